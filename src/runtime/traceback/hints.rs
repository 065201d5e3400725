//! What a traceback adds to the message of a wrong name: the name that was probably meant, or a forgotten import.

use super::stdlib;
use crate::builtins::names::{attribute_names, keys};
use crate::bytecode::{LocalKind, Opcode};
use crate::runtime::objects::{Exception, Str, Traceback};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Slot, Value, ops, suggest};

/// The sentences to add to the message; often none. Where a name was missing is asked of a traceback that is `known`.
pub(super) fn hint(vm: &mut Isolate, exception: Gc<Exception>, known: bool) -> String {
    use ExceptionKind::{AttributeError, ImportError, ModuleNotFoundError, NameError, UnboundLocalError};
    let (name, object) = (exception.detail.get(), exception.object.get());
    match vm.types.exception_kind(exception.class.get()) {
        Some(NameError | UnboundLocalError) => {
            name.and_then(|name| name.downcast::<Str>()).map(|name| name_hint(vm, exception, name, known))
        }
        Some(AttributeError) => text(name).zip(object).map(|(name, object)| attribute_hint(vm, &name, object)),
        Some(ImportError | ModuleNotFoundError) => text(object).and_then(|wanted| {
            let module = name?.downcast::<Str>()?;
            // As in CPython, which imports the dotted name and looks at what `import` binds.
            let module = module.to_text();
            let module = vm.intern(module.split('.').next().unwrap_or_default());
            let module = ops::dict::get_str(vm.modules, module)?;
            Some(attribute_hint(vm, &wanted, module))
        }),
        _ => None,
    }
    .unwrap_or_default()
}

fn text(slot: Slot) -> Option<String> {
    Some(slot?.downcast::<Str>()?.to_text().into_owned())
}

/// An attribute with a similar name; private ones only for private names.
fn attribute_hint(vm: &mut Isolate, name: &str, object: Value) -> String {
    let private = name.starts_with('_');
    let names = attribute_names(vm, object).into_iter();
    let names: Vec<String> = names.filter(|n| private || !n.starts_with('_')).collect();
    did_you_mean(name, &names)
}

fn did_you_mean(name: &str, names: &[String]) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match suggest::closest(name, &names) {
        Some(near) => format!(". Did you mean: '{near}'?"),
        None => String::new(),
    }
}

fn name_hint(vm: &mut Isolate, exception: Gc<Exception>, wrong: Gc<Str>, known: bool) -> String {
    let name = &*wrong.to_text();
    let entries = std::iter::successors(exception.traceback.get(), |entry| entry.next.get());
    let mut hint = match (entries.last().filter(|_| known), exception.object.get()) {
        (Some(_), Some(this)) if has_attribute(vm, this, wrong) => format!(". Did you mean: 'self.{name}'?"),
        (Some(innermost), _) => did_you_mean(name, &names_in_scope(vm, innermost)),
        (None, _) => String::new(),
    };
    if stdlib::has_module(name) {
        let begin = if hint.is_empty() { ". Did" } else { " Or did" };
        hint += &format!("{begin} you forget to import '{name}'?");
    }
    hint
}

fn has_attribute(vm: &mut Isolate, object: Value, name: Gc<Str>) -> bool {
    let found = ops::attr::get(vm, object, name).is_ok();
    if !found {
        vm.take_pending();
    }
    found
}

/// The variables that the code could see where it was: parameters, captured variables, locals that an instruction
/// before it binds; then globals and built-ins.
fn names_in_scope(vm: &Isolate, entry: Gc<Traceback>) -> Vec<String> {
    let code = &entry.code.code;
    let before = &code.instrs[..entry.pc as usize];
    let bound = |slot: u32| {
        use Opcode::{STORE_DEREF, STORE_FAST};
        slot < code.param_slots()
            || code.localsplus[slot as usize].1 == LocalKind::Free
            || before.iter().any(|i| matches!(i.op, STORE_FAST | STORE_DEREF) && i.arg == slot)
    };
    let locals = (0..code.local_count() as u32)
        .filter(|&slot| bound(slot))
        .map(|slot| code.localsplus[slot as usize].0.to_string());
    let globals = keys(entry.code.home_globals());
    locals.chain(globals).chain(keys(vm.builtins)).collect()
}
