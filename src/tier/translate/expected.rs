//! What compiled code expects of slots: where a loop carries them, and where the code is entered.
//!
//! Only what an exit can compare with the frame that it has written, so that the next version expects less.

use super::is_private;
use crate::runtime::Slot;
use crate::runtime::objects::{Complex, Float, Int, IterKind, RangeIter, SeqIter};
use freevar_jit::abi::value::has_one_box;
use freevar_jit::ir::Type;

/// The header that stands for the entry of a call.
pub const AT_CALL: u32 = u32::MAX;

/// A slot, and what it is expected to hold.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    /// The code that has the slot.
    pub code: u32,
    /// The header of the loop, or where the code is entered; [`AT_CALL`] for a call.
    pub header: u32,
    /// The index in `localsplus` and the value stack.
    pub slot: u32,
    /// What it holds.
    pub content: Content,
}

/// What a slot is expected to hold.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// Nothing.
    Absent,
    /// A value of a type.
    Typed(Type),
    /// A complex number.
    Complex,
    /// The iterator of a loop over a range with this step.
    RangeIter(i64),
    /// The iterator of a loop over a sequence of this kind and, if that is an array of numbers, this type code.
    SeqIter(IterKind, u8),
}

impl Expected {
    /// The slot as lessons name it.
    pub fn key(&self) -> (u32, u32, u32) {
        (self.code, self.header, self.slot)
    }
}

impl Content {
    /// Whether a slot holds it.
    pub fn is_in(self, slot: Slot) -> bool {
        let Some(value) = slot else { return matches!(self, Content::Absent) };
        match self {
            Content::Absent => false,
            Content::Complex => value.is::<Complex>(),
            Content::RangeIter(step) => {
                let iterator = value.downcast::<RangeIter>().filter(|_| is_private(value));
                iterator.is_some_and(|iterator| iterator.step.as_fixnum() == Some(step))
            }
            Content::SeqIter(kind, code) => {
                let iterator = value.downcast::<SeqIter>().filter(|_| is_private(value));
                let iterator = iterator.filter(|iterator| iterator.kind() == kind && iterator.type_code() == code);
                iterator.is_some_and(|iterator| iterator.subject.get().is_some())
            }
            Content::Typed(ty) => match ty {
                Type::Int => value.is_fixnum(),
                // What a loop carries is put into a box again.
                Type::Float => {
                    value.is_flonum() || value.downcast::<Float>().is_some_and(|float| has_one_box(float.get()))
                }
                Type::Word => {
                    value.as_fixnum().is_some_and(|int| int >= 0)
                        || value.downcast::<Int>().is_some_and(|int| int.as_word().is_some())
                }
                Type::Bool => value.as_bool().is_some(),
                Type::Ref => value.is_pointer(),
                Type::Value => true,
            },
        }
    }
}
