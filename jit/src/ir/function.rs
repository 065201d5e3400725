//! A function: its blocks, instructions, values and frame states, and the edits passes make.

use super::entities::{Block, Inst, PoolId, StateId, Value};
use super::inst::{BlockCall, Exit, Imm, InstData, Kind, Opcode};
use super::map::EntityMap;
use super::state::{FrameState, Place, Resume};
use super::types::Type;

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueDef {
    /// It is a parameter of the block, of this number.
    Param(Block, u32),
    /// It is the result of the instruction.
    Result(Inst),
    /// It stands for another value; no verified function uses it.
    Alias(Value),
    /// It was given up; nothing uses it.
    Dead,
}

#[derive(Clone, Debug)]
struct ValueNode {
    ty: Type,
    def: ValueDef,
}

#[derive(Clone, Debug)]
struct InstNode {
    data: InstData,
    result: Option<Value>,
    block: Option<Block>,
}

#[derive(Clone, Debug, Default)]
struct BlockNode {
    params: Vec<Value>,
    insts: Vec<Inst>,
}

/// A heap constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoolEntry {
    /// The value word, which the owner of the function keeps alive.
    pub word: u64,
    /// What is printed for it.
    pub label: String,
}

/// A function in SSA form.
///
/// Entities are never renumbered; what was removed leaves a gap. The entry is the first block of the order, its
/// parameters are those of the function, and the result is always a value word.
#[derive(Clone, Debug, Default)]
pub struct Function {
    /// The name, for the text form.
    pub name: String,
    /// The index of its code.
    pub code: u32,
    /// The number of slots of its frame window.
    pub frame_slots: u32,
    /// How many of these, from the first, may hold what the code or an exit still reads, where nothing is called: all that a
    /// poll shows the collector. The others hold what was left there by calls that have ended.
    pub kept_slots: u32,
    /// Checks that have failed where they were moved before a loop: the instructions they are of, and the loop's header.
    pub unhoisted: Vec<(Place, Place)>,
    /// Its heap constants.
    pub pool: EntityMap<PoolId, PoolEntry>,
    /// Its frame states. Several instructions may share one.
    pub states: EntityMap<StateId, FrameState>,
    values: EntityMap<Value, ValueNode>,
    insts: EntityMap<Inst, InstNode>,
    blocks: EntityMap<Block, BlockNode>,
    order: Vec<Block>,
    /// Whether a value was replaced whose uses may not be rewritten yet.
    has_aliases: bool,
}

impl Function {
    /// An empty function.
    pub fn new(name: impl Into<String>, code: u32) -> Function {
        Function { name: name.into(), code, ..Function::default() }
    }

    /// The instruction of the bytecode that is checked where compiled code leaves at `exit`.
    pub fn place_of(&self, exit: Exit) -> Place {
        exit.place.unwrap_or_else(|| self.states[exit.state].place())
    }

    // Blocks.

    /// A new block at the end of the order.
    pub fn create_block(&mut self) -> Block {
        let block = self.blocks.push(BlockNode::default());
        self.order.push(block);
        block
    }

    /// A new block right after `other` in the order.
    pub fn create_block_after(&mut self, other: Block) -> Block {
        let block = self.blocks.push(BlockNode::default());
        let place = self.order.iter().position(|&b| b == other).map_or(self.order.len(), |place| place + 1);
        self.order.insert(place, block);
        block
    }

    /// The first block of the order.
    pub fn entry(&self) -> Block {
        self.order[0]
    }

    /// The blocks in order.
    pub fn blocks(&self) -> &[Block] {
        &self.order
    }

    /// Sets the order. Blocks left out are removed with their instructions.
    pub fn set_blocks(&mut self, order: Vec<Block>) {
        let mut kept = EntityMap::filled(self.blocks.len(), false);
        for &block in &order {
            kept[block] = true;
        }
        for block in std::mem::replace(&mut self.order, order) {
            if !kept[block] {
                for inst in std::mem::take(&mut self.blocks[block].insts) {
                    self.insts[inst].block = None;
                    self.forget(inst);
                }
                for param in std::mem::take(&mut self.blocks[block].params) {
                    self.kill_value(param);
                }
            }
        }
    }

