//! Dicts, sets and frozensets: a hash table each.

use super::{Gc, Object, Table, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};

macro_rules! table_object {
    ($(#[$meta:meta])* $name:ident $tag:ident) => {
        $(#[$meta])*
        #[repr(C)]
        pub struct $name {
            header: Header,
            /// The entries.
            pub table: Table,
        }

        // SAFETY: `repr(C)`, the header is first, and the table is shown.
        unsafe impl Object for $name {
            const TAG: Tag = Tag::$tag;

            fn trace(&self, tracer: &mut Tracer<'_>) {
                self.table.trace(tracer);
            }
        }

        impl $name {
            /// Byte offset of the table.
            pub const TABLE_OFFSET: usize = std::mem::offset_of!($name, table);

            /// An empty object with room for `capacity` entries.
            pub fn new(heap: &mut Heap, capacity: usize) -> Gc<$name> {
                let table = Table::new(heap, capacity);
                heap.alloc(0, |header| $name { header, table })
            }
        }
    };
}

table_object! {
    /// A dict.
    Dict Dict
}
table_object! {
    /// A set. The entries' values mean nothing.
    Set Set
}
table_object! {
    /// A frozenset. The entries' values mean nothing.
    FrozenSet FrozenSet
}
