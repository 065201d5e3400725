//! Tuples, and records: tuples of a class that names the items.

use super::{Gc, List, Object, Tag};
use crate::runtime::heap::{GRANULE, Header, HeaderFlags, Heap, Tracer};
use crate::runtime::value::Value;
use std::cell::Cell;

/// A tuple: its items stand inline. Objects end at whole granules, so that behind an odd number of items there is a word
/// left, in which the tuple may keep its hash.
#[repr(C)]
pub struct Tuple {
    header: Header,
    len: usize,
    items: [Value; 0],
    spare: [Cell<i64>; 0],
}

const _: () = assert!(Tuple::ITEMS_OFFSET == GRANULE && GRANULE == 2 * size_of::<Value>());

// SAFETY: `repr(C)`, the header is first, and all items are shown.
unsafe impl Object for Tuple {
    const TAG: Tag = Tag::Tuple;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.items().iter().copied());
        tracer.values(self.hidden().iter().copied());
    }
}

impl Tuple {
    /// Byte offset of the length, a machine word.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(Tuple, len);
    /// Byte offset of item 0.
    pub const ITEMS_OFFSET: usize = std::mem::offset_of!(Tuple, items);

    /// A tuple of these items.
    pub fn new(heap: &mut Heap, items: &[Value]) -> Gc<Tuple> {
        Self::joined(heap, [items])
    }

    /// A tuple of the items of all parts.
    #[inline]
    pub fn joined<const N: usize>(heap: &mut Heap, parts: [&[Value]; N]) -> Gc<Tuple> {
        let len = parts.iter().map(|items| items.len()).sum();
        let memory = heap.alloc_sized::<Tuple>(Self::ITEMS_OFFSET + len * 8, 0);
        // SAFETY: the memory holds the length and the items of all parts, and is distinct from these.
        unsafe {
            (&raw mut (*memory.as_ptr()).len).write(len);
            let mut to = (&raw mut (*memory.as_ptr()).items).cast::<Value>();
            for items in parts {
                std::ptr::copy_nonoverlapping(items.as_ptr(), to, items.len());
                to = to.add(items.len());
            }
            Gc::from_address(memory)
        }
    }

    /// A tuple of the items of a list.
    pub fn of_list(heap: &mut Heap, list: &List) -> Gc<Tuple> {
        let items = &list.slots()[..list.len()];
        let memory = heap.alloc_sized::<Tuple>(Self::ITEMS_OFFSET + items.len() * 8, 0);
        // SAFETY: the memory holds the length and the items, and is distinct from those of the list, of which each is
        // there: a slot that holds a value is represented as the value.
        unsafe {
            (&raw mut (*memory.as_ptr()).len).write(items.len());
            let to = (&raw mut (*memory.as_ptr()).items).cast();
            std::ptr::copy_nonoverlapping(items.as_ptr().cast::<Value>(), to, items.len());
            Gc::from_address(memory)
        }
    }

    /// A tuple of a class of its own: that with number `record` in the isolate's types, counted from 1. What is `hidden`
    /// is no item: it stands behind the items' last granule.
    pub fn new_record(heap: &mut Heap, record: u32, items: &[Value], hidden: &[Value]) -> Gc<Tuple> {
        let first = items.len().next_multiple_of(2);
        let words = (first + hidden.len()).next_multiple_of(2);
        let memory = heap.alloc_zeroed::<Tuple>(Self::ITEMS_OFFSET + words * 8, record);
        // SAFETY: the memory holds the length and so many words.
        unsafe {
            (&raw mut (*memory.as_ptr()).len).write(items.len());
            let to = (&raw mut (*memory.as_ptr()).items).cast::<Value>();
            std::ptr::copy_nonoverlapping(items.as_ptr(), to, items.len());
            std::ptr::copy_nonoverlapping(hidden.as_ptr(), to.add(first), hidden.len());
            for at in first + hidden.len()..words {
                to.add(at).write(Value::NONE);
            }
            Gc::from_address(memory)
        }
    }

    /// What a record has beside its items, up to the end of the last granule.
    pub fn hidden(&self) -> &[Value] {
        if self.record() == 0 {
            return &[];
        }
        let (first, words) = (self.len.next_multiple_of(2), (self.header.small_size() - Self::ITEMS_OFFSET) / 8);
        // SAFETY: `new_record` has written all words of a record, which is a small object, from the granule behind the
        // items on.
        unsafe { std::slice::from_raw_parts(self.items.as_ptr().add(first), words - first) }
    }

    /// The number of the tuple's own class; 0 for a plain tuple.
    #[inline(always)]
    pub fn record(&self) -> u32 {
        self.header.number()
    }

    /// The items.
    #[inline(always)]
    pub fn items(&self) -> &[Value] {
        // SAFETY: `new` made the object with this many items.
        unsafe { std::slice::from_raw_parts(self.items.as_ptr(), self.len) }
    }

    /// The hash, if it is kept.
    #[inline(always)]
    pub fn kept_hash(&self) -> Option<i64> {
        let is_kept = self.header.flags() & HeaderFlags::HASHED != 0;
        is_kept.then(|| self.spare_word().expect("only tuples that have room keep it").get())
    }

    /// Keeps the hash, if there is room for it.
    #[inline]
    pub fn keep_hash(&self, hash: i64) {
        if let Some(word) = self.spare_word() {
            word.set(hash);
            self.header.set_flag(HeaderFlags::HASHED);
        }
    }

    /// Whether there is room for the hash.
    #[inline(always)]
    pub fn has_room_for_hash(&self) -> bool {
        !self.len.is_multiple_of(2)
    }

    /// The word that no item needs.
    #[inline(always)]
    fn spare_word(&self) -> Option<&Cell<i64>> {
        // SAFETY: the header and the length are one granule, two items are another: so the last granule of an odd number
        // of items has a word more, which is nobody else's. It is read only after `keep_hash` has written it.
        self.has_room_for_hash().then(|| unsafe { &*self.spare.as_ptr().add(self.len) })
    }

    /// How many items there are.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are no items.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}
