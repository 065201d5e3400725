//! Iteration: `GET_ITER` and `FOR_ITER`, with ranges and iterators that are imagined rather than made.

use super::buffer::Owner;
use super::call::LIKELY_BOUND;
use super::frame::{Abs, Frame, Stride};
use super::items::EITHER;
use super::ops::access;
use super::{Body, Flow, Step, Translator};
use crate::bytecode::Opcode;
use crate::interp::seen;
use crate::runtime::Value as Word64;
use crate::runtime::heap::Header;
use crate::runtime::objects::{Gc, IterKind, Range, RangeIter, SeqIter, Str, Tag, Tuple};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Cond, HeaderTest, MemAccess, MemKind, Reason, Value};

/// What an iterator goes over.
pub(super) const SUBJECT: MemAccess = access(Heap::Range, MemKind::Value, SeqIter::SUBJECT_OFFSET);
/// Where its next item is.
pub(super) const INDEX: MemAccess = access(Heap::Range, MemKind::Int, SeqIter::INDEX_OFFSET);

impl Translator<'_, '_> {
    pub(super) fn get_iter(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step {
        if f.peek(1).is_imagined_iterator() || self.call_iter(body, f, pc)? {
            return Ok(());
        }
        // The iterators of lists are met over instances of classes derived from `list`, too, and where they are given
        // themselves.
        let met = self.gone_over(f, pc);
        let iterator = match self.word.feedback() {
            0 => self.imagined_over(body, f, pc, 1, met),
            seen::OTHER if met == seen::LIST => Some(self.imagined_over_list(body, f, pc, 1, HelperId::GoneOver)),
            _ => None,
        };
        if let Some(iterator) = iterator {
            f.drop(1);
            f.push(iterator);
            return Ok(());
        }
        let value = self.tagged(&f.peek(1).clone());
        let state = self.raise_state(body, f, pc);
        let iterator = self.helper_raising(HelperId::GetIter, &[value], &state);
        f.drop(1);
        f.push(Abs::Val(iterator));
        Ok(())
    }

    /// What the loop has met whose iterator the `GET_ITER` at `pc` makes, 0 if it has not met one thing only. A
    /// comprehension puts a few words in order before it begins.
    fn gone_over(&self, f: &Frame, pc: u32) -> u32 {
        let mut after = (pc + 1..).zip(&f.code.code.instrs[pc as usize + 1..]);
        let begins = |op| {
            use Opcode::{BUILD_LIST, BUILD_MAP, BUILD_SET, LOAD_FAST_AND_CLEAR, SWAP};
            matches!(op, LOAD_FAST_AND_CLEAR | SWAP | BUILD_LIST | BUILD_SET | BUILD_MAP)
        };
        let start = after.find(|(_, instr)| !begins(instr.op));
        let generic = |pc| self.lessons.generic.contains(&(f.code.id, pc));
        match start {
            Some((at, _)) if generic(pc) || generic(at) => 0,
            Some((at, instr)) if instr.op == Opcode::FOR_ITER => f.code.words[at as usize].get().feedback(),
            Some((at, _)) => self.gone_over_by_expression(f, at),
            None => 0,
        }
    }

    /// An imagined iterator over the iterable `depth` words from the top, if that is one of what was `met`.
    fn imagined_over(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize, met: u32) -> Option<Abs> {
        if let Abs::Range { start, stop, stride, step, .. } = *f.peek(depth) {
            return Some(Abs::RangeIter { next: start, stop, stride, step });
        }
        let (kind, code) = match met {
            seen::RANGE => return Some(self.imagined_over_range(body, f, pc, depth)),
            seen::LIST => (IterKind::List, 0),
            // One loop goes over both: nothing sees whether it is over a tuple or its items in a list.
            EITHER => {
                return Some(self.imagined_over_list(body, f, pc, depth, HelperId::AsList));
            }
            seen::TUPLE => (IterKind::Tuple, 0),
            seen::STR => (IterKind::Str, 0),
            seen::BYTES => (IterKind::Bytes, 0),
            seen::BYTE_ARRAY => (IterKind::ByteArray, 0),
            _ if met == seen::numbers(seen::type_code(met)) => (IterKind::Numbers, seen::type_code(met)),
            _ => return None,
        };
        let sequence = match Owner::iterated(kind, code) {
            Some(owner) => self.buffer_owner(body, f, pc, depth, owner),
            None => self.as_object(body, f, pc, depth, tag_of(kind)),
        };
        let index = self.b.int_const(0);
        Some(Abs::SequenceIter { kind, code, sequence, index })
    }

    /// An imagined iterator over a range that exists, after a check that its step is one and its bounds are small.
    fn imagined_over_range(&mut self, body: &Body, f: &Frame, pc: u32, depth: usize) -> Abs {
        let range = self.as_object(body, f, pc, depth, Tag::Range);
        let field = |offset| access(Heap::Range, MemKind::Value, offset);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        let step = self.b.load(field(Range::STEP_OFFSET), range);
        self.b.check_const(Word64::fixnum(1).word(), step, exit);
        let [next, stop] = [Range::START_OFFSET, Range::STOP_OFFSET].map(|offset| {
            let bound = self.b.load(field(offset), range);
            let bound = self.b.check_int(bound, exit);
            let half = self.b.int_const(LIKELY_BOUND);
            let shifted = self.b.add(bound, half);
            self.check_below(body, f, pc, shifted, 2 * LIKELY_BOUND);
            bound
        });
        Abs::RangeIter { next, stop, stride: Stride::Constant(1), step: self.b.int_const(1) }
    }

    /// An imagined iterator over the list that a helper gives in the place of the value `depth` words from the top.
    fn imagined_over_list(&mut self, body: &Body, f: &Frame, pc: u32, depth: usize, helper: HelperId) -> Abs {
        let value = self.tagged(&f.peek(depth).clone());
        let list = self.b.helper(helper, &[value]);
        let exit = self.exit_here(body, f, pc, Reason::Type);
        let sequence = self.b.check_obj(Tag::List as u8, list, exit);
        Abs::SequenceIter { kind: IterKind::List, code: 0, sequence, index: self.b.int_const(0) }
    }

    /// `enumerate(items, first)`, which a loop goes over at once that has met nothing else. The items are `depth` words from
    /// the top.
    pub(super) fn enumerated(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize, first: i64) -> Option<Abs> {
        if !(-LIKELY_BOUND..LIKELY_BOUND).contains(&first) {
            return None;
        }
        let items = match f.peek(depth) {
            // It was imagined to be counted here.
            zip @ Abs::Zip { .. } => zip.clone(),
            _ => {
                let met = seen::enumerated(self.met_by_loop(f, pc)?)?;
                self.imagined_over(body, f, pc, depth, met)?
            }
        };
        let next = self.b.int_const(first);
        Some(Abs::Enumerate { next, items: Box::new(items) })
    }

    /// `enumerate(items, start=first)`, called by `CALL_KW`. Gives whether it is that.
    pub(super) fn enumerated_by_name(
        &mut self,
        body: &Body,
        f: &mut Frame,
        pc: u32,
        argc: usize,
        names: Gc<Tuple>,
    ) -> bool {
        let enumerate = Word64::from(self.vm.types.of_tag(Tag::EnumerateIter));
        let is_start =
            names.items().first().and_then(|name| name.downcast::<Str>()).is_some_and(|s| s.is_text("start"));
        if argc != 2 || !is_start || *f.peek(4) != Abs::Absent || !self.is_object(f.peek(5), enumerate) {
            return false;
        }
        let first = self.constant_int(f.peek(2));
        let Some(iterator) = first.and_then(|first| self.enumerated(body, f, pc, 3, first)) else { return false };
        f.drop(5);
        f.push(iterator);
        true
    }

    /// `zip(left, right)`, of the same kind, or of which `enumerate` is.
    pub(super) fn zipped(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Option<Abs> {
        let [left, right] = match self.met_by_loop(f, pc) {
            Some(met) => seen::zipped(met)?,
            None => seen::enumerated_zip(self.met_by_enumerate(f, pc)?)?,
        };
        let (left, right) = (self.imagined_over(body, f, pc, 2, left)?, self.imagined_over(body, f, pc, 1, right)?);
        let count = self.b.int_const(2);
        Some(Abs::Zip { count, iterators: Box::new([left, right]) })
    }

    /// `reversed` of a range whose step is one, or of a list, that a loop goes over at once.
    pub(super) fn reversed(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Option<Abs> {
        let met = self.met_by_loop(f, pc)?;
        if let Abs::Range { start, stop, stride: Stride::Constant(1), .. } = *f.peek(1) {
            let one = self.b.int_const(1);
            let (next, stop) = (self.b.sub(stop, one), self.b.sub(start, one));
            return Some(Abs::RangeIter { next, stop, stride: Stride::Constant(-1), step: self.b.int_const(-1) });
        }
        if met != seen::REVERSED_LIST {
            return None;
        }
        let sequence = self.as_object(body, f, pc, 1, Tag::List);
        let index = self.length(Tag::List, sequence);
        Some(Abs::SequenceIter { kind: IterKind::ListReversed, code: 0, sequence, index })
    }

    /// What the loop has met over the result of the call at `pc`.
    fn met_by_loop(&self, f: &Frame, pc: u32) -> Option<u32> {
        let is_iterated = f.code.code.instrs.get(pc as usize + 1)?.op == Opcode::GET_ITER;
        (is_iterated && !self.lessons.generic.contains(&(f.code.id, pc))).then(|| self.gone_over(f, pc + 1))
    }

    /// What the loop has met over `enumerate` of the result of the call at `pc`, whose two arguments are on the stack.
    fn met_by_enumerate(&self, f: &Frame, pc: u32) -> Option<u32> {
        let call = f.code.code.instrs.get(pc as usize + 1)?;
        let enumerate = Word64::from(self.vm.types.of_tag(Tag::EnumerateIter));
        let is_counted = (call.op, call.arg) == (Opcode::CALL, 1)
            && f.slots.len() >= f.code.local_count + 6
            && *f.peek(5) == Abs::Absent
            && self.is_object(f.peek(6), enumerate)
            && !self.lessons.generic.contains(&(f.code.id, pc));
        if is_counted { self.met_by_loop(f, pc + 1) } else { None }
    }

    pub(super) fn for_iter(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) -> Step<Flow> {
        if matches!(f.peek(1), Abs::Generator(_)) {
            return self.step_in_place(body, f, pc, target);
        }
        if f.peek(1).is_imagined_iterator() {
            let mut iterator = f.peek(1).clone();
            let item = self.step_imagined(body, f, pc, target, &mut iterator);
            f.drop(1);
            f.push(iterator);
            f.push(item);
            self.goto(body, pc + 1, f.clone());
            return Ok(Flow::Ended);
        }
        match self.feedback(f, pc) {
            0 => self.leave(body, f, pc, Reason::Branch),
            seen::RANGE => self.range_object_step(body, f, pc, target),
            seen::LIST => self.list_step(body, f, pc, target),
            seen::GENERATOR => self.generator_step(body, f, pc, target),
            met if let Some(kind) = seen::entries_met(met) => self.entry_step(body, f, pc, target, kind),
            seen::OTHER if self.call_next(body, f, pc, target) => Ok(Flow::Ended),
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
    pub(super) fn end_if(
        &mut self,
        body: &mut Body,
        f: &Frame,
        target: u32,
        done: Value,
        at_end: impl FnOnce(&mut Self),
    ) {
        let (go_on, end) = (self.b.create_block(), self.b.create_block());
        self.b.branch(done, end, &[], go_on, &[]);
        self.b.switch_to(end);
        at_end(self);
        let mut after = f.clone();
        after.drop(1);
        self.goto(body, target, after);
        self.b.switch_to(go_on);
    }

    /// Steps an iterator that is no object. Gives the item, and goes to `target` if there is none.
    fn step_imagined(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32, iterator: &mut Abs) -> Abs {
        let one = self.b.int_const(1);
        match iterator {
            Abs::RangeIter { next, stop, stride, step } => {
                let more = self.b.icmp(if stride.goes_up() { Cond::Lt } else { Cond::Gt }, *next, *stop);
                let done = self.b.not(more);
                self.end_if(body, f, target, done, |_| {});
                let item = *next;
                *next = self.b.add(*next, *step);
                Abs::Val(item)
            }
            Abs::SequenceIter { kind: IterKind::ListReversed, sequence, index, .. } => {
                let zero = self.b.int_const(0);
                let done = self.b.icmp(Cond::Le, *index, zero);
                self.end_if(body, f, target, done, |_| {});
                let at = self.b.sub(*index, one);
                // The list may have become shorter.
                let len = self.length(Tag::List, *sequence);
                let done = self.b.icmp(Cond::Ge, at, len);
                self.end_if(body, f, target, done, |_| {});
                *index = at;
                Abs::Val(self.item_at(Tag::List, *sequence, at))
            }
            Abs::SequenceIter { kind, code, sequence, index } => {
                let owner = Owner::iterated(*kind, *code);
                let item = self.imagined_item(body, f, pc, target, (tag_of(*kind), owner), *sequence, *index);
                *index = self.b.add(*index, one);
                Abs::Val(item)
            }
            Abs::Enumerate { next, items } => {
                let item = self.step_imagined(body, f, pc, target, items);
                let pair = self.new_tuple(vec![Abs::Val(*next), item]);
                *next = self.b.add(*next, one);
                Abs::Val(pair)
            }
            Abs::Zip { iterators, .. } => {
                let items = iterators.iter_mut().map(|iterator| self.step_imagined(body, f, pc, target, iterator));
                let items = items.collect();
                Abs::Val(self.new_tuple(items))
            }
            _ => unreachable!("the iterator has been looked at"),
        }
    }

    /// The item of a sequence at an index that is not below zero. It looks at a list anew each time, which the loop may
    /// change.
    #[allow(clippy::too_many_arguments, reason = "a place in the code, what is gone over, and where in it")]
    fn imagined_item(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        target: u32,
        (tag, owner): (Tag, Option<Owner>),
        sequence: Value,
        index: Value,
    ) -> Value {
        let len = match owner {
            Some(owner) => self.buffer_length(owner, sequence),
            None => self.length(tag, sequence),
        };
        let done = self.b.icmp(Cond::Ge, index, len);
        self.end_if(body, f, target, done, |_| {});
        match owner {
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
        }
    }

    /// The iterator on top of the stack, after a check that it is of this kind, and what it goes over, if it has not come to
    /// its end.
    pub(super) fn iterator_and_subject(&mut self, body: &Body, f: &Frame, pc: u32, kind: IterKind) -> (Value, Value) {
        let iterator = self.as_object(body, f, pc, 1, Tag::SeqIter);
        let exit = self.exit_here(body, f, pc, Reason::Type);
        let expected = Header::kind_word(Tag::SeqIter, kind as u32);
        self.b.check_header(HeaderTest { mask: Header::kind_mask(Tag::SeqIter), expected }, iterator, exit);
        let subject = self.b.load(SUBJECT, iterator);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        let subject = self.b.check_bound(subject, exit);
        (iterator, self.b.value_to_ref(subject))
    }

    /// A step of a list's iterator. It looks at the list anew each time, which the loop may change.
    fn list_step(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) -> Step<Flow> {
        let (iterator, list) = self.iterator_and_subject(body, f, pc, IterKind::List);
        let index = self.b.load(INDEX, iterator);
        let len = self.length(Tag::List, list);
        let done = self.b.icmp(Cond::Ge, index, len);
        self.end_if(body, f, target, done, |translator| {
            let absent = translator.b.value_const(0);
            translator.b.store(SUBJECT, iterator, absent);
        });
        let item = self.item_at(Tag::List, list, index);
        let one = self.b.int_const(1);
        let following = self.b.add(index, one);
        self.b.store(INDEX, iterator, following);
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
        let [above, below] = [Cond::Ge, Cond::Le].map(|end| self.b.icmp(end, next, stop));
        let done = self.b.select(up, above, below);
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
