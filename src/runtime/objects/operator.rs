//! The callables of `operator`, which fetch an item, an attribute or a method's result.

use super::{Dict, Gc, Object, Str, Tag, Tuple};
use crate::runtime::heap::{Header, Heap, Tracer};

/// `operator.itemgetter(*keys)`
#[repr(C)]
pub struct ItemGetter {
    header: Header,
    /// The keys, at least one.
    pub keys: Gc<Tuple>,
}

// SAFETY: `repr(C)`, the header is first, and the reference is shown.
unsafe impl Object for ItemGetter {
    const TAG: Tag = Tag::ItemGetter;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.keys);
    }
}

impl ItemGetter {
    /// What fetches the items at these keys.
    pub fn new(heap: &mut Heap, keys: Gc<Tuple>) -> Gc<ItemGetter> {
        heap.alloc(0, |header| ItemGetter { header, keys })
    }
}

/// `operator.attrgetter(*names)`
#[repr(C)]
pub struct AttrGetter {
    header: Header,
    /// The names as they were given, at least one.
    pub names: Gc<Tuple>,
    /// For each name a tuple of its parts between dots.
    pub paths: Gc<Tuple>,
}

// SAFETY: `repr(C)`, the header is first, and both references are shown.
unsafe impl Object for AttrGetter {
    const TAG: Tag = Tag::AttrGetter;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.names);
        tracer.gc(self.paths);
    }
}

impl AttrGetter {
    /// What fetches the attributes of these names.
    pub fn new(heap: &mut Heap, names: Gc<Tuple>, paths: Gc<Tuple>) -> Gc<AttrGetter> {
        heap.alloc(0, |header| AttrGetter { header, names, paths })
    }
}

/// `operator.methodcaller(name, *args, **keywords)`
#[repr(C)]
pub struct MethodCaller {
    header: Header,
    /// The method's name.
    pub name: Gc<Str>,
    /// Positional arguments.
    pub args: Gc<Tuple>,
    /// Named arguments.
    pub keywords: Gc<Dict>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for MethodCaller {
    const TAG: Tag = Tag::MethodCaller;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.name);
        tracer.gc(self.args);
        tracer.gc(self.keywords);
    }
}

impl MethodCaller {
    /// What calls the method of this name.
    pub fn new(heap: &mut Heap, name: Gc<Str>, args: Gc<Tuple>, keywords: Gc<Dict>) -> Gc<MethodCaller> {
        heap.alloc(0, |header| MethodCaller { header, name, args, keywords })
    }
}
