//! Indices that loops count: the first and the last are checked before the loop, and none in it.
//!
//! A loop that counts a variable up to a bound by a constant gives an index that is a sum with the variable, or a product of it
//! with something that does not change, values that lie between those of the first and the last iteration. If both are
//! within a length that does not change, all are.
//!
//! As for other checks that are moved ([`hoist`](super::hoist)), only one that each iteration passes is taken to come up
//! in all that the bound allows. A loop that ends before that leaves in vain, once.

use super::constant::{Constant, Folded, fold};
use super::counter::{Counter, Counting};
use super::hoist::{anchor_of, hoisted, is_unhoisted};
use crate::ir::{
    Block, Cfg, Cond, DomTree, Exit, Function, Imm, Inst, InstData, Loops, Opcode, Reason, StateId, Value,
};
use smallvec::SmallVec;

/// Checks indices before the loops that count them.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let dom = DomTree::compute(func, &cfg);
    let loops = Loops::compute(func, &cfg, &dom);
    let mut changed = false;
    for (index, around) in loops.all().iter().enumerate() {
        let Some(preheader) = loops.preheader(func, &cfg, index) else { continue };
        let Some(anchor) = anchor_of(func, preheader) else { continue };
        let counting = Counting { cfg: &cfg, dom: &dom, loops: &loops, index };
        let counters = counting.counters(func, preheader);
        if !counters.is_empty() {
            let mut endpoints = Endpoints { func, counting, preheader, anchor, counters };
            for &block in around.blocks.iter().filter(|&&block| around.passes(&dom, block)) {
                changed |= endpoints.block(block);
            }
        }
    }
    changed
}

/// How a value follows from the variables that the loop counts.
#[derive(Clone, Copy, Debug)]
enum Course {
    /// It does not change.
    Fixed,
    /// It gains what this counter gains.
    Along(Counter),
    /// It gains, or loses, some multiple of that.
    Scaled(Counter),
}

/// The work on one loop.
struct Endpoints<'a> {
    func: &'a mut Function,
    counting: Counting<'a>,
    preheader: Block,
    anchor: StateId,
    counters: SmallVec<[Counter; 4]>,
}

