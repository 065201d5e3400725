//! Attribute instructions on instances of programs' classes: their inline caches.
//!
//! A cache remembers shapes by number, and what an attribute is on instances of these: a slot, a method of the class,
//! a slot that the instance is to get, or something in the instance's own dict. What it knows holds for one epoch of the
//! classes ([`Context::epoch`](crate::runtime::context::Context::epoch)): a class that changes may get a descriptor or a
//! hook that comes first. It is found out by `runtime::ops::by_shape`, which an instruction that meets too many shapes for
//! its cache asks for each. Where attributes are found in general is `runtime::ops::attr`.

use super::machine::Machine;
use super::quick::RunOp;
use crate::bytecode::Opcode;
use crate::runtime::objects::{
    BoundMethod, Builtin, Cache, CodeObject, Function, Gc, MOST_SHAPES, Shaped, Str, Tag, Word,
};
use crate::runtime::ops::by_shape::{
    self, Loaded, Place, class_entry, field_at, is_plain, loading, of_class, shape_of, storing, value_at,
};
use crate::runtime::shape_cache::{Form, Known};
use crate::runtime::{Isolate, Result, Slot, Value, ops};

/// Changes of mind after which an instruction stays in its general form.
const MOST_MISSES: u32 = 16;

/// Whether what a cache remembers of attributes still holds.
#[inline(always)]
fn holds(vm: &Isolate, cache: &Cache) -> bool {
    cache.epoch.get() == vm.context().epoch
}

/// The same of a cache that remembers what the class of a shape has, for an object of this shape.
#[inline(always)]
fn holds_for(vm: &Isolate, cache: &Cache, object: Value) -> bool {
    let instance = Shaped::of(object);
    instance.is_some_and(|instance| cache.key.get() == of_class(instance.shape())) && holds(vm, cache)
}

/// The instructions that have a form of attributes in their caches.
const OPS: [(RunOp, Form); 13] = [
    (RunOp::LOAD_ATTR_SLOT, Form::Slot),
    (RunOp::LOAD_ATTR_METHOD, Form::Method),
    (RunOp::LOAD_ATTR_BOUND, Form::Bound),
    (RunOp::LOAD_ATTR_NATIVE, Form::Native),
    (RunOp::LOAD_ATTR_PROPERTY, Form::Property),
    (RunOp::LOAD_ATTR_FIELD, Form::Field),
    (RunOp::LOAD_ATTR_CLASS, Form::OfClass),
    (RunOp::LOAD_ATTR_OWN, Form::Own),
    (RunOp::LOAD_ATTR_INHERITED, Form::Inherited),
    (RunOp::LOAD_METHOD_NATIVE, Form::OfKind),
    (RunOp::STORE_ATTR_SLOT, Form::StoreSlot),
    (RunOp::STORE_ATTR_NEW, Form::StoreNew),
    (RunOp::STORE_ATTR_OWN, Form::StoreOwn),
];

fn op_of(form: Form) -> RunOp {
    OPS.iter().find(|row| row.1 == form).expect("instructions remember what is known").0
}

/// What the cache of an instruction of this form remembers first, if that still holds.
pub fn remembered(vm: &Isolate, cache: &Cache, op: RunOp) -> Option<Known> {
    let form = OPS.iter().find(|row| row.0 == op).filter(|_| holds(vm, cache))?.1;
    Some(Known { form, key: cache.key.get(), data: cache.data.get() })
}

/// The places that an instruction remembers, if it is one of slots and they still hold.
pub fn remembered_slots(vm: &Isolate, code: Gc<CodeObject>, pc: u32) -> Vec<Known> {
    let word = code.words[pc as usize].get();
    let cache = &code.caches[word.feedback() as usize];
    let form = match RunOp::of(word) {
        RunOp::LOAD_ATTR_SLOT => Form::Slot,
        RunOp::STORE_ATTR_SLOT => Form::StoreSlot,
        _ => return Vec::new(),
    };
    places(cache).filter(|_| holds(vm, cache)).map(|place| place.known(form)).collect()
}

