//! Generators: code that goes on where one was suspended, and suspends it again.
//!
//! Such code is entered with the generator below its frame's window. The words of the frame are in the generator; while the
//! code runs they are in registers, and the generator is marked as entered. A `yield` writes back what has changed and
//! returns the value. An exit makes the frame and the generator the interpreter's, which runs it to its next `yield`.

use super::super::RELAY;
use super::analysis::bit;
use super::frame::{Abs, Frame};
use super::ops::access;
use super::raise::Raising;
use super::{Body, Flow, Step, Translator};
use crate::bytecode::{CodeFlags, ResumeKind};
use crate::runtime::objects::{CodeObject, Gc, Generator, GeneratorKind, GeneratorState, Tag, TypeObject};
use crate::runtime::{Slot, Value as Word64};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{CallTarget, Callee, Cond, FrameSlots, MemAccess, MemKind, Operand, Reason, Type, Value};
use rustc_hash::FxHashMap;

/// The generator that compiled code goes on with.
pub(super) struct Resumed {
    /// The generator, as a `ref`.
    pub generator: Value,
    /// What the words of its frame are, as far as they were loaded: a word that is still the same is not written back.
    words: Vec<Abs>,
    /// The iterators that its frame has for loops of its own, by slot: they are only imagined while it runs, and brought
    /// up to date when it is suspended.
    iterators: FxHashMap<usize, Value>,
}

impl Resumed {
    /// Remembers the object of an iterator that is only imagined from now on.
    pub fn adopt(&mut self, slot: usize, object: Value) {
        self.iterators.insert(slot, object);
    }
}

fn word_access(slot: usize) -> MemAccess {
    access(Heap::Generator, MemKind::Value, Generator::WORDS_OFFSET + slot * 8)
}

/// The `SEND` of the `yield from` or the `await` in which a generator waits at a `RESUME`.
fn send_before(code: &CodeObject, resume: u32) -> Option<u32> {
    // The jump back to it follows.
    ResumeKind::delegates(code.code.resume_kind(resume)).then(|| code.code.instrs[resume as usize + 1].arg)
}

impl Translator<'_, '_> {
    /// Has a helper send to what a generator waits for at `pc` if that is no generator: a check would fail whenever it goes on.
    pub(super) fn note_awaited(&mut self, code: Gc<CodeObject>, pc: u32, actual: &[Slot]) {
        let awaited = actual.last().copied().flatten();
        if let Some(send) = send_before(&code, pc)
            && awaited.and_then(Word64::tag) != Some(Tag::Generator)
        {
            self.lessons.generic.insert((code.id, send));
        }
    }

    /// Whether a generator that is suspended at a `RESUME` relays to another one, as far as is known.
    fn relays(&self, code: &CodeObject, resume: u32) -> bool {
        let waits_for_generator =
            || send_before(code, resume).is_some_and(|send| !self.lessons.generic.contains(&(code.id, send)));
        !self.vm.frame_watchers.any() && Generator::may_relay(code) && waits_for_generator()
    }

    /// Loads the words of the generator's frame that are needed from `pc` on, before anything is checked.
    pub(super) fn load_generator(&mut self, body: &mut Body, frame: &mut Frame, pc: u32) {
        let word = self.b.frame_load(FrameSlots::GENERATOR);
        let generator = self.b.value_to_ref(word);
        let live = body.analysis.blocks[body.analysis.block_at(pc)].live_in;
        let sent = frame.slots.len() - 1;
        for index in 0..sent {
            if index >= frame.code.local_count || live & bit(index as u32) != 0 {
                frame.slots[index] = Abs::Val(self.b.load(word_access(index), generator));
            }
        }
        let block = self.b.block();
        frame.slots[sent] = Abs::Val(self.b.append_param(block, Type::Value));
        body.resumed = Some(Resumed { generator, words: Vec::new(), iterators: FxHashMap::default() });
    }

    /// Marks the generator as running, once nothing can go wrong any more with entering it.
    pub(super) fn enter_generator(&mut self, body: &mut Body, frame: &Frame) {
        let resumed = body.resumed.as_mut().expect("the code goes on with a generator");
        resumed.words.clone_from(&frame.slots);
        let generator = resumed.generator;
        self.set_generator_state(generator, &frame.code, GeneratorState::Entered, false);
        let none = self.b.int_const(0);
        self.b.store(access(Heap::Generator, MemKind::Int, Generator::ENTRY_OFFSET), generator, none);
    }

