//! From the tree of a pattern to a program.

use super::error::{Error, ErrorKind};
use super::program::{First, One, Op, Regex};
use super::search::Search;
use super::set::Set;
use super::tree::{Greed, Node, Parsed, Single, Width};

/// Compiles a parsed pattern.
pub fn compile(parsed: Parsed) -> Result<Regex, Error> {
    let mut compiler = Compiler { widths: &parsed.widths, ..Compiler::default() };
    compiler.node(&parsed.root, None)?;
    compiler.ops.push(Op::Accept);
    let search = Search::of(&parsed.root);
    Ok(Regex {
        ops: compiler.ops.into(),
        sets: compiler.sets.into(),
        firsts: compiler.firsts.into(),
        literals: compiler.literals.into(),
        slots: compiler.slots as usize,
        search,
        asked: parsed.asked,
        flags: parsed.flags,
        groups: parsed.widths.len() - 1,
        names: parsed.names,
    })
}

#[derive(Default)]
struct Compiler<'a> {
    widths: &'a [Option<Width>],
    ops: Vec<Op>,
    sets: Vec<Set>,
    firsts: Vec<First>,
    literals: Vec<u32>,
    slots: u32,
}

impl Compiler<'_> {
    fn here(&self) -> u32 {
        self.ops.len() as u32
    }

    fn push(&mut self, op: Op) -> usize {
        self.ops.push(op);
        self.ops.len() - 1
    }

    fn slot(&mut self) -> u32 {
        self.slots += 1;
        self.slots - 1
    }

    fn one(&mut self, single: &Single) -> One {
        match single {
            Single::Is(point) => One::Is(*point),
            Single::IsNot(point) => One::IsNot(*point),
            Single::NotNewline => One::NotNewline,
            Single::Any => One::Any,
            Single::In(set) => {
                self.sets.push(Set::clone(set));
                One::In(self.sets.len() as u32 - 1)
            }
        }
    }

    /// The number of what a part can begin with, if it matches no empty text and not everything begins it.
    fn first(&mut self, node: &Node) -> Option<u32> {
        let (first, may_be_empty) = node.first();
        if may_be_empty || first.narrow == First::ANY.narrow {
            return None;
        }
        self.firsts.push(first);
        Some(self.firsts.len() as u32 - 1)
    }

    /// Compiles a part. `follow` is the code point that has to come behind it, if that is known.
    fn node(&mut self, node: &Node, follow: Option<u32>) -> Result<(), Error> {
        match node {
            Node::Single(single) => {
                let one = self.one(single);
                self.push(Op::One(one));
            }
            Node::Place(place) => drop(self.push(Op::Place(*place))),
            Node::Sequence(parts) => self.sequence(parts, follow)?,
            Node::Branch(branches) => self.branch(branches, follow)?,
            Node::Repeat { min, max, greed, body } => self.repeat(*min, *max, *greed, body, follow)?,
            Node::Capture { group, body } => {
                self.push(Op::Open(*group));
                self.node(body, follow)?;
                self.push(Op::Close(*group));
            }
            Node::Scoped(body) => self.node(body, follow)?,
            Node::Reference { group, case } => drop(self.push(Op::Reference { group: *group, case: *case })),
            Node::Conditional { group, yes, no } => {
                let test = self.push(Op::Fail);
                self.node(yes, follow)?;
                match no {
                    None => self.ops[test] = Op::UnlessGroup { group: *group, to: self.here() },
                    Some(no) => {
                        let jump = self.push(Op::Fail);
                        self.ops[test] = Op::UnlessGroup { group: *group, to: self.here() };
                        self.node(no, follow)?;
                        self.ops[jump] = Op::Jump(self.here());
                    }
                }
            }
            Node::Look { is_behind, negative, body } => self.look(*is_behind, *negative, body)?,
            Node::Atomic(body) => {
                let slot = self.slot();
                self.push(Op::AtomicStart { slot });
                self.node(body, None)?;
                self.push(Op::AtomicEnd { slot });
            }
            Node::Fail => drop(self.push(Op::Fail)),
        }
        Ok(())
    }

    fn sequence(&mut self, parts: &[Node], follow: Option<u32>) -> Result<(), Error> {
        let mut at = 0;
        while let Some(part) = parts.get(at) {
            let run = parts[at..].iter().map_while(Node::literal);
            let start = self.literals.len();
            self.literals.extend(run);
            let len = self.literals.len() - start;
            if len > 1 {
                self.push(Op::Literal { start: start as u32, len: len as u32 });
                at += len;
                continue;
            }
            self.literals.truncate(start);
            at += 1;
            let next = match parts.get(at) {
                Some(next) => next.leading_literal(),
                None => follow,
            };
            self.node(part, next)?;
        }
        Ok(())
    }

    fn branch(&mut self, branches: &[Node], follow: Option<u32>) -> Result<(), Error> {
        let Some((last, others)) = branches.split_last() else { return Ok(()) };
        let mut jumps = Vec::new();
        for branch in others {
            let guard = self.first(branch).map(|first| (first, self.push(Op::Fail)));
            let split = self.push(Op::Fail);
            self.node(branch, follow)?;
            jumps.push(self.push(Op::Fail));
            self.ops[split] = Op::Split(self.here());
            if let Some((first, guard)) = guard {
                self.ops[guard] = Op::Unless { first, to: self.here() };
            }
        }
        self.node(last, follow)?;
        for jump in jumps {
            self.ops[jump] = Op::Jump(self.here());
        }
        Ok(())
    }

    fn repeat(&mut self, min: u32, max: u32, greed: Greed, body: &Node, follow: Option<u32>) -> Result<(), Error> {
        if let Some(single) = body.single() {
            let one = self.one(single);
            self.push(Op::RepeatOne { one, min, max, greed, follow });
            return Ok(());
        }
        let first = self.first(body);
        if (min, max) == (0, 1) && greed != Greed::Possessive {
            return self.optional(greed, body, first);
        }
        let slot = self.slot();
        self.push(Op::RepeatStart { slot });
        let test = self.push(Op::Fail);
        if greed == Greed::Lazy {
            // The machine knows that it is between the test and the body.
            let body = self.here() + 1;
            self.push(Op::RepeatMore { slot, max, body });
        }
        self.node(body, None)?;
        match greed {
            Greed::Possessive => self.push(Op::RepeatEnd { slot, test: test as u32 }),
            _ => self.push(Op::Jump(test as u32)),
        };
        self.ops[test] = Op::Repeat { slot, min, max, greed, first, exit: self.here() };
        Ok(())
    }

    fn optional(&mut self, greed: Greed, body: &Node, first: Option<u32>) -> Result<(), Error> {
        let guard = first.map(|first| (first, self.push(Op::Fail)));
        let split = self.push(Op::Fail);
        self.node(body, None)?;
        let end = self.here();
        self.ops[split] = if greed == Greed::Lazy { Op::SplitLast(end) } else { Op::Split(end) };
        if let Some((first, guard)) = guard {
            self.ops[guard] = Op::Unless { first, to: end };
        }
        Ok(())
    }

    fn look(&mut self, is_behind: bool, negative: bool, body: &Node) -> Result<(), Error> {
        let mut back = 0;
        if is_behind {
            let width = body.width(self.widths);
            if width.min != width.max {
                return Err(Error::of(ErrorKind::Pattern, "look-behind requires fixed-width pattern"));
            }
            back = u32::try_from(width.min).or(Err(Error::of(ErrorKind::Pattern, "looks too much behind")))?;
        }
        let slot = self.slot();
        let start = self.push(Op::LookStart { slot, back });
        self.node(body, None)?;
        if negative {
            self.push(Op::LookNotEnd { slot });
            self.ops[start] = Op::LookNotStart { slot, back, exit: self.here() };
        } else {
            self.push(Op::LookEnd { slot });
        }
        Ok(())
    }
}

