//! Generators that are only imagined: a call makes one without an object, and the loop that goes over it has its code in
//! place, up to the next `yield`.
//!
//! What the generator's frame holds while it waits is carried by the loop as the loop's own variables are. A loop over such
//! a generator is turned round: the first step comes before it, the others at its end, so that at the header the
//! generator always waits where it waits between two steps. An exit makes the object, and, inside a step, its frame.

use super::analysis::{LocalSet, bit};
use super::call::{INLINE_BUDGET, MAX_INLINE_SIZE};
use super::frame::{Abs, Frame, Key, Outer};
use super::{Body, Flow, Step, Translator};
use crate::bytecode::{CodeFlags, Opcode};
use crate::interp::RunOp;
use crate::runtime::Value as Word64;
use crate::runtime::heap::HeaderFlags;
use crate::runtime::objects::{CodeObject, Function, FunctionExtra, Gc, Generator, GeneratorState};
use freevar_jit::abi::Heap;
use freevar_jit::ir::{Block, FrameKind, FrameSlots, HeaderTest, MemAccess, MemKind, Reason, Value};
use std::rc::Rc;

/// How many generators may be stepped within one another, besides the frames that are inlined.
pub(super) const MAX_FUSED_DEPTH: u32 = 8;
/// How often one code may stand in the chain of inlined frames for a generator of it to be imagined.
const MAX_RECURSION: usize = 2;
/// The bit of a function's header that says that it has more than its code.
const EXTRA: u64 = (HeaderFlags::HAS_EXTRA as u64) << 8;
/// Instructions after which no step is translated in place any more.
const FUSE_BUDGET: u32 = 1500;

/// A generator that is only imagined: a frame that waits.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Suspended {
    /// Its code.
    pub code: Gc<CodeObject>,
    /// Its function, as a `ref`.
    pub function: Value,
    /// The word of the function that it usually is, 0 if that is not known.
    pub usual: u64,
    /// Where it goes on.
    pub pc: u32,
    /// Whether it has begun.
    pub has_begun: bool,
    /// The words of its frame; nothing while it is stepped.
    pub slots: Vec<Abs>,
    /// What the object's fields for code, place and state hold.
    pub fields: [Value; 3],
    /// The locals that the code assigns after its cells were made.
    assigned: LocalSet,
}

impl Suspended {
    /// Whether `await` takes it: a coroutine, or a generator that `types.coroutine` has marked.
    pub fn is_awaitable(&self) -> bool {
        self.code.code.flags & (CodeFlags::COROUTINE | CodeFlags::ITERABLE_COROUTINE) != 0
    }

    /// Whether a slot may change while it is stepped.
    pub fn changes(&self, slot: usize) -> bool {
        slot >= self.code.local_count || self.assigned & bit(slot as u32) != 0
    }

    /// A slot as lessons name it.
    pub fn key(&self, slot: usize) -> Key {
        (self.code.id, self.pc, slot as u32)
    }

    /// Whether two states of a generator differ only in what may change while it is stepped.
    pub fn is_like(&self, other: &Suspended) -> bool {
        let same_slot = |slot: usize| match (&self.slots[slot], &other.slots[slot]) {
            (Abs::Val(one), Abs::Val(other)) => one == other || self.changes(slot),
            (one, other) => one == other || one.is_like(other),
        };
        (self.code, self.function, self.pc) == (other.code, other.function, other.pc)
            && self.slots.len() == other.slots.len()
            && (0..self.slots.len()).all(same_slot)
    }
}

/// The locals that a code assigns after its cells were made.
fn assigned(code: Gc<CodeObject>) -> LocalSet {
    let instrs = code.code.instrs.iter();
    instrs.fold(0, |set, instr| match instr.op {
        Opcode::STORE_FAST | Opcode::DELETE_FAST | Opcode::LOAD_FAST_AND_CLEAR => set | bit(instr.arg),
        _ => set,
    })
}

/// Where steps lead.
#[derive(Default)]
pub(super) struct Yields(Vec<(Block, Abs, Suspended)>);

impl Translator<'_, '_> {
    /// Whether the call at `pc` of this code makes a generator that may be imagined: one that need not be closed when it is
    /// given up, or does not get so far, because it is awaited or delegated to at once.
    pub(super) fn can_imagine(&self, f: &Frame, pc: u32, code: Gc<CodeObject>) -> bool {
        let op = |at: u32| f.code.code.instrs.get(at as usize).map(|instr| instr.op);
        let is_delegated_to = || [op(pc), op(pc + 1)].contains(&Some(Opcode::GET_YIELD_FROM_ITER));
        let is_awaited = || op(pc + 1) == Some(Opcode::GET_AWAITABLE);
        let may_be = match code.code.flags & CodeFlags::SUSPENDS {
            CodeFlags::GENERATOR if code.code.flags & CodeFlags::ITERABLE_COROUTINE != 0 => is_awaited(),
            CodeFlags::GENERATOR => !code.may_need_close || is_delegated_to(),
            CodeFlags::COROUTINE => is_awaited(),
            CodeFlags::ASYNC_GENERATOR => true,
            _ => false,
        };
        let made_at = code.code.instrs.iter().position(|instr| instr.op == Opcode::RETURN_GENERATOR);
        let has_own_name = made_at.is_some_and(|made_at| self.lessons.generic.contains(&(code.id, made_at as u32)));
        may_be && !has_own_name && code.words.len() as u32 <= MAX_INLINE_SIZE && super::refuse(code).is_ok()
    }

