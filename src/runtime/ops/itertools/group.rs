//! Iterators that share a source: the groups of `groupby`, and the readers that `tee` makes.

use crate::runtime::objects::{Itertool, ItertoolKind, List};
use crate::runtime::ops::{compare, iter};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};

/// How many items of a source are kept together. What all readers have passed is garbage, piece by piece.
const PIECE: usize = 57;

/// Reads an item and its key: `kept` and `key` of the source of all groups. False at the end.
fn read(vm: &mut Isolate, groups: Gc<Itertool>) -> Result<bool> {
    let Some(item) = super::from_source(vm, groups)? else { return Ok(false) };
    let key = match groups.function.get() {
        Some(function) => vm.call(function, &[item])?,
        None => item,
    };
    groups.kept.set(Some(item));
    groups.key.set(Some(key));
    Ok(true)
}

/// `target`: the key of the group before. `group`: that group, which ends here.
pub(super) fn next_group(vm: &mut Isolate, groups: Gc<Itertool>) -> Result<Slot> {
    groups.group.set(None);
    let key = loop {
        match (groups.key.get(), groups.target.get()) {
            (Some(key), None) => break key,
            (Some(key), Some(before)) if !compare::equal(vm, before, key)? => break key,
            _ => {}
        }
        if !read(vm, groups)? {
            return Ok(None);
        }
    };
    groups.target.set(Some(key));
    let group = Itertool::new(&mut vm.heap, ItertoolKind::Grouper, Some(groups.into()));
    group.key.set(Some(key));
    groups.group.set(Some(group.into()));
    Ok(Some(vm.tuple(&[key, group.into()])))
}

/// `source`: the iterator of groups. `key`: the group's key.
pub(super) fn next_of_group(vm: &mut Isolate, group: Gc<Itertool>) -> Result<Slot> {
    let groups: Gc<Itertool> = Itertool::held(&group.source);
    if groups.group.get() != Some(group.into()) {
        return Ok(None);
    }
    if groups.kept.get().is_none() && !read(vm, groups)? {
        return Ok(None);
    }
    let (own, key) = (Itertool::value(&group.key), groups.key.get().unwrap_or(Value::NONE));
    if !compare::equal(vm, own, key)? {
        return Ok(None);
    }
    groups.key.set(None);
    Ok(groups.kept.take())
}

/// A reader of an iterable.
pub fn tee_of(vm: &mut Isolate, iterable: Value) -> Result<Gc<Itertool>> {
    if let Some(other) = iterable.downcast::<Itertool>().filter(|tool| tool.kind() == ItertoolKind::Tee) {
        return Ok(tee_copy(vm, other));
    }
    let iterator = iter::iter(vm, iterable)?;
    let piece = piece_of(vm, iterator);
    Ok(Itertool::new(&mut vm.heap, ItertoolKind::Tee, Some(piece.into())))
}

/// Another reader at the same place.
pub fn tee_copy(vm: &mut Isolate, tee: Gc<Itertool>) -> Gc<Itertool> {
    let copy = Itertool::new(&mut vm.heap, ItertoolKind::Tee, tee.source.get());
    copy.next.set(tee.next.get());
    copy
}

/// Items that are still to be read: `source` the iterator, `kept` the list of items, `key` the piece that follows,
/// `count` 1 while the iterator runs.
fn piece_of(vm: &mut Isolate, iterator: Value) -> Gc<Itertool> {
    let piece = Itertool::new(&mut vm.heap, ItertoolKind::TeeData, Some(iterator));
    let items = List::with_capacity(&mut vm.heap, 0);
    piece.kept.set(Some(items.into()));
    piece
}

/// `source`: the piece that the reader is in. `next`: where in it.
pub(super) fn next_of_tee(vm: &mut Isolate, tee: Gc<Itertool>) -> Result<Slot> {
    let mut piece: Gc<Itertool> = Itertool::held(&tee.source);
    if tee.next.get() as usize == PIECE {
        if piece.key.get().is_none() {
            let following = piece_of(vm, Itertool::value(&piece.source));
            piece.key.set(Some(following.into()));
        }
        piece = Itertool::held(&piece.key);
        tee.source.set(Some(piece.into()));
        tee.next.set(0);
    }
    let (items, at) = (Itertool::held::<List>(&piece.kept), tee.next.get());
    let item = match items.get(at as usize) {
        Some(item) => Some(item),
        None if piece.count.get() == 1 => {
            return Err(vm.raise_new(ExceptionKind::RuntimeError, "cannot re-enter the tee iterator"));
        }
        None => {
            piece.count.set(1);
            let item = super::from_source(vm, piece);
            piece.count.set(0);
            item?.inspect(|&item| items.push(&mut vm.heap, item))
        }
    };
    if item.is_some() {
        tee.next.set(at + 1);
    }
    Ok(item)
}
