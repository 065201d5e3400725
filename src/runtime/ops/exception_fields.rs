//! The fields of exceptions that follow from their arguments: those of operating system errors, of errors of codecs, of
//! syntax errors and of failed imports. Once a program sets one of them, or `args`, they follow from a tuple of their own, which the exception
//! keeps as its third detail.

use super::class::payload;
use super::number::Integer;
use crate::runtime::objects::{Exception, Tuple, TypeObject};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Slot, Value};

/// Whether a class has such fields.
pub fn has_fields(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    let kinds = [ExceptionKind::OSError, ExceptionKind::SyntaxError, ExceptionKind::UnicodeError];
    kinds.iter().any(|&kind| class.is_subtype(vm.types.exception(kind)))
}

/// What the fields follow from.
pub fn sources(exception: Gc<Exception>) -> Gc<Tuple> {
    own_sources(exception).unwrap_or_else(|| exception.args())
}

/// The tuple that an exception with such fields keeps apart from `args`.
pub fn own_sources(exception: Gc<Exception>) -> Option<Gc<Tuple>> {
    exception.path.get().and_then(Value::downcast)
}

/// An argument; None if there is none.
pub fn argument(exception: Gc<Exception>, index: usize) -> Value {
    sources(exception).items().get(index).copied().unwrap_or(Value::NONE)
}

/// An item of the place that SyntaxError has as its second argument: file name, line, offset, text, end line, end
/// offset.
pub fn place(exception: Gc<Exception>, index: usize) -> Value {
    let place = argument(exception, 1).downcast::<Tuple>();
    place.and_then(|place| place.items().get(index).copied()).unwrap_or(Value::NONE)
}

/// `errno` or `strerror`: only an OSError of at least two arguments has them.
pub fn os_argument(exception: Gc<Exception>, index: usize) -> Value {
    match sources(exception).len() {
        2..=5 => argument(exception, index),
        _ => Value::NONE,
    }
}

/// Sets an argument that a field is, one of so many.
pub fn set_argument(vm: &mut Isolate, exception: Gc<Exception>, (index, count): (usize, usize), value: Slot) {
    let known = sources(exception);
    set_item(vm, exception, known.items(), (index, count), value);
}

/// Sets an item of the place of a SyntaxError.
pub fn set_place(vm: &mut Isolate, exception: Gc<Exception>, index: usize, value: Slot) {
    let mut place: Vec<Value> = (0..6).map(|at| place(exception, at)).collect();
    place[index] = value.unwrap_or(Value::NONE);
    let place = vm.tuple(&place);
    set_argument(vm, exception, (1, 2), Some(place));
}

/// Sets `errno`, `strerror` or `characters_written`, which a single argument is not.
pub fn set_os_argument(vm: &mut Isolate, exception: Gc<Exception>, index: usize, value: Slot) {
    let known = Some(sources(exception)).filter(|known| (2..=5).contains(&known.len()));
    let known = known.as_ref().map_or(&[][..], |known| known.items());
    set_item(vm, exception, known, (index, 2.max(index + 1)), value);
}

/// `characters_written`: the third argument of a BlockingIOError, if that is a number, or what has been set.
pub fn characters_written(exception: Gc<Exception>) -> Slot {
    Some(os_argument(exception, 2)).filter(|&written| is_count(written))
}

/// Whether the third argument of a BlockingIOError says how many characters were written, and is no file name.
pub fn is_count(argument: Value) -> bool {
    Integer::of(payload(argument)).is_some()
}

/// `path` of an ImportError. Once a program has set `msg`, or `args`, the third detail is a tuple of `path` and `msg`; that
/// is also how a path is kept that is a tuple itself.
pub fn import_path(exception: Gc<Exception>) -> Value {
    match own_sources(exception) {
        Some(fields) => fields.items()[0],
        None => exception.path.get().unwrap_or(Value::NONE),
    }
}

/// `msg` of an ImportError: the only argument as long as no program says otherwise.
pub fn import_message(exception: Gc<Exception>) -> Value {
    match (own_sources(exception), exception.args().items()) {
        (Some(fields), _) => fields.items()[1],
        (None, [only]) => *only,
        (None, _) => Value::NONE,
    }
}

/// Sets `path` of an ImportError.
pub fn set_import_path(vm: &mut Isolate, exception: Gc<Exception>, path: Slot) {
    if own_sources(exception).is_some() || path.is_some_and(|path| path.is::<Tuple>()) {
        let message = import_message(exception);
        set_import_fields(vm, exception, path.unwrap_or(Value::NONE), message);
    } else {
        exception.path.set(path);
    }
}

/// Sets `msg` of an ImportError.
pub fn set_import_message(vm: &mut Isolate, exception: Gc<Exception>, message: Slot) {
    let path = import_path(exception);
    set_import_fields(vm, exception, path, message.unwrap_or(Value::NONE));
}

fn set_import_fields(vm: &mut Isolate, exception: Gc<Exception>, path: Value, message: Value) {
    let fields = vm.tuple(&[path, message]);
    exception.path.set(Some(fields));
}

/// Keeps the fields as they are when `args` is about to be set.
pub fn keep(vm: &mut Isolate, exception: Gc<Exception>) {
    let class = exception.class.get();
    if own_sources(exception).is_some() {
        return;
    }
    if has_fields(vm, class) {
        exception.path.set(Some(sources(exception).into()));
    } else if class.is_subtype(vm.types.exception(ExceptionKind::ImportError)) {
        let message = import_message(exception);
        set_import_message(vm, exception, Some(message));
    }
}

fn set_item(vm: &mut Isolate, exception: Gc<Exception>, known: &[Value], (index, count): (usize, usize), value: Slot) {
    let mut items = known.to_vec();
    items.resize(count.max(items.len()), Value::NONE);
    items[index] = value.unwrap_or(Value::NONE);
    let items = vm.tuple(&items);
    exception.path.set(Some(items));
}
