//! Abstract frames: what stands in each `localsplus` slot while bytecode is translated.

use super::analysis::LocalSet;
use super::fuse::Suspended;
use crate::runtime::Gc;
use crate::runtime::heap::{Header, HeaderFlags};
use crate::runtime::objects::{
    CodeObject, Complex, EnumerateIter, Generator, IterKind, Object, Range, RangeIter, SeqIter, Str, Tuple, ZipIter,
};
use freevar_jit::ir::{FrameKind, FrameSlots, Operand, Value, Virtual};
use std::rc::Rc;

/// What a slot holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Abs {
    /// Nothing: an unbound local, the absent `self` of a call.
    Absent,
    /// An SSA value of any type.
    Val(Value),
    /// A complex number. It is a value, as a double is, and an object each time that something needs one.
    Complex {
        /// The real part, a double.
        re: Value,
        /// The imaginary part.
        im: Value,
    },
    /// A range that no instruction has needed as an object.
    Range {
        /// First number.
        start: Value,
        /// Bound.
        stop: Value,
        /// What is known of the step.
        stride: Stride,
        /// The step.
        step: Value,
        /// How many numbers there are.
        len: Value,
    },
    /// An iterator over such a range.
    RangeIter {
        /// The next number.
        next: Value,
        /// Bound.
        stop: Value,
        /// What is known of the step.
        stride: Stride,
        /// The step.
        step: Value,
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
    /// An iterator over pairs of a number and an item of an iterator that is imagined, too.
    Enumerate {
        /// The next number.
        next: Value,
        /// What gives the items.
        items: Box<Abs>,
    },
    /// An iterator over tuples of items of iterators that are imagined, too.
    Zip {
        /// How many these are, a constant.
        count: Value,
        /// What gives the items.
        iterators: Box<[Abs]>,
    },
    /// A generator that waits.
    Generator(Box<Suspended>),
}

/// A slot as lessons name it: its code, a loop's header or another place, its index.
pub type Key = (u32, u32, u32);

/// What is known of the step of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stride {
    /// It is this one.
    Constant(i64),
    /// It is above zero.
    Upwards,
}

impl Stride {
    /// Whether the numbers become greater.
    pub fn goes_up(self) -> bool {
        match self {
            Stride::Constant(step) => step > 0,
            Stride::Upwards => true,
        }
    }
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
                _ => abs.imagine(&mut virtuals),
            };
            slots.push((index as i32, operand));
        }
        let frame = FrameSlots { code: self.code.id, pc, window: self.window, kind: self.kind, slots, dicts };
        (frame, virtuals)
    }
}

impl Abs {
    /// Whether this is an iterator that is no object yet.
    pub fn is_imagined_iterator(&self) -> bool {
        use Abs::{Enumerate, Generator, RangeIter, SequenceIter, Zip};
        matches!(self, RangeIter { .. } | SequenceIter { .. } | Enumerate { .. } | Zip { .. } | Generator(_))
    }

    /// The values in an imagined iterator that its steps change; all that it refers to, if `all`. Those that may be of any
    /// type come with the name of their slot.
    pub fn parts(&self, all: bool) -> Vec<(Value, Option<Key>)> {
        let mut parts = Vec::new();
        self.clone().each_part(all, &mut |part, key| parts.push((*part, key)));
        parts
    }

    /// Puts other values in the place of [`parts`](Abs::parts).
    pub fn set_parts(&mut self, all: bool, parts: &mut impl Iterator<Item = Value>) {
        self.each_part(all, &mut |part, _| *part = parts.next().expect("there are as many as were taken"));
    }

    fn each_part(&mut self, all: bool, act: &mut dyn FnMut(&mut Value, Option<Key>)) {
        match self {
            Abs::RangeIter { next, stop, stride, step } => {
                act(next, None);
                if all {
                    act(stop, None);
                }
                if all && *stride == Stride::Upwards {
                    act(step, None);
                }
            }
            Abs::SequenceIter { sequence, index, .. } => {
                act(index, None);
                if all {
                    act(sequence, None);
                }
            }
            Abs::Enumerate { next, items } => {
                act(next, None);
                items.each_part(all, act);
            }
            Abs::Zip { iterators, .. } => iterators.iter_mut().for_each(|iterator| iterator.each_part(all, act)),
            Abs::Complex { re, im } if all => {
                act(re, None);
                act(im, None);
            }
            Abs::Generator(generator) if all => {
                for slot in (0..generator.slots.len()).filter(|&slot| generator.changes(slot)).collect::<Vec<_>>() {
                    let key = generator.key(slot);
                    match &mut generator.slots[slot] {
                        Abs::Val(value) => act(value, Some(key)),
                        iterator => iterator.each_part(true, act),
                    }
                }
            }
            // It is not stepped while something else is carried.
            Abs::Generator(_) | Abs::Complex { .. } => {}
            Abs::Absent | Abs::Val(_) | Abs::Range { .. } | Abs::Keywords(_) => {}
        }
    }

