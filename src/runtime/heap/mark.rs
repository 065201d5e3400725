//! Collection: marking from roots, and what happens to the rest.

use super::super::context::Interrupt;
use super::super::objects::{self, Gc, Object};
use super::super::value::{Slot, Value};
use super::block::{Block, FIRST_LINE, LINE_SIZE};
use super::header::Header;
use super::{HeaderFlags, Heap, MIN_GROWTH};
use std::alloc::{Layout, dealloc};
use std::ptr::NonNull;

/// Marks what it is shown. Objects show it their fields; roots are shown by the isolate.
pub struct Tracer<'a> {
    heap: &'a mut Heap,
    pending: Vec<NonNull<Header>>,
}

impl Tracer<'_> {
    /// Marks a value's object.
    #[inline]
    pub fn value(&mut self, value: Value) {
        if let Some(object) = value.as_pointer() {
            self.object(object);
        }
    }

    /// Marks a slot's object.
    #[inline]
    pub fn slot(&mut self, slot: Slot) {
        if let Some(value) = slot {
            self.value(value);
        }
    }

    /// Marks an object of known kind.
    #[inline]
    pub fn gc<T: Object>(&mut self, object: Gc<T>) {
        self.value(Value::from_gc(object));
    }

    /// Marks each object of a sequence of values.
    pub fn values(&mut self, values: impl IntoIterator<Item = Value>) {
        for value in values {
            self.value(value);
        }
    }

    /// Marks the object that a word points into, if it points into one at all.
    pub fn ambiguous(&mut self, word: u64) {
        // Tagged words of the value stack are pointers as they stand; interior pointers of machine code may be odd.
        if let Some(object) = self.heap.find_object(word as usize) {
            self.object(object);
        }
    }

    fn object(&mut self, object: NonNull<Header>) {
        // SAFETY: the object is alive (invariant "values are alive").
        let header = unsafe { object.as_ref() };
        let size = header.size();
        let address = object.as_ptr() as usize;
        let first_time = if size == 0 {
            let seen = header.flags() & HeaderFlags::LARGE_MARK != 0;
            header.set_flag(HeaderFlags::LARGE_MARK);
            !seen
        } else {
            let index = self.heap.block_index[&Block::base_of(address)];
            self.heap.blocks[index].mark(address, size)
        };
        if first_time {
            self.pending.push(object);
        }
    }

    fn drain(&mut self) {
        while let Some(object) = self.pending.pop() {
            // SAFETY: only live objects are pending.
            unsafe { objects::trace_object(object, self) };
        }
    }
}

impl Heap {
    /// Collects: marks from what `roots` shows, drops and frees the rest.
    pub fn collect(&mut self, roots: impl FnOnce(&mut Tracer<'_>)) {
        self.close_run();
        self.close_overflow();
        self.runs.sort_unstable_by_key(|run| run.start);
        for block in &mut self.blocks {
            block.clear_marks();
        }
        let mut tracer = Tracer {
            heap: self,
            pending: Vec::new(),
        };
        roots(&mut tracer);
        tracer.drain();
        self.drop_unmarked();
        self.free_large();
        self.finish_collection();
    }

    fn is_marked(&self, object: NonNull<Header>) -> bool {
        // SAFETY: droppable objects keep their memory until they are dropped.
        let header = unsafe { object.as_ref() };
        if header.size() == 0 {
            return header.flags() & HeaderFlags::LARGE_MARK != 0;
        }
        let address = object.as_ptr() as usize;
        self.blocks[self.block_index[&Block::base_of(address)]].is_marked(address)
    }

    fn drop_unmarked(&mut self) {
        let (kept, dead): (Vec<_>, Vec<_>) = std::mem::take(&mut self.droppable)
            .into_iter()
            .partition(|&object| self.is_marked(object));
        self.droppable = kept;
        self.stats.dropped += dead.len() as u64;
        for object in dead {
            // SAFETY: nothing reaches the object, and it leaves the list of droppable objects here.
            unsafe { objects::drop_object(object) };
        }
    }

    fn free_large(&mut self) {
        self.large.retain(|&address, &mut size| {
            // SAFETY: large objects keep their memory until they are freed here.
            let header = unsafe { &*(address as *const Header) };
            let live = header.flags() & HeaderFlags::LARGE_MARK != 0;
            header.clear_flag(HeaderFlags::LARGE_MARK);
            if !live {
                // SAFETY: allocated with this layout, and nothing reaches it.
                unsafe {
                    dealloc(
                        address as *mut u8,
                        Layout::from_size_align_unchecked(size, super::GRANULE),
                    )
                };
            }
            live
        });
    }

    fn finish_collection(&mut self) {
        let mut live: usize = self.large.values().sum();
        for block in &mut self.blocks {
            block.keep_marked();
            live += block.used_lines() * LINE_SIZE;
        }
        self.runs.clear();
        self.cursor = (0, FIRST_LINE);
        self.swept_blocks = self.blocks.len();
        self.allocated = 0;
        self.threshold = live.max(MIN_GROWTH);
        self.stats.collections += 1;
        self.stats.live_bytes = live;
        self.context().interrupt &= !Interrupt::COLLECT;
    }

    /// The object that an address lies in. Objects that died before the last collection are not found.
    fn find_object(&mut self, address: usize) -> Option<NonNull<Header>> {
        let Some(&index) = self.block_index.get(&Block::base_of(address)) else {
            let (&start, &size) = self.large.range(..=address).next_back()?;
            return (address < start + size).then(|| NonNull::new(start as *mut Header))?;
        };
        let after = self.runs.partition_point(|run| run.start <= address);
        if let Some(run) = after.checked_sub(1).map(|i| &mut self.runs[i])
            && address < run.end
            && !run.walked
        {
            run.walked = true;
            let (mut at, end) = (run.start, run.end);
            while at < end {
                self.blocks[index].note_start(at);
                // SAFETY: a closed run holds objects back to back, all with their headers written.
                at += unsafe { &*(at as *const Header) }.size();
            }
        }
        let start = self.blocks[index].start_before(address)?;
        // SAFETY: noted starts are those of survivors and of walked runs; both have valid headers.
        let size = unsafe { &*(start as *const Header) }.size();
        (address < start + size).then(|| NonNull::new(start as *mut Header))?
    }
}
