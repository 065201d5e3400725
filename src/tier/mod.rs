//! The compiling tier: when to compile, what to speculate on, and what to do when that fails.
//!
//! The interpreter reaches it through hooks ([`TierHooks`]); without the feature `jit` there are none. The tier owns
//! the machine code and what is known of it. Interpreter frames become compiled ones at calls and at loop headers, and
//! interpreter frames again at exits.

mod budget;
mod entry;
mod exits;
mod helpers;
mod policy;
mod relay;
mod stats;
mod translate;

pub use stats::{ExitStats, FunctionStats, Stage, Stats, dump, keep_ir, stats};
pub use translate::Entry;

use crate::interp::frame::Link;
use crate::runtime::code_constants::CodeConstants;
use crate::runtime::context::Context;
use crate::runtime::frames::{Reach, SiteFrame};
use crate::runtime::heap::Header;
use crate::runtime::isolate::{EntryEnd, TierHooks};
use crate::runtime::native_stack;
use crate::runtime::objects::{CodeObject, Gc, Int, Tag};
use crate::runtime::ops;
use crate::runtime::stack::StackPointer;
use crate::runtime::stress::Stress;
use crate::runtime::{Isolate, Value};
use budget::{Budget, Work};
use freevar_jit::abi;
use freevar_jit::ir::{FrameKind, Function, Place};
use freevar_jit::lower::{CallFrame, CodeHandle, CodeMemory, Compiler, Effort, Env, ExitInfo, Helpers, Target};
use freevar_jit::opt;
use rustc_hash::FxHashMap;
use std::mem::offset_of;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;
use translate::{Assumption, Expected, Lessons, Refusal, translate};

/// When functions are compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mode {
    /// Never.
    Off,
    /// When they are hot.
    #[default]
    On,
    /// As soon as there is feedback.
    Eager,
}

/// How the tier behaves.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// When functions are compiled.
    pub mode: Mode,
    /// Keep the IR of what is compiled, to be shown.
    pub keep_ir: bool,
}

/// Codes that can have a slot; later ones are not compiled. As many slots are there for the places where generators go on.
const SLOTS: usize = 1 << 16;
/// The place in the table of entries for generators that wait for others.
const RELAY: usize = SLOTS;

// Compiled code reads the isolate's context by the compiler's offsets.
const _: () = {
    assert!(size_of::<Context>() == size_of::<abi::Context>());
    assert!(offset_of!(Context, bump_top) == abi::Context::BUMP_TOP as usize);
    assert!(offset_of!(Context, bump_limit) == abi::Context::BUMP_LIMIT as usize);
    assert!(offset_of!(Context, interrupt) == abi::Context::INTERRUPT as usize);
    assert!(offset_of!(Context, stack_limit) == abi::Context::STACK_LIMIT as usize);
    assert!(offset_of!(Context, native_limit) == abi::Context::NATIVE_LIMIT as usize);
    assert!(offset_of!(Context, depth_limit) == abi::Context::DEPTH_LIMIT as usize);
    let epochs = abi::Context::EPOCHS as usize;
    assert!(offset_of!(Context, epoch) == epochs + 8 * Assumption::Classes as usize);
    assert!(offset_of!(Context, closures) == epochs + 8 * Assumption::Closures as usize);
    assert!(Tag::Float as u8 == abi::value::TAG_FLOAT && Tag::Int as u8 == abi::value::TAG_INT);
    assert!(ops::float::CERTAIN_BINADES == abi::value::CERTAIN_BINADES);
    assert!(ops::float::POWER_MARGIN == abi::value::POWER_MARGIN);
    assert!(Int::LOW_BITS_OFFSET == abi::value::INT_LOW_BITS_OFFSET as usize);
    assert!(Header::NUMBERS - 1 == abi::value::HEADER_NUMBER_MASK);
    assert!((Int::IS_WORD as u64) << abi::value::HEADER_CODE_SHIFT == abi::value::INT_IS_WORD);
    assert!(offset_of!(Context, left) == abi::Context::LEFT as usize);
    assert!(offset_of!(Context, place) == abi::Context::PLACE as usize);
    assert!(offset_of!(Context, site_frame) == abi::Context::SITE_FRAME as usize);
    assert!(offset_of!(Context, seen) == abi::Context::SEEN as usize);
    assert!(Context::SITE == abi::Context::SITE);
    assert!(Link::to_machine_code(5, 7).word() == abi::link::to_site(5, 7));
    assert!(offset_of!(Context, depth) == abi::Context::DEPTH as usize);
    assert!(offset_of!(Context, stack_top) == abi::Context::STACK_TOP as usize);
};