    /// Whether two imagined iterators differ in their parts only.
    pub fn is_like(&self, other: &Abs) -> bool {
        match (self, other) {
            (Abs::RangeIter { stride, .. }, Abs::RangeIter { stride: other, .. }) => stride == other,
            (Abs::SequenceIter { kind, code, .. }, Abs::SequenceIter { kind: other_kind, code: other_code, .. }) => {
                (kind, code) == (other_kind, other_code)
            }
            (Abs::Enumerate { items, .. }, Abs::Enumerate { items: other, .. }) => items.is_like(other),
            (Abs::Zip { iterators, .. }, Abs::Zip { iterators: others, .. }) => {
                iterators.len() == others.len() && iterators.iter().zip(others).all(|(one, other)| one.is_like(other))
            }
            (Abs::Generator(one), Abs::Generator(other)) => one.is_like(other),
            (Abs::Complex { .. }, Abs::Complex { .. }) => true,
            _ => false,
        }
    }

    /// Adds what is needed to make the object, which comes last, to the objects that a state makes.
    pub fn imagine(&self, objects: &mut Vec<Virtual>) -> Operand {
        let recipe = match self {
            Abs::Enumerate { next, items } => {
                let items = items.imagine(objects);
                let fields =
                    vec![(EnumerateIter::ITERATOR_OFFSET, items), (EnumerateIter::NEXT_OFFSET, Operand::Value(*next))];
                recipe::<EnumerateIter>(0, 0, fields)
            }
            Abs::Zip { count, iterators } => {
                let items = iterators.iter().map(|iterator| iterator.imagine(objects)).collect::<Vec<_>>();
                let places = (Tuple::ITEMS_OFFSET..).step_by(8);
                let fields = [(Tuple::LEN_OFFSET, Operand::Raw(*count))].into_iter().chain(places.zip(items)).collect();
                objects.push(sized::<Tuple>(Tuple::ITEMS_OFFSET + iterators.len() * 8, 0, 0, fields));
                let items = Operand::Virtual(objects.len() as u32 - 1);
                recipe::<ZipIter>(0, 0, vec![(ZipIter::ITERATORS_OFFSET, items)])
            }
            Abs::Generator(generator) => {
                let [code, place, state] = generator.fields;
                let mut fields = vec![
                    (Generator::CODE_OFFSET, Operand::Value(code)),
                    (Generator::FUNCTION_OFFSET, Operand::Value(generator.function)),
                    (Generator::PLACE_OFFSET, Operand::Raw(place)),
                    (Generator::STATE_OFFSET, Operand::Raw(state)),
                ];
                for (offset, abs) in (Generator::WORDS_OFFSET..).step_by(8).zip(&generator.slots) {
                    match abs {
                        Abs::Absent => {}
                        Abs::Val(value) => fields.push((offset, Operand::Value(*value))),
                        abs => fields.push((offset, abs.imagine(objects))),
                    }
                }
                sized::<Generator>(Generator::size_of(&generator.code), 0, 0, fields)
            }
            _ => self.recipe().expect("what is imagined can be made"),
        };
        // A number that stands in several places is one object.
        if let Some(made) = objects.iter().position(|made| matches!(self, Abs::Complex { .. }) && *made == recipe) {
            return Operand::Virtual(made as u32);
        }
        objects.push(recipe);
        Operand::Virtual(objects.len() as u32 - 1)
    }

    /// How to rebuild the object, where it refers to no other that is imagined.
    pub fn recipe(&self) -> Option<Virtual> {
        match *self {
            Abs::Complex { re, im } => {
                let parts = [re, im].map(Operand::Raw);
                Some(recipe::<Complex>(0, 0, Complex::PART_OFFSETS.into_iter().zip(parts).collect()))
            }
            Abs::Range { start, stop, step, len, .. } => {
                let fields = [start, stop, step, len].map(Operand::Value);
                Some(recipe::<Range>(0, 0, Range::OFFSETS.into_iter().zip(fields).collect()))
            }
            Abs::RangeIter { next, stop, step, .. } => {
                let fields = vec![
                    (RangeIter::NEXT_OFFSET, Operand::Value(next)),
                    (RangeIter::STOP_OFFSET, Operand::Value(stop)),
                    (RangeIter::STEP_OFFSET, Operand::Value(step)),
                ];
                Some(recipe::<RangeIter>(0, HeaderFlags::PRIVATE, fields))
            }
            Abs::SequenceIter { kind, sequence, index, .. } => {
                let fields = vec![
                    (SeqIter::SUBJECT_OFFSET, Operand::Value(sequence)),
                    (SeqIter::INDEX_OFFSET, Operand::Raw(index)),
                ];
                Some(recipe::<SeqIter>(kind as u32, HeaderFlags::PRIVATE, fields))
            }
            _ => None,
        }
    }
}

/// How to make an object with these fields.
fn recipe<T: Object>(number: u32, flags: u8, fields: Vec<(usize, Operand)>) -> Virtual {
    sized::<T>(size_of::<T>(), number, flags, fields)
}

/// The same of an object with inline parts.
fn sized<T: Object>(size: usize, number: u32, flags: u8, fields: Vec<(usize, Operand)>) -> Virtual {
    let size = size.next_multiple_of(16);
    Virtual {
        size: size as u32,
        header: Header::word(T::TAG, size, number) | u64::from(flags) << 8,
        fields: fields.into_iter().map(|(offset, operand)| (offset as u32, operand)).collect(),
    }
}
