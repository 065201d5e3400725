//! `compile`, `eval` and `exec`: code from text, and running it in given namespaces.

use super::frame::no_variables;
use super::functions::def;
use super::names;
use crate::bytecode::{CodeFlags, Opcode};
use crate::runtime::isolate::Namespaces;
use crate::runtime::objects::{
    Args, Bytes, CellObject, CodeObject, Dict, Function, NativeDef, Signature, Str, Tuple, TypeObject,
};
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::program::{Program, Text};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value, ops};
use crate::syntax::{Goal, Optimization};

/// The functions.
pub(crate) const FUNCTIONS: &[NativeDef] = &[
    def(
        "compile",
        Signature::Named {
            names: &["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"],
            required: 3,
            positional: 6,
        },
        compile,
    ),
    def("eval", Signature::Named { names: &["", "globals", "locals"], required: 1, positional: 3 }, |vm, args| {
        let running = running_if_needed(vm, "eval", &args)?;
        let namespaces = eval_namespaces(vm, &args, running)?;
        let source = args.at(0);
        let code = match source.downcast::<CodeObject>() {
            Some(code) if code.free_count > 0 => {
                return Err(vm.type_error("code object passed to eval() may not contain free variables"));
            }
            Some(code) => code,
            None => {
                let text = text_of(vm, source, "eval() arg 1 must be a string, bytes or code object")?;
                compile_here(vm, &text, Goal::Expression, running)?
            }
        };
        refuse_hidden(vm, running, code)?;
        run(vm, code, namespaces, None)
    }),
    def(
        "exec",
        Signature::Named { names: &["", "globals", "locals", "closure"], required: 1, positional: 3 },
        |vm, args| {
            let running = running_if_needed(vm, "exec", &args)?;
            let namespaces = exec_namespaces(vm, &args, running)?;
            let (source, closure) = (args.at(0), args.get(3).filter(|c| !c.is_none()));
            let Some(code) = source.downcast::<CodeObject>() else {
                if closure.is_some() {
                    return Err(vm.type_error("closure can only be used when source is a code object"));
                }
                let text = text_of(vm, source, "exec() arg 1 must be a string, bytes or code object")?;
                let code = compile_here(vm, &text, Goal::Module, running)?;
                refuse_hidden(vm, running, code)?;
                return run(vm, code, namespaces, None).map(|_| Value::NONE);
            };
            refuse_hidden(vm, running, code)?;
            let cells = cells_for(vm, code, closure)?;
            run(vm, code, namespaces, cells).map(|_| Value::NONE)
        },
    ),
];

/// The flags of `compile` that ask for a feature of a later Python; all but one are always on.
const FUTURE_FLAGS: u32 = 0x01ff_0000 | 0x10;
/// Flags that change nothing here: how a text may end that is typed line by line, and comments about types.
const HARMLESS_FLAGS: u32 = 0x200 | 0x1000 | 0x4000;
/// The text is to be parsed only.
const ONLY_TREE: u32 = 0x400;
/// `await` outside functions.
const TOP_LEVEL_AWAIT: u32 = 0x2000;
/// A tree as the compiler's own passes leave it.
const OPTIMIZED_TREE: u32 = 0x8000;

