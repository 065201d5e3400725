//! UTF-32.

use super::{Fault, Order};
use crate::runtime::objects::{StrBuf, StrView};

/// Appends a code unit.
pub(super) fn push_unit(unit: u32, out: &mut Vec<u8>, order: Order) {
    out.extend(match order {
        Order::Little => unit.to_le_bytes(),
        Order::Big => unit.to_be_bytes(),
    });
}

/// The code point of a code unit.
pub(super) fn point(unit: [u8; 4], order: Order) -> u32 {
    match order {
        Order::Little => u32::from_le_bytes(unit),
        Order::Big => u32::from_be_bytes(unit),
    }
}

pub(super) fn encode(text: StrView<'_>, at: usize, out: &mut Vec<u8>, order: Order) -> Result<(), Fault> {
    for (index, point) in text.points().enumerate().skip(at) {
        if char::from_u32(point).is_none() {
            return Err(Fault { range: index..index + 1, reason: "surrogates not allowed" });
        }
        push_unit(point, out, order);
    }
    Ok(())
}

pub(super) fn decode(bytes: &[u8], at: usize, out: &mut StrBuf, order: Order) -> Result<(), Fault> {
    let (units, rest) = bytes[at..].as_chunks::<4>();
    for (index, unit) in units.iter().enumerate() {
        let point = point(*unit, order);
        if char::from_u32(point).is_none() {
            let start = at + index * 4;
            return Err(Fault {
                range: start..start + 4,
                reason: match point {
                    0xd800..=0xdfff => "code point in surrogate code point range(0xd800, 0xe000)",
                    _ => "code point not in range(0x110000)",
                },
            });
        }
        out.push(point);
    }
    match rest {
        [] => Ok(()),
        _ => Err(Fault { range: bytes.len() - rest.len()..bytes.len(), reason: "truncated data" }),
    }
}
