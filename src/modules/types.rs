//! The module `_types`: the names of the built-in types, for `types`.

use super::add;
use crate::runtime::objects::{Dict, Gc, GeneratorKind, Instance, Module, Tag};
use crate::runtime::types::Special;
use crate::runtime::{Isolate, Value, ops};

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
