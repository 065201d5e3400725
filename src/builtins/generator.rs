//! Generators, coroutines and asynchronous generators.

use super::TypeSpec;
use super::functions::{def, range};
use crate::runtime::objects::{
    Args, Awaitable, AwaitableKind, FrameObject, Gc, Generator, GeneratorState, NativeDef, PropertyDef, Signature, Str,
};
use crate::runtime::ops::generator::Thrown;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Slot, Value, ops};
use smallvec::SmallVec;

/// An attribute of all resumable objects, under the name that their kind gives it.
macro_rules! attribute {
    ($name:literal, |$vm:ident, $generator:ident| $value:expr) => {
        PropertyDef {
            name: $name,
            get: |$vm, this| {
                ops::generator::settle($vm);
                let $generator = as_generator(this);
                Ok($value)
            },
            set: None,
        }
    };
}

const NAME: PropertyDef = PropertyDef {
    name: "__name__",
    get: |vm, this| Ok(as_generator(this).name(vm).into()),
    set: Some(|vm, this, value| {
        let name = text(vm, value, "__name__")?;
        as_generator(this).name.set(Some(name));
        Ok(())
    }),
};

const QUALNAME: PropertyDef = PropertyDef {
    name: "__qualname__",
    get: |vm, this| Ok(as_generator(this).qualname(vm).into()),
    set: Some(|vm, this, value| {
        let name = text(vm, value, "__qualname__")?;
        as_generator(this).qualname.set(Some(name));
        Ok(())
    }),
};

fn is_running(generator: Gc<Generator>) -> Value {
    Value::bool(generator.is_running())
}

fn is_suspended(generator: Gc<Generator>) -> Value {
    Value::bool(generator.state() == GeneratorState::Suspended)
}

fn awaited(generator: Gc<Generator>) -> Value {
    let awaited = generator.awaited();
    if let Some(inner) = awaited.and_then(Value::downcast::<Generator>) {
        inner.publish();
    }
    awaited.unwrap_or(Value::NONE)
}

/// The description of the type of generators.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        def("__iter__", Signature::None, |_, args| Ok(args.at(0))),
        def("__next__", Signature::None, |vm, args| advance(vm, args, None)),
        SEND,
        THROW,
        CLOSE,
    ],
    properties: &[
        attribute!("gi_code", |vm, generator| generator.code.into()),
        attribute!("gi_frame", |vm, generator| frame(vm, generator)),
        attribute!("gi_running", |vm, generator| is_running(generator)),
        attribute!("gi_suspended", |vm, generator| is_suspended(generator)),
        attribute!("gi_yieldfrom", |vm, generator| awaited(generator)),
        NAME,
        QUALNAME,
    ],
};

const SEND: NativeDef = def("send", Signature::One, |vm, args| advance(vm, args, args.get(1)));
const THROW: NativeDef = def("throw", range(1, 3), |vm, args| {
    let thrown = thrown(vm, args, "throw")?;
    ops::generator::throw(vm, as_generator(args.at(0)), thrown)
});
const CLOSE: NativeDef = def("close", Signature::None, |vm, args| ops::generator::close(vm, as_generator(args.at(0))));

/// The description of the type of coroutines.
pub(crate) const COROUTINE_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        def("__await__", Signature::None, |vm, args| {
            Ok(Awaitable::new(&mut vm.heap, AwaitableKind::Wrapper, args.at(0), None).into())
        }),
        SEND,
        THROW,
        CLOSE,
    ],
    properties: &[
        attribute!("cr_code", |vm, generator| generator.code.into()),
        attribute!("cr_frame", |vm, generator| frame(vm, generator)),
        attribute!("cr_running", |vm, generator| is_running(generator)),
        attribute!("cr_suspended", |vm, generator| is_suspended(generator)),
        attribute!("cr_await", |vm, generator| awaited(generator)),
        attribute!("cr_origin", |vm, _generator| Value::NONE),
        NAME,
        QUALNAME,
    ],
};

