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
    attributes: Box<[Cell<Entry>]>,
    values: Box<[Cell<Entry>]>,
    epoch: u64,
}

impl Default for TypeCache {
    fn default() -> TypeCache {
        let free = Entry { class: 0, name: 0, epoch: 0, found: None };
        let entries = || vec![Cell::new(free); ENTRIES].into();
        TypeCache { attributes: entries(), values: entries(), epoch: 1 }
    }
}

impl TypeCache {
    /// Forgets everything.
    pub fn clear(&mut self) {
        self.epoch += 1;
    }

    /// The epoch, in which no class has changed.
    #[inline(always)]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// The attribute that the first class of `class`'s MRO has; `find` looks for it if that is not known.
    #[inline]
    pub fn get(&self, class: Gc<TypeObject>, name: Gc<Str>, find: impl FnOnce() -> Slot) -> Slot {
        match self.known(&self.attributes, class, name) {
            Ok(found) => found,
            Err(place) => {
                let found = find();
                self.attributes[place].set(self.entry(class, name, found));
                found
            }
        }
    }

    /// What [`TypeCache::add_value`] was told.
    #[inline]
    pub fn value(&self, class: Gc<TypeObject>, name: Gc<Str>) -> Option<Slot> {
        self.known(&self.values, class, name).ok()
    }

    /// Remembers the value that an attribute of a class always is, if there is one.
    pub fn add_value(&self, class: Gc<TypeObject>, name: Gc<Str>, value: Slot) {
        self.values[place(class, name)].set(self.entry(class, name, value));
    }

    #[inline(always)]
    fn known(&self, entries: &[Cell<Entry>], class: Gc<TypeObject>, name: Gc<Str>) -> Result<Slot, usize> {
        let place = place(class, name);
        let entry = entries[place].get();
        let holds = (entry.class, entry.name, entry.epoch) == (class.address(), name.address(), self.epoch);
        if holds { Ok(entry.found) } else { Err(place) }
    }

    fn entry(&self, class: Gc<TypeObject>, name: Gc<Str>, found: Slot) -> Entry {
        Entry { class: class.address(), name: name.address(), epoch: self.epoch, found }
    }
}

/// Where a class and a name are remembered.
#[inline(always)]
fn place(class: Gc<TypeObject>, name: Gc<Str>) -> usize {
    // Objects begin at multiples of 16 bytes.
    (class.address() >> 4 ^ name.address() >> 3) % ENTRIES
}

/// The value of a slot is a plain word, so that an entry may outlive it: it is never read after its epoch.
const _: () = assert!(size_of::<Slot>() == size_of::<Value>());
