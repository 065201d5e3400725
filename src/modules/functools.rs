//! The module `_functools`: what of `functools` is native.

use super::{add, add_functions, add_type};
use crate::builtins::{DICT, TypeSpec, attribute_name, fill_base};
use crate::runtime::last_search::Found;
use crate::runtime::objects::{
    Args, Builtin, CompareKey, Dict, Gc, Instance, List, LruCache, Module, NativeDef, Partial, PropertyDef, Signature,
    Str, StrBuf, Tag,
};
use crate::runtime::ops;
use crate::runtime::types::{ExceptionKind, RecordDef};
use crate::runtime::{Isolate, Result, Value};

/// The attributes that `update_wrapper` copies.
const ASSIGNED: [&str; 6] = ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__"];
/// The attributes that `update_wrapper` merges.
const UPDATED: [&str; 1] = ["__dict__"];

const FUNCTIONS: &[NativeDef] = &[
    NativeDef { name: "reduce", signature: Signature::Range { min: 2, max: 3 }, function: reduce },
    NativeDef {
        name: "update_wrapper",
        signature: Signature::Written { names: &["wrapper", "wrapped", "assigned", "updated"], required: 2 },
        function: update_wrapper,
    },
    NativeDef {
        name: "wraps",
        signature: Signature::Written { names: &["wrapped", "assigned", "updated"], required: 1 },
        function: wraps,
    },
    NativeDef {
        name: "lru_cache",
        signature: Signature::Written { names: &["maxsize", "typed"], required: 0 },
        function: lru_cache,
    },
    NativeDef {
        name: "cache",
        signature: Signature::Written { names: &["user_function"], required: 1 },
        function: cache,
    },
    NativeDef {
        name: "cmp_to_key",
        signature: Signature::Named { names: &["mycmp"], required: 1, positional: 1 },
        function: cmp_to_key,
    },
];

/// `update_wrapper` with the wrapped function first, for the partial object that `wraps` gives.
const WRAPS: NativeDef = NativeDef {
    name: "update_wrapper",
    signature: Signature::Range { min: 4, max: 4 },
    function: |vm, args| wrap(vm, args.at(3), args.at(0), args.at(1), args.at(2)),
};

/// The decorator that `lru_cache` gives: capacity, typed, function.
const DECORATE: NativeDef = NativeDef {
    name: "decorating_function",
    signature: Signature::Range { min: 3, max: 3 },
    function: |vm, args| make_cache(vm, args.at(2), args.at(0), args.at(1)),
};

const PARTIAL_TYPE: TypeSpec = TypeSpec {
    construct: Some(partial),
    methods: &[
        NativeDef { name: "__repr__", signature: Signature::None, function: partial_repr },
        NativeDef {
            name: "__call__",
            signature: Signature::Any,
            function: |vm, args| {
                let given = Args { slots: &args.slots[1..], keywords: args.keywords };
                vm.call_with(as_partial(args.at(0)).into(), given)
            },
        },
    ],
    properties: &[
        PropertyDef {
            name: "func",
            get: |_, this| Ok(as_partial(this).function),
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        },
        PropertyDef {
            name: "args",
            get: |_, this| Ok(as_partial(this).args.into()),
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        },
        PropertyDef {
            name: "keywords",
            get: |_, this| Ok(as_partial(this).keywords.into()),
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        },
        DICT,
    ],
};

const CACHE_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        NativeDef { name: "cache_info", signature: Signature::None, function: cache_info },
        NativeDef { name: "cache_clear", signature: Signature::None, function: cache_clear },
        NativeDef { name: "__repr__", signature: Signature::None, function: cache_repr },
        // As a function, it is its own copy.
        NativeDef { name: "__copy__", signature: Signature::None, function: |_, args| Ok(args.at(0)) },
        NativeDef { name: "__deepcopy__", signature: Signature::One, function: |_, args| Ok(args.at(0)) },
    ],
    properties: &[DICT],
};

const CACHE_INFO: RecordDef =
    RecordDef { name: "CacheInfo", module: "functools", fields: &["hits", "misses", "maxsize", "currsize"], hidden: 0 };

