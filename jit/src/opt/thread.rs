//! Jump threading: a block that asks what the way to it has decided already is copied for the ways that know the answer.
//!
//! So two branches on the same question, one after the other, become two ways with one branch; an object that may be of
//! several shapes is looked at once for all its attributes, and a number that came out as a double is not asked whether it
//! is an integer. Values of a copied block that are used further down are merged there by new parameters.

use super::constant::Constant;
use super::dce::remove_unreachable;
use super::params::tagged_as;
use super::ssa::Variables;
use crate::abi::{Heap, value};
use crate::ir::{
    Block, Cfg, DomTree, Edge, Function, Imm, Inst, InstData, Opcode, StateId, Type, Value, ValueDef, ValueList,
};
use rustc_hash::FxHashMap;

/// How many instructions a block may have to be copied.
const LARGEST: usize = 8;

/// How far up the dominator tree a way is followed for what it has decided.
const MEMORY: usize = 8;

/// Leads ways around the questions that they have answered.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let dom = DomTree::compute(func, &cfg);
    let plans = plans(func, &cfg, &dom);
    if plans.is_empty() {
        return false;
    }
    let mut copies = Copies::default();
    for plan in &plans {
        copies.split(func, plan);
    }
    remove_unreachable(func);
    copies.merge(func);
    func.resolve_aliases();
    true
}

/// A block, and the edges into it that decide its branch.
struct Plan {
    block: Block,
    /// Those by which the branch goes to its first target, and those to its second.
    decided: [Vec<Edge>; 2],
}

fn plans(func: &Function, cfg: &Cfg, dom: &DomTree) -> Vec<Plan> {
    let is_header = |block| cfg.preds(block).iter().any(|edge| dom.dominates(block, edge.block));
    let mut plans = Vec::new();
    for &block in &cfg.rpo()[1..] {
        let Some(branch) = func.terminator(block).filter(|&inst| func.inst(inst).op == Opcode::Branch) else {
            continue;
        };
        let insts = func.insts(block);
        let may_copy = insts.len() <= LARGEST
            && cfg.preds(block).len() > 1
            && insts.iter().all(|&inst| func.inst(inst).op != Opcode::Anchor)
            // Around a loop, a copy would be a second way in.
            && !is_header(block)
            && !func.successors(block).any(is_header);
        if !may_copy {
            continue;
        }
        let mut plan = Plan { block, decided: [Vec::new(), Vec::new()] };
        for &edge in cfg.preds(block) {
            let question = Question::of(func, block, branch, edge);
            if let Some(holds) = question.and_then(|question| question.answer(func, cfg, dom, block, edge)) {
                plan.decided[usize::from(!holds)].push(edge);
            }
        }
        if plan.decided.iter().any(|edges| !edges.is_empty()) {
            plans.push(plan);
        }
    }
    plans
}

/// What a branch asks, in terms of what is there where an edge comes from.
#[derive(Debug)]
struct Question {
    /// The instruction that answers it; none for a value whose origin does not matter.
    inst: Option<Inst>,
    /// Its operands, or that value.
    operands: ValueList,
    /// Whether the branch goes to its first target if the answer is no.
    negated: bool,
}

impl Question {
    /// That of `branch`, when its block is entered by `edge`.
    fn of(func: &Function, block: Block, branch: Inst, edge: Edge) -> Option<Question> {
        let passed = |value: Value| match func.def(value) {
            ValueDef::Param(at, index) if at == block => func.inst(edge.inst).targets[edge.target].args[index as usize],
            _ => value,
        };
        let question = Question::asked_by(func, func.inst(branch).args[0], passed);
        // What the block computes is not there before it.
        let is_there = |&value: &Value| func.def_inst(value).is_none_or(|inst| func.inst_block(inst) != Some(block));
        question.operands.iter().all(is_there).then_some(question)
    }

