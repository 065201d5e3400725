//! The heap: a traced mark-region space that never moves an object.
//!
//! Small objects are bump-allocated into runs of free lines of aligned blocks; large ones are allocated singly.
//! Allocation never collects: it only asks for a collection at the next poll. A collection marks from precise roots
//! and from words that may be pointers (value stack, native stack, registers), then frees whole lines.
//! The heap knows objects only by their tag, size, trace and drop functions (`objects`).
//!
//! Invariant *values are alive*: every object that Rust or compiled code can still use at a poll is reachable from a
//! root, from the native stack or from a register.

mod block;
mod header;
mod mark;

pub use header::{GRANULE, Header, HeaderFlags};
pub use mark::Tracer;

use super::context::{Context, Interrupt};
use super::objects::{Gc, Object};
use block::{BLOCK_SIZE, Block, FIRST_LINE, LINE_SIZE};
use rustc_hash::FxHashMap;
use std::alloc::{Layout, alloc, dealloc};
use std::collections::BTreeMap;
use std::ptr::NonNull;

/// Objects above this size are allocated singly.
const LARGE_SIZE: usize = 8 * 1024;
/// The heap may grow by at least this many bytes between two collections.
const MIN_GROWTH: usize = 8 * 1024 * 1024;

/// A range of lines in use for allocation since the last collection.
#[derive(Clone, Copy, Debug)]
struct Run {
    start: usize,
    /// End of the objects in it, once the run is closed.
    end: usize,
    /// Its objects' starts are noted in the block.
    walked: bool,
}

/// Figures of the heap, for `gc` and for statistics.
#[derive(Clone, Copy, Debug, Default)]
pub struct HeapStats {
    /// Collections so far.
    pub collections: u64,
    /// Bytes in lines and large objects that survived the last collection.
    pub live_bytes: usize,
    /// Objects freed with a destructor, in all collections.
    pub dropped: u64,
}

/// The objects of one isolate.
pub struct Heap {
    context: NonNull<Context>,
    blocks: Vec<Block>,
    block_index: FxHashMap<usize, usize>,
    large: BTreeMap<usize, usize>,
    runs: Vec<Run>,
    open_run: Option<usize>,
    overflow_run: Option<usize>,
    /// Where the search for free lines goes on: block and line.
    cursor: (usize, usize),
    /// Blocks that the last collection has seen: only these can have free lines.
    swept_blocks: usize,
    /// A fresh block's rest, for objects that do not fit the current run.
    overflow: (usize, usize),
    droppable: Vec<NonNull<Header>>,
    allocated: usize,
    threshold: usize,
    stats: HeapStats,
}

impl Heap {
    /// An empty heap that allocates through `context`.
    ///
    /// # Safety
    /// `context` outlives the heap and nothing else holds a reference to it during a call of the heap.
    pub unsafe fn new(context: NonNull<Context>) -> Heap {
        Heap {
            context,
            blocks: Vec::new(),
            block_index: FxHashMap::default(),
            large: BTreeMap::new(),
            runs: Vec::new(),
            open_run: None,
            overflow_run: None,
            cursor: (0, FIRST_LINE),
            swept_blocks: 0,
            overflow: (0, 0),
            droppable: Vec::new(),
            allocated: 0,
            threshold: MIN_GROWTH,
            stats: HeapStats::default(),
        }
    }

    /// Figures so far.
    pub fn stats(&self) -> HeapStats {
        self.stats
    }

    #[inline(always)]
    fn context(&mut self) -> &mut Context {
        // SAFETY: `new` demands it.
        unsafe { self.context.as_mut() }
    }

    /// Moves a value of a fixed-size object kind into the heap. `make` receives the header to store first.
    #[inline(always)]
    pub fn alloc<T: Object>(&mut self, aux: u32, make: impl FnOnce(Header) -> T) -> Gc<T> {
        let size = size_of::<T>().next_multiple_of(GRANULE);
        let address = self.alloc_bytes(size);
        // SAFETY: the memory is fresh, aligned to a granule and large enough.
        let object = unsafe {
            address
                .cast::<T>()
                .write(make(Header::new(Header::word(T::TAG, size, aux))));
            Gc::from_address(address.cast())
        };
        if std::mem::needs_drop::<T>() {
            self.droppable.push(address.cast());
        }
        object
    }

    /// Memory for an object kind with `bytes` bytes in all; the header is written, the rest is uninitialised.
    /// The caller initialises it before the next poll.
    #[inline(always)]
    pub fn alloc_sized<T: Object>(&mut self, bytes: usize, aux: u32) -> NonNull<T> {
        let size = bytes.next_multiple_of(GRANULE);
        let large = size > LARGE_SIZE;
        let address = if large {
            self.alloc_large(size)
        } else {
            self.alloc_bytes(size)
        };
        let word = Header::word(T::TAG, if large { 0 } else { size }, aux);
        // SAFETY: the memory is fresh, aligned and holds at least a header.
        unsafe { address.cast::<Header>().write(Header::new(word)) };
        address.cast()
    }

