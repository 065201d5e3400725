//! bytes, and what bytearray shares with it beside the methods that str has as well.

use super::TypeSpec;
use super::functions::{def, range};
use super::text::{self, optional};
use crate::runtime::objects::{Args, Bytes, NativeDef, Signature, Str};
use crate::runtime::ops::buffer::{self, BytesLike};
use crate::runtime::ops::text::{check_length, codec};
use crate::runtime::ops::{attr, call, class, int, iter, memory_view, slice, special};
use crate::runtime::{Isolate, Raised, Result, Value};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| call::native_method(vm, &CONSTRUCTOR, args)),
    methods: METHODS,
    properties: &[],
};

/// The methods of bytes and bytearray.
pub(super) const METHODS: &[NativeDef] = &[
    def("decode", optional(&["encoding", "errors"]), decode),
    HEX,
    def("replace", range(2, 3), text::replace),
    def("translate", TRANSLATE, translate),
];

/// `hex`, which views of memory have as well.
pub(super) const HEX: NativeDef = def("hex", optional(&["sep", "bytes_per_sep"]), hex);

/// The static methods.
pub(crate) const STATIC_METHODS: &[NativeDef] = &[def("maketrans", range(2, 2), maketrans)];

/// The methods that make an object of the class they are called on.
pub(super) const MAKERS: &[NativeDef] = &[def("fromhex", Signature::One, fromhex)];

const TRANSLATE: Signature = Signature::Named { names: &["", "delete"], required: 1, positional: 2 };

fn receiver(args: Args<'_>) -> BytesLike {
    BytesLike::of(args.at(0)).expect("methods of bytes get bytes")
}

static CONSTRUCTOR: NativeDef = def("bytes", optional(&["source", "encoding", "errors"]), make);

/// `bytes(source, encoding, errors)`
fn make(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if let (Some(source), None, None) = (args.get(1), args.get(2), args.get(3)) {
        if source.is::<Bytes>() {
            return Ok(source);
        }
        if let Some(given) = attr::call_special(vm, source, "__bytes__", &[])? {
            return match class::payload(given).is::<Bytes>() {
                true => Ok(given),
                false => {
                    let message = format!("__bytes__ returned non-bytes (type {})", vm.type_name(given));
                    Err(vm.type_error(message))
                }
            };
        }
    }
    let bytes = contents(vm, "bytes", args)?;
    Ok(Bytes::new(&mut vm.heap, &bytes).into())
}

/// What `bytes` and `bytearray` with these arguments are made of.
pub(super) fn contents(vm: &mut Isolate, kind: &str, args: Args<'_>) -> Result<Vec<u8>> {
    let [encoding, errors] = text::encoding(vm, kind, args, 2)?;
    let named = ["encoding", "errors"].into_iter().zip([args.get(2), args.get(3)]);
    let first_named = named.clone().find_map(|(name, value)| value.map(|_| name));
    let source = args.get(1);
    match (source.and_then(Value::as_kind::<Str>), first_named) {
        (Some(string), _) if args.get(2).is_some() => {
            codec::encode(vm, string, &encoding, &errors).map(|bytes| bytes.as_slice().to_vec())
        }
        (Some(_), _) => Err(vm.type_error("string argument without an encoding")),
        (None, Some(name)) => Err(vm.type_error(format!("{name} without a string argument"))),
        (None, None) => match source {
            Some(source) => from_object(vm, kind, source),
            None => Ok(Vec::new()),
        },
    }
}

/// Of an integer so many zeros, else the bytes of the source or of its items.
fn from_object(vm: &mut Isolate, kind: &str, source: Value) -> Result<Vec<u8>> {
    let is_bytes = BytesLike::of(source).is_some();
    let count = match slice::saturated(source) {
        None if !is_bytes => special::index(vm, source)?,
        count => count.map(|_| source),
    };
    if let Some(count) = count {
        let Ok(count) = usize::try_from(int::index(vm, count)?) else {
            return Err(vm.value_error("negative count"));
        };
        check_length(vm, Some(count), 1)?;
        return Ok(vec![0; count]);
    }
    buffer::collect(vm, source, kind)
}

fn decode(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if args.len() == 1 && receiver(args).as_slice().is_ascii() {
        return Ok(Str::from_narrow(&mut vm.heap, receiver(args).as_slice()).into());
    }
    let [encoding, errors] = text::encoding(vm, "decode", args, 1)?;
    let bytes = receiver(args).frozen(vm);
    codec::decode(vm, bytes, &encoding, &errors).map(Value::from)
}

