//! Descriptors: what reading, setting and deleting an attribute that a class holds does.
//!
//! See "Implementing descriptors" in the language reference, section 3.3.2.2.

use super::attr;
use super::class::payload;
use crate::runtime::objects::{
    BoundMethod, Builtin, ClassMethod, FieldGetter, Function, Instance, LruCache, MemberSlot, Partial, Property,
    Shaped, StaticMethod, Str, Super, Tag, Tuple, TypeObject, UserProperty,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value};
use std::cell::Cell;

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
    matches!(attribute.tag(), Some(Tag::Property | Tag::UserProperty | Tag::MemberSlot | Tag::FieldGetter))
}

/// Whether a data descriptor is asked when an attribute is read: one that can only be set is not.
pub fn is_readable(vm: &mut Isolate, attribute: Value) -> bool {
    !attribute.is::<Instance>() || special(vm, attribute, "__get__").is_some()
}

fn special(vm: &mut Isolate, object: Value, name: &str) -> Slot {
    let class = vm.type_of(object);
    let name = vm.intern(name);
    vm.class_attribute(class, name)
}

/// The value of an attribute that a class holds, for an object, or for the class itself. Empty if it has none now.
pub fn get(vm: &mut Isolate, attribute: Value, object: Slot, class: Gc<TypeObject>) -> Result<Slot> {
    if let Some(object) = object {
        if is_method(attribute) || attribute.is::<LruCache>() {
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
            return Ok(with_slot(vm, object, member, |slot| slot.get()).flatten());
        }
        if let Some(field) = attribute.downcast::<FieldGetter>() {
            return field_of(vm, field, object).map(Some);
        }
        if let Some(unbound) = attribute.downcast::<Super>() {
            return bind_super(vm, attribute, unbound, object).map(Some);
        }
        if payload(attribute).is::<Partial>() {
            vm.warn(ExceptionKind::FutureWarning, PARTIAL_WILL_BIND)?;
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
        // Alone of all special methods it is called as the class has it: nothing binds what binds.
        return vm.call(getter, &[attribute, object.unwrap_or(Value::NONE), class.into()]).map(Some);
    }
    Ok(Some(attribute))
}

const PARTIAL_WILL_BIND: &str = "functools.partial will be a method descriptor in future Python versions; wrap it in \
                                 staticmethod() if you want to preserve the old behavior";

/// The field of a named tuple.
fn field_of(vm: &mut Isolate, field: Gc<FieldGetter>, object: Value) -> Result<Value> {
    match payload(object).downcast::<Tuple>() {
        Some(tuple) => field.item(&tuple).ok_or(()).or_else(|()| Err(vm.index_error("tuple index out of range"))),
        None => {
            let (index, kind) = (field.index, vm.type_name(object));
            let message =
                format!("descriptor for index '{index}' for tuple subclasses doesn't apply to '{kind}' object");
            Err(vm.type_error(message))
        }
    }
}

/// What `super.__get__` does: also for instances of derived classes.
pub fn bind_super(vm: &mut Isolate, this: Value, unbound: Gc<Super>, object: Value) -> Result<Value> {
    if unbound.object.is_some() {
        return Ok(this);
    }
    let kind = vm.type_of(this);
    vm.call(kind.into(), &[unbound.class.into(), object])
}

/// Refuses to bind a class method of a built-in type to anything but a class derived from the type.
pub fn check_class(vm: &mut Isolate, method: Gc<Builtin>, owner: Gc<TypeObject>, class: Value) -> Result<()> {
    let name = method.def.name;
    let owner_name = owner.name.to_text();
    let problem = match class.downcast::<TypeObject>() {
        Some(class) if class.is_subtype(owner) => return Ok(()),
        Some(class) => format!("requires a subtype of '{owner_name}' but received '{}'", class.name.to_text()),
        None => format!("for type '{owner_name}' needs a type, not a '{}' as arg 2", vm.type_name(class)),
    };
    Err(vm.type_error(format!("descriptor '{name}' {problem}")))
}

/// `descriptor.__get__(object, class)` as a program calls it: the descriptor may not be one of the object's class.
pub fn get_checked(vm: &mut Isolate, descriptor: Value, object: Slot, class: Slot) -> Result<Value> {
    if object.is_none() && class.is_none() {
        return Err(vm.type_error("__get__(None, None) is invalid"));
    }
    let class = class.and_then(Value::downcast::<TypeObject>);
    let own = class.or_else(|| object.map(|object| vm.type_of(object))).unwrap_or_else(|| vm.object_type());
    if let Some(method) = descriptor.downcast::<ClassMethod>()
        && let Some(method) = method.native()
        && let Some(owner) = method.owner
    {
        check_class(vm, method, owner, own.into())?;
    }
    if let Some(object) = object {
        check_object(vm, descriptor, object)?;
    }
    match get(vm, descriptor, object, own)? {
        Some(value) => Ok(value),
        None => {
            let name = descriptor.downcast::<MemberSlot>().map(|member| member.name.to_text().into_owned());
            let kind = object.map(|object| full_name(vm, vm.type_of(object))).unwrap_or_default();
            let message = format!("'{kind}' object has no attribute '{}'", name.unwrap_or_default());
            Err(vm.raise_new(ExceptionKind::AttributeError, message))
        }
    }
}

/// `descriptor.__set__(object, value)` as a program calls it, without a value `__delete__`.
pub fn set_checked(vm: &mut Isolate, descriptor: Value, object: Value, value: Slot) -> Result<()> {
    check_object(vm, descriptor, object)?;
    let name = match (descriptor.downcast::<Property>(), descriptor.downcast::<MemberSlot>()) {
        (Some(property), _) => vm.intern(property.def.name),
        (None, Some(member)) => member.name,
        (None, None) => vm.intern(""),
    };
    set(vm, descriptor, object, name, value)
}

/// Refuses objects that do not have what a descriptor of another class describes.
fn check_object(vm: &mut Isolate, descriptor: Value, object: Value) -> Result<()> {
    let described = if let Some(property) = descriptor.downcast::<Property>() {
        Some((property.def.name.to_owned(), property.owner))
    } else if let Some(member) = descriptor.downcast::<MemberSlot>() {
        Some((member.name.to_text().into_owned(), member.owner))
    } else if let Some(method) = descriptor.downcast::<Builtin>() {
        method.owner.map(|owner| (method.def.name.to_owned(), owner))
    } else {
        None
    };
    match described {
        Some((name, owner)) if !vm.type_of(object).is_subtype(owner) => {
            let (owner, kind) = (owner.name.to_text(), vm.type_name(object));
            let message = format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{kind}' object");
            Err(vm.type_error(message))
        }
        _ => Ok(()),
    }
}

/// What a computed attribute is computed from: of an instance of a class derived from the type that has the attribute, the
/// object of that type.
pub(super) fn seen_by(property: Gc<Property>, object: Value) -> Value {
    match property.owner.instances {
        Tag::Invalid | Tag::Instance => object,
        _ if property.owner.is_user || property.def.name == "__dict__" => object,
        _ => payload(object),
    }
}

/// What a `classmethod` holds, bound to the class: by its own `__get__`, if it has one.
fn bind_to_class(vm: &mut Isolate, function: Value, class: Gc<TypeObject>) -> Result<Value> {
    if is_method(function) && function.is::<Builtin>() {
        return Ok(attr::bind(vm, function, class.into()));
    }
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
        let Some(old) = with_slot(vm, object, member, |slot| slot.replace(value)) else {
            let message = format!(
                "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                member.name.to_text(),
                member.owner.name.to_text(),
                vm.type_name(object)
            );
            return Err(vm.type_error(message));
        };
        if value.is_none() && old.is_none() {
            let message = name.to_text().into_owned();
            return Err(vm.raise_new(ExceptionKind::AttributeError, message));
        }
        return Ok(());
    }
    if attribute.is::<FieldGetter>() {
        let message = if value.is_some() { "can't set attribute" } else { "can't delete attribute" };
        return Err(vm.raise_new(ExceptionKind::AttributeError, message));
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

/// Does something with the place of a declared slot in an object, if that has it.
fn with_slot<R>(
    vm: &mut Isolate,
    object: Value,
    member: Gc<MemberSlot>,
    run: impl FnOnce(&Cell<Slot>) -> R,
) -> Option<R> {
    if !vm.type_of(object).is_subtype(member.owner) {
        return None;
    }
    Shaped::of(object)?.slots().get(member.index).map(run)
}

#[cold]
fn no_accessor(vm: &mut Isolate, property: Gc<UserProperty>, object: Value, role: &str) -> Raised {
    let class = vm.type_of(object);
    let shown = |vm: &mut Isolate| match property_name(vm, property)? {
        Some(name) => Ok(format!(" {}", super::repr::repr(vm, name)?.to_text())),
        None => Ok(String::new()),
    };
    let name = match shown(vm) {
        Ok(name) => name,
        Err(raised) => return raised,
    };
    let owner = qualified_name(class);
    vm.raise_new(ExceptionKind::AttributeError, format!("property{name} of '{owner}' object has no {role}"))
}

/// `__name__` of a property: that under which a class holds it, or that of its getter.
pub fn property_name(vm: &mut Isolate, property: Gc<UserProperty>) -> Result<Slot> {
    match (property.name.get(), property.get.get()) {
        (None, Some(getter)) => {
            let name = vm.intern("__name__");
            attr::get_or_none(vm, getter, name)
        }
        (name, _) => Ok(name),
    }
}

/// `__qualname__` of a class.
pub fn qualified_name(class: Gc<TypeObject>) -> String {
    let qualname = class.qualname.get().and_then(|name| name.downcast::<Str>());
    qualname.unwrap_or_else(|| class.name.get()).to_text().into_owned()
}

/// A class's name with its module, which is left out where everybody knows it.
pub fn full_name(vm: &mut Isolate, class: Gc<TypeObject>) -> String {
    let name = qualified_name(class);
    match module_name(vm, class).as_deref() {
        Some("builtins" | "__main__") => name,
        module => format!("{}.{name}", module.unwrap_or("<unknown>")),
    }
}

/// `__module__` of a class, unless a program has made it something that is no string.
pub fn module_name(vm: &mut Isolate, class: Gc<TypeObject>) -> Option<String> {
    let key = vm.intern("__module__");
    let module = match super::dict::get_str(class.dict, key).filter(|_| class.is_user) {
        Some(own) => own.downcast::<Str>()?,
        None => class.module,
    };
    Some(module.to_text().into_owned())
}
