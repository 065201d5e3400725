//! `itemgetter`, `attrgetter` and `methodcaller`: their types, and calls of their objects.

use super::super::add_type;
use crate::builtins::{TypeSpec, def};
use crate::runtime::objects::{
    Args, AttrGetter, Dict, Gc, ItemGetter, List, MethodCaller, Module, NativeDef, Object, Partial, Signature, Str,
    StrBuf, Tag, Tuple,
};
use crate::runtime::{Isolate, Result, Slot, Value, ops};
use smallvec::SmallVec;

const CALL: NativeDef =
    def("__call__", Signature::Any, |vm, args| vm.call_with(args.at(0), Args { slots: &args.slots[1..], ..args }));

const ITEM_GETTER: TypeSpec = TypeSpec {
    construct: Some(|vm, args| {
        let keys = names(vm, "itemgetter", args)?;
        Ok(ItemGetter::new(&mut vm.heap, keys).into())
    }),
    methods: &[
        CALL,
        def("__repr__", Signature::None, |vm, args| {
            let keys = of::<ItemGetter>(args).keys;
            show(vm, args, keys.items(), None)
        }),
        def("__reduce__", Signature::None, |vm, args| reduce(vm, args, of::<ItemGetter>(args).keys)),
    ],
    properties: &[],
};

const ATTR_GETTER: TypeSpec = TypeSpec {
    construct: Some(|vm, args| {
        let names = names(vm, "attrgetter", args)?;
        let mut paths = Vec::new();
        for name in names.items() {
            let Some(name) = ops::class::payload(*name).downcast::<Str>() else {
                return Err(vm.type_error("attribute name must be a string"));
            };
            let text = name.to_text();
            let parts: Vec<Value> = text.split('.').map(|part| vm.intern(part).into()).collect();
            paths.push(vm.tuple(&parts));
        }
        let paths = vm.new_tuple(&paths);
        Ok(AttrGetter::new(&mut vm.heap, names, paths).into())
    }),
    methods: &[
        CALL,
        def("__repr__", Signature::None, |vm, args| {
            let names = of::<AttrGetter>(args).names;
            show(vm, args, names.items(), None)
        }),
        def("__reduce__", Signature::None, |vm, args| reduce(vm, args, of::<AttrGetter>(args).names)),
    ],
    properties: &[],
};

const METHOD_CALLER: TypeSpec = TypeSpec {
    construct: Some(|vm, args| {
        let mut values = args.values().skip(1);
        let Some(name) = values.next() else {
            return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
        };
        let Some(name) = ops::class::payload(name).downcast::<Str>() else {
            return Err(vm.type_error("method name must be a string"));
        };
        let first: Vec<Value> = values.collect();
        let first = vm.new_tuple(&first);
        let keywords = Dict::new(&mut vm.heap, 0);
        for (name, value) in args.named() {
            ops::dict::set_str(vm, keywords, name, value);
        }
        Ok(MethodCaller::new(&mut vm.heap, name, first, keywords).into())
    }),
    methods: &[
        CALL,
        def("__repr__", Signature::None, |vm, args| {
            let caller = of::<MethodCaller>(args);
            let values = with_name(caller);
            show(vm, args, &values, Some(caller.keywords))
        }),
        def("__reduce__", Signature::None, |vm, args| {
            let caller = of::<MethodCaller>(args);
            if caller.keywords.table.is_empty() {
                let values = vm.new_tuple(&with_name(caller));
                return reduce(vm, args, values);
            }
            let class = vm.type_of(args.at(0));
            let name = vm.new_tuple(&[caller.name.into()]);
            let keywords = ops::dict::copy(vm, caller.keywords);
            let maker = Partial::new(&mut vm.heap, class.into(), name, keywords);
            Ok(vm.tuple(&[maker.into(), caller.args.into()]))
        }),
    ],
    properties: &[],
};

/// Makes the types attributes of the new module.
pub(super) fn add_types(vm: &mut Isolate, module: Gc<Module>) {
    for (tag, spec) in
        [(Tag::ItemGetter, &ITEM_GETTER), (Tag::AttrGetter, &ATTR_GETTER), (Tag::MethodCaller, &METHOD_CALLER)]
    {
        add_type(vm, module, tag, spec);
    }
}

fn of<T: Object>(args: Args<'_>) -> Gc<T> {
    args.at(0).downcast().expect("the receiver is of the method's type")
}

/// The arguments of a constructor that takes at least one, and no named ones.
fn names(vm: &mut Isolate, function: &str, args: Args<'_>) -> Result<Gc<Tuple>> {
    ops::call::no_keywords(vm, function, args)?;
    let values: Vec<Value> = args.values().skip(1).collect();
    if values.is_empty() {
        return Err(ops::call::out_of_range(vm, function, 1, 1, 0));
    }
    Ok(vm.new_tuple(&values))
}

