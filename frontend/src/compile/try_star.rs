//! `try` with `except*`: each clause takes its part of a group of exceptions.
//!
//! While the clauses run, the stack holds the exception, a list of what they have raised, and what no clause has taken
//! yet, which at the end joins the list.

use super::control::Region;
use super::flow::{BlockId, Op};
use super::names::NameUse;
use super::{Compiler, Outcome};
use crate::bytecode::{Intrinsic2, Opcode};
use Opcode::*;
use ruff_python_ast::{self as ast, ExceptHandler};

impl<'a> Compiler<'a> {
    pub(super) fn try_star(&mut self, stmt: &'a ast::StmtTry) -> Outcome {
        let (handlers, cleanup, otherwise, end) = (self.label(), self.label(), self.label(), self.label());
        let (last, again) = (self.label(), self.label());
        let loc = self.loc(stmt);
        self.emit_jump(Op::SetupFinally, handlers, loc);
        self.push_region(Region::Try, stmt)?;
        self.body(&stmt.body)?;
        self.pop_region();
        self.emit(Op::PopBlock, None);
        self.emit_jump(Op::Jump, otherwise, None);

        self.place(handlers);
        self.emit_jump(Op::SetupCleanup, cleanup, None);
        self.emit(PUSH_EXC_INFO, None);
        self.push_region(Region::StarHandlers, stmt)?;
        for (at, handler) in stmt.handlers.iter().enumerate() {
            let ExceptHandler::ExceptHandler(handler) = handler;
            if at == 0 {
                let loc = self.loc(handler);
                self.emit_arg(BUILD_LIST, 0, loc);
                self.emit_arg(COPY, 2, loc);
            }
            self.star_handler(handler)?;
            if at + 1 == stmt.handlers.len() {
                self.emit_arg(LIST_APPEND, 1, None);
                self.emit_jump(Op::Jump, last, None);
            }
        }
        self.pop_region();

        self.place(last);
        self.emit_arg(CALL_INTRINSIC_2, Intrinsic2::PrepReraiseStar as u32, None);
        self.emit_arg(COPY, 1, None);
        self.emit_jump(POP_JUMP_IF_NOT_NONE, again, None);
        self.emit(POP_TOP, None);
        self.emit(Op::PopBlock, None);
        self.emit(POP_EXCEPT, None);
        self.emit_jump(Op::Bridge, end, None);
        self.place(again);
        self.emit(Op::PopBlock, None);
        self.emit_arg(SWAP, 2, None);
        self.emit(POP_EXCEPT, None);
        self.emit_arg(RERAISE, 0, None);
        self.cleanup(cleanup);
        self.place(otherwise);
        self.body(&stmt.orelse)?;
        self.place(end);
        Ok(())
    }

    /// One clause. Its end, however it is reached, has what is left of the exception on top of the stack.
    fn star_handler(&mut self, handler: &'a ast::ExceptHandlerExceptHandler) -> Outcome {
        let (skipped, done, failed, end) = (self.label(), self.label(), self.label(), self.label());
        let loc = self.loc(handler);
        if let Some(expr) = &handler.type_ {
            self.expr(expr)?;
            self.emit(CHECK_EG_MATCH, loc);
            self.emit_arg(COPY, 1, loc);
            self.emit_jump(POP_JUMP_IF_NONE, skipped, loc);
        }
        let name = handler.name.as_deref();
        match name {
            Some(name) => self.name(name, NameUse::Store, loc),
            None => self.emit(POP_TOP, loc),
        }
        self.emit_jump(Op::SetupCleanup, failed, loc);
        self.push_region(Region::Handler(name), handler)?;
        self.body(&handler.body)?;
        self.pop_region();
        self.emit(Op::PopBlock, None);
        self.forget(name);
        self.emit_jump(Op::Jump, done, None);
        self.star_failed(failed, name, end);
        self.place(done);
        self.emit(NOP, None);
        self.emit_jump(Op::Jump, end, None);
        self.place(skipped);
        self.emit(POP_TOP, loc);
        self.place(end);
        Ok(())
    }

    /// What a clause has raised joins the list.
    fn star_failed(&mut self, label: BlockId, name: Option<&str>, end: BlockId) {
        self.place(label);
        self.forget(name);
        self.emit_arg(LIST_APPEND, 3, None);
        self.emit(POP_TOP, None);
        self.emit_jump(Op::Jump, end, None);
    }

    fn forget(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.clear_name(name, None);
        }
    }
}
