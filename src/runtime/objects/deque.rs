//! `collections.deque`: a ring of slots in an array, which grows by copying.

use super::{Array, Gc, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

/// A double-ended queue. The array's capacity is a power of two; slots without an item are empty.
#[repr(C)]
pub struct Deque {
    header: Header,
    array: Cell<Gc<Array>>,
    /// The place of the first item in the array.
    head: Cell<usize>,
    len: Cell<usize>,
    changes: Cell<usize>,
    /// The length that appending keeps to; the greatest number if there is none.
    limit: Cell<usize>,
}

// SAFETY: `repr(C)`, the header is first, and the array is shown.
unsafe impl Object for Deque {
    const TAG: Tag = Tag::Deque;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.array.get());
    }
}

/// How many slots an empty deque has.
const SMALLEST: usize = 8;
/// The limit of a deque that has none.
const UNLIMITED: usize = usize::MAX;

impl Deque {
    /// Byte offset of the pointer to the array.
    pub const ARRAY_OFFSET: usize = std::mem::offset_of!(Deque, array);
    /// Byte offset of the place of the first item, a machine word.
    pub const HEAD_OFFSET: usize = std::mem::offset_of!(Deque, head);
    /// Byte offset of the length, a machine word.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(Deque, len);
    /// Byte offset of the number of changes, a machine word.
    pub const CHANGES_OFFSET: usize = std::mem::offset_of!(Deque, changes);
    /// Byte offset of the length that appending keeps to, a machine word without a sign.
    pub const LIMIT_OFFSET: usize = std::mem::offset_of!(Deque, limit);

