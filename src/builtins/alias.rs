//! `types.GenericAlias`: subscripted classes.

use super::TypeSpec;
use super::functions::{def, range};
use crate::runtime::objects::{Args, Gc, GenericAlias, NativeDef, PropertyDef, Signature, Tag};
use crate::runtime::ops::generic;
use crate::runtime::{Isolate, Result, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| ops::call::native_method(vm, &CONSTRUCTOR, args)),
    methods: &[
        def("__getitem__", Signature::One, |vm, args| {
            let own = receiver(args.at(0)).args;
            generic::subscribe(vm, args.at(0), own, args.at(1))
        }),
        def("__mro_entries__", Signature::One, |vm, args| {
            let origin = receiver(args.at(0)).origin;
            Ok(vm.tuple(&[origin]))
        }),
        def("__instancecheck__", Signature::One, |vm, _| Err(refused(vm, "isinstance"))),
        def("__subclasscheck__", Signature::One, |vm, _| Err(refused(vm, "issubclass"))),
        def("__iter__", Signature::None, |vm, args| {
            let alias = receiver(args.at(0));
            let unpacked = GenericAlias::new(&mut vm.heap, alias.origin, alias.args, true);
            let one = vm.tuple(&[unpacked.into()]);
            ops::iter::iter(vm, one)
        }),
        def("__reduce__", Signature::None, |vm, args| {
            let alias = receiver(args.at(0));
            let class = vm.types.of_tag(Tag::GenericAlias);
            let parts = vm.tuple(&[alias.origin, alias.args.into()]);
            Ok(vm.tuple(&[class.into(), parts]))
        }),
        def("__call__", Signature::Any, |vm, args| {
            let rest = Args { slots: &args.slots[1..], keywords: args.keywords };
            generic::construct(vm, receiver(args.at(0)), rest)
        }),
    ],
    properties: &[
        readonly("__origin__", |_, this| Ok(receiver(this).origin)),
        readonly("__args__", |_, this| Ok(receiver(this).args.into())),
        readonly("__unpacked__", |_, this| Ok(Value::bool(receiver(this).unpacked))),
        readonly("__parameters__", |vm, this| generic::parameters(vm, receiver(this).args)),
        readonly("__typing_unpacked_tuple_args__", |vm, this| {
            let alias = receiver(this);
            let of_tuple = alias.unpacked && alias.origin == vm.types.of_tag(Tag::Tuple).into();
            Ok(if of_tuple { alias.args.into() } else { Value::NONE })
        }),
    ],
};

static CONSTRUCTOR: NativeDef =
    def("GenericAlias", range(2, 2), |vm, args| Ok(generic::alias(vm, args.at(1), args.at(2)).into()));

/// `__class_getitem__` of the built-in classes that have it.
pub(super) const CLASS_GET_ITEM: &[NativeDef] =
    &[def("__class_getitem__", Signature::One, |vm, args| Ok(generic::alias(vm, args.at(0), args.at(1)).into()))];

/// The kinds of objects whose classes can be subscripted.
pub(super) const GENERIC: [Tag; 12] = [
    Tag::Tuple,
    Tag::List,
    Tag::Dict,
    Tag::Set,
    Tag::FrozenSet,
    Tag::EnumerateIter,
    Tag::Generator,
    Tag::Partial,
    Tag::MappingProxy,
    Tag::Deque,
    Tag::Pattern,
    Tag::Match,
];

const fn readonly(name: &'static str, get: fn(&mut Isolate, Value) -> Result<Value>) -> PropertyDef {
    PropertyDef { name, get, set: None }
}

fn receiver(this: Value) -> Gc<GenericAlias> {
    ops::class::payload(this).downcast().expect("an attribute of a generic alias")
}

fn refused(vm: &mut Isolate, function: &str) -> crate::runtime::Raised {
    vm.type_error(format!("{function}() argument 2 cannot be a parameterized generic"))
}
