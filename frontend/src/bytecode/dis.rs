//! The disassembler: code objects as text in the form of CPython's `dis`, and instruction by instruction.
//!
//! Only what the opcode table says is used, so a new instruction needs nothing here.

use super::repr::const_repr;
use super::{Arg, BinaryOp, Code, CompareOp, Const, Conversion, Intrinsic, Intrinsic2, Opcode, Position};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Bytes that `dis` counts for an instruction.
pub const INSTRUCTION_SIZE: u32 = 2;

const OPNAME_WIDTH: usize = 20;
const OPARG_WIDTH: usize = 5;
const NO_LINE: &str = "  --";

/// Gives the address that the text shows for a code object; any text will do.
pub type AddressOf<'a> = &'a dyn Fn(&Code) -> String;

/// What an operand stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ArgValue<'a> {
    /// There is no operand.
    None,
    /// The operand itself.
    Number(u32),
    /// A constant.
    Const(&'a Const),
    /// A name: of a variable, a global, an attribute.
    Name(&'a str),
    /// The text of an operator.
    Operator(&'static str),
    /// The offset that a jump goes to.
    Offset(u32),
}

/// One instruction, as `dis.get_instructions` describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Instruction<'a> {
    /// The operation.
    pub op: Opcode,
    /// `arg`; None if there is no operand.
    pub arg: Option<u32>,
    /// `argval`
    pub value: ArgValue<'a>,
    /// `argrepr`
    pub repr: String,
    /// `offset`
    pub offset: u32,
    /// `starts_line`: whether the line differs from the instruction's before.
    pub starts_line: bool,
    /// `line_number`; None if the instruction has no place in the source.
    pub line: Option<u32>,
    /// `label`: a number if a jump or the exception table refers to this instruction.
    pub label: Option<u32>,
    /// `positions`; None if the instruction has no place in the source.
    pub position: Option<Position>,
}

/// The instructions of a code object.
pub fn instructions<'a>(code: &'a Code, address_of: AddressOf<'a>) -> impl Iterator<Item = Instruction<'a>> {
    let labels = Labels::new(code);
    let mut last_line = None;
    (0..code.instrs.len() as u32).map(move |pc| {
        let instr = code.instrs[pc as usize];
        let position = place(code, pc);
        let line = position.map(|position| position.line);
        let starts_line = last_line.replace(line) != Some(line);
        Instruction {
            op: instr.op,
            arg: (instr.op.arg_kind() != Arg::None).then_some(instr.arg),
            value: value_of(code, pc),
            repr: repr_of(code, pc, &labels, address_of),
            offset: pc * INSTRUCTION_SIZE,
            starts_line,
            line,
            label: labels.of(pc),
            position,
        }
    })
}

/// The text that `dis.dis` prints for a code object and those nested in it.
pub fn disassemble(code: &Code, address_of: AddressOf<'_>) -> String {
    disassemble_to(code, address_of, None, None)
}

/// The same, with code objects that are nested at most `depth` deep, if a depth is given, and with a mark at the
/// instruction that is `current`.
pub fn disassemble_to(code: &Code, address_of: AddressOf<'_>, depth: Option<usize>, current: Option<u32>) -> String {
    let mut out = String::new();
    let mut pending = vec![(code, 0)];
    while let Some((code, level)) = pending.pop() {
        if level > 0 {
            let _ = writeln!(out, "\nDisassembly of {}:", code_repr(code, address_of));
        }
        one(code, address_of, current.filter(|_| level == 0), &mut out);
        if depth.is_some_and(|depth| level >= depth) {
            continue;
        }
        let inner =
            code.consts.iter().rev().filter_map(|value| if let Const::Code(code) = value { Some(code) } else { None });
        pending.extend(inner.map(|code| (&**code, level + 1)));
    }
    out
}

/// `repr` of a code object.
pub fn code_repr(code: &Code, address_of: AddressOf<'_>) -> String {
    format!("<code object {} at {}, file \"{}\", line {}>", code.name, address_of(code), code.filename, code.first_line)
}

/// The place of an instruction. A module's first instruction has line 0, which is not the absence of a line.
fn place(code: &Code, pc: u32) -> Option<Position> {
    let position = code.positions.at(pc);
    (position.line > 0 || position.end_line > 0).then_some(position)
}

/// Numbers for the instructions that something refers to, in their order.
struct Labels(BTreeMap<u32, u32>);

impl Labels {
    fn new(code: &Code) -> Labels {
        let jumps = code.instrs.iter().filter(|instr| instr.op.is_jump()).map(|instr| instr.arg);
        let rows = code.handlers.iter().flat_map(|row| [row.start, row.end, row.target]);
        let mut labels: BTreeMap<u32, u32> = jumps.chain(rows).map(|pc| (pc, 0)).collect();
        (1..).zip(labels.values_mut()).for_each(|(number, label)| *label = number);
        Labels(labels)
    }

    fn of(&self, pc: u32) -> Option<u32> {
        self.0.get(&pc).copied()
    }
}

fn value_of(code: &Code, pc: u32) -> ArgValue<'_> {
    let instr = code.instrs[pc as usize];
    let arg = instr.arg;
    let number = ArgValue::Number(arg);
    match instr.op.arg_kind() {
        Arg::None => ArgValue::None,
        Arg::Count | Arg::Intrinsic | Arg::Intrinsic2 | Arg::Binary | Arg::Conversion => number,
        Arg::Const => ArgValue::Const(&code.consts[arg as usize]),
        Arg::Name => ArgValue::Name(&code.names[arg as usize]),
        Arg::NameFlag => ArgValue::Name(&code.names[arg as usize >> 1]),
        Arg::NameFlags => ArgValue::Name(&code.names[arg as usize >> 2]),
        Arg::Local | Arg::Cell => ArgValue::Name(&code.localsplus[arg as usize].0),
        Arg::Jump => ArgValue::Offset(arg * INSTRUCTION_SIZE),
        Arg::Compare => CompareOp::from_arg(arg).map_or(number, |op| ArgValue::Operator(op.text())),
    }
}

