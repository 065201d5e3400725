//! The module `dis`: shows the instructions of functions and code objects. They are the ones that run.

use super::{add, add_functions};
use crate::builtins::code::position_values;
use crate::builtins::{self, TypeSpec};
use crate::bytecode::dis::{self, ArgValue, Instruction};
use crate::bytecode::{Arg, Code, CodeFlags, CompareOp, LocalKind, Opcode};
use crate::modules::sys::{self, Stream};
use crate::runtime::objects::{
    Args, BoundMethod, CodeObject, Dict, Function, Gc, Instance, List, Module, NativeDef, NativeFn, Signature, Str,
    Tag, Traceback, TypeObject,
};
use crate::runtime::program::{Program, Text};
use crate::runtime::types::{ExceptionKind, RecordDef};
use crate::runtime::{Isolate, Raised, Result, Value, ops};
use crate::syntax::{Goal, Optimization};
use std::fmt::Write;
use std::sync::Arc;

const FUNCTIONS: &[NativeDef] = &[
    def("dis", &["x", "file", "depth", "show_caches", "adaptive", "show_offsets"], 0, 1, show),
    def("disassemble", &["co", "lasti", "file"], 1, 2, show_one),
    def("distb", &["tb", "file", "show_caches", "adaptive", "show_offsets"], 0, 1, show_traceback),
    def("get_instructions", &["x", "first_line", "show_caches", "adaptive"], 1, 1, |vm, args| {
        refuse(vm, args, &[(1, "first_line"), (3, "adaptive")])?;
        let code = code_of(vm, args.at(0))?;
        instructions(vm, code)
    }),
    def("code_info", &["x"], 1, 1, |vm, args| {
        let code = code_of(vm, args.at(0))?;
        let info = info(vm, code)?;
        Ok(vm.str(&info))
    }),
    def("pretty_flags", &["flags"], 1, 1, |vm, args| {
        let given = ops::int::index(vm, args.at(0))?;
        let text = flags(given as u32);
        Ok(vm.str(&text))
    }),
    def("show_code", &["co", "file"], 1, 1, |vm, args| {
        let code = code_of(vm, args.at(0))?;
        let info = info(vm, code)?;
        write(vm, args.get(1), &format!("{info}\n"))
    }),
    def("findlinestarts", &["code"], 1, 1, |vm, args| {
        let code = code_of(vm, args.at(0))?;
        line_starts(vm, code)
    }),
    def("stack_effect", &["opcode", "oparg", "jump"], 1, 2, stack_effect),
];

/// The class `Bytecode`: the instructions of one object, to iterate over.
const BYTECODE_TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| ops::call::native(vm, &NEW_BYTECODE, args.get(0), without_first(args))),
    methods: &[
        method("__iter__", |vm, args| {
            let code = codeobj(vm, args.at(0))?;
            instructions(vm, code)
        }),
        method("__repr__", |vm, args| {
            let name = vm.intern("_original_object");
            let shown = ops::attr::get(vm, args.at(0), name)?;
            let text = format!("Bytecode({})", ops::repr::repr(vm, shown)?.to_text());
            Ok(vm.str(&text))
        }),
        method("dis", |vm, args| {
            let code = codeobj(vm, args.at(0))?;
            let text = text(vm, code, Some(0));
            Ok(vm.str(&text))
        }),
        method("info", |vm, args| {
            let code = codeobj(vm, args.at(0))?;
            let info = info(vm, code)?;
            Ok(vm.str(&info))
        }),
    ],
    properties: &[builtins::DICT],
};

const BYTECODE_PARAMETERS: &[&str] = &["x", "first_line", "current_offset", "show_caches", "adaptive", "show_offsets"];

