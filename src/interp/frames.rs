//! The calls that run, and their frames as objects: made when they are asked for, kept in order while the calls run, and
//! given the variables when those end. A frame that has an object says so in its link.
//!
//! A call that machine code runs has no frame in memory. Where that code keeps track, links and the context lead to its call
//! sites, and those tell the frames. The object of such a call is told when machine code has left it: that looks whether it has
//! one before it returns.

use super::frame::{Frame, Link};
use super::generators;
use super::machine::Machine;
use crate::runtime::context::Context;
use crate::runtime::frames::{FrameHooks, FramePlace, Wanted};
use crate::runtime::objects::{Array, CodeObject, Dict, FrameObject, Function, Gc, Generator, GeneratorState};
use crate::runtime::stack::{self, StackPointer};
use crate::runtime::{Isolate, Slot, Value};
use std::num::NonZero;

/// What native code is told of frames.
pub const HOOKS: FrameHooks = FrameHooks { running, back, pc, get, set, place, sweep };

/// The interpreter's running frame.
fn current(vm: &Isolate) -> Option<Frame> {
    let base = vm.context().frame as StackPointer;
    (!base.is_null()).then_some(Frame(base))
}

/// The generator whose frame a live one is, if it is one's.
fn generator_of(frame: Frame) -> Option<Gc<Generator>> {
    // SAFETY: the frame is live, and a generator's lies above its generator.
    unsafe { frame.link().is_generator().then(|| generators::of_frame(frame)) }
}

/// A call that runs.
#[derive(Clone, Copy)]
struct Activation {
    /// Where its words are, or would be if machine code did not run it.
    frame: Frame,
    code: Gc<CodeObject>,
    /// The instruction that it is at.
    pc: u32,
    generator: Option<Gc<Generator>>,
    in_machine_code: bool,
    /// The call around it.
    outer: Outer,
}

/// What is around a call.
#[derive(Clone, Copy)]
enum Outer {
    Nothing,
    /// A frame of the interpreter, and its next instruction.
    Frame(Frame, u32),
    /// A call site of machine code, by its number: the outermost frame there, and which of its frames.
    Site {
        base: Frame,
        site: u32,
        index: usize,
    },
}

impl Outer {
    /// What runs: the innermost.
    fn running(vm: &Isolate) -> Outer {
        let context = vm.context();
        if context.place & Context::SITE != 0 {
            return Outer::at_site(vm, Frame(context.site_frame as StackPointer), context.place as u32);
        }
        current(vm).map_or(Outer::Nothing, |frame| Outer::Frame(frame, running_pc(vm)))
    }

    fn at_site(vm: &Isolate, base: Frame, site: u32) -> Outer {
        Outer::Site { base, site, index: vm.sites.frames(site).len() - 1 }
    }

    /// What has called a live frame: where its link leads.
    fn of(vm: &Isolate, frame: Frame) -> Outer {
        // SAFETY: the frame is live.
        let link = unsafe { frame.link() };
        if link.delta() == 0 {
            return Outer::Nothing;
        }
        let at = Frame(frame.0.wrapping_sub(link.delta()));
        if link.is_to_machine_code() { Outer::at_site(vm, at, link.pc()) } else { Outer::Frame(at, link.pc()) }
    }

    /// The call.
    fn activation(self, vm: &Isolate) -> Option<Activation> {
        match self {
            Outer::Nothing => None,
            Outer::Frame(frame, next) => {
                // SAFETY: the frame is live.
                let code = unsafe { frame.function() }.code();
                let (pc, generator, outer) = (next.saturating_sub(1), generator_of(frame), Outer::of(vm, frame));
                Some(Activation { frame, code, pc, generator, in_machine_code: false, outer })
            }
            Outer::Site { base, site, index } => {
                let at = vm.sites.frames(site)[index];
                let outer = match index.checked_sub(1) {
                    Some(index) => Outer::Site { base, site, index },
                    None => Outer::of(vm, base),
                };
                // A generator that is inlined is only imagined.
                // SAFETY: the frame is live, and a generator's lies above its generator, also where its code is entered by
                // machine code; in a loop, the link is the interpreter's.
                let generator = unsafe {
                    let is_generator = index == 0 && (at.is_generator || base.link().is_generator());
                    is_generator.then(|| generators::of_frame(base))
                };
                let frame = Frame(base.0.wrapping_offset(at.window as isize));
                Some(Activation { frame, code: vm.code(at.code), pc: at.pc, generator, in_machine_code: true, outer })
            }
        }
    }
}