impl Endpoints<'_> {
    fn block(&mut self, block: Block) -> bool {
        let mut changed = false;
        for inst in self.func.insts(block).to_vec() {
            if self.checks_before(block, inst).is_some() {
                self.func.remove_inst(inst);
                changed = true;
            }
        }
        changed
    }

    /// Puts checks before the loop that do what this one does, if it is one of an index that the loop counts.
    fn checks_before(&mut self, block: Block, check: Inst) -> Option<()> {
        let data = self.func.inst(check);
        let exit = data.exit.filter(|exit| data.op == Opcode::CheckTrue && exit.reason == Reason::Bounds)?;
        let compare = self.func.inst(self.func.def_inst(data.args[0])?);
        let (Opcode::Icmp, Imm::Cond(Cond::Ult), &[index, length]) = (compare.op, compare.imm, &compare.args[..])
        else {
            return None;
        };
        if !self.is_fixed(length) || is_unhoisted(self.func, exit, self.anchor) {
            return None;
        }
        let exit = hoisted(self.func, exit, self.anchor);
        match self.course(index)? {
            Course::Fixed => return None,
            Course::Along(counter) => {
                let bound = self.counting.bound(self.func, counter, block)?;
                self.check_along(counter, bound, index, length, exit);
            }
            Course::Scaled(counter) => {
                let bound = self.counting.bound(self.func, counter, block)?;
                self.check_scaled(counter, bound, index, length, exit);
            }
        }
        self.drop_overflow_check(index);
        Some(())
    }

    /// An index that is within a length in each iteration does not overflow.
    fn drop_overflow_check(&mut self, index: Value) {
        let Some(inst) = self.func.def_inst(index) else { return };
        let data = self.func.inst_mut(inst);
        if let Some(unchecked) = data.op.unchecked() {
            (data.op, data.exit) = (unchecked, None);
        }
    }

    fn is_fixed(&self, value: Value) -> bool {
        self.counting.is_fixed(self.func, value)
    }

    fn course(&self, value: Value) -> Option<Course> {
        use Course::{Along, Fixed, Scaled};
        if self.is_fixed(value) {
            return Some(Fixed);
        }
        if let Some(&counter) = self.counters.iter().find(|counter| counter.param == value) {
            return Some(Along(counter));
        }
        let data = self.func.inst(self.func.def_inst(value)?);
        let &[left, right] = &data.args[..] else { return None };
        match data.op {
            Opcode::Add | Opcode::AddOvf | Opcode::Sub | Opcode::SubOvf | Opcode::Mul => {}
            _ => return None,
        }
        match (data.op, self.course(left)?, self.course(right)?) {
            (Opcode::Mul, Along(counter) | Scaled(counter), Fixed) => Some(Scaled(counter)),
            (Opcode::Mul, Fixed, Along(counter) | Scaled(counter)) => Some(Scaled(counter)),
            (Opcode::Mul, ..) => None,
            (_, course, Fixed) => Some(course),
            (Opcode::Add | Opcode::AddOvf, Fixed, course) => Some(course),
            (_, Fixed, Along(counter) | Scaled(counter)) => Some(Scaled(counter)),
            _ => None,
        }
    }

    /// Checks that an index which gains what the counter gains is within the length: neither its first value lies beyond the
    /// length, nor the one that it would have in the iteration after the last. Between them it does not wrap around.
    fn check_along(&mut self, counter: Counter, bound: Value, index: Value, length: Value, exit: Exit) {
        let is_natural = matches!(Constant::of(self.func, counter.first), Some(Constant::Int(0..)));
        if index == counter.param && bound == length && is_natural {
            return;
        }
        let end = self.put(Opcode::Max, &[bound, counter.first], None);
        let ends = [counter.first, end].map(|at| self.value_at(index, counter, at, None));
        for at in ends {
            // What a constant is followed by is checked for.
            if at != ends[1] && matches!(Constant::of(self.func, at), Some(Constant::Int(0..))) {
                continue;
            }
            let is_beyond = self.insert(InstData::new(Opcode::Icmp, Imm::Cond(Cond::Ult), &[length, at]));
            self.check(Opcode::CheckFalse, is_beyond, exit);
        }
    }

    /// Checks that both ends of the values of an index are within the length, if there are any.
    fn check_scaled(&mut self, counter: Counter, bound: Value, index: Value, length: Value, exit: Exit) {
        let one = self.constant(Constant::Int(1));
        let before = self.put(Opcode::Sub, &[bound, one], None);
        let last = self.put(Opcode::Max, &[before, counter.first], None);
        for at in [counter.first, last] {
            let at = self.value_at(index, counter, at, Some(exit));
            let is_within = self.insert(InstData::new(Opcode::Icmp, Imm::Cond(Cond::Ult), &[at, length]));
            self.check(Opcode::CheckTrue, is_within, exit);
        }
    }

    /// The value that something has where the counter has the value `at`. With an exit nothing that it is computed from
    /// overflows: of a multiple that has wrapped around, the ends would tell nothing of what is between them.
    fn value_at(&mut self, value: Value, counter: Counter, at: Value, exit: Option<Exit>) -> Value {
        if value == counter.param {
            return at;
        }
        if self.is_fixed(value) {
            return value;
        }
        let data = self.func.inst(self.func.def_inst(value).expect("its course has been followed"));
        let (op, operands) = (data.op, [data.args[0], data.args[1]]);
        let op = match (op.unchecked().unwrap_or(op), exit) {
            (Opcode::Add, Some(_)) => Opcode::AddOvf,
            (Opcode::Sub, Some(_)) => Opcode::SubOvf,
            (Opcode::Mul, Some(_)) => Opcode::MulOvf,
            (plain, _) => plain,
        };
        let operands = operands.map(|operand| self.value_at(operand, counter, at, exit));
        self.put(op, &operands, exit)
    }

    /// The result of an operation, which is done before the loop if it is not known.
    fn put(&mut self, op: Opcode, args: &[Value], exit: Option<Exit>) -> Value {
        let data = InstData { exit, ..InstData::new(op, Imm::None, args) };
        let constants = [args[0], args[1]].map(|arg| Constant::of(self.func, arg));
        match (op, constants) {
            (_, [Some(left), Some(right)]) => match fold(&data, &[left, right]) {
                Some(Folded::Result(constant)) => self.constant(constant),
                _ => self.insert(data),
            },
            (Opcode::Add | Opcode::AddOvf | Opcode::Sub | Opcode::SubOvf, [_, Some(Constant::Int(0))]) => args[0],
            (Opcode::Add | Opcode::AddOvf, [Some(Constant::Int(0)), _]) => args[1],
            (Opcode::MulOvf, [Some(Constant::Int(0)), _] | [_, Some(Constant::Int(0))]) => {
                self.constant(Constant::Int(0))
            }
            _ => self.insert(data),
        }
    }

    fn constant(&mut self, constant: Constant) -> Value {
        self.insert(constant.data())
    }

    fn check(&mut self, op: Opcode, cond: Value, exit: Exit) {
        self.append(InstData::new(op, Imm::None, &[cond]).with_exit(exit));
    }

    fn insert(&mut self, data: InstData) -> Value {
        let inst = self.append(data);
        self.func.result(inst).expect("the operation has a result")
    }

    /// Puts an instruction at the end of the block before the loop.
    fn append(&mut self, data: InstData) -> Inst {
        let inst = self.func.make_inst(data);
        let end = self.func.insts(self.preheader).len() - 1;
        self.func.insert_inst(self.preheader, end, inst);
        inst
    }
}
