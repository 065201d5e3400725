//! Simplification of single instructions: constants, algebraic identities, conversions that cancel, checks that cannot
//! fail or cannot hold, comparisons of words that are comparisons of what they stand for.
//!
//! One walk in reverse postorder, in which each instruction sees its simplified operands. Only an instruction and the
//! definitions of its operands are looked at: what holds because of the place it stands at is for
//! [`gvn`](super::gvn).

mod arith;
mod float;
mod logic;
mod place;
mod word;

use super::constant::{Constant, Folded, fold};
use super::dce::remove_unreachable;
use crate::ir::{Block, BlockCall, Cfg, Cond, Function, Imm, Inst, InstData, Opcode, Operand, Value};
use smallvec::SmallVec;

/// Simplifies all instructions and the operands of frame states.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let mut simplifier = Simplifier { func, block: None, changed: false, edges_changed: false };
    for &block in cfg.rpo() {
        simplifier.block(block);
    }
    let Simplifier { mut changed, edges_changed, .. } = simplifier;
    if changed {
        func.resolve_aliases();
    }
    if edges_changed {
        remove_unreachable(func);
    }
    changed |= strip_states(func);
    changed
}

/// Lets frame states name what was tagged instead of the tagged value: the exit tags it then, and only then.
fn strip_states(func: &mut Function) -> bool {
    let mut changed = false;
    for id in func.states.keys() {
        let is_tagged = |operand: &Operand| match operand {
            Operand::Value(value) => untagged(func, *value).is_some(),
            _ => false,
        };
        if func.states[id].operands().any(is_tagged) {
            let mut state = std::mem::take(&mut func.states[id]);
            for operand in state.operands_mut() {
                if let Operand::Value(value) = operand {
                    *value = untagged(func, *value).unwrap_or(*value);
                }
            }
            func.states[id] = state;
            changed = true;
        }
    }
    changed
}

/// What `value` is the tagged form of.
fn untagged(func: &Function, value: Value) -> Option<Value> {
    let data = func.inst(func.def_inst(value)?);
    match data.op {
        Opcode::TagInt | Opcode::TagBool | Opcode::BoxFloat | Opcode::BoxWord | Opcode::RefToValue => {
            Some(func.resolve(data.args[0]))
        }
        _ => None,
    }
}

/// What becomes of an instruction.
enum Rewrite {
    /// This one takes its place, with a result of the same type.
    Data(InstData),
    /// Its result is this value, and it is not needed.
    Value(Value),
    /// It does nothing.
    Remove,
    /// It always leaves compiled code.
    Leave,
}

impl From<Constant> for Rewrite {
    fn from(constant: Constant) -> Self {
        Rewrite::Data(constant.data())
    }
}

/// The same kind of instruction on other operands.
fn unary(op: Opcode, arg: Value) -> Rewrite {
    Rewrite::Data(InstData::new(op, Imm::None, &[arg]))
}

fn binary(op: Opcode, left: Value, right: Value) -> Rewrite {
    Rewrite::Data(InstData::new(op, Imm::None, &[left, right]))
}

fn icmp(cond: Cond, left: Value, right: Value) -> Rewrite {
    Rewrite::Data(InstData::new(Opcode::Icmp, Imm::Cond(cond), &[left, right]))
}

/// No instruction is rewritten more often: each rule leads to a simpler form, so this only guards against rules that
/// disagree about which is simpler.
const MAX_STEPS: usize = 8;

struct Simplifier<'f> {
    func: &'f mut Function,
    /// The block whose instructions are put back: new ones go to its end.
    block: Option<Block>,
    changed: bool,
    edges_changed: bool,
}

