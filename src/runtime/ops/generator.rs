//! What can be done to a generator, a coroutine or an asynchronous generator: resuming it, throwing into it, closing it.
//!
//! Running its frame is the interpreter's business (`Isolate::generator_hook`); the rules around that are here.

use super::{attr, iter};
use crate::runtime::objects::{
    Awaitable, Exception, Generator, GeneratorKind, GeneratorState, Rest, Traceback, Tuple, TypeObject,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value};

/// What an iterator has given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next item.
    Yielded(Value),
    /// Nothing more: it has ended, returning this.
    Returned(Value),
}

/// A chain of generators, each of which waits for the next. While the innermost runs, the others count as running, and so do
/// those between the outermost and the innermost when that has yielded, until [`settle`] says that they are suspended: that
/// is asked for before somebody looks at any of them.
#[derive(Clone, Copy)]
pub struct Chain {
    /// The one that was resumed.
    pub outermost: Gc<Generator>,
    /// The one that waits for the innermost, if that is another one.
    pub outer: Option<Gc<Generator>>,
    /// The one that goes on.
    pub innermost: Gc<Generator>,
    /// How many wait.
    pub count: i64,
}

/// How many chains may rest at a time.
const MOST_RESTING: usize = 1 << 14;

impl Chain {
    /// The chain that begins with a generator which is to go on: those relay that only wait for others. Of those of which
    /// `is_included` is not true, none relays, and none is relayed to.
    #[inline(always)]
    pub fn begin(vm: &Isolate, outermost: Gc<Generator>, is_included: impl Fn(Gc<Generator>) -> bool) -> Chain {
        let mut chain = Chain { outermost, outer: None, innermost: outermost, count: 0 };
        loop {
            let at = chain.innermost;
            let next = match at.take_rest() {
                // A chain that rests goes on as a part of this one.
                Some(rest) if rest.innermost.is_resumable() && is_included(rest.innermost) => Some(rest),
                other => {
                    other.into_iter().for_each(|rest| end_relaying(vm, rest.outer));
                    let inner = at.relays_to().filter(|&inner| is_included(at) && is_included(inner));
                    inner.map(|innermost| Rest { outer: at, innermost, count: 1 })
                }
            };
            let Some(Rest { outer, innermost, count }) = next else { return chain };
            at.begin_relaying(chain.outer);
            chain = Chain { outer: Some(outer), innermost, count: chain.count + i64::from(count), ..chain };
        }
    }

    /// The chain without its innermost generator, which has ended: the one that has waited for it does not relay any more.
    /// Nothing if it was the last one.
    #[inline]
    pub fn without_innermost(self) -> Option<Chain> {
        let innermost = self.outer?;
        Some(Chain { outer: innermost.end_relaying(), innermost, count: self.count - 1, ..self })
    }

    /// Lets a chain rest whose innermost generator has yielded. The outermost goes on with the machine code at an address,
    /// or in the interpreter if that is 0.
    #[inline(always)]
    pub fn rest(self, vm: &mut Isolate, entry: u64) {
        let Chain { outermost, outer: Some(outer), innermost, count } = self else { return };
        let count = count.clamp(1, i64::from(i16::MAX)) as u16;
        if outermost.rest(Rest { outer, innermost, count }, entry) {
            list(vm, outermost);
        }
    }
}

/// Remembers the outermost generator of a chain that rests.
#[cold]
pub fn list(vm: &mut Isolate, outermost: Gc<Generator>) {
    if vm.resting.len() == MOST_RESTING {
        settle(vm);
    }
    outermost.set_listed(true);
    vm.resting.push(outermost);
}

/// Suspends all generators of the chains that rest.
#[inline]
pub fn settle(vm: &mut Isolate) {
    while let Some(outermost) = vm.resting.pop() {
        outermost.set_listed(false);
        // It may be going on.
        if outermost.state() == GeneratorState::Suspended
            && let Some(Rest { outer, .. }) = outermost.take_rest()
        {
            end_relaying(vm, outer);
        }
    }
}

/// Suspends a generator that relays, and those that relay to it.
pub fn end_relaying(vm: &Isolate, innermost: Gc<Generator>) {
    let mut next = Some(innermost);
    // The outermost of a chain that rests is suspended.
    while let Some(generator) = next.filter(|generator| generator.state() == GeneratorState::Relaying) {
        next = generator.end_relaying();
        generator.set_entry(entry_of_waiting(vm, generator));
    }
}

/// The address of the machine code with which a generator goes on that waits for something: that which relays, if some of its
/// own code may be machine code, or that for its place. 0 if it is the interpreter's.
pub fn entry_of_waiting(vm: &Isolate, generator: Gc<Generator>) -> u64 {
    let Some(tier) = vm.tier else { return 0 };
    let relays = generator.code.resumes_compiled.get() && generator.relays_to().is_some() && !vm.frame_watchers.any();
    if relays { tier.relay } else { generator.code.resume_entry(generator.pc()) }
}

/// Resumes a generator as `next` does if nothing is sent, else as `send` does.
pub fn resume(vm: &mut Isolate, generator: Gc<Generator>, sent: Slot) -> Result<Step> {
    run(vm, generator, sent, None)
}

