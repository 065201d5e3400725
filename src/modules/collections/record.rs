//! What the methods of named tuples do for every field.

use crate::builtins::{def, range};
use crate::runtime::objects::{Args, Dict, List, NativeDef, Tuple};
use crate::runtime::{Gc, Isolate, Result, Value, ops};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    // The values of the named fields of an object, other ones taken from a dict.
    def("_replaced", range(3, 3), replaced),
];

fn replaced(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (Some(names), Some(others)) = (args.at(0).downcast::<Tuple>(), args.at(2).downcast::<Dict>()) else {
        return Err(vm.type_error("_replaced() takes a tuple of names, an iterable, and a dict"));
    };
    let values = first_of(vm, args.at(1), names.len())?;
    for (at, &name) in names.items()[..values.len()].iter().enumerate() {
        if others.table.is_empty() {
            break;
        }
        if let Some(other) = ops::dict::remove(vm, others, name)? {
            values.set(at, other);
        }
    }
    Ok(values.into())
}

/// So many items of an iterable, or all if it has fewer; it is not asked for more.
fn first_of(vm: &mut Isolate, iterable: Value, count: usize) -> Result<Gc<List>> {
    let own = ops::special::behind(vm, iterable, vm.names.iter).and_then(|own| own.downcast::<Tuple>());
    if let Some(tuple) = own {
        return Ok(List::new(&mut vm.heap, &tuple.items()[..count.min(tuple.len())]));
    }
    let items = List::with_capacity(&mut vm.heap, count);
    let iterator = ops::iter::iter(vm, iterable)?;
    while items.len() < count
        && let Some(item) = ops::iter::next(vm, iterator)?
    {
        items.push(&mut vm.heap, item);
    }
    Ok(items)
}