fn compile(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let filename = path_text(vm, args.at(1))?;
    let Some(mode) = args.at(2).as_kind::<Str>() else {
        let message = format!("compile() argument 'mode' must be str, not {}", vm.argument_type(args.at(2)));
        return Err(vm.type_error(message));
    };
    let flags = match args.get(3) {
        Some(flags) => ops::int::index(vm, flags)?,
        None => 0,
    };
    let known = FUTURE_FLAGS | HARMLESS_FLAGS | ONLY_TREE | TOP_LEVEL_AWAIT | OPTIMIZED_TREE;
    let Some(flags) = u32::try_from(flags).ok().filter(|flags| flags & !known == 0) else {
        return Err(vm.value_error("compile(): unrecognised flags"));
    };
    let optimize = match args.get(5) {
        Some(level) => ops::int::index(vm, level)?,
        None => -1,
    };
    let optimization = match optimize {
        -1 | 0 => Optimization::None,
        1 => Optimization::Assertions,
        2 => Optimization::Docstrings,
        _ => return Err(vm.value_error("compile(): invalid optimize value")),
    };
    let inherits = match args.get(4) {
        Some(dont) => !ops::compare::is_true(vm, dont)?,
        None => true,
    };
    let goal = match &*mode.to_text() {
        "exec" => Goal::Module,
        "eval" => Goal::Expression,
        "single" => Goal::Interactive,
        "func_type" if flags & ONLY_TREE == 0 => {
            return Err(vm.value_error("compile() mode 'func_type' requires flag PyCF_ONLY_AST"));
        }
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    for (asked, what) in [
        (flags & (ONLY_TREE | OPTIMIZED_TREE) != 0, "syntax trees are"),
        (flags & TOP_LEVEL_AWAIT != 0, "await outside functions is"),
    ] {
        if asked {
            let message = format!("compile(): {what} not supported");
            return Err(vm.raise_new(ExceptionKind::NotImplementedError, message));
        }
    }
    let text = text_of(vm, args.at(0), "compile() arg 1 must be a string, bytes or AST object")?;
    let inherited = inherits && (vm.frame_hook)(vm, false).is_some_and(|running| has_future_annotations(running.code));
    let future_annotations = inherited || flags & CodeFlags::FUTURE_ANNOTATIONS != 0;
    let program =
        Program { text: text.borrow(), filename: &filename, goal, future_annotations, optimization, is_file: false };
    let code = (vm.compile_hook)(vm, &program)?.code;
    Ok(vm.instantiate(&code).into())
}

fn has_future_annotations(code: Gc<CodeObject>) -> bool {
    code.code.flags & CodeFlags::FUTURE_ANNOTATIONS != 0
}

/// A path as text: a string, bytes, or what `__fspath__` gives.
pub(crate) fn path_text(vm: &mut Isolate, path: Value) -> Result<String> {
    let plain = |value: Value| {
        let value = ops::class::payload(value);
        let text = value.as_kind::<Str>().map(|text| text.to_text().into_owned());
        text.or_else(|| Some(String::from_utf8_lossy(value.as_kind::<Bytes>()?.as_slice()).into_owned()))
    };
    if let Some(text) = plain(path) {
        return Ok(text);
    }
    let given = ops::attr::call_special(vm, path, "__fspath__", &[])?;
    match given.and_then(plain) {
        Some(text) => Ok(text),
        None => {
            let message = match given {
                Some(other) => format!(
                    "expected {}.__fspath__() to return str or bytes, not {}",
                    vm.type_name(path),
                    vm.type_name(other)
                ),
                None => format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(path)),
            };
            Err(vm.type_error(message))
        }
    }
}

/// Text to compile, as it was given.
enum Given {
    Str(String),
    Bytes(Vec<u8>),
}

impl Given {
    fn borrow(&self) -> Text<'_> {
        match self {
            Given::Str(text) => Text::Str(text),
            Given::Bytes(bytes) => Text::Bytes(bytes),
        }
    }
}

/// The text that an argument is. `complaint` says what it must be.
fn text_of(vm: &mut Isolate, source: Value, complaint: &str) -> Result<Given> {
    let source = ops::class::payload(source);
    let given = if let Some(text) = source.as_kind::<Str>() {
        ops::text::codec::check_utf8(vm, text)?;
        Given::Str(text.to_text().into_owned())
    } else if let Some(bytes) = BytesLike::of(source) {
        Given::Bytes(bytes.as_slice().to_vec())
    } else {
        return Err(vm.type_error(complaint));
    };
    let bytes = match &given {
        Given::Str(text) => text.as_bytes(),
        Given::Bytes(bytes) => bytes,
    };
    if bytes.contains(&0) {
        return Err(vm.raise_new(ExceptionKind::SyntaxError, "source code string cannot contain null bytes"));
    }
    Ok(given)
}