const NEW_BYTECODE: NativeDef = def("Bytecode", BYTECODE_PARAMETERS, 1, 1, |vm, args| {
    refuse(vm, args, &[(2, "first_line"), (3, "current_offset"), (5, "adaptive"), (6, "show_offsets")])?;
    let class = args.at(0).downcast::<TypeObject>().expect("the class comes first");
    let code = code_of(vm, args.at(1))?;
    let dict = Dict::new(&mut vm.heap, 4);
    let first_line = Value::fixnum(code.code.first_line.into());
    for (name, value) in [
        ("codeobj", code.into()),
        ("first_line", first_line),
        ("_original_object", args.at(1)),
        ("current_offset", Value::NONE),
        ("show_caches", args.get(4).unwrap_or(Value::FALSE)),
        ("adaptive", Value::FALSE),
        ("show_offsets", Value::FALSE),
    ] {
        let name = vm.intern(name);
        ops::dict::set_str(vm, dict, name, value);
    }
    Ok(Instance::new(&mut vm.heap, class, Some(dict)).into())
});

const INSTRUCTION: RecordDef = RecordDef {
    name: "Instruction",
    module: "dis",
    fields: &[
        "opname",
        "opcode",
        "arg",
        "argval",
        "argrepr",
        "offset",
        "start_offset",
        "starts_line",
        "line_number",
        "label",
        "positions",
        "cache_info",
    ],
    hidden: 0,
};

const POSITIONS: RecordDef = RecordDef {
    name: "Positions",
    module: "dis",
    fields: &["lineno", "end_lineno", "col_offset", "end_col_offset"],
    hidden: 0,
};

const fn def(
    name: &'static str,
    names: &'static [&'static str],
    required: usize,
    positional: usize,
    function: NativeFn,
) -> NativeDef {
    NativeDef { name, signature: Signature::Named { names, required, positional }, function }
}

const fn method(name: &'static str, function: NativeFn) -> NativeDef {
    NativeDef { name, signature: Signature::None, function }
}

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    let (name, own) = (vm.intern("Bytecode"), vm.intern("dis"));
    let object = vm.object_type();
    let class = TypeObject::new(&mut vm.heap, name, own, Some(object), Tag::Instance);
    builtins::fill(vm, class, &BYTECODE_TYPE);
    add(vm, module, "Bytecode", class.into());
    let opmap = Dict::new(&mut vm.heap, Opcode::ALL.len());
    let opname = List::with_capacity(&mut vm.heap, Opcode::ALL.len());
    for &op in Opcode::ALL {
        let name = vm.intern(op.name());
        ops::dict::set_str(vm, opmap, name, Value::fixnum(op as i64));
        opname.push(&mut vm.heap, name.into());
    }
    add(vm, module, "opmap", opmap.into());
    add(vm, module, "opname", opname.into());
    for (name, has) in KINDS {
        let of_kind = Opcode::ALL.iter().filter(|op| has(op.arg_kind())).map(|&op| Value::fixnum(op as i64));
        let numbers = List::new(&mut vm.heap, &of_kind.collect::<Vec<_>>());
        add(vm, module, name, numbers.into());
    }
    let comparisons: Vec<Value> = CompareOp::ALL.iter().map(|op| vm.intern(op.text()).into()).collect();
    let comparisons = vm.tuple(&comparisons);
    add(vm, module, "cmp_op", comparisons);
    let flags = Dict::new(&mut vm.heap, FLAGS.len());
    for (bit, name) in FLAGS {
        let name = vm.intern(name);
        ops::dict::set(vm, flags, Value::fixnum(bit.into()), name.into()).expect("integers have a hash");
    }
    add(vm, module, "COMPILER_FLAG_NAMES", flags.into());
}

/// Whether operands belong to a list.
type OfKind = fn(Arg) -> bool;

/// The lists of opcodes by what their operands mean. There are no relative jumps, and no instructions that only stand for
/// entries of the exception table.
const KINDS: [(&str, OfKind); 10] = [
    ("hasarg", |arg| arg != Arg::None),
    ("hasconst", |arg| arg == Arg::Const),
    ("hasname", |arg| matches!(arg, Arg::Name | Arg::NameFlag | Arg::NameFlags)),
    ("haslocal", |arg| arg == Arg::Local),
    ("hasfree", |arg| arg == Arg::Cell),
    ("hascompare", |arg| arg == Arg::Compare),
    ("hasjump", |arg| arg == Arg::Jump),
    ("hasjabs", |arg| arg == Arg::Jump),
    ("hasjrel", |_| false),
    ("hasexc", |_| false),
];

