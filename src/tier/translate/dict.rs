//! Dicts by keys that are hashed and compared without running code: numbers, strings, tuples of these, with names or without,
//! and plain classes.
//!
//! The probe is a helper that only reads. Where it cannot tell, the interpreter does the instruction.

use super::frame::{Abs, Frame};
use super::global::{DICT_ENTRIES, entry_part};
use super::ops::access;
use super::{Body, Step, Translator};
use crate::runtime::Value as Word64;
use crate::runtime::objects::{Array, Gc, Str, Table, Tag};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Block, Cond, MemAccess, MemKind, Reason, Type, Value};

/// The slots of the array with a dict's entries.
pub(super) const CAPACITY: MemAccess = access(Heap::Entries, MemKind::Int, Array::CAPACITY_OFFSET);

/// Where a dict has the value of a key, if it has that where the instruction has found one last.
struct Near {
    /// The block that is reached then.
    here: Block,
    /// The dict's entries.
    entries: Value,
    /// The value's place in them.
    place: MemAccess,
}

impl Translator<'_, '_> {
    /// `dict[key]`, both on top of the stack. A missing key is raised in general.
    pub(super) fn dict_item(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Value> {
        let dict = self.as_object(body, f, pc, 2, Tag::Dict);
        let key = f.peek(1).clone();
        let found = match self.known_text(&key) {
            Some(name) => self.probe_near(body, f, pc, dict, name),
            None => self.probe(body, f, pc, dict, &key),
        };
        if self.leaves_if_raised(body, pc).is_some() {
            let exit = self.exit_here(body, f, pc, Reason::Value);
            return Ok(self.b.check_bound(found, exit));
        }
        let absent = self.b.value_const(value::ABSENT);
        let missing = self.b.word_eq(found, absent);
        let present = self.b.not(missing);
        self.unless_raises(body, f, pc, present, Reason::Value, |translator, operands, raising| {
            translator.helper_raising(HelperId::Subscript, &operands, raising);
        });
        Ok(found)
    }

    /// `dict.get(key)` or `dict.get(key, default)` if the key may be one of those; the dict and the arguments are on
    /// top of the stack.
    pub(super) fn dict_get(&mut self, body: &Body, f: &mut Frame, pc: u32, argc: usize) -> Option<Value> {
        let key = f.peek(argc).clone();
        let may_probe = matches!(&key, Abs::Val(key) if matches!(self.b.func.ty(*key), Type::Int | Type::Value)
            || self.tuples.contains_key(key));
        if !may_probe || self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let dict = self.as_object(body, f, pc, argc + 1, Tag::Dict);
        let found = self.probe(body, f, pc, dict, &key);
        let default = match argc {
            1 => self.b.value_const(Word64::NONE.word()),
            _ => self.tagged(&f.peek(1).clone()),
        };
        let absent = self.b.value_const(value::ABSENT);
        let missing = self.b.word_eq(found, absent);
        Some(self.b.select(missing, default, found))
    }

    /// The value of a key, or the absent word.
    pub(super) fn probe(&mut self, body: &Body, f: &Frame, pc: u32, dict: Value, key: &Abs) -> Value {
        let found = self.find(dict, key);
        self.check_sure(body, f, pc, found);
        found
    }

    /// The same, or the mark of a probe that is not sure.
    pub(super) fn find(&mut self, dict: Value, key: &Abs) -> Value {
        if let &Abs::Val(int) = key
            && self.b.func.ty(int) == Type::Int
        {
            return self.b.helper(HelperId::DictProbeInt, &[dict, int]);
        }
        let key = self.tagged(key);
        self.b.helper(HelperId::DictProbe, &[dict, key])
    }

    /// The value of a string, or the absent word: first where the instruction has found it last.
    fn probe_near(&mut self, body: &Body, f: &Frame, pc: u32, dict: Value, name: Gc<Str>) -> Value {
        let name = self.pool_value(name.into());
        let join = self.b.create_block();
        let found = self.b.append_param(join, Type::Value);
        let Near { here, entries, place } = self.last_place(dict, name);
        let value = self.probe(body, f, pc, dict, &Abs::Val(name));
        self.b.jump(join, &[value]);
        self.b.switch_to(here);
        let value = self.b.load(place, entries);
        self.b.jump(join, &[value]);
        self.b.switch_to(join);
        found
    }

    /// `dict[key] = value`, the three of which are on the stack. A constant string is looked for first where the instruction has
    /// found it last.
    pub(super) fn store_in_dict(&mut self, body: &Body, f: &mut Frame, pc: u32) {
        let dict = self.as_object(body, f, pc, 2, Tag::Dict);
        let [key, value] = [1, 3].map(|depth| f.peek(depth).clone()).map(|abs| self.tagged(&abs));
        let near = self.known_text(f.peek(1)).map(|_| self.last_place(dict, key));
        let join = self.put_in_dict(body, f, pc, [dict, key, value]);
        if let Some(Near { here, entries, place }) = near {
            self.b.switch_to(here);
            self.b.store(place, entries, value);
            self.b.jump(join, &[]);
        }
        self.b.switch_to(join);
    }

    /// `MAP_ADD`: the value and the key on top of the stack come into a dict below them.
    pub(super) fn add_to_dict(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) {
        let [key, value, dict] = [2, 1, depth + 2].map(|depth| f.peek(depth).clone()).map(|abs| self.tagged(&abs));
        let dict = self.b.value_to_ref(dict);
        let join = self.put_in_dict(body, f, pc, [dict, key, value]);
        self.b.switch_to(join);
        f.drop(2);
    }

    /// Sets the value of a key, or adds it, and goes on in the block that it gives.
    fn put_in_dict(&mut self, body: &Body, f: &Frame, pc: u32, [dict, key, value]: [Value; 3]) -> Block {
        let state = self.raise_state(body, f, pc);
        let [join, unsure] = [(); 2].map(|()| self.b.create_block());
        let done = self.b.helper(HelperId::DictPut, &[dict, key, value]);
        self.b.branch(done, join, &[], unsure, &[]);
        self.b.switch_to(unsure);
        let container = self.b.ref_to_value(dict);
        self.helper_raising(HelperId::StoreSubscript, &[container, key, value], &state);
        self.b.jump(join, &[]);
        join
    }

    /// Looks for a key where the instruction has found one last. Goes on where it is not there.
    fn last_place(&mut self, dict: Value, key: Value) -> Near {
        let position = self.word.arg() as usize;
        let [inside, here, elsewhere] = [(); 3].map(|()| self.b.create_block());
        let entries = self.b.load(DICT_ENTRIES, dict);
        let capacity = self.b.load(CAPACITY, entries);
        let needed = self.int_value(((position + 1) * Table::ENTRY_WIDTH) as i64);
        let has_room = self.b.icmp(Cond::Ge, capacity, needed);
        self.b.branch(has_room, inside, &[], elsewhere, &[]);
        self.b.switch_to(inside);
        let kept = self.b.load(entry_part(position, Table::ENTRY_KEY), entries);
        let is_here = self.b.word_eq(kept, key);
        self.b.branch(is_here, here, &[], elsewhere, &[]);
        self.b.switch_to(elsewhere);
        Near { here, entries, place: entry_part(position, Table::ENTRY_VALUE) }
    }

    /// Leaves where a probe could not tell.
    pub(super) fn check_sure(&mut self, body: &Body, f: &Frame, pc: u32, found: Value) {
        let mark = self.b.value_const(value::UNSURE);
        let unsure = self.b.word_eq(found, mark);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        self.b.check_false(unsure, exit);
    }
}