/// The calls from one on, towards the first.
fn outwards(vm: &Isolate, from: Outer) -> impl Iterator<Item = Activation> {
    std::iter::successors(from.activation(vm), |call| call.outer.activation(vm))
}

/// The calls that run, the innermost first. Where machine code does not keep track of its frames, those of the interpreter.
fn running_calls(vm: &Isolate) -> impl Iterator<Item = Activation> {
    outwards(vm, Outer::running(vm))
}

/// The frames that wait in the interpreter, the innermost first.
pub fn of_interpreter(vm: &Isolate) -> impl Iterator<Item = Frame> {
    running_calls(vm).filter(|call| !call.in_machine_code).map(|call| call.frame)
}

/// The object of a frame of the interpreter that is live.
pub fn object(vm: &mut Isolate, frame: Frame) -> Gc<FrameObject> {
    if let Some(known) = known_object(vm, frame) {
        return known;
    }
    // SAFETY: as the caller says.
    let (link, function) = unsafe { (frame.link(), frame.function()) };
    if let Some(generator) = generator_of(frame) {
        return object_of_generator(vm, generator, function);
    }
    let object = FrameObject::of_call(&mut vm.heap, function, frame.0);
    keep(vm, object);
    // SAFETY: the word is the frame's own.
    unsafe { frame.set_link(link.observed()) };
    object
}

fn object_of_generator(vm: &mut Isolate, generator: Gc<Generator>, function: Gc<Function>) -> Gc<FrameObject> {
    generator.frame.get().and_then(Value::downcast::<FrameObject>).unwrap_or_else(|| {
        let object = FrameObject::of_generator(&mut vm.heap, function, generator);
        generator.frame.set(Some(object.into()));
        object
    })
}

/// The object of a call that runs.
fn object_of(vm: &mut Isolate, call: Activation) -> Gc<FrameObject> {
    if !call.in_machine_code {
        return object(vm, call.frame);
    }
    if let Some(known) = object_at(vm, call.frame) {
        return known;
    }
    let Some(generator) = call.generator else {
        return object_in_machine_code(vm, call.frame, call.code);
    };
    let function = generators::function_of(vm, generator);
    let object = object_of_generator(vm, generator, function);
    object.enter_machine_code(call.frame.0);
    keep(vm, object);
    note_seen(vm);
    object
}

/// The object of a call that machine code runs and that is none of a generator.
pub fn object_in_machine_code(vm: &mut Isolate, frame: Frame, code: Gc<CodeObject>) -> Gc<FrameObject> {
    object_at(vm, frame).unwrap_or_else(|| {
        let object = FrameObject::in_machine_code(&mut vm.heap, code, frame.0);
        keep(vm, object);
        note_seen(vm);
        object
    })
}

/// The object of such a call that ends because of an exception.
pub fn ended_in_machine_code(
    vm: &mut Isolate,
    frame: Frame,
    place: (Gc<Function>, Gc<CodeObject>, u32),
) -> Gc<FrameObject> {
    // SAFETY: machine code has stored the variables before the instruction that has raised.
    let variable = |index: usize| unsafe { frame.slot(index) };
    let words = vm.sites.show_variables.then(|| variables(vm, place.1.local_count, variable));
    FrameObject::left_in_machine_code(&mut vm.heap, place, words)
}

/// Whether a call that machine code runs has an object.
pub fn is_seen(vm: &Isolate, frame: Frame) -> bool {
    vm.context().seen != 0 && object_at(vm, frame).is_some()
}

/// What the variables of a call are, to be kept.
fn variables(vm: &mut Isolate, count: usize, variable: impl Fn(usize) -> Slot) -> Gc<Array> {
    let words = Array::new(&mut vm.heap, count);
    words.slots().iter().enumerate().for_each(|(index, place)| place.set(variable(index)));
    words
}

/// The object of the call whose frame is there, if it has one.
fn object_at(vm: &Isolate, frame: Frame) -> Option<Gc<FrameObject>> {
    vm.frames.iter().rev().copied().find(|known| known.base() == Some(frame.0))
}

/// Keeps the object of a call while that runs. They are in the order of the stack: those of outer frames may be made later.
fn keep(vm: &mut Isolate, object: Gc<FrameObject>) {
    let at = vm.frames.iter().rposition(|known| known.base() < object.base()).map_or(0, |below| below + 1);
    vm.frames.insert(at, object);
}

