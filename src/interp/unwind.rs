//! From a raised exception to its handler.

use super::machine::Machine;
use super::{calls, frames, generators};
use crate::runtime::{Isolate, Value};

/// Finds the handler of the pending exception in this frame or its callers up to the entry frame.
pub fn unwind(vm: &mut Isolate, mut m: Machine, mut add_traceback: bool) -> Option<Machine> {
    let exception = vm.take_pending();
    loop {
        let code = calls::frame_code(&m);
        let pc = m.pc() - 1;
        if add_traceback && !code.code.is_native() {
            let frame = vm.keeps_frames.then(|| frames::object(vm, m.frame()));
            crate::runtime::traceback::add(vm, exception, (m.function(), code, pc), frame);
        }
        add_traceback = true;
        if let Some(handler) = code.code.handler_at(pc) {
            // SAFETY: the verifier has found the handler to expect this height.
            let mut at = unsafe { Machine::new(m.base(), code, handler.target, handler.depth as usize) };
            if handler.push_lasti {
                at.push(Value::fixnum(pc.into()));
            }
            at.push(exception.into());
            return Some(at);
        }
        let link = m.link();
        if link.is_generator() {
            generators::finish(vm, &m, pc);
        } else if link.is_observed() {
            frames::end(vm, &m, pc);
        }
        if link.is_entry() {
            vm.pending = Some(exception);
            return None;
        }
        m = calls::leave(vm, m, link);
    }
}
