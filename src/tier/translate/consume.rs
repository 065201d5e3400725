//! Native functions that go over all of an imagined generator, or take its first item: a loop in their place, which steps the
//! generator. `map` and `filter` are such generators where what they give is gone over at once: nothing else ever sees it.

use super::call::{FEW_BUDGET, Known};
use super::frame::{Abs, Frame};
use super::{Body, Translator};
use crate::bytecode::Opcode;
use crate::modules::{consumer, consumer_at};
use crate::runtime::Value as Word64;
use crate::runtime::objects::{Function, Gc, Str, Tag, Tuple};
use freevar_jit::ir::{FrameKind, Type};

impl Translator<'_, '_> {
    /// A call of such a function with an imagined generator. Gives whether it is one.
    pub(super) fn consumed(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize, callable: &Abs) -> bool {
        if argc == 0 || self.lessons.generic.contains(&(f.code.id, pc)) {
            return false;
        }
        let is_plain = *f.peek(argc + 1) == Abs::Absent;
        let first = self.first_of(f, callable, is_plain, argc);
        let Some(name) = first.or_else(|| self.consumer_of(callable, is_plain, argc)) else { return false };
        let depth = if matches!(name, "reduced_from" | "first_or") { 2 } else { 1 };
        let is_reduced = matches!(name, "reduced" | "reduced_from");
        let function = match f.peek(depth) {
            Abs::Generator(_) if argc == 1 || first.is_some() => consumer(self.vm, name),
            // What the function is that it calls, each place learns for itself.
            Abs::Generator(_) | Abs::Range { .. } if argc > 1 => consumer_at(self.vm, name, (f.code.id, pc)),
            // What is no list may be nothing to go over, of which `reduce` says so in its own words.
            Abs::Val(items) if is_reduced && matches!(self.b.func.ty(*items), Type::Value | Type::Ref) => {
                consumer_at(self.vm, name, (f.code.id, pc))
            }
            _ => None,
        };
        let Some(function) = function.filter(|function| self.should_inline(body, function.code(), 0)) else {
            return false;
        };
        if matches!(f.peek(depth), Abs::Val(_)) {
            self.as_object(body, f, pc, depth, Tag::List);
        }
        let callee = self.native_callee(function);
        self.inline(body, f, pc, argc + 2, self.arguments(f, argc), callee);
        true
    }

    /// A call of `max`, `min` or `sorted` with a key function that is known or was made here. Gives whether it is one.
    pub(super) fn consumed_by_key(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        argc: usize,
        names: Gc<Tuple>,
    ) -> bool {
        let is_named = |index: usize, text| {
            names.items().get(index).and_then(|name| name.downcast::<Str>()).is_some_and(|name| name.is_text(text))
        };
        let is_general = self.lessons.generic.contains(&(f.code.id, pc));
        // One thing is gone over, and nothing is passed by position behind it.
        if is_general || argc != names.len() + 1 || *f.peek(argc + 2) != Abs::Absent || !is_named(0, "key") {
            return false;
        }
        let Some(native) = self.known_native(f.peek(argc + 3)).filter(|native| native.owner.is_none()) else {
            return false;
        };
        if !native.module.is_some_and(|module| module.is_text("builtins")) {
            return false;
        }
        let (items, key) = (f.peek(argc + 1).clone(), f.peek(argc).clone());
        let mut args = vec![items.clone(), key.clone()];
        let name = match (native.def.name, argc) {
            ("max", 2) => "max_by",
            ("min", 2) => "min_by",
            ("sorted", 2) => {
                args.push(self.constant(Word64::FALSE));
                "sorted_by"
            }
            ("sorted", 3) if is_named(1, "reverse") && self.known(f.peek(2)).is_some_and(|x| x.as_bool().is_some()) => {
                args.push(f.peek(2).clone());
                "sorted_by"
            }
            _ => return false,
        };
        if !matches!(items, Abs::Generator(_) | Abs::Range { .. })
            && self.known_function(&key).is_none()
            && self.made_code(&key).is_none()
        {
            return false;
        }
        let Some(function) = consumer_at(self.vm, name, (f.code.id, pc)) else { return false };
        if !self.should_inline(body, function.code(), 0) {
            return false;
        }
        let callee = self.native_callee(function);
        self.inline(body, f, pc, argc + 3, args, callee);
        true
    }

