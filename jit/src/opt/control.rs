//! Control flow: blocks that only pass on are jumped over, a branch on what an edge decides is taken by that edge, one whose
//! two edges are the same is a jump, and a block with one way in is joined to the block it comes from.

use super::constant::Constant;
use super::dce::remove_unreachable;
use crate::ir::{Block, BlockCall, Cfg, EntityMap, Function, Imm, Inst, InstData, Opcode, Value, ValueDef, ValueList};

/// Simplifies the control flow.
pub fn run(func: &mut Function) -> bool {
    // What nothing reaches would go on naming the blocks that are jumped over or joined.
    let mut changed = remove_unreachable(func);
    if thread(func) {
        remove_unreachable(func);
        changed = true;
    }
    changed |= join(func);
    changed
}

/// A block that does nothing but choose a successor by what it is passed.
fn is_passage(func: &Function, block: Block, uses: &EntityMap<Value, u32>) -> bool {
    let &[inst] = func.insts(block) else {
        return false;
    };
    let data = func.inst(inst);
    if !matches!(data.op, Opcode::Jump | Opcode::Branch) || block == func.entry() {
        return false;
    }
    // Other uses of the parameters would lose their definition once an edge leads around the block.
    func.params(block).iter().all(|&param| {
        let own = data.uses().filter(|&value| value == param).count();
        uses[param] as usize == own
    })
}

/// Lets edges into passages lead on to where they go from there.
fn thread(func: &mut Function) -> bool {
    let uses = count_uses(func);
    let blocks = func.blocks().to_vec();
    let mut passages = EntityMap::filled(func.block_count(), false);
    for &block in &blocks {
        passages[block] = is_passage(func, block, &uses);
    }
    let mut changed = false;
    for &block in &blocks {
        let Some(inst) = func.terminator(block) else {
            continue;
        };
        for target in 0..func.inst(inst).targets.len() {
            // A bound, for passages that lead around in a circle.
            for _ in 0..blocks.len().min(16) {
                let call = &func.inst(inst).targets[target];
                if !passages[call.block] || call.block == block {
                    break;
                }
                let Some(onward) = onward(func, call) else {
                    break;
                };
                func.inst_mut(inst).targets[target] = onward;
                changed = true;
            }
        }
        if let [one, other] = &func.inst(inst).targets[..]
            && one == other
        {
            let jump = InstData::new(Opcode::Jump, Imm::None, &[]).with_targets([one.clone()]);
            *func.inst_mut(inst) = jump;
            changed = true;
        }
    }
    changed
}

/// Where an edge goes after the passage it leads to, if it decides that.
fn onward(func: &Function, call: &BlockCall) -> Option<BlockCall> {
    let passage = func.inst(func.terminator(call.block)?);
    let params = func.params(call.block);
    let passed = |value: Value| match params.iter().position(|&param| param == value) {
        Some(index) => call.args[index],
        None => value,
    };
    let next = match (passage.op, &passage.args[..]) {
        (Opcode::Jump, _) => &passage.targets[0],
        (_, &[cond]) => match Constant::of(func, passed(cond))? {
            Constant::Bool(cond) => &passage.targets[usize::from(!cond)],
            _ => return None,
        },
        _ => return None,
    };
    let args: ValueList = next.args.iter().map(|&arg| passed(arg)).collect();
    Some(BlockCall { block: next.block, args })
}

fn count_uses(func: &Function) -> EntityMap<Value, u32> {
    let mut uses = EntityMap::filled(func.value_count(), 0);
    for &block in func.blocks() {
        for &inst in func.insts(block) {
            func.uses(inst).for_each(|value| uses[value] += 1);
        }
    }
    uses
}

/// Joins each block with a single predecessor that only leads there to that predecessor.
fn join(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let mut joined = EntityMap::filled(func.block_count(), None);
    let mut changed = false;
    for &block in cfg.rpo() {
        let &[edge] = cfg.preds(block) else {
            continue;
        };
        let head: Block = joined[edge.block].unwrap_or(edge.block);
        let Some(jump) = func.terminator(head).filter(|&inst| func.inst(inst).op == Opcode::Jump) else {
            continue;
        };
        append(func, head, jump, block);
        joined[block] = Some(head);
        changed = true;
    }
    if changed {
        func.resolve_aliases();
        let order = func.blocks().iter().copied().filter(|&b| joined[b].is_none()).collect();
        func.set_blocks(order);
    }
    changed
}

/// Puts the instructions of `block` in the place of `jump`, the end of `head`.
fn append(func: &mut Function, head: Block, jump: Inst, block: Block) {
    let args = std::mem::take(&mut func.inst_mut(jump).targets[0].args);
    for (param, arg) in func.params(block).to_vec().into_iter().zip(args) {
        debug_assert!(matches!(func.def(param), ValueDef::Param(..)));
        func.replace(param, arg);
    }
    func.remove_terminator(head);
    func.split_insts(block, 0, head);
}
