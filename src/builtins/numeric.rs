//! The built-in functions about numbers: `abs divmod pow round sum`.

use super::functions::{def, range};
use crate::bytecode::BinaryOp;
use crate::runtime::objects::{Args, ByteArray, Bytes, NativeDef, Signature, Str};
use crate::runtime::ops::number::{Integer, as_float};
use crate::runtime::ops::{float, int, slice};
use crate::runtime::{Isolate, Result, Slot, Value, ops};
use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{Signed, Zero};

/// The functions.
pub(crate) const FUNCTIONS: &[NativeDef] = &[
    def("abs", Signature::One, abs),
    def("divmod", range(2, 2), divmod),
    def("pow", Signature::Named { names: &["base", "exp", "mod"], required: 2, positional: 3 }, pow),
    def("round", Signature::Named { names: &["number", "ndigits"], required: 1, positional: 2 }, round),
    def("sum", Signature::Named { names: &["", "start"], required: 1, positional: 2 }, sum),
];

fn is_number(x: Value) -> bool {
    as_float(x).is_some() || Integer::of(x).is_some()
}

fn abs(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    absolute(vm, args.at(0))
}

/// `abs(x)`
pub(super) fn absolute(vm: &mut Isolate, x: Value) -> Result<Value> {
    if let Some(n) = Integer::of(x) {
        Ok(int::arith::absolute(vm, n))
    } else if let Some(x) = as_float(x) {
        Ok(vm.heap.float(x.abs()))
    } else if let Some(x) = ops::complex::of(x) {
        ops::complex::absolute(vm, x)
    } else if let Some(result) = ops::attr::call_special(vm, x, "__abs__", &[])? {
        Ok(result)
    } else {
        let message = format!("bad operand type for abs(): '{}'", vm.type_name(x));
        Err(vm.type_error(message))
    }
}

fn divmod(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (a, b) = (args.at(0), args.at(1));
    if (ops::special::has_methods(a) || ops::special::has_methods(b))
        && let Some(result) = ops::special::divmod(vm, a, b)?
    {
        return Ok(result);
    }
    match divided(vm, ops::class::payload(a), ops::class::payload(b))? {
        Some(result) => Ok(result),
        None => {
            let (a, b) = (vm.type_name(a), vm.type_name(b));
            Err(vm.type_error(format!("unsupported operand type(s) for divmod(): '{a}' and '{b}'")))
        }
    }
}

/// `divmod(a, b)` of numbers; empty if they are none.
pub(super) fn divided(vm: &mut Isolate, a: Value, b: Value) -> Result<Slot> {
    if !is_number(a) || !is_number(b) {
        return Ok(None);
    }
    let has_float = as_float(a).or(as_float(b)).is_some();
    let zero = match as_float(b) {
        Some(b) => b == 0.0,
        None => b == Value::fixnum(0) || b == Value::FALSE,
    };
    if has_float && zero {
        return Err(vm.zero_division("float divmod()"));
    }
    let quotient = ops::arith::binary(vm, BinaryOp::FloorDivide, a, b)?;
    let remainder = ops::arith::binary(vm, BinaryOp::Remainder, a, b)?;
    Ok(Some(vm.tuple(&[quotient, remainder])))
}

fn pow(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (base, exponent) = (args.at(0), args.at(1));
    let Some(modulus) = args.get(2).filter(|m| !m.is_none()) else {
        return ops::arith::binary(vm, BinaryOp::Power, base, exponent);
    };
    if ops::special::has_methods(base)
        && let Some(result) = ops::attr::call_special(vm, base, "__pow__", &[exponent, modulus])?
        && result != Value::NOT_IMPLEMENTED
    {
        return Ok(result);
    }
    match power_modulo(vm, [base, exponent, modulus])? {
        Some(result) => Ok(result),
        None => {
            let [a, b, c] = [base, exponent, modulus].map(|x| vm.type_name(x));
            Err(vm.type_error(format!("unsupported operand type(s) for ** or pow(): '{a}', '{b}', '{c}'")))
        }
    }
}

