//! Loops in Python for native functions that go over all of an iterable (`python/_consumers.py`): compiled code calls them in
//! place of these where it has the iterable's code at hand.

use super::library;
use crate::runtime::objects::{CodeObject, Function};
use crate::runtime::program::Program;
use crate::runtime::{Gc, Isolate};

const MODULE: &str = "_consumers";

/// The function of the module with a name. Making it runs no code.
pub fn consumer(vm: &mut Isolate, name: &str) -> Option<Gc<Function>> {
    if vm.consumers.is_empty() {
        let filename = library::filename(MODULE);
        let program = Program::module(library::find(MODULE)?.as_bytes(), &filename);
        let module = (vm.compile_hook)(vm, &program).ok()?.code;
        let module = vm.instantiate(&module);
        for code in module.consts.iter().filter_map(|constant| constant.downcast::<CodeObject>()) {
            let function = Function::new(&mut vm.heap, code);
            function.set_globals(&mut vm.heap, vm.builtins);
            vm.consumers.push(function);
        }
    }
    vm.consumers.iter().copied().find(|function| &*function.code().code.name == name)
}
