//! The compiler's code object: [`Draft`] before verification, [`Code`] after it.

use super::complex::Complex;
use super::depths::Depths;
use super::{Opcode, Points, Positions, ResumeKind};
use num_bigint::BigInt;
use serde::{Deserialize, Serialize};
use std::ops::Deref;
use std::sync::Arc;

/// One instruction. Its index in the code is its address; `dis` shows twice that as the offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instr {
    /// The operation.
    pub op: Opcode,
    /// Its operand, of the kind that [`Opcode::arg_kind`] tells.
    pub arg: u32,
}

/// The source range of an instruction. Lines count from 1, columns are UTF-8 byte offsets from 0, as `co_positions()`
/// gives them. A line of 0 means that the instruction has no place in the source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// First line.
    pub line: u32,
    /// Last line.
    pub end_line: u32,
    /// Column in the first line.
    pub column: u32,
    /// Column after the end, in the last line.
    pub end_column: u32,
}

impl Position {
    /// The columns of an instruction that has only a line.
    pub const NO_COLUMN: u32 = u32::MAX;

    /// A line without columns.
    pub fn line_only(line: u32) -> Position {
        Position { line, end_line: line, column: Position::NO_COLUMN, end_column: Position::NO_COLUMN }
    }
}

/// A row of the exception table: an exception raised at `start <= pc < end` cuts the value stack to `depth`, pushes
/// the index of the raising instruction if `push_lasti`, then the exception, and goes on at `target`.
/// Rows are sorted by `start` and do not overlap: nested regions are split, the innermost handler wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handler {
    /// First instruction covered.
    pub start: u32,
    /// First instruction no longer covered.
    pub end: u32,
    /// Where the handler begins.
    pub target: u32,
    /// Height of the value stack that the handler finds.
    pub depth: u32,
    /// Whether the raising instruction's index is pushed below the exception.
    pub push_lasti: bool,
}

/// What a `localsplus` slot holds. Slots are ordered: locals (captured parameters and locals among them, as in
/// CPython), then cells that are not locals, then free variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LocalKind {
    /// A plain local.
    Local,
    /// A local (often a parameter) that nested functions capture: the slot holds its cell after `MAKE_CELL`.
    LocalCell,
    /// A cell that is no local in `co_varnames`.
    Cell,
    /// A cell that came with the closure.
    Free,
}

impl LocalKind {
    /// Whether the slot holds a cell.
    #[inline]
    pub fn holds_cell(self) -> bool {
        self != LocalKind::Local
    }
}

/// A constant, independent of any isolate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Const {
    /// `None`
    None,
    /// `True` or `False`
    Bool(bool),
    /// `...`
    Ellipsis,
    /// An integer.
    Int(BigInt),
    /// A float.
    Float(f64),
    /// A complex number.
    Complex(Complex),
    /// A string.
    Str(Points),
    /// A bytes object.
    Bytes(Arc<[u8]>),
    /// A tuple of constants.
    Tuple(Vec<Const>),
    /// A frozenset of constants.
    FrozenSet(Vec<Const>),
    /// A nested function's code.
    Code(Arc<Code>),
}

/// Bits of `co_flags`, as in CPython.
pub struct CodeFlags;

impl CodeFlags {
    /// Locals live in `localsplus`.
    pub const OPTIMIZED: u32 = 0x1;
    /// A call makes a new namespace.
    pub const NEWLOCALS: u32 = 0x2;
    /// The code takes `*args`.
    pub const VARARGS: u32 = 0x4;
    /// The code takes `**kwargs`.
    pub const VARKEYWORDS: u32 = 0x8;
    /// The code is nested in a function.
    pub const NESTED: u32 = 0x10;
    /// A call makes a generator.
    pub const GENERATOR: u32 = 0x20;
    /// A call makes a coroutine.
    pub const COROUTINE: u32 = 0x80;
    /// A call makes a generator that `await` takes: see `types.coroutine`.
    pub const ITERABLE_COROUTINE: u32 = 0x100;
    /// A call makes an asynchronous generator.
    pub const ASYNC_GENERATOR: u32 = 0x200;
    /// A call makes an object that is resumed: a generator, a coroutine or an asynchronous generator.
    pub const SUSPENDS: u32 = Self::GENERATOR | Self::COROUTINE | Self::ASYNC_GENERATOR;
    /// The module asks for annotations as text.
    pub const FUTURE_ANNOTATIONS: u32 = 0x100_0000;
}

/// The operand of `MAKE_FUNCTION`: which values lie below the code, in this order.
pub struct MakeFunctionFlags;

impl MakeFunctionFlags {
    /// A tuple of positional defaults.
    pub const DEFAULTS: u32 = 0x1;
    /// A dict of keyword-only defaults.
    pub const KWDEFAULTS: u32 = 0x2;
    /// A dict of annotations.
    pub const ANNOTATIONS: u32 = 0x4;
    /// A tuple of cells.
    pub const CLOSURE: u32 = 0x8;
}

/// What the compiler says of one function, class body or module, before verification.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// `co_name`
    pub name: Arc<str>,
    /// `co_qualname`
    pub qualname: Arc<str>,
    /// `co_filename`
    pub filename: Arc<str>,
    /// `co_firstlineno`
    pub first_line: u32,
    /// `co_flags`: [`CodeFlags`].
    pub flags: u32,
    /// `co_argcount`: positional parameters, positional-only ones included, `*args` not.
    pub arg_count: u32,
    /// `co_posonlyargcount`
    pub posonly_count: u32,
    /// `co_kwonlyargcount`
    pub kwonly_count: u32,
    /// Names and kinds of the `localsplus` slots. Parameters come first: positional, keyword-only, `*args`, `**kwargs`.
    pub localsplus: Vec<(Arc<str>, LocalKind)>,
    /// For each `localsplus` slot: a captured variable that is never rebound once a function may have captured it.
    pub stable: Vec<bool>,
    /// `co_consts`. For functions the first is the docstring or None.
    pub consts: Vec<Const>,
    /// `co_names`
    pub names: Vec<Arc<str>>,
    /// The instructions.
    pub instrs: Vec<Instr>,
    /// One position an instruction.
    pub positions: Positions,
    /// The exception table.
    pub handlers: Vec<Handler>,
}