fn without_first(args: Args<'_>) -> Args<'_> {
    Args { slots: &args.slots[1..], keywords: args.keywords }
}

/// Refuses arguments that would change what is shown in ways that are not supported. Caches are none of them: there
/// are no instructions that only hold caches, so that showing them shows nothing more.
fn refuse(vm: &mut Isolate, args: Args<'_>, arguments: &[(usize, &str)]) -> Result<()> {
    for &(index, name) in arguments {
        if args.get(index).is_some_and(|value| !matches!(value, Value::NONE | Value::FALSE)) {
            return Err(not_supported(vm, name));
        }
    }
    Ok(())
}

fn not_supported(vm: &mut Isolate, name: &str) -> Raised {
    let message = format!("dis: the argument {name} is not supported");
    vm.raise_new(ExceptionKind::NotImplementedError, message)
}

/// The code of a function, a method or a code object.
fn code_of(vm: &mut Isolate, x: Value) -> Result<Gc<CodeObject>> {
    if let Some(text) = x.downcast::<Str>() {
        let text = text.to_text().into_owned();
        return compiled(vm, &text);
    }
    let inner = x.downcast::<BoundMethod>().map_or(x, |method| method.function);
    if let Some(function) = inner.downcast::<Function>() {
        return Ok(function.code());
    }
    inner.downcast::<CodeObject>().ok_or(()).or_else(|()| {
        let message = format!("don't know how to disassemble {} objects", vm.type_name(x));
        Err(vm.type_error(message))
    })
}

/// The code of a text: of an expression, or else of statements.
fn compiled(vm: &mut Isolate, text: &str) -> Result<Gc<CodeObject>> {
    let mut program = Program {
        text: Text::Str(text),
        filename: "<dis>",
        goal: Goal::Expression,
        future_annotations: false,
        optimization: Optimization::None,
        is_file: false,
    };
    let syntax_error = vm.types.exception(ExceptionKind::SyntaxError);
    let code = match (vm.compile_hook)(vm, &program) {
        Err(_) if vm.pending.is_some_and(|exception| exception.class.get().is_subtype(syntax_error)) => {
            vm.take_pending();
            program.goal = Goal::Module;
            (vm.compile_hook)(vm, &program)?
        }
        outcome => outcome?,
    };
    Ok(vm.instantiate(&code.code))
}

fn codeobj(vm: &mut Isolate, bytecode: Value) -> Result<Gc<CodeObject>> {
    let name = vm.intern("codeobj");
    let code = ops::attr::get(vm, bytecode, name)?;
    code_of(vm, code)
}

/// Tells the address that `repr` shows for a code object.
fn addresses(vm: &Isolate) -> impl Fn(&Code) -> String + 'static {
    let known: Vec<(Arc<Code>, usize)> = vm.codes().iter().map(|c| (c.code.clone(), c.address())).collect();
    move |code| {
        let found = known.iter().find(|(other, _)| std::ptr::eq(&**other, code));
        format!("{:#x}", found.map_or(0, |(_, address)| *address))
    }
}

/// The text of a code object, and of those nested in it down to a depth.
fn text(vm: &Isolate, code: Gc<CodeObject>, depth: Option<usize>) -> String {
    dis::disassemble_to(&code.code, &addresses(vm), depth, None)
}

/// The text of a code object alone, with a mark at an instruction.
fn text_at(vm: &Isolate, code: Gc<CodeObject>, current: Option<u32>) -> String {
    dis::disassemble_to(&code.code, &addresses(vm), Some(0), current)
}

/// `dis(x)`
fn show(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    refuse(vm, args, &[(4, "adaptive"), (5, "show_offsets")])?;
    let Some(x) = args.get(0).filter(|x| !x.is_none()) else {
        return Err(nothing_raised(vm));
    };
    let depth = args.get(2).and_then(ops::int::to_i64).map(|depth| depth.max(0) as usize);
    if let Some(module) = x.as_kind::<Module>() {
        return show_members(vm, module, args, depth);
    }
    let code = code_of(vm, x)?;
    let text = text(vm, code, depth);
    write(vm, args.get(1), &text)
}

