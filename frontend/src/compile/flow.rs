//! The control-flow graph that code is emitted into: blocks, labels and exception regions.
//!
//! Knows instructions and their positions, not the syntax they come from. Besides the real opcodes there are a few
//! that exist only until the code is laid out.

use crate::bytecode::{Opcode, Position, ResumeKind};
use std::ops::{Index, IndexMut};

/// How many instructions most blocks have at most.
const USUAL_LENGTH: usize = 8;

/// Index of a block, which is also the label of its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct BlockId(u32);

/// Where an instruction comes from; None for instructions that have no place of their own.
pub(super) type Loc = Option<Position>;

/// An operation: real, or one that the layout resolves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Op {
    /// A real instruction.
    Real(Opcode),
    /// An unconditional jump in either direction.
    Jump,
    /// The jump from a handler to the code behind its `try`; when the handler is moved to the end, it leads back, but
    /// is no loop.
    Bridge,
    /// From here to the matching [`Op::PopBlock`], exceptions go to the target.
    SetupFinally,
    /// The same, and the index of the raising instruction is pushed below the exception.
    SetupCleanup,
    /// The same, and the result of `__enter__` on top of the stack is dropped first.
    SetupWith,
    /// Ends the innermost region.
    PopBlock,
    /// `STORE_FAST` of a value that may be absent: restores a local after a comprehension.
    RestoreFast,
}

impl Op {
    pub(super) fn is_setup(self) -> bool {
        matches!(self, Op::SetupFinally | Op::SetupCleanup | Op::SetupWith)
    }

    /// A jump that control may take; setting up a handler is none.
    pub(super) fn is_jump(self) -> bool {
        match self {
            Op::Jump | Op::Bridge => true,
            Op::Real(op) => op.is_jump(),
            _ => false,
        }
    }

    /// An unconditional jump.
    pub(super) fn is_goto(self) -> bool {
        matches!(self, Op::Jump | Op::Bridge)
    }

    /// Leaves the function.
    pub(super) fn exits(self) -> bool {
        use Opcode::*;
        matches!(self, Op::Real(RETURN_VALUE | RETURN_CONST | RAISE_VARARGS | RERAISE))
    }

    /// Control never falls through to what follows.
    pub(super) fn ends_flow(self) -> bool {
        self.is_goto() || self.exits()
    }

    fn stack_effect(self, arg: u32) -> (u32, u32) {
        match self {
            Op::Real(op) => op.stack_effect(arg),
            Op::RestoreFast => (1, 0),
            Op::Jump | Op::Bridge | Op::SetupFinally | Op::SetupCleanup | Op::SetupWith | Op::PopBlock => (0, 0),
        }
    }
}

impl From<Opcode> for Op {
    fn from(op: Opcode) -> Op {
        Op::Real(op)
    }
}

/// An instruction in the graph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ins {
    pub(super) op: Op,
    pub(super) arg: u32,
    pub(super) target: Option<BlockId>,
    pub(super) loc: Loc,
    /// The block that handles exceptions raised here.
    pub(super) handler: Option<BlockId>,
}

impl Ins {
    fn new(op: Op, arg: u32, target: Option<BlockId>, loc: Loc) -> Ins {
        Ins { op, arg, target, loc, handler: None }
    }

    pub(super) fn is(&self, op: Opcode) -> bool {
        self.op == Op::Real(op)
    }

    pub(super) fn make_nop(&mut self) {
        self.op = Op::Real(Opcode::NOP);
        self.arg = 0;
        self.target = None;
    }

    pub(super) fn line(&self) -> Option<u32> {
        self.loc.map(|position| position.line)
    }
}

/// A basic block.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) ins: Vec<Ins>,
    /// Blocks that jump or fall to this one; kept by the passes.
    pub(super) predecessors: u32,
    /// For a handler: the height that the stack is cut to, and whether the raising instruction's index is pushed.
    pub(super) handler: Option<(u32, bool)>,
    /// The start of a loop's test or body, which a back edge may jump to.
    pub(super) is_loop: bool,
    /// For the code after a `for` loop: the line of the loop, where the exhausted iterator was noticed.
    pub(super) loop_line: Option<u32>,
}

impl Block {
    pub(super) fn last(&self) -> Option<&Ins> {
        self.ins.last()
    }

    pub(super) fn falls_through(&self) -> bool {
        self.ins.last().is_none_or(|last| !last.op.ends_flow())
    }

