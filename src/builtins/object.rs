//! object, and the attributes that several types have in the same form.

use super::TypeSpec;
use crate::runtime::objects::{Args, Dict, Gc, Instance, Module, PropertyDef, Str, TypeObject};
use crate::runtime::{Isolate, Result, Slot, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[],
    properties: &[PropertyDef { name: "__class__", get: |vm, this| Ok(vm.type_of(this).into()), set: Some(set_class) }],
};

/// All types are immutable, so that no object can become one of another class.
fn set_class(vm: &mut Isolate, this: Value, value: Slot) -> Result<()> {
    let Some(value) = value else {
        return Err(vm.type_error("can't delete __class__ attribute"));
    };
    if value.downcast::<TypeObject>().is_none() {
        let message = format!("__class__ must be set to a class, not '{}' object", vm.type_name(value));
        return Err(vm.type_error(message));
    }
    if this.is::<Module>() && value == vm.type_of(this).into() {
        return Ok(());
    }
    Err(vm.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses"))
}

/// `__dict__` of types whose instances have attributes of their own.
pub(crate) const DICT: PropertyDef = PropertyDef {
    name: "__dict__",
    get: |vm, this| match ops::attr::own_dict(vm, this, true) {
        Some(dict) => Ok(dict.into()),
        None => Err(no_dict(vm, this)),
    },
    set: Some(ops::attr::set_own_dict),
};

fn no_dict(vm: &mut Isolate, this: Value) -> crate::runtime::Raised {
    let name = vm.intern("__dict__");
    let message = format!("'{}' object has no attribute '__dict__'", vm.type_name(this));
    vm.attribute_error(message, this, name)
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if args.len() > 1 {
        return Err(vm.type_error("object() takes no arguments"));
    }
    let class = vm.object_type();
    Ok(Instance::new(&mut vm.heap, class, None).into())
}

/// The name of an attribute, as `getattr` and its kin take it.
pub(crate) fn attribute_name(vm: &mut Isolate, name: Value) -> Result<Gc<Str>> {
    match name.downcast::<Str>() {
        Some(name) => Ok(name),
        None => {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(name));
            Err(vm.type_error(message))
        }
    }
}

/// The dict that an assignment demands, or the error that says so.
pub(crate) fn dict_of(vm: &mut Isolate, value: Value, message: &str) -> Result<Gc<Dict>> {
    match value.downcast::<Dict>() {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error(message)),
    }
}
