//! The module `sys`.

mod breakpoint;
mod hooks;
mod streams;

pub(crate) use breakpoint::breakpoint;
pub(crate) use hooks::{exit_shown, flush_quietly, flush_replaced, uncaught, unraisable};
pub(crate) use streams::{Stream, current_stdin, current_stdout, stream_of};

use super::{add, add_functions, add_text};
use crate::builtins::{self, def};
use crate::runtime::objects::{Args, Builtin, Exception, Gc, List, Module, NativeDef, Signature, Str, Tuple};
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
    def("getsizeof", Signature::Named { names: &["object", "default"], required: 1, positional: 2 }, size_of),
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
    def("get_asyncgen_hooks", Signature::None, async_generator_hooks),
    def(
        "set_asyncgen_hooks",
        Signature::Named { names: &["firstiter", "finalizer"], required: 0, positional: 2 },
        set_async_generator_hooks,
    ),
    def("exception", Signature::None, |vm, _| Ok(vm.handled_now().unwrap_or(Value::NONE))),
    def("exc_info", Signature::None, exc_info),
    def("_getframe", Signature::Range { min: 0, max: 1 }, |vm, args| {
        let depth = match args.get(0) {
            Some(depth) => ops::int::index(vm, depth)?,
            None => 0,
        };
        Ok(builtins::frame::at_depth(vm, depth)?.into())
    }),
    def("_getframemodulename", Signature::Range { min: 0, max: 1 }, frame_module_name),
    def("settrace", Signature::One, |vm, args| no_tracing(vm, args, "settrace")),
    def("setprofile", Signature::One, |vm, args| no_tracing(vm, args, "setprofile")),
    def("gettrace", Signature::None, |_, _| Ok(Value::NONE)),
    def("getprofile", Signature::None, |_, _| Ok(Value::NONE)),
    def("is_finalizing", Signature::None, |_, _| Ok(Value::FALSE)),
    def("get_coroutine_origin_tracking_depth", Signature::None, |_, _| Ok(Value::fixnum(0))),
    // Nobody can listen: there is no `addaudithook`.
    def("audit", Signature::Any, |vm, args| {
        ops::call::no_keywords(vm, "sys.audit", args)?;
        match args.is_empty() {
            true => Err(vm.type_error("audit() missing 1 required positional argument: 'event'")),
            false => Ok(Value::NONE),
        }
    }),
    def("_is_gil_enabled", Signature::None, |_, _| Ok(Value::TRUE)),
    def("getfilesystemencoding", Signature::None, |vm, _| Ok(vm.str("utf-8"))),
    def("getfilesystemencodeerrors", Signature::None, |vm, _| Ok(vm.str("surrogateescape"))),
    def("getswitchinterval", Signature::None, |vm, _| Ok(vm.heap.float(0.005))),
    def("call_tracing", Signature::Range { min: 2, max: 2 }, |vm, args| {
        let Some(row) = args.at(1).downcast::<Tuple>() else {
            return Err(vm.type_error("call_tracing() argument 2 must be tuple"));
        };
        vm.call(args.at(0), row.items())
    }),
    def("excepthook", Signature::Range { min: 3, max: 3 }, hooks::except_hook),
    def("unraisablehook", Signature::One, hooks::unraisable_hook),
    def("breakpointhook", Signature::Any, breakpoint::hook),
    def("displayhook", Signature::One, |vm, args| show(vm, args.at(0)).map(|()| Value::NONE)),
];

const VERSION_INFO: RecordDef = RecordDef {
    name: "version_info",
    module: "sys",
    fields: &["major", "minor", "micro", "releaselevel", "serial"],
    hidden: 0,
};

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
    hidden: 0,
};

const INT_INFO: RecordDef = RecordDef {
    name: "int_info",
    module: "sys",
    fields: &["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"],
    hidden: 0,
};

const HOOKS: RecordDef =
    RecordDef { name: "asyncgen_hooks", module: "builtins", fields: &["firstiter", "finalizer"], hidden: 0 };

const FLAGS: RecordDef = RecordDef {
    name: "flags",
    module: "sys",
    fields: &[
        "debug",
        "inspect",
        "interactive",
        "optimize",
        "dont_write_bytecode",
        "no_user_site",
        "no_site",
        "ignore_environment",
        "verbose",
        "bytes_warning",
        "quiet",
        "hash_randomization",
        "isolated",
        "dev_mode",
        "utf8_mode",
        "warn_default_encoding",
        "safe_path",
        "int_max_str_digits",
    ],
    hidden: 0,
};

