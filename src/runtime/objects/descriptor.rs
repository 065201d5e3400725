//! What classes hold that is more than a value: properties, class and static methods, declared slots; and `super`.

use super::{Builtin, Dict, Gc, Object, Str, Tag, Tuple, TypeObject};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

/// A `property`.
#[repr(C)]
pub struct UserProperty {
    header: Header,
    /// `fget`
    pub get: Cell<Slot>,
    /// `fset`
    pub set: Cell<Slot>,
    /// `fdel`
    pub delete: Cell<Slot>,
    /// `__doc__`
    pub doc: Cell<Slot>,
    /// The name under which a class holds it, for messages.
    pub name: Cell<Slot>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for UserProperty {
    const TAG: Tag = Tag::UserProperty;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for slot in [&self.get, &self.set, &self.delete, &self.doc, &self.name] {
            tracer.slot(slot.get());
        }
    }
}

impl UserProperty {
    /// A property of these functions.
    pub fn new(heap: &mut Heap, [get, set, delete, doc]: [Slot; 4]) -> Gc<UserProperty> {
        heap.alloc(0, |header| UserProperty {
            header,
            get: Cell::new(get),
            set: Cell::new(set),
            delete: Cell::new(delete),
            doc: Cell::new(doc),
            name: Cell::new(None),
        })
    }
}

macro_rules! wrapper {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[repr(C)]
        pub struct $name {
            header: Header,
            /// `__func__`
            pub function: Value,
            /// `__dict__`, once a program has set an attribute or asked for it.
            pub dict: Cell<Option<Gc<Dict>>>,
        }

        // SAFETY: `repr(C)`, the header is first, and both references are shown.
        unsafe impl Object for $name {
            const TAG: Tag = Tag::$name;

            fn trace(&self, tracer: &mut Tracer<'_>) {
                tracer.values([self.function]);
                tracer.slot(self.dict.get().map(Value::from));
            }
        }

        impl $name {
            /// Wraps a function.
            pub fn new(heap: &mut Heap, function: Value) -> Gc<$name> {
                heap.alloc(0, |header| $name { header, function, dict: Cell::new(None) })
            }
        }
    };
}

wrapper! {
    /// A `classmethod`: what it wraps is bound to the class.
    ClassMethod
}
wrapper! {
    /// A `staticmethod`: what it wraps is not bound.
    StaticMethod
}

impl ClassMethod {
    /// The class method of a built-in type that it holds, if it is not one that a program made.
    pub fn native(&self) -> Option<Gc<Builtin>> {
        self.function.downcast::<Builtin>().filter(|builtin| builtin.is_of_class)
    }
}

/// A slot that `__slots__` declares.
#[repr(C)]
pub struct MemberSlot {
    header: Header,
    /// The class that declares it.
    pub owner: Gc<TypeObject>,
    /// `__name__`
    pub name: Gc<Str>,
    /// Where it stands in the instances.
    pub index: usize,
}

// SAFETY: `repr(C)`, the header is first, and both references are shown.
unsafe impl Object for MemberSlot {
    const TAG: Tag = Tag::MemberSlot;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.owner);
        tracer.gc(self.name);
    }
}

impl MemberSlot {
    /// The slot at `index` of `owner`'s instances.
    pub fn new(heap: &mut Heap, owner: Gc<TypeObject>, name: Gc<Str>, index: usize) -> Gc<MemberSlot> {
        heap.alloc(0, |header| MemberSlot { header, owner, name, index })
    }
}

/// A field of named tuples: the item at an index of what an instance stands for.
#[repr(C)]
pub struct FieldGetter {
    header: Header,
    /// The index.
    pub index: i64,
    /// `__doc__`
    pub doc: Cell<Value>,
}

// SAFETY: `repr(C)`, the header is first, and the text is shown.
unsafe impl Object for FieldGetter {
    const TAG: Tag = Tag::FieldGetter;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([self.doc.get()]);
    }
}

impl FieldGetter {
    /// The field at an index, and what its text is.
    pub fn new(heap: &mut Heap, index: i64, doc: Value) -> Gc<FieldGetter> {
        heap.alloc(0, |header| FieldGetter { header, index, doc: Cell::new(doc) })
    }

    /// The field of a tuple, if that has so many items.
    pub fn item(&self, tuple: &Tuple) -> Slot {
        tuple.items().get(usize::try_from(self.index).ok()?).copied()
    }
}

/// A `super` object: attributes of `object` that stand behind `class` in the MRO of `start`.
#[repr(C)]
pub struct Super {
    header: Header,
    /// `__thisclass__`
    pub class: Gc<TypeObject>,
    /// `__self__`; empty for an unbound one.
    pub object: Slot,
    /// `__self_class__`
    pub start: Gc<TypeObject>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Super {
    const TAG: Tag = Tag::Super;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.class);
        tracer.gc(self.start);
        tracer.slot(self.object);
    }
}

impl Super {
    /// A `super` object.
    pub fn new(heap: &mut Heap, class: Gc<TypeObject>, object: Slot, start: Gc<TypeObject>) -> Gc<Super> {
        heap.alloc(0, |header| Super { header, class, object, start })
    }
}
