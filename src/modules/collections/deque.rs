//! `collections.deque`: the type and its methods. What they do is in `ops::deque`.
//!
//! Methods get objects of derived classes as they are, because copies are of the same class.

use crate::builtins::wrappers::{EQUALITY, ORDER, REVERSIBLE, SIZED};
use crate::builtins::{TypeSpec, add_methods, def, fill_base, size};
use crate::runtime::objects::{Args, Deque, Dict, Gc, Module, NativeDef, PropertyDef, Signature, Tag};
use crate::runtime::ops::class::payload;
use crate::runtime::ops::{self, slice};
use crate::runtime::{Isolate, Result, Value};

const TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| {
        let deque = Deque::new(&mut vm.heap, None);
        let row: smallvec::SmallVec<[_; 4]> =
            std::iter::once(Some(deque.into())).chain(args.slots[1..].iter().copied()).collect();
        initialize(vm, Args { slots: &row, keywords: args.keywords })?;
        Ok(deque.into())
    }),
    methods: &[
        def("__init__", Signature::Any, initialize),
        def("append", Signature::One, |vm, args| {
            ops::deque::push_back(vm, receiver(args), args.at(1));
            Ok(Value::NONE)
        }),
        def("appendleft", Signature::One, |vm, args| {
            ops::deque::push_front(vm, receiver(args), args.at(1));
            Ok(Value::NONE)
        }),
        def("pop", Signature::None, |vm, args| receiver(args).pop_back().ok_or(()).or_else(|()| Err(empty(vm)))),
        def("popleft", Signature::None, |vm, args| receiver(args).pop_front().ok_or(()).or_else(|()| Err(empty(vm)))),
        def("extend", Signature::One, |vm, args| {
            ops::deque::extend(vm, receiver(args), args.at(1))?;
            Ok(Value::NONE)
        }),
        def("extendleft", Signature::One, |vm, args| {
            ops::deque::extend_left(vm, receiver(args), args.at(1))?;
            Ok(Value::NONE)
        }),
        def("clear", Signature::None, |vm, args| {
            receiver(args).clear(&mut vm.heap);
            Ok(Value::NONE)
        }),
        def("copy", Signature::None, copy),
        def("__copy__", Signature::None, copy),
        def("count", Signature::One, |vm, args| ops::deque::count(vm, receiver(args), args.at(1)).map(Value::fixnum)),
        def("index", Signature::Range { min: 1, max: 3 }, index),
        def("insert", Signature::Range { min: 2, max: 2 }, insert),
        def("remove", Signature::One, remove),
        def("reverse", Signature::None, |_, args| {
            receiver(args).reverse();
            Ok(Value::NONE)
        }),
        def("rotate", Signature::Range { min: 0, max: 1 }, rotate),
        def("__getitem__", Signature::One, |vm, args| {
            let key = key(vm, args)?;
            ops::deque::get(vm, receiver(args), key)
        }),
        def("__setitem__", Signature::Range { min: 2, max: 2 }, |vm, args| {
            let key = key(vm, args)?;
            ops::deque::set(vm, receiver(args), key, args.at(2)).map(|()| Value::NONE)
        }),
        def("__delitem__", Signature::One, |vm, args| {
            let key = key(vm, args)?;
            ops::deque::delete(vm, receiver(args), key).map(|()| Value::NONE)
        }),
        def("__add__", Signature::One, concat),
        def("__iadd__", Signature::One, |vm, args| {
            ops::deque::extend(vm, receiver(args), args.at(1))?;
            Ok(args.at(0))
        }),
        def("__mul__", Signature::One, multiply),
        def("__rmul__", Signature::One, multiply),
        def("__imul__", Signature::One, |vm, args| {
            repeat(vm, receiver(args), args.at(1))?;
            Ok(args.at(0))
        }),
        def("__repr__", Signature::None, |vm, args| {
            let name = vm.type_of(args.at(0)).name.to_text().into_owned();
            Ok(ops::repr::named_deque(vm, payload(args.at(0)), &name)?.into())
        }),
        def("__reduce__", Signature::None, reduce),
    ],
    properties: &[PropertyDef { name: "maxlen", get: |vm, this| Ok(limit(vm, as_deque(this))), set: None }],
};

/// What a call of the class takes.
const CONSTRUCTOR: NativeDef =
    def("deque", Signature::Named { names: &["iterable", "maxlen"], required: 0, positional: 2 }, |vm, args| {
        let deque = receiver(args);
        let limit = match args.get(2).filter(|limit| !limit.is_none()) {
            Some(limit) => Some(checked_limit(vm, limit)?),
            None => None,
        };
        deque.set_limit(limit);
        deque.clear(&mut vm.heap);
        if let Some(iterable) = args.get(1) {
            ops::deque::extend(vm, deque, iterable)?;
        }
        Ok(Value::NONE)
    });

