//! Escape sequences, outside of sets and inside.

use super::super::error::{Error, Message};
use super::super::fold::Class;
use super::super::set::{Item, Set};
use super::super::source::{Source, number};
use super::super::tree::{Case, Node, Place, Single};
use super::{Parser, Scope};

/// What an escape sequence in a set stands for.
pub(super) enum Member {
    /// A code point.
    Point(u32),
    /// A class.
    Class(Item),
}

/// The class that a letter behind a backslash stands for.
fn class(letter: char, is_unicode: bool) -> Option<Item> {
    let class = match letter.to_ascii_lowercase() {
        'd' => Class::Digit,
        's' => Class::Space,
        'w' => Class::Word,
        _ => return None,
    };
    Some(Item::Class { class, is_unicode, negated: letter.is_ascii_uppercase() })
}

/// The control character that a letter behind a backslash stands for.
pub(in super::super) fn control(letter: char) -> Option<u32> {
    Some(match letter {
        'a' => 0x07,
        'b' => 0x08,
        'f' => 0x0c,
        'n' => 0x0a,
        'r' => 0x0d,
        't' => 0x09,
        'v' => 0x0b,
        _ => return None,
    })
}

/// The number that hexadecimal or octal digits make.
pub(in super::super) fn value(digits: &[u32], radix: u32) -> u32 {
    let digits = digits.iter().filter_map(|&point| char::from_u32(point)?.to_digit(radix));
    digits.fold(0, |value, digit| value.wrapping_mul(radix).wrapping_add(digit))
}

/// Refuses an octal escape sequence whose number is no byte.
pub(in super::super) fn octal(source: &Source<'_>, start: usize) -> Result<u32, Error> {
    let sequence = source.since(start);
    match value(&sequence[1..], 8) {
        point @ 0..=0xff => Ok(point),
        _ => {
            let mut message = Message::with("octal escape value ", sequence);
            message.0.push_str(" outside of range 0-0o377");
            Err(source.error(sequence.len(), message))
        }
    }
}

fn bad_escape(source: &Source<'_>, start: usize) -> Error {
    let sequence = source.since(start);
    source.error(sequence.len(), Message::with("bad escape ", sequence))
}

impl Parser<'_> {
    /// Reads an escape sequence whose first two code points have been read.
    pub(super) fn escape(&mut self, point: u32, start: usize, scope: Scope) -> Result<Node, Error> {
        let unicode = self.is_unicode(scope);
        let Some(c) = char::from_u32(point) else {
            return Ok(self.literal(point, scope));
        };
        if let Some(class) = class(c, unicode) {
            return Ok(Node::Single(Single::In(Box::new(Set::new(&[class], false, Case::Exact)))));
        }
        let place = match c {
            'A' => Some(Place::Start),
            'Z' => Some(Place::TextEnd),
            'b' => Some(Place::Boundary { unicode }),
            'B' => Some(Place::NoBoundary { unicode }),
            _ => None,
        };
        if let Some(place) = place {
            return Ok(Node::Place(place));
        }
        match c {
            '0' => {
                self.source.digits(2, 8)?;
                Ok(self.literal(value(&self.source.since(start)[1..], 8), scope))
            }
            '1'..='9' => self.reference_or_octal(start, scope),
            _ => {
                let point = self.escaped_point(c, start)?;
                Ok(self.literal(point, scope))
            }
        }
    }

    fn reference_or_octal(&mut self, start: usize, scope: Scope) -> Result<Node, Error> {
        if self.source.digits(1, 10)? > 0 {
            let is_octal = |&digit: &u32| matches!(digit, 0x30..=0x37);
            if self.source.since(start)[1..].iter().all(is_octal) && self.source.at_digit(8) {
                self.source.next()?;
                let point = octal(&self.source, start)?;
                return Ok(self.literal(point, scope));
            }
        }
        let digits = &self.source.since(start)[1..];
        let group = number(digits).unwrap_or(u64::MAX);
        if group < self.groups.len() as u64 {
            return self.reference(group as u32, digits.len() + 1, 0, scope);
        }
        Err(self.source.error(digits.len(), format!("invalid group reference {group}")))
    }

    /// A reference to a group that exists. Its errors lie `back` or, if it is in a look-behind, `back_there`.
    pub(super) fn reference(
        &mut self,
        group: u32,
        back: usize,
        back_there: usize,
        scope: Scope,
    ) -> Result<Node, Error> {
        if self.groups[group as usize].is_none() {
            return Err(self.source.error(back, "cannot refer to an open group"));
        }
        self.check_look_behind(group.into(), back_there)?;
        Ok(Node::Reference { group, case: self.case(scope) })
    }

    /// Refuses groups that are defined in the look-behind that is being read.
    pub(super) fn check_look_behind(&self, group: u64, back: usize) -> Result<(), Error> {
        let Some(outside) = self.outside_of_look_behind else { return Ok(()) };
        if self.groups.get(group as usize).is_none_or(Option::is_none) {
            return Err(self.source.error(back, "cannot refer to an open group"));
        }
        if group >= outside {
            let message = "cannot refer to group defined in the same lookbehind subpattern";
            return Err(self.source.error(back, message));
        }
        Ok(())
    }

    /// Reads an escape sequence in a set.
    pub(super) fn escape_in_set(&mut self, point: u32, start: usize, scope: Scope) -> Result<Member, Error> {
        let Some(c) = char::from_u32(point) else {
            return Ok(Member::Point(point));
        };
        if let Some(class) = class(c, self.is_unicode(scope)) {
            return Ok(Member::Class(class));
        }
        match c {
            '0'..='7' => {
                self.source.digits(2, 8)?;
                octal(&self.source, start).map(Member::Point)
            }
            '8' | '9' => Err(bad_escape(&self.source, start)),
            'b' => Ok(Member::Point(0x08)),
            _ => self.escaped_point(c, start).map(Member::Point),
        }
    }

    /// The code point of a sequence that means the same everywhere.
    fn escaped_point(&mut self, c: char, start: usize) -> Result<u32, Error> {
        if c != 'b'
            && let Some(point) = control(c)
        {
            return Ok(point);
        }
        let digits = match c {
            'x' => 2,
            'u' if self.source.is_text => 4,
            'U' if self.source.is_text => 8,
            'N' if self.source.is_text => return self.named_point(start),
            c if c.is_ascii_alphabetic() => return Err(bad_escape(&self.source, start)),
            c => return Ok(c.into()),
        };
        let found = self.source.digits(digits, 16)?;
        let sequence = self.source.since(start);
        if found < digits {
            return Err(self.source.error(sequence.len(), Message::with("incomplete escape ", sequence)));
        }
        match value(&sequence[2..], 16) {
            point @ 0..=0x10_ffff => Ok(point),
            _ => Err(bad_escape(&self.source, start)),
        }
    }

    fn named_point(&mut self, start: usize) -> Result<u32, Error> {
        if !self.source.accept('{')? {
            return Err(self.source.error(0, "missing {"));
        }
        let name = self.source.until('}', "character name")?;
        let text: String = name.iter().filter_map(|&point| char::from_u32(point)).collect();
        match unicode_names2::character(&text) {
            Some(character) => Ok(character.into()),
            None => {
                let mut message = Message::from("undefined character name ");
                message.push_literal(name);
                Err(self.source.error(self.source.position() - start, message))
            }
        }
    }
}
