//! Checks behind branches that go the same way in each iteration.
//!
//! A closure that a loop calls and that is one of several is asked for its code once, before the loop, but what is checked and
//! loaded of it stands behind a branch: an iteration need not come to it. Where the answer is the same in each, they all do or
//! none does. So the branch is copied before the loop, and what does not change behind it is done behind the copy. The loop
//! gets what was loaded there; what comes from the side that is not taken is never looked at.

use super::hoist::{anchor_of, hoisted};
use super::motion::Motion;
use super::ssa::zero;
use crate::ir::{
    Block, BlockCall, Cfg, DomTree, Function, Imm, Inst, InstData, Loop, Loops, Opcode, StateId, Type, Value, ValueList,
};
use rustc_hash::FxHashSet;

/// Moves what is invariant behind invariant branches out of loops.
pub fn run(func: &mut Function) -> bool {
    let (mut changed, mut one_sided) = (false, FxHashSet::default());
    while unswitch(func, &mut one_sided) {
        changed = true;
    }
    changed
}

/// Does so for one branch, from the inside out. What the loop gets is there for one side of that branch only: no other is decided
/// by it, and what is done with it stays where it is.
fn unswitch(func: &mut Function, one_sided: &mut FxHashSet<Value>) -> bool {
    let cfg = Cfg::compute(func);
    let dom = DomTree::compute(func, &cfg);
    let loops = Loops::compute(func, &cfg, &dom);
    for (index, around) in loops.all().iter().enumerate().rev() {
        let Some(preheader) = loops.preheader(func, &cfg, index) else { continue };
        let Some(anchor) = anchor_of(func, preheader) else { continue };
        for &block in &around.blocks {
            let Some(branch) = invariant_branch(func, &dom, &loops, index, block, one_sided) else { continue };
            let invariant = [0, 1].map(|side| match Arm::of(func, &cfg, &dom, around, branch, side) {
                Some(arm) => {
                    let motion = Motion::new(func, &loops, index, Some(anchor), one_sided);
                    arm.invariant(func, motion, branch)
                }
                None => Vec::new(),
            });
            let moved = Moved::of(func, invariant);
            if !moved.gone.is_empty() {
                Copied { preheader, anchor, branch }.put_before(func, moved, one_sided);
                return true;
            }
        }
    }
    false
}

/// The branch that ends `block`, if each iteration comes to it and goes the same way.
fn invariant_branch(
    func: &Function,
    dom: &DomTree,
    loops: &Loops,
    index: usize,
    block: Block,
    one_sided: &FxHashSet<Value>,
) -> Option<Inst> {
    let branch = func.terminator(block).filter(|&inst| func.inst(inst).op == Opcode::Branch)?;
    let condition = func.inst(branch).args[0];
    let goes_one_way = loops.is_invariant(func, index, condition) && !one_sided.contains(&condition);
    (goes_one_way && loops.all()[index].passes(dom, block)).then_some(branch)
}

/// One side of a branch in a loop.
struct Arm {
    /// The blocks that each iteration on this side passes, in their order.
    passed: Vec<Block>,
    /// All blocks on this side.
    within: Vec<Block>,
    /// The loop's blocks that are on neither side: while the loop runs, it never comes to those of the other side.
    besides: Vec<Block>,
}

impl Arm {
    /// That side of the branch, if there is no other way to it and it goes on in the loop.
    fn of(func: &Function, cfg: &Cfg, dom: &DomTree, around: &Loop, branch: Inst, side: usize) -> Option<Arm> {
        let has_one_way = |first| cfg.preds(first).len() == 1 && around.blocks.contains(&first);
        let [within, other] = [side, 1 - side].map(|side| {
            let first = Some(func.inst(branch).targets[side].block).filter(|&first| has_one_way(first));
            let is_behind = |block: &Block| first.is_some_and(|first| dom.dominates(first, *block));
            around.blocks.iter().copied().filter(is_behind).collect::<Vec<_>>()
        });
        let is_besides = |block: &Block| !within.contains(block) && !other.contains(block);
        let besides = around.blocks.iter().copied().filter(is_besides).collect::<Vec<_>>();
        let goes_on = |block: &Block| func.successors(*block).any(|next| besides.contains(&next));
        let ends = within.iter().copied().filter(goes_on).collect::<Vec<_>>();
        let is_passed = |block: &Block| ends.iter().all(|&end| dom.dominates(*block, end));
        let passed = within.iter().copied().filter(is_passed).collect();
        (!ends.is_empty()).then_some(Arm { passed, within, besides })
    }

    /// What can be done before the loop, in its order.
    fn invariant(&self, func: &Function, mut motion: Motion<'_>, branch: Inst) -> Vec<Inst> {
        // What stays elsewhere may come before the arm. The branch itself is asked before the loop, too.
        let elsewhere = self.besides.iter().flat_map(|&block| func.insts(block));
        elsewhere.filter(|&&inst| inst != branch).for_each(|&inst| motion.stays(func, inst));
        let mut invariant = Vec::new();
        for &block in &self.within {
            let is_passed = self.passed.contains(&block);
            for &inst in func.insts(block) {
                if is_passed && motion.moves(func, inst, true) {
                    invariant.push(inst);
                    motion.goes_ahead(func, inst);
                } else {
                    motion.stays(func, inst);
                }
            }
        }
        invariant
    }
}

