//! Modules.

use super::{Dict, Gc, Instance, Object, Shaped, Tag, TypeObject};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::Slot;
use std::cell::Cell;
use std::mem::offset_of;

/// A module: a namespace.
///
/// It is laid out as an [`Instance`] without slots whose attributes are in a dict, so that it can become one, in place,
/// when a program gives it a class of its own.
#[repr(C)]
pub struct Module {
    header: Header,
    /// The class that it had as an instance, if it was one.
    class: Cell<Option<Gc<TypeObject>>>,
    /// `__dict__`
    pub dict: Gc<Dict>,
    /// The payload that it had as an instance, if it was one.
    payload: Cell<Slot>,
}

const _: () = {
    assert!(size_of::<Module>() == size_of::<Instance>());
    assert!(offset_of!(Module, class) == Shaped::CLASS_OFFSET && offset_of!(Module, dict) == Shaped::DICT_OFFSET);
    assert!(offset_of!(Module, payload) == Instance::PAYLOAD_OFFSET);
};

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Module {
    const TAG: Tag = Tag::Module;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Some(class) = self.class.get() {
            tracer.gc(class);
        }
        tracer.gc(self.dict);
        tracer.slot(self.payload.get());
    }
}

impl Module {
    /// A module with a namespace.
    pub fn new(heap: &mut Heap, dict: Gc<Dict>) -> Gc<Module> {
        heap.alloc(0, |header| Module { header, class: Cell::new(None), dict, payload: Cell::new(None) })
    }

    /// A module that has yet to get its name, and all that is in its namespace.
    pub fn empty(heap: &mut Heap) -> Gc<Module> {
        let dict = Dict::new(heap, 5);
        Module::new(heap, dict)
    }

    /// Makes a module an instance of a class derived from that of modules: of the shape with this number, which is that of
    /// instances with a dict. Whoever still takes it for a module has its namespace all the same.
    pub fn become_instance(module: Gc<Module>, heap: &mut Heap, class: Gc<TypeObject>, shape: u32) {
        let payload = Module::new(heap, module.dict);
        module.class.set(Some(class));
        module.payload.set(Some(payload.into()));
        set_kind(module.header(), Tag::Instance, shape);
    }

    /// Makes an instance of a class derived from that of modules, with nothing in its slots, a module.
    pub fn from_instance(instance: Gc<Instance>) {
        debug_assert!(instance.dict.get().is_some() && instance.slots().iter().all(|slot| slot.get().is_none()));
        set_kind(instance.header(), Tag::Module, 0);
    }
}

/// Makes the object that has this header one of another kind, which is laid out alike.
fn set_kind(header: &Header, tag: Tag, number: u32) {
    let word = Header::word(tag, header.small_size(), number) | u64::from(header.flags()) << 8;
    // SAFETY: a header is one cell, which may be written whoever refers to it.
    unsafe { std::ptr::from_ref(header).cast_mut().write(Header::new(word)) };
}
