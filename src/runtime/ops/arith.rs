//! Arithmetic: the binary and unary operators.

use crate::bytecode::BinaryOp;
use crate::runtime::{Isolate, Result, Value};

/// `a op b`, or the in-place form.
pub fn binary(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    todo!()
}

/// `-x`
pub fn negative(vm: &mut Isolate, x: Value) -> Result<Value> {
    todo!()
}

/// `+x`
pub fn positive(vm: &mut Isolate, x: Value) -> Result<Value> {
    todo!()
}

/// `~x`
pub fn invert(vm: &mut Isolate, x: Value) -> Result<Value> {
    todo!()
}
