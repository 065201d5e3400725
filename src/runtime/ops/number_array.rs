//! `array.array`: items, slices, operators. Items stand in memory as C has them; what they may be, their type code says.

use super::int;
use super::number::{Integer, Number};
use super::scalar::{Order, Packed, Scalar};
use super::slice::{self, Subscript};
use super::{compare, iter, special, text};
use crate::bytecode::CompareOp;
use crate::runtime::objects::{Float, List, NumberArray, Str};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value};
use std::cmp::Ordering;
use std::ops::Range;

/// The type codes.
pub const CODES: &str = "bBuwhHiIlLqQfd";

/// Whether items of this type code are code points.
pub fn is_text(code: u8) -> bool {
    matches!(code, b'u' | b'w')
}

/// How items of a type code stand in memory.
pub fn scalar(code: u8) -> Scalar {
    Scalar::native(code).unwrap_or(Scalar::Unsigned(4))
}

/// An array of items that stand in memory already.
pub fn make(vm: &mut Isolate, code: u8, bytes: &[u8]) -> Gc<NumberArray> {
    NumberArray::new(&mut vm.heap, code, scalar(code).size(), bytes)
}

/// The item at an index; nothing beyond the end. ValueError for what is no code point.
pub fn item(vm: &mut Isolate, array: Gc<NumberArray>, index: usize) -> Result<Slot> {
    let Some(bytes) = array.bytes.as_slice().chunks_exact(array.item_size).nth(index) else {
        return Ok(None);
    };
    if !is_text(array.code) {
        return Ok(Some(scalar(array.code).read(vm, bytes, Order::NATIVE)));
    }
    let point = u32::from_ne_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    code_point(vm, point).map(|point| Some(Str::character(&mut vm.heap, point).into()))
}

/// A number as a code point, or ValueError.
pub fn code_point(vm: &mut Isolate, point: u32) -> Result<u32> {
    match point < 0x11_0000 {
        true => Ok(point),
        false => Err(vm.value_error(format!("character U+{point:x} is not in range [U+0000; U+10ffff]"))),
    }
}

/// The bytes of a value as an item of an array with this type code.
pub fn pack(vm: &mut Isolate, code: u8, value: Value) -> Result<Packed> {
    if is_text(code) {
        let Some(character) = value.downcast::<Str>().filter(|text| text.len() == 1) else {
            return Err(vm.type_error("array item must be unicode character"));
        };
        let mut packed = Packed::default();
        packed[..4].copy_from_slice(&character.point(0).to_ne_bytes());
        return Ok(packed);
    }
    let kind = scalar(code);
    if let Scalar::Single | Scalar::Double = kind {
        let x = match Number::of(value) {
            Some(number) => number.to_f64(vm)?,
            None => match special::real(vm, value)?.and_then(Number::of) {
                Some(number) => number.to_f64(vm)?,
                None => {
                    let message = format!("must be real number, not {}", vm.type_name(value));
                    return Err(vm.type_error(message));
                }
            },
        };
        // What is too large for a float of four bytes becomes infinite.
        let x = if kind == Scalar::Single { (x as f32).into() } else { x };
        return Ok(kind.pack_float(x, Order::NATIVE).unwrap_or_default());
    }
    let n = int::integer(vm, value)?;
    kind.pack_integer(n, Order::NATIVE).ok_or(()).or_else(|()| Err(out_of_bounds(vm, code, n)))
}

/// What is said of integers that an item cannot hold: C's conversions, one after another, each have their words.
#[cold]
fn out_of_bounds(vm: &mut Isolate, code: u8, n: Integer) -> Raised {
    let n = int::to_bigint(n.value()).unwrap_or_default();
    let fits = |scalar: Scalar| {
        let (least, greatest) = scalar.bounds();
        n >= least.into() && n <= greatest.into()
    };
    let is_negative = n < num_bigint::BigInt::ZERO;
    let message = match code {
        b'q' => "int too big to convert".to_owned(),
        b'Q' if is_negative => "can't convert negative int to unsigned".to_owned(),
        b'Q' => "int too big to convert".to_owned(),
        b'I' | b'L' if is_negative => "can't convert negative value to unsigned int".to_owned(),
        b'I' if fits(Scalar::Unsigned(8)) => "unsigned int is greater than maximum".to_owned(),
        b'I' | b'L' => "Python int too large to convert to C unsigned long".to_owned(),
        _ if !fits(Scalar::Signed(8)) => "Python int too large to convert to C long".to_owned(),
        _ => {
            let what = match code {
                b'b' if fits(Scalar::Signed(2)) => "signed char",
                b'b' | b'h' => "signed short integer",
                b'B' => "unsigned byte integer",
                b'H' if fits(Scalar::Signed(4)) => "unsigned short",
                _ => "signed integer",
            };
            let bound = if is_negative { "less than minimum" } else { "greater than maximum" };
            format!("{what} is {bound}")
        }
    };
    vm.overflow_error(message)
}

/// Raises BufferError if the size is pinned.
fn check_resizable(vm: &mut Isolate, array: Gc<NumberArray>) -> Result<()> {
    match super::buffer::is_pinned(vm, &array.bytes) {
        false => Ok(()),
        true => Err(vm.raise_new(ExceptionKind::BufferError, "cannot resize an array that is exporting buffers")),
    }
}

