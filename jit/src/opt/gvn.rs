//! Global value numbering over the dominator tree.
//!
//! An instruction whose result and exit depend on its operands only is superfluous where a dominating one has the same
//! operands: so pure instructions are computed once, and a check is done once. Besides, conditions are known where a branch
//! or a check has decided them, and a value is known to be the constant it was compared with.

use super::constant::Constant;
use super::scope::{ScopedMap, Step, walk};
use crate::ir::{Block, Cfg, Cond, DomTree, Function, Imm, Inst, InstData, Opcode, Type, Value, ValueList};

/// Removes what is computed or checked already.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let dom = DomTree::compute(func, &cfg);
    let mut gvn = Numbering {
        func,
        cfg: &cfg,
        numbers: ScopedMap::new(),
        constants: ScopedMap::new(),
        orders: ScopedMap::new(),
        block: None,
        changed: false,
    };
    let mut marks = Vec::new();
    for step in walk(&dom, cfg.rpo()[0]) {
        match step {
            Step::Enter(block) => {
                marks.push((gvn.numbers.mark(), gvn.constants.mark(), gvn.orders.mark()));
                gvn.block(block);
            }
            Step::Leave(_) => {
                let (numbers, constants, orders) = marks.pop().expect("every block left was entered");
                gvn.numbers.restore(numbers);
                gvn.constants.restore(constants);
                gvn.orders.restore(orders);
            }
        }
    }
    let changed = gvn.changed;
    if changed {
        func.resolve_aliases();
    }
    changed
}

/// What makes two instructions the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    op: Opcode,
    imm: Imm,
    args: ValueList,
    ty: Option<Type>,
}

/// What is known of an instruction before it is executed again.
#[derive(Clone, Copy, Debug)]
enum Known {
    /// Its result.
    Value(Value),
    /// It is a check without a result, and holds.
    Holds,
    /// Its result is this bool.
    Bool(bool),
}

struct Numbering<'f> {
    func: &'f mut Function,
    cfg: &'f Cfg,
    numbers: ScopedMap<Key, Known>,
    /// Values known to equal a constant because of the place.
    constants: ScopedMap<Value, InstData>,
    /// The orders that two integers, the one with the lesser number first, can be in because of the place.
    orders: ScopedMap<(Value, Value), Orders>,
    block: Option<Block>,
    changed: bool,
}

