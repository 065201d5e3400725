//! Branches that are not worth a guess.
//!
//! `1.0 if hit else 0.0` is a branch to one block with one constant or the other, and `if hit: count += 1` one around an addition.
//! A processor that guesses wrong, as it must where data decide, loses more than it takes to do without a branch: both sides are
//! computed, if that is next to nothing, and one of the results is chosen.
//!
//! The pass comes after those that follow constants along edges.

use super::constant::Constant;
use super::dce::remove_unreachable;
use crate::ir::{
    Block, BlockCall, Cfg, FrameState, Function, Imm, Inst, InstData, Opcode, StateId, Type, Value, ValueList,
};

/// How many instructions are done in vain at most.
const MOST_MOVED: usize = 2;
/// How many values are chosen at most, if they are no constants: a right guess would have waited for none.
const MOST_CHOSEN: usize = 1;

/// Makes jumps of such branches.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let mut changed = false;
    for block in func.blocks().to_vec() {
        let Some(branch) = func.terminator(block).filter(|&inst| func.inst(inst).op == Opcode::Branch) else {
            continue;
        };
        if let Some(choice) = Choice::of(func, &cfg, branch) {
            choice.make(func, block, branch);
            changed = true;
        }
    }
    if changed {
        remove_unreachable(func);
    }
    changed
}

/// One side of a branch: cheap instructions, a poll perhaps, and a jump.
struct Side {
    moved: Vec<Inst>,
    poll: Option<Inst>,
    onward: BlockCall,
}

impl Side {
    fn of(func: &Function, cfg: &Cfg, target: &BlockCall) -> Option<Side> {
        let insts = func.insts(target.block);
        let (&last, before) = insts.split_last()?;
        let (moved, poll) = match before.split_last() {
            Some((&poll, moved)) if func.inst(poll).op == Opcode::Poll => (moved, Some(poll)),
            _ => (before, None),
        };
        let is_side = cfg.preds(target.block).len() == 1
            && func.params(target.block).is_empty()
            && func.inst(last).op == Opcode::Jump
            && moved.iter().all(|&inst| is_cheap(func.inst(inst)));
        is_side.then(|| Side { moved: moved.to_vec(), poll, onward: func.inst(last).targets[0].clone() })
    }

    /// A side with nothing on it.
    fn empty(target: &BlockCall) -> Side {
        Side { moved: Vec::new(), poll: None, onward: target.clone() }
    }
}

/// Whether an instruction takes no longer than a right guess, and can be done wherever its operands are.
fn is_cheap(data: &InstData) -> bool {
    use Opcode::{Add, And, BoolConst, FloatConst, IntConst, Or, Sub, TagBool, TagInt, ValueConst, Xor};
    matches!(data.op, Add | And | BoolConst | FloatConst | IntConst | Or | Sub | TagBool | TagInt | ValueConst | Xor)
}

/// Two sides that lead to one block.
struct Choice {
    sides: [Side; 2],
    /// What differs: the values on the one side and on the other.
    pairs: Vec<[Value; 2]>,
    /// The state of the polls, that of the first side.
    state: Option<StateId>,
}

impl Choice {
    fn of(func: &Function, cfg: &Cfg, branch: Inst) -> Option<Choice> {
        let [yes, no] = &func.inst(branch).targets[..] else { return None };
        let whole = [Side::of(func, cfg, yes), Side::of(func, cfg, no)];
        let sides = match whole {
            _ if yes.block == no.block => [Side::empty(yes), Side::empty(no)],
            [Some(side), _] if side.onward.block == no.block => [side, Side::empty(no)],
            [_, Some(side)] if side.onward.block == yes.block => [Side::empty(yes), side],
            [Some(yes), Some(no)] if yes.onward.block == no.onward.block => [yes, no],
            _ => return None,
        };
        let [yes, no] = &sides;
        let mut pairs = Vec::new();
        let args = yes.onward.args.iter().zip(&no.onward.args).map(|(&yes, &no)| [yes, no]);
        pairs.extend(args.filter(|[yes, no]| yes != no));
        let state = match (yes.poll, no.poll) {
            (None, None) => None,
            (Some(yes), Some(no)) => Some(common_state(func, [yes, no], &mut pairs)?),
            _ => return None,
        };
        pairs.sort_unstable();
        pairs.dedup();
        let are_constants = |pair: &[Value; 2]| pair.iter().all(|&value| Constant::of(func, value).is_some());
        let can_choose = |pair: &[Value; 2]| {
            let [yes, no] = pair.map(|value| func.ty(value));
            yes == no && (are_constants(pair) || matches!(yes, Type::Int | Type::Value))
        };
        let pays = yes.moved.len() + no.moved.len() <= MOST_MOVED
            && pairs.iter().filter(|pair| !are_constants(pair)).count() <= MOST_CHOSEN
            && pairs.iter().all(can_choose);
        pays.then_some(Choice { sides, pairs, state })
    }

