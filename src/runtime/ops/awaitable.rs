//! Awaiting: what `await`, `async for` and `async with` ask of objects, and the steps of what stands between them and a
//! coroutine or an asynchronous generator.
//!
//! See "Coroutines" in the language reference, section 3.4. How a frame is suspended is the interpreter's business.

use super::generator::{self, Step, Thrown};
use super::{attr, iter};
use crate::runtime::objects::{AsyncYield, Awaitable, AwaitableKind, AwaitableState, Generator, GeneratorKind, Tuple};
use crate::runtime::types::ExceptionKind;
use crate::runtime::warning::Place;
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value};

/// Where an awaited object is from, for messages: the operand of `GET_AWAITABLE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The operand of `await`.
    Expression,
    /// The result of `__aenter__`.
    Enter,
    /// The result of `__aexit__`.
    Exit,
}

impl Source {
    /// The source with this number.
    pub fn from_arg(arg: u32) -> Source {
        match arg {
            1 => Source::Enter,
            2 => Source::Exit,
            _ => Source::Expression,
        }
    }
}

/// A coroutine, or a generator that `types.coroutine` has made one.
fn is_coroutine(x: Value) -> bool {
    x.downcast::<Generator>().is_some_and(|g| g.kind == GeneratorKind::Coroutine || g.is_iterable_coroutine())
}

/// The iterator that `await x` passes on; empty if the object has none.
fn await_iterator(vm: &mut Isolate, x: Value) -> Result<Slot> {
    let is_itself = |a: &Gc<Awaitable>| a.kind != AwaitableKind::Wrapper;
    if is_coroutine(x) || x.downcast::<Awaitable>().filter(is_itself).is_some() {
        return Ok(Some(x));
    }
    let Some(iterator) = attr::call_special(vm, x, "__await__", &[])? else {
        return Ok(None);
    };
    if is_coroutine(iterator) {
        return Err(vm.type_error("__await__() returned a coroutine"));
    }
    let next = vm.intern("__next__");
    let class = vm.type_of(iterator);
    if !iter::is_iterator(iterator) && vm.class_attribute(class, next).is_none() {
        let name = vm.type_name(iterator);
        return Err(vm.type_error(format!("__await__() returned non-iterator of type '{name}'")));
    }
    Ok(Some(iterator))
}

/// `GET_AWAITABLE`
pub fn get_awaitable(vm: &mut Isolate, x: Value, source: Source) -> Result<Value> {
    let Some(iterator) = await_iterator(vm, x)? else {
        let name = vm.type_name(x);
        return Err(vm.type_error(match source {
            Source::Expression => format!("object {name} can't be used in 'await' expression"),
            Source::Enter => {
                format!("'async with' received an object from __aenter__ that does not implement __await__: {name}")
            }
            Source::Exit => {
                format!("'async with' received an object from __aexit__ that does not implement __await__: {name}")
            }
        }));
    };
    let waits = |g: &Gc<Generator>| g.kind == GeneratorKind::Coroutine && g.awaited().is_some();
    if iterator.downcast::<Generator>().filter(waits).is_some() {
        return Err(vm.raise_new(ExceptionKind::RuntimeError, "coroutine is being awaited already"));
    }
    Ok(iterator)
}

fn async_generator(x: Value) -> Option<Gc<Generator>> {
    x.downcast::<Generator>().filter(|generator| generator.kind == GeneratorKind::AsyncGenerator)
}

/// Whether an object's class has a special method.
fn has_special(vm: &mut Isolate, x: Value, name: &str) -> bool {
    let name = vm.intern(name);
    let class = vm.type_of(x);
    vm.class_attribute(class, name).is_some()
}

/// `GET_AITER`
pub fn get_aiter(vm: &mut Isolate, x: Value) -> Result<Value> {
    if async_generator(x).is_some() {
        return Ok(x);
    }
    let Some(iterator) = attr::call_special(vm, x, "__aiter__", &[])? else {
        let name = vm.type_name(x);
        return Err(vm.type_error(format!("'async for' requires an object with __aiter__ method, got {name}")));
    };
    if !has_special(vm, iterator, "__anext__") {
        let name = vm.type_name(iterator);
        let message =
            format!("'async for' received an object from __aiter__ that does not implement __anext__: {name}");
        return Err(vm.type_error(message));
    }
    Ok(iterator)
}

