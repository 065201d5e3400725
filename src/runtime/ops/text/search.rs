//! Searching: where one text occurs in another. Bytes are texts of code points below 256 here.
//!
//! A text is searched as the bytes that its code points take in memory, so that one fast search serves both widths; a
//! hit between two code points is passed over.

use crate::runtime::objects::StrView;
use memchr::memmem::{Finder, FinderRev, find as find_bytes};
use std::borrow::Cow;
use std::ops::Range;

/// The bytes of `part` at the width of `text`; nothing if `part` is wide and `text` narrow, and so cannot contain it.
fn needle<'a>(text: StrView<'_>, part: StrView<'a>) -> Option<Cow<'a, [u8]>> {
    match (text, part) {
        (StrView::Narrow(_), StrView::Wide(_)) => None,
        (StrView::Wide(_), StrView::Narrow(points)) => {
            let widened = points.iter().flat_map(|&p| u32::from(p).to_ne_bytes());
            Some(Cow::Owned(widened.collect()))
        }
        _ => Some(Cow::Borrowed(part.as_bytes())),
    }
}

/// In texts of so many bytes a part is looked for by its first byte, or its last: what finds it faster takes longer to make.
const SHORT: usize = 256;

/// Where `part`, of more than one byte, first occurs in a short text.
fn find_in_short(text: &[u8], part: &[u8]) -> Option<usize> {
    let end = (text.len() + 1).checked_sub(part.len())?;
    let mut starts = memchr::memchr_iter(part[0], &text[..end]);
    starts.find(|&at| text[at + 1..at + part.len()] == part[1..])
}

/// Where `part`, of more than one byte, last occurs in a short text.
fn rfind_in_short(text: &[u8], part: &[u8]) -> Option<usize> {
    let (last, before) = part.split_last()?;
    let mut ends = memchr::memrchr_iter(*last, text.get(before.len()..)?);
    ends.find(|&at| text[at..at + before.len()] == *before)
}

/// What finds a part, by `F` if that has more than one byte.
enum Finding<'a, F> {
    /// It cannot be there.
    Never,
    Byte(u8),
    Short(&'a [u8]),
    Bytes(F),
}

impl<'a, F> Finding<'a, F> {
    fn new(
        text: StrView<'_>,
        part: StrView<'a>,
        borrowed: impl FnOnce(&'a [u8]) -> F,
        owned: impl FnOnce(&[u8]) -> F,
    ) -> Finding<'a, F> {
        match needle(text, part) {
            None => Finding::Never,
            Some(Cow::Borrowed(&[byte])) => Finding::Byte(byte),
            Some(Cow::Borrowed(part)) if text.as_bytes().len() <= SHORT => Finding::Short(part),
            Some(Cow::Borrowed(part)) => Finding::Bytes(borrowed(part)),
            Some(Cow::Owned(part)) => Finding::Bytes(owned(&part)),
        }
    }
}

/// Where a part that is not empty occurs in a text, from the left, without overlaps.
pub struct Matches<'a> {
    bytes: &'a [u8],
    width: usize,
    finding: Finding<'a, Finder<'a>>,
    at: usize,
}

impl<'a> Matches<'a> {
    /// The occurrences of `part` in `text`.
    pub fn new(text: StrView<'a>, part: StrView<'a>) -> Matches<'a> {
        let finding = Finding::new(text, part, Finder::new, |part| Finder::new(part).into_owned());
        Matches { bytes: text.as_bytes(), width: text.width(), finding, at: 0 }
    }
}

impl Iterator for Matches<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            let rest = &self.bytes[self.at..];
            let (found, len) = match &self.finding {
                Finding::Never => return None,
                &Finding::Byte(byte) => (memchr::memchr(byte, rest)?, 1),
                Finding::Short(part) => (find_in_short(rest, part)?, part.len()),
                Finding::Bytes(finder) => (finder.find(rest)?, finder.needle().len()),
            };
            let found = self.at + found;
            if found.is_multiple_of(self.width) {
                self.at = found + len;
                return Some(found / self.width);
            }
            self.at = found + 1;
        }
    }
}

/// Where a part that is not empty occurs in a text, from the right, without overlaps.
pub struct MatchesFromRight<'a> {
    bytes: &'a [u8],
    width: usize,
    finding: Finding<'a, FinderRev<'a>>,
}