/// One version of a function's machine code.
struct Compiled {
    code: u32,
    entry: Entry,
    handle: CodeHandle,
    /// What it expects of slots where loops carry them and where it is entered.
    expected: Vec<Expected>,
    inlined: Vec<u32>,
    ir: Option<Box<Function>>,
    clif_insts: usize,
    code_bytes: usize,
    work: Work,
    valid: bool,
    /// How many checks have failed that the next version may do without.
    failures: u32,
}

/// An exit of some version.
struct ExitRecord {
    compiled: usize,
    info: ExitInfo,
    count: u32,
    /// Whether it has taught what slots hold: its check will expect less in the next version.
    has_taught: bool,
}

/// What an instruction has met so far: its bits, and the words of its cache.
type Feedback = (u32, u64, u64);

/// What the tier knows of one entry of one function.
#[derive(Default)]
struct History {
    versions: u32,
    current: Option<usize>,
    /// What is known of the iterations of a loop: those counted while its code was armed, and that there were many.
    iterations: u32,
    /// The header of the loop around a loop.
    outer: Option<u32>,
    /// How often it was asked for and left to a loop around it.
    postponed: u32,
    refused: Option<&'static str>,
}

/// The tier of one isolate.
pub struct Tier {
    options: Options,
    compiler: Option<Compiler>,
    helpers: Helpers,
    memory: CodeMemory,
    /// The table of entries: by the numbers of codes, then by those of the places where generators go on.
    slots: Box<[u64]>,
    /// How many such places have a number. The first one is that of generators which relay.
    resumptions: usize,
    /// How many of the isolate's codes it has seen.
    admitted: usize,
    compiled: Vec<Compiled>,
    exits: Vec<ExitRecord>,
    history: FxHashMap<(u32, Entry), History>,
    lessons: Lessons,
    /// How many versions there were when code was last given up for the exits of an instruction, and what its feedback was.
    given_up: FxHashMap<(u32, u32), (usize, Feedback)>,
    /// The same for checks that have failed where they were moved before a loop: what they are of, and the loop's header.
    left_before_loop: FxHashMap<(Place, Place), (usize, Feedback)>,
    /// All code is to tell more of its frames, but some runs that does not: until it has ended, nothing is compiled.
    waits_to_track: bool,
    budget: Budget,
}

/// Gives an isolate its tier.
pub fn attach(vm: &mut Isolate, options: Options) {
    if options.mode == Mode::Off {
        return;
    }
    let mut tier = Box::new(Tier {
        options,
        compiler: None,
        helpers: Helpers::new(abi::HelperTable::new(helpers::address)),
        memory: CodeMemory::new(),
        slots: vec![0; 2 * SLOTS].into_boxed_slice(),
        resumptions: 1,
        admitted: 0,
        compiled: Vec::new(),
        exits: Vec::new(),
        history: FxHashMap::default(),
        lessons: Lessons::default(),
        given_up: FxHashMap::default(),
        left_before_loop: FxHashMap::default(),
        waits_to_track: false,
        budget: Budget::new(),
    });
    tier.slots[RELAY] = relay::address();
    tier.put_back(vm);
    vm.tier = Some(hooks(options));
}

fn hooks(options: Options) -> TierHooks {
    let (call_threshold, loop_threshold) = policy::thresholds(options.mode);
    TierHooks {
        new_code,
        hot_call,
        hot_loop,
        armed_loop,
        hot_resume,
        watch,
        enter: entry::enter,
        enter_from_native: entry::run,
        resume: entry::resume,
        relay: relay::address(),
        constants_died,
        looked_at,
        call_threshold,
        loop_threshold,
    }
}

impl Tier {
    /// Takes the tier out of its isolate, so that both can be used. It is put back before any Python code runs.
    fn take(vm: &mut Isolate) -> Box<Tier> {
        let state = vm.tier_state.take().expect("the tier is in its isolate unless it is at work");
        state.downcast().expect("the tier's state is a tier")
    }

    fn put_back(mut self: Box<Tier>, vm: &mut Isolate) {
        // The tier's own work may have brought new code.
        vm.codes()[self.admitted..].iter().for_each(|&code| self.admit(code));
        vm.tier_state = Some(self);
    }

    /// The tier, to be read.
    fn of(vm: &Isolate) -> Option<&Tier> {
        vm.tier_state.as_ref()?.downcast_ref()
    }

