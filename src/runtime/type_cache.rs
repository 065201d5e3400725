//! Where classes' attributes were found last, so that most lookups need not walk an MRO.
//!
//! An entry holds for one epoch: the isolate begins a new one whenever an attribute or the bases of a class change, and at
//! every collection, after which addresses may mean other objects.

use super::objects::{Gc, Str, TypeObject};
use super::value::{Slot, Value};
use std::cell::Cell;

const ENTRIES: usize = 1024;

#[derive(Clone, Copy)]
struct Entry {
    class: usize,
    name: usize,
    epoch: u64,
    found: Slot,
}

/// The cache of one isolate.
pub struct TypeCache {
    entries: Box<[Cell<Entry>]>,
    epoch: u64,
}

impl Default for TypeCache {
    fn default() -> TypeCache {
        let free = Entry { class: 0, name: 0, epoch: 0, found: None };
        TypeCache { entries: vec![Cell::new(free); ENTRIES].into(), epoch: 1 }
    }
}

impl TypeCache {
    /// Forgets everything.
    pub fn clear(&mut self) {
        self.epoch += 1;
    }

    /// The attribute that the first class of `class`'s MRO has; `find` looks for it if that is not known.
    #[inline]
    pub fn get(&self, class: Gc<TypeObject>, name: Gc<Str>, find: impl FnOnce() -> Slot) -> Slot {
        let (class, name) = (class.address(), name.address());
        // Objects begin at multiples of 16 bytes.
        let place = (class >> 4 ^ name >> 3) % ENTRIES;
        let entry = self.entries[place].get();
        if (entry.class, entry.name, entry.epoch) == (class, name, self.epoch) {
            return entry.found;
        }
        let found = find();
        self.entries[place].set(Entry { class, name, epoch: self.epoch, found });
        found
    }
}

/// The value of a slot is a plain word, so that an entry may outlive it: it is never read after its epoch.
const _: () = assert!(size_of::<Slot>() == size_of::<Value>());
