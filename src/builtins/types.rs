//! type, module, and the types of the constants.

use super::TypeSpec;
use super::functions::{def, range};
use super::object::{self, DICT};
use crate::bytecode::CompareOp;
use crate::runtime::objects::{
    Args, Builtin, Dict, Gc, Instance, List, MappingProxy, Module, NativeDef, PropertyDef, Signature, StaticMethod,
    Str, StrBuf, Tuple, TypeObject,
};
use crate::runtime::types::Special;
use crate::runtime::{Isolate, Raised, Result, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(type_call),
    methods: &[
        def("mro", Signature::None, |vm, args| {
            let mro = ops::hierarchy::linear_order(vm, as_type(args.at(0)))?;
            Ok(List::new(&mut vm.heap, mro.items()).into())
        }),
        def("__subclasses__", Signature::None, |vm, args| {
            Ok(ops::hierarchy::subclasses(vm, as_type(args.at(0))).into())
        }),
        def("__repr__", Signature::None, |vm, args| Ok(ops::repr::class_repr(vm, as_type(args.at(0))).into())),
        def("__call__", Signature::Any, |vm, args| ops::call::construct(vm, as_type(args.at(0)), args)),
        def("__init__", Signature::Any, |_, _| Ok(Value::NONE)),
        def("__setattr__", range(2, 2), object::set_attribute),
        def("__delattr__", Signature::One, object::delete_attribute),
        def("__dir__", Signature::None, |vm, args| {
            let names = Dict::new(&mut vm.heap, 0);
            super::names::add_names_of_class(vm, names, args.at(0))?;
            Ok(ops::iter::collect(vm, names.into())?.into())
        }),
        def("__instancecheck__", Signature::One, |vm, args| {
            Ok(Value::bool(vm.type_of(args.at(1)).is_subtype(as_type(args.at(0)))))
        }),
        def("__subclasscheck__", Signature::One, |vm, args| match args.at(1).downcast::<TypeObject>() {
            Some(class) => Ok(Value::bool(class.is_subtype(as_type(args.at(0))))),
            None => Err(vm.type_error("issubclass() arg 1 must be a class")),
        }),
    ],
    properties: &[
        PropertyDef {
            name: "__name__",
            get: |_, this| Ok(as_type(this).name.get().into()),
            set: Some(|vm, this, value| {
                let name = name_to_assign(vm, this, value, "__name__")?;
                check_name(vm, name)?;
                let class = as_type(this);
                class.qualname.set(Some(class.qualname.get().unwrap_or(class.name.get().into())));
                class.name.set(name);
                Ok(())
            }),
        },
        PropertyDef {
            name: "__qualname__",
            get: |_, this| Ok(as_type(this).qualname.get().unwrap_or(as_type(this).name.get().into())),
            set: Some(|vm, this, value| {
                let name = name_to_assign(vm, this, value, "__qualname__")?;
                as_type(this).qualname.set(Some(name.into()));
                Ok(())
            }),
        },
        PropertyDef {
            name: "__module__",
            get: |vm, this| own(vm, this, "__module__", as_type(this).module.into()),
            set: Some(|vm, this, value| {
                assign_own(vm, this, "__module__", value)?;
                // The line was one of the module that the class was in.
                set_own(vm, this, "__firstlineno__", None)
            }),
        },
        PropertyDef {
            name: "__type_params__",
            get: |vm, this| {
                let none = vm.tuple(&[]);
                own(vm, this, "__type_params__", none)
            },
            set: Some(|vm, this, value| assign_own(vm, this, "__type_params__", value)),
        },
        PropertyDef {
            name: "__doc__",
            get: |vm, this| {
                let own = own(vm, this, "__doc__", Value::NONE)?;
                Ok(ops::descriptor::get(vm, own, None, as_type(this))?.unwrap_or(own))
            },
            set: Some(|vm, this, value| assign_own(vm, this, "__doc__", value)),
        },
        PropertyDef {
            name: "__dict__",
            get: |vm, this| Ok(MappingProxy::new(&mut vm.heap, as_type(this).dict.into()).into()),
            set: None,
        },
        PropertyDef {
            name: "__annotations__",
            get: |vm, this| {
                let (name, class) = (vm.intern("__annotations__"), as_type(this));
                if !class.is_user {
                    let message = format!("type object '{}' has no attribute '__annotations__'", class.name.to_text());
                    return Err(vm.attribute_error(message, this, name));
                }
                if let Some(own) = ops::dict::get_str(class.dict, name) {
                    return Ok(ops::descriptor::get(vm, own, None, class)?.unwrap_or(own));
                }
                let made = Dict::new(&mut vm.heap, 0);
                set_own(vm, this, "__annotations__", Some(made.into()))?;
                Ok(made.into())
            },
            set: Some(|vm, this, value| {
                let name = vm.intern("__annotations__");
                if value.is_none() && ops::dict::get_str(as_type(this).dict, name).is_none() {
                    return Err(vm.attribute_error("__annotations__", this, name));
                }
                set_own(vm, this, "__annotations__", value)
            }),
        },
        PropertyDef {
            name: "__abstractmethods__",
            get: |vm, this| {
                let name = vm.intern("__abstractmethods__");
                match ops::dict::get_str(as_type(this).dict, name).filter(|_| as_type(this).is_user) {
                    Some(names) => Ok(names),
                    None => Err(vm.attribute_error("__abstractmethods__", this, name)),
                }
            },
            set: Some(|vm, this, value| {
                let name = vm.intern("__abstractmethods__");
                if value.is_none() && ops::dict::get_str(as_type(this).dict, name).is_none() {
                    return Err(vm.attribute_error("__abstractmethods__", this, name));
                }
                set_own(vm, this, "__abstractmethods__", value)
            }),
        },
        PropertyDef {
            name: "__mro__",
            get: |_, this| Ok(as_type(this).mro.get().map_or(Value::NONE, Value::from)),
            set: None,
        },
        PropertyDef {
            name: "__base__",
            get: |_, this| Ok(as_type(this).base.get().map_or(Value::NONE, Value::from)),
            set: None,
        },
        PropertyDef {
            name: "__bases__",
            get: |vm, this| {
                if let Some(bases) = as_type(this).bases.get() {
                    return Ok(bases.into());
                }
                let base: Vec<Value> = as_type(this).base.get().map(Value::from).into_iter().collect();
                Ok(vm.tuple(&base))
            },
            set: Some(|vm, this, value| ops::hierarchy::set_bases(vm, as_type(this), value)),
        },
    ],
};

