//! Subscripts as the dispatch loop does them: fast paths for integers into lists and tuples, and what is noted of the
//! others.

use super::machine::Machine;
use super::quick::{RunOp, seen};
use crate::runtime::objects::{Gc, List, Object, Tag, Word};
use crate::runtime::{Isolate, Result, Slot, Value, ops};
use std::cell::Cell;

/// Notes the kinds of a container and its key.
#[inline]
pub fn note_container(cell: &Cell<Word>, container: Value, key: Value) {
    let bit = match container.tag() {
        Some(Tag::List) if key.is_fixnum() => seen::LIST,
        Some(Tag::Tuple) if key.is_fixnum() => seen::TUPLE,
        Some(Tag::Str) if key.is_fixnum() => seen::STR,
        Some(Tag::Dict) => seen::DICT,
        _ => seen::OTHER,
    };
    cell.set(cell.get().with_feedback(bit));
}

/// Chooses the form of `BINARY_SUBSCR`.
pub fn quicken_subscript(cell: &Cell<Word>, container: Value, key: Value) {
    note_container(cell, container, key);
    let form = match cell.get().feedback() {
        seen::LIST => RunOp::SUBSCR_LIST_INT,
        seen::TUPLE => RunOp::SUBSCR_TUPLE_INT,
        _ => return,
    };
    cell.set(cell.get().with_op(form as u8));
}

/// `SUBSCR_LIST_INT` and its like: an item by an integer, which `get` finds if it is there.
#[inline(always)]
pub fn load<T: Object>(vm: &mut Isolate, m: Machine, get: impl FnOnce(Gc<T>, usize) -> Slot) -> Result<Value> {
    let (key, container) = (m.peek(1), m.peek(2));
    let item = match (container.downcast::<T>(), key.as_fixnum()) {
        (Some(items), Some(index)) => get(items, index as usize),
        _ => {
            m.requicken(RunOp::BINARY_SUBSCR);
            None
        }
    };
    match item {
        Some(item) => Ok(item),
        None => {
            note_container(m.current(), container, key);
            ops::subscript::get(vm, container, key)
        }
    }
}

/// `STORE_SUBSCR`
pub fn store(vm: &mut Isolate, m: Machine) -> Result<()> {
    let (key, container, value) = (m.peek(1), m.peek(2), m.peek(3));
    if container.is::<List>() && key.is_fixnum() {
        m.requicken(RunOp::STORE_SUBSCR_LIST_INT);
    }
    note_container(m.current(), container, key);
    ops::subscript::set(vm, container, key, value)
}

/// `STORE_SUBSCR_LIST_INT`
#[inline(always)]
pub fn store_in_list(vm: &mut Isolate, m: Machine) -> Result<()> {
    let (key, container, value) = (m.peek(1), m.peek(2), m.peek(3));
    match (container.downcast::<List>(), key.as_fixnum()) {
        (Some(list), Some(index)) if list.set(index as usize, value) => return Ok(()),
        (Some(_), Some(_)) => {}
        _ => m.requicken(RunOp::STORE_SUBSCR),
    }
    note_container(m.current(), container, key);
    ops::subscript::set(vm, container, key, value)
}
