//! A chain of composed functions, built once by folding and applied many times.

use std::hint::black_box;

type Function = Box<dyn Fn(i64) -> i64>;

fn compose(f: Function, g: Function) -> Function {
    Box::new(move |x| f(g(x)))
}

fn scale(k: i64) -> Function {
    Box::new(move |x| x * k)
}

fn shift(k: i64) -> Function {
    Box::new(move |x| x + k)
}

fn wrap(modulus: i64) -> Function {
    Box::new(move |x| x.rem_euclid(modulus))
}

fn chain(functions: Vec<Function>) -> Function {
    functions.into_iter().fold(Box::new(|x| x), |result, f| compose(f, result))
}

pub fn main() {
    let step = chain(vec![scale(black_box(3)), shift(7), wrap(65_521), scale(5), shift(-11), wrap(32_749)]);
    let mut x = 1;
    let mut checksum = 0;
    for i in 0..1_600_000 {
        x = step(x + i);
        checksum = (checksum * 31 + x) & 0xFFFF_FFFF;
    }
    println!("compose {x} {checksum}");
}
