//! The hash table behind dicts: insertion-ordered entries and, beyond eight of them, an index.
//!
//! The table compares keys only through a function it is given, because Python's `==` may run any code, change the
//! table under the search or raise. It therefore never keeps a borrow across that function. When the table has changed
//! meanwhile, it goes on behind the key it has compared if that is where it was, and else starts again.
//!
//! The index holds the positions of the live entries and of no others: a removal closes the gap it leaves in its run
//! of cells. So a search ends at the first free cell, and removals never slow down later searches. The bits of a cell
//! that no position needs hold a part of the hash: a search looks at an entry, which is a miss of the processor's cache
//! in a large table, only where that part agrees.
//!
//! Invariant *storage never shrinks*: compiled code reads the entry at a position it once knew, and only then compares
//! the key. So a table's array of entries has always at least as many as it ever had.

use super::key_hash::GROUP_BITS;
use super::{Array, Gc, KeyHash, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer, prefetch};
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

    /// An index of free cells, at most two thirds of which `capacity` entries will take.
    fn new(heap: &mut Heap, capacity: usize) -> Gc<Index> {
        let len = (capacity * 3 / 2).next_power_of_two();
        let offset = std::mem::offset_of!(Index, cells);
        let memory = heap.alloc_sized::<Index>(offset + len * 4, 0);
        // SAFETY: the memory holds the length and the cells.
        unsafe {
            (&raw mut (*memory.as_ptr()).len).write(len);
            (&raw mut (*memory.as_ptr()).cells).cast::<u8>().write_bytes(0xff, len * 4);
            Gc::from_address(memory)
        }
    }

    #[inline(always)]
    fn cells(&self) -> &[Cell<u32>] {
        // SAFETY: `new` made the object with this many initialised cells.
        unsafe { std::slice::from_raw_parts(self.cells.as_ptr(), self.len) }
    }

    /// The bits of a cell that hold a position. Its highest value is none: an index has more cells than entries.
    #[inline(always)]
    fn position_mask(&self) -> u32 {
        (self.len - 1) as u32
    }

    fn link(&self, hash: KeyHash, position: usize) {
        let cells = self.cells();
        let mask = cells.len() - 1;
        let mut at = hash.home(cells.len());
        while cells[at].get() != Index::FREE {
            at = (at + 1) & mask;
        }
        cells[at].set(hash.mark() & !self.position_mask() | position as u32);
    }
}

const HASH: usize = 0;
const KEY: usize = 1;
const VALUE: usize = 2;
const WIDTH: usize = 3;
/// A table that grows has room for at least this many entries.
const FEW: usize = 4;
/// Up to this many entries are searched without an index.
const SMALL: usize = 8;

/// From this many cells on, entries are not expected in the processor's cache; so many entries have pages of their own.
const LARGE: usize = 1 << 16;
/// From this many entries on, those that are not in use are not traced. They have memory of their own by then.
const USED_ALONE: usize = 1 << 10;
/// How many integers ahead an entry is asked for: less than a group, so that its cell is mostly at hand.
const AHEAD: i64 = 4;

/// What a search has found at one position.
enum Probed {
    /// The key.
    Found,
    /// Another key.
    Other,
    /// A key whose comparison has changed the table, and whether it is equal.
    Changed(Value, bool),
}

/// What a search by words alone has found.
pub enum ByWord {
    /// The key, at this position.
    At(usize),
    /// No such key.
    Missing,
    /// An object that may be equal to the key.
    Unsure,
}

/// Insertion-ordered entries {hash, key, value}; a deleted entry is empty.
#[repr(C)]
pub struct Table {
    live: Cell<usize>,
    /// No entry at or after this position.
    used: Cell<usize>,
    /// No live entry before this position, so that a queue's head is found at once.
    first: Cell<usize>,
    entries: Cell<Gc<Array>>,
    index: Cell<Option<Gc<Index>>>,
    /// Changes whenever a key is added or removed, so that caches of positions and of absence can be checked.
    version: Cell<u64>,
}

