//! Arithmetic modulo a power of two, in machine words.
//!
//! Sums, differences, products, shifts to the left and bitwise operations can be computed modulo 2^64 where the next thing
//! that happens to the result is a mask, or the remainder by a power of two: the bits above never matter, however large the
//! numbers are that Python would make on the way. Such an expression is translated as one: its exits are before its first
//! operation, since nothing in it has an effect.
//!
//! What comes out is an integer of up to 64 bits without a sign, a *word*, on which some operations go on without
//! making it an object.

use super::frame::Frame;
use super::{Abs, Body, Step, Translator};
use crate::bytecode::{BinaryOp, CompareOp, Opcode};
use crate::interp::seen;
use crate::runtime::Value as Word64;
use crate::runtime::objects::Int;
use freevar_jit::abi::value;
use freevar_jit::ir::{Cond, Reason, Type, Value};

/// An expression of which only the lowest bits matter.
enum Term {
    /// An integer constant.
    Constant(Constant),
    /// An integer on the stack or in a variable.
    Operand(Value),
    /// The contents of the cell in a slot.
    Cell(u32),
    /// `~x`
    Inverted(Box<Term>),
    /// `-x`
    Negated(Box<Term>),
    /// An operation whose lowest bits depend on those of its operands only.
    Binary(BinaryOp, Box<Term>, Box<Term>),
    /// An operand without a sign, or a fixnum, shifted right.
    Shifted(Value, i64),
}

/// An expression up to its mask.
struct Masked {
    term: Term,
    mask: u64,
    /// How many words of the stack it takes.
    taken: usize,
    /// How many instructions it is.
    length: u32,
    /// Whether its operations have met fixnums only and made nothing else.
    is_small: bool,
    /// Some of its constants are variables of a closure.
    rests_on_closures: bool,
}

/// An integer constant, as far as it is one of 64 bits.
#[derive(Clone, Copy)]
struct Constant {
    low_bits: u64,
    /// The integer itself, if it has no sign and no more bits.
    word: Option<u64>,
}

impl Constant {
    fn of_int(int: i64) -> Constant {
        Constant { low_bits: int as u64, word: u64::try_from(int).ok() }
    }

    fn of(value: Word64) -> Option<Constant> {
        match value.as_fixnum() {
            Some(int) => Some(Constant::of_int(int)),
            None => {
                let int = value.downcast::<Int>()?;
                Some(Constant { low_bits: int.low_bits(), word: int.as_word() })
            }
        }
    }
}

/// Whether an operation masks one of its operands by a constant without a sign: whether it is the left one, and the mask.
fn mask_of(op: BinaryOp, left: &Term, right: &Term) -> Option<(bool, u64)> {
    let word = |term: &Term| match term {
        Term::Constant(constant) => constant.word,
        _ => None,
    };
    match (op, word(left), word(right)) {
        (BinaryOp::And, _, Some(mask)) => Some((true, mask)),
        (BinaryOp::And, Some(mask), None) => Some((false, mask)),
        (BinaryOp::Remainder, _, Some(power)) if power.is_power_of_two() => Some((true, power - 1)),
        _ => None,
    }
}

