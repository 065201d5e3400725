//! Successors: what a counter of a loop is going to be in the next iteration.
//!
//! Frame states show the next item of an iterator, and so keep the successor alive beside the counter from the beginning of an
//! iteration to its end. Where nothing but the back edge needs it besides, it is made there, in the counter's register, and
//! exits leave the counter: the rest is up to their recipes.

use crate::ir::{Block, Cfg, Function, InstData, Loops, Opcode, Operand, Value};
use rustc_hash::FxHashMap;

/// The values that are not computed where they are defined: a counter, and how much is added to it.
pub(super) struct Successors(FxHashMap<Value, (Value, i64)>);

impl Successors {
    /// The successors of the counters of all loops.
    pub fn find(func: &Function, cfg: &Cfg, loops: Option<&Loops>) -> Successors {
        let mut found = FxHashMap::default();
        for around in loops.iter().flat_map(|loops| loops.all()) {
            for &latch in &around.latches {
                for target in func.targets(latch).iter().filter(|target| target.block == around.header) {
                    let params = func.params(around.header).iter().zip(&target.args);
                    found.extend(params.filter_map(|(&param, &next)| match func.step(param, next)? {
                        (Opcode::Add, step) => Some((next, (param, step))),
                        _ => None,
                    }));
                }
            }
        }
        if !found.is_empty() {
            for &block in cfg.rpo() {
                drop_used(func, block, &mut found);
            }
            let raw = func.states.values().flat_map(|state| {
                let bases = state.stores.iter().map(|store| Operand::Raw(store.base));
                state.operands().copied().chain(bases)
            });
            for operand in raw {
                if let Operand::Raw(value) = operand {
                    found.remove(&value);
                }
            }
        }
        Successors(found)
    }

    /// The counter of which `value` is the successor, and what is added to it.
    pub fn get(&self, value: Value) -> Option<(Value, i64)> {
        self.0.get(&value).copied()
    }
}

/// Forgets the values that instructions of a block have other uses for than to pass them back to their counters.
fn drop_used(func: &Function, block: Block, found: &mut FxHashMap<Value, (Value, i64)>) {
    for &inst in func.insts(block) {
        let InstData { args, targets, .. } = func.inst(inst);
        for arg in args {
            found.remove(arg);
        }
        for target in targets {
            for (&param, arg) in func.params(target.block).iter().zip(&target.args) {
                if found.get(arg).is_some_and(|&(counter, _)| counter != param) {
                    found.remove(arg);
                }
            }
        }
    }
}
