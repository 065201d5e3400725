//! The last search for a tuple in a dict. Programs look twice: they ask for a count and set it, or whether a key is there and
//! for its value, and to hash a tuple and to compare it takes longer than all the rest.
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

/// The memory of one isolate.
#[derive(Default)]
pub struct LastSearch(Cell<Option<Search>>);

impl LastSearch {
    /// Forgets it.
    pub fn clear(&self) {
        self.0.set(None);
    }

    /// What the last search has found, if it was one for this very object in this dict.
    #[inline]
    pub fn get(&self, epoch: u64, dict: Gc<Dict>, key: Value) -> Option<Found> {
        let last = self.0.get()?;
        let asked = (epoch, dict.address(), dict.table.version(), key.word());
        ((last.epoch, last.dict, last.version, last.key) == asked).then_some(last.found)
    }

    /// Remembers what a search has found.
    #[inline]
    pub fn set(&self, epoch: u64, dict: Gc<Dict>, key: Value, found: Found) {
        let (dict, version) = (dict.address(), dict.table.version());
        self.0.set(Some(Search { epoch, dict, version, key: key.word(), found }));
    }
}
