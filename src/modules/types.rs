//! The module `_types`: the names of the built-in types, for `types`.

use super::{add, add_functions};
use crate::builtins::wrappers::unite;
use crate::runtime::objects::{
    ClassMethod, Collection, Dict, Function, Gc, GeneratorKind, Instance, Module, NativeDef, Signature, StaticMethod,
    Tag, TypeObject,
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
    // Marks a function, or a class with its methods, that is native in CPython: messages of wrong calls are those of native
    // functions, and messages name the class with its module.
    NativeDef {
        name: "_native",
        signature: Signature::One,
        function: |_, args| {
            if let Some(class) = args.at(0).downcast::<TypeObject>() {
                class.shows_module.set(true);
                // What classes give it that CPython does not have is its own there.
                for class in class.mro().filter(|other| other.is_user && (*other == class || !other.shows_module.get()))
                {
                    let entries = (0..class.dict.table.end()).filter_map(|position| class.dict.table.entry(position));
                    entries.for_each(|(_, value)| stands_for_native(value));
                }
            }
            stands_for_native(args.at(0));
            Ok(args.at(0))
        },
    },
    // `a | b` of types.
    NativeDef {
        name: "_unite",
        signature: Signature::Range { min: 2, max: 2 },
        function: |vm, args| unite(vm, args.at(0), args.at(1)),
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

/// Marks a function, or the one of a class method or static method.
fn stands_for_native(value: Value) {
    let method = value.downcast::<ClassMethod>().map(|method| method.function);
    let method = method.or_else(|| value.downcast::<StaticMethod>().map(|method| method.function));
    if let Some(function) = method.unwrap_or(value).downcast::<Function>() {
        function.set_stands_for_native();
    }
}
