//! Generators: `yield`, `yield from`, generator expressions, and what every generator has around its body.

use super::comprehension::Element;
use super::flow::{Loc, Op};
use super::unit::Signature;
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Intrinsic, Opcode, ResumeKind};
use crate::scope::ScopeKind;
use Opcode::*;
use ruff_python_ast as ast;
use ruff_text_size::Ranged;

impl<'a> Compiler<'a> {
    pub(super) fn yield_expr(&mut self, expr: &'a ast::ExprYield, loc: Loc) -> Outcome {
        self.check_inside_function(expr, "yield")?;
        match &expr.value {
            Some(value) => self.expr(value)?,
            None => self.emit_const(Const::None, loc),
        }
        self.yield_value(loc);
        Ok(())
    }

    /// Suspends with the value on top of the stack.
    pub(super) fn yield_value(&mut self, loc: Loc) {
        if self.unit().is_coroutine {
            self.emit_arg(CALL_INTRINSIC_1, Intrinsic::AsyncGenWrap as u32, loc);
        }
        self.emit_arg(YIELD_VALUE, 0, loc);
        self.emit_arg(RESUME, ResumeKind::YIELD, loc);
    }

    pub(super) fn yield_from(&mut self, expr: &'a ast::ExprYieldFrom, loc: Loc) -> Outcome {
        self.check_inside_function(expr, "yield from")?;
        if self.unit().is_async {
            return self.error(expr, "'yield from' inside async function");
        }
        self.expr(&expr.value)?;
        self.emit(GET_YIELD_FROM_ITER, loc);
        self.emit_const(Const::None, loc);
        self.delegate(ResumeKind::YIELD_FROM, loc);
        Ok(())
    }

    /// Passes on what the iterator on the stack gives until it is exhausted; leaves what it returned. An exception
    /// that is raised where it waits comes out of the iterator: StopIteration is its end like any other.
    pub(super) fn delegate(&mut self, kind: u32, loc: Loc) {
        let (send, fail, exit) = (self.label(), self.label(), self.label());
        self.place(send);
        self.emit_jump(SEND, exit, loc);
        self.emit_jump(Op::SetupFinally, fail, loc);
        self.emit_arg(YIELD_VALUE, 1, loc);
        self.emit(Op::PopBlock, None);
        self.emit_arg(RESUME, kind, loc);
        self.emit_jump(Op::Bridge, send, loc);
        self.place(fail);
        self.emit(CLEANUP_THROW, loc);
        self.place(exit);
        self.emit(END_SEND, loc);
    }

    fn check_inside_function(&mut self, node: &impl Ranged, word: &str) -> Outcome {
        match self.unit().kind {
            ScopeKind::Function | ScopeKind::Lambda => Ok(()),
            _ => self.error(node, format!("'{word}' outside function")),
        }
    }

    /// Begins the region of a generator's own handler, which is all of its body.
    pub(super) fn begin_generator(&mut self) {
        let handler = self.label();
        self.unit().stop_handler = Some(handler);
        self.emit_jump(Op::SetupCleanup, handler, None);
    }

    /// Emits the handler of a generator, if the code object is one: a StopIteration that leaves it would look like its
    /// end.
    pub(super) fn end_generator(&mut self) {
        let Some(handler) = self.unit().stop_handler else {
            return;
        };
        self.place(handler);
        self.emit_arg(CALL_INTRINSIC_1, Intrinsic::StopIterationError as u32, None);
        self.emit_arg(RERAISE, 1, None);
    }

    /// A generator expression at `loc`. Its first iterable is evaluated here, everything else in a function of its own.
    pub(super) fn generator(&mut self, generator: &'a ast::ExprGenerator, loc: Loc) -> Outcome {
        let symbols = self.symbols;
        let first_line = loc.map_or(0, |position| position.line);
        self.enter(symbols.scope_at(generator.range), first_line);
        self.unit().signature = Signature { arg_count: 1, ..Signature::default() };
        self.begin_generator();
        self.resume(first_line);
        self.emit_arg(LOAD_FAST, 0, loc);
        self.rounds(&generator.generators, 0, Element::Yield(&generator.elt), loc)?;
        self.emit_const(Const::None, None);
        self.emit(RETURN_VALUE, None);
        self.end_generator();
        let code = self.leave()?;
        self.make_closure(code, 0, loc);
        let first = &generator.generators[0].iter;
        self.searched(first)?;
        self.first_iterator(&generator.generators);
        self.emit_arg(CALL, 0, loc);
        Ok(())
    }
}
