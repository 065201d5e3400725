//! Hashes of keys as the tables of dicts and sets keep them, and where they lead to in an index.

use crate::runtime::value::Value;

/// 2 to the 64th, divided by the golden ratio: multiples of it spread over the word (Knuth, volume 3, section 6.4).
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
/// Hashes that differ only in so many low bits are put side by side.
pub(super) const GROUP_BITS: u32 = 4;

/// A hash as tables keep it: 63 bits, so that it fits a fixnum. Hashes of numbers lose nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHash(Value);

impl KeyHash {
    /// The table's form of a Python hash.
    #[inline(always)]
    pub fn new(hash: i64) -> KeyHash {
        KeyHash(Value::fixnum((hash << 1) >> 1))
    }

    /// The hash that a table has kept as a value.
    #[inline(always)]
    pub(super) fn kept(value: Value) -> KeyHash {
        debug_assert!(value.is_fixnum());
        KeyHash(value)
    }

    /// The value that a table keeps.
    #[inline(always)]
    pub fn value(self) -> Value {
        self.0
    }

    /// The hash, without its top bit.
    #[inline(always)]
    pub fn get(self) -> i64 {
        self.0.word() as i64 >> 1
    }

    /// The first cell to look at in an index of `len` cells, a power of two. The top bits of a product spread widely
    /// spaced integers; small groups of neighbouring ones stay in one line of the processor's cache.
    #[inline(always)]
    pub(super) fn home(self, len: usize) -> usize {
        let hash = self.get() as u64;
        let bits = len.trailing_zeros();
        let spread = (hash >> GROUP_BITS).wrapping_mul(GOLDEN).wrapping_shr(bits.wrapping_neg());
        (spread ^ hash & ((1 << GROUP_BITS) - 1)) as usize
    }

    /// Bits that tell apart hashes with neighbouring homes.
    #[inline(always)]
    pub(super) fn mark(self) -> u32 {
        ((self.get() as u64).wrapping_mul(GOLDEN) >> 16) as u32
    }
}