/// The string that one of the names of a class is to be.
fn name_to_assign(vm: &mut Isolate, this: Value, value: Option<Value>, attribute: &str) -> Result<Gc<Str>> {
    let class = as_type(this).name.to_text();
    match value.map(|value| (value, value.as_kind::<Str>())) {
        Some((_, Some(name))) => Ok(name),
        Some((value, None)) => {
            let kind = vm.type_name(value);
            Err(vm.type_error(format!("can only assign string to {class}.{attribute}, not '{kind}'")))
        }
        None => Err(undeletable(vm, this, attribute)),
    }
}

/// Raises what CPython does for names that cannot be those of its classes, which are C strings.
fn check_name(vm: &mut Isolate, name: Gc<Str>) -> Result<()> {
    ops::text::codec::check_utf8(vm, name)?;
    match name.view().points().any(|point| point == 0) {
        true => Err(vm.value_error("type name must not contain null characters")),
        false => Ok(()),
    }
}

fn undeletable(vm: &mut Isolate, this: Value, attribute: &str) -> Raised {
    let class = as_type(this).name.to_text();
    vm.type_error(format!("cannot delete '{attribute}' attribute of immutable type '{class}'"))
}

/// What a class's own namespace has under a name; for built-in types a value that is known.
fn own(vm: &mut Isolate, this: Value, name: &str, known: Value) -> Result<Value> {
    let name = vm.intern(name);
    Ok(ops::dict::get_str(as_type(this).dict, name).filter(|_| as_type(this).is_user).unwrap_or(known))
}

/// Sets what every class has in its own namespace.
fn assign_own(vm: &mut Isolate, this: Value, name: &str, value: Option<Value>) -> Result<()> {
    match value {
        Some(_) => set_own(vm, this, name, value),
        None => Err(undeletable(vm, this, name)),
    }
}

fn set_own(vm: &mut Isolate, this: Value, name: &str, value: Option<Value>) -> Result<()> {
    let key = vm.intern(name);
    vm.classes_changed();
    match value {
        Some(value) => ops::dict::set_str(vm, as_type(this).dict, key, value),
        None => {
            ops::dict::remove_str(as_type(this).dict, key);
        }
    }
    Ok(())
}

/// The methods of the metaclass itself.
pub(super) const CLASS_METHODS: &[NativeDef] =
    &[def("__prepare__", Signature::Any, |vm, _| Ok(Dict::new(&mut vm.heap, 8).into()))];

