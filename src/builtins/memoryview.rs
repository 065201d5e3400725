//! memoryview.

use super::functions::{def, range};
use super::text::optional;
use super::{TypeSpec, bytes};
use crate::runtime::objects::{Args, Bytes, Layout, MemoryView, NativeDef, PropertyDef, Signature, Str};
use crate::runtime::ops::buffer::check_released;
use crate::runtime::ops::{call, class, memory_view};
use crate::runtime::{Gc, Isolate, Result, Value};

/// An attribute that views have until they are released.
macro_rules! property {
    ($name:literal, |$vm:ident, $view:ident| $value:expr) => {
        PropertyDef {
            name: $name,
            get: |$vm, this| {
                let $view = shown($vm, this)?;
                $value
            },
            set: None,
        }
    };
}

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| call::native_method(vm, &CONSTRUCTOR, args)),
    methods: &[
        def("cast", Signature::Named { names: &["format", "shape"], required: 1, positional: 2 }, cast),
        bytes::HEX,
        def("release", Signature::None, |_, args| {
            receiver(args.at(0)).release();
            Ok(Value::NONE)
        }),
        def("tobytes", optional(&["order"]), tobytes),
        def("tolist", Signature::None, |vm, args| {
            let view = shown(vm, args.at(0))?;
            memory_view::to_list(vm, view)
        }),
        def("toreadonly", Signature::None, |vm, args| {
            let view = shown(vm, args.at(0))?;
            let layout = Layout { is_readonly: true, ..Layout::clone(&view.layout) };
            Ok(memory_view::derive(vm, view, layout))
        }),
        def("__enter__", Signature::None, |vm, args| shown(vm, args.at(0)).map(Value::from)),
        def("__exit__", range(0, usize::MAX), |_, args| {
            receiver(args.at(0)).release();
            Ok(Value::NONE)
        }),
    ],
    properties: &[
        property!("obj", |vm, view| Ok(view.object)),
        property!("nbytes", |vm, view| Ok(Value::fixnum(view.layout.byte_len() as i64))),
        property!("readonly", |vm, view| Ok(Value::bool(view.layout.is_readonly))),
        property!("itemsize", |vm, view| Ok(Value::fixnum(view.layout.item_size as i64))),
        property!("format", |vm, view| Ok(vm.str(&view.layout.format_text()))),
        property!("ndim", |vm, view| Ok(Value::fixnum(view.layout.shape.len() as i64))),
        property!("shape", |vm, view| {
            let shape: Vec<Value> = view.layout.shape.iter().map(|&n| Value::fixnum(n as i64)).collect();
            Ok(vm.tuple(&shape))
        }),
        property!("strides", |vm, view| {
            let strides: Vec<Value> = view.layout.strides.iter().map(|&n| Value::fixnum(n as i64)).collect();
            Ok(vm.tuple(&strides))
        }),
        property!("suboffsets", |vm, _view| Ok(vm.tuple(&[]))),
        property!("c_contiguous", |vm, view| Ok(Value::bool(view.layout.is_contiguous()))),
        property!("f_contiguous", |vm, view| Ok(Value::bool(view.layout.is_fortran_contiguous()))),
        property!("contiguous", |vm, view| {
            Ok(Value::bool(view.layout.is_contiguous() || view.layout.is_fortran_contiguous()))
        }),
    ],
};

static CONSTRUCTOR: NativeDef =
    def("memoryview", Signature::Named { names: &["object"], required: 1, positional: 1 }, |vm, args| {
        memory_view::of(vm, args.at(1)).map(Value::from)
    });

fn receiver(this: Value) -> Gc<MemoryView> {
    class::payload(this).downcast().expect("methods of views get a view")
}

/// A view that has not been released.
fn shown(vm: &mut Isolate, this: Value) -> Result<Gc<MemoryView>> {
    let view = receiver(this);
    check_released(vm, view).map(|()| view)
}

fn tobytes(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let by_first = match args.get(1).filter(|order| !order.is_none()) {
        None => Some(false),
        Some(order) => {
            let Some(order) = order.as_kind::<Str>() else {
                let kind = vm.argument_type(order);
                let message = format!("tobytes() argument 'order' must be str or None, not {kind}");
                return Err(vm.type_error(message));
            };
            let view = shown(vm, args.at(0))?;
            match order.as_ascii() {
                Some("C") => Some(false),
                Some("F") => Some(true),
                Some("A") => Some(!view.layout.is_contiguous() && view.layout.is_fortran_contiguous()),
                _ => None,
            }
        }
    };
    let view = shown(vm, args.at(0))?;
    let bytes = match by_first {
        Some(false) => memory_view::to_vec(&view),
        Some(true) => memory_view::to_vec_by_first(&view),
        None => return Err(vm.value_error("order must be 'C', 'F' or 'A'")),
    };
    Ok(Bytes::new(&mut vm.heap, &bytes).into())
}

fn cast(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(format) = args.at(1).as_kind::<Str>() else {
        let kind = vm.argument_type(args.at(1));
        return Err(vm.type_error(format!("cast() argument 'format' must be str, not {kind}")));
    };
    let view = shown(vm, args.at(0))?;
    memory_view::cast(vm, view, &format.to_text(), args.get(2))
}
