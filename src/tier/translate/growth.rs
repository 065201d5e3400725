//! Lists that are made, and that grow and shrink at their end: `append` and `pop` where the list stands, without a call
//! while its array has room.

use super::frame::{Abs, Frame, Stride};
use super::items::ITEM;
use super::ops::access;
use super::{Body, Translator};
use crate::bytecode::{Instr, Opcode};
use crate::runtime::heap::Header;
use crate::runtime::objects::{Array, IterKind, List, Tag, Tuple};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{AllocShape, Cond, MemAccess, MemKind, Reason, Type, Value};

/// How many items a list has at most that is made in place.
const MOST_ITEMS: usize = 16;

impl Translator<'_, '_> {
    /// `BUILD_LIST`, together with the instructions behind it that add a constant tuple to an empty list. Gives how many
    /// instructions that is.
    pub(super) fn build_list(&mut self, f: &mut Frame, pc: u32, count: usize) -> u32 {
        let constants = self.added_constants(f, pc).filter(|constants| count == 0 && constants.len() <= MOST_ITEMS);
        let length = if constants.is_some() { 3 } else { 1 };
        let list = if count > MOST_ITEMS {
            self.spill(f, count);
            let (items, count) = (self.b.frame_addr(f.place(count)), self.b.int_const(count as i64));
            self.b.helper(HelperId::BuildList, &[items, count])
        } else if let Some(room) = self.items_to_come(f, pc, Opcode::LIST_APPEND).filter(|_| count == 0) {
            self.b.helper(HelperId::ListWithRoom, &[room])
        } else {
            let mut items = constants.unwrap_or_else(|| f.slots[f.slots.len() - count..].to_vec());
            // What is only imagined is one object from now on.
            items.iter_mut().for_each(|item| self.settle(item));
            self.new_list(&items)
        };
        f.drop(count);
        f.push(Abs::Val(list));
        length
    }

    /// The items of the constant tuple by which the next instructions extend a list.
    fn added_constants(&mut self, f: &Frame, pc: u32) -> Option<Vec<Abs>> {
        let [load, extend] = *f.code.code.instrs.get(pc as usize + 1..pc as usize + 3)? else { return None };
        if load.op != Opcode::LOAD_CONST || (extend.op, extend.arg) != (Opcode::LIST_EXTEND, 1) {
            return None;
        }
        let constants = f.code.consts[load.arg as usize].downcast::<Tuple>()?;
        Some(constants.items().iter().map(|&constant| self.constant(constant)).collect())
    }

    /// How many items a comprehension will add, if it adds one for each that its iterator has left.
    pub(super) fn items_to_come(&mut self, f: &Frame, pc: u32, adds: Opcode) -> Option<Value> {
        let [swap, for_iter] = *f.code.code.instrs.get(pc as usize + 1..pc as usize + 3)? else { return None };
        if (swap.op, for_iter.op) != (Opcode::SWAP, Opcode::FOR_ITER) || f.slots.len() == f.code.local_count {
            return None;
        }
        let header = pc + 2;
        let body = f.code.code.instrs.get(header as usize + 1..for_iter.arg as usize)?;
        let goes_on = |instr: &Instr| instr.op == Opcode::JUMP_BACKWARD && instr.arg == header;
        let [round @ .., add, last] = body else { return None };
        if add.op != adds || !goes_on(last) || round.iter().any(goes_on) {
            return None;
        }
        match *f.peek(1) {
            Abs::RangeIter { next, stop, stride: Stride::Constant(1), .. } => Some(self.b.sub(stop, next)),
            Abs::SequenceIter { kind: IterKind::List, sequence, index, .. } => {
                let length = self.length(Tag::List, sequence);
                Some(self.b.sub(length, index))
            }
            _ => None,
        }
    }

    /// A new list. Its array has the slots that its memory has room for, which comes in pairs of words.
    pub(super) fn new_list(&mut self, items: &[Abs]) -> Value {
        let slots = items.len().next_multiple_of(2);
        let array = self.new_object(Tag::Array, Array::SLOTS_OFFSET + slots * 8);
        let (count, capacity) = (self.b.int_const(items.len() as i64), self.b.int_const(slots as i64));
        self.b.store(access(Heap::ListHeader, MemKind::Int, Array::CAPACITY_OFFSET), array, capacity);
        for index in 0..slots {
            let item = match items.get(index) {
                Some(item) => self.tagged(item),
                None => self.b.value_const(0),
            };
            self.b.store(MemAccess { offset: ITEM.offset + index as i32 * 8, ..ITEM }, array, item);
        }
        let list = self.new_object(Tag::List, size_of::<List>());
        self.b.store(access(Heap::ListHeader, MemKind::Int, List::LEN_OFFSET), list, count);
        self.b.store(access(Heap::ListHeader, MemKind::Ref, List::ARRAY_OFFSET), list, array);
        list
    }

    pub(super) fn new_object(&mut self, tag: Tag, size: usize) -> Value {
        let size = size.next_multiple_of(16);
        self.b.alloc(AllocShape { size: size as u32, header: Header::word(tag, size, 0) })
    }

    /// Appends a value word to a list.
    pub(super) fn append(&mut self, list: Value, item: Value) {
        let len = self.length(Tag::List, list);
        let array = self.b.load(access(Heap::ListHeader, MemKind::Ref, List::ARRAY_OFFSET), list);
        let capacity = self.b.load(access(Heap::ListHeader, MemKind::Int, Array::CAPACITY_OFFSET), array);
        let has_room = self.b.icmp(Cond::Ult, len, capacity);
        let [full, join] = [(); 2].map(|()| self.b.create_block());
        let room = self.b.append_param(join, Type::Ref);
        self.b.branch(has_room, join, &[array], full, &[]);
        self.b.switch_to(full);
        let larger = self.b.helper(HelperId::ListGrow, &[list]);
        self.b.jump(join, &[larger]);
        self.b.switch_to(join);
        self.b.store_elem(ITEM, room, len, item);
        let one = self.b.int_const(1);
        let longer = self.b.add(len, one);
        self.b.store(access(Heap::ListHeader, MemKind::Int, List::LEN_OFFSET), list, longer);
    }

    /// `list.pop()`: the last item, which is no longer in the list. Of an empty list it is left to the interpreter to raise;
    /// nothing where that has been so before.
    pub(super) fn pop(&mut self, body: &Body, f: &Frame, pc: u32, list: Value) -> Option<Value> {
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let (len, zero, one) = (self.length(Tag::List, list), self.b.int_const(0), self.b.int_const(1));
        let exit = self.exit_here(body, f, pc, Reason::Bounds);
        let has_items = self.b.icmp(Cond::Ne, len, zero);
        self.b.check_true(has_items, exit);
        let last = self.b.sub(len, one);
        let array = self.b.load(access(Heap::ListHeader, MemKind::Ref, List::ARRAY_OFFSET), list);
        let item = self.b.load_elem(ITEM, array, last);
        let absent = self.b.value_const(0);
        self.b.store_elem(ITEM, array, last, absent);
        self.b.store(access(Heap::ListHeader, MemKind::Int, List::LEN_OFFSET), list, last);
        Some(item)
    }
}