/// The places that a cache of slots remembers.
fn places(cache: &Cache) -> impl Iterator<Item = Place> {
    [cache.key.get(), cache.data.get()].map(Place).into_iter().filter(|&place| place != Place::NONE)
}

#[inline(always)]
fn place_of(vm: &Isolate, cache: &Cache, object: Value) -> Option<(Gc<Shaped>, usize)> {
    let instance = Shaped::of(object).filter(|_| holds(vm, cache))?;
    let (shape, first, second) = (instance.shape(), Place(cache.key.get()), Place(cache.data.get()));
    if first.shape() == shape {
        Some((instance, first.slot()))
    } else if second.shape() == shape {
        Some((instance, second.slot()))
    } else {
        None
    }
}

/// `LOAD_ATTR_SLOT`
#[inline(always)]
pub fn load_slot(vm: &Isolate, cache: &Cache, object: Value) -> Slot {
    let (instance, slot) = place_of(vm, cache, object)?;
    instance.slots()[slot].get()
}

/// `LOAD_ATTR_METHOD`, `LOAD_ATTR_NATIVE`: the method, to be called with the object or what that stands for.
#[inline(always)]
pub fn load_method(vm: &Isolate, cache: &Cache, object: Value) -> Slot {
    // SAFETY: the instance has the class that the method was found in, and the class has not changed since.
    if holds_for(vm, cache, object) { unsafe { Value::from_word(cache.data.get()) } } else { None }
}

/// `LOAD_ATTR_BOUND`: the method, bound to the object.
#[inline(always)]
pub fn load_bound(vm: &mut Isolate, cache: &Cache, object: Value) -> Slot {
    let method = load_method(vm, cache, object)?;
    Some(BoundMethod::new(&mut vm.heap, method, object).into())
}

/// `LOAD_ATTR_OWN`
#[inline(always)]
pub fn load_own(vm: &Isolate, cache: &Cache, object: Value, name: Gc<Str>) -> Slot {
    let instance = Shaped::of(object).filter(|_| holds_for(vm, cache, object))?;
    let (value, position) = ops::instance::get_near(instance, name, cache.data.get() as usize)?;
    cache.data.set(position as u64);
    Some(value)
}

/// `LOAD_ATTR_INHERITED`: the method, to be called with the object.
#[inline(always)]
pub fn load_inherited(vm: &Isolate, cache: &Cache, object: Value, name: Gc<Str>) -> Slot {
    let method = load_method(vm, cache, object)?;
    (!ops::instance::has_in_dict(Shaped::of(object)?, name)).then_some(method)
}

/// `STORE_ATTR_SLOT`; false if the cache does not know the object.
#[inline(always)]
pub fn store_slot(vm: &Isolate, cache: &Cache, object: Value, value: Value) -> bool {
    let Some((instance, slot)) = place_of(vm, cache, object) else { return false };
    instance.slots()[slot].set(Some(value));
    true
}

/// `STORE_ATTR_NEW`; false if the cache does not know the object.
#[inline(always)]
pub fn store_new(vm: &Isolate, cache: &Cache, object: Value, value: Value) -> bool {
    let Some(instance) = Shaped::of(object) else { return false };
    let place = Place(cache.key.get());
    if place.shape() != instance.shape() || !holds(vm, cache) {
        return false;
    }
    instance.slots()[place.slot()].set(Some(value));
    instance.set_shape(cache.data.get() as u32);
    true
}

/// `STORE_ATTR_OWN`; false if the cache does not know the object.
#[inline(always)]
pub fn store_own(vm: &mut Isolate, cache: &Cache, object: Value, name: Gc<Str>, value: Value) -> bool {
    let Some(instance) = Shaped::of(object).filter(|_| holds_for(vm, cache, object)) else { return false };
    let position = ops::instance::set_near(vm, instance, name, value, cache.data.get() as usize);
    cache.data.set(position as u64);
    true
}

