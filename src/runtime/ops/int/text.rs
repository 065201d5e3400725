//! Integers as text: digits in any base, the limit on conversions, and numbers read from text.

use crate::runtime::objects::Str;
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::ops::number::Integer;
use crate::runtime::ops::repr;
use crate::runtime::ops::text::unicode;
use crate::runtime::{Gc, Isolate, Result, Value};
use num_bigint::{BigInt, BigUint, Sign};

/// The decimal digits, with sign, or ValueError if there are too many.
pub fn decimal(vm: &mut Isolate, n: Integer) -> Result<String> {
    let n = match n {
        Integer::Small(n) => return Ok(itoa::Buffer::new().format(n).to_owned()),
        Integer::Big(n) => n,
    };
    // A number of n bits has at least (n - 1) * log10(2) digits.
    let least = (n.get().bits() - 1) as f64 * std::f64::consts::LOG10_2;
    let limit = max_digits(vm);
    let digits = (least < limit as f64).then(|| n.get().magnitude().to_string());
    match digits {
        Some(digits) if digits.len() <= limit => {
            let sign = if n.get().sign() == Sign::Minus { "-" } else { "" };
            Ok(format!("{sign}{digits}"))
        }
        _ => Err(vm.value_error(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion; \
             use sys.set_int_max_str_digits() to increase the limit"
        ))),
    }
}

/// The decimal digits of a fixnum, with sign.
pub fn fixnum(vm: &mut Isolate, n: i64) -> Gc<Str> {
    Str::from_narrow(&mut vm.heap, itoa::Buffer::new().format(n).as_bytes())
}

/// The most digits that conversions between integers and decimal text handle: they take quadratic time.
fn max_digits(vm: &Isolate) -> usize {
    match vm.int_max_str_digits {
        0 => usize::MAX,
        limit => limit,
    }
}

/// The digits in a base from 2 to 36, without sign.
pub fn digits(n: Integer, base: u32) -> String {
    match n {
        Integer::Small(n) => {
            let mut text = [0; u64::BITS as usize];
            let mut at = text.len();
            let mut rest = n.unsigned_abs();
            loop {
                at -= 1;
                text[at] = char::from_digit((rest % u64::from(base)) as u32, base).map_or(0, |digit| digit as u8);
                rest /= u64::from(base);
                if rest == 0 {
                    return text[at..].iter().map(|&digit| char::from(digit)).collect();
                }
            }
        }
        Integer::Big(n) => n.get().magnitude().to_str_radix(base),
    }
}

/// `int(text, base)` for a str or bytes; base 0 reads the base from the text.
pub fn parse(vm: &mut Isolate, text: Value, base: u32) -> Result<Value> {
    if base == 10
        && let Some(int) = read_number(text, |text| if text.len() < 20 { text.parse().ok() } else { None })
    {
        return Ok(vm.heap.int(int));
    }
    let Some(literal) = read_number(text, |text| Literal::read(text, base)) else {
        // Other bytes are shown as `bytes`.
        let text = match BytesLike::of(text) {
            Some(bytes) => bytes.frozen(vm).into(),
            None => text,
        };
        let shown = repr::repr(vm, text)?;
        let shown = shown.to_text();
        let shown: String = shown.chars().take(200).collect();
        return Err(vm.value_error(format!("invalid literal for int() with base {base}: {shown}")));
    };
    let count = literal.digits.len();
    let limit = max_digits(vm);
    if count > limit && !literal.base.is_power_of_two() {
        return Err(vm.value_error(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion: value has {count} digits; \
             use sys.set_int_max_str_digits() to increase the limit"
        )));
    }
    let magnitude = BigUint::from_radix_be(&literal.digits, literal.base).unwrap_or_default();
    let n = BigInt::from(magnitude);
    Ok(vm.heap.bigint(if literal.negative { -n } else { n }))
}

/// An integer literal with its sign.
struct Literal {
    negative: bool,
    base: u32,
    digits: Vec<u8>,
}

impl Literal {
    fn read(text: &str, base: u32) -> Option<Literal> {
        let negative = text.starts_with('-');
        let body = text.strip_prefix(['+', '-']).unwrap_or(text);
        let prefixed = match body.as_bytes() {
            [b'0', b'x' | b'X', ..] => 16,
            [b'0', b'o' | b'O', ..] => 8,
            [b'0', b'b' | b'B', ..] => 2,
            _ => 0,
        };
        let (base, body) = if prefixed != 0 && (base == 0 || base == prefixed) {
            // One underscore may follow the prefix.
            let rest = &body[2..];
            (prefixed, rest.strip_prefix('_').unwrap_or(rest))
        } else {
            (base, body)
        };
        let mut digits = Vec::with_capacity(body.len());
        let mut after_digit = false;
        for c in body.chars() {
            match c.to_digit(36) {
                None if c == '_' && after_digit => after_digit = false,
                Some(digit) if digit < if base == 0 { 10 } else { base } => {
                    digits.push(digit as u8);
                    after_digit = true;
                }
                _ => return None,
            }
        }
        // Without a base, leading zeros would look like an octal number of old: only zero itself may have them.
        let old_octal = base == 0 && digits.first() == Some(&0) && digits.iter().any(|&d| d != 0);
        let base = if base == 0 { 10 } else { base };
        (after_digit && !old_octal).then_some(Literal { negative, base, digits })
    }
}

/// What `read` finds in the text of a str or bytes that is to be read as a number: without white space around it, decimal
/// digits of all scripts as ASCII. Nothing if it has any other characters beyond ASCII.
pub fn read_number<T>(text: Value, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    if let Some(text) = text.downcast::<Str>()
        && let Some(text) = text.as_ascii()
    {
        return read(text.trim_matches(|c: char| is_space(c.into())));
    }
    read(&number_text(text)?)
}

fn number_text(text: Value) -> Option<String> {
    let points: Vec<u32> = if let Some(text) = text.downcast::<Str>() {
        text.view().points().collect()
    } else {
        let bytes = BytesLike::of(text)?;
        let point = |&b: &u8| if b.is_ascii() { b.into() } else { u32::MAX };
        bytes.as_slice().iter().map(point).collect()
    };
    let start = points.iter().position(|&p| !is_space(p)).unwrap_or(points.len());
    let end = points.iter().rposition(|&p| !is_space(p)).map_or(start, |last| last + 1);
    points[start..end]
        .iter()
        .map(|&p| match char::from_u32(p) {
            Some(c) if c.is_ascii() => Some(c),
            _ if is_space(p) => Some(' '),
            _ => char::from_digit(decimal_digit(p)?, 10),
        })
        .collect()
}

/// Whether a code point is white space around a number: among ASCII those of C, beyond it those of `str.isspace`.
fn is_space(point: u32) -> bool {
    matches!(point, 0x09..=0x0d | 0x20) || point > 0x7f && unicode::is_space(point)
}

/// The value of a decimal digit of any script, as `str.isdecimal` says.
pub fn decimal_digit(point: u32) -> Option<u32> {
    if let Some(char) = char::from_u32(point)
        && char.is_ascii()
    {
        return char.to_digit(10);
    }
    let after = ZEROS.partition_point(|&zero| zero <= point);
    let digit = point - ZEROS[after.checked_sub(1)?];
    (digit < 10).then_some(digit)
}

/// The code points of the digits zero (Unicode 15.1), each with the other nine behind it.
const ZEROS: [u32; 68] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0,
    0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50,
    0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E950,
    0x1FBF0,
];
