//! Integers: tags, and arithmetic that leaves compiled code when the exact result is no fixnum.
//!
//! Operands are fixnums, so that sums and differences never leave 64 bits and one look at the result's two highest bits
//! tells whether it is a fixnum: they must be equal.

use super::function::Lowering;
use crate::ir::{Imm, InstData, Opcode, Value};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self as clif, InstBuilder};

impl Lowering<'_> {
    /// The fixnum of `int`.
    pub fn tag_int(&mut self, int: clif::Value) -> clif::Value {
        let double = self.ins().iadd(int, int);
        self.ins().iadd_imm_u(double, 1)
    }

    /// The integer of the fixnum `word`.
    pub fn untag_int(&mut self, word: clif::Value) -> clif::Value {
        self.ins().sshr_imm_u(word, 1)
    }

    /// `int` itself; exits unless it is a fixnum.
    pub fn fixnum_or_exit(&mut self, int: clif::Value, data: &InstData) -> clif::Value {
        let double = self.ins().iadd(int, int);
        // In this order the sum's register takes the result.
        let differ = self.ins().bxor(double, int);
        let outside = self.ins().icmp_imm_s(IntCC::SignedLessThan, differ, 0);
        self.exit_if(outside, data);
        int
    }

    /// The product. It is a fixnum if and only if twice the product has 64 bits.
    pub fn mul_ovf(&mut self, data: &InstData) -> clif::Value {
        let (left, right) = match self.int_const(data.args[0]) {
            Some(_) => (data.args[1], data.args[0]),
            None => (data.args[0], data.args[1]),
        };
        let doubled = match self.int_const(right) {
            Some(int) => self.word(int.wrapping_mul(2) as u64),
            None => {
                let right = self.value(right);
                self.ins().iadd(right, right)
            }
        };
        let left = self.value(left);
        let (product, overflow) = self.ins().smul_overflow(left, doubled);
        self.exit_if(overflow, data);
        self.ins().sshr_imm_u(product, 1)
    }

    /// The integer shifted left. Like the product, it is shifted by one more, and must come back unchanged.
    pub fn shl_ovf(&mut self, data: &InstData) -> clif::Value {
        let (int, count) = (self.arg(data, 0), self.arg(data, 1));
        if !matches!(self.int_const(data.args[1]), Some(0..=62)) {
            let out_of_range = self.ins().icmp_imm_u(IntCC::UnsignedGreaterThan, count, 62);
            self.exit_if(out_of_range, data);
        }
        let more = self.ins().iadd_imm_u(count, 1);
        let shifted = self.ins().ishl(int, more);
        let back = self.ins().sshr(shifted, more);
        let lossy = self.ins().icmp(IntCC::NotEqual, back, int);
        self.exit_if(lossy, data);
        self.ins().sshr_imm_u(shifted, 1)
    }

    /// The first operand if it compares with the second by `cc`, else the second.
    pub fn extremum(&mut self, data: &InstData, cc: IntCC) -> clif::Value {
        let (left, right) = (self.arg(data, 0), self.arg(data, 1));
        let first = self.ins().icmp(cc, left, right);
        self.ins().select(first, left, right)
    }

    /// The integer that `value` always is, if that is plain to see.
    pub fn int_const(&self, value: Value) -> Option<i64> {
        match self.defined_by(value, Opcode::IntConst)?.imm {
            Imm::Int(int) => Some(int),
            _ => None,
        }
    }
}
