//! Scalar promotion: what a loop keeps in a cell or in a slot of an instance stays in a register around the loop.
//!
//! The place is read before the loop and written on each edge that leaves it; the frame states of exits within say what is
//! to be written there. Nothing that each iteration comes to may look at the heap behind the optimiser's back or meet the
//! place: two cells that might be the same are compared before the loop.
//!
//! The value is kept as an integer or a double where the loop writes nothing else there and expects nothing else. It is
//! put into a box again only if nobody can tell: a double that has one box; a large integer that is not the one which was
//! there before.

mod meeting;

use self::meeting::{Meeting, Refill};
use super::hoist::{anchor_of, hoisted, is_unhoisted};
use super::memory::Location;
use super::params::{tag_op, tagged_as, untag};
use super::ssa::Variables;
use crate::abi::Heap;
use crate::ir::{
    Block, BlockCall, Builder, Cfg, Cond, DomTree, Exit, Function, Imm, Inst, InstData, Loops, Opcode, Operand,
    PendingStore, Reason, StateId, Type, Value,
};
use rustc_hash::FxHashMap;

/// The heaps whose places are promoted: those to which stores are all that Python code writes with.
const HEAPS: [Heap; 2] = [Heap::Cell, Heap::Slots];

/// How many pairs of addresses are compared before a loop.
const MAX_COMPARED: usize = 8;

/// Promotes places in all loops.
pub fn run(func: &mut Function) -> bool {
    let mut changed = false;
    let mut done = 0;
    // From the inside out: what is written on an edge out of an inner loop is a store in the outer one. A loop that was
    // changed has new blocks around it, and the graph is made anew.
    loop {
        let cfg = Cfg::compute(func);
        let dom = DomTree::compute(func, &cfg);
        let loops = Loops::compute(func, &cfg, &dom);
        let Some(next) =
            (done..loops.all().len()).find(|&index| promote(func, &cfg, &dom, &loops, count(&loops, index)))
        else {
            break;
        };
        done = next + 1;
        changed = true;
    }
    changed
}

/// The number of the loop that comes to its turn after `index` others: the order of [`Loops::all`] backwards.
fn count(loops: &Loops, index: usize) -> usize {
    loops.all().len() - 1 - index
}

/// A place that the loop accesses.
struct Place {
    location: Location,
    base: Value,
    loads: Vec<Inst>,
    stores: Vec<Inst>,
    /// Whether only a check in the loop tells that the place is there.
    is_guarded: bool,
    /// Whether each iteration accesses it.
    is_passed: bool,
    /// Whether an access may be on the way of each iteration, or of a loop within.
    is_frequent: bool,
    /// What else may access it, off that way.
    met_by: Vec<Inst>,
}

/// A place that is promoted.
struct Promoted {
    place: Place,
    meetings: Vec<Meeting>,
    /// The type of the register.
    ty: Type,
    /// Where the loop leaves if the place holds something of another type.
    expected: Option<Exit>,
    /// What it holds before the loop.
    first: Value,
    variable: usize,
}

/// Promotes what can be in one loop.
fn promote(func: &mut Function, cfg: &Cfg, dom: &DomTree, loops: &Loops, index: usize) -> bool {
    let Some(preheader) = loops.preheader(func, cfg, index) else { return false };
    let around = &loops.all()[index];
    let anchor = anchor_of(func, preheader);
    let way = |block: Block| match around.passes(dom, block) {
        true => Way::Passed,
        false if loops.innermost(block) == Some(index) => Way::Off,
        false => Way::Within,
    };
    let places = places(func, &around.blocks, way);
    let written = places.iter().any(|place| !place.stores.is_empty());
    if !written {
        return false;
    }
    let mut choosing =
        Choosing { func, blocks: &around.blocks, places: &places, loops, index, anchor, apart: Vec::new() };
    let choices: Vec<Option<Choice>> = (0..places.len()).map(|number| choosing.choose(number)).collect();
    let apart = choosing.apart;
    if choices.iter().all(Option::is_none) {
        return false;
    }
    for (left, right) in apart {
        check_apart(func, preheader, left, right, anchor.expect("addresses are compared where an anchor is"));
    }
    let mut variables = Variables::new(cfg);
    let promoted: Vec<Promoted> = places
        .into_iter()
        .zip(choices)
        .filter_map(|(place, choice)| Some((place, choice?)))
        .map(|(place, Choice { meetings, typed })| {
            let ty = typed.map_or(Type::Value, |(ty, _)| ty);
            let before = typed.zip(anchor).map(|((ty, exit), anchor)| (ty, hoisted(func, exit, anchor)));
            let mut b = Builder::before_terminator(func, preheader);
            let first = read(&mut b, &place, before);
            let variable = variables.add(ty);
            variables.set_at_end(preheader, variable, first);
            Promoted { place, meetings, ty, expected: typed.map(|(_, exit)| exit), first, variable }
        })
        .collect();
    let written = vec![false; promoted.len()];
    Rewriting { func, variables, promoted, written, states: FxHashMap::default() }
        .run(&around.blocks, |block| loops.contains(index, block));
    true
}

