//! An isolate of machine code for tests: a context, memory, the helpers of tests behind their C interface, and calls of
//! entries. All unsafe code of the tests is here.

#![allow(unsafe_code)]

use super::helpers;
use super::notation::Arena;
use super::run::{MARGIN, WINDOW};
use freevar_jit::abi::value::{self, WORD};
use freevar_jit::abi::{Context, HelperId, HelperTable};
use freevar_jit::ir::{Function, Resume, Type};
use freevar_jit::lower::{CodeHandle, CodeMemory, Compiler, Effort, Env, ExitInfo, Helpers, Runtime, Target};

/// The words of the allocation run.
const RUN: usize = 256;
/// The slots of the table of entries.
const CODE_SLOTS: usize = 64;

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
    /// Its slot 0, in slots from the machine's base.
    pub base: u64,
}

/// What helpers and tests share.
#[derive(Debug)]
pub struct World {
    /// What the interpreter answers to an exit that re-executes, except that of the outermost frame. An exit that raises
    /// is answered with zero.
    pub resumed: u64,
    /// The exits taken, in their order.
    pub taken: Vec<Exited>,
    /// The exits of all functions installed.
    pub exits: Vec<ExitInfo>,
    /// Whether a poll raises.
    pub poll_raises: bool,
    /// How many slots each poll has shown to the collector.
    pub polls: Vec<u64>,
    /// The number of allocations that found no room in the run.
    pub slow_allocations: usize,
    /// The machine's base.
    base: u64,
    /// All memory, also the allocation run and the window; machine code holds addresses into it.
    memory: Vec<*mut [u64]>,
}

impl World {
    fn place(&self, address: u64) -> Result<*mut u64, String> {
        let found = self.memory.iter().find_map(|&words| {
            let offset = address.checked_sub(words as *mut u64 as u64)?;
            (offset < words.len() as u64 * WORD && offset.is_multiple_of(WORD)).then(|| {
                // SAFETY: the offset is within the words.
                unsafe { (words as *mut u64).byte_add(offset as usize) }
            })
        });
        found.ok_or_else(|| format!("{address:#x} is no word"))
    }
}

impl Drop for World {
    fn drop(&mut self) {
        for words in self.memory.drain(..) {
            // SAFETY: every entry comes from `Box::into_raw`, and is dropped once.
            drop(unsafe { Box::from_raw(words) });
        }
    }
}

impl Arena for World {
    /// The words are not zero, so that what compiled code leaves undefined shows.
    fn reserve(&mut self, words: usize) -> Result<u64, String> {
        let words = Box::into_raw(vec![u64::MAX; words].into_boxed_slice());
        self.memory.push(words);
        Ok(words as *mut u64 as u64)
    }

    fn read(&mut self, address: u64) -> Result<u64, String> {
        // SAFETY: `place` finds words of ours only, and no reference to them exists.
        self.place(address).map(|place| unsafe { place.read() })
    }

    fn write(&mut self, address: u64, word: u64) -> Result<(), String> {
        // SAFETY: as for `read`.
        self.place(address).map(|place| unsafe { place.write(word) })
    }
}

/// An isolate of compiled code.
pub struct Machine {
    /// What compiled code and tests share.
    pub context: Box<Context>,
    /// What helpers and tests share.
    pub world: Box<World>,
    compiler: Compiler,
    memory: CodeMemory,
    helpers: Helpers,
    installed: Vec<(CodeHandle, Vec<Type>)>,
    entries: Box<[u64; CODE_SLOTS]>,
}

impl Machine {
    /// A machine whose code is made with `effort`.
    pub fn new(effort: Effort) -> Machine {
        let compiler = Compiler::new(Target::Host, effort).expect("there is a compiler for the host");
        let mut world = Box::new(World {
            resumed: value::ELLIPSIS,
            taken: Vec::new(),
            exits: Vec::new(),
            poll_raises: false,
            polls: Vec::new(),
            slow_allocations: 0,
            base: 0,
            memory: Vec::new(),
        });
        let mut reserve = |words| world.reserve(words).expect("there is memory");
        let run = reserve(RUN);
        let window = reserve((MARGIN + WINDOW) as usize);
        world.base = window + MARGIN as u64 * WORD;
        Machine {
            context: Box::new(Context {
                bump_top: run,
                bump_limit: run + RUN as u64 * WORD,
                interrupt: 0,
                stack_limit: world.base + WINDOW as u64 * WORD,
                native_limit: 0,
                depth_limit: 100,
                epochs: [0; 2],
                vm: (&raw mut *world).cast(),
                depth: 0,
                stack_top: 0,
                frame: 0,
                place: 0,
                site_frame: 0,
                seen: 0,
                left: [u64::MAX; Context::MOST_LEFT],
            }),
            world,
            compiler,
            memory: CodeMemory::new(),
            helpers: Helpers::new(helper_table()),
            installed: Vec::new(),
            entries: Box::new([0; CODE_SLOTS]),
        }
    }

