//! A table of adders made in a loop: one function, many closures, called in turn.

use std::hint::black_box;

fn make_adder(n: i64) -> impl Fn(i64) -> i64 {
    move |x| x + n
}

fn make_adders(count: i64) -> Vec<Box<dyn Fn(i64) -> i64>> {
    (0..count).map(|n| Box::new(make_adder(n)) as Box<dyn Fn(i64) -> i64>).collect()
}

fn run(rounds: i64) -> i64 {
    let adders = make_adders(100);
    let mut total = 0;
    for _ in 0..rounds {
        for add in &adders {
            total = add(total);
        }
        if total > 1_000_000_007 {
            total -= 1_000_000_007;
        }
    }
    total
}

pub fn main() {
    println!("adders {}", run(black_box(300_000)));
}
