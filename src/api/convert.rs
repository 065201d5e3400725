//! Conversions between Rust values and Python objects: the traits, scalars, text, bytes and handles.
//!
//! Conversions make and read objects of built-in types only and never run Python code, so that the values they hold
//! in Rust collections need no roots.

use super::handle::{Function, Object};
use super::scope::Scope;
use crate::runtime::objects::{Bytes, Float, Str, Tag};
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Raised, Result, Value, ops};
use num_bigint::BigInt;

/// A Rust value that can be given to Python.
///
/// Implemented for integers, floats, `bool`, strings, [`ByteString`], `Option` (`None` becomes Python's),
/// `Vec` and slices (a list), tuples, hash maps and B-tree maps (a dict), and handles.
pub trait ToPython {
    /// Makes the object.
    #[doc(hidden)]
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value>;
}

/// A Rust value that can be made from a Python object.
///
/// Implemented for integers (OverflowError if the number does not fit), floats (from a float or an int), `bool`,
/// `String`, [`ByteString`], `Option`, `Vec` (from a list, tuple, set or range), tuples, hash maps and B-tree
/// maps, `()` (from None) and handles. An object of another type is a TypeError.
pub trait FromPython: Sized {
    /// Reads the object.
    #[doc(hidden)]
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<Self>;
}

/// Raises TypeError for an object of another type than was asked for.
#[cold]
pub(super) fn mismatch(scope: &mut Scope<'_>, wanted: &str, value: Value) -> Raised {
    let found = scope.isolate.type_name(value);
    scope.isolate.type_error(format!("expected {wanted}, got {found}"))
}

macro_rules! integers {
    ($($int:ty)*) => {$(
        impl ToPython for $int {
            fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
                Ok(match i64::try_from(*self) {
                    Ok(small) => scope.isolate.heap.int(small),
                    Err(_) => scope.isolate.heap.bigint(BigInt::from(*self)),
                })
            }
        }

        impl FromPython for $int {
            fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<$int> {
                if let Some(small) = value.as_fixnum()
                    && let Ok(number) = <$int>::try_from(small)
                {
                    return Ok(number);
                }
                let Some(number) = ops::int::to_bigint(value) else {
                    return Err(mismatch(scope, "int", value));
                };
                <$int>::try_from(&number).map_err(|_| {
                    let message = concat!("Python int does not fit Rust's ", stringify!($int));
                    scope.isolate.overflow_error(message)
                })
            }
        }
    )*};
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl ToPython for f64 {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        Ok(scope.isolate.heap.float(*self))
    }
}

impl FromPython for f64 {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<f64> {
        if let Some(x) = value.as_flonum().or_else(|| value.downcast::<Float>().map(|x| x.get())) {
            return Ok(x);
        }
        if ops::int::to_bigint(value).is_none() {
            return Err(mismatch(scope, "float", value));
        }
        let float = scope.isolate.types.of_tag(Tag::Float);
        let converted = scope.isolate.call(float.into(), &[value])?;
        f64::from_python(scope, converted)
    }
}

impl ToPython for f32 {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        f64::from(*self).to_python(scope)
    }
}

impl FromPython for f32 {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<f32> {
        f64::from_python(scope, value).map(|x| x as f32)
    }
}

impl ToPython for bool {
    fn to_python(&self, _scope: &mut Scope<'_>) -> Result<Value> {
        Ok(Value::bool(*self))
    }
}

impl FromPython for bool {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<bool> {
        value.as_bool().ok_or_else(|| mismatch(scope, "bool", value))
    }
}

impl ToPython for () {
    fn to_python(&self, _scope: &mut Scope<'_>) -> Result<Value> {
        Ok(Value::NONE)
    }
}

impl FromPython for () {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<()> {
        if value.is_none() { Ok(()) } else { Err(mismatch(scope, "None", value)) }
    }
}

impl ToPython for str {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        Ok(scope.isolate.str(self))
    }
}

impl ToPython for String {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        self.as_str().to_python(scope)
    }
}

impl ToPython for char {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        self.encode_utf8(&mut [0; 4]).to_python(scope)
    }
}

impl FromPython for String {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<String> {
        let Some(text) = value.downcast::<Str>() else {
            return Err(mismatch(scope, "str", value));
        };
        if text.view().points().any(|p| char::from_u32(p).is_none()) {
            let message = "the str holds lone surrogates, which a Rust String cannot";
            return Err(scope.isolate.raise_new(ExceptionKind::ValueError, message));
        }
        Ok(text.to_text().into_owned())
    }
}

/// Bytes, which become a Python `bytes` object where a `Vec<u8>` becomes a list of numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ByteString(pub Vec<u8>);

impl ToPython for ByteString {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        Ok(Bytes::new(&mut scope.isolate.heap, &self.0).into())
    }
}

impl FromPython for ByteString {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<ByteString> {
        match BytesLike::of(value) {
            Some(bytes) => Ok(ByteString(bytes.as_slice().to_vec())),
            None => Err(mismatch(scope, "bytes", value)),
        }
    }
}

impl<T: ToPython + ?Sized> ToPython for &T {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        (**self).to_python(scope)
    }
}

impl<T: ToPython> ToPython for Option<T> {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        match self {
            Some(value) => value.to_python(scope),
            None => Ok(Value::NONE),
        }
    }
}

impl<T: FromPython> FromPython for Option<T> {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<Option<T>> {
        if value.is_none() { Ok(None) } else { T::from_python(scope, value).map(Some) }
    }
}

impl ToPython for Object {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        scope.value(self)
    }
}

impl FromPython for Object {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<Object> {
        Ok(scope.keep(value))
    }
}

impl ToPython for Function {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        scope.value(self)
    }
}

impl FromPython for Function {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<Function> {
        if ops::call::is_callable(scope.isolate, value) {
            Ok(Function::new(scope.keep(value)))
        } else {
            Err(mismatch(scope, "a callable", value))
        }
    }
}
