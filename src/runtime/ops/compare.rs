//! Comparison, truth and membership.

use crate::bytecode::CompareOp;
use crate::runtime::{Isolate, Result, Value};

/// `a op b`
pub fn compare(vm: &mut Isolate, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    todo!()
}

/// `a is b or a == b`, as containers compare their items.
pub fn equal(vm: &mut Isolate, a: Value, b: Value) -> Result<bool> {
    todo!()
}

/// `bool(x)`
pub fn is_true(vm: &mut Isolate, x: Value) -> Result<bool> {
    todo!()
}

/// `item in container`
pub fn contains(vm: &mut Isolate, item: Value, container: Value) -> Result<bool> {
    todo!()
}
