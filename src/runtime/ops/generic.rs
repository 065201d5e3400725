//! Subscripted classes, `list[int]`: how they are made, shown, compared, subscripted again and called.
//!
//! Type variables are objects of the module `typing`, which knows how to find and to replace them.

use super::{attr, call, compare, dict, hash, recursion, repr};
use crate::runtime::objects::{Args, GenericAlias, List, Module, Str, StrBuf, Tuple, TypeObject};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};

/// Attributes that an alias has itself; all others are those of its origin.
const OWN: [&str; 9] = [
    "__class__",
    "__origin__",
    "__args__",
    "__unpacked__",
    "__parameters__",
    "__typing_unpacked_tuple_args__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
];

/// Attributes that an alias must not seem to have.
const HIDDEN: [&str; 3] = ["__bases__", "__copy__", "__deepcopy__"];

/// `origin[args]`, the arguments one or a tuple of them.
pub fn alias(vm: &mut Isolate, origin: Value, args: Value) -> Gc<GenericAlias> {
    let args = arguments(vm, args);
    GenericAlias::new(&mut vm.heap, origin, args, false)
}

fn arguments(vm: &mut Isolate, args: Value) -> Gc<Tuple> {
    args.downcast::<Tuple>().unwrap_or_else(|| Tuple::new(&mut vm.heap, &[args]))
}

/// The object that an attribute of an alias is looked up on: its origin for most names.
pub fn attribute_of(alias: Gc<GenericAlias>, name: Gc<Str>) -> Slot {
    let is_own = OWN.iter().chain(&HIDDEN).any(|own| name.is_text(own));
    (!is_own).then_some(alias.origin)
}

/// Whether an alias denies having the attribute, whatever its type has.
pub fn is_hidden(name: Gc<Str>) -> bool {
    HIDDEN.iter().any(|hidden| name.is_text(hidden))
}

/// Appends `repr(alias)`.
pub fn write(vm: &mut Isolate, out: &mut StrBuf, alias: Gc<GenericAlias>) -> Result<()> {
    recursion::nested(vm, "while getting the repr of an object", |vm| {
        if alias.unpacked {
            out.push_str("*");
        }
        write_part(vm, out, alias.origin)?;
        out.push_str("[");
        if alias.args.is_empty() {
            out.push_str("()");
        }
        match alias.args.items() {
            [parameters @ .., result] if has_parameter_list(vm, alias) => {
                out.push_str("[");
                write_parts(vm, out, parameters)?;
                out.push_str("], ");
                write_part(vm, out, *result)?;
            }
            args => write_parts(vm, out, args)?,
        }
        out.push_str("]");
        Ok(())
    })
}

/// Whether an alias is one of `collections.abc.Callable` whose arguments but the last are a list of parameters.
fn has_parameter_list(vm: &Isolate, alias: Gc<GenericAlias>) -> bool {
    let is_callable = alias
        .origin
        .downcast::<TypeObject>()
        .is_some_and(|class| &*class.name.to_text() == "Callable" && &*class.module.to_text() == "collections.abc");
    let stands_for_list = |first: Value| {
        first == Value::ELLIPSIS || matches!(&*vm.type_name(first), "typing.ParamSpec" | "_ConcatenateGenericAlias")
    };
    is_callable && !matches!(alias.args.items(), [first, _] if stands_for_list(*first))
}

fn write_parts(vm: &mut Isolate, out: &mut StrBuf, parts: &[Value]) -> Result<()> {
    for (at, &part) in parts.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        write_part(vm, out, part)?;
    }
    Ok(())
}

