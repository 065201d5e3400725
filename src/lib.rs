//! Freevar: an embeddable runtime for Python source, built around closures.
//!
//! The crate's documentation is the README, whose example is run as a test. Behind the public list at the end are the
//! stages of the runtime; they are hidden, may change at any time, and are open only to the command and the tests.
#![doc = include_str!("../README.md")]

use freevar_frontend::decimal;
#[doc(hidden)]
pub use freevar_frontend::{bytecode, compile, scope, syntax};

#[doc(hidden)]
pub mod builtins;
#[doc(hidden)]
pub mod interp;
#[doc(hidden)]
pub mod modules;
#[doc(hidden)]
pub mod runtime;
#[cfg(feature = "jit")]
#[doc(hidden)]
pub mod tier;

mod api;

pub use api::{
    Arguments, Builder, ByteString, Change, Clock, Error, ErrorKind, FileAccess, FileStatus, FileSystem, FromPython,
    Function, JitMode, Object, OpenFile, OpenMode, SourceLoader, SystemClock, ToPython, Vm,
};
#[cfg(feature = "jit")]
pub use tier::{ExitStats, FunctionStats, Stats};
