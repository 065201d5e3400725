//! The standard modules.

mod dis;
mod functools;
mod gc;
mod math;
mod sys;
mod time;
mod types;

use crate::runtime::objects::{Builtin, Dict, Gc, Module, NativeDef};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Value, ops};

/// `import name`: the module from `sys.modules`, or a native one made now; else ModuleNotFoundError.
pub fn import(vm: &mut Isolate, name: &str) -> Result<Gc<Module>> {
    let key = vm.intern(name);
    let modules = vm.modules;
    if let Some(module) = ops::dict::get_str(modules, key).and_then(|m| m.downcast::<Module>()) {
        return Ok(module);
    }
    let fill: fn(&mut Isolate, Gc<Module>) = match name {
        "builtins" => |_, _| {},
        "dis" => dis::fill,
        "functools" => functools::fill,
        "gc" => gc::fill,
        "math" => math::fill,
        "sys" => sys::fill,
        "time" => time::fill,
        "types" => types::fill,
        _ => {
            return Err(vm.raise_new(ExceptionKind::ModuleNotFoundError, format!("No module named '{name}'")));
        }
    };
    let dict = if name == "builtins" {
        vm.builtins
    } else {
        Dict::new(&mut vm.heap, 16)
    };
    let module = Module::new(&mut vm.heap, key, dict);
    let name_key = vm.intern("__name__");
    ops::dict::set_str(vm, dict, name_key, key.into());
    fill(vm, module);
    ops::dict::set_str(vm, modules, key, module.into());
    Ok(module)
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
