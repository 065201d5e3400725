//! Hashing: numbers hash as in CPython (modulo 2^61 - 1), so that equal numbers of all types have equal hashes.

use crate::runtime::{Isolate, Result, Value};

/// `hash(x)`; never -1.
pub fn hash(vm: &mut Isolate, x: Value) -> Result<i64> {
    todo!()
}