/// Compiles text for the code that runs.
fn compile_here(vm: &mut Isolate, given: &Given, goal: Goal, running: Option<Namespaces>) -> Result<Gc<CodeObject>> {
    let running = running.or_else(|| (vm.frame_hook)(vm, false));
    let future_annotations = running.is_some_and(|running| has_future_annotations(running.code));
    let blank = [' ', '\t'];
    let text = match (given.borrow(), goal) {
        (Text::Str(text), Goal::Expression) => Text::Str(text.trim_start_matches(blank)),
        (Text::Bytes(bytes), Goal::Expression) => {
            let start = bytes.iter().position(|b| !blank.contains(&char::from(*b))).unwrap_or(bytes.len());
            Text::Bytes(&bytes[start..])
        }
        (text, _) => text,
    };
    let key = match (text, goal) {
        (Text::Str(text), Goal::Expression) => Some((Box::from(text), future_annotations)),
        _ => None,
    };
    if let Some(&known) = key.as_ref().and_then(|key| vm.evaluated.get(key)) {
        return Ok(known);
    }
    let optimization = Optimization::None;
    let program = Program { text, filename: "<string>", goal, future_annotations, optimization, is_file: false };
    let compiled = (vm.compile_hook)(vm, &program)?;
    let code = vm.instantiate(&compiled.code);
    if !compiled.is_doubtful {
        vm.evaluated.extend(key.map(|key| (key, code)));
    }
    Ok(code)
}

/// The running frame's namespaces, if the arguments do not give their own.
fn running_if_needed(vm: &mut Isolate, function: &str, args: &Args<'_>) -> Result<Option<Namespaces>> {
    match args.get(1).filter(|globals| !globals.is_none()) {
        Some(_) => Ok(None),
        None => names::running(vm, function, true).map(Some),
    }
}

/// Refuses code that names a variable of the frame in which it is to run, if these cannot be seen.
fn refuse_hidden(vm: &mut Isolate, running: Option<Namespaces>, code: Gc<CodeObject>) -> Result<()> {
    let Some(running) = running.filter(|running| running.locals.is_none()) else { return Ok(()) };
    let names = code.code.instrs.iter().filter(|instr| instr.op == Opcode::LOAD_NAME);
    let mut names = names.map(|instr| &code.code.names[instr.arg as usize]);
    let is_variable = |name: &_| running.code.code.localsplus.iter().any(|(variable, _)| variable == name);
    match names.any(is_variable) {
        true => Err(no_variables(vm, "looked at", "")),
        false => Ok(()),
    }
}

/// Where code is run.
struct Places {
    globals: Gc<Dict>,
    /// The instance of a class derived from dict in which the globals are, if they are in one.
    mapping: Slot,
    /// What its names live in.
    locals: Value,
}

fn dict_of(value: Value) -> Option<Gc<Dict>> {
    ops::class::payload(value).downcast()
}

/// What the arguments say, the running frame's namespaces where they say nothing.
fn places(vm: &mut Isolate, args: &Args<'_>, globals: Option<Gc<Dict>>, running: Option<Namespaces>) -> Places {
    let locals = args.get(2).filter(|locals| !locals.is_none());
    let places = match (globals, running) {
        (Some(globals), _) => {
            let mapping = args.get(1).filter(|&given| given != globals.into());
            Places { globals, mapping, locals: locals.or(mapping).unwrap_or(globals.into()) }
        }
        (None, Some(Namespaces { globals, mapping, locals: own, .. })) => {
            // Without those that cannot be seen (`refuse_hidden`).
            let locals = locals.or(own).unwrap_or_else(|| Dict::new(&mut vm.heap, 0).into());
            Places { globals, mapping, locals }
        }
        (None, None) => unreachable!("the running frame is asked where no globals are given"),
    };
    ops::module::prepare_globals(vm, places.globals);
    places
}

