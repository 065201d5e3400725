//! property, classmethod, staticmethod, super, and the descriptors of declared slots.

use super::TypeSpec;
use super::functions::def;
use crate::runtime::objects::{
    Args, Builtin, ClassMethod, Gc, Instance, MemberSlot, NativeDef, Property, PropertyDef, SetProperty, Signature,
    StaticMethod, Super, TypeObject, UserProperty,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Slot, Value, ops};

/// The description of `property`.
pub(super) const PROPERTY_TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| ops::call::native(vm, &NEW_PROPERTY, None, behind_class(args))),
    methods: &[
        def("__init__", Signature::Any, |vm, args| ops::call::native_method(vm, &INIT_PROPERTY, args)),
        def("getter", Signature::One, |vm, args| copy(vm, args, 0)),
        def("setter", Signature::One, |vm, args| copy(vm, args, 1)),
        def("deleter", Signature::One, |vm, args| copy(vm, args, 2)),
        def("__get__", super::functions::range(1, 2), get),
        def("__set__", super::functions::range(2, 2), |vm, args| set(vm, args, args.get(2))),
        def("__delete__", Signature::One, |vm, args| set(vm, args, None)),
        def("__set_name__", super::functions::range(2, 2), |_, args| {
            as_property(args.at(0)).name.set(args.get(2));
            Ok(Value::NONE)
        }),
    ],
    properties: &[
        PropertyDef { name: "fget", get: |_, this| part(as_property(this).get.get()), set: READONLY },
        PropertyDef { name: "fset", get: |_, this| part(as_property(this).set.get()), set: READONLY },
        PropertyDef { name: "fdel", get: |_, this| part(as_property(this).delete.get()), set: READONLY },
        PropertyDef {
            name: "__doc__",
            get: doc,
            set: Some(|_, this, value| {
                as_property(this).doc.set(value);
                Ok(())
            }),
        },
        PropertyDef {
            name: "__isabstractmethod__",
            get: |vm, this| {
                let property = as_property(this);
                let mut abstracted = false;
                for accessor in [&property.get, &property.set, &property.delete] {
                    abstracted |= is_abstract(vm, accessor.get())?;
                }
                Ok(Value::bool(abstracted))
            },
            set: None,
        },
        PropertyDef {
            name: "__name__",
            get: |vm, this| match ops::descriptor::property_name(vm, as_property(this))? {
                Some(name) => Ok(name),
                None => {
                    let name = vm.intern("__name__");
                    Err(vm.attribute_error("'property' object has no attribute '__name__'", this, name))
                }
            },
            set: Some(|_, this, value| {
                as_property(this).name.set(value);
                Ok(())
            }),
        },
    ],
};

/// For fields that CPython declares as read-only members, which have a message of their own.
const READONLY: Option<SetProperty> = Some(|vm, _, _| Err(ops::attr::readonly(vm)));

const PARTS: Signature = Signature::Named { names: &["fget", "fset", "fdel", "doc"], required: 0, positional: 4 };

const NEW_PROPERTY: NativeDef = NativeDef {
    name: "property",
    signature: PARTS,
    function: |vm, args| {
        let part = |index: usize| args.get(index).filter(|part| !part.is_none());
        Ok(UserProperty::new(&mut vm.heap, [part(0), part(1), part(2), part(3)]).into())
    },
};

static INIT_PROPERTY: NativeDef = def("property", PARTS, init_property);

/// `property.__init__`. What is derived from `property` has its text as an attribute, which hides that of the class.
fn init_property(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let this = args.at(0);
    let property = as_property(this);
    let part = |index: usize| args.get(index).filter(|part| !part.is_none());
    for (index, place) in [&property.get, &property.set, &property.delete, &property.doc].into_iter().enumerate() {
        place.set(part(index + 1));
    }
    property.name.set(None);
    // Whoever rests on what the class holds may rest on the functions too.
    vm.classes_changed();
    if !this.is::<UserProperty>() {
        let (name, text) = (vm.intern("__doc__"), doc(vm, this)?);
        let outcome = ops::attr::set(vm, this, name, text);
        outcome.or_else(|raised| vm.catch(raised, ExceptionKind::AttributeError).map(drop))?;
    }
    Ok(Value::NONE)
}

