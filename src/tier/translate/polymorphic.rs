//! Attributes of instances whose shape is one of several: where all of these keep an attribute in one place, or have it
//! from one class, a single check; otherwise a branch for each place. What an instruction does for shapes that it has not
//! met, if there will be such, a helper does behind these branches.

use super::attribute::{shape_test, slot};
use super::frame::{Abs, Frame};
use super::ops::access;
use super::raise::Raising;
use super::{Body, Translator};
use crate::interp::attributes;
use crate::runtime::heap::Header;
use crate::runtime::objects::{Function, Gc, MOST_SHAPES, Shape, Str, Tag, TypeObject};
use crate::runtime::ops::by_shape::Place;
use crate::runtime::shape_cache::{Form, Known};
use crate::runtime::{Isolate, Value as Word64};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{Block, Cond, Exit, MemKind, Reason, Type, Value};
use smallvec::SmallVec;

/// The most branches for the shapes of one instruction.
const MOST_GROUPS: usize = 4;
/// The most shapes of a class that are looked at.
const MOST_OF_CLASS: usize = 64;
/// Shapes beyond which their numbers are looked up in a set, where they are near to each other.
const MOST_COMPARED: usize = 2;

/// What an attribute instruction has met.
pub(super) enum Met {
    /// Instances of one shape at most, as its cache tells.
    One,
    /// Instances of these shapes.
    Several(Vec<Known>),
    /// Instances of these shapes and others, or something else.
    Many(Vec<Known>),
}

/// The shapes for which something is the same.
type Group<T> = (T, SmallVec<[u32; 4]>);

/// Where an attribute is stored: in a slot, which the instance gets together with the shape of this number if that is one.
type Target = (usize, Option<u32>);

/// What is known of shapes, by what is the same for them.
fn grouped<T: PartialEq>(all: impl Iterator<Item = (T, u32)>) -> Vec<Group<T>> {
    let mut groups: Vec<Group<T>> = Vec::new();
    for (what, shape) in all {
        match groups.iter_mut().find(|group| group.0 == what) {
            Some(group) => group.1.push(shape),
            None => groups.push((what, SmallVec::from_slice(&[shape]))),
        }
    }
    groups
}

/// The slots where instances keep an attribute, as far as they do.
fn loaded(all: &[Known]) -> Vec<Group<usize>> {
    let in_slots = all.iter().filter(|known| known.form == Form::Slot);
    grouped(in_slots.map(|known| (Place::of(known).slot(), Place::of(known).shape())))
}

/// Where instances keep an attribute that they get, as far as they do in slots.
fn stored(all: &[Known]) -> Vec<Group<Target>> {
    grouped(all.iter().filter_map(|known| {
        let next = match known.form {
            Form::StoreSlot => None,
            Form::StoreNew => Some(known.data as u32),
            _ => return None,
        };
        Some(((Place::of(known).slot(), next), Place::of(known).shape()))
    }))
}

/// Adds to the shapes of each group those of the same classes for which the same is true as `is_like` tells. Where several
/// attributes are loaded from one object, the fewer shapes that have been met make one test for all.
fn widen<T>(vm: &Isolate, groups: &mut [Group<T>], is_like: impl Fn(&T, Gc<Shape>) -> bool) {
    for (what, shapes) in groups {
        let mut classes: SmallVec<[Gc<TypeObject>; 4]> = SmallVec::new();
        for class in shapes.iter().filter_map(|&shape| vm.shapes.get(shape)).map(|shape| shape.class) {
            if !classes.contains(&class) {
                classes.push(class);
            }
        }
        let all = classes.into_iter().flat_map(|class| Gc::<Shape>::of_class(class, MOST_OF_CLASS));
        let like = all.filter(|&shape| is_like(what, shape)).map(|shape| shape.number());
        let more: Vec<u32> = like.filter(|number| !shapes.contains(number)).collect();
        shapes.extend(more);
    }
}

