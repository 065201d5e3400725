//! Improvements within one block: jumps through jumps, known tests, constant tuples, swaps that reorder stores.

use super::consts::Consts;
use super::flow::{BlockId, Graph, Ins, Op};
use crate::bytecode::{Const, Opcode};
use Opcode::*;

/// Rewrites a block in place; removed instructions become NOPs, which a later pass takes out.
pub(super) fn block(graph: &mut Graph, id: BlockId, consts: &mut Consts) {
    let mut ins = std::mem::take(&mut graph[id].ins);
    for at in 0..ins.len() {
        one(&mut ins, at, consts);
    }
    let mut at = 0;
    while at < ins.len() {
        if ins[at].is(SWAP) {
            at = join_swaps(&mut ins, at);
            reorder_stores(&mut ins, at);
        }
        at += 1;
    }
    graph[id].ins = ins;
    thread_jump(graph, id);
}

fn one(ins: &mut [Ins], at: usize, consts: &mut Consts) {
    let (done, rest) = ins.split_at_mut(at);
    let Some((this, rest)) = rest.split_first_mut() else {
        return;
    };
    let Op::Real(op) = this.op else { return };
    let next_op = rest.first().and_then(|next| if let Op::Real(op) = next.op { Some(op) } else { None });
    match (op, next_op) {
        (LOAD_CONST, _) => after_const(this, rest, consts),
        (TO_BOOL, Some(TO_BOOL)) => this.make_nop(),
        (IS_OP | CONTAINS_OP, Some(TO_BOOL)) => {
            rest[0].op = this.op;
            rest[0].arg = this.arg;
            this.make_nop();
        }
        (IS_OP | CONTAINS_OP, Some(UNARY_NOT)) => {
            rest[0].op = this.op;
            rest[0].arg = this.arg ^ 1;
            this.make_nop();
        }
        (COMPARE_OP, Some(TO_BOOL)) => this.loc = rest[0].loc,
        (UNARY_NOT, Some(TO_BOOL)) => {
            rest[0].op = UNARY_NOT.into();
            this.make_nop();
        }
        (UNARY_NOT, Some(UNARY_NOT)) => {
            this.make_nop();
            rest[0].make_nop();
        }
        (LOAD_GLOBAL, Some(PUSH_NULL)) => {
            this.arg |= 1;
            rest[0].make_nop();
        }
        (STORE_FAST, Some(STORE_FAST)) if this.arg == rest[0].arg && this.line() == rest[0].line() => {
            this.op = POP_TOP.into();
            this.arg = 0;
        }
        (BUILD_TUPLE, Some(UNPACK_SEQUENCE)) if this.arg == rest[0].arg && (1..=3).contains(&this.arg) => {
            if this.arg == 1 {
                rest[0].make_nop();
            } else {
                rest[0].op = SWAP.into();
            }
            this.make_nop();
        }
        (BUILD_TUPLE, _) => fold_tuple(done, this, consts),
        _ => {}
    }
}

/// What follows a constant: a test that it decides, a comparison with None, a return.
fn after_const(this: &mut Ins, rest: &mut [Ins], consts: &mut Consts) {
    let tests = rest.get(1).is_some_and(|ins| ins.is(TO_BOOL));
    let Some(next) = rest.first_mut() else { return };
    let Op::Real(op) = next.op else { return };
    match op {
        RETURN_VALUE => {
            next.op = RETURN_CONST.into();
            next.arg = this.arg;
            this.make_nop();
        }
        COPY if next.arg == 1 && tests => {
            next.op = LOAD_CONST.into();
            next.arg = this.arg;
        }
        TO_BOOL => {
            next.op = LOAD_CONST.into();
            next.arg = consts.index(Const::Bool(truth(consts.get(this.arg))));
            this.make_nop();
        }
        POP_JUMP_IF_FALSE | POP_JUMP_IF_TRUE => {
            let jumps = truth(consts.get(this.arg)) == (op == POP_JUMP_IF_TRUE);
            this.make_nop();
            if jumps {
                next.op = Op::Jump;
            } else {
                next.make_nop();
            }
        }
        IS_OP if *consts.get(this.arg) == Const::None => {
            let inverted = next.arg == 1;
            let test = if tests { 2 } else { 1 };
            let Some(jump) = rest.get_mut(test) else { return };
            let if_none = match jump.op {
                Op::Real(POP_JUMP_IF_TRUE) => !inverted,
                Op::Real(POP_JUMP_IF_FALSE) => inverted,
                _ => return,
            };
            jump.op = if if_none { POP_JUMP_IF_NONE } else { POP_JUMP_IF_NOT_NONE }.into();
            this.make_nop();
            rest[..test].iter_mut().for_each(Ins::make_nop);
        }
        _ => {}
    }
}

/// The truth value of a constant.
pub(super) fn truth(value: &Const) -> bool {
    use num_traits::Zero;
    match value {
        Const::None => false,
        Const::Bool(value) => *value,
        Const::Ellipsis | Const::Code(_) => true,
        Const::Int(value) => !value.is_zero(),
        Const::Float(value) => *value != 0.0,
        Const::Complex(value) => value.re != 0.0 || value.im != 0.0,
        Const::Str(value) => !value.is_empty(),
        Const::Bytes(value) => !value.is_empty(),
        Const::Tuple(items) | Const::FrozenSet(items) => !items.is_empty(),
    }
}

