//! tuple.

use super::TypeSpec;
use super::functions::{def, range};
use super::list::{iterable_argument, search_bounds};
use crate::runtime::objects::{Args, Signature, Tuple};
use crate::runtime::{Gc, Isolate, Result, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[def("count", Signature::One, count), def("index", range(1, 3), index)],
    properties: &[],
};

fn receiver(args: Args<'_>) -> Gc<Tuple> {
    ops::class::payload(args.at(0)).downcast().expect("methods of tuples get a tuple")
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    match iterable_argument(vm, "tuple", args)? {
        None => Ok(vm.tuple(&[])),
        Some(iterable) if iterable.downcast::<Tuple>().is_some_and(|t| t.record() == 0) => Ok(iterable),
        Some(iterable) => {
            let items = ops::iter::collect(vm, iterable)?;
            Ok(vm.tuple_of(items))
        }
    }
}

fn count(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let tuple = receiver(args);
    ops::list::count(vm, |at| tuple.items().get(at).copied(), args.at(1))
}

fn index(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let tuple = receiver(args);
    let bounds = search_bounds(vm, args, tuple.len())?;
    match ops::list::position(vm, |at| tuple.items().get(at).copied(), bounds, args.at(1))? {
        Some(at) => Ok(Value::fixnum(at as i64)),
        None => Err(vm.value_error("tuple.index(x): x not in tuple")),
    }
}
