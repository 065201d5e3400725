//! Reads patterns. What is accepted, and which error is found first and where, is CPython's; the grammar is in the
//! reference of the module `re`, the errors are pinned by conformance tests.
//!
//! `escape` reads what begins with a backslash, `set` what stands in brackets, `group` what stands in parentheses.

mod escape;
mod group;
mod set;

pub(super) use escape::{control, octal, value};

use super::Pattern;
use super::error::{Error, ErrorKind};
use super::flags::Flags;
use super::fold;
use super::set::{Item, Set};
use super::source::{Source, Token, number};
use super::tree::{Case, ENDLESS, Greed, GroupName, Node, Parsed, Place, Single, Width};

/// How deeply groups nest at most. CPython's parser needs two of its 1000 frames a level.
const MOST_NESTED: usize = 495;
/// Numbers of groups are below this.
const MOST_GROUPS: u64 = 1 << 30;

/// Parses a pattern, and tells what of it may come to mean something else.
pub fn parse(pattern: Pattern<'_>, flags: Flags, doubts: &mut Vec<String>) -> Result<Parsed, Error> {
    let source = Source::new(pattern.points, pattern.is_text)?;
    let mut parser = Parser {
        source,
        given: flags,
        groups: vec![Some(Width::exactly(0))],
        names: Vec::new(),
        promised: Vec::new(),
        outside_of_look_behind: None,
        nesting: 0,
        doubts,
    };
    let verbose = flags.has(Flags::VERBOSE);
    let root = parser.alternatives(Scope { flags: None, verbose, is_whole: true })?;
    let asked = flags;
    let flags = parser.given.settled(pattern.is_text)?;
    if parser.source.peek().is_some() {
        return Err(parser.source.error(0, "unbalanced parenthesis"));
    }
    let groups = parser.groups.len() as u64;
    if let Some(&(group, position)) = parser.promised.iter().find(|(group, _)| *group >= groups) {
        return Err(Error::at(position, format!("invalid group reference {group}")));
    }
    Ok(Parsed { root, asked, flags, widths: parser.groups, names: parser.names })
}

struct Parser<'a> {
    source: Source<'a>,
    /// The flags of the whole pattern, as far as they are known.
    given: Flags,
    /// What the groups match, by number; none while a group is open.
    groups: Vec<Option<Width>>,
    names: Vec<GroupName>,
    /// Groups that a conditional has named by number, which may be still to come, and where.
    promised: Vec<(u64, usize)>,
    /// In a look-behind, the number of groups before it.
    outside_of_look_behind: Option<u64>,
    nesting: usize,
    doubts: &'a mut Vec<String>,
}

/// What is known where a part of a pattern is read.
#[derive(Clone, Copy)]
struct Scope {
    /// The flags of the group, if it or one around it has flags of its own.
    flags: Option<Flags>,
    /// Whether white space and comments are left out.
    verbose: bool,
    /// Whether this is no group but the whole pattern.
    is_whole: bool,
}

