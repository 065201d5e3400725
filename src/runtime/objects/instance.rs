//! Instances of classes that have no kind of their own: those of classes that programs define, the streams of `sys`,
//! namespaces, bare `object()`s.

use super::{Dict, Gc, Object, Tag, TypeObject};
use crate::runtime::heap::{Header, HeaderFlags, Heap, Tracer};
use crate::runtime::value::Slot;
use std::cell::Cell;

/// An instance: its class, and its attributes if it can have any.
///
/// Its attributes are in one of two places. Where they are in its own slots, the header's own 32 bits are the number of
/// the [shape](super::Shape) that tells which is where. Where they are in a dict, because somebody asked for
/// `__dict__` or they are too many, the number is zero. What `__slots__` declares comes first in the slots, always.
///
/// An instance of a class that derives from a built-in type has an object of that type as its *payload*: the list that
/// it is as far as lists' methods see it.
#[repr(C)]
pub struct Instance {
    header: Header,
    /// Its class.
    pub class: Cell<Gc<TypeObject>>,
    /// `__dict__`; none for instances without attributes in a dict.
    pub dict: Cell<Option<Gc<Dict>>>,
    /// The object of the built-in type that the class derives from.
    pub payload: Cell<Slot>,
    slots: [Cell<Slot>; 0],
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Instance {
    const TAG: Tag = Tag::Instance;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.class.get());
        if let Some(dict) = self.dict.get() {
            tracer.gc(dict);
        }
        tracer.slot(self.payload.get());
        for slot in self.slots() {
            tracer.slot(slot.get());
        }
    }
}

impl Instance {
    /// Byte offset of the class.
    pub const CLASS_OFFSET: usize = std::mem::offset_of!(Instance, class);
    /// Byte offset of the dict.
    pub const DICT_OFFSET: usize = std::mem::offset_of!(Instance, dict);
    /// Byte offset of the payload.
    pub const PAYLOAD_OFFSET: usize = std::mem::offset_of!(Instance, payload);
    /// Byte offset of slot 0.
    pub const SLOTS_OFFSET: usize = std::mem::offset_of!(Instance, slots);

    /// An instance of a class with its attributes in a dict, or without any.
    pub fn new(heap: &mut Heap, class: Gc<TypeObject>, dict: Option<Gc<Dict>>) -> Gc<Instance> {
        heap.alloc(0, |header| Instance {
            header,
            class: Cell::new(class),
            dict: Cell::new(dict),
            payload: Cell::new(None),
            slots: [],
        })
    }

    /// An instance of a class with empty slots, of the shape with this number.
    pub fn with_slots(heap: &mut Heap, class: Gc<TypeObject>, shape: u32, slots: usize) -> Gc<Instance> {
        let memory = heap.alloc_zeroed::<Instance>(Self::SLOTS_OFFSET + slots * 8, shape);
        // SAFETY: the memory holds the fixed part and the slots; what is empty or none is a zero word.
        unsafe {
            (&raw mut (*memory.as_ptr()).class).write(Cell::new(class));
            Gc::from_address(memory)
        }
    }

    /// The number of its shape; 0 if its attributes are in a dict.
    #[inline(always)]
    pub fn shape(&self) -> u32 {
        self.header.number()
    }

    /// Gives it another shape: the slots that it uses have to be filled already.
    #[inline(always)]
    pub fn set_shape(&self, shape: u32) {
        self.header.set_number(shape);
    }

    /// Notes that its `__del__` has been called, which is not done twice.
    pub fn settle(&self) {
        self.header.set_flag(HeaderFlags::SETTLED);
    }

    /// Whether its `__del__` has been called.
    pub fn is_settled(&self) -> bool {
        self.header.flags() & HeaderFlags::SETTLED != 0
    }

    /// Its slots.
    #[inline(always)]
    pub fn slots(&self) -> &[Cell<Slot>] {
        let count = (self.header.small_size() - Self::SLOTS_OFFSET) / 8;
        // SAFETY: an instance is a small object, and all of it behind the fixed part is slots: `with_slots` has made
        // them empty; `new` makes none, as the fixed part has the size of whole granules.
        unsafe { std::slice::from_raw_parts(self.slots.as_ptr(), count) }
    }
}

const _: () = assert!(Instance::SLOTS_OFFSET.is_multiple_of(crate::runtime::heap::GRANULE));
