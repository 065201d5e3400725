//! Functions and methods.

use super::descriptors::GET;
use super::object::dict_of;
use super::{DICT, TypeSpec};
use crate::runtime::objects::{
    Args, BoundMethod, Builtin, CellObject, CodeObject, Dict, Function, Gc, NativeDef, PropertyDef, Signature, Str,
    Tuple,
};
use crate::runtime::{Isolate, Raised, Result, Slot, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| {
        let rest = Args { slots: &args.slots[1..], keywords: args.keywords };
        ops::call::native(vm, &CONSTRUCTOR, None, rest)
    }),
    methods: &[GET],
    properties: &[
        PropertyDef { name: "__code__", get: |_, this| Ok(as_function(this).code().into()), set: Some(set_code) },
        PropertyDef { name: "__closure__", get: closure, set: Some(|vm, _, _| Err(ops::attr::readonly(vm))) },
        PropertyDef {
            name: "__globals__",
            get: |_, this| {
                let function = as_function(this);
                Ok(function.mapping().unwrap_or_else(|| function.globals().into()))
            },
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        },
        PropertyDef {
            name: "__builtins__",
            get: |vm, this| Ok(ops::module::builtins_of(vm, as_function(this).globals())),
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        },
        PropertyDef {
            name: "__name__",
            get: |vm, this| Ok(name(vm, as_function(this))),
            set: Some(|vm, this, value| {
                let value = text(vm, value, "__name__")?;
                as_function(this).make_extra(&mut vm.heap).name.set(Some(value));
                Ok(())
            }),
        },
        PropertyDef {
            name: "__qualname__",
            get: |vm, this| Ok(qualname(vm, as_function(this))),
            set: Some(|vm, this, value| {
                let value = text(vm, value, "__qualname__")?;
                as_function(this).make_extra(&mut vm.heap).qualname.set(Some(value));
                Ok(())
            }),
        },
        PropertyDef {
            name: "__doc__",
            get: doc,
            set: Some(|vm, this, value| {
                let value = value.unwrap_or(Value::NONE);
                as_function(this).make_extra(&mut vm.heap).doc.set(Some(value));
                Ok(())
            }),
        },
        PropertyDef {
            name: "__module__",
            get: module,
            set: Some(|vm, this, value| {
                let value = value.unwrap_or(Value::NONE);
                as_function(this).make_extra(&mut vm.heap).module.set(Some(value));
                Ok(())
            }),
        },
        PropertyDef {
            name: "__defaults__",
            get: |_, this| {
                let extra = as_function(this).extra();
                Ok(extra.and_then(|e| e.defaults.get()).unwrap_or(Value::NONE))
            },
            set: Some(|vm, this, value| {
                let value = value.filter(|v| !v.is_none());
                if value.is_some_and(|v| !v.is::<Tuple>()) {
                    return Err(vm.type_error("__defaults__ must be set to a tuple object"));
                }
                as_function(this).make_extra(&mut vm.heap).defaults.set(value);
                changed(vm, as_function(this));
                Ok(())
            }),
        },
        PropertyDef {
            name: "__kwdefaults__",
            get: |_, this| {
                let extra = as_function(this).extra();
                Ok(extra.and_then(|e| e.kwdefaults.get()).unwrap_or(Value::NONE))
            },
            set: Some(|vm, this, value| {
                let value = dict_or_none(vm, value, "__kwdefaults__")?;
                as_function(this).make_extra(&mut vm.heap).kwdefaults.set(value);
                changed(vm, as_function(this));
                Ok(())
            }),
        },
        PropertyDef {
            name: "__annotations__",
            get: annotations,
            set: Some(|vm, this, value| {
                let value = dict_or_none(vm, value, "__annotations__")?;
                as_function(this).make_extra(&mut vm.heap).annotations.set(value);
                Ok(())
            }),
        },
        PropertyDef { name: "__type_params__", get: type_params, set: Some(set_type_params) },
        DICT,
    ],
};

/// The type's description.
pub(crate) const METHOD_TYPE: TypeSpec = TypeSpec {
    construct: Some(make_method),
    methods: &[GET],
    properties: &[
        PropertyDef {
            name: "__func__",
            get: |_, this| Ok(as_method(this).function),
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        },
        PropertyDef {
            name: "__self__",
            get: |_, this| Ok(as_method(this).receiver),
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        },
        PropertyDef {
            name: "__doc__",
            get: |vm, this| {
                let name = vm.intern("__doc__");
                ops::attr::get(vm, as_method(this).function, name)
            },
            set: None,
        },
        PropertyDef {
            name: "__dict__",
            get: |vm, this| {
                let name = vm.intern("__dict__");
                ops::attr::get(vm, as_method(this).function, name)
            },
            set: None,
        },
    ],
};