/// Whether groups are all that was met, and few enough that nothing else is expected.
fn are_all<T>(groups: &[Group<T>], all: &[Known]) -> bool {
    groups.len() <= MOST_GROUPS && groups.iter().map(|group| group.1.len()).sum::<usize>() == all.len()
}

impl Translator<'_, '_> {
    /// What the attribute instruction at `pc` has met.
    pub(super) fn met_shapes(&self, f: &Frame, pc: u32) -> Met {
        let is_general = self.lessons.generic.contains(&(f.code.id, pc));
        let all = f.code.polymorphic.met(pc, self.vm.context().epoch);
        match f.code.polymorphic.count(pc) {
            0 | 1 if is_general => Met::Many(attributes::remembered_slots(self.vm, f.code, pc)),
            0 | 1 => Met::One,
            2..=MOST_SHAPES if !is_general && all.len() > 1 => Met::Several(all),
            2..=MOST_SHAPES if !is_general && !all.is_empty() => Met::One,
            _ => Met::Many(all),
        }
    }

    /// An attribute of the object on top of the stack that all instances have in slots of their own.
    pub(super) fn load_of_several(&mut self, body: &Body, f: &Frame, pc: u32, all: &[Known]) -> Option<Value> {
        let groups = loaded(all);
        if !are_all(&groups, all) {
            return None;
        }
        let object = self.instance(body, f, pc, 1);
        self.check_classes(body, f, pc);
        Some(self.by_shape(body, f, pc, object, &groups, |translator, &(slot, ref shapes)| {
            let is_declared = translator.any_declared(slot, shapes);
            translator.load_place(body, f, pc, object, slot, is_declared)
        }))
    }

    /// An attribute of the object on top of the stack that some instances have in slots of their own.
    pub(super) fn load_of_many(&mut self, body: &Body, f: &Frame, pc: u32, name: Gc<Str>, all: &[Known]) -> Value {
        let object = self.tagged(&f.peek(1).clone());
        let constant = self.pool_value(name.into());
        let raising = self.raise_state(body, f, pc);
        let mut groups = loaded(all);
        // A slot that is declared may be empty.
        groups.retain(|&(slot, ref shapes)| !self.any_declared(slot, shapes));
        widen(self.vm, &mut groups, |&slot, shape| shape.find(name) == Some(slot));
        let call = (HelperId::LoadAttr, &[object, constant][..], &raising);
        self.by_shape_or_helper(body, f, pc, &groups, call, |translator, address, group| {
            translator.b.load(slot(group.0), address)
        })
    }

    fn any_declared(&self, slot: usize, shapes: &[u32]) -> bool {
        shapes.iter().any(|&shape| self.is_declared(Place::new(shape, slot)))
    }

    /// The method of the object on top of the stack, where the classes of all instances have one.
    pub(super) fn method_of_several(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        name: Gc<Str>,
        all: &[Known],
    ) -> Option<Abs> {
        let shapes = all.iter().map(|known| {
            let is_method = known.form == Form::Method;
            is_method.then(|| Place::of(known).shape())
        });
        let methods: Option<Vec<(Gc<Function>, u32)>> = shapes
            .map(|shape| {
                let class = self.vm.shapes.get(shape?)?.class;
                Some((self.vm.class_attribute(class, name)?.downcast()?, shape?))
            })
            .collect();
        let groups = grouped(methods?.into_iter());
        if !are_all(&groups, all) {
            return None;
        }
        let object = self.instance(body, f, pc, 1);
        self.check_classes(body, f, pc);
        let method = self
            .by_shape(body, f, pc, object, &groups, |translator, group| translator.pool_value(Word64::from(group.0)));
        if groups.len() > 1 {
            self.note_choice(method, groups.iter().map(|group| group.0).collect());
        }
        Some(Abs::Val(method))
    }

