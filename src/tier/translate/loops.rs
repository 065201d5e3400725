//! Iteration: `GET_ITER` and `FOR_ITER`, with ranges and iterators that are imagined rather than made.

use super::buffer::Owner;
use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Flow, Step, Translator};
use crate::bytecode::Opcode;
use crate::interp::{RunOp, seen};
use crate::runtime::heap::Header;
use crate::runtime::objects::{IterKind, RangeIter, SeqIter, Tag};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Cond, HeaderTest, MemKind, Reason, Value};

/// The header of a list's iterator.
const LIST_ITER: u64 = Header::word(Tag::SeqIter, LIST_ITER_SIZE, IterKind::List as u32);
const LIST_ITER_SIZE: usize = size_of::<SeqIter>().next_multiple_of(16);

impl Translator<'_, '_> {
    pub(super) fn get_iter(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        if let Abs::Range { start, stop, step, step_value, .. } = *f.peek(1) {
            f.drop(1);
            f.push(Abs::RangeIter { next: start, stop, step, step_value });
            return Ok(());
        }
        if let Some((kind, code)) = self.goes_over(f, pc + 1) {
            let sequence = match Owner::iterated(kind, code) {
                Some(owner) => self.buffer_owner(body, f, pc, 1, owner),
                None => self.as_object(body, f, pc, 1, tag_of(kind)),
            };
            let index = self.b.int_const(0);
            f.drop(1);
            f.push(Abs::SequenceIter { kind, code, sequence, index });
            return Ok(());
        }
        let value = self.tagged(&f.peek(1).clone());
        let state = self.raise_state(body, f, pc);
        let iterator = self.helper_raising(HelperId::GetIter, &[value], &state);
        f.drop(1);
        f.push(Abs::Val(iterator));
        Ok(())
    }

    /// What the loop that the instruction at `pc` begins has gone over, if that were sequences of one kind only, and the
    /// type code of arrays.
    fn goes_over(&self, f: &Frame, pc: u32) -> Option<(IterKind, u8)> {
        let word = f.code.words[pc as usize].get();
        let is_loop = RunOp::of(word).plain() == Opcode::FOR_ITER;
        let generic = [pc - 1, pc].into_iter().any(|pc| self.lessons.generic.contains(&(f.code.id, pc)));
        let code = seen::type_code(word.feedback());
        match word.feedback() {
            _ if !is_loop || generic => None,
            seen::LIST => Some((IterKind::List, 0)),
            seen::TUPLE => Some((IterKind::Tuple, 0)),
            seen::STR => Some((IterKind::Str, 0)),
            seen::BYTES => Some((IterKind::Bytes, 0)),
            seen::BYTE_ARRAY => Some((IterKind::ByteArray, 0)),
            numbers if numbers == seen::numbers(code) => Some((IterKind::Numbers, code)),
            _ => None,
        }
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
        if let Abs::SequenceIter { .. } = f.peek(1) {
            self.imagined_step(body, f, pc, target);
            return Ok(Flow::Ended);
        }
        match self.feedback(f, pc) {
            0 => self.leave(body, f, pc, Reason::Branch),
            seen::RANGE => self.range_object_step(body, f, pc, target),
            seen::LIST => self.list_step(body, f, pc, target),
            seen::GENERATOR => self.generator_step(body, f, pc, target),
            _ => {
                let iterator = self.tagged(&f.peek(1).clone());
                let state = self.raise_state(body, f, pc);
                let item = self.helper_raising(HelperId::IterNext, &[iterator], &state);
                let mark = self.b.value_const(value::EXHAUSTED);
                let done = self.b.word_eq(item, mark);
                self.iteration(body, f, pc, target, done, item);
                Ok(Flow::Ended)
            }
        }
    }

    pub(super) fn iteration(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32, done: Value, item: Value) {
        self.end_if(body, f, target, done, |_| {});
        f.push(Abs::Val(item));
        self.goto(body, pc + 1, f.clone());
    }

