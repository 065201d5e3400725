//! Memory: loads of what is known to stand there, stores of what stands there already, stores that are overwritten before
//! anyone looks, and checks of headers that were done before.
//!
//! Each heap has a version, which a write to it changes. What is known at the end of a block holds at the start of a block
//! it dominates if the heap has the same version there: then nothing between them wrote to it. Around a loop the version
//! is kept if no block of the loop writes to the heap.
//!
//! An object is private from its allocation until its address is stored, passed or returned: no call and no access
//! through another address reaches it. An exit sees all memory, and the objects its frame state names.

mod alias;

pub(crate) use alias::Location;
use alias::is_new;

use super::constant::{Constant, Folded, fold};
use super::scope::{Step, walk};
use crate::abi::{Heap, HeapSet, value};
use crate::ir::{
    Block, Cfg, DomTree, EntityMap, Function, HeaderTest, Imm, Inst, InstData, Loops, MemAccess, MemKind, Opcode, Type,
    Value, ValueList,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// Forwards what is stored and loaded, and removes superfluous stores and checks.
pub fn run(func: &mut Function) -> bool {
    let cfg = Cfg::compute(func);
    let dom = DomTree::compute(func, &cfg);
    let mut pass = Forwarding { versions: Versions::new(func, &cfg, &dom), cfg: &cfg, func, changed: false };
    let mut states = Vec::new();
    for step in walk(&dom, cfg.rpo()[0]) {
        match step {
            Step::Enter(block) => {
                let above: Option<&State> = states.last();
                let state = pass.enter(block, above);
                states.push(pass.block(block, state));
            }
            Step::Leave(_) => {
                states.pop();
            }
        }
    }
    let changed = pass.changed;
    if changed {
        func.resolve_aliases();
    }
    changed
}

const HEAPS: usize = Heap::ALL.len();

/// The place, after those of the heaps, of the version that changes wherever something runs.
const RUNS: usize = HEAPS;

type VersionSet = [u32; HEAPS + 1];

/// Which versions change in a piece of code.
#[derive(Clone, Copy, Debug, Default)]
struct Changes {
    heaps: HeapSet,
    runs: bool,
}

impl Changes {
    const ALL: Changes = Changes { heaps: HeapSet::ALL, runs: true };

    fn union(self, other: Changes) -> Changes {
        Changes { heaps: self.heaps.union(other.heaps), runs: self.runs || other.runs }
    }

    fn of(func: &Function, block: Block) -> Changes {
        let insts = func.insts(block).iter();
        insts.fold(Changes::default(), |changes, &inst| {
            let effects = func.inst(inst).effects();
            changes.union(Changes { heaps: effects.writes, runs: effects.runs })
        })
    }
}

/// The versions of the heaps at the ends of blocks.
struct Versions {
    next: u32,
    out: EntityMap<Block, Option<VersionSet>>,
    /// What changes in the loop of a header.
    changed_in_loop: FxHashMap<Block, Changes>,
}

impl Versions {
    fn new(func: &Function, cfg: &Cfg, dom: &DomTree) -> Versions {
        let mut changes = EntityMap::filled(func.block_count(), Changes::default());
        for &block in cfg.rpo() {
            changes[block] = Changes::of(func, block);
        }
        let loops = Loops::compute(func, cfg, dom);
        let within = |blocks: &[Block]| {
            let blocks = blocks.iter();
            blocks.fold(Changes::default(), |all, &block| all.union(changes[block]))
        };
        let changed_in_loop = loops.all().iter().map(|around| (around.header, within(&around.blocks))).collect();
        Versions { next: 0, out: EntityMap::filled(func.block_count(), None), changed_in_loop }
    }

    fn fresh(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    /// The versions at the start of `block`.
    fn at_start(&mut self, cfg: &Cfg, block: Block) -> VersionSet {
        let mut done = cfg.preds(block).iter().filter_map(|edge| self.out[edge.block]);
        let Some(first) = done.next() else {
            return [self.fresh(); HEAPS + 1];
        };
        let mut agreed = [true; HEAPS + 1];
        for other in done {
            for heap in 0..=HEAPS {
                agreed[heap] &= first[heap] == other[heap];
            }
        }
        if cfg.preds(block).iter().any(|edge| self.out[edge.block].is_none()) {
            // An edge from further down: a loop, or a knot of edges of which nothing is known.
            let changes = self.changed_in_loop.get(&block).copied().unwrap_or(Changes::ALL);
            for &heap in Heap::ALL {
                agreed[heap as usize] &= !changes.heaps.contains(heap);
            }
            agreed[RUNS] &= !changes.runs;
        }
        let mut versions = first;
        for heap in 0..=HEAPS {
            if !agreed[heap] {
                versions[heap] = self.fresh();
            }
        }
        versions
    }
}

/// What is known at a place.
#[derive(Clone, Debug)]
struct State {
    versions: VersionSet,
    /// What stands where, by heap.
    contents: [Vec<(Location, Value)>; HEAPS],
    headers: Vec<(Value, HeaderTest)>,
    /// Checks that passed and depend on memory.
    checks: Vec<Question>,
    /// What helpers have answered that only look.
    answers: Vec<(Question, Value)>,
    /// The private objects.
    private: FxHashSet<Value>,
}

/// An instruction by what it does.
type Question = (Opcode, Imm, ValueList);

/// How much is kept in mind of each heap: the oldest is forgotten first.
const MEMORY: usize = 24;

fn remember<T>(list: &mut Vec<T>, item: T) {
    if list.len() == MEMORY {
        list.remove(0);
    }
    list.push(item);
}

impl State {
    fn new(versions: VersionSet) -> State {
        State {
            versions,
            contents: Default::default(),
            headers: Vec::new(),
            checks: Vec::new(),
            answers: Vec::new(),
            private: FxHashSet::default(),
        }
    }

    /// What of `above`, known at the end of the dominating block, still holds with `versions`.
    fn inherit(above: &State, versions: VersionSet, keeps_private: bool) -> State {
        let mut state = State::new(versions);
        #[allow(clippy::needless_range_loop, reason = "the number is the heap's name")]
        for heap in 0..HEAPS {
            if above.versions[heap] == versions[heap] {
                state.contents[heap].clone_from(&above.contents[heap]);
            }
        }
        let is_same = |place: usize| above.versions[place] == versions[place];
        state.headers.clone_from(&above.headers);
        state.headers.retain_mut(|(_, test)| is_same(Heap::Header as usize) || keep_tag(test));
        if is_same(Heap::Other as usize) && is_same(RUNS) {
            state.checks.clone_from(&above.checks);
        }
        if (0..=RUNS).all(|place| place == Heap::Frame as usize || is_same(place)) {
            state.answers.clone_from(&above.answers);
        }
        if keeps_private {
            state.private.clone_from(&above.private);
        }
        state
    }

    fn content(&self, location: &Location) -> Option<Value> {
        let known = &self.contents[location.access.heap as usize];
        known.iter().rev().find(|(at, _)| at == location).map(|&(_, value)| value)
    }

    fn set_content(&mut self, location: Location, value: Value) {
        let known = &mut self.contents[location.access.heap as usize];
        known.retain(|(at, _)| *at != location);
        remember(known, (location, value));
    }

    /// Forgets what a write to the heaps of `written`, anywhere but in private objects, may change.
    fn clobber(&mut self, written: HeapSet, versions: &mut Versions) {
        for heap in written.iter() {
            self.versions[heap as usize] = versions.fresh();
            let private = &self.private;
            self.contents[heap as usize].retain(|(at, _)| at.base.is_some_and(|base| private.contains(&base)));
            match heap {
                Heap::Header => self.headers.retain_mut(|(object, test)| private.contains(object) || keep_tag(test)),
                Heap::Other => self.checks.clear(),
                _ => {}
            }
        }
    }
}

/// Reduces a test that was passed to the type tag, which never changes; answers whether it still says anything.
fn keep_tag(test: &mut HeaderTest) -> bool {
    test.mask &= value::HEADER_TAG_MASK;
    test.expected &= test.mask;
    test.mask != 0
}

struct Forwarding<'f> {
    func: &'f mut Function,
    cfg: &'f Cfg,
    versions: Versions,
    changed: bool,
}

/// What becomes of an instruction.
enum Fate {
    Keep,
    Remove,
    /// Its result is this value.
    Replace(Value),
    /// Its result is this constant.
    Constant(Constant),
}

impl Forwarding<'_> {
    fn enter(&mut self, block: Block, above: Option<&State>) -> State {
        let versions = self.versions.at_start(self.cfg, block);
        let mut state = match above {
            Some(above) => State::inherit(above, versions, self.cfg.preds(block).len() == 1),
            None => State::new(versions),
        };
        if let Some(passed) = self.passed_on_the_way(block) {
            remember(&mut state.headers, passed);
        }
        state
    }

    fn block(&mut self, block: Block, mut state: State) -> State {
        // Stores of this block that nothing has looked at yet.
        let mut unseen: Vec<(Location, Inst)> = Vec::new();
        let mut dead: FxHashSet<Inst> = FxHashSet::default();
        let mut kept = Vec::new();
        for inst in self.func.take_insts(block) {
            self.func.resolve_uses(inst);
            let data = self.func.take_data(inst);
            let fate = self.known(&data, &state);
            match fate {
                Fate::Keep => {
                    self.observe(&data, &mut unseen, &mut dead, inst, &state);
                    self.execute(inst, &data, &mut state);
                    *self.func.inst_mut(inst) = data;
                    kept.push(inst);
                }
                Fate::Remove => self.func.forget(inst),
                Fate::Constant(constant) => {
                    *self.func.inst_mut(inst) = constant.data();
                    kept.push(inst);
                }
                Fate::Replace(value) => {
                    let result = self.func.result(inst).expect("a load has a result");
                    self.func.replace(result, value);
                    self.func.forget(inst);
                }
            }
            self.changed |= !matches!(fate, Fate::Keep);
        }
        self.changed |= !dead.is_empty();
        for inst in kept {
            if dead.contains(&inst) {
                self.func.forget(inst);
            } else {
                self.func.append_inst(block, inst);
            }
        }
        self.versions.out[block] = Some(state.versions);
        state
    }

    /// What is known of `data` before it is executed.
    fn known(&self, data: &InstData, state: &State) -> Fate {
        if let Some(location) = Location::of(self.func, data) {
            if let (None, Some(header)) = (stored(data), self.known_header(&location, state)) {
                return Fate::Constant(Constant::Int(header as i64));
            }
            let content = state.content(&location);
            return match (stored(data), content) {
                (None, Some(content)) => Fate::Replace(self.func.resolve(content)),
                (Some(value), Some(content)) if self.func.resolve(content) == value => Fate::Remove,
                _ => Fate::Keep,
            };
        }
        if let Imm::Header(test) = data.imm {
            let of_object = state.headers.iter().filter(|(object, _)| self.func.resolve(*object) == data.args[0]);
            let answer = of_object.filter_map(|(_, known)| answers(known, &test)).next();
            return match (data.op, answer) {
                (Opcode::HasHeader, Some(holds)) => Fate::Constant(Constant::Bool(holds)),
                (Opcode::CheckHeader, Some(true)) => Fate::Remove,
                _ => Fate::Keep,
            };
        }
        if only_looks(data) {
            let question = question(data);
            let answer = state.answers.iter().find(|(asked, _)| *asked == question);
            return answer.map_or(Fate::Keep, |&(_, answer)| Fate::Replace(self.func.resolve(answer)));
        }
        if depends_on_memory(data) && state.checks.contains(&question(data)) { Fate::Remove } else { Fate::Keep }
    }

    /// The header that `location` is, if all of it is known.
    fn known_header(&self, location: &Location, state: &State) -> Option<u64> {
        let base = header_base(location)?;
        let of_object = state.headers.iter().filter(|(object, _)| self.func.resolve(*object) == base);
        of_object.map(|(_, known)| known).find(|known| known.mask == u64::MAX).map(|known| known.expected)
    }

    /// The integer that `value` is, if it is made of constants: headers are, of those that stood there before.
    fn integer(&self, value: Value) -> Option<i64> {
        let value = self.func.resolve(value);
        let data = self.func.inst(self.func.def_inst(value)?);
        let constant = match (data.op, &*data.args) {
            (Opcode::And | Opcode::Or, &[left, right]) => {
                let args = [self.integer(left)?, self.integer(right)?].map(Constant::Int);
                match fold(data, &args)? {
                    Folded::Result(constant) => constant,
                    Folded::Holds | Folded::Fails => return None,
                }
            }
            _ => Constant::of(self.func, value)?,
        };
        match constant {
            Constant::Int(int) => Some(int),
            _ => None,
        }
    }

    /// The test that the header of an object has passed if control has come to `block`.
    fn passed_on_the_way(&self, block: Block) -> Option<(Value, HeaderTest)> {
        let [edge] = self.cfg.preds(block) else { return None };
        let (&last, before) = self.func.insts(edge.block).split_last()?;
        let branch = self.func.inst(last);
        let [yes, no] = branch.targets.as_slice() else { return None };
        if branch.op != Opcode::Branch || yes.block != block || no.block == block {
            return None;
        }
        let question = self.func.def_inst(branch.args[0])?;
        let data = self.func.inst(question);
        // Nothing has been written since.
        let Imm::Header(test) = data.imm else { return None };
        let since = before.iter().rev().take_while(|&&inst| inst != question);
        let is_old = before.contains(&question)
            && since
                .map(|&inst| self.func.inst(inst).effects())
                .all(|effects| effects.writes.is_empty() && !effects.runs);
        is_old.then(|| (self.func.resolve(data.args[0]), test))
    }

    /// Finds the stores that `data` overwrites unseen, and those that it makes seen.
    fn observe(
        &self,
        data: &InstData,
        unseen: &mut Vec<(Location, Inst)>,
        dead: &mut FxHashSet<Inst>,
        inst: Inst,
        state: &State,
    ) {
        let effects = data.effects();
        let location = Location::of(self.func, data);
        // An allocation may run the collector, which looks into objects.
        if effects.may_exit || effects.calls || effects.allocates || effects.terminator {
            unseen.clear();
        } else if let (Some(location), Some(_)) = (location, stored(data)) {
            unseen.retain(|&(at, store)| {
                let (size, covering) = (at.access.kind.size(), location.access.kind.size());
                let covered = at.base == location.base
                    && at.index == location.index
                    && at.access.offset == location.access.offset
                    // An index counts in units of the size.
                    && (size == covering || size < covering && at.index.is_none())
                    && at.access.heap == location.access.heap;
                if covered {
                    dead.insert(store);
                }
                !covered
            });
            remember(unseen, (location, inst));
        } else if let Some(location) = location {
            unseen.retain(|(at, _)| !at.may_alias(&location, self.func, |base| state.private.contains(&base)));
        } else if !effects.reads.is_empty() {
            unseen.retain(|(at, _)| !effects.reads.contains(at.access.heap));
        }
    }

    /// Changes `state` to what is known after `data`.
    fn execute(&mut self, inst: Inst, data: &InstData, state: &mut State) {
        self.publish(data, state);
        let effects = data.effects();
        // No helper looks at a frame.
        if effects.runs || effects.writes.iter().any(|heap| heap != Heap::Frame) {
            state.answers.clear();
        }
        if let Some(location) = Location::of(self.func, data) {
            match stored(data) {
                Some(value) => self.store(location, value, state),
                None => {
                    let result = self.func.result(inst).expect("a load has a result");
                    state.set_content(location, result);
                }
            }
            return;
        }
        if effects.runs {
            // Whatever runs meanwhile may end an assumption.
            state.versions[RUNS] = self.versions.fresh();
            state.checks.clear();
        }
        state.clobber(effects.writes, &mut self.versions);
        match (data.imm, self.func.result(inst)) {
            (Imm::Alloc(shape), Some(object)) => {
                state.private.insert(object);
                let header = HeaderTest { mask: u64::MAX, expected: shape.header };
                remember(&mut state.headers, (object, header));
            }
            (Imm::Header(test), None) => remember(&mut state.headers, (data.args[0], test)),
            (Imm::Helper(_), Some(answer)) if only_looks(data) => {
                remember(&mut state.answers, (question(data), answer));
            }
            _ if depends_on_memory(data) => remember(&mut state.checks, question(data)),
            _ => {}
        }
    }

    fn store(&mut self, location: Location, value: Value, state: &mut State) {
        let heap = location.access.heap;
        state.versions[heap as usize] = self.versions.fresh();
        let (func, private) = (&*self.func, &state.private);
        state.contents[heap as usize].retain(|(at, _)| !at.may_alias(&location, func, |base| private.contains(&base)));
        match heap {
            Heap::Header => {
                let is_other = |object: Value| {
                    location.base.is_some_and(|base| {
                        let apart = private.contains(&object)
                            || private.contains(&base)
                            || is_new(func, object) && is_new(func, base);
                        apart && object != base
                    })
                };
                state.headers.retain_mut(|(object, test)| is_other(func.resolve(*object)) || keep_tag(test));
                if let Some((object, header)) = header_base(&location).zip(self.integer(value)) {
                    let whole = HeaderTest { mask: u64::MAX, expected: header as u64 };
                    remember(&mut state.headers, (object, whole));
                }
            }
            Heap::Other => state.checks.clear(),
            _ => {}
        }
        // What is read back of a narrow store is not what was stored.
        if location.access.kind.size() == 8 {
            state.set_content(location, value);
        }
    }

    /// Ends the privacy of the objects whose address `data` hands on.
    fn publish(&self, data: &InstData, state: &mut State) {
        if state.private.is_empty() {
            return;
        }
        let is_access = Location::of(self.func, data).is_some();
        let only_looks = data.effects().is_function() && (data.op == Opcode::RefToValue || !self.results_in_word(data));
        for (index, value) in data.uses().enumerate() {
            let is_address = is_access && index == 0 && data.op != Opcode::FrameStore;
            if !is_address && !only_looks && !matches!(data.imm, Imm::Header(_)) {
                state.private.remove(&object_of(self.func, value));
            }
        }
    }

    fn results_in_word(&self, data: &InstData) -> bool {
        matches!(self.func.result_type(data), Some(Type::Value | Type::Ref))
    }
}

