//! Chains of generators that wait for one another, in machine code: what the interpreter does in `interp/delegation`.
//!
//! A generator that machine code has suspended at a `yield from` or an `await` for another one has [`relay`] as the code with
//! which it goes on, so that whoever resumes it comes here. From here the innermost of the chain is resumed, directly,
//! until one yields, and the chain rests; when the innermost ends, the one that waits for it goes on with what it has
//! returned. So a step costs the same whatever the length of the chain. Any of them may be the interpreter's.

use super::entry;
use crate::interp::frame::{FUNCTION, Frame, RELAY_WORDS};
use crate::interp::{self, SavedFrame};
use crate::runtime::context::Context;
use crate::runtime::objects::{Exception, Gc, Generator, GeneratorState, Rest};
use crate::runtime::ops::generator::{self, Chain};
use crate::runtime::stack::StackPointer;
use crate::runtime::{Isolate, Value};

/// Goes on with a generator that waits for another one, as the machine code for its place would: the generator is below the
/// window at `base`, and gets what is sent.
///
/// It is called as machine code is, and answers as that does.
extern "C" fn relay(context: *mut Context, base: StackPointer, depth: i64, _function: u64, sent: u64) -> u64 {
    // SAFETY: whoever resumes a generator passes the context, a window above its own and a value word, and has stored the
    // generator, which it has found suspended.
    let (vm, outermost, sent) = unsafe {
        let vm = &mut *(*context).isolate.cast::<Isolate>();
        (vm, interp::generator_of(Frame(base)), Value::from_word(sent).expect("something is sent"))
    };
    let above = Place { base: base.wrapping_add(RELAY_WORDS), depth };
    let has_room = above.base.wrapping_add(Generator::RELAY_ROOM) as u64 <= vm.context().stack_limit;
    if !has_room || vm.frame_watchers.any() {
        generator::settle(vm);
    } else if let Some(word) = go_on_as_before(vm, outermost, above, sent) {
        return word;
    } else {
        let chain = Chain::begin(vm, outermost, |_| true);
        if chain.count > 0 {
            let word = go_on(vm, chain.innermost, above.below(chain.count), sent);
            return finish(vm, chain, above, word);
        }
    }
    outermost.set_entry(outermost.code.resume_entry(outermost.pc()));
    go_on(vm, outermost, Place { base, depth }, sent)
}

/// The address of [`relay`], as machine code's.
pub fn address() -> u64 {
    relay as *const () as u64
}

/// Where the frame of the running generator of a chain begins, and its depth if the chain had no others.
#[derive(Clone, Copy)]
struct Place {
    base: StackPointer,
    depth: i64,
}

/// Goes on with a chain that rests, if its innermost generator does not wait for another one and has machine code. As a rule
/// nothing is written then but that the chain goes on and that it rests.
#[inline(always)]
fn go_on_as_before(vm: &mut Isolate, outermost: Gc<Generator>, place: Place, sent: Value) -> Option<u64> {
    let (innermost, count) = outermost.resting()?;
    if [0, address()].contains(&innermost.entry()) {
        return None;
    }
    outermost.go_on_relaying();
    let word = go_on(vm, innermost, place.below(count.into()), sent);
    if innermost.state() != GeneratorState::Suspended {
        let Rest { outer, innermost, count } = outermost.take_rest().expect("what goes on so does not settle");
        let chain = Chain { outermost, outer: Some(outer), innermost, count: count.into() };
        return Some(finish(vm, chain, place, word));
    }
    if outermost.rest_again(address()) {
        generator::list(vm, outermost);
    }
    Some(word)
}

/// What follows when the innermost generator of a chain has answered: the others go on until one has yielded something, or
/// the outermost has ended.
fn finish(vm: &mut Isolate, mut chain: Chain, place: Place, mut word: u64) -> u64 {
    loop {
        if chain.innermost.state() == GeneratorState::Suspended {
            chain.rest(vm, address());
            return word;
        }
        let Some(others) = chain.without_innermost() else { return word };
        chain = others;
        let place = place.below(chain.count);
        // SAFETY: machine code returns value words, or zero with an exception pending.
        word = match unsafe { Value::from_word(word) } {
            Some(returned) => go_on_behind(vm, chain.innermost, place, returned),
            None => {
                let exception = vm.take_pending();
                interpret(vm, chain.innermost, place, Value::NONE, Some(exception))
            }
        };
    }
}

/// Goes on with a suspended generator, in machine code if there is some.
#[inline(always)]
fn go_on(vm: &mut Isolate, generator: Gc<Generator>, place: Place, sent: Value) -> u64 {
    match generator.entry() {
        0 => interpret(vm, generator, place, sent, None),
        entry => {
            let function = interp::function_of_generator(vm, generator);
            // SAFETY: the entry is the code for the place where the generator was suspended, and there is room for its frame.
            unsafe { entry::go_on(entry, vm.context_ptr(), (place.base, place.depth), function, generator, sent) }
        }
    }
}

/// Goes on with a generator behind the `yield from` or the `await` where what it has waited for has returned a value.
fn go_on_behind(vm: &mut Isolate, generator: Gc<Generator>, place: Place, returned: Value) -> u64 {
    let end_send = interp::end_of_waiting(generator);
    generator.end_waiting(end_send);
    let code = generator.code;
    let heat = code.heat.get();
    if code.resume_entry(end_send) == 0 {
        code.heat.set(heat.wrapping_add(1));
        if let Some(tier) = vm.tier.filter(|tier| heat >= tier.call_threshold) {
            let function = interp::function_of_generator(vm, generator);
            // SAFETY: there is room for the frame, which is as the interpreter would have it there.
            unsafe {
                *place.base.offset(FUNCTION) = Value::from(function).word();
                generator.copy_to(place.base);
            }
            (tier.hot_resume)(vm, place.base, end_send);
        }
    }
    generator.set_entry(code.resume_entry(end_send));
    go_on(vm, generator, place, returned)
}

/// Goes on with a generator in the interpreter; with an exception, raises that where the generator waits.
fn interpret(
    vm: &mut Isolate,
    generator: Gc<Generator>,
    place: Place,
    sent: Value,
    raise: Option<Gc<Exception>>,
) -> u64 {
    let saved = SavedFrame::of(vm);
    let context = vm.context_mut();
    context.stack_top = place.base as u64;
    context.depth = place.depth - 1;
    let result = interp::resume_generator(vm, generator, sent, raise);
    saved.restore(vm);
    result.map_or(0, Value::word)
}

impl Place {
    /// The place below so many generators that relay.
    fn below(self, count: i64) -> Place {
        Place { depth: self.depth + count, ..self }
    }
}