/// Puts the bytes of items in the place of others, if the length may change so. The range counts items.
pub fn splice(vm: &mut Isolate, array: Gc<NumberArray>, range: Range<usize>, bytes: &[u8]) -> Result<()> {
    let range = range.start * array.item_size..range.end * array.item_size;
    if range.len() != bytes.len() {
        check_resizable(vm, array)?;
        text::check_length(vm, array.bytes.len().checked_add(bytes.len()), 1)?;
    }
    array.bytes.splice(&mut vm.heap, range, bytes);
    Ok(())
}

/// Appends a value.
pub fn push(vm: &mut Isolate, array: Gc<NumberArray>, value: Value) -> Result<()> {
    let packed = pack(vm, array.code, value)?;
    let len = array.len();
    splice(vm, array, len..len, &packed[..array.item_size])
}

/// `array.extend(iterable)`
pub fn extend(vm: &mut Isolate, array: Gc<NumberArray>, iterable: Value) -> Result<()> {
    if let Some(other) = iterable.downcast::<NumberArray>() {
        return extend_by_array(vm, array, other);
    }
    if let Some(list) = iterable.downcast::<List>() {
        return extend_by_list(vm, array, list);
    }
    let iterator = iter::iter(vm, iterable)?;
    while let Some(item) = iter::next(vm, iterator)? {
        push(vm, array, item)?;
    }
    Ok(())
}

/// Numbers of the array's kind are appended at once. To make other items fit may run code, which may change both.
fn extend_by_list(vm: &mut Isolate, array: Gc<NumberArray>, list: Gc<List>) -> Result<()> {
    let (kind, size) = (scalar(array.code), array.item_size);
    let (least, greatest) = kind.bounds();
    let range = i64::try_from(least).unwrap_or(i64::MIN)..=i64::try_from(greatest).unwrap_or(i64::MAX);
    let plain = |item: Value| match kind {
        _ if is_text(array.code) => None,
        Scalar::Signed(_) | Scalar::Unsigned(_) => item.as_fixnum().filter(|n| range.contains(n)).map(|n| n as u64),
        Scalar::Double => match item.downcast::<Float>() {
            Some(float) => Some(float.get().to_bits()),
            None => item.as_flonum().map(f64::to_bits),
        },
        _ => None,
    };
    let numbers = list.slots()[..list.len()].iter().map_while(|slot| plain(slot.get()?));
    let bytes = match size {
        1 => lowest_bytes::<1>(numbers),
        2 => lowest_bytes::<2>(numbers),
        4 => lowest_bytes::<4>(numbers),
        _ => lowest_bytes::<8>(numbers),
    };
    let mut at = bytes.len() / size;
    let len = array.len();
    splice(vm, array, len..len, &bytes)?;
    while let Some(item) = list.get(at) {
        push(vm, array, item)?;
        at += 1;
    }
    Ok(())
}

/// The lowest bytes of words, in the machine's order.
fn lowest_bytes<const SIZE: usize>(words: impl Iterator<Item = u64>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for word in words {
        let mut lowest = [0; SIZE];
        lowest.copy_from_slice(&word.to_le_bytes()[..SIZE]);
        if Order::NATIVE == Order::Big {
            lowest.reverse();
        }
        bytes.extend_from_slice(&lowest);
    }
    bytes
}

fn extend_by_array(vm: &mut Isolate, array: Gc<NumberArray>, other: Gc<NumberArray>) -> Result<()> {
    if array.code != other.code {
        return Err(vm.type_error("can only extend with array of same kind"));
    }
    let len = array.len();
    splice(vm, array, len..len, other.bytes.as_slice())
}

/// `array += other`
pub fn extend_in_place(vm: &mut Isolate, array: Gc<NumberArray>, other: Value) -> Result<()> {
    match super::class::payload(other).downcast::<NumberArray>() {
        Some(other) => extend_by_array(vm, array, other),
        None => {
            let kind = vm.type_of(other).name.to_text().into_owned();
            Err(vm.type_error(format!("can only extend array with array (not \"{kind}\")")))
        }
    }
}

/// `array *= count`
pub fn repeat_in_place(vm: &mut Isolate, array: Gc<NumberArray>, count: Value) -> Result<()> {
    let count = super::sequence::repetitions(vm, count)?;
    text::check_length(vm, array.bytes.len().checked_mul(count), 1)?;
    let repeated = array.bytes.as_slice().repeat(count);
    let len = array.len();
    splice(vm, array, 0..len, &repeated)
}

/// `a + b`
pub fn concat(vm: &mut Isolate, a: Value, b: Value) -> Result<Value> {
    match (a.downcast::<NumberArray>(), b.downcast::<NumberArray>()) {
        (Some(a), Some(b)) if a.code == b.code => {
            let joined = [a.bytes.as_slice(), b.bytes.as_slice()].concat();
            Ok(make(vm, a.code, &joined).into())
        }
        (Some(_), Some(_)) => Err(vm.type_error("bad argument type for built-in operation")),
        _ => {
            let kind = vm.type_of(b).name.to_text().into_owned();
            Err(vm.type_error(format!("can only append array (not \"{kind}\") to array")))
        }
    }
}

