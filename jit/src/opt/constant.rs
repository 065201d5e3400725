//! Constants, and what instructions make of them.
//!
//! Folding agrees with compiled code to the bit: the same wrapping, the same rounding, the same exits. What depends on
//! an address or on a word whose meaning only the runtime knows is left alone.

use crate::abi::value;
use crate::ir::{Function, Imm, InstData, Opcode, Value};

/// A value known at compile time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Constant {
    /// An integer.
    Int(i64),
    /// The bits of a double.
    Float(u64),
    /// A bool.
    Bool(bool),
    /// A value word that is no pointer.
    Word(u64),
}

impl Constant {
    /// The constant that `value` is defined as.
    pub fn of(func: &Function, value: Value) -> Option<Constant> {
        match func.inst(func.def_inst(value)?).imm {
            Imm::Int(int) => Some(Constant::Int(int)),
            Imm::Float(bits) => Some(Constant::Float(bits)),
            Imm::Bool(bool) => Some(Constant::Bool(bool)),
            // `check_const` carries a word too, but has no result.
            Imm::Word(word) => Some(Constant::Word(word)),
            _ => None,
        }
    }

    /// The instruction that makes it.
    pub fn data(self) -> InstData {
        let (op, imm) = match self {
            Constant::Int(int) => (Opcode::IntConst, Imm::Int(int)),
            Constant::Float(bits) => (Opcode::FloatConst, Imm::Float(bits)),
            Constant::Bool(bool) => (Opcode::BoolConst, Imm::Bool(bool)),
            Constant::Word(word) => (Opcode::ValueConst, Imm::Word(word)),
        };
        InstData::new(op, imm, &[])
    }
}

/// What an instruction with constant operands comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Folded {
    /// Its result is this.
    Result(Constant),
    /// It is a check without a result, and holds.
    Holds,
    /// It is a check, and fails.
    Fails,
}

/// Executes `data` on `args`, the constants of all its operands.
pub(crate) fn fold(data: &InstData, args: &[Constant]) -> Option<Folded> {
    match *args {
        [] => None,
        [arg] => unary(data, arg),
        [Constant::Int(left), Constant::Int(right)] => ints(data, left, right),
        [Constant::Float(left), Constant::Float(right)] => floats(data, f64::from_bits(left), f64::from_bits(right)),
        [Constant::Word(left), Constant::Word(right)] if data.op == Opcode::WordEq => Some(bool(left == right)),
        [Constant::Bool(cond), yes, no] if data.op == Opcode::Select => {
            Some(Folded::Result(if cond { yes } else { no }))
        }
        _ => None,
    }
}

fn int(int: i64) -> Folded {
    Folded::Result(Constant::Int(int))
}

fn bool(bool: bool) -> Folded {
    Folded::Result(Constant::Bool(bool))
}

fn float(float: f64) -> Folded {
    Folded::Result(Constant::Float(float.to_bits()))
}

fn word(word: u64) -> Folded {
    Folded::Result(Constant::Word(word))
}

/// The integer of a checked operation: it must be a fixnum.
fn fixnum(exact: i128) -> Folded {
    match i64::try_from(exact) {
        Ok(exact) if value::fits_fixnum(exact) => int(exact),
        _ => Folded::Fails,
    }
}

fn holds(condition: bool) -> Folded {
    if condition { Folded::Holds } else { Folded::Fails }
}

fn unary(data: &InstData, arg: Constant) -> Option<Folded> {
    match arg {
        Constant::Int(arg) => unary_int(data, arg),
        Constant::Float(bits) => unary_float(data, f64::from_bits(bits)),
        Constant::Bool(arg) => unary_bool(data, arg),
        Constant::Word(arg) => unary_word(data, arg),
    }
}

fn unary_int(data: &InstData, arg: i64) -> Option<Folded> {
    Some(match data.op {
        Opcode::TagInt if value::fits_fixnum(arg) => word(value::fixnum(arg)),
        Opcode::IntToFloat => float(arg as f64),
        Opcode::Neg => int(arg.wrapping_neg()),
        Opcode::Bnot => int(!arg),
        Opcode::Abs => int(arg.wrapping_abs()),
        Opcode::NegOvf => fixnum(-i128::from(arg)),
        Opcode::CheckFixnum => fixnum(arg.into()),
        _ => return None,
    })
}

