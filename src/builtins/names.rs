//! The built-in functions about names: attributes of objects, and the namespaces of running code.

use super::attribute_name;
use super::frame::no_variables;
use super::functions::{def, range};
use crate::runtime::isolate::Namespaces;
use crate::runtime::objects::{Args, BoundMethod, Dict, List, Module, NativeDef, Signature, Str, TypeObject};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Value, ops};
use std::collections::BTreeSet;

/// The functions.
pub(crate) const FUNCTIONS: &[NativeDef] = &[
    def("getattr", range(2, 3), |vm, args| {
        let name = attribute_name(vm, args.at(1))?;
        match args.get(2) {
            None => ops::by_shape::get(vm, args.at(0), name),
            Some(default) => Ok(ops::by_shape::get_or_none(vm, args.at(0), name)?.unwrap_or(default)),
        }
    }),
    def("hasattr", range(2, 2), |vm, args| {
        let name = attribute_name(vm, args.at(1))?;
        let found = ops::by_shape::get_or_none(vm, args.at(0), name)?;
        Ok(Value::bool(found.is_some()))
    }),
    def("setattr", range(3, 3), |vm, args| {
        let name = attribute_name(vm, args.at(1))?;
        ops::by_shape::set(vm, args.at(0), name, args.at(2))?;
        Ok(Value::NONE)
    }),
    def("delattr", range(2, 2), |vm, args| {
        let name = attribute_name(vm, args.at(1))?;
        ops::attr::delete(vm, args.at(0), name)?;
        Ok(Value::NONE)
    }),
    def("globals", Signature::None, |vm, _| {
        let running = running(vm, "globals", false)?;
        Ok(running.mapping.unwrap_or(running.globals.into()))
    }),
    def("locals", Signature::None, |vm, _| locals(vm, "locals")),
    def("vars", range(0, 1), vars),
    def("dir", range(0, 1), dir),
];

fn locals(vm: &mut Isolate, function: &str) -> Result<Value> {
    let locals = running(vm, function, true)?.locals;
    locals.ok_or(()).or_else(|()| Err(no_variables(vm, "looked at", "")))
}

/// The namespaces of the running frame, with or without its variables.
pub(super) fn running(vm: &mut Isolate, function: &str, with_locals: bool) -> Result<Namespaces> {
    match (vm.frame_hook)(vm, with_locals) {
        Some(namespaces) => Ok(namespaces),
        None => {
            let message = format!("{function}(): no Python code is running");
            Err(vm.raise_new(ExceptionKind::SystemError, message))
        }
    }
}

fn vars(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(object) = args.get(0) else {
        return locals(vm, "vars");
    };
    let name = vm.intern("__dict__");
    match ops::attr::get_or_none(vm, object, name)? {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}

fn dir(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if let Some(object) = args.get(0).filter(|&object| ops::special::has_methods(object) || object.is::<Module>())
        && let Some(names) = ops::attr::call_special(vm, object, "__dir__", &[])?
    {
        let names = ops::iter::collect(vm, names)?;
        ops::list::sort(vm, names, None, false)?;
        return Ok(names.into());
    }
    match args.get(0) {
        Some(object) => {
            let names = attribute_names(vm, object);
            Ok(listed(vm, names))
        }
        None => {
            let locals = locals(vm, "dir")?;
            let Some(locals) = locals.downcast::<Dict>() else {
                let name = vm.intern("keys");
                let method = ops::attr::get(vm, locals, name)?;
                let names = vm.call(method, &[])?;
                let names = ops::iter::collect(vm, names)?;
                ops::list::sort(vm, names, None, false)?;
                return Ok(names.into());
            };
            Ok(listed(vm, keys(locals).collect()))
        }
    }
}

fn listed(vm: &mut Isolate, names: BTreeSet<String>) -> Value {
    let names: Vec<Value> = names.iter().map(|name| vm.str(name)).collect();
    List::new(&mut vm.heap, &names).into()
}

/// `object.__dir__`: the keys of what the object says its `__dict__` is, and of those of its `__class__` and its bases.
pub(super) fn of_object(vm: &mut Isolate, object: Value) -> Result<Value> {
    if !ops::special::has_methods(object) {
        let names = attribute_names(vm, object);
        return Ok(listed(vm, names));
    }
    let [own, class] = ["__dict__", "__class__"].map(|name| vm.intern(name));
    let own = ops::attr::get_or_none(vm, object, own)?.and_then(|own| ops::class::payload(own).downcast::<Dict>());
    let names = match own {
        Some(own) => ops::dict::copy(vm, own),
        None => Dict::new(&mut vm.heap, 0),
    };
    if let Some(class) = ops::attr::get_or_none(vm, object, class)? {
        add_names_of_class(vm, names, class)?;
    }
    Ok(ops::iter::collect(vm, names.into())?.into())
}

/// Adds the names in whatever stands for a class, and in its bases.
pub(super) fn add_names_of_class(vm: &mut Isolate, names: Gc<Dict>, class: Value) -> Result<()> {
    ops::recursion::check(vm, "")?;
    let [own, bases, keys] = ["__dict__", "__bases__", "keys"].map(|name| vm.intern(name));
    if let Some(own) = ops::attr::get_or_none(vm, class, own)?
        && !ops::dict::update_if_mapping(vm, names, own)?
    {
        // Raises, as CPython does: what is no mapping has none.
        ops::attr::get(vm, own, keys)?;
    }
    if let Some(bases) = ops::attr::get_or_none(vm, class, bases)? {
        let count = super::functions::length(vm, bases)?.as_fixnum().unwrap_or(0);
        for at in 0..count {
            let base = ops::subscript::get(vm, bases, Value::fixnum(at))?;
            add_names_of_class(vm, names, base)?;
        }
    }
    Ok(())
}

/// The names of an object's attributes, sorted.
pub(crate) fn attribute_names(vm: &mut Isolate, object: Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    // The attributes of a method are its function's.
    let holder = object.downcast::<BoundMethod>().map_or(object, |method| method.function);
    let own = ops::attr::own_dict(vm, holder, false);
    names.extend(own.into_iter().flat_map(keys));
    if ops::class::payload(object).is::<Module>() {
        return names;
    }
    let class = object.downcast::<TypeObject>().unwrap_or_else(|| vm.type_of(object));
    for base in class.mro() {
        names.extend(keys(base.dict));
    }
    if let Some(tuple) = object.downcast() {
        let record = vm.types.record_of(tuple);
        let fields = record.map_or(&[][..], |r| r.def.fields);
        names.extend(fields.iter().map(|&f| f.to_owned()));
    }
    names
}

/// The keys of a namespace, in order.
pub(crate) fn keys(dict: Gc<Dict>) -> impl Iterator<Item = String> {
    (0..dict.table.end()).filter_map(move |at| {
        let (key, _) = dict.table.entry(at)?;
        Some(key.downcast::<Str>()?.to_text().into_owned())
    })
}
