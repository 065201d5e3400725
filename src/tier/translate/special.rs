//! Special methods of instances of programs' classes: an operator is a call of the function that it begins with.
//!
//! Which instances an instruction has met, the interpreter has noted by their shapes. What their classes have is taken for
//! granted for an epoch of the classes, and where the right operand's method could come first, that the left one's class
//! has no subclass, too. As in the interpreter (`interp/operators`) the operands stay on the stack until the instruction
//! is finished: an exit from an inlined method must not lose them.

use super::attribute::shape_test;
use super::bind::Passed;
use super::call::{FEW_BUDGET, Known, MAX_DIRECT_ARGS, MAX_OPENED};
use super::frame::{Abs, Frame};
use super::{Body, Step, Translator};
use crate::bytecode::{CodeFlags, Opcode};
use crate::interp::operators::{self, Method};
use crate::interp::seen;
use crate::interp::targets::Targets;
use crate::runtime::objects::Function;
use crate::runtime::{Value as Word64, ops};
use crate::tier::helpers::packed_operator;
use freevar_jit::abi::HelperId;
use freevar_jit::ir::{Cond, FrameKind, Reason, Type, Value};

/// An instruction, by opcode and operand.
type Instruction = (Opcode, u32);

impl Translator<'_, '_> {
    /// Translates an instruction that has met only instances of one shape or two as a call of their special method. Gives
    /// whether it has.
    pub(super) fn by_method(&mut self, body: &mut Body, f: &mut Frame, pc: u32, op: Opcode, arg: u32) -> Step<bool> {
        use Opcode::*;
        let has_method = matches!(
            op,
            BINARY_OP
                | BINARY_SUBSCR
                | COMPARE_OP
                | CONTAINS_OP
                | STORE_SUBSCR
                | TO_BOOL
                | UNARY_NEGATIVE
                | UNARY_INVERT
        );
        if !has_method || self.word.feedback() != seen::OTHER || self.lessons.generic.contains(&(f.code.id, pc)) {
            return Ok(false);
        }
        let depth = operators::operands(op)[0];
        if !matches!(self.type_of(f.peek(depth)), Some(Type::Value | Type::Ref)) {
            return Ok(false);
        }
        let shapes: Vec<u32> = f.code.receivers(pc).shapes().collect();
        let Some(methods) = shapes.iter().map(|&shape| self.method_by_shape(shape, f, op, arg)).collect() else {
            return Ok(false);
        };
        let methods: Vec<Method> = methods;
        let Some((first, others)) = methods.split_first() else { return Ok(false) };
        let is_one = others.iter().all(|method| method == first);
        if !is_one && (self.spent > FEW_BUDGET || self.opened >= MAX_OPENED) {
            return Ok(false);
        }
        for &depth in operators::operands(op) {
            self.settle_operand(f, depth);
        }
        // The state of all checks, before anything more is on the stack.
        self.check_classes(body, f, pc);
        let object = self.instance(body, f, pc, depth);
        let exit = self.exit_here(body, f, pc, Reason::Header);
        let [first_shape, second_shape] = match shapes[..] {
            [shape] => {
                self.b.check_header(shape_test(shape), object, exit);
                let result = self.call_special(body, f, pc, (op, arg), *first);
                finish(f, (op, arg), Abs::Val(result));
                return Ok(true);
            }
            [first, second] => [first, second],
            _ => return Ok(false),
        };
        let is_first = self.b.has_header(shape_test(first_shape), object);
        let [this, other] = [(); 2].map(|()| self.b.create_block());
        self.b.branch(is_first, this, &[], other, &[]);
        if is_one {
            let join = self.b.create_block();
            self.b.switch_to(other);
            self.b.check_header(shape_test(second_shape), object, exit);
            self.b.jump(join, &[]);
            self.b.switch_to(this);
            self.b.jump(join, &[]);
            self.b.switch_to(join);
            let result = self.call_special(body, f, pc, (op, arg), *first);
            finish(f, (op, arg), Abs::Val(result));
            return Ok(true);
        }
        let state = self.state;
        self.opened += 1;
        let mut results = Vec::new();
        for (block, method) in [this, other].into_iter().zip(methods) {
            self.b.switch_to(block);
            if block == other {
                self.b.check_header(shape_test(second_shape), object, exit);
            }
            // A state made in one branch does not hold in the other.
            self.state = state;
            let mut frame = f.clone();
            let result = self.call_special(body, &mut frame, pc, (op, arg), method);
            results.push((self.b.block(), Abs::Val(result)));
        }
        self.state = None;
        self.opened -= 1;
        let result = self.join_returns(&results);
        finish(f, (op, arg), result);
        Ok(true)
    }

