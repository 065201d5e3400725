//! Splitting: the ranges into which separators, white space and line breaks divide a text.

use super::search::{Matches, MatchesFromRight};
use crate::runtime::objects::StrView;
use std::ops::Range;

/// The parts between at most `limit` separators from the left. The separator is not empty.
pub fn split(text: StrView<'_>, separator: StrView<'_>, limit: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for at in Matches::new(text, separator).take(limit) {
        parts.push(start..at);
        start = at + separator.len();
    }
    parts.push(start..text.len());
    parts
}

/// The parts between at most `limit` separators from the right, in the order of the text.
pub fn split_from_right(text: StrView<'_>, separator: StrView<'_>, limit: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut end = text.len();
    for at in MatchesFromRight::new(text, separator).take(limit) {
        parts.push(at + separator.len()..end);
        end = at;
    }
    parts.push(0..end);
    parts.reverse();
    parts
}

/// The words between runs of white space. Behind `limit` of them the rest is one part, without white space around it
/// on the side where splitting began.
pub fn words(text: StrView<'_>, limit: usize, is_space: impl Fn(u32) -> bool) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut points = text.points().enumerate();
    while let Some((start, _)) = points.find(|&(_, p)| !is_space(p)) {
        if parts.len() == limit {
            parts.push(start..text.len());
            break;
        }
        let end = points.find(|&(_, p)| is_space(p)).map_or(text.len(), |(at, _)| at);
        parts.push(start..end);
    }
    parts
}

/// [`words`] from the right, in the order of the text.
pub fn words_from_right(text: StrView<'_>, limit: usize, is_space: impl Fn(u32) -> bool) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut points = text.points().enumerate().rev();
    while let Some((last, _)) = points.find(|&(_, p)| !is_space(p)) {
        if parts.len() == limit {
            parts.push(0..last + 1);
            break;
        }
        let start = points.find(|&(_, p)| is_space(p)).map_or(0, |(at, _)| at + 1);
        parts.push(start..last + 1);
    }
    parts.reverse();
    parts
}

/// The lines, with their ends if `keep_ends`. `\r\n` is one end.
pub fn lines(text: StrView<'_>, keep_ends: bool, is_break: impl Fn(u32) -> bool) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = text.slice(start, text.len());
        let Some(length) = rest.points().position(&is_break) else {
            parts.push(start..text.len());
            break;
        };
        let end = start + length;
        let both = text.point(end) == 0x0d && end + 1 < text.len() && text.point(end + 1) == 0x0a;
        let next = end + if both { 2 } else { 1 };
        parts.push(start..if keep_ends { next } else { end });
        start = next;
    }
    parts
}