/// How often a loop comes to a block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// In each iteration.
    Passed,
    /// At most once in an iteration.
    Off,
    /// It is in a loop within.
    Within,
}

/// The places that instructions of `blocks` access, of heaps that nothing but loads and stores reads or writes on the way of
/// each iteration.
fn places(func: &Function, blocks: &[Block], way: impl Fn(Block) -> Way) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut hidden = [false; HEAPS.len()];
    let mut met_by: [Vec<Inst>; HEAPS.len()] = Default::default();
    let mut guarded = Vec::new();
    let insts = blocks.iter().map(|&block| (way(block), block));
    for (way, &inst) in insts.flat_map(|(way, block)| func.insts(block).iter().map(move |inst| (way, inst))) {
        let data = func.inst(inst);
        let effects = data.effects();
        let Some(location) = Location::of(func, data).filter(|location| HEAPS.contains(&location.access.heap)) else {
            for (number, heap) in HEAPS.into_iter().enumerate() {
                match effects.reads.contains(heap) || effects.writes.contains(heap) {
                    true if way == Way::Off => met_by[number].push(inst),
                    meets => hidden[number] |= meets,
                }
            }
            if data.op == Opcode::CheckHeader {
                guarded.push(data.args[0]);
            }
            continue;
        };
        let place = match places.iter_mut().find(|place| place.location == location) {
            Some(place) => place,
            None => {
                let base = location.base.expect("the address of a cell or an instance");
                places.push(Place {
                    location,
                    base,
                    loads: Vec::new(),
                    stores: Vec::new(),
                    is_guarded: false,
                    is_passed: false,
                    is_frequent: false,
                    met_by: Vec::new(),
                });
                places.last_mut().expect("it was put there")
            }
        };
        place.is_passed |= way == Way::Passed;
        place.is_frequent |= way != Way::Off;
        if effects.writes.is_empty() { place.loads.push(inst) } else { place.stores.push(inst) }
    }
    let number = |place: &Place| HEAPS.iter().position(|&heap| heap == place.location.access.heap);
    places.retain(|place| number(place).is_some_and(|number| !hidden[number]));
    for place in &mut places {
        place.met_by = number(place).map_or_else(Vec::new, |number| met_by[number].clone());
    }
    // Unlike a check, a question about a header tells nothing where it stands, but only in a branch, which may be in the loop.
    for data in func.blocks().iter().flat_map(|&block| func.insts(block)).map(|&inst| func.inst(inst)) {
        let asks = matches!(data.op, Opcode::HasHeader | Opcode::Load);
        if asks && data.effects().reads.contains(Heap::Header) {
            guarded.push(data.args[0]);
        }
    }
    for place in &mut places {
        place.is_guarded = guarded.contains(&place.base);
    }
    places
}

/// The choice of the places that are promoted.
struct Choosing<'a> {
    func: &'a Function,
    /// Those of the loop.
    blocks: &'a [Block],
    places: &'a [Place],
    loops: &'a Loops,
    /// The loop's number.
    index: usize,
    anchor: Option<StateId>,
    /// Addresses that must differ.
    apart: Vec<(Value, Value)>,
}

/// How a place is promoted.
struct Choice {
    meetings: Vec<Meeting>,
    /// The type of the register, and where the loop leaves if the place holds something else. None if it is a word.
    typed: Option<(Type, Exit)>,
}

