//! `try` with handlers, `else` and `finally`.

use super::control::Region;
use super::flow::{BlockId, Op};
use super::names::NameUse;
use super::{Compiler, Outcome};
use crate::bytecode::Opcode;
use Opcode::*;
use ruff_python_ast::{self as ast, ExceptHandler};

impl<'a> Compiler<'a> {
    pub(super) fn try_stmt(&mut self, stmt: &'a ast::StmtTry) -> Outcome {
        if stmt.finalbody.is_empty() { self.try_handlers(stmt) } else { self.try_finally(stmt) }
    }

    fn try_handlers(&mut self, stmt: &'a ast::StmtTry) -> Outcome {
        if stmt.is_star { self.try_star(stmt) } else { self.try_except(stmt) }
    }

    fn try_finally(&mut self, stmt: &'a ast::StmtTry) -> Outcome {
        let (handler, cleanup, exit) = (self.label(), self.label(), self.label());
        let loc = self.loc(stmt);
        self.emit_jump(Op::SetupFinally, handler, loc);
        self.push_region(Region::TryFinally(&stmt.finalbody), stmt)?;
        if stmt.handlers.is_empty() {
            self.body(&stmt.body)?;
        } else {
            self.try_handlers(stmt)?;
        }
        self.emit(Op::PopBlock, None);
        self.pop_region();
        self.body(&stmt.finalbody)?;
        self.emit_jump(Op::Jump, exit, None);

        self.place(handler);
        self.push_region(Region::Finally, stmt)?;
        self.emit_jump(Op::SetupCleanup, cleanup, None);
        self.emit(PUSH_EXC_INFO, None);
        self.body(&stmt.finalbody)?;
        self.pop_region();
        self.emit_arg(RERAISE, 0, None);
        self.cleanup(cleanup);
        self.place(exit);
        Ok(())
    }

    fn try_except(&mut self, stmt: &'a ast::StmtTry) -> Outcome {
        let (handlers, cleanup, end) = (self.label(), self.label(), self.label());
        let loc = self.loc(stmt);
        self.emit_jump(Op::SetupFinally, handlers, loc);
        self.push_region(Region::Try, stmt)?;
        self.body(&stmt.body)?;
        self.pop_region();
        self.emit(Op::PopBlock, None);
        self.body(&stmt.orelse)?;
        self.emit_jump(Op::Jump, end, None);

        self.place(handlers);
        self.emit_jump(Op::SetupCleanup, cleanup, None);
        self.emit(PUSH_EXC_INFO, None);
        self.push_region(Region::Handlers, stmt)?;
        for (at, handler) in stmt.handlers.iter().enumerate() {
            let ExceptHandler::ExceptHandler(handler) = handler;
            if handler.type_.is_none() && at + 1 < stmt.handlers.len() {
                return self.error(handler, "default 'except:' must be last");
            }
            let next = self.label();
            let loc = self.loc(handler);
            if let Some(expr) = &handler.type_ {
                self.expr(expr)?;
                self.emit(CHECK_EXC_MATCH, loc);
                self.emit_jump(POP_JUMP_IF_FALSE, next, loc);
            }
            match &handler.name {
                Some(name) => self.named_handler(handler, name, end)?,
                None => {
                    self.emit(POP_TOP, loc);
                    self.push_region(Region::Handler(None), handler)?;
                    self.body(&handler.body)?;
                    self.pop_region();
                    self.emit(Op::PopBlock, None);
                    self.emit(POP_EXCEPT, None);
                    self.emit_jump(Op::Bridge, end, None);
                }
            }
            self.place(next);
        }
        self.emit_arg(RERAISE, 0, None);
        self.pop_region();
        self.cleanup(cleanup);
        self.place(end);
        Ok(())
    }

    /// `except E as name`: the name is unbound at the end of the body, however it ends.
    fn named_handler(&mut self, handler: &'a ast::ExceptHandlerExceptHandler, name: &'a str, end: BlockId) -> Outcome {
        let cleanup = self.label();
        let loc = self.loc(handler);
        self.name(name, NameUse::Store, loc);
        self.emit_jump(Op::SetupCleanup, cleanup, loc);
        self.push_region(Region::Handler(Some(name)), handler)?;
        self.body(&handler.body)?;
        self.pop_region();
        self.emit(Op::PopBlock, None);
        self.emit(Op::PopBlock, None);
        self.emit(POP_EXCEPT, None);
        self.clear_name(name, None);
        self.emit_jump(Op::Bridge, end, None);
        self.place(cleanup);
        self.clear_name(name, None);
        self.emit_arg(RERAISE, 1, None);
        Ok(())
    }

    /// An exception inside a handler: what was handled before is handled again, and the new one goes on.
    pub(super) fn cleanup(&mut self, label: BlockId) {
        self.place(label);
        self.emit_arg(COPY, 3, None);
        self.emit(POP_EXCEPT, None);
        self.emit_arg(RERAISE, 1, None);
    }
}
