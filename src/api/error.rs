//! What a failed call tells the host: the exception's class, message and traceback as text.
//!
//! An [`Error`] holds no Python object, so that it may go anywhere and outlive its isolate.

use crate::compile::CompileError;
use crate::runtime::objects::{Exception, Gc};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, ops, traceback};
use crate::syntax::SyntaxError;
use std::any::Any;
use std::fmt;

/// Status that a shell gives a program which SIGINT has ended.
const INTERRUPTED: i32 = 128 + 2;

/// What kind of failure an [`Error`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The source is no Python program.
    Syntax,
    /// The source is Python, but uses what Freevar does not run yet.
    Unsupported,
    /// An exception was raised and not caught.
    Exception,
    /// The program asked to end: `sys.exit()`.
    Exit,
    /// The host failed: memory or a stack could not be had.
    Host,
    /// A bug in Freevar. The [`Vm`](crate::Vm) it came from refuses to go on.
    Internal,
}

/// Why a program, a call or a conversion failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    type_name: String,
    message: String,
    traceback: String,
    exit_status: i32,
}

impl Error {
    /// What kind of failure it is.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The name of the exception's class, such as `ValueError`.
    pub fn type_name(&self) -> &str {
        &self.type_name
    }

    /// The exception's message: `str(exception)`.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What Python would print of it: the traceback with its source lines, the class and the message. For
    /// [`ErrorKind::Exit`] it is the text that the program wants to be shown at its end, mostly none.
    pub fn traceback(&self) -> &str {
        &self.traceback
    }

    /// The status that a process which ends with this error should exit with.
    pub fn exit_status(&self) -> i32 {
        self.exit_status
    }

    /// A failure of the host.
    pub(super) fn host(cause: &std::io::Error) -> Error {
        Error::plain(ErrorKind::Host, "OSError", format!("no memory for the runtime: {cause}"))
    }

    /// A directory that was to be granted cannot be.
    pub(super) fn directory(cause: &std::io::Error) -> Error {
        Error::plain(ErrorKind::Host, "OSError", format!("a directory of modules cannot be used: {cause}"))
    }

    /// A bug of ours.
    pub(super) fn internal(what: impl fmt::Display) -> Error {
        let message = format!("internal error: {what}; this is a bug in Freevar, please report it");
        Error::plain(ErrorKind::Internal, "SystemError", message)
    }

    /// A bug of ours that showed itself as a panic.
    pub(super) fn panic(payload: &(dyn Any + Send)) -> Error {
        let what =
            payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str));
        Error::internal(what.unwrap_or("a panic without a message"))
    }

    /// An exception that a program has not caught.
    pub(super) fn exception(vm: &mut Isolate, exception: Gc<Exception>) -> Error {
        let exit = vm.types.exception(ExceptionKind::SystemExit);
        if exception.class.get().is_subtype(exit) {
            return Error::exit(vm, exception);
        }
        let message = text(vm, exception);
        Error {
            kind: ErrorKind::Exception,
            type_name: exception.class.get().name.to_text().into_owned(),
            message,
            traceback: traceback::render(vm, exception),
            exit_status: status_of(vm, exception),
        }
    }

    /// An exception that has ended a program and been shown.
    pub(super) fn shown(vm: &Isolate, exception: Gc<Exception>) -> Error {
        Error {
            kind: ErrorKind::Exception,
            type_name: exception.class.get().name.to_text().into_owned(),
            message: String::new(),
            traceback: String::new(),
            exit_status: status_of(vm, exception),
        }
    }

    /// The same error, of which nothing is left to show.
    pub(super) fn already_shown(self) -> Error {
        Error { traceback: String::new(), ..self }
    }

    /// `SystemExit`: no code or a number is the status, anything else is shown and means failure.
    fn exit(vm: &mut Isolate, exception: Gc<Exception>) -> Error {
        let code = exception.detail.get().filter(|code| !code.is_none());
        let (exit_status, shown) = match code {
            None => (0, String::new()),
            Some(code) => match ops::int::to_bigint(code) {
                // A process has 32 bits of status; what does not fit a machine word is -1, as in CPython.
                Some(number) => (i64::try_from(number).unwrap_or(-1) as i32, String::new()),
                None => {
                    let shown = ops::repr::str(vm, code).map(|s| s.to_text().into_owned());
                    (1, shown.unwrap_or_default() + "\n")
                }
            },
        };
        Error {
            kind: ErrorKind::Exit,
            type_name: exception.class.get().name.to_text().into_owned(),
            message: text(vm, exception),
            traceback: shown,
            exit_status,
        }
    }

    fn plain(kind: ErrorKind, type_name: &str, message: String) -> Error {
        Error {
            kind,
            type_name: type_name.to_owned(),
            traceback: format!("{type_name}: {message}\n"),
            message,
            exit_status: 1,
        }
    }

    fn source(kind: ErrorKind, error: &SyntaxError) -> Error {
        Error {
            kind,
            type_name: error.kind.name().to_owned(),
            message: error.message.clone(),
            traceback: format!("{error}\n"),
            exit_status: 1,
        }
    }
}

/// The status of a process that an exception ends.
fn status_of(vm: &Isolate, exception: Gc<Exception>) -> i32 {
    // Classes derived from it do not count.
    let interrupted = exception.class.get() == vm.types.exception(ExceptionKind::KeyboardInterrupt);
    if interrupted { INTERRUPTED } else { 1 }
}

/// `str(exception)`; empty if that fails.
fn text(vm: &mut Isolate, exception: Gc<Exception>) -> String {
    match ops::repr::str(vm, exception.into()) {
        Ok(text) => text.to_text().into_owned(),
        Err(_) => {
            vm.pending = None;
            String::new()
        }
    }
}

impl From<CompileError> for Error {
    fn from(error: CompileError) -> Error {
        match error {
            CompileError::Syntax(error) => Error::source(ErrorKind::Syntax, &error),
            CompileError::Unsupported(error) => Error::source(ErrorKind::Unsupported, &error),
            CompileError::Invalid(error) => Error::internal(error),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.type_name)?;
        if !self.message.is_empty() {
            write!(f, ": {}", self.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
