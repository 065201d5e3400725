//! One code object while it is written, and its way to a [`Draft`].

use super::assigned;
use super::consts::{Consts, NameTable};
use super::control::Region;
use super::flow::{BlockId, Graph};
use super::layout;
use super::names::Access;
use super::passes;
use crate::bytecode::{Arg, CodeFlags, Draft, LocalKind, Opcode, Position};
use crate::scope::{Resolution, Scope, ScopeId, ScopeKind, SymbolTable};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What `def` and `lambda` say of their parameters.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Signature {
    pub(super) arg_count: u32,
    pub(super) posonly_count: u32,
    pub(super) kwonly_count: u32,
    pub(super) has_varargs: bool,
    pub(super) has_varkeywords: bool,
}

/// A code object in the making.
#[derive(Debug)]
pub(super) struct Unit<'a> {
    pub(super) scope: ScopeId,
    pub(super) kind: ScopeKind,
    name: Arc<str>,
    pub(super) qualname: Arc<str>,
    first_line: u32,
    is_nested: bool,
    pub(super) is_generator: bool,
    pub(super) is_coroutine: bool,
    /// Whether this is an `async def`.
    pub(super) is_async: bool,
    /// In a generator: the handler that turns a StopIteration which leaves it into a RuntimeError.
    pub(super) stop_handler: Option<BlockId>,
    pub(super) signature: Signature,
    pub(super) graph: Graph,
    pub(super) consts: Consts,
    pub(super) names: NameTable,
    pub(super) varnames: NameTable,
    pub(super) cellvars: NameTable,
    pub(super) freevars: NameTable,
    /// The statements around the one being compiled that matter for `break`, `continue` and `return`.
    pub(super) regions: Vec<Region<'a>>,
    /// Names that a comprehension being compiled binds, the innermost last.
    pub(super) overrides: Vec<(Arc<str>, Access)>,
    /// The scopes of the comprehensions being compiled, the innermost last.
    pub(super) comprehensions: Vec<ScopeId>,
    /// Attributes that methods of a class assign through `self`.
    pub(super) static_attributes: BTreeSet<Arc<str>>,
}

