//! The registers of the dispatch loop: instruction pointer, stack pointer, frame, code.
//!
//! All raw accesses of the loop to code and stack are here. They are sound because code is verified: operands are in
//! range, the stack never leaves the frame's window, and slots hold what their kinds say.

use super::frame::{Frame, Link};
use super::quick::{RunOp, seen};
use crate::runtime::objects::{Cache, CellObject, CodeData, CodeObject, Function, Gc, List, Str, Word};
use crate::runtime::stack::{self, StackPointer};
use crate::runtime::{Slot, Value};
use std::cell::Cell;
use std::ptr::NonNull;

/// The state of the running frame. Copied, never borrowed but by what is inlined, so that it stays in machine registers:
/// a function that the loop calls takes it by value.
#[derive(Clone, Copy)]
pub struct Machine {
    pc: *const Cell<Word>,
    sp: StackPointer,
    base: StackPointer,
    code: NonNull<CodeData>,
}

impl Machine {
    /// The machine at instruction `pc` of the frame at `base`, whose value stack holds `height` words.
    ///
    /// # Safety
    /// The frame is live, and `height` is the verified depth at `pc`.
    #[inline(always)]
    pub unsafe fn new(base: StackPointer, code: Gc<CodeObject>, pc: u32, height: usize) -> Machine {
        Machine {
            pc: code.words.as_ptr().wrapping_add(pc as usize),
            sp: base.wrapping_add(code.local_count + height),
            base,
            code: NonNull::from(&**code),
        }
    }

    /// The same machine with another top of the stack.
    ///
    /// # Safety
    /// The words below `sp` are the frame's value stack at its instruction.
    #[inline(always)]
    pub unsafe fn with_top(self, sp: StackPointer) -> Machine {
        Machine { sp, ..self }
    }

    /// The code that runs.
    #[inline(always)]
    pub fn code(&self) -> &CodeData {
        // SAFETY: the frame's function keeps its code alive.
        unsafe { self.code.as_ref() }
    }

    /// The frame.
    #[inline(always)]
    pub fn frame(&self) -> Frame {
        Frame(self.base)
    }

    /// Where `localsplus` begins.
    #[inline(always)]
    pub fn base(&self) -> StackPointer {
        self.base
    }

    /// The function that runs.
    #[inline(always)]
    pub fn function(&self) -> Gc<Function> {
        // SAFETY: the frame is live.
        unsafe { self.frame().function() }
    }

    /// The link to the caller.
    #[inline(always)]
    pub fn link(&self) -> Link {
        // SAFETY: the frame is live.
        unsafe { self.frame().link() }
    }

    /// Reads the next instruction and steps over it.
    #[inline(always)]
    pub fn fetch(&mut self) -> Word {
        // SAFETY: verified code never runs off its end.
        let word = unsafe { (*self.pc).get() };
        self.pc = self.pc.wrapping_add(1);
        word
    }

    /// The word `offset` after the instruction that was fetched last.
    #[inline(always)]
    pub fn peek_word(&self, offset: usize) -> Word {
        // SAFETY: callers look only at words that fusion or the verifier has found to be there.
        unsafe { (*self.pc.wrapping_add(offset - 1)).get() }
    }

    /// Steps over further words of a fused instruction.
    #[inline(always)]
    pub fn skip(&mut self, count: usize) {
        self.pc = self.pc.wrapping_add(count);
    }

    /// The index of the next instruction.
    #[inline(always)]
    pub fn pc(&self) -> u32 {
        ((self.pc as usize - self.code().words.as_ptr() as usize) / size_of::<Word>()) as u32
    }

    /// The address of the next instruction.
    #[inline(always)]
    pub fn pc_address(&self) -> usize {
        self.pc as usize
    }

    /// The cell of the instruction that was fetched last, to quicken it.
    #[inline(always)]
    pub fn current(&self) -> &Cell<Word> {
        // SAFETY: an instruction was fetched from there.
        unsafe { &*self.pc.wrapping_sub(1) }
    }

    /// Gives the instruction that was fetched last another form.
    #[inline(always)]
    pub fn requicken(&self, op: RunOp) {
        self.current().set(self.current().get().with_op(op as u8));
    }

    /// Goes to an instruction.
    #[inline(always)]
    pub fn jump(&mut self, target: u32) {
        self.pc = self.code().words.as_ptr().wrapping_add(target as usize);
    }

    /// The cache of a word.
    #[inline(always)]
    pub fn cache(&self, word: Word) -> &Cache {
        &self.code().caches[word.feedback() as usize]
    }

    /// A constant.
    #[inline(always)]
    pub fn constant(&self, index: u32) -> Value {
        // SAFETY: operands of verified code are in range.
        unsafe { *self.code().consts.get_unchecked(index as usize) }
    }