/// The description of the type of asynchronous generators.
pub(crate) const ASYNC_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        def("__aiter__", Signature::None, |_, args| Ok(args.at(0))),
        def("__anext__", Signature::None, |vm, args| step(vm, args, AwaitableKind::Send, None)),
        def("asend", Signature::One, |vm, args| step(vm, args, AwaitableKind::Send, args.get(1))),
        def("athrow", range(1, 3), |vm, args| {
            thrown(vm, args, "athrow")?;
            let given: SmallVec<[Value; 3]> = args.values().skip(1).collect();
            let given = vm.tuple(&given);
            step(vm, args, AwaitableKind::Throw, Some(given))
        }),
        def("aclose", Signature::None, |vm, args| step(vm, args, AwaitableKind::Close, None)),
    ],
    properties: &[
        attribute!("ag_code", |vm, generator| generator.code.into()),
        attribute!("ag_frame", |vm, generator| frame(vm, generator)),
        attribute!("ag_running", |vm, generator| Value::bool(generator.async_state.get().in_step)),
        attribute!("ag_suspended", |vm, generator| is_suspended(generator)),
        attribute!("ag_await", |vm, generator| awaited(generator)),
        NAME,
        QUALNAME,
    ],
};

/// The description of the types of what stands between `await` and a coroutine or an asynchronous generator.
pub(crate) const AWAITABLE_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        def("__await__", Signature::None, |_, args| Ok(args.at(0))),
        def("__iter__", Signature::None, |_, args| Ok(args.at(0))),
        def("__next__", Signature::None, |vm, args| send(vm, args, Value::NONE)),
        def("send", Signature::One, |vm, args| send(vm, args, args.at(1))),
        def("throw", range(1, 3), |vm, args| {
            let thrown = thrown(vm, args, "throw")?;
            let step = ops::awaitable::throw(vm, as_awaitable(args.at(0)), thrown)?;
            ops::generator::item_or_stop(vm, step)
        }),
        def("close", Signature::None, |vm, args| ops::awaitable::close(vm, as_awaitable(args.at(0)))),
    ],
    properties: &[],
};

/// The methods of [`AWAITABLE_TYPE`] that a coroutine's wrapper has: `await` does not take it.
pub(crate) const WRAPPER_TYPE: TypeSpec =
    TypeSpec { construct: None, methods: AWAITABLE_TYPE.methods.split_at(1).1, properties: &[] };

fn as_awaitable(this: Value) -> Gc<Awaitable> {
    this.downcast().expect("an attribute of what await takes")
}

fn send(vm: &mut Isolate, args: Args<'_>, sent: Value) -> Result<Value> {
    let step = ops::awaitable::send(vm, as_awaitable(args.at(0)), sent)?;
    ops::generator::item_or_stop(vm, step)
}

fn step(vm: &mut Isolate, args: Args<'_>, kind: AwaitableKind, argument: Slot) -> Result<Value> {
    ops::awaitable::step_of(vm, as_generator(args.at(0)), kind, argument)
}

/// The arguments of `throw` or `athrow`.
fn thrown(vm: &mut Isolate, args: Args<'_>, method: &str) -> Result<Thrown> {
    if args.len() > 2 {
        let text =
            format!("the (type, exc, tb) signature of {method}() is deprecated, use the single-arg signature instead.");
        vm.warn(ExceptionKind::DeprecationWarning, &text)?;
    }
    Ok(Thrown { kind: args.at(1), value: args.get(2), traceback: args.get(3) })
}

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
fn frame(vm: &mut Isolate, generator: Gc<Generator>) -> Value {
    if generator.state() == GeneratorState::Closed {
        return Value::NONE;
    }
    let Some(function) = generator.function() else {
        return Value::NONE;
    };
    generator.frame.get().unwrap_or_else(|| {
        let frame = FrameObject::of_generator(&mut vm.heap, function, generator).into();
        generator.frame.set(Some(frame));
        frame
    })
}
