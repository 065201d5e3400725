//! `breakpoint()` and `sys.breakpointhook` (PEP 553): the first calls the second, which a program may set, and that calls the
//! function which the environment's `PYTHONBREAKPOINT` names.

use super::super::import;
use crate::builtins::io;
use crate::runtime::objects::Args;
use crate::runtime::types::ExceptionKind;
use crate::runtime::warning::Place;
use crate::runtime::{Isolate, Raised, Result, Value, ops};

/// What is called where the environment says nothing.
const DEBUGGER: &str = "pdb.set_trace";

/// `breakpoint(*args, **kwargs)`
pub(crate) fn breakpoint(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let sys = import(vm, "sys")?;
    let name = vm.intern("breakpointhook");
    match ops::dict::get_str(sys.dict, name) {
        Some(hook) => vm.call_with(hook, args),
        None => Err(vm.raise_new(ExceptionKind::RuntimeError, "lost sys.breakpointhook")),
    }
}

/// `sys.breakpointhook` as it is in the beginning. A debugger that was not asked for by name is missed by an exception.
pub(super) fn hook(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let named = vm.files.environment.iter().find(|(name, value)| name == "PYTHONBREAKPOINT" && !value.is_empty());
    let Some((_, path)) = named.cloned() else {
        let debugger = function_at(vm, DEBUGGER)?;
        return vm.call_with(debugger, args);
    };
    if path == "0" {
        return Ok(Value::NONE);
    }
    match function_at(vm, &path) {
        Ok(function) => vm.call_with(function, args),
        Err(raised) => {
            ignore_missing(vm, raised)?;
            let text = format!("Ignoring unimportable $PYTHONBREAKPOINT: \"{path}\"");
            vm.warn_about(ExceptionKind::RuntimeWarning, &text, Place::Running)?;
            Ok(Value::NONE)
        }
    }
}

fn function_at(vm: &mut Isolate, path: &str) -> Result<Value> {
    match path.rsplit_once('.') {
        Some(("", _)) => Err(vm.import_error(ExceptionKind::ImportError, "Empty module name", "")),
        Some((module, name)) => io::from_module(vm, module, name),
        None => io::from_module(vm, "builtins", path),
    }
}

/// Takes the exception that is pending, if it says that there is no such module or function.
fn ignore_missing(vm: &mut Isolate, raised: Raised) -> Result<()> {
    vm.catch(raised, ExceptionKind::ImportError)
        .or_else(|raised| vm.catch(raised, ExceptionKind::AttributeError))
        .map(drop)
}
