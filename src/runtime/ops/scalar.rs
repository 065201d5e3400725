//! Numbers as they stand in memory: the items of arrays and of views, and the fields of structures.

use super::number::Integer;
use crate::runtime::objects::Bytes;
use crate::runtime::{Isolate, Value};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// The order of bytes in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The least byte comes first.
    Little,
    /// The greatest byte comes first.
    Big,
}

impl Order {
    /// The machine's.
    pub const NATIVE: Order = if cfg!(target_endian = "little") { Order::Little } else { Order::Big };
}

/// What stands in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// One byte as a bytes object.
    Char,
    /// A truth value.
    Bool,
    /// A signed integer of so many bytes.
    Signed(u8),
    /// An unsigned integer of so many bytes.
    Unsigned(u8),
    /// A float of two bytes.
    Half,
    /// A float of four bytes.
    Single,
    /// A float of eight bytes.
    Double,
}

/// The bytes of a number; those behind its size are zero.
pub type Packed = [u8; 8];

impl Scalar {
    /// What a format code means to the machine's C compiler.
    pub fn native(code: u8) -> Option<Scalar> {
        Some(match code {
            b'l' | b'n' => Scalar::Signed(8),
            b'L' | b'N' | b'P' => Scalar::Unsigned(8),
            _ => return Scalar::standard(code),
        })
    }

    /// What a format code means on all machines.
    pub fn standard(code: u8) -> Option<Scalar> {
        Some(match code {
            b'c' => Scalar::Char,
            b'?' => Scalar::Bool,
            b'b' => Scalar::Signed(1),
            b'B' => Scalar::Unsigned(1),
            b'h' => Scalar::Signed(2),
            b'H' => Scalar::Unsigned(2),
            b'i' | b'l' => Scalar::Signed(4),
            b'I' | b'L' => Scalar::Unsigned(4),
            b'q' => Scalar::Signed(8),
            b'Q' => Scalar::Unsigned(8),
            b'e' => Scalar::Half,
            b'f' => Scalar::Single,
            b'd' => Scalar::Double,
            _ => return None,
        })
    }

    /// How many bytes it takes.
    pub fn size(self) -> usize {
        match self {
            Scalar::Char | Scalar::Bool => 1,
            Scalar::Signed(size) | Scalar::Unsigned(size) => size.into(),
            Scalar::Half => 2,
            Scalar::Single => 4,
            Scalar::Double => 8,
        }
    }

    /// The value of the first bytes, of which there are enough.
    pub fn read(self, vm: &mut Isolate, bytes: &[u8], order: Order) -> Value {
        let bytes = &bytes[..self.size()];
        let mut packed = Packed::default();
        packed[..bytes.len()].copy_from_slice(bytes);
        if order == Order::Big {
            packed[..bytes.len()].reverse();
        }
        let unsigned = u64::from_le_bytes(packed);
        match self {
            Scalar::Char => Bytes::new(&mut vm.heap, bytes).into(),
            Scalar::Bool => Value::bool(unsigned != 0),
            Scalar::Signed(size) => {
                let unused = 64 - 8 * u32::from(size);
                vm.heap.int((unsigned << unused) as i64 >> unused)
            }
            Scalar::Unsigned(_) => match i64::try_from(unsigned) {
                Ok(n) => vm.heap.int(n),
                Err(_) => vm.heap.bigint(BigInt::from(unsigned)),
            },
            Scalar::Half => vm.heap.float(half_to_double(unsigned as u16)),
            Scalar::Single => vm.heap.float(f32::from_bits(unsigned as u32).into()),
            Scalar::Double => vm.heap.float(f64::from_bits(unsigned)),
        }
    }

    /// The least and the greatest integer.
    pub fn bounds(self) -> (i128, i128) {
        match self {
            Scalar::Signed(size) => (-(1 << (8 * size - 1)), (1 << (8 * size - 1)) - 1),
            Scalar::Unsigned(size) => (0, (1 << (8 * u32::from(size))) - 1),
            _ => (0, 1),
        }
    }

