//! Type objects and computed attributes.

use super::{Dict, Gc, NativeFn, Object, Str, Tag, Tuple};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::Value;
use crate::runtime::{Isolate, Result};
use std::cell::Cell;

/// A type.
#[repr(C)]
pub struct TypeObject {
    header: Header,
    /// `__name__`
    pub name: Gc<Str>,
    /// `__module__`
    pub module: Gc<Str>,
    /// `__base__`; none for `object`.
    pub base: Option<Gc<TypeObject>>,
    /// `__mro__`, this type first.
    pub mro: Cell<Option<Gc<Tuple>>>,
    /// `__dict__`
    pub dict: Gc<Dict>,
    /// The kind of its instances.
    pub instances: Tag,
    /// What calling the type does; argument 0 is the type. None: the type cannot be called.
    pub construct: Cell<Option<NativeFn>>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for TypeObject {
    const TAG: Tag = Tag::Type;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.name);
        tracer.gc(self.module);
        tracer.gc(self.dict);
        if let Some(base) = self.base {
            tracer.gc(base);
        }
        if let Some(mro) = self.mro.get() {
            tracer.gc(mro);
        }
    }
}

impl TypeObject {
    /// A type without attributes. Its MRO is `base`'s behind itself.
    pub fn new(
        heap: &mut Heap,
        name: Gc<Str>,
        module: Gc<Str>,
        base: Option<Gc<TypeObject>>,
        instances: Tag,
    ) -> Gc<TypeObject> {
        let dict = Dict::new(heap, 0);
        let object = heap.alloc(0, |header| TypeObject {
            header,
            name,
            module,
            base,
            mro: Cell::new(None),
            dict,
            instances,
            construct: Cell::new(None),
        });
        let mut mro = vec![Value::from(object)];
        if let Some(tail) = base.and_then(|b| b.mro.get()) {
            mro.extend_from_slice(tail.items());
        }
        object.mro.set(Some(Tuple::new(heap, &mro)));
        object
    }

    /// The types of the MRO, this one first.
    pub fn mro(&self) -> impl Iterator<Item = Gc<TypeObject>> {
        let mro = self.mro.get().expect("every type has an MRO");
        (0..mro.len()).filter_map(move |i| mro.items()[i].downcast::<TypeObject>())
    }
}

impl Gc<TypeObject> {
    /// Whether this type is `other` or derives from it.
    pub fn is_subtype(self, other: Gc<TypeObject>) -> bool {
        self == other || self.mro().any(|t| t == other)
    }
}

/// Sets a computed attribute, or deletes it (no value).
pub type SetProperty = fn(&mut Isolate, Value, Option<Value>) -> Result<()>;

/// A computed attribute's description.
#[derive(Debug)]
pub struct PropertyDef {
    /// Its name.
    pub name: &'static str,
    /// Reads it from an instance.
    pub get: fn(&mut Isolate, Value) -> Result<Value>,
    /// Sets it, or deletes it (no value); none if it is read-only.
    pub set: Option<SetProperty>,
}

/// A computed attribute of a type.
#[repr(C)]
pub struct Property {
    header: Header,
    /// Its description.
    pub def: &'static PropertyDef,
    /// Whose instances have it.
    pub owner: Gc<TypeObject>,
}

// SAFETY: `repr(C)`, the header is first, and the owner is shown.
unsafe impl Object for Property {
    const TAG: Tag = Tag::Property;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.owner);
    }
}

impl Property {
    /// A computed attribute of `owner`.
    pub fn new(heap: &mut Heap, def: &'static PropertyDef, owner: Gc<TypeObject>) -> Gc<Property> {
        heap.alloc(0, |header| Property { header, def, owner })
    }
}
