//! Calls and returns of the dispatch loop, and the ways into it from native code.

use super::bind::{self, bind};
use super::construct::{self, Initializer};
use super::execute::execute;
use super::frame::{FUNCTION, Frame, Link};
use super::frames;
use super::generators;
use super::machine::Machine;
use super::operators;
use super::quick::{self, RunOp};
use super::slow;
use super::targets;
use crate::bytecode::{Code, Opcode, ResumeKind};
use crate::runtime::context::Context;
use crate::runtime::isolate::{EntryEnd, EntryHook, Resumption, TierHooks};
use crate::runtime::native_stack;
use crate::runtime::objects::{
    Args, BoundMethod, Builtin, CellObject, CodeObject, Dict, Function, Gc, Instance, Str, Tuple, TypeObject, Word,
};
use crate::runtime::stack::{self, StackPointer};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Slot, Value, ops};
use std::sync::Arc;

/// What a call has led to.
pub enum Callee {
    /// A new frame, to be run by the loop.
    Frame(Machine),
    /// A result; so many words of the caller's stack (callable and arguments) are to be dropped first.
    Result(Value, usize),
}

/// Arguments for which the stack has room beyond its limit.
const FEW_ARGUMENTS: usize = 255;

/// The code that a frame runs.
pub fn frame_code(m: Machine) -> Gc<CodeObject> {
    m.function().code()
}

/// A new function of a module's code.
pub fn new_function(vm: &mut Isolate, code: Gc<CodeObject>, globals: Gc<Dict>) -> Gc<Function> {
    if code.words.first().is_some_and(|_| code.heat.get() == 0) {
        quick::fuse(&code.words);
    }
    let function = Function::new(&mut vm.heap, code);
    function.set_globals(&mut vm.heap, globals);
    function
}

/// Calls what lies below the arguments on the machine's stack. `keywords` names the last arguments.
#[inline]
pub fn call(vm: &mut Isolate, m: Machine, argc: usize, keywords: Option<Gc<Tuple>>) -> Result<Callee> {
    let callable = m.peek(argc + 2);
    if let Some(function) = callable.downcast::<Function>() {
        return call_function(vm, m, function, argc, keywords);
    }
    if let Some(method) = callable.downcast::<BoundMethod>()
        && m.peek_slot(argc + 1).is_none()
    {
        m.poke(argc + 2, method.function);
        m.poke(argc + 1, method.receiver);
        return call(vm, m, argc, keywords);
    }
    if let Some(method) = callable.downcast::<BoundMethod>()
        && m.peek_slot(argc + 1).is_some()
    {
        // What stands where `self` does is the first argument.
        let mut at = m;
        at.push_slot(m.peek_slot(1));
        (2..=argc + 1).for_each(|depth| at.poke_slot(depth, m.peek_slot(depth)));
        at.poke(argc + 3, method.function);
        at.poke(argc + 2, method.receiver);
        return Ok(match call(vm, at, argc + 1, keywords)? {
            Callee::Result(result, words) => Callee::Result(result, words - 1),
            frame => frame,
        });
    }
    if let Some(instance) = callable.downcast::<Instance>()
        && m.peek_slot(argc + 1).is_none()
        && let Some(method) = method_of_class(vm, callable, vm.names.call)
    {
        operators::note_receiver(m, instance);
        m.poke(argc + 2, method.into());
        m.poke(argc + 1, callable);
        return call_function(vm, m, method, argc, keywords);
    }
    if let Some(class) = callable.downcast::<TypeObject>().filter(|_| m.peek_slot(argc + 1).is_none()) {
        if let Some(initializer) = construct::initializer(vm, class, argc, keywords.is_some()) {
            return enter_initializer(vm, m, class, initializer, argc, keywords);
        }
        if let Some(maker) = construct::maker(vm, class) {
            m.poke(argc + 2, maker.into());
            m.poke(argc + 1, callable);
            return call_function(vm, m, maker, argc, keywords);
        }
    }
    if let Some(native) = callable.downcast::<Builtin>()
        && keywords.is_none()
    {
        if is_next(m, native, argc)
            && let Some(function) = operators::next_method(vm, m)
        {
            m.poke(argc + 2, function.into());
            return call_function(vm, m, function, argc, None);
        }
        return call_native(vm, m, native, argc).map(|result| Callee::Result(result, argc + 2));
    }
    let with_self = argc + m.peek_slot(argc + 1).is_some() as usize;
    let args = Args { slots: m.top_slots(with_self), keywords };
    let result = ops::call::object(vm, callable, args)?;
    Ok(Callee::Result(result, argc + 2))
}

