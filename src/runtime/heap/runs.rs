//! Runs: where objects have been allocated since the last collection, back to back.
//!
//! Allocation notes nothing but where a run begins and ends. Only if a word on a stack points into a run are its
//! objects walked and their starts noted in the block.

use super::block::Block;
use super::header::Header;

/// Objects from `start` to `end`.
struct Run {
    start: usize,
    end: usize,
    /// The objects' starts are noted in the block.
    walked: bool,
}

/// The closed runs since the last collection.
#[derive(Default)]
pub struct Runs(Vec<Run>);

impl Runs {
    /// Adds a run that is used no longer.
    ///
    /// # Safety
    /// It lies in one block and holds objects with headers, back to back.
    pub unsafe fn close(&mut self, start: usize, end: usize) {
        if start < end {
            self.0.push(Run { start, end, walked: false });
        }
    }

    /// Puts the runs in the order of their addresses, for [`Runs::note_starts`].
    pub fn sort(&mut self) {
        self.0.sort_by_key(|run| run.start);
    }

    /// If the address lies in a run, notes where its objects begin.
    pub fn note_starts(&mut self, address: usize, block: Block) {
        let after = self.0.partition_point(|run| run.start <= address);
        if let Some(run) = after.checked_sub(1).map(|index| &mut self.0[index])
            && address < run.end
        {
            run.note_starts(block);
        }
    }

    /// Notes where the objects of all runs begin.
    pub fn note_all_starts(&mut self) {
        for run in &mut self.0 {
            // SAFETY: a run lies in a block (`close`).
            run.note_starts(unsafe { Block::of(run.start) });
        }
    }

    /// The addresses of all objects.
    pub fn objects(&self) -> impl Iterator<Item = usize> {
        self.0.iter().flat_map(Run::objects)
    }

    /// Forgets the runs: their survivors are known by their marks.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl Run {
    fn note_starts(&mut self, block: Block) {
        if !self.walked {
            self.walked = true;
            self.objects().for_each(|object| block.note_start(object));
        }
    }

    fn objects(&self) -> impl Iterator<Item = usize> + use<> {
        objects_between(self.start, self.end)
    }
}

/// The addresses of the objects of a run.
pub fn objects_between(start: usize, end: usize) -> impl Iterator<Item = usize> + use<> {
    let mut next = start;
    std::iter::from_fn(move || {
        let object = next;
        (object < end).then(|| {
            // SAFETY: runs hold objects back to back, all with their headers written (`close`).
            next += unsafe { &*(object as *const Header) }.small_size();
            object
        })
    })
}