fn behind_class(args: Args<'_>) -> Args<'_> {
    Args { slots: &args.slots[1..], keywords: args.keywords }
}

fn as_property(this: Value) -> Gc<UserProperty> {
    ops::class::payload(this).downcast().expect("an attribute of a property")
}

fn part(slot: Slot) -> Result<Value> {
    Ok(slot.unwrap_or(Value::NONE))
}

/// A property's own text, or that of its getter.
fn doc(vm: &mut Isolate, this: Value) -> Result<Value> {
    let property = as_property(this);
    match (property.doc.get(), property.get.get()) {
        (Some(doc), _) => Ok(doc),
        (None, Some(getter)) => {
            let name = vm.intern("__doc__");
            Ok(ops::attr::get_or_none(vm, getter, name)?.unwrap_or(Value::NONE))
        }
        (None, None) => Ok(Value::NONE),
    }
}

/// `getter`, `setter`, `deleter`: a copy with one function replaced, of the same class.
fn copy(vm: &mut Isolate, args: Args<'_>, replaced: usize) -> Result<Value> {
    let property = as_property(args.at(0));
    let mut parts = [property.get.get(), property.set.get(), property.delete.get(), property.doc.get()];
    parts[replaced] = args.get(1);
    if !args.at(0).is::<UserProperty>() {
        let class = vm.type_of(args.at(0));
        let copy = vm.call(class.into(), &parts.map(|part| part.unwrap_or(Value::NONE)))?;
        if let Some(copy) = copy.as_kind::<UserProperty>() {
            copy.name.set(property.name.get());
        }
        return Ok(copy);
    }
    let copy = UserProperty::new(&mut vm.heap, parts);
    copy.name.set(property.name.get());
    Ok(copy.into())
}

fn get(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(object) = args.get(1).filter(|object| !object.is_none()) else {
        return Ok(args.at(0));
    };
    let class = vm.type_of(object);
    let value = ops::descriptor::get(vm, as_property(args.at(0)).into(), Some(object), class)?;
    Ok(value.unwrap_or(Value::NONE))
}

fn set(vm: &mut Isolate, args: Args<'_>, value: Slot) -> Result<Value> {
    let name = vm.intern("");
    ops::descriptor::set(vm, as_property(args.at(0)).into(), args.at(1), name, value)?;
    Ok(Value::NONE)
}

fn is_abstract(vm: &mut Isolate, function: Slot) -> Result<bool> {
    let Some(function) = function else { return Ok(false) };
    let name = vm.intern("__isabstractmethod__");
    match ops::attr::get_or_none(vm, function, name)? {
        Some(flag) => ops::compare::is_true(vm, flag),
        None => Ok(false),
    }
}

/// An attribute that follows from the function that is wrapped.
macro_rules! wrapped {
    ($kind:ident, $name:literal, $get:expr) => {
        wrapped!($kind, $name, $get, None)
    };
    ($kind:ident, $name:literal, $get:expr, $set:expr) => {
        PropertyDef {
            name: $name,
            get: |vm, this| {
                let wrapper: Gc<$kind> = ops::class::payload(this).downcast().expect("an attribute of a wrapper");
                let get: fn(&mut Isolate, Value) -> Result<Value> = $get;
                get(vm, wrapper.function)
            },
            set: $set,
        }
    };
}

/// One of the function's attributes that a wrapper may have of its own.
macro_rules! taken_over {
    ($kind:ident, $name:literal) => {
        PropertyDef {
            name: $name,
            get: |vm, this| {
                let name = vm.intern($name);
                if let Some(own) = ops::attr::own(vm, this, name) {
                    return Ok(own);
                }
                let wrapper: Gc<$kind> = ops::class::payload(this).downcast().expect("an attribute of a wrapper");
                ops::attr::get(vm, wrapper.function, name)
            },
            set: Some(|vm, this, value| {
                let name = vm.intern($name);
                ops::attr::change_own(vm, this, name, value);
                Ok(())
            }),
        }
    };
}

/// The description of a type that wraps one function.
macro_rules! wrapper_type {
    ($kind:ident) => {
        TypeSpec {
            construct: Some(|vm, args| match args.len() {
                2 if args.keywords.is_none() => Ok($kind::new(&mut vm.heap, args.at(1)).into()),
                count => {
                    let name = vm.types.of_tag(crate::runtime::objects::Tag::$kind).name.to_text().into_owned();
                    ops::call::no_keywords(vm, &name, args)?;
                    let message = format!("{name} expected 1 argument, got {}", count - 1);
                    Err(vm.type_error(message))
                }
            }),
            methods: &[
                def("__init__", Signature::Any, init_wrapper),
                def("__get__", super::functions::range(1, 2), |vm, args| {
                    let object = args.get(1).filter(|object| !object.is_none());
                    let given = args.get(2).and_then(|class| class.downcast::<TypeObject>());
                    let class = given.or_else(|| object.map(|object| vm.type_of(object)));
                    let class = class.unwrap_or_else(|| vm.object_type());
                    let value = ops::descriptor::get(vm, ops::class::payload(args.at(0)), object, class)?;
                    Ok(value.unwrap_or(Value::NONE))
                }),
            ],
            properties: &[
                wrapped!($kind, "__func__", |_, function| Ok(function), READONLY),
                wrapped!($kind, "__wrapped__", |_, function| Ok(function), READONLY),
                super::DICT,
                taken_over!($kind, "__name__"),
                taken_over!($kind, "__qualname__"),
                taken_over!($kind, "__annotations__"),
                taken_over!($kind, "__doc__"),
                taken_over!($kind, "__module__"),
                wrapped!($kind, "__isabstractmethod__", |vm, function| {
                    is_abstract(vm, Some(function)).map(Value::bool)
                }),
            ],
        }
    };
}

/// `classmethod.__init__`, `staticmethod.__init__`: what is derived from them wraps the function from now on. Those that
/// are made already keep theirs.
fn init_wrapper(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if args.len() != 2 || args.keywords.is_some() {
        let kind = vm.type_name(ops::class::payload(args.at(0)));
        return Err(ops::call::out_of_range(vm, &kind, 1, 1, args.len() - 1));
    }
    if let Some(instance) = args.at(0).downcast::<Instance>() {
        let made = match ops::class::payload(args.at(0)).is::<ClassMethod>() {
            true => ClassMethod::new(&mut vm.heap, args.at(1)).into(),
            false => StaticMethod::new(&mut vm.heap, args.at(1)).into(),
        };
        instance.payload.set(Some(made));
        vm.classes_changed();
        // The derived class has these itself.
        for name in ["__module__", "__doc__"] {
            let name = vm.intern(name);
            if let Some(value) = ops::attr::get_or_none(vm, args.at(1), name)? {
                ops::attr::set(vm, args.at(0), name, value)?;
            }
        }
    }
    Ok(Value::NONE)
}

fn of_function(vm: &mut Isolate, function: Value, name: &str) -> Result<Value> {
    let name = vm.intern(name);
    ops::attr::get(vm, function, name)
}

/// The description of `classmethod`.
pub(super) const CLASS_METHOD_TYPE: TypeSpec = wrapper_type!(ClassMethod);
/// The description of `staticmethod`.
pub(super) const STATIC_METHOD_TYPE: TypeSpec = wrapper_type!(StaticMethod);

/// `__get__` of descriptors that look at which objects they are asked for.
pub(crate) const GET: NativeDef = def("__get__", super::functions::range(1, 2), |vm, args| {
    let given = |at: usize| args.get(at).filter(|value| !value.is_none());
    ops::descriptor::get_checked(vm, args.at(0), given(1), given(2))
});
/// The same of `__set__`.
pub(crate) const SET: NativeDef = def("__set__", super::functions::range(2, 2), |vm, args| {
    ops::descriptor::set_checked(vm, args.at(0), args.at(1), args.get(2)).map(|()| Value::NONE)
});
/// The same of `__delete__`.
pub(crate) const DELETE: NativeDef = def("__delete__", Signature::One, |vm, args| {
    ops::descriptor::set_checked(vm, args.at(0), args.at(1), None).map(|()| Value::NONE)
});

/// The description of the type of attributes that are computed.
pub(super) const COMPUTED_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[GET, SET, DELETE],
    properties: &[
        PropertyDef {
            name: "__name__",
            get: |vm, this| Ok(vm.intern(as_computed(this).def.name).into()),
            set: READONLY,
        },
        PropertyDef { name: "__objclass__", get: |_, this| Ok(as_computed(this).owner.into()), set: READONLY },
        PropertyDef {
            name: "__qualname__",
            get: |vm, this| {
                let property = as_computed(this);
                let owner = ops::descriptor::qualified_name(property.owner);
                Ok(vm.str(&format!("{owner}.{}", property.def.name)))
            },
            set: None,
        },
        PropertyDef {
            name: "__doc__",
            get: |vm, this| Ok(super::documentation::of_attribute(vm, as_computed(this))),
            set: None,
        },
    ],
};