    /// Puts both sides before the branch that ends `block`, and a jump in its place.
    fn make(self, func: &mut Function, block: Block, branch: Inst) {
        let condition = func.inst(branch).args[0];
        func.remove_terminator(block);
        for (side, target) in self.sides.iter().zip(func.inst(branch).targets.clone()) {
            if !side.moved.is_empty() {
                let rest = func.take_insts(target.block).split_off(side.moved.len());
                side.moved.iter().for_each(|&inst| func.append_inst(block, inst));
                rest.into_iter().for_each(|inst| func.append_inst(target.block, inst));
            }
        }
        let chosen: Vec<Value> = self.pairs.iter().map(|&pair| chosen(func, block, condition, pair)).collect();
        let choice = |yes: Value, no: Value| match self.pairs.iter().position(|&pair| pair == [yes, no]) {
            Some(number) => chosen[number],
            None => yes,
        };
        let [yes, no] = &self.sides;
        if let (Some(poll), Some(other), Some(state)) = (yes.poll, no.poll, self.state) {
            let mut others = values(&func.states[state_of(func, other)]).into_iter();
            let mut state = func.states[state].clone();
            state.map_values(|value| choice(value, others.next().expect("the states are alike")));
            let state = func.new_state(state);
            let mut data = func.inst(poll).clone();
            data.exit = data.exit.map(|exit| exit.with_state(state));
            let poll = func.make_inst(data);
            func.append_inst(block, poll);
        }
        let args: ValueList = yes.onward.args.iter().zip(&no.onward.args).map(|(&yes, &no)| choice(yes, no)).collect();
        let onward = BlockCall { block: yes.onward.block, args };
        let jump = func.make_inst(InstData::new(Opcode::Jump, Imm::None, &[]).with_targets([onward]));
        func.append_inst(block, jump);
    }
}

/// The state of the first of two polls, if the other leaves in the same way but for some values, which are added to the pairs.
fn common_state(func: &Function, polls: [Inst; 2], pairs: &mut Vec<[Value; 2]>) -> Option<StateId> {
    let [yes, no] = polls.map(|poll| &func.states[state_of(func, poll)]);
    let [mine, others] = [yes, no].map(values);
    let mut mapped = no.clone();
    let mut next = mine.iter();
    mapped.map_values(|value| next.next().copied().unwrap_or(value));
    if mine.len() != others.len() || mapped != *yes {
        return None;
    }
    pairs.extend(mine.into_iter().zip(others).map(<[Value; 2]>::from).filter(|[yes, no]| yes != no));
    Some(state_of(func, polls[0]))
}

fn state_of(func: &Function, poll: Inst) -> StateId {
    func.inst(poll).exit.expect("a poll leaves when it has raised").state
}

/// The values of a state, in the order in which they are mapped.
fn values(state: &FrameState) -> Vec<Value> {
    let mut values = Vec::new();
    state.clone().map_values(|value| {
        values.push(value);
        value
    });
    values
}

/// One of two values, at the end of `block`.
fn chosen(func: &mut Function, block: Block, condition: Value, [yes, no]: [Value; 2]) -> Value {
    let data = match [yes, no].map(|value| Constant::of(func, value)) {
        [Some(Constant::Bool(true)), Some(Constant::Bool(false))] => return condition,
        [Some(Constant::Bool(false)), Some(Constant::Bool(true))] => {
            InstData::new(Opcode::Not, Imm::None, &[condition])
        }
        _ => InstData::new(Opcode::Select, Imm::None, &[condition, yes, no]),
    };
    let inst = func.make_inst(data);
    func.append_inst(block, inst);
    func.result(inst).expect("it has a result")
}
