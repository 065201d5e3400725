//! Source text: decoding of the bytes and the map from offsets to lines and columns.
//!
//! Knows nothing of the grammar. Line ends are normalised to `\n` before anything else sees the text, as CPython
//! does, so that offsets, string literals and line numbers agree everywhere.

use super::error::{ErrorKind, SyntaxError};
use ruff_text_size::{TextRange, TextSize};
use std::str::Utf8Error;
use std::sync::Arc;

/// A place in the source: line from 1, column in UTF-8 bytes from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Line, counted from 1.
    pub line: u32,
    /// Column in bytes, counted from 0.
    pub column: u32,
}

/// Decoded source text and where its lines begin.
#[derive(Debug)]
pub struct Source {
    text: String,
    line_starts: Vec<u32>,
    is_file: bool,
}

impl Source {
    /// Decodes a file: UTF-8 with or without a byte order mark, or as it says itself; and normalises line ends.
    pub fn decode(bytes: &[u8], filename: &str) -> Result<Source, Box<SyntaxError>> {
        Self::decode_with(bytes, filename, Self::undeclared)
    }

    /// The same for bytes that are no file: CPython reads them word by word.
    pub fn decode_given(bytes: &[u8], filename: &str) -> Result<Source, Box<SyntaxError>> {
        let bad_word = |bytes: &[u8], error: Utf8Error, filename: &str| {
            let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii();
            let length = bytes[..error.valid_up_to()].iter().rev().take_while(|byte| is_of_word(byte)).count();
            let start = error.valid_up_to() - length;
            let mut found = Self::bad_utf8(bytes, error, start, filename);
            found.column -= String::from_utf8_lossy(&bytes[start..start + length]).chars().count() as u32;
            found.seen_end = Some(-1);
            found
        };
        Self::decode_with(bytes, filename, bad_word)
    }

    fn decode_with(
        bytes: &[u8],
        filename: &str,
        undeclared: fn(&[u8], Utf8Error, &str) -> Box<SyntaxError>,
    ) -> Result<Source, Box<SyntaxError>> {
        let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf");
        let (marked, bytes) = (unmarked.is_some(), unmarked.unwrap_or(bytes));
        let encoding = declared_encoding(bytes).map(|name| plain_name(&name));
        let problem = match encoding.as_deref() {
            Some(name) if marked && name != "utf-8" => Some(format!("encoding problem: {name} with BOM")),
            Some("ascii") if !bytes.is_ascii() => Some("encoding problem: ascii".to_owned()),
            _ => None,
        };
        if let Some(message) = problem {
            return Err(SyntaxError::without_place(ErrorKind::Syntax, filename, message));
        }
        let narrow = narrow_encoding(bytes).map(|decode| bytes.iter().map(|&byte| decode(byte)).collect::<String>());
        let bytes = narrow.as_deref().map_or(bytes, str::as_bytes);
        if u32::try_from(bytes.len()).is_err() {
            return Err(SyntaxError::without_place(ErrorKind::Syntax, filename, "source code is too large".into()));
        }
        let declared = marked || narrow.is_some() || check_encoding_cookie(bytes, filename)?;
        let text = std::str::from_utf8(bytes).map_err(|error| match declared {
            true => Self::bad_utf8(bytes, error, 0, filename),
            false => undeclared(bytes, error, filename),
        })?;
        if let Some(at) = memchr::memchr(0, text.as_bytes()) {
            return Err(Self::null_byte(text, at, filename));
        }
        Ok(Source { is_file: true, ..Source::of_text(text) })
    }

