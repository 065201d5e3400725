//! Checks: each is a test and a branch to the exit of its state and reason.
//!
//! The exit is the first target: Cranelift, when it optimises, takes a block after a branch that lists the exit last for
//! the end of a loop, and moves invariants back into it.

use super::function::Lowering;
use crate::abi::{Context, value};
use crate::ir::{HeaderTest, Imm, InstData, MemKind, Opcode, Value, ValueDef};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};

impl Lowering<'_> {
    /// Leaves compiled code at the exit of `data` if `cond` is true.
    pub fn exit_if(&mut self, cond: clif::Value, data: &InstData) {
        let (exit, next) = (self.exit_block(data), self.new_block());
        self.ins().brif(cond, exit, &[], next, &[]);
        self.switch_to(next);
    }

    /// The integer of a value; exits unless it is a fixnum.
    pub fn check_int(&mut self, data: &InstData) -> clif::Value {
        let word = self.arg(data, 0);
        let tag = self.ins().band_imm_u(word, 1);
        let other = self.ins().icmp_imm_u(IntCC::Equal, tag, 0);
        self.exit_if(other, data);
        self.untag_int(word)
    }

    /// The bool of a value; exits unless it is `True` or `False`.
    pub fn check_bool(&mut self, data: &InstData) -> clif::Value {
        let word = self.arg(data, 0);
        let as_true = self.ins().bor_imm_u(word, value::BOOL_BIT as i64);
        let other = self.ins().icmp_imm_u(IntCC::NotEqual, as_true, value::TRUE as i64);
        self.exit_if(other, data);
        self.untag_bool(word)
    }

    /// The address of a value; exits unless it points to an object of the type tag.
    pub fn check_obj(&mut self, data: &InstData) -> clif::Value {
        let Imm::Tag(tag) = data.imm else { unreachable!("the table gives the check a tag") };
        let word = self.check_ref(data);
        self.tag_or_exit(word, tag, data);
        word
    }

    /// The address of a value; exits unless it is a heap pointer.
    pub fn check_ref(&mut self, data: &InstData) -> clif::Value {
        self.pointer_or_exit(data);
        self.arg(data, 0)
    }

    /// Exits unless the operand of `data` is a heap pointer.
    pub fn pointer_or_exit(&mut self, data: &InstData) {
        let word = self.arg(data, 0);
        let tag = self.ins().band_imm_u(word, value::POINTER_MASK as i64);
        let immediate = self.ins().icmp_imm_u(IntCC::NotEqual, tag, 0);
        self.exit_if(immediate, data);
        if self.may_be_absent(data.args[0]) {
            self.present_or_exit(word, data);
        }
    }

    /// Exits unless the operand of `data` is a heap pointer to an object whose header has the expected bits: one check, for
    /// cold code, where blocks cost more than instructions. What is no pointer stands for the context, to be read in its place.
    pub fn object_or_exit(&mut self, test: HeaderTest, data: &InstData) {
        let (word, ctx) = (self.arg(data, 0), self.ctx);
        let immediate = self.is_no_pointer(word, data.args[0]);
        let address = self.ins().select(immediate, ctx, word);
        let other = self.compare_header(IntCC::NotEqual, address, test);
        let wrong = self.ins().bor(immediate, other);
        self.exit_if(wrong, data);
    }

    /// Whether `word`, which is what `value` holds, is no heap pointer, without a branch.
    fn is_no_pointer(&mut self, word: clif::Value, value: Value) -> clif::Value {
        let tag = self.ins().band_imm_u(word, value::POINTER_MASK as i64);
        let immediate = self.ins().icmp_imm_u(IntCC::NotEqual, tag, 0);
        if !self.may_be_absent(value) {
            return immediate;
        }
        let absent = self.ins().icmp_imm_u(IntCC::Equal, word, value::ABSENT as i64);
        self.ins().bor(immediate, absent)
    }

    /// Exits unless the object at `address` has this type tag.
    pub fn tag_or_exit(&mut self, address: clif::Value, tag: u8, data: &InstData) {
        self.header_or_exit(address, HeaderTest::tag(tag), data);
    }

    /// Exits unless the object's header has the expected bits.
    pub fn check_header(&mut self, data: &InstData) -> Option<clif::Value> {
        let Imm::Header(test) = data.imm else { unreachable!("the table gives the check a test") };
        let object = self.arg(data, 0);
        self.header_or_exit(object, test, data);
        None
    }

    /// Whether the object's header has the expected bits.
    pub fn has_header(&mut self, data: &InstData) -> clif::Value {
        let Imm::Header(test) = data.imm else { unreachable!("the table gives the question a test") };
        let object = self.arg(data, 0);
        self.compare_header(IntCC::Equal, object, test)
    }

    /// Exits unless the header of `object` has the expected bits.
    pub fn header_or_exit(&mut self, object: clif::Value, test: HeaderTest, data: &InstData) {
        let other = self.compare_header(IntCC::NotEqual, object, test);
        self.exit_if(other, data);
    }

    /// The test looks at the smallest part of the header that holds the mask, and needs no mask if it is the whole part.
    fn compare_header(&mut self, cond: IntCC, object: clif::Value, test: HeaderTest) -> clif::Value {
        let part = HeaderPart::of(test);
        let mut bits = self.ins().load(part.ty, MemFlagsData::trusted(), object, part.offset);
        if part.mask.count_ones() < part.ty.bits() {
            bits = self.ins().band_imm_u(bits, part.mask as i64);
        }
        self.ins().icmp_imm_u(cond, bits, part.expected as i64)
    }

    /// Exits unless the value is a certain word.
    pub fn check_same(&mut self, data: &InstData) -> Option<clif::Value> {
        let word = self.arg(data, 0);
        let expected = self.constant(data.imm);
        let other = self.ins().icmp(IntCC::NotEqual, word, expected);
        self.exit_if(other, data);
        None
    }

    /// The value itself; exits if it is absent.
    pub fn check_bound(&mut self, data: &InstData) -> clif::Value {
        let word = self.arg(data, 0);
        self.present_or_exit(word, data);
        word
    }

    /// Exits if `word` is zero: the mark of an absent value, and of an exception.
    pub fn present_or_exit(&mut self, word: clif::Value, data: &InstData) {
        let absent = self.ins().icmp_imm_u(IntCC::Equal, word, value::ABSENT as i64);
        self.exit_if(absent, data);
    }

    /// Exits unless the bool is `expected`.
    pub fn check_bool_is(&mut self, data: &InstData, expected: bool) -> Option<clif::Value> {
        let wrong = if expected { self.negated(data.args[0]) } else { self.arg(data, 0) };
        self.exit_if(wrong, data);
        None
    }

    /// Exits if the assumption was given up since the function was compiled.
    pub fn check_valid(&mut self, data: &InstData) -> Option<clif::Value> {
        let Imm::Assumption(number) = data.imm else { unreachable!("the verifier has looked at it") };
        let (ctx, place) = (self.ctx, Context::EPOCHS + 8 * number as i32);
        let epoch = self.ins().load(types::I64, MemFlagsData::trusted(), ctx, place);
        let known = self.env.epochs[number as usize];
        let passed = self.ins().icmp_imm_u(IntCC::NotEqual, epoch, known as i64);
        self.exit_if(passed, data);
        None
    }

    /// Exits if the highest frame that was seen is the one at a slot, or above it.
    pub fn check_unseen(&mut self, data: &InstData) -> Option<clif::Value> {
        let (ctx, frame) = (self.ctx, self.constant(data.imm));
        let seen = self.ins().load(types::I64, MemFlagsData::trusted(), ctx, Context::SEEN);
        let is_seen = self.ins().icmp(IntCC::UnsignedGreaterThanOrEqual, seen, frame);
        self.exit_if(is_seen, data);
        None
    }

    /// Whether `value` may be zero, as far as its definition tells.
    fn may_be_absent(&self, value: Value) -> bool {
        match self.func.def(self.func.resolve(value)) {
            ValueDef::Param(block, _) => block != self.func.entry(),
            ValueDef::Result(inst) => {
                let data = self.func.inst(inst);
                match data.op {
                    Opcode::CheckBound | Opcode::ValuePool | Opcode::RefToValue | Opcode::CallCode => false,
                    Opcode::BoxFloat | Opcode::BoxWord | Opcode::Helper => false,
                    // Below their length, which has been looked at, lists and tuples have no gaps.
                    Opcode::LoadElem if data.mem().is_some_and(|access| access.heap.has_no_gaps()) => false,
                    Opcode::Load | Opcode::LoadElem => data.mem().is_none_or(|access| access.kind == MemKind::Value),
                    _ => true,
                }
            }
            ValueDef::Alias(_) | ValueDef::Dead => true,
        }
    }
}

