//! Literals as constants.

use super::Compiler;
use crate::bytecode::Const;
use num_bigint::BigInt;
use ruff_python_ast as ast;

const REPLACEMENT: u32 = char::REPLACEMENT_CHARACTER as u32;

/// A string constant.
pub(super) fn text(value: &str) -> Const {
    Const::Str(value.into())
}

/// An integer literal. The parser has checked its digits.
pub(super) fn integer(value: &ast::Int) -> BigInt {
    if let Some(small) = value.as_i64() {
        return BigInt::from(small);
    }
    let digits = value.to_string().replace('_', "").to_ascii_lowercase();
    let (radix, digits) = match digits.get(..2) {
        Some("0x") => (16, &digits[2..]),
        Some("0o") => (8, &digits[2..]),
        Some("0b") => (2, &digits[2..]),
        _ => (10, digits.as_str()),
    };
    BigInt::parse_bytes(digits.as_bytes(), radix).expect("the parser checked the digits")
}

/// A bytes literal, adjacent parts joined.
pub(super) fn bytes(literal: &ast::ExprBytesLiteral) -> Const {
    Const::Bytes(literal.value.bytes().collect())
}

impl Compiler<'_> {
    /// A string literal, adjacent parts joined.
    pub(super) fn string(&self, literal: &ast::ExprStringLiteral) -> Vec<u32> {
        let mut points = Vec::new();
        for part in &literal.value {
            self.string_part(part, &mut points);
        }
        points
    }

    /// Appends one part of a string literal.
    pub(super) fn string_part(&self, part: &ast::StringLiteral, points: &mut Vec<u32>) {
        let raw = if part.flags.prefix().is_raw() { "" } else { self.module.source().slice(part.content_range()) };
        append(&part.value, raw, points);
    }

    /// Appends a literal piece of an f-string.
    pub(super) fn fstring_piece(
        &self,
        piece: &ast::InterpolatedStringLiteralElement,
        raw: bool,
        points: &mut Vec<u32>,
    ) {
        let source = if raw { "" } else { self.module.source().slice(piece.range) };
        append(&piece.value, source, points);
    }
}

/// Appends a decoded string. The parser cannot represent lone surrogates and leaves U+FFFD in their place; `source`,
/// the text between the quotes, tells what each of those was.
fn append(value: &str, source: &str, points: &mut Vec<u32>) {
    let has_escapes = source.contains('\\');
    if !has_escapes || !value.contains(char::REPLACEMENT_CHARACTER) {
        points.extend(value.chars().map(u32::from));
        return;
    }
    let mut originals = replaced(source).into_iter();
    points.extend(value.chars().map(|c| match u32::from(c) {
        REPLACEMENT => originals.next().unwrap_or(REPLACEMENT),
        other => other,
    }));
}

/// The code points of `source` that the parser shows as U+FFFD, in order.
fn replaced(source: &str) -> Vec<u32> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c != '\\' {
            if c == char::REPLACEMENT_CHARACTER {
                found.push(REPLACEMENT);
            }
            continue;
        }
        let Some(escape) = rest.chars().next() else { break };
        rest = &rest[escape.len_utf8()..];
        let digits = match escape {
            'u' => 4,
            'U' => 8,
            'N' => {
                let end = rest.find('}').unwrap_or(0);
                if rest[..end].eq_ignore_ascii_case("{replacement character") {
                    found.push(REPLACEMENT);
                }
                rest = &rest[end..];
                continue;
            }
            _ => continue,
        };
        let point = rest.get(..digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        found.extend(point.filter(|point| matches!(point, 0xd800..=0xdfff | &REPLACEMENT)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surrogates_come_back() {
        let mut points = Vec::new();
        append("a\u{fffd}\u{fffd}b\u{fffd}", r"a\ud800\ufffdb\U0000dfff", &mut points);
        assert_eq!(points, [0x61, 0xd800, 0xfffd, 0x62, 0xdfff]);
    }

    #[test]
    fn escaped_backslash_is_no_escape() {
        let mut points = Vec::new();
        append("\\ud800\u{fffd}", "\\\\ud800\u{fffd}", &mut points);
        assert_eq!(points.last(), Some(&0xfffd));
    }
}
