//! When to compile, and what an exit teaches.

use super::exits;
use super::translate::{AT_CALL, Expected, MAX_DIRECT_ARGS};
use super::{Compiled, Entry, ExitRecord, Feedback, History, Mode, Tier};
use crate::bytecode::{Code, CodeFlags, Opcode};
use crate::interp::frame::Frame;
use crate::interp::{RunOp, attributes, seen, targets};
use crate::runtime::objects::CodeObject;
use crate::runtime::stack::StackPointer;
use crate::runtime::{Gc, Isolate};
use freevar_jit::ir::{Place, Reason};
use freevar_jit::lower::{ExitFrame, ExitInfo};
use rustc_hash::FxHashSet;
use std::collections::VecDeque;

/// Versions of one entry after which it is given up.
pub const MAX_VERSIONS: u32 = 12;
/// Versions of one entry that stress asks for.
const STRESS_VERSIONS: u32 = 3;
/// Checks that may fail before code of usual size is made again with what has been learned.
const USUAL_PATIENCE: u32 = 8;
/// How many instructions of the code generator are usual; one takes 6 to 8 microseconds.
const USUAL_SIZE: u32 = 1000;
/// For how many instructions beyond these one more check may fail.
const INSTRUCTIONS_PER_FAILURE: u32 = 20;
/// For how many checks one counts that will not fail in the next version, and until then may fail at each iteration of a
/// loop: it has taught what slots hold, or fails again where it was moved.
const LESSON: u32 = USUAL_PATIENCE;
/// How many instructions of the code generator make machine code large: a call costs little beside it.
const LARGE: usize = 600;
/// How many functions are looked at to find whether one is recursive.
const MOST_CALLED: usize = 32;
/// How many times as hot an inner loop is compiled while the loop around it has not come round.
const INNER_LOOP_PATIENCE: u32 = 16;
/// How many times a function that is called in a loop is asked for before it is compiled without the loop.
const MOST_POSTPONED: u32 = 8;
/// How many times a function that is called in a loop is asked for before the loop need not be as hot as others.
const CALLED_OFTEN: u32 = 2;
/// How many times fewer iterations make such a loop hot.
const BUSY: u32 = 4;
/// How many calls a function is away from a loop, or another function, that it is compiled with.
const MOST_CALLERS: usize = 8;
/// How many times as hot a function may be as one that calls it and is compiled in its place.
const WARM: u32 = 8;
/// Times that an instruction raises before the code from which the exception goes is made again to expect that.
const RAISED_BEFORE_EXPECTED: u32 = 50;
/// How many checks may stay in a loop, one by one, before all others do.
const MOST_UNHOISTED: usize = 3;
/// How many iterations a call has at most of a loop that is compiled with the whole function.
const SHORT_LOOP: u32 = 8;
/// How often a generator was resumed before a loop of it became hot, so that machine code had better begin where it is
/// resumed.
const SUSPENDED_OFTEN: u32 = 4;
/// Times that an instruction which is not compiled is reached before its function is left to the interpreter.
const UNSUPPORTED_BEFORE_GIVING_UP: u32 = 200;

/// Heat at which functions are compiled, and back edges between two looks at a loop (a power of two).
pub fn thresholds(mode: Mode) -> (u32, u32) {
    match mode {
        Mode::Eager => (2, 2),
        Mode::On | Mode::Off => (300, 1024),
    }
}

/// Has the next iteration of any loop of a code ask for machine code.
pub fn arm(code: Gc<CodeObject>) {
    code.loop_heat.set(CodeObject::ARMED);
}

/// Whether it was that which has asked, and not a loop that has run often.
fn is_armed(code: Gc<CodeObject>) -> bool {
    code.loop_heat.get() == 0
}

/// A check that fails.
struct Failing {
    reason: Reason,
    /// The instruction that it is of.
    place: Place,
    /// Where the interpreter goes on.
    resumed: Place,
}

impl Failing {
    fn of(info: &ExitInfo) -> Failing {
        let innermost = info.frames.last().expect("an exit has a frame");
        let resumed = Place { code: innermost.code, pc: innermost.pc };
        Failing { reason: info.reason, place: info.place, resumed }
    }
}