fn hex(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let separator = args.get(1).map(|value| separator(vm, value)).transpose()?;
    // Groups are counted from the right, or from the left if their size is negative.
    let group = match args.get(2) {
        Some(size) => int::index(vm, size)?,
        None => 1,
    };
    let bytes = memory_view::bytes_of(vm, args.at(0))?;
    let size = group.unsigned_abs() as usize;
    check_length(vm, bytes.len().checked_mul(3), 1)?;
    let mut out = Vec::with_capacity(bytes.len() * 2);
    for (at, byte) in bytes.iter().enumerate() {
        let passed = if group < 0 { at } else { bytes.len() - at };
        if let Some(separator) = separator
            && at > 0
            && size > 0
            && passed.is_multiple_of(size)
        {
            out.push(separator);
        }
        out.extend([byte >> 4, byte & 0xf].map(|digit| b"0123456789abcdef"[usize::from(digit)]));
    }
    Ok(Str::from_narrow(&mut vm.heap, &out).into())
}

/// The separator of `hex`: one ASCII character.
fn separator(vm: &mut Isolate, value: Value) -> Result<u8> {
    use crate::runtime::ops::text::Text;
    let Some(text) = Text::of(value) else {
        let kind = vm.type_name(value);
        let message = match iter::has_iteration(vm, value) {
            true => "sep must be str or bytes.".to_owned(),
            false => format!("object of type '{kind}' has no len()"),
        };
        return Err(vm.type_error(message));
    };
    if text.view().len() != 1 {
        return Err(vm.value_error("sep must be length 1."));
    }
    match u8::try_from(text.view().point(0)) {
        Ok(byte) if byte.is_ascii() => Ok(byte),
        _ => Err(vm.value_error("sep must be ASCII.")),
    }
}

fn fromhex(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(text) = args.at(1).as_kind::<Str>() else {
        let kind = vm.argument_type(args.at(1));
        return Err(vm.type_error(format!("fromhex() argument must be str, not {kind}")));
    };
    let digit = |at: usize| {
        let point = (at < text.len()).then(|| text.point(at))?;
        char::from_u32(point)?.to_digit(16).map(|digit| digit as u8)
    };
    let mut bytes = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if matches!(text.point(at), 0x09..=0x0d | 0x20) {
            at += 1;
            continue;
        }
        match (digit(at), digit(at + 1)) {
            (Some(high), Some(low)) => bytes.push(high << 4 | low),
            (None, _) => return Err(not_hexadecimal(vm, at)),
            (Some(_), None) => return Err(not_hexadecimal(vm, at + 1)),
        }
        at += 2;
    }
    let made = Bytes::new(&mut vm.heap, &bytes);
    class::made_by(vm, args.at(0), made.into())
}

#[cold]
fn not_hexadecimal(vm: &mut Isolate, at: usize) -> Raised {
    vm.value_error(format!("non-hexadecimal number found in fromhex() arg at position {at}"))
}

fn translate(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let bytes = receiver(args);
    let table = match args.at(1) {
        Value::NONE => None,
        table => Some(BytesLike::required(vm, table)?),
    };
    if table.is_some_and(|table| table.as_slice().len() != 256) {
        return Err(vm.value_error("translation table must be 256 characters long"));
    }
    let deleted = args.get(2).map(|value| BytesLike::required(vm, value)).transpose()?;
    let kept = |byte: &&u8| !deleted.is_some_and(|deleted| deleted.as_slice().contains(*byte));
    let translated = |&byte: &u8| table.map_or(byte, |table| table.as_slice()[usize::from(byte)]);
    let translated: Vec<u8> = bytes.as_slice().iter().filter(kept).map(translated).collect();
    Ok(bytes.make(vm, &translated))
}

fn maketrans(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let from = BytesLike::required(vm, args.at(1))?;
    let to = BytesLike::required(vm, args.at(2))?;
    if from.as_slice().len() != to.as_slice().len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: [u8; 256] = std::array::from_fn(|byte| byte as u8);
    for (&from, &to) in from.as_slice().iter().zip(to.as_slice()) {
        table[usize::from(from)] = to;
    }
    Ok(Bytes::new(&mut vm.heap, &table).into())
}
