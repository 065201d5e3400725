//! Hashing: numbers hash as in CPython (modulo 2^61 - 1), so that equal numbers of all types have equal hashes.

use super::int::theory::mod_mersenne_61;
use super::number::{Integer, as_float};
use super::{complex, float, generic, memory_view, recursion, special, union};
use crate::runtime::heap::prefetch;
use crate::runtime::objects::{
    BoundMethod, Builtin, Bytes, CodeObject, FrozenSet, Gc, GenericAlias, Instance, Pattern, Range, SliceObject, Str,
    StrView, Tag, Tuple, TypeObject, Union,
};
use crate::runtime::{Isolate, Result, Value};
use foldhash::fast::FixedState;
use std::hash::{BuildHasher, Hasher};

const BITS: u32 = 61;
const MODULUS: i64 = (1 << BITS) - 1;
/// Where the hash of a string starts: any constant, so that a program hashes the same in every run.
const SEED: u64 = 0x5eed_f4ee_7a41_c0de;
/// CPython's hash of None, so that hashes of tuples and slices with None are the same.
const OF_NONE: i64 = 0xfca8_6420;
/// How many levels of tuples are hashed, and compared, without a look at how deep the native stack is.
pub(super) const MOST_LEVELS: u32 = 8;

/// `hash(x)`; never -1.
#[inline]
pub fn hash(vm: &mut Isolate, x: Value) -> Result<i64> {
    match x.as_fixnum() {
        Some(n) => Ok(small_int(n)),
        None => of_object(vm, x),
    }
}

/// Apart from the others, what most keys are. Not inlined, so that small integers in tuples are hashed without a call.
#[inline(never)]
fn of_object(vm: &mut Isolate, x: Value) -> Result<i64> {
    if let Some(text) = x.downcast::<Str>() {
        return Ok(str(text));
    }
    if let Some(items) = x.downcast::<Tuple>() {
        return tuple(vm, items);
    }
    if let Some(instance) = x.downcast::<Instance>() {
        return match instance.payload.get() {
            // Most of these are named tuples.
            Some(payload) if vm.keeps_hashes && instance.class.get().hashes_as_payload.get() => hash(vm, payload),
            _ => with_methods(vm, x),
        };
    }
    if let Some(hash) = of_plain_class(x) {
        return Ok(hash);
    }
    other(vm, x)
}

/// The hash of what is hashed and compared without running code of a program: numbers, strings, None, classes without a
/// metaclass of a program, and tuples, with names or without, of all these but the classes.
#[inline]
pub(super) fn plain(vm: &Isolate, x: Value) -> Option<i64> {
    match (x.as_fixnum(), x.downcast::<Str>()) {
        (Some(n), _) => Some(small_int(n)),
        (None, Some(text)) => Some(str(text)),
        (None, None) => settled(vm, x, MOST_LEVELS).or_else(|| of_plain_class(x)),
    }
}

/// The hash of what hashes the same for ever, as long as [`Isolate::keeps_hashes`], if it is of few levels.
fn settled(vm: &Isolate, x: Value, levels: u32) -> Option<i64> {
    match x.tag() {
        Some(Tag::Str) => x.downcast().map(str),
        Some(Tag::Tuple) => settled_tuple(vm, x.downcast()?, levels),
        Some(Tag::Instance) => {
            let instance = x.downcast::<Instance>()?;
            // Whoever hashes in general finds out of which classes the instances hash as their payloads.
            let as_payload = vm.keeps_hashes && instance.class.get().hashes_as_payload.get();
            settled(vm, instance.payload.get().filter(|_| as_payload)?, levels)
        }
        None | Some(Tag::Float | Tag::Int) => of_number(x).or_else(|| x.is_none().then_some(OF_NONE)),
        _ => None,
    }
}

fn settled_tuple(vm: &Isolate, tuple: Gc<Tuple>, levels: u32) -> Option<i64> {
    if vm.keeps_hashes
        && let Some(kept) = tuple.kept_hash()
    {
        return Some(kept);
    }
    let levels = levels.checked_sub(1)?;
    let mut mixed = PRIME_5;
    for &item in tuple.items() {
        let lane = match item.as_fixnum() {
            Some(n) => small_int(n),
            None => settled(vm, item, levels)?,
        };
        mixed = mix_in(mixed, lane);
    }
    let hash = hash_of_mixed(mixed, tuple.len());
    if vm.keeps_hashes {
        tuple.keep_hash(hash);
    }
    Some(hash)
}