    fn asked_by(func: &Function, cond: Value, passed: impl Fn(Value) -> Value) -> Question {
        let (mut cond, mut negated) = (passed(cond), false);
        while let Some(inst) = func.def_inst(cond) {
            let data = func.inst(inst);
            if data.op == Opcode::Not {
                (cond, negated) = (passed(data.args[0]), !negated);
                continue;
            }
            let effects = data.effects();
            if data.op != Opcode::HasHeader && (!effects.is_function() || effects.may_exit) {
                break;
            }
            let operands = data.args.iter().map(|&arg| passed(arg)).collect();
            return Question { inst: Some(inst), operands, negated };
        }
        Question { inst: None, operands: ValueList::from_slice(&[cond]), negated }
    }

    /// The operation of the instruction that answers it, and what that carries.
    fn operation(&self, func: &Function) -> Option<(Opcode, Imm)> {
        self.inst.map(|inst| (func.inst(inst).op, func.inst(inst).imm))
    }

    /// Whether the answer stays the same whatever is written.
    fn is_lasting(&self, func: &Function) -> bool {
        match self.operation(func) {
            Some((_, Imm::Header(test))) => test.mask & !value::HEADER_TAG_MASK == 0,
            _ => true,
        }
    }

    /// The answer, if the way into `block` along `edge` tells it.
    fn answer(&self, func: &Function, cfg: &Cfg, dom: &DomTree, block: Block, edge: Edge) -> Option<bool> {
        let known = self.answer_of_operand(func).or_else(|| self.answer_of_way(func, cfg, dom, block, edge));
        known.map(|holds| holds != self.negated)
    }

    /// What the operand itself tells.
    fn answer_of_operand(&self, func: &Function) -> Option<bool> {
        let &[operand] = &self.operands[..] else { return None };
        match self.operation(func) {
            None => match Constant::of(func, operand)? {
                Constant::Bool(bool) => Some(bool),
                _ => None,
            },
            // A word of 64 bits may be a small integer, or one on the heap.
            Some((Opcode::IsInt, _)) => {
                tagged_as(func, operand).filter(|&ty| ty != Type::Word).map(|ty| ty == Type::Int)
            }
            _ => None,
        }
    }

    /// What the branches above tell by which control has come along `edge`.
    fn answer_of_way(&self, func: &Function, cfg: &Cfg, dom: &DomTree, block: Block, edge: Edge) -> Option<bool> {
        // Whether headers may have been written between the place looked at and the question.
        let mut written = !self.is_lasting(func) && writes_headers(func, func.insts(block), self.inst);
        let mut way = edge;
        for _ in 0..MEMORY {
            if written && !self.is_lasting(func) {
                return None;
            }
            if let Some(holds) = self.answer_of_branch(func, way) {
                return Some(holds);
            }
            written |= writes_headers(func, func.insts(way.block), None);
            let mut block = way.block;
            // Up to where one edge only leads in.
            while cfg.preds(block).len() != 1 {
                block = dom.idom(block)?;
                written = true;
            }
            way = cfg.preds(block)[0];
        }
        None
    }

    /// What it tells that control goes along `way`.
    fn answer_of_branch(&self, func: &Function, way: Edge) -> Option<bool> {
        let branch = func.inst(way.inst);
        let [yes, no] = &branch.targets[..] else { return None };
        if branch.op != Opcode::Branch || yes.block == no.block {
            return None;
        }
        let other = Question::asked_by(func, branch.args[0], |value| value);
        let is_same = other.operation(func) == self.operation(func) && other.operands == self.operands;
        let is_fresh = self.is_lasting(func)
            || func
                .insts(way.block)
                .iter()
                .rposition(|&inst| Some(inst) == other.inst)
                .is_some_and(|place| !writes_headers(func, &func.insts(way.block)[place..], None));
        (is_same && is_fresh).then_some((way.target == 0) != other.negated)
    }
}

/// Whether a header may be written by what is in `insts` before `end`.
fn writes_headers(func: &Function, insts: &[Inst], end: Option<Inst>) -> bool {
    insts.iter().take_while(|&&inst| Some(inst) != end).any(|&inst| {
        let effects = func.inst(inst).effects();
        effects.writes.contains(Heap::Header) || effects.runs
    })
}

