//! Tracebacks as text, exactly as CPython shows them: files, lines, carets, causes and contexts.

use super::objects::Exception;
use super::{Gc, Isolate};

/// The text that CPython writes to stderr for an uncaught exception.
pub fn render(vm: &mut Isolate, exception: Gc<Exception>) -> String {
    todo!()
}
