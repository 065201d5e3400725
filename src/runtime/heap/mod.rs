//! The heap: a traced mark-region space that never moves an object.
//!
//! Small objects are bump-allocated into runs of free lines of aligned blocks; large ones are allocated singly.
//! Allocation never collects: it only asks for a collection at the next poll. A collection marks from precise roots
//! and from words that may be pointers (value stack, native stack, registers), then frees whole lines.
//! The heap knows objects only by their tag, size, trace and drop functions (`objects`).
//!
//! Invariant *values are alive*: every object that Rust or compiled code can still use at a poll is reachable from a
//! root, from the native stack or from a register. A word keeps an object alive if it points to its first byte, its
//! last, or any between; an iterator that still has something to read keeps such a word.
//!
//! Every collection marks the whole heap but for code and constants, which never die (`permanent`). Keeping the marks of
//! other old objects would save work in programs with much live data, but every store into an object would have to tell
//! the heap, in compiled code too.

mod ahead;
mod block;
mod census;
mod collect;
mod header;
mod large;
mod permanent;
mod prefetch;
mod runs;
mod space;
mod survey;
#[cfg(test)]
mod tests;
mod weak;

pub use collect::{Survivors, Tracer};
pub use header::{GRANULE, Header, HeaderFlags};
pub(crate) use prefetch::prefetch;
pub use survey::Survey;

use super::context::{Context, Interrupt};
use super::objects::{Float, Gc, Object, Str};
use super::value::Value;
use block::LINE_SIZE;
use large::LargeObjects;
use permanent::Permanent;
use runs::Runs;
use space::Space;
use std::collections::VecDeque;
use std::ptr::NonNull;
use weak::WeakCells;

/// Objects above this size are allocated singly.
const LARGE_SIZE: usize = 8 * 1024;
/// The heap may grow by at least this many bytes between two collections: little enough to stay in a processor's
/// cache, much enough that marking the roots does not count.
const MIN_GROWTH: usize = 4 * 1024 * 1024;

/// Figures of the heap, for `gc` and for statistics.
#[derive(Clone, Copy, Debug, Default)]
pub struct HeapStats {
    /// Collections so far.
    pub collections: u64,
    /// Bytes in lines and large objects that survived the last collection.
    pub live_bytes: usize,
    /// Objects freed with a destructor, in all collections.
    pub dropped: u64,
    /// Objects found in cycles, or referred to from there, by the collections that have counted them.
    pub cyclic: i64,
}