fn with_name(caller: Gc<MethodCaller>) -> SmallVec<[Value; 6]> {
    std::iter::once(Value::from(caller.name)).chain(caller.args.items().iter().copied()).collect()
}

fn reduce(vm: &mut Isolate, args: Args<'_>, values: Gc<Tuple>) -> Result<Value> {
    let class = vm.type_of(args.at(0));
    Ok(vm.tuple(&[class.into(), values.into()]))
}

/// The text of the call that makes such an object.
fn show(vm: &mut Isolate, args: Args<'_>, values: &[Value], keywords: Option<Gc<Dict>>) -> Result<Value> {
    let this = args.at(0);
    let mut out = StrBuf::new();
    out.push_str(&vm.type_name(this));
    out.push_str("(");
    if vm.repr_guard.contains(&this) {
        out.push_str("...");
    } else {
        vm.repr_guard.push(this);
        let shown = show_arguments(vm, &mut out, values, keywords);
        vm.repr_guard.pop();
        shown?;
    }
    out.push_str(")");
    Ok(out.finish(&mut vm.heap).into())
}

fn show_arguments(vm: &mut Isolate, out: &mut StrBuf, values: &[Value], keywords: Option<Gc<Dict>>) -> Result<()> {
    let mut before = "";
    for &value in values {
        out.push_str(before);
        out.push_view(ops::repr::repr(vm, value)?.view());
        before = ", ";
    }
    let mut at = 0;
    while let Some((position, name, value)) = keywords.and_then(|keywords| keywords.table.next_entry(at)) {
        at = position + 1;
        out.push_str(before);
        out.push_view(ops::repr::str(vm, name)?.view());
        out.push_str("=");
        out.push_view(ops::repr::repr(vm, value)?.view());
        before = ", ";
    }
    Ok(())
}

/// The result of a call, if it is one of these objects that is called.
pub(crate) fn call(vm: &mut Isolate, callable: Value, args: Args<'_>) -> Option<Result<Value>> {
    match callable.tag()? {
        Tag::ItemGetter => Some(get_items(vm, callable.downcast()?, args)),
        Tag::AttrGetter => Some(get_attributes(vm, callable.downcast()?, args)),
        Tag::MethodCaller => Some(call_method(vm, callable.downcast()?, args)),
        _ => None,
    }
}

/// The only argument of a call.
#[inline]
fn only(vm: &mut Isolate, function: &str, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, function, args)?;
    match args.slots {
        &[Some(value)] => Ok(value),
        _ => Err(ops::call::out_of_range(vm, function, 1, 1, args.len())),
    }
}

fn get_items(vm: &mut Isolate, getter: Gc<ItemGetter>, args: Args<'_>) -> Result<Value> {
    let subject = only(vm, "itemgetter", args)?;
    each(vm, getter.keys, |vm, key| ops::subscript::get(vm, subject, key))
}

fn get_attributes(vm: &mut Isolate, getter: Gc<AttrGetter>, args: Args<'_>) -> Result<Value> {
    let subject = only(vm, "attrgetter", args)?;
    each(vm, getter.paths, |vm, path| {
        let mut value = subject;
        for name in path.downcast::<Tuple>().iter().flat_map(|path| path.items()) {
            let name = name.downcast::<Str>().expect("paths consist of names");
            value = ops::attr::get(vm, value, name)?;
        }
        Ok(value)
    })
}

/// What is got for one key, or the tuple for several.
#[inline]
fn each(vm: &mut Isolate, keys: Gc<Tuple>, mut get: impl FnMut(&mut Isolate, Value) -> Result<Value>) -> Result<Value> {
    if let &[key] = keys.items() {
        return get(vm, key);
    }
    if let &[first, second] = keys.items() {
        let row = [get(vm, first)?, get(vm, second)?];
        return Ok(vm.tuple(&row));
    }
    let row = List::with_capacity(&mut vm.heap, keys.len());
    for &key in keys.items() {
        let value = get(vm, key)?;
        row.push(&mut vm.heap, value);
    }
    Ok(vm.tuple(&row.to_vec()))
}

fn call_method(vm: &mut Isolate, caller: Gc<MethodCaller>, args: Args<'_>) -> Result<Value> {
    let count = args.values().len();
    if count != 1 {
        return Err(ops::call::out_of_range(vm, "methodcaller", 1, 1, count));
    }
    ops::call::no_keywords(vm, "methodcaller", args)?;
    let method = ops::attr::get(vm, args.at(0), caller.name)?;
    if caller.keywords.table.is_empty() {
        return vm.call(method, caller.args.items());
    }
    let entries = (0..caller.keywords.table.end()).filter_map(|at| caller.keywords.table.entry(at));
    let (names, values): (Vec<Value>, Vec<Value>) = entries.unzip();
    let names = vm.new_tuple(&names);
    let row: Vec<Slot> = caller.args.items().iter().chain(&values).copied().map(Some).collect();
    vm.call_with(method, Args { slots: &row, keywords: Some(names) })
}
