//! Frames, and the functions of the module `_frames` by which the proxy of their variables reads and writes them.

use super::TypeSpec;
use super::functions::{def, range};
use super::io::from_module;
use crate::bytecode::{CodeFlags, LocalKind};
use crate::runtime::objects::{
    CellObject, Dict, FrameObject, Gc, GeneratorState, NativeDef, PropertyDef, Signature, Str,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Slot, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[def("clear", Signature::None, clear)],
    properties: &[
        PropertyDef { name: "f_code", get: |_, this| Ok(as_frame(this).code.into()), set: None },
        PropertyDef {
            name: "f_back",
            get: |vm, this| Ok((vm.frame_hooks.back)(vm, as_frame(this)).map_or(Value::NONE, Value::from)),
            set: None,
        },
        PropertyDef { name: "f_lineno", get: |vm, this| Ok(line(vm, as_frame(this))), set: Some(set_line) },
        PropertyDef {
            name: "f_lasti",
            get: |vm, this| {
                let frame = as_frame(this);
                let pc = (vm.frame_hooks.pc)(vm, frame);
                Ok(Value::fixnum(i64::from(pc) * 2))
            },
            set: None,
        },
        PropertyDef {
            name: "f_builtins",
            get: |vm, this| Ok(ops::module::builtins_of(vm, as_frame(this).globals)),
            set: None,
        },
        PropertyDef { name: "f_globals", get: |_, this| Ok(as_frame(this).globals.into()), set: None },
        PropertyDef { name: "f_locals", get: locals, set: None },
        PropertyDef {
            name: "f_trace",
            get: |_, this| Ok(as_frame(this).trace_function.get().unwrap_or(Value::NONE)),
            set: Some(|vm, this, value| match value.filter(|value| !value.is_none()) {
                None => {
                    as_frame(this).trace_function.set(None);
                    Ok(())
                }
                Some(_) => Err(vm.raise_new(ExceptionKind::NotImplementedError, "tracing is not supported")),
            }),
        },
        PropertyDef { name: "f_trace_lines", get: |_, _| Ok(Value::TRUE), set: None },
        PropertyDef { name: "f_trace_opcodes", get: |_, _| Ok(Value::FALSE), set: None },
    ],
};

/// What `_frames` has.
pub(crate) const FUNCTIONS: &[NativeDef] = &[
    def("names", Signature::One, |vm, args| {
        let frame = argument(vm, args.get(0))?;
        let names: Vec<Value> = bound(vm, frame).into_iter().map(|(name, _)| vm.intern(&name).into()).collect();
        Ok(vm.tuple(&names))
    }),
    def("get", range(3, 3), |vm, args| {
        let frame = argument(vm, args.get(0))?;
        let found = find(frame, args.at(1)).and_then(|index| contents(vm, frame, index));
        Ok(found.or(args.get(2)).unwrap_or(Value::NONE))
    }),
    def("set", range(3, 3), |vm, args| {
        let frame = argument(vm, args.get(0))?;
        match find(frame, args.at(1)) {
            Some(_) if frame.is_in_machine_code() => Err(no_variables(vm, "set", "")),
            Some(index) => {
                set_contents(vm, frame, index, args.get(2));
                Ok(Value::TRUE)
            }
            None => Ok(Value::FALSE),
        }
    }),
    def("is_variable", range(2, 2), |vm, args| {
        let frame = argument(vm, args.get(0))?;
        Ok(Value::bool(find(frame, args.at(1)).is_some()))
    }),
    def("more", Signature::One, |vm, args| {
        let frame = argument(vm, args.get(0))?;
        let more = frame.more_locals.get().unwrap_or_else(|| Dict::new(&mut vm.heap, 0));
        frame.more_locals.set(Some(more));
        Ok(more.into())
    }),
];

fn as_frame(this: Value) -> Gc<FrameObject> {
    this.downcast().expect("an attribute of a frame")
}

fn argument(vm: &mut Isolate, value: Slot) -> Result<Gc<FrameObject>> {
    let frame: Gc<FrameObject> =
        value.and_then(Value::downcast).ok_or(()).or_else(|()| Err(vm.type_error("a frame is needed")))?;
    if frame.is_in_machine_code() && !vm.sites.show_variables {
        return Err(no_variables(vm, "looked at", ", or name f_locals where they are used"));
    }
    Ok(frame)
}

/// For the variables of a call that machine code runs.
pub(super) fn no_variables(vm: &mut Isolate, done: &str, more: &str) -> Raised {
    let message = format!(
        "the variables of a call that machine code runs cannot be {done}: run this program with --jit=off{more}"
    );
    vm.raise_new(ExceptionKind::RuntimeError, message)
}

