//! Chains of `yield from` and `await`: a generator that waits for another one only passes on what that yields and what is
//! sent to it. So the innermost runs alone, where the outermost was resumed; the others *relay*, and need no frames.
//!
//! Its frame lies some words higher than that of the outermost would, and its link says so: in these are the outermost, the
//! generator that waits for the running one, and how many relay. When it ends, the one that waits for it gets a frame in its
//! place, and goes on behind its `SEND`. None of the relaying generators is handling an exception, and none has a frame that
//! somebody looks at.
//!
//! A chain that has yielded *rests* (`ops::generator::Chain`): only its outermost and its innermost are suspended, so that
//! the next step, if the outermost is resumed again, costs nothing for those between.

use super::frame::{FUNCTION, Frame, Link, RELAY_WORDS};
use super::generators::{self, GENERATOR};
use super::machine::Machine;
use super::quick::RunOp;
use crate::bytecode::Opcode;
use crate::runtime::objects::{Gc, Generator};
use crate::runtime::ops::generator::{self, Chain};
use crate::runtime::stack::StackPointer;
use crate::runtime::{Isolate, Value};
use std::ptr::NonNull;

/// The word of the generator that relays to the running one, relative to its `localsplus`.
const OUTER: isize = GENERATOR - 1;
/// The word that says how many relay, a fixnum.
const COUNT: isize = GENERATOR - 2;
/// The word of the outermost one: the same as if it had a frame.
const OUTERMOST: isize = GENERATOR - RELAY_WORDS as isize;

/// Whether others relay to a generator, or it to others, in the interpreter.
#[inline(always)]
pub fn is_chain(generator: Gc<Generator>) -> bool {
    let relays_here = || generator.entry() == 0 && generator.relays_to().is_some_and(|inner| inner.entry() == 0);
    generator.rests() || relays_here()
}

/// Makes the frame of the innermost generator the running one, that of `outermost` being at `base` if it had one. Nothing,
/// if there is no room or the frames between are to be seen.
pub fn start(
    vm: &mut Isolate,
    base: StackPointer,
    outermost: Gc<Generator>,
    link: Link,
    sent: Value,
) -> Option<Machine> {
    let base = base.wrapping_add(RELAY_WORDS);
    let context = vm.context();
    let has_room = base.wrapping_add(Generator::RELAY_ROOM) as u64 <= context.stack_limit
        && (context.depth < context.depth_limit || !link.is_entry());
    if vm.frame_watchers.any() || !has_room {
        generator::settle(vm);
        return None;
    }
    let Chain { outer, innermost, count, .. } = Chain::begin(vm, outermost, |generator| generator.entry() == 0);
    let outer = outer.filter(|&outer| {
        let has_room = base.wrapping_add(innermost.code.frame_size) as u64 <= vm.context().stack_limit;
        if !has_room {
            generator::end_relaying(vm, outer);
        }
        has_room
    })?;
    // SAFETY: the words lie below the frame that begins here, where the resumer's stack ends, and the stack has a margin
    // beyond its limit.
    unsafe {
        *base.offset(COUNT) = Value::fixnum(count).word();
        *base.offset(OUTERMOST) = Value::from(outermost).word();
        *base.offset(OUTER) = Value::from(outer).word();
        *base.offset(GENERATOR) = Value::from(innermost).word();
    }
    let started = generators::start(vm, base, innermost, link.relayed(), sent);
    vm.context_mut().depth += count;
    started.ok()
}

/// What follows when the running generator, to which others relay, has been suspended: the chain rests.
pub fn suspend(vm: &mut Isolate, m: Machine) {
    // SAFETY: the caller has looked at the link.
    let chain = unsafe {
        Chain {
            outermost: generator_at(m, OUTERMOST),
            outer: Some(generator_at(m, OUTER)),
            innermost: generator_at(m, GENERATOR),
            count: count_of(m),
        }
    };
    vm.context_mut().depth -= chain.count;
    let machine_code = vm.tier.filter(|_| chain.outermost.code.resumes_compiled.get());
    chain.rest(vm, machine_code.map_or(0, |tier| tier.relay));
}

/// Gives the generator a frame that waits for the running one, which has ended, in that one's place. It is as if it had
/// resumed that itself: behind its `SEND`.
pub fn outer(vm: &mut Isolate, m: Machine) -> Machine {
    // SAFETY: the caller has looked at the link.
    let (generator, count) = unsafe { (generator_at(m, OUTER), count_of(m)) };
    let (code, function, send) = (generator.code, generators::function_of(vm, generator), send_of(generator));
    let outer = generator.end_relaying();
    let (base, link) = match outer {
        Some(_) => (m.base(), m.link()),
        None => (m.base().wrapping_sub(RELAY_WORDS), m.link().of_outermost()),
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
            *base.offset(COUNT) = Value::fixnum(count - 1).word();
            *base.offset(OUTER) = Value::from(outer).word();
            *base.offset(GENERATOR) = Value::from(generator).word();
        }
        *base.offset(FUNCTION) = Value::from(function).word();
        Frame(base).set_link(link);
        let count = generator.copy_to(base);
        Machine::new(base, code, send + 1, count - code.local_count)
    }
}

/// The instruction at which a generator goes on when what it waits for has ended: the `END_SEND`.
pub fn end_of_waiting(generator: Gc<Generator>) -> u32 {
    generator.code.words[send_of(generator) as usize].get().arg()
}

/// The `SEND` that a generator waits at: the `RESUME` where it goes on is followed by the jump there.
fn send_of(generator: Gc<Generator>) -> u32 {
    let words = &generator.code.words;
    let back = words[generator.pc() as usize + 1].get();
    debug_assert!(RunOp::of(back).plain() == Opcode::JUMP_BACKWARD_NO_INTERRUPT);
    debug_assert!(RunOp::of(words[back.arg() as usize].get()).plain() == Opcode::SEND);
    back.arg()
}

/// One of the generators of the running chain.
///
/// # Safety
/// The frame's link says that there is a chain, and `word` is that of one of its generators.
unsafe fn generator_at(m: Machine, word: isize) -> Gc<Generator> {
    debug_assert!(m.link().is_relayed());
    // SAFETY: see the link.
    unsafe { Gc::from_address(NonNull::new_unchecked(*m.base().offset(word) as *mut Generator)) }
}

/// How many generators relay.
///
/// # Safety
/// The frame's link says that there is a chain.
unsafe fn count_of(m: Machine) -> i64 {
    // SAFETY: see the link.
    let word = unsafe { Value::from_word(*m.base().offset(COUNT)) };
    word.and_then(Value::as_fixnum).expect("the word is a fixnum")
}
