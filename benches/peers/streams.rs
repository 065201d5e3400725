//! Lazy streams: the rest of a stream is a closure that is called once and remembers what it gave.

use std::cell::OnceCell;
use std::hint::black_box;
use std::rc::{Rc, Weak};

type Rest = Rc<dyn Fn() -> Stream>;

#[derive(Clone)]
struct Stream {
    head: u64,
    rest: Rest,
}

impl Stream {
    fn new(head: u64, rest: Rest) -> Stream {
        Stream { head, rest }
    }

    fn next(&self) -> Stream {
        (self.rest)()
    }
}

fn delay(compute: impl FnOnce() -> Stream + 'static) -> Rest {
    let value = OnceCell::new();
    let compute = std::cell::Cell::new(Some(compute));
    Rc::new(move || value.get_or_init(|| compute.take().expect("it is called once")()).clone())
}

fn integers(n: u64) -> Stream {
    Stream::new(n, delay(move || integers(n + 1)))
}

fn mapped(function: Rc<dyn Fn(u64) -> u64>, stream: Stream) -> Stream {
    let head = function(stream.head);
    Stream::new(head, delay(move || mapped(function, stream.next())))
}

fn kept(predicate: fn(u64) -> bool, mut stream: Stream) -> Stream {
    while !predicate(stream.head) {
        stream = stream.next();
    }
    Stream::new(stream.head, delay(move || kept(predicate, stream.next())))
}

fn merged(left: Stream, right: Stream) -> Stream {
    let (a, b) = (left.head, right.head);
    if a < b {
        Stream::new(a, delay(move || merged(left.next(), right)))
    } else if b < a {
        Stream::new(b, delay(move || merged(left, right.next())))
    } else {
        Stream::new(a, delay(move || merged(left.next(), right.next())))
    }
}

fn scaled(factor: u64, stream: Stream) -> Stream {
    mapped(Rc::new(move |n| n * factor), stream)
}

/// The stream refers to itself: weakly, so that it goes when nobody else has it.
fn hamming() -> Stream {
    let knot: Rc<OnceCell<Weak<dyn Fn() -> Stream>>> = Rc::default();
    let tied = knot.clone();
    let rest = delay(move || {
        let start = Stream::new(1, tied.get().and_then(Weak::upgrade).expect("the stream is used"));
        merged(scaled(2, start.clone()), merged(scaled(3, start.clone()), scaled(5, start)))
    });
    knot.set(Rc::downgrade(&rest)).expect("the knot is tied once");
    Stream::new(1, rest)
}

fn nth(mut stream: Stream, n: u64) -> u64 {
    for _ in 0..n {
        stream = stream.next();
    }
    stream.head
}

pub fn main() {
    let mut total = 0;
    for turn in 0..black_box(40) {
        total += nth(hamming(), 4_000 + turn);
        let squares = mapped(Rc::new(|n| n * n), kept(|n| n % 3 != 1, integers(turn)));
        total += nth(squares, 6_000);
    }
    println!("streams {total}");
}
