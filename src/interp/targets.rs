//! What a call site has called: its feedback, kept in the two words of its cache.
//!
//! A site goes from one function to one code with any cells, then to a few codes, then to anything. Only codes with small
//! numbers can be among a few.

use crate::runtime::Value;
use crate::runtime::objects::{Builtin, Cache, Function, Gc, Partial};

/// What a call site has called so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Targets {
    /// Nothing.
    None,
    /// Functions of one code.
    Code {
        /// Its number.
        code: u32,
        /// The word of the function, if it was always the same one, else 0. It may be dead.
        function: u64,
    },
    /// Functions of these codes.
    Few(Vec<u32>),
    /// Native functions, or native methods with their receivers, of one description, which is at this address.
    Native(u64),
    /// Partial objects of functions of one code, without named arguments.
    Partial {
        /// The number of the code.
        code: u32,
        /// How many arguments they give it.
        given: usize,
    },
    /// One object of another kind.
    Other,
    /// Many things.
    Many,
}

impl Targets {
    /// The numbers of the codes that have been called, as far as they are few.
    pub fn codes(&self) -> &[u32] {
        match self {
            Targets::Code { code, .. } => std::slice::from_ref(code),
            Targets::Few(codes) => codes,
            Targets::None | Targets::Native(_) | Targets::Partial { .. } | Targets::Other | Targets::Many => &[],
        }
    }
}

/// The key of a site that has called many things.
pub const MANY: u64 = u64::MAX;
/// The key of a site that has called functions of a few codes: their numbers are the parts of the second word.
const FEW: u64 = u64::MAX - 2;
/// Descriptions stand at multiples of eight.
const NATIVE_BIT: u64 = 2;
/// The key for partial objects has this bit, the number of arguments in the next ones, and the code behind them.
const PARTIAL_BIT: u64 = 4;
const GIVEN_SHIFT: u32 = 3;
const GIVEN_BITS: u32 = 8;
/// How many are a few.
const MOST: u32 = 4;
const PART_BITS: u32 = u64::BITS / MOST;

/// The key for functions with this code: odd, unlike addresses.
const fn code_key(code: u32) -> u64 {
    (code as u64) << 1 | 1
}

/// The key for native functions with this description: even, and unlike addresses.
const fn native_key(description: u64) -> u64 {
    description | NATIVE_BIT
}

/// The key for partial objects like this one, if it tells what they call: unlike addresses and the other keys.
fn partial_key(partial: Gc<Partial>) -> Option<u64> {
    let function = partial.function.downcast::<Function>().filter(|_| partial.keywords.table.is_empty())?;
    let given = partial.args.items().len() as u64;
    let code = u64::from(function.code().id) << (GIVEN_SHIFT + GIVEN_BITS);
    (given < 1 << GIVEN_BITS).then_some(code | given << GIVEN_SHIFT | PARTIAL_BIT)
}

/// What the site with this cache has called.
pub fn of(cache: &Cache) -> Targets {
    let data = cache.data.get();
    match cache.key.get() {
        0 => Targets::None,
        MANY => Targets::Many,
        FEW => Targets::Few(parts(data).collect()),
        key if key & 1 != 0 => Targets::Code { code: (key >> 1) as u32, function: data },
        key if key & NATIVE_BIT != 0 => Targets::Native(key & !NATIVE_BIT),
        key if key & PARTIAL_BIT != 0 => Targets::Partial {
            code: (key >> (GIVEN_SHIFT + GIVEN_BITS)) as u32,
            given: (key >> GIVEN_SHIFT) as usize & ((1 << GIVEN_BITS) - 1),
        },
        _ => Targets::Other,
    }
}

/// The codes that are packed in a word. No code has the number 0.
fn parts(word: u64) -> impl Iterator<Item = u32> {
    (0..MOST).map(move |part| (word >> (part * PART_BITS)) as u16).filter(|&code| code != 0).map(u32::from)
}

/// Remembers a function that was called: its code, and which function if it is always the same.
#[inline(always)]
pub fn note_function(cache: &Cache, function: Gc<Function>) {
    let key = code_key(function.code().id);
    let word = Value::from(function).word();
    if cache.key.get() == key && (cache.data.get() == word || cache.data.get() == 0) {
        return;
    }
    match cache.key.get() {
        MANY => {}
        FEW if parts(cache.data.get()).any(|code| code == function.code().id) => {}
        _ => note_another(cache, function),
    }
}

#[cold]
fn note_another(cache: &Cache, function: Gc<Function>) {
    let code = function.code().id;
    let known = match of(cache) {
        Targets::Code { code: old, .. } if old != code => vec![old],
        Targets::Few(known) => known,
        _ => return note(cache, code_key(code), Value::from(function).word()),
    };
    let codes = known.into_iter().chain([code]);
    if codes.clone().count() <= MOST as usize && codes.clone().all(|code| code < 1 << PART_BITS) {
        cache.key.set(FEW);
        cache.data.set(codes.rev().fold(0, |word, code| word << PART_BITS | u64::from(code)));
    } else {
        cache.key.set(MANY);
    }
}

/// Remembers what was called, if it is no function.
pub fn note_other(cache: &Cache, callable: Value) {
    match callable.downcast::<Builtin>() {
        Some(native) => note(cache, native_key(std::ptr::from_ref(native.def) as u64), 0),
        None if let Some(key) = callable.downcast().and_then(partial_key) => note(cache, key, 0),
        // What is no object cannot be called.
        None if callable.tag().is_none() => {}
        None => note(cache, callable.word(), 0),
    }
}

/// Remembers something that was called by a key of its own.
#[cold]
fn note(cache: &Cache, key: u64, data: u64) {
    match cache.key.get() {
        0 => {
            cache.key.set(key);
            cache.data.set(data);
        }
        old if old == key => cache.data.set(0),
        _ => cache.key.set(MANY),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    fn site(key: u64, data: u64) -> Cache {
        Cache { key: Cell::new(key), data: Cell::new(data), ..Cache::default() }
    }

    #[test]
    fn a_few_codes_are_told_apart() {
        assert_eq!(of(&site(0, 0)), Targets::None);
        assert_eq!(of(&site(code_key(7), 0x1000)), Targets::Code { code: 7, function: 0x1000 });
        assert_eq!(of(&site(FEW, 0x0000_ffff_0002_0001)), Targets::Few(vec![1, 2, 0xffff]));
        assert_eq!(of(&site(0x1000, 0)), Targets::Other);
        assert_eq!(of(&site(native_key(0x1008), 0)), Targets::Native(0x1008));
        assert_eq!(of(&site(7 << 11 | 3 << 3 | PARTIAL_BIT, 0)), Targets::Partial { code: 7, given: 3 });
        assert_eq!(of(&site(MANY, 0)), Targets::Many);
    }

    #[test]
    fn other_things_end_in_many() {
        let cache = site(0, 0);
        note(&cache, 0x1000, 5);
        assert_eq!((of(&cache), cache.data.get()), (Targets::Other, 5));
        note(&cache, 0x1000, 5);
        assert_eq!((of(&cache), cache.data.get()), (Targets::Other, 0));
        note(&cache, 0x2000, 5);
        assert_eq!(of(&cache), Targets::Many);
    }
}
