//! `print` and `input`.

use super::functions::{def, range};
use crate::modules::import;
use crate::modules::sys::{self, Stream};
use crate::runtime::objects::{Args, NativeDef, Signature, Str, Tag};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Slot, Value, ops};
use std::io::{BufRead, Write};

/// The functions.
pub(crate) const FUNCTIONS: &[NativeDef] = &[def("print", Signature::Any, print), def("input", range(0, 1), input)];

/// `open`, which belongs to the module `_io` and is written in Python.
pub(crate) const OPEN: &NativeDef = &def(
    "open",
    Signature::Named {
        names: &["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"],
        required: 1,
        positional: 8,
    },
    |vm, args| {
        let open = from_module(vm, "_iofiles", "open")?;
        let defaults =
            [Value::NONE, vm.str("r"), Value::fixnum(-1), Value::NONE, Value::NONE, Value::NONE, Value::TRUE];
        let given = |at: usize| args.get(at).or(defaults.get(at).copied()).unwrap_or(Value::NONE);
        let row: Vec<Value> = (0..8).map(given).collect();
        vm.call(open, &row)
    },
);

/// An attribute of a module of the library.
pub(crate) fn from_module(vm: &mut Isolate, module: &str, name: &str) -> Result<Value> {
    let module = import::load(vm, module)?;
    let name = vm.intern(name);
    ops::attr::get(vm, module, name)
}

fn print(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let [sep, end, file, flush] = match args.keywords {
        None => [None; 4],
        Some(_) => ops::call::keyword_only(vm, "print", args, ["sep", "end", "file", "flush"])?,
    };
    let sep = text_or(vm, sep, "sep", " ")?;
    let end = text_or(vm, end, "end", "\n")?;
    let flush = match flush {
        Some(flush) => ops::compare::is_true(vm, flush)?,
        None => false,
    };
    let target = match file.filter(|f| !f.is_none()) {
        Some(file) => file,
        None => match sys::current_stdout(vm) {
            Some(stdout) => stdout,
            None => {
                return print_native(vm, Stream::Stdout, args, sep, end, flush);
            }
        },
    };
    if let Some(stream) = sys::stream_of(target) {
        return print_native(vm, stream, args, sep, end, flush);
    }
    if target.is_none() {
        return Ok(Value::NONE);
    }
    let write = vm.intern("write");
    let write = ops::attr::get(vm, target, write)?;
    let mut first = true;
    for value in args.values() {
        if !std::mem::take(&mut first) {
            vm.call(write, &[sep.into()])?;
        }
        let text = ops::repr::str(vm, value)?;
        vm.call(write, &[text.into()])?;
    }
    vm.call(write, &[end.into()])?;
    if flush {
        let flush = vm.intern("flush");
        let flush = ops::attr::get(vm, target, flush)?;
        vm.call(flush, &[])?;
    }
    Ok(Value::NONE)
}

/// Prints a line as `print` does.
pub(crate) fn print_line(vm: &mut Isolate, text: Gc<Str>) -> Result<()> {
    print(vm, Args::positional(&[Some(text.into())])).map(drop)
}

/// Prints to a stream of the host: one write for the whole line, as far as nothing can print or raise in between.
fn print_native(
    vm: &mut Isolate,
    stream: Stream,
    args: Args<'_>,
    sep: Gc<Str>,
    end: Gc<Str>,
    flush: bool,
) -> Result<Value> {
    let mut line = Vec::with_capacity(64);
    let written = write_values(vm, stream, args, [sep, end], &mut line);
    // What comes before something that raises is printed.
    write_bytes(vm, stream, &line)?;
    written?;
    if flush {
        self::flush(vm, stream)?;
    }
    Ok(Value::NONE)
}

/// Writes what is printed to `line`, or to the stream where code of a program may run next, which may print as well.
fn write_values(
    vm: &mut Isolate,
    stream: Stream,
    args: Args<'_>,
    [sep, end]: [Gc<Str>; 2],
    line: &mut Vec<u8>,
) -> Result<()> {
    let mut first = true;
    for value in args.values() {
        if !std::mem::take(&mut first) {
            encode(vm, sep, line)?;
        }
        let text = match value.downcast::<Str>() {
            Some(text) => text,
            None => {
                if !line.is_empty() && !matches!(value.tag(), None | Some(Tag::Int | Tag::Float)) {
                    write_bytes(vm, stream, line)?;
                    line.clear();
                }
                ops::repr::str(vm, value)?
            }
        };
        encode(vm, text, line)?;
    }
    encode(vm, end, line)
}

