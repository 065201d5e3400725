//! What stands in parentheses: groups, look-around, conditionals, flags, comments.

use super::super::error::{Error, Message};
use super::super::flags::Flags;
use super::super::source::{Token, number};
use super::super::tree::Node;
use super::{MOST_GROUPS, Parser, Scope};

const UNTERMINATED: &str = "missing ), unterminated subpattern";
const AT_END: &str = "unexpected end of pattern";

impl Parser<'_> {
    /// Reads a group behind its parenthesis, which stands at `start`. Comments and flags are no part of the tree.
    pub(super) fn group(
        &mut self,
        start: usize,
        scope: &mut Scope,
        may_have_flags: bool,
    ) -> Result<Option<Node>, Error> {
        if !self.source.accept('?')? {
            return self.capture(start, *scope, None).map(Some);
        }
        let token = self.source.next()?.ok_or_else(|| self.source.error(0, AT_END))?;
        let node = match token.plain() {
            Some('P') => self.named(start, *scope)?,
            Some(':') => Node::Scoped(Box::new(self.body(start, inner(*scope))?)),
            Some('#') => {
                self.comment(start)?;
                return Ok(None);
            }
            Some(c @ ('=' | '!' | '<')) => self.look(c, start, *scope)?,
            Some('(') => self.conditional(start, *scope)?,
            Some('>') => Node::Atomic(Box::new(self.body(start, inner(*scope))?)),
            Some(c) if c == '-' || Flags::of_letter(c.into()).is_some() => {
                let Some((on, off)) = self.flag_letters(c)? else {
                    if !may_have_flags {
                        return Err(Error::at(start, "global flags not at the start of the expression"));
                    }
                    scope.verbose = self.given.has(Flags::VERBOSE);
                    return Ok(None);
                };
                let verbose = (scope.verbose || on.has(Flags::VERBOSE)) && !off.has(Flags::VERBOSE);
                let flags = Some(self.flags(*scope).scoped(on, off));
                let body = self.body(start, Scope { flags, verbose, is_whole: false })?;
                Node::Scoped(Box::new(body))
            }
            _ => return Err(self.unknown("unknown extension ?", token)),
        };
        Ok(Some(node))
    }

    fn unknown(&self, what: &str, token: Token) -> Error {
        let mut message = Message::from(what);
        let mut back = what.len() - "unknown extension ".len();
        match token {
            Token::Plain(point) => message.push(&[point]),
            Token::Escape(point) => message.push(&['\\' as u32, point]),
        }
        back += token.len();
        self.source.error(back, message)
    }

    /// Reads the inside of a group and its closing parenthesis.
    fn body(&mut self, start: usize, scope: Scope) -> Result<Node, Error> {
        let body = self.alternatives(scope)?;
        self.close(start)?;
        Ok(body)
    }

    fn close(&mut self, start: usize) -> Result<(), Error> {
        match self.source.accept(')')? {
            true => Ok(()),
            false => Err(Error::at(start, UNTERMINATED)),
        }
    }

    fn capture(&mut self, start: usize, scope: Scope, name: Option<&[u32]>) -> Result<Node, Error> {
        let group = self.groups.len() as u32;
        self.groups.push(None);
        if let Some(name) = name {
            if let Some(other) = self.group_named(name) {
                let mut message = Message::from("redefinition of group name ");
                message.push_literal(name);
                message.0.push_str(&format!(" as group {group}; was group {other}"));
                return Err(self.source.error(name.len() + 1, message));
            }
            self.names.push((name.into(), group));
        }
        let body = Box::new(self.body(start, inner(scope))?);
        self.groups[group as usize] = Some(body.width(&self.groups));
        Ok(Node::Capture { group, body })
    }

    fn group_named(&self, name: &[u32]) -> Option<u32> {
        self.names.iter().find(|(known, _)| **known == *name).map(|(_, group)| *group)
    }

    /// The number of the group that a name in the pattern means.
    fn known_group(&self, name: &[u32]) -> Result<u32, Error> {
        self.source.check_name(name, 1)?;
        self.group_named(name).ok_or_else(|| {
            let mut message = Message::from("unknown group name ");
            message.push_literal(name);
            self.source.error(name.len() + 1, message)
        })
    }

    /// `(?P...`: a group with a name, or a reference to one.
    fn named(&mut self, start: usize, scope: Scope) -> Result<Node, Error> {
        if self.source.accept('<')? {
            let name = self.source.until('>', "group name")?;
            self.source.check_name(name, 1)?;
            return self.capture(start, scope, Some(name));
        }
        if self.source.accept('=')? {
            let name = self.source.until(')', "group name")?;
            let group = self.known_group(name)?;
            return self.reference(group, name.len() + 1, 0, scope);
        }
        let token = self.source.next()?.ok_or_else(|| self.source.error(0, AT_END))?;
        Err(self.unknown("unknown extension ?P", token))
    }

    fn comment(&mut self, start: usize) -> Result<(), Error> {
        loop {
            match self.source.next()? {
                None => return Err(Error::at(start, "missing ), unterminated comment")),
                Some(token) if token.is(')') => return Ok(()),
                Some(_) => {}
            }
        }
    }

    fn look(&mut self, c: char, start: usize, scope: Scope) -> Result<Node, Error> {
        let is_behind = c == '<';
        let mut kind = Token::Plain(c.into());
        let outer = self.outside_of_look_behind;
        if is_behind {
            kind = self.source.next()?.ok_or_else(|| self.source.error(0, AT_END))?;
            if !kind.is('=') && !kind.is('!') {
                return Err(self.unknown("unknown extension ?<", kind));
            }
            self.outside_of_look_behind = outer.or(Some(self.groups.len() as u64));
        }
        let body = self.alternatives(inner(scope))?;
        self.outside_of_look_behind = outer;
        self.close(start)?;
        let negative = kind.is('!');
        if negative && matches!(&body, Node::Sequence(parts) if parts.is_empty()) {
            return Ok(Node::Fail);
        }
        // How far back it looks is known when the whole pattern has been read: errors in the rest come first.
        Ok(Node::Look { is_behind, negative, body: Box::new(body) })
    }

    /// `(?(group)yes|no)`
    fn conditional(&mut self, start: usize, scope: Scope) -> Result<Node, Error> {
        let name = self.source.until(')', "group name")?;
        let group = match number(name) {
            None => self.known_group(name)?.into(),
            Some(0) => return Err(self.source.error(name.len() + 1, "bad group number")),
            Some(group) if group >= MOST_GROUPS => {
                let message = Message::with("invalid group reference ", without_zeros(name));
                return Err(self.source.error(name.len() + 1, message));
            }
            Some(group) => {
                if !self.promised.iter().any(|(known, _)| *known == group) {
                    self.promised.push((group, self.source.position() - name.len() - 1));
                }
                group
            }
        };
        self.check_look_behind(group, 0)?;
        let mut scope = inner(scope);
        let yes = Box::new(self.sequence(&mut scope, false)?);
        let no = match self.source.accept('|')? {
            true => Some(Box::new(self.sequence(&mut scope, false)?)),
            false => None,
        };
        if no.is_some() && self.source.peek().is_some_and(|token| token.is('|')) {
            return Err(self.source.error(0, "conditional backref with more than two branches"));
        }
        self.close(start)?;
        Ok(Node::Conditional { group: group as u32, yes, no })
    }

    /// Reads letters of flags, of which the first has been read, up to `:` or `)`: those to turn on, those to turn off.
    /// Nothing if they are for the whole pattern.
    fn flag_letters(&mut self, first: char) -> Result<Option<(Flags, Flags)>, Error> {
        let (mut on, mut off) = (Flags::default(), Flags::default());
        let mut end = first;
        if first != '-' {
            let mut flag = Flags::of_letter(first.into()).unwrap_or_default();
            loop {
                on = self.with_flag(on, flag)?;
                (flag, end) = match self.flag_or(&[')', '-', ':'], "missing -, : or )")? {
                    FlagOr::Flag(flag) => (flag, first),
                    FlagOr::End(end) => (flag, end),
                };
                if end != first {
                    break;
                }
            }
        }
        if end == ')' {
            self.given = self.given | on;
            return Ok(None);
        }
        if end == '-' {
            let mut next = self.flag_or(&[], "missing flag")?;
            while let FlagOr::Flag(flag) = next {
                if flag.has(Flags::TYPES) {
                    let message = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                    return Err(self.source.error(0, message));
                }
                off = off | flag;
                next = self.flag_or(&[':'], "missing :")?;
            }
        }
        if on.has(off) {
            return Err(self.source.error(1, "bad inline flags: flag turned on and off"));
        }
        Ok(Some((on, off)))
    }

    fn with_flag(&self, flags: Flags, flag: Flags) -> Result<Flags, Error> {
        let refused = |message: &str| Err(self.source.error(0, message));
        if self.source.is_text && flag == Flags::LOCALE {
            return refused("bad inline flags: cannot use 'L' flag with a str pattern");
        }
        if !self.source.is_text && flag == Flags::UNICODE {
            return refused("bad inline flags: cannot use 'u' flag with a bytes pattern");
        }
        let flags = flags | flag;
        if flag.has(Flags::TYPES) && flags.0 & Flags::TYPES.0 != flag.0 {
            return refused("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        }
        Ok(flags)
    }

    /// Reads the letter of a flag, or one of the characters that end them.
    fn flag_or(&mut self, ends: &[char], missing: &str) -> Result<FlagOr, Error> {
        let Some(token) = self.source.next()? else {
            return Err(self.source.error(0, missing));
        };
        if let Some(c) = token.plain() {
            if ends.contains(&c) {
                return Ok(FlagOr::End(c));
            }
            if let Some(flag) = Flags::of_letter(c.into()) {
                return Ok(FlagOr::Flag(flag));
            }
        }
        let is_letter = matches!(token, Token::Plain(point) if crate::runtime::ops::text::unicode::is_alpha(point));
        Err(self.source.error(token.len(), if is_letter { "unknown flag" } else { missing }))
    }
}

enum FlagOr {
    Flag(Flags),
    End(char),
}

/// What is known inside a group without flags of its own.
fn inner(scope: Scope) -> Scope {
    Scope { is_whole: false, ..scope }
}

fn without_zeros(digits: &[u32]) -> &[u32] {
    let zeros = digits.iter().take_while(|&&digit| digit == '0' as u32).count();
    &digits[zeros..]
}