fn run(vm: &mut Isolate, generator: Gc<Generator>, sent: Slot, raise: Option<Gc<Exception>>) -> Result<Step> {
    let noun = generator.kind.noun();
    if generator.state() == GeneratorState::Relaying {
        settle(vm);
    }
    match generator.state() {
        GeneratorState::Created if sent.is_some_and(|value| !value.is_none()) => {
            return Err(vm.type_error(format!("can't send non-None value to a just-started {noun}")));
        }
        GeneratorState::Running | GeneratorState::Entered | GeneratorState::Relaying | GeneratorState::Delegating => {
            return Err(vm.value_error(format!("{noun} already executing")));
        }
        GeneratorState::Closed if generator.kind == GeneratorKind::Coroutine => {
            return Err(vm.raise_new(ExceptionKind::RuntimeError, "cannot reuse already awaited coroutine"));
        }
        GeneratorState::Closed => {
            return match raise {
                Some(exception) => Err(vm.reraise(exception)),
                None => Ok(Step::Returned(Value::NONE)),
            };
        }
        GeneratorState::Created | GeneratorState::Suspended => {}
    }
    let value = (vm.generator_hook)(vm, generator, sent.unwrap_or(Value::NONE), raise)?;
    Ok(match generator.state() {
        GeneratorState::Suspended => Step::Yielded(value),
        _ => Step::Returned(value),
    })
}

/// The item of a step, or StopIteration with what was returned.
pub fn item_or_stop(vm: &mut Isolate, step: Step) -> Result<Value> {
    match step {
        Step::Yielded(value) => Ok(value),
        Step::Returned(Value::NONE) => Err(vm.raise_with(ExceptionKind::StopIteration, &[])),
        Step::Returned(value) => Err(vm.raise_with(ExceptionKind::StopIteration, &[value])),
    }
}

/// If a StopIteration is pending, takes it and gives its value.
pub fn take_stop(vm: &mut Isolate, raised: Raised) -> Result<Value> {
    let stop = vm.catch(raised, ExceptionKind::StopIteration)?;
    Ok(stop.detail.get().unwrap_or(Value::NONE))
}

/// `SEND`: passes a value to what a `yield from` waits for.
pub fn send_to_any(vm: &mut Isolate, receiver: Value, sent: Value) -> Result<Step> {
    if let Some(generator) = receiver.downcast::<Generator>() {
        return resume(vm, generator, Some(sent));
    }
    if let Some(awaitable) = receiver.downcast::<Awaitable>() {
        return super::awaitable::send(vm, awaitable, sent);
    }
    if sent.is_none() {
        return iter::step(vm, receiver);
    }
    let name = vm.intern("send");
    let send = attr::get(vm, receiver, name)?;
    vm.call(send, &[sent]).map(Step::Yielded).or_else(|raised| take_stop(vm, raised).map(Step::Returned))
}

/// What `throw` has been given: an exception or its class, a value, a traceback.
#[derive(Clone, Copy)]
pub struct Thrown {
    /// The exception, or its class.
    pub kind: Value,
    /// What to make the exception of.
    pub value: Slot,
    /// Where it comes from.
    pub traceback: Slot,
}

impl Thrown {
    /// A class of exceptions alone.
    pub fn class(vm: &Isolate, kind: ExceptionKind) -> Thrown {
        Thrown { kind: vm.types.exception(kind).into(), value: None, traceback: None }
    }
}

/// `generator.throw(kind, value, traceback)`
pub fn throw(vm: &mut Isolate, generator: Gc<Generator>, thrown: Thrown) -> Result<Value> {
    let step = throw_into(vm, generator, thrown, true)?;
    item_or_stop(vm, step)
}

/// The step that throwing into a generator makes. GeneratorExit closes what it waits for, unless that is to get it too.
pub fn throw_into(vm: &mut Isolate, generator: Gc<Generator>, thrown: Thrown, closes: bool) -> Result<Step> {
    settle(vm);
    if let Some(awaited) = generator.awaited().filter(|_| generator.state() == GeneratorState::Suspended) {
        if closes && is_kind(vm, thrown.kind, ExceptionKind::GeneratorExit) {
            if let Err(raised) = while_delegating(generator, || close_any(vm, awaited)) {
                return throw_pending(vm, generator, raised);
            }
        } else if let Some(result) = while_delegating(generator, || throw_to_any(vm, awaited, thrown, closes))? {
            return match result {
                Ok(value) => Ok(Step::Yielded(value)),
                Err(raised) => throw_pending(vm, generator, raised),
            };
        }
    }
    let Thrown { kind, value, traceback } = thrown;
    let exception = exception_to_throw(vm, kind, value, traceback)?;
    run(vm, generator, None, Some(exception))
}

