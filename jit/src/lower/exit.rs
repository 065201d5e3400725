//! Exits: cold blocks at the function's end that leave the values of a frame state behind and go to the interpreter.
//!
//! There is one block for each state and reason. Those whose states are made of the same values share the code that
//! stores them, to which they hand their exit's id, and all share the call of the interpreter. What becomes of the
//! values says the [recipe].

use super::function::Lowering;
use super::{ExitFrame, ExitInfo, Recipe, recipe};
use crate::abi::{Context, HelperId};
use crate::ir::{Exit, InstData, StateId, Value};
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

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
    pub fn emit_exits(mut self) -> Result<Vec<ExitInfo>, TooManyValues> {
        let exits = std::mem::take(&mut self.exits.list);
        if exits.is_empty() {
            return Ok(Vec::new());
        }
        let leave = self.new_block();
        let mut plans: FxHashMap<StateId, (Arc<Recipe>, usize)> = FxHashMap::default();
        let mut groups: Vec<Group> = Vec::new();
        let mut group_of = FxHashMap::default();
        for (number, (exit, _)) in exits.iter().enumerate() {
            let state = &self.func.states[exit.state];
            let group = match plans.entry(exit.state) {
                Entry::Occupied(planned) => planned.get().1,
                Entry::Vacant(place) => {
                    let (recipe, left) = recipe::plan(self.func, state);
                    if left.len() > Context::MOST_LEFT {
                        return Err(TooManyValues);
                    }
                    let group = *group_of.entry(left).or_insert_with_key(|left| {
                        groups.push(Group { left: left.clone(), exits: Vec::new() });
                        groups.len() - 1
                    });
                    place.insert((Arc::new(recipe), group)).1
                }
            };
            groups[group].exits.push(number);
        }
        for Group { left, exits: numbers } in groups {
            let id = if let &[number] = &numbers[..] {
                self.switch_to_cold(exits[number].1);
                self.exit_id(number)
            } else {
                let shared = self.new_block();
                for number in numbers {
                    self.switch_to_cold(exits[number].1);
                    let id = self.exit_id(number);
                    self.jump(shared, &[id]);
                }
                self.switch_to_cold(shared);
                self.append_param(shared, types::I64)
            };
            self.leave_behind(&left);
            self.jump(leave, &[id]);
        }
        self.emit_leave(leave);
        let infos = exits.iter().map(|&(exit, _)| {
            let state = &self.func.states[exit.state];
            let frames = state.frames.iter().map(|frame| ExitFrame {
                code: frame.code,
                pc: frame.pc,
                window: frame.window,
                kind: frame.kind,
                dicts: frame.dicts.as_slice().into(),
            });
            ExitInfo {
                reason: exit.reason,
                state: exit.state,
                place: exit.place.unwrap_or_else(|| state.place()),
                resume: state.resume,
                frames: frames.collect(),
                recipe: plans[&exit.state].0.clone(),
            }
        });
        Ok(infos.collect())
    }

    fn exit_id(&mut self, number: usize) -> clif::Value {
        self.word(u64::from(self.env.exit_base) + number as u64)
    }

    /// Stores values where the runtime finds them.
    fn leave_behind(&mut self, values: &[Value]) {
        let ctx = self.ctx;
        for (number, &value) in values.iter().enumerate() {
            let value = self.value(value);
            self.ins().store(MemFlagsData::trusted(), value, ctx, Context::LEFT + 8 * number as i32);
        }
    }

    /// Goes to the interpreter with the exit's id, and returns its result.
    fn emit_leave(&mut self, leave: clif::Block) {
        self.switch_to_cold(leave);
        let id = self.append_param(leave, types::I64);
        let (base, depth) = (self.base, self.depth);
        let result = self.call_helper(HelperId::Exit, &[base, depth, id]);
        self.ins().return_(&[result]);
    }
}

/// Exits whose states are made of the same values.
struct Group {
    left: Vec<Value>,
    exits: Vec<usize>,
}

/// A frame state needs more values than compiled code can leave behind.
#[derive(Debug)]
pub(super) struct TooManyValues;
