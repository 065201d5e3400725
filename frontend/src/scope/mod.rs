//! Scopes: which variable each name means.
//!
//! [`resolve`] walks a syntax tree twice: `build` records what each block does with each name, `analyze` decides
//! whether a name is local, global, free or a cell, following the rules of CPython 3.13 (comprehensions included,
//! which are inlined into the block around them, PEP 709). The result says nothing of slots or instructions.

mod analyze;
mod build;
mod dump;
mod table;

pub use build::{GENERIC_BASE, TYPE_PARAMS, has_defaults, part_range};
pub use table::{Resolution, Scope, ScopeId, ScopeKind, Symbol, SymbolTable};

use crate::syntax::{ParsedModule, SyntaxError};

/// Builds the symbol tables of a module.
pub fn resolve(module: &ParsedModule, filename: &str) -> Result<SymbolTable, Box<SyntaxError>> {
    let table = build::build(module, filename)?;
    analyze::analyze(table, module, filename)
}

#[cfg(test)]
mod tests;
