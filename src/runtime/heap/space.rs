//! The small-object space: address ranges reserved from the system, cut into blocks, and which of these have room.
//!
//! It knows lines and blocks, not who allocates in them and what the objects are.

use super::ahead::Ahead;
use super::block::{BLOCK_SIZE, Block, LINE_SIZE};
use memmap2::{MmapOptions, MmapRaw};
use std::alloc::{Layout, handle_alloc_error};
use std::sync::Arc;

/// Blocks of the first region. Reserved memory costs nothing until it is touched.
const FIRST_REGION: usize = 64;
/// Free blocks that are kept beside those that will be needed soon.
const CACHED: usize = 8;
/// Free lines that are looked at for an object that needs several of them: in a heap where none lie side by side, a whole
/// block is at hand sooner.
const MOST_TRIED: usize = 256;
/// Blocks of the largest regions.
const LARGEST_REGION: usize = 1024;

/// Blocks side by side.
struct Region {
    memory: Arc<MmapRaw>,
    /// Where the first block begins.
    base: usize,
    capacity: usize,
    /// Blocks that have been handed out at least once.
    used: usize,
}

impl Region {
    fn new(capacity: usize) -> Region {
        // The system aligns to pages, so one block more is needed to find aligned ones.
        let size = (capacity + 1) * BLOCK_SIZE;
        let Ok(memory) = MmapOptions::new().len(size).no_reserve_swap().map_anon() else {
            handle_alloc_error(Layout::from_size_align(size, BLOCK_SIZE).expect("regions are of moderate size"))
        };
        let memory = Arc::new(MmapRaw::from(memory));
        let base = (memory.as_mut_ptr() as usize).next_multiple_of(BLOCK_SIZE);
        Region { memory, base, capacity, used: 0 }
    }

    fn block(&self, index: usize) -> Block {
        // SAFETY: the region owns the memory, and callers ask only for blocks below `used`.
        unsafe { Block::of(self.base + index * BLOCK_SIZE) }
    }

    fn end(&self) -> usize {
        self.base + self.used * BLOCK_SIZE
    }

    /// Has the next block's memory fetched, if there is one.
    fn fetch_next(&self, ahead: &mut Ahead) {
        if self.used < self.capacity {
            ahead.fetch(&self.memory, self.end() - self.memory.as_mut_ptr() as usize, BLOCK_SIZE);
        }
    }

    /// Gives a block's memory back to the system; the address range stays reserved.
    fn release(&self, block: Block) {
        let offset = block.base() - self.memory.as_mut_ptr() as usize;
        // A system that refuses keeps the memory, which is no error.
        // SAFETY: nothing lies in the block, and nothing refers to its metadata.
        #[cfg(unix)]
        let _ = unsafe { self.memory.unchecked_advise_range(memmap2::UncheckedAdvice::DontNeed, offset, BLOCK_SIZE) };
    }
}

/// A range of addresses for objects.
pub type Room = (usize, usize);

/// The blocks of a heap.
#[derive(Default)]
pub struct Space {
    /// In the order of their addresses.
    regions: Vec<Region>,
    /// Blocks that hold objects.
    occupied: Vec<Block>,
    /// Blocks that hold permanent objects.
    permanent: Vec<Block>,
    /// Blocks without objects whose memory is at hand.
    free: Vec<Block>,
    /// Blocks without objects whose memory the system has back.
    released: Vec<Block>,
    /// Occupied blocks in which the last sweep has found free lines, less those that have been used up since.
    recyclable: Vec<Block>,
    /// Where the search for free lines goes on in the last of them; 0 at its beginning.
    cursor: usize,
    /// Where the search for many free lines goes on: the index of one of the others, which are in use later, and where in
    /// it.
    spacious: (usize, usize),
    /// In a box: the 16 bytes were in the isolate, and made the interpreter a fifth slower by where its other fields came to lie.
    ahead: Box<Ahead>,
}

impl Space {
    /// The next free lines of an occupied block, or else a whole block.
    pub fn next_room(&mut self) -> Room {
        while let Some(&block) = self.recyclable.last() {
            if let Some(room) = block.free_lines(self.cursor.max(block.base())) {
                self.cursor = room.1;
                return room;
            }
            self.recyclable.pop();
            self.cursor = 0;
        }
        self.take_block()
    }

