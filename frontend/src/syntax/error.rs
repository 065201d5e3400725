//! Syntax errors, printed as CPython prints them.

use std::fmt;
use std::sync::Arc;

/// The exception class of an error found before the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// `SyntaxError`
    Syntax,
    /// `IndentationError`
    Indentation,
    /// `TabError`
    Tab,
    /// `RecursionError`: the source is nested too deeply to compile.
    Recursion,
    /// `MemoryError`: the source is nested too deeply to parse.
    Memory,
    /// A construct that Freevar does not run yet.
    NotSupported,
}

impl ErrorKind {
    /// Name of the exception class.
    pub fn name(self) -> &'static str {
        match self {
            ErrorKind::Syntax => "SyntaxError",
            ErrorKind::Indentation => "IndentationError",
            ErrorKind::Tab => "TabError",
            ErrorKind::Recursion => "RecursionError",
            ErrorKind::Memory => "MemoryError",
            ErrorKind::NotSupported => "NotSupportedError",
        }
    }
}

/// An error in the source text, with what CPython's `SyntaxError` carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// The exception class.
    pub kind: ErrorKind,
    /// `msg`
    pub message: String,
    /// `filename`
    pub filename: Arc<str>,
    /// `lineno`; 0 if the error has no place.
    pub line: u32,
    /// `offset`: in characters, counted from 1; 0 if unknown.
    pub column: u32,
    /// `end_lineno`
    pub end_line: u32,
    /// `end_offset`: after the last character marked; 0 if unknown.
    pub end_column: u32,
    /// `end_offset` as a program sees it, where CPython does not tell where the error ends.
    pub seen_end: Option<i64>,
    /// `text`: the source line, without its newline.
    pub text: Option<String>,
    /// Whether the line has a newline in the source.
    pub is_whole_line: bool,
    /// Whether `text` lacks the newline nevertheless.
    pub is_cut: bool,
}

impl SyntaxError {
    /// An error of the file as a whole.
    pub(super) fn without_place(kind: ErrorKind, filename: &str, message: String) -> Box<SyntaxError> {
        Box::new(SyntaxError {
            kind,
            message,
            filename: Arc::from(filename),
            line: 0,
            column: 0,
            end_line: 0,
            end_column: 0,
            seen_end: None,
            text: None,
            is_whole_line: false,
            is_cut: false,
        })
    }

    /// Notes that CPython's tokenizer finds this error: it knows no end and gives the line without its newline. About
    /// indentation and what follows a backslash it leaves the report to the parser, which knows less.
    pub(super) fn found_by_tokenizer(&mut self) {
        self.seen_end = match () {
            () if self.kind == ErrorKind::Tab => Some(0),
            () if self.kind != ErrorKind::Syntax || self.message == "unexpected EOF while parsing" => Some(-1),
            () if self.message.ends_with(" was never closed") => Some(0),
            () if self.message.ends_with("line continuation character") => Some(0),
            // The parser reads what is in strings.
            () if self.message.starts_with("(unicode error)") || self.message.starts_with("bytes can only") => None,
            () => {
                self.is_cut = true;
                (!self.message.starts_with("leading zeros")).then_some(self.column.into())
            }
        };
    }

    /// The source line with the marks under it, each indented by four spaces.
    fn fmt_source(&self, f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
        let shown = text.trim_start_matches([' ', '\x0c']);
        writeln!(f, "    {shown}")?;
        if self.column == 0 {
            return Ok(());
        }
        let indent = (text.chars().count() - shown.chars().count()) as i64;
        let length = text.chars().count() as i64;
        let start = i64::from(self.column).min(length + 1);
        let end = if self.line != self.end_line {
            length + 1
        } else if self.end_column == 0 {
            start
        } else {
            i64::from(self.end_column)
        };
        let end = if end <= start { start + 1 } else { end };
        let before = start - 1 - indent;
        if before < 0 {
            return Ok(());
        }
        let blank: String = shown
            .chars()
            .chain(std::iter::repeat(' '))
            .take(before as usize)
            .map(|c| if c.is_whitespace() { c } else { ' ' })
            .collect();
        writeln!(f, "    {blank}{}", "^".repeat((end - start) as usize))
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            writeln!(f, "  File \"{}\", line {}", self.filename, self.line)?;
        }
        if let Some(text) = &self.text {
            self.fmt_source(f, text)?;
        }
        write!(f, "{}: {}", self.kind.name(), self.message)
    }
}

impl std::error::Error for SyntaxError {}
