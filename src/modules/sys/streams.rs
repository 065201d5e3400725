//! The standard streams: output natively, because every program prints; input, and what few programs use of output, by
//! the classes of `io`.

use super::{add, def};
use crate::builtins::io::from_module;
use crate::builtins::{self, DICT, TypeSpec};
use crate::runtime::objects::{
    Args, Builtin, Dict, Gc, Instance, Module, NativeDef, PropertyDef, Signature, Str, Tag, TypeObject,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Value, ops};

/// The class of the standard output streams.
const STREAM_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        def("write", Signature::One, write),
        def("writelines", Signature::One, write_lines),
        def("flush", Signature::None, flush),
        def("close", Signature::None, flush),
        def("isatty", Signature::None, |vm, args| {
            let number = stream(vm, args.at(0))?.number();
            let ask = from_module(vm, "_files", "isatty")?;
            vm.call(ask, &[Value::fixnum(number)])
        }),
        def("writable", Signature::None, |_, _| Ok(Value::TRUE)),
        def("readable", Signature::None, |_, _| Ok(Value::FALSE)),
        def("seekable", Signature::None, |_, _| Ok(Value::FALSE)),
        def("read", Signature::Range { min: 0, max: 1 }, |vm, _| unsupported(vm, "not readable")),
        def("readline", Signature::Range { min: 0, max: 1 }, |vm, _| unsupported(vm, "not readable")),
        def("reconfigure", Signature::Any, reconfigure),
        def("fileno", Signature::None, |vm, args| Ok(Value::fixnum(stream(vm, args.at(0))?.number()))),
        def("__enter__", Signature::None, |_, args| Ok(args.at(0))),
        def("__exit__", Signature::Any, |vm, args| flush(vm, Args::positional(&args.slots[..1]))),
        def("__repr__", Signature::None, repr),
    ],
    properties: &[
        DICT,
        PropertyDef { name: "buffer", get: buffer, set: None },
        PropertyDef { name: "closed", get: |_, _| Ok(Value::FALSE), set: None },
        PropertyDef { name: "newlines", get: |_, _| Ok(Value::NONE), set: None },
        PropertyDef { name: "line_buffering", get: |_, _| Ok(Value::FALSE), set: None },
        PropertyDef { name: "write_through", get: |_, _| Ok(Value::FALSE), set: None },
    ],
};

/// A stream of the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    /// Where `print` writes.
    Stdout,
    /// Where errors are shown.
    Stderr,
}

impl Stream {
    const ALL: [Stream; 2] = [Stream::Stdout, Stream::Stderr];

    fn name(self) -> &'static str {
        match self {
            Stream::Stdout => "<stdout>",
            Stream::Stderr => "<stderr>",
        }
    }

    fn number(self) -> i64 {
        match self {
            Stream::Stdout => 1,
            Stream::Stderr => 2,
        }
    }

    fn errors(self) -> &'static str {
        match self {
            Stream::Stdout => "strict",
            Stream::Stderr => "backslashreplace",
        }
    }
}

/// Adds the streams to the module. The one of the input is made when it is first asked for.
pub(super) fn add_to(vm: &mut Isolate, module: Gc<Module>) {
    let (name, io) = (vm.intern("TextIOWrapper"), vm.intern("_io"));
    let object = vm.object_type();
    let class = TypeObject::new(&mut vm.heap, name, io, Some(object), Tag::Instance);
    builtins::fill(vm, class, &STREAM_TYPE);
    for (names, stream) in [(["stdout", "__stdout__"], Stream::Stdout), (["stderr", "__stderr__"], Stream::Stderr)] {
        let dict = Dict::new(&mut vm.heap, 4);
        let texts = [("name", stream.name()), ("encoding", "utf-8"), ("errors", stream.errors()), ("mode", "w")];
        for (key, text) in texts {
            let (key, text) = (vm.intern(key), vm.str(text));
            ops::dict::set_str(vm, dict, key, text);
        }
        let object = Instance::new(&mut vm.heap, class, Some(dict));
        for name in names {
            add(vm, module, name, object.into());
        }
    }
    const LATER: &NativeDef = &def("__getattr__", Signature::One, later);
    let own = vm.intern("sys");
    let function = Builtin::function(&mut vm.heap, LATER, own);
    add(vm, module, LATER.name, function.into());
}

