//! Leaving compiled code: the frames of an exit are rebuilt and made the interpreter's, and it goes on.
//!
//! Code that was entered at a call is called by code that wants the result: the interpreter runs the frames to their
//! end right here. Code that was entered in a loop gives its frame back to the interpreter that had it before.

use super::{Tier, helpers};
use crate::interp::frame::{Frame, Link};
use crate::interp::{self, SavedFrame};
use crate::runtime::heap::Header;
use crate::runtime::isolate::Resumption;
use crate::runtime::objects::{Float, Function, Int, Tag, Tuple};
use crate::runtime::stack::StackPointer;
use crate::runtime::{Gc, Isolate, Slot, Value};
use freevar_jit::ir::{FrameKind, Reason, Resume};
use freevar_jit::lower::{ExitFrame, Runtime};
use smallvec::SmallVec;

/// Goes on in the interpreter at an exit of the code whose outermost frame is at `base`, and gives the result of that
/// frame as a word, zero if it has raised. For code that was entered in a loop, gives zero and leaves it to whoever
/// entered it to go on.
pub fn leave(vm: &mut Isolate, base: StackPointer, depth: i64, id: u32) -> u64 {
    let mut tier = Tier::take(vm);
    let (exit, at_call) = tier.exit_taken(id);
    let (reason, resume) = (exit.reason, exit.resume);
    exit.recipe.rebuild(base as u64, &mut Rebuilding(vm));
    let frames: SmallVec<[ExitFrame; 4]> = exit.frames.iter().cloned().collect();
    make_dicts(vm, base, &frames);
    tier.learn(vm, id, base, &frames);
    if !at_call {
        tier.keep_hot(vm, id);
    }
    tier.put_back(vm);
    let raise = resume == Resume::Raise;
    if !at_call {
        // SAFETY: the exit has written all words of the frames.
        vm.left = Some(unsafe { linked(vm, base, Link::new(0, 0).entry(), depth, &frames, raise) });
        return 0;
    }

    let saved = SavedFrame::of(vm);
    vm.context_mut().depth = depth - 1;
    let is_generator = frames[0].kind == FrameKind::Generator;
    let result = if reason == Reason::Stack && !is_generator {
        // The frame has not begun: it begins in the interpreter, which knows whether there is room for it.
        // SAFETY: the exit has written the arguments and the function.
        unsafe { interp::begin(vm, base) }
    } else {
        // SAFETY: the exit has written all words of the frames.
        unsafe {
            let link = interp::link_from_machine_code(vm, base);
            let at = linked(vm, base, link, depth, &frames, raise);
            interp::resume(vm, &at)
        }
    };
    saved.restore(vm);
    result.map_or(0, Value::word)
}

/// Makes the dicts of keyword arguments that were only imagined.
fn make_dicts(vm: &mut Isolate, base: StackPointer, frames: &[ExitFrame]) {
    for (frame, &slot_of_frame) in frames.iter().flat_map(|frame| frame.dicts.iter().map(move |slot| (frame, slot))) {
        let at = frame.window + slot_of_frame;
        // SAFETY: the exit has written the frame.
        let pairs = unsafe { slot(base, at) }.and_then(Value::downcast::<Tuple>).expect("a tuple of names and values");
        let dict = interp::keywords_dict(vm, pairs);
        // SAFETY: the word is one of the frame's window.
        unsafe { *base.offset(at as isize) = Value::from(dict).word() };
    }
}

/// What the recipe of an exit asks of an isolate.
struct Rebuilding<'a>(&'a mut Isolate);

impl Runtime for Rebuilding<'_> {
    fn left(&self, number: usize) -> u64 {
        self.0.context().left[number]
    }

    fn float(&mut self, float: f64) -> u64 {
        self.0.heap.float(float).word()
    }

    fn word(&mut self, word: u64) -> u64 {
        self.0.heap.unsigned(word).word()
    }

    fn replace(&mut self, address: u64, word: u64) {
        // SAFETY: the exit's recipe writes to places that hold a value or nothing, in objects that live.
        let (old, new) = unsafe { (Value::from_word((address as *const u64).read()), Value::from_word(word)) };
        if !old.zip(new).is_some_and(|(old, new)| is_same_number(old, new)) {
            self.write(address, word);
        }
    }

    fn alloc(&mut self, size: u32, header: u64) -> u64 {
        let object = helpers::new_object(self.0, size as usize, header);
        if Header::new(header).tag() == Tag::Generator {
            // Some need not be closed, and it does them no harm.
            // SAFETY: the word is that of the new object.
            let generator = unsafe { Value::from_word(object) };
            generator.into_iter().for_each(|generator| self.0.heap.watch(generator));
        }
        object
    }

    fn write(&mut self, address: u64, word: u64) {
        // SAFETY: the exit is of code that runs on the frame at its base: the recipe's slots lie in the window that the
        // code has checked to be there, its fields in objects that `alloc` has made, and its stores go to living objects.
        unsafe { (address as *mut u64).write(word) };
    }
}

