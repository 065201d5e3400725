//! Rules for integers.

use super::{Rewrite, Simplifier, binary, icmp, unary};
use crate::abi::value;
use crate::ir::{Cond, Imm, InstData, Opcode, Value};
use crate::opt::constant::Constant;

impl Simplifier<'_> {
    pub(super) fn arith(&mut self, data: &InstData) -> Option<Rewrite> {
        match *data.args {
            [arg] => self.int_unary(data, arg),
            [left, right] => match self.int(right) {
                Some(constant) => self.int_with_constant(data, left, constant),
                None if left == right => same_operands(data, left),
                None => None,
            },
            _ => None,
        }
    }

    fn int_unary(&self, data: &InstData, arg: Value) -> Option<Rewrite> {
        match data.op {
            Opcode::Neg | Opcode::Bnot => self.operand_of(arg, &[data.op]).map(Rewrite::Value),
            Opcode::Abs => self.operand_of(arg, &[Opcode::Neg]).map(|arg| unary(Opcode::Abs, arg)),
            // The result of a checked operation is a fixnum.
            Opcode::CheckFixnum => {
                let checked = [
                    Opcode::CheckInt,
                    Opcode::UntagInt,
                    Opcode::CheckFixnum,
                    Opcode::AddOvf,
                    Opcode::SubOvf,
                    Opcode::MulOvf,
                    Opcode::NegOvf,
                    Opcode::ShlOvf,
                ];
                let known = self.def(arg).is_some_and(|def| checked.contains(&def.op));
                known.then_some(Rewrite::Value(arg))
            }
            _ => None,
        }
    }

    fn int_with_constant(&mut self, data: &InstData, left: Value, right: i64) -> Option<Rewrite> {
        use Opcode::*;
        let neutral = match data.op {
            Add | Sub | Or | Xor | Shl | Sar | AddOvf | SubOvf | ShlOvf => right == 0,
            Mul | MulOvf | FloorDiv => right == 1,
            And => right == -1,
            _ => false,
        };
        if neutral {
            return Some(Rewrite::Value(left));
        }
        let power = (right > 0 && right & (right - 1) == 0).then(|| i64::from(right.trailing_zeros()));
        match (data.op, power) {
            (Mul | MulOvf | And, _) if right == 0 => Some(Constant::Int(0).into()),
            (FloorMod, _) if right == 1 || right == -1 => Some(Constant::Int(0).into()),
            (Or, _) if right == -1 => Some(Constant::Int(-1).into()),
            (Xor, _) if right == -1 => Some(unary(Bnot, left)),
            (Mul, _) if right == -1 => Some(unary(Neg, left)),
            (MulOvf, _) if right == -1 => {
                let negated = InstData::new(NegOvf, Imm::None, &[left]);
                Some(Rewrite::Data(negated.with_exit(data.exit?)))
            }
            // One form for a constant added.
            (Sub, _) if right != i64::MIN => Some(self.with_constant(Add, left, -right)),
            (SubOvf, _) if value::fits_fixnum(-right) => {
                let right = self.emit(Constant::Int(-right).data());
                let sum = InstData::new(AddOvf, Imm::None, &[left, right]);
                Some(Rewrite::Data(sum.with_exit(data.exit?)))
            }
            (Mul, Some(shift)) => Some(self.with_constant(Shl, left, shift)),
            (FloorDiv, Some(shift)) => Some(self.with_constant(Sar, left, shift)),
            (FloorMod, Some(_)) => Some(self.with_constant(And, left, right - 1)),
            (Add | And | Or | Xor, _) => self.reassociate(data.op, left, right),
            (Icmp, _) => self.compare_with_constant(data, left, right),
            _ => None,
        }
    }

    fn with_constant(&mut self, op: Opcode, left: Value, right: i64) -> Rewrite {
        let right = self.emit(Constant::Int(right).data());
        binary(op, left, right)
    }

    /// `(x op a) op b` is `x op (a op b)`: wrapping addition and the bitwise operations associate.
    fn reassociate(&mut self, op: Opcode, left: Value, right: i64) -> Option<Rewrite> {
        let [inner, constant] = self.operands(left, op)?;
        let constant = self.int(constant)?;
        let combined = match op {
            Opcode::Add => constant.wrapping_add(right),
            Opcode::And => constant & right,
            Opcode::Or => constant | right,
            _ => constant ^ right,
        };
        Some(self.with_constant(op, inner, combined))
    }

    /// A bool made an integer, compared with 0 or 1, is the bool.
    fn compare_with_constant(&self, data: &InstData, left: Value, right: i64) -> Option<Rewrite> {
        let [bool] = self.operands(left, Opcode::BoolToInt)?;
        match (data.imm, right) {
            (Imm::Cond(Cond::Eq), 1) | (Imm::Cond(Cond::Ne), 0) => Some(Rewrite::Value(bool)),
            (Imm::Cond(Cond::Eq), 0) | (Imm::Cond(Cond::Ne), 1) => Some(unary(Opcode::Not, bool)),
            _ => None,
        }
    }

    /// The comparison that holds when `value` does not, if that is one of integers.
    pub(super) fn negated_comparison(&self, value: Value) -> Option<Rewrite> {
        let [left, right] = self.operands(value, Opcode::Icmp)?;
        match self.def(value)?.imm {
            Imm::Cond(cond) => Some(icmp(cond.int_negated()?, left, right)),
            _ => None,
        }
    }
}

fn same_operands(data: &InstData, arg: Value) -> Option<Rewrite> {
    match data.op {
        Opcode::And | Opcode::Or | Opcode::Min | Opcode::Max => Some(Rewrite::Value(arg)),
        Opcode::Sub | Opcode::SubOvf | Opcode::Xor | Opcode::FloorMod => Some(Constant::Int(0).into()),
        Opcode::Icmp => match data.imm {
            Imm::Cond(cond) => Some(Constant::Bool(cond.holds_int(0, 0)).into()),
            _ => None,
        },
        _ => None,
    }
}
