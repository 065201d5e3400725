//! code objects.

use super::TypeSpec;
use crate::bytecode::{Code, CodeFlags, Const, Draft, LocalKind, Position, verify};
use crate::runtime::objects::{
    Args, Bytes, CodeObject, Complex, Gc, List, NativeDef, PropertyDef, Signature, Str, Tuple,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Slot, Value, ops};
use std::sync::Arc;

/// A field that CPython's C code declares read-only.
macro_rules! field {
    ($name:literal, |$vm:ident, $code:ident| $value:expr) => {
        PropertyDef {
            name: $name,
            get: |$vm, this| {
                let $code = as_code(this);
                Ok($value)
            },
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        }
    };
}

/// A field that CPython computes.
macro_rules! computed {
    ($name:literal, |$vm:ident, $code:ident| $value:expr) => {
        PropertyDef { set: None, ..field!($name, |$vm, $code| $value) }
    };
}

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        NativeDef { name: "co_lines", signature: Signature::None, function: co_lines },
        NativeDef { name: "co_positions", signature: Signature::None, function: co_positions },
        NativeDef { name: "replace", signature: Signature::Any, function: replace },
        NativeDef { name: "__replace__", signature: Signature::Any, function: replace },
    ],
    properties: &[
        field!("co_name", |vm, code| vm.intern(&code.code.name).into()),
        field!("co_qualname", |vm, code| vm.intern(&code.code.qualname).into()),
        field!("co_filename", |vm, code| vm.intern(&code.code.filename).into()),
        field!("co_firstlineno", |_vm, code| number(code.code.first_line)),
        field!("co_flags", |_vm, code| number(code.code.flags)),
        field!("co_argcount", |_vm, code| number(code.code.arg_count)),
        field!("co_posonlyargcount", |_vm, code| number(code.code.posonly_count)),
        field!("co_kwonlyargcount", |_vm, code| number(code.code.kwonly_count)),
        field!("co_stacksize", |_vm, code| number(code.code.stack_size())),
        field!("co_nlocals", |_vm, code| count(code.slot_names(is_local))),
        field!("co_consts", |vm, code| vm.tuple(&code.consts)),
        field!("co_names", |vm, code| {
            let names: Vec<Value> = code.names.iter().map(|&n| n.into()).collect();
            vm.tuple(&names)
        }),
        computed!("co_varnames", |vm, code| names(vm, code.slot_names(is_local))),
        computed!("co_cellvars", |vm, code| names(vm, code.slot_names(is_cell))),
        computed!("co_freevars", |vm, code| names(vm, code.slot_names(is_free))),
        computed!("co_localsplusnames", |vm, code| names(vm, code.slot_names(|_| true))),
        computed!("co_nlocalsplus", |_vm, code| count(code.slot_names(|_| true))),
        computed!("co_ncellvars", |_vm, code| count(code.slot_names(is_cell))),
        computed!("co_nfreevars", |_vm, code| count(code.slot_names(is_free))),
        PropertyDef { name: "co_lnotab", get: line_table, set: None },
        computed!("co_code", |vm, code| {
            // One unit of two bytes an instruction, as offsets count them; of wide operands the low byte.
            let units = code.code.instrs.iter();
            let bytes: Vec<u8> = units.flat_map(|i| [i.op as u8, i.arg as u8]).collect();
            Bytes::new(&mut vm.heap, &bytes).into()
        }),
    ],
};

fn as_code(this: Value) -> Gc<CodeObject> {
    this.downcast().expect("an attribute of code")
}

fn is_local(kind: LocalKind) -> bool {
    matches!(kind, LocalKind::Local | LocalKind::LocalCell)
}

fn is_cell(kind: LocalKind) -> bool {
    matches!(kind, LocalKind::LocalCell | LocalKind::Cell)
}

fn is_free(kind: LocalKind) -> bool {
    kind == LocalKind::Free
}

fn number(n: u32) -> Value {
    Value::fixnum(n.into())
}

fn count<'a>(names: impl Iterator<Item = &'a str>) -> Value {
    Value::fixnum(names.count() as i64)
}

