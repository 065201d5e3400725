//! What instructions compute from their operands alone.
//!
//! Written apart from the folding of constants, so that the one can be tested against the other.

use super::{Trap, trap};
use crate::abi::value;
use crate::ir::inst::{Imm, InstData, Opcode};

/// What an instruction comes to.
pub(super) enum Computed {
    /// Its result.
    Bits(u64),
    /// It is a check without a result, and holds.
    Holds,
    /// It is a check, and fails.
    Fails,
}

use Computed::{Bits, Fails, Holds};

impl From<i64> for Computed {
    fn from(int: i64) -> Self {
        Bits(int as u64)
    }
}

impl From<f64> for Computed {
    fn from(float: f64) -> Self {
        Bits(float.to_bits())
    }
}

impl From<bool> for Computed {
    fn from(bool: bool) -> Self {
        Bits(bool.into())
    }
}

/// The fixnum of an integer, which the IR promises to fit.
pub(super) fn tag_int(int: i64) -> Result<u64, Trap> {
    if value::fits_fixnum(int) { Ok(value::fixnum(int)) } else { trap(format!("{int} is no fixnum")) }
}

/// Executes `data` on the bits of its operands; `None` if that takes more than those.
pub(super) fn compute(data: &InstData, args: &[u64]) -> Result<Option<Computed>, Trap> {
    if data.op.operands().is_none() {
        return Ok(None);
    }
    Ok(match *args {
        [] => constant(data.imm),
        [arg] => match unary(data, arg)? {
            None => unary_check(data, arg),
            computed => computed,
        },
        [left, right] => match ints(data, left as i64, right as i64)? {
            None => two(data, left, right),
            computed => computed,
        },
        [bool, yes, no] if data.op == Opcode::Select => Some(Bits(if bool != 0 { yes } else { no })),
        _ => None,
    })
}

fn constant(imm: Imm) -> Option<Computed> {
    match imm {
        Imm::Int(int) => Some(int.into()),
        Imm::Bool(bool) => Some(bool.into()),
        Imm::Float(bits) | Imm::Word(bits) => Some(Bits(bits)),
        _ => None,
    }
}

fn unary(data: &InstData, arg: u64) -> Result<Option<Computed>, Trap> {
    let int = arg as i64;
    let float = f64::from_bits(arg);
    Ok(Some(match data.op {
        Opcode::TagInt => Bits(tag_int(int)?),
        Opcode::TagBool => Bits(value::boolean(arg != 0)),
        Opcode::RefToValue => Bits(arg),
        Opcode::ValueToRef if value::is_pointer(arg) => Bits(arg),
        Opcode::ValueToRef => return trap(format!("{arg:#x} is no heap pointer")),
        Opcode::UntagInt => match value::as_fixnum(arg) {
            Some(int) => int.into(),
            None => return trap(format!("{arg:#x} is no fixnum")),
        },
        Opcode::UntagBool => match arg {
            value::TRUE => true.into(),
            value::FALSE => false.into(),
            _ => return trap(format!("{arg:#x} is no bool")),
        },
        Opcode::IntToWord | Opcode::WordToInt => Bits(arg),
        Opcode::WordToFloat => (arg as f64).into(),
        Opcode::IntToFloat => (int as f64).into(),
        Opcode::BoolToInt => Bits(arg),
        Opcode::Neg => int.wrapping_neg().into(),
        Opcode::Bnot => (!int).into(),
        Opcode::Abs => int.wrapping_abs().into(),
        Opcode::Not => (arg == 0).into(),
        Opcode::Fneg => (-float).into(),
        Opcode::Fabs => float.abs().into(),
        Opcode::HasOneBox => value::has_one_box(float).into(),
        Opcode::Fsqrt => float.sqrt().into(),
        Opcode::Ffloor => float.floor().into(),
        _ => return Ok(None),
    }))
}