/// `GET_ANEXT`
pub fn get_anext(vm: &mut Isolate, iterator: Value) -> Result<Value> {
    if let Some(generator) = async_generator(iterator) {
        return step_of(vm, generator, AwaitableKind::Send, None);
    }
    let Some(next) = attr::call_special(vm, iterator, "__anext__", &[])? else {
        let name = vm.type_name(iterator);
        return Err(vm.type_error(format!("'async for' requires an iterator with __anext__ method, got {name}")));
    };
    let cause = match await_iterator(vm, next) {
        Ok(Some(awaitable)) => return Ok(awaitable),
        Ok(None) => {
            let name = vm.type_name(next);
            let _ = vm.type_error(format!("object {name} can't be used in 'await' expression"));
            vm.take_pending()
        }
        Err(_) => vm.take_pending(),
    };
    let name = vm.type_name(next);
    let raised = vm.type_error(format!("'async for' received an invalid object from __anext__: {name}"));
    if let Some(exception) = vm.pending {
        exception.cause.set(Some(cause.into()));
        exception.context.set(Some(cause.into()));
        exception.set_suppresses_context(true);
    }
    Err(raised)
}

/// `aiter(x)`
pub fn aiter(vm: &mut Isolate, x: Value) -> Result<Value> {
    let Some(iterator) = attr::call_special(vm, x, "__aiter__", &[])? else {
        let name = vm.type_name(x);
        return Err(vm.type_error(format!("'{name}' object is not an async iterable")));
    };
    if !has_special(vm, iterator, "__anext__") {
        let name = vm.type_name(iterator);
        return Err(vm.type_error(format!("aiter() returned not an async iterator of type '{name}'")));
    }
    Ok(iterator)
}

/// `anext(iterator)`, or `anext(iterator, default)`
pub fn anext(vm: &mut Isolate, iterator: Value, default: Slot) -> Result<Value> {
    let Some(next) = attr::call_special(vm, iterator, "__anext__", &[])? else {
        let name = vm.type_name(iterator);
        return Err(vm.type_error(format!("'{name}' object is not an async iterator")));
    };
    match default {
        None => Ok(next),
        default => Ok(Awaitable::new(&mut vm.heap, AwaitableKind::Next, next, default).into()),
    }
}

/// `asend`, `athrow`, `aclose` or `__anext__` of an asynchronous generator.
pub fn step_of(vm: &mut Isolate, generator: Gc<Generator>, kind: AwaitableKind, argument: Slot) -> Result<Value> {
    announce(vm, generator)?;
    let step = Awaitable::new(&mut vm.heap, kind, generator.into(), argument);
    vm.heap.watch(step.into());
    Ok(step.into())
}

/// Warns of a step of an asynchronous generator that goes without ever having been awaited.
pub fn warn_of_unawaited(vm: &mut Isolate, step: Gc<Awaitable>) -> Result<()> {
    if step.state.get() != AwaitableState::Created {
        return Ok(());
    }
    let method = match step.kind {
        AwaitableKind::Close => "aclose",
        AwaitableKind::Throw => "athrow",
        _ => "asend",
    };
    let name = generator_of(step).qualname(vm);
    let name = super::repr::repr(vm, name.into())?;
    let warning = format!("coroutine method '{method}' of {} was never awaited", name.to_text());
    vm.warn_about(ExceptionKind::RuntimeWarning, &warning, Place::Nowhere)
}

/// Calls the hook for new asynchronous generators, if this is the first step of one.
fn announce(vm: &mut Isolate, generator: Gc<Generator>) -> Result<()> {
    if !generator.async_state.get().announced {
        generator.update(|state| state.announced = true);
        let [first, finalizer] = vm.async_generator_hooks;
        generator.finalizer.set(finalizer);
        if finalizer.is_some() {
            vm.heap.watch(generator.into());
        }
        if let Some(first) = first {
            vm.call(first, &[generator.into()])?;
        }
    }
    Ok(())
}

