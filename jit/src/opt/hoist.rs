//! Loop-invariant code motion: what comes out the same in each iteration is done once, before the loop.
//!
//! A check may be moved because the anchor before the loop shows what the interpreter would find there: if it fails, nothing
//! of the loop has happened yet. So that it does not fail for iterations that would never have come to it, only checks
//! that each iteration passes are moved. (The loop may still have none; then the code is left in vain, and the runtime
//! learns not to move those checks.)

use super::motion::Motion;
use crate::ir::{Block, Cfg, DomTree, Exit, Function, Inst, InstData, Loop, Loops, Opcode, Reason, StateId, Value};
use rustc_hash::FxHashSet;

/// Moves invariant instructions out of loops.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let dom = DomTree::compute(func, &cfg);
    let loops = Loops::compute(func, &cfg, &dom);
    let (mut changed, none) = (false, FxHashSet::default());
    // From the inside out, so that what leaves an inner loop can leave the outer one too.
    for index in (0..loops.all().len()).rev() {
        if let Some(preheader) = loops.preheader(func, &cfg, index) {
            changed |= Hoisting::new(func, &loops, index, preheader, &none).run(&dom);
        }
    }
    changed
}

/// The work on one loop.
struct Hoisting<'f> {
    func: &'f mut Function,
    around: &'f Loop,
    preheader: Block,
    /// The state that the interpreter would go on with before the loop.
    anchor: Option<StateId>,
    motion: Motion<'f>,
    changed: bool,
}

impl<'f> Hoisting<'f> {
    fn new(
        func: &'f mut Function,
        loops: &'f Loops,
        index: usize,
        preheader: Block,
        one_sided: &'f FxHashSet<Value>,
    ) -> Hoisting<'f> {
        let anchor = anchor_of(func, preheader);
        Hoisting {
            motion: Motion::new(func, loops, index, anchor, one_sided),
            around: &loops.all()[index],
            preheader,
            anchor,
            func,
            changed: false,
        }
    }

    fn run(mut self, dom: &DomTree) -> bool {
        for &block in &self.around.blocks {
            let always = self.around.passes(dom, block);
            for inst in self.func.take_insts(block) {
                if self.motion.moves(self.func, inst, always) {
                    self.hoist(inst);
                } else {
                    self.func.append_inst(block, inst);
                    self.motion.stays(self.func, inst);
                }
            }
        }
        self.changed
    }

    fn hoist(&mut self, inst: Inst) {
        if let (Some(anchor), Some(exit)) = (self.anchor, self.func.inst(inst).exit) {
            self.func.inst_mut(inst).exit = Some(hoisted(self.func, exit, anchor));
        }
        let end = self.func.insts(self.preheader).len() - 1;
        self.func.insert_inst(self.preheader, end, inst);
        self.changed = true;
    }
}

/// The exit of a check that leaves at `exit`, once it is before the loop with the anchor of this state.
pub(super) fn hoisted(func: &Function, exit: Exit, anchor: StateId) -> Exit {
    Exit { reason: Reason::Hoisted, state: anchor, place: Some(func.place_of(exit)) }
}

/// Whether a check that leaves at `exit` has failed before the loop with the anchor of this state.
pub(super) fn is_unhoisted(func: &Function, exit: Exit, anchor: StateId) -> bool {
    func.unhoisted.contains(&(func.place_of(exit), func.states[anchor].place()))
}

/// The state of the anchor at the end of `preheader`, if nothing happens between it and the loop.
pub(super) fn anchor_of(func: &Function, preheader: Block) -> Option<StateId> {
    anchor_before(func, preheader)?.exit.map(|exit| exit.state)
}

/// That anchor itself.
pub(super) fn anchor_before(func: &Function, preheader: Block) -> Option<&InstData> {
    let (_, before) = func.insts(preheader).split_last()?;
    for &inst in before.iter().rev() {
        let data = func.inst(inst);
        let effects = data.effects();
        if data.op == Opcode::Anchor {
            return Some(data);
        }
        if !effects.writes.is_empty() || effects.calls {
            return None;
        }
    }
    None
}