/// `LOAD_ATTR_PROPERTY`: the function that gives the property.
#[inline(always)]
pub fn getter(vm: &Isolate, cache: &Cache, object: Value) -> Option<Gc<Function>> {
    load_method(vm, cache, object)?.downcast()
}

/// `LOAD_ATTR_FIELD`
#[inline(always)]
pub fn load_field(vm: &Isolate, cache: &Cache, object: Value) -> Slot {
    if holds_for(vm, cache, object) { field_at(object, cache.data.get()) } else { None }
}

/// `LOAD_ATTR_CLASS`
#[inline(always)]
pub fn load_from_class(vm: &Isolate, cache: &Cache, object: Value, name: Gc<Str>) -> Slot {
    if !holds_for(vm, cache, object) {
        return None;
    }
    value_at(class_entry(cache.data.get()), name)
}

/// The position of an attribute in the dict of the last instance that an instruction has met, if it is one of a dict.
pub fn position_in_dict(cache: &Cache) -> u64 {
    if is_of_dict(cache) { cache.data.get() } else { 0 }
}

fn is_of_dict(cache: &Cache) -> bool {
    matches!(cache.form.get(), Form::Own | Form::StoreOwn)
}

/// Whether the general form has come back after methods of several classes.
pub fn met_methods(cache: &Cache) -> bool {
    matches!(cache.form.get(), Form::Method | Form::Inherited)
}

/// `LOAD_ATTR` of the object on top of the stack. Chooses the form for the next time.
pub fn load(vm: &mut Isolate, m: Machine, word: Word) -> Result<Loaded> {
    let (object, name, for_call) = (m.peek(1), m.name(word.arg() >> 1), word.arg() & 1 != 0);
    match object.tag() {
        // Where the attributes of these are does not depend on a shape.
        Some(Tag::Type) => {}
        Some(Tag::Module) => {
            if let Some(value) = ops::attr::value_of_module(vm, object, name) {
                return Ok(Loaded::Value(value));
            }
        }
        _ if m.cache(word).misses.get() < MOST_MISSES => specialize_load(vm, m, word),
        _ => {
            if let Some(loaded) = by_shape::load(vm, object, name, for_call) {
                return Ok(loaded);
            }
        }
    }
    if !for_call {
        return ops::attr::get(vm, object, name).map(Loaded::Value);
    }
    Ok(match ops::attr::get_method(vm, object, name)? {
        (method, Some(receiver)) => Loaded::Method(method, receiver),
        (value, None) => Loaded::Value(value),
    })
}

/// `STORE_ATTR` of the object on top of the stack. Chooses the form for the next time.
pub fn store(vm: &mut Isolate, m: Machine, word: Word) -> Result<()> {
    let (object, name, value) = (m.peek(1), m.name(word.arg()), m.peek(2));
    if m.cache(word).misses.get() < MOST_MISSES {
        specialize_store(vm, m, word);
    } else {
        return by_shape::set(vm, object, name, value);
    }
    ops::attr::set(vm, object, name, value)
}

/// Chooses the form of `LOAD_ATTR` for the object on top of the stack. Runs no code of the program.
#[inline(never)]
fn specialize_load(vm: &mut Isolate, m: Machine, word: Word) {
    let (object, name, for_call) = (m.peek(1), m.name(word.arg() >> 1), word.arg() & 1 != 0);
    let shape = shape_of(vm, object);
    if let Some(known) = shape.and_then(|shape| loading(vm, shape, name, for_call)) {
        note(vm, m, word, known);
    } else if shape.is_some_and(|shape| is_plain(vm, shape, vm.names.getattribute)) {
        m.cache(word).misses.set(MOST_MISSES);
    } else if for_call {
        remember_native(vm, m, word, object, name);
    }
}

