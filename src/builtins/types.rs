//! type, module, and the types of the constants.

use super::TypeSpec;
use super::object::DICT;
use crate::runtime::objects::{
    Args, Dict, Gc, Instance, Module, NativeDef, PropertyDef, Signature, Str, StrBuf, TypeObject,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(type_call),
    methods: &[NativeDef {
        name: "mro",
        signature: Signature::None,
        function: |vm, args| {
            let mro: Vec<Value> = as_type(args.at(0)).mro().map(Value::from).collect();
            Ok(crate::runtime::objects::List::new(&mut vm.heap, &mro).into())
        },
    }],
    properties: &[
        PropertyDef { name: "__name__", get: |_, this| Ok(as_type(this).name.into()), set: None },
        PropertyDef { name: "__qualname__", get: |_, this| Ok(as_type(this).name.into()), set: None },
        PropertyDef { name: "__module__", get: |_, this| Ok(as_type(this).module.into()), set: None },
        PropertyDef {
            name: "__mro__",
            get: |_, this| Ok(as_type(this).mro.get().map_or(Value::NONE, Value::from)),
            set: None,
        },
        PropertyDef {
            name: "__base__",
            get: |_, this| Ok(as_type(this).base.map_or(Value::NONE, Value::from)),
            set: None,
        },
        PropertyDef {
            name: "__bases__",
            get: |vm, this| {
                let base: Vec<Value> = as_type(this).base.map(Value::from).into_iter().collect();
                Ok(vm.tuple(&base))
            },
            set: None,
        },
    ],
};

/// The type's description.
pub(crate) const MODULE_TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| {
        let rest = Args { slots: &args.slots[1..], keywords: args.keywords };
        ops::call::native(vm, &NEW_MODULE, None, rest)
    }),
    methods: &[],
    properties: &[DICT, MODULE_DOC],
};

/// `__doc__`, which lives in the module's namespace.
const MODULE_DOC: PropertyDef = PropertyDef {
    name: "__doc__",
    get: |vm, this| {
        let (name, dict) = (vm.intern("__doc__"), ops::attr::own_dict(vm, this, true));
        Ok(dict.and_then(|dict| ops::dict::get_str(dict, name)).unwrap_or(Value::NONE))
    },
    set: Some(|vm, this, value| {
        let (name, dict) = (vm.intern("__doc__"), ops::attr::own_dict(vm, this, true));
        match (dict, value) {
            (Some(dict), Some(value)) => ops::dict::set_str(vm, dict, name, value),
            (Some(dict), None) => drop(ops::dict::remove_str(dict, name)),
            (None, _) => {}
        }
        Ok(())
    }),
};

const NEW_MODULE: NativeDef = NativeDef {
    name: "module",
    signature: Signature::Named { names: &["name", "doc"], required: 1, positional: 2 },
    function: new_module,
};

/// The descriptions of the types of None, `...` and NotImplemented: called, they give the constant.
pub(crate) const CONSTANTS: [TypeSpec; 3] = [
    constant_type(|vm, args| constant(vm, args, Value::NONE)),
    constant_type(|vm, args| constant(vm, args, Value::ELLIPSIS)),
    constant_type(|vm, args| constant(vm, args, Value::NOT_IMPLEMENTED)),
];

const fn constant_type(construct: crate::runtime::objects::NativeFn) -> TypeSpec {
    TypeSpec { construct: Some(construct), methods: &[], properties: &[] }
}

fn constant(vm: &mut Isolate, args: Args<'_>, value: Value) -> Result<Value> {
    if args.len() == 1 {
        return Ok(value);
    }
    let message = format!("{} takes no arguments", as_type(args.at(0)).name.to_text());
    Err(vm.type_error(message))
}

/// `types.SimpleNamespace`
pub(crate) const NAMESPACE_TYPE: TypeSpec = TypeSpec {
    construct: Some(new_namespace),
    methods: &[NativeDef { name: "__repr__", signature: Signature::None, function: namespace_repr }],
    properties: &[DICT],
};

fn as_type(this: Value) -> Gc<TypeObject> {
    this.downcast().expect("an attribute of type")
}

fn type_call(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    match (args.len() - 1, args.keywords) {
        (1, None) => Ok(vm.type_of(args.at(1)).into()),
        (3, None) => Err(vm.raise_new(
            ExceptionKind::NotImplementedError,
            "type() with three arguments is not supported: there are no user-defined classes yet",
        )),
        _ => Err(vm.type_error("type() takes 1 or 3 arguments")),
    }
}

fn new_module(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(name) = args.at(0).downcast::<Str>() else {
        let message = format!("module() argument 'name' must be str, not {}", vm.type_name(args.at(0)));
        return Err(vm.type_error(message));
    };
    let dict = Dict::new(&mut vm.heap, 4);
    let doc = args.get(1).unwrap_or(Value::NONE);
    let absent = ["__package__", "__loader__", "__spec__"].map(|key| (key, Value::NONE));
    for (key, value) in [("__name__", name.into()), ("__doc__", doc)].into_iter().chain(absent) {
        let key = vm.intern(key);
        ops::dict::set_str(vm, dict, key, value);
    }
    Ok(Module::new(&mut vm.heap, name, dict).into())
}

fn new_namespace(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let positional = args.values().len() - 1;
    if positional > 1 {
        return Err(ops::call::out_of_range(vm, "SimpleNamespace", 0, 1, positional));
    }
    let dict = Dict::new(&mut vm.heap, args.named().len());
    if positional == 1 {
        ops::dict::update(vm, dict, args.at(1))?;
    }
    for (name, value) in args.named() {
        ops::dict::set_str(vm, dict, name, value);
    }
    Ok(Instance::new(&mut vm.heap, as_type(args.at(0)), Some(dict)).into())
}

fn namespace_repr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let this = args.at(0);
    if vm.repr_guard.contains(&this) {
        return Ok(vm.str("namespace(...)"));
    }
    vm.repr_guard.push(this);
    let text = namespace_items(vm, this);
    vm.repr_guard.pop();
    Ok(text?.finish(&mut vm.heap).into())
}

fn namespace_items(vm: &mut Isolate, this: Value) -> Result<StrBuf> {
    let mut text = StrBuf::new();
    text.push_str("namespace(");
    let mut separator = "";
    let mut at = 0;
    if let Some(dict) = ops::attr::own_dict(vm, this, false) {
        while let Some((position, name, value)) = dict.table.next_entry(at) {
            at = position + 1;
            text.push_str(std::mem::replace(&mut separator, ", "));
            text.push_view(ops::repr::str(vm, name)?.view());
            text.push_str("=");
            text.push_view(ops::repr::repr(vm, value)?.view());
        }
    }
    text.push_str(")");
    Ok(text)
}
