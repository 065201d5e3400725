//! Headers of loops: which slots a loop carries, and as what.
//!
//! What is not assigned in a loop is one value all through it. What is assigned is a parameter of the header's block, of the
//! type that it has where the loop is entered; a back edge that brings another type teaches a lesson, and the function is
//! translated anew. An iterator that is only imagined is carried in its parts.

use super::analysis::{LocalSet, Loop, bit};
use super::expected::Content;
use super::frame::{Abs, Frame};
use super::{Body, Translator};
use crate::runtime::stress::Stress;
use freevar_jit::abi::HelperId;
use freevar_jit::ir::{Block, Exit, Reason, Resume, StateId, Type, Value};

/// A loop header that back edges go to.
pub(super) struct Header {
    block: Block,
    /// What the block parameters stand for.
    params: Vec<Carried>,
    /// The frame as the header sees it.
    frame: Frame,
}

/// A slot that parameters of a loop's header stand for.
#[derive(Clone, Copy)]
struct Carried {
    /// The frame's slot.
    slot: usize,
    /// What of it.
    what: What,
}

/// What of a slot a loop carries.
#[derive(Clone, Copy)]
enum What {
    /// The value, as one of this type.
    Whole(Type),
    /// Those parts of an imagined iterator that its steps change, or all.
    Parts { all: bool },
}

impl Translator<'_, '_> {
    /// Makes the header of a loop: what the loop assigns becomes block parameters.
    pub(super) fn open_loop(&mut self, body: &mut Body, index: usize, frame: &mut Frame) {
        let header_pc = body.analysis.blocks[index].start;
        let live = body.analysis.blocks[index].live_in;
        let Loop { assigned, used } = *body.analysis.loops[index].as_ref().expect("only headers are opened");
        for (slot, abs) in (0..).zip(&mut frame.slots[..body.code.local_count]) {
            // Made in the loop, it would be another object in each iteration.
            if matches!(abs, Abs::Keywords(_)) && used & live & bit(slot) != 0 {
                self.settle(abs);
            }
        }
        // Entered in the middle, a loop is part of the one around it, too, and then the whole stack changes.
        let all = body.entered_within;
        let state = self.anchor(body, frame, header_pc, live);
        let block = self.b.create_block();
        let mut params = Vec::new();
        let mut args = Vec::new();
        for slot in 0..frame.slots.len() {
            let is_local = slot < body.code.local_count;
            if is_local && assigned & bit(slot as u32) == 0 {
                continue;
            }
            if is_local && live & bit(slot as u32) == 0 {
                frame.slots[slot] = Abs::Absent;
                continue;
            }
            let key = (body.code.id, header_pc, slot as u32);
            let unstable = self.lessons.unstable.contains(&key);
            match frame.slots[slot].clone() {
                mut iterator if !is_local && !unstable && iterator.is_imagined_iterator() => {
                    let mut parts = iterator.parts(all);
                    args.extend_from_slice(&parts);
                    for part in &mut parts {
                        *part = self.b.append_param(block, self.b.func.ty(*part));
                    }
                    params.push(Carried { slot, what: What::Parts { all } });
                    iterator.set_parts(all, &mut parts.into_iter());
                    frame.slots[slot] = iterator;
                }
                Abs::Val(_) | Abs::Absent | Abs::Range { .. } if !is_local && !all => {}
                Abs::Absent if !is_local => {}
                abs => {
                    let mut ty = self.joined_type([&abs].into_iter());
                    if unstable || ty == Type::Bool {
                        ty = Type::Value;
                    }
                    if !unstable
                        && self.lessons.words.contains(&key)
                        && let Some(word) = self.as_word(&abs, Exit::new(Reason::LoopType, state))
                    {
                        ty = Type::Word;
                        frame.slots[slot] = Abs::Val(word);
                    }
                    args.push(self.converted(&frame.slots[slot].clone(), ty));
                    params.push(Carried { slot, what: What::Whole(ty) });
                    frame.slots[slot] = Abs::Val(self.b.append_param(block, ty));
                    if ty != Type::Value {
                        self.expect(key, Content::Typed(ty));
                    }
                }
            }
        }
        self.b.jump(block, &args);
        self.b.switch_to(block);
        body.headers[index] = Some(Header { block, params, frame: frame.clone() });
    }

    /// The state before a loop, shown where checks of the loop may be moved.
    fn anchor(&mut self, body: &Body, frame: &Frame, header_pc: u32, live: LocalSet) -> StateId {
        let stack = frame.slots.len() - body.code.local_count;
        let state = self.make_state(frame, header_pc, live, stack, Resume::Reexecute);
        if self.lessons.unhoisted.contains(&(body.code.id, header_pc)) {
            return state;
        }
        let exit = Exit::new(Reason::Hoisted, state);
        if self.vm.stress.as_mut().is_some_and(Stress::guards_here) {
            let passes = self.b.helper(HelperId::Stress, &[]);
            self.b.check_true(passes, exit);
        }
        self.b.anchor(exit);
        state
    }

    /// Jumps back to a loop's header; values of another type than the header's are checked or remembered as unstable.
    pub(super) fn close_loop(&mut self, body: &mut Body, index: usize, frame: Frame) {
        let header = body.headers[index].as_ref().expect("only open loops are closed");
        let (block, params) = (header.block, header.params.clone());
        let expected = header.frame.clone();
        let header_pc = body.analysis.blocks[index].start;
        let live = body.analysis.blocks[index].live_in;
        let state =
            self.make_state(&frame, header_pc, live, frame.slots.len() - body.code.local_count, Resume::Reexecute);
        let mut args = Vec::new();
        for Carried { slot, what } in params {
            let abs = frame.slots[slot].clone();
            let key = (body.code.id, header_pc, slot as u32);
            let carried = match what {
                What::Parts { all } if expected.slots[slot].is_like(&abs) => {
                    args.extend(abs.parts(all));
                    continue;
                }
                What::Parts { .. } => {
                    self.lessons.unstable.insert(key);
                    None
                }
                What::Whole(ty) => self.carried(&abs, ty, key, Exit::new(Reason::LoopType, state)),
            };
            let Some(value) = carried else {
                // Translated anew, with what was learned.
                self.b.exit(Exit::new(Reason::LoopType, state));
                return;
            };
            args.push(value);
        }
        self.b.jump(block, &args);
    }

    /// A slot as the value of a type that a loop carries, checked if need be; nothing, but a lesson, if it is none.
    fn carried(&mut self, abs: &Abs, ty: Type, key: (u32, u32, u32), exit: Exit) -> Option<Value> {
        let carried = match (self.type_of(abs), ty, abs) {
            (Some(own), ty, &Abs::Val(value)) if own == ty => Some(value),
            (Some(Type::Value), Type::Int, &Abs::Val(value)) => Some(self.b.check_int(value, exit)),
            (Some(Type::Value), Type::Float, &Abs::Val(value)) => Some(self.b.check_float(value, exit)),
            (Some(_), Type::Word, abs) => self.as_word(abs, exit),
            (Some(Type::Word), Type::Value | Type::Int, _)
                if !self.lessons.unstable.contains(&key) && self.lessons.words.insert(key) =>
            {
                return None;
            }
            (_, Type::Value, abs) => Some(self.tagged(abs)),
            _ => None,
        };
        if carried.is_none() {
            self.lessons.unstable.insert(key);
        }
        carried
    }
}
