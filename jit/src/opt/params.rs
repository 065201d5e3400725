//! Block parameters: those that always stand for one value go, and those that carry tagged values on every edge carry what
//! was tagged instead, also around loops.

use super::constant::Constant;
use super::dce::{remove_params, remove_unreachable};
use crate::abi::value;
use crate::ir::{Block, Cfg, Edge, EntityMap, Function, Imm, Inst, InstData, Opcode, Type, Value, ValueDef};

/// Simplifies the parameters of all blocks but the entry.
pub fn run(func: &mut Function) -> bool {
    // What nothing reaches would go on passing arguments to the parameters that go.
    let mut changed = remove_unreachable(func);
    let cfg = Cfg::compute(func);
    changed |= remove_trivial(func, &cfg);
    changed |= unbox(func, &cfg);
    changed
}

/// Outer loops are seen before inner ones, whose parameters they may wait for: each round unravels one more level.
const MAX_ROUNDS: usize = 4;

/// Replaces the parameters to which every edge passes the same value, or the parameter itself.
pub(crate) fn remove_trivial(func: &mut Function, cfg: &Cfg) -> bool {
    let mut changed = false;
    for _ in 0..MAX_ROUNDS {
        let mut replaced = false;
        for &block in &cfg.rpo()[1..] {
            for index in 0..func.params(block).len() {
                let param = func.params(block)[index];
                if func.resolve(param) != param {
                    continue;
                }
                if let Some(value) = single_argument(func, cfg.preds(block), param, index) {
                    let value = place(func, block, value);
                    func.replace(param, value);
                    replaced = true;
                }
            }
        }
        if !replaced {
            break;
        }
        changed = true;
    }
    if changed {
        for &block in &cfg.rpo()[1..] {
            let replaced: Vec<Value> = func
                .params(block)
                .iter()
                .copied()
                .filter(|&param| matches!(func.def(param), ValueDef::Alias(_)))
                .collect();
            remove_params(func, cfg, block, |param| replaced.contains(&param));
        }
        func.resolve_aliases();
    }
    changed
}

/// What all edges agree to pass.
enum Single {
    Value(Value),
    Constant(Constant),
}

fn single_argument(func: &Function, edges: &[Edge], param: Value, index: usize) -> Option<Single> {
    let mut args = edges
        .iter()
        .map(|edge| func.resolve(func.inst(edge.inst).targets[edge.target].args[index]))
        .filter(|&arg| arg != param);
    let first = args.next()?;
    let constant = Constant::of(func, first);
    let mut same = true;
    for arg in args {
        same &= arg == first;
        if !same && (constant.is_none() || Constant::of(func, arg) != constant) {
            return None;
        }
    }
    Some(match constant {
        Some(constant) if !same => Single::Constant(constant),
        _ => Single::Value(first),
    })
}

/// The value, which for a constant of several definitions is made anew.
fn place(func: &mut Function, block: Block, single: Single) -> Value {
    match single {
        Single::Value(value) => value,
        Single::Constant(constant) => insert_first(func, block, constant.data()),
    }
}

fn insert_first(func: &mut Function, block: Block, data: InstData) -> Value {
    let inst = func.make_inst(data);
    func.insert_inst(block, 0, inst);
    func.result(inst).expect("the instruction has a result")
}

/// What the value words that reach a parameter are tagged forms of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Carried {
    /// Nothing was seen yet.
    Unknown,
    /// All are tagged forms of this type.
    Tagged(Type),
    /// They are value words, and stay it.
    Words,
}

impl Carried {
    fn meet(self, other: Carried) -> Carried {
        match (self, other) {
            (Carried::Unknown, other) | (other, Carried::Unknown) => other,
            (a, b) if a == b => a,
            _ => Carried::Words,
        }
    }
}

/// How a value of type `ty` is tagged.
pub(crate) const fn tag_op(ty: Type) -> Option<Opcode> {
    match ty {
        Type::Int => Some(Opcode::TagInt),
        Type::Float => Some(Opcode::BoxFloat),
        Type::Bool => Some(Opcode::TagBool),
        Type::Ref => Some(Opcode::RefToValue),
        Type::Word => Some(Opcode::BoxWord),
        Type::Value => None,
    }
}

