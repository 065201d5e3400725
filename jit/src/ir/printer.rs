//! The text form of functions. What is printed reads back to a function that prints the same.
//!
//! Entities are printed with their own numbers, so that a dump after a pass can be compared with the one before it.
//! Words of heap constants are not printed: they are addresses. States that no instruction names are left out.

use super::entities::{Inst, StateId, Value};
use super::function::Function;
use super::inst::{BlockCall, Imm, InstData, Opcode};
use super::map::EntityMap;
use super::state::{FrameSlots, Operand, Place, Virtual};
use super::types::Callee;
use crate::abi::value;
use std::fmt::{self, Display, Formatter};

impl Display for Function {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "fn %{}(", Name(&self.name))?;
        let entry = self.blocks().first().copied();
        if let Some(entry) = entry {
            write_list(f, self.params(entry), |f, &param| write!(f, "{param}: {}", self.ty(param)))?;
        }
        write!(f, ") code {} slots {} ", self.code, self.frame_slots)?;
        if self.kept_slots > 0 {
            write!(f, "kept {} ", self.kept_slots)?;
        }
        for (check, header) in &self.unhoisted {
            write!(f, "unhoisted {check} from {header} ")?;
        }
        writeln!(f, "{{")?;
        for (index, entry) in self.pool.iter() {
            writeln!(f, "pool {index} = {:?}", entry.label)?;
        }
        let mut named = EntityMap::filled(self.states.len(), false);
        for &block in self.blocks() {
            write!(f, "{block}")?;
            let params = self.params(block);
            if !params.is_empty() {
                f.write_str("(")?;
                write_list(f, params, |f, &param| match entry {
                    Some(entry) if entry == block => write!(f, "{param}"),
                    _ => write!(f, "{param}: {}", self.ty(param)),
                })?;
                f.write_str(")")?;
            }
            writeln!(f, ":")?;
            for &inst in self.insts(block) {
                writeln!(f, "  {}", self.display(inst))?;
                if let Some(exit) = self.inst(inst).exit {
                    named[exit.state] = true;
                }
            }
        }
        for state in self.states.keys().filter(|&state| named[state]) {
            write_state(f, self, state)?;
        }
        writeln!(f, "}}")
    }
}

impl Function {
    /// One instruction in the text form.
    pub fn display(&self, inst: Inst) -> impl Display + '_ {
        fmt::from_fn(move |f| {
            if let Some(result) = self.result(inst) {
                write!(f, "{result} = ")?;
            }
            write_inst(f, self.inst(inst))
        })
    }
}

fn write_list<T>(
    f: &mut Formatter<'_>,
    items: &[T],
    mut write: impl FnMut(&mut Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        write(f, item)?;
    }
    Ok(())
}

fn write_values(f: &mut Formatter<'_>, values: &[Value]) -> fmt::Result {
    write_list(f, values, |f, value| write!(f, "{value}"))
}

/// A function's name, quoted where it would not read back plain.
struct Name<'a>(&'a str);

impl Display for Name<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let plain = |c: char| c.is_ascii_alphanumeric() || "_.<>".contains(c);
        if !self.0.is_empty() && self.0.chars().all(plain) { f.write_str(self.0) } else { write!(f, "{:?}", self.0) }
    }
}

/// A double in the text form: as short as it reads back, a NaN with its bits.
#[derive(Debug)]
pub struct FloatText(pub u64);

impl Display for FloatText {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let float = f64::from_bits(self.0);
        if float.is_nan() { write!(f, "nan {:#x}", self.0) } else { write!(f, "{float:?}") }
    }
}

/// A value word in the text form: the name of a constant, a fixnum, a flonum, or plain bits.
#[derive(Debug)]
pub struct WordText(pub u64);

impl Display for WordText {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let word = self.0;
        if let Some((name, _)) = value::NAMED.iter().find(|(_, named)| *named == word) {
            f.write_str(name)
        } else if let Some(int) = value::as_fixnum(word) {
            write!(f, "fixnum {int}")
        } else if let Some(float) = value::as_flonum(word) {
            write!(f, "flonum {float:?}")
        } else {
            write!(f, "{word:#x}")
        }
    }
}

fn write_inst(f: &mut Formatter<'_>, data: &InstData) -> fmt::Result {
    write!(f, "{}", data.op)?;
    match data.imm {
        Imm::Mem(access) => {
            write!(f, ".{} {}", access.heap, access.kind)?;
            write_address(f, data, access.offset)?;
        }
        Imm::Helper(helper) => {
            write!(f, " {helper}(")?;
            write_values(f, &data.args)?;
            f.write_str(")")?;
        }
        Imm::Call(target) => {
            match target.callee {
                Callee::Code(code) => write!(f, " {code}")?,
                Callee::Function => f.write_str(" any")?,
                Callee::Entry => f.write_str(" entry")?,
            }
            write!(f, " window {} (", target.window)?;
            write_values(f, &data.args)?;
            f.write_str(")")?;
        }
        imm => {
            write_imm(f, imm)?;
            if !data.args.is_empty() {
                f.write_str(" ")?;
                write_values(f, &data.args)?;
            }
        }
    }
    for (index, target) in data.targets.iter().enumerate() {
        let separator = if index == 0 && data.args.is_empty() { " " } else { ", " };
        f.write_str(separator)?;
        write_target(f, target)?;
    }
    if let Some(exit) = data.exit {
        write!(f, " !{} @{}", exit.reason, exit.state)?;
        if let Some(place) = exit.place {
            write!(f, " of {place}")?;
        }
    }
    Ok(())
}

