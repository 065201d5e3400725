//! What running code asks the compiler for: a text, and what it is to be compiled as; and what it gets.

use crate::bytecode::Code;
use crate::syntax::{Goal, Optimization};
use std::sync::Arc;

/// Text to compile.
#[derive(Clone, Copy, Debug)]
pub enum Text<'a> {
    /// The bytes of a file, which may say how they are encoded.
    Bytes(&'a [u8]),
    /// Text without null characters.
    Str(&'a str),
}

/// A request to compile.
#[derive(Clone, Copy, Debug)]
pub struct Program<'a> {
    /// What to compile.
    pub text: Text<'a>,
    /// `co_filename`
    pub filename: &'a str,
    /// What the text is to be.
    pub goal: Goal,
    /// Whether annotations are text, because they are so in the code that asks.
    pub future_annotations: bool,
    /// What the compiler is to leave out.
    pub optimization: Optimization,
    /// Whether tracebacks show the text where they name the file.
    pub is_file: bool,
}

/// What a request gives.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The code.
    pub code: Arc<Code>,
    /// Whether there were warnings. Who compiles the same text again is to get them again.
    pub is_doubtful: bool,
}

impl<'a> Program<'a> {
    /// The text of a module.
    pub fn module(bytes: &'a [u8], filename: &'a str) -> Program<'a> {
        let text = Text::Bytes(bytes);
        Program {
            text,
            filename,
            goal: Goal::Module,
            future_annotations: false,
            optimization: Optimization::None,
            is_file: true,
        }
    }
}
