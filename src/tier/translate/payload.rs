//! Instances of classes derived from built-in types that leave an instruction to their type: it is done with what they stand
//! for.
//!
//! Which instances an instruction has met, the interpreter has noted by their shapes. What their classes have is taken for
//! granted for an epoch of the classes. An exit finds the instance where it was.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Step, Translator};
use crate::bytecode::Opcode;
use crate::interp::{operators, seen};
use crate::runtime::objects::{Gc, Instance, Shape, Tag, TypeObject};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Cond, Exit, MemKind, Reason, Type, Value};

impl Translator<'_, '_> {
    /// Does an instruction that has met only instances of one shape or two, and these stand for objects of one type, with such
    /// an object. Gives whether it has.
    pub(super) fn by_payload(&mut self, body: &Body, f: &mut Frame, pc: u32, op: Opcode, arg: u32) -> Step<bool> {
        use Opcode::{BINARY_SUBSCR, CONTAINS_OP, STORE_SUBSCR, TO_BOOL};
        if !matches!(op, BINARY_SUBSCR | CONTAINS_OP | STORE_SUBSCR | TO_BOOL)
            || self.word.feedback() != seen::OTHER
            || self.lessons.generic.contains(&(f.code.id, pc))
        {
            return Ok(false);
        }
        let depth = operators::operands(op)[0];
        let may_be_instance = matches!(self.type_of(f.peek(depth)), Some(Type::Value | Type::Ref));
        let shapes: Vec<u32> = f.code.receivers(pc).shapes().collect();
        let classes: Option<Vec<Gc<TypeObject>>> =
            shapes.iter().map(|&shape| self.vm.shapes.get(shape).map(|shape| shape.class)).collect();
        let Some([class, others @ ..]) = classes.as_deref().filter(|_| may_be_instance) else { return Ok(false) };
        let kind = operators::stood_for(self.vm, *class, op);
        let is_common = others.iter().all(|other| operators::stood_for(self.vm, *other, op) == kind);
        let Some(kind) = kind.filter(|&kind| is_common && is_done_here(op, kind)) else { return Ok(false) };
        let own = self.payload(body, f, pc, depth, &shapes, kind);
        let mut with_own = f.clone();
        let place = f.slots.len() - depth;
        with_own.slots[place] = Abs::Val(own);
        let result = match (op, kind) {
            (BINARY_SUBSCR, Tag::List) => self.list_item(body, &mut with_own, pc)?,
            (BINARY_SUBSCR, Tag::Tuple) => self.tuple_item(body, &mut with_own, pc)?,
            (BINARY_SUBSCR, Tag::Str) => self.character(body, &mut with_own, pc)?,
            (BINARY_SUBSCR, Tag::Dict) => {
                let has_missing =
                    |class: &Gc<TypeObject>| self.vm.class_attribute(*class, self.vm.names.missing).is_some();
                match has_missing(class) || others.iter().any(has_missing) {
                    true => self.item_or_missing(body, f, pc, own),
                    false => self.dict_item(body, &mut with_own, pc)?,
                }
            }
            (STORE_SUBSCR, Tag::List) => {
                self.store_in_list(body, &mut with_own, pc)?;
                f.drop(3);
                return Ok(true);
            }
            (STORE_SUBSCR, Tag::Dict) => {
                let args = [2, 1, 3].map(|depth| with_own.peek(depth).clone()).map(|abs| self.tagged(&abs));
                let raising = self.raise_state(body, f, pc);
                self.helper_raising(HelperId::StoreSubscript, &args, &raising);
                f.drop(3);
                return Ok(true);
            }
            (CONTAINS_OP, _) => {
                let found = self.contains(body, &with_own, pc);
                if arg == 0 { found } else { self.b.not(found) }
            }
            (TO_BOOL, Tag::List | Tag::Tuple | Tag::Str) => {
                let (length, zero) = (self.length(kind, own), self.b.int_const(0));
                self.b.icmp(Cond::Ne, length, zero)
            }
            (TO_BOOL, _) => {
                let own = self.b.ref_to_value(own);
                let (length, zero) = (self.b.helper(HelperId::Length, &[own]), self.b.int_const(0));
                self.b.icmp(Cond::Ne, length, zero)
            }
            _ => unreachable!("nothing else is done here"),
        };
        f.drop(op.stack_effect(arg).0 as usize);
        f.push(Abs::Val(result));
        Ok(true)
    }