impl Translator<'_, '_> {
    /// Translates the expression that begins with the operation at `pc`, up to its mask; gives the number of its
    /// instructions. None if there is no such expression.
    pub(super) fn modular(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Option<u32>> {
        let Some(masked) = self.masked_expression(body, f, pc) else { return Ok(None) };
        let Masked { term, mask, taken, length, is_small, rests_on_closures } = masked;
        if rests_on_closures {
            self.check_closures(body, f, pc);
        }
        let bits = self.low_bits(body, f, pc, &term, is_small)?;
        let result = self.masked(bits, mask);
        f.drop(taken);
        f.push(Abs::Val(result));
        Ok(Some(length))
    }

    /// `bits & mask` as an integer, or as a word if it may be no fixnum.
    fn masked(&mut self, bits: Value, mask: u64) -> Value {
        let limit = self.b.int_const(mask as i64);
        let masked = self.b.and(bits, limit);
        if mask <= value::FIXNUM_MAX as u64 { masked } else { self.b.int_to_word(masked) }
    }

    /// Looks ahead, without translating anything.
    fn masked_expression(&self, body: &Body, f: &Frame, pc: u32) -> Option<Masked> {
        let end = body.live_start + body.live.len() as u32;
        let mut taken = 0;
        let mut stack: Vec<Term> = Vec::new();
        let (mut is_small, mut rests_on_closures) = (true, false);
        for at in pc..end {
            let instr = f.code.code.instrs[at as usize];
            match instr.op {
                Opcode::LOAD_CONST => {
                    stack.push(Term::Constant(Constant::of(f.code.consts[instr.arg as usize])?));
                }
                Opcode::LOAD_FAST => stack.push(self.operand(&f.slots[instr.arg as usize])?),
                Opcode::LOAD_DEREF => match self.fixed_variable(f, instr.arg).and_then(Constant::of) {
                    Some(constant) => {
                        rests_on_closures = true;
                        stack.push(Term::Constant(constant));
                    }
                    None => stack.push(Term::Cell(instr.arg)),
                },
                Opcode::UNARY_INVERT => {
                    let term = stack.pop()?;
                    stack.push(Term::Inverted(Box::new(term)));
                }
                Opcode::UNARY_NEGATIVE => {
                    let term = stack.pop()?;
                    stack.push(Term::Negated(Box::new(term)));
                }
                Opcode::BINARY_OP => {
                    let feedback = f.code.words[at as usize].get().feedback();
                    let may_be_large = seen::INT | seen::OTHER | seen::OVERFLOW;
                    if feedback & !may_be_large != 0 || self.lessons.generic.contains(&(f.code.id, at)) {
                        return None;
                    }
                    // What the operation of the mask has met is what comes out of the ones before.
                    let mut pop = || {
                        stack.pop().or_else(|| {
                            taken += 1;
                            self.operand(&f.slots[f.slots.len().checked_sub(taken)?])
                        })
                    };
                    let (right, left) = (pop()?, pop()?);
                    let op = BinaryOp::ALL[instr.arg as usize].plain();
                    if let Some((masks_left, mask)) = mask_of(op, &left, &right) {
                        let term = if masks_left { left } else { right };
                        let is_expression = matches!(term, Term::Binary(..) | Term::Inverted(_) | Term::Negated(_));
                        if is_expression && stack.is_empty() && taken > 0 {
                            let length = at - pc + 1;
                            return Some(Masked { term, mask, taken, length, is_small, rests_on_closures });
                        }
                        let mask = Term::Constant(Constant { low_bits: mask, word: Some(mask) });
                        stack.push(Term::Binary(BinaryOp::And, Box::new(term), Box::new(mask)));
                        continue;
                    }
                    is_small &= feedback == seen::INT;
                    stack.push(self.combined(op, left, right)?);
                }
                _ => return None,
            }
        }
        None
    }

    fn operand(&self, abs: &Abs) -> Option<Term> {
        if let Some(constant) = self.constant_integer(abs) {
            return Some(Term::Constant(constant));
        }
        let Abs::Val(value) = *abs else { return None };
        matches!(self.b.func.ty(value), Type::Int | Type::Word | Type::Value).then_some(Term::Operand(value))
    }

    /// The integer constant that a slot is known to hold.
    fn constant_integer(&self, abs: &Abs) -> Option<Constant> {
        match self.constant_int(abs) {
            Some(int) => Some(Constant::of_int(int)),
            None => Constant::of(self.known(abs)?),
        }
    }

    fn combined(&self, op: BinaryOp, left: Term, right: Term) -> Option<Term> {
        use BinaryOp::{Add, And, LeftShift, Multiply, Or, RightShift, Subtract, Xor};
        match (op, &left, &right) {
            (Add | Subtract | Multiply | And | Or | Xor, ..)
            | (LeftShift, _, Term::Constant(Constant { word: Some(0..=63), .. })) => {
                Some(Term::Binary(op, Box::new(left), Box::new(right)))
            }
            (RightShift, &Term::Operand(value), &Term::Constant(Constant { word: Some(count @ 0..=63), .. }))
                if self.b.func.ty(value) != Type::Value =>
            {
                Some(Term::Shifted(value, count as i64))
            }
            _ => None,
        }
    }

    /// The lowest 64 bits of a term.
    fn low_bits(&mut self, body: &Body, f: &mut Frame, pc: u32, term: &Term, is_small: bool) -> Step<Value> {
        Ok(match term {
            Term::Constant(constant) => self.b.int_const(constant.low_bits as i64),
            Term::Operand(value) => self.bits_of(body, f, pc, *value, is_small),
            Term::Cell(slot) => {
                let contents = self.variable(body, f, pc, *slot)?;
                let contents = self.tagged(&contents);
                self.bits_of(body, f, pc, contents, is_small)
            }
            Term::Inverted(inner) => {
                let inner = self.low_bits(body, f, pc, inner, is_small)?;
                self.b.bnot(inner)
            }
            Term::Negated(inner) => {
                let inner = self.low_bits(body, f, pc, inner, is_small)?;
                self.b.neg(inner)
            }
            Term::Shifted(value, count) => {
                let count = self.b.int_const(*count);
                match self.b.func.ty(*value) {
                    Type::Word => {
                        let bits = self.b.word_to_int(*value);
                        self.b.shr(bits, count)
                    }
                    _ => self.b.sar(*value, count),
                }
            }
            Term::Binary(op, left, right) => {
                let left = self.low_bits(body, f, pc, left, is_small)?;
                let right = self.low_bits(body, f, pc, right, is_small)?;
                match op {
                    BinaryOp::Add => self.b.add(left, right),
                    BinaryOp::Subtract => self.b.sub(left, right),
                    BinaryOp::Multiply => self.b.mul(left, right),
                    BinaryOp::LeftShift => self.b.shl(left, right),
                    _ => self.bitwise(*op, left, right),
                }
            }
        })
    }

    fn bits_of(&mut self, body: &Body, f: &mut Frame, pc: u32, value: Value, is_small: bool) -> Value {
        match self.b.func.ty(value) {
            Type::Word => self.b.word_to_int(value),
            Type::Value => {
                let exit = self.exit_here(body, f, pc, Reason::Type);
                if is_small { self.b.check_int(value, exit) } else { self.b.check_low_bits(value, exit) }
            }
            _ => value,
        }
    }

    /// A binary operation on a word, if it is one that needs no object.
    pub(super) fn binary_word(&mut self, body: &Body, f: &Frame, pc: u32, op: BinaryOp) -> Step<Option<Value>> {
        use BinaryOp::{Add, And, FloorDivide, Multiply, Or, Remainder, RightShift, Subtract, TrueDivide, Xor};
        let (left, right) = (f.peek(2).clone(), f.peek(1).clone());
        let (left, right) = match op {
            And | Or | Xor if self.type_of(&right) == Some(Type::Word) => (right, left),
            _ => (left, right),
        };
        let constant = self.constant_integer(&right);
        if let (Some(Type::Word), Some(Type::Float)) | (Some(Type::Float), Some(Type::Word)) =
            (self.type_of(f.peek(2)), self.type_of(f.peek(1)))
            && matches!(op, Add | Subtract | Multiply)
        {
            let [left, right] = [2, 1].map(|depth| self.as_double(f.peek(depth)));
            return Ok(Some(match op {
                Add => self.b.fadd(left, right),
                Subtract => self.b.fsub(left, right),
                _ => self.b.fmul(left, right),
            }));
        }
        let is_cheap = matches!(op, RightShift | And | Remainder | FloorDivide);
        let bits = match (&left, self.type_of(&left)) {
            (Abs::Val(word), Some(Type::Word)) => self.b.word_to_int(*word),
            (Abs::Val(value), Some(Type::Value)) if is_cheap && constant.is_some() => {
                let feedback = self.feedback(f, pc);
                let generic = self.lessons.generic.contains(&(f.code.id, pc));
                if generic || feedback & seen::OTHER == 0 || feedback & !(seen::INT | seen::OTHER) != 0 {
                    return Ok(None);
                }
                let exit = self.exit_here(body, f, pc, Reason::Type);
                let word = self.b.check_word(*value, exit);
                self.b.word_to_int(word)
            }
            _ => return Ok(None),
        };
        if let (And | Or | Xor, Abs::Val(word), Some(Type::Word)) = (op, &right, self.type_of(&right)) {
            let other = self.b.word_to_int(*word);
            let result = self.bitwise(op, bits, other);
            return Ok(Some(self.b.int_to_word(result)));
        }
        if op == TrueDivide {
            let Some(divisor) = self.power_of_two(&right) else { return Ok(None) };
            let (word, divisor) = (self.b.int_to_word(bits), self.b.float(divisor));
            let float = self.b.word_to_float(word);
            return Ok(Some(self.b.fdiv(float, divisor)));
        }
        let Some(Constant { low_bits, word }) = constant else { return Ok(None) };
        let operand = self.b.int_const(low_bits as i64);
        Ok(match (op, word) {
            (RightShift, Some(count)) => {
                let shifted = if count > 63 { self.b.int_const(0) } else { self.b.shr(bits, operand) };
                Some(if count < 2 { self.b.int_to_word(shifted) } else { shifted })
            }
            (And, Some(mask)) => Some(self.masked(bits, mask)),
            (Or | Xor, Some(_)) => {
                let result = self.bitwise(op, bits, operand);
                Some(self.b.int_to_word(result))
            }
            (Remainder, Some(divisor @ 1..)) if divisor <= value::FIXNUM_MAX as u64 => Some(self.b.urem(bits, operand)),
            (FloorDivide, Some(4..)) => Some(self.b.udiv(bits, operand)),
            _ => None,
        })
    }

    fn bitwise(&mut self, op: BinaryOp, left: Value, right: Value) -> Value {
        match op {
            BinaryOp::And => self.b.and(left, right),
            BinaryOp::Or => self.b.or(left, right),
            _ => self.b.xor(left, right),
        }
    }

    /// The double of a word or a double.
    fn as_double(&mut self, abs: &Abs) -> Value {
        match *abs {
            Abs::Val(value) if self.b.func.ty(value) == Type::Word => self.b.word_to_float(value),
            Abs::Val(value) => value,
            _ => unreachable!("only values have these types"),
        }
    }

    /// The power of two that a slot is known to hold, by which a division is exact.
    fn power_of_two(&self, abs: &Abs) -> Option<f64> {
        let word = match self.constant_int(abs) {
            Some(int) => u64::try_from(int).ok()?,
            None => {
                let int = self.known(abs)?.downcast::<Int>()?;
                return int
                    .power_of_two()
                    .filter(|&exponent| exponent <= 64)
                    .map(|exponent| 2f64.powi(exponent as i32));
            }
        };
        word.is_power_of_two().then_some(word as f64)
    }

    /// The comparison of two words, or of a word with a constant that is one.
    pub(super) fn compare_words(&mut self, f: &Frame, op: CompareOp) -> Option<Value> {
        let (left, right) = (f.peek(2).clone(), f.peek(1).clone());
        if ![&left, &right].into_iter().any(|abs| self.type_of(abs) == Some(Type::Word)) {
            return None;
        }
        let (left, right) = (self.word_bits(&left)?, self.word_bits(&right)?);
        Some(match op {
            CompareOp::Lt => self.b.icmp(Cond::Ult, left, right),
            CompareOp::Gt => self.b.icmp(Cond::Ult, right, left),
            CompareOp::Eq => self.b.icmp(Cond::Eq, left, right),
            CompareOp::Ne => self.b.icmp(Cond::Ne, left, right),
            CompareOp::Le => {
                let greater = self.b.icmp(Cond::Ult, right, left);
                self.b.not(greater)
            }
            CompareOp::Ge => {
                let less = self.b.icmp(Cond::Ult, left, right);
                self.b.not(less)
            }
        })
    }

    fn word_bits(&mut self, abs: &Abs) -> Option<Value> {
        match *abs {
            Abs::Val(word) if self.b.func.ty(word) == Type::Word => Some(self.b.word_to_int(word)),
            _ => {
                let word = self.constant_integer(abs)?.word?;
                Some(self.b.int_const(word as i64))
            }
        }
    }
}
