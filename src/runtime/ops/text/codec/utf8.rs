//! UTF-8.

use super::Fault;
use crate::runtime::objects::{StrBuf, StrView};

/// Appends the three bytes of a code point of that length, lone surrogates included.
pub(super) fn push_three(point: u32, out: &mut Vec<u8>) {
    let tail = |shift: u32| 0x80 | (point >> shift & 0x3f) as u8;
    out.extend([0xe0 | (point >> 12) as u8, tail(6), tail(0)]);
}

pub(super) fn encode(text: StrView<'_>, at: usize, out: &mut Vec<u8>) -> Result<(), Fault> {
    let rest = text.slice(at, text.len());
    if let StrView::Narrow(points) = rest
        && points.is_ascii()
    {
        out.extend_from_slice(points);
        return Ok(());
    }
    for (index, point) in rest.points().enumerate() {
        match char::from_u32(point) {
            Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            None => {
                let more = rest.points().skip(index);
                let surrogates = more.take_while(|&p| char::from_u32(p).is_none()).count();
                return Err(Fault { range: at + index..at + index + surrogates, reason: "surrogates not allowed" });
            }
        }
    }
    Ok(())
}

pub(super) fn decode(bytes: &[u8], at: usize, out: &mut StrBuf) -> Result<(), Fault> {
    let rest = &bytes[at..];
    let error = match std::str::from_utf8(rest) {
        Ok(text) => {
            out.push_str(text);
            return Ok(());
        }
        Err(error) => error,
    };
    let (good, bad) = rest.split_at(error.valid_up_to());
    if let Ok(text) = std::str::from_utf8(good) {
        out.push_str(text);
    }
    let start = at + good.len();
    let (end, reason) = match error.error_len() {
        None => (bytes.len(), "unexpected end of data"),
        Some(_) if matches!(bad[0], 0x80..=0xc1 | 0xf5..) => (start + 1, "invalid start byte"),
        Some(len) => (start + len, "invalid continuation byte"),
    };
    Err(Fault { range: start..end, reason })
}
