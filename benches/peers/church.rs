//! Church numerals: numbers as functions that apply a function.
//!
//! A numeral maps values to values. As a numeral may be applied to numerals too (`power`), a value is any of the three.

use std::hint::black_box;
use std::rc::Rc;

#[derive(Clone)]
enum Value {
    Int(i64),
    Function(Rc<dyn Fn(Value) -> Value>),
}

impl Value {
    fn new(function: impl Fn(Value) -> Value + 'static) -> Value {
        Value::Function(Rc::new(function))
    }

    fn call(&self, argument: Value) -> Value {
        match self {
            Value::Function(function) => function(argument),
            Value::Int(_) => panic!("a number is not a function"),
        }
    }
}

fn zero() -> Value {
    Value::new(|_| Value::new(|x| x))
}

fn successor(n: Value) -> Value {
    Value::new(move |f| {
        let n = n.clone();
        Value::new(move |x| f.call(n.call(f.clone()).call(x)))
    })
}

fn add(m: Value, n: Value) -> Value {
    Value::new(move |f| {
        let (m, n) = (m.clone(), n.clone());
        Value::new(move |x| m.call(f.clone()).call(n.call(f.clone()).call(x)))
    })
}

fn multiply(m: Value, n: Value) -> Value {
    Value::new(move |f| m.call(n.call(f)))
}

fn power(base: Value, exponent: Value) -> Value {
    exponent.call(base)
}

fn church(number: usize) -> Value {
    (0..number).fold(zero(), |numeral, _| successor(numeral))
}

fn to_int(numeral: &Value) -> i64 {
    let increment = Value::new(|x| match x {
        Value::Int(x) => Value::Int(x + 1),
        Value::Function(_) => panic!("a function is not a number"),
    });
    match numeral.call(increment).call(Value::Int(0)) {
        Value::Int(number) => number,
        Value::Function(_) => panic!("a function is not a number"),
    }
}

pub fn main() {
    let two = church(black_box(2));
    let three = church(3);
    let five = church(5);
    let seven = add(two.clone(), five.clone());
    let product = multiply(multiply(three.clone(), five.clone()), seven.clone());
    let large = power(seven.clone(), five.clone());
    let mut total = 0;
    for _ in 0..48 {
        total += to_int(&large) + to_int(&product);
        let two_to_three = power(two.clone(), three.clone());
        total += to_int(&add(power(five.clone(), seven.clone()), multiply(two.clone(), two_to_three)));
    }
    println!("church {} {} {} {total}", to_int(&seven), to_int(&product), to_int(&large));
}
