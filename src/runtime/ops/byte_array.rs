//! Byte arrays: items, slices, and the operators that change them.

use super::buffer::{self, BytesLike, NO_BYTE, byte, check_resizable};
use super::class::payload;
use super::number::Number;
use super::slice::{self, Bounds, Subscript};
use crate::runtime::objects::{ByteArray, SliceObject, Str};
use crate::runtime::{Gc, Isolate, Raised, Result, Value};
use std::ops::Range;

/// `array[key] = value`
pub fn set(vm: &mut Isolate, array: Gc<ByteArray>, key: Value, value: Value) -> Result<()> {
    match Subscript::of(key) {
        Subscript::Index(index) => {
            let at = position(vm, array, index)?;
            let byte = byte(vm, value, NO_BYTE)?;
            // The value's `__index__` may have cut the array.
            match at < array.bytes.len() {
                true => array.bytes.write(at, &[byte]),
                false => return Err(out_of_range(vm)),
            }
            Ok(())
        }
        Subscript::Slice(slice) => set_slice(vm, array, slice, value),
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => Err(bad_subscript(vm, key)),
    }
}

fn position(vm: &mut Isolate, array: Gc<ByteArray>, index: i64) -> Result<usize> {
    slice::position(index, array.bytes.len()).ok_or(()).or_else(|()| Err(out_of_range(vm)))
}

#[cold]
fn out_of_range(vm: &mut Isolate) -> Raised {
    vm.index_error("bytearray index out of range")
}

#[cold]
fn bad_subscript(vm: &mut Isolate, key: Value) -> Raised {
    let message = format!("bytearray indices must be integers or slices, not {}", vm.type_name(key));
    vm.type_error(message)
}

fn set_slice(vm: &mut Isolate, array: Gc<ByteArray>, slice: Gc<SliceObject>, value: Value) -> Result<()> {
    let parts = slice::Parts::of(vm, slice)?;
    if Number::of(payload(value)).is_some() || value.is::<Str>() {
        return Err(vm.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
    }
    let bytes = buffer::collect(vm, value, "bytearray")?;
    // Going through an iterable can change the array, so that bounds come after it.
    let bounds = parts.bounds(array.bytes.len());
    if let Some(run) = bounds.run() {
        return splice(vm, array, run, &bytes);
    }
    if bytes.is_empty() {
        return delete_slice(vm, array, bounds);
    }
    if bytes.len() != bounds.len {
        return Err(vm.value_error(format!(
            "attempt to assign bytes of size {} to extended slice of size {}",
            bytes.len(),
            bounds.len
        )));
    }
    for (at, &byte) in bounds.indices().zip(&bytes) {
        array.bytes.write(at, &[byte]);
    }
    Ok(())
}

/// Puts bytes in the place of others, if the length may change so.
pub fn splice(vm: &mut Isolate, array: Gc<ByteArray>, range: Range<usize>, bytes: &[u8]) -> Result<()> {
    if range.len() != bytes.len() {
        check_resizable(vm, &array.bytes)?;
        super::text::check_length(vm, array.bytes.len().checked_add(bytes.len()), 1)?;
    }
    array.bytes.splice(&mut vm.heap, range, bytes);
    Ok(())
}

/// `del array[key]`
pub fn delete(vm: &mut Isolate, array: Gc<ByteArray>, key: Value) -> Result<()> {
    match Subscript::of(key) {
        Subscript::Index(index) => {
            let at = position(vm, array, index)?;
            splice(vm, array, at..at + 1, &[])
        }
        Subscript::Slice(slice) => {
            let bounds = slice::bounds(vm, slice, array.bytes.len())?;
            delete_slice(vm, array, bounds)
        }
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => Err(bad_subscript(vm, key)),
    }
}

fn delete_slice(vm: &mut Isolate, array: Gc<ByteArray>, bounds: Bounds) -> Result<()> {
    if let Some(run) = bounds.run() {
        return splice(vm, array, run, &[]);
    }
    check_resizable(vm, &array.bytes)?;
    let kept = slice::without(array.bytes.as_slice(), bounds, 1);
    array.bytes.splice(&mut vm.heap, 0..array.bytes.len(), &kept);
    Ok(())
}

/// `array += other`
pub fn extend_in_place(vm: &mut Isolate, array: Gc<ByteArray>, other: Value) -> Result<()> {
    let Some(bytes) = BytesLike::of(other) else {
        let message = format!("can't concat {} to {}", vm.type_name(other), vm.type_name(array.into()));
        return Err(vm.type_error(message));
    };
    // The other operand keeps its size meanwhile, also if it is this array.
    if bytes.value() == array.into() && !array.bytes.is_empty() {
        let pin = super::memory_view::of(vm, array.into())?;
        let refused = check_resizable(vm, &array.bytes);
        pin.release();
        return refused;
    }
    let end = array.bytes.len();
    splice(vm, array, end..end, bytes.as_slice())
}

/// `array *= count`
pub fn repeat_in_place(vm: &mut Isolate, array: Gc<ByteArray>, count: Value) -> Result<()> {
    let count = super::sequence::repetitions(vm, count)?;
    super::text::check_length(vm, array.bytes.len().checked_mul(count), 1)?;
    let repeated = array.bytes.as_slice().repeat(count);
    splice(vm, array, 0..array.bytes.len(), &repeated)
}
