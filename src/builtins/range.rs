//! range and slice.

use super::TypeSpec;
use super::functions::def;
use crate::runtime::objects::{Args, Object, PropertyDef, Range, SetProperty, Signature, SliceObject};
use crate::runtime::{Gc, Isolate, Result, Value, ops};
use num_bigint::BigInt;
use num_traits::Signed;

/// The description of range.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        def("count", Signature::One, |vm, args| ops::range::count(vm, receiver(args), args.at(1)).map(Value::fixnum)),
        def("index", Signature::One, |vm, args| ops::range::index(vm, receiver(args), args.at(1))),
    ],
    properties: &[
        PropertyDef { set: READONLY, ..property("start", |_, r| Ok(cast::<Range>(r).start)) },
        PropertyDef { set: READONLY, ..property("stop", |_, r| Ok(cast::<Range>(r).stop)) },
        PropertyDef { set: READONLY, ..property("step", |_, r| Ok(cast::<Range>(r).step)) },
    ],
};

/// The description of slice.
pub(crate) const SLICE_TYPE: TypeSpec = TypeSpec {
    construct: Some(construct_slice),
    methods: &[def("indices", Signature::One, indices)],
    properties: &[
        PropertyDef { set: READONLY, ..property("start", |_, s| Ok(cast::<SliceObject>(s).start)) },
        PropertyDef { set: READONLY, ..property("stop", |_, s| Ok(cast::<SliceObject>(s).stop)) },
        PropertyDef { set: READONLY, ..property("step", |_, s| Ok(cast::<SliceObject>(s).step)) },
    ],
};

/// For fields that CPython declares as read-only members, which have a message of their own.
const READONLY: Option<SetProperty> = Some(|vm, _, _| Err(ops::attr::readonly(vm)));

const fn property(name: &'static str, get: fn(&mut Isolate, Value) -> Result<Value>) -> PropertyDef {
    PropertyDef { name, get, set: None }
}

fn cast<T: Object>(value: Value) -> Gc<T> {
    value.downcast().expect("attributes of a type are read from its instances")
}

fn receiver(args: Args<'_>) -> Gc<Range> {
    cast(args.at(0))
}

/// The one to three arguments behind the type: start, stop and step, those left out absent.
fn bounds(vm: &mut Isolate, name: &str, args: Args<'_>) -> Result<[Option<Value>; 3]> {
    ops::call::no_keywords(vm, name, args)?;
    match args.len() - 1 {
        1 => Ok([None, args.get(1), None]),
        2 | 3 => Ok([args.get(1), args.get(2), args.get(3)]),
        count => Err(ops::call::out_of_range(vm, name, 1, 3, count)),
    }
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let [start, stop, step] = bounds(vm, "range", args)?;
    let (start, step) = (start.unwrap_or(Value::fixnum(0)), step.unwrap_or(Value::fixnum(1)));
    let stop = stop.unwrap_or(Value::fixnum(0));
    ops::range::make(vm, start, stop, step).map(Value::from)
}

fn construct_slice(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let [start, stop, step] = bounds(vm, "slice", args)?.map(|bound| bound.unwrap_or(Value::NONE));
    Ok(SliceObject::new(&mut vm.heap, start, stop, step).into())
}

fn indices(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let len = ops::range::integer(vm, args.at(1))?;
    let len: BigInt = ops::int::to_bigint(len).unwrap_or_default();
    if len.is_negative() {
        return Err(vm.value_error("length should not be negative"));
    }
    let (start, stop, step) = ops::range::big_indices(vm, cast(args.at(0)), &len)?;
    let parts = [start, stop, step].map(|n| vm.heap.bigint(n));
    Ok(vm.tuple(&parts))
}
