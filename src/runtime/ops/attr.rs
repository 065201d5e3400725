//! Attributes.

use crate::runtime::objects::Str;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};

/// `object.name`
pub fn get(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Value> {
    todo!()
}

/// For a call `object.name(...)`: a function and its `self`, or the attribute and nothing. Makes no bound method.
pub fn get_method(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<(Value, Slot)> {
    todo!()
}

/// `object.name = value`
pub fn set(vm: &mut Isolate, object: Value, name: Gc<Str>, value: Value) -> Result<()> {
    todo!()
}

/// `del object.name`
pub fn delete(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<()> {
    todo!()
}
