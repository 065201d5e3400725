//! Where compiled code is entered: what is checked there, and how arguments or the frame of a loop become values.

use super::analysis::bit;
use super::buffer;
use super::call::{LIKELY_BOUND, MAX_INLINE_DEPTH, MAX_TINY_DEPTH};
use super::expected::{AT_CALL, Content};
use super::frame::{Abs, Frame, Stride};
use super::fuse::MAX_FUSED_DEPTH;
use super::raise::Uncaught;
use super::{Body, Edge, Entry, Refusal, Translator, is_private, names_a_global};
use crate::bytecode::LocalKind;
use crate::interp::RunOp;
use crate::runtime::heap::{Header, HeaderFlags};
use crate::runtime::objects::{CodeObject, Complex, Function, Gc, IterKind, RangeIter, SeqIter, Tag};
use crate::runtime::{Slot, Value as Word64};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{
    Cond, Exit, FrameKind, FrameSlots, FrameState, HeaderTest, Imm, MemAccess, MemKind, Operand, Reason, Type, Value,
};
use std::rc::Rc;

impl Translator<'_, '_> {
    pub(super) fn outermost(
        &mut self,
        code: Gc<CodeObject>,
        entry: Entry,
        actual: &[Slot],
        running: Gc<Function>,
    ) -> Result<(), Refusal> {
        let block = self.b.create_block();
        self.b.switch_to(block);
        let mut callee = self.b.append_param(block, Type::Ref);
        if matches!(entry, Entry::Loop(_)) {
            // It stands in the frame, where exits can leave it.
            let word = self.b.frame_load(FrameSlots::CALLEE);
            callee = self.b.value_to_ref(word);
        }
        let mut slots = vec![Abs::Absent; code.local_count];
        let start = match entry {
            Entry::Call => {
                for slot in &mut slots[..code.code.param_slots() as usize] {
                    *slot = Abs::Val(self.b.append_param(block, Type::Value));
                }
                0
            }
            Entry::Loop(pc) | Entry::Resume(pc) => {
                slots.resize(code.local_count + code.code.depth_at(pc) as usize, Abs::Absent);
                pc
            }
        };
        if matches!(entry, Entry::Loop(_)) {
            self.kept_slots = slots.len() as u32;
        }
        let kind = if matches!(entry, Entry::Resume(_)) { FrameKind::Generator } else { FrameKind::Function };
        let outer = Rc::default();
        let mut frame =
            Frame { code, slots, window: 0, callee, usual_callee: Word64::from(running).word(), kind, outer };
        let analysis = self.analysis(code, start);
        let mut body = Body::new(code, analysis, 0);
        body.entered_within = entry != Entry::Call;
        if entry == Entry::Call {
            body.uncaught = Uncaught::Returned;
        }
        let first = body.analysis.block_at(start);
        if matches!(entry, Entry::Loop(_)) && body.analysis.loops[first].is_none() {
            return Err(Refusal("a loop that always yields"));
        }
        self.enter_block(&mut body, first);
        if let Entry::Resume(pc) = entry {
            self.note_awaited(code, pc, actual);
            self.load_generator(&mut body, &mut frame, pc);
        }
        if !self.enter_single(&body, &mut frame, entry, running)
            && code.words.iter().any(|word| names_a_global(RunOp::of(word.get()).plain()))
        {
            let exit = self.exit_at_entry(&body, &frame, entry, Reason::Header);
            self.b.check_header(HeaderTest { mask: Header::OTHER_GLOBALS, expected: 0 }, callee, exit);
        }
        let exit = self.exit_at_entry(&body, &frame, entry, Reason::Stack);
        // How deep inlining goes is known only afterwards. Room for one frame more than `should_inline` allows is room
        // for a callee that does not check itself.
        self.b.stack_check(MAX_INLINE_DEPTH + MAX_TINY_DEPTH + MAX_FUSED_DEPTH, exit);
        let stack_check = self.b.func.insts(block).last().copied();
        match entry {
            Entry::Call => self.guess_arguments(&body, &mut frame, actual),
            Entry::Loop(pc) => {
                self.load_frame(&body, &mut frame, pc);
                self.guess_frame(&mut body, &mut frame, pc, actual);
                if self.known_function(&Abs::Val(frame.callee)).is_some() {
                    self.load_cells(&mut frame);
                }
            }
            Entry::Resume(pc) => {
                self.guess_frame(&mut body, &mut frame, pc, actual);
                self.enter_generator(&mut body, &frame);
            }
        }
        body.pending[first].push(Edge { from: self.b.block(), frame });
        self.body(&mut body);
        for (block, value) in std::mem::take(&mut body.returns) {
            self.b.switch_to(block);
            let value = self.tagged(&value);
            if let Some(resumed) = &body.resumed {
                self.b.helper(HelperId::EndGenerator, &[resumed.generator]);
            }
            self.b.ret(value);
        }
        self.return_raised(&mut body);
        if !matches!(entry, Entry::Loop(_)) && self.deepest == 0 && !self.calls_python() {
            stack_check.into_iter().for_each(|check| self.b.func.remove_inst(check));
        }
        Ok(())
    }

