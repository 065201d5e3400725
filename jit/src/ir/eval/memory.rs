//! The evaluator's memory: one arena that only grows, with addresses of its own.

use super::{Trap, trap};
use crate::abi::value::{self, WORD};
use crate::ir::types::MemKind;

/// An arena of bytes. Reading or writing outside of it is an error; what was never written has a pattern of its own.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    bytes: Vec<u8>,
}

impl Memory {
    /// The first address; below it nothing can be read.
    const START: u64 = 0x10000;
    /// What is not written yet: repeated, the word is no fixnum, no flonum, no pointer and no constant in use.
    const UNWRITTEN: u8 = 0xDC;
    /// A toy stays small.
    const MAX: usize = 1 << 24;

    /// An empty arena.
    pub fn new() -> Memory {
        Memory::default()
    }

    /// The address of `words` new words, not written yet.
    pub fn reserve(&mut self, words: usize) -> Result<u64, Trap> {
        let len = self.bytes.len() + words * WORD as usize;
        if len > Memory::MAX {
            return trap("out of memory");
        }
        let address = Memory::START + self.bytes.len() as u64;
        self.bytes.resize(len, Memory::UNWRITTEN);
        Ok(address)
    }

    /// A new object of `size` bytes, of which the header is written.
    pub fn alloc(&mut self, size: u32, header: u64) -> Result<u64, Trap> {
        let address = self.reserve(size.div_ceil(WORD as u32) as usize)?;
        self.write_word(address, header)?;
        Ok(address)
    }

    /// The bytes at `address`, of which there must be `size`.
    fn at(&mut self, address: u64, size: u32) -> Result<&mut [u8], Trap> {
        let start = address.checked_sub(Memory::START).map(|start| start as usize);
        let range = start.and_then(|start| Some(start..start.checked_add(size as usize)?));
        match range.and_then(|range| self.bytes.get_mut(range)) {
            Some(bytes) => Ok(bytes),
            None => trap(format!("no memory at {address:#x}")),
        }
    }

    /// Reads what stands at `address` as `kind`, as the raw bits of its type.
    pub fn read(&mut self, address: u64, kind: MemKind) -> Result<u64, Trap> {
        let mut word = [0; WORD as usize];
        let bytes = self.at(address, kind.size())?;
        word[..bytes.len()].copy_from_slice(bytes);
        let bits = u64::from_le_bytes(word);
        Ok(match kind {
            MemKind::I8 => bits as i8 as u64,
            MemKind::I16 => bits as i16 as u64,
            MemKind::I32 => bits as i32 as u64,
            MemKind::Single => f64::from(f32::from_bits(bits as u32)).to_bits(),
            _ => bits,
        })
    }

    /// Writes raw bits at `address` as `kind`: of an integer the low ones.
    pub fn write(&mut self, address: u64, kind: MemKind, bits: u64) -> Result<(), Trap> {
        let bits = match kind {
            MemKind::Single => (f64::from_bits(bits) as f32).to_bits().into(),
            _ => bits,
        };
        let bytes = self.at(address, kind.size())?;
        let len = bytes.len();
        bytes.copy_from_slice(&bits.to_le_bytes()[..len]);
        Ok(())
    }

    /// Reads a word.
    pub fn read_word(&mut self, address: u64) -> Result<u64, Trap> {
        self.read(address, MemKind::Value)
    }

    /// Writes a word.
    pub fn write_word(&mut self, address: u64, word: u64) -> Result<(), Trap> {
        self.write(address, MemKind::Value, word)
    }

    /// The value word of a double.
    pub fn box_float(&mut self, float: f64) -> Result<u64, Trap> {
        if let Some(word) = value::flonum(float) {
            return Ok(word);
        }
        let object = self.alloc(value::FLOAT_SIZE, value::TAG_FLOAT.into())?;
        self.write(object + value::FLOAT_OFFSET as u64, MemKind::Float, float.to_bits())?;
        Ok(object)
    }

    /// The value word of an integer of 64 bits without a sign. On the heap it stands behind a header of its own tag.
    pub fn box_word(&mut self, bits: u64) -> Result<u64, Trap> {
        if let Some(int) = i64::try_from(bits).ok().filter(|&int| value::fits_fixnum(int)) {
            return Ok(value::fixnum(int));
        }
        let object = self.alloc(2 * WORD as u32, u64::from(value::TAG_INT) | value::INT_IS_WORD)?;
        self.write_word(object + value::INT_LOW_BITS_OFFSET as u64, bits)?;
        Ok(object)
    }

    /// The low bits of a value word, and whether they are all of it and no sign, if it is an integer.
    pub fn integer(&mut self, word: u64) -> Result<Option<(u64, bool)>, Trap> {
        if let Some(int) = value::as_fixnum(word) {
            return Ok(Some((int as u64, int >= 0)));
        }
        if !value::is_pointer(word) || self.read_word(word)? & value::HEADER_TAG_MASK != u64::from(value::TAG_INT) {
            return Ok(None);
        }
        let is_word = self.read_word(word)? & value::INT_IS_WORD != 0;
        Ok(Some((self.read_word(word + value::INT_LOW_BITS_OFFSET as u64)?, is_word)))
    }

    /// The double of a value word, if it is a float.
    pub fn float(&mut self, word: u64) -> Result<Option<f64>, Trap> {
        if !value::is_pointer(word) {
            return Ok(value::as_flonum(word));
        }
        if self.read_word(word)? & value::HEADER_TAG_MASK != u64::from(value::TAG_FLOAT) {
            return Ok(None);
        }
        self.read(word + value::FLOAT_OFFSET as u64, MemKind::Float).map(|bits| Some(f64::from_bits(bits)))
    }
}
