//! Slots that hold already what they should: a frame state need not say what it found in the frame.
//!
//! Code that is entered in a loop reads its variables from the frame's slots. As long as nothing writes to these, an exit
//! that gives a slot its own word back does so in vain, and would keep the word in a register, perhaps all around a loop.
//!
//! What the code calls has its frames above the slots that are in use, and only there does it write.

use crate::ir::{FrameSlots, Function, Imm, Opcode, Operand, Value};

/// Takes the slots out of frame states that hold what they held at the entry.
pub fn run(func: &mut Function) -> bool {
    let untouched = FrameSlots::CALLEE..first_written(func);
    let mut changed = false;
    for id in func.states.keys() {
        let mut state = std::mem::take(&mut func.states[id]);
        for frame in &mut state.frames {
            let (count, window) = (frame.slots.len(), frame.window);
            // A dict is made of what the exit writes, and a frame that was inlined names its function.
            let is_needed = |slot| frame.dicts.contains(&slot) || window != 0 && slot == FrameSlots::CALLEE;
            frame.slots.retain(|&(slot, operand)| {
                let at = window + slot;
                let is_own = matches!(operand, Operand::Value(value) if slot_of(func, value) == Some(at));
                !(is_own && untouched.contains(&at)) || is_needed(slot)
            });
            changed |= frame.slots.len() < count;
        }
        func.states[id] = state;
    }
    changed
}

/// The first slot from which on something may be written before an exit.
fn first_written(func: &Function) -> i32 {
    let insts = func.blocks().iter().flat_map(|&block| func.insts(block));
    let written = insts.filter_map(|&inst| {
        let data = func.inst(inst);
        match (data.op, data.imm) {
            (Opcode::FrameStore | Opcode::FrameAddr, Imm::Slot(slot)) => Some(slot),
            // The words below a frame belong to it: its function, its link, and what it is a frame of.
            (_, Imm::Call(target)) => Some(target.window + FrameSlots::GENERATOR),
            _ => None,
        }
    });
    written.min().unwrap_or(i32::MAX)
}

/// The slot whose word `value` is, or was taken out of and is the only one for.
fn slot_of(func: &Function, value: Value) -> Option<i32> {
    use Opcode::{CheckBool, CheckBound, CheckFloat, CheckInt, CheckObj, CheckRef, CheckWord, RefToValue};
    use Opcode::{TagBool, TagInt, UnboxFloat, UntagBool, UntagInt, ValueToRef};
    let mut inst = func.def_inst(value)?;
    loop {
        let data = func.inst(inst);
        match (data.op, data.imm) {
            (Opcode::FrameLoad, Imm::Slot(slot)) => return Some(slot),
            (CheckBool | CheckBound | CheckInt | CheckObj | CheckRef | RefToValue, _)
            | (TagBool | TagInt | UntagBool | UntagInt | ValueToRef, _)
            // The interpreter gets the number's own object back.
            | (CheckFloat | UnboxFloat | CheckWord, _) => inst = func.def_inst(data.args[0])?,
            _ => return None,
        }
    }
}
