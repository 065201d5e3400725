//! Attributes of instances whose shape is one of several: where all of these keep an attribute in one place, or have it
//! from one class, a single check; otherwise a branch for each.

use super::attribute::{shape_test, slot};
use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Translator};
use crate::interp::RunOp;
use crate::interp::attributes::Place;
use crate::runtime::Value as Word64;
use crate::runtime::heap::Header;
use crate::runtime::objects::{Function, Gc, MOST_SHAPES, Str, Tag};
use crate::runtime::shape_cache::Known;
use freevar_jit::abi::Heap;
use freevar_jit::ir::{Cond, Exit, MemKind, Reason, Type, Value};
use smallvec::SmallVec;

/// What an attribute instruction has met.
pub(super) enum Met {
    /// Instances of one shape at most, as its cache tells.
    One,
    /// Instances of these shapes.
    Several(SmallVec<[Known; MOST_SHAPES]>),
    /// Too much to expect anything.
    Many,
}

/// The shapes for which something is the same.
type Group<T> = (T, SmallVec<[u32; MOST_SHAPES]>);

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

/// The slots where the instances keep an attribute, if all of them do, as instructions of a form remember it.
fn slots(all: &[Known], form: RunOp) -> Option<Vec<Group<usize>>> {
    let in_slots = all.iter().all(|known| known.form == form as u8);
    in_slots.then(|| grouped(all.iter().map(|known| (Place::of(known).slot(), Place::of(known).shape()))))
}

impl Translator<'_, '_> {
    /// What the attribute instruction at `pc` has met.
    pub(super) fn met_shapes(&self, f: &Frame, pc: u32) -> Met {
        match f.code.polymorphic.count(pc) {
            _ if self.lessons.generic.contains(&(f.code.id, pc)) => Met::Many,
            0 | 1 => Met::One,
            _ => match f.code.polymorphic.met(pc, self.vm.context().epoch) {
                Some(all) if all.len() > 1 => Met::Several(all),
                Some(_) => Met::One,
                None => Met::Many,
            },
        }
    }

    /// An attribute of the object on top of the stack that all instances have in slots of their own.
    pub(super) fn load_of_several(&mut self, body: &Body, f: &Frame, pc: u32, all: &[Known]) -> Option<Value> {
        let groups = slots(all, RunOp::LOAD_ATTR_SLOT)?;
        let object = self.instance(body, f, pc, 1);
        self.check_classes(body, f, pc);
        Some(self.by_shape(body, f, pc, object, &groups, |translator, &(slot, ref shapes)| {
            let mut places = shapes.iter().map(|&shape| Place::new(shape, slot));
            let is_declared = places.any(|place| translator.is_declared(place));
            translator.load_place(body, f, pc, object, slot, is_declared)
        }))
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
            let is_method = known.form == RunOp::LOAD_ATTR_METHOD as u8;
            is_method.then(|| Place::of(known).shape())
        });
        let methods: Option<Vec<(Gc<Function>, u32)>> = shapes
            .map(|shape| {
                let class = self.vm.shapes.get(shape?)?.class;
                Some((self.vm.class_attribute(class, name)?.downcast()?, shape?))
            })
            .collect();
        let groups = grouped(methods?.into_iter());
        let object = self.instance(body, f, pc, 1);
        self.check_classes(body, f, pc);
        Some(Abs::Val(
            self.by_shape(body, f, pc, object, &groups, |translator, group| {
                translator.pool_value(Word64::from(group.0))
            }),
        ))
    }

    /// Stores an attribute of the object on top of the stack that all instances have in slots of their own. Gives whether
    /// they do.
    pub(super) fn store_to_several(&mut self, body: &Body, f: &Frame, pc: u32, value: Value, all: &[Known]) -> bool {
        let Some(groups) = slots(all, RunOp::STORE_ATTR_SLOT) else { return false };
        let object = self.instance(body, f, pc, 1);
        self.check_classes(body, f, pc);
        self.by_shape(body, f, pc, object, &groups, |translator, group| {
            translator.b.store(slot(group.0), object, value);
            value
        });
        true
    }

    /// Does what is right for the shape of an object, and gives the result.
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
        for group in others {
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
        self.check_shapes(object, &last.1, exit);
        let value = act(self, last);
        self.b.jump(join, &[value]);
        self.b.switch_to(join);
        result
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

    /// Whether an object is an instance of one of these shapes: a function of its header, so that asking it again costs
    /// nothing.
    fn has_one_of(&mut self, object: Value, shapes: &[u32]) -> Value {
        let header = self.b.load(access(Heap::Header, MemKind::Int, 0), object);
        let mask = self.b.int_const(Header::kind_mask(Tag::Instance) as i64);
        let bits = self.b.and(header, mask);
        let answers = shapes.iter().map(|&shape| {
            let expected = self.b.int_const(shape_test(shape).expected as i64);
            self.b.icmp(Cond::Eq, bits, expected)
        });
        let answers: SmallVec<[Value; MOST_SHAPES]> = answers.collect();
        let (&first, rest) = answers.split_first().expect("something was met");
        rest.iter().fold(first, |any, &answer| {
            let yes = self.b.bool_const(true);
            self.b.select(any, yes, answer)
        })
    }
}
