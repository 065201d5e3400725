//! `in`: among a few integers by comparing them, in a set of integers by a look at the first cell, and in whatever else by a
//! helper that only reads, as long as what is looked for is hashed and compared without running code.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Translator};
use crate::interp::seen;
use crate::runtime::objects::{Array, Gc, Set, SetTable, Tag, Tuple};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Cond, HeaderTest, MemKind, Reason, Type, Value};

/// The most items of a constant tuple that something is compared with one by one.
const FEW: usize = 6;
/// Integers from zero up to this one are their own hashes.
const OWN_HASH: i64 = 1 << 60;
/// The test for sets of both kinds.
const IS_SET: HeaderTest = {
    const { assert!(Tag::FrozenSet as u8 == Tag::Set as u8 + 1 && Tag::Set as u8 % 2 == 0) };
    HeaderTest { mask: value::HEADER_TAG_MASK - 1, expected: Tag::Set as u64 }
};

impl Translator<'_, '_> {
    /// `item in container`, both on top of the stack.
    pub(super) fn contains(&mut self, body: &Body, f: &Frame, pc: u32) -> Value {
        if let Some(found) = self.character_in(body, f, pc) {
            return found;
        }
        if let Some(found) = self.is_one_of(f) {
            return found;
        }
        let (item, container) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            let state = self.raise_state(body, f, pc);
            return self.helper_raising(HelperId::Contains, &[item, container], &state);
        }
        match *f.peek(2) {
            _ if self.word.feedback() == seen::DICT => self.key_in_dict(body, f, pc, [item, container]),
            Abs::Val(int) if self.b.func.ty(int) == Type::Int && self.may_be_set(f.peek(1)) => {
                self.int_in_set(body, f, pc, int, [item, container])
            }
            _ => self.contains_by_probe(body, f, pc, [item, container]),
        }
    }

    /// Whether a dict has a key, by the probe for its value: what asks for that next has it.
    fn key_in_dict(&mut self, body: &Body, f: &Frame, pc: u32, operands: [Value; 2]) -> Value {
        let dict = self.as_object(body, f, pc, 1, Tag::Dict);
        let found = self.find(dict, &f.peek(2).clone());
        self.told_by_probe(body, f, pc, operands, found, |translator| {
            let absent = translator.b.value_const(value::ABSENT);
            let is_absent = translator.b.word_eq(found, absent);
            translator.b.not(is_absent)
        })
    }

    fn contains_by_probe(&mut self, body: &Body, f: &Frame, pc: u32, operands: [Value; 2]) -> Value {
        let found = self.b.helper(HelperId::ContainsProbe, &operands);
        self.told_by_probe(body, f, pc, operands, found, |translator| {
            let yes = translator.b.value_const(value::TRUE);
            translator.b.word_eq(found, yes)
        })
    }

    /// What a probe that has found something tells, or the program where the probe is not sure.
    fn told_by_probe(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        operands: [Value; 2],
        found: Value,
        told: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        let [unsure, sure, join] = std::array::from_fn(|_| self.b.create_block());
        let result = self.b.append_param(join, Type::Bool);
        let mark = self.b.value_const(value::UNSURE);
        let is_unsure = self.b.word_eq(found, mark);
        self.b.branch(is_unsure, unsure, &[], sure, &[]);
        self.b.switch_to(unsure);
        let raising = self.raise_state(body, f, pc);
        let asked = self.helper_raising(HelperId::Contains, &operands, &raising);
        self.b.jump(join, &[asked]);
        self.b.switch_to(sure);
        let told = told(self);
        self.b.jump(join, &[told]);
        self.b.switch_to(join);
        result
    }

    fn may_be_set(&self, container: &Abs) -> bool {
        let is_tuple = matches!(container, Abs::Val(value) if self.tuples.contains_key(value));
        !is_tuple && self.known(container).is_none_or(|known| known.tag() == Some(Tag::FrozenSet))
    }

    /// Whether an integer is in a container that may be a set. In a set of integers it mostly stands in the cell that its hash
    /// visits first, or that cell is free.
    fn int_in_set(&mut self, body: &Body, f: &Frame, pc: u32, int: Value, operands: [Value; 2]) -> Value {
        let [item, container] = operands;
        let exit = self.exit_here(body, f, pc, Reason::Type);
        let container = self.b.check_ref(container, exit);
        let [hashed, sets, others, elsewhere, join] = std::array::from_fn(|_| self.b.create_block());
        let found = self.b.append_param(join, Type::Bool);
        let bound = self.b.int_const(OWN_HASH);
        let is_hash = self.b.icmp(Cond::Ult, int, bound);
        self.b.branch(is_hash, hashed, &[], elsewhere, &[]);
        self.b.switch_to(hashed);
        let is_set = self.b.has_header(IS_SET, container);
        self.b.branch(is_set, sets, &[], elsewhere, &[]);

        self.b.switch_to(sets);
        let table = Set::TABLE_OFFSET + SetTable::CELLS_OFFSET;
        let cells = self.b.load(access(Heap::Other, MemKind::Ref, table), container);
        let slots = self.b.load(access(Heap::Other, MemKind::Int, Array::CAPACITY_OFFSET), cells);
        // A cell has two slots.
        let two = self.b.int_const(SetTable::CELL_WIDTH as i64);
        let (last, twice) = (self.b.sub(slots, two), self.b.add(int, int));
        let slot = self.b.and(twice, last);
        let part = |index: usize| access(Heap::Other, MemKind::Value, Array::SLOTS_OFFSET + index * 8);
        let key = self.b.load_elem(part(SetTable::CELL_KEY), cells, slot);
        let is_there = self.b.word_eq(key, item);
        let yes = self.b.bool_const(true);
        self.b.branch(is_there, join, &[yes], others, &[]);
        self.b.switch_to(others);
        let hash = self.b.load_elem(part(SetTable::CELL_HASH), cells, slot);
        let absent = self.b.value_const(value::ABSENT);
        let is_free = self.b.word_eq(hash, absent);
        let no = self.b.bool_const(false);
        self.b.branch(is_free, join, &[no], elsewhere, &[]);

        self.b.switch_to(elsewhere);
        let probed = self.contains_by_probe(body, f, pc, operands);
        self.b.jump(join, &[probed]);
        self.b.switch_to(join);
        found
    }

    /// Whether an integer is among the integers of a tuple that is made in place or a constant.
    fn is_one_of(&mut self, f: &Frame) -> Option<Value> {
        let (&Abs::Val(item), &Abs::Val(tuple)) = (f.peek(2), f.peek(1)) else { return None };
        if self.b.func.ty(item) != Type::Int {
            return None;
        }
        let others: Vec<Value> = match (self.tuples.get(&tuple), self.known(f.peek(1))) {
            (Some(items), _) => {
                let ints = items.iter().map(|other| match other {
                    &Abs::Val(other) if self.b.func.ty(other) == Type::Int => Some(other),
                    _ => None,
                });
                ints.collect::<Option<_>>()?
            }
            (None, Some(constant)) => {
                let items: Gc<Tuple> = constant.downcast().filter(|tuple: &Gc<Tuple>| tuple.len() <= FEW)?;
                let ints = items.items().iter().map(|other| other.as_fixnum());
                let ints: Vec<i64> = ints.collect::<Option<_>>()?;
                ints.into_iter().map(|int| self.b.int_const(int)).collect()
            }
            (None, None) => return None,
        };
        let mut found = self.b.bool_const(false);
        for other in others {
            let same = self.b.icmp(Cond::Eq, item, other);
            let yes = self.b.bool_const(true);
            found = self.b.select(same, yes, found);
        }
        Some(found)
    }
}
