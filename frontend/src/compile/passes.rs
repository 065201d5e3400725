//! Passes over the graph: short blocks copied to their jumps, lines for instructions without one, redundant
//! instructions removed, handlers moved out of the way.
//!
//! They follow CPython 3.13 closely, because the result shows in `dis`, in `co_lines()` and in tracebacks.

use super::consts::Consts;
use super::flow::{Block, BlockId, Graph, Op};
use super::{layout, peephole};
use crate::bytecode::Opcode;

/// Blocks of at most this many instructions that leave the function are copied to the jumps that lead there.
const MAX_COPY: usize = 4;

/// Improves the emitted graph.
pub(super) fn optimize(graph: &mut Graph, consts: &mut Consts, first_line: u32) {
    graph.attach_handlers();
    graph.remove_unreachable();
    if inline_short_blocks(graph) {
        graph.remove_unreachable();
    }
    resolve_lines(graph, first_line);
    for at in 0..graph.order.len() {
        peephole::block(graph, graph.order[at], consts);
    }
    graph.remove_unreachable();
    merge_straight(graph);
    remove_redundant(graph);
    graph.remove_unreachable();
    remove_redundant(graph);
}

/// Moves the code that only exceptions reach behind all other code, and gives the last instructions their lines.
pub(super) fn finish(graph: &mut Graph, first_line: u32) {
    move_cold_blocks(graph);
    resolve_lines(graph, first_line);
    layout::resolve_pseudo(graph);
    remove_redundant(graph);
}

fn remove_redundant(graph: &mut Graph) {
    loop {
        remove_nops(graph);
        if !remove_jumps_to_next(graph) {
            break;
        }
    }
}

/// Replaces jumps to short exits, and to code without lines that does not fall through, by a copy of it.
/// Tells whether there were any.
fn inline_short_blocks(graph: &mut Graph) -> bool {
    let mut copies = 0;
    loop {
        let before = copies;
        for at in 0..graph.order.len() {
            let id = graph.order[at];
            let Some(last) = graph[id].last().filter(|last| last.op.is_goto()) else {
                continue;
            };
            let target = last.target.expect("a jump has a target");
            let copied = &graph[target];
            let short_exit = copied.exits() && copied.ins.len() <= MAX_COPY;
            let lineless = !copied.ins.is_empty() && copied.has_no_line() && !copied.falls_through() && target != id;
            if !short_exit && !lineless {
                continue;
            }
            let copy = copied.ins.clone();
            graph[target].predecessors = graph[target].predecessors.saturating_sub(1);
            let block = &mut graph[id];
            block.ins.last_mut().expect("checked above").make_nop();
            block.ins.extend(copy);
            copies += 1;
        }
        if copies == before {
            return copies > 0;
        }
    }
}

/// Appends a block to the only one that leads to it, where that falls through, and removes loads of values that are
/// dropped at once.
fn merge_straight(graph: &mut Graph) {
    for at in (1..graph.order.len()).rev() {
        let (before, id) = (graph.order[at - 1], graph.order[at]);
        let straight = graph[id].predecessors == 1
            && graph[before].falls_through()
            && graph[before].last().is_some_and(|last| !last.op.is_jump())
            && !graph[id].is_loop;
        if straight {
            let tail = std::mem::take(&mut graph[id].ins);
            graph[before].ins.extend(tail);
        }
    }
    for at in 0..graph.order.len() {
        let id = graph.order[at];
        peephole::remove_pairs(&mut graph[id].ins);
    }
}

/// Removes NOPs whose line a neighbour has.
fn remove_nops(graph: &mut Graph) {
    for at in 0..graph.order.len() {
        let id = graph.order[at];
        if !graph[id].ins.iter().any(|ins| ins.is(Opcode::NOP)) {
            continue;
        }
        let next_line = graph.nonempty_from(at + 1).map(|next| graph[next].ins[0].line());
        let falls_through = graph[id].falls_through();
        let mut all = std::mem::take(&mut graph[id].ins);
        let mut kept = 0;
        let mut previous_line = graph[id].loop_line;
        let mut skip_location = None;
        for i in 0..all.len() {
            let mut ins = all[i];
            if let Some(loc) = skip_location.take() {
                ins.loc = loc;
            }
            if ins.is(Opcode::NOP) {
                let Some(line) = ins.line() else { continue };
                if previous_line == Some(line) {
                    continue;
                }
                if let Some(next) = all.get(i + 1) {
                    if next.is(Opcode::NOP)
                        && next.loc.is_none()
                        && all.get(i + 2).is_some_and(|n| n.line() == Some(line))
                    {
                        continue;
                    }
                    match next.line() {
                        Some(next_line) if next_line == line => continue,
                        None => {
                            skip_location = Some(ins.loc);
                            continue;
                        }
                        _ => {}
                    }
                } else if falls_through && next_line.is_none_or(|next| next == Some(line)) {
                    continue;
                }
            }
            previous_line = ins.line();
            all[kept] = ins;
            kept += 1;
        }
        all.truncate(kept);
        graph[id].ins = all;
    }
}

