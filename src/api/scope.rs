//! What conversions work with: an isolate that runs, and the handles of its owner.

use super::handle::{Handles, Object};
use crate::runtime::{Isolate, Result, Value};

/// An isolate that the host has entered.
pub struct Scope<'a> {
    pub(super) isolate: &'a mut Isolate,
    pub(super) handles: &'a mut Handles,
}

impl Scope<'_> {
    /// A handle of a value.
    pub(super) fn keep(&mut self, value: Value) -> Object {
        self.handles.keep(self.isolate, value)
    }

    /// The value of a handle.
    pub(super) fn value(&mut self, object: &Object) -> Result<Value> {
        self.handles.value(self.isolate, object)
    }
}