/// An aligned part of the header word, on a machine that stores low bytes first.
struct HeaderPart {
    ty: clif::Type,
    offset: i32,
    mask: u64,
    expected: u64,
}

impl HeaderPart {
    /// The smallest part that holds the mask of `test`.
    fn of(test: HeaderTest) -> HeaderPart {
        let whole = HeaderPart { ty: types::I64, offset: 0, mask: test.mask, expected: test.expected };
        let needed = test.mask | test.expected;
        if needed == 0 {
            return whole;
        }
        let first = needed.trailing_zeros() / 8;
        let last = (u64::BITS - 1 - needed.leading_zeros()) / 8;
        [types::I8, types::I16, types::I32]
            .into_iter()
            .map(|ty| (ty, first / ty.bytes() * ty.bytes()))
            .find(|(ty, offset)| last < offset + ty.bytes())
            .map_or(whole, |(ty, offset)| HeaderPart {
                ty,
                offset: offset as i32,
                mask: test.mask >> (8 * offset),
                expected: test.expected >> (8 * offset),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_part_of_a_header_is_read() {
        let part = |mask, expected| {
            let part = HeaderPart::of(HeaderTest { mask, expected });
            (part.ty, part.offset, part.mask, part.expected)
        };
        assert_eq!(part(0xFF, 7), (types::I8, 0, 0xFF, 7));
        assert_eq!(part(0x0F00, 0x0300), (types::I8, 1, 0x0F, 3));
        assert_eq!(part(0xFFFF, 0x0102), (types::I16, 0, 0xFFFF, 0x0102));
        assert_eq!(part(0xFFFF_FFFF << 32, 5 << 32), (types::I32, 4, 0xFFFF_FFFF, 5));
        assert_eq!(part(0xFF_FF00, 0x0100), (types::I32, 0, 0xFF_FF00, 0x0100));
        assert_eq!(part(u64::MAX, 9), (types::I64, 0, u64::MAX, 9));
    }
}