    /// Stores an attribute of the object on top of the stack that all instances have, or get, in slots of their own. Gives
    /// whether they do.
    pub(super) fn store_to_several(&mut self, body: &Body, f: &Frame, pc: u32, value: Value, all: &[Known]) -> bool {
        let groups = stored(all);
        if !are_all(&groups, all) {
            return false;
        }
        let object = self.instance(body, f, pc, 1);
        self.check_classes(body, f, pc);
        self.by_shape(body, f, pc, object, &groups, |translator, group| {
            translator.store_to(object, group.0, value);
            value
        });
        true
    }

    /// Stores an attribute of the object on top of the stack that some instances have, or get, in slots of their own.
    pub(super) fn store_to_many(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        name: Gc<Str>,
        value: Value,
        all: &[Known],
    ) {
        let object = self.tagged(&f.peek(1).clone());
        let constant = self.pool_value(name.into());
        let raising = self.raise_state(body, f, pc);
        let call = (HelperId::StoreAttr, &[object, constant, value][..], &raising);
        let mut groups = stored(all);
        widen(self.vm, &mut groups, |&(slot, next), shape| next.is_none() && shape.find(name) == Some(slot));
        self.by_shape_or_helper(body, f, pc, &groups, call, |translator, address, group| {
            translator.store_to(address, group.0, value);
            value
        });
    }

    /// Stores to a slot of an object whose shape has been checked.
    pub(super) fn store_to(&mut self, object: Value, (index, next): Target, value: Value) {
        self.b.store(slot(index), object, value);
        if let Some(next) = next {
            let header = self.b.load(access(Heap::Header, MemKind::Int, 0), object);
            let (rest, number) =
                (self.b.int_const(0xffff_ffff), self.b.int_const(Header::kind_word(Tag::Instance, next) as i64));
            let rest = self.b.and(header, rest);
            let header = self.b.or(rest, number);
            self.b.store(access(Heap::Header, MemKind::Int, 0), object, header);
        }
    }

    /// Does what is right for the shape of an object, which is one of these, and gives the result.
    fn by_shape<T>(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        object: Value,
        groups: &[Group<T>],
        mut act: impl FnMut(&mut Self, &Group<T>) -> Value,
    ) -> Value {
        let exit = self.exit_here(body, f, pc, Reason::Header);
        let (last, others) = groups.split_last().expect("something was met");
        if others.is_empty() {
            let is_one = self.has_one_of(object, &last.1);
            self.b.check_true(is_one, exit);
            return act(self, last);
        }
        let join = self.b.create_block();
        let result = self.b.append_param(join, Type::Value);
        self.branch_by_shape(object, others, join, &mut act);
        self.check_shapes(object, &last.1, exit);
        let value = act(self, last);
        self.b.jump(join, &[value]);
        self.b.switch_to(join);
        result
    }

    /// The instance `depth` words from the top of the stack, after a check that it has one of these shapes.
    pub(super) fn receiver(&mut self, body: &Body, f: &Frame, pc: u32, depth: usize, shapes: &[u32]) -> Value {
        self.check_classes(body, f, pc);
        let object = self.instance(body, f, pc, depth);
        let exit = self.exit_here(body, f, pc, Reason::Header);
        self.check_shapes(object, shapes, exit);
        object
    }

    /// Checks that an object is an instance of one of these shapes.
    pub(super) fn check_shapes(&mut self, object: Value, shapes: &[u32], exit: Exit) {
        match shapes {
            &[shape] => self.b.check_header(shape_test(shape), object, exit),
            _ => {
                let is_one = self.has_one_of(object, shapes);
                self.b.check_true(is_one, exit);
            }
        }
    }

