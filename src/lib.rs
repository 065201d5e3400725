//! Freevar: an embeddable runtime for Python source, built around closures.

pub mod bytecode;
pub mod compile;
pub mod scope;
pub mod syntax;
