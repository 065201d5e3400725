//! Iteration: `iter`, `reversed`, `next`, unpacking.

use super::generator::{self, Step};
use super::{arith, awaitable, compare, deque, itertools, list, memory_view, number_array, range, special, view};
use crate::bytecode::BinaryOp;
use crate::runtime::objects::{
    AnySet, Awaitable, BigRangeIter, ByteArray, Bytes, CallableIter, Deque, Dict, EnumerateIter, Exception, FilterIter,
    Generator, GeneratorKind, IterKind, Itertool, List, MapIter, MemoryView, NumberArray, Range, RangeIter, SeqIter,
    Str, Tag, Tuple, ZipIter,
};
use crate::runtime::types::{ExceptionKind, Special};
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value};

/// Whether `iter(x)` would succeed.
pub fn is_iterable(x: Value) -> bool {
    is_iterator(x)
        || matches!(x.tag(), Some(Tag::Range | Tag::GenericAlias))
        || sequence_of(x).is_some()
        || special::has_methods(x)
}

/// Whether `next(x)` makes sense.
pub fn is_iterator(x: Value) -> bool {
    let is_generator = || x.downcast::<Generator>().is_some_and(|g| g.kind == GeneratorKind::Generator);
    matches!(
        x.tag(),
        Some(
            Tag::SeqIter
                | Tag::RangeIter
                | Tag::BigRangeIter
                | Tag::MapIter
                | Tag::FilterIter
                | Tag::ZipIter
                | Tag::EnumerateIter
                | Tag::CallableIter
                | Tag::Itertool
        )
    ) || is_generator()
        || x.is::<Awaitable>()
}

/// What a [`SeqIter`] over an object goes over.
struct Sequence {
    forwards: IterKind,
    /// None if it has no order to go back.
    backwards: Option<IterKind>,
    subject: Value,
    len: usize,
}

/// The sequence, dict or set that an iterable is or shows.
/// How many items a built-in sequence has.
pub fn sequence_len(x: Value) -> Option<usize> {
    sequence_of(x).map(|sequence| sequence.len)
}

fn sequence_of(x: Value) -> Option<Sequence> {
    use IterKind as K;
    let of_dict = |dict: Gc<Dict>, forwards, backwards| Sequence {
        forwards,
        backwards: Some(backwards),
        subject: dict.into(),
        len: dict.table.len(),
    };
    let flat = |forwards, backwards, len| Sequence { forwards, backwards: Some(backwards), subject: x, len };
    Some(match x.tag()? {
        Tag::List => flat(K::List, K::ListReversed, x.downcast::<List>()?.len()),
        Tag::Deque => flat(K::Deque, K::DequeReversed, x.downcast::<Deque>()?.len()),
        Tag::Tuple => flat(K::Tuple, K::Reversed, x.downcast::<Tuple>()?.len()),
        Tag::Str => {
            let string = x.downcast::<Str>()?;
            let kind = if string.as_ascii().is_some() { K::AsciiStr } else { K::Str };
            flat(kind, K::Reversed, string.len())
        }
        Tag::Bytes => flat(K::Bytes, K::Reversed, x.downcast::<Bytes>()?.as_slice().len()),
        Tag::ByteArray => flat(K::ByteArray, K::Reversed, x.downcast::<ByteArray>()?.bytes.len()),
        Tag::NumberArray => flat(K::Numbers, K::Reversed, x.downcast::<NumberArray>()?.len()),
        Tag::MemoryView => flat(K::Memory, K::Reversed, x.downcast::<MemoryView>()?.layout.shape.first().copied()?),
        Tag::Dict => of_dict(x.downcast()?, K::DictKeys, K::DictKeysReversed),
        Tag::DictKeys => of_dict(view::dict_of(x)?, K::DictKeys, K::DictKeysReversed),
        Tag::DictValues => of_dict(view::dict_of(x)?, K::DictValues, K::DictValuesReversed),
        Tag::DictItems => of_dict(view::dict_of(x)?, K::DictItems, K::DictItemsReversed),
        Tag::Set | Tag::FrozenSet => {
            Sequence { forwards: K::Set, backwards: None, subject: x, len: AnySet::of(x)?.len() }
        }
        _ => return None,
    })
}

