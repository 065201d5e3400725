//! Class bodies: names that live in a namespace of their own; and `super` as methods use it.

use super::frame::Frame;
use super::machine::Machine;
use super::quick::RunOp;
use super::slow::{self, builtin, name_error};
use super::{frames, namespaces};
use crate::bytecode::{CodeFlags, LocalKind};
use crate::runtime::objects::{CellObject, Dict, Function, Gc, Str, Super, Tag, TypeObject, Word};
use crate::runtime::stack::StackPointer;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Slot, Value, ops};

/// The namespace of the class body that a function is, if it is one.
#[inline]
pub fn namespace(function: Gc<Function>) -> Slot {
    function.extra().and_then(|extra| extra.namespace.get())
}

/// `LOAD_NAME`: the namespace of a class body, then globals, then built-ins.
pub fn load_name(vm: &mut Isolate, m: Machine, word: Word) -> Result<Value> {
    let name = m.name(word.arg());
    let Some(namespace) = namespace(m.function()) else {
        return slow::load_global(vm, m, word, name, slow::NAME_FORMS);
    };
    if let Some(value) = ops::module::in_namespace(vm, namespace, name)? {
        return Ok(value);
    }
    let globals = m.function().globals();
    if let Some(value) = ops::dict::get_str(globals, name) {
        return Ok(value);
    }
    builtin(vm, globals, name)
}

/// `STORE_NAME`. In a module's code, remembers where the name is.
pub fn store_name(vm: &mut Isolate, m: Machine, word: Word, value: Value) -> Result<()> {
    let name = m.name(word.arg());
    match namespace(m.function()) {
        None => {
            let globals = m.function().globals();
            match ops::dict::find_str(globals, name) {
                None => ops::dict::set_str(vm, globals, name, value),
                Some(position) => {
                    m.cache(word).data.set(position as u64);
                    m.current().set(word.with_op(RunOp::STORE_NAME_MODULE as u8));
                    globals.table.set_value_at(position, value);
                }
            }
            Ok(())
        }
        Some(namespace) => ops::module::set_in_namespace(vm, namespace, name, value),
    }
}

/// What `LOAD_NAME` in a module's code has remembered the place of, if that still holds.
#[inline(always)]
pub fn remembered_name(vm: &Isolate, m: Machine, word: Word) -> Slot {
    let name = m.name(word.arg());
    match namespace(m.function()) {
        Some(_) => None,
        None if RunOp::of(word) == RunOp::LOAD_NAME_MODULE => slow::remembered_global(m, word, name),
        None => slow::remembered_builtin(vm, m, word, name),
    }
}

/// Stores where `STORE_NAME` in a module's code has remembered, if that still holds.
#[inline(always)]
pub fn store_remembered(m: Machine, word: Word, value: Value) -> bool {
    let holds = namespace(m.function()).is_none() && slow::remembered_global(m, word, m.name(word.arg())).is_some();
    if holds {
        let position = m.cache(word).data.get() as usize;
        m.function().globals().table.set_value_at(position, value);
    }
    holds
}

/// `DELETE_NAME`
pub fn delete_name(vm: &mut Isolate, m: Machine, index: u32) -> Result<()> {
    let Some(namespace) = namespace(m.function()) else {
        return slow::delete_global(vm, m, index);
    };
    let name = m.name(index);
    // As in CPython, whatever the namespace says, the name is what is missing.
    ops::subscript::delete(vm, namespace, name.into()).or_else(|_| {
        vm.take_pending();
        Err(name_error(vm, name))
    })
}

/// `LOAD_LOCALS`
pub fn locals(m: Machine) -> Value {
    namespace(m.function()).unwrap_or_else(|| m.function().globals().into())
}

/// The same of code whose variables are in a namespace: a function's are not.
pub fn body_locals(m: Machine) -> Slot {
    (m.code().code.flags & CodeFlags::OPTIMIZED == 0).then(|| locals(m))
}

/// `LOAD_FROM_DICT_OR_DEREF`: empty if neither has a value.
pub fn from_dict_or_cell(vm: &mut Isolate, m: Machine, slot: u32, namespace: Value) -> Result<Slot> {
    let name = vm.intern(&m.code().code.localsplus[slot as usize].0);
    match ops::module::in_namespace(vm, namespace, name)? {
        Some(value) => Ok(Some(value)),
        None => Ok(m.cell(slot).contents.get()),
    }
}

