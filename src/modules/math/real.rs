//! Functions of floats that need more than one float, or more care.

use super::{checked, domain_error, double, integer_at, range_error, real_number, two};
use crate::runtime::objects::Args;
use crate::runtime::ops::float;
use crate::runtime::ops::number::{Integer, Number, as_float};
use crate::runtime::{Isolate, Result, Value, ops};
use num_traits::ToPrimitive;

pub(super) fn atan2(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (y, x) = two(vm, args)?;
    Ok(vm.heap.float(y.atan2(x)))
}

pub(super) fn copysign(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (x, y) = two(vm, args)?;
    Ok(vm.heap.float(x.copysign(y)))
}

/// `floor` and `ceil`: integers of any size.
pub(super) fn to_whole(vm: &mut Isolate, args: Args<'_>, method: &str, function: fn(f64) -> f64) -> Result<Value> {
    match Number::of(args.at(0)) {
        Some(Number::Int(n)) => Ok(n.value()),
        Some(Number::Float(x)) => float::to_int(vm, function(x)),
        None => match ops::attr::call_special(vm, args.at(0), method, &[])? {
            Some(whole) => Ok(whole),
            None => {
                let x = double(vm, args.at(0))?;
                float::to_int(vm, function(x))
            }
        },
    }
}

pub(super) fn trunc(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    match Number::of(args.at(0)) {
        Some(Number::Int(n)) => Ok(n.value()),
        Some(Number::Float(x)) => float::to_int(vm, x),
        None => {
            if let Some(whole) = ops::attr::call_special(vm, args.at(0), "__trunc__", &[])? {
                return Ok(whole);
            }
            let name = vm.type_name(args.at(0));
            Err(vm.type_error(format!("type {name} doesn't define __trunc__ method")))
        }
    }
}

pub(super) fn fma(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (x, y) = two(vm, args)?;
    let z = double(vm, args.at(2))?;
    let result = x.mul_add(y, z);
    let inputs = [x, y, z];
    if result.is_nan() && !inputs.iter().any(|x| x.is_nan()) {
        return Err(vm.value_error("invalid operation in fma"));
    }
    if result.is_infinite() && inputs.iter().all(|x| x.is_finite()) {
        return Err(vm.overflow_error("overflow in fma"));
    }
    Ok(vm.heap.float(result))
}

pub(super) fn fmod(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (x, y) = two(vm, args)?;
    if (x.is_infinite() && !y.is_nan()) || (y == 0.0 && !x.is_nan()) {
        return Err(domain_error(vm));
    }
    Ok(vm.heap.float(x % y))
}

pub(super) fn remainder(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (x, y) = two(vm, args)?;
    if (x.is_infinite() && !y.is_nan()) || (y == 0.0 && !x.is_nan()) {
        return Err(domain_error(vm));
    }
    Ok(vm.heap.float(libm::remainder(x, y)))
}

pub(super) fn pow(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (x, y) = two(vm, args)?;
    let result = float::raw_power(x, y);
    if x.is_finite() && y.is_finite() {
        if result.is_nan() || (result.is_infinite() && x == 0.0) {
            return Err(domain_error(vm));
        }
        if result.is_infinite() {
            return Err(range_error(vm));
        }
    }
    Ok(vm.heap.float(result))
}

pub(super) fn frexp(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let x = double(vm, args.at(0))?;
    let (fraction, exponent) = split(x);
    let fraction = vm.heap.float(fraction);
    Ok(vm.tuple(&[fraction, Value::fixnum(exponent)]))
}

/// `x` as a number from 0.5 to 1 and a power of two.
fn split(x: f64) -> (f64, i64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (mantissa, exponent) = float::decompose(x);
    let bits = i64::from(64 - mantissa.leading_zeros());
    let fraction = mantissa as f64 / (1u64 << bits) as f64;
    (fraction.copysign(x), exponent + bits)
}

pub(super) fn ldexp(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let x = double(vm, args.at(0))?;
    let Some(exponent) = Integer::of(ops::class::payload(args.at(1))) else {
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    };
    match float::scale(x, saturated(exponent)) {
        Some(x) => Ok(vm.heap.float(x)),
        None => Err(range_error(vm)),
    }
}

/// The integer, or the fixnum that is nearest to it.
fn saturated(n: Integer) -> i64 {
    match n {
        Integer::Small(n) => n,
        Integer::Big(_) if n.sign() < 0 => Value::FIXNUM_MIN,
        Integer::Big(_) => Value::FIXNUM_MAX,
    }
}

