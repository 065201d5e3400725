//! Attribute instructions on instances of programs' classes: their inline caches.
//!
//! A cache remembers shapes by number, and what an attribute is on instances of these: a slot, a method of the class,
//! a slot that the instance is to get, or something in the instance's own dict. What it knows holds for one epoch of the
//! classes ([`Context::epoch`](crate::runtime::context::Context::epoch)): a class that changes may get a descriptor or a
//! hook that comes first. An instruction that meets too many shapes for its cache asks the isolate's
//! ([`ShapeCache`](crate::runtime::shape_cache::ShapeCache)) for each. Where attributes are found in general is
//! `runtime::ops::attr`.

use super::machine::Machine;
use super::quick::RunOp;
use crate::bytecode::Opcode;
use crate::runtime::objects::{
    Builtin, Cache, CodeObject, FieldGetter, Function, Gc, MOST_SHAPES, MemberSlot, Shape, Shaped, Str, Tag, Tuple,
    TypeObject, UserProperty, Word,
};
use crate::runtime::shape_cache::{Known, Usage};
use crate::runtime::{Isolate, Result, Slot, Value, ops};

/// A shape and one of its slots, in a word: the shape's number in the low half, the slot above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(u64);

impl Place {
    /// No place: no shape has this number.
    const NONE: Place = Place(u64::MAX);

    /// The place of one of the slots of a shape.
    pub fn new(shape: u32, slot: usize) -> Place {
        Place(u64::from(shape) | (slot as u64) << 32)
    }

    /// The place, or the shape alone, that something is known of.
    pub fn of(known: &Known) -> Place {
        Place(known.key)
    }

    /// What a cache with this place alone remembers.
    fn known(self, form: RunOp) -> Known {
        Known { form: form as u8, key: self.0, data: Place::NONE.0 }
    }

    /// The number of the shape.
    #[inline(always)]
    pub fn shape(self) -> u32 {
        self.0 as u32
    }

    /// The slot.
    #[inline(always)]
    pub fn slot(self) -> usize {
        (self.0 >> 32) as usize
    }
}

/// In the key of a cache with a method: no slot has such a number.
const METHOD: u64 = 1 << 63;
/// Bits for the position of an attribute in the dict of a class, below the address of the class.
const POSITION_BITS: u32 = 16;
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

/// The key of a cache that remembers what the class of a shape has.
#[inline(always)]
fn of_class(shape: u32) -> u64 {
    u64::from(shape) | METHOD
}

/// What the cache of an instruction of this form remembers first, if that still holds.
pub fn remembered(vm: &Isolate, cache: &Cache, form: RunOp) -> Option<Known> {
    holds(vm, cache).then(|| Known { form: form as u8, key: cache.key.get(), data: cache.data.get() })
}

