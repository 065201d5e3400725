//! `repr`, `str` and `ascii`.
//!
//! `quote` has the literals of strings and bytes, `object` what is shown by its name or address, `message` the
//! texts of exceptions.

mod message;
mod object;
mod quote;

use super::number::{Integer, as_float};
use super::{complex, int, iter, recursion, special, view};
use crate::decimal;
use crate::runtime::objects::{
    ByteArray, Bytes, Deque, Dict, Exception, FrozenSet, List, NumberArray, Range, Set, SliceObject, Str, StrBuf,
    StrView, Tag, Tuple,
};
use crate::runtime::types::RecordDef;
use crate::runtime::{Gc, Isolate, Result, Value};

/// `repr(x)`
pub fn repr(vm: &mut Isolate, x: Value) -> Result<Gc<Str>> {
    let mut out = StrBuf::new();
    write(vm, &mut out, x)?;
    Ok(out.finish(&mut vm.heap))
}

/// `repr(x)` as the built-in type that `x` is of, or is laid out as, gives it. Sets and arrays say of which class they
/// are.
pub fn of_kind(vm: &mut Isolate, x: Value) -> Result<Gc<Str>> {
    let own = super::class::payload(x);
    let text = repr(vm, own)?;
    let called = match own.tag() {
        Some(Tag::Set) if own != x => "set(",
        Some(Tag::FrozenSet) if own != x => "frozenset(",
        Some(Tag::NumberArray) if own != x => "array(",
        _ => return Ok(text),
    };
    let view = text.view();
    let has_call = view.points().take(called.len()).eq(called.bytes().map(u32::from));
    let items = if has_call { view.slice(called.len(), view.len() - 1) } else { view };
    let mut out = StrBuf::new();
    out.push_str(&vm.type_name(x));
    out.push_str("(");
    out.push_view(items);
    out.push_str(")");
    Ok(out.finish(&mut vm.heap))
}

/// `repr(x)` as the object that `__repr__` gives, which may be of a class derived from `str`.
pub fn repr_object(vm: &mut Isolate, x: Value) -> Result<Value> {
    object_by(vm, x, "__repr__", repr)
}

/// `ascii(x)`, which is the object that `__repr__` gives if there is nothing to escape.
pub fn ascii_object(vm: &mut Isolate, x: Value) -> Result<Value> {
    let shown = repr_object(vm, x)?;
    let text = special::as_text(shown);
    match text.as_ascii() {
        Some(_) => Ok(shown),
        None => Ok(escaped(text.view()).finish(&mut vm.heap).into()),
    }
}

/// `str(x)` as the object that `__str__` gives, which may be of a class derived from `str`.
pub fn str_object(vm: &mut Isolate, x: Value) -> Result<Value> {
    object_by(vm, x, "__str__", str)
}

fn object_by(
    vm: &mut Isolate,
    x: Value,
    method: &str,
    plain: fn(&mut Isolate, Value) -> Result<Gc<Str>>,
) -> Result<Value> {
    let is_plain_exception = x.downcast::<Exception>().is_some_and(|exception| !exception.class.get().is_user);
    if !is_plain_exception
        && special::has_methods(x)
        && let Some(text) = special::text_object(vm, x, method, &[])?
    {
        return Ok(text);
    }
    plain(vm, x).map(Value::from)
}

/// `str(x)`
#[inline]
pub fn str(vm: &mut Isolate, x: Value) -> Result<Gc<Str>> {
    if let Some(text) = x.downcast::<Str>() {
        return Ok(text);
    }
    match x.downcast::<Exception>() {
        Some(exception) if !exception.class.get().is_user => {
            recursion::nested(vm, "while getting the str of an object", |vm| message::of(vm, exception))
        }
        Some(_) => by_method(vm, x, "__str__"),
        None if special::has_methods(x) => by_method(vm, x, "__str__"),
        None => match x.as_fixnum() {
            Some(n) => Ok(int::text::fixnum(vm, n)),
            None => repr(vm, x),
        },
    }
}

