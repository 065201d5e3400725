//! The methods that str, bytes and bytearray share. They differ in what they take, in their messages, and in that bytes know
//! nothing of letters beyond ASCII.

use super::functions::{def, range};
use crate::runtime::objects::{Args, Bytes, List, NativeDef, NotJoined, Signature, Str, StrBuf, StrView, Tuple};
use crate::runtime::ops::text::case::{self, Case};
use crate::runtime::ops::text::class::Class;
use crate::runtime::ops::text::search::{self, Ends, Matches};
use crate::runtime::ops::text::set::CharSet;
use crate::runtime::ops::text::split::{self, Parts};
use crate::runtime::ops::text::{MAX_BYTES, Text, check_length, unicode};
use crate::runtime::ops::{buffer, int, iter, memory_view, slice, special};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Value};
use smallvec::SmallVec;
use std::borrow::Cow;
use std::ops::Range;

/// Optional parameters that can be named.
pub(super) const fn optional(names: &'static [&'static str]) -> Signature {
    Signature::Named { names, required: 0, positional: names.len() }
}

/// The names of an encoding and of an error handler among the arguments of `function`, from `at` on.
pub(super) fn encoding(vm: &mut Isolate, function: &str, args: Args<'_>, at: usize) -> Result<[Cow<'static, str>; 2]> {
    let mut name = |index: usize, parameter: &str, default: &'static str| match args.get(index) {
        None => Ok(Cow::Borrowed(default)),
        Some(value) => match value.as_kind::<Str>() {
            Some(name) => Ok(Cow::Owned(name.to_text().into_owned())),
            None => {
                let kind = vm.argument_type(value);
                Err(vm.type_error(format!("{function}() argument '{parameter}' must be str, not {kind}")))
            }
        },
    };
    Ok([name(at, "encoding", "utf-8")?, name(at + 1, "errors", "strict")?])
}

/// The shared methods.
pub(crate) const METHODS: &[NativeDef] = &[
    def("capitalize", Signature::None, |vm, args| convert(vm, args, Case::Capitalized)),
    def("center", range(1, 2), |vm, args| justify(vm, args, "center", Ends::Both)),
    def("count", range(1, 3), count),
    def("endswith", range(1, 3), |vm, args| affix(vm, args, "endswith", search::ends_with)),
    def("expandtabs", optional(&["tabsize"]), expandtabs),
    def("find", range(1, 3), |vm, args| find(vm, args, "find", search::find)),
    def("index", range(1, 3), |vm, args| index(vm, args, "index", search::find)),
    def("isalnum", Signature::None, |_, args| is_class(args, Class::Alnum, u8::is_ascii_alphanumeric)),
    def("isalpha", Signature::None, |_, args| is_class(args, Class::Alpha, u8::is_ascii_alphabetic)),
    def("isascii", Signature::None, isascii),
    def("isdigit", Signature::None, |_, args| is_class(args, Class::Digit, u8::is_ascii_digit)),
    def("islower", Signature::None, islower),
    def("isspace", Signature::None, |_, args| is_class(args, Class::Space, |&b| matches!(b, 0x09..=0x0d | 0x20))),
    def("istitle", Signature::None, istitle),
    def("isupper", Signature::None, isupper),
    def("join", Signature::One, join),
    def("ljust", range(1, 2), |vm, args| justify(vm, args, "ljust", Ends::Right)),
    def("lower", Signature::None, |vm, args| convert(vm, args, Case::Lower)),
    def("lstrip", range(0, 1), |vm, args| strip(vm, args, "lstrip", Ends::Left)),
    def("partition", Signature::One, |vm, args| partition(vm, args, search::find, 0)),
    def("removeprefix", Signature::One, removeprefix),
    def("removesuffix", Signature::One, removesuffix),
    def("rfind", range(1, 3), |vm, args| find(vm, args, "rfind", search::rfind)),
    def("rindex", range(1, 3), |vm, args| index(vm, args, "rindex", search::rfind)),
    def("rjust", range(1, 2), |vm, args| justify(vm, args, "rjust", Ends::Left)),
    def("rpartition", Signature::One, |vm, args| partition(vm, args, search::rfind, 2)),
    def("rsplit", optional(&["sep", "maxsplit"]), rsplit),
    def("rstrip", range(0, 1), |vm, args| strip(vm, args, "rstrip", Ends::Right)),
    def("split", optional(&["sep", "maxsplit"]), split),
    def("splitlines", optional(&["keepends"]), splitlines),
    def("startswith", range(1, 3), |vm, args| affix(vm, args, "startswith", search::starts_with)),
    def("strip", range(0, 1), |vm, args| strip(vm, args, "strip", Ends::Both)),
    def("swapcase", Signature::None, |vm, args| convert(vm, args, Case::Swapped)),
    def("title", Signature::None, |vm, args| convert(vm, args, Case::Title)),
    def("upper", Signature::None, |vm, args| convert(vm, args, Case::Upper)),
    def("zfill", Signature::One, zfill),
];

