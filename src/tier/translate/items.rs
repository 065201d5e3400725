//! Sequences: making and taking apart tuples, items by index. (Those that stand as bytes in memory are in `buffer`.)

use super::buffer::Owner;
use super::frame::Frame;
use super::ops::access;
use super::{Abs, Body, Step, Translator};
use crate::bytecode::Opcode;
use crate::interp::{RunOp, seen};
use crate::runtime::Value as Word64;
use crate::runtime::heap::Header;
use crate::runtime::objects::{Array, Deque, Dict, List, Set, SetTable, SliceObject, Str, StrView, Table, Tag, Tuple};
use crate::tier::helpers::packed_instruction;
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{AllocShape, Cond, Exit, HeaderTest, Imm, MemAccess, MemKind, Reason, Type, Value};
use std::rc::Rc;

/// What an instruction has met that takes lists and tuples.
pub(super) const EITHER: u32 = seen::LIST | seen::TUPLE;
/// The most items of a constant tuple that are known one by one.
const MOST_CONSTANT: usize = 8;

impl Translator<'_, '_> {
    /// Whether a slot is known to hold a string of one character: a constant, or an item of a string.
    pub(super) fn is_character(&self, abs: &Abs) -> bool {
        match self.known(abs) {
            Some(constant) => constant.downcast::<Str>().is_some_and(|string| string.len() == 1),
            None => self.item_of_string(abs).is_some(),
        }
    }

    /// The code point of such a character.
    pub(super) fn code_point(&mut self, abs: &Abs) -> Value {
        if let Some((string, index)) = self.item_of_string(abs) {
            return self.point_at(string, index);
        }
        let constant = self.known_text(abs);
        self.b.int_const(constant.expect("a known character is a constant or an item").point(0).into())
    }

    /// The code point of a character that is known, if it is below 256.
    pub(super) fn known_byte(&self, abs: &Abs) -> Option<u8> {
        match self.known_text(abs)?.view() {
            StrView::Narrow(&[byte]) => Some(byte),
            _ => None,
        }
    }

    /// Whether a string is one character, which is below 256.
    pub(super) fn is_character_of(&mut self, string: Value, byte: u8) -> Value {
        let [single, join] = [(); 2].map(|()| self.b.create_block());
        let is_equal = self.b.append_param(join, Type::Bool);
        let (len, one, no) = (self.length(Tag::Str, string), self.b.int_const(1), self.b.bool_const(false));
        let is_single = self.b.icmp(Cond::Eq, len, one);
        self.b.branch(is_single, single, &[], join, &[no]);
        self.b.switch_to(single);
        let wide = Header::word(Tag::Invalid, 0, Str::WIDE);
        let is_narrow = self.b.has_header(HeaderTest { mask: wide, expected: 0 }, string);
        let first = self.b.load(access(Heap::Tuple, MemKind::U8, Str::DATA_OFFSET), string);
        let expected = self.b.int_const(byte.into());
        let is_byte = self.b.icmp(Cond::Eq, first, expected);
        let is_this = self.b.select(is_narrow, is_byte, no);
        self.b.jump(join, &[is_this]);
        self.b.switch_to(join);
        is_equal
    }

    /// The code point at an index within a string, which stands there as a byte unless the string has greater ones.
    fn point_at(&mut self, string: Value, index: Value) -> Value {
        let wide = Header::word(Tag::Invalid, 0, Str::WIDE);
        let [narrow, other, join] = [(); 3].map(|()| self.b.create_block());
        let point = self.b.append_param(join, Type::Int);
        let is_narrow = self.b.has_header(HeaderTest { mask: wide, expected: 0 }, string);
        self.b.branch(is_narrow, narrow, &[], other, &[]);
        self.b.switch_to(narrow);
        let byte = self.b.load_elem(access(Heap::Tuple, MemKind::U8, Str::DATA_OFFSET), string, index);
        self.b.jump(join, &[byte]);
        self.b.switch_to(other);
        let wide = self.b.helper(HelperId::StrPoint, &[string, index]);
        self.b.jump(join, &[wide]);
        self.b.switch_to(join);
        point
    }

    /// Whether a character that has just been taken out of a string is in another string, if that is one: nothing is made of
    /// it to find out.
    pub(super) fn character_in(&mut self, body: &Body, f: &Frame, pc: u32) -> Option<Value> {
        let is_other = self.known(f.peek(1)).is_some_and(|container| !container.is::<Str>());
        if is_other || self.item_of_string(f.peek(2)).is_none() || self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let string = self.as_object(body, f, pc, 1, Tag::Str);
        let point = self.code_point(&f.peek(2).clone());
        Some(self.b.helper(HelperId::StrHas, &[string, point]))
    }