    /// An empty deque.
    pub fn new(heap: &mut Heap, limit: Option<usize>) -> Gc<Deque> {
        let array = Array::new(heap, SMALLEST);
        heap.alloc(0, |header| Deque {
            header,
            array: Cell::new(array),
            head: Cell::new(0),
            len: Cell::new(0),
            changes: Cell::new(0),
            limit: Cell::new(limit.unwrap_or(UNLIMITED)),
        })
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

    /// The length that appending keeps to.
    pub fn limit(&self) -> Option<usize> {
        Some(self.limit.get()).filter(|&limit| limit != UNLIMITED)
    }

    /// Sets that length.
    pub fn set_limit(&self, limit: Option<usize>) {
        self.limit.set(limit.unwrap_or(UNLIMITED));
    }

    /// Whether there are more items than the limit allows.
    #[inline(always)]
    pub fn is_beyond_limit(&self) -> bool {
        self.len.get() > self.limit.get()
    }

    /// A number that differs after every change which iterators mind.
    #[inline(always)]
    pub fn changes(&self) -> usize {
        self.changes.get()
    }

    #[inline(always)]
    fn changed(&self) {
        self.changes.set(self.changes.get().wrapping_add(1));
    }

    /// Where in an array of this capacity the item at `index` is. Indices wrap, so that -1 is the place before the first.
    #[inline(always)]
    fn place(&self, index: usize, capacity: usize) -> usize {
        self.head.get().wrapping_add(index) & (capacity - 1)
    }

    #[inline(always)]
    fn exchange(&self, index: usize, item: Slot) -> Slot {
        let array = self.array.get();
        array.slots()[self.place(index, array.capacity())].replace(item)
    }

    /// The item at `index`, or nothing beyond the end.
    #[inline(always)]
    pub fn get(&self, index: usize) -> Slot {
        let array = self.array.get();
        if index < self.len.get() { array.slots()[self.place(index, array.capacity())].get() } else { None }
    }

    /// Replaces the item at an index below the length.
    #[inline(always)]
    pub fn set(&self, index: usize, item: Value) {
        debug_assert!(index < self.len());
        self.exchange(index, Some(item));
    }

    /// Makes room for one item more.
    #[inline(always)]
    fn reserve_one(&self, heap: &mut Heap) {
        if self.len.get() == self.array.get().capacity() {
            self.grow(heap);
        }
    }

    #[cold]
    fn grow(&self, heap: &mut Heap) {
        let array = Array::new(heap, self.array.get().capacity() * 2);
        for (at, slot) in array.slots()[..self.len()].iter().enumerate() {
            slot.set(self.get(at));
        }
        self.array.set(array);
        self.head.set(0);
    }

    /// Adds an item behind the last one, whatever the limit.
    #[inline(always)]
    pub fn push_back(&self, heap: &mut Heap, item: Value) {
        self.reserve_one(heap);
        self.exchange(self.len.get(), Some(item));
        self.len.set(self.len.get() + 1);
        self.changed();
    }

    /// Adds an item before the first one, whatever the limit.
    #[inline(always)]
    pub fn push_front(&self, heap: &mut Heap, item: Value) {
        self.reserve_one(heap);
        self.head.set(self.place(usize::MAX, self.array.get().capacity()));
        self.exchange(0, Some(item));
        self.len.set(self.len.get() + 1);
        self.changed();
    }

    /// Removes and returns the last item.
    #[inline(always)]
    pub fn pop_back(&self) -> Slot {
        let last = self.len.get().checked_sub(1)?;
        self.changed();
        self.len.set(last);
        self.exchange(last, None)
    }

    /// Removes and returns the first item.
    #[inline(always)]
    pub fn pop_front(&self) -> Slot {
        let rest = self.len.get().checked_sub(1)?;
        self.changed();
        let first = self.exchange(0, None);
        self.len.set(rest);
        self.head.set(self.place(1, self.array.get().capacity()));
        first
    }

    /// Removes all items.
    pub fn clear(&self, heap: &mut Heap) {
        if !self.is_empty() {
            self.array.set(Array::new(heap, SMALLEST));
            self.head.set(0);
            self.len.set(0);
            self.changed();
        }
    }

    /// Puts an item before the one at `at`, which is at most the length. The nearer end moves.
    pub fn insert(&self, heap: &mut Heap, at: usize, item: Value) {
        let len = self.len();
        if at < len / 2 {
            self.push_front(heap, item);
            for index in 0..at {
                let next = self.get(index + 1);
                self.exchange(index, next);
            }
        } else {
            self.push_back(heap, item);
            for index in (at..len).rev() {
                let previous = self.get(index);
                self.exchange(index + 1, previous);
            }
        }
        self.set(at, item);
    }

    /// Removes the item at an index below the length. The nearer end moves.
    pub fn remove(&self, at: usize) {
        let len = self.len();
        if at < len / 2 {
            for index in (0..at).rev() {
                let previous = self.get(index);
                self.exchange(index + 1, previous);
            }
            self.pop_front();
        } else {
            for index in at + 1..len {
                let next = self.get(index);
                self.exchange(index - 1, next);
            }
            self.pop_back();
        }
    }

    /// Moves the last `count` items, at most all, to the front.
    pub fn rotate(&self, count: usize) {
        let len = self.len();
        if len < 2 {
            return;
        }
        let capacity = self.array.get().capacity();
        if count <= len - count {
            for _ in 0..count {
                let last = self.exchange(len - 1, None);
                self.head.set(self.place(usize::MAX, capacity));
                self.exchange(0, last);
            }
        } else {
            for _ in 0..len - count {
                let first = self.exchange(0, None);
                self.head.set(self.place(1, capacity));
                self.exchange(len - 1, first);
            }
        }
        self.changed();
    }

    /// Reverses the order of the items.
    pub fn reverse(&self) {
        let len = self.len();
        for at in 0..len / 2 {
            let (first, last) = (self.get(at), self.get(len - 1 - at));
            self.exchange(at, last);
            self.exchange(len - 1 - at, first);
        }
    }

    /// A copy of the items. The copy is not a root: it serves until the next call into Python.
    pub fn to_vec(&self) -> Vec<Value> {
        (0..self.len()).filter_map(|at| self.get(at)).collect()
    }
}
