//! The bound on operations that go down into nested containers on the native stack.

use crate::runtime::native_stack::stack_pointer;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result};

/// How deeply such operations nest at most: CPython's limit less the levels that its own caller has taken. It keeps
/// their time in bounds too, where it grows with the square of the depth.
const MAX_DEPTH: u32 = 9998;

/// Runs one level of an operation. Raises RecursionError at the limit, or if the native stack is nearly used up;
/// `doing` says what was being done, as in "in comparison".
#[inline(always)]
pub fn nested<T>(vm: &mut Isolate, doing: &str, run: impl FnOnce(&mut Isolate) -> Result<T>) -> Result<T> {
    if vm.native_depth >= MAX_DEPTH {
        return Err(too_deep(vm, doing));
    }
    check(vm, doing)?;
    vm.native_depth += 1;
    let result = run(vm);
    vm.native_depth -= 1;
    result
}

/// Raises RecursionError if the native stack is nearly used up: for operations that CPython does not bound.
#[inline(always)]
pub fn check(vm: &mut Isolate, doing: &str) -> Result<()> {
    if (stack_pointer() as u64) < vm.context().native_limit {
        return Err(too_deep(vm, doing));
    }
    Ok(())
}

#[cold]
fn too_deep(vm: &mut Isolate, doing: &str) -> crate::runtime::Raised {
    let space = if doing.is_empty() { "" } else { " " };
    let message = format!("maximum recursion depth exceeded{space}{doing}");
    vm.raise_new(ExceptionKind::RecursionError, message)
}
