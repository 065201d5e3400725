//! Integer ranges: operations that cannot leave the fixnums lose their check, and comparisons that are decided are not made.
//!
//! Walking down the dominator tree, the pass knows between which bounds each integer lies: from how it is computed, and from the
//! branches and checks that were passed on the way. A variable that a loop counts up from a start never lies below it,
//! if its step cannot wrap around. Other bounds of what loops carry are found in a second walk, with what `carried` makes of the
//! first.
//!
//! A factor of which nothing is known, but that its type was checked before a loop, is taken to be small where that spares
//! the loop its overflow checks: most are the dimensions of something. It is checked where its type is.

mod carried;
mod range;

use super::constant::Constant;
use super::scope::{ScopedMap, Step, walk};
use crate::abi::{Heap, value};
use crate::ir::{
    Block, Cfg, Cond, DomTree, Exit, Function, Imm, Inst, InstData, Loops, MemKind, Opcode, Reason, Type, Value,
};
use carried::{Carried, Check, Facts};
use range::Range;
use rustc_hash::FxHashMap;

/// Removes checks and comparisons whose outcome ranges tell.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let dom = DomTree::compute(func, &cfg);
    let first = Ranges::find(func, &cfg, &dom, FxHashMap::default());
    let (mut carried, mut checks) = (FxHashMap::default(), Vec::new());
    if !first.checked.is_empty() || !first.dividends.is_empty() {
        let loops = Loops::compute(func, &cfg, &dom);
        let facts = Facts { func, cfg: &cfg, loops: &loops, defined: &first.defined, passed: &first.passed };
        (carried, checks) = carried::find(&facts, &first.checked, &first.dividends);
    }
    if first.factors.is_empty() && carried.is_empty() {
        return first.changed;
    }
    for factor in first.factors {
        check_factor(func, factor);
    }
    for check in checks {
        check_first(func, check);
    }
    Ranges::find(func, &cfg, &dom, carried);
    true
}

/// What a factor that is taken to be small lies in.
const LIKELY_FACTOR: Range = Range::new(-1 << 32, (1 << 32) - 1);
/// What the other factor lies between, so that their product is far from overflowing.
const SMALL: Range = Range::new(-1 << 28, 1 << 28);

/// Checks behind a check of its type that a factor is small.
fn check_factor(func: &mut Function, check: Inst) {
    let (block, at) = func.place(check);
    if let (Some(factor), Some(exit)) = (func.result(check), func.inst(check).exit) {
        check_within(func, (block, at + 1), factor, LIKELY_FACTOR, exit);
    }
}

/// Checks before a loop what one of its variables begins with.
fn check_first(func: &mut Function, Check { preheader, anchor, value, range }: Check) {
    let end = func.insts(preheader).len() - 1;
    check_within(func, (preheader, end), value, range, Exit::new(Reason::Large, anchor));
}

/// Puts a check at a place that an integer is in a range.
fn check_within(func: &mut Function, (block, mut at): (Block, usize), int: Value, range: Range, exit: Exit) {
    let mut insert = |data| {
        let inst = func.make_inst(data);
        func.insert_inst(block, at, inst);
        at += 1;
        func.result(inst)
    };
    let from_least = [-range.least, range.greatest - range.least + 1].map(|int| insert(Constant::Int(int).data()));
    let [Some(offset), Some(count)] = from_least else { return };
    let Some(shifted) = insert(InstData::new(Opcode::Add, Imm::None, &[int, offset])) else { return };
    let compare = InstData::new(Opcode::Icmp, Imm::Cond(Cond::Ult), &[shifted, count]);
    let Some(is_within) = insert(compare) else { return };
    insert(InstData::new(Opcode::CheckTrue, Imm::None, &[is_within]).with_exit(exit));
}

/// More items, or bytes, than any object has.
const MOST_ITEMS: i64 = 1 << 48;

