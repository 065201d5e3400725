//! Dicts by keys that are hashed and compared without running code: small integers, strings, tuples of these, and plain
//! classes.
//!
//! The probe is a helper that only reads. Where it cannot tell, the interpreter does the instruction.

use super::frame::{Abs, Frame};
use super::{Body, Step, Translator};
use crate::runtime::Value as Word64;
use crate::runtime::objects::Tag;
use freevar_jit::abi::{HelperId, value};
use freevar_jit::ir::{Reason, Type, Value};

impl Translator<'_, '_> {
    /// `dict[key]`, both on top of the stack. A missing key is raised in general.
    pub(super) fn dict_item(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Value> {
        let dict = self.as_object(body, f, pc, 2, Tag::Dict);
        let key = f.peek(1).clone();
        let found = self.probe(body, f, pc, dict, &key);
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
        let key = self.tagged(key);
        let found = self.b.helper(HelperId::DictProbe, &[dict, key]);
        self.check_sure(body, f, pc, found);
        found
    }

    /// Leaves where a probe could not tell.
    pub(super) fn check_sure(&mut self, body: &Body, f: &Frame, pc: u32, found: Value) {
        let mark = self.b.value_const(value::UNSURE);
        let unsure = self.b.word_eq(found, mark);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        self.b.check_false(unsure, exit);
    }
}
