//! What modules say about where they come from: `__spec__`, `__loader__`, `__path__`, `__file__` and the like.

use super::source::{dict_of, list_of};
use crate::builtins::{self, DICT, TypeSpec};
use crate::runtime::loader::ImportTypes;
use crate::runtime::objects::{
    Args, Dict, Instance, List, Module, NativeDef, PropertyDef, Signature, Str, Tag, TypeObject,
};
use crate::runtime::{Gc, Isolate, Result, Value, ops};

/// The ending of the names that CPython gives to files of bytecode. Freevar writes none.
const CACHE_TAG: &str = "freevar-313";

const SPEC: TypeSpec = TypeSpec {
    construct: None,
    methods: &[method("__repr__", spec_repr)],
    properties: &[
        DICT,
        PropertyDef { name: "parent", get: parent, set: None },
        PropertyDef { name: "has_location", get: |vm, this| Ok(field(vm, this, "_set_fileattr")), set: None },
        PropertyDef { name: "cached", get: |vm, this| Ok(field(vm, this, "_cached")), set: None },
    ],
};

const SOURCE_LOADER: TypeSpec = TypeSpec { construct: None, methods: &[], properties: &[DICT] };

/// The loader of namespace packages, which is also their `__path__`: a list that has a class of its own.
const NAMESPACE_PATH: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        method("__repr__", |vm, args| {
            let path = field(vm, args.at(0), "_path");
            let shown = ops::repr::repr(vm, path)?;
            let text = format!("_NamespacePath({})", shown.to_text());
            Ok(vm.str(&text))
        }),
        method("__iter__", |vm, args| {
            let path = field(vm, args.at(0), "_path");
            ops::iter::iter(vm, path)
        }),
        method("__len__", |vm, args| {
            let path = field(vm, args.at(0), "_path");
            Ok(Value::fixnum(path.downcast::<List>().map_or(0, |list| list.len() as i64)))
        }),
        NativeDef {
            name: "append",
            signature: Signature::One,
            function: |vm, args| {
                if let Some(list) = field(vm, args.at(0), "_path").downcast::<List>() {
                    list.push(&mut vm.heap, args.at(1));
                }
                Ok(Value::NONE)
            },
        },
    ],
    properties: &[DICT],
};

const fn method(name: &'static str, function: crate::runtime::objects::NativeFn) -> NativeDef {
    NativeDef { name, signature: Signature::None, function }
}

/// A field of an instance; None if it has none.
fn field(vm: &mut Isolate, this: Value, name: &str) -> Value {
    let name = vm.intern(name);
    let dict = this.downcast::<Instance>().and_then(|instance| instance.dict.get());
    dict.and_then(|dict| ops::dict::get_str(dict, name)).unwrap_or(Value::NONE)
}

/// The package that the module is or is in.
fn parent(vm: &mut Isolate, this: Value) -> Result<Value> {
    let (name, locations) = (field(vm, this, "name"), field(vm, this, "submodule_search_locations"));
    match name.downcast::<Str>() {
        Some(text) if locations.is_none() => {
            let text = text.to_text();
            Ok(vm.str(text.rsplit_once('.').map_or("", |(package, _)| package)))
        }
        _ => Ok(name),
    }
}

fn spec_repr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let mut parts = Vec::new();
    for (name, always) in [("name", true), ("loader", true), ("origin", false), ("submodule_search_locations", false)] {
        let value = field(vm, args.at(0), name);
        if always || !value.is_none() {
            let shown = ops::repr::repr(vm, value)?;
            parts.push(format!("{name}={}", shown.to_text()));
        }
    }
    let text = format!("ModuleSpec({})", parts.join(", "));
    Ok(vm.str(&text))
}

fn types(vm: &mut Isolate) -> ImportTypes {
    if let Some(types) = vm.imports.types {
        return types;
    }
    const EXTERNAL: &str = "_frozen_importlib_external";
    let types = ImportTypes {
        spec: class(vm, "ModuleSpec", "_frozen_importlib", &SPEC),
        source: class(vm, "SourceFileLoader", EXTERNAL, &SOURCE_LOADER),
        namespace: class(vm, "NamespaceLoader", EXTERNAL, &SOURCE_LOADER),
        path: class(vm, "_NamespacePath", EXTERNAL, &NAMESPACE_PATH),
        native: class(vm, "BuiltinImporter", "_frozen_importlib", &SOURCE_LOADER),
        frozen: class(vm, "FrozenImporter", "_frozen_importlib", &SOURCE_LOADER),
    };
    vm.imports.types = Some(types);
    types
}

fn class(vm: &mut Isolate, name: &str, module: &str, spec: &TypeSpec) -> Gc<TypeObject> {
    let (name, module, object) = (vm.intern(name), vm.intern(module), vm.object_type());
    let class = TypeObject::new(&mut vm.heap, name, module, Some(object), Tag::Instance);
    builtins::fill(vm, class, spec);
    class
}

/// What a new module's `__spec__` says.
struct Origin {
    loader: Value,
    origin: Value,
    /// `__path__` of packages.
    path: Value,
    cached: Value,
    is_file: bool,
}

