//! Instances of classes that have no kind of their own: those of classes that programs define, the streams of `sys`,
//! namespaces, bare `object()`s.

use super::{Dict, Gc, Object, Shaped, Tag, TypeObject};
use crate::runtime::heap::{Heap, Tracer};
use crate::runtime::value::Slot;
use std::cell::Cell;
use std::ops::Deref;

/// An instance: its class, and its attributes if it can have any.
///
/// An instance of a class that derives from a built-in type has an object of that type as its *payload*: the list that
/// it is as far as lists' methods see it.
#[repr(C)]
pub struct Instance {
    shaped: Shaped,
    /// The object of the built-in type that the class derives from.
    pub payload: Cell<Slot>,
}

// SAFETY: `repr(C)`, what is first begins with the header, and all references are shown.
unsafe impl Object for Instance {
    const TAG: Tag = Tag::Instance;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.shaped.trace(tracer);
        tracer.slot(self.payload.get());
    }
}

impl Deref for Instance {
    type Target = Shaped;

    #[inline(always)]
    fn deref(&self) -> &Shaped {
        &self.shaped
    }
}

impl Instance {
    /// Byte offset of the payload.
    pub const PAYLOAD_OFFSET: usize = std::mem::offset_of!(Instance, payload);

    /// An instance of a class with its attributes in a dict, or without any.
    pub fn new(heap: &mut Heap, class: Gc<TypeObject>, dict: Option<Gc<Dict>>) -> Gc<Instance> {
        heap.alloc(0, |header| Instance { shaped: Shaped::new(header, class, dict), payload: Cell::new(None) })
    }

    /// An instance of a class with empty slots, of the shape with this number.
    pub fn with_slots(heap: &mut Heap, class: Gc<TypeObject>, shape: u32, slots: usize) -> Gc<Instance> {
        let memory = heap.alloc_zeroed::<Instance>(Shaped::SLOTS_OFFSET + slots * 8, shape);
        // SAFETY: the memory holds the fixed part and the slots; what is empty or none is a zero word.
        unsafe {
            (&raw mut (*memory.as_ptr()).shaped.class).write(Cell::new(class));
            Gc::from_address(memory)
        }
    }
}
