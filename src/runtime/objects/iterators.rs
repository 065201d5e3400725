//! The state of the built-in iterators. Their steps are in `ops::iter`.

use super::{Gc, List, NumberArray, Object, Tag, Tuple};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

macro_rules! iterator {
    ($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $type:ty,)* } traced: $self:ident, $tracer:ident => $trace:block) => {
        $(#[$meta])*
        #[repr(C)]
        pub struct $name {
            header: Header,
            $($(#[$fmeta])* pub $field: $type,)*
        }

        // SAFETY: `repr(C)`, the header is first, and `traced` shows the references.
        unsafe impl Object for $name {
            const TAG: Tag = Tag::$name;

            fn trace(&self, $tracer: &mut Tracer<'_>) {
                let $self = self;
                $trace
            }
        }

        impl $name {
            /// A new iterator.
            pub fn new(heap: &mut Heap, $($field: $type),*) -> Gc<$name> {
                heap.alloc(0, |header| $name { header, $($field),* })
            }
        }
    };
}

/// Iterates over a sequence, a dict or a set, forwards or backwards. The header's own 32 bits are the [`IterKind`], so
/// that one comparison of the header tells what is iterated over.
#[repr(C)]
pub struct SeqIter {
    header: Header,
    /// What is iterated over; empty when exhausted.
    pub subject: Cell<Slot>,
    /// The next index or table position; backwards, one more than it.
    pub index: Cell<usize>,
    /// The length of the table at the start, to notice changes; no length at all once a change was noticed. Of a deque
    /// the number of its changes.
    pub expected: Cell<usize>,
    /// How many entries of the table are left, if it keeps its keys; how many items of a deque.
    pub left: Cell<usize>,
}

// SAFETY: `repr(C)`, the header is first, and the subject is shown.
unsafe impl Object for SeqIter {
    const TAG: Tag = Tag::SeqIter;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.slot(self.subject.get());
    }
}

macro_rules! define_iter_kinds {
    ($($(#[$meta:meta])* $kind:ident $name:literal)*) => {
        /// What a [`SeqIter`] goes over, and what it gives.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum IterKind {
            $($(#[$meta])* $kind,)*
        }

        impl IterKind {
            /// All kinds, in the order of their numbers.
            pub const ALL: &'static [IterKind] = &[$(IterKind::$kind),*];

            /// Python's name of the iterator's type.
            pub fn type_name(self) -> &'static str {
                match self {
                    $(IterKind::$kind => $name,)*
                }
            }
        }
    };
}

define_iter_kinds! {
    /// A list's items.
    List "list_iterator"
    /// A tuple's items.
    Tuple "tuple_iterator"
    /// An ASCII string's characters.
    AsciiStr "str_ascii_iterator"
    /// A string's characters.
    Str "str_iterator"
    /// Bytes as integers.
    Bytes "bytes_iterator"
    /// A dict's keys.
    DictKeys "dict_keyiterator"
    /// A dict's values.
    DictValues "dict_valueiterator"
    /// A dict's key-value tuples.
    DictItems "dict_itemiterator"
    /// A set's items.
    Set "set_iterator"
    /// The items of an object that has them by index.
    Items "iterator"
    /// A list's items from the end.
    ListReversed "list_reverseiterator"
    /// Another sequence's items from the end.
    Reversed "reversed"
    /// A dict's keys from the end.
    DictKeysReversed "dict_reversekeyiterator"
    /// A dict's values from the end.
    DictValuesReversed "dict_reversevalueiterator"
    /// A dict's key-value tuples from the end.
    DictItemsReversed "dict_reverseitemiterator"
    /// A byte array's bytes as integers.
    ByteArray "bytearray_iterator"
    /// The items of an array of numbers.
    Numbers "arrayiterator"
    /// The items of a view of memory.
    Memory "memory_iterator"
    /// A deque's items.
    Deque "_deque_iterator"
    /// A deque's items from the end.
    DequeReversed "_deque_reverse_iterator"
}

impl IterKind {
    /// Whether the iterator can be put at any index.
    pub fn has_index(self) -> bool {
        use IterKind as K;
        matches!(self, K::List | K::Tuple | K::AsciiStr | K::Str | K::Bytes | K::ByteArray | K::Items | K::Numbers)
            || matches!(self, K::ListReversed | K::Reversed)
    }

    /// The module that the iterator's type belongs to.
    pub fn module_name(self) -> &'static str {
        match self {
            IterKind::Deque | IterKind::DequeReversed => "collections",
            IterKind::Numbers => "array",
            _ => "builtins",
        }
    }
}

impl EnumerateIter {
    /// Byte offset of the iterator.
    pub const ITERATOR_OFFSET: usize = std::mem::offset_of!(EnumerateIter, iterator);
    /// Byte offset of the next number.
    pub const NEXT_OFFSET: usize = std::mem::offset_of!(EnumerateIter, next);
}

impl ZipIter {
    /// Byte offset of the tuple of iterators.
    pub const ITERATORS_OFFSET: usize = std::mem::offset_of!(ZipIter, iterators);
}

impl SeqIter {
    /// Byte offset of the subject.
    pub const SUBJECT_OFFSET: usize = std::mem::offset_of!(SeqIter, subject);
    /// Byte offset of the index, a machine word.
    pub const INDEX_OFFSET: usize = std::mem::offset_of!(SeqIter, index);
    /// Byte offset of the length at the start, a machine word.
    pub const EXPECTED_OFFSET: usize = std::mem::offset_of!(SeqIter, expected);
    /// Byte offset of the number of entries left, a machine word.
    pub const LEFT_OFFSET: usize = std::mem::offset_of!(SeqIter, left);

    /// An iterator that starts at `index`, over a subject that now has `len` items.
    pub fn new(heap: &mut Heap, kind: IterKind, subject: Value, index: usize, len: usize) -> Gc<SeqIter> {
        heap.alloc(kind as u32, |header| SeqIter {
            header,
            subject: Cell::new(Some(subject)),
            index: Cell::new(index),
            expected: Cell::new(len),
            left: Cell::new(len),
        })
    }

    /// Steps over a list; gives the item, or nothing at the end. Empty as a whole if this is no iterator over a list that
    /// has items left to look for.
    #[inline(always)]
    pub fn advance_list(&self) -> Option<Slot> {
        if self.kind() != IterKind::List {
            return None;
        }
        let list = self.subject.get()?.downcast::<List>()?;
        let index = self.index.get();
        let item = list.get(index);
        match item {
            Some(_) => self.index.set(index + 1),
            None => self.subject.set(None),
        }
        Some(item)
    }

    /// What is iterated over.
    #[inline(always)]
    pub fn kind(&self) -> IterKind {
        IterKind::ALL[self.header.number() as usize]
    }

    /// The type code of the array that is iterated over, 0 if there is none.
    pub fn type_code(&self) -> u8 {
        let array = self.subject.get().and_then(|subject| subject.downcast::<NumberArray>());
        array.map_or(0, |array| array.code)
    }
}

iterator! {
    /// Iterates over a range of fixnums. All fields are fixnums, so that compiled code can rebuild the object.
    RangeIter {
        /// The next number.
        next: Cell<Value>,
        /// The bound that is not reached. Its distance from the fixnums' limits is greater than the step.
        stop: Value,
        /// Difference between numbers.
        step: Value,
    }
    traced: _this, _tracer => {}
}

impl RangeIter {
    /// Byte offset of the next number.
    pub const NEXT_OFFSET: usize = std::mem::offset_of!(RangeIter, next);
    /// Byte offset of the bound.
    pub const STOP_OFFSET: usize = std::mem::offset_of!(RangeIter, stop);
    /// Byte offset of the step.
    pub const STEP_OFFSET: usize = std::mem::offset_of!(RangeIter, step);

    /// Goes on by as many numbers, which are not more than are left.
    pub fn skip(&self, count: i64) {
        let parts = self.next.get().as_fixnum().zip(self.step.as_fixnum());
        let (next, step) = parts.expect("a range iterator's fields are fixnums");
        self.next.set(Value::fixnum(next + step * count));
    }

    /// Steps; gives the number, or nothing at the end.
    #[inline(always)]
    pub fn advance(&self) -> Option<Value> {
        let fixnum = |v: Value| v.as_fixnum().expect("a range iterator's fields are fixnums");
        let (next, stop, step) = (fixnum(self.next.get()), fixnum(self.stop), fixnum(self.step));
        if if step > 0 { next < stop } else { next > stop } {
            let current = self.next.get();
            self.next.set(Value::fixnum(next + step));
            return Some(current);
        }
        None
    }
}

iterator! {
    /// Iterates over a range whose numbers are not all fixnums.
    BigRangeIter {
        /// The next number.
        next: Cell<Value>,
        /// How many are left, an integer of any size.
        left: Cell<Value>,
        /// Difference between numbers.
        step: Value,
    }
    traced: this, tracer => { tracer.values([this.next.get(), this.left.get(), this.step]); }
}

iterator! {
    /// `map`
    MapIter {
        /// What is called.
        function: Value,
        /// The iterators of its arguments.
        iterators: Gc<Tuple>,
    }
    traced: this, tracer => {
        tracer.value(this.function);
        tracer.gc(this.iterators);
    }
}

iterator! {
    /// `filter`
    FilterIter {
        /// The predicate; `None` asks for the truth value.
        function: Value,
        /// The iterator.
        iterator: Value,
    }
    traced: this, tracer => { tracer.values([this.function, this.iterator]); }
}

iterator! {
    /// `zip`
    ZipIter {
        /// The iterators.
        iterators: Gc<Tuple>,
        /// Whether different lengths are an error.
        strict: Cell<bool>,
    }
    traced: this, tracer => { tracer.gc(this.iterators); }
}

iterator! {
    /// `enumerate`
    EnumerateIter {
        /// The iterator.
        iterator: Value,
        /// The next number, an integer of any size.
        next: Cell<Value>,
    }
    traced: this, tracer => { tracer.values([this.iterator, this.next.get()]); }
}

iterator! {
    /// `iter(callable, sentinel)`
    CallableIter {
        /// What is called; empty when exhausted.
        function: Cell<Slot>,
        /// The result that ends the iteration.
        sentinel: Value,
    }
    traced: this, tracer => {
        tracer.slot(this.function.get());
        tracer.value(this.sentinel);
    }
}
