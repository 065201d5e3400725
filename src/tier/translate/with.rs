//! `with`: context managers whose methods are functions of their class, entered and left by calls like any other.
//!
//! The bound `__exit__` that waits on the stack is an object that later passes remove: whoever calls it here knows what it
//! was made of.

use super::bind::Passed;
use super::call::Known;
use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Step, Translator};
use crate::interp::protocol;
use crate::runtime::Value as Word64;
use crate::runtime::heap::Header;
use crate::runtime::objects::{BoundMethod, Function, Gc, Tag};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{AllocShape, FrameKind, MemKind, Reason, Value};

impl Translator<'_, '_> {
    /// `BEFORE_WITH`
    pub(super) fn before_with(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step {
        let shapes: Vec<u32> = f.code.receivers(pc).shapes().collect();
        let is_known = !self.lessons.generic.contains(&(f.code.id, pc));
        if let Some((exit_method, enter_method)) = self.manager_methods(&shapes).filter(|_| is_known) {
            self.check_classes(body, f, pc);
            let object = self.instance(body, f, pc, 1);
            let exit = self.exit_here(body, f, pc, Reason::Header);
            self.check_shapes(object, &shapes, exit);
            f.drop(1);
            let bound = self.bind_method(exit_method, object);
            f.push(Abs::Val(bound));
            return self.call_above(body, f, pc, enter_method, vec![Abs::Val(object)]);
        }
        let raising = self.raise_state(body, f, pc);
        self.spill(f, 1);
        let place = f.place(1);
        let address = self.b.frame_addr(place);
        let entered = self.helper_raising(HelperId::EnterManager, &[address], &raising);
        let exit = self.b.frame_load(place);
        f.drop(1);
        f.slots.extend([Abs::Val(exit), Abs::Val(entered)]);
        Ok(())
    }

    /// `WITH_EXCEPT_START`
    pub(super) fn with_except_start(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step {
        let exception = self.tagged(&f.peek(1).clone());
        if let Some((function, receiver)) = self.bound_here(f.peek(4)) {
            let class = self.b.helper(HelperId::TypeOf, &[exception]);
            let traceback = self.b.helper(HelperId::TracebackOf, &[exception]);
            let args = [receiver, class, exception, traceback].map(Abs::Val).to_vec();
            return self.call_above(body, f, pc, function, args);
        }
        let exit = self.tagged(&f.peek(4).clone());
        let raising = self.raise_state(body, f, pc);
        let result = self.helper_raising(HelperId::ExitManager, &[exit, exception], &raising);
        f.push(Abs::Val(result));
        Ok(())
    }

    /// `__exit__` and `__enter__` of all managers of these shapes.
    fn manager_methods(&mut self, shapes: &[u32]) -> Option<(Gc<Function>, Gc<Function>)> {
        let mut methods = shapes.iter().map(|&shape| {
            let class = self.vm.shapes.get(shape)?.class;
            protocol::manager_functions(self.vm, class)
        });
        let first = methods.next()??;
        methods.all(|other| other == Some(first)).then_some(first)
    }

    /// A function bound to its first argument.
    fn bind_method(&mut self, function: Gc<Function>, receiver: Value) -> Value {
        let size = BoundMethod::SIZE;
        let shape = AllocShape { size: size as u32, header: Header::word(Tag::BoundMethod, size, 0) };
        let bound = self.b.alloc(shape);
        let (callable, object) = (self.pool_value(function.into()), self.tagged(&Abs::Val(receiver)));
        self.b.store(access(Heap::Other, MemKind::Value, BoundMethod::FUNCTION_OFFSET), bound, callable);
        self.b.store(access(Heap::Other, MemKind::Value, BoundMethod::RECEIVER_OFFSET), bound, object);
        self.methods.insert(bound, (function, receiver));
        bound
    }

    /// The function and its first argument, if a callable is a method that was bound here.
    fn bound_here(&self, callable: &Abs) -> Option<(Gc<Function>, Value)> {
        let Abs::Val(value) = callable else { return None };
        self.methods.get(value).copied()
    }

    /// A call of a method that was bound here; callable and arguments are on top of the stack. Gives whether it is one.
    pub(super) fn call_bound_method(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize) -> Step<bool> {
        let Some((function, receiver)) = self.bound_here(f.peek(argc + 2)) else { return Ok(false) };
        let mut args = vec![Abs::Val(receiver)];
        args.extend(self.arguments(f, argc));
        self.call_fixed(body, f, pc, argc + 2, function, args)
    }

    /// Calls a function with arguments that are not on the stack; the result comes on top of it.
    fn call_above(&mut self, body: &mut Body, f: &mut Frame, pc: u32, function: Gc<Function>, args: Vec<Abs>) -> Step {
        let count = args.len();
        let callee = self.pool_value(function.into());
        f.slots.extend([Abs::Val(callee), Abs::Absent]);
        f.slots.extend(args.iter().cloned());
        let end = f.window as usize + f.code.frame_size + count + 2;
        self.frame_slots = self.frame_slots.max(end as u32);
        if !self.call_fixed(body, f, pc, count + 2, function, args)? {
            self.call_any(body, f, pc, count)?;
        }
        Ok(())
    }

    /// Calls a function that is known as an object, in the place of `words` words of the stack. Gives whether it could be
    /// bound.
    fn call_fixed(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        function: Gc<Function>,
        positional: Vec<Abs>,
    ) -> Step<bool> {
        let code = function.code();
        if function.has_other_globals() || !self.trusts_closures() {
            return Ok(false);
        }
        let passed = Passed { positional, keywords: Vec::new() };
        let Some(params) = self.bound(code, &passed) else { return Ok(false) };
        let is_direct = code.direct_args() == Some(params.len() as u32);
        if !is_direct && !self.should_inline(body, code) {
            return Ok(false);
        }
        self.rest_on(body, f, pc, function);
        let usual = Word64::from(function).word();
        let function = self.pool_ref(function.into());
        let args = self.bound_arguments(body, f, pc, function, params)?;
        self.call_code(body, f, pc, words, args, Known { code, function, usual, kind: FrameKind::Function });
        Ok(true)
    }
}
