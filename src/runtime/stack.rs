//! The value stack: one mapping of words in which all frames of an isolate are windows.

use super::value::{Slot, Value};
use memmap2::{MmapMut, MmapOptions};

/// Words reserved for frames: enough for the deepest recursion that `sys.setrecursionlimit` allows in practice.
const WORDS: usize = 32 * 1024 * 1024;

/// The memory of the frames. Pages are committed as they are touched.
pub struct ValueStack {
    memory: MmapMut,
}

/// A pointer to a word of the value stack. Words above the live part may be stale.
pub type StackPointer = *mut u64;

impl ValueStack {
    /// A new stack.
    ///
    /// # Errors
    /// When the address space cannot be reserved.
    pub fn new() -> std::io::Result<ValueStack> {
        MmapOptions::new().len(WORDS * 8).no_reserve_swap().map_anon().map(|memory| ValueStack { memory })
    }

    /// The lowest word.
    pub fn base(&self) -> StackPointer {
        self.memory.as_ptr() as StackPointer
    }

    /// The end of the memory.
    pub fn end(&self) -> StackPointer {
        self.base().wrapping_add(WORDS)
    }

    /// The words below `top`.
    ///
    /// # Safety
    /// `top` lies in this stack, and nothing writes to it while the words are read.
    pub unsafe fn words_below(&self, top: StackPointer) -> &[u64] {
        let count = (top as usize - self.base() as usize) / 8;
        // SAFETY: the mapping holds at least these words, zero where nothing was written.
        unsafe { std::slice::from_raw_parts(self.base(), count) }
    }
}

/// The slots between two words of the stack, as arguments of a native call.
///
/// # Safety
/// The `count` words at `start` are valid slots, and stay unchanged while the slice is used.
#[inline(always)]
pub unsafe fn slots<'a>(start: StackPointer, count: usize) -> &'a [Slot] {
    // SAFETY: a slot is represented as the word that is its value, or zero.
    unsafe { std::slice::from_raw_parts(start.cast::<Slot>(), count) }
}

/// The words between two of the stack, none of them absent, as values.
///
/// # Safety
/// The `count` words at `start` are values, and stay unchanged while the slice is used.
#[inline(always)]
pub unsafe fn values<'a>(start: StackPointer, count: usize) -> &'a [Value] {
    // SAFETY: a value is represented as its word.
    unsafe { std::slice::from_raw_parts(start.cast::<Value>(), count) }
}

/// The word that stands for a slot.
#[inline(always)]
pub fn slot_word(slot: Slot) -> u64 {
    slot.map_or(0, Value::word)
}
