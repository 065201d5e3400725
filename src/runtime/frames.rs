//! How native code looks at frames: by functions of whoever runs code. And what is known of the frames of machine code, which
//! are nowhere as such: of each of its call sites, which frames are there.

use super::Isolate;
use super::objects::{CodeObject, Dict, FrameObject, Gc};
use super::value::Slot;
use crate::bytecode::{Code, Const};
use smallvec::SmallVec;
use std::sync::Arc;

/// Whether a frame of some code is looked for.
pub type Wanted<'a> = &'a mut dyn FnMut(&Code) -> bool;

/// What the interpreter tells of frames.
#[derive(Clone, Copy)]
pub struct FrameHooks {
    /// The running frame, or the one so many calls further out. Those of code that stands in for native functions are not seen.
    pub running: fn(&mut Isolate, depth: usize) -> Option<Gc<FrameObject>>,
    /// Who called a frame.
    pub back: fn(&mut Isolate, Gc<FrameObject>) -> Option<Gc<FrameObject>>,
    /// The instruction that a frame is at.
    pub pc: fn(&mut Isolate, Gc<FrameObject>) -> u32,
    /// A slot of a frame's `localsplus`.
    pub get: fn(&mut Isolate, Gc<FrameObject>, usize) -> Slot,
    /// Sets a slot of a frame's `localsplus`.
    pub set: fn(&mut Isolate, Gc<FrameObject>, usize, Slot),
    /// Where the innermost frame is whose code is wanted; asks for frame after frame. Where machine code does not keep
    /// track of its frames, only the innermost of them is seen.
    pub place: fn(&mut Isolate, Wanted<'_>) -> Option<FramePlace>,
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
        running: |_, _| None,
        back: |_, _| None,
        pc: |_, _| 0,
        get: |_, _, _| None,
        set: |_, _, _, _| (),
        place: |_, _| None,
        sweep: |_| (),
    };
}

/// A frame of machine code that is calling something.
#[derive(Clone, Copy, Debug)]
pub struct SiteFrame {
    /// The number of its code.
    pub code: u32,
    /// The instruction that calls.
    pub pc: u32,
    /// How many words its first slot is above that of the outermost frame.
    pub window: i32,
    /// Whether it is one of a generator.
    pub is_generator: bool,
}

/// A place in machine code that calls: its frames, the outermost first. The others are inlined in that.
pub type Site = SmallVec<[SiteFrame; 1]>;

/// The call sites of machine code.
#[derive(Debug, Default)]
pub struct Sites {
    /// Whether all machine code that is entered keeps track of its frames: it says at each call at which site that is.
    pub are_kept: bool,
    /// Whether it also keeps the variables, as of the last call, where the interpreter would have them.
    pub show_variables: bool,
    list: Vec<Site>,
}

impl Sites {
    /// The number of the next site.
    pub fn next(&self) -> u32 {
        self.list.len() as u32
    }

    /// Adds sites, which get the next numbers.
    pub fn add(&mut self, sites: impl Iterator<Item = Site>) {
        self.list.extend(sites);
    }

    /// The frames at a site.
    pub fn frames(&self, number: u32) -> &Site {
        &self.list[number as usize]
    }
}

/// What of frames a program reaches for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Calls that run: machine code keeps track of where its frames are.
    Calls = 1,
    /// The frames that exceptions have passed: tracebacks keep them.
    Tracebacks = 2,
    /// The variables of calls that run: machine code keeps them where they can be looked at.
    Variables = 4,
    /// All that happens: nothing is run as machine code.
    Everything = 8,
}

/// What a name reaches for that a program's code mentions, and the module beside whose name only it does so. Such code is seen
/// before it runs.
fn reach_of(name: &str) -> Option<(Reach, Option<&'static str>)> {
    Some(match name {
        "_getframe" | "ag_frame" | "cr_frame" | "currentframe" | "extract_stack" | "f_back" | "format_stack"
        | "get_stack" | "gi_frame" | "print_stack" | "walk_stack" => (Reach::Calls, None),
        "warn" => (Reach::Calls, Some("warnings")),
        "getouterframes" | "stack" => (Reach::Calls, Some("inspect")),
        "getinnerframes" | "tb_frame" | "walk_tb" => (Reach::Tracebacks, None),
        "trace" => (Reach::Tracebacks, Some("inspect")),
        "f_locals" | "getargvalues" => (Reach::Variables, None),
        "settrace" => (Reach::Everything, None),
        _ => return None,
    })
}

/// A keyword by which tracebacks show variables, of frames that they have to keep.
const WATCHED_KEYWORD: &str = "capture_locals";

/// The code of a program that reaches for frames.
#[derive(Debug, Default)]
pub struct Watchers {
    reached: u8,
    /// The first code that reaches for everything, and the name by which it does.
    stopper: Option<(Arc<Code>, String)>,
}

impl Watchers {
    /// Adds new code, if it reaches for frames. Gives whether it does so for more of them than any before.
    pub fn add(&mut self, code: &Arc<Code>) -> bool {
        if code.is_of_library() {
            return false;
        }
        let before = self.reached;
        for name in &code.names {
            let Some((reach, module)) = reach_of(name) else { continue };
            if module.is_some_and(|module| !code.names.iter().any(|name| **name == *module)) {
                continue;
            }
            self.reached |= reach as u8;
            if reach == Reach::Everything && self.stopper.is_none() {
                self.stopper = Some((code.clone(), name.to_string()));
            }
        }
        if code.consts.iter().any(is_watched_keyword) {
            self.reached |= Reach::Tracebacks as u8 | Reach::Variables as u8;
        }
        self.reached != before
    }

    /// Whether some code reaches for frames.
    pub fn any(&self) -> bool {
        self.reached != 0
    }

    /// Whether some code reaches for this.
    pub fn reach(&self, reach: Reach) -> bool {
        self.reached & reach as u8 != 0
    }

    /// The code because of which nothing is run as machine code, and the name in it.
    pub fn stopper(&self) -> Option<(&Code, &str)> {
        self.stopper.as_ref().map(|(code, name)| (&**code, &**name))
    }
}

/// Whether a constant is the names of the keyword arguments of a call, with a watched one.
fn is_watched_keyword(constant: &Const) -> bool {
    let Const::Tuple(names) = constant else { return false };
    let watched = || WATCHED_KEYWORD.chars().map(u32::from);
    names.iter().any(|name| matches!(name, Const::Str(name) if name.iter().eq(watched())))
}
