//! Functions that are the only ones of their code so far: compiled code takes them for granted as objects, with one
//! comparison, so that their variables are constants in it. Once there is a second one, or where there will be since they are
//! made in a loop, code is made for all of them.

use super::frame::Frame;
use super::{Body, Entry, Translator};
use crate::bytecode::Opcode;
use crate::runtime::objects::{CellObject, CodeObject, Function, Gc};
use crate::runtime::{Slot, Value as Word64};
use crate::tier::policy::innermost_loop;
use freevar_jit::ir::{Reason, Value};

/// The functions that a live frame can reach: what feedback tells of others may be long dead.
pub(super) fn functions_near(running: Gc<Function>, frame: &[Slot]) -> Vec<Gc<Function>> {
    let cells = running.cells().iter().map(|cell| cell.get());
    let contents = |slot: Slot| match slot?.downcast::<CellObject>() {
        Some(cell) => cell.contents.get(),
        None => slot,
    };
    let near = cells.chain(frame.iter().copied()).filter_map(|slot| contents(slot)?.downcast::<Function>());
    near.chain([running]).collect()
}

impl Translator<'_, '_> {
    /// Makes a constant of the running function, if it is the only one of its code and has variables of others. Gives
    /// whether it is one.
    pub(super) fn enter_single(&mut self, body: &Body, frame: &mut Frame, entry: Entry, running: Gc<Function>) -> bool {
        let is_resumption = matches!(entry, Entry::Resume(_));
        if frame.code.free_count == 0 || is_resumption || !self.is_single(running) {
            return false;
        }
        let pool = self.pool_entry(running.into());
        let callee = self.b.ref_to_value(frame.callee);
        let exit = self.exit_at_entry(body, frame, entry, Reason::Target);
        self.b.check_pool(pool, callee, exit);
        frame.callee = self.b.ref_pool(pool);
        true
    }

    /// The value as the one function that a call has always met, if that is the only one of its code.
    pub(super) fn as_single(&mut self, body: &Body, f: &Frame, pc: u32, value: Value, usual: u64) -> Option<Value> {
        let function = self.near.iter().copied().find(|&function| Word64::from(function).word() == usual)?;
        // Without variables of others, what the code tells is all there is to know.
        if function.code().free_count == 0 || !self.is_single(function) {
            return None;
        }
        self.rest_on(body, f, pc, function);
        let pool = self.pool_entry(function.into());
        let exit = self.exit_here(body, f, pc, Reason::Target);
        self.b.check_pool(pool, value, exit);
        Some(self.b.ref_pool(pool))
    }

    fn is_single(&self, function: Gc<Function>) -> bool {
        let code = function.code();
        code.functions.get() == 1
            && !function.has_other_globals()
            && self.trusts_closures()
            && !self.is_made_in_loop(code)
    }

    /// Whether functions of a code are made in a loop, so that there will soon be a second one.
    fn is_made_in_loop(&self, code: Gc<CodeObject>) -> bool {
        let makes = |maker: Gc<CodeObject>, at: usize| match &maker.code.instrs[at..at + 2] {
            [load, make] if load.op == Opcode::LOAD_CONST && make.op == Opcode::MAKE_FUNCTION => {
                maker.consts[load.arg as usize] == code.into()
            }
            _ => false,
        };
        let is_in_loop = |maker: Gc<CodeObject>, at: usize| innermost_loop(&maker.code, at as u32, at as u32).is_some();
        let makes_in_loop = |maker: Gc<CodeObject>| {
            (0..maker.code.instrs.len() - 1).any(|at| makes(maker, at) && is_in_loop(maker, at))
        };
        self.vm.codes().iter().any(|&maker| maker.consts.contains(&code.into()) && makes_in_loop(maker))
    }
}
