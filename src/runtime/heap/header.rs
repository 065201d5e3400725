//! The first word of every heap object.

use crate::runtime::objects::Tag;
use std::cell::Cell;

/// The header word: tag in bits 0..8, flags in 8..16, size in granules in 16..32, and in 32..64 a number of the object
/// kind's own, below [`Header::NUMBERS`]. Functions keep their code's number there, instances and exceptions their
/// shape's, with a bit above it that no others have: one comparison of 32 bits tells type and code, or class and shape.
/// The size of a large object stands in front of it; the one in its header means nothing.
#[derive(Debug)]
#[repr(transparent)]
pub struct Header(Cell<u64>);

/// Bits of [`Header::flags`]. Kinds of objects that have nothing in common share some.
pub struct HeaderFlags;

impl HeaderFlags {
    /// A function that has an `extra` part: defaults, other globals or attributes.
    pub const HAS_EXTRA: u8 = 0x01;
    /// A tuple that keeps its hash.
    pub const HASHED: u8 = 0x02;
    /// A function that stands for one that is native in CPython.
    pub const STANDS_FOR_NATIVE: u8 = 0x02;
    /// A range iterator that only a loop's own stack refers to, or a generator that only the stack of its resumer does.
    pub const PRIVATE: u8 = 0x04;
    /// A watched object that has nothing left to do when it is collected.
    pub const SETTLED: u8 = 0x08;
    /// The one string object of a name.
    pub const INTERNED: u8 = 0x10;
    /// An exception that suppresses its context.
    pub const SUPPRESSES_CONTEXT: u8 = 0x10;
    /// A cell whose variable is bound once, or a function whose code and defaults machine code takes for constants.
    pub const STABLE: u8 = 0x40;
    /// A function that is known to have no cells.
    pub const NO_CELLS: u8 = 0x20;
    /// A dict that, as the globals of functions, brings built-ins of its own.
    pub const OWN_BUILTINS: u8 = 0x20;
}

/// Small objects begin at, and their sizes are, multiples of this many bytes.
pub const GRANULE: usize = 16;

const SIZE_BITS: u32 = 16;

impl Header {
    /// The numbers of kinds are below this one.
    pub const NUMBERS: u32 = 1 << 30;
    /// The bit of functions above their code's number.
    const FUNCTION: u32 = 1 << 31;
    /// The bit of instances and exceptions above their shape's number. On a function it says that its globals are not its
    /// code's home.
    const SHAPED: u32 = Self::NUMBERS;
    /// A function's bit, in the word, for globals that are not its code's home.
    pub const OTHER_GLOBALS: u64 = (Self::SHAPED as u64) << 32;

    /// The word of an object of `size` bytes, which is a multiple of [`GRANULE`].
    #[inline(always)]
    pub const fn word(tag: Tag, size: usize, number: u32) -> u64 {
        debug_assert!(number < Self::NUMBERS);
        // The size of a large object may not fit; it must not run into the other fields.
        let granules = (size / GRANULE) as u64 & ((1 << SIZE_BITS) - 1);
        tag as u64 | granules << 16 | ((Self::bit_of(tag) | number) as u64) << 32
    }

    /// The bit above the numbers of a kind.
    const fn bit_of(tag: Tag) -> u32 {
        match tag {
            Tag::Function => Self::FUNCTION,
            Tag::Instance | Tag::Exception => Self::SHAPED,
            _ => 0,
        }
    }

    /// The bits of a header that tell an object of this type with a certain number.
    pub const fn kind_mask(tag: Tag) -> u64 {
        if Self::bit_of(tag) == 0 { 0xffff_ffff_0000_00ff } else { 0xffff_ffff_0000_0000 }
    }

    /// Those bits of an object with this number.
    #[inline(always)]
    pub const fn kind_word(tag: Tag, number: u32) -> u64 {
        Self::word(tag, 0, number) & Self::kind_mask(tag)
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

    /// The number of what comes next after `count` things that were numbered from 1 on.
    ///
    /// # Panics
    /// When the numbers are used up: what has them would take hundreds of gigabytes.
    pub fn next_number(count: usize) -> u32 {
        let number = u32::try_from(count + 1).ok().filter(|&number| number < Self::NUMBERS);
        number.expect("memory ends before the numbers do")
    }

    /// The object kind's own number.
    #[inline(always)]
    pub fn number(&self) -> u32 {
        (self.0.get() >> 32) as u32 & (Self::NUMBERS - 1)
    }

    /// Sets the object kind's own number.
    #[inline(always)]
    pub fn set_number(&self, number: u32) {
        debug_assert!(number < Self::NUMBERS);
        let rest = self.0.get() & !(u64::from(Self::NUMBERS - 1) << 32);
        self.0.set(rest | u64::from(number) << 32);
    }

    /// Whether the number is that of a shape, or 0 where one could be: see [`Shaped`](crate::runtime::objects::Shaped).
    #[inline(always)]
    pub fn is_shaped(&self) -> bool {
        (self.0.get() >> 32) as u32 & (Self::FUNCTION | Self::SHAPED) == Self::SHAPED
    }

    /// Notes that a function's globals are not its code's home.
    pub fn set_other_globals(&self) {
        self.0.set(self.0.get() | Self::OTHER_GLOBALS);
    }

    /// Whether a function's globals are not its code's home.
    pub fn has_other_globals(&self) -> bool {
        self.0.get() & Self::OTHER_GLOBALS != 0
    }
}
