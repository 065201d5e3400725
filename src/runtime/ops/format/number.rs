//! Numbers: sign, prefix, grouped digits, padding.

use super::spec::{Align, Spec};
use super::unknown_code;
use crate::bytecode::complex::Complex;
use crate::decimal::{Notation, magnitude};
use crate::runtime::objects::StrBuf;
use crate::runtime::ops::int;
use crate::runtime::ops::number::Integer;
use crate::runtime::{Isolate, Result, Value};

/// The parts of a number's text.
struct Parts<'a> {
    negative: bool,
    /// `0x` and the like.
    prefix: &'a str,
    /// What is grouped.
    digits: &'a str,
    /// Point, fraction, exponent, per cent sign: whatever follows.
    rest: &'a str,
}

/// Appends an int or bool.
pub(super) fn integer(vm: &mut Isolate, out: &mut StrBuf, x: Value, n: Integer, spec: &Spec) -> Result<()> {
    let kind = char::from_u32(spec.kind).unwrap_or('\u{fffd}');
    let (base, prefix) = match kind {
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => {
            let double = n.to_f64_or_raise(vm)?;
            return float(vm, out, x, double, spec);
        }
        'd' | 'n' => (10, ""),
        'b' => (2, "0b"),
        'o' => (8, "0o"),
        'x' => (16, "0x"),
        'X' => (16, "0X"),
        'c' => (0, ""),
        _ => return Err(unknown_code(vm, spec.kind, x)),
    };
    if spec.precision.is_some() {
        return Err(vm.value_error("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(vm.value_error("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if kind == 'c' {
        return character(vm, out, n, spec);
    }
    spec.check_width(vm)?;
    let mut small = itoa::Buffer::new();
    let large;
    let text = match (base, n) {
        (10, Integer::Small(n)) => small.format(n),
        (10, _) => {
            large = int::text::decimal(vm, n)?;
            &large
        }
        _ => {
            large = int::text::digits(n, base);
            &large
        }
    };
    let upper;
    let text = if kind == 'X' {
        upper = text.to_ascii_uppercase();
        &upper
    } else {
        text
    };
    let parts = Parts {
        negative: n.sign() < 0,
        prefix: if spec.alternate { prefix } else { "" },
        digits: text.strip_prefix('-').unwrap_or(text),
        rest: "",
    };
    lay_out(out, spec, &parts);
    Ok(())
}

fn character(vm: &mut Isolate, out: &mut StrBuf, n: Integer, spec: &Spec) -> Result<()> {
    if spec.sign.is_some() {
        return Err(vm.value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(vm.value_error("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let point = match int::to_i64(n.value()) {
        Some(point @ 0..=0x10_ffff) => point as u32,
        Some(_) => return Err(vm.overflow_error("%c arg not in range(0x110000)")),
        None => return Err(vm.overflow_error("Python int too large to convert to C long")),
    };
    spec.check_width(vm)?;
    spec.pad(out, 1, |out| out.push(point));
    Ok(())
}

/// Appends a float, or an int as one.
pub(super) fn float(vm: &mut Isolate, out: &mut StrBuf, x: Value, double: f64, spec: &Spec) -> Result<()> {
    let kind = char::from_u32(spec.kind).unwrap_or('\u{fffd}');
    let precision = spec.precision.map(|p| p as i32);
    let notation = match kind {
        '\0' => precision.map_or(Notation::Shortest, Notation::GeneralFloat),
        '%' => Notation::Fixed(precision.unwrap_or(6)),
        _ => match float_notation(kind, precision.unwrap_or(6)) {
            Some(notation) => notation,
            None => return Err(unknown_code(vm, spec.kind, x)),
        },
    };
    spec.check_sizes(vm)?;
    let double = if kind == '%' { double * 100.0 } else { double };
    write_double(out, double, notation, spec);
    Ok(())
}

/// The notation of a presentation type that floats and complex numbers have.
pub fn float_notation(kind: char, digits: i32) -> Option<Notation> {
    Some(match kind {
        'e' | 'E' => Notation::Scientific(digits),
        'f' | 'F' => Notation::Fixed(digits),
        'g' | 'G' | 'n' => Notation::General(digits),
        _ => return None,
    })
}

/// Appends a complex number: both parts alike, the imaginary one with its sign, and the padding around both.
pub(super) fn complex(vm: &mut Isolate, out: &mut StrBuf, x: Value, number: Complex, spec: &Spec) -> Result<()> {
    let kind = char::from_u32(spec.kind).unwrap_or('\u{fffd}');
    let precision = spec.precision.map(|p| p as i32);
    let notation = match kind {
        '\0' => precision.map_or(Notation::ShortestWhole, Notation::General),
        _ => match float_notation(kind, precision.unwrap_or(6)) {
            Some(notation) => notation,
            None => return Err(unknown_code(vm, spec.kind, x)),
        },
    };
    if spec.fill == '0' as u32 {
        return Err(vm.value_error("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(vm.value_error("'=' alignment flag is not allowed in complex format specifier"));
    }
    let plain = kind == '\0';
    spec.check_sizes(vm)?;
    let only_imaginary = plain && number.is_imaginary();
    let mut part = Spec { width: 0, align: Align::Left, ..*spec };
    let mut text = StrBuf::new();
    if !only_imaginary {
        write_double(&mut text, number.re, notation, &part);
        part.sign = Some('+');
    }
    write_double(&mut text, number.im, notation, &part);
    let [open, close] = if plain && !only_imaginary { ["(", "j)"] } else { ["", "j"] };
    let len = open.len() + text.view().len() + close.len();
    spec.pad(out, len, |out| {
        out.push_str(open);
        out.push_view(text.view());
        out.push_str(close);
    });
    Ok(())
}

/// Appends a double in a notation, laid out.
fn write_double(out: &mut StrBuf, double: f64, notation: Notation, spec: &Spec) {
    let kind = char::from_u32(spec.kind).unwrap_or('\u{fffd}');
    let mut text = magnitude(double, notation, spec.alternate);
    let shows_zero = || !text.bytes().take_while(|&b| b != b'e').any(|b| matches!(b, b'1'..=b'9'));
    let negative =
        double.is_sign_negative() && !double.is_nan() && !(spec.no_negative_zero && double.is_finite() && shows_zero());
    if matches!(kind, 'E' | 'F' | 'G') {
        text.make_ascii_uppercase();
    }
    if kind == '%' {
        text.push('%');
    }
    let whole = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(whole);
    let parts = Parts { negative, prefix: "", digits, rest };
    lay_out(out, spec, &parts);
}

fn lay_out(out: &mut StrBuf, spec: &Spec, parts: &Parts<'_>) {
    let sign = match spec.sign {
        _ if parts.negative => "-",
        Some('+') => "+",
        Some(' ') => " ",
        _ => "",
    };
    let fixed = sign.len() + parts.prefix.len() + parts.rest.len();
    let after_sign = spec.align == Align::AfterSign;
    let has_digits = !parts.digits.is_empty();
    // Zeros between sign and digits are digits, and grouped like them.
    let width = if after_sign && spec.fill == '0' as u32 && has_digits { spec.width.saturating_sub(fixed) } else { 0 };
    let grouped;
    let digits = match spec.grouping {
        Some(mark) if has_digits => {
            grouped = group(parts.digits, width, mark, spec.kind);
            &grouped
        }
        _ => parts.digits,
    };
    let zeros = width.saturating_sub(digits.len());
    let len = fixed + zeros + digits.len();
    let body = |out: &mut StrBuf| {
        out.push_str(sign);
        out.push_str(parts.prefix);
        if after_sign {
            spec.fill(out, spec.width.saturating_sub(len));
        }
        out.push_run('0'.into(), zeros);
        out.push_str(digits);
        out.push_str(parts.rest);
    };
    if after_sign {
        body(out);
    } else {
        spec.pad(out, len, body);
    }
}

/// The digits in groups, with zeros in front up to `width`; a separator never comes first.
fn group(digits: &str, width: usize, mark: char, kind: u32) -> String {
    let kind = char::from_u32(kind).unwrap_or(' ');
    let size = if "boxX".contains(kind) { 4 } else { 3 };
    let mut reversed = String::new();
    let mut left = digits.bytes().rev();
    let mut count = 0;
    loop {
        let digit = left.next();
        if digit.is_none() && reversed.len() >= width {
            break;
        }
        if count > 0 && count % size == 0 {
            reversed.push(mark);
        }
        reversed.push(digit.map_or('0', char::from));
        count += 1;
    }
    reversed.chars().rev().collect()
}
