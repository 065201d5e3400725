//! The notation of values in tests: how they are written, put into an arena, and recognised there.
//!
//! - `none`, `true`, `absent`, ...: a constant by its name; `0x..`: any word by its bits.
//! - `fixnum 5`; for a parameter of type int, the integer itself.
//! - `float 1.5`: a flonum, or a heap float where it must be one; for a parameter of type float, the double itself.
//! - `raw 5`: an untagged integer, as it stands in memory.
//! - `obj 0x2b [item, ...]`: an object with this header, then these words.

use freevar_jit::abi::value::{self, WORD};
use freevar_jit::ir::Type;

/// A value as written in a test.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A value word.
    Word(u64),
    /// A double as a value.
    Float(f64),
    /// An untagged integer.
    Raw(i64),
    /// An object.
    Object { header: u64, fields: Vec<Item> },
}

/// The memory that an execution works on.
pub trait Arena {
    /// The address of new words.
    fn reserve(&mut self, words: usize) -> Result<u64, String>;
    /// Reads a word.
    fn read(&mut self, address: u64) -> Result<u64, String>;
    /// Writes a word.
    fn write(&mut self, address: u64, word: u64) -> Result<(), String>;

    /// A new object.
    fn object(&mut self, header: u64, fields: &[u64]) -> Result<u64, String> {
        let address = self.reserve(fields.len() + 1)?;
        self.write(address, header)?;
        for (index, &field) in fields.iter().enumerate() {
            self.write(address + WORD * (index as u64 + 1), field)?;
        }
        Ok(address)
    }

    /// The value of a double.
    fn float(&mut self, float: f64) -> Result<u64, String> {
        match value::flonum(float) {
            Some(word) => Ok(word),
            None => self.object(value::TAG_FLOAT.into(), &[float.to_bits()]),
        }
    }

    /// The double of a value, if it is a float.
    fn as_float(&mut self, word: u64) -> Result<Option<f64>, String> {
        if !value::is_pointer(word) {
            return Ok(value::as_flonum(word));
        }
        if self.read(word)? & value::HEADER_TAG_MASK != u64::from(value::TAG_FLOAT) {
            return Ok(None);
        }
        Ok(Some(f64::from_bits(self.read(word + value::FLOAT_OFFSET as u64)?)))
    }
}

impl Item {
    /// The value word, or the word in a field, with objects put into `arena`.
    pub fn put(&self, arena: &mut dyn Arena) -> Result<u64, String> {
        match self {
            Item::Word(word) => Ok(*word),
            Item::Float(float) => arena.float(*float),
            Item::Raw(int) => Ok(*int as u64),
            Item::Object { header, fields } => {
                let words = fields.iter().map(|field| field.put(arena)).collect::<Result<Vec<_>, _>>()?;
                arena.object(*header, &words)
            }
        }
    }

    /// The bits of an argument of type `ty`.
    pub fn argument(&self, ty: Type, arena: &mut dyn Arena) -> Result<u64, String> {
        match (ty, self) {
            (Type::Value, Item::Raw(_)) => Err("a raw integer is no value".to_owned()),
            (Type::Value, item) | (Type::Ref, item @ Item::Object { .. }) => item.put(arena),
            (Type::Int, Item::Raw(int)) => Ok(*int as u64),
            (Type::Int, Item::Word(word)) if value::as_fixnum(*word).is_some() => Ok((*word as i64 >> 1) as u64),
            (Type::Float, Item::Float(float)) => Ok(float.to_bits()),
            (Type::Bool, Item::Word(value::TRUE)) => Ok(1),
            (Type::Bool, Item::Word(value::FALSE)) => Ok(0),
            _ => Err(format!("{self:?} is no argument of type {ty}")),
        }
    }

