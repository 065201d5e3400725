//! What attributes are on instances of the shapes that one instruction has met, where it has met several.
//!
//! An instruction's own cache remembers the last one or two. Compiled code that expects all of them asks here. As in
//! the caches nothing is a root, and all of it holds for one epoch of the classes.

use crate::runtime::shape_cache::{Form, Known};
use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use std::cell::RefCell;

/// How many shapes are remembered for one instruction.
pub const MOST_SHAPES: usize = 12;
/// How many it has met usually, if it has met several.
const USUAL_SHAPES: usize = 4;

/// What the instructions of one code have met, by their index.
#[derive(Debug, Default)]
pub struct Polymorphic(RefCell<FxHashMap<u32, Met>>);

#[derive(Debug)]
struct Met {
    epoch: u64,
    /// One more than are wanted, if there were too many.
    known: SmallVec<[Known; USUAL_SHAPES]>,
}

impl Polymorphic {
    /// Notes what an attribute is on instances of one more shape.
    pub fn note(&self, pc: u32, epoch: u64, known: Known) {
        let mut sites = self.0.borrow_mut();
        let met = sites.entry(pc).or_insert_with(|| Met { epoch, known: SmallVec::new() });
        if met.epoch != epoch {
            *met = Met { epoch, known: SmallVec::new() };
        }
        if met.known.len() <= MOST_SHAPES && !met.known.contains(&known) {
            met.known.push(known);
        }
    }

    /// What an instruction has met in this epoch. Of what is too much, what it met first.
    pub fn met(&self, pc: u32, epoch: u64) -> Vec<Known> {
        let sites = self.0.borrow();
        let met = sites.get(&pc).filter(|met| met.epoch == epoch);
        met.map_or_else(Vec::new, |met| met.known.iter().copied().take(MOST_SHAPES).collect())
    }

    /// Notes one more shape of an instruction that asks no more of it.
    pub fn note_shape(&self, pc: u32, epoch: u64, shape: u32) {
        self.note(pc, epoch, Known { form: Form::Nothing, key: shape.into(), data: 0 });
    }

    /// The shapes that such an instruction has met; none if there were too many.
    pub fn shapes(&self, pc: u32, epoch: u64) -> Vec<u32> {
        match self.count(pc) {
            0..=MOST_SHAPES => self.met(pc, epoch).iter().map(|known| known.key as u32).collect(),
            _ => Vec::new(),
        }
    }

    /// How many different things an instruction has met.
    pub fn count(&self, pc: u32) -> usize {
        self.0.borrow().get(&pc).map_or(0, |met| met.known.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(key: u64) -> Known {
        Known { form: Form::Slot, key, data: 0 }
    }

    #[test]
    fn each_shape_is_noted_once() {
        let sites = Polymorphic::default();
        for key in [1, 2, 1] {
            sites.note(7, 0, known(key));
        }
        assert_eq!(sites.met(7, 0), [known(1), known(2)]);
        assert_eq!(sites.met(8, 0), []);
    }

    #[test]
    fn of_too_many_the_first_are_remembered() {
        let sites = Polymorphic::default();
        (0..99).for_each(|key| sites.note(7, 0, known(key)));
        assert_eq!(sites.met(7, 0), (0..MOST_SHAPES as u64).map(known).collect::<Vec<_>>());
        assert_eq!(sites.count(7), MOST_SHAPES + 1);
    }

    #[test]
    fn another_epoch_begins_anew() {
        let sites = Polymorphic::default();
        sites.note(7, 0, known(1));
        sites.note(7, 1, known(2));
        assert_eq!(sites.met(7, 0), []);
        assert_eq!(sites.met(7, 1), [known(2)]);
    }
}
