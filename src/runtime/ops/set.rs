//! Sets by item, and the operations between sets.
//!
//! The order in which an operation adds items to its result shows when the result is printed, so each goes through its
//! operands as CPython does.

use super::class::payload;
use super::{compare, dict, iter, view};
use crate::bytecode::{BinaryOp, CompareOp};
use crate::runtime::objects::{AnySet, Dict, FrozenSet, KeyHash, Place, Set};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};
use smallvec::SmallVec;

/// As many items are gathered before the set of them is made.
const FEW: usize = 32;

/// The set that an operand is, or stands for as an instance of a derived class, however that goes over its items.
fn set_of(value: Value) -> Option<AnySet> {
    AnySet::of(value).or_else(|| AnySet::of(payload(value)))
}

/// The position of an item with a known hash.
#[inline]
fn find_hashed(vm: &mut Isolate, set: AnySet, hash: KeyHash, item: Value) -> Result<Option<usize>> {
    set.find(hash, item, |kept| compare::equal(vm, kept, item))
}

#[inline]
fn add_hashed(vm: &mut Isolate, set: AnySet, hash: KeyHash, item: Value) -> Result<()> {
    if let Place::Vacant(vacancy) = set.locate(hash, item, |kept| compare::equal(vm, kept, item))? {
        set.insert_at(&mut vm.heap, vacancy, hash, item);
    }
    Ok(())
}

#[inline]
fn discard_hashed(vm: &mut Isolate, set: AnySet, hash: KeyHash, item: Value) -> Result<bool> {
    let found = find_hashed(vm, set, hash, item)?;
    if let Some(at) = found {
        set.remove(at);
    }
    Ok(found.is_some())
}

/// Removes an item, or adds it if it is not there.
fn toggle_hashed(vm: &mut Isolate, set: AnySet, hash: KeyHash, item: Value) -> Result<()> {
    match set.locate(hash, item, |kept| compare::equal(vm, kept, item))? {
        Place::Taken(at) => drop(set.remove(at)),
        Place::Vacant(vacancy) => set.insert_at(&mut vm.heap, vacancy, hash, item),
    }
    Ok(())
}

/// `s.add(item)`
#[inline]
pub fn add(vm: &mut Isolate, set: Gc<Set>, item: Value) -> Result<()> {
    insert(vm, AnySet::Set(set), item)
}

/// Adds an item to a set, or to a frozenset that nobody else has seen yet.
#[inline]
pub(crate) fn insert(vm: &mut Isolate, set: AnySet, item: Value) -> Result<()> {
    let hash = dict::key_hash(vm, item)?;
    add_hashed(vm, set, hash, item)
}

/// What an item is looked for as: a set without a hash as the frozenset of its items.
fn sought(vm: &mut Isolate, item: Value) -> Result<(KeyHash, Value)> {
    let raised = match dict::key_hash(vm, item) {
        Ok(hash) => return Ok((hash, item)),
        Err(raised) => raised,
    };
    let Some(set) = item.as_kind::<Set>() else { return Err(raised) };
    vm.catch(raised, ExceptionKind::TypeError)?;
    let frozen = AnySet::Frozen(FrozenSet::new(&mut vm.heap));
    merge(vm, frozen, AnySet::Set(set))?;
    let item = frozen.into();
    Ok((dict::key_hash(vm, item)?, item))
}

/// `item in s`
pub fn contains(vm: &mut Isolate, set: AnySet, item: Value) -> Result<bool> {
    let (hash, item) = sought(vm, item)?;
    Ok(find_hashed(vm, set, hash, item)?.is_some())
}

/// Removes an item; false if there was none.
pub fn discard(vm: &mut Isolate, set: AnySet, item: Value) -> Result<bool> {
    let (hash, item) = sought(vm, item)?;
    discard_hashed(vm, set, hash, item)
}

/// `s.update(iterable)`
pub fn update(vm: &mut Isolate, set: Gc<Set>, iterable: Value) -> Result<()> {
    extend(vm, AnySet::Set(set), iterable)
}