    /// Does what is right for the shape of an object, or has a helper do it where it is none of these, and gives the result.
    /// The object is the helper's first argument.
    fn by_shape_or_helper<T>(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        groups: &[Group<T>],
        (helper, args, raising): (HelperId, &[Value], &Raising),
        mut act: impl FnMut(&mut Self, Value, &Group<T>) -> Value,
    ) -> Value {
        if groups.is_empty() {
            return self.helper_raising(helper, args, raising);
        }
        self.check_classes(body, f, pc);
        let [general, join, pointer] = [(); 3].map(|()| self.b.create_block());
        let result = self.b.append_param(join, Type::Value);
        let is_pointer = self.b.is_ref(args[0]);
        self.b.branch(is_pointer, pointer, &[], general, &[]);
        self.b.switch_to(pointer);
        let object = self.b.value_to_ref(args[0]);
        let few = &groups[..groups.len().min(MOST_GROUPS)];
        self.branch_by_shape(object, few, join, &mut |translator, group| act(translator, object, group));
        self.b.jump(general, &[]);
        self.b.switch_to(general);
        let value = self.helper_raising(helper, args, raising);
        self.b.jump(join, &[value]);
        self.b.switch_to(join);
        result
    }

    /// Does what is right for the shape of an object and goes to `join` with the result, if it is one of these.
    fn branch_by_shape<T>(
        &mut self,
        object: Value,
        groups: &[Group<T>],
        join: Block,
        act: &mut impl FnMut(&mut Self, &Group<T>) -> Value,
    ) {
        for group in groups {
            let [this, next] = [(); 2].map(|()| self.b.create_block());
            let is_one = match group.1.as_slice() {
                &[shape] => self.b.has_header(shape_test(shape), object),
                shapes => self.has_one_of(object, shapes),
            };
            self.b.branch(is_one, this, &[], next, &[]);
            self.b.switch_to(this);
            let value = act(self, group);
            self.b.jump(join, &[value]);
            self.b.switch_to(next);
        }
    }

    /// Whether an object is an instance of one of these shapes: a function of its header, so that asking it again costs
    /// nothing.
    pub(super) fn has_one_of(&mut self, object: Value, shapes: &[u32]) -> Value {
        let header = self.b.load(access(Heap::Header, MemKind::Int, 0), object);
        let mask = self.b.int_const(Header::kind_mask(Tag::Instance) as i64);
        let bits = self.b.and(header, mask);
        let mut sorted: SmallVec<[u32; MOST_SHAPES]> = SmallVec::from_slice(shapes);
        sorted.sort_unstable();
        let mut answers: SmallVec<[Value; MOST_SHAPES]> = SmallVec::new();
        let mut shapes = sorted.as_slice();
        while let Some(&first) = shapes.first() {
            let (near, others) = shapes.split_at(shapes.partition_point(|shape| shape - first < u64::BITS));
            match near.len() {
                0..=MOST_COMPARED => answers.extend(near.iter().map(|&shape| {
                    let expected = self.b.int_const(shape_test(shape).expected as i64);
                    self.b.icmp(Cond::Eq, bits, expected)
                })),
                _ => answers.push(self.is_in_set(bits, near)),
            }
            shapes = others;
        }
        let (&first, rest) = answers.split_first().expect("something was met");
        rest.iter().fold(first, |any, &answer| {
            let yes = self.b.bool_const(true);
            self.b.select(any, yes, answer)
        })
    }

    /// Whether the bits of a header are those of one of these shapes, whose numbers are less than 64 above the first one.
    fn is_in_set(&mut self, bits: Value, shapes: &[u32]) -> Value {
        let others = !shapes.iter().fold(0, |set, &shape| set | 1u64 << (shape - shapes[0]));
        let first = shape_test(shapes[0]).expected;
        let [first, others, one, zero, half, beyond] =
            [first as i64, others as i64, 1, 0, 32, !(63 << 32)].map(|int| self.b.int_const(int));
        let distance = self.b.sub(bits, first);
        // Nothing but the distance of the shape's number is left if it is an instance with a number that is near.
        let too_far = self.b.and(distance, beyond);
        let number = self.b.shr(distance, half);
        let set = self.b.shr(others, number);
        let is_other = self.b.and(set, one);
        let wrong = self.b.or(too_far, is_other);
        self.b.icmp(Cond::Eq, wrong, zero)
    }
}
