//! Exceptions: where they go that are raised in compiled code, and what handlers do.
//!
//! An exception whose handler is compiled in the same unit, in the frame that raises or in one around it, is a value on an
//! edge of the graph. What raises answers its raised mark then, and a branch behind it leads to the handler by way of a
//! helper, which takes the pending exception and adds the frame to its traceback. An exception that leaves an inlined
//! frame goes on behind the call, as a result does.
//!
//! A handler is compiled once an exception has come to it in the interpreter; before that, and where no handler is in
//! the unit, what raises leaves compiled code. The isolate is always told which exception is being handled, so that exits
//! inside handlers have nothing to do about it. In code that goes on with a generator, the isolate's is that of another
//! generator or of none, which handlers set aside while they run.
//!
//! From code that is entered at a call an exception is returned, as it is pending, where that is known to happen: at `raise`,
//! and at instructions that have left compiled code for it. Elsewhere an exit costs less code.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Flow, Step, Translator};
use crate::bytecode::{Handler, Opcode};
use crate::interp::is_entered;
use crate::runtime::objects::{CodeObject, Gc, Shaped, Tag, TypeObject};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Value as Word64, ops};
use crate::tier::helpers::packed_place;
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{Block, CallTarget, Exit, MemKind, Reason, Resume, StateId, Type, Value};
use std::rc::Rc;

/// What becomes of exceptions that leave a frame.
#[derive(Clone, Copy)]
pub(super) enum Uncaught {
    /// A frame around it, in this unit, goes on with them.
    Passed,
    /// They leave the unit as those of a call.
    Returned,
    /// They are the interpreter's, which they leave compiled code for with this reason.
    Left(Reason),
}

/// Where an exception goes that is raised at some instruction.
#[derive(Clone, Copy)]
pub(super) enum Landing {
    /// To a handler of the frame.
    Handler(Handler),
    /// To the frame around it, or out of the unit as that of a call.
    Caller,
    /// Out of compiled code, for this reason.
    Interpreter(Reason),
}

/// What happens if the current instruction raises.
#[derive(Clone)]
pub(super) struct Raising {
    state: StateId,
    reason: Reason,
    /// The frame before the instruction, if compiled code goes on with the exception.
    caught: Option<Rc<Frame>>,
}

/// A block that is reached when the current instruction has raised.
pub(super) struct Thrown {
    block: Block,
    frame: Rc<Frame>,
}

/// Whether the handlers of a code are to be compiled: those that an exception has come to.
pub(super) fn entered_handlers(code: Gc<CodeObject>) -> impl Fn(&Handler) -> bool {
    move |handler| is_entered(code.words[handler.target as usize].get())
}

impl Translator<'_, '_> {
    fn landing(&self, body: &Body, pc: u32) -> Landing {
        match (body.code.code.handler_at(pc), body.uncaught) {
            (Some(handler), _) if body.analysis.has_handler(handler.target) => Landing::Handler(*handler),
            // Once the handler has been entered often enough, the code is made again.
            (Some(handler), _) if body.analysis.is_interpreted(handler.target) => Landing::Interpreter(Reason::Raise),
            (Some(_), _) => Landing::Interpreter(Reason::Branch),
            (None, Uncaught::Left(reason)) => Landing::Interpreter(reason),
            (None, Uncaught::Passed | Uncaught::Returned) => Landing::Caller,
        }
    }

    /// What becomes of exceptions that leave a frame inlined here.
    pub(super) fn uncaught_from(&self, body: &Body, pc: u32) -> Uncaught {
        match self.landing(body, pc) {
            Landing::Handler(_) => Uncaught::Passed,
            Landing::Caller => body.uncaught,
            Landing::Interpreter(reason) => Uncaught::Left(reason),
        }
    }

    /// Why an exception leaves compiled code if the current instruction raises it; nothing if it does not.
    pub(super) fn leaves_if_raised(&self, body: &Body, pc: u32) -> Option<Reason> {
        let is_expected = || {
            let raises = matches!(body.code.code.instrs[pc as usize].op, Opcode::RAISE_VARARGS | Opcode::RERAISE);
            raises || self.lessons.raising.contains(&(body.code.id, pc))
        };
        match self.uncaught_from(body, pc) {
            Uncaught::Passed => None,
            Uncaught::Returned => (!is_expected()).then_some(Reason::Raise),
            Uncaught::Left(reason) => Some(reason),
        }
    }

