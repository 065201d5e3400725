//! The types of values and the immediates of instructions.

use crate::abi::{Heap, value};
use std::fmt;

/// An enum whose members have a name in the text form.
macro_rules! named {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$item:meta])* $variant:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$item])* $variant,)* }

        impl $name {
            /// All members, in the order of their declaration.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// The name in the text form.
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }

            /// The member named `name`.
            pub fn from_name(name: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|member| member.name() == name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

named! {
    /// The type of a value.
    pub enum Type {
        /// A tagged value word.
        Value "value",
        /// A 64-bit integer, within the fixnum range unless it comes from a machine operation.
        Int "int",
        /// A double.
        Float "float",
        /// A bool.
        Bool "bool",
        /// A raw address.
        Ref "ref",
        /// An integer from 0 to 2^64 - 1.
        Word "word",
    }
}

named! {
    /// A comparison. Floats compare as IEEE 754 says: with a NaN only `ne` holds.
    pub enum Cond {
        /// Equal.
        Eq "eq",
        /// Not equal.
        Ne "ne",
        /// Less.
        Lt "lt",
        /// Less or equal.
        Le "le",
        /// Greater.
        Gt "gt",
        /// Greater or equal.
        Ge "ge",
        /// Less as unsigned integers; not for floats.
        Ult "ult",
    }
}

impl Cond {
    /// The comparison that holds for `(b, a)` when this one holds for `(a, b)`, if there is one.
    pub const fn swapped(self) -> Option<Cond> {
        Some(match self {
            Cond::Eq => Cond::Eq,
            Cond::Ne => Cond::Ne,
            Cond::Lt => Cond::Gt,
            Cond::Le => Cond::Ge,
            Cond::Gt => Cond::Lt,
            Cond::Ge => Cond::Le,
            Cond::Ult => return None,
        })
    }

    /// The comparison of integers that holds when this one does not, if there is one. (Of floats it would be wrong for NaN.)
    pub const fn int_negated(self) -> Option<Cond> {
        Some(match self {
            Cond::Eq => Cond::Ne,
            Cond::Ne => Cond::Eq,
            Cond::Lt => Cond::Ge,
            Cond::Le => Cond::Gt,
            Cond::Gt => Cond::Le,
            Cond::Ge => Cond::Lt,
            Cond::Ult => return None,
        })
    }

    /// Whether it holds for two integers.
    pub const fn holds_int(self, left: i64, right: i64) -> bool {
        match self {
            Cond::Eq => left == right,
            Cond::Ne => left != right,
            Cond::Lt => left < right,
            Cond::Le => left <= right,
            Cond::Gt => left > right,
            Cond::Ge => left >= right,
            Cond::Ult => (left as u64) < right as u64,
        }
    }

    /// Whether it holds for two doubles.
    pub fn holds_float(self, left: f64, right: f64) -> bool {
        match self {
            Cond::Eq => left == right,
            Cond::Ne => left != right,
            Cond::Lt => left < right,
            Cond::Le => left <= right,
            Cond::Gt => left > right,
            Cond::Ge => left >= right,
            Cond::Ult => unreachable!("the verifier refuses an unsigned comparison of floats"),
        }
    }
}

named! {
    /// Why compiled code is left.
    pub enum Reason {
        /// A value is not of the expected type.
        Type "type",
        /// The exact result is no fixnum.
        Overflow "overflow",
        /// An index is out of bounds.
        Bounds "bounds",
        /// A local or a cell is unbound.
        Unbound "unbound",
        /// A call has another target than expected.
        Target "target",
        /// An object is not in the expected state.
        Header "header",
        /// A loop was entered with other types than it was compiled for.
        LoopType "loop_type",
        /// A division by zero.
        ZeroDivision "zero_division",
        /// A branch goes where it never went before.
        Branch "branch",
        /// A value is not the expected one.
        Value "value",
        /// A check that was moved before a loop.
        Hoisted "hoisted",
        /// A variable of a loop begins with a larger number than it was taken to.
        Large "large",
        /// An instruction that is not compiled.
        Unsupported "unsupported",
        /// An assumption no longer holds.
        Invalidated "invalidated",
        /// Somebody has seen the frame.
        Seen "seen",
        /// A stack is used up.
        Stack "stack",
        /// An interrupt raised.
        Poll "poll",
        /// A helper or a callee raised.
        Raise "raise",
    }
}

named! {
    /// What stands in memory, and how it is read.
    pub enum MemKind {
        /// A value word.
        Value "value",
        /// A 64-bit integer.
        Int "int",
        /// A double.
        Float "float",
        /// An address.
        Ref "ref",
        /// One byte, read as a non-negative integer.
        U8 "u8",
        /// Two bytes, read as a non-negative integer.
        U16 "u16",
        /// Four bytes, read as a non-negative integer.
        U32 "u32",
        /// One byte with a sign.
        I8 "i8",
        /// Two bytes with a sign.
        I16 "i16",
        /// Four bytes with a sign.
        I32 "i32",
        /// A float of four bytes: rounded when it is written, a double once it is read.
        Single "single",
    }
}

impl MemKind {
    /// The type of the value once it is read.
    pub const fn ty(self) -> Type {
        match self {
            MemKind::Value => Type::Value,
            MemKind::Float | MemKind::Single => Type::Float,
            MemKind::Ref => Type::Ref,
            MemKind::Int | MemKind::U8 | MemKind::U16 | MemKind::U32 | MemKind::I8 | MemKind::I16 | MemKind::I32 => {
                Type::Int
            }
        }
    }

    /// The size in memory, in bytes.
    pub const fn size(self) -> u32 {
        match self {
            MemKind::U8 | MemKind::I8 => 1,
            MemKind::U16 | MemKind::I16 => 2,
            MemKind::U32 | MemKind::I32 | MemKind::Single => 4,
            MemKind::Value | MemKind::Int | MemKind::Float | MemKind::Ref => 8,
        }
    }
}

/// Where, relative to an address, and as what memory is accessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MemAccess {
    /// The aliasing class.
    pub heap: Heap,
    /// What is there.
    pub kind: MemKind,
    /// The distance from the address, in bytes.
    pub offset: i32,
}