/// The places that an instruction remembers, if it is one of slots and they still hold.
pub fn remembered_slots(vm: &Isolate, code: Gc<CodeObject>, pc: u32) -> Vec<Known> {
    let word = code.words[pc as usize].get();
    let form = RunOp::of(word);
    let cache = &code.caches[word.feedback() as usize];
    if !matches!(form, RunOp::LOAD_ATTR_SLOT | RunOp::STORE_ATTR_SLOT) || !holds(vm, cache) {
        return Vec::new();
    }
    places(cache).map(|place| place.known(form)).collect()
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

/// The item at an index of the tuple that an instance stands for.
#[inline(always)]
fn field_at(object: Value, index: u64) -> Slot {
    ops::class::payload(object).downcast::<Tuple>()?.items().get(index as usize).copied()
}

/// `LOAD_ATTR_CLASS`
#[inline(always)]
pub fn load_from_class(vm: &Isolate, cache: &Cache, object: Value, name: Gc<Str>) -> Slot {
    if !holds_for(vm, cache, object) {
        return None;
    }
    value_at(class_entry(cache.data.get()), name)
}

/// The value of an attribute at a place where it was found once.
#[inline(always)]
fn value_at((holder, position): (Gc<TypeObject>, usize), name: Gc<Str>) -> Slot {
    let (key, value) = holder.dict.table.entry(position)?;
    (key == Value::from(name)).then_some(value)
}

/// The class that holds an attribute, and the position of the attribute in its dict: the data of a cache that holds.
fn class_entry(word: u64) -> (Gc<TypeObject>, usize) {
    let address = std::ptr::NonNull::new((word >> POSITION_BITS) as *mut TypeObject).expect("a class was noted");
    // SAFETY: the class was in the MRO of the shape's class, which has not changed; a cache that holds was compared with
    // a living instance, or its shape was found alive.
    (unsafe { Gc::from_address(address) }, (word & ((1 << POSITION_BITS) - 1)) as usize)
}

/// The class and the position in its dict of an attribute that is known as one of a class.
pub fn class_entry_of(known: &Known) -> (Gc<TypeObject>, usize) {
    class_entry(known.data)
}

/// The position of an attribute in the dict of the last instance that an instruction has met, if it is one of a dict.
pub fn position_in_dict(cache: &Cache) -> u64 {
    if is_of_dict(cache) { cache.data.get() } else { 0 }
}

fn is_of_dict(cache: &Cache) -> bool {
    [RunOp::LOAD_ATTR_OWN, RunOp::STORE_ATTR_OWN].iter().any(|&form| form as u8 == cache.form.get())
}

/// Whether the general form has come back after methods of several classes.
pub fn met_methods(cache: &Cache) -> bool {
    [RunOp::LOAD_ATTR_METHOD, RunOp::LOAD_ATTR_INHERITED].iter().any(|&form| form as u8 == cache.form.get())
}

/// What `LOAD_ATTR` has found.
pub enum Loaded {
    /// The attribute.
    Value(Value),
    /// A method, and what it is to be called with.
    Method(Value, Value),
    /// The function of a property, to be called with the object.
    Getter(Gc<Function>),
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
            if let Some(loaded) = load_by_shape(vm, object, name, for_call) {
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
        return set(vm, object, name, value);
    }
    ops::attr::set(vm, object, name, value)
}

/// `object.name`, for machine code that expects nothing of the object.
pub fn get(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Value> {
    match load_by_shape(vm, object, name, false) {
        Some(Loaded::Value(value)) => Ok(value),
        _ => ops::attr::get(vm, object, name),
    }
}

/// What a call of `object.name` calls, and the receiver if that is a method, for machine code that expects nothing of
/// the object.
pub fn get_method(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<(Value, Slot)> {
    match load_by_shape(vm, object, name, true) {
        Some(Loaded::Value(value)) => Ok((value, None)),
        Some(Loaded::Method(method, receiver)) => Ok((method, Some(receiver))),
        _ => ops::attr::get_method(vm, object, name),
    }
}

/// `object.name = value`, for machine code that expects nothing of the object.
pub fn set(vm: &mut Isolate, object: Value, name: Gc<Str>, value: Value) -> Result<()> {
    if store_by_shape(vm, object, name, value) {
        return Ok(());
    }
    ops::attr::set(vm, object, name, value)
}

/// An attribute that is in the same way on all instances of the object's shape; none if it has to be found in general.
fn load_by_shape(vm: &mut Isolate, object: Value, name: Gc<Str>, for_call: bool) -> Option<Loaded> {
    let usage = if for_call { Usage::Call } else { Usage::Load };
    let (instance, known) = known_by_shape(vm, object, name, usage, |vm, shape| loading(vm, shape, name, for_call))?;
    // Most are slots, and a comparison is better foreseen than a jump to one of the forms.
    if known.data == Place::NONE.0 {
        debug_assert!(known.form == RunOp::LOAD_ATTR_SLOT as u8);
        return instance.slots()[Place(known.key).slot()].get().map(Loaded::Value);
    }
    // SAFETY: as in `load_method`: what is known is of this epoch, and the instance has the shape.
    let method = || unsafe { Value::from_word(known.data) };
    if known.form == RunOp::LOAD_ATTR_METHOD as u8 {
        method().map(|method| Loaded::Method(method, object))
    } else if known.form == RunOp::LOAD_ATTR_OWN as u8 {
        ops::instance::get_near(instance, name, 0).map(|(value, _)| Loaded::Value(value))
    } else if known.form == RunOp::LOAD_ATTR_INHERITED as u8 {
        let method = method().filter(|_| !ops::instance::has_in_dict(instance, name));
        method.map(|method| Loaded::Method(method, object))
    } else if known.form == RunOp::LOAD_ATTR_NATIVE as u8 {
        method().map(|method| Loaded::Method(method, ops::class::payload(object)))
    } else if known.form == RunOp::LOAD_ATTR_PROPERTY as u8 {
        method()?.downcast().map(Loaded::Getter)
    } else if known.form == RunOp::LOAD_ATTR_FIELD as u8 {
        field_at(object, known.data).map(Loaded::Value)
    } else if known.form == RunOp::LOAD_ATTR_CLASS as u8 {
        value_at(class_entry(known.data), name).map(Loaded::Value)
    } else {
        None
    }
}

/// Stores an attribute that is stored in the same way in all instances of the object's shape; false if there is none.
fn store_by_shape(vm: &mut Isolate, object: Value, name: Gc<Str>, value: Value) -> bool {
    let known = known_by_shape(vm, object, name, Usage::Store, |vm, shape| storing(vm, shape, name));
    let Some((instance, known)) = known else { return false };
    if known.form == RunOp::STORE_ATTR_OWN as u8 {
        ops::instance::set_near(vm, instance, name, value, 0);
        return true;
    }
    let is_new = known.form == RunOp::STORE_ATTR_NEW as u8;
    if !is_new && known.form != RunOp::STORE_ATTR_SLOT as u8 {
        return false;
    }
    instance.slots()[Place(known.key).slot()].set(Some(value));
    if is_new {
        instance.set_shape(known.data as u32);
    }
    true
}

/// What is known of an attribute of instances of the object's shape; `find` finds it out.
#[inline(always)]
fn known_by_shape(
    vm: &mut Isolate,
    object: Value,
    name: Gc<Str>,
    usage: Usage,
    find: impl FnOnce(&mut Isolate, Gc<Shape>) -> Option<Known>,
) -> Option<(Gc<Shaped>, Known)> {
    let instance = Shaped::of(object).filter(|instance| instance.shape() != 0)?;
    let (shape, epoch) = (instance.shape(), vm.context().epoch);
    let known = match vm.shape_cache.find(shape, name, usage, epoch) {
        Some(known) => known,
        None => {
            let nothing = Known { form: RunOp::NOP as u8, key: 0, data: 0 };
            let known = shape_of(vm, object).and_then(|shape| find(vm, shape)).unwrap_or(nothing);
            vm.shape_cache.add(shape, name, usage, epoch, known);
            known
        }
    };
    Some((instance, known))
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

/// What an attribute is on all instances of a shape, if that can be remembered.
pub fn loading(vm: &mut Isolate, shape: Gc<Shape>, name: Gc<Str>, for_call: bool) -> Option<Known> {
    if !is_plain(vm, shape, vm.names.getattribute) {
        return None;
    }
    let class = shape.class;
    let of_shape = |form: RunOp, data| Known { form: form as u8, key: of_class(shape.number()), data };
    let inherited = vm.class_attribute(class, name);
    let shown = inherited.and_then(|attribute| ops::exception::shown_slot(vm, attribute));
    if let Some(slot) = shown.or_else(|| slot_of(vm, shape, inherited, name)) {
        return Some(Place::new(shape.number(), slot).known(RunOp::LOAD_ATTR_SLOT));
    }
    let hides = |inherited| !ops::descriptor::is_data(vm, inherited);
    if shape.is_of_dict && inherited.is_none_or(hides) {
        return match inherited {
            Some(method) if for_call && method.is::<Function>() => {
                Some(of_shape(RunOp::LOAD_ATTR_INHERITED, method.word()))
            }
            // What is not in the dict, the class has, or `__getattr__` knows: that is found in general.
            inherited if !inherited.is_some_and(ops::descriptor::is_method) => Some(of_shape(RunOp::LOAD_ATTR_OWN, 0)),
            _ => None,
        };
    }
    let inherited = inherited?;
    let is_native = |method: Gc<Builtin>| method.receiver.is_none() && method.owner.is_some_and(|owner| owner.is_user);
    if for_call && (inherited.is::<Function>() || inherited.downcast().is_some_and(is_native)) {
        return Some(of_shape(RunOp::LOAD_ATTR_METHOD, inherited.word()));
    }
    if for_call && inherited.downcast::<Builtin>().is_some_and(ops::attr::takes_payload) {
        return Some(of_shape(RunOp::LOAD_ATTR_NATIVE, inherited.word()));
    }
    if !for_call && let Some(getter) = getter_of(inherited) {
        return Some(of_shape(RunOp::LOAD_ATTR_PROPERTY, Value::from(getter).word()));
    }
    if let Some(field) = inherited.downcast::<FieldGetter>() {
        let index = u64::try_from(field.index).ok().filter(|&index| index < u64::from(u32::MAX))?;
        return Some(of_shape(RunOp::LOAD_ATTR_FIELD, index));
    }
    let (holder, position) = held_by(class, name).filter(|_| ops::attr::is_inert(inherited))?;
    let data = (holder.address() as u64) << POSITION_BITS | position as u64;
    (position < 1 << POSITION_BITS).then(|| of_shape(RunOp::LOAD_ATTR_CLASS, data))
}

/// The function that computes a property, if it takes its object and nothing else.
pub fn getter_of(inherited: Value) -> Option<Gc<Function>> {
    let getter = inherited.downcast::<UserProperty>()?.get.get()?.downcast::<Function>()?;
    (getter.code().simple_args == Some(1)).then_some(getter)
}

/// The first class of an MRO that has an attribute, and where.
pub fn held_by(class: Gc<TypeObject>, name: Gc<Str>) -> Option<(Gc<TypeObject>, usize)> {
    class.mro().find_map(|base| Some((base, ops::dict::find_str(base.dict, name)?)))
}

/// Chooses the form of `STORE_ATTR` for the object on top of the stack. Runs no code of the program.
fn specialize_store(vm: &mut Isolate, m: Machine, word: Word) {
    let shape = shape_of(vm, m.peek(1));
    if let Some(known) = shape.and_then(|shape| storing(vm, shape, m.name(word.arg()))) {
        note(vm, m, word, known);
    }
}

/// Where all instances of a shape keep an attribute, if they can.
pub fn storing(vm: &mut Isolate, shape: Gc<Shape>, name: Gc<Str>) -> Option<Known> {
    if !is_plain(vm, shape, vm.names.setattr) {
        return None;
    }
    let inherited = vm.class_attribute(shape.class, name);
    if let Some(slot) = slot_of(vm, shape, inherited, name) {
        return Some(Place::new(shape.number(), slot).known(RunOp::STORE_ATTR_SLOT));
    }
    if inherited.is_some_and(|inherited| ops::descriptor::is_data(vm, inherited)) || !shape.class.has_dict.get() {
        return None;
    }
    if shape.is_of_dict {
        return Some(Known { form: RunOp::STORE_ATTR_OWN as u8, key: of_class(shape.number()), data: 0 });
    }
    let next = ops::instance::with_attribute(vm, shape, name)?;
    let place = Place::new(shape.number(), next.used - 1);
    Some(Known { data: next.number().into(), ..place.known(RunOp::STORE_ATTR_NEW) })
}

/// The shape of an instance that has one.
fn shape_of(vm: &Isolate, object: Value) -> Option<Gc<Shape>> {
    vm.shapes.get(Shaped::of(object)?.shape())
}

/// Whether a shape is one of instances of a class that does not have its own form of this hook.
fn is_plain(vm: &Isolate, shape: Gc<Shape>, hook: Gc<Str>) -> bool {
    vm.class_attribute(shape.class, hook).is_some_and(|hook| ops::attr::is_plain_hook(vm, hook))
}

/// The slot with an attribute, whether the class declares it or the instance got it.
fn slot_of(vm: &mut Isolate, shape: Gc<Shape>, inherited: Slot, name: Gc<Str>) -> Option<usize> {
    match inherited {
        Some(inherited) => match inherited.downcast::<MemberSlot>() {
            Some(member) => shape.class.is_subtype(member.owner).then_some(member.index),
            None if ops::descriptor::is_data(vm, inherited) => None,
            None => shape.find(name),
        },
        None => shape.find(name),
    }
}

/// Remembers what is known, a place beside another one of the same form.
fn note(vm: &Isolate, m: Machine, word: Word, mut known: Known) {
    let cache = m.cache(word);
    let first = cache.key.get();
    if cache.form.get() != RunOp::NOP as u8 && holds(vm, cache) {
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
    m.current().set(word.with_op(known.form));
}

/// Notes that an instruction has met something else than what its cache remembers.
fn note_several(m: Machine, cache: &Cache, known: Known) {
    let before = Known { form: cache.form.get(), key: cache.key.get(), data: cache.data.get() };
    let (pc, epoch) = (m.pc() - 1, cache.epoch.get());
    let note = |known| m.code().polymorphic.note(pc, epoch, known);
    match [RunOp::LOAD_ATTR_SLOT, RunOp::STORE_ATTR_SLOT].into_iter().find(|&form| form as u8 == before.form) {
        Some(form) => places(cache).for_each(|place| note(place.known(form))),
        // Where an attribute is in the dict of an instance does not belong to its shape.
        None if is_of_dict(cache) => note(Known { data: 0, ..before }),
        None => note(before),
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
    // Objects with attributes of their own may have one of this name.
    let has_own = matches!(
        object.tag(),
        Some(Tag::Type | Tag::Instance | Tag::Exception | Tag::Function | Tag::Partial | Tag::LruCache | Tag::Module)
    );
    let class = vm.type_of(object);
    if has_own || class.is_user {
        return;
    }
    let method = vm.class_attribute(class, name).and_then(|method| method.downcast::<Builtin>());
    if method.is_some_and(|method| method.owner.is_some() && method.receiver.is_none())
        && let Some(position) = ops::dict::find_str(class.dict, name)
    {
        let (form, key) = (RunOp::LOAD_METHOD_NATIVE as u8, Value::from(class).word());
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