/// `iter(x)`
pub fn iter(vm: &mut Isolate, x: Value) -> Result<Value> {
    if let Some(view) = x.downcast::<MemoryView>() {
        memory_view::check_iterable(vm, view)?;
    }
    if let Some(sequence) = sequence_of(x) {
        let Sequence { forwards, subject, len, .. } = sequence;
        return Ok(over(vm, forwards, subject, 0, len));
    }
    if let Some(range) = x.downcast::<Range>() {
        return range::iter(vm, range);
    }
    if is_iterator(x) {
        return Ok(x);
    }
    // An iterator's own `__iter__` gives the instance itself.
    if let Some(own) = special::behind(vm, x, vm.names.iter).filter(|&own| sequence_of(own).is_some()) {
        return iter(vm, own);
    }
    if special::is_disabled(vm, x, "__iter__") {
        return Err(not_iterable(vm, x));
    }
    if let Some(iterator) = super::attr::call_special(vm, x, "__iter__", &[])? {
        return checked_iterator(vm, iterator);
    }
    if special::has_methods(x) {
        let getter = vm.intern("__getitem__");
        let class = vm.type_of(x);
        if vm.class_attribute(class, getter).is_some() {
            return Ok(SeqIter::new(&mut vm.heap, IterKind::Items, x, 0, 0).into());
        }
    }
    Err(not_iterable(vm, x))
}

/// What an `__iter__` has returned, if that is an iterator.
pub fn checked_iterator(vm: &mut Isolate, returned: Value) -> Result<Value> {
    let class = vm.type_of(returned);
    if is_iterator(returned) || vm.class_attribute(class, vm.names.next).is_some() {
        return Ok(returned);
    }
    let kind = vm.type_name(returned);
    Err(vm.type_error(format!("iter() returned non-iterator of type '{kind}'")))
}

/// What is gone over in the place of an instance whose class leaves that to `list`: the list that it stands for. Of other
/// values it is the value itself.
pub fn gone_over(vm: &Isolate, x: Value) -> Value {
    special::behind(vm, x, vm.names.iter).filter(|own| own.is::<List>()).unwrap_or(x)
}

#[cold]
fn not_iterable(vm: &mut Isolate, x: Value) -> Raised {
    let kind = vm.type_name(x);
    vm.type_error(format!("'{kind}' object is not iterable"))
}

/// Whether an object's type has something under the names that `iter(x)` asks for, be it None.
pub fn may_iterate(vm: &mut Isolate, x: Value) -> bool {
    is_iterable(x) && (!special::has_methods(x) || special::is_disabled(vm, x, "__iter__") || has_iteration(vm, x))
}

/// Whether an object has what `iter(x)` asks for.
pub fn has_iteration(vm: &mut Isolate, x: Value) -> bool {
    if !special::has_methods(x) {
        return is_iterable(x);
    }
    let class = vm.type_of(x);
    let [iter, getter] = ["__iter__", "__getitem__"].map(|name| vm.intern(name));
    match vm.class_attribute(class, iter) {
        Some(method) => !method.is_none(),
        None => vm.class_attribute(class, getter).is_some(),
    }
}

/// An iterator over a sequence, a dict or a set.
fn over(vm: &mut Isolate, kind: IterKind, subject: Value, start: usize, len: usize) -> Value {
    let iterator = SeqIter::new(&mut vm.heap, kind, subject, start, len);
    if let Some(deque) = subject.downcast::<Deque>() {
        iterator.expected.set(deque.changes());
    }
    iterator.into()
}