/// Makes the type an attribute of the new module.
pub(super) fn add(vm: &mut Isolate, module: Gc<Module>) {
    let class = vm.types.of_tag(Tag::Deque);
    for defs in [EQUALITY, ORDER, SIZED, REVERSIBLE] {
        add_methods(vm, class, defs);
    }
    fill_base(vm, class, &TYPE);
    let hash = vm.intern("__hash__");
    ops::dict::set_str(vm, class.dict, hash, Value::NONE);
    super::super::add(vm, module, "deque", class.into());
}

fn as_deque(this: Value) -> Gc<Deque> {
    payload(this).downcast().expect("methods of deques get a deque")
}

fn receiver(args: Args<'_>) -> Gc<Deque> {
    as_deque(args.at(0))
}

fn initialize(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::native_method(vm, &CONSTRUCTOR, args)
}

fn checked_limit(vm: &mut Isolate, limit: Value) -> Result<usize> {
    let limit = payload(limit);
    if ops::number::Integer::of(limit).is_none() {
        return Err(vm.type_error("an integer is required"));
    }
    match usize::try_from(size(vm, limit)?) {
        Ok(limit) => Ok(limit),
        Err(_) => Err(vm.value_error("maxlen must be non-negative")),
    }
}

fn limit(vm: &mut Isolate, deque: Gc<Deque>) -> Value {
    deque.limit().map_or(Value::NONE, |limit| vm.heap.int(limit as i64))
}

#[cold]
fn empty(vm: &mut Isolate) -> crate::runtime::Raised {
    vm.index_error("pop from an empty deque")
}

fn key(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let index = ops::int::sequence_index(vm, args.at(1))?;
    Ok(vm.heap.int(index))
}

fn copy(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::deque::copy(vm, args.at(0))
}

fn index(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (deque, sought) = (receiver(args), args.at(1));
    let len = deque.len();
    let start = args.get(2).map_or(Ok(0), |start| slice::clamped(vm, start, len))?;
    let stop = args.get(3).map_or(Ok(len), |stop| slice::clamped(vm, stop, len))?;
    match ops::deque::position(vm, deque, start..stop, sought)? {
        Some(at) => Ok(Value::fixnum(at as i64)),
        None => Err(not_found(vm, sought)?),
    }
}

/// Raises what says that an item is not there.
#[cold]
fn not_found(vm: &mut Isolate, sought: Value) -> Result<crate::runtime::Raised> {
    let text = ops::repr::repr(vm, sought)?;
    Ok(vm.value_error(format!("{} is not in deque", text.to_text())))
}

fn insert(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let deque = receiver(args);
    let index = size(vm, args.at(1))?;
    if deque.limit() == Some(deque.len()) {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    let at = slice::clamp_index(index, deque.len());
    deque.insert(&mut vm.heap, at, args.at(2));
    Ok(Value::NONE)
}

fn remove(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (deque, sought) = (receiver(args), args.at(1));
    let changes = deque.changes();
    for at in 0..deque.len() {
        let Some(item) = deque.get(at) else { break };
        let found = ops::compare::equal(vm, item, sought)?;
        if deque.changes() != changes {
            return Err(vm.index_error("deque mutated during iteration"));
        }
        if found {
            deque.remove(at);
            return Ok(Value::NONE);
        }
    }
    Err(not_found(vm, sought)?)
}

fn rotate(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let deque = receiver(args);
    let count = args.get(1).map_or(Ok(1), |count| size(vm, count))?;
    let len = deque.len().max(1) as i64;
    deque.rotate(count.rem_euclid(len) as usize);
    Ok(Value::NONE)
}

fn concat(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let other = payload(args.at(1));
    if !other.is::<Deque>() {
        let message = format!("can only concatenate deque (not \"{}\") to deque", vm.type_name(args.at(1)));
        return Err(vm.type_error(message));
    }
    let joined = ops::deque::copy(vm, args.at(0))?;
    ops::deque::extend(vm, as_deque(joined), other)?;
    Ok(joined)
}

fn multiply(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let repeated = ops::deque::copy(vm, args.at(0))?;
    repeat(vm, as_deque(repeated), args.at(1))?;
    Ok(repeated)
}

fn repeat(vm: &mut Isolate, deque: Gc<Deque>, count: Value) -> Result<()> {
    let count = ops::special::index(vm, count)?.unwrap_or(count);
    ops::deque::repeat_in_place(vm, deque, count)
}

/// How `copy` and `pickle` make the like: the class, its arguments, the attributes, the items.
fn reduce(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (this, deque) = (args.at(0), receiver(args));
    let arguments = match deque.limit() {
        None => vm.tuple(&[]),
        Some(_) => {
            let (nothing, limit) = (vm.tuple(&[]), limit(vm, deque));
            vm.tuple(&[nothing, limit])
        }
    };
    let class = vm.type_of(this);
    let name = vm.intern("__dict__");
    let attributes = ops::attr::get_or_none(vm, this, name)?;
    let state = attributes.filter(|dict| dict.downcast::<Dict>().is_none_or(|dict| !dict.table.is_empty()));
    let state = state.unwrap_or(Value::NONE);
    let items = ops::iter::iter(vm, this)?;
    Ok(vm.tuple(&[class.into(), arguments, state, items]))
}
