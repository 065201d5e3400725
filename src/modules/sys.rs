//! The module `sys`.

use super::{add, add_functions, add_text};
use crate::builtins::{self, DICT, TypeSpec};
use crate::runtime::objects::{
    Args, Dict, Exception, Gc, Instance, List, Module, NativeDef, Signature, Str, Tag, Tuple, TypeObject,
};
use crate::runtime::traceback::stdlib;
use crate::runtime::types::{ExceptionKind, RecordDef};
use crate::runtime::{Isolate, Result, Value, ops};

/// The version of Python that this is compatible with.
const VERSION: (u32, u32, u32) = (3, 13, 0);

/// Least value but 0 that `set_int_max_str_digits` accepts.
const MIN_STR_DIGITS: i64 = 640;

const FUNCTIONS: &[NativeDef] = &[
    def("exit", Signature::Range { min: 0, max: 1 }, exit),
    def("getrecursionlimit", Signature::None, |vm, _| Ok(Value::fixnum(vm.context().depth_limit))),
    def("setrecursionlimit", Signature::One, set_recursion_limit),
    def("intern", Signature::One, intern),
    def("getsizeof", Signature::Range { min: 1, max: 2 }, size_of),
    def("getrefcount", Signature::One, |_, _| {
        // Objects are traced, not counted: the least count that CPython would give.
        Ok(Value::fixnum(2))
    }),
    def("get_int_max_str_digits", Signature::None, |vm, _| Ok(Value::fixnum(vm.int_max_str_digits as i64))),
    def(
        "set_int_max_str_digits",
        Signature::Named { names: &["maxdigits"], required: 1, positional: 1 },
        set_max_digits,
    ),
    def("getdefaultencoding", Signature::None, |vm, _| Ok(vm.str("utf-8"))),
    def("exception", Signature::None, |vm, _| Ok(vm.handled_now().unwrap_or(Value::NONE))),
    def("exc_info", Signature::None, exc_info),
];

const VERSION_INFO: RecordDef =
    RecordDef { name: "version_info", module: "sys", fields: &["major", "minor", "micro", "releaselevel", "serial"] };

const FLOAT_INFO: RecordDef = RecordDef {
    name: "float_info",
    module: "sys",
    fields: &[
        "max",
        "max_exp",
        "max_10_exp",
        "min",
        "min_exp",
        "min_10_exp",
        "dig",
        "mant_dig",
        "epsilon",
        "radix",
        "rounds",
    ],
};

const INT_INFO: RecordDef = RecordDef {
    name: "int_info",
    module: "sys",
    fields: &["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"],
};

const HASH_INFO: RecordDef =
    RecordDef { name: "hash_info", module: "sys", fields: &["width", "modulus", "inf", "nan", "imag"] };

/// The class of the standard streams.
const STREAM_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        def("write", Signature::One, stream_write),
        def("flush", Signature::None, stream_flush),
        def("isatty", Signature::None, |_, _| Ok(Value::FALSE)),
        def("writable", Signature::None, |_, _| Ok(Value::TRUE)),
        def("readable", Signature::None, |_, _| Ok(Value::FALSE)),
        def("fileno", Signature::None, |_, args| {
            let number = match stream_of(args.at(0)) {
                Some(Stream::Stderr) => 2,
                _ => 1,
            };
            Ok(Value::fixnum(number))
        }),
        def("__repr__", Signature::None, stream_repr),
    ],
    properties: &[DICT],
};

const fn def(name: &'static str, signature: Signature, function: crate::runtime::objects::NativeFn) -> NativeDef {
    NativeDef { name, signature, function }
}

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    let (major, minor, micro) = VERSION;
    let version = format!("{major}.{minor}.{micro} (freevar {})", env!("CARGO_PKG_VERSION"));
    for (name, text) in [
        ("version", &*version),
        ("byteorder", if cfg!(target_endian = "little") { "little" } else { "big" }),
        ("platform", std::env::consts::OS),
        ("executable", ""),
        ("prefix", ""),
    ] {
        add_text(vm, module, name, text);
    }
    let hex = i64::from(major << 24 | minor << 16 | micro << 8 | 0xf0);
    for (name, number) in [("maxsize", i64::MAX), ("maxunicode", 0x10_ffff), ("hexversion", hex)] {
        let number = vm.heap.int(number);
        add(vm, module, name, number);
    }
    add_records(vm, module, hex);
    let modules = vm.modules;
    add(vm, module, "modules", modules.into());
    let arguments: Vec<Value> = vm.argv.clone().iter().map(|a| vm.str(a)).collect();
    let path: Vec<Value> = vm.imports.path.clone().iter().map(|entry| vm.str(entry)).collect();
    for (name, items) in [("argv", &*arguments), ("path", &path), ("warnoptions", &[])] {
        let list = List::new(&mut vm.heap, items);
        add(vm, module, name, list.into());
    }
    add_streams(vm, module);
    let names: Vec<Value> = stdlib::MODULES.iter().map(|name| vm.intern(name).into()).collect();
    let names = ops::set::frozen_from_constants(vm, &names);
    add(vm, module, "stdlib_module_names", names.into());
}

