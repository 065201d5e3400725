//! Complex numbers as pairs of floats: arithmetic and text as Python defines them, for constants and for objects.
//!
//! Arithmetic follows CPython's order of operations, which decides the last bits and what becomes of infinities.

use crate::decimal::{Notation, magnitude};
use serde::{Deserialize, Serialize};

/// A complex number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[repr(C)]
pub struct Complex {
    /// `real`
    pub re: f64,
    /// `imag`
    pub im: f64,
}

/// Why there is no power.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PowerError {
    /// Zero to a negative or complex power.
    Zero,
    /// The result is too large.
    Overflow,
}

/// Whole exponents up to this size multiply, larger ones go by logarithms.
const MOST_MULTIPLIED: f64 = 100.0;

impl Complex {
    /// The number of these parts.
    #[inline]
    pub const fn new(re: f64, im: f64) -> Complex {
        Complex { re, im }
    }

    /// `self + other`
    #[inline]
    pub fn plus(self, other: Complex) -> Complex {
        Complex::new(self.re + other.re, self.im + other.im)
    }

    /// `self - other`
    #[inline]
    pub fn minus(self, other: Complex) -> Complex {
        Complex::new(self.re - other.re, self.im - other.im)
    }

    /// `self * other`
    #[inline]
    pub fn times(self, other: Complex) -> Complex {
        Complex::new(self.re * other.re - self.im * other.im, self.re * other.im + self.im * other.re)
    }

    /// `-self`
    #[inline]
    pub fn negative(self) -> Complex {
        Complex::new(-self.re, -self.im)
    }

    /// `self / other` by Smith's method (R. L. Smith, "Algorithm 116: Complex Division", 1962), which keeps the
    /// intermediate results in range; nothing if `other` is zero.
    pub fn over(self, other: Complex) -> Option<Complex> {
        let (a, b) = (self, other);
        if b.re.abs() >= b.im.abs() {
            if b.re == 0.0 {
                return None;
            }
            let ratio = b.im / b.re;
            let scale = b.re + b.im * ratio;
            Some(Complex::new((a.re + a.im * ratio) / scale, (a.im - a.re * ratio) / scale))
        } else if b.im.abs() >= b.re.abs() {
            let ratio = b.re / b.im;
            let scale = b.re * ratio + b.im;
            Some(Complex::new((a.re * ratio + a.im) / scale, (a.im * ratio - a.re) / scale))
        } else {
            Some(Complex::new(f64::NAN, f64::NAN))
        }
    }

    /// `self ** exponent`
    pub fn power(self, exponent: Complex) -> Result<Complex, PowerError> {
        let whole = exponent.im == 0.0 && exponent.re == exponent.re.floor() && exponent.re.abs() <= MOST_MULTIPLIED;
        let power = match whole {
            true => self.whole_power(exponent.re as i32).ok_or(PowerError::Zero)?,
            false => self.any_power(exponent)?,
        };
        match power.re.is_infinite() || power.im.is_infinite() {
            true => Err(PowerError::Overflow),
            false => Ok(power),
        }
    }

    /// A whole power by squaring; nothing if it divides by zero.
    fn whole_power(self, exponent: i32) -> Option<Complex> {
        let one = Complex::new(1.0, 0.0);
        let mut power = one;
        let mut square = self;
        let mut rest = exponent.unsigned_abs();
        while rest > 0 {
            if rest & 1 == 1 {
                power = power.times(square);
            }
            rest >>= 1;
            square = square.times(square);
        }
        if exponent > 0 { Some(power) } else { one.over(power) }
    }

    fn any_power(self, exponent: Complex) -> Result<Complex, PowerError> {
        if self.re == 0.0 && self.im == 0.0 {
            return match exponent.im != 0.0 || exponent.re < 0.0 {
                true => Err(PowerError::Zero),
                false => Ok(Complex::new(0.0, 0.0)),
            };
        }
        let size = self.re.hypot(self.im);
        let angle = self.im.atan2(self.re);
        let mut length = size.powf(exponent.re);
        let mut phase = angle * exponent.re;
        if exponent.im != 0.0 {
            length /= (angle * exponent.im).exp();
            phase += exponent.im * size.ln();
        }
        Ok(Complex::new(length * phase.cos(), length * phase.sin()))
    }

    /// Equal bit by bit, as constants are merged.
    #[inline]
    pub fn same(self, other: Complex) -> bool {
        self.bits() == other.bits()
    }

    /// The bits of both parts.
    #[inline]
    pub fn bits(self) -> [u64; 2] {
        [self.re.to_bits(), self.im.to_bits()]
    }

    /// Whether only the imaginary part is shown: the real one is a zero without sign.
    #[inline]
    pub fn is_imaginary(self) -> bool {
        self.re.to_bits() == 0
    }

    /// `repr`
    pub fn text(self) -> String {
        let part = |x: f64| {
            let sign = if x.is_sign_negative() && !x.is_nan() { "-" } else { "" };
            format!("{sign}{}", magnitude(x, Notation::ShortestWhole, false))
        };
        let imaginary = part(self.im);
        if self.is_imaginary() {
            return format!("{imaginary}j");
        }
        let sign = if imaginary.starts_with('-') { "" } else { "+" };
        format!("({}{sign}{imaginary}j)", part(self.re))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_keeps_signs_of_zeros() {
        for (re, im, text) in [
            (0.0, 1.0, "1j"),
            (-0.0, 1.0, "(-0+1j)"),
            (1.5, -0.0, "(1.5-0j)"),
            (1e16, f64::INFINITY, "(1e+16+infj)"),
            (f64::NAN, -f64::NAN, "(nan+nanj)"),
        ] {
            assert_eq!(Complex::new(re, im).text(), text);
        }
    }

    #[test]
    fn powers_fail_where_they_have_no_value() {
        let zero = Complex::new(0.0, 0.0);
        assert_eq!(zero.power(Complex::new(-1.0, 0.0)), Err(PowerError::Zero));
        assert_eq!(zero.power(Complex::new(0.0, 1.0)), Err(PowerError::Zero));
        assert_eq!(zero.power(zero), Ok(Complex::new(1.0, 0.0)));
        assert_eq!(Complex::new(1e200, 0.0).power(Complex::new(2.5, 0.0)), Err(PowerError::Overflow));
    }
}
