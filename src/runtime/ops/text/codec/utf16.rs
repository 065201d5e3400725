//! UTF-16.

use super::{Fault, Order};
use crate::runtime::objects::{StrBuf, StrView};

/// Appends a code unit.
pub(super) fn push_unit(unit: u16, out: &mut Vec<u8>, order: Order) {
    out.extend(match order {
        Order::Little => unit.to_le_bytes(),
        Order::Big => unit.to_be_bytes(),
    });
}

/// The code unit at a position.
pub(super) fn unit(bytes: &[u8], at: usize, order: Order) -> Option<u32> {
    let unit = *bytes.get(at..)?.first_chunk()?;
    Some(u32::from(match order {
        Order::Little => u16::from_le_bytes(unit),
        Order::Big => u16::from_be_bytes(unit),
    }))
}

pub(super) fn encode(text: StrView<'_>, at: usize, out: &mut Vec<u8>, order: Order) -> Result<(), Fault> {
    for (index, point) in text.points().enumerate().skip(at) {
        let Some(c) = char::from_u32(point) else {
            return Err(Fault { range: index..index + 1, reason: "surrogates not allowed" });
        };
        for unit in c.encode_utf16(&mut [0; 2]) {
            push_unit(*unit, out, order);
        }
    }
    Ok(())
}

pub(super) fn decode(bytes: &[u8], mut at: usize, out: &mut StrBuf, order: Order) -> Result<(), Fault> {
    while at < bytes.len() {
        let (end, reason) = match (unit(bytes, at, order), unit(bytes, at + 2, order)) {
            (None, _) => (bytes.len(), "truncated data"),
            (Some(high @ 0xd800..=0xdbff), Some(low @ 0xdc00..=0xdfff)) => {
                out.push(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00));
                at += 4;
                continue;
            }
            (Some(0xd800..=0xdbff), None) => (bytes.len(), "unexpected end of data"),
            (Some(0xd800..=0xdbff), Some(_)) => (at + 2, "illegal UTF-16 surrogate"),
            (Some(0xdc00..=0xdfff), _) => (at + 2, "illegal encoding"),
            (Some(point), _) => {
                out.push(point);
                at += 2;
                continue;
            }
        };
        return Err(Fault { range: at..end, reason });
    }
    Ok(())
}
