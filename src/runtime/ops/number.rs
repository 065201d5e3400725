//! Numbers as operations see them: which kind of number a value is, and exact comparison across kinds.

use super::float;
use super::int::wide::Wide;
use crate::runtime::objects::{Float, Gc, Int};
use crate::runtime::{Isolate, Result, Value};
use num_bigint::BigInt;
use num_traits::FromPrimitive;
use std::borrow::Cow;
use std::cmp::Ordering;

/// An int or bool.
#[derive(Clone, Copy)]
pub enum Integer {
    /// A fixnum, or a bool as 0 or 1.
    Small(i64),
    /// An integer beyond the fixnums.
    Big(Gc<Int>),
}

/// An int, bool or float.
#[derive(Clone, Copy)]
pub enum Number {
    /// An int or bool.
    Int(Integer),
    /// A float.
    Float(f64),
}

impl Integer {
    /// The integer that a value is.
    #[inline]
    pub fn of(x: Value) -> Option<Integer> {
        if let Some(n) = x.as_fixnum() {
            return Some(Integer::Small(n));
        }
        match x.as_bool() {
            Some(b) => Some(Integer::Small(b.into())),
            None => x.downcast::<Int>().map(Integer::Big),
        }
    }

    /// The integer as one of any size.
    #[inline]
    pub fn big(&self) -> Cow<'_, BigInt> {
        match self {
            Integer::Small(n) => Cow::Owned(BigInt::from(*n)),
            Integer::Big(n) => n.get(),
        }
    }

    /// The integer in machine words, if it has at most 128 bits.
    #[inline(always)]
    pub fn wide(self) -> Option<Wide> {
        match self {
            Integer::Small(n) => Some(Wide::from(n)),
            Integer::Big(n) => n.as_wide().map(|(negative, magnitude)| Wide { negative, magnitude }),
        }
    }

    /// The value of the integer: itself, for a bool the int.
    #[inline]
    pub fn value(self) -> Value {
        match self {
            Integer::Small(n) => Value::fixnum(n),
            Integer::Big(n) => n.into(),
        }
    }

    /// -1, 0 or 1.
    pub fn sign(self) -> i64 {
        match self {
            Integer::Small(n) => n.signum(),
            Integer::Big(n) if n.is_negative() => -1,
            Integer::Big(_) => 1,
        }
    }

    /// The nearest double, ties to even; nothing if the integer is too large for one.
    pub fn to_f64(self) -> Option<f64> {
        match self {
            Integer::Small(n) => Some(n as f64),
            Integer::Big(n) => match n.as_wide() {
                Some((negative, magnitude)) => Some(if negative { -(magnitude as f64) } else { magnitude as f64 }),
                None => float::from_bigint(&n.get()),
            },
        }
    }

    /// The nearest double, or OverflowError.
    pub fn to_f64_or_raise(self, vm: &mut Isolate) -> Result<f64> {
        self.to_f64().ok_or_else(|| vm.overflow_error("int too large to convert to float"))
    }

    /// How two integers compare.
    pub fn compare(self, other: Integer) -> Ordering {
        match (self, other) {
            (Integer::Small(a), Integer::Small(b)) => a.cmp(&b),
            // What is no fixnum lies beyond all fixnums.
            (Integer::Small(_), Integer::Big(_)) => 0.cmp(&other.sign()),
            (Integer::Big(_), Integer::Small(_)) => self.sign().cmp(&0),
            (Integer::Big(a), Integer::Big(b)) => match (self.wide(), other.wide()) {
                (Some(a), Some(b)) => a.cmp(&b),
                _ => a.get().cmp(&b.get()),
            },
        }
    }

    /// How the integer compares with a double, exactly; nothing for NaN.
    pub fn compare_f64(self, x: f64) -> Option<Ordering> {
        if x.is_nan() {
            return None;
        }
        const EXACT: i64 = 1 << 53;
        let whole = match self {
            Integer::Small(n) if (-EXACT..=EXACT).contains(&n) => {
                return (n as f64).partial_cmp(&x);
            }
            _ if x.is_infinite() => return 0.0.partial_cmp(&x),
            // Both bounds are doubles, and what lies between truncates to a machine integer.
            Integer::Small(n) if x.abs() < 9.0e18 => n.cmp(&(x as i64)),
            Integer::Small(_) => return 0.0.partial_cmp(&x),
            Integer::Big(n) => n.get().as_ref().cmp(&BigInt::from_f64(x.trunc())?),
        };
        match whole {
            Ordering::Equal => 0f64.partial_cmp(&x.fract()),
            _ => Some(whole),
        }
    }
}

impl Number {
    /// The number that a value is.
    #[inline]
    pub fn of(x: Value) -> Option<Number> {
        match as_float(x) {
            Some(x) => Some(Number::Float(x)),
            None => Integer::of(x).map(Number::Int),
        }
    }

    /// The nearest double, or OverflowError.
    #[inline(always)]
    pub fn to_f64(self, vm: &mut Isolate) -> Result<f64> {
        match self {
            Number::Float(x) => Ok(x),
            Number::Int(Integer::Small(n)) => Ok(n as f64),
            Number::Int(n) => n.to_f64_or_raise(vm),
        }
    }

    /// How two numbers compare, exactly; nothing if one is NaN.
    pub fn compare(self, other: Number) -> Option<Ordering> {
        match (self, other) {
            (Number::Int(a), Number::Int(b)) => Some(a.compare(b)),
            (Number::Float(a), Number::Float(b)) => a.partial_cmp(&b),
            (Number::Int(a), Number::Float(b)) => a.compare_f64(b),
            (Number::Float(a), Number::Int(b)) => b.compare_f64(a).map(Ordering::reverse),
        }
    }
}

/// The double of a float.
#[inline]
pub fn as_float(x: Value) -> Option<f64> {
    x.as_flonum().or_else(|| x.downcast::<Float>().map(|f| f.get()))
}

/// The double of a float or a fixnum.
#[inline]
pub fn as_double(x: Value) -> Option<f64> {
    match x.as_fixnum() {
        Some(n) => Some(n as f64),
        None => as_float(x),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_compare_with_doubles_exactly() {
        let n = Integer::Small((1 << 53) + 1);
        assert_eq!(n.compare_f64((1u64 << 53) as f64), Some(Ordering::Greater));
        assert_eq!(n.compare_f64(f64::INFINITY), Some(Ordering::Less));
        assert_eq!(n.compare_f64(f64::NAN), None);
        assert_eq!(Integer::Small(-3).compare_f64(-3.5), Some(Ordering::Greater));
        assert_eq!(Integer::Small(0).compare_f64(-0.0), Some(Ordering::Equal));
        let top = Integer::Small(Value::FIXNUM_MAX);
        assert_eq!(top.compare_f64(4.611686018427388e18), Some(Ordering::Less));
    }
}
