//! Generators in the dispatch loop: making them, pushing their frames, suspending and ending them.
//!
//! A generator's frame lies above its generator: word -3 is the generator, then function and link as in every frame.
//! For `FOR_ITER` and `SEND` that word is the top of the resumer's own stack, so that a frame returns to it as from
//! any call; native code pushes the generator first. The link of such a frame says that it is one.

use super::calls::{self, SavedFrame};
use super::delegation;
use super::execute::execute;
use super::frame::{FUNCTION, Frame, Link, RELAY_WORDS};
use super::frames;
use super::machine::Machine;
use super::quick::RunOp;
use crate::bytecode::{CodeFlags, Opcode};
use crate::runtime::isolate::TierHooks;
use crate::runtime::objects::{Exception, Function, Gc, Generator, GeneratorKind, GeneratorState, Word};
use crate::runtime::ops::generator::{self, Step};
use crate::runtime::stack::StackPointer;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Value, ops};
use std::ptr::NonNull;

/// The generator's word, relative to `localsplus`.
pub const GENERATOR: isize = -3;

/// `RETURN_GENERATOR`: a generator that goes on where the machine is.
pub fn make(vm: &mut Isolate, m: Machine) -> Value {
    let count = m.code().local_count;
    // SAFETY: the locals of the running frame are valid slots, and its function has its code.
    let generator = unsafe { Generator::new(&mut vm.heap, m.function(), m.base(), count, m.pc()) };
    generator.set_entry(generator.code.resume_entry(m.pc()));
    generator.into()
}

/// The generator whose frame runs.
///
/// # Safety
/// The machine's frame is that of a generator.
#[inline(always)]
pub unsafe fn of(m: Machine) -> Gc<Generator> {
    // SAFETY: such frames lie above their generator.
    unsafe { Gc::from_address(NonNull::new_unchecked(*m.base().offset(GENERATOR) as *mut Generator)) }
}

/// The generator that a value is, if it can be resumed.
#[inline(always)]
pub fn resumable(value: Value) -> Option<Gc<Generator>> {
    value.downcast::<Generator>().filter(|generator| generator.is_resumable())
}

/// Resumes a generator that can be resumed and is the top of the machine's stack: its frame runs next, or machine code
/// has run it.
#[inline(always)]
pub fn enter(vm: &mut Isolate, mut m: Machine, generator: Gc<Generator>, sent: Value) -> Result<Machine> {
    let base = m.sp().wrapping_offset(-1 - GENERATOR);
    if let Some((tier, entry)) = compiled(vm, generator, base) {
        let value = (tier.resume)(vm, base, entry, generator, sent)?;
        if generator.state() != GeneratorState::Suspended {
            return Ok(end(m, value));
        }
        m.push(value);
        return Ok(m);
    }
    let link = Link::new((base as usize - m.base() as usize) / 8, m.pc()).generator();
    start_innermost(vm, base, generator, link, sent)
}

/// Makes the frame of a generator, whose word is in place, the running one, or the frame of the one that it waits for.
#[inline(always)]
fn start_innermost(
    vm: &mut Isolate,
    base: StackPointer,
    generator: Gc<Generator>,
    link: Link,
    sent: Value,
) -> Result<Machine> {
    if delegation::is_chain(generator)
        && let Some(m) = delegation::start(vm, base, generator, link, sent)
    {
        return Ok(m);
    }
    start(vm, base, generator, link, sent)
}

/// The machine code with which a generator goes on, if there is some, and room for its frame at `base`.
#[inline(always)]
fn compiled(vm: &Isolate, generator: Gc<Generator>, base: StackPointer) -> Option<(TierHooks, u64)> {
    let (entry, size) = (generator.entry(), generator.code.frame_size);
    if entry == 0 || base.wrapping_add(size) as u64 > vm.context().stack_limit || calls::native_stack_is_low(vm) {
        return None;
    }
    Some((vm.tier?, entry))
}

/// Makes the frame of a generator, whose word is in place, the running one. As in CPython, resuming one in a loop counts
/// as a call, but only real calls look at the limit: a chain of generators may be longer.
#[inline(always)]
pub fn start(
    vm: &mut Isolate,
    base: StackPointer,
    generator: Gc<Generator>,
    link: Link,
    sent: Value,
) -> Result<Machine> {
    let code = generator.code;
    let function = function_of(vm, generator);
    if let Err(raised) = calls::push_frame(vm, base, code, link.is_entry()) {
        // As in CPython, a generator that finds no room has ended.
        generator.close();
        return Err(raised);
    }
    begin(vm, generator);
    // SAFETY: the window lies below the stack's limit, which was just checked, and has room for the frame; a suspended
    // frame has the height that its code has at its instruction, but for the value that was sent.
    unsafe {
        *base.offset(FUNCTION) = Value::from(function).word();
        Frame(base).set_link(link);
        let count = generator.copy_to(base);
        let mut m = Machine::new(base, code, generator.pc(), count - code.local_count);
        m.push(sent);
        Ok(m)
    }
}

