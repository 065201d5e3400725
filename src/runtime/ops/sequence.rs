//! Sequences: concatenation, repetition, and the comparison and search of code points.

use super::buffer::BytesLike;
use super::class::payload;
use super::number::Integer;
use super::{deque, int, number_array};
use crate::runtime::objects::{Deque, Gc, List, NumberArray, Str, StrView, Tag, Tuple};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Value};
use std::cmp::Ordering;

/// Sequences of more bytes than this are refused with MemoryError.
const MAX_BYTES: usize = 1 << 33;

/// `a + b` where `a` is a sequence: a new sequence, or TypeError if `b` is of another type. Nothing if `a` is no
/// sequence that can be concatenated.
pub fn concat(vm: &mut Isolate, a: Value, b: Value) -> Option<Result<Value>> {
    let result = match a.tag()? {
        Tag::Str => match (a.downcast::<Str>(), b.as_kind::<Str>()) {
            (Some(a), Some(b)) => Ok(concat_text(vm, a, b).into()),
            _ => Err(cannot_concat(vm, a, b)),
        },
        Tag::List => match (a.downcast::<List>(), b.as_kind::<List>()) {
            (Some(a), Some(b)) => Ok(List::joined(&mut vm.heap, &a, &b).into()),
            _ => Err(cannot_concat(vm, a, b)),
        },
        Tag::Tuple => match (a.downcast::<Tuple>(), b.as_kind::<Tuple>()) {
            (Some(a), Some(b)) if b.is_empty() => Ok(a.into()),
            (Some(a), Some(b)) if a.is_empty() => Ok(b.into()),
            (Some(a), Some(b)) => Ok(Tuple::joined(&mut vm.heap, [a.items(), b.items()]).into()),
            _ => Err(cannot_concat(vm, a, b)),
        },
        Tag::Bytes | Tag::ByteArray => match (BytesLike::of(a), BytesLike::of(b)) {
            (Some(a), Some(b)) => {
                let joined = [a.as_slice(), b.as_slice()].concat();
                Ok(a.make(vm, &joined))
            }
            _ => Err(cannot_concat(vm, a, b)),
        },
        Tag::NumberArray => number_array::concat(vm, a, b),
        Tag::Deque => match (a.downcast::<Deque>(), b.downcast::<Deque>()) {
            (Some(left), Some(_)) => {
                let joined = deque::plain_copy(vm, left);
                deque::extend(vm, joined, b).map(|()| joined.into())
            }
            _ => {
                let message = format!("can only concatenate deque (not \"{}\") to deque", vm.type_name(b));
                Err(vm.type_error(message))
            }
        },
        _ => return None,
    };
    Some(result)
}

fn concat_text(vm: &mut Isolate, a: Gc<Str>, b: Gc<Str>) -> Gc<Str> {
    if a.is_empty() {
        return b;
    }
    if b.is_empty() {
        return a;
    }
    Str::concat(&mut vm.heap, [a, b].into_iter())
}

#[cold]
fn cannot_concat(vm: &mut Isolate, a: Value, b: Value) -> Raised {
    let (own, other) = (vm.type_name(a), vm.type_name(b));
    let message = if BytesLike::of(a).is_some() {
        format!("can't concat {other} to {own}")
    } else {
        format!("can only concatenate {own} (not \"{other}\") to {own}")
    };
    vm.type_error(message)
}

/// `a * b` where one of the two is a sequence: it, repeated, or TypeError if the other is no integer. Nothing if
/// neither is a sequence.
pub fn multiply(vm: &mut Isolate, a: Value, b: Value) -> Option<Result<Value>> {
    let (sequence, count) = match (is_sequence(a), is_sequence(b)) {
        (true, _) => (a, b),
        (false, true) => (b, a),
        (false, false) => return None,
    };
    Some(repeat(vm, sequence, count))
}

/// Whether a value is a built-in sequence that can be repeated.
pub fn is_sequence(x: Value) -> bool {
    use Tag::{ByteArray, Bytes, Deque, List, NumberArray, Str, Tuple};
    matches!(x.tag(), Some(Str | List | Tuple | Bytes | ByteArray | NumberArray | Deque))
}

/// Whether an object has methods of sequences, but none that repeats it: in place it does not repeat another either.
pub fn is_unrepeatable(vm: &Isolate, x: Value) -> bool {
    let class = vm.type_of(x);
    let has = |name| vm.class_attribute(class, name).is_some();
    !is_sequence(payload(x)) && (class.is_user || has(vm.names.len) || has(vm.names.contains))
}