    /// Compiles a function as entered at `entry`, unless that has been given up. Gives the address to enter.
    fn compile(&mut self, vm: &mut Isolate, code: Gc<CodeObject>, entry: Entry, frame: StackPointer) -> Option<u64> {
        let history = self.history.entry((code.id, entry)).or_default();
        if history.refused.is_some() {
            return None;
        }
        if history.versions >= policy::MAX_VERSIONS {
            history.refused = Some("its types keep changing");
            return None;
        }
        // It is asked for again when it has run as often once more.
        if !self.may_compile() {
            return None;
        }
        let result = contained(|| self.compile_new(vm, code, entry, frame));
        if let Err(Refusal(COMPILER_FAILED)) = result {
            // What it was working with may be in any state.
            self.compiler = None;
        }
        match result {
            Ok(index) => {
                let history = self.history.entry((code.id, entry)).or_default();
                history.versions += 1;
                history.current = Some(index);
                vm.stress.iter_mut().for_each(Stress::new_code);
                Some(self.compiled[index].handle.entry() as u64)
            }
            Err(Refusal(why)) => {
                self.history.entry((code.id, entry)).or_default().refused = Some(why);
                None
            }
        }
    }

    /// Whether there is time to compile something now.
    fn may_compile(&self) -> bool {
        self.options.mode != Mode::On || self.budget.allows_more()
    }

    fn compile_new(
        &mut self,
        vm: &mut Isolate,
        code: Gc<CodeObject>,
        entry: Entry,
        frame: StackPointer,
    ) -> Result<usize, Refusal> {
        if code.id as usize >= SLOTS {
            return Err(Refusal("too many functions"));
        }
        let start = Instant::now();
        let mut translation = translate(vm, code, entry, frame, &mut self.lessons)?;
        opt::optimize(&mut translation.function, &opt::Options::default());
        let function = &translation.function;
        let compiler = started(&mut self.compiler)?;
        let env = Env {
            helpers: &self.helpers,
            code_slots: self.slots.as_ptr() as usize,
            // In the order of `Assumption`.
            epochs: [vm.context().epoch, vm.context().closures],
            exit_base: self.exits.len() as u32,
            site_base: vm.sites.are_kept.then(|| vm.sites.next()),
        };
        let machine = compiler.compile(function, &env).map_err(|_| Refusal("the code generator refused it"))?;
        self.helpers.link(&machine, compiler, &mut self.memory).map_err(|_| Refusal("a helper cannot be linked"))?;
        if vm.sites.next() as usize + machine.sites.len() > abi::link::SITES as usize {
            return Err(Refusal("too many call sites"));
        }
        let handle = self
            .memory
            .install(&machine, &function.name)
            .map_err(|_| Refusal("there is no memory for machine code"))?;
        let index = self.compiled.len();
        let first = handle.entry() as usize - machine.entry;
        vm.code_constants.add(CodeConstants {
            number: index,
            addresses: first..first + machine.bytes.len(),
            values: constants(function),
            // A generator that waits knows the address of the code for its place.
            are_kept: matches!(entry, Entry::Resume(_)),
        });
        if policy::stays_apart(vm, code, entry, machine.clif_insts) {
            self.lessons.apart.insert(code.id);
        }
        self.exits.extend(machine.exits.into_iter().map(|info| ExitRecord {
            compiled: index,
            info,
            count: 0,
            has_taught: false,
        }));
        vm.sites.add(machine.sites.iter().map(|frames| {
            let frame = |frame: &CallFrame| SiteFrame {
                code: frame.code,
                pc: frame.pc,
                window: frame.window,
                is_generator: frame.kind == FrameKind::Generator,
            };
            frames.iter().map(frame).collect()
        }));
        let work = Work::since(start);
        self.budget.spend(&work);
        self.compiled.push(Compiled {
            code: code.id,
            entry,
            handle,
            expected: translation.expected,
            inlined: translation.inlined,
            ir: self.options.keep_ir.then(|| Box::new(translation.function)),
            clif_insts: machine.clif_insts,
            code_bytes: machine.bytes.len(),
            work,
            valid: true,
            failures: 0,
        });
        Ok(index)
    }

    /// Lets compiled code call functions of this code directly, if it can be: through a slot that is never empty. The places
    /// where its generators go on get numbers.
    fn admit(&mut self, code: Gc<CodeObject>) {
        self.admitted += 1;
        for cache in code.resumptions() {
            if self.resumptions < SLOTS {
                cache.key.set((SLOTS + self.resumptions) as u64);
                self.resumptions += 1;
            }
        }
        let Some(words) = bound_words(code) else { return };
        self.slots[code.id as usize] = entry::interpreted(words as usize).expect("so many words are passed");
        if let Some(args) = code.simple_args {
            code.set_direct_args(args);
        }
    }

