//! The namespaces of the running frame, for `globals()` and `locals()`.

use super::frame::Frame;
use crate::bytecode::CodeFlags;
use crate::runtime::isolate::Namespaces;
use crate::runtime::objects::{CellObject, Dict};
use crate::runtime::stack::StackPointer;
use crate::runtime::{Isolate, Slot, ops};

/// The namespaces of the running frame: a function's locals are copied to a fresh dict, a module's are its globals.
pub fn namespaces(vm: &mut Isolate) -> Option<Namespaces> {
    let base = vm.context().frame as StackPointer;
    if base.is_null() {
        return None;
    }
    let frame = Frame(base);
    // SAFETY: the context has the running frame, which is live.
    let function = unsafe { frame.function() };
    let (code, globals) = (function.code(), function.globals());
    if code.code.flags & CodeFlags::OPTIMIZED == 0 {
        return Some(Namespaces { globals, locals: globals });
    }
    let locals = Dict::new(&mut vm.heap, code.local_count);
    for (slot, (name, kind)) in code.code.localsplus.iter().enumerate() {
        // SAFETY: the frame is live, and the slot is one of its `localsplus`.
        let held: Slot = unsafe { frame.slot(slot) };
        let value = match held.and_then(|value| value.downcast::<CellObject>()) {
            Some(cell) if kind.holds_cell() => cell.contents.get(),
            _ => held,
        };
        if let Some(value) = value {
            let name = vm.intern(name);
            ops::dict::set_str(vm, locals, name, value);
        }
    }
    Some(Namespaces { globals, locals })
}
