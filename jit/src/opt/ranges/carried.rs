//! What loops carry: how far a variable of a loop gets from the value that it begins with.
//!
//! A sum that gains at most so much in each iteration of a loop that has at most so many stays within bounds if it begins within
//! them, and so does a remainder of itself. Of the value that it begins with often nothing is known but its type. Where that spares
//! the loop checks it is taken to be small, which is checked once, before the loop.

use super::range::Range;
use crate::ir::{Block, Cfg, Function, Imm, InstData, Loops, Opcode, StateId, Type, Value, ValueDef};
use crate::opt::constant::Constant;
use crate::opt::hoist::anchor_before;
use rustc_hash::{FxHashMap, FxHashSet};

/// How the values that a variable of a loop has at the header follow from the one that it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Carried {
    /// What all iterations may add to it.
    drift: Range,
    /// The values that come from elsewhere.
    apart: Option<Range>,
}

impl Carried {
    /// The values at the header, if those that the variable begins with are in `first`.
    pub fn beginning_in(self, first: Range) -> Range {
        let drifted = first.sum(self.drift).unwrap_or(Range::ALL);
        self.apart.map_or(drifted, |apart| drifted.join(apart))
    }

    /// What the value that such a variable begins with is taken to lie in. Of one that is divided the sign matters.
    fn likely_first(self, is_divided: bool) -> Range {
        match self.apart {
            Some(apart) if self.drift == Range::ZERO && is_divided => apart.join(Range::ZERO),
            Some(apart) if self.drift == Range::ZERO => apart.join(USUAL_FIRST),
            apart => apart.map_or(MOST_FIRST, |apart| apart.join(MOST_FIRST)),
        }
    }
}

/// A value that is to be checked for being in a range at the end of a block, before the loop that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Check {
    pub preheader: Block,
    /// The state to leave with.
    pub anchor: StateId,
    pub value: Value,
    pub range: Range,
}

/// What is known of a function.
pub(super) struct Facts<'a> {
    pub func: &'a Function,
    pub cfg: &'a Cfg,
    pub loops: &'a Loops,
    /// The range of each value where it is defined.
    pub defined: &'a FxHashMap<Value, Range>,
    /// What is passed to each parameter.
    pub passed: &'a FxHashMap<Value, (Range, usize)>,
}

/// Sums are followed within this, far from overflowing.
const MOST: Range = Range::new(-1 << 61, 1 << 61);
/// What sums are taken to begin within.
const MOST_FIRST: Range = Range::new(-1 << 60, 1 << 60);
/// What other numbers are taken to begin within: those that people write.
const USUAL_FIRST: Range = Range::new(-1 << 32, 1 << 32);
/// How many values a variable is followed through.
const MOST_FOLLOWED: usize = 200;

/// A value in terms of the variable that is followed.
#[derive(Clone, Copy, Debug, Default)]
struct Reach {
    /// What was added, if it comes from the variable.
    drift: Option<Range>,
    /// The values that do not.
    apart: Option<Range>,
}

impl Reach {
    fn join(self, other: Reach) -> Reach {
        let join = |one: Option<Range>, other: Option<Range>| match (one, other) {
            (Some(one), Some(other)) => Some(one.join(other)),
            (one, other) => one.or(other),
        };
        Reach { drift: join(self.drift, other.drift), apart: join(self.apart, other.apart) }
    }

    /// The same with something from `range` added, if that stays within bounds.
    fn plus(self, range: Range) -> Option<Reach> {
        let sum = |known: Option<Range>| match known {
            Some(known) => known.sum(range).filter(|sum| sum.is_within(MOST)).map(Some),
            None => Some(None),
        };
        Some(Reach { drift: sum(self.drift)?, apart: sum(self.apart)? })
    }
}

/// What loops carry, of the variables that operations depend on which are checked or divide, and what must be checked for it.
pub(super) fn find(
    facts: &Facts<'_>,
    checked: &[Value],
    dividends: &[Value],
) -> (FxHashMap<Value, Carried>, Vec<Check>) {
    let divided = sources(facts, dividends);
    let checked = sources(facts, checked);
    let mut search = Search { facts, known: FxHashMap::default(), followed: 0 };
    let (mut found, mut checks) = (FxHashMap::default(), Vec::new());
    for (index, around) in facts.loops.all().iter().enumerate() {
        for (number, &param) in facts.func.params(around.header).iter().enumerate() {
            let is_divided = divided.contains(&param);
            if facts.func.ty(param) != Type::Int || !is_divided && !checked.contains(&param) {
                continue;
            }
            let Some(carried) = search.carried(index, param) else { continue };
            let likely = carried.likely_first(is_divided);
            let begins_within = |range: Range| range.is_within(likely) || range.is_within(MOST_FIRST);
            let first = search.entry_args(index, number);
            let is_known = first
                .iter()
                .all(|&value| begins_within(search.range(value)) || search.follows_from(index, value, &found));
            if !is_known {
                let preheader = facts.loops.preheader(facts.func, facts.cfg, index);
                let anchor = preheader.and_then(|preheader| small_anchor(facts.func, preheader));
                let (Some(preheader), Some(anchor), &[value]) = (preheader, anchor, &first[..]) else { continue };
                if !likely.is_within(MOST_FIRST) {
                    continue;
                }
                checks.push(Check { preheader, anchor, value, range: likely });
            }
            found.insert(param, carried);
        }
    }
    (found, checks)
}

