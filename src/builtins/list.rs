//! list.

use super::TypeSpec;
use super::functions::{def, range};
use crate::runtime::objects::{Args, List, Signature};
use crate::runtime::ops::{self, slice};
use crate::runtime::{Gc, Isolate, Result, Value};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        def("append", Signature::One, append),
        def("clear", Signature::None, clear),
        def("copy", Signature::None, copy),
        def("count", Signature::One, count),
        def("extend", Signature::One, extend),
        def("index", range(1, 3), index),
        def("insert", range(2, 2), insert),
        def("pop", range(0, 1), pop),
        def("remove", Signature::One, remove),
        def("reverse", Signature::None, reverse),
        def("sort", SORT, sort),
    ],
    properties: &[],
};

const SORT: Signature = Signature::Named { names: &["key", "reverse"], required: 0, positional: 0 };

fn receiver(args: Args<'_>) -> Gc<List> {
    ops::class::payload(args.at(0)).downcast().expect("methods of lists get a list")
}

/// The optional argument of a type that takes one iterable, behind the type itself.
pub(super) fn iterable_argument(vm: &mut Isolate, name: &str, args: Args<'_>) -> Result<Option<Value>> {
    ops::call::no_keywords(vm, name, args)?;
    match args.len() - 1 {
        0 | 1 => Ok(args.get(1)),
        count => Err(ops::call::out_of_range(vm, name, 0, 1, count)),
    }
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let list = match iterable_argument(vm, "list", args)? {
        Some(iterable) => ops::iter::collect(vm, iterable)?,
        None => List::with_capacity(&mut vm.heap, 0),
    };
    Ok(list.into())
}

fn append(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    receiver(args).push(&mut vm.heap, args.at(1));
    Ok(Value::NONE)
}

fn clear(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    receiver(args).detach(&mut vm.heap);
    Ok(Value::NONE)
}

fn copy(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let list = receiver(args);
    Ok(list.section(&mut vm.heap, 0, 1, list.len()).into())
}

fn count(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let list = receiver(args);
    ops::list::count(vm, |at| list.get(at), args.at(1))
}

fn extend(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::list::extend(vm, receiver(args), args.at(1))?;
    Ok(Value::NONE)
}

/// The bounds that `index` methods take behind the item.
pub(super) fn search_bounds(vm: &mut Isolate, args: Args<'_>, len: usize) -> Result<std::ops::Range<usize>> {
    let start = args.get(2).map_or(Ok(0), |start| slice::clamped(vm, start, len))?;
    // A list may grow during the search.
    let stop = args.get(3).map_or(Ok(usize::MAX), |stop| slice::clamped(vm, stop, len))?;
    Ok(start..stop)
}

fn index(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (list, item) = (receiver(args), args.at(1));
    let bounds = search_bounds(vm, args, list.len())?;
    match ops::list::position(vm, |at| list.get(at), bounds, item)? {
        Some(at) => Ok(Value::fixnum(at as i64)),
        None => {
            let text = ops::repr::repr(vm, item)?;
            Err(vm.value_error(format!("{} is not in list", text.to_text())))
        }
    }
}

fn insert(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let list = receiver(args);
    let index = super::size(vm, args.at(1))?;
    let at = slice::clamp_index(index, list.len());
    list.splice(&mut vm.heap, at, 0, &[args.at(2)]);
    Ok(Value::NONE)
}

fn pop(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let list = receiver(args);
    let Some(index) = args.get(1) else {
        return match list.pop() {
            Some(item) => Ok(item),
            None => Err(vm.index_error("pop from empty list")),
        };
    };
    let index = super::size(vm, index)?;
    if list.is_empty() {
        return Err(vm.index_error("pop from empty list"));
    }
    match slice::position(index, list.len()).and_then(|at| list.get(at).map(|item| (at, item))) {
        Some((at, item)) => {
            list.splice(&mut vm.heap, at, 1, &[]);
            Ok(item)
        }
        None => Err(vm.index_error("pop index out of range")),
    }
}

fn remove(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let list = receiver(args);
    match ops::list::position(vm, |at| list.get(at), 0..usize::MAX, args.at(1))? {
        Some(at) if at < list.len() => {
            list.splice(&mut vm.heap, at, 1, &[]);
            Ok(Value::NONE)
        }
        _ => Err(vm.value_error("list.remove(x): x not in list")),
    }
}

fn reverse(_: &mut Isolate, args: Args<'_>) -> Result<Value> {
    receiver(args).reverse();
    Ok(Value::NONE)
}

fn sort(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let reverse = args.get(2).map_or(Ok(false), |flag| ops::compare::is_true(vm, flag))?;
    ops::list::sort(vm, receiver(args), args.get(1), reverse)?;
    Ok(Value::NONE)
}
