//! `T.__new__` of built-in types: which classes it makes instances of, and which of several such methods a class uses.
//!
//! A class that programs define is laid out as one built-in type lays its instances out, the first one in the chain of its
//! `__base__`s. Only that type's `__new__` may make its instances, wherever the MRO finds another.

use super::class::overrides_new;
use super::dict;
use crate::runtime::objects::{AnySet, Args, Builtin, Tag, TypeObject};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Value};

/// The chain of `__base__`s, from a class on.
fn bases(class: Gc<TypeObject>) -> impl Iterator<Item = Gc<TypeObject>> {
    std::iter::successors(Some(class), |class| class.base.get())
}

/// The built-in type that lays out the instances of a class.
pub fn built_in_base(class: Gc<TypeObject>) -> Gc<TypeObject> {
    bases(class).find(|base| !base.is_user).expect("every chain of bases ends with object")
}

/// The type whose way of making instances a built-in type has: its own, but for exceptions.
fn maker(vm: &Isolate, class: Gc<TypeObject>) -> Gc<TypeObject> {
    if class.instances != Tag::Exception {
        return class;
    }
    let own = [ExceptionKind::OSError, ExceptionKind::MemoryError].map(|kind| vm.types.exception(kind));
    bases(class).find(|base| own.contains(base)).unwrap_or(vm.types.of_tag(Tag::Exception))
}

/// Checks the arguments of `T.__new__`, of which T itself is the first: the second must be a class whose instances T
/// makes. Gives T, the class, and the arguments from the class on.
pub fn check<'a>(vm: &mut Isolate, args: Args<'a>) -> Result<(Gc<TypeObject>, Gc<TypeObject>, Args<'a>)> {
    let own: Gc<TypeObject> = args.at(0).downcast().expect("`__new__` is bound to its type");
    let rest = Args { slots: &args.slots[1..], keywords: args.keywords };
    let Some(given) = rest.values().next() else {
        let name = vm.full_name(own);
        return Err(vm.type_error(format!("{name}.__new__(): not enough arguments")));
    };
    let Some(class) = given.downcast::<TypeObject>() else {
        let (name, kind) = (vm.full_name(own), vm.type_name(given));
        return Err(vm.type_error(format!("{name}.__new__(X): X is not a type object ({kind})")));
    };
    if class == own {
        return Ok((own, class, rest));
    }
    if !class.is_subtype(own) {
        let (name, shown) = (vm.full_name(own), vm.full_name(class));
        let message = format!("{name}.__new__({shown}): {shown} is not a subtype of {name}");
        return Err(vm.type_error(message));
    }
    if maker(vm, built_in_base(class)) != maker(vm, own) {
        let safe = bases(class).find(|&base| !base.is_user || !overrides_new(vm, base)).unwrap_or(own);
        let [name, shown, safe] = [own, class, safe].map(|class| vm.full_name(class));
        return Err(vm.type_error(format!("{name}.__new__({shown}) is not safe, use {safe}.__new__()")));
    }
    Ok((own, class, rest))
}

/// What makes the instances of a class for which the MRO finds `found` as `__new__`: for a built-in type's that of the
/// type which lays them out.
pub fn fitting(vm: &Isolate, class: Gc<TypeObject>, found: Value) -> Value {
    let Some(own) = found.downcast::<Builtin>().and_then(|found| found.receiver?.downcast::<TypeObject>()) else {
        return found;
    };
    if own.instances == class.instances && own.instances != Tag::Exception {
        return found;
    }
    bases(built_in_base(class)).find_map(|base| dict::get_str(base.dict, vm.names.new)).unwrap_or(found)
}

/// Whether `own.__new__` of a built-in type makes instances of this class that nothing watches from the beginning.
pub fn lays_out(vm: &Isolate, own: Gc<TypeObject>, class: Gc<TypeObject>) -> bool {
    class.is_user && !class.finalizes.get() && !is_abstract(vm, class) && built_in_base(class) == own
}

/// Whether a class has abstract methods, so that it has no instances.
pub fn is_abstract(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    let abstracts = dict::get_str(class.dict, vm.names.abstractmethods);
    abstracts.is_some_and(|names| AnySet::of(names).is_none_or(|names| names.len() > 0))
}
