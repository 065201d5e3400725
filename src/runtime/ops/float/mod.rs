//! Floats: division, powers and rounding as Python defines them, and exact conversions.
//!
//! [`text`] turns floats into text and back.

pub mod text;

use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Value};
use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer as _;
use num_traits::{FromPrimitive, ToPrimitive, Zero};

/// Bits of a double's significand, the implicit one included.
const PRECISION: i64 = f64::MANTISSA_DIGITS as i64;
/// The exponent of the least normal double, as a power of two.
const MIN_EXPONENT: i64 = -1022;

/// The double nearest to `mantissa * 2**exponent`, ties to even; `sticky` says that the true number is a little
/// larger. Nothing if it is too large for a double.
pub fn round_scaled(mantissa: u64, sticky: bool, exponent: i64) -> Option<f64> {
    if mantissa == 0 {
        return Some(0.0);
    }
    let bits = i64::from(64 - mantissa.leading_zeros());
    let top = exponent.saturating_add(bits - 1);
    if top > 1023 {
        return None;
    }
    if top < MIN_EXPONENT - PRECISION {
        return Some(0.0);
    }
    // The exponent of the last bit that the result keeps.
    let last = (top - PRECISION + 1).max(MIN_EXPONENT - PRECISION + 1);
    let dropped = last - exponent;
    let significand = if dropped <= 0 {
        mantissa << -dropped
    } else {
        // At most 64 bits are dropped, because `top` is no less than half of the least double.
        let wide = u128::from(mantissa);
        let kept = (wide >> dropped) as u64;
        let rest = wide & ((1 << dropped) - 1);
        let half = 1u128 << (dropped - 1);
        let up = rest > half || rest == half && (sticky || kept & 1 == 1);
        kept + u64::from(up)
    };
    // Adding the significand carries into the exponent where rounding went up to the next power of two.
    let biased = (last - (MIN_EXPONENT - PRECISION + 1)) as u64;
    let word = (biased << (PRECISION - 1)) + significand;
    let x = f64::from_bits(word);
    x.is_finite().then_some(x)
}

/// The double nearest to an integer; nothing if it is too large.
pub fn from_bigint(n: &BigInt) -> Option<f64> {
    let x = round_big(n.magnitude(), 0)?;
    Some(if n.sign() == Sign::Minus { -x } else { x })
}

/// The double nearest to `n * 2**exponent`.
pub fn round_big(n: &BigUint, exponent: i64) -> Option<f64> {
    let extra = n.bits().saturating_sub(64);
    let top = (n >> extra).to_u64()?;
    let sticky = n.trailing_zeros().is_some_and(|zeros| zeros < extra);
    round_scaled(top, sticky, exponent.saturating_add(extra as i64))
}

/// The double nearest to `numerator / denominator`, neither of them zero; nothing if it is too large.
pub fn quotient(numerator: &BigUint, denominator: &BigUint) -> Option<f64> {
    // The shift leaves a quotient of 63 or 64 bits, more than any rounding looks at.
    let shift = numerator.bits() as i64 - denominator.bits() as i64 - 63;
    let (quotient, rest) = if shift >= 0 {
        numerator.div_rem(&(denominator << shift))
    } else {
        (numerator << -shift).div_rem(denominator)
    };
    round_scaled(quotient.to_u64()?, !rest.is_zero(), shift)
}

/// A finite double as `mantissa * 2**exponent`, its sign apart.
pub fn decompose(x: f64) -> (u64, i64) {
    let word = x.to_bits();
    let fraction = word & ((1 << (PRECISION - 1)) - 1);
    let biased = (word >> (PRECISION - 1) & 0x7ff) as i64;
    if biased == 0 {
        (fraction, MIN_EXPONENT - PRECISION + 1)
    } else {
        (fraction | 1 << (PRECISION - 1), biased + MIN_EXPONENT - PRECISION)
    }
}

/// `x * 2**exponent`, rounded once; nothing if the result is too large.
pub fn scale(x: f64, exponent: i64) -> Option<f64> {
    if x == 0.0 || !x.is_finite() {
        return Some(x);
    }
    let (mantissa, own) = decompose(x);
    let scaled = round_scaled(mantissa, false, own.saturating_add(exponent))?;
    Some(scaled.copysign(x))
}

