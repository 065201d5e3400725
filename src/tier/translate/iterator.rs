//! Loops over instances whose classes have functions as `__iter__` and `__next__`.
//!
//! Both are called as other functions are, and inlined where that pays. An exception that leaves `__next__` is looked at
//! in the place of the `FOR_ITER`: StopIteration leads behind the loop. Where an inlined `__next__` raises one of its own, that
//! is a jump.

use super::call::Known;
use super::frame::{Abs, Frame};
use super::{Body, Step, Translator};
use crate::bytecode::Opcode;
use crate::interp::operators::{self, Method};
use crate::runtime::objects::{Function, Gc, Tag, TypeObject};
use crate::runtime::{Isolate, Value as Word64};
use crate::tier::helpers::packed_operator;
use freevar_jit::abi::HelperId;
use freevar_jit::ir::{FrameKind, Type, Value};
use smallvec::SmallVec;

impl Translator<'_, '_> {
    /// Makes the iterator over an instance on top of the stack, if the instruction has met instances of one shape or two
    /// whose `__iter__` is one function. Gives whether it has.
    pub(super) fn call_iter(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step<bool> {
        let generator = |vm: &Isolate, class| operators::generator_of(vm, class);
        if let Some((shapes, function)) = self.method_of_all(f, pc, generator) {
            let object = self.receiver(body, f, pc, 1, &shapes);
            let callee = self.pool_value(function.into());
            f.drop(1);
            f.slots.extend([Abs::Val(callee), Abs::Absent, Abs::Val(object)]);
            self.reserve(f, function);
            let usual = Word64::from(function).word();
            self.call_function(body, f, pc, 3, vec![Abs::Val(object)], function.code(), usual)?;
            return Ok(true);
        }
        let method = |vm: &Isolate, class| Some(operators::method_of(vm, class, Opcode::GET_ITER, 0)?.function);
        let Some((shapes, function)) = self.method_of_all(f, pc, method) else { return Ok(false) };
        if !is_called_directly(function) {
            return Ok(false);
        }
        let object = Abs::Val(self.receiver(body, f, pc, 1, &shapes));
        f.drop(1);
        f.push(object.clone());
        let method = Method { function, is_alternative: false };
        let returned = self.call_method(body, f, pc, Opcode::GET_ITER, method);
        let iterator = match returned {
            _ if returned == object && shapes.iter().all(|&shape| self.steps_itself(shape)) => returned,
            Abs::Generator(_) => returned,
            Abs::Val(value) if self.is_new_iterator(value) => returned,
            _ => {
                let returned = self.tagged(&returned);
                let raising = self.raise_state(body, f, pc);
                let instruction = self.b.int_const(packed_operator(Opcode::GET_ITER, 0, false));
                let operands = [instruction, returned, returned, returned];
                Abs::Val(self.helper_raising(HelperId::FinishOperator, &operands, &raising))
            }
        };
        f.drop(1);
        f.push(iterator);
        Ok(true)
    }

    /// `FOR_ITER` over an instance of one shape or two whose `__next__` is one function. Gives whether it is that.
    pub(super) fn call_next(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) -> bool {
        let Some((shapes, function)) = self.method_of_all(f, pc, operators::next_of) else { return false };
        if !is_called_directly(function) {
            return false;
        }
        let object = self.receiver(body, f, pc, 1, &shapes);
        let before = f.clone();
        let args = vec![Abs::Val(object)];
        let callee = self.pool_value(function.into());
        f.slots.extend([Abs::Val(callee), Abs::Absent, Abs::Val(object)]);
        self.reserve(f, function);
        let (code, usual) = (function.code(), Word64::from(function).word());
        let function = self.function_of(body, f, pc, 3, code, usual);
        if self.should_inline(body, code, usual) {
            let uncaught = self.uncaught_from_next(body, pc);
            let callee = Known { code, function, usual, kind: FrameKind::Function };
            let callee = self.nested_call(body, f, pc, 3, args, callee, |callee| {
                callee.uncaught = uncaught;
                callee.ends = Some(Vec::new());
            });
            if let Some(exception) = self.join_raised(&callee.raises) {
                self.b.helper(HelperId::Pend, &[exception]);
                self.end_or_raise(body, &before, pc, target);
            }
            for &block in callee.ends.iter().flatten() {
                self.b.switch_to(block);
                self.go_behind(body, &before, target);
            }
            self.push_returned(f, &callee);
        } else {
            let raising = self.catching(body, &before, pc);
            self.call_raising(f, 3, &args, Some(code.id), function, &raising);
            let here = self.b.block();
            for block in self.take_thrown() {
                self.b.switch_to(block);
                self.end_or_raise(body, &before, pc, target);
            }
            self.b.switch_to(here);
        }
        self.goto(body, pc + 1, f.clone());
        true
    }

    /// `next` of an instance, of which the same holds: a call of its `__next__`. Gives whether it is that.
    pub(super) fn call_next_by_name(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step<bool> {
        let Some((shapes, function)) = self.method_of_all(f, pc, operators::next_of) else { return Ok(false) };
        if !is_called_directly(function) {
            return Ok(false);
        }
        let object = Abs::Val(self.receiver(body, f, pc, 1, &shapes));
        let callee = self.pool_value(function.into());
        f.drop(3);
        f.slots.extend([Abs::Val(callee), Abs::Absent, object.clone()]);
        let usual = Word64::from(function).word();
        self.call_function(body, f, pc, 3, vec![object], function.code(), usual)?;
        Ok(true)
    }

    /// Goes on where the `__next__` that the `FOR_ITER` at `pc` has called has raised what is pending.
    fn end_or_raise(&mut self, body: &mut Body, before: &Frame, pc: u32, target: u32) {
        let raising = self.raise_state(body, before, pc);
        self.helper_raising(HelperId::EndLoop, &[], &raising);
        self.go_behind(body, before, target);
    }

    /// Goes behind the loop, without its iterator.
    fn go_behind(&mut self, body: &mut Body, before: &Frame, target: u32) {
        let mut after = before.clone();
        after.drop(1);
        self.goto(body, target, after);
    }

    /// The shapes of the instances on top of the stack that the instruction has met, and the function that all their classes
    /// have for it.
    fn method_of_all(
        &self,
        f: &Frame,
        pc: u32,
        method_of: impl Fn(&Isolate, Gc<TypeObject>) -> Option<Gc<Function>>,
    ) -> Option<(SmallVec<[u32; 2]>, Gc<Function>)> {
        let may_be_instance = matches!(self.type_of(f.peek(1)), Some(Type::Value | Type::Ref));
        if !may_be_instance || self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let shapes: SmallVec<[u32; 2]> = f.code.receivers(pc).shapes().collect();
        let mut functions = shapes.iter().map(|&shape| method_of(self.vm, self.vm.shapes.get(shape)?.class));
        let function = functions.next()??;
        functions.all(|other| other == Some(function)).then_some((shapes, function))
    }

    /// Makes room for the frame of a function that is called with words of the stack.
    fn reserve(&mut self, f: &Frame, function: Gc<Function>) {
        let end = f.window as usize + f.code.frame_size + function.code().frame_size + 3;
        self.frame_slots = self.frame_slots.max(end as u32);
    }

    /// Whether instances of this shape are iterators.
    fn steps_itself(&self, shape: u32) -> bool {
        self.vm.shapes.get(shape).is_some_and(|shape| self.has_next(shape.class))
    }

    /// Whether a value is an instance that was made here, and is an iterator.
    fn is_new_iterator(&self, value: Value) -> bool {
        let is_new = self.made_header(value).is_some_and(|header| header.tag() == Tag::Instance);
        is_new && self.noted_class(value).is_some_and(|class| self.has_next(class))
    }

    fn has_next(&self, class: Gc<TypeObject>) -> bool {
        self.vm.class_attribute(class, self.vm.names.next).is_some()
    }
}

/// Whether compiled code may call a function, which takes one argument, and has its result at once.
fn is_called_directly(function: Gc<Function>) -> bool {
    function.code().direct_args() == Some(1) && !function.code().code.is_generator()
}
