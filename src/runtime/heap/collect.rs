//! Collection: marking from roots, and what happens to the rest.

use super::super::context::Interrupt;
use super::super::objects::{self, Array, Gc, Object};
use super::super::value::{Slot, Value};
use super::block::Block;
use super::header::{Header, HeaderFlags};
use super::large::{Large, LargeObjects};
use super::prefetch::prefetch;
use super::runs::Runs;
use super::space::Space;
use super::{Heap, MIN_GROWTH};
use std::ptr::NonNull;

/// The stack of pending objects keeps room for this many between collections.
const PENDING_KEPT: usize = 64 * 1024;

/// How many times as much as lives in a small heap may be allocated until the next collection.
const SMALL_HEAP_GROWTH: usize = 4;

/// What is written over the bodies of dead objects under stress: fixnums that no program has.
const POISON: u8 = 0xDB;

/// Marks what it is shown. Objects show it their fields; roots are shown by the isolate.
pub struct Tracer<'a> {
    space: &'a Space,
    large: &'a LargeObjects,
    runs: &'a mut Runs,
    pending: &'a mut Vec<NonNull<Header>>,
}

impl Tracer<'_> {
    /// Marks a value's object.
    #[inline(always)]
    pub fn value(&mut self, value: Value) {
        if let Some(object) = value.as_pointer() {
            self.object(object);
        }
    }

    /// Marks a slot's object.
    #[inline(always)]
    pub fn slot(&mut self, slot: Slot) {
        if let Some(value) = slot {
            self.value(value);
        }
    }

    /// Marks an object of known kind.
    #[inline(always)]
    pub fn gc<T: Object>(&mut self, object: Gc<T>) {
        self.value(Value::from_gc(object));
    }

    /// Marks each object of a sequence of values.
    #[inline]
    pub fn values(&mut self, values: impl IntoIterator<Item = Value>) {
        for value in values {
            self.value(value);
        }
    }

    /// Marks the object that a word points into, if it points into one at all.
    pub fn ambiguous(&mut self, word: u64) {
        if let Some(object) = self.find(word as usize) {
            self.object(object);
        }
    }

    /// The object that an address lies in. Objects that died before the last collection are not found.
    pub(super) fn find(&mut self, address: usize) -> Option<NonNull<Header>> {
        match self.space.block_at(address) {
            Some(block) => {
                self.runs.note_starts(address, block);
                block.find(address)
            }
            None => self.large.find(address),
        }
    }

    /// Marks a large array whose owner uses only its first `count` slots, and what is in these: the others are empty, and to
    /// look at pages that were never written takes the system some time for each.
    pub fn used_slots(&mut self, array: Gc<Array>, count: usize) {
        let object = Value::from_gc(array).as_pointer().expect("an array is an object");
        // SAFETY: the object is alive.
        debug_assert!(unsafe { Large::of(object) }.is_some(), "what lies in a block has lines to be marked");
        if self.mark(object) {
            // SAFETY: as above.
            let slots = unsafe { &*array.as_ptr() }.slots();
            slots[..count].iter().for_each(|slot| self.slot(slot.get()));
        }
    }

    /// Marks the object and leaves the rest to [`Tracer::drain`], so that its memory is not touched now.
    #[inline(always)]
    fn object(&mut self, object: NonNull<Header>) {
        if self.mark(object) {
            self.pending.push(object);
        }
    }

    /// Marks the object; false if it was marked.
    #[inline(always)]
    fn mark(&mut self, object: NonNull<Header>) -> bool {
        // SAFETY: the object is alive (invariant "values are alive"), and if it is not large, it lies in a block.
        unsafe {
            match Large::of(object) {
                Some(large) => large.mark(),
                None => {
                    let address = object.as_ptr() as usize;
                    debug_assert!(self.space.block_at(address).is_some(), "a pointer to no object");
                    Block::of(address).mark(address)
                }
            }
        }
    }

    fn drain(&mut self) {
        let mut ahead = Ahead::default();
        while let Some(object) = ahead.next(self.pending) {
            // SAFETY: only live objects are pending.
            unsafe {
                if Large::of(object).is_none() {
                    let address = object.as_ptr() as usize;
                    Block::of(address).mark_lines(address, object.as_ref().small_size());
                }
                objects::trace_object(object, self);
            }
        }
    }
}

/// The objects that are traced next: their memory has been asked for, and comes while others are traced.
#[derive(Default)]
struct Ahead {
    ring: [Option<NonNull<Header>>; Ahead::MOST],
    at: usize,
}

impl Ahead {
    const MOST: usize = 8;

    /// The next object to trace, if there is one. Others are taken from those that are pending.
    #[inline(always)]
    fn next(&mut self, pending: &mut Vec<NonNull<Header>>) -> Option<NonNull<Header>> {
        for _ in 0..Self::MOST {
            let coming = pending.pop();
            if let Some(object) = coming {
                prefetch(object.as_ptr());
            }
            let next = std::mem::replace(&mut self.ring[self.at], coming);
            self.at = (self.at + 1) % Self::MOST;
            if next.is_some() {
                return next;
            }
        }
        // What was taken in these rounds is all that there is.
        self.ring.iter_mut().find_map(Option::take)
    }
}

/// The objects that marking has reached, while the others are still there.
pub struct Survivors(());

impl Survivors {
    /// Whether an object is among them that was alive when marking began.
    pub fn has<T: Object>(&self, object: Gc<T>) -> bool {
        // SAFETY: there is such a value only during a collection, before the sweep.
        unsafe { is_marked(NonNull::from(object.header())) }
    }

    /// The same of a value; those that are no objects never die.
    pub fn has_value(&self, value: Value) -> bool {
        // SAFETY: as above.
        value.as_pointer().is_none_or(|object| unsafe { is_marked(object) })
    }
}

