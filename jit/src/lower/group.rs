//! Which exits share the code that stores their values.
//!
//! Those whose states are made of the same values do. Where a state needs all values of another and some more, its code
//! stores these and goes on in that of the other: the states of a loop have most values in common with those of the loop
//! around it, and stores in exits would be much of what the register allocator has to look at.

use super::recipe;
use super::successor::Successors;
use crate::ir::{Entity, Function, StateId, Value};
use rustc_hash::FxHashMap;

/// Exits whose states are made of the same values.
pub(super) struct Group {
    /// The values, in the order in which they are left.
    pub left: Vec<Value>,
    /// The group in whose code this one's goes on: its values are the first ones of this one's.
    pub onward: Option<usize>,
    /// How many ways to exits, and groups, lead to its code.
    pub entries: usize,
}

/// The groups of all exits.
#[derive(Default)]
pub(super) struct Groups {
    /// Those with fewer values first.
    pub list: Vec<Group>,
    /// The number of the group that an exit with this state is in.
    pub of_state: FxHashMap<StateId, usize>,
}

impl Groups {
    /// The groups of exits with these states, each as often as there are ways to exits with it.
    pub fn of(func: &Function, successors: &Successors, states: impl Iterator<Item = StateId>) -> Groups {
        let mut ways_to: FxHashMap<StateId, usize> = FxHashMap::default();
        states.for_each(|state| *ways_to.entry(state).or_default() += 1);
        let mut needed: Vec<(Vec<Value>, StateId)> =
            ways_to.keys().map(|&id| (recipe::needed(func, successors, &func.states[id]), id)).collect();
        needed.sort_unstable_by(|(left, id), (other, other_id)| {
            left.len().cmp(&other.len()).then_with(|| left.cmp(other)).then_with(|| id.cmp(other_id))
        });
        let mut groups = Groups::default();
        let mut sets: Vec<Set> = Vec::new();
        for (values, id) in needed {
            if sets.last().is_none_or(|last| last.values != values) {
                let set = Set::new(values);
                let onward = sets.iter().rposition(|smaller| smaller.values.len() > 1 && smaller.is_within(&set));
                let left = match onward {
                    Some(smaller) => {
                        groups.list[smaller].entries += 1;
                        let stored = &groups.list[smaller].left;
                        let others = set.values.iter().filter(|value| !sets[smaller].has(**value));
                        stored.iter().chain(others).copied().collect()
                    }
                    None => set.values.clone(),
                };
                groups.list.push(Group { left, onward, entries: 0 });
                sets.push(set);
            }
            let group = sets.len() - 1;
            groups.list[group].entries += ways_to[&id];
            groups.of_state.insert(id, group);
        }
        groups
    }
}

/// The values of a group.
struct Set {
    /// Ascending.
    values: Vec<Value>,
    /// A bit for each value, which several share: tells most sets apart at once.
    bits: u64,
}

impl Set {
    fn new(values: Vec<Value>) -> Set {
        let bits = values.iter().fold(0, |bits, value| bits | 1 << (value.index() % 64));
        Set { values, bits }
    }

    fn has(&self, value: Value) -> bool {
        self.values.binary_search(&value).is_ok()
    }

    fn is_within(&self, other: &Set) -> bool {
        self.bits & !other.bits == 0 && self.values.iter().all(|&value| other.has(value))
    }
}
