//! The module `gc`.

use super::{add, add_functions};
use crate::runtime::objects::{Gc, Module, NativeDef};
use crate::runtime::{Isolate, Result, Value};

const FUNCTIONS: &[NativeDef] = &[];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
}
