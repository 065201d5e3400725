//! Tables of what holds at a place and in all that it dominates, and the walk that keeps them.

use crate::ir::{Block, DomTree};
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// A map whose entries are taken back when the scope they were made in ends.
#[derive(Debug)]
pub(crate) struct ScopedMap<K, V> {
    entries: FxHashMap<K, V>,
    /// What to restore, the newest last.
    undo: Vec<(K, Option<V>)>,
}

impl<K: Hash + Eq + Clone, V> ScopedMap<K, V> {
    /// An empty map.
    pub fn new() -> Self {
        ScopedMap { entries: FxHashMap::default(), undo: Vec::new() }
    }

    /// The entry of `key`.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.entries.get(key)
    }

    /// Makes or changes the entry of `key` until the scope ends.
    pub fn insert(&mut self, key: K, value: V) {
        let old = self.entries.insert(key.clone(), value);
        self.undo.push((key, old));
    }

    /// The point to which [`ScopedMap::restore`] goes back.
    pub fn mark(&self) -> usize {
        self.undo.len()
    }

    /// Takes back all entries made since `mark`.
    pub fn restore(&mut self, mark: usize) {
        for (key, old) in self.undo.drain(mark..).rev() {
            match old {
                Some(value) => self.entries.insert(key, value),
                None => self.entries.remove(&key),
            };
        }
    }
}

/// One step of the walk over a dominator tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The block is entered; what is recorded from now on holds in all blocks it dominates.
    Enter(Block),
    /// The block and all it dominates are done.
    Leave(Block),
}

/// The steps of the walk from `entry` down the tree. Each block comes after all its predecessors but those of back edges.
pub(crate) fn walk(dom: &DomTree, entry: Block) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut stack = vec![Step::Enter(entry)];
    while let Some(step) = stack.pop() {
        steps.push(step);
        if let Step::Enter(block) = step {
            stack.push(Step::Leave(block));
            stack.extend(dom.children(block).iter().rev().map(|&child| Step::Enter(child)));
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_restore_what_they_hid() {
        let mut map = ScopedMap::new();
        map.insert(1, 'a');
        let mark = map.mark();
        map.insert(1, 'b');
        map.insert(2, 'c');
        assert_eq!((map.get(&1), map.get(&2)), (Some(&'b'), Some(&'c')));
        map.restore(mark);
        assert_eq!((map.get(&1), map.get(&2)), (Some(&'a'), None));
    }
}