fn repr_of(code: &Code, pc: u32, labels: &Labels, address_of: AddressOf<'_>) -> String {
    let instr = code.instrs[pc as usize];
    let arg = instr.arg;
    match instr.op.arg_kind() {
        Arg::None => String::new(),
        Arg::Count if instr.op == Opcode::MAKE_FUNCTION => {
            let parts = ["defaults", "kwdefaults", "annotations", "closure"];
            let set: Vec<&str> =
                (0..).zip(parts).filter(|(bit, _)| arg >> bit & 1 == 1).map(|(_, part)| part).collect();
            set.join(", ")
        }
        Arg::Count => String::new(),
        Arg::Const => const_repr(&code.consts[arg as usize], &|code| code_repr(code, address_of)),
        Arg::Name => code.names[arg as usize].to_string(),
        Arg::NameFlag => {
            let name = &code.names[arg as usize >> 1];
            match (arg & 1, instr.op) {
                (0, _) => name.to_string(),
                (_, Opcode::LOAD_GLOBAL) => format!("{name} + NULL"),
                _ => format!("{name} + NULL|self"),
            }
        }
        Arg::NameFlags => {
            let name = &code.names[arg as usize >> 2];
            if arg & 1 == 0 { name.to_string() } else { format!("{name} + NULL|self") }
        }
        Arg::Local | Arg::Cell => code.localsplus[arg as usize].0.to_string(),
        Arg::Jump => labels.of(arg).map_or(String::new(), |label| format!("to L{label}")),
        Arg::Binary => BinaryOp::from_arg(arg).map_or("", BinaryOp::text).to_string(),
        Arg::Compare => CompareOp::from_arg(arg).map_or("", CompareOp::text).to_string(),
        Arg::Intrinsic => Intrinsic::from_arg(arg).map_or("", Intrinsic::text).to_string(),
        Arg::Intrinsic2 => Intrinsic2::from_arg(arg).map_or("", Intrinsic2::text).to_string(),
        Arg::Conversion => Conversion::from_arg(arg).map_or("", Conversion::text).to_string(),
    }
}

/// The text of one code object, without those nested in it.
fn one(code: &Code, address_of: AddressOf<'_>, current: Option<u32>, out: &mut String) {
    let labels = Labels::new(code);
    let label_width = 4 + labels.0.len().to_string().len();
    let line_width = line_width(code);
    for instruction in instructions(code, address_of) {
        if line_width > 0 && instruction.starts_line && instruction.offset > 0 {
            out.push('\n');
        }
        let is_current = current.map(|pc| pc * INSTRUCTION_SIZE) == Some(instruction.offset);
        let row = row(&instruction, is_current, line_width, label_width);
        out.push_str(row.trim_end());
        out.push('\n');
    }
    if !code.handlers.is_empty() {
        out.push_str("ExceptionTable:\n");
    }
    let label = |pc| labels.of(pc).unwrap_or_default();
    for handler in &code.handlers {
        let (start, end, target) = (label(handler.start), label(handler.end), label(handler.target));
        let lasti = if handler.push_lasti { " lasti" } else { "" };
        let _ = writeln!(out, "  L{start} to L{end} -> L{target} [{}]{lasti}", handler.depth);
    }
}

fn row(instruction: &Instruction<'_>, is_current: bool, line_width: usize, label_width: usize) -> String {
    let mut row = String::new();
    if line_width > 0 {
        let line = match (instruction.starts_line, instruction.line) {
            (false, _) => String::new(),
            (true, None) => NO_LINE.to_owned(),
            (true, Some(line)) => line.to_string(),
        };
        let _ = write!(row, "{line:>line_width$} ");
    }
    let label = instruction.label.map_or(String::new(), |label| format!("L{label}:"));
    let name = instruction.op.name();
    let mark = if is_current { "-->" } else { "" };
    let _ = write!(row, "{label:>label_width$} {mark:3} {name:<OPNAME_WIDTH$}");
    if let Some(arg) = instruction.arg {
        let width = OPARG_WIDTH.saturating_sub(name.len().saturating_sub(OPNAME_WIDTH));
        let _ = write!(row, " {arg:>width$}");
        if !instruction.repr.is_empty() {
            let _ = write!(row, " ({})", instruction.repr);
        }
    }
    row
}

fn line_width(code: &Code) -> usize {
    let lines = || (0..code.instrs.len() as u32).map(|pc| place(code, pc).map(|position| position.line));
    let Some(last) = lines().flatten().filter(|&line| line > 0).max() else {
        return 0;
    };
    let width = last.to_string().len().max(3);
    if lines().any(|line| line.is_none()) { width.max(NO_LINE.len()) } else { width }
}
