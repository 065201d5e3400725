//! Running mean and variance (Welford) kept in captured floats.

use std::cell::Cell;
use std::hint::black_box;

fn make_accumulator() -> (impl Fn(f64), impl Fn() -> (i64, f64, f64)) {
    let cells = std::rc::Rc::new((Cell::new(0_i64), Cell::new(0.0), Cell::new(0.0)));
    let read = cells.clone();
    let push = move |value: f64| {
        let (count, mean, spread) = &*cells;
        count.set(count.get() + 1);
        let delta = value - mean.get();
        mean.set(mean.get() + delta / count.get() as f64);
        spread.set(spread.get() + delta * (value - mean.get()));
    };
    let summary = move || {
        let (count, mean, spread) = &*read;
        (count.get(), mean.get(), (spread.get() / (count.get() - 1) as f64).sqrt())
    };
    (push, summary)
}

fn make_noise(seed: i64) -> impl FnMut() -> f64 {
    let mut state = seed;
    move || {
        state = state * 16807 % 2147483647;
        state as f64 / 2147483647.0
    }
}

pub fn main() {
    let (push, summary) = make_accumulator();
    let mut noise = make_noise(black_box(20240117));
    for _ in 0..4_000_000 {
        push(noise() * 12.0 - 6.0);
    }
    let (count, mean, deviation) = summary();
    println!("accumulator {count} {mean:.9} {deviation:.9}");
}
