//! How many objects a collection finds that counting references would not have freed, for programs that ask. It does not
//! know which objects a program would count.

use super::super::objects;
use super::super::value::Value;
use super::Heap;
use super::block::Block;
use super::header::Header;
use super::large::Large;
use std::ptr::NonNull;

/// How many objects a program would count for one.
pub type Weight = fn(Value) -> i64;

type Counts = rustc_hash::FxHashMap<NonNull<Header>, usize>;

impl Heap {
    /// Lets the next collection add what it finds to [`super::HeapStats::cyclic`].
    pub fn count_cyclic(&mut self, weight: Weight) {
        self.census = Some(weight);
    }

    /// After marking: weighs the objects without a mark that lie in cycles, or that such objects refer to.
    pub(super) fn take_census(&mut self) {
        let Some(weight) = self.census.take() else { return };
        let unreachable = self.unmarked();
        let mut holders = Counts::default();
        for &object in &unreachable {
            // SAFETY: nothing is freed before the sweep.
            let referents = unsafe { self.referents(object) };
            referents.into_iter().for_each(|referent| *holders.entry(referent).or_default() += 1);
        }
        let mut uncounted: Vec<_> =
            unreachable.iter().copied().filter(|object| !holders.contains_key(object)).collect();
        while let Some(object) = uncounted.pop() {
            // SAFETY: as above.
            for referent in unsafe { self.referents(object) } {
                let count = holders.get_mut(&referent).expect("a referent has been counted");
                *count -= 1;
                if *count == 0 {
                    uncounted.push(referent);
                }
            }
        }
        let cyclic = holders.iter().filter(|(_, count)| **count > 0);
        // SAFETY: as above.
        let values = cyclic.filter_map(|(object, _)| unsafe { Value::from_word(object.as_ptr() as u64) });
        self.stats.cyclic += values.map(weight).sum::<i64>();
    }

    fn unmarked(&mut self) -> Vec<NonNull<Header>> {
        self.runs.note_all_starts();
        let small = self.space.unmarked().filter_map(|address| NonNull::new(address as *mut Header));
        // SAFETY: large objects are alive until they are swept.
        let is_unmarked =
            |object: &NonNull<Header>| unsafe { Large::of(*object) }.is_some_and(|large| !large.is_marked());
        small.chain(self.large.objects().filter(is_unmarked)).collect()
    }

    /// The objects without a mark that one refers to, each once.
    ///
    /// # Safety
    /// Neither it nor what it refers to has been freed.
    pub(super) unsafe fn referents(&mut self, object: NonNull<Header>) -> Vec<NonNull<Header>> {
        // SAFETY: the caller guarantees it.
        unsafe { objects::trace_object(object, &mut self.tracer()) };
        let found = std::mem::take(&mut self.pending);
        for &object in &found {
            // SAFETY: as above.
            unsafe {
                match Large::of(object) {
                    Some(large) => large.unmark(),
                    None => Block::of(object.as_ptr() as usize).unmark(object.as_ptr() as usize),
                }
            }
        }
        found
    }
}