impl Node {
    /// What matches one code point, if that is all there is.
    fn single(&self) -> Option<&Single> {
        match self {
            Node::Single(single) => Some(single),
            Node::Scoped(body) => body.single(),
            _ => None,
        }
    }

    /// The code point, if there is one only.
    fn literal(&self) -> Option<u32> {
        match self {
            Node::Single(Single::Is(point)) => Some(*point),
            _ => None,
        }
    }

    /// The code point that a part begins with, if there is one only.
    fn leading_literal(&self) -> Option<u32> {
        match self {
            Node::Sequence(parts) => parts.first()?.leading_literal(),
            Node::Capture { body, .. } | Node::Scoped(body) | Node::Atomic(body) => body.leading_literal(),
            Node::Repeat { min: 1.., body, .. } => body.leading_literal(),
            _ => self.literal(),
        }
    }

    /// What a part can begin with, and whether it can match an empty text.
    pub(super) fn first(&self) -> (First, bool) {
        match self {
            Node::Single(single) => (single.first(), false),
            Node::Place(_) | Node::Look { .. } => (First::default(), true),
            Node::Fail => (First::default(), false),
            Node::Reference { .. } => (First::ANY, true),
            Node::Capture { body, .. } | Node::Scoped(body) | Node::Atomic(body) => body.first(),
            Node::Repeat { min, body, .. } => {
                let (first, may_be_empty) = body.first();
                (first, may_be_empty || *min == 0)
            }
            Node::Sequence(parts) => {
                let mut all = First::default();
                for part in parts {
                    let (first, may_be_empty) = part.first();
                    all.add(&first);
                    if !may_be_empty {
                        return (all, false);
                    }
                }
                (all, true)
            }
            Node::Branch(parts) => either(parts.iter().map(Node::first)),
            Node::Conditional { yes, no, .. } => {
                either([yes.first(), no.as_ref().map_or((First::default(), true), |no| no.first())].into_iter())
            }
        }
    }
}

fn either(parts: impl Iterator<Item = (First, bool)>) -> (First, bool) {
    parts.fold((First::default(), false), |(mut all, may_be_empty), (first, is_empty)| {
        all.add(&first);
        (all, may_be_empty || is_empty)
    })
}

impl Single {
    fn first(&self) -> First {
        let mut first = First::default();
        let bit = |point: u32| (point as usize / 64, 1 << (point % 64));
        match self {
            Single::Is(point) if *point > 0xff => first.wide = true,
            Single::Is(point) => first.narrow[bit(*point).0] |= bit(*point).1,
            Single::Any => first = First::ANY,
            Single::NotNewline => {
                first = First::ANY;
                first.narrow[0] &= !(1 << 0x0a);
            }
            Single::IsNot(point) => {
                first = First::ANY;
                if *point <= 0xff {
                    first.narrow[bit(*point).0] &= !bit(*point).1;
                }
            }
            Single::In(set) => first = First { narrow: set.narrow(), wide: true },
        }
        first
    }
}
