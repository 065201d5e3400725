//! The native part of the module `struct`: formats, packing, unpacking. The class `Struct` is written in Python.

use super::add_functions;
use crate::builtins::{self, def};
use crate::runtime::objects::{Args, Bytes, Gc, Module, NativeDef, Signature, Str};
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::ops::class::payload;
use crate::runtime::ops::number::{Integer, Number};
use crate::runtime::ops::scalar::{Order, Scalar};
use crate::runtime::ops::{self, compare, special};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Value};

const FUNCTIONS: &[NativeDef] = &[
    def("calcsize", Signature::One, |vm, args| {
        let format = Format::of(vm, args.at(0))?;
        Ok(Value::fixnum(format.size as i64))
    }),
    def("pack", Signature::Any, pack),
    def("pack_into", Signature::Any, pack_into),
    def("unpack", Signature::Range { min: 2, max: 2 }, unpack),
    def("unpack_from", Signature::Named { names: &["", "buffer", "offset"], required: 2, positional: 3 }, unpack_from),
    def("format_text", Signature::One, |vm, args| {
        let text = format_text(vm, args.at(0))?;
        Format::of(vm, args.at(0))?;
        Ok(vm.str(&text))
    }),
];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
}

/// What a field holds.
#[derive(Clone, Copy)]
enum Kind {
    Scalar(Scalar),
    /// Bytes of a length.
    Bytes,
    /// Bytes with their length before them, which takes one of the field's bytes.
    Pascal,
}

/// A field, or several of one kind side by side.
struct Field {
    code: u8,
    kind: Kind,
    offset: usize,
    /// How many bytes each takes.
    size: usize,
    count: usize,
}

/// A format: its fields, and how many bytes they take with what lies between them.
struct Format {
    fields: Vec<Field>,
    size: usize,
    order: Order,
    is_native: bool,
}

/// Raises `struct.error`.
#[cold]
fn error(vm: &mut Isolate, message: impl AsRef<str>) -> Raised {
    let message = vm.str(message.as_ref());
    let made = builtins::io::from_module(vm, "struct", "error").and_then(|class| vm.call(class, &[message]));
    match made.map(|exception| exception.downcast()) {
        Ok(Some(exception)) => vm.raise(exception),
        Ok(None) => vm.raise_with(ExceptionKind::ValueError, &[message]),
        Err(raised) => raised,
    }
}

fn format_text(vm: &mut Isolate, format: Value) -> Result<String> {
    let own = payload(format);
    if let Some(bytes) = own.downcast::<Bytes>() {
        return Ok(bytes.as_slice().iter().map(|&byte| char::from(byte)).collect());
    }
    let Some(text) = own.downcast::<Str>() else {
        let message = format!("Struct() argument 1 must be a str or bytes object, not {}", vm.type_name(format));
        return Err(vm.type_error(message));
    };
    ops::text::codec::encode(vm, text, "ascii", "strict")?;
    Ok(text.to_text().into_owned())
}

impl Format {
    fn of(vm: &mut Isolate, format: Value) -> Result<Format> {
        let text = format_text(vm, format)?;
        if text.contains('\0') {
            return Err(error(vm, "embedded null character"));
        }
        Format::parse(text.as_bytes()).or_else(|message| Err(error(vm, message)))
    }

