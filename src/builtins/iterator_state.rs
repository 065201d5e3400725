//! How the built-in iterators are copied: `__reduce__` says what to call for an iterator like this one, `__setstate__` puts
//! it where this one is.

use super::functions::def;
use crate::runtime::objects::{
    BigRangeIter, CallableIter, EnumerateIter, FilterIter, IterKind, List, MapIter, NativeDef, RangeIter, SeqIter,
    Signature, ZipIter,
};
use crate::runtime::{Gc, Isolate, Result, Slot, Value, ops};

/// `__reduce__`
pub(super) const REDUCE: NativeDef = def("__reduce__", Signature::None, |vm, args| {
    let this = args.at(0);
    match reduction(vm, ops::class::payload(this), this)? {
        Some(reduction) => Ok(reduction),
        None => {
            let message = format!("cannot pickle '{}' object", vm.type_name(this));
            Err(vm.type_error(message))
        }
    }
});

/// `__setstate__` of iterators that go by an index.
pub(super) const SET_STATE: NativeDef = def("__setstate__", Signature::One, |vm, args| {
    let state = args.at(1);
    let this = ops::class::payload(args.at(0));
    if let Some(iterator) = this.downcast::<SeqIter>() {
        let index = ops::int::index(vm, state)?;
        set_index(iterator, index);
    } else if let Some(range) = this.downcast::<RangeIter>() {
        let index = ops::int::index(vm, state)?;
        let left = ops::iter::items_left(vm, this)?.and_then(Value::as_fixnum).unwrap_or(0);
        range.skip(index.clamp(0, left));
    } else if let Some(range) = this.downcast::<BigRangeIter>() {
        use crate::bytecode::BinaryOp;
        let index = ops::range::integer(vm, state)?;
        let count = match ops::compare::less(vm, index, Value::fixnum(0))? {
            true => Value::fixnum(0),
            false if ops::compare::less(vm, index, range.left.get())? => index,
            false => range.left.get(),
        };
        let distance = ops::arith::binary(vm, BinaryOp::Multiply, count, range.step)?;
        let next = ops::arith::binary(vm, BinaryOp::Add, range.next.get(), distance)?;
        let left = ops::arith::binary(vm, BinaryOp::Subtract, range.left.get(), count)?;
        range.next.set(next);
        range.left.set(left);
    }
    Ok(Value::NONE)
});

/// `__setstate__` of `zip`: whether it is strict.
pub(super) const SET_STRICT: NativeDef = def("__setstate__", Signature::One, |vm, args| {
    let strict = ops::compare::is_true(vm, args.at(1))?;
    if let Some(zip) = ops::class::payload(args.at(0)).downcast::<ZipIter>() {
        zip.strict.set(strict);
    }
    Ok(Value::NONE)
});

fn set_index(iterator: Gc<SeqIter>, index: i64) {
    let Some(subject) = iterator.subject.get() else { return };
    if iterator.kind() == IterKind::List && index < 0 {
        // As in CPython: before the first item of a list, an iterator has ended.
        iterator.subject.set(None);
        return;
    }
    let length = ops::iter::sequence_len(subject).map_or(i64::MAX, |length| length as i64);
    let index = match iterator.kind() {
        IterKind::ListReversed | IterKind::Reversed => index.clamp(-1, length - 1) + 1,
        _ => index.clamp(0, length),
    };
    iterator.index.set(index as usize);
}

