//! Division of integers that need more than a machine word.
//!
//! `num-bigint` divides long numbers by recursion on their halves, which suits long quotients. Where the quotient is a
//! machine word (the digits of a spigot, steps of Euclid's algorithm, remainders of what has just been multiplied by a
//! little), the leading words tell it but for two, and one multiplication the rest.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

/// Quotients of at most so many bits are found from the leading words.
const SHORT: u64 = 62;
/// Divisors of at most so many bits are the library's: it divides by these in one pass anyway.
const FEW_BITS: u64 = 256;

/// The quotient, rounded down, and the remainder, which has the sign of `b`. `b` is not zero.
pub fn div_mod_floor(a: &BigInt, b: &BigInt) -> (BigInt, BigInt) {
    let Some((quotient, remainder)) = short(a.magnitude(), b.magnitude()) else {
        return a.div_mod_floor(b);
    };
    if remainder.is_zero() || a.sign() == b.sign() {
        let sign = if a.sign() == b.sign() { Sign::Plus } else { Sign::Minus };
        return (BigInt::from_biguint(sign, quotient.into()), BigInt::from_biguint(b.sign(), remainder));
    }
    let remainder = b.magnitude() - remainder;
    (BigInt::from_biguint(Sign::Minus, (quotient + 1).into()), BigInt::from_biguint(b.sign(), remainder))
}

/// Quotient and remainder, if the divisor is long and the quotient short.
fn short(a: &BigUint, b: &BigUint) -> Option<(u64, BigUint)> {
    let bits = b.bits();
    if bits <= FEW_BITS || a.bits() > bits + SHORT {
        return None;
    }
    let shift = bits - 64;
    let (leading, divisor) = ((a >> shift).to_u128()?, (b >> shift).to_u64()?);
    // At most two too large: the divisor is cut to 64 bits, and the quotient has fewer.
    let mut quotient = (leading / u128::from(divisor)) as u64;
    let mut product = b * quotient;
    while product > *a {
        product -= b;
        quotient -= 1;
    }
    Some((quotient, a - product))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers around what the estimate is most wrong for: divisors whose cut part is all ones, products and their
    /// neighbours.
    #[test]
    fn agrees_with_long_division() {
        let one = BigInt::from(1);
        for bits in [257u32, 300, 320, 1000, 4096] {
            for divisor in [(&one << bits) - 1, (&one << bits) + 1, (&one << bits) + ((&one << (bits - 63)) - 1)] {
                for quotient in [0i64, 1, 2, 9, 10, (1 << 61) - 1, 1 << 61, i64::MAX] {
                    for offset in [-1i64, 0, 1] {
                        let dividend = &divisor * quotient + offset;
                        for (a, b) in [(1, 1), (1, -1), (-1, 1), (-1, -1)] {
                            let (a, b) = (&dividend * a, &divisor * b);
                            assert_eq!(div_mod_floor(&a, &b), a.div_mod_floor(&b), "{a} / {b}");
                        }
                    }
                }
            }
        }
    }
}