    /// Memory of `size` bytes, a multiple of [`GRANULE`]. The caller stores the header at once.
    #[inline(always)]
    fn alloc_bytes(&mut self, size: usize) -> NonNull<u8> {
        let context = self.context();
        let top = context.bump_top;
        if top + size as u64 <= context.bump_limit {
            context.bump_top = top + size as u64;
            // SAFETY: a run never begins at 0.
            return unsafe { NonNull::new_unchecked(top as *mut u8) };
        }
        self.alloc_slow(size)
    }

    /// The slow path of allocation, for compiled code too: the next run of lines, or a new block.
    #[cold]
    #[inline(never)]
    pub fn alloc_slow(&mut self, size: usize) -> NonNull<u8> {
        let (top, limit) = (self.context().bump_top as usize, self.context().bump_limit as usize);
        if size > LINE_SIZE && limit - top >= LINE_SIZE {
            return self.alloc_overflow(size);
        }
        self.close_run();
        loop {
            self.open_next_run();
            let (top, limit) = (self.context().bump_top as usize, self.context().bump_limit as usize);
            if top + size <= limit {
                return self.alloc_bytes(size);
            }
            if size > LINE_SIZE {
                return self.alloc_overflow(size);
            }
            self.close_run();
        }
    }

    fn alloc_overflow(&mut self, size: usize) -> NonNull<u8> {
        if self.overflow.0 + size > self.overflow.1 {
            self.close_overflow();
            let block = self.add_block();
            self.overflow = (block + FIRST_LINE * LINE_SIZE, block + BLOCK_SIZE);
            self.note_allocated(BLOCK_SIZE);
            self.overflow_run = Some(self.runs.len());
            self.runs.push(Run {
                start: self.overflow.0,
                end: 0,
                walked: false,
            });
        }
        let address = self.overflow.0;
        self.overflow.0 += size;
        NonNull::new(address as *mut u8).expect("blocks have non-null addresses")
    }

    fn alloc_large(&mut self, size: usize) -> NonNull<u8> {
        let layout = Layout::from_size_align(size, GRANULE).expect("sizes are below isize::MAX");
        // SAFETY: the size is not 0.
        let memory = unsafe { alloc(layout) };
        let Some(memory) = NonNull::new(memory) else {
            std::alloc::handle_alloc_error(layout)
        };
        self.large.insert(memory.as_ptr() as usize, size);
        self.note_allocated(size);
        memory
    }

    /// Counts bytes that objects own outside the heap, so that collections come in time.
    pub fn note_allocated(&mut self, bytes: usize) {
        self.allocated += bytes;
        if self.allocated >= self.threshold {
            self.context().interrupt |= Interrupt::COLLECT;
        }
    }

    fn add_block(&mut self) -> usize {
        let block = Block::new();
        let base = block.base();
        self.block_index.insert(base, self.blocks.len());
        self.blocks.push(block);
        base
    }

    /// Ends the current run where its objects end.
    fn close_run(&mut self) {
        if let Some(run) = self.open_run.take() {
            self.runs[run].end = self.context().bump_top as usize;
        }
        self.context().bump_top = 0;
        self.context().bump_limit = 0;
    }

    fn close_overflow(&mut self) {
        if let Some(run) = self.overflow_run.take() {
            self.runs[run].end = self.overflow.0;
        }
        self.overflow = (0, 0);
    }

    /// Finds the next free lines, or adds a block.
    fn open_next_run(&mut self) {
        let (start, end) = self.next_free_lines().unwrap_or_else(|| {
            let base = self.add_block();
            (base + FIRST_LINE * LINE_SIZE, base + BLOCK_SIZE)
        });
        self.context().bump_top = start as u64;
        self.context().bump_limit = end as u64;
        self.note_allocated(end - start);
        self.open_run = Some(self.runs.len());
        self.runs.push(Run {
            start,
            end: 0,
            walked: false,
        });
    }

    /// The next lines that the last collection left free, as addresses.
    fn next_free_lines(&mut self) -> Option<(usize, usize)> {
        loop {
            let (block, line) = self.cursor;
            if block >= self.swept_blocks {
                return None;
            }
            if let Some((first, last)) = self.blocks[block].free_run(line) {
                self.cursor = (block, last);
                let base = self.blocks[block].base();
                return Some((base + first * LINE_SIZE, base + last * LINE_SIZE));
            }
            self.cursor = (block + 1, FIRST_LINE);
        }
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        for object in std::mem::take(&mut self.droppable) {
            // SAFETY: droppable objects are alive until the heap drops them, once.
            unsafe { super::objects::drop_object(object) };
        }
        for (address, size) in std::mem::take(&mut self.large) {
            // SAFETY: allocated with this layout in `alloc_large`.
            unsafe { dealloc(address as *mut u8, Layout::from_size_align_unchecked(size, GRANULE)) };
        }
    }
}
