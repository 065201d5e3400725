//! What modules do beyond keeping names: `__getattr__`, messages about missing names, `repr`, classes of their own.
//!
//! How modules are found and run is the business of `modules::import`.

use super::{attr, compare, dict, instance, repr, subscript};
use crate::runtime::objects::{Dict, Instance, Module, Str, TypeObject};
use crate::runtime::traceback::stdlib;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value};

/// The attribute that the module's own `__getattr__` computes, if it has such a function.
pub fn computed_attribute(vm: &mut Isolate, module: Gc<Module>, name: Gc<Str>) -> Result<Slot> {
    let getter = vm.intern("__getattr__");
    match dict::get_str(module.dict, getter) {
        Some(getter) => vm.call(getter, &[name.into()]).map(Some),
        None => Ok(None),
    }
}

/// Raises AttributeError for a name that a module does not have, with what is probably the cause. The object is the module
/// or an instance of a class derived from that of modules.
#[cold]
pub fn no_attribute(vm: &mut Isolate, object: Value, module: Gc<Module>, name: Gc<Str>) -> Raised {
    match missing(vm, module, &name.to_text()) {
        Ok(message) => vm.attribute_error(message, object, name),
        Err(raised) => raised,
    }
}

/// `module.__class__ = class`, where one of the old and the new class is that of modules and the other derives from it.
pub fn set_class(vm: &mut Isolate, object: Value, class: Gc<TypeObject>) {
    if let Some(module) = object.downcast::<Module>() {
        let shape = instance::dict_shape(vm, class);
        Module::become_instance(module, &mut vm.heap, class, shape.number());
        // Machine code takes the names of modules from known places, without a look at the class.
        module.dict.table.displace(&mut vm.heap);
    } else if let Some(instance) = object.downcast::<Instance>() {
        Module::from_instance(instance);
    }
    // As an attribute of a class it may be a descriptor now.
    vm.type_cache.clear();
    if let Some(tier) = vm.tier {
        let numbers = vm.code_constants.referring_to(object);
        (tier.constants_died)(vm, &numbers);
    }
}

fn missing(vm: &mut Isolate, module: Gc<Module>, name: &str) -> Result<String> {
    let own_name = vm.intern("__name__");
    let Some(own_name) = dict::get_str(module.dict, own_name).and_then(Value::downcast::<Str>) else {
        return Ok(format!("module has no attribute '{name}'"));
    };
    let own_name = own_name.to_text().into_owned();
    let spec = vm.intern("__spec__");
    let Some(spec) = dict::get_str(module.dict, spec) else {
        return Ok(format!("module '{own_name}' has no attribute '{name}'"));
    };
    let origin = file_origin(vm, spec)?;
    let shadowing = origin.as_deref().filter(|origin| is_possibly_shadowing(vm, origin));
    if let Some(origin) = shadowing.filter(|_| stdlib::has_module(&own_name)) {
        return Ok(format!(
            "module '{own_name}' has no attribute '{name}' (consider renaming '{origin}' since it has the same name as \
             the standard library module named '{own_name}' and the import system gives it precedence)"
        ));
    }
    if is_initializing(vm, spec)? {
        return Ok(match (shadowing, &origin) {
            (Some(origin), _) => format!(
                "module '{own_name}' has no attribute '{name}' (consider renaming '{origin}' if it has the same name \
                 as a third-party module you intended to import)"
            ),
            (None, Some(origin)) => format!(
                "partially initialized module '{own_name}' from '{origin}' has no attribute '{name}' (most likely due \
                 to a circular import)"
            ),
            (None, None) => format!(
                "partially initialized module '{own_name}' has no attribute '{name}' (most likely due to a circular \
                 import)"
            ),
        });
    }
    if is_uninitialized_submodule(vm, spec, name)? {
        return Ok(format!(
            "cannot access submodule '{name}' of module '{own_name}' (most likely due to a circular import)"
        ));
    }
    Ok(format!("module '{own_name}' has no attribute '{name}'"))
}

/// The file that a module with this `__spec__` came from.
fn file_origin(vm: &mut Isolate, spec: Value) -> Result<Option<String>> {
    let name = vm.intern("has_location");
    let located = match attr::get_or_none(vm, spec, name)? {
        Some(located) => compare::is_true(vm, located)?,
        None => false,
    };
    if !located {
        return Ok(None);
    }
    let name = vm.intern("origin");
    let origin = attr::get_or_none(vm, spec, name)?.and_then(Value::downcast::<Str>);
    Ok(origin.map(|origin| origin.to_text().into_owned()))
}

/// Whether a file lies in the script's directory, where its name may hide that of another module.
fn is_possibly_shadowing(vm: &Isolate, origin: &str) -> bool {
    let file = origin.strip_suffix("/__init__.py").unwrap_or(origin);
    let directory = file.rsplit_once('/').map_or("", |(directory, _)| directory);
    vm.imports.script_directory.as_deref() == Some(directory)
}

/// Whether the module of a `__spec__` is running for the first time.
pub fn is_initializing(vm: &mut Isolate, spec: Value) -> Result<bool> {
    let name = vm.intern("_initializing");
    match attr::get_or_none(vm, spec, name)? {
        Some(value) => compare::is_true(vm, value),
        None => Ok(false),
    }
}

