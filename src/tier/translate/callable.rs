//! Calls of objects that hold a function and its first arguments: bound methods and partial objects.
//!
//! A method that is bound here is an object that later passes remove: whoever calls it knows what it was made of.

use super::bind::Passed;
use super::call::{Known, header_of};
use super::entries::DICT_LIVE;
use super::frame::{Abs, Frame};
use super::global::DICT_VERSION;
use super::ops::access;
use super::{Body, Step, Translator};
use crate::interp::targets::Targets;
use crate::runtime::Value as Word64;
use crate::runtime::heap::Header;
use crate::runtime::objects::{BoundMethod, Builtin, Function, Gc, Partial, Tag, Tuple};
use freevar_jit::abi::Heap;
use freevar_jit::ir::{AllocShape, Cond, FrameKind, MemKind, Reason, Value};

impl Translator<'_, '_> {
    /// A function bound to its first argument.
    pub(super) fn bind_method(&mut self, function: Gc<Function>, receiver: Value) -> Value {
        let size = BoundMethod::SIZE;
        let shape = AllocShape { size: size as u32, header: Header::word(Tag::BoundMethod, size, 0) };
        let bound = self.b.alloc(shape);
        let (callable, object) = (self.pool_value(function.into()), self.tagged(&Abs::Val(receiver)));
        self.b.store(access(Heap::Other, MemKind::Value, BoundMethod::FUNCTION_OFFSET), bound, callable);
        self.b.store(access(Heap::Other, MemKind::Value, BoundMethod::RECEIVER_OFFSET), bound, object);
        self.methods.insert(bound, (function, receiver));
        bound
    }

    /// The function and its first argument, if a callable is a method that was bound here, or is known.
    pub(super) fn parts_of_method(&mut self, callable: &Abs) -> Option<(Gc<Function>, Value)> {
        if let Some(method) = self.known(callable).and_then(|callable| callable.downcast::<BoundMethod>()) {
            let function = method.function.downcast::<Function>()?;
            return Some((function, self.pool_value(method.receiver)));
        }
        let Abs::Val(value) = callable else { return None };
        self.methods.get(value).copied()
    }

    /// A call of such a method; callable and arguments are on top of the stack. Gives whether it is one.
    pub(super) fn call_bound_method(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize) -> Step<bool> {
        let Some((function, receiver)) = self.parts_of_method(f.peek(argc + 2)) else { return Ok(false) };
        let mut args = vec![Abs::Val(receiver)];
        args.extend(self.arguments(f, argc));
        self.call_fixed(body, f, pc, argc + 2, function, &Passed::positional(args))
    }

    /// A native method with its receiver, `push = stack.append` and then `push(x)`: the method and the receiver come on the
    /// stack in its place, as where a method is looked up and called at once.
    pub(super) fn take_receiver(&mut self, body: &Body, f: &mut Frame, pc: u32, argc: usize) {
        if *f.peek(argc + 1) != Abs::Absent || self.lessons.generic.contains(&(f.code.id, pc)) {
            return;
        }
        let (method, receiver) = match self.known_native(f.peek(argc + 2)) {
            Some(bound) => {
                let found = self.method_described(std::ptr::from_ref(bound.def) as u64);
                let Some(((method, tag), receiver)) = found.zip(bound.receiver) else { return };
                if receiver.tag() != Some(tag) {
                    return;
                }
                (method, self.pool_value(receiver))
            }
            None => {
                let Targets::Native(description) = self.targets(f, argc + 2) else { return };
                let Some((method, tag)) = self.method_described(description) else { return };
                let bound = self.as_object(body, f, pc, argc + 2, Tag::Builtin);
                let own = self.b.load(access(Heap::Closure, MemKind::Int, Builtin::DEF_OFFSET), bound);
                let usual = self.b.int_const(description as i64);
                let exit = self.exit_here(body, f, pc, Reason::Target);
                let is_usual = self.b.icmp(Cond::Eq, own, usual);
                self.b.check_true(is_usual, exit);
                let receiver = self.b.load(access(Heap::Closure, MemKind::Value, Builtin::RECEIVER_OFFSET), bound);
                let receiver = self.b.check_bound(receiver, exit);
                self.b.check_obj(tag as u8, receiver, exit);
                (method, receiver)
            }
        };
        let callee = self.pool_value(method.into());
        let place = f.slots.len() - argc - 2;
        f.slots[place] = Abs::Val(callee);
        f.slots[place + 1] = Abs::Val(receiver);
    }

    /// The method of a built-in type that has its description at an address, and the kind of its receivers.
    fn method_described(&self, description: u64) -> Option<(Gc<Builtin>, Tag)> {
        self.vm.types.all().find_map(|class| {
            let tag = self.tag_of_instances(class)?;
            let table = &class.dict.table;
            let methods = (0..table.end()).filter_map(|position| table.entry(position)?.1.downcast::<Builtin>());
            let mut described = methods.filter(|method| std::ptr::from_ref(method.def) as u64 == description);
            // What is bound already, as `__new__` is, has no receiver to be taken apart from.
            described.find(|method| !method.is_of_class && method.receiver.is_none()).map(|method| (method, tag))
        })
    }

