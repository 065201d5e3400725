//! Built-in functions, and the methods and attributes of built-in types.
//!
//! Each type has a file that describes it in a `TypeSpec`; what its operators do is in `runtime::ops`.

mod alias;
mod bytearray;
mod bytes;
mod cell;
pub(crate) mod code;
mod complex;
pub(crate) mod descriptors;
mod dict;
mod documentation;
pub(crate) mod exception;
mod exception_group;
mod execute;
mod float;
pub(crate) mod frame;
pub(crate) mod function;
mod functions;
mod generator;
mod int;
pub(crate) mod io;
mod iterator_state;
pub(crate) mod iterators;
mod list;
mod memoryview;
pub(crate) mod names;
mod numeric;
mod object;
mod proxy;
mod range;
mod set;
mod str;
mod text;
mod tuple;
pub(crate) mod types;
mod union;
pub(crate) mod wrappers;

pub(crate) use frame::line as frame_line;
pub(crate) use functions::{def, identity, is_instance, length, range};
pub(crate) use object::{DICT, attribute_name};
pub(crate) use text::size;

use crate::runtime::heap::Heap;
use crate::runtime::objects::{
    AwaitableKind, Builtin, ClassMethod, Dict, GeneratorKind, IterKind, NativeDef, NativeFn, Property, PropertyDef,
    Str, Tag, TypeObject,
};
use crate::runtime::ops;
use crate::runtime::types::{ExceptionKind, Special};
use crate::runtime::{Gc, Isolate, Value};
use smallvec::SmallVec;

/// What a built-in type has.
pub(crate) struct TypeSpec {
    /// What calling the type does: argument 0 is the type.
    pub construct: Option<NativeFn>,
    /// Its methods.
    pub methods: &'static [NativeDef],
    /// Its computed attributes.
    pub properties: &'static [PropertyDef],
}

