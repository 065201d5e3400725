//! Variables turned into SSA values: a read finds what reaches it, and makes block parameters where different values meet.

use super::constant::Constant;
use crate::abi::value;
use crate::ir::{Block, Cfg, Function, Imm, Inst, InstData, Opcode, Type, Value};
use rustc_hash::FxHashMap;

/// Variables of a function by number, each with the values it has at the ends of blocks.
#[derive(Debug)]
pub(crate) struct Variables<'c> {
    cfg: &'c Cfg,
    types: Vec<Type>,
    at_start: FxHashMap<(Block, usize), Value>,
    at_end: FxHashMap<(Block, usize), Value>,
}

impl<'c> Variables<'c> {
    /// No variables.
    pub fn new(cfg: &'c Cfg) -> Self {
        Variables { cfg, types: Vec::new(), at_start: FxHashMap::default(), at_end: FxHashMap::default() }
    }

    /// A new variable of type `ty`.
    pub fn add(&mut self, ty: Type) -> usize {
        self.types.push(ty);
        self.types.len() - 1
    }

    /// Sets the value that a variable has at the end of `block`. All are set before the first read.
    pub fn set_at_end(&mut self, block: Block, variable: usize, value: Value) {
        self.at_end.insert((block, variable), value);
    }

    /// The value of a variable at the end of `block`.
    pub fn at_end(&mut self, func: &mut Function, block: Block, variable: usize) -> Value {
        match self.at_end.get(&(block, variable)) {
            Some(&value) => func.resolve(value),
            None => self.at_start(func, block, variable),
        }
    }

    /// The value of a variable at the start of `block`, which a definition dominates.
    pub fn at_start(&mut self, func: &mut Function, block: Block, variable: usize) -> Value {
        let mut path = vec![block];
        let value = loop {
            let block = path[path.len() - 1];
            if let Some(&value) = self.at_start.get(&(block, variable)) {
                break func.resolve(value);
            }
            let &[edge] = self.cfg.preds(block) else {
                break self.merge(func, block, variable);
            };
            if let Some(&value) = self.at_end.get(&(edge.block, variable)) {
                break func.resolve(value);
            }
            path.push(edge.block);
        };
        for block in path {
            self.at_start.insert((block, variable), value);
        }
        value
    }

    /// The value where edges meet: a new parameter, unless all edges agree.
    fn merge(&mut self, func: &mut Function, block: Block, variable: usize) -> Value {
        let cfg = self.cfg;
        let param = func.append_param(block, self.types[variable]);
        // Known before the edges are looked at, of which one may come from below.
        self.at_start.insert((block, variable), param);
        let index = func.params(block).len() - 1;
        let mut agreed = Some(param);
        for edge in cfg.preds(block) {
            let arg = self.at_end(func, edge.block, variable);
            func.inst_mut(edge.inst).targets[edge.target].args.push(arg);
        }
        for edge in cfg.preds(block) {
            let arg = func.resolve(func.inst(edge.inst).targets[edge.target].args[index]);
            agreed = match agreed {
                Some(known) if arg == param || arg == known => Some(known),
                Some(known) if known == param => Some(arg),
                _ => None,
            };
        }
        match agreed.filter(|&value| value != param) {
            Some(value) => {
                for edge in cfg.preds(block) {
                    func.inst_mut(edge.inst).targets[edge.target].args.pop();
                }
                func.replace(param, value);
                func.remove_param(block, index);
                value
            }
            None => param,
        }
    }
}

/// A value of type `ty` with all bits zero, and what makes it, in order.
pub(crate) fn zero(func: &mut Function, ty: Type) -> (Vec<Inst>, Value) {
    let constant = match ty {
        Type::Value | Type::Ref => Constant::Word(value::ABSENT),
        Type::Int | Type::Word => Constant::Int(0),
        Type::Float => Constant::Float(0),
        Type::Bool => Constant::Bool(false),
    };
    let result = |func: &Function, inst| func.result(inst).expect("constants and conversions have results");
    let mut insts = vec![func.make_inst(constant.data())];
    let mut value = result(func, insts[0]);
    let conversion = match ty {
        Type::Ref => Some(Opcode::ValueToRef),
        Type::Word => Some(Opcode::IntToWord),
        _ => None,
    };
    if let Some(op) = conversion {
        insts.push(func.make_inst(InstData::new(op, Imm::None, &[value])));
        value = result(func, insts[1]);
    }
    (insts, value)
}
