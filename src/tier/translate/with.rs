//! `with`: context managers whose methods are functions of their class, entered and left by calls like any other.

use super::frame::{Abs, Frame};
use super::{Body, Step, Translator};
use crate::interp::protocol;
use crate::runtime::objects::{Function, Gc};
use freevar_jit::abi::HelperId;

impl Translator<'_, '_> {
    /// `BEFORE_WITH`
    pub(super) fn before_with(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step {
        let shapes: Vec<u32> = f.code.receivers(pc).shapes().collect();
        let is_known = !self.lessons.generic.contains(&(f.code.id, pc));
        if let Some((exit_method, enter_method)) = self.manager_methods(&shapes).filter(|_| is_known) {
            let object = self.receiver(body, f, pc, 1, &shapes);
            f.drop(1);
            let bound = self.bind_method(exit_method, object);
            f.push(Abs::Val(bound));
            return self.call_above(body, f, pc, enter_method, vec![Abs::Val(object)]);
        }
        let raising = self.raise_state(body, f, pc);
        self.spill(f, 1);
        let place = f.place(1);
        let address = self.b.frame_addr(place);
        let entered = self.helper_raising(HelperId::EnterManager, &[address], &raising);
        let exit = self.b.frame_load(place);
        f.drop(1);
        f.slots.extend([Abs::Val(exit), Abs::Val(entered)]);
        Ok(())
    }

    /// `WITH_EXCEPT_START`
    pub(super) fn with_except_start(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step {
        let exception = self.tagged(&f.peek(1).clone());
        if let Some((function, receiver)) = self.parts_of_method(f.peek(4)) {
            let class = self.b.helper(HelperId::TypeOf, &[exception]);
            let traceback = self.b.helper(HelperId::TracebackOf, &[exception]);
            let args = [receiver, class, exception, traceback].map(Abs::Val).to_vec();
            return self.call_above(body, f, pc, function, args);
        }
        let exit = self.tagged(&f.peek(4).clone());
        let raising = self.raise_state(body, f, pc);
        let result = self.helper_raising(HelperId::ExitManager, &[exit, exception], &raising);
        f.push(Abs::Val(result));
        Ok(())
    }

    /// `__exit__` and `__enter__` of all managers of these shapes.
    fn manager_methods(&mut self, shapes: &[u32]) -> Option<(Gc<Function>, Gc<Function>)> {
        let mut methods = shapes.iter().map(|&shape| {
            let class = self.vm.shapes.get(shape)?.class;
            protocol::manager_functions(self.vm, class)
        });
        let first = methods.next()??;
        methods.all(|other| other == Some(first)).then_some(first)
    }
}
