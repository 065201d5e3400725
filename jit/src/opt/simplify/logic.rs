//! Rules for bools, and for the checks on them.

use super::{Rewrite, Simplifier, unary};
use crate::ir::{Imm, InstData, Opcode, Value};
use crate::opt::constant::Constant;

impl Simplifier<'_> {
    pub(super) fn logic(&self, data: &InstData) -> Option<Rewrite> {
        match (data.op, &data.args[..]) {
            (Opcode::Not, &[arg]) => {
                self.operand_of(arg, &[Opcode::Not]).map(Rewrite::Value).or_else(|| self.negated_comparison(arg))
            }
            (Opcode::CheckTrue | Opcode::CheckFalse, &[arg]) => self.check_of_not(data, arg),
            (Opcode::Select, &[cond, yes, no]) => self.select(cond, yes, no),
            _ => None,
        }
    }

    fn check_of_not(&self, data: &InstData, arg: Value) -> Option<Rewrite> {
        let [inner] = self.operands(arg, Opcode::Not)?;
        let op = match data.op {
            Opcode::CheckTrue => Opcode::CheckFalse,
            _ => Opcode::CheckTrue,
        };
        Some(Rewrite::Data(InstData::new(op, data.imm, &[inner]).with_exit(data.exit?)))
    }

    fn select(&self, cond: Value, yes: Value, no: Value) -> Option<Rewrite> {
        if yes == no {
            return Some(Rewrite::Value(yes));
        }
        if let Some(Constant::Bool(cond)) = self.constant(cond) {
            return Some(Rewrite::Value(if cond { yes } else { no }));
        }
        match (self.constant(yes), self.constant(no)) {
            (Some(Constant::Bool(true)), Some(Constant::Bool(false))) => Some(Rewrite::Value(cond)),
            (Some(Constant::Bool(false)), Some(Constant::Bool(true))) => Some(unary(Opcode::Not, cond)),
            _ => {
                let [inner] = self.operands(cond, Opcode::Not)?;
                Some(Rewrite::Data(InstData::new(Opcode::Select, Imm::None, &[inner, no, yes])))
            }
        }
    }
}
