//! What `defaultdict` and `Counter` do for every item, and what `OrderedDict` does for the first one and the last.

use crate::builtins::{add_methods, def, range};
use crate::bytecode::BinaryOp;
use crate::runtime::objects::{Args, Dict, NativeDef, Signature, TypeObject};
use crate::runtime::{Gc, Isolate, Result, Slot, Value, ops};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    // Counts the elements of an iterable in a plain dict.
    def("_count_elements", range(2, 2), count_elements),
    // Gives the class defaultdict its `__missing__`.
    def("_add_missing", Signature::One, |vm, args| give_methods(vm, args, MISSING)),
    // Gives the class OrderedDict its operations on the order of items.
    def("_add_order", Signature::One, |vm, args| give_methods(vm, args, ORDER)),
];

const MISSING: &[NativeDef] = &[def("__missing__", Signature::One, missing)];

/// Gives a class native methods.
fn give_methods(vm: &mut Isolate, args: Args<'_>, methods: &'static [NativeDef]) -> Result<Value> {
    if let Some(class) = args.at(0).downcast::<TypeObject>() {
        add_methods(vm, class, methods);
        vm.classes_changed();
    }
    Ok(Value::NONE)
}

const ORDER: &[NativeDef] = &[
    def("move_to_end", Signature::Named { names: &["key", "last"], required: 1, positional: 2 }, move_to_end),
    def("popitem", Signature::Named { names: &["last"], required: 0, positional: 1 }, pop_item),
];

/// Moves a key to the end, or to the front.
fn move_to_end(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (dict, key, last) = (dict_of(args), args.at(1), is_last(vm, args.get(2))?);
    match ops::dict::find(vm, dict, key)? {
        Some(at) => {
            ops::dict::move_entry(vm, dict, at, last);
            Ok(Value::NONE)
        }
        None => Err(vm.key_error(key)),
    }
}

/// Removes and returns the last pair, or the first.
fn pop_item(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (dict, last) = (dict_of(args), is_last(vm, args.get(1))?);
    let table = &dict.table;
    match if last { table.previous_entry(table.end()) } else { table.next_entry(0) } {
        Some((at, key, value)) => {
            table.remove(at);
            Ok(vm.tuple(&[key, value]))
        }
        None => {
            let message = vm.str("dictionary is empty");
            Err(vm.key_error(message))
        }
    }
}

fn dict_of(args: Args<'_>) -> Gc<Dict> {
    ops::class::payload(args.at(0)).downcast().expect("an OrderedDict stands for a dict")
}

/// Which end is meant: the last one where nothing says so.
fn is_last(vm: &mut Isolate, last: Slot) -> Result<bool> {
    last.map_or(Ok(true), |last| ops::compare::is_true(vm, last))
}

/// Sets the item of a key that is not there to what the factory gives.
fn missing(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (this, key) = (args.at(0), args.at(1));
    let factory = ops::by_shape::get(vm, this, vm.names.default_factory)?;
    if factory.is_none() {
        return Err(vm.key_error(key));
    }
    let value = vm.call(factory, &[])?;
    ops::subscript::set(vm, this, key, value)?;
    Ok(value)
}

fn count_elements(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(counts) = args.at(0).downcast::<Dict>() else {
        return Err(vm.type_error("_count_elements() counts in a dict"));
    };
    let iterator = ops::iter::iter(vm, args.at(1))?;
    while let Some(element) = ops::iter::next(vm, iterator)? {
        let count = match ops::dict::get(vm, counts, element)? {
            Some(count) => ops::arith::binary(vm, BinaryOp::Add, count, Value::fixnum(1))?,
            None => Value::fixnum(1),
        };
        ops::dict::set(vm, counts, element, count)?;
    }
    Ok(Value::NONE)
}
