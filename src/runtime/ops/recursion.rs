//! The bound on operations that go down into nested containers on the native stack.

use crate::runtime::native_stack::stack_pointer;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result};

/// Raises RecursionError if the native stack is nearly used up; `doing` says what was being done, as in
/// "in comparison".
#[inline]
pub fn check(vm: &mut Isolate, doing: &str) -> Result<()> {
    if (stack_pointer() as u64) < vm.context().native_limit {
        let space = if doing.is_empty() { "" } else { " " };
        let message = format!("maximum recursion depth exceeded{space}{doing}");
        return Err(vm.raise_new(ExceptionKind::RecursionError, message));
    }
    Ok(())
}
