//! `if`, loops, `return`, `break`, `continue`, and what they leave on their way out.

use super::flow::{BlockId, Loc, Op};
use super::names::NameUse;
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Opcode};
use crate::scope::ScopeKind;
use Opcode::*;
use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::Ranged;

/// Regions nested deeper than this are refused.
const MAX_REGIONS: usize = 21;

/// A statement that keeps something on the stack or has something to do when it is left early.
#[derive(Clone, Copy, Debug)]
pub(super) enum Region<'a> {
    /// A `while` loop.
    While { next: BlockId, exit: BlockId },
    /// A `for` loop; its iterator is on the stack.
    For { next: BlockId, exit: BlockId },
    /// The body of a `try` with handlers.
    Try,
    /// The body of a `try` with `finally`, and that `finally`.
    TryFinally(&'a [Stmt]),
    /// The `finally` of an exception, which is on the stack.
    Finally,
    /// The handlers of a `try`.
    Handlers,
    /// The `except*` clauses of a `try`, which nothing but their end leaves.
    StarHandlers,
    /// The body of one handler, and the name it binds.
    Handler(Option<&'a str>),
    /// The body of a `with`; its `__exit__` is on the stack.
    With(Loc),
    /// The same of an `async with`.
    AsyncWith(Loc),
    /// A return value is on the stack.
    Value,
}

impl<'a> Compiler<'a> {
    /// Enters a region; `node` is what an error is reported at.
    pub(super) fn push_region(&mut self, region: Region<'a>, node: &impl Ranged) -> Outcome {
        if self.unit().regions.len() >= MAX_REGIONS {
            return self.error(node, "too many statically nested blocks");
        }
        self.unit().regions.push(region);
        Ok(())
    }

    pub(super) fn pop_region(&mut self) {
        self.unit().regions.pop();
    }

    pub(super) fn if_stmt(&mut self, stmt: &'a ast::StmtIf) -> Outcome {
        let end = self.label();
        let mut test = Some(&*stmt.test);
        let mut body = &stmt.body[..];
        let mut clauses = stmt.elif_else_clauses.iter();
        loop {
            let clause = clauses.next();
            let next = if clause.is_some() { self.label() } else { end };
            if let Some(test) = test {
                self.jump_if(test, next, false)?;
            }
            self.body(body)?;
            let Some(clause) = clause else { break };
            self.emit_jump(Op::Jump, end, None);
            self.place(next);
            test = clause.test.as_ref();
            body = &clause.body;
            if test.is_none() {
                self.body(body)?;
                break;
            }
        }
        self.place(end);
        Ok(())
    }

    pub(super) fn while_stmt(&mut self, stmt: &'a ast::StmtWhile) -> Outcome {
        let (head, body, anchor, end) = (self.label(), self.label(), self.label(), self.label());
        self.unit().graph.mark_loop(head);
        self.unit().graph.mark_loop(body);
        self.place(head);
        self.push_region(Region::While { next: head, exit: end }, stmt)?;
        self.jump_if(&stmt.test, anchor, false)?;
        self.place(body);
        self.body(&stmt.body)?;
        self.jump_if(&stmt.test, body, true)?;
        self.pop_region();
        self.place(anchor);
        self.body(&stmt.orelse)?;
        self.place(end);
        Ok(())
    }

    pub(super) fn for_stmt(&mut self, stmt: &'a ast::StmtFor) -> Outcome {
        let (start, cleanup, end) = (self.label(), self.label(), self.label());
        self.push_region(Region::For { next: start, exit: end }, stmt)?;
        self.searched(&stmt.iter)?;
        let loc = self.loc(&*stmt.iter);
        self.emit(GET_ITER, loc);
        self.unit().graph.mark_loop(start);
        self.place(start);
        self.emit_jump(FOR_ITER, cleanup, loc);
        let target_loc = self.loc(&*stmt.target);
        self.emit(NOP, target_loc);
        self.store(&stmt.target)?;
        self.body(&stmt.body)?;
        self.emit_jump(Op::Jump, start, None);
        self.place(cleanup);
        self.pop_region();
        self.body(&stmt.orelse)?;
        self.place(end);
        Ok(())
    }

    pub(super) fn return_stmt(&mut self, stmt: &'a ast::StmtReturn) -> Outcome {
        if matches!(self.unit().kind, ScopeKind::Module | ScopeKind::Class) {
            return self.error(stmt, "'return' outside function");
        }
        let unit = self.unit();
        if stmt.value.is_some() && unit.is_generator && unit.is_coroutine {
            return self.error(stmt, "'return' with value in async generator");
        }
        let mut loc = self.loc(stmt);
        let constant = stmt.value.as_deref().map(|value| self.constant(value));
        let keeps_value = matches!(constant, Some(None));
        if let Some(value) = &stmt.value {
            if keeps_value {
                self.expr(value)?;
            } else {
                loc = self.loc(&**value);
                self.emit(NOP, loc);
            }
        }
        if stmt.value.as_ref().is_none_or(|value| self.line_of(&**value) != self.line_of(stmt)) {
            loc = self.loc(stmt);
            self.emit(NOP, loc);
        }
        self.unwind_all(&mut loc, keeps_value)?;
        match constant {
            None => self.emit_const(Const::None, loc),
            Some(Some(value)) => self.emit_const(value, loc),
            Some(None) => {}
        }
        self.emit(RETURN_VALUE, loc);
        Ok(())
    }

    pub(super) fn break_stmt(&mut self, stmt: &'a ast::StmtBreak) -> Outcome {
        let mut loc = self.loc(stmt);
        self.emit(NOP, loc);
        let Some((region, exit, _)) = self.unwind_to_loop(&mut loc)? else {
            return self.error(stmt, "'break' outside loop");
        };
        self.unwind(region, &mut loc, false)?;
        self.emit_jump(Op::Jump, exit, loc);
        Ok(())
    }

    pub(super) fn continue_stmt(&mut self, stmt: &'a ast::StmtContinue) -> Outcome {
        let mut loc = self.loc(stmt);
        self.emit(NOP, loc);
        let Some((_, _, next)) = self.unwind_to_loop(&mut loc)? else {
            return self.error(stmt, "'continue' not properly in loop");
        };
        self.emit_jump(Op::Jump, next, loc);
        Ok(())
    }

    /// Leaves all regions, for a return.
    fn unwind_all(&mut self, loc: &mut Loc, keeps_value: bool) -> Outcome {
        let regions = self.unit().regions.clone();
        for at in (0..regions.len()).rev() {
            // What a region does when it is left happens outside of it.
            self.unit().regions.truncate(at);
            self.unwind(regions[at], loc, keeps_value)?;
        }
        self.unit().regions = regions;
        Ok(())
    }

    /// Leaves the regions inside the innermost loop; gives that, and the labels of its end and its next round.
    fn unwind_to_loop(&mut self, loc: &mut Loc) -> Outcome<Option<(Region<'a>, BlockId, BlockId)>> {
        let regions = self.unit().regions.clone();
        let mut found = None;
        for at in (0..regions.len()).rev() {
            if let Region::While { next, exit } | Region::For { next, exit } = regions[at] {
                found = Some((regions[at], exit, next));
                break;
            }
            self.unit().regions.truncate(at);
            self.unwind(regions[at], loc, false)?;
        }
        self.unit().regions = regions;
        Ok(found)
    }

    /// Emits what leaving a region early takes. A value on top of the stack is kept if `keeps_value`.
    fn unwind(&mut self, region: Region<'a>, loc: &mut Loc, keeps_value: bool) -> Outcome {
        match region {
            Region::While { .. } | Region::Handlers => {}
            Region::StarHandlers => {
                let message = "'break', 'continue' and 'return' cannot appear in an except* block";
                return self.error_at(*loc, message);
            }
            Region::For { .. } | Region::Value => self.drop_below(keeps_value, *loc),
            Region::Try => self.emit(Op::PopBlock, *loc),
            Region::TryFinally(body) => {
                self.emit(Op::PopBlock, *loc);
                if keeps_value {
                    self.unit().regions.push(Region::Value);
                }
                self.body(body)?;
                if keeps_value {
                    self.pop_region();
                }
                // What follows belongs to the statement that leaves, which came before the `finally`.
                *loc = None;
            }
            Region::With(with_loc) | Region::AsyncWith(with_loc) => {
                // The call of `__exit__` belongs to the `with`, and what follows to no place, as after a `finally`.
                self.emit(Op::PopBlock, with_loc);
                self.swap_below(keeps_value, with_loc);
                self.call_exit(matches!(region, Region::AsyncWith(_)), with_loc);
                *loc = None;
            }
            Region::Finally => {
                self.drop_below(keeps_value, *loc);
                self.swap_below(keeps_value, *loc);
                self.emit(Op::PopBlock, *loc);
                self.emit(POP_EXCEPT, *loc);
            }
            Region::Handler(name) => {
                if name.is_some() {
                    self.emit(Op::PopBlock, *loc);
                }
                self.swap_below(keeps_value, *loc);
                self.emit(Op::PopBlock, *loc);
                self.emit(POP_EXCEPT, *loc);
                if let Some(name) = name {
                    self.clear_name(name, *loc);
                }
            }
        }
        Ok(())
    }

    fn swap_below(&mut self, keeps_value: bool, loc: Loc) {
        if keeps_value {
            self.emit_arg(SWAP, 2, loc);
        }
    }

    fn drop_below(&mut self, keeps_value: bool, loc: Loc) {
        self.swap_below(keeps_value, loc);
        self.emit(POP_TOP, loc);
    }

    /// Unbinds a handler's name, whether it is still bound or not.
    pub(super) fn clear_name(&mut self, name: &str, loc: Loc) {
        self.emit_const(Const::None, loc);
        self.name(name, NameUse::Store, loc);
        self.name(name, NameUse::Delete, loc);
    }
}