impl Choosing<'_> {
    /// How a place is promoted, if it is written, has one address around the loop, and is met off the way only.
    fn choose(&mut self, number: usize) -> Option<Choice> {
        let place = &self.places[number];
        let whole = place.location.index.is_none() && place.location.access.kind.ty() == Type::Value;
        if place.stores.is_empty() || !whole || place.is_guarded || !self.is_invariant(place.base) {
            return None;
        }
        let known = self.apart.len();
        let choice = self.met_by(place).and_then(|met_by| self.met(place, &met_by));
        if choice.is_none() {
            self.apart.truncate(known);
        }
        choice
    }

    /// What may access a place beside its own loads and stores, if all of that is off the way.
    fn met_by(&mut self, place: &Place) -> Option<Vec<Inst>> {
        let mut met_by = place.met_by.clone();
        for other in self.places.iter().filter(|other| other.location != place.location) {
            // What is allocated in the loop is not what was there before.
            let is_new = |value| self.func.def_inst(value).is_some_and(|inst| self.func.inst(inst).op == Opcode::Alloc);
            let is_apart = is_new(other.base) && other.base != place.base;
            if is_apart || !place.location.may_alias(&other.location, self.func, |_| false) {
                continue;
            }
            let pair = (place.base.min(other.base), place.base.max(other.base));
            let can_differ = pair.0 != pair.1 && self.anchor.is_some() && self.is_invariant(other.base);
            if can_differ && self.apart.len() < MAX_COMPARED {
                if !self.apart.contains(&pair) {
                    self.apart.push(pair);
                }
            } else if other.is_frequent {
                return None;
            } else {
                met_by.extend(other.loads.iter().chain(&other.stores));
            }
        }
        Some(met_by)
    }

    /// How a place is promoted that these meet. What is written and read again off the way has to come back on it: each iteration
    /// accesses the place, and has no box to make.
    fn met(&self, place: &Place, met_by: &[Inst]) -> Option<Choice> {
        let meetings = Meeting::all(self.func, self.blocks, met_by, &[&place.loads, &place.stores]);
        let typed = self.anchor.and_then(|anchor| register_type(self.func, place, &meetings, anchor));
        let pays = meetings.is_empty() || place.is_passed && typed.is_some() && meetings.len() <= meeting::MOST;
        pays.then_some(Choice { meetings, typed })
    }

    fn is_invariant(&self, value: Value) -> bool {
        self.loops.is_invariant(self.func, self.index, value)
    }
}

/// Leaves before the loop if two addresses are the same.
fn check_apart(func: &mut Function, preheader: Block, left: Value, right: Value, anchor: StateId) {
    let mut b = Builder::before_terminator(func, preheader);
    let (left, right) = (b.ref_to_value(left), b.ref_to_value(right));
    let same = b.word_eq(left, right);
    b.check_false(same, Exit::new(Reason::Hoisted, anchor));
}

/// The type in which a place is kept, and where the loop leaves if it holds something else: that of all that is written there,
/// if what is read is expected to be of it, and known to be where something else has accessed the place.
fn register_type(func: &Function, place: &Place, meetings: &[Meeting], anchor: StateId) -> Option<(Type, Exit)> {
    let mut types = place.stores.iter().map(|&store| tagged_as(func, func.inst(store).args[1]));
    let ty = types.next()??;
    let checks: &[Opcode] = match ty {
        Type::Int => &[Opcode::CheckInt],
        Type::Float => &[Opcode::CheckFloat],
        Type::Word => &[Opcode::CheckWord, Opcode::CheckLowBits],
        _ => return None,
    };
    let loaded: Vec<Value> = place.loads.iter().filter_map(|&load| func.result(load)).collect();
    if !types.all(|other| other == Some(ty)) {
        return None;
    }
    let insts = func.blocks().iter().flat_map(|&block| func.insts(block)).map(|&inst| func.inst(inst));
    let expects = |data: &&InstData| checks.contains(&data.op) && loaded.contains(&unbound(func, data.args[0]));
    let exit = insts.filter(expects).find_map(|data| data.exit)?;
    let is_known = |meeting: &Meeting| !meeting.writes || Refill::of(func, meeting, &place.loads, ty, exit).is_some();
    // What was there before the loop is given back for an equal word, but not what a meeting has left.
    let is_given_back = ty == Type::Word && !meetings.is_empty();
    (!is_given_back && !is_unhoisted(func, exit, anchor) && meetings.iter().all(is_known)).then_some((ty, exit))
}

/// What `value` is, a check apart that it is bound.
fn unbound(func: &Function, value: Value) -> Value {
    match func.def_inst(value).map(|inst| func.inst(inst)) {
        Some(data) if data.op == Opcode::CheckBound => data.args[0],
        _ => value,
    }
}

/// Reads a place, as a number if it has to be one.
fn read(b: &mut Builder<'_>, place: &Place, typed: Option<(Type, Exit)>) -> Value {
    let word = b.load(place.location.access, place.base);
    let Some((ty, exit)) = typed else { return word };
    match ty {
        Type::Int => b.check_int(word, exit),
        Type::Word => b.check_word(word, exit),
        Type::Float => {
            let float = b.check_float(word, exit);
            let can_return = b.has_one_box(float);
            b.check_true(can_return, exit);
            float
        }
        _ => unreachable!("a register is typed as a number"),
    }
}

