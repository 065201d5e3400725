//! Iteration: `GET_ITER` and `FOR_ITER`, with ranges that are imagined rather than made.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Flow, Step, Translator};
use crate::interp::seen;
use crate::runtime::objects::{RangeIter, Tag};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Cond, MemKind, Reason, Value};

impl Translator<'_, '_> {
    pub(super) fn get_iter(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        if let Abs::Range { start, stop, step, step_value, .. } = *f.peek(1) {
            f.drop(1);
            f.push(Abs::RangeIter { next: start, stop, step, step_value });
            return Ok(());
        }
        let value = self.tagged(&f.peek(1).clone());
        let state = self.raise_state(body, f, pc);
        let iterator = self.b.helper_raising(HelperId::GetIter, &[value], state);
        f.drop(1);
        f.push(Abs::Val(iterator));
        Ok(())
    }

    pub(super) fn for_iter(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) -> Step<Flow> {
        if let Abs::RangeIter { next, stop, step, step_value } = *f.peek(1) {
            let more = self.b.icmp(if step > 0 { Cond::Lt } else { Cond::Gt }, next, stop);
            let (go_on, done) = (self.b.create_block(), self.b.create_block());
            self.b.branch(more, go_on, &[], done, &[]);
            self.b.switch_to(done);
            let mut after = f.clone();
            after.drop(1);
            self.goto(body, target, after);
            self.b.switch_to(go_on);
            let following = self.b.add(next, step_value);
            f.drop(1);
            f.push(Abs::RangeIter { next: following, stop, step, step_value });
            f.push(Abs::Val(next));
            self.goto(body, pc + 1, f.clone());
            return Ok(Flow::Ended);
        }
        match self.feedback(f, pc) {
            0 => self.leave(body, f, pc, Reason::Branch),
            seen::RANGE => self.range_object_step(body, f, pc, target),
            _ => {
                let iterator = self.tagged(&f.peek(1).clone());
                let state = self.raise_state(body, f, pc);
                let item = self.b.helper_raising(HelperId::IterNext, &[iterator], state);
                let mark = self.b.value_const(value::EXHAUSTED);
                let done = self.b.word_eq(item, mark);
                self.iteration(body, f, pc, target, done, item);
                Ok(Flow::Ended)
            }
        }
    }

    fn iteration(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32, done: Value, item: Value) {
        let (go_on, end) = (self.b.create_block(), self.b.create_block());
        self.b.branch(done, end, &[], go_on, &[]);
        self.b.switch_to(end);
        let mut after = f.clone();
        after.drop(1);
        self.goto(body, target, after);
        self.b.switch_to(go_on);
        f.push(Abs::Val(item));
        self.goto(body, pc + 1, f.clone());
    }

    /// A step of a range iterator that exists as an object.
    fn range_object_step(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) -> Step<Flow> {
        let iterator = self.as_object(body, f, pc, 1, Tag::RangeIter);
        let field = |offset| access(Heap::Range, MemKind::Value, offset);
        let [next, stop, step] =
            [RangeIter::NEXT_OFFSET, RangeIter::STOP_OFFSET, RangeIter::STEP_OFFSET].map(|offset| {
                let word = self.b.load(field(offset), iterator);
                self.b.untag_int(word)
            });
        let zero = self.b.int_const(0);
        let up = self.b.icmp(Cond::Gt, step, zero);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        self.b.check_true(up, exit);
        let done = self.b.icmp(Cond::Ge, next, stop);
        let (go_on, end) = (self.b.create_block(), self.b.create_block());
        self.b.branch(done, end, &[], go_on, &[]);
        self.b.switch_to(end);
        let mut after = f.clone();
        after.drop(1);
        self.goto(body, target, after);
        self.b.switch_to(go_on);
        let following = self.b.add(next, step);
        let following = self.b.tag_int(following);
        self.b.store(field(RangeIter::NEXT_OFFSET), iterator, following);
        f.push(Abs::Val(next));
        self.goto(body, pc + 1, f.clone());
        Ok(Flow::Ended)
    }
}
