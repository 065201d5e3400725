//! map, filter, zip, enumerate, reversed, and what all iterators have.

use super::TypeSpec;
use super::functions::def;
use super::iterator_state::{REDUCE, SET_STATE, SET_STRICT};
use crate::runtime::objects::{
    Args, EnumerateIter, FilterIter, List, MapIter, NativeDef, NativeFn, Signature, Tuple, ZipIter,
};
use crate::runtime::{Gc, Isolate, Raised, Result, Value, ops};
use std::cell::Cell;

/// The description of an iterator that no call makes.
pub(crate) const TYPE: TypeSpec = iterator(None);
/// The description of an iterator that knows how many items are left.
pub(crate) const SIZED_TYPE: TypeSpec = TypeSpec { construct: None, methods: SIZED_METHODS, properties: &[] };
/// The description of an iterator that goes by an index.
pub(crate) const INDEXED_TYPE: TypeSpec = TypeSpec { construct: None, methods: INDEXED_METHODS, properties: &[] };
/// The description of map.
pub(crate) const MAP_TYPE: TypeSpec = iterator(Some(map));
/// The description of filter.
pub(crate) const FILTER_TYPE: TypeSpec = iterator(Some(filter));
/// The description of zip.
pub(crate) const ZIP_TYPE: TypeSpec =
    TypeSpec { construct: Some(zip), methods: &[ITER, NEXT, REDUCE, SET_STRICT], properties: &[] };
/// The description of enumerate.
pub(crate) const ENUMERATE_TYPE: TypeSpec = iterator(Some(enumerate));
/// The description of reversed.
pub(crate) const REVERSED_TYPE: TypeSpec =
    TypeSpec { construct: Some(reversed), methods: INDEXED_METHODS, properties: &[] };

/// What all iterators have.
pub(crate) const METHODS: &[NativeDef] = &[ITER, NEXT];
const SIZED_METHODS: &[NativeDef] = &[ITER, NEXT, LENGTH_HINT, REDUCE];
const INDEXED_METHODS: &[NativeDef] = &[ITER, NEXT, LENGTH_HINT, REDUCE, SET_STATE];
const LENGTH_HINT: NativeDef = def("__length_hint__", Signature::None, |vm, args| {
    Ok(ops::iter::items_left(vm, ops::class::payload(args.at(0)))?.unwrap_or(Value::NOT_IMPLEMENTED))
});
const ITER: NativeDef = def("__iter__", Signature::None, |_, args| Ok(args.at(0)));
const NEXT: NativeDef = def("__next__", Signature::None, |vm, args| {
    let step = ops::iter::step(vm, ops::class::payload(args.at(0)))?;
    ops::generator::item_or_stop(vm, step)
});

const fn iterator(construct: Option<NativeFn>) -> TypeSpec {
    TypeSpec { construct, methods: &[ITER, NEXT, REDUCE], properties: &[] }
}

/// The iterators of several iterables.
fn iterators(vm: &mut Isolate, iterables: impl Iterator<Item = Value>) -> Result<Gc<Tuple>> {
    let list = List::with_capacity(&mut vm.heap, iterables.size_hint().0);
    for iterable in iterables {
        let iterator = ops::iter::iter(vm, iterable)?;
        list.push(&mut vm.heap, iterator);
    }
    Ok(vm.new_tuple(&list.to_vec()))
}

fn map(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "map", args)?;
    if args.len() < 3 {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let iterators = iterators(vm, args.values().skip(2))?;
    Ok(MapIter::new(&mut vm.heap, args.at(1), iterators).into())
}

fn filter(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "filter", args)?;
    if args.len() != 3 {
        return Err(ops::call::out_of_range(vm, "filter", 2, 2, args.len() - 1));
    }
    let iterator = ops::iter::iter(vm, args.at(2))?;
    Ok(FilterIter::new(&mut vm.heap, args.at(1), iterator).into())
}

fn zip(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if args.named().len() > 1 {
        let count = args.named().len();
        return Err(vm.type_error(format!("zip() takes at most 1 keyword argument ({count} given)")));
    }
    let [strict] = ops::call::keyword_only(vm, "zip", args, ["strict"])?;
    let strict = strict.map_or(Ok(false), |flag| ops::compare::is_true(vm, flag))?;
    let iterators = iterators(vm, args.values().skip(1))?;
    Ok(ZipIter::new(&mut vm.heap, iterators, Cell::new(strict)).into())
}

fn reversed(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "reversed", args)?;
    if args.len() != 2 {
        return Err(ops::call::out_of_range(vm, "reversed", 1, 1, args.len() - 1));
    }
    ops::iter::reversed(vm, args.at(1))
}

fn enumerate(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (iterable, start) = enumerate_arguments(vm, args)?;
    let start = match start {
        Some(start) => ops::range::integer(vm, start)?,
        None => Value::fixnum(0),
    };
    let iterator = ops::iter::iter(vm, iterable)?;
    Ok(EnumerateIter::new(&mut vm.heap, iterator, Cell::new(start)).into())
}

fn enumerate_arguments(vm: &mut Isolate, args: Args<'_>) -> Result<(Value, Option<Value>)> {
    let count = args.len() - 1;
    if count > 2 {
        return Err(vm.type_error(format!("enumerate() takes at most 2 arguments ({count} given)")));
    }
    let mut given = [None; 2];
    for (slot, value) in given.iter_mut().zip(args.values().skip(1)) {
        *slot = Some(value);
    }
    for (name, value) in args.named() {
        // A name is invalid, too, if its argument was given before or does not come to its turn.
        let place = ["iterable", "start"].iter().position(|known| name.is_text(known));
        match place.filter(|&at| given[at].is_none() && (count == 2 || at == 0)) {
            Some(at) => given[at] = Some(value),
            None => return Err(invalid_name(vm, &name.to_text())),
        }
    }
    match given {
        [Some(iterable), start] => Ok((iterable, start)),
        _ => Err(vm.type_error("enumerate() missing required argument 'iterable'")),
    }
}

#[cold]
fn invalid_name(vm: &mut Isolate, name: &str) -> Raised {
    vm.type_error(format!("'{name}' is an invalid keyword argument for enumerate()"))
}
