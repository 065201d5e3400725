//! Instances of classes that have no kind of their own: those of classes that programs define, the streams of `sys`,
//! namespaces, bare `object()`s.

use super::{Array, Dict, Gc, Object, Tag, TypeObject};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::Slot;
use std::cell::Cell;

/// An instance: its class, and its attributes if it can have any.
///
/// An instance of a class that derives from a built-in type has an object of that type as its *payload*: the list that
/// it is as far as lists' methods see it.
#[repr(C)]
pub struct Instance {
    header: Header,
    /// Its class.
    pub class: Cell<Gc<TypeObject>>,
    /// `__dict__`; none for instances without attributes of their own.
    pub dict: Cell<Option<Gc<Dict>>>,
    /// What `__slots__` declares, in the order of the declarations along the MRO.
    pub slots: Cell<Option<Gc<Array>>>,
    /// The object of the built-in type that the class derives from.
    pub payload: Cell<Slot>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Instance {
    const TAG: Tag = Tag::Instance;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.class.get());
        if let Some(dict) = self.dict.get() {
            tracer.gc(dict);
        }
        if let Some(slots) = self.slots.get() {
            tracer.gc(slots);
        }
        tracer.slot(self.payload.get());
    }
}

impl Instance {
    /// An instance of a class.
    pub fn new(heap: &mut Heap, class: Gc<TypeObject>, dict: Option<Gc<Dict>>) -> Gc<Instance> {
        heap.alloc(0, |header| Instance {
            header,
            class: Cell::new(class),
            dict: Cell::new(dict),
            slots: Cell::new(None),
            payload: Cell::new(None),
        })
    }
}