    /// A call of an instance that has always been of one shape, whose class has a function as `__call__`. Gives whether it
    /// is one.
    pub(super) fn call_instance(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize) -> Step<bool> {
        let shapes: Vec<u32> = f.code.receivers(pc).shapes().collect();
        let &[shape] = &shapes[..] else { return Ok(false) };
        let is_plain = *f.peek(argc + 1) == Abs::Absent && argc < MAX_DIRECT_ARGS;
        let may_be_instance = matches!(self.type_of(f.peek(argc + 2)), Some(Type::Value | Type::Ref));
        if !is_plain || !may_be_instance || self.lessons.generic.contains(&(f.code.id, pc)) {
            return Ok(false);
        }
        if !matches!(self.targets(f, argc + 2), Targets::Other | Targets::Many) {
            return Ok(false);
        }
        let Some(class) = self.vm.shapes.get(shape).map(|shape| shape.class) else { return Ok(false) };
        let found = self.vm.class_attribute(class, self.vm.names.call);
        let Some(function) = found.and_then(|found| found.downcast::<Function>()) else { return Ok(false) };
        let code = function.code();
        let is_direct = code.direct_args() == Some(argc as u32 + 1);
        let takes_rest = code.code.flags & CodeFlags::VARARGS != 0;
        if !is_direct && !takes_rest || code.code.is_generator() {
            return Ok(false);
        }
        self.check_classes(body, f, pc);
        let object = self.instance(body, f, pc, argc + 2);
        let exit = self.exit_here(body, f, pc, Reason::Header);
        self.b.check_header(shape_test(shape), object, exit);
        let callee = self.pool_value(function.into());
        let place = f.slots.len() - argc - 2;
        f.slots[place] = Abs::Val(callee);
        f.slots[place + 1] = Abs::Val(object);
        let args = self.arguments(f, argc);
        if is_direct {
            self.call_function(body, f, pc, argc + 2, args, code, Word64::from(function).word())?;
        } else if !self.call_passed(body, f, pc, argc + 2, &Passed::positional(args))? {
            self.call_any(body, f, pc, argc)?;
        }
        Ok(true)
    }