/// The integer that a double truncates to, or ValueError for NaN and OverflowError for an infinity.
pub fn to_int(vm: &mut Isolate, x: f64) -> Result<Value> {
    match x.trunc() {
        whole if whole.abs() < 4.0e18 => Ok(vm.heap.int(whole as i64)),
        whole => match BigInt::from_f64(whole) {
            Some(n) => Ok(vm.heap.bigint(n)),
            None if x.is_nan() => Err(vm.value_error("cannot convert float NaN to integer")),
            None => Err(vm.overflow_error("cannot convert float infinity to integer")),
        },
    }
}

/// The numerator and denominator of a double in lowest terms.
pub fn integer_ratio(vm: &mut Isolate, x: f64) -> Result<(Value, Value)> {
    if x.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    if x.is_infinite() {
        return Err(vm.overflow_error("cannot convert Infinity to integer ratio"));
    }
    let (mut mantissa, mut exponent) = decompose(x);
    if mantissa == 0 {
        return Ok((Value::fixnum(0), Value::fixnum(1)));
    }
    let zeros = mantissa.trailing_zeros();
    mantissa >>= zeros;
    exponent += i64::from(zeros);
    let mut numerator = BigInt::from(mantissa);
    let mut denominator = BigInt::from(1);
    if exponent >= 0 {
        numerator <<= exponent;
    } else {
        denominator <<= -exponent;
    }
    if x < 0.0 {
        numerator = -numerator;
    }
    Ok((vm.heap.bigint(numerator), vm.heap.bigint(denominator)))
}

/// `x % y`: the remainder has the divisor's sign.
pub fn remainder(vm: &mut Isolate, x: f64, y: f64) -> Result<f64> {
    if y == 0.0 {
        return Err(vm.zero_division("float modulo by zero"));
    }
    Ok(floor_remainder(x, y))
}

fn floor_remainder(x: f64, y: f64) -> f64 {
    let rest = x % y;
    if rest == 0.0 {
        0f64.copysign(y)
    } else if (y < 0.0) != (rest < 0.0) {
        rest + y
    } else {
        rest
    }
}

/// `x // y`: the floor of the quotient.
pub fn floor_divide(vm: &mut Isolate, x: f64, y: f64) -> Result<f64> {
    if y == 0.0 {
        return Err(vm.zero_division("float floor division by zero"));
    }
    let rest = x % y;
    let mut quotient = (x - rest) / y;
    if rest != 0.0 && (y < 0.0) != (rest < 0.0) {
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return Ok(0f64.copysign(x / y));
    }
    // The quotient is within one of a whole number.
    let floor = quotient.floor();
    Ok(if quotient - floor > 0.5 { floor + 1.0 } else { floor })
}

/// `x / y`
pub fn true_divide(vm: &mut Isolate, x: f64, y: f64) -> Result<f64> {
    if y == 0.0 {
        return Err(vm.zero_division("float division by zero"));
    }
    Ok(x / y)
}

/// `x ** y` as the C library's `pow` has it.
pub fn raw_power(x: f64, y: f64) -> f64 {
    let certain = match y {
        0.5 => certain_root(x),
        2.0 => certain_square(x),
        _ => None,
    };
    // An optimiser that knows the exponent would multiply where `pow` answers something else.
    certain.unwrap_or_else(|| x.powf(std::hint::black_box(y)))
}

/// Between 2 to the power of minus this and 2 to the power of this it can be told of a root of a number, and of a
/// square, that `pow` answers the same.
pub const CERTAIN_BINADES: u64 = 128;
/// How far an exact power may be from its double, in units of the last place of numbers from 1 to 2.
pub const POWER_MARGIN: f64 = 0.484 * f64::EPSILON;

/// The square root of `x`, where `pow(x, 0.5)` must be the same. That is at most 0.511 units in the last place wrong,
/// and 0.000046 for each unit of the power's logarithm (in the GNU library and others of its descent): within these
/// binades, 0.5151. The root is at most 0.5 wrong, and the two can only differ where the exact root is about halfway
/// between two doubles: not where it is nearer than 0.484 units to one.
fn certain_root(x: f64) -> Option<f64> {
    let root = x.sqrt();
    // The exact root is further away than the double by half of this, divided by the root.
    let rest = (-root).mul_add(root, x);
    (is_moderate(x) && rest.abs() <= root * (binade_below(root) * (2.0 * POWER_MARGIN))).then_some(root)
}