impl Tier {
    /// Counts an exit. Gives it, and whether its code is called by code that wants a result.
    pub fn exit_taken(&mut self, id: u32) -> (&ExitInfo, bool) {
        let record = &mut self.exits[id as usize];
        record.count += 1;
        let at_call = !matches!(self.compiled[record.compiled].entry, Entry::Loop(_));
        (&record.info, at_call)
    }

    /// Lets a loop that has been left go on in machine code at its next iteration, if the code is still worth entering.
    pub fn keep_hot(&self, vm: &Isolate, id: u32) {
        let version = &self.compiled[self.exits[id as usize].compiled];
        if version.valid {
            arm(vm.code(version.code));
        }
    }

    /// The machine code with which a frame goes on at a loop, which is compiled if it is hot. A loop around that one is
    /// compiled in its place when it comes round soon: entered at an inner loop, the two would be one.
    pub fn loop_entry(&mut self, vm: &mut Isolate, code: Gc<CodeObject>, pc: u32, base: StackPointer) -> Option<u64> {
        let (_, threshold) = thresholds(self.options.mode);
        let history = self.loop_history(code, pc);
        if let Some(index) = history.current {
            return Some(self.compiled[index].handle.entry() as u64);
        }
        if history.refused.is_none() {
            let (was_armed, outer, patient) = (is_armed(code), history.outer, INNER_LOOP_PATIENCE * threshold);
            history.iterations = if was_armed { history.iterations + 1 } else { history.iterations.max(threshold) };
            let waits = history.versions == 0 && outer.is_some();
            let is_hot = history.iterations >= if waits { patient } else { threshold };
            if let (false, Some(outer)) = (was_armed, outer) {
                self.loop_history(code, outer).iterations = patient;
            }
            if !is_hot {
                arm(code);
                return None;
            }
        }
        if self.waits_for_resumption(code, pc) || self.waits_for_call(code) {
            return None;
        }
        let entered = self.compile(vm, code, Entry::Loop(pc), base);
        if steps_generator(code, pc) {
            // Entered at its call, the function may make that generator itself, and have its code in the loop.
            let (calls, _) = thresholds(self.options.mode);
            code.heat.set(code.heat.get().max(calls));
        }
        entered
    }

    /// The machine code of a loop that is about to begin, if the frame holds what was there at the iteration it was made for:
    /// what the loop assigns may still be missing, or be of another type.
    pub(super) fn armed_entry(&self, code: Gc<CodeObject>, pc: u32, base: StackPointer) -> Option<u64> {
        let index = self.history.get(&(code.id, Entry::Loop(pc)))?.current?;
        let version = &self.compiled[index];
        let mut at_header =
            version.expected.iter().filter(|expected| (expected.code, expected.header) == (code.id, pc));
        // SAFETY: the frame is the running one, and the loop's iterator the last of its slots.
        let fits = at_header.all(|expected| expected.content.is_in(unsafe { exits::slot(base, expected.slot as i32) }));
        fits.then(|| version.handle.entry() as u64)
    }

    /// Whether the function whose frame is at `base` is better compiled with a loop that it is called from, which is not hot
    /// yet. If that does not come, the function is asked for again.
    pub fn waits_for_loop(&mut self, code: Gc<CodeObject>, base: StackPointer) -> bool {
        let steps_generators = |(key, history): (&(u32, Entry), &History)| match key.1 {
            Entry::Loop(pc) => key.0 == code.id && history.versions > 0 && steps_generator(code, pc),
            _ => false,
        };
        if self.options.mode == Mode::Eager || self.history.iter().any(steps_generators) {
            return false;
        }
        let Some((caller, header)) = loop_around(base) else { return false };
        let around = self.loop_history(caller, header);
        let (current, refused) = (around.current, around.refused);
        // A version that fails will soon be made again.
        if refused.is_some() || current.is_some_and(|version| self.compiled[version].failures == 0) {
            return false;
        }
        let postponed = self.may_postpone(code);
        if postponed.is_some_and(|times| times >= CALLED_OFTEN) {
            self.hasten(caller, code);
        }
        postponed.is_some()
    }

