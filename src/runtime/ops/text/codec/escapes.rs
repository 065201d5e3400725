//! Text as it is written in a literal: `unicode_escape`, and `raw_unicode_escape` with escapes for code points alone.

use super::Fault;
use crate::runtime::objects::{StrBuf, StrView};

pub(super) fn encode(text: StrView<'_>, at: usize, out: &mut Vec<u8>, raw: bool) {
    for point in text.slice(at, text.len()).points() {
        match point {
            0x100..=0xffff => out.extend(format!("\\u{point:04x}").bytes()),
            0x10000.. => out.extend(format!("\\U{point:08x}").bytes()),
            _ if raw => out.push(point as u8),
            0x09 => out.extend(b"\\t"),
            0x0a => out.extend(b"\\n"),
            0x0d => out.extend(b"\\r"),
            0x5c => out.extend(b"\\\\"),
            0x20..0x7f => out.push(point as u8),
            _ => out.extend(format!("\\x{point:02x}").bytes()),
        }
    }
}

/// Decodes from a position up to the end or a fault. Bytes that are not part of an escape are Latin-1.
pub(super) fn decode(bytes: &[u8], mut at: usize, out: &mut StrBuf, raw: bool) -> Result<(), Fault> {
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at += 1;
        if byte != b'\\' {
            out.push(byte.into());
            continue;
        }
        let Some(&kind) = bytes.get(at) else {
            if raw {
                out.push(byte.into());
                continue;
            }
            return Err(Fault { range: start..at, reason: "\\ at end of string" });
        };
        at += 1;
        let (digits, reason) = match kind {
            b'x' if !raw => (2, "truncated \\xXX escape"),
            b'u' => (4, "truncated \\uXXXX escape"),
            b'U' => (8, "truncated \\UXXXXXXXX escape"),
            b'N' if !raw => {
                at = named(bytes, start, at, out)?;
                continue;
            }
            _ if raw => {
                out.push(byte.into());
                out.push(kind.into());
                continue;
            }
            b'0'..=b'7' => {
                let digit = |b: &u8| b.checked_sub(b'0').filter(|digit| *digit < 8).map(u32::from);
                let found = bytes[start + 1..].iter().take(3).map_while(digit);
                let (count, point) = found.fold((0, 0), |(count, point), digit| (count + 1, point * 8 + digit));
                at = start + 1 + count;
                out.push(point);
                continue;
            }
            _ => {
                simple(kind, out);
                continue;
            }
        };
        let found = bytes[at..].iter().take(digits).take_while(|b| b.is_ascii_hexdigit()).count();
        let end = at + found;
        if found < digits {
            return Err(Fault { range: start..end, reason });
        }
        let point = bytes[at..end].iter().fold(0, |point, &b| point << 4 | char::from(b).to_digit(16).unwrap_or(0));
        if point > u32::from(char::MAX) {
            let reason = if raw { "\\Uxxxxxxxx out of range" } else { "illegal Unicode character" };
            return Err(Fault { range: start..end, reason });
        }
        out.push(point);
        at = end;
    }
    Ok(())
}

/// An escape of one letter; what is none stays as it is, with its backslash.
fn simple(kind: u8, out: &mut StrBuf) {
    let point = match kind {
        b'\n' => return,
        b'\\' | b'\'' | b'"' => kind,
        b'a' => 7,
        b'b' => 8,
        b't' => 9,
        b'n' => 10,
        b'v' => 11,
        b'f' => 12,
        b'r' => 13,
        _ => {
            out.push(u32::from(b'\\'));
            kind
        }
    };
    out.push(point.into());
}

/// `\N{name}`: gives where it ends.
fn named(bytes: &[u8], start: usize, at: usize, out: &mut StrBuf) -> Result<usize, Fault> {
    let rest = &bytes[at..];
    let close = rest.iter().position(|&b| b == b'}').filter(|&close| close > 1 && rest[0] == b'{');
    let Some(close) = close else {
        let end =
            if rest.first() == Some(&b'{') { rest.iter().position(|&b| b == b'}').unwrap_or(rest.len()) } else { 0 };
        return Err(Fault { range: start..at + end, reason: "malformed \\N character escape" });
    };
    let end = at + close + 1;
    let name = std::str::from_utf8(&rest[1..close]).ok();
    match name.and_then(unicode_names2::character) {
        Some(c) => out.push(c.into()),
        None => return Err(Fault { range: start..end, reason: "unknown Unicode character name" }),
    }
    Ok(end)
}
