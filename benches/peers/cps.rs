//! Continuation-passing style: expressions are evaluated with one continuation for a value and one for failure.
//!
//! Continuations are on the stack here: they do not outlive the call that makes them.

use std::cell::Cell;
use std::hint::black_box;

type Succeed<'a> = &'a dyn Fn(i64);
type Fail<'a> = &'a dyn Fn(&str);
type Tree = Box<dyn Fn(Succeed, Fail)>;
type Operator = fn(i64, i64, Succeed, Fail);

fn constant(value: i64) -> Tree {
    Box::new(move |succeed, _| succeed(value))
}

fn binary(operator: Operator, left: Tree, right: Tree) -> Tree {
    Box::new(move |succeed, fail| left(&|a| right(&|b| operator(a, b, succeed, fail), fail), fail))
}

fn otherwise(first: Tree, second: Tree) -> Tree {
    Box::new(move |succeed, fail| first(succeed, &|_| second(succeed, fail)))
}

fn plus(a: i64, b: i64, succeed: Succeed, _: Fail) {
    succeed((a + b) % 1_000_003)
}

fn times(a: i64, b: i64, succeed: Succeed, _: Fail) {
    succeed(a * b % 1_000_003)
}

fn divide(a: i64, b: i64, succeed: Succeed, fail: Fail) {
    if b == 0 { fail("division by zero") } else { succeed(a / b) }
}

fn make_random(mut seed: i64) -> impl FnMut(i64) -> i64 {
    move |limit| {
        seed = seed * 16_807 % 2_147_483_647;
        seed / 1_000 % limit
    }
}

fn grow(random: &mut impl FnMut(i64) -> i64, depth: u32) -> Tree {
    if depth == 0 {
        return constant(random(10));
    }
    let operator = [plus, times, divide][random(3) as usize];
    let left = grow(random, depth - 1);
    let tree = binary(operator, left, grow(random, depth - 1));
    if random(4) == 0 { otherwise(tree, constant(random(100))) } else { tree }
}

pub fn main() {
    let mut random = make_random(black_box(5));
    let trees: Vec<Tree> = (0..200).map(|_| grow(&mut random, 5)).collect();
    let failures = Cell::new(0);
    let total = Cell::new(0);
    let succeed = |value| total.set((total.get() * 31 + value) % 1_000_000_007);
    let fail = |_: &str| failures.set(failures.get() + 1);
    for _ in 0..200 {
        for tree in &trees {
            tree(&succeed, &fail);
        }
    }
    println!("cps {} {}", total.get(), failures.get());
}
