//! Dicts by key.

use crate::runtime::objects::{Dict, Str};
use crate::runtime::{Gc, Isolate, Result, Slot, Value};

/// `d.get(key)`; empty if there is none.
pub fn get(vm: &mut Isolate, dict: Gc<Dict>, key: Value) -> Result<Slot> {
    todo!()
}

/// `d[key] = value`
pub fn set(vm: &mut Isolate, dict: Gc<Dict>, key: Value, value: Value) -> Result<()> {
    todo!()
}

/// Removes a key and gives its value; empty if there was none.
pub fn remove(vm: &mut Isolate, dict: Gc<Dict>, key: Value) -> Result<Slot> {
    todo!()
}

/// The position of a string key, which cannot raise as long as all keys are strings; other keys never equal a string.
pub fn find_str(dict: Gc<Dict>, key: Gc<Str>) -> Option<usize> {
    todo!()
}

/// The value of a string key.
pub fn get_str(dict: Gc<Dict>, key: Gc<Str>) -> Slot {
    todo!()
}

/// Sets a string key.
pub fn set_str(vm: &mut Isolate, dict: Gc<Dict>, key: Gc<Str>, value: Value) {
    todo!()
}

/// Removes a string key and gives its value.
pub fn remove_str(dict: Gc<Dict>, key: Gc<Str>) -> Slot {
    todo!()
}

/// `d.update(other)`: a dict, a mapping with `keys`, or an iterable of pairs.
pub fn update(vm: &mut Isolate, dict: Gc<Dict>, other: Value) -> Result<()> {
    todo!()
}

/// `d.update(other)` for the `**other` of a call of `callable`: a repeated or non-string key raises TypeError.
pub fn merge(vm: &mut Isolate, dict: Gc<Dict>, other: Value, callable: Value) -> Result<()> {
    todo!()
}