/// Throws into what a `yield from` waits for; empty if that has no `throw`.
fn throw_to_any(vm: &mut Isolate, awaited: Value, thrown: Thrown, closes: bool) -> Result<Option<Result<Value>>> {
    if let Some(inner) = awaited.downcast::<Generator>() {
        let step = throw_into(vm, inner, thrown, closes);
        return Ok(Some(step.and_then(|step| item_or_stop(vm, step))));
    }
    let name = vm.intern("throw");
    let Some(method) = attr::get_or_none(vm, awaited, name)? else {
        return Ok(None);
    };
    let Thrown { kind, value, traceback } = thrown;
    let args: Vec<Value> = [Some(kind), value, traceback].into_iter().map_while(|arg| arg).collect();
    Ok(Some(vm.call(method, &args)))
}

/// Does something to what a generator waits for, which cannot be resumed meanwhile.
fn while_delegating<R>(generator: Gc<Generator>, work: impl FnOnce() -> R) -> R {
    let before = generator.set_state(GeneratorState::Delegating);
    let result = work();
    generator.set_state(before);
    result
}

/// Raises the pending exception where a generator waits.
fn throw_pending(vm: &mut Isolate, generator: Gc<Generator>, _raised: Raised) -> Result<Step> {
    let exception = vm.take_pending();
    run(vm, generator, None, Some(exception))
}

/// Whether an exception, or an exception class, is of a built-in class.
fn is_kind(vm: &Isolate, thrown: Value, kind: ExceptionKind) -> bool {
    let class = thrown.downcast::<TypeObject>().unwrap_or_else(|| vm.type_of(thrown));
    class.is_subtype(vm.types.exception(kind))
}

/// The exception that the arguments of `throw` mean.
fn exception_to_throw(vm: &mut Isolate, kind: Value, value: Slot, traceback: Slot) -> Result<Gc<Exception>> {
    let traceback = match traceback.filter(|t| !t.is_none()) {
        None => None,
        Some(given) => match given.downcast::<Traceback>() {
            Some(given) => Some(given),
            None => return Err(vm.type_error("throw() third argument must be a traceback object")),
        },
    };
    let value = value.filter(|v| !v.is_none());
    if let Some(exception) = kind.downcast::<Exception>() {
        if value.is_some() {
            return Err(vm.type_error("instance exception may not have a separate value"));
        }
        if traceback.is_some() {
            exception.traceback.set(traceback);
        }
        return Ok(exception);
    }
    let root = vm.types.exception(ExceptionKind::BaseException);
    let Some(class) = kind.downcast::<TypeObject>().filter(|class| class.is_subtype(root)) else {
        let name = vm.type_name(kind);
        let message = format!("exceptions must be classes or instances deriving from BaseException, not {name}");
        return Err(vm.type_error(message));
    };
    let made = match value {
        Some(value) if value.is::<Exception>() && vm.type_of(value).is_subtype(class) => Ok(value),
        Some(value) => match value.downcast::<Tuple>() {
            Some(args) => vm.call(kind, args.items()),
            None => vm.call(kind, &[value]),
        },
        None => vm.call(kind, &[]),
    };
    let made = made
        .and_then(|made| super::exception::check_made(vm, kind, made, |vm, made| Ok(vm.type_name(made).to_string())));
    let Ok(exception) = made else {
        // What went wrong is thrown in its place.
        return Ok(vm.take_pending());
    };
    exception.traceback.set(traceback);
    Ok(exception)
}

/// `generator.close()`
pub fn close(vm: &mut Isolate, generator: Gc<Generator>) -> Result<Value> {
    settle(vm);
    match generator.state() {
        GeneratorState::Created => generator.close(),
        GeneratorState::Closed => {}
        _ => return close_started(vm, generator),
    }
    Ok(Value::NONE)
}

fn close_started(vm: &mut Isolate, generator: Gc<Generator>) -> Result<Value> {
    let waits = generator.state() == GeneratorState::Suspended;
    let awaited = generator.awaited().filter(|_| waits);
    let closed = awaited.map_or(Ok(()), |awaited| while_delegating(generator, || close_any(vm, awaited)));
    if waits && !generator.is_inside_try() {
        // Nothing in it would notice.
        generator.close();
        return Ok(Value::NONE);
    }
    let exception = match closed {
        Ok(()) => {
            let _ = vm.raise_with(ExceptionKind::GeneratorExit, &[]);
            vm.take_pending()
        }
        Err(_) => vm.take_pending(),
    };
    match run(vm, generator, None, Some(exception)) {
        Ok(Step::Yielded(_)) => {
            let message = format!("{} ignored GeneratorExit", generator.kind.noun());
            Err(vm.raise_new(ExceptionKind::RuntimeError, message))
        }
        Ok(Step::Returned(value)) => Ok(value),
        Err(raised) => match vm.catch(raised, ExceptionKind::GeneratorExit) {
            Ok(_) => Ok(Value::NONE),
            Err(raised) => take_stop(vm, raised),
        },
    }
}

/// Closes what a `yield from` waits for, if that can be closed.
pub fn close_any(vm: &mut Isolate, awaited: Value) -> Result<()> {
    if let Some(inner) = awaited.downcast::<Generator>() {
        return close(vm, inner).map(drop);
    }
    let name = vm.intern("close");
    match attr::get_or_none(vm, awaited, name)? {
        Some(method) => vm.call(method, &[]).map(drop),
        None => Ok(()),
    }
}
