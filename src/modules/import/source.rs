//! Finding modules, along a path and among Freevar's own, and running what is found.

use super::{not_found, spec};
use crate::bytecode::Code;
use crate::modules::{library, native};
use crate::runtime::loader::CompiledFile;
use crate::runtime::objects::{Dict, Function, List, Module, Str};
use crate::runtime::program::Program;
use crate::runtime::traceback::stdlib;
use crate::runtime::{Gc, Isolate, Result, Slot, Value, ops};
use std::hash::BuildHasher;
use std::sync::Arc;

/// What the search along a path gives.
enum Found {
    /// A file, and the package's directory if it is one.
    File { path: String, bytes: Vec<u8>, directory: Option<String> },
    /// Directories without `__init__.py`.
    Namespace(Vec<String>),
}

/// Finds and runs a module, and leaves it in `sys.modules`. `path` is that of the package it is in.
pub(super) fn load(vm: &mut Isolate, key: Gc<Str>, name: &str, path: Slot) -> Result<Value> {
    let entries = match path {
        Some(path) => texts(vm, path)?,
        None if is_built_in(name) => Vec::new(),
        None => system_path(vm)?,
    };
    let tail = name.rsplit('.').next().unwrap_or_default();
    let portions = match find(vm, &entries, tail)? {
        Some(Found::File { path, bytes, directory }) => {
            let module = spec::file_module(vm, key, &path, directory.as_deref());
            return execute(vm, key, module, |vm| compiled(vm, &path, &bytes));
        }
        Some(Found::Namespace(portions)) => portions,
        None => Vec::new(),
    };
    // What Freevar has stands for files at the end of the path: there a module comes before directories.
    let is_packaged = path.is_some() && !entries.is_empty();
    if !is_packaged && let Some(fill) = native::find(name) {
        return Ok(native::load(vm, key, fill).into());
    }
    if !is_packaged && let Some(found) = library::find(name) {
        let module = spec::frozen_module(vm, key, found.is_package());
        return execute(vm, key, module, |vm| Ok(found.code(vm)));
    }
    if portions.is_empty() {
        return Err(not_found(vm, name));
    }
    let module = spec::namespace_module(vm, key, &portions);
    ops::dict::set_str(vm, vm.modules, key, module.into());
    Ok(module.into())
}

/// Whether a program's module of this name is hidden: CPython has these built in or frozen, or they are Freevar's own.
fn is_built_in(name: &str) -> bool {
    const OF_CPYTHON: &[&str] = &[
        "_collections",
        "_collections_abc",
        "_functools",
        "_operator",
        "_sitebuiltins",
        "_sre",
        "_typing",
        "_warnings",
        "abc",
        "atexit",
        "builtins",
        "errno",
        "gc",
        "io",
        "itertools",
        "os",
        "posixpath",
        "stat",
        "sys",
        "time",
    ];
    OF_CPYTHON.contains(&name) || native::find(name).is_some() && !stdlib::has_module(name)
}

/// Runs the code of a new module, and leaves it in `sys.modules`, where it is already while its code is made.
fn execute(
    vm: &mut Isolate,
    key: Gc<Str>,
    module: Gc<Module>,
    code: impl FnOnce(&mut Isolate) -> Result<Arc<Code>>,
) -> Result<Value> {
    ops::dict::set_str(vm, vm.modules, key, module.into());
    let outcome = code(vm).and_then(|code| run(vm, module, &code));
    spec::initialized(vm, module);
    if let Err(raised) = outcome {
        ops::dict::remove_str(vm.modules, key);
        return Err(raised);
    }
    // A module may have put something else in its place. What has been loaded comes last.
    match ops::dict::remove_str(vm.modules, key) {
        Some(module) => {
            ops::dict::set_str(vm, vm.modules, key, module);
            Ok(module)
        }
        None => Err(vm.key_error(key.into())),
    }
}