/// What a walk has come to.
#[derive(Default)]
struct Found {
    /// The checks of the types of factors whose size matters.
    factors: Vec<Inst>,
    /// The operands of operations that keep their checks.
    checked: Vec<Value>,
    /// Those of divisions whose sign is not known.
    dividends: Vec<Value>,
    /// The ranges of values where they are defined.
    defined: FxHashMap<Value, Range>,
    /// What is passed to the parameters of blocks, and by how many edges.
    passed: FxHashMap<Value, (Range, usize)>,
    changed: bool,
}

struct Ranges<'f> {
    func: &'f mut Function,
    cfg: &'f Cfg,
    dom: &'f DomTree,
    known: ScopedMap<Value, Range>,
    /// How the variables of loops follow from what they begin with.
    carried: FxHashMap<Value, Carried>,
    found: Found,
}

impl Ranges<'_> {
    fn find(func: &mut Function, cfg: &Cfg, dom: &DomTree, carried: FxHashMap<Value, Carried>) -> Found {
        let mut pass = Ranges { func, cfg, dom, known: ScopedMap::new(), carried, found: Found::default() };
        let mut marks = Vec::new();
        for step in walk(dom, cfg.rpo()[0]) {
            match step {
                Step::Enter(block) => {
                    marks.push(pass.known.mark());
                    pass.block(block);
                }
                Step::Leave(_) => pass.known.restore(marks.pop().expect("every block left was entered")),
            }
        }
        pass.found
    }

    fn block(&mut self, block: Block) {
        for (index, param) in self.func.params(block).to_vec().into_iter().enumerate() {
            if self.func.ty(param) == Type::Int {
                let range = self.of_param(block, index, param);
                self.define(param, range);
            }
        }
        if let &[edge] = self.cfg.preds(block) {
            let branch = self.func.inst(edge.inst);
            if let (&[cond], 2) = (&branch.args[..], branch.targets.len()) {
                self.assume(cond, edge.target == 0);
            }
        }
        for inst in self.func.insts(block).to_vec() {
            self.inst(inst);
        }
        if let Some(terminator) = self.func.terminator(block) {
            self.pass_on(terminator);
        }
    }

    fn inst(&mut self, inst: Inst) {
        use Opcode::{AddOvf, CheckFalse, CheckTrue, FloorDiv, FloorMod, MulOvf, NegOvf, SubOvf};
        if let Some(data) = self.simpler(self.func.inst(inst)) {
            *self.func.inst_mut(inst) = data;
            self.found.changed = true;
        }
        let data = self.func.inst(inst);
        match data.op {
            CheckTrue => self.assume(data.args[0], true),
            CheckFalse => self.assume(data.args[0], false),
            AddOvf | NegOvf | SubOvf => self.found.checked.extend(&data.args),
            MulOvf => {
                self.found.checked.extend(&data.args);
                self.look_for_factor(inst);
            }
            FloorDiv | FloorMod => self.found.dividends.push(data.args[0]),
            _ => {}
        }
        if let Some(result) = self.func.result(inst).filter(|&result| self.func.ty(result) == Type::Int) {
            let range = self.computed(self.func.inst(inst));
            self.define(result, range);
        }
    }

    /// Notes the range of a value where it is defined.
    fn define(&mut self, value: Value, range: Range) {
        self.known.insert(value, range);
        self.found.defined.insert(value, range);
    }

    /// Notes a factor whose type was checked before the loop of the product, or beside it, if its size is all that keeps the
    /// product from losing its check.
    fn look_for_factor(&mut self, product: Inst) {
        let &[left, right] = &self.func.inst(product).args[..] else { return };
        let Some(block) = self.func.inst_block(product) else { return };
        for (factor, other) in [(left, right), (right, left)] {
            let Some(check) = self.func.def_inst(factor) else { continue };
            let data = self.func.inst(check);
            let is_moved = data.op == Opcode::CheckInt && data.exit.is_some_and(|exit| exit.reason == Reason::Hoisted);
            // In the same block, or in the body of the loop that follows.
            let mut places = std::iter::successors(Some(block), |&block| self.dom.idom(block)).take(3);
            if is_moved
                && self.range(factor) == Range::FIXNUMS
                && self.range(other).is_within(SMALL)
                && places.any(|block| self.func.inst_block(check) == Some(block))
                && !self.found.factors.contains(&check)
            {
                self.found.factors.push(check);
            }
        }
    }

    fn range(&self, value: Value) -> Range {
        match Constant::of(self.func, value) {
            Some(Constant::Int(int)) => Range::new(int, int),
            _ => self.known.get(&value).copied().unwrap_or(Range::ALL),
        }
    }

    /// Notes what an edge passes to each parameter.
    fn pass_on(&mut self, terminator: Inst) {
        let InstData { args, targets, .. } = self.func.inst(terminator).clone();
        for (index, target) in targets.iter().enumerate() {
            // An edge may have no block to itself in which its condition would be known.
            let mark = self.known.mark();
            if let (&[cond], 2, false) = (&args[..], targets.len(), target.args.is_empty()) {
                self.assume(cond, index == 0);
            }
            for (&param, &arg) in self.func.params(target.block).iter().zip(&target.args) {
                if self.func.ty(param) == Type::Int {
                    let range = self.range(arg);
                    let entry = self.found.passed.entry(param).or_insert((range, 0));
                    *entry = (entry.0.join(range), entry.1 + 1);
                }
            }
            self.known.restore(mark);
        }
    }

    fn of_param(&self, block: Block, index: usize, param: Value) -> Range {
        let Some(&(passed, seen)) = self.found.passed.get(&param) else { return Range::ALL };
        let edges = self.cfg.preds(block);
        if seen == edges.len() {
            return passed;
        }
        // The other edges are those of loops.
        let carried = self.carried.get(&param).map(|carried| carried.beginning_in(passed));
        let counted = self.counted(block, index, param, passed, seen);
        carried.map_or(counted, |carried| carried.meet(counted))
    }

    /// What the directions tell in which a loop counts a variable, if it is passed this by the edges seen so far.
    fn counted(&self, block: Block, index: usize, param: Value, passed: Range, seen: usize) -> Range {
        let edges = self.cfg.preds(block);
        let (mut range, mut back_edges) = (passed, 0);
        for edge in edges.iter().filter(|edge| self.dom.dominates(block, edge.block)) {
            match self.counts(block, param, self.func.inst(edge.inst).targets[edge.target].args[index]) {
                Some(Direction::Nowhere) => {}
                Some(Direction::Up) => range.greatest = i64::MAX,
                Some(Direction::Down) => range.least = i64::MIN,
                None => return Range::ALL,
            }
            back_edges += 1;
        }
        if seen + back_edges == edges.len() { range } else { Range::ALL }
    }

    /// In which direction `next`, passed to `param` by a back edge, lies from it.
    fn counts(&self, header: Block, param: Value, next: Value) -> Option<Direction> {
        if next == param {
            return Some(Direction::Nowhere);
        }
        let (op, step) = self.func.step(param, next)?;
        let cannot_wrap = op == Opcode::AddOvf || {
            let block = self.func.def_inst(next).and_then(|inst| self.func.inst_block(inst))?;
            self.is_bounded(header, param, block, step)
        };
        cannot_wrap.then_some(if step >= 0 { Direction::Up } else { Direction::Down })
    }

    /// Whether a comparison on the way from the loop's header to `block` keeps `param` so far from the ends of 64 bits that
    /// adding `step` does not wrap around.
    fn is_bounded(&self, header: Block, param: Value, mut block: Block, step: i64) -> bool {
        while block != header {
            if let Some((cond, left, bound)) = self.cfg.comparison(self.func, block)
                && left == param
            {
                let bound = self.range(bound);
                let farthest = match cond {
                    Cond::Lt | Cond::Le if step >= 0 => Some(bound.greatest),
                    Cond::Gt | Cond::Ge if step < 0 => Some(bound.least),
                    _ => None,
                };
                if farthest.and_then(|farthest| farthest.checked_add(step)).is_some() {
                    return true;
                }
            }
            match self.dom.idom(block) {
                Some(above) => block = above,
                None => return false,
            }
        }
        false
    }

    /// Narrows what is known by a condition that holds here, or does not.
    fn assume(&mut self, cond: Value, holds: bool) {
        let Some(inst) = self.func.def_inst(cond) else { return };
        let data = self.func.inst(inst);
        match (data.op, data.imm, &data.args[..]) {
            (Opcode::Not, _, &[inner]) => self.assume(inner, !holds),
            (Opcode::Icmp, Imm::Cond(cond), &[left, right]) => {
                let Some(cond) = (if holds { Some(cond) } else { cond.int_negated() }) else { return };
                self.narrow(left, cond, right);
                if let Some(cond) = cond.swapped() {
                    self.narrow(right, cond, left);
                }
            }
            _ => {}
        }
    }

    /// Narrows the range of `value`, which compares so with `other`.
    fn narrow(&mut self, value: Value, cond: Cond, other: Value) {
        let (range, bound) = (self.range(value), self.range(other));
        let narrowed = match cond {
            Cond::Lt => Range::new(i64::MIN, bound.greatest.saturating_sub(1)),
            Cond::Le => Range::new(i64::MIN, bound.greatest),
            Cond::Gt => Range::new(bound.least.saturating_add(1), i64::MAX),
            Cond::Ge => Range::new(bound.least, i64::MAX),
            Cond::Eq => bound,
            Cond::Ult if bound.least >= 0 => {
                self.narrow_shifted(value, bound);
                self.narrow_parts(value, bound);
                Range::new(0, bound.greatest.saturating_sub(1).max(0))
            }
            Cond::Ult | Cond::Ne => return,
        };
        self.known.insert(value, range.meet(narrowed));
    }

    /// `x + a < b` without signs says that `x` is from `-a` to `b - a - 1`.
    fn narrow_shifted(&mut self, sum: Value, bound: Range) {
        let Some(inst) = self.func.def_inst(sum) else { return };
        let data = self.func.inst(inst);
        if let (Opcode::Add, &[value, offset]) = (data.op, &data.args[..])
            && let Some(Constant::Int(offset)) = Constant::of(self.func, offset)
            && let Some(range) = Range::exact(-i128::from(offset), i128::from(bound.greatest) - 1 - i128::from(offset))
        {
            let narrowed = self.range(value).meet(range);
            self.known.insert(value, narrowed);
        }
    }

    /// `x | y < b` without signs says the same of both, if `b` is a power of two.
    fn narrow_parts(&mut self, parts: Value, bound: Range) {
        let Some(inst) = self.func.def_inst(parts) else { return };
        let data = self.func.inst(inst);
        if let (Opcode::Or, &[left, right]) = (data.op, &data.args[..])
            && u64::try_from(bound.greatest).is_ok_and(u64::is_power_of_two)
        {
            for part in [left, right] {
                let narrowed = self.range(part).meet(Range::new(0, bound.greatest - 1));
                self.known.insert(part, narrowed);
            }
        }
    }

    /// The range of the result of `data`.
    fn computed(&self, data: &InstData) -> Range {
        let operand = |index: usize| self.range(data.args[index]);
        let exact =
            |index: usize, other: usize, f: fn(i128, i128) -> i128| operand(index).of_extremes(operand(other), f);
        let checked = |range: Option<Range>| range.map_or(Range::FIXNUMS, |range| range.meet(Range::FIXNUMS));
        match (data.op, data.imm) {
            (Opcode::CheckInt | Opcode::UntagInt, _) => Range::FIXNUMS,
            (Opcode::CheckFixnum, _) => operand(0).meet(Range::FIXNUMS),
            (Opcode::FloatToIntChecked, _) => Range::FIXNUMS,
            (Opcode::BoolToInt, _) => Range::new(0, 1),
            (Opcode::Add, _) => exact(0, 1, |a, b| a + b).unwrap_or(Range::ALL),
            (Opcode::Sub, _) => exact(0, 1, |a, b| a - b).unwrap_or(Range::ALL),
            (Opcode::Mul, _) => exact(0, 1, |a, b| a.saturating_mul(b)).unwrap_or(Range::ALL),
            (Opcode::AddOvf, _) => checked(exact(0, 1, |a, b| a + b)),
            (Opcode::SubOvf, _) => checked(exact(0, 1, |a, b| a - b)),
            (Opcode::MulOvf, _) => self.product(data),
            (Opcode::NegOvf, _) => {
                checked(Range::exact(-i128::from(operand(0).greatest), -i128::from(operand(0).least)))
            }
            (Opcode::ShlOvf, _) => {
                let range = operand(0);
                // The sign stays.
                let least = if range.least >= 0 { 0 } else { value::FIXNUM_MIN };
                Range::new(least, if range.greatest <= 0 { 0 } else { value::FIXNUM_MAX })
            }
            (Opcode::And, _) => self.masked(operand(0), operand(1)),
            (Opcode::Sar, _) => match operand(1) {
                Range { least, greatest } if 0 <= least && greatest <= 63 => {
                    operand(0).of_extremes(operand(1), |a, b| a >> b).unwrap_or(Range::ALL)
                }
                _ => Range::ALL,
            },
            (Opcode::Shr, _) => match operand(1) {
                Range { least, greatest } if 0 <= least && greatest <= 63 && operand(0).least >= 0 => {
                    operand(0).of_extremes(operand(1), |a, b| a >> b).unwrap_or(Range::ALL)
                }
                Range { least: least @ 1..=63, greatest: 1..=63 } => Range::new(0, (u64::MAX >> least) as i64),
                _ => Range::ALL,
            },
            (Opcode::FloorMod | Opcode::Urem, _) if operand(1).least > 0 => {
                let within = if operand(0).least >= 0 { operand(0).greatest } else { i64::MAX };
                Range::new(0, (operand(1).greatest - 1).min(within))
            }
            (Opcode::FloorDiv, _) if operand(1).least > 0 => {
                operand(0).of_extremes(operand(1), |a, b| a.div_euclid(b)).unwrap_or(Range::ALL)
            }
            (Opcode::Udiv, _) if operand(0).least >= 0 && operand(1).least > 0 => {
                operand(0).of_extremes(operand(1), |a, b| a / b).unwrap_or(Range::ALL)
            }
            (Opcode::Abs, _) if operand(0).least > i64::MIN => {
                let Range { least, greatest } = operand(0);
                let nearest = if least > 0 { least } else { (-greatest).max(0) };
                Range::new(nearest, greatest.max(-least))
            }
            (Opcode::Min, _) => {
                let (a, b) = (operand(0), operand(1));
                Range::new(a.least.min(b.least), a.greatest.min(b.greatest))
            }
            (Opcode::Max, _) => {
                let (a, b) = (operand(0), operand(1));
                Range::new(a.least.max(b.least), a.greatest.max(b.greatest))
            }
            (Opcode::Select, _) => operand(1).join(operand(2)),
            (Opcode::Load | Opcode::LoadElem, Imm::Mem(access)) => match (access.heap, access.kind) {
                (_, MemKind::U8) => Range::new(0, u8::MAX.into()),
                (_, MemKind::U16) => Range::new(0, u16::MAX.into()),
                (_, MemKind::U32) => Range::new(0, u32::MAX.into()),
                (_, MemKind::I8) => Range::new(i8::MIN.into(), i8::MAX.into()),
                (_, MemKind::I16) => Range::new(i16::MIN.into(), i16::MAX.into()),
                (_, MemKind::I32) => Range::new(i32::MIN.into(), i32::MAX.into()),
                (Heap::ListHeader | Heap::Tuple | Heap::Buffer, MemKind::Int) => Range::new(0, MOST_ITEMS),
                _ => Range::ALL,
            },
            _ => Range::ALL,
        }
    }

    /// A checked product: a square has no sign.
    fn product(&self, data: &InstData) -> Range {
        let (left, right) = (self.range(data.args[0]), self.range(data.args[1]));
        let range = left.of_extremes(right, i128::saturating_mul).unwrap_or_else(|| {
            let same_sign = left.least >= 0 && right.least >= 0 || left.greatest <= 0 && right.greatest <= 0;
            Range::new(if same_sign { 0 } else { i64::MIN }, i64::MAX)
        });
        let range = if data.args[0] == data.args[1] { range.meet(Range::new(0, i64::MAX)) } else { range };
        range.meet(Range::FIXNUMS)
    }

    fn masked(&self, left: Range, right: Range) -> Range {
        match (left.least >= 0, right.least >= 0) {
            (true, true) => Range::new(0, left.greatest.min(right.greatest)),
            (true, false) => Range::new(0, left.greatest),
            (false, true) => Range::new(0, right.greatest),
            (false, false) => Range::ALL,
        }
    }

    /// What does the same as `data` where ranges are as they are, if that is simpler.
    fn simpler(&self, data: &InstData) -> Option<InstData> {
        let operand = |index: usize| self.range(data.args[index]);
        let exact = match data.op {
            Opcode::AddOvf => operand(0).of_extremes(operand(1), |a, b| a + b)?,
            Opcode::SubOvf => operand(0).of_extremes(operand(1), |a, b| a - b)?,
            Opcode::MulOvf => operand(0).of_extremes(operand(1), i128::saturating_mul)?,
            Opcode::NegOvf => Range::exact(-i128::from(operand(0).greatest), -i128::from(operand(0).least))?,
            Opcode::Icmp => {
                let Imm::Cond(cond) = data.imm else { return None };
                let decided = operand(0).decides(cond, operand(1))?;
                return Some(Constant::Bool(decided).data());
            }
            Opcode::CheckFixnum if operand(0).is_within(Range::FIXNUMS) => {
                return Some(InstData::new(Opcode::And, Imm::None, &[data.args[0], data.args[0]]));
            }
            Opcode::FloorDiv | Opcode::FloorMod | Opcode::Udiv | Opcode::Urem => return self.shorter_division(data),
            Opcode::Fcmp => return self.compared_float(data),
            _ => return None,
        };
        let unchecked = data.op.unchecked()?;
        exact.is_within(Range::FIXNUMS).then(|| InstData::new(unchecked, Imm::None, &data.args))
    }

    /// The division of numbers that have no sign, as one of no more bits than the dividend has.
    fn shorter_division(&self, data: &InstData) -> Option<InstData> {
        let (dividend, divisor) = (self.range(data.args[0]), self.range(data.args[1]));
        if dividend.least < 0 || divisor.least <= 0 {
            return None;
        }
        let bits = (i64::BITS - dividend.greatest.leading_zeros()).max(1);
        let op = match (data.op, data.imm) {
            (Opcode::Udiv | Opcode::Urem, Imm::Bits(known)) if known <= bits => return None,
            (Opcode::FloorDiv, _) => Opcode::Udiv,
            (Opcode::FloorMod, _) => Opcode::Urem,
            (op, _) => op,
        };
        Some(InstData::new(op, Imm::Bits(bits), &data.args))
    }

    /// The comparison of an integer made a double with a constant, where the integer is on one side of it.
    fn compared_float(&self, data: &InstData) -> Option<InstData> {
        let inst = self.func.def_inst(data.args[0])?;
        let Some(Constant::Float(bits)) = Constant::of(self.func, data.args[1]) else { return None };
        let Imm::Cond(cond) = data.imm else { return None };
        if self.func.inst(inst).op != Opcode::IntToFloat {
            return None;
        }
        let range = self.range(self.func.inst(inst).args[0]);
        let (least, greatest, bound) = (range.least as f64, range.greatest as f64, f64::from_bits(bits));
        let decided = match cond {
            Cond::Eq | Cond::Ne if greatest < bound || bound < least => cond == Cond::Ne,
            Cond::Lt | Cond::Le if greatest < bound => true,
            Cond::Lt | Cond::Le if bound < least => false,
            Cond::Gt | Cond::Ge if bound < least => true,
            Cond::Gt | Cond::Ge if greatest < bound => false,
            _ => return None,
        };
        Some(Constant::Bool(decided).data())
    }
}

/// Where a loop's variable goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Nowhere,
    Up,
    Down,
}