/// `reversed(x)`
pub fn reversed(vm: &mut Isolate, x: Value) -> Result<Value> {
    if let Some(range) = x.downcast::<Range>() {
        return range::reversed(vm, range);
    }
    if let Some(Sequence { backwards: Some(kind), subject, len, .. }) = sequence_of(x) {
        // Positions in a dict's table can lie beyond its length.
        let start = match subject.downcast::<Dict>() {
            Some(dict) => dict.table.end(),
            None => len,
        };
        return Ok(over(vm, kind, subject, start, len));
    }
    if !special::is_disabled(vm, x, "__reversed__") {
        if let Some(iterator) = super::attr::call_special(vm, x, "__reversed__", &[])? {
            return Ok(iterator);
        }
        let (class, getter) = (vm.type_of(x), vm.intern("__getitem__"));
        if special::has_methods(x) && vm.class_attribute(class, getter).is_some() {
            let Some(length) = special::length(vm, x)? else {
                let kind = vm.type_name(x);
                return Err(vm.type_error(format!("object of type '{kind}' has no len()")));
            };
            let length = super::int::to_i64(length).unwrap_or(0) as usize;
            return Ok(SeqIter::new(&mut vm.heap, IterKind::Reversed, x, length, length).into());
        }
    }
    let kind = vm.type_name(x);
    Err(vm.type_error(format!("'{kind}' object is not reversible")))
}

/// The next item of an iterator; empty when it is exhausted.
#[inline]
pub fn next(vm: &mut Isolate, iterator: Value) -> Result<Slot> {
    if let Some(iterator) = iterator.downcast::<SeqIter>() {
        return match iterator.advance_list() {
            Some(item) => Ok(item),
            None => next_of_sequence(vm, iterator),
        };
    }
    if let Some(iterator) = iterator.downcast::<RangeIter>() {
        return Ok(iterator.advance());
    }
    if let Some(tool) = iterator.downcast::<Itertool>() {
        return itertools::next(vm, tool).or_else(|raised| generator::take_stop(vm, raised).map(|_| None));
    }
    Ok(match step(vm, iterator)? {
        Step::Yielded(item) => Some(item),
        Step::Returned(_) => None,
    })
}

/// `next(x)`: the item, or StopIteration, which is the exception of a `__next__` itself.
pub fn next_or_raise(vm: &mut Isolate, iterator: Value) -> Result<Value> {
    if special::has_methods(iterator)
        && let Some(item) = super::attr::call_special(vm, iterator, "__next__", &[])?
    {
        return Ok(item);
    }
    let step = step(vm, iterator)?;
    generator::item_or_stop(vm, step)
}

/// Whether an exception that a `__next__` has raised says that there is no item more.
pub fn is_end(vm: &Isolate, exception: Gc<Exception>) -> bool {
    exception.class.get().is_subtype(vm.types.exception(ExceptionKind::StopIteration))
}

/// Calls a function with the items of an iterable, each as it is reached.
#[inline]
pub fn for_each(
    vm: &mut Isolate,
    iterable: Value,
    mut visit: impl FnMut(&mut Isolate, Value) -> Result<()>,
) -> Result<()> {
    if let Some(set) = AnySet::of(iterable) {
        let (len, mut position) = (set.len(), 0);
        while let Some((at, _, item)) = set.next_entry(position) {
            position = at + 1;
            visit(vm, item)?;
            if set.len() != len {
                return Err(set_changed(vm));
            }
        }
        return Ok(());
    }
    if let Some(list) = iterable.downcast::<List>() {
        let mut position = 0;
        while let Some(item) = list.get(position) {
            position += 1;
            visit(vm, item)?;
        }
        return Ok(());
    }
    let iterator = iter(vm, iterable)?;
    while let Some(item) = next(vm, iterator)? {
        visit(vm, item)?;
    }
    Ok(())
}