fn is_uninitialized_submodule(vm: &mut Isolate, spec: Value, name: &str) -> Result<bool> {
    let list = vm.intern("_uninitialized_submodules");
    let name = vm.str(name);
    match attr::get_or_none(vm, spec, list)? {
        Some(list) => compare::contains(vm, name, list),
        None => Ok(false),
    }
}

/// `repr(module)`
pub fn show(vm: &mut Isolate, module: Gc<Module>) -> Result<String> {
    let spec = vm.intern("__spec__");
    let spec = dict::get_str(module.dict, spec).filter(|spec| !spec.is_none());
    let Some(spec) = spec else {
        return without_spec(vm, module);
    };
    let [name, origin, loader, located] = ["name", "origin", "loader", "has_location"].map(|a| vm.intern(a));
    let name = attr::get_or_none(vm, spec, name)?.unwrap_or(Value::NONE);
    let name = if name.is_none() { "'?'".to_owned() } else { shown(vm, name)? };
    let origin = attr::get_or_none(vm, spec, origin)?.filter(|origin| !origin.is_none());
    let Some(origin) = origin else {
        let loader = attr::get_or_none(vm, spec, loader)?.filter(|loader| !loader.is_none());
        let Some(loader) = loader else {
            return Ok(format!("<module {name}>"));
        };
        if vm.imports.types.is_some_and(|types| types.namespace == vm.type_of(loader)) {
            let path = vm.intern("__path__");
            let path = attr::get(vm, module.into(), path)?;
            let path = super::iter::collect(vm, path)?;
            return Ok(format!("<module {name} (namespace) from {}>", shown(vm, path.into())?));
        }
        return Ok(format!("<module {name} ({})>", shown(vm, loader)?));
    };
    let located = match attr::get_or_none(vm, spec, located)? {
        Some(located) => compare::is_true(vm, located)?,
        None => false,
    };
    Ok(if located {
        format!("<module {name} from {}>", shown(vm, origin)?)
    } else {
        format!("<module {name} ({})>", repr::str(vm, origin)?.to_text())
    })
}

/// A module that was made by hand, or the program itself.
fn without_spec(vm: &mut Isolate, module: Gc<Module>) -> Result<String> {
    let [name, file, loader] = ["__name__", "__file__", "__loader__"].map(|a| vm.intern(a));
    let name = match dict::get_str(module.dict, name) {
        Some(name) => shown(vm, name)?,
        None => "'?'".to_owned(),
    };
    if let Some(file) = dict::get_str(module.dict, file) {
        return Ok(format!("<module {name} from {}>", shown(vm, file)?));
    }
    match dict::get_str(module.dict, loader).filter(|loader| !loader.is_none()) {
        Some(loader) => Ok(format!("<module {name} ({})>", shown(vm, loader)?)),
        None => Ok(format!("<module {name}>")),
    }
}

fn shown(vm: &mut Isolate, value: Value) -> Result<String> {
    Ok(repr::repr(vm, value)?.to_text().into_owned())
}

/// What a namespace, which may be any mapping, has under a name.
pub fn in_namespace(vm: &mut Isolate, namespace: Value, name: Gc<Str>) -> Result<Slot> {
    if let Some(dict) = namespace.downcast::<Dict>() {
        return Ok(dict::get_str(dict, name));
    }
    let value = subscript::get(vm, namespace, name.into()).map(Some);
    value.or_else(|raised| vm.catch(raised, ExceptionKind::KeyError).map(|_| None))
}

/// Sets a name of a namespace, which may be any mapping.
pub fn set_in_namespace(vm: &mut Isolate, namespace: Value, name: Gc<Str>, value: Value) -> Result<()> {
    match namespace.downcast::<Dict>() {
        Some(dict) => {
            dict::set_str(vm, dict, name, value);
            Ok(())
        }
        None => subscript::set(vm, namespace, name.into(), value),
    }
}

/// What functions with these globals find under the name of a built-in.
pub fn built_in(vm: &mut Isolate, globals: Gc<Dict>, name: Gc<Str>) -> Result<Slot> {
    let builtins = builtins_of(vm, globals);
    in_namespace(vm, builtins, name)
}

/// The built-ins of functions with these globals: those that `__builtins__` names there, of whatever type, or else the
/// isolate's.
#[inline(always)]
pub fn builtins_of(vm: &mut Isolate, globals: Gc<Dict>) -> Value {
    if globals.has_own_builtins() { own_builtins(vm, globals) } else { vm.builtins.into() }
}

#[cold]
fn own_builtins(vm: &mut Isolate, globals: Gc<Dict>) -> Value {
    let name = vm.intern("__builtins__");
    dict::get_str(globals, name).map_or(vm.builtins.into(), dict_of_module)
}

fn dict_of_module(value: Value) -> Value {
    value.as_kind::<Module>().map_or(value, |module| module.dict.into())
}

/// Makes a dict the globals of code: it gets built-ins if it has none.
pub fn prepare_globals(vm: &mut Isolate, globals: Gc<Dict>) {
    let name = vm.intern("__builtins__");
    if dict::get_str(globals, name).is_none() {
        let builtins = vm.builtins;
        dict::set_str(vm, globals, name, builtins.into());
    }
    note_builtins(vm, globals);
}

/// Marks globals whose own built-ins are others than the isolate's.
pub fn note_builtins(vm: &mut Isolate, globals: Gc<Dict>) {
    if own_builtins(vm, globals) != vm.builtins.into() {
        globals.set_own_builtins();
    }
}
