//! Classes of values: `isinstance` of classes that are known, where the object's own class decides, which its header tells
//! for most; and `x.__class__`.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Translator};
use crate::runtime::objects::{Gc, Shaped, Tag, TypeObject};
use crate::runtime::{Value as Word64, ops};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{Block, Cond, HeaderTest, MemKind, Reason, Type, Value};
use std::slice;

/// Kinds of objects that are all instances of one class, or of one that derives from it.
const TOLD_BY_TAG: [Tag; 8] =
    [Tag::Int, Tag::Float, Tag::Str, Tag::Bytes, Tag::Tuple, Tag::List, Tag::Dict, Tag::Function];

/// The first of the kinds whose objects may be of several classes: those before are all instances of one class.
const OTHER_KINDS: i64 = Tag::Function as i64 + 1;

/// The most classes that a value's own class is compared with one by one.
const MOST_CLASSES: usize = 6;

impl Translator<'_, '_> {
    /// Whether the value below the top of the stack is an instance of the class on top, or of one in a tuple that is made in
    /// place, if these are classes that decide themselves what their instances are.
    pub(super) fn isinstance(&mut self, body: &Body, f: &Frame, pc: u32) -> Option<Value> {
        let (&Abs::Val(subject), &Abs::Val(wanted)) = (f.peek(2), f.peek(1)) else { return None };
        let wanted = self.tuples.get(&wanted).map_or(slice::from_ref(f.peek(1)), |items| items);
        let classes = wanted.iter().map(|class| self.known(class)?.downcast::<TypeObject>());
        let classes: Vec<Gc<TypeObject>> = classes.collect::<Option<_>>()?;
        if classes.len() > MOST_CLASSES
            || !classes.iter().all(|&class| self.tells_instances(class))
            || self.lessons.generic.contains(&(f.code.id, pc))
        {
            return None;
        }
        if let Some(own) = self.evident_class(subject) {
            let is_instance = classes.iter().any(|class| own.is_subtype(*class));
            return Some(self.b.bool_const(is_instance));
        }
        if !matches!(self.b.func.ty(subject), Type::Value | Type::Ref) {
            return None;
        }
        self.check_classes(body, f, pc);
        let subject = self.tagged(&Abs::Val(subject));
        let join = self.b.create_block();
        let result = self.b.append_param(join, Type::Bool);
        for &class in &classes {
            self.go_if_evident(subject, class, join);
        }
        self.go_if_excluded(subject, &classes, join);
        for (index, &class) in classes.iter().enumerate() {
            let class = self.pool_value(class.into());
            let answer = self.b.helper(HelperId::IsInstance, &[subject, class]);
            let (two, one) = (self.b.int_const(2), self.b.int_const(1));
            let unsure = self.b.icmp(Cond::Eq, answer, two);
            let exit = self.exit_here(body, f, pc, Reason::Target);
            self.b.check_false(unsure, exit);
            let answer = self.b.icmp(Cond::Eq, answer, one);
            if index + 1 == classes.len() {
                self.b.jump(join, &[answer]);
            } else {
                let next = self.b.create_block();
                self.b.branch(answer, join, &[answer], next, &[]);
                self.b.switch_to(next);
            }
        }
        self.b.switch_to(join);
        Some(result)
    }

    /// Goes to `join` with the answer yes if a value's header, or its word, tells that it is an instance of a class.
    fn go_if_evident(&mut self, subject: Value, class: Gc<TypeObject>, join: Block) {
        let (yes, other) = (self.b.bool_const(true), self.b.create_block());
        if class.instances == Tag::Int && !class.is_user {
            let is_int = self.b.is_int(subject);
            self.b.branch(is_int, join, &[yes], other, &[]);
        } else {
            let (is_ref, object) = (self.b.is_ref(subject), self.b.create_block());
            self.b.branch(is_ref, object, &[], other, &[]);
            self.b.switch_to(object);
            let object = self.b.value_to_ref(subject);
            if class.is_user {
                let instance = self.b.create_block();
                let tag = if class.instances == Tag::Exception { Tag::Exception } else { Tag::Instance };
                let is_instance = self.b.has_header(HeaderTest::tag(tag as u8), object);
                self.b.branch(is_instance, instance, &[], other, &[]);
                self.b.switch_to(instance);
                let own = self.b.load(access(Heap::Other, MemKind::Value, Shaped::CLASS_OFFSET), object);
                let wanted = self.pool_value(class.into());
                let same = self.b.word_eq(own, wanted);
                self.b.branch(same, join, &[yes], other, &[]);
            } else {
                let has_tag = self.b.has_header(HeaderTest::tag(class.instances as u8), object);
                self.b.branch(has_tag, join, &[yes], other, &[]);
            }
        }
        self.b.switch_to(other);
    }

