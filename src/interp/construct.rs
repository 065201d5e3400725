//! Calls of programs' classes, and of exceptions, that come to an `__init__` written in Python and nothing else that a program
//! can see: the instance is made here, and `__init__` runs as a frame of the loop that calls the class. Others come to a
//! `__new__` written in Python, and are calls of that with the class before the arguments.
//!
//! All other calls of classes are `runtime::ops::class::construct`.

use crate::runtime::objects::{Function, Gc, List, PlainCall, StaticMethod, Tag, TypeObject};
use crate::runtime::{Isolate, Value, ops};

/// What the call of a class does beside making an instance.
pub enum Initializer {
    /// Nothing.
    None,
    /// It calls this function with the instance and the arguments, and drops its result, which is None.
    Function(Gc<Function>),
}

/// What a call of a class with so many positional arguments and perhaps some by keyword comes to; none if it needs the
/// general way. The arguments are still to be bound to the parameters of the function.
pub fn initializer(vm: &Isolate, class: Gc<TypeObject>, argc: usize, has_keywords: bool) -> Option<Initializer> {
    // What is passed to an exception by keyword is its `__new__`'s business.
    let is_candidate = match class.instances {
        Tag::Exception => !has_keywords,
        _ => class.is_user,
    };
    // Instances with a `__del__` are watched from the beginning.
    if !is_candidate || class.finalizes.get() {
        return None;
    }
    let init = known(vm, class).init?;
    match init.downcast::<Function>() {
        Some(function) => function.code().is_initializer.then_some(Initializer::Function(function)),
        None => (argc == 0 && !has_keywords || class.instances == Tag::Exception).then_some(Initializer::None),
    }
}

/// The `__new__` of a class whose calls come to that alone: it is written in Python, and `object` has nothing to do with
/// what it returns.
pub fn maker(vm: &Isolate, class: Gc<TypeObject>) -> Option<Gc<Function>> {
    if class.is_user { known(vm, class).new?.downcast() } else { None }
}

/// What is known of the calls of a class in this epoch of the classes.
#[inline]
fn known(vm: &Isolate, class: Gc<TypeObject>) -> PlainCall {
    let known = class.plain_call.get().filter(|known| known.epoch == vm.context().epoch);
    known.unwrap_or_else(|| look_up(vm, class))
}

/// A new instance of a class that has an [`initializer`] for these arguments.
pub fn instantiate(vm: &mut Isolate, class: Gc<TypeObject>, args: &[Value]) -> Value {
    match class.instances {
        Tag::Exception => ops::exception::make_plain(vm, class, args).into(),
        _ if is_list(vm, class) => {
            let list = List::with_capacity(&mut vm.heap, 0);
            let instance = ops::instance::instantiate(vm, class);
            instance.payload.set(Some(list.into()));
            instance.into()
        }
        _ => ops::instance::instantiate(vm, class).into(),
    }
}

/// Whether instances of a class stand for lists, which are empty until `__init__` runs.
pub fn is_list(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    class.is_subtype(vm.types.of_tag(Tag::List))
}

/// The `__init__` of a class: a function, or that of `object`, of `list` or of exceptions. None if it has another one, or
/// what comes before it, a `__call__` of its metaclass or a `__new__`.
#[cold]
fn look_up(vm: &Isolate, class: Gc<TypeObject>) -> PlainCall {
    let names = &vm.names;
    let root = match class.instances {
        Tag::Exception => vm.types.of_tag(Tag::Exception),
        _ if is_list(vm, class) => vm.types.of_tag(Tag::List),
        _ => vm.object_type(),
    };
    let inherits = |name| vm.class_attribute(class, name) == ops::dict::get_str(root.dict, name);
    let (metaclass, plain_metaclass) = (vm.type_of(class.into()), vm.types.of_tag(Tag::Type));
    let calls_plainly = metaclass == plain_metaclass
        || vm.class_attribute(metaclass, names.call) == vm.class_attribute(plain_metaclass, names.call);
    let makes_plainly = match class.instances {
        // Each built-in class of them has a `__new__`, which makes what its class is.
        Tag::Exception => ops::exception::is_plain(class) && !ops::class::overrides_new(vm, class),
        _ => inherits(names.new),
    };
    let is_plain = calls_plainly && makes_plainly && !ops::maker::is_abstract(vm, class);
    let found = vm.class_attribute(class, names.init);
    let init = found.filter(|init| is_plain && (init.is::<Function>() || inherits(names.init)));
    let own_new = vm.class_attribute(class, names.new).and_then(|new| Some(new.downcast::<StaticMethod>()?.function));
    let of_object = ops::dict::get_str(vm.object_type().dict, names.init);
    let leaves_init = |class| vm.class_attribute(class, names.init) == of_object;
    let is_maker = |new: &Value| calls_plainly && new.is::<Function>();
    let new = own_new.filter(is_maker).filter(|_| ops::hierarchy::holds_below(class, &leaves_init));
    let known = PlainCall { epoch: vm.context().epoch, init, new };
    class.plain_call.set(Some(known));
    known
}
