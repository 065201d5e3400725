//! Searches that run no code of a program, and say so where only that could tell.
//!
//! They know numbers, strings, None, classes without a metaclass of a program, instances that are equal to themselves only, and
//! tuples of few levels, with names or without: most of what programs look for. Compiled code asks them first, since it need
//! not expect that anything changes meanwhile.

use super::number::Number;
use super::text::search;
use super::{dict, hash, range, special, view};
use crate::bytecode::CompareOp;
use crate::runtime::last_search::Found;
use crate::runtime::objects::{
    AnySet, ByWord, Comparison, Deque, Dict, DictKeys, Instance, KeyHash, List, Memory, NumberArray, Object, Place,
    Str, Tag, Tuple,
};
use crate::runtime::{Gc, Isolate, Value};
use std::cmp::Ordering;

/// A hash or a comparison that may run code would have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsure;

/// What a search gives.
pub type Result<T> = std::result::Result<T, Unsure>;

/// The value of a key.
#[inline]
pub fn get(vm: &Isolate, dict: Gc<Dict>, key: Value) -> Result<Option<Value>> {
    let at = if key.is_fixnum() { find_int(vm, dict, key) } else { find(vm, dict, key) }?;
    Ok(at.and_then(|at| dict.table.value_at(at)))
}

/// The value of a small integer that is a key: the search that memo tables ask for most, without the cases of [`get`].
#[inline]
pub fn get_int(vm: &Isolate, dict: Gc<Dict>, key: i64) -> Result<Option<Value>> {
    let at = find_int(vm, dict, Value::fixnum(key))?;
    Ok(at.and_then(|at| dict.table.value_at(at)))
}

/// Sets the value of a key, or adds it.
pub fn put(vm: &mut Isolate, dict: Gc<Dict>, key: Value, value: Value) -> Result<()> {
    let found = if key.is_fixnum() { locate_int(vm, dict, key) } else { locate(vm, dict, key) }?;
    dict::put(vm, dict, found, key, value);
    Ok(())
}

#[inline(always)]
fn find(vm: &Isolate, dict: Gc<Dict>, key: Value) -> Result<Option<usize>> {
    // What strings and immediate values hash to is always the same.
    if key.is_pointer() && !key.is::<Str>() {
        return find_hashing(vm, dict, key);
    }
    match dict.table.position_among_few(key) {
        Some(at) => Ok(Some(at)),
        None => find_hashing(vm, dict, key),
    }
}

/// Apart from keys that are found without, which need no frame.
#[inline(never)]
fn find_hashing(vm: &Isolate, dict: Gc<Dict>, key: Value) -> Result<Option<usize>> {
    locate(vm, dict, key).map(|found| found.at)
}

#[inline]
fn find_int(vm: &Isolate, dict: Gc<Dict>, key: Value) -> Result<Option<usize>> {
    locate_int(vm, dict, key).map(|found| found.at)
}

/// The hash of a key and its position, if it is there.
#[inline(always)]
fn locate(vm: &Isolate, dict: Gc<Dict>, key: Value) -> Result<Found> {
    if key.is::<Tuple>() {
        return find_tuple(vm, dict, key);
    }
    let hash = KeyHash::new(hash::plain(vm, key).ok_or(Unsure)?);
    Ok(Found { hash, at: find_hashed(vm, dict, hash, key)? })
}

/// The same of a small integer.
#[inline(always)]
fn locate_int(vm: &Isolate, dict: Gc<Dict>, key: Value) -> Result<Found> {
    let hash = KeyHash::new(hash::small_int(key.as_fixnum().ok_or(Unsure)?));
    let at = match dict.table.position_of_int(hash, key) {
        Some(at) => at,
        None => find_hashed(vm, dict, hash, key)?,
    };
    Ok(Found { hash, at })
}

#[inline(always)]
fn find_hashed(vm: &Isolate, dict: Gc<Dict>, hash: KeyHash, key: Value) -> Result<Option<usize>> {
    match dict.table.find_word(hash, key) {
        ByWord::At(at) => Ok(Some(at)),
        ByWord::Missing => Ok(None),
        ByWord::Unsure => find_equal(vm, dict, hash, key),
    }
}

/// The hash of a tuple and its position, if it is there.
#[inline(never)]
pub(super) fn find_tuple(vm: &Isolate, dict: Gc<Dict>, key: Value) -> Result<Found> {
    if let Some(found) = vm.last_search.get(vm.type_cache.epoch(), dict, key) {
        return Ok(found);
    }
    let hash = KeyHash::new(hash::plain(vm, key).ok_or(Unsure)?);
    let found = Found { hash, at: find_equal(vm, dict, hash, key)? };
    vm.last_search.set(vm.type_cache.epoch(), dict, key, found);
    Ok(found)
}

/// Goes on with a key that is not known by its word.
#[inline(never)]
fn find_equal(vm: &Isolate, dict: Gc<Dict>, hash: KeyHash, key: Value) -> Result<Option<usize>> {
    dict.table.find(hash, key, |kept| equal(vm, kept, key))
}

/// Whether an item is in a set.
#[inline]
fn is_in(vm: &Isolate, set: AnySet, item: Value) -> Result<bool> {
    let hash = KeyHash::new(hash::plain(vm, item).ok_or(Unsure)?);
    let place = set.locate(hash, item, |kept| equal(vm, kept, item))?;
    Ok(matches!(place, Place::Taken(_)))
}

