//! Code objects: verified code made ready to run in one isolate.

use super::generator::Spares;
use super::{Dict, Gc, Object, Polymorphic, Str, Tag};
use crate::bytecode::{Code, CodeFlags, LocalKind, Opcode};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::shape_cache::Form;
use crate::runtime::value::Value;
use std::cell::{Cell, OnceCell, UnsafeCell};
use std::ops::{Deref, Index};
use std::sync::Arc;

/// One predecoded instruction: the (perhaps quickened) opcode in bits 0..8, 24 bits of feedback or a cache's number in
/// bits 8..32, the operand in bits 32..64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Word(pub u64);

impl Word {
    /// A word.
    #[inline(always)]
    pub const fn new(op: u8, feedback: u32, arg: u32) -> Word {
        Word(op as u64 | ((feedback & 0xff_ffff) as u64) << 8 | (arg as u64) << 32)
    }

    /// The number of the opcode.
    #[inline(always)]
    pub const fn op(self) -> u8 {
        self.0 as u8
    }

    /// The feedback bits.
    #[inline(always)]
    pub const fn feedback(self) -> u32 {
        (self.0 >> 8) as u32 & 0xff_ffff
    }

    /// The operand.
    #[inline(always)]
    pub const fn arg(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// The word with another opcode.
    #[inline(always)]
    pub const fn with_op(self, op: u8) -> Word {
        Word(self.0 & !0xff | op as u64)
    }

    /// The word with another operand.
    #[inline(always)]
    pub const fn with_arg(self, arg: u32) -> Word {
        Word(self.0 & 0xffff_ffff | (arg as u64) << 32)
    }

    /// The word with more feedback bits set.
    #[inline(always)]
    pub const fn with_feedback(self, bits: u32) -> Word {
        Word(self.0 | ((bits & 0xff_ffff) as u64) << 8)
    }
}

/// What an instruction remembers of what it met: a call's target, a global's position, where instances of a shape have an
/// attribute. They are not roots: values in them are compared, and used only after the comparison has shown that they are
/// alive.
#[derive(Debug, Default)]
pub struct Cache {
    /// First word, usually a version or an identity.
    pub key: Cell<u64>,
    /// Second word.
    pub data: Cell<u64>,
    /// The epoch of the classes in which it was written, where it tells of attributes.
    pub epoch: Cell<u64>,
    /// How often it was written for attributes.
    pub misses: Cell<u32>,
    /// What it was written for, where it tells of attributes.
    pub form: Cell<Form>,
}

/// The caches of a code's instructions. They come into being when one is asked for: most code of a large program never
/// runs.
pub struct Caches {
    count: u32,
    made: UnsafeCell<Box<[Cache]>>,
}

impl Caches {
    fn new(count: u32) -> Caches {
        Caches { count, made: UnsafeCell::default() }
    }

    #[inline(always)]
    fn made(&self) -> &[Cache] {
        // SAFETY: once there are items they stay: see `make`.
        unsafe { &*self.made.get() }
    }

    #[cold]
    #[inline(never)]
    fn make(&self, number: usize) -> &Cache {
        if self.made().is_empty() {
            let caches = (0..self.count).map(|_| Cache::default()).collect();
            // SAFETY: nothing refers to an item, since there is none.
            unsafe { *self.made.get() = caches };
        }
        &self.made()[number]
    }
}

impl Index<usize> for Caches {
    type Output = Cache;

    // Whether there are any takes no comparison beside that with the length.
    #[inline(always)]
    fn index(&self, number: usize) -> &Cache {
        self.made().get(number).unwrap_or_else(|| self.make(number))
    }
}

/// The shapes of instances whose special methods an instruction has called, 0 where there is none: unlike a [`Cache`] it
/// comes into being when the first such instance is met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Receivers {
    first: u32,
    second: u32,
}

impl Receivers {
    /// In place of the second shape: there were more than two.
    const MANY: u32 = u32::MAX;

    /// The shapes, unless there are too many.
    pub fn shapes(self) -> impl Iterator<Item = u32> {
        let known = self.second != Self::MANY;
        [self.first, self.second].into_iter().filter(move |&shape| known && shape != 0)
    }

    /// Both in one word.
    pub fn word(self) -> u64 {
        u64::from(self.first) | u64::from(self.second) << 32
    }
}

/// A code object.
///
/// The header's own 32 bits are the number of arguments with which compiled code may call functions of this code
/// directly, so that one comparison tells whether it may.
#[repr(C)]
pub struct CodeObject {
    header: Header,
    data: Box<CodeData>,
}

