//! Comparison, truth and membership.

use super::buffer::{self, BytesLike};
use super::number::{Integer, Number, as_float};
use super::special::Tried;
use super::text::search;
use super::{
    complex, deque, dict, generic, iter, list, memory_view, number_array, range, recursion, sequence, set, special,
    union, view,
};
use crate::bytecode::CompareOp;
use crate::runtime::objects::{
    AnySet, BoundMethod, Builtin, ByteArray, Bytes, CellObject, CodeObject, CompareKey, Deque, Dict, Float, Gc,
    GenericAlias, List, MemoryView, NumberArray, Object, Pattern, Range, SliceObject, Str, Tag, Tuple, Union,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Value};
use std::cmp::Ordering;

/// What RecursionError says of comparisons.
const IN_COMPARISON: &str = "in comparison";

/// `a op b`
#[inline]
pub fn compare(vm: &mut Isolate, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    if let Some((a, b)) = Value::both_fixnums(a, b) {
        return Ok(Value::bool(holds(op, a.cmp(&b))));
    }
    if let Some((a, b)) = both::<Str>(a, b) {
        return Ok(Value::bool(strings(op, a, b)));
    }
    if let Some((a, b)) = AnySet::of(a).zip(AnySet::of(b)) {
        return set::compare(vm, op, a, b).map(Value::bool);
    }
    compare_others(vm, op, a, b)
}

#[inline(never)]
fn compare_others(vm: &mut Isolate, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    if let Some((a, b)) = special::as_tuples(vm, a, b) {
        return tuples(vm, op, a, b).map(Value::bool);
    }
    if special::has_methods(a) || special::has_methods(b) {
        return with_methods(vm, op, a, b, Tried::Nothing);
    }
    truth(vm, op, a, b).map(Value::bool)
}

/// `a op b` of strings.
#[inline]
fn strings(op: CompareOp, a: Gc<Str>, b: Gc<Str>) -> bool {
    match op {
        CompareOp::Eq => a == b || a.same_text(&b),
        CompareOp::Ne => a != b && !a.same_text(&b),
        _ => holds(op, sequence::compare_text(a.view(), b.view())),
    }
}

/// `a op b` where one operand is of a class that a program defines, whose method may give anything, by all that has not
/// been tried.
#[cold]
pub fn with_methods(vm: &mut Isolate, op: CompareOp, a: Value, b: Value, tried: Tried) -> Result<Value> {
    if let Some(result) = special::compare(vm, op, a, b, tried)? {
        return Ok(result);
    }
    match op {
        CompareOp::Eq => Ok(Value::bool(a == b)),
        CompareOp::Ne => Ok(Value::bool(a != b)),
        _ => Err(unordered(vm, op, a, b)),
    }
}

/// Whether built-in types say how these two compare.
pub fn are_comparable(a: Value, b: Value, op: CompareOp) -> bool {
    let has_order = !matches!(op, CompareOp::Eq | CompareOp::Ne);
    let is_number = |x: Value| Number::of(x).is_some() || x.tag() == Some(Tag::Complex) && !has_order;
    if is_number(a) || is_number(b) {
        return is_number(a) && is_number(b);
    }
    let is_set = |x: Value| matches!(x.tag(), Some(Tag::Set | Tag::FrozenSet | Tag::DictKeys | Tag::DictItems));
    if a.is::<ByteArray>() || b.is::<ByteArray>() {
        return both_bytes(a, b).is_some();
    }
    if a.is::<MemoryView>() || b.is::<MemoryView>() {
        return !has_order && both_bytes(a, b).is_some();
    }
    let is_ordered = |x: Value| !(has_order && x.tag() == Some(Tag::Complex));
    a.tag().is_some() && a.tag() == b.tag() && is_ordered(a) || is_set(a) && is_set(b)
}