fn unary_float(data: &InstData, arg: f64) -> Option<Folded> {
    Some(match data.op {
        Opcode::BoxFloat => word(value::flonum(arg)?),
        Opcode::Fneg => float(-arg),
        Opcode::Fabs => float(arg.abs()),
        Opcode::Fsqrt => float(arg.sqrt()),
        Opcode::Ffloor => float(arg.floor()),
        // Whole doubles within the range convert exactly; the sign of zero is left to the machine.
        Opcode::FloatToIntChecked if arg != 0.0 => {
            let whole = arg == arg.floor() && arg.abs() <= -(value::FIXNUM_MIN as f64);
            if whole { fixnum(arg as i128) } else { Folded::Fails }
        }
        _ => return None,
    })
}

fn unary_bool(data: &InstData, arg: bool) -> Option<Folded> {
    Some(match data.op {
        Opcode::TagBool => word(value::boolean(arg)),
        Opcode::BoolToInt => int(arg.into()),
        Opcode::Not => bool(!arg),
        Opcode::CheckTrue => holds(arg),
        Opcode::CheckFalse => holds(!arg),
        _ => return None,
    })
}

fn unary_word(data: &InstData, arg: u64) -> Option<Folded> {
    let as_bool = match arg {
        value::TRUE => Some(true),
        value::FALSE => Some(false),
        _ => None,
    };
    Some(match (data.op, data.imm) {
        (Opcode::UntagInt, _) => int(value::as_fixnum(arg)?),
        (Opcode::IsRef, _) => bool(value::is_pointer(arg)),
        (Opcode::IsInt, _) => bool(value::as_fixnum(arg).is_some()),
        (Opcode::CheckInt, _) => value::as_fixnum(arg).map_or(Folded::Fails, int),
        (Opcode::UnboxFloat, _) => float(value::as_flonum(arg)?),
        (Opcode::CheckFloat, _) => value::as_flonum(arg).map_or(Folded::Fails, float),
        (Opcode::CheckNumber, _) => match value::as_fixnum(arg) {
            Some(int) => float(int as f64),
            None => value::as_flonum(arg).map_or(Folded::Fails, float),
        },
        (Opcode::UntagBool, _) => bool(as_bool?),
        (Opcode::CheckBool, _) => as_bool.map_or(Folded::Fails, bool),
        (Opcode::CheckObj | Opcode::CheckRef | Opcode::CheckPool, _) => Folded::Fails,
        (Opcode::CheckConst, Imm::Word(expected)) => holds(arg == expected),
        (Opcode::CheckBound, _) if arg == value::ABSENT => Folded::Fails,
        (Opcode::CheckBound, _) => word(arg),
        _ => return None,
    })
}

fn ints(data: &InstData, left: i64, right: i64) -> Option<Folded> {
    let (wide_left, wide_right) = (i128::from(left), i128::from(right));
    Some(match data.op {
        Opcode::Add => int(left.wrapping_add(right)),
        Opcode::Sub => int(left.wrapping_sub(right)),
        Opcode::Mul => int(left.wrapping_mul(right)),
        Opcode::And => int(left & right),
        Opcode::Or => int(left | right),
        Opcode::Xor => int(left ^ right),
        // The count counts modulo 64, as the table says.
        Opcode::Shl => int(left.wrapping_shl(right as u32)),
        Opcode::Sar => int(left.wrapping_shr(right as u32)),
        Opcode::Shr => int((left as u64).wrapping_shr(right as u32) as i64),
        Opcode::Min => int(left.min(right)),
        Opcode::Max => int(left.max(right)),
        Opcode::FloorDiv if right != 0 => int(floor_div(left, right)),
        Opcode::FloorMod if right != 0 => int(left.wrapping_sub(floor_div(left, right).wrapping_mul(right))),
        Opcode::AddOvf => fixnum(wide_left + wide_right),
        Opcode::SubOvf => fixnum(wide_left - wide_right),
        Opcode::MulOvf => fixnum(wide_left * wide_right),
        Opcode::ShlOvf if (0..=62).contains(&right) => fixnum(wide_left << right),
        Opcode::ShlOvf => Folded::Fails,
        Opcode::Icmp => match data.imm {
            Imm::Cond(cond) => bool(cond.holds_int(left, right)),
            _ => return None,
        },
        _ => return None,
    })
}