    /// The string and the index of which an operand has been made.
    fn item_of_string(&self, abs: &Abs) -> Option<(Value, Value)> {
        let Abs::Val(value) = *abs else { return None };
        let data = self.b.func.inst(self.b.func.def_inst(value)?);
        match (data.imm, &data.args[..]) {
            (Imm::Helper(HelperId::StrItem), &[string, index]) => Some((string, index)),
            _ => None,
        }
    }

    pub(super) fn subscript(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        let item = match self.item_feedback(f, pc) {
            seen if let Some(owner) = Owner::loaded(seen) => self.buffer_item(body, f, pc, owner)?,
            0 => return self.leave(body, f, pc, Reason::Branch),
            seen::LIST => self.list_item(body, f, pc)?,
            seen::TUPLE => self.tuple_item(body, f, pc)?,
            seen::STR => self.character(body, f, pc)?,
            seen::DICT => self.dict_item(body, f, pc)?,
            seen::DEQUE => self.deque_item(body, f, pc)?,
            _ if let Some(parts) = self.parts_of_slice(f.peek(1)) => {
                let container = self.tagged(&f.peek(2).clone());
                let [start, stop, step] = parts;
                let state = self.raise_state(body, f, pc);
                self.helper_raising(HelperId::SteppedSection, &[container, start, stop, step], &state)
            }
            _ => {
                let (container, key) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
                let state = self.raise_state(body, f, pc);
                self.helper_raising(HelperId::Subscript, &[container, key], &state)
            }
        };
        f.drop(2);
        f.push(Abs::Val(item));
        Ok(())
    }

    pub(super) fn store_subscript(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        match self.item_feedback(f, pc) {
            0 => return self.leave(body, f, pc, Reason::Branch),
            seen::LIST => self.store_in_list(body, f, pc)?,
            seen if self.store_in_buffer(body, f, pc, seen)? => {}
            seen::DICT => self.store_in_dict(body, f, pc),
            _ => {
                let args = [2, 1, 3].map(|depth| f.peek(depth).clone());
                let args = args.map(|abs| self.tagged(&abs));
                let state = self.raise_state(body, f, pc);
                self.helper_raising(HelperId::StoreSubscript, &args, &state);
            }
        }
        f.drop(3);
        Ok(())
    }