/// `a op b` as a truth value.
pub fn truth(vm: &mut Isolate, op: CompareOp, a: Value, b: Value) -> Result<bool> {
    if let Some((a, b)) = special::as_tuples(vm, a, b) {
        return tuples(vm, op, a, b);
    }
    if special::has_methods(a) || special::has_methods(b) {
        let answer = with_methods(vm, op, a, b, Tried::Nothing)?;
        return is_true(vm, answer);
    }
    match op {
        CompareOp::Eq => is_equal(vm, a, b),
        CompareOp::Ne => Ok(!is_equal(vm, a, b)?),
        _ => match AnySet::of(a).zip(AnySet::of(b)) {
            Some((a, b)) => set::compare(vm, op, a, b),
            None => is_ordered(vm, op, a, b),
        },
    }
}

/// `a is b or a == b`, as containers compare their items.
#[inline]
pub fn equal(vm: &mut Isolate, a: Value, b: Value) -> Result<bool> {
    if a == b {
        return Ok(true);
    }
    match Value::both_fixnums(a, b) {
        Some(_) => Ok(false),
        None => equal_others(vm, a, b),
    }
}

#[inline(never)]
fn equal_others(vm: &mut Isolate, a: Value, b: Value) -> Result<bool> {
    match both::<Str>(a, b) {
        Some((a, b)) => Ok(a.same_text(&b)),
        None => truth(vm, CompareOp::Eq, a, b),
    }
}

/// `a < b` as a truth value, as searching and ordering ask it: what compares plainly first.
#[inline]
pub fn less(vm: &mut Isolate, a: Value, b: Value) -> Result<bool> {
    if let Some((a, b)) = Value::both_fixnums(a, b) {
        return Ok(a < b);
    }
    if let Some((a, b)) = special::as_tuples(vm, a, b) {
        return tuples(vm, CompareOp::Lt, a, b);
    }
    match order_of_plain(a, b) {
        Some(order) => Ok(order.is_lt()),
        None => truth(vm, CompareOp::Lt, a, b),
    }
}

/// The order of two sequences whose items do not change, if those decide it that compare plainly.
#[inline]
fn order_of_items(a: &[Value], b: &[Value]) -> Option<Ordering> {
    for (&a, &b) in a.iter().zip(b) {
        // In a sequence, what is the same is equal, whatever it says of that.
        if a == b {
            continue;
        }
        match order_of_plain(a, b)? {
            Ordering::Equal => {}
            order => return Some(order),
        }
    }
    Some(a.len().cmp(&b.len()))
}

/// The order of two small integers or truth values, of two floats that are no NaNs, or of two strings.
#[inline(always)]
fn order_of_plain(a: Value, b: Value) -> Option<Ordering> {
    if let Some((a, b)) = Value::both_fixnums(a, b) {
        return Some(a.cmp(&b));
    }
    match (as_float(a), as_float(b)) {
        (Some(a), Some(b)) => a.partial_cmp(&b),
        _ => order_of_truths_or_strings(a, b),
    }
}

fn order_of_truths_or_strings(a: Value, b: Value) -> Option<Ordering> {
    if let Some((a, b)) = both::<Str>(a, b) {
        return Some(sequence::compare_text(a.view(), b.view()));
    }
    Some(small_integer(a)?.cmp(&small_integer(b)?))
}

/// A small integer, or a truth value as one.
#[inline]
pub(super) fn small_integer(x: Value) -> Option<i64> {
    x.as_fixnum().or_else(|| x.as_bool().map(i64::from))
}

/// Whether `op` holds of two things that compare like this.
#[inline]
pub(super) fn holds(op: CompareOp, ordering: Ordering) -> bool {
    match op {
        CompareOp::Lt => ordering.is_lt(),
        CompareOp::Le => ordering.is_le(),
        CompareOp::Eq => ordering.is_eq(),
        CompareOp::Ne => ordering.is_ne(),
        CompareOp::Gt => ordering.is_gt(),
        CompareOp::Ge => ordering.is_ge(),
    }
}

/// Two values as objects of one kind.
#[inline]
fn both<T: Object>(a: Value, b: Value) -> Option<(Gc<T>, Gc<T>)> {
    Some((a.downcast()?, b.downcast()?))
}

/// Two values as bytes.
fn both_bytes(a: Value, b: Value) -> Option<(BytesLike, BytesLike)> {
    Some((BytesLike::of(a)?, BytesLike::of(b)?))
}