/// The text of an object of a class that a program defines: `object` has both methods.
fn by_method(vm: &mut Isolate, x: Value, method: &str) -> Result<Gc<Str>> {
    let text = special::text(vm, x, method, &[])?;
    Ok(text.expect("every class inherits the method from object"))
}

/// `str(x)` of an exception by its arguments, as `BaseException.__str__` gives it.
pub fn exception_message(vm: &mut Isolate, exception: Gc<Exception>) -> Result<Gc<Str>> {
    message::of(vm, exception)
}

/// `repr(x)` of an exception, as `BaseException.__repr__` gives it.
pub fn exception_repr(vm: &mut Isolate, exception: Gc<Exception>) -> Result<Gc<Str>> {
    let mut out = StrBuf::new();
    let name = exception.class.get().name.to_text();
    call(vm, &mut out, &name, exception.args().items())?;
    Ok(out.finish(&mut vm.heap))
}

/// `repr(x)` of a class, as `type.__repr__` gives it.
pub fn class_repr(vm: &mut Isolate, class: Gc<crate::runtime::objects::TypeObject>) -> Gc<Str> {
    let mut out = StrBuf::new();
    object::class(vm, &mut out, class);
    out.finish(&mut vm.heap)
}

/// `repr(x)` as `object.__repr__` gives it: the type and the address.
pub fn plain_repr(vm: &mut Isolate, x: Value) -> Gc<Str> {
    let mut out = StrBuf::new();
    object::plain(vm, &mut out, x);
    out.finish(&mut vm.heap)
}

/// `ascii(x)`
pub fn ascii(vm: &mut Isolate, x: Value) -> Result<Gc<Str>> {
    ascii_object(vm, x).map(special::as_text)
}

/// A text with everything escaped that is not ASCII.
pub fn escaped(text: StrView<'_>) -> StrBuf {
    let mut out = StrBuf::new();
    for point in text.points() {
        if point < 0x80 {
            out.push(point);
        } else {
            quote::escape(&mut out, point);
        }
    }
    out
}

/// `repr(text)`, or `ascii(text)`, of a text that need not be an object.
pub fn literal(text: StrView<'_>, is_ascii: bool) -> StrBuf {
    let mut out = StrBuf::new();
    quote::text(&mut out, text);
    if is_ascii { escaped(out.view()) } else { out }
}

/// Appends `repr(x)`.
fn write(vm: &mut Isolate, out: &mut StrBuf, x: Value) -> Result<()> {
    match x.tag() {
        Some(Tag::Int | Tag::Float | Tag::Str | Tag::Bytes) | None => flat(vm, out, x),
        Some(_) => recursion::nested(vm, "while getting the repr of an object", |vm| flat(vm, out, x)),
    }
}

