//! An error found in the source, before it has a file name.

use super::error::{ErrorKind, SyntaxError};
use super::source::Source;
use ruff_text_size::{TextRange, TextSize};

/// What an error marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A range of the text.
    Range(TextRange),
    /// The start of the line at an offset, which shows no mark if the line is indented.
    LineStart(TextSize),
    /// The indentation of a line, up to an offset: it shows no mark.
    Indentation(TextSize),
    /// The place behind the line at an offset.
    LineEnd(TextSize),
    /// The line at an offset as a whole, without a mark.
    Line(TextSize),
}

/// An error and what it marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) kind: ErrorKind,
    pub(super) mark: Mark,
    pub(super) message: String,
}

impl Finding {
    pub(super) fn new(range: TextRange, message: impl Into<String>) -> Finding {
        Finding { kind: ErrorKind::Syntax, mark: Mark::Range(range), message: message.into() }
    }

    pub(super) fn indentation(mark: Mark, message: impl Into<String>) -> Finding {
        Finding { kind: ErrorKind::Indentation, mark, message: message.into() }
    }

    /// Where the error was noticed.
    pub(super) fn offset(&self) -> TextSize {
        match self.mark {
            Mark::Range(range) => range.start(),
            Mark::LineStart(at) | Mark::Indentation(at) | Mark::LineEnd(at) | Mark::Line(at) => at,
        }
    }

    /// Where what is marked ends.
    pub(super) fn end(&self) -> TextSize {
        match self.mark {
            Mark::Range(range) => range.end(),
            _ => self.offset(),
        }
    }

    pub(super) fn into_error(self, source: &Source, filename: &str) -> Box<SyntaxError> {
        let range = match self.mark {
            Mark::Range(range) => range,
            _ => TextRange::empty(self.offset()),
        };
        let mut error = source.error(self.kind, filename, range, self.message);
        match self.mark {
            // A newline is a character of its line, also where the last line does without one.
            Mark::Range(range) if ends_line(source, range) => {
                (error.end_line, error.end_column) = (error.line, error.column + 1);
            }
            Mark::Range(_) => {}
            Mark::LineStart(_) => (error.column, error.end_column) = (1, 1),
            Mark::Indentation(_) => {
                error.column -= 1;
                error.end_column = error.column;
                error.seen_end = Some(-1);
            }
            Mark::LineEnd(_) => {
                let length = error.text.as_ref().map_or(0, |text| text.chars().count() as u32);
                (error.column, error.end_column) = (length + 1, length + 1);
            }
            Mark::Line(_) => (error.column, error.end_column) = (0, 0),
        }
        error
    }
}

/// Whether a range is a newline, or the place where the source ends without one.
fn ends_line(source: &Source, range: TextRange) -> bool {
    let rest = &source.text()[range.start().to_usize()..];
    rest.is_empty() || rest.starts_with('\n') && range.len() == TextSize::from(1)
}
