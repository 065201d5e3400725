//! Operators on instances of programs' classes whose special methods are plain functions: these run as frames of the
//! loop that executes the operator.
//!
//! The operands stay on the stack below the method's frame, and its link says so: what it returns is not yet what the
//! instruction gives. An instruction begins with one of two methods, the usual one or the *alternative*: the in-place
//! method of an augmented assignment, `__len__` for a truth value. What operators mean is `runtime::ops`.

use super::frame::{FUNCTION, Link};
use super::machine::Machine;
use super::quick::{RunOp, seen};
use super::{calls, frames};
use crate::bytecode::{BinaryOp, CodeFlags, CompareOp, Opcode};
use crate::runtime::objects::{Builtin, Function, Gc, Instance, Str, Tag, TypeObject};
use crate::runtime::ops::special::{self, Tried};
use crate::runtime::{Isolate, Raised, Result, Value, ops};

/// A function that an instruction begins with.
#[derive(Clone, Copy, PartialEq)]
pub struct Method {
    /// The function.
    pub function: Gc<Function>,
    /// Whether it is the alternative one.
    pub is_alternative: bool,
}

/// The operands that an instruction gives its special method, by their depths in the stack: first the one that has it.
#[inline(always)]
pub fn operands(op: Opcode) -> &'static [usize] {
    match op {
        Opcode::CONTAINS_OP => &[1, 2],
        Opcode::STORE_SUBSCR => &[2, 1, 3],
        Opcode::TO_BOOL | Opcode::UNARY_NEGATIVE | Opcode::UNARY_INVERT | Opcode::GET_ITER | Opcode::CALL => &[1],
        _ => &[2, 1],
    }
}

/// Whether the right operand's class may have a method that comes before the left operand's.
pub fn asks_right_first(op: Opcode, is_alternative: bool) -> bool {
    matches!(op, Opcode::BINARY_OP | Opcode::COMPARE_OP) && !is_alternative
}

/// What an instruction begins with where its operand is an instance of this class, if that is a function that takes its
/// operands as they are. The one call that begins with a special method is that of `len`.
#[inline]
pub fn method_of(vm: &Isolate, class: Gc<TypeObject>, op: Opcode, arg: u32) -> Option<Method> {
    let names = &vm.names;
    let (first, second) = match op {
        Opcode::BINARY_OP => {
            let op = BinaryOp::ALL[arg as usize];
            // A text formats before it is asked for a method.
            if op.plain() == BinaryOp::Remainder && !has_plain_bases(vm, class) {
                return None;
            }
            let [plain, _, in_place] = names.binary[op.plain() as usize];
            if op.is_inplace() { (in_place, Some(plain)) } else { (plain, None) }
        }
        Opcode::COMPARE_OP => (names.compare[arg as usize & 7], None),
        Opcode::BINARY_SUBSCR => (names.getitem, None),
        Opcode::STORE_SUBSCR => (names.setitem, None),
        Opcode::CONTAINS_OP => (names.contains, None),
        Opcode::UNARY_NEGATIVE => (names.neg, None),
        Opcode::UNARY_INVERT => (names.invert, None),
        Opcode::TO_BOOL => (names.bool, Some(names.len)),
        Opcode::GET_ITER => (names.iter, None),
        Opcode::CALL => (names.len, None),
        _ => return None,
    };
    let (found, is_second) = match (vm.class_attribute(class, first), second) {
        (Some(found), _) => (found, false),
        (None, Some(second)) => (vm.class_attribute(class, second)?, true),
        (None, None) => return None,
    };
    let function = found.downcast::<Function>()?;
    let is_alternative = is_second == (op == Opcode::TO_BOOL) && second.is_some();
    let fits = function.code().simple_args == Some(operands(op).len() as u32);
    fits.then_some(Method { function, is_alternative })
}

/// The kind of objects for which instances of a class stand where the class leaves this instruction to their type.
pub fn stood_for(vm: &Isolate, class: Gc<TypeObject>, op: Opcode) -> Option<Tag> {
    let names = &vm.names;
    let method = match op {
        Opcode::BINARY_SUBSCR => names.getitem,
        Opcode::STORE_SUBSCR => names.setitem,
        Opcode::CONTAINS_OP => names.contains,
        Opcode::TO_BOOL if vm.class_attribute(class, names.bool).is_none() => names.len,
        _ => return None,
    };
    stood_for_by(vm, class, method)
}

