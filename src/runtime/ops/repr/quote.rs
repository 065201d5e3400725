//! The literals of strings and bytes.

use crate::runtime::objects::{StrBuf, StrView};
use crate::runtime::ops::printable::is_printable;

/// Appends a string literal.
pub(super) fn text(out: &mut StrBuf, text: StrView<'_>) {
    let has = |c: char| match text {
        StrView::Narrow(points) => memchr::memchr(c as u8, points).is_some(),
        StrView::Wide(points) => points.contains(&c.into()),
    };
    let quote = if has('\'') && !has('"') { '"' } else { '\'' };
    out.push(quote.into());
    match text {
        StrView::Narrow(points) if points.iter().all(|&b| is_plain(b)) => out.push_view(text),
        _ => {
            for point in text.points() {
                if point == quote as u32 || point == '\\' as u32 {
                    out.push('\\' as u32);
                    out.push(point);
                } else if is_printable(point) {
                    out.push(point);
                } else {
                    escape(out, point);
                }
            }
        }
    }
    out.push(quote.into());
}

/// Whether a byte stands for itself in every literal.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'\\' | b'\'' | b'"')
}

/// Appends the escape sequence of a code point.
pub(super) fn escape(out: &mut StrBuf, point: u32) {
    match point {
        0x9 => out.push_str("\\t"),
        0xa => out.push_str("\\n"),
        0xd => out.push_str("\\r"),
        0..=0xff => out.push_str(&format!("\\x{point:02x}")),
        0x100..=0xffff => out.push_str(&format!("\\u{point:04x}")),
        _ => out.push_str(&format!("\\U{point:08x}")),
    }
}

/// Appends a bytes literal.
pub(super) fn bytes(out: &mut StrBuf, bytes: &[u8]) {
    literal(out, bytes, |byte, quote| byte == quote);
}

/// The same in the text of a byte array, where apostrophes are escaped between all quotes.
pub(super) fn byte_array(out: &mut StrBuf, bytes: &[u8]) {
    literal(out, bytes, |byte, _| byte == b'\'');
}

fn literal(out: &mut StrBuf, bytes: &[u8], is_escaped: fn(u8, u8) -> bool) {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { b'"' } else { b'\'' };
    out.push('b' as u32);
    out.push(quote.into());
    for &byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            _ if is_escaped(byte, quote) => {
                out.push('\\' as u32);
                out.push(byte.into());
            }
            b' '..=b'~' => out.push(byte.into()),
            _ => escape(out, byte.into()),
        }
    }
    out.push(quote.into());
}