fn runtime_error(vm: &mut Isolate, message: impl AsRef<str>) -> Raised {
    vm.raise_new(ExceptionKind::RuntimeError, message)
}

/// The generator whose steps an awaitable takes.
fn generator_of(awaitable: Gc<Awaitable>) -> Gc<Generator> {
    awaitable.subject.downcast().expect("awaitables of this kind are made of generators")
}

/// Begins the step of an asynchronous generator, if it has not begun.
fn begin(vm: &mut Isolate, awaitable: Gc<Awaitable>) -> Result<()> {
    let generator = generator_of(awaitable);
    if awaitable.state.get() == AwaitableState::Created {
        if generator.async_state.get().in_step {
            awaitable.advance(AwaitableState::Closed);
            return Err(is_in_step(vm, awaitable.kind));
        }
        awaitable.advance(AwaitableState::Started);
    }
    generator.update(|state| state.in_step = true);
    Ok(())
}

/// The step of a generator may not begin while another one goes on.
fn is_in_step(vm: &mut Isolate, kind: AwaitableKind) -> Raised {
    let method = match kind {
        AwaitableKind::Close => "aclose",
        AwaitableKind::Throw => "athrow",
        _ => "anext",
    };
    runtime_error(vm, format!("{method}(): asynchronous generator is already running"))
}

/// How far a step of an asynchronous generator has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    /// It waits, and passes this on.
    Waits(Value),
    /// It has given an item.
    Item(Value),
    /// There are no more items.
    End,
}

/// What resuming an asynchronous generator means for its step: what it yields ends that.
fn progress(vm: &mut Isolate, generator: Gc<Generator>, step: Result<Step>) -> Result<Progress> {
    let progress = step.map(|step| match step {
        Step::Yielded(value) => {
            value.downcast::<AsyncYield>().map_or(Progress::Waits(value), |item| Progress::Item(item.value))
        }
        Step::Returned(_) => Progress::End,
    });
    let is_end = match progress {
        Ok(Progress::Waits(_)) => return progress,
        Ok(Progress::Item(_)) => false,
        Ok(Progress::End) => true,
        Err(_) => vm.pending_is(ExceptionKind::StopAsyncIteration) || vm.pending_is(ExceptionKind::GeneratorExit),
    };
    generator.update(|state| {
        state.closed |= is_end;
        state.in_step = false;
    });
    progress
}

/// What resuming an asynchronous generator means for whoever awaits its step.
pub fn unwrap(vm: &mut Isolate, awaitable: Gc<Awaitable>, step: Result<Step>) -> Result<Step> {
    let progress = progress(vm, generator_of(awaitable), step);
    if !matches!(progress, Ok(Progress::Waits(_))) {
        awaitable.advance(AwaitableState::Closed);
    }
    match progress? {
        Progress::Waits(value) => Ok(Step::Yielded(value)),
        Progress::Item(value) => Ok(Step::Returned(value)),
        Progress::End => Err(vm.raise_with(ExceptionKind::StopAsyncIteration, &[])),
    }
}

/// What the next round of an `async for` begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// An item.
    Item(Value),
    /// Nothing: there are no more items.
    End,
    /// Waiting for an item.
    Waits {
        /// What is awaited.
        awaitable: Value,
        /// What that passes on.
        value: Value,
    },
}

/// `GET_ANEXT` and the first step of what that gives: there is no awaitable unless somebody has to wait.
pub fn next_round(vm: &mut Isolate, iterator: Value) -> Result<Round> {
    if let Some(generator) = async_generator(iterator) {
        announce(vm, generator)?;
        if generator.async_state.get().in_step {
            return Err(is_in_step(vm, AwaitableKind::Send));
        }
        generator.update(|state| state.in_step = true);
        let step = generator::resume(vm, generator, Some(Value::NONE));
        return round_of(vm, generator, step);
    }
    let awaitable = get_anext(vm, iterator)?;
    Ok(match generator::send_to_any(vm, awaitable, Value::NONE)? {
        Step::Yielded(value) => Round::Waits { awaitable, value },
        Step::Returned(value) => Round::Item(value),
    })
}

