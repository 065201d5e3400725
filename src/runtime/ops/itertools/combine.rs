//! The iterators of combinatorics: pools of items, and indices into them that count.
//!
//! `source` is the pool, or the tuple of the pools of a product; none once all is given out. `kept` is the list of the
//! indices, and `key` the list of what is left to try at each place of a permutation. `count` is the length of a row,
//! and `group` the last row.

use crate::runtime::objects::{Itertool, ItertoolKind, List, Tuple};
use crate::runtime::ops::sequence;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};
use smallvec::SmallVec;

/// Prepares an iterator whose source is in place for rows of this length.
pub fn start_combining(vm: &mut Isolate, tool: Gc<Itertool>, row: usize) -> Result<()> {
    let pool = Itertool::held::<Tuple>(&tool.source);
    let len = pool.len();
    let is_empty = match tool.kind() {
        ItertoolKind::Product => pool.items().iter().any(|pool| pool.downcast::<Tuple>().is_none_or(|p| p.is_empty())),
        ItertoolKind::CombinationsWithReplacement => len == 0 && row > 0,
        _ => row > len,
    };
    if is_empty {
        tool.source.set(None);
        return Ok(());
    }
    sequence::check_items(vm, row, 1)?;
    let indices: Vec<Value> = match tool.kind() {
        ItertoolKind::Product | ItertoolKind::CombinationsWithReplacement => vec![Value::fixnum(0); row],
        ItertoolKind::Permutations => (0..len).map(number).collect(),
        _ => (0..row).map(number).collect(),
    };
    tool.kept.set(Some(List::new(&mut vm.heap, &indices).into()));
    if tool.kind() == ItertoolKind::Permutations {
        let left: Vec<Value> = (0..row).map(|at| number(len - at)).collect();
        tool.key.set(Some(List::new(&mut vm.heap, &left).into()));
    }
    tool.count.set(row as i64);
    Ok(())
}

fn number(n: usize) -> Value {
    Value::fixnum(n as i64)
}

/// A number of a list that only this file sees.
fn at(list: Gc<List>, index: usize) -> usize {
    list.get(index).and_then(Value::as_fixnum).expect("the list holds so many numbers") as usize
}

/// The next row; empty after the last one.
pub(super) fn next(vm: &mut Isolate, tool: Gc<Itertool>) -> Slot {
    let pool = tool.source.get()?.downcast::<Tuple>()?;
    let (indices, row) = (Itertool::held::<List>(&tool.kept), tool.count.get() as usize);
    let last = tool.group.get().and_then(Value::downcast::<Tuple>);
    let changed = match (last, tool.kind()) {
        (None, _) => Some(0),
        (_, ItertoolKind::Product) => advance_product(pool, indices),
        (_, ItertoolKind::Permutations) => advance_permutation(indices, Itertool::held(&tool.key), pool.len()),
        (_, ItertoolKind::Combinations) => advance_combination(indices, pool.len()),
        _ => advance_multiset(indices, pool.len()),
    };
    let Some(changed) = changed else {
        tool.source.set(None);
        return None;
    };
    let mut items: SmallVec<[Value; 16]> = SmallVec::new();
    if let Some(last) = &last {
        items.extend_from_slice(&last.items()[..changed]);
    }
    let (pools, numbers) = (pool.items(), &indices.slots()[changed..row]);
    let numbers = numbers.iter().map(|slot| slot.get().and_then(Value::as_fixnum).map_or(0, |n| n as usize));
    match tool.kind() {
        ItertoolKind::Product => items.extend(numbers.zip(&pools[changed..]).map(|(index, pool)| {
            let pool: Gc<Tuple> = pool.downcast().expect("pools are tuples");
            pool.items()[index]
        })),
        _ => items.extend(numbers.map(|index| pools[index])),
    }
    let next = vm.new_tuple(&items);
    tool.group.set(Some(next.into()));
    Some(next.into())
}

/// Counts as a number does whose digits have bases of their own. Gives the first place that has changed; nothing after
/// the last row, as the others do.
fn advance_product(pools: Gc<Tuple>, indices: Gc<List>) -> Option<usize> {
    for (place, pool) in pools.items().iter().enumerate().rev() {
        let next = at(indices, place) + 1;
        let fits = pool.downcast::<Tuple>().is_some_and(|pool| next < pool.len());
        indices.set(place, number(if fits { next } else { 0 }));
        if fits {
            return Some(place);
        }
    }
    None
}

/// Each place tries, in turn, what is at and behind it; afterwards what was there is in order again.
fn advance_permutation(indices: Gc<List>, left: Gc<List>, len: usize) -> Option<usize> {
    for place in (0..left.len()).rev() {
        let tries = at(left, place) - 1;
        if tries > 0 {
            left.set(place, number(tries));
            indices.slots()[place].swap(&indices.slots()[len - tries]);
            return Some(place);
        }
        left.set(place, number(len - place));
        for behind in place + 1..len {
            indices.slots()[behind - 1].swap(&indices.slots()[behind]);
        }
    }
    None
}

/// The last index that can still grow does, and those behind it follow it closely.
fn advance_combination(indices: Gc<List>, len: usize) -> Option<usize> {
    let row = indices.len();
    let place = (0..row).rev().find(|&place| at(indices, place) != place + len - row)?;
    let first = at(indices, place) + 1;
    for (offset, place) in (place..row).enumerate() {
        indices.set(place, number(first + offset));
    }
    Some(place)
}

/// The same with repetitions.
fn advance_multiset(indices: Gc<List>, len: usize) -> Option<usize> {
    let row = indices.len();
    let place = (0..row).rev().find(|&place| at(indices, place) != len - 1)?;
    let next = at(indices, place) + 1;
    for place in place..row {
        indices.set(place, number(next));
    }
    Some(place)
}
