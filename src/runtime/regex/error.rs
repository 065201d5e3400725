//! What is wrong with a pattern or a template, in CPython's words.

use crate::runtime::objects::{StrBuf, StrView};
use crate::runtime::ops::repr;

/// The exception that an error is raised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// `re.PatternError`
    Pattern,
    /// `ValueError`: flags that do not go together.
    Value,
    /// `OverflowError`: a number that is too large.
    Overflow,
    /// `IndexError`: a name that no group has.
    Index,
    /// `RecursionError`: the pattern is nested too deeply.
    Recursion,
}

/// An error, and where in the pattern it is.
#[derive(Debug)]
pub struct Error {
    /// Which exception it becomes.
    pub kind: ErrorKind,
    /// What is wrong, without the position.
    pub message: StrBuf,
    /// The index of the code point, if there is one to blame.
    pub position: Option<usize>,
}

impl Error {
    /// An error of the pattern at a place.
    pub fn at(position: usize, message: impl Into<Message>) -> Error {
        Error { kind: ErrorKind::Pattern, message: message.into().0, position: Some(position) }
    }

    /// An error without a place.
    pub fn of(kind: ErrorKind, message: impl Into<Message>) -> Error {
        Error { kind, message: message.into().0, position: None }
    }
}

/// The text of an error, which may quote any code points of the pattern.
pub struct Message(pub StrBuf);

impl From<&str> for Message {
    fn from(text: &str) -> Message {
        let mut buffer = StrBuf::new();
        buffer.push_str(text);
        Message(buffer)
    }
}

impl From<String> for Message {
    fn from(text: String) -> Message {
        Message::from(text.as_str())
    }
}

impl Message {
    /// A text, and code points of the pattern behind it.
    pub fn with(text: &str, points: &[u32]) -> Message {
        let mut message = Message::from(text);
        message.push(points);
        message
    }

    /// Appends code points as Python shows a string of them.
    pub fn push_literal(&mut self, points: &[u32]) {
        self.0.push_view(repr::literal(StrView::Wide(points), false).view());
    }

    /// Appends code points.
    pub fn push(&mut self, points: &[u32]) {
        points.iter().for_each(|&point| self.0.push(point));
    }
}