    /// For what may raise at the current instruction. To be called before the frame is changed.
    pub(super) fn raise_state(&mut self, body: &Body, frame: &Frame, pc: u32) -> Raising {
        self.show_variables(frame);
        match self.leaves_if_raised(body, pc) {
            Some(reason) => {
                Raising { state: self.state_to_raise(body, frame, pc, Resume::Raise), reason, caught: None }
            }
            None => self.catching(body, frame, pc),
        }
    }

    /// For a call at the current instruction whose exceptions this looks at itself, wherever they go then. To be called before
    /// the frame is changed.
    pub(super) fn catching(&mut self, body: &Body, frame: &Frame, pc: u32) -> Raising {
        self.show_variables(frame);
        let state = self.state_to_raise(body, frame, pc, Resume::Catch);
        Raising { state, reason: Reason::Raise, caught: Some(Rc::new(frame.clone())) }
    }

    pub(super) fn state_to_raise(&mut self, body: &Body, frame: &Frame, pc: u32, resume: Resume) -> StateId {
        let stack = frame.slots.len() - frame.code.local_count;
        self.make_state(frame, pc, body.live_before(pc), stack, resume)
    }

    /// Calls a helper that may raise.
    pub(super) fn helper_raising(&mut self, helper: HelperId, args: &[Value], raising: &Raising) -> Value {
        let mut exit = Exit::new(raising.reason, raising.state);
        if raising.caught.is_some() && helper.signature().result != Type::Value {
            // Its raised mark is no value of its type, which code behind it could look at.
            let mut state = self.b.func.states[exit.state].clone();
            state.resume = Resume::Raise;
            exit.state = self.b.new_state(state);
            return self.b.helper_raising(helper, args, exit);
        }
        let result = self.b.helper_raising(helper, args, exit);
        if helper.signature().collect {
            self.noted.forget_shapes();
        }
        self.branch_if_raised(result, raising);
        result
    }

    /// Calls compiled code.
    pub(super) fn raising_call(
        &mut self,
        target: CallTarget,
        function: Value,
        args: &[Value],
        raising: &Raising,
    ) -> Value {
        let result = self.b.call_code(target, function, args, Exit::new(raising.reason, raising.state));
        self.noted.forget_shapes();
        self.branch_if_raised(result, raising);
        result
    }

    fn branch_if_raised(&mut self, result: Value, raising: &Raising) {
        let Some(frame) = raising.caught.clone() else { return };
        let mark = self.b.value_const(0);
        let raised = self.b.word_eq(result, mark);
        let (thrown, go_on) = (self.b.create_block(), self.b.create_block());
        self.b.branch(raised, thrown, &[], go_on, &[]);
        self.b.switch_to(go_on);
        self.thrown.push(Thrown { block: thrown, frame });
    }

    /// Goes on only where `holds`; elsewhere the current instruction, whose operands are the top two words, raises. If
    /// that is handled in this unit, a helper does it there, which `raise` calls with the operands, else the interpreter.
    pub(super) fn unless_raises(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        holds: Value,
        reason: Reason,
        raise: impl FnOnce(&mut Self, [Value; 2], &Raising),
    ) {
        let exit = self.exit_here(body, f, pc, reason);
        if self.leaves_if_raised(body, pc).is_some() {
            self.b.check_true(holds, exit);
            return;
        }
        let (go_on, fails) = (self.b.create_block(), self.b.create_block());
        self.b.branch(holds, go_on, &[], fails, &[]);
        self.b.switch_to(fails);
        let raising = self.raise_state(body, f, pc);
        let operands = [2, 1].map(|depth| f.peek(depth).clone()).map(|abs| self.tagged(&abs));
        raise(self, operands, &raising);
        // It has not raised after all, as for an index that counts from the end.
        self.b.exit(exit);
        self.b.switch_to(go_on);
    }

    /// Goes on where the instruction at `pc`, which has just been translated, has raised.
    pub(super) fn land(&mut self, body: &mut Body, pc: u32) {
        let here = self.b.block();
        for Thrown { block, frame } in std::mem::take(&mut self.thrown) {
            self.b.switch_to(block);
            let exception = self.note_frame(HelperId::Caught, None, body, &frame, pc);
            self.throw(body, &frame, pc, exception);
        }
        self.b.switch_to(here);
    }

    /// Goes on with the exceptions that have left a frame inlined at `pc`; `frame` is the one around it before the call.
    pub(super) fn land_from_callee(&mut self, body: &mut Body, frame: &Frame, pc: u32, raises: &[(Block, Value)]) {
        let Some(exception) = self.join_raised(raises) else { return };
        let exception = self.note_frame(HelperId::Passes, Some(exception), body, frame, pc);
        self.throw(body, frame, pc, exception);
    }