fn unary_check(data: &InstData, arg: u64) -> Option<Computed> {
    let guard = |holds: bool| if holds { Holds } else { Fails };
    Some(match (data.op, data.imm) {
        (Opcode::IsRef, _) => value::is_pointer(arg).into(),
        (Opcode::IsInt, _) => value::as_fixnum(arg).is_some().into(),
        (Opcode::CheckInt, _) => value::as_fixnum(arg).map_or(Fails, Computed::from),
        (Opcode::CheckBool, _) => match arg {
            value::TRUE => true.into(),
            value::FALSE => false.into(),
            _ => Fails,
        },
        (Opcode::CheckObj | Opcode::CheckRef, _) if !value::is_pointer(arg) => Fails,
        (Opcode::CheckRef, _) => Bits(arg),
        (Opcode::CheckConst, Imm::Word(word)) => guard(arg == word),
        (Opcode::CheckBound, _) if arg == value::ABSENT => Fails,
        (Opcode::CheckBound, _) => Bits(arg),
        (Opcode::CheckTrue, _) => guard(arg != 0),
        (Opcode::CheckFalse, _) => guard(arg == 0),
        (Opcode::CheckFixnum, _) => exact(Some(arg as i64)),
        (Opcode::NegOvf, _) => exact((arg as i64).checked_neg()),
        (Opcode::FloatToIntChecked, _) => {
            let float = f64::from_bits(arg);
            // Within the range of i64 the cast is exact for a whole number; outside of it the result is no fixnum.
            if float.trunc() == float { exact(Some(float as i64)) } else { Fails }
        }
        _ => return None,
    })
}

/// The integer if it is a fixnum, else a failed check.
fn exact(int: Option<i64>) -> Computed {
    int.filter(|&int| value::fits_fixnum(int)).map_or(Fails, Computed::from)
}

fn ints(data: &InstData, left: i64, right: i64) -> Result<Option<Computed>, Trap> {
    Ok(Some(match (data.op, data.imm) {
        (Opcode::Add, _) => left.wrapping_add(right).into(),
        (Opcode::Sub, _) => left.wrapping_sub(right).into(),
        (Opcode::Mul, _) => left.wrapping_mul(right).into(),
        (Opcode::And, _) => (left & right).into(),
        (Opcode::Or, _) => (left | right).into(),
        (Opcode::Xor, _) => (left ^ right).into(),
        (Opcode::Shl, _) => left.wrapping_shl(right as u32).into(),
        (Opcode::Sar, _) => left.wrapping_shr(right as u32).into(),
        (Opcode::Shr, _) => Bits((left as u64).wrapping_shr(right as u32)),
        (Opcode::Udiv | Opcode::Urem, _) if right == 0 => return trap("the divisor is zero"),
        (Opcode::Udiv | Opcode::Urem, Imm::Bits(bits)) if bits < 64 && left as u64 >> bits != 0 => {
            return trap(format!("{left} has more than {bits} bits"));
        }
        (Opcode::Udiv, _) => Bits(left as u64 / right as u64),
        (Opcode::Urem, _) => Bits(left as u64 % right as u64),
        (Opcode::AddOvf, _) => exact(left.checked_add(right)),
        (Opcode::SubOvf, _) => exact(left.checked_sub(right)),
        (Opcode::MulOvf, _) => exact(left.checked_mul(right)),
        (Opcode::ShlOvf, _) => {
            let count = u32::try_from(right).ok().filter(|&count| count <= 62);
            let wide = count.map(|count| i128::from(left) << count);
            exact(wide.and_then(|wide| i64::try_from(wide).ok()))
        }
        (Opcode::FloorDiv | Opcode::FloorMod, _) => match left.checked_div(right) {
            None => return trap(format!("{left} cannot be divided by {right}")),
            Some(quotient) => {
                let rest = left - quotient * right;
                let below = rest != 0 && (rest < 0) != (right < 0);
                match data.op {
                    Opcode::FloorDiv => (quotient - i64::from(below)).into(),
                    _ => (rest + if below { right } else { 0 }).into(),
                }
            }
        },
        (Opcode::Min, _) => left.min(right).into(),
        (Opcode::Max, _) => left.max(right).into(),
        (Opcode::Icmp, Imm::Cond(cond)) => cond.holds_int(left, right).into(),
        _ => return Ok(None),
    }))
}

fn two(data: &InstData, left: u64, right: u64) -> Option<Computed> {
    let (a, b) = (f64::from_bits(left), f64::from_bits(right));
    Some(match (data.op, data.imm) {
        (Opcode::Fadd, _) => (a + b).into(),
        (Opcode::Fsub, _) => (a - b).into(),
        (Opcode::Fmul, _) => (a * b).into(),
        (Opcode::Fdiv, _) => (a / b).into(),
        (Opcode::Fcmp, Imm::Cond(cond)) => cond.holds_float(a, b).into(),
        (Opcode::WordEq, _) => (left == right).into(),
        _ => return None,
    })
}
