//! object, and the attributes that several types have in the same form.

use super::TypeSpec;
use super::functions::{def, range};
use crate::runtime::objects::{
    Args, Dict, Gc, Module, NativeDef, PropertyDef, Shaped, Signature, Str, Tag, TypeObject,
};
pub(crate) use crate::runtime::ops::places::DICT;
use crate::runtime::{Isolate, Raised, Result, Slot, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        def("__init__", Signature::Any, init),
        def("__sizeof__", Signature::None, |_, args| Ok(Value::fixnum(ops::size::of(args.at(0)).0 as i64))),
        def("__repr__", Signature::None, |vm, args| Ok(ops::repr::plain_repr(vm, args.at(0)).into())),
        def("__str__", Signature::None, |vm, args| {
            // What is no string is refused by whoever asked for one, who knows of `__str__` alone.
            match ops::special::has_methods(args.at(0)) {
                true => Ok(ops::attr::call_special(vm, args.at(0), "__repr__", &[])?.unwrap_or(Value::NONE)),
                false => Ok(ops::repr::repr(vm, args.at(0))?.into()),
            }
        }),
        def("__eq__", Signature::One, |_, args| {
            Ok(if args.at(0) == args.at(1) { Value::TRUE } else { Value::NOT_IMPLEMENTED })
        }),
        def("__ne__", Signature::One, not_equal),
        def("__lt__", Signature::One, |_, _| Ok(Value::NOT_IMPLEMENTED)),
        def("__le__", Signature::One, |_, _| Ok(Value::NOT_IMPLEMENTED)),
        def("__gt__", Signature::One, |_, _| Ok(Value::NOT_IMPLEMENTED)),
        def("__ge__", Signature::One, |_, _| Ok(Value::NOT_IMPLEMENTED)),
        def("__hash__", Signature::None, |vm, args| Ok(vm.heap.int(ops::hash::by_identity(args.at(0))))),
        def("__format__", Signature::One, format),
        def("__getattribute__", Signature::One, |vm, args| {
            let name = attribute_name(vm, args.at(1))?;
            ops::attr::get_generic(vm, args.at(0), name)
        }),
        def("__setattr__", range(2, 2), |vm, args| {
            refuse_class(vm, "__setattr__", args.at(0))?;
            set_attribute(vm, args)
        }),
        def("__delattr__", Signature::One, |vm, args| {
            refuse_class(vm, "__delattr__", args.at(0))?;
            delete_attribute(vm, args)
        }),
        def("__reduce__", Signature::None, |vm, args| reduction(vm, "reduce", &[args.at(0), Value::fixnum(0)])),
        def("__reduce_ex__", Signature::One, |vm, args| reduction(vm, "reduce_ex", &[args.at(0), args.at(1)])),
        def("__getstate__", Signature::None, |vm, args| reduction(vm, "state", &[args.at(0)])),
        def("__dir__", Signature::None, |vm, args| super::names::of_object(vm, args.at(0))),
    ],
    properties: &[PropertyDef { name: "__class__", get: |vm, this| Ok(vm.type_of(this).into()), set: Some(set_class) }],
};

/// Sets an attribute of an object, or of a class.
pub(super) fn set_attribute(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let name = attribute_name(vm, args.at(1))?;
    ops::attr::set_generic(vm, args.at(0), name, args.get(2)).map(|()| Value::NONE)
}

/// Deletes one.
pub(super) fn delete_attribute(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let name = attribute_name(vm, args.at(1))?;
    ops::attr::set_generic(vm, args.at(0), name, None).map(|()| Value::NONE)
}

/// TypeError if the method of `object` is asked to change a class, which only that of its metaclass does.
fn refuse_class(vm: &mut Isolate, method: &str, object: Value) -> Result<()> {
    if object.is::<TypeObject>() {
        let message = format!("can't apply this {method} to {} object", vm.type_name(object));
        return Err(vm.type_error(message));
    }
    Ok(())
}

/// How the object is taken apart to be copied, by a function of the module that knows.
fn reduction(vm: &mut Isolate, function: &str, args: &[Value]) -> Result<Value> {
    let function = super::io::from_module(vm, "_reduction", function)?;
    vm.call(function, args)
}

/// The methods of the type itself.
pub(super) const CLASS_METHODS: &[NativeDef] = &[
    def("__init_subclass__", Signature::Any, |vm, args| {
        let class = args.at(0).downcast::<TypeObject>();
        let name = class.map_or_else(String::new, ops::descriptor::qualified_name);
        ops::call::no_keywords(vm, &format!("{name}.__init_subclass__"), args)?;
        Ok(Value::NONE)
    }),
    def("__subclasshook__", Signature::One, |_, _| Ok(Value::NOT_IMPLEMENTED)),
];

