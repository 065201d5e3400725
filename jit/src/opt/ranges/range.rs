//! Ranges of integers, and what operations make of them.

use crate::abi::value;
use crate::ir::Cond;

/// The integers from `least` to `greatest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub least: i64,
    pub greatest: i64,
}

impl Range {
    pub const ALL: Range = Range::new(i64::MIN, i64::MAX);
    pub const FIXNUMS: Range = Range::new(value::FIXNUM_MIN, value::FIXNUM_MAX);

    pub const ZERO: Range = Range::new(0, 0);

    pub const fn new(least: i64, greatest: i64) -> Range {
        Range { least, greatest }
    }

    /// The range between exact bounds, if it is one of 64 bits.
    pub fn exact(least: i128, greatest: i128) -> Option<Range> {
        Some(Range::new(i64::try_from(least).ok()?, i64::try_from(greatest).ok()?))
    }

    /// The range of a function that takes its least and greatest values where its operands are extreme.
    pub fn of_extremes(self, other: Range, f: impl Fn(i128, i128) -> i128) -> Option<Range> {
        let extremes = [
            f(self.least.into(), other.least.into()),
            f(self.least.into(), other.greatest.into()),
            f(self.greatest.into(), other.least.into()),
            f(self.greatest.into(), other.greatest.into()),
        ];
        Range::exact(*extremes.iter().min()?, *extremes.iter().max()?)
    }

    /// The range of sums.
    pub fn sum(self, other: Range) -> Option<Range> {
        Some(Range::new(self.least.checked_add(other.least)?, self.greatest.checked_add(other.greatest)?))
    }

    /// The range of products with `factor`, which is not negative.
    pub fn times(self, factor: i64) -> Option<Range> {
        Some(Range::new(self.least.checked_mul(factor)?, self.greatest.checked_mul(factor)?))
    }

    /// What is in both ranges. Two ranges without a common integer belong to code that is never reached: either will do.
    pub fn meet(self, other: Range) -> Range {
        let (least, greatest) = (self.least.max(other.least), self.greatest.min(other.greatest));
        if least <= greatest { Range::new(least, greatest) } else { other }
    }

    /// The least range that has all of both.
    pub fn join(self, other: Range) -> Range {
        Range::new(self.least.min(other.least), self.greatest.max(other.greatest))
    }

    pub fn is_within(self, other: Range) -> bool {
        other.least <= self.least && self.greatest <= other.greatest
    }

    /// Whether a comparison holds of all integers of two ranges, or of none.
    pub fn decides(self, cond: Cond, other: Range) -> Option<bool> {
        let (below, not_above) = (self.greatest < other.least, self.greatest <= other.least);
        let (above, not_below) = (self.least > other.greatest, self.least >= other.greatest);
        let decided = |yes: bool, no: bool| if yes { Some(true) } else { no.then_some(false) };
        match cond {
            Cond::Lt => decided(below, not_below),
            Cond::Le => decided(not_above, above),
            Cond::Gt => decided(above, not_above),
            Cond::Ge => decided(not_below, below),
            Cond::Eq => decided(false, below || above),
            Cond::Ne => decided(below || above, false),
            Cond::Ult if self.least >= 0 && other.least >= 0 => decided(below, not_below),
            Cond::Ult => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons_are_decided_by_ranges_that_do_not_overlap() {
        let (low, high) = (Range::new(-3, 2), Range::new(2, 9));
        assert_eq!(low.decides(Cond::Le, high), Some(true));
        assert_eq!(low.decides(Cond::Lt, high), None);
        assert_eq!(high.decides(Cond::Lt, low), Some(false));
        assert_eq!(low.decides(Cond::Gt, high), Some(false));
        assert_eq!(Range::new(3, 9).decides(Cond::Ne, low), Some(true));
        assert_eq!(low.decides(Cond::Ult, high), None, "-3 is large without its sign");
        assert_eq!(Range::new(0, 1).decides(Cond::Ult, high), Some(true));
    }

    #[test]
    fn extremes_are_those_of_the_corners() {
        let mul = |a: Range, b: Range| a.of_extremes(b, |a, b| a * b);
        assert_eq!(mul(Range::new(-3, 2), Range::new(-5, 4)), Some(Range::new(-12, 15)));
        assert_eq!(mul(Range::ALL, Range::new(2, 2)), None);
    }
}
