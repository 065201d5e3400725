//! Annotations as text, for `from __future__ import annotations`: expressions in the form that CPython gives them.

use super::expr::binary_op;
use super::{Compiler, Outcome};
use crate::bytecode::{Const, constant_text};
use crate::syntax::{ErrorKind, with_stack};
use ruff_python_ast::{BoolOp, CmpOp, Expr, Operator, UnaryOp};
use ruff_text_size::Ranged;

/// How tightly operators bind, from those that bind least.
mod level {
    pub(super) const TUPLE: u8 = 0;
    pub(super) const TEST: u8 = 1;
    pub(super) const OR: u8 = 2;
    pub(super) const AND: u8 = 3;
    pub(super) const NOT: u8 = 4;
    pub(super) const COMPARE: u8 = 5;
    pub(super) const BIT_OR: u8 = 6;
    pub(super) const BIT_XOR: u8 = 7;
    pub(super) const BIT_AND: u8 = 8;
    pub(super) const SHIFT: u8 = 9;
    pub(super) const SUM: u8 = 10;
    pub(super) const TERM: u8 = 11;
    pub(super) const FACTOR: u8 = 12;
    pub(super) const POWER: u8 = 13;
    pub(super) const ATOM: u8 = 15;
}

impl Compiler<'_> {
    /// The text of an annotation as a constant.
    pub(super) fn annotation_text(&self, annotation: &Expr) -> Outcome<Const> {
        let mut text = String::new();
        self.unparse(annotation, level::TEST, &mut text)?;
        Ok(super::literal::text(&text))
    }

    fn unparse(&self, expr: &Expr, outer: u8, out: &mut String) -> Outcome {
        with_stack(|| self.unparse_one(expr, outer, out))
    }

    fn unparse_one(&self, expr: &Expr, outer: u8, out: &mut String) -> Outcome {
        let own = level_of(expr);
        let parenthesised = own < outer;
        if parenthesised {
            out.push('(');
        }
        match expr {
            Expr::Name(name) => out.push_str(&name.id),
            Expr::Attribute(attribute) => {
                self.unparse(&attribute.value, level::ATOM, out)?;
                out.push_str(if attribute.value.is_number_literal_expr() { " ." } else { "." });
                out.push_str(&attribute.attr);
            }
            Expr::Subscript(subscript) => {
                self.unparse(&subscript.value, level::ATOM, out)?;
                out.push('[');
                self.unparse(&subscript.slice, level::TUPLE, out)?;
                out.push(']');
            }
            Expr::Slice(slice) => {
                for (bound, mark) in [(&slice.lower, ""), (&slice.upper, ":"), (&slice.step, ":")] {
                    let is_step = std::ptr::eq(bound, &raw const slice.step);
                    if !is_step || bound.is_some() {
                        out.push_str(mark);
                    }
                    if let Some(bound) = bound {
                        self.unparse(bound, level::TEST, out)?;
                    }
                }
            }
            Expr::Tuple(tuple) if tuple.elts.is_empty() && outer == level::TUPLE => out.push_str("()"),
            Expr::Tuple(tuple) => {
                self.unparse_list(&tuple.elts, out)?;
                if tuple.elts.len() == 1 {
                    out.push(',');
                }
            }
            Expr::List(list) => {
                out.push('[');
                self.unparse_list(&list.elts, out)?;
                out.push(']');
            }
            Expr::Set(set) => {
                out.push('{');
                self.unparse_list(&set.elts, out)?;
                out.push('}');
            }
            Expr::Starred(starred) => {
                out.push('*');
                self.unparse(&starred.value, level::BIT_OR, out)?;
            }
            Expr::BinOp(binary) => {
                let (left, right) = match binary.op {
                    Operator::Pow => (own + 1, own),
                    _ => (own, own + 1),
                };
                self.unparse(&binary.left, left, out)?;
                out.push_str(&format!(" {} ", binary_op(binary.op).text()));
                self.unparse(&binary.right, right, out)?;
            }
            Expr::UnaryOp(unary) => {
                out.push_str(match unary.op {
                    UnaryOp::Not => "not ",
                    UnaryOp::Invert => "~",
                    UnaryOp::UAdd => "+",
                    UnaryOp::USub => "-",
                });
                self.unparse(&unary.operand, own, out)?;
            }
            Expr::BoolOp(op) => {
                let word = if op.op == BoolOp::And { " and " } else { " or " };
                for (at, value) in op.values.iter().enumerate() {
                    out.push_str(if at > 0 { word } else { "" });
                    self.unparse(value, own + 1, out)?;
                }
            }
            Expr::Compare(compare) => {
                self.unparse(&compare.left, own + 1, out)?;
                for (op, right) in compare.ops.iter().zip(&compare.comparators) {
                    out.push_str(comparison(*op));
                    self.unparse(right, own + 1, out)?;
                }
            }
            Expr::If(choice) => {
                self.unparse(&choice.body, own + 1, out)?;
                out.push_str(" if ");
                self.unparse(&choice.test, own + 1, out)?;
                out.push_str(" else ");
                self.unparse(&choice.orelse, own, out)?;
            }
            Expr::Call(call) => {
                self.unparse(&call.func, level::ATOM, out)?;
                out.push('(');
                self.unparse_list(&call.arguments.args, out)?;
                for (at, keyword) in call.arguments.keywords.iter().enumerate() {
                    out.push_str(if at > 0 || !call.arguments.args.is_empty() { ", " } else { "" });
                    match &keyword.arg {
                        Some(name) => out.push_str(&format!("{name}=")),
                        None => out.push_str("**"),
                    }
                    self.unparse(&keyword.value, level::TEST, out)?;
                }
                out.push(')');
            }
            literal if literal.is_literal_expr() => match self.constant(literal) {
                Some(Const::Ellipsis) => out.push_str("..."),
                Some(value) => out.push_str(&constant_text(&value)),
                None => return self.no_text(expr),
            },
            _ => return self.no_text(expr),
        }
        if parenthesised {
            out.push(')');
        }
        Ok(())
    }

    fn unparse_list(&self, items: &[Expr], out: &mut String) -> Outcome {
        for (at, item) in items.iter().enumerate() {
            out.push_str(if at > 0 { ", " } else { "" });
            self.unparse(item, level::TEST, out)?;
        }
        Ok(())
    }

    fn no_text(&self, expr: &Expr) -> Outcome {
        let message =
            "this expression in an annotation is not supported yet under `from __future__ import annotations`";
        let source = self.module.source();
        Err(source.error(ErrorKind::NotSupported, &self.filename, expr.range(), message.to_owned()).into())
    }
}

