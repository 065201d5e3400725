//! Polls: a loop that is soon over needs none, and whatever it is in polls.
//!
//! What waits for a poll, a collection or a wish to stop, waits for so many iterations without calls then.

use super::constant::Constant;
use super::counter::{Counter, Counting};
use crate::ir::{Cfg, DomTree, Function, InstData, Loops, Opcode};

/// How often a loop without polls comes round at most: for some microseconds.
const MOST_ITERATIONS: i64 = 1024;

/// Removes the polls of loops that end soon.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let dom = DomTree::compute(func, &cfg);
    let loops = Loops::compute(func, &cfg, &dom);
    let mut changed = false;
    for index in 0..loops.all().len() {
        let counting = Counting { cfg: &cfg, dom: &dom, loops: &loops, index };
        if !ends_soon(func, counting) {
            continue;
        }
        for &block in &counting.around().blocks {
            for inst in func.insts(block).to_vec() {
                if func.inst(inst).op == Opcode::Poll {
                    func.remove_inst(inst);
                    changed = true;
                }
            }
        }
    }
    changed
}

/// Whether the loop has few iterations, and nothing in it takes long.
fn ends_soon(func: &Function, counting: Counting<'_>) -> bool {
    let Counting { cfg, loops, index, .. } = counting;
    let Some(preheader) = loops.preheader(func, cfg, index) else { return false };
    let is_innermost = loops.all().iter().all(|inner| inner.parent != Some(index));
    let insts = counting.around().blocks.iter().flat_map(|&block| func.insts(block));
    let takes_long = |data: &InstData| match data.op {
        Opcode::Poll => false,
        Opcode::Helper => true,
        _ => data.effects().calls || data.effects().runs,
    };
    is_innermost
        && !insts.map(|&inst| func.inst(inst)).any(takes_long)
        && counting.counters(func, preheader).iter().any(|&counter| is_bounded(func, counting, counter))
}

/// Whether each iteration finds the counter below a bound that it reaches soon.
fn is_bounded(func: &Function, counting: Counting<'_>, counter: Counter) -> bool {
    let Some(Constant::Int(first)) = Constant::of(func, counter.first) else { return false };
    counting.around().latches.iter().all(|&latch| {
        let bound = counting.bound(func, counter, latch).and_then(|bound| Constant::of(func, bound));
        let Some(Constant::Int(bound)) = bound else { return false };
        bound.saturating_sub(first) / counter.step <= MOST_ITERATIONS
    })
}
