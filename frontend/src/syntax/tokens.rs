//! What CPython's tokenizer refuses, which it reports before anything that its parser finds; and what is doubtful in the
//! tokens, in the order in which CPython says so.

use super::doubts::{Doubts, pieces};
use super::escapes;
use super::finding::{Finding, Mark};
use super::numbers::{self, NumberError};
use super::source::Source;
use ruff_python_ast::Mod;
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_parser::{InterpolatedStringErrorType, LexicalErrorType, ParseErrorType, Parsed};
use ruff_text_size::{Ranged, TextRange, TextSize};

const MAX_BRACKETS: usize = 200;
const MAX_INDENTS: usize = 100;
/// Nested modes of the tokenizer, that outside all f-strings included.
const MAX_FSTRINGS: usize = 150;
const MAX_INT_DIGITS: usize = 4300;
const TAB_SIZE: usize = 8;

/// The first error of the tokenizer, the innermost bracket that is open at the end, and the warnings before the error.
pub(super) struct TokenErrors {
    pub(super) first: Option<Finding>,
    pub(super) unclosed: Option<Finding>,
    pub(super) warnings: Vec<Finding>,
}

/// Looks through the tokens.
pub(super) fn check(source: &Source, parsed: &Parsed<Mod>) -> TokenErrors {
    let first_error = parsed.errors().first().map(|error| error.location.start());
    let syntax = parsed.errors().iter().filter(|error| lexical_kind(&error.error).is_none());
    let mut walk = Walk {
        source,
        brackets: Vec::new(),
        strings: Vec::new(),
        indents: vec![(0, 0)],
        first_error,
        first_of_syntax: syntax.map(|error| error.location.start()).min(),
        before: TokenKind::Newline,
        first: None,
        doubts: Doubts::new(source),
    };
    let lexical = parsed.errors().iter().filter_map(|error| Some((error.location, lexical_kind(&error.error)?)));
    // After an error in a replacement field, the parser's lexer takes its closing brace for text.
    let lexical = lexical.filter(|(location, error)| {
        !matches!(error, Lexical::FString(InterpolatedStringErrorType::SingleRbrace))
            || Some(location.start()) == first_error
    });
    let mut lexical = lexical.peekable();
    let mut line_start = true;
    for token in parsed.tokens().iter() {
        while let Some((location, error)) = lexical.next_if(|(location, _)| location.start() <= token.start()) {
            let finding = walk.lexical(location, error, parsed);
            walk.keep(finding);
        }
        if walk.first.is_some() {
            break;
        }
        let finding = walk.token(token, &mut line_start);
        walk.before = token.kind();
        walk.keep(finding);
    }
    for (location, error) in lexical {
        let finding = walk.lexical(location, error, parsed);
        walk.keep(finding);
    }
    let finding = walk.continued_to_end(parsed);
    walk.keep(finding);
    let unclosed = walk.never_closed(0);
    TokenErrors { first: walk.first, unclosed, warnings: walk.doubts.warnings }
}

#[derive(Clone, Copy)]
enum Lexical<'a> {
    Plain(&'a LexicalErrorType),
    FString(&'a InterpolatedStringErrorType),
}

fn lexical_kind(error: &ParseErrorType) -> Option<Lexical<'_>> {
    match error {
        ParseErrorType::Lexical(LexicalErrorType::FStringError(error)) | ParseErrorType::FStringError(error) => {
            Some(Lexical::FString(error))
        }
        ParseErrorType::Lexical(error) => Some(Lexical::Plain(error)),
        _ => None,
    }
}

/// An f-string that has not ended yet.
struct OpenString {
    start: TextRange,
    /// How many brackets were open where it starts.
    brackets: usize,
    is_raw: bool,
    /// What is wrong with the first bad escape in its text.
    bad_escape: Option<String>,
}

struct Walk<'a> {
    source: &'a Source,
    brackets: Vec<(TokenKind, TextRange)>,
    strings: Vec<OpenString>,
    /// Columns of the open blocks: with tabs to the next multiple of eight, and with tabs as one.
    indents: Vec<(usize, usize)>,
    /// Where the parser has met its first error.
    first_error: Option<TextSize>,
    /// Where it has met the first one that is not in the text of a string.
    first_of_syntax: Option<TextSize>,
    /// The token before.
    before: TokenKind,
    first: Option<Finding>,
    doubts: Doubts<'a>,
}

