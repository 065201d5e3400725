//! The module `_collections`: the native part of `collections`.

mod deque;
mod dicts;
mod field;
mod record;

use crate::runtime::Isolate;
use crate::runtime::objects::{Gc, Module};

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    deque::add(vm, module);
    field::add(vm, module);
    super::add_functions(vm, module, dicts::FUNCTIONS);
    super::add_functions(vm, module, record::FUNCTIONS);
}
