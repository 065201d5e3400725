//! Importing: the statements and `__import__`, with the rules and messages of CPython's import system.
//!
//! A module is taken from `sys.modules`, or found (`source`): in source that the host's loader gives, or among Freevar's
//! own. What a module says about its import is made in `spec`.

mod source;
pub(crate) mod spec;

use crate::builtins::attribute_name;
use crate::runtime::objects::{Builtin, Dict, List, Module, NativeDef, Signature, Str, Tuple};
use crate::runtime::traceback::stdlib;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value, ops};

/// `__import__`
pub(crate) const IMPORT: NativeDef = NativeDef {
    name: "__import__",
    signature: Signature::Named {
        names: &["name", "globals", "locals", "fromlist", "level"],
        required: 1,
        positional: 5,
    },
    function: |vm, args| {
        let Some(name) = args.at(0).downcast::<Str>() else {
            return Err(vm.type_error("module name must be a string"));
        };
        let fromlist = args.get(3).unwrap_or(Value::NONE);
        let level = match args.get(4) {
            Some(level) => ops::int::index(vm, level)?,
            None => 0,
        };
        import_level(vm, name, args.get(1), fromlist, level)
    },
};

/// `IMPORT_NAME`: what `builtins.__import__` does, which a program may have replaced.
///
/// A function has no `locals`.
pub fn import_name(
    vm: &mut Isolate,
    globals: Gc<Dict>,
    locals: Slot,
    name: Gc<Str>,
    from: Value,
    level: Value,
) -> Result<Value> {
    let key = vm.intern("__import__");
    let Some(function) = ops::module::built_in(vm, globals, key)? else {
        return Err(vm.raise_new(ExceptionKind::ImportError, "__import__ not found"));
    };
    let is_own = function.downcast::<Builtin>().is_some_and(|builtin| builtin.def.name == IMPORT.name);
    if is_own {
        return import_level(vm, name, Some(globals.into()), from, level.as_fixnum().unwrap_or_default());
    }
    vm.call(function, &[name.into(), globals.into(), locals.unwrap_or(Value::NONE), from, level])
}

/// A module that has been loaded, if there is no more to do for an import of it by its absolute name.
fn loaded(vm: &mut Isolate, name: Gc<Str>, fromlist: Value) -> Slot {
    let module = ops::dict::get_str(vm.modules, name)?.downcast::<Module>()?;
    let may_be_package =
        ["__path__", "__getattr__"].map(|name| vm.intern(name)).map(|name| ops::dict::get_str(module.dict, name));
    let is_done = match fromlist.is_none() {
        true => !name.to_text().contains('.'),
        false => fromlist.is::<Tuple>() && may_be_package == [None, None],
    };
    is_done.then_some(module.into())
}

fn import_level(vm: &mut Isolate, name: Gc<Str>, globals: Slot, fromlist: Value, level: i64) -> Result<Value> {
    if level == 0
        && let Some(module) = loaded(vm, name, fromlist)
    {
        return Ok(module);
    }
    if level < 0 {
        return Err(vm.value_error("level must be >= 0"));
    }
    let text = name.to_text().into_owned();
    let absolute = if level > 0 {
        resolve(vm, &text, globals, level)?
    } else if text.is_empty() {
        return Err(vm.value_error("Empty module name"));
    } else {
        text.clone()
    };
    let module = load(vm, &absolute)?;
    if ops::compare::is_true(vm, fromlist)? {
        let path = vm.intern("__path__");
        if ops::attr::get_or_none(vm, module, path)?.is_some() {
            load_submodules(vm, module, fromlist, false)?;
        }
        return Ok(module);
    }
    // `import a.b` binds `a`.
    let Some((front, _)) = text.split_once('.').filter(|_| !text.is_empty()) else {
        return Ok(module);
    };
    if level == 0 {
        return load(vm, front);
    }
    let cut = absolute.len() - (text.len() - front.len());
    let first = vm.intern(&absolute[..cut]);
    match ops::dict::get_str(vm.modules, first) {
        Some(module) => Ok(module),
        None => {
            let message = format!("'{}' not in sys.modules as expected", first.to_text());
            let message = vm.str(&message);
            Err(vm.key_error(message))
        }
    }
}

/// The absolute name of a module that a relative import means.
fn resolve(vm: &mut Isolate, name: &str, globals: Slot, level: i64) -> Result<String> {
    let globals = match globals {
        None => Dict::new(&mut vm.heap, 0),
        Some(globals) => match globals.downcast::<Dict>() {
            Some(globals) => globals,
            None => return Err(vm.type_error("globals must be a dict")),
        },
    };
    let package = package_of(vm, globals)?;
    let Some(package) = package.filter(|package| !package.is_empty()) else {
        let message = "attempted relative import with no known parent package";
        return Err(vm.raise_new(ExceptionKind::ImportError, message));
    };
    let mut base = &package[..];
    for _ in 1..level {
        match base.rsplit_once('.') {
            Some((outer, _)) => base = outer,
            None => {
                let message = "attempted relative import beyond top-level package";
                return Err(vm.raise_new(ExceptionKind::ImportError, message));
            }
        }
    }
    Ok(if name.is_empty() { base.to_owned() } else { format!("{base}.{name}") })
}

