//! Numbers made by calls: of their types, `range`, `float` and `int`, and of `divmod`.

use super::call::LIKELY_BOUND;
use super::frame::{Abs, Frame, Stride};
use super::{Body, Step, Translator};
use crate::runtime::Value as Word64;
use crate::runtime::objects::{Str, Tag};
use crate::runtime::ops::float;
use crate::runtime::ops::int::text::read_number;
use freevar_jit::ir::{Cond, Reason, Type, Value};

impl Translator<'_, '_> {
    /// `float(x)` and `int(x)` of numbers. Gives whether it was that.
    pub(super) fn converts(&mut self, body: &Body, f: &mut Frame, pc: u32, callable: &Abs) -> bool {
        let [int_type, float_type] = [Tag::Int, Tag::Float].map(|tag| Word64::from(self.vm.types.of_tag(tag)));
        let Abs::Val(value) = *f.peek(1) else { return false };
        let (ty, is_general) = (self.b.func.ty(value), self.lessons.generic.contains(&(f.code.id, pc)));
        let number = if self.is_object(callable, float_type) {
            if let Some(text) = self.known(f.peek(1)).filter(|known| known.is::<Str>()) {
                return self.reads_float(f, text);
            }
            match ty {
                Type::Float => value,
                Type::Int => self.b.int_to_float(value),
                Type::Value if !is_general => {
                    let exit = self.exit_here(body, f, pc, Reason::Type);
                    self.b.check_number(value, exit)
                }
                _ => return false,
            }
        } else if self.is_object(callable, int_type) {
            match ty {
                Type::Int => value,
                Type::Bool => self.b.bool_to_int(value),
                Type::Float if !is_general => {
                    let whole = self.towards_zero(value);
                    let exit = self.exit_here(body, f, pc, Reason::Overflow);
                    self.b.float_to_int_checked(whole, exit)
                }
                _ => match self.int_of_either(body, f, pc) {
                    Some(int) if !is_general => int,
                    _ => return false,
                },
            }
        } else {
            return false;
        };
        f.drop(3);
        f.push(Abs::Val(number));
        true
    }

    /// `float` of a string that is known, as a constant. A NaN is none: each is an object of its own, which containers tell
    /// from others.
    fn reads_float(&mut self, f: &mut Frame, text: Word64) -> bool {
        let Some(number) = read_number(text, float::text::parse).filter(|number| !number.is_nan()) else {
            return false;
        };
        let constant = self.vm.heap.float(number);
        let constant = self.pool_value(constant);
        f.drop(3);
        f.push(Abs::Val(constant));
        true
    }

    /// `divmod` of integers.
    pub(super) fn divmod(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Option<Value>> {
        let may_be_int = |depth| matches!(self.type_of(f.peek(depth)), Some(Type::Int | Type::Value));
        if !may_be_int(1) || !may_be_int(2) || self.lessons.generic.contains(&(f.code.id, pc)) {
            return Ok(None);
        }
        let (left, right) = (self.as_int(body, f, pc, 2)?, self.as_int(body, f, pc, 1)?);
        let zero = self.b.int_const(0);
        let is_nonzero = self.b.icmp(Cond::Ne, right, zero);
        let [by_zero, overflow] = [Reason::ZeroDivision, Reason::Overflow].map(|why| self.exit_here(body, f, pc, why));
        self.b.check_true(is_nonzero, by_zero);
        let quotient = self.b.floordiv(left, right);
        let quotient = self.b.check_fixnum(quotient, overflow);
        let remainder = self.b.floor_mod(left, right);
        Ok(Some(self.new_tuple(vec![Abs::Val(quotient), Abs::Val(remainder)])))
    }

    /// `math.floor` and `math.ceil` of what is known to be a number, as an integer.
    pub(super) fn nearest_whole(&mut self, body: &Body, f: &Frame, pc: u32, is_above: bool) -> Option<Value> {
        let Abs::Val(value) = *f.peek(1) else { return None };
        match self.b.func.ty(value) {
            Type::Int => Some(value),
            Type::Float if !self.lessons.generic.contains(&(f.code.id, pc)) => {
                let whole = if is_above {
                    let negative = self.b.fneg(value);
                    let below = self.b.ffloor(negative);
                    self.b.fneg(below)
                } else {
                    self.b.ffloor(value)
                };
                let exit = self.exit_here(body, f, pc, Reason::Overflow);
                Some(self.b.float_to_int_checked(whole, exit))
            }
            _ => None,
        }
    }

    /// A double without what it has behind the point.
    pub(super) fn towards_zero(&mut self, float: Value) -> Value {
        let zero = self.b.float(0.0);
        let is_below = self.b.fcmp(Cond::Lt, float, zero);
        let size = self.b.fabs(float);
        let size = self.b.ffloor(size);
        let below = self.b.fneg(size);
        self.b.select(is_below, below, size)
    }

    /// `range(...)` of integers, with a step that is a constant or above zero, which needs no object.
    pub(super) fn range(&mut self, body: &Body, f: &mut Frame, pc: u32, argc: usize) -> Step<bool> {
        if !(1..=3).contains(&argc) {
            return Ok(false);
        }
        let is_general = self.lessons.generic.contains(&(f.code.id, pc));
        let stride = match argc {
            3 => self.constant_int(f.peek(1)).map_or(Stride::Upwards, Stride::Constant),
            _ => Stride::Constant(1),
        };
        match stride {
            Stride::Constant(step) if step == 0 || step.abs() >= 1 << 32 => return Ok(false),
            Stride::Upwards if is_general => return Ok(false),
            _ => {}
        }
        let (start, stop) = match argc {
            1 => (self.b.int_const(0), self.as_int(body, f, pc, 1)?),
            2 => (self.as_int(body, f, pc, 2)?, self.as_int(body, f, pc, 1)?),
            _ => (self.as_int(body, f, pc, 3)?, self.as_int(body, f, pc, 2)?),
        };
        let one = self.b.int_const(1);
        let (step, before) = match stride {
            Stride::Constant(step) => (self.b.int_const(step), self.b.int_const(step.abs() - 1)),
            Stride::Upwards => {
                let step = self.as_int(body, f, pc, 1)?;
                let before = self.b.sub(step, one);
                self.check_below(body, f, pc, before, LIKELY_BOUND);
                (step, before)
            }
        };
        // Bounds far from the fixnums' limits: stepping cannot overflow, nor can the length.
        let limit = if is_general { 1 << 60 } else { LIKELY_BOUND };
        for bound in [start, stop] {
            let half = self.b.int_const(limit);
            let shifted = self.b.add(bound, half);
            self.check_below(body, f, pc, shifted, 2 * limit);
        }
        let (low, high) = if stride.goes_up() { (start, stop) } else { (stop, start) };
        let (distance, zero) = (self.b.sub(high, low), self.b.int_const(0));
        let distance = self.b.max(distance, zero);
        let distance = self.b.add(distance, before);
        let size = self.b.add(before, one);
        let len = self.b.floordiv(distance, size);
        f.drop(argc + 2);
        f.push(Abs::Range { start, stop, stride, step, len });
        Ok(true)
    }

    /// Exits unless an integer lies between zero and a bound.
    pub(super) fn check_below(&mut self, body: &Body, f: &Frame, pc: u32, int: Value, bound: i64) {
        let bound = self.b.int_const(bound);
        let is_small = self.b.icmp(Cond::Ult, int, bound);
        let exit = self.exit_here(body, f, pc, Reason::Overflow);
        self.b.check_true(is_small, exit);
    }
}
