//! Lists made of cons cells, each cell a closure over its head and tail.

use std::hint::black_box;
use std::rc::Rc;

/// What a cell gives to whoever selects from it; the empty list has no cell.
enum Part {
    Head(i64),
    Tail(List),
}

type Select = fn(i64, &List) -> Part;

#[derive(Clone)]
struct List(Option<Rc<dyn Fn(Select) -> Part>>);

const NIL: List = List(None);

fn cons(head: i64, tail: List) -> List {
    List(Some(Rc::new(move |select| select(head, &tail))))
}

fn head_of(head: i64, _: &List) -> Part {
    Part::Head(head)
}

fn tail_of(_: i64, tail: &List) -> Part {
    Part::Tail(tail.clone())
}

fn part(list: &List, select: Select) -> Part {
    list.0.as_ref().expect("the list has a cell")(select)
}

fn car(list: &List) -> i64 {
    match part(list, head_of) {
        Part::Head(head) => head,
        Part::Tail(_) => unreachable!("a head was asked for"),
    }
}

fn cdr(list: &List) -> List {
    match part(list, tail_of) {
        Part::Tail(tail) => tail,
        Part::Head(_) => unreachable!("a tail was asked for"),
    }
}

fn from_range(start: i64, stop: i64) -> List {
    (start..stop).rev().fold(NIL, |cells, n| cons(n, cells))
}

fn reverse(mut cells: List) -> List {
    let mut result = NIL;
    while cells.0.is_some() {
        result = cons(car(&cells), result);
        cells = cdr(&cells);
    }
    result
}

fn mapped(function: impl Fn(i64) -> i64, mut cells: List) -> List {
    let mut result = NIL;
    while cells.0.is_some() {
        result = cons(function(car(&cells)), result);
        cells = cdr(&cells);
    }
    reverse(result)
}

fn fold(function: impl Fn(i64, i64) -> i64, start: i64, mut cells: List) -> i64 {
    let mut result = start;
    while cells.0.is_some() {
        result = function(result, car(&cells));
        cells = cdr(&cells);
    }
    result
}

pub fn main() {
    let modulus = black_box(1_000_003);
    let mut checksum = 0;
    for start in 0..600 {
        let numbers = from_range(start, start + 1_000);
        let squares = mapped(|n| n * n % modulus, numbers);
        checksum = fold(|a, n| (a * 7 + n) % modulus, checksum, squares);
    }
    println!("cons {checksum}");
}
