//! What `translate` must know of a function's bytecode before it begins: basic blocks, loops, live locals.
//!
//! Handlers are part of the graph as far as they are to be compiled. All count for liveness, because the interpreter will
//! find there what compiled code has written back.

use crate::bytecode::{Code, Handler, LocalKind, Opcode};
use std::collections::BTreeSet;

/// Locals, as bits; functions with more than 64 slots are not compiled.
pub type LocalSet = u64;

/// A basic block of bytecode.
#[derive(Debug)]
pub struct Block {
    /// Its first instruction.
    pub start: u32,
    /// One more than its last.
    pub end: u32,
    /// The blocks that control goes to.
    pub successors: Vec<usize>,
    /// Those that an exception in it goes to, as far as they are compiled.
    handlers: Vec<usize>,
    /// The block at which a generator goes on that is suspended at this one's end. It is entered anew there.
    pub resumed_at: Option<usize>,
    /// Locals that are live at its start.
    pub live_in: LocalSet,
}

/// A loop: all blocks that reach a back edge to the header without passing it.
#[derive(Debug)]
pub struct Loop {
    /// Locals that are assigned in it.
    pub assigned: LocalSet,
    /// Locals that it loads for more than to pass them on as `**kwargs`.
    pub used: LocalSet,
    /// The global names that it assigns, by their numbers.
    pub names: BTreeSet<u32>,
    /// The place of its last block in the order.
    pub last: usize,
}

/// The control flow of one code object as seen from one entry.
#[derive(Debug)]
pub struct Analysis {
    /// All blocks, by their first instruction.
    pub blocks: Vec<Block>,
    /// The reachable blocks in reverse postorder.
    pub order: Vec<usize>,
    /// For each block whether it is reached without an exception.
    is_usual: Vec<bool>,
    /// For each block the loop it is the header of.
    pub loops: Vec<Option<Loop>>,
    /// The handlers that are compiled, by their first instruction.
    handlers: BTreeSet<u32>,
    /// The handlers, by their first instruction, in which a generator may wait.
    waiting: BTreeSet<u32>,
    /// The locals that are live up to the end.
    kept: LocalSet,
}

/// The bit of a slot.
pub fn bit(slot: u32) -> LocalSet {
    1u64.checked_shl(slot).unwrap_or(0)
}

impl Analysis {
    /// Analyses `code` as entered at instruction `entry`; of its handlers, those are compiled for which `is_compiled` holds.
    /// If all locals are kept, each is live everywhere.
    pub fn new(code: &Code, entry: u32, keeps_all: bool, is_compiled: impl Fn(&Handler) -> bool) -> Analysis {
        let kept = match keeps_all {
            true => LocalSet::MAX,
            // Whoever has called a class finds the instance there when `__init__` returns.
            false if code.is_initializer() => bit(0),
            false => 0,
        };
        let waiting: BTreeSet<u32> = match code.is_generator() {
            true => code.handlers.iter().filter(|row| may_wait_in(code, row)).map(|row| row.target).collect(),
            false => BTreeSet::new(),
        };
        let rows: Vec<Handler> =
            code.handlers.iter().copied().filter(|row| !waiting.contains(&row.target) && is_compiled(row)).collect();
        let handlers = rows.iter().map(|row| row.target).collect();
        let blocks = split_blocks(code, &rows);
        let (order, is_usual, loops) = (Vec::new(), Vec::new(), Vec::new());
        let mut analysis = Analysis { blocks, order, is_usual, loops, handlers, waiting, kept };
        analysis.compute_liveness(code);
        analysis.compute_order(entry);
        analysis.find_usual(entry);
        analysis.find_loops(code);
        analysis
    }

    /// The block that begins at an instruction.
    pub fn block_at(&self, pc: u32) -> usize {
        self.blocks.binary_search_by_key(&pc, |b| b.start).expect("control goes only to starts of blocks")
    }

    /// The block that holds an instruction.
    pub fn block_with(&self, pc: u32) -> usize {
        self.blocks.partition_point(|block| block.start <= pc) - 1
    }

