//! Sets of code points: `[...]` and the classes that stand alone.

use super::fold::{self, Class};
use super::tree::Case;
use crate::runtime::ops::text::unicode;

/// What is written in a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// From one code point to another; the same for a single one.
    Range(u32, u32),
    /// A class, or all that is not in it.
    Class { class: Class, is_unicode: bool, negated: bool },
}

/// A set. Membership below 256 is known; above, the items are asked.
#[derive(Clone, Debug)]
pub struct Set {
    narrow: [u64; 4],
    /// Ranges of code points, sorted and apart.
    ranges: Box<[(u32, u32)]>,
    classes: Box<[Item]>,
    /// What is done to a code point before it is looked for.
    case: Case,
    negated: bool,
}

impl Set {
    /// The set of these items, or with `negated` of all code points that match none of them.
    pub fn new(items: &[Item], negated: bool, case: Case) -> Set {
        let (mut ranges, mut classes) = (Vec::new(), Vec::new());
        let mut has_cased = false;
        for &item in items {
            match item {
                Item::Range(low, high) if case == Case::Exact => ranges.push((low, high)),
                Item::Range(low, high) => has_cased |= add_small(&mut ranges, low, high, case),
                Item::Class { .. } => classes.push(item),
            }
        }
        let case = if has_cased { case } else { Case::Exact };
        let ranges = merged(ranges).into();
        let mut set = Set { narrow: [0; 4], ranges, classes: classes.into(), case, negated };
        for point in 0..256 {
            if set.look_up(point) {
                set.narrow[point as usize / 64] |= 1 << (point % 64);
            }
        }
        set
    }

    /// Whether a code point is in the set.
    #[inline]
    pub fn contains(&self, point: u32) -> bool {
        match self.narrow.get(point as usize / 64) {
            Some(bits) => bits >> (point % 64) & 1 != 0,
            None => self.look_up(point),
        }
    }

    /// The members below 256, as bits.
    pub fn narrow(&self) -> [u64; 4] {
        self.narrow
    }

    #[inline(never)]
    fn look_up(&self, point: u32) -> bool {
        let point = fold::lower(self.case, point);
        let next = self.ranges.partition_point(|range| range.0 <= point);
        let in_range = next > 0 && point <= self.ranges[next - 1].1;
        let found = in_range
            || self.classes.iter().any(|item| match *item {
                Item::Class { class, is_unicode, negated } => fold::is_in(class, is_unicode, point) != negated,
                Item::Range(low, high) => (low..=high).contains(&point),
            });
        found != self.negated
    }
}

/// Adds the small letters of a range, and what has no case. Tells whether something there has another case.
fn add_small(ranges: &mut Vec<(u32, u32)>, low: u32, high: u32, case: Case) -> bool {
    if low == high && low > 0xffff {
        // CPython does not take the small letter here, and so does not find capitals: `[\U00010400b]`.
        ranges.push((low, high));
        return true;
    }
    // Capitals may stay: no code point's small letter is one of them.
    ranges.push((low, high));
    let mut has_cased = false;
    let mut add = |point: u32| {
        let small = fold::lower(case, point);
        let others = fold::same_capital(case, small);
        has_cased |= fold::is_cased(case, point);
        if small != point {
            ranges.push((small, small));
        }
        ranges.extend(others.iter().map(|&other| (other, other)));
    };
    if high - low < 256 || case == Case::Ascii {
        let last = if case == Case::Ascii { high.min(0x7f) } else { high };
        (low..=last).for_each(add);
    } else {
        unicode::cased_between(low, high).for_each(&mut add);
        // What is beyond is looked for by either case, whether it has any or not.
        has_cased |= high > 0xffff;
    }
    has_cased
}

/// The ranges in order, those that touch put together.
fn merged(mut ranges: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    ranges.sort_unstable();
    let mut merged: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
    for (low, high) in ranges {
        match merged.last_mut() {
            Some(last) if low <= last.1.saturating_add(1) => last.1 = last.1.max(high),
            _ => merged.push((low, high)),
        }
    }
    merged
}
