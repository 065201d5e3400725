//! Type objects and computed attributes.

use super::{Dict, Exception, Gc, List, NativeFn, Object, Shape, Str, Tag, Tuple};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::types::ExceptionKind;
use crate::runtime::value::{Slot, Value};
use crate::runtime::{Isolate, Result};
use std::borrow::Cow;
use std::cell::Cell;

/// A type.
#[repr(C)]
pub struct TypeObject {
    header: Header,
    /// `__name__`
    pub name: TypeName,
    /// `__module__`, of a class that a program defines as it was when the class was made.
    pub module: Gc<Str>,
    /// `__base__`; none for `object`.
    pub base: Cell<Option<Gc<TypeObject>>>,
    /// `__bases__`, if there is more to say than `base`.
    pub bases: Cell<Option<Gc<Tuple>>>,
    /// `type(class)`; none for `type` itself.
    pub metaclass: Cell<Option<Gc<TypeObject>>>,
    /// `__qualname__`, if it is not the name.
    pub qualname: Cell<Slot>,
    /// `__mro__`, this type first.
    pub mro: Cell<Option<Gc<Tuple>>>,
    /// `__dict__`
    pub dict: Gc<Dict>,
    /// The kind of its instances.
    pub instances: Tag,
    /// Which built-in exception class it is.
    pub exception: Cell<Option<ExceptionKind>>,
    /// Whether a program has defined it, and may change it.
    pub is_user: bool,
    /// Whether messages name it with its module: it stands for a class that is native in CPython.
    pub shows_module: Cell<bool>,
    /// Whether its instances have a `__dict__`.
    pub has_dict: Cell<bool>,
    /// Whether there can be weak references to its instances.
    pub is_weak: Cell<bool>,
    /// Whether its instances have a `__del__`.
    pub finalizes: Cell<bool>,
    /// Which patterns its instances match by their kind, and not because a base of it says so.
    pub collection: Cell<Option<Collection>>,
    /// How many slots its instances have by `__slots__`.
    pub slot_count: Cell<usize>,
    /// Weak cells of the classes that derive from it directly, in the order in which they were made. Of built-in types
    /// only those are in it that programs define.
    pub subclasses: Cell<Option<Gc<List>>>,
    /// The shape of new instances, once there was one.
    pub shape: Cell<Option<Gc<Shape>>>,
    /// The shape of instances whose attributes are in a dict, once there was one.
    pub dict_shape: Cell<Option<Gc<Shape>>>,
    /// What a call of the class was last found to need beside making an instance.
    pub plain_call: Cell<Option<PlainCall>>,
    /// The epoch of the classes in which it was last asked how its instances are copied deeply, and the answer.
    pub deep_copy: Cell<Option<(u64, DeepCopy)>>,
    /// The epoch of the type cache in which it was last asked to what it leaves comparisons, and the answer.
    pub comparison: Cell<Option<(u64, Comparison)>>,
    /// Whether somebody rests on nothing being derived from it.
    pub leaf: Cell<Leaf>,
    /// Whether its instances were found to have the hashes of their payloads: see `Isolate::keeps_hashes`.
    pub hashes_as_payload: Cell<bool>,
    /// What calling the type does; argument 0 is the type. None: the type cannot be called.
    pub construct: Cell<Option<NativeFn>>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for TypeObject {
    const TAG: Tag = Tag::Type;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.name.get());
        tracer.gc(self.module);
        tracer.gc(self.dict);
        for class in [self.base.get(), self.metaclass.get()].into_iter().flatten() {
            tracer.gc(class);
        }
        for tuple in [self.bases.get(), self.mro.get()].into_iter().flatten() {
            tracer.gc(tuple);
        }
        for shape in [self.shape.get(), self.dict_shape.get()].into_iter().flatten() {
            tracer.gc(shape);
        }
        if let Some(subclasses) = self.subclasses.get() {
            tracer.gc(subclasses);
        }
        tracer.slot(self.qualname.get());
    }
}

/// What a call of a class that a program defines needs beside making an instance. It holds for one epoch of the classes,
/// in which the class has the function, so that the collector need not know of it.
#[derive(Clone, Copy)]
pub struct PlainCall {
    /// The epoch.
    pub epoch: u64,
    /// What the class has as `__init__`, if the call is plain.
    pub init: Slot,
    /// The function that is its `__new__`, if the call is one of that and nothing else.
    pub new: Slot,
}

/// How the module `copy` makes deep copies of the instances of a class that have no hook for it themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeepCopy {
    /// By copying their attributes.
    ByAttributes,
    /// By what the class's `__reduce__` gives.
    ByReduce,
    /// In another way.
    Otherwise,
}

/// Whether it is taken for granted that nothing derives from a class, for the epoch of the classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// Nobody has asked.
    Unknown,
    /// It is, so that the first class derived from it ends the epoch.
    Taken,
    /// It cannot be: the class may be in the MRO of classes that it does not know of.
    Never,
}