/// The next item of an iterator, or what it returns at its end.
pub fn step(vm: &mut Isolate, iterator: Value) -> Result<Step> {
    if let Some(generator) = iterator.downcast::<Generator>().filter(|g| g.kind == GeneratorKind::Generator) {
        return generator::resume(vm, generator, None);
    }
    if let Some(awaitable) = iterator.downcast::<Awaitable>() {
        return awaitable::send(vm, awaitable, Value::NONE);
    }
    if let Some(iterator) = iterator.downcast::<SeqIter>() {
        return next_of_sequence(vm, iterator).map(as_step);
    }
    if let Some(iterator) = iterator.downcast::<RangeIter>() {
        return Ok(as_step(iterator.advance()));
    }
    // An iterator that ends inside of a function that another one calls ends that one, too.
    next_of_caller(vm, iterator).map(as_step).or_else(|raised| generator::take_stop(vm, raised).map(Step::Returned))
}

fn as_step(item: Slot) -> Step {
    item.map_or(Step::Returned(Value::NONE), Step::Yielded)
}

/// The steps that may call Python functions, and that of big ranges.
fn next_of_caller(vm: &mut Isolate, iterator: Value) -> Result<Slot> {
    if let Some(tool) = iterator.downcast::<Itertool>() {
        return itertools::next(vm, tool);
    }
    if let Some(map) = iterator.downcast::<MapIter>() {
        let function = map.function;
        return next_of_all(vm, map.iterators, |vm, items| vm.call(function, items));
    }
    if let Some(enumerate) = iterator.downcast::<EnumerateIter>() {
        return next_of_enumerate(vm, enumerate);
    }
    if let Some(zip) = iterator.downcast::<ZipIter>() {
        return next_of_zip(vm, zip);
    }
    if let Some(filter) = iterator.downcast::<FilterIter>() {
        return next_of_filter(vm, filter);
    }
    if let Some(range) = iterator.downcast::<BigRangeIter>() {
        return range::next_of_big(vm, range);
    }
    if let Some(callable) = iterator.downcast::<CallableIter>() {
        return next_of_callable(vm, callable);
    }
    if special::has_methods(iterator)
        && let Some(item) = super::attr::call_special(vm, iterator, "__next__", &[])?
    {
        return Ok(Some(item));
    }
    let kind = vm.type_name(iterator);
    Err(vm.type_error(format!("'{kind}' object is not an iterator")))
}

#[inline]
fn next_of_sequence(vm: &mut Isolate, iterator: Gc<SeqIter>) -> Result<Slot> {
    use IterKind as K;
    let Some(subject) = iterator.subject.get() else {
        return Ok(None);
    };
    let item = match iterator.kind() {
        K::List => next_index(&iterator).and_then(|at| subject.downcast::<List>()?.get(at)),
        K::Tuple | K::AsciiStr | K::Str | K::Bytes => {
            next_index(&iterator).and_then(|at| item_of_constant(vm, subject, at))
        }
        K::ByteArray | K::Numbers | K::Memory => match next_index(&iterator) {
            Some(at) => item_of_memory(vm, subject, at)?,
            None => None,
        },
        K::ListReversed => previous_index(&iterator).and_then(|at| subject.downcast::<List>()?.get(at)),
        K::Reversed if special::has_methods(subject) => previous_of_items(vm, iterator, subject)?,
        K::Reversed => match previous_index(&iterator) {
            Some(at) if matches!(subject.tag(), Some(Tag::ByteArray | Tag::NumberArray | Tag::MemoryView)) => {
                item_of_memory(vm, subject, at)?
            }
            at => at.and_then(|at| item_of_constant(vm, subject, at)),
        },
        K::DictKeys | K::DictKeysReversed => next_of_dict(vm, iterator, subject)?.map(|(key, _)| key),
        K::DictValues | K::DictValuesReversed => next_of_dict(vm, iterator, subject)?.map(|(_, value)| value),
        K::DictItems | K::DictItemsReversed => {
            next_of_dict(vm, iterator, subject)?.map(|(key, value)| vm.tuple(&[key, value]))
        }
        K::Set => next_of_set(vm, iterator, subject)?,
        K::Deque | K::DequeReversed => return next_of_deque(vm, iterator, subject),
        K::Items => next_of_items(vm, iterator, subject)?,
    };
    if item.is_none() {
        iterator.subject.set(None);
    }
    Ok(item)
}