/// `sys.path`, whatever the program has made of it. While no one has imported `sys`, it is what it will be.
fn system_path(vm: &mut Isolate) -> Result<Vec<String>> {
    let (sys, path) = (vm.intern("sys"), vm.intern("path"));
    let Some(sys) = ops::dict::get_str(vm.modules, sys).and_then(Value::as_kind::<Module>) else {
        return Ok(vm.imports.path.clone());
    };
    match ops::dict::get_str(sys.dict, path) {
        Some(path) => texts(vm, path),
        None => Ok(Vec::new()),
    }
}

/// The strings of an iterable. Other entries are ignored, as in CPython.
fn texts(vm: &mut Isolate, path: Value) -> Result<Vec<String>> {
    let entries = ops::iter::collect(vm, path)?;
    let texts = (0..entries.len()).filter_map(|at| entries.get(at)?.downcast::<Str>());
    Ok(texts.map(|text| text.to_text().into_owned()).collect())
}

fn find(vm: &mut Isolate, entries: &[String], tail: &str) -> Result<Option<Found>> {
    let Some(loader) = &mut vm.imports.loader else {
        return Ok(None);
    };
    // Only names of files are looked for, never paths.
    if tail.is_empty() || tail.contains(['/', '\\', '\0']) {
        return Ok(None);
    }
    let mut portions = Vec::new();
    for entry in entries {
        let entry = if entry.is_empty() { loader.working_directory() } else { entry.clone() };
        let directory = match entry.strip_suffix('/') {
            _ if entry.is_empty() => tail.to_owned(),
            Some(parent) => format!("{parent}/{tail}"),
            None => format!("{entry}/{tail}"),
        };
        for path in [format!("{directory}/__init__.py"), format!("{directory}.py")] {
            match loader.read(&path) {
                Ok(None) => {}
                Ok(Some(bytes)) => {
                    let directory = path.ends_with("/__init__.py").then_some(directory);
                    return Ok(Some(Found::File { path, bytes, directory }));
                }
                Err(error) => {
                    let path = vm.str(&path);
                    return Err(vm.os_error(&error, Some(path)));
                }
            }
        }
        if loader.is_directory(&directory) {
            portions.push(directory);
        }
    }
    Ok((!portions.is_empty()).then_some(Found::Namespace(portions)))
}

/// Runs a module's code in its namespace.
fn run(vm: &mut Isolate, module: Gc<Module>, code: &Arc<Code>) -> Result<()> {
    let name = vm.intern("__builtins__");
    if ops::dict::get_str(module.dict, name).is_none() {
        let builtins = vm.builtins;
        ops::dict::set_str(vm, module.dict, name, builtins.into());
    }
    let code = vm.instantiate(code);
    let function = Function::new(&mut vm.heap, code);
    function.set_globals(&mut vm.heap, module.dict);
    vm.call(function.into(), &[]).map(drop)
}

/// The code of a file; compiled again only if the file has changed.
fn compiled(vm: &mut Isolate, path: &str, bytes: &[u8]) -> Result<Arc<Code>> {
    let digest = vm.imports.digests.hash_one(bytes);
    if let Some(known) = vm.imports.compiled.get(path).filter(|known| known.digest == digest) {
        return Ok(known.code.clone());
    }
    let code = (vm.compile_hook)(vm, &Program::module(bytes, path))?.code;
    vm.imports.compiled.insert(path.into(), CompiledFile { digest, code: code.clone() });
    Ok(code)
}

/// A dict's items as a list of strings, for `__path__`.
pub(super) fn list_of(vm: &mut Isolate, texts: &[String]) -> Gc<List> {
    let list = List::with_capacity(&mut vm.heap, texts.len());
    for text in texts {
        let text = vm.str(text);
        list.push(&mut vm.heap, text);
    }
    list
}

/// A namespace with these entries.
pub(super) fn dict_of(vm: &mut Isolate, entries: &[(&str, Value)]) -> Gc<Dict> {
    let dict = Dict::new(&mut vm.heap, entries.len());
    for &(name, value) in entries {
        let name = vm.intern(name);
        ops::dict::set_str(vm, dict, name, value);
    }
    dict
}
