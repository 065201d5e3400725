//! Integer ranges: operations that cannot leave the fixnums lose their check, and comparisons that are decided are not made.
//!
//! Walking down the dominator tree, the pass knows between which bounds each integer lies: from how it is computed, and from the
//! branches and checks that were passed on the way. A variable that a loop counts up from a start never lies below it,
//! if its step cannot wrap around.
//!
//! A factor of which nothing is known, but that its type was checked before a loop, is taken to be small where that spares
//! the loop its overflow checks: most are the dimensions of something. It is checked where its type is.

use super::constant::Constant;
use super::scope::{ScopedMap, Step, walk};
use crate::abi::{Heap, value};
use crate::ir::{Block, Cfg, Cond, DomTree, Function, Imm, Inst, InstData, MemKind, Opcode, Reason, Type, Value};
use rustc_hash::FxHashMap;

/// Removes checks and comparisons whose outcome ranges tell.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let dom = DomTree::compute(func, &cfg);
    let first = Ranges::find(func, &cfg, &dom);
    if first.factors.is_empty() {
        return first.changed;
    }
    for factor in first.factors {
        check_factor(func, factor);
    }
    Ranges::find(func, &cfg, &dom);
    true
}

/// What a factor that is taken to be small lies between, without its sign.
const LIKELY_FACTOR: i64 = 1 << 32;
/// What the other factor lies between, so that their product is far from overflowing.
const SMALL: Range = Range::new(-1 << 28, 1 << 28);

/// Checks behind a check of its type that a factor is small.
fn check_factor(func: &mut Function, check: Inst) {
    let (block, mut at) = func.place(check);
    let (Some(factor), Some(exit)) = (func.result(check), func.inst(check).exit) else { return };
    let mut insert = |data| {
        at += 1;
        let inst = func.make_inst(data);
        func.insert_inst(block, at, inst);
        func.result(inst)
    };
    let limits = [LIKELY_FACTOR, 2 * LIKELY_FACTOR].map(|limit| insert(Constant::Int(limit).data()));
    let [Some(offset), Some(limit)] = limits else { return };
    let Some(shifted) = insert(InstData::new(Opcode::Add, Imm::None, &[factor, offset])) else { return };
    let compare = InstData::new(Opcode::Icmp, Imm::Cond(Cond::Ult), &[shifted, limit]);
    let Some(is_small) = insert(compare) else { return };
    insert(InstData::new(Opcode::CheckTrue, Imm::None, &[is_small]).with_exit(exit));
}

/// The integers from `least` to `greatest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    least: i64,
    greatest: i64,
}

/// More items, or bytes, than any object has.
const MOST_ITEMS: i64 = 1 << 48;

impl Range {
    const ALL: Range = Range::new(i64::MIN, i64::MAX);
    const FIXNUMS: Range = Range::new(value::FIXNUM_MIN, value::FIXNUM_MAX);

    const fn new(least: i64, greatest: i64) -> Range {
        Range { least, greatest }
    }

    /// The range between exact bounds, if it is one of 64 bits.
    fn exact(least: i128, greatest: i128) -> Option<Range> {
        Some(Range::new(i64::try_from(least).ok()?, i64::try_from(greatest).ok()?))
    }

    /// The range of a function that takes its least and greatest values where its operands are extreme.
    fn of_extremes(self, other: Range, f: impl Fn(i128, i128) -> i128) -> Option<Range> {
        let extremes = [
            f(self.least.into(), other.least.into()),
            f(self.least.into(), other.greatest.into()),
            f(self.greatest.into(), other.least.into()),
            f(self.greatest.into(), other.greatest.into()),
        ];
        Range::exact(*extremes.iter().min()?, *extremes.iter().max()?)
    }

    /// What is in both ranges. Two ranges without a common integer belong to code that is never reached: either will do.
    fn meet(self, other: Range) -> Range {
        let (least, greatest) = (self.least.max(other.least), self.greatest.min(other.greatest));
        if least <= greatest { Range::new(least, greatest) } else { other }
    }

    /// The least range that has all of both.
    fn join(self, other: Range) -> Range {
        Range::new(self.least.min(other.least), self.greatest.max(other.greatest))
    }

    fn is_within(self, other: Range) -> bool {
        other.least <= self.least && self.greatest <= other.greatest
    }

    /// Whether a comparison holds of all integers of two ranges, or of none.
    fn decides(self, cond: Cond, other: Range) -> Option<bool> {
        let (below, not_above) = (self.greatest < other.least, self.greatest <= other.least);
        let (above, not_below) = (self.least > other.greatest, self.least >= other.greatest);
        let decided = |yes: bool, no: bool| if yes { Some(true) } else { no.then_some(false) };
        match cond {
            Cond::Lt => decided(below, not_below),
            Cond::Le => decided(not_above, above),
            Cond::Gt => decided(above, not_above),
            Cond::Ge => decided(not_below, below),
            Cond::Eq => decided(false, below || above),
            Cond::Ne => decided(below || above, false),
            Cond::Ult if self.least >= 0 && other.least >= 0 => decided(below, not_below),
            Cond::Ult => None,
        }
    }
}

