//! Functions of integers.

use super::integer_at;
use crate::runtime::objects::Args;
use crate::runtime::ops::int::{self, check_size, theory};
use crate::runtime::ops::number::Integer;
use crate::runtime::{Isolate, Result, Value};
use num_bigint::{BigInt, BigUint};
use num_traits::{ToPrimitive, Zero};

/// The most that a count of factors can be.
const MAX_COUNT: i64 = i64::MAX;

pub(super) fn gcd(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if let [Some(a), Some(b)] = args.slots
        && let Some((a, b)) = Value::both_fixnums(*a, *b)
    {
        let common = theory::gcd_u64(a.unsigned_abs(), b.unsigned_abs());
        return Ok(vm.heap.int(common as i64));
    }
    fold(vm, args, 0, theory::gcd)
}

pub(super) fn lcm(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    fold(vm, args, 1, |a, b| {
        let common = theory::gcd(a, b);
        if common.is_zero() { common } else { a / common * b }
    })
}

/// Combines the sizes of all arguments.
fn fold(vm: &mut Isolate, args: Args<'_>, start: u32, combine: fn(&BigUint, &BigUint) -> BigUint) -> Result<Value> {
    let mut result = BigUint::from(start);
    for index in 0..args.len() {
        let n = integer_at(vm, args, index)?;
        result = combine(&result, n.big().magnitude());
    }
    Ok(vm.heap.bigint(result.into()))
}

pub(super) fn isqrt(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let n = integer_at(vm, args, 0)?;
    if n.sign() < 0 {
        return Err(vm.value_error("isqrt() argument must be nonnegative"));
    }
    let root = theory::isqrt(n.big().magnitude());
    Ok(vm.heap.bigint(root.into()))
}

pub(super) fn factorial(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let n = integer_at(vm, args, 0)?;
    factorial_of(vm, n)
}

fn factorial_of(vm: &mut Isolate, n: Integer) -> Result<Value> {
    match int::to_i64(n.value()) {
        _ if n.sign() < 0 => Err(vm.value_error("factorial() not defined for negative values")),
        Some(count) => falling(vm, &n.big(), count as u64).map(|n| vm.heap.bigint(n.into())),
        None => {
            let message = format!("factorial() argument should not exceed {MAX_COUNT}");
            Err(vm.overflow_error(message))
        }
    }
}

/// `n * (n - 1) * ...`, so many factors.
fn falling(vm: &mut Isolate, n: &BigInt, count: u64) -> Result<BigUint> {
    check_size(vm, n.bits().saturating_sub(1).saturating_mul(count / 2))?;
    Ok(theory::falling_product(n.magnitude(), count))
}

/// The arguments `n` and `k`, neither negative.
fn n_and_k(vm: &mut Isolate, args: Args<'_>) -> Result<(Integer, Integer)> {
    let pair = (integer_at(vm, args, 0)?, integer_at(vm, args, 1)?);
    for (name, x) in [("n", pair.0), ("k", pair.1)] {
        if x.sign() < 0 {
            return Err(vm.value_error(format!("{name} must be a non-negative integer")));
        }
    }
    Ok(pair)
}

pub(super) fn perm(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if args.get(1).is_none_or(|k| k.is_none()) {
        let n = integer_at(vm, args, 0)?;
        return factorial_of(vm, n);
    }
    let (n, k) = n_and_k(vm, args)?;
    if n.compare(k).is_lt() {
        return Ok(Value::fixnum(0));
    }
    match int::to_i64(k.value()) {
        Some(count) => falling(vm, &n.big(), count as u64).map(|n| vm.heap.bigint(n.into())),
        None => Err(vm.overflow_error(format!("k must not exceed {MAX_COUNT}"))),
    }
}

pub(super) fn comb(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (n, k) = n_and_k(vm, args)?;
    let n = n.big();
    let k = k.big();
    if k > n {
        return Ok(Value::fixnum(0));
    }
    let fewer = k.clone().min(std::borrow::Cow::Owned(&*n - &*k));
    match fewer.to_i64() {
        Some(count) => {
            let count = count as u64;
            let chosen = falling(vm, &n, count)? / theory::falling_product(&count.into(), count);
            Ok(vm.heap.bigint(chosen.into()))
        }
        None => {
            let message = format!("min(n - k, k) must not exceed {MAX_COUNT}");
            Err(vm.overflow_error(message))
        }
    }
}
