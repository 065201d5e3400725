//! Frames as objects: made when they are asked for, kept in order while their calls run, and given the variables when
//! those end. A frame that has an object says so in its link.

use super::frame::Frame;
use super::generators;
use super::machine::Machine;
use crate::bytecode::Code;
use crate::runtime::frames::{FrameHooks, FramePlace};
use crate::runtime::objects::{Array, Dict, FrameObject, Gc, GeneratorState};
use crate::runtime::stack::{self, StackPointer};
use crate::runtime::{Isolate, Slot, Value};
use std::num::NonZero;

/// What native code is told of frames.
pub const HOOKS: FrameHooks = FrameHooks { running, back, pc, get, set, place, sweep };

/// The running frame.
fn current(vm: &Isolate) -> Option<Frame> {
    let base = vm.context().frame as StackPointer;
    (!base.is_null()).then_some(Frame(base))
}

/// The frames from one on, towards the first call.
fn outwards(from: Option<Frame>) -> impl Iterator<Item = Frame> {
    // SAFETY: the running frame and those that its links lead to are live while no Python code runs.
    std::iter::successors(from, |frame| unsafe { frame.caller() })
}

/// The object of a frame that is live.
pub fn object(vm: &mut Isolate, frame: Frame) -> Gc<FrameObject> {
    // SAFETY: as the caller says; a generator's frame lies above its generator.
    let (link, function) = unsafe { (frame.link(), frame.function()) };
    if link.is_generator() {
        // SAFETY: see the link.
        let generator = unsafe { generators::of_frame(frame) };
        let known = generator.frame.get().and_then(Value::downcast::<FrameObject>);
        return known.unwrap_or_else(|| {
            let object = FrameObject::of_generator(&mut vm.heap, function, generator);
            generator.frame.set(Some(object.into()));
            object
        });
    }
    if link.is_observed()
        && let Some(&known) = vm.frames.iter().rev().find(|known| known.base() == Some(frame.0))
    {
        return known;
    }
    let object = FrameObject::of_call(&mut vm.heap, function, frame.0);
    // They are in the order of the stack: those of outer frames may be made later.
    let at = vm.frames.iter().rposition(|known| known.base() < Some(frame.0)).map_or(0, |below| below + 1);
    vm.frames.insert(at, object);
    // SAFETY: the word is the frame's own.
    unsafe { frame.set_link(link.observed()) };
    object
}

/// Names that a live frame has been given and that are no variables of its code.
pub fn more_locals(vm: &Isolate, frame: Frame) -> Option<Gc<Dict>> {
    // SAFETY: the frame is live; a generator's lies above its generator.
    let (link, generator) = unsafe {
        let link = frame.link();
        (link, link.is_generator().then(|| generators::of_frame(frame)))
    };
    let object = match generator {
        Some(generator) => generator.frame.get().and_then(Value::downcast::<FrameObject>),
        None if link.is_observed() => vm.frames.iter().rev().copied().find(|known| known.base() == Some(frame.0)),
        None => None,
    };
    object?.more_locals.get()
}

/// Copies the variables of a frame that ends to its object.
#[cold]
pub fn end(vm: &mut Isolate, m: Machine, pc: u32) {
    let (frame, link) = (m.frame(), m.link());
    let words = |vm: &mut Isolate| {
        let count = m.code().local_count;
        let words = Array::new(&mut vm.heap, count);
        for (index, place) in words.slots().iter().enumerate() {
            place.set(m.local(index as u32));
        }
        words
    };
    // SAFETY: the frame is live, and so are those that its link leads to.
    let caller = unsafe { frame.caller() };
    if link.is_generator() {
        // SAFETY: see the link.
        let generator = unsafe { generators::of_frame(frame) };
        if let Some(object) = generator.frame.get().and_then(Value::downcast::<FrameObject>) {
            let words = words(vm);
            object.end(words, pc, None);
        }
        return;
    }
    let back = seen(outwards(caller)).map(|caller| object(vm, caller));
    while let Some(known) = vm.frames.pop_if(|known| known.base() >= Some(frame.0)) {
        if known.base() == Some(frame.0) {
            let words = words(vm);
            known.end(words, pc, back);
        }
    }
}

/// The first frame of some that is not that of code which stands in for a native function.
fn seen(mut frames: impl Iterator<Item = Frame>) -> Option<Frame> {
    // SAFETY: the frames are live.
    frames.find(|frame| !unsafe { frame.function() }.code().code.is_native())
}

fn running(vm: &mut Isolate) -> Option<Gc<FrameObject>> {
    seen(outwards(current(vm))).map(|frame| object(vm, frame))
}

/// The live frame that an object stands for.
fn live(vm: &Isolate, object: Gc<FrameObject>) -> Option<Frame> {
    match object.generator {
        None => object.base().map(Frame),
        Some(generator) => outwards(current(vm)).find(|frame| {
            // SAFETY: the frames are live, and a generator's lies above its generator.
            unsafe { frame.link().is_generator() && generators::of_frame(*frame) == generator }
        }),
    }
}