    /// Compiles `func` and makes it callable, also for other functions by its code index. Answers its number.
    pub fn install(&mut self, func: &Function) -> Result<usize, String> {
        let env = Env {
            helpers: &self.helpers,
            code_slots: self.entries.as_ptr() as usize,
            epochs: self.context.epochs,
            exit_base: self.world.exits.len() as u32,
            site_base: None,
        };
        let code = self.compiler.compile(func, &env).map_err(|error| error.to_string())?;
        self.helpers.link(&code, &mut self.compiler, &mut self.memory).map_err(|error| error.to_string())?;
        let handle = self.memory.install(&code, &func.name).map_err(|error| error.to_string())?;
        self.world.exits.extend(code.exits);
        self.entries[func.code as usize] = handle.entry().addr() as u64;
        let params = func.params(func.entry());
        let types = params.iter().map(|&param| func.ty(param)).collect();
        self.installed.push((handle, types));
        Ok(self.installed.len() - 1)
    }

    /// Calls the installed function `number` at depth 1 with `args` as raw bits.
    pub fn call(&mut self, number: usize, args: &[u64]) -> Outcome {
        // The convention passes floats and all else in registers of their own, in order. A function does not miss what it
        // does not take: in registers, or on the stack above what it takes.
        type Entry = extern "C" fn(*mut Context, u64, i64, u64, u64, u64, u64, u64, f64, f64, f64) -> u64;
        let (handle, types) = &self.installed[number];
        assert_eq!(args.len(), types.len());
        let (mut words, mut floats) = (Vec::new(), Vec::new());
        for (&bits, ty) in args.iter().zip(types) {
            match ty {
                Type::Float => floats.push(f64::from_bits(bits)),
                _ => words.push(bits),
            }
        }
        words.resize(5, u64::MAX);
        floats.resize(3, f64::NAN);
        self.world.taken.clear();
        // SAFETY: the code has this signature but for parameters that it lacks, and the handle keeps it alive. Context and
        // world are valid, and reached by no reference while it runs.
        let result = unsafe {
            let entry: Entry = std::mem::transmute(handle.entry());
            let [a, b, c, d, e] = words[..] else { panic!("more than 5 parameters are no floats") };
            let [x, y, z] = floats[..] else { panic!("more than 3 parameters are floats") };
            let base = self.world.base;
            entry(&raw mut *self.context, base, 1, a, b, c, d, e, x, y, z)
        };
        match self.world.taken.last() {
            Some(exited) if exited.depth == 1 => Outcome::Exited(exited.clone()),
            _ => Outcome::Returned(result),
        }
    }

    /// The address of a slot of the window.
    pub fn slot_address(&self, slot: i32) -> u64 {
        self.world.base.wrapping_add_signed(i64::from(slot) * WORD as i64)
    }

    /// The word in a slot of the window.
    pub fn slot(&mut self, slot: i32) -> u64 {
        let address = self.slot_address(slot);
        self.words(address, 1)[0]
    }

    /// Sets a slot of the window.
    pub fn set_slot(&mut self, slot: i32, word: u64) {
        let address = self.slot_address(slot);
        self.world.write(address, word).expect("the slot is in the window");
    }

    /// The words at an address.
    pub fn words(&mut self, address: u64, len: u64) -> Vec<u64> {
        let word = |index| self.world.read(address + index * WORD);
        (0..len).map(word).collect::<Result<_, _>>().expect("the words exist")
    }
}

// The helpers. A panic in one aborts the test process with its message.

fn helper_table() -> HelperTable {
    HelperTable::new(|helper| match helper {
        HelperId::BoxFloat => box_float as *const () as usize,
        HelperId::AllocSlow => alloc_slow as *const () as usize,
        HelperId::Poll => poll as *const () as usize,
        HelperId::Exit => exit as *const () as usize,
        helper => shared(helper).unwrap_or(missing as *const () as usize),
    })
}

