//! Raising exceptions from native code: the pending exception, and short ways to make one.

use super::objects::{Exception, Gc, Str, TypeObject};
use super::stack::StackPointer;
use super::types::ExceptionKind;
use super::value::{Slot, Value};
use super::{Isolate, ops};

/// An exception is pending in the isolate. Whoever receives this passes it on, or takes the exception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Raised(());

/// The result of an operation that can raise.
pub type Result<T> = std::result::Result<T, Raised>;

impl Isolate {
    /// Raises an exception: it becomes the pending one, and the one that is being handled becomes its context.
    pub fn raise(&mut self, exception: Gc<Exception>) -> Raised {
        if let Some(handled) = self.handled_now()
            && handled != Value::from(exception)
        {
            break_context_cycle(handled, exception);
            exception.context.set(Some(handled));
        }
        self.reraise(exception)
    }

    /// Makes an exception that has been raised before the pending one, as it is.
    pub fn reraise(&mut self, exception: Gc<Exception>) -> Raised {
        self.pending = Some(exception);
        Raised(())
    }

    /// Makes an exception the one that is being handled. Gives the one before, or None.
    pub fn begin_handling(&mut self, exception: Value) -> Value {
        self.handled.replace(exception).unwrap_or(Value::NONE)
    }

    /// Makes what was handled before the handled exception again: one, or None.
    pub fn end_handling(&mut self, before: Value) {
        self.handled = (!before.is_none()).then_some(before);
    }

    /// Makes an exception the one that is being handled in a generator which machine code steps without making it the
    /// running one. Gives what the generator has handled before, or None: what is handled around it is set aside.
    pub fn begin_handling_within(&mut self, frame: StackPointer, exception: Value) -> Value {
        match self.set_aside.last() {
            Some(&(generator, _)) if generator == frame => self.begin_handling(exception),
            _ => {
                let around = self.handled.replace(exception);
                self.set_aside.push((frame, around));
                Value::NONE
            }
        }
    }

    /// Ends that, with what the generator has handled before.
    pub fn end_handling_within(&mut self, before: Value) {
        match before {
            Value::NONE => (_, self.handled) = self.set_aside.pop().expect("what is handled around it was set aside"),
            before => self.end_handling(before),
        }
    }

    /// What is handled around the generator with this frame, if it is handling something and is not the running one, which
    /// it is about to become.
    pub fn take_set_aside(&mut self, frame: StackPointer) -> Option<Slot> {
        self.set_aside.pop_if(|(generator, _)| *generator == frame).map(|(_, around)| around)
    }

    /// The pending exception, which is no longer pending.
    pub fn take_pending(&mut self) -> Gc<Exception> {
        self.pending.take().expect("an exception is pending where an operation has failed")
    }

    /// Whether an exception of this kind, or of a class derived from it, is pending.
    pub fn pending_is(&self, kind: ExceptionKind) -> bool {
        self.pending.is_some_and(|exception| exception.class.get().is_subtype(self.types.exception(kind)))
    }

