//! What passes ask about control flow: predecessors, orders, dominators, loops.
//!
//! Each is computed from a function as it stands, and is stale once its edges change.

use super::entities::{Block, Inst, Value};
use super::function::{Function, ValueDef};
use super::inst::{BlockCall, Imm, Opcode};
use super::map::EntityMap;
use super::types::Cond;
use smallvec::SmallVec;

/// An edge into a block: where it comes from, and the number of the target in that block's terminator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edge {
    /// The block it leaves.
    pub block: Block,
    /// The terminator of that block.
    pub inst: Inst,
    /// The number of the target.
    pub target: usize,
}

/// Predecessors and reverse postorder.
#[derive(Clone, Debug)]
pub struct Cfg {
    preds: EntityMap<Block, SmallVec<[Edge; 2]>>,
    rpo: Vec<Block>,
    rpo_number: EntityMap<Block, u32>,
}

const UNREACHABLE: u32 = u32::MAX;

impl Cfg {
    /// The graph of `func`. Only reachable blocks count as predecessors.
    pub fn compute(func: &Function) -> Cfg {
        let rpo = reverse_postorder(func);
        let mut rpo_number = EntityMap::filled(func.block_count(), UNREACHABLE);
        let mut preds: EntityMap<Block, SmallVec<[Edge; 2]>> = EntityMap::defaults(func.block_count());
        for (number, &block) in rpo.iter().enumerate() {
            rpo_number[block] = number as u32;
            if let Some(inst) = func.terminator(block) {
                for (target, call) in func.inst(inst).targets.iter().enumerate() {
                    preds[call.block].push(Edge { block, inst, target });
                }
            }
        }
        Cfg { preds, rpo, rpo_number }
    }

    /// The edges into `block`.
    pub fn preds(&self, block: Block) -> &[Edge] {
        &self.preds[block]
    }

    /// The comparison of two integers that holds at the start of `block`, because the only edge into it is taken if it does.
    pub fn comparison(&self, func: &Function, block: Block) -> Option<(Cond, Value, Value)> {
        let &[edge] = self.preds(block) else { return None };
        let &[cond] = &func.inst(edge.inst).args[..] else { return None };
        let data = func.inst(func.def_inst(cond)?);
        let (Opcode::Icmp, Imm::Cond(cond), &[left, right]) = (data.op, data.imm, &data.args[..]) else { return None };
        let cond = if edge.target == 0 { cond } else { cond.int_negated()? };
        Some((cond, left, right))
    }

    /// The reachable blocks, each before those it dominates, the entry first.
    pub fn rpo(&self) -> &[Block] {
        &self.rpo
    }

    /// Where `block` stands in the reverse postorder, if it is reachable.
    pub fn rpo_number(&self, block: Block) -> Option<usize> {
        Some(self.rpo_number[block]).filter(|&number| number != UNREACHABLE).map(|number| number as usize)
    }

    /// Whether `block` can be reached from the entry.
    pub fn is_reachable(&self, block: Block) -> bool {
        self.rpo_number[block] != UNREACHABLE
    }
}

fn reverse_postorder(func: &Function) -> Vec<Block> {
    let Some(&entry) = func.blocks().first() else {
        return Vec::new();
    };
    let mut seen = EntityMap::filled(func.block_count(), false);
    let mut order = Vec::with_capacity(func.blocks().len());
    let mut stack: Vec<(Block, &[BlockCall])> = Vec::with_capacity(func.blocks().len());
    seen[entry] = true;
    stack.push((entry, func.targets(entry)));
    // The last target is walked first, so that in the reversed order the first one comes first.
    while let Some((block, rest)) = stack.last_mut() {
        match rest.split_last() {
            Some((next, others)) => {
                *rest = others;
                if !std::mem::replace(&mut seen[next.block], true) {
                    stack.push((next.block, func.targets(next.block)));
                }
            }
            None => {
                order.push(*block);
                stack.pop();
            }
        }
    }
    order.reverse();
    order
}

/// The dominator tree of the reachable blocks.
#[derive(Clone, Debug)]
pub struct DomTree {
    idom: EntityMap<Block, Option<Block>>,
    children: EntityMap<Block, SmallVec<[Block; 4]>>,
    /// First and last number of the subtree, in preorder; empty for an unreachable block.
    span: EntityMap<Block, (u32, u32)>,
}