/// What is done before the loop.
struct Moved {
    /// In their order, what is invariant in the two arms.
    arms: [Vec<Inst>; 2],
    /// That of it which the loop does without.
    gone: FxHashSet<Inst>,
    /// The values that all the other instructions use.
    used: FxHashSet<Value>,
}

impl Moved {
    /// There is no address that would stand for one on the other side of the branch: what makes one that the loop uses stays there,
    /// too.
    fn of(func: &Function, arms: [Vec<Inst>; 2]) -> Moved {
        let mut gone: FxHashSet<Inst> = arms.iter().flatten().copied().collect();
        if gone.is_empty() {
            return Moved { arms, gone, used: FxHashSet::default() };
        }
        let insts = func.blocks().iter().flat_map(|&block| func.insts(block));
        let others = insts.filter(|inst| !gone.contains(inst));
        let mut used: FxHashSet<Value> = others.flat_map(|&inst| func.uses(inst)).collect();
        // From the last on: what stays uses what comes before it.
        for &inst in arms.iter().flat_map(|insts| insts.iter().rev()) {
            let is_address = |value: &Value| func.ty(*value) == Type::Ref;
            if func.result(inst).filter(is_address).is_some_and(|result| used.contains(&result)) {
                gone.remove(&inst);
                used.extend(func.uses(inst));
            }
        }
        Moved { arms, gone, used }
    }
}

/// A branch that is copied to the end of a loop's preheader.
struct Copied {
    preheader: Block,
    anchor: StateId,
    branch: Inst,
}

impl Copied {
    /// Puts what is invariant in the two arms behind the copy. The anchor comes after it, so that it is in the preheader still.
    fn put_before(self, func: &mut Function, moved: Moved, one_sided: &mut FxHashSet<Value>) {
        let Moved { arms, gone, used } = moved;
        let join = func.create_block_after(self.preheader);
        self.move_end(func, join);
        let sides = [(); 2].map(|()| func.create_block_after(self.preheader));
        let mut passed: [ValueList; 2] = Default::default();
        for (side, insts) in arms.iter().enumerate() {
            let copies = self.copy(func, insts, sides[side]);
            for (inst, old, new) in copies {
                if !gone.contains(&inst) || !used.contains(&old) {
                    continue;
                }
                let ty = func.ty(old);
                let param = func.append_param(join, ty);
                one_sided.insert(param);
                func.replace(old, param);
                let (nothing, unused) = zero(func, ty);
                nothing.into_iter().for_each(|inst| func.append_inst(sides[1 - side], inst));
                passed[side].push(new);
                passed[1 - side].push(unused);
            }
        }
        gone.into_iter().for_each(|inst| func.remove_inst(inst));
        for (side, args) in sides.into_iter().zip(passed) {
            end(func, side, Opcode::Jump, &[], vec![BlockCall { block: join, args }]);
        }
        let condition = func.inst(self.branch).args[0];
        end(func, self.preheader, Opcode::Branch, &[condition], sides.map(|side| BlockCall::new(side, &[])).into());
        func.resolve_aliases();
    }

    /// Moves the anchor and the jump to the loop.
    fn move_end(&self, func: &mut Function, to: Block) {
        let insts = func.take_insts(self.preheader);
        let is_anchor =
            |data: &InstData| data.op == Opcode::Anchor && data.exit.is_some_and(|exit| exit.state == self.anchor);
        let (last, _) = insts.split_last().expect("a preheader jumps to its loop");
        for &inst in &insts {
            let is_end = inst == *last || is_anchor(func.inst(inst));
            func.append_inst(if is_end { to } else { self.preheader }, inst);
        }
    }

    /// Copies what is in the loop, in its order. Gives what has results, with the old and the new ones.
    fn copy(&self, func: &mut Function, insts: &[Inst], to: Block) -> Vec<(Inst, Value, Value)> {
        let mut copies: Vec<(Inst, Value, Value)> = Vec::new();
        for &inst in insts {
            let mut data = func.inst(inst).clone();
            let known = |value| copies.iter().find(|&&(_, old, _)| old == value).map_or(value, |&(_, _, new)| new);
            data.map_uses(known);
            data.exit = data.exit.map(|exit| hoisted(func, exit, self.anchor));
            let copy = func.make_inst(data);
            func.append_inst(to, copy);
            copies.extend(func.result(inst).zip(func.result(copy)).map(|(old, new)| (inst, old, new)));
        }
        copies
    }
}

fn end(func: &mut Function, block: Block, op: Opcode, args: &[Value], targets: Vec<BlockCall>) {
    let inst = func.make_inst(InstData::new(op, Imm::None, args).with_targets(targets));
    func.append_inst(block, inst);
}