/// The next item by `__getitem__`, which ends the iteration with IndexError or StopIteration.
fn next_of_items(vm: &mut Isolate, iterator: Gc<SeqIter>, subject: Value) -> Result<Slot> {
    let index = iterator.index.get();
    if index == isize::MAX as usize {
        return Err(vm.overflow_error("iter index too large"));
    }
    iterator.index.set(index + 1);
    item_or_end(vm, subject, index)
}

/// The same, backwards.
fn previous_of_items(vm: &mut Isolate, iterator: Gc<SeqIter>, subject: Value) -> Result<Slot> {
    match previous_index(&iterator) {
        Some(index) => item_or_end(vm, subject, index),
        None => Ok(None),
    }
}

fn item_or_end(vm: &mut Isolate, subject: Value, index: usize) -> Result<Slot> {
    let index = vm.heap.int(index as i64);
    super::subscript::get(vm, subject, index).map(Some).or_else(|raised| {
        let ended = vm.catch(raised, ExceptionKind::IndexError);
        ended.or_else(|raised| vm.catch(raised, ExceptionKind::StopIteration)).map(|_| None)
    })
}

#[inline(always)]
fn next_index(iterator: &SeqIter) -> Option<usize> {
    let at = iterator.index.get();
    iterator.index.set(at + 1);
    Some(at)
}

#[inline(always)]
fn previous_index(iterator: &SeqIter) -> Option<usize> {
    let at = iterator.index.get().checked_sub(1)?;
    iterator.index.set(at);
    Some(at)
}

/// The item of a tuple, string or bytes object.
#[inline]
fn item_of_constant(vm: &mut Isolate, subject: Value, at: usize) -> Slot {
    if let Some(tuple) = subject.downcast::<Tuple>() {
        return tuple.items().get(at).copied();
    }
    if let Some(string) = subject.downcast::<Str>() {
        return (at < string.len()).then(|| Str::character(&mut vm.heap, string.point(at)).into());
    }
    let bytes = subject.downcast::<Bytes>()?;
    let byte = bytes.as_slice().get(at)?;
    Some(Value::fixnum((*byte).into()))
}

/// The item of an array or of a view of memory.
fn item_of_memory(vm: &mut Isolate, subject: Value, at: usize) -> Result<Slot> {
    if let Some(array) = subject.downcast::<ByteArray>() {
        return Ok(array.bytes.as_slice().get(at).map(|&byte| Value::fixnum(byte.into())));
    }
    if let Some(array) = subject.downcast::<NumberArray>() {
        return number_array::item(vm, array, at);
    }
    match subject.downcast::<MemoryView>() {
        Some(view) => memory_view::item(vm, view, at),
        None => Ok(None),
    }
}

/// The next entry that an iterator over a dict goes to.
pub fn next_of_dict(vm: &mut Isolate, iterator: Gc<SeqIter>, subject: Value) -> Result<Option<(Value, Value)>> {
    use IterKind as K;
    let Some(dict) = subject.downcast::<Dict>() else {
        return Ok(None);
    };
    if dict.table.len() != iterator.expected.get() {
        iterator.expected.set(usize::MAX);
        let message = "dictionary changed size during iteration";
        return Err(vm.raise_new(ExceptionKind::RuntimeError, message));
    }
    let backwards = matches!(iterator.kind(), K::DictKeysReversed | K::DictValuesReversed | K::DictItemsReversed);
    let from = iterator.index.get();
    let entry = if backwards { dict.table.previous_entry(from) } else { dict.table.next_entry(from) };
    let Some((at, key, value)) = entry else {
        return Ok(None);
    };
    let Some(left) = iterator.left.get().checked_sub(1) else {
        iterator.subject.set(None);
        let message = "dictionary keys changed during iteration";
        return Err(vm.raise_new(ExceptionKind::RuntimeError, message));
    };
    iterator.left.set(left);
    iterator.index.set(if backwards { at } else { at + 1 });
    Ok(Some((key, value)))
}

