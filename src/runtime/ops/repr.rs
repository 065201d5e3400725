//! `repr`, `str` and `ascii`.

use crate::runtime::objects::Str;
use crate::runtime::{Gc, Isolate, Result, Value};

/// `repr(x)`
pub fn repr(vm: &mut Isolate, x: Value) -> Result<Gc<Str>> {
    todo!()
}

/// `str(x)`
pub fn str(vm: &mut Isolate, x: Value) -> Result<Gc<Str>> {
    todo!()
}

/// `ascii(x)`
pub fn ascii(vm: &mut Isolate, x: Value) -> Result<Gc<Str>> {
    todo!()
}
