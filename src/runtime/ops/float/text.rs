//! Floats from text, and as hexadecimal text; as decimal text they are `decimal`'s.

use super::{decompose, round_big};
use crate::decimal::{fixed, repr};
use crate::runtime::{Isolate, Result};
use num_bigint::BigUint;
use num_traits::Zero;

/// The double that Python's float literal syntax, sign and `inf`/`nan` included, says; white space is the caller's.
/// Digits are ASCII.
pub fn parse(text: &str) -> Option<f64> {
    let plain;
    let mut text = text;
    if text.contains('_') {
        if !underscores_are_between_digits(text) {
            return None;
        }
        plain = text.replace('_', "");
        text = &plain;
    }
    // Rust's syntax is Python's, but for these words of any case, which both have.
    text.parse().ok()
}

/// Whether each underscore stands between two digits.
pub(crate) fn underscores_are_between_digits(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().all(|(i, &b)| {
        b != b'_' || i > 0 && bytes[i - 1].is_ascii_digit() && bytes.get(i + 1).is_some_and(u8::is_ascii_digit)
    })
}

/// `x.hex()`
pub fn hex(x: f64) -> String {
    if !x.is_finite() {
        return repr(x);
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let word = x.to_bits();
    let fraction = word & ((1 << 52) - 1);
    let biased = (word >> 52 & 0x7ff) as i32;
    let (lead, exponent) = if biased == 0 { (0, -1022) } else { (1, biased - 1023) };
    format!("{sign}0x{lead}.{fraction:013x}p{exponent:+}")
}

/// `float.fromhex(text)`, the text stripped of white space.
pub fn from_hex(vm: &mut Isolate, text: &str) -> Result<f64> {
    match read_hex(text) {
        Some(Some(x)) => Ok(x),
        Some(None) => Err(vm.overflow_error("hexadecimal value too large to represent as a float")),
        None => Err(vm.value_error("invalid hexadecimal floating-point string")),
    }
}

/// The inner value is empty where the number is too large.
fn read_hex(text: &str) -> Option<Option<f64>> {
    let negative = text.starts_with('-');
    let body = text.strip_prefix(['-', '+']).unwrap_or(text).to_ascii_lowercase();
    let magnitude = match &*body {
        "inf" | "infinity" => Some(f64::INFINITY),
        "nan" => Some(f64::NAN),
        _ => {
            let body = body.strip_prefix("0x").unwrap_or(&body);
            let (number, exponent) = match body.split_once('p') {
                Some((number, exponent)) => (number, parse_exponent(exponent)?),
                None => (body, 0),
            };
            let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
            let digits = [whole, fraction].concat();
            if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
                return None;
            }
            let mantissa = BigUint::parse_bytes(digits.as_bytes(), 16)?;
            if mantissa.is_zero() {
                Some(0.0)
            } else {
                round_big(&mantissa, exponent.saturating_sub(4 * fraction.len() as i64))
            }
        }
    };
    Some(magnitude.map(|x| if negative { -x } else { x }))
}

fn parse_exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // What does not fit is far beyond all doubles; half the range leaves room for the number's own digits.
    let bound = i64::MAX / 4;
    let size = digits.parse().unwrap_or(bound).min(bound);
    Some(if text.starts_with('-') { -size } else { size })
}

/// `round(x, digits)`: to even on ties of the exact number; nothing if the result is too large.
pub fn round(x: f64, digits: i64) -> Option<f64> {
    // Beyond these, the number is its own rounding, or less than half of a unit.
    const MOST: i64 = 323;
    const LEAST: i64 = -308;
    if !x.is_finite() || x == 0.0 || digits > MOST {
        return Some(x);
    }
    if digits < LEAST {
        return Some(0f64.copysign(x));
    }
    let rounded = if digits >= 0 {
        fixed(x, digits as usize).parse().ok()?
    } else {
        round_tens(x.abs(), digits.unsigned_abs() as u32)?
    };
    Some(rounded.copysign(x)).filter(|r| r.is_finite())
}

/// A positive number rounded to a multiple of `10**zeros`.
fn round_tens(x: f64, zeros: u32) -> Option<f64> {
    let (mantissa, exponent) = decompose(x.trunc());
    let whole = if exponent >= 0 {
        BigUint::from(mantissa) << exponent
    } else {
        BigUint::from(mantissa >> (-exponent).min(63))
    };
    let unit = BigUint::from(10u32).pow(zeros);
    let quotient = &whole / &unit;
    let twice = (&whole - &quotient * &unit) * 2u32;
    let even = !quotient.bit(0);
    let up = match twice.cmp(&unit) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => !even || x.fract() > 0.0,
        std::cmp::Ordering::Greater => true,
    };
    round_big(&((quotient + u32::from(up)) * unit), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_to_even_on_exact_ties() {
        for (x, digits, rounded) in [
            (2.675, 2, 2.67),
            (0.5, 0, 0.0),
            (1.5, 0, 2.0),
            (0.125, 2, 0.12),
            (25.0, -1, 20.0),
            (35.0, -1, 40.0),
            (25.5, -1, 30.0),
            (1e308, -308, 1e308),
            (-1234.5, -2, -1200.0),
            (4.0, -1, 0.0),
        ] {
            assert_eq!(round(x, digits), Some(rounded), "{x} {digits}");
        }
        assert_eq!(round(1.7e308, -308), None);
    }

    #[test]
    fn hexadecimal_reads_back() {
        for x in [0.1, -1.5, 5e-324, f64::MAX, f64::MIN_POSITIVE, 0.0] {
            assert_eq!(read_hex(&hex(x)), Some(Some(x)));
        }
        assert_eq!(read_hex("0x1p2000"), Some(None));
        assert_eq!(read_hex("0x1p-2000"), Some(Some(0.0)));
        assert_eq!(read_hex("0x"), None);
        assert_eq!(read_hex("0x.8"), Some(Some(0.5)));
    }
}
