//! The module `_random`: the source of bits that `random.Random` derives from.

use super::add;
use crate::builtins::{TypeSpec, def, fill_base, size};
use crate::runtime::objects::{Args, Gc, Module, Signature, Tag, Tuple, Twister};
use crate::runtime::ops::class::payload;
use crate::runtime::ops::number::Integer;
use crate::runtime::{Isolate, Raised, Result, Value, ops};
use num_bigint::{BigInt, BigUint};

const TYPE: TypeSpec = TypeSpec {
    // The arguments are for `__init__` of classes that derive from this one.
    construct: Some(|vm, _| Ok(Twister::new(&mut vm.heap).into())),
    methods: &[
        def("seed", Signature::Range { min: 0, max: 1 }, seed),
        def("random", Signature::None, |vm, args| {
            let source = receiver(vm, args);
            let (high, low) = (source.next() >> 5, source.next() >> 6);
            Ok(vm.heap.float((f64::from(high) * 67_108_864.0 + f64::from(low)) / 9_007_199_254_740_992.0))
        }),
        def("getrandbits", Signature::One, |vm, args| {
            let bits = size(vm, args.at(1))?;
            match u64::try_from(bits) {
                Ok(0) => Ok(Value::fixnum(0)),
                Ok(bits @ 1..=32) => Ok(Value::fixnum((receiver(vm, args).next() >> (32 - bits)).into())),
                Ok(bits) => {
                    ops::int::check_size(vm, bits)?;
                    let number = many_bits(receiver(vm, args), bits);
                    Ok(vm.heap.bigint(number.into()))
                }
                Err(_) => Err(vm.value_error("number of bits must be non-negative")),
            }
        }),
        // An integer below a positive one: bits are drawn again until they make one that fits.
        def("_below", Signature::One, |vm, args| {
            let (source, limit) = (receiver(vm, args), payload(args.at(1)));
            if let Some(limit) =
                limit.as_fixnum().and_then(|limit| u32::try_from(limit).ok()).filter(|&limit| limit > 0)
            {
                let shift = limit.leading_zeros();
                loop {
                    let number = source.next() >> shift;
                    if number < limit {
                        return Ok(Value::fixnum(number.into()));
                    }
                }
            }
            let limit = ops::int::integer(vm, limit)?.big().into_owned();
            let Some(limit) = limit.to_biguint().filter(|limit| limit.bits() > 0) else {
                return Err(vm.value_error("an integer above 0 is needed"));
            };
            loop {
                let number = many_bits(source, limit.bits());
                if number < limit {
                    return Ok(vm.heap.bigint(number.into()));
                }
            }
        }),
        def("getstate", Signature::None, |vm, args| {
            let source = receiver(vm, args);
            let words = source.words().iter().map(|word| Value::fixnum(word.get().into()));
            let state: Vec<Value> = words.chain([Value::fixnum(source.at.get() as i64)]).collect();
            Ok(vm.tuple(&state))
        }),
        def("setstate", Signature::One, set_state),
    ],
    properties: &[],
};

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    let class = vm.types.of_tag(Tag::Twister);
    fill_base(vm, class, &TYPE);
    add(vm, module, "Random", class.into());
}

/// The source of a method, which the clock seeds if nobody has.
fn receiver(vm: &mut Isolate, args: Args<'_>) -> Gc<Twister> {
    let source: Gc<Twister> = payload(args.at(0)).downcast().expect("methods of Random get one");
    if !source.is_seeded.get() {
        seed_by_clock(vm, source);
    }
    source
}

/// Seeds by the clock that the host grants. Without one there is still where the object is, which differs from one process
/// to the next.
fn seed_by_clock(vm: &mut Isolate, source: Gc<Twister>) {
    let clock = vm.clock.as_deref_mut();
    let now = clock.map(|clock| [clock.since_epoch(), clock.monotonic()].map(|time| time.as_nanos() as u64));
    let [wall, monotonic] = now.unwrap_or_default();
    let parts = [wall, monotonic, source.address() as u64];
    source.seed(&parts.map(|part| [part as u32, (part >> 32) as u32]).concat());
}

fn seed(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let source: Gc<Twister> = payload(args.at(0)).downcast().expect("methods of Random get one");
    let Some(seed) = args.get(1).filter(|seed| !seed.is_none()) else {
        seed_by_clock(vm, source);
        return Ok(Value::NONE);
    };
    let number = match Integer::of(payload(seed)) {
        Some(number) => number.big().into_owned(),
        None => BigInt::from(ops::hash::hash(vm, seed)? as u64),
    };
    let mut key = number.magnitude().to_u32_digits();
    if key.is_empty() {
        key.push(0);
    }
    source.seed(&key);
    Ok(Value::NONE)
}

/// A number of more bits than a word has, the low ones drawn first.
fn many_bits(source: Gc<Twister>, bits: u64) -> BigUint {
    let (whole, rest) = (bits / 32, bits % 32);
    let mut words: Vec<u32> = (0..whole).map(|_| source.next()).collect();
    if rest > 0 {
        words.push(source.next() >> (32 - rest));
    }
    BigUint::new(words)
}

fn set_state(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let source: Gc<Twister> = payload(args.at(0)).downcast().expect("methods of Random get one");
    let Some(state) = args.at(1).downcast::<Tuple>() else {
        return Err(vm.type_error("state vector must be a tuple"));
    };
    let &[ref words @ .., at] = state.items() else {
        return Err(vm.value_error("state vector is the wrong size"));
    };
    if words.len() != Twister::SIZE {
        return Err(vm.value_error("state vector is the wrong size"));
    }
    let mut numbers = Vec::with_capacity(words.len());
    for &word in words {
        let number = ops::int::integer(vm, word)?;
        numbers.push(ops::int::to_i64(number.value()).filter(|&n| n >= 0).ok_or(()).or_else(|()| Err(negative(vm)))?);
    }
    let at = size(vm, at)?;
    let Some(at) = usize::try_from(at).ok().filter(|&at| at <= Twister::SIZE) else {
        return Err(vm.value_error("invalid state"));
    };
    for (word, number) in source.words().iter().zip(numbers) {
        word.set(number as u32);
    }
    source.at.set(at);
    source.is_seeded.set(true);
    Ok(Value::NONE)
}

#[cold]
fn negative(vm: &mut Isolate) -> Raised {
    vm.overflow_error("can't convert negative value to unsigned int")
}