/// What the next round begins with when an asynchronous generator has been resumed for it.
pub fn round_of(vm: &mut Isolate, generator: Gc<Generator>, step: Result<Step>) -> Result<Round> {
    Ok(match progress(vm, generator, step)? {
        Progress::Item(value) => Round::Item(value),
        Progress::End => Round::End,
        Progress::Waits(value) => {
            let awaitable = Awaitable::new(&mut vm.heap, AwaitableKind::Send, generator.into(), None);
            awaitable.advance(AwaitableState::Started);
            Round::Waits { awaitable: awaitable.into(), value }
        }
    })
}

/// The same for `aclose()`: it has to end without yielding.
fn unwrap_close(vm: &mut Isolate, awaitable: Gc<Awaitable>, step: Result<Step>) -> Result<Step> {
    let generator = generator_of(awaitable);
    let result = match step {
        Ok(Step::Yielded(value)) if !value.is::<AsyncYield>() => return Ok(Step::Yielded(value)),
        Ok(Step::Yielded(_)) => Err(runtime_error(vm, "async generator ignored GeneratorExit")),
        Ok(Step::Returned(_)) => Ok(Step::Returned(Value::NONE)),
        Err(raised) => match vm.catch(raised, ExceptionKind::StopAsyncIteration) {
            Ok(_) => Ok(Step::Returned(Value::NONE)),
            Err(raised) => vm.catch(raised, ExceptionKind::GeneratorExit).map(|_| Step::Returned(Value::NONE)),
        },
    };
    generator.update(|state| state.in_step = false);
    awaitable.advance(AwaitableState::Closed);
    result
}

fn check_open(vm: &mut Isolate, awaitable: Gc<Awaitable>) -> Result<()> {
    if awaitable.state.get() != AwaitableState::Closed {
        return Ok(());
    }
    let methods = if awaitable.kind == AwaitableKind::Send { "__anext__()/asend()" } else { "aclose()/athrow()" };
    Err(runtime_error(vm, format!("cannot reuse already awaited {methods}")))
}

/// The step that resuming an awaitable makes.
pub fn send(vm: &mut Isolate, awaitable: Gc<Awaitable>, sent: Value) -> Result<Step> {
    match awaitable.kind {
        AwaitableKind::Wrapper => generator::resume(vm, generator_of(awaitable), Some(sent)),
        AwaitableKind::Next => {
            let step = steps_of_next(vm, awaitable).and_then(|inner| generator::send_to_any(vm, inner, sent));
            or_default(vm, awaitable, step)
        }
        AwaitableKind::Send => {
            check_open(vm, awaitable)?;
            let first = awaitable.state.get() == AwaitableState::Created && sent.is_none();
            begin(vm, awaitable)?;
            let sent = if first { awaitable.argument.unwrap_or(Value::NONE) } else { sent };
            let step = generator::resume(vm, generator_of(awaitable), Some(sent));
            unwrap(vm, awaitable, step)
        }
        AwaitableKind::Throw | AwaitableKind::Close => send_to_throw(vm, awaitable, sent),
    }
}

