//! The module `_copy`: deep copies of what is built of lists, dicts, tuples and instances that are nothing but their
//! attributes or have a `__reduce__` of their own. Functions of the module `copy` say how whatever else occurs in it is
//! copied, and what is made of a reduction.

use super::add_functions;
use crate::builtins::io::call_method;
use crate::builtins::{def, identity, range};
use crate::runtime::objects::{
    DeepCopy, Dict, Function, Instance, IterKind, List, Module, NativeDef, SeqIter, Str, Tag, Tuple, TypeObject,
};
use crate::runtime::ops::recursion;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Slot, Value, ops};

const FUNCTIONS: &[NativeDef] = &[def("deep_copy", range(5, 5), |vm, args| {
    let [x, memo, others, rebuild, reducers] = std::array::from_fn(|at| args.at(at));
    Copier { memo, others, rebuild, reducers }.copy(vm, x)
})];

/// What a class has that copies its instances itself or looks their attributes up, and what it would inherit from `object`
/// if it had none.
const HOOKS: [&str; 2] = ["__deepcopy__", "__getattr__"];
const INHERITED: [&str; 2] = ["__reduce_ex__", "__getattribute__"];
/// The same of one that takes its instances apart itself, or puts them together.
const PARTS: [&str; 3] = ["__setstate__", "__getnewargs__", "__getnewargs_ex__"];
const INHERITED_PARTS: [&str; 3] = ["__reduce__", "__getstate__", "__new__"];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
}

/// What a copy is made with.
struct Copier {
    /// The copy of each object that has been copied, by its identity: a dict, or what a program gives for one.
    memo: Value,
    /// Copies an object of another type, with the memo as second argument.
    others: Value,
    /// Copies an object that was taken apart, with the memo and the reduction as further arguments.
    rebuild: Value,
    /// The dict of functions that say how instances of a class are taken apart.
    reducers: Value,
}

impl Copier {
    fn copy(&self, vm: &mut Isolate, x: Value) -> Result<Value> {
        if is_value(x) {
            return Ok(x);
        }
        if let Some(known) = self.known(vm, x)? {
            return Ok(known);
        }
        recursion::check(vm, "")?;
        let y = if let Some(list) = x.downcast::<List>() {
            self.list(vm, list)?
        } else if let Some(dict) = x.downcast::<Dict>() {
            self.dict(vm, dict)?
        } else if let Some(tuple) = x.downcast::<Tuple>().filter(|&tuple| vm.types.record_of(tuple).is_none()) {
            self.tuple(vm, tuple)?
        } else {
            self.object(vm, x)?
        };
        if y != x {
            self.note(vm, x, y)?;
            self.keep(vm, x)?;
        }
        Ok(y)
    }

    fn list(&self, vm: &mut Isolate, x: Gc<List>) -> Result<Value> {
        let y = List::with_capacity(&mut vm.heap, x.len());
        self.note(vm, x.into(), y.into())?;
        let mut at = 0;
        while let Some(item) = x.get(at) {
            let item = self.copy(vm, item)?;
            y.push(&mut vm.heap, item);
            at += 1;
        }
        Ok(y.into())
    }

    fn dict(&self, vm: &mut Isolate, x: Gc<Dict>) -> Result<Value> {
        let y = Dict::new(&mut vm.heap, x.table.len());
        self.note(vm, x.into(), y.into())?;
        let entries = SeqIter::new(&mut vm.heap, IterKind::DictItems, x.into(), 0, x.table.len());
        while let Some((key, value)) = ops::iter::next_of_dict(vm, entries, x.into())? {
            let key = self.copy(vm, key)?;
            let value = self.copy(vm, value)?;
            ops::dict::set(vm, y, key, value)?;
        }
        Ok(y.into())
    }

    fn tuple(&self, vm: &mut Isolate, x: Gc<Tuple>) -> Result<Value> {
        let items = List::with_capacity(&mut vm.heap, x.len());
        for &item in x.items() {
            let item = self.copy(vm, item)?;
            items.push(&mut vm.heap, item);
        }
        // A tuple that contains itself by way of a list has been copied meanwhile.
        if let Some(known) = self.known(vm, x.into())? {
            return Ok(known);
        }
        let items = items.to_vec();
        Ok(if items == x.items() { x.into() } else { vm.tuple(&items) })
    }

