//! What the kinds of objects have in common whose attributes are where a [shape](super::Shape) tells: instances and
//! exceptions.

use super::{Dict, Exception, Gc, Instance, TypeObject};
use crate::runtime::heap::{GRANULE, Header, HeaderFlags, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;
use std::ptr::NonNull;

/// How such an object begins: its class, and its attributes if it can have any.
///
/// Its attributes are in one of two places: in its own slots, or in a dict, because somebody asked for `__dict__` or they
/// are too many. The header's own 32 bits are the number of the shape that tells which of these, and which slot has what.
/// Zero is the number of instances that native code makes with a dict from the beginning. What `__slots__` declares comes
/// first in the slots, always.
///
/// The slots begin at the same offset in each kind, behind one field of its own, so that a shape tells places whatever
/// the kind. An exception, which has more fields, has them in its [first slots](Exception::FIELDS).
#[repr(C)]
pub struct Shaped {
    header: Header,
    /// Its class.
    pub class: Cell<Gc<TypeObject>>,
    /// `__dict__`; none for objects without attributes in a dict.
    pub dict: Cell<Option<Gc<Dict>>>,
}

impl Shaped {
    /// Byte offset of the class.
    pub const CLASS_OFFSET: usize = std::mem::offset_of!(Shaped, class);
    /// Byte offset of the dict.
    pub const DICT_OFFSET: usize = std::mem::offset_of!(Shaped, dict);
    /// Byte offset of the field that each kind has in front of the slots.
    pub const FIELD_OFFSET: usize = size_of::<Shaped>();
    /// Byte offset of slot 0.
    pub const SLOTS_OFFSET: usize = Self::FIELD_OFFSET + 8;

    pub(super) fn new(header: Header, class: Gc<TypeObject>, dict: Option<Gc<Dict>>) -> Shaped {
        Shaped { header, class: Cell::new(class), dict: Cell::new(dict) }
    }

    /// The object, if it is of such a kind.
    #[inline(always)]
    pub fn of(value: Value) -> Option<Gc<Shaped>> {
        let pointer = value.as_pointer()?;
        // SAFETY: a pointer word refers to a live object, whose header tells whether it begins like this.
        unsafe { pointer.as_ref().is_shaped().then(|| Gc::from_address(pointer.cast())) }
    }

    /// The number of its shape; 0 if it has none, so that its attributes are in a dict.
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
        // SAFETY: these are small objects, and all of them from there on is slots, which those who make them have filled
        // or emptied. What comes before has the size of whole granules, so that nothing is left behind the slots.
        unsafe { std::slice::from_raw_parts(std::ptr::from_ref(self).byte_add(Self::SLOTS_OFFSET).cast(), count) }
    }

    pub(super) fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.class.get());
        if let Some(dict) = self.dict.get() {
            tracer.gc(dict);
        }
        for slot in self.slots() {
            tracer.slot(slot.get());
        }
    }
}

impl From<Gc<Instance>> for Gc<Shaped> {
    #[inline(always)]
    fn from(instance: Gc<Instance>) -> Gc<Shaped> {
        // SAFETY: an instance begins like this.
        unsafe { Gc::from_address(NonNull::from(&**instance)) }
    }
}

impl From<Gc<Exception>> for Gc<Shaped> {
    #[inline(always)]
    fn from(exception: Gc<Exception>) -> Gc<Shaped> {
        // SAFETY: an exception begins like this.
        unsafe { Gc::from_address(NonNull::from(&**exception)) }
    }
}

const _: () = {
    assert!(Shaped::SLOTS_OFFSET.is_multiple_of(GRANULE));
    assert!(Instance::PAYLOAD_OFFSET == Shaped::FIELD_OFFSET && size_of::<Instance>() == Shaped::SLOTS_OFFSET);
    assert!(size_of::<Exception>() == Shaped::SLOTS_OFFSET + Exception::FIELDS * 8);
    assert!(size_of::<Exception>().is_multiple_of(GRANULE));
};
