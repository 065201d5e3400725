//! Lists and tuples: making and taking apart tuples, items by index.

use super::frame::Frame;
use super::ops::access;
use super::{Abs, Body, Step, Translator};
use crate::interp::seen;
use crate::runtime::heap::Header;
use crate::runtime::objects::{Array, List, Tag, Tuple};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{AllocShape, Cond, MemAccess, MemKind, Reason, Value};
use std::rc::Rc;

impl Translator<'_, '_> {
    pub(super) fn subscript(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        let item = match self.feedback(f, pc) {
            0 => return self.leave(body, f, pc, Reason::Branch),
            seen::LIST => self.list_item(body, f, pc, 2)?.load(self),
            seen::TUPLE => self.tuple_item(body, f, pc)?,
            seen::DICT => self.dict_item(body, f, pc)?,
            _ => {
                let (container, key) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
                let state = self.raise_state(body, f, pc);
                self.b.helper_raising(HelperId::Subscript, &[container, key], state)
            }
        };
        f.drop(2);
        f.push(Abs::Val(item));
        Ok(())
    }

    pub(super) fn store_subscript(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        match self.feedback(f, pc) {
            0 => return self.leave(body, f, pc, Reason::Branch),
            seen::LIST => {
                let place = self.list_item(body, f, pc, 2)?;
                let value = self.tagged(&f.peek(3).clone());
                self.b.store_elem(ITEM, place.array, place.index, value);
            }
            _ => {
                let args = [2, 1, 3].map(|depth| f.peek(depth).clone());
                let args = args.map(|abs| self.tagged(&abs));
                let state = self.raise_state(body, f, pc);
                self.b.helper_raising(HelperId::StoreSubscript, &args, state);
            }
        }
        f.drop(3);
        Ok(())
    }

    /// The place of a list's item; the list is `depth` words from the top, the index above it.
    fn list_item(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Step<Place> {
        let list = self.as_object(body, f, pc, depth, Tag::List);
        let index = self.as_int(body, f, pc, depth - 1)?;
        let len = self.b.load(access(Heap::ListHeader, MemKind::Int, List::LEN_OFFSET), list);
        let index = self.wrapped_index(index, len);
        let inside = self.b.icmp(Cond::Ult, index, len);
        let exit = self.exit_here(body, f, pc, Reason::Bounds);
        self.b.check_true(inside, exit);
        let array = self.b.load(access(Heap::ListHeader, MemKind::Ref, List::ARRAY_OFFSET), list);
        Ok(Place { array, index })
    }

    fn tuple_item(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Value> {
        let tuple = self.as_object(body, f, pc, 2, Tag::Tuple);
        let index = self.as_int(body, f, pc, 1)?;
        let len = self.b.load(access(Heap::Tuple, MemKind::Int, Tuple::LEN_OFFSET), tuple);
        let index = self.wrapped_index(index, len);
        let inside = self.b.icmp(Cond::Ult, index, len);
        let exit = self.exit_here(body, f, pc, Reason::Bounds);
        self.b.check_true(inside, exit);
        Ok(self.b.load_elem(access(Heap::Tuple, MemKind::Value, Tuple::ITEMS_OFFSET), tuple, index))
    }

    /// A constant negative index counts from the end; others that are negative fail the bounds check.
    fn wrapped_index(&mut self, index: Value, len: Value) -> Value {
        let constant = self.b.func.def_inst(index).map(|inst| self.b.func.inst(inst).imm);
        match constant {
            Some(freevar_jit::ir::Imm::Int(n)) if n < 0 => self.b.add(index, len),
            _ => index,
        }
    }

    pub(super) fn build_tuple(&mut self, f: &mut Frame, count: usize) {
        let items = f.slots.split_off(f.slots.len() - count);
        let tuple = self.new_tuple(items);
        f.push(Abs::Val(tuple));
    }

    /// A new tuple, whose items are kept in mind.
    pub(super) fn new_tuple(&mut self, mut items: Vec<Abs>) -> Value {
        // What is only imagined is one object from now on.
        for item in &mut items {
            if !matches!(item, Abs::Val(_)) {
                *item = Abs::Val(self.tagged(item));
            }
        }
        let count = items.len();
        let size = (Tuple::ITEMS_OFFSET + count * 8).next_multiple_of(16);
        let tuple = self.b.alloc(AllocShape { size: size as u32, header: Header::word(Tag::Tuple, size, 0) });
        let len = self.b.int_const(count as i64);
        self.b.store(access(Heap::Tuple, MemKind::Int, Tuple::LEN_OFFSET), tuple, len);
        for (index, item) in items.iter().enumerate() {
            let item = self.tagged(item);
            self.b.store(access(Heap::Tuple, MemKind::Value, Tuple::ITEMS_OFFSET + index * 8), tuple, item);
        }
        self.tuples.insert(tuple, items.into());
        tuple
    }

    /// The items of a tuple, if it was made here.
    pub(super) fn known_items(&self, abs: &Abs) -> Option<Rc<[Abs]>> {
        let Abs::Val(value) = abs else { return None };
        self.tuples.get(value).cloned()
    }

    pub(super) fn unpack(&mut self, body: &Body, f: &mut Frame, pc: u32, count: u32) -> Step {
        match self.feedback(f, pc) {
            0 => return self.leave(body, f, pc, Reason::Branch),
            seen::TUPLE => {}
            _ => return self.leave(body, f, pc, Reason::Unsupported),
        }
        let tuple = self.as_object(body, f, pc, 1, Tag::Tuple);
        let len = self.b.load(access(Heap::Tuple, MemKind::Int, Tuple::LEN_OFFSET), tuple);
        let expected = self.b.int_const(count.into());
        let fits = self.b.icmp(Cond::Eq, len, expected);
        let exit = self.exit_here(body, f, pc, Reason::Bounds);
        self.b.check_true(fits, exit);
        f.drop(1);
        for index in (0..count as usize).rev() {
            let item = self.b.load(access(Heap::Tuple, MemKind::Value, Tuple::ITEMS_OFFSET + index * 8), tuple);
            f.push(Abs::Val(item));
        }
        Ok(())
    }
}

/// A list's item.
struct Place {
    array: Value,
    index: Value,
}

/// Items of a list's array.
pub(super) const ITEM: MemAccess =
    MemAccess { heap: Heap::Items, kind: MemKind::Value, offset: Array::SLOTS_OFFSET as i32 };

impl Place {
    fn load(&self, translator: &mut Translator<'_, '_>) -> Value {
        translator.b.load_elem(ITEM, self.array, self.index)
    }
}