fn eval_namespaces(vm: &mut Isolate, args: &Args<'_>, running: Option<Namespaces>) -> Result<Places> {
    if args.get(2).is_some_and(|locals| !locals.is_none() && !is_mapping(vm, locals)) {
        return Err(vm.type_error("locals must be a mapping"));
    }
    let given = args.get(1).filter(|globals| !globals.is_none());
    let globals = given.and_then(dict_of);
    match given.filter(|_| globals.is_none()) {
        Some(other) if is_mapping(vm, other) => {
            Err(vm.type_error("globals must be a real dict; try eval(expr, {}, mapping)"))
        }
        Some(_) => Err(vm.type_error("globals must be a dict")),
        None => Ok(places(vm, args, globals, running)),
    }
}

fn exec_namespaces(vm: &mut Isolate, args: &Args<'_>, running: Option<Namespaces>) -> Result<Places> {
    let given = args.get(1).filter(|globals| !globals.is_none());
    let globals = given.and_then(dict_of);
    if let Some(other) = given.filter(|_| globals.is_none()) {
        let message = format!("exec() globals must be a dict, not {}", vm.type_name(other));
        return Err(vm.type_error(message));
    }
    if let Some(other) = args.get(2).filter(|locals| !locals.is_none())
        && !is_mapping(vm, other)
    {
        let message = format!("locals must be a mapping or None, not {}", vm.type_name(other));
        return Err(vm.type_error(message));
    }
    Ok(places(vm, args, globals, running))
}

/// Whether a value can be subscripted with names, as far as its type says.
fn is_mapping(vm: &mut Isolate, value: Value) -> bool {
    if dict_of(value).is_some() {
        return true;
    }
    let name = vm.intern("__getitem__");
    let class: Gc<TypeObject> = vm.type_of(value);
    vm.class_attribute(class, name).is_some()
}

/// The cells for the free variables of code.
fn cells_for(vm: &mut Isolate, code: Gc<CodeObject>, closure: Slot) -> Result<Option<Gc<Tuple>>> {
    let count = code.free_count;
    if count == 0 {
        return match closure {
            None => Ok(None),
            Some(_) => Err(vm.type_error("cannot use a closure with this code object")),
        };
    }
    let fits = |cells: &Gc<Tuple>| cells.len() == count && cells.items().iter().all(|cell| cell.is::<CellObject>());
    match closure.and_then(Value::downcast::<Tuple>).filter(fits) {
        Some(cells) => {
            ops::cell::adopt(vm, code, cells.items().iter().copied());
            Ok(Some(cells))
        }
        None => Err(wrong_closure(vm, count)),
    }
}

fn wrong_closure(vm: &mut Isolate, count: usize) -> Raised {
    vm.type_error(format!("code object requires a closure of exactly length {count}"))
}

/// Runs code in its places.
fn run(vm: &mut Isolate, code: Gc<CodeObject>, places: Places, cells: Option<Gc<Tuple>>) -> Result<Value> {
    let Places { globals, mapping, locals } = places;
    let function = Function::new(&mut vm.heap, code);
    for (place, cell) in function.cells().iter().zip(cells.iter().flat_map(|cells| cells.items())) {
        place.set(Some(*cell));
    }
    function.set_globals(&mut vm.heap, globals);
    if let Some(mapping) = mapping {
        function.set_mapping(&mut vm.heap, mapping);
    }
    let is_body = code.code.flags & CodeFlags::OPTIMIZED == 0;
    if is_body && locals != Value::from(globals) {
        function.set_namespace(&mut vm.heap, locals);
    }
    vm.call(function.into(), &[])
}
