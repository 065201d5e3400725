//! int and bool.

use super::TypeSpec;
use super::functions::def;
use super::text::size;
use crate::runtime::objects::{Args, Bytes, NativeDef, PropertyDef, Signature, Str};
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::ops::number::{Integer, Number};
use crate::runtime::ops::text::Text;
use crate::runtime::ops::{self, float, int};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Value};
use num_bigint::{BigInt, Sign};
use num_traits::Zero;

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        def("as_integer_ratio", Signature::None, |vm, args| {
            let n = receiver(args).value();
            Ok(vm.tuple(&[n, Value::fixnum(1)]))
        }),
        def("bit_count", Signature::None, bit_count),
        def("bit_length", Signature::None, bit_length),
        def("conjugate", Signature::None, |_, args| Ok(receiver(args).value())),
        def("is_integer", Signature::None, |_, _| Ok(Value::TRUE)),
        def("to_bytes", TO_BYTES, to_bytes),
        def("__ceil__", Signature::None, |_, args| Ok(receiver(args).value())),
        def("__floor__", Signature::None, |_, args| Ok(receiver(args).value())),
        def("__index__", Signature::None, |_, args| Ok(receiver(args).value())),
        def("__int__", Signature::None, |_, args| Ok(receiver(args).value())),
        def("__trunc__", Signature::None, |_, args| Ok(receiver(args).value())),
    ],
    properties: &[
        property("real", |_, n| Ok(cast(n).value())),
        property("imag", |_, _| Ok(Value::fixnum(0))),
        property("numerator", |_, n| Ok(cast(n).value())),
        property("denominator", |_, _| Ok(Value::fixnum(1))),
    ],
};

/// The methods that are called on the type itself.
pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("from_bytes", FROM_BYTES, from_bytes)];

/// The type's description. The methods are those of int, its base.
pub(crate) const BOOL_TYPE: TypeSpec = TypeSpec { construct: Some(construct_bool), methods: &[], properties: &[] };

const TO_BYTES: Signature = Signature::Named { names: &["length", "byteorder", "signed"], required: 0, positional: 2 };

const FROM_BYTES: Signature = Signature::Named { names: &["bytes", "byteorder", "signed"], required: 1, positional: 2 };

const fn property(name: &'static str, get: fn(&mut Isolate, Value) -> Result<Value>) -> PropertyDef {
    PropertyDef { name, get, set: None }
}

fn cast(n: Value) -> Integer {
    Integer::of(ops::class::payload(n)).expect("attributes of integers are read from integers")
}

fn receiver(args: Args<'_>) -> Integer {
    cast(args.at(0))
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let [named_base] = ops::call::keyword_only(vm, "int", args, ["base"])?;
    let mut values = args.values().skip(1);
    let (x, base) = (values.next(), values.next().or(named_base));
    if args.len() > 3 {
        return Err(ops::call::out_of_range(vm, "int", 0, 2, args.len() - 1));
    }
    match (x, base) {
        (None, None) => Ok(Value::fixnum(0)),
        (None, Some(_)) => Err(vm.type_error("int() missing string argument")),
        (Some(x), None) => from_value(vm, x),
        (Some(text), Some(base)) => {
            let base = int::integer(vm, base)?;
            let Some(plain) = Text::of(text) else {
                return Err(vm.type_error("int() can't convert non-string with explicit base"));
            };
            let text = plain.value();
            match base {
                Integer::Small(base @ (0 | 2..=36)) => int::text::parse(vm, text, base as u32),
                _ => Err(vm.value_error("int() base must be >= 2 and <= 36, or 0")),
            }
        }
    }
}

/// Whether a value that is no instance of a program's class shows its memory as bytes.
fn is_bytes(x: Value) -> bool {
    !ops::special::has_methods(x) && BytesLike::of(x).is_some()
}

