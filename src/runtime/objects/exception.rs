//! Exceptions and tracebacks.

use super::{Array, CodeObject, Dict, FrameObject, Function, Gc, Object, Tag, Tuple, TypeObject};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

/// An exception of any class.
#[repr(C)]
pub struct Exception {
    header: Header,
    /// Its class.
    pub class: Gc<TypeObject>,
    /// `args`
    pub args: Cell<Gc<Tuple>>,
    /// `__cause__`
    pub cause: Cell<Slot>,
    /// `__context__`
    pub context: Cell<Slot>,
    /// `__suppress_context__`
    pub suppress_context: Cell<bool>,
    /// `__traceback__`
    pub traceback: Cell<Option<Gc<Traceback>>>,
    /// What the class adds: `name` of NameError and AttributeError, `value` of StopIteration, `code` of SystemExit.
    pub detail: Cell<Slot>,
    /// A second detail: `obj` of AttributeError.
    pub object: Cell<Slot>,
    /// A third detail: `path` of ImportError.
    pub path: Cell<Slot>,
    /// Attributes set by the program, `__notes__` among them.
    pub dict: Cell<Option<Gc<Dict>>>,
    /// What `__slots__` of its class declares, once one of them was set.
    pub slots: Cell<Option<Gc<Array>>>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Exception {
    const TAG: Tag = Tag::Exception;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.class);
        tracer.gc(self.args.get());
        for slot in [&self.cause, &self.context, &self.detail, &self.object, &self.path] {
            tracer.slot(slot.get());
        }
        if let Some(traceback) = self.traceback.get() {
            tracer.gc(traceback);
        }
        if let Some(dict) = self.dict.get() {
            tracer.gc(dict);
        }
        if let Some(slots) = self.slots.get() {
            tracer.gc(slots);
        }
    }
}

impl Exception {
    /// Where the class is.
    pub const CLASS_OFFSET: usize = std::mem::offset_of!(Exception, class);

    /// A new exception.
    pub fn new(heap: &mut Heap, class: Gc<TypeObject>, args: Gc<Tuple>) -> Gc<Exception> {
        heap.alloc(0, |header| Exception {
            header,
            class,
            args: Cell::new(args),
            cause: Cell::new(None),
            context: Cell::new(None),
            suppress_context: Cell::new(false),
            traceback: Cell::new(None),
            detail: Cell::new(None),
            object: Cell::new(None),
            path: Cell::new(None),
            dict: Cell::new(None),
            slots: Cell::new(None),
        })
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

    /// The frame. Where it had no object, one is made without variables.
    pub fn frame(&self, heap: &mut Heap) -> Gc<FrameObject> {
        let known = self.frame.get();
        let frame = known.unwrap_or_else(|| FrameObject::of_ended_call(heap, (self.function, self.code, self.pc)));
        self.frame.set(Some(frame));
        frame
    }
}
