//! The attributes that instances hold themselves, wherever they are: in slots that a shape tells, or in a dict.

use super::dict;
use crate::runtime::objects::{Dict, Full, Instance, Shape, Shaped, Str, Tuple, TypeObject};
use crate::runtime::{Gc, Isolate, Slot, Value};
use rustc_hash::FxHashSet;

/// How many attributes that methods set go with one that is set from elsewhere. An instance without room for it needs a
/// dict, and machine code that has met such instances expects nothing any more.
const EXPECTED_PER_UNEXPECTED: usize = 5;

/// A new instance of a class that a program defines, with room for what `__slots__` declares and for the attributes that
/// its methods are seen to set.
pub fn instantiate(vm: &mut Isolate, class: Gc<TypeObject>) -> Gc<Instance> {
    let shape = root(vm, class);
    let instance = Instance::with_slots(&mut vm.heap, class, shape.number(), shape.capacity);
    if class.finalizes.get() {
        vm.heap.watch(instance.into());
    }
    instance
}

/// The shape of new instances of a class.
pub fn root(vm: &mut Isolate, class: Gc<TypeObject>) -> Gc<Shape> {
    match class.shape.get() {
        Some(shape) => shape,
        None => {
            let expected = expected_attributes(vm, class);
            new_root(vm, class, class.slot_count.get() + expected + expected / EXPECTED_PER_UNEXPECTED)
        }
    }
}

fn new_root(vm: &mut Isolate, class: Gc<TypeObject>, capacity: usize) -> Gc<Shape> {
    let number = vm.shapes.next_number();
    // Objects are made of whole granules, of two words each.
    let shape = Shape::new_root(&mut vm.heap, class, number, capacity.next_multiple_of(2));
    vm.shapes.add(shape);
    shape
}

/// The shape of the instances of a class whose attributes are in a dict.
pub(super) fn dict_shape(vm: &mut Isolate, class: Gc<TypeObject>) -> Gc<Shape> {
    class.dict_shape.get().unwrap_or_else(|| {
        let shape = Shape::new_of_dict(&mut vm.heap, class, vm.shapes.next_number());
        vm.shapes.add(shape);
        shape
    })
}

/// How many attributes the methods of a class and of its bases assign to `self`.
fn expected_attributes(vm: &mut Isolate, class: Gc<TypeObject>) -> usize {
    // Attributes of built-in exceptions are seldom set.
    if !class.has_dict.get() || !class.is_user {
        return 0;
    }
    let key = vm.intern("__static_attributes__");
    let lists = class.mro().filter_map(|base| dict::get_str(base.dict, key)?.downcast::<Tuple>());
    let names: FxHashSet<u64> = lists.flat_map(|list| list.items().to_vec()).map(Value::word).collect();
    names.len().max(1)
}

/// An attribute that an instance holds itself.
#[inline]
pub fn get(vm: &Isolate, object: Gc<Shaped>, name: Gc<Str>) -> Slot {
    match vm.shapes.of_slots(object.shape()) {
        Some(shape) => {
            let slot = shape.find(vm.interned(name)?)?;
            object.slots()[slot].get()
        }
        None => dict::get_str(object.dict.get()?, name),
    }
}

/// Sets an attribute that an instance holds itself; false if it cannot hold any.
pub fn set(vm: &mut Isolate, object: Gc<Shaped>, name: Gc<Str>, value: Value) -> bool {
    if let Some(shape) = vm.shapes.of_slots(object.shape())
        && let Some(name) = vm.interned(name)
    {
        if let Some(slot) = shape.find(name) {
            object.slots()[slot].set(Some(value));
            return true;
        }
        if object.class.get().has_dict.get()
            && let Some(next) = with_attribute(vm, shape, name)
        {
            object.slots()[next.used - 1].set(Some(value));
            object.set_shape(next.number());
            return true;
        }
    }
    match own_dict(vm, object, true) {
        Some(own) => {
            dict::set_str(vm, own, name, value);
            true
        }
        None => false,
    }
}

/// The shape with an attribute more; none if instances that get it need a dict.
pub fn with_attribute(vm: &mut Isolate, shape: Gc<Shape>, name: Gc<Str>) -> Option<Gc<Shape>> {
    match shape.child(name) {
        Ok(child) => Some(child),
        Err(Full(false)) => {
            let child = shape.new_child(&mut vm.heap, name, vm.shapes.next_number());
            vm.shapes.add(child);
            Some(child)
        }
        Err(Full(true)) => {
            let newest = root(vm, shape.class).capacity;
            if shape.used == shape.capacity && newest <= shape.capacity && newest < Shape::MOST_SLOTS {
                // The next instances have more room.
                new_root(vm, shape.class, (2 * newest).max(4));
            }
            None
        }
    }
}

