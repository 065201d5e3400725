//! Deques: what their methods and operators have in common.

use super::slice::{self, Subscript};
use super::{compare, iter, sequence};
use crate::runtime::objects::Deque;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Value};
use std::ops::Range;

/// Raises what follows a change under an iteration.
#[cold]
pub fn mutated(vm: &mut Isolate) -> Raised {
    vm.raise_new(ExceptionKind::RuntimeError, "deque mutated during iteration")
}

/// Adds an item at the right end. Past the limit, an item at the other end goes.
#[inline(always)]
pub fn push_back(vm: &mut Isolate, deque: Gc<Deque>, item: Value) {
    deque.push_back(&mut vm.heap, item);
    if deque.is_beyond_limit() {
        deque.pop_front();
    }
}

/// Adds an item at the left end. Past the limit, an item at the other end goes.
#[inline(always)]
pub fn push_front(vm: &mut Isolate, deque: Gc<Deque>, item: Value) {
    deque.push_front(&mut vm.heap, item);
    if deque.is_beyond_limit() {
        deque.pop_back();
    }
}

/// `deque.extend(iterable)`
pub fn extend(vm: &mut Isolate, deque: Gc<Deque>, iterable: Value) -> Result<()> {
    extend_by(vm, deque, iterable, push_back)
}

/// `deque.extendleft(iterable)`
pub fn extend_left(vm: &mut Isolate, deque: Gc<Deque>, iterable: Value) -> Result<()> {
    extend_by(vm, deque, iterable, push_front)
}

fn extend_by(
    vm: &mut Isolate,
    deque: Gc<Deque>,
    iterable: Value,
    push: fn(&mut Isolate, Gc<Deque>, Value),
) -> Result<()> {
    if super::class::payload(iterable) == deque.into() {
        for item in deque.to_vec() {
            push(vm, deque, item);
        }
        return Ok(());
    }
    let iterator = iter::iter(vm, iterable)?;
    while let Some(item) = iter::next(vm, iterator)? {
        push(vm, deque, item);
    }
    Ok(())
}

/// A deque of the same items and limit.
pub fn plain_copy(vm: &mut Isolate, deque: Gc<Deque>) -> Gc<Deque> {
    let copy = Deque::new(&mut vm.heap, deque.limit());
    for item in deque.to_vec() {
        copy.push_back(&mut vm.heap, item);
    }
    copy
}

/// A deque, or an object of a class derived from it, made anew with the same items by its class.
pub fn copy(vm: &mut Isolate, original: Value) -> Result<Value> {
    if let Some(deque) = original.downcast::<Deque>() {
        return Ok(plain_copy(vm, deque).into());
    }
    let class = vm.type_of(original);
    let limit = super::class::payload(original).downcast::<Deque>().and_then(|deque| deque.limit());
    let copy = match limit {
        None => vm.call(class.into(), &[original])?,
        Some(limit) => vm.call(class.into(), &[original, Value::fixnum(limit as i64)])?,
    };
    if !super::class::payload(copy).is::<Deque>() {
        let message = format!("{}() must return a deque, not {}", class.name.to_text(), vm.type_name(copy));
        return Err(vm.type_error(message));
    }
    Ok(copy)
}

/// `deque *= count`
pub fn repeat_in_place(vm: &mut Isolate, deque: Gc<Deque>, count: Value) -> Result<()> {
    let count = sequence::repetitions(vm, count)?;
    if deque.is_empty() || count == 1 {
        return Ok(());
    }
    let items = deque.to_vec();
    // What is in front of the last items within the limit would only be pushed out again.
    let count = deque.limit().map_or(count, |limit| count.min(limit.div_ceil(items.len())));
    sequence::check_items(vm, items.len(), count)?;
    deque.clear(&mut vm.heap);
    for _ in 0..count {
        for &item in &items {
            push_back(vm, deque, item);
        }
    }
    Ok(())
}

/// Raises if a deque has changed since it had had `changes` changes.
fn check(vm: &mut Isolate, deque: Gc<Deque>, changes: usize) -> Result<()> {
    if deque.changes() == changes { Ok(()) } else { Err(mutated(vm)) }
}

/// Where an item is between bounds, which may lie beyond the end. A change is minded as long as the item is not found.
pub fn position(vm: &mut Isolate, deque: Gc<Deque>, bounds: Range<usize>, sought: Value) -> Result<Option<usize>> {
    let changes = deque.changes();
    for at in bounds {
        let Some(item) = deque.get(at) else { break };
        if compare::equal(vm, item, sought)? {
            return Ok(Some(at));
        }
        check(vm, deque, changes)?;
    }
    Ok(None)
}

/// How often an item occurs.
pub fn count(vm: &mut Isolate, deque: Gc<Deque>, sought: Value) -> Result<i64> {
    let (mut count, changes) = (0, deque.changes());
    for at in 0..deque.len() {
        let Some(item) = deque.get(at) else { break };
        count += i64::from(compare::equal(vm, item, sought)?);
        check(vm, deque, changes)?;
    }
    Ok(count)
}

/// The first two items at the same place that are not equal.
pub fn first_difference(vm: &mut Isolate, a: Gc<Deque>, b: Gc<Deque>) -> Result<Option<(Value, Value)>> {
    let (changes, others) = (a.changes(), b.changes());
    let mut at = 0;
    while let (Some(x), Some(y)) = (a.get(at), b.get(at)) {
        if !compare::equal(vm, x, y)? {
            return Ok(Some((x, y)));
        }
        check(vm, a, changes)?;
        check(vm, b, others)?;
        at += 1;
    }
    Ok(None)
}

/// The place of the item that a subscript means.
fn place(vm: &mut Isolate, deque: Gc<Deque>, key: Value) -> Result<usize> {
    let index = match Subscript::of(key) {
        Subscript::Index(index) => index,
        Subscript::TooLarge => return Err(slice::too_large(vm)),
        Subscript::Slice(_) | Subscript::Other => {
            let message = format!("sequence index must be integer, not '{}'", vm.type_name(key));
            return Err(vm.type_error(message));
        }
    };
    slice::position(index, deque.len()).ok_or(()).or_else(|()| Err(vm.index_error("deque index out of range")))
}

/// `deque[key]`
pub fn get(vm: &mut Isolate, deque: Gc<Deque>, key: Value) -> Result<Value> {
    let at = place(vm, deque, key)?;
    Ok(deque.get(at).expect("the place is within the length"))
}

/// `deque[key] = item`
pub fn set(vm: &mut Isolate, deque: Gc<Deque>, key: Value, item: Value) -> Result<()> {
    let at = place(vm, deque, key)?;
    deque.set(at, item);
    Ok(())
}

/// `del deque[key]`
pub fn delete(vm: &mut Isolate, deque: Gc<Deque>, key: Value) -> Result<()> {
    let at = place(vm, deque, key)?;
    deque.remove(at);
    Ok(())
}