    pub(super) fn exits(&self) -> bool {
        self.ins.last().is_some_and(|last| last.op.exits())
    }

    pub(super) fn has_no_line(&self) -> bool {
        self.ins.iter().all(|ins| ins.loc.is_none())
    }
}

/// The graph of one code object; `order` is the order in which blocks will be laid out.
#[derive(Debug)]
pub(super) struct Graph {
    blocks: Vec<Block>,
    pub(super) order: Vec<BlockId>,
    current: BlockId,
}

impl Index<BlockId> for Graph {
    type Output = Block;

    fn index(&self, id: BlockId) -> &Block {
        &self.blocks[id.0 as usize]
    }
}

impl IndexMut<BlockId> for Graph {
    fn index_mut(&mut self, id: BlockId) -> &mut Block {
        &mut self.blocks[id.0 as usize]
    }
}

impl Graph {
    pub(super) fn new() -> Graph {
        let entry = BlockId(0);
        Graph { blocks: vec![Block::default()], order: vec![entry], current: entry }
    }

    pub(super) fn entry(&self) -> BlockId {
        self.order[0]
    }

    pub(super) fn block_count(&self) -> usize {
        self.blocks.len()
    }

    /// Makes a block that is not placed yet: a label.
    pub(super) fn label(&mut self) -> BlockId {
        self.add(Block::default())
    }

    pub(super) fn add(&mut self, block: Block) -> BlockId {
        self.blocks.push(block);
        BlockId(self.blocks.len() as u32 - 1)
    }

    /// Places a label: what is emitted from here on belongs to its block.
    pub(super) fn place(&mut self, label: BlockId) {
        self.order.push(label);
        self.current = label;
    }

    pub(super) fn emit(&mut self, op: impl Into<Op>, arg: u32, loc: Loc) {
        self.push(Ins::new(op.into(), arg, None, loc));
    }

    pub(super) fn emit_jump(&mut self, op: impl Into<Op>, target: BlockId, loc: Loc) {
        self.push(Ins::new(op.into(), 0, Some(target), loc));
    }

    fn push(&mut self, ins: Ins) {
        let ended = self[self.current].last().is_some_and(|last| last.op.is_jump() || last.op.exits());
        if ended {
            let next = self.label();
            self.place(next);
        }
        let current = self.current;
        let block = &mut self[current].ins;
        if block.capacity() == 0 {
            block.reserve(USUAL_LENGTH);
        }
        block.push(ins);
    }

    /// Puts instructions before all others.
    pub(super) fn prepend(&mut self, ins: Vec<(Opcode, u32, Loc)>) {
        let entry = self.entry();
        let prefix = ins.into_iter().map(|(op, arg, loc)| Ins::new(op.into(), arg, None, loc));
        self[entry].ins.splice(0..0, prefix);
    }

    /// The next block in the layout that has instructions, from position `at` on.
    pub(super) fn nonempty_from(&self, at: usize) -> Option<BlockId> {
        self.order[at.min(self.order.len())..].iter().copied().find(|&id| !self[id].ins.is_empty())
    }

    /// Position of each block in the layout; `usize::MAX` if it is not placed.
    pub(super) fn positions(&self) -> Vec<usize> {
        let mut positions = vec![usize::MAX; self.blocks.len()];
        for (at, id) in self.order.iter().enumerate() {
            positions[id.0 as usize] = at;
        }
        positions
    }

    /// Marks a label as one that back edges jump to.
    pub(super) fn mark_loop(&mut self, label: BlockId) {
        self[label].is_loop = true;
    }

    /// Whether a label is at the start of a loop, possibly before empty blocks. `at` is its position in the layout.
    pub(super) fn leads_to_loop(&self, at: usize) -> bool {
        let stop = self.order[at..].iter().find(|&&id| self[id].is_loop || !self[id].ins.is_empty());
        stop.is_some_and(|&id| self[id].is_loop)
    }

    /// A block that only leads back to `target`, not placed yet.
    pub(super) fn bridge_to(&mut self, target: BlockId) -> BlockId {
        let jump = Ins::new(Op::Bridge, 0, Some(target), None);
        self.add(Block { ins: vec![jump], predecessors: 1, ..Block::default() })
    }

    pub(super) fn slot(id: BlockId) -> usize {
        id.0 as usize
    }

