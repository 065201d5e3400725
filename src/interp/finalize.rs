//! What is to be done about objects that a collection has found unreachable: the callbacks of weak references to them,
//! `__del__`, the `finally` blocks of generators that wait inside a `try`, warnings of what was never awaited. CPython does it when the last reference
//! goes; here it is done at the interpreter's next poll.

use crate::modules::{sys, warning};
use crate::runtime::context::Interrupt;
use crate::runtime::objects::{Awaitable, Gc, Generator, GeneratorKind, GeneratorState, Instance};
use crate::runtime::ops::generator;
use crate::runtime::types::ExceptionKind;
use crate::runtime::warning::Place;
use crate::runtime::{Isolate, Result, Value, ops};

/// Does all of it. What is raised cannot go anywhere and is shown.
#[cold]
pub fn finalize(vm: &mut Isolate) {
    if warning::is_being_loaded(vm) {
        return;
    }
    vm.context_mut().interrupt &= !Interrupt::FINALIZE;
    loop {
        let emptied = vm.heap.take_emptied();
        for left in (1..=emptied).rev() {
            let cell = vm.heap.pop_emptied(left);
            if let Some((callback, owner)) = cell.and_then(|cell| cell.callback.take().zip(cell.owner.get())) {
                let outcome = vm.call(callback, &[owner]).map(drop);
                ignore(vm, outcome, callback);
            }
        }
        if emptied > 0 {
            continue;
        }
        if let Some(doomed) = vm.heap.pop_doomed() {
            if let Some(generator) = doomed.downcast::<Generator>() {
                end(vm, generator);
            } else if let Some(awaitable) = doomed.downcast::<Awaitable>() {
                let outcome = ops::awaitable::warn_of_unawaited(vm, awaitable);
                ignore(vm, outcome, awaitable.subject);
            } else if let Some(instance) = doomed.downcast::<Instance>().filter(|instance| !instance.is_settled()) {
                // The heap watches an instance again that has got another class.
                instance.settle();
                let (class, name) = (vm.type_of(doomed), vm.intern("__del__"));
                let shown = vm.class_attribute(class, name).unwrap_or(doomed);
                let outcome = ops::attr::call_special(vm, doomed, "__del__", &[]).map(drop);
                ignore(vm, outcome, shown);
            }
        } else {
            return;
        }
    }
}

/// Ends a generator: one that waits inside a `try` is closed, an asynchronous one is given to its hook, and a coroutine
/// that nobody has awaited is named.
fn end(vm: &mut Isolate, generator: Gc<Generator>) {
    generator::settle(vm);
    // The heap watches an asynchronous generator twice if it may need closing and has a hook.
    if !generator.settle() {
        return;
    }
    let finalizer = generator.finalizer.take().filter(|_| !generator.async_state.get().closed);
    match (finalizer, generator.state()) {
        (_, GeneratorState::Closed) => {}
        (Some(finalizer), _) => {
            let outcome = vm.call(finalizer, &[generator.into()]).map(drop);
            ignore(vm, outcome, finalizer);
        }
        (None, GeneratorState::Created) if generator.kind == GeneratorKind::Coroutine => {
            let name = generator.qualname(vm).to_text().into_owned();
            let warning = format!("coroutine '{name}' was never awaited");
            let outcome = vm.warn_about(ExceptionKind::RuntimeWarning, &warning, Place::Nowhere);
            ignore(vm, outcome, generator.into());
        }
        (None, _) if !generator.is_inside_try() => {}
        (None, _) => {
            let outcome = generator::close(vm, generator).map(drop);
            ignore(vm, outcome, generator.into());
        }
    }
}

/// Shows what was raised where nothing can handle it.
fn ignore(vm: &mut Isolate, outcome: Result<()>, place: Value) {
    if outcome.is_err() {
        let exception = vm.take_pending();
        sys::unraisable(vm, exception, None, place);
    }
}
