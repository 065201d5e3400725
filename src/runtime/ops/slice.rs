//! Slices: their bounds for a length, and integers that index something.

use crate::runtime::objects::{Int, SliceObject};
use crate::runtime::{Gc, Isolate, Raised, Result, Value};
use num_traits::{Signed, ToPrimitive};

/// What a subscript is to a sequence.
#[derive(Clone, Copy, Debug)]
pub enum Subscript {
    /// An index, negative ones counted from the end.
    Index(i64),
    /// An integer beyond any length.
    TooLarge,
    /// A slice.
    Slice(Gc<SliceObject>),
    /// Anything else.
    Other,
}

impl Subscript {
    /// What a value is to a sequence.
    #[inline]
    pub fn of(key: Value) -> Subscript {
        if let Some(index) = key.as_fixnum() {
            return Subscript::Index(index);
        }
        if let Some(slice) = key.downcast::<SliceObject>() {
            return Subscript::Slice(slice);
        }
        if let Some(b) = key.as_bool() {
            return Subscript::Index(b.into());
        }
        match key.downcast::<Int>().map(|n| n.get().to_i64()) {
            Some(Some(index)) => Subscript::Index(index),
            Some(None) => Subscript::TooLarge,
            None => Subscript::Other,
        }
    }
}

/// Raises what an integer beyond any length raises.
#[cold]
pub(crate) fn too_large(vm: &mut Isolate) -> Raised {
    vm.index_error("cannot fit 'int' into an index-sized integer")
}

/// The position that an index means in a sequence of `len` items.
#[inline(always)]
pub fn position(index: i64, len: usize) -> Option<usize> {
    let index = if index < 0 { index.checked_add(len as i64)? } else { index };
    usize::try_from(index).ok().filter(|&at| at < len)
}

/// An optional integer argument that means a place in a sequence of `len` items: clamped to it, negative ones counted
/// from the end.
pub fn clamped(vm: &mut Isolate, bound: Value, len: usize) -> Result<usize> {
    let message = "slice indices must be integers or have an __index__ method";
    let bound = self::bound(vm, bound, message)?;
    Ok(clamp_index(bound, len))
}

/// The place that an index means in a sequence of `len` items: clamped to it, negative ones counted from the end.
pub fn clamp_index(index: i64, len: usize) -> usize {
    clamp(index, len as i64, 0, len as i64) as usize
}

/// The machine integer nearest to an index, which may be an object with `__index__`; else TypeError.
pub(crate) fn bound(vm: &mut Isolate, x: Value, message: &str) -> Result<i64> {
    if let Some(bound) = saturated(x) {
        return Ok(bound);
    }
    match super::special::index(vm, x)?.and_then(saturated) {
        Some(bound) => Ok(bound),
        None => Err(vm.type_error(message)),
    }
}

/// What is said of a part of a slice that is no integer.
pub(crate) const NOT_AN_INDEX: &str = "slice indices must be integers or None or have an __index__ method";

/// The nearest machine integer.
pub(crate) fn saturated(x: Value) -> Option<i64> {
    if let Some(n) = x.as_fixnum() {
        return Some(n);
    }
    if let Some(b) = x.as_bool() {
        return Some(b.into());
    }
    let big = x.downcast::<Int>()?;
    Some(big.get().to_i64().unwrap_or(if big.get().is_negative() { i64::MIN } else { i64::MAX }))
}

fn clamp(bound: i64, len: i64, lowest: i64, highest: i64) -> i64 {
    let bound = if bound < 0 { bound.saturating_add(len) } else { bound };
    bound.min(highest).max(lowest)
}

/// The bounds of a slice, not yet related to a length.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    start: Option<i64>,
    stop: Option<i64>,
    step: i64,
}

/// Which items of a sequence a slice means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The first index.
    pub start: i64,
    /// The index at which it ends.
    pub stop: i64,
    /// Difference between indices, not zero.
    pub step: i64,
    /// How many items there are.
    pub len: usize,
}

