//! The embedding API: [`Vm`], handles, conversions and errors.
//!
//! It puts compiler, interpreter and tier together, and is the only part that the host sees. There is no `unsafe`
//! here, and nothing of the runtime's own types in public signatures.
#![forbid(unsafe_code)]

mod boot;
mod clock;
mod containers;
mod convert;
mod error;
mod files;
mod handle;
mod loader;
mod scope;
mod vm;

pub use crate::runtime::clock::Clock;
pub use crate::runtime::files::{Change, FileAccess, FileStatus, OpenFile, OpenMode};
pub use crate::runtime::loader::SourceLoader;
pub use clock::SystemClock;
pub use containers::Arguments;
pub use convert::{ByteString, FromPython, ToPython};
pub use error::{Error, ErrorKind};
pub use files::FileSystem;
pub use handle::{Function, Object};
pub use vm::{Builder, JitMode, Vm};
