//! Slots that a loop has taken over: they are emptied, so that what they held does not live as long as the loop runs.
//!
//! Code that is entered in a loop reads its variables from the frame's slots and keeps them elsewhere from then on. A variable
//! that the loop binds anew leaves its first object in its slot, where the collector finds it, and so does one that nobody reads
//! any more. If every state behind the entry gives the slot a word, nobody reads what is there again.
//!
//! The pass comes after those that move checks into the entry, which leave with the frame as it was.

use super::constant::Constant;
use crate::abi::value;
use crate::ir::{Block, FrameState, Function, Imm, Inst, InstData, Opcode, Value};
use smallvec::SmallVec;

type Slots = SmallVec<[i32; 8]>;

/// Empties slots at the end of the entry.
pub fn run(func: &mut Function) -> bool {
    let leaves_at_once = func.terminator(func.entry()).is_none_or(|inst| func.inst(inst).exit.is_some());
    let mut slots = if leaves_at_once { Slots::new() } else { slots_with_objects(func) };
    for &block in func.blocks() {
        if slots.is_empty() {
            return false;
        }
        retain_unread(func, block, &mut slots);
    }
    let absent = func.make_inst(Constant::Word(value::ABSENT).data());
    let (Some(nothing), false) = (func.result(absent), slots.is_empty()) else { return false };
    append_to_entry(func, absent);
    for slot in slots {
        let store = func.make_inst(InstData::new(Opcode::FrameStore, Imm::Slot(slot), &[nothing]));
        append_to_entry(func, store);
    }
    true
}

/// The slots with which the code was entered, but those in which the entry has found numbers.
fn slots_with_objects(func: &Function) -> Slots {
    let entry = func.insts(func.entry());
    let is_number = |value: Value| {
        use Opcode::{CheckBool, CheckFloat, CheckInt, CheckNumber, UntagInt};
        let of_number = |data: &InstData| matches!(data.op, CheckBool | CheckFloat | CheckInt | CheckNumber | UntagInt);
        entry.iter().map(|&inst| func.inst(inst)).any(|data| of_number(data) && data.args.first() == Some(&value))
    };
    let loaded = |&inst: &Inst| match (func.inst(inst).op, func.inst(inst).imm) {
        (Opcode::FrameLoad, Imm::Slot(slot)) => func.result(inst).map(|value| (slot, value)),
        _ => None,
    };
    let numbers: Slots =
        entry.iter().filter_map(loaded).filter(|&(_, value)| is_number(value)).map(|(slot, _)| slot).collect();
    (0..func.kept_slots as i32).filter(|slot| !numbers.contains(slot)).collect()
}

/// Keeps those of `slots` that nothing in `block` reads, the states of the entry aside: what reads slots as memory has use
/// for all of them, and a state for those that it does not give a word itself.
fn retain_unread(func: &Function, block: Block, slots: &mut Slots) {
    for &inst in func.insts(block) {
        let data = func.inst(inst);
        match (data.op, data.imm) {
            (Opcode::FrameStore | Opcode::FrameAddr, _) => slots.clear(),
            (Opcode::FrameLoad, Imm::Slot(read)) if block != func.entry() => slots.retain(|slot| *slot != read),
            _ => {}
        }
        if let Some(exit) = data.exit.filter(|_| block != func.entry()) {
            let state = &func.states[exit.state];
            slots.retain(|slot| gives(state, *slot));
        }
    }
}

/// Whether an exit with the state writes to the slot.
fn gives(state: &FrameState, slot: i32) -> bool {
    state.frames.iter().any(|frame| frame.slots.iter().any(|&(at, _)| frame.window + at == slot))
}

/// Puts `inst` before the jump that ends the entry.
fn append_to_entry(func: &mut Function, inst: Inst) {
    let entry = func.entry();
    let end = func.insts(entry).len() - 1;
    func.insert_inst(entry, end, inst);
}
