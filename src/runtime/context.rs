//! The part of an isolate that compiled code reads and writes directly.
//!
//! Its layout is mirrored by the compiler's table of offsets; `tier` asserts that the two agree.

/// Shared between the interpreter, the heap and compiled code. One an isolate, at a fixed address.
#[derive(Debug)]
#[repr(C)]
pub struct Context {
    /// Next free byte of the allocation run.
    pub bump_top: u64,
    /// End of the allocation run.
    pub bump_limit: u64,
    /// Non-zero: the next poll takes its slow path. Bits are in [`Interrupt`].
    pub interrupt: u64,
    /// Frames must end below this address of the value stack.
    pub stack_limit: u64,
    /// The native stack pointer must stay above this address.
    pub native_limit: u64,
    /// Greatest depth of Python calls, `sys.getrecursionlimit()`.
    pub depth_limit: i64,
    /// Counts the changes of classes.
    pub epoch: u64,
    /// Counts the changes of what is taken to be fixed once a closure is made: the code and the defaults of a function,
    /// and the contents of cells whose variable is bound once.
    pub closures: u64,
    /// The isolate.
    pub isolate: *mut u8,
    /// How many Python calls are active.
    pub depth: i64,
    /// The end of the live part of the value stack, as of the last call out of the running frame.
    pub stack_top: u64,
    /// The running frame's `localsplus`; 0 when nothing runs.
    pub frame: u64,
    /// Where compiled code has last called a helper: the number of the code in the upper half, the instruction in the
    /// lower; 0 if that is not known, and where the interpreter runs. Where it keeps track of its frames, the number of the
    /// call site ([`Site`](super::frames::Site)) with [`Context::SITE`].
    pub place: u64,
    /// The outermost frame of the compiled code that has last said its call site.
    pub site_frame: u64,
    /// The address of the highest frame of compiled code that has an object; 0 if there is none.
    pub seen: u64,
    /// What the exit of compiled code that was taken last has left behind.
    pub left: [u64; LEFT],
}

impl Context {
    /// The bit of `place` that tells a call site.
    pub const SITE: u64 = 1 << 63;
}

/// The most values that an exit of compiled code leaves behind.
const LEFT: usize = 512;

/// Bits of [`Context::interrupt`].
pub struct Interrupt;

impl Interrupt {
    /// The heap asks for a collection.
    pub const COLLECT: u64 = 1;
    /// The host asks to stop.
    pub const STOP: u64 = 2;
    /// Every poll takes its slow path, which asks `Isolate::stress` what to do; never cleared.
    pub const STRESS: u64 = 4;
    /// Collected generators are to be closed.
    pub const FINALIZE: u64 = 8;
}