/// In the header: compiled code may not call functions of this code directly.
const NOT_DIRECT: u32 = Header::NUMBERS - 1;

/// What a code object holds.
pub struct CodeData {
    /// The verified code.
    pub code: Arc<Code>,
    /// Its number in the isolate: never reused, never 0.
    pub id: u32,
    /// The instructions as they run.
    pub words: Box<[Cell<Word>]>,
    /// The caches of the instructions that have one.
    pub caches: Caches,
    /// The constants.
    pub consts: Box<[Value]>,
    /// The names, interned.
    pub names: Box<[Gc<Str>]>,
    /// `co_nlocalsplus`
    pub local_count: usize,
    /// `co_nfreevars`
    pub free_count: usize,
    /// Words a frame takes: `localsplus` with the value stack.
    pub frame_size: usize,
    /// Number of parameters, if all are plain positional ones.
    pub simple_args: Option<u32>,
    /// Whether it returns only None and never changes its first parameter, which no inner function captures: as
    /// `__init__` it leaves the instance where it got it.
    pub is_initializer: bool,
    /// Whether a generator of this code may have to be closed when it is collected.
    pub may_need_close: bool,
    receivers: OnceCell<Box<[Cell<Receivers>]>>,
    /// What its attribute instructions have met, where that was more than one shape.
    pub polymorphic: Polymorphic,
    /// Generators of this code that have ended, to be used again.
    pub spares: Cell<Spares>,
    /// How many functions have been made of it, those that compiled code makes being counted as many.
    pub functions: Cell<u32>,
    /// Calls so far, and resumptions of its generators, until they are compiled.
    pub heat: Cell<u32>,
    /// Iterations of its loops so far, or [`CodeObject::ARMED`].
    pub loop_heat: Cell<u32>,
    /// The number of the machine code to enter at a call; 0 if there is none.
    pub compiled: Cell<u64>,
    /// Whether there has been machine code with which a generator of this code goes on.
    pub resumes_compiled: Cell<bool>,
    /// Whether native code has looked for the variables of one of its calls (`locals`, `eval`).
    pub looked_at: Cell<bool>,
    globals: Cell<Option<Gc<Dict>>>,
}

// SAFETY: `repr(C)`, the header is first, and constants and globals are shown. Names are interned, and so never die.
unsafe impl Object for CodeObject {
    const TAG: Tag = Tag::Code;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.data.consts.iter().copied());
        if let Some(globals) = self.data.globals.get() {
            tracer.gc(globals);
        }
    }
}

impl Deref for CodeObject {
    type Target = CodeData;

    #[inline(always)]
    fn deref(&self) -> &CodeData {
        &self.data
    }
}

impl CodeData {
    /// Notes the shape of an instance whose special method an instruction calls.
    #[inline]
    pub fn note_receiver(&self, pc: u32, shape: u32) {
        let all = self.receivers.get_or_init(|| vec![Cell::new(Receivers::default()); self.words.len()].into());
        let site = &all[pc as usize];
        let Receivers { first, second } = site.get();
        if first != shape && second != shape && second != Receivers::MANY {
            site.set(match (first, second) {
                (0, _) => Receivers { first: shape, second },
                (_, 0) => Receivers { first, second: shape },
                _ => Receivers { first, second: Receivers::MANY },
            });
        }
    }

    /// The shapes of instances whose special methods an instruction has called.
    pub fn receivers(&self, pc: u32) -> Receivers {
        self.receivers.get().map_or_else(Receivers::default, |all| all[pc as usize].get())
    }
}

impl CodeObject {
    /// The heat of loops that are to go on in machine code as soon as they can.
    pub const ARMED: u32 = u32::MAX;

