//! Exceptions and tracebacks.

use super::{CodeObject, FrameObject, Function, Gc, Object, Shape, Shaped, Tag, Tuple};
use crate::runtime::heap::{Header, HeaderFlags, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;
use std::ops::Deref;

/// An exception of any class.
#[repr(C)]
pub struct Exception {
    shaped: Shaped,
    /// `__traceback__`
    pub traceback: Cell<Option<Gc<Traceback>>>,
    args: Cell<Slot>,
    /// `__cause__`
    pub cause: Cell<Slot>,
    /// `__context__`
    pub context: Cell<Slot>,
    /// What the class adds: `name` of NameError and AttributeError, `value` of StopIteration, `code` of SystemExit.
    pub detail: Cell<Slot>,
    /// A second detail: `obj` of AttributeError.
    pub object: Cell<Slot>,
    /// A third detail: `path` of ImportError, or what the fields of others follow from once they are set
    /// (`ops::exception_fields`).
    pub path: Cell<Slot>,
}

// SAFETY: `repr(C)`, what is first begins with the header, and all references are shown.
unsafe impl Object for Exception {
    const TAG: Tag = Tag::Exception;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.shaped.trace(tracer);
        if let Some(traceback) = self.traceback.get() {
            tracer.gc(traceback);
        }
    }
}

impl Deref for Exception {
    type Target = Shaped;

    #[inline(always)]
    fn deref(&self) -> &Shaped {
        &self.shaped
    }
}

impl Exception {
    /// How many of its slots are fields: those behind `traceback`.
    pub const FIELDS: usize = 6;
    /// The slot with `args`.
    pub const ARGS: usize = Self::slot_at(std::mem::offset_of!(Exception, args));
    /// The slot with the first detail.
    pub const DETAIL: usize = Self::slot_at(std::mem::offset_of!(Exception, detail));

    const fn slot_at(offset: usize) -> usize {
        (offset - Shaped::SLOTS_OFFSET) / 8
    }

    /// An exception of a shape, with all its slots empty but that of `args`.
    pub fn new(heap: &mut Heap, shape: Gc<Shape>, args: Gc<Tuple>) -> Gc<Exception> {
        debug_assert!(shape.capacity >= Self::FIELDS);
        let memory = heap.alloc_zeroed::<Exception>(Shaped::SLOTS_OFFSET + shape.capacity * 8, shape.number());
        // SAFETY: the memory holds the fixed part and the slots; what is empty or none is a zero word.
        unsafe {
            (&raw mut (*memory.as_ptr()).shaped.class).write(Cell::new(shape.class));
            (&raw mut (*memory.as_ptr()).args).write(Cell::new(Some(args.into())));
            Gc::from_address(memory)
        }
    }

    /// `args`
    pub fn args(&self) -> Gc<Tuple> {
        self.args.get().and_then(Value::downcast).expect("`args` is always a tuple")
    }

    /// Sets `args`.
    pub fn set_args(&self, args: Gc<Tuple>) {
        self.args.set(Some(args.into()));
    }
}

impl Gc<Exception> {
    /// `__suppress_context__`
    pub fn suppresses_context(&self) -> bool {
        self.header().flags() & HeaderFlags::SUPPRESSES_CONTEXT != 0
    }

    /// Sets `__suppress_context__`.
    pub fn set_suppresses_context(&self, suppresses: bool) {
        match suppresses {
            true => self.header().set_flag(HeaderFlags::SUPPRESSES_CONTEXT),
            false => self.header().clear_flag(HeaderFlags::SUPPRESSES_CONTEXT),
        }
    }
}

/// One entry of a traceback: where a frame was when an exception passed through it.
#[repr(C)]
pub struct Traceback {
    header: Header,
    /// The next entry, nearer to where the exception was raised.
    pub next: Cell<Option<Gc<Traceback>>>,
    /// The frame's code.
    pub code: Gc<CodeObject>,
    /// The instruction.
    pub pc: u32,
    /// The function that ran.
    function: Gc<Function>,
    frame: Cell<Option<Gc<FrameObject>>>,
}

// SAFETY: `repr(C)`, the header is first, and both references are shown.
unsafe impl Object for Traceback {
    const TAG: Tag = Tag::Traceback;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Some(next) = self.next.get() {
            tracer.gc(next);
        }
        tracer.gc(self.code);
        tracer.gc(self.function);
        tracer.values(self.frame.get().map(Value::from));
    }
}

impl Traceback {
    /// An entry in front of `next`, for a function that ran this code. The frame may have no object.
    pub fn new(
        heap: &mut Heap,
        next: Option<Gc<Traceback>>,
        (function, code, pc): (Gc<Function>, Gc<CodeObject>, u32),
        frame: Option<Gc<FrameObject>>,
    ) -> Gc<Traceback> {
        let (next, frame) = (Cell::new(next), Cell::new(frame));
        heap.alloc(0, |header| Traceback { header, next, code, pc, function, frame })
    }

    /// The frame, if it had an object.
    pub fn known_frame(&self) -> Option<Gc<FrameObject>> {
        self.frame.get()
    }

    /// The frame. Where it had no object, one is made without variables.
    pub fn frame(&self, heap: &mut Heap) -> Gc<FrameObject> {
        let known = self.frame.get();
        let frame = known.unwrap_or_else(|| FrameObject::of_ended_call(heap, (self.function, self.code, self.pc)));
        self.frame.set(Some(frame));
        frame
    }
}
