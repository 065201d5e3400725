//! Numbers that do not fit the value word.

use super::{Gc, Object, Tag};
use crate::bytecode::complex;
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::Value;
use num_bigint::{BigInt, Sign};
use num_traits::{Signed, ToPrimitive};
use std::borrow::Cow;

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

/// An integer outside the fixnums' range. A *wide* one, whose magnitude has at most 128 bits, is two machine words; a larger
/// one has its digits outside the heap.
#[repr(C)]
pub struct Int {
    header: Header,
    low_bits: u64,
    /// The higher half of a wide one's magnitude, or a `BigInt`.
    rest: [u64; 0],
}

// SAFETY: `repr(C)`, the header is first, and there are no references.
unsafe impl Object for Int {
    const TAG: Tag = Tag::Int;

    fn trace(&self, _tracer: &mut Tracer<'_>) {}
}

impl Drop for Int {
    fn drop(&mut self) {
        if self.header.number() & Self::IS_WIDE == 0 {
            // SAFETY: an integer that is not wide has a `BigInt` there, which is dropped with it.
            unsafe { self.rest.as_mut_ptr().cast::<BigInt>().drop_in_place() }
        }
    }
}

impl Int {
    /// The number in the header of those from 0 to 2^64 - 1, among others.
    pub const IS_WORD: u32 = 1;
    /// The bit in the header of wide ones.
    const IS_WIDE: u32 = 2;
    /// The bit in the header of wide ones below 0.
    const IS_NEGATIVE: u32 = 4;
    /// Byte offset of the lowest 64 bits.
    pub const LOW_BITS_OFFSET: usize = std::mem::offset_of!(Int, low_bits);
    const REST_OFFSET: usize = std::mem::offset_of!(Int, rest);

    /// The integer.
    #[inline]
    pub fn get(&self) -> Cow<'_, BigInt> {
        match self.as_wide() {
            Some((negative, magnitude)) => {
                let sign = if negative { Sign::Minus } else { Sign::Plus };
                Cow::Owned(BigInt::from_biguint(sign, magnitude.into()))
            }
            // SAFETY: an integer that is not wide has a `BigInt` there.
            None => Cow::Borrowed(unsafe { &*self.rest.as_ptr().cast::<BigInt>() }),
        }
    }

    /// Whether it is below 0, and its magnitude, if that has at most 128 bits.
    #[inline(always)]
    pub fn as_wide(&self) -> Option<(bool, u128)> {
        let kind = self.header.number();
        if kind & Self::IS_WIDE == 0 {
            return None;
        }
        let negative = kind & Self::IS_NEGATIVE != 0;
        let low = if negative { self.low_bits.wrapping_neg() } else { self.low_bits };
        // SAFETY: a wide integer has the higher half of its magnitude there.
        let high = unsafe { *self.rest.as_ptr() };
        Some((negative, u128::from(high) << 64 | u128::from(low)))
    }

    /// Whether it is below 0.
    #[inline]
    pub fn is_negative(&self) -> bool {
        self.as_wide().map_or_else(|| self.get().is_negative(), |(negative, _)| negative)
    }

    /// The integer, if it is one from 0 to 2^64 - 1.
    pub fn as_word(&self) -> Option<u64> {
        (self.header.number() & Self::IS_WORD != 0).then_some(self.low_bits)
    }

    /// The exponent, if it is a power of two.
    pub fn power_of_two(&self) -> Option<u64> {
        let value = self.get();
        let exponent = value.trailing_zeros()?;
        (!value.is_negative() && value.bits() == exponent + 1).then_some(exponent)
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
    /// Byte offsets of the real and the imaginary part.
    pub const PART_OFFSETS: [usize; 2] = {
        let value = std::mem::offset_of!(Complex, value);
        [value + std::mem::offset_of!(complex::Complex, re), value + std::mem::offset_of!(complex::Complex, im)]
    };

    /// The number.
    #[inline]
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

    /// There is one object for each zero and each infinity, as if it were a flonum: so compiled code may take it apart and make
    /// it again.
    #[cold]
    fn float_object(&mut self, x: f64) -> Value {
        let is_only = x == 0.0 || x.is_infinite();
        let place = is_only.then(|| 2 * usize::from(x != 0.0) + usize::from(x.is_sign_negative()));
        if let Some(known) = place.and_then(|place| self.only_floats[place]) {
            return known.into();
        }
        let float = self.alloc(0, |header| Float { header, value: x });
        if let Some(place) = place {
            self.only_floats[place] = Some(float);
        }
        float.into()
    }

    /// The value of a machine integer.
    #[inline(always)]
    pub fn int(&mut self, n: i64) -> Value {
        Value::try_fixnum(n).unwrap_or_else(|| self.wide(n < 0, n.unsigned_abs().into()))
    }

    /// The value of an integer without a sign.
    pub fn unsigned(&mut self, n: u64) -> Value {
        self.wide(false, n.into())
    }

    /// The value of an integer of at most 128 bits, by sign and magnitude.
    #[inline]
    pub fn wide(&mut self, negative: bool, magnitude: u128) -> Value {
        if let Ok(n) = i64::try_from(magnitude)
            && let Some(fixnum) = Value::try_fixnum(if negative { -n } else { n })
        {
            return fixnum;
        }
        let (low, high) = (magnitude as u64, (magnitude >> 64) as u64);
        let low_bits = if negative { low.wrapping_neg() } else { low };
        let mut kind = Int::IS_WIDE;
        if negative {
            kind |= Int::IS_NEGATIVE;
        } else if high == 0 {
            kind |= Int::IS_WORD;
        }
        let memory = self.alloc_owning_nothing::<Int>(Int::REST_OFFSET + size_of::<u64>(), kind);
        // SAFETY: the memory holds the fixed part behind its header, and a word.
        let object = unsafe {
            (&raw mut (*memory.as_ptr()).low_bits).write(low_bits);
            memory.cast::<u8>().add(Int::REST_OFFSET).cast::<u64>().write(high);
            Gc::<Int>::from_address(memory)
        };
        object.into()
    }

    /// The value of an integer of any size.
    pub fn bigint(&mut self, n: BigInt) -> Value {
        match n.magnitude().to_u128() {
            Some(magnitude) => self.wide(n.is_negative(), magnitude),
            None => self.int_object(n),
        }
    }

    #[cold]
    fn int_object(&mut self, value: BigInt) -> Value {
        self.note_allocated(value.bits() as usize / 8);
        let magnitude = value.iter_u64_digits().next().unwrap_or(0);
        let low_bits = if value.is_negative() { magnitude.wrapping_neg() } else { magnitude };
        let memory = self.alloc_owning_nothing::<Int>(Int::REST_OFFSET + size_of::<BigInt>(), 0);
        // SAFETY: the memory holds the fixed part behind its header, and a `BigInt`, which has the alignment of a word.
        let object = unsafe {
            (&raw mut (*memory.as_ptr()).low_bits).write(low_bits);
            memory.cast::<u8>().add(Int::REST_OFFSET).cast::<BigInt>().write(value);
            Gc::<Int>::from_address(memory)
        };
        self.will_drop(object);
        object.into()
    }
}

const _: () = assert!(align_of::<BigInt>() <= align_of::<u64>());
