//! Exceptions that nothing handles, and the hooks that a program may set for them: `sys.excepthook` for one that ends
//! the program, `sys.unraisablehook` for one that was raised where it can go nowhere.

use super::super::{add, import};
use super::streams::{Stream, current, stream_of};
use crate::builtins::io;
use crate::runtime::objects::{Args, Exception, Gc, Module, Str, Traceback, Tuple};
use crate::runtime::types::{ExceptionKind, RecordDef};
use crate::runtime::{Isolate, Result, Value, ops, traceback};

/// What `sys.unraisablehook` is given.
const UNRAISABLE: RecordDef = RecordDef {
    name: "UnraisableHookArgs",
    module: "builtins",
    fields: &["exc_type", "exc_value", "exc_traceback", "err_msg", "object"],
    hidden: 0,
};

/// Gives an exception that ends the program to `sys.excepthook`. What is raised then is the hook's `SystemExit`; if it
/// fails otherwise, that is shown, and the exception too.
pub(crate) fn uncaught(vm: &mut Isolate, exception: Gc<Exception>) -> Result<()> {
    // As everywhere before errors are shown: on a terminal they come after what was printed.
    let _ = vm.stdout.flush();
    let sys = import(vm, "sys")?;
    let (class, traceback) = (exception.class.get().into(), exception.traceback.get().map_or(Value::NONE, Value::from));
    let value = Value::from(exception);
    let last = [("last_exc", value), ("last_type", class), ("last_value", value), ("last_traceback", traceback)];
    for (name, value) in last {
        add(vm, sys, name, value);
    }
    let name = vm.intern("excepthook");
    let Some(hook) = ops::dict::get_str(sys.dict, name) else {
        show(vm, "sys.excepthook is missing\n");
        display(vm, exception);
        return Ok(());
    };
    match vm.call(hook, &[class, value, traceback]) {
        Ok(_) => {}
        Err(exit) if vm.pending_is(ExceptionKind::SystemExit) => return Err(exit),
        Err(_) => {
            let failure = vm.take_pending();
            show(vm, "Error in sys.excepthook:\n");
            display(vm, failure);
            show(vm, "\nOriginal exception was:\n");
            display(vm, exception);
        }
    }
    Ok(())
}

/// Shows the code of a pending `SystemExit` that is neither absent nor a number where the program has replaced
/// `sys.stderr`, and says whether it has.
pub(crate) fn exit_shown(vm: &mut Isolate) -> bool {
    let code = vm.pending.and_then(|exit| exit.detail.get()).filter(|code| !code.is_none());
    let Some(code) = code.filter(|&code| ops::int::to_bigint(code).is_none()) else { return false };
    let Some(stream) = replaced(vm, "stderr") else { return false };
    let pending = vm.pending.take();
    let _ = vm.stdout.flush();
    let text = ops::repr::str_object(vm, code);
    if text.and_then(|text| io::call_method(vm, stream, "write", &[text])).is_err() {
        vm.take_pending();
    }
    show(vm, "\n");
    vm.pending = pending;
    true
}

/// Gives an exception that can go nowhere to `sys.unraisablehook`, with what was being done, or the object that it was
/// done for.
pub(crate) fn unraisable(vm: &mut Isolate, exception: Gc<Exception>, message: Option<&str>, object: Value) {
    let hook = current(vm, "unraisablehook").filter(|hook| !hook.is_none());
    let Some(hook) = hook else {
        return show_unraisable(vm, exception, message, object);
    };
    let traceback = exception.traceback.get().map_or(Value::NONE, Value::from);
    let message = message.map_or(Value::NONE, |message| vm.str(message));
    let items = [exception.class.get().into(), exception.into(), traceback, message, object];
    let what = vm.record(&UNRAISABLE, &items);
    if vm.call(hook, &[what]).is_err() {
        let failure = vm.take_pending();
        show_unraisable(vm, failure, Some("Exception ignored in sys.unraisablehook"), hook);
    }
}

/// What the program has put in place of a standard stream.
fn replaced(vm: &mut Isolate, name: &str) -> Option<Value> {
    current(vm, name).filter(|&stream| !stream.is_none() && stream_of(stream).is_none())
}

/// Flushes such streams when the program has run, whatever it has come to. That this fails is seen at its end.
pub(crate) fn flush_quietly(vm: &mut Isolate) {
    let pending = vm.pending.take();
    for name in ["stderr", "stdout"] {
        if let Some(stream) = replaced(vm, name)
            && io::call_method(vm, stream, "flush", &[]).is_err()
        {
            vm.take_pending();
        }
    }
    vm.pending = pending;
}