#[inline]
fn next_of_set(vm: &mut Isolate, iterator: Gc<SeqIter>, subject: Value) -> Result<Slot> {
    let Some(set) = AnySet::of(subject) else {
        return Ok(None);
    };
    if set.len() != iterator.expected.get() {
        iterator.expected.set(usize::MAX);
        return Err(set_changed(vm));
    }
    Ok(set.next_entry(iterator.index.get()).map(|(at, _, key)| {
        iterator.index.set(at + 1);
        key
    }))
}

#[cold]
fn set_changed(vm: &mut Isolate) -> Raised {
    vm.raise_new(ExceptionKind::RuntimeError, "Set changed size during iteration")
}

/// Unlike other iterators, one that goes forwards over a deque minds changes even after its end.
fn next_of_deque(vm: &mut Isolate, iterator: Gc<SeqIter>, subject: Value) -> Result<Slot> {
    let Some(deque) = subject.downcast::<Deque>() else {
        return Ok(None);
    };
    let is_reversed = iterator.kind() == IterKind::DequeReversed;
    if is_reversed && iterator.left.get() == 0 {
        return Ok(None);
    }
    if deque.changes() != iterator.expected.get() {
        iterator.left.set(0);
        return Err(deque::mutated(vm));
    }
    let Some(left) = iterator.left.get().checked_sub(1) else {
        return Ok(None);
    };
    iterator.left.set(left);
    Ok(deque.get(if is_reversed { left } else { deque.len() - left - 1 }))
}

/// How many iterators are asked without a list to hold their items.
const FEW: usize = 4;

/// Takes the next item of each iterator and makes one of them; empty as soon as one is exhausted.
fn next_of_all(
    vm: &mut Isolate,
    iterators: Gc<Tuple>,
    make: impl FnOnce(&mut Isolate, &[Value]) -> Result<Value>,
) -> Result<Slot> {
    let count = iterators.len();
    if count <= FEW {
        // The items stand on the native stack, where the collector finds them.
        let mut items = [Value::NONE; FEW];
        for (item, &iterator) in items.iter_mut().zip(iterators.items()) {
            match next(vm, iterator)? {
                Some(found) => *item = found,
                None => return Ok(None),
            }
        }
        return make(vm, &items[..count]).map(Some);
    }
    let items = List::with_capacity(&mut vm.heap, count);
    for &iterator in iterators.items() {
        match next(vm, iterator)? {
            Some(found) => items.push(&mut vm.heap, found),
            None => return Ok(None),
        }
    }
    make(vm, &items.to_vec()).map(Some)
}

fn next_of_zip(vm: &mut Isolate, zip: Gc<ZipIter>) -> Result<Slot> {
    if zip.iterators.is_empty() {
        return Ok(None);
    }
    if !zip.strict.get() {
        return next_of_all(vm, zip.iterators, |vm, items| Ok(vm.tuple(items)));
    }
    let items = List::with_capacity(&mut vm.heap, zip.iterators.len());
    for (at, &iterator) in zip.iterators.items().iter().enumerate() {
        match next(vm, iterator)? {
            Some(item) => items.push(&mut vm.heap, item),
            None if at > 0 => return Err(uneven_zip(vm, at, "shorter")),
            None => {
                for (at, &iterator) in zip.iterators.items().iter().enumerate().skip(1) {
                    if next(vm, iterator)?.is_some() {
                        return Err(uneven_zip(vm, at, "longer"));
                    }
                }
                return Ok(None);
            }
        }
    }
    Ok(Some(vm.tuple_of(items)))
}

#[cold]
fn uneven_zip(vm: &mut Isolate, at: usize, how: &str) -> Raised {
    let others = match at {
        1 => " 1".to_owned(),
        _ => format!("s 1-{at}"),
    };
    vm.value_error(format!("zip() argument {} is {how} than argument{others}", at + 1))
}

