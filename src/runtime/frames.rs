//! How native code looks at frames: by functions of whoever runs code.

use super::Isolate;
use super::objects::{CodeObject, Dict, FrameObject, Gc};
use super::value::Slot;
use crate::bytecode::Code;
use std::sync::Arc;

/// Whether a frame of some code is looked for.
pub type Wanted = fn(&Code) -> bool;

/// What the interpreter tells of frames.
#[derive(Clone, Copy)]
pub struct FrameHooks {
    /// The running frame. Those of code that stands in for native functions are not seen.
    pub running: fn(&mut Isolate) -> Option<Gc<FrameObject>>,
    /// Who called a frame.
    pub back: fn(&mut Isolate, Gc<FrameObject>) -> Option<Gc<FrameObject>>,
    /// The instruction that a frame is at.
    pub pc: fn(&mut Isolate, Gc<FrameObject>) -> u32,
    /// A slot of a frame's `localsplus`.
    pub get: fn(&mut Isolate, Gc<FrameObject>, usize) -> Slot,
    /// Sets a slot of a frame's `localsplus`.
    pub set: fn(&mut Isolate, Gc<FrameObject>, usize, Slot),
    /// Where the innermost frame of some code is. Frames of machine code are not seen: their caller is, where it calls.
    pub place: fn(&mut Isolate, wanted: Wanted) -> Option<FramePlace>,
    /// Clears what calls that have ended have left above the running frame's stack.
    pub sweep: fn(&mut Isolate),
}

/// Where a frame is.
#[derive(Clone, Copy)]
pub struct FramePlace {
    /// Its function's globals.
    pub globals: Gc<Dict>,
    /// Its code.
    pub code: Gc<CodeObject>,
    /// The instruction.
    pub pc: u32,
}

impl FrameHooks {
    /// Without an interpreter there are no frames.
    pub const NONE: FrameHooks = FrameHooks {
        running: |_| None,
        back: |_, _| None,
        pc: |_, _| 0,
        get: |_, _, _| None,
        set: |_, _, _, _| (),
        place: |_, _| None,
        sweep: |_| (),
    };
}

/// Names by which a program reaches for frames. Code that mentions one is seen before it runs, and from then on tracebacks
/// keep the frames they pass, and nothing is run as machine code, which has none to be looked at.
const WATCHED: [&str; 15] = [
    "_getframe",
    "TracebackException",
    "currentframe",
    "extract_stack",
    "f_back",
    "f_locals",
    "format_stack",
    "get_stack",
    "getinnerframes",
    "gi_frame",
    "print_stack",
    "settrace",
    "tb_frame",
    "walk_stack",
    "walk_tb",
];
/// Names that do so only beside the name of their module.
const WATCHED_OF: [(&str, &str); 4] =
    [("inspect", "stack"), ("warnings", "warn"), ("inspect", "getouterframes"), ("inspect", "trace")];

/// Code of a program that reaches for frames.
#[derive(Clone, Debug)]
pub struct Watcher {
    /// The code.
    pub code: Arc<Code>,
    /// The name by which it does so.
    pub name: &'static str,
}

impl Watcher {
    /// The code as one, if it has such a name.
    pub fn of(code: &Arc<Code>) -> Option<Watcher> {
        if code.is_of_library() {
            return None;
        }
        let has = |wanted: &str| code.names.iter().any(|name| **name == *wanted);
        let plain = WATCHED.into_iter().find(|name| has(name));
        let of_module = || WATCHED_OF.into_iter().find(|(module, name)| has(name) && has(module)).map(|row| row.1);
        let name = plain.or_else(of_module)?;
        Some(Watcher { code: code.clone(), name })
    }
}
