//! What `defaultdict` and `Counter` do for every item.

use crate::builtins::{add_methods, def, range};
use crate::bytecode::BinaryOp;
use crate::runtime::objects::{Args, Dict, NativeDef, Signature, TypeObject};
use crate::runtime::{Isolate, Result, Value, ops};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    // Counts the elements of an iterable in a plain dict.
    def("_count_elements", range(2, 2), count_elements),
    // Gives the class defaultdict its `__missing__`.
    def("_add_missing", Signature::One, |vm, args| {
        if let Some(class) = args.at(0).downcast::<TypeObject>() {
            add_methods(vm, class, MISSING);
            vm.classes_changed();
        }
        Ok(Value::NONE)
    }),
];

const MISSING: &[NativeDef] = &[def("__missing__", Signature::One, missing)];

/// Sets the item of a key that is not there to what the factory gives.
fn missing(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (this, key) = (args.at(0), args.at(1));
    let name = vm.intern("default_factory");
    let factory = ops::attr::get(vm, this, name)?;
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
