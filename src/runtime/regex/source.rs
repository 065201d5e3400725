//! A pattern read from left to right, an escape sequence's first two code points at a time.

use super::error::{Error, Message};
use crate::runtime::objects::StrView;
use crate::runtime::ops::repr;
use crate::runtime::ops::text::unicode;

/// What is read next: a code point, or a backslash with the one behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// A code point that stands for itself.
    Plain(u32),
    /// What follows a backslash.
    Escape(u32),
}

impl Token {
    /// How many code points of the pattern it is.
    pub fn len(self) -> usize {
        match self {
            Token::Plain(_) => 1,
            Token::Escape(_) => 2,
        }
    }

    /// Whether it is this character.
    pub fn is(self, c: char) -> bool {
        self == Token::Plain(c.into())
    }

    /// The character, if it is one that stands for itself.
    pub fn plain(self) -> Option<char> {
        match self {
            Token::Plain(point) => char::from_u32(point),
            Token::Escape(_) => None,
        }
    }
}

/// A pattern, and how much of it has been read.
pub struct Source<'a> {
    points: &'a [u32],
    /// Whether it is for strings, else for bytes.
    pub is_text: bool,
    at: usize,
}

impl<'a> Source<'a> {
    /// A pattern of which nothing has been read.
    pub fn new(points: &'a [u32], is_text: bool) -> Result<Source<'a>, Error> {
        let source = Source { points, is_text, at: 0 };
        source.check_next()?;
        Ok(source)
    }

    /// The index of what is read next.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Goes back to where the source has been.
    pub fn rewind(&mut self, position: usize) {
        self.at = position;
    }

    /// The code points from an index to what is read next.
    pub fn since(&self, start: usize) -> &'a [u32] {
        &self.points[start..self.at]
    }

    /// What is read next; none at the end.
    pub fn peek(&self) -> Option<Token> {
        let point = *self.points.get(self.at)?;
        match self.points.get(self.at + 1) {
            Some(&escaped) if point == '\\' as u32 => Some(Token::Escape(escaped)),
            _ => Some(Token::Plain(point)),
        }
    }

    /// A backslash at the end is refused as soon as it comes into sight, as in CPython: before what precedes it is
    /// found to be wrong.
    fn check_next(&self) -> Result<(), Error> {
        if self.at + 1 == self.points.len() && self.points[self.at] == '\\' as u32 {
            return Err(Error::at(self.at, "bad escape (end of pattern)"));
        }
        Ok(())
    }

    /// Reads on.
    pub fn next(&mut self) -> Result<Option<Token>, Error> {
        let token = self.peek();
        if let Some(token) = token {
            self.at += token.len();
            self.check_next()?;
        }
        Ok(token)
    }

    /// Reads a character if it is the next.
    pub fn accept(&mut self, c: char) -> Result<bool, Error> {
        let found = self.peek().is_some_and(|token| token.is(c));
        if found {
            self.next()?;
        }
        Ok(found)
    }

    /// Whether a digit of this radix is next.
    pub fn at_digit(&self, radix: u32) -> bool {
        self.peek().and_then(Token::plain).is_some_and(|c| c.is_digit(radix))
    }

    /// Reads digits, at most so many, and gives how many there were.
    pub fn digits(&mut self, most: usize, radix: u32) -> Result<usize, Error> {
        let mut count = 0;
        while count < most && self.at_digit(radix) {
            self.next()?;
            count += 1;
        }
        Ok(count)
    }

    /// Reads up to an end, and behind it: the name of something.
    pub fn until(&mut self, end: char, what: &str) -> Result<&'a [u32], Error> {
        let start = self.at;
        loop {
            let Some(token) = self.next()? else {
                let message = match self.at == start {
                    true => format!("missing {what}"),
                    false => format!("missing {end}, unterminated name"),
                };
                return Err(Error::at(start, message));
            };
            if token.is(end) {
                break;
            }
        }
        let name = &self.points[start..self.at - 1];
        if name.is_empty() {
            return Err(Error::at(start, format!("missing {what}")));
        }
        Ok(name)
    }

    /// An error that lies so many code points back.
    pub fn error(&self, back: usize, message: impl Into<Message>) -> Error {
        Error::at(self.at - back, message)
    }

    /// Refuses what is no name of a group. It ends `behind` code points back.
    pub fn check_name(&self, name: &[u32], behind: usize) -> Result<(), Error> {
        let is_ascii = name.iter().all(|&point| point < 0x80);
        if (self.is_text || is_ascii) && unicode::is_identifier(name.iter().copied()) {
            return Ok(());
        }
        let mut message = Message::from("bad character in group name ");
        message.0.push_view(repr::literal(StrView::Wide(name), !self.is_text).view());
        Err(self.error(name.len() + behind, message))
    }
}

/// The number that decimal digits of ASCII make, large ones as the largest; none if there are others.
pub fn number(digits: &[u32]) -> Option<u64> {
    let digit = |&point: &u32| char::from_u32(point).and_then(|c| c.to_digit(10));
    digits
        .iter()
        .map(digit)
        .try_fold(0u64, |number, digit| digit.map(|digit| number.saturating_mul(10).saturating_add(digit.into())))
}
