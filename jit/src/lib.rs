//! The optimising compiler of Freevar: a typed SSA form, passes over it, and its lowering to machine code.
//!
//! It knows no Python object. What it may assume about the runtime (value encoding, the context compiled code reads, the
//! signatures of helpers) stands in [`abi`]; everything else reaches it as plain numbers inside the IR.

pub mod abi;
pub mod ir;
pub mod lower;
pub mod opt;
