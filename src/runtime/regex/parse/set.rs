//! Sets in brackets.

use super::super::error::{Error, Message};
use super::super::set::{Item, Set};
use super::super::source::Token;
use super::super::tree::{Node, Single};
use super::escape::Member;
use super::{Parser, Scope};

impl Parser<'_> {
    /// Reads a set behind its bracket, which stands at `start`.
    pub(super) fn set(&mut self, start: usize, scope: Scope) -> Result<Node, Error> {
        if self.source.peek().is_some_and(|token| token.is('[')) {
            self.doubt("nested set", self.source.position());
        }
        let negated = self.source.accept('^')?;
        let mut items: Vec<Item> = Vec::new();
        loop {
            let (token, at) = self.member_token(start)?;
            if token.is(']') && !items.is_empty() {
                break;
            }
            if let Token::Plain(operator) = token
                && !items.is_empty()
                && self.source.peek() == Some(token)
                && let Some(operation) = set_operation(operator)
            {
                self.doubt(operation, at);
            }
            let first = self.member(token, at, scope)?;
            if !self.source.accept('-')? {
                add(&mut items, item(first));
                continue;
            }
            let (other, at) = self.member_token(start)?;
            if other.is(']') {
                add(&mut items, item(first));
                add(&mut items, Item::Range('-' as u32, '-' as u32));
                break;
            }
            if other.is('-') {
                self.doubt("set difference", at - 1);
            }
            match (first, self.member(other, at, scope)?) {
                (Member::Point(low), Member::Point(high)) if low <= high => add(&mut items, Item::Range(low, high)),
                _ => {
                    let mut message = Message::from("bad character range ");
                    push(&mut message, token);
                    message.0.push_str("-");
                    push(&mut message, other);
                    return Err(self.source.error(token.len() + 1 + other.len(), message));
                }
            }
        }
        Ok(match items[..] {
            [Item::Range(low, high)] if low == high => self.one(low, negated, scope),
            _ => Node::Single(Single::In(Box::new(Set::new(&items, negated, self.case(scope))))),
        })
    }

    fn member_token(&mut self, start: usize) -> Result<(Token, usize), Error> {
        let at = self.source.position();
        match self.source.next()? {
            Some(token) => Ok((token, at)),
            None => Err(Error::at(start, "unterminated character set")),
        }
    }

    fn member(&mut self, token: Token, at: usize, scope: Scope) -> Result<Member, Error> {
        match token {
            Token::Plain(point) => Ok(Member::Point(point)),
            Token::Escape(point) => self.escape_in_set(point, at, scope),
        }
    }
}

/// What a doubled operator may come to mean in a set.
fn set_operation(operator: u32) -> Option<&'static str> {
    match char::from_u32(operator)? {
        '-' => Some("set difference"),
        '&' => Some("set intersection"),
        '~' => Some("set symmetric difference"),
        '|' => Some("set union"),
        _ => None,
    }
}

fn add(items: &mut Vec<Item>, item: Item) {
    if !items.contains(&item) {
        items.push(item);
    }
}

fn item(member: Member) -> Item {
    match member {
        Member::Point(point) => Item::Range(point, point),
        Member::Class(class) => class,
    }
}

/// Appends what has been read as the first part of a set's member.
fn push(message: &mut Message, token: Token) {
    match token {
        Token::Plain(point) => message.push(&[point]),
        Token::Escape(point) => message.push(&['\\' as u32, point]),
    }
}
