//! The state of the built-in iterators. Their steps are in `ops::iter`.

use super::{Gc, Object, Tag, Tuple};
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

iterator! {
    /// Iterates over a list, tuple, str, bytes, dict (keys, values or items), set or frozenset, forwards or backwards.
    SeqIter {
        /// What is iterated over; empty when exhausted.
        subject: Cell<Slot>,
        /// The next index or table position; backwards, one more than it.
        index: Cell<usize>,
        /// The length of the table at the start, to notice changes.
        expected: usize,
        /// What is given of a dict's entries, and the direction.
        mode: IterMode,
    }
    traced: this, tracer => { tracer.slot(this.subject.get()); }
}

/// What a [`SeqIter`] gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum IterMode {
    /// Items, or keys of a dict.
    Items,
    /// Values of a dict.
    DictValues,
    /// Key-value tuples of a dict.
    DictItems,
    /// Items from the end, or keys of a dict.
    Reversed,
    /// Values of a dict from the end.
    ReversedValues,
    /// Key-value tuples of a dict from the end.
    ReversedItems,
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

impl SeqIter {
    /// Byte offset of the subject.
    pub const SUBJECT_OFFSET: usize = std::mem::offset_of!(SeqIter, subject);
    /// Byte offset of the index, a machine word.
    pub const INDEX_OFFSET: usize = std::mem::offset_of!(SeqIter, index);
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
        strict: bool,
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
