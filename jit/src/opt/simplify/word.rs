//! Rules for value words: tagging against untagging, checks against what the definition says.

use super::{Rewrite, Simplifier, icmp, unary};
use crate::abi::value;
use crate::ir::{Cond, HeaderTest, Imm, InstData, Opcode, Type, Value};
use crate::opt::constant::{Constant, are_different_objects};

/// What a value word is known to be from its definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A fixnum.
    Int,
    /// A fixnum or an integer on the heap.
    Integer,
    /// A flonum or a heap float.
    Float,
    /// `True` or `False`.
    Bool,
    /// A heap pointer, perhaps to a float.
    Object,
    /// Another constant that is not absent.
    Other,
}

impl Shape {
    fn of_word(word: u64) -> Option<Shape> {
        Some(match word {
            value::ABSENT => return None,
            value::TRUE | value::FALSE => Shape::Bool,
            word if value::as_fixnum(word).is_some() => Shape::Int,
            word if value::as_flonum(word).is_some() => Shape::Float,
            _ => Shape::Other,
        })
    }

    /// Whether no word is of both shapes.
    fn excludes(self, other: Shape) -> bool {
        use Shape::{Float, Int, Integer, Object};
        self != other
            && !matches!(
                (self, other),
                (Float | Integer, Object) | (Object, Float | Integer) | (Int, Integer) | (Integer, Int)
            )
    }
}

