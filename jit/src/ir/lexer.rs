//! Splits the text form into tokens. It knows characters and lines, not the language.

/// A token, borrowed from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// A word: a letter or `_`, then letters, digits, `_` and dots.
    Word(&'t str),
    /// A number as written, with its sign.
    Number(&'t str),
    /// The inside of a string, escapes unread.
    Text(&'t str),
    /// `%` and a name, without the `%`; empty before a quoted name.
    Name(&'t str),
    /// Any other character.
    Char(char),
    /// The end of the text.
    End,
}

/// Reads tokens one by one. A comment goes from `;` to the end of its line.
#[derive(Clone, Debug)]
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
    /// Where the last token began.
    start: usize,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Lexer { text, at: 0, start: 0 }
    }

    /// Line and column, from 1, of the last token.
    pub(super) fn place(&self) -> (usize, usize) {
        let before = &self.text[..self.start];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }

    pub(super) fn next(&mut self) -> Token<'t> {
        self.skip_space();
        self.start = self.at;
        let rest = &self.text[self.at..];
        let mut chars = rest.chars();
        let (token, len) = match chars.next() {
            None => (Token::End, 0),
            Some('%') => {
                let len = run(chars.as_str(), |c| c.is_ascii_alphanumeric() || "_.<>".contains(c));
                (Token::Name(&rest[1..=len]), len + 1)
            }
            Some('"') => match string_end(chars.as_str()) {
                Some(len) => (Token::Text(&rest[1..=len]), len + 2),
                None => (Token::Char('"'), 1),
            },
            Some(c) if c.is_ascii_alphabetic() || c == '_' => {
                let len = run(rest, |c| c.is_ascii_alphanumeric() || c == '_' || c == '.');
                (Token::Word(&rest[..len]), len)
            }
            Some(c) if c.is_ascii_digit() || c == '-' => {
                let len = number_end(rest);
                (Token::Number(&rest[..len]), len)
            }
            Some(c) => (Token::Char(c), c.len_utf8()),
        };
        self.at += len;
        token
    }

    fn skip_space(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start().len();
            if !self.text[self.at..].starts_with(';') {
                return;
            }
            self.at += run(&self.text[self.at..], |c| c != '\n');
        }
    }
}

/// The length of the longest start of `text` of which each character is `wanted`.
fn run(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.find(|c| !wanted(c)).unwrap_or(text.len())
}

/// The length of the string that starts after a quote, up to the closing one.
fn string_end(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (index, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(index),
            '\n' => return None,
            _ => {}
        }
    }
    None
}

/// The length of the number at the start of `text`: a sign, then digits and letters, a dot, and a sign after an `e`;
/// or `-inf`. Whether it makes sense is seen by who reads it.
fn number_end(text: &str) -> usize {
    let mut before = ' ';
    let hex = text.trim_start_matches('-').starts_with("0x");
    for (index, c) in text.char_indices() {
        let sign = index == 0 || (before == 'e' && !hex);
        if !(c.is_ascii_alphanumeric() || c == '.' || (sign && (c == '-' || c == '+'))) {
            return index;
        }
        before = c;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_every_kind() {
        let mut lexer = Lexer::new("v1 = load.cell v2-8 ; note\n%f.<locals> 0x1e+8 1.5e-3 \"a\\\"b\" -inf");
        let expected = [
            Token::Word("v1"),
            Token::Char('='),
            Token::Word("load.cell"),
            Token::Word("v2"),
            Token::Number("-8"),
            Token::Name("f.<locals>"),
            Token::Number("0x1e"),
            Token::Char('+'),
            Token::Number("8"),
            Token::Number("1.5e-3"),
            Token::Text("a\\\"b"),
            Token::Number("-inf"),
            Token::End,
        ];
        for token in expected {
            assert_eq!(lexer.next(), token);
        }
    }

    #[test]
    fn places_count_from_one() {
        let mut lexer = Lexer::new("a\n  b");
        lexer.next();
        assert_eq!(lexer.place(), (1, 1));
        lexer.next();
        assert_eq!(lexer.place(), (2, 3));
    }
}