fn repeat(vm: &mut Isolate, sequence: Value, count: Value) -> Result<Value> {
    if let Some(deque) = sequence.downcast::<Deque>() {
        let copy = deque::plain_copy(vm, deque);
        return deque::repeat_in_place(vm, copy, count).map(|()| copy.into());
    }
    let count = repetitions(vm, count)?;
    match sequence.tag() {
        Some(Tag::Str) => match sequence.downcast::<Str>() {
            Some(text) if count != 1 => repeat_text(vm, text, count),
            _ => Ok(sequence),
        },
        Some(Tag::Bytes | Tag::ByteArray) => match BytesLike::of(sequence) {
            Some(bytes) if count != 1 || !bytes.is_constant() => {
                check_bytes(vm, bytes.as_slice().len(), count, "repeated bytes are too long")?;
                let repeated = bytes.as_slice().repeat(count);
                Ok(bytes.make(vm, &repeated))
            }
            _ => Ok(sequence),
        },
        Some(Tag::NumberArray) => match sequence.downcast::<NumberArray>() {
            Some(array) => {
                check_bytes(vm, array.bytes.len(), count, "repeated array is too long")?;
                let repeated = array.bytes.as_slice().repeat(count);
                Ok(NumberArray::new(&mut vm.heap, array.code, array.item_size, &repeated).into())
            }
            None => Ok(sequence),
        },
        Some(Tag::Tuple) => match sequence.downcast::<Tuple>() {
            Some(tuple) if count != 1 => {
                check_items(vm, tuple.len(), count)?;
                Ok(vm.tuple(&tuple.items().repeat(count)))
            }
            _ => Ok(sequence),
        },
        _ => match sequence.downcast::<List>() {
            Some(list) => {
                check_items(vm, list.len(), count)?;
                Ok(List::repeated(&mut vm.heap, &list, count).into())
            }
            None => Ok(sequence),
        },
    }
}

/// `list *= count`
pub fn repeat_in_place(vm: &mut Isolate, list: Gc<List>, count: Value) -> Result<()> {
    let count = repetitions(vm, count)?;
    check_items(vm, list.len(), count)?;
    match count {
        0 => list.truncate(0),
        _ => list.repeat(&mut vm.heap, count),
    }
    Ok(())
}

/// How often to repeat; negative counts mean never.
pub(super) fn repetitions(vm: &mut Isolate, count: Value) -> Result<usize> {
    if Integer::of(count).is_some() {
        return int::index(vm, count).map(|n| n.max(0) as usize);
    }
    match super::special::index(vm, count)? {
        Some(index) => int::index(vm, index).map(|n| n.max(0) as usize),
        None => {
            let message = format!("can't multiply sequence by non-int of type '{}'", vm.type_name(count));
            Err(vm.type_error(message))
        }
    }
}

fn repeat_text(vm: &mut Isolate, text: Gc<Str>, count: usize) -> Result<Value> {
    let too_long = "repeated string is too long";
    check_bytes(vm, text.view().as_bytes().len(), count, too_long)?;
    // No repetition is of the width of what it has none of.
    let repeated = match count {
        0 => Str::from_narrow(&mut vm.heap, &[]),
        _ => Str::repeated(&mut vm.heap, text, count),
    };
    Ok(repeated.into())
}

/// Refuses repetitions whose length is no machine integer with OverflowError, very large ones with MemoryError.
fn check_bytes(vm: &mut Isolate, len: usize, count: usize, message: &str) -> Result<()> {
    match len.checked_mul(count) {
        Some(total) if total <= MAX_BYTES => Ok(()),
        Some(total) if total <= isize::MAX as usize => Err(vm.raise_with(ExceptionKind::MemoryError, &[])),
        _ => Err(vm.overflow_error(message)),
    }
}

pub(super) fn check_items(vm: &mut Isolate, len: usize, count: usize) -> Result<()> {
    match len.checked_mul(count) {
        Some(total) if total <= MAX_BYTES / size_of::<Value>() => Ok(()),
        _ => Err(vm.raise_with(ExceptionKind::MemoryError, &[])),
    }
}

/// How two texts compare, code point by code point.
pub fn compare_text(a: StrView<'_>, b: StrView<'_>) -> Ordering {
    match (a, b) {
        (StrView::Narrow([a]), StrView::Narrow([b])) => a.cmp(b),
        (StrView::Narrow(a), StrView::Narrow(b)) => a.cmp(b),
        (StrView::Wide(a), StrView::Wide(b)) => a.cmp(b),
        (a, b) => a.points().cmp(b.points()),
    }
}
