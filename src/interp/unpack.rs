//! Unpacking: the instructions that spread an iterable's items over targets.

use super::machine::Machine;
use super::quick::seen;
use crate::runtime::objects::{Tuple, Word};
use crate::runtime::{Isolate, Result, ops};

/// `UNPACK_SEQUENCE`
#[inline(always)]
pub fn exactly(vm: &mut Isolate, mut m: Machine, word: Word) -> Result<Machine> {
    let value = m.peek(1);
    let count = word.arg() as usize;
    match value.downcast::<Tuple>() {
        Some(tuple) if tuple.len() == count => {
            m.drop(1);
            for &item in tuple.items().iter().rev() {
                m.push(item);
            }
            m.current().set(word.with_feedback(seen::TUPLE));
        }
        _ => {
            let list = ops::iter::unpack(vm, value, count)?;
            m.drop(1);
            m.push_items(list, count);
            m.current().set(word.with_feedback(seen::OTHER));
        }
    }
    Ok(m)
}

/// `UNPACK_EX`
pub fn with_star(vm: &mut Isolate, mut m: Machine, word: Word) -> Result<Machine> {
    let (before, after) = (word.arg() as usize & 0xff, word.arg() as usize >> 8);
    let list = ops::iter::unpack_star(vm, m.peek(1), before, after)?;
    m.drop(1);
    m.push_items(list, before + 1 + after);
    Ok(m)
}
