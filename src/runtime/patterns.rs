//! What an isolate keeps of regular expressions between calls: compiled patterns, a machine, classes of `re`.

use super::heap::Tracer;
use super::objects::{Gc, Pattern, TypeObject};
use super::regex::Machine;
use super::value::Slot;
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// How many patterns are remembered.
const CAPACITY: usize = 512;

/// Compiled patterns by what was asked for, and what else is kept.
#[derive(Default)]
pub struct Patterns {
    known: FxHashMap<u64, Gc<Pattern>>,
    oldest_first: VecDeque<u64>,
    /// The machine, while it does not run.
    pub machine: Machine,
    /// `re.PatternError`
    pub error: Option<Gc<TypeObject>>,
    /// Makes read-only views of dicts.
    pub view_of_dict: Slot,
}

impl Patterns {
    /// The pattern that was remembered under a key. Different patterns may have one key.
    pub fn get(&self, key: u64) -> Option<Gc<Pattern>> {
        self.known.get(&key).copied()
    }

    /// Remembers a pattern, and forgets the oldest one if there are too many.
    pub fn insert(&mut self, key: u64, pattern: Gc<Pattern>) {
        if self.known.insert(key, pattern).is_none() {
            self.oldest_first.push_back(key);
        }
        if self.oldest_first.len() > CAPACITY
            && let Some(oldest) = self.oldest_first.pop_front()
        {
            self.known.remove(&oldest);
        }
    }

    /// Forgets all patterns.
    pub fn clear(&mut self) {
        self.known.clear();
        self.oldest_first.clear();
    }

    /// Shows what is kept to the collector.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        self.known.values().for_each(|&pattern| tracer.gc(pattern));
        self.error.iter().for_each(|&class| tracer.gc(class));
        tracer.slot(self.view_of_dict);
    }
}