/// Whether a call is one of `next` with an instance, which may be one of a `__next__`.
#[inline]
fn is_next(m: Machine, native: Gc<Builtin>, argc: usize) -> bool {
    argc == 1
        && m.peek(1).is::<Instance>()
        && m.peek_slot(2).is_none()
        && native.owner.is_none()
        && native.def.name == "next"
}

fn call_function(
    vm: &mut Isolate,
    m: Machine,
    function: Gc<Function>,
    argc: usize,
    keywords: Option<Gc<Tuple>>,
) -> Result<Callee> {
    let receiver = m.peek_slot(argc + 1);
    if receiver.is_none() && keywords.is_none() && function.code().simple_args == Some(argc as u32) {
        return enter(vm, m, function, argc);
    }
    // The frame begins where the first argument was, behind the callable and `self`.
    let (base, count) = match receiver {
        None => (m.sp().wrapping_sub(argc), argc),
        Some(_) => (put_before_arguments(m, argc, receiver), argc + 1),
    };
    // SAFETY: the words were put there, the callable's two words below them. The parameters' slots lie in the new
    // frame's window, whose room `start_frame` checks before it is used; the stack has a margin beyond its limit for
    // what is written before.
    let params = unsafe { bind_at(vm, function, base, count, keywords) }?;
    finish_enter(vm, m, function, base, params, argc + 2)
}

/// Binds arguments that lie where the parameters are to be; gives how many words the parameters are.
///
/// # Safety
/// The `count` words at `base` are values, and belong to a frame that is being made.
unsafe fn bind_at(
    vm: &mut Isolate,
    function: Gc<Function>,
    base: StackPointer,
    count: usize,
    keywords: Option<Gc<Tuple>>,
) -> Result<usize> {
    if keywords.is_none() {
        if function.code().simple_args == Some(count as u32) {
            return Ok(count);
        }
        // SAFETY: as the caller vouches.
        if let Some(params) = unsafe { bind::in_place(vm, function, base, count) } {
            return Ok(params);
        }
    }
    // SAFETY: as the caller vouches.
    let slots = unsafe { stack::slots(base, count) };
    let bound = bind(vm, function, Args { slots, keywords })?;
    // SAFETY: as the caller vouches.
    unsafe { store_slots(base, &bound) };
    Ok(bound.len())
}

/// Puts `self` where the first argument is, and moves the arguments up by one word. The callee's frame begins there.
#[inline(always)]
fn put_before_arguments(m: Machine, argc: usize, receiver: Slot) -> StackPointer {
    let base = m.sp().wrapping_sub(argc);
    // SAFETY: the words are the caller's own and one above them; the stack has a margin beyond its limit.
    unsafe {
        match argc {
            0 => {}
            1 => *base.add(1) = *base,
            2 => (*base.add(1), *base.add(2)) = (*base, *base.add(1)),
            _ => std::ptr::copy(base, base.add(1), argc),
        }
        *base = stack::slot_word(receiver);
    }
    base
}

/// Makes an instance of a class, and begins its `__init__` if there is one.
fn enter_initializer(
    vm: &mut Isolate,
    m: Machine,
    class: Gc<TypeObject>,
    initializer: Initializer,
    argc: usize,
    keywords: Option<Gc<Tuple>>,
) -> Result<Callee> {
    let instance = construct::instantiate(vm, class, m.top_values(argc));
    let Initializer::Function(function) = initializer else {
        return Ok(Callee::Result(instance, argc + 2));
    };
    let base = put_before_arguments(m, argc, Some(instance));
    // SAFETY: the word is that of the callable below the arguments, which becomes the new frame's function.
    unsafe { *base.offset(FUNCTION) = Value::from(function).word() };
    // SAFETY: the words were put there, that of the function below them; see `call_function`.
    let params = unsafe { bind_at(vm, function, base, argc + 1, keywords) }?;
    let code = function.code();
    if let Some(tier) = compiled(vm, code) {
        (tier.enter)(vm, base, code.compiled.get())?;
        return Ok(Callee::Result(instance, argc + 2));
    }
    let link = Link::new((base as usize - m.base() as usize) / 8, m.pc()).initializer();
    start_frame(vm, base, code, params, link).map(Callee::Frame)
}

