//! Complex numbers: which values are operands of complex arithmetic, comparison, hashing, and reading from text.
//!
//! What the operators compute is in `bytecode::complex`, which constants share.

use super::number::{Number, as_double};
use super::{attr, class, float, hash, int, special};
use crate::bytecode::BinaryOp;
use crate::bytecode::complex::{Complex, PowerError};
use crate::runtime::objects::{self, Str};
use crate::runtime::{Isolate, Raised, Result, Value};

/// The complex number that a value of that type is.
#[inline]
pub fn of(x: Value) -> Option<Complex> {
    x.downcast::<objects::Complex>().map(|x| x.get())
}

/// An operand: a complex number, or a real one as such; nothing if it is no number.
#[inline]
fn operand(vm: &mut Isolate, x: Value) -> Result<Option<Complex>> {
    let number = of(x).or_else(|| as_double(x).map(|real| Complex::new(real, 0.0)));
    match number {
        Some(number) => Ok(Some(number)),
        None => Number::of(x).map(|real| Ok(Complex::new(real.to_f64(vm)?, 0.0))).transpose(),
    }
}

/// `a op b` of which one is complex and the other a number; nothing if complex numbers do not have the operator.
#[inline]
pub fn binary(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Option<Result<Value>> {
    let is_complex = |x: Value| x.is::<objects::Complex>();
    if is_complex(a) || is_complex(b) { of_complex(vm, op, a, b) } else { None }
}

fn of_complex(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Option<Result<Value>> {
    use BinaryOp::{Add, Multiply, Power, Subtract, TrueDivide};
    if !matches!(op, Add | Subtract | Multiply | TrueDivide | Power) {
        return None;
    }
    let (a, b) = match operand(vm, a).and_then(|a| Ok((a, operand(vm, b)?))) {
        Ok((a, b)) => (a?, b?),
        Err(raised) => return Some(Err(raised)),
    };
    let result = match op {
        Add => Ok(a.plus(b)),
        Subtract => Ok(a.minus(b)),
        Multiply => Ok(a.times(b)),
        TrueDivide => a.over(b).ok_or_else(|| vm.zero_division("complex division by zero")),
        _ => power(vm, a, b),
    };
    Some(result.map(|number| vm.heap.complex(number)))
}

/// `a ** b`
pub fn power(vm: &mut Isolate, a: Complex, b: Complex) -> Result<Complex> {
    a.power(b).map_err(|error| match error {
        PowerError::Zero => vm.zero_division("0.0 to a negative or complex power"),
        PowerError::Overflow => vm.overflow_error("complex exponentiation"),
    })
}

/// `abs(x)`
pub fn absolute(vm: &mut Isolate, x: Complex) -> Result<Value> {
    let size = x.re.hypot(x.im);
    if size.is_infinite() && x.re.is_finite() && x.im.is_finite() {
        return Err(vm.overflow_error("absolute value too large"));
    }
    Ok(vm.heap.float(size))
}

/// `a == b` of which one is complex; nothing if the other is no number.
pub fn equal(a: Value, b: Value) -> Option<bool> {
    let (x, other) = match of(a) {
        Some(x) => (x, b),
        None => (of(b)?, a),
    };
    if let Some(y) = of(other) {
        return Some(x == y);
    }
    let real = Number::Float(x.re);
    Number::of(other).map(|y| x.im == 0.0 && real.compare(y).is_some_and(|order| order.is_eq()))
}

/// `hash(x)`, that of a real number if the imaginary part is zero.
pub fn hash(x: Value, number: Complex) -> i64 {
    const IMAGINARY: i64 = 1_000_003;
    let part = |part: f64| hash::of_double(x, part);
    hash::not_minus_one(part(number.re).wrapping_add(IMAGINARY.wrapping_mul(part(number.im))))
}

/// The complex number, or the real number as such, that a number is, or that `__complex__`, `__float__` or `__index__` gives; nothing if there is none.
pub fn convert(vm: &mut Isolate, x: Value) -> Result<Option<Complex>> {
    if let Some(number) = operand(vm, x)? {
        return Ok(Some(number));
    }
    if let Some(made) = attr::call_special(vm, x, "__complex__", &[])? {
        return match of(class::payload(made)) {
            Some(number) => {
                special::plain(vm, made, "__complex__", "complex")?;
                Ok(Some(number))
            }
            None => {
                let kind = vm.type_name(made);
                Err(vm.type_error(format!("__complex__ returned non-complex (type {kind})")))
            }
        };
    }
    match special::real(vm, x)? {
        Some(real) => operand(vm, real),
        None => Ok(None),
    }
}

/// The number that a string says: a real part, an imaginary part, or both, perhaps in parentheses.
pub fn parse(vm: &mut Isolate, text: Value) -> Result<Complex> {
    let Some(plain) = int::text::read_number(text, |text| Some(text.to_owned())) else { return Err(malformed(vm)) };
    if plain.contains('_') && !float::text::underscores_are_between_digits(&plain) {
        let shown = super::repr::repr(vm, text)?;
        return Err(vm.value_error(format!("could not convert string to complex: {}", shown.to_text())));
    }
    let plain = plain.replace('_', "");
    let inner = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    read(inner.unwrap_or(&plain).trim()).ok_or_else(|| malformed(vm))
}

fn read(text: &str) -> Option<Complex> {
    let Some(body) = text.strip_suffix(['j', 'J']) else {
        return Some(Complex::new(float::text::parse(text)?, 0.0));
    };
    // The imaginary part begins with the last sign that belongs to no exponent.
    let bytes = body.as_bytes();
    let is_sign = |at: usize| matches!(bytes[at], b'+' | b'-') && (at == 0 || !matches!(bytes[at - 1], b'e' | b'E'));
    let start = (0..bytes.len()).rev().find(|&at| is_sign(at)).unwrap_or(0);
    let (real, imaginary) = body.split_at(start);
    let real = if real.is_empty() { 0.0 } else { float::text::parse(real)? };
    let imaginary = match imaginary {
        "" | "+" => 1.0,
        "-" => -1.0,
        digits => float::text::parse(digits)?,
    };
    Some(Complex::new(real, imaginary))
}

#[cold]
fn malformed(vm: &mut Isolate) -> Raised {
    vm.value_error("complex() arg is a malformed string")
}

/// Whether a value is a string, which `complex` reads.
pub fn is_text(x: Value) -> bool {
    class::payload(x).is::<Str>()
}