    /// A name.
    #[inline(always)]
    pub fn name(&self, index: u32) -> Gc<Str> {
        self.code().names[index as usize]
    }

    /// Reads a `localsplus` slot.
    #[inline(always)]
    pub fn local(&self, index: u32) -> Slot {
        // SAFETY: operands of verified code are in range, and frames hold valid slots.
        unsafe { Value::from_word(*self.base.add(index as usize)) }
    }

    /// Writes a `localsplus` slot.
    #[inline(always)]
    pub fn set_local(&self, index: u32, slot: Slot) {
        // SAFETY: operands of verified code are in range.
        unsafe { *self.base.add(index as usize) = stack::slot_word(slot) }
    }

    /// The cell in a `localsplus` slot.
    #[inline(always)]
    pub fn cell(&self, index: u32) -> Gc<CellObject> {
        // SAFETY: the verifier has found the slot to be one that holds a cell, which MAKE_CELL or COPY_FREE_VARS in
        // the prologue has stored.
        unsafe { Gc::from_address(NonNull::new_unchecked(*self.base.add(index as usize) as *mut CellObject)) }
    }

    /// Lets the `FOR_ITER` that was just fetched run again in its general form.
    #[inline(always)]
    pub fn requicken_for_iter(&mut self, word: Word) {
        self.current().set(word.with_op(RunOp::FOR_ITER as u8).with_feedback(seen::OTHER));
        self.jump(self.pc() - 1);
    }

    /// Pushes the items of a list that was made to be unpacked, the first on top.
    #[inline(always)]
    pub fn push_items(&mut self, list: Gc<List>, count: usize) {
        for index in (0..count).rev() {
            self.push_slot(list.get(index));
        }
    }

    /// Pushes a slot.
    #[inline(always)]
    pub fn push_slot(&mut self, slot: Slot) {
        // SAFETY: the verifier bounds the stack by the frame's window.
        unsafe { *self.sp = stack::slot_word(slot) };
        self.sp = self.sp.wrapping_add(1);
    }

    /// Pushes a value.
    #[inline(always)]
    pub fn push(&mut self, value: Value) {
        // SAFETY: the verifier bounds the stack by the frame's window.
        unsafe { *self.sp = value.word() };
        self.sp = self.sp.wrapping_add(1);
    }

    /// Pops a slot.
    #[inline(always)]
    pub fn pop_slot(&mut self) -> Slot {
        self.sp = self.sp.wrapping_sub(1);
        // SAFETY: the verifier has found the stack not to be empty.
        unsafe { Value::from_word(*self.sp) }
    }

    /// Pops a value.
    #[inline(always)]
    pub fn pop(&mut self) -> Value {
        // SAFETY: all but a few pushed words are values; those few are popped as slots.
        unsafe { self.pop_slot().unwrap_unchecked() }
    }

    /// The slot `depth` words from the top, counted from 1.
    #[inline(always)]
    pub fn peek_slot(&self, depth: usize) -> Slot {
        // SAFETY: the verifier has found the stack to be as high.
        unsafe { Value::from_word(*self.sp.wrapping_sub(depth)) }
    }

    /// The value `depth` words from the top, counted from 1.
    #[inline(always)]
    pub fn peek(&self, depth: usize) -> Value {
        // SAFETY: as for `pop`.
        unsafe { self.peek_slot(depth).unwrap_unchecked() }
    }

    /// Replaces the slot `depth` words from the top, counted from 1.
    #[inline(always)]
    pub fn poke_slot(&self, depth: usize, slot: Slot) {
        // SAFETY: the verifier has found the stack to be as high.
        unsafe { *self.sp.wrapping_sub(depth) = stack::slot_word(slot) }
    }

    /// Replaces the value `depth` words from the top, counted from 1.
    #[inline(always)]
    pub fn poke(&self, depth: usize, value: Value) {
        self.poke_slot(depth, Some(value));
    }

    /// Drops words from the top.
    #[inline(always)]
    pub fn drop(&mut self, count: usize) {
        self.sp = self.sp.wrapping_sub(count);
    }

    /// The top `count` words as slots. They stay valid until something is pushed.
    #[inline(always)]
    pub fn top_slots<'a>(&self, count: usize) -> &'a [Slot] {
        // SAFETY: the verifier has found the stack to be as high, and callers use the slots before they push.
        unsafe { stack::slots(self.sp.wrapping_sub(count), count) }
    }

    /// The top `count` words, none of them absent, as values.
    #[inline(always)]
    pub fn top_values<'a>(&self, count: usize) -> &'a [Value] {
        // SAFETY: as for `top_slots`.
        unsafe { stack::values(self.sp.wrapping_sub(count), count) }
    }

    /// The stack pointer.
    #[inline(always)]
    pub fn sp(&self) -> StackPointer {
        self.sp
    }
}