fn next_of_enumerate(vm: &mut Isolate, enumerate: Gc<EnumerateIter>) -> Result<Slot> {
    let Some(item) = next(vm, enumerate.iterator)? else {
        return Ok(None);
    };
    let number = enumerate.next.get();
    let following = match number.as_fixnum().and_then(|n| Value::try_fixnum(n + 1)) {
        Some(following) => following,
        None => arith::binary(vm, BinaryOp::Add, number, Value::fixnum(1))?,
    };
    enumerate.next.set(following);
    Ok(Some(vm.tuple(&[number, item])))
}

fn next_of_filter(vm: &mut Isolate, filter: Gc<FilterIter>) -> Result<Slot> {
    let bool_type = vm.types.special(Special::Bool);
    let asks_truth = filter.function.is_none() || filter.function == bool_type.into();
    while let Some(item) = next(vm, filter.iterator)? {
        let verdict = if asks_truth { item } else { vm.call(filter.function, &[item])? };
        if compare::is_true(vm, verdict)? {
            return Ok(Some(item));
        }
    }
    Ok(None)
}

fn next_of_callable(vm: &mut Isolate, iterator: Gc<CallableIter>) -> Result<Slot> {
    let Some(function) = iterator.function.get() else {
        return Ok(None);
    };
    let result = vm.call(function, &[]).inspect_err(|_| {
        if vm.pending_is(ExceptionKind::StopIteration) {
            iterator.function.set(None);
        }
    })?;
    // The call may have gone on to the end itself.
    if iterator.function.get().is_none() || compare::equal(vm, iterator.sentinel, result)? {
        iterator.function.set(None);
        return Ok(None);
    }
    Ok(Some(result))
}

/// All items of an iterable, as a new list. What gives the iterator is not asked for its length, only the iterator.
pub fn collect_fast(vm: &mut Isolate, iterable: Value) -> Result<Gc<List>> {
    let source = if special::has_methods(iterable) { iter(vm, iterable)? } else { iterable };
    collect(vm, source)
}

/// Asks an iterable of a class that programs define how many items it has: nothing is done with the answer, but programs
/// see the question.
pub fn ask_length(vm: &mut Isolate, iterable: Value) -> Result<()> {
    if special::has_methods(iterable) {
        length_hint(vm, iterable)?;
    }
    Ok(())
}

/// How many items an iterable says that it has: by `__len__`, then `__length_hint__`; empty if it says nothing.
pub fn length_hint(vm: &mut Isolate, x: Value) -> Result<Option<i64>> {
    match special::length(vm, x) {
        Ok(Some(length)) => return Ok(super::int::to_i64(length)),
        Ok(None) => {}
        Err(raised) => drop(vm.catch(raised, ExceptionKind::TypeError)?),
    }
    let hint = match super::attr::call_special(vm, x, "__length_hint__", &[]) {
        Ok(hint) => hint,
        Err(raised) => {
            vm.catch(raised, ExceptionKind::TypeError)?;
            None
        }
    };
    let Some(hint) = hint.filter(|&hint| hint != Value::NOT_IMPLEMENTED) else { return Ok(None) };
    let Some(number) = super::number::Integer::of(super::class::payload(hint)) else {
        let message = format!("__length_hint__ must be an integer, not {}", vm.type_name(hint));
        return Err(vm.type_error(message));
    };
    match super::int::to_i64(number.value()) {
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
        Some(..0) => Err(vm.value_error("__length_hint__() should return >= 0")),
        hint => Ok(hint),
    }
}

