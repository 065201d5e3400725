//! Programs: what the machine runs.

use super::flags::Flags;
use super::search::Search;
use super::set::Set;
use super::tree::{Case, Greed, GroupName, Place};

/// What matches one code point.
#[derive(Clone, Copy, Debug)]
pub enum One {
    /// This one.
    Is(u32),
    /// Any other.
    IsNot(u32),
    /// Any but a line feed.
    NotNewline,
    /// Any.
    Any,
    /// One in the set with this number.
    In(u32),
}

/// An instruction. Where it does not say otherwise, the next one follows it.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    /// Matches one code point.
    One(One),
    /// Matches `len` code points of the program's literals, from `start` on.
    Literal { start: u32, len: u32 },
    /// Matches a place.
    Place(Place),
    /// Notes where a group begins.
    Open(u32),
    /// Notes where a group ends.
    Close(u32),
    /// Goes on elsewhere.
    Jump(u32),
    /// Goes on, and if that fails elsewhere.
    Split(u32),
    /// Goes on elsewhere, and if that fails here.
    SplitLast(u32),
    /// Goes on elsewhere unless the next code point can begin what follows.
    Unless { first: u32, to: u32 },
    /// Matches one code point repeatedly. `follow` has to come next, if there is one.
    RepeatOne { one: One, min: u32, max: u32, greed: Greed, follow: Option<u32> },
    /// Begins a repetition: its counter is zero.
    RepeatStart { slot: u32 },
    /// Decides whether what follows is repeated once more. It ends with a jump to here; `exit` is behind it.
    Repeat { slot: u32, min: u32, max: u32, greed: Greed, first: Option<u32>, exit: u32 },
    /// Behind a lazy repetition's rest has failed: repeats once more.
    RepeatMore { slot: u32, max: u32, body: u32 },
    /// Ends the body of a possessive repetition.
    RepeatEnd { slot: u32, test: u32 },
    /// Begins what has one match only.
    AtomicStart { slot: u32 },
    /// Ends it: forgets its other matches.
    AtomicEnd { slot: u32 },
    /// Begins a look-around, `back` code points before.
    LookStart { slot: u32, back: u32 },
    /// Ends it: goes back to where it began.
    LookEnd { slot: u32 },
    /// Begins a look-around that must not match; `exit` is behind it.
    LookNotStart { slot: u32, back: u32, exit: u32 },
    /// It has matched, and so fails.
    LookNotEnd { slot: u32 },
    /// Matches what a group has captured.
    Reference { group: u32, case: Case },
    /// Goes on elsewhere unless a group has matched.
    UnlessGroup { group: u32, to: u32 },
    /// Fails.
    Fail,
    /// The whole has matched.
    Accept,
}

/// Code points that something can begin with: bits for those below 256, and whether there are others.
#[derive(Clone, Copy, Debug, Default)]
pub struct First {
    /// Those below 256.
    pub narrow: [u64; 4],
    /// Whether any above is possible.
    pub wide: bool,
}

impl First {
    /// Any code point.
    pub const ANY: First = First { narrow: [!0; 4], wide: true };

    /// Whether a code point may be the first.
    #[inline]
    pub fn may_be(&self, point: u32) -> bool {
        match self.narrow.get(point as usize / 64) {
            Some(bits) => bits >> (point % 64) & 1 != 0,
            None => self.wide,
        }
    }

    /// Adds those of another.
    pub fn add(&mut self, other: &First) {
        for (bits, others) in self.narrow.iter_mut().zip(other.narrow) {
            *bits |= others;
        }
        self.wide |= other.wide;
    }
}

/// A compiled regular expression.
#[derive(Debug)]
pub struct Regex {
    pub(super) ops: Box<[Op]>,
    pub(super) sets: Box<[Set]>,
    pub(super) firsts: Box<[First]>,
    pub(super) literals: Box<[u32]>,
    pub(super) slots: usize,
    pub(super) search: Search,
    /// The flags that were asked for.
    pub asked: Flags,
    /// The flags, those that the pattern itself sets included.
    pub flags: Flags,
    /// How many groups capture.
    pub groups: usize,
    /// The groups that have names, in the order of the pattern.
    pub names: Vec<GroupName>,
}

impl Regex {
    /// About how many bytes it takes.
    pub fn size(&self) -> usize {
        size_of_val(&*self.ops) + size_of_val(&*self.sets) + size_of_val(&*self.firsts) + size_of_val(&*self.literals)
    }
}
