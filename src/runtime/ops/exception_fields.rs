//! The fields of exceptions that follow from their arguments: those of operating system errors, of errors of codecs and of
//! syntax errors. Once a program sets one of them, or `args`, they follow from a tuple of their own, which the exception
//! keeps as its third detail.

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

/// Sets `errno` or `strerror`, which a single argument is not.
pub fn set_os_argument(vm: &mut Isolate, exception: Gc<Exception>, index: usize, value: Slot) {
    let known = [0, 1].map(|at| os_argument(exception, at));
    set_item(vm, exception, &known, (index, 2), value);
}

fn set_item(vm: &mut Isolate, exception: Gc<Exception>, known: &[Value], (index, count): (usize, usize), value: Slot) {
    let mut items = known.to_vec();
    items.resize(count.max(items.len()), Value::NONE);
    items[index] = value.unwrap_or(Value::NONE);
    let items = vm.tuple(&items);
    exception.path.set(Some(items));
}