const KEY_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[PropertyDef {
        name: "obj",
        get: |_, this| Ok(as_key(this).object.unwrap_or(Value::NONE)),
        set: None,
    }],
};

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    for (tag, spec) in [(Tag::LruCache, &CACHE_TYPE), (Tag::CompareKey, &KEY_TYPE)] {
        add_type(vm, module, tag, spec);
    }
    let partial = vm.types.of_tag(Tag::Partial);
    fill_base(vm, partial, &PARTIAL_TYPE);
    add(vm, module, "partial", partial.into());
    for (name, texts) in [("WRAPPER_ASSIGNMENTS", &ASSIGNED[..]), ("WRAPPER_UPDATES", &UPDATED[..])] {
        let names = names(vm, texts);
        add(vm, module, name, names);
    }
}

fn names(vm: &mut Isolate, texts: &[&str]) -> Value {
    let texts: Vec<Value> = texts.iter().map(|t| vm.intern(t).into()).collect();
    vm.tuple(&texts)
}

fn reduce(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let function = args.at(0);
    let iterator = ops::iter::iter(vm, args.at(1)).or_else(|raised| {
        vm.catch(raised, ExceptionKind::TypeError)?;
        Err(vm.type_error("reduce() arg 2 must support iteration"))
    })?;
    let mut result = args.get(2);
    while let Some(item) = ops::iter::next(vm, iterator)? {
        result = Some(match result {
            Some(so_far) => vm.call(function, &[so_far, item])?,
            None => item,
        });
    }
    result.ok_or(()).or_else(|()| Err(vm.type_error("reduce() of empty iterable with no initial value")))
}

fn update_wrapper(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let assigned = args.get(2).unwrap_or_else(|| names(vm, &ASSIGNED));
    let updated = args.get(3).unwrap_or_else(|| names(vm, &UPDATED));
    wrap(vm, args.at(0), args.at(1), assigned, updated)
}

fn wraps(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let assigned = args.get(1).unwrap_or_else(|| names(vm, &ASSIGNED));
    let updated = args.get(2).unwrap_or_else(|| names(vm, &UPDATED));
    native_partial(vm, &WRAPS, &[args.at(0), assigned, updated])
}

/// A partial object of a native function, as CPython's Python code makes a closure.
fn native_partial(vm: &mut Isolate, def: &'static NativeDef, args: &[Value]) -> Result<Value> {
    let module = vm.intern("functools");
    let function = Builtin::function(&mut vm.heap, def, module);
    let args = vm.new_tuple(args);
    let keywords = Dict::new(&mut vm.heap, 0);
    Ok(Partial::new(&mut vm.heap, function.into(), args, keywords).into())
}

fn wrap(vm: &mut Isolate, wrapper: Value, wrapped: Value, assigned: Value, updated: Value) -> Result<Value> {
    let assigned = ops::iter::collect(vm, assigned)?;
    for at in 0..assigned.len() {
        let name = name_at(vm, assigned, at)?;
        if let Some(value) = ops::attr::get_or_none(vm, wrapped, name)? {
            ops::attr::set(vm, wrapper, name, value)?;
        }
    }
    let updated = ops::iter::collect(vm, updated)?;
    for at in 0..updated.len() {
        let name = name_at(vm, updated, at)?;
        let target = ops::attr::get(vm, wrapper, name)?;
        if let Some(source) = ops::attr::get_or_none(vm, wrapped, name)? {
            let update = vm.intern("update");
            let (method, receiver) = ops::attr::get_method(vm, target, update)?;
            match receiver {
                Some(receiver) => vm.call(method, &[receiver, source])?,
                None => vm.call(method, &[source])?,
            };
        }
    }
    let name = vm.intern("__wrapped__");
    ops::attr::set(vm, wrapper, name, wrapped)?;
    Ok(wrapper)
}

fn name_at(vm: &mut Isolate, names: Gc<List>, at: usize) -> Result<Gc<Str>> {
    attribute_name(vm, names.get(at).unwrap_or(Value::NONE))
}

// --- partial ---------------------------------------------------------------------------------------------------------

fn as_partial(this: Value) -> Gc<Partial> {
    this.as_kind().expect("a method of partial")
}

