//! Classes of characters, as `str.isdigit` and its like ask for them.

use super::{case, unicode};
use crate::runtime::objects::StrView;

/// What a method of strings asks of all characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// `isalnum`
    Alnum,
    /// `isalpha`
    Alpha,
    /// `isdigit`
    Digit,
    /// `islower`, which asks it only of those with case
    Lower,
    /// `isspace`
    Space,
    /// `isupper`, which asks it only of those with case
    Upper,
}

impl Class {
    /// All classes, at their numbers.
    pub const ALL: [Class; 6] = [Class::Alnum, Class::Alpha, Class::Digit, Class::Lower, Class::Space, Class::Upper];

    /// The class that a method of this name asks for.
    pub fn of_method(name: &str) -> Option<Class> {
        Some(match name {
            "isalnum" => Class::Alnum,
            "isalpha" => Class::Alpha,
            "isdigit" => Class::Digit,
            "islower" => Class::Lower,
            "isspace" => Class::Space,
            "isupper" => Class::Upper,
            _ => return None,
        })
    }

    /// Whether the method's answer for a string is True.
    #[inline]
    pub fn has(self, text: StrView<'_>) -> bool {
        match text {
            StrView::Narrow(&[byte]) if byte.is_ascii() => self.has_ascii(byte),
            _ => self.has_all(text),
        }
    }

    fn has_ascii(self, byte: u8) -> bool {
        match self {
            Class::Alnum => byte.is_ascii_alphanumeric(),
            Class::Alpha => byte.is_ascii_alphabetic(),
            Class::Digit => byte.is_ascii_digit(),
            Class::Lower => byte.is_ascii_lowercase(),
            Class::Space => unicode::is_space(byte.into()),
            Class::Upper => byte.is_ascii_uppercase(),
        }
    }

    fn has_all(self, text: StrView<'_>) -> bool {
        let all = |test: fn(u32) -> bool| !text.is_empty() && text.points().all(test);
        match self {
            Class::Alnum => all(unicode::is_alnum),
            Class::Alpha => all(unicode::is_alpha),
            Class::Digit => all(unicode::is_digit),
            Class::Lower => case::is_all(text, unicode::is_lower, |p| unicode::is_upper(p) || unicode::is_title(p)),
            Class::Space => all(unicode::is_space),
            Class::Upper => case::is_all(text, unicode::is_upper, |p| unicode::is_lower(p) || unicode::is_title(p)),
        }
    }
}
