//! Frames: windows of the value stack.
//!
//! The caller pushes the callable, the absent value (or `self`) and the arguments. These words become the callee's
//! frame in place: word -2 is the function, word -1 the link to the caller, words 0.. are `localsplus` and then the
//! frame's own value stack.

use crate::runtime::objects::{Function, Gc};
use crate::runtime::stack::StackPointer;
use crate::runtime::{Slot, Value};

/// The word at -1: how to go on in the caller. It looks like a fixnum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link(u64);

impl Link {
    const ENTRY: u64 = 1 << 63;
    const RELAYED: u64 = 1 << 62;
    const NATIVE: u64 = 1 << 61;
    /// In the places of bits that no instruction's number has.
    const GENERATOR: u64 = 1 << 32;
    const INITIALIZER: u64 = 1 << 31;
    const OBSERVED: u64 = 1 << 30;
    const OPERATOR: u64 = 1 << 29;
    const ALTERNATIVE: u64 = 1 << 28;
    /// The value stack has fewer words.
    const DELTA_BITS: u32 = 25;
    const MACHINE: u64 = 1 << 58;
    /// Verified code is shorter.
    const LAST_PC: u32 = 0x07ff_ffff;
    /// The distance of [`RELAY_WORDS`].
    const RELAY_DELTA: u64 = (RELAY_WORDS as u64) << 33;

    /// A link to a caller whose frame is `delta` words below, to go on at `pc`.
    #[inline(always)]
    pub const fn new(delta: usize, pc: u32) -> Link {
        debug_assert!(delta < 1 << Self::DELTA_BITS);
        Link(1 | (pc as u64) << 1 | (delta as u64) << 33)
    }

    /// The same, for a frame whose return leaves the dispatch loop.
    #[inline(always)]
    pub fn entry(self) -> Link {
        Link(self.0 | Self::ENTRY)
    }

    /// Whether the frame's return leaves the dispatch loop.
    #[inline(always)]
    pub fn is_entry(self) -> bool {
        self.0 & Self::ENTRY != 0
    }

    /// A link to machine code whose outermost frame is `delta` words below, and which is at this call site of its isolate's
    /// ([`Site`](crate::runtime::frames::Site)). Such a frame's return leaves the dispatch loop.
    #[inline(always)]
    pub const fn to_machine_code(delta: usize, site: u32) -> Link {
        Link(1 | (site as u64) << 1 | (delta as u64) << 33 | Self::MACHINE | Self::ENTRY)
    }

    /// The word.
    pub const fn word(self) -> u64 {
        self.0
    }

    /// Whether machine code has made the call, where it keeps track of that.
    #[inline(always)]
    pub fn is_to_machine_code(self) -> bool {
        self.0 & Self::MACHINE != 0
    }

    /// The same, for a frame of a function that stands for a native one.
    #[inline(always)]
    pub fn native(self) -> Link {
        Link(self.0 | Self::NATIVE)
    }

    /// Whether the frame does not count as a call.
    #[inline(always)]
    pub fn is_native(self) -> bool {
        self.0 & Self::NATIVE != 0
    }

    /// The same, for a frame of a generator.
    #[inline(always)]
    pub fn generator(self) -> Link {
        Link(self.0 | Self::GENERATOR)
    }

    /// Whether the frame is that of a generator.
    #[inline(always)]
    pub fn is_generator(self) -> bool {
        self.0 & Self::GENERATOR != 0
    }

    /// The same, for a frame of a generator that others relay to, [`RELAY_WORDS`] above where that of the outermost would be.
    pub fn relayed(self) -> Link {
        let distance = if self.delta() == 0 { 0 } else { Self::RELAY_DELTA };
        Link((self.0 | Self::RELAYED) + distance)
    }

    /// The link that `relayed` was made of.
    pub fn of_outermost(self) -> Link {
        let distance = if self.delta() == 0 { 0 } else { Self::RELAY_DELTA };
        Link((self.0 & !Self::RELAYED) - distance)
    }

