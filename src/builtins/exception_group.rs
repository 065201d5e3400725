//! `BaseExceptionGroup` and `ExceptionGroup`. What groups do is in `ops::exception`.

use super::functions::def;
use crate::runtime::objects::{Args, Exception, NativeDef, PropertyDef, Signature, TypeObject};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Value, ops};
use smallvec::SmallVec;

/// The methods of groups.
pub(super) const METHODS: &[NativeDef] = &[
    def("derive", Signature::One, |vm, args| {
        let class = vm.types.exception(ExceptionKind::BaseExceptionGroup);
        let message = as_group(args.at(0)).detail.get().unwrap_or(Value::NONE);
        vm.call(class.into(), &[message, args.at(1)])
    }),
    def("split", Signature::One, |vm, args| ops::exception::split(vm, args.at(0), args.at(1))),
    def("subgroup", Signature::One, |vm, args| ops::exception::subgroup(vm, args.at(0), args.at(1))),
];

/// The attributes of groups.
pub(super) const PROPERTIES: &[PropertyDef] = &[
    PropertyDef {
        name: "message",
        get: |_, this| Ok(as_group(this).detail.get().unwrap_or(Value::NONE)),
        set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
    },
    PropertyDef {
        name: "exceptions",
        get: |_, this| Ok(as_group(this).object.get().unwrap_or(Value::NONE)),
        set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
    },
];

/// `BaseExceptionGroup.__new__`
pub(super) const NEW: NativeDef = def("__new__", Signature::Any, |vm, args| {
    let (_, _, args) = ops::maker::check(vm, args)?;
    construct(vm, args)
});

fn as_group(this: Value) -> Gc<Exception> {
    this.downcast().expect("an attribute of an exception group")
}

/// Makes a group of the class that is the first argument.
pub(super) fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let class = args.at(0).downcast::<TypeObject>().expect("the first argument of a constructor is the class");
    let given: SmallVec<[Value; 2]> = args.values().skip(1).collect();
    let group = ops::exception::new_group(vm, class, &given)?;
    if !class.is_user {
        ops::call::no_keywords(vm, &class.name.to_text(), args)?;
    }
    Ok(group.into())
}
