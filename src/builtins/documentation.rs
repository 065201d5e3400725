//! What the attributes that every object has say of themselves: methods of a program that replace them and say nothing
//! inherit it, where `help` and `inspect.getdoc` are asked.

use crate::runtime::objects::{Builtin, Property};
use crate::runtime::types::Special;
use crate::runtime::{Gc, Isolate, Value};

const METHODS: &[(&str, &str)] = &[
    ("__delattr__", "Implement delattr(self, name)."),
    ("__dir__", "Default dir() implementation."),
    ("__eq__", "Return self==value."),
    ("__format__", "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise."),
    ("__ge__", "Return self>=value."),
    ("__getattribute__", "Return getattr(self, name)."),
    ("__getstate__", "Helper for pickle."),
    ("__gt__", "Return self>value."),
    ("__hash__", "Return hash(self)."),
    ("__init__", "Initialize self.  See help(type(self)) for accurate signature."),
    (
        "__init_subclass__",
        "This method is called when a class is subclassed.\n\n\
         The default implementation does nothing. It may be\noverridden to extend subclasses.\n",
    ),
    ("__le__", "Return self<=value."),
    ("__lt__", "Return self<value."),
    ("__ne__", "Return self!=value."),
    ("__new__", "Create and return a new object.  See help(type) for accurate signature."),
    ("__reduce__", "Helper for pickle."),
    ("__reduce_ex__", "Helper for pickle."),
    ("__repr__", "Return repr(self)."),
    ("__setattr__", "Implement setattr(self, name, value)."),
    ("__sizeof__", "Size of object in memory, in bytes."),
    ("__str__", "Return str(self)."),
    (
        "__subclasshook__",
        "Abstract classes can override this to customize issubclass().\n\n\
         This is invoked early on by abc.ABCMeta.__subclasscheck__().\n\
         It should return True, False or NotImplemented.  If it returns\n\
         NotImplemented, the normal algorithm is used.  Otherwise, it\n\
         overrides the normal algorithm (and the outcome is cached).\n",
    ),
];

/// Those that the classes of a program add.
const ATTRIBUTES: &[(&str, &str)] =
    &[("__dict__", "dictionary for instance variables"), ("__weakref__", "list of weak references to the object")];

/// `__doc__` of a native method or function.
pub(super) fn of_method(vm: &mut Isolate, method: Gc<Builtin>) -> Value {
    let object = vm.types.special(Special::Object);
    let owner = method.owner.or_else(|| method.receiver.and_then(Value::downcast));
    if owner == Some(object) { text(vm, METHODS, method.def.name) } else { Value::NONE }
}

/// `__doc__` of a computed attribute.
pub(super) fn of_attribute(vm: &mut Isolate, attribute: Gc<Property>) -> Value {
    if attribute.owner.is_user { text(vm, ATTRIBUTES, attribute.def.name) } else { Value::NONE }
}

fn text(vm: &mut Isolate, texts: &[(&str, &str)], name: &str) -> Value {
    match texts.iter().find(|(known, _)| *known == name) {
        Some((_, text)) => vm.str(text),
        None => Value::NONE,
    }
}