    /// An exit before anything was done. A loop's frame is still as the interpreter has left it, and nothing is loaded.
    pub(super) fn exit_at_entry(&mut self, body: &Body, frame: &Frame, entry: Entry, reason: Reason) -> Exit {
        let pc = match entry {
            Entry::Call => return self.exit_at(body, frame, 0, reason),
            Entry::Resume(pc) => return self.exit_at(body, frame, pc, reason),
            Entry::Loop(pc) => pc,
        };
        let slots = vec![(FrameSlots::CALLEE, Operand::Value(frame.callee))];
        let frames = vec![FrameSlots {
            code: frame.code.id,
            pc,
            window: frame.window,
            kind: frame.kind,
            slots,
            dicts: Vec::new(),
        }];
        self.frame_slots = self.frame_slots.max(frame.code.frame_size as u32);
        Exit::new(reason, self.b.new_state(FrameState { frames, ..FrameState::default() }))
    }

    /// Whether the code so far may begin a frame of Python beside those that are inlined in it.
    fn calls_python(&self) -> bool {
        let func = &self.b.func;
        func.blocks().iter().flat_map(|&block| func.insts(block)).any(|&inst| match func.inst(inst).imm {
            Imm::Call(_) => true,
            Imm::Helper(helper) => helper.signature().collect,
            _ => false,
        })
    }

    /// Checks arguments for the types that those of the calls so far had, once and before any loop.
    fn guess_arguments(&mut self, body: &Body, frame: &mut Frame, actual: &[Slot]) {
        for (index, actual) in actual.iter().enumerate() {
            let (Abs::Val(value), Some(actual)) = (frame.slots[index].clone(), actual) else {
                continue;
            };
            if body.code.code.localsplus[index].1 != LocalKind::Local {
                continue;
            }
            let key = (body.code.id, AT_CALL, index as u32);
            if self.lessons.unstable.contains(&key) {
                continue;
            }
            let exit = self.exit_at(body, frame, 0, Reason::Type);
            if actual.is_fixnum() {
                let int = self.b.check_int(value, exit);
                frame.refine(value, int);
                self.expect(key, Content::Typed(Type::Int));
            } else if actual.is_flonum() {
                let float = self.b.check_float(value, exit);
                frame.refine(value, float);
                self.expect(key, Content::Typed(Type::Float));
            } else if actual.is::<Complex>() {
                let complex = self.b.check_obj(Tag::Complex as u8, value, exit);
                frame.refine(value, complex);
                self.expect(key, Content::Complex);
            }
        }
    }

    /// Loads the interpreter's frame at a loop header. All words are loaded before the first check: the state of a check
    /// lists them.
    fn load_frame(&mut self, body: &Body, frame: &mut Frame, pc: u32) {
        let live = body.analysis.blocks[body.analysis.block_at(pc)].live_in;
        for index in 0..frame.slots.len() {
            if index >= frame.code.local_count || live & bit(index as u32) != 0 {
                frame.slots[index] = Abs::Val(self.b.frame_load(index as i32));
            }
        }
    }