fn from_value(vm: &mut Isolate, x: Value) -> Result<Value> {
    match Number::of(x) {
        Some(Number::Int(n)) => Ok(n.value()),
        Some(Number::Float(x)) => float::to_int(vm, x),
        None if x.is::<Str>() || is_bytes(x) => int::text::parse(vm, x, 10),
        None => {
            if let Some(n) = ops::attr::call_special(vm, x, "__int__", &[])? {
                return match Integer::of(ops::class::payload(n)) {
                    Some(_) => {
                        let plain = ops::special::plain(vm, n, "__int__", "int")?;
                        int::integer(vm, plain).map(Integer::value)
                    }
                    None => {
                        let message = format!("__int__ returned non-int (type {})", vm.type_name(n));
                        Err(vm.type_error(message))
                    }
                };
            }
            if let Some(n) = ops::special::index(vm, x)? {
                return int::integer(vm, n).map(Integer::value);
            }
            if x != ops::class::payload(x) {
                return from_value(vm, ops::class::payload(x));
            }
            if let Some(whole) = ops::attr::call_special(vm, x, "__trunc__", &[])? {
                vm.warn(ExceptionKind::DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.")?;
                return match ops::special::index(vm, whole)? {
                    Some(n) => int::integer(vm, n).map(Integer::value),
                    None => {
                        let message = format!("__trunc__ returned non-Integral (type {})", vm.type_name(whole));
                        Err(vm.type_error(message))
                    }
                };
            }
            let message = format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                vm.type_name(x)
            );
            Err(vm.type_error(message))
        }
    }
}

fn construct_bool(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "bool", args)?;
    match args.len() - 1 {
        0 => Ok(Value::FALSE),
        1 => ops::compare::is_true(vm, args.at(1)).map(Value::bool),
        count => Err(ops::call::out_of_range(vm, "bool", 0, 1, count)),
    }
}

fn bit_count(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let count = match receiver(args) {
        Integer::Small(n) => n.unsigned_abs().count_ones().into(),
        Integer::Big(n) => n.get().magnitude().count_ones(),
    };
    Ok(vm.heap.int(count as i64))
}

fn bit_length(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let bits = match receiver(args) {
        Integer::Small(n) => (u64::BITS - n.unsigned_abs().leading_zeros()).into(),
        Integer::Big(n) => n.get().bits(),
    };
    Ok(vm.heap.int(bits as i64))
}

/// Whether the argument `byteorder` says that the least byte comes first.
fn is_little(vm: &mut Isolate, function: &str, order: Option<Value>) -> Result<bool> {
    let Some(order) = order else {
        return Ok(false);
    };
    let Some(name) = order.as_kind::<Str>() else {
        let message = format!("{function}() argument 'byteorder' must be str, not {}", vm.argument_type(order));
        return Err(vm.type_error(message));
    };
    match name.as_ascii() {
        Some("little") => Ok(true),
        Some("big") => Ok(false),
        _ => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
    }
}

fn is_signed(vm: &mut Isolate, signed: Option<Value>) -> Result<bool> {
    match signed {
        Some(signed) => ops::compare::is_true(vm, signed),
        None => Ok(false),
    }
}

fn to_bytes(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let n = receiver(args);
    let n = n.big();
    let length = match args.get(1) {
        Some(length) => size(vm, length)?,
        None => 1,
    };
    let little = is_little(vm, "to_bytes", args.get(2))?;
    let signed = is_signed(vm, args.get(3))?;
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.value_error("length argument must be non-negative"));
    };
    if n.sign() == Sign::Minus && !signed {
        return Err(vm.overflow_error("can't convert negative int to unsigned"));
    }
    int::check_size(vm, (length as u64).saturating_mul(8))?;
    let mut bytes = match (n.is_zero(), signed) {
        (true, _) => Vec::new(),
        (false, true) => n.to_signed_bytes_le(),
        (false, false) => n.magnitude().to_bytes_le(),
    };
    if bytes.len() > length {
        return Err(vm.overflow_error("int too big to convert"));
    }
    bytes.resize(length, if n.sign() == Sign::Minus { 0xff } else { 0 });
    if !little {
        bytes.reverse();
    }
    Ok(Bytes::new(&mut vm.heap, &bytes).into())
}

fn from_bytes(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let little = is_little(vm, "from_bytes", args.get(2))?;
    let signed = is_signed(vm, args.get(3))?;
    let mut bytes = byte_values(vm, args.at(1))?;
    if little {
        bytes.reverse();
    }
    let n = if signed { BigInt::from_signed_bytes_be(&bytes) } else { BigInt::from_bytes_be(Sign::Plus, &bytes) };
    let made = vm.heap.bigint(n);
    ops::class::made_by(vm, args.at(0), made)
}

/// The bytes of a bytes object or of an iterable of small integers.
fn byte_values(vm: &mut Isolate, x: Value) -> Result<Vec<u8>> {
    if let Some(given) = ops::attr::call_special(vm, x, "__bytes__", &[])?
        && let Some(bytes) = BytesLike::of(given)
    {
        return Ok(bytes.as_slice().to_vec());
    }
    ops::buffer::collect(vm, x, "bytes")
}
