//! dict and its views.

use super::TypeSpec;
use super::functions::{def, range};
use crate::runtime::objects::{
    Args, Dict, DictItems, DictKeys, DictValues, MappingProxy, NativeDef, PropertyDef, Signature, Tag,
};
use crate::runtime::{Gc, Isolate, Result, Slot, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        def("clear", Signature::None, clear),
        def("copy", Signature::None, copy),
        def("get", range(1, 2), get),
        def("items", Signature::None, items),
        def("keys", Signature::None, keys),
        def("pop", range(1, 2), pop),
        def("popitem", Signature::None, pop_item),
        def("setdefault", range(1, 2), set_default),
        def("update", Signature::Any, update),
        def("values", Signature::None, values),
    ],
    properties: &[],
};

/// The methods of the type itself.
pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("fromkeys", range(1, 2), from_keys)];

/// The description of `dict_keys` and `dict_items`.
pub(crate) const SET_VIEW_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[def("isdisjoint", Signature::One, |vm, args| {
        ops::view::is_disjoint(vm, args.at(0), args.at(1)).map(Value::bool)
    })],
    properties: &[MAPPING],
};

/// The description of `dict_values`.
pub(crate) const VALUES_TYPE: TypeSpec = TypeSpec { construct: None, methods: &[], properties: &[MAPPING] };

/// The dict behind a view, which cannot be changed through this.
const MAPPING: PropertyDef = PropertyDef {
    name: "mapping",
    get: |vm, this| {
        let dict = ops::view::dict_of(this).expect("an attribute of a view");
        Ok(MappingProxy::new(&mut vm.heap, dict.into()).into())
    },
    set: None,
};

fn receiver(args: Args<'_>) -> Gc<Dict> {
    ops::class::payload(args.at(0)).downcast().expect("methods of dicts get a dict")
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let dict = Dict::new(&mut vm.heap, 0);
    update_from(vm, "dict", dict, args)?;
    Ok(dict.into())
}

fn update(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    update_from(vm, "update", receiver(args), args)?;
    Ok(Value::NONE)
}

/// Updates a dict from the arguments behind the first one: at most one by position, then those given by name.
fn update_from(vm: &mut Isolate, function: &str, dict: Gc<Dict>, args: Args<'_>) -> Result<()> {
    let mut sources = args.values().skip(1);
    let source = sources.next();
    if sources.next().is_some() {
        let count = args.values().len() - 1;
        return Err(ops::call::out_of_range(vm, function, 0, 1, count));
    }
    if let Some(source) = source {
        ops::dict::update(vm, dict, source)?;
    }
    for (name, value) in args.named() {
        ops::dict::set_str(vm, dict, name, value);
    }
    Ok(())
}

fn clear(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    receiver(args).table.clear(&mut vm.heap);
    Ok(Value::NONE)
}

fn copy(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    Ok(ops::dict::copy(vm, receiver(args)).into())
}

fn get(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let found = ops::dict::get(vm, receiver(args), args.at(1))?;
    Ok(found.or(args.get(2)).unwrap_or(Value::NONE))
}

fn set_default(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let value = args.get(2).unwrap_or(Value::NONE);
    ops::dict::set_default(vm, receiver(args), args.at(1), value)
}

fn pop(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let found: Slot = ops::dict::remove(vm, receiver(args), args.at(1))?;
    match found.or(args.get(2)) {
        Some(value) => Ok(value),
        None => Err(vm.key_error(args.at(1))),
    }
}

fn pop_item(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let table = &receiver(args).table;
    match table.previous_entry(table.end()) {
        Some((at, key, value)) => {
            table.remove(at);
            Ok(vm.tuple(&[key, value]))
        }
        None => {
            let message = vm.str("popitem(): dictionary is empty");
            Err(vm.key_error(message))
        }
    }
}

fn keys(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    Ok(DictKeys::new(&mut vm.heap, receiver(args)).into())
}

fn values(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    Ok(DictValues::new(&mut vm.heap, receiver(args)).into())
}

fn items(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    Ok(DictItems::new(&mut vm.heap, receiver(args)).into())
}

fn from_keys(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let own = vm.types.of_tag(Tag::Dict);
    let made = match args.at(0) == own.into() {
        true => Dict::new(&mut vm.heap, 0).into(),
        false => vm.call(args.at(0), &[])?,
    };
    let value = args.get(2).unwrap_or(Value::NONE);
    if let Some(dict) = made.downcast::<Dict>()
        && ops::dict::set_all(vm, dict, args.at(1), value)?
    {
        return Ok(made);
    }
    let keys = ops::iter::iter(vm, args.at(1))?;
    while let Some(key) = ops::iter::next(vm, keys)? {
        ops::subscript::set(vm, made, key, value)?;
    }
    Ok(made)
}
