//! The state of the iterators of `itertools`. Their steps are in `ops::itertools`.

use super::{Gc, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

/// An iterator of `itertools`. The header's own 32 bits are the [`ItertoolKind`], which says what is in the fields: its
/// steps tell. An empty `source` of most kinds is an exhausted one.
#[repr(C)]
pub struct Itertool {
    header: Header,
    /// The iterator that items come from, or several.
    pub source: Cell<Slot>,
    /// What is called, or asked, with items.
    pub function: Cell<Slot>,
    /// An item or a collection that is kept from step to step.
    pub kept: Cell<Slot>,
    /// A key, or what else is as important as the kept item.
    pub key: Cell<Slot>,
    /// The key of a group.
    pub target: Cell<Slot>,
    /// The group that gives items out.
    pub group: Cell<Slot>,
    /// How many items there were, are to be, or are left.
    pub count: Cell<i64>,
    /// The position of the next item.
    pub next: Cell<i64>,
    /// The position at which to stop, negative if there is none.
    pub stop: Cell<i64>,
    /// The distance of positions.
    pub step: Cell<i64>,
}

// SAFETY: `repr(C)`, the header is first, and all slots are shown.
unsafe impl Object for Itertool {
    const TAG: Tag = Tag::Itertool;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for slot in [&self.source, &self.function, &self.kept, &self.key, &self.target, &self.group] {
            tracer.slot(slot.get());
        }
    }
}

macro_rules! define_kinds {
    ($($(#[$meta:meta])* $kind:ident $name:literal)*) => {
        /// Which iterator an [`Itertool`] is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum ItertoolKind {
            $($(#[$meta])* $kind,)*
        }

        impl ItertoolKind {
            /// All kinds, in the order of their numbers.
            pub const ALL: &'static [ItertoolKind] = &[$(ItertoolKind::$kind),*];

            /// Python's name of the iterator's type.
            pub const fn type_name(self) -> &'static str {
                match self {
                    $(ItertoolKind::$kind => $name,)*
                }
            }
        }
    };
}

define_kinds! {
    /// Sums of a list's beginnings, or what a function makes of them.
    Accumulate "accumulate"
    /// Tuples of so many items.
    Batched "batched"
    /// The items of one iterable after the other.
    Chain "chain"
    /// Subsets of a size.
    Combinations "combinations"
    /// Multisets of a size.
    CombinationsWithReplacement "combinations_with_replacement"
    /// Items whose selectors are true.
    Compress "compress"
    /// Numbers for ever.
    Count "count"
    /// Items again and again.
    Cycle "cycle"
    /// Items from the first on that fails a test.
    DropWhile "dropwhile"
    /// Items that fail a test.
    FilterFalse "filterfalse"
    /// Neighbours with the same key.
    GroupBy "groupby"
    /// Items at the positions of a slice.
    Islice "islice"
    /// Items with the ones after them.
    Pairwise "pairwise"
    /// Arrangements of a size.
    Permutations "permutations"
    /// Tuples with an item of each pool.
    Product "product"
    /// An object again and again.
    Repeat "repeat"
    /// What a function gives for tuples of arguments.
    StarMap "starmap"
    /// Items up to the first that fails a test.
    TakeWhile "takewhile"
    /// Tuples of the items of several iterables, until the longest ends.
    ZipLongest "zip_longest"
    /// The items of one group.
    Grouper "_grouper"
    /// One of several readers of an iterator.
    Tee "_tee"
    /// Items that readers share.
    TeeData "_tee_dataobject"
}

impl Itertool {
    /// An iterator with empty fields but for its source.
    pub fn new(heap: &mut Heap, kind: ItertoolKind, source: Slot) -> Gc<Itertool> {
        let empty = || Cell::new(None);
        heap.alloc(kind as u32, |header| Itertool {
            header,
            source: Cell::new(source),
            function: empty(),
            kept: empty(),
            key: empty(),
            target: empty(),
            group: empty(),
            count: Cell::new(0),
            next: Cell::new(0),
            stop: Cell::new(-1),
            step: Cell::new(1),
        })
    }

    /// Which iterator it is.
    #[inline(always)]
    pub fn kind(&self) -> ItertoolKind {
        ItertoolKind::ALL[self.header.number() as usize]
    }

    /// The value in a field, which the constructor or a step before has put there.
    pub fn value(field: &Cell<Slot>) -> Value {
        field.get().expect("the field has been filled")
    }

    /// The object of a kind in a field, which the constructor has put there.
    pub fn held<T: Object>(field: &Cell<Slot>) -> Gc<T> {
        field.get().and_then(Value::downcast).expect("the constructor has filled the field")
    }
}
