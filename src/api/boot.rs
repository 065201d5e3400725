//! Puts an isolate together: built-ins, `__main__`, the compiler, and the tier above the interpreter.

use super::error::Error;
use super::vm::JitMode;
use crate::bytecode::Code;
use crate::compile::{CompileError, compile_warning};
use crate::runtime::objects::{Dict, Gc, Module};
use crate::runtime::program::{Compiled, Program, Text};
use crate::runtime::types::ExceptionKind;
use crate::runtime::warning::Place;
use crate::runtime::{Isolate, Result, Value, ops};
use crate::syntax::{ErrorKind, Goal, Source, SyntaxError, parse_as};
use crate::{builtins, interp, modules};
use std::sync::Arc;

/// A new isolate that can run programs.
pub(super) fn isolate() -> std::result::Result<Box<Isolate>, Error> {
    let mut isolate = Isolate::new(interp::call_hook, compile_for_isolate).map_err(|cause| Error::host(&cause))?;
    isolate.frame_hook = interp::namespaces;
    isolate.frame_hooks = interp::FRAME_HOOKS;
    isolate.code_hook = interp::keep_running_code;
    isolate.super_hook = interp::super_arguments;
    isolate.generator_hook = interp::resume_generator;
    isolate.finalize_hook = interp::finalize;
    isolate.warning_hook = modules::warning::give;
    builtins::install(&mut isolate);
    make_main(&mut isolate);
    Ok(isolate)
}

/// The namespace of `__main__`. It is the isolate's first handle: the host refers to it for ever, whatever the program
/// does to `sys.modules`.
pub(super) fn globals(vm: &Isolate) -> Gc<Dict> {
    let first = vm.handles.first().copied().flatten();
    first.and_then(Value::downcast).expect("the first handle was made with the isolate")
}

/// Makes the module `__main__`, with the names that every module has.
fn make_main(vm: &mut Isolate) {
    let name = vm.intern("__main__");
    let globals = Dict::new(&mut vm.heap, 16);
    vm.handles.push(Some(globals.into()));
    let module = Module::new(&mut vm.heap, globals);
    let registered = vm.modules;
    ops::dict::set_str(vm, registered, name, module.into());
    let annotations = Dict::new(&mut vm.heap, 0);
    let builtins = modules::import(vm, "builtins").map_or(Value::NONE, Value::from);
    for (key, value) in [
        ("__name__", name.into()),
        ("__doc__", Value::NONE),
        ("__package__", Value::NONE),
        ("__loader__", Value::NONE),
        ("__spec__", Value::NONE),
        ("__annotations__", annotations.into()),
        ("__builtins__", builtins),
    ] {
        let key = vm.intern(key);
        ops::dict::set_str(vm, globals, key, value);
    }
}

/// What compiling gives, and the warnings that are to be given before anything is done with it.
pub(super) struct Compilation {
    pub(super) code: std::result::Result<Arc<Code>, CompileError>,
    pub(super) warnings: Vec<SyntaxError>,
}

/// Compiles a program, and notes its text for tracebacks.
pub(super) fn compile_source(vm: &mut Isolate, program: &Program<'_>) -> Compilation {
    let mut warnings = Vec::new();
    let code = compile_text(vm, program, &mut warnings);
    Compilation { code, warnings }
}

/// The same. As in CPython, standard input cannot be read a second time to show its lines.
fn compile_text(
    vm: &mut Isolate,
    program: &Program<'_>,
    warnings: &mut Vec<SyntaxError>,
) -> std::result::Result<Arc<Code>, CompileError> {
    let filename = program.filename;
    let source = match program.text {
        Text::Bytes(bytes) if program.is_file => Source::decode(bytes, filename)?,
        Text::Bytes(bytes) => Source::decode_given(bytes, filename)?,
        Text::Str(text) => Source::of_text(text),
    };
    let mut module = parse_as(source, filename, program.goal, warnings)?;
    if program.future_annotations {
        module.set_future_annotations();
    }
    module.set_optimization(program.optimization);
    let parsed = warnings.len();
    let mut outcome = compile_warning(&module, filename, warnings);
    if !program.is_file {
        // As in CPython, what the compiler finds is shown by reading the file again.
        warnings[parsed..].iter_mut().for_each(|warning| warning.text = None);
        if let Err(CompileError::Syntax(error)) = &mut outcome {
            error.text = None;
        }
    }
    let code = outcome?;
    if program.is_file && filename != "<stdin>" {
        vm.sources.insert(filename.into(), module.source().text().into());
    }
    Ok(code)
}

