//! The last search for a tuple in each of a few dicts. Programs look twice: they ask for a count and set it, or whether a key
//! is there and for its value, and to hash a tuple and to compare it takes longer than all the rest. They may do so in
//! several dicts by turns.
//!
//! Only searches are remembered that have run no code, and so run none the next time. What is remembered holds as long as the
//! dict has the same keys, for one epoch of the type cache, in which no class has begun to compare its instances in another
//! way, and up to the next collection, after which addresses may mean other objects.

use super::objects::{Dict, Gc, KeyHash};
use super::value::Value;
use std::cell::Cell;

/// Where a key was looked for, and what was found.
#[derive(Clone, Copy)]
struct Search {
    epoch: u64,
    dict: usize,
    version: u64,
    key: u64,
    found: Found,
}

/// What a search has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The key's hash.
    pub hash: KeyHash,
    /// The position of the key; none if it is not there.
    pub at: Option<usize>,
}

/// How many dicts the last searches are remembered in.
const DICTS: usize = 4;

/// The memory of one isolate.
#[derive(Default)]
pub struct LastSearch([Cell<Option<Search>>; DICTS]);

impl LastSearch {
    /// Forgets it.
    pub fn clear(&self) {
        self.0.iter().for_each(|search| search.set(None));
    }

    /// Where the last search in a dict is remembered.
    #[inline]
    fn place(&self, dict: Gc<Dict>) -> &Cell<Option<Search>> {
        // Dicts made one after the other lie side by side.
        &self.0[dict.address() / size_of::<Dict>() % DICTS]
    }

    /// What the last search has found, if it was one for this very object in this dict.
    #[inline]
    pub fn get(&self, epoch: u64, dict: Gc<Dict>, key: Value) -> Option<Found> {
        let last = self.place(dict).get()?;
        let asked = (epoch, dict.address(), dict.table.version(), key.word());
        ((last.epoch, last.dict, last.version, last.key) == asked).then_some(last.found)
    }

    /// Remembers what a search has found.
    #[inline]
    pub fn set(&self, epoch: u64, dict: Gc<Dict>, key: Value, found: Found) {
        let search = Search { epoch, dict: dict.address(), version: dict.table.version(), key: key.word(), found };
        self.place(dict).set(Some(search));
    }
}