/// The value that `data` stores.
fn stored(data: &InstData) -> Option<Value> {
    if data.effects().writes.is_empty() { None } else { data.args.last().copied() }
}

/// The object whose whole header `location` is.
fn header_base(location: &Location) -> Option<Value> {
    let is_whole = location.access == MemAccess::new(Heap::Header, MemKind::Int, 0) && location.index.is_none();
    location.base.filter(|_| is_whole)
}

/// The address that `value` is, or is the value of.
fn object_of(func: &Function, value: Value) -> Value {
    match func.def_inst(value).map(|inst| func.inst(inst)) {
        Some(data) if data.op == Opcode::RefToValue => func.resolve(data.args[0]),
        _ => func.resolve(value),
    }
}

/// Whether `data` is a check without a result that looks at memory.
fn depends_on_memory(data: &InstData) -> bool {
    let effects = data.effects();
    let is_check = effects.may_exit && !effects.calls && !effects.terminator;
    is_check && !effects.reads.is_empty() && effects.writes.is_empty()
}

/// Whether `data` is a call of a helper that reads memory, and does nothing else.
fn only_looks(data: &InstData) -> bool {
    let effects = data.effects();
    let does_more = effects.calls || effects.runs || effects.allocates || effects.may_exit;
    matches!(data.imm, Imm::Helper(_)) && !effects.reads.is_empty() && effects.writes.is_empty() && !does_more
}

fn question(data: &InstData) -> Question {
    (data.op, data.imm, data.args.clone())
}

/// Whether a header that passes `known` passes `test`, if that can be told.
fn answers(known: &HeaderTest, test: &HeaderTest) -> Option<bool> {
    let common = known.mask & test.mask;
    match known.expected & common == test.expected & common {
        false => Some(false),
        true => (common == test.mask).then_some(true),
    }
}
