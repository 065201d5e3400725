//! Recursion without names: the Y combinator ties the knot at every call.

use std::hint::black_box;
use std::rc::Rc;

type Function = Rc<dyn Fn(i64) -> i64>;

/// A function that takes itself: Rust needs a name for its type.
#[derive(Clone)]
struct Knot(Rc<dyn Fn(Knot) -> Function>);

fn fix(step: impl Fn(Function) -> Function + 'static) -> Function {
    let tie = |knot: Knot| (knot.0)(knot.clone());
    tie(Knot(Rc::new(move |knot| step(Rc::new(move |n| (knot.0)(knot.clone())(n))))))
}

fn fib_step(recur: Function) -> Function {
    Rc::new(move |n| if n < 2 { n } else { recur(n - 1) + recur(n - 2) })
}

fn power_step(base: i64, modulus: i64) -> impl Fn(Function) -> Function {
    move |recur| {
        Rc::new(move |n| {
            if n == 0 {
                return 1;
            }
            let half = recur(n / 2);
            let square = half * half % modulus;
            if n % 2 == 1 { square * base % modulus } else { square }
        })
    }
}

pub fn main() {
    let fib = fix(fib_step);
    let power = fix(power_step(7, 1_000_003));
    let mut total = 0;
    for n in 0..black_box(25_000) {
        total = (total + power(n) * fib(n % 12)) % 1_000_000_007;
    }
    println!("ycombinator {total}");
}