    /// Has the loops of a caller ask for machine code at the next iteration, although they are not hot yet, if a hot function
    /// is called there: each iteration takes long, and there were enough to show what it does. A loop of the function's own
    /// is compiled by itself; and where the caller is called often, its calls are what is hot.
    fn hasten(&self, caller: Gc<CodeObject>, called: Gc<CodeObject>) {
        let (_, threshold) = thresholds(self.options.mode);
        let heat = caller.loop_heat.get();
        let is_busy = heat != CodeObject::ARMED && heat / caller.heat.get().max(1) >= threshold / BUSY;
        if is_busy && called.loop_heat.get() == 0 && !caller.code.is_generator() {
            caller.loop_heat.set(heat | (threshold - 1));
        }
    }

    /// Whether the function whose frame is at `base` is better compiled with one that calls it, by way of a few calls at
    /// most, and is nearly as hot: the outermost of those is compiled when it is called next.
    pub fn waits_for_caller(&mut self, code: Gc<CodeObject>, base: StackPointer) -> bool {
        let (calls, _) = thresholds(self.options.mode);
        let is_hot = |caller: &Gc<CodeObject>| {
            let heat = caller.heat.get();
            *caller != code && heat >= calls / WARM && caller.compiled.get() == 0 && !caller.code.is_generator()
        };
        let Some(caller) = callers(base).map(|(code, _)| code).filter(is_hot).last() else { return false };
        let can_be_compiled =
            self.history.get(&(caller.id, Entry::Call)).is_none_or(|history| history.refused.is_none());
        if self.options.mode == Mode::Eager || !can_be_compiled || self.may_postpone(code).is_none() {
            return false;
        }
        caller.heat.set(calls - 1);
        true
    }

    /// Counts that a function which is hot was not compiled. Gives how often by now, if that is no reason yet to compile it
    /// all the same.
    fn may_postpone(&mut self, code: Gc<CodeObject>) -> Option<u32> {
        let history = self.history.entry((code.id, Entry::Call)).or_default();
        history.postponed += 1;
        (history.versions == 0 && history.postponed <= MOST_POSTPONED).then_some(history.postponed)
    }

    /// Whether a hot loop is left to the machine code with which the generator goes on where it is resumed next: entered at the
    /// loop, code cannot suspend it. If nobody resumes it soon, the loop is asked for again.
    fn waits_for_resumption(&mut self, code: Gc<CodeObject>, pc: u32) -> bool {
        if !code.code.is_generator() || code.heat.get() < SUSPENDED_OFTEN {
            return false;
        }
        let history = self.loop_history(code, pc);
        history.postponed += 1;
        let waits = history.refused.is_none() && history.versions == 0 && history.postponed == 1;
        if waits {
            let (calls, _) = thresholds(self.options.mode);
            code.heat.set(calls);
        }
        waits
    }

    /// Whether a hot loop is left to the machine code for the function's next call, since its calls do not stay in it: they
    /// have made it hot.
    fn waits_for_call(&mut self, code: Gc<CodeObject>) -> bool {
        let (calls, _) = thresholds(self.options.mode);
        let can_be_called = !code.code.is_generator() && code.code.param_slots() as usize <= MAX_DIRECT_ARGS;
        if self.options.mode == Mode::Eager || is_armed(code) || code.compiled.get() != 0 || !can_be_called {
            return false;
        }
        let history = self.history.entry((code.id, Entry::Call)).or_default();
        let calls_so_far = history.postponed * calls + code.heat.get();
        let waits = history.refused.is_none()
            && history.versions == 0
            && code.loop_heat.get() <= calls_so_far.saturating_mul(SHORT_LOOP);
        if waits {
            code.heat.set(calls);
        }
        waits
    }

    fn loop_history(&mut self, code: Gc<CodeObject>, pc: u32) -> &mut History {
        let history = self.history.entry((code.id, Entry::Loop(pc)));
        history.or_insert_with(|| History { outer: innermost_loop(&code.code, pc, pc), ..History::default() })
    }

