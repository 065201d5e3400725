//! Assignment in all its forms, and `del`.

use super::expr::{binary_op, plain_slice};
use super::flow::Loc;
use super::names::NameUse;
use super::{Compiler, Outcome};
use crate::bytecode::Opcode;
use crate::scope::ScopeKind;
use crate::syntax::with_stack;
use Opcode::*;
use ruff_python_ast::{self as ast, Expr};

impl<'a> Compiler<'a> {
    pub(super) fn assign(&mut self, stmt: &'a ast::StmtAssign) -> Outcome {
        let loc = self.loc(stmt);
        self.expr(&stmt.value)?;
        for (at, target) in stmt.targets.iter().enumerate() {
            if at + 1 < stmt.targets.len() {
                self.emit_arg(COPY, 1, loc);
            }
            self.store(target)?;
        }
        Ok(())
    }

    /// Stores the top of the stack in a target.
    pub(super) fn store(&mut self, target: &'a Expr) -> Outcome {
        let loc = self.loc(target);
        match target {
            Expr::Name(name) => self.name(&name.id, NameUse::Store, loc),
            Expr::Attribute(attribute) => {
                self.expr(&attribute.value)?;
                let loc = self.at_attribute(loc, attribute);
                self.note_static_attribute(attribute);
                self.emit_attribute(STORE_ATTR, &attribute.attr, loc);
            }
            Expr::Subscript(subscript) => {
                self.expr(&subscript.value)?;
                if let Some(slice) = plain_slice(&subscript.slice) {
                    self.slice_bounds(slice)?;
                    self.emit(STORE_SLICE, loc);
                } else {
                    self.expr(&subscript.slice)?;
                    self.emit(STORE_SUBSCR, loc);
                }
            }
            Expr::Tuple(tuple) => self.unpack(target, &tuple.elts, loc)?,
            Expr::List(list) => self.unpack(target, &list.elts, loc)?,
            Expr::Starred(_) => return self.error(target, "starred assignment target must be in a list or tuple"),
            _ => return self.error(target, "cannot assign to expression"),
        }
        Ok(())
    }

    fn unpack(&mut self, target: &'a Expr, elts: &'a [Expr], loc: Loc) -> Outcome {
        let star = elts.iter().position(Expr::is_starred_expr);
        match star {
            None => self.emit_arg(UNPACK_SEQUENCE, elts.len() as u32, loc),
            Some(before) => {
                let after = elts.len() - before - 1;
                if before >= 1 << 8 || after >= 1 << 23 {
                    return self.error(target, "too many expressions in star-unpacking assignment");
                }
                self.emit_arg(UNPACK_EX, (before | after << 8) as u32, loc);
            }
        }
        for (at, elt) in elts.iter().enumerate() {
            match elt {
                Expr::Starred(_) if Some(at) != star => {
                    return self.error(target, "multiple starred expressions in assignment");
                }
                Expr::Starred(starred) => self.store(&starred.value)?,
                _ => with_stack(|| self.store(elt))?,
            }
        }
        Ok(())
    }

    pub(super) fn delete(&mut self, target: &'a Expr) -> Outcome {
        let loc = self.loc(target);
        match target {
            Expr::Name(name) => self.name(&name.id, NameUse::Delete, loc),
            Expr::Attribute(attribute) => {
                self.expr(&attribute.value)?;
                let loc = self.at_attribute(loc, attribute);
                self.emit_attribute(DELETE_ATTR, &attribute.attr, loc);
            }
            Expr::Subscript(subscript) => {
                self.expr(&subscript.value)?;
                self.expr(&subscript.slice)?;
                self.emit(DELETE_SUBSCR, loc);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().try_for_each(|elt| with_stack(|| self.delete(elt)))?;
            }
            _ => return self.error(target, "cannot delete expression"),
        }
        Ok(())
    }

    pub(super) fn aug_assign(&mut self, stmt: &'a ast::StmtAugAssign) -> Outcome {
        let loc = self.loc(&*stmt.target);
        let op = binary_op(stmt.op).inplace() as u32;
        let stmt_loc = self.loc(stmt);
        match &*stmt.target {
            Expr::Name(name) => {
                self.name(&name.id, NameUse::Load, loc);
                self.expr(&stmt.value)?;
                self.emit_arg(BINARY_OP, op, stmt_loc);
                self.name(&name.id, NameUse::Store, loc);
            }
            Expr::Attribute(attribute) => {
                self.expr(&attribute.value)?;
                self.emit_arg(COPY, 1, loc);
                let loc = self.at_attribute(loc, attribute);
                self.load_attribute(&attribute.attr, false, loc);
                self.expr(&stmt.value)?;
                self.emit_arg(BINARY_OP, op, stmt_loc);
                self.emit_arg(SWAP, 2, loc);
                self.note_static_attribute(attribute);
                self.emit_attribute(STORE_ATTR, &attribute.attr, loc);
            }
            Expr::Subscript(subscript) => {
                self.expr(&subscript.value)?;
                let slice = plain_slice(&subscript.slice);
                match slice {
                    Some(slice) => {
                        self.slice_bounds(slice)?;
                    }
                    None => self.expr(&subscript.slice)?,
                }
                let operands = if slice.is_some() { 3 } else { 2 };
                for _ in 0..operands {
                    self.emit_arg(COPY, operands, loc);
                }
                self.emit(if slice.is_some() { BINARY_SLICE } else { BINARY_SUBSCR }, loc);
                self.expr(&stmt.value)?;
                self.emit_arg(BINARY_OP, op, stmt_loc);
                for depth in (2..=operands + 1).rev() {
                    self.emit_arg(SWAP, depth, loc);
                }
                self.emit(if slice.is_some() { STORE_SLICE } else { STORE_SUBSCR }, loc);
            }
            target => return self.error(target, "illegal expression for augmented assignment"),
        }
        Ok(())
    }

    pub(super) fn ann_assign(&mut self, stmt: &'a ast::StmtAnnAssign) -> Outcome {
        if let Some(value) = &stmt.value {
            self.expr(value)?;
            self.store(&stmt.target)?;
        }
        let keeps_annotations = matches!(self.unit().kind, ScopeKind::Module | ScopeKind::Class);
        let loc = self.loc(stmt);
        match &*stmt.target {
            Expr::Name(name) if stmt.simple && keeps_annotations => {
                match self.symbols.future_annotations {
                    true => {
                        let text = self.annotation_text(&stmt.annotation)?;
                        let loc = self.loc(&*stmt.annotation);
                        self.emit_const(text, loc);
                    }
                    false => self.expr(&stmt.annotation)?,
                }
                self.store_annotation(&name.id, loc);
                return Ok(());
            }
            Expr::Name(_) => {}
            // A target without a value is evaluated for what evaluating it does.
            Expr::Attribute(attribute) if stmt.value.is_none() => self.evaluate(&attribute.value)?,
            Expr::Subscript(subscript) if stmt.value.is_none() => {
                self.evaluate(&subscript.value)?;
                self.evaluate(&subscript.slice)?;
            }
            _ => {}
        }
        if !stmt.simple && keeps_annotations && !self.symbols.future_annotations {
            self.evaluate(&stmt.annotation)?;
        }
        Ok(())
    }

    fn evaluate(&mut self, expr: &'a Expr) -> Outcome {
        self.expr(expr)?;
        let loc = self.loc(expr);
        self.emit(POP_TOP, loc);
        Ok(())
    }
}
