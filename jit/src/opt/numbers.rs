//! Parameters that are integers on some edges and doubles on others: what is asked of them comes along in parameters of its
//! own, which kind it is as a bool, and the number as an integer and as a double.
//!
//! So a sum whose operands may be of either kind takes neither from a tagged word, nor makes one for the next sum. The word
//! itself goes if nothing else needs it.

use super::dce::remove_unreachable;
use super::params::{tagged_as, untag};
use crate::ir::{Block, Cfg, EntityMap, Function, Imm, Inst, InstData, Opcode, Type, Value, ValueDef, ValueList};

/// Passes the numbers beside the words that are asked about them.
pub fn run(func: &mut Function) -> bool {
    // What nothing reaches would go on passing arguments.
    let removed = remove_unreachable(func);
    let cfg = Cfg::compute(func);
    let mut numbers = Numbers::find(func, &cfg);
    numbers.find_wanted(func, &cfg);
    if numbers.wanted.values().all(|&wanted| wanted == Wanted::default()) {
        return removed;
    }
    numbers.pass(func, &cfg);
    numbers.answer(func, &cfg);
    func.resolve_aliases();
    true
}

/// What a number is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aspect {
    /// Whether it is an integer.
    Kind,
    /// The integer, if it is one.
    Int,
    /// The double nearest to it.
    Float,
}

impl Aspect {
    const ALL: [Aspect; 3] = [Aspect::Kind, Aspect::Int, Aspect::Float];

    /// What the result of an instruction with this operation is of its operand.
    fn of(op: Opcode) -> Option<Aspect> {
        match op {
            Opcode::IsInt => Some(Aspect::Kind),
            Opcode::UntagInt | Opcode::CheckInt => Some(Aspect::Int),
            Opcode::CheckNumber | Opcode::CheckFloat => Some(Aspect::Float),
            _ => None,
        }
    }

    /// The check of its kind that such an instruction makes of a number.
    fn check(op: Opcode) -> Option<Opcode> {
        match op {
            Opcode::CheckInt => Some(Opcode::CheckTrue),
            Opcode::CheckFloat => Some(Opcode::CheckFalse),
            _ => None,
        }
    }

    fn ty(self) -> Type {
        match self {
            Aspect::Kind => Type::Bool,
            Aspect::Int => Type::Int,
            Aspect::Float => Type::Float,
        }
    }
}

/// The aspects that are wanted of a parameter, in the order of [`Aspect::ALL`].
type Wanted = [bool; 3];

struct Numbers {
    /// Whether a parameter is a number on all edges.
    are: EntityMap<Value, bool>,
    wanted: EntityMap<Value, Wanted>,
    /// The parameters for the aspects.
    beside: EntityMap<Value, [Option<Value>; 3]>,
}