/// The functions of a module, by name.
fn show_members(vm: &mut Isolate, module: Gc<Module>, args: Args<'_>, depth: Option<usize>) -> Result<Value> {
    let entries = (0..module.dict.table.end()).filter_map(|at| module.dict.table.entry(at));
    let mut functions: Vec<(String, Gc<CodeObject>)> = entries
        .filter_map(|(name, value)| {
            let name = name.downcast::<Str>()?.to_text().into_owned();
            Some((name, value.downcast::<Function>()?.code()))
        })
        .collect();
    functions.sort_by(|a, b| a.0.cmp(&b.0));
    let mut all = String::new();
    for (name, code) in functions {
        let _ = writeln!(all, "Disassembly of {name}:\n{}", text(vm, code, depth));
    }
    write(vm, args.get(1), &all)
}

/// `disassemble(code)`: without the code objects nested in it.
fn show_one(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let last = args.get(1).and_then(ops::int::to_i64).and_then(|offset| u32::try_from(offset).ok());
    let code = code_of(vm, args.at(0))?;
    let text = text_at(vm, code, last.map(|offset| offset / dis::INSTRUCTION_SIZE));
    write(vm, args.get(2), &text)
}

/// `distb(traceback)`: the code of the entry's frame.
fn show_traceback(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    refuse(vm, args, &[(3, "adaptive"), (4, "show_offsets")])?;
    let Some(given) = args.get(0).filter(|traceback| !traceback.is_none()) else {
        return Err(nothing_raised(vm));
    };
    let Some(entry) = given.downcast::<Traceback>() else {
        let name = vm.intern("tb_frame");
        return ops::attr::get(vm, given, name);
    };
    let text = text_at(vm, entry.code, Some(entry.pc));
    write(vm, args.get(1), &text)
}

fn nothing_raised(vm: &mut Isolate) -> Raised {
    vm.raise_new(ExceptionKind::RuntimeError, "no last traceback to disassemble")
}

/// Writes to a file object; without one to `sys.stdout`.
fn write(vm: &mut Isolate, file: Option<Value>, text: &str) -> Result<Value> {
    let file = file.filter(|f| !f.is_none()).or_else(|| sys::current_stdout(vm));
    let text = vm.str(text);
    match file {
        Some(file) if sys::stream_of(file).is_none() => {
            let write = vm.intern("write");
            let write = ops::attr::get(vm, file, write)?;
            vm.call(write, &[text])?;
        }
        file => {
            let stream = file.and_then(sys::stream_of).unwrap_or(Stream::Stdout);
            let text = text.downcast::<Str>().expect("a string was made");
            builtins::io::write(vm, stream, text)?;
        }
    }
    Ok(Value::NONE)
}

/// An iterator over the descriptions of the instructions.
fn instructions(vm: &mut Isolate, code: Gc<CodeObject>) -> Result<Value> {
    let rows = List::with_capacity(&mut vm.heap, code.code.instrs.len());
    let address_of = addresses(vm);
    for (pc, instruction) in dis::instructions(&code.code, &address_of).enumerate() {
        let row = row(vm, code, pc, &instruction);
        rows.push(&mut vm.heap, row);
    }
    ops::iter::iter(vm, rows.into())
}

/// An iterator over the offsets at which other lines begin, with these lines.
fn line_starts(vm: &mut Isolate, code: Gc<CodeObject>) -> Result<Value> {
    let rows = List::with_capacity(&mut vm.heap, 8);
    let address_of = addresses(vm);
    for instruction in dis::instructions(&code.code, &address_of).filter(|instruction| instruction.starts_line) {
        let line = instruction.line.map_or(Value::NONE, |line| Value::fixnum(line.into()));
        let row = vm.tuple(&[Value::fixnum(instruction.offset.into()), line]);
        rows.push(&mut vm.heap, row);
    }
    ops::iter::iter(vm, rows.into())
}