    /// A code object; `consts` and `names` are those of `code`, made in this heap.
    pub fn new(
        heap: &mut Heap,
        code: Arc<Code>,
        id: u32,
        consts: Box<[Value]>,
        names: Box<[Gc<Str>]>,
    ) -> Gc<CodeObject> {
        let mut caches = 0;
        let words = code
            .instrs
            .iter()
            .map(|instr| {
                let goes_on = code.is_generator() && is_resumption(instr.op as u8);
                let feedback = if has_cache(instr.op) || goes_on {
                    caches += 1;
                    caches - 1
                } else {
                    0
                };
                Cell::new(Word::new(instr.op as u8, feedback, instr.arg))
            })
            .collect();
        let stars = CodeFlags::VARARGS | CodeFlags::VARKEYWORDS;
        let simple = code.kwonly_count == 0 && code.flags & stars == 0 && code.flags & CodeFlags::OPTIMIZED != 0;
        let data = CodeData {
            id,
            words,
            caches: Caches::new(caches),
            consts,
            names,
            local_count: code.local_count(),
            free_count: code.free_count(),
            frame_size: code.local_count() + code.stack_size() as usize,
            simple_args: simple.then_some(code.arg_count),
            is_initializer: code.is_initializer(),
            may_need_close: code.may_need_close(),
            receivers: OnceCell::new(),
            polymorphic: Polymorphic::default(),
            spares: Cell::default(),
            functions: Cell::new(0),
            heat: Cell::new(0),
            loop_heat: Cell::new(0),
            compiled: Cell::new(0),
            resumes_compiled: Cell::new(false),
            looked_at: Cell::new(false),
            globals: Cell::new(None),
            code,
        };
        heap.alloc(NOT_DIRECT, |header| CodeObject { header, data: Box::new(data) })
    }

    /// The number of arguments with which compiled code may call functions of this code directly, if it may.
    pub fn direct_args(&self) -> Option<u32> {
        Some(self.header.number()).filter(|&args| args != NOT_DIRECT)
    }

    /// Lets compiled code call functions of this code directly.
    pub fn set_direct_args(&self, args: u32) {
        self.header.set_number(args);
    }

    /// The caches of all places at which a generator goes on.
    pub fn resumptions(&self) -> impl Iterator<Item = &Cache> {
        let words = if self.code.is_generator() { &self.words[..] } else { &[] };
        let places = words.iter().map(Cell::get).filter(|word| is_resumption(word.op()));
        places.map(|word| &self.caches[word.feedback() as usize])
    }

    /// The address of the machine code with which a generator goes on at an instruction, 0 if there is none.
    #[inline(always)]
    pub fn resume_entry(&self, pc: u32) -> u64 {
        if self.resumes_compiled.get() { self.resumption(pc).data.get() } else { 0 }
    }

    /// What is known of the place at which a generator goes on: the cache of the `RESUME` there, which for one that has not
    /// begun is behind another instruction, or of the `END_SEND` where what it has waited for has ended. Its first word is
    /// the place's number in the table of entries, 0 if it has none; its second is the address of machine code, 0 if there
    /// is none.
    pub fn resumption(&self, pc: u32) -> &Cache {
        let at = self.words[pc as usize].get();
        let place = if is_resumption(at.op()) { at } else { self.words[pc as usize + 1].get() };
        debug_assert!(is_resumption(place.op()) && self.code.is_generator());
        &self.caches[place.feedback() as usize]
    }

    /// The globals of functions made from this code, unless a function says otherwise.
    #[inline(always)]
    pub fn home_globals(&self) -> Gc<Dict> {
        self.globals.get().expect("a function's code has been given globals when the function was made")
    }

    /// Whether it has a home, whatever that is.
    pub fn has_home_globals(&self) -> bool {
        self.globals.get().is_some()
    }

    /// Makes `globals` the home if there is none yet; false if another is. Whoever brings a home that no code has lets the
    /// heap keep it, since code is permanent. Globals with built-ins of their own are no home: compiled code looks for
    /// built-ins where all have them.
    pub fn settle_globals(&self, globals: Gc<Dict>) -> bool {
        match self.globals.get() {
            Some(home) => home == globals && !globals.has_own_builtins(),
            None => {
                self.globals.set(Some(globals));
                !globals.has_own_builtins()
            }
        }
    }

    /// `co_varnames`, `co_cellvars` or `co_freevars`: the names of the slots of which `of` is true.
    pub fn slot_names(&self, of: impl Fn(LocalKind) -> bool) -> impl Iterator<Item = &str> {
        self.data.code.localsplus.iter().filter(move |(_, kind)| of(*kind)).map(|(name, _)| &**name)
    }
}

/// Whether a generator may go on in machine code at an instruction: where it waits, or where a `yield from` or an `await` ends.
fn is_resumption(op: u8) -> bool {
    op == Opcode::RESUME as u8 || op == Opcode::END_SEND as u8
}

/// Whether an instruction has a [`Cache`].
fn has_cache(op: Opcode) -> bool {
    use Opcode::*;
    matches!(op, LOAD_GLOBAL | LOAD_NAME | STORE_NAME | LOAD_ATTR | STORE_ATTR | CALL | CALL_KW | CALL_FUNCTION_EX)
}