/// The function that the class of an object has under a name; none if it is something else.
#[inline]
fn method_of_class(vm: &Isolate, object: Value, name: Gc<Str>) -> Option<Gc<Function>> {
    vm.class_attribute(vm.type_of(object), name)?.downcast()
}

/// Enters a function that an instruction calls with the top `count` words of the stack, which its result replaces.
#[inline(always)]
pub fn enter_implied(vm: &mut Isolate, m: Machine, function: Gc<Function>, count: usize) -> Result<Callee> {
    let operands = m.sp().wrapping_sub(count);
    let base = operands.wrapping_add(2);
    // SAFETY: the words are the instruction's operands and two above them; the stack has a margin beyond its limit.
    unsafe {
        std::ptr::copy(operands, base, count);
        *operands = Value::from(function).word();
    }
    finish_enter(vm, m, function, base, count, count)
}

/// Enters a function that an instruction calls with the top of the stack, which stays below the result.
#[inline(always)]
pub fn enter_with_top(vm: &mut Isolate, m: Machine, function: Gc<Function>) -> Result<Callee> {
    let base = m.sp().wrapping_add(2);
    // SAFETY: the words lie above the caller's own; the stack has a margin beyond its limit.
    unsafe {
        *base.offset(FUNCTION) = Value::from(function).word();
        *base = m.peek(1).word();
    }
    finish_enter(vm, m, function, base, 1, 0)
}

/// Enters a function whose arguments lie as its parameters want them.
#[inline(always)]
pub fn enter(vm: &mut Isolate, m: Machine, function: Gc<Function>, argc: usize) -> Result<Callee> {
    finish_enter(vm, m, function, m.sp().wrapping_sub(argc), argc, argc + 2)
}

/// The same for a function that is called with a receiver.
#[inline(always)]
pub fn enter_method(vm: &mut Isolate, m: Machine, function: Gc<Function>, argc: usize) -> Result<Callee> {
    let base = put_before_arguments(m, argc, m.peek_slot(argc + 1));
    finish_enter(vm, m, function, base, argc + 1, argc + 2)
}

#[inline(always)]
fn finish_enter(
    vm: &mut Isolate,
    m: Machine,
    function: Gc<Function>,
    base: StackPointer,
    params: usize,
    words: usize,
) -> Result<Callee> {
    let code = function.code();
    if let Some(tier) = compiled(vm, code) {
        let result = (tier.enter)(vm, base, code.compiled.get())?;
        return Ok(Callee::Result(result, words));
    }
    let link = Link::new((base as usize - m.base() as usize) / 8, m.pc());
    start_frame(vm, base, code, params, link).map(Callee::Frame)
}

/// The tier, if the code is compiled and there is room for its frame: code that calls nothing does not look itself.
#[inline(always)]
pub fn compiled(vm: &Isolate, code: Gc<CodeObject>) -> Option<TierHooks> {
    let context = vm.context();
    if code.compiled.get() == 0 || context.depth >= context.depth_limit || native_stack_is_low(vm) {
        return None;
    }
    vm.tier
}

#[inline(always)]
pub fn native_stack_is_low(vm: &Isolate) -> bool {
    (native_stack::stack_pointer() as u64) < vm.context().native_limit
}

/// Makes a frame of the arguments at `base`: the rest of its locals is unbound, and it becomes the running one.
#[inline(always)]
pub fn start_frame(
    vm: &mut Isolate,
    base: StackPointer,
    code: Gc<CodeObject>,
    params: usize,
    link: Link,
) -> Result<Machine> {
    push_frame(vm, base, code, true)?;
    // SAFETY: the window lies below the stack's limit, which was just checked.
    unsafe {
        Frame(base).set_link(link);
        clear(base.add(params), code.local_count - params);
        Ok(Machine::new(base, code, 0, 0))
    }
}

