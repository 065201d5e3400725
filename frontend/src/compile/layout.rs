//! From the graph to instructions: jumps get addresses, regions become the exception table.

use super::flow::{BlockId, Graph, Ins, Op};
use crate::bytecode::{Handler, Instr, Opcode, Position};
use Opcode::*;

/// Instructions with their positions and the exception table.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) instrs: Vec<Instr>,
    pub(super) positions: Vec<Position>,
    pub(super) handlers: Vec<Handler>,
}

/// Takes out what only the passes needed; regions are attached to the instructions by now.
pub(super) fn resolve_pseudo(graph: &mut Graph) {
    for at in 0..graph.order.len() {
        let id = graph.order[at];
        for ins in &mut graph[id].ins {
            match ins.op {
                Op::SetupFinally | Op::SetupCleanup | Op::SetupWith | Op::PopBlock => ins.make_nop(),
                Op::RestoreFast => ins.op = STORE_FAST.into(),
                Op::Jump | Op::Bridge | Op::Real(_) => {}
            }
        }
    }
}

/// Lays the blocks out in order.
pub(super) fn lay_out(graph: &Graph) -> Layout {
    let positions = graph.positions();
    let flat = flatten(graph, &positions);
    let mut starts = vec![0; graph.block_count()];
    for (at, (_, block)) in flat.iter().enumerate().rev() {
        starts[Graph::slot(*block)] = at as u32;
    }
    let addresses = block_addresses(graph, &starts, flat.len() as u32);
    let mut layout = Layout {
        instrs: Vec::with_capacity(flat.len()),
        positions: Vec::with_capacity(flat.len()),
        handlers: Vec::new(),
    };
    for (at, (ins, _)) in flat.iter().enumerate() {
        let at = at as u32;
        let target = ins.target.map(|target| (addresses[Graph::slot(target)], target));
        let op = match (ins.op, target) {
            (Op::Jump | Op::Bridge, Some((to, _))) if to > at => JUMP_FORWARD,
            (Op::Jump, Some((_, target))) if graph.leads_to_loop(positions[Graph::slot(target)]) => JUMP_BACKWARD,
            (Op::Jump | Op::Bridge, _) => JUMP_BACKWARD_NO_INTERRUPT,
            (Op::Real(op), _) => op,
            (op, _) => unreachable!("{op:?} was resolved before"),
        };
        layout.instrs.push(Instr { op, arg: target.map_or(ins.arg, |(to, _)| to) });
        layout.positions.push(ins.loc.unwrap_or_default());
        if let Some(handler) = ins.handler {
            let (depth, push_lasti) = graph[handler].handler.expect("handlers were attached");
            let target = addresses[Graph::slot(handler)];
            match layout.handlers.last_mut() {
                Some(row) if row.end == at && row.target == target => row.end = at + 1,
                _ => layout.handlers.push(Handler { start: at, end: at + 1, target, depth, push_lasti }),
            }
        }
    }
    layout
}

/// The instructions in order with their blocks. A conditional jump backwards becomes its opposite over a plain jump.
fn flatten(graph: &Graph, positions: &[usize]) -> Vec<(Ins, BlockId)> {
    // A conditional jump becomes two instructions at most once a block.
    let most = graph.order.iter().map(|&id| graph[id].ins.len() + 1).sum();
    let mut flat = Vec::with_capacity(most);
    for (at, &id) in graph.order.iter().enumerate() {
        for &ins in &graph[id].ins {
            let backward = ins.target.is_some_and(|target| positions[Graph::slot(target)] <= at);
            match (inverse(ins.op), ins.target) {
                (Some(op), Some(_)) if backward => {
                    let next = graph.nonempty_from(at + 1).expect("code never falls off its end");
                    // Neither can raise, and CPython's table leaves them out.
                    let ins = Ins { handler: None, ..ins };
                    flat.push((Ins { op: op.into(), target: Some(next), ..ins }, id));
                    flat.push((Ins { op: Op::Jump, ..ins }, id));
                }
                _ => flat.push((ins, id)),
            }
        }
    }
    flat
}

fn inverse(op: Op) -> Option<Opcode> {
    match op {
        Op::Real(POP_JUMP_IF_FALSE) => Some(POP_JUMP_IF_TRUE),
        Op::Real(POP_JUMP_IF_TRUE) => Some(POP_JUMP_IF_FALSE),
        Op::Real(POP_JUMP_IF_NONE) => Some(POP_JUMP_IF_NOT_NONE),
        Op::Real(POP_JUMP_IF_NOT_NONE) => Some(POP_JUMP_IF_NONE),
        _ => None,
    }
}

/// Addresses of the starts of all blocks; an empty block starts where the next one does.
fn block_addresses(graph: &Graph, starts: &[u32], end: u32) -> Vec<u32> {
    let mut addresses = vec![end; graph.block_count()];
    let mut next = end;
    for &id in graph.order.iter().rev() {
        if !graph[id].ins.is_empty() {
            next = starts[Graph::slot(id)];
        }
        addresses[Graph::slot(id)] = next;
    }
    addresses
}