impl Simplifier<'_> {
    pub(super) fn word(&mut self, data: &InstData) -> Option<Rewrite> {
        match *data.args {
            [arg] => self.conversion(data, arg).or_else(|| self.check(data, arg)),
            [left, right] if data.op == Opcode::WordEq => self.word_eq(left, right),
            _ => None,
        }
    }

    /// What `value` is known to be.
    fn shape(&self, value: Value) -> Option<Shape> {
        let def = self.def(value)?;
        match def.op {
            Opcode::TagInt => Some(Shape::Int),
            Opcode::TagBool => Some(Shape::Bool),
            Opcode::BoxFloat => Some(Shape::Float),
            Opcode::BoxWord => Some(Shape::Integer),
            Opcode::RefToValue | Opcode::ValuePool => Some(Shape::Object),
            Opcode::CheckBound => self.shape(self.func.resolve(def.args[0])),
            _ => match self.constant(value) {
                Some(Constant::Word(word)) => Shape::of_word(word),
                _ => None,
            },
        }
    }

    /// Conversions that undo the one before.
    fn conversion(&self, data: &InstData, arg: Value) -> Option<Rewrite> {
        use Opcode::*;
        let undone: &[Opcode] = match data.op {
            TagInt => &[UntagInt, CheckInt],
            TagBool => &[UntagBool, CheckBool],
            BoxFloat => &[UnboxFloat, CheckFloat],
            BoxWord => &[CheckWord],
            IntToWord => &[WordToInt],
            WordToInt => &[IntToWord],
            CheckWord => &[BoxWord],
            CheckLowBits => &[TagInt],
            RefToValue => &[ValueToRef, CheckObj, CheckRef],
            UntagInt | CheckInt => &[TagInt],
            UntagBool | CheckBool => &[TagBool],
            UnboxFloat | CheckFloat | CheckNumber => &[BoxFloat],
            ValueToRef | CheckRef => &[RefToValue],
            _ => return None,
        };
        if let Some(value) = self.operand_of(arg, undone) {
            return Some(Rewrite::Value(value));
        }
        match (data.op, self.def(arg)?) {
            (CheckNumber, def) if def.op == TagInt => Some(unary(IntToFloat, self.func.resolve(def.args[0]))),
            (CheckLowBits, def) if def.op == BoxWord => Some(unary(WordToInt, self.func.resolve(def.args[0]))),
            (ValueToRef | CheckRef, def) if def.op == ValuePool => {
                Some(Rewrite::Data(InstData::new(RefPool, def.imm, &[])))
            }
            (RefToValue, def) if def.op == RefPool => Some(Rewrite::Data(InstData::new(ValuePool, def.imm, &[]))),
            _ => None,
        }
    }

    fn check(&mut self, data: &InstData, arg: Value) -> Option<Rewrite> {
        use Opcode::*;
        let expected = match data.op {
            CheckInt => Shape::Int,
            CheckWord | CheckLowBits => Shape::Integer,
            CheckFloat => Shape::Float,
            CheckBool => Shape::Bool,
            CheckRef => Shape::Object,
            CheckObj => return self.check_object(data, arg),
            CheckBound => return self.shape(arg).map(|_| Rewrite::Value(arg)),
            CheckHeader => return self.check_header(data, arg),
            CheckPool => return self.check_pool(data, arg),
            _ => return None,
        };
        self.shape(arg)?.excludes(expected).then_some(Rewrite::Leave)
    }

    fn check_object(&mut self, data: &InstData, arg: Value) -> Option<Rewrite> {
        let Imm::Tag(tag) = data.imm else {
            return None;
        };
        let Some(address) = self.operand_of(arg, &[Opcode::RefToValue]) else {
            let pointer = if tag == value::TAG_FLOAT { Shape::Float } else { Shape::Object };
            return self.shape(arg)?.excludes(pointer).then_some(Rewrite::Leave);
        };
        // The check of the header has no result: the address stands for it.
        let test =
            InstData::new(Opcode::CheckHeader, Imm::Header(HeaderTest::tag(tag)), &[address]).with_exit(data.exit?);
        if !matches!(self.check_header(&test, address), Some(Rewrite::Remove)) {
            self.emit_inst(test);
        }
        Some(Rewrite::Value(address))
    }

    /// The tag of an object never changes; the other bits of its header may.
    fn check_header(&self, data: &InstData, object: Value) -> Option<Rewrite> {
        let Imm::Header(test) = data.imm else {
            return None;
        };
        if test.mask & !value::HEADER_TAG_MASK != 0 {
            return None;
        }
        let tag = match self.def(object)?.imm {
            Imm::Alloc(shape) => shape.header & value::HEADER_TAG_MASK,
            Imm::Tag(tag) => tag.into(),
            _ => return None,
        };
        let holds = tag & test.mask == test.expected;
        Some(if holds { Rewrite::Remove } else { Rewrite::Leave })
    }

    fn check_pool(&self, data: &InstData, arg: Value) -> Option<Rewrite> {
        let def = self.def(arg)?;
        if def.op == Opcode::ValuePool && def.imm == data.imm {
            return Some(Rewrite::Remove);
        }
        self.shape(arg)?.excludes(Shape::Object).then_some(Rewrite::Leave)
    }

    /// Identity of words is equality of what they are tagged forms of.
    fn word_eq(&mut self, left: Value, right: Value) -> Option<Rewrite> {
        if left == right {
            return Some(Constant::Bool(true).into());
        }
        let (left_shape, right_shape) = (self.shape(left)?, self.shape(right)?);
        if left_shape.excludes(right_shape) || are_different_objects(self.func, left, right) {
            return Some(Constant::Bool(false).into());
        }
        match left_shape {
            Shape::Int => {
                let left = self.untagged(left, Opcode::TagInt)?;
                let right = self.untagged(right, Opcode::TagInt)?;
                Some(icmp(Cond::Eq, left, right))
            }
            Shape::Bool => match (self.bool_of(left), self.bool_of(right)) {
                (Some(Ok(bool)), Some(Err(constant))) => {
                    Some(if constant { Rewrite::Value(bool) } else { unary(Opcode::Not, bool) })
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// What `value` is the tagged form of, a constant included.
    fn untagged(&mut self, value: Value, tag: Opcode) -> Option<Value> {
        if let Some(inner) = self.operand_of(value, &[tag]) {
            return Some(inner);
        }
        match self.constant(value)? {
            Constant::Word(word) => {
                let int = value::as_fixnum(word)?;
                Some(self.emit(Constant::Int(int).data()))
            }
            _ => None,
        }
    }

    /// The bool that `value` is the tagged form of, or the constant it is.
    fn bool_of(&self, value: Value) -> Option<Result<Value, bool>> {
        if let Some(inner) = self.operand_of(value, &[Opcode::TagBool]) {
            debug_assert_eq!(self.func.ty(inner), Type::Bool);
            return Some(Ok(inner));
        }
        match self.constant(value)? {
            Constant::Word(value::TRUE) => Some(Err(true)),
            Constant::Word(value::FALSE) => Some(Err(false)),
            _ => None,
        }
    }
}
