//! The intermediate representation: typed SSA with block parameters, and a frame state at every instruction that can
//! leave compiled code.
//!
//! What an instruction is (operands, result, effects) stands in one table in [`inst`]; nothing else lists instructions.
//! The IR knows nothing of Python, of the passes over it, or of the machine code made from it.

#![forbid(unsafe_code)]

pub mod builder;
pub mod cfg;
pub mod entities;
pub mod eval;
pub mod function;
pub mod inst;
mod lexer;
pub mod map;
pub mod parser;
pub mod printer;
pub mod state;
pub mod types;
pub mod verifier;

pub use builder::Builder;
pub use cfg::{Cfg, DomTree, Edge, Loop, Loops};
pub use entities::{Block, Entity, Inst, PoolId, StateId, Value};
pub use eval::{Evaluator, Exited, Memory, Outcome, Trap, World};
pub use function::{Function, PoolEntry, ValueDef};
pub use inst::{BlockCall, Effects, Exit, Imm, ImmKind, InstData, Kind, Opcode, ValueList};
pub use map::EntityMap;
pub use parser::{ParseError, parse, parse_all};
pub use state::{FrameKind, FrameSlots, FrameState, Operand, PendingStore, Place, Resume, Virtual};
pub use types::{AllocShape, CallTarget, Callee, Cond, HeaderTest, MemAccess, MemKind, Reason, Type};
pub use verifier::{VerifyError, verify};
