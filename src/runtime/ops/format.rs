//! `format(x, spec)`: the format mini-language for numbers and strings.

use crate::runtime::objects::Str;
use crate::runtime::{Gc, Isolate, Result, Value};

/// `format(x, spec)`
pub fn format(vm: &mut Isolate, x: Value, spec: Gc<Str>) -> Result<Gc<Str>> {
    todo!()
}