fn names<'a>(vm: &mut Isolate, names: impl Iterator<Item = &'a str>) -> Value {
    let names: Vec<Value> = names.map(|n| vm.intern(n).into()).collect();
    vm.tuple(&names)
}

/// Whether an instruction has a place in the source. The first one of a module has line 0, which is a place.
fn is_placed(position: Position) -> bool {
    position.line > 0 || position.end_line > 0
}

/// A line, or None for instructions that have no place in the source.
fn line(position: Position) -> Value {
    match is_placed(position) {
        true => number(position.line),
        false => Value::NONE,
    }
}

/// `co_lines()`: start and end offset of each run of instructions with one line.
fn co_lines(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let code = as_code(args.at(0));
    let positions: Vec<Position> = code.code.positions.iter().collect();
    let rows = List::with_capacity(&mut vm.heap, 8);
    let mut start = 0;
    for run in positions.chunk_by(|&a, &b| line(a) == line(b)) {
        let end = start + run.len();
        let offsets = [start, end].map(|at| Value::fixnum(at as i64 * 2));
        let row = vm.tuple(&[offsets[0], offsets[1], line(run[0])]);
        rows.push(&mut vm.heap, row);
        start = end;
    }
    ops::iter::iter(vm, rows.into())
}

/// `co_lnotab`: steps of offset and of line, each step in as many pairs of bytes as it takes.
fn line_table(vm: &mut Isolate, this: Value) -> Result<Value> {
    vm.warn(ExceptionKind::DeprecationWarning, "co_lnotab is deprecated, use co_lines instead.")?;
    let code = as_code(this);
    let mut table: Vec<u8> = Vec::new();
    let (mut last_offset, mut last_line) = (0, i64::from(code.code.first_line));
    for (at, position) in code.code.positions.iter().enumerate() {
        let line = i64::from(position.line);
        if !is_placed(position) || line == last_line {
            continue;
        }
        let (mut offset, mut step) = (at * 2 - last_offset, line - last_line);
        while offset > 255 {
            table.extend([255, 0]);
            offset -= 255;
        }
        while !(-128..=127).contains(&step) {
            let part = step.clamp(-128, 127);
            table.extend([offset as u8, part as i8 as u8]);
            (offset, step) = (0, step - part);
        }
        table.extend([offset as u8, step as i8 as u8]);
        (last_offset, last_line) = (at * 2, line);
    }
    Ok(Bytes::new(&mut vm.heap, &table).into())
}

/// `co_positions()`: first line, last line, first column and end column of each instruction.
fn co_positions(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let code = as_code(args.at(0));
    let rows = List::with_capacity(&mut vm.heap, code.code.positions.len());
    for position in code.code.positions.iter() {
        let row = position_values(position);
        let row = vm.tuple(&row);
        rows.push(&mut vm.heap, row);
    }
    ops::iter::iter(vm, rows.into())
}

/// First line, last line, first column and end column, or four times None.
pub(crate) fn position_values(position: Position) -> [Value; 4] {
    if !is_placed(position) {
        return [Value::NONE; 4];
    }
    let column = |column: u32| if column == Position::NO_COLUMN { Value::NONE } else { number(column) };
    [number(position.line), number(position.end_line), column(position.column), column(position.end_column)]
}

const REPLACEABLE: [&str; 6] = ["co_name", "co_qualname", "co_filename", "co_firstlineno", "co_consts", "co_flags"];

/// The fields that `code.replace` of CPython takes, and this one does not: they belong to the instructions.
const FIXED: [&str; 12] = [
    "co_argcount",
    "co_cellvars",
    "co_code",
    "co_exceptiontable",
    "co_freevars",
    "co_kwonlyargcount",
    "co_linetable",
    "co_names",
    "co_nlocals",
    "co_posonlyargcount",
    "co_stacksize",
    "co_varnames",
];

