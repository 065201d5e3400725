//! Exits that go back: a check leaves with the state of an earlier check if nothing has happened in between that anybody
//! could see. The interpreter then does some of the work again, and compiled code has fewer states to keep values for:
//! those of one iteration of a loop that writes nothing are all the loop's own.
//!
//! (Tracing compilers take a snapshot only where something has changed, for the same reason.)
//!
//! The pass comes last: it takes states from the checks that other passes go by.

use crate::ir::{Block, Cfg, EntityMap, Exit, Function, Inst, Opcode, Reason, Resume, StateId, Value};
use rustc_hash::FxHashMap;

/// Has checks leave with earlier states.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let mut at_end: EntityMap<Block, Option<StateId>> = EntityMap::filled(func.block_count(), None);
    let mut changed = false;
    for &block in cfg.rpo() {
        let mut walk = Walk { func, state: at_start(&cfg, &at_end, block), made: FxHashMap::default(), changed: false };
        for index in 0..walk.func.insts(block).len() {
            walk.pass(walk.func.insts(block)[index]);
        }
        at_end[block] = walk.state;
        changed |= walk.changed;
    }
    changed
}

/// The state that holds at the start of `block`: that at the end of all its predecessors, which must be done already.
fn at_start(cfg: &Cfg, at_end: &EntityMap<Block, Option<StateId>>, block: Block) -> Option<StateId> {
    let (first, others) = cfg.preds(block).split_first()?;
    let is_loop = cfg.preds(block).iter().any(|edge| cfg.rpo_number(edge.block) >= cfg.rpo_number(block));
    let state = at_end[first.block]?;
    (!is_loop && others.iter().all(|edge| at_end[edge.block] == Some(state))).then_some(state)
}

/// The way through one block.
struct Walk<'f> {
    func: &'f mut Function,
    /// The state of the first check since something happened.
    state: Option<StateId>,
    /// What was allocated in the block, and the state then: until that is given up, nobody else knows of the object.
    made: FxHashMap<Value, Option<StateId>>,
    changed: bool,
}

impl Walk<'_> {
    fn pass(&mut self, inst: Inst) {
        let data = self.func.inst(inst);
        let effects = data.effects();
        if let Some(result) = self.func.result(inst).filter(|_| data.op == Opcode::Alloc) {
            self.made.insert(result, self.state);
        }
        if effects.calls || !effects.writes.is_empty() && !self.fills_new_object(inst) {
            self.state = None;
            return;
        }
        let Some(exit) = data.exit.filter(|exit| data.op != Opcode::Anchor && self.may_go_back(exit)) else { return };
        match self.state {
            Some(state) if state != exit.state => {
                let place = exit.place.or_else(|| Some(self.func.states[exit.state].place()));
                self.func.inst_mut(inst).exit = Some(Exit { state, place, ..exit });
                self.changed = true;
            }
            Some(_) => {}
            None => self.state = Some(exit.state),
        }
    }

    /// Whether the interpreter may go on earlier than at the exit's own place. It does not where the runtime reads from
    /// the frame what has failed, and what is not compiled is done once only.
    fn may_go_back(&self, exit: &Exit) -> bool {
        let own = matches!(exit.reason, Reason::LoopType | Reason::Unsupported | Reason::Stack);
        !own && self.func.states[exit.state].resume == Resume::Reexecute
    }

    /// Whether `inst` stores to an object that was made under the state which holds.
    fn fills_new_object(&self, inst: Inst) -> bool {
        let data = self.func.inst(inst);
        let stores = matches!(data.op, Opcode::Store | Opcode::StoreElem);
        stores && self.made.get(&data.args[0]).is_some_and(|&state| state.is_some() && state == self.state)
    }
}
