//! Dead code elimination: unreachable blocks, instructions and block parameters that nothing needs.
//!
//! What is needed is found from the instructions that cannot be removed, so that a cycle of values that only need each
//! other goes too.

use crate::ir::{Block, Cfg, Entity, EntityMap, Function, Inst, Value, ValueDef};

/// Removes what is dead.
pub fn run(func: &mut Function) -> bool {
    let mut changed = remove_unreachable(func);
    let cfg = Cfg::compute(func);
    let live = Liveness::compute(func, &cfg);
    for block in func.blocks().to_vec() {
        let count = func.insts(block).len();
        func.retain_insts(block, |_, inst| live.insts[inst.index()]);
        changed |= func.insts(block).len() < count;
        if block != func.entry() {
            changed |= remove_params(func, &cfg, block, |value| !live.values[value]);
        }
    }
    changed
}

/// Removes the blocks that cannot be reached.
pub(crate) fn remove_unreachable(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    if cfg.rpo().len() == func.blocks().len() {
        return false;
    }
    let order = func.blocks().iter().copied().filter(|&block| cfg.is_reachable(block)).collect();
    func.set_blocks(order);
    true
}

/// Removes the parameters of `block` that are `dead`, with the arguments for them.
pub(crate) fn remove_params(func: &mut Function, cfg: &Cfg, block: Block, dead: impl Fn(Value) -> bool) -> bool {
    let mut removed = false;
    for index in (0..func.params(block).len()).rev() {
        if dead(func.params(block)[index]) {
            for edge in cfg.preds(block) {
                func.inst_mut(edge.inst).targets[edge.target].args.remove(index);
            }
            func.remove_param(block, index);
            removed = true;
        }
    }
    removed
}

struct Liveness {
    values: EntityMap<Value, bool>,
    insts: Vec<bool>,
}

impl Liveness {
    fn compute(func: &Function, cfg: &Cfg) -> Liveness {
        let mut live =
            Liveness { values: EntityMap::filled(func.value_count(), false), insts: vec![false; func.inst_count()] };
        let mut work = Vec::new();
        for &block in cfg.rpo() {
            for &inst in func.insts(block) {
                if !func.inst(inst).effects().is_removable() {
                    live.mark_inst(func, inst, &mut work);
                }
            }
        }
        while let Some(value) = work.pop() {
            match func.def(value) {
                ValueDef::Param(block, index) => {
                    for edge in cfg.preds(block) {
                        let target = &func.inst(edge.inst).targets[edge.target];
                        live.mark_value(target.args[index as usize], &mut work);
                    }
                }
                ValueDef::Result(inst) => live.mark_inst(func, inst, &mut work),
                ValueDef::Alias(_) | ValueDef::Dead => {}
            }
        }
        live
    }

    /// Marks what `inst` itself needs; arguments of targets are needed only if their parameters are.
    fn mark_inst(&mut self, func: &Function, inst: Inst, work: &mut Vec<Value>) {
        if std::mem::replace(&mut self.insts[inst.index()], true) {
            return;
        }
        let data = func.inst(inst);
        for &value in &data.args {
            self.mark_value(value, work);
        }
        if let Some(exit) = data.exit {
            func.states[exit.state].values().for_each(|value| self.mark_value(value, work));
        }
    }

    fn mark_value(&mut self, value: Value, work: &mut Vec<Value>) {
        if !std::mem::replace(&mut self.values[value], true) {
            work.push(value);
        }
    }
}
