//! Templates of replacements: text with references to groups.

use super::error::{Error, ErrorKind, Message};
use super::parse::{control, octal, value};
use super::program::Regex;
use super::source::{Source, Token, number};
use crate::runtime::objects::StrBuf;

/// A part of a template.
#[derive(Debug)]
pub enum Part {
    /// Code points that stand for themselves.
    Text(StrBuf),
    /// What the group with this number has captured.
    Group(usize),
}

/// A parsed template.
#[derive(Debug, Default)]
pub struct Template {
    /// Its parts, no two texts side by side.
    pub parts: Vec<Part>,
}

impl Template {
    /// Parses a template for matches of a regular expression.
    pub fn parse(points: &[u32], is_text: bool, regex: &Regex) -> Result<Template, Error> {
        let mut source = Source::new(points, is_text)?;
        let mut template = Template::default();
        loop {
            let start = source.position();
            match source.next()? {
                None => return Ok(template),
                Some(Token::Plain(point)) => template.push(point),
                Some(Token::Escape(point)) => template.escape(&mut source, point, start, regex)?,
            }
        }
    }

    fn push(&mut self, point: u32) {
        match self.parts.last_mut() {
            Some(Part::Text(text)) => text.push(point),
            _ => {
                let mut text = StrBuf::new();
                text.push(point);
                self.parts.push(Part::Text(text));
            }
        }
    }

    fn escape(&mut self, source: &mut Source<'_>, point: u32, start: usize, regex: &Regex) -> Result<(), Error> {
        match char::from_u32(point) {
            Some('g') => {
                if !source.accept('<')? {
                    return Err(source.error(0, "missing <"));
                }
                let name = source.until('>', "group name")?;
                let group = match number(name) {
                    Some(group) => group,
                    None => {
                        source.check_name(name, 1)?;
                        named(name, regex)?
                    }
                };
                self.group(source, group, name.len() + 1, regex)
            }
            Some('0') => {
                source.digits(2, 8)?;
                self.push(value(&source.since(start)[1..], 8) & 0xff);
                Ok(())
            }
            Some('1'..='9') => {
                if source.digits(1, 10)? > 0 {
                    let is_octal = |digit: &u32| matches!(digit, 0x30..=0x37);
                    if source.since(start)[1..].iter().all(is_octal) && source.at_digit(8) {
                        source.next()?;
                        self.push(octal(source, start)?);
                        return Ok(());
                    }
                }
                let digits = &source.since(start)[1..];
                self.group(source, number(digits).unwrap_or(u64::MAX), digits.len(), regex)
            }
            Some('\\') => {
                self.push(point);
                Ok(())
            }
            Some(c) if control(c).is_some() => {
                self.push(control(c).unwrap_or(point));
                Ok(())
            }
            Some(c) if c.is_ascii_alphabetic() => {
                Err(source.error(2, Message::with("bad escape ", source.since(start))))
            }
            _ => {
                self.push('\\' as u32);
                self.push(point);
                Ok(())
            }
        }
    }

    fn group(&mut self, source: &Source<'_>, group: u64, back: usize, regex: &Regex) -> Result<(), Error> {
        match usize::try_from(group) {
            Ok(group) if group <= regex.groups => {
                self.parts.push(Part::Group(group));
                Ok(())
            }
            _ => Err(source.error(back, format!("invalid group reference {group}"))),
        }
    }
}

fn named(name: &[u32], regex: &Regex) -> Result<u64, Error> {
    match regex.names.iter().find(|(known, _)| **known == *name) {
        Some(&(_, group)) => Ok(group.into()),
        None => {
            let mut message = Message::from("unknown group name ");
            message.push_literal(name);
            Err(Error::of(ErrorKind::Index, message))
        }
    }
}
