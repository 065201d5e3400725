//! Variables that a program may look at while machine code runs the call (`f_locals`).
//!
//! Where it may, they are kept in the slots in which the interpreter would have them, as of the last instruction that may run
//! Python code: what has changed by then is stored before it. All of them count as live, since whoever looks at them sees
//! even those that the code itself is done with, and each holds one object.

use super::frame::{Abs, Frame};
use super::{Body, Translator};
use crate::bytecode::Opcode;
use crate::runtime::objects::Generator;
use freevar_jit::abi::Heap;
use freevar_jit::ir::{Block, MemAccess, MemKind, Reason};
use rustc_hash::FxHashMap;

/// What the slots hold that variables were stored to in the current block.
#[derive(Default)]
pub(super) struct Shown {
    block: Option<Block>,
    slots: FxHashMap<i32, Abs>,
}

impl Translator<'_, '_> {
    /// Stores the variables of a frame that have changed, if the program may look at them. To be called before the current
    /// instruction changes the frame.
    pub(super) fn show_variables(&mut self, f: &Frame) {
        if !self.vm.sites.show_variables || f.code.code.is_native() {
            return;
        }
        let block = self.b.block();
        if self.shown.block != Some(block) {
            self.shown = Shown { block: Some(block), slots: FxHashMap::default() };
        }
        for (slot, abs) in (f.window..).zip(&f.slots[..f.code.local_count]) {
            if self.shown.slots.get(&slot) != Some(abs) {
                let word = self.tagged(abs);
                self.b.frame_store(slot, word);
                self.shown.slots.insert(slot, abs.clone());
            }
        }
        // What the instruction calls has its frame above them.
        let end = f.window + f.code.local_count as i32;
        self.shown.slots.retain(|&slot, _| slot < end);
        self.frame_slots = self.frame_slots.max(f.window as u32 + f.code.frame_size as u32);
    }

    /// Has a variable that is about to get a value hold an object, if the program may look at it.
    pub(super) fn settle_shown(&mut self, abs: &mut Abs) {
        if self.vm.sites.show_variables && !matches!(abs, Abs::Absent | Abs::Complex { .. }) {
            self.settle(abs);
        }
    }

    /// Exits if somebody has seen the frame, which is about to end or to be suspended: the interpreter does that, and tells the
    /// frame's object.
    pub(super) fn check_unseen(&mut self, body: &Body, f: &Frame, pc: u32) {
        if !self.vm.sites.are_kept {
            return;
        }
        let exit = self.exit_here(body, f, pc, Reason::Seen);
        self.b.check_unseen(f.window, exit);
        let op = f.code.code.instrs[pc as usize].op;
        if let Some(resumed) = body.resumed.as_ref().filter(|_| op != Opcode::YIELD_VALUE) {
            // The frame of a generator may have been seen while it was suspended.
            let access = MemAccess::new(Heap::Generator, MemKind::Value, Generator::FRAME_OFFSET as i32);
            let frame = self.b.load(access, resumed.generator);
            let absent = self.b.value_const(0);
            let is_unseen = self.b.word_eq(frame, absent);
            self.b.check_true(is_unseen, exit);
        }
    }
}