fn text_or(vm: &mut Isolate, value: Slot, name: &str, default: &str) -> Result<Gc<Str>> {
    match value.filter(|v| !v.is_none()) {
        None => Ok(vm.intern(default)),
        Some(value) => value.as_kind::<Str>().ok_or(()).or_else(|()| {
            let message = format!("{name} must be None or a string, not {}", vm.type_name(value));
            Err(vm.type_error(message))
        }),
    }
}

/// Appends a string as UTF-8; lone surrogates raise.
fn encode(vm: &mut Isolate, text: Gc<Str>, bytes: &mut Vec<u8>) -> Result<()> {
    if let Some(ascii) = text.as_ascii() {
        bytes.extend_from_slice(ascii.as_bytes());
        return Ok(());
    }
    ops::text::codec::check_utf8(vm, text)?;
    bytes.extend_from_slice(text.to_text().as_bytes());
    Ok(())
}

fn host(vm: &mut Isolate, stream: Stream) -> &mut (dyn Write + Send) {
    match stream {
        Stream::Stdout => &mut *vm.stdout,
        Stream::Stderr => &mut *vm.stderr,
    }
}

fn write_bytes(vm: &mut Isolate, stream: Stream, bytes: &[u8]) -> Result<()> {
    host(vm, stream).write_all(bytes).map_err(|error| vm.os_error(&error, None))
}

/// Writes a string to a stream of the host.
pub(crate) fn write(vm: &mut Isolate, stream: Stream, text: Gc<Str>) -> Result<()> {
    let mut bytes = Vec::new();
    encode(vm, text, &mut bytes)?;
    write_bytes(vm, stream, &bytes)
}

/// Flushes a stream of the host.
pub(crate) fn flush(vm: &mut Isolate, stream: Stream) -> Result<()> {
    host(vm, stream).flush().map_err(|error| vm.os_error(&error, None))
}

fn input(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let target = sys::current_stdout(vm);
    for (name, stream) in [("stdin", sys::current_stdin(vm)), ("stdout", target)] {
        if stream.is_some_and(Value::is_none) {
            return Err(vm.raise_new(ExceptionKind::RuntimeError, format!("input(): lost sys.{name}")));
        }
    }
    let native = target.map_or(Some(Stream::Stdout), sys::stream_of);
    if let Some(prompt) = args.get(0) {
        let prompt = ops::repr::str(vm, prompt)?;
        match (native, target) {
            (Some(stream), _) => write(vm, stream, prompt)?,
            (None, Some(target)) => call_method(vm, target, "write", &[prompt.into()]).map(drop)?,
            (None, None) => {}
        }
    }
    match (native, target) {
        (Some(stream), _) => flush(vm, stream)?,
        // What cannot be flushed is written all the same.
        (None, Some(target)) => drop(call_method(vm, target, "flush", &[]).map_err(|_| vm.take_pending())),
        (None, None) => {}
    }
    let line = match sys::current_stdin(vm) {
        Some(stdin) => {
            let line = call_method(vm, stdin, "readline", &[])?;
            let Some(line) = line.downcast::<Str>() else {
                return Err(vm.type_error("object.readline() returned non-string"));
            };
            line
        }
        None => host_line(vm)?,
    };
    let text = line.view();
    if text.is_empty() {
        return Err(vm.raise_new(ExceptionKind::EOFError, "EOF when reading a line"));
    }
    let last = text.points().last();
    match last {
        Some(10) => {
            let points: Vec<u32> = text.points().take(line.len() - 1).collect();
            Ok(Str::from_points(&mut vm.heap, &points).into())
        }
        _ => Ok(line.into()),
    }
}

/// Calls a method of an object.
pub(crate) fn call_method(vm: &mut Isolate, object: Value, name: &str, args: &[Value]) -> Result<Value> {
    let name = vm.intern(name);
    let method = ops::attr::get(vm, object, name)?;
    vm.call(method, args)
}

/// A line of the host's input, with its end.
fn host_line(vm: &mut Isolate) -> Result<Gc<Str>> {
    let mut line = Vec::new();
    if let Err(error) = vm.stdin.read_until(b'\n', &mut line) {
        return Err(vm.os_error(&error, None));
    }
    match String::from_utf8(line) {
        Ok(text) => Ok(Str::new(&mut vm.heap, &text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let [encoding, reason] = ["utf-8", "invalid utf-8"].map(|text| vm.str(text));
            let bounds = [at, at + 1].map(|n| Value::fixnum(n as i64));
            let bytes = crate::runtime::objects::Bytes::new(&mut vm.heap, error.as_bytes());
            let args = [encoding, bytes.into(), bounds[0], bounds[1], reason];
            Err(vm.raise_with(ExceptionKind::UnicodeDecodeError, &args))
        }
    }
}