    /// Draws the conclusions of an exit whose frames have been written at `base`.
    pub fn learn(&mut self, vm: &mut Isolate, id: u32, base: StackPointer, frames: &[ExitFrame]) {
        let ExitRecord { compiled, ref info, count, .. } = self.exits[id as usize];
        let Failing { reason, place, resumed } = Failing::of(info);
        if !self.compiled[compiled].valid {
            return;
        }
        let innermost = frames.last().expect("an exit has a frame");
        if let Some(stress) = &mut vm.stress {
            // Versions are given up at random, the last one never.
            let Compiled { code, entry, .. } = self.compiled[compiled];
            let versions = self.history.get(&(code, entry)).map_or(0, |history| history.versions);
            if stress.discards_now() && versions < STRESS_VERSIONS {
                self.discard(vm, compiled, None);
            }
            self.learn_types(compiled, base, innermost);
            return;
        }
        match reason {
            Reason::Poll | Reason::Seen | Reason::Stack => return,
            Reason::Raise => {
                // A loop looks at what its iterator's `__next__` raises.
                let steps =
                    |frame: &ExitFrame| vm.code(frame.code).code.instrs[frame.pc as usize].op == Opcode::FOR_ITER;
                let returns = self.compiled[compiled].entry == Entry::Call || frames.iter().any(steps);
                if returns && count >= RAISED_BEFORE_EXPECTED && self.lessons.raising.insert((place.code, place.pc)) {
                    self.discard(vm, compiled, None);
                }
                return;
            }
            Reason::Unsupported => {
                if count >= UNSUPPORTED_BEFORE_GIVING_UP {
                    self.discard(vm, compiled, Some("it spends its time in instructions that are not compiled"));
                }
                return;
            }
            Reason::LoopType | Reason::Type if self.learn_types(compiled, base, innermost) => {
                self.exits[id as usize].has_taught = true;
            }
            // An assumption that has ended never holds again.
            Reason::Invalidated => {}
            _ if self.is_general(compiled, (place.code, place.pc)) => return,
            _ => {}
        }
        let patience = self.patience(compiled);
        // Behind a check that was moved before a loop, the interpreter goes through the whole loop.
        let fails_again = matches!(reason, Reason::Hoisted | Reason::Large) && count > 1;
        let is_new = fails_again && !self.left_before_loop.contains_key(&(place, resumed));
        let is_lesson = is_new || self.exits[id as usize].has_taught;
        let version = &mut self.compiled[compiled];
        version.failures += if is_lesson { LESSON } else { 1 };
        // The clock is asked last, and seldom.
        if version.failures >= patience && (is_lesson || self.options.mode == Mode::Eager || version.work.has_served())
        {
            self.conclude(vm, compiled);
        }
    }

    /// Gives up a version, and draws the conclusions of what has failed in it.
    pub(super) fn conclude(&mut self, vm: &mut Isolate, compiled: usize) {
        for Failing { reason, place, resumed } in self.failing(compiled) {
            let key = (place.code, place.pc);
            match reason {
                Reason::Large => _ = self.lessons.large.insert(key),
                Reason::Hoisted => {
                    let now = (self.compiled.len(), feedback(vm, key));
                    if was_given_up(self.left_before_loop.insert((place, resumed), now), compiled, now.1) {
                        self.keep_in_loop(place, resumed);
                    }
                }
                _ => self.blame(vm, compiled, reason, key),
            }
        }
        self.discard(vm, compiled, None);
    }

    /// Has a check stay in the loop with this header, or all checks of that if some stay already: each is a version more.
    fn keep_in_loop(&mut self, check: Place, header: Place) {
        let stay = self.lessons.unhoisted.iter().filter(|(_, around)| *around == header).count();
        self.lessons.unhoisted.insert((if stay < MOST_UNHOISTED { check } else { header }, header));
    }