const HASH_INFO: RecordDef = RecordDef {
    name: "hash_info",
    module: "sys",
    fields: &["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"],
    hidden: 0,
};

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    hooks::keep(vm, module);
    let (major, minor, micro) = VERSION;
    let version = format!("{major}.{minor}.{micro} (freevar {})", env!("CARGO_PKG_VERSION"));
    for (name, text) in [
        ("version", &*version),
        ("byteorder", if cfg!(target_endian = "little") { "little" } else { "big" }),
        ("platform", std::env::consts::OS),
        ("executable", ""),
        ("prefix", ""),
        ("base_prefix", ""),
        ("exec_prefix", ""),
        ("base_exec_prefix", ""),
        ("platlibdir", "lib"),
        ("abiflags", ""),
        ("_base_executable", ""),
        ("float_repr_style", "short"),
        ("copyright", "Copyright (c) The Freevar developers"),
    ] {
        add_text(vm, module, name, text);
    }
    let hex = i64::from(major << 24 | minor << 16 | micro << 8 | 0xf0);
    for (name, number) in [("maxsize", i64::MAX), ("maxunicode", 0x10_ffff), ("hexversion", hex)] {
        let number = vm.heap.int(number);
        add(vm, module, name, number);
    }
    add_records(vm, module, hex);
    // No code is kept in files.
    for (name, value) in
        [("api_version", Value::fixnum(1013)), ("dont_write_bytecode", Value::TRUE), ("pycache_prefix", Value::NONE)]
    {
        add(vm, module, name, value);
    }
    let modules = vm.modules;
    add(vm, module, "modules", modules.into());
    let arguments: Vec<Value> = vm.argv.clone().iter().map(|a| vm.str(a)).collect();
    let path: Vec<Value> = vm.imports.path.clone().iter().map(|entry| vm.str(entry)).collect();
    for (name, items) in [("argv", &*arguments), ("orig_argv", &arguments), ("path", &path), ("warnoptions", &[])] {
        let list = List::new(&mut vm.heap, items);
        add(vm, module, name, list.into());
    }
    streams::add_to(vm, module);
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

    let flags = FLAGS.fields.iter().map(|&name| match name {
        "int_max_str_digits" => Value::fixnum(4300),
        "dev_mode" | "safe_path" => Value::FALSE,
        _ => Value::fixnum(0),
    });
    let flags: Vec<Value> = flags.collect();
    let flags = vm.record(&FLAGS, &flags);
    add(vm, module, "flags", flags);

    let items = [30, 4, 4300, MIN_STR_DIGITS].map(Value::fixnum);
    let info = vm.record(&INT_INFO, &items);
    add(vm, module, "int_info", info);

    let modulus = (1 << 61) - 1;
    let algorithm = vm.str("foldhash");
    let [width, modulus, inf, nan, imag] = [64, modulus, 314_159, 0, 1_000_003].map(Value::fixnum);
    let items = [width, modulus, inf, nan, imag, algorithm, number(64), number(64), number(0)];
    let info = vm.record(&HASH_INFO, &items);
    add(vm, module, "hash_info", info);

    let name = vm.str("freevar");
    let tag = vm.str(&format!("freevar-{major}{minor}"));
    let attributes = [("name", name), ("cache_tag", tag), ("version", version), ("hexversion", Value::fixnum(hex))];
    let implementation = super::types::namespace(vm, &attributes);
    add(vm, module, "implementation", implementation);
}

/// Shows the value of an expression at a prompt, by `sys.displayhook`.
pub(crate) fn display(vm: &mut Isolate, value: Value) -> Result<()> {
    let sys = super::import(vm, "sys")?;
    let name = vm.intern("displayhook");
    match ops::dict::get_str(sys.dict, name) {
        Some(hook) => vm.call(hook, &[value]).map(drop),
        None => Err(vm.raise_new(ExceptionKind::RuntimeError, "lost sys.displayhook")),
    }
}

/// What `sys.displayhook` does: prints the value, and leaves it in `_`.
fn show(vm: &mut Isolate, value: Value) -> Result<()> {
    if value.is_none() {
        return Ok(());
    }
    let (name, builtins) = (vm.intern("_"), vm.builtins);
    ops::dict::set_str(vm, builtins, name, Value::NONE);
    let text = ops::repr::repr(vm, value)?;
    builtins::io::print_line(vm, text)?;
    ops::dict::set_str(vm, builtins, name, value);
    Ok(())
}

// --- functions -------------------------------------------------------------------------------------------------------