    fn object(&self, vm: &mut Isolate, x: Value) -> Result<Value> {
        if let Some(instance) = x.downcast::<Instance>() {
            match self.way(vm, instance)? {
                DeepCopy::ByAttributes => return self.instance(vm, instance),
                DeepCopy::ByReduce => {
                    let name = vm.intern("__reduce__");
                    let reduce = vm.class_attribute(instance.class.get(), name).expect("the class has been asked");
                    let reduction = vm.call(reduce, &[x])?;
                    return vm.call(self.rebuild, &[x, self.memo, reduction]);
                }
                DeepCopy::Otherwise => {}
            }
        }
        vm.call(self.others, &[x, self.memo])
    }

    fn way(&self, vm: &mut Isolate, x: Gc<Instance>) -> Result<DeepCopy> {
        let class = x.class.get();
        let way = way_of_class(vm, class);
        if way == DeepCopy::Otherwise || self.has_reducer(vm, class)? {
            return Ok(DeepCopy::Otherwise);
        }
        // An instance may have a hook for itself.
        let is_hook = |name: Value| name.downcast::<Str>().is_some_and(|name| name.to_text().starts_with("__"));
        let has_hook = match vm.shapes.of_slots(x.shape()) {
            Some(shape) => shape.attributes().iter().any(|&(name, _)| is_hook(name.into())),
            None => x.dict.get().is_some_and(|own| keys(own).any(is_hook)),
        };
        Ok(if has_hook { DeepCopy::Otherwise } else { way })
    }

    fn has_reducer(&self, vm: &mut Isolate, class: Gc<TypeObject>) -> Result<bool> {
        match ops::probe::contains(vm, class.into(), self.reducers) {
            Ok(found) => Ok(found),
            Err(ops::probe::Unsure) => ops::compare::contains(vm, class.into(), self.reducers),
        }
    }

    /// Until all values have been copied, whoever looks at the copy sees it without attributes.
    fn instance(&self, vm: &mut Isolate, x: Gc<Instance>) -> Result<Value> {
        let y = ops::instance::instantiate(vm, x.class.get());
        self.note(vm, x.into(), y.into())?;
        match x.dict.get() {
            Some(own) => {
                let state = self.copy(vm, own.into())?;
                set_attributes(vm, y, state)?;
            }
            None => self.slots(vm, x, y)?,
        }
        Ok(y.into())
    }

    /// Copies the attributes of an instance that has no dict.
    fn slots(&self, vm: &mut Isolate, x: Gc<Instance>, y: Gc<Instance>) -> Result<()> {
        let attributes = vm.shapes.of_slots(x.shape()).map_or_else(Vec::new, |shape| shape.attributes());
        let copies = List::with_capacity(&mut vm.heap, attributes.len());
        for &(name, _) in &attributes {
            let is_as_before = attribute_count(vm, x) == attributes.len();
            let Some(value) = ops::instance::get(vm, x.into(), name).filter(|_| is_as_before) else {
                let message = "dictionary changed size during iteration";
                return Err(vm.raise_new(ExceptionKind::RuntimeError, message));
            };
            let copy = self.copy(vm, value)?;
            copies.push(&mut vm.heap, copy);
        }
        for (at, (name, _)) in attributes.into_iter().enumerate() {
            let copy = copies.get(at).expect("each attribute has been copied");
            ops::instance::set(vm, y.into(), name, copy);
        }
        Ok(())
    }

    fn known(&self, vm: &mut Isolate, x: Value) -> Result<Slot> {
        let key = identity(vm, x);
        if let Some(memo) = self.memo.downcast() {
            return ops::dict::get(vm, memo, key);
        }
        // The memo itself is the copy of nothing.
        let found = call_method(vm, self.memo, "get", &[key, self.memo])?;
        Ok(Some(found).filter(|&found| found != self.memo))
    }

    fn note(&self, vm: &mut Isolate, x: Value, y: Value) -> Result<()> {
        let key = identity(vm, x);
        self.set(vm, key, y)
    }

    fn set(&self, vm: &mut Isolate, key: Value, value: Value) -> Result<()> {
        match self.memo.downcast() {
            Some(memo) => ops::dict::set(vm, memo, key, value),
            None => ops::subscript::set(vm, self.memo, key, value),
        }
    }

