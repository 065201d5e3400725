//! Dicts by key, and what dicts do as a whole: update, union, equality.
//!
//! Keys are hashed by [`hash`] and compared by [`compare`], which know strings and small integers first.

use super::{call, compare, hash, iter, probe, repr};
use crate::runtime::last_search::Found;
use crate::runtime::objects::{AnySet, Builtin, Dict, KeyHash, Str, Tuple};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};
use std::convert::Infallible;

/// The hash by which tables keep a key.
#[inline]
pub(crate) fn key_hash(vm: &mut Isolate, key: Value) -> Result<KeyHash> {
    hash::hash(vm, key).map(KeyHash::new)
}

/// The position of a key with a known hash.
#[inline]
pub(crate) fn find_hashed(vm: &mut Isolate, dict: Gc<Dict>, hash: KeyHash, key: Value) -> Result<Option<usize>> {
    dict.table.find(hash, key, |kept| compare::equal(vm, kept, key))
}

/// The hash of a key, and its position if it is there.
#[inline]
pub(crate) fn locate(vm: &mut Isolate, dict: Gc<Dict>, key: Value) -> Result<Found> {
    if key.is::<Tuple>() {
        return locate_tuple(vm, dict, key);
    }
    let hash = key_hash(vm, key)?;
    Ok(Found { hash, at: find_hashed(vm, dict, hash, key)? })
}

fn locate_tuple(vm: &mut Isolate, dict: Gc<Dict>, key: Value) -> Result<Found> {
    if let Ok(found) = probe::find_tuple(vm, dict, key) {
        return Ok(found);
    }
    let hash = key_hash(vm, key)?;
    Ok(Found { hash, at: find_hashed(vm, dict, hash, key)? })
}

/// The position of a key.
#[inline]
pub fn find(vm: &mut Isolate, dict: Gc<Dict>, key: Value) -> Result<Option<usize>> {
    Ok(locate(vm, dict, key)?.at)
}

/// `d.get(key)`; empty if there is none.
#[inline]
pub fn get(vm: &mut Isolate, dict: Gc<Dict>, key: Value) -> Result<Slot> {
    Ok(find(vm, dict, key)?.and_then(|at| dict.table.value_at(at)))
}

/// `key in d`
pub fn contains(vm: &mut Isolate, dict: Gc<Dict>, key: Value) -> Result<bool> {
    Ok(find(vm, dict, key)?.is_some())
}

/// `d[key] = value`
#[inline]
pub fn set(vm: &mut Isolate, dict: Gc<Dict>, key: Value, value: Value) -> Result<()> {
    let found = locate(vm, dict, key)?;
    put(vm, dict, found, key, value);
    Ok(())
}

fn set_hashed(vm: &mut Isolate, dict: Gc<Dict>, hash: KeyHash, key: Value, value: Value) -> Result<()> {
    let found = Found { hash, at: find_hashed(vm, dict, hash, key)? };
    put(vm, dict, found, key, value);
    Ok(())
}

/// Sets the value of a key where that was found, or adds it.
#[inline]
pub(super) fn put(vm: &mut Isolate, dict: Gc<Dict>, found: Found, key: Value, value: Value) {
    match found.at {
        Some(at) => dict.table.set_value_at(at, value),
        None => {
            dict.table.insert_new(&mut vm.heap, found.hash, key, value);
        }
    }
}

/// `d.setdefault(key, value)`
pub fn set_default(vm: &mut Isolate, dict: Gc<Dict>, key: Value, value: Value) -> Result<Value> {
    let Found { hash, at } = locate(vm, dict, key)?;
    if let Some(found) = at.and_then(|at| dict.table.value_at(at)) {
        return Ok(found);
    }
    dict.table.insert_new(&mut vm.heap, hash, key, value);
    Ok(value)
}

/// Moves an entry behind all others, or before them.
pub(crate) fn move_entry(vm: &mut Isolate, dict: Gc<Dict>, at: usize, to_end: bool) {
    let table = &dict.table;
    if to_end {
        return table.move_last(&mut vm.heap, at);
    }
    let is_first = table.next_entry(0).is_some_and(|(first, ..)| first == at);
    if let (Some(hash), Some((key, value)), false) = (table.entry_hash(at), table.entry(at), is_first) {
        table.remove(at);
        table.insert_first(&mut vm.heap, hash, key, value);
    }
}

/// Removes a key and gives its value; empty if there was none.
pub fn remove(vm: &mut Isolate, dict: Gc<Dict>, key: Value) -> Result<Slot> {
    Ok(find(vm, dict, key)?.and_then(|at| dict.table.remove(at)))
}

/// The position of a string key, which cannot raise as long as all keys are strings; other keys never equal a string.
#[inline]
pub fn find_str(dict: Gc<Dict>, key: Gc<Str>) -> Option<usize> {
    let hash = KeyHash::new(hash::str(key));
    let equal = |kept: Value| Ok::<_, Infallible>(kept.downcast::<Str>().is_some_and(|s| s.same_text(&key)));
    let Ok(position) = dict.table.find(hash, key.into(), equal);
    position
}

