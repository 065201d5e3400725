//! Attributes.
//!
//! The order is Python's: computed attributes of the class, then the object's own namespace, then whatever else the
//! class has, bound to the object if it is a function.

use crate::runtime::objects::{
    BoundMethod, Builtin, Dict, Exception, Function, Instance, LruCache, Module, Partial, Property, Str, Tuple,
    TypeObject,
};
use crate::runtime::ops;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value};

/// `object.name`
pub fn get(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Value> {
    match get_optional(vm, object, name)? {
        Some(value) => Ok(value),
        None => Err(no_attribute(vm, object, name)),
    }
}

/// `object.name`; empty if there is no such attribute.
pub fn get_optional(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Slot> {
    Ok(match find(vm, object, name)? {
        Some(Found::Plain(value)) => Some(value),
        Some(Found::Method(method)) => Some(bind(vm, method, object)),
        None => None,
    })
}

/// `getattr(object, name, None)` as `hasattr` sees it: an attribute whose computation raises AttributeError is none.
pub fn get_or_none(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Slot> {
    get_optional(vm, object, name).or_else(|raised| {
        let absent = vm.types.exception(ExceptionKind::AttributeError);
        match vm.pending {
            Some(exception) if exception.class.is_subtype(absent) => {
                vm.take_pending();
                Ok(None)
            }
            _ => Err(raised),
        }
    })
}

/// For a call `object.name(...)`: a function and its `self`, or the attribute and nothing. Makes no bound method.
pub fn get_method(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<(Value, Slot)> {
    match find(vm, object, name)? {
        Some(Found::Method(method)) => Ok((method, Some(object))),
        Some(Found::Plain(value)) => Ok((value, None)),
        None => Err(no_attribute(vm, object, name)),
    }
}

/// `object.name = value`
pub fn set(vm: &mut Isolate, object: Value, name: Gc<Str>, value: Value) -> Result<()> {
    if let Some(property) = check_writable(vm, object, name)? {
        return match property.def.set {
            Some(set) => set(vm, object, Some(value)),
            None => Err(not_writable(vm, object, name)),
        };
    }
    match own_dict(vm, object, true) {
        Some(dict) => {
            ops::dict::set_str(vm, dict, name, value);
            Ok(())
        }
        None => Err(no_place(vm, object, name)),
    }
}

/// `del object.name`
pub fn delete(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<()> {
    if let Some(property) = check_writable(vm, object, name)? {
        return match property.def.set {
            Some(set) => set(vm, object, None),
            None => Err(not_writable(vm, object, name)),
        };
    }
    if let Some(dict) = own_dict(vm, object, false) {
        if ops::dict::remove_str(dict, name).is_some() {
            return Ok(());
        }
    } else if own_dict(vm, object, true).is_none() {
        return Err(no_place(vm, object, name));
    }
    let message = missing(&vm.type_name(object), name);
    Err(vm.attribute_error(message, object, name))
}

/// What a lookup finds.
enum Found {
    /// The attribute's value.
    Plain(Value),
    /// A function of the class, to be bound to the object.
    Method(Value),
}

fn find(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Option<Found>> {
    let class = vm.type_of(object);
    let inherited = class_attribute(class, name);
    if let Some(property) = inherited.and_then(Value::downcast::<Property>) {
        return (property.def.get)(vm, object).map(|value| Some(Found::Plain(value)));
    }
    if let Some(own) = own_dict(vm, object, false).and_then(|d| ops::dict::get_str(d, name)) {
        return Ok(Some(Found::Plain(own)));
    }
    if let Some(own) = object.downcast::<TypeObject>()
        && let Some(value) = class_attribute(own, name)
    {
        return Ok(Some(Found::Plain(value)));
    }
    if let Some(item) = record_item(vm, object, name) {
        return Ok(Some(Found::Plain(item)));
    }
    if let (None, Some(module)) = (inherited, object.downcast::<Module>()) {
        return Ok(ops::module::computed_attribute(vm, module, name)?.map(Found::Plain));
    }
    Ok(inherited.map(|value| match is_method(value) {
        true => Found::Method(value),
        false => Found::Plain(value),
    }))
}

/// The attribute of a class that the first class of its MRO has.
pub fn class_attribute(class: Gc<TypeObject>, name: Gc<Str>) -> Slot {
    class.mro().find_map(|base| ops::dict::get_str(base.dict, name))
}

/// A special method that the object's class has, bound to the object; empty if it has none. The object's own attributes
/// are not asked.
pub fn special_method(vm: &mut Isolate, object: Value, name: &str) -> Result<Slot> {
    let name = vm.intern(name);
    let class = vm.type_of(object);
    let Some(method) = class_attribute(class, name) else {
        return Ok(None);
    };
    if let Some(property) = method.downcast::<Property>() {
        return (property.def.get)(vm, object).map(Some);
    }
    Ok(Some(if is_method(method) { bind(vm, method, object) } else { method }))
}

/// Calls a special method that the object's class has; empty if it has none.
pub fn call_special(vm: &mut Isolate, object: Value, name: &str, args: &[Value]) -> Result<Slot> {
    let name = vm.intern(name);
    let class = vm.type_of(object);
    let Some(method) = class_attribute(class, name) else {
        return Ok(None);
    };
    let mut all = vec![object];
    all.extend_from_slice(args);
    vm.call(method, &all).map(Some)
}

/// Whether an attribute of a class becomes a bound method on its instances.
fn is_method(value: Value) -> bool {
    match value.downcast::<Builtin>() {
        Some(builtin) => builtin.owner.is_some() && builtin.receiver.is_none(),
        None => value.is::<Function>(),
    }
}

fn bind(vm: &mut Isolate, method: Value, receiver: Value) -> Value {
    match method.downcast::<Builtin>() {
        Some(builtin) => Builtin::bound(&mut vm.heap, builtin, receiver).into(),
        None => BoundMethod::new(&mut vm.heap, method, receiver).into(),
    }
}

/// An item of a record by its name.
fn record_item(vm: &Isolate, object: Value, name: Gc<Str>) -> Slot {
    let tuple = object.downcast::<Tuple>()?;
    let record = vm.types.record_of(tuple)?;
    let position = record.def.fields.iter().position(|field| name.is_text(field))?;
    tuple.items().get(position).copied()
}

/// The object's own namespace. Where it comes into being with the first attribute, it is made if `make` says so.
pub(crate) fn own_dict(vm: &mut Isolate, object: Value, make: bool) -> Option<Gc<Dict>> {
    if let Some(module) = object.downcast::<Module>() {
        return Some(module.dict);
    }
    if let Some(instance) = object.downcast::<Instance>() {
        return instance.dict.get();
    }
    let function;
    let exception;
    let partial;
    let cache;
    let place = if let Some(f) = object.downcast::<Function>() {
        function = match f.extra() {
            Some(extra) => extra,
            None if make => f.make_extra(&mut vm.heap),
            None => return None,
        };
        &function.dict
    } else if let Some(e) = object.downcast::<Exception>() {
        exception = e;
        &exception.dict
    } else if let Some(p) = object.downcast::<Partial>() {
        partial = p;
        &partial.dict
    } else if let Some(c) = object.downcast::<LruCache>() {
        cache = c;
        &cache.dict
    } else {
        return None;
    };
    if make && place.get().is_none() {
        place.set(Some(Dict::new(&mut vm.heap, 0)));
    }
    place.get()
}

/// `object.__dict__ = value`, for the kinds that allow it.
pub(crate) fn set_own_dict(vm: &mut Isolate, object: Value, value: Slot) -> Result<()> {
    let Some(value) = value else {
        return Err(vm.type_error("cannot delete __dict__"));
    };
    let Some(dict) = value.downcast::<Dict>() else {
        let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(value));
        return Err(vm.type_error(message));
    };
    if let Some(function) = object.downcast::<Function>() {
        function.make_extra(&mut vm.heap).dict.set(Some(dict));
    } else if let Some(exception) = object.downcast::<Exception>() {
        exception.dict.set(Some(dict));
    } else if let Some(partial) = object.downcast::<Partial>() {
        partial.dict.set(Some(dict));
    } else {
        return Err(readonly(vm));
    }
    Ok(())
}

/// The property that answers an assignment, if one does; an error for types, whose attributes are fixed.
fn check_writable(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Option<Gc<Property>>> {
    if let Some(class) = object.downcast::<TypeObject>() {
        let message = format!("cannot set '{}' attribute of immutable type '{}'", name.to_text(), class.name.to_text());
        return Err(vm.type_error(message));
    }
    let class = vm.type_of(object);
    Ok(class_attribute(class, name).and_then(Value::downcast::<Property>))
}

fn missing(type_name: &str, name: Gc<Str>) -> String {
    format!("'{type_name}' object has no attribute '{}'", name.to_text())
}

#[cold]
fn no_attribute(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Raised {
    let message = if let Some(class) = object.downcast::<TypeObject>() {
        format!("type object '{}' has no attribute '{}'", class.name.to_text(), name.to_text())
    } else if let Some(module) = object.downcast::<Module>() {
        return ops::module::no_attribute(vm, module, name);
    } else {
        missing(&vm.type_name(object), name)
    };
    vm.attribute_error(message, object, name)
}

#[cold]
fn not_writable(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Raised {
    let message =
        format!("attribute '{}' of '{}' objects is not writable", name.to_text(), owner_name(vm, object, name));
    vm.raise_new(ExceptionKind::AttributeError, message)
}

/// The name of the class that a computed attribute belongs to.
fn owner_name(vm: &Isolate, object: Value, name: Gc<Str>) -> String {
    class_attribute(vm.type_of(object), name)
        .and_then(Value::downcast::<Property>)
        .map_or_else(|| vm.type_name(object), |p| p.owner.name.to_text().into_owned())
}

/// There is no namespace to set an attribute in.
#[cold]
fn no_place(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Raised {
    if record_item(vm, object, name).is_some() {
        return readonly(vm);
    }
    let class = vm.type_of(object);
    let type_name = vm.type_name(object);
    let message = match class_attribute(class, name) {
        Some(_) => format!("'{type_name}' object attribute '{}' is read-only", name.to_text()),
        None => format!("{} and no __dict__ for setting new attributes", missing(&type_name, name)),
    };
    vm.attribute_error(message, object, name)
}

/// Raises what CPython raises for assignments to fields that its C code declares read-only.
#[cold]
pub(crate) fn readonly(vm: &mut Isolate) -> Raised {
    vm.raise_new(ExceptionKind::AttributeError, "readonly attribute")
}
