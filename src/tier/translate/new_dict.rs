//! Dicts that are made in place: of few pairs, whose keys are strings that are known. Those that a comprehension fills
//! have room for what will come.
//!
//! A dict of few pairs has no index, and each key at the position in which it was written. It is two allocations and some
//! stores, which go away where nothing keeps it.

use super::Translator;
use super::dict::CAPACITY;
use super::entries::{DICT_LIVE, USED};
use super::frame::{Abs, Frame};
use super::global::{DICT_ENTRIES, DICT_VERSION, entry_part};
use super::ops::access;
use crate::bytecode::Opcode;
use crate::runtime::objects::{Array, Dict, Gc, KeyHash, Str, Table, Tag, Tuple};
use crate::runtime::ops;
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{MemKind, Value};

impl Translator<'_, '_> {
    /// `BUILD_MAP` of so many pairs. Gives whether it could be done here.
    pub(super) fn build_dict(&mut self, f: &mut Frame, pc: u32, count: usize) -> bool {
        if count == 0
            && let Some(room) = self.items_to_come(f, pc, Opcode::MAP_ADD)
        {
            let dict = self.b.helper(HelperId::DictWithRoom, &[room]);
            f.push(Abs::Val(dict));
            return true;
        }
        let pairs = f.slots[f.slots.len() - 2 * count..].chunks_exact(2);
        let known: Option<Vec<_>> = pairs.map(|pair| Some((self.known_text(&pair[0])?, pair[1].clone()))).collect();
        known.is_some_and(|pairs| self.push_dict(f, 2 * count, pairs))
    }

    /// `BUILD_CONST_KEY_MAP` of so many values and the tuple of their keys. Gives whether it could be done here.
    pub(super) fn build_dict_of_constants(&mut self, f: &mut Frame, count: usize) -> bool {
        let Some(keys) = self.known(f.peek(1)).and_then(|keys| keys.downcast::<Tuple>()) else { return false };
        let values = &f.slots[f.slots.len() - count - 1..];
        let pairs = keys.items().iter().zip(values).map(|(key, value)| Some((key.downcast()?, value.clone())));
        pairs.collect::<Option<_>>().is_some_and(|pairs| self.push_dict(f, count + 1, pairs))
    }

    /// Puts a new dict in the place of the top `words` words of the stack, if it has few pairs and all keys differ.
    fn push_dict(&mut self, f: &mut Frame, words: usize, mut pairs: Vec<(Gc<Str>, Abs)>) -> bool {
        let differ = |at: usize| pairs[..at].iter().all(|(other, _)| !other.same_text(&pairs[at].0));
        if pairs.len() > Table::MOST_WITHOUT_INDEX || !(0..pairs.len()).all(differ) {
            return false;
        }
        // What is only imagined is one object from now on.
        pairs.iter_mut().for_each(|(_, value)| self.settle(value));
        f.drop(words);
        let dict = self.new_dict(&pairs);
        f.push(Abs::Val(dict));
        true
    }

    fn new_dict(&mut self, pairs: &[(Gc<Str>, Abs)]) -> Value {
        let slots = pairs.len() * Table::ENTRY_WIDTH;
        let entries = self.new_object(Tag::Array, Array::SLOTS_OFFSET + slots * 8);
        let (count, capacity, zero) =
            (self.int_value(pairs.len() as i64), self.int_value(slots as i64), self.int_value(0));
        self.b.store(CAPACITY, entries, capacity);
        for (position, (key, value)) in pairs.iter().enumerate() {
            let hash = KeyHash::new(ops::hash::str(*key)).value();
            let parts = [
                (Table::ENTRY_HASH, self.b.value_const(hash.word())),
                (Table::ENTRY_KEY, self.pool_value((*key).into())),
                (Table::ENTRY_VALUE, self.tagged(value)),
            ];
            for (part, value) in parts {
                self.b.store(entry_part(position, part), entries, value);
            }
        }
        let dict = self.new_object(Tag::Dict, size_of::<Dict>());
        let part = |offset| access(Heap::Dict, MemKind::Int, Dict::TABLE_OFFSET + offset);
        let parts = [
            (DICT_LIVE, count),
            (USED, count),
            (part(Table::FIRST_OFFSET), zero),
            (DICT_ENTRIES, entries),
            (part(Table::INDEX_OFFSET), zero),
            (DICT_VERSION, count),
        ];
        for (place, value) in parts {
            self.b.store(place, dict, value);
        }
        dict
    }
}
