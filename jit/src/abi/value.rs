//! The encoding of value words, as compiled code sees it.
//!
//! A word is a fixnum (low bit 1), a flonum (low bits `10`), a heap pointer (low bits `000`, not zero), a constant (low
//! bits `100`), or [`ABSENT`]. The runtime owns the encoding; this module mirrors it and must agree with it to the bit.

/// The size of a word in bytes.
pub const WORD: u64 = 8;

/// No value: an unbound local, an empty cell; as the result of a helper, "an exception is pending".
pub const ABSENT: u64 = 0;
/// The word of `None`.
pub const NONE: u64 = 0x04;
/// The word of `False`.
pub const FALSE: u64 = 0x0C;
/// The word of `True`: [`FALSE`] with [`BOOL_BIT`] set.
pub const TRUE: u64 = 0x1C;
/// The word of `Ellipsis`.
pub const ELLIPSIS: u64 = 0x24;
/// The word of `NotImplemented`.
pub const NOT_IMPLEMENTED: u64 = 0x2C;
/// What the helper `iter_next` gives when the iterator is exhausted. Never stored, never seen by Python.
pub const EXHAUSTED: u64 = 0x34;
/// What the helpers `dict_probe` and `contains_probe` give when only a comparison that may run code can tell. Never stored either.
pub const UNSURE: u64 = 0x3C;

/// The words that have a name in the text form of the IR.
pub const NAMED: &[(&str, u64)] = &[
    ("absent", ABSENT),
    ("none", NONE),
    ("false", FALSE),
    ("true", TRUE),
    ("ellipsis", ELLIPSIS),
    ("not_implemented", NOT_IMPLEMENTED),
    ("exhausted", EXHAUSTED),
    ("unsure", UNSURE),
];

/// The bit in which `True` differs from `False`.
pub const BOOL_BIT: u64 = 0x10;
/// The distance between the bit of a bool and [`BOOL_BIT`].
pub const BOOL_SHIFT: u32 = BOOL_BIT.trailing_zeros();

/// The least integer that is a fixnum.
pub const FIXNUM_MIN: i64 = -(1 << 62);
/// The greatest integer that is a fixnum.
pub const FIXNUM_MAX: i64 = (1 << 62) - 1;

/// The bits of a word that tell a flonum or a pointer.
pub const FLONUM_MASK: u64 = 3;
/// The value of `word & FLONUM_MASK` for a flonum.
pub const FLONUM_TAG: u64 = 2;
/// Added to the bits of a double before they are rotated into a flonum.
pub const FLONUM_BIAS: u64 = 1 << 60;
/// How far the biased bits of a double are rotated left.
pub const FLONUM_ROTATE: u32 = 3;

/// The bits of the least positive double that is a flonum.
pub const FLONUM_LEAST: u64 = 0x3000_0000_0000_0000;
/// The bits of the greatest double that is a flonum.
pub const FLONUM_GREATEST: u64 = 0x4FFF_FFFF_FFFF_FFFF;

/// Whether one value stands for a double, however often it is put into a box: it is a flonum, or there is one object for it.
pub fn has_one_box(float: f64) -> bool {
    flonum(float).is_some() || float == 0.0 || float.is_infinite()
}

/// Between 2 to the power of minus this and 2 to the power of this, a number's power of 0.5 may be its square root, and
/// a power of 2 may be a square.
pub const CERTAIN_BINADES: u64 = 128;
/// It is where the exact power is no further away than this times the power of two below.
pub const POWER_MARGIN: f64 = 0.484 * f64::EPSILON;

/// The bits of a word that are all zero for a heap pointer.
pub const POINTER_MASK: u64 = 7;

