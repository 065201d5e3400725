//! What may access a promoted place beside the loop's own loads and stores of it.
//!
//! That need not keep the place in memory if it stands off the way that each iteration goes: `if i % 1000 == 0: print(i)`. Before
//! it, what the register holds is written, and if it may write the place, the register is filled anew behind it.

use crate::ir::{Block, Exit, Function, Inst, Opcode, Resume, Type};
use crate::opt::params::tagged_as;

/// How often a place may be met that is promoted.
pub(super) const MOST: usize = 6;

/// Instructions of a block that may access a place, one after the other, with none of the loop's own accesses between.
pub(super) struct Meeting {
    pub insts: Vec<Inst>,
    /// Whether one of them may write the place.
    pub writes: bool,
}

impl Meeting {
    /// The meetings among `insts` in these blocks, between `accesses` of the loop's own.
    pub fn all(func: &Function, blocks: &[Block], insts: &[Inst], accesses: &[&[Inst]]) -> Vec<Meeting> {
        let mut meetings: Vec<Meeting> = Vec::new();
        for &block in blocks {
            let mut goes_on = false;
            for inst in func.insts(block) {
                if insts.contains(inst) {
                    if !goes_on {
                        meetings.push(Meeting { insts: Vec::new(), writes: false });
                    }
                    let meeting = meetings.last_mut().expect("one has begun");
                    meeting.insts.push(*inst);
                    meeting.writes |= !func.inst(*inst).effects().writes.is_empty();
                    goes_on = true;
                } else if accesses.iter().any(|accesses| accesses.contains(inst)) {
                    goes_on = false;
                }
            }
        }
        meetings
    }

    /// The instructions behind it.
    fn behind<'f>(&self, func: &'f Function) -> &'f [Inst] {
        let (block, index) = func.place(self.last());
        &func.insts(block)[index + 1..]
    }

    /// Its last instruction.
    pub fn last(&self) -> Inst {
        *self.insts.last().expect("there is no meeting of none")
    }

    /// Whether what it may write is certainly an integer.
    fn writes_integers(&self, func: &Function) -> bool {
        let mut writing =
            self.insts.iter().map(|&inst| func.inst(inst)).filter(|data| !data.effects().writes.is_empty());
        writing.all(|data| {
            let stored = data.args.last().filter(|_| matches!(data.op, Opcode::Store | Opcode::StoreElem));
            stored.is_some_and(|&word| tagged_as(func, word) == Some(Type::Int))
        })
    }
}

/// How a register is filled anew behind a meeting that may write.
#[derive(Clone, Copy)]
pub(super) enum Refill {
    /// With what is there, before this instruction: it is an integer, as what was written.
    Certain(Inst),
    /// With what is there, before this check, which leaves where it stands if that is of another type.
    Checked(Inst, Exit),
}

impl Refill {
    /// How a register of some type is filled. `expected` is where the loop's own check of the place leaves.
    pub fn of(func: &Function, meeting: &Meeting, loads: &[Inst], ty: Type, expected: Exit) -> Option<Refill> {
        let behind = meeting.behind(func);
        if ty == Type::Int && meeting.writes_integers(func) {
            return Some(Refill::Certain(*behind.first()?));
        }
        let check = first_check(func, behind, loads)?;
        let state = func.inst(check).exit?.state;
        Some(Refill::Checked(check, Exit { state, place: Some(func.place_of(expected)), ..expected }))
    }
}

/// The first check among these instructions, if the interpreter could go on there with nothing of the place read and nothing
/// written since.
fn first_check(func: &Function, insts: &[Inst], loads: &[Inst]) -> Option<Inst> {
    for &inst in insts {
        let data = func.inst(inst);
        let effects = data.effects();
        if loads.contains(&inst) || !effects.writes.is_empty() || effects.calls || effects.terminator {
            return None;
        }
        if let Some(exit) = data.exit {
            return (func.states[exit.state].resume == Resume::Reexecute).then_some(inst);
        }
    }
    None
}