fn partial(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let positional: Vec<Value> = args.values().skip(1).collect();
    let Some((&function, rest)) = positional.split_first() else {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    };
    if !ops::call::is_callable(vm, function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let keywords = Dict::new(&mut vm.heap, args.named().len());
    // A partial object of a partial object calls the inner function at once.
    let inner = function.downcast::<Partial>().filter(|p| p.dict.get().is_none());
    let mut first = Vec::new();
    if let Some(inner) = inner {
        first.extend_from_slice(inner.args.items());
        keywords.table.copy_from(&mut vm.heap, &inner.keywords.table);
    }
    first.extend_from_slice(rest);
    for (name, value) in args.named() {
        ops::dict::set_str(vm, keywords, name, value);
    }
    let function = inner.map_or(function, |p| p.function);
    let first = vm.new_tuple(&first);
    Ok(Partial::new(&mut vm.heap, function, first, keywords).into())
}

fn partial_repr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let partial = as_partial(args.at(0));
    let mut text = StrBuf::new();
    let class = vm.type_of(args.at(0));
    let module = ops::descriptor::module_name(vm, class).unwrap_or_default();
    text.push_str(&format!("{module}.{}(", ops::descriptor::qualified_name(class)));
    text.push_view(ops::repr::repr(vm, partial.function)?.view());
    for &item in partial.args.items() {
        text.push_str(", ");
        text.push_view(ops::repr::repr(vm, item)?.view());
    }
    let mut at = 0;
    while let Some((position, name, value)) = partial.keywords.table.next_entry(at) {
        at = position + 1;
        text.push_str(", ");
        text.push_view(ops::repr::str(vm, name)?.view());
        text.push_str("=");
        text.push_view(ops::repr::repr(vm, value)?.view());
    }
    text.push_str(")");
    Ok(text.finish(&mut vm.heap).into())
}

// --- lru_cache -------------------------------------------------------------------------------------------------------

fn as_cache(this: Value) -> Gc<LruCache> {
    this.downcast().expect("a method of _lru_cache_wrapper")
}

fn lru_cache(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let typed = args.get(1).unwrap_or(Value::FALSE);
    let size = args.get(0).unwrap_or(Value::fixnum(128));
    if size.is_none() || ops::int::to_i64(size).is_some() {
        return native_partial(vm, &DECORATE, &[size, typed]);
    }
    if ops::call::is_callable(vm, size) {
        return make_cache(vm, size, Value::fixnum(128), typed);
    }
    Err(vm.type_error("Expected first argument to be an integer, a callable, or None"))
}

fn cache(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    make_cache(vm, args.at(0), Value::NONE, Value::FALSE)
}

