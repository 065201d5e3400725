//! Regular expressions with the meaning that Python gives them: `parse` makes a tree of a pattern, `compile` a program
//! of the tree, and `Regex` runs it.
//!
//! Texts are arrays of code points, as strings store them; bytes are texts of code points below 256. So positions are
//! indices, lone surrogates are code points like others, and nothing is translated. The machine backtracks, because
//! Python says which of several matches counts, and which captures remain, in terms of backtracking. Nothing here knows
//! an object of Python; `modules::re` does.

mod compile;
mod error;
mod flags;
mod fold;
mod machine;
mod parse;
mod program;
mod search;
mod set;
mod source;
mod template;
mod tree;

#[cfg(test)]
mod tests;

pub use error::{Error, ErrorKind};
pub use flags::Flags;
pub use machine::{Fault, Machine, Mode, Task, UNSET};
pub use program::Regex;
pub use template::{Part, Template};

/// A pattern as it was written.
#[derive(Clone, Copy, Debug)]
pub struct Pattern<'a> {
    /// Its code points.
    pub points: &'a [u32],
    /// Whether it is for strings, else for bytes.
    pub is_text: bool,
}

/// The regular expression that a pattern describes. What of it may come to mean something else is added to `doubts`,
/// also if there is an error.
pub fn compile(pattern: Pattern<'_>, flags: Flags, doubts: &mut Vec<String>) -> Result<Regex, Error> {
    let parsed = parse::parse(pattern, flags, doubts)?;
    compile::compile(parsed)
}