fn row(vm: &mut Isolate, code: Gc<CodeObject>, pc: usize, instruction: &Instruction<'_>) -> Value {
    let number = |n: Option<u32>| n.map_or(Value::NONE, |n| Value::fixnum(n.into()));
    let arg_value = match instruction.value {
        ArgValue::None => Value::NONE,
        ArgValue::Number(n) | ArgValue::Offset(n) => number(Some(n)),
        ArgValue::Const(_) => code.consts[code.code.instrs[pc].arg as usize],
        ArgValue::Name(name) => vm.intern(name).into(),
        ArgValue::Operator(text) => vm.intern(text).into(),
    };
    let positions = position_values(code.code.positions.at(pc as u32));
    let positions = vm.record(&POSITIONS, &positions);
    let items = [
        vm.intern(instruction.op.name()).into(),
        Value::fixnum(instruction.op as i64),
        number(instruction.arg),
        arg_value,
        vm.str(&instruction.repr),
        number(Some(instruction.offset)),
        number(Some(instruction.offset)),
        Value::bool(instruction.starts_line),
        number(instruction.line),
        number(instruction.label),
        positions,
        Value::NONE,
    ];
    vm.record(&INSTRUCTION, &items)
}

/// What `code_info` says of a code object.
fn info(vm: &mut Isolate, code: Gc<CodeObject>) -> Result<String> {
    let object = &code.code;
    let mut text = String::new();
    for (what, value) in [
        ("Name:", object.name.to_string()),
        ("Filename:", object.filename.to_string()),
        ("Argument count:", object.arg_count.to_string()),
        ("Positional-only arguments:", object.posonly_count.to_string()),
        ("Kw-only arguments:", object.kwonly_count.to_string()),
        ("Number of locals:", code.slot_names(is_local).count().to_string()),
        ("Stack size:", object.stack_size().to_string()),
        ("Flags:", flags(object.flags)),
    ] {
        let _ = writeln!(text, "{what:<18} {value}");
    }
    let mut consts = Vec::new();
    for &constant in &code.consts {
        consts.push(ops::repr::repr(vm, constant)?.to_text().into_owned());
    }
    let names = |of: fn(LocalKind) -> bool| code.slot_names(of).map(str::to_owned).collect();
    for (what, items) in [
        ("Constants:", consts),
        ("Names:", object.names.iter().map(|n| n.to_string()).collect()),
        ("Variable names:", names(is_local)),
        ("Free variables:", names(|kind| kind == LocalKind::Free)),
        ("Cell variables:", names(|kind| matches!(kind, LocalKind::Cell | LocalKind::LocalCell))),
    ] {
        if !items.is_empty() {
            let _ = writeln!(text, "{what}");
        }
        for (at, item) in items.iter().enumerate() {
            let _ = writeln!(text, "{at:>4}: {item}");
        }
    }
    text.pop();
    Ok(text)
}

fn is_local(kind: LocalKind) -> bool {
    matches!(kind, LocalKind::Local | LocalKind::LocalCell)
}

const FLAGS: [(u32, &str); 9] = [
    (CodeFlags::OPTIMIZED, "OPTIMIZED"),
    (CodeFlags::NEWLOCALS, "NEWLOCALS"),
    (CodeFlags::VARARGS, "VARARGS"),
    (CodeFlags::VARKEYWORDS, "VARKEYWORDS"),
    (CodeFlags::NESTED, "NESTED"),
    (CodeFlags::GENERATOR, "GENERATOR"),
    (CodeFlags::COROUTINE, "COROUTINE"),
    (CodeFlags::ITERABLE_COROUTINE, "ITERABLE_COROUTINE"),
    (CodeFlags::ASYNC_GENERATOR, "ASYNC_GENERATOR"),
];

fn flags(flags: u32) -> String {
    let set: Vec<&str> = FLAGS.iter().filter(|(bit, _)| flags & bit != 0).map(|(_, name)| *name).collect();
    if set.is_empty() {
        return format!("{flags:#x}");
    }
    set.join(", ")
}

/// `stack_effect(opcode, oparg)`
fn stack_effect(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let number = ops::int::index(vm, args.at(0))?;
    let op = usize::try_from(number).ok().and_then(|n| Opcode::ALL.get(n));
    let arg = match args.get(1).filter(|a| !a.is_none()) {
        Some(arg) => ops::int::index(vm, arg)?,
        None => 0,
    };
    match (op, u32::try_from(arg)) {
        (Some(op), Ok(arg)) => {
            let (pops, pushes) = op.stack_effect(arg);
            Ok(Value::fixnum(i64::from(pushes) - i64::from(pops)))
        }
        _ => Err(vm.value_error("invalid opcode or oparg")),
    }
}
