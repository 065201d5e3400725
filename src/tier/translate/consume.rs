//! Native functions that go over all of an imagined generator: a loop in its place, which steps the generator.

use super::call::Known;
use super::frame::{Abs, Frame};
use super::{Body, Translator};
use crate::modules::consumer;
use crate::runtime::Value as Word64;
use crate::runtime::objects::Tag;
use freevar_jit::ir::FrameKind;

impl Translator<'_, '_> {
    /// A call of such a function, with an imagined generator on top of the stack. Gives whether it is one.
    pub(super) fn consumed(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize, callable: &Abs) -> bool {
        if argc != 1 || !matches!(f.peek(1), Abs::Generator(_)) || self.lessons.generic.contains(&(f.code.id, pc)) {
            return false;
        }
        let is_plain = *f.peek(2) == Abs::Absent;
        let Some(name) = self.consumer_of(callable, is_plain) else { return false };
        let Some(function) = consumer(self.vm, name) else { return false };
        let code = function.code();
        if !self.should_inline(body, code) {
            return false;
        }
        let args = self.arguments(f, argc);
        let usual = Word64::from(function).word();
        let callee = Known { code, function: self.pool_ref(function.into()), usual, kind: FrameKind::Native };
        self.inline(body, f, pc, argc + 2, args, callee);
        true
    }

    /// The name of the loop that stands for a callable.
    fn consumer_of(&self, callable: &Abs, is_plain: bool) -> Option<&'static str> {
        let types = [(Tag::List, "list_of"), (Tag::Tuple, "tuple_of"), (Tag::Set, "set_of")];
        let is_type = |tag| self.is_object(callable, Word64::from(self.vm.types.of_tag(tag)));
        if is_plain && let Some((_, name)) = types.into_iter().find(|(tag, _)| is_type(*tag)) {
            return Some(name);
        }
        let native = self.known_native(callable)?;
        let is_builtin = is_plain && native.owner.is_none() && native.module.is_some_and(|m| m.is_text("builtins"));
        match native.def.name {
            "any" if is_builtin => Some("any_of"),
            "all" if is_builtin => Some("all_of"),
            "max" if is_builtin => Some("max_of"),
            "min" if is_builtin => Some("min_of"),
            "sum" if is_builtin => Some("sum_of"),
            "sorted" if is_builtin => Some("sorted_of"),
            "join" if !is_plain && native.owner == Some(self.vm.types.of_tag(Tag::Str)) => Some("join_of"),
            _ => None,
        }
    }
}
