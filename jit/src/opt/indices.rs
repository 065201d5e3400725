//! Indices: a sum or a difference that is at once compared with a length needs no check of its own. Of two fixnums it always
//! has 64 bits, and if it is no fixnum itself, it lies beyond any length: the check of the comparison leaves instead.
//!
//! The pass comes after `rewind`, which lets that check leave with a state from before the operation. A state that shows the
//! index would show what is no fixnum.

use crate::abi::Heap;
use crate::ir::{Cond, Function, Imm, Inst, MemKind, Opcode, Value};

/// Removes checks of indices for overflow.
pub fn run(func: &mut Function) -> bool {
    let mut changed = false;
    for block in func.blocks().to_vec() {
        let insts = func.insts(block).to_vec();
        for (at, &inst) in insts.iter().enumerate() {
            let op = func.inst(inst).op;
            let (Opcode::AddOvf | Opcode::SubOvf, Some(unchecked)) = (op, op.unchecked()) else { continue };
            let index = func.result(inst).expect("an operation has a result");
            if is_compared(func, index, &insts[at + 1..]) {
                let data = func.inst_mut(inst);
                (data.op, data.exit) = (unchecked, None);
                changed = true;
            }
        }
    }
    changed
}

/// Whether the first that is done with an index is to check that it is less than a length.
fn is_compared(func: &Function, index: Value, following: &[Inst]) -> bool {
    let mut compared = None;
    for &inst in following {
        let data = func.inst(inst);
        if data.exit.is_some_and(|exit| func.states[exit.state].values().any(|value| value == index)) {
            return false;
        }
        match (data.op, data.imm, &data.args[..]) {
            (Opcode::CheckTrue, _, &[cond]) if Some(cond) == compared => return true,
            (Opcode::Icmp, Imm::Cond(Cond::Ult), &[left, length]) if left == index && is_length(func, length) => {
                compared = func.result(inst);
            }
            (_, _, args) if args.contains(&index) => return false,
            _ => {}
        }
    }
    false
}

/// Whether a value is how many items an object has.
fn is_length(func: &Function, value: Value) -> bool {
    let Some(inst) = func.def_inst(value) else { return false };
    let data = func.inst(inst);
    let Imm::Mem(access) = data.imm else { return false };
    let has_items = matches!(access.heap, Heap::ListHeader | Heap::Tuple | Heap::Buffer);
    data.op == Opcode::Load && has_items && access.kind == MemKind::Int
}