    /// The memo is keyed by identity: it must outlive none of its keys, or another object could take their place.
    fn keep(&self, vm: &mut Isolate, x: Value) -> Result<()> {
        let key = identity(vm, self.memo);
        let kept = match self.memo.downcast() {
            Some(memo) => ops::dict::get(vm, memo, key)?,
            None => match ops::subscript::get(vm, self.memo, key) {
                Ok(kept) => Some(kept),
                Err(raised) => vm.catch(raised, ExceptionKind::KeyError).map(|_| None)?,
            },
        };
        match kept {
            Some(kept) => match kept.downcast::<List>() {
                Some(kept) => kept.push(&mut vm.heap, x),
                None => drop(call_method(vm, kept, "append", &[x])?),
            },
            None => {
                let kept = List::new(&mut vm.heap, &[x]);
                self.set(vm, key, kept.into())?;
            }
        }
        Ok(())
    }
}

/// How the instances of a class are copied that have no hook themselves.
fn way_of_class(vm: &mut Isolate, class: Gc<TypeObject>) -> DeepCopy {
    let epoch = vm.context().epoch;
    if let Some((asked, answer)) = class.deep_copy.get()
        && asked == epoch
    {
        return answer;
    }
    let object = vm.object_type();
    let has_none = |vm: &mut Isolate, names: &[&str]| {
        names.iter().all(|name| {
            let name = vm.intern(name);
            vm.class_attribute(class, name).is_none()
        })
    };
    let inherits = |vm: &mut Isolate, names: &[&str]| {
        names.iter().all(|name| {
            let name = vm.intern(name);
            vm.class_attribute(class, name) == ops::dict::get_str(object.dict, name)
        })
    };
    let reduce = vm.intern("__reduce__");
    let way =
        if vm.type_of(class.into()) != vm.types.of_tag(Tag::Type) || !has_none(vm, &HOOKS) || !inherits(vm, &INHERITED)
        {
            DeepCopy::Otherwise
        } else if class.slot_count.get() == 0
            && ops::maker::lays_out(vm, object, class)
            && has_none(vm, &PARTS)
            && inherits(vm, &INHERITED_PARTS)
        {
            DeepCopy::ByAttributes
        } else if vm.class_attribute(class, reduce).is_some_and(|reduce| reduce.is::<Function>()) {
            DeepCopy::ByReduce
        } else {
            DeepCopy::Otherwise
        };
    class.deep_copy.set(Some((epoch, way)));
    way
}

fn keys(dict: Gc<Dict>) -> impl Iterator<Item = Value> {
    let mut position = 0;
    std::iter::from_fn(move || {
        let (at, key, _) = dict.table.next_entry(position)?;
        position = at + 1;
        Some(key)
    })
}

/// Sets the attributes of a new instance to those in a dict, without making one for it if it need not have one.
fn set_attributes(vm: &mut Isolate, y: Gc<Instance>, state: Value) -> Result<()> {
    if let Some(state) = state.downcast::<Dict>().filter(|&state| keys(state).all(|key| key.is::<Str>())) {
        for name in keys(state).filter_map(Value::downcast::<Str>) {
            let value = ops::dict::get_str(state, name).expect("nothing changes the dict");
            ops::instance::set(vm, y.into(), name, value);
        }
        return Ok(());
    }
    let own = ops::instance::own_dict(vm, y.into(), true).expect("the instance is like one that has a dict");
    call_method(vm, own.into(), "update", &[state])?;
    Ok(())
}

/// How many attributes an instance of a class without declared slots has.
fn attribute_count(vm: &Isolate, x: Gc<Instance>) -> usize {
    match vm.shapes.of_slots(x.shape()) {
        Some(shape) => shape.used,
        None => x.dict.get().map_or(0, |own| own.table.len()),
    }
}

/// Whether an object is a number, a truth value, a string, a bytes object or None, and not of a class derived from those.
fn is_value(x: Value) -> bool {
    match x.tag() {
        Some(tag) => matches!(tag, Tag::Str | Tag::Int | Tag::Float | Tag::Complex | Tag::Bytes),
        None => x.is_fixnum() || x.is_flonum() || x.is_none() || x.as_bool().is_some(),
    }
}