#[cold]
fn bad_subscript(vm: &mut Isolate) -> Raised {
    vm.type_error("array indices must be integers")
}

/// `array[key]`
pub fn get(vm: &mut Isolate, array: Gc<NumberArray>, key: Value) -> Result<Value> {
    match Subscript::of(key) {
        Subscript::Index(index) => {
            let at = slice::position(index, array.len());
            match at.map_or(Ok(None), |at| item(vm, array, at))? {
                Some(item) => Ok(item),
                None => Err(vm.index_error("array index out of range")),
            }
        }
        Subscript::Slice(slice) => {
            let bounds = slice::bounds(vm, slice, array.len())?;
            let size = array.item_size;
            let data = array.bytes.as_slice();
            let part: Vec<u8> = match bounds.run() {
                Some(run) => data[run.start * size..run.end * size].to_vec(),
                None => bounds.indices().flat_map(|at| &data[at * size..(at + 1) * size]).copied().collect(),
            };
            Ok(make(vm, array.code, &part).into())
        }
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => Err(bad_subscript(vm)),
    }
}

/// `array[key] = value`
pub fn set(vm: &mut Isolate, array: Gc<NumberArray>, key: Value, value: Value) -> Result<()> {
    match Subscript::of(key) {
        Subscript::Index(index) => {
            let at = position(vm, array, index)?;
            let packed = pack(vm, array.code, value)?;
            if at >= array.len() {
                return Err(vm.index_error("array assignment index out of range"));
            }
            array.bytes.write(at * array.item_size, &packed[..array.item_size]);
            Ok(())
        }
        Subscript::Slice(slice) => {
            let bounds = slice::bounds(vm, slice, array.len())?;
            let Some(other) = super::class::payload(value).downcast::<NumberArray>() else {
                let kind = vm.type_of(value).name.to_text().into_owned();
                let message = format!("can only assign array (not \"{kind}\") to array slice");
                return Err(vm.type_error(message));
            };
            if other.code != array.code {
                return Err(vm.type_error("bad argument type for built-in operation"));
            }
            if let Some(run) = bounds.run() {
                return splice(vm, array, run, other.bytes.as_slice());
            }
            if other.len() != bounds.len {
                let (len, wanted) = (other.len(), bounds.len);
                let message = format!("attempt to assign array of size {len} to extended slice of size {wanted}");
                return Err(vm.value_error(message));
            }
            let items = other.bytes.as_slice().to_vec();
            for (at, item) in bounds.indices().zip(items.chunks_exact(array.item_size)) {
                array.bytes.write(at * array.item_size, item);
            }
            Ok(())
        }
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => Err(bad_subscript(vm)),
    }
}

fn position(vm: &mut Isolate, array: Gc<NumberArray>, index: i64) -> Result<usize> {
    let position = slice::position(index, array.len());
    position.ok_or(()).or_else(|()| Err(vm.index_error("array assignment index out of range")))
}

/// `del array[key]`
pub fn delete(vm: &mut Isolate, array: Gc<NumberArray>, key: Value) -> Result<()> {
    match Subscript::of(key) {
        Subscript::Index(index) => {
            let at = position(vm, array, index)?;
            splice(vm, array, at..at + 1, &[])
        }
        Subscript::Slice(slice) => {
            let bounds = slice::bounds(vm, slice, array.len())?;
            let kept = slice::without(array.bytes.as_slice(), bounds, array.item_size);
            let len = array.len();
            splice(vm, array, 0..len, &kept)
        }
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => Err(bad_subscript(vm)),
    }
}

/// The items as a list.
pub fn to_list(vm: &mut Isolate, array: Gc<NumberArray>) -> Result<Gc<List>> {
    let list = List::with_capacity(&mut vm.heap, array.len());
    let mut at = 0;
    while let Some(item) = item(vm, array, at)? {
        list.push(&mut vm.heap, item);
        at += 1;
    }
    Ok(list)
}

/// `a op b`
pub fn compare(vm: &mut Isolate, op: CompareOp, a: Gc<NumberArray>, b: Gc<NumberArray>) -> Result<bool> {
    if a.code == b.code && !matches!(scalar(a.code), Scalar::Single | Scalar::Double) {
        // Integers that do not begin with their greatest byte cannot be compared as bytes, but for equality.
        if a.bytes.as_slice() == b.bytes.as_slice() {
            return Ok(compare::holds(op, Ordering::Equal));
        }
    }
    if matches!(op, CompareOp::Eq | CompareOp::Ne) && a.len() != b.len() {
        return Ok(op == CompareOp::Ne);
    }
    let mut at = 0;
    while let (Some(x), Some(y)) = (item(vm, a, at)?, item(vm, b, at)?) {
        if !compare::truth(vm, CompareOp::Eq, x, y)? {
            return compare::truth(vm, op, x, y);
        }
        at += 1;
    }
    Ok(compare::holds(op, a.len().cmp(&b.len())))
}
