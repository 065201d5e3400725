//! Attributes: of modules, native methods by the kind of object, and of instances by the shapes that the interpreter has
//! remembered.
//!
//! What an attribute is on instances of a shape may change with the classes: whoever rests on that checks the epoch of
//! the classes, too.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::polymorphic::Met;
use super::{Assumption, Body, Step, Translator};
use crate::interp::RunOp;
use crate::interp::attributes;
use crate::runtime::heap::Header;
use crate::runtime::objects::{Builtin, Cache, Function, Gc, Module, Shaped, StaticMethod, Str, Tag, TypeObject};
use crate::runtime::ops::attr::OfClass;
use crate::runtime::ops::by_shape::{self, Place};
use crate::runtime::shape_cache::{Form, Known};
use crate::runtime::{Value as Word64, ops};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Cond, HeaderTest, MemAccess, MemKind, Reason, Type, Value};

impl Translator<'_, '_> {
    /// `LOAD_ATTR`
    pub(super) fn load_attr(&mut self, body: &mut Body, f: &mut Frame, pc: u32, arg: u32) -> Step {
        let name = f.code.names[(arg >> 1) as usize];
        let for_call = arg & 1 != 0;
        if let Some(module) = self.known(f.peek(1)).and_then(|m| m.downcast::<Module>())
            && let Some(position) = ops::dict::find_str(module.dict, name)
        {
            let abs = self.dict_entry(body, f, pc, module.dict, position, name)?;
            push_attribute(f, abs, for_call);
            return Ok(());
        }
        if !for_call && let Some(part) = self.part_of_complex(&f.peek(1).clone(), name) {
            push_attribute(f, Abs::Val(part), for_call);
            return Ok(());
        }
        if let Some(class) = self.known(f.peek(1)).and_then(|class| class.downcast::<TypeObject>())
            && self.load_of_class(body, f, pc, class, name, for_call)?
        {
            return Ok(());
        }
        if !for_call
            && name == self.vm.names.class
            && let Some(class) = self.own_class(body, f, pc)
        {
            push_attribute(f, Abs::Val(class), for_call);
            return Ok(());
        }
        let noted = self.noted_shape(f, pc).and_then(|shape| by_shape::loading(self.vm, shape, name, for_call));
        let (form, known) = match (noted, self.met_shapes(f, pc)) {
            (Some(known), _) => (RunOp::LOAD_ATTR, Some(known)),
            (None, Met::One) => {
                let form = RunOp::of(self.word);
                (form, attributes::remembered(self.vm, self.cache(f), form))
            }
            (None, Met::Many(all)) if !for_call && !all.is_empty() => {
                let value = self.load_of_many(body, f, pc, name, &all);
                push_attribute(f, Abs::Val(value), for_call);
                return Ok(());
            }
            (None, Met::Many(_)) => (RunOp::LOAD_ATTR, None),
            (None, Met::Several(all)) => {
                if let Some(value) = self.load_of_several(body, f, pc, &all) {
                    push_attribute(f, Abs::Val(value), for_call);
                    return Ok(());
                }
                if let Some(method) = self.method_of_several(body, f, pc, name, &all) {
                    let receiver = f.pop();
                    f.slots.extend([method, receiver]);
                    return Ok(());
                }
                if !for_call {
                    let value = self.load_of_many(body, f, pc, name, &all);
                    push_attribute(f, Abs::Val(value), for_call);
                    return Ok(());
                }
                (RunOp::LOAD_ATTR, None)
            }
        };
        if let Some(known) = known
            && self.load_known(body, f, pc, name, for_call, &known)?
        {
            return Ok(());
        }
        match form {
            RunOp::LOAD_METHOD_NATIVE => {
                if let Some((method, class)) = self.native_method(f, name) {
                    self.check_kind(body, f, pc, class)?;
                    self.push_method(f, method);
                    return Ok(());
                }
            }
            // Behind the instruction it was left for what is no method.
            RunOp::LOAD_ATTR
                if for_call
                    && attributes::met_methods(self.cache(f))
                    && !self.lessons.generic.contains(&(f.code.id, pc + 1)) =>
            {
                let object = self.tagged(&f.peek(1).clone());
                let name = self.pool_value(name.into());
                let (state, place) = (self.raise_state(body, f, pc), f.place(0));
                let address = self.b.frame_addr(place);
                let method = self.helper_raising(HelperId::LoadMethod, &[address, object, name], &state);
                f.drop(1);
                self.push_found(body, f, pc, method, place, true);
                return Ok(());
            }
            RunOp::LOAD_ATTR if !for_call => {
                if let Some(part) = self.part_of_likely(body, f, pc, name) {
                    push_attribute(f, Abs::Val(part), for_call);
                    return Ok(());
                }
            }
            _ => {}
        }
        let object = self.tagged(&f.peek(1).clone());
        let name = self.pool_value(name.into());
        let state = self.raise_state(body, f, pc);
        let value = self.helper_raising(HelperId::LoadAttr, &[object, name], &state);
        push_attribute(f, Abs::Val(value), for_call);
        Ok(())
    }

