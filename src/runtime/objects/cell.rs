//! Cells: the variables that functions share.

use super::{Gc, Object, Tag};
use crate::runtime::heap::{Header, HeaderFlags, Heap, Tracer};
use crate::runtime::value::Slot;
use std::cell::Cell;

/// A captured variable: empty, or bound to a value. 16 bytes.
#[repr(C)]
pub struct CellObject {
    header: Header,
    /// What the variable is bound to.
    pub contents: Cell<Slot>,
}

// SAFETY: `repr(C)`, the header is first, and the contents are shown.
unsafe impl Object for CellObject {
    const TAG: Tag = Tag::Cell;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.slot(self.contents.get());
    }
}

impl CellObject {
    /// Byte offset of the contents.
    pub const CONTENTS_OFFSET: usize = std::mem::offset_of!(CellObject, contents);

    /// A new cell.
    #[inline(always)]
    pub fn new(heap: &mut Heap, contents: Slot) -> Gc<CellObject> {
        heap.alloc(0, |header| CellObject { header, contents: Cell::new(contents) })
    }

    /// A new cell of a variable that is bound once: it is empty until then, and keeps its contents afterwards.
    #[inline(always)]
    pub fn new_stable(heap: &mut Heap, contents: Slot) -> Gc<CellObject> {
        let cell = CellObject::new(heap, contents);
        cell.header.set_flag(HeaderFlags::STABLE);
        cell
    }

    /// Whether its variable is bound once.
    pub fn is_stable(&self) -> bool {
        self.header.flags() & HeaderFlags::STABLE != 0
    }

    /// Makes it a cell that may change at any time.
    pub fn unsettle(&self) {
        self.header.clear_flag(HeaderFlags::STABLE);
    }
}
