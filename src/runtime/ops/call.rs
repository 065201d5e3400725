//! Calls of everything but Python functions: native functions with their signatures checked, types, bound methods.

use crate::runtime::objects::{Args, NativeDef};
use crate::runtime::{Isolate, Result, Slot, Value};

/// Calls a native function: checks the arguments against its signature, with CPython's messages, and runs it.
/// `receiver`, if any, becomes argument 0.
pub fn native(vm: &mut Isolate, def: &'static NativeDef, receiver: Slot, args: Args<'_>) -> Result<Value> {
    todo!()
}

/// Calls any callable but a Python function, which the interpreter calls itself.
pub fn object(vm: &mut Isolate, callable: Value, args: Args<'_>) -> Result<Value> {
    todo!()
}

/// Whether `callable(x)`.
pub fn is_callable(x: Value) -> bool {
    todo!()
}

/// The name of a callable in messages, with parentheses: `f()`, `print()`.
pub fn display_name(vm: &mut Isolate, callable: Value) -> String {
    todo!()
}
