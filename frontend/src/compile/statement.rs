//! Bodies and simple statements.

use super::flow::Loc;
use super::literal::text;
use super::names::NameUse;
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Intrinsic, Opcode};
use crate::scope::ScopeId;
use crate::syntax::{Goal, Optimization, with_stack};
use Opcode::*;
use ruff_python_ast::{self as ast, Expr, Stmt};

impl<'a> Compiler<'a> {
    pub(super) fn module_body(&mut self, body: &'a [Stmt]) -> Outcome {
        let symbols = self.symbols;
        if symbols.scope(ScopeId::MODULE).has_annotations
            && let Some(first) = body.first()
        {
            let loc = self.loc(first);
            self.emit(SETUP_ANNOTATIONS, loc);
        }
        if self.module.goal() == Goal::Interactive {
            return self.body(body);
        }
        let Some((docstring, rest)) = self.split_docstring(body) else {
            return self.body(body);
        };
        let Stmt::Expr(first) = &body[0] else {
            return self.body(body);
        };
        if let Some(docstring) = docstring {
            let loc = self.loc(&*first.value);
            self.emit_const(docstring, loc);
            self.name("__doc__", NameUse::Store, None);
        }
        self.body(rest)
    }

    /// The docstring of a body, its indentation removed, unless docstrings are left out; and the statements behind it.
    pub(super) fn split_docstring(&self, body: &'a [Stmt]) -> Option<(Option<Const>, &'a [Stmt])> {
        let (Stmt::Expr(first), rest) = body.split_first()? else {
            return None;
        };
        let Expr::StringLiteral(literal) = &*first.value else {
            return None;
        };
        let is_kept = self.module.optimization() < Optimization::Docstrings;
        let docstring = is_kept.then(|| Const::Str(clean_docstring(&self.string(literal)).into()));
        Some((docstring, rest))
    }

    pub(super) fn body(&mut self, body: &'a [Stmt]) -> Outcome {
        body.iter().try_for_each(|stmt| with_stack(|| self.statement(stmt)))
    }

    fn statement(&mut self, stmt: &'a Stmt) -> Outcome {
        match stmt {
            Stmt::Expr(stmt) => self.expr_stmt(stmt)?,
            Stmt::Assign(stmt) => self.assign(stmt)?,
            Stmt::AugAssign(stmt) => self.aug_assign(stmt)?,
            Stmt::AnnAssign(stmt) => self.ann_assign(stmt)?,
            Stmt::Delete(stmt) => stmt.targets.iter().try_for_each(|target| self.delete(target))?,
            Stmt::FunctionDef(def) => self.function_def(def)?,
            Stmt::TypeAlias(alias) => self.type_alias(alias)?,
            Stmt::ClassDef(class) => self.class_def(class)?,
            Stmt::Return(stmt) => self.return_stmt(stmt)?,
            Stmt::If(stmt) => self.if_stmt(stmt)?,
            Stmt::While(stmt) => self.while_stmt(stmt)?,
            Stmt::For(stmt) if stmt.is_async => self.async_for(stmt)?,
            Stmt::For(stmt) => self.for_stmt(stmt)?,
            Stmt::Break(stmt) => self.break_stmt(stmt)?,
            Stmt::Continue(stmt) => self.continue_stmt(stmt)?,
            Stmt::Try(stmt) => self.try_stmt(stmt)?,
            Stmt::Match(stmt) => self.match_stmt(stmt)?,
            Stmt::With(stmt) => self.with_stmt(stmt)?,
            Stmt::Raise(stmt) => self.raise(stmt)?,
            Stmt::Assert(stmt) => self.assert(stmt)?,
            Stmt::Import(stmt) => self.import(stmt)?,
            Stmt::ImportFrom(stmt) => self.import_from(stmt)?,
            Stmt::Pass(_) => {
                let loc = self.loc(stmt);
                self.emit(NOP, loc);
            }
            Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            _ => return self.error(stmt, "statement cannot be compiled"),
        }
        Ok(())
    }

    fn expr_stmt(&mut self, stmt: &'a ast::StmtExpr) -> Outcome {
        let at_prompt = self.module.goal() == Goal::Interactive && self.units.len() == 1;
        if at_prompt {
            self.expr(&stmt.value)?;
            let loc = self.loc(stmt);
            self.emit_arg(CALL_INTRINSIC_1, Intrinsic::Print as u32, loc);
            self.emit(POP_TOP, None);
            return Ok(());
        }
        if self.constant(&stmt.value).is_some() {
            let loc = self.loc(stmt);
            self.emit(NOP, loc);
            return Ok(());
        }
        self.expr(&stmt.value)?;
        self.emit(POP_TOP, None);
        Ok(())
    }

    fn raise(&mut self, stmt: &'a ast::StmtRaise) -> Outcome {
        let parts = [&stmt.exc, &stmt.cause];
        for part in parts.into_iter().flatten() {
            self.expr(part)?;
        }
        let count = parts.into_iter().flatten().count() as u32;
        let loc = self.loc(stmt);
        self.emit_arg(RAISE_VARARGS, count, loc);
        Ok(())
    }

    fn assert(&mut self, stmt: &'a ast::StmtAssert) -> Outcome {
        self.doubt_assertion(stmt);
        if self.module.optimization() >= Optimization::Assertions {
            return Ok(());
        }
        let end = self.label();
        self.jump_if(&stmt.test, end, true)?;
        let loc = self.loc(stmt);
        self.emit(LOAD_ASSERTION_ERROR, loc);
        if let Some(message) = &stmt.msg {
            self.expr(message)?;
            self.emit_arg(CALL, 0, loc);
        }
        let test_loc = self.loc(&*stmt.test);
        self.emit_arg(RAISE_VARARGS, 1, test_loc);
        self.place(end);
        Ok(())
    }

    /// Stores the annotation on top of the stack under a name of the module or class.
    pub(super) fn store_annotation(&mut self, name: &str, loc: Loc) {
        self.emit_name(LOAD_NAME, "__annotations__", loc);
        let name = text(&self.mangled(name));
        self.emit_const(name, loc);
        self.emit(STORE_SUBSCR, loc);
    }
}

/// Removes the common indentation, as CPython does since 3.13: leading blanks of the first line, the margin of the
/// others; tabs count as in the source.
fn clean_docstring(text: &[u32]) -> Vec<u32> {
    const SPACE: u32 = b' ' as u32;
    const NEWLINE: u32 = b'\n' as u32;
    let text = expand_tabs(text);
    let mut lines = text.split(|&c| c == NEWLINE);
    let first = lines.next().unwrap_or_default();
    let rest: Vec<&[u32]> = lines.collect();
    let indent = |line: &[u32]| line.iter().position(|&c| c != SPACE);
    let margin = rest.iter().filter_map(|line| indent(line)).min().unwrap_or(0);
    let mut clean = first[indent(first).unwrap_or(first.len())..].to_vec();
    for line in rest {
        clean.push(NEWLINE);
        clean.extend(&line[margin.min(line.len())..]);
    }
    clean
}

fn expand_tabs(text: &[u32]) -> Vec<u32> {
    const TAB_SIZE: usize = 8;
    let mut expanded = Vec::with_capacity(text.len());
    let mut column = 0;
    for &c in text {
        match char::from_u32(c) {
            Some('\t') => {
                let width = TAB_SIZE - column % TAB_SIZE;
                expanded.extend(std::iter::repeat_n(u32::from(b' '), width));
                column += width;
            }
            Some('\n' | '\r') => {
                expanded.push(c);
                column = 0;
            }
            _ => {
                expanded.push(c);
                column += 1;
            }
        }
    }
    expanded
}
