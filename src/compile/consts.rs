//! The constants and names of a code object while it grows: each is kept once, in the order of first use.

use crate::bytecode::Const;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// `co_consts` in the making.
#[derive(Debug, Default)]
pub(super) struct Consts {
    values: Vec<Const>,
    buckets: FxHashMap<u64, Vec<u32>>,
}

impl Consts {
    /// The index of a constant, which is added if it is new.
    pub(super) fn index(&mut self, value: Const) -> u32 {
        let bucket = self.buckets.entry(hash(&value)).or_default();
        if let Some(&at) = bucket.iter().find(|&&at| identical(&self.values[at as usize], &value)) {
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

/// Equal in value and in type: `1`, `1.0` and `True` differ, as do `0.0` and `-0.0`.
fn identical(a: &Const, b: &Const) -> bool {
    match (a, b) {
        (Const::Float(a), Const::Float(b)) => a.to_bits() == b.to_bits(),
        (Const::Tuple(a), Const::Tuple(b)) | (Const::FrozenSet(a), Const::FrozenSet(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| identical(a, b))
        }
        (a, b) => a == b,
    }
}

fn hash(value: &Const) -> u64 {
    let mut hasher = FxHasher::default();
    hash_into(value, &mut hasher);
    hasher.finish()
}

fn hash_into(value: &Const, hasher: &mut FxHasher) {
    std::mem::discriminant(value).hash(hasher);
    match value {
        Const::None | Const::Ellipsis => {}
        Const::Bool(value) => value.hash(hasher),
        Const::Int(value) => value.hash(hasher),
        Const::Float(value) => value.to_bits().hash(hasher),
        Const::Str(value) => value.hash(hasher),
        Const::Bytes(value) => value.hash(hasher),
        Const::Tuple(items) | Const::FrozenSet(items) => items.iter().for_each(|item| hash_into(item, hasher)),
        Const::Code(code) => (&code.name, code.first_line, code.instrs.len()).hash(hasher),
    }
}

/// Names by index, each once.
#[derive(Debug, Default)]
pub(super) struct NameTable {
    names: Vec<Arc<str>>,
    indexes: FxHashMap<Arc<str>, u32>,
}

impl NameTable {
    pub(super) fn index(&mut self, name: &Arc<str>) -> u32 {
        if let Some(&at) = self.indexes.get(name) {
            return at;
        }
        let at = self.names.len() as u32;
        self.names.push(name.clone());
        self.indexes.insert(name.clone(), at);
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
        names.into_iter().for_each(|name| {
            table.index(&name);
        });
        table
    }
}