    /// Checks that `word` in `arena` is this value.
    pub fn check(&self, word: u64, arena: &mut dyn Arena) -> Result<(), String> {
        let same = match self {
            Item::Word(wanted) => word == *wanted,
            Item::Raw(wanted) => word == *wanted as u64,
            Item::Float(wanted) => arena.as_float(word)?.is_some_and(|float| same_float(float, *wanted)),
            Item::Object { header, fields } => {
                if !value::is_pointer(word) || arena.read(word)? != *header {
                    return Err(format!("found {}, not an object of header {header:#x}", describe(word, arena)?));
                }
                for (index, field) in fields.iter().enumerate() {
                    let found = arena.read(word + WORD * (index as u64 + 1))?;
                    field.check(found, arena).map_err(|error| format!("word {}: {error}", index + 1))?;
                }
                true
            }
        };
        if same { Ok(()) } else { Err(format!("found {}, not {self:?}", describe(word, arena)?)) }
    }
}

/// Equal to the bit, but one NaN is like another.
fn same_float(left: f64, right: f64) -> bool {
    left.to_bits() == right.to_bits() || (left.is_nan() && right.is_nan())
}

fn describe(word: u64, arena: &mut dyn Arena) -> Result<String, String> {
    Ok(match arena.as_float(word)? {
        Some(float) => format!("float {float:?}"),
        None if value::is_pointer(word) => format!("an object of header {:#x}", arena.read(word)?),
        None => freevar_jit::ir::printer::WordText(word).to_string(),
    })
}

/// Reads the notation, and the lines around it, from the front of a text.
#[derive(Debug)]
pub struct Reader<'t> {
    /// What is left.
    pub rest: &'t str,
}

impl<'t> Reader<'t> {
    /// A reader of `text`.
    pub fn new(text: &'t str) -> Self {
        Reader { rest: text.trim() }
    }

    /// Takes `token` if it is next.
    pub fn eat(&mut self, token: &str) -> bool {
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest.trim_start();
                true
            }
            None => false,
        }
    }

    /// Takes `token`, which must be next.
    pub fn expect(&mut self, token: &str) -> Result<(), String> {
        if self.eat(token) { Ok(()) } else { Err(format!("expected `{token}` before `{}`", self.rest)) }
    }

    /// Takes everything up to the next space or bracket.
    pub fn word(&mut self) -> &'t str {
        let end = self.rest.find(|c: char| c.is_whitespace() || "()[]{},:".contains(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        word
    }

    /// Takes a number.
    pub fn number<T: std::str::FromStr>(&mut self) -> Result<T, String> {
        let word = self.word();
        word.parse().map_err(|_| format!("`{word}` is no such number"))
    }

    /// Takes `item, item, ...` and the closing bracket.
    pub fn list<T>(
        &mut self,
        close: &str,
        mut item: impl FnMut(&mut Self) -> Result<T, String>,
    ) -> Result<Vec<T>, String> {
        let mut items = Vec::new();
        while !self.eat(close) {
            if !items.is_empty() {
                self.expect(",")?;
            }
            items.push(item(self)?);
        }
        Ok(items)
    }

    /// Takes `{slot: item, ...}`.
    pub fn slots(&mut self) -> Result<Vec<(i32, Item)>, String> {
        self.expect("{")?;
        self.list("}", |reader| {
            let slot = reader.number()?;
            reader.expect(":")?;
            Ok((slot, reader.item()?))
        })
    }

    fn bits(&mut self) -> Result<u64, String> {
        let word = self.word();
        let digits = word.strip_prefix("0x").ok_or_else(|| format!("`{word}` is no hexadecimal number"))?;
        u64::from_str_radix(digits, 16).map_err(|_| format!("`{word}` is no word"))
    }

    /// Takes an item.
    pub fn item(&mut self) -> Result<Item, String> {
        if self.rest.starts_with("0x") {
            return self.bits().map(Item::Word);
        }
        let word = self.word();
        Ok(match word {
            "fixnum" => Item::Word(value::fixnum(self.number()?)),
            "float" => Item::Float(self.number()?),
            "raw" => Item::Raw(self.number()?),
            "obj" => {
                let header = self.bits()?;
                self.expect("[")?;
                Item::Object { header, fields: self.list("]", Self::item)? }
            }
            name => {
                let named = value::NAMED.iter().find(|(named, _)| *named == name);
                Item::Word(named.ok_or_else(|| format!("`{name}` is no item"))?.1)
            }
        })
    }
}
