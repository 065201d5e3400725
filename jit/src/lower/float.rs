//! Floats: flonums, heap floats, and the way to integers.

use super::function::Lowering;
use crate::abi::{HelperId, value};
use crate::ir::{Imm, InstData, Opcode};
use cranelift_codegen::ir::condcodes::{FloatCC, IntCC};
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};

impl Lowering<'_> {
    /// The value of a double: a flonum, else what the helper makes.
    pub fn box_float(&mut self, float: clif::Value) -> clif::Value {
        let bits = self.ins().bitcast(types::I64, MemFlagsData::new(), float);
        let biased = self.ins().iadd_imm_s(bits, value::FLONUM_BIAS as i64);
        let word = self.ins().rotl_imm_u(biased, i64::from(value::FLONUM_ROTATE));
        let is_flonum = self.is_flonum(word);
        self.fast_or(is_flonum, word, |lowering| lowering.call_preserving(HelperId::BoxFloat, &[float]))
    }

    /// The double of a value that is a flonum or a heap float.
    pub fn unbox_float(&mut self, word: clif::Value) -> clif::Value {
        let (is_flonum, float) = self.decode_flonum(word);
        self.fast_or(is_flonum, float, |lowering| lowering.heap_float(word))
    }

    /// The double of a value; exits unless it is a flonum or a heap float.
    pub fn check_float(&mut self, data: &InstData) -> clif::Value {
        let word = self.arg(data, 0);
        let (is_flonum, float) = self.decode_flonum(word);
        self.fast_or(is_flonum, float, |lowering| {
            lowering.pointer_or_exit(data);
            lowering.tag_or_exit(word, value::TAG_FLOAT, data);
            lowering.heap_float(word)
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

    /// Whether `data` calls a helper for the power of 0.5, and the machine has what [`Lowering::root_power`] takes.
    pub fn is_root_power(&self, data: &InstData) -> bool {
        let half = || self.defined_by(data.args[1], Opcode::FloatConst).map(|exponent| exponent.imm);
        data.imm == Imm::Helper(HelperId::PowFloat) && self.fuses && half() == Some(Imm::Float(0.5f64.to_bits()))
    }

    /// `x ** 0.5`: the square root where the helper would answer that too, else what it answers.
    pub fn root_power(&mut self, data: &InstData) -> clif::Value {
        let (x, half) = (self.arg(data, 0), self.arg(data, 1));
        let root = self.ins().sqrt(x);
        let minus = self.ins().fneg(root);
        let rest = self.ins().fma(minus, root, x);
        let rest = self.ins().fabs(rest);
        let bits = self.ins().bitcast(types::I64, MemFlagsData::new(), root);
        let exponent = self.ins().band_imm_u(bits, f64::INFINITY.to_bits() as i64);
        let binade = self.ins().bitcast(types::F64, MemFlagsData::new(), exponent);
        let scaled = self.ins().fmul(root, binade);
        let margin = self.ins().f64const(value::ROOT_MARGIN);
        let allowed = self.ins().fmul(scaled, margin);
        let near = self.ins().fcmp(FloatCC::LessThanOrEqual, rest, allowed);
        let least = self.ins().f64const(value::LEAST_ROOTED);
        let large = self.ins().fcmp(FloatCC::GreaterThanOrEqual, x, least);
        let certain = self.ins().band(near, large);
        self.fast_or(certain, root, |lowering| lowering.call_preserving(HelperId::PowFloat, &[x, half]))
    }

    fn is_flonum(&mut self, word: clif::Value) -> clif::Value {
        let tag = self.ins().band_imm_u(word, value::FLONUM_MASK as i64);
        self.ins().icmp_imm_u(IntCC::Equal, tag, value::FLONUM_TAG as i64)
    }

    /// Whether `word` is a flonum, and its double if so.
    fn decode_flonum(&mut self, word: clif::Value) -> (clif::Value, clif::Value) {
        let is_flonum = self.is_flonum(word);
        let biased = self.ins().rotr_imm_u(word, i64::from(value::FLONUM_ROTATE));
        let bits = self.ins().iadd_imm_s(biased, (value::FLONUM_BIAS as i64).wrapping_neg());
        (is_flonum, self.ins().bitcast(types::F64, MemFlagsData::new(), bits))
    }

    fn heap_float(&mut self, word: clif::Value) -> clif::Value {
        self.ins().load(types::F64, MemFlagsData::trusted(), word, value::FLOAT_OFFSET)
    }
}
