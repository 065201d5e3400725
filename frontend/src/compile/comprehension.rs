//! List, set and dict comprehensions, inlined into the code around them (PEP 709).
//!
//! Their targets use slots of the enclosing code object. Values that those slots held before, cells included, wait on
//! the stack while the comprehension runs and are put back at its end, also when it raises.

use super::flow::{BlockId, Loc, Op};
use super::names::Access;
use super::{Compiler, Outcome};
use crate::bytecode::Opcode;
use Opcode::*;
use ruff_python_ast::{Comprehension, Expr};
use ruff_text_size::Ranged;
use std::sync::Arc;

/// What a comprehension computes for each round.
#[derive(Clone, Copy)]
pub(super) enum Element<'a> {
    List(&'a Expr),
    Set(&'a Expr),
    Dict(&'a Expr, &'a Expr),
    /// A generator expression yields it.
    Yield(&'a Expr),
}

/// The names whose values wait on the stack, and the handler that puts them back.
struct Saved {
    names: Vec<Arc<str>>,
    cleanup: Option<BlockId>,
    overrides: usize,
}

impl<'a> Compiler<'a> {
    pub(super) fn comprehension(&mut self, expr: &'a Expr, loc: Loc) -> Outcome {
        let (element, generators, build) = match expr {
            Expr::ListComp(comp) => (Element::List(&comp.elt), &comp.generators, BUILD_LIST),
            Expr::SetComp(comp) => (Element::Set(&comp.elt), &comp.generators, BUILD_SET),
            Expr::DictComp(comp) => match &comp.key {
                Some(key) => (Element::Dict(key, &comp.value), &comp.generators, BUILD_MAP),
                None => return self.error(comp, "dict unpacking cannot be used in dict comprehension"),
            },
            _ => return self.error(expr, "expression cannot be compiled"),
        };
        self.check_asynchronous(expr)?;
        self.searched(&generators[0].iter)?;
        self.first_iterator(generators);
        let saved = self.save_locals(expr, loc);
        self.emit_arg(build, 0, loc);
        self.emit_arg(SWAP, 2, loc);
        self.rounds(generators, 0, element, loc)?;
        self.restore_locals(saved, loc);
        Ok(())
    }

    /// The iterator of the first `for`, whose iterable is on the stack.
    pub(super) fn first_iterator(&mut self, generators: &[Comprehension]) {
        let loc = self.loc(&generators[0].iter);
        self.emit(if generators[0].is_async { GET_AITER } else { GET_ITER }, loc);
    }

    /// Frees the slots of the names that the comprehension binds.
    fn save_locals(&mut self, expr: &Expr, loc: Loc) -> Saved {
        let symbols = self.symbols;
        let scope = symbols.scope(symbols.scope_at(expr.range()));
        let overrides = self.unit().overrides.len();
        self.unit().comprehensions.push(symbols.scope_at(expr.range()));
        let mut names = Vec::new();
        for symbol in scope.symbols().iter().filter(|symbol| symbol.is_own()) {
            let name = symbol.name.clone();
            let unit = self.unit();
            let slot = unit.varnames.index(&name);
            let cell = unit.cellvars.find(&name);
            unit.overrides.push((name.clone(), if cell.is_some() { Access::Cell } else { Access::Fast }));
            self.emit_arg(LOAD_FAST_AND_CLEAR, slot, loc);
            if let Some(cell) = cell {
                self.emit_arg(MAKE_CELL, cell, loc);
            }
            names.push(name);
        }
        let cleanup = (!names.is_empty()).then(|| {
            let cleanup = self.label();
            self.emit_arg(SWAP, names.len() as u32 + 1, loc);
            self.emit_jump(Op::SetupFinally, cleanup, loc);
            cleanup
        });
        Saved { names, cleanup, overrides }
    }

    fn restore_locals(&mut self, saved: Saved, loc: Loc) {
        self.unit().overrides.truncate(saved.overrides);
        self.unit().comprehensions.pop();
        let Some(cleanup) = saved.cleanup else { return };
        let end = self.label();
        self.emit(Op::PopBlock, None);
        self.emit_jump(Op::Jump, end, None);
        self.place(cleanup);
        // Below the exception lies what was built so far.
        self.emit_arg(SWAP, 2, None);
        self.emit(POP_TOP, None);
        self.put_back(&saved.names, loc);
        self.emit_arg(RERAISE, 0, None);
        self.place(end);
        self.put_back(&saved.names, loc);
    }

    fn put_back(&mut self, names: &[Arc<str>], loc: Loc) {
        self.emit_arg(SWAP, names.len() as u32 + 1, loc);
        for name in names.iter().rev() {
            let unit = self.unit();
            let slot = unit.varnames.index(name);
            unit.graph.emit(Op::RestoreFast, slot, loc);
        }
    }

    /// The loop of one `for` and everything inside. The iterator of the first is on the stack already; `depth` counts
    /// the iterators above the container.
    /// `loc` is that of the whole.
    pub(super) fn rounds(
        &mut self,
        generators: &'a [Comprehension],
        depth: u32,
        element: Element<'a>,
        loc: Loc,
    ) -> Outcome {
        let [generator, inner @ ..] = generators else {
            return self.element(element, depth);
        };
        if generator.is_async {
            return self.async_rounds(generators, depth, element, loc);
        }
        let iter_loc = self.loc(&generator.iter);
        if depth > 0 {
            if let Some(value) = single_item(&generator.iter) {
                return self.single_round(generator, value, inner, depth, element, loc);
            }
            self.searched(&generator.iter)?;
            self.emit(GET_ITER, iter_loc);
        }
        let (start, skip, exhausted) = (self.label(), self.label(), self.label());
        self.unit().graph.mark_loop(start);
        self.place(start);
        self.emit_jump(FOR_ITER, exhausted, iter_loc);
        self.store(&generator.target)?;
        for test in &generator.ifs {
            self.jump_if(test, skip, false)?;
        }
        self.rounds(inner, depth + 1, element, loc)?;
        self.place(skip);
        self.next_round(start, inner, element);
        self.place(exhausted);
        Ok(())
    }

    /// The loop of one `async for`.
    fn async_rounds(&mut self, generators: &'a [Comprehension], depth: u32, element: Element<'a>, loc: Loc) -> Outcome {
        let (generator, inner) = (&generators[0], &generators[1..]);
        if depth > 0 {
            self.expr(&generator.iter)?;
            self.first_iterator(generators);
        }
        let (start, skip, end) = (self.label(), self.label(), self.label());
        self.unit().graph.mark_loop(start);
        self.place(start);
        self.next_item(end, loc);
        self.store(&generator.target)?;
        for test in &generator.ifs {
            self.jump_if(test, skip, false)?;
        }
        self.rounds(inner, depth + 1, element, loc)?;
        self.place(skip);
        self.next_round(start, inner, element);
        self.place(end);
        self.emit(END_ASYNC_FOR, loc);
        Ok(())
    }

    fn next_round(&mut self, start: BlockId, inner: &[Comprehension], element: Element<'a>) {
        let loc = match element {
            Element::Dict(key, _) if !inner.is_empty() => self.loc(key),
            _ => self.element_loc(element),
        };
        self.emit_jump(Op::Jump, start, loc);
    }

    /// `for x in [value]` only binds the target.
    fn single_round(
        &mut self,
        generator: &'a Comprehension,
        value: &'a Expr,
        inner: &'a [Comprehension],
        depth: u32,
        element: Element<'a>,
        loc: Loc,
    ) -> Outcome {
        let skip = self.label();
        self.expr(value)?;
        self.store(&generator.target)?;
        for test in &generator.ifs {
            self.jump_if(test, skip, false)?;
        }
        self.rounds(inner, depth, element, loc)?;
        self.place(skip);
        Ok(())
    }

    fn element_loc(&self, element: Element<'a>) -> Loc {
        match element {
            Element::List(value) | Element::Set(value) | Element::Yield(value) => self.loc(value),
            Element::Dict(key, value) => self.loc(&key.range().cover(value.range())),
        }
    }

    fn element(&mut self, element: Element<'a>, depth: u32) -> Outcome {
        let loc = self.element_loc(element);
        match element {
            Element::List(value) => {
                self.expr(value)?;
                self.emit_arg(LIST_APPEND, depth + 1, loc);
            }
            Element::Set(value) => {
                self.expr(value)?;
                self.emit_arg(SET_ADD, depth + 1, loc);
            }
            Element::Dict(key, value) => {
                self.expr(key)?;
                self.expr(value)?;
                self.emit_arg(MAP_ADD, depth + 1, loc);
            }
            Element::Yield(value) => {
                self.expr(value)?;
                self.yield_value(loc);
                self.emit(POP_TOP, loc);
            }
        }
        Ok(())
    }
}

/// The item of a display of one item.
fn single_item(iter: &Expr) -> Option<&Expr> {
    let elts = match iter {
        Expr::List(list) => &list.elts,
        Expr::Tuple(tuple) => &tuple.elts,
        _ => return None,
    };
    match &elts[..] {
        [Expr::Starred(_)] => None,
        [item] => Some(item),
        _ => None,
    }
}
