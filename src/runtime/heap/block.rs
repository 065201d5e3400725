//! Blocks of the small-object space: aligned memory with the metadata of its objects at its own start, so that a mark
//! is one address computation away from a pointer.

use super::header::{GRANULE, Header};
use std::cell::Cell;
use std::ptr::NonNull;

/// Size and alignment of a block.
pub const BLOCK_SIZE: usize = 256 * 1024;
/// The unit of reuse: a line is free when no marked object touches it.
pub const LINE_SIZE: usize = 128;
/// Lines a block, those of its metadata included.
const LINES: usize = BLOCK_SIZE / LINE_SIZE;
const BITMAP_WORDS: usize = BLOCK_SIZE / GRANULE / 64;
/// The first line that objects may use.
const FIRST_LINE: usize = size_of::<BlockMeta>().div_ceil(LINE_SIZE);

/// Bits for the granules of a block.
type Bitmap = [Cell<u64>; BITMAP_WORDS];

/// The metadata at the start of a block. All zero for a block without objects.
#[repr(C)]
struct BlockMeta {
    /// Objects that the running or the last collection reached, by their first granule.
    marks: Bitmap,
    /// Objects that are known to begin at a granule: survivors of the last collection, and walked runs.
    starts: Bitmap,
    /// A bit for each line, set if a marked object touches it.
    lines: [Cell<u64>; LINES / 64],
}

/// A block, by the address of its memory, which the space owns for as long as it lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block(NonNull<BlockMeta>);

impl Block {
    /// Lines that objects may use.
    pub const USABLE_LINES: usize = LINES - FIRST_LINE;

    /// The block that an address lies in.
    ///
    /// # Safety
    /// The address lies in a block of a living space.
    #[inline(always)]
    pub unsafe fn of(address: usize) -> Block {
        // SAFETY: blocks are aligned to their size, and none is at address 0.
        Block(unsafe { NonNull::new_unchecked((address & !(BLOCK_SIZE - 1)) as *mut BlockMeta) })
    }

    #[inline(always)]
    fn meta(&self) -> &BlockMeta {
        // SAFETY: the memory belongs to a living space (`of`), is initialised (zeroes are valid), and its metadata is
        // only ever borrowed shared.
        unsafe { self.0.as_ref() }
    }

    /// Where the block begins.
    pub fn base(self) -> usize {
        self.0.as_ptr() as usize
    }

    /// Where objects may lie.
    pub fn room(self) -> (usize, usize) {
        (self.base() + FIRST_LINE * LINE_SIZE, self.base() + BLOCK_SIZE)
    }

    /// Makes it a block without objects.
    pub fn reset(self) {
        self.begin_marking();
        self.end_marking();
    }

    /// Forgets all marks.
    pub fn begin_marking(self) {
        self.forget_marks();
        self.meta().lines.iter().for_each(|word| word.set(0));
    }

    /// Forgets the marks of objects, and keeps in mind which lines are in use.
    pub fn forget_marks(self) {
        self.meta().marks.iter().for_each(|word| word.set(0));
    }

    #[inline(always)]
    fn granule(address: usize) -> (usize, u64) {
        let granule = (address & (BLOCK_SIZE - 1)) / GRANULE;
        (granule / 64, 1 << (granule % 64))
    }

    /// Marks the object at `address`; false if it was marked.
    #[inline(always)]
    pub fn mark(self, address: usize) -> bool {
        let (index, bit) = Self::granule(address);
        let word = &self.meta().marks[index];
        let before = word.get();
        word.set(before | bit);
        before & bit == 0
    }

    /// Takes the mark of the object at `address` away.
    pub fn unmark(self, address: usize) {
        let (index, bit) = Self::granule(address);
        let word = &self.meta().marks[index];
        word.set(word.get() & !bit);
    }

    /// Notes the lines that a marked object of `size` bytes touches.
    #[inline(always)]
    pub fn mark_lines(self, address: usize, size: usize) {
        let offset = address & (BLOCK_SIZE - 1);
        let (first, last) = (offset / LINE_SIZE, (offset + size - 1) / LINE_SIZE);
        self.mark_line(first);
        // Most objects lie in one line or two.
        if first != last {
            (first + 1..=last).for_each(|line| self.mark_line(line));
        }
    }

