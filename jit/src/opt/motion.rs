//! What may be done before a loop instead of in it: the rules for [`hoist`](super::hoist) and [`unswitch`](super::unswitch).
//!
//! A load moves if nothing in the loop writes where it reads. A check may leave where the anchor before the loop stands. What is
//! defined only behind checks moves only where each check in the loop that looks at the same operands has moved before it.

use super::hoist::is_unhoisted;
use super::memory::Location;
use crate::abi::{Heap, HeapSet};
use crate::ir::{Block, Effects, Function, Inst, Loops, Opcode, Reason, StateId, Value};
use rustc_hash::FxHashSet;

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

/// What is known of one loop while instructions are looked at in the order in which an iteration comes to them.
pub(super) struct Motion<'l> {
    loops: &'l Loops,
    /// The loop's number.
    index: usize,
    /// The state that the interpreter would go on with before the loop.
    anchor: Option<StateId>,
    written: Written,
    /// Values that mean something on one side of a branch only: what is done with them stays there.
    one_sided: &'l FxHashSet<Value>,
    /// The results of instructions in the loop that are going to be done before it.
    ahead: FxHashSet<Value>,
    /// Whether a check or a branch that stays looks at what is one-sided: it no longer shows what that tells of others.
    looks_at_one_sided: bool,
    /// Invariant values that a check which stays in the loop looks at.
    watched: FxHashSet<Value>,
    /// Values that change in the loop, what they are computed from being noted already.
    followed: FxHashSet<Value>,
}

impl<'l> Motion<'l> {
    pub fn new(
        func: &Function,
        loops: &'l Loops,
        index: usize,
        anchor: Option<StateId>,
        one_sided: &'l FxHashSet<Value>,
    ) -> Motion<'l> {
        Motion {
            one_sided,
            ahead: FxHashSet::default(),
            looks_at_one_sided: false,
            written: Written::of(func, &loops.all()[index].blocks),
            loops,
            index,
            anchor,
            watched: FxHashSet::default(),
            followed: FxHashSet::default(),
        }
    }

    /// Whether `inst` can be done before the loop. `always` says that each iteration comes to it.
    pub fn moves(&self, func: &Function, inst: Inst, always: bool) -> bool {
        let data = func.inst(inst);
        let effects = data.effects();
        let acts = !effects.writes.is_empty() || effects.calls || effects.fresh || effects.terminator;
        if acts || data.op.is_made_where_used() || !data.args.iter().all(|&arg| self.is_invariant(func, arg)) {
            return false;
        }
        if !effects.reads.is_empty() && self.written.meets(func, inst, &effects) {
            return false;
        }
        // An assumption may end wherever something runs, and that is no heap.
        if matches!(data.op, Opcode::CheckValid | Opcode::CheckUnseen | Opcode::EntryOf) && self.written.runs {
            return false;
        }
        if let Some(exit) = data.exit
            && (exit.reason == Reason::Stack || self.anchor.is_none_or(|anchor| is_unhoisted(func, exit, anchor)))
        {
            return false;
        }
        let only_here = effects.may_exit || effects.guarded || effects.allocates;
        let is_watched = self.looks_at_one_sided || data.args.iter().any(|arg| self.watched.contains(arg));
        let unwatched = !effects.guarded || !is_watched;
        unwatched && (always || !only_here)
    }

    /// Whether a value is the same in each iteration. What stands in no block is about to be moved.
    pub fn is_invariant(&self, func: &Function, value: Value) -> bool {
        let is_outside = self.loops.is_invariant(func, self.index, value) && !self.one_sided.contains(&value);
        is_outside || self.ahead.contains(&value)
    }

    /// Notes that an instruction will be moved, or copied, which stands in the loop still.
    pub fn goes_ahead(&mut self, func: &Function, inst: Inst) {
        self.ahead.extend(func.result(inst));
    }

    /// Notes what an instruction that stays may tell of the operands of others.
    pub fn stays(&mut self, func: &Function, inst: Inst) {
        let data = func.inst(inst);
        let effects = data.effects();
        if !effects.may_exit && data.op != Opcode::Branch {
            return;
        }
        let mut work = data.args.to_vec();
        while let Some(value) = work.pop() {
            self.looks_at_one_sided |= self.one_sided.contains(&value);
            let is_new =
                if self.is_invariant(func, value) { self.watched.insert(value) } else { self.followed.insert(value) };
            let Some(inst) = func.def_inst(value).filter(|_| is_new) else { continue };
            let data = func.inst(inst);
            let effects = data.effects();
            // What was read of an object before the loop tells nothing more of the object, but of which kind it is.
            if !self.is_invariant(func, value) || effects.is_pure() || effects.reads.contains(Heap::Header) {
                work.extend(data.args.iter().copied());
            }
        }
    }
}