/// Tells machine code the highest of its frames that has an object.
fn note_seen(vm: &mut Isolate) {
    let highest = vm.frames.iter().rev().find(|known| known.is_in_machine_code());
    let seen = highest.and_then(|known| known.base()).map_or(0, |base| base as u64);
    vm.context_mut().seen = seen;
}

/// Machine code goes on with a frame of the interpreter's: if it has an object, that is told.
pub fn enter_machine_code(vm: &mut Isolate, frame: Frame) {
    let Some(object) = known_object(vm, frame) else { return };
    object.enter_machine_code(frame.0);
    if object.generator.get().is_some() {
        keep(vm, object);
    }
    note_seen(vm);
}

/// Machine code has left these calls, whose frames are the interpreter's again, in the order of the stack.
pub fn leave_machine_code(vm: &mut Isolate, frames: impl Iterator<Item = Frame>) {
    if vm.context().seen == 0 {
        return;
    }
    for frame in frames {
        let Some(object) = object_at(vm, frame) else { continue };
        if let Some(generator) = object.generator.get().or_else(|| generator_of(frame)) {
            object.leave_to_generator(generator);
            generator.frame.set(Some(object.into()));
            vm.frames.retain(|&known| known != object);
        } else {
            object.leave_machine_code();
            // SAFETY: the frame is live, and the word its own.
            unsafe { frame.set_link(frame.link().observed()) };
        }
    }
    note_seen(vm);
}

/// Names that a live frame has been given and that are no variables of its code.
pub fn more_locals(vm: &Isolate, frame: Frame) -> Option<Gc<Dict>> {
    known_object(vm, frame)?.more_locals.get()
}

/// The object of a frame of the interpreter that is live, if it has one.
fn known_object(vm: &Isolate, frame: Frame) -> Option<Gc<FrameObject>> {
    if let Some(generator) = generator_of(frame) {
        return generator.frame.get().and_then(Value::downcast::<FrameObject>);
    }
    // SAFETY: the frame is live.
    let is_observed = unsafe { frame.link() }.is_observed();
    if is_observed { object_at(vm, frame) } else { None }
}

/// Copies the variables of a frame that ends to its object.
#[cold]
pub fn end(vm: &mut Isolate, m: Machine, pc: u32) {
    let frame = m.frame();
    let words = |vm: &mut Isolate| variables(vm, m.code().local_count, |index| m.local(index as u32));
    if m.link().is_generator() {
        if let Some(object) = known_object(vm, frame) {
            let words = words(vm);
            object.end(words, pc, None);
        }
        return;
    }
    let back = seen(outwards(vm, Outer::of(vm, frame))).next();
    let back = back.map(|caller| object_of(vm, caller));
    while let Some(known) = vm.frames.pop_if(|known| known.base() >= Some(frame.0)) {
        if known.base() == Some(frame.0) {
            let words = words(vm);
            known.end(words, pc, back);
        }
    }
    if vm.context().seen != 0 {
        note_seen(vm);
    }
}

/// Those calls of some that are not of code which stands in for a native function.
fn seen(calls: impl Iterator<Item = Activation>) -> impl Iterator<Item = Activation> {
    calls.filter(|call| !call.code.code.is_native())
}

fn running(vm: &mut Isolate, depth: usize) -> Option<Gc<FrameObject>> {
    let call = seen(running_calls(vm)).nth(depth)?;
    Some(object_of(vm, call))
}

/// The call that runs which an object stands for.
fn live(vm: &Isolate, object: Gc<FrameObject>) -> Option<Activation> {
    match (object.base(), object.generator.get()) {
        (Some(base), _) => running_calls(vm).find(|call| call.frame.0 == base),
        (None, Some(generator)) => running_calls(vm).find(|call| call.generator == Some(generator)),
        (None, None) => None,
    }
}

fn back(vm: &mut Isolate, of: Gc<FrameObject>) -> Option<Gc<FrameObject>> {
    match live(vm, of) {
        Some(call) => {
            let caller = seen(outwards(vm, call.outer)).next()?;
            Some(object_of(vm, caller))
        }
        None => of.last_back(),
    }
}

fn pc(vm: &mut Isolate, object: Gc<FrameObject>) -> u32 {
    if let Some(call) = live(vm, object) {
        return call.pc;
    }
    match object.generator.get().filter(|generator| generator.state() != GeneratorState::Closed) {
        Some(generator) => generator.pc().saturating_sub(u32::from(generator.state() != GeneratorState::Created)),
        None => object.last_pc(),
    }
}

