//! `async for`, and what an asynchronous generator yields in it.
//!
//! A round is one instruction here, from `GET_ANEXT` up to where the item is there: an asynchronous generator that has machine
//! code is resumed directly, and what stands between it and `await` is made only if it waits. Its end is an edge to what
//! comes behind the loop; no exception is made for that.

use super::analysis::Round;
use super::frame::{Abs, Frame};
use super::ops::access;
use super::raise::Raising;
use super::{Body, Flow, Step, Translator};
use crate::runtime::Value as Word64;
use crate::runtime::heap::Header;
use crate::runtime::objects::{AsyncState, AsyncYield, Generator, Tag};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{
    AllocShape, Block, CallTarget, Callee, Cond, Exit, FrameSlots, HeaderTest, MemKind, Reason, Resume, Type, Value,
};

impl Translator<'_, '_> {
    /// `INTRINSIC_ASYNC_GEN_WRAP`
    pub(super) fn wrap_item(&mut self, f: &mut Frame) {
        let item = f.pop();
        let item = self.tagged(&item);
        let size = size_of::<AsyncYield>();
        let wrapped = self.b.alloc(AllocShape { size: size as u32, header: Header::word(Tag::AsyncYield, size, 0) });
        self.b.store(access(Heap::Other, MemKind::Value, AsyncYield::VALUE_OFFSET), wrapped, item);
        f.push(Abs::Val(wrapped));
    }

    /// `GET_ANEXT`, and the `SEND` that awaits what that gives.
    pub(super) fn next_round(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step<Flow> {
        let Some(targets) = Round::at(&f.code.code, pc) else {
            return self.leave(body, f, pc, Reason::Unsupported);
        };
        let iterator = self.tagged(&f.peek(1).clone());
        let raising = self.raise_state(body, f, pc);
        self.frame_slots = self.frame_slots.max(f.window as u32 + f.code.frame_size as u32);
        let place = f.place(0);
        let none = self.b.value_const(Word64::NONE.word());
        let [slow, answered, given] = [(); 3].map(|()| self.b.create_block());
        let answer = self.b.append_param(answered, Type::Value);
        let item = self.b.append_param(given, Type::Value);

        self.resume_for_round(body, f, pc, (iterator, &raising), slow, answered, given);
        self.b.switch_to(slow);
        let address = self.b.frame_addr(place);
        let round = self.helper_raising(HelperId::NextRound, &[address, iterator], &raising);
        self.b.jump(answered, &[round]);

        self.b.switch_to(answered);
        let end = self.b.value_const(value::EXHAUSTED);
        let has_ended = self.b.word_eq(answer, end);
        let [ended, goes_on, waits] = [(); 3].map(|()| self.b.create_block());
        self.b.branch(has_ended, ended, &[], goes_on, &[]);
        self.b.switch_to(goes_on);
        let awaited = self.b.frame_load(place);
        let is_item = self.b.word_eq(awaited, none);
        self.b.branch(is_item, given, &[answer], waits, &[]);

        for (block, awaited, value, target) in
            [(waits, awaited, answer, targets.waits), (given, none, item, targets.item)]
        {
            self.b.switch_to(block);
            let mut after = f.clone();
            after.slots.extend([awaited, value].map(Abs::Val));
            self.goto(body, target, after);
        }
        self.b.switch_to(ended);
        f.drop(1);
        self.goto(body, targets.end, f.clone());
        Ok(Flow::Ended)
    }

    /// Resumes the iterator in its machine code, if it is an asynchronous generator that has some; goes to `slow` if not, to
    /// `given` with an item, and to `answered` with what the helper makes of anything else.
    #[allow(clippy::too_many_arguments, reason = "a place in the code, what is resumed, and where control goes")]
    fn resume_for_round(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        (iterator, raising): (Value, &Raising),
        slow: Block,
        answered: Block,
        given: Block,
    ) {
        let field = |kind, offset| access(Heap::Generator, kind, offset);
        let generator = self.branch_on_tag(iterator, Tag::Generator, slow);
        let entry = self.b.load(field(MemKind::Int, Generator::ENTRY_OFFSET), generator);
        let zero = self.b.int_const(0);
        let is_compiled = self.b.icmp(Cond::Ne, entry, zero);
        self.go_on_if(is_compiled, slow);
        let now = self.b.load(field(MemKind::U16, Generator::ASYNC_STATE_OFFSET), generator);
        let may_step = self.b.int_const(AsyncState::MAY_STEP);
        let may_step = self.b.icmp(Cond::Eq, now, may_step);
        self.go_on_if(may_step, slow);

        let in_step = field(MemKind::U8, Generator::ASYNC_STATE_OFFSET + AsyncState::IN_STEP_OFFSET);
        let one = self.b.int_const(1);
        self.b.store(in_step, generator, one);
        let below = f.place(1);
        self.b.frame_store(below, iterator);
        let function = self.b.load(field(MemKind::Ref, Generator::FUNCTION_OFFSET), generator);
        let target = CallTarget { callee: Callee::Entry, window: below - FrameSlots::GENERATOR };
        let none = self.b.value_const(Word64::NONE.word());
        // An exception ends the step, too, before it goes on.
        let state = self.state_to_raise(body, f, pc, Resume::Catch);
        let answer = self.b.call_code(target, function, &[none, entry], Exit::new(Reason::Raise, state));
        self.noted.forget_shapes();

        let other = self.b.create_block();
        let mark = self.b.value_const(0);
        let raised = self.b.word_eq(answer, mark);
        let returned = self.b.not(raised);
        self.go_on_if(returned, other);
        let wrapped = self.branch_on_tag(answer, Tag::AsyncYield, other);
        self.b.store(in_step, generator, zero);
        let item = self.b.load(access(Heap::Other, MemKind::Value, AsyncYield::VALUE_OFFSET), wrapped);
        self.b.jump(given, &[item]);

        self.b.switch_to(other);
        let address = self.b.frame_addr(f.place(0));
        let round = self.helper_raising(HelperId::ResumedRound, &[address, generator, answer], raising);
        self.b.jump(answered, &[round]);
    }

    /// Goes on where `holds`, and to a block elsewhere.
    fn go_on_if(&mut self, holds: Value, elsewhere: Block) {
        let go_on = self.b.create_block();
        self.b.branch(holds, go_on, &[], elsewhere, &[]);
        self.b.switch_to(go_on);
    }

    /// Goes on with the address of a value that is an object of this kind, and to a block with any other.
    fn branch_on_tag(&mut self, value: Value, tag: Tag, elsewhere: Block) -> Value {
        let is_ref = self.b.is_ref(value);
        self.go_on_if(is_ref, elsewhere);
        let object = self.b.value_to_ref(value);
        let has_tag = self.b.has_header(HeaderTest::tag(tag as u8), object);
        self.go_on_if(has_tag, elsewhere);
        object
    }
}
