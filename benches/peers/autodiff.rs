//! Automatic differentiation: each number brings a closure that carries a gradient back to what it was made of.

use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;

type Push = Rc<dyn Fn(f64)>;
type Number = (f64, Push);

fn variable(value: f64) -> (impl Fn() -> Number, impl Fn(f64)) {
    let cells = Rc::new((Cell::new(value), Cell::new(0.0)));
    let (pushed, stepped) = (cells.clone(), cells.clone());
    let push: Push = Rc::new(move |amount| pushed.1.set(pushed.1.get() + amount));
    let read = move || (cells.0.get(), push.clone());
    let step = move |rate| {
        let (value, gradient) = &*stepped;
        value.set(value.get() - rate * gradient.get());
        gradient.set(0.0);
    };
    (read, step)
}

fn constant(value: f64) -> Number {
    (value, Rc::new(|_| ()))
}

fn add((a, push_a): Number, (b, push_b): Number) -> Number {
    let push = move |amount| {
        push_a(amount);
        push_b(amount);
    };
    (a + b, Rc::new(push))
}

fn multiply((a, push_a): Number, (b, push_b): Number) -> Number {
    let push = move |amount| {
        push_a(amount * b);
        push_b(amount * a);
    };
    (a * b, Rc::new(push))
}

fn squared_error((value, push_value): Number, target: f64) -> Number {
    ((value - target).powi(2), Rc::new(move |amount| push_value(2.0 * amount * (value - target))))
}

fn polynomial(reads: &[impl Fn() -> Number]) -> impl Fn(f64) -> Number {
    move |x| reads.iter().fold(constant(0.0), |result, read| add(multiply(result, constant(x)), read()))
}

pub fn main() {
    let (reads, steps): (Vec<_>, Vec<_>) = [0.5, -0.5, 0.25, 0.0].into_iter().map(variable).unzip();
    let model = polynomial(&reads);
    let samples: Vec<(f64, f64)> =
        (-10..=10).map(|n| (f64::from(n) / 10.0, 1.0 / (1.0 + f64::from((n + 3) * (n + 3)) / 25.0))).collect();
    let mut loss = 0.0;
    for _ in 0..black_box(4_000) {
        loss = 0.0;
        for &(x, target) in &samples {
            let (error, push) = squared_error(model(x), target);
            loss += error;
            push(1.0);
        }
        for step in &steps {
            step(0.02);
        }
    }
    let values: Vec<String> = reads.iter().map(|read| format!("{:.6}", read().0)).collect();
    println!("autodiff {loss:.9} {}", values.join(" "));
}
