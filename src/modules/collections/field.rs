//! The type of the fields of named tuples, `collections._tuplegetter`.

use super::super::add_type;
use crate::builtins::descriptors::{DELETE, GET, SET};
use crate::builtins::{TypeSpec, def};
use crate::runtime::objects::{Args, FieldGetter, Gc, Module, PropertyDef, Signature, Tag};
use crate::runtime::{Isolate, Result, Value, ops};

const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        GET,
        SET,
        DELETE,
        def("__repr__", Signature::None, |vm, args| {
            let getter = receiver(args.at(0));
            let doc = ops::repr::repr(vm, getter.doc.get())?;
            Ok(vm.str(&format!("_tuplegetter({}, {})", getter.index, doc.to_text())))
        }),
        def("__reduce__", Signature::None, |vm, args| {
            let getter = receiver(args.at(0));
            let parts = vm.tuple(&[Value::fixnum(getter.index), getter.doc.get()]);
            let class = vm.type_of(args.at(0));
            Ok(vm.tuple(&[class.into(), parts]))
        }),
    ],
    properties: &[PropertyDef {
        name: "__doc__",
        get: |_, this| Ok(receiver(this).doc.get()),
        set: Some(|_, this, value| {
            receiver(this).doc.set(value.unwrap_or(Value::NONE));
            Ok(())
        }),
    }],
};

/// Makes the type an attribute of the new module.
pub(super) fn add(vm: &mut Isolate, module: Gc<Module>) {
    add_type(vm, module, Tag::FieldGetter, &TYPE);
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "_tuplegetter", args)?;
    let &[_, Some(index), Some(doc)] = args.slots else {
        let message = format!("_tuplegetter expected 2 arguments, got {}", args.slots.len() - 1);
        return Err(vm.type_error(message));
    };
    let index = crate::builtins::size(vm, index)?;
    Ok(FieldGetter::new(&mut vm.heap, index, doc).into())
}

fn receiver(this: Value) -> Gc<FieldGetter> {
    this.downcast().expect("the receiver is of the method's type")
}
