//! All that the compiler knows of the runtime: value encoding, context layout, helper signatures, aliasing classes.
//!
//! Constants and tables only: nothing here touches memory or calls anything.

#![forbid(unsafe_code)]

pub mod context;
pub mod heaps;
pub mod helpers;
pub mod link;
pub mod value;

pub use context::Context;
pub use heaps::{Heap, HeapSet};
pub use helpers::{HelperId, HelperTable, Signature};