/// The package that relative imports of a module start from.
fn package_of(vm: &mut Isolate, globals: Gc<Dict>) -> Result<Option<String>> {
    let mut global = |name: &str| {
        let name = vm.intern(name);
        ops::dict::get_str(globals, name)
    };
    let (package, spec, name, path) =
        (global("__package__"), global("__spec__"), global("__name__"), global("__path__"));
    if let Some(package) = package.filter(|package| !package.is_none()) {
        return text(vm, package, "package must be a string").map(Some);
    }
    if let Some(spec) = spec.filter(|spec| !spec.is_none()) {
        let parent = vm.intern("parent");
        let parent = ops::attr::get(vm, spec, parent)?;
        return text(vm, parent, "__spec__.parent must be a string").map(Some);
    }
    let Some(name) = name else {
        let message = vm.str("'__name__' not in globals");
        return Err(vm.key_error(message));
    };
    let name = text(vm, name, "__name__ must be a string")?;
    if path.is_some() {
        return Ok(Some(name));
    }
    Ok(name.rsplit_once('.').map(|(package, _)| package.to_owned()))
}

fn text(vm: &mut Isolate, value: Value, complaint: &str) -> Result<String> {
    match value.downcast::<Str>() {
        Some(text) => Ok(text.to_text().into_owned()),
        None => Err(vm.type_error(complaint)),
    }
}

/// For `from package import name`: the names that are modules of the package are imported.
fn load_submodules(vm: &mut Isolate, package: Value, names: Value, of_all: bool) -> Result<()> {
    let names = match names.downcast::<Tuple>() {
        Some(names) => List::new(&mut vm.heap, names.items()),
        None => ops::iter::collect(vm, names)?,
    };
    for at in 0..names.len() {
        let item = names.get(at).unwrap_or(Value::NONE);
        let Some(name) = item.downcast::<Str>() else {
            let kind = vm.type_name(item);
            let place = match of_all {
                true => format!("{}.__all__", name_of(vm, package)?),
                false => "``from list''".to_owned(),
            };
            return Err(vm.type_error(format!("Item in {place} must be str, not {kind}")));
        };
        if name.is_text("*") {
            let all = vm.intern("__all__");
            if !of_all && let Some(all) = ops::attr::get_or_none(vm, package, all)? {
                load_submodules(vm, package, all, true)?;
            }
        } else if ops::attr::get_or_none(vm, package, name)?.is_none() {
            let full = format!("{}.{}", name_of(vm, package)?, name.to_text());
            if let Err(raised) = load(vm, &full) {
                forgive_absence(vm, &full, raised)?;
            }
        }
    }
    Ok(())
}

/// A name that is no module may still be an attribute; whoever asked will see.
fn forgive_absence(vm: &mut Isolate, name: &str, raised: Raised) -> Result<()> {
    let absent = vm.types.exception(ExceptionKind::ModuleNotFoundError);
    let is_this = vm.pending.is_some_and(|exception| {
        let about = exception.detail.get().and_then(Value::downcast::<Str>);
        exception.class.get().is_subtype(absent) && about.is_some_and(|about| about.is_text(name))
    });
    let key = vm.intern(name);
    let is_blocked = ops::dict::get_str(vm.modules, key).is_some_and(Value::is_none);
    if !is_this || is_blocked {
        return Err(raised);
    }
    vm.take_pending();
    Ok(())
}

/// `module.__name__`
fn name_of(vm: &mut Isolate, module: Value) -> Result<String> {
    let name = vm.intern("__name__");
    let name = ops::attr::get(vm, module, name)?;
    Ok(ops::repr::str(vm, name)?.to_text().into_owned())
}

/// The module of an absolute name: from `sys.modules`, or loaded now.
pub fn load(vm: &mut Isolate, name: &str) -> Result<Value> {
    let key = vm.intern(name);
    match ops::dict::get_str(vm.modules, key) {
        Some(module) if !module.is_none() => Ok(module),
        Some(_) => {
            let message = format!("import of {name} halted; None in sys.modules");
            Err(vm.import_error(ExceptionKind::ModuleNotFoundError, message, name))
        }
        None => find_and_load(vm, name, key),
    }
}