    /// Goes on where exceptions have left an inlined frame, and gives them in one value.
    pub(super) fn join_raised(&mut self, raises: &[(Block, Value)]) -> Option<Value> {
        match *raises {
            [] => None,
            [(block, exception)] => {
                self.b.switch_to(block);
                Some(exception)
            }
            _ => {
                let join = self.b.create_block();
                let joined = self.b.append_param(join, Type::Value);
                for &(block, exception) in raises {
                    self.b.switch_to(block);
                    self.b.jump(join, &[exception]);
                }
                self.b.switch_to(join);
                Some(joined)
            }
        }
    }

    /// What becomes of exceptions that leave a `__next__` inlined at `pc`, in the place of a `FOR_ITER`: where they would
    /// leave this frame for the interpreter, only those do that nothing foretells.
    pub(super) fn uncaught_from_next(&self, body: &Body, pc: u32) -> Uncaught {
        match self.uncaught_from(body, pc) {
            Uncaught::Passed => Uncaught::Passed,
            Uncaught::Returned | Uncaught::Left(_) => Uncaught::Returned,
        }
    }

    /// The blocks that are reached when the current instruction has raised, without what would become of it.
    pub(super) fn take_thrown(&mut self) -> Vec<Block> {
        std::mem::take(&mut self.thrown).into_iter().map(|thrown| thrown.block).collect()
    }

    /// Whether a StopIteration that is raised at `pc` and was not there before does nothing but end the loop that has called a
    /// `__next__`, this frame's or that of one around it.
    pub(super) fn only_ends_loop(&self, body: &Body, pc: u32) -> bool {
        body.ends.is_some() && matches!(self.landing(body, pc), Landing::Caller)
    }

    /// Whether the exception on top of the stack, which is raised here, is such a StopIteration.
    fn raises_end(&self, body: &Body, f: &Frame, pc: u32) -> bool {
        let stop = self.vm.types.exception(ExceptionKind::StopIteration);
        let is_new = |value: Value| self.made_header(value).is_some_and(|header| header.tag() == Tag::Exception);
        let is_stop = match *f.peek(1) {
            Abs::Val(value) if is_new(value) => self.noted_class(value).is_some_and(|class| class.is_subtype(stop)),
            ref raised => self.is_object(raised, stop.into()),
        };
        is_stop && self.only_ends_loop(body, pc)
    }

    /// Whether the call of a class at `pc` makes such a StopIteration, which is raised at once.
    pub(super) fn makes_end(&self, body: &Body, pc: u32, class: Gc<TypeObject>) -> bool {
        let behind = body.code.code.instrs.get(pc as usize + 1);
        class == self.vm.types.exception(ExceptionKind::StopIteration)
            && behind.is_some_and(|behind| (behind.op, behind.arg) == (Opcode::RAISE_VARARGS, 1))
            && self.only_ends_loop(body, pc + 1)
    }

    /// Has a helper, whose first argument is given, add the frame to the traceback of the exception that it answers.
    fn note_frame(&mut self, helper: HelperId, first: Option<Value>, body: &Body, frame: &Frame, pc: u32) -> Value {
        let state = self.state_to_raise(body, frame, pc, Resume::Raise);
        let leaves = matches!(self.landing(body, pc), Landing::Caller);
        let place = self.b.int_const(packed_place(frame.code.id, pc, leaves));
        let slots = self.b.frame_addr(frame.window);
        let args: Vec<Value> = first.into_iter().chain([frame.callee, place, slots]).collect();
        self.b.helper_raising(helper, &args, Exit::new(Reason::Raise, state))
    }

    /// Has the unit return with the exceptions that leave its outermost frame.
    pub(super) fn return_raised(&mut self, body: &mut Body) {
        for (block, exception) in std::mem::take(&mut body.raises) {
            self.b.switch_to(block);
            let mark = self.b.helper(HelperId::Pend, &[exception]);
            self.b.ret(mark);
        }
    }

    /// Ends the block: an exception goes to where it is handled, or out of the unit.
    fn throw(&mut self, body: &mut Body, frame: &Frame, pc: u32, exception: Value) {
        match self.landing(body, pc) {
            Landing::Handler(handler) => {
                let mut frame = frame.clone();
                frame.slots.truncate(frame.code.local_count + handler.depth as usize);
                if handler.push_lasti {
                    let lasti = self.b.int_const(pc.into());
                    frame.push(Abs::Val(lasti));
                }
                frame.push(Abs::Val(exception));
                self.goto(body, handler.target, frame);
            }
            Landing::Caller => body.raises.push((self.b.block(), exception)),
            Landing::Interpreter(_) => unreachable!("what leaves compiled code is not thrown"),
        }
    }

