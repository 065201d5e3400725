//! Abstract frames: what stands in each `localsplus` slot while bytecode is translated.

use super::analysis::LocalSet;
use crate::runtime::Gc;
use crate::runtime::heap::{Header, HeaderFlags};
use crate::runtime::objects::{CodeObject, IterKind, Range, RangeIter, SeqIter, Str, Tag};
use freevar_jit::ir::{FrameKind, FrameSlots, Operand, Value, Virtual};
use std::rc::Rc;

/// What a slot holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Abs {
    /// Nothing: an unbound local, the absent `self` of a call.
    Absent,
    /// An SSA value of any type.
    Val(Value),
    /// A range that no instruction has needed as an object.
    Range {
        /// First number.
        start: Value,
        /// Bound.
        stop: Value,
        /// Step, a constant.
        step: i64,
        /// Step, as an SSA value.
        step_value: Value,
        /// How many numbers there are.
        len: Value,
    },
    /// An iterator over such a range.
    RangeIter {
        /// The next number.
        next: Value,
        /// Bound.
        stop: Value,
        /// Step, a constant.
        step: i64,
        /// Step, as an SSA value.
        step_value: Value,
    },
    /// A dict of keyword arguments that nothing has needed as an object.
    Keywords(Rc<Keywords>),
    /// An iterator over a sequence, which only its loop steps.
    SequenceIter {
        /// What it goes over.
        kind: IterKind,
        /// The type code, if that is an array of numbers.
        code: u8,
        /// The sequence, as a `ref`.
        sequence: Value,
        /// The index of the next item.
        index: Value,
    },
}

/// Keyword arguments that a function takes as a dict.
#[derive(Debug, PartialEq)]
pub struct Keywords {
    /// A tuple of the names and values, of which an exit makes the dict; a `ref`.
    pub tuple: Value,
    /// The arguments, in their order.
    pub pairs: Vec<(Gc<Str>, Abs)>,
}

/// The frames around an inlined one, as frame states show them.
#[derive(Debug, Default)]
pub struct Outer {
    /// The frames, outermost first.
    pub frames: Vec<FrameSlots>,
    /// Objects that they refer to.
    pub virtuals: Vec<Virtual>,
}

/// A frame under translation.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Its code.
    pub code: Gc<CodeObject>,
    /// `localsplus` and the value stack.
    pub slots: Vec<Abs>,
    /// Where slot 0 stands, from the base of the outermost frame.
    pub window: i32,
    /// The function, as a `ref`.
    pub callee: Value,
    /// The word of the function that this has been in all calls so far, 0 if there were several. Only a guess.
    pub usual_callee: u64,
    /// What it is a frame of.
    pub kind: FrameKind,
    /// The frames around it.
    pub outer: Rc<Outer>,
}

impl Frame {
    /// The value `depth` words from the top, counted from 1.
    pub fn peek(&self, depth: usize) -> &Abs {
        &self.slots[self.slots.len() - depth]
    }

    /// Pops one value.
    pub fn pop(&mut self) -> Abs {
        self.slots.pop().expect("verified code does not underflow")
    }

    /// Pops values.
    pub fn drop(&mut self, count: usize) {
        self.slots.truncate(self.slots.len() - count);
    }

    /// Pushes a value.
    pub fn push(&mut self, value: Abs) {
        self.slots.push(value);
    }

    /// The slot `depth` words from the top, from the base of the outermost frame.
    pub fn place(&self, depth: usize) -> i32 {
        self.window + (self.slots.len() - depth) as i32
    }

    /// Replaces a value by what has been learned of it, wherever it stands.
    pub fn refine(&mut self, old: Value, new: Value) {
        for slot in &mut self.slots {
            if *slot == Abs::Val(old) {
                *slot = Abs::Val(new);
            }
        }
    }

    /// The frame as a frame state shows it, and the objects it refers to, numbered from those of the outer frames.
    pub fn describe(&self, pc: u32, live: LocalSet, stack: usize) -> (FrameSlots, Vec<Virtual>) {
        let locals = self.code.local_count;
        let mut virtuals = self.outer.virtuals.clone();
        let mut slots = vec![(FrameSlots::CALLEE, Operand::Value(self.callee))];
        let mut dicts = Vec::new();
        for (index, abs) in self.slots[..locals + stack].iter().enumerate() {
            let operand = match abs {
                _ if index < locals && live & super::analysis::bit(index as u32) == 0 => Operand::Absent,
                Abs::Absent => Operand::Absent,
                Abs::Val(value) => Operand::Value(*value),
                Abs::Keywords(keywords) => {
                    dicts.push(index as i32);
                    Operand::Value(keywords.tuple)
                }
                Abs::Range { .. } | Abs::RangeIter { .. } | Abs::SequenceIter { .. } => {
                    virtuals.push(abs.recipe().expect("what is imagined can be made"));
                    Operand::Virtual(virtuals.len() as u32 - 1)
                }
            };
            slots.push((index as i32, operand));
        }
        let frame = FrameSlots { code: self.code.id, pc, window: self.window, kind: self.kind, slots, dicts };
        (frame, virtuals)
    }
}

impl Abs {
    /// Whether this is an imagined range iterator with this step.
    pub fn steps_by(&self, wanted: i64) -> bool {
        matches!(self, Abs::RangeIter { step, .. } if *step == wanted)
    }

    /// Whether this is an imagined iterator over a sequence of this kind and type code.
    pub fn goes_over(&self, wanted: IterKind, wanted_code: u8) -> bool {
        matches!(self, Abs::SequenceIter { kind, code, .. } if *kind == wanted && *code == wanted_code)
    }

    /// How to rebuild the object.
    pub fn recipe(&self) -> Option<Virtual> {
        let recipe = |header, size, fields: Vec<(usize, Operand)>| Virtual {
            size: size as u32,
            header,
            fields: fields.into_iter().map(|(offset, operand)| (offset as u32, operand)).collect(),
        };
        let private = u64::from(HeaderFlags::PRIVATE) << 8;
        match *self {
            Abs::Range { start, stop, step_value, len, .. } => {
                let size = size_of::<Range>().next_multiple_of(16);
                let fields = [start, stop, step_value, len].map(Operand::Value);
                let fields = Range::OFFSETS.into_iter().zip(fields).collect();
                Some(recipe(Header::word(Tag::Range, size, 0), size, fields))
            }
            Abs::RangeIter { next, stop, step_value, .. } => {
                let size = size_of::<RangeIter>().next_multiple_of(16);
                let fields = vec![
                    (RangeIter::NEXT_OFFSET, Operand::Value(next)),
                    (RangeIter::STOP_OFFSET, Operand::Value(stop)),
                    (RangeIter::STEP_OFFSET, Operand::Value(step_value)),
                ];
                Some(recipe(Header::word(Tag::RangeIter, size, 0) | private, size, fields))
            }
            Abs::SequenceIter { kind, sequence, index, .. } => {
                let size = size_of::<SeqIter>().next_multiple_of(16);
                let fields = vec![
                    (SeqIter::SUBJECT_OFFSET, Operand::Value(sequence)),
                    (SeqIter::INDEX_OFFSET, Operand::Raw(index)),
                ];
                Some(recipe(Header::word(Tag::SeqIter, size, kind as u32) | private, size, fields))
            }
            Abs::Absent | Abs::Val(_) | Abs::Keywords(_) => None,
        }
    }
}
