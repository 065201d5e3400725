//! Sets of code points that texts are divided at: white space and line breaks.

use super::unicode;

/// A set of code points, with the answers for those below 256 in a table.
pub struct CharSet {
    bytes: [bool; 256],
    others: fn(u32) -> bool,
}

impl CharSet {
    /// White space in a string.
    pub const SPACES: &CharSet =
        &CharSet { bytes: table(b"\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0"), others: unicode::is_space };
    /// White space in bytes.
    pub const ASCII_SPACES: &CharSet = &CharSet { bytes: table(b"\t\n\x0b\x0c\r "), others: |_| false };
    /// What ends a line in a string.
    pub const BREAKS: &CharSet =
        &CharSet { bytes: table(b"\n\x0b\x0c\r\x1c\x1d\x1e\x85"), others: unicode::is_line_break };
    /// What ends a line in bytes.
    pub const ASCII_BREAKS: &CharSet = &CharSet { bytes: table(b"\n\r"), others: |_| false };

    /// Whether a code point below 256 is in the set.
    #[inline(always)]
    pub fn has_byte(&self, byte: u8) -> bool {
        self.bytes[usize::from(byte)]
    }

    /// Whether a code point is in the set.
    #[inline]
    pub fn has(&self, point: u32) -> bool {
        match u8::try_from(point) {
            Ok(byte) => self.has_byte(byte),
            Err(_) => (self.others)(point),
        }
    }
}

const fn table(members: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut at = 0;
    while at < members.len() {
        table[members[at] as usize] = true;
        at += 1;
    }
    table
}