/// The state of the anchor at the end of a block before a loop whose variables may be taken to begin small.
fn small_anchor(func: &Function, preheader: Block) -> Option<StateId> {
    let anchor = anchor_before(func, preheader).filter(|anchor| anchor.imm == Imm::Bool(true))?;
    anchor.exit.map(|exit| exit.state)
}

/// `values`, and those that they are computed from by operations that ranges follow.
fn sources(facts: &Facts<'_>, values: &[Value]) -> FxHashSet<Value> {
    let mut found = FxHashSet::default();
    let mut wanted = values.to_vec();
    while let Some(value) = wanted.pop() {
        if !found.insert(value) {
            continue;
        }
        match facts.func.def(value) {
            ValueDef::Param(block, number) => wanted.extend(facts.args(block, number as usize)),
            ValueDef::Result(inst) => {
                use Opcode::{Add, AddOvf, CheckFixnum, Max, Min, Mul, MulOvf, Neg, NegOvf, Select, Sub, SubOvf};
                let data = facts.func.inst(inst);
                if matches!(
                    data.op,
                    Add | AddOvf | CheckFixnum | Max | Min | Mul | MulOvf | Neg | NegOvf | Select | Sub | SubOvf
                ) {
                    wanted.extend(&data.args);
                }
            }
            ValueDef::Alias(_) | ValueDef::Dead => {}
        }
    }
    found
}

impl Facts<'_> {
    /// What the edges to `block` pass to its parameter of this number.
    fn args(&self, block: Block, number: usize) -> impl Iterator<Item = Value> {
        let edges = self.cfg.preds(block).iter();
        edges.map(move |edge| self.func.inst(edge.inst).targets[edge.target].args[number])
    }
}

struct Search<'a> {
    facts: &'a Facts<'a>,
    /// What was found out of parameters of headers; nothing while it is being looked for.
    known: FxHashMap<Value, Option<Carried>>,
    followed: usize,
}

/// One variable that is followed through its loop.
struct Trail {
    /// The loop's number.
    around: usize,
    /// The header's parameter.
    start: Value,
    known: FxHashMap<Value, Option<Reach>>,
}