impl Display for Place {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.code, self.pc)
    }
}

/// The operands of an access to memory: `v1+8`, `v1+8[v2]`, and what is stored.
fn write_address(f: &mut Formatter<'_>, data: &InstData, offset: i32) -> fmt::Result {
    let (address, stored) = data.args.split_at(data.args.len().min(address_operands(data.op)));
    if let Some(base) = address.first() {
        write!(f, " {base}{offset:+}")?;
    }
    if let Some(index) = address.get(1) {
        write!(f, "[{index}]")?;
    }
    for value in stored {
        write!(f, ", {value}")?;
    }
    Ok(())
}

/// How many of the operands of an access to memory make up its address.
const fn address_operands(op: Opcode) -> usize {
    match op {
        Opcode::LoadElem | Opcode::StoreElem => 2,
        _ => 1,
    }
}

fn write_imm(f: &mut Formatter<'_>, imm: Imm) -> fmt::Result {
    match imm {
        Imm::None | Imm::Mem(_) | Imm::Helper(_) | Imm::Call(_) => Ok(()),
        Imm::Int(int) => write!(f, " {int}"),
        Imm::Float(bits) => write!(f, " {}", FloatText(bits)),
        Imm::Bool(bool) => write!(f, " {bool}"),
        Imm::Word(word) => write!(f, " {}", WordText(word)),
        Imm::Pool(index) => write!(f, " {index}"),
        Imm::Slot(slot) => write!(f, " {slot}"),
        Imm::Tag(tag) => write!(f, " {tag}"),
        Imm::Header(test) => write!(f, " {:#x}={:#x}", test.mask, test.expected),
        Imm::Assumption(number) | Imm::Entry(number) => write!(f, " {number}"),
        Imm::Cond(cond) => write!(f, " {cond}"),
        Imm::Alloc(shape) => write!(f, " {} {:#x}", shape.size, shape.header),
        Imm::Depth(number) | Imm::Bits(number) => write!(f, " {number}"),
    }
}

fn write_target(f: &mut Formatter<'_>, target: &BlockCall) -> fmt::Result {
    write!(f, "{}", target.block)?;
    if !target.args.is_empty() {
        f.write_str("(")?;
        write_values(f, &target.args)?;
        f.write_str(")")?;
    }
    Ok(())
}

fn write_state(f: &mut Formatter<'_>, func: &Function, id: StateId) -> fmt::Result {
    let state = &func.states[id];
    write!(f, "state {id} = [")?;
    write_list(f, &state.frames, write_frame)?;
    f.write_str("]")?;
    if !state.virtuals.is_empty() {
        f.write_str(" virtuals [")?;
        write_list(f, &state.virtuals, write_virtual)?;
        f.write_str("]")?;
    }
    if !state.stores.is_empty() {
        f.write_str(" stores [")?;
        write_list(f, &state.stores, |f, store| write!(f, "{}{:+}: {}", store.base, store.offset, store.operand))?;
        f.write_str("]")?;
    }
    if let Some(resume) = state.resume.name() {
        write!(f, " {resume}")?;
    }
    writeln!(f)
}

fn write_frame(f: &mut Formatter<'_>, frame: &FrameSlots) -> fmt::Result {
    write!(f, "code {} pc {} window {} ", frame.code, frame.pc, frame.window)?;
    if let Some(kind) = frame.kind.name() {
        write!(f, "{kind} ")?;
    }
    f.write_str("{")?;
    write_list(f, &frame.slots, |f, (slot, operand)| write!(f, "{slot}: {operand}"))?;
    f.write_str("}")?;
    frame.dicts.iter().try_for_each(|slot| write!(f, " dict {slot}"))
}

fn write_virtual(f: &mut Formatter<'_>, object: &Virtual) -> fmt::Result {
    write!(f, "{} {:#x} {{", object.size, object.header)?;
    write_list(f, &object.fields, |f, (offset, operand)| write!(f, "{offset}: {operand}"))?;
    f.write_str("}")
}

impl Display for Operand {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Operand::Value(value) => write!(f, "{value}"),
            Operand::Raw(value) => write!(f, "raw {value}"),
            Operand::Absent => f.write_str("absent"),
            Operand::Virtual(index) => write!(f, "virtual {index}"),
        }
    }
}

/// "1 thing" or "n things", to be put into a message.
pub(crate) fn count(len: usize, singular: &str) -> String {
    if len == 1 { format!("1 {singular}") } else { format!("{len} {singular}s") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::entities::Entity;

    #[test]
    fn words_and_floats_have_readable_forms() {
        assert_eq!(WordText(value::fixnum(-3)).to_string(), "fixnum -3");
        assert_eq!(WordText(value::TRUE).to_string(), "true");
        assert_eq!(WordText(value::flonum(1.5).unwrap()).to_string(), "flonum 1.5");
        assert_eq!(WordText(0x104).to_string(), "0x104");
        assert_eq!(FloatText((-0.0f64).to_bits()).to_string(), "-0.0");
        assert_eq!(FloatText(f64::NAN.to_bits()).to_string(), "nan 0x7ff8000000000000");
    }

    #[test]
    fn values_print_with_their_prefix() {
        assert_eq!(Value::from_index(7).to_string(), "v7");
        assert_eq!(count(1, "argument") + ", " + &count(2, "argument"), "1 argument, 2 arguments");
    }
}