/// `object.__new__`
pub(super) const NEW: NativeDef = def("__new__", Signature::Any, |vm, args| {
    let (_, class, args) = ops::maker::check(vm, args)?;
    if args.len() > 1 {
        if ops::class::overrides(vm, class, "__new__") {
            return Err(vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
        if !ops::class::overrides(vm, class, "__init__") {
            return Err(vm.type_error(format!("{}() takes no arguments", class.name.to_text())));
        }
    }
    let abstracts = vm.intern("__abstractmethods__");
    if class.is_user
        && let Some(names) = ops::dict::get_str(class.dict, abstracts)
        && ops::compare::is_true(vm, names)?
    {
        return Err(abstract_class(vm, class, names)?);
    }
    Ok(ops::instance::instantiate(vm, class).into())
});

/// A class with abstract methods makes no instances.
fn abstract_class(vm: &mut Isolate, class: Gc<TypeObject>, names: Value) -> Result<Raised> {
    let mut texts = Vec::new();
    for name in ops::iter::collect(vm, names)?.to_vec() {
        texts.push(format!("'{}'", ops::repr::str(vm, name)?.to_text()));
    }
    texts.sort();
    let plural = if texts.len() == 1 { "" } else { "s" };
    let message = format!(
        "Can't instantiate abstract class {} without an implementation for abstract method{plural} {}",
        class.name.to_text(),
        texts.join(", ")
    );
    Ok(vm.type_error(message))
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let object = vm.object_type();
    ops::call::with_first(vm, object.into(), args, NEW.function)
}

/// `object.__init__`: arguments are a mistake unless `__new__` takes them.
fn init(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let class = vm.type_of(args.at(0));
    if args.len() > 1 {
        if ops::class::overrides(vm, class, "__init__") {
            return Err(vm.type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
        }
        if !ops::class::overrides(vm, class, "__new__") {
            let name = class.name.to_text().into_owned();
            let message = format!("{name}.__init__() takes exactly one argument (the instance to initialize)");
            return Err(vm.type_error(message));
        }
    }
    Ok(Value::NONE)
}

/// `object.__ne__`: the opposite of what `__eq__` says.
fn not_equal(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let equal = ops::attr::call_special(vm, args.at(0), "__eq__", &[args.at(1)])?;
    match equal.filter(|&equal| equal != Value::NOT_IMPLEMENTED) {
        Some(equal) => Ok(Value::bool(!ops::compare::is_true(vm, equal)?)),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// `object.__format__`: no specification but the empty one.
fn format(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let empty = args.at(1).as_kind::<Str>().is_some_and(|spec| spec.is_empty());
    if !empty {
        return Err(ops::format::unsupported(vm, args.at(0)));
    }
    ops::repr::str_object(vm, args.at(0))
}

/// `object.__class__ = class`, between classes of programs whose instances are laid out alike, and for modules.
fn set_class(vm: &mut Isolate, this: Value, class: Slot) -> Result<()> {
    let Some(class) = class else {
        return Err(vm.type_error("can't delete __class__ attribute"));
    };
    let Some(class) = class.downcast::<TypeObject>() else {
        let message = format!("__class__ must be set to a class, not '{}' object", vm.type_name(class));
        return Err(vm.type_error(message));
    };
    let old = vm.type_of(this);
    if old == class && this.is::<Module>() {
        return Ok(());
    }
    let modules = vm.types.of_tag(Tag::Module);
    let are_of_modules = old.is_subtype(modules) && class.is_subtype(modules);
    if !(are_of_modules || old.is_user && class.is_user) {
        let message = "__class__ assignment only supported for mutable types or ModuleType subclasses";
        return Err(vm.type_error(message));
    }
    let is_alike = match are_of_modules {
        true => ops::hierarchy::has_same_slots(class, old),
        false => ops::hierarchy::is_laid_out_alike(class, old),
    };
    if !is_alike {
        let message = format!(
            "__class__ assignment: '{}' object layout differs from '{}'",
            class.name.to_text(),
            old.name.to_text()
        );
        return Err(vm.type_error(message));
    }
    match Shaped::of(this).filter(|_| class.is_user) {
        Some(object) => ops::instance::set_class(vm, object, class),
        None => ops::module::set_class(vm, this, class),
    }
    if class.finalizes.get() && !old.finalizes.get() {
        vm.heap.watch(this);
    }
    Ok(())
}

/// The name of an attribute, as `getattr` and its kin take it.
pub(crate) fn attribute_name(vm: &mut Isolate, name: Value) -> Result<Gc<Str>> {
    match name.as_kind::<Str>() {
        Some(name) => Ok(name),
        None => {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(name));
            Err(vm.type_error(message))
        }
    }
}

/// The dict that an assignment demands, or the error that says so.
pub(crate) fn dict_of(vm: &mut Isolate, value: Value, message: &str) -> Result<Gc<Dict>> {
    match value.downcast::<Dict>() {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error(message)),
    }
}
