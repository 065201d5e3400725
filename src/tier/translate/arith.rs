//! Arithmetic and comparisons: on machine integers and doubles where types or feedback allow it, else by helpers.

use super::frame::Frame;
use super::{Abs, Body, Step, Translator};
use crate::bytecode::{BinaryOp, CompareOp};
use crate::interp::seen;
use crate::runtime::objects::Tag;
use freevar_jit::abi::HelperId;
use freevar_jit::ir::{Cond, Exit, Imm, Opcode, Reason, Type, Value};

/// The largest double below which every integer is a double of its own.
pub(super) const EXACT: i64 = 1 << 53;

impl Translator<'_, '_> {
    /// Whether an operation is on integers or on doubles, by types and feedback; none for the general case.
    fn numeric(&mut self, body: &Body, f: &Frame, pc: u32) -> Step<Option<Type>> {
        let known = |ty| matches!(ty, Some(Type::Int | Type::Float));
        let (left, right) = (self.type_of(f.peek(2)), self.type_of(f.peek(1)));
        let feedback = self.feedback(f, pc);
        if known(left) && known(right) && feedback & seen::OVERFLOW == 0 {
            let ints = left == Some(Type::Int) && right == Some(Type::Int);
            return Ok(Some(if ints { Type::Int } else { Type::Float }));
        }
        // Types may be known that the feedback has not met: of two integers no operation is one on doubles.
        let is_int = |ty, depth| ty == Some(Type::Int) || ty != Some(Type::Float) && self.was_int(f, pc, depth);
        if is_int(left, 2) && is_int(right, 1) && feedback & seen::OVERFLOW == 0 {
            return Ok(Some(Type::Int));
        }
        match feedback {
            0 => self.leave(body, f, pc, Reason::Branch),
            seen::INT if left != Some(Type::Float) && right != Some(Type::Float) => Ok(Some(Type::Int)),
            _ if feedback & !seen::FLOATS == 0 && left.is_some() && right.is_some() => Ok(Some(Type::Float)),
            _ => Ok(None),
        }
    }

    /// Whether the operand `depth` words from the top of an operation on doubles was always an integer.
    pub(super) fn was_int(&self, f: &Frame, pc: u32, depth: usize) -> bool {
        self.met(f, pc, depth) == (true, false)
    }

    /// Whether the operand `depth` words from the top of an operation on doubles has been an integer, and a float.
    fn met(&self, f: &Frame, pc: u32, depth: usize) -> (bool, bool) {
        let (int, float) = match depth {
            2 => (seen::INT_FLOAT, seen::FLOAT_INT),
            _ => (seen::FLOAT_INT, seen::INT_FLOAT),
        };
        let feedback = self.feedback(f, pc);
        (feedback & int != 0, feedback & (float | seen::FLOAT) != 0)
    }

    /// Whether an operand has been an integer at times, and at others a float.
    fn has_met_both(&self, f: &Frame, pc: u32, depth: usize) -> bool {
        let (int, float) = self.met(f, pc, depth);
        float && (int || self.feedback(f, pc) & seen::INT != 0)
    }

