//! The operators on integers.

use super::division::div_mod_floor;
use super::{check_size, wide};
use crate::bytecode::BinaryOp;
use crate::runtime::ops::float;
use crate::runtime::ops::number::Integer;
use crate::runtime::{Isolate, Result, Value};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

const BY_ZERO: &str = "integer division or modulo by zero";
const MODULO_ZERO: &str = "integer modulo by zero";

/// `a op b` for every operator that integers have; nothing for `@`.
pub fn binary(vm: &mut Isolate, op: BinaryOp, a: Integer, b: Integer) -> Option<Result<Value>> {
    if let (Integer::Small(a), Integer::Small(b)) = (a, b)
        && let Some(result) = small(vm, op, a, b)
    {
        return Some(result);
    }
    if let (Some(a), Some(b)) = (a.wide(), b.wide())
        && let Some(result) = wide::binary(op, a, b)
    {
        return Some(Ok(vm.heap.wide(result.negative, result.magnitude)));
    }
    Some(match op {
        BinaryOp::Power => power(vm, a, b),
        BinaryOp::LeftShift => left_shift(vm, a, b),
        BinaryOp::RightShift => right_shift(vm, a, b),
        BinaryOp::TrueDivide => true_divide(vm, a, b),
        BinaryOp::MatrixMultiply => return None,
        _ => large(vm, op, &a.big(), &b.big()),
    })
}

/// An operator that is known where this is called, on two fixnums; nothing where the result may not be a fixnum.
#[inline(always)]
pub fn of_fixnums(op: BinaryOp, a: Value, b: Value) -> Option<Value> {
    let (a, b) = Value::both_fixnums(a, b)?;
    Value::try_fixnum(in_words(op, a, b)?)
}

/// The result of an operator of two words that is a word, and neither an error nor anything on the heap.
#[inline(always)]
fn in_words(op: BinaryOp, a: i64, b: i64) -> Option<i64> {
    Some(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Subtract => a - b,
        BinaryOp::Multiply => a.checked_mul(b)?,
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        BinaryOp::Xor => a ^ b,
        BinaryOp::FloorDivide if b != 0 => num_integer::div_floor(a, b),
        BinaryOp::Remainder if b != 0 => num_integer::mod_floor(a, b),
        _ => return None,
    })
}

/// The result where it needs machine integers only.
#[inline]
fn small(vm: &mut Isolate, op: BinaryOp, a: i64, b: i64) -> Option<Result<Value>> {
    let result = match op {
        BinaryOp::FloorDivide if b == 0 => return Some(Err(vm.zero_division(BY_ZERO))),
        BinaryOp::Remainder if b == 0 => return Some(Err(vm.zero_division(MODULO_ZERO))),
        BinaryOp::RightShift if b >= 0 => a >> b.min(63),
        BinaryOp::LeftShift if (0..64).contains(&b) && (a << b) >> b == a => a << b,
        BinaryOp::Power if b >= 0 => a.checked_pow(u32::try_from(b).ok()?)?,
        BinaryOp::TrueDivide if b != 0 && fits_double(a) && fits_double(b) => {
            return Some(Ok(vm.heap.float(a as f64 / b as f64)));
        }
        _ => in_words(op, a, b)?,
    };
    Some(Ok(vm.heap.int(result)))
}

/// Whether the conversion to a double is exact for all integers of this size.
fn fits_double(n: i64) -> bool {
    n.unsigned_abs() <= 1 << f64::MANTISSA_DIGITS
}

fn large(vm: &mut Isolate, op: BinaryOp, a: &BigInt, b: &BigInt) -> Result<Value> {
    let result = match op {
        BinaryOp::Add => a + b,
        BinaryOp::Subtract => a - b,
        BinaryOp::Multiply => {
            check_size(vm, a.bits() + b.bits())?;
            a * b
        }
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        BinaryOp::Xor => a ^ b,
        BinaryOp::FloorDivide if b.is_zero() => return Err(vm.zero_division(BY_ZERO)),
        BinaryOp::FloorDivide => div_mod_floor(a, b).0,
        BinaryOp::Remainder if b.is_zero() => return Err(vm.zero_division(MODULO_ZERO)),
        BinaryOp::Remainder => div_mod_floor(a, b).1,
        _ => unreachable!("the other operators have functions of their own"),
    };
    Ok(vm.heap.bigint(result))
}

