//! From the IR to machine code, by Cranelift.
//!
//! [`Compiler`] turns a verified [`Function`] into [`CompiledCode`]; [`CodeMemory`] makes it executable. The IR arrives
//! optimised: here instructions are selected one by one, slow paths and exits are put aside into cold blocks, and
//! Cranelift allocates registers. Nothing here knows what a value means beyond its encoding, nor who calls the code.
//!
//! # The machine code's interface
//!
//! A function is called by the platform's C convention as `fn(ctx, base, depth, params...) -> word`:
//! - `ctx` is the address of the [`Context`](crate::abi::Context), `base` that of slot 0 of its frame window, `depth` the
//!   number of its Python frame;
//! - `params` are those of the IR function: floats in float registers, bools as bytes, all else as 64-bit words;
//! - the result is a value word, or zero with an exception pending.
//!
//! An exit stores the values of its frame state in the context and answers what the helper `exit(ctx, base, depth, exit
//! id)` answers, which first has the exit's [`Recipe`] write the frames. `depth` is the outermost frame's.

#![deny(unsafe_code)]

mod arith;
mod call;
mod check;
mod division;
mod exit;
mod float;
mod function;
mod group;
mod heap;
mod isa;
mod linkage;
mod memory;
mod poll;
mod recipe;
mod select;
mod site;
mod successor;
mod word;

use crate::abi::HelperId;
use crate::ir::{self, FrameKind, Function, Place, Reason, Resume, StateId};
use cranelift_codegen::control::ControlPlane;
use cranelift_codegen::isa::OwnedTargetIsa;
use smallvec::SmallVec;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

pub use isa::{Effort, Target};
pub use linkage::Helpers;
pub use memory::{CodeHandle, CodeMemory};
pub use recipe::{Recipe, Runtime};

/// What compiled code refers to outside of itself.
#[derive(Clone, Copy, Debug)]
pub struct Env<'a> {
    /// The helpers.
    pub helpers: &'a Helpers,
    /// The address of the table of entries: the word of index `n` is the address to call for code `n`. It must stay
    /// where it is while the code lives, and every entry that compiled code calls must be callable.
    pub code_slots: usize,
    /// The counts of [`Context::epochs`](crate::abi::Context::epochs) at which the assumptions of the function were
    /// made: `check_valid` exits once that of its assumption differs.
    pub epochs: [u64; crate::abi::Context::ASSUMPTIONS],
    /// The id of the function's first exit; the others follow.
    pub exit_base: u32,
    /// The number of the function's first call site, the others follow; if there is none, the code does not keep track of
    /// where its frames are.
    pub site_base: Option<u32>,
}

/// The machine code of a function, position-independent. It runs once [`Helpers::link`] has seen to what it calls.
#[derive(Clone, Debug)]
pub struct CompiledCode {
    /// The code and its constants.
    pub bytes: Vec<u8>,
    /// Where in `bytes` the entry is.
    pub entry: usize,
    /// The exits: the exit of id `exit_base + n` is number `n`.
    pub exits: Vec<ExitInfo>,
    /// The frames at each call site: the site of number `site_base + n` is number `n`.
    pub sites: Vec<SmallVec<[CallFrame; 1]>>,
    /// The thunks it calls: see [`Helpers::link`].
    thunks: linkage::ThunkSet,
    /// The number of Cranelift's instructions.
    pub clif_insts: usize,
    /// How long it took.
    pub time: Duration,
}

/// What the runtime must know of an exit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExitInfo {
    /// Why compiled code is left.
    pub reason: Reason,
    /// Which of the function's frame states it leaves.
    pub state: StateId,
    /// The instruction of the bytecode that was checked.
    pub place: Place,
    /// How the innermost frame goes on.
    pub resume: Resume,
    /// The frames, the outermost first.
    pub frames: SmallVec<[ExitFrame; 1]>,
    /// How the words of the frames are made of what was left behind.
    pub recipe: Arc<Recipe>,
}

/// A frame that an exit rebuilds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExitFrame {
    /// The index of its code.
    pub code: u32,
    /// The instruction it goes on at.
    pub pc: u32,
    /// Where its slot 0 stands, in slots from the base of the outermost frame.
    pub window: i32,
    /// What it is a frame of.
    pub kind: FrameKind,
    /// The slots whose tuple of names and values the runtime makes a dict of.
    pub dicts: Box<[i32]>,
}

/// A frame of code that is calling something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallFrame {
    /// The index of its code.
    pub code: u32,
    /// The instruction that calls.
    pub pc: u32,
    /// Where its slot 0 stands, in slots from the base of the outermost frame.
    pub window: i32,
    /// What it is a frame of.
    pub kind: FrameKind,
}

/// A function as text, the same in every process: addresses are replaced by numbers.
#[derive(Clone, Debug)]
pub struct Dump {
    /// Cranelift's intermediate form, with a legend of the helpers it calls.
    pub clif: String,
    /// Assembly.
    pub asm: String,
}

