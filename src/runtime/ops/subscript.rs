//! Subscripts and slices.

use crate::runtime::{Isolate, Result, Value};

/// `container[key]`
pub fn get(vm: &mut Isolate, container: Value, key: Value) -> Result<Value> {
    todo!()
}

/// `container[key] = value`
pub fn set(vm: &mut Isolate, container: Value, key: Value, value: Value) -> Result<()> {
    todo!()
}

/// `del container[key]`
pub fn delete(vm: &mut Isolate, container: Value, key: Value) -> Result<()> {
    todo!()
}
