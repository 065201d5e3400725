//! From a raised exception to its handler.

use super::frame::Frame;
use super::machine::Machine;
use super::{calls, delegation, frames, generators, quick};
use crate::bytecode::Opcode;
use crate::runtime::frames::Reach;
use crate::runtime::objects::{CellObject, CodeObject, Exception, FrameObject, Function};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Value, ops, traceback};

/// Finds the handler of the pending exception in this frame or its callers up to the entry frame.
pub fn unwind(vm: &mut Isolate, mut m: Machine, mut add_traceback: bool) -> Option<Machine> {
    let exception = vm.take_pending();
    loop {
        let code = calls::frame_code(m);
        let pc = m.pc() - 1;
        if let Some(behind) = behind_loop(vm, m, pc, exception) {
            return Some(behind);
        }
        if add_traceback {
            if lacks_name(vm, exception) {
                keep_self(m, exception);
            }
            let frame = (vm.frame_watchers.reach(Reach::Tracebacks) && !code.code.is_native())
                .then(|| frames::object(vm, m.frame()));
            note(vm, exception, (m.function(), code, pc), frame);
        }
        add_traceback = true;
        if let Some(handler) = code.code.handler_at(pc) {
            quick::note_entered(&code.words[handler.target as usize]);
            // SAFETY: the verifier has found the handler to expect this height.
            let mut at = unsafe { Machine::new(m.base(), code, handler.target, handler.depth as usize) };
            if handler.push_lasti {
                at.push(Value::fixnum(origin(m, pc).into()));
            }
            at.push(exception.into());
            return Some(at);
        }
        let link = m.link();
        if link.is_generator() {
            generators::finish(vm, m, origin(m, pc));
            if link.is_relayed() {
                m = delegation::outer(vm, m);
                continue;
            }
        } else if link.is_observed() {
            frames::end(vm, m, origin(m, pc));
        }
        if link.is_entry() {
            vm.pending = Some(exception);
            return None;
        }
        m = calls::leave(vm, m, link);
    }
}

/// Where an exception comes from in a frame: behind a block that cleans up, the place that the block began with.
fn origin(m: Machine, pc: u32) -> u32 {
    let code = calls::frame_code(m);
    let instr = &code.code.instrs[pc as usize];
    if instr.op != Opcode::RERAISE || instr.arg == 0 {
        return pc;
    }
    // SAFETY: the verifier has found this height before the instruction, which has only looked at the place.
    let before = unsafe { Machine::new(m.base(), code, pc, code.code.depth_at(pc) as usize) };
    before.peek(instr.arg as usize + 1).as_fixnum().map_or(pc, |place| place as u32)
}

/// Behind the loop at whose `FOR_ITER` an exception has arrived, if that is the StopIteration of a `__next__`.
fn behind_loop(vm: &Isolate, m: Machine, pc: u32, exception: Gc<Exception>) -> Option<Machine> {
    let code = calls::frame_code(m);
    let instr = &code.code.instrs[pc as usize];
    if instr.op != Opcode::FOR_ITER || !ops::iter::is_end(vm, exception) {
        return None;
    }
    let height = code.code.depth_at(pc) - 1;
    // SAFETY: the verifier has found the end of the loop to expect one word less than the `FOR_ITER`, its iterator.
    Some(unsafe { Machine::new(m.base(), code, instr.arg, height as usize) })
}

/// Where a frame is: its function, the code that it runs, and the instruction.
type Place = (Gc<Function>, Gc<CodeObject>, u32);

/// Adds a frame to the traceback of an exception that passes it, unless its code stands in for a native function.
fn note(vm: &mut Isolate, exception: Gc<Exception>, place: Place, frame: Option<Gc<FrameObject>>) {
    if place.1.code.is_native() {
        return;
    }
    if let Some(caller) = frame
        && let Some(left) = exception.traceback.get().and_then(|inner| inner.known_frame())
    {
        left.returned_to(caller);
    }
    traceback::add(vm, exception, place, frame);
}

/// Whether an exception is one about a name, in the frame that lacks it.
fn lacks_name(vm: &Isolate, exception: Gc<Exception>) -> bool {
    exception.traceback.get().is_none()
        && exception.class.get().is_subtype(vm.types.exception(ExceptionKind::NameError))
}

/// Keeps the variable `self` of the frame that lacks a name: the hint may be that the name is an attribute of it.
#[cold]
fn keep_self(m: Machine, exception: Gc<Exception>) {
    let variables = &m.code().code.localsplus;
    let this = variables.iter().position(|(name, _)| &**name == "self").and_then(|index| m.local(index as u32));
    exception.object.set(match this.and_then(|this| this.downcast::<CellObject>()) {
        Some(cell) => cell.contents.get(),
        None => this,
    });
}

/// The pending exception, which passes a frame that machine code has run, and leaves it or is handled there. It stays pending
/// where only the interpreter can do what is to be done: what is said of a name depends on the frame, somebody has seen a
/// frame that ends now and is to be told, or it is one of a generator that tracebacks are to keep.
pub fn passed_frame(vm: &mut Isolate, place: Place, frame: Frame, leaves: bool) -> Option<Gc<Exception>> {
    let keeps = vm.frame_watchers.reach(Reach::Tracebacks);
    let is_told = leaves && frames::is_seen(vm, frame) || keeps && place.1.code.is_generator();
    if is_told || vm.pending.is_some_and(|exception| lacks_name(vm, exception)) {
        return None;
    }
    let exception = vm.take_pending();
    let object = (keeps && !place.1.code.is_native()).then(|| match leaves {
        true => frames::ended_in_machine_code(vm, frame, place),
        false => frames::object_in_machine_code(vm, frame, place.1),
    });
    note(vm, exception, place, object);
    Some(exception)
}
