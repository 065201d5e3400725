//! Raising exceptions from native code: the pending exception, and short ways to make one.

use super::Isolate;
use super::objects::{Exception, Gc, TypeObject};
use super::types::ExceptionKind;
use super::value::Value;

/// An exception is pending in the isolate. Whoever receives this passes it on, or takes the exception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Raised(());

/// The result of an operation that can raise.
pub type Result<T> = std::result::Result<T, Raised>;

impl Isolate {
    /// Makes an exception the pending one.
    pub fn raise(&mut self, exception: Gc<Exception>) -> Raised {
        self.pending = Some(exception);
        Raised(())
    }

    /// The pending exception, which is no longer pending.
    pub fn take_pending(&mut self) -> Gc<Exception> {
        self.pending
            .take()
            .expect("an exception is pending where an operation has failed")
    }

    /// Says again that the exception that is pending is pending: for results that come back through machine words.
    pub fn still_raised(&self) -> Raised {
        debug_assert!(self.pending.is_some());
        Raised(())
    }

    /// Raises an exception of a built-in class with a message.
    #[cold]
    pub fn raise_new(&mut self, kind: ExceptionKind, message: impl AsRef<str>) -> Raised {
        let text = self.str(message.as_ref());
        self.raise_with(kind, &[text])
    }

    /// Raises an exception of a built-in class with these arguments.
    #[cold]
    pub fn raise_with(&mut self, kind: ExceptionKind, args: &[Value]) -> Raised {
        let class = self.types.exception(kind);
        let exception = self.new_exception(class, args);
        self.raise(exception)
    }

    /// An exception whose class may have details to set from the arguments.
    pub fn new_exception(&mut self, class: Gc<TypeObject>, args: &[Value]) -> Gc<Exception> {
        Exception::new(&mut self.heap, class, args)
    }

    /// Raises TypeError.
    #[cold]
    pub fn type_error(&mut self, message: impl AsRef<str>) -> Raised {
        self.raise_new(ExceptionKind::TypeError, message)
    }

    /// Raises ValueError.
    #[cold]
    pub fn value_error(&mut self, message: impl AsRef<str>) -> Raised {
        self.raise_new(ExceptionKind::ValueError, message)
    }

    /// Raises IndexError.
    #[cold]
    pub fn index_error(&mut self, message: impl AsRef<str>) -> Raised {
        self.raise_new(ExceptionKind::IndexError, message)
    }

    /// Raises KeyError with the key.
    #[cold]
    pub fn key_error(&mut self, key: Value) -> Raised {
        self.raise_with(ExceptionKind::KeyError, &[key])
    }

    /// Raises OverflowError.
    #[cold]
    pub fn overflow_error(&mut self, message: impl AsRef<str>) -> Raised {
        self.raise_new(ExceptionKind::OverflowError, message)
    }

    /// Raises ZeroDivisionError.
    #[cold]
    pub fn zero_division(&mut self, message: impl AsRef<str>) -> Raised {
        self.raise_new(ExceptionKind::ZeroDivisionError, message)
    }
}