    /// The number of blocks ever made: the size of a table of all blocks.
    pub fn block_count(&self) -> usize {
        self.blocks.len()
    }

    /// The parameters of `block`.
    pub fn params(&self, block: Block) -> &[Value] {
        &self.blocks[block].params
    }

    /// Appends a parameter to `block`.
    pub fn append_param(&mut self, block: Block, ty: Type) -> Value {
        let index = self.blocks[block].params.len() as u32;
        let value = self.values.push(ValueNode { ty, def: ValueDef::Param(block, index) });
        self.blocks[block].params.push(value);
        value
    }

    /// Removes the parameter `index` of `block`. The caller removes the arguments, and replaces the value's uses first.
    pub fn remove_param(&mut self, block: Block, index: usize) {
        let value = self.blocks[block].params.remove(index);
        self.kill_value(value);
        for place in index..self.blocks[block].params.len() {
            let value = self.blocks[block].params[place];
            self.values[value].def = ValueDef::Param(block, place as u32);
        }
    }

    /// The instructions of `block` in order, the terminator last.
    pub fn insts(&self, block: Block) -> &[Inst] {
        &self.blocks[block].insts
    }

    /// The last instruction of `block`.
    pub fn terminator(&self, block: Block) -> Option<Inst> {
        self.insts(block).last().copied().filter(|&inst| self.inst(inst).op.is_terminator())
    }

    /// The edges out of `block`: those of its terminator.
    pub fn targets(&self, block: Block) -> &[BlockCall] {
        self.terminator(block).map_or(&[], |inst| &self.inst(inst).targets)
    }

    /// The blocks that `block` leads to, one for each edge.
    pub fn successors(&self, block: Block) -> impl Iterator<Item = Block> {
        self.targets(block).iter().map(|target| target.block)
    }

    // Instructions.

    /// What `inst` does.
    pub fn inst(&self, inst: Inst) -> &InstData {
        &self.insts[inst].data
    }

    /// What `inst` does, to be changed; the type of its result must stay the same.
    pub fn inst_mut(&mut self, inst: Inst) -> &mut InstData {
        &mut self.insts[inst].data
    }

    /// Takes out what `inst` does, to be put back by [`Function::inst_mut`] or given up with the instruction.
    pub fn take_data(&mut self, inst: Inst) -> InstData {
        std::mem::replace(&mut self.insts[inst].data, InstData::new(Opcode::Anchor, Imm::Bool(false), &[]))
    }

    /// The result of `inst`.
    pub fn result(&self, inst: Inst) -> Option<Value> {
        self.insts[inst].result
    }

    /// The block in which `inst` stands.
    pub fn inst_block(&self, inst: Inst) -> Option<Block> {
        self.insts[inst].block
    }

    /// The number of instructions ever made: the size of a table of all instructions.
    pub fn inst_count(&self) -> usize {
        self.insts.len()
    }

    /// Makes an instruction that stands nowhere yet, and its result.
    pub fn make_inst(&mut self, data: InstData) -> Inst {
        let ty = self.result_type(&data);
        let inst = self.insts.push(InstNode { data, result: None, block: None });
        if let Some(ty) = ty {
            self.insts[inst].result = Some(self.values.push(ValueNode { ty, def: ValueDef::Result(inst) }));
        }
        inst
    }

    /// The type that the result of `data` has, if it has one.
    pub fn result_type(&self, data: &InstData) -> Option<Type> {
        match data.op.result() {
            // The operand after the condition: the only instruction of this kind is `select`.
            Kind::Any => data.args.get(1).map(|&value| self.ty(value)),
            kind => data.kind_type(kind),
        }
    }

    /// Whether the code behind `data` looks at whether it has raised, so that it does not leave compiled code for that.
    pub fn catches(&self, data: &InstData) -> bool {
        data.exit.is_some_and(|exit| self.states[exit.state].resume == Resume::Catch)
    }

    /// Puts `inst` at the end of `block`.
    pub fn append_inst(&mut self, block: Block, inst: Inst) {
        debug_assert!(self.insts[inst].block.is_none(), "{inst} stands somewhere already");
        self.insts[inst].block = Some(block);
        self.blocks[block].insts.push(inst);
    }

