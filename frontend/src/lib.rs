//! The front end of Freevar: Python source to verified bytecode.
//!
//! `syntax` parses, `scope` says which variable is local, global, free or a cell, `compile` makes bytecode of both, and
//! `bytecode` is what all that runs programs starts from. The crate knows no runtime, so that programs can be compiled
//! where there is none: the standard modules are, when Freevar is built.

#![forbid(unsafe_code)]

pub mod bytecode;
pub mod compile;
pub mod decimal;
pub mod scope;
pub mod syntax;
