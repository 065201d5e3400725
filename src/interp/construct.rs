//! Calls of programs' classes that come to an `__init__` written in Python and nothing else that a program can see: the
//! instance is made here, and `__init__` runs as a frame of the loop that calls the class.
//!
//! All other calls of classes are `runtime::ops::class::construct`.

use crate::runtime::objects::{Function, Gc, Tag, TypeObject};
use crate::runtime::{Isolate, ops};

/// What the call of a class does beside making an instance.
pub enum Initializer {
    /// Nothing.
    None,
    /// It calls this function with the instance and the arguments, and drops its result, which is None.
    Function(Gc<Function>),
}

/// What a call of a class with so many positional arguments comes to; none if it needs the general way.
pub fn initializer(vm: &mut Isolate, class: Gc<TypeObject>, argc: usize) -> Option<Initializer> {
    // Instances with a `__del__` are watched from the beginning.
    if !class.is_user || class.finalizes.get() || vm.type_of(class.into()) != vm.types.of_tag(Tag::Type) {
        return None;
    }
    let object = vm.object_type();
    let (new, init) = (vm.names.new, vm.names.init);
    if vm.class_attribute(class, new) != ops::dict::get_str(object.dict, new) {
        return None;
    }
    let abstracts = vm.intern("__abstractmethods__");
    if ops::dict::get_str(class.dict, abstracts).is_some() {
        return None;
    }
    let found = vm.class_attribute(class, init)?;
    match found.downcast::<Function>() {
        Some(function) => {
            let code = function.code();
            let fits = code.is_initializer && code.simple_args == Some(argc as u32 + 1);
            fits.then_some(Initializer::Function(function))
        }
        None => (argc == 0 && Some(found) == ops::dict::get_str(object.dict, init)).then_some(Initializer::None),
    }
}
