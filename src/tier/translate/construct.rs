//! Calls of classes: instances and exceptions are made in place, and their `__init__` is inlined or called.

use super::attribute::slot;
use super::bind::{Binding, Bound, Passed};
use super::call::{Known, MAX_DIRECT_ARGS, header_of};
use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Ended, Step, Translator};
use crate::interp::construct::{self, Initializer};
use crate::runtime::heap::Header;
use crate::runtime::objects::{Exception, Gc, Shaped, Tag, TypeObject};
use crate::runtime::{Value as Word64, ops};
use freevar_jit::abi::Heap;
use freevar_jit::ir::{AllocShape, FrameKind, MemKind, Reason, Type, Value};

impl Translator<'_, '_> {
    /// A call of a class that makes an instance and runs an `__init__`, if that. Callable and arguments are `words` words of
    /// the stack. Gives whether it is one.
    pub(super) fn construct(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        passed: &Passed,
    ) -> Step<bool> {
        let class = self.known(f.peek(words)).and_then(|callable| callable.downcast::<TypeObject>());
        let is_plain = *f.peek(words - 1) == Abs::Absent && passed.positional.len() < MAX_DIRECT_ARGS;
        let Some(class) = class.filter(|_| is_plain && !self.lessons.generic.contains(&(f.code.id, pc))) else {
            return Ok(false);
        };
        // What is not known one by one cannot be in the `args` of an exception.
        if class.instances == Tag::Exception && passed.spread.is_some() {
            return Ok(false);
        }
        // A tuple of arguments is as good as one: how many they are is not known.
        let argc = passed.positional.len() + usize::from(passed.spread.is_some());
        let has_keywords = !passed.keywords.is_empty();
        if !has_keywords && self.makes_end(body, pc, class) {
            self.check_unseen(body, f, pc);
            body.ends.get_or_insert_default().push(self.b.block());
            return Err(Ended);
        }
        let function = match construct::initializer(self.vm, class, argc, has_keywords) {
            Some(Initializer::Function(function)) => Some(function),
            Some(Initializer::None) => None,
            None => return self.call_maker(body, f, pc, words, class, passed),
        };
        let mut positional = passed.positional.clone();
        if class.instances == Tag::Exception {
            // `args` has the same objects as the parameters.
            positional.iter_mut().for_each(|arg| self.settle(arg));
        }
        let mut bound = None;
        if let Some(code) = function.map(|function| function.code()) {
            // The instance is not there yet.
            let receiver = std::iter::once(Abs::Absent);
            let positional = receiver.chain(positional.iter().cloned()).collect();
            bound = self.bound(code, &Passed { positional, keywords: passed.keywords.clone(), spread: passed.spread });
            // Should it be called, its arguments have to be taken in registers.
            let may_call = |binding: &Binding| binding.is_direct(code) || self.should_inline(body, code, 0);
            if !bound.as_ref().is_some_and(may_call) {
                return Ok(false);
            }
        }
        self.check_classes(body, f, pc);
        let instance = match class.instances {
            Tag::Exception => self.new_exception(class, positional),
            _ => {
                let list = construct::is_list(self.vm, class).then(|| {
                    let list = self.new_list(&[]);
                    self.b.ref_to_value(list)
                });
                self.new_instance(class, list)
            }
        };
        if let Some((function, mut binding)) = function.zip(bound) {
            let code = function.code();
            let function = self.pool_ref(function.into());
            let exit = self.exit_here(body, f, pc, Reason::Target);
            self.b.check_header(header_of(code), function, exit);
            binding.params[0] = Bound::Passed(Abs::Val(instance));
            let args = self.bound_arguments(body, f, pc, function, binding)?;
            let callee = Known { code, function, usual: 0, kind: FrameKind::Initializer };
            self.call_code(body, f, pc, words, args, callee);
            f.drop(1);
        } else {
            f.drop(words);
        }
        f.push(Abs::Val(instance));
        Ok(true)
    }

    /// A call of a class that comes to its `__new__`. Gives whether it is one.
    fn call_maker(
        &mut self,
        body: &mut Body,
        f: &mut Frame,
        pc: u32,
        words: usize,
        class: Gc<TypeObject>,
        passed: &Passed,
    ) -> Step<bool> {
        let Some(maker) = construct::maker(self.vm, class) else { return Ok(false) };
        self.check_classes(body, f, pc);
        let class = self.constant(class.into());
        let positional = std::iter::once(class).chain(passed.positional.iter().cloned()).collect();
        let passed = Passed { positional, keywords: passed.keywords.clone(), spread: passed.spread };
        self.call_fixed(body, f, pc, words, maker, &passed)
    }

    /// A new exception of a class, with these arguments.
    fn new_exception(&mut self, class: Gc<TypeObject>, args: Vec<Abs>) -> Value {
        let args = self.tuple_of(args);
        let no_traceback = self.b.value_const(0);
        let exception = self.new_shaped(class, Tag::Exception, no_traceback);
        self.b.store(slot(Exception::ARGS), exception, args);
        exception
    }

    /// A new instance of a class, without attributes, and what it stands for.
    pub(super) fn new_instance(&mut self, class: Gc<TypeObject>, payload: Option<Value>) -> Value {
        let payload = payload.unwrap_or_else(|| self.b.value_const(0));
        self.new_shaped(class, Tag::Instance, payload)
    }

    /// A new object of a class, with this in the field of its kind, and empty slots.
    fn new_shaped(&mut self, class: Gc<TypeObject>, tag: Tag, field: Value) -> Value {
        let shape = ops::instance::root(self.vm, class);
        let size = Shaped::SLOTS_OFFSET + shape.capacity * 8;
        let object = self.b.alloc(AllocShape { size: size as u32, header: Header::word(tag, size, shape.number()) });
        self.note_made(object, class, Some(shape.number()));
        let (class, absent) = (self.pool_value(class.into()), self.b.value_const(0));
        let fields = [(Shaped::CLASS_OFFSET, class), (Shaped::DICT_OFFSET, absent), (Shaped::FIELD_OFFSET, field)];
        for (offset, value) in fields {
            self.b.store(access(Heap::Other, MemKind::Value, offset), object, value);
        }
        for offset in (Shaped::SLOTS_OFFSET..size).step_by(8) {
            self.b.store(access(Heap::Slots, MemKind::Value, offset), object, absent);
        }
        object
    }

    /// `BaseException.__init__` of an exception whose class makes `args` of its arguments and nothing else.
    pub(super) fn init_exception(&mut self, body: &Body, f: &mut Frame, pc: u32, argc: usize) -> Option<Value> {
        let &Abs::Val(receiver) = f.peek(argc + 1) else { return None };
        let class = self.noted_class(receiver).filter(|&class| ops::exception::is_plain(class))?;
        let exception = match self.b.func.ty(receiver) {
            Type::Ref => receiver,
            _ => self.as_object(body, f, pc, argc + 1, Tag::Exception),
        };
        let found = self.b.load(access(Heap::Other, MemKind::Value, Shaped::CLASS_OFFSET), exception);
        let exit = self.exit_here(body, f, pc, Reason::Header);
        let class = self.pool_entry(class.into());
        self.b.check_pool(class, found, exit);
        (1..=argc).for_each(|depth| self.settle_operand(f, depth));
        let args = self.tuple_of(f.slots[f.slots.len() - argc..].to_vec());
        self.b.store(slot(Exception::ARGS), exception, args);
        Some(self.b.value_const(Word64::NONE.word()))
    }
}