fn send_to_throw(vm: &mut Isolate, awaitable: Gc<Awaitable>, sent: Value) -> Result<Step> {
    use crate::runtime::objects::GeneratorState;
    let generator = generator_of(awaitable);
    let closes = awaitable.kind == AwaitableKind::Close;
    check_open(vm, awaitable)?;
    if generator.state() == GeneratorState::Closed {
        awaitable.advance(AwaitableState::Closed);
        return Ok(Step::Returned(Value::NONE));
    }
    let step = if awaitable.state.get() == AwaitableState::Started {
        generator::resume(vm, generator, Some(sent))
    } else {
        if !generator.async_state.get().in_step {
            if generator.async_state.get().closed {
                awaitable.advance(AwaitableState::Closed);
                return Err(vm.raise_with(ExceptionKind::StopAsyncIteration, &[]));
            }
            if !sent.is_none() {
                return Err(runtime_error(vm, "can't send non-None value to a just-started coroutine"));
            }
        }
        begin(vm, awaitable)?;
        let thrown = match awaitable.argument.and_then(|args| args.downcast::<Tuple>()) {
            None => {
                generator.update(|state| state.closed = true);
                Thrown::class(vm, ExceptionKind::GeneratorExit)
            }
            Some(args) => {
                let at = |index: usize| args.items().get(index).copied();
                Thrown { kind: args.items()[0], value: at(1), traceback: at(2) }
            }
        };
        // What it waits for gets GeneratorExit, too.
        generator::throw_into(vm, generator, thrown, false)
    };
    if closes { unwrap_close(vm, awaitable, step) } else { unwrap(vm, awaitable, step) }
}

/// The step that throwing into an awaitable makes.
pub fn throw(vm: &mut Isolate, awaitable: Gc<Awaitable>, thrown: Thrown) -> Result<Step> {
    match awaitable.kind {
        AwaitableKind::Wrapper => generator::throw_into(vm, generator_of(awaitable), thrown, true),
        AwaitableKind::Next => {
            let Thrown { kind, value, traceback } = thrown;
            let args: Vec<Value> = [Some(kind), value, traceback].into_iter().map_while(|arg| arg).collect();
            let step = call_of_next(vm, awaitable, "throw", &args).map(Step::Yielded);
            or_default(vm, awaitable, step)
        }
        kind => {
            check_open(vm, awaitable)?;
            begin(vm, awaitable)?;
            let step = generator::throw_into(vm, generator_of(awaitable), thrown, true);
            if kind == AwaitableKind::Close { unwrap_close(vm, awaitable, step) } else { unwrap(vm, awaitable, step) }
        }
    }
}

/// `close()` of an awaitable.
pub fn close(vm: &mut Isolate, awaitable: Gc<Awaitable>) -> Result<Value> {
    match awaitable.kind {
        AwaitableKind::Wrapper => return generator::close(vm, generator_of(awaitable)),
        AwaitableKind::Next => return call_of_next(vm, awaitable, "close", &[]),
        _ if awaitable.state.get() == AwaitableState::Closed => return Ok(Value::NONE),
        _ => {}
    }
    let thrown = Thrown::class(vm, ExceptionKind::GeneratorExit);
    match throw(vm, awaitable, thrown) {
        Ok(Step::Yielded(_)) => Err(runtime_error(vm, "coroutine ignored GeneratorExit")),
        Ok(Step::Returned(_)) => Ok(Value::NONE),
        Err(raised) => {
            let expected =
                vm.pending_is(ExceptionKind::StopAsyncIteration) || vm.pending_is(ExceptionKind::GeneratorExit);
            if !expected {
                return Err(raised);
            }
            vm.take_pending();
            Ok(Value::NONE)
        }
    }
}

/// The iterator that awaiting the subject of `anext(iterator, default)` passes on.
fn steps_of_next(vm: &mut Isolate, awaitable: Gc<Awaitable>) -> Result<Value> {
    get_awaitable(vm, awaitable.subject, Source::Expression)
}

fn call_of_next(vm: &mut Isolate, awaitable: Gc<Awaitable>, method: &str, args: &[Value]) -> Result<Value> {
    let inner = steps_of_next(vm, awaitable)?;
    let name = vm.intern(method);
    let method = attr::get(vm, inner, name)?;
    vm.call(method, args)
}

/// The default in place of the end of an asynchronous iterator.
fn or_default(vm: &mut Isolate, awaitable: Gc<Awaitable>, step: Result<Step>) -> Result<Step> {
    step.or_else(|raised| {
        vm.catch(raised, ExceptionKind::StopAsyncIteration)?;
        Ok(Step::Returned(awaitable.argument.unwrap_or(Value::NONE)))
    })
}