    /// Whether the frame is that of a generator that others relay to.
    #[inline(always)]
    pub fn is_relayed(self) -> bool {
        self.0 & Self::RELAYED != 0
    }

    /// The same, for a frame of `__init__` that the call of a class has begun.
    #[inline(always)]
    pub fn initializer(self) -> Link {
        Link(self.0 | Self::INITIALIZER)
    }

    /// Whether the frame is one of `__init__` whose caller gets the instance, which is the first local.
    #[inline(always)]
    pub fn is_initializer(self) -> bool {
        self.0 & Self::INITIALIZER != 0
    }

    /// The same, for a frame of a special method that an operator has begun, by the `alternative` one of its methods or
    /// not: the operands still lie on the caller's stack.
    #[inline(always)]
    pub fn operator(self, alternative: bool) -> Link {
        Link(self.0 | Self::OPERATOR | if alternative { Self::ALTERNATIVE } else { 0 })
    }

    /// Whether the frame is one of a special method whose caller finishes an instruction with what it returns, and of
    /// the alternative one.
    #[inline(always)]
    pub fn as_operator(self) -> Option<bool> {
        (self.0 & Self::OPERATOR != 0).then_some(self.0 & Self::ALTERNATIVE != 0)
    }

    /// The same, for a frame that has an object which is to be told when it ends.
    pub fn observed(self) -> Link {
        Link(self.0 | Self::OBSERVED)
    }

    /// Whether the frame has an object.
    #[inline(always)]
    pub fn is_observed(self) -> bool {
        self.0 & Self::OBSERVED != 0
    }

    /// Whether the frame returns in another way than a called function's.
    #[inline(always)]
    pub fn is_special(self) -> bool {
        self.0 & (Self::ENTRY | Self::GENERATOR | Self::INITIALIZER | Self::OBSERVED | Self::OPERATOR) != 0
    }

    /// Where the caller goes on; of machine code, the number of its call site.
    #[inline(always)]
    pub fn pc(self) -> u32 {
        (self.0 >> 1) as u32 & Self::LAST_PC
    }

    /// How far below the caller's frame is, in words; 0 if there is none.
    #[inline(always)]
    pub fn delta(self) -> usize {
        ((self.0 >> 33) & ((1 << Self::DELTA_BITS) - 1)) as usize
    }
}

/// A frame, by the address of its `localsplus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame(pub StackPointer);

/// The function's word, relative to `localsplus`.
pub const FUNCTION: isize = -2;
/// The link's word, relative to `localsplus`.
pub const LINK: isize = -1;
/// How many words more lie below the frame of a generator that others relay to.
pub const RELAY_WORDS: usize = 3;

impl Frame {
    /// Reads a slot.
    ///
    /// # Safety
    /// The frame is live and the slot is in its window.
    #[inline(always)]
    pub unsafe fn slot(self, index: usize) -> Slot {
        // SAFETY: the caller vouches for the slot; live frames hold valid slots.
        unsafe { Value::from_word(*self.0.add(index)) }
    }

    /// The function that runs.
    ///
    /// # Safety
    /// The frame is live.
    #[inline(always)]
    pub unsafe fn function(self) -> Gc<Function> {
        // SAFETY: a live frame has its function at this word.
        unsafe { Gc::from_address(std::ptr::NonNull::new_unchecked(*self.0.offset(FUNCTION) as *mut Function)) }
    }

    /// The link to the caller.
    ///
    /// # Safety
    /// The frame is live.
    #[inline(always)]
    pub unsafe fn link(self) -> Link {
        // SAFETY: a live frame has its link at this word.
        Link(unsafe { *self.0.offset(LINK) })
    }

    /// Sets the link to the caller.
    ///
    /// # Safety
    /// The word belongs to the frame.
    #[inline(always)]
    pub unsafe fn set_link(self, link: Link) {
        // SAFETY: the caller vouches for the word.
        unsafe { *self.0.offset(LINK) = link.0 }
    }
}