/// The position of a string key: this one, if the dict was filled as another one was that has it there.
#[inline(always)]
pub fn find_str_near(dict: Gc<Dict>, key: Gc<Str>, position: usize) -> Option<usize> {
    match dict.table.entry(position) {
        Some((found, _)) if found == Value::from(key) => Some(position),
        _ => find_str(dict, key),
    }
}

/// The value of a string key.
#[inline]
pub fn get_str(dict: Gc<Dict>, key: Gc<Str>) -> Slot {
    find_str(dict, key).and_then(|at| dict.table.value_at(at))
}

/// Sets a string key.
pub fn set_str(vm: &mut Isolate, dict: Gc<Dict>, key: Gc<Str>, value: Value) {
    match find_str(dict, key) {
        Some(at) => dict.table.set_value_at(at, value),
        None => {
            insert_str(vm, dict, key, value);
        }
    }
}

/// Sets a string key that is not there yet. Gives its position.
pub fn insert_str(vm: &mut Isolate, dict: Gc<Dict>, key: Gc<Str>, value: Value) -> usize {
    let hash = KeyHash::new(hash::str(key));
    dict.table.insert_new(&mut vm.heap, hash, key.into(), value)
}

/// Removes a string key and gives its value.
pub fn remove_str(dict: Gc<Dict>, key: Gc<Str>) -> Slot {
    find_str(dict, key).and_then(|at| dict.table.remove(at))
}

/// A shallow copy.
pub fn copy(vm: &mut Isolate, dict: Gc<Dict>) -> Gc<Dict> {
    let copy = Dict::new(&mut vm.heap, 0);
    copy.table.copy_from(&mut vm.heap, &dict.table);
    copy
}

/// The dict whose entries stand for a mapping: its own, unless its class says how to go over them.
fn entries_of(vm: &mut Isolate, mapping: Value) -> Option<Gc<Dict>> {
    if let Some(dict) = mapping.downcast::<Dict>() {
        return Some(dict);
    }
    let dict = mapping.as_kind::<Dict>()?;
    let (class, name) = (vm.type_of(mapping), vm.intern("__iter__"));
    vm.class_attribute(class, name).filter(|method| method.is::<Builtin>()).map(|_| dict)
}

/// `d.update(other)`: a dict, a mapping with `keys`, or an iterable of pairs.
pub fn update(vm: &mut Isolate, dict: Gc<Dict>, other: Value) -> Result<()> {
    match update_if_mapping(vm, dict, other)? {
        true => Ok(()),
        false => update_from_pairs(vm, dict, other),
    }
}

/// Adds the items of a mapping; false for what is none.
pub fn update_if_mapping(vm: &mut Isolate, dict: Gc<Dict>, other: Value) -> Result<bool> {
    if let Some(other) = entries_of(vm, other) {
        return update_from_dict(vm, dict, other).map(|()| true);
    }
    match keys_of(vm, other)? {
        Some(keys) => {
            each_item(vm, other, keys, |vm, (key, value)| set(vm, dict, key, value))?;
            Ok(true)
        }
        None => Ok(false),
    }
}

/// What `keys()` of an object of a class that a program defines gives; empty if it has no such method.
fn keys_of(vm: &mut Isolate, mapping: Value) -> Result<Slot> {
    if !super::special::has_methods(mapping) {
        return Ok(None);
    }
    let name = vm.intern("keys");
    match super::attr::get_or_none(vm, mapping, name)? {
        Some(keys) => vm.call(keys, &[]).map(Some),
        None => Ok(None),
    }
}

/// Goes over a mapping by its keys and its `__getitem__`.
fn each_item(
    vm: &mut Isolate,
    mapping: Value,
    keys: Value,
    mut found: impl FnMut(&mut Isolate, (Value, Value)) -> Result<()>,
) -> Result<()> {
    if !iter::may_iterate(vm, keys) {
        let (owner, kind) = (vm.type_name(mapping), vm.type_name(keys));
        return Err(vm.type_error(format!("{owner}.keys() returned a non-iterable (type {kind})")));
    }
    let keys = iter::iter(vm, keys)?;
    while let Some(key) = iter::next(vm, keys)? {
        let value = super::subscript::get(vm, mapping, key)?;
        found(vm, (key, value))?;
    }
    Ok(())
}

fn update_from_dict(vm: &mut Isolate, dict: Gc<Dict>, other: Gc<Dict>) -> Result<()> {
    if dict == other || other.table.is_empty() {
        return Ok(());
    }
    if dict.table.is_empty() {
        dict.table.copy_from(&mut vm.heap, &other.table);
        return Ok(());
    }
    let version = other.table.version();
    let mut position = 0;
    while let Some((at, key, value)) = other.table.next_entry(position) {
        position = at + 1;
        if let Some(hash) = other.table.entry_hash(at) {
            set_hashed(vm, dict, hash, key, value)?;
        }
        if other.table.version() != version {
            return Err(vm.raise_new(ExceptionKind::RuntimeError, "dict mutated during update"));
        }
    }
    Ok(())
}