/// The type's description.
pub(crate) const BUILTIN_TYPE: TypeSpec = TypeSpec { construct: None, methods: &[], properties: BUILTIN_PROPERTIES };

/// The description of the type of methods that have no receiver yet.
pub(crate) const DESCRIPTOR_TYPE: TypeSpec =
    TypeSpec { construct: None, methods: &[GET, CALL], properties: BUILTIN_PROPERTIES };

/// The description of the type of special methods with their receiver.
pub(crate) const WRAPPER_TYPE: TypeSpec =
    TypeSpec { construct: None, methods: &[CALL], properties: BUILTIN_PROPERTIES };

const CALL: NativeDef = NativeDef {
    name: "__call__",
    signature: Signature::Any,
    function: |vm, args| vm.call_with(args.at(0), Args { slots: &args.slots[1..], ..args }),
};

/// Fields of methods without a receiver are read-only members in CPython; those of functions are computed.
fn fixed(vm: &mut Isolate, this: Value, name: &str) -> Raised {
    let builtin = as_builtin(this);
    if builtin.receiver.is_none() && builtin.owner.is_some() {
        return ops::attr::readonly(vm);
    }
    let name = vm.intern(name);
    ops::attr::not_writable(vm, this, name)
}

const BUILTIN_PROPERTIES: &[PropertyDef] = &[
    PropertyDef {
        name: "__doc__",
        get: |vm, this| Ok(super::documentation::of_method(vm, as_builtin(this))),
        set: None,
    },
    PropertyDef {
        name: "__name__",
        get: |vm, this| Ok(vm.intern(as_builtin(this).def.name).into()),
        set: Some(|vm, this, _| Err(fixed(vm, this, "__name__"))),
    },
    PropertyDef {
        name: "__qualname__",
        get: |vm, this| {
            let builtin = as_builtin(this);
            let name = match builtin.owner {
                Some(owner) => format!("{}.{}", owner.name.to_text(), builtin.def.name),
                None => builtin.def.name.to_owned(),
            };
            Ok(vm.str(&name))
        },
        set: None,
    },
    PropertyDef {
        name: "__module__",
        get: |_, this| Ok(as_builtin(this).module.map_or(Value::NONE, Value::from)),
        set: None,
    },
    PropertyDef { name: "__self__", get: builtin_self, set: None },
    PropertyDef {
        name: "__objclass__",
        get: |vm, this| match as_builtin(this) {
            b if (b.receiver.is_none() || b.is_slot()) && b.owner.is_some() => {
                Ok(b.owner.map_or(Value::NONE, Value::from))
            }
            _ => Err(absent(vm, this, "__objclass__")),
        },
        set: Some(|vm, this, _| Err(fixed(vm, this, "__objclass__"))),
    },
];

/// The parameters of `types.FunctionType`.
const CONSTRUCTOR: NativeDef = NativeDef {
    name: "function",
    signature: Signature::Named {
        names: &["code", "globals", "name", "argdefs", "closure", "kwdefaults"],
        required: 2,
        positional: 6,
    },
    function: construct,
};

fn as_function(this: Value) -> Gc<Function> {
    this.downcast().expect("an attribute of function")
}

fn as_method(this: Value) -> Gc<BoundMethod> {
    this.downcast().expect("an attribute of method")
}

fn as_builtin(this: Value) -> Gc<Builtin> {
    this.downcast().expect("an attribute of builtin_function_or_method")
}

fn absent(vm: &mut Isolate, this: Value, name: &str) -> Raised {
    let message = format!("'{}' object has no attribute '{name}'", vm.type_name(this));
    let name = vm.intern(name);
    vm.attribute_error(message, this, name)
}

fn text(vm: &mut Isolate, value: Slot, attribute: &str) -> Result<Value> {
    match value.filter(|v| v.is::<Str>()) {
        Some(value) => Ok(value),
        None => Err(vm.type_error(format!("{attribute} must be set to a string object"))),
    }
}

