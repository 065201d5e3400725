//! The parser's errors in CPython's words.

use super::error::{ErrorKind, SyntaxError};
use super::source::Source;
use ruff_python_ast::Mod;
use ruff_python_parser::Parsed;

/// The error that CPython would report for this source, if any.
pub(super) fn first_error(source: &Source, parsed: &Parsed<Mod>, filename: &str) -> Option<Box<SyntaxError>> {
    let error = parsed.errors().first()?;
    Some(source.error(ErrorKind::Syntax, filename, error.location, error.error.to_string()))
}
