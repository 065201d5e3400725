//! The hierarchy of classes as it changes: which classes derive from one, and other bases for a class that exists.

use super::class::{best_base, linearize, may_be_base, solid_base};
use super::dict;
use crate::runtime::objects::{Leaf, List, MemberSlot, PlainCall, Str, Tag, Tuple, TypeObject, WeakCell};
use crate::runtime::{Gc, Isolate, Result, Slot, Value};

/// Tells the bases of a class that it derives from them. They do not keep it alive.
pub(super) fn add_to_bases(vm: &mut Isolate, class: Gc<TypeObject>) {
    // Whoever calls one of these classes may get an instance of the new one, which another `__init__` begins.
    let epoch = vm.context().epoch;
    let is_known_maker = |known: PlainCall| known.epoch == epoch && known.new.is_some();
    if class.mro().any(|base| base.plain_call.get().is_some_and(is_known_maker)) {
        vm.classes_changed();
    }
    for base in bases(class) {
        if base.leaf.get() == Leaf::Taken {
            base.leaf.set(Leaf::Unknown);
            vm.classes_changed();
        }
        let known = base.subclasses.get().unwrap_or_else(|| List::with_capacity(&mut vm.heap, 1));
        base.subclasses.set(Some(known));
        // Before it grows, what is gone leaves.
        if known.len() == known.capacity() {
            let left: Vec<Value> = known.to_vec().into_iter().filter(|&cell| referent(cell).is_some()).collect();
            known.replace(&mut vm.heap, &left);
        }
        let cell = WeakCell::new(&mut vm.heap, class.into(), None);
        vm.heap.weaken(cell);
        known.push(&mut vm.heap, cell.into());
    }
}

fn remove_from_bases(vm: &mut Isolate, class: Gc<TypeObject>) {
    for base in bases(class) {
        if let Some(known) = base.subclasses.get() {
            let others = known.to_vec().into_iter().filter(|&cell| referent(cell) != Some(class));
            let others: Vec<Value> = others.collect();
            known.replace(&mut vm.heap, &others);
        }
    }
}

fn referent(cell: Value) -> Option<Gc<TypeObject>> {
    cell.downcast::<WeakCell>()?.get()?.downcast()
}

fn bases(class: Gc<TypeObject>) -> Vec<Gc<TypeObject>> {
    match class.bases.get() {
        Some(bases) => bases.items().iter().filter_map(|base| base.downcast()).collect(),
        None => class.base.get().into_iter().collect(),
    }
}

/// `class.__subclasses__()`: built-in types first, then classes that programs define, in the order in which they were made.
pub fn subclasses(vm: &mut Isolate, class: Gc<TypeObject>) -> Gc<List> {
    let built_in: Vec<Value> = match class.is_user {
        true => Vec::new(),
        false => vm.types.all().filter(|&other| bases(other).contains(&class)).map(Value::from).collect(),
    };
    let list = List::with_capacity(&mut vm.heap, built_in.len());
    for other in built_in {
        // Some types have two places among the built-in ones.
        if !list.to_vec().contains(&other) {
            list.push(&mut vm.heap, other);
        }
    }
    for class in user_subclasses(class) {
        list.push(&mut vm.heap, class.into());
    }
    list
}

/// Whether nothing derives from a class; that it stays so can be taken for granted for the epoch of the classes.
pub fn take_as_leaf(class: Gc<TypeObject>) -> bool {
    if class.leaf.get() == Leaf::Unknown && user_subclasses(class).is_empty() {
        class.leaf.set(Leaf::Taken);
    }
    class.leaf.get() == Leaf::Taken
}

/// The classes that a program has derived from this one directly.
pub fn user_subclasses(class: Gc<TypeObject>) -> Vec<Gc<TypeObject>> {
    let cells = class.subclasses.get().map_or_else(Vec::new, |known| known.to_vec());
    cells.into_iter().filter_map(referent).collect()
}

