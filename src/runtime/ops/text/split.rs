//! Splitting: the ranges into which separators, white space and line breaks divide a text.

use super::search::{Matches, MatchesFromRight};
use super::set::CharSet;
use crate::runtime::objects::StrView;
use smallvec::SmallVec;
use std::ops::Range;

/// Parts of a text; a few take no memory of their own. They are appended to what is there: moving them takes longer.
pub type Parts = SmallVec<[Range<usize>; 16]>;

/// The parts between at most `limit` separators from the left. The separator is not empty.
pub fn split(text: StrView<'_>, separator: StrView<'_>, limit: usize, parts: &mut Parts) {
    let mut start = 0;
    for at in Matches::new(text, separator).take(limit) {
        parts.push(start..at);
        start = at + separator.len();
    }
    parts.push(start..text.len());
}

/// The parts between at most `limit` separators from the right, in the order of the text.
pub fn split_from_right(text: StrView<'_>, separator: StrView<'_>, limit: usize, parts: &mut Parts) {
    let mut end = text.len();
    for at in MatchesFromRight::new(text, separator).take(limit) {
        parts.push(at + separator.len()..end);
        end = at;
    }
    parts.push(0..end);
    parts.reverse();
}

/// The words between runs of white space. Behind `limit` of them the rest is one part, without white space around it
/// on the side where splitting began.
pub fn words(text: StrView<'_>, limit: usize, spaces: &CharSet, parts: &mut Parts) {
    match text {
        StrView::Narrow(points) => words_of(points, limit, |point| spaces.has_byte(point), parts),
        StrView::Wide(points) => words_of(points, limit, |point| spaces.has(point), parts),
    }
}

fn words_of<P: Copy>(points: &[P], limit: usize, is_space: impl Fn(P) -> bool, parts: &mut Parts) {
    let mut all = points.iter().enumerate();
    while let Some((start, _)) = all.find(|&(_, &p)| !is_space(p)) {
        if parts.len() == limit {
            parts.push(start..points.len());
            break;
        }
        let end = all.find(|&(_, &p)| is_space(p)).map_or(points.len(), |(at, _)| at);
        parts.push(start..end);
    }
}

/// [`words`] from the right, in the order of the text.
pub fn words_from_right(text: StrView<'_>, limit: usize, spaces: &CharSet, parts: &mut Parts) {
    let mut points = text.points().enumerate().rev();
    while let Some((last, _)) = points.find(|&(_, p)| !spaces.has(p)) {
        if parts.len() == limit {
            parts.push(0..last + 1);
            break;
        }
        let start = points.find(|&(_, p)| spaces.has(p)).map_or(0, |(at, _)| at + 1);
        parts.push(start..last + 1);
    }
    parts.reverse();
}

/// The lines, with their ends if `keep_ends`. `\r\n` is one end.
pub fn lines(text: StrView<'_>, keep_ends: bool, breaks: &CharSet, parts: &mut Parts) {
    match text {
        StrView::Narrow(points) => lines_of(points, keep_ends, |point| breaks.has_byte(point), parts),
        StrView::Wide(points) => lines_of(points, keep_ends, |point| breaks.has(point), parts),
    }
}

fn lines_of<P: Copy + Into<u32>>(points: &[P], keep_ends: bool, is_break: impl Fn(P) -> bool, parts: &mut Parts) {
    let mut start = 0;
    while start < points.len() {
        let Some(length) = points[start..].iter().position(|&p| is_break(p)) else {
            parts.push(start..points.len());
            break;
        };
        let end = start + length;
        let at = |index: usize| points.get(index).map(|&p| p.into());
        let next = end + if at(end) == Some(0x0d) && at(end + 1) == Some(0x0a) { 2 } else { 1 };
        parts.push(start..if keep_ends { next } else { end });
        start = next;
    }
}