/// `type.__new__`
pub(super) const NEW: NativeDef = def("__new__", Signature::Any, |vm, args| {
    let (_, class, args) = ops::maker::check(vm, args)?;
    let parts = (
        Some(class),
        args.get(1).and_then(|name| name.downcast::<Str>()),
        args.get(2).and_then(|bases| bases.downcast::<Tuple>()),
        args.get(3).and_then(|namespace| ops::class::payload(namespace).downcast::<Dict>()),
    );
    let positional = args.values().len();
    let (Some(metaclass), Some(name), Some(bases), Some(namespace)) = parts else {
        return Err(match positional {
            4 => {
                let wrong = [(1, "str"), (2, "tuple"), (3, "dict")];
                let wrong = wrong.into_iter().find(|&(at, kind)| vm.type_name(args.at(at)) != kind);
                let (at, kind) = wrong.unwrap_or((1, "str"));
                let found = vm.argument_type(args.at(at));
                vm.type_error(format!("type.__new__() argument {at} must be {kind}, not {found}"))
            }
            _ => vm.type_error(format!(
                "type.__new__() takes exactly 3 arguments ({} given)",
                positional.saturating_sub(1)
            )),
        });
    };
    for &base in bases.items().iter().filter(|base| !base.is::<TypeObject>()) {
        let hook = vm.intern("__mro_entries__");
        if ops::attr::get_or_none(vm, base, hook)?.is_some() {
            return Err(vm.type_error("type() doesn't support MRO entry resolution; use types.new_class()"));
        }
    }
    check_name(vm, name)?;
    let winner = ops::class::most_derived(vm, metaclass, bases)?;
    let name_of_new = vm.names.new;
    if winner != metaclass
        && let Some(new) = vm.class_attribute(winner, name_of_new).filter(|new| !new.is::<Builtin>())
    {
        // The metaclass that the bases ask for has its own way of making classes.
        let function = new.downcast::<StaticMethod>().map_or(new, |method| method.function);
        let mut row: smallvec::SmallVec<[_; 6]> = smallvec::SmallVec::from_slice(args.slots);
        row[0] = Some(winner.into());
        return vm.call_with(function, Args { slots: &row, keywords: args.keywords });
    }
    ops::class::new_class(vm, winner, name, bases, namespace, args)
});

/// The type's description.
pub(crate) const MODULE_TYPE: TypeSpec = TypeSpec {
    construct: Some(new_module),
    methods: &[
        def("__init__", Signature::Any, |vm, args| ops::call::native_method(vm, &INIT_MODULE, args)),
        def("__dir__", Signature::None, names_of_module),
    ],
    properties: &[DICT, MODULE_DOC, MODULE_ANNOTATIONS],
};

/// `__doc__`, which lives in the module's namespace.
const MODULE_DOC: PropertyDef = PropertyDef {
    name: "__doc__",
    get: |vm, this| {
        let name = vm.intern("__doc__");
        Ok(ops::attr::own(vm, this, name).unwrap_or(Value::NONE))
    },
    set: Some(|vm, this, value| {
        let name = vm.intern("__doc__");
        ops::attr::change_own(vm, this, name, value);
        Ok(())
    }),
};

/// `__annotations__`, which lives there as well, and is made for the first that asks for it.
const MODULE_ANNOTATIONS: PropertyDef = PropertyDef {
    name: "__annotations__",
    get: |vm, this| {
        let name = vm.intern("__annotations__");
        if let Some(known) = ops::attr::own(vm, this, name) {
            return Ok(known);
        }
        let made = Dict::new(&mut vm.heap, 0);
        ops::attr::change_own(vm, this, name, Some(made.into()));
        Ok(made.into())
    },
    set: Some(|vm, this, value| {
        let name = vm.intern("__annotations__");
        match ops::attr::change_own(vm, this, name, value) {
            false if value.is_none() => Err(vm.attribute_error("__annotations__", this, name)),
            _ => Ok(()),
        }
    }),
};

static INIT_MODULE: NativeDef = NativeDef {
    name: "module",
    signature: Signature::Named { names: &["name", "doc"], required: 1, positional: 2 },
    function: init_module,
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
    methods: &[
        def("__repr__", Signature::None, namespace_repr),
        def("__eq__", Signature::One, |vm, args| compare_namespaces(vm, CompareOp::Eq, args)),
        def("__ne__", Signature::One, |vm, args| compare_namespaces(vm, CompareOp::Ne, args)),
        def("__lt__", Signature::One, |vm, args| compare_namespaces(vm, CompareOp::Lt, args)),
        def("__le__", Signature::One, |vm, args| compare_namespaces(vm, CompareOp::Le, args)),
        def("__gt__", Signature::One, |vm, args| compare_namespaces(vm, CompareOp::Gt, args)),
        def("__ge__", Signature::One, |vm, args| compare_namespaces(vm, CompareOp::Ge, args)),
        def("__replace__", Signature::Any, replace_in_namespace),
    ],
    properties: &[DICT],
};

