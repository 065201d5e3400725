//! The border between the interpreter's frames and compiled code's arguments in registers.

use super::translate::MAX_DIRECT_ARGS;
use crate::interp::frame::Frame;
use crate::interp::{self, SavedFrame};
use crate::runtime::context::Context;
use crate::runtime::isolate::EntryEnd;
use crate::runtime::objects::{Function, Generator};
use crate::runtime::stack::{self, StackPointer};
use crate::runtime::{Gc, Isolate, Result, Slot, Value};
use freevar_jit::ir::FrameSlots;

macro_rules! for_each_arity {
    ($m:ident) => {
        $m! {
            0 interpret0();
            1 interpret1(a);
            2 interpret2(a, b);
            3 interpret3(a, b, c);
            4 interpret4(a, b, c, d);
            5 interpret5(a, b, c, d, e);
            6 interpret6(a, b, c, d, e, f);
            7 interpret7(a, b, c, d, e, f, g);
            8 interpret8(a, b, c, d, e, f, g, h);
            9 interpret9(a, b, c, d, e, f, g, h, i);
            10 interpret10(a, b, c, d, e, f, g, h, i, j);
        }
    };
}

macro_rules! define_arities {
    ($($count:literal $interpret:ident($($arg:ident),*);)*) => {
        $(
            /// What a code slot holds while its code is not compiled: stores the arguments and runs the interpreter.
            extern "C" fn $interpret(
                context: *mut Context, base: StackPointer, depth: i64, function: u64 $(, $arg: u64)*
            ) -> u64 {
                // SAFETY: compiled code calls this with its own context, a window above its own, and value words.
                unsafe { interpret(context, base, depth, function, &[$($arg),*]) }
            }
        )*

        /// The address for the slot of code with so many arguments that is not compiled.
        pub fn interpreted(args: usize) -> Option<u64> {
            match args {
                $($count => Some($interpret as *const () as u64),)*
                _ => None,
            }
        }

        /// Calls compiled code with the arguments that lie in its frame.
        ///
        /// # Safety
        /// `entry` is the address of code compiled for a call with `args` arguments, which lie at `base`, the function
        /// below them; the code stays until it has returned.
        unsafe fn call_entry(
            entry: u64, context: *mut Context, base: StackPointer, depth: i64, function: u64, args: usize
        ) -> u64 {
            // SAFETY: as the caller vouches.
            unsafe {
                match args {
                    $($count => {
                        let code: extern "C" fn(*mut Context, StackPointer, i64, u64 $(, define_arities!(word $arg))*) -> u64 =
                            std::mem::transmute(entry as usize);
                        #[allow(unused_mut, reason = "without arguments nothing is read")]
                        let mut at = base;
                        $(let $arg = *at; at = at.add(1);)*
                        let _ = at;
                        code(context, base, depth, function $(, $arg)*)
                    })*
                    _ => unreachable!("code with more arguments is not compiled for calls"),
                }
            }
        }
    };
    (word $arg:ident) => { u64 };
}
for_each_arity!(define_arities);

const _: () = assert!(MAX_DIRECT_ARGS == 10);

/// # Safety
/// As for the functions that call it.
unsafe fn interpret(context: *mut Context, base: StackPointer, depth: i64, function: u64, args: &[u64]) -> u64 {
    // SAFETY: the window is above the caller's, and the context knows its isolate.
    let vm = unsafe {
        *base.sub(2) = function;
        std::ptr::copy_nonoverlapping(args.as_ptr(), base, args.len());
        &mut *(*context).isolate.cast::<Isolate>()
    };
    let saved = SavedFrame::of(vm);
    vm.context_mut().depth = depth - 1;
    // SAFETY: function and arguments were just stored.
    let result = unsafe { interp::begin(vm, base) };
    saved.restore(vm);
    result.map_or(0, Value::word)
}

/// Runs the code of the function whose frame at `base` holds its arguments.
pub fn enter(vm: &mut Isolate, base: StackPointer, entry: u64) -> Result<Value> {
    let saved = SavedFrame::of(vm);
    let result = run(vm, base, entry);
    // Compiled code has published frames of its own.
    saved.restore(vm);
    result
}

/// The same for a caller that restores the running frame itself.
pub fn run(vm: &mut Isolate, base: StackPointer, entry: u64) -> Result<Value> {
    // SAFETY: the interpreter has made the frame, and `entry` is installed for its code's number of arguments.
    let word = unsafe {
        link_to_running(vm, base);
        let function = Frame(base).function();
        let args = function.code().code.param_slots() as usize;
        let depth = vm.context().depth + 1;
        vm.in_machine_code += 1;
        call_entry(entry, vm.context_ptr(), base, depth, function.address() as u64, args)
    };
    left(vm);
    finish(vm, word)
}