    /// Puts `inst` into `block` as its instruction number `index`.
    pub fn insert_inst(&mut self, block: Block, index: usize, inst: Inst) {
        debug_assert!(self.insts[inst].block.is_none(), "{inst} stands somewhere already");
        self.insts[inst].block = Some(block);
        self.blocks[block].insts.insert(index, inst);
    }

    /// Puts `inst` before `before`.
    pub fn insert_before(&mut self, before: Inst, inst: Inst) {
        let (block, index) = self.place(before);
        self.insert_inst(block, index, inst);
    }

    /// The block of `inst` and its number in it.
    pub fn place(&self, inst: Inst) -> (Block, usize) {
        let block = self.insts[inst].block.expect("the instruction stands in a block");
        let index = self.blocks[block].insts.iter().position(|&i| i == inst).expect("a block lists its instructions");
        (block, index)
    }

    /// Removes `inst` from its block for good. Its result must have no use left, or be replaced.
    pub fn remove_inst(&mut self, inst: Inst) {
        let (block, index) = self.place(inst);
        self.blocks[block].insts.remove(index);
        self.insts[inst].block = None;
        self.forget(inst);
    }

    /// Removes the terminator of `block` for good.
    pub fn remove_terminator(&mut self, block: Block) {
        if let Some(inst) = self.terminator(block) {
            self.blocks[block].insts.pop();
            self.insts[inst].block = None;
        }
    }

    /// Keeps the instructions of `block` for which `keep` says so, and removes the others for good.
    pub fn retain_insts(&mut self, block: Block, mut keep: impl FnMut(&Function, Inst) -> bool) {
        for inst in self.take_insts(block) {
            if keep(self, inst) {
                self.append_inst(block, inst);
            } else {
                self.forget(inst);
            }
        }
    }

    /// Takes all instructions out of `block`, to be put back one by one, for which there is room, or dropped with
    /// [`Function::forget`].
    pub fn take_insts(&mut self, block: Block) -> Vec<Inst> {
        let room = Vec::with_capacity(self.blocks[block].insts.len());
        let insts = std::mem::replace(&mut self.blocks[block].insts, room);
        for &inst in &insts {
            self.insts[inst].block = None;
        }
        insts
    }

    /// Gives up an instruction that stands nowhere.
    pub fn forget(&mut self, inst: Inst) {
        debug_assert!(self.insts[inst].block.is_none(), "{inst} still stands in a block");
        if let Some(value) = self.insts[inst].result {
            self.kill_value(value);
        }
    }

    /// Moves the instructions of `block` from number `index` on to the end of `to`.
    pub fn split_insts(&mut self, block: Block, index: usize, to: Block) {
        let moved = self.blocks[block].insts.split_off(index);
        for &inst in &moved {
            self.insts[inst].block = Some(to);
        }
        self.blocks[to].insts.extend(moved);
    }

    // Values.

    /// The number of values ever made: the size of a table of all values.
    pub fn value_count(&self) -> usize {
        self.values.len()
    }

    /// The type of `value`.
    pub fn ty(&self, value: Value) -> Type {
        self.values[value].ty
    }

    /// Where `value` comes from.
    pub fn def(&self, value: Value) -> ValueDef {
        self.values[value].def
    }

    /// The instruction that `value`, aliases followed, is the result of.
    pub fn def_inst(&self, value: Value) -> Option<Inst> {
        match self.def(self.resolve(value)) {
            ValueDef::Result(inst) => Some(inst),
            _ => None,
        }
    }

    /// The constant that is added to `start` to get `next`, and the sum's operation: `add` or `add_ovf`.
    pub fn step(&self, start: Value, next: Value) -> Option<(Opcode, i64)> {
        let data = self.inst(self.def_inst(next)?);
        match (data.op, &data.args[..]) {
            (op @ (Opcode::Add | Opcode::AddOvf), &[left, right]) if left == start => {
                let Imm::Int(step) = self.inst(self.def_inst(right)?).imm else { return None };
                Some((op, step))
            }
            _ => None,
        }
    }

    /// The value that `value` stands for.
    pub fn resolve(&self, value: Value) -> Value {
        resolve(&self.values, value)
    }