    /// A call of `map` or `filter` whose iterator is gone over at once. Gives whether it is one.
    pub(super) fn produced(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize, callable: &Abs) -> bool {
        let is_general = self.lessons.generic.contains(&(f.code.id, pc));
        if argc != 2 || *f.peek(3) != Abs::Absent || is_general || self.spent > FEW_BUDGET {
            return false;
        }
        let Some(name) = self.producer_of(callable).filter(|_| self.is_gone_over(f, pc + 1, f.slots.len() - 4)) else {
            return false;
        };
        let Some(function) = consumer_at(self.vm, name, (f.code.id, pc)) else { return false };
        if self.known(f.peek(2)) == Some(Word64::NONE) || !self.can_imagine(f, pc, function.code()) {
            return false;
        }
        let callee = self.native_callee(function);
        self.call_code(body, f, pc, argc + 2, self.arguments(f, argc), callee);
        true
    }

    fn native_callee(&mut self, function: Gc<Function>) -> Known {
        let (code, usual) = (function.code(), Word64::from(function).word());
        Known { code, function: self.pool_ref(function.into()), usual, kind: FrameKind::Native }
    }

    /// The name of the generator that stands for a type of iterators.
    fn producer_of(&self, callable: &Abs) -> Option<&'static str> {
        let types = [(Tag::MapIter, "mapped"), (Tag::FilterIter, "filtered")];
        let is_type = |tag| self.is_object(callable, Word64::from(self.vm.types.of_tag(tag)));
        types.into_iter().find(|(tag, _)| is_type(*tag)).map(|(_, name)| name)
    }

    /// Whether the instruction at `pc`, which finds an iterator above `height` words of the stack, is a loop over it or
    /// calls something that goes over all of it, or that is gone over itself.
    fn is_gone_over(&self, f: &Frame, pc: u32, height: usize) -> bool {
        let Some(instr) = f.code.code.instrs.get(pc as usize) else { return false };
        let argc = instr.arg as usize;
        match instr.op {
            Opcode::GET_ITER => true,
            // The third argument of `reduce`.
            Opcode::LOAD_FAST | Opcode::LOAD_CONST => {
                let next = f.code.code.instrs.get(pc as usize + 1);
                let at = (height + 2).checked_sub(5).filter(|&at| at >= f.code.local_count);
                next.is_some_and(|next| (next.op, next.arg) == (Opcode::CALL, 3))
                    && at.is_some_and(|at| self.consumer_of(&f.slots[at], f.slots[at + 1] == Abs::Absent, 3).is_some())
            }
            Opcode::CALL => {
                let Some(at) = (height + 1).checked_sub(argc + 2).filter(|&at| at >= f.code.local_count) else {
                    return false;
                };
                let (callable, is_plain) = (&f.slots[at], f.slots[at + 1] == Abs::Absent);
                argc < 3 && self.consumer_of(callable, is_plain, argc).is_some()
                    || argc == 2 && is_plain && self.producer_of(callable).is_some() && self.is_gone_over(f, pc + 1, at)
            }
            _ => false,
        }
    }

    /// The name of the loop that stands for `next` of an imagined generator, which is given up behind its first item. Of
    /// those without an item only generator expressions are known to return nothing.
    fn first_of(&self, f: &Frame, callable: &Abs, is_plain: bool, argc: usize) -> Option<&'static str> {
        let native = self.known_native(callable).filter(|native| is_plain && native.owner.is_none())?;
        match (native.def.name, argc, f.peek(argc)) {
            ("next", 1, Abs::Generator(generator)) if &*generator.code.code.name == "<genexpr>" => Some("first_of"),
            ("next", 2, Abs::Generator(_)) => Some("first_or"),
            _ => None,
        }
    }

    /// The name of the loop that stands for a callable.
    fn consumer_of(&self, callable: &Abs, is_plain: bool, argc: usize) -> Option<&'static str> {
        let types = [(Tag::List, "list_of"), (Tag::Tuple, "tuple_of"), (Tag::Set, "set_of")];
        let is_type = |tag| self.is_object(callable, Word64::from(self.vm.types.of_tag(tag)));
        if is_plain
            && argc == 1
            && let Some((_, name)) = types.into_iter().find(|(tag, _)| is_type(*tag))
        {
            return Some(name);
        }
        let native = self.known_native(callable)?;
        let is_builtin = is_plain && native.owner.is_none() && native.module.is_some_and(|m| m.is_text("builtins"));
        if argc > 1 {
            let is_reduce = native.def.name == "reduce" && native.module.is_some_and(|m| m.is_text("_functools"));
            return match argc {
                2 if is_plain && is_reduce => Some("reduced"),
                3 if is_plain && is_reduce => Some("reduced_from"),
                _ => None,
            };
        }
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