impl Parts {
    /// The parts of a slice, all of them checked.
    #[inline]
    pub fn of(vm: &mut Isolate, slice: Gc<SliceObject>) -> Result<Parts> {
        let step = part(vm, slice.step)?.unwrap_or(1);
        if step == 0 {
            return Err(vm.value_error("slice step cannot be zero"));
        }
        Ok(Parts {
            start: part(vm, slice.start)?,
            stop: part(vm, slice.stop)?,
            // So that its negative is one, too.
            step: step.max(-i64::MAX),
        })
    }

    /// The parts of `[start:stop]`, if each is a small integer or None.
    #[inline]
    pub fn between(start: Value, stop: Value) -> Option<Parts> {
        let part = |bound: Value| if bound.is_none() { Some(None) } else { bound.as_fixnum().map(Some) };
        Some(Parts { start: part(start)?, stop: part(stop)?, step: 1 })
    }

    /// The parts of `[start:stop:step]`, if each is a small integer or None, and there is a step.
    pub fn stepped(start: Value, stop: Value, step: Value) -> Option<Parts> {
        let step = if step.is_none() { 1 } else { step.as_fixnum().filter(|&step| step != 0)? };
        Some(Parts { step, ..Parts::between(start, stop)? })
    }

    /// The bounds in a sequence of `len` items.
    #[inline]
    pub fn bounds(self, len: usize) -> Bounds {
        let Parts { start, stop, step } = self;
        let len = len as i64;
        let (lowest, highest) = if step < 0 { (-1, len - 1) } else { (0, len) };
        let (first, last) = if step < 0 { (highest, lowest) } else { (lowest, highest) };
        let start = start.map_or(first, |bound| clamp(bound, len, lowest, highest));
        let stop = stop.map_or(last, |bound| clamp(bound, len, lowest, highest));
        let (distance, width) = if step < 0 { (start - stop, -step) } else { (stop - start, step) };
        let count = match width {
            1 => distance.max(0),
            _ if distance <= 0 => 0,
            _ => (distance - 1) / width + 1,
        };
        Bounds { start, stop, step, len: count as usize }
    }
}

impl Bounds {
    /// The indices, in order.
    #[inline]
    pub fn indices(self) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator {
        (0..self.len).map(move |at| (self.start + self.step * at as i64) as usize)
    }

    /// Whether the slice is all of a sequence of `len` items.
    pub fn is_whole(self, len: usize) -> bool {
        self.step == 1 && self.len == len
    }

    /// The items as one run, if they are neighbours in order.
    #[inline]
    pub fn run(self) -> Option<std::ops::Range<usize>> {
        let start = self.start as usize;
        (self.step == 1).then(|| start..start + self.len)
    }
}

#[inline]
fn part(vm: &mut Isolate, part: Value) -> Result<Option<i64>> {
    if part.is_none() {
        return Ok(None);
    }
    bound(vm, part, NOT_AN_INDEX).map(Some)
}

/// The bytes of a sequence whose items have `size` bytes, without the items that a slice means.
pub fn without(bytes: &[u8], bounds: Bounds, size: usize) -> Vec<u8> {
    let mut kept = Vec::with_capacity(bytes.len());
    let mut done = 0;
    let mut cut = |at: usize| {
        kept.extend_from_slice(&bytes[done..at * size]);
        done = (at + 1) * size;
    };
    match bounds.step < 0 {
        true => bounds.indices().rev().for_each(&mut cut),
        false => bounds.indices().for_each(&mut cut),
    }
    kept.extend_from_slice(&bytes[done..]);
    kept
}

/// The bounds of a slice in a sequence of `len` items.
#[inline]
pub fn bounds(vm: &mut Isolate, slice: Gc<SliceObject>, len: usize) -> Result<Bounds> {
    Ok(Parts::of(vm, slice)?.bounds(len))
}
