//! Floats: flonums, heap floats, and the way to integers.

use super::function::Lowering;
use crate::abi::{HelperId, value};
use crate::ir::{HeaderTest, Imm, InstData, Opcode, Value};
use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};

impl Lowering<'_> {
    /// One operand or the other. Of doubles there is no conditional move, it would be a branch: constants are chosen by their
    /// bits.
    pub fn choice(&mut self, data: &InstData) -> clif::Value {
        let bool = self.arg(data, 0);
        if let [Some(yes), Some(no)] = [1, 2].map(|operand| self.constant_bits(data.args[operand])) {
            let [yes, no] = [yes, no].map(|bits| self.ins().iconst(types::I64, bits as i64));
            let bits = self.ins().select(bool, yes, no);
            return self.ins().bitcast(types::F64, MemFlagsData::new(), bits);
        }
        let [yes, no] = [1, 2].map(|operand| self.arg(data, operand));
        self.ins().select(bool, yes, no)
    }

    /// The bits of a double that is a constant.
    fn constant_bits(&self, double: Value) -> Option<u64> {
        match self.defined_by(double, Opcode::FloatConst)?.imm {
            Imm::Float(bits) => Some(bits),
            _ => None,
        }
    }

    /// The value of a double: a flonum, else what the helper makes.
    pub fn box_float(&mut self, float: clif::Value) -> clif::Value {
        let bits = self.ins().bitcast(types::I64, MemFlagsData::new(), float);
        let biased = self.less(bits, value::FLONUM_BIAS.wrapping_neg());
        let word = self.ins().rotl_imm_u(biased, i64::from(value::FLONUM_ROTATE));
        let is_other = self.is_no_flonum(word);
        self.fast_or(is_other, word, |lowering| lowering.call_preserving(HelperId::BoxFloat, &[float]))
    }

    /// The double of a value that is a flonum or a heap float.
    pub fn unbox_float(&mut self, word: clif::Value) -> clif::Value {
        let (is_other, float) = self.decode_flonum(word);
        self.fast_or(is_other, float, |lowering| lowering.heap_float(word))
    }

    /// The double of a value; exits unless it is a flonum or a heap float.
    pub fn check_float(&mut self, data: &InstData) -> clif::Value {
        let word = self.arg(data, 0);
        let (is_other, float) = self.decode_flonum(word);
        self.fast_or(is_other, float, |lowering| {
            lowering.object_or_exit(HeaderTest::tag(value::TAG_FLOAT), data);
            lowering.heap_float(word)
        })
    }

    /// The double of a value that is a fixnum, a flonum or a heap float; exits unless it is one of these.
    pub fn check_number(&mut self, data: &InstData) -> clif::Value {
        let word = self.arg(data, 0);
        let (is_other, float) = self.decode_flonum(word);
        self.fast_or(is_other, float, |lowering| {
            let tag = lowering.ins().band_imm_u(word, 1);
            let is_other = lowering.ins().icmp_imm_u(IntCC::Equal, tag, 0);
            let int = lowering.untag_int(word);
            let converted = lowering.ins().fcvt_from_sint(types::F64, int);
            lowering.fast_or(is_other, converted, |lowering| {
                lowering.object_or_exit(HeaderTest::tag(value::TAG_FLOAT), data);
                lowering.heap_float(word)
            })
        })
    }

    /// The integer of a double; exits unless it is a fixnum exactly.
    pub fn float_to_int_checked(&mut self, data: &InstData) -> clif::Value {
        let float = self.arg(data, 0);
        let int = self.ins().fcvt_to_sint_sat(types::I64, float);
        let back = self.ins().fcvt_from_sint(types::F64, int);
        let inexact = self.ins().fcmp(FloatCC::NotEqual, float, back);
        self.exit_if(inexact, data);
        self.fixnum_or_exit(int, data)
    }

    /// Whether one value stands for a double.
    pub fn has_one_box(&mut self, data: &InstData) -> clif::Value {
        let float = self.arg(data, 0);
        let bits = self.ins().bitcast(types::I64, MemFlagsData::new(), float);
        let magnitude = self.ins().ishl_imm_u(bits, 1);
        let exponent = self.ins().ushr_imm_u(magnitude, i64::from(f64::MANTISSA_DIGITS));
        let [least, greatest] =
            [value::FLONUM_LEAST, value::FLONUM_GREATEST].map(|bits| (bits >> (f64::MANTISSA_DIGITS - 1)) as i64);
        let above = self.ins().iadd_imm_s(exponent, -least);
        let is_flonum = self.ins().icmp_imm_u(IntCC::UnsignedLessThanOrEqual, above, greatest - least);
        let is_zero = self.ins().icmp_imm_u(IntCC::Equal, magnitude, 0);
        let infinity = self.word(f64::INFINITY.to_bits() << 1);
        let is_infinite = self.ins().icmp(IntCC::Equal, magnitude, infinity);
        let is_only = self.ins().bor(is_zero, is_infinite);
        self.ins().bor(is_flonum, is_only)
    }

    /// The exponent, if `data` calls a helper for a power to 0.5 or 2, and the machine has what
    /// [`Lowering::certain_power`] takes.
    pub fn certain_exponent(&self, data: &InstData) -> Option<f64> {
        if data.imm != Imm::Helper(HelperId::PowFloat) || !self.fuses {
            return None;
        }
        self.constant_bits(data.args[1]).map(f64::from_bits).filter(|exponent| matches!(exponent, 0.5 | 2.0))
    }

    /// `x ** 0.5` or `x ** 2`: the square root or the square, where the helper would answer that too, else what it answers.
    pub fn certain_power(&mut self, data: &InstData, exponent: f64) -> clif::Value {
        let (x, given) = (self.arg(data, 0), self.arg(data, 1));
        let is_root = exponent == 0.5;
        // What remains is exact. A root is wrong by that, divided by twice the root.
        let (power, rest, checked) = if is_root {
            let root = self.ins().sqrt(x);
            let minus = self.ins().fneg(root);
            (root, self.ins().fma(minus, root, x), x)
        } else {
            let square = self.ins().fmul(x, x);
            let minus = self.ins().fneg(square);
            (square, self.ins().fma(x, x, minus), square)
        };
        let bits = self.ins().bitcast(types::I64, MemFlagsData::new(), power);
        let below = self.ins().iadd_imm_s(bits, -1);
        let exponent = self.ins().band_imm_u(below, f64::INFINITY.to_bits() as i64);
        let binade = self.ins().bitcast(types::F64, MemFlagsData::new(), exponent);
        let margin = self.ins().f64const(if is_root { 2.0 * value::POWER_MARGIN } else { value::POWER_MARGIN });
        let mut allowed = self.ins().fmul(binade, margin);
        if is_root {
            allowed = self.ins().fmul(power, allowed);
        }
        let rest = self.ins().fabs(rest);
        let far = self.ins().fcmp(FloatCC::UnorderedOrGreaterThan, rest, allowed);
        let extreme = self.is_extreme(checked);
        let uncertain = self.ins().bor(far, extreme);
        self.fast_or(uncertain, power, |lowering| lowering.call_preserving(HelperId::PowFloat, &[x, given]))
    }

    /// Whether a double is not positive, or not within [`value::CERTAIN_BINADES`].
    fn is_extreme(&mut self, float: clif::Value) -> clif::Value {
        let least = f64::MAX_EXP as u64 - 1 - value::CERTAIN_BINADES;
        let bits = self.ins().bitcast(types::I64, MemFlagsData::new(), float);
        let exponent = self.ins().ushr_imm_u(bits, i64::from(f64::MANTISSA_DIGITS) - 1);
        let above = self.ins().iadd_imm_s(exponent, -(least as i64));
        self.ins().icmp_imm_u(IntCC::UnsignedGreaterThanOrEqual, above, 2 * value::CERTAIN_BINADES as i64)
    }

    /// The tag is subtracted, which leaves a test for zero: that needs one instruction less than a mask and a comparison.
    fn is_no_flonum(&mut self, word: clif::Value) -> clif::Value {
        let untagged = self.ins().iadd_imm_s(word, -(value::FLONUM_TAG as i64));
        let rest = self.ins().band_imm_u(untagged, value::FLONUM_MASK as i64);
        self.ins().icmp_imm_u(IntCC::NotEqual, rest, 0)
    }

    /// Whether `word` is no flonum, and its double if it is one.
    fn decode_flonum(&mut self, word: clif::Value) -> (clif::Value, clif::Value) {
        let is_other = self.is_no_flonum(word);
        let biased = self.ins().rotr_imm_u(word, i64::from(value::FLONUM_ROTATE));
        let bits = self.less(biased, value::FLONUM_BIAS);
        (is_other, self.ins().bitcast(types::F64, MemFlagsData::new(), bits))
    }

    /// `word` less a constant that no instruction holds: x86-64 subtracts it from memory, but takes another instruction
    /// and a register to add it.
    fn less(&mut self, word: clif::Value, constant: u64) -> clif::Value {
        let constant = self.word(constant);
        self.ins().isub(word, constant)
    }

    fn heap_float(&mut self, word: clif::Value) -> clif::Value {
        self.ins().load(types::F64, MemFlagsData::trusted(), word, value::FLOAT_OFFSET)
    }
}
