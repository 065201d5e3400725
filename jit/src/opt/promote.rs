//! Scalar promotion: what a loop keeps in a cell or in a slot of an instance stays in a register around the loop.
//!
//! The place is read before the loop and written on each edge that leaves it; the frame states of exits within say what is
//! to be written there. Nothing in the loop may look at the heap behind the optimiser's back, and no other access may
//! meet the place: two cells that might be the same are compared before the loop.
//!
//! The value is kept as an integer or a double where the loop writes nothing else there and expects nothing else. It is
//! put into a box again only if nobody can tell: a double that has one box; a large
//! integer that is not the one which was there before.

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
        let Some(next) = (done..loops.all().len()).find(|&index| promote(func, &cfg, &loops, count(&loops, index)))
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
}

/// A place that is promoted.
struct Promoted {
    place: Place,
    /// The type of the register.
    ty: Type,
    /// What it holds before the loop.
    first: Value,
    variable: usize,
}

/// Promotes what can be in one loop.
fn promote(func: &mut Function, cfg: &Cfg, loops: &Loops, index: usize) -> bool {
    let Some(preheader) = loops.preheader(func, cfg, index) else { return false };
    let around = &loops.all()[index];
    let anchor = anchor_of(func, preheader);
    let places = places(func, &around.blocks);
    let written = places.iter().any(|place| !place.stores.is_empty());
    if !written {
        return false;
    }
    let mut apart = Vec::new();
    let is_invariant = |value| loops.is_invariant(func, index, value);
    let chosen: Vec<bool> =
        (0..places.len()).map(|number| is_alone(func, &is_invariant, &places, number, anchor, &mut apart)).collect();
    if !chosen.contains(&true) {
        return false;
    }
    for (left, right) in apart {
        check_apart(func, preheader, left, right, anchor.expect("addresses are compared where an anchor is"));
    }
    let mut variables = Variables::new(cfg);
    let promoted: Vec<Promoted> = places
        .into_iter()
        .zip(chosen)
        .filter(|&(_, chosen)| chosen)
        .map(|(place, _)| {
            let typed = anchor.and_then(|anchor| register_type(func, &place, anchor));
            let ty = typed.map_or(Type::Value, |(ty, _)| ty);
            let first = read_before(func, preheader, &place, typed);
            let variable = variables.add(ty);
            variables.set_at_end(preheader, variable, first);
            Promoted { place, ty, first, variable }
        })
        .collect();
    Rewriting { func, variables, promoted, states: FxHashMap::default() }
        .run(&around.blocks, |block| loops.contains(index, block));
    true
}

