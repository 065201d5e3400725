//! Checks that a function is what every pass and the lowering rely on.
//!
//! Structure
//! 1. There is an entry block, and no edge leads to it.
//! 2. Every block of the order has exactly one terminator, its last instruction.
//! 3. A jump has one target, a branch two, any other instruction none; targets are blocks of the order.
//! 4. An instruction stands in one block once, and knows it; a parameter knows its block and number.
//!
//! Instructions
//! 5. The number and the types of operands are those of the table, of a helper those of its signature; the operands of a
//!    `select` have one type; a call's first operand is an address.
//! 6. It carries the immediate of the table, and that makes sense: words of `value.const` and `check_const` are no
//!    pointers, pool entries exist, slots lie in the window, header tests can hold, sizes are multiples of eight, floats
//!    compare signed.
//! 7. It has a result exactly if the table says so, of the type the table says.
//! 8. It has an exit exactly if the table says so; a helper exactly if it may raise.
//! 9. The state of an exit out of a call (helper, compiled code, poll) resumes with the exception; any other state of an
//!    instruction that goes on re-executes. A terminator `exit` may do either.
//!
//! Values
//! 10. A used value, in an operand, a block argument or a frame state, is neither an alias nor dead, and its definition
//!     dominates the use. (In unreachable blocks only the former.)
//! 11. A target gets one argument of the right type for each parameter.
//!
//! Frame states, where an instruction names them
//! 12. There is a frame; the first has window 0, and windows ascend. Every inner frame lists its function.
//! 13. Slots ascend, never name the link word, and lie in the window of the function.
//! 14. Pending stores are based on addresses. Virtuals exist; their sizes and offsets are multiples of eight, offsets ascend within the object.

use super::cfg::{Cfg, DomTree};
use super::entities::{Block, Entity, Inst, StateId, Value};
use super::function::{Function, ValueDef};
use super::inst::{Imm, InstData, Kind, Opcode};
use super::map::EntityMap;
use super::printer::count;
use super::state::{FrameSlots, FrameState, Operand, Resume};
use super::types::{Cond, Type};
use crate::abi::value;
use std::fmt;

/// One broken rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyError {
    /// Where: a block, an instruction as printed, or a state.
    pub place: String,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

impl std::error::Error for VerifyError {}

/// Checks all rules; the errors come in the order of the blocks.
pub fn verify(func: &Function) -> Result<(), Vec<VerifyError>> {
    let mut verifier = Verifier::new(func);
    if verifier.structure() {
        verifier.all_blocks();
    }
    if verifier.errors.is_empty() { Ok(()) } else { Err(verifier.errors) }
}

struct Verifier<'f> {
    func: &'f Function,
    errors: Vec<VerifyError>,
    /// The blocks of the order.
    placed: EntityMap<Block, bool>,
    /// Where each placed instruction stands in its block.
    number: EntityMap<Inst, Option<u32>>,
    checked_states: EntityMap<StateId, bool>,
}

impl<'f> Verifier<'f> {
    fn new(func: &'f Function) -> Self {
        let mut placed = EntityMap::filled(func.block_count(), false);
        for &block in func.blocks() {
            placed[block] = true;
        }
        Verifier {
            func,
            errors: Vec::new(),
            placed,
            number: EntityMap::filled(func.inst_count(), None),
            checked_states: EntityMap::filled(func.states.len(), false),
        }
    }

    fn error(&mut self, place: impl ToString, message: impl Into<String>) {
        self.errors.push(VerifyError { place: place.to_string(), message: message.into() });
    }

    fn inst_error(&mut self, inst: Inst, message: impl Into<String>) {
        self.error(self.func.display(inst), message);
    }

    // Rules 1 to 4: without them control flow cannot be computed.

