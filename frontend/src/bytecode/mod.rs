//! Bytecode: the one opcode table, the code object of the compiler, its verifier and its disassembler.
//!
//! This is where the two halves of Freevar meet: `compile` produces [`Draft`]s, [`verify()`] turns them into
//! [`Code`], and everything that runs programs starts from [`Code`]. The module knows neither source text nor
//! runtime objects.

mod code;
pub mod complex;
mod depths;
pub mod dis;
mod equal;
mod opcode;
mod points;
mod positions;
mod repr;
mod stored;
mod verify;

pub use code::{Code, CodeFlags, Const, Draft, Handler, Instr, LocalKind, MakeFunctionFlags, Position};
pub use opcode::{Arg, BinaryOp, CompareOp, Conversion, Intrinsic, Intrinsic2, Opcode, ResumeKind};
pub use points::Points;
pub use positions::Positions;
pub use repr::constant_text;
pub use stored::{StoredError, restore, store};
pub use verify::{VerifyError, verify};