/// A tuple whose items were all just loaded as constants is a constant.
fn fold_tuple(done: &mut [Ins], this: &mut Ins, consts: &mut Consts) {
    let count = this.arg as usize;
    if count == 0 || done.len() < count {
        return;
    }
    let items = done.len() - count;
    if !done[items..].iter().all(|ins| ins.is(LOAD_CONST)) {
        return;
    }
    let values = done[items..].iter().map(|ins| consts.get(ins.arg).clone()).collect();
    done[items..].iter_mut().for_each(Ins::make_nop);
    this.op = LOAD_CONST.into();
    this.arg = consts.index(Const::Tuple(values));
}

/// Makes a jump to a jump go to where that one goes. The new jump has the place of the one that it skips; a NOP keeps
/// the line of the old one if it is another.
fn thread_jump(graph: &mut Graph, id: BlockId) {
    // A cycle of jumps is an empty endless loop: stop after as many steps as there are blocks.
    for _ in 0..graph.block_count() {
        let Some(last) = graph[id].last().copied() else { return };
        let threads = matches!(
            last.op,
            Op::Jump
                | Op::Bridge
                | Op::Real(POP_JUMP_IF_FALSE | POP_JUMP_IF_TRUE | POP_JUMP_IF_NONE | POP_JUMP_IF_NOT_NONE)
        );
        let Some(target) = last.target.filter(|_| threads) else {
            return;
        };
        let landing = graph[target].ins[0];
        if !landing.op.is_goto() || landing.target == Some(target) || landing.target == last.target {
            return;
        }
        let block = &mut graph[id];
        block.ins.last_mut().expect("checked above").make_nop();
        block.ins.push(Ins { op: if last.op.is_goto() { Op::Jump } else { last.op }, arg: last.arg, ..landing });
    }
}

/// Removes loads and copies whose value is dropped at once.
pub(super) fn remove_pairs(ins: &mut [Ins]) {
    if !ins.iter().any(|ins| ins.is(POP_TOP)) {
        return;
    }
    let mut live: Vec<usize> = Vec::new();
    for at in 0..ins.len() {
        if ins[at].is(NOP) {
            continue;
        }
        let loaded = live
            .last()
            .copied()
            .filter(|&before| ins[before].is(LOAD_CONST) || ins[before].is(COPY) && ins[before].arg == 1);
        match loaded {
            Some(before) if ins[at].is(POP_TOP) => {
                ins[before].make_nop();
                ins[at].make_nop();
                live.pop();
            }
            _ => live.push(at),
        }
    }
}

fn swappable(ins: &Ins) -> bool {
    matches!(ins.op, Op::RestoreFast | Op::Real(STORE_FAST | POP_TOP))
}

fn stored_local(ins: &Ins) -> Option<u32> {
    matches!(ins.op, Op::RestoreFast | Op::Real(STORE_FAST)).then_some(ins.arg)
}

/// Replaces a run of SWAPs by the fewest that do the same. Gives the last place of the run.
fn join_swaps(ins: &mut [Ins], from: usize) -> usize {
    let run = ins[from..].iter().take_while(|ins| ins.is(SWAP) || ins.is(NOP)).count();
    let run = &mut ins[from..from + run];
    if run.iter().filter(|ins| ins.is(SWAP)).count() < 2 {
        return from;
    }
    let depth = run.iter().filter(|ins| ins.is(SWAP)).map(|ins| ins.arg as usize).max().unwrap_or(0);
    // What the run does to the stack, the top first.
    let mut stack: Vec<Option<usize>> = (0..depth).map(Some).collect();
    for ins in run.iter().filter(|ins| ins.is(SWAP)) {
        stack.swap(0, ins.arg as usize - 1);
    }
    // Each cycle of the permutation is undone from the top of the stack, the last swap first.
    let mut unused = run.len();
    for start in 0..depth {
        if stack[start].is_none_or(|item| item == start) {
            continue;
        }
        let mut at = start;
        loop {
            if at > 0 {
                unused -= 1;
                run[unused].op = SWAP.into();
                run[unused].arg = at as u32 + 1;
            }
            match stack[at].take() {
                Some(next) => at = next,
                None => break,
            }
        }
    }
    run[..unused].iter_mut().for_each(Ins::make_nop);
    from + run.len() - 1
}

/// Removes a SWAP in front of stores by exchanging the stores, and then those to its left that this enables.
fn reorder_stores(ins: &mut [Ins], from: usize) {
    for at in (0..=from).rev() {
        if !ins[at].is(SWAP) {
            if ins[at].is(NOP) || swappable(&ins[at]) {
                continue;
            }
            return;
        }
        let Some(first) = next_swappable(ins, at, None) else {
            return;
        };
        let line = ins[first].line();
        let mut second = first;
        for _ in 1..ins[at].arg {
            let Some(next) = next_swappable(ins, second, Some(line)) else {
                return;
            };
            second = next;
        }
        let (a, b) = (stored_local(&ins[first]), stored_local(&ins[second]));
        if a.is_some() || b.is_some() {
            let clashes = |other: &Ins| stored_local(other).is_some_and(|local| Some(local) == a || Some(local) == b);
            if a == b || ins[first + 1..second].iter().any(clashes) {
                return;
            }
        }
        ins[at].make_nop();
        ins.swap(first, second);
    }
}

fn next_swappable(ins: &[Ins], after: usize, line: Option<Option<u32>>) -> Option<usize> {
    for (at, candidate) in ins.iter().enumerate().skip(after + 1) {
        if line.is_some_and(|line| line.is_some() && candidate.line() != line) {
            return None;
        }
        if !candidate.is(NOP) {
            return swappable(candidate).then_some(at);
        }
    }
    None
}
