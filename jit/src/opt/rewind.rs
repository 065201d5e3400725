//! Exits that go back: a check leaves with the state of an earlier check if nothing has happened in between that anybody
//! could see. The interpreter then does some of the work again, and compiled code has fewer states to keep values for:
//! those of one iteration of a loop that writes nothing are all the loop's own.
//!
//! (Tracing compilers take a snapshot only where something has changed, for the same reason.)
//!
//! Then a check that a value is present goes where a check of its type, with the same state, would find that out, too.
//!
//! The pass comes last: it takes states from the checks that other passes go by.

use crate::ir::{Block, Cfg, EntityMap, Exit, FrameKind, Function, Inst, Opcode, Reason, Resume, StateId, Value};
use rustc_hash::FxHashMap;

/// Has checks leave with earlier states.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let mut at_end: EntityMap<Block, Option<StateId>> = EntityMap::filled(func.block_count(), None);
    let mut changed = false;
    for &block in cfg.rpo() {
        let mut walk = Walk {
            func,
            state: at_start(&cfg, &at_end, block),
            made: FxHashMap::default(),
            bound: Vec::new(),
            needless: Vec::new(),
            changed: false,
        };
        for index in 0..walk.func.insts(block).len() {
            walk.pass(walk.func.insts(block)[index]);
        }
        at_end[block] = walk.state;
        changed |= walk.changed;
        for check in walk.needless {
            func.remove_inst(check);
        }
    }
    func.resolve_aliases();
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
    /// Checks for presence that leave with the state, and whose values nothing has used yet.
    bound: Vec<(Value, Inst)>,
    /// Those whose values are checked for their types with the state: they go.
    needless: Vec<Inst>,
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
            self.bound.clear();
            return;
        }
        let Some(exit) = data.exit.filter(|exit| data.op != Opcode::Anchor && self.may_go_back(exit)) else {
            // Its own state may show the values.
            if data.exit.is_some() {
                self.bound.clear();
            }
            self.note_uses(inst);
            return;
        };
        match self.state {
            Some(state) if self.leaves_stand_in(state, exit.state) => self.state = Some(exit.state),
            Some(state) if state != exit.state => {
                let place = self.func.place_of(exit);
                self.func.inst_mut(inst).exit = Some(Exit { state, place: Some(place), ..exit });
                self.changed = true;
            }
            Some(_) => {}
            None => self.state = Some(exit.state),
        }
        self.drop_check_for_presence(inst);
        self.note_uses(inst);
        if let Some(result) = self.func.result(inst).filter(|_| self.func.inst(inst).op == Opcode::CheckBound) {
            self.bound.push((result, inst));
        }
    }

    /// If the instruction checks the type of a value that was just checked to be present: an absent one is of no type.
    fn drop_check_for_presence(&mut self, inst: Inst) {
        let data = self.func.inst(inst);
        if !matches!(data.op, Opcode::CheckInt | Opcode::CheckFloat | Opcode::CheckNumber) {
            return;
        }
        let checked = self.func.resolve(data.args[0]);
        let Some(at) = self.bound.iter().position(|&(value, _)| value == checked) else { return };
        let (value, check) = self.bound.swap_remove(at);
        self.func.replace(value, self.func.inst(check).args[0]);
        self.needless.push(check);
        self.changed = true;
    }

    /// Forgets the checks whose values an instruction needs.
    fn note_uses(&mut self, inst: Inst) {
        let func = &self.func;
        self.bound.retain(|&(value, _)| func.inst(inst).args.iter().all(|&arg| func.resolve(arg) != value));
    }

    /// Whether the interpreter may go on earlier than at the exit's own place. It does not where the runtime reads from
    /// the frame what has failed, and what is not compiled is done once only.
    fn may_go_back(&self, exit: &Exit) -> bool {
        let own = matches!(exit.reason, Reason::LoopType | Reason::Unsupported | Reason::Stack);
        !own && self.func.states[exit.state].resume == Resume::Reexecute
    }

    /// Whether an earlier state is one before the call of a function that stands for a native one: the interpreter would call
    /// the native one, and never learn of what has failed in the other.
    fn leaves_stand_in(&self, earlier: StateId, own: StateId) -> bool {
        let stand_ins = |state: StateId| {
            self.func.states[state].frames.iter().filter(|frame| frame.kind == FrameKind::Native).count()
        };
        stand_ins(earlier) < stand_ins(own)
    }

    /// Whether `inst` stores to an object that was made under the state which holds.
    fn fills_new_object(&self, inst: Inst) -> bool {
        let data = self.func.inst(inst);
        let stores = matches!(data.op, Opcode::Store | Opcode::StoreElem);
        stores && self.made.get(&data.args[0]).is_some_and(|&state| state.is_some() && state == self.state)
    }
}