/// Adds all items of an iterable, to a set or to a frozenset that nobody else has seen yet.
pub(crate) fn extend(vm: &mut Isolate, set: AnySet, iterable: Value) -> Result<()> {
    if let Some(other) = set_of(iterable) {
        return merge(vm, set, other);
    }
    if let Some(dict) = iterable.downcast::<Dict>() {
        set.expect(&mut vm.heap, dict.table.len());
        return each_key(vm, dict, |vm, hash, key| add_hashed(vm, set, hash, key));
    }
    each(vm, iterable, |vm, hash, item| {
        add_hashed(vm, set, hash, item)?;
        Ok(true)
    })
}

fn merge(vm: &mut Isolate, set: AnySet, other: AnySet) -> Result<()> {
    if set == other || other.is_empty() {
        return Ok(());
    }
    set.expect(&mut vm.heap, other.len());
    if set.fill_from(&mut vm.heap, &other) {
        return Ok(());
    }
    each(vm, other.into(), |vm, hash, item| {
        add_hashed(vm, set, hash, item)?;
        Ok(true)
    })
}

/// Calls a function with the items of an iterable and their hashes, for as long as it says so.
#[inline]
fn each(
    vm: &mut Isolate,
    iterable: Value,
    mut visit: impl FnMut(&mut Isolate, KeyHash, Value) -> Result<bool>,
) -> Result<()> {
    if let Some(set) = set_of(iterable) {
        let mut position = 0;
        while let Some((at, hash, item)) = set.next_entry(position) {
            position = at + 1;
            if !visit(vm, hash, item)? {
                break;
            }
        }
        return Ok(());
    }
    let iterator = iter::iter(vm, iterable)?;
    while let Some(item) = iter::next(vm, iterator)? {
        let hash = dict::key_hash(vm, item)?;
        if !visit(vm, hash, item)? {
            break;
        }
    }
    Ok(())
}

/// Calls a function with the keys of a dict and the hashes that it keeps.
fn each_key(
    vm: &mut Isolate,
    dict: Gc<Dict>,
    mut visit: impl FnMut(&mut Isolate, KeyHash, Value) -> Result<()>,
) -> Result<()> {
    let mut position = 0;
    while let Some((at, key, _)) = dict.table.next_entry(position) {
        position = at + 1;
        if let Some(hash) = dict.table.entry_hash(at) {
            visit(vm, hash, key)?;
        }
    }
    Ok(())
}

/// The frozenset of hashable constants. CPython's compiler makes it again of what it finds in the first one, when it merges
/// constants: that decides the order of items whose hashes collide.
pub fn frozen_from_constants(vm: &mut Isolate, items: &[Value]) -> Gc<FrozenSet> {
    let first = frozen_of(vm, items.iter().copied());
    frozen_of(vm, first.table.entries().map(|(_, item)| item))
}

fn frozen_of(vm: &mut Isolate, items: impl Iterator<Item = Value>) -> Gc<FrozenSet> {
    let set = FrozenSet::new(&mut vm.heap);
    for item in items {
        insert(vm, AnySet::Frozen(set), item).expect("constants in frozensets are hashable");
    }
    set
}

/// The set of an iterable's items, or that set itself.
fn as_set(vm: &mut Isolate, iterable: Value) -> Result<AnySet> {
    if let Some(set) = set_of(iterable) {
        return Ok(set);
    }
    let set = AnySet::Set(Set::new(&mut vm.heap));
    extend(vm, set, iterable)?;
    Ok(set)
}

/// `s.union(other)`, of the kind of `s`.
pub fn union(vm: &mut Isolate, set: AnySet, other: Value) -> Result<AnySet> {
    let result = set.copy(&mut vm.heap);
    if set_of(other) != Some(set) {
        extend(vm, result, other)?;
    }
    Ok(result)
}

