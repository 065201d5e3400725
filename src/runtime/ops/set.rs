//! Sets by item.

use crate::runtime::objects::{FrozenSet, Set};
use crate::runtime::{Gc, Isolate, Result, Value};

/// `s.add(item)`
pub fn add(vm: &mut Isolate, set: Gc<Set>, item: Value) -> Result<()> {
    todo!()
}

/// `s.update(iterable)`
pub fn update(vm: &mut Isolate, set: Gc<Set>, iterable: Value) -> Result<()> {
    todo!()
}

/// The frozenset of hashable constants.
pub fn frozen_from_constants(vm: &mut Isolate, items: &[Value]) -> Gc<FrozenSet> {
    todo!()
}