struct Rewriting<'f> {
    func: &'f mut Function,
    variables: Variables<'f>,
    promoted: Vec<Promoted>,
    /// Of each place, whether it holds by itself what it is to hold.
    written: Vec<bool>,
    /// States made, by the state they replace and the values to be written.
    states: FxHashMap<(StateId, Vec<Option<Value>>), StateId>,
}

/// What the instructions of a loop have to do with its promoted places, which are known by their numbers.
#[derive(Default)]
struct Roles {
    /// Loads and stores of one.
    accesses: FxHashMap<Inst, usize>,
    /// What a store puts into the register.
    stored: FxHashMap<Inst, Value>,
    /// What may access some in another way.
    meets: FxHashMap<Inst, Vec<usize>>,
    /// What comes last in meetings, and whether these may have written.
    ends: FxHashMap<Inst, Vec<(usize, bool)>>,
    /// What comes last where a register is filled anew, and with what.
    refilled: FxHashMap<Inst, (usize, Value)>,
}

impl Roles {
    fn of(promoted: &[Promoted]) -> Roles {
        let mut roles = Roles::default();
        for (number, Promoted { place, meetings, .. }) in promoted.iter().enumerate() {
            roles.accesses.extend(place.loads.iter().chain(&place.stores).map(|&inst| (inst, number)));
            for meeting in meetings {
                meeting.insts.iter().for_each(|&inst| roles.meets.entry(inst).or_default().push(number));
                roles.ends.entry(meeting.last()).or_default().push((number, meeting.writes));
            }
        }
        roles
    }
}

impl Rewriting<'_> {
    fn run(mut self, blocks: &[Block], within: impl Fn(Block) -> bool) {
        let mut roles = Roles::of(&self.promoted);
        for &block in blocks {
            for inst in self.func.insts(block).to_vec() {
                self.set_by(block, inst, &mut roles);
            }
        }
        for &block in blocks {
            self.block(block, &roles);
        }
        for &block in blocks {
            self.leave_through_stores(block, &within);
        }
        self.func.resolve_aliases();
    }

    /// Notes what an instruction puts into registers.
    fn set_by(&mut self, block: Block, inst: Inst, roles: &mut Roles) {
        if let Some(&number) = roles.accesses.get(&inst)
            && let &[_, word] = &self.func.inst(inst).args[..]
        {
            let value = match self.promoted[number].ty {
                Type::Value => word,
                _ => untag(self.func, inst, word),
            };
            roles.stored.insert(inst, value);
            self.variables.set_at_end(block, self.promoted[number].variable, value);
        }
        let ended = roles.ends.get(&inst).into_iter().flatten();
        for number in ended.filter(|(_, writes)| *writes).map(|&(number, _)| number) {
            let (last, value) = self.promoted[number].refill(self.func, inst);
            roles.refilled.insert(last, (number, value));
            self.variables.set_at_end(block, self.promoted[number].variable, value);
        }
    }

    fn block(&mut self, block: Block, roles: &Roles) {
        let mut current: Vec<Option<Value>> = vec![None; self.promoted.len()];
        for inst in self.func.take_insts(block) {
            match (roles.accesses.get(&inst), self.func.result(inst)) {
                (Some(&number), Some(result)) => {
                    let content = self.content(block, &mut current, number);
                    match tag_op(self.promoted[number].ty) {
                        None => self.func.replace(result, content),
                        Some(op) => {
                            let tagged = self.func.make_inst(InstData::new(op, Imm::None, &[content]));
                            self.func.append_inst(block, tagged);
                            let tagged = self.func.result(tagged).expect("a tagged value is one");
                            self.func.replace(result, tagged);
                        }
                    }
                    self.func.forget(inst);
                }
                (Some(&number), None) => {
                    current[number] = Some(roles.stored[&inst]);
                    self.func.forget(inst);
                }
                (None, _) => {
                    for &number in roles.meets.get(&inst).into_iter().flatten() {
                        let content = self.content(block, &mut current, number);
                        self.write(block, number, content);
                    }
                    self.keep_with_state(block, inst, &mut current);
                    for &(number, writes) in roles.ends.get(&inst).into_iter().flatten() {
                        self.written[number] = writes;
                    }
                    if let Some(&(number, value)) = roles.refilled.get(&inst) {
                        current[number] = Some(value);
                        self.written[number] = false;
                    }
                }
            }
        }
    }

    /// Writes a place in the loop, if it is not what it is to be.
    fn write(&mut self, block: Block, number: usize, content: Value) {
        if std::mem::replace(&mut self.written[number], true) {
            return;
        }
        let mut b = Builder::new(self.func);
        b.switch_to(block);
        self.promoted[number].write(&mut b, content);
    }

    /// Puts back an instruction that stays. Where it leaves, the places are written that are not yet.
    fn keep_with_state(&mut self, block: Block, inst: Inst, current: &mut [Option<Value>]) {
        if let Some(exit) = self.func.inst(inst).exit {
            let contents: Vec<Option<Value>> = (0..self.promoted.len())
                .map(|number| (!self.written[number]).then(|| self.content(block, current, number)))
                .collect();
            let state = self.state(exit.state, contents);
            self.func.inst_mut(inst).exit = Some(exit.with_state(state));
        }
        self.func.append_inst(block, inst);
    }

    /// What a place holds where `block` has come to.
    fn content(&mut self, block: Block, current: &mut [Option<Value>], number: usize) -> Value {
        let value = current[number]
            .unwrap_or_else(|| self.variables.at_start(self.func, block, self.promoted[number].variable));
        let value = self.func.resolve(value);
        current[number] = Some(value);
        value
    }

    /// The state that also writes `contents` to the places. What an inner loop has in its own register is newer.
    fn state(&mut self, id: StateId, contents: Vec<Option<Value>>) -> StateId {
        if contents.iter().all(Option::is_none) {
            return id;
        }
        let key = (id, contents);
        if let Some(&known) = self.states.get(&key) {
            return known;
        }
        let mut state = self.func.states[id].clone();
        for (promoted, content) in self.promoted.iter().zip(&key.1) {
            let Some(content) = *content else { continue };
            let (base, offset) = (promoted.place.base, promoted.place.location.access.offset);
            if !state.stores.iter().any(|store| store.base == base && store.offset == offset) {
                state.stores.push(PendingStore { base, offset, operand: Operand::Value(content) });
            }
        }
        let made = self.func.new_state(state);
        self.states.insert(key, made);
        made
    }

    /// Writes the places on the edges from `block` out of the loop.
    fn leave_through_stores(&mut self, block: Block, within: &impl Fn(Block) -> bool) {
        let Some(terminator) = self.func.terminator(block) else { return };
        for target in 0..self.func.inst(terminator).targets.len() {
            if within(self.func.inst(terminator).targets[target].block) {
                continue;
            }
            let outside = self.func.create_block_after(block);
            let onward =
                std::mem::replace(&mut self.func.inst_mut(terminator).targets[target], BlockCall::new(outside, &[]));
            let contents: Vec<Value> = self
                .promoted
                .iter()
                .map(|promoted| self.variables.at_end(self.func, block, promoted.variable))
                .collect();
            let mut b = Builder::new(self.func);
            b.switch_to(outside);
            for (promoted, content) in self.promoted.iter().zip(contents) {
                promoted.write(&mut b, content);
            }
            b.jump(onward.block, &onward.args);
        }
    }
}

