//! Second walk: from uses to resolutions, the blocks from outside in and the free variables from inside out.
//!
//! A comprehension's symbols are merged into the block around it once they are known, because its code will be
//! emitted there.

use super::table::{Bindings, Resolution, Scope, ScopeId, ScopeKind, SymbolTable, Uses};
use crate::syntax::{ErrorKind, ParsedModule, SyntaxError, with_stack};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;
use std::sync::Arc;

/// The variable by which functions inside of a class body refer to the class.
const CLASS: &str = "__class__";
/// The variable by which blocks inside of a class body see the names of that.
pub(super) const CLASS_DICT: &str = "__classdict__";

type Names = FxHashSet<Arc<str>>;
type Failure = Box<SyntaxError>;

/// Resolves every name of the table.
pub(super) fn analyze(mut table: SymbolTable, module: &ParsedModule, filename: &str) -> Result<SymbolTable, Failure> {
    let mut analyzer = Analyzer { table: &mut table, module, filename };
    analyzer.block(ScopeId::MODULE, None, Rc::default())?;
    mark_stable(&mut table);
    Ok(table)
}

struct Analyzer<'a> {
    table: &'a mut SymbolTable,
    module: &'a ParsedModule,
    filename: &'a str,
}

impl Analyzer<'_> {
    /// Resolves a block and those inside it; returns the names that it needs from outside. `bound` are the names that
    /// enclosing functions bind (None in the module), `globals` those that they declare global.
    fn block(&mut self, id: ScopeId, bound: Option<Rc<Names>>, globals: Rc<Names>) -> Result<Names, Failure> {
        let mut free = Names::default();
        let mut inner_bound = bound.clone().unwrap_or_default();
        let mut inner_globals = globals.clone();
        let is_class = self.table.scope(id).kind == ScopeKind::Class;
        for at in 0..self.table.scope(id).symbols.len() {
            let resolution = self.name(id, at, bound.as_deref(), &mut inner_bound, &mut inner_globals)?;
            let symbol = &mut self.table.scopes[id.index()].symbols[at];
            symbol.resolution = resolution;
            if resolution == Resolution::Free {
                free.insert(symbol.name.clone());
            }
        }
        if is_class {
            // What a class binds or declares is its own business; the blocks inside see only the class itself.
            inner_bound = bound.clone().unwrap_or_default();
            Rc::make_mut(&mut inner_bound).extend([Arc::from(CLASS), Arc::from(CLASS_DICT)]);
            inner_globals = globals.clone();
        }
        let mut comprehension_cells = Names::default();
        for child in self.table.scope(id).children.clone() {
            let (bound, globals) = (inner_bound.clone(), inner_globals.clone());
            let mut child_free = with_stack(|| self.block(child, Some(bound), globals))?;
            if self.table.scope(child).kind == ScopeKind::Comprehension {
                self.inline_comprehension(id, child, &mut child_free, &mut comprehension_cells);
            }
            free.extend(child_free);
        }
        let scope = &mut self.table.scopes[id.index()];
        if scope.is_function_like() {
            make_cells(scope, &mut free, &comprehension_cells);
        }
        if is_class {
            scope.needs_class_cell = free.remove(CLASS);
            scope.needs_class_dict = free.remove(CLASS_DICT);
        }
        for name in &comprehension_cells {
            let symbol = scope.symbol_mut(name);
            symbol.uses = symbol.uses.with(Uses::COMPREHENSION_CELL);
        }
        pass_through(scope, &free);
        Ok(free)
    }

    fn name(
        &self,
        id: ScopeId,
        at: usize,
        bound: Option<&Names>,
        inner_bound: &mut Rc<Names>,
        inner_globals: &mut Rc<Names>,
    ) -> Result<Resolution, Failure> {
        let scope = self.table.scope(id);
        let symbol = &scope.symbols[at];
        let (name, uses) = (&symbol.name, symbol.uses);
        if uses.any(Uses::GLOBAL) {
            if uses.any(Uses::NONLOCAL) {
                return Err(self.at_directive(id, name, format!("name '{name}' is nonlocal and global")));
            }
            Rc::make_mut(inner_globals).insert(name.clone());
            if inner_bound.contains(name) {
                Rc::make_mut(inner_bound).remove(name);
            }
            return Ok(Resolution::GlobalExplicit);
        }
        if uses.any(Uses::NONLOCAL) {
            return match bound {
                None => Err(self.at_directive(id, name, "nonlocal declaration not allowed at module level".to_owned())),
                Some(bound) if !bound.contains(name) => {
                    Err(self.at_directive(id, name, format!("no binding for nonlocal '{name}' found")))
                }
                Some(_) if self.is_type_param(id, name) => {
                    let message = format!("nonlocal binding not allowed for type parameter '{name}'");
                    Err(self.at_directive(id, name, message))
                }
                Some(_) => Ok(Resolution::Free),
            };
        }
        if uses.any(Uses::BOUND) {
            if scope.is_function_like() && !inner_bound.contains(name) {
                Rc::make_mut(inner_bound).insert(name.clone());
            }
            if inner_globals.contains(name) {
                Rc::make_mut(inner_globals).remove(name);
            }
            return Ok(Resolution::Local);
        }
        // A name of the class around is found there, or else is global.
        if let Some(uses) = self.class_uses(id, name) {
            if uses.any(Uses::GLOBAL) {
                return Ok(Resolution::GlobalExplicit);
            }
            if uses.any(Uses::BOUND) && !uses.any(Uses::NONLOCAL) {
                return Ok(Resolution::GlobalImplicit);
            }
        }
        if bound.is_some_and(|bound| bound.contains(name)) {
            return Ok(Resolution::Free);
        }
        Ok(Resolution::GlobalImplicit)
    }

    /// What the class body whose names a block sees does with a name.
    fn class_uses(&self, id: ScopeId, name: &str) -> Option<Uses> {
        let mut scope = self.table.scope(id);
        while scope.sees_class {
            scope = self.table.scope(scope.parent?);
        }
        (scope.kind == ScopeKind::Class && self.table.scope(id).sees_class).then(|| scope.uses(name))
    }

    /// Whether the variable that a block means by a name is a type parameter.
    fn is_type_param(&self, id: ScopeId, name: &str) -> bool {
        let outer = std::iter::successors(self.table.scope(id).parent, |&id| self.table.scope(id).parent);
        let mut uses = outer.map(|id| self.table.scope(id)).filter(|s| s.is_function_like()).map(|s| s.uses(name));
        uses.find(|uses| uses.any(Uses::BOUND)).is_some_and(|uses| uses.any(Uses::TYPE_PARAM))
    }

    fn at_directive(&self, id: ScopeId, name: &str, message: String) -> Failure {
        let scope = self.table.scope(id);
        let range = scope.directives.iter().find(|(declared, _)| **declared == *name).map_or(scope.range, |d| d.1);
        self.module.source().error(ErrorKind::Syntax, self.filename, range, message)
    }

    fn inline_comprehension(&mut self, outer: ScopeId, inner: ScopeId, inner_free: &mut Names, cells: &mut Names) {
        let in_class = self.table.scope(outer).kind == ScopeKind::Class;
        let symbols = self.table.scope(inner).symbols.clone();
        for symbol in symbols {
            if in_class && *symbol.name == *CLASS && symbol.resolution == Resolution::Free {
                // The code of the class body does not see the `__class__` of its methods.
                if !self.free_in_child(inner, CLASS) {
                    inner_free.remove(CLASS);
                }
                continue;
            }
            if symbol.needs_cell() {
                cells.insert(symbol.name.clone());
            }
            let Some(existing) = self.table.scope(outer).symbol(&symbol.name) else {
                let copy = self.table.scopes[outer.index()].symbol_mut(&symbol.name);
                copy.uses = symbol.uses;
                copy.resolution = symbol.resolution;
                continue;
            };
            // What is free in the comprehension is then a local, except of a class, whose names it does not see.
            if !in_class && existing.uses.any(Uses::BOUND) && !self.free_in_child(inner, &symbol.name) {
                inner_free.remove(&symbol.name);
            }
        }
    }

    fn free_in_child(&self, id: ScopeId, name: &str) -> bool {
        let is_free = |child: &ScopeId| {
            let scope = self.table.scope(*child);
            scope.symbol(name).is_some_and(|symbol| symbol.resolution == Resolution::Free)
                && (scope.kind != ScopeKind::Comprehension || self.free_in_child(*child, name))
        };
        self.table.scope(id).children.iter().any(is_free)
    }
}