/// Makes words unbound: few of them, as a rule, so that the first are stored at once, be there so many or not.
///
/// # Safety
/// The words, and the next ones that the stack has, hold nothing that is used any more.
#[inline(always)]
unsafe fn clear(words: StackPointer, count: usize) {
    const FIRST: usize = 4;
    // SAFETY: as the caller vouches; the stack has a margin beyond its limit.
    unsafe {
        words.write_bytes(0, FIRST);
        if count > FIRST {
            words.add(FIRST).write_bytes(0, count - FIRST);
        }
    }
}

/// Makes the window at `base` the running frame's, if there is room for it. `limited` says whether the limit on the
/// depth of calls holds.
#[inline(always)]
pub fn push_frame(vm: &mut Isolate, base: StackPointer, code: Gc<CodeObject>, limited: bool) -> Result<()> {
    let context = vm.context_mut();
    let top = base.wrapping_add(code.frame_size);
    if (limited && context.depth >= context.depth_limit) || top as u64 > context.stack_limit {
        return Err(recursion_error(vm));
    }
    context.depth += 1;
    context.stack_top = top as u64;
    context.frame = base as u64;
    Ok(())
}

#[cold]
pub fn recursion_error(vm: &mut Isolate) -> Raised {
    vm.raise_new(ExceptionKind::RecursionError, "maximum recursion depth exceeded")
}

/// Goes back to the caller of a frame, with callable and arguments dropped.
#[inline(always)]
pub fn leave(vm: &mut Isolate, m: Machine, link: Link) -> Machine {
    let base = m.base().wrapping_sub(link.delta());
    // SAFETY: links lead to live frames.
    let code = unsafe { Frame(base).function() }.code();
    let context = vm.context_mut();
    context.depth -= i64::from(!link.is_native());
    context.stack_top = base.wrapping_add(code.frame_size) as u64;
    context.frame = base as u64;
    // SAFETY: the caller's stack ends below the callable, which lies two words below the callee's frame.
    unsafe { Machine::new(base, code, link.pc(), 0).with_top(m.base().wrapping_sub(2)) }
}

/// How the dispatch loop goes on behind a frame that has ended, or in which machine code has run.
pub enum Behind {
    /// In this frame.
    GoOn(Machine),
    /// With the pending exception in this frame.
    Raise(Machine),
    /// A frame whose return leaves the loop has returned.
    Return(Value),
    /// An exception has left such a frame.
    Leave,
}

/// Returns from the running frame.
#[inline(always)]
pub fn return_value(vm: &mut Isolate, m: Machine, value: Value) -> Behind {
    let link = m.link();
    if !link.is_special() {
        let mut caller = leave(vm, m, link);
        caller.push(value);
        Behind::GoOn(caller)
    } else if let Some(is_alternative) = link.as_operator() {
        let (caller, has_raised) = operators::leave(vm, m, link, is_alternative, value);
        if has_raised { Behind::Raise(caller) } else { Behind::GoOn(caller) }
    } else {
        generators::leave(vm, m, link, value).map_or(Behind::Return(value), Behind::GoOn)
    }
}

/// What the end of machine code means that was entered with the frame of `m`.
#[cold]
pub fn after_entry(vm: &mut Isolate, m: Machine, end: EntryEnd) -> Behind {
    match end {
        EntryEnd::Left(at) => {
            // SAFETY: the exit has written the frames.
            let resumed = unsafe { resumed(vm, &at) };
            if at.raise { Behind::Raise(resumed) } else { Behind::GoOn(resumed) }
        }
        EntryEnd::Finished(Ok(value)) => return_value(vm, m, value),
        EntryEnd::Finished(Err(_)) => leave_raised(vm, m).map_or(Behind::Leave, Behind::Raise),
    }
}