fn level_of(expr: &Expr) -> u8 {
    match expr {
        Expr::Tuple(_) => level::TUPLE,
        Expr::If(_) => level::TEST,
        Expr::BoolOp(op) if op.op == BoolOp::Or => level::OR,
        Expr::BoolOp(_) => level::AND,
        Expr::UnaryOp(unary) if unary.op == UnaryOp::Not => level::NOT,
        Expr::UnaryOp(_) => level::FACTOR,
        Expr::Compare(_) => level::COMPARE,
        Expr::BinOp(binary) => match binary.op {
            Operator::BitOr => level::BIT_OR,
            Operator::BitXor => level::BIT_XOR,
            Operator::BitAnd => level::BIT_AND,
            Operator::LShift | Operator::RShift => level::SHIFT,
            Operator::Add | Operator::Sub => level::SUM,
            Operator::Mult | Operator::MatMult | Operator::Div | Operator::Mod | Operator::FloorDiv => level::TERM,
            Operator::Pow => level::POWER,
        },
        _ => level::ATOM,
    }
}

fn comparison(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => " == ",
        CmpOp::NotEq => " != ",
        CmpOp::Lt => " < ",
        CmpOp::LtE => " <= ",
        CmpOp::Gt => " > ",
        CmpOp::GtE => " >= ",
        CmpOp::Is => " is ",
        CmpOp::IsNot => " is not ",
        CmpOp::In => " in ",
        CmpOp::NotIn => " not in ",
    }
}
