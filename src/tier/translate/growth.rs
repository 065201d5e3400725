//! Lists that grow and shrink at their end: `append` and `pop` where the list stands, without a call while its array has room.

use super::frame::Frame;
use super::items::ITEM;
use super::ops::access;
use super::{Body, Translator};
use crate::runtime::objects::{Array, List, Tag};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{Cond, MemKind, Reason, Type, Value};

impl Translator<'_, '_> {
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
