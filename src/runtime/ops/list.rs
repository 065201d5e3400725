//! Lists: what several operations share (`extend`, sorting).

use crate::runtime::objects::List;
use crate::runtime::{Gc, Isolate, Result, Value};

/// `list.extend(iterable)`
pub fn extend(vm: &mut Isolate, list: Gc<List>, iterable: Value) -> Result<()> {
    todo!()
}

/// `list.sort(key=..., reverse=...)`: stable; the list is empty while keys and comparisons run.
pub fn sort(vm: &mut Isolate, list: Gc<List>, key: Option<Value>, reverse: bool) -> Result<()> {
    todo!()
}