fn remove_jumps_to_next(graph: &mut Graph) -> bool {
    if !graph.order.iter().any(|&id| graph[id].last().is_some_and(|last| last.op.is_goto())) {
        return false;
    }
    let positions = graph.positions();
    let mut changed = false;
    for at in 0..graph.order.len() {
        let id = graph.order[at];
        let Some(last) = graph[id].last().filter(|last| last.op.is_goto()) else {
            continue;
        };
        let target = positions[Graph::slot(last.target.expect("a jump has a target"))];
        let next = graph.nonempty_from(at + 1);
        if next.is_some() && graph.nonempty_from(target) == next && target > at {
            graph[id].ins.last_mut().expect("checked above").make_nop();
            changed = true;
        }
    }
    changed
}

fn resolve_lines(graph: &mut Graph, first_line: u32) {
    duplicate_lineless_exits(graph);
    propagate_lines(graph);
    for at in 0..graph.order.len() {
        let id = graph.order[at];
        let block = &mut graph[id];
        let lineless_return = block.last().is_some_and(|last| {
            last.loc.is_none() && matches!(last.op, Op::Real(Opcode::RETURN_VALUE | Opcode::RETURN_CONST))
        });
        if lineless_return {
            let loc = crate::bytecode::Position { line: first_line, end_line: first_line, column: 0, end_column: 0 };
            block.ins.iter_mut().filter(|ins| ins.loc.is_none()).for_each(|ins| ins.loc = Some(loc));
        }
    }
}

/// An exit or a back edge without lines gets a copy for each jump that leads there, so that each has the line of its
/// jump.
fn duplicate_lineless_exits(graph: &mut Graph) {
    let positions = graph.positions();
    let mut copies: Vec<(usize, BlockId)> = Vec::new();
    for at in 0..graph.order.len() {
        let id = graph.order[at];
        let Some(last) = graph[id].last().copied().filter(|last| last.op.is_jump()) else {
            continue;
        };
        let target = last.target.expect("a jump has a target");
        let Some(target) = graph.nonempty_from(positions[Graph::slot(target)]) else {
            continue;
        };
        if !is_lineless_exit(&graph[target]) || graph[target].predecessors <= 1 {
            continue;
        }
        let mut copy: Block = graph[target].clone();
        copy.ins[0].loc = last.loc;
        copy.predecessors = 1;
        graph[target].predecessors -= 1;
        let copy = graph.add(copy);
        copies.push((positions[Graph::slot(target)], copy));
        graph[id].ins.last_mut().expect("checked above").target = Some(copy);
    }
    // Later copies go nearer to the original, as each is inserted right behind it.
    copies.sort_by_key(|&(original, _)| std::cmp::Reverse(original));
    for (original, copy) in copies {
        graph.order.insert(original + 1, copy);
    }
    for at in 0..graph.order.len().saturating_sub(1) {
        let (id, next) = (graph.order[at], graph.order[at + 1]);
        if graph[id].falls_through() && !graph[id].ins.is_empty() && is_lineless_exit(&graph[next]) {
            let loc = graph[id].last().and_then(|last| last.loc);
            graph[next].ins[0].loc = loc;
        }
    }
}

fn is_lineless_exit(block: &Block) -> bool {
    let leaves = block.exits() || block.ins.iter().any(|ins| ins.op.is_goto());
    leaves && !block.falls_through() && block.has_no_line()
}

fn propagate_lines(graph: &mut Graph) {
    for at in 0..graph.order.len() {
        let id = graph.order[at];
        let mut previous = None;
        for ins in &mut graph[id].ins {
            match ins.loc {
                None => ins.loc = previous,
                Some(_) => previous = ins.loc,
            }
        }
        let Some(last) = graph[id].last().copied() else {
            continue;
        };
        let jumps_to = last.target.filter(|_| last.op.is_jump());
        let falls_to = graph.order.get(at + 1).copied().filter(|_| !last.op.ends_flow());
        if last.is(Opcode::FOR_ITER)
            && let Some(target) = jumps_to.filter(|&target| graph[target].predecessors == 1)
        {
            graph[target].loop_line = last.line();
        }
        for target in [jumps_to, falls_to].into_iter().flatten() {
            let target = &mut graph[target];
            if target.predecessors == 1
                && let Some(first) = target.ins.first_mut()
                && first.loc.is_none()
            {
                first.loc = previous;
            }
        }
    }
}

/// Code reached only by exceptions goes to the end.
fn move_cold_blocks(graph: &mut Graph) {
    let warm = graph.reach(Op::is_jump);
    if graph.order.iter().all(|&id| warm[Graph::slot(id)] || graph[id].ins.is_empty()) {
        return;
    }
    let order = std::mem::take(&mut graph.order);
    let (mut hot, mut cold) = (Vec::new(), Vec::new());
    for (at, &id) in order.iter().enumerate() {
        let is_warm = |id: BlockId| warm.get(Graph::slot(id)).copied().unwrap_or(false);
        if is_warm(id) || graph[id].ins.is_empty() && cold.is_empty() {
            hot.push(id);
            continue;
        }
        cold.push(id);
        let next = order[at + 1..].iter().copied().find(|&next| !graph[next].ins.is_empty());
        if let Some(next) = next.filter(|&next| graph[id].falls_through() && is_warm(next)) {
            let bridge = graph.bridge_to(next);
            cold.push(bridge);
        }
    }
    hot.append(&mut cold);
    graph.order = hot;
    graph.remove_unreachable();
}