impl Search<'_> {
    /// How `param` of the header of loop number `around` follows from what it begins with.
    fn carried(&mut self, around: usize, param: Value) -> Option<Carried> {
        if let Some(&known) = self.known.get(&param) {
            return known;
        }
        self.known.insert(param, None);
        let carried = self.over_all_iterations(around, param);
        self.known.insert(param, carried);
        carried
    }

    fn over_all_iterations(&mut self, around: usize, param: Value) -> Option<Carried> {
        let ValueDef::Param(_, number) = self.facts.func.def(param) else { return None };
        let mut trail = Trail { around, start: param, known: FxHashMap::default() };
        self.followed = 0;
        let each = self.follow_all(&mut trail, self.edge_args(around, number as usize, true).collect())?;
        let drift = match each.drift {
            None | Some(Range::ZERO) => Range::ZERO,
            Some(drift) => drift.join(Range::ZERO).times(self.iterations(around)?)?,
        };
        let apart = match each.apart {
            Some(apart) => Some(apart.sum(drift)?),
            None => None,
        };
        let is_bounded = |range: Range| range.is_within(MOST);
        (is_bounded(drift) && apart.is_none_or(is_bounded)).then_some(Carried { drift, apart })
    }

    /// How often loop number `around` comes back to its header at most, as one of its variables tells that is counted
    /// between bounds.
    fn iterations(&self, around: usize) -> Option<i64> {
        let facts = self.facts;
        let header = facts.loops.all()[around].header;
        let counted = facts.func.params(header).iter().enumerate().filter_map(|(number, &param)| {
            let &(passed, edges) = facts.passed.get(&param)?;
            if edges != facts.cfg.preds(header).len() {
                return None;
            }
            let steps = self.edge_args(around, number, true).map(|next| {
                let (_, step) = facts.func.step(param, next)?;
                Some(step)
            });
            let steps: Vec<i64> = steps.collect::<Option<_>>()?;
            let one_way = steps.iter().all(|&step| step > 0) || steps.iter().all(|&step| step < 0);
            let span = passed.greatest.checked_sub(passed.least)?;
            one_way.then_some(())?;
            Some(span / steps.iter().map(|step| step.saturating_abs()).min()?)
        });
        counted.min()
    }

    /// What the edges from outside of loop number `around` pass to the header's parameter of this number.
    fn entry_args(&self, around: usize, number: usize) -> Vec<Value> {
        self.edge_args(around, number, false).collect()
    }

    fn edge_args(&self, around: usize, number: usize, from_within: bool) -> impl Iterator<Item = Value> {
        let facts = self.facts;
        let edges = facts.cfg.preds(facts.loops.all()[around].header).iter();
        let edges = edges.filter(move |edge| facts.loops.contains(around, edge.block) == from_within);
        edges.map(move |edge| facts.func.inst(edge.inst).targets[edge.target].args[number])
    }

    /// Whether `value`, with which a variable of loop number `inner` begins, is bounded since a variable of a loop around it is.
    fn follows_from(&mut self, inner: usize, value: Value, bounded: &FxHashMap<Value, Carried>) -> bool {
        let around =
            std::iter::successors(self.facts.loops.all()[inner].parent, |&index| self.facts.loops.all()[index].parent);
        for index in around.collect::<Vec<_>>() {
            for &start in self.facts.func.params(self.facts.loops.all()[index].header) {
                let mut trail = Trail { around: index, start, known: FxHashMap::default() };
                self.followed = 0;
                if bounded.contains_key(&start)
                    && self.follow(&mut trail, value).is_some_and(|reach| reach.drift.is_some())
                {
                    return true;
                }
            }
        }
        false
    }

    /// The range of `value` where it is defined.
    fn range(&self, value: Value) -> Range {
        match Constant::of(self.facts.func, value) {
            Some(Constant::Int(int)) => Range::new(int, int),
            _ => self.facts.defined.get(&value).copied().unwrap_or(Range::ALL),
        }
    }

    /// A value that does not come from the variable, or does so in a way that is not followed.
    fn apart(&self, value: Value) -> Option<Reach> {
        let range = self.range(value);
        range.is_within(MOST).then_some(Reach { drift: None, apart: Some(range) })
    }

    /// `value` in terms of the variable at the header, in the same iteration.
    fn follow(&mut self, trail: &mut Trail, value: Value) -> Option<Reach> {
        if value == trail.start {
            return Some(Reach { drift: Some(Range::ZERO), apart: None });
        }
        if let Some(&known) = trail.known.get(&value) {
            return known;
        }
        self.followed += 1;
        if self.followed > MOST_FOLLOWED {
            return None;
        }
        // Nothing is known of a value in terms of itself.
        trail.known.insert(value, None);
        let derived = self.derived(trail, value).filter(|reach| reach.drift.is_some());
        let reach = derived.or_else(|| self.apart(value));
        trail.known.insert(value, reach);
        reach
    }

    fn derived(&mut self, trail: &mut Trail, value: Value) -> Option<Reach> {
        let facts = self.facts;
        match facts.func.def(value) {
            ValueDef::Param(block, number) if facts.loops.contains(trail.around, block) => {
                let number = number as usize;
                let inner = facts.loops.innermost(block).filter(|&inner| facts.loops.all()[inner].header == block);
                match inner {
                    Some(inner) => {
                        let Carried { drift, apart } = self.carried(inner, value)?;
                        let first = self.follow_all(trail, self.entry_args(inner, number))?;
                        Some(first.plus(drift)?.join(Reach { drift: None, apart }))
                    }
                    None => self.follow_all(trail, facts.args(block, number).collect()),
                }
            }
            ValueDef::Result(inst)
                if facts.func.inst_block(inst).is_some_and(|block| facts.loops.contains(trail.around, block)) =>
            {
                self.computed(trail, facts.func.inst(inst))
            }
            _ => None,
        }
    }

    fn computed(&mut self, trail: &mut Trail, data: &InstData) -> Option<Reach> {
        match (data.op, &data.args[..]) {
            (Opcode::Add | Opcode::AddOvf, &[left, right]) => {
                let from_left = self.follow(trail, left).filter(|reach| reach.drift.is_some());
                match from_left {
                    Some(reach) => reach.plus(self.range(right)),
                    None => self.follow(trail, right)?.plus(self.range(left)),
                }
            }
            (Opcode::Sub | Opcode::SubOvf, &[left, right]) => {
                self.follow(trail, left)?.plus(Range::ZERO.of_extremes(self.range(right), |a, b| a - b)?)
            }
            (Opcode::Min | Opcode::Max, args) | (Opcode::Select, [_, args @ ..]) => {
                self.follow_all(trail, args.to_vec())
            }
            (Opcode::CheckFixnum, &[int]) => self.follow(trail, int),
            _ => None,
        }
    }

    fn follow_all(&mut self, trail: &mut Trail, values: Vec<Value>) -> Option<Reach> {
        let mut all = Reach::default();
        for value in values {
            all = all.join(self.follow(trail, value)?);
        }
        Some(all)
    }
}
