//! Constant folding: expressions whose value is known and small are constants.
//!
//! The bounds are CPython's. What would raise, and what is cheap to leave to the run, is not folded.

use super::Compiler;
use super::literal::{bytes, integer};
use super::peephole::truth;
use crate::bytecode::Const;
use crate::bytecode::complex::Complex;
use crate::syntax::{Optimization, with_stack};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};
use ruff_python_ast::{self as ast, Expr, ExprContext, Operator, UnaryOp};

const MAX_INT_BITS: u64 = 128;
const MAX_ITEMS: usize = 256;
const MAX_TEXT: usize = 4096;
/// Integers up to this magnitude are exact as floats.
const EXACT_FLOAT: i64 = 1 << 53;

impl Compiler<'_> {
    /// The value of an expression that is constant.
    pub(super) fn constant(&self, expr: &Expr) -> Option<Const> {
        match expr {
            Expr::NoneLiteral(_) => Some(Const::None),
            Expr::BooleanLiteral(literal) => Some(Const::Bool(literal.value)),
            Expr::EllipsisLiteral(_) => Some(Const::Ellipsis),
            Expr::NumberLiteral(literal) => match &literal.value {
                ast::Number::Int(value) => Some(Const::Int(integer(value))),
                ast::Number::Float(value) => Some(Const::Float(*value)),
                ast::Number::Complex { real, imag } => Some(Const::Complex(Complex::new(*real, *imag))),
            },
            Expr::StringLiteral(literal) => Some(Const::Str(self.string(literal).into())),
            Expr::BytesLiteral(literal) => Some(bytes(literal)),
            Expr::Name(name) if name.id == "__debug__" && name.ctx == ExprContext::Load => {
                Some(Const::Bool(self.module.optimization() == Optimization::None))
            }
            Expr::Tuple(tuple) if tuple.ctx == ExprContext::Load => Some(Const::Tuple(self.constants(&tuple.elts)?)),
            Expr::UnaryOp(unary) => with_stack(|| fold_unary(unary.op, self.constant(&unary.operand)?)),
            Expr::BinOp(binary) => with_stack(|| {
                let left = self.constant(&binary.left)?;
                fold_binary(left, binary.op, self.constant(&binary.right)?)
            }),
            Expr::Subscript(subscript) if subscript.ctx == ExprContext::Load => with_stack(|| {
                let value = self.constant(&subscript.value)?;
                item(&value, &self.constant(&subscript.slice)?)
            }),
            _ => None,
        }
    }

    /// The values of expressions that are all constant.
    pub(super) fn constants(&self, exprs: &[Expr]) -> Option<Vec<Const>> {
        exprs.iter().map(|expr| with_stack(|| self.constant(expr))).collect()
    }
}

fn as_int(value: &Const) -> Option<BigInt> {
    match value {
        Const::Int(value) => Some(value.clone()),
        Const::Bool(value) => Some(BigInt::from(*value as u8)),
        _ => None,
    }
}

/// A number as a float, if that is exact.
fn as_float(value: &Const) -> Option<f64> {
    match value {
        Const::Float(value) => Some(*value),
        other => as_int(other)?.to_i64().filter(|value| value.abs() <= EXACT_FLOAT).map(|value| value as f64),
    }
}

fn fold_unary(op: UnaryOp, operand: Const) -> Option<Const> {
    match op {
        UnaryOp::USub if let Const::Complex(value) = operand => Some(Const::Complex(value.negative())),
        UnaryOp::UAdd if matches!(operand, Const::Complex(_)) => Some(operand),
        UnaryOp::Not => Some(Const::Bool(!truth(&operand))),
        UnaryOp::Invert => Some(Const::Int(!as_int(&operand)?)),
        UnaryOp::USub if matches!(operand, Const::Float(_)) => Some(Const::Float(-as_float(&operand)?)),
        UnaryOp::USub => Some(Const::Int(-as_int(&operand)?)),
        UnaryOp::UAdd if matches!(operand, Const::Float(_)) => Some(operand),
        UnaryOp::UAdd => Some(Const::Int(as_int(&operand)?)),
    }
}

fn fold_binary(left: Const, op: Operator, right: Const) -> Option<Const> {
    if let (Some(a), Some(b)) = (as_int(&left), as_int(&right)) {
        return match (&left, &right, op) {
            (Const::Bool(a), Const::Bool(b), Operator::BitAnd) => Some(Const::Bool(a & b)),
            (Const::Bool(a), Const::Bool(b), Operator::BitOr) => Some(Const::Bool(a | b)),
            (Const::Bool(a), Const::Bool(b), Operator::BitXor) => Some(Const::Bool(a ^ b)),
            (_, _, Operator::Div) => float_operation(as_float(&left)?, op, as_float(&right)?),
            (_, _, Operator::Pow) if b.is_negative() => float_operation(as_float(&left)?, op, as_float(&right)?),
            _ => int_operation(&a, op, &b).map(Const::Int),
        };
    }
    if let (Some(a), Some(b)) = (as_float(&left), as_float(&right)) {
        return float_operation(a, op, b);
    }
    if let (Some(a), Some(b)) = (as_complex(&left), as_complex(&right)) {
        return complex_operation(a, op, b).map(Const::Complex);
    }
    match op {
        Operator::Add => concatenate(left, right),
        Operator::Mult => match (as_int(&left), as_int(&right)) {
            (None, Some(count)) => repeat(left, &count),
            (Some(count), None) => repeat(right, &count),
            _ => None,
        },
        _ => None,
    }
}