    fn set_generator_state(&mut self, generator: Value, code: &CodeObject, state: GeneratorState, relays: bool) {
        if code.code.flags & CodeFlags::ASYNC_GENERATOR != 0 {
            // How far its step is stands in the same word.
            for (offset, byte) in [(Generator::STATE_OFFSET, state as i64), (Generator::RELAYS_OFFSET, relays.into())] {
                let byte = self.b.int_const(byte);
                self.b.store(access(Heap::Generator, MemKind::U8, offset), generator, byte);
            }
            return;
        }
        let word = self.b.int_const(Generator::state_word(state, code, relays) as i64);
        self.b.store(access(Heap::Generator, MemKind::Int, Generator::STATE_OFFSET), generator, word);
    }

    /// `YIELD_VALUE`: suspends the generator that compiled code was entered for, and returns the value.
    pub(super) fn suspend(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step<Flow> {
        let Some(generator) = body.resumed.as_ref().map(|resumed| resumed.generator) else {
            return self.leave(body, f, pc, Reason::Unsupported);
        };
        let yielded = f.pop();
        let yielded = self.tagged(&yielded);
        let live = body.analysis.blocks[body.analysis.block_at(pc + 1)].live_in;
        for (slot, abs) in f.slots.iter().enumerate() {
            let is_needed = slot >= f.code.local_count || live & bit(slot as u32) != 0;
            if is_needed && !self.is_in_place(body, slot, abs) {
                let word = self.tagged(abs);
                self.b.store(word_access(slot), generator, word);
            }
        }
        let place = self.b.int_const(Generator::place_word(pc + 1, f.slots.len()) as i64);
        self.b.store(access(Heap::Generator, MemKind::Int, Generator::PLACE_OFFSET), generator, place);
        let relays = self.relays(&f.code, pc + 1);
        let number = if relays { RELAY as u64 } else { f.code.resumption(pc + 1).key.get() };
        let entry = self.b.entry_of(number as u32);
        self.b.store(access(Heap::Generator, MemKind::Int, Generator::ENTRY_OFFSET), generator, entry);
        self.set_generator_state(generator, &f.code, GeneratorState::Suspended, relays);
        self.b.ret(yielded);
        Ok(Flow::Ended)
    }

    /// `FOR_ITER` over a generator.
    pub(super) fn generator_step(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) -> Step<Flow> {
        let generator = self.as_object(body, f, pc, 1, Tag::Generator);
        let none = self.b.value_const(Word64::NONE.word());
        let (ended, item) = self.resume(body, f, pc, 1, generator, none, |translator, state| {
            let generator = translator.b.ref_to_value(generator);
            let item = translator.helper_raising(HelperId::IterNext, &[generator], state);
            let mark = translator.b.value_const(value::EXHAUSTED);
            (translator.b.word_eq(item, mark), item)
        });
        self.iteration(body, f, pc, target, ended, item);
        Ok(Flow::Ended)
    }

    /// `GET_YIELD_FROM_ITER`
    pub(super) fn delegate(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step {
        if matches!(f.peek(1), Abs::Generator(_)) || self.call_iter(body, f, pc)? {
            // What is sent to it goes to an object.
            self.settle_private(f, 1);
            return Ok(());
        }
        let iterable = self.tagged(&f.peek(1).clone());
        let code = self.b.int_const(f.code.id.into());
        let state = self.raise_state(body, f, pc);
        let iterator = self.helper_raising(HelperId::Delegate, &[code, iterable], &state);
        f.drop(1);
        f.push(Abs::Val(iterator));
        Ok(())
    }

    /// `SEND`
    pub(super) fn send(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) -> Step<Flow> {
        if matches!(f.peek(2), Abs::Generator(_)) {
            return self.await_in_place(body, f, pc, target);
        }
        let (receiver, sent) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
        let generic = self.lessons.generic.contains(&(f.code.id, pc));
        let place = f.place(1);
        let by_helper = |translator: &mut Self, state: &Raising| {
            let address = translator.b.frame_addr(place);
            let value = translator.helper_raising(HelperId::Send, &[address, receiver, sent], state);
            let ended = translator.b.frame_load(place);
            (translator.b.untag_bool(ended), value)
        };
        let (ended, value) = if generic {
            let state = self.raise_state(body, f, pc);
            self.frame_slots = self.frame_slots.max(f.window as u32 + f.code.frame_size as u32);
            let sent_to = self.b.create_block();
            let step = (self.b.append_param(sent_to, Type::Bool), self.b.append_param(sent_to, Type::Value));
            self.send_to_step(body, f, pc, [receiver, sent], &state, sent_to);
            let (ended, value) = by_helper(self, &state);
            self.b.jump(sent_to, &[ended, value]);
            self.b.switch_to(sent_to);
            step
        } else {
            let generator = self.as_object(body, f, pc, 2, Tag::Generator);
            self.resume(body, f, pc, 2, generator, sent, by_helper)
        };
        f.drop(1);
        f.push(Abs::Val(value));
        let (done, yielded) = (self.b.create_block(), self.b.create_block());
        self.b.branch(ended, done, &[], yielded, &[]);
        self.b.switch_to(done);
        self.goto(body, target, f.clone());
        self.b.switch_to(yielded);
        self.goto(body, pc + 1, f.clone());
        Ok(Flow::Ended)
    }

    /// Resumes a generator, which is `depth` words from the top of the resumer's stack: in its machine code if there is some,
    /// else as `otherwise` does. Gives whether it has ended, and what it has given.
    #[allow(clippy::too_many_arguments, reason = "a place in the code, what is resumed, and how")]
    fn resume(
        &mut self,
        body: &Body,
        resumer: &Frame,
        pc: u32,
        depth: usize,
        generator: Value,
        sent: Value,
        otherwise: impl FnOnce(&mut Self, &Raising) -> (Value, Value),
    ) -> (Value, Value) {
        let state = self.raise_state(body, resumer, pc);
        let (direct, slow, join) = (self.b.create_block(), self.b.create_block(), self.b.create_block());
        let entry = self.b.load(access(Heap::Generator, MemKind::Int, Generator::ENTRY_OFFSET), generator);
        let zero = self.b.int_const(0);
        let compiled = self.b.icmp(Cond::Ne, entry, zero);
        self.b.branch(compiled, direct, &[], slow, &[]);

        self.b.switch_to(direct);
        let (ended, value) = self.resume_compiled(resumer, depth, generator, [sent, entry], &state);
        self.b.jump(join, &[ended, value]);

        self.b.switch_to(slow);
        let (ended, value) = otherwise(self, &state);
        self.b.jump(join, &[ended, value]);

        self.b.switch_to(join);
        (self.b.append_param(join, Type::Bool), self.b.append_param(join, Type::Value))
    }

    /// Resumes a generator, which is `depth` words from the top of the resumer's stack, in its machine code. Gives whether it
    /// has ended, and what it has given.
    pub(super) fn resume_compiled(
        &mut self,
        resumer: &Frame,
        depth: usize,
        generator: Value,
        [sent, entry]: [Value; 2],
        raising: &Raising,
    ) -> (Value, Value) {
        let word = self.b.ref_to_value(generator);
        let below = resumer.place(depth);
        self.b.frame_store(below, word);
        let function = access(Heap::Generator, MemKind::Ref, Generator::FUNCTION_OFFSET);
        let function = self.b.load(function, generator);
        let target = CallTarget { callee: Callee::Entry, window: below - FrameSlots::GENERATOR };
        let value = self.raising_call(target, function, &[sent, entry], raising);
        let now = self.b.load(access(Heap::Generator, MemKind::U8, Generator::STATE_OFFSET), generator);
        let suspended = self.b.int_const(GeneratorState::Suspended as i64);
        (self.b.icmp(Cond::Ne, now, suspended), value)
    }

    /// Whether a generator is of a class: coroutines and asynchronous generators are objects of the same kind.
    pub(super) fn is_generator_of(&mut self, generator: Value, class: Gc<TypeObject>) -> Value {
        let mut kinds = GeneratorKind::ALL.into_iter();
        let kind = kinds.find(|&kind| self.vm.types.generator(kind) == class).expect("generators are of three classes");
        let own = self.b.load(access(Heap::Generator, MemKind::U8, Generator::KIND_OFFSET), generator);
        let kind = self.b.int_const(kind as i64);
        self.b.icmp(Cond::Eq, own, kind)
    }

    /// Whether the generator's word of a slot is as it is to be. The iterator of a loop is brought up to date.
    fn is_in_place(&mut self, body: &Body, slot: usize, abs: &Abs) -> bool {
        let resumed = body.resumed.as_ref().expect("the code goes on with a generator");
        let before = resumed.words.get(slot);
        if let (Some(before), Some(&object)) = (before, resumed.iterators.get(&slot))
            && let (Some(old), Some(new)) = (before.recipe(), abs.recipe())
            && old.header == new.header
        {
            for (&(offset, was), &(_, is)) in old.fields.iter().zip(&new.fields) {
                let (kind, value) = match is {
                    _ if was == is => continue,
                    Operand::Value(value) => (MemKind::Value, self.tagged(&Abs::Val(value))),
                    Operand::Raw(value) => (MemKind::Int, value),
                    Operand::Absent | Operand::Virtual(_) => unreachable!("iterators are made of values"),
                };
                self.b.store(access(Heap::Range, kind, offset as usize), object, value);
            }
            return true;
        }
        before == Some(abs)
    }
}