fn make_cache(vm: &mut Isolate, function: Value, size: Value, typed: Value) -> Result<Value> {
    if !ops::call::is_callable(vm, function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let capacity = ops::int::to_i64(size).map(|n| n.max(0));
    let size = capacity.map_or(size, Value::fixnum);
    let capacity = capacity.map(|n| n as usize);
    let typed = ops::compare::is_true(vm, typed)?;
    let object = vm.object_type();
    let mark = Instance::new(&mut vm.heap, object, None).into();
    let cache = LruCache::new(&mut vm.heap, function, mark, capacity, typed);
    cache_parameters(vm, cache, size, typed);
    let assigned = names(vm, &ASSIGNED);
    let updated = names(vm, &UPDATED);
    wrap(vm, cache.into(), function, assigned, updated)
}

/// `cache_parameters`, a function that gives what the cache was made with.
fn cache_parameters(vm: &mut Isolate, cache: Gc<LruCache>, size: Value, typed: bool) {
    let parameters = Dict::new(&mut vm.heap, 2);
    for (name, value) in [("maxsize", size), ("typed", Value::bool(typed))] {
        let name = vm.intern(name);
        ops::dict::set_str(vm, parameters, name, value);
    }
    let dict = Dict::new(&mut vm.heap, 8);
    cache.dict.set(Some(dict));
    let name = vm.intern("cache_parameters");
    let copy = vm.intern("copy");
    if let Ok(copy) = ops::attr::get(vm, parameters.into(), copy) {
        ops::dict::set_str(vm, dict, name, copy);
    }
}

/// Calls a function that remembers its results.
pub(crate) fn call_cached(vm: &mut Isolate, cache: Gc<LruCache>, args: Args<'_>) -> Result<Value> {
    if cache.capacity == Some(0) {
        cache.misses.set(cache.misses.get() + 1);
        return vm.call_with(cache.function, args);
    }
    let key = cache_key(vm, cache, args);
    let results = cache.results;
    let Found { hash, at } = ops::dict::locate(vm, results, key)?;
    if let Some((at, result)) = at.and_then(|at| Some((at, results.table.value_at(at)?))) {
        cache.hits.set(cache.hits.get() + 1);
        if cache.capacity.is_some() {
            // The front is the least recently used.
            ops::dict::move_entry(vm, results, at, true);
        }
        return Ok(result);
    }
    cache.misses.set(cache.misses.get() + 1);
    let result = vm.call_with(cache.function, args)?;
    // The call may have stored the same key.
    if ops::dict::find_hashed(vm, results, hash, key)?.is_some() {
        return Ok(result);
    }
    if cache.capacity.is_some_and(|capacity| results.table.len() >= capacity)
        && let Some((oldest, ..)) = results.table.next_entry(0)
    {
        results.table.remove(oldest);
    }
    results.table.insert_new(&mut vm.heap, hash, key, result);
    Ok(result)
}

/// One value that stands for the arguments: a single int or str itself, else a tuple.
fn cache_key(vm: &mut Isolate, cache: Gc<LruCache>, args: Args<'_>) -> Value {
    if let (false, [Some(only)], 0) = (cache.typed, args.slots, args.named().len())
        && (only.is_fixnum() || only.is::<Str>())
    {
        return *only;
    }
    let mut parts: Vec<Value> = args.values().collect();
    if args.named().len() > 0 {
        parts.push(cache.mark);
        for (name, value) in args.named() {
            parts.extend([name.into(), value]);
        }
    }
    if cache.typed {
        parts.extend(args.slots.iter().flatten().map(|v| Value::from(vm.type_of(*v))));
    }
    vm.tuple(&parts)
}

fn cache_info(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let cache = as_cache(args.at(0));
    let numbers = [
        cache.hits.get() as i64,
        cache.misses.get() as i64,
        cache.capacity.map_or(0, |c| c as i64),
        cache.results.table.len() as i64,
    ];
    let mut items = numbers.map(|n| vm.heap.int(n));
    if cache.capacity.is_none() {
        items[2] = Value::NONE;
    }
    Ok(vm.record(&CACHE_INFO, &items))
}

fn cache_clear(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let cache = as_cache(args.at(0));
    cache.hits.set(0);
    cache.misses.set(0);
    cache.results.table.clear(&mut vm.heap);
    Ok(Value::NONE)
}

fn cache_repr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let cache = as_cache(args.at(0));
    let name = vm.intern("__qualname__");
    let qualname = ops::attr::get_or_none(vm, args.at(0), name)?.unwrap_or(cache.function);
    let qualname = ops::repr::str(vm, qualname)?;
    let text = format!("<functools._lru_cache_wrapper object {} at {:#x}>", qualname.to_text(), cache.address());
    Ok(vm.str(&text))
}

// --- cmp_to_key ------------------------------------------------------------------------------------------------------

fn as_key(this: Value) -> Gc<CompareKey> {
    this.downcast().expect("an attribute of KeyWrapper")
}

fn cmp_to_key(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    Ok(CompareKey::new(&mut vm.heap, args.at(0), None).into())
}

/// Calls what `cmp_to_key` has given.
pub(crate) fn make_key(vm: &mut Isolate, maker: Gc<CompareKey>, args: Args<'_>) -> Result<Value> {
    const DEF: NativeDef = NativeDef {
        name: "K",
        signature: Signature::Named { names: &["obj"], required: 1, positional: 1 },
        function: |vm, args| {
            let maker = as_key(args.at(0));
            Ok(CompareKey::new(&mut vm.heap, maker.compare, Some(args.at(1))).into())
        },
    };
    ops::call::native(vm, &DEF, Some(maker.into()), args)
}