/// What the method was called on.
#[inline]
fn receiver(args: Args<'_>) -> Text {
    Text::of(args.at(0)).expect("the receiver is a str or bytes")
}

/// An argument that is a size or limit.
pub(crate) fn size(vm: &mut Isolate, value: Value) -> Result<i64> {
    if let Some(size) = value.as_fixnum() {
        return Ok(size);
    }
    match int::to_i64(int::integer(vm, value)?.value()) {
        Some(size) => Ok(size),
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

/// An argument that must be of the receiver's kind. `message` is for strings.
fn operand(vm: &mut Isolate, text: Text, value: Value, message: impl FnOnce(&Isolate) -> String) -> Result<Text> {
    match (text.same_kind(value), text) {
        (Some(operand), _) => Ok(operand),
        (None, Text::Bytes(_)) => Err(buffer::not_bytes(vm, value)),
        (None, Text::Str(_)) => {
            let message = message(vm);
            Err(vm.type_error(message))
        }
    }
}

/// The text to search for; in bytes it may be an integer.
fn needle(vm: &mut Isolate, text: Text, name: &str, value: Value) -> Result<Text> {
    if let Text::Bytes(_) = text
        && text.same_kind(value).is_none()
    {
        let Some(number) = special::index(vm, value)?.and_then(slice::saturated) else {
            let kind = vm.type_name(value);
            let message = format!("argument should be integer or bytes-like object, not '{kind}'");
            return Err(vm.type_error(message));
        };
        return match u8::try_from(number) {
            Ok(byte) => Ok(Text::Bytes(Bytes::new(&mut vm.heap, &[byte]).into())),
            Err(_) => Err(vm.value_error("byte must be in range(0, 256)")),
        };
    }
    operand(vm, text, value, |vm| format!("{name}() argument 1 must be str, not {}", vm.argument_type(value)))
}

/// The part of a text that the optional second and third argument mean: nothing if it ends before it begins.
#[inline]
fn window(vm: &mut Isolate, args: Args<'_>, len: usize) -> Result<Option<Range<usize>>> {
    match args.len() {
        ..=2 => Ok(Some(0..len)),
        _ => given_window(vm, args, len),
    }
}

fn given_window(vm: &mut Isolate, args: Args<'_>, len: usize) -> Result<Option<Range<usize>>> {
    let mut place = |index, absent| match args.get(index) {
        None | Some(Value::NONE) => Ok(absent),
        Some(bound) => match slice::bound(vm, bound, slice::NOT_AN_INDEX)? {
            at if at < 0 => Ok(len.saturating_add_signed(at as isize)),
            at => Ok(at as usize),
        },
    };
    let range = place(2, 0)?..place(3, len)?.min(len);
    Ok((range.start <= range.end).then_some(range))
}

type Search = fn(StrView<'_>, StrView<'_>) -> Option<usize>;

#[inline]
fn locate(vm: &mut Isolate, args: Args<'_>, name: &str, search: Search) -> Result<Option<usize>> {
    let text = receiver(args);
    let part = needle(vm, text, name, args.at(1))?;
    let window = window(vm, args, text.view().len())?;
    Ok(window.and_then(|range| {
        let found = search(text.view().slice(range.start, range.end), part.view());
        found.map(|at| range.start + at)
    }))
}

fn find(vm: &mut Isolate, args: Args<'_>, name: &str, search: Search) -> Result<Value> {
    let found = locate(vm, args, name, search)?;
    Ok(Value::fixnum(found.map_or(-1, |at| at as i64)))
}

fn index(vm: &mut Isolate, args: Args<'_>, name: &str, search: Search) -> Result<Value> {
    match (locate(vm, args, name, search)?, receiver(args)) {
        (Some(at), _) => Ok(Value::fixnum(at as i64)),
        (None, Text::Str(_)) => Err(vm.value_error("substring not found")),
        (None, Text::Bytes(_)) => Err(vm.value_error("subsection not found")),
    }
}

fn count(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let text = receiver(args);
    let part = needle(vm, text, "count", args.at(1))?;
    let count = match window(vm, args, text.view().len())? {
        Some(range) => search::count(text.view().slice(range.start, range.end), part.view()),
        None => 0,
    };
    Ok(Value::fixnum(count as i64))
}

#[inline]
fn affix(
    vm: &mut Isolate,
    args: Args<'_>,
    name: &str,
    test: impl Fn(StrView<'_>, StrView<'_>) -> bool,
) -> Result<Value> {
    let text = receiver(args);
    if let (Text::Str(whole), Some(part), 2) = (text, args.at(1).downcast::<Str>(), args.len()) {
        return Ok(Value::bool(test(whole.view(), part.view())));
    }
    let range = window(vm, args, text.view().len())?;
    let holds = |part: Text| {
        let within = range.as_ref().map(|r| text.view().slice(r.start, r.end));
        within.is_some_and(|view| test(view, part.view()))
    };
    let affix = args.at(1);
    if let Some(part) = text.same_kind(affix) {
        return Ok(Value::bool(holds(part)));
    }
    let own = if matches!(text, Text::Str(_)) { "str" } else { "bytes" };
    let Some(parts) = affix.as_kind::<Tuple>() else {
        let kind = vm.type_name(affix);
        let message = format!("{name} first arg must be {own} or a tuple of {own}, not {kind}");
        return Err(vm.type_error(message));
    };
    for &part in parts.items() {
        let part = operand(vm, text, part, |vm| {
            format!("tuple for {name} must only contain str, not {}", vm.type_name(part))
        })?;
        if holds(part) {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

/// `absent` is where the whole text stands in the result if there is no separator.
fn partition(vm: &mut Isolate, args: Args<'_>, search: Search, absent: usize) -> Result<Value> {
    let text = receiver(args);
    let separator = operand(vm, text, args.at(1), |vm| format!("must be str, not {}", vm.type_name(args.at(1))))?;
    if separator.view().is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let len = text.view().len();
    let parts = match search(text.view(), separator.view()) {
        Some(at) => {
            let before = text.part(vm, 0..at);
            let between = if text.is_constant() { separator.value() } else { text.make(vm, separator.view()) };
            let after = text.part(vm, at + separator.view().len()..len);
            [before, between, after]
        }
        None => {
            let mut parts = [text.make(vm, StrView::Narrow(&[])); 3];
            if !text.is_constant() {
                parts = [(); 3].map(|()| text.make(vm, StrView::Narrow(&[])));
            }
            parts[absent] = text.whole(vm);
            parts
        }
    };
    Ok(vm.tuple(&parts))
}

fn list_of(vm: &mut Isolate, text: Text, ranges: &[Range<usize>]) -> Value {
    let list = List::with_capacity(&mut vm.heap, ranges.len());
    for range in ranges {
        let part = text.part(vm, range.clone());
        list.push(&mut vm.heap, part);
    }
    list.into()
}

type Words = fn(StrView<'_>, usize, &CharSet, &mut Parts);
type Split = fn(StrView<'_>, StrView<'_>, usize, &mut Parts);

fn split_by(vm: &mut Isolate, args: Args<'_>, words: Words, split: Split) -> Result<Value> {
    let text = receiver(args);
    // No limit, and negative ones, allow any number of parts.
    let limit = match args.get(2) {
        Some(limit) => usize::try_from(size(vm, limit)?).unwrap_or(usize::MAX),
        None => usize::MAX,
    };
    let separator = match args.get(1) {
        None | Some(Value::NONE) => {
            let mut ranges = Parts::new();
            words(text.view(), limit, text.spaces(), &mut ranges);
            return Ok(list_of(vm, text, &ranges));
        }
        Some(separator) => {
            operand(vm, text, separator, |vm| format!("must be str or None, not {}", vm.type_name(separator)))?
        }
    };
    if separator.view().is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let mut ranges = Parts::new();
    split(text.view(), separator.view(), limit, &mut ranges);
    Ok(list_of(vm, text, &ranges))
}

fn split(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    split_by(vm, args, split::words, split::split)
}

fn rsplit(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    split_by(vm, args, split::words_from_right, split::split_from_right)
}

fn splitlines(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let text = receiver(args);
    let keep_ends = match args.get(1) {
        Some(keep) => crate::runtime::ops::compare::is_true(vm, keep)?,
        None => false,
    };
    let mut ranges = Parts::new();
    split::lines(text.view(), keep_ends, text.breaks(), &mut ranges);
    Ok(list_of(vm, text, &ranges))
}

fn join(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let separator = receiver(args);
    if !iter::has_iteration(vm, args.at(1)) {
        return Err(vm.type_error("can only join an iterable"));
    }
    let items = match args.at(1).downcast::<List>() {
        Some(list) => list,
        None => {
            // A bytearray keeps its size while it is asked what to join.
            let pin = match separator {
                Text::Bytes(array) if !separator.is_constant() => Some(memory_view::of(vm, array.value())?),
                _ => None,
            };
            let items = iter::collect_fast(vm, args.at(1));
            pin.inspect(|pin| pin.release());
            items?
        }
    };
    match separator {
        Text::Str(separator) => join_strings(vm, separator, items),
        Text::Bytes(_) => join_bytes(vm, separator, items),
    }
}

fn join_strings(vm: &mut Isolate, separator: Gc<Str>, items: Gc<List>) -> Result<Value> {
    if items.len() == 1
        && let Some(only) = items.get(0).filter(|only| only.is::<Str>())
    {
        return Ok(only);
    }
    match Str::join(&mut vm.heap, separator, items, MAX_BYTES) {
        Ok(joined) => Ok(joined.into()),
        Err(NotJoined::NoString(at)) => {
            let item = items.get(at).expect("the list has not changed");
            Err(not_joined(vm, "str instance", at, item))
        }
        Err(NotJoined::TooLong) => Err(vm.raise_with(ExceptionKind::MemoryError, &[])),
    }
}

fn join_bytes(vm: &mut Isolate, separator: Text, items: Gc<List>) -> Result<Value> {
    let mut parts = Vec::with_capacity(items.len());
    for (at, item) in (0..items.len()).map_while(|at| Some((at, items.get(at)?))) {
        match separator.same_kind(item) {
            Some(part) => parts.push(part),
            None => return Err(not_joined(vm, "a bytes-like object", at, item)),
        }
    }
    if let [only] = parts[..]
        && separator.is_constant()
        && only.is_constant()
    {
        return Ok(only.value());
    }
    let between = separator.view().len().checked_mul(parts.len().saturating_sub(1));
    let len = between.and_then(|between| {
        let each = parts.iter().map(|part| part.view().len());
        each.chain([between]).try_fold(0, usize::checked_add)
    });
    check_length(vm, len, 1)?;
    let pieces: Vec<&[u8]> = parts.iter().map(|part| part.view().as_bytes()).collect();
    let joined = pieces.join(separator.view().as_bytes());
    Ok(separator.make(vm, StrView::Narrow(&joined)))
}

fn not_joined(vm: &mut Isolate, wanted: &str, at: usize, item: Value) -> Raised {
    let message = format!("sequence item {at}: expected {wanted}, {} found", vm.type_name(item));
    vm.type_error(message)
}

fn strip(vm: &mut Isolate, args: Args<'_>, name: &str, ends: Ends) -> Result<Value> {
    let text = receiver(args);
    let range = match args.get(1) {
        None | Some(Value::NONE) => {
            let spaces = text.spaces();
            search::strip(text.view(), ends, |p| spaces.has(p))
        }
        Some(set) => {
            let set = operand(vm, text, set, |_| format!("{name} arg must be None or str"))?;
            match set.view() {
                StrView::Narrow(&[byte]) => search::strip(text.view(), ends, |p| p == byte.into()),
                StrView::Narrow(bytes) => {
                    search::strip(text.view(), ends, |p| u8::try_from(p).is_ok_and(|byte| bytes.contains(&byte)))
                }
                StrView::Wide(points) => search::strip(text.view(), ends, |p| points.contains(&p)),
            }
        }
    };
    Ok(text.part(vm, range))
}

fn removeprefix(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (text, part) = removable(vm, args, "removeprefix")?;
    let cut = match search::starts_with(text.view(), part.view()) {
        true => part.view().len(),
        false => 0,
    };
    Ok(text.part(vm, cut..text.view().len()))
}

fn removesuffix(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (text, part) = removable(vm, args, "removesuffix")?;
    let cut = match search::ends_with(text.view(), part.view()) {
        true => part.view().len(),
        false => 0,
    };
    Ok(text.part(vm, 0..text.view().len() - cut))
}

fn removable(vm: &mut Isolate, args: Args<'_>, name: &str) -> Result<(Text, Text)> {
    let text = receiver(args);
    let part = operand(vm, text, args.at(1), |vm| {
        let kind = vm.argument_type(args.at(1));
        format!("{name}() argument must be str, not {kind}")
    })?;
    Ok((text, part))
}

/// `replace`, which str and bytes describe differently.
pub(super) fn replace(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let text = receiver(args);
    let mut part = |index| {
        let value = args.at(index);
        operand(vm, text, value, |vm| {
            let kind = vm.argument_type(value);
            format!("replace() argument {index} must be str, not {kind}")
        })
    };
    let (old, new) = (part(1)?, part(2)?);
    let limit = match args.get(3) {
        Some(limit) => usize::try_from(size(vm, limit)?).unwrap_or(usize::MAX),
        None => usize::MAX,
    };
    let view = text.view();
    if limit == 0 || search::find(view, old.view()).is_none() {
        return Ok(text.whole(vm));
    }
    if let (StrView::Narrow(bytes), StrView::Narrow(&[old]), StrView::Narrow(&[new])) = (view, old.view(), new.view())
        && limit >= bytes.len()
    {
        let replaced: Vec<u8> = bytes.iter().map(|&byte| if byte == old { new } else { byte }).collect();
        return Ok(text.make(vm, StrView::Narrow(&replaced)));
    }
    let places: SmallVec<[usize; 16]> = match old.view().is_empty() {
        true => (0..=view.len()).take(limit).collect(),
        false => Matches::new(view, old.view()).take(limit).collect(),
    };
    let added = new.view().len().checked_mul(places.len());
    let width = view.width().max(new.view().width());
    check_length(vm, added.and_then(|added| added.checked_add(view.len())), width)?;
    let removed = old.view().len() * places.len();
    let mut out = StrBuf::with_capacity(view.len() + new.view().len() * places.len() - removed);
    let mut done = 0;
    for at in places {
        out.push_view(view.slice(done, at));
        out.push_view(new.view());
        done = at + old.view().len();
    }
    out.push_view(view.slice(done, view.len()));
    Ok(text.make(vm, out.view()))
}

fn fill(vm: &mut Isolate, text: Text, name: &str, value: Value) -> Result<u32> {
    let fill = text.same_kind(value);
    if let Some(fill) = fill
        && fill.view().len() == 1
    {
        return Ok(fill.view().point(0));
    }
    let message = match (text, fill) {
        (Text::Bytes(_), _) => {
            let kind = vm.argument_type(value);
            format!("{name}() argument 2 must be a byte string of length 1, not {kind}")
        }
        (Text::Str(_), Some(_)) => "The fill character must be exactly one character long".to_owned(),
        (Text::Str(_), None) => {
            let kind = vm.type_name(value);
            format!("The fill character must be a unicode character, not {kind}")
        }
    };
    Err(vm.type_error(message))
}

/// `center`, `ljust` and `rjust`: the ends at which the padding stands.
fn justify(vm: &mut Isolate, args: Args<'_>, name: &str, padded: Ends) -> Result<Value> {
    let text = receiver(args);
    let width = size(vm, args.at(1))?.max(0) as usize;
    let fill = match args.get(2) {
        Some(value) => fill(vm, text, name, value)?,
        None => b' '.into(),
    };
    let padding = width.saturating_sub(text.view().len());
    let left = match padded {
        Ends::Left => padding,
        Ends::Right => 0,
        // The odd one stands on the left if the width is odd.
        Ends::Both => padding / 2 + (padding & width & 1),
    };
    pad(vm, text, 0, left, padding - left, fill)
}

/// A text with padding before it, but behind its first `head` code points, and after it.
fn pad(vm: &mut Isolate, text: Text, head: usize, left: usize, right: usize, fill: u32) -> Result<Value> {
    if left + right == 0 {
        return Ok(text.whole(vm));
    }
    let view = text.view();
    let width = if fill > 0xff { size_of::<u32>() } else { view.width() };
    check_length(vm, (left + right).checked_add(view.len()), width)?;
    if let (Text::Str(string), 0) = (text, head) {
        return Ok(Str::padded(&mut vm.heap, string, left, right, fill).into());
    }
    let mut out = StrBuf::new();
    out.push_view(view.slice(0, head));
    out.push_run(fill, left);
    out.push_view(view.slice(head, view.len()));
    out.push_run(fill, right);
    Ok(text.make(vm, out.view()))
}

fn zfill(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let text = receiver(args);
    let width = size(vm, args.at(1))?.max(0) as usize;
    let view = text.view();
    let signed = !view.is_empty() && [b'+', b'-'].map(u32::from).contains(&view.point(0));
    let padding = width.saturating_sub(view.len());
    pad(vm, text, signed.into(), padding, 0, b'0'.into())
}

fn expandtabs(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    const TAB: u32 = 0x09;
    let text = receiver(args);
    let tab_size = match args.get(1) {
        Some(size) => match int::to_i64(int::integer(vm, size)?.value()).and_then(|n| i32::try_from(n).ok()) {
            Some(size) => size.max(0) as usize,
            None => return Err(vm.overflow_error("Python int too large to convert to C int")),
        },
        None => 8,
    };
    let tabs = text.view().points().filter(|&p| p == TAB).count();
    let len = tabs.checked_mul(tab_size).and_then(|spaces| spaces.checked_add(text.view().len()));
    check_length(vm, len, text.view().width())?;
    let mut out = StrBuf::new();
    let mut column = 0;
    for point in text.view().points() {
        match point {
            TAB if tab_size > 0 => {
                let spaces = tab_size - column % tab_size;
                out.push_run(b' '.into(), spaces);
                column += spaces;
            }
            TAB => {}
            point => {
                out.push(point);
                column = if matches!(point, 0x0a | 0x0d) { 0 } else { column + 1 };
            }
        }
    }
    Ok(text.make(vm, out.view()))
}

pub(super) fn convert(vm: &mut Isolate, args: Args<'_>, case: Case) -> Result<Value> {
    Ok(match receiver(args) {
        Text::Str(string) if string.as_ascii().is_some() => {
            Str::changed(&mut vm.heap, string, |bytes| case::convert_ascii(bytes, case)).into()
        }
        Text::Str(string) => case::convert(string.view(), case).finish(&mut vm.heap).into(),
        Text::Bytes(bytes) => {
            let mut converted = bytes.as_slice().to_vec();
            case::convert_ascii(&mut converted, case);
            bytes.make(vm, &converted)
        }
    })
}

/// Whether there are code points and the test for this kind of text holds for all.
fn is_class(args: Args<'_>, class: Class, bytes: fn(&u8) -> bool) -> Result<Value> {
    let text = receiver(args);
    Ok(Value::bool(match (text, text.view()) {
        (Text::Bytes(_), StrView::Narrow(slice)) => !slice.is_empty() && slice.iter().all(bytes),
        (_, view) => class.has(view),
    }))
}

fn isascii(_: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let ascii = match receiver(args).view() {
        StrView::Narrow(bytes) => bytes.is_ascii(),
        StrView::Wide(_) => false,
    };
    Ok(Value::bool(ascii))
}

fn is_small_ascii(point: u32) -> bool {
    matches!(point, 0x61..=0x7a)
}

fn is_capital_ascii(point: u32) -> bool {
    matches!(point, 0x41..=0x5a)
}

fn islower(_: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let text = receiver(args);
    Ok(Value::bool(match text {
        Text::Str(_) => Class::Lower.has(text.view()),
        Text::Bytes(_) => case::is_all(text.view(), is_small_ascii, is_capital_ascii),
    }))
}

fn isupper(_: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let text = receiver(args);
    Ok(Value::bool(match text {
        Text::Str(_) => Class::Upper.has(text.view()),
        Text::Bytes(_) => case::is_all(text.view(), is_capital_ascii, is_small_ascii),
    }))
}

fn istitle(_: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let text = receiver(args);
    Ok(Value::bool(match text {
        Text::Str(_) => {
            let is_capital = |p| unicode::is_upper(p) || unicode::is_title(p);
            case::is_title(text.view(), is_capital, unicode::is_lower)
        }
        Text::Bytes(_) => case::is_title(text.view(), is_capital_ascii, is_small_ascii),
    }))
}
