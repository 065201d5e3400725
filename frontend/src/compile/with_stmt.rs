//! `with` and `async with`: entering context managers, and leaving them on every way out.

use super::asynchronous::Awaited;
use super::control::Region;
use super::flow::{Loc, Op};
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Opcode};
use Opcode::*;
use ruff_python_ast as ast;

impl<'a> Compiler<'a> {
    pub(super) fn with_stmt(&mut self, stmt: &'a ast::StmtWith) -> Outcome {
        if stmt.is_async {
            self.check_async_function(stmt, "async with")?;
        }
        self.with_items(stmt, &stmt.items)
    }

    /// The first item around the others, and these around the body.
    fn with_items(&mut self, stmt: &'a ast::StmtWith, items: &'a [ast::WithItem]) -> Outcome {
        let Some((item, others)) = items.split_first() else {
            return self.body(&stmt.body);
        };
        let (handler, cleanup, suppressed, exit) = (self.label(), self.label(), self.label(), self.label());
        self.expr(&item.context_expr)?;
        let loc = self.loc(&item.context_expr);
        let region = if stmt.is_async {
            self.emit(BEFORE_ASYNC_WITH, loc);
            self.await_value(Awaited::Enter, loc);
            Region::AsyncWith(loc)
        } else {
            self.emit(BEFORE_WITH, loc);
            Region::With(loc)
        };
        self.emit_jump(Op::SetupWith, handler, loc);
        self.push_region(region, stmt)?;
        match &item.optional_vars {
            Some(target) => self.store(target)?,
            None => self.emit(POP_TOP, loc),
        }
        self.with_items(stmt, others)?;
        self.emit(Op::PopBlock, None);
        self.pop_region();
        self.call_exit(stmt.is_async, loc);
        self.emit_jump(Op::Jump, exit, loc);

        self.place(handler);
        self.emit_jump(Op::SetupCleanup, cleanup, loc);
        self.emit(PUSH_EXC_INFO, loc);
        self.emit(WITH_EXCEPT_START, loc);
        if stmt.is_async {
            self.await_value(Awaited::Exit, loc);
        }
        self.emit(TO_BOOL, None);
        self.emit_jump(POP_JUMP_IF_TRUE, suppressed, None);
        self.emit_arg(RERAISE, 2, None);
        self.place(suppressed);
        self.emit(POP_TOP, None);
        self.emit(Op::PopBlock, None);
        self.emit(POP_EXCEPT, None);
        self.emit(POP_TOP, None);
        self.emit(POP_TOP, None);
        self.emit_jump(Op::Bridge, exit, None);
        self.cleanup(cleanup);
        self.place(exit);
        Ok(())
    }

    /// Calls the `__exit__` or `__aexit__` on top of the stack when nothing was raised, and drops its result.
    pub(super) fn call_exit(&mut self, is_async: bool, loc: Loc) {
        // The first None stands where `self` would, and so is an argument like the others.
        for _ in 0..3 {
            self.emit_const(Const::None, loc);
        }
        self.emit_arg(CALL, 2, loc);
        if is_async {
            self.await_value(Awaited::Exit, loc);
        }
        self.emit(POP_TOP, loc);
    }
}
