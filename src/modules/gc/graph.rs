//! What `gc` says of the objects that there are: which the collector knows, what they refer to, and what refers to them.
//!
//! As far as a program can tell these are CPython's answers. What the runtime keeps for itself is looked through:
//! the storage of containers, the dicts of classes, and the objects behind instances of classes that derive from
//! built-in types. Small integers, floats and constants are no objects of the heap; only containers whose items can be
//! listed show them.

use crate::runtime::heap::{HeaderFlags, Survey};
use crate::runtime::objects::{
    AnySet, Args, CellObject, Dict, Function, Generator, Instance, List, LruCache, MethodCaller, NativeDef, RangeIter,
    SeqIter, Signature, Str, Tag, Tuple, TypeObject,
};
use crate::runtime::{Isolate, Result, Value, ops};
use std::collections::HashSet;

/// Objects, by position.
const ANY: Signature = Signature::Range { min: 0, max: usize::MAX };

/// Those whose collection the dispatch loop has called for know exactly what is on the stack.
pub(super) static FUNCTIONS: [NativeDef; 5] = [
    NativeDef {
        name: "get_objects",
        signature: Signature::Named { names: &["generation"], required: 0, positional: 1 },
        function: get_objects,
    },
    NativeDef { name: "get_referrers", signature: ANY, function: get_referrers },
    NativeDef { name: "get_referents", signature: ANY, function: get_referents },
    NativeDef {
        name: "is_tracked",
        signature: Signature::One,
        function: |_, args| Ok(Value::bool(is_tracked(args.at(0)))),
    },
    NativeDef {
        name: "is_finalized",
        signature: Signature::One,
        function: |_, args| Ok(Value::bool(is_finalized(args.at(0)))),
    },
];

/// Whether CPython's collector would look at an object.
fn is_tracked(value: Value) -> bool {
    let Some(tag) = value.tag() else { return false };
    match tag {
        Tag::Int | Tag::Float | Tag::Complex | Tag::Str | Tag::Bytes | Tag::ByteArray => false,
        Tag::Range | Tag::RangeIter | Tag::BigRangeIter | Tag::Code | Tag::Twister => false,
        Tag::Type => value.downcast::<TypeObject>().is_some_and(|class| class.is_user),
        Tag::Instance => value.downcast::<Instance>().is_some_and(|instance| instance.class.get().base.get().is_some()),
        Tag::Tuple => value.downcast::<Tuple>().is_some_and(|tuple| !tuple.is_empty()),
        Tag::Dict => value.downcast::<Dict>().is_some_and(|dict| {
            entries(&dict)
                .into_iter()
                .flat_map(|(key, value)| [key, value])
                .any(|part| part.is::<Dict>() || is_tracked(part))
        }),
        _ => true,
    }
}

/// How many objects there would be in CPython for one that a collection has found.
pub(super) fn weight(object: Value) -> i64 {
    if is_storage(object) || !is_tracked(object) {
        return 0;
    }
    let closure = object.downcast::<Function>().is_some_and(|function| !function.cells().is_empty());
    let behind: i64 = private_parts(object).into_iter().map(weight).sum();
    1 + i64::from(closure) - behind
}

fn is_finalized(value: Value) -> bool {
    value.downcast::<Instance>().is_some_and(|instance| instance.is_settled())
}

fn entries(dict: &Dict) -> Vec<(Value, Value)> {
    (0..dict.table.end()).filter_map(|position| dict.table.entry(position)).collect()
}

/// The objects of the heap as a program may see them.
struct View<'a> {
    survey: Survey<'a>,
    /// The dicts of classes, which only classes may change.
    class_dicts: HashSet<Value>,
}