impl DomTree {
    /// The tree of `func` with the graph `cfg`, by the iteration of Cooper, Harvey and Kennedy.
    pub fn compute(func: &Function, cfg: &Cfg) -> DomTree {
        let mut idom: EntityMap<Block, Option<Block>> = EntityMap::filled(func.block_count(), None);
        let mut tree = DomTree {
            children: EntityMap::defaults(func.block_count()),
            span: EntityMap::filled(func.block_count(), (1, 0)),
            idom: EntityMap::new(),
        };
        let Some((&entry, rest)) = cfg.rpo().split_first() else {
            return tree;
        };
        idom[entry] = Some(entry);
        let mut changed = true;
        while changed {
            changed = false;
            for &block in rest {
                let known = cfg.preds(block).iter().map(|edge| edge.block).filter(|&pred| idom[pred].is_some());
                let new = known.reduce(|a, b| nearest_common(&idom, cfg, a, b));
                if idom[block] != new {
                    idom[block] = new;
                    changed = true;
                }
            }
        }
        idom[entry] = None;
        for &block in rest {
            let parent = idom[block].expect("a reachable block has a dominator");
            tree.children[parent].push(block);
        }
        tree.idom = idom;
        tree.number(entry);
        tree
    }

    fn number(&mut self, entry: Block) {
        let mut next = 0;
        let mut stack = vec![(entry, 0)];
        while let Some((block, child)) = stack.pop() {
            if child == 0 {
                self.span[block].0 = next;
                next += 1;
            }
            match self.children[block].get(child) {
                Some(&below) => {
                    stack.push((block, child + 1));
                    stack.push((below, 0));
                }
                None => self.span[block].1 = next - 1,
            }
        }
    }

    /// The nearest block that dominates `block`, other than itself.
    pub fn idom(&self, block: Block) -> Option<Block> {
        self.idom[block]
    }

    /// The blocks whose nearest dominator is `block`, in reverse postorder.
    pub fn children(&self, block: Block) -> &[Block] {
        &self.children[block]
    }

    /// Whether every path to `below` goes through `above`, which may be the same block.
    pub fn dominates(&self, above: Block, below: Block) -> bool {
        let (first, last) = self.span[above];
        let (number, end) = self.span[below];
        number <= end && first <= number && number <= last
    }
}

fn nearest_common(idom: &EntityMap<Block, Option<Block>>, cfg: &Cfg, mut a: Block, mut b: Block) -> Block {
    let up = |block: Block| idom[block].expect("a processed block has a dominator");
    while a != b {
        if cfg.rpo_number[a] > cfg.rpo_number[b] {
            a = up(a);
        } else {
            b = up(b);
        }
    }
    a
}

/// A natural loop.
#[derive(Clone, Debug)]
pub struct Loop {
    /// The block through which it is entered.
    pub header: Block,
    /// All its blocks, those of inner loops included, in reverse postorder.
    pub blocks: Vec<Block>,
    /// The blocks in it that lead back to the header.
    pub latches: Vec<Block>,
    /// The loop right around it, by its number.
    pub parent: Option<usize>,
    /// How many loops it is in, itself included.
    pub depth: u32,
}

/// The natural loops of a function, an outer one before those in it.
#[derive(Clone, Debug)]
pub struct Loops {
    loops: Vec<Loop>,
    innermost: EntityMap<Block, Option<usize>>,
}

impl Loop {
    /// Whether each iteration that comes round has come to `block`.
    pub fn passes(&self, dom: &DomTree, block: Block) -> bool {
        self.latches.iter().all(|&latch| dom.dominates(block, latch))
    }
}

impl Loops {
    /// The loops of `func`.
    pub fn compute(func: &Function, cfg: &Cfg, dom: &DomTree) -> Loops {
        let mut result = Loops { loops: Vec::new(), innermost: EntityMap::filled(func.block_count(), None) };
        // In reverse postorder an outer header comes before an inner one.
        for &header in cfg.rpo() {
            let mut latches: Vec<Block> =
                cfg.preds(header).iter().map(|edge| edge.block).filter(|&pred| dom.dominates(header, pred)).collect();
            latches.dedup();
            if !latches.is_empty() {
                result.add(func, cfg, header, latches);
            }
        }
        result
    }

    fn add(&mut self, func: &Function, cfg: &Cfg, header: Block, latches: Vec<Block>) {
        let mut within = EntityMap::filled(func.block_count(), false);
        within[header] = true;
        let mut work = latches.clone();
        while let Some(block) = work.pop() {
            if !std::mem::replace(&mut within[block], true) {
                work.extend(cfg.preds(block).iter().map(|edge| edge.block));
            }
        }
        let blocks: Vec<Block> = cfg.rpo().iter().copied().filter(|&block| within[block]).collect();
        let parent = self.innermost[header];
        let depth = parent.map_or(0, |parent| self.loops[parent].depth) + 1;
        for &block in &blocks {
            self.innermost[block] = Some(self.loops.len());
        }
        self.loops.push(Loop { header, blocks, latches, parent, depth });
    }