    fn parse(text: &[u8]) -> std::result::Result<Format, &'static str> {
        const TOO_LONG: &str = "total struct size too long";
        let (order, is_native, is_aligned) = match text.first() {
            Some(b'<') => (Order::Little, false, false),
            Some(b'>' | b'!') => (Order::Big, false, false),
            Some(b'=') => (Order::NATIVE, false, false),
            _ => (Order::NATIVE, true, true),
        };
        let marked = matches!(text.first(), Some(b'<' | b'>' | b'!' | b'=' | b'@'));
        let mut format = Format { fields: Vec::new(), size: 0, order, is_native };
        let mut rest = text[usize::from(marked)..].iter().copied();
        while let Some(mut code) = rest.next() {
            if code.is_ascii_whitespace() || code == 0x0b {
                continue;
            }
            let mut count = None;
            while code.is_ascii_digit() {
                let digit = usize::from(code - b'0');
                let longer = count.unwrap_or(0usize).checked_mul(10).and_then(|count| count.checked_add(digit));
                count = Some(longer.filter(|&count| count <= isize::MAX as usize).ok_or(TOO_LONG)?);
                code = rest.next().ok_or("repeat count given without format specifier")?;
            }
            let count = count.unwrap_or(1);
            let kind = match code {
                b'x' => None,
                b's' => Some(Kind::Bytes),
                b'p' => Some(Kind::Pascal),
                _ => {
                    let scalar = if is_native { Scalar::native(code) } else { Scalar::standard(code) };
                    Some(Kind::Scalar(scalar.ok_or("bad char in struct format")?))
                }
            };
            let (size, count) = match kind {
                Some(Kind::Scalar(scalar)) => (scalar.size(), count),
                // The number is the length.
                _ => (count, 1),
            };
            if let (true, Some(Kind::Scalar(scalar))) = (is_aligned, kind) {
                format.size = format.size.next_multiple_of(scalar.size());
            }
            let taken = size.checked_mul(count).and_then(|taken| taken.checked_add(format.size));
            let end = taken.filter(|&end| end <= isize::MAX as usize).ok_or(TOO_LONG)?;
            if let Some(kind) = kind {
                format.fields.push(Field { code, kind, offset: format.size, size, count });
            }
            format.size = end;
        }
        Ok(format)
    }

    /// How many values the fields hold.
    fn count(&self) -> usize {
        self.fields.iter().map(|field| field.count).sum()
    }

    /// The bytes of values, of which there is one for each field.
    fn pack(&self, vm: &mut Isolate, values: &[Value]) -> Result<Vec<u8>> {
        ops::text::check_length(vm, Some(self.size), 1)?;
        let mut bytes = vec![0; self.size];
        let mut values = values.iter().copied();
        for field in &self.fields {
            for (at, value) in (0..field.count).zip(values.by_ref()) {
                let start = field.offset + at * field.size;
                self.pack_field(vm, field, value, &mut bytes[start..start + field.size])?;
            }
        }
        Ok(bytes)
    }

    fn pack_field(&self, vm: &mut Isolate, field: &Field, value: Value, out: &mut [u8]) -> Result<()> {
        let scalar = match field.kind {
            Kind::Scalar(scalar) => scalar,
            kind => {
                let is_bytes = !payload(value).is::<crate::runtime::objects::MemoryView>();
                let Some(bytes) = BytesLike::of(value).filter(|_| is_bytes) else {
                    let code = field.code as char;
                    return Err(error(vm, format!("argument for '{code}' must be a bytes object")));
                };
                let bytes = bytes.as_slice();
                let out = match (kind, out) {
                    (Kind::Pascal, []) => return Ok(()),
                    (Kind::Pascal, [length, rest @ ..]) => {
                        *length = bytes.len().min(rest.len()).min(255) as u8;
                        rest
                    }
                    (_, out) => out,
                };
                let len = bytes.len().min(out.len());
                out[..len].copy_from_slice(&bytes[..len]);
                return Ok(());
            }
        };
        let packed = match scalar {
            Scalar::Char => match payload(value).downcast::<Bytes>().as_ref().map(|bytes| bytes.as_slice()) {
                Some(&[byte]) => [byte, 0, 0, 0, 0, 0, 0, 0],
                _ => return Err(error(vm, "char format requires a bytes object of length 1")),
            },
            Scalar::Bool => [compare::is_true(vm, value)?.into(), 0, 0, 0, 0, 0, 0, 0],
            Scalar::Half | Scalar::Single | Scalar::Double => self.pack_float(vm, field, scalar, value)?,
            Scalar::Signed(_) | Scalar::Unsigned(_) => self.pack_integer(vm, field, scalar, value)?,
        };
        out.copy_from_slice(&packed[..out.len()]);
        Ok(())
    }

    fn pack_float(&self, vm: &mut Isolate, field: &Field, scalar: Scalar, value: Value) -> Result<[u8; 8]> {
        let number = match Number::of(value) {
            None => special::real(vm, value)?.and_then(Number::of),
            number => number,
        };
        let x = match number {
            Some(Number::Float(x)) => Some(x),
            Some(Number::Int(n)) => n.to_f64(),
            None => None,
        };
        let Some(x) = x else { return Err(error(vm, "required argument is not a float")) };
        // The machine's own floats are converted as C does.
        let x = if self.is_native && scalar == Scalar::Single { (x as f32).into() } else { x };
        scalar.pack_float(x, self.order).ok_or(()).or_else(|()| {
            let message = format!("float too large to pack with {} format", field.code as char);
            Err(vm.overflow_error(message))
        })
    }

    fn pack_integer(&self, vm: &mut Isolate, field: &Field, scalar: Scalar, value: Value) -> Result<[u8; 8]> {
        let n = match Integer::of(value) {
            None => special::index(vm, value)?.and_then(Integer::of),
            n => n,
        };
        let Some(n) = n else { return Err(error(vm, "required argument is not an integer")) };
        if let Some(packed) = scalar.pack_integer(n, self.order) {
            return Ok(packed);
        }
        if field.code == b'P' {
            // Addresses may be given as negative numbers.
            let signed = Scalar::Signed(8).pack_integer(n, self.order);
            return signed.ok_or(()).or_else(|()| Err(error(vm, "int too large to convert")));
        }
        let (least, greatest) = scalar.bounds();
        let code = field.code as char;
        Err(error(vm, format!("'{code}' format requires {least} <= number <= {greatest}")))
    }

    /// The values of bytes, of which there are enough.
    fn unpack(&self, vm: &mut Isolate, bytes: &[u8]) -> Value {
        // Values on the Rust heap are safe here: nothing runs that could collect.
        let mut values = Vec::with_capacity(self.count());
        for field in &self.fields {
            for at in 0..field.count {
                let start = field.offset + at * field.size;
                let item = &bytes[start..start + field.size];
                values.push(match field.kind {
                    Kind::Scalar(scalar) => scalar.read(vm, item, self.order),
                    Kind::Bytes => Bytes::new(&mut vm.heap, item).into(),
                    Kind::Pascal => {
                        let (length, text) = item.split_first().unwrap_or((&0, &[]));
                        let shown = usize::from(*length).min(text.len());
                        Bytes::new(&mut vm.heap, &text[..shown]).into()
                    }
                });
            }
        }
        vm.tuple(&values)
    }

    fn check_count(&self, vm: &mut Isolate, function: &str, given: usize) -> Result<()> {
        match self.count() {
            wanted if wanted == given => Ok(()),
            wanted => Err(error(vm, format!("{function} expected {wanted} items for packing (got {given})"))),
        }
    }

    /// Where an offset into a buffer of `len` bytes means: one from the end, if it is negative.
    fn place(&self, vm: &mut Isolate, offset: i64, len: usize, function: &str, what: &str) -> Result<usize> {
        let size = self.size;
        if offset < 0 {
            let missing = match function {
                "pack_into" => format!("no space to pack {size} bytes at offset {offset}"),
                _ => format!("not enough data to unpack {size} bytes at offset {offset}"),
            };
            if offset.saturating_add(size as i64) > 0 {
                return Err(error(vm, missing));
            }
            return match len.checked_add_signed(offset as isize) {
                Some(at) => Ok(at),
                None => Err(error(vm, format!("offset {offset} out of range for {len}-byte buffer"))),
            };
        }
        let at = offset as usize;
        if len < at || len - at < size {
            let wanted = size as u64 + at as u64;
            return Err(error(
                vm,
                format!(
                    "{function} requires a buffer of at least {wanted} bytes for {what} {size} bytes at offset {at} \
                     (actual buffer size is {len})"
                ),
            ));
        }
        Ok(at)
    }
}

