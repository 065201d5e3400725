//! Parser combinators: a parser is a function from a text and a place to a value and the next place, or nothing.

use std::cell::OnceCell;
use std::hint::black_box;
use std::rc::{Rc, Weak};

type Parser<T> = Rc<dyn Fn(&[u8], usize) -> Option<(T, usize)>>;
type Operator = Rc<dyn Fn(i64, i64) -> i64>;

fn char(wanted: &'static str) -> Parser<u8> {
    Rc::new(move |text, at| {
        let &found = text.get(at)?;
        wanted.as_bytes().contains(&found).then_some((found, at + 1))
    })
}

fn sequence<A: 'static, B: 'static, C: 'static>(
    first: Parser<A>,
    second: Parser<B>,
    combine: impl Fn(A, B) -> C + 'static,
) -> Parser<C> {
    Rc::new(move |text, at| {
        let (a, at) = first(text, at)?;
        let (b, at) = second(text, at)?;
        Some((combine(a, b), at))
    })
}

fn choice<T: 'static>(parsers: Vec<Parser<T>>) -> Parser<T> {
    Rc::new(move |text, at| parsers.iter().find_map(|parser| parser(text, at)))
}

fn chain(item: Parser<i64>, operator: Parser<Operator>) -> Parser<i64> {
    Rc::new(move |text, at| {
        let (mut value, mut at) = item(text, at)?;
        while let Some((operator, after)) = operator(text, at) {
            let Some((right, after)) = item(text, after) else { break };
            (value, at) = (operator(value, right), after);
        }
        Some((value, at))
    })
}

fn apply<A: 'static, B: 'static>(function: impl Fn(A) -> B + 'static, parser: Parser<A>) -> Parser<B> {
    Rc::new(move |text, at| {
        let (value, at) = parser(text, at)?;
        Some((function(value), at))
    })
}

fn digits(text: &[u8], start: usize) -> Option<(i64, usize)> {
    let mut value = 0;
    let mut at = start;
    while at < text.len() && text[at].is_ascii_digit() {
        value = value * 10 + i64::from(text[at] - b'0');
        at += 1;
    }
    (at != start).then_some((value, at))
}

fn make_calculator(modulus: i64) -> Parser<i64> {
    fn binary(symbol: &'static str, function: impl Fn(i64, i64) -> i64 + 'static) -> Parser<Operator> {
        let function: Operator = Rc::new(function);
        apply(move |_| function.clone(), char(symbol))
    }

    let knot: Rc<OnceCell<Weak<dyn Fn(&[u8], usize) -> Option<(i64, usize)>>>> = Rc::default();
    let tied = knot.clone();
    let expression: Parser<i64> =
        Rc::new(move |text, at| tied.get().and_then(Weak::upgrade).expect("the knot is tied")(text, at));
    let inner = sequence(sequence(char("("), expression, |_, value| value), char(")"), |value, _| value);
    let negative = sequence(char("-"), Rc::new(digits), |_, value: i64| -value);
    let factor = choice(vec![Rc::new(digits), inner, negative]);
    let product = chain(factor, binary("*", move |a, b| (a * b).rem_euclid(modulus)));
    let total = chain(product, choice(vec![binary("+", |a, b| a + b), binary("-", |a, b| a - b)]));
    knot.set(Rc::downgrade(&total)).expect("the knot is tied once");
    total
}

pub fn main() {
    let calculate = make_calculator(black_box(65_521));
    let mut checksum = 0;
    for n in 0..28_000 {
        let (a, b, c, d, e) = (n % 17, n % 5, n % 101, n % 3, n % 13);
        let text = format!("({n}+{a}*(3-{b}))*-{c}-(7*({n}-(2+{d}))+1)*{e}");
        let (value, end) = calculate(text.as_bytes(), 0).expect("the text is an expression");
        checksum = (checksum * 31 + value + end as i64).rem_euclid(1_000_000_007);
    }
    println!("parsers {checksum}");
}