/// Makes a generator the running one.
#[inline(always)]
pub fn begin(vm: &mut Isolate, generator: Gc<Generator>) {
    vm.handled = generator.begin(vm.running, vm.handled);
    vm.running = Some(generator);
}

/// The function that a generator which can be resumed runs.
#[inline(always)]
pub fn function_of(vm: &mut Isolate, generator: Gc<Generator>) -> Gc<Function> {
    match generator.function() {
        Some(function) if function.code() == generator.code => function,
        _ => own_function(vm, generator),
    }
}

/// If the function has been given other code since, the generator gets a function of its own with the old one.
#[cold]
fn own_function(vm: &mut Isolate, generator: Gc<Generator>) -> Gc<Function> {
    let function = generator.function().expect("a generator that can be resumed has its function");
    let own = calls::clone_with_code(vm, function, generator.code.id);
    generator.set_function(own);
    own
}

/// The generator whose frame this is.
///
/// # Safety
/// The frame is live, and that of a generator.
pub unsafe fn of_frame(frame: Frame) -> Gc<Generator> {
    // SAFETY: such frames lie above their generator.
    unsafe { Gc::from_address(NonNull::new_unchecked(*frame.0.offset(GENERATOR) as *mut Generator)) }
}

/// Suspends the generator whose frame runs, which waits for another iterator if it `delegates`. Gives the machine that
/// goes on where it was resumed, or nothing if that leaves the loop.
#[inline(always)]
pub fn suspend(vm: &mut Isolate, m: Machine, delegates: bool) -> Option<Machine> {
    let link = m.link();
    let count = (m.sp() as usize - m.base() as usize) / 8;
    // SAFETY: the verifier lets only generators' code suspend, and their frames run only above their generators. The
    // words of a frame are valid slots, and no more than its window has.
    let generator = unsafe {
        let generator = of(m);
        generator.suspend(m.base(), count, m.pc(), delegates);
        generator
    };
    if vm.handled.is_none() && generator.code.resumes_compiled.get() {
        let entry =
            if delegates { generator::entry_of_waiting(vm, generator) } else { generator.code.resume_entry(m.pc()) };
        generator.set_entry(entry);
    }
    (vm.running, vm.handled) = generator.end(vm.handled);
    if link.is_relayed() {
        delegation::suspend(vm, m);
    }
    if link.is_entry() {
        return None;
    }
    let mut resumer = calls::leave(vm, m, link);
    resumer.drop(RELAY_WORDS * usize::from(link.is_relayed()));
    Some(resumer)
}

/// Ends the generator whose frame returns, or is left by an exception, at an instruction. The link has said that it is
/// one's.
pub fn finish(vm: &mut Isolate, m: Machine, pc: u32) {
    debug_assert!(m.link().is_generator());
    // SAFETY: see the link.
    let generator = unsafe { of(m) };
    if generator.frame.get().is_some() {
        frames::end(vm, m, pc);
    }
    (vm.running, vm.handled) = generator.end(None);
    generator.close();
}

/// Returns from a generator's frame, or from one whose return leaves the loop. Gives the resumer, if it is in the loop.
pub fn leave(vm: &mut Isolate, m: Machine, link: Link, value: Value) -> Option<Machine> {
    if link.is_generator() {
        finish(vm, m, m.pc() - 1);
        if link.is_relayed() {
            return Some(end(delegation::outer(vm, m), value));
        }
    } else if link.is_observed() {
        frames::end(vm, m, m.pc() - 1);
    }
    if link.is_entry() {
        return None;
    }
    if link.is_initializer() {
        let instance = m.local(0);
        let mut caller = calls::leave(vm, m, link);
        caller.push_slot(instance);
        return Some(caller);
    }
    let mut resumer = calls::leave(vm, m, link);
    if link.is_generator() {
        return Some(end(resumer, value));
    }
    resumer.push(value);
    Some(resumer)
}

/// Goes on behind the `FOR_ITER` or `SEND` that has just resumed a generator, which has ended and returned a value.
fn end(mut resumer: Machine, value: Value) -> Machine {
    let word = resumer.current().get();
    if RunOp::of(word).plain() == Opcode::SEND {
        resumer.push(value);
    } else {
        resumer.drop(1);
    }
    resumer.jump(word.arg());
    resumer
}