/// Flushes such streams at the end of the program, unless they are closed. Tells whether that worked.
pub(crate) fn flush_replaced(vm: &mut Isolate) -> bool {
    let mut flushed = true;
    for name in ["stdout", "stderr"] {
        let Some(stream) = replaced(vm, name) else {
            continue;
        };
        if is_closed(vm, stream) || io::call_method(vm, stream, "flush", &[]).is_ok() {
            continue;
        }
        flushed = false;
        let failure = vm.take_pending();
        // Nothing can be said on a stream for errors that fails itself.
        if name == "stdout" {
            unraisable(vm, failure, Some("Exception ignored on flushing sys.stdout"), Value::NONE);
        }
    }
    flushed
}

fn is_closed(vm: &mut Isolate, stream: Value) -> bool {
    let name = vm.intern("closed");
    let closed = ops::attr::get(vm, stream, name).and_then(|closed| ops::compare::is_true(vm, closed));
    closed.unwrap_or_else(|_| {
        vm.take_pending();
        false
    })
}

/// `sys.excepthook` as it is in the beginning.
pub(super) fn except_hook(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(exception) = args.at(1).downcast::<Exception>() else {
        if args.at(1).is_none() {
            show(vm, "NoneType: None\n");
            return Ok(Value::NONE);
        }
        let class = vm.type_name(args.at(1)).to_owned();
        show(vm, &format!("TypeError: print_exception(): Exception expected for value, {class} found\n"));
        return Ok(Value::NONE);
    };
    if exception.traceback.get().is_none() {
        exception.traceback.set(args.at(2).downcast::<Traceback>());
    }
    display(vm, exception);
    Ok(Value::NONE)
}

/// `sys.unraisablehook` as it is in the beginning.
pub(super) fn unraisable_hook(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let given = args.at(0).downcast::<Tuple>();
    let Some(what) = given.filter(|&what| vm.types.record_of(what).is_some_and(|r| r.def.name == UNRAISABLE.name))
    else {
        return Err(vm.type_error("sys.unraisablehook argument type must be UnraisableHookArgs"));
    };
    if let [_, exception, _, message, object] = *what.items()
        && let Some(exception) = exception.downcast::<Exception>()
    {
        let message = message.downcast::<Str>().map(|message| message.to_text().into_owned());
        show_unraisable(vm, exception, message.as_deref(), object);
    }
    Ok(Value::NONE)
}

/// Adds the hooks to the module under their second names, which keep them when a program sets others.
pub(super) fn keep(vm: &mut Isolate, module: Gc<Module>) {
    for name in ["breakpointhook", "displayhook", "excepthook", "unraisablehook"] {
        let hook = vm.intern(name);
        if let Some(hook) = ops::dict::get_str(module.dict, hook) {
            add(vm, module, &format!("__{name}__"), hook);
        }
    }
}

fn show_unraisable(vm: &mut Isolate, exception: Gc<Exception>, message: Option<&str>, object: Value) {
    let begin = match (object.is_none(), message) {
        (true, None) => String::new(),
        (true, Some(message)) => format!("{message}:\n"),
        (false, message) => {
            let shown = match ops::repr::repr(vm, object) {
                Ok(text) => text.to_text().into_owned(),
                Err(_) => {
                    vm.take_pending();
                    "<object repr() failed>".to_owned()
                }
            };
            format!("{}: {shown}\n", message.unwrap_or("Exception ignored in"))
        }
    };
    let text = begin + &traceback::render_unraisable(vm, exception);
    let _ = vm.stdout.flush();
    show(vm, &text);
}

/// Shows an exception with its traceback and those that it came from.
fn display(vm: &mut Isolate, exception: Gc<Exception>) {
    let text = traceback::render(vm, exception);
    show(vm, &text);
}

/// Writes to `sys.stderr` as it is now. Nothing can be done about a stream that does not take it.
fn show(vm: &mut Isolate, text: &str) {
    let text = Str::new(&mut vm.heap, text);
    let written = match current(vm, "stderr") {
        Some(stream) if stream.is_none() => Ok(()),
        Some(stream) if stream_of(stream).is_none() => io::call_method(vm, stream, "write", &[text.into()]).map(drop),
        _ => io::write(vm, Stream::Stderr, text),
    };
    if written.is_err() {
        vm.take_pending();
    }
}
