//! Subscripts and slices.

use super::buffer::BytesLike;
use super::slice::{self, Bounds, Parts, Subscript};
use super::{attr, byte_array, deque, dict, iter, memory_view, number_array, range, repr, special};
use crate::modules::re;
use crate::runtime::objects::{
    ByteArray, Deque, Dict, GenericAlias, List, Match, Memory, MemoryView, NumberArray, Range, SliceObject, Str,
    StrView, Tag, Tuple, TypeObject, Union,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Value};

/// `container[key]`
pub fn get(vm: &mut Isolate, container: Value, key: Value) -> Result<Value> {
    if special::has_methods(container) {
        return match special::behind(vm, container, vm.names.getitem) {
            Some(own) => get_behind(vm, container, own, key),
            None => get_by_method(vm, container, key),
        };
    }
    let key = index_of(vm, container, key)?;
    if let Some(list) = container.downcast::<List>() {
        return get_from_list(vm, list, key);
    }
    if let Some(dict) = container.downcast::<Dict>() {
        return get_from_dict(vm, dict, key);
    }
    if let Some(tuple) = container.downcast::<Tuple>() {
        return get_from_tuple(vm, tuple, key);
    }
    if let Some(string) = container.downcast::<Str>() {
        return get_from_str(vm, string, key);
    }
    match container.tag() {
        Some(Tag::Bytes | Tag::ByteArray) => {
            if let Some(bytes) = Memory::of(container) {
                return get_from_bytes(vm, bytes.into(), key);
            }
        }
        Some(Tag::NumberArray) => {
            if let Some(array) = container.downcast() {
                return number_array::get(vm, array, key);
            }
        }
        Some(Tag::MemoryView) => {
            if let Some(view) = container.downcast() {
                return memory_view::get(vm, view, key);
            }
        }
        _ => {}
    }
    if let Some(deque) = container.downcast::<Deque>() {
        return deque::get(vm, deque, key);
    }
    if let Some(range) = container.downcast::<Range>() {
        return match Subscript::of(key) {
            Subscript::Slice(slice) => range::slice(vm, range, slice),
            Subscript::Other => Err(bad_subscript(vm, "range indices must be integers or slices", key)),
            _ => range::item(vm, range, key),
        };
    }
    if let Some(found) = container.downcast::<Match>() {
        return re::item(vm, found, key);
    }
    if let Some(alias) = container.downcast::<GenericAlias>() {
        return super::generic::subscribe(vm, container, alias.args, key);
    }
    if let Some(union) = container.downcast::<Union>() {
        return super::generic::subscribe(vm, container, union.args, key);
    }
    if container.is::<TypeObject>() {
        return get_by_method(vm, container, key);
    }
    Err(not_subscriptable(vm, container))
}

/// `container[key]` of an instance that stands for an object of a built-in type, which has the item: if that is a dict and
/// has no such key, `__missing__` of the instance's class may give one.
pub fn get_behind(vm: &mut Isolate, container: Value, own: Value, key: Value) -> Result<Value> {
    let Some(dict) = own.downcast::<Dict>() else { return get(vm, own, key) };
    match dict::get(vm, dict, key)? {
        Some(found) => Ok(found),
        None => missing(vm, container, key),
    }
}

/// `container[key]` where the dict that the container stands for has no such key.
pub fn missing(vm: &mut Isolate, container: Value, key: Value) -> Result<Value> {
    match attr::call_special_named(vm, container, vm.names.missing, &[key])? {
        Some(made) => Ok(made),
        None => Err(vm.key_error(key)),
    }
}

/// `container[start:stop]`
pub fn get_section(vm: &mut Isolate, container: Value, start: Value, stop: Value) -> Result<Value> {
    if let Some(parts) = Parts::between(start, stop) {
        if let Some(list) = container.downcast::<List>() {
            return Ok(section_of_list(vm, list, parts.bounds(list.len())).into());
        }
        if let Some(tuple) = container.downcast::<Tuple>() {
            return Ok(section_of_tuple(vm, tuple, parts.bounds(tuple.items().len())));
        }
        if let Some(string) = container.downcast::<Str>() {
            return Ok(section_of_str(vm, string, parts.bounds(string.len())));
        }
    }
    let slice = SliceObject::new(&mut vm.heap, start, stop, Value::NONE);
    get(vm, container, slice.into())
}