/// Gives the warnings of the compiler. Where warnings are errors, those of the compiler are errors of syntax.
pub(super) fn warn(vm: &mut Isolate, warnings: &[SyntaxError], goal: Goal) -> Result<()> {
    for warning in warnings {
        let place = Place::Line(&warning.filename, warning.line);
        let Err(raised) = vm.warn_about(ExceptionKind::SyntaxWarning, &warning.message, place) else { continue };
        let class = vm.types.exception(ExceptionKind::SyntaxWarning);
        if !vm.pending.is_some_and(|exception| exception.class.get().is_subtype(class)) {
            return Err(raised);
        }
        vm.take_pending();
        let args = syntax_error_args(vm, warning, goal);
        return Err(vm.raise_with(ExceptionKind::SyntaxError, &args));
    }
    Ok(())
}

/// The isolate's own way to compile: errors become exceptions.
fn compile_for_isolate(vm: &mut Isolate, program: &Program<'_>) -> Result<Compiled> {
    let Compilation { code, warnings } = compile_source(vm, program);
    warn(vm, &warnings, program.goal)?;
    let compiled = code.map(|code| Compiled { code, is_doubtful: !warnings.is_empty() });
    compiled.map_err(|error| match error {
        CompileError::Unsupported(error) => {
            let message = format!("{} ({}, line {})", error.message, error.filename, error.line);
            vm.raise_new(ExceptionKind::NotImplementedError, message)
        }
        CompileError::Syntax(error) => {
            let kind = exception_kind(error.kind);
            let args = syntax_error_args(vm, &error, program.goal);
            vm.raise_with(kind, &args)
        }
        CompileError::Invalid(error) => vm.raise_new(ExceptionKind::SystemError, error.to_string()),
    })
}

fn exception_kind(kind: ErrorKind) -> ExceptionKind {
    match kind {
        ErrorKind::Syntax => ExceptionKind::SyntaxError,
        ErrorKind::Indentation => ExceptionKind::IndentationError,
        ErrorKind::Tab => ExceptionKind::TabError,
        ErrorKind::Recursion => ExceptionKind::RecursionError,
        ErrorKind::Memory => ExceptionKind::MemoryError,
        ErrorKind::NotSupported => ExceptionKind::NotImplementedError,
    }
}

/// `(msg, (filename, lineno, offset, text, end_lineno, end_offset))`
fn syntax_error_args(vm: &mut Isolate, error: &SyntaxError, goal: Goal) -> [Value; 2] {
    let number = |n: u32| Value::fixnum(n.into());
    // An expression is read as it is, statements with a newline at their end.
    let is_whole = !error.is_cut && (error.is_whole_line || goal != Goal::Expression);
    let end = if is_whole && error.line > 0 { "\n" } else { "" };
    let text = error.text.as_ref().map_or(Value::NONE, |text| vm.str(&format!("{text}{end}")));
    let place = [
        vm.str(&error.filename),
        number(error.line),
        number(error.column),
        text,
        number(error.end_line),
        Value::fixnum(error.seen_end.unwrap_or(error.end_column.into())),
    ];
    [vm.str(&error.message), vm.tuple(&place)]
}

/// Gives an isolate its tier.
#[cfg(feature = "jit")]
pub(super) fn attach_tier(vm: &mut Isolate, mode: JitMode, stress: Option<u64>) {
    use crate::tier::{Mode, Options, attach};
    let mode = match mode {
        JitMode::Off => Mode::Off,
        JitMode::On => Mode::On,
        JitMode::Eager => Mode::Eager,
    };
    stress.into_iter().for_each(|seed| vm.disturb(seed));
    attach(vm, Options { mode, keep_ir: false });
}

/// Without the compiler there is no tier; stress still means to collect at polls.
#[cfg(not(feature = "jit"))]
pub(super) fn attach_tier(vm: &mut Isolate, _mode: JitMode, stress: Option<u64>) {
    stress.into_iter().for_each(|seed| vm.disturb(seed));
}
