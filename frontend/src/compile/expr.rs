//! Expressions: operators, tests, attributes, subscripts.

use super::flow::{BlockId, Loc, Op};
use super::names::NameUse;
use super::{Compiler, Outcome};
use crate::bytecode::{BinaryOp, CompareOp, Const, Intrinsic, Opcode};
use crate::syntax::with_stack;
use Opcode::*;
use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Operator, UnaryOp};
use ruff_text_size::Ranged;

impl<'a> Compiler<'a> {
    /// Emits code that pushes the value of an expression.
    pub(super) fn expr(&mut self, expr: &'a Expr) -> Outcome {
        with_stack(|| match self.constant(expr) {
            Some(value) => {
                let loc = self.loc(expr);
                self.emit_const(value, loc);
                Ok(())
            }
            None => self.expr_unfolded(expr),
        })
    }

    fn expr_unfolded(&mut self, expr: &'a Expr) -> Outcome {
        let loc = self.loc(expr);
        match expr {
            Expr::Name(name) => self.name(&name.id, NameUse::Load, loc),
            Expr::BinOp(binary) if self.percent(binary, loc)? => {}
            Expr::BinOp(binary) => {
                self.expr(&binary.left)?;
                self.expr(&binary.right)?;
                self.emit_arg(BINARY_OP, binary_op(binary.op) as u32, loc);
            }
            Expr::UnaryOp(unary) => self.unary(unary, loc)?,
            Expr::BoolOp(op) => self.bool_op(op, loc)?,
            Expr::Compare(compare) => self.compare(compare, loc)?,
            Expr::If(choice) => self.conditional(choice)?,
            Expr::Call(call) => self.call(call)?,
            Expr::Attribute(attribute) if self.super_attribute(attribute, false)? => {}
            Expr::Attribute(attribute) => {
                self.expr(&attribute.value)?;
                let loc = self.at_attribute(loc, attribute);
                self.load_attribute(&attribute.attr, false, loc);
            }
            Expr::Subscript(subscript) => {
                self.doubt_subscript(&subscript.value, &subscript.slice);
                self.expr(&subscript.value)?;
                if let Some(slice) = plain_slice(&subscript.slice) {
                    self.slice_bounds(slice)?;
                    self.emit(BINARY_SLICE, loc);
                } else {
                    self.expr(&subscript.slice)?;
                    self.emit(BINARY_SUBSCR, loc);
                }
            }
            Expr::Slice(slice) => {
                let count = self.slice_bounds(slice)?;
                self.emit_arg(BUILD_SLICE, count, loc);
            }
            Expr::Lambda(lambda) => self.lambda(lambda)?,
            Expr::Named(named) => {
                self.expr(&named.value)?;
                self.emit_arg(COPY, 1, loc);
                self.store(&named.target)?;
            }
            Expr::Tuple(tuple) => self.tuple(&tuple.elts, loc)?,
            Expr::List(list) => self.list(&list.elts, loc)?,
            Expr::Set(set) => self.set(&set.elts, loc)?,
            Expr::Dict(dict) => self.dict(dict, loc)?,
            Expr::FString(fstring) => self.fstring(fstring, loc)?,
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) => self.comprehension(expr, loc)?,
            Expr::Generator(generator) => self.generator(generator, loc)?,
            Expr::Await(expr) => self.await_expr(expr, loc)?,
            Expr::Yield(expr) => self.yield_expr(expr, loc)?,
            Expr::YieldFrom(expr) => self.yield_from(expr, loc)?,
            Expr::Starred(starred) => return self.error(starred, "can't use starred expression here"),
            _ => return self.error(expr, "expression cannot be compiled"),
        }
        Ok(())
    }

    fn unary(&mut self, unary: &'a ast::ExprUnaryOp, loc: Loc) -> Outcome {
        if unary.op == UnaryOp::Not {
            return self.not(&unary.operand, loc);
        }
        self.expr(&unary.operand)?;
        match unary.op {
            UnaryOp::Not => {}
            UnaryOp::Invert => self.emit(UNARY_INVERT, loc),
            UnaryOp::USub => self.emit(UNARY_NEGATIVE, loc),
            UnaryOp::UAdd => self.emit_arg(CALL_INTRINSIC_1, Intrinsic::UnaryPositive as u32, loc),
        }
        Ok(())
    }

    /// `not (a in b)` is `a not in b`, likewise for `is`.
    fn not(&mut self, operand: &'a Expr, loc: Loc) -> Outcome {
        if let Some((compare, op)) = negatable(operand) {
            self.doubt_identity(compare, true);
            let loc = self.loc(compare);
            self.expr(&compare.left)?;
            self.compared(compare, 0)?;
            self.comparison(op, loc);
            return Ok(());
        }
        self.expr(operand)?;
        self.emit(TO_BOOL, loc);
        self.emit(UNARY_NOT, loc);
        Ok(())
    }

    fn bool_op(&mut self, op: &'a ast::ExprBoolOp, loc: Loc) -> Outcome {
        let jump = if op.op == BoolOp::And { POP_JUMP_IF_FALSE } else { POP_JUMP_IF_TRUE };
        let end = self.label();
        let [first @ .., last] = &op.values[..] else {
            return Ok(());
        };
        for value in first {
            self.expr(value)?;
            self.emit_arg(COPY, 1, loc);
            self.emit(TO_BOOL, loc);
            self.emit_jump(jump, end, loc);
            self.emit(POP_TOP, loc);
        }
        self.expr(last)?;
        self.place(end);
        Ok(())
    }

    fn compare(&mut self, compare: &'a ast::ExprCompare, loc: Loc) -> Outcome {
        self.doubt_identity(compare, false);
        self.expr(&compare.left)?;
        let last = compare.ops.len() - 1;
        if last == 0 {
            self.compared(compare, 0)?;
            self.comparison(compare.ops[0], loc);
            return Ok(());
        }
        let (cleanup, end) = (self.label(), self.label());
        for at in 0..last {
            self.chained(compare, at, loc)?;
            self.emit_arg(COPY, 1, loc);
            self.emit(TO_BOOL, loc);
            self.emit_jump(POP_JUMP_IF_FALSE, cleanup, loc);
            self.emit(POP_TOP, loc);
        }
        self.compared(compare, last)?;
        self.comparison(compare.ops[last], loc);
        self.emit_jump(Op::Jump, end, None);
        self.place(cleanup);
        self.emit_arg(SWAP, 2, loc);
        self.emit(POP_TOP, loc);
        self.place(end);
        Ok(())
    }

    /// One comparison of a chain, which keeps its right side below the result.
    fn chained(&mut self, compare: &'a ast::ExprCompare, at: usize, loc: Loc) -> Outcome {
        self.compared(compare, at)?;
        self.emit_arg(SWAP, 2, loc);
        self.emit_arg(COPY, 2, loc);
        self.comparison(compare.ops[at], loc);
        Ok(())
    }

    /// The right side of a comparison. A display that `in` only searches at the end of the chain needs no new object.
    fn compared(&mut self, compare: &'a ast::ExprCompare, at: usize) -> Outcome {
        let right = &compare.comparators[at];
        if at + 1 == compare.ops.len() && matches!(compare.ops[at], CmpOp::In | CmpOp::NotIn) {
            self.searched(right)
        } else {
            self.expr(right)
        }
    }

    /// An expression that is only searched or iterated: a list display may be a tuple, a constant set a frozenset.
    pub(super) fn searched(&mut self, expr: &'a Expr) -> Outcome {
        let loc = self.loc(expr);
        match expr {
            Expr::List(list) if !list.elts.iter().any(Expr::is_starred_expr) => match self.constants(&list.elts) {
                Some(items) => self.emit_const(Const::Tuple(items), loc),
                None => self.tuple(&list.elts, loc)?,
            },
            Expr::Set(set) => match self.constants(&set.elts) {
                Some(items) => self.emit_const(Const::FrozenSet(items), loc),
                None => self.expr(expr)?,
            },
            _ => self.expr(expr)?,
        }
        Ok(())
    }

    fn comparison(&mut self, op: CmpOp, loc: Loc) {
        let (op, arg) = match op {
            CmpOp::Is => (IS_OP, 0),
            CmpOp::IsNot => (IS_OP, 1),
            CmpOp::In => (CONTAINS_OP, 0),
            CmpOp::NotIn => (CONTAINS_OP, 1),
            CmpOp::Eq => (COMPARE_OP, CompareOp::Eq as u32),
            CmpOp::NotEq => (COMPARE_OP, CompareOp::Ne as u32),
            CmpOp::Lt => (COMPARE_OP, CompareOp::Lt as u32),
            CmpOp::LtE => (COMPARE_OP, CompareOp::Le as u32),
            CmpOp::Gt => (COMPARE_OP, CompareOp::Gt as u32),
            CmpOp::GtE => (COMPARE_OP, CompareOp::Ge as u32),
        };
        self.emit_arg(op, arg, loc);
    }

    fn conditional(&mut self, choice: &'a ast::ExprIf) -> Outcome {
        let (end, otherwise) = (self.label(), self.label());
        self.jump_if(&choice.test, otherwise, false)?;
        self.expr(&choice.body)?;
        self.emit_jump(Op::Jump, end, None);
        self.place(otherwise);
        self.expr(&choice.orelse)?;
        self.place(end);
        Ok(())
    }

    /// Jumps if an expression has the given truth value, and falls through otherwise.
    pub(super) fn jump_if(&mut self, test: &'a Expr, target: BlockId, condition: bool) -> Outcome {
        with_stack(|| self.jump_if_unfolded(test, target, condition))
    }

    fn jump_if_unfolded(&mut self, test: &'a Expr, target: BlockId, condition: bool) -> Outcome {
        let mut loc = self.loc(test);
        match test {
            Expr::UnaryOp(unary) if unary.op == UnaryOp::Not => match negatable(&unary.operand) {
                Some((compare, _)) => loc = self.loc(compare),
                None => return self.jump_if(&unary.operand, target, !condition),
            },
            Expr::BoolOp(op) => {
                let short = op.op == BoolOp::Or;
                let end = self.label();
                let shortcut = if short == condition { target } else { end };
                let [first @ .., last] = &op.values[..] else {
                    return Ok(());
                };
                for value in first {
                    self.jump_if(value, shortcut, short)?;
                }
                self.jump_if(last, target, condition)?;
                self.place(end);
                return Ok(());
            }
            Expr::If(choice) => {
                let (end, otherwise) = (self.label(), self.label());
                self.jump_if(&choice.test, otherwise, false)?;
                self.jump_if(&choice.body, target, condition)?;
                self.emit_jump(Op::Jump, end, None);
                self.place(otherwise);
                self.jump_if(&choice.orelse, target, condition)?;
                self.place(end);
                return Ok(());
            }
            Expr::Compare(compare) if compare.ops.len() > 1 => {
                return self.jump_if_chain(compare, target, condition, loc);
            }
            _ => {}
        }
        self.expr(test)?;
        self.emit(TO_BOOL, loc);
        self.emit_jump(jump_on(condition), target, loc);
        Ok(())
    }

    fn jump_if_chain(&mut self, compare: &'a ast::ExprCompare, target: BlockId, condition: bool, loc: Loc) -> Outcome {
        self.doubt_identity(compare, false);
        let (cleanup, end) = (self.label(), self.label());
        self.expr(&compare.left)?;
        let last = compare.ops.len() - 1;
        for at in 0..last {
            self.chained(compare, at, loc)?;
            self.emit(TO_BOOL, loc);
            self.emit_jump(POP_JUMP_IF_FALSE, cleanup, loc);
        }
        self.compared(compare, last)?;
        self.comparison(compare.ops[last], loc);
        self.emit(TO_BOOL, loc);
        self.emit_jump(jump_on(condition), target, loc);
        self.emit_jump(Op::Jump, end, None);
        self.place(cleanup);
        self.emit(POP_TOP, loc);
        if !condition {
            self.emit_jump(Op::Jump, target, None);
        }
        self.place(end);
        Ok(())
    }

    /// Pushes the bounds of a slice; gives their number.
    pub(super) fn slice_bounds(&mut self, slice: &'a ast::ExprSlice) -> Outcome<u32> {
        let loc = self.loc(slice);
        for bound in [&slice.lower, &slice.upper] {
            match bound {
                Some(bound) => self.expr(bound)?,
                None => self.emit_const(Const::None, loc),
            }
        }
        match &slice.step {
            Some(step) => self.expr(step).map(|()| 3),
            None => Ok(2),
        }
    }

    /// `LOAD_ATTR`, as a method if it will be called.
    pub(super) fn load_attribute(&mut self, name: &str, as_method: bool, loc: Loc) {
        let name = self.mangled(name);
        let at = self.unit().names.index(&name);
        self.emit_arg(LOAD_ATTR, at << 1 | as_method as u32, loc);
    }

    /// The place of an attribute access that spans lines is the name of the attribute.
    pub(super) fn at_attribute(&self, loc: Loc, attribute: &ast::ExprAttribute) -> Loc {
        let mut position = loc?;
        let end = self.module.source().place(attribute.range().end());
        if position.line == end.line {
            return loc;
        }
        position.line = end.line;
        position.column = end.column.saturating_sub(attribute.attr.chars().count() as u32);
        position.end_line = position.end_line.max(position.line);
        if position.end_line == position.line {
            position.end_column = position.end_column.max(position.column);
        }
        Some(position)
    }
}