    /// Whether the block at an instruction has its turn when all blocks of a loop have had theirs.
    pub fn comes_behind(&self, pc: u32, header: usize) -> bool {
        let place = self.order.iter().position(|&block| block == self.block_at(pc));
        let last = self.loops[header].as_ref().map(|around| around.last);
        place > last
    }

    /// Whether only exceptions lead to the block that begins at an instruction.
    pub fn is_behind_handlers(&self, pc: u32) -> bool {
        !self.is_usual[self.block_at(pc)]
    }

    /// Whether the handler that begins at an instruction is compiled.
    pub fn has_handler(&self, target: u32) -> bool {
        self.handlers.contains(&target)
    }

    /// Whether the handler that begins at an instruction is never compiled.
    pub fn is_interpreted(&self, target: u32) -> bool {
        self.waiting.contains(&target)
    }

    /// The locals that are live before an instruction of a block.
    pub fn live_at(&self, code: &Code, block: usize, pc: u32) -> LocalSet {
        let block = &self.blocks[block];
        let mut live = self.live_out(block);
        for at in (pc..block.end).rev() {
            live = self.step_liveness(code, at, live);
        }
        live
    }

    fn live_out(&self, block: &Block) -> LocalSet {
        block.successors.iter().chain(&block.resumed_at).fold(self.kept, |live, &s| live | self.blocks[s].live_in)
    }

    fn step_liveness(&self, code: &Code, pc: u32, live: LocalSet) -> LocalSet {
        use Opcode::*;
        let instr = code.instrs[pc as usize];
        let own = match instr.op {
            STORE_FAST => live & !bit(instr.arg) | self.kept,
            LOAD_FAST | LOAD_FAST_CHECK | LOAD_FAST_AND_CLEAR | DELETE_FAST | LOAD_CLOSURE | MAKE_CELL | LOAD_DEREF
            | STORE_DEREF | DELETE_DEREF => live | bit(instr.arg),
            COPY_FREE_VARS => live,
            _ => live,
        };
        match code.handler_at(pc) {
            Some(handler) => own | self.handler_live(handler.target),
            None => own,
        }
    }

    fn handler_live(&self, target: u32) -> LocalSet {
        self.blocks[self.block_at(target)].live_in
    }

    fn compute_liveness(&mut self, code: &Code) {
        // Cells stay where they are for the whole call.
        let cells = (0..).zip(&code.localsplus).filter(|(_, (_, kind))| *kind != LocalKind::Local);
        let cells = cells.fold(0, |set, (slot, _)| set | bit(slot));
        self.blocks.iter_mut().for_each(|b| b.live_in = cells);
        let mut changed = true;
        while changed {
            changed = false;
            for index in (0..self.blocks.len()).rev() {
                let block = &self.blocks[index];
                let mut live = self.live_out(block);
                for pc in (block.start..block.end).rev() {
                    live = self.step_liveness(code, pc, live);
                }
                live |= cells;
                changed |= live != self.blocks[index].live_in;
                self.blocks[index].live_in = live;
            }
        }
    }

    fn compute_order(&mut self, entry: u32) {
        let mut state = vec![false; self.blocks.len()];
        let start = self.block_at(entry);
        let mut stack = vec![(start, 0)];
        state[start] = true;
        let mut order = Vec::new();
        // The last successor first, so that what comes behind a loop comes behind it in the order, too; handlers come
        // behind all that may raise.
        while let Some((block, next)) = stack.pop() {
            let Block { successors, handlers, .. } = &self.blocks[block];
            match handlers.iter().chain(successors.iter().rev()).nth(next) {
                Some(&successor) => {
                    stack.push((block, next + 1));
                    if !state[successor] {
                        state[successor] = true;
                        stack.push((successor, 0));
                    }
                }
                None => order.push(block),
            }
        }
        order.reverse();
        self.order = order;
    }

    fn find_usual(&mut self, entry: u32) {
        self.is_usual = vec![false; self.blocks.len()];
        let mut reached = vec![self.block_at(entry)];
        while let Some(block) = reached.pop() {
            if !std::mem::replace(&mut self.is_usual[block], true) {
                reached.extend(&self.blocks[block].successors);
            }
        }
    }

