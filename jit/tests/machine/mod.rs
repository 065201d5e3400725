//! Runs compiled code for tests: a context, helpers that stand for the runtime, and calls of entries.
//!
//! All unsafe code of the tests is here.

#![allow(unsafe_code)]

use freevar_jit::abi::{Context, HelperId, HelperTable, value};
use freevar_jit::ir::{Function, verify};
use freevar_jit::lower::{
    CodeHandle, CodeMemory, Compiler, Effort, Env, ExitInfo, Helpers, Target,
};

/// The slots of the window on either side of the base.
const WINDOW: usize = 256;
const BELOW: usize = 16;
/// The slots of the table of entries.
const CODE_SLOTS: usize = 16;

/// What a call of compiled code came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It returned this word.
    Returned(u64),
    /// It left by an exit.
    Exited(Exited),
}

/// What the exit helper was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Exited {
    /// The exit's number, of all exits installed.
    pub id: usize,
    /// The depth of the frame that was left.
    pub depth: i64,
    /// Its function, or zero.
    pub function: u64,
    /// Its window's first slot, from the machine's base.
    pub base: usize,
}

/// What helpers see behind [`Context::vm`].
#[derive(Debug, Default)]
pub struct World {
    /// What to answer to exits: they are Python functions that return this word.
    pub exit_result: u64,
    /// Exits taken, in order.
    pub exits: Vec<Exited>,
    /// Whether a poll raises.
    pub poll_raises: bool,
    /// Polls and slow allocations so far.
    pub polls: usize,
    /// Slow allocations so far.
    pub slow_allocations: usize,
    /// The addresses between which windows lie.
    base: usize,
    objects: Vec<Box<[u64]>>,
}

/// An isolate of compiled code.
pub struct Machine {
    /// What compiled code and tests share.
    pub context: Box<Context>,
    /// What helpers and tests share.
    pub world: Box<World>,
    /// The exits of all functions installed.
    pub exits: Vec<ExitInfo>,
    compiler: Compiler,
    memory: CodeMemory,
    helpers: Helpers,
    handles: Vec<CodeHandle>,
    entries: Box<[u64; CODE_SLOTS]>,
    window: Box<[u64]>,
    run: Box<[u64]>,
}

impl Machine {
    /// A machine whose code is made with `effort`.
    pub fn new(effort: Effort) -> Machine {
        let mut window = vec![0; BELOW + WINDOW].into_boxed_slice();
        let mut run = vec![0; 64].into_boxed_slice();
        let base = window[BELOW..].as_mut_ptr();
        let mut world = Box::new(World {
            base: base as usize,
            exit_result: value::ELLIPSIS,
            ..World::default()
        });
        let mut compiler = Compiler::new(Target::Host, effort).expect("the host has a compiler");
        let mut memory = CodeMemory::new();
        let helpers = Helpers::link(helper_table(), &mut compiler, &mut memory)
            .expect("the helpers are linked");
        let run_range = run.as_mut_ptr_range();
        Machine {
            context: Box::new(Context {
                bump_top: run_range.start as u64,
                bump_limit: run_range.end as u64,
                interrupt: 0,
                stack_limit: window.as_ptr_range().end as u64,
                native_limit: 0,
                depth_limit: 100,
                valid_epoch: 0,
                vm: (&raw mut *world).cast(),
            }),
            world,
            exits: Vec::new(),
            compiler,
            memory,
            helpers,
            handles: Vec::new(),
            entries: Box::new([0; CODE_SLOTS]),
            window,
            run,
        }
    }

    /// Compiles `func` and makes it callable, also for other functions by its code index.
    pub fn install(&mut self, func: &Function) -> usize {
        assert_eq!(verify(func), Ok(()), "{func}");
        let env = Env {
            helpers: &self.helpers,
            code_slots: self.entries.as_ptr() as usize,
            valid_epoch: self.context.valid_epoch,
            exit_base: self.exits.len() as u32,
        };
        let code = self
            .compiler
            .compile(func, &env)
            .expect("the function compiles");
        self.exits.extend(code.exits.iter().cloned());
        let handle = self
            .memory
            .install(&code, &func.name)
            .expect("there is memory for code");
        self.entries[func.code as usize] = handle.entry() as u64;
        self.handles.push(handle);
        self.handles.len() - 1
    }

    /// Calls the installed function `number` at depth 1. Words, integers, addresses and bools are given in order, and so
    /// are floats; more than the function takes do no harm.
    pub fn call(&mut self, number: usize, words: &[u64], floats: &[f64]) -> Outcome {
        type Entry = extern "C" fn(
            *mut Context,
            *mut u64,
            i64,
            u64,
            u64,
            u64,
            u64,
            u64,
            f64,
            f64,
            f64,
        ) -> u64;
        let word = |index: usize| words.get(index).copied().unwrap_or(0xDEAD_0000_DEAD_0000);
        let float = |index: usize| floats.get(index).copied().unwrap_or(f64::NAN);
        assert!(words.len() <= 5 && floats.len() <= 3);
        self.world.exits.clear();
        // SAFETY: compiled code of this signature but for parameters it lacks, which are in registers or above all others
        // on the stack; the handle keeps it alive, the context and what it points to are valid and not used meanwhile.
        let result = unsafe {
            let entry: Entry = std::mem::transmute(self.handles[number].entry());
            let base = self.window.as_mut_ptr().add(BELOW);
            entry(
                &raw mut *self.context,
                base,
                1,
                word(0),
                word(1),
                word(2),
                word(3),
                word(4),
                float(0),
                float(1),
                float(2),
            )
        };
        match self.world.exits.first() {
            Some(exited) if result == self.world.exit_result => Outcome::Exited(exited.clone()),
            _ => Outcome::Returned(result),
        }
    }

