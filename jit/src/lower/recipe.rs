//! Recipes: how the runtime rebuilds a frame state from the few values that compiled code leaves behind.
//!
//! A frame state lists the words of all frames, most of which are constants, absent, or the same value again. Machine
//! code that wrote them would be the bulk of all code, although it hardly ever runs. So an exit stores only the distinct
//! values, as they stand in registers, in [`Context::left`](crate::abi::Context::left); tags, boxes, constants and
//! copies are the recipe's.

use super::successor::Successors;
use crate::abi::value;
use crate::ir::{FrameState, Function, Imm, Opcode, Operand, Type, Value};
use smallvec::{SmallVec, smallvec};

/// What the runtime does to rebuild the frames of an exit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipe {
    /// The types of the values left behind.
    left: Box<[Type]>,
    objects: Box<[Object]>,
    stores: Box<[Store]>,
    /// Slots from the base of the outermost frame.
    slots: Box<[(i32, Source)]>,
}

/// An object that was never allocated.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Object {
    size: u32,
    header: u64,
    fields: Box<[(u32, Source)]>,
}

/// A word that memory should hold.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Store {
    base: Source,
    offset: i32,
    source: Source,
}

/// Where a word comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    /// It is this word.
    Word(u64),
    /// The value left behind under this number, tagged.
    Tagged(u16),
    /// The value left behind under this number, as it is.
    Raw(u16),
    /// The integer left behind under this number with something added, tagged.
    Sum(u16, i64),
    /// The address of the rebuilt object of this number.
    Object(u16),
}

/// What rebuilding asks of the runtime.
pub trait Runtime {
    /// The bits of the value left behind under a number.
    fn left(&self, number: usize) -> u64;
    /// The value word of a double.
    fn float(&mut self, float: f64) -> u64;
    /// The value word of an integer.
    fn word(&mut self, word: u64) -> u64;
    /// The address of a new object of `size` bytes with this header.
    fn alloc(&mut self, size: u32, header: u64) -> u64;
    /// Writes a word of a frame or an object.
    fn write(&mut self, address: u64, word: u64);
    /// Writes a word where another stands, unless both are numbers on the heap that nothing but their address tells apart.
    fn replace(&mut self, address: u64, word: u64);
}

impl Recipe {
    /// Writes all words of the state; slot 0 of the outermost frame is at the address `base`.
    pub fn rebuild(&self, base: u64, runtime: &mut impl Runtime) {
        let mut kitchen =
            Kitchen { recipe: self, runtime, tagged: smallvec![None; self.left.len()], objects: smallvec![] };
        for object in &self.objects {
            let address = kitchen.runtime.alloc(object.size, object.header);
            kitchen.objects.push(address);
        }
        for (number, object) in self.objects.iter().enumerate() {
            let address = kitchen.objects[number];
            for offset in (0..object.size).step_by(value::WORD as usize) {
                let field = object.fields.iter().find(|field| field.0 == offset);
                if offset == 0 && field.is_none() {
                    // The header is the one that it was allocated with.
                    continue;
                }
                let word = field.map_or(value::ABSENT, |field| kitchen.word(field.1));
                kitchen.runtime.write(address + u64::from(offset), word);
            }
        }
        for store in &self.stores {
            let (address, word) = (kitchen.word(store.base), kitchen.word(store.source));
            kitchen.runtime.replace(address.wrapping_add_signed(store.offset.into()), word);
        }
        for &(slot, source) in &self.slots {
            let word = kitchen.word(source);
            kitchen.runtime.write(base.wrapping_add_signed(i64::from(slot) * value::WORD as i64), word);
        }
    }
}

/// The state of a rebuilding.
struct Kitchen<'a, R> {
    recipe: &'a Recipe,
    runtime: &'a mut R,
    /// The words of values that were tagged: a boxed float is one object wherever it stands.
    tagged: SmallVec<[Option<u64>; 16]>,
    objects: SmallVec<[u64; 4]>,
}

