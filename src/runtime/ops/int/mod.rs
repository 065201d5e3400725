//! Integers of any size: conversions and indices.
//!
//! [`arith`] has the operators, [`wide`] those on at most 128 bits, [`division`] that of long ones, [`theory`] greatest
//! common divisors and roots, [`text`] digits.

pub mod arith;
pub mod division;
pub mod text;
pub mod theory;
pub mod wide;

use super::number::Integer;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Value};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// Integers of more bits than this are refused with MemoryError: a gibibyte each.
pub const MAX_BITS: u64 = 1 << 33;

/// The integer of an int or bool.
pub fn to_bigint(x: Value) -> Option<BigInt> {
    Integer::of(x).map(|n| n.big().into_owned())
}

/// The machine integer of an int or bool, if it fits.
#[inline]
pub fn to_i64(x: Value) -> Option<i64> {
    match Integer::of(x)? {
        Integer::Small(n) => Some(n),
        Integer::Big(n) => n.get().to_i64(),
    }
}

/// The integer that `operator.index(x)` gives, else TypeError.
#[inline]
pub fn integer(vm: &mut Isolate, x: Value) -> Result<Integer> {
    match Integer::of(x) {
        Some(n) => Ok(n),
        None => by_method(vm, x),
    }
}

#[cold]
fn by_method(vm: &mut Isolate, x: Value) -> Result<Integer> {
    let index = super::special::index(vm, x)?;
    index.and_then(Integer::of).ok_or_else(|| not_an_integer(vm, x))
}

#[cold]
fn not_an_integer(vm: &mut Isolate, x: Value) -> Raised {
    let message = format!("'{}' object cannot be interpreted as an integer", vm.type_name(x));
    vm.type_error(message)
}

/// A count or index: an int or bool that fits a machine word, else TypeError or OverflowError.
#[inline]
pub fn index(vm: &mut Isolate, x: Value) -> Result<i64> {
    index_or(vm, x, ExceptionKind::OverflowError)
}

/// An index of a sequence, else TypeError or IndexError.
pub fn sequence_index(vm: &mut Isolate, x: Value) -> Result<i64> {
    index_or(vm, x, ExceptionKind::IndexError)
}

#[inline]
fn index_or(vm: &mut Isolate, x: Value, too_large: ExceptionKind) -> Result<i64> {
    if let Some(n) = x.as_fixnum() {
        return Ok(n);
    }
    let n = integer(vm, x)?;
    match to_i64(n.value()) {
        Some(n) => Ok(n),
        None => Err(vm.raise_new(too_large, format!("cannot fit '{}' into an index-sized integer", vm.type_name(x)))),
    }
}

/// Refuses an integer that would have more than [`MAX_BITS`] bits.
pub fn check_size(vm: &mut Isolate, bits: u64) -> Result<()> {
    if bits > MAX_BITS {
        return Err(vm.raise_with(ExceptionKind::MemoryError, &[]));
    }
    Ok(())
}