/// `SEND`
#[inline(always)]
pub fn send(vm: &mut Isolate, mut m: Machine, word: Word) -> Result<Machine> {
    let (sent, receiver) = (m.peek(1), m.peek(2));
    if let Some(generator) = resumable(receiver) {
        m.drop(1);
        return enter(vm, m, generator, sent);
    }
    match generator::send_to_any(vm, receiver, sent)? {
        Step::Yielded(value) => m.poke(1, value),
        Step::Returned(value) => {
            m.poke(1, value);
            m.jump(word.arg());
        }
    }
    Ok(m)
}

/// `GET_YIELD_FROM_ITER` in code with these flags.
pub fn delegate_to(vm: &mut Isolate, flags: u32, iterable: Value) -> Result<Value> {
    match iterable.downcast::<Generator>().map(|generator| generator.kind) {
        Some(GeneratorKind::Coroutine) => {
            let allowed = CodeFlags::COROUTINE | CodeFlags::ITERABLE_COROUTINE;
            if flags & allowed == 0 {
                let message = "cannot 'yield from' a coroutine object in a non-coroutine generator";
                return Err(vm.type_error(message));
            }
            Ok(iterable)
        }
        Some(GeneratorKind::Generator) => Ok(iterable),
        Some(GeneratorKind::AsyncGenerator) | None => ops::iter::iter(vm, iterable),
    }
}

/// `END_ASYNC_FOR`: whether an exception ends the loop; any other one is pending then.
pub fn is_end_of_async_for(vm: &mut Isolate, exception: Value) -> bool {
    let end = vm.types.exception(ExceptionKind::StopAsyncIteration);
    let ends = vm.type_of(exception).is_subtype(end);
    if !ends {
        vm.pending = exception.downcast::<Exception>();
    }
    ends
}

/// `CLEANUP_THROW`: the end of a `yield from` by StopIteration; none if another exception goes on, which then is pending.
#[cold]
pub fn cleanup_throw(vm: &mut Isolate, mut m: Machine) -> Option<Machine> {
    vm.pending = m.peek(1).downcast::<Exception>();
    let raised = vm.still_raised();
    let value = generator::take_stop(vm, raised).ok()?;
    m.drop(1);
    m.poke(2, Value::NONE);
    m.poke(1, value);
    Some(m)
}

/// `INTRINSIC_STOPITERATION_ERROR`: what leaves a generator in place of an exception.
#[cold]
pub fn stop_iteration_error(vm: &mut Isolate, exception: Value) -> Value {
    let kind = vm.running.map_or(GeneratorKind::Generator, |generator| generator.kind);
    let ends: &[ExceptionKind] = match kind {
        GeneratorKind::AsyncGenerator => &[ExceptionKind::StopIteration, ExceptionKind::StopAsyncIteration],
        _ => &[ExceptionKind::StopIteration],
    };
    let class = vm.type_of(exception);
    let Some(end) = ends.iter().find(|&&end| class.is_subtype(vm.types.exception(end))) else {
        return exception;
    };
    let class = vm.types.exception(ExceptionKind::RuntimeError);
    let message = vm.str(&format!("{} raised {}", kind.noun(), end.name()));
    let error = vm.new_exception(class, &[message]);
    error.cause.set(Some(exception));
    error.context.set(Some(exception));
    error.set_suppresses_context(true);
    error.into()
}

/// How native code resumes a generator: the isolate's hook.
pub fn resume_generator(
    vm: &mut Isolate,
    generator: Gc<Generator>,
    sent: Value,
    raise: Option<Gc<Exception>>,
) -> Result<Value> {
    vm.enter(|vm| {
        if calls::native_stack_is_low(vm) {
            generator.close();
            return Err(calls::recursion_error(vm));
        }
        let saved = SavedFrame::of(vm);
        let base = saved.top().wrapping_offset(-GENERATOR);
        if raise.is_none()
            && let Some((tier, entry)) = compiled(vm, generator, base)
        {
            return (tier.resume)(vm, base, entry, generator, sent);
        }
        // SAFETY: the word lies above all live frames; the stack has a margin beyond its limit.
        unsafe { *base.offset(GENERATOR) = Value::from(generator).word() };
        let link = frames::link_to_running(vm, base).generator();
        let started = match raise {
            None => start_innermost(vm, base, generator, link, sent),
            Some(_) => start(vm, base, generator, link, sent),
        };
        let result = started.and_then(|m| {
            if let Some(exception) = raise {
                // Thrown into a handler, it comes in the context of what is handled there.
                let _ = if vm.handled.is_some() { vm.raise(exception) } else { vm.reraise(exception) };
            }
            execute(vm, m, raise.is_some())
        });
        saved.restore(vm);
        result
    })
}
