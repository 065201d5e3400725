//! The module `_bisect`: binary search in sorted sequences. Only `<` compares, with the sought item on the side that the
//! direction of the search asks for.

use super::add_functions;
use crate::builtins::{def, length, size};
use crate::runtime::objects::{Args, Gc, List, Module, NativeDef, Signature, Tag};
use crate::runtime::ops::compare::less;
use crate::runtime::{Isolate, Result, Slot, Value, ops};

const SIGNATURE: Signature = Signature::Named { names: &["a", "x", "lo", "hi", "key"], required: 2, positional: 4 };

const FUNCTIONS: &[NativeDef] = &[
    def("bisect_right", SIGNATURE, |vm, args| search(vm, args, Side::Right)),
    def("bisect_left", SIGNATURE, |vm, args| search(vm, args, Side::Left)),
    def("insort_right", SIGNATURE, |vm, args| insort(vm, args, Side::Right)),
    def("insort_left", SIGNATURE, |vm, args| insort(vm, args, Side::Left)),
];

/// Where an item belongs among those equal to it.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
}

fn key(args: Args<'_>) -> Slot {
    args.get(4).filter(|key| !key.is_none())
}

fn search(vm: &mut Isolate, args: Args<'_>, side: Side) -> Result<Value> {
    let at = place(vm, args, args.at(1), side)?;
    Ok(vm.heap.int(at))
}

/// Where an item belongs, or one with this key.
fn place(vm: &mut Isolate, args: Args<'_>, sought: Value, side: Side) -> Result<i64> {
    let sequence = args.at(0);
    let (mut low, mut high) = bounds(vm, args)?;
    require_items(vm, sequence)?;
    while low < high {
        let middle = low + (high - low) / 2;
        let index = vm.heap.int(middle);
        let mut item = ops::subscript::get(vm, sequence, index)?;
        if let Some(key) = key(args) {
            item = vm.call(key, &[item])?;
        }
        let goes_right = match side {
            Side::Left => less(vm, item, sought)?,
            Side::Right => !less(vm, sought, item)?,
        };
        match goes_right {
            true => low = middle + 1,
            false => high = middle,
        }
    }
    Ok(low)
}

/// Raises TypeError for what has no items by number, even if there is nothing to search.
fn require_items(vm: &mut Isolate, sequence: Value) -> Result<()> {
    let (name, class) = (vm.intern("__getitem__"), vm.type_of(sequence));
    let message = match vm.class_attribute(class, name) {
        Some(_) if sequence.tag() != Some(Tag::Dict) => return Ok(()),
        Some(_) => format!("{} is not a sequence", vm.type_name(sequence)),
        None => format!("'{}' object does not support indexing", vm.type_name(sequence)),
    };
    Err(vm.type_error(message))
}

fn bounds(vm: &mut Isolate, args: Args<'_>) -> Result<(i64, i64)> {
    let low = args.get(2).map_or(Ok(0), |low| size(vm, low))?;
    let high = match args.get(3).filter(|high| !high.is_none()) {
        Some(high) => {
            if ops::special::index(vm, high)?.is_none() {
                let message = format!("argument should be integer or None, not '{}'", vm.type_name(high));
                return Err(vm.type_error(message));
            }
            ops::int::index(vm, high)?
        }
        None => -1,
    };
    if low < 0 {
        return Err(vm.value_error("lo must be non-negative"));
    }
    // In CPython -1 stands for an absent bound, and so a program may pass it too.
    if high != -1 {
        return Ok((low, high));
    }
    let len = length(vm, args.at(0))?;
    Ok((low, ops::int::index(vm, len)?))
}

fn insort(vm: &mut Isolate, args: Args<'_>, side: Side) -> Result<Value> {
    let (sequence, item) = (args.at(0), args.at(1));
    let sought = match key(args) {
        Some(key) => vm.call(key, &[item])?,
        None => item,
    };
    let at = place(vm, args, sought, side)?;
    if let Some(list) = sequence.downcast::<List>() {
        let at = ops::slice::clamp_index(at, list.len());
        list.splice(&mut vm.heap, at, 0, &[item]);
        return Ok(Value::NONE);
    }
    let name = vm.intern("insert");
    let insert = ops::attr::get(vm, sequence, name)?;
    let at = vm.heap.int(at);
    vm.call(insert, &[at, item])?;
    Ok(Value::NONE)
}