fn as_computed(this: Value) -> Gc<Property> {
    this.downcast().expect("an attribute of a computed attribute")
}

/// The description of the type of class methods that built-in types hold.
pub(super) const NATIVE_CLASS_METHOD_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[GET],
    properties: &[
        PropertyDef {
            name: "__name__",
            get: |vm, this| Ok(vm.intern(as_native_class_method(this).def.name).into()),
            set: READONLY,
        },
        PropertyDef {
            name: "__objclass__",
            get: |_, this| Ok(as_native_class_method(this).owner.map_or(Value::NONE, Value::from)),
            set: READONLY,
        },
        PropertyDef {
            name: "__qualname__",
            get: |vm, this| of_function(vm, as_native_class_method(this).into(), "__qualname__"),
            set: None,
        },
        PropertyDef {
            name: "__doc__",
            get: |vm, this| Ok(super::documentation::of_method(vm, as_native_class_method(this))),
            set: None,
        },
    ],
};

fn as_native_class_method(this: Value) -> Gc<Builtin> {
    let method = this.downcast::<ClassMethod>().and_then(|method| method.native());
    method.expect("an attribute of a native class method")
}

/// The description of the type of slots that `__slots__` declares.
pub(super) const MEMBER_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[GET, SET, DELETE],
    properties: &[
        PropertyDef {
            name: "__qualname__",
            get: |vm, this| {
                let member = as_member(this);
                let owner = ops::descriptor::qualified_name(member.owner);
                Ok(vm.str(&format!("{owner}.{}", member.name.to_text())))
            },
            set: None,
        },
        PropertyDef { name: "__doc__", get: |_, _| Ok(Value::NONE), set: None },
        PropertyDef { name: "__name__", get: |_, this| Ok(as_member(this).name.into()), set: None },
        PropertyDef { name: "__objclass__", get: |_, this| Ok(as_member(this).owner.into()), set: None },
    ],
};