    /// Goes to `target`, behind the loop and without its iterator, where `done` holds; there `at_end` is done first.
    fn end_if(&mut self, body: &mut Body, f: &Frame, target: u32, done: Value, at_end: impl FnOnce(&mut Self)) {
        let (go_on, end) = (self.b.create_block(), self.b.create_block());
        self.b.branch(done, end, &[], go_on, &[]);
        self.b.switch_to(end);
        at_end(self);
        let mut after = f.clone();
        after.drop(1);
        self.goto(body, target, after);
        self.b.switch_to(go_on);
    }

    /// A step of an iterator over a sequence that is no object. It looks at a list anew each time, which the loop may change.
    fn imagined_step(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) {
        let Abs::SequenceIter { kind, code, sequence, index } = *f.peek(1) else {
            unreachable!("the iterator has been looked at");
        };
        let (owner, tag) = (Owner::iterated(kind, code), tag_of(kind));
        let len = match owner {
            Some(owner) => self.buffer_length(owner, sequence),
            None => self.length(tag, sequence),
        };
        let done = self.b.icmp(Cond::Ge, index, len);
        self.end_if(body, f, target, done, |_| {});
        let item = match owner {
            Some(owner) if owner.may_be_large() && self.lessons.generic.contains(&(f.code.id, pc)) => {
                let (sequence, index) = (self.b.ref_to_value(sequence), self.b.tag_int(index));
                let state = self.raise_state(body, f, pc);
                self.helper_raising(HelperId::Subscript, &[sequence, index], &state)
            }
            Some(owner) => {
                let base = self.buffer_base(owner, sequence);
                self.item_in_buffer(body, f, pc, owner, base, index)
            }
            None => self.item_at(tag, sequence, index),
        };
        let one = self.b.int_const(1);
        let following = self.b.add(index, one);
        f.drop(1);
        f.push(Abs::SequenceIter { kind, code, sequence, index: following });
        f.push(Abs::Val(item));
        self.goto(body, pc + 1, f.clone());
    }

    /// A step of a list's iterator. It looks at the list anew each time, which the loop may change.
    fn list_step(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) -> Step<Flow> {
        let iterator = self.as_object(body, f, pc, 1, Tag::SeqIter);
        let exit = self.exit_here(body, f, pc, Reason::Type);
        let list =
            HeaderTest { mask: Header::kind_mask(Tag::SeqIter), expected: LIST_ITER & Header::kind_mask(Tag::SeqIter) };
        self.b.check_header(list, iterator, exit);
        let subject = self.b.load(access(Heap::Range, MemKind::Value, SeqIter::SUBJECT_OFFSET), iterator);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        let subject = self.b.check_bound(subject, exit);
        let list = self.b.value_to_ref(subject);
        let index = self.b.load(access(Heap::Range, MemKind::Int, SeqIter::INDEX_OFFSET), iterator);
        let len = self.length(Tag::List, list);
        let done = self.b.icmp(Cond::Ge, index, len);
        self.end_if(body, f, target, done, |translator| {
            let absent = translator.b.value_const(0);
            translator.b.store(access(Heap::Range, MemKind::Value, SeqIter::SUBJECT_OFFSET), iterator, absent);
        });
        let item = self.item_at(Tag::List, list, index);
        let one = self.b.int_const(1);
        let following = self.b.add(index, one);
        self.b.store(access(Heap::Range, MemKind::Int, SeqIter::INDEX_OFFSET), iterator, following);
        f.push(Abs::Val(item));
        self.goto(body, pc + 1, f.clone());
        Ok(Flow::Ended)
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
        self.end_if(body, f, target, done, |_| {});
        let following = self.b.add(next, step);
        let following = self.b.tag_int(following);
        self.b.store(field(RangeIter::NEXT_OFFSET), iterator, following);
        f.push(Abs::Val(next));
        self.goto(body, pc + 1, f.clone());
        Ok(Flow::Ended)
    }
}

/// What an imagined iterator of this kind goes over, if that has objects as items.
fn tag_of(kind: IterKind) -> Tag {
    match kind {
        IterKind::List => Tag::List,
        IterKind::Tuple => Tag::Tuple,
        _ => Tag::Str,
    }
}