    /// A call of a partial object that is known; what it holds is fixed but for the dict of named arguments, which is to
    /// stay empty. Gives whether it is one.
    pub(super) fn call_partial(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize) -> Step<bool> {
        let known = self.known(f.peek(argc + 2)).and_then(|callable| callable.downcast::<Partial>());
        let Some(partial) = known else { return self.call_likely_partial(body, f, pc, argc) };
        if !partial.keywords.table.is_empty() {
            return Ok(false);
        }
        let Some(function) = partial.function.downcast::<Function>() else { return Ok(false) };
        let keywords = self.pool_ref(partial.keywords.into());
        let (version, empty) =
            (self.b.load(DICT_VERSION, keywords), self.b.int_const(partial.keywords.table.version() as i64));
        let exit = self.exit_here(body, f, pc, Reason::Target);
        let is_empty = self.b.icmp(Cond::Eq, version, empty);
        self.b.check_true(is_empty, exit);
        let mut args: Vec<Abs> = partial.args.items().iter().map(|&arg| self.constant(arg)).collect();
        args.extend(self.arguments(f, argc));
        self.call_fixed(body, f, pc, argc + 2, function, &Passed::positional(args))
    }

    /// A call where there have been partial objects of functions of one code only. Gives whether it is one.
    fn call_likely_partial(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize) -> Step<bool> {
        let Targets::Partial { code, given } = self.targets(f, argc + 2) else { return Ok(false) };
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            return Ok(false);
        }
        let code = self.vm.code(code);
        let arguments = self.arguments(f, argc);
        // What the partial object gives is not known before the checks, nor is it asked for.
        let places = std::iter::repeat_n(Abs::Absent, given).chain(arguments.iter().cloned());
        let binding = self.bound(code, &Passed::positional(places.collect()));
        if !binding.is_some_and(|binding| binding.is_direct(code) || self.should_inline(body, code, 0)) {
            return Ok(false);
        }
        let exit = self.exit_here(body, f, pc, Reason::Target);
        let partial = self.as_object(body, f, pc, argc + 2, Tag::Partial);
        let part = |kind, offset| access(Heap::Closure, kind, offset);
        let keywords = self.b.load(part(MemKind::Ref, Partial::KEYWORDS_OFFSET), partial);
        let (named, none) = (self.b.load(DICT_LIVE, keywords), self.b.int_const(0));
        let has_none = self.b.icmp(Cond::Eq, named, none);
        self.b.check_true(has_none, exit);
        let items = self.b.load(part(MemKind::Ref, Partial::ARGS_OFFSET), partial);
        let (length, expected) = (self.length(Tag::Tuple, items), self.b.int_const(given as i64));
        let is_usual = self.b.icmp(Cond::Eq, length, expected);
        self.b.check_true(is_usual, exit);
        let function = self.b.load(part(MemKind::Value, Partial::FUNCTION_OFFSET), partial);
        let function = self.b.check_ref(function, exit);
        self.b.check_header(header_of(code), function, exit);
        let mut args: Vec<Abs> = (0..given)
            .map(|index| access(Heap::Tuple, MemKind::Value, Tuple::ITEMS_OFFSET + index * 8))
            .map(|place| Abs::Val(self.b.load(place, items)))
            .collect();
        args.extend(arguments);
        let Some(binding) = self.bound(code, &Passed::positional(args)) else { return Ok(false) };
        let args = self.bound_arguments(body, f, pc, function, binding)?;
        self.call_code(body, f, pc, argc + 2, args, Known { code, function, usual: 0, kind: FrameKind::Function });
        Ok(true)
    }

    /// Calls a function with arguments that are not on the stack; the result comes on top of it.
    pub(super) fn call_above(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        function: Gc<Function>,
        args: Vec<Abs>,
    ) -> Step {
        let count = args.len();
        let callee = self.pool_value(function.into());
        f.slots.extend([Abs::Val(callee), Abs::Absent]);
        f.slots.extend(args.iter().cloned());
        let end = f.window as usize + f.code.frame_size + count + 2;
        self.frame_slots = self.frame_slots.max(end as u32);
        if !self.call_fixed(body, f, pc, count + 2, function, &Passed::positional(args))? {
            self.call_any(body, f, pc, count)?;
        }
        Ok(())
    }

    /// Calls a function that is known as an object, in the place of `words` words of the stack. Gives whether it could be
    /// bound.
    pub(super) fn call_fixed(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        function: Gc<Function>,
        passed: &Passed,
    ) -> Step<bool> {
        let code = function.code();
        if function.has_other_globals() || !self.trusts_closures() {
            return Ok(false);
        }
        let Some(binding) = self.bound(code, passed) else { return Ok(false) };
        let usual = Word64::from(function).word();
        if !binding.is_direct(code) && !self.should_inline(body, code, usual) {
            return Ok(false);
        }
        self.rest_on(body, f, pc, function);
        let function = self.pool_ref(function.into());
        let args = self.bound_arguments(body, f, pc, function, binding)?;
        self.call_code(body, f, pc, words, args, Known { code, function, usual, kind: FrameKind::Function });
        Ok(true)
    }
}
