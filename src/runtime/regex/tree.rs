//! The tree of a pattern. Flags have been applied: what a node matches is in the node.

use super::flags::Flags;
use super::set::Set;

/// How the case of letters is regarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// As it is.
    Exact,
    /// The letters of ASCII are equal to those of the other case.
    Ascii,
    /// All letters are equal to those of the other case.
    Unicode,
}

/// What matches one code point.
#[derive(Clone, Debug)]
pub enum Single {
    /// This one.
    Is(u32),
    /// Any other.
    IsNot(u32),
    /// Any but a line feed.
    NotNewline,
    /// Any.
    Any,
    /// One in a set.
    In(Box<Set>),
}

/// A place between two code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The beginning of the text: `\A`, `^`.
    Start,
    /// The beginning of a line: `^` in multi-line mode.
    LineStart,
    /// The end of the text, or before the line feed that ends it: `$`.
    End,
    /// The end of a line: `$` in multi-line mode.
    LineEnd,
    /// The end of the text: `\Z`.
    TextEnd,
    /// Where a word begins or ends: `\b`.
    Boundary { unicode: bool },
    /// Where none does: `\B`.
    NoBoundary { unicode: bool },
}

/// Which of the possible numbers of repetitions is tried first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Greed {
    /// The greatest.
    Greedy,
    /// The least.
    Lazy,
    /// The greatest, and no other.
    Possessive,
}

/// The bounds of a repetition without an upper limit.
pub const ENDLESS: u32 = u32::MAX;

/// A part of a pattern.
#[derive(Clone, Debug)]
pub enum Node {
    /// One code point.
    Single(Single),
    /// A place.
    Place(Place),
    /// One part behind another.
    Sequence(Vec<Node>),
    /// The first of these that leads to a match.
    Branch(Vec<Node>),
    /// A part repeated.
    Repeat {
        /// At least so often.
        min: u32,
        /// At most so often; [`ENDLESS`]: any number.
        max: u32,
        /// What is tried first.
        greed: Greed,
        /// What is repeated.
        body: Box<Node>,
    },
    /// A group that captures.
    Capture { group: u32, body: Box<Node> },
    /// A group that does not, and that cannot be repeated as what is in it is: it has flags of its own.
    Scoped(Box<Node>),
    /// What a group has captured, once more.
    Reference { group: u32, case: Case },
    /// One part if a group has matched, else another.
    Conditional { group: u32, yes: Box<Node>, no: Option<Box<Node>> },
    /// What follows, or with `is_behind` precedes, matches, or with `negative` does not.
    Look { is_behind: bool, negative: bool, body: Box<Node> },
    /// A part whose first match is the only one.
    Atomic(Box<Node>),
    /// Nothing.
    Fail,
}

/// A group's name and number.
pub type GroupName = (Box<[u32]>, u32);

/// A parsed pattern.
#[derive(Debug)]
pub struct Parsed {
    /// The tree.
    pub root: Node,
    /// The flags that were asked for.
    pub asked: Flags,
    /// The flags of the whole.
    pub flags: Flags,
    /// What the groups match, the whole pattern's place first.
    pub widths: Vec<Option<Width>>,
    /// The groups that have names, in the order of the pattern.
    pub names: Vec<GroupName>,
}

/// The least and the greatest number of code points that a part matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Width {
    /// The least.
    pub min: u64,
    /// The greatest, or a very large number.
    pub max: u64,
}

impl Width {
    /// Larger than any text.
    pub const MOST: u64 = 1 << 62;

    /// Exactly so many.
    pub fn exactly(count: u64) -> Width {
        Width { min: count, max: count }
    }

    /// Those of one part behind another.
    pub fn then(self, next: Width) -> Width {
        let sum = |a: u64, b: u64| a.saturating_add(b).min(Width::MOST);
        Width { min: sum(self.min, next.min), max: sum(self.max, next.max) }
    }

    /// Those of one part or another.
    pub fn or(self, other: Width) -> Width {
        Width { min: self.min.min(other.min), max: self.max.max(other.max) }
    }

    /// Those of a repetition.
    pub fn times(self, min: u32, max: u32) -> Width {
        let product = |a: u64, b: u64| a.saturating_mul(b).min(Width::MOST);
        let most = if max == ENDLESS { Width::MOST } else { max.into() };
        Width { min: product(self.min, min.into()), max: product(self.max, most) }
    }
}

impl Node {
    /// How much a part matches, if each group matches what `groups` tells of it.
    pub fn width(&self, groups: &[Option<Width>]) -> Width {
        match self {
            Node::Single(_) => Width::exactly(1),
            Node::Place(_) | Node::Look { .. } | Node::Fail => Width::exactly(0),
            Node::Sequence(parts) => parts.iter().fold(Width::exactly(0), |width, part| width.then(part.width(groups))),
            Node::Branch(parts) => {
                let widths = parts.iter().map(|part| part.width(groups));
                widths.reduce(Width::or).unwrap_or(Width::exactly(0))
            }
            Node::Repeat { min, max, body, .. } => body.width(groups).times(*min, *max),
            Node::Capture { body, .. } | Node::Scoped(body) | Node::Atomic(body) => body.width(groups),
            Node::Reference { group, .. } => groups[*group as usize].unwrap_or(Width::exactly(0)),
            Node::Conditional { yes, no, .. } => {
                let otherwise = no.as_ref().map_or(Width::exactly(0), |no| no.width(groups));
                yes.width(groups).or(otherwise)
            }
        }
    }
}
