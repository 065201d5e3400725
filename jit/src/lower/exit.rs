//! Exits: cold blocks at the function's end that leave the values of a frame state behind and go to the interpreter.
//!
//! There is one block for each way to an exit, that is for each check. [Groups](super::group) of them share the code that stores
//! their values, to which they hand their exit's id, and all share the call of the interpreter. What becomes of the values says
//! the [recipe].
//!
//! Two ways to one block would be edges that Cranelift splits where they begin: a block more amid the code that runs, in which
//! what is alive all around is not, so that the register allocator has twice as many ranges to look at.

use super::function::Lowering;
use super::group::Groups;
use super::{ExitFrame, ExitInfo, Recipe, recipe};
use crate::abi::{Context, HelperId};
use crate::ir::{Exit, InstData, StateId, Value};
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The exits met so far.
#[derive(Default)]
pub(super) struct Exits {
    /// In the order of their numbers.
    list: Vec<Exit>,
    numbers: FxHashMap<Exit, usize>,
    /// The blocks that lead to them: the number of the exit, and the block.
    ways: Vec<(usize, clif::Block)>,
}

impl Lowering<'_> {
    /// A block of its own that leaves compiled code at the exit of `data`.
    pub fn exit_block(&mut self, data: &InstData) -> clif::Block {
        let exit = data.exit.expect("an instruction that may exit has an exit");
        let block = self.new_block();
        let Exits { list, numbers, ways } = &mut self.exits;
        let number = *numbers.entry(exit).or_insert(list.len());
        if number == list.len() {
            list.push(exit);
        }
        ways.push((number, block));
        block
    }

    /// Puts the blocks of all exits, and tells what they are.
    pub fn emit_exits(mut self) -> Result<Vec<ExitInfo>, TooManyValues> {
        let Exits { list: exits, ways, .. } = std::mem::take(&mut self.exits);
        if exits.is_empty() {
            return Ok(Vec::new());
        }
        let groups = Groups::of(self.func, &self.successors, ways.iter().map(|&(number, _)| exits[number].state));
        if groups.list.iter().any(|group| group.left.len() > Context::MOST_LEFT) {
            return Err(TooManyValues);
        }
        let leave = self.new_block();
        // Where the code of a group begins that is entered with an exit's id; those that are entered once have none.
        let shared: Vec<Option<clif::Block>> =
            groups.list.iter().map(|group| (group.entries > 1).then(|| self.new_block())).collect();
        let mut only_way = vec![None; groups.list.len()];
        for (number, block) in ways {
            let group = groups.of_state[&exits[number].state];
            match shared[group] {
                None => only_way[group] = Some((number, block)),
                Some(shared) => {
                    self.switch_to_cold(block);
                    let id = self.exit_id(number);
                    self.jump(shared, &[id]);
                }
            }
        }
        for ((group, shared_from), only_way) in groups.list.iter().zip(&shared).zip(only_way) {
            let id = match (*shared_from, only_way) {
                (Some(shared), _) => {
                    self.switch_to_cold(shared);
                    self.append_param(shared, types::I64)
                }
                (None, Some((number, block))) => {
                    self.switch_to_cold(block);
                    self.exit_id(number)
                }
                (None, None) => unreachable!("a group is made for an exit"),
            };
            let (first, onward) = match group.onward {
                Some(other) => (groups.list[other].left.len(), shared[other].expect("it is entered from here, too")),
                None => (0, leave),
            };
            self.leave_behind(&group.left[first..], first);
            self.jump(onward, &[id]);
        }
        self.emit_leave(leave);
        let recipes: FxHashMap<StateId, Arc<Recipe>> = groups
            .of_state
            .iter()
            .map(|(&id, &group)| {
                let state = &self.func.states[id];
                (id, Arc::new(recipe::plan(self.func, &self.successors, state, &groups.list[group].left)))
            })
            .collect();
        let infos = exits.iter().map(|&exit| {
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
                place: self.func.place_of(exit),
                resume: state.resume,
                frames: frames.collect(),
                recipe: recipes[&exit.state].clone(),
            }
        });
        Ok(infos.collect())
    }

    fn exit_id(&mut self, number: usize) -> clif::Value {
        self.word(u64::from(self.env.exit_base) + number as u64)
    }

    /// Stores values where the runtime finds them, from the number `first` on.
    fn leave_behind(&mut self, values: &[Value], first: usize) {
        let ctx = self.ctx;
        for (number, &value) in (first..).zip(values) {
            let value = self.value(value);
            self.ins().store(MemFlagsData::trusted(), value, ctx, Context::LEFT + 8 * number as i32);
        }
    }

    /// Goes to the interpreter with the exit's id, and returns its result.
    fn emit_leave(&mut self, leave: clif::Block) {
        self.switch_to_cold(leave);
        let id = self.append_param(leave, types::I64);
        let (base, depth) = self.frame_in_cold_code();
        let result = self.call_helper(HelperId::Exit, &[base, depth, id]);
        self.ins().return_(&[result]);
    }
}

/// A frame state needs more values than compiled code can leave behind.
#[derive(Debug)]
pub(super) struct TooManyValues;