/// A class by its qualified name, with its module if that is not the built-ins'; lists of classes in brackets.
fn write_part(vm: &mut Isolate, out: &mut StrBuf, part: Value) -> Result<()> {
    if part == Value::ELLIPSIS {
        out.push_str("...");
        return Ok(());
    }
    if let Some(list) = part.downcast::<List>() {
        let items = Tuple::new(&mut vm.heap, &list.to_vec());
        out.push_str("[");
        write_parts(vm, out, items.items())?;
        out.push_str("]");
        return Ok(());
    }
    let is_alias = attribute(vm, part, "__origin__")?.is_some() && attribute(vm, part, "__args__")?.is_some();
    if !is_alias
        && let Some(name) = attribute(vm, part, "__qualname__")?
        && let Some(module) = attribute(vm, part, "__module__")?.filter(|module| !module.is_none())
    {
        if !module.downcast::<Str>().is_some_and(|module| module.is_text("builtins")) {
            out.push_view(repr::str(vm, module)?.view());
            out.push_str(".");
        }
        out.push_view(repr::str(vm, name)?.view());
        return Ok(());
    }
    out.push_view(repr::repr(vm, part)?.view());
    Ok(())
}

fn attribute(vm: &mut Isolate, object: Value, name: &str) -> Result<Slot> {
    let name = vm.intern(name);
    attr::get_or_none(vm, object, name)
}

/// Whether two aliases are the same subscription.
pub fn equal(vm: &mut Isolate, a: Gc<GenericAlias>, b: Gc<GenericAlias>) -> Result<bool> {
    if a.unpacked != b.unpacked || !compare::equal(vm, a.origin, b.origin)? {
        return Ok(false);
    }
    compare::equal(vm, a.args.into(), b.args.into())
}

/// The hash of an alias.
pub fn hash(vm: &mut Isolate, alias: Gc<GenericAlias>) -> Result<i64> {
    let mixed = hash::hash(vm, alias.origin)? ^ hash::hash(vm, alias.args.into())?;
    Ok(hash::not_minus_one(mixed))
}

/// The type variables among arguments and within them.
pub fn parameters(vm: &mut Isolate, args: Gc<Tuple>) -> Result<Value> {
    match of_typing(vm, "_collect_parameters") {
        Some(collect) => vm.call(collect, &[args.into()]),
        None => Ok(vm.tuple(&[])),
    }
}

/// A function of the module that type variables come from; none as long as it is not loaded.
fn of_typing(vm: &mut Isolate, name: &str) -> Slot {
    let key = vm.intern("_typing_forms");
    let module = dict::get_str(vm.modules, key)?.as_kind::<Module>()?;
    let name = vm.intern(name);
    dict::get_str(module.dict, name)
}

/// `alias[args]`: its type variables replaced.
pub fn subscribe(vm: &mut Isolate, alias: Value, own: Gc<Tuple>, args: Value) -> Result<Value> {
    let parameters = parameters(vm, own)?;
    let none = parameters.downcast::<Tuple>().is_none_or(|parameters| parameters.is_empty());
    match of_typing(vm, "_subscribe_built_in").filter(|_| !none) {
        Some(subscribe) => vm.call(subscribe, &[alias, parameters, args]),
        None => {
            let shown = repr::repr(vm, alias)?;
            Err(vm.type_error(format!("{} is not a generic class", shown.to_text())))
        }
    }
}

/// `alias(...)`: calls the origin, and tells the result what it was called by.
pub fn construct(vm: &mut Isolate, alias: Gc<GenericAlias>, args: Args<'_>) -> Result<Value> {
    let made = call::object(vm, alias.origin, args)?;
    let name = vm.intern("__orig_class__");
    if let Err(raised) = attr::set(vm, made, name, alias.into()) {
        let ignored = vm.catch(raised, ExceptionKind::AttributeError);
        ignored.or_else(|raised| vm.catch(raised, ExceptionKind::TypeError))?;
    }
    Ok(made)
}

/// `class[args]` of the built-in classes that only their instances' items make generic: `type[int]`.
pub fn of_type(vm: &mut Isolate, class: Gc<TypeObject>, args: Value) -> Option<Value> {
    let is_type = class == vm.types.of_tag(crate::runtime::objects::Tag::Type);
    is_type.then(|| alias(vm, class.into(), args).into())
}
