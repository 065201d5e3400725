//! What Python's operations mean, written once. The interpreter and compiled code add guarded fast paths only.
//!
//! Every function takes the isolate and gives a result; an exception is raised through [`Isolate`](super::Isolate).
//! Values that are held across a call back into Python (`vm.call`, and every operation that may make one) stand in
//! locals, on the value stack or in heap objects, never only in a Rust collection.

pub mod arith;
pub mod attr;
pub mod awaitable;
pub mod buffer;
pub mod by_shape;
pub mod byte_array;
pub mod call;
pub mod cell;
pub mod class;
pub mod compare;
pub mod complex;
pub mod deque;
pub mod descriptor;
pub mod dict;
pub mod exception;
pub mod exception_fields;
pub mod float;
pub mod format;
pub mod generator;
pub mod generic;
pub mod hash;
pub mod hierarchy;
pub mod instance;
pub mod int;
pub mod iter;
pub mod itertools;
pub mod list;
pub mod maker;
pub mod memory_view;
pub mod module;
pub mod number;
pub mod number_array;
pub mod places;
pub mod printable;
pub mod probe;
pub mod range;
pub mod recursion;
pub mod repr;
pub mod scalar;
pub mod sequence;
pub mod set;
pub mod size;
pub mod slice;
mod sort;
pub mod special;
pub mod subscript;
pub mod text;
pub mod union;
pub mod view;

#[cfg(test)]
pub(crate) mod tests {
    use crate::runtime::Isolate;

    /// An isolate in which no Python code runs.
    pub(crate) fn isolate() -> Box<Isolate> {
        Isolate::new(|_, _, _| panic!("no Python code runs here"), |_, _| panic!("no source is compiled here"))
            .expect("there is memory for a value stack")
    }
}