/// `s.intersection(other)`, of the kind of `s`.
pub fn intersection(vm: &mut Isolate, set: AnySet, other: Value) -> Result<AnySet> {
    if set_of(other) == Some(set) {
        return Ok(set.copy(&mut vm.heap));
    }
    let result = set.empty(&mut vm.heap);
    let (holder, visited) = match set_of(other) {
        Some(other) if other.len() > set.len() => (other, set.into()),
        _ => (set, other),
    };
    each(vm, visited, |vm, hash, item| {
        if find_hashed(vm, holder, hash, item)?.is_some() {
            add_hashed(vm, result, hash, item)?;
        }
        Ok(true)
    })?;
    Ok(result)
}

/// `s.intersection_update(other)`
pub fn intersection_update(vm: &mut Isolate, set: AnySet, other: Value) -> Result<()> {
    let result = intersection(vm, set, other)?;
    set.take_over(&result);
    Ok(())
}

/// `s.difference(other)` of a few items that their words tell apart: no code runs, and the result is made at once.
fn difference_by_words(vm: &mut Isolate, set: AnySet, other: AnySet) -> Option<AnySet> {
    if set.len() > FEW {
        return None;
    }
    let mut kept = SmallVec::<[_; FEW]>::new();
    for (hash, item) in set.entries() {
        if matches!(other.locate_word(hash, item)?, Place::Vacant(_)) {
            kept.push((hash, item));
        }
    }
    set.of_keys(&mut vm.heap, &kept)
}

/// `s.difference(other)`, of the kind of `s`.
pub fn difference(vm: &mut Isolate, set: AnySet, other: Value) -> Result<AnySet> {
    // A dict is looked into like a set: nothing of it is copied.
    let dict = other.downcast::<Dict>();
    let other_len = match (set_of(other), dict) {
        (Some(other), _) => Some(other.len()),
        (None, Some(dict)) => Some(dict.table.len()),
        (None, None) => None,
    };
    if other_len.is_none_or(|len| set.len() / 4 > len) {
        let result = set.copy(&mut vm.heap);
        difference_update(vm, result, other)?;
        return Ok(result);
    }
    if let Some(other) = set_of(other)
        && let Some(result) = difference_by_words(vm, set, other)
    {
        return Ok(result);
    }
    let result = set.empty(&mut vm.heap);
    each(vm, set.into(), |vm, hash, item| {
        let found = match (set_of(other), dict) {
            (Some(other), _) => find_hashed(vm, other, hash, item)?,
            (None, Some(dict)) => dict::find_hashed(vm, dict, hash, item)?,
            (None, None) => None,
        };
        if found.is_none() {
            add_hashed(vm, result, hash, item)?;
        }
        Ok(true)
    })?;
    Ok(result)
}

/// `s.difference_update(other)`
pub fn difference_update(vm: &mut Isolate, set: AnySet, other: Value) -> Result<()> {
    let removed = match set_of(other) {
        Some(other) if other == set => {
            set.clear(&mut vm.heap);
            return Ok(());
        }
        // It is quicker to look for the few in the many.
        Some(many) if many.len() / 8 > set.len() => intersection(vm, set, other)?.into(),
        _ => other,
    };
    each(vm, removed, |vm, hash, item| {
        discard_hashed(vm, set, hash, item)?;
        Ok(true)
    })?;
    set.tidy(&mut vm.heap);
    Ok(())
}

/// `s.symmetric_difference(other)`, of the kind of `s`.
pub fn symmetric_difference(vm: &mut Isolate, set: AnySet, other: Value) -> Result<AnySet> {
    let result = set.empty(&mut vm.heap);
    extend(vm, result, other)?;
    symmetric_difference_update(vm, result, set.into())?;
    Ok(result)
}

/// `s.symmetric_difference_update(other)`
pub fn symmetric_difference_update(vm: &mut Isolate, set: AnySet, other: Value) -> Result<()> {
    if set_of(other) == Some(set) {
        set.clear(&mut vm.heap);
        return Ok(());
    }
    if let Some(dict) = other.downcast::<Dict>() {
        return each_key(vm, dict, |vm, hash, key| toggle_hashed(vm, set, hash, key));
    }
    // Each item counts once, however often the iterable gives it.
    let other = as_set(vm, other)?;
    each(vm, other.into(), |vm, hash, item| toggle_hashed(vm, set, hash, item).map(|()| true))
}