    /// Whether a loop assigns the global name of a number, so that it is another value each time.
    pub fn rebinds(&self, name: u32) -> bool {
        self.loops.iter().flatten().any(|around| around.names.contains(&name))
    }

    fn find_loops(&mut self, code: &Code) {
        let mut rank = vec![usize::MAX; self.blocks.len()];
        for (number, &block) in self.order.iter().enumerate() {
            rank[block] = number;
        }
        let mut predecessors = vec![Vec::new(); self.blocks.len()];
        for &block in &self.order {
            for &successor in self.blocks[block].successors.iter().chain(&self.blocks[block].handlers) {
                predecessors[successor].push(block);
            }
        }
        self.loops = (0..self.blocks.len())
            .map(|header| {
                let latches: Vec<usize> = predecessors[header]
                    .iter()
                    .copied()
                    .filter(|&p| rank[header] != usize::MAX && rank[p] >= rank[header])
                    .collect();
                (!latches.is_empty()).then(|| self.natural_loop(code, header, latches, &predecessors))
            })
            .collect();
    }

    fn natural_loop(&self, code: &Code, header: usize, latches: Vec<usize>, predecessors: &[Vec<usize>]) -> Loop {
        let mut members = BTreeSet::from([header]);
        let mut pending = latches;
        while let Some(block) = pending.pop() {
            if members.insert(block) {
                pending.extend(&predecessors[block]);
            }
        }
        let (mut assigned, mut used, mut names) = (0, 0, BTreeSet::new());
        for pc in members.iter().flat_map(|&member| self.blocks[member].start..self.blocks[member].end) {
            let instr = code.instrs[pc as usize];
            match instr.op {
                Opcode::STORE_FAST | Opcode::DELETE_FAST | Opcode::LOAD_FAST_AND_CLEAR | Opcode::MAKE_CELL => {
                    assigned |= bit(instr.arg);
                }
                Opcode::LOAD_FAST | Opcode::LOAD_FAST_CHECK if pc == 0 || passed_on(code, pc - 1).is_none() => {
                    used |= bit(instr.arg);
                }
                Opcode::STORE_NAME | Opcode::STORE_GLOBAL => {
                    names.insert(instr.arg);
                }
                _ => {}
            }
        }
        // Where code is entered in the middle of a loop, the loop around that may be reached beside its header: what it does
        // not assign may be another value then.
        if self.order.first().is_some_and(|entry| *entry != header && members.contains(entry)) {
            assigned = LocalSet::MAX;
        }
        let last = self.order.iter().rposition(|block| members.contains(block));
        Loop { assigned, used, names, last: last.expect("a loop has blocks") }
    }
}

/// The local whose items a call passes on as its `**kwargs`, perhaps behind others, if the copy of them begins with this
/// `BUILD_MAP`.
pub fn passed_on(code: &Code, pc: u32) -> Option<u32> {
    let instr = |offset: u32| code.instrs.get((pc + offset) as usize);
    let [build, load, merge, call] = [instr(0)?, instr(1)?, instr(2)?, instr(3)?];
    let is_copy = build.op == Opcode::BUILD_MAP && merge.op == Opcode::DICT_MERGE && merge.arg == 1;
    (is_copy && load.op == Opcode::LOAD_FAST && call.op == Opcode::CALL_FUNCTION_EX).then_some(load.arg)
}

/// Where control goes from the `GET_ANEXT` of an `async for`, if what awaits the item is taken for a part of it.
pub struct Round {
    /// Where the item is awaited, if that takes more than one step.
    pub waits: u32,
    /// Where the item is there.
    pub item: u32,
    /// What comes behind the loop.
    pub end: u32,
}

