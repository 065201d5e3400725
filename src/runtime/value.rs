//! The value word: all of its encoding, and nothing of what the values mean.
//!
//! A word is one of
//! - a **fixnum**, low bit 1: a 63-bit two's complement integer;
//! - a **flonum**, low bits 10: a double whose exponent lies near zero (about 1.7e-77 to 1.2e77), rotated so that the
//!   bits which are equal in all of these become the tag (the representation of CRuby, with a rotation by 3);
//! - a **heap pointer**, low bits 000: the address of an object's header;
//! - a **constant**, low bits 100.
//!
//! Zero is no value: a slot that holds it is empty, a result that is zero says that an exception is pending.

use super::heap::Header;
use super::objects::{Gc, Object, Tag};
use std::fmt;
use std::num::NonZeroU64;
use std::ptr::NonNull;

/// A Python object reference, never absent.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Value(NonZeroU64);

/// A place that may be empty: an unbound local, an empty cell, the absent `self` of a call.
pub type Slot = Option<Value>;

const FIXNUM_TAG: u64 = 0b1;
const FLONUM_TAG: u64 = 0b10;
const FLONUM_MASK: u64 = 0b11;
const FLONUM_BIAS: u64 = 1 << 60;
const POINTER_MASK: u64 = 0b111;

impl Value {
    /// `None`
    pub const NONE: Value = Value::constant(0x04);
    /// `False`
    pub const FALSE: Value = Value::constant(0x0C);
    /// `True`: `False` with one more bit.
    pub const TRUE: Value = Value::constant(0x1C);
    /// `...`
    pub const ELLIPSIS: Value = Value::constant(0x24);
    /// `NotImplemented`
    pub const NOT_IMPLEMENTED: Value = Value::constant(0x2C);

    /// The least fixnum, -2^62.
    pub const FIXNUM_MIN: i64 = -(1 << 62);
    /// The greatest fixnum, 2^62 - 1.
    pub const FIXNUM_MAX: i64 = (1 << 62) - 1;

    const fn constant(word: u64) -> Value {
        match NonZeroU64::new(word) {
            Some(word) => Value(word),
            None => panic!("zero is no value"),
        }
    }

    /// The slots that hold these values.
    #[inline(always)]
    pub fn as_slots(values: &[Value]) -> &[Slot] {
        // SAFETY: a value is a word that is not zero, so that a slot which holds it is the same word.
        unsafe { std::slice::from_raw_parts(values.as_ptr().cast(), values.len()) }
    }

    /// The word itself.
    #[inline(always)]
    pub fn word(self) -> u64 {
        self.0.get()
    }

    /// The value of a word that came from [`Value::word`], or an empty slot.
    ///
    /// # Safety
    /// The word is 0, or was made by this module and, if a pointer, its object is alive.
    #[inline(always)]
    pub unsafe fn from_word(word: u64) -> Slot {
        NonZeroU64::new(word).map(Value)
    }

    /// A truth value.
    #[inline(always)]
    pub fn bool(b: bool) -> Value {
        if b { Value::TRUE } else { Value::FALSE }
    }

    /// The fixnum of an integer that is known to lie between [`Value::FIXNUM_MIN`] and [`Value::FIXNUM_MAX`].
    #[inline(always)]
    pub fn fixnum(n: i64) -> Value {
        debug_assert!((Value::FIXNUM_MIN..=Value::FIXNUM_MAX).contains(&n));
        Value(NonZeroU64::new(((n as u64) << 1) | FIXNUM_TAG).expect("the tag bit is set"))
    }

    /// The fixnum of an integer, if it is in range.
    #[inline(always)]
    pub fn try_fixnum(n: i64) -> Option<Value> {
        (Value::FIXNUM_MIN..=Value::FIXNUM_MAX).contains(&n).then(|| Value::fixnum(n))
    }

    /// Whether this is a fixnum.
    #[inline(always)]
    pub fn is_fixnum(self) -> bool {
        self.word() & FIXNUM_TAG != 0
    }

    /// The integer of a fixnum.
    #[inline(always)]
    pub fn as_fixnum(self) -> Option<i64> {
        self.is_fixnum().then_some(self.word() as i64 >> 1)
    }

    /// The integers of two fixnums, tested at once.
    #[inline(always)]
    pub fn both_fixnums(a: Value, b: Value) -> Option<(i64, i64)> {
        (a.word() & b.word() & FIXNUM_TAG != 0).then_some((a.word() as i64 >> 1, b.word() as i64 >> 1))
    }