fn replace(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if args.values().len() > 1 {
        return Err(vm.type_error("replace() takes no positional arguments"));
    }
    for (name, _) in args.named() {
        if let Some(name) = FIXED.into_iter().find(|f| name.is_text(f)) {
            let message = format!("replace() of {name} is not supported");
            return Err(vm.raise_new(ExceptionKind::NotImplementedError, message));
        }
    }
    let [name, qualname, filename, first_line, consts, flags] =
        ops::call::keyword_only(vm, "replace", args, REPLACEABLE)?;
    let code = as_code(args.at(0));
    let mut draft = Draft::clone(&code.code);
    for (value, field, place) in [
        (name, "co_name", &mut draft.name),
        (qualname, "co_qualname", &mut draft.qualname),
        (filename, "co_filename", &mut draft.filename),
    ] {
        if let Some(text) = text(vm, field, value)? {
            *place = text;
        }
    }
    if let Some(line) = first_line {
        draft.first_line = match ops::int::index(vm, line)?.try_into() {
            Ok(line) => line,
            Err(_) => return Err(vm.value_error("co_firstlineno must be a positive integer")),
        };
    }
    if let Some(consts) = consts {
        let Some(tuple) = consts.downcast::<Tuple>() else {
            return Err(wrong_type(vm, "co_consts", "tuple", consts));
        };
        draft.consts = tuple.items().iter().map(|&c| constant(vm, c)).collect::<Result<_>>()?;
    }
    if let Some(flags) = flags {
        draft.flags = mark_coroutine(vm, &draft, flags)?;
    }
    match verify(draft) {
        Ok(code) => Ok(vm.instantiate(&Arc::new(code)).into()),
        Err(error) => Err(vm.value_error(error.to_string())),
    }
}

/// Other flags for the same instructions: all that may change is whether `await` takes a generator.
fn mark_coroutine(vm: &mut Isolate, draft: &Draft, flags: Value) -> Result<u32> {
    let flags = ops::int::index(vm, flags)?;
    let marked = draft.flags | CodeFlags::ITERABLE_COROUTINE;
    let allowed = [draft.flags, marked, draft.flags & !CodeFlags::ITERABLE_COROUTINE];
    match allowed.into_iter().find(|&allowed| i64::from(allowed) == flags) {
        Some(flags) => Ok(flags),
        None => {
            let message = "replace() of co_flags is not supported, except for CO_ITERABLE_COROUTINE";
            Err(vm.raise_new(ExceptionKind::NotImplementedError, message))
        }
    }
}

fn wrong_type(vm: &mut Isolate, field: &str, wanted: &str, value: Value) -> Raised {
    let message = format!("replace() argument '{field}' must be {wanted}, not {}", vm.type_name(value));
    vm.type_error(message)
}

fn text(vm: &mut Isolate, field: &str, value: Slot) -> Result<Option<Arc<str>>> {
    let Some(value) = value else {
        return Ok(None);
    };
    match value.downcast::<Str>() {
        Some(text) => Ok(Some((*text.to_text()).into())),
        None => Err(wrong_type(vm, field, "str", value)),
    }
}

/// A value as a constant of code.
fn constant(vm: &mut Isolate, value: Value) -> Result<Const> {
    ops::recursion::nested(vm, "", |vm| plain_constant(vm, value))
}

fn plain_constant(vm: &mut Isolate, value: Value) -> Result<Const> {
    Ok(match value {
        Value::NONE => Const::None,
        Value::TRUE => Const::Bool(true),
        Value::FALSE => Const::Bool(false),
        Value::ELLIPSIS => Const::Ellipsis,
        _ => {
            if let Some(n) = ops::int::to_bigint(value) {
                Const::Int(n)
            } else if let Some(x) = ops::number::as_float(value) {
                Const::Float(x)
            } else if let Some(x) = value.downcast::<Complex>() {
                Const::Complex(x.get())
            } else if let Some(text) = value.downcast::<Str>() {
                Const::Str(text.view().points().collect())
            } else if let Some(bytes) = value.downcast::<Bytes>() {
                Const::Bytes(bytes.as_slice().into())
            } else if let Some(code) = value.downcast::<CodeObject>() {
                Const::Code(Arc::<Code>::clone(&code.code))
            } else if let Some(tuple) = value.downcast::<Tuple>() {
                let items = tuple.items().iter().map(|&i| constant(vm, i));
                Const::Tuple(items.collect::<Result<_>>()?)
            } else {
                let message = format!("replace(): a constant of type '{}' is not supported", vm.type_name(value));
                return Err(vm.type_error(message));
            }
        }
    })
}