/// `container[start:stop:step]`
pub fn get_stepped(vm: &mut Isolate, container: Value, [start, stop, step]: [Value; 3]) -> Result<Value> {
    if let (Some(parts), Some(list)) = (Parts::stepped(start, stop, step), container.downcast::<List>()) {
        return Ok(section_of_list(vm, list, parts.bounds(list.len())).into());
    }
    let slice = SliceObject::new(&mut vm.heap, start, stop, step);
    get(vm, container, slice.into())
}

/// `container[start:stop] = value`
pub fn set_section(vm: &mut Isolate, container: Value, start: Value, stop: Value, value: Value) -> Result<()> {
    if let (Some(parts), Some(list)) = (Parts::between(start, stop), container.downcast::<List>()) {
        return set_slice(vm, list, parts, value);
    }
    let slice = SliceObject::new(&mut vm.heap, start, stop, Value::NONE);
    set(vm, container, slice.into(), value)
}

/// `container[key]` of an object of a class that a program defines, or of such a class itself.
fn get_by_method(vm: &mut Isolate, container: Value, key: Value) -> Result<Value> {
    let class = vm.type_of(container);
    if let Some(method) = vm.class_attribute(class, vm.names.getitem) {
        return attr::call_found(vm, method, container, class, &[key]);
    }
    if let Some(class) = container.downcast::<TypeObject>() {
        if let Some(alias) = super::generic::of_type(vm, class, key) {
            return Ok(alias);
        }
        let hook = vm.intern("__class_getitem__");
        if let Some(hook) = attr::get_optional(vm, container, hook)?.filter(|hook| !hook.is_none()) {
            return vm.call(hook, &[key]);
        }
    }
    Err(not_subscriptable(vm, container))
}

/// A key as built-in containers take it: to a sequence, an object with `__index__` is an integer.
#[inline]
fn index_of(vm: &mut Isolate, container: Value, key: Value) -> Result<Value> {
    if matches!(container.tag(), Some(Tag::Dict | Tag::Type | Tag::GenericAlias | Tag::Union)) {
        return Ok(key);
    }
    if let Some(slice) = key.downcast::<SliceObject>() {
        return plain_slice(vm, slice).map(Value::from);
    }
    if !special::has_methods(key) {
        return Ok(key);
    }
    let Some(index) = special::index(vm, key)? else {
        return Ok(key);
    };
    let is_bounded = super::sequence::is_sequence(container) || container.is::<MemoryView>();
    if is_bounded && matches!(Subscript::of(index), Subscript::TooLarge) {
        let message = format!("cannot fit '{}' into an index-sized integer", vm.type_name(key));
        return Err(vm.index_error(message));
    }
    Ok(index)
}

/// A slice with integers for objects with `__index__`: asking them may run code, which must not happen when a container is
/// being looked into.
fn plain_slice(vm: &mut Isolate, slice: Gc<SliceObject>) -> Result<Gc<SliceObject>> {
    let parts = [slice.step, slice.start, slice.stop];
    if !parts.into_iter().any(special::has_methods) {
        return Ok(slice);
    }
    let mut plain = parts;
    for part in plain.iter_mut().filter(|part| special::has_methods(**part)) {
        *part = special::index(vm, *part)?.unwrap_or(*part);
    }
    let [step, start, stop] = plain;
    Ok(SliceObject::new(&mut vm.heap, start, stop, step))
}

/// `dict[key]`
#[inline]
pub fn get_from_dict(vm: &mut Isolate, dict: Gc<Dict>, key: Value) -> Result<Value> {
    match dict::get(vm, dict, key)? {
        Some(value) => Ok(value),
        None => Err(vm.key_error(key)),
    }
}