impl<'a> MatchesFromRight<'a> {
    /// The occurrences of `part` in `text`.
    pub fn new(text: StrView<'a>, part: StrView<'a>) -> MatchesFromRight<'a> {
        let finding = Finding::new(text, part, FinderRev::new, |part| FinderRev::new(part).into_owned());
        MatchesFromRight { bytes: text.as_bytes(), width: text.width(), finding }
    }
}

impl Iterator for MatchesFromRight<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            let (found, len) = match &self.finding {
                Finding::Never => return None,
                &Finding::Byte(byte) => (memchr::memrchr(byte, self.bytes)?, 1),
                Finding::Short(part) => (rfind_in_short(self.bytes, part)?, part.len()),
                Finding::Bytes(finder) => (finder.rfind(self.bytes)?, finder.needle().len()),
            };
            if found.is_multiple_of(self.width) {
                self.bytes = &self.bytes[..found];
                return Some(found / self.width);
            }
            // Any later hit would have been found before: this one's last byte can go.
            self.bytes = &self.bytes[..found + len - 1];
        }
    }
}

/// Where `part` first occurs in `text`.
pub fn find(text: StrView<'_>, part: StrView<'_>) -> Option<usize> {
    match (text, part) {
        (_, part) if part.is_empty() => Some(0),
        (StrView::Narrow(text), StrView::Narrow(&[byte])) => memchr::memchr(byte, text),
        (StrView::Narrow(text), StrView::Narrow(part)) if text.len() <= SHORT => find_in_short(text, part),
        (StrView::Narrow(text), StrView::Narrow(part)) => find_bytes(text, part),
        _ => Matches::new(text, part).next(),
    }
}

/// Where `part` last occurs in `text`.
pub fn rfind(text: StrView<'_>, part: StrView<'_>) -> Option<usize> {
    match (text, part) {
        (_, part) if part.is_empty() => Some(text.len()),
        (StrView::Narrow(text), StrView::Narrow(&[byte])) => memchr::memrchr(byte, text),
        (StrView::Narrow(text), StrView::Narrow(part)) if text.len() <= SHORT => rfind_in_short(text, part),
        _ => MatchesFromRight::new(text, part).next(),
    }
}

/// How often `part` occurs in `text` without overlaps: between all code points, if it is empty.
pub fn count(text: StrView<'_>, part: StrView<'_>) -> usize {
    match (text, part) {
        (_, part) if part.is_empty() => text.len() + 1,
        (StrView::Narrow(text), StrView::Narrow(&[byte])) => memchr::memchr_iter(byte, text).count(),
        _ => Matches::new(text, part).count(),
    }
}

/// Whether both have the same code points.
#[inline]
pub fn equal(a: StrView<'_>, b: StrView<'_>) -> bool {
    match (a, b) {
        (StrView::Narrow(a), StrView::Narrow(b)) => a == b,
        (StrView::Wide(a), StrView::Wide(b)) => a == b,
        // A part of a wide text may have narrow code points only.
        _ => a.len() == b.len() && a.points().eq(b.points()),
    }
}

/// Whether `text` begins with `part`.
#[inline]
pub fn starts_with(text: StrView<'_>, part: StrView<'_>) -> bool {
    part.len() <= text.len() && equal(text.slice(0, part.len()), part)
}

/// Whether `text` ends with `part`.
#[inline]
pub fn ends_with(text: StrView<'_>, part: StrView<'_>) -> bool {
    part.len() <= text.len() && equal(text.slice(text.len() - part.len(), text.len()), part)
}

/// Which ends of a text an operation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// The left end.
    Left,
    /// The right end.
    Right,
    /// Both.
    Both,
}

/// What remains when the code points for which `cut` holds are taken from the ends.
pub fn strip(text: StrView<'_>, ends: Ends, cut: impl Fn(u32) -> bool) -> Range<usize> {
    match text {
        StrView::Narrow(points) => strip_of(points, ends, |point| cut(point.into())),
        StrView::Wide(points) => strip_of(points, ends, cut),
    }
}

#[inline]
fn strip_of<P: Copy>(points: &[P], ends: Ends, cut: impl Fn(P) -> bool) -> Range<usize> {
    let mut range = 0..points.len();
    if ends != Ends::Right {
        range.start = points.iter().position(|&p| !cut(p)).unwrap_or(points.len());
    }
    if ends != Ends::Left {
        let inside = &points[range.clone()];
        range.end = range.start + inside.iter().rposition(|&p| !cut(p)).map_or(0, |at| at + 1);
    }
    range
}