/// To which built-in type a class leaves how its instances are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// To `object`: its instances equal themselves only.
    OfObjects,
    /// To `tuple`, in every way: its instances are compared as the tuples that they stand for.
    OfTuples,
    /// To another one, or to none.
    Other,
}

/// What kind of collection the patterns of `match` take an object for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Collection {
    /// A sequence pattern matches it.
    Sequence,
    /// A mapping pattern matches it.
    Mapping,
}

impl Collection {
    /// What built-in objects of a kind are.
    fn of_tag(tag: Tag) -> Option<Collection> {
        match tag {
            Tag::List | Tag::Tuple | Tag::Range | Tag::Deque | Tag::NumberArray | Tag::MemoryView => {
                Some(Collection::Sequence)
            }
            Tag::Dict | Tag::MappingProxy => Some(Collection::Mapping),
            _ => None,
        }
    }
}

/// The name of a type, which the program can change if it has defined the type.
pub struct TypeName(Cell<Gc<Str>>);

impl TypeName {
    /// The name as an object.
    pub fn get(&self) -> Gc<Str> {
        self.0.get()
    }

    /// Another name.
    pub fn set(&self, name: Gc<Str>) {
        self.0.set(name);
    }

    /// The name as text.
    pub fn to_text(&self) -> Cow<'static, str> {
        Cow::Owned(self.get().to_text().into_owned())
    }
}

/// What a new class is made of.
pub struct NewClass {
    /// `__name__`
    pub name: Gc<Str>,
    /// `__module__`
    pub module: Gc<Str>,
    /// `__base__`
    pub base: Gc<TypeObject>,
    /// `__bases__`
    pub bases: Gc<Tuple>,
    /// `type(class)`
    pub metaclass: Gc<TypeObject>,
    /// `__dict__`
    pub dict: Gc<Dict>,
}

impl TypeObject {
    /// A built-in type without attributes. Its MRO is `base`'s behind itself.
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
            name: TypeName(Cell::new(name)),
            module,
            base: Cell::new(base),
            bases: Cell::new(None),
            metaclass: Cell::new(None),
            qualname: Cell::new(None),
            mro: Cell::new(None),
            dict,
            instances,
            exception: Cell::new(None),
            is_user: false,
            shows_module: Cell::new(true),
            has_dict: Cell::new(instances == Tag::Exception),
            is_weak: Cell::new(false),
            finalizes: Cell::new(false),
            collection: Cell::new(Collection::of_tag(instances)),
            slot_count: Cell::new(if instances == Tag::Exception { Exception::FIELDS } else { 0 }),
            subclasses: Cell::new(None),
            shape: Cell::new(None),
            dict_shape: Cell::new(None),
            plain_call: Cell::new(None),
            deep_copy: Cell::new(None),
            comparison: Cell::new(None),
            leaf: Cell::new(Leaf::Unknown),
            hashes_as_payload: Cell::new(false),
            construct: Cell::new(None),
        });
        let mut mro = vec![Value::from(object)];
        if let Some(tail) = base.and_then(|b| b.mro.get()) {
            mro.extend_from_slice(tail.items());
        }
        object.mro.set(Some(Tuple::new(heap, &mro)));
        object
    }

    /// A class that a program defines. Its MRO is not set yet.
    pub fn new_user(heap: &mut Heap, class: NewClass) -> Gc<TypeObject> {
        let NewClass { name, module, base, bases, metaclass, dict } = class;
        heap.alloc(0, |header| TypeObject {
            header,
            name: TypeName(Cell::new(name)),
            module,
            base: Cell::new(Some(base)),
            bases: Cell::new(Some(bases)),
            metaclass: Cell::new(Some(metaclass)),
            qualname: Cell::new(None),
            mro: Cell::new(None),
            dict,
            instances: base.instances,
            exception: Cell::new(None),
            is_user: true,
            shows_module: Cell::new(false),
            has_dict: Cell::new(base.has_dict.get()),
            is_weak: Cell::new(base.is_weak.get()),
            finalizes: Cell::new(base.finalizes.get()),
            collection: Cell::new(None),
            slot_count: Cell::new(base.slot_count.get()),
            subclasses: Cell::new(None),
            shape: Cell::new(None),
            dict_shape: Cell::new(None),
            plain_call: Cell::new(None),
            deep_copy: Cell::new(None),
            comparison: Cell::new(None),
            leaf: Cell::new(Leaf::Unknown),
            hashes_as_payload: Cell::new(false),
            construct: Cell::new(None),
        })
    }

    /// What patterns take its instances for: what the first type in the MRO says that says anything.
    pub fn collection(&self) -> Option<Collection> {
        self.mro().find_map(|class| class.collection.get())
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
        let mro = self.mro.get().expect("every type has an MRO");
        self == other || mro.items().contains(&other.into())
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