    /// Source that is text already, without null characters: what it says of its encoding means nothing.
    pub fn of_text(text: &str) -> Source {
        let text = if memchr::memchr(b'\r', text.as_bytes()).is_some() {
            text.replace("\r\n", "\n").replace('\r', "\n")
        } else {
            text.to_owned()
        };
        let mut line_starts = vec![0];
        line_starts.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32 + 1));
        Source { text, line_starts, is_file: false }
    }

    /// Whether it is read as a file, and not as a text that is given as a whole.
    pub(super) fn is_file(&self) -> bool {
        self.is_file
    }

    /// Bytes that are not UTF-8, in source that does not say what else they are.
    fn undeclared(bytes: &[u8], error: Utf8Error, filename: &str) -> Box<SyntaxError> {
        let at = error.valid_up_to();
        let line = memchr::memchr_iter(b'\n', &bytes[..at]).count() + 1;
        let message = format!(
            "Non-UTF-8 code starting with '\\x{:02x}' in file {filename} on line {line}, but no encoding declared; \
             see https://peps.python.org/pep-0263/ for details",
            bytes[at]
        );
        SyntaxError::without_place(ErrorKind::Syntax, filename, message)
    }

    /// Shows the line up to its null byte.
    fn null_byte(text: &str, at: usize, filename: &str) -> Box<SyntaxError> {
        let before = &text[..at];
        let message = "source code cannot contain null bytes".to_owned();
        let mut error = SyntaxError::without_place(ErrorKind::Syntax, filename, message);
        let line = before.matches('\n').count() as u32 + 1;
        (error.line, error.end_line) = (line, line);
        error.text = Some(before.rsplit('\n').next().unwrap_or_default().to_owned());
        error
    }

    /// Bytes that are not UTF-8, counted from where the text begins that is being decoded.
    fn bad_utf8(bytes: &[u8], error: Utf8Error, from: usize, filename: &str) -> Box<SyntaxError> {
        let at = error.valid_up_to();
        let length = error.error_len().unwrap_or(bytes.len() - at);
        let reason = match (bytes[at], error.error_len()) {
            (_, None) => "unexpected end of data",
            (0xc2..=0xf4, _) => "invalid continuation byte",
            _ => "invalid start byte",
        };
        let place = match length {
            1 => format!("byte 0x{:02x} in position {}", bytes[at], at - from),
            _ => format!("bytes in position {}-{}", at - from, at - from + length - 1),
        };
        let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |newline| newline + 1);
        let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |newline| at + newline);
        let line = memchr::memchr_iter(b'\n', &bytes[..at]).count() as u32 + 1;
        let column = String::from_utf8_lossy(&bytes[start..at]).chars().count() as u32 + 1;
        Box::new(SyntaxError {
            kind: ErrorKind::Syntax,
            message: format!("(unicode error) 'utf-8' codec can't decode {place}: {reason}"),
            filename: Arc::from(filename),
            line,
            column,
            end_line: line,
            end_column: column,
            seen_end: None,
            text: Some(String::from_utf8_lossy(&bytes[start..end]).into_owned()),
            is_whole_line: true,
            is_cut: false,
        })
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a range.
    pub fn slice(&self, range: TextRange) -> &str {
        &self.text[range]
    }

    /// Number of lines; text that ends in a newline has an empty last line.
    pub fn line_count(&self) -> u32 {
        self.line_starts.len() as u32
    }

    /// Line and column of an offset.
    pub fn place(&self, offset: TextSize) -> Place {
        let offset = offset.to_u32();
        let line = self.line_starts.partition_point(|&start| start <= offset);
        Place { line: line as u32, column: offset - self.line_starts[line - 1] }
    }

    /// Line and column of both ends of a range: most stand on one line.
    pub fn places(&self, range: TextRange) -> (Place, Place) {
        let (start, end) = (self.place(range.start()), range.end());
        let next_line = self.line_starts.get(start.line as usize);
        let end = match next_line {
            Some(&next) if next <= end.to_u32() => self.place(end),
            _ => Place { line: start.line, column: start.column + range.len().to_u32() },
        };
        (start, end)
    }

    /// The offset of a line and column.
    pub fn offset(&self, place: Place) -> TextSize {
        let start = self.line_starts.get((place.line as usize).wrapping_sub(1)).copied().unwrap_or_default();
        TextSize::from(start + place.column)
    }

    /// The text of a line, without its newline; empty if there is no such line.
    pub fn line_text(&self, line: u32) -> &str {
        let Some(&start) = self.line_starts.get((line as usize).wrapping_sub(1)) else {
            return "";
        };
        let end = self.line_starts.get(line as usize).map_or(self.text.len(), |&next| next as usize - 1);
        &self.text[start as usize..end]
    }

    /// Makes a syntax error that marks a range of this source.
    pub fn error(&self, kind: ErrorKind, filename: &str, range: TextRange, message: String) -> Box<SyntaxError> {
        let start = self.place(range.start());
        let end = self.place(range.end());
        Box::new(SyntaxError {
            kind,
            message,
            filename: Arc::from(filename),
            line: start.line,
            column: self.char_column(start),
            end_line: end.line,
            end_column: self.char_column(end),
            seen_end: None,
            text: Some(self.line_text(start.line).to_owned()),
            is_whole_line: start.line < self.line_count(),
            is_cut: false,
        })
    }

    /// The column in characters, counted from 1, as `SyntaxError.offset` has it.
    fn char_column(&self, place: Place) -> u32 {
        let line = self.line_text(place.line);
        let upto = (place.column as usize).min(line.len());
        line[..upto].chars().count() as u32 + 1 + (place.column as usize - upto) as u32
    }
}

