//! Division as Python does it: the quotient rounded down, the remainder with the sign of the divisor.
//!
//! Cranelift does not replace divisions by constants unless it optimises, so it is done here.

use super::function::Lowering;
use crate::ir::{Imm, InstData, Value};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self as clif, InstBuilder, types};

impl Lowering<'_> {
    /// The quotient rounded down.
    pub fn floor_div(&mut self, data: &InstData) -> clif::Value {
        let int = self.arg(data, 0);
        match self.int_const(data.args[1]) {
            Some(divisor) if divisor != 0 => {
                // Both signs flipped, the quotient is the same.
                let int = if divisor < 0 { self.ins().ineg(int) } else { int };
                self.floor_div_by(int, divisor.unsigned_abs())
            }
            _ => {
                let Truncated { quotient, remainder, divisor } = self.truncated(data);
                let signs = self.ins().bxor(remainder, divisor);
                let differ = self.ins().icmp_imm_s(IntCC::SignedLessThan, signs, 0);
                let inexact = self.ins().icmp_imm_s(IntCC::NotEqual, remainder, 0);
                let too_great = self.ins().band(differ, inexact);
                let one = self.ins().uextend(types::I64, too_great);
                self.ins().isub(quotient, one)
            }
        }
    }

    /// The remainder with the sign of the divisor.
    pub fn floor_mod(&mut self, data: &InstData) -> clif::Value {
        let int = self.arg(data, 0);
        match self.int_const(data.args[1]) {
            Some(divisor) if divisor > 0 => self.floor_mod_by(int, divisor.unsigned_abs()),
            Some(divisor) if divisor < 0 => {
                let int = self.ins().ineg(int);
                let remainder = self.floor_mod_by(int, divisor.unsigned_abs());
                self.ins().ineg(remainder)
            }
            _ => {
                let Truncated { remainder, divisor, .. } = self.truncated(data);
                let signs = self.ins().bxor(remainder, divisor);
                let differ = self.ins().icmp_imm_s(IntCC::SignedLessThan, signs, 0);
                let zero = self.word(0);
                let step = self.ins().select(differ, divisor, zero);
                let fixed = self.ins().iadd(remainder, step);
                let exact = self.ins().icmp_imm_s(IntCC::Equal, remainder, 0);
                self.ins().select(exact, zero, fixed)
            }
        }
    }

    /// The quotient of integers without signs.
    pub fn unsigned_div(&mut self, data: &InstData) -> clif::Value {
        let (int, Imm::Bits(bits)) = (self.arg(data, 0), data.imm) else {
            unreachable!("the table gives divisions a number of bits")
        };
        match self.int_const(data.args[1]) {
            Some(divisor) if divisor > 0 && bits < 64 => self.unsigned_div_by(int, bits, divisor as u64),
            _ => {
                let divisor = self.nonzero(data.args[1]);
                self.ins().udiv(int, divisor)
            }
        }
    }

    /// The remainder of that quotient.
    pub fn unsigned_rem(&mut self, data: &InstData) -> clif::Value {
        match (self.int_const(data.args[1]), data.imm) {
            (Some(divisor), Imm::Bits(..64)) if divisor > 0 => {
                let quotient = self.unsigned_div(data);
                let int = self.arg(data, 0);
                self.without_multiple(int, quotient, divisor)
            }
            _ => {
                let int = self.arg(data, 0);
                let divisor = self.nonzero(data.args[1]);
                self.ins().urem(int, divisor)
            }
        }
    }

    /// The quotient of a number of at most 63 bits.
    fn unsigned_div_by(&mut self, int: clif::Value, bits: u32, divisor: u64) -> clif::Value {
        if divisor.is_power_of_two() {
            return self.ins().ushr_imm_u(int, i64::from(divisor.trailing_zeros()));
        }
        match Reciprocal::of_word(divisor, bits) {
            Some(Reciprocal { factor, shift }) => {
                let product = self.ins().imul_imm_s(int, factor as i64);
                self.ins().ushr_imm_u(product, i64::from(shift))
            }
            None => {
                let Reciprocal { factor, shift } = Reciprocal::of(divisor);
                let factor = self.word(factor);
                let high = self.ins().umulhi(int, factor);
                self.ins().ushr_imm_u(high, i64::from(shift))
            }
        }
    }

    fn without_multiple(&mut self, int: clif::Value, quotient: clif::Value, divisor: i64) -> clif::Value {
        let product = self.ins().imul_imm_s(quotient, divisor);
        self.ins().isub(int, product)
    }

    /// The divisor, or one in place of zero: where the result is used it is not zero, but the division may have been moved
    /// before the test of it.
    fn nonzero(&mut self, divisor: Value) -> clif::Value {
        let divisor = self.value(divisor);
        let is_zero = self.ins().icmp_imm_s(IntCC::Equal, divisor, 0);
        let is_zero = self.ins().uextend(types::I64, is_zero);
        self.ins().bor(divisor, is_zero)
    }

    fn floor_div_by(&mut self, int: clif::Value, divisor: u64) -> clif::Value {
        if divisor.is_power_of_two() {
            return self.ins().sshr_imm_u(int, i64::from(divisor.trailing_zeros()));
        }
        // The complement of a negative number is not negative, and rounding its quotient down rounds the other up.
        let sign = self.ins().sshr_imm_u(int, 63);
        let magnitude = self.ins().bxor(int, sign);
        let quotient = self.unsigned_div_by(magnitude, 63, divisor);
        self.ins().bxor(quotient, sign)
    }

    fn floor_mod_by(&mut self, int: clif::Value, divisor: u64) -> clif::Value {
        if divisor.is_power_of_two() {
            return self.ins().band_imm_u(int, (divisor - 1) as i64);
        }
        let quotient = self.floor_div_by(int, divisor);
        self.without_multiple(int, quotient, divisor as i64)
    }

    /// The division as the machine does it.
    fn truncated(&mut self, data: &InstData) -> Truncated {
        let int = self.arg(data, 0);
        let divisor = self.nonzero(data.args[1]);
        let quotient = self.ins().sdiv(int, divisor);
        let product = self.ins().imul(quotient, divisor);
        let remainder = self.ins().isub(int, product);
        Truncated { quotient, remainder, divisor }
    }
}

