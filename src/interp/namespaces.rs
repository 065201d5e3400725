//! The namespaces of the running frame, for `globals()` and `locals()`.

use super::class;
use super::frame::Frame;
use super::frames;
use crate::bytecode::{CodeFlags, LocalKind};
use crate::runtime::isolate::Namespaces;
use crate::runtime::objects::{CellObject, Dict};
use crate::runtime::stack::StackPointer;
use crate::runtime::{Isolate, Slot, ops};

/// The namespaces of the running frame. A function's locals are copied to a fresh dict; those of a comprehension that
/// runs in a module or class body are, as in CPython, all that can be seen there.
pub fn namespaces(vm: &mut Isolate) -> Option<Namespaces> {
    let base = vm.context().frame as StackPointer;
    if base.is_null() {
        return None;
    }
    let frame = Frame(base);
    // SAFETY: the context has the running frame, which is live.
    let function = unsafe { frame.function() };
    let (code, globals) = (function.code(), function.globals());
    let is_body = code.code.flags & CodeFlags::OPTIMIZED == 0;
    let locals = Dict::new(&mut vm.heap, if is_body { 0 } else { code.local_count });
    for (slot, (name, kind)) in code.code.localsplus.iter().enumerate() {
        // SAFETY: the frame is live, and the slot is one of its `localsplus`.
        let held: Slot = unsafe { frame.slot(slot) };
        let value = match held.and_then(|value| value.downcast::<CellObject>()) {
            Some(_) if is_body && *kind != LocalKind::LocalCell => None,
            Some(cell) if kind.holds_cell() => cell.contents.get(),
            _ => held,
        };
        if let Some(value) = value {
            let name = vm.intern(name);
            ops::dict::set_str(vm, locals, name, value);
        }
    }
    if let Some(more) = frames::more_locals(vm, frame) {
        ops::dict::update(vm, locals, more.into()).ok()?;
    }
    let locals = match class::namespace(function) {
        _ if !is_body || locals.table.len() > 0 => locals.into(),
        Some(namespace) => namespace,
        None => function.mapping().unwrap_or(globals.into()),
    };
    Some(Namespaces { globals, mapping: function.mapping(), locals, code })
}