/// Carries the untagged form in the parameters where every edge has it.
fn unbox(func: &mut Function, cfg: &Cfg) -> bool {
    let carried = carried(func, cfg);
    let mut changed = false;
    // All new parameters first: edges pass one to the other.
    let mut unboxed: EntityMap<Value, Option<Value>> = EntityMap::filled(func.value_count(), None);
    for &block in &cfg.rpo()[1..] {
        for param in func.params(block).to_vec() {
            if let Carried::Tagged(ty) = carried[param] {
                unboxed[param] = Some(func.append_param(block, ty));
                changed = true;
            }
        }
    }
    if !changed {
        return false;
    }
    for &block in &cfg.rpo()[1..] {
        let params = func.params(block).to_vec();
        for (index, &param) in params.iter().enumerate() {
            let Some(Some(new)) = unboxed.get(param).copied() else {
                continue;
            };
            for edge in cfg.preds(block) {
                let arg = func.inst(edge.inst).targets[edge.target].args[index];
                let arg = match unboxed.get(arg).copied().flatten() {
                    Some(param) => param,
                    None => untag(func, edge.inst, arg),
                };
                func.inst_mut(edge.inst).targets[edge.target].args.push(arg);
            }
            let op = tag_op(func.ty(new)).expect("only tagged forms are unboxed");
            let tagged = insert_first(func, block, InstData::new(op, Imm::None, &[new]));
            func.replace(param, tagged);
        }
        remove_params(func, cfg, block, |param| unboxed.get(param).is_some_and(Option::is_some));
    }
    func.resolve_aliases();
    true
}

/// Finds for all value parameters what they carry: optimistic, so that parameters around a loop may rely on each other.
fn carried(func: &Function, cfg: &Cfg) -> EntityMap<Value, Carried> {
    let mut carried = EntityMap::filled(func.value_count(), Carried::Unknown);
    let mut changed = true;
    while changed {
        changed = false;
        for &block in &cfg.rpo()[1..] {
            for (index, &param) in func.params(block).iter().enumerate() {
                if func.ty(param) != Type::Value || carried[param] == Carried::Words {
                    continue;
                }
                let mut met = Carried::Unknown;
                for edge in cfg.preds(block) {
                    let arg = func.inst(edge.inst).targets[edge.target].args[index];
                    met = met.meet(carried_by(func, cfg, arg, &carried));
                }
                if met != carried[param] {
                    carried[param] = met;
                    changed = true;
                }
            }
        }
    }
    carried
}

fn carried_by(func: &Function, cfg: &Cfg, arg: Value, carried: &EntityMap<Value, Carried>) -> Carried {
    let inst = match func.def(arg) {
        ValueDef::Param(block, _) if cfg.rpo()[0] != block => return carried[arg],
        ValueDef::Result(inst) => inst,
        _ => return Carried::Words,
    };
    tagged_by(func, inst).map_or(Carried::Words, Carried::Tagged)
}

/// The type that `value` is the tagged form of, if its definition tells.
pub(crate) fn tagged_as(func: &Function, value: Value) -> Option<Type> {
    tagged_by(func, func.def_inst(value)?)
}

fn tagged_by(func: &Function, inst: Inst) -> Option<Type> {
    let data = func.inst(inst);
    match (data.op, data.imm) {
        (Opcode::TagInt, _) => Some(Type::Int),
        (Opcode::BoxFloat, _) => Some(Type::Float),
        (Opcode::BoxWord, _) => Some(Type::Word),
        (Opcode::TagBool, _) => Some(Type::Bool),
        (Opcode::RefToValue, _) => Some(Type::Ref),
        (Opcode::ValueConst, Imm::Word(word)) => match untagged_word(word)? {
            Constant::Int(_) => Some(Type::Int),
            Constant::Float(_) => Some(Type::Float),
            Constant::Bool(_) => Some(Type::Bool),
            Constant::Word(_) => None,
        },
        _ => None,
    }
}

/// What a constant word is the tagged form of.
fn untagged_word(word: u64) -> Option<Constant> {
    let int = value::as_fixnum(word).map(Constant::Int);
    int.or_else(|| value::as_flonum(word).map(|float| Constant::Float(float.to_bits()))).or(match word {
        value::TRUE => Some(Constant::Bool(true)),
        value::FALSE => Some(Constant::Bool(false)),
        _ => None,
    })
}

/// What `arg` was found to be the tagged form of, for the use by `before`.
pub(crate) fn untag(func: &mut Function, before: Inst, arg: Value) -> Value {
    let arg = func.resolve(arg);
    let inst = func.def_inst(arg).expect("only results of instructions are tagged");
    let constant = match func.inst(inst).imm {
        Imm::Word(word) => untagged_word(word).expect("the constant was found to be tagged"),
        _ => return func.resolve(func.inst(inst).args[0]),
    };
    let inst = func.make_inst(constant.data());
    func.insert_before(before, inst);
    func.result(inst).expect("a constant has a result")
}