    /// Has nothing go to machine code any more that there is.
    fn forget_all(&mut self, vm: &Isolate) {
        for &code in vm.codes() {
            self.set_entry(code, None);
            code.resumes_compiled.set(false);
        }
        self.history.clear();
        self.compiled.iter_mut().for_each(|compiled| compiled.valid = false);
    }

    /// Lets generators of a code go on in machine code at a place, or in the interpreter again.
    fn set_resumption(&mut self, code: Gc<CodeObject>, pc: u32, address: Option<u64>) {
        let address = address.unwrap_or(0);
        let place = code.resumption(pc);
        place.data.set(address);
        self.slots[place.key.get() as usize] = address;
        code.resumes_compiled.set(true);
    }

    /// Lets calls of a function go to its machine code, or to the interpreter again.
    fn set_entry(&mut self, code: Gc<CodeObject>, address: Option<u64>) {
        code.compiled.set(address.unwrap_or(0));
        if let Some(words) = bound_words(code) {
            let interpreted = entry::interpreted(words as usize);
            self.slots[code.id as usize] = address.or(interpreted).expect("code that is called directly has an entry");
        }
    }
}

/// How many words compiled code passes to functions of this code whose arguments it has bound, one for each parameter; none
/// if it does not call them directly. With [`CodeObject::direct_args`] nothing is to be bound.
fn bound_words(code: Gc<CodeObject>) -> Option<u32> {
    let words = code.code.param_slots();
    ((code.id as usize) < SLOTS && entry::interpreted(words as usize).is_some()).then_some(words)
}

/// The code generator, which is made when it is first needed.
fn started(compiler: &mut Option<Compiler>) -> Result<&mut Compiler, Refusal> {
    match compiler {
        Some(compiler) => Ok(compiler),
        None => {
            let made = Compiler::new(Target::Host, Effort::default());
            Ok(compiler.insert(made.map_err(|_| Refusal("there is no code generator for this machine"))?))
        }
    }
}

/// The refusal of a function on which the compiler has panicked.
const COMPILER_FAILED: &str = "the compiler failed: this is a bug of Freevar";

/// Makes a refusal of a panic: a bug of the compiler costs speed only. It may not pass through compiled code, which
/// cannot be unwound.
fn contained<T>(compile: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(compile)).unwrap_or(Err(Refusal(COMPILER_FAILED)))
}

/// The objects that a function's machine code refers to.
fn constants(function: &Function) -> Vec<Value> {
    let words = function.pool.values().map(|entry| entry.word);
    // SAFETY: pool words were made of live values while the function was translated, and no poll has passed since.
    words.filter_map(|word| unsafe { Value::from_word(word) }).collect()
}

/// The isolate's hook for machine code that has lost constants.
fn constants_died(vm: &mut Isolate, numbers: &[usize]) {
    let mut tier = Tier::take(vm);
    for &number in numbers {
        if tier.compiled[number].valid {
            // What is made anew each time has also failed the checks for the object that died.
            tier.conclude(vm, number);
        }
    }
    tier.put_back(vm);
}

/// The isolate's hook for code whose variables native code has looked for, with the interpreter running it.
fn looked_at(vm: &mut Isolate, code: Gc<CodeObject>) {
    let mut tier = Tier::take(vm);
    for number in 0..tier.compiled.len() {
        let version = &tier.compiled[number];
        if version.valid && (version.code == code.id || version.inlined.contains(&code.id)) {
            let refused = (version.code == code.id).then_some(translate::LOOKED_AT);
            tier.discard(vm, number, refused);
        }
    }
    tier.put_back(vm);
}

/// The isolate's hook for code that it has not seen before.
fn new_code(vm: &mut Isolate, _: Gc<CodeObject>) {
    if vm.tier_state.is_some() {
        Tier::take(vm).put_back(vm);
    }
}