    pub(super) fn list_item(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Value> {
        let (list, index) = self.indexed(body, f, pc, 2, Tag::List)?;
        Ok(self.item_at(Tag::List, list, index))
    }

    /// `list[index] = value`: the value is below the two.
    pub(super) fn store_in_list(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        let (list, index) = self.indexed(body, f, pc, 2, Tag::List)?;
        let array = self.b.load(access(Heap::ListHeader, MemKind::Ref, List::ARRAY_OFFSET), list);
        let value = self.tagged(&f.peek(3).clone());
        self.b.store_elem(ITEM, array, index, value);
        Ok(())
    }

    pub(super) fn tuple_item(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Value> {
        let (tuple, index) = self.indexed(body, f, pc, 2, Tag::Tuple)?;
        Ok(self.item_at(Tag::Tuple, tuple, index))
    }

    pub(super) fn character(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Value> {
        let (string, index) = self.indexed(body, f, pc, 2, Tag::Str)?;
        Ok(self.item_at(Tag::Str, string, index))
    }

    /// The length of a container of one of the kinds that have it at one place.
    pub(super) fn length(&mut self, tag: Tag, container: Value) -> Value {
        let (heap, offset) = match tag {
            Tag::List => (Heap::ListHeader, List::LEN_OFFSET),
            Tag::Tuple => (Heap::Tuple, Tuple::LEN_OFFSET),
            Tag::Deque => (Heap::Deque, Deque::LEN_OFFSET),
            Tag::Dict => (Heap::Dict, Dict::TABLE_OFFSET + Table::LEN_OFFSET),
            Tag::Set => (Heap::Other, Set::TABLE_OFFSET + SetTable::LEN_OFFSET),
            _ => (Heap::Tuple, Str::LEN_OFFSET),
        };
        self.b.load(access(heap, MemKind::Int, offset), container)
    }

    /// The item of a list, a tuple or a string at an index within its length.
    pub(super) fn item_at(&mut self, tag: Tag, sequence: Value, index: Value) -> Value {
        match tag {
            Tag::List => {
                let array = self.b.load(access(Heap::ListHeader, MemKind::Ref, List::ARRAY_OFFSET), sequence);
                self.b.load_elem(ITEM, array, index)
            }
            Tag::Tuple => self.b.load_elem(access(Heap::Tuple, MemKind::Value, Tuple::ITEMS_OFFSET), sequence, index),
            _ => self.b.helper(HelperId::StrItem, &[sequence, index]),
        }
    }

    /// A sequence of this kind, `depth` words from the top, and the index above it, which is within its length.
    pub(super) fn indexed(
        &mut self,
        body: &Body,
        f: &mut Frame,
        pc: u32,
        depth: usize,
        tag: Tag,
    ) -> Step<(Value, Value)> {
        let sequence = self.as_object(body, f, pc, depth, tag);
        let index = self.as_int(body, f, pc, depth - 1)?;
        let len = self.length(tag, sequence);
        Ok((sequence, self.within(body, f, pc, index, len)))
    }

    /// The index counted from the start, which is within the length.
    pub(super) fn within(&mut self, body: &Body, f: &Frame, pc: u32, index: Value, len: Value) -> Value {
        let index = self.wrapped_index(f, pc, index, len);
        let inside = self.b.icmp(Cond::Ult, index, len);
        self.check_bounds(body, f, pc, inside);
        index
    }

    /// An index beyond the bounds. Loads go to a handler with what that raises; stores leave compiled code.
    fn check_bounds(&mut self, body: &Body, f: &Frame, pc: u32, inside: Value) {
        let loads = RunOp::of(self.word).plain() == Opcode::BINARY_SUBSCR;
        if loads && self.lessons.generic.contains(&(f.code.id, pc)) {
            self.unless_raises(body, f, pc, inside, Reason::Bounds, |translator, operands, raising| {
                translator.helper_raising(HelperId::Subscript, &operands, raising);
            });
        } else {
            let exit = self.exit_here(body, f, pc, Reason::Bounds);
            self.b.check_true(inside, exit);
        }
    }

    /// What kinds of containers the instruction has met. Checks on sequences that have failed were those of the bounds,
    /// unless the feedback has changed since.
    fn item_feedback(&self, f: &Frame, pc: u32) -> u32 {
        match self.word.feedback() {
            kind @ (seen::LIST | seen::TUPLE | seen::STR | seen::DEQUE) => kind,
            kind if kind & (seen::NUMBERS | seen::BYTE_ARRAY | seen::BYTES) != 0 => kind,
            _ => self.feedback(f, pc),
        }
    }

    /// A constant negative index counts from the end; others that are negative fail the bounds check, once.
    fn wrapped_index(&mut self, f: &Frame, pc: u32, index: Value, len: Value) -> Value {
        let constant = self.b.func.def_inst(index).map(|inst| self.b.func.inst(inst).imm);
        match constant {
            Some(Imm::Int(n)) if n < 0 => self.b.add(index, len),
            Some(Imm::Int(_)) => index,
            _ if self.lessons.generic.contains(&(f.code.id, pc)) => {
                let zero = self.b.int_const(0);
                let negative = self.b.icmp(Cond::Lt, index, zero);
                let wrapped = self.b.add(index, len);
                self.b.select(negative, wrapped, index)
            }
            _ => index,
        }
    }

    pub(super) fn build_tuple(&mut self, f: &mut Frame, count: usize) {
        let items = f.slots.split_off(f.slots.len() - count);
        let tuple = self.new_tuple(items);
        f.push(Abs::Val(tuple));
    }

    /// The tuple of any number of items: there is one empty tuple.
    pub(super) fn tuple_of(&mut self, items: Vec<Abs>) -> Value {
        if items.is_empty() {
            let empty = self.vm.new_tuple(&[]);
            return self.pool_value(empty.into());
        }
        let tuple = self.new_tuple(items);
        self.b.ref_to_value(tuple)
    }

    /// A new tuple, whose items are kept in mind.
    pub(super) fn new_tuple(&mut self, mut items: Vec<Abs>) -> Value {
        // What is only imagined is one object from now on.
        for item in &mut items {
            self.settle(item);
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

    /// `BUILD_SLICE`
    pub(super) fn build_slice(&mut self, f: &mut Frame, count: usize) {
        let size = size_of::<SliceObject>().next_multiple_of(16);
        let slice = self.b.alloc(AllocShape { size: size as u32, header: Header::word(Tag::Slice, size, 0) });
        for (index, offset) in SliceObject::PART_OFFSETS.into_iter().enumerate() {
            let part = match index < count {
                true => self.tagged(&f.peek(count - index).clone()),
                false => self.b.value_const(Word64::NONE.word()),
            };
            self.b.store(access(Heap::Other, MemKind::Value, offset), slice, part);
        }
        f.drop(count);
        f.push(Abs::Val(slice));
    }

    /// The parts of a slice, if it was made here.
    fn parts_of_slice(&mut self, abs: &Abs) -> Option<[Value; 3]> {
        let &Abs::Val(value) = abs else { return None };
        let is_slice = self.made_header(value)?.tag() == Tag::Slice;
        let load = |offset| self.b.load(access(Heap::Other, MemKind::Value, offset), value);
        is_slice.then(|| SliceObject::PART_OFFSETS.map(load))
    }

    /// `container[start:stop]`
    pub(super) fn section(&mut self, body: &Body, f: &mut Frame, pc: u32) {
        let operands = [3, 2, 1].map(|depth| f.peek(depth).clone()).map(|abs| self.tagged(&abs));
        let state = self.raise_state(body, f, pc);
        let section = self.helper_raising(HelperId::Section, &operands, &state);
        f.drop(3);
        f.push(Abs::Val(section));
    }

    /// `container[start:stop] = value`
    pub(super) fn store_section(&mut self, body: &Body, f: &mut Frame, pc: u32) {
        let operands = [3, 2, 1, 4].map(|depth| f.peek(depth).clone()).map(|abs| self.tagged(&abs));
        let state = self.raise_state(body, f, pc);
        self.helper_raising(HelperId::StoreSection, &operands, &state);
        f.drop(4);
    }

    /// The items of a tuple, if it was made here.
    pub(super) fn known_items(&self, abs: &Abs) -> Option<Rc<[Abs]>> {
        let Abs::Val(value) = abs else { return None };
        self.tuples.get(value).cloned()
    }

    /// The items of a tuple that was made here, or is a constant and not long.
    pub(super) fn tuple_items(&mut self, abs: &Abs) -> Option<Rc<[Abs]>> {
        if let Some(items) = self.known_items(abs) {
            return Some(items);
        }
        let tuple =
            self.known(abs)?.downcast::<Tuple>().filter(|tuple| tuple.len() <= MOST_CONSTANT && tuple.record() == 0)?;
        Some(tuple.items().iter().map(|&item| self.constant(item)).collect())
    }

    /// `left + right` of the top two words, if both are tuples whose items are known.
    pub(super) fn joined_tuples(&mut self, f: &Frame) -> Option<Abs> {
        let [left, right] = [2, 1].map(|depth| f.peek(depth).clone());
        let (before, behind) = (self.tuple_items(&left)?, self.tuple_items(&right)?);
        // Nothing is made where one of the two is the result.
        Some(match (before.is_empty(), behind.is_empty()) {
            (true, _) => right,
            (_, true) => left,
            _ => Abs::Val(self.new_tuple(before.iter().chain(behind.iter()).cloned().collect())),
        })
    }

    /// `UNPACK_SEQUENCE` of tuples and lists.
    pub(super) fn unpack(&mut self, body: &Body, f: &mut Frame, pc: u32, count: u32) -> Step {
        let met = self.feedback(f, pc);
        match met {
            0 => return self.leave(body, f, pc, Reason::Branch),
            seen::TUPLE | seen::LIST | EITHER => {}
            seen::OTHER if let Some(tuple) = self.tuple_of_instance(body, f, pc) => {
                let exit = self.exit_here(body, f, pc, Reason::Bounds);
                let items = self.all_items(Tag::Tuple, tuple, count, &[], exit);
                f.drop(1);
                f.slots.extend(items.into_iter().rev().map(Abs::Val));
                return Ok(());
            }
            _ => {
                self.unpack_any(body, f, pc, Opcode::UNPACK_SEQUENCE, count);
                return Ok(());
            }
        }
        if let Some(items) = self.known_items(f.peek(1)).filter(|items| items.len() == count as usize) {
            f.drop(1);
            f.slots.extend(items.iter().rev().cloned());
            return Ok(());
        }
        let exit = self.exit_here(body, f, pc, Reason::Bounds);
        let items = match met {
            seen::TUPLE => {
                let tuple = self.as_object(body, f, pc, 1, Tag::Tuple);
                self.all_items(Tag::Tuple, tuple, count, &[], exit)
            }
            seen::LIST => {
                let list = self.as_object(body, f, pc, 1, Tag::List);
                self.all_items(Tag::List, list, count, &[], exit)
            }
            _ => {
                let value = self.tagged(&f.peek(1).clone());
                let other = self.exit_here(body, f, pc, Reason::Type);
                self.items_of_either(value, count, &[], other, exit)
            }
        };
        f.drop(1);
        f.slots.extend(items.into_iter().rev().map(Abs::Val));
        Ok(())
    }

    /// The items of what is a tuple or a list, and leaves by `other` if it is neither, by `wrong` if it has not so many. The
    /// last ones may be missing: in their place are `defaults`.
    pub(super) fn items_of_either(
        &mut self,
        sequence: Value,
        count: u32,
        defaults: &[Value],
        other: Exit,
        wrong: Exit,
    ) -> Vec<Value> {
        let object = self.b.check_ref(sequence, other);
        let [lists, tuples, join] = [(); 3].map(|()| self.b.create_block());
        let is_list = self.b.has_header(HeaderTest::tag(Tag::List as u8), object);
        self.b.branch(is_list, lists, &[], tuples, &[]);
        self.b.switch_to(lists);
        let items = self.all_items(Tag::List, object, count, defaults, wrong);
        self.b.jump(join, &items);
        self.b.switch_to(tuples);
        self.b.check_header(HeaderTest::tag(Tag::Tuple as u8), object, other);
        let items = self.all_items(Tag::Tuple, object, count, defaults, wrong);
        self.b.jump(join, &items);
        self.b.switch_to(join);
        items.iter().map(|_| self.b.append_param(join, Type::Value)).collect()
    }

    /// The items of a tuple or a list that has so many, or as many less as there are defaults for the last ones.
    fn all_items(&mut self, tag: Tag, sequence: Value, count: u32, defaults: &[Value], exit: Exit) -> Vec<Value> {
        let len = self.length(tag, sequence);
        let least = count as usize - defaults.len();
        let (missing, range) = (self.b.int_const(least as i64), self.b.int_const(defaults.len() as i64 + 1));
        let fits = if defaults.is_empty() {
            self.b.icmp(Cond::Eq, len, missing)
        } else {
            let optional = self.b.sub(len, missing);
            self.b.icmp(Cond::Ult, optional, range)
        };
        self.b.check_true(fits, exit);
        let (array, heap, first) = match tag {
            Tag::List => {
                let array = self.b.load(access(Heap::ListHeader, MemKind::Ref, List::ARRAY_OFFSET), sequence);
                (array, Heap::Items, Array::SLOTS_OFFSET)
            }
            _ => (sequence, Heap::Tuple, Tuple::ITEMS_OFFSET),
        };
        let mut items = Vec::with_capacity(count as usize);
        let join = self.b.create_block();
        for index in 0..count as usize {
            if index >= least {
                let (more, position) = (self.b.create_block(), self.b.int_const(index as i64));
                let has_more = self.b.icmp(Cond::Gt, len, position);
                let without = [&items[least..], &defaults[index - least..]].concat();
                self.b.branch(has_more, more, &[], join, &without);
                self.b.switch_to(more);
            }
            items.push(self.b.load(access(heap, MemKind::Value, first + index * 8), array));
        }
        let optional = items.split_off(least);
        self.b.jump(join, &optional);
        self.b.switch_to(join);
        items.extend(optional.iter().map(|_| self.b.append_param(join, Type::Value)));
        items
    }

    /// `UNPACK_SEQUENCE` and `UNPACK_EX` of any iterable.
    pub(super) fn unpack_any(&mut self, body: &Body, f: &mut Frame, pc: u32, op: Opcode, arg: u32) {
        let value = self.tagged(&f.peek(1).clone());
        let state = self.raise_state(body, f, pc);
        let first = f.place(1);
        let place = self.b.frame_addr(first);
        let instruction = self.b.int_const(packed_instruction(op, arg));
        self.helper_raising(HelperId::Unpack, &[place, value, instruction], &state);
        f.drop(1);
        for index in 0..op.stack_effect(arg).1 as i32 {
            let item = self.b.frame_load(first + index);
            f.push(Abs::Val(item));
        }
    }
}

/// Items of a list's array.
pub(super) const ITEM: MemAccess =
    MemAccess { heap: Heap::Items, kind: MemKind::Value, offset: Array::SLOTS_OFFSET as i32 };