    /// Handles an exception of this kind, as `except` does: it is no longer pending. Others go on as `raised`.
    pub fn catch(&mut self, raised: Raised, kind: ExceptionKind) -> Result<Gc<Exception>> {
        if self.pending_is(kind) { Ok(self.take_pending()) } else { Err(raised) }
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

    /// An exception with the details that its class takes from the arguments.
    pub fn new_exception(&mut self, class: Gc<TypeObject>, args: &[Value]) -> Gc<Exception> {
        let kind = self.types.exception_kind(class);
        let mut class = class;
        let mut kept = args;
        let mut detail = None;
        let mut object = None;
        match kind {
            Some(ExceptionKind::StopIteration) => {
                detail = Some(args.first().copied().unwrap_or(Value::NONE));
            }
            Some(ExceptionKind::SystemExit) => {
                detail = Some(match args {
                    [] => Value::NONE,
                    [code] => *code,
                    several => self.tuple(several),
                });
            }
            Some(kind) if self.is_os_error(kind) && (2..=5).contains(&args.len()) => {
                if class == self.types.exception(ExceptionKind::OSError) {
                    class = self.types.exception(os_error_kind(args[0]));
                }
                let counts = class == self.types.exception(ExceptionKind::BlockingIOError);
                let is_name = |f: &&Value| !(f.is_none() || counts && ops::exception_fields::is_count(**f));
                if let Some(&filename) = args.get(2).filter(is_name) {
                    detail = Some(filename);
                    object = args.get(4).copied().filter(|other| !other.is_none());
                    kept = &args[..2];
                }
            }
            _ => {}
        }
        let kept = self.new_tuple(kept);
        let exception = ops::exception::with_args(self, class, kept);
        exception.detail.set(detail);
        exception.object.set(object);
        exception
    }

    fn is_os_error(&self, kind: ExceptionKind) -> bool {
        let root = self.types.exception(ExceptionKind::OSError);
        self.types.exception(kind).is_subtype(root)
    }

    /// Raises NameError or UnboundLocalError about a name, which only NameError keeps.
    #[cold]
    pub fn name_error(&mut self, kind: ExceptionKind, message: impl AsRef<str>, name: Gc<Str>) -> Raised {
        let kept = (kind == ExceptionKind::NameError).then_some(name.into());
        self.raise_detailed(kind, message.as_ref(), kept, None)
    }

    /// Raises AttributeError about an attribute of an object.
    #[cold]
    pub fn attribute_error(&mut self, message: impl AsRef<str>, object: Value, name: Gc<Str>) -> Raised {
        self.raise_detailed(ExceptionKind::AttributeError, message.as_ref(), Some(name.into()), Some(object))
    }

    /// Raises ImportError or ModuleNotFoundError about a module.
    #[cold]
    pub fn import_error(&mut self, kind: ExceptionKind, message: impl AsRef<str>, module: &str) -> Raised {
        let module = self.intern(module);
        self.raise_detailed(kind, message.as_ref(), Some(module.into()), None)
    }

    fn raise_detailed(&mut self, kind: ExceptionKind, message: &str, detail: Slot, object: Slot) -> Raised {
        let text = self.str(message);
        let class = self.types.exception(kind);
        let args = self.new_tuple(&[text]);
        let exception = ops::exception::with_args(self, class, args);
        exception.detail.set(detail);
        exception.object.set(object);
        self.raise(exception)
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

/// Takes `exception` out of the chain of contexts that begins at `handled`, so that the chain stays without cycle.
fn break_context_cycle(handled: Value, exception: Gc<Exception>) {
    let chain = std::iter::successors(handled.downcast::<Exception>(), |e| context_of(*e));
    // A cycle that the program has made by assignment is met again at a power of two.
    let mut seen = None;
    for (count, link) in chain.enumerate() {
        if context_of(link) == Some(exception) {
            link.context.set(None);
            return;
        }
        if seen == Some(link) {
            return;
        }
        if count.is_power_of_two() {
            seen = Some(link);
        }
    }
}

fn context_of(exception: Gc<Exception>) -> Option<Gc<Exception>> {
    exception.context.get()?.downcast::<Exception>()
}

/// The subclass of OSError that an error number asks for.
fn os_error_kind(number: Value) -> ExceptionKind {
    // The numbers of Linux.
    match number.as_fixnum() {
        Some(1 | 13) => ExceptionKind::PermissionError,
        Some(2) => ExceptionKind::FileNotFoundError,
        Some(3) => ExceptionKind::ProcessLookupError,
        Some(4) => ExceptionKind::InterruptedError,
        Some(10) => ExceptionKind::ChildProcessError,
        Some(11 | 114 | 115) => ExceptionKind::BlockingIOError,
        Some(17) => ExceptionKind::FileExistsError,
        Some(20) => ExceptionKind::NotADirectoryError,
        Some(21) => ExceptionKind::IsADirectoryError,
        Some(32 | 108) => ExceptionKind::BrokenPipeError,
        Some(103) => ExceptionKind::ConnectionAbortedError,
        Some(104) => ExceptionKind::ConnectionResetError,
        Some(110) => ExceptionKind::TimeoutError,
        Some(111) => ExceptionKind::ConnectionRefusedError,
        _ => ExceptionKind::OSError,
    }
}