/// The address of a helper that the evaluator's tests have too.
fn shared(helper: HelperId) -> Option<usize> {
    macro_rules! addresses {
        ($($name:ident)*) => {
            match helper {
                $(HelperId::$name => by_words::<{ HelperId::$name as usize }> as *const () as usize,)*
                _ => return None,
            }
        };
    }
    Some(addresses! { BoxWord BinaryOp CompareOp Truth MakeCell BuildTuple Call })
}

/// The world behind `ctx`.
///
/// # Safety
/// `ctx` is the context of a machine, and its world is reached by no other reference.
unsafe fn world<'a>(ctx: *mut Context) -> &'a mut World {
    // SAFETY: a machine's context points to its world; the caller answers for the rest.
    unsafe { &mut *(*ctx).vm.cast() }
}

/// A helper whose parameters are no floats, by its number. Arguments beyond its parameters are undefined.
extern "C" fn by_words<const HELPER: usize>(ctx: *mut Context, a: u64, b: u64, c: u64) -> u64 {
    let helper = HelperId::ALL[HELPER];
    let args = &[a, b, c][..helper.signature().params.len()];
    // SAFETY: compiled code passes on the context it got.
    let world = unsafe { world(ctx) };
    helpers::call(helper, args, world).unwrap_or_else(|error| panic!("{error}"))
}

extern "C" fn box_float(ctx: *mut Context, float: f64) -> u64 {
    // SAFETY: compiled code passes on the context it got.
    let world = unsafe { world(ctx) };
    world.float(float).unwrap_or_else(|error| panic!("{error}"))
}

extern "C" fn alloc_slow(ctx: *mut Context, size: u64, header: u64) -> u64 {
    // SAFETY: compiled code passes on the context it got.
    let world = unsafe { world(ctx) };
    world.slow_allocations += 1;
    let address = world.reserve((size / WORD) as usize);
    let address = address.unwrap_or_else(|error| panic!("{error}"));
    world.write(address, header).unwrap_or_else(|error| panic!("{error}"));
    address
}

/// Ends the interrupt.
extern "C" fn poll(ctx: *mut Context, top: u64) -> u64 {
    // SAFETY: compiled code passes on the context it got, to which there is no reference.
    let world = unsafe {
        (*ctx).interrupt = 0;
        world(ctx)
    };
    world.polls.push((top - world.base) / WORD);
    if world.poll_raises { 0 } else { value::NONE }
}

/// What the recipe of an exit asks of a machine.
struct Rebuilding<'a> {
    world: &'a mut World,
    left: [u64; Context::MOST_LEFT],
}

impl Runtime for Rebuilding<'_> {
    fn left(&self, number: usize) -> u64 {
        self.left[number]
    }

    fn float(&mut self, float: f64) -> u64 {
        self.world.float(float).unwrap_or_else(|error| panic!("{error}"))
    }

    fn word(&mut self, word: u64) -> u64 {
        match i64::try_from(word).ok().filter(|&int| value::fits_fixnum(int)) {
            Some(int) => value::fixnum(int),
            None => self.world.object(helpers::LARGE, &[word]).unwrap_or_else(|error| panic!("{error}")),
        }
    }

    fn replace(&mut self, address: u64, word: u64) {
        self.write(address, word);
    }

    fn alloc(&mut self, size: u32, header: u64) -> u64 {
        let address = self.world.object(header, &vec![u64::MAX; (u64::from(size) / WORD - 1) as usize]);
        address.unwrap_or_else(|error| panic!("{error}"))
    }

    fn write(&mut self, address: u64, word: u64) {
        self.world.write(address, word).unwrap_or_else(|error| panic!("{error}"));
    }
}

extern "C" fn exit(ctx: *mut Context, base: u64, depth: i64, id: u64) -> u64 {
    // SAFETY: compiled code passes on the context it got.
    let (world, left) = unsafe { (world(ctx), (*ctx).left) };
    let recipe = world.exits[id as usize].recipe.clone();
    recipe.rebuild(base, &mut Rebuilding { world: &mut *world, left });
    world.taken.push(Exited { id: id as usize, depth, base: (base - world.base) / WORD });
    match world.exits[id as usize].resume {
        Resume::Raise => 0,
        Resume::Reexecute => world.resumed,
        Resume::Catch => unreachable!("nothing is left where an exception is caught"),
    }
}

extern "C" fn missing() -> u64 {
    panic!("compiled code called a helper that the tests lack")
}