/// The hash of a class that has no metaclass of a program, by its identity.
#[inline]
pub(super) fn of_plain_class(x: Value) -> Option<i64> {
    let is_plain = |class: Gc<TypeObject>| class.metaclass.get().is_none_or(|metaclass| !metaclass.is_user);
    x.downcast().filter(|&class| is_plain(class)).map(|_| identity(x))
}

fn tuple(vm: &mut Isolate, tuple: Gc<Tuple>) -> Result<i64> {
    if vm.keeps_hashes
        && let Some(kept) = tuple.kept_hash()
    {
        return Ok(kept);
    }
    let items = tuple.items();
    let mixed = mix(vm, items)?;
    let hash = hash_of_mixed(mixed, items.len());
    if vm.keeps_hashes && tuple.has_room_for_hash() && items.iter().all(|&item| is_settled(item)) {
        tuple.keep_hash(hash);
    }
    Ok(hash)
}

/// Whether the hash of an object that has just been hashed is the same for ever, as long as [`Isolate::keeps_hashes`].
fn is_settled(x: Value) -> bool {
    match x.tag() {
        None | Some(Tag::Str | Tag::Bytes | Tag::Int | Tag::Float) => true,
        Some(Tag::Tuple) => x.downcast::<Tuple>().is_some_and(|tuple| match tuple.has_room_for_hash() {
            true => tuple.kept_hash().is_some(),
            false => tuple.items().iter().all(|&item| is_settled(item)),
        }),
        Some(Tag::Instance) => x.downcast::<Instance>().is_some_and(|instance| {
            instance.class.get().hashes_as_payload.get() && instance.payload.get().is_some_and(is_settled)
        }),
        _ => false,
    }
}

fn other(vm: &mut Isolate, x: Value) -> Result<i64> {
    if let Some(hash) = of_number(x) {
        return Ok(hash);
    }
    if x.is_none() {
        return Ok(OF_NONE);
    }
    match x.tag() {
        Some(Tag::Bytes) => Ok(x.downcast::<Bytes>().map_or(0, bytes)),
        Some(Tag::MemoryView) => match x.downcast() {
            Some(view) => memory_view::hash(vm, view),
            None => Ok(identity(x)),
        },
        Some(Tag::Complex) => Ok(complex::of(x).map_or(0, |number| complex::hash(x, number))),
        Some(Tag::FrozenSet) => frozen_set(vm, x),
        Some(Tag::Range) => range(vm, x),
        Some(Tag::Slice) => {
            let slice = x.downcast::<SliceObject>();
            let parts = slice.map_or([Value::NONE; 3], |s| [s.start, s.stop, s.step]);
            mix(vm, &parts).map(nonzero_tuple)
        }
        Some(Tag::Pattern) => {
            let pattern = x.downcast::<Pattern>();
            let (flags, pattern) = pattern.map_or((0, x), |p| (p.regex.flags.0.into(), p.pattern));
            mix(vm, &[Value::fixnum(flags), pattern]).map(nonzero_tuple)
        }
        Some(Tag::BoundMethod) => {
            let method = x.downcast::<BoundMethod>();
            let (function, receiver) = method.map_or((x, x), |m| (m.function, m.receiver));
            Ok(not_minus_one(identity(receiver) ^ hash(vm, function)?))
        }
        Some(Tag::Builtin) => Ok(builtin(x)),
        Some(Tag::Code) => Ok(x.downcast::<CodeObject>().map_or(0, |code| not_minus_one(code.code.hash() as i64))),
        Some(Tag::GenericAlias) => match x.downcast::<GenericAlias>() {
            Some(alias) => generic::hash(vm, alias),
            None => Ok(identity(x)),
        },
        Some(Tag::Union) => match x.downcast::<Union>() {
            Some(members) => union::hash(vm, members),
            None => Ok(identity(x)),
        },
        Some(
            Tag::List
            | Tag::Dict
            | Tag::Set
            | Tag::Deque
            | Tag::Cell
            | Tag::CompareKey
            | Tag::ByteArray
            | Tag::NumberArray
            | Tag::DictKeys
            | Tag::DictItems,
        ) => {
            let message = format!("unhashable type: '{}'", vm.type_name(x));
            Err(vm.type_error(message))
        }
        Some(Tag::Exception | Tag::MappingProxy | Tag::Type) if special::has_methods(x) => with_methods(vm, x),
        _ => Ok(identity(x)),
    }
}

