//! Complex numbers: each is two doubles, and an object only where something needs one.
//!
//! What they compute is `bytecode::complex`'s, operation by operation, so that the last bits and the signs of zeros are
//! the interpreter's.

use super::arith::{EXACT, condition};
use super::expected::Content;
use super::frame::{Abs, Frame, Key};
use super::ops::access;
use super::{Body, Step, Translator};
use crate::bytecode::{self, BinaryOp, CompareOp};
use crate::interp::seen;
use crate::runtime::heap::Header;
use crate::runtime::objects::{Complex, Gc, Str, Tag};
use crate::runtime::ops::number::as_double;
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{AllocShape, Block, Cond, Exit, HeaderTest, Imm, MemKind, Opcode, Reason, Type, Value};
use std::ops::Range;

/// The real and the imaginary part.
type Parts = [Value; 2];

/// The instructions of a call of `abs`, a constant, and a comparison.
const SIZE_COMPARISON: usize = 3;
/// The bounds whose square is neither too large nor too small to be exact to the last digits.
const MODERATE: Range<f64> = 1e-100..1e100;
/// How near to the square of a bound a sum of squares, relatively, tells nothing: far more than either is wrong by.
const CLOSE: f64 = 1e-12;

/// What an operand has been, as far as feedback tells.
#[derive(Clone, Copy)]
struct Met {
    complex: bool,
    real: bool,
}

impl Translator<'_, '_> {
    /// `+`, `-`, `*`, `/` and small powers of numbers of which one is complex.
    pub(super) fn binary_complex(&mut self, body: &Body, f: &mut Frame, pc: u32, op: BinaryOp) -> Step<Option<Abs>> {
        use BinaryOp::{Add, Multiply, Power, Subtract, TrueDivide};
        if !matches!(op, Add | Subtract | Multiply | TrueDivide | Power) || !self.are_complex(f, pc) {
            return Ok(None);
        }
        if op == Power {
            return self.complex_power(body, f, pc);
        }
        let a = self.as_complex(body, f, pc, 2)?;
        let b = self.as_complex(body, f, pc, 1)?;
        let [re, im] = match op {
            Add | Subtract => [0, 1].map(|part| self.simple_float(op, a[part], b[part])),
            Multiply => self.complex_product(a, b),
            _ => self.complex_quotient(body, f, pc, a, b),
        };
        Ok(Some(Abs::Complex { re, im }))
    }

    /// `==` and `!=` of complex numbers, and of one and a number whose type is known.
    pub(super) fn equal_complex(&mut self, body: &Body, f: &mut Frame, pc: u32, cond: Cond) -> Step<Option<Value>> {
        if !matches!(cond, Cond::Eq | Cond::Ne) || !self.are_complex(f, pc) {
            return Ok(None);
        }
        for depth in [2, 1] {
            match self.type_of(f.peek(depth)) {
                Some(Type::Float) => {}
                // An integer is compared exactly, which its double allows only if it is small.
                Some(Type::Int) => {
                    let int = self.as_int(body, f, pc, depth)?;
                    self.check_exact(body, f, pc, int);
                }
                _ if !self.is_complex(f.peek(depth)) && self.met_complex(f, pc, depth).real => return Ok(None),
                _ => {}
            }
        }
        let a = self.as_complex(body, f, pc, 2)?;
        let b = self.as_complex(body, f, pc, 1)?;
        let [re, im] = [0, 1].map(|part| self.b.fcmp(Cond::Eq, a[part], b[part]));
        let equal = self.b.select(re, im, re);
        Ok(Some(if cond == Cond::Eq { equal } else { self.b.not(equal) }))
    }