impl Numbers {
    /// Finds the parameters that are numbers: optimistic, so that those around a loop may rely on each other.
    fn find(func: &Function, cfg: &Cfg) -> Numbers {
        let mut are = EntityMap::filled(func.value_count(), false);
        for &block in &cfg.rpo()[1..] {
            for &param in func.params(block) {
                are[param] = func.ty(param) == Type::Value;
            }
        }
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for &block in &cfg.rpo()[1..] {
                for (index, &param) in func.params(block).iter().enumerate() {
                    let is_number = |arg| are[arg] || matches!(tagged_as(func, arg), Some(Type::Int | Type::Float));
                    let mut args =
                        cfg.preds(block).iter().map(|edge| func.inst(edge.inst).targets[edge.target].args[index]);
                    if are[param] && !args.all(is_number) {
                        are[param] = false;
                        changed = true;
                    }
                }
            }
        }
        let (wanted, beside) = (EntityMap::filled(are.len(), [false; 3]), EntityMap::filled(are.len(), [None; 3]));
        Numbers { are, wanted, beside }
    }

    /// Finds what the numbers are asked for, by instructions or by other parameters that they are passed to.
    fn find_wanted(&mut self, func: &Function, cfg: &Cfg) {
        let mut work = Vec::new();
        for &block in cfg.rpo() {
            for data in func.insts(block).iter().map(|&inst| func.inst(inst)) {
                if let Some(aspect) = Aspect::of(data.op)
                    && self.are[data.args[0]]
                {
                    work.push((data.args[0], aspect));
                    work.extend(Aspect::check(data.op).map(|_| (data.args[0], Aspect::Kind)));
                }
            }
        }
        while let Some((param, aspect)) = work.pop() {
            if std::mem::replace(&mut self.wanted[param][aspect as usize], true) {
                continue;
            }
            let ValueDef::Param(block, index) = func.def(param) else { continue };
            for edge in cfg.preds(block) {
                let arg = func.inst(edge.inst).targets[edge.target].args[index as usize];
                if self.are[arg] {
                    work.push((arg, aspect));
                }
            }
        }
    }

    /// Makes the parameters, and passes to them what the words are made of.
    fn pass(&mut self, func: &mut Function, cfg: &Cfg) {
        let params = |func: &Function, block| func.params(block).iter().copied().enumerate().collect::<Vec<_>>();
        let old: Vec<(Block, usize, Value)> = cfg.rpo()[1..]
            .iter()
            .flat_map(|&block| params(func, block).into_iter().map(move |(index, param)| (block, index, param)))
            .filter(|&(_, _, param)| self.wanted[param] != Wanted::default())
            .collect();
        // All of them first: edges pass one to the other.
        for &(block, _, param) in &old {
            for aspect in Aspect::ALL.into_iter().filter(|&aspect| self.wanted[param][aspect as usize]) {
                self.beside[param][aspect as usize] = Some(func.append_param(block, aspect.ty()));
            }
        }
        for &(block, index, param) in &old {
            for edge in cfg.preds(block) {
                let arg = func.inst(edge.inst).targets[edge.target].args[index];
                for aspect in Aspect::ALL.into_iter().filter(|&aspect| self.wanted[param][aspect as usize]) {
                    let passed = self.aspect(func, edge.inst, arg, aspect);
                    func.inst_mut(edge.inst).targets[edge.target].args.push(passed);
                }
            }
        }
    }

    /// One aspect of the number `arg`, for the use by `before`.
    fn aspect(&self, func: &mut Function, before: Inst, arg: Value, aspect: Aspect) -> Value {
        // What is wanted of a parameter is wanted of its arguments.
        if let Some(beside) = self.beside.get(arg).and_then(|beside| beside[aspect as usize]) {
            return beside;
        }
        let is_int = tagged_as(func, arg) == Some(Type::Int);
        let data = match (aspect, is_int) {
            (Aspect::Kind, _) => InstData::new(Opcode::BoolConst, Imm::Bool(is_int), &[]),
            (Aspect::Int, false) => InstData::new(Opcode::IntConst, Imm::Int(0), &[]),
            (Aspect::Float, true) => InstData::new(Opcode::IntToFloat, Imm::None, &[untag(func, before, arg)]),
            (Aspect::Int, true) | (Aspect::Float, false) => return untag(func, before, arg),
        };
        let inst = func.make_inst(data);
        func.insert_before(before, inst);
        func.result(inst).expect("it has a result")
    }

    /// Puts the parameters in the place of the instructions that ask.
    fn answer(&self, func: &mut Function, cfg: &Cfg) {
        for &block in cfg.rpo() {
            for inst in func.take_insts(block) {
                let data = func.inst(inst);
                let beside = data.args.first().and_then(|&arg| self.beside.get(arg));
                let answer = Aspect::of(data.op).zip(beside).and_then(|(aspect, beside)| beside[aspect as usize]);
                let (Some(answer), Some(result)) = (answer, func.result(inst)) else {
                    func.append_inst(block, inst);
                    continue;
                };
                let kind = beside.and_then(|beside| beside[Aspect::Kind as usize]);
                if let Some((check, kind)) = Aspect::check(data.op).zip(kind) {
                    let check = InstData { op: check, args: ValueList::from_slice(&[kind]), ..data.clone() };
                    let check = func.make_inst(check);
                    func.append_inst(block, check);
                }
                func.replace(result, answer);
                func.forget(inst);
            }
        }
    }
}
