//! mappingproxy: a mapping that can only be read, as `type.__dict__` is.
//!
//! It has no operations of its own: all of them are special methods, which ask the mapping behind it.

use super::TypeSpec;
use super::functions::{def, range};
use crate::bytecode::{BinaryOp, CompareOp};
use crate::runtime::objects::{Args, Dict, List, MappingProxy, NativeDef, Signature, Tuple};
use crate::runtime::{Isolate, Result, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| ops::call::native_method(vm, &CONSTRUCTOR, args)),
    methods: &[
        def("get", range(1, 2), |vm, args| {
            let default = args.get(2).unwrap_or(Value::NONE);
            ask(vm, args, "get", &[args.at(1), default])
        }),
        def("keys", Signature::None, |vm, args| ask(vm, args, "keys", &[])),
        def("values", Signature::None, |vm, args| ask(vm, args, "values", &[])),
        def("items", Signature::None, |vm, args| ask(vm, args, "items", &[])),
        def("copy", Signature::None, |vm, args| ask(vm, args, "copy", &[])),
        def("__getitem__", Signature::One, |vm, args| ops::subscript::get(vm, mapping(args.at(0)), args.at(1))),
        def("__len__", Signature::None, |vm, args| super::length(vm, mapping(args.at(0)))),
        def("__contains__", Signature::One, |vm, args| {
            ops::compare::contains(vm, args.at(1), mapping(args.at(0))).map(Value::bool)
        }),
        def("__iter__", Signature::None, |vm, args| ops::iter::iter(vm, mapping(args.at(0)))),
        def("__reversed__", Signature::None, |vm, args| ask(vm, args, "__reversed__", &[])),
        def("__eq__", Signature::One, |vm, args| compare(vm, CompareOp::Eq, args)),
        def("__ne__", Signature::One, |vm, args| compare(vm, CompareOp::Ne, args)),
        def("__lt__", Signature::One, |vm, args| compare(vm, CompareOp::Lt, args)),
        def("__le__", Signature::One, |vm, args| compare(vm, CompareOp::Le, args)),
        def("__gt__", Signature::One, |vm, args| compare(vm, CompareOp::Gt, args)),
        def("__ge__", Signature::One, |vm, args| compare(vm, CompareOp::Ge, args)),
        def("__or__", Signature::One, |vm, args| union(vm, args.at(0), args.at(1))),
        def("__ror__", Signature::One, |vm, args| union(vm, args.at(1), args.at(0))),
        def("__ior__", Signature::One, |vm, args| {
            let kind = vm.type_name(args.at(0));
            Err(vm.type_error(format!("'|=' is not supported by {kind}; use '|' instead")))
        }),
        def("__hash__", Signature::None, |vm, args| {
            let hash = ops::hash::hash(vm, mapping(args.at(0)))?;
            Ok(vm.heap.int(hash))
        }),
        def("__repr__", Signature::None, |vm, args| {
            let text = ops::repr::repr(vm, mapping(args.at(0)))?;
            Ok(vm.str(&format!("mappingproxy({})", text.to_text())))
        }),
        def("__str__", Signature::None, |vm, args| Ok(ops::repr::str(vm, mapping(args.at(0)))?.into())),
    ],
    properties: &[],
};

const CONSTRUCTOR: NativeDef =
    def("mappingproxy", Signature::Named { names: &["mapping"], required: 1, positional: 1 }, |vm, args| {
        let mapping = args.at(1);
        let (class, getter) = (vm.type_of(mapping), vm.intern("__getitem__"));
        let is_sequence = mapping.as_kind::<List>().is_some() || mapping.as_kind::<Tuple>().is_some();
        if is_sequence || vm.class_attribute(class, getter).is_none() {
            let kind = vm.type_name(mapping);
            return Err(vm.type_error(format!("mappingproxy() argument must be a mapping, not {kind}")));
        }
        Ok(MappingProxy::new(&mut vm.heap, mapping).into())
    });

/// What a proxy lets see; of anything else itself.
fn mapping(x: Value) -> Value {
    x.downcast::<MappingProxy>().map_or(x, |proxy| proxy.mapping)
}

/// The mapping for an operation that may show it to code of the program, which must not get at the namespace of a class.
fn shown(vm: &mut Isolate, x: Value) -> Value {
    match (x.downcast::<MappingProxy>(), mapping(x).downcast::<Dict>()) {
        (Some(_), Some(dict)) => ops::dict::copy(vm, dict).into(),
        _ => mapping(x),
    }
}

/// Calls a method of the mapping.
fn ask(vm: &mut Isolate, args: Args<'_>, name: &str, given: &[Value]) -> Result<Value> {
    let name = vm.intern(name);
    let method = ops::attr::get(vm, mapping(args.at(0)), name)?;
    vm.call(method, given)
}

fn compare(vm: &mut Isolate, op: CompareOp, args: Args<'_>) -> Result<Value> {
    let own = shown(vm, args.at(0));
    ops::compare::compare(vm, op, own, args.at(1))
}

fn union(vm: &mut Isolate, a: Value, b: Value) -> Result<Value> {
    let (a, b) = (shown(vm, a), shown(vm, b));
    ops::arith::binary(vm, BinaryOp::Or, a, b)
}