impl<R: Runtime> Kitchen<'_, R> {
    fn word(&mut self, source: Source) -> u64 {
        match source {
            Source::Word(word) => word,
            Source::Raw(number) => self.runtime.left(number.into()),
            Source::Sum(number, step) => value::fixnum(self.runtime.left(number.into()) as i64 + step),
            Source::Object(number) => self.objects[usize::from(number)],
            Source::Tagged(number) => {
                let number = usize::from(number);
                if let Some(word) = self.tagged[number] {
                    return word;
                }
                let bits = self.runtime.left(number);
                let word = match self.recipe.left[number] {
                    Type::Value | Type::Ref => bits,
                    Type::Int => value::fixnum(bits as i64),
                    // Compiled code stores the lowest byte.
                    Type::Bool => value::boolean(bits & 0xff != 0),
                    Type::Float => self.runtime.float(f64::from_bits(bits)),
                    Type::Word => self.runtime.word(bits),
                };
                self.tagged[number] = Some(word);
                word
            }
        }
    }
}

/// The values that compiled code must leave behind for `state`, ascending.
pub(super) fn needed(func: &Function, successors: &Successors, state: &FrameState) -> Vec<Value> {
    let bases = state.stores.iter().map(|store| Operand::Raw(store.base));
    let needed = state.operands().copied().chain(bases).filter_map(|operand| match operand {
        Operand::Value(value) => match successors.get(value) {
            Some((counter, _)) => Some(counter),
            None => Some(original(func, value)),
        },
        operand => operand.value(),
    });
    let mut left = Vec::new();
    needed.filter(|&value| constant(func, value).is_none()).for_each(|value| left.push(value));
    left.sort_unstable();
    left.dedup();
    left
}

/// The recipe for `state` where compiled code leaves behind `left`, in the order of the numbers.
pub(super) fn plan(func: &Function, successors: &Successors, state: &FrameState, left: &[Value]) -> Recipe {
    let number = |value| left.iter().position(|&other| other == value).expect("the state's values are left") as u16;
    let source = |operand| match operand {
        Operand::Absent => Source::Word(value::ABSENT),
        Operand::Virtual(number) => Source::Object(number as u16),
        Operand::Value(value) if let Some((counter, step)) = successors.get(value) => {
            Source::Sum(number(counter), step)
        }
        Operand::Value(value) => {
            let value = original(func, value);
            constant(func, value).map_or_else(|| Source::Tagged(number(value)), |k| Source::Word(k.tagged))
        }
        Operand::Raw(value) => {
            constant(func, value).map_or_else(|| Source::Raw(number(value)), |k| Source::Word(k.raw))
        }
    };
    let objects = state.virtuals.iter().map(|object| Object {
        size: object.size,
        header: object.header,
        fields: object.fields.iter().map(|&(offset, operand)| (offset, source(operand))).collect(),
    });
    let stores = state.stores.iter().map(|store| Store {
        base: source(Operand::Raw(store.base)),
        offset: store.offset,
        source: source(store.operand),
    });
    let slots = state.frames.iter().flat_map(|frame| {
        let source = &source;
        frame.slots.iter().map(move |&(slot, operand)| (frame.window + slot, source(operand)))
    });
    Recipe {
        left: left.iter().map(|&value| func.ty(value)).collect(),
        objects: objects.collect(),
        stores: stores.collect(),
        slots: slots.collect(),
    }
}

/// The word that a value is, or was taken out of: put in a box again it would be another object, and what is the same
/// word by another name need not be left twice.
fn original(func: &Function, mut value: Value) -> Value {
    use Opcode::{CheckBound, CheckFloat, CheckObj, CheckRef, CheckWord, UnboxFloat, ValueToRef};
    while let Some(inst) = func.def_inst(value) {
        let data = func.inst(inst);
        if !matches!(data.op, CheckFloat | UnboxFloat | CheckWord | CheckBound | CheckObj | CheckRef | ValueToRef) {
            break;
        }
        value = data.args[0];
    }
    value
}

/// Both forms of a constant.
struct Known {
    raw: u64,
    tagged: u64,
}

/// What `value` is, if it is a constant that needs no box.
fn constant(func: &Function, value: Value) -> Option<Known> {
    let data = func.inst(func.def_inst(value)?);
    let same = |word| Known { raw: word, tagged: word };
    if !data.args.is_empty() {
        return None;
    }
    Some(match data.imm {
        Imm::Int(int) => Known { raw: int as u64, tagged: value::fixnum(int) },
        Imm::Float(bits) => Known { raw: bits, tagged: value::flonum(f64::from_bits(bits))? },
        Imm::Bool(bool) => Known { raw: bool.into(), tagged: value::boolean(bool) },
        Imm::Word(word) => same(word),
        Imm::Pool(index) => same(func.pool[index].word),
        _ => return None,
    })
}