fn back(vm: &mut Isolate, of: Gc<FrameObject>) -> Option<Gc<FrameObject>> {
    match live(vm, of) {
        Some(frame) => seen(outwards(Some(frame)).skip(1)).map(|caller| object(vm, caller)),
        None => of.last_back(),
    }
}

fn pc(vm: &mut Isolate, object: Gc<FrameObject>) -> u32 {
    let Some(frame) = live(vm, object) else {
        return match object.generator.filter(|generator| generator.state() != GeneratorState::Closed) {
            Some(generator) => generator.pc().saturating_sub(u32::from(generator.state() != GeneratorState::Created)),
            None => object.last_pc(),
        };
    };
    pc_of(vm, frame)
}

/// The instruction that a live frame is at.
fn pc_of(vm: &Isolate, frame: Frame) -> u32 {
    let current = current(vm);
    let next = if current == Some(frame) {
        running_pc(vm)
    } else {
        // What a frame has called lies above it, and says where it goes on.
        // SAFETY: the frames are live.
        let callee = outwards(current).find(|callee| unsafe { callee.caller() } == Some(frame));
        // SAFETY: as above.
        callee.map_or(0, |callee| unsafe { callee.link() }.pc())
    };
    next.saturating_sub(1)
}

/// The next instruction of the running frame, as of its last step out of the dispatch loop.
pub fn running_pc(vm: &Isolate) -> u32 {
    let Some(frame) = current(vm) else { return 0 };
    // SAFETY: the running frame is live.
    let code = unsafe { frame.function() }.code();
    let words = code.words.as_ptr() as usize;
    let at = vm.pc.wrapping_sub(words) / size_of_val(&code.words[0]);
    if at <= code.words.len() { at as u32 } else { 0 }
}

fn get(vm: &mut Isolate, object: Gc<FrameObject>, index: usize) -> Slot {
    if let Some(frame) = live(vm, object) {
        // SAFETY: the frame is live, and the slot one of its `localsplus`.
        return unsafe { frame.slot(index) };
    }
    if let Some(words) = object.words() {
        return words.slots()[index].get();
    }
    let generator = object.generator.filter(|generator| index < generator.count())?;
    generator.word(index)
}

fn set(vm: &mut Isolate, object: Gc<FrameObject>, index: usize, slot: Slot) {
    if let Some(frame) = live(vm, object) {
        // SAFETY: the frame is live, and the slot one of its `localsplus`, which may hold any value; cells are not
        // replaced but filled.
        unsafe { *frame.0.add(index) = stack::slot_word(slot) };
    } else if let Some(words) = object.words() {
        words.slots()[index].set(slot);
    } else if let Some(generator) = object.generator.filter(|generator| index < generator.count()) {
        generator.set_word(index, slot);
    }
}

fn place(vm: &mut Isolate, wanted: fn(&Code) -> bool) -> Option<FramePlace> {
    // Code that stands in for something native is in no place of its own, but where that was called.
    let in_machine_code = [vm.context().place, vm.place_around].map(|place| place_in_machine_code(vm, place));
    if let [Some(inner), outer] = in_machine_code
        && let Some(place) = [Some(inner), outer].into_iter().flatten().find(|place| wanted(&place.code.code))
    {
        return Some(place);
    }
    // Its frame may be the interpreter's while its caller is machine code, which has none.
    if let [None, Some(outer)] = in_machine_code
        && stands_in(vm)
        && wanted(&outer.code.code)
    {
        return Some(outer);
    }
    // SAFETY: the frames are live.
    let frame = outwards(current(vm)).find(|frame| wanted(&unsafe { frame.function() }.code().code))?;
    let pc = pc_of(vm, frame);
    // SAFETY: the frame is live.
    let function = unsafe { frame.function() };
    Some(FramePlace { globals: function.globals(), code: function.code(), pc })
}

/// Whether the running frame is one of code that stands in for something native.
pub fn stands_in(vm: &Isolate) -> bool {
    // SAFETY: the running frame is live.
    current(vm).is_some_and(|frame| unsafe { frame.function() }.code().code.is_native())
}

/// Where machine code is that has called native code, if it runs. Of its frames only the innermost is known.
fn place_in_machine_code(vm: &Isolate, place: u64) -> Option<FramePlace> {
    let code = vm.code(NonZero::new((place >> 32) as u32)?.get());
    Some(FramePlace { globals: code.home_globals(), code, pc: place as u32 })
}

/// The words above the running frame's stack, up to the end of its window, are looked at by collections. What calls have
/// left there would keep objects alive for no reason.
fn sweep(vm: &mut Isolate) {
    let Some(frame) = current(vm).filter(|_| vm.in_machine_code == 0) else { return };
    // SAFETY: the running frame is live.
    let code = unsafe { frame.function() }.code();
    let Some(pc) = running_pc(vm).checked_sub(1) else { return };
    let used = code.local_count + code.code.depth_at(pc) as usize;
    if used < code.frame_size {
        // SAFETY: the words are in the frame's window, and above all that the frame's instruction has on its stack.
        unsafe { frame.0.add(used).write_bytes(0, code.frame_size - used) };
    }
}
