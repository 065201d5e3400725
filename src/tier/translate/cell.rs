//! Cells: making, reading and binding the variables that closures share.
//!
//! A variable that its scope binds once is *stable*: read twice it is the same, whatever has run meanwhile, unless the
//! program has reached into a cell from outside, which ends an assumption. In a function that is known as an object, and
//! not only by its code, such a variable is a constant.

use super::frame::{Abs, Frame};
use super::{Assumption, Body, Step, Translator};
use crate::bytecode::LocalKind;
use crate::runtime::Value as Word64;
use crate::runtime::heap::{Header, HeaderFlags};
use crate::runtime::objects::{CellObject, Function, Gc, Tag};
use freevar_jit::abi::Heap;
use freevar_jit::ir::{AllocShape, MemAccess, MemKind, Reason, Type, Value};

/// How often the assumption about closures has ended when nothing is made to rest on it any more.
const MANY_CHANGES: u64 = 8;

impl Translator<'_, '_> {
    /// `MAKE_CELL`
    pub(super) fn make_cell(&mut self, f: &mut Frame, slot: u32) {
        let contents = self.tagged(&f.slots[slot as usize].clone());
        let size = size_of::<CellObject>();
        // The object says what kind of variable it holds, whatever this code makes of that.
        let flags = if f.code.code.stable[slot as usize] { HeaderFlags::STABLE } else { 0 };
        let header = Header::word(Tag::Cell, size, 0) | u64::from(flags) << 8;
        let cell = self.b.alloc(AllocShape { size: size as u32, header });
        let access = self.cell_access(f, slot);
        self.b.store(access, cell, contents);
        f.slots[slot as usize] = Abs::Val(cell);
    }

    /// The cells of a function as the frame's free variables.
    pub(super) fn load_cells(&mut self, f: &mut Frame) {
        let code = f.code;
        let first = code.local_count - code.free_count;
        let function = self.known_function(&Abs::Val(f.callee));
        for index in 0..code.free_count {
            let cell = match function.and_then(|function| function.cells()[index].get()) {
                Some(cell) => self.pool_ref(cell),
                None => {
                    let offset = (Function::CELLS_OFFSET + index * 8) as i32;
                    self.b.load(MemAccess::new(Heap::Closure, MemKind::Ref, offset), f.callee)
                }
            };
            f.slots[first + index] = Abs::Val(cell);
        }
    }

    /// `LOAD_DEREF`
    pub(super) fn load_deref(&mut self, body: &Body, f: &mut Frame, pc: u32, slot: u32) -> Step {
        let contents = self.variable(body, f, pc, slot)?;
        f.push(contents);
        Ok(())
    }

    /// What the variable in a cell is bound to.
    pub(super) fn variable(&mut self, body: &Body, f: &mut Frame, pc: u32, slot: u32) -> Step<Abs> {
        let cell = self.cell_in(body, f, pc, slot)?;
        let access = self.cell_access(f, slot);
        if access.heap == Heap::StableCell {
            self.check_closures(body, f, pc);
        }
        if let Some(contents) = self.fixed_variable(f, slot) {
            return Ok(self.constant(contents));
        }
        let contents = self.b.load(access, cell);
        let exit = self.exit_here(body, f, pc, Reason::Unbound);
        Ok(Abs::Val(self.b.check_bound(contents, exit)))
    }

    /// `STORE_DEREF`
    pub(super) fn store_deref(&mut self, body: &Body, f: &mut Frame, pc: u32, slot: u32) -> Step {
        let cell = self.cell_in(body, f, pc, slot)?;
        let contents = f.pop();
        let contents = self.tagged(&contents);
        let access = self.cell_access(f, slot);
        self.b.store(access, cell, contents);
        Ok(())
    }

    /// `DELETE_DEREF`
    pub(super) fn delete_deref(&mut self, body: &Body, f: &mut Frame, pc: u32, slot: u32) -> Step {
        let cell = self.cell_in(body, f, pc, slot)?;
        let access = self.cell_access(f, slot);
        let contents = self.b.load(access, cell);
        let exit = self.exit_here(body, f, pc, Reason::Unbound);
        self.b.check_bound(contents, exit);
        let absent = self.b.value_const(0);
        self.b.store(access, cell, absent);
        Ok(())
    }

    /// Exits if something has changed that is taken to be fixed once a closure is made: which code and defaults a function
    /// has, and what a stable variable is bound to.
    pub(super) fn check_closures(&mut self, body: &Body, f: &Frame, pc: u32) {
        self.check_assumed(body, f, pc, Assumption::Closures);
    }

    /// Makes sure that a function which is known here still has the code and the defaults that it has now.
    pub(super) fn rest_on(&mut self, body: &Body, f: &Frame, pc: u32, function: Gc<Function>) {
        function.set_stable();
        self.check_closures(body, f, pc);
    }

    /// Whether it is worth while to rest on that: not in a program that changes its functions again and again.
    pub(super) fn trusts_closures(&self) -> bool {
        self.vm.context().closures < MANY_CHANGES
    }

    /// The function that a slot is known to hold.
    pub(super) fn known_function(&self, abs: &Abs) -> Option<Gc<Function>> {
        self.known(abs)?.downcast()
    }

    /// What a variable is bound to for good, as long as [`Translator::check_closures`] passes.
    pub(super) fn fixed_variable(&self, f: &Frame, slot: u32) -> Option<Word64> {
        let cell = self.known(&f.slots[slot as usize])?.downcast::<CellObject>()?;
        cell.contents.get().filter(|_| cell.is_stable() && self.cell_access(f, slot).heap == Heap::StableCell)
    }

    fn cell_in(&mut self, body: &Body, f: &mut Frame, pc: u32, slot: u32) -> Step<Value> {
        match f.slots[slot as usize] {
            Abs::Val(value) if self.b.func.ty(value) == Type::Ref => Ok(value),
            // A cell slot that was merged or restored as a tagged value.
            Abs::Val(value) if f.code.code.localsplus[slot as usize].1 != LocalKind::Local => {
                let cell = self.b.value_to_ref(value);
                f.slots[slot as usize] = Abs::Val(cell);
                Ok(cell)
            }
            _ => self.leave(body, f, pc, Reason::Unsupported),
        }
    }

    /// The contents of the cell of a variable.
    fn cell_access(&self, f: &Frame, slot: u32) -> MemAccess {
        let is_stable = f.code.code.stable[slot as usize] && self.trusts_closures() && !self.vm.has_rebound_cells;
        let heap = if is_stable { Heap::StableCell } else { Heap::Cell };
        MemAccess::new(heap, MemKind::Value, CellObject::CONTENTS_OFFSET as i32)
    }
}