/// Chooses the form of `STORE_ATTR` for the object on top of the stack. Runs no code of the program.
fn specialize_store(vm: &mut Isolate, m: Machine, word: Word) {
    let shape = shape_of(vm, m.peek(1));
    if let Some(known) = shape.and_then(|shape| storing(vm, shape, m.name(word.arg()))) {
        note(vm, m, word, known);
    }
}

/// Remembers what is known, a place beside another one of the same form.
fn note(vm: &Isolate, m: Machine, word: Word, mut known: Known) {
    let cache = m.cache(word);
    let first = cache.key.get();
    if cache.form.get() != Form::Nothing && holds(vm, cache) {
        note_several(m, cache, known);
    }
    if known.data == Place::NONE.0
        && holds(vm, cache)
        && cache.form.get() == known.form
        && first != known.key
        && Place(first) != Place::NONE
    {
        (known.key, known.data) = (first, known.key);
    }
    cache.misses.set(cache.misses.get() + 1);
    cache.epoch.set(vm.context().epoch);
    cache.form.set(known.form);
    cache.key.set(known.key);
    cache.data.set(known.data);
    m.current().set(word.with_op(op_of(known.form) as u8));
}

/// Notes that an instruction has met something else than what its cache remembers.
fn note_several(m: Machine, cache: &Cache, known: Known) {
    let before = Known { form: cache.form.get(), key: cache.key.get(), data: cache.data.get() };
    let (pc, epoch) = (m.pc() - 1, cache.epoch.get());
    let note = |known| m.code().polymorphic.note(pc, epoch, known);
    match before.form {
        Form::Slot | Form::StoreSlot => places(cache).for_each(|place| note(place.known(before.form))),
        // Where an attribute is in the dict of an instance does not belong to its shape.
        Form::Own | Form::StoreOwn => note(Known { data: 0, ..before }),
        _ => note(before),
    }
    note(known);
}

/// Has an attribute instruction look for new shapes again.
pub fn watch(code: Gc<CodeObject>, pc: u32) {
    let word = code.words[pc as usize].get();
    if matches!(RunOp::of(word).plain(), Opcode::LOAD_ATTR | Opcode::STORE_ATTR) {
        let misses = &code.caches[word.feedback() as usize].misses;
        misses.set(misses.get().min(MOST_MISSES - MOST_SHAPES as u32));
    }
}

/// Remembers a native method of a built-in type, by its place in the type.
fn remember_native(vm: &mut Isolate, m: Machine, word: Word, object: Value, name: Gc<Str>) {
    // Objects with attributes of their own may have one of this name, and those of `super` come from elsewhere first.
    let has_own = matches!(
        object.tag(),
        Some(
            Tag::Type
                | Tag::Instance
                | Tag::Exception
                | Tag::Function
                | Tag::Partial
                | Tag::LruCache
                | Tag::Module
                | Tag::Super
        )
    );
    let class = vm.type_of(object);
    if has_own || class.is_user {
        return;
    }
    let method = vm.class_attribute(class, name).and_then(|method| method.downcast::<Builtin>());
    if method.is_some_and(|method| method.owner.is_some() && method.receiver.is_none())
        && let Some(position) = ops::dict::find_str(class.dict, name)
    {
        let (form, key) = (Form::OfKind, Value::from(class).word());
        note(vm, m, word, Known { form, key, data: position as u64 });
    }
}

/// `LOAD_METHOD_NATIVE`
#[inline(always)]
pub fn load_native(vm: &Isolate, cache: &Cache, object: Value, name: Gc<Str>) -> Slot {
    let class = vm.type_of(object);
    if Value::from(class).word() != cache.key.get() {
        return None;
    }
    let (key, method) = class.dict.table.entry(cache.data.get() as usize)?;
    (key == Value::from(name)).then_some(method)
}
