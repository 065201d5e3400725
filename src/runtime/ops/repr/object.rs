//! Objects that are shown by what they are called, or by their type and address.

use super::{push, write as write_repr};
use crate::runtime::objects::{
    BoundMethod, Builtin, CellObject, CodeObject, Function, Gc, Module, Property, Str, StrBuf, Tag, TypeObject,
};
use crate::runtime::ops::{attr, module as module_ops};
use crate::runtime::{Isolate, Result, Value};

/// Appends `repr(x)` of an object that is no container.
pub(super) fn write(vm: &mut Isolate, out: &mut StrBuf, x: Value) -> Result<()> {
    match x.tag() {
        Some(Tag::Function) => {
            out.push_str("<function ");
            qualified_name(out, x);
            out.push_str(&format!(" at {}>", address(x)));
        }
        Some(Tag::Cell) => {
            let contents = x.downcast::<CellObject>().and_then(|cell| cell.contents.get());
            let contents = match contents {
                Some(value) => format!("{} object at {}", vm.type_name(value), address(value)),
                None => "empty".to_owned(),
            };
            out.push_str(&format!("<cell at {}: {contents}>", address(x)));
        }
        Some(Tag::Code) => {
            if let Some(code) = x.downcast::<CodeObject>() {
                let code = &code.code;
                out.push_str(&format!(
                    "<code object {} at {}, file \"{}\", line {}>",
                    code.name,
                    address(x),
                    code.filename,
                    code.first_line
                ));
            }
        }
        Some(Tag::Builtin) => builtin(vm, out, x),
        Some(Tag::BoundMethod) => {
            if let Some(method) = x.downcast::<BoundMethod>() {
                out.push_str("<bound method ");
                qualified_name(out, method.function);
                out.push_str(" of ");
                write_repr(vm, out, method.receiver)?;
                out.push_str(">");
            }
        }
        Some(Tag::Type) => {
            if let Some(class) = x.downcast::<TypeObject>() {
                out.push_str("<class '");
                if !class.module.is_text("builtins") {
                    push(out, class.module);
                    out.push_str(".");
                }
                push(out, class.name);
                out.push_str("'>");
            }
        }
        Some(Tag::Property) => {
            if let Some(property) = x.downcast::<Property>() {
                out.push_str(&format!("<attribute '{}' of '", property.def.name));
                push(out, property.owner.name);
                out.push_str("' objects>");
            }
        }
        Some(Tag::Module) => return module(vm, out, x),
        _ => {
            if let Some(shown) = attr::call_special(vm, x, "__repr__", &[])? {
                super::write_str(vm, out, shown)?;
                return Ok(());
            }
            let name = vm.type_name(x);
            out.push_str(&format!("<{name} object at {}>", address(x)));
        }
    }
    Ok(())
}

/// What `id(x)` is, as addresses are shown.
fn address(x: Value) -> String {
    format!("{:#x}", x.word())
}

/// Appends `__qualname__` of a function.
fn qualified_name(out: &mut StrBuf, function: Value) {
    if let Some(function) = function.downcast::<Function>() {
        let assigned = function.extra().and_then(|extra| extra.qualname.get());
        match assigned.and_then(|name| name.downcast::<Str>()) {
            Some(name) => push(out, name),
            None => out.push_str(&function.code().code.qualname),
        }
    } else if let Some(function) = function.downcast::<Builtin>() {
        out.push_str(function.def.name);
    } else {
        out.push_str("?");
    }
}

fn builtin(vm: &mut Isolate, out: &mut StrBuf, x: Value) {
    let Some(function) = x.downcast::<Builtin>() else {
        return;
    };
    let name = function.def.name;
    match (function.receiver, function.owner) {
        (Some(receiver), _) if !receiver.is::<Module>() => {
            let class = vm.type_name(receiver);
            let at = address(receiver);
            out.push_str(&format!("<built-in method {name} of {class} object at {at}>"));
        }
        (None, Some(owner)) => {
            let owner: Gc<TypeObject> = owner;
            out.push_str(&format!("<method '{name}' of '{}' objects>", owner.name.to_text()));
        }
        _ => out.push_str(&format!("<built-in function {name}>")),
    }
}

fn module(vm: &mut Isolate, out: &mut StrBuf, x: Value) -> Result<()> {
    if let Some(module) = x.downcast::<Module>() {
        out.push_str(&module_ops::show(vm, module)?);
    }
    Ok(())
}