fn jump_on(condition: bool) -> Opcode {
    if condition { POP_JUMP_IF_TRUE } else { POP_JUMP_IF_FALSE }
}

/// A slice with two bounds at most, for which there are instructions that make no slice object.
pub(super) fn plain_slice(index: &Expr) -> Option<&ast::ExprSlice> {
    index.as_slice_expr().filter(|slice| slice.step.is_none())
}

/// A comparison that `not` turns into another one.
fn negatable(operand: &Expr) -> Option<(&ast::ExprCompare, CmpOp)> {
    let compare = operand.as_compare_expr()?;
    match *compare.ops {
        [op @ (CmpOp::Is | CmpOp::IsNot | CmpOp::In | CmpOp::NotIn)] => Some((compare, op.negate())),
        _ => None,
    }
}

/// The operand of `BINARY_OP`.
pub(super) fn binary_op(op: Operator) -> BinaryOp {
    match op {
        Operator::Add => BinaryOp::Add,
        Operator::Sub => BinaryOp::Subtract,
        Operator::Mult => BinaryOp::Multiply,
        Operator::MatMult => BinaryOp::MatrixMultiply,
        Operator::Div => BinaryOp::TrueDivide,
        Operator::Mod => BinaryOp::Remainder,
        Operator::Pow => BinaryOp::Power,
        Operator::LShift => BinaryOp::LeftShift,
        Operator::RShift => BinaryOp::RightShift,
        Operator::BitOr => BinaryOp::Or,
        Operator::BitXor => BinaryOp::Xor,
        Operator::BitAnd => BinaryOp::And,
        Operator::FloorDiv => BinaryOp::FloorDivide,
    }
}