impl Walk<'_> {
    fn keep(&mut self, finding: Option<Finding>) {
        if self.first.is_none() {
            self.first = finding;
        }
    }

    fn token(&mut self, token: &Token, line_start: &mut bool) -> Option<Finding> {
        match token.kind() {
            TokenKind::Comment | TokenKind::NonLogicalNewline | TokenKind::Indent | TokenKind::Dedent => return None,
            TokenKind::Newline => {
                *line_start = true;
                return None;
            }
            TokenKind::EndOfFile => return None,
            // Indentation that the parser's lexer refused.
            TokenKind::Unknown if self.source.slice(token.range()).trim().is_empty() => return None,
            _ => {}
        }
        if std::mem::take(line_start)
            && self.brackets.is_empty()
            && let Some(finding) = self.indentation(token.start())
        {
            return Some(finding);
        }
        let text = self.source.slice(token.range());
        match token.kind() {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => {
                if self.brackets.len() >= MAX_BRACKETS {
                    return Some(Finding::new(token.range(), "too many nested parentheses"));
                }
                self.brackets.push((token.kind(), token.range()));
                None
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => self.closing(token),
            TokenKind::FStringStart => {
                if self.strings.len() + 1 >= MAX_FSTRINGS {
                    let quote = TextRange::new(token.end() - TextSize::from(1), token.end());
                    return Some(Finding::new(quote, "too many nested f-strings"));
                }
                let is_raw = text.contains(['r', 'R']);
                let (start, brackets) = (token.range(), self.brackets.len());
                self.strings.push(OpenString { start, brackets, is_raw, bad_escape: None });
                self.doubts.fstring_start(text);
                None
            }
            TokenKind::FStringMiddle => {
                let in_format = self.strings.last().is_some_and(|string| self.brackets.len() > string.brackets);
                self.doubts.fstring_middle(token.range(), in_format);
                if let Some(string) = self.strings.last_mut().filter(|string| !string.is_raw && !in_format) {
                    let wrong = || pieces(text).into_iter().find_map(|piece| escapes::message(piece, false));
                    string.bad_escape = string.bad_escape.take().or_else(wrong);
                }
                None
            }
            TokenKind::FStringEnd => {
                let OpenString { start, brackets: open, bad_escape, .. } = self.strings.pop()?;
                self.doubts.fstring_end(token.range());
                let is_in_string = |at: TextSize| (start.start()..token.start()).contains(&at);
                if let Some(message) = bad_escape.filter(|_| !self.first_of_syntax.is_some_and(is_in_string)) {
                    return Some(Finding::new(token.range(), message));
                }
                // Behind an error of the parser, its lexer takes the end of a field for text.
                let is_reached = self.first_error.is_none_or(|at| at >= token.start());
                let in_format = matches!(self.before, TokenKind::Colon | TokenKind::FStringMiddle | TokenKind::Rbrace);
                if !is_reached {
                    self.brackets.truncate(open);
                }
                let is_open = self.brackets.len() > open && !in_format;
                if is_open { end_of_open_field(self.source, token.range()) } else { None }
            }
            TokenKind::String => {
                self.doubts.string(token.range());
                None
            }
            TokenKind::Int | TokenKind::Float | TokenKind::Complex | TokenKind::Unknown => self.number(token, text),
            _ => None,
        }
    }

    fn number(&mut self, token: &Token, text: &str) -> Option<Finding> {
        if !text.trim_start_matches('.').starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let finding = |error: NumberError| {
            let range = TextRange::new(TextSize::from(error.start as u32), TextSize::from(error.end as u32));
            Finding::new(range + token.start(), error.message)
        };
        match numbers::check(&self.source.text()[token.start().to_usize()..]) {
            Ok(doubt) => self.doubts.warnings.extend(doubt.map(finding)),
            Err(error) => return Some(finding(error)),
        }
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_decimal = token.kind() == TokenKind::Int && text.bytes().all(|c| c.is_ascii_digit() || c == b'_');
        (is_decimal && digits > MAX_INT_DIGITS).then(|| {
            let message = format!(
                "Exceeds the limit ({MAX_INT_DIGITS} digits) for integer string conversion: value has {digits} digits; \
                 use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer \
                 literals to avoid decimal conversion limits."
            );
            Finding { mark: Mark::Line(token.start()), ..Finding::new(token.range(), message) }
        })
    }

    fn closing(&mut self, token: &Token) -> Option<Finding> {
        let closer = bracket_text(token.kind());
        let Some((kind, range)) = self.brackets.pop() else {
            return Some(Finding::new(token.range(), format!("unmatched '{closer}'")));
        };
        if closes(kind) == token.kind() {
            return None;
        }
        if self.strings.last().is_some_and(|string| string.brackets == self.brackets.len()) {
            return Some(Finding::new(token.range(), format!("f-string: unmatched '{closer}'")));
        }
        let opener = bracket_text(kind);
        let mut message = format!("closing parenthesis '{closer}' does not match opening parenthesis '{opener}'");
        let opened = self.source.place(range.start()).line;
        if opened != self.source.place(token.start()).line {
            message += &format!(" on line {opened}");
        }
        Some(Finding::new(token.range(), message))
    }

    /// The indentation of the line in which a statement starts.
    fn indentation(&mut self, at: TextSize) -> Option<Finding> {
        let place = self.source.place(at);
        let blank = self.source.line_text(place.line).get(..place.column as usize)?;
        let (mut column, mut tabs_as_one) = (0, 0);
        for c in blank.chars() {
            match c {
                '\t' => {
                    column = (column / TAB_SIZE + 1) * TAB_SIZE;
                    tabs_as_one += 1;
                }
                '\x0c' => (column, tabs_as_one) = (0, 0),
                _ => {
                    column += 1;
                    tabs_as_one += 1;
                }
            }
        }
        let tab_error = || Finding {
            kind: super::ErrorKind::Tab,
            mark: Mark::LineStart(at),
            message: "inconsistent use of tabs and spaces in indentation".to_owned(),
        };
        let &(top, top_as_one) = self.indents.last()?;
        if column > top {
            if tabs_as_one <= top_as_one {
                return Some(tab_error());
            }
            if self.indents.len() >= MAX_INDENTS {
                return Some(Finding::indentation(Mark::LineStart(at), "too many levels of indentation"));
            }
            self.indents.push((column, tabs_as_one));
            return None;
        }
        while self.indents.last().is_some_and(|&(top, _)| column < top) {
            self.indents.pop();
        }
        let &(top, top_as_one) = self.indents.last()?;
        if column != top {
            let message = "unindent does not match any outer indentation level";
            return Some(Finding::indentation(Mark::LineEnd(at), message));
        }
        (tabs_as_one != top_as_one).then(tab_error)
    }

    fn lexical(&self, location: TextRange, error: Lexical<'_>, parsed: &Parsed<Mod>) -> Option<Finding> {
        let error = match error {
            Lexical::Plain(error) => error,
            Lexical::FString(error) => return self.fstring(location, error),
        };
        match error {
            LexicalErrorType::UnclosedStringError => Some(self.unclosed_string(location)),
            LexicalErrorType::UnrecognizedToken { tok } => Some(Finding::new(location, Self::unrecognized(*tok)?)),
            LexicalErrorType::LineContinuationError => {
                let after = location.start() + TextSize::from(1);
                let range = TextRange::at(after, TextSize::from(1));
                let is_last = matches!(&self.source.text()[after.to_usize()..], "" | "\n");
                let message = if is_last {
                    "unexpected EOF while parsing"
                } else {
                    "unexpected character after line continuation character"
                };
                Some(Finding::new(range, message))
            }
            LexicalErrorType::InvalidByteLiteral => {
                Some(Finding::new(string_at(parsed, location)?, "bytes can only contain ASCII literal characters"))
            }
            LexicalErrorType::UnicodeError
            | LexicalErrorType::StringError
            | LexicalErrorType::MissingUnicodeLbrace
            | LexicalErrorType::MissingUnicodeRbrace => {
                let range = string_at(parsed, location)?;
                let (prefix, body) = escapes::parts(self.source.slice(range))?;
                Some(Finding::new(range, escapes::message(body, prefix.contains(['b', 'B']))?))
            }
            // The walk finds the others itself, or they mean an open bracket.
            _ => None,
        }
    }

    /// A backslash at the end of the last line, behind which there is no line to go on in.
    fn continued_to_end(&self, parsed: &Parsed<Mod>) -> Option<Finding> {
        let backslash = TextSize::of(self.source.text().strip_suffix("\\\n")?);
        let is_text = |token: &Token| token.kind() == TokenKind::Comment && token.end() > backslash;
        let range = TextRange::at(backslash + TextSize::from(1), TextSize::from(1));
        let finding = || self.never_closed(0).unwrap_or_else(|| Finding::new(range, "unexpected EOF while parsing"));
        (!parsed.tokens().iter().any(is_text)).then(finding)
    }

    /// The innermost of the open brackets, but for those that a number of others enclose.
    fn never_closed(&self, outside: usize) -> Option<Finding> {
        let &(kind, range) = self.brackets.get(outside..)?.last()?;
        Some(Finding::new(range, format!("'{}' was never closed", bracket_text(kind))))
    }

    fn unrecognized(c: char) -> Option<String> {
        let code = format!("U+{:04X}", u32::from(c));
        match c {
            // CPython's tokenizer leaves these to the parser.
            _ if c.is_ascii_graphic() => None,
            _ if format!("a{c}").escape_debug().nth(1) == Some('\\') => {
                Some(format!("invalid non-printable character {code}"))
            }
            _ => Some(format!("invalid character '{c}' ({code})")),
        }
    }

    fn unclosed_string(&self, location: TextRange) -> Finding {
        let text = self.source.slice(location);
        let quote_at = text.find(['"', '\'']).unwrap_or(0);
        let quotes = &text[quote_at..];
        if let Some(string) = self.strings.last() {
            let outer = self.source.slice(string.start);
            let outer = &outer[outer.find(['"', '\'']).unwrap_or(0)..];
            if quotes.starts_with(outer) {
                return field_without_end(self.source, location.start().to_usize() + quote_at);
            }
        }
        let first = TextRange::at(location.start(), TextSize::from(1));
        if quotes.starts_with("\"\"\"") || quotes.starts_with("'''") {
            let message = format!("unterminated triple-quoted string literal (detected at line {})", self.last_line());
            return Finding::new(first, message);
        }
        let line = self.source.place(location.end()).line.min(self.last_line());
        let quote = quotes.get(..1).unwrap_or_default();
        let hint = if text.contains(&format!("\\{quote}")) { "; perhaps you escaped the end quote?" } else { "" };
        Finding::new(first, format!("unterminated string literal (detected at line {line}){hint}"))
    }

    /// The last line that has text.
    fn last_line(&self) -> u32 {
        let last = self.source.line_count();
        if last > 1 && self.source.line_text(last).is_empty() { last - 1 } else { last }
    }

    fn fstring(&self, location: TextRange, error: &InterpolatedStringErrorType) -> Option<Finding> {
        use InterpolatedStringErrorType::*;
        match error {
            SingleRbrace => Some(Finding::new(location, "f-string: single '}' is not allowed")),
            UnterminatedString | UnterminatedTripleQuotedString => {
                let &OpenString { start, brackets, .. } = self.strings.last()?;
                if let Some(unclosed) = self.never_closed(brackets) {
                    return Some(unclosed);
                }
                let triple = if *error == UnterminatedString { "" } else { "triple-quoted " };
                let line = if triple.is_empty() { self.source.place(location.start()).line } else { self.last_line() };
                let first = TextRange::at(start.start(), TextSize::from(1));
                Some(Finding::new(first, format!("unterminated {triple}f-string literal (detected at line {line})")))
            }
            NewlineInFormatSpec => {
                let message = "f-string: newlines are not allowed in format specifiers for single quoted f-strings";
                Some(Finding::new(location, message))
            }
            _ => None,
        }
    }
}

