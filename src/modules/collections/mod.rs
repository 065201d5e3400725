//! The module `_collections`: the native part of `collections`.

mod deque;
mod dicts;
mod field;

use crate::runtime::Isolate;
use crate::runtime::objects::{Gc, Module};

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    deque::add(vm, module);
    field::add(vm, module);
    super::add_functions(vm, module, dicts::FUNCTIONS);
}
