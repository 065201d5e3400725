//! Greatest common divisors, roots and products of integers.

use num_bigint::BigUint;
use num_traits::{ToPrimitive, Zero};

/// The greatest common divisor.
pub fn gcd(a: &BigUint, b: &BigUint) -> BigUint {
    let (mut a, mut b) = if a >= b { (a.clone(), b.clone()) } else { (b.clone(), a.clone()) };
    while b.bits() > 64 {
        (a, b) = match lehmer(&a, &b) {
            Some(next) => next,
            None => {
                let rest = &a % &b;
                (b, rest)
            }
        };
    }
    match b.to_u64() {
        Some(0) | None => a,
        Some(small) => gcd_u64(small, (a % small).to_u64().unwrap_or(0)).into(),
    }
}

/// The greatest common divisor of machine integers.
pub fn gcd_u64(mut a: u64, mut b: u64) -> u64 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let shift = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        (a, b) = (a.min(b), a.abs_diff(b));
    }
    a << shift
}

/// Several of Euclid's steps at once, found from the leading bits (Lehmer): what `a >= b` become. Nothing where the
/// leading bits do not tell the first quotient.
fn lehmer(a: &BigUint, b: &BigUint) -> Option<(BigUint, BigUint)> {
    const LEADING: u64 = 62;
    let shift = a.bits() - LEADING;
    let mut x = i128::from((a >> shift).to_u64()?);
    let mut y = i128::from((b >> shift).to_u64()?);
    // x = p*a + q*b and y = r*a + s*b, for the leading parts; the cut-off bits change a quotient only if they change
    // one of the two bounds below (Collins's condition).
    let (mut p, mut q, mut r, mut s) = (1i128, 0i128, 0i128, 1i128);
    loop {
        if y + r == 0 || y + s == 0 {
            break;
        }
        let quotient = (x + p) / (y + r);
        if quotient != (x + q) / (y + s) {
            break;
        }
        (p, r) = (r, p - quotient * r);
        (q, s) = (s, q - quotient * s);
        (x, y) = (y, x - quotient * y);
    }
    if q == 0 {
        return None;
    }
    // One cofactor of each pair is negative, and the sum is not.
    let combine = |m: i128, n: i128| {
        if n <= 0 { a * m as u64 - b * (-n) as u64 } else { b * n as u64 - a * (-m) as u64 }
    };
    Some((combine(p, q), combine(r, s)))
}

/// The greatest integer whose square is not above `n`.
pub fn isqrt(n: &BigUint) -> BigUint {
    match n.to_u64() {
        Some(n) => n.isqrt().into(),
        None => n.sqrt(),
    }
}

/// `n * (n - 1) * ...`, `count` factors of which none is negative, by halves, so that factors of equal size meet.
pub fn falling_product(n: &BigUint, count: u64) -> BigUint {
    const FEW: u64 = 16;
    if count <= FEW {
        return (0..count).fold(BigUint::from(1u32), |product, i| product * (n - i));
    }
    let half = count / 2;
    falling_product(n, half) * falling_product(&(n - half), count - half)
}

/// The residue of an integer's size modulo `2**61 - 1`, the modulus of numeric hashes.
pub fn mod_mersenne_61(n: &BigUint) -> u64 {
    const MODULUS: u128 = (1 << 61) - 1;
    if n.is_zero() {
        return 0;
    }
    n.iter_u64_digits()
        .rev()
        .fold(0u64, |residue, digit| (((u128::from(residue) << 64) | u128::from(digit)) % MODULUS) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random: powers of a multiplier, cut to a size.
    fn sample(seed: u32, bits: u64) -> BigUint {
        let modulus = BigUint::from(1u32) << bits;
        BigUint::from(seed * 2 + 1).pow(bits as u32) % modulus
    }

    #[test]
    fn lehmer_agrees_with_euclid() {
        for (i, bits) in [65, 66, 100, 128, 129, 300, 1000, 3000].into_iter().enumerate() {
            for seed in 1..20 {
                let common = sample(seed + 50, bits / 3);
                let a = sample(seed, bits) * &common;
                let b = sample(seed + 7 + i as u32, bits / 2 + 70) * &common;
                let (mut x, mut y) = (a.clone(), b.clone());
                while !y.is_zero() {
                    (x, y) = (y.clone(), x % y);
                }
                assert_eq!(gcd(&a, &b), x);
                assert_eq!(gcd(&b, &a), x);
            }
        }
        // Consecutive Fibonacci numbers take the most steps.
        let (mut a, mut b) = (BigUint::from(0u32), BigUint::from(1u32));
        for _ in 0..2000 {
            (a, b) = (b.clone(), a + b);
        }
        assert_eq!(gcd(&a, &b), BigUint::from(1u32));
    }

    #[test]
    fn falling_products() {
        let product = |n: u32, count| falling_product(&n.into(), count);
        assert_eq!(product(20, 20).to_u64(), Some(2432902008176640000));
        assert_eq!(product(5, 0).to_u64(), Some(1));
        let hundred = (51..=100u32).fold(BigUint::from(1u32), |p, n| p * n);
        assert_eq!(product(100, 50), hundred);
    }
}