/// Verified code: every operand is in range, every path keeps the stack balanced, and `stack_size` bounds it.
/// Only [`verify()`](super::verify()) makes one, so that the interpreter and the JIT need no checks of their own.
#[derive(Debug, PartialEq)]
pub struct Code {
    draft: Draft,
    stack_size: u32,
    depths: Depths,
    is_native: bool,
}

impl Code {
    /// How the file names begin of code that stands in for what is native in CPython.
    pub const NATIVE: &str = "<native ";

    /// Whether the code stands in for something native, which has no frames that anyone sees.
    #[inline]
    pub fn is_native(&self) -> bool {
        self.is_native
    }

    /// Whether the code is part of Freevar.
    #[inline]
    pub fn is_of_library(&self) -> bool {
        self.is_native() || self.filename.starts_with("<frozen ")
    }

    /// The line that an instruction is at, or the nearest before it that is known.
    pub fn line_at(&self, pc: u32) -> u32 {
        let mut lines = self.positions.iter().take(pc as usize + 1).rev().map(|position| position.line);
        lines.find(|&line| line > 0).unwrap_or(self.first_line)
    }

    /// For the verifier alone. Code lives long, and so takes no more room than it needs.
    pub(super) fn new_verified(mut draft: Draft, stack_size: u32, depths: Vec<u32>) -> Code {
        draft.localsplus.shrink_to_fit();
        draft.stable.shrink_to_fit();
        draft.consts.shrink_to_fit();
        draft.names.shrink_to_fit();
        draft.instrs.shrink_to_fit();
        draft.handlers.shrink_to_fit();
        let is_native = draft.filename.starts_with(Self::NATIVE);
        Code { draft, stack_size, depths: Depths::new(depths, stack_size), is_native }
    }

    /// `co_stacksize`: the greatest height of the value stack.
    #[inline]
    pub fn stack_size(&self) -> u32 {
        self.stack_size
    }

    /// Height of the value stack before the instruction at `pc`; [`Code::UNREACHABLE`] where control never comes.
    #[inline]
    pub fn depth_at(&self, pc: u32) -> u32 {
        self.depths.at(pc)
    }

    /// The depth of instructions that no path reaches.
    pub const UNREACHABLE: u32 = u32::MAX;

    /// The handler of an exception raised at `pc`.
    pub fn handler_at(&self, pc: u32) -> Option<&Handler> {
        let after = self.handlers.partition_point(|h| h.start <= pc);
        self.handlers[..after].last().filter(|h| pc < h.end)
    }

    /// Length of `localsplus` without the value stack: `co_nlocalsplus`.
    #[inline]
    pub fn local_count(&self) -> usize {
        self.localsplus.len()
    }

    /// `co_nfreevars`
    pub fn free_count(&self) -> usize {
        self.localsplus.iter().rev().take_while(|(_, kind)| *kind == LocalKind::Free).count()
    }

    /// Whether a call makes a generator, a coroutine or an asynchronous generator.
    #[inline]
    pub fn is_generator(&self) -> bool {
        self.flags & CodeFlags::SUSPENDS != 0
    }

    /// The operand of the `RESUME` at `pc`: where a generator that goes on there was suspended; 0 if it never ran.
    #[inline]
    pub fn resume_kind(&self, pc: u32) -> u32 {
        self.instrs.get(pc as usize).filter(|instr| instr.op == Opcode::RESUME).map_or(0, |instr| instr.arg)
    }

    /// Whether a suspended generator can have something left to do when it is closed: it may wait inside a `try` or for
    /// another generator.
    pub fn may_need_close(&self) -> bool {
        self.is_generator()
            && self.instrs.iter().any(|instr| {
                let waits = instr.op == Opcode::RESUME && instr.arg & ResumeKind::PLACE != 0;
                waits && instr.arg & ResumeKind::DEPTH_1 == 0
            })
    }

    /// Whether it returns only None and never changes its first parameter, which no inner function captures.
    pub fn is_initializer(&self) -> bool {
        let first_is_plain = self.arg_count > 0 && self.localsplus[0].1 == LocalKind::Local;
        first_is_plain
            && !self.is_generator()
            && self.instrs.iter().all(|instr| match instr.op {
                Opcode::STORE_FAST | Opcode::DELETE_FAST | Opcode::LOAD_FAST_AND_CLEAR => instr.arg != 0,
                Opcode::RETURN_CONST => matches!(self.consts[instr.arg as usize], Const::None),
                Opcode::RETURN_VALUE => false,
                _ => true,
            })
    }

    /// Number of parameter slots, `*args` and `**kwargs` included.
    #[inline]
    pub fn param_slots(&self) -> u32 {
        let stars = (self.flags & CodeFlags::VARARGS != 0) as u32 + (self.flags & CodeFlags::VARKEYWORDS != 0) as u32;
        self.arg_count + self.kwonly_count + stars
    }
}

impl Deref for Code {
    type Target = Draft;

    #[inline]
    fn deref(&self) -> &Draft {
        &self.draft
    }
}