/// A module with the names that every module has.
fn module(vm: &mut Isolate, name: Gc<Str>, dict: Gc<Dict>, from: &Origin) -> Gc<Module> {
    let types = types(vm);
    let in_progress = List::new(&mut vm.heap, &[]);
    let fields = dict_of(
        vm,
        &[
            ("name", name.into()),
            ("loader", from.loader),
            ("origin", from.origin),
            ("loader_state", Value::NONE),
            ("submodule_search_locations", from.path),
            ("_uninitialized_submodules", in_progress.into()),
            ("_set_fileattr", Value::bool(from.is_file)),
            ("_cached", from.cached),
            ("_initializing", Value::bool(from.is_file)),
        ],
    );
    let spec = Value::from(Instance::new(&mut vm.heap, types.spec, Some(fields)));
    let package = match from.path.is_none() {
        true => parent(vm, spec).unwrap_or(Value::NONE),
        false => name.into(),
    };
    for (key, value) in [
        ("__name__", name.into()),
        ("__doc__", Value::NONE),
        ("__package__", package),
        ("__loader__", from.loader),
        ("__spec__", spec),
    ] {
        let key = vm.intern(key);
        ops::dict::set_str(vm, dict, key, value);
    }
    Module::new(&mut vm.heap, dict)
}

/// A module that is part of Freevar, in this namespace.
pub(crate) fn native_module(vm: &mut Isolate, name: Gc<Str>, dict: Gc<Dict>) -> Gc<Module> {
    let types = types(vm);
    let origin = vm.str("built-in");
    let from = Origin { loader: types.native.into(), origin, path: Value::NONE, cached: Value::NONE, is_file: false };
    module(vm, name, dict, &from)
}

/// A module that is part of Freevar and written in Python. It has no file.
pub(super) fn frozen_module(vm: &mut Isolate, name: Gc<Str>, is_package: bool) -> Gc<Module> {
    let types = types(vm);
    let origin = vm.str("frozen");
    let path = if is_package { list_of(vm, &[]).into() } else { Value::NONE };
    let from = Origin { loader: types.frozen.into(), origin, path, cached: Value::NONE, is_file: false };
    let dict = Dict::new(&mut vm.heap, 16);
    let module = module(vm, name, dict, &from);
    if is_package {
        let key = vm.intern("__path__");
        ops::dict::set_str(vm, dict, key, path);
    }
    module
}

/// A module that comes from a file.
pub(super) fn file_module(vm: &mut Isolate, name: Gc<Str>, path: &str, directory: Option<&str>) -> Gc<Module> {
    let types = types(vm);
    let file = vm.str(path);
    let cached = vm.str(&cached_path(path));
    let fields = dict_of(vm, &[("name", name.into()), ("path", file)]);
    let loader = Instance::new(&mut vm.heap, types.source, Some(fields)).into();
    let locations = match directory {
        Some(directory) => list_of(vm, &[directory.to_owned()]).into(),
        None => Value::NONE,
    };
    let from = Origin { loader, origin: file, path: locations, cached, is_file: true };
    let dict = Dict::new(&mut vm.heap, 16);
    let module = module(vm, name, dict, &from);
    let names = [("__path__", locations), ("__file__", file), ("__cached__", cached)];
    for (key, value) in names.into_iter().filter(|(_, value)| !value.is_none()) {
        let key = vm.intern(key);
        ops::dict::set_str(vm, dict, key, value);
    }
    module
}

/// A package without `__init__.py`.
pub(super) fn namespace_module(vm: &mut Isolate, name: Gc<Str>, portions: &[String]) -> Gc<Module> {
    let types = types(vm);
    let list = list_of(vm, portions);
    let fields = dict_of(vm, &[("_name", name.into()), ("_path", list.into())]);
    let path: Value = Instance::new(&mut vm.heap, types.path, Some(fields)).into();
    let fields = dict_of(vm, &[("_path", path)]);
    let loader = Instance::new(&mut vm.heap, types.namespace, Some(fields)).into();
    let from = Origin { loader, origin: Value::NONE, path, cached: Value::NONE, is_file: false };
    let dict = Dict::new(&mut vm.heap, 8);
    let module = module(vm, name, dict, &from);
    for (key, value) in [("__file__", Value::NONE), ("__path__", path)] {
        let key = vm.intern(key);
        ops::dict::set_str(vm, dict, key, value);
    }
    module
}

/// Where CPython would keep the bytecode of a file.
fn cached_path(path: &str) -> String {
    let (directory, file) = path.rsplit_once('/').map_or(("", path), |(directory, file)| (directory, file));
    let slash = if directory.is_empty() { "" } else { "/" };
    let stem = file.strip_suffix(".py").unwrap_or(file);
    format!("{directory}{slash}__pycache__/{stem}.{CACHE_TAG}.pyc")
}

/// Says that a module has run.
pub(super) fn initialized(vm: &mut Isolate, module: Gc<Module>) {
    let (spec, flag) = (vm.intern("__spec__"), vm.intern("_initializing"));
    let spec = ops::dict::get_str(module.dict, spec).and_then(Value::downcast::<Instance>);
    if let Some(fields) = spec.and_then(|spec| spec.dict.get()) {
        ops::dict::set_str(vm, fields, flag, Value::FALSE);
    }
}

/// The list of the submodules of a package that are being imported.
pub(super) fn submodules_in_progress(vm: &mut Isolate, package: Value) -> Result<Option<Gc<List>>> {
    let key = vm.intern("__spec__");
    let spec = ops::attr::get_or_none(vm, package, key)?;
    Ok(spec.and_then(|spec| field(vm, spec, "_uninitialized_submodules").downcast::<List>()))
}