/// The kind of objects for which instances of a class stand where the class leaves this method to their type.
pub fn stood_for_by(vm: &Isolate, class: Gc<TypeObject>, method: Gc<Str>) -> Option<Tag> {
    let native = vm.class_attribute(class, method)?.downcast::<Builtin>()?;
    let kind = native.owner?.instances;
    (kind != Tag::Invalid && special::leaves_to(vm, class, method, kind)).then_some(kind)
}

/// Whether the instances of a class are true, whatever they hold: it has neither of the methods that tell.
#[inline]
pub fn are_always_true(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    [vm.names.bool, vm.names.len].iter().all(|&name| vm.class_attribute(class, name).is_none())
}

/// Whether a class derives from no other built-in type than `object`.
fn has_plain_bases(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    class.mro().all(|base| base.is_user || base == vm.object_type())
}

/// What the instruction that was fetched last, which is an `op`, begins with, if that is to run as a frame. Notes which
/// instance it has met.
#[inline(always)]
pub fn method(vm: &Isolate, m: Machine, op: Opcode) -> Option<Method> {
    let instance = m.peek(operands(op)[0]).downcast::<Instance>()?;
    find(vm, m, op, instance)
}

#[inline(never)]
fn find(vm: &Isolate, m: Machine, op: Opcode, instance: Gc<Instance>) -> Option<Method> {
    let (word, class) = (m.current().get(), instance.class.get());
    let Some(method) = method_of(vm, class, op, word.arg()) else {
        if instance.payload.get().is_some() && stood_for(vm, class, op).is_some() {
            note_receiver(m, instance);
        }
        return None;
    };
    if asks_right_first(op, method.is_alternative) && may_precede(vm, class, m.peek(1)) {
        return None;
    }
    m.current().set(word.with_feedback(seen::OTHER));
    note_receiver(m, instance);
    Some(method)
}

/// Notes the instance whose special method the instruction that was fetched last calls.
#[inline(always)]
pub fn note_receiver(m: Machine, instance: Gc<Instance>) {
    if instance.shape() != 0 {
        m.code().note_receiver(m.pc() - 1, instance.shape());
    }
}

/// The generator function that is the `__iter__` of the instances of a class: calling it gives an iterator.
#[inline]
pub fn generator_of(vm: &Isolate, class: Gc<TypeObject>) -> Option<Gc<Function>> {
    let function = vm.class_attribute(class, vm.names.iter)?.downcast::<Function>()?;
    let makes_generator = function.code().code.flags & CodeFlags::GENERATOR != 0;
    (makes_generator && function.code().simple_args == Some(1)).then_some(function)
}

/// What is to be called with the operand of the instruction that was fetched last, for an iterator over it, if that is an
/// instance which has a generator function for it. Notes which instance it has met.
#[inline]
pub fn implied_generator(vm: &Isolate, m: Machine) -> Option<Gc<Function>> {
    let instance = m.peek(1).downcast::<Instance>()?;
    let function = generator_of(vm, instance.class.get())?;
    note_receiver(m, instance);
    Some(function)
}

/// The function that gives the next item of iterators of a class: its `__next__`.
#[inline]
pub fn next_of(vm: &Isolate, class: Gc<TypeObject>) -> Option<Gc<Function>> {
    let function = vm.class_attribute(class, vm.names.next)?.downcast::<Function>()?;
    (function.code().simple_args == Some(1)).then_some(function)
}

/// What is to be called with the iterator of the `FOR_ITER` that was fetched last, if that is an instance which has a
/// function for it. Notes which instance it has met.
#[inline]
pub fn next_method(vm: &Isolate, m: Machine) -> Option<Gc<Function>> {
    let instance = m.peek(1).downcast::<Instance>()?;
    let function = next_of(vm, instance.class.get())?;
    note_receiver(m, instance);
    Some(function)
}