fn as_member(this: Value) -> Gc<MemberSlot> {
    this.downcast().expect("an attribute of a slot")
}

/// The description of `super`.
pub(super) const SUPER_TYPE: TypeSpec = TypeSpec {
    construct: Some(construct_super),
    methods: &[
        def("__init__", Signature::Any, init_super),
        def("__repr__", Signature::None, |vm, args| Ok(ops::repr::of_kind(vm, args.at(0))?.into())),
        def("__getattribute__", Signature::One, |vm, args| {
            let name = super::object::attribute_name(vm, args.at(1))?;
            ops::attr::get_by_super(vm, args.at(0), as_super(args.at(0)), name)
        }),
        def("__get__", super::functions::range(1, 2), |vm, args| {
            let given = |at: usize| args.get(at).filter(|value| !value.is_none());
            match (given(1), given(2)) {
                (Some(object), _) => ops::descriptor::bind_super(vm, args.at(0), as_super(args.at(0)), object),
                (None, Some(_)) => Ok(args.at(0)),
                (None, None) => Err(vm.type_error("__get__(None, None) is invalid")),
            }
        }),
    ],
    properties: &[
        PropertyDef { name: "__thisclass__", get: |_, this| Ok(as_super(this).class.into()), set: None },
        PropertyDef { name: "__self__", get: |_, this| part(as_super(this).object), set: None },
        PropertyDef { name: "__self_class__", get: |_, this| Ok(as_super(this).start.into()), set: None },
    ],
};

fn as_super(this: Value) -> Gc<Super> {
    this.as_kind().expect("an attribute of super")
}

/// `super.__init__`, which only instances of derived classes come to.
fn init_super(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if let Some(class) = args.get(1).filter(|class| !class.is::<TypeObject>()) {
        let message = format!("super() argument 1 must be type, not {}", vm.type_name(class));
        return Err(vm.type_error(message));
    }
    let made = construct_super(vm, args)?;
    if let Some(instance) = args.at(0).downcast::<Instance>() {
        instance.payload.set(Some(made));
    }
    Ok(Value::NONE)
}

fn construct_super(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "super", args)?;
    if args.len() > 3 {
        return Err(ops::call::out_of_range(vm, "super()", 0, 2, args.len() - 1));
    }
    let (class, object) = match args.get(1) {
        Some(class) => (class, args.get(2).filter(|object| !object.is_none())),
        None => match (vm.super_hook)(vm) {
            Ok((class, object)) => (class, Some(object)),
            Err(message) => return Err(vm.raise_new(ExceptionKind::RuntimeError, message)),
        },
    };
    let Some(class) = class.downcast::<TypeObject>() else {
        let message = format!("super() argument 1 must be a type, not {}", vm.type_name(class));
        return Err(vm.type_error(message));
    };
    let start = match object {
        Some(object) => ops::class::super_start(vm, class, object)?,
        None => class,
    };
    Ok(Super::new(&mut vm.heap, class, object, start).into())
}
