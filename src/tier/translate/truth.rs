//! Truth values. What a test has met says which kinds of values are told apart in place.

use super::frame::Frame;
use super::{Body, Step, Translator};
use crate::interp::{RunOp, operators, seen};
use crate::runtime::Value as Word64;
use crate::runtime::objects::{Gc, Shape, Tag};
use freevar_jit::abi::HelperId;
use freevar_jit::ir::{Cond, Reason, Type, Value};

impl Translator<'_, '_> {
    /// `TO_BOOL`: whether the value on top of the stack is true.
    pub(super) fn truth(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Value> {
        let known = match self.type_of(f.peek(1)) {
            Some(Type::Bool) => seen::BOOL,
            Some(Type::Int) => seen::INT,
            Some(Type::Float) => seen::FLOAT,
            _ => 0,
        };
        if known != 0 {
            return self.truth_of(body, f, pc, known);
        }
        if let Some(truth) = self.truth_of_either(body, f, pc) {
            return Ok(truth);
        }
        let met = match self.feedback(f, pc) {
            // The form for bools notes nothing.
            met if RunOp::of(self.word) == RunOp::TO_BOOL_BOOL => met | seen::BOOL,
            met => met,
        };
        if met == 0 {
            return self.leave(body, f, pc, Reason::Branch);
        }
        let kind = met & !seen::NONE;
        if !self.tells_truth_of(f, pc, kind) {
            return Ok(self.truth_by_helper(body, f, pc));
        }
        if kind == met {
            return self.truth_of(body, f, pc, kind);
        }
        // The state of all checks, before the ways part.
        let exit = self.exit_here(body, f, pc, Reason::Type);
        let value = self.tagged(&f.peek(1).clone());
        if kind == 0 {
            self.b.check_const(Word64::NONE.word(), value, exit);
            return Ok(self.b.bool_const(false));
        }
        let none = self.b.value_const(Word64::NONE.word());
        let is_none = self.b.word_eq(value, none);
        let (something, join) = (self.b.create_block(), self.b.create_block());
        let result = self.b.append_param(join, Type::Bool);
        let no = self.b.bool_const(false);
        self.b.branch(is_none, join, &[no], something, &[]);
        self.b.switch_to(something);
        // What is learned of the value holds on this way only.
        if let Ok(truth) = self.truth_of(body, &mut f.clone(), pc, kind) {
            self.b.jump(join, &[truth]);
        }
        self.b.switch_to(join);
        Ok(result)
    }

    /// Whether a test that has met values of these kinds, besides None, is made in place.
    fn tells_truth_of(&self, f: &Frame, pc: u32, kind: u32) -> bool {
        match kind {
            0 | seen::BOOL | seen::INT | seen::LIST | seen::TUPLE | seen::STR => true,
            seen::DICT | seen::SET | seen::DEQUE => true,
            seen::INSTANCE => {
                let mut shapes = f.code.receivers(pc).shapes().map(|shape| self.vm.shapes.get(shape)).peekable();
                let is_plain = |shape: Option<Gc<Shape>>| {
                    shape.is_some_and(|shape| operators::are_always_true(self.vm, shape.class))
                };
                shapes.peek().is_some() && shapes.all(is_plain)
            }
            _ => false,
        }
    }

    /// Whether the value on top of the stack, which is of this kind, is true.
    fn truth_of(&mut self, body: &Body, f: &mut Frame, pc: u32, kind: u32) -> Step<Value> {
        let tag = match kind {
            seen::BOOL => return self.as_bool(body, f, pc, 1),
            seen::INT => {
                let (value, zero) = (self.as_int(body, f, pc, 1)?, self.b.int_const(0));
                return Ok(self.b.icmp(Cond::Ne, value, zero));
            }
            seen::FLOAT => {
                let (value, zero) = (self.as_float(body, f, pc, 1)?, self.b.float(0.0));
                return Ok(self.b.fcmp(Cond::Ne, value, zero));
            }
            seen::INSTANCE => {
                let shapes: Vec<u32> = f.code.receivers(pc).shapes().collect();
                self.receiver(body, f, pc, 1, &shapes);
                return Ok(self.b.bool_const(true));
            }
            seen::LIST => Tag::List,
            seen::TUPLE => Tag::Tuple,
            seen::DICT => Tag::Dict,
            seen::SET => Tag::Set,
            seen::DEQUE => Tag::Deque,
            _ => Tag::Str,
        };
        let container = self.as_object(body, f, pc, 1, tag);
        let (length, zero) = (self.length(tag, container), self.b.int_const(0));
        Ok(self.b.icmp(Cond::Ne, length, zero))
    }

    fn truth_by_helper(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Value {
        let value = self.tagged(&f.peek(1).clone());
        let state = self.raise_state(body, f, pc);
        self.helper_raising(HelperId::Truth, &[value], &state)
    }
}
