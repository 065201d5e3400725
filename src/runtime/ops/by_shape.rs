//! Attributes of instances by their shapes: what an attribute is on all instances of a shape, and how it is loaded and
//! stored by that.
//!
//! What was found out is remembered by instructions (`interp::attributes`), and by the isolate for all that meet too many
//! shapes, or any ([`ShapeCache`](crate::runtime::shape_cache::ShapeCache)). It holds for one epoch of the classes
//! ([`Context::epoch`](crate::runtime::context::Context::epoch)): a class that changes may get a descriptor or a hook that
//! comes first. Where attributes are found in general is [`attr`].

use super::{attr, class, descriptor, dict, exception, instance};
use crate::runtime::objects::{
    BoundMethod, Builtin, FieldGetter, Function, MemberSlot, Property, Shape, Shaped, Str, Tag, Tuple, TypeObject,
    UserProperty,
};
use crate::runtime::shape_cache::{Form, Known, Usage};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};

/// A shape and one of its slots, in a word: the shape's number in the low half, the slot above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(pub u64);

impl Place {
    /// No place: no shape has this number.
    pub const NONE: Place = Place(u64::MAX);

    /// The place of one of the slots of a shape.
    pub fn new(shape: u32, slot: usize) -> Place {
        Place(u64::from(shape) | (slot as u64) << 32)
    }

    /// The place, or the shape alone, that something is known of.
    pub fn of(known: &Known) -> Place {
        Place(known.key)
    }

