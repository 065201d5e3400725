//! Iteration: `iter`, `next`, unpacking.

use crate::runtime::objects::List;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};

/// `iter(x)`
pub fn iter(vm: &mut Isolate, x: Value) -> Result<Value> {
    todo!()
}

/// The next item of an iterator; empty when it is exhausted.
pub fn next(vm: &mut Isolate, iterator: Value) -> Result<Slot> {
    todo!()
}

/// All items of an iterable, as a new list.
pub fn collect(vm: &mut Isolate, iterable: Value) -> Result<Gc<List>> {
    todo!()
}

/// Exactly `count` items of an iterable (CPython's messages otherwise), as a new list.
pub fn unpack(vm: &mut Isolate, iterable: Value, count: usize) -> Result<Gc<List>> {
    todo!()
}

/// `before` items, a list of what lies between, and `after` items, in order: `before + 1 + after` values.
pub fn unpack_star(vm: &mut Isolate, iterable: Value, before: usize, after: usize) -> Result<Gc<List>> {
    todo!()
}