impl Simplifier<'_> {
    fn block(&mut self, block: Block) {
        self.block = Some(block);
        let mut insts = self.func.take_insts(block).into_iter();
        for inst in insts.by_ref() {
            if self.inst(block, inst) {
                break;
            }
        }
        for unreached in insts {
            self.func.forget(unreached);
        }
    }

    /// Simplifies `inst` and puts it back if it is still needed; answers whether it ends the block.
    fn inst(&mut self, block: Block, inst: Inst) -> bool {
        self.func.resolve_uses(inst);
        let mut data = self.func.take_data(inst);
        let mut steps = 0;
        while let Some(rewrite) = self.rewrite(&data).filter(|_| steps < MAX_STEPS) {
            self.changed = true;
            steps += 1;
            match rewrite {
                Rewrite::Data(new) => data = new,
                Rewrite::Value(value) => {
                    let result = self.func.result(inst).expect("a value replaces a result");
                    self.func.replace(result, value);
                    self.func.forget(inst);
                    return false;
                }
                Rewrite::Remove => {
                    self.func.forget(inst);
                    return false;
                }
                Rewrite::Leave => {
                    let exit = data.exit.expect("only a check always leaves");
                    self.func.forget(inst);
                    self.emit_inst(InstData::new(Opcode::Exit, Imm::None, &[]).with_exit(exit));
                    self.edges_changed = true;
                    return true;
                }
            }
        }
        let ends = data.op.is_terminator();
        *self.func.inst_mut(inst) = data;
        self.func.append_inst(block, inst);
        ends
    }

    fn rewrite(&mut self, data: &InstData) -> Option<Rewrite> {
        if data.op.is_terminator() {
            return self.terminator(data);
        }
        if data.args.is_empty() {
            return None;
        }
        if let Some(folded) = self.fold(data) {
            return Some(folded);
        }
        if let Some(swapped) = self.constant_last(data) {
            return Some(Rewrite::Data(swapped));
        }
        self.arith(data)
            .or_else(|| self.float(data))
            .or_else(|| self.word(data))
            .or_else(|| self.logic(data))
            .or_else(|| self.place(data))
    }

    fn fold(&self, data: &InstData) -> Option<Rewrite> {
        let args: SmallVec<[Constant; 4]> =
            data.args.iter().map(|&arg| Constant::of(self.func, arg)).collect::<Option<_>>()?;
        Some(match fold(data, &args)? {
            Folded::Result(constant) => constant.into(),
            Folded::Holds => Rewrite::Remove,
            Folded::Fails => Rewrite::Leave,
        })
    }

    /// Puts the constant of two operands last where their order does not matter, or can be told otherwise.
    fn constant_last(&self, data: &InstData) -> Option<InstData> {
        let &[left, right] = &data.args[..] else {
            return None;
        };
        if self.constant(left).is_none() || self.constant(right).is_some() {
            return None;
        }
        let imm = match data.imm {
            Imm::Cond(cond) => Imm::Cond(cond.swapped()?),
            imm if data.op.is_commutative() => imm,
            _ => return None,
        };
        let mut swapped = data.clone();
        swapped.imm = imm;
        swapped.args.swap(0, 1);
        Some(swapped)
    }

    fn terminator(&mut self, data: &InstData) -> Option<Rewrite> {
        let &[cond] = &data.args[..] else {
            return None;
        };
        if data.op != Opcode::Branch {
            return None;
        }
        let goto = |target: &BlockCall| InstData::new(Opcode::Jump, Imm::None, &[]).with_targets([target.clone()]);
        if data.targets[0] == data.targets[1] {
            self.edges_changed = true;
            return Some(Rewrite::Data(goto(&data.targets[0])));
        }
        if let Some(Constant::Bool(cond)) = self.constant(cond) {
            self.edges_changed = true;
            return Some(Rewrite::Data(goto(&data.targets[usize::from(!cond)])));
        }
        let [inverted] = self.operands(cond, Opcode::Not)?;
        let mut swapped = data.clone();
        swapped.args[0] = inverted;
        swapped.targets.swap(0, 1);
        Some(Rewrite::Data(swapped))
    }

    // What rules ask about values.

    fn constant(&self, value: Value) -> Option<Constant> {
        Constant::of(self.func, value)
    }

    fn int(&self, value: Value) -> Option<i64> {
        match self.constant(value)? {
            Constant::Int(int) => Some(int),
            _ => None,
        }
    }

    fn float_constant(&self, value: Value) -> Option<f64> {
        match self.constant(value)? {
            Constant::Float(bits) => Some(f64::from_bits(bits)),
            _ => None,
        }
    }

    /// What `value` is defined as.
    fn def(&self, value: Value) -> Option<&InstData> {
        Some(self.func.inst(self.func.def_inst(value)?))
    }

    /// The operands of the definition of `value`, if it is an `op` with that many.
    fn operands<const N: usize>(&self, value: Value, op: Opcode) -> Option<[Value; N]> {
        let data = self.def(value).filter(|data| data.op == op)?;
        let args: [Value; N] = data.args[..].try_into().ok()?;
        Some(args.map(|arg| self.func.resolve(arg)))
    }

    /// The operand of the definition of `value`, if it is one of `ops`.
    fn operand_of(&self, value: Value, ops: &[Opcode]) -> Option<Value> {
        ops.iter().find_map(|&op| self.operands(value, op)).map(|[arg]: [Value; 1]| arg)
    }

    /// Puts a new instruction before the one that is simplified, and answers its result.
    fn emit(&mut self, data: InstData) -> Value {
        let inst = self.emit_inst(data);
        self.func.result(inst).expect("the instruction has a result")
    }

    /// Puts a new instruction, which may have no result.
    fn emit_inst(&mut self, data: InstData) -> Inst {
        let inst = self.func.make_inst(data);
        let block = self.block.expect("instructions are simplified in a block");
        self.func.append_inst(block, inst);
        inst
    }
}
