//! Blocks of the small-object space: a run of lines with mark bits aside, at the block's own start.

use super::header::GRANULE;
use std::alloc::{Layout, alloc_zeroed, dealloc};
use std::ptr::NonNull;

/// Size and alignment of a block.
pub const BLOCK_SIZE: usize = 256 * 1024;
/// The unit of reuse: a line is free when no marked object touches it.
pub const LINE_SIZE: usize = 128;
/// Lines a block, those of its metadata included.
pub const LINES: usize = BLOCK_SIZE / LINE_SIZE;
const GRANULES: usize = BLOCK_SIZE / GRANULE;
const BITMAP_WORDS: usize = GRANULES / 64;
/// The first line that objects may use.
pub const FIRST_LINE: usize = size_of::<BlockMeta>().div_ceil(LINE_SIZE);

/// Bits for the granules of a block.
type Bitmap = [u64; BITMAP_WORDS];

/// The metadata at the start of a block.
#[repr(C)]
struct BlockMeta {
    /// Objects that the running or the last collection reached, by their first granule.
    marks: Bitmap,
    /// Objects that are known to begin at a granule: survivors of the last collection, and walked runs.
    starts: Bitmap,
    /// Lines that a marked object touches.
    lines: [u8; LINES],
}

/// A block, owned.
#[derive(Debug)]
pub struct Block(NonNull<BlockMeta>);

impl Block {
    const LAYOUT: Layout = match Layout::from_size_align(BLOCK_SIZE, BLOCK_SIZE) {
        Ok(layout) => layout,
        Err(_) => panic!("the block size is a power of two"),
    };

    /// A new block, all of it free.
    pub fn new() -> Block {
        // SAFETY: the layout is not empty.
        let memory = unsafe { alloc_zeroed(Self::LAYOUT) };
        match NonNull::new(memory.cast()) {
            Some(meta) => Block(meta),
            None => std::alloc::handle_alloc_error(Self::LAYOUT),
        }
    }

    /// The address of the block that an address lies in, if it lies in one.
    pub fn base_of(address: usize) -> usize {
        address & !(BLOCK_SIZE - 1)
    }

    /// Where the block begins.
    pub fn base(&self) -> usize {
        self.0.as_ptr() as usize
    }

    fn meta(&self) -> &BlockMeta {
        // SAFETY: the block is owned and its metadata initialised (zeroes are valid).
        unsafe { self.0.as_ref() }
    }

    fn meta_mut(&mut self) -> &mut BlockMeta {
        // SAFETY: as in `meta`, and `self` is borrowed mutably.
        unsafe { self.0.as_mut() }
    }

    fn granule(address: usize) -> (usize, u64) {
        let granule = (address & (BLOCK_SIZE - 1)) / GRANULE;
        (granule / 64, 1 << (granule % 64))
    }

    /// Forgets all marks, before marking.
    pub fn clear_marks(&mut self) {
        let meta = self.meta_mut();
        meta.marks = [0; BITMAP_WORDS];
        meta.lines = [0; LINES];
    }

    /// Marks the object of `size` bytes at `address`; false if it was marked.
    #[inline]
    pub fn mark(&mut self, address: usize, size: usize) -> bool {
        let (word, bit) = Self::granule(address);
        let meta = self.meta_mut();
        if meta.marks[word] & bit != 0 {
            return false;
        }
        meta.marks[word] |= bit;
        let first = (address & (BLOCK_SIZE - 1)) / LINE_SIZE;
        let last = ((address & (BLOCK_SIZE - 1)) + size - 1) / LINE_SIZE;
        meta.lines[first..=last].fill(1);
        true
    }

    /// Whether the object at `address` is marked.
    pub fn is_marked(&self, address: usize) -> bool {
        let (word, bit) = Self::granule(address);
        self.meta().marks[word] & bit != 0
    }

    /// After marking: what is marked is what there is.
    pub fn keep_marked(&mut self) {
        let meta = self.meta_mut();
        meta.starts = meta.marks;
    }

    /// Notes that an object begins at `address`.
    pub fn note_start(&mut self, address: usize) {
        let (word, bit) = Self::granule(address);
        self.meta_mut().starts[word] |= bit;
    }

    /// The last known start of an object at or before `address`.
    pub fn start_before(&self, address: usize) -> Option<usize> {
        let (mut word, bit) = Self::granule(address);
        let starts = &self.meta().starts;
        let mut bits = starts[word] & (bit | (bit - 1));
        while bits == 0 {
            word = word.checked_sub(1)?;
            bits = starts[word];
        }
        let granule = word * 64 + 63 - bits.leading_zeros() as usize;
        Some(self.base() + granule * GRANULE)
    }

    /// The next run of free lines at or after `line`, as a range of lines.
    pub fn free_run(&self, line: usize) -> Option<(usize, usize)> {
        let lines = &self.meta().lines;
        let start = (line.max(FIRST_LINE)..LINES).find(|&l| lines[l] == 0)?;
        let end = (start..LINES).find(|&l| lines[l] != 0).unwrap_or(LINES);
        Some((start, end))
    }

    /// How many lines marked objects touch.
    pub fn used_lines(&self) -> usize {
        self.meta().lines[FIRST_LINE..].iter().map(|&l| l as usize).sum()
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        // SAFETY: the block was allocated with this layout and is owned.
        unsafe { dealloc(self.0.as_ptr().cast(), Self::LAYOUT) }
    }
}

// SAFETY: a block is plain memory that moves with its owner.
unsafe impl Send for Block {}