fn is_equal(vm: &mut Isolate, a: Value, b: Value) -> Result<bool> {
    if let Some((a, b)) = both::<Str>(a, b) {
        return Ok(a == b || a.same_text(&b));
    }
    if let (Some(a), Some(b)) = (Number::of(a), Number::of(b)) {
        return Ok(a.compare(b) == Some(Ordering::Equal));
    }
    if let Some(equal) = complex::equal(a, b) {
        return Ok(equal);
    }
    if a == b {
        return Ok(true);
    }
    let (Some(tag), Some(other)) = (a.tag(), b.tag()) else {
        // A key compares with keys only, whatever the other side is.
        let has_key = a.is::<CompareKey>() || b.is::<CompareKey>();
        return if has_key { keys(vm, CompareOp::Eq, a, b) } else { Ok(false) };
    };
    match (tag, other) {
        (Tag::Set | Tag::FrozenSet | Tag::DictKeys | Tag::DictItems, _) => {
            return Ok(view::compare(vm, CompareOp::Eq, a, b)?.unwrap_or(false));
        }
        (Tag::CompareKey, _) | (_, Tag::CompareKey) => return keys(vm, CompareOp::Eq, a, b),
        (Tag::MemoryView, _) | (_, Tag::MemoryView) => return memory_view::equal(vm, a, b),
        (Tag::ByteArray, _) | (_, Tag::ByteArray) => {
            return Ok(both_bytes(a, b).is_some_and(|(a, b)| a.as_slice() == b.as_slice()));
        }
        _ if tag != other => return Ok(false),
        _ => {}
    }
    match tag {
        Tag::Pattern => match both::<Pattern>(a, b) {
            Some((a, b)) if a.regex.flags == b.regex.flags => is_equal(vm, a.pattern, b.pattern),
            _ => Ok(false),
        },
        Tag::Bytes => Ok(both::<Bytes>(a, b).is_some_and(|(a, b)| a.as_slice() == b.as_slice())),
        Tag::NumberArray => match both::<NumberArray>(a, b) {
            Some((a, b)) => number_array::compare(vm, CompareOp::Eq, a, b),
            None => Ok(false),
        },
        Tag::List | Tag::Deque => Ok(length(a) == length(b) && first_difference(vm, a, b)?.is_none()),
        Tag::Dict => match both::<Dict>(a, b) {
            Some((a, b)) => recursion::nested(vm, IN_COMPARISON, |vm| dict::equal(vm, a, b)),
            None => Ok(false),
        },
        Tag::Range => Ok(both::<Range>(a, b).is_some_and(|(a, b)| ranges_equal(a, b))),
        Tag::Slice => {
            let (a, b) = slices_as_tuples(vm, a, b);
            recursion::nested(vm, IN_COMPARISON, |vm| truth(vm, CompareOp::Eq, a, b))
        }
        Tag::Cell => cells(vm, CompareOp::Eq, a, b),
        Tag::GenericAlias => match both::<GenericAlias>(a, b) {
            Some((a, b)) => generic::equal(vm, a, b),
            None => Ok(false),
        },
        Tag::Union => match both::<Union>(a, b) {
            Some((a, b)) => union::equal(vm, a, b),
            None => Ok(false),
        },
        Tag::Code => Ok(both::<CodeObject>(a, b).is_some_and(|(a, b)| a.code.same(&b.code))),
        Tag::BoundMethod => match both::<BoundMethod>(a, b) {
            Some((a, b)) if a.receiver == b.receiver => is_equal(vm, a.function, b.function),
            _ => Ok(false),
        },
        Tag::Builtin => Ok(both::<Builtin>(a, b)
            .is_some_and(|(a, b)| a.receiver.is_some() && a.receiver == b.receiver && std::ptr::eq(a.def, b.def))),
        _ => Ok(false),
    }
}