/// Goes on with a suspended generator, whose frame's words would begin at `base`.
pub fn resume(
    vm: &mut Isolate,
    base: StackPointer,
    entry: u64,
    generator: Gc<Generator>,
    sent: Value,
) -> Result<Value> {
    let function = interp::function_of_generator(vm, generator);
    let saved = SavedFrame::of(vm);
    // SAFETY: the caller has made sure that there is room for the frame, and `entry` is installed for the place at which
    // the generator, which has just been looked at, was suspended.
    let word = unsafe {
        link_to_running(vm, base);
        let depth = vm.context().depth + 1;
        vm.in_machine_code += 1;
        go_on(entry, vm.context_ptr(), (base, depth), function, generator, sent)
    };
    left(vm);
    // Compiled code has published frames of its own.
    saved.restore(vm);
    finish(vm, word)
}

/// Goes on with a suspended generator in machine code, with the frame's words at a base and so many calls active.
///
/// # Safety
/// `entry` is the address of code for the place where the generator was suspended, or stands for that; there is room for its
/// frame at the base; the function is the generator's.
#[inline(always)]
pub unsafe fn go_on(
    entry: u64,
    context: *mut Context,
    (base, depth): (StackPointer, i64),
    function: Gc<Function>,
    generator: Gc<Generator>,
    sent: Value,
) -> u64 {
    // SAFETY: as the caller vouches.
    unsafe {
        *base.offset(FrameSlots::GENERATOR as isize) = Value::from(generator).word();
        let code: extern "C" fn(*mut Context, StackPointer, i64, u64, u64) -> u64 = std::mem::transmute(entry as usize);
        code(context, base, depth, function.address() as u64, sent.word())
    }
}

/// Runs the code of the function whose frame at `base` the interpreter has just begun; it holds the arguments as for a call.
pub fn enter_begun(vm: &mut Isolate, base: StackPointer, entry: u64) -> EntryEnd {
    let frame = Frame(base);
    let saved = SavedFrame::of(vm);
    // SAFETY: the frame is the running one.
    let link = unsafe { frame.link() };
    // SAFETY: as above.
    unsafe { interp::step_out(vm, frame) };
    let result = run(vm, base, entry);
    // SAFETY: as above. An exit has written a link of its own.
    unsafe { frame.set_link(link) };
    saved.restore(vm);
    EntryEnd::Finished(result)
}

/// Runs the code of a loop in the frame at `base`.
pub fn enter_loop(vm: &mut Isolate, base: StackPointer, entry: u64) -> EntryEnd {
    let frame = Frame(base);
    let saved = SavedFrame::of(vm);
    // SAFETY: the interpreter's frame is as the code expects it, which it checks itself.
    let word = unsafe {
        // An exit writes a link of its own; the interpreter, whose frame it is, returns from it by the one it has.
        let link = frame.link();
        let function = frame.function();
        let depth = vm.context().depth;
        if vm.sites.are_kept {
            interp::enter_machine_code(vm, frame);
        }
        vm.in_machine_code += 1;
        let word = call_entry(entry, vm.context_ptr(), base, depth, function.address() as u64, 0);
        // Meanwhile an object may have been made of the frame, as the caller of one that has raised.
        let observed = vm.frames.iter().any(|known| known.base() == Some(base));
        frame.set_link(if observed { link.observed() } else { link });
        left(vm);
        word
    };
    // Compiled code has published frames of its own.
    saved.restore(vm);
    match vm.left.take() {
        Some(resumption) => EntryEnd::Left(resumption),
        None => EntryEnd::Finished(finish(vm, word)),
    }
}

/// An entry into machine code has ended.
fn left(vm: &mut Isolate) {
    vm.in_machine_code -= 1;
    if vm.in_machine_code == 0 && vm.tier.is_none() {
        super::go_on(vm);
    }
}

/// Has the frame at `base`, which machine code is about to run, lead to what runs, if that code keeps track of its frames.
///
/// # Safety
/// The word below it belongs to the frame.
unsafe fn link_to_running(vm: &Isolate, base: StackPointer) {
    if vm.sites.are_kept {
        // SAFETY: as the caller vouches.
        unsafe { Frame(base).set_link(interp::link_to_running(vm, base)) };
    }
}

fn finish(vm: &Isolate, word: u64) -> Result<Value> {
    // SAFETY: compiled code returns value words, or zero with an exception pending.
    let result: Slot = unsafe { Value::from_word(word) };
    debug_assert_eq!(stack::slot_word(result), word);
    result.ok_or_else(|| vm.still_raised())
}