fn exit(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    // CPython makes the exception from the status as from the value of a raised class: a tuple is all arguments.
    let class = vm.types.exception(ExceptionKind::SystemExit);
    let status = args.get(0).unwrap_or(Value::NONE);
    let exception = match (status.downcast::<Exception>(), status.downcast::<Tuple>()) {
        (Some(exception), _) if exception.class.get().is_subtype(class) => exception,
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
        Some(text) => Ok(vm.intern_object(text).into()),
        None => {
            let kind = vm.argument_type(args.at(0));
            let is_derived = args.at(0).as_kind::<Str>().is_some();
            let message = if is_derived {
                format!("can't intern {kind}")
            } else {
                format!("intern() argument must be str, not {kind}")
            };
            Err(vm.type_error(message))
        }
    }
}

/// What CPython says of the small built-in objects, and of others how large they are here.
/// What an object's `__sizeof__` says if a program has defined it, and what CPython has before the object.
fn size_by_method(vm: &mut Isolate, x: Value) -> Result<Option<i64>> {
    let class = vm.type_of(x);
    let name = vm.intern("__sizeof__");
    let method = vm.class_attribute(class, name);
    if !class.is_user || method.is_some_and(|method| method.is::<Builtin>()) {
        return Ok(None);
    }
    let Some(size) = ops::attr::call_special(vm, x, "__sizeof__", &[])? else { return Ok(None) };
    if ops::special::index(vm, size)?.is_none() {
        return Err(vm.type_error("an integer is required"));
    }
    let size = ops::int::index(vm, size)?;
    if size < 0 {
        return Err(vm.value_error("__sizeof__() should return >= 0"));
    }
    let of_attributes = if class.has_dict.get() || class.is_weak.get() { 16 } else { 0 };
    Ok(Some(size + ops::size::COLLECTOR as i64 + of_attributes))
}

fn size_of(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let x = args.at(0);
    match (size_by_method(vm, x), args.get(1)) {
        (Ok(None), _) => {}
        (Ok(Some(size)), _) => return Ok(vm.heap.int(size)),
        (Err(raised), None) => return Err(raised),
        (Err(raised), Some(default)) => {
            if !vm.pending_is(ExceptionKind::TypeError) {
                return Err(raised);
            }
            vm.take_pending();
            return Ok(default);
        }
    }
    let (size, is_tracked) = ops::size::of(x);
    Ok(Value::fixnum((size + if is_tracked { ops::size::COLLECTOR } else { 0 }) as i64))
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

/// The `__name__` of the module whose code runs so many calls further out.
fn frame_module_name(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let depth = match args.get(0) {
        Some(depth) => ops::int::index(vm, depth)?,
        None => 0,
    };
    if vm.in_machine_code > 0 && !vm.sites.are_kept {
        return Ok(Value::NONE);
    }
    let Ok(frame) = builtins::frame::at_depth(vm, depth) else {
        vm.take_pending();
        return Ok(Value::NONE);
    };
    let name = vm.intern("__name__");
    Ok(ops::dict::get_str(frame.globals, name).unwrap_or(Value::NONE))
}

fn no_tracing(vm: &mut Isolate, args: Args<'_>, function: &str) -> Result<Value> {
    if args.at(0).is_none() {
        return Ok(Value::NONE);
    }
    let message = format!("sys.{function}() is not supported: Freevar does not trace what runs");
    Err(vm.raise_new(ExceptionKind::NotImplementedError, message))
}

fn async_generator_hooks(vm: &mut Isolate, _args: Args<'_>) -> Result<Value> {
    let hooks = vm.async_generator_hooks.map(|hook| hook.unwrap_or(Value::NONE));
    Ok(vm.record(&HOOKS, &hooks))
}

fn set_async_generator_hooks(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let given = [args.get(0), args.get(1)];
    for (hook, name) in given.into_iter().zip(HOOKS.fields) {
        if let Some(hook) = hook.filter(|&hook| !hook.is_none() && !ops::call::is_callable(vm, hook)) {
            let message = format!("callable {name} expected, got {}", vm.type_name(hook));
            return Err(vm.type_error(message));
        }
    }
    for (place, hook) in given.into_iter().enumerate() {
        if let Some(hook) = hook {
            vm.async_generator_hooks[place] = Some(hook).filter(|hook| !hook.is_none());
        }
    }
    Ok(Value::NONE)
}

fn exc_info(vm: &mut Isolate, _args: Args<'_>) -> Result<Value> {
    let info = match vm.handled_now().and_then(Value::downcast::<Exception>) {
        None => [Value::NONE; 3],
        Some(exception) => {
            [exception.class.get().into(), exception.into(), exception.traceback.get().map_or(Value::NONE, Value::from)]
        }
    };
    Ok(vm.tuple(&info))
}
