//! The numbers by which parts of a function refer to each other.

use std::fmt;

/// A dense number that can index an [`EntityMap`](super::EntityMap).
pub trait Entity: Copy + Eq {
    /// The entity of number `index`.
    fn from_index(index: usize) -> Self;
    /// The number of the entity.
    fn index(self) -> usize;
}

macro_rules! entities {
    ($($(#[$doc:meta])* $name:ident $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(u32);

        impl $name {
            /// What stands before the number in the text form.
            pub const PREFIX: &'static str = $prefix;
        }

        impl Entity for $name {
            fn from_index(index: usize) -> Self {
                $name(u32::try_from(index).expect("more entities than a u32 counts"))
            }

            fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", $name::PREFIX, self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )*};
}

entities! {
    /// A value: the result of an instruction or a parameter of a block.
    Value "v";
    /// A basic block.
    Block "block";
    /// An instruction.
    Inst "inst";
    /// A frame state.
    StateId "s";
    /// A heap constant of the function.
    PoolId "p";
}
