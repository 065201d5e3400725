//! Items that stand as bytes in memory: of arrays of numbers, byte arrays and bytes objects. They are read and written as
//! machine numbers, without objects in between.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Step, Translator};
use crate::interp::seen;
use crate::runtime::heap::Header;
use crate::runtime::objects::{ByteArray, Bytes, Gc, IterKind, NumberArray, Tag};
use crate::runtime::ops::number_array;
use crate::runtime::ops::scalar::Scalar;
use freevar_jit::abi::{Heap, value};
use freevar_jit::ir::{Cond, HeaderTest, MemAccess, MemKind, Reason, Type, Value};

/// The test for arrays of a type code.
pub(super) fn array_test(code: u8) -> HeaderTest {
    HeaderTest { mask: Header::kind_mask(Tag::NumberArray), expected: Header::kind_word(Tag::NumberArray, code.into()) }
}

/// What kind of object owns the bytes.
#[derive(Clone, Copy)]
pub(super) enum Owner {
    /// An array of numbers.
    Numbers {
        /// The type code.
        code: u8,
        /// Whether items were met that are no fixnums.
        large: bool,
    },
    /// A byte array.
    ByteArray,
    /// A bytes object.
    Bytes,
}

impl Owner {
    /// The one kind of owner whose items an instruction has loaded.
    pub(super) fn loaded(feedback: u32) -> Option<Owner> {
        let code = seen::type_code(feedback);
        let large = feedback & seen::OVERFLOW != 0;
        Some(match feedback {
            seen::BYTE_ARRAY => Owner::ByteArray,
            seen::BYTES => Owner::Bytes,
            // Integers with a sign of more bits than fixnums have stay objects.
            _ if large && number_array::scalar(code) != Scalar::Unsigned(8) => return None,
            _ if feedback & !seen::OVERFLOW == seen::numbers(code) => Owner::Numbers { code, large },
            _ => return None,
        })
    }

    /// The one kind of owner in which an instruction has stored.
    fn stored(feedback: u32) -> Option<Owner> {
        match Owner::loaded(feedback & !(seen::INT | seen::FLOAT | seen::OVERFLOW))? {
            Owner::Bytes => None,
            owner => Some(owner),
        }
    }

    /// What an iterator of this kind goes over.
    pub(super) fn iterated(kind: IterKind, code: u8) -> Option<Owner> {
        match kind {
            IterKind::Numbers => Some(Owner::Numbers { code, large: false }),
            IterKind::ByteArray => Some(Owner::ByteArray),
            IterKind::Bytes => Some(Owner::Bytes),
            _ => None,
        }
    }

    /// Whether an item may be an integer that is no fixnum.
    pub(super) fn may_be_large(self) -> bool {
        matches!(self.scalar(), Scalar::Signed(8) | Scalar::Unsigned(8))
    }

    /// How an item stands in memory.
    fn scalar(self) -> Scalar {
        match self {
            Owner::Numbers { code, .. } => number_array::scalar(code),
            Owner::ByteArray | Owner::Bytes => Scalar::Unsigned(1),
        }
    }

    fn item(self) -> MemAccess {
        let kind = match self.scalar() {
            Scalar::Signed(1) => MemKind::I8,
            Scalar::Signed(2) => MemKind::I16,
            Scalar::Signed(4) => MemKind::I32,
            Scalar::Unsigned(1) => MemKind::U8,
            Scalar::Unsigned(2) => MemKind::U16,
            Scalar::Unsigned(4) => MemKind::U32,
            Scalar::Single => MemKind::Single,
            Scalar::Double => MemKind::Float,
            _ => MemKind::Int,
        };
        match self {
            Owner::Bytes => access(Heap::Tuple, kind, Bytes::DATA_OFFSET),
            _ => access(Heap::Bytes, kind, 0),
        }
    }
}

impl Translator<'_, '_> {
    /// The item of the object two words from the top.
    pub(super) fn buffer_item(&mut self, body: &Body, f: &mut Frame, pc: u32, owner: Owner) -> Step<Value> {
        let (base, index) = self.buffer_place(body, f, pc, owner)?;
        Ok(self.item_in_buffer(body, f, pc, owner, base, index))
    }

    /// The item at an index of the items that begin at `base`.
    pub(super) fn item_in_buffer(
        &mut self,
        body: &Body,
        f: &mut Frame,
        pc: u32,
        owner: Owner,
        base: Value,
        index: Value,
    ) -> Value {
        let item = self.b.load_elem(owner.item(), base, index);
        match (owner, owner.scalar()) {
            (Owner::Numbers { large: true, .. }, _) => self.b.int_to_word(item),
            (_, Scalar::Signed(8)) => {
                let exit = self.exit_here(body, f, pc, Reason::Overflow);
                self.b.check_fixnum(item, exit)
            }
            (_, Scalar::Unsigned(8)) => {
                let limit = self.b.int_const(value::FIXNUM_MAX + 1);
                let small = self.b.icmp(Cond::Ult, item, limit);
                let exit = self.exit_here(body, f, pc, Reason::Overflow);
                self.b.check_true(small, exit);
                item
            }
            _ => item,
        }
    }

