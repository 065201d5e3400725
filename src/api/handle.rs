//! Handles: how the host keeps Python objects alive without borrowing the isolate.
//!
//! An isolate roots a table of values. A handle is a number in that table; when the last clone of a handle is dropped,
//! on whatever thread, the number goes to a list which the isolate's owner works off before the next call.

use crate::runtime::{Isolate, Result, Value};
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

/// A Python object that the host keeps alive.
///
/// Handles are cheap to clone and may outlive their [`Vm`](crate::Vm), which then can do nothing with them. What an
/// object can do it does through the `Vm` it comes from: see [`Vm::call`](crate::Vm::call) and
/// [`Vm::extract`](crate::Vm::extract).
#[derive(Clone)]
pub struct Object(Arc<Handle>);

/// A Python object that can be called: a function, a closure, a type, a bound method.
#[derive(Clone, Debug)]
pub struct Function(Object);

struct Handle {
    index: u32,
    registry: Arc<Registry>,
}

/// The handles that were dropped since they were last worked off. Its address identifies the isolate.
#[derive(Default)]
struct Registry {
    dropped: Mutex<Vec<u32>>,
}

impl Drop for Handle {
    fn drop(&mut self) {
        let mut dropped = self.registry.dropped.lock().unwrap_or_else(PoisonError::into_inner);
        dropped.push(self.index);
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Object({})", self.0.index)
    }
}

impl Deref for Function {
    type Target = Object;

    fn deref(&self) -> &Object {
        &self.0
    }
}

impl From<Function> for Object {
    fn from(function: Function) -> Object {
        function.0
    }
}

impl Function {
    /// A handle that is known to be of something callable.
    pub(super) fn new(object: Object) -> Function {
        Function(object)
    }
}

/// The owner's side of an isolate's handles.
#[derive(Default)]
pub(super) struct Handles {
    registry: Arc<Registry>,
    free: Vec<u32>,
}

impl Handles {
    /// Lets go of what the host has dropped.
    pub(super) fn release_dropped(&mut self, isolate: &mut Isolate) {
        let mut dropped = self.registry.dropped.lock().unwrap_or_else(PoisonError::into_inner);
        for index in dropped.drain(..) {
            isolate.handles[index as usize] = None;
            self.free.push(index);
        }
    }

    /// A new handle of a value.
    pub(super) fn keep(&mut self, isolate: &mut Isolate, value: Value) -> Object {
        let index = match self.free.pop() {
            Some(index) => {
                isolate.handles[index as usize] = Some(value);
                index
            }
            None => {
                isolate.handles.push(Some(value));
                isolate.handles.len() as u32 - 1
            }
        };
        Object(Arc::new(Handle { index, registry: self.registry.clone() }))
    }

    /// The value of a handle. Raises RuntimeError for a handle of another isolate.
    pub(super) fn value(&self, isolate: &mut Isolate, object: &Object) -> Result<Value> {
        let known = Arc::ptr_eq(&self.registry, &object.0.registry);
        match isolate.handles.get(object.0.index as usize) {
            Some(&Some(value)) if known => Ok(value),
            _ => Err(isolate
                .raise_new(crate::runtime::types::ExceptionKind::RuntimeError, "the object belongs to another Vm")),
        }
    }
}