    /// `len` of the instance on top of the stack, if the class that it is taken to be of has a function for that.
    pub(super) fn length_by_method(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Option<Value> {
        let shape = self.likely_shape(f, pc)?.number();
        let method = self.method_by_shape(shape, f, Opcode::CALL, 1)?;
        self.receiver(body, f, pc, 1, &[shape]);
        Some(self.call_special(body, f, pc, (Opcode::CALL, 1), method))
    }

    /// What an instruction begins with where its operand has this shape, if that can be called here.
    fn method_by_shape(&mut self, shape: u32, f: &Frame, op: Opcode, arg: u32) -> Option<Method> {
        let class = self.vm.shapes.get(shape)?.class;
        let method = operators::method_of(self.vm, class, op, arg)?;
        let code = method.function.code();
        if code.direct_args() != Some(operators::operands(op).len() as u32) || code.code.is_generator() {
            return None;
        }
        let is_number = |abs| matches!(self.type_of(abs), Some(Type::Int | Type::Float | Type::Bool | Type::Word));
        let right_waits = !operators::asks_right_first(op, method.is_alternative)
            || is_number(f.peek(1))
            || ops::hierarchy::take_as_leaf(class);
        right_waits.then_some(method)
    }

    /// Calls a special method with the operands, which stay on the stack. Gives what the instruction gives.
    fn call_special(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        instruction: Instruction,
        method: Method,
    ) -> Value {
        let returned = self.call_method(body, f, pc, instruction.0, method);
        self.answer(body, f, pc, instruction, method.is_alternative, returned)
    }

    /// Calls a special method with the operands of an `op`, which stay on the stack. Gives what it returns.
    pub(super) fn call_method(&mut self, body: &mut Body, f: &mut Frame, pc: u32, op: Opcode, method: Method) -> Abs {
        let Method { function, is_alternative } = method;
        let args: Vec<Abs> = operators::operands(op).iter().map(|&depth| f.peek(depth).clone()).collect();
        let (count, code, usual) = (args.len(), function.code(), Word64::from(function).word());
        let callee = self.pool_value(function.into());
        f.slots.extend([Abs::Val(callee), Abs::Absent]);
        f.slots.extend(args.iter().cloned());
        let end = f.window as usize + f.code.frame_size + count + 2;
        self.frame_slots = self.frame_slots.max(end as u32);
        let function = self.function_of(body, f, pc, count + 2, code, usual);
        let kind = if is_alternative { FrameKind::Alternative } else { FrameKind::Operator };
        self.call_code(body, f, pc, count + 2, args, Known { code, function, usual, kind });
        f.pop()
    }

    /// What the instruction gives whose special method has returned something.
    fn answer(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        (op, arg): Instruction,
        is_alternative: bool,
        returned: Abs,
    ) -> Value {
        let returned_type = self.type_of(&returned);
        let is_known = self.known(&returned).is_some_and(|constant| constant != Word64::NOT_IMPLEMENTED);
        let value = match returned {
            Abs::Val(value) => value,
            imagined => self.tagged(&imagined),
        };
        let gives_bool = matches!(op, Opcode::TO_BOOL | Opcode::CONTAINS_OP);
        if gives_bool && returned_type == Some(Type::Bool) {
            return if op == Opcode::CONTAINS_OP && arg != 0 { self.b.not(value) } else { value };
        }
        if op == Opcode::CALL && returned_type == Some(Type::Int) {
            return self.checked_length(body, f, pc, value);
        }
        let may_be_declined = matches!(op, Opcode::BINARY_OP | Opcode::COMPARE_OP)
            && !is_known
            && matches!(returned_type, None | Some(Type::Value));
        let gives_length = op == Opcode::CALL;
        if !gives_bool && !gives_length && !may_be_declined {
            return value;
        }
        let value = self.tagged(&Abs::Val(value));
        let raising = self.raise_state(body, f, pc);
        let instruction = self.b.int_const(packed_operator(op, arg, is_alternative));
        if gives_bool || gives_length {
            let answer = self.helper_raising(HelperId::FinishOperator, &[instruction, value, value, value], &raising);
            if gives_length {
                return answer;
            }
            let yes = self.b.value_const(Word64::TRUE.word());
            return self.b.word_eq(answer, yes);
        }
        let declines = self.b.value_const(Word64::NOT_IMPLEMENTED.word());
        let is_declined = self.b.word_eq(value, declines);
        let (declined, join) = (self.b.create_block(), self.b.create_block());
        let result = self.b.append_param(join, Type::Value);
        self.b.branch(is_declined, declined, &[], join, &[value]);
        self.b.switch_to(declined);
        let (left, right) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
        let other = self.helper_raising(HelperId::FinishOperator, &[instruction, left, right, value], &raising);
        self.b.jump(join, &[other]);
        self.b.switch_to(join);
        result
    }

    /// The integer that `__len__` has given, unless it is below zero.
    fn checked_length(&mut self, body: &Body, f: &Frame, pc: u32, length: Value) -> Value {
        let raising = self.raise_state(body, f, pc);
        let zero = self.b.int_const(0);
        let is_negative = self.b.icmp(Cond::Lt, length, zero);
        let (negative, join) = (self.b.create_block(), self.b.create_block());
        self.b.branch(is_negative, negative, &[], join, &[]);
        self.b.switch_to(negative);
        let instruction = self.b.int_const(packed_operator(Opcode::CALL, 1, false));
        let length_word = self.tagged(&Abs::Val(length));
        self.helper_raising(HelperId::FinishOperator, &[instruction, length_word, length_word, length_word], &raising);
        self.b.jump(join, &[]);
        self.b.switch_to(join);
        length
    }
}

/// Puts the result of an instruction in the place of its operands.
fn finish(f: &mut Frame, (op, arg): Instruction, result: Abs) {
    let (pops, pushes) = op.stack_effect(arg);
    f.drop(pops as usize);
    if pushes != 0 {
        f.push(result);
    }
}