/// `LOAD_FROM_DICT_OR_GLOBALS`
pub fn from_dict_or_globals(vm: &mut Isolate, m: Machine, name: Gc<Str>, namespace: Value) -> Result<Value> {
    if let Some(value) = ops::module::in_namespace(vm, namespace, name)? {
        return Ok(value);
    }
    let function = m.function();
    let globals = function.globals();
    match ops::module::in_namespace(vm, function.mapping().unwrap_or(globals.into()), name)? {
        Some(value) => Ok(value),
        None => builtin(vm, globals, name),
    }
}

/// `LOAD_BUILD_CLASS`
pub fn load_build_class(vm: &mut Isolate, m: Machine) -> Result<Value> {
    let name = vm.intern("__build_class__");
    let function = ops::module::built_in(vm, m.function().globals(), name)?;
    function.ok_or_else(|| vm.raise_new(ExceptionKind::NameError, "__build_class__ not found"))
}

/// `SETUP_ANNOTATIONS`
pub fn set_up_annotations(vm: &mut Isolate, m: Machine) -> Result<()> {
    let (namespace, name) = (locals(m), vm.intern("__annotations__"));
    if ops::module::in_namespace(vm, namespace, name)?.is_none() {
        let annotations = Dict::new(&mut vm.heap, 0);
        ops::module::set_in_namespace(vm, namespace, name, annotations.into())?;
    }
    Ok(())
}

/// `LOAD_SUPER_ATTR` on `super`, class and object: for a call a function and its `self`, or the attribute and nothing.
pub fn load_super_attr(vm: &mut Isolate, m: Machine, arg: u32) -> Result<(Value, Slot)> {
    let [callee, class, object] = [m.peek(3), m.peek(2), m.peek(1)];
    let (name, written, as_method) = (m.name(arg >> 2), arg & 2 != 0, arg & 1 != 0);
    if callee != Value::from(vm.types.of_tag(Tag::Super)) {
        let found = if written { vm.call(callee, &[class, object])? } else { vm.call(callee, &[])? };
        return ops::attr::get(vm, found, name).map(|value| (value, None));
    }
    if as_method {
        return super_method(vm, class, object, name);
    }
    let found = super_object(vm, class, object)?;
    ops::attr::get(vm, found.into(), name).map(|value| (value, None))
}

/// `super(class, object).name` for a call: a function and its `self`, or the attribute and nothing.
pub fn super_method(vm: &mut Isolate, class: Value, object: Value, name: Gc<Str>) -> Result<(Value, Slot)> {
    let found = super_object(vm, class, object)?;
    if name.is_text("__class__") {
        return ops::attr::get(vm, found.into(), name).map(|value| (value, None));
    }
    ops::attr::get_super_method(vm, found.class, object, found.start, name)
}

fn super_object(vm: &mut Isolate, class: Value, object: Value) -> Result<Gc<Super>> {
    let Some(class) = class.downcast::<TypeObject>() else {
        let message = format!("super() argument 1 must be a type, not {}", vm.type_name(class));
        return Err(vm.type_error(message));
    };
    let start = ops::class::super_start(vm, class, object)?;
    Ok(Super::new(&mut vm.heap, class, Some(object), start))
}

/// What `super()` without arguments means in the running frame: the class of the method, and its first argument.
pub fn super_arguments(vm: &mut Isolate) -> std::result::Result<(Value, Value), &'static str> {
    if frames::place_in_running_machine_code(vm).is_some() {
        return Err("super(): machine code runs the call, and does not show its variables");
    }
    let base = vm.context().frame as StackPointer;
    if base.is_null() {
        return Err("super(): no current frame");
    }
    let frame = Frame(base);
    // SAFETY: the context has the running frame, which is live; its slots are those of its code.
    let (code, slot) = unsafe { (frame.function().code(), |index: usize| frame.slot(index)) };
    namespaces::note_look(vm, code);
    if code.code.arg_count == 0 {
        return Err("super(): no arguments");
    }
    let first = match slot(0) {
        Some(value) if code.code.localsplus[0].1 != LocalKind::Local => {
            value.downcast::<CellObject>().and_then(|cell| cell.contents.get())
        }
        value => value,
    };
    let Some(first) = first else {
        return Err("super(): arg[0] deleted");
    };
    let found = code.code.localsplus.iter().position(|(name, kind)| **name == *"__class__" && *kind == LocalKind::Free);
    let Some(class) = found.and_then(slot).and_then(|cell| cell.downcast::<CellObject>()) else {
        return Err("super(): __class__ cell not found");
    };
    match class.contents.get() {
        Some(class) => Ok((class, first)),
        None => Err("super(): empty __class__ cell"),
    }
}