/// Fills the types and the namespace of the built-ins of a new isolate.
pub fn install(vm: &mut Isolate) {
    let by_tag: [(Tag, &TypeSpec); 44] = [
        (Tag::Float, &float::TYPE),
        (Tag::Int, &int::TYPE),
        (Tag::Complex, &complex::TYPE),
        (Tag::Str, &str::TYPE),
        (Tag::Bytes, &bytes::TYPE),
        (Tag::ByteArray, &bytearray::TYPE),
        (Tag::MemoryView, &memoryview::TYPE),
        (Tag::Tuple, &tuple::TYPE),
        (Tag::List, &list::TYPE),
        (Tag::Dict, &dict::TYPE),
        (Tag::DictKeys, &dict::SET_VIEW_TYPE),
        (Tag::DictItems, &dict::SET_VIEW_TYPE),
        (Tag::DictValues, &dict::VALUES_TYPE),
        (Tag::MappingProxy, &proxy::TYPE),
        (Tag::Set, &set::TYPE),
        (Tag::FrozenSet, &set::FROZEN_TYPE),
        (Tag::Range, &range::TYPE),
        (Tag::Slice, &range::SLICE_TYPE),
        (Tag::Function, &function::TYPE),
        (Tag::BoundMethod, &function::METHOD_TYPE),
        (Tag::Builtin, &function::BUILTIN_TYPE),
        (Tag::Cell, &cell::TYPE),
        (Tag::Code, &code::TYPE),
        (Tag::Type, &types::TYPE),
        (Tag::Exception, &exception::TYPE),
        (Tag::Traceback, &exception::TRACEBACK_TYPE),
        (Tag::MapIter, &iterators::MAP_TYPE),
        (Tag::FilterIter, &iterators::FILTER_TYPE),
        (Tag::ZipIter, &iterators::ZIP_TYPE),
        (Tag::EnumerateIter, &iterators::ENUMERATE_TYPE),
        (Tag::RangeIter, &iterators::INDEXED_TYPE),
        (Tag::BigRangeIter, &iterators::INDEXED_TYPE),
        (Tag::CallableIter, &iterators::TYPE),
        (Tag::Module, &types::MODULE_TYPE),
        (Tag::UserProperty, &descriptors::PROPERTY_TYPE),
        (Tag::ClassMethod, &descriptors::CLASS_METHOD_TYPE),
        (Tag::StaticMethod, &descriptors::STATIC_METHOD_TYPE),
        (Tag::MemberSlot, &descriptors::MEMBER_TYPE),
        (Tag::Property, &descriptors::COMPUTED_TYPE),
        (Tag::Super, &descriptors::SUPER_TYPE),
        (Tag::GenericAlias, &alias::TYPE),
        (Tag::Union, &union::TYPE),
        (Tag::Generator, &generator::TYPE),
        (Tag::Frame, &frame::TYPE),
    ];
    for (tag, spec) in by_tag {
        let class = vm.types.of_tag(tag);
        fill(vm, class, spec);
        if spec.construct.is_some() && tag != Tag::Exception {
            publish(vm, class);
        }
    }
    for &kind in IterKind::ALL {
        let class = vm.types.iterator(kind);
        if kind == IterKind::Reversed {
            fill(vm, class, &iterators::REVERSED_TYPE);
            publish(vm, class);
        } else {
            let spec = if kind.has_index() { &iterators::INDEXED_TYPE } else { &iterators::SIZED_TYPE };
            fill(vm, class, spec);
        }
    }
    for (kind, spec) in [
        (GeneratorKind::Coroutine, &generator::COROUTINE_TYPE),
        (GeneratorKind::AsyncGenerator, &generator::ASYNC_TYPE),
    ] {
        let class = vm.types.generator(kind);
        fill(vm, class, spec);
        add_methods_of_class(vm, class, alias::CLASS_GET_ITEM);
    }
    for kind in AwaitableKind::ALL {
        let class = vm.types.awaitable(kind);
        let is_wrapper = kind == AwaitableKind::Wrapper;
        fill(vm, class, if is_wrapper { &generator::WRAPPER_TYPE } else { &generator::AWAITABLE_TYPE });
    }
    for tag in [Tag::Str, Tag::Bytes, Tag::ByteArray] {
        let class = vm.types.of_tag(tag);
        add_methods(vm, class, text::METHODS);
    }
    let byte_array = vm.types.of_tag(Tag::ByteArray);
    add_methods(vm, byte_array, bytes::METHODS);
    for tag in [Tag::Bytes, Tag::ByteArray] {
        let class = vm.types.of_tag(tag);
        add_methods_of_class(vm, class, bytes::MAKERS);
    }
    for (tag, defs) in
        [(Tag::Dict, dict::CLASS_METHODS), (Tag::Float, float::CLASS_METHODS), (Tag::Int, int::CLASS_METHODS)]
    {
        let class = vm.types.of_tag(tag);
        add_methods_of_class(vm, class, defs);
    }
    for (tag, defs) in
        [(Tag::Bytes, bytes::STATIC_METHODS), (Tag::ByteArray, bytes::STATIC_METHODS), (Tag::Str, str::STATIC_METHODS)]
    {
        add_static_methods(vm, tag, defs);
    }
    for tag in alias::GENERIC {
        let class = vm.types.of_tag(tag);
        add_methods_of_class(vm, class, alias::CLASS_GET_ITEM);
    }
    let [none, ellipsis, not_implemented] = types::CONSTANTS;
    for (special, spec) in [
        (Special::MethodDescriptor, &function::DESCRIPTOR_TYPE),
        (Special::SlotWrapper, &function::DESCRIPTOR_TYPE),
        (Special::MethodWrapper, &function::WRAPPER_TYPE),
        (Special::ClassMethodDescriptor, &descriptors::NATIVE_CLASS_METHOD_TYPE),
        (Special::SimpleNamespace, &types::NAMESPACE_TYPE),
        (Special::NoneType, &none),
        (Special::Ellipsis, &ellipsis),
        (Special::NotImplementedType, &not_implemented),
    ] {
        let class = vm.types.special(special);
        fill(vm, class, spec);
    }
    for (special, spec) in [(Special::Object, &object::TYPE), (Special::Bool, &int::BOOL_TYPE)] {
        let class = vm.types.special(special);
        fill(vm, class, spec);
        publish(vm, class);
    }
    let object = vm.object_type();
    add_methods_of_class(vm, object, object::CLASS_METHODS);
    wrappers::install(vm);
    add_new_as(vm, object, &object::NEW);
    let type_type = vm.types.of_tag(Tag::Type);
    add_methods_of_class(vm, type_type, types::CLASS_METHODS);
    add_new_as(vm, type_type, &types::NEW);
    // A plain attribute, so that objects with attributes of their own can have another.
    let (object, doc) = (vm.object_type(), vm.intern("__doc__"));
    ops::dict::set_str(vm, object.dict, doc, Value::NONE);
    for &kind in ExceptionKind::ALL {
        let class = vm.types.exception(kind);
        class.construct.set(exception::TYPE.construct);
        match kind {
            ExceptionKind::BaseExceptionGroup => {
                class.construct.set(Some(exception_group::construct));
                add_new_as(vm, class, &exception_group::NEW);
                add_methods(vm, class, exception_group::METHODS);
                add_methods_of_class(vm, class, alias::CLASS_GET_ITEM);
                add_properties(vm, class, exception_group::PROPERTIES);
            }
            ExceptionKind::ExceptionGroup => class.construct.set(Some(exception_group::construct)),
            _ if exception::has_own_new(kind) => add_new_as(vm, class, &exception::NEW),
            _ => {}
        }
        add_properties(vm, class, exception::details(kind));
        publish(vm, class);
    }
    for alias in ["EnvironmentError", "IOError"] {
        let class = vm.types.exception(ExceptionKind::OSError);
        set_builtin(vm, alias, class.into());
    }
    let module = vm.intern("builtins");
    let builtins = vm.builtins;
    for defs in functions::FUNCTIONS {
        add_functions(vm, builtins, module, defs);
    }
    let module = vm.intern("_io");
    add_functions(vm, builtins, module, std::slice::from_ref(io::OPEN));
    for (name, value) in [
        ("None", Value::NONE),
        ("True", Value::TRUE),
        ("False", Value::FALSE),
        ("Ellipsis", Value::ELLIPSIS),
        ("NotImplemented", Value::NOT_IMPLEMENTED),
        ("__debug__", Value::TRUE),
    ] {
        set_builtin(vm, name, value);
    }
}

