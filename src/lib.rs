//! Freevar: an embeddable runtime for Python source, built around closures.

pub mod bytecode;
