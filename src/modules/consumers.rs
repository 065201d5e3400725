//! Loops in Python for native functions that go over all of an iterable (`python/_consumers.py`): compiled code calls them in
//! place of these where it has the iterable's code at hand.

use super::library;
use crate::builtins::{def, range};
use crate::runtime::objects::{Builtin, CodeObject, Dict, Function, NativeDef, Tag};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Value, ops};

const MODULE: &str = "_consumers";

/// Sorts the first half of a list by the second one, which is gone then.
const SORT_BY_KEYS: NativeDef = def("sort_by_keys", range(2, 2), |vm, args| {
    let list = args.at(0).downcast().expect("the loop makes a list");
    ops::list::sort_by_keys(vm, list, args.at(1) == Value::TRUE)?;
    Ok(Value::NONE)
});

/// The function of the module with a name. Making it runs no code.
pub fn consumer(vm: &mut Isolate, name: &str) -> Option<Gc<Function>> {
    if vm.consumers.is_empty() {
        let module = library::find(MODULE)?.code(vm);
        let module = vm.instantiate(&module);
        let globals = globals(vm);
        for code in module.consts.iter().filter_map(|constant| constant.downcast::<CodeObject>()) {
            let function = Function::new(&mut vm.heap, code);
            function.set_globals(&mut vm.heap, globals);
            let name = vm.intern(&code.code.name);
            ops::dict::set_str(vm, globals, name, function.into());
            vm.consumers.push(function);
        }
    }
    vm.consumers.iter().copied().find(|function| &*function.code().code.name == name)
}

/// A function of the module for one place that calls it, which keeps to itself what it meets.
pub fn consumer_at(vm: &mut Isolate, name: &str, place: (u32, u32)) -> Option<Gc<Function>> {
    let shared = consumer(vm, name)?;
    if let Some(&own) = vm.consumers_at.get(&place).filter(|own| own.code().code.name == shared.code().code.name) {
        return Some(own);
    }
    let code = vm.instantiate(&shared.code().code.clone());
    let function = Function::new(&mut vm.heap, code);
    function.set_globals(&mut vm.heap, shared.globals());
    vm.consumers_at.insert(place, function);
    Some(function)
}

/// The names that the functions know besides their own.
fn globals(vm: &mut Isolate) -> Gc<Dict> {
    let types = [Tag::Type, Tag::Int, Tag::Float].map(|tag| vm.types.of_tag(tag));
    let kinds = [ExceptionKind::ValueError, ExceptionKind::TypeError, ExceptionKind::StopIteration];
    let types: Vec<_> = types.into_iter().chain(kinds.map(|kind| vm.types.exception(kind))).collect();
    let globals = Dict::new(&mut vm.heap, types.len());
    for class in types {
        let name = vm.intern(&class.name.to_text());
        ops::dict::set_str(vm, globals, name, class.into());
    }
    let (module, name) = (vm.intern(MODULE), vm.intern(SORT_BY_KEYS.name));
    let native = Builtin::function(&mut vm.heap, &SORT_BY_KEYS, module);
    ops::dict::set_str(vm, globals, name, native.into());
    globals
}