/// The hash of a float or an integer.
fn of_number(x: Value) -> Option<i64> {
    match as_float(x) {
        Some(double) => Some(of_double(x, double)),
        None => Integer::of(x).map(int),
    }
}

/// The hash of an object whose class may say what it is.
fn with_methods(vm: &mut Isolate, x: Value) -> Result<i64> {
    Ok(special::hash(vm, x)?.unwrap_or_else(|| identity(x)))
}

/// The hash of an object by its identity, as `object.__hash__` gives it.
pub fn by_identity(x: Value) -> i64 {
    identity(x)
}

/// The hash of a double that is, or is part of, the object `x`.
pub(super) fn of_double(x: Value, double: f64) -> i64 {
    if double.is_nan() { identity(x) } else { self::double(double) }
}

#[inline]
pub(super) fn not_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

/// The hash of an object that equals itself only. Objects do not move; the low bits of their addresses are all zero.
fn identity(x: Value) -> i64 {
    not_minus_one(x.word().rotate_right(4) as i64)
}

/// The hash of a fixnum.
#[inline]
pub fn small_int(n: i64) -> i64 {
    let within = -MODULUS < n && n < MODULUS;
    not_minus_one(if within { n } else { n % MODULUS })
}

fn int(n: Integer) -> i64 {
    match n {
        Integer::Small(n) => small_int(n),
        Integer::Big(big) => {
            let residue = match big.as_wide() {
                Some((_, magnitude)) => (magnitude % MODULUS as u128) as u64,
                None => mod_mersenne_61(big.get().magnitude()),
            };
            not_minus_one(residue as i64 * n.sign())
        }
    }
}

fn double(x: f64) -> i64 {
    if x.is_infinite() {
        return if x > 0.0 { 314_159 } else { -314_159 };
    }
    // 2**61 is 1 modulo 2**61 - 1, so multiplying by a power of two is rotating.
    let (mantissa, exponent) = float::decompose(x);
    let turn = exponent.rem_euclid(BITS.into()) as u32;
    let m = mantissa % MODULUS as u64;
    let residue = (m << turn | m >> (BITS - turn)) & MODULUS as u64;
    let residue = residue as i64 % MODULUS;
    not_minus_one(if x < 0.0 { -residue } else { residue })
}

/// The hash of a string, kept in it.
#[inline]
pub fn str(text: Gc<Str>) -> i64 {
    text.cached_hash().unwrap_or_else(|| {
        let mut hasher = FixedState::with_seed(SEED).build_hasher();
        match text.view() {
            StrView::Narrow(points) => hasher.write(points),
            StrView::Wide(points) => points.iter().for_each(|&p| hasher.write_u32(p)),
        }
        let hash = not_minus_one(hasher.finish() as i64);
        text.cache_hash(hash);
        hash
    })
}

fn bytes(bytes: Gc<Bytes>) -> i64 {
    bytes.cached_hash().unwrap_or_else(|| {
        let mut hasher = FixedState::with_seed(SEED).build_hasher();
        hasher.write(bytes.as_slice());
        let hash = not_minus_one(hasher.finish() as i64);
        bytes.cache_hash(hash);
        hash
    })
}

const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;

/// The hashes of several values in order, mixed as xxHash mixes its lanes.
fn mix(vm: &mut Isolate, items: &[Value]) -> Result<u64> {
    recursion::check(vm, "")?;
    let mut mixed = PRIME_5;
    for (at, &item) in items.iter().enumerate() {
        // Tuples that hold others are often in many places: the next one's memory comes while this one is hashed.
        if let Some(next) = items.get(at + 1).and_then(|next| next.as_pointer()) {
            prefetch(next.as_ptr());
        }
        mixed = mix_in(mixed, hash(vm, item)?);
    }
    Ok(mixed)
}

#[inline]
fn mix_in(mixed: u64, lane: i64) -> u64 {
    mixed.wrapping_add((lane as u64).wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1)
}