    /// How many checks may fail before a version is made again with what they have taught. To make a large one takes longer
    /// than to go on in the interpreter some hundred times, and meanwhile other checks teach what would ask for a version
    /// of its own. After an exit from a small one a whole loop may be interpreted.
    fn patience(&self, compiled: usize) -> u32 {
        match self.options.mode {
            Mode::Eager => 2,
            _ => {
                let beyond = (self.compiled[compiled].clif_insts as u32).saturating_sub(USUAL_SIZE);
                USUAL_PATIENCE + beyond / INSTRUCTIONS_PER_FAILURE
            }
        }
    }

    /// The checks that have failed more than once in a version without teaching what slots hold.
    fn failing(&self, compiled: usize) -> Vec<Failing> {
        let exits = self.exits.iter().filter(|exit| exit.compiled == compiled && exit.count > 1 && !exit.has_taught);
        let of_checks = exits.filter(|exit| {
            !matches!(
                exit.info.reason,
                Reason::Poll | Reason::Raise | Reason::Seen | Reason::Stack | Reason::Unsupported
            )
        });
        of_checks.map(|exit| Failing::of(&exit.info)).collect()
    }

    /// Has an instruction done by a helper from now on, if its checks would go on failing: code that is made again from the
    /// same feedback would fail again. What was made before the feedback had become what it is may fail.
    fn blame(&mut self, vm: &Isolate, compiled: usize, reason: Reason, key: (u32, u32)) {
        let code = vm.code(key.0);
        let names_builtin = matches!(
            RunOp::of(code.words[key.1 as usize].get()),
            RunOp::LOAD_GLOBAL_BUILTIN | RunOp::LOAD_NAME_BUILTIN
        );
        if names_builtin && reason == Reason::Header && self.lessons.growing.insert(code.home_globals().address()) {
            return;
        }
        let now = (self.compiled.len(), feedback(vm, key));
        let again = was_given_up(self.given_up.insert(key, now), compiled, now.1);
        // No feedback tells of the signs of indices.
        if again || reason == Reason::Bounds {
            self.lessons.generic.insert(key);
        } else {
            attributes::watch(code, key.1);
        }
    }

    /// Whether a version was made with the lesson that an instruction is done by a helper: it is as general as can be there.
    fn is_general(&self, compiled: usize, key: (u32, u32)) -> bool {
        let taught_before = self.given_up.get(&key).is_none_or(|&(versions, _)| compiled >= versions);
        self.lessons.generic.contains(&key) && taught_before
    }

    /// Remembers slots that do not hold what they were expected to where a loop or the code was entered.
    fn learn_types(&mut self, compiled: usize, base: StackPointer, frame: &ExitFrame) -> bool {
        let mut learned = false;
        for expected in &self.compiled[compiled].expected {
            let Expected { code, header, slot, content } = *expected;
            let here = code == frame.code && (header == frame.pc || (header == AT_CALL && frame.pc == 0));
            // SAFETY: the exit has written the frame.
            if here && !content.is_in(unsafe { exits::slot(base, frame.window + slot as i32) }) {
                learned |= self.lessons.unstable.insert(expected.key());
            }
        }
        learned
    }

    /// Gives up a version. The function is compiled again when it is hot again, unless there is a reason not to.
    pub(super) fn discard(&mut self, vm: &mut Isolate, compiled: usize, refused: Option<&'static str>) {
        let version = &mut self.compiled[compiled];
        version.valid = false;
        let (id, entry) = (version.code, version.entry);
        let history = self.history.entry((id, entry)).or_default();
        history.current = None;
        history.iterations = 0;
        history.refused = history.refused.or(refused);
        let code = vm.code(id);
        // Soon, but not before the interpreter has seen what is new.
        let (calls, iterations) = thresholds(self.options.mode);
        match entry {
            Entry::Call => self.set_entry(code, None),
            Entry::Resume(pc) => self.set_resumption(code, pc, None),
            Entry::Loop(_) => return code.loop_heat.set(iterations - iterations / 4),
        }
        code.heat.set(calls - calls / 4 - 1);
    }
}

