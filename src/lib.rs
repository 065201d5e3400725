//! Freevar: an embeddable runtime for Python source, built around closures.

pub mod builtins;
pub mod bytecode;
pub mod compile;
pub mod interp;
pub mod modules;
pub mod runtime;
pub mod scope;
pub mod syntax;
#[cfg(feature = "jit")]
pub mod tier;
