//! Attributes.
//!
//! The order is Python's: data descriptors of the class, then the object's own namespace, then whatever else the class
//! has, bound to the object if it is a function. Classes that programs define may come before and after all this, with
//! `__getattribute__` and `__getattr__`. See "Customizing attribute access" and "Implementing descriptors" in the
//! language reference, sections 3.3.2 and 3.3.2.2.

use super::descriptor::{self, is_data, is_method};
use crate::runtime::objects::{
    Args, BoundMethod, Builtin, ClassMethod, Dict, Function, GenericAlias, Instance, LruCache, MemberSlot, Module,
    Partial, Property, Shaped, StaticMethod, Str, Super, Tag, Tuple, TypeObject,
};
use crate::runtime::ops;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value};
use smallvec::SmallVec;

/// `object.name`
pub fn get(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Value> {
    let found = find(vm, object, name)?;
    given(vm, object, name, found)
}

/// What a program gets of what a lookup finds.
fn given(vm: &mut Isolate, object: Value, name: Gc<Str>, found: Option<Found>) -> Result<Value> {
    match found {
        Some(Found::Plain(value)) => Ok(value),
        Some(Found::Method(method)) => Ok(bind(vm, method, object)),
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

/// What `object.__getattribute__` does: everything but the hooks that a class may define.
pub fn get_generic(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Value> {
    let found = find_generic(vm, object, name)?;
    given(vm, object, name, found)
}

/// `getattr(object, name, None)` as `hasattr` sees it: an attribute whose computation raises AttributeError is none.
pub fn get_or_none(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Slot> {
    get_optional(vm, object, name).or_else(|raised| vm.catch(raised, ExceptionKind::AttributeError).map(|_| None))
}

/// For a call `object.name(...)`: a function and its `self`, or the attribute and nothing. Makes no bound method.
pub fn get_method(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<(Value, Slot)> {
    if let Some(class) = object.downcast::<TypeObject>() {
        if let Some(value) = value_of_class(vm, class, name) {
            return Ok((value, None));
        }
        if let Some(function) = function_of_class(vm, class, name) {
            return Ok((function, Some(object)));
        }
    }
    match find(vm, object, name)? {
        Some(Found::Method(method)) if method.is::<Builtin>() && ops::class::payload(object) != object => {
            Ok(match method.downcast::<Builtin>().is_some_and(takes_payload) {
                true => (method, Some(ops::class::payload(object))),
                false => (bind(vm, method, object), None),
            })
        }
        Some(Found::Method(method)) => Ok((method, Some(object))),
        Some(Found::Plain(value)) => Ok((value, None)),
        None => Err(no_attribute(vm, object, name)),
    }
}

/// `object.name = value`
pub fn set(vm: &mut Isolate, object: Value, name: Gc<Str>, value: Value) -> Result<()> {
    match hook(vm, object, vm.names.setattr) {
        Some(hook) => call_hook(vm, hook, object, &[name.into(), value]).map(drop),
        None => set_generic(vm, object, name, Some(value)),
    }
}

/// `del object.name`
pub fn delete(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<()> {
    match hook(vm, object, vm.names.delattr) {
        Some(hook) => call_hook(vm, hook, object, &[name.into()]).map(drop),
        None => set_generic(vm, object, name, None),
    }
}

/// What `object.__setattr__` does, and without a value `object.__delattr__`.
pub fn set_generic(vm: &mut Isolate, object: Value, name: Gc<Str>, value: Slot) -> Result<()> {
    let class = vm.type_of(object);
    let own_class = object.downcast::<TypeObject>();
    if let Some(own) = own_class.filter(|own| !own.is_user) {
        let message = format!("cannot set '{}' attribute of immutable type '{}'", name.to_text(), own.name.to_text());
        return Err(vm.type_error(message));
    }
    if let Some(inherited) = vm.class_attribute(class, name)
        && is_data(vm, inherited)
    {
        return descriptor::set(vm, inherited, object, name, value);
    }
    if let Some(own) = own_class {
        return set_class_attribute(vm, own, name, value);
    }
    if change_own(vm, object, name, value) {
        return Ok(());
    }
    if value.is_some() || own_dict(vm, object, true).is_none() {
        return Err(no_place(vm, object, name));
    }
    // What a module's missing names may come from does not count here.
    let message = missing(&vm.type_name(object), name);
    // Where CPython keeps attributes in the instance, the exception does not know of it.
    if class.is_user && object.is::<Instance>() && class.slot_count.get() == 0 {
        return Err(vm.raise_new(ExceptionKind::AttributeError, message));
    }
    Err(vm.attribute_error(message, object, name))
}

/// An attribute that an object holds itself.
pub(crate) fn own(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Slot {
    match Shaped::of(object) {
        Some(object) => ops::instance::get(vm, object, name),
        None => own_dict(vm, object, false).and_then(|own| ops::dict::get_str(own, name)),
    }
}

/// Sets an attribute that an object holds itself, or removes it; false if it cannot hold any, or has no such attribute.
pub(crate) fn change_own(vm: &mut Isolate, object: Value, name: Gc<Str>, value: Slot) -> bool {
    match value {
        Some(value) => set_own(vm, object, name, value),
        None => delete_own(vm, object, name),
    }
}

/// Sets an attribute that an object holds itself; false if it cannot hold any.
fn set_own(vm: &mut Isolate, object: Value, name: Gc<Str>, value: Value) -> bool {
    if let Some(object) = Shaped::of(object) {
        return ops::instance::set(vm, object, name, value);
    }
    let own = own_dict(vm, object, true);
    own.inspect(|&own| ops::dict::set_str(vm, own, name, value)).is_some()
}

/// Removes an attribute that an object holds itself; false if it has no such attribute.
fn delete_own(vm: &mut Isolate, object: Value, name: Gc<Str>) -> bool {
    match Shaped::of(object) {
        Some(object) => ops::instance::delete(vm, object, name),
        None => own_dict(vm, object, false).is_some_and(|own| ops::dict::remove_str(own, name).is_some()),
    }
}

fn set_class_attribute(vm: &mut Isolate, class: Gc<TypeObject>, name: Gc<Str>, value: Slot) -> Result<()> {
    let old = ops::dict::get_str(class.dict, name);
    match old.zip(value) {
        // Whoever has remembered how attributes of this name are found still finds them in the same way.
        Some((old, new)) if is_inert(old) && is_inert(new) && !name.to_text().starts_with("__") => {
            vm.type_cache.clear();
        }
        _ => vm.classes_changed(),
    }
    if name.is_text("__hash__") {
        ops::hierarchy::hash_again(vm, class);
    }
    match value {
        Some(value) => ops::dict::set_str(vm, class.dict, name, value),
        None => {
            if ops::dict::remove_str(class.dict, name).is_none() {
                return Err(no_attribute(vm, class.into(), name));
            }
        }
    }
    Ok(())
}

/// Whether an attribute of a class is a value and nothing else: no method, no descriptor.
pub fn is_inert(attribute: Value) -> bool {
    match attribute.tag() {
        None => true,
        Some(tag) => matches!(
            tag,
            Tag::Int
                | Tag::Float
                | Tag::Str
                | Tag::Bytes
                | Tag::Tuple
                | Tag::List
                | Tag::Dict
                | Tag::Set
                | Tag::FrozenSet
        ),
    }
}

/// The hook that a program's class has over the one of `object`.
fn hook(vm: &Isolate, object: Value, name: Gc<Str>) -> Slot {
    let class = vm.type_of(object);
    if !class.is_user {
        return None;
    }
    vm.class_attribute(class, name).filter(|&hook| !is_plain_hook(vm, hook))
}

/// Calls a hook of an object's class, which may be any descriptor.
fn call_hook(vm: &mut Isolate, hook: Value, object: Value, args: &[Value]) -> Result<Value> {
    let class = vm.type_of(object);
    call_found(vm, hook, object, class, args)
}

/// Whether what a class has under the name of a hook does nothing but what built-in objects do.
pub fn is_plain_hook(vm: &Isolate, hook: Value) -> bool {
    hook.downcast::<Builtin>().is_some_and(|hook| {
        matches!(hook.def.name, "__getattribute__" | "__setattr__" | "__delattr__")
            && hook.owner != Some(vm.types.of_tag(Tag::Super))
    })
}

/// An attribute of a module, if that is in its namespace and nothing of the class comes before it.
pub fn value_of_module(vm: &Isolate, module: Value, name: Gc<Str>) -> Slot {
    let namespace = module.downcast::<Module>()?.dict;
    match vm.class_attribute(vm.types.of_tag(Tag::Module), name) {
        Some(_) => None,
        None => ops::dict::get_str(namespace, name),
    }
}

/// What a lookup finds.
enum Found {
    /// The attribute's value.
    Plain(Value),
    /// A function of the class, to be bound to the object.
    Method(Value),
}

fn find(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Option<Found>> {
    if let Some(class) = object.downcast::<TypeObject>()
        && let Some(value) = value_of_class(vm, class, name)
    {
        return Ok(Some(Found::Plain(value)));
    }
    let class = vm.type_of(object);
    if !class.is_user {
        return find_generic(vm, object, name);
    }
    let found = match hook(vm, object, vm.names.getattribute) {
        Some(hook) => call_hook(vm, hook, object, &[name.into()]).map(|value| Some(Found::Plain(value))),
        None => find_generic(vm, object, name),
    };
    let absent = matches!(found, Ok(None)) || found.is_err() && vm.pending_is(ExceptionKind::AttributeError);
    if !absent {
        return found;
    }
    match vm.class_attribute(class, vm.names.getattr) {
        Some(fallback) => {
            vm.pending = None;
            call_hook(vm, fallback, object, &[name.into()]).map(|value| Some(Found::Plain(value)))
        }
        None => found,
    }
}

fn find_generic(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Option<Found>> {
    if let Some(class) = object.downcast::<TypeObject>() {
        return find_in_class(vm, class, name);
    }
    if let Some(found) = object.downcast::<Super>() {
        return find_by_super(vm, object, found, name);
    }
    if let Some(alias) = object.downcast::<GenericAlias>() {
        if let Some(origin) = ops::generic::attribute_of(alias, name) {
            return Ok(Some(Found::Plain(get(vm, origin, name)?)));
        }
        if ops::generic::is_hidden(name) {
            return Ok(None);
        }
    }
    find_in_namespaces(vm, object, name)
}

/// An attribute of an object that is no class: its class's or its own.
fn find_in_namespaces(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Option<Found>> {
    let class = vm.type_of(object);
    let inherited = vm.class_attribute(class, name);
    if let Some(attribute) = inherited
        && is_data(vm, attribute)
        && descriptor::is_readable(vm, attribute)
    {
        return descriptor::get(vm, attribute, Some(object), class).map(|value| value.map(Found::Plain));
    }
    if let Some(own) = own(vm, object, name) {
        return Ok(Some(Found::Plain(own)));
    }
    if let Some(item) = record_item(vm, object, name) {
        return Ok(Some(Found::Plain(item)));
    }
    match inherited {
        None => match (object.as_kind::<Module>(), object.downcast::<BoundMethod>()) {
            (Some(module), _) => Ok(ops::module::computed_attribute(vm, module, name)?.map(Found::Plain)),
            // What a method does not have itself is its function's.
            (None, Some(method)) => get(vm, method.function, name).map(|value| Some(Found::Plain(value))),
            (None, None) => Ok(None),
        },
        Some(method) if is_method(method) => Ok(Some(Found::Method(method))),
        Some(attribute) => descriptor::get(vm, attribute, Some(object), class).map(|value| value.map(Found::Plain)),
    }
}

/// What an attribute of a class is each time, until classes change; empty if it has to be found or made.
#[inline]
fn value_of_class(vm: &mut Isolate, class: Gc<TypeObject>, name: Gc<Str>) -> Slot {
    match vm.type_cache.value(class, name) {
        Some(value) => value,
        None => {
            let value = find_value(vm, class, name);
            vm.type_cache.add_value(class, name, value);
            value
        }
    }
}

/// What an attribute of a class is for a call or a load, the same each time until classes change. Values that may be
/// exchanged for others without such a change ([`is_inert`]) are not to be kept.
pub enum OfClass {
    /// The attribute.
    Value(Value),
    /// The function of a class method.
    ClassMethod(Value),
}

/// What an attribute of a class is until classes change, if it is nothing that has to be made each time.
pub fn of_class(vm: &mut Isolate, class: Gc<TypeObject>, name: Gc<Str>) -> Option<OfClass> {
    match value_of_class(vm, class, name) {
        Some(value) => Some(OfClass::Value(value)),
        None => function_of_class(vm, class, name).map(OfClass::ClassMethod),
    }
}

/// The function of a class method, if nothing of the metaclass may come before it.
fn function_of_class(vm: &Isolate, class: Gc<TypeObject>, name: Gc<Str>) -> Slot {
    let method = vm.class_attribute(class, name)?.downcast::<ClassMethod>()?;
    let metaclass = vm.type_of(class.into());
    let is_first = !metaclass.is_user && vm.class_attribute(metaclass, name).is_none();
    Some(method.function).filter(|function| is_first && function.is::<Function>())
}

fn find_value(vm: &mut Isolate, class: Gc<TypeObject>, name: Gc<Str>) -> Slot {
    let metaclass = vm.type_of(class.into());
    if hook(vm, class.into(), vm.names.getattribute).is_some()
        || vm.class_attribute(metaclass, name).is_some_and(|attribute| is_data(vm, attribute))
    {
        return None;
    }
    let own = vm.class_attribute(class, name)?;
    let is_bound = own.is::<ClassMethod>() || own.is::<Instance>() && descriptor::is_readable(vm, own);
    if is_bound {
        return None;
    }
    Some(own.downcast::<StaticMethod>().map_or(own, |method| method.function))
}

/// An attribute of a class: the metaclass comes before and after the classes of the MRO.
fn find_in_class(vm: &mut Isolate, class: Gc<TypeObject>, name: Gc<Str>) -> Result<Option<Found>> {
    let metaclass = vm.type_of(class.into());
    let inherited = vm.class_attribute(metaclass, name);
    if let Some(attribute) = inherited
        && is_data(vm, attribute)
        && descriptor::is_readable(vm, attribute)
    {
        return descriptor::get(vm, attribute, Some(class.into()), metaclass).map(|value| value.map(Found::Plain));
    }
    if let Some(own) = vm.class_attribute(class, name) {
        return descriptor::get(vm, own, None, class).map(|value| value.map(Found::Plain));
    }
    match inherited {
        None => Ok(None),
        Some(method) if is_method(method) => Ok(Some(Found::Method(method))),
        Some(attribute) => {
            descriptor::get(vm, attribute, Some(class.into()), metaclass).map(|value| value.map(Found::Plain))
        }
    }
}

/// Whether the attribute `__class__` of the instances of a class is that class.
pub fn has_own_class(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    let (names, object) = (&vm.names, vm.object_type());
    let asks = vm.class_attribute(class, names.getattribute).is_some_and(|hook| !is_plain_hook(vm, hook));
    !asks && vm.class_attribute(class, names.class) == vm.class_attribute(object, names.class)
}

/// What `super.__getattribute__` does: also for instances of derived classes.
pub fn get_by_super(vm: &mut Isolate, object: Value, of: Gc<Super>, name: Gc<Str>) -> Result<Value> {
    let found = find_by_super(vm, object, of, name)?;
    given(vm, object, name, found)
}

/// An attribute of the classes behind one in an MRO, or else of the `super` object.
fn find_by_super(vm: &mut Isolate, this: Value, of: Gc<Super>, name: Gc<Str>) -> Result<Option<Found>> {
    if let Some(object) = of.object
        && !name.is_text("__class__")
        && let Some(attribute) = behind(of.start, of.class, name)
    {
        // For a class that is its own `super` object's `self`, functions are not bound.
        let bound = Some(object).filter(|&object| object != Value::from(of.start));
        return descriptor::get(vm, attribute, bound, of.start).map(|value| value.map(Found::Plain));
    }
    find_in_namespaces(vm, this, name)
}

/// The attribute that the classes behind `class` in the MRO of `start` have.
pub fn behind(start: Gc<TypeObject>, class: Gc<TypeObject>, name: Gc<Str>) -> Slot {
    let mut rest = start.mro().skip_while(|&base| base != class).skip(1);
    rest.find_map(|base| ops::dict::get_str(base.dict, name))
}

/// What `super(class, object).name` is for a call, if that is a method which gets the object, an instance of `start`.
pub fn method_behind(start: Gc<TypeObject>, class: Gc<TypeObject>, name: Gc<Str>) -> Slot {
    behind(start, class, name).filter(|&found| is_method(found))
}

/// `LOAD_SUPER_ATTR` for a call: a function and its `self`, or the attribute and nothing.
pub fn get_super_method(
    vm: &mut Isolate,
    class: Gc<TypeObject>,
    object: Value,
    start: Gc<TypeObject>,
    name: Gc<Str>,
) -> Result<(Value, Slot)> {
    if let Some(method) = method_behind(start, class, name)
        && object != Value::from(start)
    {
        return Ok((method, Some(object)));
    }
    let found = Super::new(&mut vm.heap, class, Some(object), start);
    get(vm, found.into(), name).map(|value| (value, None))
}

/// A special method that the object's class has, bound to the object; empty if it has none. The object's own attributes
/// are not asked.
pub fn special_method(vm: &mut Isolate, object: Value, name: &str) -> Result<Slot> {
    let name = vm.intern(name);
    let class = vm.type_of(object);
    match vm.class_attribute(class, name) {
        Some(method) => descriptor::get(vm, method, Some(object), class),
        None => Ok(None),
    }
}

/// Calls a special method that the object's class has; empty if it has none. The object's own attributes do not count.
pub fn call_special(vm: &mut Isolate, object: Value, name: &str, args: &[Value]) -> Result<Slot> {
    let name = vm.intern(name);
    call_special_named(vm, object, name, args)
}

/// The same for a name that the isolate knows.
pub fn call_special_named(vm: &mut Isolate, object: Value, name: Gc<Str>, args: &[Value]) -> Result<Slot> {
    let class = vm.type_of(object);
    match vm.class_attribute(class, name) {
        Some(method) => call_found(vm, method, object, class, args).map(Some),
        None => Ok(None),
    }
}

/// Calls what a class has under the name of a special method.
pub fn call_found(
    vm: &mut Isolate,
    method: Value,
    object: Value,
    class: Gc<TypeObject>,
    args: &[Value],
) -> Result<Value> {
    if let Some(native) = method.downcast::<Builtin>()
        && native.takes_instances()
        && native.takes_as_they_are(args.len(), true)
        && native.owner.is_some_and(|owner| class.is_subtype(owner))
    {
        let row: SmallVec<[Slot; 4]> = std::iter::once(object).chain(args.iter().copied()).map(Some).collect();
        return (native.def.function)(vm, Args::positional(&row));
    }
    if !is_method(method) {
        let Some(bound) = descriptor::get(vm, method, Some(object), class)? else {
            return Err(vm.type_error("the special method has no value"));
        };
        return vm.call(bound, args);
    }
    let mut all: SmallVec<[Value; 6]> = SmallVec::new();
    all.push(object);
    all.extend_from_slice(args);
    vm.call(method, &all)
}

/// Whether a native function is a method that sees of an instance of a class derived from its type only the payload.
pub fn takes_payload(native: Gc<Builtin>) -> bool {
    native.owner.is_some() && native.receiver.is_none() && !native.takes_instances()
}

/// A function of a class bound to an object. A native method of a built-in type sees only objects of that type: of an
/// instance of a class derived from it, its payload. (Some methods look for themselves.)
pub(super) fn bind(vm: &mut Isolate, method: Value, receiver: Value) -> Value {
    let receiver = match method.downcast::<Builtin>() {
        Some(builtin) if !builtin.takes_instances() => ops::class::payload(receiver),
        _ => receiver,
    };
    match method.downcast::<Builtin>() {
        Some(builtin) => Builtin::bound(&mut vm.heap, builtin, receiver).into(),
        None => BoundMethod::new(&mut vm.heap, method, receiver).into(),
    }
}

impl Isolate {
    /// The attribute of a class that the first class of its MRO has.
    #[inline]
    pub fn class_attribute(&self, class: Gc<TypeObject>, name: Gc<Str>) -> Slot {
        self.type_cache.get(class, name, || class.mro().find_map(|base| ops::dict::get_str(base.dict, name)))
    }
}

/// A field of a record by its name.
fn record_item(vm: &Isolate, object: Value, name: Gc<Str>) -> Slot {
    let tuple = object.downcast::<Tuple>()?;
    let record = vm.types.record_of(tuple)?;
    let position = record.def.fields.iter().position(|field| name.is_text(field))?;
    tuple.items().iter().chain(tuple.hidden()).nth(position).copied()
}

/// The object's own namespace. Where it comes into being with the first attribute, it is made if `make` says so.
pub(crate) fn own_dict(vm: &mut Isolate, object: Value, make: bool) -> Option<Gc<Dict>> {
    if let Some(module) = object.downcast::<Module>() {
        return Some(module.dict);
    }
    if let Some(object) = Shaped::of(object) {
        return ops::instance::own_dict(vm, object, make);
    }
    let function;
    let partial;
    let cache;
    let class_method;
    let static_method;
    let place = if let Some(f) = object.downcast::<Function>() {
        function = match f.extra() {
            Some(extra) => extra,
            None if make => f.make_extra(&mut vm.heap),
            None => return None,
        };
        &function.dict
    } else if let Some(p) = object.downcast::<Partial>() {
        partial = p;
        &partial.dict
    } else if let Some(c) = object.downcast::<LruCache>() {
        cache = c;
        &cache.dict
    } else if let Some(method) = object.downcast::<ClassMethod>() {
        class_method = method;
        &class_method.dict
    } else if let Some(method) = object.downcast::<StaticMethod>() {
        static_method = method;
        &static_method.dict
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
    let shaped = Shaped::of(object);
    let is_fixed = shaped.is_some_and(|object| !object.class.get().has_dict.get());
    if is_fixed || object.as_kind::<Module>().is_some() {
        return Err(readonly(vm));
    }
    let Some(value) = value else {
        return Err(vm.type_error("cannot delete __dict__"));
    };
    let Some(dict) = value.as_kind::<Dict>() else {
        let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(value));
        return Err(vm.type_error(message));
    };
    if let Some(function) = object.downcast::<Function>() {
        function.make_extra(&mut vm.heap).dict.set(Some(dict));
    } else if let Some(partial) = object.downcast::<Partial>() {
        partial.dict.set(Some(dict));
    } else if let Some(object) = shaped {
        ops::instance::set_own_dict(vm, object, Some(dict));
    } else if let Some(cache) = object.downcast::<LruCache>() {
        cache.dict.set(Some(dict));
    } else if let Some(method) = object.downcast::<ClassMethod>() {
        method.dict.set(Some(dict));
    } else if let Some(method) = object.downcast::<StaticMethod>() {
        method.dict.set(Some(dict));
    } else {
        return Err(readonly(vm));
    }
    Ok(())
}

fn missing(type_name: &str, name: Gc<Str>) -> String {
    format!("'{type_name}' object has no attribute '{}'", name.to_text())
}

#[cold]
fn no_attribute(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Raised {
    let message = if let Some(class) = object.downcast::<TypeObject>() {
        format!("type object '{}' has no attribute '{}'", class.name.to_text(), name.to_text())
    } else if let Some(module) = object.as_kind::<Module>() {
        return ops::module::no_attribute(vm, object, module, name);
    } else {
        let class = vm.type_of(object);
        let is_slot = vm.class_attribute(class, name).is_some_and(|attribute| attribute.is::<MemberSlot>());
        missing(&if is_slot { descriptor::full_name(vm, class) } else { vm.type_name(object) }, name)
    };
    vm.attribute_error(message, object, name)
}

/// Raises what CPython raises for assignments to computed attributes that cannot be set.
#[cold]
pub(crate) fn not_writable(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Raised {
    let message =
        format!("attribute '{}' of '{}' objects is not writable", name.to_text(), owner_name(vm, object, name));
    vm.raise_new(ExceptionKind::AttributeError, message)
}

/// The name of the class that a computed attribute belongs to.
fn owner_name(vm: &Isolate, object: Value, name: Gc<Str>) -> String {
    vm.class_attribute(vm.type_of(object), name)
        .and_then(Value::downcast::<Property>)
        .map_or_else(|| vm.type_name(object), |p| vm.full_name(p.owner))
}

/// There is no namespace to set an attribute in.
#[cold]
fn no_place(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Raised {
    if record_item(vm, object, name).is_some() {
        return readonly(vm);
    }
    let class = vm.type_of(object);
    let type_name = vm.type_name(object);
    if vm.class_attribute(class, name).is_some() {
        let message = format!("'{type_name}' object attribute '{}' is read-only", name.to_text());
        return vm.raise_new(ExceptionKind::AttributeError, message);
    }
    let mut message = missing(&type_name, name);
    let hooks = [vm.names.setattr, vm.names.delattr].map(|hook| vm.class_attribute(class, hook));
    if hooks.into_iter().flatten().all(|hook| is_plain_hook(vm, hook)) {
        message += " and no __dict__ for setting new attributes";
    }
    vm.attribute_error(message, object, name)
}

/// Raises what CPython raises for assignments to fields that its C code declares read-only.
#[cold]
pub(crate) fn readonly(vm: &mut Isolate) -> Raised {
    vm.raise_new(ExceptionKind::AttributeError, "readonly attribute")
}
