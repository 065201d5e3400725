//! The first word of every heap object.

use crate::runtime::objects::Tag;
use std::cell::Cell;

/// The header word: tag in bits 0..8, flags in 8..16, size in granules in 16..32, and 32 bits for the object's kind to
/// use in 32..64. Functions keep their code's number there, so that one comparison of the header tells type, code and
/// flags. The size of a large object stands in front of it; the one in its header means nothing.
#[derive(Debug)]
#[repr(transparent)]
pub struct Header(Cell<u64>);

/// Bits of [`Header::flags`].
pub struct HeaderFlags;

impl HeaderFlags {
    /// A function that has an `extra` part: defaults, other globals or attributes.
    pub const HAS_EXTRA: u8 = 0x01;
    /// A function whose globals are not its code's home.
    pub const OTHER_GLOBALS: u8 = 0x02;
    /// A range iterator that only a loop's own stack refers to.
    pub const PRIVATE: u8 = 0x04;
    /// A watched object that has nothing left to do when it is collected.
    pub const SETTLED: u8 = 0x08;
    /// The one string object of a name.
    pub const INTERNED: u8 = 0x10;
    /// A cell whose variable is bound once, or a function whose code and defaults machine code takes for constants.
    pub const STABLE: u8 = 0x40;
    /// A dict that, as the globals of functions, brings built-ins of its own.
    pub const OWN_BUILTINS: u8 = 0x20;
}

/// Small objects begin at, and their sizes are, multiples of this many bytes.
pub const GRANULE: usize = 16;

const SIZE_BITS: u32 = 16;

impl Header {
    /// The word of an object of `size` bytes, which is a multiple of [`GRANULE`].
    #[inline(always)]
    pub const fn word(tag: Tag, size: usize, aux: u32) -> u64 {
        // The size of a large object may not fit; it must not run into the other fields.
        let granules = (size / GRANULE) as u64 & ((1 << SIZE_BITS) - 1);
        tag as u64 | granules << 16 | (aux as u64) << 32
    }

    /// The bits of tag and the kind's own 32 bits.
    pub const KIND_MASK: u64 = 0xffff_ffff_0000_00ff;

    /// Those bits of an object of this kind.
    #[inline(always)]
    pub const fn kind_word(tag: Tag, aux: u32) -> u64 {
        tag as u64 | (aux as u64) << 32
    }

    /// A header of this word.
    #[inline(always)]
    pub const fn new(word: u64) -> Header {
        Header(Cell::new(word))
    }

    /// The whole word.
    #[inline(always)]
    pub fn bits(&self) -> u64 {
        self.0.get()
    }

    /// The object's type tag.
    #[inline(always)]
    pub fn tag(&self) -> Tag {
        Tag::from_number(self.0.get() as u8)
    }

    /// The flags: [`HeaderFlags`].
    #[inline(always)]
    pub fn flags(&self) -> u8 {
        (self.0.get() >> 8) as u8
    }

    /// Sets a flag.
    #[inline(always)]
    pub fn set_flag(&self, flag: u8) {
        self.0.set(self.0.get() | (flag as u64) << 8);
    }

    /// Clears a flag.
    #[inline]
    pub fn clear_flag(&self, flag: u8) {
        self.0.set(self.0.get() & !((flag as u64) << 8));
    }

    /// Size in bytes of a small object.
    #[inline(always)]
    pub fn small_size(&self) -> usize {
        ((self.0.get() >> 16) & ((1 << SIZE_BITS) - 1)) as usize * GRANULE
    }

    /// The object kind's own 32 bits.
    #[inline(always)]
    pub fn aux(&self) -> u32 {
        (self.0.get() >> 32) as u32
    }

    /// Sets the object kind's own 32 bits.
    #[inline(always)]
    pub fn set_aux(&self, aux: u32) {
        self.0.set(self.0.get() & 0xffff_ffff | (aux as u64) << 32);
    }
}