/// The objects of one isolate.
pub struct Heap {
    context: NonNull<Context>,
    space: Space,
    large: LargeObjects,
    runs: Runs,
    /// Where the run that the context's bump pointer is in begins.
    run_start: usize,
    /// The run for objects that do not fit the current free lines: start, next free byte, end.
    overflow: (usize, usize, usize),
    /// Objects with destructors.
    droppable: Vec<NonNull<Header>>,
    /// Objects that have something to do before they are collected, oldest first.
    watched: Vec<NonNull<Header>>,
    /// Those of them that nothing reaches any more, and that have not been dealt with yet. They are roots.
    doomed: VecDeque<NonNull<Header>>,
    /// Objects that never die.
    permanent: Permanent,
    /// Weak references.
    weak: WeakCells,
    /// The floats of which there is one each, once there are any: 0.0, -0.0, infinity and -infinity.
    pub(in crate::runtime) only_floats: [Option<Gc<Float>>; 4],
    /// The strings of one code point below 256, those that were made.
    pub(in crate::runtime) characters: Box<[Option<Gc<Str>>; 256]>,
    /// Marked objects whose references are not traced yet. Empty between collections; kept for its memory.
    pending: Vec<NonNull<Header>>,
    /// Bytes handed out for allocation since the last collection.
    allocated: usize,
    /// How many there may be before the heap asks for a collection.
    threshold: usize,
    /// How the collection to come weighs the objects that lie in cycles, if it does.
    census: Option<census::Weight>,
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
            space: Space::default(),
            large: LargeObjects::default(),
            runs: Runs::default(),
            run_start: 0,
            overflow: (0, 0, 0),
            droppable: Vec::new(),
            watched: Vec::new(),
            doomed: VecDeque::new(),
            permanent: Permanent::default(),
            weak: WeakCells::default(),
            only_floats: [None; 4],
            characters: Box::new([None; 256]),
            pending: Vec::new(),
            allocated: 0,
            threshold: MIN_GROWTH,
            census: None,
            stats: HeapStats::default(),
        }
    }

    /// Lets another thread fetch memory before it is needed.
    pub fn fetch_ahead(&mut self) {
        self.space.fetch_ahead();
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
    pub fn alloc<T: Object>(&mut self, number: u32, make: impl FnOnce(Header) -> T) -> Gc<T> {
        const { assert!(size_of::<T>() <= LARGE_SIZE && align_of::<T>() <= GRANULE) };
        let size = size_of::<T>().next_multiple_of(GRANULE);
        let address = self.alloc_bytes(size);
        // SAFETY: the memory is fresh, aligned to a granule and large enough.
        let object = unsafe {
            address.cast::<T>().write(make(Header::new(Header::word(T::TAG, size, number))));
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
    pub fn alloc_sized<T: Object>(&mut self, bytes: usize, number: u32) -> NonNull<T> {
        const { assert!(!std::mem::needs_drop::<T>()) };
        self.alloc_owning_nothing(bytes, number)
    }

    /// The same for an object that has nothing to drop, though others of its kind may: see [`Heap::will_drop`].
    #[inline(always)]
    pub fn alloc_owning_nothing<T: Object>(&mut self, bytes: usize, number: u32) -> NonNull<T> {
        // Large objects lie between granules.
        const { assert!(align_of::<T>() < GRANULE) };
        let size = bytes.next_multiple_of(GRANULE);
        let address = if size > LARGE_SIZE { self.alloc_large(size) } else { self.alloc_bytes(size) };
        // SAFETY: the memory is fresh, aligned and holds at least a header.
        unsafe {
            address.cast::<Header>().write(Header::new(Header::word(T::TAG, size, number)));
        }
        address.cast()
    }

    /// Drops an object, which must not be a large one, when nothing reaches it any more.
    pub fn will_drop<T: Object>(&mut self, object: Gc<T>) {
        self.droppable.push(Value::from(object).as_pointer().expect("objects are pointers"));
    }

    /// The same, but all of it behind the header is zero.
    pub fn alloc_zeroed<T: Object>(&mut self, bytes: usize, number: u32) -> NonNull<T> {
        let object = self.alloc_sized::<T>(bytes, number);
        let size = bytes.next_multiple_of(GRANULE);
        if size <= LARGE_SIZE {
            // SAFETY: the memory is fresh and has this size. That of large objects is zero.
            unsafe { object.cast::<u8>().add(size_of::<Header>()).write_bytes(0, size - size_of::<Header>()) };
        }
        object
    }

    /// Memory of `size` bytes, a multiple of [`GRANULE`]. The caller stores the header at once.
    #[inline(always)]
    fn alloc_bytes(&mut self, size: usize) -> NonNull<u8> {
        match self.bump(size) {
            Some(address) => address,
            None => self.alloc_slow(size),
        }
    }

    /// Takes `size` bytes of the run that is open, if it has them.
    #[inline(always)]
    fn bump(&mut self, size: usize) -> Option<NonNull<u8>> {
        let context = self.context();
        let top = context.bump_top;
        let end = top + size as u64;
        (end <= context.bump_limit).then(|| {
            context.bump_top = end;
            // SAFETY: a run never begins at 0.
            unsafe { NonNull::new_unchecked(top as *mut u8) }
        })
    }

    /// The slow path of allocation, for compiled code too: the next run of lines, or a new block. Sizes are multiples
    /// of [`GRANULE`]; the caller stores the header at once.
    #[cold]
    #[inline(never)]
    pub fn alloc_slow(&mut self, size: usize) -> NonNull<u8> {
        debug_assert!(size > 0 && size.is_multiple_of(GRANULE));
        if size > LARGE_SIZE {
            return self.alloc_large(size);
        }
        loop {
            // Compiled code asks for several objects at once and comes here for each of them, if not all fit.
            if let Some(address) = self.bump(size) {
                return address;
            }
            let context = self.context();
            // Free lines that are too few for this object are not given up: smaller ones will follow.
            if size > LINE_SIZE && context.bump_limit - context.bump_top >= LINE_SIZE as u64 {
                return self.alloc_overflow(size);
            }
            self.open_run();
        }
    }

    fn alloc_overflow(&mut self, size: usize) -> NonNull<u8> {
        if self.overflow.1 + size > self.overflow.2 {
            self.close_overflow();
            let permanent = self.permanent.is_open;
            let (start, end) =
                if permanent { self.space.take_permanent_block() } else { self.space.spacious_room(size) };
            self.overflow = (start, start, end);
            self.note_allocated(end - start);
        }
        let address = self.overflow.1;
        self.overflow.1 += size;
        NonNull::new(address as *mut u8).expect("blocks have non-null addresses")
    }

    fn alloc_large(&mut self, size: usize) -> NonNull<u8> {
        self.note_allocated(size);
        let object = self.large.alloc(size);
        if self.permanent.is_open {
            self.permanent.large.push(object.cast());
        }
        object
    }

    /// Keeps an object for [`Heap::pop_doomed`] when nothing reaches it any more, once, unless it is settled by then.
    pub fn watch(&mut self, object: Value) {
        self.watched.extend(object.as_pointer());
    }

    /// The oldest object that was watched and is unreachable. The caller does what it has to do.
    pub fn pop_doomed(&mut self) -> Option<Value> {
        let object = self.doomed.pop_front()?;
        // SAFETY: doomed objects are roots.
        unsafe { Value::from_word(object.as_ptr() as u64) }
    }

    /// Treats all watched objects as unreachable: the program has ended.
    pub fn doom_all(&mut self) {
        // SAFETY: a collection that frees objects watches them no more. Settled ones may yet be used again.
        let is_settled = |object: &NonNull<Header>| unsafe { object.as_ref() }.flags() & HeaderFlags::SETTLED != 0;
        let (settled, unsettled) = std::mem::take(&mut self.watched).into_iter().partition::<Vec<_>, _>(is_settled);
        self.watched = settled;
        self.doomed.extend(unsettled);
    }

    /// Counts bytes that objects own outside the heap, so that collections come in time.
    pub fn note_allocated(&mut self, bytes: usize) {
        self.allocated += bytes;
        if self.allocated >= self.threshold {
            self.context().interrupt |= Interrupt::COLLECT;
        }
    }

    /// Goes on in the next free lines.
    fn open_run(&mut self) {
        self.close_run();
        let permanent = self.permanent.is_open;
        let (start, end) = if permanent { self.space.take_permanent_block() } else { self.space.next_room() };
        self.run_start = start;
        self.context().bump_top = start as u64;
        self.context().bump_limit = end as u64;
        self.note_allocated(end - start);
    }

    /// Ends the current run where its objects end.
    fn close_run(&mut self) {
        let end = self.context().bump_top as usize;
        self.context().bump_top = 0;
        self.context().bump_limit = 0;
        self.end_run(self.run_start, end);
    }

    fn close_overflow(&mut self) {
        let (start, end, _) = std::mem::take(&mut self.overflow);
        self.end_run(start, end);
    }

    fn end_run(&mut self, start: usize, end: usize) {
        if self.permanent.is_open {
            self.settle(start, end);
        } else {
            // SAFETY: rooms lie in one block, and whoever bumps the pointer stores a header.
            unsafe { self.runs.close(start, end) };
        }
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        for object in std::mem::take(&mut self.droppable) {
            // SAFETY: droppable objects are alive until the heap drops them, once.
            unsafe { super::objects::drop_object(object) };
        }
    }
}