    /// `RAISE_VARARGS`
    pub(super) fn raise(&mut self, body: &mut Body, f: &mut Frame, pc: u32, count: u32) -> Step<Flow> {
        if count == 1 && self.raises_end(body, f, pc) {
            self.check_unseen(body, f, pc);
            body.ends.get_or_insert_default().push(self.b.block());
            return Ok(Flow::Ended);
        }
        let caught = self.leaves_if_raised(body, pc).is_none();
        match count {
            1 if caught => {
                self.show_variables(f);
                let exception = self.tagged(&f.peek(1).clone());
                let exception = self.note_frame(HelperId::RaiseHere, Some(exception), body, f, pc);
                self.throw(body, f, pc, exception);
                return Ok(Flow::Ended);
            }
            1 => {
                let exception = self.tagged(&f.peek(1).clone());
                let raising = self.raise_state(body, f, pc);
                self.helper_raising(HelperId::Raise, &[exception], &raising);
            }
            2 => {
                let [exception, cause] = [2, 1].map(|depth| f.peek(depth).clone()).map(|abs| self.tagged(&abs));
                let raising = self.raise_state(body, f, pc);
                self.helper_raising(HelperId::RaiseFrom, &[exception, cause], &raising);
            }
            _ if caught => {
                self.check_leaves_unseen(body, f, pc);
                let raising = self.raise_state(body, f, pc);
                let exception = self.helper_raising(HelperId::Handled, &[], &raising);
                self.throw(body, f, pc, exception);
                return Ok(Flow::Ended);
            }
            _ => {}
        }
        // The helpers always raise: nothing comes here but a bare `raise` that is the interpreter's.
        self.leave(body, f, pc, Reason::Raise)
    }

    /// `RERAISE`
    pub(super) fn reraise(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step<Flow> {
        if self.leaves_if_raised(body, pc).is_some() {
            return self.leave(body, f, pc, Reason::Raise);
        }
        self.check_leaves_unseen(body, f, pc);
        let exception = self.tagged(&f.peek(1).clone());
        self.throw(body, f, pc, exception);
        Ok(Flow::Ended)
    }

    /// Exits if an exception that has been in the frame before leaves it now, and somebody has seen it.
    fn check_leaves_unseen(&mut self, body: &Body, f: &Frame, pc: u32) {
        if matches!(self.landing(body, pc), Landing::Caller) {
            self.check_unseen(body, f, pc);
        }
    }

    /// `PUSH_EXC_INFO`
    pub(super) fn begin_handling(&mut self, f: &mut Frame) {
        let exception = f.pop();
        let exception = self.tagged(&exception);
        let before = match self.stepped {
            Some(window) => {
                let frame = self.b.frame_addr(window);
                self.b.helper(HelperId::BeginHandlingWithin, &[frame, exception])
            }
            None => self.b.helper(HelperId::BeginHandling, &[exception]),
        };
        f.push(Abs::Val(before));
        f.push(Abs::Val(exception));
    }

    /// `POP_EXCEPT`
    pub(super) fn end_handling(&mut self, f: &mut Frame) {
        let before = f.pop();
        let before = self.tagged(&before);
        let helper = if self.stepped.is_some() { HelperId::EndHandlingWithin } else { HelperId::EndHandling };
        self.b.helper(helper, &[before]);
    }

    /// `CHECK_EXC_MATCH`: most exceptions are caught by their own class.
    pub(super) fn exception_matches(&mut self, body: &Body, f: &mut Frame, pc: u32) {
        let class = self.known(f.peek(1)).filter(|&class| ops::exception::is_class(self.vm, class));
        let (exception, classes) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
        let raising = self.raise_state(body, f, pc);
        let mut join = None;
        if class.is_some_and(|class| class.is::<TypeObject>()) {
            let object = self.as_object(body, f, pc, 2, Tag::Exception);
            let own = self.b.load(access(Heap::Other, MemKind::Value, Shaped::CLASS_OFFSET), object);
            let same = self.b.word_eq(own, classes);
            let (other, done) = (self.b.create_block(), self.b.create_block());
            self.b.branch(same, done, &[same], other, &[]);
            self.b.switch_to(other);
            join = Some(done);
        }
        let answer = self.helper_raising(HelperId::ExceptionMatches, &[exception, classes], &raising);
        let yes = self.b.value_const(Word64::TRUE.word());
        let mut matches = self.b.word_eq(answer, yes);
        if let Some(done) = join {
            self.b.jump(done, &[matches]);
            matches = self.b.append_param(done, Type::Bool);
            self.b.switch_to(done);
        }
        f.drop(1);
        f.push(Abs::Val(matches));
    }
}
