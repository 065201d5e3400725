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
    /// An operand without a sign, or a fixnum, shifted right by a count.
    Shifted(Value, Box<Term>),
}

impl Term {
    /// Whether all bits of this follow from the lowest ones of its operands, which are fixnums: whether it can be the count of
    /// a shift.
    fn is_exact(&self) -> bool {
        match self {
            Term::Constant(Constant { word, .. }) => word.is_some(),
            Term::Operand(_) => true,
            Term::Binary(BinaryOp::And, _, mask) => matches!(**mask, Term::Constant(Constant { word: Some(_), .. })),
            // Neither the sum nor the difference of two fixnums has more than 64 bits.
            Term::Binary(BinaryOp::Add | BinaryOp::Subtract, left, right) => {
                let is_fixnum = |term: &Term| match *term {
                    Term::Constant(Constant { word, .. }) => word.is_some_and(|word| word <= value::FIXNUM_MAX as u64),
                    _ => matches!(term, Term::Operand(_)),
                };
                is_fixnum(left) && is_fixnum(right)
            }
            _ => false,
        }
    }
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
            (LeftShift | RightShift, _, Term::Constant(Constant { word: None | Some(64..), .. })) => None,
            (LeftShift | RightShift, _, &Term::Operand(count)) if self.b.func.ty(count) == Type::Word => None,
            (Add | Subtract | Multiply | And | Or | Xor, ..) => Some(Term::Binary(op, Box::new(left), Box::new(right))),
            (LeftShift, _, count) if count.is_exact() => Some(Term::Binary(op, Box::new(left), Box::new(right))),
            (RightShift, &Term::Operand(value), count) if count.is_exact() => {
                Some(Term::Shifted(value, Box::new(right)))
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
                let count = self.term_count(body, f, pc, count)?;
                let exit = self.exit_here(body, f, pc, Reason::Type);
                match self.b.func.ty(*value) {
                    Type::Int => self.b.sar(*value, count),
                    Type::Value if is_small => {
                        let int = self.b.check_int(*value, exit);
                        self.b.sar(int, count)
                    }
                    ty => {
                        let word = if ty == Type::Word { *value } else { self.b.check_word(*value, exit) };
                        let bits = self.b.word_to_int(word);
                        self.b.shr(bits, count)
                    }
                }
            }
            Term::Binary(BinaryOp::LeftShift, left, count) => {
                let left = self.low_bits(body, f, pc, left, is_small)?;
                let count = self.term_count(body, f, pc, count)?;
                self.b.shl(left, count)
            }
            Term::Binary(op, left, right) => {
                let left = self.low_bits(body, f, pc, left, is_small)?;
                let right = self.low_bits(body, f, pc, right, is_small)?;
                match op {
                    BinaryOp::Add => self.b.add(left, right),
                    BinaryOp::Subtract => self.b.sub(left, right),
                    BinaryOp::Multiply => self.b.mul(left, right),
                    _ => self.bitwise(*op, left, right),
                }
            }
        })
    }

    /// How far an operation of the expression shifts, which is less than 64.
    fn term_count(&mut self, body: &Body, f: &mut Frame, pc: u32, term: &Term) -> Step<Value> {
        let count = self.low_bits(body, f, pc, term, true)?;
        if !matches!(term, Term::Constant(_)) {
            self.check_count(body, f, pc, count);
        }
        Ok(count)
    }

    /// Checks that a machine word can be shifted as far as Python would shift it.
    fn check_count(&mut self, body: &Body, f: &Frame, pc: u32, count: Value) {
        let bits = self.b.int_const(64);
        let fits = self.b.icmp(Cond::Ult, count, bits);
        let exit = self.exit_here(body, f, pc, Reason::Bounds);
        self.b.check_true(fits, exit);
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
    pub(super) fn binary_word(&mut self, body: &Body, f: &mut Frame, pc: u32, op: BinaryOp) -> Step<Option<Value>> {
        use BinaryOp::{Add, And, FloorDivide, Multiply, Or, Remainder, RightShift, Subtract, TrueDivide, Xor};
        let (left, right) = (f.peek(2).clone(), f.peek(1).clone());
        let (left, right) = match op {
            And | Or | Xor if self.type_of(&right) == Some(Type::Word) => (right, left),
            _ => (left, right),
        };
        if matches!(op, And | Or | Xor)
            && let Some(result) = self.bitwise_words(body, f, pc, op, &left, &right)
        {
            return Ok(Some(result));
        }
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
            (Abs::Val(value), Some(Type::Value)) if is_cheap && (constant.is_some() || op == RightShift) => {
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
        let may_count = matches!(self.type_of(&right), Some(Type::Int | Type::Value));
        if op == RightShift && constant.is_none() && may_count && !self.lessons.generic.contains(&(f.code.id, pc)) {
            let count = self.as_int(body, f, pc, 1)?;
            self.check_count(body, f, pc, count);
            let shifted = self.b.shr(bits, count);
            return Ok(Some(self.b.int_to_word(shifted)));
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
            (Remainder, Some(divisor @ 1..)) if divisor <= value::FIXNUM_MAX as u64 => {
                Some(self.b.urem(64, bits, operand))
            }
            (FloorDivide, Some(4..)) => Some(self.b.udiv(64, bits, operand)),
            _ => None,
        })
    }

    /// A bitwise operation on two integers of 64 bits without a sign, where types or feedback tell that they are.
    fn bitwise_words(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        op: BinaryOp,
        left: &Abs,
        right: &Abs,
    ) -> Option<Value> {
        let types = [left, right].map(|abs| self.type_of(abs));
        let constants = [left, right].map(|abs| self.constant_integer(abs));
        let may_be = |ty| matches!(ty, Some(Type::Int | Type::Word | Type::Value));
        let has_sign = constants.iter().flatten().any(|constant| constant.word.is_none());
        if has_sign || !types.into_iter().all(may_be) || op == BinaryOp::And && constants[1].is_some() {
            return None;
        }
        let has_word = types.contains(&Some(Type::Word));
        let are_known = has_word && (types == [Some(Type::Word); 2] || constants[1].is_some());
        if !are_known {
            let feedback = self.feedback(f, pc);
            // Two objects of which nothing is known may be sets, but not if they have been fixnums.
            let is_likely = has_word
                || feedback & seen::OTHER != 0 && (types.contains(&Some(Type::Int)) || feedback & seen::INT != 0);
            let has_met_others = feedback & !(seen::INT | seen::OTHER | seen::OVERFLOW) != 0;
            if !is_likely || has_met_others || self.lessons.generic.contains(&(f.code.id, pc)) {
                return None;
            }
        }
        let [left, right] = [left, right].map(|abs| match self.word_bits(abs) {
            Some(bits) => bits,
            None => {
                let exit = self.exit_here(body, f, pc, Reason::Type);
                let word = self.as_word(abs, exit).expect("integers and values may be words");
                self.b.word_to_int(word)
            }
        });
        let result = self.bitwise(op, left, right);
        let is_fixnum = op == BinaryOp::And && types.contains(&Some(Type::Int));
        Some(if is_fixnum { result } else { self.b.int_to_word(result) })
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
