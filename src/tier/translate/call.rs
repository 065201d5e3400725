//! Calls: inlining by code identity, direct calls of compiled code, native functions known by name, and the rest.

use super::bind::Passed;
use super::frame::{Abs, Frame, Outer};
use super::raise::Raising;
use super::{Body, Step, Translator};
use crate::interp::targets::{self, Targets};
use crate::runtime::Value as Word64;
use crate::runtime::heap::Header;
use crate::runtime::objects::{CodeObject, Function, Gc, Tag};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{Block, CallTarget, Callee, FrameKind, HeaderTest, Imm, MemAccess, MemKind, Reason, Type, Value};
use std::rc::Rc;

/// How many frames may be inlined in one another.
pub(super) const MAX_INLINE_DEPTH: u32 = 6;
/// How many more of [`TINY`] functions.
pub(super) const MAX_TINY_DEPTH: u32 = 2;
/// Functions of so few instructions are hardly more than a call of them: however much was inlined before, they are, too,
/// since what is passed to a call has to be an object.
const TINY: u32 = 8;
/// Largest callee that is inlined, in instructions.
pub(super) const MAX_INLINE_SIZE: u32 = 120;
/// Instructions after which nothing more is inlined.
pub(super) const INLINE_BUDGET: u32 = 500;
/// How often one code may stand in the chain of inlined frames: recursion is unrolled so far.
const MAX_RECURSION: usize = 3;
/// Instructions after which recursion is unrolled no more: each level multiplies by the calls in the body.
const RECURSION_BUDGET: u32 = 120;
/// Instructions after which sites of several targets are not opened any more: each multiplies what follows in it.
pub(super) const FEW_BUDGET: u32 = 160;
/// How many such sites may be opened within one another.
pub(super) const MAX_OPENED: u32 = 1;
/// What the bounds of ranges are taken to lie below: sums and products of two variables that stay within them are fixnums.
pub(super) const LIKELY_BOUND: i64 = 1 << 28;
/// Most arguments that a direct call passes.
pub const MAX_DIRECT_ARGS: usize = 10;

/// Where a function's code is.
const CODE_OF_FUNCTION: MemAccess = MemAccess::new(Heap::Function, MemKind::Ref, Function::CODE_OFFSET as i32);

/// A function that is called.
pub(super) struct Known {
    /// Its code, which has been checked.
    pub code: Gc<CodeObject>,
    /// Its address.
    pub function: Value,
    /// The word of the function that it usually is, 0 if it is not known.
    pub usual: u64,
    /// What its frame is one of.
    pub kind: FrameKind,
}

/// One of the functions that a call may be of.
#[derive(Clone, Copy)]
enum Choice {
    /// Any one with this code.
    Code(Gc<CodeObject>),
    /// This one, of those among which the callable was chosen.
    Function(Gc<Function>),
}

impl Choice {
    fn code(self) -> Gc<CodeObject> {
        match self {
            Choice::Code(code) => code,
            Choice::Function(function) => function.code(),
        }
    }
}

impl Translator<'_, '_> {
    pub(super) fn call(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize) -> Step {
        self.take_receiver(body, f, pc, argc);
        if self.call_bound_method(body, f, pc, argc)?
            || self.call_partial(body, f, pc, argc)?
            || self.native(body, f, pc, argc)?
            || self.call_instance(body, f, pc, argc)?
        {
            return Ok(());
        }
        let passed = Passed::positional(self.arguments(f, argc));
        if self.construct(body, f, pc, argc + 2, &passed)? {
            return Ok(());
        }
        let targets = self.targets(f, argc + 2);
        if targets == Targets::None {
            return self.leave(body, f, pc, Reason::Branch);
        }
        if self.call_passed(body, f, pc, argc + 2, &passed)? {
            return Ok(());
        }
        let may_be_direct = passed.positional.len() <= MAX_DIRECT_ARGS;
        let are_functions = !self.lessons.generic.contains(&(f.code.id, pc));
        let takes = |&code: &u32| self.vm.code(code).direct_args() == Some(passed.positional.len() as u32);
        match targets {
            Targets::Few(codes) if may_be_direct && are_functions && codes.iter().all(takes) => {
                self.call_some_function(body, f, pc, argc)
            }
            Targets::Many if may_be_direct && are_functions => self.call_some_function(body, f, pc, argc),
            Targets::Many if may_be_direct => self.call_function_or_other(body, f, pc, argc),
            _ => self.call_any(body, f, pc, argc),
        }
    }

