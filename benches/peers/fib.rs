//! Naive Fibonacci. A closure in Rust cannot name itself: the recursion is that of a nested function.

use std::hint::black_box;

fn make_fib() -> impl Fn(i64) -> i64 {
    fn fib(n: i64) -> i64 {
        if n < 2 {
            return n;
        }
        fib(n - 1) + fib(n - 2)
    }
    fib
}

pub fn main() {
    let fib = make_fib();
    println!("fib {}", fib(black_box(35)));
}
