//! Dicts, their views, and sets: objects around a hash table each.

use super::{Gc, KeyHash, Object, SetTable, Table, Tag};
use crate::runtime::heap::{Header, HeaderFlags, Heap, Tracer};
use crate::runtime::value::Value;
use std::cell::Cell;
use std::ops::Deref;

/// A dict.
#[repr(C)]
pub struct Dict {
    header: Header,
    /// The entries.
    pub table: Table,
}

// SAFETY: `repr(C)`, the header is first, and the table is shown.
unsafe impl Object for Dict {
    const TAG: Tag = Tag::Dict;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.table.trace(tracer);
    }
}

impl Dict {
    /// Whether this brings built-ins of its own as the globals of functions.
    #[inline(always)]
    pub fn has_own_builtins(&self) -> bool {
        self.header.flags() & HeaderFlags::OWN_BUILTINS != 0
    }

    /// Says that this brings built-ins of its own as the globals of functions.
    pub fn set_own_builtins(&self) {
        self.header.set_flag(HeaderFlags::OWN_BUILTINS);
    }

    /// Byte offset of the table.
    pub const TABLE_OFFSET: usize = std::mem::offset_of!(Dict, table);

    /// An empty dict with room for `capacity` entries.
    pub fn new(heap: &mut Heap, capacity: usize) -> Gc<Dict> {
        let table = Table::new(heap, capacity);
        heap.alloc(0, |header| Dict { header, table })
    }
}

macro_rules! view {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[repr(C)]
        pub struct $name {
            header: Header,
            /// The dict that is viewed.
            pub dict: Gc<Dict>,
        }

        // SAFETY: `repr(C)`, the header is first, and the dict is shown.
        unsafe impl Object for $name {
            const TAG: Tag = Tag::$name;

            fn trace(&self, tracer: &mut Tracer<'_>) {
                tracer.gc(self.dict);
            }
        }

        impl $name {
            /// A view of a dict.
            pub fn new(heap: &mut Heap, dict: Gc<Dict>) -> Gc<$name> {
                heap.alloc(0, |header| $name { header, dict })
            }
        }
    };
}

view! {
    /// `dict.keys()`
    DictKeys
}
view! {
    /// `dict.values()`
    DictValues
}
view! {
    /// `dict.items()`
    DictItems
}

/// A mapping that can only be read: `types.MappingProxyType`.
#[repr(C)]
pub struct MappingProxy {
    header: Header,
    /// The mapping, whatever it is.
    pub mapping: Value,
}

// SAFETY: `repr(C)`, the header is first, and the mapping is shown.
unsafe impl Object for MappingProxy {
    const TAG: Tag = Tag::MappingProxy;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([self.mapping]);
    }
}

impl MappingProxy {
    /// A proxy of a mapping.
    pub fn new(heap: &mut Heap, mapping: Value) -> Gc<MappingProxy> {
        heap.alloc(0, |header| MappingProxy { header, mapping })
    }
}

/// A set.
#[repr(C)]
pub struct Set {
    header: Header,
    /// The items.
    pub table: SetTable,
}

// SAFETY: `repr(C)`, the header is first, and the table is shown.
unsafe impl Object for Set {
    const TAG: Tag = Tag::Set;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.table.trace(tracer);
    }
}

impl Set {
    /// Byte offset of the table, in a frozenset, too.
    pub const TABLE_OFFSET: usize = {
        let offset = std::mem::offset_of!(Set, table);
        assert!(offset == std::mem::offset_of!(FrozenSet, table));
        offset
    };

    /// An empty set.
    pub fn new(heap: &mut Heap) -> Gc<Set> {
        let table = SetTable::new(heap);
        heap.alloc(0, |header| Set { header, table })
    }
}

/// A frozenset.
#[repr(C)]
pub struct FrozenSet {
    header: Header,
    /// The items.
    pub table: SetTable,
    hash: Cell<i64>,
}

// SAFETY: `repr(C)`, the header is first, and the table is shown.
unsafe impl Object for FrozenSet {
    const TAG: Tag = Tag::FrozenSet;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.table.trace(tracer);
    }
}

impl FrozenSet {
    /// An empty frozenset, for whoever fills it before anything else sees it.
    pub fn new(heap: &mut Heap) -> Gc<FrozenSet> {
        let table = SetTable::new(heap);
        FrozenSet::of_table(heap, table)
    }

    fn of_table(heap: &mut Heap, table: SetTable) -> Gc<FrozenSet> {
        heap.alloc(0, |header| FrozenSet { header, table, hash: Cell::new(-1) })
    }

    /// The hash, if it has been computed.
    pub fn cached_hash(&self) -> Option<i64> {
        Some(self.hash.get()).filter(|&hash| hash != -1)
    }

    /// Keeps the computed hash, which is not -1.
    pub fn cache_hash(&self, hash: i64) {
        self.hash.set(hash);
    }
}

/// A set or a frozenset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnySet {
    /// A set.
    Set(Gc<Set>),
    /// A frozenset.
    Frozen(Gc<FrozenSet>),
}

impl AnySet {
    /// The set that a value is, if it is one.
    #[inline]
    pub fn of(value: Value) -> Option<AnySet> {
        match value.tag()? {
            Tag::Set => value.downcast().map(AnySet::Set),
            Tag::FrozenSet => value.downcast().map(AnySet::Frozen),
            _ => None,
        }
    }

    /// A copy of the same kind.
    pub fn copy(self, heap: &mut Heap) -> AnySet {
        let table = SetTable::copy(heap, &self);
        self.around(heap, table)
    }

    /// A set of the same kind with these keys, as [`SetTable::of_keys`] makes its table.
    pub fn of_keys(self, heap: &mut Heap, keys: &[(KeyHash, Value)]) -> Option<AnySet> {
        let table = SetTable::of_keys(heap, keys)?;
        Some(self.around(heap, table))
    }

    fn around(self, heap: &mut Heap, table: SetTable) -> AnySet {
        match self {
            AnySet::Set(_) => AnySet::Set(heap.alloc(0, |header| Set { header, table })),
            AnySet::Frozen(_) => AnySet::Frozen(FrozenSet::of_table(heap, table)),
        }
    }

    /// An empty set of the same kind.
    pub fn empty(self, heap: &mut Heap) -> AnySet {
        match self {
            AnySet::Set(_) => AnySet::Set(Set::new(heap)),
            AnySet::Frozen(_) => AnySet::Frozen(FrozenSet::new(heap)),
        }
    }
}

impl From<AnySet> for Value {
    fn from(set: AnySet) -> Value {
        match set {
            AnySet::Set(set) => set.into(),
            AnySet::Frozen(set) => set.into(),
        }
    }
}

impl Deref for AnySet {
    type Target = SetTable;

    #[inline(always)]
    fn deref(&self) -> &SetTable {
        match self {
            AnySet::Set(set) => &set.table,
            AnySet::Frozen(set) => &set.table,
        }
    }
}