    /// Checks the words of a frame that was loaded for the types that its values have now.
    fn guess_frame(&mut self, body: &mut Body, frame: &mut Frame, pc: u32, actual: &[Slot]) {
        let code = frame.code;
        for index in 0..frame.slots.len() {
            let Abs::Val(word) = frame.slots[index].clone() else {
                continue;
            };
            let Some(actual) = actual.get(index).copied() else {
                // What was sent to a generator may be anything.
                continue;
            };
            let key = (code.id, pc, index as u32);
            let holds_cell = index < code.local_count && code.code.localsplus[index].1.holds_cell();
            if self.lessons.unstable.contains(&key) && !(holds_cell && actual.is_some()) {
                // Whether it is absent is looked at where it is read.
                continue;
            }
            let Some(actual) = actual else {
                // Absent now, and checked to be so whenever the code is entered.
                let absent = self.b.value_const(0);
                let same = self.b.word_eq(word, absent);
                let exit = self.exit_at(body, frame, pc, Reason::LoopType);
                self.b.check_true(same, exit);
                self.expect(key, Content::Absent);
                frame.slots[index] = Abs::Absent;
                continue;
            };
            if holds_cell {
                let cell = self.b.value_to_ref(word);
                frame.slots[index] = Abs::Val(cell);
                continue;
            }
            let exit = self.exit_at(body, frame, pc, Reason::LoopType);
            if actual.is_fixnum() {
                let int = self.b.check_int(word, exit);
                frame.refine(word, int);
                self.expect(key, Content::Typed(Type::Int));
            } else if actual.is_flonum() || actual.tag() == Some(Tag::Float) {
                let float = self.b.check_float(word, exit);
                frame.refine(word, float);
                self.expect(key, Content::Typed(Type::Float));
            } else if actual.is::<Complex>() {
                let complex = self.b.check_obj(Tag::Complex as u8, word, exit);
                frame.refine(word, complex);
                self.expect(key, Content::Complex);
            } else if actual.tag() == Some(Tag::RangeIter) && is_private(actual) && index >= code.local_count {
                let object = self.b.check_ref(word, exit);
                let is_likely = !self.lessons.generic.contains(&(code.id, pc));
                let (iterator, content) = self.load_range_iter(object, actual, exit, is_likely);
                frame.slots[index] = iterator;
                self.expect(key, content);
                body.resumed.iter_mut().for_each(|resumed| resumed.adopt(index, object));
            } else if actual.tag() == Some(Tag::SeqIter) && is_private(actual) && index >= code.local_count {
                let object = self.b.check_ref(word, exit);
                let (iterator, content) = self.load_sequence_iter(object, actual, exit);
                frame.slots[index] = iterator;
                self.expect(key, content);
                body.resumed.iter_mut().for_each(|resumed| resumed.adopt(index, object));
            } else {
                let bound = self.b.check_bound(word, exit);
                frame.refine(word, bound);
                self.expect(key, Content::Typed(Type::Value));
            }
        }
    }

    fn load_range_iter(&mut self, object: Value, actual: Word64, exit: Exit, is_likely: bool) -> (Abs, Content) {
        let iterator = actual.downcast::<RangeIter>().expect("the tag was looked at");
        let private = u64::from(HeaderFlags::PRIVATE) << 8;
        let HeaderTest { mask, expected } = HeaderTest::tag(Tag::RangeIter as u8);
        self.b.check_header(HeaderTest { mask: private | mask, expected: private | expected }, object, exit);
        let field = |offset: usize| MemAccess::new(Heap::Range, MemKind::Value, offset as i32);
        let step_word = self.b.load(field(RangeIter::STEP_OFFSET), object);
        self.b.check_const(iterator.step.word(), step_word, exit);
        let next = self.b.load(field(RangeIter::NEXT_OFFSET), object);
        let stop = self.b.load(field(RangeIter::STOP_OFFSET), object);
        let (next, stop) = (self.b.untag_int(next), self.b.untag_int(stop));
        let now = [iterator.next.get(), iterator.stop].map(|bound| bound.as_fixnum());
        let are_likely = now.iter().all(|bound| bound.is_some_and(|bound| (0..LIKELY_BOUND).contains(&bound)));
        if are_likely && is_likely {
            // Neither has a bit that the limit, a power of two, or anything above it has.
            let limit = self.b.int_const(LIKELY_BOUND);
            let bits = self.b.or(next, stop);
            let are_small = self.b.icmp(Cond::Ult, bits, limit);
            self.b.check_true(are_small, exit);
        }
        let step = iterator.step.as_fixnum().expect("a range iterator's fields are fixnums");
        let stride = Stride::Constant(step);
        (Abs::RangeIter { next, stop, stride, step: self.b.int_const(step) }, Content::RangeIter(step))
    }

    fn load_sequence_iter(&mut self, object: Value, actual: Word64, exit: Exit) -> (Abs, Content) {
        let iterator = actual.downcast::<SeqIter>().expect("the tag was looked at");
        let kind = iterator.kind();
        let private = u64::from(HeaderFlags::PRIVATE) << 8;
        let mask = private | Header::kind_mask(Tag::SeqIter);
        let expected = private | Header::kind_word(Tag::SeqIter, kind as u32);
        self.b.check_header(HeaderTest { mask, expected }, object, exit);
        let subject = MemAccess::new(Heap::Range, MemKind::Value, SeqIter::SUBJECT_OFFSET as i32);
        let subject = self.b.load(subject, object);
        let subject = self.b.check_bound(subject, exit);
        let sequence = self.b.value_to_ref(subject);
        let code = iterator.type_code();
        if kind == IterKind::Numbers {
            self.b.check_header(buffer::array_test(code), sequence, exit);
        }
        let index = MemAccess::new(Heap::Range, MemKind::Int, SeqIter::INDEX_OFFSET as i32);
        // The kinds of strings' iterators differ in their name only, and nothing sees that of this one.
        let content = Content::SeqIter(kind, code);
        let kind = if kind == IterKind::AsciiStr { IterKind::Str } else { kind };
        let index = self.b.load(index, object);
        (Abs::SequenceIter { kind, code, sequence, index }, content)
    }
}