/// Gives all the keys that a dict or a set holds the same value, by the hashes that it keeps; false for other objects.
pub fn set_all(vm: &mut Isolate, dict: Gc<Dict>, keys: Value, value: Value) -> Result<bool> {
    let (held, set) = (keys.downcast::<Dict>(), AnySet::of(keys));
    let next = |position| match (held, set) {
        (Some(held), _) => {
            held.table.next_entry(position).and_then(|(at, key, _)| Some((at, held.table.entry_hash(at)?, key)))
        }
        (None, Some(set)) => set.next_entry(position),
        (None, None) => None,
    };
    let mut position = 0;
    while let Some((at, hash, key)) = next(position) {
        position = at + 1;
        set_hashed(vm, dict, hash, key, value)?;
    }
    Ok(held.is_some() || set.is_some())
}

fn update_from_pairs(vm: &mut Isolate, dict: Gc<Dict>, pairs: Value) -> Result<()> {
    let iterator = iter::iter(vm, pairs)?;
    let mut index = 0;
    while let Some(pair) = iter::next(vm, iterator)? {
        let (key, value) = pair_of(vm, pair, index)?;
        set(vm, dict, key, value)?;
        index += 1;
    }
    Ok(())
}

fn pair_of(vm: &mut Isolate, pair: Value, index: usize) -> Result<(Value, Value)> {
    if let Some(tuple) = pair.downcast::<Tuple>()
        && let &[key, value] = tuple.items()
    {
        return Ok((key, value));
    }
    if !iter::has_iteration(vm, pair) {
        return Err(vm.type_error(format!("cannot convert dictionary update sequence element #{index} to a sequence")));
    }
    let items = iter::collect(vm, pair)?;
    match (items.get(0), items.get(1), items.len()) {
        (Some(key), Some(value), 2) => Ok((key, value)),
        (.., len) => {
            Err(vm.value_error(format!("dictionary update sequence element #{index} has length {len}; 2 is required")))
        }
    }
}

/// `d.update(other)` for the `**other` of a call of `callable`: a repeated key raises TypeError. That names are strings is
/// for the call to see.
pub fn merge(vm: &mut Isolate, dict: Gc<Dict>, other: Value, callable: Value) -> Result<()> {
    if let Some(entries) = entries_of(vm, other) {
        let mut position = 0;
        while let Some((at, key, value)) = entries.table.next_entry(position) {
            position = at + 1;
            add_argument(vm, dict, callable, (key, value))?;
        }
        return Ok(());
    }
    match keys_of(vm, other)? {
        Some(keys) => each_item(vm, other, keys, |vm, item| add_argument(vm, dict, callable, item)),
        None => {
            let (function, kind) = (call::display_name(vm, callable), vm.type_name(other));
            Err(vm.type_error(format!("{function} argument after ** must be a mapping, not {kind}")))
        }
    }
}

fn add_argument(vm: &mut Isolate, dict: Gc<Dict>, callable: Value, (key, value): (Value, Value)) -> Result<()> {
    let name = key.downcast::<Str>();
    let is_given = match name {
        Some(name) => find_str(dict, name).is_some(),
        None => contains(vm, dict, key)?,
    };
    if is_given {
        let (function, key) = (call::display_name(vm, callable), repr::str(vm, key)?);
        let message = format!("{function} got multiple values for keyword argument '{}'", key.to_text());
        return Err(vm.type_error(message));
    }
    match name {
        Some(name) => {
            dict.table.insert_new(&mut vm.heap, KeyHash::new(hash::str(name)), key, value);
            Ok(())
        }
        None => set(vm, dict, key, value),
    }
}

/// `a | b`
pub fn union(vm: &mut Isolate, a: Gc<Dict>, b: Gc<Dict>) -> Result<Gc<Dict>> {
    let result = copy(vm, a);
    update_from_dict(vm, result, b)?;
    Ok(result)
}

/// `a == b`
pub fn equal(vm: &mut Isolate, a: Gc<Dict>, b: Gc<Dict>) -> Result<bool> {
    if a.table.len() != b.table.len() {
        return Ok(false);
    }
    let mut position = 0;
    while let Some((at, key, value)) = a.table.next_entry(position) {
        position = at + 1;
        let Some(hash) = a.table.entry_hash(at) else { continue };
        match find_hashed(vm, b, hash, key)?.and_then(|at| b.table.value_at(at)) {
            Some(other) if compare::equal(vm, value, other)? => {}
            _ => return Ok(false),
        }
    }
    Ok(true)
}
