//! `__dict__` and `__weakref__` as attributes of classes: the places for an object's own attributes and for the weak
//! references to it.

use super::class::payload;
use super::{attr, dict, instance};
use crate::runtime::objects::{Gc, Property, PropertyDef, Shaped, Tag, TypeObject};
use crate::runtime::{Isolate, Raised, Result, Slot, Value};

/// `__dict__` of objects that have attributes of their own.
pub(crate) const DICT: PropertyDef = PropertyDef {
    name: "__dict__",
    get: |vm, this| match attr::own_dict(vm, this, true) {
        // An instance of a class derived from `dict` may have been made its own `__dict__`.
        Some(dict) if payload(this) == dict.into() => Ok(this),
        Some(dict) => Ok(dict.into()),
        None => Err(no_dict(vm, this)),
    },
    set: Some(attr::set_own_dict),
};

static INSTANCE_DICT: PropertyDef = PropertyDef { set: Some(set_dict), ..DICT };

static WEAK_REFERENCES: PropertyDef = PropertyDef {
    name: "__weakref__",
    get: |vm, this| {
        let first = vm.heap.weak_cells(this).iter().find_map(|cell| cell.owner.get());
        Ok(first.unwrap_or(Value::NONE))
    },
    set: None,
};

fn no_dict(vm: &mut Isolate, this: Value) -> Raised {
    let name = vm.intern("__dict__");
    let message = format!("'{}' object has no attribute '__dict__'", vm.type_name(this));
    vm.attribute_error(message, this, name)
}

/// Instances may lose all of their attributes at once.
fn set_dict(vm: &mut Isolate, this: Value, value: Slot) -> Result<()> {
    match Shaped::of(this) {
        Some(object) if value.is_none() => {
            instance::set_own_dict(vm, object, None);
            Ok(())
        }
        _ => attr::set_own_dict(vm, this, value),
    }
}

/// Gives a new class the attributes for the places that its bases do not have.
pub fn show(vm: &mut Isolate, class: Gc<TypeObject>) {
    let base = class.mro().find(|base| !base.is_user).map_or(Tag::Invalid, |base| base.instances);
    let bases = || class.mro().skip(1).filter(|base| base.is_user);
    let has_dict = matches!(
        base,
        Tag::Exception | Tag::Module | Tag::Type | Tag::ClassMethod | Tag::StaticMethod | Tag::Partial | Tag::LruCache
    );
    if class.has_dict.get() && !has_dict && !bases().any(|base| base.has_dict.get()) {
        add(vm, class, &INSTANCE_DICT);
    }
    let has_references =
        matches!(base, Tag::Module | Tag::Type | Tag::Set | Tag::FrozenSet | Tag::Deque | Tag::Partial);
    // Objects of these types have a size of their own, and no room for more.
    let is_sized = matches!(base, Tag::Tuple | Tag::Int | Tag::Bytes);
    if class.is_weak.get() && !has_references && !is_sized && !bases().any(|base| base.is_weak.get()) {
        add(vm, class, &WEAK_REFERENCES);
    }
}

fn add(vm: &mut Isolate, class: Gc<TypeObject>, def: &'static PropertyDef) {
    let name = vm.intern(def.name);
    if dict::get_str(class.dict, name).is_none() {
        let property = Property::new(&mut vm.heap, def, class);
        dict::set_str(vm, class.dict, name, property.into());
    }
}