/// The type tag, in the header's low byte, of a heap float.
pub const TAG_FLOAT: u8 = 1;
/// The type tag of an integer on the heap.
pub const TAG_INT: u8 = 2;
/// The bit of its header that says that it is one from 0 to 2^64 - 1.
pub const INT_IS_WORD: u64 = 1 << HEADER_CODE_SHIFT;
/// Where its lowest 64 bits stand.
pub const INT_LOW_BITS_OFFSET: i32 = 8;
/// How many bits of the header stand below the number of a function's code.
pub const HEADER_CODE_SHIFT: u32 = 32;
/// The bits of that number, above which the header says more.
pub const HEADER_NUMBER_MASK: u32 = (1 << 30) - 1;
/// The header bits that hold the type tag.
pub const HEADER_TAG_MASK: u64 = 0xFF;
/// Where the `f64` of a heap float stands.
pub const FLOAT_OFFSET: i32 = 8;
/// The size of a heap float in bytes.
pub const FLOAT_SIZE: u32 = 16;

/// Whether `int` can be a fixnum.
pub const fn fits_fixnum(int: i64) -> bool {
    FIXNUM_MIN <= int && int <= FIXNUM_MAX
}

/// The word of the fixnum `int`, which must fit.
pub const fn fixnum(int: i64) -> u64 {
    ((int << 1) | 1) as u64
}

/// The integer of `word`, if it is a fixnum.
pub const fn as_fixnum(word: u64) -> Option<i64> {
    if word & 1 == 1 { Some(word as i64 >> 1) } else { None }
}

/// The flonum of `float`, unless it can only live on the heap.
pub fn flonum(float: f64) -> Option<u64> {
    let word = float.to_bits().wrapping_add(FLONUM_BIAS).rotate_left(FLONUM_ROTATE);
    (word & FLONUM_MASK == FLONUM_TAG).then_some(word)
}

/// The double of `word`, if it is a flonum.
pub fn as_flonum(word: u64) -> Option<f64> {
    (word & FLONUM_MASK == FLONUM_TAG)
        .then(|| f64::from_bits(word.rotate_right(FLONUM_ROTATE).wrapping_sub(FLONUM_BIAS)))
}

/// The word of a bool.
pub const fn boolean(value: bool) -> u64 {
    if value { TRUE } else { FALSE }
}

/// Whether `word` is a heap pointer.
pub const fn is_pointer(word: u64) -> bool {
    word != 0 && word & POINTER_MASK == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixnums_keep_the_whole_range() {
        for int in [0, 1, -1, FIXNUM_MIN, FIXNUM_MAX] {
            assert_eq!(as_fixnum(fixnum(int)), Some(int));
        }
        assert!(!fits_fixnum(FIXNUM_MAX + 1) && !fits_fixnum(FIXNUM_MIN - 1));
    }

    #[test]
    fn flonums_keep_their_bits_and_leave_the_rest_to_the_heap() {
        for float in [1.0, -1.5, 3.25e10, -2e-20] {
            assert_eq!(flonum(float).and_then(as_flonum), Some(float));
        }
        let bounds = [(FLONUM_LEAST, FLONUM_LEAST - 1), (FLONUM_GREATEST, FLONUM_GREATEST + 1)];
        for (within, beyond) in bounds.map(|(within, beyond)| (f64::from_bits(within), f64::from_bits(beyond))) {
            assert!(flonum(within).is_some() && flonum(-within).is_some());
            assert!(flonum(beyond).is_none() && flonum(-beyond).is_none());
        }
        for float in [0.0, f64::INFINITY, f64::NAN, 1e-300, 1e300] {
            assert_eq!(flonum(float), None);
        }
    }

    #[test]
    fn kinds_of_words_are_disjoint() {
        for word in [NONE, FALSE, TRUE, ELLIPSIS, NOT_IMPLEMENTED, EXHAUSTED, UNSURE, ABSENT] {
            assert!(as_fixnum(word).is_none() && as_flonum(word).is_none() && !is_pointer(word));
        }
        assert_eq!(TRUE, FALSE | BOOL_BIT);
    }
}
