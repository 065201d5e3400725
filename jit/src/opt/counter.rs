//! Variables that loops count up by constants, and what they are compared with on the way.

use super::constant::Constant;
use crate::ir::{Block, Cfg, Cond, DomTree, Function, Loop, Loops, Opcode, Type, Value};
use smallvec::SmallVec;

/// A variable that a loop counts up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counter {
    /// The header's parameter.
    pub param: Value,
    /// What it begins with.
    pub first: Value,
    /// The least that an iteration adds.
    pub step: i64,
    /// Whether counting wraps around at the end of 64 bits, if no bound is so far from it that it cannot.
    may_wrap: bool,
}

/// A loop, and the graph that it lies in.
#[derive(Clone, Copy)]
pub(super) struct Counting<'a> {
    pub cfg: &'a Cfg,
    pub dom: &'a DomTree,
    pub loops: &'a Loops,
    /// The loop's number.
    pub index: usize,
}

impl<'a> Counting<'a> {
    /// The loop.
    pub fn around(&self) -> &'a Loop {
        &self.loops.all()[self.index]
    }

    /// Whether a value is the same in each iteration.
    pub fn is_fixed(&self, func: &Function, value: Value) -> bool {
        self.loops.is_invariant(func, self.index, value)
    }

    /// The variables that the loop counts, which is entered from this block.
    pub fn counters(&self, func: &Function, preheader: Block) -> SmallVec<[Counter; 4]> {
        let params = func.params(self.around().header).iter().enumerate();
        let ints = params.filter(|&(_, &param)| func.ty(param) == Type::Int);
        ints.filter_map(|(number, &param)| self.counter(func, preheader, number, param)).collect()
    }

    fn counter(&self, func: &Function, preheader: Block, number: usize, param: Value) -> Option<Counter> {
        let (mut first, mut least, mut may_wrap) = (None, i64::MAX, false);
        for edge in self.cfg.preds(self.around().header) {
            let next = func.inst(edge.inst).targets[edge.target].args[number];
            if edge.block == preheader {
                first = Some(next);
                continue;
            }
            let (op, step @ 1..) = func.step(param, next)? else { return None };
            least = least.min(step);
            // A value that is less than another has a successor.
            may_wrap |= op == Opcode::Add && step > 1;
        }
        Some(Counter { param, first: first?, step: least, may_wrap })
    }

    /// Something fixed that the counter is less than wherever control is in `block`.
    pub fn bound(&self, func: &Function, counter: Counter, mut block: Block) -> Option<Value> {
        while block != self.around().header {
            if let Some(bound) = self.bound_into(func, counter, block) {
                return Some(bound);
            }
            block = self.dom.idom(block)?;
        }
        None
    }

    /// What the counter is less than where the only edge to `block` has been taken.
    fn bound_into(&self, func: &Function, counter: Counter, block: Block) -> Option<Value> {
        let bound = match self.cfg.comparison(func, block)? {
            (Cond::Lt, left, right) if left == counter.param => right,
            (Cond::Gt, left, right) if right == counter.param => left,
            _ => return None,
        };
        let is_near_end = counter.may_wrap && Constant::of(func, bound).is_none();
        (self.is_fixed(func, bound) && !is_near_end).then_some(bound)
    }
}
