//! Floats as decimal text: the shortest and the exact digits, and `repr`. It knows nothing but numbers.

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
pub fn fixed(x: f64, count: usize) -> String {
    if let Some(units) = units(x, count) {
        return with_point(units, count);
    }
    let mut text = format!("{:.*}", count.min(MAX_DIGITS), x.abs());
    text.extend(std::iter::repeat_n('0', count.saturating_sub(MAX_DIGITS)));
    text
}

/// The powers of ten that fit a word.
const POWERS: [u64; 20] = {
    let mut powers = [1; 20];
    let mut at = 1;
    while at < powers.len() {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

/// The size of a finite `x` in units of its digit `count` behind the point, rounded to even on ties, if that fits a word
/// and the number has a fraction. A mantissa times a power of ten fits two words, which makes it exact.
fn units(x: f64, count: usize) -> Option<u64> {
    let scale = *POWERS.get(count)?;
    let bits = x.abs().to_bits();
    let (biased, fraction) = (bits >> 52, bits & ((1 << 52) - 1));
    let (mantissa, exponent) = if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased as i32 - 1075) };
    let shift = u32::try_from(-exponent).ok().filter(|&shift| shift > 0)?;
    let scaled = u128::from(mantissa) * u128::from(scale);
    if shift >= u128::BITS {
        // Less than half of a unit.
        return Some(0);
    }
    let (whole, rest, half) = (scaled >> shift, scaled & ((1 << shift) - 1), 1 << (shift - 1));
    let up = rest > half || rest == half && whole % 2 == 1;
    u64::try_from(whole + u128::from(up)).ok()
}

/// A number of units as text, with the point before the last `count` digits.
fn with_point(units: u64, count: usize) -> String {
    let mut buffer = itoa::Buffer::new();
    let digits = buffer.format(units);
    let zeros = (count + 1).saturating_sub(digits.len());
    let mut text = String::with_capacity(zeros + digits.len() + 2);
    text.extend(std::iter::repeat_n('0', zeros));
    text.push_str(digits);
    if count > 0 {
        text.insert(text.len() - count, '.');
    }
    text
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
    fn ties_go_to_the_even_digit() {
        // Halfway between ...12 and ...13; Rust's own shortest digits end in 3.
        assert_eq!(repr(0.200_000_762_939_453_12), "0.20000076293945312");
    }

    #[test]
    fn few_digits_behind_the_point_are_exact() {
        let mut state = 1u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state
        };
        let ties = [0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1e-5, 5e-324, 9.995, 0.0, 4503599627370495.5, 1e22];
        let any = std::iter::repeat_with(|| f64::from_bits(next() >> 1)).filter(|x| x.is_finite()).take(5000);
        for x in ties.into_iter().chain(any) {
            for near in [x, x % 1e6, x % 1.0] {
                for count in [0, 1, 2, 3, 6, 15, 19, 20] {
                    assert_eq!(fixed(near, count), format!("{near:.count$}"), "{near:e} {count}");
                }
            }
        }
    }
}
