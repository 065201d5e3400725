//! Exits: cold blocks at the function's end that write a frame state into the window and go to the interpreter.
//!
//! There is one block for each state and reason. Those of one state share the code that writes it, to which they hand
//! their exit's id, and all states share the call of the interpreter.

use super::function::Lowering;
use super::{ExitFrame, ExitInfo};
use crate::abi::HelperId;
use crate::ir::{Exit, FrameSlots, FrameState, InstData, Operand, Type, Value};
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// The exits met so far, in the order of their numbers.
#[derive(Default)]
pub(super) struct Exits {
    list: Vec<(Exit, clif::Block)>,
    numbers: FxHashMap<Exit, usize>,
}

impl Lowering<'_> {
    /// The block that leaves compiled code at the exit of `data`.
    pub fn exit_block(&mut self, data: &InstData) -> clif::Block {
        let exit = data.exit.expect("an instruction that may exit has an exit");
        if let Some(&number) = self.exits.numbers.get(&exit) {
            return self.exits.list[number].1;
        }
        let block = self.new_block();
        self.exits.numbers.insert(exit, self.exits.list.len());
        self.exits.list.push((exit, block));
        block
    }

    /// Puts the blocks of all exits, and tells what they are.
    pub fn emit_exits(mut self) -> Vec<ExitInfo> {
        let exits = std::mem::take(&mut self.exits.list);
        if exits.is_empty() {
            return Vec::new();
        }
        let leave = self.new_block();
        let mut numbers: Vec<usize> = (0..exits.len()).collect();
        numbers.sort_by_key(|&number| exits[number].0.state);
        for group in numbers.chunk_by(|&a, &b| exits[a].0.state == exits[b].0.state) {
            let state = &self.func.states[exits[group[0]].0.state];
            let id = if let &[number] = group {
                self.switch_to_cold(exits[number].1);
                self.exit_id(number)
            } else {
                let shared = self.new_block();
                for &number in group {
                    self.switch_to_cold(exits[number].1);
                    let id = self.exit_id(number);
                    self.jump(shared, &[id]);
                }
                self.switch_to_cold(shared);
                self.append_param(shared, types::I64)
            };
            let function = self.write_state(state);
            self.jump(leave, &[function, id]);
        }
        self.emit_leave(leave);
        exits.iter().map(|&(exit, _)| info(exit, &self.func.states[exit.state])).collect()
    }

    fn exit_id(&mut self, number: usize) -> clif::Value {
        self.word(u64::from(self.env.exit_base) + number as u64)
    }

    /// Goes to the interpreter with the function and the exit's id, and returns its result.
    fn emit_leave(&mut self, leave: clif::Block) {
        self.switch_to_cold(leave);
        let function = self.append_param(leave, types::I64);
        let id = self.append_param(leave, types::I64);
        let (base, depth) = (self.base, self.depth);
        let result = self.call_helper(HelperId::Exit, &[base, depth, function, id]);
        self.ins().return_(&[result]);
    }

    /// Writes `state`, and answers the outermost frame's function, or zero.
    fn write_state(&mut self, state: &FrameState) -> clif::Value {
        let mut rebuilt = Rebuilt::default();
        for object in &state.virtuals {
            let (size, header) = (self.word(u64::from(object.size)), self.word(object.header));
            rebuilt.objects.push(self.call_helper(HelperId::AllocSlow, &[size, header]));
        }
        for (number, object) in state.virtuals.iter().enumerate() {
            let address = rebuilt.objects[number];
            for offset in (8..object.size).step_by(8) {
                let field = object.fields.iter().find(|field| field.0 == offset);
                let operand = field.map_or(Operand::Absent, |field| field.1);
                let word = self.operand(operand, &mut rebuilt);
                self.ins().store(MemFlagsData::trusted(), word, address, offset as i32);
            }
        }
        for store in &state.stores {
            let (base, word) = (self.value(store.base), self.operand(store.operand, &mut rebuilt));
            self.ins().store(MemFlagsData::trusted(), word, base, store.offset);
        }
        let mut function = None;
        for (number, frame) in state.frames.iter().enumerate() {
            for &(slot, operand) in &frame.slots {
                let word = self.operand(operand, &mut rebuilt);
                if number == 0 && slot == FrameSlots::CALLEE {
                    function = Some(word);
                }
                self.frame_store(frame.window + slot, word);
            }
        }
        function.unwrap_or_else(|| self.word(0))
    }

    /// The word that the interpreter finds for `operand`.
    fn operand(&mut self, operand: Operand, rebuilt: &mut Rebuilt) -> clif::Value {
        match operand {
            Operand::Absent => self.word(0),
            Operand::Virtual(number) => rebuilt.objects[number as usize],
            Operand::Raw(value) => self.value(value),
            Operand::Value(value) => {
                if let Some(&(_, word)) = rebuilt.words.iter().find(|(known, _)| *known == value) {
                    return word;
                }
                let word = self.tagged(value);
                rebuilt.words.push((value, word));
                word
            }
        }
    }

    fn tagged(&mut self, value: Value) -> clif::Value {
        let lowered = self.value(value);
        match self.func.ty(value) {
            Type::Value | Type::Ref => lowered,
            Type::Int => self.tag_int(lowered),
            Type::Bool => self.tag_bool(lowered),
            // The helper knows flonums too: here code is to be short, not fast.
            Type::Float => self.call_helper(HelperId::BoxFloat, &[lowered]),
        }
    }
}

/// What the code of an exit has computed already.
#[derive(Default)]
struct Rebuilt {
    objects: SmallVec<[clif::Value; 4]>,
    words: SmallVec<[(Value, clif::Value); 8]>,
}

fn info(exit: Exit, state: &FrameState) -> ExitInfo {
    let frames = state.frames.iter().map(|frame| ExitFrame { code: frame.code, pc: frame.pc, window: frame.window });
    ExitInfo { reason: exit.reason, state: exit.state, resume: state.resume, frames: frames.collect() }
}
