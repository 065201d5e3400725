//! Headers of loops: which slots a loop carries, and as what.
//!
//! What is not assigned in a loop is one value all through it. What is assigned is a parameter of the header's block, of the
//! type that it has where the loop is entered; a back edge that brings another type teaches a lesson, and the function is
//! translated anew. An iterator that is only imagined is carried in its parts.

use super::analysis::{LocalSet, Loop, bit};
use super::expected::Content;
use super::frame::{Abs, Frame, Key};
use super::{Body, Translator};
use crate::runtime::stress::Stress;
use freevar_jit::abi::HelperId;
use freevar_jit::ir::{Block, Exit, Place, Reason, Resume, StateId, Type, Value};

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
    /// Those parts of an imagined iterator that its steps change, or all; both of a complex number.
    Parts { all: bool },
}

impl Translator<'_, '_> {
    /// Makes the header of a loop, which begins with the block `index`: what the loop assigns becomes block parameters. The
    /// blocks of the loop are those of the header `of`, another block where the loop is turned round.
    pub(super) fn open_loop(&mut self, body: &mut Body, index: usize, of: usize, frame: &mut Frame) {
        let header_pc = body.analysis.blocks[index].start;
        let live = body.analysis.blocks[index].live_in;
        let Loop { assigned, used, .. } = *body.analysis.loops[of].as_ref().expect("only headers are opened");
        for (slot, abs) in (0..).zip(&mut frame.slots[..body.code.local_count]) {
            // Made in the loop, it would be another object in each iteration.
            let is_imagined = matches!(abs, Abs::Keywords(_)) || abs.is_imagined_iterator();
            if is_imagined && used & live & bit(slot) != 0 {
                self.settle(abs);
            }
        }
        let first_changed = match index == of {
            // Entered in the middle, a loop is part of the one around it, too, and then the whole stack changes.
            _ if body.entered_within => body.code.local_count,
            true => usize::MAX,
            // The generator is stepped in the loop, and gives an item.
            false => frame.slots.len() - 2,
        };
        let state = self.anchor(body, frame, header_pc, live);
        let block = self.b.create_block();
        let mut params = Vec::new();
        let mut args = Vec::new();
        for slot in 0..frame.slots.len() {
            let (is_local, all) = (slot < body.code.local_count, slot >= first_changed);
            if is_local && assigned & bit(slot as u32) == 0 {
                continue;
            }
            if is_local && live & bit(slot as u32) == 0 {
                frame.slots[slot] = Abs::Absent;
                continue;
            }
            let key = (body.code.id, header_pc, slot as u32);
            let unstable = self.lessons.unstable.contains(&key);
            if (is_local || all) && self.carry_complex(&mut frame.slots[slot], key, Exit::new(Reason::LoopType, state))
            {
                let carried = &mut frame.slots[slot];
                let mut parts: Vec<Value> = carried.parts(true).into_iter().map(|(part, _)| part).collect();
                args.extend_from_slice(&parts);
                for part in &mut parts {
                    *part = self.b.append_param(block, Type::Float);
                }
                params.push(Carried { slot, what: What::Parts { all: true } });
                carried.set_parts(true, &mut parts.into_iter());
                continue;
            }
            match frame.slots[slot].clone() {
                mut iterator if !is_local && !unstable && iterator.is_imagined_iterator() => {
                    if all {
                        self.generalize(&mut iterator);
                    }
                    let mut parts: Vec<Value> = iterator.parts(all).into_iter().map(|(part, _)| part).collect();
                    args.extend_from_slice(&parts);
                    for part in &mut parts {
                        *part = self.b.append_param(block, self.b.func.ty(*part));
                    }
                    params.push(Carried { slot, what: What::Parts { all } });
                    iterator.set_parts(all, &mut parts.into_iter());
                    frame.slots[slot] = iterator;
                }
                Abs::Val(_) | Abs::Absent | Abs::Range { .. } | Abs::Complex { .. } if !is_local && !all => {}
                Abs::Absent if !is_local => {}
                abs => {
                    let mut ty = self.type_of(&abs).unwrap_or(Type::Value);
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
                    let carried = self.converted(&frame.slots[slot].clone(), ty);
                    self.check_only_box(carried, Exit::new(Reason::LoopType, state));
                    args.push(carried);
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
        let header = Place { code: body.code.id, pc: header_pc };
        if self.lessons.unhoisted.contains(&(header, header)) {
            return state;
        }
        let exit = Exit::new(Reason::Hoisted, state);
        if self.vm.stress.as_mut().is_some_and(Stress::guards_here) {
            let passes = self.b.helper(HelperId::Stress, &[]);
            self.b.check_true(passes, exit);
        }
        let small = !self.lessons.large.contains(&(body.code.id, header_pc));
        self.b.anchor(small, exit);
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
            let mut abs = frame.slots[slot].clone();
            let key = (body.code.id, header_pc, slot as u32);
            if matches!(expected.slots[slot], Abs::Complex { .. })
                && let Some(complex) = self.carried_complex(&abs, Exit::new(Reason::LoopType, state))
            {
                abs = complex;
            }
            let carried = match what {
                What::Parts { all } if expected.slots[slot].is_like(&abs) => {
                    let parts = abs.parts(all).into_iter().zip(expected.slots[slot].parts(all));
                    let parts = parts.map(|((part, key), (param, _))| self.carried_part(part, key, param));
                    match parts.collect::<Option<Vec<Value>>>() {
                        Some(parts) => {
                            args.extend(parts);
                            continue;
                        }
                        None => None,
                    }
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

    /// Prepares an imagined iterator to be carried: what may be of any type in it is no more special than a loop can keep it.
    fn generalize(&mut self, iterator: &mut Abs) {
        let Abs::Generator(generator) = iterator else { return };
        for slot in (0..generator.slots.len()).filter(|&slot| generator.changes(slot)).collect::<Vec<_>>() {
            let is_unstable = self.lessons.unstable.contains(&generator.key(slot));
            let abs = &mut generator.slots[slot];
            match abs {
                Abs::Val(value) if is_unstable || self.b.func.ty(*value) == Type::Bool => {
                    *abs = Abs::Val(self.tagged(&Abs::Val(*value)));
                }
                abs => self.generalize(abs),
            }
        }
    }

    /// A part of an imagined iterator as the header carries it.
    fn carried_part(&mut self, part: Value, key: Option<Key>, param: Value) -> Option<Value> {
        match (self.b.func.ty(part), self.b.func.ty(param)) {
            (own, wanted) if own == wanted => Some(part),
            (_, Type::Value) => Some(self.tagged(&Abs::Val(part))),
            _ => {
                self.lessons.unstable.insert(key.expect("other parts are always of one type"));
                None
            }
        }
    }

    /// A slot as the value of a type that a loop carries, checked if need be; nothing, but a lesson, if it is none.
    fn carried(&mut self, abs: &Abs, ty: Type, key: Key, exit: Exit) -> Option<Value> {
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
            (_, Type::Value, Abs::Complex { .. })
                if !self.lessons.unstable.contains(&key) && self.lessons.complexes.insert(key) =>
            {
                return None;
            }
            (_, Type::Value, abs) => Some(self.tagged(abs)),
            _ => None,
        };
        match carried {
            Some(value) => self.check_only_box(value, exit),
            None => _ = self.lessons.unstable.insert(key),
        }
        carried
    }

    /// Checks a double that a loop is about to carry as such, if it was that of an object: there must be no other, since it
    /// may be put into a box again (a NaN is itself and no other).
    fn check_only_box(&mut self, value: Value, exit: Exit) {
        if self.is_of_object(value) {
            let is_only = self.b.has_one_box(value);
            self.b.check_true(is_only, exit);
        }
    }
}