impl Numbering<'_> {
    fn block(&mut self, block: Block) {
        self.block = Some(block);
        if let &[edge] = self.cfg.preds(block) {
            let branch = self.func.inst(edge.inst);
            if let &[cond] = &branch.args[..]
                && branch.targets.len() == 2
            {
                self.assume(self.func.resolve(cond), edge.target == 0);
            }
        }
        for inst in self.func.take_insts(block) {
            self.inst(block, inst);
        }
    }

    fn inst(&mut self, block: Block, inst: Inst) {
        self.resolve_uses(inst);
        let data = self.func.inst(inst);
        let effects = data.effects();
        if effects.is_function() && !data.op.is_made_where_used() {
            let key = self.key(data);
            match self.decided(&key).or_else(|| self.numbers.get(&key).copied()) {
                Some(Known::Value(value)) => {
                    let result = self.func.result(inst).expect("the same instruction has one");
                    self.func.replace(result, value);
                    self.func.forget(inst);
                    self.changed = true;
                    return;
                }
                Some(Known::Holds) => {
                    self.func.forget(inst);
                    self.changed = true;
                    return;
                }
                Some(Known::Bool(bool)) => {
                    *self.func.inst_mut(inst) = Constant::Bool(bool).data();
                    self.changed = true;
                }
                None => {
                    let known = self.func.result(inst).map_or(Known::Holds, Known::Value);
                    self.numbers.insert(key, known);
                }
            }
        }
        self.func.append_inst(block, inst);
        if effects.may_exit && effects.is_function() {
            self.passed(inst);
        }
    }

    /// Makes `inst` use the representatives of its operands, and constants where the place tells them.
    fn resolve_uses(&mut self, inst: Inst) {
        self.func.resolve_uses(inst);
        let mut known = Vec::new();
        self.func.inst(inst).uses().for_each(|value| {
            if let Some(constant) = self.constants.get(&value) {
                known.push((value, constant.clone()));
            }
        });
        for (value, constant) in known {
            // The check that tells the constant stays a check of the value.
            let constant = self.constant(constant);
            self.func.inst_mut(inst).map_uses(|used| if used == value { constant } else { used });
            self.changed = true;
        }
    }

    /// The value of the constant `data`, made here if no dominating one exists.
    fn constant(&mut self, data: InstData) -> Value {
        let key = self.key(&data);
        if let Some(&Known::Value(value)) = self.numbers.get(&key) {
            return value;
        }
        let inst = self.func.make_inst(data);
        let block = self.block.expect("instructions are numbered in a block");
        self.func.append_inst(block, inst);
        let value = self.func.result(inst).expect("a constant has a result");
        self.numbers.insert(key, Known::Value(value));
        value
    }

    fn key(&self, data: &InstData) -> Key {
        let mut args: ValueList = data.args.iter().map(|&arg| self.unchecked(arg)).collect();
        let mut imm = data.imm;
        if let &[left, right] = &args[..]
            && right < left
        {
            match imm {
                Imm::Cond(cond) => {
                    if let Some(swapped) = cond.swapped() {
                        imm = Imm::Cond(swapped);
                        args.swap(0, 1);
                    }
                }
                _ if data.op.is_commutative() => args.swap(0, 1),
                _ => {}
            }
        }
        Key { op: data.op, imm, args, ty: self.func.result_type(data) }
    }

    /// What `value` is the same as, a check apart that let it pass.
    fn unchecked(&self, value: Value) -> Value {
        let mut value = self.func.resolve(value);
        while let Some(inst) = self.func.def_inst(value) {
            let data = self.func.inst(inst);
            if !matches!(data.op, Opcode::CheckBound | Opcode::CheckFixnum) {
                break;
            }
            value = self.func.resolve(data.args[0]);
        }
        value
    }

    /// Records what holds after a check was passed.
    fn passed(&mut self, inst: Inst) {
        let data = self.func.inst(inst);
        let Some(&arg) = data.args.first() else {
            return;
        };
        match (data.op, data.imm) {
            (Opcode::CheckTrue, _) => self.assume(arg, true),
            (Opcode::CheckFalse, _) => self.assume(arg, false),
            (Opcode::CheckConst, Imm::Word(word)) => {
                self.constants.insert(arg, Constant::Word(word).data());
            }
            (Opcode::CheckPool, imm) => {
                self.constants.insert(arg, InstData::new(Opcode::ValuePool, imm, &[]));
            }
            // A value that passed a check of its type is bound, and again of that type.
            (
                Opcode::CheckInt
                | Opcode::CheckFloat
                | Opcode::CheckNumber
                | Opcode::CheckBool
                | Opcode::CheckObj
                | Opcode::CheckRef
                | Opcode::CheckWord
                | Opcode::CheckLowBits,
                _,
            ) => {
                let bound = InstData::new(Opcode::CheckBound, Imm::None, &[arg]);
                let key = self.key(&bound);
                if self.numbers.get(&key).is_none() {
                    self.numbers.insert(key, Known::Value(arg));
                }
            }
            _ => {}
        }
    }

    /// Records that `cond` is `holds` here.
    fn assume(&mut self, cond: Value, holds: bool) {
        self.constants.insert(cond, Constant::Bool(holds).data());
        let Some(inst) = self.func.def_inst(cond) else {
            return;
        };
        let data = self.func.inst(inst);
        match (data.op, data.imm, &data.args[..]) {
            (Opcode::Not, _, &[inner]) => self.assume(self.func.resolve(inner), !holds),
            (Opcode::Icmp, Imm::Cond(cond), &[left, right]) => {
                self.assume_comparison(cond, left, right, holds);
            }
            (Opcode::WordEq, _, &[left, right]) if holds => {
                self.assume_equal(left, right);
                self.assume_equal(right, left);
            }
            _ => {}
        }
    }

    fn assume_comparison(&mut self, cond: Cond, left: Value, right: Value, holds: bool) {
        let Some(cond) = (if holds { Some(cond) } else { cond.int_negated() }) else {
            return;
        };
        let key = self.key(&InstData::new(Opcode::Icmp, Imm::Cond(cond), &[left, right]));
        if let (&Imm::Cond(cond), &[left, right]) = (&key.imm, &key.args[..])
            && let Some(orders) = Orders::of(cond)
        {
            let known = self.orders.get(&(left, right)).map_or(Orders::ALL, |&known| known);
            self.orders.insert((left, right), known.and(orders));
        } else {
            self.numbers.insert(key, Known::Bool(true));
        }
        if cond == Cond::Eq {
            self.assume_equal(left, right);
            self.assume_equal(right, left);
        }
    }

    /// What a comparison or a check of one comes to, if operands or place tell.
    fn decided(&self, key: &Key) -> Option<Known> {
        match (key.op, key.imm, &key.args[..]) {
            (Opcode::Icmp, Imm::Cond(cond), &[left, right]) => {
                let known = if left == right { Orders::EQUAL } else { *self.orders.get(&(left, right))? };
                known.decide(Orders::of(cond)?).map(Known::Bool)
            }
            (Opcode::CheckTrue, _, &[cond]) => match Constant::of(self.func, cond)? {
                Constant::Bool(true) => Some(Known::Holds),
                _ => None,
            },
            _ => None,
        }
    }

    fn assume_equal(&mut self, value: Value, other: Value) {
        if let Some(constant) = Constant::of(self.func, other) {
            let value = self.func.resolve(value);
            if Constant::of(self.func, value).is_none() {
                self.constants.insert(value, constant.data());
            }
        }
    }
}

