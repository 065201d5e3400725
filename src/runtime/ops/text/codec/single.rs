//! Encodings of one byte a code point: ASCII and Latin-1.

use super::Fault;
use crate::runtime::objects::{StrBuf, StrView};

/// Encodes code points below `limit`.
pub(super) fn encode(
    text: StrView<'_>,
    at: usize,
    out: &mut Vec<u8>,
    limit: u32,
    reason: &'static str,
) -> Result<(), Fault> {
    let rest = text.slice(at, text.len());
    let fits = |p: u32| p < limit;
    let good = match rest {
        StrView::Narrow(points) if limit > 0xff || points.is_ascii() => points.len(),
        rest => rest.points().position(|p| !fits(p)).unwrap_or(rest.len()),
    };
    match rest.slice(0, good) {
        StrView::Narrow(points) => out.extend_from_slice(points),
        wide => out.extend(wide.points().map(|p| p as u8)),
    }
    if good == rest.len() {
        return Ok(());
    }
    let bad = rest.points().skip(good).take_while(|&p| !fits(p)).count();
    Err(Fault { range: at + good..at + good + bad, reason })
}

/// Decodes ASCII.
pub(super) fn decode_ascii(bytes: &[u8], at: usize, out: &mut StrBuf) -> Result<(), Fault> {
    let rest = &bytes[at..];
    let good = match rest.is_ascii() {
        true => rest.len(),
        false => rest.iter().take_while(|b| b.is_ascii()).count(),
    };
    out.push_view(StrView::Narrow(&rest[..good]));
    match good == rest.len() {
        true => Ok(()),
        false => Err(Fault { range: at + good..at + good + 1, reason: "ordinal not in range(128)" }),
    }
}
