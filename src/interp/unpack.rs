//! Unpacking: the instructions that spread an iterable's items over targets.

use super::machine::Machine;
use super::operators;
use super::quick::seen;
use crate::bytecode::Opcode;
use crate::runtime::objects::{Gc, List, Tuple, Word};
use crate::runtime::{Isolate, Result, Value, ops};

/// `UNPACK_SEQUENCE`
#[inline(always)]
pub fn exactly(vm: &mut Isolate, mut m: Machine, word: Word) -> Result<Machine> {
    let value = m.peek(1);
    let count = word.arg() as usize;
    let kind = if let Some(tuple) = value.downcast::<Tuple>().filter(|tuple| tuple.len() == count) {
        m.drop(1);
        for &item in tuple.items().iter().rev() {
            m.push(item);
        }
        seen::TUPLE
    } else if let Some(list) = value.downcast::<List>().filter(|list| list.len() == count) {
        m.drop(1);
        m.push_items(list, count);
        seen::LIST
    } else {
        if let Some(instance) = value.downcast() {
            operators::note_receiver(m, instance);
        }
        let list = ops::iter::unpack(vm, value, count)?;
        m.drop(1);
        m.push_items(list, count);
        seen::OTHER
    };
    m.current().set(word.with_feedback(kind));
    Ok(m)
}

/// The items that `UNPACK_SEQUENCE` or `UNPACK_EX` spreads, the first target's first.
pub fn items(vm: &mut Isolate, op: Opcode, arg: u32, value: Value) -> Result<Gc<List>> {
    match op {
        Opcode::UNPACK_EX => ops::iter::unpack_star(vm, value, arg as usize & 0xff, arg as usize >> 8),
        _ => ops::iter::unpack(vm, value, arg as usize),
    }
}

/// `UNPACK_EX`
pub fn with_star(vm: &mut Isolate, mut m: Machine, word: Word) -> Result<Machine> {
    let (before, after) = (word.arg() as usize & 0xff, word.arg() as usize >> 8);
    let list = ops::iter::unpack_star(vm, m.peek(1), before, after)?;
    m.drop(1);
    m.push_items(list, before + 1 + after);
    Ok(m)
}
