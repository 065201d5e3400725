//! Calls of programs' classes that come to an `__init__` written in Python and nothing else that a program can see: the
//! instance is made here, and `__init__` runs as a frame of the loop that calls the class.
//!
//! All other calls of classes are `runtime::ops::class::construct`.

use crate::runtime::objects::{Function, Gc, PlainCall, Tag, TypeObject};
use crate::runtime::{Isolate, Slot, ops};

/// What the call of a class does beside making an instance.
pub enum Initializer {
    /// Nothing.
    None,
    /// It calls this function with the instance and the arguments, and drops its result, which is None.
    Function(Gc<Function>),
}

/// What a call of a class with so many positional arguments comes to; none if it needs the general way.
pub fn initializer(vm: &Isolate, class: Gc<TypeObject>, argc: usize) -> Option<Initializer> {
    // Instances with a `__del__` are watched from the beginning.
    if !class.is_user || class.finalizes.get() || vm.type_of(class.into()) != vm.types.of_tag(Tag::Type) {
        return None;
    }
    let init = match class.plain_call.get() {
        Some(known) if known.epoch == vm.context().epoch => known.init?,
        _ => look_up(vm, class)?,
    };
    match init.downcast::<Function>() {
        Some(function) => {
            let code = function.code();
            let fits = code.is_initializer && code.simple_args == Some(argc as u32 + 1);
            fits.then_some(Initializer::Function(function))
        }
        None => (argc == 0).then_some(Initializer::None),
    }
}

/// The `__init__` of a class: a function, or that of `object`. None if it has another one, or what comes before it.
#[cold]
fn look_up(vm: &Isolate, class: Gc<TypeObject>) -> Slot {
    let object = vm.object_type();
    let names = &vm.names;
    let inherits = |name| vm.class_attribute(class, name) == ops::dict::get_str(object.dict, name);
    let is_plain = inherits(names.new) && ops::dict::get_str(class.dict, names.abstractmethods).is_none();
    let found = vm.class_attribute(class, names.init);
    let init = found.filter(|init| is_plain && (init.is::<Function>() || inherits(names.init)));
    class.plain_call.set(Some(PlainCall { epoch: vm.context().epoch, init }));
    init
}
