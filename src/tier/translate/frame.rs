//! Abstract frames: what stands in each `localsplus` slot while bytecode is translated.

use super::analysis::LocalSet;
use crate::runtime::Gc;
use crate::runtime::heap::{Header, HeaderFlags};
use crate::runtime::objects::{CodeObject, Range, RangeIter, Tag};
use freevar_jit::ir::{FrameSlots, Operand, Value, Virtual};
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
        for (index, abs) in self.slots[..locals + stack].iter().enumerate() {
            let operand = match abs {
                _ if index < locals && live & super::analysis::bit(index as u32) == 0 => Operand::Absent,
                Abs::Absent => Operand::Absent,
                Abs::Val(value) => Operand::Value(*value),
                Abs::Range { .. } | Abs::RangeIter { .. } => {
                    virtuals.push(abs.recipe().expect("ranges can be rebuilt"));
                    Operand::Virtual(virtuals.len() as u32 - 1)
                }
            };
            slots.push((index as i32, operand));
        }
        (FrameSlots { code: self.code.id, pc, window: self.window, slots }, virtuals)
    }
}

impl Abs {
    /// Whether this is an imagined range iterator with this step.
    pub fn steps_by(&self, wanted: i64) -> bool {
        matches!(self, Abs::RangeIter { step, .. } if *step == wanted)
    }

    /// How to rebuild the object.
    pub fn recipe(&self) -> Option<Virtual> {
        let recipe = |tag, size, fields: Vec<(usize, Value)>| Virtual {
            size: size as u32,
            header: Header::word(tag, size, 0),
            fields: fields.into_iter().map(|(offset, value)| (offset as u32, Operand::Value(value))).collect(),
        };
        match *self {
            Abs::Range { start, stop, step_value, len, .. } => {
                let size = size_of::<Range>().next_multiple_of(16);
                let fields = Range::OFFSETS.into_iter().zip([start, stop, step_value, len]).collect();
                Some(recipe(Tag::Range, size, fields))
            }
            Abs::RangeIter { next, stop, step_value, .. } => {
                let fields = vec![
                    (RangeIter::NEXT_OFFSET, next),
                    (RangeIter::STOP_OFFSET, stop),
                    (RangeIter::STEP_OFFSET, step_value),
                ];
                let mut iterator = recipe(Tag::RangeIter, size_of::<RangeIter>().next_multiple_of(16), fields);
                iterator.header |= u64::from(HeaderFlags::PRIVATE) << 8;
                Some(iterator)
            }
            Abs::Absent | Abs::Val(_) => None,
        }
    }
}
