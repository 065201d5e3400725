//! Lists: a length and an array that grows by copying.

use super::{Array, Gc, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

/// A list. Slots at and above the length are empty.
#[repr(C)]
pub struct List {
    header: Header,
    len: Cell<usize>,
    array: Cell<Gc<Array>>,
}

// SAFETY: `repr(C)`, the header is first, and the array is shown.
unsafe impl Object for List {
    const TAG: Tag = Tag::List;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.array.get());
    }
}

impl List {
    /// Byte offset of the length, a machine word.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(List, len);
    /// Byte offset of the pointer to the array.
    pub const ARRAY_OFFSET: usize = std::mem::offset_of!(List, array);

    /// An empty list with room for `capacity` items.
    pub fn with_capacity(heap: &mut Heap, capacity: usize) -> Gc<List> {
        let array = Array::new(heap, capacity);
        heap.alloc(0, |header| List { header, len: Cell::new(0), array: Cell::new(array) })
    }

    /// A list of these items.
    pub fn new(heap: &mut Heap, items: &[Value]) -> Gc<List> {
        let list = List::with_capacity(heap, items.len());
        for (slot, &item) in list.array.get().slots().iter().zip(items) {
            slot.set(Some(item));
        }
        list.len.set(items.len());
        list
    }

    /// How many items there are.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len.get()
    }

    /// Whether there are no items.
    pub fn is_empty(&self) -> bool {
        self.len.get() == 0
    }

    /// The item at `index`, or nothing beyond the end.
    #[inline(always)]
    pub fn get(&self, index: usize) -> Slot {
        if index < self.len.get() { self.array.get().slots()[index].get() } else { None }
    }

    /// Replaces the item at `index`; false beyond the end.
    #[inline(always)]
    pub fn set(&self, index: usize, value: Value) -> bool {
        let fits = index < self.len.get();
        if fits {
            self.array.get().slots()[index].set(Some(value));
        }
        fits
    }

    /// Appends an item.
    #[inline(always)]
    pub fn push(&self, heap: &mut Heap, value: Value) {
        let len = self.len.get();
        if len == self.array.get().capacity() {
            self.reserve(heap, len + 1);
        }
        self.array.get().slots()[len].set(Some(value));
        self.len.set(len + 1);
    }

    /// Makes room for `wanted` items in all, with room to grow.
    pub fn reserve(&self, heap: &mut Heap, wanted: usize) {
        if wanted <= self.array.get().capacity() {
            return;
        }
        let array = Array::new(heap, (wanted + (wanted >> 1)).max(4));
        for (new, old) in array.slots().iter().zip(&self.slots()[..self.len()]) {
            new.set(old.get());
        }
        self.array.set(array);
    }

    /// Removes and returns the last item.
    pub fn pop(&self) -> Slot {
        let last = self.len.get().checked_sub(1)?;
        self.len.set(last);
        self.array.get().slots()[last].take()
    }

    /// Cuts the list to `len` items.
    pub fn truncate(&self, len: usize) {
        for slot in &self.slots()[len.min(self.len())..self.len()] {
            slot.set(None);
        }
        self.len.set(len.min(self.len()));
    }

    /// The slots of the array, those above the length included.
    pub fn slots(&self) -> &[Cell<Slot>] {
        let array = self.array.get();
        // SAFETY: the array is alive as long as the list refers to it, and a replaced one until the next poll.
        unsafe { &*array.as_ptr() }.slots()
    }

    /// A copy of the items. The copy is not a root: it serves until the next call into Python.
    pub fn to_vec(&self) -> Vec<Value> {
        self.slots()[..self.len()].iter().filter_map(Cell::get).collect()
    }

    /// Replaces all items.
    pub fn replace(&self, heap: &mut Heap, items: &[Value]) {
        self.truncate(0);
        self.reserve(heap, items.len());
        for (slot, &item) in self.slots().iter().zip(items) {
            slot.set(Some(item));
        }
        self.len.set(items.len());
    }

    /// Puts `items` in the place of `removed` items from `start` on, all of them within the length.
    pub fn splice(&self, heap: &mut Heap, start: usize, removed: usize, items: &[Value]) {
        let old_len = self.len();
        let new_len = old_len - removed + items.len();
        self.reserve(heap, new_len);
        let slots = self.slots();
        let (from, to) = (start + removed, start + items.len());
        let tail = old_len - from;
        assert!(from.max(to) + tail <= slots.len() && start <= from);
        // SAFETY: both ranges lie within the slots, which are cells and may be written through a shared reference.
        unsafe {
            let slots = slots.as_ptr().cast_mut();
            std::ptr::copy(slots.add(from), slots.add(to), tail);
        }
        for (slot, &item) in slots[start..].iter().zip(items) {
            slot.set(Some(item));
        }
        for slot in slots.get(new_len..old_len).unwrap_or_default() {
            slot.set(None);
        }
        self.len.set(new_len);
    }

    /// Appends items, which may be this list's own copied ones.
    pub fn extend(&self, heap: &mut Heap, items: &[Value]) {
        let len = self.len();
        self.reserve(heap, len + items.len());
        for (slot, &item) in self.slots()[len..].iter().zip(items) {
            slot.set(Some(item));
        }
        self.len.set(len + items.len());
    }

    /// Empties the list and gives another one that has its items.
    pub fn detach(&self, heap: &mut Heap) -> Gc<List> {
        let other = List::with_capacity(heap, 0);
        self.exchange(&other);
        other
    }

    /// Exchanges the items of two lists.
    pub fn exchange(&self, other: &List) {
        self.len.swap(&other.len);
        self.array.swap(&other.array);
    }

    /// How many items fit before the list must grow.
    pub fn capacity(&self) -> usize {
        self.array.get().capacity()
    }

    /// Reverses the items in place.
    pub fn reverse(&self) {
        let slots = &self.slots()[..self.len()];
        for at in 0..slots.len() / 2 {
            slots[at].swap(&slots[slots.len() - 1 - at]);
        }
    }
}
