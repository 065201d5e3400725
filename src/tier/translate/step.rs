//! Steps of generators that a program calls for: `next(g)`, `next(g, default)`, `g.__next__()` and `g.send(value)`.
//!
//! A generator that has machine code is resumed directly, as `FOR_ITER` and `SEND` resume it. With anything else the native
//! function is called.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Translator};
use crate::runtime::Value as Word64;
use crate::runtime::objects::{Builtin, Gc, Generator, GeneratorKind, GeneratorState, Tag};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{Block, Cond, MemKind, Type, Value};

impl Translator<'_, '_> {
    /// A call of the function `next`, or of a method that steps a generator, with the top `count` words. The first of them is to
    /// be stepped; another one is a default for `next`, and sent by a method.
    pub(super) fn called_step(
        &mut self,
        body: &Body,
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
        let given = (count == 2).then(|| self.tagged(&f.peek(1).clone()));
        let none = self.b.value_const(Word64::NONE.word());
        let (sent, default) = if native.owner.is_none() { (none, given) } else { (given.unwrap_or(none), None) };

        let generator = self.branch_on_tag(iterator, Tag::Generator, slow);
        self.go_on_if_takes(generator, native, sent, slow);
        let entry = self.entry_or(generator, slow);
        let (has_ended, value) = self.resume_compiled(f, count, generator, [sent, entry], &raising);
        self.b.branch(has_ended, ended, &[], join, &[value]);

        self.b.switch_to(ended);
        let answer = default.unwrap_or_else(|| self.helper_raising(HelperId::Stop, &[value], &raising));
        self.b.jump(join, &[answer]);

        self.b.switch_to(slow);
        let answer = self.call_native(body, f, pc, native, count);
        self.b.jump(join, &[answer]);
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