    #[inline(always)]
    fn mark_line(self, line: usize) {
        let word = &self.meta().lines[line / 64];
        word.set(word.get() | 1 << (line % 64));
    }

    /// Whether the object at `address` is marked.
    #[inline(always)]
    pub fn is_marked(self, address: usize) -> bool {
        let (index, bit) = Self::granule(address);
        self.meta().marks[index].get() & bit != 0
    }

    /// After marking: what is marked is what there is. Gives the number of lines in use.
    pub fn end_marking(self) -> usize {
        let meta = self.meta();
        for (start, mark) in meta.starts.iter().zip(&meta.marks) {
            start.set(mark.get());
        }
        self.lines_in_use()
    }

    /// The number of lines in use.
    pub fn lines_in_use(self) -> usize {
        self.meta().lines.iter().map(|word| word.get().count_ones() as usize).sum()
    }

    /// Marks all objects that are known to begin somewhere.
    pub fn mark_all(self) {
        let meta = self.meta();
        meta.starts.iter().zip(&meta.marks).for_each(|(start, mark)| mark.set(start.get()));
    }

    /// Notes that an object begins at `address`.
    #[inline(always)]
    pub fn note_start(self, address: usize) {
        let (index, bit) = Self::granule(address);
        let word = &self.meta().starts[index];
        word.set(word.get() | bit);
    }

    /// The addresses of the objects that are known to begin somewhere.
    pub fn starts(self) -> impl Iterator<Item = usize> {
        self.addresses(|meta, index| meta.starts[index].get())
    }

    /// The addresses of those among them that are not marked.
    pub fn unmarked(self) -> impl Iterator<Item = usize> {
        self.addresses(|meta, index| meta.starts[index].get() & !meta.marks[index].get())
    }

    /// Where the bits are set that `word` gives for each index into the bitmaps.
    fn addresses(self, word: fn(&BlockMeta, usize) -> u64) -> impl Iterator<Item = usize> {
        (0..BITMAP_WORDS).flat_map(move |index| {
            let mut bits = word(self.meta(), index);
            std::iter::from_fn(move || {
                let granule = (bits != 0).then(|| index * 64 + bits.trailing_zeros() as usize)?;
                bits &= bits - 1;
                Some(self.base() + granule * GRANULE)
            })
        })
    }

    /// The object that an address lies in, if it is one that is known to begin somewhere.
    pub fn find(self, address: usize) -> Option<NonNull<Header>> {
        let (mut index, bit) = Self::granule(address);
        let starts = &self.meta().starts;
        let mut bits = starts[index].get() & (bit | (bit - 1));
        while bits == 0 {
            index = index.checked_sub(1)?;
            bits = starts[index].get();
        }
        let granule = index * 64 + 63 - bits.leading_zeros() as usize;
        let start = self.base() + granule * GRANULE;
        // SAFETY: the starts that are noted are those of survivors and of walked runs; both have valid headers.
        let size = unsafe { &*(start as *const Header) }.small_size();
        (address < start + size).then(|| NonNull::new(start as *mut Header))?
    }

    /// Notes that free lines are in use, until marking tells whether they are.
    pub fn take_lines(self, (start, end): (usize, usize)) {
        let lines = (start - self.base()) / LINE_SIZE..(end - self.base()) / LINE_SIZE;
        lines.for_each(|line| self.mark_line(line));
    }

    /// The next run of free lines at or after an address, as addresses.
    pub fn free_lines(self, from: usize) -> Option<(usize, usize)> {
        let from = FIRST_LINE.max((from - self.base()) / LINE_SIZE);
        let start = self.first_line(from, u64::MAX)?;
        let end = self.first_line(start, 0).unwrap_or(LINES);
        Some((self.base() + start * LINE_SIZE, self.base() + end * LINE_SIZE))
    }

    /// The first line from `from` on whose bit is set, after an exclusive or with `flip`.
    fn first_line(self, from: usize, flip: u64) -> Option<usize> {
        let mut words = self.meta().lines[from / 64..].iter().map(|word| word.get() ^ flip);
        let (mut bits, mut index) = (words.next()? & u64::MAX << (from % 64), from / 64);
        while bits == 0 {
            (bits, index) = (words.next()?, index + 1);
        }
        Some(index * 64 + bits.trailing_zeros() as usize)
    }
}