/// The next instruction of the running frame, as of its last step out of the dispatch loop.
fn running_pc(vm: &Isolate) -> u32 {
    let Some(frame) = current(vm) else { return 0 };
    // SAFETY: the running frame is live.
    let code = unsafe { frame.function() }.code();
    let words = code.words.as_ptr() as usize;
    let at = vm.pc.wrapping_sub(words) / size_of_val(&code.words[0]);
    if at <= code.words.len() { at as u32 } else { 0 }
}

/// The link of a frame at `base` that native code makes, or lets machine code run: its return leaves the dispatch loop.
pub fn link_to_running(vm: &Isolate, base: StackPointer) -> Link {
    let context = vm.context();
    let distance_to = |frame: u64| if frame == 0 { 0 } else { (base as u64 - frame) as usize / 8 };
    if context.place & Context::SITE != 0 {
        return Link::to_machine_code(distance_to(context.site_frame), context.place as u32);
    }
    Link::new(distance_to(context.frame), running_pc(vm)).entry()
}

/// Has the interpreter's frame that waits for the call with the frame `begun`, which is the running one, be that again: the
/// call is made anew, in machine code that does not keep track of its frames.
///
/// # Safety
/// The frame is live, and machine code has not called it.
pub unsafe fn step_out(vm: &mut Isolate, begun: Frame) {
    let (frame, pc) = match Outer::of(vm, begun) {
        Outer::Frame(caller, next) => {
            // SAFETY: links lead to live frames.
            let code = unsafe { caller.function() }.code();
            (caller.0 as u64, code.words.as_ptr().wrapping_add(next as usize) as usize)
        }
        Outer::Nothing => (0, 0),
        Outer::Site { .. } => unreachable!("machine code has not called the frame"),
    };
    let context = vm.context_mut();
    (context.frame, context.depth) = (frame, context.depth - 1);
    vm.pc = pc;
}

fn get(vm: &mut Isolate, object: Gc<FrameObject>, index: usize) -> Slot {
    if let Some(call) = live(vm, object) {
        // SAFETY: the frame is live, and the slot one of its `localsplus`.
        return unsafe { call.frame.slot(index) };
    }
    if let Some(words) = object.words() {
        return words.slots()[index].get();
    }
    let generator = object.generator.get().filter(|generator| index < generator.count())?;
    generator.word(index)
}

fn set(vm: &mut Isolate, object: Gc<FrameObject>, index: usize, slot: Slot) {
    if let Some(call) = live(vm, object) {
        // SAFETY: the frame is live, and the slot one of its `localsplus`, which may hold any value; cells are not
        // replaced but filled.
        unsafe { *call.frame.0.add(index) = stack::slot_word(slot) };
    } else if let Some(words) = object.words() {
        words.slots()[index].set(slot);
    } else if let Some(generator) = object.generator.get().filter(|generator| index < generator.count()) {
        generator.set_word(index, slot);
    }
}

fn place(vm: &mut Isolate, wanted: Wanted<'_>) -> Option<FramePlace> {
    if !vm.sites.are_kept
        && let Some(place) = untracked_place(vm, wanted)
    {
        return Some(place);
    }
    let Activation { frame, code, pc, in_machine_code, .. } = running_calls(vm).find(|call| wanted(&call.code.code))?;
    let globals = if in_machine_code {
        code.home_globals()
    } else {
        // SAFETY: the frame is live.
        unsafe { frame.function() }.globals()
    };
    Some(FramePlace { globals, code, pc })
}

/// The innermost call, if machine code runs it: where that stands in for something native, the call of that.
pub fn place_in_running_machine_code(vm: &Isolate) -> Option<FramePlace> {
    if !vm.sites.are_kept {
        place_in_machine_code(vm, vm.context().place)?;
        return untracked_place(vm, &mut |code| !code.is_native());
    }
    running_calls(vm).next().filter(|call| call.in_machine_code)?;
    let Activation { code, pc, .. } = seen(running_calls(vm)).next().filter(|call| call.in_machine_code)?;
    Some(FramePlace { globals: code.home_globals(), code, pc })
}

/// Where machine code is that does not keep track of its frames, if that is the innermost frame that is wanted.
fn untracked_place(vm: &Isolate, wanted: Wanted<'_>) -> Option<FramePlace> {
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
    None
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