/// Whether the method of a right operand may come before that of a left one of this class.
#[inline(always)]
fn may_precede(vm: &Isolate, left: Gc<TypeObject>, right: Value) -> bool {
    match right.tag() {
        Some(Tag::Instance | Tag::Exception | Tag::Type) => {
            let class = vm.type_of(right);
            class != left && class.is_subtype(left)
        }
        _ => false,
    }
}

/// Begins the method of the instruction that was fetched last; or finishes the instruction, if machine code has run it.
#[inline(never)]
pub fn call(vm: &mut Isolate, m: Machine, op: Opcode, method: Method) -> Result<Machine> {
    let Method { function, is_alternative } = method;
    let operands = operands(op);
    let base = m.sp().wrapping_add(2);
    // SAFETY: the words lie above the caller's own; the stack has a margin beyond its limit.
    unsafe {
        *base.offset(FUNCTION) = Value::from(function).word();
        for (place, &depth) in operands.iter().enumerate() {
            *base.add(place) = m.peek(depth).word();
        }
    }
    let code = function.code();
    if let Some(tier) = calls::compiled(vm, code) {
        let result = (tier.enter)(vm, base, code.compiled.get())?;
        return finish(vm, m, is_alternative, result);
    }
    let link = Link::new((base as usize - m.base() as usize) / 8, m.pc()).operator(is_alternative);
    calls::start_frame(vm, base, code, operands.len(), link)
}

/// Goes on behind the instruction whose method's frame has returned; or at it, with what finishing it has raised, which
/// the second result tells.
#[inline(never)]
pub fn leave(vm: &mut Isolate, m: Machine, link: Link, is_alternative: bool, returned: Value) -> (Machine, bool) {
    if link.is_observed() {
        frames::end(vm, m, m.pc() - 1);
    }
    let caller = calls::leave(vm, m, link);
    vm.pc = caller.pc_address();
    match finish(vm, caller, is_alternative, returned) {
        Ok(caller) => (caller, false),
        Err(Raised { .. }) => (caller, true),
    }
}

/// The same, the frame being gone: the operands are on the stack.
#[inline(always)]
fn finish(vm: &mut Isolate, mut m: Machine, is_alternative: bool, returned: Value) -> Result<Machine> {
    let word = m.current().get();
    let op = RunOp::of(word).plain();
    let result = match op {
        Opcode::BINARY_OP | Opcode::COMPARE_OP => match returned == Value::NOT_IMPLEMENTED {
            true => answer(vm, (op, word.arg()), is_alternative, [m.peek(2), m.peek(1)], returned)?,
            false => returned,
        },
        Opcode::CONTAINS_OP | Opcode::TO_BOOL | Opcode::GET_ITER | Opcode::CALL => {
            answer(vm, (op, word.arg()), is_alternative, [m.peek(1), m.peek(1)], returned)?
        }
        _ => returned,
    };
    let (pops, pushes) = op.stack_effect(word.arg());
    m.drop(pops as usize);
    if pushes != 0 {
        m.push(result);
    }
    Ok(m)
}

/// What an instruction gives whose method has returned something. The operands are those of a binary operator.
pub fn answer(
    vm: &mut Isolate,
    (op, arg): (Opcode, u32),
    is_alternative: bool,
    [a, b]: [Value; 2],
    returned: Value,
) -> Result<Value> {
    let is_declined = returned == Value::NOT_IMPLEMENTED;
    match op {
        Opcode::BINARY_OP if is_declined => {
            let tried = if is_alternative { Tried::InPlace } else { Tried::Left };
            ops::arith::with_methods(vm, BinaryOp::ALL[arg as usize], a, b, tried)
        }
        Opcode::COMPARE_OP if is_declined => {
            ops::compare::with_methods(vm, CompareOp::ALL[arg as usize & 7], a, b, Tried::Left)
        }
        Opcode::CONTAINS_OP => Ok(Value::bool(ops::compare::is_true(vm, returned)? != (arg != 0))),
        Opcode::TO_BOOL if is_alternative => {
            Ok(Value::bool(special::checked_length(vm, returned)? != Value::fixnum(0)))
        }
        Opcode::TO_BOOL => special::checked_bool(vm, returned).map(Value::bool),
        Opcode::GET_ITER => ops::iter::checked_iterator(vm, returned),
        Opcode::CALL => special::checked_length(vm, returned),
        _ => Ok(returned),
    }
}
