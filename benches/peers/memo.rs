//! Longest Collatz chain with a memo table in a captured map.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hint::black_box;
use std::rc::{Rc, Weak};

type Lookup = dyn Fn(u64) -> u64;

fn memoize(function: impl Fn(u64) -> u64) -> (impl Fn(u64) -> u64, impl Fn() -> usize) {
    let table = Rc::new(RefCell::new(HashMap::new()));
    let counted = table.clone();
    let lookup = move |n| {
        if let Some(&value) = table.borrow().get(&n) {
            return value;
        }
        let value = function(n);
        table.borrow_mut().insert(n, value);
        value
    };
    (lookup, move || counted.borrow().len())
}

fn make_collatz() -> (Rc<Lookup>, Box<dyn Fn() -> usize>) {
    let knot: Rc<RefCell<Option<Weak<Lookup>>>> = Rc::new(RefCell::new(None));
    let lookup = {
        let knot = knot.clone();
        move |n| knot.borrow().as_ref().and_then(Weak::upgrade).expect("the knot is tied")(n)
    };
    let length = move |n| {
        if n == 1 {
            return 1;
        }
        if n % 2 == 0 { lookup(n / 2) + 1 } else { lookup(3 * n + 1) + 1 }
    };
    let (lookup, size) = memoize(length);
    let lookup: Rc<Lookup> = Rc::new(lookup);
    *knot.borrow_mut() = Some(Rc::downgrade(&lookup));
    (lookup, Box::new(size))
}

fn longest(length: &Lookup, limit: u64) -> (u64, u64) {
    let mut best = 0;
    let mut start = 0;
    for n in 1..limit {
        let steps = length(n);
        if steps > best {
            best = steps;
            start = n;
        }
    }
    (start, best)
}

pub fn main() {
    let (length, size) = make_collatz();
    let mut checksum = 0;
    let (mut start, mut best) = (0, 0);
    for limit in (10_000..black_box(250_001)).step_by(10_000) {
        (start, best) = longest(&*length, limit);
        checksum = (checksum * 31 + start + best + size() as u64) % 1_000_000_007;
    }
    println!("memo {start} {best} {} {checksum}", size());
}
