//! What attributes are on instances of a shape, for instructions that have met too many shapes to remember them all.
//!
//! It is used by `ops::by_shape`, which finds it out. It holds for one epoch of the classes: neither shapes' numbers nor
//! names ever mean others.

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
    /// Its value is wanted where it is nothing that an instruction remembers.
    Beyond,
}

/// What an attribute is, or what storing one does. What the words of [`Known`] are follows from it; the first has the
/// number of the shape in its low half.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Nothing is known.
    #[default]
    Nothing,
    /// A slot, whose number is in the high half of the first word.
    Slot,
    /// A method of the class, the second word.
    Method,
    /// A method of the class, the second word, that is not called at once: an object that binds it to the instance.
    Bound,
    /// A native method for what an instance stands for, the second word.
    Native,
    /// A property that a function computes, the second word.
    Property,
    /// A field of a named tuple, whose index is the second word.
    Field,
    /// A value that a class holds: the second word says which and where.
    OfClass,
    /// Something in the instance's dict, where others have it at the position that the second word says.
    Own,
    /// A method of the class, the second word, unless the instance's dict has the name.
    Inherited,
    /// A native method of a built-in type, the first word: at the position that the second word says.
    OfKind,
    /// A built-in property, the second word, that no instruction remembers.
    Computed,
    /// No attribute, which no instruction remembers.
    Absent,
    /// Stored to a slot, as one is loaded.
    StoreSlot,
    /// Stored to a slot that instances get together with the shape whose number is the second word.
    StoreNew,
    /// Stored to the instance's dict, at a position as one is loaded.
    StoreOwn,
}

/// What is known of an attribute: its form, and the words of an instruction's cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// What it is.
    pub form: Form,
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
        let free = Entry { name: 0, shape: 0, epoch: 0, known: Known { form: Form::Nothing, key: 0, data: 0 } };
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
