//! str: what it has beside the methods that bytes have as well.

use super::TypeSpec;
use super::functions::{def, range};
use super::text::{self, optional};
use crate::runtime::objects::{Args, Bytes, Dict, NativeDef, Signature, Str, StrBuf};
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::ops::text::template::{self, Source};
use crate::runtime::ops::text::{case, check_length, codec, unicode};
use crate::runtime::ops::{call, class, dict, int, repr, slice, subscript};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        def("casefold", Signature::None, |vm, args| text::convert(vm, args, case::Case::Folded)),
        def("encode", optional(&["encoding", "errors"]), encode),
        def("format", Signature::Any, format),
        def("format_map", Signature::One, format_map),
        def("isdecimal", Signature::None, |_, args| all(args, unicode::is_decimal)),
        def("isidentifier", Signature::None, isidentifier),
        def("isnumeric", Signature::None, |_, args| all(args, unicode::is_numeric)),
        def("isprintable", Signature::None, |_, args| {
            Ok(Value::bool(receiver(args).view().points().all(unicode::is_printable)))
        }),
        def("replace", REPLACE, text::replace),
        def("translate", Signature::One, translate),
    ],
    properties: &[],
};

/// The methods of the type itself.
pub(crate) const STATIC_METHODS: &[NativeDef] = &[def("maketrans", range(1, 3), maketrans)];

const REPLACE: Signature = Signature::Named { names: &["", "", "count"], required: 2, positional: 3 };

fn receiver(args: Args<'_>) -> Gc<Str> {
    class::payload(args.at(0)).downcast().expect("methods of str get a str")
}

static CONSTRUCTOR: NativeDef = def("str", optional(&["object", "encoding", "errors"]), make);

/// `str(object, encoding, errors)`
fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    match (args.len(), args.values().len()) {
        (2, 2) => repr::str_object(vm, args.at(1)),
        (count, _) if count > 4 => Err(call::out_of_range(vm, "str", 0, 3, count - 1)),
        _ => call::native_method(vm, &CONSTRUCTOR, args),
    }
}

fn make(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let [encoding, errors] = text::encoding(vm, "str", args, 2)?;
    let Some(object) = args.get(1) else {
        return Ok(vm.str(""));
    };
    if args.get(2).is_none() && args.get(3).is_none() {
        return repr::str_object(vm, object);
    }
    match BytesLike::of(object) {
        Some(bytes) => {
            let bytes = bytes.frozen(vm);
            codec::decode(vm, bytes, &encoding, &errors).map(Value::from)
        }
        None if object.is::<Str>() => Err(vm.type_error("decoding str is not supported")),
        None => {
            let kind = vm.type_name(object);
            Err(vm.type_error(format!("decoding to str: need a bytes-like object, {kind} found")))
        }
    }
}

fn encode(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if let (1, Some(ascii)) = (args.len(), receiver(args).as_ascii()) {
        return Ok(Bytes::new(&mut vm.heap, ascii.as_bytes()).into());
    }
    let [encoding, errors] = text::encoding(vm, "encode", args, 1)?;
    codec::encode(vm, receiver(args), &encoding, &errors).map(Value::from)
}

fn format(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    template::fill(vm, receiver(args), Source::Arguments(args))
}

fn format_map(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    template::fill(vm, receiver(args), Source::Mapping(args.at(1)))
}

fn all(args: Args<'_>, test: fn(u32) -> bool) -> Result<Value> {
    let text = receiver(args);
    Ok(Value::bool(!text.is_empty() && text.view().points().all(test)))
}

fn isidentifier(_: &mut Isolate, args: Args<'_>) -> Result<Value> {
    Ok(Value::bool(unicode::is_identifier(receiver(args).view().points())))
}

fn translate(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (text, table) = (receiver(args), args.at(1));
    let mut out = StrBuf::new();
    for point in text.view().points() {
        let Some(replacement) = lookup(vm, table, point)? else {
            out.push(point);
            continue;
        };
        if let Some(string) = replacement.as_kind::<Str>() {
            let len = out.view().len() + string.len();
            check_length(vm, Some(len), size_of::<u32>())?;
            out.push_view(string.view());
        } else if let Some(number) = slice::saturated(replacement) {
            match u32::try_from(number) {
                Ok(point) if point < 0x11_0000 => out.push(point),
                _ => return Err(vm.value_error("character mapping must be in range(0x110000)")),
            }
        } else if !replacement.is_none() {
            return Err(vm.type_error("character mapping must return integer, None or str"));
        }
    }
    Ok(out.finish(&mut vm.heap).into())
}

/// What a translation table has for a code point.
fn lookup(vm: &mut Isolate, table: Value, point: u32) -> Result<Slot> {
    let key = Value::fixnum(point.into());
    if let Some(table) = table.downcast::<Dict>() {
        return dict::get(vm, table, key);
    }
    let item = subscript::get(vm, table, key).map(Some);
    item.or_else(|raised| vm.catch(raised, ExceptionKind::LookupError).map(|_| None))
}

fn maketrans(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let table = Dict::new(&mut vm.heap, 0);
    let Some(to) = args.get(2) else {
        copy_table(vm, args.at(1), table)?;
        return Ok(table.into());
    };
    let mut string = |index: usize, value: Value| match value.as_kind::<Str>() {
        Some(string) => Ok(string),
        None => {
            let kind = vm.argument_type(value);
            Err(vm.type_error(format!("maketrans() argument {index} must be str, not {kind}")))
        }
    };
    let to = string(2, to)?;
    let removed = args.get(3).map(|value| string(3, value)).transpose()?;
    let Some(from) = args.at(1).as_kind::<Str>() else {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    };
    if from.len() != to.len() {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in from.view().points().zip(to.view().points()) {
        dict::set(vm, table, Value::fixnum(from.into()), Value::fixnum(to.into()))?;
    }
    for point in removed.iter().flat_map(|removed| removed.view().points()) {
        dict::set(vm, table, Value::fixnum(point.into()), Value::NONE)?;
    }
    Ok(table.into())
}

/// Copies a dict, with code points for strings of one character.
fn copy_table(vm: &mut Isolate, source: Value, table: Gc<Dict>) -> Result<()> {
    let Some(source) = source.downcast::<Dict>() else {
        return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
    };
    let mut position = 0;
    while let Some((at, key, value)) = source.table.next_entry(position) {
        position = at + 1;
        let key = match key.as_kind::<Str>() {
            Some(string) if string.len() == 1 => Value::fixnum(string.point(0).into()),
            Some(_) => return Err(vm.value_error("string keys in translate table must be of length 1")),
            None if int::to_bigint(key).is_some() => key,
            None => return Err(vm.type_error("keys in translate table must be strings or integers")),
        };
        dict::set(vm, table, key, value)?;
    }
    Ok(())
}
