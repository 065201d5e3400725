//! Loops over the keys, values and items of dicts. The iterator is an object; its steps are in place.

use super::frame::{Abs, Frame};
use super::global::DICT_ENTRIES;
use super::loops::{INDEX, SUBJECT};
use super::ops::access;
use super::{Body, Flow, Step, Translator};
use crate::runtime::objects::{Array, Dict, IterKind, SeqIter, Table};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Cond, MemAccess, MemKind, Reason, Type, Value};

/// How many keys a dict has.
pub(super) const DICT_LIVE: MemAccess = access(Heap::Dict, MemKind::Int, Dict::TABLE_OFFSET + Table::LEN_OFFSET);
/// Where its entries end.
pub(super) const USED: MemAccess = access(Heap::Dict, MemKind::Int, Dict::TABLE_OFFSET + Table::USED_OFFSET);
/// How many keys the dict had when its iterator began.
const EXPECTED: MemAccess = access(Heap::Range, MemKind::Int, SeqIter::EXPECTED_OFFSET);
/// How many of these are left.
const LEFT: MemAccess = access(Heap::Range, MemKind::Int, SeqIter::LEFT_OFFSET);

impl Translator<'_, '_> {
    /// A step of an iterator of this kind over a dict. Where the dict has changed, the interpreter says so.
    pub(super) fn entry_step(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        target: u32,
        kind: IterKind,
    ) -> Step<Flow> {
        let (iterator, dict) = self.iterator_and_subject(body, f, pc, kind);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        let (live, expected) = (self.b.load(DICT_LIVE, dict), self.b.load(EXPECTED, iterator));
        let unchanged = self.b.icmp(Cond::Eq, live, expected);
        self.b.check_true(unchanged, exit);
        let (index, used) = (self.b.load(INDEX, iterator), self.b.load(USED, dict));
        let absent = self.b.value_const(value::ABSENT);
        let (zero, one) = (self.int_value(0), self.int_value(1));
        let finish = |translator: &mut Self| translator.b.store(SUBJECT, iterator, absent);
        let at_end = self.b.icmp(Cond::Ge, index, used);
        self.end_if(body, f, target, at_end, finish);
        let entries = self.b.load(DICT_ENTRIES, dict);
        let (next, here) = (self.b.create_block(), self.b.create_block());
        let position = self.b.append_param(here, Type::Int);
        let kept = self.entry_at(entries, index, Table::ENTRY_KEY);
        let is_gap = self.b.word_eq(kept, absent);
        self.b.branch(is_gap, next, &[], here, &[index]);
        self.b.switch_to(next);
        let found = self.b.helper(HelperId::NextEntry, &[dict, index]);
        let at_end = self.b.icmp(Cond::Lt, found, zero);
        self.end_if(body, f, target, at_end, finish);
        self.b.jump(here, &[found]);
        self.b.switch_to(here);
        let left = self.b.load(LEFT, iterator);
        let is_new = self.b.icmp(Cond::Eq, left, zero);
        self.b.check_false(is_new, exit);
        let left = self.b.sub(left, one);
        self.b.store(LEFT, iterator, left);
        let following = self.b.add(position, one);
        self.b.store(INDEX, iterator, following);
        let [key, item] = [Table::ENTRY_KEY, Table::ENTRY_VALUE].map(|part| self.entry_at(entries, position, part));
        let item = match kind {
            IterKind::DictKeys => key,
            IterKind::DictValues => item,
            _ => self.new_tuple(vec![Abs::Val(key), Abs::Val(item)]),
        };
        f.push(Abs::Val(item));
        self.goto(body, pc + 1, f.clone());
        Ok(Flow::Ended)
    }

    /// A part of the entry at a position that is computed.
    fn entry_at(&mut self, entries: Value, position: Value, part: usize) -> Value {
        let width = self.int_value(Table::ENTRY_WIDTH as i64);
        let slot = self.b.mul(position, width);
        let access = access(Heap::Entries, MemKind::Value, Array::SLOTS_OFFSET + part * 8);
        self.b.load_elem(access, entries, slot)
    }
}
