//! Integers of any size: conversions and the operations that are not operators.

use crate::runtime::{Isolate, Result, Value};
use num_bigint::BigInt;
use std::borrow::Cow;

/// The integer of an int or bool.
pub fn to_bigint(x: Value) -> Option<BigInt> {
    todo!()
}

/// The machine integer of an int or bool, if it fits.
pub fn to_i64(x: Value) -> Option<i64> {
    todo!()
}

/// An index: an int or bool that fits a machine word, else TypeError ("'float' object cannot be interpreted as an
/// integer") or OverflowError/IndexError by `too_large`.
pub fn index(vm: &mut Isolate, x: Value) -> Result<i64> {
    todo!()
}
