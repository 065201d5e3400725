//! When constants and code objects are the same: equal in value and in type, as CPython merges constants and compares
//! code.

use super::{Code, Const};
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};
use std::mem::discriminant;

impl Const {
    /// Equal in value and in type: `1`, `1.0` and `True` differ, as do `0.0` and `-0.0`.
    pub fn same(&self, other: &Const) -> bool {
        match (self, other) {
            (Const::Float(a), Const::Float(b)) => a.to_bits() == b.to_bits(),
            (Const::Complex(a), Const::Complex(b)) => a.same(*b),
            (Const::Tuple(a), Const::Tuple(b)) => all_same(a, b),
            (Const::FrozenSet(a), Const::FrozenSet(b)) => {
                let has = |all: &[Const], one: &Const| all.iter().any(|other| other.same(one));
                a.iter().all(|item| has(b, item)) && b.iter().all(|item| has(a, item))
            }
            (Const::Code(a), Const::Code(b)) => a.same(b),
            (a, b) => a == b,
        }
    }

    /// Hashes what [`Const::same`] compares.
    pub fn hash_into(&self, hasher: &mut impl Hasher) {
        discriminant(self).hash(hasher);
        match self {
            Const::None | Const::Ellipsis => {}
            Const::Bool(value) => value.hash(hasher),
            Const::Int(value) => value.hash(hasher),
            Const::Float(value) => value.to_bits().hash(hasher),
            Const::Complex(value) => value.bits().hash(hasher),
            Const::Str(value) => value.hash(hasher),
            Const::Bytes(value) => value.hash(hasher),
            Const::Tuple(items) => items.iter().for_each(|item| item.hash_into(hasher)),
            // A set has its items in whichever order, and however often: the greatest hash stands for all.
            Const::FrozenSet(items) => items.iter().map(Const::own_hash).max().hash(hasher),
            Const::Code(code) => code.hash().hash(hasher),
        }
    }

    fn own_hash(&self) -> u64 {
        let mut hasher = FxHasher::default();
        self.hash_into(&mut hasher);
        hasher.finish()
    }
}

fn all_same(a: &[Const], b: &[Const]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same(b))
}

impl Code {
    /// Whether CPython finds two code objects equal: what they do and where it stands, but not the name of the file
    /// nor the qualified name.
    pub fn same(&self, other: &Code) -> bool {
        std::ptr::eq(self, other)
            || self.name == other.name
                && self.first_line == other.first_line
                && self.flags == other.flags
                && self.arg_count == other.arg_count
                && self.posonly_count == other.posonly_count
                && self.kwonly_count == other.kwonly_count
                && self.instrs == other.instrs
                && self.localsplus == other.localsplus
                && self.names == other.names
                && self.positions == other.positions
                && self.handlers == other.handlers
                && all_same(&self.consts, &other.consts)
    }

    /// A hash of what [`Code::same`] compares.
    pub fn hash(&self) -> u64 {
        let mut hasher = FxHasher::default();
        (&self.name, self.first_line, self.flags, self.arg_count, &self.names).hash(&mut hasher);
        for instr in &self.instrs {
            (instr.op as u8, instr.arg).hash(&mut hasher);
        }
        // Nested code is told apart by its instructions; its constants would be hashed at every level.
        for value in &self.consts {
            match value {
                Const::Code(code) => (&code.name, code.first_line, code.instrs.len()).hash(&mut hasher),
                value => value.hash_into(&mut hasher),
            }
        }
        hasher.finish()
    }
}
