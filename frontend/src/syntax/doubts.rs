//! Escapes in strings and f-strings that mean only themselves, as warnings in the order in which CPython gives them.
//!
//! CPython looks at the text of an f-string when that has ended, so that what is in its fields comes first; only a
//! backslash before a brace is noticed at once.

use super::escapes;
use super::finding::Finding;
use super::source::Source;
use ruff_text_size::{TextRange, TextSize};

/// The warnings so far, and those that wait for the end of an f-string.
pub(super) struct Doubts<'a> {
    source: &'a Source,
    pub(super) warnings: Vec<Finding>,
    open: Vec<FString>,
}

/// An f-string that has not ended yet.
struct FString {
    is_raw: bool,
    waiting: Vec<String>,
}

impl<'a> Doubts<'a> {
    pub(super) fn new(source: &'a Source) -> Doubts<'a> {
        Doubts { source, warnings: Vec::new(), open: Vec::new() }
    }

    /// A string or bytes literal.
    pub(super) fn string(&mut self, range: TextRange) {
        let literal = self.source.slice(range);
        if memchr::memchr(b'\\', literal.as_bytes()).is_none() {
            return;
        }
        let Some((prefix, body)) = escapes::parts(literal) else { return };
        if !prefix.contains(['r', 'R'])
            && let Some((_, message)) = escapes::doubtful(body, prefix.contains(['b', 'B']))
        {
            self.warnings.push(Finding::new(range, message));
        }
    }

    /// The start of an f-string: prefix and quotes.
    pub(super) fn fstring_start(&mut self, text: &str) {
        self.open.push(FString { is_raw: text.contains(['r', 'R']), waiting: Vec::new() });
    }

    /// Text in an f-string, or in the format of one of its fields.
    pub(super) fn fstring_middle(&mut self, range: TextRange, in_format: bool) {
        let Some(string) = self.open.last_mut() else { return };
        let text = self.source.slice(range);
        // The format of a field is not raw, whatever the string is.
        if memchr::memchr(b'\\', text.as_bytes()).is_none() || string.is_raw && !in_format {
            return;
        }
        if !string.is_raw {
            self.warnings.extend(escaped_braces(self.source, range));
        }
        let pieces = if in_format { vec![text] } else { pieces(text) };
        for piece in pieces {
            match escapes::doubtful(piece, false) {
                // These are noted already.
                None | Some(('{' | '}', _)) => {}
                Some((_, message)) if in_format => self.warnings.push(Finding::new(range, message)),
                Some((_, message)) => string.waiting.push(message),
            }
        }
    }

    /// The end of an f-string, which is the place of what was found in its text.
    pub(super) fn fstring_end(&mut self, range: TextRange) {
        let waiting = self.open.pop().map(|string| string.waiting).unwrap_or_default();
        self.warnings.extend(waiting.into_iter().map(|message| Finding::new(range, message)));
    }
}

/// The backslashes before braces in the text of an f-string, one before the brace that ends the text included.
fn escaped_braces(source: &Source, range: TextRange) -> Vec<Finding> {
    let mut found = Vec::new();
    let text = &source.text()[range.start().to_usize()..];
    let mut at = 0;
    while let Some(next) = memchr::memchr(b'\\', &text.as_bytes()[at..usize::from(range.len())]) {
        at += next + 1;
        match text[at..].chars().next() {
            Some(brace @ ('{' | '}')) => {
                let place = TextRange::empty(range.start() + TextSize::from(at as u32));
                found.push(Finding::new(place, format!("invalid escape sequence '\\{brace}'")));
            }
            Some(escape) => at += escape.len_utf8(),
            None => break,
        }
        if at > usize::from(range.len()) {
            break;
        }
    }
    found
}

/// Text of an f-string as CPython's tokenizer cuts it: behind each doubled brace and each name of a character.
pub(super) fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut in_name = false;
    for (at, pair) in text.as_bytes().windows(2).enumerate() {
        if at < start {
            continue;
        }
        match pair {
            b"N{" => in_name = text[..at].ends_with('\\'),
            b"{{" | b"}}" if !in_name => {
                pieces.push(&text[start..=at]);
                start = at + 2;
            }
            [b'}', _] if in_name => {
                pieces.push(&text[start..=at]);
                start = at + 1;
                in_name = false;
            }
            _ => {}
        }
    }
    pieces.push(&text[start..]);
    pieces
}
