//! set and frozenset.

use super::TypeSpec;
use super::functions::{def, range};
use super::list::iterable_argument;
use crate::runtime::objects::{AnySet, Args, FrozenSet, NativeDef, Set, Signature};
use crate::runtime::{Isolate, Result, Value, ops};

/// The description of set.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        def("add", Signature::One, add),
        def("clear", Signature::None, clear),
        COPY,
        DIFFERENCE,
        def("difference_update", ANY, difference_update),
        def("discard", Signature::One, discard),
        INTERSECTION,
        def("intersection_update", ANY, intersection_update),
        IS_DISJOINT,
        IS_SUBSET,
        IS_SUPERSET,
        def("pop", Signature::None, pop),
        def("remove", Signature::One, remove),
        SYMMETRIC_DIFFERENCE,
        def("symmetric_difference_update", Signature::One, |vm, args| {
            ops::set::symmetric_difference_update(vm, receiver(args), args.at(1))?;
            Ok(Value::NONE)
        }),
        UNION,
        def("update", ANY, update),
    ],
    properties: &[],
};

/// The description of frozenset.
pub(crate) const FROZEN_TYPE: TypeSpec = TypeSpec {
    construct: Some(construct_frozen),
    methods: &[COPY, DIFFERENCE, INTERSECTION, IS_DISJOINT, IS_SUBSET, IS_SUPERSET, SYMMETRIC_DIFFERENCE, UNION],
    properties: &[],
};

const ANY: Signature = range(0, usize::MAX);
const COPY: NativeDef = def("copy", Signature::None, copy);
const DIFFERENCE: NativeDef = def("difference", ANY, difference);
const INTERSECTION: NativeDef = def("intersection", ANY, |vm, args| intersection(vm, args).map(Value::from));
const IS_DISJOINT: NativeDef = def("isdisjoint", Signature::One, |vm, args| {
    ops::set::is_disjoint(vm, receiver(args), args.at(1)).map(Value::bool)
});
const IS_SUBSET: NativeDef =
    def("issubset", Signature::One, |vm, args| ops::set::is_subset(vm, receiver(args), args.at(1)).map(Value::bool));
const IS_SUPERSET: NativeDef = def("issuperset", Signature::One, |vm, args| {
    ops::set::is_superset(vm, receiver(args), args.at(1)).map(Value::bool)
});
const SYMMETRIC_DIFFERENCE: NativeDef = def("symmetric_difference", Signature::One, |vm, args| {
    ops::set::symmetric_difference(vm, receiver(args), args.at(1)).map(Value::from)
});
const UNION: NativeDef = def("union", ANY, union);

fn receiver(args: Args<'_>) -> AnySet {
    AnySet::of(ops::class::payload(args.at(0))).expect("methods of sets get a set")
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let iterable = iterable_argument(vm, "set", args)?;
    let set = Set::new(&mut vm.heap);
    if let Some(iterable) = iterable {
        ops::set::update(vm, set, iterable)?;
    }
    Ok(set.into())
}

fn construct_frozen(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(iterable) = iterable_argument(vm, "frozenset", args)? else {
        return Ok(FrozenSet::new(&mut vm.heap).into());
    };
    if iterable.is::<FrozenSet>() {
        return Ok(iterable);
    }
    let set = AnySet::Frozen(FrozenSet::new(&mut vm.heap));
    ops::set::extend(vm, set, iterable)?;
    Ok(set.into())
}

fn add(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::set::insert(vm, receiver(args), args.at(1))?;
    Ok(Value::NONE)
}

fn clear(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    receiver(args).clear(&mut vm.heap);
    Ok(Value::NONE)
}

fn copy(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    match receiver(args) {
        frozen @ AnySet::Frozen(_) => Ok(frozen.into()),
        set => Ok(set.copy(&mut vm.heap).into()),
    }
}

fn discard(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::set::discard(vm, receiver(args), args.at(1))?;
    Ok(Value::NONE)
}

fn remove(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if ops::set::discard(vm, receiver(args), args.at(1))? { Ok(Value::NONE) } else { Err(vm.key_error(args.at(1))) }
}

fn pop(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    match receiver(args).pop() {
        Some(item) => Ok(item),
        None => {
            let message = vm.str("pop from an empty set");
            Err(vm.key_error(message))
        }
    }
}

fn update(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    for other in args.values().skip(1) {
        ops::set::extend(vm, receiver(args), other)?;
    }
    Ok(Value::NONE)
}

fn union(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let result = receiver(args).copy(&mut vm.heap);
    for other in args.values().skip(1) {
        ops::set::extend(vm, result, other)?;
    }
    Ok(result.into())
}

fn intersection(vm: &mut Isolate, args: Args<'_>) -> Result<AnySet> {
    let set = receiver(args);
    if args.len() == 1 {
        return Ok(set.copy(&mut vm.heap));
    }
    args.values().skip(1).try_fold(set, |result, other| ops::set::intersection(vm, result, other))
}

fn intersection_update(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let result = intersection(vm, args)?;
    receiver(args).take_over(&result);
    Ok(Value::NONE)
}

fn difference(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(first) = args.get(1) else {
        return Ok(receiver(args).copy(&mut vm.heap).into());
    };
    let result = ops::set::difference(vm, receiver(args), first)?;
    for other in args.values().skip(2) {
        ops::set::difference_update(vm, result, other)?;
    }
    Ok(result.into())
}

fn difference_update(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    for other in args.values().skip(1) {
        ops::set::difference_update(vm, receiver(args), other)?;
    }
    Ok(Value::NONE)
}
