//! Tracebacks as text, exactly as CPython shows them: files, lines, carets, causes and contexts.

use super::objects::{CodeObject, Exception, Traceback};
use super::{Gc, Isolate};

/// The text that CPython writes to stderr for an uncaught exception.
pub fn render(vm: &mut Isolate, exception: Gc<Exception>) -> String {
    todo!()
}

/// Notes that an exception passes through a frame: adds an entry in front of its traceback.
pub fn add(vm: &mut Isolate, exception: Gc<Exception>, code: Gc<CodeObject>, pc: u32) {
    let next = exception.traceback.get();
    exception
        .traceback
        .set(Some(Traceback::new(&mut vm.heap, next, code, pc)));
}