/// Removes an attribute that an instance holds itself; false if it has no such attribute.
pub fn delete(vm: &mut Isolate, object: Gc<Shaped>, name: Gc<Str>) -> bool {
    if let Some(shape) = vm.shapes.of_slots(object.shape()) {
        let Some(slot) = vm.interned(name).and_then(|name| shape.find(name)) else { return false };
        if let Some(shorter) = without_attribute(vm, shape, slot) {
            let slots = object.slots();
            (slot + 1..shape.used).for_each(|behind| slots[behind - 1].set(slots[behind].get()));
            slots[shape.used - 1].set(None);
            object.set_shape(shorter.number());
            return true;
        }
    }
    own_dict(vm, object, false).is_some_and(|own| dict::remove_str(own, name).is_some())
}

/// The shape without the attribute in a slot, in which those behind it have moved up; none if instances need a dict.
pub fn without_attribute(vm: &mut Isolate, shape: Gc<Shape>, slot: usize) -> Option<Gc<Shape>> {
    let last = shape.name?;
    let parent = shape.parent?;
    if slot + 1 == shape.used {
        return Some(parent);
    }
    let shorter = without_attribute(vm, parent, slot)?;
    with_attribute(vm, shorter, last)
}

/// An attribute of an instance whose attributes are in a dict, and its position there: the given one, if the dict is like
/// others that have it there.
#[inline(always)]
pub fn get_near(object: Gc<Shaped>, name: Gc<Str>, position: usize) -> Option<(Value, usize)> {
    let own = object.dict.get()?;
    let position = dict::find_str_near(own, name, position)?;
    Some((own.table.value_at(position)?, position))
}

/// Whether an instance whose attributes are in a dict has an attribute there.
#[inline]
pub fn has_in_dict(object: Gc<Shaped>, name: Gc<Str>) -> bool {
    object.dict.get().is_some_and(|own| dict::find_str(own, name).is_some())
}

/// Sets an attribute of an instance whose attributes are in a dict. Takes and gives the position as [`get_near`] does.
#[inline(always)]
pub fn set_near(vm: &mut Isolate, object: Gc<Shaped>, name: Gc<Str>, value: Value, position: usize) -> usize {
    let own = object.dict.get().or_else(|| own_dict(vm, object, true));
    let own = own.expect("a shape with attributes in a dict is one of instances that have some");
    match dict::find_str_near(own, name, position) {
        Some(position) => {
            own.table.set_value_at(position, value);
            position
        }
        None => dict::insert_str(vm, own, name, value),
    }
}

/// The dict with an instance's attributes, which are in there from now on. Where there are none, it is made if `make`
/// says so; none for instances that cannot have any.
pub fn own_dict(vm: &mut Isolate, object: Gc<Shaped>, make: bool) -> Option<Gc<Dict>> {
    if let Some(own) = object.dict.get() {
        return Some(own);
    }
    if !object.class.get().has_dict.get() {
        return None;
    }
    let attributes = vm.shapes.of_slots(object.shape()).map_or_else(Vec::new, |shape| shape.attributes());
    if attributes.is_empty() && !make {
        return None;
    }
    let own = Dict::new(&mut vm.heap, attributes.len().max(4));
    let shape = dict_shape(vm, object.class.get());
    object.set_shape(shape.number());
    object.dict.set(Some(own));
    for (name, slot) in attributes {
        let value = object.slots()[slot].take().expect("a shape tells the slots that are in use");
        dict::set_str(vm, own, name, value);
    }
    Some(own)
}

/// Makes a dict the one with an instance's attributes. Those it had are gone.
pub fn set_own_dict(vm: &mut Isolate, object: Gc<Shaped>, own: Option<Gc<Dict>>) {
    if let Some(shape) = vm.shapes.of_slots(object.shape()) {
        shape.attributes().into_iter().for_each(|(_, slot)| object.slots()[slot].set(None));
    }
    let shape = dict_shape(vm, object.class.get());
    object.set_shape(shape.number());
    object.dict.set(own);
}

/// Makes an instance one of another class with the same layout.
pub fn set_class(vm: &mut Isolate, object: Gc<Shaped>, class: Gc<TypeObject>) {
    // As an attribute of a class it may be a descriptor now.
    vm.type_cache.clear();
    if object.class.get().hashes_as_payload.get() {
        vm.keeps_hashes = false;
    }
    let attributes = vm.shapes.of_slots(object.shape()).map(|shape| shape.attributes());
    let mut shape = Some(root(vm, class)).filter(|root| root.capacity == object.slots().len());
    for (name, _) in attributes.iter().flatten() {
        shape = shape.and_then(|shape| with_attribute(vm, shape, *name));
    }
    match shape.filter(|_| attributes.is_some()) {
        Some(shape) => object.set_shape(shape.number()),
        None => {
            own_dict(vm, object, false);
            let shape = dict_shape(vm, class);
            object.set_shape(shape.number());
        }
    }
    object.class.set(class);
}