impl Parser<'_> {
    fn doubt(&mut self, what: &str, position: usize) {
        self.doubts.push(format!("Possible {what} at position {position}"));
    }

    /// The flags that hold in a scope. Those of the whole pattern come first in it, so that they are known.
    fn flags(&self, scope: Scope) -> Flags {
        let flags = scope.flags.unwrap_or(self.given);
        if self.source.is_text && !flags.has(Flags::TYPES) { flags | Flags::UNICODE } else { flags }
    }

    fn is_unicode(&self, scope: Scope) -> bool {
        self.flags(scope).has(Flags::UNICODE)
    }

    fn case(&self, scope: Scope) -> Case {
        match self.flags(scope).has(Flags::IGNORECASE) {
            false => Case::Exact,
            true if self.is_unicode(scope) => Case::Unicode,
            true => Case::Ascii,
        }
    }

    /// Reads what is between the parentheses of a group, or all.
    fn alternatives(&mut self, scope: Scope) -> Result<Node, Error> {
        let mut scope = scope;
        let mut branches = Vec::new();
        loop {
            branches.push(self.sequence(&mut scope, branches.is_empty())?);
            if !self.source.accept('|')? {
                break;
            }
        }
        // One code point or another is a set.
        let point = |branch: &Node| match branch {
            Node::Single(Single::Is(point)) => Some(Item::Range(*point, *point)),
            _ => None,
        };
        if branches.len() > 1
            && let Some(points) = branches.iter().map(point).collect::<Option<Vec<Item>>>()
        {
            return Ok(Node::Single(Single::In(Box::new(Set::new(&points, false, Case::Exact)))));
        }
        Ok(match branches.pop() {
            Some(only) if branches.is_empty() => only,
            last => {
                branches.extend(last);
                Node::Branch(branches)
            }
        })
    }

    /// Reads one alternative. The flags of the whole pattern may stand at the beginning of the first one.
    fn sequence(&mut self, scope: &mut Scope, is_first: bool) -> Result<Node, Error> {
        if self.nesting > MOST_NESTED {
            return Err(Error::of(ErrorKind::Recursion, "maximum recursion depth exceeded"));
        }
        self.nesting += 1;
        let mut parts: Vec<Node> = Vec::new();
        while let Some(token) = self.source.peek() {
            if token.is('|') || token.is(')') {
                break;
            }
            let start = self.source.position();
            self.source.next()?;
            let Some(c) = token.plain() else {
                parts.push(match token {
                    Token::Escape(point) => self.escape(point, start, *scope)?,
                    Token::Plain(point) => self.literal(point, *scope),
                });
                continue;
            };
            match c {
                ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c' if scope.verbose => {}
                '#' if scope.verbose => while self.source.next()?.is_some_and(|token| !token.is('\n')) {},
                '[' => parts.push(self.set(start, *scope)?),
                '*' | '+' | '?' | '{' => self.repeat(c, &mut parts, *scope)?,
                '.' => {
                    let dot_all = self.flags(*scope).has(Flags::DOTALL);
                    parts.push(Node::Single(if dot_all { Single::Any } else { Single::NotNewline }));
                }
                '^' => {
                    let lines = self.flags(*scope).has(Flags::MULTILINE);
                    parts.push(Node::Place(if lines { Place::LineStart } else { Place::Start }));
                }
                '$' => {
                    let lines = self.flags(*scope).has(Flags::MULTILINE);
                    parts.push(Node::Place(if lines { Place::LineEnd } else { Place::End }));
                }
                '(' => {
                    let may_have_flags = scope.is_whole && is_first && parts.is_empty();
                    parts.extend(self.group(start, scope, may_have_flags)?);
                }
                c => parts.push(self.literal(c.into(), *scope)),
            }
        }
        self.nesting -= 1;
        Ok(if parts.len() == 1 { parts.remove(0) } else { Node::Sequence(parts) })
    }

    fn literal(&self, point: u32, scope: Scope) -> Node {
        self.one(point, false, scope)
    }

    /// A code point, or any other one.
    fn one(&self, point: u32, negated: bool, scope: Scope) -> Node {
        let case = self.case(scope);
        let small = fold::lower(case, point);
        if !fold::is_cased(case, point) && fold::same_capital(case, small).is_empty() {
            return Node::Single(if negated { Single::IsNot(point) } else { Single::Is(point) });
        }
        let set = Set::new(&[Item::Range(small, small)], negated, case);
        Node::Single(Single::In(Box::new(set)))
    }

    /// Applies a repetition to the part before it.
    fn repeat(&mut self, c: char, parts: &mut Vec<Node>, scope: Scope) -> Result<(), Error> {
        let here = self.source.position();
        let (min, max) = match c {
            '?' => (0, 1),
            '*' => (0, ENDLESS),
            '+' => (1, ENDLESS),
            _ => match self.bounds()? {
                Some(bounds) => bounds,
                None => {
                    self.source.rewind(here);
                    parts.push(self.literal(c.into(), scope));
                    return Ok(());
                }
            },
        };
        let back = self.source.position() - here + 1;
        match parts.last() {
            None | Some(Node::Place(_)) => return Err(self.source.error(back, "nothing to repeat")),
            Some(Node::Repeat { .. }) => return Err(self.source.error(back, "multiple repeat")),
            Some(_) => {}
        }
        let greed = if self.source.accept('?')? {
            Greed::Lazy
        } else if self.source.accept('+')? {
            Greed::Possessive
        } else {
            Greed::Greedy
        };
        if let Some(last) = parts.pop() {
            let body = match last {
                Node::Scoped(body) => body,
                other => Box::new(other),
            };
            parts.push(Node::Repeat { min, max, greed, body });
        }
        Ok(())
    }

    /// Reads the bounds of a repetition behind its brace; nothing if it is no repetition.
    fn bounds(&mut self) -> Result<Option<(u32, u32)>, Error> {
        if self.source.peek().is_some_and(|token| token.is('}')) {
            return Ok(None);
        }
        let start = self.source.position();
        self.source.digits(usize::MAX, 10)?;
        let low = self.source.since(start);
        let mut high = low;
        if self.source.accept(',')? {
            let start = self.source.position();
            self.source.digits(usize::MAX, 10)?;
            high = self.source.since(start);
        }
        if !self.source.accept('}')? {
            return Ok(None);
        }
        let bound = |digits: &[u32], absent: u32| match digits {
            [] => Ok(absent),
            digits => match number(digits).and_then(|n| u32::try_from(n).ok()) {
                Some(bound) if bound != ENDLESS => Ok(bound),
                _ => Err(Error::of(ErrorKind::Overflow, "the repetition number is too large")),
            },
        };
        let (min, max) = (bound(low, 0)?, bound(high, ENDLESS)?);
        if max < min {
            let back = self.source.position() - start;
            return Err(self.source.error(back, "min repeat greater than max repeat"));
        }
        Ok(Some((min, max)))
    }
}
