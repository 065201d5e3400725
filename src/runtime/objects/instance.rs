//! Instances of classes that have no kind of their own: the streams of `sys`, namespaces, bare `object()`s.

use super::{Dict, Gc, Object, Tag, TypeObject};
use crate::runtime::heap::{Header, Heap, Tracer};
use std::cell::Cell;

/// An instance: its class, and its attributes if it can have any.
#[repr(C)]
pub struct Instance {
    header: Header,
    /// Its class.
    pub class: Gc<TypeObject>,
    /// `__dict__`; none for instances without attributes of their own.
    pub dict: Cell<Option<Gc<Dict>>>,
}

// SAFETY: `repr(C)`, the header is first, and both references are shown.
unsafe impl Object for Instance {
    const TAG: Tag = Tag::Instance;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.class);
        if let Some(dict) = self.dict.get() {
            tracer.gc(dict);
        }
    }
}

impl Instance {
    /// An instance of a class.
    pub fn new(heap: &mut Heap, class: Gc<TypeObject>, dict: Option<Gc<Dict>>) -> Gc<Instance> {
        heap.alloc(0, |header| Instance { header, class, dict: Cell::new(dict) })
    }
}