fn dict_or_none(vm: &mut Isolate, value: Slot, attribute: &str) -> Result<Slot> {
    match value.filter(|v| !v.is_none()) {
        None => Ok(None),
        Some(value) => {
            let message = format!("{attribute} must be set to a dict object");
            dict_of(vm, value, &message).map(|dict| Some(dict.into()))
        }
    }
}

/// `__name__` of a function.
pub(crate) fn name(vm: &mut Isolate, function: Gc<Function>) -> Value {
    let given = function.extra().and_then(|e| e.name.get());
    given.unwrap_or_else(|| vm.intern(&function.code().code.name).into())
}

/// `__qualname__` of a function.
pub(crate) fn qualname(vm: &mut Isolate, function: Gc<Function>) -> Value {
    let given = function.extra().and_then(|e| e.qualname.get());
    given.unwrap_or_else(|| vm.intern(&function.code().code.qualname).into())
}

fn doc(_vm: &mut Isolate, this: Value) -> Result<Value> {
    let function = as_function(this);
    let given = function.extra().and_then(|e| e.doc.get());
    let from_code = || {
        let first = function.code().consts.first().copied();
        first.filter(|c| c.is::<Str>()).unwrap_or(Value::NONE)
    };
    Ok(given.unwrap_or_else(from_code))
}

fn module(vm: &mut Isolate, this: Value) -> Result<Value> {
    let function = as_function(this);
    let given = function.extra().and_then(|e| e.module.get());
    let name = vm.intern("__name__");
    let of_globals = || ops::dict::get_str(function.globals(), name).unwrap_or(Value::NONE);
    Ok(given.unwrap_or_else(of_globals))
}

/// `__closure__`: the tuple is made when it is first asked for, and is then always the same.
fn closure(vm: &mut Isolate, this: Value) -> Result<Value> {
    let function = as_function(this);
    if function.cells().is_empty() {
        return Ok(Value::NONE);
    }
    if let Some(closure) = function.extra().and_then(|e| e.closure.get()) {
        return Ok(closure);
    }
    let cells: Vec<Value> = function.cells().iter().filter_map(|c| c.get()).collect();
    let closure = vm.tuple(&cells);
    function.make_extra(&mut vm.heap).closure.set(Some(closure));
    Ok(closure)
}

fn annotations(vm: &mut Isolate, this: Value) -> Result<Value> {
    let extra = as_function(this).make_extra(&mut vm.heap);
    if let Some(annotations) = extra.annotations.get() {
        return Ok(annotations);
    }
    let empty: Value = Dict::new(&mut vm.heap, 0).into();
    extra.annotations.set(Some(empty));
    Ok(empty)
}

fn type_params(vm: &mut Isolate, this: Value) -> Result<Value> {
    let params = as_function(this).extra().and_then(|extra| extra.type_params.get());
    Ok(params.unwrap_or_else(|| vm.tuple(&[])))
}

fn set_type_params(vm: &mut Isolate, this: Value, value: Slot) -> Result<()> {
    match value.and_then(Value::downcast::<Tuple>) {
        Some(tuple) => {
            as_function(this).make_extra(&mut vm.heap).type_params.set(Some(tuple.into()));
            Ok(())
        }
        None => Err(vm.type_error("__type_params__ must be set to a tuple")),
    }
}

/// A function has got other code or defaults.
fn changed(vm: &mut Isolate, function: Gc<Function>) {
    if function.is_stable() {
        vm.closures_changed();
    }
}