fn is_ordered(vm: &mut Isolate, op: CompareOp, a: Value, b: Value) -> Result<bool> {
    if let (Some(a), Some(b)) = (Number::of(a), Number::of(b)) {
        return Ok(a.compare(b).is_some_and(|ordering| holds(op, ordering)));
    }
    match (a.tag(), b.tag()) {
        (Some(Tag::Str), Some(Tag::Str)) => {
            if let Some((a, b)) = both::<Str>(a, b) {
                return Ok(strings(op, a, b));
            }
        }
        (Some(Tag::Bytes), Some(Tag::Bytes)) | (Some(Tag::ByteArray), _) | (_, Some(Tag::ByteArray)) => {
            if let Some((a, b)) = both_bytes(a, b) {
                return Ok(holds(op, a.as_slice().cmp(b.as_slice())));
            }
        }
        (Some(Tag::NumberArray), Some(Tag::NumberArray)) => {
            if let Some((a, b)) = both::<NumberArray>(a, b) {
                return number_array::compare(vm, op, a, b);
            }
        }
        (Some(Tag::List), Some(Tag::List)) | (Some(Tag::Deque), Some(Tag::Deque)) => {
            return recursion::nested(vm, IN_COMPARISON, |vm| match first_difference(vm, a, b)? {
                Some((a, b)) => truth(vm, op, a, b),
                None => Ok(holds(op, length(a).cmp(&length(b)))),
            });
        }
        (Some(Tag::Set | Tag::FrozenSet | Tag::DictKeys | Tag::DictItems), Some(_)) => {
            if let Some(verdict) = view::compare(vm, op, a, b)? {
                return Ok(verdict);
            }
        }
        (Some(Tag::Slice), Some(Tag::Slice)) => {
            let (a, b) = slices_as_tuples(vm, a, b);
            return truth(vm, op, a, b);
        }
        (Some(Tag::Cell), Some(Tag::Cell)) => return cells(vm, op, a, b),
        (Some(Tag::CompareKey), _) | (_, Some(Tag::CompareKey)) => return keys(vm, op, a, b),
        _ => {}
    }
    Err(unordered(vm, op, a, b))
}

#[cold]
fn unordered(vm: &mut Isolate, op: CompareOp, a: Value, b: Value) -> Raised {
    let message = format!(
        "'{op}' not supported between instances of '{}' and '{}'",
        vm.type_name(a),
        vm.type_name(b),
        op = op.text(),
    );
    vm.type_error(message)
}

/// Keys of `functools.cmp_to_key`: what their function says, compared with zero.
fn keys(vm: &mut Isolate, op: CompareOp, a: Value, b: Value) -> Result<bool> {
    let parts = both::<CompareKey>(a, b).and_then(|(a, b)| Some((a.compare, a.object?, b.object?)));
    let Some((compare, x, y)) = parts else {
        return Err(vm.type_error("other argument must be K instance"));
    };
    let order = vm.call(compare, &[x, y])?;
    truth(vm, op, order, Value::fixnum(0))
}

/// The length of a tuple, list or deque.
fn length(x: Value) -> usize {
    if let Some(tuple) = x.downcast::<Tuple>() {
        return tuple.len();
    }
    match x.downcast::<List>() {
        Some(list) => list.len(),
        None => x.downcast::<Deque>().map_or(0, |deque| deque.len()),
    }
}

/// An item of a list, which may change while its items are compared.
fn item(x: Value, index: usize) -> Option<Value> {
    x.downcast::<List>()?.get(index)
}

/// `a op b` of tuples.
fn tuples(vm: &mut Isolate, op: CompareOp, a: Gc<Tuple>, b: Gc<Tuple>) -> Result<bool> {
    match op {
        CompareOp::Eq | CompareOp::Ne => {
            let same = a == b || a.len() == b.len() && first_difference_of_tuples(vm, a, b)?.is_none();
            Ok(same == (op == CompareOp::Eq))
        }
        _ => match order_of_items(a.items(), b.items()) {
            Some(order) => Ok(holds(op, order)),
            None => recursion::nested(vm, IN_COMPARISON, |vm| match first_difference_of_tuples(vm, a, b)? {
                Some((a, b)) => truth(vm, op, a, b),
                None => Ok(holds(op, a.len().cmp(&b.len()))),
            }),
        },
    }
}