    fn structure(&mut self) -> bool {
        let func = self.func;
        let Some(&entry) = func.blocks().first() else {
            self.error(format!("%{}", func.name), "there is no block");
            return false;
        };
        for &block in func.blocks() {
            for (index, &param) in func.params(block).iter().enumerate() {
                if func.def(param) != ValueDef::Param(block, index as u32) {
                    self.error(block, format!("{param} is not known as parameter {index}"));
                }
            }
            let Some((&last, rest)) = func.insts(block).split_last() else {
                self.error(block, "the block is empty");
                continue;
            };
            if !func.inst(last).op.is_terminator() {
                self.inst_error(last, format!("{block} does not end with a terminator"));
            }
            for &inst in rest.iter().filter(|&&inst| func.inst(inst).op.is_terminator()) {
                self.inst_error(inst, format!("a terminator in the middle of {block}"));
            }
            for (index, &inst) in func.insts(block).iter().enumerate() {
                self.inst_structure(entry, block, index, inst);
            }
        }
        self.errors.is_empty()
    }

    fn inst_structure(&mut self, entry: Block, block: Block, index: usize, inst: Inst) {
        if self.func.inst_block(inst) != Some(block) || self.number[inst].is_some() {
            self.inst_error(inst, format!("it does not stand in {block} alone"));
        }
        self.number[inst] = Some(index as u32);
        let data = self.func.inst(inst);
        let wanted = match data.op {
            Opcode::Jump => 1,
            Opcode::Branch => 2,
            _ => 0,
        };
        if data.targets.len() != wanted {
            let found = count(data.targets.len(), "target");
            self.inst_error(inst, format!("{} takes {}, found {found}", data.op, count(wanted, "target")));
        }
        for target in &data.targets {
            if !self.placed.get(target.block).is_some_and(|&placed| placed) {
                self.inst_error(inst, format!("{} is no block of the function", target.block));
            } else if target.block == entry {
                self.inst_error(inst, "an edge leads to the entry");
            }
        }
    }

    // Rules 5 to 11, block by block.

    fn all_blocks(&mut self) {
        let func = self.func;
        let cfg = Cfg::compute(func);
        let dom = DomTree::compute(func, &cfg);
        for &block in func.blocks() {
            for &inst in func.insts(block) {
                self.operands(inst);
                self.immediate(inst);
                self.result(inst);
                self.exit(inst);
                self.targets(inst);
                for value in func.uses(inst) {
                    self.used(inst, block, value, &cfg, &dom);
                }
            }
        }
    }

    fn operands(&mut self, inst: Inst) {
        let data = self.func.inst(inst);
        let Some(wanted) = data.operand_types() else {
            let first = data.args.first().map(|&arg| self.func.ty(arg));
            if first != Some(Type::Ref) {
                self.inst_error(inst, "the first operand of a call is the function's address");
            }
            return;
        };
        if wanted.len() != data.args.len() {
            let found = data.args.len();
            self.inst_error(inst, format!("{} takes {}, found {found}", data.op, count(wanted.len(), "operand")));
            return;
        }
        for (&arg, &ty) in data.args.iter().zip(&wanted) {
            self.expect_type(inst, arg, ty);
        }
        let kinds = data.op.operands().unwrap_or(&[]);
        let mut any = kinds.iter().zip(&data.args).filter(|(kind, _)| **kind == Kind::Any).map(|(_, &arg)| arg);
        if let Some(first) = any.next() {
            for other in any {
                self.expect_type(inst, other, Some(self.func.ty(first)));
            }
        }
    }

    fn expect_type(&mut self, inst: Inst, arg: Value, wanted: Option<Type>) {
        let found = self.func.ty(arg);
        if let Some(wanted) = wanted.filter(|&wanted| wanted != found) {
            self.inst_error(inst, format!("{arg} is of type {found}, not {wanted}"));
        }
    }

    fn immediate(&mut self, inst: Inst) {
        let data = self.func.inst(inst);
        if data.imm.kind() != data.op.imm() {
            self.inst_error(inst, "it carries the wrong kind of immediate");
        } else if let Some(message) = wrong_immediate(self.func, data) {
            self.inst_error(inst, message);
        }
    }