/// Replaces a function's code. What the function takes from its code by default stays as it was.
fn set_code(vm: &mut Isolate, this: Value, value: Slot) -> Result<()> {
    let function = as_function(this);
    let Some(code) = value.and_then(Value::downcast::<CodeObject>) else {
        return Err(vm.type_error("__code__ must be set to a code object"));
    };
    let cells = function.cells().len();
    if code.free_count != cells {
        let name = name(vm, function);
        let name = ops::repr::str(vm, name)?;
        let message =
            format!("{}() requires a code object with {cells} free vars, not {}", name.to_text(), code.free_count);
        return Err(vm.value_error(message));
    }
    let (name, qualname) = (name(vm, function), qualname(vm, function));
    let doc = doc(vm, this)?;
    let globals = function.globals();
    (vm.code_hook)(vm, function);
    let extra = function.make_extra(&mut vm.heap);
    let unless_own =
        |name: Value, own: &str| Some(name).filter(|name| name.downcast::<Str>().is_none_or(|name| !name.is_text(own)));
    extra.name.set(unless_own(name, &code.code.name));
    extra.qualname.set(unless_own(qualname, &code.code.qualname));
    extra.doc.set(Some(doc));
    function.set_code(code);
    ops::cell::adopt(vm, code, function.cells().iter().filter_map(|cell| cell.get()));
    changed(vm, function);
    function.set_globals(&mut vm.heap, globals);
    Ok(())
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(code) = args.at(0).downcast::<CodeObject>() else {
        let message = format!("function() argument 'code' must be code, not {}", vm.type_name(args.at(0)));
        return Err(vm.type_error(message));
    };
    let Some(globals) = args.at(1).as_kind::<Dict>() else {
        let message = format!("function() argument 'globals' must be dict, not {}", vm.type_name(args.at(1)));
        return Err(vm.type_error(message));
    };
    let given = |at| args.get(at).filter(|v: &Value| !v.is_none());
    let (name, defaults, kwdefaults) = (given(2), given(3), given(5));
    if name.is_some_and(|n| !n.is::<Str>()) {
        return Err(vm.type_error("arg 3 (name) must be None or string"));
    }
    if defaults.is_some_and(|d| !d.is::<Tuple>()) {
        return Err(vm.type_error("arg 4 (defaults) must be None or tuple"));
    }
    let cells = closure_cells(vm, code, given(4))?;
    if kwdefaults.is_some_and(|d| !d.is::<Dict>()) {
        return Err(vm.type_error("arg 6 (kwdefaults) must be None or dict"));
    }
    ops::cell::adopt(vm, code, cells.iter().flat_map(|c| c.items()).copied());
    let function = Function::new(&mut vm.heap, code);
    for (place, cell) in function.cells().iter().zip(cells.iter().flat_map(|c| c.items())) {
        place.set(Some(*cell));
    }
    ops::module::note_builtins(vm, globals);
    function.set_globals(&mut vm.heap, globals);
    if args.at(1) != globals.into() {
        function.set_mapping(&mut vm.heap, args.at(1));
    }
    if let Some(closure) = cells.filter(|c| !c.is_empty()) {
        let extra = function.make_extra(&mut vm.heap);
        extra.closure.set(Some(closure.into()));
    }
    if name.is_some() || defaults.is_some() || kwdefaults.is_some() {
        let extra = function.make_extra(&mut vm.heap);
        extra.name.set(name);
        extra.defaults.set(defaults);
        extra.kwdefaults.set(kwdefaults);
    }
    Ok(function.into())
}

/// The closure argument, which must have a cell for each free variable of the code.
fn closure_cells(vm: &mut Isolate, code: Gc<CodeObject>, closure: Slot) -> Result<Option<Gc<Tuple>>> {
    let cells = closure.and_then(Value::downcast::<Tuple>);
    if cells.is_none() && closure.is_some() {
        return Err(vm.type_error("arg 5 (closure) must be None or tuple"));
    }
    if cells.is_none() && code.free_count > 0 {
        return Err(vm.type_error("arg 5 (closure) must be tuple"));
    }
    let count = cells.map_or(0, |c| c.len());
    if count != code.free_count {
        let message = format!("{} requires closure of length {}, not {count}", code.code.name, code.free_count);
        return Err(vm.value_error(message));
    }
    let items = cells.iter().flat_map(|c| c.items());
    if let Some(&other) = items.into_iter().find(|c| !c.is::<CellObject>()) {
        let message = format!("arg 5 (closure) expected cell, found {}", vm.type_name(other));
        return Err(vm.type_error(message));
    }
    Ok(cells)
}

fn make_method(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "method", args)?;
    let count = args.len() - 1;
    if count != 2 {
        return Err(ops::call::out_of_range(vm, "method", 2, 2, count));
    }
    if !ops::call::is_callable(vm, args.at(1)) {
        return Err(vm.type_error("first argument must be callable"));
    }
    if args.at(2).is_none() {
        return Err(vm.type_error("instance must not be None"));
    }
    Ok(BoundMethod::new(&mut vm.heap, args.at(1), args.at(2)).into())
}

fn builtin_self(vm: &mut Isolate, this: Value) -> Result<Value> {
    let builtin = as_builtin(this);
    match (builtin.receiver, builtin.module) {
        (Some(receiver), _) => Ok(receiver),
        (None, Some(module)) => {
            let module = crate::modules::import(vm, &module.to_text())?;
            Ok(module.into())
        }
        (None, None) => Err(absent(vm, this, "__self__")),
    }
}
