//! The steps of the iterators of `itertools`.
//!
//! What happens to an iterator when a function or another iterator raises is CPython's: some go on afterwards, some have
//! ended.

mod combine;
mod group;

pub use combine::start_combining;
pub use group::{tee_copy, tee_of};

use super::{arith, compare, iter, recursion};
use crate::bytecode::BinaryOp;
use crate::runtime::objects::{Itertool, ItertoolKind, List, Tuple};
use crate::runtime::types::Special;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};

/// The next item; empty at the end.
pub fn next(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    use ItertoolKind as K;
    // Iterators of iterators may be as many as there is memory for.
    recursion::check(vm, "while calling a Python object")?;
    match tool.kind() {
        K::Accumulate => accumulate(vm, tool),
        K::Batched => ending(tool, |tool| batched(vm, tool)),
        K::Chain => chain(vm, tool),
        K::Compress => compress(vm, tool),
        K::Count => count(vm, tool),
        K::Cycle => cycle(vm, tool),
        K::DropWhile => drop_while(vm, tool),
        K::FilterFalse => filter_false(vm, tool),
        K::Islice => ending(tool, |tool| islice(vm, tool)),
        K::Pairwise => ending(tool, |tool| pairwise(vm, tool)),
        K::Repeat => Ok(repeat(tool)),
        K::StarMap => star_map(vm, tool),
        K::TakeWhile => take_while(vm, tool),
        K::ZipLongest => ending(tool, |tool| zip_longest(vm, tool)),
        K::Combinations | K::CombinationsWithReplacement | K::Permutations | K::Product => Ok(combine::next(vm, tool)),
        K::GroupBy => group::next_group(vm, tool),
        K::Grouper => group::next_of_group(vm, tool),
        K::Tee => group::next_of_tee(vm, tool),
        K::TeeData => Ok(None),
    }
}

/// The next item of the source.
#[inline]
fn from_source(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    match tool.source.get() {
        Some(source) => iter::next(vm, source),
        None => Ok(None),
    }
}

/// A step after whose end or error the iterator has ended.
#[inline]
fn ending(tool: Gc<Itertool>, step: impl FnOnce(Gc<Itertool>) -> Result<Slot>) -> Result<Slot> {
    let item = step(tool);
    if !matches!(item, Ok(Some(_))) {
        tool.source.set(None);
        tool.kept.set(None);
    }
    item
}

/// What the function says of an item, as a truth value.
fn holds(vm: &mut Isolate, tool: Gc<Itertool>, item: Value) -> Result<bool> {
    let function = tool.function.get().unwrap_or(Value::NONE);
    let verdict = vm.call(function, &[item])?;
    compare::is_true(vm, verdict)
}

/// `kept`: the sum so far. `key`: the value to begin with.
fn accumulate(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    if let Some(initial) = tool.key.take() {
        tool.kept.set(Some(initial));
        return Ok(Some(initial));
    }
    let Some(item) = from_source(vm, tool)? else { return Ok(None) };
    let total = match (tool.kept.get(), tool.function.get()) {
        (None, _) => item,
        (Some(total), None) => arith::binary(vm, BinaryOp::Add, total, item)?,
        (Some(total), Some(function)) => vm.call(function, &[total, item])?,
    };
    tool.kept.set(Some(total));
    Ok(Some(total))
}

/// `count`: the size. `step`: 0 if the last batch must be full.
fn batched(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    let size = tool.count.get() as usize;
    let batch = List::with_capacity(&mut vm.heap, size.min(64));
    while batch.len() < size {
        match from_source(vm, tool)? {
            Some(item) => batch.push(&mut vm.heap, item),
            None if batch.is_empty() => return Ok(None),
            None if tool.step.get() == 0 => return Err(vm.value_error("batched(): incomplete batch")),
            None => break,
        }
    }
    Ok(Some(vm.tuple(&batch.to_vec())))
}

/// `source`: the iterables. `kept`: the iterator of the present one.
fn chain(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    while let Some(iterables) = tool.source.get() {
        if tool.kept.get().is_none() {
            let iterator = match iter::next(vm, iterables) {
                Ok(Some(iterable)) => iter::iter(vm, iterable).map(Some),
                end => end,
            };
            match iterator {
                Ok(Some(iterator)) => tool.kept.set(Some(iterator)),
                end => {
                    tool.source.set(None);
                    return end;
                }
            }
        }
        if let Some(iterator) = tool.kept.get()
            && let Some(item) = iter::next(vm, iterator)?
        {
            return Ok(Some(item));
        }
        tool.kept.set(None);
    }
    Ok(None)
}

/// `function`: the iterator of the selectors.
fn compress(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    while let Some(item) = from_source(vm, tool)? {
        let selectors = tool.function.get().unwrap_or(Value::NONE);
        let Some(selector) = iter::next(vm, selectors)? else { return Ok(None) };
        if compare::is_true(vm, selector)? {
            return Ok(Some(item));
        }
    }
    Ok(None)
}

