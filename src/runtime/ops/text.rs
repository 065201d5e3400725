//! Strings and bytes: what several operations share (concatenation, repetition, search, code point classes).

use crate::runtime::objects::Str;
use crate::runtime::{Gc, Isolate};

/// The concatenation of strings.
pub fn concat(vm: &mut Isolate, parts: &[Gc<Str>]) -> Gc<Str> {
    todo!()
}
