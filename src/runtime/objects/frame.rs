//! Frames as objects: what `sys._getframe`, tracebacks and generators show of a call.

use super::{Array, CodeObject, Dict, Function, Gc, Generator, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::stack::StackPointer;
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

/// A frame that a program looks at.
///
/// While the call runs, its variables are on the value stack and only the interpreter can read them. When it ends, they
/// are copied here. The frame of a generator is wherever the generator has it, until that ends. Machine code keeps the
/// variables of the calls that it runs on the value stack only where a program looks at variables.
#[repr(C)]
pub struct FrameObject {
    header: Header,
    /// The code that runs.
    pub code: Gc<CodeObject>,
    /// The function's globals.
    pub globals: Gc<Dict>,
    /// The namespace of a class body.
    pub namespace: Slot,
    /// Whose frame it is, if a generator's.
    pub generator: Cell<Option<Gc<Generator>>>,
    is_in_machine_code: Cell<bool>,
    /// Machine code has run the call, which has ended, and does not know who has called it.
    misses_back: Cell<bool>,
    base: Cell<StackPointer>,
    pc: Cell<u32>,
    back: Cell<Option<Gc<FrameObject>>>,
    words: Cell<Option<Gc<Array>>>,
    /// `f_trace`
    pub trace_function: Cell<Slot>,
    /// Names that `f_locals` was given and that are no variables of the code.
    pub more_locals: Cell<Option<Gc<Dict>>>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown; the stack's words are the interpreter's roots.
unsafe impl Object for FrameObject {
    const TAG: Tag = Tag::Frame;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.code);
        tracer.gc(self.globals);
        tracer.slot(self.namespace);
        tracer.values(self.generator.get().map(Value::from));
        tracer.values(self.back.get().map(Value::from));
        tracer.values(self.words.get().map(Value::from));
        tracer.values(self.more_locals.get().map(Value::from));
        tracer.slot(self.trace_function.get());
    }
}

impl FrameObject {
    fn make(
        heap: &mut Heap,
        (globals, code, pc): (Gc<Dict>, Gc<CodeObject>, u32),
        namespace: Slot,
        base: StackPointer,
    ) -> Gc<FrameObject> {
        heap.alloc(0, |header| FrameObject {
            header,
            code,
            globals,
            namespace,
            generator: Cell::new(None),
            is_in_machine_code: Cell::new(false),
            misses_back: Cell::new(false),
            base: Cell::new(base),
            pc: Cell::new(pc),
            back: Cell::new(None),
            words: Cell::new(None),
            trace_function: Cell::new(None),
            more_locals: Cell::new(None),
        })
    }

    /// The frame of a running call, whose variables begin at `base`.
    pub fn of_call(heap: &mut Heap, function: Gc<Function>, base: StackPointer) -> Gc<FrameObject> {
        let namespace = function.extra().and_then(|extra| extra.namespace.get());
        Self::make(heap, (function.globals(), function.code(), 0), namespace, base)
    }

    /// The frame of a call that machine code runs. Its variables would begin at `base`.
    pub fn in_machine_code(heap: &mut Heap, code: Gc<CodeObject>, base: StackPointer) -> Gc<FrameObject> {
        let frame = Self::make(heap, (code.home_globals(), code, 0), None, base);
        frame.is_in_machine_code.set(true);
        frame
    }

    /// The frame of a call that has ended without anybody having looked at its variables.
    pub fn of_ended_call(
        heap: &mut Heap,
        (function, code, pc): (Gc<Function>, Gc<CodeObject>, u32),
    ) -> Gc<FrameObject> {
        Self::make(heap, (function.globals(), code, pc), None, std::ptr::null_mut())
    }

    /// The frame of a generator that has not ended.
    pub fn of_generator(heap: &mut Heap, function: Gc<Function>, generator: Gc<Generator>) -> Gc<FrameObject> {
        let frame = Self::make(heap, (function.globals(), generator.code, 0), None, std::ptr::null_mut());
        frame.generator.set(Some(generator));
        frame
    }

    /// The same of a call that machine code has run and an exception has left. Its variables may be known.
    pub fn left_in_machine_code(
        heap: &mut Heap,
        place: (Gc<Function>, Gc<CodeObject>, u32),
        words: Option<Gc<Array>>,
    ) -> Gc<FrameObject> {
        let frame = Self::of_ended_call(heap, place);
        frame.words.set(words);
        frame.misses_back.set(true);
        frame
    }

    /// Whether machine code runs the call.
    pub fn is_in_machine_code(&self) -> bool {
        self.is_in_machine_code.get()
    }

    /// Machine code goes on with the call, whose variables would begin at `base`.
    pub fn enter_machine_code(&self, base: StackPointer) {
        self.base.set(base);
        self.is_in_machine_code.set(true);
    }

    /// Machine code has left the call, whose variables are there again.
    pub fn leave_machine_code(&self) {
        self.is_in_machine_code.set(false);
    }

    /// Machine code has left the call, which is one of a generator.
    pub fn leave_to_generator(&self, generator: Gc<Generator>) {
        self.is_in_machine_code.set(false);
        self.base.set(std::ptr::null_mut());
        self.generator.set(Some(generator));
    }

    /// Where a running call's variables are; none for generators, and for calls that have ended.
    pub fn base(&self) -> Option<StackPointer> {
        Some(self.base.get()).filter(|base| !base.is_null())
    }

    /// What a call that has ended was doing last.
    pub fn last_pc(&self) -> u32 {
        self.pc.get()
    }

    /// Who called it, once it has ended.
    pub fn last_back(&self) -> Option<Gc<FrameObject>> {
        self.back.get()
    }

    /// Notes who has called it, if machine code has run it and it has just ended because of an exception, which goes there.
    pub fn returned_to(&self, caller: Gc<FrameObject>) {
        if self.misses_back.take() {
            self.back.set(Some(caller));
        }
    }

    /// The variables as they were when the call ended.
    pub fn words(&self) -> Option<Gc<Array>> {
        self.words.get()
    }

    /// Forgets the variables.
    pub fn clear(&self) {
        self.words.set(None);
        self.more_locals.set(None);
    }

    /// Keeps what is to be known of a call that ends.
    pub fn end(&self, words: Gc<Array>, pc: u32, back: Option<Gc<FrameObject>>) {
        self.is_in_machine_code.set(false);
        self.base.set(std::ptr::null_mut());
        self.words.set(Some(words));
        self.pc.set(pc);
        self.back.set(back);
    }
}