impl MemAccess {
    /// An access to `kind` at `offset` in `heap`.
    pub const fn new(heap: Heap, kind: MemKind, offset: i32) -> MemAccess {
        MemAccess { heap, kind, offset }
    }
}

/// A test of an object's header: `header & mask == expected`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HeaderTest {
    /// The bits looked at.
    pub mask: u64,
    /// What they must be.
    pub expected: u64,
}

impl HeaderTest {
    /// The test for type tag `tag`.
    pub const fn tag(tag: u8) -> HeaderTest {
        HeaderTest { mask: value::HEADER_TAG_MASK, expected: tag as u64 }
    }
}

/// What is allocated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AllocShape {
    /// The size in bytes, a multiple of eight, header included.
    pub size: u32,
    /// The header word.
    pub header: u64,
}

/// What tells the code that a direct call goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Callee {
    /// The index of the code.
    Code(u32),
    /// The header of the function, whose code takes as many arguments.
    Function,
    /// The last operand: the address to enter.
    Entry,
}

/// The target of a direct call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CallTarget {
    /// Whose code it is.
    pub callee: Callee,
    /// Where the callee's window begins, in slots from the caller's base.
    pub window: i32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back() {
        assert!(Reason::ALL.iter().all(|&reason| Reason::from_name(reason.name()) == Some(reason)));
        assert!(MemKind::ALL.iter().all(|&kind| MemKind::from_name(kind.name()) == Some(kind)));
        assert_eq!(Type::from_name("float"), Some(Type::Float));
        assert_eq!(Type::from_name("double"), None);
    }

    #[test]
    fn swapped_and_negated_conditions_agree_with_their_meaning() {
        for &cond in Cond::ALL {
            for (left, right) in [(1, 2), (2, 1), (1, 1), (-1, 1)] {
                let holds = cond.holds_int(left, right);
                assert!(cond.swapped().is_none_or(|cond| cond.holds_int(right, left) == holds));
                assert!(cond.int_negated().is_none_or(|cond| cond.holds_int(left, right) != holds));
            }
        }
    }
}
