//! Chains of `yield from` and `await`: a generator that waits for another one only passes on what that yields and what is
//! sent to it. So the innermost runs alone, where the outermost was resumed; the others *relay*, and need no frames.
//!
//! Its frame lies two words higher than that of the outermost would, and its link says so: the word of the generator that
//! waits for it is between those two. When it ends, that one gets a frame in its place, and goes on behind its `SEND`. None
//! of the relaying generators is handling an exception, and none has a frame that somebody looks at.

use super::frame::{FUNCTION, Frame, Link};
use super::generators::{self, GENERATOR};
use super::machine::Machine;
use super::quick::RunOp;
use crate::bytecode::Opcode;
use crate::runtime::objects::{Gc, Generator};
use crate::runtime::stack::StackPointer;
use crate::runtime::{Isolate, Value};
use std::ptr::NonNull;

/// The word of the generator that relays to the running one, relative to its `localsplus`.
const OUTER: isize = GENERATOR - 1;
/// The word of the outermost one.
const OUTERMOST: isize = GENERATOR - 2;

/// Makes the frame of the innermost generator the running one, that of `outermost` being at `base` if it had one. Nothing,
/// if there is no room or the frames between are to be seen.
pub fn start(
    vm: &mut Isolate,
    base: StackPointer,
    outermost: Gc<Generator>,
    link: Link,
    sent: Value,
) -> Option<Machine> {
    let base = base.wrapping_add(2);
    let context = vm.context();
    let has_room = base.wrapping_add(Generator::RELAY_ROOM) as u64 <= context.stack_limit
        && (context.depth < context.depth_limit || !link.is_entry());
    if vm.keeps_frames || !has_room {
        return None;
    }
    let (mut outer, mut innermost, mut count) = (None, outermost, 0);
    while let Some(inner) = innermost.relays_to() {
        innermost.begin_relaying(outer);
        outer = Some(innermost);
        innermost = inner;
        count += 1;
    }
    let outer = outer.filter(|&outer| {
        let has_room = base.wrapping_add(innermost.code.frame_size) as u64 <= vm.context().stack_limit;
        if !has_room {
            end_relaying(vm, outer);
        }
        has_room
    })?;
    // SAFETY: the words lie below the frame that begins here, where the resumer's stack ends, and the stack has a margin
    // beyond its limit.
    unsafe {
        *base.offset(OUTERMOST) = Value::from(outermost).word();
        *base.offset(OUTER) = Value::from(outer).word();
        *base.offset(GENERATOR) = Value::from(innermost).word();
    }
    let started = generators::start(vm, base, innermost, link.relayed(), sent);
    vm.context_mut().depth += count;
    started.ok()
}

/// What follows when the running generator, to which others relay, has been suspended: so are they.
pub fn suspend(vm: &mut Isolate, m: Machine) {
    // SAFETY: the caller has looked at the link.
    let outer = unsafe { outer_of(m) };
    let count = end_relaying(vm, outer);
    vm.context_mut().depth -= count;
}

/// Suspends a generator, and those that relay to it. Gives how many they are.
fn end_relaying(vm: &Isolate, innermost: Gc<Generator>) -> i64 {
    let (mut next, mut count) = (Some(innermost), 0);
    while let Some(generator) = next {
        next = generator.end_relaying();
        if vm.tier.is_some() {
            generator.set_entry(generator.code.resume_entry(generator.pc()));
        }
        count += 1;
    }
    count
}

/// Gives the generator a frame that waits for the running one, which has ended, in that one's place. It is as if it had
/// resumed that itself: behind its `SEND`.
pub fn outer(vm: &mut Isolate, m: Machine) -> Machine {
    // SAFETY: the caller has looked at the link.
    let generator = unsafe { outer_of(m) };
    let (code, function, send) = (generator.code, generators::function_of(vm, generator), send_of(generator));
    let outer = generator.end_relaying();
    let (base, link) = match outer {
        Some(_) => (m.base(), m.link()),
        None => (m.base().wrapping_sub(2), m.link().of_outermost()),
    };
    let context = vm.context_mut();
    context.depth -= 1;
    context.stack_top = base.wrapping_add(code.frame_size) as u64;
    context.frame = base as u64;
    generators::begin(vm, generator);
    // SAFETY: the frame takes the place of another, and `start` has made sure that there is room for any that relays; a
    // suspended frame has the height that its code has behind the `SEND` that it waits at.
    unsafe {
        if let Some(outer) = outer {
            *base.offset(OUTER) = Value::from(outer).word();
            *base.offset(GENERATOR) = Value::from(generator).word();
        }
        *base.offset(FUNCTION) = Value::from(function).word();
        Frame(base).set_link(link);
        let count = generator.copy_to(base);
        Machine::new(base, code, send + 1, count - code.local_count)
    }
}

/// The `SEND` that a generator waits at: the `RESUME` where it goes on is followed by the jump there.
fn send_of(generator: Gc<Generator>) -> u32 {
    let words = &generator.code.words;
    let back = words[generator.pc() as usize + 1].get();
    debug_assert!(RunOp::of(back).plain() == Opcode::JUMP_BACKWARD_NO_INTERRUPT);
    debug_assert!(RunOp::of(words[back.arg() as usize].get()).plain() == Opcode::SEND);
    back.arg()
}

/// The generator that relays to the running one.
///
/// # Safety
/// The frame's link says that there is one.
unsafe fn outer_of(m: Machine) -> Gc<Generator> {
    debug_assert!(m.link().is_relayed());
    // SAFETY: see the link.
    unsafe { Gc::from_address(NonNull::new_unchecked(*m.base().offset(OUTER) as *mut Generator)) }
}