/// The line that a frame is at; None where the code says nothing of lines.
pub(crate) fn line(vm: &mut Isolate, frame: Gc<FrameObject>) -> Value {
    let pc = (vm.frame_hooks.pc)(vm, frame);
    Value::fixnum(frame.code.code.line_at(pc).into())
}

fn set_line(vm: &mut Isolate, _this: Value, value: Slot) -> Result<()> {
    Err(match value {
        None => vm.raise_new(ExceptionKind::AttributeError, "cannot delete attribute"),
        Some(_) => vm.value_error("f_lineno can only be set in a trace function"),
    })
}

/// `f_locals`: the namespace of a module or class body; of a function a view, which is written in Python.
fn locals(vm: &mut Isolate, this: Value) -> Result<Value> {
    let frame = as_frame(this);
    argument(vm, Some(this))?;
    let is_body = frame.code.code.flags & CodeFlags::OPTIMIZED == 0;
    if is_body && bound(vm, frame).is_empty() {
        return Ok(frame.namespace.unwrap_or_else(|| frame.globals.into()));
    }
    let class = from_module(vm, "_frame_locals", "FrameLocalsProxy")?;
    vm.call(class, &[this])
}

/// The variables that have values, in the order of their slots. A body's own names are in its namespace.
fn bound(vm: &mut Isolate, frame: Gc<FrameObject>) -> Vec<(String, usize)> {
    let code = frame.code;
    let is_body = code.code.flags & CodeFlags::OPTIMIZED == 0;
    let slots = code.code.localsplus.iter().enumerate();
    let shown = slots.filter(|(_, (_, kind))| !is_body || matches!(kind, LocalKind::Local | LocalKind::LocalCell));
    let named = shown.filter(|&(index, _)| contents(vm, frame, index).is_some());
    named.map(|(index, (name, _))| (name.to_string(), index)).collect()
}

fn find(frame: Gc<FrameObject>, name: Value) -> Option<usize> {
    let name = name.downcast::<Str>()?;
    frame.code.code.localsplus.iter().position(|(known, _)| name.is_text(known))
}

/// The value of a variable: that in its cell, if it has one by now.
fn contents(vm: &mut Isolate, frame: Gc<FrameObject>, index: usize) -> Slot {
    let held = (vm.frame_hooks.get)(vm, frame, index)?;
    match held.downcast::<CellObject>() {
        Some(cell) if frame.code.code.localsplus[index].1.holds_cell() => cell.contents.get(),
        _ => Some(held),
    }
}

fn set_contents(vm: &mut Isolate, frame: Gc<FrameObject>, index: usize, value: Slot) {
    let held = (vm.frame_hooks.get)(vm, frame, index);
    match held.and_then(Value::downcast::<CellObject>) {
        Some(cell) if frame.code.code.localsplus[index].1.holds_cell() => ops::cell::rebind(vm, cell, value),
        _ => (vm.frame_hooks.set)(vm, frame, index, value),
    }
}

/// `frame.clear()`: drops the variables of a call that has ended, and closes a generator that waits.
fn clear(vm: &mut Isolate, args: crate::runtime::objects::Args<'_>) -> Result<Value> {
    let frame = as_frame(args.at(0));
    if frame.base().is_some() {
        return Err(executing(vm));
    }
    match frame.generator.get() {
        Some(generator) if generator.is_running() => {
            return Err(executing(vm));
        }
        Some(generator) if generator.state() == GeneratorState::Suspended => {
            return Err(vm.raise_new(ExceptionKind::RuntimeError, "cannot clear a suspended frame"));
        }
        Some(generator) => {
            ops::generator::close(vm, generator)?;
        }
        None => {}
    }
    frame.clear();
    Ok(Value::NONE)
}

fn executing(vm: &mut Isolate) -> Raised {
    vm.raise_new(ExceptionKind::RuntimeError, "cannot clear an executing frame")
}

/// The running frame, or the one so many calls further out.
pub(crate) fn at_depth(vm: &mut Isolate, depth: i64) -> Result<Gc<FrameObject>> {
    if vm.in_machine_code > 0 && !vm.sites.are_kept {
        let message = "frames of machine code cannot be looked at: \
                       run this program with --jit=off, or name _getframe where it is used";
        return Err(vm.raise_new(ExceptionKind::RuntimeError, message));
    }
    let frame = usize::try_from(depth.max(0)).ok().and_then(|depth| (vm.frame_hooks.running)(vm, depth));
    frame.ok_or(()).or_else(|()| Err(vm.value_error("call stack is not deep enough")))
}