#[inline]
fn get_from_list(vm: &mut Isolate, list: Gc<List>, key: Value) -> Result<Value> {
    match Subscript::of(key) {
        Subscript::Index(index) => slice::position(index, list.len())
            .and_then(|at| list.get(at))
            .ok_or(())
            .or_else(|()| Err(vm.index_error("list index out of range"))),
        Subscript::Slice(slice) => {
            // The parts may be objects whose `__index__` changes the list.
            let parts = Parts::of(vm, slice)?;
            Ok(section_of_list(vm, list, parts.bounds(list.len())).into())
        }
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => Err(bad_list_subscript(vm, key)),
    }
}

fn section_of_list(vm: &mut Isolate, list: Gc<List>, bounds: Bounds) -> Gc<List> {
    list.section(&mut vm.heap, bounds.start as usize, bounds.step as isize, bounds.len)
}

fn section_of_tuple(vm: &mut Isolate, tuple: Gc<Tuple>, bounds: Bounds) -> Value {
    let items = tuple.items();
    match bounds.run() {
        Some(_) if bounds.is_whole(items.len()) => tuple.into(),
        Some(run) => vm.tuple(&items[run]),
        None => {
            let items: Vec<Value> = bounds.indices().map(|at| items[at]).collect();
            vm.tuple(&items)
        }
    }
}

fn get_from_tuple(vm: &mut Isolate, tuple: Gc<Tuple>, key: Value) -> Result<Value> {
    let items = tuple.items();
    match Subscript::of(key) {
        Subscript::Index(index) => match slice::position(index, items.len()) {
            Some(at) => Ok(items[at]),
            None => Err(vm.index_error("tuple index out of range")),
        },
        Subscript::Slice(slice) => {
            let bounds = slice::bounds(vm, slice, items.len())?;
            Ok(section_of_tuple(vm, tuple, bounds))
        }
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => Err(bad_subscript(vm, "tuple indices must be integers or slices", key)),
    }
}

fn section_of_str(vm: &mut Isolate, string: Gc<Str>, bounds: Bounds) -> Value {
    if bounds.is_whole(string.len()) {
        return string.into();
    }
    let heap = &mut vm.heap;
    let section = match (string.view(), bounds.run()) {
        (StrView::Narrow(points), Some(run)) => Str::from_narrow(heap, &points[run]),
        (StrView::Wide(points), Some(run)) => Str::from_points(heap, &points[run]),
        (StrView::Narrow(points), None) => {
            let points: Vec<u8> = bounds.indices().map(|at| points[at]).collect();
            Str::from_narrow(heap, &points)
        }
        (StrView::Wide(points), None) => {
            let points: Vec<u32> = bounds.indices().map(|at| points[at]).collect();
            Str::from_points(heap, &points)
        }
    };
    section.into()
}

fn get_from_str(vm: &mut Isolate, string: Gc<Str>, key: Value) -> Result<Value> {
    match Subscript::of(key) {
        Subscript::Index(index) => match slice::position(index, string.len()) {
            Some(at) => Ok(Str::character(&mut vm.heap, string.point(at)).into()),
            None => Err(vm.index_error("string index out of range")),
        },
        Subscript::Slice(slice) => {
            let bounds = slice::bounds(vm, slice, string.len())?;
            Ok(section_of_str(vm, string, bounds))
        }
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => {
            let kind = vm.type_name(key);
            Err(vm.type_error(format!("string indices must be integers, not '{kind}'")))
        }
    }
}

fn get_from_bytes(vm: &mut Isolate, bytes: BytesLike, key: Value) -> Result<Value> {
    let data = bytes.as_slice();
    let is_constant = bytes.is_constant();
    match Subscript::of(key) {
        Subscript::Index(index) => match slice::position(index, data.len()) {
            Some(at) => Ok(Value::fixnum(data[at].into())),
            None if is_constant => Err(vm.index_error("index out of range")),
            None => Err(vm.index_error("bytearray index out of range")),
        },
        Subscript::Slice(slice) => {
            let bounds = slice::bounds(vm, slice, data.len())?;
            Ok(match bounds.run() {
                Some(_) if is_constant && bounds.is_whole(data.len()) => bytes.value(),
                Some(run) => bytes.make(vm, &data[run]),
                None => {
                    let data: Vec<u8> = bounds.indices().map(|at| data[at]).collect();
                    bytes.make(vm, &data)
                }
            })
        }
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other if is_constant => Err(bad_subscript(vm, "byte indices must be integers or slices", key)),
        Subscript::Other => Err(bad_subscript(vm, "bytearray indices must be integers or slices", key)),
    }
}

