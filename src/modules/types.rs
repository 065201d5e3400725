//! The module `_types`: the names of the built-in types, for `types`.

use super::{add, add_functions};
use crate::runtime::objects::{
    Collection, Dict, Gc, GeneratorKind, Instance, Module, NativeDef, Signature, Tag, TypeObject,
};
use crate::runtime::types::Special;
use crate::runtime::{Isolate, Value, ops};

/// The bits of `__abc_tpflags__`.
const SEQUENCE: i64 = 1 << 5;
const MAPPING: i64 = 1 << 6;

const FUNCTIONS: &[NativeDef] = &[
    // Which patterns the instances of a class match, as bits.
    NativeDef {
        name: "_collection",
        signature: Signature::One,
        function: |_, args| {
            let class = args.at(0).downcast::<TypeObject>();
            Ok(Value::fixnum(match class.and_then(|class| class.collection()) {
                Some(Collection::Sequence) => SEQUENCE,
                Some(Collection::Mapping) => MAPPING,
                None => 0,
            }))
        },
    },
    // Marks a class that is native in CPython: messages name it with its module.
    NativeDef {
        name: "_native",
        signature: Signature::One,
        function: |_, args| {
            if let Some(class) = args.at(0).downcast::<TypeObject>() {
                class.shows_module.set(true);
            }
            Ok(args.at(0))
        },
    },
    // Sets them, unless something has set them before.
    NativeDef {
        name: "_set_collection",
        signature: Signature::Range { min: 2, max: 2 },
        function: |vm, args| {
            let flags = ops::int::index(vm, args.at(1))?;
            let collection = match flags & (SEQUENCE | MAPPING) {
                SEQUENCE => Some(Collection::Sequence),
                MAPPING => Some(Collection::Mapping),
                _ => None,
            };
            if let Some(class) = args.at(0).downcast::<TypeObject>()
                && class.is_user
                && class.collection().is_none()
            {
                class.collection.set(collection);
            }
            Ok(Value::NONE)
        },
    },
];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    for (name, tag) in [
        ("FunctionType", Tag::Function),
        ("LambdaType", Tag::Function),
        ("CellType", Tag::Cell),
        ("CodeType", Tag::Code),
        ("BuiltinFunctionType", Tag::Builtin),
        ("BuiltinMethodType", Tag::Builtin),
        ("MethodType", Tag::BoundMethod),
        ("ModuleType", Tag::Module),
        ("TracebackType", Tag::Traceback),
        ("GeneratorType", Tag::Generator),
        ("FrameType", Tag::Frame),
        ("GetSetDescriptorType", Tag::Property),
        ("UnionType", Tag::Union),
        ("GenericAlias", Tag::GenericAlias),
        ("MappingProxyType", Tag::MappingProxy),
        ("MemberDescriptorType", Tag::MemberSlot),
        ("_ArrayType", Tag::NumberArray),
    ] {
        let class = vm.types.of_tag(tag);
        add(vm, module, name, class.into());
    }
    for (name, kind) in
        [("CoroutineType", GeneratorKind::Coroutine), ("AsyncGeneratorType", GeneratorKind::AsyncGenerator)]
    {
        let class = vm.types.generator(kind);
        add(vm, module, name, class.into());
    }
    add_functions(vm, module, FUNCTIONS);
    for (name, special) in [
        ("NoneType", Special::NoneType),
        ("EllipsisType", Special::Ellipsis),
        ("NotImplementedType", Special::NotImplementedType),
        ("MethodDescriptorType", Special::MethodDescriptor),
        ("WrapperDescriptorType", Special::SlotWrapper),
        ("MethodWrapperType", Special::MethodWrapper),
        ("ClassMethodDescriptorType", Special::ClassMethodDescriptor),
        ("SimpleNamespace", Special::SimpleNamespace),
    ] {
        let class = vm.types.special(special);
        add(vm, module, name, class.into());
    }
}

/// A `SimpleNamespace` with these attributes.
pub(super) fn namespace(vm: &mut Isolate, attributes: &[(&str, Value)]) -> Value {
    let class = vm.types.special(Special::SimpleNamespace);
    let dict = Dict::new(&mut vm.heap, attributes.len());
    for &(name, value) in attributes {
        let name = vm.intern(name);
        ops::dict::set_str(vm, dict, name, value);
    }
    Instance::new(&mut vm.heap, class, Some(dict)).into()
}
