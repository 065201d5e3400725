//! Definite assignment: a `LOAD_FAST` of a local that may be unbound becomes `LOAD_FAST_CHECK`.

use super::flow::{BlockId, Graph, Op};
use crate::bytecode::Opcode;
use smallvec::{SmallVec, smallvec};

/// A set of locals that may be unbound.
#[derive(Clone, PartialEq, Eq)]
struct Unbound(SmallVec<[u64; 2]>);

impl Unbound {
    fn contains(&self, local: u32) -> bool {
        self.0[local as usize / 64] >> (local % 64) & 1 == 1
    }

    fn insert(&mut self, local: u32) {
        self.0[local as usize / 64] |= 1 << (local % 64);
    }

    fn remove(&mut self, local: u32) {
        self.0[local as usize / 64] &= !(1 << (local % 64));
    }

    /// Adds another set; tells whether that changed anything.
    fn join(&mut self, other: &Unbound) -> bool {
        let mut changed = false;
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            changed |= *theirs & !*mine != 0;
            *mine |= theirs;
        }
        changed
    }
}

/// Checks the loads of `locals` locals, of which the first `params` are bound on entry.
pub(super) fn check_loads(graph: &mut Graph, locals: u32, params: u32) {
    if locals == 0 {
        return;
    }
    let mut entry = Unbound(smallvec![0; (locals as usize).div_ceil(64)]);
    (params..locals).for_each(|local| entry.insert(local));
    let nothing = Unbound(smallvec![0; entry.0.len()]);
    let mut at_start = vec![nothing; graph.block_count()];
    let mut seen = vec![false; graph.block_count()];
    let positions = graph.positions();
    let first = graph.entry();
    at_start[Graph::slot(first)] = entry;
    seen[Graph::slot(first)] = true;
    let mut pending = vec![first];
    while let Some(id) = pending.pop() {
        let mut unbound = at_start[Graph::slot(id)].clone();
        let mut flow_to = |target: BlockId, unbound: &Unbound| {
            let slot = Graph::slot(target);
            if at_start[slot].join(unbound) || !std::mem::replace(&mut seen[slot], true) {
                pending.push(target);
            }
        };
        for ins in &graph[id].ins {
            if let Some(handler) = ins.handler {
                flow_to(handler, &unbound);
            }
            step(&mut unbound, ins.op, ins.arg);
            if let Some(target) = ins.target {
                flow_to(target, &unbound);
            }
        }
        if graph[id].falls_through()
            && let Some(&next) = graph.order.get(positions[Graph::slot(id)] + 1)
        {
            flow_to(next, &unbound);
        }
    }
    for at in 0..graph.order.len() {
        let id = graph.order[at];
        let mut unbound = at_start[Graph::slot(id)].clone();
        for ins in &mut graph[id].ins {
            if ins.is(Opcode::LOAD_FAST) && unbound.contains(ins.arg) {
                ins.op = Opcode::LOAD_FAST_CHECK.into();
            }
            step(&mut unbound, ins.op, ins.arg);
        }
    }
}

fn step(unbound: &mut Unbound, op: Op, local: u32) {
    match op {
        Op::RestoreFast | Op::Real(Opcode::DELETE_FAST | Opcode::LOAD_FAST_AND_CLEAR) => unbound.insert(local),
        Op::Real(Opcode::STORE_FAST | Opcode::LOAD_FAST | Opcode::LOAD_FAST_CHECK) => unbound.remove(local),
        _ => {}
    }
}