/// `sys.__getattr__`: what is made when it is first asked for.
fn later(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let name = args.at(0).as_kind::<Str>();
    if !name.is_some_and(|name| name.is_text("stdin") || name.is_text("__stdin__")) {
        let name = ops::repr::str(vm, args.at(0))?;
        let message = format!("module 'sys' has no attribute '{}'", name.to_text());
        let module = super::super::import(vm, "sys")?;
        return Err(vm.attribute_error(message, module.into(), name));
    }
    let module = super::super::import(vm, "sys")?;
    let make = from_module(vm, "_iotext", "standard_input")?;
    let stdin = vm.call(make, &[])?;
    for name in ["stdin", "__stdin__"] {
        let name = vm.intern(name);
        if ops::dict::get_str(module.dict, name).is_none() {
            ops::dict::set_str(vm, module.dict, name, stdin);
        }
    }
    Ok(stdin)
}

/// Which of the host's streams an object stands for.
pub(crate) fn stream_of(object: Value) -> Option<Stream> {
    let instance = object.downcast::<Instance>()?;
    let class = instance.class.get();
    if class.is_user || !class.module.is_text("_io") {
        return None;
    }
    let dict = instance.dict.get()?;
    let entries = (0..dict.table.end()).filter_map(|at| dict.table.entry(at));
    let name = entries
        .filter_map(|(key, value)| Some((key.as_kind::<Str>()?, value.as_kind::<Str>()?)))
        .find(|(key, _)| key.is_text("name"))?
        .1;
    Stream::ALL.into_iter().find(|s| name.is_text(s.name()))
}

/// `sys.stdout`, if the module has been imported and has one.
pub(crate) fn current_stdout(vm: &mut Isolate) -> Option<Value> {
    current(vm, "stdout")
}

/// `sys.stdin`, if it has been asked for or replaced.
pub(crate) fn current_stdin(vm: &mut Isolate) -> Option<Value> {
    current(vm, "stdin")
}

/// What the module has under a name, if it has been imported.
pub(super) fn current(vm: &mut Isolate, name: &str) -> Option<Value> {
    let sys = vm.intern("sys");
    let module = ops::dict::get_str(vm.modules, sys)?.as_kind::<Module>()?;
    let name = vm.intern(name);
    ops::dict::get_str(module.dict, name)
}

fn stream(vm: &mut Isolate, this: Value) -> Result<Stream> {
    match stream_of(this) {
        Some(stream) => Ok(stream),
        None => Err(vm.value_error("I/O operation on a stream that is not the host's")),
    }
}

fn write(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let stream = stream(vm, args.at(0))?;
    let Some(text) = args.at(1).as_kind::<Str>() else {
        let message = format!("write() argument must be str, not {}", vm.argument_type(args.at(1)));
        return Err(vm.type_error(message));
    };
    builtins::io::write(vm, stream, text)?;
    Ok(Value::fixnum(text.len() as i64))
}

fn write_lines(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let lines = ops::iter::iter(vm, args.at(1))?;
    while let Some(line) = ops::iter::next(vm, lines)? {
        write(vm, Args::positional(&[args.get(0), Some(line)]))?;
    }
    Ok(Value::NONE)
}

fn flush(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let stream = stream(vm, args.at(0))?;
    builtins::io::flush(vm, stream)?;
    Ok(Value::NONE)
}

fn repr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let name = stream(vm, args.at(0))?.name();
    let text = format!("<_io.TextIOWrapper name='{name}' mode='w' encoding='utf-8'>");
    Ok(vm.str(&text))
}

/// The stream's bytes, by a file of `io` that keeps nothing back.
fn buffer(vm: &mut Isolate, this: Value) -> Result<Value> {
    let number = stream(vm, this)?.number();
    let make = from_module(vm, "_iofiles", "standard_output")?;
    vm.call(make, &[Value::fixnum(number)])
}

fn unsupported(vm: &mut Isolate, what: &str) -> Result<Value> {
    let class = from_module(vm, "_iobase", "UnsupportedOperation")?;
    let message = vm.str(what);
    let exception = vm.call(class, &[message])?;
    Err(match exception.downcast() {
        Some(exception) => vm.raise(exception),
        None => vm.raise_new(ExceptionKind::OSError, what),
    })
}

/// Only what the stream does anyway can be asked for.
fn reconfigure(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let names = ["encoding", "errors", "newline", "line_buffering", "write_through"];
    let [encoding, ..] = ops::call::keyword_only(vm, "reconfigure", args, names)?;
    let known = |text: Gc<Str>| matches!(&*text.to_text().to_ascii_lowercase().replace('_', "-"), "utf-8" | "utf8");
    match encoding.filter(|encoding| !encoding.is_none()) {
        Some(encoding) if !encoding.downcast::<Str>().is_some_and(known) => {
            let encoding = ops::repr::repr(vm, encoding)?;
            let message = format!("standard streams in the encoding {} are not supported", encoding.to_text());
            Err(vm.raise_new(ExceptionKind::NotImplementedError, message))
        }
        _ => flush(vm, Args::positional(&args.slots[..1])),
    }
}
