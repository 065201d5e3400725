//! The programs in `benches/programs`, with fewer rounds, by the interpreter and by the compiler as it is by default.
//!
//! Each measurement is a whole run in a new isolate: compiling the source, warming up, and compiling what is hot are
//! in it. `benches/compare.py` times the programs in full, beside CPython.

use criterion::{Criterion, criterion_group, criterion_main};
use freevar::{JitMode, Vm};
use std::hint::black_box;
use std::path::Path;

/// The programs, and how each gets fewer rounds: a part of its text, and what to put there.
const PROGRAMS: &[(&str, &str, &str)] = &[
    ("accumulator", "4_000_000", "100_000"),
    ("adders", "300_000", "10_000"),
    ("autodiff", "range(4_000)", "range(40)"),
    ("bank", "range(1_000_000)", "range(20_000)"),
    ("church", "range(48)", "range(2)"),
    ("closure_compiler", "collatz(20_000)", "collatz(500)"),
    ("compose", "1_600_000", "50_000"),
    ("cons", "range(600)", "range(20)"),
    ("counter", "5_000_000", "150_000"),
    ("cps", "range(200)", "range(20)"),
    ("decorators", "500_000", "10_000"),
    ("edit_distance", "range(220)", "range(4)"),
    ("events", "1_500_000", "60_000"),
    ("fib", "fib(35)", "fib(22)"),
    ("mandelbrot", "height = 420", "height = 12"),
    ("matmul", "n = 120", "n = 20"),
    ("memo", "250_001", "10_001"),
    ("montecarlo", "700_000", "10_000"),
    ("nbody", "120_000", "1_000"),
    ("nqueens", "range(4, 14)", "range(4, 9)"),
    ("parsers", "28_000", "500"),
    ("pipeline", "600_000", "10_000"),
    ("scheduler", "24_000", "400"),
    ("sieve", "2_000_000", "50_000"),
    ("spectral_norm", "size = 320", "size = 30"),
    ("streams", "range(40)", "range(1)"),
    ("strings", "range(6_000)", "range(100)"),
    ("trees", "range(4, 13, 2)", "range(4, 7, 2)"),
    ("ycombinator", "25_000", "300"),
];

/// The modes that there are in this build.
const MODES: &[(&str, JitMode)] = &[
    ("interpreter", JitMode::Off),
    #[cfg(feature = "jit")]
    ("jit", JitMode::On),
];

fn source(name: &str, rounds: &str, fewer: &str) -> String {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/programs");
    let source = std::fs::read_to_string(directory.join(name).with_extension("py")).expect("the program can be read");
    assert!(source.contains(rounds), "{name} has no {rounds:?} to make less of");
    source.replace(rounds, fewer)
}

fn programs(criterion: &mut Criterion) {
    for &(name, rounds, fewer) in PROGRAMS {
        let source = source(name, rounds, fewer);
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10);
        for &(label, mode) in MODES {
            group.bench_function(label, |bencher| {
                bencher.iter(|| {
                    let mut vm = Vm::builder().jit(mode).stdout(std::io::sink()).build().expect("there is memory");
                    vm.run(black_box(&source), name).expect("the programs run");
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, programs);
criterion_main!(benches);