fn add_records(vm: &mut Isolate, module: Gc<Module>, hex: i64) {
    let (major, minor, micro) = VERSION;
    let level = vm.str("final");
    let number = |n: u32| Value::fixnum(n.into());
    let items = [number(major), number(minor), number(micro), level, number(0)];
    let version = vm.record(&VERSION_INFO, &items);
    add(vm, module, "version_info", version);

    let float = [f64::MAX, f64::MIN_POSITIVE, f64::EPSILON].map(|x| vm.heap.float(x));
    let int = |n: i32| Value::fixnum(n.into());
    let items = [
        float[0],
        int(f64::MAX_EXP),
        int(f64::MAX_10_EXP),
        float[1],
        int(f64::MIN_EXP),
        int(f64::MIN_10_EXP),
        number(f64::DIGITS),
        number(f64::MANTISSA_DIGITS),
        float[2],
        number(f64::RADIX),
        int(1),
    ];
    let info = vm.record(&FLOAT_INFO, &items);
    add(vm, module, "float_info", info);

    let items = [30, 4, 4300, MIN_STR_DIGITS].map(Value::fixnum);
    let info = vm.record(&INT_INFO, &items);
    add(vm, module, "int_info", info);

    let modulus = (1 << 61) - 1;
    let items = [64, modulus, 314_159, 0, 1_000_003].map(Value::fixnum);
    let info = vm.record(&HASH_INFO, &items);
    add(vm, module, "hash_info", info);

    let name = vm.str("freevar");
    let tag = vm.str(&format!("freevar-{major}{minor}"));
    let attributes = [("name", name), ("cache_tag", tag), ("version", version), ("hexversion", Value::fixnum(hex))];
    let implementation = super::types::namespace(vm, &attributes);
    add(vm, module, "implementation", implementation);
}

// --- streams ---------------------------------------------------------------------------------------------------------

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
}

fn add_streams(vm: &mut Isolate, module: Gc<Module>) {
    let (name, io) = (vm.intern("TextIOWrapper"), vm.intern("_io"));
    let object = vm.object_type();
    let class = TypeObject::new(&mut vm.heap, name, io, Some(object), Tag::Instance);
    builtins::fill(vm, class, &STREAM_TYPE);
    for (names, stream) in [(["stdout", "__stdout__"], Stream::Stdout), (["stderr", "__stderr__"], Stream::Stderr)] {
        let dict = Dict::new(&mut vm.heap, 3);
        for (key, text) in [("name", stream.name()), ("encoding", "utf-8"), ("mode", "w")] {
            let (key, text) = (vm.intern(key), vm.str(text));
            ops::dict::set_str(vm, dict, key, text);
        }
        let object = Instance::new(&mut vm.heap, class, Some(dict));
        for name in names {
            add(vm, module, name, object.into());
        }
    }
}

/// Which of the host's streams an object stands for.
pub(crate) fn stream_of(object: Value) -> Option<Stream> {
    let instance = object.downcast::<Instance>()?;
    if !instance.class.get().module.is_text("_io") {
        return None;
    }
    let dict = instance.dict.get()?;
    let entries = (0..dict.table.end()).filter_map(|at| dict.table.entry(at));
    let name = entries
        .filter_map(|(key, value)| Some((key.downcast::<Str>()?, value.downcast::<Str>()?)))
        .find(|(key, _)| key.is_text("name"))?
        .1;
    Stream::ALL.into_iter().find(|s| name.is_text(s.name()))
}

/// `sys.stdout`, if the module has been imported and has one.
pub(crate) fn current_stdout(vm: &mut Isolate) -> Option<Value> {
    let name = vm.intern("sys");
    let module = ops::dict::get_str(vm.modules, name)?.downcast::<Module>()?;
    let name = vm.intern("stdout");
    ops::dict::get_str(module.dict, name)
}