/// A division rounded towards zero.
struct Truncated {
    quotient: clif::Value,
    remainder: clif::Value,
    divisor: clif::Value,
}

/// A multiplication in place of a division.
struct Reciprocal {
    /// The quotient is the product with this, or its high word,
    factor: u64,
    /// shifted right by this.
    shift: u32,
}

impl Reciprocal {
    /// The reciprocal of `divisor`, which is no power of two, for numbers of at most `bits` bits, if their product with the
    /// factor is never longer than a word.
    ///
    /// With 2^(l-1) < divisor < 2^l and bits <= N, the factor exceeds 2^(N+l) / divisor by at most 1, as below.
    fn of_word(divisor: u64, bits: u32) -> Option<Reciprocal> {
        let l = u64::BITS - divisor.leading_zeros();
        // The factor is below 2^(bits + 1). A divisor that is greater than all these numbers has none.
        (l <= bits && 2 * bits < u64::BITS)
            .then(|| Reciprocal { factor: (1 << (bits + l)) / divisor + 1, shift: bits + l })
    }

    /// The reciprocal of `divisor`, which is at least 3 and no power of two, for the high words of products with numbers
    /// below 2^63.
    ///
    /// With 2^(l-1) < divisor < 2^l, the factor exceeds 2^(63+l) / divisor by at most 1, which is too little to change
    /// the quotient of a number below 2^63 (Granlund and Montgomery 1994, theorem 4.2).
    fn of(divisor: u64) -> Reciprocal {
        let l = u64::BITS - divisor.leading_zeros();
        let factor = (1u128 << (63 + l)) / u128::from(divisor) + 1;
        Reciprocal { factor: u64::try_from(factor).expect("the divisor is greater than 2^(l-1)"), shift: l - 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::Reciprocal;

    #[test]
    fn short_reciprocals_divide_at_the_edges() {
        for bits in 2..32u32 {
            let most = (1u64 << bits) - 1;
            for divisor in (3..1000u64).chain([65_521, (1 << 30) + 1, most]) {
                if divisor.is_power_of_two() {
                    continue;
                }
                let Some(Reciprocal { factor, shift }) = Reciprocal::of_word(divisor, bits) else {
                    assert!(divisor > most, "{divisor} has a reciprocal for {bits} bits");
                    continue;
                };
                let multiple = most / divisor * divisor;
                for n in [0, 1, divisor - 1, divisor, (2 * divisor - 1).min(most), multiple.max(1) - 1, multiple, most]
                {
                    let product = n.checked_mul(factor).expect("the product is a word");
                    assert_eq!(product >> shift, n / divisor, "{n} / {divisor}");
                }
            }
        }
        assert!(Reciprocal::of_word(1_000, 32).is_none(), "the product is longer than a word");
    }

    #[test]
    fn reciprocals_divide_at_the_edges() {
        for divisor in (3..1000u64).chain([1_000_000_007, (1 << 61) + 1, (1 << 63) - 1]) {
            if divisor.is_power_of_two() {
                continue;
            }
            let Reciprocal { factor, shift } = Reciprocal::of(divisor);
            let most = (1u64 << 63) - 1;
            let multiple = most / divisor * divisor;
            for n in [0, 1, divisor - 1, divisor, (2 * divisor - 1).min(most), multiple - 1, multiple, most] {
                let high = ((u128::from(n) * u128::from(factor)) >> 64) as u64;
                assert_eq!(high >> shift, n / divisor, "{n} / {divisor}");
            }
        }
    }
}