    /// Loads an attribute of a class that is known. Gives whether it is the same each time.
    fn load_of_class(
        &mut self,
        body: &Body,
        f: &mut Frame,
        pc: u32,
        class: Gc<TypeObject>,
        name: Gc<Str>,
        for_call: bool,
    ) -> Step<bool> {
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            return Ok(false);
        }
        match ops::attr::of_class(self.vm, class, name) {
            Some(OfClass::Value(value)) if ops::attr::is_inert(value) => {
                let Some((holder, position)) = by_shape::held_by(class, name) else { return Ok(false) };
                self.check_classes(body, f, pc);
                let abs = self.dict_entry(body, f, pc, holder.dict, position, name)?;
                push_attribute(f, abs, for_call);
                Ok(true)
            }
            Some(OfClass::Value(value)) => {
                self.check_classes(body, f, pc);
                let constant = self.pool_value(value);
                push_attribute(f, Abs::Val(constant), for_call);
                Ok(true)
            }
            Some(OfClass::ClassMethod(function)) if for_call => {
                self.check_classes(body, f, pc);
                self.push_method(f, function);
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Loads an attribute of which is known what it is on instances of a shape. Gives whether that was of use.
    fn load_known(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        name: Gc<Str>,
        for_call: bool,
        known: &Known,
    ) -> Step<bool> {
        let is = |form: Form| known.form == form;
        let place = Place::of(known);
        if is(Form::Slot) {
            let object = self.instance_of(body, f, pc, place.shape());
            let is_declared = self.is_declared(place);
            let value = self.load_place(body, f, pc, object, place.slot(), is_declared);
            push_attribute(f, Abs::Val(value), for_call);
            return Ok(true);
        }
        let Some(shape) = self.vm.shapes.get(place.shape()) else { return Ok(false) };
        if is(Form::Own) {
            let object = self.instance_of(body, f, pc, shape.number());
            let (name, position) = (self.pool_value(name.into()), self.position_in_dict(f));
            let own = self.b.helper(HelperId::OwnAttr, &[object, name, position]);
            let exit = self.exit_here(body, f, pc, Reason::Unbound);
            let value = self.b.check_bound(own, exit);
            push_attribute(f, Abs::Val(value), for_call);
            return Ok(true);
        }
        let inherited = self.vm.class_attribute(shape.class, name);
        if is(Form::Inherited)
            && let Some(method) = inherited.filter(|method| method.is::<Function>())
        {
            let object = self.instance_of(body, f, pc, shape.number());
            let name = self.pool_value(name.into());
            let is_hidden = self.b.helper(HelperId::HasOwnAttr, &[object, name]);
            let is_method = self.b.not(is_hidden);
            let exit = self.exit_here(body, f, pc, Reason::Target);
            self.b.check_true(is_method, exit);
            self.push_method(f, method);
        } else if is(Form::Method)
            && let Some(method) = inherited.filter(|&method| ops::descriptor::is_method(method))
        {
            self.instance_of(body, f, pc, place.shape());
            self.push_method(f, method);
        } else if is(Form::Bound)
            && let Some(method) = inherited.and_then(|method| method.downcast::<Function>())
        {
            let object = self.instance_of(body, f, pc, place.shape());
            let bound = self.bind_method(method, object);
            push_attribute(f, Abs::Val(bound), for_call);
        } else if is(Form::Native)
            && let Some(method) = inherited.and_then(|method| method.downcast::<Builtin>())
            && let Some(tag) = method.owner.and_then(|owner| self.tag_of_instances(owner))
        {
            let object = self.instance_of(body, f, pc, place.shape());
            if tag != Tag::Exception {
                let exit = self.exit_here(body, f, pc, Reason::Type);
                let payload = self.payload_of(object, tag, exit);
                f.drop(1);
                f.push(Abs::Val(payload));
            }
            self.push_method(f, method.into());
        } else if is(Form::Field) {
            let object = self.instance_of(body, f, pc, place.shape());
            let exit = self.exit_here(body, f, pc, Reason::Type);
            let tuple = self.payload_of(object, Tag::Tuple, exit);
            let (len, index) = (self.length(Tag::Tuple, tuple), self.b.int_const(known.data as i64));
            let inside = self.b.icmp(Cond::Ult, index, len);
            self.b.check_true(inside, exit);
            let field = self.item_at(Tag::Tuple, tuple, index);
            push_attribute(f, Abs::Val(field), for_call);
        } else if is(Form::OfClass) {
            let (holder, position) = by_shape::class_entry_of(known);
            self.instance_of(body, f, pc, place.shape());
            let abs = self.dict_entry(body, f, pc, holder.dict, position, name)?;
            push_attribute(f, abs, for_call);
        } else if is(Form::Property)
            && let Some(getter) = inherited.and_then(by_shape::getter_of)
            && getter.code().direct_args() == Some(1)
        {
            self.instance_of(body, f, pc, place.shape());
            // The interpreter begins the frame in the same place: two words above the object's.
            let object = f.pop();
            let function = self.pool_value(getter.into());
            f.slots.extend([Abs::Val(function), Abs::Absent, object]);
            let end = f.window as u32 + f.code.frame_size as u32 + 2;
            self.frame_slots = self.frame_slots.max(end);
            let args = self.arguments(f, 1);
            self.call_function(body, f, pc, 3, args, getter.code(), Word64::from(getter).word())?;
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    /// Where instances that have an attribute in a dict have it there, as far as can be told.
    fn position_in_dict(&mut self, f: &Frame) -> Value {
        self.b.int_const(attributes::position_in_dict(self.cache(f)) as i64)
    }

    /// `LOAD_SUPER_ATTR` of a method that is called.
    pub(super) fn load_super(&mut self, body: &Body, f: &mut Frame, pc: u32, arg: u32) -> Step {
        let super_type = Word64::from(self.vm.types.of_tag(Tag::Super));
        if arg & 1 == 0 || !self.is_object(f.peek(3), super_type) {
            return self.leave(body, f, pc, Reason::Unsupported);
        }
        let name = f.code.names[(arg >> 2) as usize];
        let makes = name == self.vm.names.new;
        if makes && let Some(maker) = self.known_super_maker(body, f, pc) {
            f.drop(3);
            let maker = self.pool_value(maker);
            f.slots.extend([Abs::Val(maker), Abs::Absent]);
            return Ok(());
        }
        if let Some(method) = self.known_super(body, f, pc, name) {
            let receiver = f.pop();
            f.drop(2);
            let method = self.pool_value(method);
            f.slots.extend([Abs::Val(method), receiver]);
            return Ok(());
        }
        let (class, object) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
        let name = self.pool_value(name.into());
        let (state, place) = (self.raise_state(body, f, pc), f.place(1));
        let address = self.b.frame_addr(place);
        let method = self.helper_raising(HelperId::LoadSuperMethod, &[address, class, object, name], &state);
        f.drop(3);
        // Behind the instruction it was left for what is bound already: what a class method finds.
        let is_bound = makes || self.lessons.generic.contains(&(f.code.id, pc + 1));
        self.push_found(body, f, pc, method, place, !is_bound);
        Ok(())
    }

    /// The `__new__` behind a known class, after a check that the object is that class, or the class that it is known to be.
    fn known_super_maker(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Option<Word64> {
        let class = self.known(f.peek(2))?.downcast::<TypeObject>()?;
        let given = self.known(f.peek(1)).and_then(|given| given.downcast::<TypeObject>());
        let own = match given.filter(|given| given.is_subtype(class)) {
            None if self.lessons.generic.contains(&(f.code.id, pc)) => return None,
            None => ops::hierarchy::take_as_leaf(class).then_some(class)?,
            Some(given) => given,
        };
        let found = ops::attr::behind(own, class, self.vm.names.new)?;
        let maker = match found.downcast::<StaticMethod>() {
            Some(method) => method.function,
            None => found.downcast::<Builtin>().filter(|native| native.receiver.is_some()).map(|_| found)?,
        };
        self.check_classes(body, f, pc);
        if given != Some(own) {
            let &Abs::Val(object) = f.peek(1) else { return None };
            let value = self.tagged(&Abs::Val(object));
            let exit = self.exit_here(body, f, pc, Reason::Header);
            let entry = self.pool_entry(own.into());
            self.b.check_pool(entry, value, exit);
            let own = self.pool_value(own.into());
            f.refine(object, own);
        }
        Some(maker)
    }

    /// The method behind a known class that an object of the class which it is taken for has, after a check that it is of it.
    fn known_super(&mut self, body: &Body, f: &Frame, pc: u32, name: Gc<Str>) -> Option<Word64> {
        let &Abs::Val(object) = f.peek(1) else { return None };
        let class = self.known(f.peek(2))?.downcast::<TypeObject>()?;
        // An object of which nothing is known is one of the class that has the method, where there are no others.
        let noted = self.noted_class(object).filter(|own| own.is_subtype(class));
        let own = noted.or_else(|| ops::hierarchy::take_as_leaf(class).then_some(class))?;
        let tag = if own.instances == Tag::Exception { Tag::Exception } else { Tag::Instance };
        if !own.is_user || name.is_text("__class__") || self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let method = ops::attr::method_behind(own, class, name)?;
        // Native methods of lists and the like work on what the instance stands for.
        if !method.is::<Function>() && tag != Tag::Exception {
            return None;
        }
        self.check_classes(body, f, pc);
        let address = match self.b.func.ty(object) {
            Type::Ref => object,
            _ => self.as_object(body, f, pc, 1, tag),
        };
        let found = self.b.load(access(Heap::Other, MemKind::Value, Shaped::CLASS_OFFSET), address);
        let exit = self.exit_here(body, f, pc, Reason::Header);
        let own = self.pool_entry(own.into());
        self.b.check_pool(own, found, exit);
        Some(method)
    }

    /// Pushes what a helper has found: a method and its receiver, which the helper has stored in the frame's window, or
    /// something without a receiver. Where it has found the other, the interpreter goes on behind the instruction.
    fn push_found(&mut self, body: &Body, f: &mut Frame, pc: u32, method: Value, place: i32, has_receiver: bool) {
        let receiver = self.b.frame_load(place);
        f.push(Abs::Val(method));
        f.push(Abs::Val(receiver));
        self.frame_slots = self.frame_slots.max(f.window as u32 + f.code.frame_size as u32);
        let exit = self.exit_at(body, f, pc + 1, Reason::Target);
        let receiver = match has_receiver {
            true => Abs::Val(self.b.check_bound(receiver, exit)),
            false => {
                self.b.check_const(value::ABSENT, receiver, exit);
                Abs::Absent
            }
        };
        f.drop(1);
        f.push(receiver);
    }

    /// `STORE_ATTR`
    pub(super) fn store_attr(&mut self, body: &Body, f: &mut Frame, pc: u32, name: u32) {
        let value = self.tagged(&f.peek(2).clone());
        let name = f.code.names[name as usize];
        let noted = self.noted_shape(f, pc).and_then(|shape| by_shape::storing(self.vm, shape, name));
        let (known, met) = match (noted, self.met_shapes(f, pc)) {
            (Some(known), _) => (Some(known), Vec::new()),
            (None, Met::One) => (attributes::remembered(self.vm, self.cache(f), RunOp::of(self.word)), Vec::new()),
            (None, Met::Several(all)) if self.store_to_several(body, f, pc, value, &all) => return f.drop(2),
            (None, Met::Several(all) | Met::Many(all)) => (None, all),
        };
        if !known.is_some_and(|known| self.store_by_shape(body, f, pc, name, value, &known)) {
            self.store_to_many(body, f, pc, name, value, &met);
        }
        f.drop(2);
    }

    /// `object.__setattr__(object, name, value)`, the three on top of the stack, of an object that was made here.
    pub(super) fn store_plainly(&mut self, body: &Body, f: &Frame, pc: u32) -> Option<Value> {
        let name = self.known_text(f.peek(2)).and_then(|name| self.vm.interned(name))?;
        // As the operands of the instruction stand that stores an attribute.
        let mut storing = f.clone();
        storing.slots.extend([f.peek(1).clone(), f.peek(3).clone()]);
        let shape = self.noted_shape(&storing, pc)?;
        let known = by_shape::storing_plainly(self.vm, shape, name)?;
        self.exit_here(body, f, pc, Reason::Header);
        let value = self.tagged(f.peek(1));
        let is_stored = self.store_by_shape(body, &storing, pc, name, value, &known);
        is_stored.then(|| self.b.value_const(Word64::NONE.word()))
    }

    /// Stores where it is known that all instances of a shape have an attribute, or get it. Gives whether they do.
    fn store_by_shape(&mut self, body: &Body, f: &Frame, pc: u32, name: Gc<Str>, value: Value, known: &Known) -> bool {
        let place = Place::of(known);
        if known.form == Form::StoreOwn {
            let object = self.instance_of(body, f, pc, place.shape());
            let (name, position) = (self.pool_value(name.into()), self.position_in_dict(f));
            self.b.helper(HelperId::StoreOwnAttr, &[object, name, value, position]);
            return true;
        }
        let next = (known.form == Form::StoreNew).then_some(known.data as u32);
        if next.is_none() && known.form != Form::StoreSlot {
            return false;
        }
        let object = self.instance_of(body, f, pc, place.shape());
        self.store_to(object, (place.slot(), next), value);
        if let Some(next) = next {
            self.note_shape(f, next);
        }
        true
    }

    /// `DELETE_ATTR`: of an object whose shape is noted, the attributes behind move up.
    pub(super) fn delete_attr(&mut self, body: &Body, f: &mut Frame, pc: u32, name: Gc<Str>) {
        let noted = self.noted_shape(f, pc);
        if let Some(shape) = noted
            && let Some((deleted, next)) = by_shape::deleting(self.vm, shape, name)
        {
            let object = self.instance_of(body, f, pc, shape.number());
            for behind in deleted + 1..shape.used {
                let value = self.b.load(slot(behind), object);
                self.b.store(slot(behind - 1), object, value);
            }
            let absent = self.b.value_const(value::ABSENT);
            self.store_to(object, (shape.used - 1, Some(next.number())), absent);
            self.note_shape(f, next.number());
        } else {
            let object = self.tagged(&f.peek(1).clone());
            let name = self.pool_value(name.into());
            let state = self.raise_state(body, f, pc);
            self.helper_raising(HelperId::DeleteAttr, &[object, name], &state);
            self.forget_shape(f);
        }
        f.drop(1);
    }

    fn cache<'c>(&self, f: &'c Frame) -> &'c Cache {
        &f.code.caches[self.word.feedback() as usize]
    }

    /// The object `depth` words from the top as an address. Which kind it is, a check of its shape tells.
    pub(super) fn instance(&mut self, body: &Body, f: &Frame, pc: u32, depth: usize) -> Value {
        if let Abs::Val(value) = *f.peek(depth)
            && self.b.func.ty(value) == Type::Ref
        {
            return value;
        }
        let value = self.tagged(&f.peek(depth).clone());
        let exit = self.exit_here(body, f, pc, Reason::Header);
        self.b.check_ref(value, exit)
    }

    /// The object on top of the stack, which has this shape in a class that has not changed.
    fn instance_of(&mut self, body: &Body, f: &Frame, pc: u32, shape: u32) -> Value {
        let object = self.instance(body, f, pc, 1);
        self.check_classes(body, f, pc);
        let exit = self.exit_here(body, f, pc, Reason::Header);
        self.b.check_header(shape_test(shape), object, exit);
        self.note_shape(f, shape);
        object
    }

    /// Exits if a class has changed.
    pub(super) fn check_classes(&mut self, body: &Body, f: &Frame, pc: u32) {
        self.check_assumed(body, f, pc, Assumption::Classes);
    }

    /// Whether a slot is one that the class declares.
    pub(super) fn is_declared(&self, place: Place) -> bool {
        let shape = self.vm.shapes.get(place.shape());
        shape.is_none_or(|shape| place.slot() < shape.class.slot_count.get())
    }

    /// The slot of an object whose shape has been checked. One that its class declares may be empty.
    pub(super) fn load_place(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        object: Value,
        index: usize,
        is_declared: bool,
    ) -> Value {
        let value = self.b.load(slot(index), object);
        if !is_declared {
            return value;
        }
        let exit = self.exit_here(body, f, pc, Reason::Unbound);
        self.b.check_bound(value, exit)
    }

    fn push_method(&mut self, f: &mut Frame, method: Word64) {
        let receiver = f.pop();
        let method = self.pool_value(method);
        f.push(Abs::Val(method));
        f.push(receiver);
    }

    /// The native method that the interpreter has remembered, and the class of its receivers. The attributes of
    /// built-in types never change.
    fn native_method(&self, f: &Frame, name: Gc<Str>) -> Option<(Word64, Gc<TypeObject>)> {
        let key = self.cache(f).key.get();
        let class = self.vm.types.all().find(|&t| Word64::from(t).word() == key)?;
        let method = ops::dict::get_str(class.dict, name)?;
        let is_told = class.instances == Tag::Generator || self.tag_of_instances(class).is_some();
        is_told.then_some((method, class))
    }

    /// The tag that tells the objects of a built-in type from all others.
    pub(super) fn tag_of_instances(&self, class: Gc<TypeObject>) -> Option<Tag> {
        let tag = class.instances;
        let is_own = tag != Tag::Invalid && self.vm.types.of_tag(tag) == class;
        (is_own && !matches!(tag, Tag::Int | Tag::Float)).then_some(tag)
    }

    fn check_kind(&mut self, body: &Body, f: &mut Frame, pc: u32, class: Gc<TypeObject>) -> Step {
        let tag = class.instances;
        match f.peek(1) {
            Abs::Complex { .. } if tag == Tag::Complex => Ok(()),
            Abs::Val(value) if matches!(self.b.func.ty(*value), Type::Value | Type::Ref) => {
                let object = self.as_object(body, f, pc, 1, tag);
                if tag == Tag::Generator {
                    let same = self.is_generator_of(object, class);
                    let exit = self.exit_here(body, f, pc, Reason::Type);
                    self.b.check_true(same, exit);
                }
                Ok(())
            }
            _ => self.leave(body, f, pc, Reason::Type),
        }
    }
}

/// Puts an attribute in the place of its object, and nothing above it where a call wants `self`.
fn push_attribute(f: &mut Frame, value: Abs, for_call: bool) {
    f.drop(1);
    f.push(value);
    if for_call {
        f.push(Abs::Absent);
    }
}

/// The test for instances of a shape.
pub(super) fn shape_test(shape: u32) -> HeaderTest {
    HeaderTest { mask: Header::kind_mask(Tag::Instance), expected: Header::kind_word(Tag::Instance, shape) }
}

/// The place of a slot.
pub(super) fn slot(index: usize) -> MemAccess {
    access(Heap::Slots, MemKind::Value, Shaped::SLOTS_OFFSET + index * 8)
}
