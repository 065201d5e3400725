//! Ranges: lengths, items, membership, iteration. Fixnums first; any bound may be a big integer.

use super::slice::Parts;
use super::{compare, int, repr, special};
use crate::runtime::objects::{BigRangeIter, Complex, Float, Int, Range, RangeIter, SliceObject};
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{FromPrimitive, Signed, ToPrimitive, Zero};
use std::cell::Cell;

/// `range(start, stop, step)`, from any values.
pub fn make(vm: &mut Isolate, start: Value, stop: Value, step: Value) -> Result<Gc<Range>> {
    let start = integer(vm, start)?;
    let stop = integer(vm, stop)?;
    let step = integer(vm, step)?;
    if step == Value::fixnum(0) {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    let len = match (start.as_fixnum(), stop.as_fixnum(), step.as_fixnum()) {
        (Some(start), Some(stop), Some(step)) => {
            let len = small_len(start, stop, step);
            vm.heap.int(len)
        }
        _ => {
            let (start, stop, step) = (big(start), big(stop), big(step));
            vm.heap.bigint(big_len(&start, &stop, &step))
        }
    };
    Ok(Range::new(&mut vm.heap, start, stop, step, len))
}

/// An int, a bool as an int, or what `__index__` gives; else TypeError.
pub(crate) fn integer(vm: &mut Isolate, x: Value) -> Result<Value> {
    match x.as_bool() {
        _ if is_int(x) => Ok(x),
        Some(b) => Ok(Value::fixnum(b.into())),
        None => int::integer(vm, x).map(|n| n.value()),
    }
}

fn is_int(x: Value) -> bool {
    x.is_fixnum() || x.is::<Int>()
}

/// The integer of a value that is known to be one.
fn big(x: Value) -> BigInt {
    match x.as_fixnum() {
        Some(n) => n.into(),
        None => int::to_bigint(x).expect("the bounds of a range are integers"),
    }
}

/// The differences of fixnums fit 64 bits.
fn small_len(start: i64, stop: i64, step: i64) -> i64 {
    match step {
        0.. if start < stop => (stop - start - 1) / step + 1,
        ..0 if start > stop => (start - stop - 1) / -step + 1,
        _ => 0,
    }
}

fn big_len(start: &BigInt, stop: &BigInt, step: &BigInt) -> BigInt {
    let span = if step.is_positive() { stop - start } else { start - stop };
    if span.is_positive() { (span - 1u8) / step.abs() + 1u8 } else { BigInt::zero() }
}

/// Start and step of a range all of whose bounds are fixnums, and its length.
pub fn as_small(range: Gc<Range>) -> Option<(i64, i64, i64)> {
    let (start, stop, step) = (range.start.as_fixnum()?, range.stop.as_fixnum()?, range.step.as_fixnum()?);
    Some((start, step, small_len(start, stop, step)))
}

/// `len(r)`
pub fn len(vm: &mut Isolate, range: Gc<Range>) -> Result<usize> {
    range
        .len
        .as_fixnum()
        .or_else(|| big(range.len).to_i64())
        .map(|n| n as usize)
        .ok_or(())
        .or_else(|()| Err(vm.overflow_error("Python int too large to convert to C ssize_t")))
}

/// `iter(r)`
pub fn iter(vm: &mut Isolate, range: Gc<Range>) -> Result<Value> {
    let small = as_small(range).and_then(|(start, step, len)| small_iter(vm, start, step, len));
    Ok(small.unwrap_or_else(|| big_iter(vm, range.start, range.len, range.step)))
}

/// `reversed(r)`
pub fn reversed(vm: &mut Isolate, range: Gc<Range>) -> Result<Value> {
    let small = as_small(range).and_then(|(start, step, len)| {
        let last = start.wrapping_add(step.wrapping_mul(len.wrapping_sub(1)));
        small_iter(vm, last, -step, len)
    });
    if let Some(iterator) = small {
        return Ok(iterator);
    }
    let (start, step, len) = (big(range.start), big(range.step), big(range.len));
    let last = vm.heap.bigint(&start + &step * (&len - 1u8));
    let step = vm.heap.bigint(-step);
    Ok(big_iter(vm, last, range.len, step))
}

/// An iterator over fixnums, if the number behind the last one is a fixnum, too.
fn small_iter(vm: &mut Isolate, start: i64, step: i64, len: i64) -> Option<Value> {
    let stop = step.checked_mul(len).and_then(|distance| start.checked_add(distance)).and_then(Value::try_fixnum)?;
    let (start, step) = (Value::try_fixnum(start)?, Value::try_fixnum(step)?);
    Some(RangeIter::new(&mut vm.heap, Cell::new(start), stop, step).into())
}

fn big_iter(vm: &mut Isolate, start: Value, len: Value, step: Value) -> Value {
    BigRangeIter::new(&mut vm.heap, Cell::new(start), Cell::new(len), step).into()
}

/// The step of the iterator over big integers.
pub(super) fn next_of_big(vm: &mut Isolate, range: Gc<BigRangeIter>) -> Result<Slot> {
    let left = big(range.left.get());
    if left.is_zero() {
        return Ok(None);
    }
    let number = range.next.get();
    let following = vm.heap.bigint(big(number) + big(range.step));
    let left = vm.heap.bigint(left - 1u8);
    range.next.set(following);
    range.left.set(left);
    Ok(Some(number))
}

/// `r[index]`
pub fn item(vm: &mut Isolate, range: Gc<Range>, index: Value) -> Result<Value> {
    let index = integer(vm, index)?;
    if let (Some((start, step, len)), Some(index)) = (as_small(range), index.as_fixnum()) {
        let index = if index < 0 { index + len } else { index };
        return if (0..len).contains(&index) { Ok(Value::fixnum(start + step * index)) } else { Err(out_of_range(vm)) };
    }
    let (index, len) = (big(index), big(range.len));
    let index = if index.is_negative() { index + &len } else { index };
    if index.is_negative() || index >= len {
        return Err(out_of_range(vm));
    }
    Ok(vm.heap.bigint(big(range.start) + big(range.step) * index))
}

#[cold]
fn out_of_range(vm: &mut Isolate) -> Raised {
    vm.index_error("range object index out of range")
}

/// `r[slice]`
pub fn slice(vm: &mut Isolate, range: Gc<Range>, slice: Gc<SliceObject>) -> Result<Value> {
    if let Some(bounds) = small_slice(range, slice) {
        let [first, stop, step] = bounds.map(|bound| vm.heap.int(bound));
        return Ok(make(vm, first, stop, step)?.into());
    }
    let len = big(range.len);
    let (from, to, by) = big_indices(vm, slice, &len)?;
    let (start, step) = (big(range.start), big(range.step));
    let first = vm.heap.bigint(&start + &step * from);
    let stop = vm.heap.bigint(&start + &step * to);
    let step = vm.heap.bigint(step * by);
    Ok(make(vm, first, stop, step)?.into())
}

/// Start, stop and step of `r[slice]`, if all that they come from are small integers.
fn small_slice(range: Gc<Range>, slice: Gc<SliceObject>) -> Option<[i64; 3]> {
    let (start, step, len) = as_small(range)?;
    let bounds = Parts::stepped(slice.start, slice.stop, slice.step)?.bounds(len as usize);
    let at = |index: i64| start.checked_add(step.checked_mul(index)?);
    Some([at(bounds.start)?, at(bounds.stop)?, step.checked_mul(bounds.step)?])
}

/// `slice.indices(len)` in integers of any size.
pub fn big_indices(vm: &mut Isolate, slice: Gc<SliceObject>, len: &BigInt) -> Result<(BigInt, BigInt, BigInt)> {
    let step = match slice_part(vm, slice.step)? {
        Some(step) if step.is_zero() => {
            return Err(vm.value_error("slice step cannot be zero"));
        }
        Some(step) => step,
        None => 1.into(),
    };
    let backwards = step.is_negative();
    let lowest = BigInt::from(if backwards { -1 } else { 0 });
    let highest = if backwards { len - 1 } else { len.clone() };
    let clamp = |bound: BigInt| {
        let bound = if bound.is_negative() { bound + len } else { bound };
        bound.clamp(lowest.clone(), highest.clone().max(lowest.clone()))
    };
    let start = slice_part(vm, slice.start)?.map(clamp);
    let stop = slice_part(vm, slice.stop)?.map(clamp);
    let (first, last) = if backwards { (highest.clone(), lowest.clone()) } else { (lowest.clone(), highest.clone()) };
    Ok((start.unwrap_or(first), stop.unwrap_or(last), step))
}

/// A part of a slice, if it is given.
fn slice_part(vm: &mut Isolate, part: Value) -> Result<Option<BigInt>> {
    if part.is_none() {
        return Ok(None);
    }
    match special::index(vm, part)? {
        Some(index) => integer(vm, index).map(|n| Some(big(n))),
        None => Err(vm.type_error(super::slice::NOT_AN_INDEX)),
    }
}

/// Where an integer stands in a range: its index.
fn position(range: Gc<Range>, x: Value) -> Option<BigInt> {
    if let (Some((start, step, len)), Some(x)) = (as_small(range), x.as_fixnum()) {
        let distance = x - start;
        let index = distance / step;
        return (distance % step == 0 && (0..len).contains(&index)).then(|| index.into());
    }
    let (index, rest) = (big(x) - big(range.start)).div_mod_floor(&big(range.step));
    (rest.is_zero() && !index.is_negative() && index < big(range.len)).then_some(index)
}

/// The integer that a number equals.
fn equal_integer(vm: &mut Isolate, x: Value) -> Option<Value> {
    if let Some(b) = x.as_bool() {
        return Some(Value::fixnum(b.into()));
    }
    if is_int(x) {
        return Some(x);
    }
    let float = match x.downcast::<Complex>().map(|x| x.get()) {
        Some(x) if x.im == 0.0 => x.re,
        Some(_) => return None,
        None => x.as_flonum().or_else(|| x.downcast::<Float>().map(|f| f.get()))?,
    };
    let whole = BigInt::from_f64(float).filter(|_| float.fract() == 0.0)?;
    Some(vm.heap.bigint(whole))
}

/// `x in r`
pub fn contains(vm: &mut Isolate, range: Gc<Range>, x: Value) -> Result<bool> {
    if special::has_methods(x) {
        return Ok(search(vm, range, x)?.is_some());
    }
    Ok(equal_integer(vm, x).is_some_and(|x| position(range, x).is_some()))
}

/// The index of the first item that equals an object, which is asked for each.
fn search(vm: &mut Isolate, range: Gc<Range>, x: Value) -> Result<Option<BigInt>> {
    let items = iter(vm, range)?;
    let mut index = BigInt::zero();
    while let Some(item) = super::iter::next(vm, items)? {
        if compare::equal(vm, item, x)? {
            return Ok(Some(index));
        }
        index += 1u8;
    }
    Ok(None)
}

/// `r.count(x)`
pub fn count(vm: &mut Isolate, range: Gc<Range>, x: Value) -> Result<i64> {
    if !special::has_methods(x) {
        return contains(vm, range, x).map(i64::from);
    }
    let items = iter(vm, range)?;
    let mut count = 0;
    while let Some(item) = super::iter::next(vm, items)? {
        count += i64::from(compare::equal(vm, item, x)?);
    }
    Ok(count)
}

/// `r.index(x)`
pub fn index(vm: &mut Isolate, range: Gc<Range>, x: Value) -> Result<Value> {
    let found = match special::has_methods(x) {
        true => search(vm, range, x)?,
        false => equal_integer(vm, x).and_then(|x| position(range, x)),
    };
    match found {
        Some(index) => Ok(vm.heap.bigint(index)),
        None if is_int(x) || x.as_bool().is_some() => {
            let text = repr::repr(vm, x)?;
            Err(vm.value_error(format!("{} is not in range", text.to_text())))
        }
        None => Err(vm.value_error("sequence.index(x): x not in sequence")),
    }
}