fn stream(vm: &mut Isolate, this: Value) -> Result<Stream> {
    match stream_of(this) {
        Some(stream) => Ok(stream),
        None => Err(vm.value_error("I/O operation on a stream that is not the host's")),
    }
}

fn stream_write(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let stream = stream(vm, args.at(0))?;
    let Some(text) = args.at(1).downcast::<Str>() else {
        let message = format!("write() argument must be str, not {}", vm.type_name(args.at(1)));
        return Err(vm.type_error(message));
    };
    builtins::io::write(vm, stream, text)?;
    Ok(Value::fixnum(text.len() as i64))
}

fn stream_flush(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let stream = stream(vm, args.at(0))?;
    builtins::io::flush(vm, stream)?;
    Ok(Value::NONE)
}

fn stream_repr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let name = stream(vm, args.at(0))?.name();
    let text = format!("<_io.TextIOWrapper name='{name}' mode='w' encoding='utf-8'>");
    Ok(vm.str(&text))
}

// --- functions -------------------------------------------------------------------------------------------------------

fn exit(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    // CPython makes the exception from the status as from the value of a raised class: a tuple is all arguments.
    let class = vm.types.exception(ExceptionKind::SystemExit);
    let status = args.get(0).unwrap_or(Value::NONE);
    let exception = match (status.downcast::<Exception>(), status.downcast::<Tuple>()) {
        (Some(exception), _) if exception.class.is_subtype(class) => exception,
        (_, Some(arguments)) => vm.new_exception(class, arguments.items()),
        _ if status.is_none() => vm.new_exception(class, &[]),
        _ => vm.new_exception(class, &[status]),
    };
    Err(vm.raise(exception))
}

fn set_recursion_limit(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let limit = ops::int::integer(vm, args.at(0))?;
    let limit = i32::try_from(&*limit.big()).ok();
    let Some(limit) = limit else {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    };
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = vm.context().depth;
    if depth >= limit.into() {
        let message =
            format!("cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low");
        return Err(vm.raise_new(ExceptionKind::RecursionError, message));
    }
    vm.context_mut().depth_limit = limit.into();
    Ok(Value::NONE)
}

fn intern(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    match args.at(0).downcast::<Str>() {
        Some(text) => match text.as_ascii() {
            Some(ascii) => Ok(vm.intern(ascii).into()),
            None => Ok(text.into()),
        },
        None => {
            let message = format!("intern() argument must be str, not {}", vm.type_name(args.at(0)));
            Err(vm.type_error(message))
        }
    }
}

/// What CPython says of the small built-in objects, and of others how large they are here.
fn size_of(_vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    use crate::runtime::objects::{Bytes, Tuple};
    let x = args.at(0);
    let size = if x.is_fixnum() {
        28
    } else if x.is_flonum() {
        24
    } else if let Some(text) = x.downcast::<Str>() {
        match text.as_ascii() {
            Some(ascii) => 41 + ascii.len(),
            None => 58 + text.len() * 2,
        }
    } else if let Some(bytes) = x.downcast::<Bytes>() {
        33 + bytes.as_slice().len()
    } else if let Some(tuple) = x.downcast::<Tuple>() {
        40 + tuple.len() * 8
    } else if let Some(list) = x.downcast::<List>() {
        56 + list.len() * 8
    } else if let Some(dict) = x.downcast::<Dict>() {
        64 + dict.table.len() * 24
    } else {
        // Constants, and objects of kinds whose size nobody asks for.
        if x.is_pointer() { 48 } else { 16 }
    };
    Ok(Value::fixnum(size as i64))
}

fn set_max_digits(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let digits = ops::int::index(vm, args.at(0))?;
    if digits != 0 && digits < MIN_STR_DIGITS {
        let message = format!("maxdigits must be 0 or larger than {MIN_STR_DIGITS}");
        return Err(vm.value_error(message));
    }
    vm.int_max_str_digits = digits as usize;
    Ok(Value::NONE)
}

fn exc_info(vm: &mut Isolate, _args: Args<'_>) -> Result<Value> {
    let info = match vm.handled_now().and_then(Value::downcast::<Exception>) {
        None => [Value::NONE; 3],
        Some(exception) => {
            [exception.class.into(), exception.into(), exception.traceback.get().map_or(Value::NONE, Value::from)]
        }
    };
    Ok(vm.tuple(&info))
}
