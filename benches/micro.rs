//! Small costs that add up: a call from Rust, a cell in a loop, leaving compiled code and coming back.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use freevar::{Function, JitMode, Vm};
use std::hint::black_box;

/// Rounds of the loops in Python.
const ROUNDS: i64 = 10_000;

const SOURCE: &str = "
def make_counter():
    count = 0
    def step(by):
        nonlocal count
        count += by
        return count
    return step

def make_loop():
    count = 0
    def loop(rounds):
        nonlocal count
        for _ in range(rounds):
            count += 1
        return count
    return loop

def make_exits():
    table = {0: 1}
    def loop(rounds):
        caught = 0
        for i in range(rounds):
            try:
                caught += table[i & 1]
            except KeyError:
                caught += 2
        return caught
    return loop

step = make_counter()
loop = make_loop()
exits = make_exits()
";

/// The modes that there are in this build.
const MODES: &[(&str, JitMode)] = &[
    ("interpreter", JitMode::Off),
    #[cfg(feature = "jit")]
    ("jit", JitMode::On),
];

/// An isolate with the functions of [`SOURCE`], and one of them, called until it is as fast as it gets.
fn warm(mode: JitMode, name: &str, argument: i64) -> (Vm, Function) {
    let mut vm = Vm::builder().jit(mode).build().expect("there is memory");
    vm.run(SOURCE, "micro.py").expect("the program runs");
    let function = vm.function(name).expect("the program defines it");
    for _ in 0..400_000 / argument.max(100) {
        vm.call::<i64>(&function, (argument,)).expect("the function returns an integer");
    }
    (vm, function)
}

fn micro(criterion: &mut Criterion) {
    let kinds = [("call of a closure", "step", 1), ("cell increment", "loop", ROUNDS), ("exits", "exits", ROUNDS)];
    for (title, name, argument) in kinds {
        let mut group = criterion.benchmark_group(title);
        group.sample_size(20).throughput(Throughput::Elements(argument as u64));
        for &(label, mode) in MODES {
            let (mut vm, function) = warm(mode, name, argument);
            group.bench_function(label, |bencher| {
                bencher.iter(|| vm.call::<i64>(&function, (black_box(argument),)).expect("the function returns"));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, micro);
criterion_main!(benches);