/// `pow(base, exponent, modulus)` of integers; empty if one of them is no number.
pub(super) fn power_modulo(vm: &mut Isolate, all: [Value; 3]) -> Result<Slot> {
    let all = all.map(ops::class::payload);
    if let [Some(base), Some(exponent @ 0..), Some(modulus)] = all.map(Value::as_fixnum)
        && modulus != 0
    {
        return Ok(Some(Value::fixnum(small_power_modulo(base, exponent, modulus))));
    }
    let [Some(b), Some(e), Some(m)] = all.map(int::to_bigint) else {
        if !all.into_iter().all(|x| is_number(x) || ops::complex::of(x).is_some()) {
            return Ok(None);
        }
        // The first that is no integer says what is wrong.
        let other = all.into_iter().find(|&x| Integer::of(x).is_none());
        return Err(match other.and_then(ops::complex::of) {
            Some(_) => vm.value_error("complex modulo"),
            None => vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"),
        });
    };
    if m.is_zero() {
        return Err(vm.value_error("pow() 3rd argument cannot be 0"));
    }
    // The work is done with a positive modulus; the result takes the modulus's sign.
    let positive = m.abs();
    let (b, e) = if e.is_negative() {
        let Some(inverse) = b.modinv(&positive) else {
            return Err(vm.value_error("base is not invertible for the given modulus"));
        };
        (inverse, -e)
    } else {
        (b, e)
    };
    let result = b.modpow(&e, &positive).mod_floor(&m);
    Ok(Some(vm.heap.bigint(result)))
}

/// The same of an exponent that is not below zero, and a modulus that is not zero.
fn small_power_modulo(base: i64, exponent: i64, modulus: i64) -> i64 {
    let size = modulus.unsigned_abs();
    let product = |a: u64, b: u64| match a.checked_mul(b) {
        Some(product) => product % size,
        None => (u128::from(a) * u128::from(b) % u128::from(size)) as u64,
    };
    let (mut result, mut square, mut rest) = (1 % size, i128::from(base).rem_euclid(size.into()) as u64, exponent);
    while rest != 0 {
        if rest & 1 != 0 {
            result = product(result, square);
        }
        rest >>= 1;
        if rest != 0 {
            square = product(square, square);
        }
    }
    // The result takes the modulus's sign.
    let result = result as i64;
    if modulus < 0 && result != 0 { result + modulus } else { result }
}

fn round(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let x = args.at(0);
    let digits = args.get(1).filter(|d| !d.is_none());
    if let Some(rounded) = rounded(vm, x, digits)? {
        return Ok(rounded);
    }
    if let Some(result) = ops::attr::call_special(vm, x, "__round__", digits.as_slice())? {
        return Ok(result);
    }
    let message = format!("type {} doesn't define __round__ method", vm.type_name(x));
    Err(vm.type_error(message))
}

/// `round(x, digits)` of an int or float; empty if `x` is neither.
pub(super) fn rounded(vm: &mut Isolate, x: Value, digits: Slot) -> Result<Slot> {
    if let Some(x) = as_float(x) {
        let Some(digits) = digits else {
            return float::to_int(vm, x.round_ties_even()).map(Some);
        };
        let digits = nearest(vm, digits)?;
        return match float::text::round(x, digits) {
            Some(rounded) => Ok(Some(vm.heap.float(rounded))),
            None => Err(vm.overflow_error("rounded value too large to represent")),
        };
    }
    let Some(n) = Integer::of(x) else { return Ok(None) };
    let digits = match digits {
        Some(digits) => nearest(vm, digits)?,
        None => 0,
    };
    Ok(Some(match digits {
        0.. => n.value(),
        _ => {
            let rounded = round_to_power(&n.big(), digits.unsigned_abs());
            vm.heap.bigint(rounded)
        }
    }))
}