/// The copies that were made, and what has become of the values of the blocks that they are copies of.
#[derive(Default)]
struct Copies {
    /// Each value of a copied block, with that block and its copies, with what stands for the value there.
    variables: FxHashMap<Value, (Block, Vec<(Block, Value)>)>,
}

impl Copies {
    /// Copies a block for the edges that decide its branch, which lead to the copies from now on.
    fn split(&mut self, func: &mut Function, plan: &Plan) {
        let block = plan.block;
        let mut insts = func.insts(block).to_vec();
        let Some(branch) = insts.pop() else { return };
        for (answer, edges) in plan.decided.iter().enumerate().filter(|(_, edges)| !edges.is_empty()) {
            let copy = func.create_block_after(block);
            let mut own = FxHashMap::default();
            for param in func.params(block).to_vec() {
                own.insert(param, func.append_param(copy, func.ty(param)));
            }
            for &inst in &insts {
                let data = renamed(func, func.inst(inst).clone(), &own);
                let new = func.make_inst(data);
                func.append_inst(copy, new);
                if let (Some(old), Some(new)) = (func.result(inst), func.result(new)) {
                    own.insert(old, new);
                }
            }
            let onward = func.inst(branch).targets[answer].clone();
            let jump = InstData::new(Opcode::Jump, Imm::None, &[]).with_targets([onward]);
            let jump = renamed(func, jump, &own);
            let jump = func.make_inst(jump);
            func.append_inst(copy, jump);
            for edge in edges {
                func.inst_mut(edge.inst).targets[edge.target].block = copy;
            }
            for (old, new) in own {
                self.variables.entry(old).or_insert_with(|| (block, Vec::new())).1.push((copy, new));
            }
        }
    }

    /// Lets the blocks further down use what the copies have made.
    fn merge(self, func: &mut Function) {
        let cfg = Cfg::compute(func);
        let mut variables = Variables::new(&cfg);
        let mut numbers = FxHashMap::default();
        let mut copied: Vec<_> = self.variables.into_iter().collect();
        // The order of a hash table is nobody's.
        copied.sort_by_key(|&(value, _)| value);
        for (value, (home, copies)) in copied {
            let number = variables.add(func.ty(value));
            numbers.insert(value, (home, number));
            variables.set_at_end(home, number, value);
            for (copy, value) in copies {
                variables.set_at_end(copy, number, value);
            }
        }
        for &block in cfg.rpo() {
            let mut states = FxHashMap::default();
            for inst in func.insts(block).to_vec() {
                let mut here = FxHashMap::default();
                for value in func.uses(inst).collect::<ValueList>() {
                    if let Some(&(home, number)) = numbers.get(&value)
                        && home != block
                    {
                        here.insert(value, variables.at_start(func, block, number));
                    }
                }
                if here.is_empty() {
                    continue;
                }
                let mut data = func.inst(inst).clone();
                data.map_uses(|value| here.get(&value).copied().unwrap_or(value));
                if let Some(exit) = &mut data.exit {
                    exit.state = *states.entry(exit.state).or_insert_with(|| state_of(func, exit.state, &here));
                }
                *func.inst_mut(inst) = data;
            }
        }
    }
}

/// `data` with other values in the place of some.
fn renamed(func: &mut Function, mut data: InstData, names: &FxHashMap<Value, Value>) -> InstData {
    data.map_uses(|value| names.get(&value).copied().unwrap_or(value));
    if let Some(exit) = &mut data.exit {
        exit.state = state_of(func, exit.state, names);
    }
    data
}

/// A state with other values in the place of some: the same if it has none of them.
fn state_of(func: &mut Function, state: StateId, names: &FxHashMap<Value, Value>) -> StateId {
    if !func.states[state].values().any(|value| names.contains_key(&value)) {
        return state;
    }
    let mut renamed = func.states[state].clone();
    renamed.map_values(|value| names.get(&value).copied().unwrap_or(value));
    func.new_state(renamed)
}
