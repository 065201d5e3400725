//! The one structure of the runtime that compiled code reads and writes directly.

use std::mem::offset_of;

/// What compiled code shares with the runtime: passed as its first argument, valid while it runs.
#[repr(C)]
#[derive(Debug)]
pub struct Context {
    /// The next free byte of the allocation run.
    pub bump_top: u64,
    /// The end of the allocation run.
    pub bump_limit: u64,
    /// Not zero: a poll must take its slow path.
    pub interrupt: u64,
    /// The end of the value stack: no frame window may reach beyond this address.
    pub stack_limit: u64,
    /// The native stack pointer must stay above this address.
    pub native_limit: u64,
    /// The greatest depth of Python calls.
    pub depth_limit: i64,
    /// For each assumption, how often it has been given up: compiled code that rests on one compares that with the count
    /// it knew.
    pub epochs: [u64; Context::ASSUMPTIONS],
    /// The runtime's own structure, opaque to compiled code.
    pub vm: *mut u8,
    /// How many Python calls are active, as of the last call out of compiled code.
    pub depth: i64,
    /// The end of the live part of the value stack, as of the last call out of compiled code.
    pub stack_top: u64,
    /// The running frame of the interpreter, which compiled code leaves alone.
    pub frame: u64,
    /// Where compiled code has last called out of itself: the index of the innermost frame's code in the upper half, its
    /// instruction in the lower; 0 if that is not known. Code that keeps track of its frames has the number of the call
    /// site instead, with [`Context::SITE`].
    pub place: u64,
    /// Slot 0 of the outermost frame of the code that has last said its call site.
    pub site_frame: u64,
    /// The address of the highest frame of compiled code that somebody has seen; 0 if there is none.
    pub seen: u64,
    /// What the exit that was taken last has left behind, as it stood in registers.
    pub left: [u64; Context::MOST_LEFT],
}

impl Context {
    /// How many assumptions there are. What they say is the runtime's business.
    pub const ASSUMPTIONS: usize = 2;
    /// The most values that an exit can leave behind.
    pub const MOST_LEFT: usize = 512;
    /// The bit of [`Context::place`] that tells a call site.
    pub const SITE: u64 = 1 << 63;
}

macro_rules! offsets {
    ($($(#[$doc:meta])* $name:ident = $field:ident;)*) => {
        impl Context {
            $($(#[$doc])* pub const $name: i32 = offset_of!(Context, $field) as i32;)*
        }
    };
}

offsets! {
    /// The offset of `bump_top`.
    BUMP_TOP = bump_top;
    /// The offset of `bump_limit`.
    BUMP_LIMIT = bump_limit;
    /// The offset of `interrupt`.
    INTERRUPT = interrupt;
    /// The offset of `stack_limit`.
    STACK_LIMIT = stack_limit;
    /// The offset of `native_limit`.
    NATIVE_LIMIT = native_limit;
    /// The offset of `depth_limit`.
    DEPTH_LIMIT = depth_limit;
    /// The offset of `epochs`.
    EPOCHS = epochs;
    /// The offset of `vm`.
    VM = vm;
    /// The offset of `depth`.
    DEPTH = depth;
    /// The offset of `stack_top`.
    STACK_TOP = stack_top;
    /// The offset of `place`.
    PLACE = place;
    /// The offset of `site_frame`.
    SITE_FRAME = site_frame;
    /// The offset of `seen`.
    SEEN = seen;
    /// The offset of `left`.
    LEFT = left;
}