fn reduction(vm: &mut Isolate, iterator: Value, shown: Value) -> Result<Slot> {
    let class = vm.type_of(shown).into();
    let parts = if let Some(map) = iterator.downcast::<MapIter>() {
        let mut args = vec![map.function];
        args.extend(map.iterators.items());
        [class, vm.tuple(&args)]
    } else if let Some(filter) = iterator.downcast::<FilterIter>() {
        [class, vm.tuple(&[filter.function, filter.iterator])]
    } else if let Some(zip) = iterator.downcast::<ZipIter>() {
        let mut parts = vec![class, zip.iterators.into()];
        parts.extend(zip.strict.get().then_some(Value::TRUE));
        return Ok(Some(vm.tuple(&parts)));
    } else if let Some(enumerate) = iterator.downcast::<EnumerateIter>() {
        [class, vm.tuple(&[enumerate.iterator, enumerate.next.get()])]
    } else if let Some(callable) = iterator.downcast::<CallableIter>() {
        let args = match callable.function.get() {
            Some(function) => vm.tuple(&[function, callable.sentinel]),
            None => {
                let nothing = vm.tuple(&[]);
                vm.tuple(&[nothing])
            }
        };
        [built_in(vm, "iter"), args]
    } else if let Some(range) = iterator.downcast::<RangeIter>() {
        let left = ops::iter::items_left(vm, iterator)?.unwrap_or(Value::fixnum(0));
        return range_reduction(vm, range.next.get(), left, range.step).map(Some);
    } else if let Some(range) = iterator.downcast::<BigRangeIter>() {
        return range_reduction(vm, range.next.get(), range.left.get(), range.step).map(Some);
    } else if let Some(sequence) = iterator.downcast::<SeqIter>() {
        return sequence_reduction(vm, sequence, class);
    } else {
        return Ok(None);
    };
    Ok(Some(vm.tuple(&parts)))
}

/// A built-in function, or what the program has put in its place.
fn built_in(vm: &mut Isolate, name: &str) -> Value {
    let name = vm.intern(name);
    ops::dict::get_str(vm.builtins, name).unwrap_or(Value::NONE)
}

/// A range of the numbers that are left, to iterate over.
fn range_reduction(vm: &mut Isolate, next: Value, left: Value, step: Value) -> Result<Value> {
    use crate::bytecode::BinaryOp;
    let distance = ops::arith::binary(vm, BinaryOp::Multiply, left, step)?;
    let stop = ops::arith::binary(vm, BinaryOp::Add, next, distance)?;
    let range = ops::range::make(vm, next, stop, step)?;
    let parts = [built_in(vm, "iter"), vm.tuple(&[range.into()]), Value::NONE];
    Ok(vm.tuple(&parts))
}

fn sequence_reduction(vm: &mut Isolate, iterator: Gc<SeqIter>, class: Value) -> Result<Slot> {
    use IterKind as K;
    let iter = built_in(vm, "iter");
    let index = iterator.index.get() as i64;
    let (function, subject, index) = match (iterator.kind(), iterator.subject.get()) {
        (K::Deque | K::DequeReversed | K::Memory, _) => return Ok(None),
        (
            K::DictKeys
            | K::DictValues
            | K::DictItems
            | K::DictKeysReversed
            | K::DictValuesReversed
            | K::DictItemsReversed
            | K::Set,
            _,
        ) => {
            let rest = rest(vm, iterator)?;
            (iter, rest.into(), None)
        }
        (K::ListReversed, Some(subject)) => (built_in(vm, "reversed"), subject, Some(index - 1)),
        (K::ListReversed, None) => (built_in(vm, "reversed"), List::new(&mut vm.heap, &[]).into(), None),
        (K::Reversed, Some(subject)) => (class, subject, Some(index - 1)),
        (K::Reversed, None) => (class, vm.tuple(&[]), None),
        (_, Some(subject)) => (iter, subject, Some(index)),
        (K::List, None) => (iter, List::new(&mut vm.heap, &[]).into(), None),
        (K::AsciiStr | K::Str, None) => (iter, vm.str(""), None),
        (_, None) => (iter, vm.tuple(&[]), None),
    };
    let mut parts = vec![function, vm.tuple(&[subject])];
    parts.extend(index.map(|index| vm.heap.int(index)));
    Ok(Some(vm.tuple(&parts)))
}

/// What an iterator over a table has left, which stays there.
fn rest(vm: &mut Isolate, iterator: Gc<SeqIter>) -> Result<Gc<List>> {
    let Some(subject) = iterator.subject.get() else { return Ok(List::new(&mut vm.heap, &[])) };
    let copy = SeqIter::new(&mut vm.heap, iterator.kind(), subject, iterator.index.get(), iterator.expected.get());
    copy.left.set(iterator.left.get());
    ops::iter::collect(vm, copy.into())
}
