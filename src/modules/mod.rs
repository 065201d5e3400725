//! The standard modules.

mod array;
mod bisect;
mod cmath;
mod collections;
#[cfg(feature = "jit")]
mod consumers;
mod copying;
mod dis;
mod files;
mod frames;
pub(crate) mod functools;
mod future;
mod gc;
mod heapq;
pub(crate) mod import;
mod itertools;
mod library;
mod math;
mod native;
pub(crate) mod operator;
mod random;
pub(crate) mod re;
mod structure;
pub(crate) mod sys;
mod time;
mod types;
pub(crate) mod warning;
mod weak;

#[cfg(feature = "jit")]
pub(crate) use consumers::{consumer, consumer_at};

use crate::builtins::{self, TypeSpec};
use crate::runtime::objects::{Gc, Module, NativeDef, Tag};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Slot, Value, ops};

/// A module of Freevar's own that native code needs.
pub fn import(vm: &mut Isolate, name: &str) -> Result<Gc<Module>> {
    let key = vm.intern(name);
    if let Some(module) = ops::dict::get_str(vm.modules, key).and_then(Value::as_kind::<Module>) {
        return Ok(module);
    }
    match native::find(name) {
        Some(native) => Ok(native::load(vm, key, native)),
        None => {
            let message = format!("No module named '{name}'");
            Err(vm.import_error(ExceptionKind::ModuleNotFoundError, message, name))
        }
    }
}

/// Does what modules do when a program ends, those that it has imported: exit functions, finalizers, files. What fails
/// is shown by the modules themselves.
pub(crate) fn at_exit(vm: &mut Isolate) {
    for (module, function) in [("atexit", "_run_exitfuncs"), ("weakref", "_finalize_all")] {
        call_if_loaded(vm, module, function);
    }
}

/// Writes what open files keep back.
pub(crate) fn flush_files(vm: &mut Isolate) {
    call_if_loaded(vm, "_iofiles", "flush_all");
}

/// A function of a module that the program has imported.
pub(crate) fn loaded(vm: &mut Isolate, module: &str, function: &str) -> Slot {
    let (module, function) = (vm.intern(module), vm.intern(function));
    let module = ops::dict::get_str(vm.modules, module).and_then(Value::as_kind::<Module>)?;
    ops::dict::get_str(module.dict, function)
}

fn call_if_loaded(vm: &mut Isolate, module: &str, function: &str) {
    let Some(function) = loaded(vm, module, function) else {
        return;
    };
    // A program's exception that is on its way stays so.
    let pending = vm.pending.take();
    if vm.call(function, &[]).is_err() {
        vm.take_pending();
    }
    vm.pending = pending;
}

/// Adds native functions to a module.
fn add_functions(vm: &mut Isolate, module: Gc<Module>, defs: &'static [NativeDef]) {
    let name = vm.intern("__name__");
    let name = ops::dict::get_str(module.dict, name).and_then(Value::downcast);
    let name = name.expect("a module that is being filled has a name");
    builtins::add_functions(vm, module.dict, name, defs);
}

/// Sets a module's attribute.
fn add(vm: &mut Isolate, module: Gc<Module>, name: &str, value: Value) {
    let name = vm.intern(name);
    ops::dict::set_str(vm, module.dict, name, value);
}

/// Sets a module's attribute to a string.
fn add_text(vm: &mut Isolate, module: Gc<Module>, name: &str, text: &str) {
    let text = vm.str(text);
    add(vm, module, name, text);
}

/// Fills the type of a kind of object that belongs to a module, and makes it an attribute of the module.
fn add_type(vm: &mut Isolate, module: Gc<Module>, tag: Tag, spec: &TypeSpec) {
    let class = vm.types.of_tag(tag);
    builtins::fill(vm, class, spec);
    let name = class.name.to_text().into_owned();
    add(vm, module, &name, class.into());
}