    fn result(&mut self, inst: Inst) {
        let wanted = self.func.result_type(self.func.inst(inst));
        let found = self.func.result(inst).map(|value| self.func.ty(value));
        if wanted != found {
            let name = |ty: Option<Type>| ty.map_or("none", Type::name);
            self.inst_error(inst, format!("the type of its result is {}, not {}", name(found), name(wanted)));
        }
    }

    fn exit(&mut self, inst: Inst) {
        let data = self.func.inst(inst);
        let wanted = match data.imm {
            Imm::Helper(helper) => helper.signature().raise,
            _ => data.op.has_exit(),
        };
        let Some(exit) = data.exit else {
            if wanted {
                self.inst_error(inst, "it may leave compiled code, but has no exit");
            }
            return;
        };
        if !wanted {
            self.inst_error(inst, "it cannot leave compiled code, but has an exit");
        }
        let Some(state) = self.func.states.get(exit.state) else {
            self.inst_error(inst, format!("{} is no state of the function", exit.state));
            return;
        };
        let message = match (data.effects().calls, state.resume) {
            (_, Resume::Raise | Resume::Reexecute) if data.op.is_terminator() => None,
            (true, Resume::Raise) | (false, Resume::Reexecute) => None,
            (true, Resume::Catch) if data.op != Opcode::Poll && self.func.result_type(data) == Some(Type::Value) => {
                None
            }
            (_, Resume::Catch) => Some("it cannot say that it has raised, but its state has it caught"),
            (true, Resume::Reexecute) => Some("it leaves with an exception, but its state re-executes"),
            (false, Resume::Raise) => Some("it leaves without an exception, but its state resumes with one"),
        };
        if let Some(message) = message {
            self.inst_error(inst, message);
        }
        if !std::mem::replace(&mut self.checked_states[exit.state], true) {
            self.state(exit.state, state);
        }
    }

    fn targets(&mut self, inst: Inst) {
        for target in &self.func.inst(inst).targets {
            let params = self.func.params(target.block);
            if params.len() != target.args.len() {
                let wanted = count(params.len(), "argument");
                self.inst_error(inst, format!("{} takes {wanted}, found {}", target.block, target.args.len()));
                continue;
            }
            for (&param, &arg) in params.iter().zip(&target.args) {
                self.expect_type(inst, arg, Some(self.func.ty(param)));
            }
        }
    }

    fn used(&mut self, inst: Inst, block: Block, value: Value, cfg: &Cfg, dom: &DomTree) {
        let (home, before) = match self.func.def(value) {
            ValueDef::Alias(other) => {
                return self.inst_error(inst, format!("{value} is an alias, of {other}"));
            }
            ValueDef::Dead => return self.inst_error(inst, format!("{value} is not defined")),
            ValueDef::Param(home, _) => (home, true),
            ValueDef::Result(def) => match (self.func.inst_block(def), self.number[def]) {
                (Some(home), Some(number)) => (home, self.number[inst].is_some_and(|user| number < user)),
                _ => {
                    return self.inst_error(inst, format!("{value} is the result of a removed instruction"));
                }
            },
        };
        if !self.placed[home] {
            return self.inst_error(inst, format!("{value} is defined in {home}, which is no block of the function"));
        }
        let dominated = if home == block { before } else { dom.dominates(home, block) };
        if cfg.is_reachable(block) && !dominated {
            self.inst_error(inst, format!("the definition of {value} does not dominate this use"));
        }
    }

    // Rules 12 to 14.