/// The same, without a bound on its depth.
fn flat(vm: &mut Isolate, out: &mut StrBuf, x: Value) -> Result<()> {
    if let Some(number) = Integer::of(x).filter(|_| x.as_bool().is_none()) {
        out.push_str(&int::text::decimal(vm, number)?);
        return Ok(());
    }
    if let Some(x) = as_float(x) {
        out.push_str(&decimal::repr(x));
        return Ok(());
    }
    if let Some(x) = complex::of(x) {
        out.push_str(&x.text());
        return Ok(());
    }
    let Some(tag) = x.tag() else {
        out.push_str(match x {
            Value::NONE => "None",
            Value::TRUE => "True",
            Value::FALSE => "False",
            Value::ELLIPSIS => "Ellipsis",
            _ => "NotImplemented",
        });
        return Ok(());
    };
    match tag {
        Tag::Str => {
            if let Some(text) = x.downcast::<Str>() {
                quote::text(out, text.view());
            }
            Ok(())
        }
        Tag::Bytes => {
            if let Some(bytes) = x.downcast::<Bytes>() {
                quote::bytes(out, bytes.as_slice());
            }
            Ok(())
        }
        Tag::ByteArray => {
            if let Some(array) = x.downcast::<ByteArray>() {
                out.push_str("bytearray(");
                quote::byte_array(out, array.bytes.as_slice());
                out.push_str(")");
            }
            Ok(())
        }
        Tag::NumberArray => match x.downcast::<NumberArray>() {
            Some(array) => number_array(vm, out, array),
            None => Ok(()),
        },
        Tag::List | Tag::Tuple | Tag::Dict | Tag::Set => guarded(vm, out, x, container),
        Tag::Deque => guarded(vm, out, x, |vm, out, x| deque(vm, out, x, "deque")),
        Tag::DictKeys | Tag::DictValues | Tag::DictItems => guarded(vm, out, x, container),
        Tag::FrozenSet => guarded(vm, out, x, |vm, out, x| {
            out.push_str("frozenset(");
            container(vm, out, x)?;
            out.push_str(")");
            Ok(())
        }),
        Tag::Range => {
            let range = x.downcast::<Range>();
            let bounds = range.map_or([x; 3], |r| [r.start, r.stop, r.step]);
            let shown = if bounds[2] == Value::fixnum(1) { 2 } else { 3 };
            call(vm, out, "range", &bounds[..shown])
        }
        Tag::Slice => {
            let slice = x.downcast::<SliceObject>();
            let bounds = slice.map_or([x; 3], |s| [s.start, s.stop, s.step]);
            call(vm, out, "slice", &bounds)
        }
        Tag::Exception => match x.downcast::<Exception>() {
            Some(exception) if exception.class.get().is_user => {
                let text = by_method(vm, x, "__repr__")?;
                push(out, text);
                Ok(())
            }
            Some(exception) => {
                let name = exception.class.get().name.to_text();
                call(vm, out, &name, exception.args().items())
            }
            None => Ok(()),
        },
        _ => object::write(vm, out, x),
    }
}

/// Appends an array's type code and its items: a string of code points, or a list of numbers.
fn number_array(vm: &mut Isolate, out: &mut StrBuf, array: Gc<NumberArray>) -> Result<()> {
    out.push_str(&format!("array('{}'", array.code as char));
    if !array.is_empty() {
        out.push_str(", ");
        let items = super::number_array::to_list(vm, array)?;
        match super::number_array::is_text(array.code) {
            true => {
                let items = items.to_vec();
                let characters = items.iter().filter_map(|item| item.downcast());
                quote::text(out, Str::concat(&mut vm.heap, characters).view());
            }
            false => write(vm, out, items.into())?,
        }
    }
    out.push_str(")");
    Ok(())
}

/// Appends a call with these arguments.
fn call(vm: &mut Isolate, out: &mut StrBuf, name: &str, args: &[Value]) -> Result<()> {
    out.push_str(name);
    out.push_str("(");
    for (index, &arg) in args.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        write(vm, out, arg)?;
    }
    out.push_str(")");
    Ok(())
}

/// Appends a container as `show` does, or dots if it is being shown already.
fn guarded(
    vm: &mut Isolate,
    out: &mut StrBuf,
    x: Value,
    show: impl FnOnce(&mut Isolate, &mut StrBuf, Value) -> Result<()>,
) -> Result<()> {
    if vm.repr_guard.contains(&x) {
        out.push_str(match x.tag() {
            Some(Tag::List | Tag::Deque) => "[...]",
            Some(Tag::Tuple) => "(...)",
            Some(Tag::Dict) => "{...}",
            Some(Tag::Set) => "set(...)",
            Some(Tag::FrozenSet) => "frozenset(...)",
            _ => "...",
        });
        return Ok(());
    }
    vm.repr_guard.push(x);
    let result = show(vm, out, x);
    vm.repr_guard.pop();
    result
}

