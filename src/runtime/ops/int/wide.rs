//! Integers of at most 128 bits and a sign, in machine words: products and sums of 64-bit numbers, before they are cut to
//! 64 bits again. What does not fit is the business of `arith`, as is all that raises.

use crate::bytecode::BinaryOp;
use std::cmp::Ordering;

/// An integer of at most 128 bits and a sign. Zero is not negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wide {
    /// Whether it is below 0.
    pub negative: bool,
    /// Its magnitude.
    pub magnitude: u128,
}

impl From<i64> for Wide {
    #[inline(always)]
    fn from(n: i64) -> Wide {
        Wide { negative: n < 0, magnitude: n.unsigned_abs().into() }
    }
}

impl Ord for Wide {
    fn cmp(&self, other: &Wide) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.magnitude.cmp(&other.magnitude),
            (true, true) => other.magnitude.cmp(&self.magnitude),
            (negative, other) => other.cmp(&negative),
        }
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Wide) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Wide {
    #[inline(always)]
    fn new(negative: bool, magnitude: u128) -> Wide {
        Wide { negative: negative && magnitude != 0, magnitude }
    }

    #[inline(always)]
    fn add(self, other: Wide) -> Option<Wide> {
        let (a, b) = (self.magnitude, other.magnitude);
        if self.negative == other.negative {
            return a.checked_add(b).map(|sum| Wide::new(self.negative, sum));
        }
        Some(if a >= b { Wide::new(self.negative, a - b) } else { Wide::new(other.negative, b - a) })
    }

    #[inline(always)]
    fn multiply(self, other: Wide) -> Option<Wide> {
        let negative = self.negative != other.negative;
        let product = match (u64::try_from(self.magnitude), u64::try_from(other.magnitude)) {
            (Ok(a), Ok(b)) => u128::from(a) * u128::from(b),
            _ => self.magnitude.checked_mul(other.magnitude)?,
        };
        Some(Wide::new(negative, product))
    }

    /// The bits in two's complement, if 128 are enough.
    fn bits(self) -> Option<i128> {
        let magnitude = i128::try_from(self.magnitude).ok()?;
        Some(if self.negative { -magnitude } else { magnitude })
    }

    #[inline(always)]
    fn bitwise(self, other: Wide, unsigned: fn(u128, u128) -> u128, signed: fn(i128, i128) -> i128) -> Option<Wide> {
        if !self.negative && !other.negative {
            return Some(Wide::new(false, unsigned(self.magnitude, other.magnitude)));
        }
        let result = signed(self.bits()?, other.bits()?);
        Some(Wide { negative: result < 0, magnitude: result.unsigned_abs() })
    }

    /// The count of a shift that leaves something.
    fn shift(self) -> Option<u32> {
        u32::try_from(self.magnitude).ok().filter(|&count| !self.negative && count < u128::BITS)
    }

    fn shift_left(self, other: Wide) -> Option<Wide> {
        let count = other.shift()?;
        (count <= self.magnitude.leading_zeros()).then(|| Wide::new(self.negative, self.magnitude << count))
    }

    fn shift_right(self, other: Wide) -> Option<Wide> {
        let count = other.shift()?;
        if !self.negative {
            return Some(Wide::new(false, self.magnitude >> count));
        }
        let result = self.bits()? >> count;
        Some(Wide { negative: result < 0, magnitude: result.unsigned_abs() })
    }

    fn divide(self, other: Wide) -> Option<(u128, u128)> {
        if self.negative || other.negative || other.magnitude == 0 {
            return None;
        }
        Some(match (u64::try_from(self.magnitude), u64::try_from(other.magnitude)) {
            (Ok(a), Ok(b)) => ((a / b).into(), (a % b).into()),
            _ => (self.magnitude / other.magnitude, self.magnitude % other.magnitude),
        })
    }
}

/// `a op b`, if that is found easily and has at most 128 bits.
#[inline]
pub fn binary(op: BinaryOp, a: Wide, b: Wide) -> Option<Wide> {
    match op {
        BinaryOp::Add => a.add(b),
        BinaryOp::Subtract => a.add(Wide::new(!b.negative, b.magnitude)),
        BinaryOp::Multiply => a.multiply(b),
        BinaryOp::And => a.bitwise(b, |a, b| a & b, |a, b| a & b),
        BinaryOp::Or => a.bitwise(b, |a, b| a | b, |a, b| a | b),
        BinaryOp::Xor => a.bitwise(b, |a, b| a ^ b, |a, b| a ^ b),
        BinaryOp::LeftShift => a.shift_left(b),
        BinaryOp::RightShift => a.shift_right(b),
        BinaryOp::FloorDivide => a.divide(b).map(|(quotient, _)| Wide::new(false, quotient)),
        BinaryOp::Remainder => a.divide(b).map(|(_, remainder)| Wide::new(false, remainder)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::{BigInt, Sign};
    use num_integer::Integer;

    fn big(n: Wide) -> BigInt {
        BigInt::from_biguint(if n.negative { Sign::Minus } else { Sign::Plus }, n.magnitude.into())
    }

    #[test]
    fn operators_agree_with_those_on_integers_of_any_size() {
        let edges = [0, 1, 2, 63, 64, 127, 128, u64::MAX as u128, 1 << 64, i128::MAX as u128, 1 << 127, u128::MAX];
        let numbers = edges.iter().flat_map(|&magnitude| [Wide::new(false, magnitude), Wide::new(true, magnitude)]);
        let numbers: Vec<Wide> = numbers.collect();
        for &a in &numbers {
            for &b in &numbers {
                assert_eq!(a.cmp(&b), big(a).cmp(&big(b)));
                for &op in BinaryOp::ALL {
                    let Some(result) = binary(op, a, b) else { continue };
                    assert!(!(result.negative && result.magnitude == 0));
                    let (x, y) = (big(a), big(b));
                    let expected = match op {
                        BinaryOp::Add => x + y,
                        BinaryOp::Subtract => x - y,
                        BinaryOp::Multiply => x * y,
                        BinaryOp::And => x & y,
                        BinaryOp::Or => x | y,
                        BinaryOp::Xor => x ^ y,
                        BinaryOp::LeftShift => x << b.magnitude as u64,
                        BinaryOp::RightShift => x >> b.magnitude as u64,
                        BinaryOp::FloorDivide => x.div_floor(&y),
                        BinaryOp::Remainder => x.mod_floor(&y),
                        other => panic!("{other:?} is not for wide integers"),
                    };
                    assert_eq!(big(result), expected, "{a:?} {op:?} {b:?}");
                }
            }
        }
    }
}