    fn state(&mut self, id: StateId, state: &FrameState) {
        let Some((outer, inner)) = state.frames.split_first() else {
            return self.error(id, "it has no frame");
        };
        if outer.window != 0 {
            self.error(id, "the window of the outermost frame is not 0");
        }
        if !state.frames.is_sorted_by(|a, b| a.window < b.window) {
            self.error(id, "the windows of the frames do not ascend");
        }
        for (index, frame) in inner.iter().enumerate() {
            if frame.slots.first().is_none_or(|&(slot, _)| slot != FrameSlots::CALLEE) {
                self.error(id, format!("frame {} does not list its function", index + 1));
            }
        }
        for (index, frame) in state.frames.iter().enumerate() {
            self.slots(id, index, frame);
        }
        for (index, object) in state.virtuals.iter().enumerate() {
            if object.size == 0 || object.size % 8 != 0 {
                self.error(id, format!("virtual {index} has a size of {}", object.size));
            }
            if !object.fields.is_sorted_by(|a, b| a.0 < b.0) {
                self.error(id, format!("the fields of virtual {index} do not ascend"));
            }
            for &(offset, _) in &object.fields {
                if offset % 8 != 0 || offset >= object.size {
                    self.error(id, format!("virtual {index} has no field at offset {offset}"));
                }
            }
        }
        for store in &state.stores {
            if self.func.ty(store.base) != Type::Ref {
                self.error(id, format!("{} is no address to store at", store.base));
            }
        }
        for operand in state.operands() {
            if let Operand::Virtual(index) = *operand
                && index as usize >= state.virtuals.len()
            {
                self.error(id, format!("there is no virtual {index}"));
            }
        }
    }

    fn slots(&mut self, id: StateId, index: usize, frame: &FrameSlots) {
        if !frame.slots.is_sorted_by(|a, b| a.0 < b.0) {
            self.error(id, format!("the slots of frame {index} do not ascend"));
        }
        for &dict in &frame.dicts {
            if !frame.slots.iter().any(|&(slot, _)| slot == dict) {
                self.error(id, format!("frame {index} makes a dict of slot {dict}, which it does not list"));
            }
        }
        for &(slot, _) in &frame.slots {
            if slot == FrameSlots::LINK {
                self.error(id, format!("frame {index} lists its link word"));
            } else if slot < FrameSlots::CALLEE || !in_window(self.func, i64::from(frame.window) + i64::from(slot)) {
                let message = format!(
                    "slot {slot} of frame {index} is outside of the {} slots of the window",
                    self.func.frame_slots
                );
                self.error(id, message);
            }
        }
    }
}

fn in_window(func: &Function, slot: i64) -> bool {
    i64::from(FrameSlots::GENERATOR) <= slot && slot < i64::from(func.frame_slots)
}

