//! Iterators that feed one another: Rust's adaptors are what generators are elsewhere.

use std::hint::black_box;

fn differences(items: impl Iterator<Item = i64>) -> impl Iterator<Item = i64> {
    items.scan(0, |previous, item| Some(item - std::mem::replace(previous, item)))
}

fn totals(items: impl Iterator<Item = i64>) -> impl Iterator<Item = i64> {
    items.scan(0, |total, item| {
        *total += item;
        Some(*total)
    })
}

fn make_stages(factor: i64, modulus: i64) -> (impl Fn(i64) -> i64, impl Fn(&i64) -> bool) {
    (move |n| n * factor % modulus, |n: &i64| n % 2 == 1)
}

fn run(start: i64, count: i64, factor: i64) -> (i64, i64) {
    let (scale, is_odd) = make_stages(factor, 65_521);
    let stream = differences((start..start + count).map(scale).filter(is_odd));
    let mut last = 0;
    let mut checksum = 0;
    for total in totals(stream.map(|n| n * n)) {
        checksum = (checksum * 31 + total) % 1_000_000_007;
        last = total;
    }
    (last, checksum)
}

pub fn main() {
    for factor in [17, 171, 1_717, 17_171] {
        let (last, checksum) = run(factor * 3, black_box(600_000), factor);
        println!("pipeline {last} {checksum}");
    }
}
