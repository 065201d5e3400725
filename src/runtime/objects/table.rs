//! The hash table behind dicts and sets: insertion-ordered entries and, beyond eight of them, an index.
//!
//! The table compares keys only through a function it is given, because Python's `==` may run any code, change the
//! table under the search or raise. It therefore never keeps a borrow across that function and checks afterwards that
//! what it looked at is still there.

use super::{Array, Gc, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

/// Untraced 32-bit numbers behind a header: the index of a table. No Python value.
#[repr(C)]
pub struct Index {
    header: Header,
    len: usize,
    cells: [Cell<u32>; 0],
}

// SAFETY: `repr(C)`, the header is first, and there are no references.
unsafe impl Object for Index {
    const TAG: Tag = Tag::Index;

    fn trace(&self, _tracer: &mut Tracer<'_>) {}
}

impl Index {
    const FREE: u32 = u32::MAX;

    fn new(heap: &mut Heap, len: usize) -> Gc<Index> {
        let offset = std::mem::offset_of!(Index, cells);
        let memory = heap.alloc_sized::<Index>(offset + len * 4, 0);
        // SAFETY: the memory holds the length and the cells.
        unsafe {
            (&raw mut (*memory.as_ptr()).len).write(len);
            (&raw mut (*memory.as_ptr()).cells)
                .cast::<u8>()
                .write_bytes(0xff, len * 4);
            Gc::from_address(memory)
        }
    }

    fn cells(&self) -> &[Cell<u32>] {
        // SAFETY: `new` made the object with this many initialised cells.
        unsafe { std::slice::from_raw_parts(self.cells.as_ptr(), self.len) }
    }
}

/// A hash as the table keeps it: 62 bits, so that it fits a fixnum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hash62(Value);

impl Hash62 {
    /// The table's form of a Python hash.
    #[inline(always)]
    pub fn new(hash: i64) -> Hash62 {
        Hash62(Value::fixnum(((hash as u64) & ((1 << 62) - 1)) as i64))
    }

    #[inline(always)]
    fn start(self, mask: usize) -> usize {
        let h = self.0.word() >> 1;
        (h ^ (h >> 32)) as usize & mask
    }
}

const HASH: usize = 0;
const KEY: usize = 1;
const VALUE: usize = 2;
const WIDTH: usize = 3;
const SMALL: usize = 8;

/// Insertion-ordered entries {hash, key, value}; a deleted entry has no key.
#[repr(C)]
pub struct Table {
    live: Cell<usize>,
    used: Cell<usize>,
    entries: Cell<Gc<Array>>,
    index: Cell<Option<Gc<Index>>>,
    /// Changes whenever a key is added or removed, so that caches of positions and of absence can be checked.
    version: Cell<u64>,
}

impl Table {
    /// Byte offset of the array of entries.
    pub const ENTRIES_OFFSET: usize = std::mem::offset_of!(Table, entries);
    /// Byte offset of the version.
    pub const VERSION_OFFSET: usize = std::mem::offset_of!(Table, version);
    /// Slots an entry.
    pub const ENTRY_WIDTH: usize = WIDTH;
    /// The key's slot in an entry.
    pub const ENTRY_KEY: usize = KEY;
    /// The value's slot in an entry.
    pub const ENTRY_VALUE: usize = VALUE;

    /// An empty table with room for `capacity` entries.
    pub fn new(heap: &mut Heap, capacity: usize) -> Table {
        let entries = Array::new(heap, capacity * WIDTH);
        Table {
            live: Cell::new(0),
            used: Cell::new(0),
            entries: Cell::new(entries),
            index: Cell::new(None),
            version: Cell::new(0),
        }
    }

    /// Shows the table's storage.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.entries.get());
        if let Some(index) = self.index.get() {
            tracer.gc(index);
        }
    }

    /// How many keys there are.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.live.get()
    }

    /// The version: changes whenever a key is added or removed.
    #[inline(always)]
    pub fn version(&self) -> u64 {
        self.version.get()
    }

    fn bump_version(&self) {
        self.version.set(self.version.get() + 1);
    }

    #[inline(always)]
    fn slot(&self, entry: usize, part: usize) -> &Cell<Slot> {
        let entries = self.entries.get();
        // SAFETY: the storage is alive while the table refers to it, and a replaced one until the next poll.
        &unsafe { &*entries.as_ptr() }.slots()[entry * WIDTH + part]
    }

    /// The key and the value at a position, if there is an entry.
    #[inline(always)]
    pub fn entry(&self, position: usize) -> Option<(Value, Value)> {
        if position >= self.used.get() {
            return None;
        }
        Some((self.slot(position, KEY).get()?, self.slot(position, VALUE).get()?))
    }

    /// The first entry at or after a position, with its position.
    pub fn next_entry(&self, position: usize) -> Option<(usize, Value, Value)> {
        (position..self.used.get()).find_map(|p| self.entry(p).map(|(k, v)| (p, k, v)))
    }

    /// The last entry before a position, with its position.
    pub fn previous_entry(&self, position: usize) -> Option<(usize, Value, Value)> {
        (0..position.min(self.used.get()))
            .rev()
            .find_map(|p| self.entry(p).map(|(k, v)| (p, k, v)))
    }

    /// One more than the last position.
    pub fn end(&self) -> usize {
        self.used.get()
    }

    /// The position of a key. `equal` is asked only of keys with the same hash.
    #[inline]
    pub fn find<E>(&self, hash: Hash62, mut equal: impl FnMut(Value) -> Result<bool, E>) -> Result<Option<usize>, E> {
        'search: loop {
            let version = self.version.get();
            let Some(index) = self.index.get() else {
                for position in 0..self.used.get() {
                    if let Some(key) = self.key_with_hash(position, hash)
                        && equal(key)?
                    {
                        return Ok(Some(position));
                    }
                    if self.version.get() != version {
                        continue 'search;
                    }
                }
                return Ok(None);
            };
            let cells = index.cells();
            let mask = cells.len() - 1;
            let mut at = hash.start(mask);
            loop {
                let position = cells[at].get();
                if position == Index::FREE {
                    return Ok(None);
                }
                if let Some(key) = self.key_with_hash(position as usize, hash)
                    && equal(key)?
                {
                    return Ok(Some(position as usize));
                }
                if self.version.get() != version {
                    continue 'search;
                }
                at = (at + 1) & mask;
            }
        }
    }

    #[inline(always)]
    fn key_with_hash(&self, position: usize, hash: Hash62) -> Slot {
        if self.slot(position, HASH).get() == Some(hash.0) {
            self.slot(position, KEY).get()
        } else {
            None
        }
    }

    /// The value at a position that a search has found.
    #[inline(always)]
    pub fn value_at(&self, position: usize) -> Slot {
        self.slot(position, VALUE).get()
    }

    /// Replaces the value at a position that a search has found.
    #[inline(always)]
    pub fn set_value_at(&self, position: usize, value: Value) {
        self.slot(position, VALUE).set(Some(value));
    }

    /// Adds an entry for a key that a search has not found; gives its position.
    pub fn insert_new(&self, heap: &mut Heap, hash: Hash62, key: Value, value: Value) -> usize {
        if (self.used.get() + 1) * WIDTH > self.entries.get().capacity() {
            self.rebuild(heap, (self.live.get() * 2).max(4));
        }
        let position = self.used.get();
        self.slot(position, HASH).set(Some(hash.0));
        self.slot(position, KEY).set(Some(key));
        self.slot(position, VALUE).set(Some(value));
        self.used.set(position + 1);
        self.live.set(self.live.get() + 1);
        self.bump_version();
        match self.index.get() {
            Some(index) => Self::link(index, hash, position),
            None if position >= SMALL => self.rebuild(heap, self.live.get() * 2),
            None => {}
        }
        self.used.get() - 1
    }

    fn link(index: Gc<Index>, hash: Hash62, position: usize) {
        let cells = index.cells();
        let mask = cells.len() - 1;
        let mut at = hash.start(mask);
        while cells[at].get() != Index::FREE {
            at = (at + 1) & mask;
        }
        cells[at].set(position as u32);
    }

    /// Moves the live entries to new storage with room for `capacity`, and indexes them if they are many.
    fn rebuild(&self, heap: &mut Heap, capacity: usize) {
        let entries = Array::new(heap, capacity.max(self.live.get()) * WIDTH);
        let index = (capacity > SMALL).then(|| Index::new(heap, (capacity * 3 / 2).next_power_of_two()));
        let mut next = 0;
        for position in 0..self.used.get() {
            if self.slot(position, KEY).get().is_none() {
                continue;
            }
            for part in [HASH, KEY, VALUE] {
                entries.slots()[next * WIDTH + part].set(self.slot(position, part).get());
            }
            if let (Some(index), Some(hash)) = (index, self.slot(position, HASH).get()) {
                Self::link(index, Hash62(hash), next);
            }
            next += 1;
        }
        self.entries.set(entries);
        self.index.set(index);
        self.used.set(next);
        self.bump_version();
    }

    /// Removes the entry at a position that a search has found, and gives its value.
    pub fn remove(&self, position: usize) -> Slot {
        self.slot(position, KEY).set(None);
        let value = self.slot(position, VALUE).take();
        self.live.set(self.live.get() - 1);
        self.bump_version();
        // A table that is emptied from its end stays compact.
        if self.index.get().is_none() && position + 1 == self.used.get() {
            self.used.set(position);
        }
        value
    }

    /// Removes all entries.
    pub fn clear(&self, heap: &mut Heap) {
        self.live.set(0);
        self.used.set(0);
        self.index.set(None);
        self.entries.set(Array::new(heap, 0));
        self.bump_version();
    }

    /// Takes over a copy of another table's entries, in place of its own.
    pub fn copy_from(&self, heap: &mut Heap, other: &Table) {
        self.used.set(other.used.get());
        self.live.set(other.live.get());
        self.entries.set(other.entries.get());
        self.rebuild(heap, other.live.get());
    }
}
