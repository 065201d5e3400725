//! The hash table behind sets: open addressing in CPython's order.
//!
//! A set shows its items in the order of its table, so a program that prints a set of numbers prints the table. To
//! print the same as CPython, this table has its sizes, its probe sequence and its moments of growth.
//!
//! Like the table of dicts it compares keys through a function it is given and survives changes by it.

use super::KeyHash;
use super::{Array, Gc};
use crate::runtime::heap::{Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

const HASH: usize = 0;
const KEY: usize = 1;
const WIDTH: usize = 2;
/// The least number of cells.
const MIN_CELLS: usize = 8;
/// Neighbouring cells that are looked at before the probe jumps.
const NEIGHBOURS: usize = 9;
/// Above this many items a table grows by two, below by four.
const MANY: usize = 50_000;

/// Cells {hash, key}; a free cell has neither, a removed item's has a hash only.
#[repr(C)]
pub struct SetTable {
    live: Cell<usize>,
    /// Cells that are not free.
    filled: Cell<usize>,
    /// Where `pop` goes on looking.
    finger: Cell<usize>,
    /// A bit for each group of cells, of which a table has at most 64: clear where no cell holds a key. Tables are sparse, so
    /// that going over the keys would mostly be looking at cells without one.
    groups: Cell<u64>,
    cells: Cell<Gc<Array>>,
}

/// Where the search for a key has ended.
pub enum Place {
    /// At the key.
    Taken(usize),
    /// At the cell where it would have been.
    Vacant(Vacancy),
}

/// A cell for a key that is not in the table.
#[derive(Clone, Copy)]
pub struct Vacancy {
    at: usize,
    /// Whether the cell has never held an item.
    is_free: bool,
}

/// The cells in the order in which a hash visits them: a few neighbours, then a jump.
struct Probe {
    mask: usize,
    perturb: u64,
    base: usize,
    offset: usize,
}

impl Probe {
    #[inline(always)]
    fn new(hash: KeyHash, mask: usize) -> Probe {
        Probe { mask, perturb: hash.get() as u64, base: hash.get() as usize & mask, offset: 0 }
    }

    #[inline(always)]
    fn at(&self) -> usize {
        self.base + self.offset
    }

    #[inline(always)]
    fn advance(&mut self) {
        if self.offset < NEIGHBOURS && self.base + NEIGHBOURS <= self.mask {
            self.offset += 1;
        } else {
            self.perturb >>= 5;
            let jump = (self.base.wrapping_mul(5) + 1).wrapping_add(self.perturb as usize);
            self.base = jump & self.mask;
            self.offset = 0;
        }
    }
}

impl SetTable {
    /// Byte offset of the number of keys, a machine word.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(SetTable, live);
    /// Byte offset of the array of cells.
    pub const CELLS_OFFSET: usize = std::mem::offset_of!(SetTable, cells);
    /// Slots a cell.
    pub const CELL_WIDTH: usize = WIDTH;
    /// The hash's slot in a cell.
    pub const CELL_HASH: usize = HASH;
    /// The key's slot in a cell.
    pub const CELL_KEY: usize = KEY;

    /// An empty table.
    pub fn new(heap: &mut Heap) -> SetTable {
        SetTable::of_cells(Array::new(heap, MIN_CELLS * WIDTH))
    }

    fn of_cells(cells: Gc<Array>) -> SetTable {
        SetTable {
            live: Cell::new(0),
            filled: Cell::new(0),
            finger: Cell::new(0),
            groups: Cell::new(0),
            cells: Cell::new(cells),
        }
    }

    /// A table of another one's keys: what an empty table becomes that expects them and is filled.
    pub fn copy(heap: &mut Heap, other: &SetTable) -> SetTable {
        let count = other.len();
        let cells = if fills(count, MIN_CELLS) { cells_for(count * 2) } else { MIN_CELLS };
        if cells == other.cells().len() && other.filled.get() == count {
            let copy = SetTable::of_cells(Array::copy(heap, &other.cells.get()));
            copy.live.set(count);
            copy.filled.set(count);
            copy.groups.set(other.groups.get());
            return copy;
        }
        let copy = SetTable::of_cells(Array::new(heap, cells * WIDTH));
        copy.place_all(other);
        copy
    }

    /// The table that an empty one becomes that gets these keys one by one, none of which is equal to another. Gives none if
    /// two of them visit the same cell first, since it would depend on the sizes between where they stand.
    pub fn of_keys(heap: &mut Heap, keys: &[(KeyHash, Value)]) -> Option<SetTable> {
        let table = SetTable::of_cells(Array::new(heap, cells_after(keys.len()) * WIDTH));
        for &(hash, key) in keys {
            let at = hash.get() as usize & table.mask();
            if table.cells()[at][HASH].get().is_some() {
                return None;
            }
            table.put(at, hash, key);
        }
        table.live.set(keys.len());
        table.filled.set(keys.len());
        Some(table)
    }

    /// Shows the table's storage.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.cells.get());
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

    #[inline(always)]
    fn mask(&self) -> usize {
        self.cells().len() - 1
    }

    /// The cells, each in its parts.
    #[inline(always)]
    fn cells(&self) -> &[[Cell<Slot>; WIDTH]] {
        let cells = self.cells.get();
        // SAFETY: the storage is alive while the table refers to it, and a replaced one until the next poll.
        let slots = unsafe { &*cells.as_ptr() }.slots();
        slots.as_chunks::<WIDTH>().0
    }

    /// The first key at or after a position, with its position and hash.
    #[inline]
    pub fn next_entry(&self, position: usize) -> Option<(usize, KeyHash, Value)> {
        let cells = self.cells();
        let size = group_size(cells.len());
        let mut at = position;
        while at < cells.len() {
            let ahead = self.groups.get() >> (at >> size);
            if ahead & 1 == 0 {
                let skipped = (ahead != 0).then(|| ahead.trailing_zeros() as usize)?;
                at = ((at >> size) + skipped) << size;
            }
            let parts = &cells[at];
            if let (Some(hash), Some(key)) = (parts[HASH].get(), parts[KEY].get()) {
                return Some((at, KeyHash::kept(hash), key));
            }
            at += 1;
        }
        None
    }

    /// The keys, with their hashes. The table does not change meanwhile.
    pub fn entries(&self) -> impl Iterator<Item = (KeyHash, Value)> {
        let mut position = 0;
        std::iter::from_fn(move || {
            let (at, hash, key) = self.next_entry(position)?;
            position = at + 1;
            Some((hash, key))
        })
    }

    /// The position of a key. `equal` is asked only about other objects of the same hash.
    #[inline]
    pub fn find<E>(
        &self,
        hash: KeyHash,
        key: Value,
        equal: impl FnMut(Value) -> Result<bool, E>,
    ) -> Result<Option<usize>, E> {
        Ok(match self.locate(hash, key, equal)? {
            Place::Taken(at) => Some(at),
            Place::Vacant(_) => None,
        })
    }

    /// The place of a key, found without comparing objects: none where it meets an object of the same hash that may be
    /// equal to the key.
    #[inline(always)]
    pub fn locate_word(&self, hash: KeyHash, key: Value) -> Option<Place> {
        let cells = self.cells();
        let mut probe = Probe::new(hash, cells.len() - 1);
        let mut spent = None;
        loop {
            let at = probe.at();
            let parts = &cells[at];
            let Some(kept) = parts[HASH].get() else {
                return Some(Place::Vacant(spent.unwrap_or(Vacancy { at, is_free: true })));
            };
            match parts[KEY].get() {
                None => spent = Some(Vacancy { at, is_free: false }),
                Some(found) if kept == hash.value() => {
                    if found == key {
                        return Some(Place::Taken(at));
                    }
                    if !(found.is_fixnum() && key.is_fixnum()) {
                        return None;
                    }
                }
                Some(_) => {}
            }
            probe.advance();
        }
    }

    /// The place of a key: where it is, or the last cell of a removed item that its hash visits before a free one, or
    /// else that. `equal` is asked only about other objects of the same hash.
    #[inline(always)]
    pub fn locate<E>(
        &self,
        hash: KeyHash,
        key: Value,
        equal: impl FnMut(Value) -> Result<bool, E>,
    ) -> Result<Place, E> {
        match self.locate_word(hash, key) {
            Some(place) => Ok(place),
            None => self.probe(hash, key, equal),
        }
    }

    #[inline(never)]
    fn probe<E>(&self, hash: KeyHash, key: Value, mut equal: impl FnMut(Value) -> Result<bool, E>) -> Result<Place, E> {
        'search: loop {
            let cells = self.cells();
            let mut probe = Probe::new(hash, cells.len() - 1);
            let mut spent = None;
            loop {
                let at = probe.at();
                let parts = &cells[at];
                let Some(kept) = parts[HASH].get() else {
                    return Ok(Place::Vacant(spent.unwrap_or(Vacancy { at, is_free: true })));
                };
                match parts[KEY].get() {
                    None => spent = Some(Vacancy { at, is_free: false }),
                    Some(found) if kept == hash.value() => {
                        if found == key {
                            return Ok(Place::Taken(at));
                        }
                        let same = equal(found)?;
                        // Other changes are none to this search.
                        if !self.is_kept_in(cells) || parts[KEY].get() != Some(found) {
                            continue 'search;
                        }
                        if same {
                            return Ok(Place::Taken(at));
                        }
                    }
                    Some(_) => {}
                }
                probe.advance();
            }
        }
    }

    /// Whether these are still the table's cells.
    #[inline(always)]
    fn is_kept_in(&self, cells: &[[Cell<Slot>; WIDTH]]) -> bool {
        std::ptr::eq(self.cells(), cells)
    }

    /// Adds a key where a search that did not find it has ended.
    #[inline]
    pub fn insert_at(&self, heap: &mut Heap, vacancy: Vacancy, hash: KeyHash, key: Value) {
        self.put(vacancy.at, hash, key);
        self.live.set(self.live.get() + 1);
        if vacancy.is_free {
            self.filled.set(self.filled.get() + 1);
            if fills(self.filled.get(), self.cells().len()) {
                self.resize(heap, self.grown());
            }
        }
    }

    #[inline(always)]
    fn put(&self, at: usize, hash: KeyHash, key: Value) {
        let cells = self.cells();
        let parts = &cells[at];
        parts[HASH].set(Some(hash.value()));
        parts[KEY].set(Some(key));
        self.groups.set(self.groups.get() | 1 << (at >> group_size(cells.len())));
    }

    fn grown(&self) -> usize {
        grown(self.live.get())
    }

    /// Stores a key that is not there in a table without removed items.
    fn place(&self, hash: KeyHash, key: Value) {
        let cells = self.cells();
        let mut probe = Probe::new(hash, cells.len() - 1);
        while cells[probe.at()][HASH].get().is_some() {
            probe.advance();
        }
        self.put(probe.at(), hash, key);
    }

    /// Moves the keys, in their order, to a table of more than `wanted` cells.
    fn resize(&self, heap: &mut Heap, wanted: usize) {
        let old = self.cells.replace(Array::new(heap, cells_for(wanted) * WIDTH));
        self.groups.set(0);
        for [hash, key] in old.slots().as_chunks::<WIDTH>().0 {
            if let (Some(hash), Some(key)) = (hash.get(), key.get()) {
                self.place(KeyHash::kept(hash), key);
            }
        }
        self.filled.set(self.live.get());
    }

    /// Removes the key at a position that a search has found, and gives it.
    pub fn remove(&self, position: usize) -> Slot {
        self.live.set(self.live.get() - 1);
        let cells = self.cells();
        if group_size(cells.len()) == 0 {
            self.groups.set(self.groups.get() & !(1 << position));
        }
        cells[position][KEY].take()
    }

    /// Removes some key and gives it. Repeated calls go round the table.
    pub fn pop(&self) -> Slot {
        let from = self.finger.get() & self.mask();
        let (at, ..) = self.next_entry(from).or_else(|| self.next_entry(0))?;
        self.finger.set(at + 1);
        self.remove(at)
    }

    /// Removes all keys.
    pub fn clear(&self, heap: &mut Heap) {
        self.cells.set(Array::new(heap, MIN_CELLS * WIDTH));
        self.live.set(0);
        self.filled.set(0);
        self.finger.set(0);
        self.groups.set(0);
    }

    /// Makes room for `more` keys that are about to be added, if they could fill the table.
    pub fn expect(&self, heap: &mut Heap, more: usize) {
        if fills(self.filled.get() + more, self.cells().len()) {
            self.resize(heap, (self.live.get() + more) * 2);
        }
    }

    /// Adds another table's keys to an empty one without comparing them; false if this one is not empty.
    pub fn fill_from(&self, heap: &mut Heap, other: &SetTable) -> bool {
        if self.filled.get() != 0 {
            return false;
        }
        if self.mask() == other.mask() && other.filled.get() == other.live.get() {
            self.cells.set(Array::copy(heap, &other.cells.get()));
            self.live.set(other.len());
            self.filled.set(other.len());
            self.groups.set(other.groups.get());
        } else {
            self.place_all(other);
        }
        true
    }

    /// Stores another table's keys, in their order, in an empty one that has room for them.
    fn place_all(&self, other: &SetTable) {
        for (hash, key) in other.entries() {
            self.place(hash, key);
        }
        self.live.set(other.len());
        self.filled.set(other.len());
    }

    /// Takes over another table's storage. The other one is not used afterwards.
    pub fn take_over(&self, other: &SetTable) {
        self.cells.set(other.cells.get());
        self.live.set(other.live.get());
        self.filled.set(other.filled.get());
        self.groups.set(other.groups.get());
    }

    /// After many removals: makes a smaller table if more than a quarter of the cells are spent.
    pub fn tidy(&self, heap: &mut Heap) {
        if self.filled.get() - self.live.get() > self.mask() / 4 {
            self.resize(heap, self.grown());
        }
    }
}