    /// What the instance `depth` words from the top stands for, an object of this kind, after a check that the instance has
    /// one of these shapes.
    fn payload(&mut self, body: &Body, f: &Frame, pc: u32, depth: usize, shapes: &[u32], kind: Tag) -> Value {
        let object = self.receiver(body, f, pc, depth, shapes);
        let exit = self.exit_here(body, f, pc, Reason::Header);
        self.payload_of(object, kind, exit)
    }

    /// The length of the instance on top of the stack, if the class that it is taken to be of leaves that to lists, tuples or
    /// strings.
    pub(super) fn length_of_payload(&mut self, body: &Body, f: &Frame, pc: u32) -> Option<Value> {
        let shape = self.likely_shape(f, pc)?;
        let kind = operators::stood_for_by(self.vm, shape.class, self.vm.names.len)?;
        if !matches!(kind, Tag::List | Tag::Tuple | Tag::Str) {
            return None;
        }
        let own = self.payload(body, f, pc, 1, &[shape.number()], kind);
        Some(self.length(kind, own))
    }

    /// The tuple that the instance on top of the stack stands for, if the instruction has met instances whose classes leave
    /// it to tuples how they are gone over, such as tuples with names.
    pub(super) fn tuple_of_instance(&mut self, body: &Body, f: &Frame, pc: u32) -> Option<Value> {
        let shapes: Vec<u32> = f.code.receivers(pc).shapes().collect();
        let is_tuple = |shape: &u32| {
            let class = self.vm.shapes.get(*shape).map(|shape| shape.class);
            class.and_then(|class| operators::stood_for_by(self.vm, class, self.vm.names.iter)) == Some(Tag::Tuple)
        };
        let may_be =
            !shapes.is_empty() && shapes.iter().all(is_tuple) && !self.lessons.generic.contains(&(f.code.id, pc));
        may_be.then(|| self.payload(body, f, pc, 1, &shapes, Tag::Tuple))
    }

    /// The shape that the instance on top of the stack has, or is taken to have.
    pub(super) fn likely_shape(&self, f: &Frame, pc: u32) -> Option<Gc<Shape>> {
        let &Abs::Val(object) = f.peek(1) else { return None };
        let made = || self.vm.shapes.get(self.made_header(object)?.number());
        self.noted_shape(f, pc).or_else(made)
    }

    /// What an instance stands for, after a check that it is an object of this kind.
    pub(super) fn payload_of(&mut self, instance: Value, kind: Tag, exit: Exit) -> Value {
        let own = self.b.load(access(Heap::Other, MemKind::Value, Instance::PAYLOAD_OFFSET), instance);
        let own = self.b.check_bound(own, exit);
        self.b.check_obj(kind as u8, own, exit)
    }

    /// The item of a dict for the key on top of the stack, or what `__missing__` of the instance below gives for it.
    fn item_or_missing(&mut self, body: &Body, f: &Frame, pc: u32, dict: Value) -> Value {
        let found = self.probe(body, f, pc, dict, &f.peek(1).clone());
        let [missing, join] = [(); 2].map(|()| self.b.create_block());
        let item = self.b.append_param(join, Type::Value);
        let absent = self.b.value_const(value::ABSENT);
        let is_missing = self.b.word_eq(found, absent);
        self.b.branch(is_missing, missing, &[], join, &[found]);
        self.b.switch_to(missing);
        let [instance, key] = [2, 1].map(|depth| f.peek(depth).clone()).map(|abs| self.tagged(&abs));
        let raising = self.raise_state(body, f, pc);
        let made = self.helper_raising(HelperId::Missing, &[instance, key], &raising);
        self.b.jump(join, &[made]);
        self.b.switch_to(join);
        item
    }
}

/// Whether an instruction on objects of a kind has a form here.
fn is_done_here(op: Opcode, kind: Tag) -> bool {
    match op {
        Opcode::BINARY_SUBSCR => matches!(kind, Tag::List | Tag::Tuple | Tag::Str | Tag::Dict),
        Opcode::STORE_SUBSCR => matches!(kind, Tag::List | Tag::Dict),
        _ => true,
    }
}