/// Refuses a declared encoding that is not known; tells whether there is a declaration.
fn check_encoding_cookie(bytes: &[u8], filename: &str) -> Result<bool, Box<SyntaxError>> {
    let Some(name) = declared_encoding(bytes) else {
        return Ok(false);
    };
    match &*plain_name(&name).to_ascii_lowercase().replace('_', "-") {
        "utf-8" | "utf8" | "utf-8-sig" | "ascii" | "us-ascii" => Ok(true),
        _ => {
            let message = format!("encoding not supported: {name}");
            Err(SyntaxError::without_place(ErrorKind::Syntax, filename, message))
        }
    }
}

/// The encoding that a comment in the first two lines declares.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    for line in bytes.split(|&byte| byte == b'\n' || byte == b'\r').take(2) {
        let line = String::from_utf8_lossy(line);
        let trimmed = line.trim_start_matches([' ', '\t', '\x0c']);
        let Some(comment) = trimmed.strip_prefix('#') else { if trimmed.is_empty() { continue } else { break } };
        let Some(rest) = comment.split_once("coding").map(|(_, rest)| rest) else {
            continue;
        };
        let Some(rest) = rest.strip_prefix([':', '=']) else {
            continue;
        };
        let rest = rest.trim_start_matches([' ', '\t']);
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c))).unwrap_or(rest.len());
        if end > 0 {
            return Some(rest[..end].to_owned());
        }
    }
    None
}

/// The name of an encoding as CPython's messages have it: two encodings are known under many names.
fn plain_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase().replace('_', "-");
    let is_one_of = |names: &[&str]| {
        names.iter().any(|known| lower.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
    };
    if is_one_of(&["utf-8"]) {
        return "utf-8".to_owned();
    }
    if is_one_of(&["latin-1", "iso-8859-1", "iso-latin-1"]) {
        return "iso-8859-1".to_owned();
    }
    name.to_owned()
}

/// How to decode the declared encoding, if it has one byte a character.
fn narrow_encoding(bytes: &[u8]) -> Option<fn(u8) -> char> {
    match &*plain_name(&declared_encoding(bytes)?).to_ascii_lowercase().replace('_', "-") {
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "iso-latin-1" | "l1" => Some(char::from),
        "iso-8859-15" | "iso8859-15" | "latin-9" | "latin9" => Some(|byte| match byte {
            0xa4 => '€',
            0xa6 => 'Š',
            0xa8 => 'š',
            0xb4 => 'Ž',
            0xb8 => 'ž',
            0xbc => 'Œ',
            0xbd => 'œ',
            0xbe => 'Ÿ',
            byte => char::from(byte),
        }),
        _ => None,
    }
}