/// The quotient rounded down, wrapping where only the least integer by -1 does.
fn floor_div(left: i64, right: i64) -> i64 {
    let quotient = left.wrapping_div(right);
    let inexact = left.wrapping_rem(right) != 0;
    if inexact && (left < 0) != (right < 0) { quotient - 1 } else { quotient }
}

fn floats(data: &InstData, left: f64, right: f64) -> Option<Folded> {
    let result = match data.op {
        Opcode::Fadd => left + right,
        Opcode::Fsub => left - right,
        Opcode::Fmul => left * right,
        Opcode::Fdiv => left / right,
        Opcode::Fcmp => {
            return match data.imm {
                Imm::Cond(cond) => Some(bool(cond.holds_float(left, right))),
                _ => None,
            };
        }
        _ => return None,
    };
    // Which NaN comes out is the machine's choice.
    (!result.is_nan()).then(|| float(result))
}

/// Whether two values are known to be different objects: each heap constant has one entry.
pub(super) fn are_different_objects(func: &Function, left: Value, right: Value) -> bool {
    let entry = |value| {
        let data = func.inst(func.def_inst(value)?);
        match (data.op, data.imm) {
            (Opcode::RefPool | Opcode::ValuePool, Imm::Pool(entry)) => Some(entry),
            _ => None,
        }
    };
    matches!((entry(left), entry(right)), (Some(left), Some(right)) if left != right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::Cond;

    fn run(op: Opcode, args: &[Constant]) -> Option<Folded> {
        fold(&InstData::new(op, Imm::None, &[]), args)
    }

    #[test]
    fn division_rounds_down() {
        for (left, right, quotient, remainder) in
            [(7, 2, 3, 1), (-7, 2, -4, 1), (7, -2, -4, -1), (-7, -2, 3, -1), (6, -3, -2, 0)]
        {
            let args = [Constant::Int(left), Constant::Int(right)];
            assert_eq!(run(Opcode::FloorDiv, &args), Some(int(quotient)));
            assert_eq!(run(Opcode::FloorMod, &args), Some(int(remainder)));
        }
        assert_eq!(run(Opcode::FloorMod, &[Constant::Int(1), Constant::Int(0)]), None);
    }

    #[test]
    fn checked_arithmetic_fails_outside_the_fixnums() {
        let most = Constant::Int(value::FIXNUM_MAX);
        assert_eq!(run(Opcode::AddOvf, &[most, Constant::Int(1)]), Some(Folded::Fails));
        assert_eq!(run(Opcode::AddOvf, &[most, Constant::Int(0)]), Some(int(value::FIXNUM_MAX)));
        assert_eq!(run(Opcode::NegOvf, &[Constant::Int(value::FIXNUM_MIN)]), Some(Folded::Fails));
        assert_eq!(run(Opcode::ShlOvf, &[Constant::Int(1), Constant::Int(62)]), Some(Folded::Fails));
        assert_eq!(run(Opcode::ShlOvf, &[Constant::Int(-1), Constant::Int(62)]), Some(int(value::FIXNUM_MIN)));
    }

    #[test]
    fn words_fold_by_their_tag() {
        assert_eq!(run(Opcode::CheckInt, &[Constant::Word(value::fixnum(-5))]), Some(int(-5)));
        assert_eq!(run(Opcode::CheckInt, &[Constant::Word(value::NONE)]), Some(Folded::Fails));
        assert_eq!(run(Opcode::CheckBool, &[Constant::Word(value::TRUE)]), Some(bool(true)));
        assert_eq!(run(Opcode::BoxFloat, &[Constant::Float(0)]), None, "0.0 lives on the heap");
    }

    #[test]
    fn comparisons_of_floats_know_nan() {
        let data = InstData::new(Opcode::Fcmp, Imm::Cond(Cond::Ne), &[]);
        let nan = Constant::Float(f64::NAN.to_bits());
        assert_eq!(fold(&data, &[nan, nan]), Some(bool(true)));
        assert_eq!(run(Opcode::Fadd, &[nan, nan]), None);
    }
}