    /// Whether a generator of this code may remain imagined, so that its code is translated in place. To make the object in
    /// place costs little in any case. The hooks for asynchronous generators are to see one.
    pub(super) fn stays_imagined(&self, code: Gc<CodeObject>) -> bool {
        code.code.flags & CodeFlags::ASYNC_GENERATOR == 0
            && self.inlining.iter().filter(|&&(around, _)| around == code.id).count() < MAX_RECURSION
            && self.spent + code.words.len() as u32 <= INLINE_BUDGET
            && !self.lessons.apart.contains(&code.id)
    }

    /// `RETURN_GENERATOR` of a function that is called in place.
    pub(super) fn imagine_generator(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step<Flow> {
        if !body.imagines {
            return self.leave(body, f, pc, Reason::Unsupported);
        }
        self.check_unnamed(body, f, pc);
        let suspended = self.suspended(body, f, pc + 1, GeneratorState::Created);
        body.returns.push((self.b.block(), Abs::Generator(Box::new(suspended))));
        Ok(Flow::Ended)
    }

    /// Makes sure that the frame's function has the names of its code, as its generators will have.
    fn check_unnamed(&mut self, body: &Body, f: &Frame, pc: u32) {
        let known = self.known_function(&Abs::Val(f.callee));
        if known.is_some_and(|function| function.extra().is_none()) {
            let exit = self.exit_here(body, f, pc, Reason::Target);
            return self.b.check_header(HeaderTest { mask: EXTRA, expected: 0 }, f.callee, exit);
        }
        let (names, join) = (self.b.create_block(), self.b.create_block());
        let may_have_names = self.b.has_header(HeaderTest { mask: EXTRA, expected: EXTRA }, f.callee);
        let exit = self.exit_here(body, f, pc, Reason::Target);
        self.b.branch(may_have_names, names, &[], join, &[]);
        self.b.switch_to(names);
        let extra = self.b.load(MemAccess::new(Heap::Function, MemKind::Ref, Function::EXTRA_OFFSET as i32), f.callee);
        for offset in [FunctionExtra::NAME_OFFSET, FunctionExtra::QUALNAME_OFFSET] {
            let name = self.b.load(MemAccess::new(Heap::Function, MemKind::Value, offset as i32), extra);
            let absent = self.b.value_const(0);
            let is_unnamed = self.b.word_eq(name, absent);
            self.b.check_true(is_unnamed, exit);
        }
        self.b.jump(join, &[]);
        self.b.switch_to(join);
    }

    /// The generator whose frame this is, as it waits at `pc`.
    fn suspended(&mut self, body: &Body, f: &mut Frame, pc: u32, state: GeneratorState) -> Suspended {
        let live = body.analysis.blocks[body.analysis.block_at(pc)].live_in;
        for slot in 0..f.slots.len() {
            if slot < f.code.local_count && live & bit(slot as u32) == 0 {
                f.slots[slot] = Abs::Absent;
            } else if matches!(f.slots[slot], Abs::Keywords(_) | Abs::Range { .. } | Abs::Complex { .. }) {
                self.settle(&mut f.slots[slot]);
            }
        }
        let code = Word64::from(f.code);
        let fields = [
            self.pool_ref(code),
            self.b.int_const(Generator::place_word(pc, f.slots.len()) as i64),
            self.b.int_const(Generator::state_word(state, &f.code, false) as i64),
        ];
        Suspended {
            code: f.code,
            function: f.callee,
            usual: f.usual_callee,
            pc,
            has_begun: state != GeneratorState::Created,
            slots: f.slots.clone(),
            fields,
            assigned: assigned(f.code),
        }
    }

    /// Lets the object of a generator go on in machine code, if there is some.
    pub(super) fn set_entry(&mut self, object: Value, generator: &Suspended) {
        let number = generator.code.resumption(generator.pc).key.get();
        if number != 0 {
            let entry = self.b.entry_of(number as u32);
            let access = MemAccess::new(Heap::Generator, MemKind::Int, Generator::ENTRY_OFFSET as i32);
            self.b.store(access, object, entry);
        }
    }

    /// `YIELD_VALUE` of a generator that is stepped in place.
    pub(super) fn yield_in_place(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Flow {
        let mut value = f.pop();
        self.settle(&mut value);
        let suspended = self.suspended(body, f, pc + 1, GeneratorState::Suspended);
        let block = self.b.block();
        body.yields.as_mut().expect("the generator is stepped in place").0.push((block, value, suspended));
        Flow::Ended
    }

    /// Whether the loop whose header begins with a `FOR_ITER` over an imagined generator is turned round. If not, the
    /// generator becomes an object.
    pub(super) fn turns_round(&mut self, body: &Body, index: usize, frame: &mut Frame) -> bool {
        let Some(Abs::Generator(_)) = frame.slots.last() else { return false };
        let pc = body.analysis.blocks[index].start;
        let instr = body.code.code.instrs[pc as usize];
        let iterator = frame.slots.len() - 1;
        let is_stable = !self.lessons.unstable.contains(&(body.code.id, pc + 1, iterator as u32));
        let turns = instr.op == Opcode::FOR_ITER
            && is_stable
            && self.can_step(body)
            && body.analysis.comes_behind(instr.arg, index);
        if !turns {
            self.settle_private(frame, 1);
        }
        turns
    }

    fn can_step(&self, body: &Body) -> bool {
        body.fused < MAX_FUSED_DEPTH && self.spent <= FUSE_BUDGET
    }

    /// `FOR_ITER` over the imagined generator on top of the stack.
    pub(super) fn step_in_place(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) -> Step<Flow> {
        if !self.can_step(body) {
            self.settle_private(f, 1);
            return self.generator_step(body, f, pc, target);
        }
        for (block, _) in self.step(body, f, pc) {
            self.b.switch_to(block);
            self.goto(body, target, f.clone());
        }
        Ok(Flow::Ended)
    }

    /// `SEND` of None to the imagined coroutine below the top of the stack.
    pub(super) fn await_in_place(&mut self, body: &mut Body, f: &mut Frame, pc: u32, target: u32) -> Step<Flow> {
        if !self.can_step(body) {
            self.settle_private(f, 2);
            return self.send(body, f, pc, target);
        }
        let none = f.pop();
        for (block, mut value) in self.step(body, f, pc) {
            self.b.switch_to(block);
            self.settle(&mut value);
            let mut after = f.clone();
            after.slots.extend([none.clone(), value]);
            self.goto(body, target, after);
        }
        Ok(Flow::Ended)
    }

    /// Steps the imagined generator on top of the stack, which it is no more, and goes on where it yields. Gives where it
    /// returns, and what.
    fn step(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Vec<(Block, Abs)> {
        self.show_variables(f);
        let Abs::Generator(generator) = f.pop() else { unreachable!("the iterator has been looked at") };
        let Suspended { code, function, usual, pc: at, has_begun, .. } = *generator;
        let mut running = generator;
        // The object that an exit inside the step makes has its words in the frame.
        let mut slots = std::mem::take(&mut running.slots);
        f.push(Abs::Generator(running));
        let (own, virtuals) = f.describe(pc, body.live_before(pc), f.slots.len() - f.code.local_count);
        let mut frames = f.outer.frames.clone();
        frames.push(own);
        let window = f.place(1) - FrameSlots::GENERATOR;
        slots.push(Abs::Val(self.b.value_const(Word64::NONE.word())));
        let outer = Rc::new(Outer { frames, virtuals });
        let frame =
            Frame { code, slots, window, callee: function, usual_callee: usual, kind: FrameKind::Generator, outer };

        let analysis = self.analysis(code, at);
        let mut step = Body::new(code, analysis, body.depth);
        step.entered_within = has_begun;
        step.fused = body.fused + 1;
        step.yields = Some(Yields::default());
        let around = self.stepped.replace(window);
        if !has_begun {
            self.inlined.push(code.id);
        }
        self.nested_body(&mut step, at, frame);
        self.stepped = around;

        f.drop(1);
        for (block, value, suspended) in step.yields.unwrap_or_default().0 {
            self.b.switch_to(block);
            let mut after = f.clone();
            after.push(Abs::Generator(Box::new(suspended)));
            after.push(value);
            self.goto(body, pc + 1, after);
        }
        step.returns
    }

    /// A local that is about to have a second place, unless this is its last use: what is imagined and can be stepped is one
    /// object from now on.
    pub(super) fn take_local(&mut self, body: &Body, f: &mut Frame, pc: u32, slot: usize) -> Abs {
        let block = body.analysis.block_with(pc);
        let live = body.analysis.live_at(&body.code.code, block, pc + 1);
        if live & bit(slot as u32) == 0 {
            return std::mem::replace(&mut f.slots[slot], Abs::Absent);
        }
        self.settle(&mut f.slots[slot]);
        f.slots[slot].clone()
    }

    /// What the loop of a generator expression has met that the `CALL` at `pc` calls with its iterator, 0 if it is none.
    pub(super) fn gone_over_by_expression(&self, f: &Frame, pc: u32) -> u32 {
        use crate::interp::targets::{self, Targets};
        let word = f.code.words[pc as usize].get();
        if RunOp::of(word).plain() != Opcode::CALL || word.arg() != 0 {
            return 0;
        }
        let Targets::Code { code, .. } = targets::of(&f.code.caches[word.feedback() as usize]) else { return 0 };
        let code = self.vm.code(code);
        if &*code.code.name != "<genexpr>" {
            return 0;
        }
        let first = code.words.iter().map(|word| word.get()).find(|&word| RunOp::of(word).plain() == Opcode::FOR_ITER);
        first.map_or(0, |word| word.feedback())
    }
}
