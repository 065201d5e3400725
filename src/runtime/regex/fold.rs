//! Letters of either case, and the classes of code points, as patterns have them.

use super::tree::Case;
use crate::runtime::ops::text::unicode;

/// The letter that stands for a code point when case is ignored.
#[inline]
pub fn lower(case: Case, point: u32) -> u32 {
    match case {
        Case::Exact => point,
        Case::Unicode if point >= 0x80 => lower_unicode(point),
        _ if matches!(point, 0x41..=0x5a) => point + 0x20,
        _ => point,
    }
}

fn lower_unicode(point: u32) -> u32 {
    unicode::to_lower(point).points().next().unwrap_or(point)
}

/// Whether a code point has another case.
pub fn is_cased(case: Case, point: u32) -> bool {
    match case {
        Case::Exact => false,
        Case::Ascii => matches!(point, 0x41..=0x5a | 0x61..=0x7a),
        Case::Unicode => {
            lower_unicode(point) != point || unicode::to_upper(point).points().next().unwrap_or(point) != point
        }
    }
}

/// The other small letters that have the capital of this one, like the long s that of `s`.
pub fn same_capital(case: Case, small: u32) -> &'static [u32] {
    match case {
        Case::Unicode => unicode::same_upper(small),
        _ => &[],
    }
}

/// A class of code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// `\d`
    Digit,
    /// `\s`
    Space,
    /// `\w`
    Word,
}

/// Whether a code point is in a class, of Unicode or of ASCII.
#[inline]
pub fn is_in(class: Class, is_unicode: bool, point: u32) -> bool {
    match (class, is_unicode) {
        (Class::Digit, true) => unicode::is_decimal(point),
        (Class::Space, true) => unicode::is_space(point),
        (Class::Word, true) => is_word(point),
        (Class::Digit, false) => matches!(point, 0x30..=0x39),
        (Class::Space, false) => matches!(point, 0x20 | 0x09..=0x0d),
        (Class::Word, false) => is_ascii_word(point),
    }
}

/// Whether a code point is part of a word of Unicode.
#[inline]
pub fn is_word(point: u32) -> bool {
    if point < 0x80 { is_ascii_word(point) } else { unicode::is_alnum(point) }
}

/// Whether a code point is part of a word of ASCII.
#[inline]
pub fn is_ascii_word(point: u32) -> bool {
    matches!(point, 0x30..=0x39 | 0x41..=0x5a | 0x5f | 0x61..=0x7a)
}