    /// Goes to `join` with the answer no if a value that is not evidently an instance of a class can't be one of any: it is no
    /// object, or one of a kind that has one class, which was asked for.
    fn go_if_excluded(&mut self, subject: Value, classes: &[Gc<TypeObject>], join: Block) {
        let wants = |tag| classes.iter().any(|class| !class.is_user && class.instances == tag);
        let (yes, no) = (self.b.bool_const(true), self.b.bool_const(false));
        let (is_ref, objects, others) = (self.b.is_ref(subject), self.b.create_block(), self.b.create_block());
        if wants(Tag::Int) || wants(Tag::Float) {
            // Bools and most floats are no objects.
            self.b.branch(is_ref, objects, &[], others, &[]);
        } else {
            self.b.branch(is_ref, objects, &[], join, &[no]);
        }
        self.b.switch_to(objects);
        let object = self.b.value_to_ref(subject);
        if wants(Tag::Int) {
            let small = self.b.create_block();
            let is_large = self.b.has_header(HeaderTest::tag(Tag::Int as u8), object);
            self.b.branch(is_large, join, &[yes], small, &[]);
            self.b.switch_to(small);
        }
        let (tag, end) = (self.b.load(access(Heap::Header, MemKind::U8, 0), object), self.int_value(OTHER_KINDS));
        let has_one_class = self.b.icmp(Cond::Ult, tag, end);
        self.b.branch(has_one_class, join, &[no], others, &[]);
        self.b.switch_to(others);
    }

    /// Whether a class decides itself what its instances are, by what compiled code can look at.
    pub(super) fn tells_instances(&self, class: Gc<TypeObject>) -> bool {
        let has_hook = self.vm.type_of(class.into()).is_user;
        !has_hook && (class.is_user || TOLD_BY_TAG.contains(&class.instances) && self.is_main(class))
    }

    /// Whether a class is the one of all objects of its kind.
    fn is_main(&self, class: Gc<TypeObject>) -> bool {
        self.vm.types.of_tag(class.instances) == class
    }

    /// The class of a value, if its type here or its making tells.
    pub(super) fn evident_class(&self, value: Value) -> Option<Gc<TypeObject>> {
        let types = &self.vm.types;
        match self.b.func.ty(value) {
            Type::Int | Type::Word => return Some(types.of_tag(Tag::Int)),
            Type::Float => return Some(types.of_tag(Tag::Float)),
            Type::Bool => return Some(types.type_of(Word64::TRUE)),
            Type::Value | Type::Ref => {}
        }
        match self.made_header(value)?.tag() {
            // Tuples with names are made elsewhere. An instance may be given another class.
            tag @ (Tag::Tuple | Tag::Function | Tag::List) => Some(types.of_tag(tag)),
            _ => None,
        }
    }

    /// `x.__class__` of the value on top of the stack, where its class leaves that to `object`: a constant where the class is
    /// known.
    pub(super) fn own_class(&mut self, body: &Body, f: &Frame, pc: u32) -> Option<Value> {
        let &Abs::Val(value) = f.peek(1) else { return None };
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        if let Some(class) = self.evident_class(value) {
            return Some(self.pool_value(class.into()));
        }
        if let Some(shape) = self.likely_shape(f, pc).filter(|shape| ops::attr::has_own_class(self.vm, shape.class)) {
            self.receiver(body, f, pc, 1, &[shape.number()]);
            return Some(self.pool_value(shape.class.into()));
        }
        let value = self.tagged(&Abs::Val(value));
        let class = self.b.helper(HelperId::OwnClass, &[value]);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        Some(self.b.check_bound(class, exit))
    }
}
