//! The module `array`: the type and its methods. What its operators do is in `ops::number_array`.

use super::{add, add_text, add_type};
use crate::builtins::{self, TypeSpec, def, size};
use crate::runtime::objects::{
    Args, ByteArray, Bytes, Gc, List, Module, NumberArray, PropertyDef, Signature, Str, StrBuf, Tag,
};
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::ops::class::payload;
use crate::runtime::ops::number_array::{self, is_text, splice};
use crate::runtime::ops::{self, int, slice};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Value};

const fn range(min: usize, max: usize) -> Signature {
    Signature::Range { min, max }
}

static TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        def("append", Signature::One, |vm, args| {
            number_array::push(vm, receiver(args.at(0)), args.at(1)).map(|()| Value::NONE)
        }),
        def("buffer_info", Signature::None, |vm, args| {
            let array = receiver(args.at(0));
            let address = vm.heap.int(array.bytes.as_slice().as_ptr().addr() as i64);
            Ok(vm.tuple(&[address, Value::fixnum(array.len() as i64)]))
        }),
        def("byteswap", Signature::None, byteswap),
        def("clear", Signature::None, |vm, args| {
            let array = receiver(args.at(0));
            splice(vm, array, 0..array.len(), &[]).map(|()| Value::NONE)
        }),
        def("count", Signature::One, |vm, args| {
            let items = number_array::to_list(vm, receiver(args.at(0)))?;
            ops::list::count(vm, |at| items.get(at), args.at(1))
        }),
        def("extend", Signature::One, |vm, args| {
            number_array::extend(vm, receiver(args.at(0)), args.at(1)).map(|()| Value::NONE)
        }),
        def("frombytes", Signature::One, frombytes),
        def("fromfile", range(2, 2), fromfile),
        def("fromlist", Signature::One, fromlist),
        def("fromunicode", Signature::One, fromunicode),
        def("index", range(1, 3), index),
        def("insert", range(2, 2), insert),
        def("pop", range(0, 1), pop),
        def("remove", Signature::One, remove),
        def("reverse", Signature::None, reverse),
        def("tobytes", Signature::None, |vm, args| {
            let array = receiver(args.at(0));
            Ok(Bytes::new(&mut vm.heap, array.bytes.as_slice()).into())
        }),
        def("tofile", Signature::One, tofile),
        def("tolist", Signature::None, |vm, args| number_array::to_list(vm, receiver(args.at(0))).map(Value::from)),
        def("tounicode", Signature::None, tounicode),
        def("__copy__", Signature::None, copy),
        def("__deepcopy__", Signature::One, copy),
        def("__reduce_ex__", Signature::One, |vm, args| {
            let array = receiver(args.at(0));
            let (class, code) = (vm.type_of(args.at(0)), vm.str(&char::from(array.code).to_string()));
            let items = number_array::to_list(vm, array)?;
            let arguments = vm.tuple(&[code, items.into()]);
            Ok(vm.tuple(&[class.into(), arguments, Value::NONE]))
        }),
    ],
    properties: &[
        PropertyDef {
            name: "typecode",
            get: |vm, this| {
                let code = char::from(receiver(this).code);
                Ok(Str::character(&mut vm.heap, code.into()).into())
            },
            set: None,
        },
        PropertyDef { name: "itemsize", get: |_, this| Ok(Value::fixnum(receiver(this).item_size as i64)), set: None },
    ],
};

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_type(vm, module, Tag::NumberArray, &TYPE);
    let class = vm.types.of_tag(Tag::NumberArray);
    builtins::add_array_methods(vm, class);
    add(vm, module, "ArrayType", class.into());
    add_text(vm, module, "typecodes", number_array::CODES);
}

fn receiver(this: Value) -> Gc<NumberArray> {
    payload(this).downcast().expect("methods of arrays get an array")
}

