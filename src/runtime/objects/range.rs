//! Ranges and slices: bounds kept as values.

use super::{Gc, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::Value;

/// `range(start, stop, step)`: integers of any size.
#[repr(C)]
pub struct Range {
    header: Header,
    /// First number.
    pub start: Value,
    /// Bound that is not reached.
    pub stop: Value,
    /// Difference between numbers, not zero.
    pub step: Value,
    /// How many numbers there are.
    pub len: Value,
}

// SAFETY: `repr(C)`, the header is first, and all fields are shown.
unsafe impl Object for Range {
    const TAG: Tag = Tag::Range;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([self.start, self.stop, self.step, self.len]);
    }
}

impl Range {
    /// Byte offsets of start, stop, step and length, all values.
    pub const OFFSETS: [usize; 4] = [
        std::mem::offset_of!(Range, start),
        std::mem::offset_of!(Range, stop),
        std::mem::offset_of!(Range, step),
        std::mem::offset_of!(Range, len),
    ];

    /// A range whose length the caller has computed.
    pub fn new(heap: &mut Heap, start: Value, stop: Value, step: Value, len: Value) -> Gc<Range> {
        heap.alloc(0, |header| Range { header, start, stop, step, len })
    }
}

/// `slice(start, stop, step)`: any values, `None` where left out.
#[repr(C)]
pub struct SliceObject {
    header: Header,
    /// First bound.
    pub start: Value,
    /// Second bound.
    pub stop: Value,
    /// Step.
    pub step: Value,
}

// SAFETY: `repr(C)`, the header is first, and all fields are shown.
unsafe impl Object for SliceObject {
    const TAG: Tag = Tag::Slice;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([self.start, self.stop, self.step]);
    }
}

impl Range {
    /// Byte offset of the first number.
    pub const START_OFFSET: usize = std::mem::offset_of!(Range, start);
    /// Byte offset of the bound.
    pub const STOP_OFFSET: usize = std::mem::offset_of!(Range, stop);
    /// Byte offset of the step.
    pub const STEP_OFFSET: usize = std::mem::offset_of!(Range, step);
}

impl SliceObject {
    /// Byte offsets of its parts.
    pub const PART_OFFSETS: [usize; 3] = [
        std::mem::offset_of!(SliceObject, start),
        std::mem::offset_of!(SliceObject, stop),
        std::mem::offset_of!(SliceObject, step),
    ];

    /// A slice.
    pub fn new(heap: &mut Heap, start: Value, stop: Value, step: Value) -> Gc<SliceObject> {
        heap.alloc(0, |header| SliceObject { header, start, stop, step })
    }
}
