//! Weak references: which there are, and emptying those whose objects are found unreachable.

use super::super::context::Interrupt;
use super::super::objects::{Gc, WeakCell};
use super::super::value::Value;
use super::Heap;
use super::collect::is_marked;
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// What a heap knows of weak references.
#[derive(Default)]
pub(super) struct WeakCells {
    /// The cells of each object, by its word.
    of: FxHashMap<u64, Vec<Gc<WeakCell>>>,
    /// Emptied cells that have callbacks to be called. They are roots.
    pub(super) called: VecDeque<Gc<WeakCell>>,
    /// How many of them, from the first on, are in batches that are being called.
    taken: usize,
}

impl Heap {
    /// Lets a cell be emptied when its object is unreachable.
    pub fn weaken(&mut self, cell: Gc<WeakCell>) {
        if let Some(referent) = cell.get() {
            self.weak.of.entry(referent.word()).or_default().push(cell);
        }
    }

    /// The weak references to an object, the oldest first.
    pub fn weak_cells(&self, referent: Value) -> &[Gc<WeakCell>] {
        self.weak.of.get(&referent.word()).map_or(&[], Vec::as_slice)
    }

    /// Takes a batch of the emptied cells whose callbacks are to be called: all that no batch has yet. Gives how many they are. A
    /// callback during which others are emptied may take a batch of those, but comes to no other of its own.
    pub fn take_emptied(&mut self) -> usize {
        let count = self.weak.called.len() - self.weak.taken;
        self.weak.taken += count;
        count
    }

    /// The first cell of the batch that was taken last, of which so many are left.
    pub fn pop_emptied(&mut self, left: usize) -> Option<Gc<WeakCell>> {
        let first = self.weak.taken - left;
        self.weak.taken -= 1;
        self.weak.called.remove(first)
    }

    /// After marking, before anything that is unreachable is brought back to be finalized: empties the cells of
    /// unmarked objects. Callbacks of cells that are unreachable themselves are not called; of an object's, the newest is
    /// called first, as in CPython.
    pub(super) fn empty_weak_cells(&mut self) {
        let called = &mut self.weak.called;
        self.weak.of.retain(|&word, cells| {
            // SAFETY: nothing is freed before the sweep; the word is that of an object which was alive until now.
            let referent = unsafe { Value::from_word(word) }.and_then(Value::as_pointer);
            // SAFETY: as above.
            let live = referent.is_some_and(|object| unsafe { is_marked(object) });
            if !live {
                for cell in cells.iter().rev() {
                    cell.clear();
                    // SAFETY: cells are not freed before the sweep either.
                    let reachable = Value::from(*cell).as_pointer().is_some_and(|cell| unsafe { is_marked(cell) });
                    if reachable && cell.callback.get().is_some() {
                        called.push_back(*cell);
                    }
                }
            }
            live
        });
        if !self.weak.called.is_empty() {
            self.context().interrupt |= Interrupt::FINALIZE;
        }
    }

    /// Before the sweep: forgets the cells that nothing has reached.
    pub(super) fn drop_weak_cells(&mut self) {
        self.weak.of.retain(|_, cells| {
            // SAFETY: cells are not freed before the sweep.
            cells.retain(|cell| Value::from(*cell).as_pointer().is_some_and(|cell| unsafe { is_marked(cell) }));
            !cells.is_empty()
        });
    }
}
