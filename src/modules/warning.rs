//! How native code gives warnings: by the Python module that stands in for CPython's own native one.

use super::import;
use crate::runtime::objects::Module;
use crate::runtime::warning::{Place, Warning};
use crate::runtime::{Isolate, Result, Value, ops};

/// Gives a warning. It raises where the program's filters say so.
pub(crate) fn give(vm: &mut Isolate, warning: &Warning<'_>) -> Result<()> {
    let module = import::load(vm, "_warnings")?;
    let category = vm.types.exception(warning.kind).into();
    let text = vm.str(warning.text);
    let place = match warning.place {
        Place::Running => (vm.frame_hooks.place)(vm, &mut |code| !code.is_native()),
        Place::Program => (vm.frame_hooks.place)(vm, &mut |code| !code.is_of_library()),
        Place::Line(..) | Place::Nowhere => None,
    };
    if let Some(place) = place {
        let code = &place.code.code;
        let line = code.line_at(place.pc);
        let filename = vm.str(&code.filename);
        let args = [place.globals.into(), text, category, filename, line_value(line)];
        if call(vm, module, "_give_in", &args)? == Value::TRUE {
            vm.note_warned(&place);
        }
        return Ok(());
    }
    let (filename, line) = match warning.place {
        Place::Line(filename, line) => (filename, line),
        Place::Running | Place::Program | Place::Nowhere => ("<sys>", 0),
    };
    let filename = vm.str(filename);
    let mut args = vec![text, category, filename, line_value(line)];
    if line == 0 {
        args.push(vm.str("sys"));
    }
    call(vm, module, "warn_explicit", &args).map(drop)
}

/// Whether the module that gives warnings is only about to be there: what would warn has to wait.
pub(crate) fn is_being_loaded(vm: &mut Isolate) -> bool {
    let [module, function] = ["_warnings", "warn_explicit"].map(|name| vm.intern(name));
    let module = ops::dict::get_str(vm.modules, module).and_then(Value::downcast::<Module>);
    module.is_some_and(|module| ops::dict::get_str(module.dict, function).is_none())
}

fn line_value(line: u32) -> Value {
    Value::fixnum(line.into())
}

fn call(vm: &mut Isolate, module: Value, name: &str, args: &[Value]) -> Result<Value> {
    let name = vm.intern(name);
    let function = ops::attr::get(vm, module, name)?;
    vm.call(function, args)
}
