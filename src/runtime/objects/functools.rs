//! The callables of `functools`: functions with arguments given beforehand, and functions that remember results.

use super::{Dict, Gc, Object, Tag, Tuple};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::Value;
use std::cell::Cell;

/// `functools.partial(function, *args, **keywords)`
#[repr(C)]
pub struct Partial {
    header: Header,
    /// What is called; never itself a partial object without attributes.
    pub function: Value,
    /// The first positional arguments.
    pub args: Gc<Tuple>,
    /// Named arguments.
    pub keywords: Gc<Dict>,
    /// `__dict__`, once there are attributes.
    pub dict: Cell<Option<Gc<Dict>>>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Partial {
    const TAG: Tag = Tag::Partial;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(self.function);
        tracer.gc(self.args);
        tracer.gc(self.keywords);
        if let Some(dict) = self.dict.get() {
            tracer.gc(dict);
        }
    }
}

impl Partial {
    /// Byte offset of what is called.
    pub const FUNCTION_OFFSET: usize = std::mem::offset_of!(Partial, function);
    /// Byte offset of the tuple of first arguments.
    pub const ARGS_OFFSET: usize = std::mem::offset_of!(Partial, args);
    /// Byte offset of the dict of named arguments.
    pub const KEYWORDS_OFFSET: usize = std::mem::offset_of!(Partial, keywords);

    /// A partial object.
    pub fn new(heap: &mut Heap, function: Value, args: Gc<Tuple>, keywords: Gc<Dict>) -> Gc<Partial> {
        heap.alloc(0, |header| Partial { header, function, args, keywords, dict: Cell::new(None) })
    }
}

/// What `functools.lru_cache` makes of a function.
#[repr(C)]
pub struct LruCache {
    header: Header,
    /// The function that computes results.
    pub function: Value,
    /// Results by arguments, the least recently used first.
    pub results: Gc<Dict>,
    /// Stands between positional and named arguments in a key; no argument equals it.
    pub mark: Value,
    /// How many results are kept; none: all of them.
    pub capacity: Option<usize>,
    /// Whether equal arguments of different types are different.
    pub typed: bool,
    /// Calls answered from the cache.
    pub hits: Cell<u64>,
    /// Calls that ran the function.
    pub misses: Cell<u64>,
    /// `__dict__`
    pub dict: Cell<Option<Gc<Dict>>>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for LruCache {
    const TAG: Tag = Tag::LruCache;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([self.function, self.mark]);
        tracer.gc(self.results);
        if let Some(dict) = self.dict.get() {
            tracer.gc(dict);
        }
    }
}

impl LruCache {
    /// A cache without results. `mark` is a fresh object.
    pub fn new(heap: &mut Heap, function: Value, mark: Value, capacity: Option<usize>, typed: bool) -> Gc<LruCache> {
        let results = Dict::new(heap, 0);
        heap.alloc(0, |header| LruCache {
            header,
            function,
            results,
            mark,
            capacity,
            typed,
            hits: Cell::new(0),
            misses: Cell::new(0),
            dict: Cell::new(None),
        })
    }
}

/// What `functools.cmp_to_key` makes: `object`, ordered by `compare`. Without an object it makes such keys when called.
#[repr(C)]
pub struct CompareKey {
    header: Header,
    /// The comparison: negative, zero or positive.
    pub compare: Value,
    /// What is compared.
    pub object: Option<Value>,
}

// SAFETY: `repr(C)`, the header is first, and both references are shown.
unsafe impl Object for CompareKey {
    const TAG: Tag = Tag::CompareKey;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(self.compare);
        tracer.slot(self.object);
    }
}

impl CompareKey {
    /// A key, or the maker of keys.
    pub fn new(heap: &mut Heap, compare: Value, object: Option<Value>) -> Gc<CompareKey> {
        heap.alloc(0, |header| CompareKey { header, compare, object })
    }
}
