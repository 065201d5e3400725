//! `async for`, and what an asynchronous generator yields in it.
//!
//! A round is one instruction here, from `GET_ANEXT` up to where the item is there: an asynchronous generator that has machine
//! code is resumed directly, and what stands between it and `await` is made only if it waits. Its end is an edge to what
//! comes behind the loop; no exception is made for that. Where the round has to wait, the `SEND` that goes on with it resumes
//! the generator directly, too.

use super::analysis::Round;
use super::frame::{Abs, Frame};
use super::ops::access;
use super::raise::Raising;
use super::{Body, Flow, Step, Translator};
use crate::runtime::Value as Word64;
use crate::runtime::heap::Header;
use crate::runtime::objects::{AsyncState, AsyncYield, Awaitable, AwaitableState, Generator, GeneratorState, Tag};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{
    AllocShape, Block, CallTarget, Callee, Cond, Exit, FrameSlots, HeaderTest, MemAccess, MemKind, Reason, Resume,
    Type, Value,
};

/// Whether a step of an asynchronous generator has begun.
const IN_STEP: MemAccess =
    MemAccess::new(Heap::Generator, MemKind::U8, (Generator::ASYNC_STATE_OFFSET + AsyncState::IN_STEP_OFFSET) as i32);

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
        let generator = self.branch_on_tag(iterator, Tag::Generator, slow);
        let entry = self.entry_or(generator, slow);
        let now = self.b.load(access(Heap::Generator, MemKind::U16, Generator::ASYNC_STATE_OFFSET), generator);
        let may_step = self.b.int_const(AsyncState::MAY_STEP);
        let may_step = self.b.icmp(Cond::Eq, now, may_step);
        self.go_on_if(may_step, slow);
        let one = self.b.int_const(1);
        self.b.store(IN_STEP, generator, one);
        let none = self.b.value_const(Word64::NONE.word());
        let other = self.b.create_block();
        let (answer, item) = self.step_compiled(body, f, pc, 1, generator, [none, entry], other);
        self.b.jump(given, &[item]);

        self.b.switch_to(other);
        let address = self.b.frame_addr(f.place(0));
        let round = self.helper_raising(HelperId::ResumedRound, &[address, generator, answer], raising);
        self.b.jump(answered, &[round]);
    }

    /// `SEND` to the step of an asynchronous generator that has machine code and waits: goes to `sent` with whether it has ended,
    /// and what it has given. Goes on where the receiver is anything else.
    pub(super) fn send_to_step(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        [receiver, value]: [Value; 2],
        raising: &Raising,
        sent: Block,
    ) {
        let slow = self.b.create_block();
        let [yes, no] = [true, false].map(|has_ended| self.b.bool_const(has_ended));
        let awaitable = self.branch_on_tag(receiver, Tag::Awaitable, slow);
        let now = self.b.load(access(Heap::Other, MemKind::U16, Awaitable::KIND_OFFSET), awaitable);
        let waits = self.b.int_const(Awaitable::WAITING_STEP);
        let waits = self.b.icmp(Cond::Eq, now, waits);
        self.go_on_if(waits, slow);
        let subject = self.b.load(access(Heap::Other, MemKind::Value, Awaitable::SUBJECT_OFFSET), awaitable);
        let generator = self.b.value_to_ref(subject);
        let entry = self.entry_or(generator, slow);
        let [other, ended] = [(); 2].map(|()| self.b.create_block());
        let (answer, item) = self.step_compiled(body, f, pc, 2, generator, [value, entry], other);
        let closed = self.b.int_const(AwaitableState::Closed as i64);
        self.b.store(access(Heap::Other, MemKind::U8, Awaitable::STATE_OFFSET), awaitable, closed);
        self.b.jump(sent, &[yes, item]);

        self.b.switch_to(other);
        let now = self.b.load(access(Heap::Generator, MemKind::U8, Generator::STATE_OFFSET), generator);
        let suspended = self.b.int_const(GeneratorState::Suspended as i64);
        let waits = self.b.icmp(Cond::Eq, now, suspended);
        self.go_on_if(waits, ended);
        self.b.jump(sent, &[no, answer]);
        self.b.switch_to(ended);
        let item = self.helper_raising(HelperId::EndStep, &[awaitable, answer], raising);
        self.b.jump(sent, &[yes, item]);
        self.b.switch_to(slow);
    }

    /// Resumes an asynchronous generator, which is `depth` words from the top of the resumer's stack, with a value in its machine
    /// code. Goes on with what that answers and the item that it has yielded, which ends its step; goes to `other` with any other
    /// answer.
    #[allow(clippy::too_many_arguments, reason = "a place in the code, what is resumed, and where control goes")]
    fn step_compiled(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        depth: usize,
        generator: Value,
        [sent, entry]: [Value; 2],
        other: Block,
    ) -> (Value, Value) {
        let word = self.b.ref_to_value(generator);
        let below = f.place(depth);
        self.b.frame_store(below, word);
        let function = access(Heap::Generator, MemKind::Ref, Generator::FUNCTION_OFFSET);
        let function = self.b.load(function, generator);
        let target = CallTarget { callee: Callee::Entry, window: below - FrameSlots::GENERATOR };
        // An exception ends the step, too, before it goes on.
        self.show_variables(f);
        let state = self.state_to_raise(body, f, pc, Resume::Catch);
        let answer = self.b.call_code(target, function, &[sent, entry], Exit::new(Reason::Raise, state));
        self.noted.forget_shapes();
        let mark = self.b.value_const(0);
        let raised = self.b.word_eq(answer, mark);
        let returned = self.b.not(raised);
        self.go_on_if(returned, other);
        let wrapped = self.branch_on_tag(answer, Tag::AsyncYield, other);
        let zero = self.b.int_const(0);
        self.b.store(IN_STEP, generator, zero);
        let item = self.b.load(access(Heap::Other, MemKind::Value, AsyncYield::VALUE_OFFSET), wrapped);
        (answer, item)
    }

    /// The address of a generator's machine code; goes to a block if it has none.
    pub(super) fn entry_or(&mut self, generator: Value, elsewhere: Block) -> Value {
        let entry = self.b.load(access(Heap::Generator, MemKind::Int, Generator::ENTRY_OFFSET), generator);
        let zero = self.b.int_const(0);
        let is_compiled = self.b.icmp(Cond::Ne, entry, zero);
        self.go_on_if(is_compiled, elsewhere);
        entry
    }

    /// Goes on with the address of a value that is an object of this kind, and to a block with any other.
    pub(super) fn branch_on_tag(&mut self, value: Value, tag: Tag, elsewhere: Block) -> Value {
        let is_ref = self.b.is_ref(value);
        self.go_on_if(is_ref, elsewhere);
        let object = self.b.value_to_ref(value);
        let has_tag = self.b.has_header(HeaderTest::tag(tag as u8), object);
        self.go_on_if(has_tag, elsewhere);
        object
    }
}