/// A namespace like this one with other values for some names.
fn replace_in_namespace(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if args.values().len() > 1 {
        return Err(vm.type_error("__replace__() takes no positional arguments"));
    }
    let class = vm.type_of(args.at(0));
    let made = vm.call(class.into(), &[])?;
    let name = vm.intern("__dict__");
    let own = ops::attr::get(vm, args.at(0), name)?;
    let given = own.downcast::<Dict>().map(|own| ops::dict::copy(vm, own));
    for at in 0..given.map_or(0, |given| given.table.end()) {
        if let Some((name, value)) = given.and_then(|given| given.table.entry(at)) {
            let name = super::attribute_name(vm, name)?;
            ops::attr::set(vm, made, name, value)?;
        }
    }
    for (name, value) in args.named() {
        ops::attr::set(vm, made, name, value)?;
    }
    Ok(made)
}

fn as_type(this: Value) -> Gc<TypeObject> {
    this.downcast().expect("an attribute of type")
}

fn type_call(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    match (args.len() - 1, args.keywords) {
        (1, None) => Ok(vm.type_of(args.at(1)).into()),
        _ if args.values().len() == 4 => ops::class::construct(vm, args),
        _ => Err(vm.type_error("type() takes 1 or 3 arguments")),
    }
}

/// `ModuleType.__init__`, which gives a module its name. The module object of a derived class has none before.
fn init_module(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let module = ops::class::payload(args.at(0)).downcast::<Module>().expect("methods of modules get a module");
    let Some(name) = args.at(1).downcast::<Str>() else {
        let message = format!("module() argument 'name' must be str, not {}", vm.type_name(args.at(1)));
        return Err(vm.type_error(message));
    };
    let doc = args.get(2).unwrap_or(Value::NONE);
    let absent = ["__package__", "__loader__", "__spec__"].map(|key| (key, Value::NONE));
    for (key, value) in [("__name__", name.into()), ("__doc__", doc)].into_iter().chain(absent) {
        let key = vm.intern(key);
        ops::dict::set_str(vm, module.dict, key, value);
    }
    Ok(Value::NONE)
}

/// `ModuleType.__dir__`: what the module's own `__dir__` says, or else the names in it.
fn names_of_module(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let name = vm.intern("__dict__");
    let own = ops::attr::get(vm, args.at(0), name)?;
    let Some(own) = own.as_kind::<Dict>() else {
        return Err(vm.type_error("<module>.__dict__ is not a dictionary"));
    };
    let name = vm.intern("__dir__");
    match ops::dict::get_str(own, name) {
        Some(function) => vm.call(function, &[]),
        None => Ok(ops::iter::collect(vm, own.into())?.into()),
    }
}

fn new_module(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let module = Module::empty(&mut vm.heap).into();
    let mut row: smallvec::SmallVec<[_; 4]> = smallvec::SmallVec::from_slice(args.slots);
    row[0] = Some(module);
    ops::call::native_method(vm, &INIT_MODULE, Args { slots: &row, keywords: args.keywords })?;
    Ok(module)
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

/// Namespaces compare as their attributes do.
fn compare_namespaces(vm: &mut Isolate, op: CompareOp, args: Args<'_>) -> Result<Value> {
    let class = vm.types.special(Special::SimpleNamespace);
    if !vm.type_of(args.at(1)).is_subtype(class) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let own = ops::attr::own_dict(vm, args.at(0), true);
    let other = ops::attr::own_dict(vm, args.at(1), true);
    match own.zip(other) {
        Some((own, other)) => ops::compare::compare(vm, op, own.into(), other.into()),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn namespace_repr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let this = args.at(0);
    if vm.repr_guard.contains(&this) {
        let text = format!("{}(...)", namespace_name(vm, this));
        return Ok(vm.str(&text));
    }
    vm.repr_guard.push(this);
    let text = namespace_items(vm, this);
    vm.repr_guard.pop();
    Ok(text?.finish(&mut vm.heap).into())
}

/// What a namespace is called in its text.
fn namespace_name(vm: &Isolate, this: Value) -> String {
    match vm.type_of(this).is_user {
        true => vm.type_name(this),
        false => "namespace".to_owned(),
    }
}

fn namespace_items(vm: &mut Isolate, this: Value) -> Result<StrBuf> {
    let mut text = StrBuf::new();
    text.push_str(&namespace_name(vm, this));
    text.push_str("(");
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
