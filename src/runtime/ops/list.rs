//! Lists: what several operations share (`extend`, sorting, search).

use super::{compare, iter, range, sort};
use crate::runtime::objects::{AnySet, Deque, Dict, List, Range, Tuple};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};

/// More items than this are refused before memory for them is asked for.
const MAX_ITEMS: usize = 1 << 32;

/// Raises MemoryError for a number of items that no list will have.
fn check_len(vm: &mut Isolate, len: Option<usize>) -> Result<usize> {
    len.filter(|&len| len <= MAX_ITEMS).ok_or(()).or_else(|()| Err(vm.raise_with(ExceptionKind::MemoryError, &[])))
}

/// `list.extend(iterable)`
pub fn extend(vm: &mut Isolate, list: Gc<List>, iterable: Value) -> Result<()> {
    if let Some(other) = iterable.downcast::<List>() {
        list.extend_from(&mut vm.heap, &other);
    } else if let Some(tuple) = iterable.downcast::<Tuple>() {
        list.extend(&mut vm.heap, tuple.items());
    } else if let Some(dict) = iterable.downcast::<Dict>() {
        extend_from_dict(vm, list, dict);
    } else if let Some(deque) = iterable.downcast::<Deque>() {
        list.extend(&mut vm.heap, &deque.to_vec());
    } else if let Some(set) = AnySet::of(iterable) {
        list.reserve(&mut vm.heap, list.len() + set.len());
        for (_, item) in set.entries() {
            list.push(&mut vm.heap, item);
        }
    } else {
        if let Some(range) = iterable.downcast::<Range>() {
            let more = range::len(vm, range)?;
            let wanted = check_len(vm, list.len().checked_add(more))?;
            list.reserve(&mut vm.heap, wanted);
        }
        let iterator = iter::iter(vm, iterable)?;
        iter::ask_length(vm, iterable)?;
        while let Some(item) = iter::next(vm, iterator)? {
            list.push(&mut vm.heap, item);
        }
    }
    Ok(())
}

fn extend_from_dict(vm: &mut Isolate, list: Gc<List>, dict: Gc<Dict>) {
    list.reserve(&mut vm.heap, list.len() + dict.table.len());
    let mut position = 0;
    while let Some((at, key, _)) = dict.table.next_entry(position) {
        position = at + 1;
        list.push(&mut vm.heap, key);
    }
}

/// `list.sort(key=..., reverse=...)`: stable; the list is empty while keys and comparisons run.
pub fn sort(vm: &mut Isolate, list: Gc<List>, key: Option<Value>, reverse: bool) -> Result<()> {
    // This list keeps the items alive while they stand in Rust collections.
    let items = list.detach(&mut vm.heap);
    let sorted = sort_detached(vm, items, key.filter(|k| !k.is_none()), reverse);
    let modified = list.capacity() != 0;
    list.exchange(&items);
    sorted?;
    if modified {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(())
}

fn sort_detached(vm: &mut Isolate, list: Gc<List>, key: Option<Value>, reverse: bool) -> Result<()> {
    if let Some(key) = key {
        append_keys(vm, list, key)?;
        return sort_by_keys(vm, list, reverse);
    }
    let mut items = list.to_vec();
    let sorted = turned_round_if(reverse, &mut items, |items| sort::sort(vm, items, |&item| item));
    list.replace(&mut vm.heap, &items);
    sorted
}

/// Sorts the first half of a list by the second one, the keys, which are gone then.
pub fn sort_by_keys(vm: &mut Isolate, list: Gc<List>, reverse: bool) -> Result<()> {
    let items = list.to_vec();
    let (items, keys) = items.split_at(items.len() / 2);
    let mut pairs: Vec<(Value, Value)> = keys.iter().copied().zip(items.iter().copied()).collect();
    let sorted = turned_round_if(reverse, &mut pairs, |pairs| sort::sort(vm, pairs, |&(key, _)| key));
    let items: Vec<Value> = pairs.into_iter().map(|(_, item)| item).collect();
    list.replace(&mut vm.heap, &items);
    sorted
}

/// Turning what is sorted round before and after keeps equal items of the reverse order in theirs.
fn turned_round_if<T>(reverse: bool, items: &mut [T], sort: impl FnOnce(&mut [T]) -> Result<()>) -> Result<()> {
    if reverse {
        items.reverse();
    }
    let sorted = sort(items);
    if reverse {
        items.reverse();
    }
    sorted
}

/// Appends the keys of a list's items to it, so that they are kept alive as the items are. After an error the list is
/// as it was.
fn append_keys(vm: &mut Isolate, list: Gc<List>, key: Value) -> Result<()> {
    let count = list.len();
    for item in list.to_vec() {
        match vm.call(key, &[item]) {
            Ok(key) => list.push(&mut vm.heap, key),
            Err(raised) => {
                list.truncate(count);
                return Err(raised);
            }
        }
    }
    Ok(())
}

/// Where an item stands between bounds, which may lie beyond the end.
pub(crate) fn position(
    vm: &mut Isolate,
    item_at: impl Fn(usize) -> Slot,
    bounds: std::ops::Range<usize>,
    sought: Value,
) -> Result<Option<usize>> {
    for at in bounds {
        match item_at(at) {
            None => break,
            Some(item) if compare::equal(vm, item, sought)? => return Ok(Some(at)),
            Some(_) => {}
        }
    }
    Ok(None)
}

/// How often an item occurs.
pub(crate) fn count(vm: &mut Isolate, item_at: impl Fn(usize) -> Slot, sought: Value) -> Result<Value> {
    let (mut at, mut count) = (0, 0);
    while let Some(item) = item_at(at) {
        count += i64::from(compare::equal(vm, item, sought)?);
        at += 1;
    }
    Ok(Value::fixnum(count))
}