/// Locals that something inside captures become cells, and are no longer free outside.
fn make_cells(scope: &mut Scope, free: &mut Names, comprehension_cells: &Names) {
    for symbol in &mut scope.symbols {
        let is_local = matches!(symbol.resolution, Resolution::Local | Resolution::Cell);
        if is_local && (free.contains(&symbol.name) || comprehension_cells.contains(&symbol.name)) {
            symbol.resolution = Resolution::Cell;
            free.remove(&symbol.name);
        }
    }
}

/// Names that only blocks inside use still have to pass through this one.
fn pass_through(scope: &mut Scope, free: &Names) {
    let names_of_class = scope.kind == ScopeKind::Class || scope.sees_class;
    for name in free {
        match scope.symbol(name) {
            None => scope.symbol_mut(name).resolution = Resolution::Free,
            Some(symbol) if names_of_class && symbol.resolution != Resolution::Free => {
                scope.symbol_mut(name).passes_through = true;
            }
            Some(_) => {}
        }
    }
}

/// Marks the captured variables that are bound at most once: by their call if they are parameters, or by a single
/// statement of their own block outside any loop. Such a cell goes from empty to its value and stays so (a `def` that
/// calls itself is captured before it is bound, but never rebound; the `__class__` of methods is bound when the class is
/// made).
fn mark_stable(table: &mut SymbolTable) {
    let mut owners: FxHashMap<(ScopeId, Arc<str>), Bindings> = FxHashMap::default();
    let mut captured: Vec<(ScopeId, usize, ScopeId)> = Vec::new();
    for index in 0..table.scopes.len() {
        let id = ScopeId(index as u32);
        for (at, symbol) in table.scope(id).symbols.iter().enumerate() {
            if !matches!(symbol.resolution, Resolution::Cell | Resolution::Free) {
                continue;
            }
            let Some(owner) = owner_of(table, id, &symbol.name) else {
                continue;
            };
            let mut bindings = symbol.bindings;
            // A binding from another block happens whenever that block runs, and a comprehension's target again and again.
            bindings.repeated |= bindings.count > 0 && (owner != id || symbol.uses.any(Uses::ITERATED));
            owners.entry((owner, symbol.name.clone())).or_default().add(bindings);
            captured.push((id, at, owner));
        }
    }
    for (id, at, owner) in captured {
        let symbol = &mut table.scopes[id.index()].symbols[at];
        symbol.stable = owners[&(owner, symbol.name.clone())].once() && !symbol.uses.any(Uses::COMPREHENSION_CELL);
    }
    for (index, scope) in table.scopes.iter_mut().enumerate().filter(|(_, scope)| scope.needs_class_cell) {
        let bindings = owners.get(&(ScopeId(index as u32), Arc::from(CLASS)));
        scope.class_cell_is_stable = bindings.is_none_or(|bindings| bindings.once());
    }
}

/// The block whose variable a name is, going outwards from `id`.
fn owner_of(table: &SymbolTable, id: ScopeId, name: &str) -> Option<ScopeId> {
    let mut around = Some(id);
    while let Some(at) = around {
        let scope = table.scope(at);
        match scope.symbol(name).map(|symbol| symbol.resolution) {
            Some(Resolution::Cell | Resolution::Local) if scope.is_function_like() => return around,
            // The body of a class itself does not see the `__class__` of its methods.
            _ if name == CLASS && scope.needs_class_cell && at != id => return around,
            _ => around = scope.parent,
        }
    }
    None
}
