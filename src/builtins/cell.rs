//! cell.

use super::TypeSpec;
use crate::runtime::objects::{Args, CellObject, Gc, PropertyDef};
use crate::runtime::{Isolate, Result, Slot, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[],
    properties: &[PropertyDef { name: "cell_contents", get: contents, set: Some(set_contents) }],
};

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "cell", args)?;
    let count = args.len() - 1;
    if count > 1 {
        return Err(ops::call::out_of_range(vm, "cell", 0, 1, count));
    }
    Ok(CellObject::new(&mut vm.heap, args.get(1)).into())
}

fn as_cell(this: Value) -> Gc<CellObject> {
    this.downcast().expect("an attribute of cell")
}

fn contents(vm: &mut Isolate, this: Value) -> Result<Value> {
    match as_cell(this).contents.get() {
        Some(value) => Ok(value),
        None => Err(vm.value_error("Cell is empty")),
    }
}

fn set_contents(vm: &mut Isolate, this: Value, value: Slot) -> Result<()> {
    ops::cell::rebind(vm, as_cell(this), value);
    Ok(())
}