/// What is wrong with an immediate of the right kind.
fn wrong_immediate(func: &Function, data: &InstData) -> Option<String> {
    match data.imm {
        Imm::Word(word) if value::is_pointer(word) => Some(format!("{word:#x} is a heap pointer")),
        Imm::Pool(index) if index.index() >= func.pool.len() => Some(format!("{index} is no pool entry")),
        Imm::Slot(slot) if !in_window(func, i64::from(slot)) => {
            Some(format!("slot {slot} is outside of the {} slots of the window", func.frame_slots))
        }
        Imm::Header(test) if test.expected & !test.mask != 0 => Some("the test of the header never holds".to_owned()),
        Imm::Bits(bits) if !(1..=64).contains(&bits) => Some(format!("no integer has {bits} bits")),
        Imm::Cond(Cond::Ult) if data.op == Opcode::Fcmp => Some("floats do not compare as unsigned".to_owned()),
        Imm::Alloc(shape) if shape.size == 0 || shape.size % 8 != 0 => {
            Some(format!("{} is not the size of an object", shape.size))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Builder, parse};

    fn errors(text: &str) -> Vec<String> {
        let func = parse(text).unwrap_or_else(|error| panic!("{error}"));
        match verify(&func) {
            Ok(()) => Vec::new(),
            Err(errors) => errors.iter().map(ToString::to_string).collect(),
        }
    }

    /// The errors of a function with these lines as its only block, and a frame state that re-executes and one that raises.
    fn body_errors(lines: &str) -> Vec<String> {
        errors(&format!(
            "fn %f(v0: ref, v1: value, v2: int, v3: float, v4: bool) slots 2 {{\npool p0 = \"x\"\nblock0(v0, v1, v2, v3, v4):\n{lines}\n\
             state s0 = [code 0 pc 0 window 0 {{0: v1}}]\nstate s1 = [code 0 pc 0 window 0 {{0: v1}}] raise\n}}"
        ))
    }

    fn state_errors(state: &str) -> Vec<String> {
        errors(&format!("fn %f(v0: value) slots 8 {{\nblock0(v0):\n  exit !poll @s0\nstate s0 = {state}\n}}"))
    }

    #[test]
    fn what_keeps_all_rules_passes() {
        assert_eq!(
            body_errors(
                "  v5 = check_int v1 !type @s0\n  v6 = add_ovf v5, v2 !overflow @s0\n  v7 = tag_int v6\n  return v7"
            ),
            [""; 0]
        );
        assert_eq!(
            state_errors(
                "[code 0 pc 1 window 0 {-2: v0}, code 1 pc 2 window 4 {-2: v0, 3: virtual 0}] virtuals [24 0x1 {16: v0}]"
            ),
            [""; 0]
        );
    }

    #[test]
    fn structure() {
        assert_eq!(errors("fn %f() {\n}"), ["%f: there is no block"]);
        assert_eq!(errors("fn %f() {\nblock0:\n}"), ["block0: the block is empty"]);
        assert_eq!(body_errors("  v5 = add v2, v2"), ["v5 = add v2, v2: block0 does not end with a terminator"]);
        assert_eq!(body_errors("  return v1\n  return v1"), ["return v1: a terminator in the middle of block0"]);
        assert_eq!(
            body_errors("  jump block0(v0, v1, v2, v3, v4)")[0],
            "jump block0(v0, v1, v2, v3, v4): an edge leads to the entry"
        );
        assert_eq!(body_errors("  jump block3"), ["jump block3: block3 is no block of the function"]);
        assert_eq!(body_errors("  branch v4, block0")[0], "branch v4, block0: branch takes 2 targets, found 1 target");
    }

    #[test]
    fn operands_and_immediates() {
        for (line, message) in [
            ("v5 = add v2", "add takes 2 operands, found 1"),
            ("v5 = add v2, v1", "v1 is of type value, not int"),
            ("v5 = select v4, v2, v3", "v3 is of type float, not int"),
            ("v5 = load.cell value v1+8", "v1 is of type value, not ref"),
            ("store.cell float v0+8, v2", "v2 is of type int, not float"),
            ("v5 = call_code 0 window 4 (v1) !raise @s1", "the first operand of a call is the function's address"),
            ("v5 = helper make_cell(v2)", "v2 is of type int, not value"),
            ("v5 = helper make_cell()", "helper takes 1 operand, found 0"),
            ("v5 = value.const 0x100", "0x100 is a heap pointer"),
            ("v5 = value.pool p1", "p1 is no pool entry"),
            ("v5 = frame_load 2", "slot 2 is outside of the 2 slots of the window"),
            ("check_header 0xff=0x100 v0 !header @s0", "the test of the header never holds"),
            ("v5 = fcmp ult v3, v3", "floats do not compare as unsigned"),
            ("v5 = alloc 12 0x1", "12 is not the size of an object"),
        ] {
            assert_eq!(body_errors(&format!("  {line}\n  return v1")), [format!("{line}: {message}")]);
        }
    }

    #[test]
    fn exits() {
        for (line, message) in [
            ("v5 = check_int v1", "it may leave compiled code, but has no exit"),
            ("v5 = add v2, v2 !overflow @s0", "it cannot leave compiled code, but has an exit"),
            ("v5 = helper get_iter(v1)", "it may leave compiled code, but has no exit"),
            ("v5 = helper make_cell(v1) !raise @s1", "it cannot leave compiled code, but has an exit"),
            ("poll !poll @s0", "it leaves with an exception, but its state re-executes"),
            ("v5 = check_int v1 !type @s1", "it leaves without an exception, but its state resumes with one"),
        ] {
            assert_eq!(body_errors(&format!("  {line}\n  return v1"))[0], format!("{line}: {message}"));
        }
    }

    #[test]
    fn definitions_dominate_uses() {
        assert_eq!(body_errors("  v5 = tag_int v9\n  return v5")[0], "v5 = tag_int v9: v9 is of type value, not int");
        assert_eq!(
            body_errors("  v5 = word_eq v1, v6\n  v6 = tag_int v2\n  return v6"),
            ["v5 = word_eq v1, v6: the definition of v6 does not dominate this use"]
        );
        assert_eq!(body_errors("  v5 = word_eq v1, v6\n  return v1"), ["v5 = word_eq v1, v6: v6 is not defined"]);
        let text = "fn %f(v0: bool) slots 2 {\nblock0(v0):\n  branch v0, block1, block2\nblock1:\n  v1 = value.const none\n  \
                    jump block2\nblock2:\n  exit !poll @s0\nstate s0 = [code 0 pc 0 window 0 {0: v1}]\n}";
        assert_eq!(errors(text), ["exit !poll @s0: the definition of v1 does not dominate this use"]);
    }

    #[test]
    fn targets_get_their_arguments() {
        let text =
            |args| format!("fn %f(v0: int) {{\nblock0(v0):\n  jump block1{args}\nblock1(v1: value):\n  return v1\n}}");
        assert_eq!(errors(&text("")), ["jump block1: block1 takes 1 argument, found 0"]);
        assert_eq!(errors(&text("(v0)")), ["jump block1(v0): v0 is of type int, not value"]);
    }

    #[test]
    fn states() {
        for (state, message) in [
            ("[]", "it has no frame"),
            ("[code 0 pc 0 window 1 {}]", "the window of the outermost frame is not 0"),
            ("[code 0 pc 0 window 0 {}, code 0 pc 0 window 0 {-2: v0}]", "the windows of the frames do not ascend"),
            ("[code 0 pc 0 window 0 {}, code 0 pc 0 window 4 {0: v0}]", "frame 1 does not list its function"),
            ("[code 0 pc 0 window 0 {1: v0, 0: v0}]", "the slots of frame 0 do not ascend"),
            ("[code 0 pc 0 window 0 {-1: v0}]", "frame 0 lists its link word"),
            ("[code 0 pc 0 window 0 {8: v0}]", "slot 8 of frame 0 is outside of the 8 slots of the window"),
            ("[code 0 pc 0 window 0 {0: virtual 0}]", "there is no virtual 0"),
            ("[code 0 pc 0 window 0 {}] virtuals [12 0x1 {}]", "virtual 0 has a size of 12"),
            ("[code 0 pc 0 window 0 {}] virtuals [16 0x1 {16: v0}]", "virtual 0 has no field at offset 16"),
            ("[code 0 pc 0 window 0 {}] virtuals [24 0x1 {16: v0, 8: v0}]", "the fields of virtual 0 do not ascend"),
        ] {
            assert_eq!(state_errors(state), [format!("s0: {message}")]);
        }
    }

    #[test]
    fn an_alias_must_be_resolved() {
        let mut func = Function::new("f", 0);
        let mut b = Builder::new(&mut func);
        let entry = b.create_block();
        let bool = b.append_param(entry, Type::Bool);
        b.switch_to(entry);
        let result = b.tag_bool(bool);
        b.ret(result);
        let none = Builder::at_start(&mut func, entry).value_const(value::NONE);
        func.replace(result, none);
        assert_eq!(verify(&func).unwrap_err()[0].to_string(), "return v1: v1 is an alias, of v2");
        func.resolve_aliases();
        assert_eq!(verify(&func), Ok(()));
    }
}
