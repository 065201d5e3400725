//! `==` and `!=` of instances whose classes leave that to `object`: a comparison of two words.

use super::frame::Frame;
use super::{Body, Translator};
use crate::bytecode::CompareOp;
use crate::interp::seen;
use crate::runtime::Value as Word64;
use crate::runtime::ops::special;
use freevar_jit::abi::{HelperId, value};
use freevar_jit::ir::{Reason, Type, Value};

impl Translator<'_, '_> {
    /// A comparison that has met instances which are equal to themselves only: in place where they are of one shape or two,
    /// else by a helper that only reads, as long as it knows the answer.
    pub(super) fn compare_identities(&mut self, body: &Body, f: &Frame, pc: u32, op: CompareOp) -> Option<Value> {
        let met = self.word.feedback();
        let may_be_objects = [2, 1].iter().all(|&depth| {
            let ty = self.type_of(f.peek(depth));
            matches!(ty, Some(Type::Value | Type::Ref))
        });
        if met & seen::INSTANCE == 0 || !may_be_objects {
            return None;
        }
        let is_surprising =
            met & !(seen::INSTANCE | seen::NONE) != 0 || self.lessons.generic.contains(&(f.code.id, pc));
        if !is_surprising && let Some(same) = self.same_instance(body, f, pc, met) {
            return Some(if op == CompareOp::Eq { same } else { self.b.not(same) });
        }
        let [left, right] = [2, 1].map(|depth| self.tagged(&f.peek(depth).clone()));
        let operands = [self.b.int_const(op as i64), left, right];
        let answer = self.b.helper(HelperId::CompareProbe, &operands);
        let mark = self.b.value_const(value::UNSURE);
        let is_unsure = self.b.word_eq(answer, mark);
        if !is_surprising {
            let exit = self.exit_here(body, f, pc, Reason::Type);
            self.b.check_false(is_unsure, exit);
            let yes = self.b.value_const(value::TRUE);
            return Some(self.b.word_eq(answer, yes));
        }
        let (unsure, join) = (self.b.create_block(), self.b.create_block());
        let result = self.b.append_param(join, Type::Value);
        self.b.branch(is_unsure, unsure, &[], join, &[answer]);
        self.b.switch_to(unsure);
        let raising = self.raise_state(body, f, pc);
        let asked = self.helper_raising(HelperId::CompareOp, &operands, &raising);
        self.b.jump(join, &[asked]);
        self.b.switch_to(join);
        Some(result)
    }

    /// Whether the operands are one instance, each of them being of a known shape or the constant None.
    fn same_instance(&mut self, body: &Body, f: &Frame, pc: u32, met: u32) -> Option<Value> {
        let is_none = |depth| self.known(f.peek(depth)) == Some(Word64::NONE);
        let instances: Vec<usize> = [2, 1].into_iter().filter(|&depth| !is_none(depth)).collect();
        if met & seen::NONE != 0 && instances.len() == 2 {
            return None;
        }
        let shapes: Vec<u32> = f.code.receivers(pc).shapes().collect();
        let is_plain = |&shape: &u32| {
            self.vm.shapes.get(shape).is_some_and(|shape| special::has_plain_equality(self.vm, shape.class))
        };
        if shapes.is_empty() || !shapes.iter().all(is_plain) {
            return None;
        }
        self.check_classes(body, f, pc);
        for depth in instances {
            let object = self.instance(body, f, pc, depth);
            let exit = self.exit_here(body, f, pc, Reason::Header);
            self.check_shapes(object, &shapes, exit);
        }
        let [left, right] = [2, 1].map(|depth| self.tagged(&f.peek(depth).clone()));
        Some(self.b.word_eq(left, right))
    }
}
