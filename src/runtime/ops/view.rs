//! Dict views, and what views of keys and items share with sets: membership, order by inclusion, `| & - ^`.

use super::{compare, dict, iter, set};
use crate::bytecode::{BinaryOp, CompareOp};
use crate::runtime::objects::{AnySet, Dict, DictItems, DictKeys, DictValues, Set, Tag, Tuple};
use crate::runtime::{Gc, Isolate, Result, Value};

/// The dict that a view shows.
pub fn dict_of(view: Value) -> Option<Gc<Dict>> {
    match view.tag()? {
        Tag::DictKeys => view.downcast::<DictKeys>().map(|v| v.dict),
        Tag::DictValues => view.downcast::<DictValues>().map(|v| v.dict),
        Tag::DictItems => view.downcast::<DictItems>().map(|v| v.dict),
        _ => None,
    }
}

/// What can be compared by inclusion.
#[derive(Clone, Copy)]
enum SetLike {
    Set(AnySet),
    Keys(Gc<Dict>),
    Items(Gc<Dict>),
}

impl SetLike {
    fn of(value: Value) -> Option<SetLike> {
        if let Some(view) = value.downcast::<DictKeys>() {
            return Some(SetLike::Keys(view.dict));
        }
        if let Some(view) = value.downcast::<DictItems>() {
            return Some(SetLike::Items(view.dict));
        }
        AnySet::of(value).map(SetLike::Set)
    }

    /// A view of keys or items, no set.
    fn of_view(value: Value) -> Option<SetLike> {
        SetLike::of(value).filter(|x| !matches!(x, SetLike::Set(_)))
    }

    fn len(self) -> usize {
        match self {
            SetLike::Set(set) => set.len(),
            SetLike::Keys(dict) | SetLike::Items(dict) => dict.table.len(),
        }
    }

    fn contains(self, vm: &mut Isolate, item: Value) -> Result<bool> {
        match self {
            SetLike::Set(set) => set::contains(vm, set, item),
            SetLike::Keys(dict) => dict::contains(vm, dict, item),
            SetLike::Items(dict) => has_item(vm, dict, item),
        }
    }
}

/// Whether a pair is a key of a dict with its value.
fn has_item(vm: &mut Isolate, dict: Gc<Dict>, item: Value) -> Result<bool> {
    let Some(pair) = item.as_kind::<Tuple>() else {
        return Ok(false);
    };
    let &[key, value] = pair.items() else {
        return Ok(false);
    };
    match dict::get(vm, dict, key)? {
        Some(found) => compare::equal(vm, found, value),
        None => Ok(false),
    }
}

/// `item in view`; none if it is no view.
pub fn contains(vm: &mut Isolate, view: Value, item: Value) -> Result<Option<bool>> {
    if let Some(values) = view.downcast::<DictValues>() {
        let iterator = iter::iter(vm, values.into())?;
        while let Some(value) = iter::next(vm, iterator)? {
            if compare::equal(vm, value, item)? {
                return Ok(Some(true));
            }
        }
        return Ok(Some(false));
    }
    match SetLike::of_view(view) {
        Some(view) => view.contains(vm, item).map(Some),
        None => Ok(None),
    }
}

/// `a op b` for sets and views of keys or items; none if the operands are something else.
pub fn compare(vm: &mut Isolate, op: CompareOp, a: Value, b: Value) -> Result<Option<bool>> {
    if let (Some(a), Some(b)) = (AnySet::of(a), AnySet::of(b)) {
        return set::compare(vm, op, a, b).map(Some);
    }
    let (Some(left), Some(right)) = (SetLike::of(a), SetLike::of(b)) else {
        return Ok(None);
    };
    let (less, more) = (left.len(), right.len());
    Ok(Some(match op {
        CompareOp::Eq => less == more && all_in(vm, a, right)?,
        CompareOp::Ne => less != more || !all_in(vm, a, right)?,
        CompareOp::Lt => less < more && all_in(vm, a, right)?,
        CompareOp::Le => less <= more && all_in(vm, a, right)?,
        CompareOp::Gt => more < less && all_in(vm, b, left)?,
        CompareOp::Ge => more <= less && all_in(vm, b, left)?,
    }))
}

fn all_in(vm: &mut Isolate, items: Value, container: SetLike) -> Result<bool> {
    let iterator = iter::iter(vm, items)?;
    while let Some(item) = iter::next(vm, iterator)? {
        if !container.contains(vm, item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `view.isdisjoint(other)`
pub fn is_disjoint(vm: &mut Isolate, view: Value, other: Value) -> Result<bool> {
    let Some(mut holder) = SetLike::of(view) else {
        return Ok(false);
    };
    let mut visited = other;
    if let Some(many) = SetLike::of(other).filter(|o| o.len() > holder.len()) {
        (holder, visited) = (many, view);
    }
    let iterator = iter::iter(vm, visited)?;
    while let Some(item) = iter::next(vm, iterator)? {
        if holder.contains(vm, item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `a op b` for `| & - ^`, of which one is a view of keys or items and the other any iterable: a new set. None if
/// neither is such a view.
pub(super) fn binary(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Result<Option<Value>> {
    let operands = match (SetLike::of_view(a), SetLike::of_view(b)) {
        (Some(view), _) => (a, view, b),
        (None, Some(view)) => (b, view, a),
        (None, None) => return Ok(None),
    };
    let result = match op {
        BinaryOp::And => return intersection(vm, operands).map(Some),
        BinaryOp::Or | BinaryOp::Subtract | BinaryOp::Xor => AnySet::Set(Set::new(&mut vm.heap)),
        _ => return Ok(None),
    };
    // A view of a dict's keys becomes a set as the dict itself does.
    let source = match SetLike::of(a) {
        Some(SetLike::Keys(dict)) => dict.into(),
        _ => a,
    };
    set::extend(vm, result, source)?;
    match op {
        BinaryOp::Or => set::extend(vm, result, b)?,
        BinaryOp::Subtract => set::difference_update(vm, result, b)?,
        _ => set::symmetric_difference_update(vm, result, b)?,
    }
    Ok(Some(result.into()))
}

/// The operands: a view twice, as value and as what it is, and the other one.
fn intersection(vm: &mut Isolate, (value, view, other): (Value, SetLike, Value)) -> Result<Value> {
    if let Some(set) = other.downcast::<Set>()
        && view.len() <= set.table.len()
    {
        return set::intersection(vm, AnySet::Set(set), value).map(Value::from);
    }
    // Of two views, the smaller one is gone through.
    let (holder, visited) = match SetLike::of_view(other) {
        Some(larger) if larger.len() > view.len() => (larger, value),
        _ => (view, other),
    };
    let result = Set::new(&mut vm.heap);
    let iterator = iter::iter(vm, visited)?;
    while let Some(item) = iter::next(vm, iterator)? {
        if holder.contains(vm, item)? {
            set::add(vm, result, item)?;
        }
    }
    Ok(result.into())
}
