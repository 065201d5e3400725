//! Rules for doubles: only those that keep every bit, the sign of zero included.

use super::{Rewrite, Simplifier, binary, unary};
use crate::ir::{InstData, Opcode, Value};
use crate::opt::constant::Constant;

impl Simplifier<'_> {
    pub(super) fn float(&mut self, data: &InstData) -> Option<Rewrite> {
        match *data.args {
            [arg] => self.float_unary(data, arg),
            [left, right] => {
                let right = self.float_constant(right)?;
                self.float_with_constant(data, left, right)
            }
            _ => None,
        }
    }

    fn float_unary(&self, data: &InstData, arg: Value) -> Option<Rewrite> {
        match data.op {
            Opcode::Fneg | Opcode::Ffloor => {
                let [inner] = self.operands(arg, data.op)?;
                Some(Rewrite::Value(if data.op == Opcode::Fneg { inner } else { arg }))
            }
            Opcode::Fabs => self.operand_of(arg, &[Opcode::Fneg, Opcode::Fabs]).map(|inner| unary(Opcode::Fabs, inner)),
            _ => None,
        }
    }

    fn float_with_constant(&mut self, data: &InstData, left: Value, right: f64) -> Option<Rewrite> {
        let zero = |sign: f64| right == 0.0 && right.is_sign_negative() == sign.is_sign_negative();
        match data.op {
            Opcode::Fadd if zero(-0.0) => Some(Rewrite::Value(left)),
            Opcode::Fsub if zero(0.0) => Some(Rewrite::Value(left)),
            Opcode::Fmul | Opcode::Fdiv if right == 1.0 => Some(Rewrite::Value(left)),
            Opcode::Fmul if right == 2.0 => Some(binary(Opcode::Fadd, left, left)),
            // The reciprocal of a power of two is exact, unless it overflows or loses bits.
            Opcode::Fdiv if exact_reciprocal(right) => {
                let reciprocal = self.emit(Constant::Float((1.0 / right).to_bits()).data());
                Some(binary(Opcode::Fmul, left, reciprocal))
            }
            _ => None,
        }
    }
}

/// Whether multiplying by `1 / divisor` gives the same as dividing: both are normal powers of two.
fn exact_reciprocal(divisor: f64) -> bool {
    const FRACTION: u64 = (1 << 52) - 1;
    let power_of_two = |float: f64| float.is_normal() && float.to_bits() & FRACTION == 0;
    power_of_two(divisor) && power_of_two(1.0 / divisor)
}