impl View<'_> {
    fn new(vm: &mut Isolate) -> View<'_> {
        let mut classes: Vec<_> = vm.types.all().collect();
        let mut class_dicts = HashSet::new();
        while let Some(class) = classes.pop() {
            if class_dicts.insert(class.dict.into()) {
                classes.extend(ops::hierarchy::user_subclasses(class));
            }
        }
        View { survey: vm.heap.survey(), class_dicts }
    }

    /// The objects that the last collection has left and that the collector of CPython would know.
    fn objects(&self) -> Vec<Value> {
        let survivors = self.survey.survivors();
        let hidden: HashSet<Value> = survivors.iter().flat_map(|&object| private_parts(object)).collect();
        let is_shown = |object: &Value| {
            !is_storage(*object)
                && !hidden.contains(object)
                && !self.class_dicts.contains(object)
                && is_tracked(*object)
        };
        survivors.into_iter().filter(is_shown).collect()
    }

    /// What an object refers to.
    fn referents(&mut self, object: Value) -> Vec<Value> {
        let mut found = Vec::new();
        let private = private_parts(object);
        let mut pending = vec![object];
        while let Some(holder) = pending.pop() {
            for part in self.parts(holder) {
                if is_storage(part) || private.contains(&part) || self.class_dicts.contains(&part) {
                    pending.push(part);
                } else if part != object || holder == object {
                    found.push(part);
                }
            }
        }
        found
    }

    /// What an object refers to directly, in CPython's order where a program could have an idea of one.
    fn parts(&mut self, object: Value) -> Vec<Value> {
        if let Some(list) = object.downcast::<List>() {
            list.to_vec().into_iter().rev().collect()
        } else if let Some(tuple) = object.downcast::<Tuple>() {
            tuple.items().iter().rev().copied().collect()
        } else if let Some(dict) = object.downcast::<Dict>() {
            let entries = entries(&dict);
            let plain = entries.iter().all(|(key, _)| key.is::<Str>());
            entries.into_iter().flat_map(|(key, value)| [Some(value), (!plain).then_some(key)]).flatten().collect()
        } else if let Some(set) = AnySet::of(object) {
            set.entries().map(|(_, item)| item).collect()
        } else if let Some(cell) = object.downcast::<CellObject>() {
            cell.contents.get().into_iter().collect()
        } else if let Some(instance) = object.downcast::<Instance>() {
            let slots = instance.slots().iter().filter_map(|slot| slot.get());
            let dict = instance.dict.get();
            let attributes = dict.into_iter().flat_map(|dict| entries(&dict)).map(|(_, value)| value);
            slots
                .chain(attributes)
                .chain(dict.map(Value::from))
                .chain([instance.class.get().into()])
                .chain(instance.payload.get())
                .collect()
        } else if matches!(object.tag(), Some(Tag::Index | Tag::Shape)) || is_private(object) {
            Vec::new()
        } else {
            let globals = object.downcast::<Function>().map(|function| function.globals().into());
            globals.into_iter().chain(self.survey.references(object)).collect()
        }
    }
}

/// Whether an object is only where others keep what they have.
fn is_storage(object: Value) -> bool {
    match object.tag() {
        Some(Tag::Array | Tag::Index | Tag::FunctionExtra | Tag::Shape | Tag::Block | Tag::WeakCell) => true,
        _ => is_private(object),
    }
}

/// Whether an object is an iterator that a loop takes to be its own.
fn is_private(object: Value) -> bool {
    let flags = object.downcast::<SeqIter>().map(|iterator| iterator.header().flags());
    let flags = flags.or_else(|| object.downcast::<RangeIter>().map(|iterator| iterator.header().flags()));
    flags.is_some_and(|flags| flags & HeaderFlags::PRIVATE != 0)
}

/// Objects of kinds that programs see, but which are their owner's own.
fn private_parts(owner: Value) -> Vec<Value> {
    if let Some(instance) = owner.downcast::<Instance>() {
        instance.payload.get().into_iter().collect()
    } else if let Some(class) = owner.downcast::<TypeObject>() {
        class.subclasses.get().map(Value::from).into_iter().collect()
    } else if let Some(cache) = owner.downcast::<LruCache>() {
        vec![cache.results.into()]
    } else if let Some(caller) = owner.downcast::<MethodCaller>() {
        vec![caller.keywords.into()]
    } else {
        Vec::new()
    }
}

/// What a program gets to see: none of it is anybody's own any more.
fn shown(vm: &mut Isolate, objects: &[Value]) -> Value {
    objects.iter().filter_map(|object| object.downcast::<Generator>()).for_each(|generator| generator.publish());
    List::new(&mut vm.heap, objects).into()
}

/// All that the collector knows is of one generation, the oldest.
fn get_objects(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let by_loop = vm.range.take_call(&FUNCTIONS[0]);
    let generation = match args.get(0) {
        None => -1,
        Some(none) if none.is_none() => -1,
        Some(number) => match ops::special::index(vm, number)? {
            Some(number) => ops::int::index(vm, number)?,
            None => {
                let kind = vm.type_name(number);
                return Err(vm.type_error(format!("argument should be integer or None, not '{kind}'")));
            }
        },
    };
    if generation >= 3 {
        let message = "generation parameter must be less than the number of available generations (3)";
        return Err(vm.value_error(message));
    }
    if generation < -1 {
        return Err(vm.value_error("generation parameter cannot be negative"));
    }
    let objects = match generation {
        -1 | 2 => {
            super::collect_now(vm, by_loop.as_ref());
            View::new(vm).objects()
        }
        _ => Vec::new(),
    };
    Ok(shown(vm, &objects))
}

fn get_referrers(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let by_loop = vm.range.take_call(&FUNCTIONS[1]);
    let wanted: HashSet<Value> = args.values().collect();
    super::collect_now(vm, by_loop.as_ref());
    let mut view = View::new(vm);
    let mut referrers = view.objects();
    referrers.retain(|&object| view.referents(object).iter().any(|referent| wanted.contains(referent)));
    Ok(shown(vm, &referrers))
}

fn get_referents(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let mut view = View::new(vm);
    let referents: Vec<Value> = args.values().flat_map(|object| view.referents(object)).collect();
    Ok(shown(vm, &referents))
}
