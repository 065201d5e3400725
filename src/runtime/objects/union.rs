//! Unions of types, `int | str`.

use super::{Gc, Object, Tag, Tuple};
use crate::runtime::heap::{Header, Heap, Tracer};

/// `types.UnionType`: at least two different types.
#[repr(C)]
pub struct Union {
    header: Header,
    /// `__args__`: type objects, in the order of their first mention.
    pub args: Gc<Tuple>,
}

// SAFETY: `repr(C)`, the header is first, and the types are shown.
unsafe impl Object for Union {
    const TAG: Tag = Tag::Union;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.args);
    }
}

impl Union {
    /// A union; whoever makes it has removed what is mentioned twice.
    pub fn new(heap: &mut Heap, args: Gc<Tuple>) -> Gc<Union> {
        heap.alloc(0, |header| Union { header, args })
    }
}
