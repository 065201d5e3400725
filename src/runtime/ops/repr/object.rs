//! Objects that are shown by what they are called, or by their type and address.

use super::{push, write as write_repr};
use crate::runtime::objects::{
    BoundMethod, Builtin, CellObject, ClassMethod, CodeObject, FrameObject, Function, Gc, Generator, GenericAlias,
    MemberSlot, MemoryView, Module, Property, StaticMethod, Str, StrBuf, Super, Tag, TypeObject, Union,
};
use crate::runtime::ops::{attr, descriptor, generic, module as module_ops, special, union};
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
        Some(Tag::Generator) => {
            if let Some(generator) = x.downcast::<Generator>() {
                out.push_str(&format!("<{} object ", generator.kind.type_name()));
                push(out, generator.qualname(vm));
                out.push_str(&format!(" at {}>", address(x)));
            }
        }
        Some(Tag::Frame) => {
            if let Some(frame) = x.downcast::<FrameObject>() {
                let line = crate::builtins::frame_line(vm, frame).as_fixnum().unwrap_or_default();
                let code = &frame.code.code;
                let (file, name) = (&code.filename, &code.name);
                out.push_str(&format!("<frame at {}, file '{file}', line {line}, code {name}>", address(x)));
            }
        }
        Some(Tag::MemoryView) => {
            let what = match x.downcast::<MemoryView>() {
                Some(view) if view.is_released() => "released memory",
                _ => "memory",
            };
            out.push_str(&format!("<{what} at {}>", address(x)));
        }
        Some(Tag::GenericAlias) => {
            if let Some(alias) = x.downcast::<GenericAlias>() {
                generic::write(vm, out, alias)?;
            }
        }
        Some(Tag::Builtin) => builtin(vm, out, x),
        Some(Tag::BoundMethod) => {
            if let Some(method) = x.downcast::<BoundMethod>() {
                out.push_str("<bound method ");
                method_name(vm, out, method.function)?;
                out.push_str(" of ");
                write_repr(vm, out, method.receiver)?;
                out.push_str(">");
            }
        }
        Some(Tag::Type | Tag::MappingProxy) if special::has_methods(x) => {
            if let Some(text) = special::text(vm, x, "__repr__", &[])? {
                push(out, text);
            }
        }
        Some(Tag::Type) => {
            if let Some(class) = x.downcast::<TypeObject>() {
                self::class(vm, out, class);
            }
        }
        Some(Tag::Super) => {
            if let Some(found) = x.downcast::<Super>() {
                out.push_str(&format!("<super: <class '{}'>", found.class.name.to_text()));
                match found.object {
                    Some(_) => out.push_str(&format!(", <{} object>>", found.start.name.to_text())),
                    None => out.push_str(", NULL>"),
                }
            }
        }
        Some(Tag::MemberSlot) => {
            if let Some(member) = x.downcast::<MemberSlot>() {
                let (name, owner) = (member.name.to_text(), member.owner.name.to_text());
                out.push_str(&format!("<member '{name}' of '{owner}' objects>"));
            }
        }
        Some(Tag::StaticMethod) => wrapped(vm, out, "staticmethod", x.downcast::<StaticMethod>().map(|m| m.function))?,
        Some(Tag::ClassMethod) if let Some(method) = x.downcast::<ClassMethod>().and_then(|method| method.native()) => {
            let owner = method.owner.map_or_else(String::new, |owner| owner.name.to_text().into_owned());
            out.push_str(&format!("<method '{}' of '{owner}' objects>", method.def.name));
        }
        Some(Tag::ClassMethod) => wrapped(vm, out, "classmethod", x.downcast::<ClassMethod>().map(|m| m.function))?,
        Some(Tag::Property) => {
            if let Some(property) = x.downcast::<Property>() {
                out.push_str(&format!("<attribute '{}' of '", property.def.name));
                push(out, property.owner.name.get());
                out.push_str("' objects>");
            }
        }
        Some(Tag::Module) => return module(vm, out, x),
        Some(Tag::Union) => {
            if let Some(members) = x.downcast::<Union>() {
                union::write(vm, out, members)?;
            }
        }
        _ => {
            if let Some(shown) = special::text(vm, x, "__repr__", &[])? {
                push(out, shown);
                return Ok(());
            }
            plain(vm, out, x);
        }
    }
    Ok(())
}

/// Appends the type and the address.
pub(super) fn plain(vm: &mut Isolate, out: &mut StrBuf, x: Value) {
    let class = vm.type_of(x);
    let name = match descriptor::module_name(vm, class) {
        Some(module) if class.is_user => format!("{module}.{}", descriptor::qualified_name(class)),
        _ => vm.type_name(x),
    };
    out.push_str(&format!("<{name} object at {}>", address(x)));
}

/// Appends `repr` of a class, as `type.__repr__` gives it.
pub(super) fn class(vm: &mut Isolate, out: &mut StrBuf, class: Gc<TypeObject>) {
    let name = descriptor::qualified_name(class);
    match descriptor::module_name(vm, class).as_deref() {
        None | Some("builtins") => out.push_str(&format!("<class '{}'>", class.name.to_text())),
        Some(module) => out.push_str(&format!("<class '{module}.{name}'>")),
    }
}

fn wrapped(vm: &mut Isolate, out: &mut StrBuf, kind: &str, function: Option<Value>) -> Result<()> {
    out.push_str(&format!("<{kind}("));
    write_repr(vm, out, function.unwrap_or(Value::NONE))?;
    out.push_str(")>");
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

/// The name of what a method calls, if that says one.
fn method_name(vm: &mut Isolate, out: &mut StrBuf, function: Value) -> Result<()> {
    if function.is::<Function>() || function.is::<Builtin>() {
        qualified_name(out, function);
        return Ok(());
    }
    for name in ["__qualname__", "__name__"] {
        let name = vm.intern(name);
        if let Some(found) = attr::get_or_none(vm, function, name)? {
            match found.downcast::<Str>() {
                Some(name) => push(out, name),
                None => out.push_str("?"),
            }
            return Ok(());
        }
    }
    out.push_str("?");
    Ok(())
}

fn builtin(vm: &mut Isolate, out: &mut StrBuf, x: Value) {
    let Some(function) = x.downcast::<Builtin>() else {
        return;
    };
    let name = function.def.name;
    match (function.receiver, function.owner) {
        (Some(receiver), _) if receiver.as_kind::<Module>().is_none() => {
            let class = vm.type_name(receiver);
            let at = address(receiver);
            if function.is_slot() {
                out.push_str(&format!("<method-wrapper '{name}' of {class} object at {at}>"));
                return;
            }
            out.push_str(&format!("<built-in method {name} of {class} object at {at}>"));
        }
        (None, Some(owner)) => {
            let owner: Gc<TypeObject> = owner;
            let kind = if function.is_slot() { "slot wrapper" } else { "method" };
            out.push_str(&format!("<{kind} '{name}' of '{}' objects>", vm.full_name(owner)));
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