fn first_difference_of_tuples(vm: &mut Isolate, a: Gc<Tuple>, b: Gc<Tuple>) -> Result<Option<(Value, Value)>> {
    recursion::nested(vm, IN_COMPARISON, |vm| {
        for (&x, &y) in a.items().iter().zip(b.items()) {
            if !equal(vm, x, y)? {
                return Ok(Some((x, y)));
            }
        }
        Ok(None)
    })
}

/// The first two items at the same place of two lists or deques that are not equal.
fn first_difference(vm: &mut Isolate, a: Value, b: Value) -> Result<Option<(Value, Value)>> {
    recursion::nested(vm, IN_COMPARISON, |vm| {
        if let Some((a, b)) = both(a, b) {
            return deque::first_difference(vm, a, b);
        }
        let mut index = 0;
        while let (Some(x), Some(y)) = (item(a, index), item(b, index)) {
            if !equal(vm, x, y)? {
                return Ok(Some((x, y)));
            }
            index += 1;
        }
        Ok(None)
    })
}

fn ranges_equal(a: Gc<Range>, b: Gc<Range>) -> bool {
    let same = |a: Value, b: Value| match (Integer::of(a), Integer::of(b)) {
        (Some(a), Some(b)) => a.compare(b).is_eq(),
        _ => false,
    };
    same(a.len, b.len)
        && (a.len == Value::fixnum(0) || same(a.start, b.start) && (a.len == Value::fixnum(1) || same(a.step, b.step)))
}

fn slices_as_tuples(vm: &mut Isolate, a: Value, b: Value) -> (Value, Value) {
    let mut tuple = |x: Value| match x.downcast::<SliceObject>() {
        Some(slice) => vm.tuple(&[slice.start, slice.stop, slice.step]),
        None => x,
    };
    (tuple(a), tuple(b))
}

/// Cells compare as their contents do; an empty cell is less than a full one.
fn cells(vm: &mut Isolate, op: CompareOp, a: Value, b: Value) -> Result<bool> {
    let contents = |x: Value| x.downcast::<CellObject>().and_then(|cell| cell.contents.get());
    match (contents(a), contents(b)) {
        (Some(a), Some(b)) => recursion::nested(vm, IN_COMPARISON, |vm| truth(vm, op, a, b)),
        (a, b) => Ok(holds(op, a.is_some().cmp(&b.is_some()))),
    }
}

/// `bool(x)`
#[inline]
pub fn is_true(vm: &mut Isolate, x: Value) -> Result<bool> {
    if let Some(b) = x.as_bool() {
        return Ok(b);
    }
    if let Some(n) = x.as_fixnum() {
        return Ok(n != 0);
    }
    Ok(match x.tag() {
        None if x == Value::NOT_IMPLEMENTED => {
            let text = "NotImplemented should not be used in a boolean context";
            vm.warn(ExceptionKind::DeprecationWarning, text)?;
            true
        }
        None => !x.is_none(),
        Some(Tag::Float) => x.downcast::<Float>().is_none_or(|f| f.get() != 0.0),
        Some(Tag::Complex) => complex::of(x).is_none_or(|x| x.re != 0.0 || x.im != 0.0),
        Some(Tag::Str) => x.downcast::<Str>().is_none_or(|s| !s.is_empty()),
        Some(Tag::Bytes | Tag::ByteArray | Tag::NumberArray) => {
            BytesLike::of(x).is_none_or(|bytes| !bytes.as_slice().is_empty())
        }
        Some(Tag::MemoryView) => match x.downcast::<MemoryView>() {
            Some(view) => memory_view::len(vm, view)? != 0,
            None => true,
        },
        Some(Tag::Tuple | Tag::List | Tag::Deque) => length(x) != 0,
        Some(Tag::Dict) => x.downcast::<Dict>().is_none_or(|d| d.table.len() != 0),
        Some(Tag::Set | Tag::FrozenSet) => AnySet::of(x).is_some_and(|set| set.len() != 0),
        Some(Tag::Range) => x.downcast::<Range>().is_none_or(|r| r.len != Value::fixnum(0)),
        Some(Tag::DictKeys | Tag::DictValues | Tag::DictItems) => {
            view::dict_of(x).is_none_or(|dict| dict.table.len() != 0)
        }
        Some(_) if special::has_methods(x) => return special::is_true(vm, x),
        Some(_) => true,
    })
}

