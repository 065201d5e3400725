//! A plain array of slots: the storage behind lists and other growing containers. No Python value.

use super::{Gc, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::Slot;
use std::cell::Cell;

/// Slots behind a header; all of them are traced.
#[repr(C)]
pub struct Array {
    header: Header,
    capacity: usize,
    slots: [Cell<Slot>; 0],
}

// SAFETY: `repr(C)`, the header is first, and all slots are shown.
unsafe impl Object for Array {
    const TAG: Tag = Tag::Array;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for slot in self.slots() {
            tracer.slot(slot.get());
        }
    }
}

impl Array {
    /// Byte offset of the number of slots.
    pub const CAPACITY_OFFSET: usize = std::mem::offset_of!(Array, capacity);
    /// Byte offset of slot 0.
    pub const SLOTS_OFFSET: usize = std::mem::offset_of!(Array, slots);

    /// A new array of empty slots.
    pub fn new(heap: &mut Heap, capacity: usize) -> Gc<Array> {
        let memory = heap.alloc_zeroed::<Array>(Self::SLOTS_OFFSET + capacity * 8, 0);
        // SAFETY: the memory holds the capacity and the slots; empty slots are zero words.
        unsafe {
            (&raw mut (*memory.as_ptr()).capacity).write(capacity);
            Gc::from_address(memory)
        }
    }

    /// A new array of as many slots, each of them as `slot` says.
    #[inline]
    pub fn from_fn(heap: &mut Heap, capacity: usize, mut slot: impl FnMut(usize) -> Slot) -> Gc<Array> {
        let memory = heap.alloc_sized::<Array>(Self::SLOTS_OFFSET + capacity * 8, 0);
        // SAFETY: the memory holds the capacity and the slots, all of which are written before anything else sees them.
        unsafe {
            (&raw mut (*memory.as_ptr()).capacity).write(capacity);
            let slots = (&raw mut (*memory.as_ptr()).slots).cast::<Slot>();
            for at in 0..capacity {
                slots.add(at).write(slot(at));
            }
            Gc::from_address(memory)
        }
    }

    /// A new array of the same slots.
    pub fn copy(heap: &mut Heap, other: &Array) -> Gc<Array> {
        let bytes = Self::SLOTS_OFFSET + other.capacity * 8;
        let memory = heap.alloc_sized::<Array>(bytes, 0);
        // SAFETY: both objects hold the capacity and as many slots, and all of that is initialised in the other one.
        unsafe {
            (&raw mut (*memory.as_ptr()).capacity).write(other.capacity);
            let slots = (&raw mut (*memory.as_ptr()).slots).cast::<Slot>();
            slots.copy_from_nonoverlapping(other.slots.as_ptr().cast(), other.capacity);
            Gc::from_address(memory)
        }
    }

    /// How many slots there are.
    #[inline(always)]
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    /// The slots.
    #[inline(always)]
    pub fn slots(&self) -> &[Cell<Slot>] {
        // SAFETY: `new` made the object with this many initialised slots.
        unsafe { std::slice::from_raw_parts(self.slots.as_ptr(), self.capacity) }
    }
}
