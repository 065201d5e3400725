//! What is to be done about objects that a collection has found unreachable: the callbacks of weak references to them,
//! `__del__`, and the `finally` blocks of generators that wait inside a `try`. CPython does it when the last reference
//! goes; here it is done at the interpreter's next poll.

use crate::runtime::context::Interrupt;
use crate::runtime::objects::{Generator, Instance};
use crate::runtime::ops::generator;
use crate::runtime::{Isolate, Result, Value, ops, traceback};

/// Does all of it. What is raised cannot go anywhere and is shown.
#[cold]
pub fn finalize(vm: &mut Isolate) {
    vm.context_mut().interrupt &= !Interrupt::FINALIZE;
    loop {
        if let Some(cell) = vm.heap.pop_emptied() {
            if let (Some(callback), Some(owner)) = (cell.callback.take(), cell.owner.get()) {
                let outcome = vm.call(callback, &[owner]).map(drop);
                ignore(vm, outcome, callback);
            }
        } else if let Some(doomed) = vm.heap.pop_doomed() {
            if let Some(generator) = doomed.downcast::<Generator>().filter(|g| g.is_inside_try()) {
                let outcome = generator::close(vm, generator).map(drop);
                ignore(vm, outcome, doomed);
            } else if doomed.is::<Instance>() {
                let shown = ops::attr::special_method(vm, doomed, "__del__").ok().flatten().unwrap_or(doomed);
                let outcome = ops::attr::call_special(vm, doomed, "__del__", &[]).map(drop);
                ignore(vm, outcome, shown);
            }
        } else {
            return;
        }
    }
}

/// Shows what was raised where nothing can handle it.
fn ignore(vm: &mut Isolate, outcome: Result<()>, place: Value) {
    if outcome.is_ok() {
        return;
    }
    let exception = vm.take_pending();
    // Only the exception itself is shown, not what it came from.
    exception.cause.set(None);
    exception.suppress_context.set(true);
    let shown = match ops::repr::repr(vm, place) {
        Ok(text) => text.to_text().into_owned(),
        Err(_) => {
            vm.take_pending();
            "<object repr() failed>".to_owned()
        }
    };
    let text = format!("Exception ignored in: {shown}\n{}", traceback::render(vm, exception));
    // Nothing can be done about an error stream that does not take it.
    let _ = vm.stdout.flush();
    let _ = vm.stderr.write_all(text.as_bytes());
}