/// How many items a built-in iterator has still to give; empty if it is none that knows.
pub fn items_left(vm: &mut Isolate, iterator: Value) -> Result<Slot> {
    if let Some(range) = iterator.downcast::<RangeIter>() {
        return range_items_left(vm, range).map(Some);
    }
    if let Some(range) = iterator.downcast::<BigRangeIter>() {
        return Ok(Some(range.left.get()));
    }
    let Some(sequence) = iterator.downcast::<SeqIter>() else { return Ok(None) };
    let Some(subject) = sequence.subject.get() else { return Ok(Some(Value::fixnum(0))) };
    use IterKind as K;
    let at = sequence.index.get();
    let left = match sequence.kind() {
        K::Items | K::Reversed if special::has_methods(subject) => {
            let Some(length) = special::length(vm, subject)?.and_then(super::int::to_i64) else {
                return Ok(Some(Value::NOT_IMPLEMENTED));
            };
            let length = length as usize;
            match sequence.kind() {
                K::Items => length.saturating_sub(at),
                _ => {
                    if length < at {
                        0
                    } else {
                        at
                    }
                }
            }
        }
        K::List | K::Tuple | K::AsciiStr | K::Str | K::Bytes | K::ByteArray | K::Numbers => {
            sequence_of(subject).map_or(0, |sequence| sequence.len.saturating_sub(at))
        }
        K::ListReversed => sequence_of(subject).map_or(0, |sequence| if sequence.len < at { 0 } else { at }),
        K::Reversed => at,
        K::Deque | K::DequeReversed => sequence.left.get(),
        K::Set => match AnySet::of(subject) {
            Some(set) if set.len() == sequence.expected.get() => {
                let mut left = 0;
                let mut position = at;
                while let Some((next, ..)) = set.next_entry(position) {
                    position = next + 1;
                    left += 1;
                }
                left
            }
            _ => 0,
        },
        _ => match subject.downcast::<Dict>() {
            Some(dict) if dict.table.len() == sequence.expected.get() => sequence.left.get(),
            _ => 0,
        },
    };
    Ok(Some(vm.heap.int(left as i64)))
}

fn range_items_left(vm: &mut Isolate, range: Gc<RangeIter>) -> Result<Value> {
    let distance = arith::binary(vm, BinaryOp::Subtract, range.stop, range.next.get())?;
    arith::binary(vm, BinaryOp::FloorDivide, distance, range.step)
}

/// All items of an iterable, as a new list.
pub fn collect(vm: &mut Isolate, iterable: Value) -> Result<Gc<List>> {
    let items = List::with_capacity(&mut vm.heap, 0);
    list::extend(vm, items, iterable)?;
    Ok(items)
}

/// Exactly `count` items of an iterable (CPython's messages otherwise), as a new list.
pub fn unpack(vm: &mut Isolate, iterable: Value, count: usize) -> Result<Gc<List>> {
    let iterator = iter_to_unpack(vm, iterable)?;
    let items = List::with_capacity(&mut vm.heap, count);
    while items.len() < count {
        match next(vm, iterator)? {
            Some(item) => items.push(&mut vm.heap, item),
            None => {
                let got = items.len();
                return Err(vm.value_error(format!("not enough values to unpack (expected {count}, got {got})")));
            }
        }
    }
    match next(vm, iterator)? {
        None => Ok(items),
        Some(_) => Err(vm.value_error(format!("too many values to unpack (expected {count})"))),
    }
}

fn iter_to_unpack(vm: &mut Isolate, iterable: Value) -> Result<Value> {
    if !has_iteration(vm, iterable) {
        let kind = vm.type_name(iterable);
        return Err(vm.type_error(format!("cannot unpack non-iterable {kind} object")));
    }
    iter(vm, iterable)
}

/// `before` items, a list of what lies between, and `after` items, in order: `before + 1 + after` values.
pub fn unpack_star(vm: &mut Isolate, iterable: Value, before: usize, after: usize) -> Result<Gc<List>> {
    let iterator = iter_to_unpack(vm, iterable)?;
    let items = collect(vm, iterator)?.to_vec();
    if items.len() < before + after {
        return Err(vm.value_error(format!(
            "not enough values to unpack (expected at least {}, got {})",
            before + after,
            items.len()
        )));
    }
    let (head, rest) = items.split_at(before);
    let (middle, tail) = rest.split_at(rest.len() - after);
    let middle = List::new(&mut vm.heap, middle);
    let unpacked = List::with_capacity(&mut vm.heap, before + 1 + after);
    unpacked.extend(&mut vm.heap, head);
    unpacked.push(&mut vm.heap, middle.into());
    unpacked.extend(&mut vm.heap, tail);
    Ok(unpacked)
}