fn power(vm: &mut Isolate, a: Integer, b: Integer) -> Result<Value> {
    if b.sign() < 0 {
        let (x, y) = (a.to_f64_or_raise(vm)?, b.to_f64_or_raise(vm)?);
        let result = float::power(vm, x, y)?;
        return Ok(vm.heap.float(result));
    }
    let base = a.big();
    if let Integer::Small(base @ -1..=1) = a {
        let even = !b.big().bit(0);
        let result = if b.sign() == 0 || base == -1 && even { 1 } else { base };
        return Ok(Value::fixnum(result));
    }
    let exponent = b.value().as_fixnum().and_then(|n| u32::try_from(n).ok());
    // A base of n bits is at least 2 to the (n - 1).
    let least = exponent.map_or(u64::MAX, |e| (base.bits() - 1).saturating_mul(e.into()));
    check_size(vm, least)?;
    Ok(vm.heap.bigint(base.pow(exponent.unwrap_or(0))))
}

fn left_shift(vm: &mut Isolate, a: Integer, b: Integer) -> Result<Value> {
    if b.sign() < 0 {
        return Err(vm.value_error("negative shift count"));
    }
    if a.sign() == 0 {
        return Ok(Value::fixnum(0));
    }
    // CPython cannot even say how many digits of thirty bits these would be.
    const MOST_DIGITS: u64 = i64::MAX as u64 / 4;
    if *b.big() >= BigInt::from(30) * MOST_DIGITS {
        return Err(vm.overflow_error("too many digits in integer"));
    }
    let count = b.big().to_u64().unwrap_or(u64::MAX);
    check_size(vm, a.big().bits().saturating_add(count))?;
    let result = &*a.big() << count;
    Ok(vm.heap.bigint(result))
}

fn right_shift(vm: &mut Isolate, a: Integer, b: Integer) -> Result<Value> {
    if b.sign() < 0 {
        return Err(vm.value_error("negative shift count"));
    }
    match b.big().to_u64() {
        Some(count) => {
            let result = &*a.big() >> count;
            Ok(vm.heap.bigint(result))
        }
        None => Ok(Value::fixnum(if a.sign() < 0 { -1 } else { 0 })),
    }
}

/// The double nearest to the quotient.
fn true_divide(vm: &mut Isolate, a: Integer, b: Integer) -> Result<Value> {
    if b.sign() == 0 {
        return Err(vm.zero_division("division by zero"));
    }
    if a.sign() == 0 {
        // Zero has the sign of the quotient.
        return Ok(vm.heap.float(if b.sign() < 0 { -0.0 } else { 0.0 }));
    }
    match float::quotient(a.big().magnitude(), b.big().magnitude()) {
        Some(x) if a.sign() != b.sign() => Ok(vm.heap.float(-x)),
        Some(x) => Ok(vm.heap.float(x)),
        None => Err(vm.overflow_error("integer division result too large for a float")),
    }
}

/// `-n`
pub fn negative(vm: &mut Isolate, n: Integer) -> Value {
    match n {
        Integer::Small(n) => vm.heap.int(-n),
        Integer::Big(n) => vm.heap.bigint(-&*n.get()),
    }
}

/// `~n`
pub fn invert(vm: &mut Isolate, n: Integer) -> Value {
    match n {
        Integer::Small(n) => Value::fixnum(!n),
        Integer::Big(n) => vm.heap.bigint(!&*n.get()),
    }
}

/// `abs(n)`
pub fn absolute(vm: &mut Isolate, n: Integer) -> Value {
    match n {
        Integer::Small(n) => vm.heap.int(n.abs()),
        Integer::Big(n) => vm.heap.bigint(n.get().abs()),
    }
}
