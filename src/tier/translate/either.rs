//! Numbers that are integers at times and doubles at others: each operation on them is a branch, and its result is a
//! number of either kind again, or what both kinds come to.
//!
//! `opt/thread` and `opt/numbers` make of a chain of such operations two ways, one for each kind, without tagged words.

use super::frame::Frame;
use super::{Abs, Body, Step, Translator};
use crate::bytecode::BinaryOp;
use crate::interp::seen;
use freevar_jit::ir::{Block, Cond, Exit, Reason, Type, Value};

impl Translator<'_, '_> {
    /// Whether an instruction has met integers, and has met doubles, and nothing else.
    fn has_met_either(&self, f: &Frame, pc: u32) -> bool {
        let feedback = self.feedback(f, pc);
        feedback & seen::INT != 0 && feedback & seen::FLOATS != 0 && feedback & !(seen::INT | seen::FLOATS) == 0
    }

    /// Whether a value is known to be a number, of either kind.
    fn is_either(&self, abs: &Abs) -> bool {
        matches!(abs, Abs::Val(value) if self.either.contains(value))
    }

    /// `+`, `-`, `*` and `/` of operands that have been both integers at times, and at others not.
    pub(super) fn binary_either(&mut self, body: &Body, f: &mut Frame, pc: u32, op: BinaryOp) -> Step<Option<Value>> {
        use BinaryOp::{Add, Multiply, Subtract, TrueDivide};
        if !self.has_met_either(f, pc) || !matches!(op, Add | Subtract | Multiply | TrueDivide) {
            return Ok(None);
        }
        let [left, right] = [2, 1].map(|depth| self.type_of(f.peek(depth)));
        if left == Some(Type::Float) || right == Some(Type::Float) {
            return self.binary_float(body, f, pc, op);
        }
        let operands = [2, 1].map(|depth| f.peek(depth).clone());
        let Some(kinds) = self.branch_on_kinds(body, f, pc, operands) else { return Ok(None) };
        let ty = if op == TrueDivide { Type::Float } else { Type::Value };
        let result = self.b.append_param(kinds.join, ty);

        let [left, right] = kinds.ints;
        let int = if op == TrueDivide {
            self.divide_ints(body, f, pc, left, right)
        } else {
            let overflow = self.exit_here(body, f, pc, Reason::Overflow);
            let int = self.simple_int(op, left, right, overflow);
            self.b.tag_int(int)
        };
        self.b.jump(kinds.join, &[int]);

        self.b.switch_to(kinds.otherwise);
        let [left, right] = kinds.words.map(|word| self.b.check_number(word, kinds.exit));
        let float = if op == TrueDivide {
            self.divide_floats(body, f, pc, left, right)
        } else {
            let float = self.simple_float(op, left, right);
            self.b.box_float(float)
        };
        self.b.jump(kinds.join, &[float]);
        self.b.switch_to(kinds.join);
        if ty == Type::Value {
            self.either.insert(result);
        }
        Ok(Some(result))
    }

    /// A comparison of operands that have been both integers at times, and at others not.
    pub(super) fn compare_either(&mut self, body: &Body, f: &mut Frame, pc: u32, cond: Cond) -> Option<Value> {
        if !self.has_met_either(f, pc) {
            return None;
        }
        let operands = [2, 1].map(|depth| f.peek(depth).clone());
        self.compare_numbers(body, f, pc, cond, operands)
    }

    /// A comparison of two values that are taken to be numbers of either kind.
    fn compare_numbers(&mut self, body: &Body, f: &Frame, pc: u32, cond: Cond, operands: [Abs; 2]) -> Option<Value> {
        let kinds = self.branch_on_kinds(body, f, pc, operands)?;
        let result = self.b.append_param(kinds.join, Type::Bool);
        let [left, right] = kinds.ints;
        let holds = self.b.icmp(cond, left, right);
        self.b.jump(kinds.join, &[holds]);

        self.b.switch_to(kinds.otherwise);
        let [left, right] = kinds.words.map(|word| self.b.check_number(word, kinds.exit));
        // An integer that its double is not exactly has a size of at least 2^53: if the other number's is less, that does
        // not matter.
        let bound = self.b.float(super::arith::EXACT as f64);
        let sizes = [left, right].map(|float| self.b.fabs(float));
        let [left_is_exact, right_is_exact] = sizes.map(|size| self.b.fcmp(Cond::Lt, size, bound));
        let is_exact = self.b.select(left_is_exact, left_is_exact, right_is_exact);
        let exit = self.exit_here(body, f, pc, Reason::Overflow);
        self.b.check_true(is_exact, exit);
        let holds = self.b.fcmp(cond, left, right);
        self.b.jump(kinds.join, &[holds]);
        self.b.switch_to(kinds.join);
        Some(result)
    }

    /// `-x` of a number that has been of either kind.
    pub(super) fn negative_either(&mut self, body: &Body, f: &Frame, pc: u32) -> Option<Value> {
        let &Abs::Val(value) = f.peek(1) else { return None };
        if self.b.func.ty(value) != Type::Value || !self.has_met_either(f, pc) && !self.is_either(f.peek(1)) {
            return None;
        }
        let of_int = |translator: &mut Self, int, overflow| translator.b.neg_ovf(int, overflow);
        Some(self.of_same_kind(body, f, pc, value, of_int, |translator, float| translator.b.fneg(float)))
    }

