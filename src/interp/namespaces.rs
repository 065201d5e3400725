//! The namespaces of the running frame, for `globals()` and `locals()`.

use super::class;
use super::frame::Frame;
use super::frames;
use crate::bytecode::{CodeFlags, LocalKind};
use crate::runtime::isolate::Namespaces;
use crate::runtime::objects::{CellObject, CodeObject, Dict};
use crate::runtime::stack::StackPointer;
use crate::runtime::{Gc, Isolate, Slot, Value, ops};

/// The namespaces of the running frame. A function's locals are copied to a fresh dict; those of a comprehension that
/// runs in a module or class body are, as in CPython, all that can be seen there.
///
/// Machine code has variables to show only where the program is known to look at them.
pub fn namespaces(vm: &mut Isolate, with_locals: bool) -> Option<Namespaces> {
    if let Some(place) = frames::place_in_running_machine_code(vm) {
        let shown = with_locals && vm.sites.show_variables;
        let frame = if shown { (frames::HOOKS.running)(vm, 0) } else { None };
        let held = |vm: &mut Isolate, slot| frame.and_then(|frame| (frames::HOOKS.get)(vm, frame, slot));
        let locals = frame.is_some().then(|| variables(vm, place.code, held).into());
        return Some(Namespaces { globals: place.globals, mapping: None, locals, code: place.code });
    }
    let base = vm.context().frame as StackPointer;
    if base.is_null() {
        return None;
    }
    let frame = Frame(base);
    // SAFETY: the context has the running frame, which is live.
    let function = unsafe { frame.function() };
    let (code, globals) = (function.code(), function.globals());
    let mut namespaces = Namespaces { globals, mapping: function.mapping(), locals: None, code };
    if !with_locals {
        return Some(namespaces);
    }
    note_look(vm, code);
    // SAFETY: the frame is live, and the slot is one of its `localsplus`.
    let locals = variables(vm, code, |_, slot| unsafe { frame.slot(slot) });
    if let Some(more) = frames::more_locals(vm, frame) {
        ops::dict::update(vm, locals, more.into()).ok()?;
    }
    let is_body = code.code.flags & CodeFlags::OPTIMIZED == 0;
    namespaces.locals = Some(match class::namespace(function) {
        _ if !is_body || locals.table.len() > 0 => locals.into(),
        Some(namespace) => namespace,
        None => function.mapping().unwrap_or(globals.into()),
    });
    Some(namespaces)
}

/// Has the interpreter run all calls of code from now on, since native code has looked for variables of one.
pub fn note_look(vm: &mut Isolate, code: Gc<CodeObject>) {
    if let (false, Some(tier)) = (code.looked_at.replace(true), vm.tier) {
        (tier.looked_at)(vm, code);
    }
}

/// The variables that have values, of a frame whose slots `held` tells.
fn variables(vm: &mut Isolate, code: Gc<CodeObject>, held: impl Fn(&mut Isolate, usize) -> Slot) -> Gc<Dict> {
    let is_body = code.code.flags & CodeFlags::OPTIMIZED == 0;
    let locals = Dict::new(&mut vm.heap, if is_body { 0 } else { code.local_count });
    for (slot, (name, kind)) in code.code.localsplus.iter().enumerate() {
        let held = held(vm, slot);
        let value = match held.and_then(Value::downcast::<CellObject>) {
            Some(_) if is_body && *kind != LocalKind::LocalCell => None,
            Some(cell) if kind.holds_cell() => cell.contents.get(),
            _ => held,
        };
        if let Some(value) = value {
            let name = vm.intern(name);
            ops::dict::set_str(vm, locals, name, value);
        }
    }
    locals
}
