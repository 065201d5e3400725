//! Stacked wrappers, with arguments of their own. Rust has no keywords: the option is an `Option`.

use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;

type Mix = Box<dyn Fn(i64, i64, Option<i64>) -> i64>;

fn counted(function: Mix) -> (Mix, impl Fn() -> i64) {
    let calls = Rc::new(Cell::new(0));
    let read = calls.clone();
    let wrapper: Mix = Box::new(move |x, y, shift| {
        calls.set(calls.get() + 1);
        function(x, y, shift)
    });
    (wrapper, move || read.get())
}

fn clamped(low: i64, high: i64) -> impl Fn(Mix) -> Mix {
    move |function| Box::new(move |x, y, shift| function(x, y, shift).clamp(low, high))
}

fn checked(predicate: fn(i64) -> bool) -> impl Fn(Mix) -> Mix {
    move |function| Box::new(move |x, y, shift| if predicate(x) { function(x, y, shift) } else { 0 })
}

fn plain_mix(x: i64, y: i64, shift: Option<i64>) -> i64 {
    x * 7 - y * 3 + shift.unwrap_or(0)
}

pub fn main() {
    let (mix, calls) = counted(clamped(-5_000, 5_000)(checked(|x| x % 7 != 3)(Box::new(plain_mix))));
    let mut total = 0;
    for i in 0..black_box(500_000) {
        total += mix(i % 1_000, i & 1_023, None);
        total -= mix(i & 511, i % 777, Some(i & 15));
    }
    println!("decorators {total} {}", calls());
}
