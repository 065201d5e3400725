//! The flags of patterns, as the numbers that Python gives them.

use super::error::{Error, ErrorKind};
use std::ops::BitOr;

/// A set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flags(pub u32);

impl BitOr for Flags {
    type Output = Flags;

    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl Flags {
    /// `re.IGNORECASE`
    pub const IGNORECASE: Flags = Flags(2);
    /// `re.LOCALE`: bytes have the classes of the "C" locale, which are ASCII's.
    pub const LOCALE: Flags = Flags(4);
    /// `re.MULTILINE`
    pub const MULTILINE: Flags = Flags(8);
    /// `re.DOTALL`
    pub const DOTALL: Flags = Flags(16);
    /// `re.UNICODE`
    pub const UNICODE: Flags = Flags(32);
    /// `re.VERBOSE`
    pub const VERBOSE: Flags = Flags(64);
    /// `re.DEBUG`
    pub const DEBUG: Flags = Flags(128);
    /// `re.ASCII`
    pub const ASCII: Flags = Flags(256);

    /// The flags of which a pattern has one at most.
    pub const TYPES: Flags = Flags(4 | 32 | 256);

    /// The flag that a letter stands for in a pattern.
    pub fn of_letter(letter: u32) -> Option<Flags> {
        Some(match char::from_u32(letter)? {
            'i' => Flags::IGNORECASE,
            'L' => Flags::LOCALE,
            'm' => Flags::MULTILINE,
            's' => Flags::DOTALL,
            'x' => Flags::VERBOSE,
            'a' => Flags::ASCII,
            'u' => Flags::UNICODE,
            _ => return None,
        })
    }

    /// Whether some of these flags are set.
    pub fn has(self, flags: Flags) -> bool {
        self.0 & flags.0 != 0
    }

    /// These flags without some.
    pub fn without(self, flags: Flags) -> Flags {
        Flags(self.0 & !flags.0)
    }

    /// The flags inside a group that turns some on and others off.
    pub fn scoped(self, on: Flags, off: Flags) -> Flags {
        let kept = if on.has(Flags::TYPES) { self.without(Flags::TYPES) } else { self };
        (kept | on).without(off)
    }

    /// The flags of a whole pattern, checked, with the kind of text that it is for.
    pub fn settled(self, is_text: bool) -> Result<Flags, Error> {
        let refused = |message: &str| Err(Error::of(ErrorKind::Value, message));
        if is_text {
            if self.has(Flags::LOCALE) {
                return refused("cannot use LOCALE flag with a str pattern");
            }
            if self.has(Flags::ASCII) && self.has(Flags::UNICODE) {
                return refused("ASCII and UNICODE flags are incompatible");
            }
            return Ok(if self.has(Flags::ASCII) { self } else { self | Flags::UNICODE });
        }
        if self.has(Flags::UNICODE) {
            return refused("cannot use UNICODE flag with a bytes pattern");
        }
        if self.has(Flags::LOCALE) && self.has(Flags::ASCII) {
            return refused("ASCII and LOCALE flags are incompatible");
        }
        Ok(self)
    }
}