    /// Finds the handler of each instruction and the stack height that each handler is entered with, and takes out
    /// the ends of the regions.
    pub(super) fn attach_handlers(&mut self) {
        let mut seen = vec![false; self.blocks.len()];
        let mut pending = vec![(0usize, Vec::new(), 0u32)];
        let positions = self.positions();
        seen[Self::slot(self.entry())] = true;
        while let Some((at, mut regions, mut depth)) = pending.pop() {
            let id = self.order[at];
            let mut yield_depth = 0;
            let mut visit = |target: BlockId, regions: &Vec<BlockId>, depth: u32| {
                if !std::mem::replace(&mut seen[Self::slot(target)], true) {
                    pending.push((positions[Self::slot(target)], regions.clone(), depth));
                }
            };
            for i in 0..self[id].ins.len() {
                let mut ins = self[id].ins[i];
                // What begins and ends regions does nothing itself.
                let is_border = ins.op.is_setup() || ins.op == Op::PopBlock;
                ins.handler = regions.last().copied().filter(|_| !is_border);
                if let (true, Some(target)) = (ins.op.is_setup(), ins.target) {
                    let lasti = ins.op != Op::SetupFinally;
                    let kept = depth - (ins.op == Op::SetupWith) as u32;
                    visit(target, &regions, kept + 1 + lasti as u32);
                    self[target].handler = Some((kept, lasti));
                    regions.push(target);
                } else if ins.op == Op::PopBlock {
                    regions.pop();
                    ins.make_nop();
                }
                if ins.is(Opcode::YIELD_VALUE) {
                    yield_depth = regions.len();
                } else if ins.is(Opcode::RESUME) && ins.arg != 0 && yield_depth == 1 {
                    ins.arg |= ResumeKind::DEPTH_1;
                }
                let (pops, pushes) = ins.op.stack_effect(ins.arg);
                if let (true, Some(target)) = (ins.op.is_jump(), ins.target) {
                    let taken = if ins.is(Opcode::FOR_ITER) { depth - 1 } else { depth - pops + pushes };
                    visit(target, &regions, taken);
                }
                depth = depth - pops + pushes;
                self[id].ins[i] = ins;
            }
            if self[id].falls_through()
                && let Some(&next) = self.order.get(at + 1)
            {
                visit(next, &regions, depth);
            }
        }
    }

    /// Drops the blocks that cannot be reached or are empty and counts the predecessors of the others.
    pub(super) fn remove_unreachable(&mut self) {
        let reached = self.reach(|_| true);
        self.order.retain(|&id| reached[Self::slot(id)]);
        self.drop_empty();
        for block in &mut self.blocks {
            block.predecessors = 0;
        }
        let entry = self.entry();
        self[entry].predecessors = 1;
        for at in 0..self.order.len() {
            let id = self.order[at];
            for place in 0..self[id].ins.len() {
                if let Some(target) = self[id].ins[place].target {
                    self[target].predecessors += 1;
                }
            }
            if let Some(&next) = self.order.get(at + 1).filter(|_| self[id].falls_through()) {
                self[next].predecessors += 1;
            }
        }
    }

    /// Which blocks control can reach, through those targets that `follow` accepts.
    pub(super) fn reach(&self, follow: impl Fn(Op) -> bool) -> Vec<bool> {
        let positions = self.positions();
        let mut reached = vec![false; self.blocks.len()];
        let mut pending = vec![self.entry()];
        while let Some(id) = pending.pop() {
            if std::mem::replace(&mut reached[Self::slot(id)], true) {
                continue;
            }
            pending.extend(self[id].ins.iter().filter(|ins| follow(ins.op)).filter_map(|ins| ins.target));
            if self[id].falls_through() {
                pending.extend(self.order.get(positions[Self::slot(id)] + 1));
            }
        }
        reached
    }

    /// Makes jumps to empty blocks go to what follows those, and drops them.
    fn drop_empty(&mut self) {
        let mut landing: Vec<Option<BlockId>> = vec![None; self.blocks.len()];
        let mut next: Option<BlockId> = None;
        for at in (0..self.order.len()).rev() {
            let id = self.order[at];
            if !self[id].ins.is_empty() {
                next = Some(id);
            } else if let (true, Some(next)) = (self[id].is_loop, next) {
                self[next].is_loop = true;
            }
            landing[Self::slot(id)] = next;
        }
        let blocks = &self.blocks;
        self.order.retain(|&id| !blocks[Self::slot(id)].ins.is_empty());
        for at in 0..self.order.len() {
            let id = self.order[at];
            for ins in &mut self[id].ins {
                ins.target = ins.target.and_then(|target| landing[Self::slot(target)]);
            }
        }
    }
}