impl<'a> Unit<'a> {
    pub(super) fn new(symbols: &SymbolTable, id: ScopeId, outer: Option<&Unit<'a>>, first_line: u32) -> Unit<'a> {
        let scope = symbols.scope(id);
        let mut around = std::iter::successors(scope.parent, |&id| symbols.scope(id).parent);
        let is_nested = around.any(|id| symbols.scope(id).is_function_like());
        Unit {
            scope: id,
            kind: scope.kind,
            name: scope.name.clone(),
            qualname: qualname(symbols, scope, outer),
            first_line,
            is_nested,
            is_generator: scope.is_generator,
            is_coroutine: scope.is_coroutine,
            is_async: scope.is_async,
            stop_handler: None,
            signature: Signature::default(),
            graph: Graph::new(),
            consts: Consts::default(),
            names: NameTable::default(),
            varnames: scope.params.iter().cloned().collect(),
            cellvars: cells(scope),
            freevars: sorted(scope, |symbol| symbol.resolution == Resolution::Free || symbol.passes_through),
            regions: Vec::new(),
            overrides: Vec::new(),
            comprehensions: Vec::new(),
            static_attributes: BTreeSet::new(),
        }
    }

    /// Whether a call makes an object that is resumed.
    pub(super) fn suspends(&self) -> bool {
        self.is_generator || self.is_coroutine
    }

    /// Whether this is the body of a class.
    pub(super) fn is_class(&self) -> bool {
        self.kind == ScopeKind::Class
    }

    /// Index of a name in the cells and free variables: the operand of cell instructions until the layout is known.
    pub(super) fn cell_index(&self, name: &str, is_free: bool) -> u32 {
        let found = if is_free {
            self.freevars.find(name).map(|at| at + self.cellvars.names().len() as u32)
        } else {
            self.cellvars.find(name)
        };
        found.expect("the symbol table lists every cell")
    }

    /// Runs the passes and lays the code out.
    pub(super) fn finish(mut self, symbols: &SymbolTable, filename: &Arc<str>) -> Draft {
        passes::optimize(&mut self.graph, &mut self.consts, self.first_line);
        let params = symbols.scope(self.scope).params.len() as u32;
        assigned::check_loads(&mut self.graph, self.varnames.names().len() as u32, params);
        self.insert_prologue();
        passes::finish(&mut self.graph, self.first_line);
        let mut laid_out = layout::lay_out(&self.graph);
        let slots = self.localsplus(symbols.scope(self.scope));
        let future = if symbols.future_annotations { CodeFlags::FUTURE_ANNOTATIONS } else { 0 };
        let flags = self.flags() | future;

        let mut used = vec![false; self.consts.len()];
        for ins in laid_out.instrs.iter().filter(|ins| ins.op.arg_kind() == Arg::Const) {
            used[ins.arg as usize] = true;
        }
        let (consts, const_indexes) = self.consts.compact(&used);
        for ins in &mut laid_out.instrs {
            ins.arg = match ins.op.arg_kind() {
                Arg::Const => const_indexes[ins.arg as usize],
                Arg::Cell => slots.of_cells[ins.arg as usize],
                _ => ins.arg,
            };
        }
        Draft {
            name: self.name,
            qualname: self.qualname,
            filename: filename.clone(),
            first_line: self.first_line,
            flags,
            arg_count: self.signature.arg_count,
            posonly_count: self.signature.posonly_count,
            kwonly_count: self.signature.kwonly_count,
            localsplus: slots.slots,
            stable: slots.stable,
            consts,
            names: self.names.into_names(),
            instrs: laid_out.instrs,
            positions: laid_out.positions.into(),
            handlers: laid_out.handlers,
        }
    }

    fn flags(&self) -> u32 {
        let mut flags = 0;
        if !matches!(self.kind, ScopeKind::Module | ScopeKind::Class) {
            flags |= CodeFlags::OPTIMIZED | CodeFlags::NEWLOCALS;
        }
        if self.is_nested {
            flags |= CodeFlags::NESTED;
        }
        flags |= match (self.is_generator, self.is_coroutine) {
            (false, false) => 0,
            (true, false) => CodeFlags::GENERATOR,
            (false, true) => CodeFlags::COROUTINE,
            (true, true) => CodeFlags::ASYNC_GENERATOR,
        };
        if self.signature.has_varargs {
            flags |= CodeFlags::VARARGS;
        }
        if self.signature.has_varkeywords {
            flags |= CodeFlags::VARKEYWORDS;
        }
        flags
    }

    /// `COPY_FREE_VARS` and one `MAKE_CELL` a cell, in the order of their slots; then a generator is made.
    fn insert_prologue(&mut self) {
        let mut prologue = Vec::new();
        if !self.freevars.names().is_empty() {
            prologue.push((Opcode::COPY_FREE_VARS, self.freevars.names().len() as u32, None));
        }
        let mut cells: Vec<(u32, u32)> =
            (0..).zip(self.cellvars.names()).map(|(at, name)| (self.cell_slot(at, name), at)).collect();
        cells.sort_unstable();
        prologue.extend(cells.into_iter().map(|(_, at)| (Opcode::MAKE_CELL, at, None)));
        if self.suspends() {
            let loc = Some(Position::line_only(self.first_line));
            prologue.extend([(Opcode::RETURN_GENERATOR, 0, loc), (Opcode::POP_TOP, 0, loc)]);
        }
        self.graph.prepend(prologue);
    }

    /// Where a cell stands among the locals, or else behind them; only the order counts.
    fn cell_slot(&self, at: u32, name: &str) -> u32 {
        self.varnames.find(name).unwrap_or(self.varnames.names().len() as u32 + at)
    }

    fn localsplus(&self, scope: &Scope) -> Slots {
        let mut slots: Vec<(Arc<str>, LocalKind)> = Vec::new();
        for name in self.varnames.names() {
            let kind = if self.cellvars.find(name).is_some() { LocalKind::LocalCell } else { LocalKind::Local };
            slots.push((name.clone(), kind));
        }
        let mut of_cells = Vec::new();
        for name in self.cellvars.names() {
            of_cells.push(self.varnames.find(name).unwrap_or(slots.len() as u32));
            if self.varnames.find(name).is_none() {
                slots.push((name.clone(), LocalKind::Cell));
            }
        }
        for name in self.freevars.names() {
            of_cells.push(slots.len() as u32);
            slots.push((name.clone(), LocalKind::Free));
        }
        let stable = slots.iter().map(|(name, kind)| match kind {
            LocalKind::Cell if scope.needs_class_cell && &**name == "__class__" => scope.class_cell_is_stable,
            kind => kind.holds_cell() && scope.symbol(name).is_some_and(|symbol| symbol.stable),
        });
        Slots { stable: stable.collect(), slots, of_cells }
    }
}

struct Slots {
    slots: Vec<(Arc<str>, LocalKind)>,
    stable: Vec<bool>,
    /// `localsplus` index of each cell and free variable.
    of_cells: Vec<u32>,
}

/// The variables that have cells in the code of a block, the class itself among them.
fn cells(scope: &Scope) -> NameTable {
    let mut cells = sorted(scope, |symbol| symbol.needs_cell());
    if scope.needs_class_cell {
        cells.index("__class__");
    }
    if scope.needs_class_dict {
        cells.index("__classdict__");
    }
    cells
}

fn sorted(scope: &Scope, keep: impl Fn(&crate::scope::Symbol) -> bool) -> NameTable {
    let mut names: Vec<Arc<str>> = scope.symbols().iter().filter(|s| keep(s)).map(|s| s.name.clone()).collect();
    names.sort_unstable();
    names.into_iter().collect()
}

/// `outer.<locals>.name`; a function whose name is declared global has its bare name.
fn qualname(symbols: &SymbolTable, scope: &Scope, outer: Option<&Unit<'_>>) -> Arc<str> {
    let Some(outer) = outer.filter(|outer| outer.kind != ScopeKind::Module) else {
        return scope.name.clone();
    };
    let declared_global = matches!(scope.kind, ScopeKind::Function | ScopeKind::Class)
        && symbols
            .scope(outer.scope)
            .symbol(&scope.name)
            .is_some_and(|symbol| symbol.resolution == Resolution::GlobalExplicit);
    if declared_global {
        return scope.name.clone();
    }
    if outer.kind == ScopeKind::Class {
        return Arc::from(format!("{}.{}", outer.qualname, scope.name));
    }
    Arc::from(format!("{}.<locals>.{}", outer.qualname, scope.name))
}
