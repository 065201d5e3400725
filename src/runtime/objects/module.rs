//! Modules.

use super::{Dict, Gc, Object, Str, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};

/// A module: a name and a namespace.
#[repr(C)]
pub struct Module {
    header: Header,
    /// `__name__`
    pub name: Gc<Str>,
    /// `__dict__`
    pub dict: Gc<Dict>,
}

// SAFETY: `repr(C)`, the header is first, and both references are shown.
unsafe impl Object for Module {
    const TAG: Tag = Tag::Module;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.name);
        tracer.gc(self.dict);
    }
}

impl Module {
    /// A module.
    pub fn new(heap: &mut Heap, name: Gc<Str>, dict: Gc<Dict>) -> Gc<Module> {
        heap.alloc(0, |header| Module { header, name, dict })
    }

    /// A module that has yet to get its name, and all that is in its namespace.
    pub fn nameless(heap: &mut Heap) -> Gc<Module> {
        let (name, dict) = (Str::new(heap, ""), Dict::new(heap, 5));
        Module::new(heap, name, dict)
    }
}