pub(super) fn modf(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let x = double(vm, args.at(0))?;
    let fraction = if x.is_infinite() { 0.0 } else { x.fract() };
    let parts = [fraction.copysign(x), x.trunc()].map(|part| vm.heap.float(part));
    Ok(vm.tuple(&parts))
}

/// `log(x)` or `log(x, base)`
pub(super) fn log(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let natural = logarithm(vm, args.at(0), f64::ln)?;
    let Some(base) = args.get(1) else {
        return Ok(natural);
    };
    let base = logarithm(vm, base, f64::ln)?;
    let (x, y) = (as_float(natural), as_float(base));
    let quotient = float::true_divide(vm, x.unwrap_or(f64::NAN), y.unwrap_or(f64::NAN))?;
    Ok(vm.heap.float(quotient))
}

/// A logarithm, also of integers that are too large for a double.
pub(super) fn logarithm(vm: &mut Isolate, x: Value, function: fn(f64) -> f64) -> Result<Value> {
    let number = match Number::of(x) {
        None => real_number(vm, x)?,
        Some(number) => number,
    };
    let x = match number {
        Number::Float(x) => x,
        Number::Int(n) => match n.to_f64() {
            Some(x) => x,
            None if n.sign() < 0 => f64::NEG_INFINITY,
            None => {
                let n = n.big();
                let shift = n.bits() - 64;
                let top = (&*n >> shift).to_f64().unwrap_or(f64::NAN);
                // The top 64 bits as a fraction, as CPython splits the number, so that the rounding is the same.
                let (fraction, exponent) = split(top);
                let exponent = exponent + shift as i64;
                let result = function(fraction) + function(2.0) * exponent as f64;
                return Ok(vm.heap.float(result));
            }
        },
    };
    checked(vm, x, function(x), domain_error)
}

pub(super) fn gamma(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let x = double(vm, args.at(0))?;
    if is_pole(x) || x == f64::NEG_INFINITY {
        return Err(domain_error(vm));
    }
    checked(vm, x, libm::tgamma(x), range_error)
}

pub(super) fn lgamma(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let x = double(vm, args.at(0))?;
    if is_pole(x) {
        return Err(domain_error(vm));
    }
    let result = if x.is_infinite() { f64::INFINITY } else { libm::lgamma(x) };
    checked(vm, x, result, range_error)
}

/// Whether the gamma function is infinite there: zero and the negative integers.
fn is_pole(x: f64) -> bool {
    x <= 0.0 && x.is_finite() && x == x.floor()
}

pub(super) fn isclose(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (a, b) = two(vm, args)?;
    let mut tolerance = |index, default| match args.get(index) {
        Some(x) => double(vm, x),
        None => Ok(default),
    };
    let (relative, absolute) = (tolerance(2, 1e-9)?, tolerance(3, 0.0)?);
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    let difference = (a - b).abs();
    let close = a == b
        || a.is_finite()
            && b.is_finite()
            && (difference <= (relative * a).abs() || difference <= (relative * b).abs() || difference <= absolute);
    Ok(Value::bool(close))
}

/// `nextafter(x, y, steps=1)`
pub(super) fn nextafter(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (x, y) = two(vm, args)?;
    let reached = match args.get(2) {
        None | Some(Value::NONE) => match step_towards(x, y, 1) {
            // What a single step leads to keeps its sign.
            reached if reached == 0.0 && x != y => reached.copysign(x),
            reached => reached,
        },
        Some(_) => {
            let steps = integer_at(vm, args, 2)?;
            if steps.sign() < 0 {
                return Err(vm.value_error("steps must be a non-negative integer"));
            }
            step_towards(x, y, steps.big().to_u64().unwrap_or(u64::MAX))
        }
    };
    Ok(vm.heap.float(reached))
}

fn step_towards(x: f64, y: f64, steps: u64) -> f64 {
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    // Doubles of one sign are ordered as their words are.
    let ordinal = |x: f64| {
        let size = i128::from(x.abs().to_bits());
        if x.is_sign_negative() { -size } else { size }
    };
    let (from, to) = (ordinal(x), ordinal(y));
    let distance = (to - from).clamp(-i128::from(steps), i128::from(steps));
    let reached = from + distance;
    if reached == to && steps > 0 {
        return y;
    }
    let size = f64::from_bits(reached.unsigned_abs() as u64);
    if reached < 0 || reached == 0 && x.is_sign_negative() { -size } else { size }
}

/// The value of the last bit of a double.
pub(super) fn ulp(x: f64) -> f64 {
    let x = x.abs();
    match x.next_up() {
        _ if !x.is_finite() => x,
        f64::INFINITY => x - x.next_down(),
        above => above - x,
    }
}