    /// An operand of an operation on doubles, which may have been an integer at times.
    fn as_number(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Step<Value> {
        match *f.peek(depth) {
            Abs::Val(value) if self.b.func.ty(value) == Type::Value && self.has_met_both(f, pc, depth) => {
                let exit = self.exit_here(body, f, pc, Reason::Type);
                Ok(self.b.check_number(value, exit))
            }
            _ => self.as_float(body, f, pc, depth),
        }
    }

    pub(super) fn binary(&mut self, body: &Body, f: &mut Frame, pc: u32, op: BinaryOp) -> Step {
        if let Some(complex) = self.binary_complex(body, f, pc, op.plain())? {
            f.drop(2);
            f.push(complex);
            return Ok(());
        }
        if op.plain() == BinaryOp::Add
            && let Some(joined) = self.joined_tuples(f)
        {
            f.drop(2);
            f.push(joined);
            return Ok(());
        }
        let result = match self.binary_word(body, f, pc, op.plain())? {
            Some(result) => Some(result),
            None if self.lessons.generic.contains(&(f.code.id, pc)) => None,
            None => match self.numeric(body, f, pc)? {
                Some(Type::Int) => self.binary_int(body, f, pc, op.plain())?,
                Some(Type::Float) => self.binary_float(body, f, pc, op.plain())?,
                _ => self.binary_either(body, f, pc, op.plain())?,
            },
        };
        let result = match result {
            Some(result) => result,
            None => {
                let (left, right) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
                let number = self.b.int_const(op as i64);
                let state = self.raise_state(body, f, pc);
                self.helper_raising(HelperId::BinaryOp, &[number, left, right], &state)
            }
        };
        f.drop(2);
        f.push(Abs::Val(result));
        Ok(())
    }

    fn binary_int(&mut self, body: &Body, f: &mut Frame, pc: u32, op: BinaryOp) -> Step<Option<Value>> {
        if op == BinaryOp::Power {
            return self.small_power(body, f, pc);
        }
        if op == BinaryOp::MatrixMultiply {
            return Ok(None);
        }
        let (left, right) = (self.as_int(body, f, pc, 2)?, self.as_int(body, f, pc, 1)?);
        let overflow = self.exit_here(body, f, pc, Reason::Overflow);
        Ok(Some(match op {
            BinaryOp::Add | BinaryOp::Subtract | BinaryOp::Multiply => self.simple_int(op, left, right, overflow),
            BinaryOp::And => self.b.and(left, right),
            BinaryOp::Or => self.b.or(left, right),
            BinaryOp::Xor => self.b.xor(left, right),
            BinaryOp::LeftShift => self.b.shl_ovf(left, right, overflow),
            BinaryOp::RightShift => {
                let bound = self.b.int_const(63);
                let fits = self.b.icmp(Cond::Ult, right, bound);
                let exit = self.exit_here(body, f, pc, Reason::Bounds);
                self.b.check_true(fits, exit);
                self.b.sar(left, right)
            }
            BinaryOp::FloorDivide => {
                self.check_divisor(body, f, pc, right);
                let quotient = self.b.floordiv(left, right);
                // The least fixnum by -1 is the one quotient that is none.
                self.b.check_fixnum(quotient, overflow)
            }
            BinaryOp::Remainder => {
                self.check_divisor(body, f, pc, right);
                self.b.floor_mod(left, right)
            }
            BinaryOp::TrueDivide => self.divide_ints(body, f, pc, left, right),
            _ => return Ok(None),
        }))
    }

    /// `/` of integers.
    pub(super) fn divide_ints(&mut self, body: &Body, f: &Frame, pc: u32, left: Value, right: Value) -> Value {
        self.check_divisor(body, f, pc, right);
        for operand in [left, right] {
            self.check_exact(body, f, pc, operand);
        }
        let (left, right) = (self.b.int_to_float(left), self.b.int_to_float(right));
        self.b.fdiv(left, right)
    }

    /// `/` of doubles.
    pub(super) fn divide_floats(&mut self, body: &Body, f: &Frame, pc: u32, left: Value, right: Value) -> Value {
        let zero = self.b.float(0.0);
        let nonzero = self.b.fcmp(Cond::Ne, right, zero);
        self.unless_divided_by_zero(body, f, pc, nonzero);
        self.b.fdiv(left, right)
    }

    /// A power of an integer to a constant that a multiplication or two make.
    fn small_power(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Option<Value>> {
        let Some(exponent @ 2..=3) = self.constant_int(f.peek(1)) else { return Ok(None) };
        let base = self.as_int(body, f, pc, 2)?;
        let overflow = self.exit_here(body, f, pc, Reason::Overflow);
        let square = self.b.mul_ovf(base, base, overflow);
        Ok(Some(if exponent == 2 { square } else { self.b.mul_ovf(square, base, overflow) }))
    }

    /// A power of a positive double, or one to a known positive whole number: it is neither complex nor a division by zero.
    /// One that is too large raises, which no root is.
    fn float_power(&mut self, body: &Body, f: &Frame, pc: u32, base: Value, exponent: Value) -> Value {
        let known = self.known_exponent(exponent).filter(|&exponent| exponent > 0.0);
        let may_be_negative = known.is_some_and(|exponent| exponent.fract() == 0.0);
        if !may_be_negative {
            let zero = self.b.float(0.0);
            let positive = self.b.fcmp(Cond::Gt, base, zero);
            let exit = self.exit_here(body, f, pc, Reason::Value);
            self.b.check_true(positive, exit);
        }
        let power = self.b.helper(HelperId::PowFloat, &[base, exponent]);
        if !known.is_some_and(|exponent| exponent < 1.0) {
            let infinity = self.b.float(f64::INFINITY);
            let size = if may_be_negative { self.b.fabs(power) } else { power };
            let finite = self.b.fcmp(Cond::Lt, size, infinity);
            let exit = self.exit_here(body, f, pc, Reason::Overflow);
            self.b.check_true(finite, exit);
        }
        power
    }

    fn known_exponent(&self, exponent: Value) -> Option<f64> {
        let inst = self.b.func.inst(self.b.func.def_inst(exponent)?);
        match inst.imm {
            Imm::Float(bits) => Some(f64::from_bits(bits)),
            Imm::Int(int) => Some(int as f64),
            _ if inst.op == Opcode::IntToFloat => self.known_exponent(inst.args[0]),
            _ => None,
        }
    }

    fn check_divisor(&mut self, body: &Body, f: &Frame, pc: u32, divisor: Value) {
        let zero = self.b.int_const(0);
        let nonzero = self.b.icmp(Cond::Ne, divisor, zero);
        self.unless_divided_by_zero(body, f, pc, nonzero);
    }

    /// Goes on only where the divisor is not zero.
    pub(super) fn unless_divided_by_zero(&mut self, body: &Body, f: &Frame, pc: u32, nonzero: Value) {
        self.unless_raises(body, f, pc, nonzero, Reason::ZeroDivision, |translator, [left, right], raising| {
            let op = translator.b.int_const(translator.word.arg().into());
            translator.helper_raising(HelperId::BinaryOp, &[op, left, right], raising);
        });
    }

    /// Checks that an integer is a double exactly because it is small.
    pub(super) fn check_exact(&mut self, body: &Body, f: &Frame, pc: u32, int: Value) {
        let (half, all) = (self.b.int_const(EXACT), self.b.int_const(2 * EXACT));
        let shifted = self.b.add(int, half);
        let small = self.b.icmp(Cond::Ult, shifted, all);
        let exit = self.exit_here(body, f, pc, Reason::Overflow);
        self.b.check_true(small, exit);
    }

    pub(super) fn binary_float(&mut self, body: &Body, f: &mut Frame, pc: u32, op: BinaryOp) -> Step<Option<Value>> {
        use BinaryOp::{Add, Multiply, Power, Subtract, TrueDivide};
        if !matches!(op, Add | Subtract | Multiply | TrueDivide | Power) {
            return Ok(None);
        }
        self.check_not_integers(body, f, pc);
        let (left, right) = (self.as_number(body, f, pc, 2)?, self.as_number(body, f, pc, 1)?);
        Ok(Some(match op {
            Add | Subtract | Multiply => self.simple_float(op, left, right),
            Power => self.float_power(body, f, pc, left, right),
            _ => self.divide_floats(body, f, pc, left, right),
        }))
    }

    /// Leaves where the operands of an operation on doubles are two integers, if each of them may be one: no operation on two
    /// integers is one on doubles.
    fn check_not_integers(&mut self, body: &Body, f: &Frame, pc: u32) {
        let mut are_ints = self.b.bool_const(true);
        for depth in [2, 1] {
            let &Abs::Val(value) = f.peek(depth) else { return };
            let is_int = match self.b.func.ty(value) {
                Type::Int => self.b.bool_const(true),
                Type::Value if self.was_int(f, pc, depth) || self.has_met_both(f, pc, depth) => self.b.is_int(value),
                _ => return,
            };
            let no = self.b.bool_const(false);
            are_ints = self.b.select(are_ints, is_int, no);
        }
        let exit = self.exit_here(body, f, pc, Reason::Type);
        self.b.check_false(are_ints, exit);
    }

    /// `+`, `-` or `*` of integers.
    pub(super) fn simple_int(&mut self, op: BinaryOp, left: Value, right: Value, overflow: Exit) -> Value {
        match op {
            BinaryOp::Add => self.b.add_ovf(left, right, overflow),
            BinaryOp::Subtract => self.b.sub_ovf(left, right, overflow),
            _ => self.b.mul_ovf(left, right, overflow),
        }
    }

    /// `+`, `-` or `*` of doubles.
    pub(super) fn simple_float(&mut self, op: BinaryOp, left: Value, right: Value) -> Value {
        match op {
            BinaryOp::Add => self.b.fadd(left, right),
            BinaryOp::Subtract => self.b.fsub(left, right),
            _ => self.b.fmul(left, right),
        }
    }

    pub(super) fn negative(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        if let Some(complex) = self.negative_complex(body, f, pc)? {
            f.drop(1);
            f.push(complex);
            return Ok(());
        }
        let result = match self.type_of(f.peek(1)) {
            Some(Type::Float) => {
                let value = self.as_float(body, f, pc, 1)?;
                self.b.fneg(value)
            }
            ty if ty == Some(Type::Int) || self.feedback(f, pc) == seen::INT => {
                let value = self.as_int(body, f, pc, 1)?;
                let exit = self.exit_here(body, f, pc, Reason::Overflow);
                self.b.neg_ovf(value, exit)
            }
            _ => match self.feedback(f, pc) {
                seen::FLOAT => {
                    let value = self.as_float(body, f, pc, 1)?;
                    self.b.fneg(value)
                }
                0 => return self.leave(body, f, pc, Reason::Branch),
                _ => match self.negative_either(body, f, pc) {
                    Some(negated) => negated,
                    None => self.unary(body, f, pc, HelperId::Negative),
                },
            },
        };
        f.drop(1);
        f.push(Abs::Val(result));
        Ok(())
    }

    /// `UNARY_INVERT`
    pub(super) fn invert(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        let result = match self.feedback(f, pc) {
            met if met == seen::INT || self.type_of(f.peek(1)) == Some(Type::Int) => {
                let value = self.as_int(body, f, pc, 1)?;
                self.b.bnot(value)
            }
            0 => return self.leave(body, f, pc, Reason::Branch),
            _ => self.unary(body, f, pc, HelperId::Invert),
        };
        f.drop(1);
        f.push(Abs::Val(result));
        Ok(())
    }

    /// A unary operator of whatever there is.
    fn unary(&mut self, body: &Body, f: &Frame, pc: u32, operator: HelperId) -> Value {
        let value = self.tagged(&f.peek(1).clone());
        let state = self.raise_state(body, f, pc);
        self.helper_raising(operator, &[value], &state)
    }

    pub(super) fn compare(&mut self, body: &Body, f: &mut Frame, pc: u32, op: CompareOp) -> Step {
        let cond = condition(op);
        let special = match self.compare_words(f, op) {
            Some(result) => Some(result),
            None => self.equal_complex(body, f, pc, cond)?.or_else(|| self.compare_identities(body, f, pc, op)),
        };
        if let Some(result) = special {
            f.drop(2);
            f.push(Abs::Val(result));
            return Ok(());
        }
        let result = match self.numeric(body, f, pc)? {
            _ if self.feedback(f, pc) == seen::STR => self.compare_strings(body, f, pc, cond),
            Some(Type::Int) => {
                let (left, right) = (self.as_int(body, f, pc, 2)?, self.as_int(body, f, pc, 1)?);
                self.b.icmp(cond, left, right)
            }
            Some(Type::Float) => {
                // An integer is compared exactly, which its double allows only if it is small.
                for depth in [2, 1] {
                    if self.type_of(f.peek(depth)) == Some(Type::Int) || self.was_int(f, pc, depth) {
                        let int = self.as_int(body, f, pc, depth)?;
                        self.check_exact(body, f, pc, int);
                    }
                }
                let (left, right) = (self.as_float(body, f, pc, 2)?, self.as_float(body, f, pc, 1)?);
                self.b.fcmp(cond, left, right)
            }
            _ => match self.compare_either(body, f, pc, cond) {
                Some(result) => result,
                None => {
                    let (left, right) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
                    let number = self.b.int_const(op as i64);
                    let state = self.raise_state(body, f, pc);
                    self.helper_raising(HelperId::CompareOp, &[number, left, right], &state)
                }
            },
        };
        f.drop(2);
        f.push(Abs::Val(result));
        Ok(())
    }

    /// Compares strings, by their code points if both are known to be characters.
    fn compare_strings(&mut self, body: &Body, f: &mut Frame, pc: u32, cond: Cond) -> Value {
        if self.is_character(f.peek(2)) && self.is_character(f.peek(1)) {
            let [left, right] = [2, 1].map(|depth| self.code_point(&f.peek(depth).clone()));
            return self.b.icmp(cond, left, right);
        }
        let [left, right] = [2, 1].map(|depth| self.as_object(body, f, pc, depth, Tag::Str));
        if let Cond::Eq | Cond::Ne = cond {
            let equal = match [2, 1].map(|depth| self.known_byte(f.peek(depth))) {
                [_, Some(byte)] => self.is_character_of(left, byte),
                [Some(byte), None] => self.is_character_of(right, byte),
                _ => self.b.helper(HelperId::StrEqual, &[left, right]),
            };
            return if cond == Cond::Eq { equal } else { self.b.not(equal) };
        }
        let order = self.b.helper(HelperId::StrOrder, &[left, right]);
        let zero = self.b.int_const(0);
        self.b.icmp(cond, order, zero)
    }
}

/// What a comparison asks of numbers.
pub(super) fn condition(op: CompareOp) -> Cond {
    match op {
        CompareOp::Lt => Cond::Lt,
        CompareOp::Le => Cond::Le,
        CompareOp::Eq => Cond::Eq,
        CompareOp::Ne => Cond::Ne,
        CompareOp::Gt => Cond::Gt,
        CompareOp::Ge => Cond::Ge,
    }
}