/// The places that instructions of `blocks` access, of heaps that nothing but loads and stores reads or writes there.
fn places(func: &Function, blocks: &[Block]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut hidden = [false; HEAPS.len()];
    let mut guarded = Vec::new();
    for &inst in blocks.iter().flat_map(|&block| func.insts(block)) {
        let data = func.inst(inst);
        let effects = data.effects();
        let Some(location) = Location::of(func, data).filter(|location| HEAPS.contains(&location.access.heap)) else {
            for (heap, hidden) in HEAPS.into_iter().zip(&mut hidden) {
                *hidden |= effects.reads.contains(heap) || effects.writes.contains(heap);
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
                places.push(Place { location, base, loads: Vec::new(), stores: Vec::new(), is_guarded: false });
                places.last_mut().expect("it was put there")
            }
        };
        if effects.writes.is_empty() { place.loads.push(inst) } else { place.stores.push(inst) }
    }
    let is_seen = |heap| HEAPS.into_iter().zip(hidden).any(|(other, hidden)| heap == other && !hidden);
    places.retain(|place| is_seen(place.location.access.heap));
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

/// Whether a place that is written has one address around the loop, and no other access meets it. Addresses that must
/// differ for that are added to `apart`.
fn is_alone(
    func: &Function,
    is_invariant: &impl Fn(Value) -> bool,
    places: &[Place],
    number: usize,
    anchor: Option<StateId>,
    apart: &mut Vec<(Value, Value)>,
) -> bool {
    let place = &places[number];
    let whole = place.location.index.is_none() && place.location.access.kind.ty() == Type::Value;
    if place.stores.is_empty() || !whole || place.is_guarded || !is_invariant(place.base) {
        return false;
    }
    let known = apart.len();
    for other in places.iter().filter(|other| other.location != place.location) {
        // What is allocated in the loop is not what was there before.
        let is_new = |value| func.def_inst(value).is_some_and(|inst| func.inst(inst).op == Opcode::Alloc);
        if is_new(other.base) && other.base != place.base || !place.location.may_alias(&other.location, func, |_| false)
        {
            continue;
        }
        let pair = (place.base.min(other.base), place.base.max(other.base));
        let can_differ = pair.0 != pair.1 && anchor.is_some() && is_invariant(other.base);
        if !can_differ || apart.len() == MAX_COMPARED {
            apart.truncate(known);
            return false;
        }
        if !apart.contains(&pair) {
            apart.push(pair);
        }
    }
    true
}

/// Leaves before the loop if two addresses are the same.
fn check_apart(func: &mut Function, preheader: Block, left: Value, right: Value, anchor: StateId) {
    let mut b = Builder::before_terminator(func, preheader);
    let (left, right) = (b.ref_to_value(left), b.ref_to_value(right));
    let same = b.word_eq(left, right);
    b.check_false(same, Exit::new(Reason::Hoisted, anchor));
}

/// The type in which a place is kept, and where code leaves if it holds something else before the loop: that of all that is
/// written there, if what is read is expected to be of it.
fn register_type(func: &Function, place: &Place, anchor: StateId) -> Option<(Type, Exit)> {
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
    (!is_unhoisted(func, exit, anchor)).then(|| (ty, hoisted(func, exit, anchor)))
}

/// What `value` is, a check apart that it is bound.
fn unbound(func: &Function, value: Value) -> Value {
    match func.def_inst(value).map(|inst| func.inst(inst)) {
        Some(data) if data.op == Opcode::CheckBound => data.args[0],
        _ => value,
    }
}

/// Reads a place before the loop.
fn read_before(func: &mut Function, preheader: Block, place: &Place, typed: Option<(Type, Exit)>) -> Value {
    let mut b = Builder::before_terminator(func, preheader);
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
    /// States made, by the state they replace and the values to be written.
    states: FxHashMap<(StateId, Vec<Value>), StateId>,
}

impl Rewriting<'_> {
    fn run(mut self, blocks: &[Block], within: impl Fn(Block) -> bool) {
        let mut places: FxHashMap<Inst, usize> = FxHashMap::default();
        for (number, promoted) in self.promoted.iter().enumerate() {
            places.extend(promoted.place.loads.iter().chain(&promoted.place.stores).map(|&inst| (inst, number)));
        }
        let mut stored: FxHashMap<Inst, Value> = FxHashMap::default();
        for &block in blocks {
            for inst in self.func.insts(block).to_vec() {
                let Some(&number) = places.get(&inst) else { continue };
                if let &[_, word] = &self.func.inst(inst).args[..] {
                    let value = match self.promoted[number].ty {
                        Type::Value => word,
                        _ => untag(self.func, inst, word),
                    };
                    stored.insert(inst, value);
                    self.variables.set_at_end(block, self.promoted[number].variable, value);
                }
            }
        }
        for &block in blocks {
            self.block(block, &places, &stored);
        }
        for &block in blocks {
            self.leave_through_stores(block, &within);
        }
        self.func.resolve_aliases();
    }

    fn block(&mut self, block: Block, places: &FxHashMap<Inst, usize>, stored: &FxHashMap<Inst, Value>) {
        let mut current: Vec<Option<Value>> = vec![None; self.promoted.len()];
        for inst in self.func.take_insts(block) {
            match (places.get(&inst), self.func.result(inst)) {
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
                    current[number] = Some(stored[&inst]);
                    self.func.forget(inst);
                }
                (None, _) => {
                    if let Some(exit) = self.func.inst(inst).exit {
                        let contents: Vec<Value> =
                            (0..self.promoted.len()).map(|number| self.content(block, &mut current, number)).collect();
                        let state = self.state(exit.state, contents);
                        self.func.inst_mut(inst).exit = Some(exit.with_state(state));
                    }
                    self.func.append_inst(block, inst);
                }
            }
        }
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
    fn state(&mut self, id: StateId, contents: Vec<Value>) -> StateId {
        let key = (id, contents);
        if let Some(&known) = self.states.get(&key) {
            return known;
        }
        let mut state = self.func.states[id].clone();
        for (promoted, &content) in self.promoted.iter().zip(&key.1) {
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
                let word = promoted.boxed(&mut b, content);
                b.store(promoted.place.location.access, promoted.place.base, word);
            }
            b.jump(onward.block, &onward.args);
        }
    }
}

impl Promoted {
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
