//! Case: conversions of whole texts, and the questions about the case of all their letters.

use super::unicode::{self, Mapped};
use crate::runtime::objects::{StrBuf, StrView};

/// A conversion of the case of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `str.lower`
    Lower,
    /// `str.upper`
    Upper,
    /// `str.casefold`
    Folded,
    /// `str.swapcase`
    Swapped,
    /// `str.title`
    Title,
    /// `str.capitalize`
    Capitalized,
}

/// Converts ASCII bytes where they stand; other bytes stay as they are.
pub fn convert_ascii(bytes: &mut [u8], case: Case) {
    match case {
        Case::Lower | Case::Folded => bytes.make_ascii_lowercase(),
        Case::Upper => bytes.make_ascii_uppercase(),
        Case::Swapped => bytes.iter_mut().for_each(|b| *b ^= u8::from(b.is_ascii_alphabetic()) << 5),
        Case::Capitalized => {
            bytes.make_ascii_lowercase();
            bytes.iter_mut().take(1).for_each(u8::make_ascii_uppercase);
        }
        Case::Title => {
            let mut in_word = false;
            for byte in bytes {
                let continues = std::mem::replace(&mut in_word, byte.is_ascii_alphabetic());
                *byte = if continues { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
            }
        }
    }
}

/// The conversion of any text.
pub fn convert(text: StrView<'_>, case: Case) -> StrBuf {
    let mut out = StrBuf::new();
    let mut in_word = false;
    for (at, point) in text.points().enumerate() {
        let lower = || lower_at(text, at, point);
        let mapped = match case {
            Case::Lower => lower(),
            Case::Upper => unicode::to_upper(point),
            Case::Folded => unicode::to_folded(point),
            Case::Swapped if unicode::is_upper(point) => lower(),
            Case::Swapped if unicode::is_lower(point) => unicode::to_upper(point),
            Case::Swapped => Mapped::one(point),
            Case::Capitalized if at == 0 => unicode::to_title(point),
            Case::Capitalized => lower(),
            Case::Title => {
                let first = !std::mem::replace(&mut in_word, unicode::is_cased(point));
                if first { unicode::to_title(point) } else { lower() }
            }
        };
        mapped.points().for_each(|p| out.push(p));
    }
    out
}

const CAPITAL_SIGMA: u32 = 0x3a3;
const FINAL_SIGMA: u32 = 0x3c2;

/// The lower case of the code point at a place: a sigma that ends a word has a form of its own.
fn lower_at(text: StrView<'_>, at: usize, point: u32) -> Mapped {
    let ends_word = || {
        let cased = |p: Option<u32>| p.is_some_and(unicode::is_cased);
        let seen = |p: &u32| !unicode::is_case_ignorable(*p);
        let before = text.slice(0, at).points().rev().find(seen);
        let after = text.slice(at + 1, text.len()).points().find(seen);
        cased(before) && !cased(after)
    };
    match point {
        CAPITAL_SIGMA if ends_word() => Mapped::one(FINAL_SIGMA),
        _ => unicode::to_lower(point),
    }
}

/// Whether there are letters with case, and all of those are of the `wanted` one and none of the `other`.
pub fn is_all(text: StrView<'_>, wanted: fn(u32) -> bool, other: fn(u32) -> bool) -> bool {
    let mut found = false;
    for point in text.points() {
        if other(point) {
            return false;
        }
        found |= wanted(point);
    }
    found
}

/// Whether words begin with capitals and go on in small letters, and there is a letter with case.
pub fn is_title(text: StrView<'_>, is_capital: fn(u32) -> bool, is_small: fn(u32) -> bool) -> bool {
    let (mut found, mut in_word) = (false, false);
    for point in text.points() {
        let (capital, small) = (is_capital(point), is_small(point));
        if (capital && in_word) || (small && !in_word) {
            return false;
        }
        in_word = capital || small;
        found |= in_word;
    }
    found
}