impl Table {
    /// Byte offset of the number of keys, a machine word.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(Table, live);
    /// Byte offset of the end of the entries.
    pub const USED_OFFSET: usize = std::mem::offset_of!(Table, used);
    /// Byte offset of the array of entries.
    pub const ENTRIES_OFFSET: usize = std::mem::offset_of!(Table, entries);
    /// Byte offset of the version.
    pub const VERSION_OFFSET: usize = std::mem::offset_of!(Table, version);
    /// Byte offset of the position of the first entry.
    pub const FIRST_OFFSET: usize = std::mem::offset_of!(Table, first);
    /// Byte offset of the index.
    pub const INDEX_OFFSET: usize = std::mem::offset_of!(Table, index);
    /// How many entries a table may have without an index.
    pub const MOST_WITHOUT_INDEX: usize = SMALL;
    /// Slots an entry.
    pub const ENTRY_WIDTH: usize = WIDTH;
    /// The hash's slot in an entry.
    pub const ENTRY_HASH: usize = HASH;
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
            first: Cell::new(0),
            entries: Cell::new(entries),
            index: Cell::new(None),
            version: Cell::new(0),
        }
    }

    /// Shows the table's storage.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        let (entries, used) = (self.entries.get(), self.used.get());
        match used < USED_ALONE {
            true => tracer.gc(entries),
            false => tracer.used_slots(entries, used * WIDTH),
        }
        if let Some(index) = self.index.get() {
            tracer.gc(index);
        }
    }

    /// How many keys there are.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.live.get()
    }

    /// Whether there are no keys.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.live.get() == 0
    }

    /// The version: changes whenever a key is added or removed.
    #[inline(always)]
    pub fn version(&self) -> u64 {
        self.version.get()
    }

    fn bump_version(&self) {
        self.version.set(self.version.get() + 1);
    }

    fn capacity(&self) -> usize {
        self.entries.get().capacity() / WIDTH
    }

    /// The parts of an entry below the capacity.
    #[inline(always)]
    fn parts(&self, position: usize) -> &[Cell<Slot>; WIDTH] {
        let entries = self.entries.get();
        // SAFETY: the storage is alive while the table refers to it, and a replaced one until the next poll.
        let slots = unsafe { &*entries.as_ptr() }.slots();
        slots[position * WIDTH..].first_chunk().expect("the storage holds whole entries")
    }

    #[inline(always)]
    fn is_live(&self, position: usize) -> bool {
        self.parts(position)[KEY].get().is_some()
    }

    #[inline(always)]
    fn hash_at(&self, position: usize) -> Option<KeyHash> {
        self.parts(position)[HASH].get().map(KeyHash::kept)
    }

    /// The key and the value at a position, if there is an entry.
    #[inline(always)]
    pub fn entry(&self, position: usize) -> Option<(Value, Value)> {
        if position >= self.used.get() {
            return None;
        }
        let parts = self.parts(position);
        Some((parts[KEY].get()?, parts[VALUE].get()?))
    }

    /// The hash of the key at a position, if there is an entry.
    pub fn entry_hash(&self, position: usize) -> Option<KeyHash> {
        (position < self.used.get()).then(|| self.hash_at(position))?
    }

    /// The first entry at or after a position, with its position.
    #[inline]
    pub fn next_entry(&self, position: usize) -> Option<(usize, Value, Value)> {
        (position.max(self.first.get())..self.used.get()).find_map(|p| self.entry(p).map(|(k, v)| (p, k, v)))
    }

    /// The last entry before a position, with its position.
    pub fn previous_entry(&self, position: usize) -> Option<(usize, Value, Value)> {
        (self.first.get()..position.min(self.used.get())).rev().find_map(|p| self.entry(p).map(|(k, v)| (p, k, v)))
    }

    /// One more than the last position.
    pub fn end(&self) -> usize {
        self.used.get()
    }

    /// The position of a key. `equal` is asked only about other objects of the same hash.
    #[inline]
    pub fn find<E>(
        &self,
        hash: KeyHash,
        key: Value,
        mut equal: impl FnMut(Value) -> Result<bool, E>,
    ) -> Result<Option<usize>, E> {
        'search: loop {
            let Some(index) = self.index.get() else {
                for position in 0..self.used.get() {
                    match self.probe(position, hash, key, &mut equal)? {
                        Probed::Found => return Ok(Some(position)),
                        Probed::Other => {}
                        Probed::Changed(kept, same) => return self.find_among_few(hash, key, &mut equal, (kept, same)),
                    }
                }
                return Ok(None);
            };
            let cells = index.cells();
            let mask = cells.len() - 1;
            let (mark, positions) = (hash.mark(), index.position_mask());
            let mut at = hash.home(cells.len());
            loop {
                let cell = cells[at].get();
                if cell == Index::FREE {
                    return Ok(None);
                }
                if (cell ^ mark) & !positions == 0 {
                    let position = (cell & positions) as usize;
                    match self.probe(position, hash, key, &mut equal)? {
                        Probed::Found => return Ok(Some(position)),
                        Probed::Other => {}
                        Probed::Changed(kept, same) => match self.followed(index, at, kept) {
                            Some(position) if same => return Ok(Some(position)),
                            Some(_) => {}
                            None => continue 'search,
                        },
                    }
                }
                at = (at + 1) & mask;
            }
        }
    }

    /// The position of a key whose cell a search has come to, if that is its cell still. Then the search can go on
    /// there, whatever else has come and gone: entries of one hash do not pass each other in their cells.
    #[cold]
    fn followed(&self, index: Gc<Index>, at: usize, key: Value) -> Option<usize> {
        if self.index.get() != Some(index) {
            return None;
        }
        let position = (index.cells()[at].get() & index.position_mask()) as usize;
        self.entry(position).is_some_and(|(kept, _)| kept == key).then_some(position)
    }

    /// Goes on with a search without an index after a comparison that has changed the table. Entries may have moved, so
    /// all are looked at again, but no key is compared twice: the search ends even if every comparison moves some.
    #[cold]
    fn find_among_few<E>(
        &self,
        hash: KeyHash,
        key: Value,
        equal: &mut dyn FnMut(Value) -> Result<bool, E>,
        compared: (Value, bool),
    ) -> Result<Option<usize>, E> {
        let (mut known, mut answer) = ([None; SMALL], compared);
        for place in 0..SMALL {
            known[place] = Some(answer);
            if self.index.get().is_some() {
                break;
            }
            let answered = |kept: Value| known.iter().flatten().find(|known| known.0 == kept).map(|known| known.1);
            let next = (self.first.get()..self.used.get()).find_map(|position| {
                let (kept, _) = self.entry(position)?;
                let same = if kept == key { Some(true) } else { answered(kept) };
                let may_be = self.parts(position)[HASH].get() == Some(hash.value()) && same != Some(false);
                may_be.then_some((position, kept, same))
            });
            match next {
                None => return Ok(None),
                Some((position, _, Some(_))) => return Ok(Some(position)),
                Some((_, kept, None)) => answer = (kept, equal(kept)?),
            }
        }
        self.find(hash, key, equal)
    }

    /// What a search finds that knows keys by their words alone. It is sure of a fixnum where it meets no other kind of
    /// key that could be equal, and of any other key where it finds it.
    #[inline(always)]
    pub fn find_word(&self, hash: KeyHash, key: Value) -> ByWord {
        let differs = |found: Slot| found.is_some_and(|found| key.is_fixnum() && found.is_fixnum());
        let Some(index) = self.index.get() else {
            let mut sure = true;
            for position in 0..self.used.get() {
                let found = self.parts(position)[KEY].get();
                if found == Some(key) {
                    return ByWord::At(position);
                }
                sure &= found.is_none() || differs(found);
            }
            return if sure { ByWord::Missing } else { ByWord::Unsure };
        };
        let cells = index.cells();
        let mask = cells.len() - 1;
        let (mark, positions) = (hash.mark(), index.position_mask());
        let mut at = hash.home(cells.len());
        loop {
            let cell = cells[at].get();
            if cell == Index::FREE {
                return ByWord::Missing;
            }
            if (cell ^ mark) & !positions == 0 {
                let position = (cell & positions) as usize;
                let found = self.parts(position)[KEY].get();
                if found == Some(key) {
                    if key.is_fixnum() {
                        self.expect_following(&index, hash);
                    }
                    return ByWord::At(position);
                }
                if !differs(found) {
                    return ByWord::Unsure;
                }
            }
            at = (at + 1) & mask;
        }
    }

    /// The position of a key that is known by its word, in a table that has no index: found without a hash.
    #[inline(always)]
    pub fn position_among_few(&self, key: Value) -> Option<usize> {
        if self.index.get().is_some() {
            return None;
        }
        let entries = self.entries.get();
        let (entries, _) = entries.slots().as_chunks::<WIDTH>();
        entries.get(..self.used.get())?.iter().position(|parts| parts[KEY].get() == Some(key))
    }

    /// The position of a small integer or that it is not there, where its cells alone tell that: in a table that has an index
    /// and is in the processor's cache, so that it costs nothing to look at keys with other hashes.
    #[inline(always)]
    pub fn position_of_int(&self, hash: KeyHash, key: Value) -> Option<Option<usize>> {
        debug_assert!(key.is_fixnum());
        let index = self.index.get()?;
        let cells = index.cells();
        if cells.len() >= LARGE {
            return None;
        }
        let mut at = hash.home(cells.len());
        loop {
            let cell = cells.get(at)?.get();
            if cell == Index::FREE {
                return Some(None);
            }
            let position = (cell & index.position_mask()) as usize;
            match self.parts(position)[KEY].get()? {
                kept if kept == key => return Some(Some(position)),
                kept if kept.is_fixnum() => at = (at + 1) & (cells.len() - 1),
                _ => return None,
            }
        }
    }

    /// Programs often look for integers one after the other. Their cells are neighbours, but their entries stand in the
    /// order in which they came: in a large table, asks for one that is likely to be looked at soon, and for the cells
    /// of the integers that come after the neighbours.
    #[inline(always)]
    fn expect_following(&self, index: &Index, hash: KeyHash) {
        let cells = index.cells();
        if cells.len() < LARGE {
            return;
        }
        let home = |ahead: i64| KeyHash::new(hash.get() + ahead).home(cells.len());
        prefetch(&raw const cells[home(1 << GROUP_BITS)]);
        let cell = cells[home(AHEAD)].get();
        if cell != Index::FREE {
            prefetch(self.parts((cell & index.position_mask()) as usize));
        }
    }

    #[inline(always)]
    fn probe<E>(
        &self,
        position: usize,
        hash: KeyHash,
        key: Value,
        equal: &mut impl FnMut(Value) -> Result<bool, E>,
    ) -> Result<Probed, E> {
        let parts = self.parts(position);
        if parts[HASH].get() != Some(hash.value()) {
            return Ok(Probed::Other);
        }
        match parts[KEY].get() {
            None => Ok(Probed::Other),
            Some(found) if found == key => Ok(Probed::Found),
            Some(found) => {
                let version = self.version.get();
                let same = equal(found)?;
                Ok(match same {
                    same if self.version.get() != version => Probed::Changed(found, same),
                    true => Probed::Found,
                    false => Probed::Other,
                })
            }
        }
    }

    /// The value at a position that a search has found.
    #[inline(always)]
    pub fn value_at(&self, position: usize) -> Slot {
        self.parts(position)[VALUE].get()
    }

    /// Replaces the value at a position that a search has found.
    #[inline(always)]
    pub fn set_value_at(&self, position: usize, value: Value) {
        self.parts(position)[VALUE].set(Some(value));
    }

    /// Adds an entry for a key that a search has not found; gives its position.
    pub fn insert_new(&self, heap: &mut Heap, hash: KeyHash, key: Value, value: Value) -> usize {
        if self.used.get() == self.capacity() {
            self.rebuild(heap, self.grown().max(self.capacity()).max(FEW), 0);
        }
        let position = self.used.get();
        self.used.set(position + 1);
        self.fill(heap, position, hash, key, value);
        position
    }

    /// Adds an entry before all others, for a key that a search has not found. Where there is no room, as much of it is made
    /// on both sides as there are entries.
    pub fn insert_first(&self, heap: &mut Heap, hash: KeyHash, key: Value, value: Value) {
        if self.first.get() == 0 {
            let room = self.live.get().max(FEW);
            self.rebuild(heap, (room * 3).max(self.capacity()), room);
        }
        let position = self.first.get() - 1;
        self.first.set(position);
        self.fill(heap, position, hash, key, value);
    }

    #[inline(always)]
    fn fill(&self, heap: &mut Heap, position: usize, hash: KeyHash, key: Value, value: Value) {
        let parts = self.parts(position);
        parts[HASH].set(Some(hash.value()));
        parts[KEY].set(Some(key));
        parts[VALUE].set(Some(value));
        self.live.set(self.live.get() + 1);
        self.bump_version();
        match self.index.get() {
            Some(index) => index.link(hash, position),
            None if self.used.get() > SMALL => self.make_index(heap),
            None => {}
        }
    }

    /// How much room a table has that `count` entries, fewer than a large table's, have come into one by one.
    pub fn room_for(count: usize) -> usize {
        if count == 0 { 0 } else { count.next_power_of_two().max(FEW) }
    }

    /// How many entries there should be room for when there is no room left. Pages that are not used yet cost nothing:
    /// a table that has pages of its own is moved less often.
    fn grown(&self) -> usize {
        let live = self.live.get();
        if live < LARGE { live * 2 } else { live * 4 }
    }

    /// Indexes the live entries, with room for as many as the storage holds.
    fn make_index(&self, heap: &mut Heap) {
        let index = Index::new(heap, self.capacity());
        for position in self.first.get()..self.used.get() {
            if let Some(hash) = self.hash_at(position) {
                index.link(hash, position);
            }
        }
        self.index.set(Some(index));
    }

    /// Moves the live entries to new storage with room for `capacity`, without gaps but the one before the `first`.
    fn rebuild(&self, heap: &mut Heap, capacity: usize, first: usize) {
        let entries = Array::new(heap, capacity * WIDTH);
        let (targets, _) = entries.slots().as_chunks::<WIDTH>();
        let old = self.entries.get();
        let (sources, _) = old.slots().as_chunks::<WIDTH>();
        let live = sources[self.first.get()..self.used.get()].iter().filter(|parts| parts[KEY].get().is_some());
        for (target, source) in targets[first..].iter().zip(live) {
            for (new, old) in target.iter().zip(source) {
                new.set(old.get());
            }
        }
        self.entries.set(entries);
        self.first.set(first);
        self.used.set(first + self.live.get());
        self.index.set(None);
        if self.used.get() > SMALL {
            self.make_index(heap);
        }
        self.bump_version();
    }

    /// Moves all entries to positions that none of them has had, so that whoever has noted one looks for it again.
    pub fn displace(&self, heap: &mut Heap) {
        let end = self.used.get();
        self.rebuild(heap, (end + self.live.get() + FEW).max(self.capacity()), end);
    }

    /// Removes the entry at a position that a search has found, and gives its value.
    pub fn remove(&self, position: usize) -> Slot {
        if let Some(index) = self.index.get() {
            self.unlink(index, position);
        }
        let parts = self.parts(position);
        parts[HASH].set(None);
        parts[KEY].set(None);
        let value = parts[VALUE].take();
        self.live.set(self.live.get() - 1);
        self.bump_version();
        if self.live.get() == 0 {
            self.first.set(0);
            self.used.set(0);
        } else {
            while !self.is_live(self.used.get() - 1) {
                self.used.set(self.used.get() - 1);
            }
            self.skip_dead_at_front();
        }
        value
    }

    /// Moves the entry at a position that a search has found behind all others. Searches go on to meet it where they did.
    pub fn move_last(&self, heap: &mut Heap, mut position: usize) {
        if position + 1 == self.used.get() {
            return;
        }
        let is_full = self.used.get() == self.capacity();
        if is_full && 2 * (self.live.get() - 1) <= self.capacity() {
            position = self.close_up(position);
        } else if is_full {
            let (Some(hash), Some((key, value))) = (self.entry_hash(position), self.entry(position)) else { return };
            self.remove(position);
            self.insert_new(heap, hash, key, value);
            return;
        }
        let last = self.used.get();
        self.refer(position, last);
        for (new, old) in self.parts(last).iter().zip(self.parts(position)) {
            new.set(old.take());
        }
        self.used.set(last + 1);
        self.bump_version();
        self.skip_dead_at_front();
        if self.index.get().is_none() && self.used.get() > SMALL {
            self.make_index(heap);
        }
    }

    /// Moves the live entries together at the front, without a change to where searches meet them; gives the new
    /// position of one.
    fn close_up(&self, followed: usize) -> usize {
        let (mut free, mut at) = (0, followed);
        for position in self.first.get()..self.used.get() {
            if !self.is_live(position) {
                continue;
            }
            if position == followed {
                at = free;
            }
            if position != free {
                self.refer(position, free);
                for (new, old) in self.parts(free).iter().zip(self.parts(position)) {
                    new.set(old.take());
                }
            }
            free += 1;
        }
        self.first.set(0);
        self.used.set(free);
        self.bump_version();
        at
    }

    /// Has the cell of a live entry refer to another position.
    fn refer(&self, position: usize, new: usize) {
        if let Some(index) = self.index.get() {
            let cell = &index.cells()[self.cell_of(index, position)];
            cell.set(cell.get() & !index.position_mask() | new as u32);
        }
    }

    fn skip_dead_at_front(&self) {
        while !self.is_live(self.first.get()) {
            self.first.set(self.first.get() + 1);
        }
    }

    /// The cell of the index that refers to a live entry.
    fn cell_of(&self, index: Gc<Index>, position: usize) -> usize {
        let cells = index.cells();
        let home = self.hash_at(position).expect("the index refers to live entries").home(cells.len());
        let mut at = home;
        while cells[at].get() & index.position_mask() != position as u32 {
            at = (at + 1) & (cells.len() - 1);
        }
        at
    }

    /// Takes an entry out of the index. Entries behind it move up where that does not put them before their home.
    fn unlink(&self, index: Gc<Index>, position: usize) {
        let cells = index.cells();
        let mask = cells.len() - 1;
        let home =
            |position: usize| self.hash_at(position).expect("the index refers to live entries").home(cells.len());
        let positions = index.position_mask();
        let mut gap = self.cell_of(index, position);
        let mut at = gap;
        loop {
            at = (at + 1) & mask;
            let next = cells[at].get();
            if next == Index::FREE {
                break;
            }
            let distance = at.wrapping_sub(home((next & positions) as usize)) & mask;
            if distance >= at.wrapping_sub(gap) & mask {
                cells[gap].set(next);
                gap = at;
            }
        }
        cells[gap].set(Index::FREE);
    }

    /// Removes all entries.
    pub fn clear(&self, heap: &mut Heap) {
        let entries = Array::new(heap, self.capacity() * WIDTH);
        self.entries.set(entries);
        self.live.set(0);
        self.used.set(0);
        self.first.set(0);
        self.index.set(None);
        self.bump_version();
    }

    /// Takes over a copy of another table's entries, in place of its own.
    pub fn copy_from(&self, heap: &mut Heap, other: &Table) {
        // What takes over few entries often gets some of its own.
        let capacity = other.live.get().max(self.capacity()).max(FEW);
        self.used.set(other.used.get());
        self.first.set(other.first.get());
        self.live.set(other.live.get());
        self.entries.set(other.entries.get());
        self.rebuild(heap, capacity, 0);
    }
}

#[cfg(test)]
mod tests;
