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
        List::of_array(heap, array, 0)
    }

    fn of_array(heap: &mut Heap, array: Gc<Array>, len: usize) -> Gc<List> {
        heap.alloc(0, |header| List { header, len: Cell::new(len), array: Cell::new(array) })
    }

    /// A list of these items.
    pub fn new(heap: &mut Heap, items: &[Value]) -> Gc<List> {
        let array = Array::from_fn(heap, items.len(), |at| Some(items[at]));
        List::of_array(heap, array, items.len())
    }

    /// A list of `count` items of this one: that at `first`, and then at every `step`; all of them within the length.
    pub fn section(&self, heap: &mut Heap, first: usize, step: isize, count: usize) -> Gc<List> {
        let from = &self.slots()[..self.len()];
        let array = match step {
            1 => {
                let from = &from[first..first + count];
                Array::from_fn(heap, count, |at| from[at].get())
            }
            -1 if count > 0 => {
                let from = &from[first + 1 - count..=first];
                Array::from_fn(heap, count, |at| from[count - 1 - at].get())
            }
            _ => {
                let mut at = first;
                Array::from_fn(heap, count, |_| {
                    let item = from[at].get();
                    at = at.wrapping_add_signed(step);
                    item
                })
            }
        };
        List::of_array(heap, array, count)
    }

    /// A list of the items of two.
    pub fn joined(heap: &mut Heap, a: &List, b: &List) -> Gc<List> {
        let list = List::with_capacity(heap, a.len() + b.len());
        list.extend_from(heap, a);
        list.extend_from(heap, b);
        list
    }

    /// A list of the items of another one, `count` times over.
    pub fn repeated(heap: &mut Heap, items: &List, count: usize) -> Gc<List> {
        let list = List::with_capacity(heap, items.len() * count);
        repeat(&items.slots()[..items.len()], list.array.get().slots());
        list.len.set(items.len() * count);
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

    /// Makes room for `wanted` items in all, with room to grow. Gives the array.
    pub fn reserve(&self, heap: &mut Heap, wanted: usize) -> Gc<Array> {
        if wanted <= self.array.get().capacity() {
            return self.array.get();
        }
        let array = Array::new(heap, (wanted + (wanted >> 1)).next_multiple_of(4));
        for (new, old) in array.slots().iter().zip(&self.slots()[..self.len()]) {
            new.set(old.get());
        }
        self.array.set(array);
        array
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
        let mut items = Vec::with_capacity(self.len());
        items.extend(self.slots()[..self.len()].iter().filter_map(Cell::get));
        items
    }

    /// Has the list hold its items `count` times over, `count` not being zero.
    pub fn repeat(&self, heap: &mut Heap, count: usize) {
        let (len, total) = (self.len(), self.len() * count);
        self.reserve(heap, total);
        let (items, more) = self.slots()[..total].split_at(len);
        repeat(items, more);
        self.len.set(total);
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
        let gap = self.open_gap(heap, start, removed, items.len());
        for (slot, &item) in gap.iter().zip(items) {
            slot.set(Some(item));
        }
    }

    /// The same with the items of another list.
    pub fn splice_from(&self, heap: &mut Heap, start: usize, removed: usize, other: &List) {
        assert!(!std::ptr::eq(self, other), "the items would move while they are copied");
        let count = other.len();
        let place = if removed == count {
            &self.slots()[..self.len()][start..start + count]
        } else {
            self.open_gap(heap, start, removed, count)
        };
        copy(&other.slots()[..count], place);
    }

    /// Moves what follows so that `count` slots are in the place of `removed` ones, and gives these to be filled at once.
    fn open_gap(&self, heap: &mut Heap, start: usize, removed: usize, count: usize) -> &[Cell<Slot>] {
        let old_len = self.len();
        let new_len = old_len - removed + count;
        self.reserve(heap, new_len);
        let slots = self.slots();
        let (from, to) = (start + removed, start + count);
        let tail = old_len - from;
        assert!(from.max(to) + tail <= slots.len() && start <= from);
        if from != to {
            // SAFETY: both ranges lie within the slots, which are cells and may be written through a shared reference.
            unsafe {
                let slots = slots.as_ptr().cast_mut();
                std::ptr::copy(slots.add(from), slots.add(to), tail);
            }
        }
        for slot in slots.get(new_len..old_len).unwrap_or_default() {
            slot.set(None);
        }
        self.len.set(new_len);
        &slots[start..to]
    }

    /// Appends the items of a list, which may be this one.
    pub fn extend_from(&self, heap: &mut Heap, other: &List) {
        let (len, more) = (self.len(), other.len());
        self.reserve(heap, len + more);
        copy(&other.slots()[..more], &self.slots()[len..]);
        self.len.set(len + more);
    }

    /// Appends items.
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

/// Fills slots with items, again and again.
fn repeat(items: &[Cell<Slot>], slots: &[Cell<Slot>]) {
    match items {
        [] => {}
        [item] => {
            let item = item.get();
            slots.iter().for_each(|slot| slot.set(item));
        }
        _ => slots.chunks_exact(items.len()).for_each(|slots| copy(items, slots)),
    }
}

/// Copies slots to as many others, of which there may be more.
fn copy(from: &[Cell<Slot>], to: &[Cell<Slot>]) {
    assert!(from.len() <= to.len());
    for (old, new) in from.iter().zip(to) {
        new.set(old.get());
    }
}