/// Whether so many filled cells are too many of all.
#[inline(always)]
fn fills(filled: usize, cells: usize) -> bool {
    filled * 5 >= (cells - 1) * 3
}

/// The size of the groups of so many cells, as the logarithm of base two.
#[inline(always)]
fn group_size(cells: usize) -> u32 {
    cells.trailing_zeros().saturating_sub(u64::BITS.trailing_zeros())
}

/// More cells than this has a table that so many keys have filled.
fn grown(live: usize) -> usize {
    if live > MANY { live * 2 } else { live * 4 }
}

/// The number of cells of a table that has got so many keys one by one.
fn cells_after(keys: usize) -> usize {
    let mut cells = MIN_CELLS;
    while fills(keys, cells) {
        let full = ((cells - 1) * 3).div_ceil(5);
        cells = cells_for(grown(full));
    }
    cells
}

/// The number of cells of a table that has more than `wanted`.
fn cells_for(wanted: usize) -> usize {
    (wanted + 1).next_power_of_two().max(MIN_CELLS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::Isolate;
    use crate::runtime::ops::tests::isolate;
    use std::collections::BTreeSet;
    use std::convert::Infallible;

    fn find(table: &SetTable, hash: fn(i64) -> i64, key: i64) -> Option<usize> {
        let hash = KeyHash::new(hash(key));
        let Ok(found) = table.find(hash, Value::fixnum(key), |_| Ok::<_, Infallible>(false));
        found
    }

    fn add(vm: &mut Isolate, table: &SetTable, hash: fn(i64) -> i64, key: i64) {
        let (hash, key) = (KeyHash::new(hash(key)), Value::fixnum(key));
        if let Ok(Place::Vacant(vacancy)) = table.locate(hash, key, |_| Ok::<_, Infallible>(false)) {
            table.insert_at(&mut vm.heap, vacancy, hash, key);
        }
    }

    fn keys(table: &SetTable) -> Vec<i64> {
        table.entries().filter_map(|(_, key)| key.as_fixnum()).collect()
    }

    fn exercise(hash: fn(i64) -> i64, below: i64) {
        let mut vm = isolate();
        let table = SetTable::new(&mut vm.heap);
        let mut model = BTreeSet::new();
        let mut state = below as u64;
        for step in 0..3000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let key = (state >> 33) as i64 % below;
            match (state >> 20) % 8 {
                0..4 if step / 400 % 2 == 0 => {
                    add(&mut vm, &table, hash, key);
                    model.insert(key);
                }
                0..4 => {
                    let found = find(&table, hash, key).and_then(|at| table.remove(at));
                    assert_eq!(found.is_some(), model.remove(&key));
                }
                4 => {
                    let popped = table.pop().and_then(Value::as_fixnum);
                    assert!(popped.map_or(model.is_empty(), |key| model.remove(&key)));
                }
                5 => table.tidy(&mut vm.heap),
                6 => {
                    let copy = SetTable::new(&mut vm.heap);
                    copy.expect(&mut vm.heap, table.len());
                    assert!(copy.fill_from(&mut vm.heap, &table));
                    assert!(table.is_empty() || !copy.fill_from(&mut vm.heap, &table));
                    table.take_over(&copy);
                }
                _ => {}
            }
            assert_eq!(table.len(), model.len());
            if step % 50 == 0 {
                let mut found = keys(&table);
                found.sort_unstable();
                assert!(found.iter().eq(&model));
                assert!((0..below).all(|key| find(&table, hash, key).is_some() == model.contains(&key)));
            }
        }
    }

    #[test]
    fn a_table_keeps_what_is_put_in() {
        for below in [3, 9, 100, 2000] {
            exercise(|key| key, below);
        }
        exercise(|_| 5, 50);
        exercise(|key| key << 40, 200);
        exercise(|key| -key, 200);
    }

    #[test]
    fn a_table_of_keys_is_the_one_that_gets_them_one_by_one() {
        let mut vm = isolate();
        let one_by_one = SetTable::new(&mut vm.heap);
        let mut given = Vec::new();
        for key in 0..700 {
            let made = SetTable::of_keys(&mut vm.heap, &given).expect("each has a cell of its own");
            assert_eq!(made.cells().len(), one_by_one.cells().len());
            assert_eq!((made.len(), keys(&made)), (one_by_one.len(), keys(&one_by_one)));
            given.push((KeyHash::new(key), Value::fixnum(key)));
            add(&mut vm, &one_by_one, |key| key, key);
        }
        let sharing = [8, 0].map(|key| (KeyHash::new(key), Value::fixnum(key)));
        assert!(SetTable::of_keys(&mut vm.heap, &sharing).is_none());
    }

    /// The orders are CPython's; `tests/conformance/set/table_order.py` has many more.
    #[test]
    fn small_integers_stand_in_the_order_of_their_hashes() {
        let mut vm = isolate();
        let table = SetTable::new(&mut vm.heap);
        for key in [9, 3, 1, 17, 4] {
            add(&mut vm, &table, |key| key, key);
        }
        assert_eq!(keys(&table), [1, 3, 4, 9, 17]);
        let table = SetTable::new(&mut vm.heap);
        for key in [9, 17, 1] {
            add(&mut vm, &table, |key| key, key);
        }
        assert_eq!(keys(&table), [9, 17, 1]);
    }
}