impl Promoted {
    /// Writes what the register holds.
    fn write(&self, b: &mut Builder<'_>, content: Value) {
        let word = self.boxed(b, content);
        b.store(self.place.location.access, self.place.base, word);
    }

    /// Fills the register anew behind the meeting that ends with `last`. Gives what does so last, and the value.
    fn refill(&self, func: &mut Function, last: Inst) -> (Inst, Value) {
        let meeting = self.meetings.iter().find(|meeting| meeting.last() == last).expect("it ends one");
        let refill = self.expected.and_then(|exit| Refill::of(func, meeting, &self.place.loads, self.ty, exit));
        let (before, value) = match refill.expect("the type of the register was chosen so") {
            Refill::Certain(before) => {
                let mut b = Builder::before(func, before);
                let word = read(&mut b, &self.place, None);
                (before, b.untag_int(word))
            }
            Refill::Checked(before, exit) => {
                (before, read(&mut Builder::before(func, before), &self.place, Some((self.ty, exit))))
            }
        };
        let (block, index) = func.place(before);
        (func.insts(block)[index - 1], value)
    }

    /// The word of what the register holds in the end.
    fn boxed(&self, b: &mut Builder<'_>, content: Value) -> Value {
        match self.ty {
            Type::Int => b.tag_int(content),
            Type::Float => b.box_float(content),
            Type::Word => {
                let (before, now) = (b.word_to_int(self.first), b.word_to_int(content));
                let (same, boxed) = (b.icmp(Cond::Eq, before, now), b.box_word(content));
                let original = b.load(self.place.location.access, self.place.base);
                b.select(same, original, boxed)
            }
            _ => content,
        }
    }
}
