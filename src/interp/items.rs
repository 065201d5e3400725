//! Subscripts as the dispatch loop does them: fast paths for integers into lists and tuples, and what is noted of the
//! others.

use super::machine::Machine;
use super::quick::{RunOp, seen};
use super::slow::is_float;
use crate::runtime::objects::{Dict, Gc, Int, List, NumberArray, Object, Str, Tag, Tuple, Word};
use crate::runtime::ops::number_array::is_text;
use crate::runtime::{Isolate, Result, Slot, Value, ops};
use std::cell::Cell;

/// Notes the kinds of a container and its key.
#[inline]
pub fn note_container(cell: &Cell<Word>, container: Value, key: Value) {
    let bit = match container.tag() {
        Some(Tag::List) if key.is_fixnum() => seen::LIST,
        Some(Tag::Tuple) if key.is_fixnum() => seen::TUPLE,
        Some(Tag::Str) if key.is_fixnum() => seen::STR,
        Some(Tag::NumberArray) if key.is_fixnum() => {
            let code = container.downcast::<NumberArray>().map_or(0, |array| array.code);
            numbers_seen(cell.get(), code)
        }
        Some(Tag::ByteArray) if key.is_fixnum() => seen::BYTE_ARRAY,
        Some(Tag::Bytes) if key.is_fixnum() => seen::BYTES,
        Some(Tag::Deque) if key.is_fixnum() => seen::DEQUE,
        Some(Tag::Dict) => seen::DICT,
        _ => seen::OTHER,
    };
    cell.set(cell.get().with_feedback(bit));
}

/// An array of a type code as feedback, which has room for one.
pub fn numbers_seen(word: Word, code: u8) -> u32 {
    let is_other = ![0, code].contains(&seen::type_code(word.feedback()));
    if is_text(code) || is_other { seen::OTHER } else { seen::numbers(code) }
}

/// Notes what was stored as an item of memory that has its own notion of items.
fn note_stored(cell: &Cell<Word>, value: Value, result: Result<()>) {
    let bit = match result {
        Err(_) => seen::OTHER,
        Ok(()) if value.is_fixnum() => seen::INT,
        Ok(()) if is_float(value) => seen::FLOAT,
        Ok(()) if value.is::<Int>() => seen::OVERFLOW,
        Ok(()) => seen::OTHER,
    };
    cell.set(cell.get().with_feedback(bit));
}

/// `BINARY_SUBSCR`. Chooses its form for the next time.
pub fn subscript(vm: &mut Isolate, cell: &Cell<Word>, container: Value, key: Value) -> Result<Value> {
    note_container(cell, container, key);
    match cell.get().feedback() {
        seen::LIST => cell.set(cell.get().with_op(RunOp::SUBSCR_LIST_INT as u8)),
        seen::TUPLE => cell.set(cell.get().with_op(RunOp::SUBSCR_TUPLE_INT as u8)),
        seen::STR => cell.set(cell.get().with_op(RunOp::SUBSCR_STR_INT as u8)),
        seen::DICT => cell.set(cell.get().with_op(RunOp::SUBSCR_DICT as u8)),
        _ => {}
    }
    let item = ops::subscript::get(vm, container, key)?;
    if container.is::<NumberArray>() && item.is::<Int>() {
        cell.set(cell.get().with_feedback(seen::OVERFLOW));
    }
    Ok(item)
}

/// `SUBSCR_LIST_INT`
#[inline(always)]
pub fn of_list(vm: &mut Isolate, m: Machine) -> Result<Value> {
    load::<List>(vm, m, |_, list, index| list.get(index))
}

/// `SUBSCR_TUPLE_INT`
#[inline(always)]
pub fn of_tuple(vm: &mut Isolate, m: Machine) -> Result<Value> {
    load::<Tuple>(vm, m, |_, tuple, index| tuple.items().get(index).copied())
}

/// `SUBSCR_STR_INT`
#[inline]
pub fn of_string(vm: &mut Isolate, m: Machine) -> Result<Value> {
    load::<Str>(vm, m, |vm, string, index| {
        (index < string.len()).then(|| Str::character(&mut vm.heap, string.point(index)).into())
    })
}

/// `SUBSCR_DICT`
#[inline]
pub fn of_dict(vm: &mut Isolate, m: Machine) -> Result<Value> {
    let (key, container) = (m.peek(1), m.peek(2));
    let Some(dict) = container.downcast::<Dict>() else { return load_another(vm, m) };
    match position_of(m, dict, key).and_then(|position| dict.table.value_at(position)) {
        Some(value) => Ok(value),
        None => ops::subscript::get_from_dict(vm, dict, key),
    }
}

/// The position of a string that is a key, by the operand of the instruction, which is where it has found one last: dicts
/// that are filled alike have it there, too.
#[inline]
fn position_of(m: Machine, dict: Gc<Dict>, key: Value) -> Option<usize> {
    let name = key.downcast()?;
    let word = m.current().get();
    let position = ops::dict::find_str_near(dict, name, word.arg() as usize)?;
    m.current().set(word.with_arg(position as u32));
    Some(position)
}

/// An item by an integer, which `get` finds if it is there.
#[inline(always)]
fn load<T: Object>(
    vm: &mut Isolate,
    m: Machine,
    get: impl FnOnce(&mut Isolate, Gc<T>, usize) -> Slot,
) -> Result<Value> {
    let (key, container) = (m.peek(1), m.peek(2));
    let item = match (container.downcast::<T>(), key.as_fixnum()) {
        (Some(items), Some(index)) => get(vm, items, index as usize),
        _ => return load_another(vm, m),
    };
    match item {
        Some(item) => Ok(item),
        None => {
            note_container(m.current(), container, key);
            ops::subscript::get(vm, container, key)
        }
    }
}

/// What a form does for operands that it is not for: the instruction goes back to its general form.
#[cold]
fn load_another(vm: &mut Isolate, m: Machine) -> Result<Value> {
    let (key, container) = (m.peek(1), m.peek(2));
    m.requicken(RunOp::BINARY_SUBSCR);
    note_container(m.current(), container, key);
    ops::subscript::get(vm, container, key)
}

/// Whether the container on top of the stack has the item below it.
pub fn contains(vm: &mut Isolate, m: Machine) -> Result<bool> {
    let (container, item) = (m.peek(1), m.peek(2));
    let found = ops::compare::contains(vm, item, container)?;
    note_container(m.current(), container, item);
    Ok(found)
}

/// `STORE_SUBSCR`
pub fn store(vm: &mut Isolate, m: Machine) -> Result<()> {
    let (key, container, value) = (m.peek(1), m.peek(2), m.peek(3));
    if container.is::<List>() && key.is_fixnum() {
        m.requicken(RunOp::STORE_SUBSCR_LIST_INT);
    }
    let cell = m.current();
    note_container(cell, container, key);
    if let Some(dict) = container.downcast::<Dict>()
        && let Some(position) = position_of(m, dict, key)
    {
        dict.table.set_value_at(position, value);
        return Ok(());
    }
    let result = ops::subscript::set(vm, container, key, value);
    if cell.get().feedback() & (seen::NUMBERS | seen::BYTE_ARRAY) != 0 {
        note_stored(cell, value, result);
    }
    result
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