/// Whether two values are numbers on the heap with the same bits. Compiled code that has not changed a number may have
/// taken it out of its object.
fn is_same_number(old: Value, new: Value) -> bool {
    match (old.downcast::<Float>(), new.downcast::<Float>(), old.downcast::<Int>(), new.downcast::<Int>()) {
        (Some(old), Some(new), ..) => old.get().to_bits() == new.get().to_bits(),
        (_, _, Some(old), Some(new)) => old.get() == new.get(),
        _ => false,
    }
}

/// Links the frames, so that each returns to the one around it and the outermost, by the link `outermost`, to compiled
/// code's caller. Gives where to go on.
///
/// # Safety
/// The frames' words but for the links are written.
unsafe fn linked(
    vm: &mut Isolate,
    base: StackPointer,
    outermost: Link,
    depth: i64,
    frames: &[ExitFrame],
    raise: bool,
) -> Resumption {
    // SAFETY: as the caller vouches.
    unsafe { begin_generators(vm, base, frames) };
    for (index, frame) in frames.iter().enumerate() {
        // SAFETY: the window is that of a frame that the exit has written.
        let at = unsafe { base.offset(frame.window as isize) };
        // SAFETY: as above.
        unsafe { keep_code(vm, at, frame.code) };
        let link = match index.checked_sub(1).map(|outer| &frames[outer]) {
            Some(outer) => Link::new((frame.window - outer.window) as usize, outer.pc + 1),
            None => outermost,
        };
        let link = match frame.kind {
            FrameKind::Function => link,
            FrameKind::Initializer => link.initializer(),
            FrameKind::Operator => link.operator(false),
            FrameKind::Alternative => link.operator(true),
            FrameKind::Native => link.native(),
            FrameKind::Generator => link.generator(),
        };
        // SAFETY: as above.
        unsafe { Frame(at).set_link(link) };
    }
    interp::leave_machine_code(vm, frames.iter().map(|frame| Frame(base.wrapping_offset(frame.window as isize))));
    let innermost = frames.last().expect("an exit has a frame");
    let calls = frames.iter().filter(|frame| frame.kind != FrameKind::Native).count();
    Resumption {
        base: base.wrapping_offset(innermost.window as isize),
        // An exception belongs to the instruction, which the interpreter looks for before its next one.
        pc: innermost.pc + u32::from(raise),
        height: vm.code(innermost.code).code.depth_at(innermost.pc) as usize,
        depth: depth - 1 + calls as i64,
        raise,
    }
}

/// Makes the generators among the frames the running ones, each resumed by the one around it. What each is handling has
/// been the isolate's.
///
/// # Safety
/// The frames' words but for the links are written.
unsafe fn begin_generators(vm: &mut Isolate, base: StackPointer, frames: &[ExitFrame]) {
    let mut generators: SmallVec<[_; 2]> = SmallVec::new();
    for frame in frames.iter().rev().filter(|frame| frame.kind == FrameKind::Generator) {
        let at = base.wrapping_offset(frame.window as isize);
        // SAFETY: the window is that of a generator's frame, which the exit has written.
        let generator = unsafe { interp::generator_of(Frame(at)) };
        let own = vm.take_set_aside(at).and_then(|around| std::mem::replace(&mut vm.handled, around));
        generators.push((generator, own));
    }
    // What is left is handled around the outermost; around each other one it is what the one that resumes it handles.
    for (generator, own) in generators.into_iter().rev() {
        interp::begin_generator(vm, generator);
        vm.handled = own;
    }
}

/// If the function has been given other code while its old code ran, the frame gets a function of its own with the old.
///
/// # Safety
/// The frame's function is written.
unsafe fn keep_code(vm: &mut Isolate, at: StackPointer, code: u32) {
    // SAFETY: as the caller vouches.
    let function = unsafe { Frame(at).function() };
    if function.code().id == code {
        return;
    }
    let own: Gc<Function> = interp::clone_with_code(vm, function, code);
    // SAFETY: the word is the frame's own.
    unsafe { *at.sub(2) = Value::from(own).word() };
}

/// A slot of a frame that an exit has written.
///
/// # Safety
/// The frame's words are written.
pub unsafe fn slot(base: StackPointer, index: i32) -> Slot {
    // SAFETY: as the caller vouches.
    unsafe { Value::from_word(*base.offset(index as isize)) }
}
