//! Steps of generators that a program calls for: `next(g)`, `next(g, default)`, `g.__next__()` and `g.send(value)`.
//!
//! A generator that has machine code is resumed directly, as `FOR_ITER` and `SEND` resume it. With anything else the native
//! function is called. No StopIteration is made that would only end a loop.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Translator};
use crate::runtime::Value as Word64;
use crate::runtime::objects::{Builtin, Gc, Generator, GeneratorKind, GeneratorState, Tag};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Block, Cond, MemKind, Type, Value};

impl Translator<'_, '_> {
    /// A call of the function `next`, or of a method that steps a generator, with the top `count` words. The first of them is to
    /// be stepped; another one is a default for `next`, and sent by a method.
    pub(super) fn called_step(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        native: Gc<Builtin>,
        count: usize,
    ) -> Option<Value> {
        if !self.may_be_generator(f.peek(count)) {
            return None;
        }
        self.settle_operand(f, count);
        let raising = self.raise_state(body, f, pc);
        let [slow, ended, join] = [(); 3].map(|()| self.b.create_block());
        let result = self.b.append_param(join, Type::Value);
        let iterator = self.tagged(&f.peek(count).clone());
        let passed = (count == 2).then(|| self.tagged(&f.peek(1).clone()));
        let none = self.b.value_const(Word64::NONE.word());
        let (sent, default) = if native.owner.is_none() { (none, passed) } else { (passed.unwrap_or(none), None) };

        let generator = self.branch_on_tag(iterator, Tag::Generator, slow);
        self.go_on_if_takes(generator, native, sent, slow);
        let entry = self.entry_or(generator, slow);
        let (has_ended, given) = self.resume_compiled(f, count, generator, [sent, entry], &raising);
        self.b.branch(has_ended, ended, &[], join, &[given]);

        // The end of the frame, if somebody has seen that, is to be told.
        let only_ends_loop = default.is_none() && !self.vm.sites.are_kept && self.only_ends_loop(body, pc);
        self.b.switch_to(ended);
        if only_ends_loop {
            body.ends.get_or_insert_default().push(ended);
        } else {
            let answer = default.unwrap_or_else(|| self.helper_raising(HelperId::Stop, &[given], &raising));
            self.b.jump(join, &[answer]);
        }

        self.b.switch_to(slow);
        if only_ends_loop && native.owner.is_none() {
            // What StopIteration would come with is of no interest.
            let item = self.helper_raising(HelperId::IterNext, &[iterator], &raising);
            let (mark, stopped) = (self.b.value_const(value::EXHAUSTED), self.b.create_block());
            let has_stopped = self.b.word_eq(item, mark);
            self.b.branch(has_stopped, stopped, &[], join, &[item]);
            body.ends.get_or_insert_default().push(stopped);
        } else {
            let answer = self.call_native(body, f, pc, native, count);
            self.b.jump(join, &[answer]);
        }
        self.b.switch_to(join);
        Some(result)
    }

    fn may_be_generator(&self, operand: &Abs) -> bool {
        match *operand {
            Abs::Generator(_) => true,
            Abs::Val(value) if matches!(self.b.func.ty(value), Type::Value | Type::Ref) => {
                self.made_header(value).is_none_or(|header| header.tag() == Tag::Generator)
            }
            _ => false,
        }
    }

    /// Goes on if a generator that can be resumed takes what is sent to it: one that has not begun takes only None. `next`
    /// takes neither coroutines nor asynchronous generators.
    fn go_on_if_takes(&mut self, generator: Value, native: Gc<Builtin>, sent: Value, slow: Block) {
        let (offset, expected) = match native.owner {
            None => (Generator::KIND_OFFSET, GeneratorKind::Generator as i64),
            Some(_) if self.known(&Abs::Val(sent)) == Some(Word64::NONE) => return,
            Some(_) => (Generator::STATE_OFFSET, GeneratorState::Suspended as i64),
        };
        let own = self.b.load(access(Heap::Generator, MemKind::U8, offset), generator);
        let expected = self.b.int_const(expected);
        let takes = self.b.icmp(Cond::Eq, own, expected);
        self.go_on_if(takes, slow);
    }
}
