//! Generators.

use super::TypeSpec;
use super::functions::{def, range};
use crate::runtime::objects::{
    Args, FrameObject, Gc, Generator, GeneratorState, NativeDef, PropertyDef, Signature, Str,
};
use crate::runtime::{Isolate, Result, Slot, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: METHODS,
    properties: &[
        PropertyDef { name: "gi_code", get: |_, this| Ok(as_generator(this).code.into()), set: None },
        PropertyDef { name: "gi_frame", get: frame, set: None },
        PropertyDef {
            name: "gi_running",
            get: |_, this| {
                let state = as_generator(this).state();
                Ok(Value::bool(matches!(state, GeneratorState::Running | GeneratorState::Delegating)))
            },
            set: None,
        },
        PropertyDef {
            name: "gi_suspended",
            get: |_, this| Ok(Value::bool(as_generator(this).state() == GeneratorState::Suspended)),
            set: None,
        },
        PropertyDef {
            name: "gi_yieldfrom",
            get: |_, this| Ok(as_generator(this).awaited().unwrap_or(Value::NONE)),
            set: None,
        },
        PropertyDef {
            name: "__name__",
            get: |vm, this| {
                let generator = as_generator(this);
                Ok(generator.name.get().unwrap_or_else(|| vm.intern(&generator.code.code.name).into()))
            },
            set: Some(|vm, this, value| {
                let name = text(vm, value, "__name__")?;
                as_generator(this).name.set(Some(name));
                Ok(())
            }),
        },
        PropertyDef {
            name: "__qualname__",
            get: |vm, this| {
                let generator = as_generator(this);
                Ok(generator.qualname.get().unwrap_or_else(|| vm.intern(&generator.code.code.qualname).into()))
            },
            set: Some(|vm, this, value| {
                let name = text(vm, value, "__qualname__")?;
                as_generator(this).qualname.set(Some(name));
                Ok(())
            }),
        },
    ],
};

const METHODS: &[NativeDef] = &[
    def("__iter__", Signature::None, |_, args| Ok(args.at(0))),
    def("__next__", Signature::None, |vm, args| advance(vm, args, None)),
    def("send", Signature::One, |vm, args| advance(vm, args, args.get(1))),
    def("throw", range(1, 3), |vm, args| {
        ops::generator::throw(vm, as_generator(args.at(0)), args.at(1), args.get(2), args.get(3))
    }),
    def("close", Signature::None, |vm, args| ops::generator::close(vm, as_generator(args.at(0)))),
];

fn as_generator(this: Value) -> Gc<Generator> {
    this.downcast().expect("an attribute of a generator")
}

fn advance(vm: &mut Isolate, args: Args<'_>, sent: Slot) -> Result<Value> {
    let step = ops::generator::resume(vm, as_generator(args.at(0)), sent)?;
    ops::generator::item_or_stop(vm, step)
}

fn text(vm: &mut Isolate, value: Slot, attribute: &str) -> Result<Value> {
    match value.filter(|value| value.is::<Str>()) {
        Some(value) => Ok(value),
        None => Err(vm.type_error(format!("{attribute} must be set to a string object"))),
    }
}

/// `gi_frame`: None once there is none.
fn frame(vm: &mut Isolate, this: Value) -> Result<Value> {
    let generator = as_generator(this);
    if generator.state() == GeneratorState::Closed {
        return Ok(Value::NONE);
    }
    let Some(function) = generator.function() else {
        return Ok(Value::NONE);
    };
    Ok(generator.frame.get().unwrap_or_else(|| {
        let frame = FrameObject::of_generator(&mut vm.heap, function, generator).into();
        generator.frame.set(Some(frame));
        frame
    }))
}
