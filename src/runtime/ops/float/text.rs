//! Floats as text: the shortest and the exact decimal digits, `repr`, parsing, and hexadecimal.

use super::{decompose, round_big};
use crate::runtime::{Isolate, Result};
use num_bigint::BigUint;
use num_traits::Zero;

/// The digits of a finite number: `0.d1d2d3... * 10**point`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// ASCII digits, the first of them not zero unless it is the only one.
    pub digits: String,
    /// Where the decimal point stands, counted from before the first digit.
    pub point: i32,
}

/// Doubles have no more digits than this behind the point; beyond come zeros.
const MAX_DIGITS: usize = 1100;

impl Decimal {
    /// The fewest digits that give the same double when read back.
    pub fn shortest(x: f64) -> Decimal {
        Decimal::parse(zmij::Buffer::new().format_finite(x.abs()))
    }

    /// At most `count` significant digits, at least one, correctly rounded; zeros at the end are left out.
    pub fn significant(x: f64, count: usize) -> Decimal {
        let count = count.clamp(1, MAX_DIGITS);
        Decimal::parse(&format!("{:.*e}", count - 1, x.abs()))
    }

    /// The text of a number as Rust prints it: digits with a point, perhaps an exponent.
    fn parse(text: &str) -> Decimal {
        let (number, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let exponent: i32 = exponent.parse().expect("exponents are short numbers");
        let digits = [whole, fraction].concat();
        let significant = digits.trim_start_matches('0');
        if significant.is_empty() {
            return Decimal { digits: "0".to_owned(), point: 1 };
        }
        let zeros = digits.len() - significant.len();
        let mut digits = significant.to_owned();
        // `1e16` may come as `10000000000000000.0`.
        digits.truncate(digits.trim_end_matches('0').len());
        Decimal { digits, point: whole.len() as i32 - zeros as i32 + exponent }
    }

    /// The number written out to digit `end`, and at least to the units; `keep_point` keeps a point that nothing
    /// follows.
    fn positional(&self, end: i32, keep_point: bool) -> String {
        self.write(self.point, end, keep_point)
    }

    /// The number as `count` digits, the point behind the first, and an exponent.
    fn scientific(&self, count: i32, keep_point: bool) -> String {
        let exponent = self.point - 1;
        let sign = if exponent < 0 { '-' } else { '+' };
        let digits = self.write(1, count, keep_point);
        format!("{digits}e{sign}{:02}", exponent.abs())
    }

    /// The digits up to `end` with a point before digit `point`; zeros stand where there are no digits.
    fn write(&self, point: i32, end: i32, keep_point: bool) -> String {
        let digit = |i: i32| usize::try_from(i).ok().and_then(|i| self.digits.as_bytes().get(i));
        let mut text = String::new();
        for i in (point - 1).min(0)..end.max(point) {
            if i == point {
                text.push('.');
            }
            text.push(digit(i).map_or('0', |&d| d.into()));
        }
        if keep_point && end <= point {
            text.push('.');
        }
        text
    }

    fn len(&self) -> i32 {
        self.digits.len() as i32
    }
}

/// How a float is written, apart from its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// The shortest digits that read back as the same float: `repr`.
    Shortest,
    /// The same, without a point behind whole numbers: the parts of complex numbers.
    ShortestWhole,
    /// This many digits behind the point: `f`.
    Fixed(i32),
    /// This many digits behind the first, and an exponent: `e`.
    Scientific(i32),
    /// This many significant digits, with an exponent where the number is large or small: `g`.
    General(i32),
    /// The same, with at least one digit behind the point: no presentation type but a precision.
    GeneralFloat(i32),
}

/// The size of a float as text; infinities and NaN as words. `alternate` keeps the point and the zeros that the
/// notation leaves out.
pub fn magnitude(x: f64, notation: Notation, alternate: bool) -> String {
    if x.is_nan() {
        return "nan".to_owned();
    }
    if x.is_infinite() {
        return "inf".to_owned();
    }
    match notation {
        Notation::Shortest => {
            let decimal = Decimal::shortest(x);
            if (-3..=16).contains(&decimal.point) {
                decimal.positional(decimal.len().max(decimal.point + 1), alternate)
            } else {
                decimal.scientific(decimal.len(), alternate)
            }
        }
        Notation::ShortestWhole => {
            let decimal = Decimal::shortest(x);
            if (-3..=16).contains(&decimal.point) {
                decimal.positional(decimal.len(), alternate)
            } else {
                decimal.scientific(decimal.len(), alternate)
            }
        }
        Notation::Fixed(count) => {
            let mut text = fixed(x, count as usize);
            if count == 0 && alternate {
                text.push('.');
            }
            text
        }
        Notation::Scientific(count) => Decimal::significant(x, count as usize + 1).scientific(count + 1, alternate),
        Notation::General(count) => general(x, count, 0, alternate),
        Notation::GeneralFloat(count) => general(x, count, 1, alternate),
    }
}

/// `least` digits behind the point stand in any case, and count against the precision.
fn general(x: f64, count: i32, least: i32, alternate: bool) -> String {
    let count = count.max(1);
    let decimal = Decimal::significant(x, count as usize);
    let end = if alternate { count } else { decimal.len() };
    if (-3..=count - least).contains(&decimal.point) {
        decimal.positional(end.max(decimal.point + least), alternate)
    } else {
        decimal.scientific(end, alternate)
    }
}

/// `repr(x)`
pub fn repr(x: f64) -> String {
    let sign = if x.is_sign_negative() && !x.is_nan() { "-" } else { "" };
    format!("{sign}{}", magnitude(x, Notation::Shortest, false))
}

/// The size of a finite `x` with exactly `count` digits behind the point.
fn fixed(x: f64, count: usize) -> String {
    let mut text = format!("{:.*}", count.min(MAX_DIGITS), x.abs());
    text.extend(std::iter::repeat_n('0', count.saturating_sub(MAX_DIGITS)));
    text
}

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
    fn repr_switches_to_exponents_where_python_does() {
        for (x, text) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (0.1, "0.1"),
            (1e16, "1e+16"),
            (1e15, "1000000000000000.0"),
            (123456789012345680.0, "1.2345678901234568e+17"),
            (9999999999999998.0, "9999999999999998.0"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1.5e300, "1.5e+300"),
            (5e-324, "5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (100.0, "100.0"),
            (0.00012345, "0.00012345"),
            (f64::NEG_INFINITY, "-inf"),
        ] {
            assert_eq!(repr(x), text);
        }
    }

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