/// `item in container`
#[inline]
pub fn contains(vm: &mut Isolate, item: Value, container: Value) -> Result<bool> {
    if let Some(set) = AnySet::of(container) {
        return is_in(vm, set, item);
    }
    match container.downcast() {
        Some(dict) => find(vm, dict, item).map(|at| at.is_some()),
        None => in_other(vm, item, container),
    }
}

fn in_other(vm: &mut Isolate, item: Value, container: Value) -> Result<bool> {
    match container.tag() {
        Some(Tag::List) => {
            let list = of_kind::<List>(container)?;
            is_among(vm, (0..list.len()).map_while(|at| list.get(at)), item)
        }
        Some(Tag::Tuple) => is_among(vm, of_kind::<Tuple>(container)?.items().iter().copied(), item),
        Some(Tag::DictKeys) => find(vm, of_kind::<DictKeys>(container)?.dict, item).map(|at| at.is_some()),
        Some(Tag::Range) if item.is_fixnum() => range::contains(vm, of_kind(container)?, item).map_err(|_| Unsure),
        Some(Tag::Str) => {
            let (text, part) = (of_kind::<Str>(container)?, of_kind::<Str>(item)?);
            Ok(search::find(text.view(), part.view()).is_some())
        }
        Some(Tag::Bytes | Tag::ByteArray) => {
            let byte = item.as_fixnum().and_then(|number| u8::try_from(number).ok()).ok_or(Unsure)?;
            Memory::of(container).map(|bytes| bytes.as_slice().contains(&byte)).ok_or(Unsure)
        }
        _ => Err(Unsure),
    }
}

fn of_kind<T: Object>(x: Value) -> Result<Gc<T>> {
    x.downcast().ok_or(Unsure)
}

/// Whether something is among these, which are compared in their order.
fn is_among(vm: &Isolate, items: impl Iterator<Item = Value>, item: Value) -> Result<bool> {
    for other in items {
        if equal(vm, other, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The length of a container that knows it by itself.
pub fn length(x: Value) -> Option<usize> {
    Some(match x.tag()? {
        Tag::List => x.downcast::<List>()?.len(),
        Tag::Tuple => x.downcast::<Tuple>()?.len(),
        Tag::Str => x.downcast::<Str>()?.len(),
        Tag::Dict => x.downcast::<Dict>()?.table.len(),
        Tag::Set | Tag::FrozenSet => AnySet::of(x)?.len(),
        Tag::Deque => x.downcast::<Deque>()?.len(),
        Tag::NumberArray => x.downcast::<NumberArray>()?.len(),
        Tag::DictKeys | Tag::DictValues | Tag::DictItems => view::dict_of(x)?.table.len(),
        _ => Memory::of(x)?.as_slice().len(),
    })
}

/// `a is b or a == b`
#[inline]
fn equal(vm: &Isolate, a: Value, b: Value) -> Result<bool> {
    match by_words(a, b) {
        Some(answer) => Ok(answer),
        None => equal_within(vm, a, b, hash::MOST_LEVELS),
    }
}

/// The same where the two words tell.
#[inline(always)]
fn by_words(a: Value, b: Value) -> Option<bool> {
    // There is one word for a small integer, and for a double that is no object.
    let is_single = || Value::both_fixnums(a, b).is_some() || a.is_flonum() && b.is_flonum();
    (a == b || is_single()).then_some(a == b)
}

/// The same of what is of so many levels at most, where the words do not tell.
#[inline(never)]
fn equal_within(vm: &Isolate, a: Value, b: Value, levels: u32) -> Result<bool> {
    if let (Some(a), Some(b)) = (a.downcast::<Str>(), b.downcast::<Str>()) {
        return Ok(a.same_text(&b));
    }
    if let (Some(a), Some(b)) = (compared_tuple(vm, a), compared_tuple(vm, b)) {
        return equal_tuples(vm, a, b, levels);
    }
    if let (Some(a), Some(b)) = (Number::of(a), Number::of(b)) {
        return Ok(a.compare(b) == Some(Ordering::Equal));
    }
    let is_scalar = |x: Value| x.is_none() || x.is::<Str>() || Number::of(x).is_some();
    let is_known = |x: Value| is_scalar(x) || x.is::<Tuple>();
    match is_scalar(a) && is_known(b) || is_scalar(b) && is_known(a) {
        true => Ok(false),
        false => special::by_identity(vm, CompareOp::Eq, a, b).ok_or(Unsure),
    }
}

/// The tuple that an object is, or stands for as an instance of a class that leaves comparisons to `tuple`.
#[inline]
fn compared_tuple(vm: &Isolate, x: Value) -> Option<Gc<Tuple>> {
    match x.downcast::<Instance>() {
        None => x.downcast(),
        Some(instance) => {
            let tuple = instance.payload.get()?.downcast()?;
            (special::comparison(vm, instance.class.get()) == Comparison::OfTuples).then_some(tuple)
        }
    }
}

fn equal_tuples(vm: &Isolate, a: Gc<Tuple>, b: Gc<Tuple>, levels: u32) -> Result<bool> {
    if a == b || a.len() != b.len() {
        return Ok(a == b);
    }
    let levels = levels.checked_sub(1).ok_or(Unsure)?;
    for (&a, &b) in a.items().iter().zip(b.items()) {
        let same = match by_words(a, b) {
            Some(answer) => answer,
            None => equal_within(vm, a, b, levels)?,
        };
        // As in a comparison of tuples, the first items that differ decide.
        if !same {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `a == b` or `a != b` of instances whose classes leave that to `object`.
pub fn compare(vm: &Isolate, op: CompareOp, a: Value, b: Value) -> Result<bool> {
    special::by_identity(vm, op, a, b).ok_or(Unsure)
}