/// Whether a function for which there is machine code of this size from now on is called, and not inlined in others. Of a
/// large recursive one these would have the outermost call only; a large coroutine that is suspended goes on in code of its
/// own.
pub fn stays_apart(vm: &Isolate, code: Gc<CodeObject>, entry: Entry, size: usize) -> bool {
    if size <= LARGE {
        return false;
    }
    match entry {
        Entry::Call => is_recursive(vm, code),
        Entry::Resume(pc) => code.code.flags & CodeFlags::COROUTINE != 0 && begins(&code.code, pc),
        Entry::Loop(_) => false,
    }
}

/// Whether the place at which a generator goes on is its beginning.
fn begins(code: &Code, pc: u32) -> bool {
    code.instrs[pc as usize].op == Opcode::POP_TOP
}

/// Whether the calls that have been met lead from a function back to itself.
fn is_recursive(vm: &Isolate, code: Gc<CodeObject>) -> bool {
    let (mut seen, mut called) = (FxHashSet::default(), VecDeque::from([code.id]));
    while seen.len() < MOST_CALLED
        && let Some(id) = called.pop_front()
    {
        if !seen.insert(id) {
            continue;
        }
        let caller = vm.code(id);
        for (instr, word) in caller.code.instrs.iter().zip(&caller.words) {
            if instr.op == Opcode::CALL {
                let targets = targets::of(&caller.caches[word.get().feedback() as usize]);
                if targets.codes().contains(&code.id) {
                    return true;
                }
                called.extend(targets.codes());
            }
        }
    }
    false
}

/// Whether an earlier version than `compiled` was given up for the same check, and the feedback was the same then: given how
/// many versions there were, and what it was.
fn was_given_up(last: Option<(usize, Feedback)>, compiled: usize, feedback: Feedback) -> bool {
    last.is_some_and(|(versions, before)| compiled >= versions && before == feedback)
}

/// The feedback of an instruction of a code, as far as it only ever becomes more general.
fn feedback(vm: &Isolate, (code, pc): (u32, u32)) -> Feedback {
    let code = vm.code(code);
    let bits = code.words[pc as usize].get().feedback();
    match code.code.instrs[pc as usize].op {
        Opcode::CALL | Opcode::CALL_KW | Opcode::CALL_FUNCTION_EX => {
            let cache = &code.caches[bits as usize];
            (bits, cache.key.get(), cache.data.get())
        }
        _ => (bits, code.receivers(pc).word(), code.polymorphic.count(pc) as u64),
    }
}

/// Whether a loop has gone over generators and nothing else.
fn steps_generator(code: Gc<CodeObject>, header: u32) -> bool {
    let word = code.words[header as usize].get();
    RunOp::of(word).plain() == Opcode::FOR_ITER && word.feedback() == seen::GENERATOR
}

/// The header, below `limit`, of the innermost loop that has the instruction `at`.
pub fn innermost_loop(code: &Code, at: u32, limit: u32) -> Option<u32> {
    let after = code.instrs.iter().skip(at as usize);
    let back = after.filter(|instr| instr.op == Opcode::JUMP_BACKWARD && instr.arg < limit);
    back.map(|instr| instr.arg).max()
}

/// The functions of the interpreter that wait for the call with the frame at `base`, from the innermost on, by way of a few
/// calls at most: their codes, and where they go on.
fn callers(base: StackPointer) -> impl Iterator<Item = (Gc<CodeObject>, u32)> {
    let caller = |frame: Frame| {
        // SAFETY: the frame is the running one, or one of those that wait for it in the same interpreter.
        let link = Some(unsafe { frame.link() }).filter(|link| !link.is_entry())?;
        let caller = Frame(frame.0.wrapping_sub(link.delta()));
        // SAFETY: links that are no entries lead to live frames.
        Some((caller, unsafe { caller.function() }.code(), link.pc()))
    };
    let callers = std::iter::successors(caller(Frame(base)), move |&(frame, ..)| caller(frame));
    callers.take(MOST_CALLERS).map(|(_, code, at)| (code, at))
}

/// The innermost loop that the call with the frame at `base` is made in: the function's code, and the loop's header.
fn loop_around(base: StackPointer) -> Option<(Gc<CodeObject>, u32)> {
    callers(base).find_map(|(code, at)| Some((code, innermost_loop(&code.code, at, at + 1)?)))
}