    /// Free lines for `size` bytes in a block that [`Space::next_room`] comes to later, or else a whole block.
    pub fn spacious_room(&mut self, size: usize) -> Room {
        for _ in 0..MOST_TRIED {
            let (index, cursor) = self.spacious;
            let Some(&block) = self.recyclable.get(index).filter(|_| index + 1 < self.recyclable.len()) else { break };
            match block.free_lines(cursor.max(block.base())) {
                Some(room) => {
                    self.spacious.1 = room.1;
                    if room.1 - room.0 >= size {
                        block.take_lines(room);
                        return room;
                    }
                }
                None => self.spacious = (index + 1, 0),
            }
        }
        self.take_block()
    }

    /// A whole block.
    pub fn take_block(&mut self) -> Room {
        let block = self.empty_block();
        self.occupied.push(block);
        block.room()
    }

    /// A whole block for permanent objects.
    pub fn take_permanent_block(&mut self) -> Room {
        let block = self.empty_block();
        self.permanent.push(block);
        block.room()
    }

    fn empty_block(&mut self) -> Block {
        self.free
            .pop()
            .or_else(|| {
                let block = self.released.pop()?;
                // Not every system hands zeroes out again.
                block.reset();
                Some(block)
            })
            .unwrap_or_else(|| self.new_block())
    }

    fn new_block(&mut self) -> Block {
        let region = match self.regions.iter_mut().find(|region| region.used < region.capacity) {
            Some(region) => region,
            None => {
                let capacity = self.regions.iter().map(|region| region.capacity).sum::<usize>();
                let region = Region::new(capacity.clamp(FIRST_REGION, LARGEST_REGION));
                let index = self.regions.partition_point(|other| other.base < region.base);
                self.regions.insert(index, region);
                &mut self.regions[index]
            }
        };
        region.used += 1;
        region.fetch_next(&mut self.ahead);
        region.block(region.used - 1)
    }

    /// Lets another thread fetch the memory of the blocks that come next.
    pub fn fetch_ahead(&mut self) {
        self.ahead.allow();
    }

    /// The block that any address lies in, if it lies in one.
    pub fn block_at(&self, address: usize) -> Option<Block> {
        let after = self.regions.partition_point(|region| region.base <= address);
        let region = &self.regions[after.checked_sub(1)?];
        // SAFETY: the address lies in a block that has been handed out.
        (address < region.end()).then(|| unsafe { Block::of(address) })
    }

    /// Forgets all marks but those of permanent objects.
    pub fn begin_marking(&self) {
        self.occupied.iter().for_each(|block| block.begin_marking());
        self.permanent.iter().for_each(|block| block.mark_all());
    }

    /// Forgets which objects are marked, and keeps in mind which lines are in use.
    pub fn forget_marks(&self) {
        self.occupied.iter().chain(&self.permanent).for_each(|block| block.forget_marks());
    }

    /// The addresses of the objects that the last collection has left.
    pub fn starts(&self) -> impl Iterator<Item = usize> {
        self.occupied.iter().flat_map(|block| block.starts()).chain(self.permanent_starts())
    }

    /// The addresses of the permanent objects.
    pub fn permanent_starts(&self) -> impl Iterator<Item = usize> {
        self.permanent.iter().flat_map(|block| block.starts())
    }

    /// The addresses of the objects that are known to begin somewhere and that marking has not reached.
    pub fn unmarked(&self) -> impl Iterator<Item = usize> {
        self.occupied.iter().flat_map(|block| block.unmarked())
    }

    /// Finds out what marking has left free. Gives the bytes in use, in lines.
    pub fn sweep(&mut self) -> usize {
        let mut used: usize = self.permanent.iter().map(|block| block.lines_in_use()).sum();
        self.recyclable.clear();
        self.cursor = 0;
        self.spacious = (0, 0);
        self.occupied.retain(|&block| {
            let lines = block.end_marking();
            used += lines;
            match lines {
                0 => self.free.push(block),
                Block::USABLE_LINES => {}
                _ => self.recyclable.push(block),
            }
            lines != 0
        });
        used * LINE_SIZE
    }

    /// Gives memory back to the system where clearly more than `needed` bytes are free: half of the rest at a time, so
    /// that a heap whose size swings keeps its memory and one that has shrunk loses it within a few collections.
    pub fn release(&mut self, needed: usize) {
        let excess = self.free.len().saturating_sub(needed.div_ceil(BLOCK_SIZE) + CACHED);
        for block in self.free.drain(..excess.div_ceil(2)) {
            let after = self.regions.partition_point(|region| region.base <= block.base());
            self.regions[after - 1].release(block);
            self.released.push(block);
        }
    }

    /// Bytes that the system counts as ours.
    #[cfg(test)]
    pub fn committed_bytes(&self) -> usize {
        (self.occupied.len() + self.permanent.len() + self.free.len()) * BLOCK_SIZE
    }
}