/// Goes back to the caller of a frame that an exception leaves; none if the frame's return leaves the loop.
pub fn leave_raised(vm: &mut Isolate, m: Machine) -> Option<Machine> {
    let link = m.link();
    if link.is_observed() {
        frames::end(vm, m, m.pc().saturating_sub(1));
    }
    (!link.is_entry()).then(|| leave(vm, m, link))
}

/// Writes slots to the stack.
///
/// # Safety
/// The words belong to a frame that is being made.
unsafe fn store_slots(base: StackPointer, slots: &[Slot]) {
    for (index, &slot) in slots.iter().enumerate() {
        // SAFETY: as the caller vouches.
        unsafe { *base.add(index) = stack::slot_word(slot) };
    }
}

/// The same for values.
///
/// # Safety
/// The words belong to a frame that is being made.
unsafe fn store_values(base: StackPointer, values: &[Value]) {
    for (index, value) in values.iter().enumerate() {
        // SAFETY: as the caller vouches.
        unsafe { *base.add(index) = value.word() };
    }
}

/// `MAKE_CELL`
#[inline(always)]
pub fn make_cell(vm: &mut Isolate, m: Machine, slot: u32) -> Gc<CellObject> {
    let contents = m.local(slot);
    if m.code().code.stable[slot as usize] {
        CellObject::new_stable(&mut vm.heap, contents)
    } else {
        CellObject::new(&mut vm.heap, contents)
    }
}

/// Calls a native function whose arguments, and `self` before them, are on the stack.
#[inline]
pub fn call_native(vm: &mut Isolate, m: Machine, native: Gc<Builtin>, argc: usize) -> Result<Value> {
    let def = native.def;
    let has_self = m.peek_slot(argc + 1).is_some();
    let slots = m.top_slots(argc + has_self as usize);
    vm.range.note_call(def, m.sp());
    // A method of a built-in type sees of an object of a derived class only its payload.
    let is_derived =
        has_self && slots[0].is_some_and(|receiver| receiver.is::<Instance>()) && !native.takes_instances();
    if native.takes_as_they_are(argc, has_self) && !is_derived {
        return (def.function)(vm, Args::positional(slots));
    }
    if let Some(receiver) = native.bound_for(argc).filter(|_| !has_self) {
        m.poke(argc + 1, receiver);
        return (def.function)(vm, Args::positional(m.top_slots(argc + 1)));
    }
    let result = match (native.owner.is_some(), slots) {
        _ if native.receiver.is_some() => ops::call::native(vm, def, native.receiver, Args::positional(slots)),
        (true, [receiver @ Some(_), rest @ ..]) if has_self && !is_derived => {
            ops::call::native(vm, def, *receiver, Args::positional(rest))
        }
        _ => ops::call::object(vm, native.into(), Args::positional(slots)),
    };
    vm.range.forget_call();
    result
}

/// Remembers what a call with keywords, or with unpacked arguments, calls.
#[inline]
pub fn note_target(m: Machine, word: Word, callable: Value) {
    match callable.downcast::<Function>() {
        Some(function) => targets::note_function(m.cache(word), function),
        None => targets::note_other(m.cache(word), callable),
    }
}

/// `CALL_FUNCTION_EX`: calls with the arguments of a tuple, and of a dict if there is one.
pub fn call_unpacked(vm: &mut Isolate, m: Machine, word: Word) -> Result<Callee> {
    let words = 3 + (word.arg() & 1) as usize;
    let (callable, args) = (m.peek(words), m.peek(words - 2));
    let keywords = (word.arg() & 1 != 0).then(|| m.peek(1));
    note_target(m, word, callable);
    let function = callable.downcast::<Function>();
    if let (Some(function), Some(positional)) = (function, args.downcast::<Tuple>()) {
        // The frame begins where the first argument would be, behind the callable and `self`.
        let base = m.sp().wrapping_sub(words - 2);
        let has_keywords = keywords.and_then(|d| d.downcast::<Dict>()).is_some_and(|dict| dict.table.len() > 0);
        if !has_keywords && positional.len() <= FEW_ARGUMENTS {
            // SAFETY: as in `call_function`: these are few words.
            let params = unsafe {
                store_values(base, positional.items());
                bind_at(vm, function, base, positional.len(), None)?
            };
            return finish_enter(vm, m, function, base, params, words);
        }
        let passed = slow::unpacked(vm, positional, keywords)?;
        let bound = bind(vm, function, passed.args())?;
        // SAFETY: as in `call_function`.
        unsafe { store_slots(base, &bound) };
        return finish_enter(vm, m, function, base, bound.len(), words);
    }
    let result = slow::call_ex(vm, callable, args, keywords)?;
    Ok(Callee::Result(result, words))
}