    /// The flonum of a double, if it has one. Zeros, infinities, NaNs and extreme exponents do not.
    #[inline(always)]
    pub fn try_flonum(x: f64) -> Option<Value> {
        let word = x.to_bits().wrapping_add(FLONUM_BIAS).rotate_left(3);
        (word & FLONUM_MASK == FLONUM_TAG).then(|| Value(NonZeroU64::new(word).expect("the tag bit is set")))
    }

    /// Whether this is a flonum. Floats can also be heap objects.
    #[inline(always)]
    pub fn is_flonum(self) -> bool {
        self.word() & FLONUM_MASK == FLONUM_TAG
    }

    /// The double of a flonum.
    #[inline(always)]
    pub fn as_flonum(self) -> Option<f64> {
        self.is_flonum().then(|| f64::from_bits(self.word().rotate_right(3).wrapping_sub(FLONUM_BIAS)))
    }

    /// Whether this points to a heap object.
    #[inline(always)]
    pub fn is_pointer(self) -> bool {
        self.word() & POINTER_MASK == 0
    }

    /// The header's address of a heap object.
    #[inline(always)]
    pub fn as_pointer(self) -> Option<NonNull<Header>> {
        if self.is_pointer() { NonNull::new(self.word() as *mut Header) } else { None }
    }

    /// The value that refers to a heap object.
    #[inline(always)]
    pub fn from_gc<T: Object>(object: Gc<T>) -> Value {
        Value(NonZeroU64::new(object.address() as u64).expect("objects have non-null addresses"))
    }

    /// The heap object's type tag, if this is a pointer.
    #[inline(always)]
    pub fn tag(self) -> Option<Tag> {
        // SAFETY: a pointer word refers to a live object (invariant "values are alive").
        self.as_pointer().map(|p| unsafe { p.as_ref() }.tag())
    }

    /// The heap object as `T`, if that is what it is.
    #[inline(always)]
    pub fn downcast<T: Object>(self) -> Option<Gc<T>> {
        let pointer = self.as_pointer()?;
        // SAFETY: a pointer word refers to a live object, whose tag tells its layout.
        unsafe { (pointer.as_ref().tag() == T::TAG).then(|| Gc::from_address(pointer.cast())) }
    }

    /// The values in slots, all of which are present.
    #[inline]
    pub fn all_of(slots: &[Slot]) -> &[Value] {
        assert!(slots.iter().all(Option::is_some), "all slots are present");
        // SAFETY: a slot that is present is represented as its value.
        unsafe { std::slice::from_raw_parts(slots.as_ptr().cast(), slots.len()) }
    }

    /// Whether the heap object is a `T`.
    #[inline(always)]
    pub fn is<T: Object>(self) -> bool {
        self.tag() == Some(T::TAG)
    }

    /// Whether this is `None`.
    #[inline(always)]
    pub fn is_none(self) -> bool {
        self == Value::NONE
    }

    /// `Some(true)` or `Some(false)` for the two bools.
    #[inline(always)]
    pub fn as_bool(self) -> Option<bool> {
        match self {
            Value::TRUE => Some(true),
            Value::FALSE => Some(false),
            _ => None,
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(n) = self.as_fixnum() {
            write!(f, "fixnum {n}")
        } else if let Some(x) = self.as_flonum() {
            write!(f, "flonum {x:?}")
        } else if let Some(tag) = self.tag() {
            write!(f, "{tag:?} object")
        } else {
            write!(f, "constant {:#x}", self.word())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixnums_round_trip_at_the_edges() {
        for n in [0, 1, -1, Value::FIXNUM_MIN, Value::FIXNUM_MAX] {
            assert_eq!(Value::fixnum(n).as_fixnum(), Some(n));
        }
        assert_eq!(Value::try_fixnum(Value::FIXNUM_MAX + 1), None);
        assert_eq!(Value::try_fixnum(Value::FIXNUM_MIN - 1), None);
    }

    #[test]
    fn flonums_round_trip_or_refuse() {
        for x in [1.0, -1.0, 0.1, 1e70, -1e-70, std::f64::consts::PI] {
            let v = Value::try_flonum(x).unwrap();
            assert!(v.is_flonum() && !v.is_fixnum() && !v.is_pointer());
            assert_eq!(v.as_flonum(), Some(x));
        }
        for x in [0.0, -0.0, f64::INFINITY, f64::NAN, 1e80, 1e-80, f64::MAX, f64::MIN_POSITIVE] {
            assert_eq!(Value::try_flonum(x), None);
        }
    }

    #[test]
    fn a_slot_is_one_word() {
        assert_eq!(size_of::<Slot>(), 8);
        assert_eq!(size_of::<Result<Value, ()>>(), 8);
    }
}
