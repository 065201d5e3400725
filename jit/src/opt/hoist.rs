//! Loop-invariant code motion: what comes out the same in each iteration is done once, before the loop.
//!
//! A check may be moved because the anchor before the loop shows what the interpreter would find there: if it fails, nothing
//! of the loop has happened yet. So that it does not fail for iterations that would never have come to it, only checks
//! that each iteration passes are moved. (The loop may still have none; then the code is left in vain, and the runtime
//! learns not to move those checks.)
//!
//! A load moves if nothing in the loop writes where it reads. What is defined only behind checks moves only where each
//! check in the loop that looks at the same operands has moved before it.

use super::memory::Location;
use crate::abi::HeapSet;
use crate::ir::{Block, Cfg, DomTree, Effects, Exit, Function, Inst, InstData, Loops, Opcode, Reason, StateId, Value};
use rustc_hash::FxHashSet;

/// Moves invariant instructions out of loops.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let dom = DomTree::compute(func, &cfg);
    let loops = Loops::compute(func, &cfg, &dom);
    let mut changed = false;
    // From the inside out, so that what leaves an inner loop can leave the outer one too.
    for index in (0..loops.all().len()).rev() {
        if let Some(preheader) = loops.preheader(func, &cfg, index) {
            changed |= Hoisting::new(func, &loops, index, preheader).run(&dom);
        }
    }
    changed
}

/// What a loop writes.
#[derive(Default)]
struct Written {
    /// By calls and helpers, anywhere in these heaps.
    heaps: HeapSet,
    /// By stores.
    places: Vec<Location>,
    /// Something runs that may end an assumption.
    runs: bool,
}

impl Written {
    fn of(func: &Function, blocks: &[Block]) -> Written {
        let mut written = Written::default();
        for &inst in blocks.iter().flat_map(|&block| func.insts(block)) {
            let data = func.inst(inst);
            let effects = data.effects();
            written.runs |= effects.runs;
            match Location::of(func, data) {
                Some(location) if !effects.writes.is_empty() => written.places.push(location),
                Some(_) => {}
                None => written.heaps = written.heaps.union(effects.writes),
            }
        }
        written
    }

    /// Whether what an instruction reads may change.
    fn meets(&self, func: &Function, inst: Inst, effects: &Effects) -> bool {
        if self.heaps.meets(effects.reads) {
            return true;
        }
        match Location::of(func, func.inst(inst)) {
            Some(read) => self.places.iter().any(|place| place.may_alias(&read, func, |_| false)),
            None => self.places.iter().any(|place| effects.reads.contains(place.access.heap)),
        }
    }
}

/// The work on one loop.
struct Hoisting<'f> {
    func: &'f mut Function,
    blocks: Vec<Block>,
    latches: Vec<Block>,
    preheader: Block,
    loops: &'f Loops,
    /// The loop's number.
    index: usize,
    /// The state that the interpreter would go on with before the loop.
    anchor: Option<StateId>,
    written: Written,
    /// Invariant values that a check which stays in the loop looks at.
    watched: FxHashSet<Value>,
    /// Values that change in the loop, what they are computed from being noted already.
    followed: FxHashSet<Value>,
    changed: bool,
}

impl<'f> Hoisting<'f> {
    fn new(func: &'f mut Function, loops: &'f Loops, index: usize, preheader: Block) -> Hoisting<'f> {
        let around = &loops.all()[index];
        Hoisting {
            anchor: anchor_of(func, preheader),
            written: Written::of(func, &around.blocks),
            blocks: around.blocks.clone(),
            latches: around.latches.clone(),
            preheader,
            loops,
            index,
            func,
            watched: FxHashSet::default(),
            followed: FxHashSet::default(),
            changed: false,
        }
    }

    fn run(mut self, dom: &DomTree) -> bool {
        for block in std::mem::take(&mut self.blocks) {
            let always = self.latches.iter().all(|&latch| dom.dominates(block, latch));
            for inst in self.func.take_insts(block) {
                if self.moves(inst, always) {
                    self.hoist(inst);
                } else {
                    self.func.append_inst(block, inst);
                    self.stays(inst);
                }
            }
        }
        self.changed
    }

    /// Whether `inst` can be done before the loop. `always` says that each iteration comes to it.
    fn moves(&self, inst: Inst, always: bool) -> bool {
        let data = self.func.inst(inst);
        let effects = data.effects();
        let acts = !effects.writes.is_empty() || effects.calls || effects.fresh || effects.terminator;
        if acts || data.op.is_made_where_used() || !data.args.iter().all(|&arg| self.is_invariant(arg)) {
            return false;
        }
        if !effects.reads.is_empty() && self.written.meets(self.func, inst, &effects) {
            return false;
        }
        // An assumption may end wherever something runs, and that is no heap.
        if matches!(data.op, Opcode::CheckValid | Opcode::CheckUnseen | Opcode::EntryOf) && self.written.runs {
            return false;
        }
        if let Some(exit) = data.exit
            && (exit.reason == Reason::Stack || self.anchor.is_none_or(|anchor| is_unhoisted(self.func, exit, anchor)))
        {
            return false;
        }
        let only_here = effects.may_exit || effects.guarded || effects.allocates;
        let unwatched = !effects.guarded || data.args.iter().all(|arg| !self.watched.contains(arg));
        unwatched && (always || !only_here)
    }

    fn is_invariant(&self, value: Value) -> bool {
        self.loops.is_invariant(self.func, self.index, value)
    }

    fn hoist(&mut self, inst: Inst) {
        if let (Some(anchor), Some(exit)) = (self.anchor, self.func.inst(inst).exit) {
            self.func.inst_mut(inst).exit = Some(hoisted(self.func, exit, anchor));
        }
        let end = self.func.insts(self.preheader).len() - 1;
        self.func.insert_inst(self.preheader, end, inst);
        self.changed = true;
    }

    /// Notes what an instruction that stays may tell of the operands of others.
    fn stays(&mut self, inst: Inst) {
        let data = self.func.inst(inst);
        let effects = data.effects();
        if !effects.may_exit && data.op != Opcode::Branch {
            return;
        }
        let mut work = data.args.to_vec();
        while let Some(value) = work.pop() {
            let is_new =
                if self.is_invariant(value) { self.watched.insert(value) } else { self.followed.insert(value) };
            let Some(inst) = self.func.def_inst(value).filter(|_| is_new) else { continue };
            let data = self.func.inst(inst);
            // What was read of an object before the loop tells nothing more of the object.
            if !self.is_invariant(value) || data.effects().is_pure() {
                work.extend(data.args.iter().copied());
            }
        }
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