/// Chooses a form for a call by what is called.
#[inline]
pub fn quicken_call(m: Machine, word: Word, callable: Value) {
    let cell = m.current();
    let cache = m.cache(word);
    if let Some(function) = callable.downcast::<Function>() {
        targets::note_function(cache, function);
        let (form, count) = match m.peek_slot(word.arg() as usize + 1) {
            None => (RunOp::CALL_FUNCTION, word.arg()),
            Some(_) => (RunOp::CALL_METHOD, word.arg() + 1),
        };
        if function.code().simple_args == Some(count) {
            cell.set(word.with_op(form as u8));
        }
        return;
    }
    targets::note_other(cache, callable);
    if let Some(native) = callable.downcast::<Builtin>()
        && !is_next(m, native, word.arg() as usize)
    {
        cell.set(word.with_op(RunOp::CALL_NATIVE as u8));
    }
}

/// Hands a function that has been called often, or a generator that has been resumed often, to the tier above. The machine
/// is behind a `RESUME`; gives what comes next.
#[cold]
pub fn hot_call(vm: &mut Isolate, m: Machine) -> Behind {
    let Some(tier) = vm.tier else { return Behind::GoOn(m) };
    if !frame_code(m).code.is_generator() {
        // Whatever comes of it: where the native stack is low, nobody is asked now.
        frame_code(m).heat.set(0);
        return go_on_above(vm, tier.hot_call, m).map_or(Behind::GoOn(m), |end| after_entry(vm, m, end));
    }
    // A generator that begins has `RETURN_GENERATOR` and `POP_TOP` before it, and goes on at the second.
    let begins = m.current().get().arg() & ResumeKind::PLACE == 0;
    (tier.hot_resume)(vm, m.base(), m.pc() - 1 - u32::from(begins));
    Behind::GoOn(m)
}

/// Has the frame at `base`, which is at its `RESUME`, hold its arguments as it did when it was called: nothing has seen the
/// cells yet that were made since.
///
/// # Safety
/// It is the running frame.
pub unsafe fn take_back_cells(base: StackPointer) {
    // SAFETY: as the caller vouches.
    let code = unsafe { Frame(base).function() }.code();
    let before_resume = code.code.instrs.iter().take_while(|instr| instr.op != Opcode::RESUME);
    for cell_slot in before_resume.filter(|instr| instr.op == Opcode::MAKE_CELL).map(|instr| instr.arg) {
        // SAFETY: verified code names slots of its frame, which hold value words.
        unsafe {
            let slot = base.add(cell_slot as usize);
            let cell = Value::from_word(*slot).and_then(|value| value.downcast::<CellObject>());
            *slot = stack::slot_word(cell.expect("the instruction has put it there").contents.get());
        }
    }
}

/// Counts an iteration of the loop that `m` has just jumped to; when it is hot, asks the tier above to go on with the frame.
#[inline(always)]
pub fn count_loop(vm: &mut Isolate, m: Machine) -> Option<EntryEnd> {
    let tier = vm.tier?;
    let count = m.code().loop_heat.get().wrapping_add(1);
    m.code().loop_heat.set(count);
    if count & (tier.loop_threshold - 1) != 0 {
        return None;
    }
    go_on_above(vm, tier.hot_loop, m)
}

