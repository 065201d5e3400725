//! Descriptors: what reading, setting and deleting an attribute that a class holds does.
//!
//! See "Implementing descriptors" in the language reference, section 3.3.2.2.

use super::attr;
use super::class::payload;
use crate::runtime::objects::{
    BoundMethod, Builtin, ClassMethod, Function, Instance, MemberSlot, Property, StaticMethod, Str, Tag, TypeObject,
    UserProperty,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value};

/// Whether an attribute of a class becomes a bound method on its instances.
pub fn is_method(attribute: Value) -> bool {
    match attribute.downcast::<Builtin>() {
        Some(builtin) => builtin.owner.is_some() && builtin.receiver.is_none(),
        None => attribute.is::<Function>(),
    }
}

/// Whether an attribute of a class comes before what instances hold themselves.
pub fn is_data(vm: &mut Isolate, attribute: Value) -> bool {
    if attribute.is::<Instance>() {
        return special(vm, attribute, "__set__").is_some() || special(vm, attribute, "__delete__").is_some();
    }
    attribute.is::<Property>() || attribute.is::<UserProperty>() || attribute.is::<MemberSlot>()
}

fn special(vm: &mut Isolate, object: Value, name: &str) -> Slot {
    let class = vm.type_of(object);
    let name = vm.intern(name);
    vm.class_attribute(class, name)
}

/// The value of an attribute that a class holds, for an object, or for the class itself. Empty if it has none now.
pub fn get(vm: &mut Isolate, attribute: Value, object: Slot, class: Gc<TypeObject>) -> Result<Slot> {
    if let Some(object) = object {
        if is_method(attribute) {
            return Ok(Some(attr::bind(vm, attribute, object)));
        }
        if let Some(property) = attribute.downcast::<Property>() {
            return (property.def.get)(vm, seen_by(property, object)).map(Some);
        }
        if let Some(property) = attribute.downcast::<UserProperty>() {
            return match property.get.get() {
                Some(get) => vm.call(get, &[object]).map(Some),
                None => Err(no_accessor(vm, property, object, "getter")),
            };
        }
        if let Some(member) = attribute.downcast::<MemberSlot>() {
            return Ok(holder_of(object, member).and_then(|instance| instance.slots()[member.index].get()));
        }
    }
    if let Some(method) = attribute.downcast::<ClassMethod>() {
        return bind_to_class(vm, method.function, class).map(Some);
    }
    if let Some(method) = attribute.downcast::<StaticMethod>() {
        return Ok(Some(method.function));
    }
    if attribute.is::<Instance>()
        && let Some(getter) = special(vm, attribute, "__get__")
    {
        let own = vm.type_of(attribute);
        let args = [object.unwrap_or(Value::NONE), class.into()];
        return attr::call_found(vm, getter, attribute, own, &args).map(Some);
    }
    Ok(Some(attribute))
}

/// What a computed attribute is computed from: of an instance of a class derived from the type that has the attribute, the
/// object of that type.
fn seen_by(property: Gc<Property>, object: Value) -> Value {
    match property.owner.instances {
        Tag::Invalid | Tag::Instance => object,
        _ => payload(object),
    }
}

/// What a `classmethod` holds, bound to the class: by its own `__get__`, if it has one.
fn bind_to_class(vm: &mut Isolate, function: Value, class: Gc<TypeObject>) -> Result<Value> {
    if is_method(function) || !(function.is::<UserProperty>() || function.is::<Instance>()) {
        return Ok(BoundMethod::new(&mut vm.heap, function, class.into()).into());
    }
    let metaclass = vm.type_of(class.into());
    let bound = get(vm, function, Some(class.into()), metaclass)?;
    Ok(bound.unwrap_or(function))
}

/// Sets an attribute that a class holds as a data descriptor; deletes it if there is no value.
pub fn set(vm: &mut Isolate, attribute: Value, object: Value, name: Gc<Str>, value: Slot) -> Result<()> {
    if let Some(property) = attribute.downcast::<Property>() {
        return match property.def.set {
            Some(set) => set(vm, seen_by(property, object), value),
            None => Err(attr::not_writable(vm, object, name)),
        };
    }
    if let Some(property) = attribute.downcast::<UserProperty>() {
        let (accessor, role) = match value {
            Some(_) => (property.set.get(), "setter"),
            None => (property.delete.get(), "deleter"),
        };
        let Some(accessor) = accessor else {
            return Err(no_accessor(vm, property, object, role));
        };
        let result = match value {
            Some(value) => vm.call(accessor, &[object, value]),
            None => vm.call(accessor, &[object]),
        };
        return result.map(drop);
    }
    if let Some(member) = attribute.downcast::<MemberSlot>() {
        let Some(instance) = holder_of(object, member) else {
            let message = format!(
                "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                member.name.to_text(),
                member.owner.name.to_text(),
                vm.type_name(object)
            );
            return Err(vm.type_error(message));
        };
        let slot = &instance.slots()[member.index];
        if value.is_none() && slot.get().is_none() {
            let message = name.to_text().into_owned();
            return Err(vm.attribute_error(message, object, name));
        }
        slot.set(value);
        return Ok(());
    }
    let (hook, args) = match value {
        Some(value) => ("__set__", vec![object, value]),
        None => ("__delete__", vec![object]),
    };
    match attr::call_special(vm, attribute, hook, &args)? {
        Some(_) => Ok(()),
        None => Err(vm.raise_new(ExceptionKind::AttributeError, hook)),
    }
}

/// The instance that an object is, if it has this declared slot.
fn holder_of(object: Value, member: Gc<MemberSlot>) -> Option<Gc<Instance>> {
    object.downcast::<Instance>().filter(|instance| instance.class.get().is_subtype(member.owner))
}

#[cold]
fn no_accessor(vm: &mut Isolate, property: Gc<UserProperty>, object: Value, role: &str) -> Raised {
    let class = vm.type_of(object);
    let name = property.name.get().and_then(|name| name.downcast::<Str>());
    let name = name.map_or_else(String::new, |name| format!(" '{}'", name.to_text()));
    let owner = qualified_name(class);
    vm.raise_new(ExceptionKind::AttributeError, format!("property{name} of '{owner}' object has no {role}"))
}

/// `__qualname__` of a class.
pub fn qualified_name(class: Gc<TypeObject>) -> String {
    let qualname = class.qualname.get().and_then(|name| name.downcast::<Str>());
    qualname.unwrap_or(class.name).to_text().into_owned()
}