/// `array(typecode, initializer)`
fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if args.keywords.is_some_and(|names| !names.is_empty()) {
        return Err(vm.type_error("array.array() takes no keyword arguments"));
    }
    let count = args.len() - 1;
    if !(1..=2).contains(&count) {
        let (word, bound) = if count == 0 { ("at least", "1 argument") } else { ("at most", "2 arguments") };
        return Err(vm.type_error(format!("array() takes {word} {bound} ({count} given)")));
    }
    let Some(code) = args.at(1).downcast::<Str>().filter(|code| code.len() == 1) else {
        let kind = vm.type_name(args.at(1));
        return Err(vm.type_error(format!("array() argument 1 must be a unicode character, not {kind}")));
    };
    let code = u8::try_from(code.point(0)).unwrap_or(0);
    if code == b'u' {
        let text = "The 'u' type code is deprecated and will be removed in Python 3.16";
        vm.warn(ExceptionKind::DeprecationWarning, text)?;
    }
    let initial = args.get(2);
    if let Some(initial) = initial
        && !is_text(code)
    {
        let shown = code as char;
        if initial.is::<Str>() {
            return Err(vm.type_error(format!("cannot use a str to initialize an array with typecode '{shown}'")));
        }
        if initial.downcast::<NumberArray>().is_some_and(|other| is_text(other.code)) {
            let message = format!("cannot use a unicode array to initialize an array with typecode '{shown}'");
            return Err(vm.type_error(message));
        }
    }
    if !number_array::CODES.as_bytes().contains(&code) {
        return Err(vm.value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"));
    }
    let array = number_array::make(vm, code, &[]);
    if let Some(initial) = initial {
        initialize(vm, array, payload(initial))?;
    }
    Ok(array.into())
}

fn initialize(vm: &mut Isolate, array: Gc<NumberArray>, initial: Value) -> Result<()> {
    if let (Some(text), true) = (initial.downcast::<Str>(), is_text(array.code)) {
        return push_text(vm, array, text);
    }
    if initial.is::<Bytes>() || initial.is::<ByteArray>() {
        return push_bytes(vm, array, initial);
    }
    match initial.downcast::<NumberArray>() {
        Some(other) if other.code != array.code => {
            let mut at = 0;
            while let Some(item) = number_array::item(vm, other, at)? {
                number_array::push(vm, array, item)?;
                at += 1;
            }
            Ok(())
        }
        _ => number_array::extend(vm, array, initial),
    }
}

fn push_text(vm: &mut Isolate, array: Gc<NumberArray>, text: Gc<Str>) -> Result<()> {
    let bytes: Vec<u8> = text.view().points().flat_map(u32::to_ne_bytes).collect();
    let len = array.len();
    splice(vm, array, len..len, &bytes)
}

fn push_bytes(vm: &mut Isolate, array: Gc<NumberArray>, source: Value) -> Result<()> {
    let bytes = BytesLike::required(vm, source)?;
    if bytes.as_slice().len() % array.item_size != 0 {
        return Err(vm.value_error("bytes length not a multiple of item size"));
    }
    let len = array.len();
    splice(vm, array, len..len, bytes.as_slice())
}

fn copy(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args.at(0));
    Ok(number_array::make(vm, array.code, array.bytes.as_slice()).into())
}

/// Applies something to the bytes of each item.
fn each_item(array: Gc<NumberArray>, change: fn(&mut [u8])) {
    let mut bytes = array.bytes.as_slice().to_vec();
    bytes.chunks_exact_mut(array.item_size).for_each(change);
    array.bytes.write(0, &bytes);
}

fn byteswap(_: &mut Isolate, args: Args<'_>) -> Result<Value> {
    each_item(receiver(args.at(0)), <[u8]>::reverse);
    Ok(Value::NONE)
}

fn reverse(_: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args.at(0));
    // All bytes turned round, and those of each item turned back.
    let reversed: Vec<u8> = array.bytes.as_slice().iter().rev().copied().collect();
    array.bytes.write(0, &reversed);
    each_item(array, <[u8]>::reverse);
    Ok(Value::NONE)
}

fn frombytes(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    push_bytes(vm, receiver(args.at(0)), args.at(1)).map(|()| Value::NONE)
}

fn fromlist(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (array, Some(list)) = (receiver(args.at(0)), payload(args.at(1)).downcast::<List>()) else {
        return Err(vm.type_error("arg must be list"));
    };
    let (len, count) = (array.len(), list.len());
    for at in 0..count {
        let pushed = match list.get(at) {
            Some(item) => number_array::push(vm, array, item),
            None => Err(vm.raise_new(ExceptionKind::RuntimeError, "list changed size during iteration")),
        };
        if let Err(raised) = pushed {
            let end = array.len();
            let raised = (vm.pending.take(), raised);
            splice(vm, array, len.min(end)..end, &[])?;
            vm.pending = raised.0;
            return Err(raised.1);
        }
    }
    Ok(Value::NONE)
}

