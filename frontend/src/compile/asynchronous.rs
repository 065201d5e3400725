//! `await`, `async for`, `async with`, and where they may stand.

use super::control::Region;
use super::flow::{BlockId, Loc, Op};
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Opcode, ResumeKind};
use crate::scope::ScopeKind;
use Opcode::*;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

/// Where an awaited object is from: the operand of `GET_AWAITABLE`.
#[derive(Clone, Copy)]
pub(super) enum Awaited {
    Expression = 0,
    Enter = 1,
    Exit = 2,
}

impl<'a> Compiler<'a> {
    pub(super) fn await_expr(&mut self, expr: &'a ast::ExprAwait, loc: Loc) -> Outcome {
        let unit = self.unit();
        match unit.kind {
            ScopeKind::Module | ScopeKind::Class => return self.error(expr, "'await' outside function"),
            ScopeKind::Generator => {}
            _ if unit.is_async => {}
            _ => return self.error(expr, "'await' outside async function"),
        }
        self.expr(&expr.value)?;
        self.await_value(Awaited::Expression, loc);
        Ok(())
    }

    /// Awaits the object on the stack; leaves what that gives.
    pub(super) fn await_value(&mut self, source: Awaited, loc: Loc) {
        self.emit_arg(GET_AWAITABLE, source as u32, loc);
        self.emit_const(Const::None, loc);
        self.delegate(ResumeKind::AWAIT, loc);
    }

    /// The next item of the asynchronous iterator on the stack; at its end, and if awaiting it raises, control goes to
    /// `end` with the exception.
    pub(super) fn next_item(&mut self, end: BlockId, loc: Loc) {
        self.emit_jump(Op::SetupFinally, end, loc);
        self.emit(GET_ANEXT, loc);
        self.emit_const(Const::None, loc);
        self.delegate(ResumeKind::AWAIT, loc);
        self.emit(Op::PopBlock, loc);
    }

    pub(super) fn async_for(&mut self, stmt: &'a ast::StmtFor) -> Outcome {
        self.check_async_function(stmt, "async for")?;
        let (start, last, end) = (self.label(), self.label(), self.label());
        self.expr(&stmt.iter)?;
        let (loc, iter_loc) = (self.loc(stmt), self.loc(&*stmt.iter));
        self.emit(GET_AITER, iter_loc);
        self.unit().graph.mark_loop(start);
        self.place(start);
        self.push_region(Region::For { next: start, exit: end }, stmt)?;
        self.next_item(last, loc);
        self.store(&stmt.target)?;
        self.body(&stmt.body)?;
        self.emit_jump(Op::Jump, start, None);
        self.pop_region();
        self.place(last);
        self.emit(END_ASYNC_FOR, iter_loc);
        self.body(&stmt.orelse)?;
        self.place(end);
        Ok(())
    }

    /// Statements that only an `async def` may have.
    pub(super) fn check_async_function(&mut self, node: &impl Ranged, words: &str) -> Outcome {
        if self.unit().is_async {
            return Ok(());
        }
        self.error(node, format!("'{words}' outside async function"))
    }

    /// A comprehension that awaits has to be in an `async def` or in a generator expression.
    pub(super) fn check_asynchronous(&mut self, expr: &Expr) -> Outcome {
        let symbols = self.symbols;
        let unit = self.unit();
        if !symbols.scope(symbols.scope_at(expr.range())).is_coroutine
            || unit.is_async
            || unit.kind == ScopeKind::Generator
        {
            return Ok(());
        }
        self.error(expr, "asynchronous comprehension outside of an asynchronous function")
    }
}