/// `container[key] = value`
pub fn set(vm: &mut Isolate, container: Value, key: Value, value: Value) -> Result<()> {
    if special::has_methods(container) {
        if let Some(own) = special::behind(vm, container, vm.names.setitem) {
            return set(vm, own, key, value);
        }
        return match attr::call_special_named(vm, container, vm.names.setitem, &[key, value])? {
            Some(_) => Ok(()),
            None => Err(no_own_item(vm, container, key, ["__delitem__", "__setitem__"], ["does not", "assignment"])),
        };
    }
    let key = index_of(vm, container, key)?;
    if let Some(list) = container.downcast::<List>() {
        return set_in_list(vm, list, key, value);
    }
    if let Some(dict) = container.downcast::<Dict>() {
        return dict::set(vm, dict, key, value);
    }
    if let Some(array) = container.downcast::<ByteArray>() {
        return byte_array::set(vm, array, key, value);
    }
    if let Some(array) = container.downcast::<NumberArray>() {
        return number_array::set(vm, array, key, value);
    }
    if let Some(view) = container.downcast::<MemoryView>() {
        return memory_view::set(vm, view, key, value);
    }
    if let Some(deque) = container.downcast::<Deque>() {
        return deque::set(vm, deque, key, value);
    }
    Err(no_item(vm, container, key, ["does not", "assignment"]))
}

fn set_in_list(vm: &mut Isolate, list: Gc<List>, key: Value, value: Value) -> Result<()> {
    match Subscript::of(key) {
        Subscript::Index(index) => match slice::position(index, list.len()) {
            Some(at) => {
                list.set(at, value);
                Ok(())
            }
            None => Err(vm.index_error("list assignment index out of range")),
        },
        Subscript::Slice(slice) => {
            let parts = Parts::of(vm, slice)?;
            set_slice(vm, list, parts, value)
        }
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => Err(bad_list_subscript(vm, key)),
    }
}

fn set_slice(vm: &mut Isolate, list: Gc<List>, parts: Parts, value: Value) -> Result<()> {
    // Going through the iterable can change the list, so that bounds come after it.
    let items = match value.downcast::<List>() {
        Some(items) if items != list => items,
        _ if iter::has_iteration(vm, value) => iter::collect_fast(vm, value)?,
        _ => return Err(vm.type_error("must assign iterable to extended slice")),
    };
    let bounds = parts.bounds(list.len());
    if let Some(run) = bounds.run() {
        list.splice_from(&mut vm.heap, run.start, run.len(), &items);
        return Ok(());
    }
    if items.len() != bounds.len {
        return Err(vm.value_error(format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            items.len(),
            bounds.len
        )));
    }
    for (at, item) in bounds.indices().zip(items.to_vec()) {
        list.set(at, item);
    }
    Ok(())
}

/// `del container[key]`
pub fn delete(vm: &mut Isolate, container: Value, key: Value) -> Result<()> {
    if special::has_methods(container) {
        if let Some(own) = special::behind(vm, container, vm.names.delitem) {
            return delete(vm, own, key);
        }
        return match attr::call_special_named(vm, container, vm.names.delitem, &[key])? {
            Some(_) => Ok(()),
            None => Err(no_own_item(vm, container, key, ["__setitem__", "__delitem__"], ["doesn't", "deletion"])),
        };
    }
    let key = index_of(vm, container, key)?;
    if let Some(list) = container.downcast::<List>() {
        return delete_from_list(vm, list, key);
    }
    if let Some(dict) = container.downcast::<Dict>() {
        return match dict::remove(vm, dict, key)? {
            Some(_) => Ok(()),
            None => Err(vm.key_error(key)),
        };
    }
    if let Some(array) = container.downcast::<ByteArray>() {
        return byte_array::delete(vm, array, key);
    }
    if let Some(array) = container.downcast::<NumberArray>() {
        return number_array::delete(vm, array, key);
    }
    if let Some(view) = container.downcast::<MemoryView>() {
        return memory_view::delete(vm, view);
    }
    if let Some(deque) = container.downcast::<Deque>() {
        return deque::delete(vm, deque, key);
    }
    Err(no_item(vm, container, key, ["doesn't", "deletion"]))
}

