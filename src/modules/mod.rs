//! The standard modules.

mod dis;
pub(crate) mod functools;
mod gc;
mod math;
pub(crate) mod sys;
mod time;
mod types;

use crate::builtins::{self, TypeSpec};
use crate::runtime::objects::{Builtin, Dict, Gc, Module, NativeDef, Str, Tag};
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
            return Err(vm.import_error(
                ExceptionKind::ModuleNotFoundError,
                format!("No module named '{name}'"),
                name,
                None,
            ));
        }
    };
    let dict = if name == "builtins" { vm.builtins } else { Dict::new(&mut vm.heap, 16) };
    let module = Module::new(&mut vm.heap, key, dict);
    for (attribute, value) in [("__name__", key.into()), ("__doc__", Value::NONE)] {
        let attribute = vm.intern(attribute);
        ops::dict::set_str(vm, dict, attribute, value);
    }
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

/// `from module import name`: an attribute, or ImportError.
pub fn import_from(vm: &mut Isolate, module: Value, name: Gc<Str>) -> Result<Value> {
    if let Some(value) = ops::attr::get_or_none(vm, module, name)? {
        return Ok(value);
    }
    let module_name = match module.downcast::<Module>() {
        Some(module) => module.name.to_text().into_owned(),
        None => "<unknown module name>".to_owned(),
    };
    let message = format!("cannot import name '{}' from '{module_name}' (unknown location)", name.to_text());
    Err(vm.import_error(ExceptionKind::ImportError, message, &module_name, Some(name)))
}

/// `from module import *` into a namespace: what `__all__` names, else all names without leading underscore.
pub fn import_star(vm: &mut Isolate, module: Value, namespace: Gc<Dict>) -> Result<()> {
    let Some(module) = module.downcast::<Module>() else {
        return Err(vm.type_error("from-import-* object has no __dict__ and no __all__"));
    };
    let all = vm.intern("__all__");
    if let Some(all) = ops::dict::get_str(module.dict, all) {
        let names = ops::iter::collect(vm, all)?;
        for at in 0..names.len() {
            let name = names.get(at).unwrap_or(Value::NONE);
            let name = builtins::attribute_name(vm, name)?;
            let value = ops::attr::get(vm, module.into(), name)?;
            ops::dict::set_str(vm, namespace, name, value);
        }
        return Ok(());
    }
    let mut at = 0;
    while let Some((position, name, value)) = module.dict.table.next_entry(at) {
        at = position + 1;
        if let Some(name) = name.downcast::<Str>()
            && !name.to_text().starts_with('_')
        {
            ops::dict::set_str(vm, namespace, name, value);
        }
    }
    Ok(())
}
