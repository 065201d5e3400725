//! Integers of 64 bits without a sign: those below the end of the fixnums are fixnums, the others live on the heap.

use super::function::Lowering;
use crate::abi::{HelperId, value};
use crate::ir::{HeaderTest, InstData};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};

/// The bits of a word by which a fixnum that is not negative differs from all else: the tag and the sign.
const FIXNUM_BITS: i64 = i64::MIN | 1;

impl Lowering<'_> {
    /// The value of 64 bits without a sign.
    pub fn box_word(&mut self, word: clif::Value) -> clif::Value {
        let is_large = self.ins().icmp_imm_u(IntCC::UnsignedGreaterThan, word, value::FIXNUM_MAX);
        let fixnum = self.tag_int(word);
        self.fast_or(is_large, fixnum, |lowering| lowering.call_preserving(HelperId::BoxWord, &[word]))
    }

    /// The integer of a value; exits unless it has 64 bits without a sign.
    pub fn check_word(&mut self, data: &InstData) -> clif::Value {
        let word = self.arg(data, 0);
        let bits = self.ins().band_imm_u(word, FIXNUM_BITS);
        let is_other = self.ins().icmp_imm_u(IntCC::NotEqual, bits, 1);
        let int = self.untag_int(word);
        self.fast_or(is_other, int, |lowering| lowering.heap_int(data, value::INT_IS_WORD))
    }

    /// The lowest 64 bits of a value; exits unless it is an integer.
    pub fn check_low_bits(&mut self, data: &InstData) -> clif::Value {
        let word = self.arg(data, 0);
        let tag = self.ins().band_imm_u(word, 1);
        let is_other = self.ins().icmp_imm_u(IntCC::Equal, tag, 0);
        let int = self.untag_int(word);
        self.fast_or(is_other, int, |lowering| lowering.heap_int(data, 0))
    }

    /// The lowest 64 bits of an integer on the heap; exits if it is none, or its header lacks a bit.
    fn heap_int(&mut self, data: &InstData, bit: u64) -> clif::Value {
        let word = self.arg(data, 0);
        let tag = u64::from(value::TAG_INT);
        self.object_or_exit(HeaderTest { mask: value::HEADER_TAG_MASK | bit, expected: tag | bit }, data);
        self.ins().load(types::I64, MemFlagsData::trusted(), word, value::INT_LOW_BITS_OFFSET)
    }
}
