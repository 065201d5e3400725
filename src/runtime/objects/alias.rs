//! Subscripted classes, `list[int]`.

use super::{Gc, Object, Tag, Tuple};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::Value;

/// `types.GenericAlias`
#[repr(C)]
pub struct GenericAlias {
    header: Header,
    /// `__origin__`: what is subscripted.
    pub origin: Value,
    /// `__args__`
    pub args: Gc<Tuple>,
    /// `__unpacked__`: whether it stands for `*alias`.
    pub unpacked: bool,
}

// SAFETY: `repr(C)`, the header is first, and both references are shown.
unsafe impl Object for GenericAlias {
    const TAG: Tag = Tag::GenericAlias;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([self.origin]);
        tracer.gc(self.args);
    }
}

impl GenericAlias {
    /// `origin[args]`
    pub fn new(heap: &mut Heap, origin: Value, args: Gc<Tuple>, unpacked: bool) -> Gc<GenericAlias> {
        heap.alloc(0, |header| GenericAlias { header, origin, args, unpacked })
    }
}