    /// What a cache with this place alone remembers.
    pub fn known(self, form: Form) -> Known {
        Known { form, key: self.0, data: Place::NONE.0 }
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

/// What was found of an attribute.
pub enum Loaded {
    /// The attribute.
    Value(Value),
    /// A method, and what it is to be called with.
    Method(Value, Value),
    /// The function of a property, to be called with the object.
    Getter(Gc<Function>),
}

/// `object.name`
pub fn get(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Value> {
    match value(vm, object, name) {
        Some(Ok(Some(value))) => Ok(value),
        Some(Err(raised)) => Err(raised),
        Some(Ok(None)) | None => attr::get(vm, object, name),
    }
}

/// `getattr(object, name, None)` as `hasattr` sees it.
pub fn get_or_none(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<Slot> {
    match value(vm, object, name) {
        Some(value) => value.or_else(|raised| vm.catch(raised, ExceptionKind::AttributeError).map(|_| None)),
        None => attr::get_or_none(vm, object, name),
    }
}

/// An attribute, or that there is none; nothing if that has to be found in general.
fn value(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Option<Result<Slot>> {
    let name = remembered_name(vm, object, name)?;
    match load(vm, object, name, false) {
        Some(Loaded::Value(value)) => Some(Ok(Some(value))),
        Some(_) => None,
        None => beyond(vm, object, name),
    }
}

/// An attribute that [`load`] has not found.
fn beyond(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Option<Result<Slot>> {
    let (_, known) = known(vm, object, name, Usage::Beyond, |vm, shape| lying_beyond(vm, shape, name))?;
    match known.form {
        Form::Absent => Some(Ok(None)),
        Form::Computed => {
            // SAFETY: the class of the instance has the property, and has not changed in this epoch.
            let property = unsafe { Value::from_word(known.data) }?.downcast::<Property>()?;
            Some((property.def.get)(vm, descriptor::seen_by(property, object)).map(Some))
        }
        _ => None,
    }
}

/// What an attribute is on all instances of a shape that do not have it as instructions remember it: computed, or no
/// attribute.
fn lying_beyond(vm: &mut Isolate, shape: Gc<Shape>, name: Gc<Str>) -> Option<Known> {
    let class = shape.class;
    let has_fallback =
        vm.class_attribute(class, vm.names.getattr).is_some() || class.is_subtype(vm.types.of_tag(Tag::Module));
    if has_fallback || !is_plain(vm, shape, vm.names.getattribute) {
        return None;
    }
    let (form, data) = match vm.class_attribute(class, name) {
        None => (Form::Absent, 0),
        Some(inherited) => (Form::Computed, Value::from(inherited.downcast::<Property>()?).word()),
    };
    Some(Known { form, key: of_class(shape.number()), data })
}

/// The interned string with this text, if the object may have a shape and such an attribute.
#[inline(always)]
fn remembered_name(vm: &Isolate, object: Value, name: Gc<Str>) -> Option<Gc<Str>> {
    Shaped::of(object).and_then(|_| vm.interned(name))
}

/// What a call of `object.name` calls, and the receiver if that is a method. The name is an interned one.
pub fn get_method(vm: &mut Isolate, object: Value, name: Gc<Str>) -> Result<(Value, Slot)> {
    match load(vm, object, name, true) {
        Some(Loaded::Value(value)) => Ok((value, None)),
        Some(Loaded::Method(method, receiver)) => Ok((method, Some(receiver))),
        _ => attr::get_method(vm, object, name),
    }
}

/// `object.name = value`
pub fn set(vm: &mut Isolate, object: Value, name: Gc<Str>, value: Value) -> Result<()> {
    if remembered_name(vm, object, name).is_some_and(|name| store(vm, object, name, value)) {
        return Ok(());
    }
    attr::set(vm, object, name, value)
}

/// An attribute that is in the same way on all instances of the object's shape; none if it has to be found in general.
pub fn load(vm: &mut Isolate, object: Value, name: Gc<Str>, for_call: bool) -> Option<Loaded> {
    let usage = if for_call { Usage::Call } else { Usage::Load };
    let (instance, known) = known(vm, object, name, usage, |vm, shape| loading(vm, shape, name, for_call))?;
    // Most are slots, and a comparison is better foreseen than a jump to one of the forms.
    if known.data == Place::NONE.0 {
        debug_assert!(known.form == Form::Slot);
        return instance.slots()[Place(known.key).slot()].get().map(Loaded::Value);
    }
    // SAFETY: the instance has the class that the method was found in, and the class has not changed in this epoch.
    let method = || unsafe { Value::from_word(known.data) };
    if known.form == Form::Method {
        method().map(|method| Loaded::Method(method, object))
    } else if known.form == Form::Bound {
        method().map(|method| Loaded::Value(BoundMethod::new(&mut vm.heap, method, object).into()))
    } else if known.form == Form::Own {
        instance::get_near(instance, name, 0).map(|(value, _)| Loaded::Value(value))
    } else if known.form == Form::Inherited {
        let method = method().filter(|_| !instance::has_in_dict(instance, name));
        method.map(|method| Loaded::Method(method, object))
    } else if known.form == Form::Native {
        method().map(|method| Loaded::Method(method, class::payload(object)))
    } else if known.form == Form::Property {
        method()?.downcast().map(Loaded::Getter)
    } else if known.form == Form::Field {
        field_at(object, known.data).map(Loaded::Value)
    } else if known.form == Form::OfClass {
        value_at(class_entry(known.data), name).map(Loaded::Value)
    } else {
        None
    }
}

/// Stores an attribute that is stored in the same way in all instances of the object's shape; false if there is none.
fn store(vm: &mut Isolate, object: Value, name: Gc<Str>, value: Value) -> bool {
    let known = known(vm, object, name, Usage::Store, |vm, shape| storing(vm, shape, name));
    let Some((instance, known)) = known else { return false };
    if known.form == Form::StoreOwn {
        instance::set_near(vm, instance, name, value, 0);
        return true;
    }
    let is_new = known.form == Form::StoreNew;
    if !is_new && known.form != Form::StoreSlot {
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
fn known(
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
            let nothing = Known { form: Form::Nothing, key: 0, data: 0 };
            let known = shape_of(vm, object).and_then(|shape| find(vm, shape)).unwrap_or(nothing);
            vm.shape_cache.add(shape, name, usage, epoch, known);
            known
        }
    };
    Some((instance, known))
}

/// What an attribute is on all instances of a shape, if that can be remembered.
pub fn loading(vm: &mut Isolate, shape: Gc<Shape>, name: Gc<Str>, for_call: bool) -> Option<Known> {
    if !is_plain(vm, shape, vm.names.getattribute) {
        return None;
    }
    let class = shape.class;
    let of_shape = |form: Form, data| Known { form, key: of_class(shape.number()), data };
    let inherited = vm.class_attribute(class, name);
    let shown = inherited.and_then(|attribute| exception::shown_slot(vm, attribute));
    if let Some(slot) = shown.or_else(|| slot_of(vm, shape, inherited, name)) {
        return Some(Place::new(shape.number(), slot).known(Form::Slot));
    }
    let hides = |inherited| !descriptor::is_data(vm, inherited);
    if shape.is_of_dict && inherited.is_none_or(hides) {
        return match inherited {
            Some(method) if for_call && method.is::<Function>() => Some(of_shape(Form::Inherited, method.word())),
            // What is not in the dict, the class has, or `__getattr__` knows: that is found in general.
            inherited if !inherited.is_some_and(descriptor::is_method) => Some(of_shape(Form::Own, 0)),
            _ => None,
        };
    }
    let inherited = inherited?;
    let is_native = |method: Gc<Builtin>| method.receiver.is_none() && method.owner.is_some_and(|owner| owner.is_user);
    if for_call && (inherited.is::<Function>() || inherited.downcast().is_some_and(is_native)) {
        return Some(of_shape(Form::Method, inherited.word()));
    }
    if for_call && inherited.downcast::<Builtin>().is_some_and(attr::takes_payload) {
        return Some(of_shape(Form::Native, inherited.word()));
    }
    if !for_call && inherited.is::<Function>() {
        return Some(of_shape(Form::Bound, inherited.word()));
    }
    // `__getattr__` comes in when a property raises AttributeError: that is found in general.
    if !for_call
        && let Some(getter) = getter_of(inherited)
        && vm.class_attribute(class, vm.names.getattr).is_none()
    {
        return Some(of_shape(Form::Property, Value::from(getter).word()));
    }
    if let Some(field) = inherited.downcast::<FieldGetter>() {
        let index = u64::try_from(field.index).ok().filter(|&index| index < u64::from(u32::MAX))?;
        return Some(of_shape(Form::Field, index));
    }
    let (holder, position) = held_by(class, name).filter(|_| attr::is_inert(inherited))?;
    let data = (holder.address() as u64) << POSITION_BITS | position as u64;
    (position < 1 << POSITION_BITS).then(|| of_shape(Form::OfClass, data))
}

/// The function that computes a property, if it takes its object and nothing else.
pub fn getter_of(inherited: Value) -> Option<Gc<Function>> {
    let getter = inherited.downcast::<UserProperty>()?.get.get()?.downcast::<Function>()?;
    (getter.code().simple_args == Some(1)).then_some(getter)
}

/// The first class of an MRO that has an attribute, and where.
pub fn held_by(class: Gc<TypeObject>, name: Gc<Str>) -> Option<(Gc<TypeObject>, usize)> {
    class.mro().find_map(|base| Some((base, dict::find_str(base.dict, name)?)))
}

/// Where all instances of a shape keep an attribute, if they can.
pub fn storing(vm: &mut Isolate, shape: Gc<Shape>, name: Gc<Str>) -> Option<Known> {
    is_plain(vm, shape, vm.names.setattr).then(|| storing_plainly(vm, shape, name))?
}

/// The same where `object.__setattr__` stores it, whatever the class has.
pub fn storing_plainly(vm: &mut Isolate, shape: Gc<Shape>, name: Gc<Str>) -> Option<Known> {
    let inherited = vm.class_attribute(shape.class, name);
    if let Some(slot) = slot_of(vm, shape, inherited, name) {
        return Some(Place::new(shape.number(), slot).known(Form::StoreSlot));
    }
    if inherited.is_some_and(|inherited| descriptor::is_data(vm, inherited)) || !shape.class.has_dict.get() {
        return None;
    }
    if shape.is_of_dict {
        return Some(Known { form: Form::StoreOwn, key: of_class(shape.number()), data: 0 });
    }
    let next = instance::with_attribute(vm, shape, name)?;
    let place = Place::new(shape.number(), next.used - 1);
    Some(Known { data: next.number().into(), ..place.known(Form::StoreNew) })
}

/// The slot of an attribute that instances of a shape hold themselves, and the shape that they have once it is deleted.
pub fn deleting(vm: &mut Isolate, shape: Gc<Shape>, name: Gc<Str>) -> Option<(usize, Gc<Shape>)> {
    let inherited = vm.class_attribute(shape.class, name);
    let is_data = inherited.is_some_and(|inherited| descriptor::is_data(vm, inherited));
    if is_data || !is_plain(vm, shape, vm.names.delattr) {
        return None;
    }
    let slot = shape.find(name)?;
    Some((slot, instance::without_attribute(vm, shape, slot)?))
}

/// The shape of an instance that has one.
pub fn shape_of(vm: &Isolate, object: Value) -> Option<Gc<Shape>> {
    vm.shapes.get(Shaped::of(object)?.shape())
}

/// Whether a shape is one of instances of a class that does not have its own form of this hook.
pub fn is_plain(vm: &Isolate, shape: Gc<Shape>, hook: Gc<Str>) -> bool {
    vm.class_attribute(shape.class, hook).is_some_and(|hook| attr::is_plain_hook(vm, hook))
}

/// The slot with an attribute, whether the class declares it or the instance got it.
fn slot_of(vm: &mut Isolate, shape: Gc<Shape>, inherited: Slot, name: Gc<Str>) -> Option<usize> {
    match inherited {
        Some(inherited) => match inherited.downcast::<MemberSlot>() {
            Some(member) => shape.class.is_subtype(member.owner).then_some(member.index),
            None if descriptor::is_data(vm, inherited) => None,
            None => shape.find(name),
        },
        None => shape.find(name),
    }
}

/// The key of a cache that remembers what the class of a shape has.
#[inline(always)]
pub fn of_class(shape: u32) -> u64 {
    u64::from(shape) | METHOD
}

/// The item at an index of the tuple that an instance stands for.
#[inline(always)]
pub fn field_at(object: Value, index: u64) -> Slot {
    class::payload(object).downcast::<Tuple>()?.items().get(index as usize).copied()
}

/// The value of an attribute at a place where it was found once.
#[inline(always)]
pub fn value_at((holder, position): (Gc<TypeObject>, usize), name: Gc<Str>) -> Slot {
    let (key, value) = holder.dict.table.entry(position)?;
    (key == Value::from(name)).then_some(value)
}

/// The class that holds an attribute, and the position of the attribute in its dict: the data of a cache that holds.
pub fn class_entry(word: u64) -> (Gc<TypeObject>, usize) {
    let address = std::ptr::NonNull::new((word >> POSITION_BITS) as *mut TypeObject).expect("a class was noted");
    // SAFETY: the class was in the MRO of the shape's class, which has not changed; a cache that holds was compared with
    // a living instance, or its shape was found alive.
    (unsafe { Gc::from_address(address) }, (word & ((1 << POSITION_BITS) - 1)) as usize)
}

/// The class and the position in its dict of an attribute that is known as one of a class.
pub fn class_entry_of(known: &Known) -> (Gc<TypeObject>, usize) {
    class_entry(known.data)
}