fn find_and_load(vm: &mut Isolate, name: &str, key: Gc<Str>) -> Result<Value> {
    ops::recursion::check(vm, "while importing")?;
    let Some((parent_name, child)) = name.rsplit_once('.').filter(|(parent, _)| !parent.is_empty()) else {
        return source::load(vm, key, name, None);
    };
    let parent_key = vm.intern(parent_name);
    if ops::dict::get_str(vm.modules, parent_key).is_none() {
        load(vm, parent_name)?;
    }
    // Importing the parent may have imported the module as well.
    if let Some(module) = ops::dict::get_str(vm.modules, key) {
        return Ok(module);
    }
    let Some(parent) = ops::dict::get_str(vm.modules, parent_key) else {
        let missing = vm.str(parent_name);
        return Err(vm.key_error(missing));
    };
    let path = vm.intern("__path__");
    let Some(path) = ops::attr::get_or_none(vm, parent, path)? else {
        let message = format!("No module named '{name}'; '{parent_name}' is not a package");
        return Err(vm.import_error(ExceptionKind::ModuleNotFoundError, message, name));
    };
    let child_key = vm.intern(child);
    let pending = spec::submodules_in_progress(vm, parent)?;
    if let Some(pending) = pending {
        pending.push(&mut vm.heap, child_key.into());
    }
    let module = source::load(vm, key, name, Some(path));
    if let Some(pending) = pending {
        pending.pop();
    }
    let module = module?;
    ops::attr::set(vm, parent, child_key, module)?;
    Ok(module)
}

/// Raises ModuleNotFoundError. A module of Python's own library that is missing here is no mistake of the program's.
#[cold]
fn not_found(vm: &mut Isolate, name: &str) -> Raised {
    let mut message = format!("No module named '{name}'");
    if stdlib::has_module(name) {
        message += " (Freevar does not have this module of the standard library yet)";
    }
    vm.import_error(ExceptionKind::ModuleNotFoundError, message, name)
}

/// `IMPORT_FROM`: an attribute of the module, or its submodule.
pub fn import_from(vm: &mut Isolate, module: Value, name: Gc<Str>) -> Result<Value> {
    if let Some(value) = ops::attr::get_or_none(vm, module, name)? {
        return Ok(value);
    }
    let key = vm.intern("__name__");
    let module_name = ops::attr::get_or_none(vm, module, key)?.and_then(Value::downcast::<Str>);
    if let Some(module_name) = module_name {
        // In a cycle of imports the submodule may be there before its parent knows it.
        let full = vm.intern(&format!("{}.{}", module_name.to_text(), name.to_text()));
        if let Some(found) = ops::dict::get_str(vm.modules, full) {
            return Ok(found);
        }
    }
    let key = vm.intern("__file__");
    let path = match module.as_kind::<Module>() {
        Some(module) => ops::dict::get_str(module.dict, key).filter(|path| path.is::<Str>()),
        None => None,
    };
    let shown = match module_name {
        Some(module_name) => ops::repr::repr(vm, module_name.into())?.to_text().into_owned(),
        None => "'<unknown module name>'".to_owned(),
    };
    let key = vm.intern("__spec__");
    let is_partial = match ops::attr::get_or_none(vm, module, key)? {
        Some(spec) => ops::module::is_initializing(vm, spec)?,
        None => false,
    };
    let wanted = ops::repr::repr(vm, name.into())?.to_text().into_owned();
    let message = match path.and_then(Value::downcast::<Str>) {
        None => format!("cannot import name {wanted} from {shown} (unknown location)"),
        Some(path) if is_partial => format!(
            "cannot import name {wanted} from partially initialized module {shown} (most likely due to a circular \
             import) ({})",
            path.to_text()
        ),
        Some(path) => format!("cannot import name {wanted} from {shown} ({})", path.to_text()),
    };
    let message = vm.str(&message);
    let class = vm.types.exception(ExceptionKind::ImportError);
    let exception = vm.new_exception(class, &[message]);
    exception.detail.set(module_name.map(Value::from));
    exception.object.set(Some(name.into()));
    exception.path.set(path);
    Err(vm.raise(exception))
}

/// `from module import *` into a namespace: what `__all__` names, else all names without leading underscore.
pub fn import_star(vm: &mut Isolate, module: Value, namespace: Value) -> Result<()> {
    let all = vm.intern("__all__");
    let (names, is_all) = match ops::attr::get_or_none(vm, module, all)? {
        Some(all) => (ops::iter::collect(vm, all)?, true),
        None => {
            let dict = vm.intern("__dict__");
            let Some(dict) = ops::attr::get_or_none(vm, module, dict)? else {
                let message = "from-import-* object has no __dict__ and no __all__";
                return Err(vm.raise_new(ExceptionKind::ImportError, message));
            };
            (ops::iter::collect(vm, dict)?, false)
        }
    };
    for at in 0..names.len() {
        let item = names.get(at).unwrap_or(Value::NONE);
        if !item.is::<Str>() {
            let (kind, module) = (vm.type_name(item), name_of(vm, module)?);
            let (what, place) = if is_all { ("Item", "__all__") } else { ("Key", "__dict__") };
            return Err(vm.type_error(format!("{what} in {module}.{place} must be str, not {kind}")));
        }
        let name = attribute_name(vm, item)?;
        if !is_all && name.to_text().starts_with('_') {
            continue;
        }
        let value = ops::attr::get(vm, module, name)?;
        ops::module::set_in_namespace(vm, namespace, name, value)?;
    }
    Ok(())
}