    /// `-x` of a complex number.
    pub(super) fn negative_complex(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Option<Abs>> {
        let is_met = self.feedback(f, pc) == seen::COMPLEX && self.type_of(f.peek(1)) == Some(Type::Value);
        if !is_met && !self.is_complex(f.peek(1)) {
            return Ok(None);
        }
        let parts = self.complex_operand(body, f, pc, 1);
        let [re, im] = parts.map(|part| self.b.fneg(part));
        Ok(Some(Abs::Complex { re, im }))
    }

    /// `abs(x)` of a value that is known to be complex.
    pub(super) fn abs_complex(&mut self, body: &Body, f: &Frame, pc: u32) -> Option<Value> {
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let parts = self.evident_parts(f.peek(1))?;
        Some(self.complex_size(body, f, pc, parts))
    }

    /// `abs(x)` of a complex number that is compared with a constant: the square of the size tells, unless it is close to
    /// that of the constant. Gives how many instructions that is.
    pub(super) fn compare_size(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Option<u32> {
        let native = self.known_native(f.peek(3))?;
        let is_abs = native.def.name == "abs" && native.owner.is_none() && *f.peek(2) == Abs::Absent;
        let has_length = (pc - body.live_start) as usize + SIZE_COMPARISON <= body.live.len();
        if !is_abs || !has_length || self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let [_, load, compare] = f.code.code.instrs[pc as usize..][..SIZE_COMPARISON] else { return None };
        if (load.op, compare.op) != (bytecode::Opcode::LOAD_CONST, bytecode::Opcode::COMPARE_OP) {
            return None;
        }
        let constant = f.code.consts[load.arg as usize];
        let is_exact = constant.as_fixnum().is_none_or(|int| int < EXACT);
        let bound = as_double(constant).filter(|bound| is_exact && MODERATE.contains(bound))?;
        let (cond, is_below) = match condition(CompareOp::ALL[compare.arg as usize & 7]) {
            cond @ (Cond::Lt | Cond::Le) => (cond, true),
            cond @ (Cond::Gt | Cond::Ge) => (cond, false),
            _ => return None,
        };
        let [re, im] = self.evident_parts(f.peek(1))?;

        let [not_below, close, join] = [(); 3].map(|()| self.b.create_block());
        let result = self.b.append_param(join, Type::Bool);
        let [below, above] = [is_below, !is_below].map(|holds| self.b.bool_const(holds));
        let squares = [re, im].map(|part| self.b.fmul(part, part));
        let square = self.b.fadd(squares[0], squares[1]);
        let [least, greatest] = [1.0 - CLOSE, 1.0 + CLOSE].map(|factor| self.b.float(bound * bound * factor));
        let is_below = self.b.fcmp(Cond::Lt, square, least);
        self.b.branch(is_below, join, &[below], not_below, &[]);
        self.b.switch_to(not_below);
        // The size of what has no finite square may be too large.
        let infinity = self.b.float(f64::INFINITY);
        let (is_greater, is_finite) =
            (self.b.fcmp(Cond::Gt, square, greatest), self.b.fcmp(Cond::Lt, square, infinity));
        let is_above = self.b.select(is_greater, is_finite, is_greater);
        self.b.branch(is_above, join, &[above], close, &[]);
        self.b.switch_to(close);
        let (size, bound) = (self.complex_size(body, f, pc, [re, im]), self.b.float(bound));
        let holds = self.b.fcmp(cond, size, bound);
        self.b.jump(join, &[holds]);
        self.b.switch_to(join);
        f.drop(3);
        f.push(Abs::Val(result));
        Some(SIZE_COMPARISON as u32)
    }

    /// `x.conjugate()`
    pub(super) fn conjugate(&mut self, f: &Frame) -> Option<Abs> {
        let [re, im] = self.evident_parts(f.peek(1))?;
        Some(Abs::Complex { re, im: self.b.fneg(im) })
    }

    /// `x.real` or `x.imag` of a value that is known to be complex.
    pub(super) fn part_of_complex(&mut self, abs: &Abs, name: Gc<Str>) -> Option<Value> {
        let part = ["real", "imag"].iter().position(|part| name.is_text(part))?;
        Some(self.evident_parts(abs)?[part])
    }

    /// The same of an object of which the interpreter remembers nothing, as it does of numbers: the name tells what it is
    /// likely to be.
    pub(super) fn part_of_likely(&mut self, body: &Body, f: &mut Frame, pc: u32, name: Gc<Str>) -> Option<Value> {
        let part = ["real", "imag"].iter().position(|part| name.is_text(part))?;
        if self.type_of(f.peek(1)) != Some(Type::Value) || self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        Some(self.complex_operand(body, f, pc, 1)[part])
    }

    /// `abs(x)` of a value that is not always a real number: what is complex and has a finite size is told apart from
    /// others, which `asked` is about.
    pub(super) fn abs_of_any(&mut self, value: Value, asked: impl FnOnce(&mut Self) -> Value) -> Value {
        let [objects, complex, others, join] = [(); 4].map(|()| self.b.create_block());
        let result = self.b.append_param(join, Type::Value);
        let is_ref = self.b.is_ref(value);
        self.b.branch(is_ref, objects, &[], others, &[]);
        self.b.switch_to(objects);
        let object = self.b.value_to_ref(value);
        let is_complex = self.b.has_header(HeaderTest::tag(Tag::Complex as u8), object);
        self.b.branch(is_complex, complex, &[], others, &[]);
        self.b.switch_to(complex);
        let parts = self.load_parts(object);
        let (size, infinity) = (self.b.helper(HelperId::Hypot, &parts), self.b.float(f64::INFINITY));
        let is_finite = self.b.fcmp(Cond::Ne, size, infinity);
        let boxed = self.b.box_float(size);
        self.b.branch(is_finite, join, &[boxed], others, &[]);
        self.b.switch_to(others);
        let answer = asked(self);
        self.b.jump(join, &[answer]);
        self.b.switch_to(join);
        result
    }

    /// `complex(...)` of one number, or of two that are not complex.
    pub(super) fn makes_complex(&mut self, body: &Body, f: &mut Frame, pc: u32, argc: usize) -> Option<Abs> {
        if argc == 1 && self.is_complex(f.peek(1)) {
            return Some(f.peek(1).clone());
        }
        let is_general = self.lessons.generic.contains(&(f.code.id, pc));
        let is_number = |ty| matches!(ty, Some(Type::Int | Type::Float)) || ty == Some(Type::Value) && !is_general;
        if !(1..=2).contains(&argc) || !(1..=argc).all(|depth| is_number(self.type_of(f.peek(depth)))) {
            return None;
        }
        let re = self.real_operand(body, f, pc, argc);
        let im = if argc == 2 { self.real_operand(body, f, pc, 1) } else { self.b.float(0.0) };
        Some(Abs::Complex { re, im })
    }

    /// Whether values are one object, if one of them is a complex number that is none: as far as anybody can tell, those
    /// with the same parts are.
    pub(super) fn same_complex(&mut self, left: &Abs, right: &Abs) -> Option<Value> {
        if !matches!((left, right), (Abs::Complex { .. }, _) | (_, Abs::Complex { .. })) {
            return None;
        }
        let (Some(left), Some(right)) = (self.evident_parts(left), self.evident_parts(right)) else { return None };
        let [re, im] = [0, 1].map(|part| {
            let [left, right] = [left, right].map(|parts| self.b.box_float(parts[part]));
            self.b.word_eq(left, right)
        });
        Some(self.b.select(re, im, re))
    }

    /// Whether an operation on the top two words is one on complex numbers, by what is known of these and by feedback: at
    /// least one of them is always complex.
    fn are_complex(&self, f: &Frame, pc: u32) -> bool {
        let feedback = self.feedback(f, pc);
        let has_met = feedback != 0 && feedback & !seen::COMPLEXES == 0;
        let operands = [2, 1].map(|depth| match self.type_of(f.peek(depth)) {
            _ if self.is_complex(f.peek(depth)) => Some(Met { complex: true, real: false }),
            Some(Type::Int | Type::Float) => Some(Met { complex: false, real: true }),
            Some(Type::Value) if has_met => Some(self.met_complex(f, pc, depth)),
            _ => None,
        });
        operands.iter().all(Option::is_some) && operands.iter().flatten().any(|met| met.complex && !met.real)
    }

    /// What the operand `depth` words from the top has been.
    fn met_complex(&self, f: &Frame, pc: u32, depth: usize) -> Met {
        let feedback = self.feedback(f, pc);
        let (complex, real) = match depth {
            2 => (seen::COMPLEX_REAL, seen::REAL_COMPLEX),
            _ => (seen::REAL_COMPLEX, seen::COMPLEX_REAL),
        };
        Met { complex: feedback & (complex | seen::COMPLEX) != 0, real: feedback & real != 0 }
    }

    /// The operand `depth` words from the top as a complex number; a real one is converted as Python's arithmetic does.
    fn as_complex(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Step<Parts> {
        if self.is_complex(f.peek(depth)) {
            return Ok(self.complex_operand(body, f, pc, depth));
        }
        let zero = |translator: &mut Self| translator.b.float(0.0);
        let &Abs::Val(value) = f.peek(depth) else { unreachable!("operands have been looked at") };
        if self.b.func.ty(value) != Type::Value {
            return Ok([self.as_float(body, f, pc, depth)?, zero(self)]);
        }
        let exit = self.exit_here(body, f, pc, Reason::Type);
        match self.met_complex(f, pc, depth) {
            Met { complex: true, real: false } => Ok(self.complex_operand(body, f, pc, depth)),
            Met { complex: false, .. } => Ok([self.b.check_number(value, exit), zero(self)]),
            _ => Ok(self.parts_of_either(value, exit)),
        }
    }

    /// The parts of a word that is a complex number or a real one.
    fn parts_of_either(&mut self, word: Value, exit: Exit) -> Parts {
        let [objects, complex, others, join] = [(); 4].map(|()| self.b.create_block());
        let parts = [(); 2].map(|()| self.b.append_param(join, Type::Float));
        let is_ref = self.b.is_ref(word);
        self.b.branch(is_ref, objects, &[], others, &[]);
        self.b.switch_to(objects);
        let object = self.b.value_to_ref(word);
        let is_complex = self.b.has_header(HeaderTest::tag(Tag::Complex as u8), object);
        self.b.branch(is_complex, complex, &[], others, &[]);
        self.b.switch_to(complex);
        let loaded = self.load_parts(object);
        self.b.jump(join, &loaded);
        self.b.switch_to(others);
        let (real, zero) = (self.b.check_number(word, exit), self.b.float(0.0));
        self.b.jump(join, &[real, zero]);
        self.b.switch_to(join);
        parts
    }

    /// The operand `depth` words from the top, which is taken to be complex.
    fn complex_operand(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Parts {
        if let Some(parts) = self.evident_parts(f.peek(depth)) {
            return parts;
        }
        let object = self.as_object(body, f, pc, depth, Tag::Complex);
        if let &Abs::Val(value) = f.peek(depth) {
            f.refine(value, object);
        }
        self.load_parts(object)
    }

    /// The operand `depth` words from the top, which is taken to be real.
    fn real_operand(&mut self, body: &Body, f: &Frame, pc: u32, depth: usize) -> Value {
        let &Abs::Val(value) = f.peek(depth) else { unreachable!("operands have been looked at") };
        match self.b.func.ty(value) {
            Type::Float => value,
            Type::Int => self.b.int_to_float(value),
            _ => {
                let exit = self.exit_here(body, f, pc, Reason::Type);
                self.b.check_number(value, exit)
            }
        }
    }

    fn load_parts(&mut self, object: Value) -> Parts {
        Complex::PART_OFFSETS.map(|offset| self.b.load(access(Heap::Float, MemKind::Float, offset), object))
    }

    /// Whether a slot is known to hold a complex number.
    pub(super) fn is_complex(&self, abs: &Abs) -> bool {
        match abs {
            Abs::Complex { .. } => true,
            &Abs::Val(value) => {
                self.complex_address(value).is_some()
                    || self.known(abs).is_some_and(|constant| constant.is::<Complex>())
            }
            _ => false,
        }
    }

    /// The address of an object that is known to be a complex number by how `value` was made.
    fn complex_address(&self, value: Value) -> Option<Value> {
        let inst = self.b.func.inst(self.b.func.def_inst(value)?);
        match (inst.op, inst.imm) {
            (Opcode::RefToValue, _) => self.complex_address(inst.args[0]),
            (Opcode::CheckObj, Imm::Tag(tag)) => (tag == Tag::Complex as u8).then_some(value),
            (Opcode::Alloc, Imm::Alloc(shape)) => (Header::new(shape.header).tag() == Tag::Complex).then_some(value),
            _ => None,
        }
    }

    /// The parts of a value that is known to be a complex number.
    pub(super) fn evident_parts(&mut self, abs: &Abs) -> Option<Parts> {
        match *abs {
            Abs::Complex { re, im } => Some([re, im]),
            Abs::Val(value) => {
                if let Some(constant) = self.known(abs).and_then(|constant| constant.downcast::<Complex>()) {
                    let number = constant.get();
                    return Some([number.re, number.im].map(|part| self.b.float(part)));
                }
                self.complex_address(value).map(|object| self.load_parts(object))
            }
            _ => None,
        }
    }

    /// A complex number as an object.
    pub(super) fn new_complex(&mut self, [re, im]: Parts) -> Value {
        let size = size_of::<Complex>().next_multiple_of(16);
        let object = self.b.alloc(AllocShape { size: size as u32, header: Header::word(Tag::Complex, size, 0) });
        for (offset, part) in Complex::PART_OFFSETS.into_iter().zip([re, im]) {
            self.b.store(access(Heap::Float, MemKind::Float, offset), object, part);
        }
        self.b.ref_to_value(object)
    }

    /// Carries a slot into a loop as two doubles, if it is a complex number, or is one where the loop comes round.
    pub(super) fn carry_complex(&mut self, abs: &mut Abs, key: Key, exit: Exit) -> bool {
        if self.lessons.unstable.contains(&key) {
            return false;
        }
        if self.lessons.complexes.contains(&key)
            && let &mut Abs::Val(value) = abs
            && self.b.func.ty(value) == Type::Value
            && self.known(abs).is_none()
            && !self.is_complex(abs)
        {
            *abs = Abs::Val(self.b.check_obj(Tag::Complex as u8, value, exit));
        }
        let Some([re, im]) = self.evident_parts(abs) else { return false };
        *abs = Abs::Complex { re, im };
        self.expect(key, Content::Complex);
        true
    }

    /// A slot as the complex number that a loop carries in its place, checked if need be.
    pub(super) fn carried_complex(&mut self, abs: &Abs, exit: Exit) -> Option<Abs> {
        let abs = match *abs {
            Abs::Val(value) if self.b.func.ty(value) == Type::Value && !self.is_complex(abs) => {
                Abs::Val(self.b.check_obj(Tag::Complex as u8, value, exit))
            }
            _ => abs.clone(),
        };
        self.evident_parts(&abs).map(|[re, im]| Abs::Complex { re, im })
    }

    /// What slots have in common where ways meet in `block`, if all are complex numbers and not all are objects: parameters
    /// for the parts.
    pub(super) fn joined_complex<'s>(
        &mut self,
        block: Block,
        slots: impl Iterator<Item = &'s Abs> + Clone,
    ) -> Option<Abs> {
        let is_split = slots.clone().any(|abs| matches!(abs, Abs::Complex { .. }));
        if !is_split || !slots.clone().all(|abs| self.is_complex(abs)) {
            return None;
        }
        let [re, im] = [(); 2].map(|()| self.b.append_param(block, Type::Float));
        Some(Abs::Complex { re, im })
    }

    fn complex_product(&mut self, a: Parts, b: Parts) -> Parts {
        let [(x, y), (z, w)] = [(0, 0), (1, 1)].map(|(i, j)| (self.b.fmul(a[i], b[j]), self.b.fmul(a[i], b[1 - j])));
        [self.b.fsub(x, z), self.b.fadd(y, w)]
    }

    /// `a / b`, with the part of `b` that is the larger one in the place of the real one.
    fn complex_quotient(&mut self, body: &Body, f: &Frame, pc: u32, a: Parts, b: Parts) -> Parts {
        let zero = self.b.float(0.0);
        let [re, im] = b.map(|part| self.b.fcmp(Cond::Ne, part, zero));
        let nonzero = self.b.select(re, re, im);
        self.unless_divided_by_zero(body, f, pc, nonzero);
        let sizes = b.map(|part| self.b.fabs(part));
        let is_real = self.b.fcmp(Cond::Ge, sizes[0], sizes[1]);
        let is_imaginary = self.b.fcmp(Cond::Ge, sizes[1], sizes[0]);
        let [large, x] = [b, a].map(|parts| self.b.select(is_real, parts[0], parts[1]));
        let [small, y] = [b, a].map(|parts| self.b.select(is_real, parts[1], parts[0]));
        let ratio = self.b.fdiv(small, large);
        let scaled = self.b.fmul(small, ratio);
        let scale = self.b.fadd(large, scaled);
        let [x_scaled, y_scaled] = [x, y].map(|part| self.b.fmul(part, ratio));
        let re = self.b.fadd(x, y_scaled);
        let [forwards, backwards] = [self.b.fsub(y, x_scaled), self.b.fsub(x_scaled, y)];
        let im = self.b.select(is_real, forwards, backwards);
        // Neither is the larger one where one is no number.
        let nan = self.b.float(f64::NAN);
        let is_ordered = self.b.select(is_real, is_real, is_imaginary);
        [re, im].map(|part| {
            let part = self.b.fdiv(part, scale);
            self.b.select(is_ordered, part, nan)
        })
    }

    /// A power to a constant that a multiplication or two make, as `whole_power` makes them. One that is too large raises.
    fn complex_power(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Option<Abs>> {
        let Some(exponent @ 2..=3) = self.constant_int(f.peek(1)) else { return Ok(None) };
        let base = self.as_complex(body, f, pc, 2)?;
        let one = [1.0, 0.0].map(|part| self.b.float(part));
        let square = self.complex_product(base, base);
        let first = self.complex_product(one, if exponent == 2 { square } else { base });
        let power = if exponent == 2 { first } else { self.complex_product(first, square) };
        let infinity = self.b.float(f64::INFINITY);
        let exit = self.exit_here(body, f, pc, Reason::Overflow);
        for part in power {
            let size = self.b.fabs(part);
            let is_infinite = self.b.fcmp(Cond::Eq, size, infinity);
            self.b.check_false(is_infinite, exit);
        }
        let [re, im] = power;
        Ok(Some(Abs::Complex { re, im }))
    }

    /// The absolute value. One that is too large raises, unless the number is infinite.
    fn complex_size(&mut self, body: &Body, f: &Frame, pc: u32, [re, im]: Parts) -> Value {
        let size = self.b.helper(HelperId::Hypot, &[re, im]);
        let infinity = self.b.float(f64::INFINITY);
        let is_finite = self.b.fcmp(Cond::Ne, size, infinity);
        let exit = self.exit_here(body, f, pc, Reason::Overflow);
        self.b.check_true(is_finite, exit);
        size
    }
}
