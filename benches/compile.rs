//! What compiling costs, stage by stage: from source to verified bytecode, and from hot bytecode to machine code.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use freevar::bytecode::{Code, Const, Draft, verify};
use freevar::compile::compile;
use freevar::scope::resolve;
use freevar::syntax::parse;
use std::hint::black_box;

/// A module of closures of all kinds that is long enough to be timed: the benchmark programs, one after another.
fn module() -> String {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/programs");
    let mut files: Vec<_> = std::fs::read_dir(directory)
        .expect("the programs can be listed")
        .map(|entry| entry.expect("the programs can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    files.sort();
    files.iter().map(|path| std::fs::read_to_string(path).expect("the programs can be read")).collect()
}

/// The code and all code nested in it, as the compiler hands it to the verifier.
fn drafts(code: &Code, found: &mut Vec<Draft>) {
    found.push(Draft::clone(code));
    for constant in &code.consts {
        if let Const::Code(nested) = constant {
            drafts(nested, found);
        }
    }
}

fn stages(criterion: &mut Criterion) {
    let source = module();
    let parsed = parse(source.as_bytes(), "module.py").expect("the programs parse");
    let code = compile(&parsed, "module.py").expect("the programs compile");
    let mut unverified = Vec::new();
    drafts(&code, &mut unverified);

    let mut group = criterion.benchmark_group("source to bytecode");
    group.throughput(Throughput::Bytes(source.len() as u64));
    group.bench_function("parse", |bencher| bencher.iter(|| parse(black_box(source.as_bytes()), "module.py")));
    group.bench_function("resolve", |bencher| bencher.iter(|| resolve(black_box(&parsed), "module.py")));
    // Compiling includes resolving and verifying.
    group.bench_function("compile", |bencher| bencher.iter(|| compile(black_box(&parsed), "module.py")));
    group.bench_function("verify", |bencher| {
        bencher.iter_batched(
            || unverified.clone(),
            |drafts| drafts.into_iter().map(verify).collect::<Vec<_>>(),
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

/// A function that is hot at its second call, and the name it is compiled for.
#[cfg(feature = "jit")]
const HOT: &[(&str, &str)] = &[
    (
        "cell increment",
        "
def make():
    count = 0
    def hot():
        nonlocal count
        count += 1
        return count
    return hot
hot = make()
",
    ),
    (
        "loop over a closure",
        "
def make(k):
    return lambda x: (x * k + 7) % 65521
step = make(3)
def hot():
    x = 1
    for i in range(50):
        x = step(x + i)
    return x
",
    ),
];

/// Translation, optimisation and code generation of a function: the time that the tier itself has counted.
#[cfg(feature = "jit")]
fn machine_code(criterion: &mut Criterion) {
    use freevar::{JitMode, Vm};
    use std::time::Duration;

    let mut group = criterion.benchmark_group("bytecode to machine code");
    group.sample_size(10);
    for &(name, source) in HOT {
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|iterations| {
                let mut micros = 0;
                for _ in 0..iterations {
                    let mut vm = Vm::builder().jit(JitMode::Eager).build().expect("there is memory");
                    vm.run(source, "hot.py").expect("the program runs");
                    let hot = vm.function("hot").expect("the program defines it");
                    for _ in 0..5 {
                        vm.call::<i64>(&hot, ()).expect("the function returns an integer");
                    }
                    let functions = vm.jit_stats().functions;
                    assert!(!functions.is_empty(), "nothing was compiled");
                    micros += functions.iter().map(|function| function.compile_micros).sum::<u64>();
                }
                Duration::from_micros(micros)
            });
        });
    }
    group.finish();
}

#[cfg(not(feature = "jit"))]
fn machine_code(_criterion: &mut Criterion) {}

criterion_group!(benches, stages, machine_code);
criterion_main!(benches);