/// Counts a call that native code makes as an iteration of whoever has called that: what calls back is a loop, which
/// machine code may have in place. The tier is asked where it always is, at the next iteration or the next call.
#[inline(always)]
fn count_callback(vm: &Isolate, caller: &SavedFrame) {
    let Some(tier) = vm.tier.filter(|_| caller.frame != 0) else { return };
    // SAFETY: the frame waits for native code to return.
    let code = unsafe { Frame(caller.frame as StackPointer).function() }.code();
    let (heat, before_look) = (code.loop_heat.get(), tier.loop_threshold - 1);
    if heat & before_look != before_look {
        code.loop_heat.set(heat + 1);
    } else if heat != CodeObject::ARMED && !code.code.is_generator() {
        code.heat.set(code.heat.get().max(tier.call_threshold - 1));
    }
}

/// If the code is armed, asks the tier above for the loop over the iterator that was just made: its first iteration may be
/// long, with a loop in it.
#[inline(always)]
pub fn begin_loop(vm: &mut Isolate, m: Machine) -> Option<EntryEnd> {
    let tier = vm.tier.filter(|_| m.code().loop_heat.get() == CodeObject::ARMED)?;
    go_on_above(vm, tier.armed_loop, m)
}

/// Never a part of the dispatch loop itself, which keeps its machine in registers.
#[cold]
#[inline(never)]
fn go_on_above(vm: &mut Isolate, hook: EntryHook, m: Machine) -> Option<EntryEnd> {
    if native_stack_is_low(vm) {
        return None;
    }
    vm.pc = m.pc_address();
    let (base, pc) = (m.base(), m.pc());
    vm.leave_dispatch_loop(move |vm| hook(vm, base, pc))
}

/// How native code calls any callable: the isolate's call hook.
pub fn call_hook(vm: &mut Isolate, callable: Value, args: Args<'_>) -> Result<Value> {
    if let Some(function) = callable.downcast::<Function>() {
        return call_from_native(vm, function, args);
    }
    if let Some(class) = callable.downcast::<TypeObject>()
        && let Some(initializer) = construct::initializer(vm, class, args.len(), args.keywords.is_some())
    {
        let instance = construct::instantiate(vm, class, Value::all_of(args.slots));
        if let Initializer::Function(function) = initializer {
            ops::call::with_first(vm, instance, args, |vm, args| call_from_native(vm, function, args))?;
        }
        return Ok(instance);
    }
    ops::call::object(vm, callable, args)
}

fn call_from_native(vm: &mut Isolate, function: Gc<Function>, args: Args<'_>) -> Result<Value> {
    let code = function.code();
    let direct = args.keywords.is_none() && code.simple_args == Some(args.slots.len() as u32);
    let bound;
    let slots = if direct {
        args.slots
    } else {
        bound = bind(vm, function, args)?;
        &bound
    };
    vm.enter(|vm| {
        if native_stack_is_low(vm) {
            return Err(recursion_error(vm));
        }
        let saved = SavedFrame::of(vm);
        count_callback(vm, &saved);
        let base = (saved.stack_top as StackPointer).wrapping_add(2);
        // SAFETY: the words lie above all live frames; the stack has a margin beyond its limit.
        unsafe {
            *base.sub(2) = Value::from(function).word();
            store_slots(base, slots);
        }
        let around = vm.place_around;
        if code.code.is_native() && (saved.place != 0 || !frames::stands_in(vm)) {
            vm.place_around = saved.place;
        }
        let result = run_entry(vm, base, code, slots.len());
        vm.place_around = around;
        saved.restore(vm);
        result
    })
}

/// Runs a function whose arguments lie at `base` until it returns. The running frame has been saved.
fn run_entry(vm: &mut Isolate, base: StackPointer, code: Gc<CodeObject>, params: usize) -> Result<Value> {
    if let Some(tier) = compiled(vm, code) {
        vm.context_mut().stack_top = base.wrapping_add(code.frame_size) as u64;
        return (tier.enter_from_native)(vm, base, code.compiled.get());
    }
    let link = frames::link_to_running(vm, base);
    let m = start_frame(vm, base, code, params, link)?;
    execute(vm, m, false)
}

/// What native code restores after a call into Python.
pub struct SavedFrame {
    frame: u64,
    stack_top: u64,
    depth: i64,
    place: u64,
    site_frame: u64,
    /// The address of its next instruction.
    pc: usize,
}