fn delete_from_list(vm: &mut Isolate, list: Gc<List>, key: Value) -> Result<()> {
    match Subscript::of(key) {
        Subscript::Index(index) => match slice::position(index, list.len()) {
            Some(at) => {
                list.splice(&mut vm.heap, at, 1, &[]);
                Ok(())
            }
            None => Err(vm.index_error("list assignment index out of range")),
        },
        Subscript::Slice(slice) => {
            // The parts may be objects whose `__index__` changes the list.
            let parts = Parts::of(vm, slice)?;
            let bounds = parts.bounds(list.len());
            match bounds.run() {
                Some(run) => list.splice(&mut vm.heap, run.start, run.len(), &[]),
                None => {
                    let mut kept: Vec<Option<Value>> = list.to_vec().into_iter().map(Some).collect();
                    for at in bounds.indices() {
                        kept[at] = None;
                    }
                    let kept: Vec<Value> = kept.into_iter().flatten().collect();
                    list.replace(&mut vm.heap, &kept);
                }
            }
            Ok(())
        }
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => Err(bad_list_subscript(vm, key)),
    }
}

#[cold]
fn bad_list_subscript(vm: &mut Isolate, key: Value) -> Raised {
    bad_subscript(vm, "list indices must be integers or slices", key)
}

#[cold]
fn bad_subscript(vm: &mut Isolate, rule: &str, key: Value) -> Raised {
    let kind = vm.type_name(key);
    vm.type_error(format!("{rule}, not {kind}"))
}

/// Types can be subscripted in annotations; generic aliases do not exist here.
#[cold]
fn not_subscriptable(vm: &mut Isolate, container: Value) -> Raised {
    if container.is::<Union>() {
        return match repr::repr(vm, container) {
            Ok(shown) => vm.type_error(format!("{} is not a generic class", shown.to_text())),
            Err(raised) => raised,
        };
    }
    match container.downcast::<TypeObject>() {
        Some(class) => {
            let name = vm.full_name(class);
            vm.type_error(format!("type '{name}' is not subscriptable"))
        }
        None => {
            let kind = vm.type_name(container);
            vm.type_error(format!("'{kind}' object is not subscriptable"))
        }
    }
}

/// What is raised for a class that lacks a method: one that has the other half of item assignment is asked for it.
#[cold]
fn no_own_item(vm: &mut Isolate, container: Value, key: Value, [half, missing]: [&str; 2], texts: [&str; 2]) -> Raised {
    let (class, half) = (vm.type_of(container), vm.intern(half));
    match vm.class_attribute(class, half) {
        Some(_) => vm.raise_new(ExceptionKind::AttributeError, missing),
        None => no_item(vm, container, key, texts),
    }
}

#[cold]
fn no_item(vm: &mut Isolate, container: Value, key: Value, [negation, what]: [&str; 2]) -> Raised {
    let kind = vm.type_name(container);
    // What has items or members is asked by index, with a message and checks of its own.
    let negation = match Subscript::of(key) {
        Subscript::TooLarge if has_members(container) => return slice::too_large(vm),
        Subscript::Index(_) if has_members(container) => negation,
        _ => "does not",
    };
    vm.type_error(format!("'{kind}' object {negation} support item {what}"))
}

fn has_members(x: Value) -> bool {
    matches!(
        x.tag(),
        Some(
            Tag::Instance
                | Tag::Tuple
                | Tag::Str
                | Tag::Bytes
                | Tag::Range
                | Tag::Set
                | Tag::FrozenSet
                | Tag::DictKeys
                | Tag::DictValues
                | Tag::DictItems
        )
    )
}