fn set_builtin(vm: &mut Isolate, name: &str, value: Value) {
    let name = vm.intern(name);
    let builtins = vm.builtins;
    ops::dict::set_str(vm, builtins, name, value);
}

/// Makes a type a built-in name. Types of modules and internal types are not published here.
fn publish(vm: &mut Isolate, class: Gc<TypeObject>) {
    if !matches!(
        class.instances,
        Tag::Function
            | Tag::BoundMethod
            | Tag::Builtin
            | Tag::Cell
            | Tag::Code
            | Tag::Module
            | Tag::Traceback
            | Tag::GenericAlias
            | Tag::MappingProxy
    ) {
        let name = class.name.to_text().into_owned();
        set_builtin(vm, &name, class.into());
    }
}

/// Gives a type of a module what its description says, and the `__new__` for classes that derive from it.
pub(crate) fn fill_base(vm: &mut Isolate, class: Gc<TypeObject>, spec: &TypeSpec) {
    fill(vm, class, spec);
    add_new(vm, class);
}

/// Gives a type its `__new__`, which makes objects of it, and instances of classes that derive from it.
fn add_new(vm: &mut Isolate, class: Gc<TypeObject>) {
    add_new_as(vm, class, &ops::class::NEW);
}

fn add_new_as(vm: &mut Isolate, class: Gc<TypeObject>, def: &'static NativeDef) {
    add_attributes(vm, class, std::slice::from_ref(def), |def| def.name, bound_to_class);
}