    /// A call of a function that is one of a few, known by their codes or as objects, with the arguments bound. Callable and
    /// arguments are `words` words of the stack. Gives whether it is one.
    pub(super) fn call_passed(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        passed: &Passed,
    ) -> Step<bool> {
        // What is called by any function elsewhere may be known here, where its caller is inlined.
        let is_fixed = self.known_function(f.peek(words)).is_some() && self.trusts_closures();
        let is_general = self.lessons.generic.contains(&(f.code.id, pc));
        // What is unpacked has failed to be as many as the function lacks.
        if passed.positional.len() > MAX_DIRECT_ARGS || is_general && (!is_fixed || passed.spread.is_some()) {
            return Ok(false);
        }
        let may_branch = self.may_open();
        if let Some(functions) = self.choices(f.peek(words)).filter(|_| may_branch && self.trusts_closures())
            && functions.iter().all(|function| !function.has_other_globals())
        {
            let choices: Vec<_> = functions.iter().copied().map(Choice::Function).collect();
            if self.all_take(&choices, passed) {
                functions.iter().for_each(|&function| self.rest_on(body, f, pc, function));
                self.call_one_of(body, f, pc, words, passed, &choices)?;
                return Ok(true);
            }
        }
        match self.targets(f, words) {
            Targets::Code { code, function: usual } => {
                let code = self.vm.code(code);
                let Some(binding) = self.bound(code, passed) else { return Ok(false) };
                if !(binding.is_direct(code) || self.should_inline(body, code, usual) || self.can_imagine(f, pc, code))
                {
                    return Ok(false);
                }
                let function = self.function_of(body, f, pc, words, code, usual);
                let args = self.bound_arguments(body, f, pc, function, binding)?;
                self.call_code(body, f, pc, words, args, Known { code, function, usual, kind: FrameKind::Function });
                Ok(true)
            }
            Targets::Few(codes) => {
                let choices: Vec<_> = codes.into_iter().map(|code| Choice::Code(self.vm.code(code))).collect();
                // Where there is no room for branches, a call that needs no binding looks at no code.
                let may_call = may_branch || self.spent <= INLINE_BUDGET && !needs_no_binding(&choices, passed);
                if !may_call || !self.all_take(&choices, passed) {
                    return Ok(false);
                }
                self.call_one_of(body, f, pc, words, passed, &choices)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Whether a call of one of several functions may have each of them in place.
    fn may_open(&self) -> bool {
        self.spent <= FEW_BUDGET && self.opened < MAX_OPENED
    }

    /// Whether all of these functions could be called with what a call passes.
    fn all_take(&mut self, choices: &[Choice], passed: &Passed) -> bool {
        choices.iter().all(|choice| {
            let code = choice.code();
            self.bound(code, passed).is_some_and(|binding| binding.is_direct(code))
        })
    }

    /// What is called, as far as the callable `depth` words from the top tells, or else the calls so far.
    pub(super) fn targets(&self, f: &Frame, depth: usize) -> Targets {
        match (targets::of(&f.code.caches[self.word.feedback() as usize]), self.known_function(f.peek(depth))) {
            (Targets::None, _) => Targets::None,
            (_, Some(function)) => Targets::Code { code: function.code().id, function: Word64::from(function).word() },
            (targets, None) => match self.made_code(f.peek(depth)) {
                Some(code) => Targets::Code { code, function: 0 },
                None => targets,
            },
        }
    }

    /// The code of a function that was made here.
    pub(super) fn made_code(&self, abs: &Abs) -> Option<u32> {
        let &Abs::Val(value) = abs else { return None };
        let header = self.made_header(value)?;
        (header.tag() == Tag::Function).then(|| header.number())
    }

    /// What a call passes: `self`, if there is one, and the arguments.
    pub(super) fn arguments(&self, f: &Frame, argc: usize) -> Vec<Abs> {
        let receiver = Some(f.peek(argc + 1)).filter(|receiver| **receiver != Abs::Absent);
        receiver.into_iter().chain(&f.slots[f.slots.len() - argc..]).cloned().collect()
    }

    /// A call of anything, by the interpreter's rules: callable, `self` and arguments stand in the frame's window.
    pub(super) fn call_any(&mut self, body: &Body, f: &mut Frame, pc: u32, argc: usize) -> Step {
        let state = self.raise_state(body, f, pc);
        self.spill(f, argc + 2);
        let place = self.b.frame_addr(f.place(argc + 2));
        let (count, flags) = (self.int_value(argc as i64), self.int_value(0));
        let result = self.helper_raising(HelperId::Call, &[place, count, flags], &state);
        f.drop(argc + 2);
        f.push(Abs::Val(result));
        Ok(())
    }

    /// A call of a function with this code, whichever its cells are.
    #[allow(clippy::too_many_arguments, reason = "a place in the code, what is called, and with what")]
    pub(super) fn call_function(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        args: Vec<Abs>,
        code: Gc<CodeObject>,
        usual: u64,
    ) -> Step {
        let function = self.function_of(body, f, pc, words, code, usual);
        self.call_code(body, f, pc, words, args, Known { code, function, usual, kind: FrameKind::Function });
        Ok(())
    }

    /// The operand `depth` words from the top as a function with this code.
    pub(super) fn function_of(
        &mut self,
        body: &Body,
        f: &mut Frame,
        pc: u32,
        depth: usize,
        code: Gc<CodeObject>,
        usual: u64,
    ) -> Value {
        let is_fixed = |function: &Gc<Function>| {
            function.code() == code && !function.has_other_globals() && self.trusts_closures()
        };
        if let Some(function) = self.known_function(f.peek(depth)).filter(is_fixed) {
            self.rest_on(body, f, pc, function);
            return self.pool_ref(function.into());
        }
        let function = match f.peek(depth) {
            Abs::Val(value) if self.b.func.ty(*value) == Type::Ref => *value,
            _ if usual != 0 && usual == f.usual_callee => self.as_callee(body, f, pc, depth),
            // The check of the header looks at the kind, too.
            abs if self.known(abs).is_none() => {
                let value = self.tagged(&abs.clone());
                if let Some(function) = self.as_single(body, f, pc, value, usual) {
                    return function;
                }
                let exit = self.exit_here(body, f, pc, Reason::Target);
                self.b.check_ref(value, exit)
            }
            _ => self.as_object(body, f, pc, depth, Tag::Function),
        };
        let exit = self.exit_here(body, f, pc, Reason::Target);
        self.b.check_header(header_of(code), function, exit);
        function
    }

    /// A call of one of these functions, which all take what is passed: each has a branch of its own.
    fn call_one_of(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        passed: &Passed,
        choices: &[Choice],
    ) -> Step {
        let value = self.tagged(&f.peek(words).clone());
        let exit = self.exit_here(body, f, pc, Reason::Target);
        let address = match choices {
            [Choice::Code(_), ..] => self.b.check_ref(value, exit),
            _ => self.b.value_to_ref(value),
        };
        let mut returns = Vec::new();
        let mut left = None;
        let is_opened = self.may_open();
        self.opened += 1;
        for (index, &choice) in choices.iter().enumerate() {
            let is_last = index + 1 == choices.len();
            let mut others = None;
            let same = match choice {
                Choice::Code(code) => Some(self.b.has_header(header_of(code), address)),
                // It is one of them for certain.
                Choice::Function(_) if is_last => None,
                Choice::Function(function) => {
                    let function = self.pool_value(function.into());
                    Some(self.b.word_eq(value, function))
                }
            };
            match same {
                Some(same) if is_last => {
                    let exit = self.exit_here(body, f, pc, Reason::Target);
                    self.b.check_true(same, exit);
                }
                Some(same) => {
                    let (this, next) = (self.b.create_block(), self.b.create_block());
                    self.b.branch(same, this, &[], next, &[]);
                    self.b.switch_to(this);
                    others = Some(next);
                }
                None => {}
            }
            let (function, usual) = match choice {
                Choice::Code(_) => (address, 0),
                Choice::Function(function) => (self.pool_ref(function.into()), Word64::from(function).word()),
            };
            let code = choice.code();
            let binding = self.bound(code, passed).expect("all choices take what is passed");
            let mut frame = f.clone();
            match self.bound_arguments(body, &frame, pc, function, binding) {
                Ok(args) => {
                    if is_opened {
                        let callee = Known { code, function, usual, kind: FrameKind::Function };
                        self.call_code(body, &mut frame, pc, words, args, callee);
                    } else {
                        self.call_directly(body, &mut frame, pc, words, &args, Some(code.id), function);
                    }
                    returns.push((self.b.block(), frame.pop()));
                }
                Err(end) => left = Some(end),
            }
            if let Some(next) = others {
                // A state made in this branch does not hold in the next.
                self.state = None;
                self.b.switch_to(next);
            }
        }
        self.opened -= 1;
        self.state = None;
        if let (Some(end), []) = (left, &returns[..]) {
            return Err(end);
        }
        let result = self.join_returns(&returns);
        f.drop(words);
        f.push(result);
        Ok(())
    }

    /// Calls a function whose code has been checked, in place if that pays. Callable and arguments are `words` words of the
    /// stack; `args` are all that the code's parameters get.
    pub(super) fn call_code(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        args: Vec<Abs>,
        callee: Known,
    ) {
        if self.should_inline(body, callee.code, callee.usual) {
            self.inline(body, f, pc, words, args, callee);
        } else if self.can_imagine(f, pc, callee.code) {
            let stays_imagined = self.stays_imagined(callee.code);
            self.inline(body, f, pc, words, args, callee);
            if !stays_imagined {
                self.settle_operand(f, 1);
            }
        } else {
            self.call_directly(body, f, pc, words, &args, Some(callee.code.id), callee.function);
        }
    }

    /// The operand `depth` words from the top as the function that is running: a function that calls itself through a
    /// cell finds all it needs in registers once it has seen that the cell holds itself.
    fn as_callee(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Value {
        let (value, callee) = (self.tagged(&f.peek(depth).clone()), self.b.ref_to_value(f.callee));
        let same = self.b.word_eq(value, callee);
        let exit = self.exit_here(body, f, pc, Reason::Target);
        self.b.check_true(same, exit);
        f.callee
    }

    /// A call of a function whose code is not known, but takes the arguments as they are.
    pub(super) fn call_some_function(&mut self, body: &Body, f: &mut Frame, pc: u32, argc: usize) -> Step {
        let function = self.as_object(body, f, pc, argc + 2, Tag::Function);
        let code = self.b.load(CODE_OF_FUNCTION, function);
        let exit = self.exit_here(body, f, pc, Reason::Target);
        let args = self.arguments(f, argc);
        self.b.check_header(code_that_takes(args.len()), code, exit);
        self.call_directly(body, f, pc, argc + 2, &args, None, function);
        Ok(())
    }

    /// A call of what may be a function that takes the arguments as they are, and may be anything else.
    fn call_function_or_other(&mut self, body: &Body, f: &mut Frame, pc: u32, argc: usize) -> Step {
        let args = self.arguments(f, argc);
        let callable = self.tagged(&f.peek(argc + 2).clone());
        let other = self.b.create_block();
        let function = self.branch_on_tag(callable, Tag::Function, other);
        let code = self.b.load(CODE_OF_FUNCTION, function);
        let takes_them = self.b.has_header(code_that_takes(args.len()), code);
        self.go_on_if(takes_them, other);
        let mut frame = f.clone();
        self.call_directly(body, &mut frame, pc, argc + 2, &args, None, function);
        let direct = (self.b.block(), frame.pop());
        // A state made in this branch does not hold in the other.
        self.state = None;
        self.b.switch_to(other);
        self.call_any(body, f, pc, argc)?;
        let returns = [direct, (self.b.block(), f.pop())];
        self.state = None;
        let result = self.join_returns(&returns);
        f.push(result);
        Ok(())
    }

    /// Calls compiled code, or what stands in for it, with the arguments in registers.
    #[allow(clippy::too_many_arguments, reason = "a place in the code, what is called, and with what")]
    fn call_directly(
        &mut self,
        body: &Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        args: &[Abs],
        code: Option<u32>,
        function: Value,
    ) {
        let state = self.raise_state(body, f, pc);
        self.call_raising(f, words, args, code, function, &state);
    }

    /// The same, where it is known what happens if it raises.
    pub(super) fn call_raising(
        &mut self,
        f: &mut Frame,
        words: usize,
        args: &[Abs],
        code: Option<u32>,
        function: Value,
        raising: &Raising,
    ) {
        let args: Vec<Value> = args.iter().map(|a| self.tagged(a)).collect();
        let target = CallTarget { callee: code.map_or(Callee::Function, Callee::Code), window: f.place(words - 2) };
        let result = self.raising_call(target, function, &args, raising);
        f.drop(words);
        f.push(Abs::Val(result));
    }

    /// Whether a function of this code is inlined. `usual` is the word of the function that it usually is, 0 if that is not
    /// known: functions of one code that are not the same call one another without end only if they are always new ones.
    pub(super) fn should_inline(&self, body: &Body, code: Gc<CodeObject>, usual: u64) -> bool {
        let size = code.words.len() as u32;
        let is_again = |&&(around, function): &&(u32, u64)| {
            around == code.id && (function == usual || function == 0 || usual == 0)
        };
        let recursion = self.inlining.iter().filter(is_again).count();
        let fits = if size <= TINY {
            body.depth + 1 < MAX_INLINE_DEPTH + MAX_TINY_DEPTH
        } else {
            // What is translated behind a handler would be missing where control goes as a rule.
            size <= MAX_INLINE_SIZE
                && body.depth + 1 < MAX_INLINE_DEPTH
                && self.spent + size <= INLINE_BUDGET
                && !body.is_seldom_reached()
        };
        fits && recursion < MAX_RECURSION
            && (recursion == 0 || self.spent + size <= RECURSION_BUDGET)
            && !code.code.is_generator()
            && !(recursion == 0 && self.lessons.apart.contains(&code.id))
            && super::refuse(code).is_ok()
    }

    /// Translates the callee's body in place of the call.
    pub(super) fn inline(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        args: Vec<Abs>,
        callee: Known,
    ) {
        let before = f.clone();
        let uncaught = self.uncaught_from(body, pc);
        let only_ends_loop = self.only_ends_loop(body, pc);
        let callee = self.nested_call(body, f, pc, words, args, callee, |callee| {
            callee.uncaught = uncaught;
            callee.ends = only_ends_loop.then(Vec::new);
        });
        if let Some(ends) = &mut body.ends {
            ends.extend(callee.ends.iter().flatten());
        }
        self.land_from_callee(body, &before, pc, &callee.raises);
        self.push_returned(f, &callee);
    }

    /// Translates the callee's body where it is called, once that was made ready. Gives it with its ends.
    #[allow(clippy::too_many_arguments, reason = "a place in the code, what is called, and with what")]
    pub(super) fn nested_call(
        &mut self,
        body: &Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        args: Vec<Abs>,
        callee: Known,
        make_ready: impl FnOnce(&mut Body),
    ) -> Body {
        self.show_variables(f);
        let Known { code, function, usual, kind } = callee;
        let window = f.place(words - 2);
        let live = body.live_before(pc);
        let below = f.slots.len() - words;
        // The caller's frame waits behind its call: callable and arguments are gone, the result not yet there.
        let (own, virtuals) = f.describe(pc, live, below - f.code.local_count);
        let mut frames = f.outer.frames.clone();
        frames.push(own);
        let mut slots = args;
        slots.iter_mut().for_each(|slot| self.settle_shown(slot));
        slots.resize(code.local_count, Abs::Absent);
        f.drop(words);
        let outer = Rc::new(Outer { frames, virtuals });
        let frame = Frame { code, slots, window, callee: function, usual_callee: usual, kind, outer };

        let analysis = self.analysis(code, 0);
        let mut callee = Body::new(code, analysis, body.depth + 1);
        callee.fused = body.fused;
        callee.is_called_seldom = body.is_seldom_reached();
        callee.imagines = true;
        make_ready(&mut callee);
        self.inlined.push(code.id);
        self.noted.enter(frame.slots.first());
        self.nested_body(&mut callee, 0, frame);
        self.noted.leave();
        callee
    }

    /// Goes on behind the call whose callee was translated in its place, with what that returns.
    pub(super) fn push_returned(&mut self, f: &mut Frame, callee: &Body) {
        match callee.returns.as_slice() {
            [(block, generator @ Abs::Generator(_))] => {
                self.b.switch_to(*block);
                f.push(generator.clone());
            }
            returns => {
                let result = self.join_returns(returns);
                f.push(result);
            }
        }
    }

    /// Goes on behind all returns of inlined bodies, with their values in one.
    pub(super) fn join_returns(&mut self, returns: &[(Block, Abs)]) -> Abs {
        if let [(block, value @ (Abs::Val(_) | Abs::Complex { .. }))] = returns {
            self.b.switch_to(*block);
            return value.clone();
        }
        self.noted.forget_shapes();
        let block = self.b.create_block();
        let result = self.joined(block, returns.iter().map(|(_, abs)| abs));
        for (from, abs) in returns {
            self.b.switch_to(*from);
            let passed = self.passed(abs, &result);
            self.b.jump(block, &passed);
        }
        self.b.switch_to(block);
        result
    }

    pub(super) fn constant_int(&self, abs: &Abs) -> Option<i64> {
        let Abs::Val(value) = abs else { return None };
        match self.b.func.inst(self.b.func.def_inst(*value)?).imm {
            Imm::Int(n) => Some(n),
            _ => None,
        }
    }
}

/// The test for functions with this code and its home globals.
pub(super) fn header_of(code: Gc<CodeObject>) -> HeaderTest {
    HeaderTest { mask: Header::kind_mask(Tag::Function), expected: Header::kind_word(Tag::Function, code.id) }
}

/// The test for code whose functions take so many arguments as they are.
fn code_that_takes(args: usize) -> HeaderTest {
    HeaderTest { mask: Header::kind_mask(Tag::Code), expected: Header::kind_word(Tag::Code, args as u32) }
}

/// Whether these functions take what a call passes as it is.
fn needs_no_binding(choices: &[Choice], passed: &Passed) -> bool {
    let count = Some(passed.positional.len() as u32);
    passed.keywords.is_empty()
        && passed.spread.is_none()
        && choices.iter().all(|choice| choice.code().direct_args() == count)
}