/// `item in container`
pub fn contains(vm: &mut Isolate, item: Value, container: Value) -> Result<bool> {
    match container.tag() {
        Some(Tag::Dict) => match container.downcast::<Dict>() {
            Some(dict) => Ok(dict::get(vm, dict, item)?.is_some()),
            None => Ok(false),
        },
        Some(Tag::Set | Tag::FrozenSet) => match AnySet::of(container) {
            Some(set) => set::contains(vm, set, item),
            None => Ok(false),
        },
        Some(Tag::List) => match container.downcast::<List>() {
            Some(list) => Ok(list::position(vm, |at| list.get(at), 0..usize::MAX, item)?.is_some()),
            None => Ok(false),
        },
        Some(Tag::Tuple) => match container.downcast::<Tuple>() {
            Some(tuple) => Ok(list::position(vm, |at| tuple.items().get(at).copied(), 0..usize::MAX, item)?.is_some()),
            None => Ok(false),
        },
        Some(Tag::Deque) => match container.downcast::<Deque>() {
            Some(deque) => Ok(deque::position(vm, deque, 0..usize::MAX, item)?.is_some()),
            None => Ok(false),
        },
        Some(Tag::Str) => text_contains(vm, item, container),
        Some(Tag::Bytes | Tag::ByteArray) => bytes_contain(vm, item, container),
        Some(Tag::Range) => match container.downcast::<Range>() {
            Some(range) => range::contains(vm, range, item),
            None => Ok(false),
        },
        _ if special::has_methods(container) => {
            if let Some(own) = special::behind(vm, container, vm.names.contains) {
                return contains(vm, item, own);
            }
            if special::is_disabled(vm, container, "__contains__") {
                let message = format!("'{}' object is not a container", vm.type_name(container));
                return Err(vm.type_error(message));
            }
            match super::attr::call_special(vm, container, "__contains__", &[item])? {
                Some(answer) => is_true(vm, answer),
                None => iterable_contains(vm, item, container),
            }
        }
        _ => match view::contains(vm, container, item)? {
            Some(found) => Ok(found),
            None => iterable_contains(vm, item, container),
        },
    }
}

fn text_contains(vm: &mut Isolate, item: Value, container: Value) -> Result<bool> {
    match container.downcast::<Str>().zip(item.as_kind::<Str>()) {
        Some((text, part)) => Ok(search::find(text.view(), part.view()).is_some()),
        None => {
            let message = format!("'in <string>' requires string as left operand, not {}", vm.type_name(item));
            Err(vm.type_error(message))
        }
    }
}

fn bytes_contain(vm: &mut Isolate, item: Value, container: Value) -> Result<bool> {
    let Some(bytes) = BytesLike::of(container) else {
        return Ok(false);
    };
    if let Some(part) = BytesLike::of(item) {
        return Ok(memchr::memmem::find(bytes.as_slice(), part.as_slice()).is_some());
    }
    let number = match Integer::of(item) {
        None => special::index(vm, item)?.and_then(Integer::of),
        number => number,
    };
    match number {
        Some(Integer::Small(n)) if (0..256).contains(&n) => Ok(bytes.as_slice().contains(&(n as u8))),
        Some(_) => Err(vm.value_error("byte must be in range(0, 256)")),
        None => Err(buffer::not_bytes(vm, item)),
    }
}

/// An iterator over what is searched. That there is none for it is said in one way, whatever the reason.
pub fn iterator_to_search(vm: &mut Isolate, container: Value) -> Result<Value> {
    iter::iter(vm, container).or_else(|raised| {
        vm.catch(raised, ExceptionKind::TypeError)?;
        let message = format!("argument of type '{}' is not iterable", vm.type_name(container));
        Err(vm.type_error(message))
    })
}

fn iterable_contains(vm: &mut Isolate, item: Value, container: Value) -> Result<bool> {
    let iterator = iterator_to_search(vm, container)?;
    while let Some(candidate) = iter::next(vm, iterator)? {
        if equal(vm, candidate, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}