/// The orders in which two integers with signs can be: a bit each for less, equal and greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Orders(u8);

impl Orders {
    const ALL: Orders = Orders(0b111);
    const EQUAL: Orders = Orders(0b010);

    /// Those of which `cond` holds, unless it is one of integers without signs.
    fn of(cond: Cond) -> Option<Orders> {
        Some(Orders(match cond {
            Cond::Lt => 0b001,
            Cond::Eq => 0b010,
            Cond::Le => 0b011,
            Cond::Gt => 0b100,
            Cond::Ne => 0b101,
            Cond::Ge => 0b110,
            Cond::Ult => return None,
        }))
    }

    /// Those that are in both. There are none where code is never reached.
    fn and(self, other: Orders) -> Orders {
        Orders(self.0 & other.0)
    }

    /// Whether a comparison that holds of `wanted` holds of all of these, or of none.
    fn decide(self, wanted: Orders) -> Option<bool> {
        match self.and(wanted) {
            Orders(0) => Some(false),
            both => (both == self).then_some(true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons_imply_others() {
        let implied = |known, other| Orders::of(known)?.decide(Orders::of(other)?);
        assert_eq!(implied(Cond::Lt, Cond::Le), Some(true));
        assert_eq!(implied(Cond::Lt, Cond::Ge), Some(false));
        assert_eq!(implied(Cond::Le, Cond::Lt), None);
        assert_eq!(implied(Cond::Eq, Cond::Ne), Some(false));
        assert_eq!(implied(Cond::Ne, Cond::Eq), Some(false));
        assert_eq!(implied(Cond::Lt, Cond::Ult), None);
    }

    #[test]
    fn comparisons_together_imply_more() {
        let both = Orders::of(Cond::Le).unwrap().and(Orders::of(Cond::Ne).unwrap());
        assert_eq!(Some(both), Orders::of(Cond::Lt));
    }

    #[test]
    fn orders_are_those_that_conditions_hold_of() {
        for (order, pair) in [(0b001, (0, 1)), (0b010, (0, 0)), (0b100, (1, 0))] {
            for &cond in Cond::ALL {
                let holds = Orders::of(cond).map(|orders| orders.0 & order != 0);
                assert_eq!(holds.unwrap_or(cond.holds_int(pair.0, pair.1)), cond.holds_int(pair.0, pair.1));
            }
        }
    }
}
