//! The runtime: values, heap, objects, isolates, and in [`ops`] what Python's operations mean.
//!
//! It knows bytecode's code objects, and neither how code is interpreted nor how it is compiled: a call of a Python
//! function goes through [`Isolate::call`], which whoever runs code provides.

pub mod clock;
pub mod code_constants;
pub mod context;
pub mod error;
pub mod files;
pub mod frames;
pub mod heap;
pub mod interned;
pub mod isolate;
pub mod last_search;
pub mod loader;
pub mod native_stack;
pub mod objects;
pub mod ops;
pub mod patterns;
pub mod program;
pub mod regex;
pub mod shape_cache;
pub mod shapes;
pub mod stack;
pub mod stress;
pub mod suggest;
pub mod traceback;
pub mod type_cache;
pub mod types;
pub mod value;
pub mod warning;

pub use error::{Raised, Result};
pub use isolate::Isolate;
pub use objects::Gc;
pub use value::{Slot, Value};
