//! What attributes are on instances of a shape, for instructions that have met too many shapes to remember them all.
//!
//! What is remembered has the form of the instructions' own caches, and belongs to the interpreter. It holds for one
//! epoch of the classes: neither shapes' numbers nor names ever mean others.

use super::objects::{Gc, Str};
use std::cell::Cell;

const ENTRIES: usize = 1024;

/// What is done to an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Usage {
    /// Its value is wanted.
    Load,
    /// It is called.
    Call,
    /// It is given a value.
    Store,
}

/// What is known of an attribute: the words of an instruction's cache, and the number of the opcode that they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The number of the quickened opcode.
    pub form: u8,
    /// First word.
    pub key: u64,
    /// Second word.
    pub data: u64,
}

#[derive(Clone, Copy)]
struct Entry {
    /// The address of the name, and the usage in its low bits; 0 in an entry that is free.
    name: usize,
    shape: u32,
    epoch: u64,
    known: Known,
}

/// The cache of one isolate.
pub struct ShapeCache {
    entries: Box<[Cell<Entry>]>,
}

impl Default for ShapeCache {
    fn default() -> ShapeCache {
        let free = Entry { name: 0, shape: 0, epoch: 0, known: Known { form: 0, key: 0, data: 0 } };
        ShapeCache { entries: vec![Cell::new(free); ENTRIES].into() }
    }
}

impl ShapeCache {
    /// What was found out in this epoch. The name is an interned one.
    #[inline]
    pub fn find(&self, shape: u32, name: Gc<Str>, usage: Usage, epoch: u64) -> Option<Known> {
        let name = name.address() | usage as usize;
        let entry = self.place(shape, name).get();
        ((entry.name, entry.shape, entry.epoch) == (name, shape, epoch)).then_some(entry.known)
    }

    /// Remembers what was found out.
    pub fn add(&self, shape: u32, name: Gc<Str>, usage: Usage, epoch: u64, known: Known) {
        let name = name.address() | usage as usize;
        self.place(shape, name).set(Entry { name, shape, epoch, known });
    }

    #[inline(always)]
    fn place(&self, shape: u32, name: usize) -> &Cell<Entry> {
        // Objects begin at multiples of 16 bytes; a class numbers the shapes of its instances one after another.
        let mixed = (name >> 4 ^ name << 4).wrapping_add((shape as usize).wrapping_mul(0x9e5));
        &self.entries[mixed % ENTRIES]
    }
}