    /// The word in a slot of the window.
    pub fn slot(&self, slot: isize) -> u64 {
        self.window[BELOW.strict_add_signed(slot)]
    }

    /// Sets a slot of the window.
    pub fn set_slot(&mut self, slot: isize, word: u64) {
        self.window[BELOW.strict_add_signed(slot)] = word;
    }

    /// A new object of these words.
    pub fn object(&mut self, words: &[u64]) -> u64 {
        allocate(&mut self.world, words.to_vec())
    }

    /// The words of an object made by the machine or by compiled code.
    pub fn words(&self, address: u64, len: usize) -> Vec<u64> {
        let run = self.run.as_ptr_range();
        let known = self
            .world
            .objects
            .iter()
            .any(|object| object.as_ptr() as u64 == address && object.len() >= len)
            || run.contains(&(address as *const u64)) && address + 8 * len as u64 <= run.end as u64;
        assert!(
            known && address.is_multiple_of(8),
            "{address:#x} is no object"
        );
        // SAFETY: the object was found in memory that the machine owns, and is as long.
        unsafe { std::slice::from_raw_parts(address as *const u64, len) }.to_vec()
    }

    /// The double of a word.
    pub fn float(&self, word: u64) -> f64 {
        value::as_flonum(word).unwrap_or_else(|| f64::from_bits(self.words(word, 2)[1]))
    }

    /// Sets the end of the native stack above any address, or below all.
    pub fn exhaust_native_stack(&mut self, exhausted: bool) {
        self.context.native_limit = if exhausted { i64::MAX as u64 } else { 0 };
    }

    /// The address of the end of the value stack, to have at most so many slots above the base.
    pub fn limit_stack(&mut self, slots: u64) {
        self.context.stack_limit = self.world.base as u64 + 8 * slots;
    }
}

fn allocate(world: &mut World, words: Vec<u64>) -> u64 {
    world.objects.push(words.into_boxed_slice());
    world
        .objects
        .last()
        .map_or(0, |object| object.as_ptr() as u64)
}

// The helpers.

fn helper_table() -> HelperTable {
    HelperTable::new(|helper| match helper {
        HelperId::BinaryOp => binary_op as *const () as usize,
        HelperId::Truth => truth as *const () as usize,
        HelperId::BoxFloat => box_float as *const () as usize,
        HelperId::AllocSlow => alloc_slow as *const () as usize,
        HelperId::Poll => poll as *const () as usize,
        HelperId::Exit => exit as *const () as usize,
        _ => missing as *const () as usize,
    })
}

/// The world behind `ctx`.
///
/// # Safety
/// `ctx` is that of a machine on which nothing else is borrowed.
unsafe fn world<'a>(ctx: *mut Context) -> &'a mut World {
    // SAFETY: a machine's context points to its world, and the caller answers for the rest.
    unsafe { &mut *(*ctx).vm.cast() }
}

/// The sum of two fixnums; raises for anything else.
extern "C" fn binary_op(_ctx: *mut Context, _op: i64, left: u64, right: u64) -> u64 {
    match (value::as_fixnum(left), value::as_fixnum(right)) {
        (Some(left), Some(right)) => value::fixnum(left + right),
        _ => 0,
    }
}

/// Whether a word is not `False`; raises for `Ellipsis`.
extern "C" fn truth(_ctx: *mut Context, word: u64) -> u8 {
    match word {
        value::ELLIPSIS => 2,
        word => u8::from(word != value::FALSE),
    }
}

extern "C" fn box_float(ctx: *mut Context, float: f64) -> u64 {
    // SAFETY: compiled code passes on the context it got.
    let world = unsafe { world(ctx) };
    value::flonum(float)
        .unwrap_or_else(|| allocate(world, vec![u64::from(value::TAG_FLOAT), float.to_bits()]))
}

extern "C" fn alloc_slow(ctx: *mut Context, size: i64, header: u64) -> u64 {
    // SAFETY: compiled code passes on the context it got.
    let world = unsafe { world(ctx) };
    world.slow_allocations += 1;
    let mut words = vec![u64::MAX; size as usize / 8];
    words[0] = header;
    allocate(world, words)
}

/// Ends the interrupt.
extern "C" fn poll(ctx: *mut Context, _base: *mut u64) -> u64 {
    // SAFETY: compiled code passes on the context it got.
    let world = unsafe { world(ctx) };
    world.polls += 1;
    // SAFETY: as above; the context is not part of the world.
    unsafe { (*ctx).interrupt = 0 };
    if world.poll_raises { 0 } else { value::NONE }
}

extern "C" fn exit(ctx: *mut Context, base: usize, depth: i64, function: u64, id: u64) -> u64 {
    // SAFETY: compiled code passes on the context it got.
    let world = unsafe { world(ctx) };
    world.exits.push(Exited {
        id: id as usize,
        depth,
        function,
        base: (base - world.base) / 8,
    });
    world.exit_result
}

extern "C" fn missing() -> u64 {
    eprintln!("compiled code called a helper that the test machine lacks");
    std::process::abort()
}