/// The hash of a tuple of so many items whose hashes have been mixed.
fn hash_of_mixed(mixed: u64, count: usize) -> i64 {
    nonzero_tuple(mixed.wrapping_add(count as u64 ^ (PRIME_5 ^ 3_527_539)))
}

fn nonzero_tuple(mixed: u64) -> i64 {
    if mixed == u64::MAX { 1_546_275_796 } else { mixed as i64 }
}

/// The hash of a set that does not change, whichever order its members come in.
pub(super) fn members(vm: &mut Isolate, items: impl Iterator<Item = Value>) -> Result<i64> {
    let (mut mixed, mut count) = (0u64, 0u64);
    for item in items {
        let h = hash(vm, item)? as u64;
        mixed ^= (h ^ 89_869_747 ^ (h << 16)).wrapping_mul(3_644_798_167);
        count += 1;
    }
    mixed ^= (count + 1).wrapping_mul(1_927_868_237);
    mixed ^= mixed >> 11 ^ mixed >> 25;
    mixed = mixed.wrapping_mul(69_069).wrapping_add(907_133_923);
    Ok(if mixed == u64::MAX { 590_923_713 } else { mixed as i64 })
}

fn frozen_set(vm: &mut Isolate, x: Value) -> Result<i64> {
    let Some(set) = x.downcast::<FrozenSet>() else {
        return Ok(identity(x));
    };
    if let Some(known) = set.cached_hash() {
        return Ok(known);
    }
    recursion::check(vm, "")?;
    let mut position = 0;
    let items = std::iter::from_fn(|| {
        let (at, _, item) = set.table.next_entry(position)?;
        position = at + 1;
        Some(item)
    });
    let hash = members(vm, items)?;
    set.cache_hash(hash);
    Ok(hash)
}

/// Equal ranges have the same numbers, whatever their bounds.
fn range(vm: &mut Isolate, x: Value) -> Result<i64> {
    let Some(range) = x.downcast::<Range>() else {
        return Ok(identity(x));
    };
    let key = match range.len.as_fixnum() {
        Some(0) => [range.len, Value::NONE, Value::NONE],
        Some(1) => [range.len, range.start, Value::NONE],
        _ => [range.len, range.start, range.step],
    };
    let tuple = vm.tuple(&key);
    hash(vm, tuple)
}

/// Native methods are equal if they are the same function with the same receiver.
fn builtin(x: Value) -> i64 {
    match x.downcast::<Builtin>() {
        Some(function) if function.receiver.is_some() => {
            let address = std::ptr::from_ref(function.def).addr();
            let receiver = function.receiver.map_or(0, identity);
            not_minus_one(receiver ^ address as i64)
        }
        _ => identity(x),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::ops::tests::isolate;
    use num_bigint::BigInt;

    #[test]
    fn numbers_hash_as_in_cpython() {
        let vm = &mut *isolate();
        for (x, expected) in [
            (1.5, 1152921504606846977),
            (-1.5, -1152921504606846977),
            (0.1, 230584300921369408),
            (-1.0, -2),
            (1e300, 1224995262755759164),
            (f64::INFINITY, 314159),
            (-0.0, 0),
        ] {
            let value = vm.heap.float(x);
            assert_eq!(hash(vm, value), Ok(expected), "{x}");
        }
        let big = vm.heap.bigint(BigInt::from(10).pow(30));
        assert_eq!(hash(vm, big), Ok(465258685558744706));
        assert_eq!(hash(vm, Value::fixnum(MODULUS)), Ok(0));
        assert_eq!(hash(vm, Value::fixnum(-1)), Ok(-2));
        let float = vm.heap.float(1e30);
        let same = vm.heap.bigint(BigInt::from(1000000000000000019884624838656i128));
        assert_eq!(hash(vm, float), hash(vm, same));
    }

    #[test]
    fn tuples_hash_as_in_cpython() {
        let vm = &mut *isolate();
        let tuple = vm.tuple(&[1, 2, 3].map(Value::fixnum));
        assert_eq!(hash(vm, tuple), Ok(529344067295497451));
        let empty = vm.tuple(&[]);
        assert_eq!(hash(vm, empty), Ok(5740354900026072187));
        let slice = SliceObject::new(&mut vm.heap, Value::NONE, Value::fixnum(1), Value::NONE);
        assert_eq!(hash(vm, slice.into()), Ok(-344020932372729183));
    }
}