fn container(vm: &mut Isolate, out: &mut StrBuf, x: Value) -> Result<()> {
    if let Some(tuple) = x.downcast::<Tuple>()
        && let Some(record) = vm.types.record_of(tuple)
    {
        let def = record.def;
        return fields(vm, out, tuple, def);
    }
    if let Some(list) = x.downcast::<List>() {
        items(vm, out, ["[", "]"], |index| Some((list.get(index)?, index + 1)))
    } else if let Some(tuple) = x.downcast::<Tuple>() {
        let closing = if tuple.len() == 1 { ",)" } else { ")" };
        items(vm, out, ["(", closing], |index| Some((*tuple.items().get(index)?, index + 1)))
    } else if let Some(dict) = x.downcast::<Dict>() {
        entries(vm, out, dict)
    } else if view::dict_of(x).is_some() {
        let shown = iter::collect(vm, x)?;
        call(vm, out, &vm.type_name(x), &[shown.into()])
    } else if let Some(set) = x.downcast::<Set>() {
        if set.table.len() == 0 {
            out.push_str("set()");
            return Ok(());
        }
        items(vm, out, ["{", "}"], |position| {
            let (at, _, item) = set.table.next_entry(position)?;
            Some((item, at + 1))
        })
    } else if let Some(set) = x.downcast::<FrozenSet>().filter(|set| set.table.len() != 0) {
        items(vm, out, ["{", "}"], |position| {
            let (at, _, item) = set.table.next_entry(position)?;
            Some((item, at + 1))
        })
    } else {
        Ok(())
    }
}

/// `repr(x)` of a deque, or of an object derived from it whose class has this name.
pub fn named_deque(vm: &mut Isolate, x: Value, name: &str) -> Result<Gc<Str>> {
    let mut out = StrBuf::new();
    guarded(vm, &mut out, x, |vm, out, x| deque(vm, out, x, name))?;
    Ok(out.finish(&mut vm.heap))
}

fn deque(vm: &mut Isolate, out: &mut StrBuf, x: Value, name: &str) -> Result<()> {
    let limit = x.downcast::<Deque>().and_then(|deque| deque.limit());
    let items = iter::collect(vm, x)?;
    out.push_str(name);
    out.push_str("(");
    write(vm, out, items.into())?;
    if let Some(limit) = limit {
        out.push_str(&format!(", maxlen={limit}"));
    }
    out.push_str(")");
    Ok(())
}

/// Appends the items that `next` gives, from position 0 to the next position it tells.
fn items(
    vm: &mut Isolate,
    out: &mut StrBuf,
    [open, close]: [&str; 2],
    next: impl Fn(usize) -> Option<(Value, usize)>,
) -> Result<()> {
    out.push_str(open);
    let mut position = 0;
    while let Some((item, after)) = next(position) {
        if position > 0 {
            out.push_str(", ");
        }
        write(vm, out, item)?;
        position = after;
    }
    out.push_str(close);
    Ok(())
}

/// Appends a record: its class with the named items.
fn fields(vm: &mut Isolate, out: &mut StrBuf, tuple: Gc<Tuple>, def: &RecordDef) -> Result<()> {
    // Classes made in Python by `namedtuple` show their own name only.
    if def.is_native() && def.module != "builtins" {
        out.push_str(def.module);
        out.push_str(".");
    }
    out.push_str(def.name);
    let mut separator = "(";
    for (name, &item) in def.fields.iter().zip(tuple.items()) {
        out.push_str(&format!("{separator}{name}="));
        write(vm, out, item)?;
        separator = ", ";
    }
    out.push_str(")");
    Ok(())
}

fn entries(vm: &mut Isolate, out: &mut StrBuf, dict: Gc<Dict>) -> Result<()> {
    out.push_str("{");
    let mut position = 0;
    let mut separator = "";
    while let Some((at, key, value)) = dict.table.next_entry(position) {
        out.push_str(separator);
        write(vm, out, key)?;
        out.push_str(": ");
        write(vm, out, value)?;
        separator = ", ";
        position = at + 1;
    }
    out.push_str("}");
    Ok(())
}

/// Appends `str(x)`.
fn write_str(vm: &mut Isolate, out: &mut StrBuf, x: Value) -> Result<()> {
    let text = str(vm, x)?;
    out.push_view(text.view());
    Ok(())
}

/// Appends a string's text.
fn push(out: &mut StrBuf, text: Gc<Str>) {
    out.push_view(text.view());
}