impl Round {
    /// The round that begins with the `GET_ANEXT` at `pc`.
    pub fn at(code: &Code, pc: u32) -> Option<Round> {
        let send = code.instrs.get(pc as usize + 2).filter(|instr| instr.op == Opcode::SEND)?;
        let end = code.handler_at(pc)?.target;
        let is_end = code.instrs[end as usize].op == Opcode::END_ASYNC_FOR;
        is_end.then_some(Round { waits: pc + 3, item: send.arg, end: end + 1 })
    }
}

/// Whether a generator waits behind an instruction of this kind until it is resumed.
fn suspends(op: Opcode) -> bool {
    matches!(op, Opcode::RETURN_GENERATOR | Opcode::YIELD_VALUE)
}

/// Whether a generator may be suspended while a handler of its own runs, which only the interpreter allows for; those that
/// belong to `await`, `async for` and the generator as a whole are taken for such.
fn may_wait_in(code: &Code, handler: &Handler) -> bool {
    let op = |pc: u32| code.instrs[pc as usize].op;
    if matches!(op(handler.target), Opcode::CLEANUP_THROW | Opcode::END_ASYNC_FOR | Opcode::CALL_INTRINSIC_1) {
        return true;
    }
    // `POP_EXCEPT` takes what was handled before from above what the handler has found.
    let last = handler.depth + u32::from(handler.push_lasti) + 1;
    let mut seen = BTreeSet::new();
    let mut pending = vec![handler.target];
    while let Some(pc) = pending.pop() {
        if !seen.insert(pc) {
            continue;
        }
        let instr = code.instrs[pc as usize];
        if suspends(instr.op) {
            return true;
        }
        if instr.op == Opcode::POP_EXCEPT && code.depth_at(pc) == last {
            continue;
        }
        // To go to a handler that does not find that word, the code has popped it before.
        pending.extend(code.handler_at(pc).filter(|inner| inner.depth >= last).map(|inner| inner.target));
        if instr.op.is_jump() {
            pending.push(instr.arg);
        }
        if !instr.op.ends_block() {
            pending.push(pc + 1);
        }
    }
    false
}

/// Whether a round of `async for` has edges from an instruction of this kind, or to what is behind it.
fn is_of_async_for(op: Opcode) -> bool {
    matches!(op, Opcode::GET_ANEXT | Opcode::END_ASYNC_FOR)
}

fn split_blocks(code: &Code, compiled: &[Handler]) -> Vec<Block> {
    let count = code.instrs.len() as u32;
    let mut starts = BTreeSet::from([0]);
    for (pc, instr) in (0..).zip(&code.instrs) {
        if instr.op.is_jump() {
            starts.insert(instr.arg);
            starts.insert(pc + 1);
        } else if instr.op.ends_block() || suspends(instr.op) || is_of_async_for(instr.op) {
            starts.insert(pc + 1);
        }
    }
    starts.extend(code.handlers.iter().map(|h| h.target));
    starts.remove(&count);
    let starts: Vec<u32> = starts.into_iter().collect();
    let index_of = |pc: u32| starts.binary_search(&pc).expect("jumps go to starts of blocks");
    starts
        .iter()
        .enumerate()
        .map(|(index, &start)| {
            let end = starts.get(index + 1).copied().unwrap_or(count);
            let last = code.instrs[end as usize - 1];
            let mut successors = Vec::new();
            let resumed_at = suspends(last.op).then_some(index + 1);
            let round = Some(end - 1).filter(|_| last.op == Opcode::GET_ANEXT).and_then(|pc| Round::at(code, pc));
            if let Some(Round { waits, item, end }) = round {
                successors.extend([waits, item, end].map(index_of));
            } else if !last.op.ends_block() && end < count && resumed_at.is_none() {
                successors.push(index + 1);
            }
            if last.op.is_jump() {
                successors.push(index_of(last.arg));
            }
            let around = compiled.iter().filter(|row| row.start < end && start < row.end);
            let handlers = around.map(|row| index_of(row.target)).collect::<BTreeSet<_>>().into_iter().collect();
            Block { start, end, successors, handlers, resumed_at, live_in: 0 }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_beyond_the_word_are_empty() {
        assert_eq!(bit(3), 8);
        assert_eq!(bit(64), 0);
    }
}