/// A number as a complex one, if that is exact.
fn as_complex(value: &Const) -> Option<Complex> {
    match value {
        Const::Complex(value) => Some(*value),
        other => as_float(other).map(|re| Complex::new(re, 0.0)),
    }
}

/// A negative number to a fractional power.
fn complex_power(a: f64, b: f64) -> Option<Const> {
    let power = Complex::new(a, 0.0).power(Complex::new(b, 0.0));
    power.ok().map(Const::Complex)
}

fn complex_operation(a: Complex, op: Operator, b: Complex) -> Option<Complex> {
    match op {
        Operator::Add => Some(a.plus(b)),
        Operator::Sub => Some(a.minus(b)),
        Operator::Mult => Some(a.times(b)),
        Operator::Div => a.over(b),
        Operator::Pow => a.power(b).ok(),
        _ => None,
    }
}

fn int_operation(a: &BigInt, op: Operator, b: &BigInt) -> Option<BigInt> {
    match op {
        Operator::Add => Some(a + b),
        Operator::Sub => Some(a - b),
        Operator::Mult => (a.is_zero() || b.is_zero() || a.bits() + b.bits() <= MAX_INT_BITS).then(|| a * b),
        Operator::FloorDiv => (!b.is_zero()).then(|| a.div_floor(b)),
        Operator::Mod => (!b.is_zero()).then(|| a.mod_floor(b)),
        Operator::Pow => {
            let exponent = b.to_u32()?;
            let fits = a.is_zero() || exponent == 0 || a.bits() <= MAX_INT_BITS / u64::from(exponent);
            fits.then(|| a.pow(exponent))
        }
        Operator::LShift if a.is_zero() => (!b.is_negative()).then(BigInt::zero),
        Operator::LShift => {
            let by = b.to_u64().filter(|by| *by <= MAX_INT_BITS)?;
            (a.bits() <= MAX_INT_BITS - by).then(|| a << by)
        }
        Operator::RShift => {
            if b.is_negative() {
                return None;
            }
            let sign = if a.sign() == Sign::Minus { BigInt::from(-1) } else { BigInt::zero() };
            Some(b.to_u64().map_or(sign, |by| a >> by))
        }
        Operator::BitAnd => Some(a & b),
        Operator::BitOr => Some(a | b),
        Operator::BitXor => Some(a ^ b),
        Operator::Div | Operator::MatMult => None,
    }
}

fn float_operation(a: f64, op: Operator, b: f64) -> Option<Const> {
    let result = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div if b != 0.0 => a / b,
        Operator::FloorDiv if b != 0.0 => float_divmod(a, b).0,
        Operator::Mod if b != 0.0 => float_divmod(a, b).1,
        Operator::Pow if a > 0.0 || a < 0.0 && b.fract() == 0.0 || a == 0.0 && b >= 0.0 => {
            Some(a.powf(b)).filter(|power| power.is_finite())?
        }
        Operator::Pow if a < 0.0 => return complex_power(a, b),
        _ => return None,
    };
    Some(Const::Float(result))
}

/// Floor division and the remainder, which has the sign of the divisor.
fn float_divmod(a: f64, b: f64) -> (f64, f64) {
    let mut remainder = a % b;
    let mut quotient = (a - remainder) / b;
    if remainder == 0.0 {
        remainder = 0f64.copysign(b);
    } else if (b < 0.0) != (remainder < 0.0) {
        remainder += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0f64.copysign(a / b), remainder);
    }
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, remainder)
}

fn concatenate(left: Const, right: Const) -> Option<Const> {
    match (left, right) {
        (Const::Str(a), Const::Str(b)) => Some(Const::Str(a.iter().chain(b.iter()).collect())),
        (Const::Bytes(a), Const::Bytes(b)) => Some(Const::Bytes(a.iter().chain(&*b).copied().collect())),
        (Const::Tuple(a), Const::Tuple(b)) => Some(Const::Tuple(a.into_iter().chain(b).collect())),
        _ => None,
    }
}

fn repeat(value: Const, count: &BigInt) -> Option<Const> {
    let count = if count.is_negative() { 0 } else { count.to_usize()? };
    let fits = |length: usize, limit: usize| length.checked_mul(count).is_some_and(|total| total <= limit);
    match value {
        Const::Str(text) if fits(text.len(), MAX_TEXT) => {
            Some(Const::Str(std::iter::repeat_n(text.iter(), count).flatten().collect()))
        }
        Const::Bytes(bytes) if fits(bytes.len(), MAX_TEXT) => Some(Const::Bytes(bytes.repeat(count).into())),
        Const::Tuple(items) if fits(items.len(), MAX_ITEMS) && items.iter().all(is_scalar) => {
            Some(Const::Tuple(std::iter::repeat_n(items, count).flatten().collect()))
        }
        _ => None,
    }
}

fn is_scalar(value: &Const) -> bool {
    !matches!(value, Const::Tuple(_) | Const::FrozenSet(_))
}

/// A constant subscript of a constant sequence.
fn item(sequence: &Const, index: &Const) -> Option<Const> {
    let index = as_int(index)?.to_i64()?;
    let at = |length: usize| {
        let at = if index < 0 { index + length as i64 } else { index };
        usize::try_from(at).ok().filter(|at| *at < length)
    };
    match sequence {
        Const::Tuple(items) => Some(items[at(items.len())?].clone()),
        Const::Str(text) => Some(Const::Str(text.iter().skip(at(text.len())?).take(1).collect())),
        Const::Bytes(bytes) => Some(Const::Int(BigInt::from(bytes[at(bytes.len())?]))),
        _ => None,
    }
}
