//! Arithmetic: the binary and unary operators, dispatched by the operands' types.

use super::number::Number;
use super::special::Tried;
use super::{byte_array, complex, deque, dict, float, int, list, number_array, sequence, set, special, text, union};
use crate::bytecode::BinaryOp;
use crate::bytecode::complex::Complex;
use crate::runtime::objects::{Builtin, ByteArray, Deque, Dict, List, NumberArray, Set, Tag};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Value};

/// `a op b`, or the in-place form.
#[inline]
pub fn binary(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if let (Some(x), Some(y)) = (Number::of(a), Number::of(b))
        && let Some(result) = numeric(vm, op.plain(), (a, x), (b, y))
    {
        return result;
    }
    if special::has_methods(a) || special::has_methods(b) {
        return with_methods(vm, op, a, b, Tried::Nothing);
    }
    of_others(vm, op, a, b).unwrap_or_else(|| Err(unsupported(vm, op, a, b)))
}

/// An operator on objects of built-in types, numbers included; nothing if they do not have it.
pub fn builtin(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Option<Result<Value>> {
    match (Number::of(a), Number::of(b)) {
        (Some(x), Some(y)) => numeric(vm, op.plain(), (a, x), (b, y)),
        _ => of_others(vm, op, a, b),
    }
}

/// The same of what are not two real numbers.
fn of_others(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Option<Result<Value>> {
    if let Some(result) = complex::binary(vm, op.plain(), a, b) {
        return Some(result);
    }
    if op.is_inplace()
        && let Some(result) = in_place(vm, op, a, b)
    {
        return Some(result);
    }
    if op == BinaryOp::InplaceMultiply && sequence::is_unrepeatable(vm, a) {
        return None;
    }
    container(vm, op.plain(), a, b)
}

/// An operator of which one operand is of a class that a program defines, by all that has not been tried.
#[cold]
pub fn with_methods(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value, tried: Tried) -> Result<Value> {
    let template = text::Text::of(a).filter(|_| op.plain() == BinaryOp::Remainder);
    if let Some(template) = template
        && !special::formats_otherwise(vm, a, b)
    {
        // Formatting is the left string's own business.
        return text::percent_format(vm, template, b);
    }
    if let Some(result) = special::binary(vm, op, a, b, tried)? {
        return Ok(result);
    }
    if template.is_some() && special::formats_itself(vm, a) {
        return Err(unsupported(vm, op, a, b));
    }
    builtin(vm, op, a, b).unwrap_or_else(|| Err(unsupported(vm, op, a, b)))
}

/// An operator on two numbers; nothing if these numbers do not have it.
fn numeric(vm: &mut Isolate, op: BinaryOp, (a, x): (Value, Number), (b, y): (Value, Number)) -> Option<Result<Value>> {
    match (x, y) {
        (Number::Int(x), Number::Int(y)) => {
            if let (Some(p), Some(q)) = (a.as_bool(), b.as_bool()) {
                match op {
                    BinaryOp::And => return Some(Ok(Value::bool(p & q))),
                    BinaryOp::Or => return Some(Ok(Value::bool(p | q))),
                    BinaryOp::Xor => return Some(Ok(Value::bool(p ^ q))),
                    _ => {}
                }
            }
            int::arith::binary(vm, op, x, y)
        }
        // What floats do not have is refused before an integer is found to be too large.
        _ if !floats_have(op) => None,
        _ => match x.to_f64(vm).and_then(|x| Ok((x, y.to_f64(vm)?))) {
            Ok((x, y)) => floats(vm, op, x, y),
            Err(raised) => Some(Err(raised)),
        },
    }
}

fn floats_have(op: BinaryOp) -> bool {
    use BinaryOp::{And, LeftShift, MatrixMultiply, Or, RightShift, Xor};
    !matches!(op, And | Or | Xor | LeftShift | RightShift | MatrixMultiply)
}

/// An operator, not in place, on two floats; nothing if floats do not have it.
#[inline]
pub fn floats(vm: &mut Isolate, op: BinaryOp, x: f64, y: f64) -> Option<Result<Value>> {
    let result = match op {
        BinaryOp::Add => Ok(x + y),
        BinaryOp::Subtract => Ok(x - y),
        BinaryOp::Multiply => Ok(x * y),
        BinaryOp::TrueDivide => float::true_divide(vm, x, y),
        BinaryOp::FloorDivide => float::floor_divide(vm, x, y),
        BinaryOp::Remainder => float::remainder(vm, x, y),
        BinaryOp::Power => return Some(float_power(vm, x, y)),
        _ => return None,
    };
    Some(result.map(|x| vm.heap.float(x)))
}

/// A power of floats: complex if the base is negative and the exponent a fraction.
fn float_power(vm: &mut Isolate, x: f64, y: f64) -> Result<Value> {
    if x < 0.0 && x.is_finite() && y.is_finite() && y != y.floor() {
        let power = complex::power(vm, Complex::new(x, 0.0), Complex::new(y, 0.0))?;
        return Ok(vm.heap.complex(power));
    }
    let power = float::power(vm, x, y)?;
    Ok(vm.heap.float(power))
}

/// The in-place operators that change their left operand; nothing if the plain operator is meant.
pub(super) fn in_place(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Option<Result<Value>> {
    if let Some(items) = a.downcast::<List>() {
        let done = match op {
            BinaryOp::InplaceAdd => list::extend(vm, items, b),
            BinaryOp::InplaceMultiply => sequence::repeat_in_place(vm, items, b),
            _ => return None,
        };
        return Some(done.map(|()| a));
    }
    if let Some(array) = a.downcast::<ByteArray>() {
        let done = match op {
            BinaryOp::InplaceAdd => byte_array::extend_in_place(vm, array, b),
            BinaryOp::InplaceMultiply => byte_array::repeat_in_place(vm, array, b),
            _ => return None,
        };
        return Some(done.map(|()| a));
    }
    if let Some(array) = a.downcast::<NumberArray>() {
        let done = match op {
            BinaryOp::InplaceAdd => number_array::extend_in_place(vm, array, b),
            BinaryOp::InplaceMultiply => number_array::repeat_in_place(vm, array, b),
            _ => return None,
        };
        return Some(done.map(|()| a));
    }
    if let Some(items) = a.downcast::<Deque>() {
        let done = match op {
            BinaryOp::InplaceAdd => deque::extend(vm, items, b),
            BinaryOp::InplaceMultiply => deque::repeat_in_place(vm, items, b),
            _ => return None,
        };
        return Some(done.map(|()| a));
    }
    if let (Some(entries), BinaryOp::InplaceOr) = (a.downcast::<Dict>(), op) {
        return Some(dict::update(vm, entries, b).map(|()| a));
    }
    if a.is::<Set>() {
        return set::binary(vm, op, a, b).transpose();
    }
    None
}

/// The operators of containers; nothing if the operands have no such operator.
fn container(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Option<Result<Value>> {
    match op {
        BinaryOp::Add => sequence::concat(vm, a, b),
        BinaryOp::Multiply => sequence::multiply(vm, a, b),
        BinaryOp::Remainder => {
            let template = text::Text::of(a)?;
            Some(text::percent_format(vm, template, b))
        }
        BinaryOp::Or | BinaryOp::And | BinaryOp::Subtract | BinaryOp::Xor => {
            if let (BinaryOp::Or, Some(a), Some(b)) = (op, a.downcast::<Dict>(), b.downcast::<Dict>()) {
                return Some(dict::union(vm, a, b).map(Value::from));
            }
            let union = if op == BinaryOp::Or { union::of(vm, a, b) } else { Ok(None) };
            match union.transpose() {
                Some(union) => Some(union),
                None => set::binary(vm, op, a, b).transpose(),
            }
        }
        _ => None,
    }
}

#[cold]
fn unsupported(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Raised {
    let symbol = match op {
        BinaryOp::Power => "** or pow()",
        _ => op.text(),
    };
    let is_print = |f: Value| f.downcast::<Builtin>().is_some_and(|f| f.def.name == "print");
    let hint = if op == BinaryOp::RightShift && is_print(a) {
        ". Did you mean \"print(<message>, file=<output_stream>)\"?"
    } else {
        ""
    };
    let message =
        format!("unsupported operand type(s) for {symbol}: '{}' and '{}'{hint}", vm.type_name(a), vm.type_name(b));
    vm.type_error(message)
}

/// `-x`
#[inline]
pub fn negative(vm: &mut Isolate, x: Value) -> Result<Value> {
    match Number::of(x) {
        Some(Number::Int(n)) => Ok(int::arith::negative(vm, n)),
        Some(Number::Float(x)) => Ok(vm.heap.float(-x)),
        None if let Some(x) = complex::of(x) => Ok(vm.heap.complex(x.negative())),
        None => unary(vm, "__neg__", "unary -", x),
    }
}

/// `+x`
pub fn positive(vm: &mut Isolate, x: Value) -> Result<Value> {
    match Number::of(x) {
        Some(Number::Int(n)) => Ok(n.value()),
        Some(Number::Float(_)) => Ok(x),
        None if x.tag() == Some(Tag::Complex) => Ok(x),
        None => unary(vm, "__pos__", "unary +", x),
    }
}

/// `~x`
pub fn invert(vm: &mut Isolate, x: Value) -> Result<Value> {
    match Number::of(x) {
        Some(Number::Int(n)) => {
            if x.as_bool().is_some() {
                vm.warn(ExceptionKind::DeprecationWarning, INVERTED_BOOL)?;
            }
            Ok(int::arith::invert(vm, n))
        }
        _ => unary(vm, "__invert__", "unary ~", x),
    }
}

/// What is said of `~True`.
const INVERTED_BOOL: &str = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. \
    This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating \
    a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the \
    underlying int.";

/// A unary operator by its special method.
#[cold]
fn unary(vm: &mut Isolate, method: &str, operator: &str, x: Value) -> Result<Value> {
    match super::attr::call_special(vm, x, method, &[])? {
        Some(result) => Ok(result),
        None => Err(bad_operand(vm, operator, x)),
    }
}

#[cold]
fn bad_operand(vm: &mut Isolate, operator: &str, x: Value) -> Raised {
    let message = format!("bad operand type for {operator}: '{}'", vm.type_name(x));
    vm.type_error(message)
}