/// A number of digits; those beyond all numbers are as good as others.
fn nearest(vm: &mut Isolate, digits: Value) -> Result<i64> {
    let digits = int::integer(vm, digits)?.value();
    Ok(slice::saturated(digits).unwrap_or_default())
}

/// The multiple of `10 ** zeros` nearest to `n`; of two equally near ones the even one.
fn round_to_power(n: &BigInt, zeros: u64) -> BigInt {
    // Where half of the power has more digits than the number, the result needs no computing.
    if zeros > n.bits() {
        return BigInt::ZERO;
    }
    let power = BigInt::from(10).pow(zeros as u32);
    let (quotient, rest): (BigInt, BigInt) = n.div_mod_floor(&power);
    let up = match (rest * 2u32).cmp(&power) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => quotient.is_odd(),
        std::cmp::Ordering::Greater => true,
    };
    (quotient + i32::from(up)) * power
}

fn sum(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let start = args.get(1).unwrap_or(Value::fixnum(0));
    let refused = if start.is::<Str>() {
        Some("sum() can't sum strings [use ''.join(seq) instead]")
    } else if start.is::<Bytes>() {
        Some("sum() can't sum bytes [use b''.join(seq) instead]")
    } else if start.is::<ByteArray>() {
        Some("sum() can't sum bytearray [use b''.join(seq) instead]")
    } else {
        None
    };
    let iterator = ops::iter::iter(vm, args.at(0))?;
    if let Some(message) = refused {
        return Err(vm.type_error(message));
    }
    Sum { iterator }.run(vm, start)
}

/// A sum in progress: machine integers as long as they fit, doubles with the lost low bits kept beside them, and
/// anything else by `+`.
struct Sum {
    iterator: Value,
}

impl Sum {
    fn run(&self, vm: &mut Isolate, start: Value) -> Result<Value> {
        let mut total = start;
        loop {
            let item = if let Some(n) = total.as_fixnum() {
                let (sum, item) = self.integers(vm, n)?;
                total = vm.heap.int(sum);
                item
            } else if let Some(x) = as_float(total) {
                let (sum, item) = self.floats(vm, x)?;
                total = vm.heap.float(sum);
                item
            } else {
                ops::iter::next(vm, self.iterator)?
            };
            match item {
                Some(item) => total = ops::arith::binary(vm, BinaryOp::Add, total, item)?,
                None => return Ok(total),
            }
        }
    }

    /// Adds machine integers; stops at the first item that is none or does not fit.
    fn integers(&self, vm: &mut Isolate, start: i64) -> Result<(i64, Slot)> {
        let mut total = start;
        while let Some(item) = ops::iter::next(vm, self.iterator)? {
            let n = item.as_fixnum().or_else(|| item.as_bool().map(i64::from));
            match n.and_then(|n| total.checked_add(n)) {
                Some(sum) => total = sum,
                None => return Ok((total, Some(item))),
            }
        }
        Ok((total, None))
    }

    /// Adds doubles by Neumaier's compensated summation, as CPython does, and machine integers among them.
    fn floats(&self, vm: &mut Isolate, start: f64) -> Result<(f64, Slot)> {
        let mut total = start;
        let mut lost = 0.0;
        let mut other = None;
        while let Some(item) = ops::iter::next(vm, self.iterator)? {
            if let Some(x) = as_float(item) {
                let sum = total + x;
                lost += if total.abs() >= x.abs() { (total - sum) + x } else { (x - sum) + total };
                total = sum;
            } else if let Some(n) = int::to_i64(item) {
                total += n as f64;
            } else {
                other = Some(item);
                break;
            }
        }
        // An infinite or overflowed sum stays what it is, and a negative zero keeps its sign.
        if lost != 0.0 && lost.is_finite() {
            total += lost;
        }
        Ok((total, other))
    }
}