    /// Has `inst` use what its operands and the arguments of its targets stand for.
    pub fn resolve_uses(&mut self, inst: Inst) {
        self.insts[inst].data.map_uses(|value| resolve(&self.values, value));
    }

    /// Makes `old` an alias of `new`, of the same type. Uses are rewritten by [`Function::resolve_aliases`], which a
    /// pass calls once at its end; until then it reads operands through [`Function::resolve`].
    pub fn replace(&mut self, old: Value, new: Value) {
        let new = self.resolve(new);
        debug_assert_ne!(old, new, "a value cannot stand for itself");
        debug_assert_eq!(self.ty(old), self.ty(new), "{old} and {new} differ in type");
        self.values[old].def = ValueDef::Alias(new);
        self.has_aliases = true;
    }

    /// Rewrites every use of an alias, in instructions that stand in a block and in frame states.
    pub fn resolve_aliases(&mut self) {
        if !std::mem::take(&mut self.has_aliases) {
            return;
        }
        let values = &self.values;
        for node in self.insts.values_mut().filter(|node| node.block.is_some()) {
            node.data.map_uses(|value| resolve(values, value));
        }
        for state in self.states.values_mut() {
            state.map_values(|value| resolve(values, value));
        }
    }

    fn kill_value(&mut self, value: Value) {
        if !matches!(self.values[value].def, ValueDef::Alias(_)) {
            self.values[value].def = ValueDef::Dead;
        }
    }

    // Frame states and constants.

    /// Adds a frame state.
    pub fn new_state(&mut self, state: FrameState) -> StateId {
        self.states.push(state)
    }

    /// Adds a heap constant, or finds it by its word.
    pub fn pool_entry(&mut self, word: u64, label: &str) -> PoolId {
        let known = self.pool.iter().find(|(_, entry)| entry.word == word);
        if let Some((index, _)) = known {
            return index;
        }
        self.pool.push(PoolEntry { word, label: label.to_owned() })
    }

    /// Every value that `inst` uses: operands, arguments of its targets, and the values of its frame state.
    pub fn uses(&self, inst: Inst) -> impl Iterator<Item = Value> {
        let data = self.inst(inst);
        let state = data.exit.map(|exit| &self.states[exit.state]);
        data.uses().chain(state.into_iter().flat_map(FrameState::values))
    }
}

/// What `value` stands for in `values`.
fn resolve(values: &EntityMap<Value, ValueNode>, mut value: Value) -> Value {
    while let ValueDef::Alias(other) = values[value].def {
        value = other;
    }
    value
}

/// Construction with given numbers, for the parser.
impl Function {
    /// Makes `values` dead values, `blocks` blocks outside of the order, and `states` empty states.
    pub(crate) fn reserve(&mut self, values: usize, blocks: usize, states: usize) {
        self.values.grow(values, ValueNode { ty: Type::Value, def: ValueDef::Dead });
        self.blocks.grow(blocks, BlockNode::default());
        self.states.grow(states, FrameState::default());
    }

    /// Puts a reserved block at the end of the order.
    pub(crate) fn append_block(&mut self, block: Block) {
        self.order.push(block);
    }

    /// Makes the reserved `value` the next parameter of `block`.
    pub(crate) fn append_param_as(&mut self, block: Block, value: Value, ty: Type) {
        let index = self.blocks[block].params.len() as u32;
        self.values[value] = ValueNode { ty, def: ValueDef::Param(block, index) };
        self.blocks[block].params.push(value);
    }

    /// Appends an instruction whose result is the reserved `result`.
    pub(crate) fn append_inst_as(&mut self, block: Block, data: InstData, result: Option<(Value, Type)>) -> Inst {
        let inst = self.insts.push(InstNode { data, result: result.map(|(value, _)| value), block: None });
        if let Some((value, ty)) = result {
            self.values[value] = ValueNode { ty, def: ValueDef::Result(inst) };
        }
        self.append_inst(block, inst);
        inst
    }

    /// Sets the type of a value that was read before its type was known.
    pub(crate) fn retype(&mut self, value: Value, ty: Type) {
        self.values[value].ty = ty;
    }
}