/// The isolate's hook for programs that reach for frames. Machine code that runs ends as it would.
fn watch(vm: &mut Isolate) {
    let stops = vm.frame_watchers.reach(Reach::Everything);
    let shows = vm.frame_watchers.reach(Reach::Variables);
    if vm.sites.are_kept && vm.sites.show_variables == shows && !stops {
        return;
    }
    let mut tier = Tier::take(vm);
    // Generators that wait know the address of code which tells less.
    let has_resumed = tier.compiled.iter().any(|compiled| matches!(compiled.entry, Entry::Resume(_)));
    tier.waits_to_track = !has_resumed && !stops;
    tier.forget_all(vm);
    vm.tier = None;
    tier.put_back(vm);
    if vm.in_machine_code == 0 {
        go_on(vm);
    }
}

/// Goes on to compile, now that no code runs which tells less of its frames than the program reaches for.
fn go_on(vm: &mut Isolate) {
    let mut tier = Tier::take(vm);
    if std::mem::take(&mut tier.waits_to_track) {
        vm.sites.are_kept = true;
        vm.sites.show_variables = vm.frame_watchers.reach(Reach::Variables);
        vm.tier = Some(hooks(tier.options));
    }
    tier.put_back(vm);
}

/// The interpreter's hook for hot functions. The call that was one too many may be a long one, and goes on in machine code,
/// but where that keeps track of its frames: it would end one that is the interpreter's to end.
fn hot_call(vm: &mut Isolate, base: StackPointer, _: u32) -> Option<EntryEnd> {
    let address = code_for_call(vm, base).filter(|_| !vm.sites.are_kept)?;
    // Where the compiler was there are references to what it has looked at, and frames of the call with room for them.
    native_stack::scrub();
    // SAFETY: the frame is the running one, and at its `RESUME`.
    unsafe { crate::interp::take_back_cells(base) };
    Some(entry::enter_begun(vm, base, address))
}

/// Compiles the function of the running frame, if it is time. A frame of its own: what lies in that keeps nothing alive.
#[inline(never)]
fn code_for_call(vm: &mut Isolate, base: StackPointer) -> Option<u64> {
    // SAFETY: the frame is the running one.
    let code = unsafe { crate::interp::frame::Frame(base).function() }.code();
    let mut tier = Tier::take(vm);
    let mut address = None;
    if tier.may_compile()
        && code.code.param_slots() as usize <= translate::MAX_DIRECT_ARGS
        && !tier.waits_for_loop(code, base)
        && !tier.waits_for_caller(code, base)
    {
        address = tier.compile(vm, code, Entry::Call, base);
        tier.set_entry(code, address);
    }
    tier.put_back(vm);
    address
}

/// The interpreter's hook for generators that are resumed often. The code is for the next time.
fn hot_resume(vm: &mut Isolate, base: StackPointer, pc: u32) {
    // SAFETY: the frame is the running one.
    let code = unsafe { crate::interp::frame::Frame(base).function() }.code();
    code.heat.set(0);
    if vm.handled.is_some() {
        // Generators that wait in a handler are never entered there.
        return;
    }
    let mut tier = Tier::take(vm);
    let address = tier.compile(vm, code, Entry::Resume(pc), base);
    tier.set_resumption(code, pc, address);
    tier.put_back(vm);
}

/// The interpreter's hook for hot loops.
fn hot_loop(vm: &mut Isolate, base: StackPointer, pc: u32) -> Option<EntryEnd> {
    // SAFETY: the frame is the running one.
    let code = unsafe { crate::interp::frame::Frame(base).function() }.code();
    let mut tier = Tier::take(vm);
    let address = tier.loop_entry(vm, code, pc, base);
    tier.put_back(vm);
    Some(run_loop(vm, code, base, address?))
}

/// The interpreter's hook for loops that begin while their code is armed.
fn armed_loop(vm: &mut Isolate, base: StackPointer, pc: u32) -> Option<EntryEnd> {
    // SAFETY: the frame is the running one.
    let code = unsafe { crate::interp::frame::Frame(base).function() }.code();
    let address = Tier::of(vm)?.armed_entry(code, pc, base)?;
    Some(run_loop(vm, code, base, address))
}

fn run_loop(vm: &mut Isolate, code: Gc<CodeObject>, base: StackPointer, address: u64) -> EntryEnd {
    let end = entry::enter_loop(vm, base, address);
    if matches!(end, EntryEnd::Finished(_)) {
        // The next call goes on in machine code where a loop begins.
        policy::arm(code);
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_of_the_compiler_is_a_refusal() {
        assert_eq!(contained(|| Ok(1)), Ok(1));
        assert_eq!(contained(|| Err::<u32, _>(Refusal("too large"))), Err(Refusal("too large")));
        assert_eq!(contained(|| -> Result<u32, _> { panic!("a bug") }), Err(Refusal(COMPILER_FAILED)));
    }
}