/// `kept`: the next number. `key`: the distance.
fn count(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    let (number, step) = (Itertool::value(&tool.kept), Itertool::value(&tool.key));
    let quick = Value::both_fixnums(number, step).and_then(|(number, step)| Value::try_fixnum(number + step));
    let following = match quick {
        Some(following) => following,
        None => arith::binary(vm, BinaryOp::Add, number, step)?,
    };
    tool.kept.set(Some(following));
    Ok(Some(number))
}

/// `kept`: the list of the items seen. `next`: where in it the next one is.
fn cycle(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    let seen: Gc<List> = Itertool::held(&tool.kept);
    if tool.source.get().is_some() {
        if let Some(item) = from_source(vm, tool)? {
            seen.push(&mut vm.heap, item);
            return Ok(Some(item));
        }
        tool.source.set(None);
    }
    let at = tool.next.get() as usize;
    tool.next.set(if at + 1 < seen.len() { at as i64 + 1 } else { 0 });
    Ok(seen.get(at))
}

/// `count`: 1 once an item has failed the test.
fn drop_while(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    while let Some(item) = from_source(vm, tool)? {
        if tool.count.get() == 1 {
            return Ok(Some(item));
        }
        if !holds(vm, tool, item)? {
            tool.count.set(1);
            return Ok(Some(item));
        }
    }
    Ok(None)
}

fn filter_false(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    let bool_type = vm.types.special(Special::Bool).into();
    let asks_truth = tool.function.get().is_none_or(|function| function.is_none() || function == bool_type);
    while let Some(item) = from_source(vm, tool)? {
        let fits = if asks_truth { compare::is_true(vm, item)? } else { holds(vm, tool, item)? };
        if !fits {
            return Ok(Some(item));
        }
    }
    Ok(None)
}

/// `count`: how many items were read.
fn islice(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    let stop = tool.stop.get();
    loop {
        let (count, next) = (tool.count.get(), tool.next.get());
        if count >= next && stop >= 0 && count >= stop {
            return Ok(None);
        }
        let Some(item) = from_source(vm, tool)? else { return Ok(None) };
        tool.count.set(count + 1);
        if count >= next {
            let following = next.checked_add(tool.step.get()).filter(|&next| stop < 0 || next <= stop);
            tool.next.set(following.unwrap_or(if stop < 0 { i64::MAX } else { stop }));
            return Ok(Some(item));
        }
    }
}

/// `kept`: the last item.
fn pairwise(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    let before = match tool.kept.get() {
        Some(before) => before,
        None => {
            let Some(first) = from_source(vm, tool)? else { return Ok(None) };
            tool.kept.set(Some(first));
            first
        }
    };
    let Some(item) = from_source(vm, tool)? else { return Ok(None) };
    tool.kept.set(Some(item));
    Ok(Some(vm.tuple(&[before, item])))
}

/// `kept`: the object. `count`: how often it is left, negative for ever.
fn repeat(tool: Gc<Itertool>) -> Slot {
    match tool.count.get() {
        0 => None,
        left => {
            tool.count.set(if left > 0 { left - 1 } else { left });
            tool.kept.get()
        }
    }
}

fn star_map(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    let Some(row) = from_source(vm, tool)? else { return Ok(None) };
    let row = match row.downcast::<Tuple>() {
        Some(row) => row,
        None => {
            let items = iter::collect(vm, row)?;
            vm.new_tuple(&items.to_vec())
        }
    };
    vm.call(Itertool::value(&tool.function), row.items()).map(Some)
}

fn take_while(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    let Some(item) = from_source(vm, tool)? else { return Ok(None) };
    if holds(vm, tool, item)? {
        return Ok(Some(item));
    }
    tool.source.set(None);
    Ok(None)
}

/// `source`: a list of the iterators, with None for those that have ended. `count`: how many have not. `key`: what is
/// put in for the others.
fn zip_longest(vm: &mut Isolate, tool: Gc<Itertool>) -> Result<Slot> {
    if tool.source.get().is_none() || tool.count.get() == 0 {
        return Ok(None);
    }
    let iterators: Gc<List> = Itertool::held(&tool.source);
    let row = List::with_capacity(&mut vm.heap, iterators.len());
    for at in 0..iterators.len() {
        let iterator = iterators.get(at).filter(|iterator| !iterator.is_none());
        let mut item = match iterator {
            Some(iterator) => iter::next(vm, iterator)?,
            None => None,
        };
        if iterator.is_some() && item.is_none() {
            iterators.set(at, Value::NONE);
            tool.count.set(tool.count.get() - 1);
            if tool.count.get() <= 0 {
                return Ok(None);
            }
        }
        let item = item.take().unwrap_or_else(|| Itertool::value(&tool.key));
        row.push(&mut vm.heap, item);
    }
    Ok(Some(vm.tuple(&row.to_vec())))
}
