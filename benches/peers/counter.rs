//! Independent counters: a captured integer rebound on every call.

use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;

fn make_counter(start: i64, step: i64) -> (impl Fn() -> i64, impl Fn(i64)) {
    let count = Rc::new(Cell::new(start));
    let shared = count.clone();
    let increment = move || {
        count.set(count.get() + step);
        count.get()
    };
    let reset = move |value| shared.set(value);
    (increment, reset)
}

fn run(rounds: i64) -> (i64, i64, i64) {
    let (tick, reset_tick) = make_counter(0, 1);
    let (tock, reset_tock) = make_counter(1000, 3);
    let mut total = 0;
    for i in 0..rounds {
        total += tick();
        total ^= tock();
        if i % 65536 == 65535 {
            reset_tick(i & 255);
            reset_tock(total & 4095);
        }
    }
    (total, tick(), tock())
}

pub fn main() {
    let (total, tick, tock) = run(black_box(5_000_000));
    println!("counter {total} {tick} {tock}");
}
