//! Loading, storing and deleting names.

use super::Compiler;
use super::flow::Loc;
use crate::bytecode::Opcode;
use crate::scope::{Resolution, ScopeKind};
use Opcode::*;
use std::borrow::Cow;

/// Where a name's value lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    /// In a local slot.
    Fast,
    /// In a cell of this code object.
    Cell,
    /// In a cell of the closure.
    Free,
    /// In the module's namespace or the built-ins.
    Global,
    /// In the namespace of the module or class body that runs.
    Name,
    /// In the namespace of a class body if it is there, else in a cell of the closure.
    NameOrFree,
    /// In the namespace of the class body around if it is there, else in a cell of the closure.
    ClassOrFree,
    /// In the namespace of the class body around if it is there, else in the module's or the built-ins.
    ClassOrGlobal,
}

/// What is done with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameUse {
    Load,
    Store,
    Delete,
}

impl Compiler<'_> {
    /// Where a name lives in the code object being written.
    pub(super) fn access(&self, name: &str) -> Access {
        let unit = self.units.last().expect("inside a code object");
        if let Some((_, access)) = unit.overrides.iter().rev().find(|(bound, _)| **bound == *name) {
            return *access;
        }
        if unit.kind == ScopeKind::Class {
            return self.access_in_class(name);
        }
        let in_module = unit.kind == ScopeKind::Module;
        let resolution = |scope| self.symbols.scope(scope).symbol(name).map(|symbol| symbol.resolution);
        // The block may have a slot of that name for another comprehension, or see one of a class that this does not.
        let sees_class = self.symbols.scope(unit.scope).sees_class && name != "__classdict__";
        match unit.comprehensions.last().and_then(|&comprehension| resolution(comprehension)) {
            Some(Resolution::GlobalExplicit | Resolution::GlobalImplicit) if !in_module => return Access::Global,
            Some(Resolution::Free) if sees_class => return Access::Free,
            _ => {}
        }
        match resolution(unit.scope) {
            Some(Resolution::Free) if sees_class => Access::ClassOrFree,
            Some(Resolution::GlobalImplicit) if sees_class => Access::ClassOrGlobal,
            Some(Resolution::Cell) if !in_module => Access::Cell,
            Some(Resolution::Free) => Access::Free,
            Some(Resolution::GlobalExplicit) => Access::Global,
            Some(Resolution::Local | Resolution::Cell | Resolution::GlobalImplicit) if in_module => Access::Name,
            Some(Resolution::Local) => Access::Fast,
            _ if in_module => Access::Name,
            _ => Access::Global,
        }
    }

    /// Names in a class body are those of its namespace. A comprehension in it does not see them.
    fn access_in_class(&self, name: &str) -> Access {
        let unit = self.units.last().expect("inside a code object");
        let scope = unit.comprehensions.last().copied();
        let symbol = self.symbols.scope(scope.unwrap_or(unit.scope)).symbol(name);
        match (symbol.map(|symbol| symbol.resolution), scope) {
            (Some(Resolution::Free), None) => Access::NameOrFree,
            // That is the variable of the methods, which code of the class body does not see.
            (Some(Resolution::Free), Some(_)) if name == "__class__" => Access::Global,
            (Some(Resolution::Free), Some(_)) => Access::Free,
            (Some(Resolution::GlobalExplicit), _) | (_, Some(_)) => Access::Global,
            _ => Access::Name,
        }
    }

    /// A name as the code object being written means it.
    pub(super) fn mangled<'n>(&self, name: &'n str) -> Cow<'n, str> {
        let unit = self.units.last().expect("inside a code object");
        self.symbols.scope(unit.scope).mangle(name)
    }

    pub(super) fn name(&mut self, name: &str, how: NameUse, loc: Loc) {
        let name = &*self.mangled(name);
        let access = self.access(name);
        if (access, how) == (Access::NameOrFree, NameUse::Load) {
            self.emit(LOAD_LOCALS, loc);
        }
        if matches!(access, Access::ClassOrFree | Access::ClassOrGlobal) {
            self.name("__classdict__", NameUse::Load, loc);
        }
        let op = match (access, how) {
            (Access::Fast, NameUse::Load) => LOAD_FAST,
            (Access::Fast, NameUse::Store) => STORE_FAST,
            (Access::Fast, NameUse::Delete) => DELETE_FAST,
            (Access::Cell | Access::Free, NameUse::Load) => LOAD_DEREF,
            (Access::NameOrFree | Access::ClassOrFree, NameUse::Load) => LOAD_FROM_DICT_OR_DEREF,
            (Access::Cell | Access::Free | Access::NameOrFree | Access::ClassOrFree, NameUse::Store) => STORE_DEREF,
            (Access::Cell | Access::Free | Access::NameOrFree | Access::ClassOrFree, NameUse::Delete) => DELETE_DEREF,
            (Access::ClassOrGlobal, NameUse::Load) => LOAD_FROM_DICT_OR_GLOBALS,
            (Access::Global, NameUse::Load) => LOAD_GLOBAL,
            (Access::Global | Access::ClassOrGlobal, NameUse::Store) => STORE_GLOBAL,
            (Access::Global | Access::ClassOrGlobal, NameUse::Delete) => DELETE_GLOBAL,
            (Access::Name, NameUse::Load) => LOAD_NAME,
            (Access::Name, NameUse::Store) => STORE_NAME,
            (Access::Name, NameUse::Delete) => DELETE_NAME,
        };
        let unit = self.unit();
        let arg = match access {
            Access::Fast => unit.varnames.index(name),
            Access::Cell => unit.cell_index(name, false),
            Access::Free | Access::NameOrFree | Access::ClassOrFree => unit.cell_index(name, true),
            Access::Global | Access::Name | Access::ClassOrGlobal => {
                let at = unit.names.index(name);
                if op == LOAD_GLOBAL { at << 1 } else { at }
            }
        };
        self.emit_arg(op, arg, loc);
    }

    /// Pushes the cell of a name that a nested function captures.
    pub(super) fn load_cell(&mut self, name: &str, loc: Loc) {
        let unit = self.unit();
        let is_free = match unit.kind {
            ScopeKind::Class => unit.cellvars.find(name).is_none(),
            _ => matches!(self.access(name), Access::Free | Access::ClassOrFree | Access::ClassOrGlobal),
        };
        let index = self.unit().cell_index(name, is_free);
        self.emit_arg(LOAD_CLOSURE, index, loc);
    }
}