/// The text that an array must have for a method.
fn check_text(vm: &mut Isolate, array: Gc<NumberArray>, method: &str) -> Result<()> {
    match is_text(array.code) {
        true => Ok(()),
        false => {
            let message = format!("{method}() may only be called on unicode type arrays ('u' or 'w')");
            Err(vm.value_error(message))
        }
    }
}

fn fromunicode(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args.at(0));
    let Some(text) = args.at(1).downcast::<Str>() else {
        let kind = vm.argument_type(args.at(1));
        return Err(vm.type_error(format!("fromunicode() argument must be str, not {kind}")));
    };
    check_text(vm, array, "fromunicode")?;
    push_text(vm, array, text).map(|()| Value::NONE)
}

fn tounicode(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args.at(0));
    check_text(vm, array, "tounicode")?;
    let mut text = StrBuf::new();
    for item in array.bytes.as_slice().chunks_exact(4) {
        let point = u32::from_ne_bytes([item[0], item[1], item[2], item[3]]);
        text.push(number_array::code_point(vm, point)?);
    }
    Ok(text.finish(&mut vm.heap).into())
}

fn index(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args.at(0));
    let items = number_array::to_list(vm, array)?;
    let start = args.get(2).map_or(Ok(0), |start| slice::clamped(vm, start, items.len()))?;
    let stop = args.get(3).map_or(Ok(usize::MAX), |stop| slice::clamped(vm, stop, items.len()))?;
    match ops::list::position(vm, |at| items.get(at), start..stop, args.at(1))? {
        Some(at) => Ok(Value::fixnum(at as i64)),
        None => Err(vm.value_error("array.index(x): x not in array")),
    }
}

fn remove(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args.at(0));
    let items = number_array::to_list(vm, array)?;
    match ops::list::position(vm, |at| items.get(at), 0..usize::MAX, args.at(1))? {
        Some(at) if at < array.len() => splice(vm, array, at..at + 1, &[]).map(|()| Value::NONE),
        _ => Err(vm.value_error("array.remove(x): x not in array")),
    }
}

fn insert(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args.at(0));
    let index = int::index(vm, args.at(1))?;
    let packed = number_array::pack(vm, array.code, args.at(2))?;
    let at = slice::clamp_index(index, array.len());
    splice(vm, array, at..at, &packed[..array.item_size]).map(|()| Value::NONE)
}

fn pop(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args.at(0));
    let index = args.get(1).map_or(Ok(-1), |index| int::index(vm, index))?;
    if array.is_empty() {
        return Err(vm.index_error("pop from empty array"));
    }
    let position = slice::position(index, array.len());
    let item = position.map_or(Ok(None), |at| number_array::item(vm, array, at))?;
    let (Some(at), Some(item)) = (position, item) else {
        return Err(vm.index_error("pop index out of range"));
    };
    splice(vm, array, at..at + 1, &[])?;
    Ok(item)
}

fn tofile(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args.at(0));
    if array.is_empty() {
        return Ok(Value::NONE);
    }
    let bytes = Bytes::new(&mut vm.heap, array.bytes.as_slice());
    let write = vm.intern("write");
    let write = ops::attr::get(vm, args.at(1), write)?;
    vm.call(write, &[bytes.into()]).map(|_| Value::NONE)
}

fn fromfile(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args.at(0));
    let count = size(vm, args.at(2))?;
    let Some(wanted) = usize::try_from(count).ok().and_then(|count| count.checked_mul(array.item_size)) else {
        return Err(vm.value_error("negative count"));
    };
    let read = vm.intern("read");
    let read = ops::attr::get(vm, args.at(1), read)?;
    let given = vm.call(read, &[Value::fixnum(wanted as i64)])?;
    let Some(bytes) = given.downcast::<Bytes>() else {
        return Err(vm.type_error("read() didn't return bytes"));
    };
    push_bytes(vm, array, given)?;
    match bytes.as_slice().len() == wanted {
        true => Ok(Value::NONE),
        false => Err(vm.raise_new(ExceptionKind::EOFError, "read() didn't return enough bytes")),
    }
}
