//! Weak references: cells whose object the collector does not see through them.

use super::{Gc, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

/// A reference to an object that does not keep it alive. The heap empties it when the object is found unreachable.
#[repr(C)]
pub struct WeakCell {
    header: Header,
    referent: Cell<Slot>,
    /// The reference that the program has, which this is the inside of.
    pub owner: Cell<Slot>,
    /// What is called with the owner once the object is gone.
    pub callback: Cell<Slot>,
}

// SAFETY: `repr(C)`, the header is first. The referent is not shown, which is the point of it: `Heap::collect` empties
// the cells whose referents have not been marked before it frees anything.
unsafe impl Object for WeakCell {
    const TAG: Tag = Tag::WeakCell;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.slot(self.owner.get());
        tracer.slot(self.callback.get());
    }
}

impl WeakCell {
    /// A weak reference to an object of the heap. The caller tells the heap of it: see [`Heap::weaken`].
    pub fn new(heap: &mut Heap, referent: Value, callback: Slot) -> Gc<WeakCell> {
        heap.alloc(0, |header| WeakCell {
            header,
            referent: Cell::new(Some(referent)),
            owner: Cell::new(None),
            callback: Cell::new(callback),
        })
    }

    /// The object, if it is not gone.
    pub fn get(&self) -> Slot {
        self.referent.get()
    }

    /// Forgets the object.
    pub fn clear(&self) {
        self.referent.set(None);
    }
}
