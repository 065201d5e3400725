//! Numbers that do not fit the value word.

use super::{Gc, Object, Tag};
use crate::bytecode::complex;
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::Value;
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

/// A float that is no flonum: a zero, an infinity, a NaN, or one of extreme exponent.
#[repr(C)]
pub struct Float {
    header: Header,
    value: f64,
}

// SAFETY: `repr(C)`, the header is first, and there are no references.
unsafe impl Object for Float {
    const TAG: Tag = Tag::Float;

    fn trace(&self, _tracer: &mut Tracer<'_>) {}
}

impl Float {
    /// Byte offset of the double.
    pub const VALUE_OFFSET: usize = std::mem::offset_of!(Float, value);

    /// The double.
    #[inline(always)]
    pub fn get(&self) -> f64 {
        self.value
    }
}

/// An integer outside the fixnums' range.
#[repr(C)]
pub struct Int {
    header: Header,
    low_bits: u64,
    value: BigInt,
}

// SAFETY: `repr(C)`, the header is first, and there are no references.
unsafe impl Object for Int {
    const TAG: Tag = Tag::Int;

    fn trace(&self, _tracer: &mut Tracer<'_>) {}
}

impl Int {
    /// The integer.
    #[inline(always)]
    pub fn get(&self) -> &BigInt {
        &self.value
    }

    /// The number in the header of those from 0 to 2^64 - 1; others have 0.
    pub const IS_WORD: u32 = 1;
    /// Byte offset of the lowest 64 bits.
    pub const LOW_BITS_OFFSET: usize = std::mem::offset_of!(Int, low_bits);

    /// The integer, if it is one from 0 to 2^64 - 1.
    pub fn as_word(&self) -> Option<u64> {
        (self.header.aux() == Self::IS_WORD).then_some(self.low_bits)
    }

    /// The exponent, if it is a power of two.
    pub fn power_of_two(&self) -> Option<u64> {
        let exponent = self.value.trailing_zeros()?;
        (!self.value.is_negative() && self.value.bits() == exponent + 1).then_some(exponent)
    }

    /// Its lowest 64 bits in two's complement.
    pub fn low_bits(&self) -> u64 {
        self.low_bits
    }
}

/// A complex number.
#[repr(C)]
pub struct Complex {
    header: Header,
    value: complex::Complex,
}

// SAFETY: `repr(C)`, the header is first, and there are no references.
unsafe impl Object for Complex {
    const TAG: Tag = Tag::Complex;

    fn trace(&self, _tracer: &mut Tracer<'_>) {}
}

impl Complex {
    /// The number.
    pub fn get(&self) -> complex::Complex {
        self.value
    }
}

impl Heap {
    /// The value of a complex number.
    pub fn complex(&mut self, value: complex::Complex) -> Value {
        self.alloc(0, |header| Complex { header, value }).into()
    }

    /// The value of a double.
    #[inline(always)]
    pub fn float(&mut self, x: f64) -> Value {
        Value::try_flonum(x).unwrap_or_else(|| self.float_object(x))
    }

    /// There is one object for each zero, as if it were a flonum: so compiled code may take it apart and make it again.
    #[cold]
    fn float_object(&mut self, x: f64) -> Value {
        let which = usize::from(x.is_sign_negative());
        if x == 0.0
            && let Some(zero) = self.zeros[which]
        {
            return zero.into();
        }
        let float = self.alloc(0, |header| Float { header, value: x });
        if x == 0.0 {
            self.zeros[which] = Some(float);
        }
        float.into()
    }

    /// The value of a machine integer.
    #[inline(always)]
    pub fn int(&mut self, n: i64) -> Value {
        Value::try_fixnum(n).unwrap_or_else(|| self.int_object(n.into()))
    }

    /// The value of an integer without a sign.
    pub fn unsigned(&mut self, n: u64) -> Value {
        match i64::try_from(n).ok().and_then(Value::try_fixnum) {
            Some(fixnum) => fixnum,
            None => self.int_object(n.into()),
        }
    }

    /// The value of an integer of any size.
    pub fn bigint(&mut self, n: BigInt) -> Value {
        n.to_i64().and_then(Value::try_fixnum).unwrap_or_else(|| self.int_object(n))
    }

    #[cold]
    fn int_object(&mut self, value: BigInt) -> Value {
        self.note_allocated(value.bits() as usize / 8);
        let magnitude = value.iter_u64_digits().next().unwrap_or(0);
        let low_bits = if value.is_negative() { magnitude.wrapping_neg() } else { magnitude };
        let is_word = !value.is_negative() && value.bits() <= 64;
        let object: Gc<Int> = self.alloc(u32::from(is_word) * Int::IS_WORD, |header| Int { header, low_bits, value });
        object.into()
    }
}