    /// The bytes of an integer; nothing if it is out of bounds.
    pub fn pack_integer(self, n: Integer, order: Order) -> Option<Packed> {
        let n = match n {
            Integer::Small(n) => n.into(),
            Integer::Big(big) => big.get().to_i128()?,
        };
        let (least, greatest) = self.bounds();
        (least <= n && n <= greatest).then(|| self.arranged(n as u64, order))
    }

    /// The bytes of a float; nothing if it is too large.
    pub fn pack_float(self, x: f64, order: Order) -> Option<Packed> {
        let bits = match self {
            Scalar::Half => double_to_half(x)?.into(),
            Scalar::Single => {
                let single = x as f32;
                if single.is_infinite() && x.is_finite() {
                    return None;
                }
                single.to_bits().into()
            }
            _ => x.to_bits(),
        };
        Some(self.arranged(bits, order))
    }

    fn arranged(self, bits: u64, order: Order) -> Packed {
        let mut packed = bits.to_le_bytes();
        packed[self.size()..].fill(0);
        if order == Order::Big {
            packed[..self.size()].reverse();
        }
        packed
    }
}

/// How many bits the mantissa of a double has more than that of a float of two bytes.
const HALF_LOST: u32 = 42;

fn half_to_double(bits: u16) -> f64 {
    let (exponent, mantissa) = (i32::from(bits >> 10 & 0x1f), f64::from(bits & 0x3ff));
    let magnitude = match exponent {
        0 => mantissa * 2f64.powi(-24),
        31 if mantissa == 0.0 => f64::INFINITY,
        31 => f64::from_bits(0x7ff << 52 | u64::from(bits & 0x3ff) << HALF_LOST),
        _ => (mantissa / 1024.0 + 1.0) * 2f64.powi(exponent - 15),
    };
    if bits >> 15 == 0 { magnitude } else { -magnitude }
}

/// The nearest float of two bytes, ties to even; nothing if a finite number is too large.
fn double_to_half(x: f64) -> Option<u16> {
    let sign = (x.to_bits() >> 48) as u16 & 0x8000;
    if x.is_nan() {
        let mantissa = (x.to_bits() >> HALF_LOST) as u16 & 0x3ff;
        // A NaN of which no bit is left would be an infinity.
        return Some(sign | 0x7c00 | if mantissa == 0 { 0x200 } else { mantissa });
    }
    let magnitude = x.abs();
    if magnitude.is_infinite() {
        return Some(sign | 0x7c00);
    }
    // Neighbours have a distance that the exponent tells, a constant one below the least normal number.
    let exponent = ((magnitude.to_bits() >> 52) as i32 - 1023).clamp(-14, 16);
    let units = (magnitude * 2f64.powi(10 - exponent)).round_ties_even();
    let bits = ((exponent + 14) as u32 * 1024).saturating_add(units as u32);
    (bits < 0x7c00).then_some(sign | bits as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_of_two_bytes_round_to_even() {
        for (x, bits) in [
            (0.0, 0x0000),
            (-0.0, 0x8000),
            (1.0, 0x3c00),
            (65504.0, 0x7bff),
            (65519.9, 0x7bff),
            (2f64.powi(-24), 0x0001),
            (2f64.powi(-25), 0x0000),
            (3.0 * 2f64.powi(-25), 0x0002),
            (2f64.powi(-14), 0x0400),
            (1.0 + 2f64.powi(-11), 0x3c00),
            (1.0 + 3.0 * 2f64.powi(-11), 0x3c02),
            (f64::INFINITY, 0x7c00),
        ] {
            assert_eq!(double_to_half(x), Some(bits), "{x}");
        }
        assert_eq!(double_to_half(65520.0), None);
        assert_eq!(double_to_half(1e300), None);
        for bits in (0..=u16::MAX).filter(|bits| bits & 0x7c00 != 0x7c00 || bits & 0x3ff == 0) {
            assert_eq!(double_to_half(half_to_double(bits)), Some(bits));
        }
    }
}
