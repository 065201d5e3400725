//! Functions of many numbers: exact sums, norms, products.

use super::double;
use crate::bytecode::BinaryOp;
use crate::runtime::objects::{Args, Gc, List};
use crate::runtime::ops::number::{Integer, as_float};
use crate::runtime::ops::{arith, iter};
use crate::runtime::{Isolate, Result, Value};

/// A sum of doubles without error: parts of growing size that do not overlap (Shewchuk).
#[derive(Default)]
struct ExactSum {
    parts: Vec<f64>,
}

/// The sum of two doubles and its rounding error.
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let (large, small) = if a.abs() < b.abs() { (b, a) } else { (a, b) };
    let sum = large + small;
    (sum, small - (sum - large))
}

/// The product of two doubles and its rounding error.
fn two_product(a: f64, b: f64) -> (f64, f64) {
    let product = a * b;
    (product, a.mul_add(b, -product))
}

impl ExactSum {
    /// Adds a finite number; false if a partial sum is too large.
    fn add(&mut self, x: f64) -> bool {
        let mut rest = x;
        let mut kept = 0;
        for index in 0..self.parts.len() {
            let (sum, error) = two_sum(rest, self.parts[index]);
            if error != 0.0 {
                self.parts[kept] = error;
                kept += 1;
            }
            rest = sum;
        }
        self.parts.truncate(kept);
        if rest != 0.0 {
            self.parts.push(rest);
        }
        rest.is_finite()
    }

    /// The nearest double, ties to even.
    fn round(&self) -> f64 {
        let mut parts = self.parts.iter().rev().copied();
        let Some(mut high) = parts.next() else {
            return 0.0;
        };
        for part in parts.by_ref() {
            let (sum, error) = two_sum(high, part);
            high = sum;
            if error == 0.0 {
                continue;
            }
            // What follows decides a tie: half a unit and a little more of the same sign rounds away.
            if parts.next().is_some_and(|next| (next < 0.0) == (error < 0.0)) {
                let twice = error * 2.0;
                let away = high + twice;
                if away - high == twice {
                    high = away;
                }
            }
            break;
        }
        high
    }
}

pub(super) fn fsum(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let iterator = iter::iter(vm, args.at(0))?;
    let mut exact = ExactSum::default();
    let mut special = 0.0;
    let mut infinities = 0.0;
    while let Some(item) = iter::next(vm, iterator)? {
        let x = double(vm, item)?;
        if x.is_finite() {
            if !exact.add(x) {
                return Err(vm.overflow_error("intermediate overflow in fsum"));
            }
        } else {
            special += x;
            if x.is_infinite() {
                infinities += x;
            }
        }
    }
    if special == 0.0 {
        return Ok(vm.heap.float(exact.round()));
    }
    if infinities.is_nan() {
        return Err(vm.value_error("-inf + inf in fsum"));
    }
    Ok(vm.heap.float(special))
}

/// The square root of the sum of squares, with the error of each step carried along.
fn norm(coordinates: &[f64]) -> f64 {
    let largest = coordinates.iter().fold(0f64, |most, x| most.max(x.abs()));
    if coordinates.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if coordinates.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 || coordinates.len() == 1 {
        return largest;
    }
    // A power of two, whose product with the coordinates is exact, brings the largest near to 1.
    let exponent = (largest.to_bits() >> 52) as i32 - 1023;
    if exponent < -900 {
        let scaled: Vec<f64> = coordinates.iter().map(|x| x * 2f64.powi(600)).collect();
        return norm(&scaled) * 2f64.powi(-600);
    }
    let up = 2f64.powi(-exponent);
    // The sum starts at 1, which no square exceeds by much, so that the errors are of one size.
    let mut sum = 1.0;
    let mut errors = 0.0;
    for x in coordinates {
        let (square, error) = two_product(x * up, x * up);
        let (next, lost) = two_sum(sum, square);
        sum = next;
        errors += lost + error;
    }
    let root = (sum - 1.0 + errors).sqrt();
    // One Newton step, in which root * root is subtracted without error.
    let (square, error) = two_product(root, root);
    let (next, lost) = two_sum(sum, -square);
    let left = (next - 1.0) + (errors + lost - error);
    (root + left / (2.0 * root)) / up
}

pub(super) fn hypot(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let mut coordinates = Vec::with_capacity(args.len());
    for x in args.values() {
        coordinates.push(double(vm, x)?);
    }
    norm_value(vm, &coordinates)
}

pub(super) fn dist(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let p = iter::collect(vm, args.at(0))?;
    let q = iter::collect(vm, args.at(1))?;
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    let mut coordinates = Vec::with_capacity(p.len());
    for (a, b) in pairs(p, q) {
        coordinates.push(double(vm, a)? - double(vm, b)?);
    }
    norm_value(vm, &coordinates)
}

fn norm_value(vm: &mut Isolate, coordinates: &[f64]) -> Result<Value> {
    let norm = norm(coordinates);
    Ok(vm.heap.float(norm))
}

fn pairs(p: Gc<List>, q: Gc<List>) -> impl Iterator<Item = (Value, Value)> {
    let mut index = 0;
    std::iter::from_fn(move || {
        let pair = (p.get(index)?, q.get(index)?);
        index += 1;
        Some(pair)
    })
}

pub(super) fn prod(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let iterator = iter::iter(vm, args.at(0))?;
    let mut product = args.get(1).unwrap_or(Value::fixnum(1));
    while let Some(item) = iter::next(vm, iterator)? {
        product = arith::binary(vm, BinaryOp::Multiply, product, item)?;
    }
    Ok(product)
}

pub(super) fn sumprod(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let p = iter::collect(vm, args.at(0))?;
    let q = iter::collect(vm, args.at(1))?;
    if p.len() != q.len() {
        return Err(vm.value_error("Inputs are not the same length"));
    }
    if let Some(sum) = sum_of_float_products(p, q) {
        return Ok(vm.heap.float(sum));
    }
    let mut sum = Value::fixnum(0);
    for (a, b) in pairs(p, q) {
        let product = arith::binary(vm, BinaryOp::Multiply, a, b)?;
        sum = arith::binary(vm, BinaryOp::Add, sum, product)?;
    }
    Ok(sum)
}

/// The exact sum of products, rounded once, where all are finite floats or integers that are doubles, not integers
/// only.
fn sum_of_float_products(p: Gc<List>, q: Gc<List>) -> Option<f64> {
    let exact = |x: Value| match Integer::of(x) {
        Some(Integer::Small(n)) if n.unsigned_abs() <= 1 << f64::MANTISSA_DIGITS => Some(n as f64),
        Some(_) => None,
        None => as_float(x),
    };
    let mut sum = ExactSum::default();
    let mut floats = false;
    for (a, b) in pairs(p, q) {
        floats |= as_float(a).or(as_float(b)).is_some();
        let (product, error) = two_product(exact(a)?, exact(b)?);
        if !product.is_finite() || !sum.add(product) || !sum.add(error) {
            return None;
        }
    }
    floats.then(|| sum.round())
}
