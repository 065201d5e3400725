//! Abstract heaps: the aliasing classes of memory. Accesses to different heaps never meet.

use std::fmt;

macro_rules! for_each_heap {
    ($m:ident) => {
        $m! {
            /// The contents of cells.
            Cell "cell";
            /// The contents of cells whose variable is bound once: they change as long as they are absent, and then only
            /// with an assumption.
            StableCell "stable_cell";
            /// Length, capacity and items pointer of lists.
            ListHeader "list_header";
            /// The items of lists and deques.
            Items "items";
            /// What deques are made of but their items: length, capacity, where the first item is.
            Deque "deque";
            /// How many bytes objects own that may grow, and where these bytes stand.
            Buffer "buffer";
            /// Those bytes.
            Bytes "bytes";
            /// The length and the items of tuples, and the length and the contents of strings and of bytes objects, which
            /// never change.
            Tuple "tuple";
            /// Code and the rest of function objects.
            Function "function";
            /// The cells of function objects, and what native methods are bound to, which never change.
            Closure "closure";
            /// Dictionaries without their entries: versions, and where the entries are.
            Dict "dict";
            /// The entries of dictionaries.
            Entries "entries";
            /// The doubles of heap floats, which never change.
            Float "float";
            /// The headers of objects.
            Header "header";
            /// The slots of instances.
            Slots "slots";
            /// Ranges and iterators.
            Range "range";
            /// Generators, and the words of their frames.
            Generator "generator";
            /// The windows of frames on the value stack.
            Frame "frame";
            /// Whatever has no class of its own.
            Other "other";
        }
    };
}

macro_rules! define_heaps {
    ($($(#[$doc:meta])* $name:ident $text:literal;)*) => {
        /// An aliasing class of memory.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Heap { $($(#[$doc])* $name,)* }

        impl Heap {
            /// All heaps, in the order of the table.
            pub const ALL: &[Heap] = &[$(Heap::$name,)*];

            /// The name in the text form of the IR.
            pub const fn name(self) -> &'static str {
                match self { $(Heap::$name => $text,)* }
            }
        }
    };
}

for_each_heap!(define_heaps);

impl Heap {
    /// Whether all that is indexed there is present: items below the length of their sequence.
    pub const fn has_no_gaps(self) -> bool {
        matches!(self, Heap::Items | Heap::Tuple)
    }

    /// The heap named `name`.
    pub fn from_name(name: &str) -> Option<Heap> {
        Heap::ALL.iter().copied().find(|heap| heap.name() == name)
    }
}

impl fmt::Display for Heap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A set of heaps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct HeapSet(u32);

impl HeapSet {
    /// No heap.
    pub const NONE: HeapSet = HeapSet(0);
    /// Every heap.
    pub const ALL: HeapSet = HeapSet((1 << Heap::ALL.len()) - 1);

    /// The heaps that running code can change: of the others, an object's content is written once, where it is made.
    pub const MUTABLE: HeapSet = {
        let once = HeapSet::of(Heap::Closure).union(HeapSet::of(Heap::StableCell));
        let fixed = HeapSet::of(Heap::Tuple).union(HeapSet::of(Heap::Float)).union(once);
        HeapSet(HeapSet::ALL.0 & !fixed.0)
    };

    /// The set of `heap` alone.
    pub const fn of(heap: Heap) -> HeapSet {
        HeapSet(1 << heap as u32)
    }

    /// The set of the heaps in either set.
    pub const fn union(self, other: HeapSet) -> HeapSet {
        HeapSet(self.0 | other.0)
    }

    /// Whether `heap` is in the set.
    pub const fn contains(self, heap: Heap) -> bool {
        self.0 & HeapSet::of(heap).0 != 0
    }

    /// Whether the sets have a heap in common.
    pub const fn meets(self, other: HeapSet) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the set has no heap.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The heaps of the set, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = Heap> {
        Heap::ALL.iter().copied().filter(move |&heap| self.contains(heap))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_what_was_put_in() {
        let set = HeapSet::of(Heap::Cell).union(HeapSet::of(Heap::Other));
        assert_eq!(set.iter().collect::<Vec<_>>(), [Heap::Cell, Heap::Other]);
        assert!(set.meets(HeapSet::ALL) && !set.meets(HeapSet::of(Heap::Dict)));
    }

    #[test]
    fn names_read_back() {
        assert!(Heap::ALL.iter().all(|&heap| Heap::from_name(heap.name()) == Some(heap)));
    }
}