    /// All loops, an outer one before those in it.
    pub fn all(&self) -> &[Loop] {
        &self.loops
    }

    /// The innermost loop around `block`, by its number in [`Loops::all`].
    pub fn innermost(&self, block: Block) -> Option<usize> {
        self.innermost[block]
    }

    /// How many loops `block` is in.
    pub fn depth(&self, block: Block) -> u32 {
        self.innermost[block].map_or(0, |index| self.loops[index].depth)
    }

    /// Whether `block` is in loop number `index`.
    pub fn contains(&self, index: usize, block: Block) -> bool {
        let mut around = self.innermost[block];
        while let Some(inner) = around {
            if inner == index {
                return true;
            }
            around = self.loops[inner].parent;
        }
        false
    }

    /// Whether `value` comes from outside of loop number `index`, and so is the same in each iteration. What stands in no
    /// block counts as outside.
    pub fn is_invariant(&self, func: &Function, index: usize, value: Value) -> bool {
        match func.def(value) {
            ValueDef::Param(block, _) => !self.contains(index, block),
            ValueDef::Result(inst) => func.inst_block(inst).is_none_or(|block| !self.contains(index, block)),
            ValueDef::Alias(_) | ValueDef::Dead => false,
        }
    }

    /// The single block outside of loop number `index` from which its header is entered, if it leads nowhere else.
    pub fn preheader(&self, func: &Function, cfg: &Cfg, index: usize) -> Option<Block> {
        let header = self.loops[index].header;
        let mut outside = cfg.preds(header).iter().filter(|edge| !self.contains(index, edge.block));
        let edge = outside.next()?;
        (outside.next().is_none() && func.inst(edge.inst).targets.len() == 1).then_some(edge.block)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::value;
    use crate::ir::{Builder, Type};

    /// Two nested loops and a block that nothing reaches:
    /// entry -> outer -> inner -> inner | latch -> outer | done.
    fn nested() -> (Function, [Block; 6]) {
        let mut func = Function::new("nested", 0);
        let mut b = Builder::new(&mut func);
        let blocks @ [entry, outer, inner, latch, done, lost] = std::array::from_fn(|_| b.create_block());
        let cond = b.append_param(entry, Type::Bool);
        b.switch_to(entry);
        b.jump(outer, &[]);
        b.switch_to(outer);
        b.jump(inner, &[]);
        b.switch_to(inner);
        b.branch(cond, inner, &[], latch, &[]);
        b.switch_to(latch);
        b.branch(cond, outer, &[], done, &[]);
        for block in [done, lost] {
            b.switch_to(block);
            let none = b.value_const(value::NONE);
            b.ret(none);
        }
        (func, blocks)
    }

    #[test]
    fn orders_and_dominators() {
        let (func, [entry, outer, inner, latch, done, lost]) = nested();
        let cfg = Cfg::compute(&func);
        assert_eq!(cfg.rpo(), [entry, outer, inner, latch, done]);
        assert_eq!(cfg.preds(inner).len(), 2);
        assert!(!cfg.is_reachable(lost));
        let dom = DomTree::compute(&func, &cfg);
        assert_eq!(dom.idom(done), Some(latch));
        assert_eq!(dom.idom(entry), None);
        assert!(dom.dominates(outer, done) && dom.dominates(inner, inner) && !dom.dominates(done, outer));
        assert!(!dom.dominates(entry, lost) && !dom.dominates(lost, entry));
    }

    #[test]
    fn loops_nest() {
        let (func, [entry, outer, inner, latch, done, _]) = nested();
        let cfg = Cfg::compute(&func);
        let dom = DomTree::compute(&func, &cfg);
        let loops = Loops::compute(&func, &cfg, &dom);
        assert_eq!(loops.all().iter().map(|l| (l.header, l.depth)).collect::<Vec<_>>(), [(outer, 1), (inner, 2)]);
        assert_eq!(loops.all()[0].blocks, [outer, inner, latch]);
        assert_eq!(loops.depth(inner), 2);
        assert!(loops.contains(0, inner) && !loops.contains(1, latch) && !loops.contains(0, done));
        assert_eq!(loops.preheader(&func, &cfg, 0), Some(entry));
        assert_eq!(loops.preheader(&func, &cfg, 1), Some(outer));
    }
}
