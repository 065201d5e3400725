//! What stands between `await` and a coroutine or an asynchronous generator. What each of them does is in `ops`.

use super::{Gc, Object, Tag};
use crate::runtime::heap::{Header, HeaderFlags, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

/// What an [`Awaitable`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum AwaitableKind {
    /// `coroutine.__await__()`: the subject's steps as an iterator's.
    Wrapper,
    /// `async_generator.asend(value)`, and `__anext__()`, which sends nothing.
    Send,
    /// `async_generator.athrow(...)` with a tuple of arguments.
    Throw,
    /// `async_generator.aclose()`
    Close,
    /// `anext(iterator, default)`: what awaiting the subject gives, or the default at the end.
    Next,
}

impl AwaitableKind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [AwaitableKind; 5] =
        [AwaitableKind::Wrapper, AwaitableKind::Send, AwaitableKind::Throw, AwaitableKind::Close, AwaitableKind::Next];

    /// The name of the type. Two kinds have the same one, and the same type.
    pub fn type_name(self) -> &'static str {
        match self {
            AwaitableKind::Wrapper => "coroutine_wrapper",
            AwaitableKind::Send => "async_generator_asend",
            AwaitableKind::Throw | AwaitableKind::Close => "async_generator_athrow",
            AwaitableKind::Next => "anext_awaitable",
        }
    }

    /// The kind whose type this one's objects have.
    pub fn of_type(self) -> AwaitableKind {
        if self == AwaitableKind::Close { AwaitableKind::Throw } else { self }
    }
}

/// How far an [`Awaitable`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum AwaitableState {
    /// Nobody has awaited it.
    Created,
    /// It has been awaited, and waits itself.
    Started,
    /// It has ended and cannot be awaited again.
    Closed,
}

/// An object that `await` takes and that takes the steps of another one.
#[repr(C)]
pub struct Awaitable {
    header: Header,
    /// What it is.
    pub kind: AwaitableKind,
    /// How far it is.
    pub state: Cell<AwaitableState>,
    /// The coroutine, the asynchronous generator or the awaitable whose steps it takes.
    pub subject: Value,
    /// What its kind needs besides.
    pub argument: Slot,
}

// SAFETY: `repr(C)`, the header is first, and both references are shown.
unsafe impl Object for Awaitable {
    const TAG: Tag = Tag::Awaitable;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(self.subject);
        tracer.slot(self.argument);
    }
}

// Compiled code reads the two bytes as one number.
const _: () = assert!(std::mem::offset_of!(Awaitable, state) == Awaitable::KIND_OFFSET + 1);

impl Awaitable {
    /// Where the kind is, and behind it the state.
    pub const KIND_OFFSET: usize = std::mem::offset_of!(Awaitable, kind);
    /// Where the state is.
    pub const STATE_OFFSET: usize = std::mem::offset_of!(Awaitable, state);
    /// Where the subject is.
    pub const SUBJECT_OFFSET: usize = std::mem::offset_of!(Awaitable, subject);
    /// Kind and state of a step of an asynchronous generator that waits.
    pub const WAITING_STEP: i64 = AwaitableKind::Send as i64 | (AwaitableState::Started as i64) << 8;

    /// One that nobody has awaited yet.
    pub fn new(heap: &mut Heap, kind: AwaitableKind, subject: Value, argument: Slot) -> Gc<Awaitable> {
        let state = Cell::new(AwaitableState::Created);
        heap.alloc(0, |header| Awaitable { header, kind, state, subject, argument })
    }

    /// Says how far it is now. Nothing has to be said any more about one that nobody has awaited.
    pub fn advance(&self, state: AwaitableState) {
        self.state.set(state);
        self.header.set_flag(HeaderFlags::SETTLED);
    }
}

/// A value that an asynchronous generator yields, as opposed to what it passes on from an `await`.
#[repr(C)]
pub struct AsyncYield {
    header: Header,
    /// The value.
    pub value: Value,
}

// SAFETY: `repr(C)`, the header is first, and the value is shown.
unsafe impl Object for AsyncYield {
    const TAG: Tag = Tag::AsyncYield;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(self.value);
    }
}

impl AsyncYield {
    /// Where the value is, for compiled code.
    pub const VALUE_OFFSET: usize = std::mem::offset_of!(AsyncYield, value);

    /// Wraps a value.
    pub fn new(heap: &mut Heap, value: Value) -> Gc<AsyncYield> {
        heap.alloc(0, |header| AsyncYield { header, value })
    }
}
