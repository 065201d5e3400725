//! The standard modules.

mod dis;
pub(crate) mod functools;
mod future;
mod gc;
pub(crate) mod import;
mod library;
mod math;
mod native;
pub(crate) mod re;
pub(crate) mod sys;
mod time;
mod types;

use crate::builtins::{self, TypeSpec};
use crate::runtime::objects::{Builtin, Gc, Module, NativeDef, Tag};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Value, ops};

/// A module of Freevar's own that native code needs.
pub fn import(vm: &mut Isolate, name: &str) -> Result<Gc<Module>> {
    let key = vm.intern(name);
    if let Some(module) = ops::dict::get_str(vm.modules, key).and_then(Value::downcast::<Module>) {
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

/// Adds native functions to a module.
fn add_functions(vm: &mut Isolate, module: Gc<Module>, defs: &'static [NativeDef]) {
    for def in defs {
        let function = Builtin::function(&mut vm.heap, def, module.name);
        add(vm, module, def.name, function.into());
    }
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