    /// Stores an item, if what the instruction has done so far and what is known of the value allow to do it here.
    pub(super) fn store_in_buffer(&mut self, body: &Body, f: &mut Frame, pc: u32, feedback: u32) -> Step<bool> {
        let (Some(owner), Abs::Val(value)) = (Owner::stored(feedback), f.peek(3).clone()) else { return Ok(false) };
        let scalar = owner.scalar();
        let is_float = matches!(scalar, Scalar::Single | Scalar::Double);
        let ty = match self.b.func.ty(value) {
            // What the interpreter has stored so far tells what to expect.
            Type::Value => match feedback & (seen::INT | seen::FLOAT | seen::OVERFLOW) {
                seen::INT => Type::Int,
                seen::FLOAT if is_float => Type::Float,
                large if large & seen::FLOAT == 0 && scalar == Scalar::Unsigned(8) => Type::Word,
                _ => return Ok(false),
            },
            Type::Float if !is_float => return Ok(false),
            Type::Ref => return Ok(false),
            ty => ty,
        };
        let (base, index) = self.buffer_place(body, f, pc, owner)?;
        let number = match is_float {
            true => self.stored_float(body, f, pc, value, ty)?,
            false => self.stored_int(body, f, pc, value, ty, scalar)?,
        };
        self.b.store_elem(owner.item(), base, index, number);
        Ok(true)
    }

    /// The value three words from the top, taken for one of type `ty`, as a double.
    fn stored_float(&mut self, body: &Body, f: &mut Frame, pc: u32, value: Value, ty: Type) -> Step<Value> {
        let int = match ty {
            Type::Word => return Ok(self.b.word_to_float(value)),
            Type::Bool => self.b.bool_to_int(value),
            Type::Int => self.as_int(body, f, pc, 3)?,
            _ => return self.as_float(body, f, pc, 3),
        };
        Ok(self.b.int_to_float(int))
    }

    /// The same as an integer that fits where it is to stand.
    fn stored_int(
        &mut self,
        body: &Body,
        f: &mut Frame,
        pc: u32,
        value: Value,
        ty: Type,
        scalar: Scalar,
    ) -> Step<Value> {
        let int = match (ty, scalar) {
            (Type::Word, Scalar::Unsigned(size)) => {
                let exit = self.exit_here(body, f, pc, Reason::Type);
                let word = if self.b.func.ty(value) == Type::Word { value } else { self.b.check_word(value, exit) };
                let bits = self.b.word_to_int(word);
                if size == 8 {
                    return Ok(bits);
                }
                bits
            }
            (Type::Bool, _) => self.b.bool_to_int(value),
            _ => self.as_int(body, f, pc, 3)?,
        };
        let (shifted, size) = match scalar {
            Scalar::Signed(8) => return Ok(int),
            Scalar::Signed(size) => {
                let half = self.b.int_const(1 << (8 * size - 1));
                (self.b.add(int, half), size)
            }
            Scalar::Unsigned(size) => (int, size),
            _ => unreachable!("items are integers or floats"),
        };
        let fits = match size {
            8 => {
                let zero = self.b.int_const(0);
                self.b.icmp(Cond::Ge, shifted, zero)
            }
            _ => {
                let limit = self.b.int_const(1 << (8 * size));
                self.b.icmp(Cond::Ult, shifted, limit)
            }
        };
        let exit = self.exit_here(body, f, pc, Reason::Overflow);
        self.b.check_true(fits, exit);
        Ok(int)
    }

    /// Where the items of the object two words from the top begin, and the index on the top, which is within its length.
    fn buffer_place(&mut self, body: &Body, f: &mut Frame, pc: u32, owner: Owner) -> Step<(Value, Value)> {
        let object = self.buffer_owner(body, f, pc, 2, owner);
        let index = self.as_int(body, f, pc, 1)?;
        let len = self.buffer_length(owner, object);
        let index = self.within(body, f, pc, index, len);
        Ok((self.buffer_base(owner, object), index))
    }

    /// The object of this kind `depth` words from the top.
    pub(super) fn buffer_owner(&mut self, body: &Body, f: &Frame, pc: u32, depth: usize, owner: Owner) -> Value {
        match owner {
            Owner::Numbers { code, .. } => self.numbers(body, f, pc, depth, code),
            Owner::ByteArray => self.as_object(body, f, pc, depth, Tag::ByteArray),
            Owner::Bytes => self.as_object(body, f, pc, depth, Tag::Bytes),
        }
    }

    /// How many items an object has.
    pub(super) fn buffer_length(&mut self, owner: Owner, object: Value) -> Value {
        let (heap, offset) = match owner {
            Owner::Numbers { .. } => (Heap::Buffer, NumberArray::LEN_OFFSET),
            Owner::ByteArray => (Heap::Buffer, ByteArray::LEN_OFFSET),
            Owner::Bytes => (Heap::Tuple, Bytes::LEN_OFFSET),
        };
        let len = self.b.load(access(heap, MemKind::Int, offset), object);
        match owner.scalar().size() {
            1 => len,
            size => {
                let shift = self.b.int_const(size.trailing_zeros().into());
                self.b.shr(len, shift)
            }
        }
    }

    /// The address that the items of an object are counted from.
    pub(super) fn buffer_base(&mut self, owner: Owner, object: Value) -> Value {
        let offset = match owner {
            Owner::Numbers { .. } => NumberArray::DATA_OFFSET,
            Owner::ByteArray => ByteArray::DATA_OFFSET,
            Owner::Bytes => return object,
        };
        self.b.load(access(Heap::Buffer, MemKind::Ref, offset), object)
    }

    /// The array of this type code `depth` words from the top.
    fn numbers(&mut self, body: &Body, f: &Frame, pc: u32, depth: usize, code: u8) -> Value {
        let abs = f.peek(depth).clone();
        let is_array = |array: Gc<NumberArray>| array.code == code;
        if let Some(constant) = self.known(&abs).filter(|known| known.downcast().is_some_and(is_array)) {
            return self.pool_ref(constant);
        }
        let value = self.tagged(&abs);
        let exit = self.exit_here(body, f, pc, Reason::Type);
        let array = self.b.check_ref(value, exit);
        self.b.check_header(array_test(code), array, exit);
        array
    }
}
