//! The module `_frames`: what Python code of the library needs to know of frames, exceptions and source texts.

use super::{add_functions, sys};
use crate::builtins::frame;
use crate::bytecode::Position;
use crate::runtime::frames::Wanted;
use crate::runtime::objects::{Args, Exception, Gc, Module, NativeDef, Signature, Str, Tuple};
use crate::runtime::traceback::Entry;
use crate::runtime::{Isolate, Result, Value, ops, traceback};

const FUNCTIONS: &[NativeDef] = &[
    // Text of a file that was compiled, or None.
    NativeDef { name: "source", signature: Signature::One, function: source },
    // An entry of a traceback as text, of file name, line, function, lines of the source or None, last line, column
    // and end column or None.
    NativeDef { name: "entry", signature: Signature::Range { min: 7, max: 7 }, function: entry },
    // Class, message and notes of an exception as text, and whether its traceback may be asked for hints.
    NativeDef {
        name: "exception_only",
        signature: Signature::Range { min: 2, max: 2 },
        function: |vm, args| {
            let Some(exception) = args.at(0).downcast::<Exception>() else {
                return Err(vm.type_error("an exception is needed"));
            };
            let text = traceback::exception_only(vm, exception, args.at(1) == Value::TRUE);
            Ok(vm.str(&text))
        },
    },
    // Shows an exception that can go nowhere; the text says what was being done.
    NativeDef {
        name: "unraisable",
        signature: Signature::Range { min: 2, max: 2 },
        function: |vm, args| {
            let (Some(exception), Some(message)) = (args.at(0).downcast::<Exception>(), args.at(1).downcast::<Str>())
            else {
                return Err(vm.type_error("an exception and a text are needed"));
            };
            sys::unraisable(vm, exception, Some(&message.to_text()), Value::NONE);
            Ok(Value::NONE)
        },
    },
    // Globals, file name and line of the innermost frame that is the program's; None if there is none.
    NativeDef {
        name: "of_program",
        signature: Signature::None,
        function: |vm, _| Ok(place(vm, &mut |code| !code.is_of_library())),
    },
    // The same of the frame that a warning with this `stacklevel` is about. Beyond the first frame, those of files whose names
    // begin with one of these texts do not count.
    NativeDef {
        name: "of_warning",
        signature: Signature::Range { min: 2, max: 2 },
        function: |vm, args| {
            let mut level = ops::int::index(vm, args.at(0))?;
            let prefixes: Vec<String> = match args.at(1).downcast::<Tuple>() {
                Some(texts) => {
                    let texts = texts.items().iter().filter_map(|text| text.downcast::<Str>());
                    texts.map(|text| text.to_text().into_owned()).collect()
                }
                None => return Err(vm.type_error("a tuple of texts is needed")),
            };
            let mut is_first = true;
            Ok(place(vm, &mut |code| {
                let counts = is_first || !prefixes.iter().any(|prefix| code.filename.starts_with(&**prefix));
                if code.is_native() || !counts {
                    return false;
                }
                is_first = false;
                level -= 1;
                level <= 0
            }))
        },
    },
    // Notes that the program's innermost instruction has given a warning.
    NativeDef {
        name: "note_warned",
        signature: Signature::None,
        function: |vm, _| {
            if let Some(place) = (vm.frame_hooks.place)(vm, &mut |code| !code.is_of_library()) {
                vm.note_warned(&place);
            }
            Ok(Value::NONE)
        },
    },
];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    add_functions(vm, module, frame::FUNCTIONS);
}

/// Globals, file name and line of the innermost frame whose code is wanted; None if there is none.
fn place(vm: &mut Isolate, wanted: Wanted<'_>) -> Value {
    let Some(place) = (vm.frame_hooks.place)(vm, wanted) else { return Value::NONE };
    let filename = vm.str(&place.code.code.filename);
    let line = Value::fixnum(place.code.code.line_at(place.pc).into());
    vm.tuple(&[place.globals.into(), filename, line])
}

fn source(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let name = args.at(0).downcast::<Str>().map(|name| name.to_text().into_owned());
    match name.and_then(|name| vm.sources.get(&*name).cloned()) {
        Some(text) => Ok(vm.str(&text)),
        None => Ok(Value::NONE),
    }
}

fn entry(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let text = |at: usize| args.at(at).downcast::<Str>().map(|text| text.to_text().into_owned());
    let number = |at: usize| args.at(at).as_fixnum().and_then(|n| u32::try_from(n).ok());
    let (Some(filename), Some(line), Some(name)) = (text(0), number(1), text(2)) else {
        return Err(vm.type_error("an entry needs a file name, a line and a name"));
    };
    let end_line = number(4).unwrap_or(line).max(line);
    let columns = number(5).zip(number(6));
    let position = match columns {
        Some((column, end_column)) => Position { line, end_line, column, end_column },
        None => Position::line_only(line),
    };
    let source = text(3).map(|lines| {
        let known = lines.lines().map(|line| line.trim_end().to_owned());
        known.chain(std::iter::repeat(String::new())).take((end_line - line + 1) as usize).collect()
    });
    let mut shown = String::new();
    Entry { filename, line, name, position, source }.render(&mut shown);
    Ok(vm.str(&shown))
}