/// `s.issubset(other)`
pub fn is_subset(vm: &mut Isolate, set: AnySet, other: Value) -> Result<bool> {
    match set_of(other) {
        Some(other) => is_within(vm, set, other),
        None => Ok(intersection(vm, set, other)?.len() == set.len()),
    }
}

/// `s.issuperset(other)`
pub fn is_superset(vm: &mut Isolate, set: AnySet, other: Value) -> Result<bool> {
    match set_of(other) {
        Some(other) => is_within(vm, other, set),
        None => holds_all(vm, set, other),
    }
}

/// `a op b` between sets.
pub(super) fn compare(vm: &mut Isolate, op: CompareOp, a: AnySet, b: AnySet) -> Result<bool> {
    let (less, more) = (a.len(), b.len());
    match op {
        CompareOp::Eq => Ok(less == more && is_within(vm, a, b)?),
        CompareOp::Ne => Ok(less != more || !is_within(vm, a, b)?),
        CompareOp::Lt => Ok(less < more && is_within(vm, a, b)?),
        CompareOp::Le => is_within(vm, a, b),
        CompareOp::Gt => Ok(more < less && is_within(vm, b, a)?),
        CompareOp::Ge => is_within(vm, b, a),
    }
}

/// Whether all items of one set are in the other.
fn is_within(vm: &mut Isolate, set: AnySet, other: AnySet) -> Result<bool> {
    Ok(set.len() <= other.len() && holds_all(vm, other, set.into())?)
}

fn holds_all(vm: &mut Isolate, set: AnySet, items: Value) -> Result<bool> {
    let mut all = true;
    each(vm, items, |vm, hash, item| {
        all = find_hashed(vm, set, hash, item)?.is_some();
        Ok(all)
    })?;
    Ok(all)
}

/// `s.isdisjoint(other)`
pub fn is_disjoint(vm: &mut Isolate, set: AnySet, other: Value) -> Result<bool> {
    // Unlike the other operations, this one asks derived classes for their items.
    let (holder, visited) = match AnySet::of(other) {
        Some(other) if other.len() > set.len() => (other, set.into()),
        Some(_) => (set, other),
        None => (set, iter::iter(vm, other)?),
    };
    let mut disjoint = true;
    each(vm, visited, |vm, hash, item| {
        disjoint = find_hashed(vm, holder, hash, item)?.is_none();
        Ok(disjoint)
    })?;
    Ok(disjoint)
}

/// `s.pop()`; empty if there is nothing.
pub fn pop(set: Gc<Set>) -> Slot {
    set.table.pop()
}

/// `a op b`, or the in-place form, for `| & - ^` between sets, and between views of dicts and iterables; none if the
/// operands are something else.
pub fn binary(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Result<Option<Value>> {
    let (Some(set), Some(_)) = (AnySet::of(a), AnySet::of(b)) else {
        return view::binary(vm, op.plain(), a, b);
    };
    if op.is_inplace() && matches!(set, AnySet::Set(_)) {
        match op.plain() {
            BinaryOp::Or => extend(vm, set, b)?,
            BinaryOp::And => intersection_update(vm, set, b)?,
            BinaryOp::Subtract => difference_update(vm, set, b)?,
            BinaryOp::Xor => symmetric_difference_update(vm, set, b)?,
            _ => return Ok(None),
        }
        return Ok(Some(a));
    }
    let result = match op.plain() {
        BinaryOp::Or => union(vm, set, b)?,
        BinaryOp::And => intersection(vm, set, b)?,
        BinaryOp::Subtract => difference(vm, set, b)?,
        BinaryOp::Xor => symmetric_difference(vm, set, b)?,
        _ => return Ok(None),
    };
    Ok(Some(result.into()))
}