/// Whether something holds for a class and for all that a program has derived from it.
pub fn holds_below(class: Gc<TypeObject>, holds: &impl Fn(Gc<TypeObject>) -> bool) -> bool {
    holds(class) && user_subclasses(class).into_iter().all(|derived| holds_below(derived, holds))
}

/// `class.__bases__ = bases`
pub fn set_bases(vm: &mut Isolate, class: Gc<TypeObject>, value: Slot) -> Result<()> {
    let name = class.name.to_text().into_owned();
    let Some(value) = value else {
        let message = format!("cannot delete '__bases__' attribute of immutable type '{name}'");
        return Err(vm.type_error(message));
    };
    let Some(given) = value.downcast::<Tuple>() else {
        let kind = vm.type_name(value);
        return Err(vm.type_error(format!("can only assign tuple to {name}.__bases__, not {kind}")));
    };
    if given.is_empty() {
        return Err(vm.type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
    }
    for &base in given.items() {
        let Some(base) = base.downcast::<TypeObject>() else {
            let kind = vm.type_name(base);
            let message = format!("{name}.__bases__ must be tuple of classes, not '{kind}'");
            return Err(vm.type_error(message));
        };
        if base.is_subtype(class) {
            return Err(vm.type_error("a __bases__ item causes an inheritance cycle"));
        }
        if !may_be_base(vm, base) {
            let message = format!("type '{}' is not an acceptable base type", base.name.to_text());
            return Err(vm.type_error(message));
        }
    }
    let best = best_base(vm, given)?;
    let Some(old_base) = class.base.get() else { return Ok(()) };
    // Built-in types let their instances go in ways of their own, which CPython compares first.
    let has_no_way = |class: Gc<TypeObject>| class == vm.object_type() || class == vm.types.of_tag(Tag::Int);
    let is_freed_alike =
        best == old_base || best.is_user && old_base.is_user || has_no_way(best) && has_no_way(old_base);
    if !is_freed_alike || !is_laid_out_alike(best, old_base) {
        let what = if is_freed_alike { "object layout" } else { "deallocator" };
        let (new, old) = (best.name.to_text().into_owned(), old_base.name.to_text().into_owned());
        let message = format!("__bases__ assignment: '{new}' {what} differs from '{old}'");
        return Err(vm.type_error(message));
    }
    let old_bases = class.bases.get();
    class.bases.set(Some(given));
    class.base.set(Some(best));
    let ordered = order_again(vm, class);
    if class.bases.get() != Some(given) {
        // The `mro` of a metaclass has set other bases meanwhile, which stay.
        return ordered;
    }
    class.bases.set(old_bases);
    if let Err(raised) = ordered {
        class.base.set(Some(old_base));
        // What was in order before still is.
        let _ = order_again(vm, class);
        return Err(raised);
    }
    remove_from_bases(vm, class);
    class.bases.set(Some(given));
    add_to_bases(vm, class);
    finalize_again(vm, class);
    hash_again(vm, class);
    vm.classes_changed();
    Ok(())
}

/// Whether instances of one of two classes could be instances of the other.
pub fn is_laid_out_alike(new: Gc<TypeObject>, old: Gc<TypeObject>) -> bool {
    new.instances == old.instances
        && has_same_slots(new, old)
        && new.is_weak.get() == old.is_weak.get()
        && new.has_dict.get() == old.has_dict.get()
        && super::maker::built_in_base(new) == super::maker::built_in_base(old)
}

/// Whether the instances of two classes have the same slots by `__slots__`, in the same places.
pub fn has_same_slots(a: Gc<TypeObject>, b: Gc<TypeObject>) -> bool {
    let names = |class: Gc<TypeObject>| {
        let mut names: Vec<(usize, Gc<Str>)> = Vec::with_capacity(class.slot_count.get());
        for base in class.mro() {
            let members =
                (0..base.dict.table.end()).filter_map(|at| base.dict.table.entry(at)?.1.downcast::<MemberSlot>());
            names.extend(members.filter(|member| member.owner == base).map(|member| (member.index, member.name)));
        }
        names.sort_by_key(|&(index, _)| index);
        names
    };
    a.slot_count.get() == b.slot_count.get() && (a.slot_count.get() == 0 || names(a) == names(b))
}

/// Computes the MRO of a class and of those that derive from it.
fn order_again(vm: &mut Isolate, class: Gc<TypeObject>) -> Result<()> {
    if class.bases.get().is_none() {
        return Ok(());
    }
    super::recursion::check(vm, "")?;
    let bases = class.bases.get();
    let mro = linear_order(vm, class)?;
    class.mro.set(Some(mro));
    order_by_metaclass(vm, class)?;
    if class.bases.get() != bases {
        return Ok(());
    }
    for derived in user_subclasses(class) {
        order_again(vm, derived)?;
    }
    Ok(())
}

/// The MRO as the bases of a class give it.
pub fn linear_order(vm: &mut Isolate, class: Gc<TypeObject>) -> Result<Gc<Tuple>> {
    match (class.bases.get(), class.mro.get()) {
        (_, Some(mro)) if !class.is_user => Ok(mro),
        (Some(bases), _) => linearize(vm, class, bases),
        (None, _) => Ok(vm.new_tuple(&[class.into()])),
    }
}

/// Gives a class the MRO that its metaclass's own `mro` returns, if it has one.
pub(super) fn order_by_metaclass(vm: &mut Isolate, class: Gc<TypeObject>) -> Result<()> {
    let name = vm.intern("mro");
    let metaclass = vm.type_of(class.into());
    let of_type = vm.class_attribute(vm.types.of_tag(Tag::Type), name);
    if !metaclass.is_user || vm.class_attribute(metaclass, name) == of_type {
        return Ok(());
    }
    let bases = class.bases.get();
    let Some(order) = super::attr::call_special(vm, class.into(), "mro", &[])? else { return Ok(()) };
    if class.bases.get() != bases {
        // It has set other bases, and the class has their order.
        return Ok(());
    }
    let order = super::iter::collect(vm, order)?;
    let order = vm.new_tuple(&order.to_vec());
    let own = solid_base(vm, class);
    for &base in order.items() {
        let Some(base) = base.downcast::<TypeObject>() else {
            let message = format!("mro() returned a non-class ('{}')", vm.type_name(base));
            return Err(vm.type_error(message));
        };
        if !own.is_subtype(solid_base(vm, base)) {
            let message = format!("mro() returned base with unsuitable layout ('{}')", base.name.to_text());
            return Err(vm.type_error(message));
        }
    }
    if order.is_empty() {
        return Err(vm.type_error("type MRO must not be empty"));
    }
    if !order.items().contains(&class.into()) {
        let name = class.name.to_text().into_owned();
        let message = format!("super(type, obj): obj (type {name}) is not an instance or subtype of type ({name}).");
        return Err(vm.type_error(message));
    }
    // What it names need not be bases.
    for base in order.items().iter().filter_map(|base| base.downcast::<TypeObject>()) {
        base.leaf.set(Leaf::Never);
    }
    class.mro.set(Some(order));
    hash_again(vm, class);
    vm.classes_changed();
    Ok(())
}

/// Finds out again whether instances have a `__del__`. Those that exist are watched or not as they were.
fn finalize_again(vm: &mut Isolate, class: Gc<TypeObject>) {
    let name = vm.intern("__del__");
    class.finalizes.set(class.mro().any(|base| dict::get_str(base.dict, name).is_some()));
    for derived in user_subclasses(class) {
        finalize_again(vm, derived);
    }
}

/// The instances of a class and of those that derive from it may have other hashes from now on.
pub(super) fn hash_again(vm: &mut Isolate, class: Gc<TypeObject>) {
    if class.hashes_as_payload.get() || class.leaf.get() == Leaf::Never {
        vm.keeps_hashes = false;
    }
    for derived in user_subclasses(class) {
        hash_again(vm, derived);
    }
}