/// CPython takes quotes in a field for strings in it, and notices at the one without end that the field has none.
pub(super) fn end_of_open_field(source: &Source, end: TextRange) -> Option<Finding> {
    let outer = source.slice(end);
    if outer.len() > 1 {
        let is_last = !source.text()[end.end().to_usize()..].contains(outer);
        return is_last.then(|| field_without_end(source, end.start().to_usize()));
    }
    let line = source.text()[end.start().to_usize()..].lines().next()?;
    let mut rest = line;
    loop {
        let (before, string) = rest.split_at(rest.find(['"', '\''])?);
        let (quote, body) = string.split_at(1);
        if let Some(length) = length_of_string(body, quote) {
            rest = &body[length..];
            continue;
        }
        let at = end.start().to_usize() + line.len() - rest.len() + before.len();
        return (quote == outer).then(|| field_without_end(source, at));
    }
}

/// A field whose end is missed where a string without end begins, of which this is the quote.
fn field_without_end(source: &Source, quote: usize) -> Finding {
    let before = &source.text()[..quote];
    let word = before.trim_end_matches(char::is_alphanumeric);
    let is_prefix = matches!(&before[word.len()..], "b" | "B" | "r" | "R" | "u" | "U");
    let start = if is_prefix { word.len() } else { quote };
    let range = TextRange::at(TextSize::from(start as u32), TextSize::from(1));
    Finding::new(range, "f-string: expecting '}'")
}

/// The length of what is in a string, its closing quote included.
fn length_of_string(text: &str, quote: &str) -> Option<usize> {
    let mut escaped = false;
    let closes = |c: char| {
        let closes = quote.contains(c) && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    };
    text.find(closes).map(|at| at + quote.len())
}

/// The string or bytes token around a place.
fn string_at(parsed: &Parsed<Mod>, location: TextRange) -> Option<TextRange> {
    let covers = |token: &&Token| token.start() <= location.start() && location.start() < token.end();
    let token = parsed.tokens().iter().find(covers)?;
    matches!(token.kind(), TokenKind::String | TokenKind::Unknown).then(|| token.range())
}

fn bracket_text(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Lpar => "(",
        TokenKind::Lsqb => "[",
        TokenKind::Lbrace => "{",
        TokenKind::Rpar => ")",
        TokenKind::Rsqb => "]",
        _ => "}",
    }
}

fn closes(kind: TokenKind) -> TokenKind {
    match kind {
        TokenKind::Lpar => TokenKind::Rpar,
        TokenKind::Lsqb => TokenKind::Rsqb,
        _ => TokenKind::Rbrace,
    }
}