/// A method that has its class as its receiver.
fn bound_to_class(heap: &mut Heap, def: &'static NativeDef, class: Gc<TypeObject>) -> Value {
    let method = Builtin::method(heap, def, class);
    Builtin::bound(heap, method, class.into()).into()
}

/// Gives a type methods whose receiver is the class they are called on.
pub(crate) fn add_methods_of_class(vm: &mut Isolate, class: Gc<TypeObject>, defs: &'static [NativeDef]) {
    vm.heap.keep(class);
    for (name, method) in named(vm, defs, |def| def.name, |heap, def| Builtin::class_method(heap, def, class).into()) {
        let method = ClassMethod::new(&mut vm.heap, method);
        ops::dict::set_str(vm, class.dict, name, method.into());
    }
}

/// Gives a type methods that are called on the type itself: static ones, which get it in place of a receiver.
fn add_static_methods(vm: &mut Isolate, tag: Tag, defs: &'static [NativeDef]) {
    let class = vm.types.of_tag(tag);
    add_attributes(vm, class, defs, |def| def.name, bound_to_class);
}

/// Gives the names of a module functions, which say that they are of `module`.
pub(crate) fn add_functions(vm: &mut Isolate, names: Gc<Dict>, module: Gc<Str>, defs: &'static [NativeDef]) {
    vm.heap.keep(module);
    for (name, function) in named(vm, defs, |def| def.name, |heap, def| Builtin::function(heap, def, module).into()) {
        ops::dict::set_str(vm, names, name, function);
    }
}

/// Gives a type attributes that nothing changes.
fn add_attributes<D>(
    vm: &mut Isolate,
    class: Gc<TypeObject>,
    defs: &'static [D],
    name: fn(&D) -> &'static str,
    make: fn(&mut Heap, &'static D, Gc<TypeObject>) -> Value,
) {
    vm.heap.keep(class);
    for (name, attribute) in named(vm, defs, name, |heap, def| make(heap, def, class)) {
        ops::dict::set_str(vm, class.dict, name, attribute);
    }
}

/// The objects that are made of descriptions, with their names: permanent ones, since nothing changes them.
fn named<D>(
    vm: &mut Isolate,
    defs: &'static [D],
    name: fn(&D) -> &'static str,
    mut make: impl FnMut(&mut Heap, &'static D) -> Value,
) -> SmallVec<[(Gc<Str>, Value); 32]> {
    vm.permanently(|vm| defs.iter().map(|def| (vm.intern(name(def)), make(&mut vm.heap, def))).collect())
}

/// Gives the type of the module `array` what built-in sequences have, and its subscript.
pub(crate) fn add_array_methods(vm: &mut Isolate, class: Gc<TypeObject>) {
    wrappers::install_for_arrays(vm, class);
    add_methods_of_class(vm, class, alias::CLASS_GET_ITEM);
}

/// Gives a type what its description says.
pub(crate) fn fill(vm: &mut Isolate, class: Gc<TypeObject>, spec: &TypeSpec) {
    class.construct.set(spec.construct);
    add_methods(vm, class, spec.methods);
    add_properties(vm, class, spec.properties);
}

pub(crate) fn add_methods(vm: &mut Isolate, class: Gc<TypeObject>, defs: &'static [NativeDef]) {
    add_attributes(vm, class, defs, |def| def.name, |heap, def, class| Builtin::method(heap, def, class).into());
}

fn add_properties(vm: &mut Isolate, class: Gc<TypeObject>, defs: &'static [PropertyDef]) {
    add_attributes(vm, class, defs, |def| def.name, |heap, def, class| Property::new(heap, def, class).into());
}
