//! Strings and bytes: what several operations share (concatenation, repetition, search, code point classes).

use crate::runtime::objects::Str;
use crate::runtime::{Gc, Isolate};

/// The concatenation of strings.
pub fn concat(vm: &mut Isolate, parts: &[Gc<Str>]) -> Gc<Str> {
    todo!()
}

/// x
pub fn percent_format(
    vm: &mut Isolate,
    template: Gc<Str>,
    args: crate::runtime::Value,
) -> crate::runtime::Result<crate::runtime::Value> {
    todo!()
}