impl SavedFrame {
    /// The running frame.
    pub fn of(vm: &Isolate) -> SavedFrame {
        let context = vm.context();
        let Context { frame, stack_top, depth, place, site_frame, .. } = *context;
        SavedFrame { frame, stack_top, depth, place, site_frame, pc: vm.pc }
    }

    /// The end of its window.
    pub fn top(&self) -> StackPointer {
        self.stack_top as StackPointer
    }

    /// Makes it the running frame again.
    pub fn restore(self, vm: &mut Isolate) {
        let context = vm.context_mut();
        context.frame = self.frame;
        context.stack_top = self.stack_top;
        context.depth = self.depth;
        context.place = self.place;
        context.site_frame = self.site_frame;
        vm.pc = self.pc;
    }
}

/// Goes on with a frame that machine code has left, until the entry frame that it returns to has returned. The frame's
/// link says where its own return leads.
///
/// # Safety
/// As for `resumed`.
pub unsafe fn resume(vm: &mut Isolate, at: &Resumption) -> Result<Value> {
    // SAFETY: as the caller vouches.
    let m = unsafe { resumed(vm, at) };
    execute(vm, m, at.raise)
}

/// The machine that goes on with a frame that machine code has left; it becomes the running frame.
///
/// # Safety
/// All words of the frame, and of the frames its link leads to up to an entry frame, are as the code expects at
/// their instructions.
pub unsafe fn resumed(vm: &mut Isolate, at: &Resumption) -> Machine {
    // SAFETY: as the caller vouches.
    let (m, code) = unsafe {
        let code = Frame(at.base).function().code();
        (Machine::new(at.base, code, at.pc, at.height), code)
    };
    let context = vm.context_mut();
    context.frame = at.base as u64;
    context.stack_top = at.base.wrapping_add(code.frame_size) as u64;
    context.depth = at.depth;
    m
}

/// Runs a module's code in a namespace.
pub fn run_module(vm: &mut Isolate, code: &Arc<Code>, globals: Gc<Dict>) -> Result<Value> {
    let object = vm.instantiate(code);
    let function = new_function(vm, object, globals);
    call_from_native(vm, function, Args::positional(&[]))
}

/// Begins a frame whose function and arguments lie at `base`, and runs it.
///
/// # Safety
/// The words are written, and lie above all live frames.
pub unsafe fn begin(vm: &mut Isolate, base: StackPointer) -> Result<Value> {
    // SAFETY: as the caller vouches.
    let code = unsafe { Frame(base).function() }.code();
    let params = code.simple_args.unwrap_or(code.code.param_slots()) as usize;
    let link = link_from_machine_code(vm, base);
    let m = start_frame(vm, base, code, params, link)?;
    execute(vm, m, false)
}

/// The link of a frame at `base` that machine code has called, or run so far. Where that keeps track of its frames, it has
/// written the link.
pub fn link_from_machine_code(vm: &Isolate, base: StackPointer) -> Link {
    if vm.sites.are_kept {
        // SAFETY: see above.
        return unsafe { Frame(base).link() };
    }
    frames::link_to_running(vm, base)
}

/// A function like another, but with the code of this number, which has as many free variables.
pub fn clone_with_code(vm: &mut Isolate, function: Gc<Function>, code: u32) -> Gc<Function> {
    let clone = new_function(vm, vm.code(code), function.globals());
    for (place, cell) in clone.cells().iter().zip(function.cells()) {
        place.set(cell.get());
    }
    clone
}

/// Gives the interpreter's frames of a function that is about to get other code a function of their own with the code
/// that they are in the middle of. Frames of machine code do so themselves when they are left.
pub fn keep_running_code(vm: &mut Isolate, function: Gc<Function>) {
    // SAFETY: the frames are live.
    let runs_it = |frame: &Frame| unsafe { frame.function() } == function;
    let of_function: Vec<Frame> = frames::of_interpreter(vm).filter(runs_it).collect();
    if !of_function.is_empty() {
        let own = clone_with_code(vm, function, function.code().id);
        for frame in of_function {
            // SAFETY: the word is the frame's own.
            unsafe { *frame.0.offset(FUNCTION) = Value::from(own).word() };
        }
    }
}