fn pack(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "_struct.pack", args)?;
    let mut values = args.values();
    let Some(format) = values.next() else { return Err(vm.type_error("missing format argument")) };
    let format = Format::of(vm, format)?;
    let values: smallvec::SmallVec<[Value; 8]> = values.collect();
    format.check_count(vm, "pack", values.len())?;
    let bytes = format.pack(vm, &values)?;
    Ok(Bytes::new(&mut vm.heap, &bytes).into())
}

fn pack_into(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "_struct.pack_into", args)?;
    let mut values = args.values();
    let Some(format) = values.next() else { return Err(vm.type_error("missing format argument")) };
    let format = Format::of(vm, format)?;
    let Some(buffer) = values.next() else { return Err(error(vm, "pack_into expected buffer argument")) };
    let Some(offset) = values.next() else { return Err(error(vm, "pack_into expected offset argument")) };
    let values: smallvec::SmallVec<[Value; 8]> = values.collect();
    format.check_count(vm, "pack_into", values.len())?;
    let len = |buffer: Value| BytesLike::of(buffer).filter(|b| b.is_writable()).map(|bytes| bytes.as_slice().len());
    let Some(size) = len(buffer) else {
        let message = format!("argument must be read-write bytes-like object, not {}", vm.type_name(buffer));
        return Err(vm.type_error(message));
    };
    let offset = ops::int::index(vm, offset)?;
    format.place(vm, offset, size, "pack_into", "packing")?;
    let bytes = format.pack(vm, &values)?;
    // Values with methods may have changed the buffer.
    let Some((target, size)) = BytesLike::of(buffer).zip(len(buffer)) else {
        return Err(vm.type_error("argument must be read-write bytes-like object"));
    };
    let at = format.place(vm, offset, size, "pack_into", "packing")?;
    target.write(at, &bytes);
    Ok(Value::NONE)
}

fn unpack(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let format = Format::of(vm, args.at(0))?;
    let bytes = BytesLike::required(vm, args.at(1))?;
    if bytes.as_slice().len() != format.size {
        return Err(error(vm, format!("unpack requires a buffer of {} bytes", format.size)));
    }
    Ok(format.unpack(vm, bytes.as_slice()))
}

fn unpack_from(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let format = Format::of(vm, args.at(0))?;
    let offset = args.get(2).map_or(Ok(0), |offset| ops::int::index(vm, offset))?;
    let bytes = BytesLike::required(vm, args.at(1))?;
    let at = format.place(vm, offset, bytes.as_slice().len(), "unpack_from", "unpacking")?;
    Ok(format.unpack(vm, &bytes.as_slice()[at..]))
}