/// The square of `x`, where `pow(x, 2.0)` must be the same, for the same reason.
fn certain_square(x: f64) -> Option<f64> {
    let square = x * x;
    let rest = x.mul_add(x, -square);
    (is_moderate(square) && rest.abs() <= binade_below(square) * POWER_MARGIN).then_some(square)
}

/// Whether `x` is positive and within [`CERTAIN_BINADES`].
fn is_moderate(x: f64) -> bool {
    let least = f64::MAX_EXP as u64 - 1 - CERTAIN_BINADES;
    (x.to_bits() >> (f64::MANTISSA_DIGITS - 1)).wrapping_sub(least) < 2 * CERTAIN_BINADES
}

/// The greatest power of two below a positive double: of a power of two half of it, as the doubles below are closer.
fn binade_below(x: f64) -> f64 {
    f64::from_bits(x.to_bits().wrapping_sub(1) & f64::INFINITY.to_bits())
}

/// `x ** y`, if that is real.
pub fn power(vm: &mut Isolate, x: f64, y: f64) -> Result<f64> {
    if x == 0.0 && y < 0.0 && y.is_finite() {
        return Err(vm.zero_division("0.0 cannot be raised to a negative power"));
    }
    let result = raw_power(x, y);
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        let message = vm.str("Numerical result out of range");
        return Err(vm.raise_with(ExceptionKind::OverflowError, &[Value::fixnum(34), message]));
    }
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_certain_is_a_power() {
        let mut bits = 0x3ff0_0000_0000_0001u64;
        let (mut certain, mut checked) = (0, 0);
        let pow = |x: f64, y: f64| x.powf(std::hint::black_box(y));
        while checked < 200_000 {
            bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            // From 2^-128 to 2^128.
            let x = f64::from_bits(bits >> 12 | (1023 - 128 + (bits & 255)) << 52);
            if let Some(root) = certain_root(x) {
                assert_eq!(root, pow(x, 0.5), "{x:e}");
                certain += 1;
            }
            // From 2^-16 to 2^16.
            let x = f64::from_bits(bits >> 12 | (1023 - 16 + (bits & 31)) << 52);
            if let Some(square) = certain_square(-x) {
                assert_eq!(square, pow(x, 2.0), "{x:e}");
                certain += 1;
            }
            checked += 1;
        }
        assert!(certain > checked / 100 * 190, "{certain} of {checked}");
        let uncertain = [f64::NAN, f64::INFINITY, -0.0, 0.0, -4.0, 5e-324, 1e-300];
        assert!(uncertain.into_iter().filter(|&x| x != -4.0).all(|x| certain_root(x).or(certain_square(x)).is_none()));
        assert!(certain_root(-4.0).is_none() && certain_square(1e200).is_none() && certain_square(-4.0) == Some(16.0));
        // Halfway between two doubles.
        assert!(certain_root(1.0 - f64::EPSILON / 2.0).is_none());
        assert_eq!(certain_root(2f64.powi(126)), Some(2f64.powi(63)));
        assert!(certain_root(2f64.powi(128)).is_none() && certain_root(2f64.powi(-129)).is_none());
    }

    #[test]
    fn scaling_rounds_once_to_even() {
        assert_eq!(round_scaled(1, false, -1074), Some(5e-324));
        assert_eq!(round_scaled(1, false, -1075), Some(0.0));
        assert_eq!(round_scaled(1, true, -1075), Some(5e-324));
        assert_eq!(round_scaled(3, false, -1075), Some(1e-323));
        assert_eq!(round_scaled((1 << 53) + 1, false, 0), Some(9007199254740992.0));
        assert_eq!(round_scaled((1 << 53) + 1, true, 0), Some(9007199254740994.0));
        assert_eq!(round_scaled((1 << 53) - 1, false, 971), Some(f64::MAX));
        assert_eq!(round_scaled((1 << 54) - 1, false, 970), None);
        assert_eq!(round_scaled(1, false, -2000), Some(0.0));
        assert_eq!(scale(1.5, -1074), Some(1e-323));
        assert_eq!(scale(-f64::MIN_POSITIVE, 52), Some(-f64::MIN_POSITIVE * 4503599627370496.0));
    }
}
