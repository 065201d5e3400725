//! Interned strings: the one string object of each name.
//!
//! The table refers to the strings and holds no text of its own: they are permanent, or kept, and so live as long as the
//! isolate. It knows nothing of what a name is for.

use super::heap::{HeaderFlags, Heap};
use super::objects::{Gc, Str};
use hashbrown::HashTable;
use std::hash::BuildHasher;

/// Room for the names of the built-in types and functions, so that starting does not fill the table several times.
const CAPACITY: usize = 896;

/// How many names are found without hashing.
const RECENT: usize = 512;

/// The interned strings of an isolate.
pub struct InternedStrings {
    table: HashTable<Gc<Str>>,
    /// Names by where their text was when they were asked for: most are asked for by literals.
    recent: Box<[Option<Gc<Str>>; RECENT]>,
}

impl Default for InternedStrings {
    fn default() -> InternedStrings {
        InternedStrings { table: HashTable::with_capacity(CAPACITY), recent: Box::new([None; _]) }
    }
}

impl InternedStrings {
    /// The string object of a name, which is made if there is none yet.
    pub fn intern(&mut self, heap: &mut Heap, text: &str) -> Gc<Str> {
        let place = (text.as_ptr() as usize >> 1 ^ text.len() << 4) % RECENT;
        match self.recent[place] {
            Some(recent) if recent.is_text(text) => recent,
            _ => {
                let string = self.find(text).unwrap_or_else(|| self.make(heap, text));
                self.recent[place] = Some(string);
                string
            }
        }
    }

    /// The string object of a text, which is this one if there is none yet. Lone surrogates belong to no name: what has them
    /// stays as it is.
    pub fn intern_object(&mut self, heap: &mut Heap, string: Gc<Str>) -> Gc<Str> {
        if string.view().points().any(|point| char::from_u32(point).is_none()) {
            return string;
        }
        if let Some(known) = self.find(&string.to_text()) {
            return known;
        }
        heap.keep(string);
        self.add(string);
        string
    }

    /// The string object of a name, if there is one.
    pub fn find(&self, text: &str) -> Option<Gc<Str>> {
        self.table.find(hash(text), |string| string.is_text(text)).copied()
    }

    #[cold]
    fn make(&mut self, heap: &mut Heap, text: &str) -> Gc<Str> {
        let string = heap.permanently(|heap| Str::new(heap, text));
        self.add(string);
        string
    }

    fn add(&mut self, string: Gc<Str>) {
        string.header().set_flag(HeaderFlags::INTERNED);
        let hash_of = |string: &Gc<Str>| hash(&string.to_text());
        self.table.insert_unique(hash_of(&string), string, hash_of);
    }
}

fn hash(text: &str) -> u64 {
    rustc_hash::FxBuildHasher.hash_one(text)
}