/// Whether marking has reached an object.
///
/// # Safety
/// The object was alive when marking began.
pub(super) unsafe fn is_marked(object: NonNull<Header>) -> bool {
    // SAFETY: the memory is not freed before the sweep.
    unsafe {
        match Large::of(object) {
            Some(large) => large.is_marked(),
            None => Block::of(object.as_ptr() as usize).is_marked(object.as_ptr() as usize),
        }
    }
}

/// How many bytes may be allocated until the next collection, which takes time for what lives: as many as live now. A small
/// heap may grow faster: that costs a few megabytes, and spares programs that keep some ten thousand objects half of that.
fn growth(live: usize) -> usize {
    live.max((live * SMALL_HEAP_GROWTH).clamp(MIN_GROWTH, 2 * MIN_GROWTH))
}

impl Heap {
    /// Collects: marks from what `roots` shows, drops and frees the rest. Before that, `forget` is told what is left, so
    /// that whoever refers to objects without keeping them alive forgets the others.
    pub fn collect(&mut self, roots: impl FnOnce(&mut Tracer<'_>), forget: impl FnOnce(Survivors)) {
        self.mark(roots);
        // It takes long, and what is wrong once is wrong for ever.
        debug_assert!(!self.stats.collections.is_power_of_two() || self.is_permanent_closed(), "is_permanent_closed");
        self.take_census();
        self.empty_weak_cells();
        self.doom_unmarked();
        forget(Survivors(()));
        self.drop_weak_cells();
        self.drop_unmarked();
        if self.context().interrupt & Interrupt::STRESS != 0 {
            self.poison_unmarked();
        }
        let live = self.space.sweep() + self.large.sweep();
        self.runs.clear();
        self.threshold = growth(live);
        // A program that polls seldom takes more than the threshold, and will again.
        let needed = self.threshold.max(self.allocated);
        self.space.release(needed);
        self.large.release(needed);
        self.allocated = 0;
        self.stats.live_bytes = live;
        self.stats.collections += 1;
        self.context().interrupt &= !Interrupt::COLLECT;
    }

    fn mark(&mut self, roots: impl FnOnce(&mut Tracer<'_>)) {
        self.close_run();
        self.close_overflow();
        self.runs.sort();
        self.large.sort();
        self.space.begin_marking();
        let doomed = std::mem::take(&mut self.doomed);
        let called = std::mem::take(&mut self.weak.called);
        let permanent = std::mem::take(&mut self.permanent);
        let (only_floats, characters) = (self.only_floats, self.characters.clone());
        let mut tracer = self.tracer();
        doomed.iter().for_each(|&object| tracer.object(object));
        called.iter().for_each(|&cell| tracer.gc(cell));
        permanent.large.iter().for_each(|&object| tracer.object(object));
        tracer.values(permanent.kept.iter().copied());
        only_floats.into_iter().flatten().for_each(|float| tracer.gc(float));
        characters.into_iter().flatten().for_each(|character| tracer.gc(character));
        roots(&mut tracer);
        tracer.drain();
        self.doomed = doomed;
        self.weak.called = called;
        self.permanent = permanent;
        self.pending.shrink_to(PENDING_KEPT);
    }

    /// Watched objects that nothing reaches live on, with all they refer to, until they have been dealt with.
    fn doom_unmarked(&mut self) {
        let mut watched = std::mem::take(&mut self.watched);
        let before = self.doomed.len();
        watched.retain(|&object| {
            // SAFETY: nothing is freed before the sweep.
            let (live, settled) = unsafe { (is_marked(object), object.as_ref().flags() & HeaderFlags::SETTLED != 0) };
            if !live && !settled {
                self.doomed.push_back(object);
            }
            live && !settled
        });
        self.watched = watched;
        let doomed = std::mem::take(&mut self.doomed);
        let mut tracer = self.tracer();
        doomed.iter().skip(before).for_each(|&object| tracer.object(object));
        tracer.drain();
        self.doomed = doomed;
        if !self.doomed.is_empty() {
            self.context().interrupt |= Interrupt::FINALIZE;
        }
    }

    pub(super) fn tracer(&mut self) -> Tracer<'_> {
        Tracer { space: &self.space, large: &self.large, runs: &mut self.runs, pending: &mut self.pending }
    }

    /// The object that was allocated before the last collection, has survived it and lies at an address.
    #[cfg(test)]
    pub(super) fn object_at(&mut self, address: usize) -> Option<NonNull<Header>> {
        self.tracer().find(address)
    }

    /// Bytes of small-object memory that the system counts as ours.
    #[cfg(test)]
    pub(super) fn committed_bytes(&self) -> usize {
        self.space.committed_bytes()
    }

    fn drop_unmarked(&mut self) {
        let before = self.droppable.len();
        self.droppable.retain(|&object| {
            // SAFETY: droppable objects are alive until they are dropped.
            let live = unsafe { is_marked(object) };
            if !live {
                // SAFETY: nothing reaches the object, and it leaves the list of droppable objects here.
                unsafe { objects::drop_object(object) };
            }
            live
        });
        self.stats.dropped += (before - self.droppable.len()) as u64;
    }

    /// Makes the use of a dead object show: those that were allocated since the last collection lose tag and contents.
    fn poison_unmarked(&mut self) {
        for address in self.runs.objects() {
            let object = NonNull::new(address as *mut Header).expect("objects have non-null addresses");
            // SAFETY: objects in runs are not freed before the sweep; nothing reaches those without a mark.
            unsafe {
                if !is_marked(object) {
                    let size = object.as_ref().small_size();
                    object.cast::<u8>().write_bytes(POISON, size);
                    object.write(Header::new(0));
                }
            }
        }
    }
}
