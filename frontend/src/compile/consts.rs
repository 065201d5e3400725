//! The constants and names of a code object while it grows: each is kept once, in the order of first use.

use crate::bytecode::Const;
use rustc_hash::{FxHashMap, FxHasher};
use smallvec::SmallVec;
use std::hash::Hasher;
use std::sync::Arc;

/// `co_consts` in the making.
#[derive(Debug, Default)]
pub(super) struct Consts {
    values: Vec<Const>,
    buckets: FxHashMap<u64, SmallVec<[u32; 1]>>,
}

impl Consts {
    /// The index of a constant, which is added if it is new.
    pub(super) fn index(&mut self, value: Const) -> u32 {
        let mut hasher = FxHasher::default();
        value.hash_into(&mut hasher);
        let bucket = self.buckets.entry(hasher.finish()).or_default();
        if let Some(&at) = bucket.iter().find(|&&at| self.values[at as usize].same(&value)) {
            return at;
        }
        let at = self.values.len() as u32;
        bucket.push(at);
        self.values.push(value);
        at
    }

    pub(super) fn get(&self, at: u32) -> &Const {
        &self.values[at as usize]
    }

    /// Keeps the constants that are used, and the first, which may be the docstring. Gives the new index of each.
    pub(super) fn compact(self, used: &[bool]) -> (Vec<Const>, Vec<u32>) {
        let mut kept = Vec::new();
        let mut indexes = Vec::with_capacity(used.len());
        for (at, value) in self.values.into_iter().enumerate() {
            indexes.push(kept.len() as u32);
            if at == 0 || used[at] {
                kept.push(value);
            }
        }
        (kept, indexes)
    }

    pub(super) fn len(&self) -> usize {
        self.values.len()
    }
}

/// Names by index, each once.
#[derive(Debug, Default)]
pub(super) struct NameTable {
    names: Vec<Arc<str>>,
    indexes: FxHashMap<Arc<str>, u32>,
}

impl NameTable {
    /// The index of a name, which is added if it is new.
    pub(super) fn index(&mut self, name: &str) -> u32 {
        self.find(name).unwrap_or_else(|| self.add(name.into()))
    }

    fn add(&mut self, name: Arc<str>) -> u32 {
        let at = self.names.len() as u32;
        self.names.push(name.clone());
        self.indexes.insert(name, at);
        at
    }

    pub(super) fn find(&self, name: &str) -> Option<u32> {
        self.indexes.get(name).copied()
    }

    pub(super) fn names(&self) -> &[Arc<str>] {
        &self.names
    }

    pub(super) fn into_names(self) -> Vec<Arc<str>> {
        self.names
    }
}

impl FromIterator<Arc<str>> for NameTable {
    fn from_iter<I: IntoIterator<Item = Arc<str>>>(names: I) -> NameTable {
        let mut table = NameTable::default();
        for name in names {
            if table.find(&name).is_none() {
                table.add(name);
            }
        }
        table
    }
}