/// What a walk has come to.
struct Found {
    /// The checks of the types of factors whose size matters.
    factors: Vec<Inst>,
    changed: bool,
}

struct Ranges<'f> {
    func: &'f mut Function,
    cfg: &'f Cfg,
    dom: &'f DomTree,
    known: ScopedMap<Value, Range>,
    /// What the edges seen so far pass to the parameters of blocks, and how many edges that were.
    passed: FxHashMap<Value, (Range, usize)>,
    found: Found,
}

impl Ranges<'_> {
    fn find(func: &mut Function, cfg: &Cfg, dom: &DomTree) -> Found {
        let found = Found { factors: Vec::new(), changed: false };
        let mut pass = Ranges { func, cfg, dom, known: ScopedMap::new(), passed: FxHashMap::default(), found };
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
                self.known.insert(param, range);
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
        if let Some(data) = self.simpler(self.func.inst(inst)) {
            *self.func.inst_mut(inst) = data;
            self.found.changed = true;
        }
        let data = self.func.inst(inst);
        match data.op {
            Opcode::CheckTrue => self.assume(data.args[0], true),
            Opcode::CheckFalse => self.assume(data.args[0], false),
            Opcode::MulOvf => self.look_for_factor(inst),
            _ => {}
        }
        if let Some(result) = self.func.result(inst).filter(|&result| self.func.ty(result) == Type::Int) {
            let range = self.computed(self.func.inst(inst));
            self.known.insert(result, range);
        }
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
        let targets = self.func.inst(terminator).targets.clone();
        for target in targets {
            for (&param, &arg) in self.func.params(target.block).iter().zip(&target.args) {
                if self.func.ty(param) == Type::Int {
                    let range = self.range(arg);
                    let entry = self.passed.entry(param).or_insert((range, 0));
                    *entry = (entry.0.join(range), entry.1 + 1);
                }
            }
        }
    }

    fn of_param(&self, block: Block, index: usize, param: Value) -> Range {
        let Some(&(passed, seen)) = self.passed.get(&param) else { return Range::ALL };
        let edges = self.cfg.preds(block);
        if seen == edges.len() {
            return passed;
        }
        // The other edges are those of loops.
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
        let inst = self.func.def_inst(next)?;
        let data = self.func.inst(inst);
        let &[start, step] = &data.args[..] else { return None };
        let Some(Constant::Int(step)) = Constant::of(self.func, step).filter(|_| start == param) else { return None };
        let cannot_wrap = match data.op {
            Opcode::AddOvf => true,
            Opcode::Add => self.is_bounded(header, param, self.func.inst_block(inst)?, step),
            _ => false,
        };
        cannot_wrap.then_some(if step >= 0 { Direction::Up } else { Direction::Down })
    }

    /// Whether a comparison on the way from the loop's header to `block` keeps `param` so far from the ends of 64 bits that
    /// adding `step` does not wrap around.
    fn is_bounded(&self, header: Block, param: Value, mut block: Block, step: i64) -> bool {
        while block != header {
            if let &[edge] = self.cfg.preds(block)
                && let &[cond] = &self.func.inst(edge.inst).args[..]
                && let Some(compared) = self.func.def_inst(cond)
                && let (Imm::Cond(cond), &[left, bound]) =
                    (self.func.inst(compared).imm, &self.func.inst(compared).args[..])
                && left == param
                && self.func.inst(compared).op == Opcode::Icmp
                && let Some(cond) = if edge.target == 0 { Some(cond) } else { cond.int_negated() }
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
        let unchecked = match data.op {
            Opcode::AddOvf => Opcode::Add,
            Opcode::SubOvf => Opcode::Sub,
            Opcode::MulOvf => Opcode::Mul,
            _ => Opcode::Neg,
        };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons_are_decided_by_ranges_that_do_not_overlap() {
        let (low, high) = (Range::new(-3, 2), Range::new(2, 9));
        assert_eq!(low.decides(Cond::Le, high), Some(true));
        assert_eq!(low.decides(Cond::Lt, high), None);
        assert_eq!(high.decides(Cond::Lt, low), Some(false));
        assert_eq!(low.decides(Cond::Gt, high), Some(false));
        assert_eq!(Range::new(3, 9).decides(Cond::Ne, low), Some(true));
        assert_eq!(low.decides(Cond::Ult, high), None, "-3 is large without its sign");
        assert_eq!(Range::new(0, 1).decides(Cond::Ult, high), Some(true));
    }

    #[test]
    fn extremes_are_those_of_the_corners() {
        let mul = |a: Range, b: Range| a.of_extremes(b, |a, b| a * b);
        assert_eq!(mul(Range::new(-3, 2), Range::new(-5, 4)), Some(Range::new(-12, 15)));
        assert_eq!(mul(Range::ALL, Range::new(2, 2)), None);
    }
}