/// Why a function could not be compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LowerError {
    /// No code can be made for the machine.
    Target(String),
    /// Cranelift refused the function: its name, and why.
    Codegen(String, String),
    /// The code of the named function needs a library routine, because the machine lacks an instruction.
    Relocation(String),
    /// A frame state of the named function has more values than an exit can leave behind.
    State(String),
    /// There is no executable memory.
    Memory(String),
}

impl fmt::Display for LowerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LowerError::Target(why) => write!(f, "no code generation for this machine: {why}"),
            LowerError::Memory(why) => write!(f, "no memory for machine code: {why}"),
            LowerError::Codegen(name, why) => write!(f, "cannot compile %{name}: {why}"),
            LowerError::State(name) => write!(f, "cannot compile %{name}: a frame state has too many values"),
            LowerError::Relocation(name) => {
                write!(f, "cannot compile %{name}: the machine lacks an instruction it needs")
            }
        }
    }
}

impl std::error::Error for LowerError {}

/// Compiles functions for one machine; made once and used for many functions, whose memory it reuses.
pub struct Compiler {
    isa: OwnedTargetIsa,
    /// Whether the machine adds a product and rounds once.
    fuses: bool,
    context: cranelift_codegen::Context,
    control: ControlPlane,
}

impl fmt::Debug for Compiler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Compiler").field("target", &self.isa.triple().to_string()).finish_non_exhaustive()
    }
}

impl Compiler {
    /// A compiler for `target`.
    pub fn new(target: Target, effort: Effort) -> Result<Compiler, LowerError> {
        let isa = isa::build(target, effort)?;
        Ok(Compiler {
            fuses: isa::fuses(&*isa),
            isa,
            context: cranelift_codegen::Context::new(),
            control: ControlPlane::default(),
        })
    }

    /// Compiles `func`, which the verifier has accepted.
    pub fn compile(&mut self, func: &Function, env: &Env<'_>) -> Result<CompiledCode, LowerError> {
        debug_assert_eq!(ir::verify(func), Ok(()), "%{} is not fit to be compiled", func.name);
        let start = Instant::now();
        let needs = self.translate(func, env)?;
        self.assemble(&func.name, needs, start)
    }

    /// Compiles `func` for readers.
    pub fn dump(&mut self, func: &Function) -> Result<Dump, LowerError> {
        let env = Env {
            helpers: &Helpers::symbolic(),
            code_slots: function::SYMBOLIC_CODE_SLOTS,
            epochs: [0; crate::abi::Context::ASSUMPTIONS],
            exit_base: 0,
            site_base: None,
        };
        let func = &function::with_symbolic_pool(func);
        self.translate(func, &env)?;
        self.context.set_disasm(true);
        let clif = format!("{}{}", function::legend(func), self.context.func.display());
        let asm = self.finish(&func.name)?.vcode.clone().unwrap_or_default();
        Ok(Dump { clif, asm })
    }

    /// Compiles the thunk of a helper.
    fn compile_thunk(&mut self, helper: HelperId, address: usize) -> Result<CompiledCode, LowerError> {
        let start = Instant::now();
        self.context.clear();
        let call_conv = self.isa.default_call_conv();
        linkage::build_thunk(helper, address, call_conv, &mut self.context.func);
        let needs = function::Needs { exits: Vec::new(), sites: Vec::new(), thunks: linkage::ThunkSet::default() };
        self.assemble(helper.name(), needs, start)
    }

    /// Fills the context with `func`.
    fn translate(&mut self, func: &Function, env: &Env<'_>) -> Result<function::Needs, LowerError> {
        self.context.clear();
        let call_conv = self.isa.default_call_conv();
        let needs = function::lower(func, env, call_conv, self.fuses, &mut self.context.func);
        needs.map_err(|exit::TooManyValues| LowerError::State(func.name.clone()))
    }

    /// Makes of the context's function what was begun at `start`.
    fn assemble(&mut self, name: &str, needs: function::Needs, start: Instant) -> Result<CompiledCode, LowerError> {
        let clif_insts = self.context.func.dfg.num_insts();
        let bytes = self.finish(name)?.buffer.data().to_vec();
        let function::Needs { exits, sites, thunks } = needs;
        Ok(CompiledCode { bytes, entry: 0, exits, sites, thunks, clif_insts, time: start.elapsed() })
    }

    /// Makes machine code of what the context holds.
    fn finish(&mut self, name: &str) -> Result<&cranelift_codegen::CompiledCode, LowerError> {
        let code = self.context.compile(&*self.isa, &mut self.control).map_err(|error| {
            let why = cranelift_codegen::print_errors::pretty_error(error.func, error.inner);
            LowerError::Codegen(name.to_owned(), why)
        })?;
        if code.buffer.relocs().is_empty() { Ok(code) } else { Err(LowerError::Relocation(name.to_owned())) }
    }
}
