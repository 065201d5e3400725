//! bytearray: the methods that change it.

use super::functions::{def, range};
use super::text::optional;
use super::{TypeSpec, bytes};
use crate::runtime::objects::{Args, ByteArray, MemoryView, NativeDef, Signature, Str};
use crate::runtime::ops::buffer::{self, NO_BYTE, byte};
use crate::runtime::ops::byte_array::splice;
use crate::runtime::ops::{call, class, int, iter, slice};
use crate::runtime::{Gc, Isolate, Result, Value};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| call::native_method(vm, &CONSTRUCTOR, args)),
    methods: &[
        def("append", Signature::One, append),
        def("clear", Signature::None, clear),
        def("copy", Signature::None, |vm, args| {
            Ok(ByteArray::new(&mut vm.heap, receiver(args).bytes.as_slice()).into())
        }),
        def("extend", Signature::One, extend),
        def("insert", range(2, 2), insert),
        def("pop", range(0, 1), pop),
        def("remove", Signature::One, remove),
        def("reverse", Signature::None, reverse),
        def("__alloc__", Signature::None, |_, args| Ok(Value::fixnum(receiver(args).bytes.capacity() as i64))),
    ],
    properties: &[],
};

static CONSTRUCTOR: NativeDef = def("bytearray", optional(&["source", "encoding", "errors"]), |vm, args| {
    let bytes = bytes::contents(vm, "bytearray", args)?;
    Ok(ByteArray::new(&mut vm.heap, &bytes).into())
});

fn receiver(args: Args<'_>) -> Gc<ByteArray> {
    class::payload(args.at(0)).downcast().expect("methods of byte arrays get a byte array")
}

fn append(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (array, byte) = (receiver(args), byte(vm, args.at(1), NO_BYTE)?);
    let end = array.bytes.len();
    splice(vm, array, end..end, &[byte])?;
    Ok(Value::NONE)
}

fn clear(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args);
    splice(vm, array, 0..array.bytes.len(), &[])?;
    Ok(Value::NONE)
}

fn extend(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (array, source) = (receiver(args), args.at(1));
    if source.is::<Str>() {
        return Err(vm.type_error("expected iterable of integers; got: 'str'"));
    }
    let bytes = match buffer::BytesLike::of(source) {
        Some(bytes) => bytes.as_slice().to_vec(),
        None if class::payload(source).is::<MemoryView>() => {
            let message = format!("can't set bytearray slice from {}", vm.type_name(source));
            return Err(vm.type_error(message));
        }
        None => {
            if !iter::has_iteration(vm, source) {
                let message = format!("can't extend bytearray with {}", vm.type_name(source));
                return Err(vm.type_error(message));
            }
            let iterator = iter::iter(vm, source)?;
            iter::ask_length(vm, source)?;
            let mut bytes = Vec::new();
            while let Some(item) = iter::next(vm, iterator)? {
                bytes.push(byte(vm, item, NO_BYTE)?);
            }
            bytes
        }
    };
    let end = array.bytes.len();
    splice(vm, array, end..end, &bytes)?;
    Ok(Value::NONE)
}

fn insert(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args);
    let index = int::index(vm, args.at(1))?;
    let byte = byte(vm, args.at(2), NO_BYTE)?;
    let at = slice::clamp_index(index, array.bytes.len());
    splice(vm, array, at..at, &[byte])?;
    Ok(Value::NONE)
}

fn pop(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args);
    let index = args.get(1).map_or(Ok(-1), |index| int::index(vm, index))?;
    if array.bytes.is_empty() {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    let Some(at) = slice::position(index, array.bytes.len()) else {
        return Err(vm.index_error("pop index out of range"));
    };
    let byte = array.bytes.as_slice()[at];
    splice(vm, array, at..at + 1, &[])?;
    Ok(Value::fixnum(byte.into()))
}

fn remove(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args);
    let byte = byte(vm, args.at(1), NO_BYTE)?;
    match memchr::memchr(byte, array.bytes.as_slice()) {
        Some(at) => splice(vm, array, at..at + 1, &[]).map(|()| Value::NONE),
        None => Err(vm.value_error("value not found in bytearray")),
    }
}

fn reverse(_: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let array = receiver(args);
    let reversed: Vec<u8> = array.bytes.as_slice().iter().rev().copied().collect();
    array.bytes.write(0, &reversed);
    Ok(Value::NONE)
}