    /// `abs(x)` of a value that is taken to be a number.
    pub(super) fn abs_either(&mut self, body: &Body, f: &Frame, pc: u32, value: Value) -> Value {
        let of_int = |translator: &mut Self, int, overflow| {
            let size = translator.b.abs(int);
            translator.b.check_fixnum(size, overflow)
        };
        self.of_same_kind(body, f, pc, value, of_int, |translator, float| translator.b.fabs(float))
    }

    /// What `int` makes of a number if it is an integer, and `float` if it is a double: a number of the same kind.
    fn of_same_kind(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        number: Value,
        int: impl FnOnce(&mut Self, Value, Exit) -> Value,
        float: impl FnOnce(&mut Self, Value) -> Value,
    ) -> Value {
        let (exit, overflow) =
            (self.exit_here(body, f, pc, Reason::Type), self.exit_here(body, f, pc, Reason::Overflow));
        let of_int = |translator: &mut Self, value| {
            let int = int(translator, value, overflow);
            translator.b.tag_int(int)
        };
        let of_float = |translator: &mut Self, value| {
            let float = float(translator, value);
            translator.b.box_float(float)
        };
        let result = self.by_kind(number, exit, Type::Value, of_int, of_float);
        self.either.insert(result);
        result
    }

    /// `int(x)` of a number that is known to be one.
    pub(super) fn int_of_either(&mut self, body: &Body, f: &Frame, pc: u32) -> Option<Value> {
        let &Abs::Val(value) = f.peek(1) else { return None };
        if !self.is_either(f.peek(1)) {
            return None;
        }
        let (exit, overflow) =
            (self.exit_here(body, f, pc, Reason::Type), self.exit_here(body, f, pc, Reason::Overflow));
        let whole = |translator: &mut Self, float| {
            let whole = translator.towards_zero(float);
            translator.b.float_to_int_checked(whole, overflow)
        };
        Some(self.by_kind(value, exit, Type::Int, |_, int| int, whole))
    }

    /// The first of some values, taken to be numbers of either kind, than which none is less, or none greater.
    pub(super) fn extreme_of_either(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        values: &[Abs],
        is_min: bool,
    ) -> Option<Value> {
        let cond = if is_min { Cond::Lt } else { Cond::Gt };
        let (first, others) = values.split_first()?;
        let mut result = first.clone();
        for other in others {
            let is_better = self.compare_numbers(body, f, pc, cond, [other.clone(), result.clone()])?;
            let [other, best] = [other, &result].map(|abs| self.tagged(abs));
            let better = self.b.select(is_better, other, best);
            self.either.insert(better);
            result = Abs::Val(better);
        }
        Some(self.tagged(&result))
    }

    /// Whether a number that is known to be one is not zero.
    pub(super) fn truth_of_either(&mut self, body: &Body, f: &Frame, pc: u32) -> Option<Value> {
        let &Abs::Val(value) = f.peek(1) else { return None };
        if !self.is_either(f.peek(1)) {
            return None;
        }
        let exit = self.exit_here(body, f, pc, Reason::Type);
        let (float, zero) = (self.b.check_number(value, exit), self.b.float(0.0));
        Some(self.b.fcmp(Cond::Ne, float, zero))
    }

    /// What `int` makes of a number if it is an integer, and `float` if it is a double, of type `ty`.
    fn by_kind(
        &mut self,
        number: Value,
        exit: Exit,
        ty: Type,
        int: impl FnOnce(&mut Self, Value) -> Value,
        float: impl FnOnce(&mut Self, Value) -> Value,
    ) -> Value {
        let [ints, floats, join] = [(); 3].map(|()| self.b.create_block());
        let result = self.b.append_param(join, ty);
        let is_int = self.b.is_int(number);
        self.b.branch(is_int, ints, &[], floats, &[]);
        self.b.switch_to(ints);
        let untagged = self.b.untag_int(number);
        let of_int = int(self, untagged);
        self.b.jump(join, &[of_int]);
        self.b.switch_to(floats);
        let double = self.b.check_number(number, exit);
        let of_float = float(self, double);
        self.b.jump(join, &[of_float]);
        self.b.switch_to(join);
        result
    }

    /// Branches on whether both operands are integers, and goes on where they are.
    fn branch_on_kinds(&mut self, body: &Body, f: &Frame, pc: u32, operands: [Abs; 2]) -> Option<Kinds> {
        let mut types = operands.iter().map(|operand| self.type_of(operand));
        if !types.all(|ty| matches!(ty, Some(Type::Int | Type::Float | Type::Value))) {
            return None;
        }
        let words = operands.map(|operand| self.tagged(&operand));
        let exit = self.exit_here(body, f, pc, Reason::Type);
        let [with_int, both, otherwise, join] = [(); 4].map(|()| self.b.create_block());
        // The right one first: it is younger, and the way here more often tells what it is.
        let is_int = self.b.is_int(words[1]);
        self.b.branch(is_int, with_int, &[], otherwise, &[]);
        self.b.switch_to(with_int);
        let is_int = self.b.is_int(words[0]);
        self.b.branch(is_int, both, &[], otherwise, &[]);
        self.b.switch_to(both);
        let ints = words.map(|word| self.b.untag_int(word));
        Some(Kinds { words, exit, ints, otherwise, join })
    }
}

/// The ways of an operation on two numbers of either kind.
struct Kinds {
    words: [Value; 2],
    /// For what is no number.
    exit: Exit,
    /// The operands where both are integers.
    ints: [Value; 2],
    /// Where they are not.
    otherwise: Block,
    /// Where the ways meet.
    join: Block,
}
