//! What is alive when a collection begins: what the isolate refers to, and what lies on the stacks of the program that
//! runs in it. It knows how far those stacks reach, and nothing of how the heap finds the rest.

use super::Isolate;
use crate::runtime::context::Context;
use crate::runtime::heap::Tracer;
use crate::runtime::native_stack;
use crate::runtime::objects::{Gc, Generator, NativeDef};
use crate::runtime::ops;
use crate::runtime::stack::StackPointer;
use smallvec::SmallVec;
use std::hint::black_box;
use std::ops::Range;

/// How far the stacks of the running program reach.
#[derive(Debug, Default)]
pub struct StackRange {
    /// Where the native stack was when the host called in; 0 if nothing runs.
    host: usize,
    /// Where it was when the dispatch loop was entered that was entered last, and not left yet. All that its callers may
    /// still use lies between here and `host`, their registers included.
    dispatch_loop: usize,
    /// The frames of dispatch loops that wait for machine code which goes on in their place: from where to where they reach,
    /// the innermost last.
    waiting: Vec<Range<usize>>,
    /// The native function that a dispatch loop has called itself.
    called: Option<NativeCall>,
}

/// A native function that the dispatch loop has called, and where the words end that the loop goes on with.
#[derive(Debug)]
pub struct NativeCall {
    def: &'static NativeDef,
    top: StackPointer,
}

impl StackRange {
    /// Whether a program runs.
    #[inline]
    pub fn is_running(&self) -> bool {
        self.host != 0
    }

    /// Notes that the dispatch loop calls a native function with what lies below `top` on the value stack.
    #[inline(always)]
    pub fn note_call(&mut self, def: &'static NativeDef, top: StackPointer) {
        self.called = Some(NativeCall { def, top });
    }

    /// Forgets the call: the function may never have run.
    #[inline(always)]
    pub fn forget_call(&mut self) {
        self.called = None;
    }

    /// The call of a native function that has just begun, if it was a dispatch loop that has called it, and not other
    /// native code or machine code.
    pub fn take_call(&mut self, def: &'static NativeDef) -> Option<NativeCall> {
        self.called.take().filter(|call| std::ptr::eq(call.def, def))
    }
}

impl Isolate {
    /// Runs something that may run Python code, so that it finds the native stack's limit and the collector what lies
    /// on that stack. Callers' frames are not looked at: what `run` captures is alive only if it is reachable.
    #[inline]
    pub fn enter<R>(&mut self, run: impl FnOnce(&mut Isolate) -> R) -> R {
        if !self.range.is_running() { self.enter_from_host(run) } else { run(self) }
    }

    #[inline(never)]
    fn enter_from_host<R>(&mut self, run: impl FnOnce(&mut Isolate) -> R) -> R {
        let here = native_stack::stack_pointer();
        let room = stacker::remaining_stack().unwrap_or(512 * 1024);
        self.range.host = here;
        self.context_mut().native_limit = (here - room + (128 * 1024).min(room / 2)) as u64;
        let entered = Entered::new(self);
        native_stack::below(|| run(entered.isolate))
    }

    /// Runs a dispatch loop, so that [`Isolate::collect_for_loop`] knows where its frame begins.
    #[inline(always)]
    pub fn enter_dispatch_loop<R>(&mut self, run: impl FnOnce(&mut Isolate) -> R) -> R {
        // The loop's own frame may be where it saves registers that its callers have values in.
        let registers = black_box(native_stack::saved_registers());
        let outer = std::mem::replace(&mut self.range.dispatch_loop, native_stack::stack_pointer());
        let result = run(self);
        self.range.dispatch_loop = outer;
        black_box(&registers);
        result
    }

    /// Has machine code go on in place of the dispatch loop that calls this. The loop holds nothing meanwhile: all that it goes
    /// on with is on the value stack, and what earlier instructions have left in its frame would live on as long as the
    /// machine code runs.
    #[inline(never)]
    pub fn leave_dispatch_loop<R>(&mut self, run: impl FnOnce(&mut Isolate) -> R) -> R {
        self.range.waiting.push(native_stack::stack_pointer()..self.range.dispatch_loop);
        let result = native_stack::below(|| run(self));
        self.range.waiting.pop();
        result
    }

    /// Collects now. Everything below `stack_top` on the value stack is a root, and all that lies on the native stack.
    #[inline(never)]
    pub fn collect(&mut self) {
        let registers = native_stack::saved_registers();
        let top = self.context().stack_top as StackPointer;
        self.collect_above(native_stack::stack_pointer(), &registers, top);
    }

    /// Collects now, for a native function that the dispatch loop has called and that holds nothing itself. All that the
    /// loop goes on with is on the value stack: what earlier instructions have left in its frame keeps nothing alive.
    #[inline(never)]
    pub fn collect_for_loop(&mut self, call: &NativeCall) {
        let low = self.range.dispatch_loop.max(native_stack::stack_pointer());
        self.collect_above(low, &[], call.top);
    }

    fn collect_above(&mut self, low: usize, registers: &[u64], top: StackPointer) {
        self.type_cache.clear();
        self.last_search.clear();
        // Which refers to generators from inside, but must not keep them alive.
        ops::generator::settle(self);
        let StackRange { host, ref waiting, .. } = self.range;
        let ends = waiting.iter().rev().map(|frame| frame.start).chain([host]);
        let starts = [low].into_iter().chain(waiting.iter().rev().map(|frame| frame.end));
        let in_use: SmallVec<[Range<usize>; 4]> = starts.zip(ends).map(|(start, end)| start..end).collect();
        let Isolate {
            heap,
            stack,
            types,
            shapes,
            pending,
            handled,
            set_aside,
            running,
            frames,
            async_generator_hooks,
            builtins,
            modules,
            empty_tuple,
            imports,
            consumers,
            consumers_at,
            handles,
            host_call,
            repr_guard,
            patterns,
            code_constants,
            ..
        } = self;
        let mark_roots = |tracer: &mut Tracer<'_>| {
            types.trace(tracer);
            imports.trace(tracer);
            patterns.trace(tracer);
            tracer.gc(*empty_tuple);
            consumers.iter().chain(consumers_at.values()).for_each(|&function| tracer.gc(function));
            pending.iter().for_each(|&exception| tracer.gc(exception));
            frames.iter().for_each(|&frame| tracer.gc(frame));
            running.iter().for_each(|&generator| tracer.gc(generator));
            [*builtins, *modules].into_iter().for_each(|dict| tracer.gc(dict));
            let slots = handles.iter().chain(&*host_call).chain([&*handled]).chain(&*async_generator_hooks);
            slots.chain(set_aside.iter().map(|(_, around)| around)).for_each(|&slot| tracer.slot(slot));
            tracer.values(repr_guard.iter().copied());
            tracer.values(code_constants.kept());
            // SAFETY: the value stack is not written to during a collection.
            let frames = unsafe { stack.words_below(top) };
            frames.iter().chain(registers).for_each(|&word| tracer.ambiguous(word));
            // SAFETY: the ranges are parts of this thread's stack between `enter` and here, or empty if nothing runs.
            for word in in_use.into_iter().flat_map(|range| unsafe { native_stack::words(range.start, range.end) }) {
                tracer.ambiguous(word);
                tracer.values(code_constants.at(word).iter().copied());
            }
        };
        let mut lost = Vec::new();
        heap.collect(mark_roots, |survivors| {
            shapes.retain(|shape| survivors.has(shape));
            lost = code_constants.lost(&survivors);
        });
        if !lost.is_empty() {
            self.code_constants.forget(&lost);
            if let Some(tier) = self.tier {
                (tier.constants_died)(self, &lost);
            }
        }
    }
}

/// An isolate while the host is in it; leaves it as it was, after a panic too.
struct Entered<'a> {
    isolate: &'a mut Isolate,
    frame: u64,
    stack_top: u64,
    depth: i64,
    running: Option<Gc<Generator>>,
}

impl Entered<'_> {
    fn new(isolate: &mut Isolate) -> Entered<'_> {
        let &Context { frame, stack_top, depth, .. } = isolate.context();
        let running = isolate.running;
        Entered { isolate, frame, stack_top, depth, running }
    }
}

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        self.isolate.range = StackRange::default();
        self.isolate.frames.clear();
        self.isolate.in_machine_code = 0;
        self.isolate.running = self.running;
        self.isolate.host_call.clear();
        let context = self.isolate.context_mut();
        context.native_limit = 0;
        context.frame = self.frame;
        context.stack_top = self.stack_top;
        context.depth = self.depth;
    }
}

#[cfg(test)]
mod tests {
    use crate::runtime::context::Interrupt;
    use crate::runtime::isolate::CallHook;
    use crate::runtime::native_stack;
    use crate::runtime::objects::Tuple;
    use crate::runtime::{Isolate, Value};
    use std::panic::{AssertUnwindSafe, catch_unwind};

    /// An isolate in which calling anything runs `hook`, and in which what dies loses its contents.
    fn isolate(hook: CallHook) -> Box<Isolate> {
        let mut isolate = Isolate::new(hook, |_, _| unreachable!("nothing is compiled")).unwrap();
        isolate.context_mut().interrupt |= Interrupt::STRESS;
        isolate
    }

    fn is_intact(value: Value) -> bool {
        value.downcast::<Tuple>().is_some_and(|tuple| tuple.items() == [Value::fixnum(1), Value::fixnum(2)])
    }

    fn pair(isolate: &mut Isolate) -> Value {
        isolate.tuple(&[Value::fixnum(1), Value::fixnum(2)])
    }

    #[test]
    fn what_native_code_holds_survives_in_a_call_from_the_host() {
        let mut isolate = isolate(|isolate, _, _| {
            let local = std::hint::black_box(pair(isolate));
            isolate.collect();
            assert!(is_intact(local));
            // A call inside leaves the range of the stack as it is.
            if isolate.handles.is_empty() {
                isolate.handles.push(None);
                isolate.call(Value::NONE, &[])?;
            }
            isolate.collect();
            assert!(is_intact(local));
            Ok(Value::TRUE)
        });
        assert_eq!(isolate.call(Value::NONE, &[]), Ok(Value::TRUE));
    }

    #[test]
    fn arguments_of_the_host_survive_wherever_they_are() {
        let mut isolate = isolate(|isolate, callable, args| {
            isolate.collect();
            assert!(is_intact(callable) && args.slots.iter().all(|slot| slot.is_some_and(is_intact)));
            Ok(Value::fixnum(args.len() as i64))
        });
        let callable = pair(&mut isolate);
        let args: Vec<Value> = (0..50).map(|_| pair(&mut isolate)).collect();
        assert_eq!(isolate.call(callable, &args), Ok(Value::fixnum(50)));
        assert!(isolate.host_call.is_empty());
    }

    /// Leaves a new pair's word in `frame`, and gives it in a form in which no collection finds it.
    #[inline(never)]
    fn deposit(isolate: &mut Isolate, frame: &mut [u64; 4]) -> u64 {
        let word = pair(isolate).word();
        frame.fill(word);
        !word
    }

    #[inline(never)]
    fn is_deposit_intact(hidden: u64) -> bool {
        // SAFETY: the object's memory is the heap's, whether it is alive or not.
        unsafe { Value::from_word(!hidden) }.is_some_and(is_intact)
    }

    #[test]
    fn a_dispatch_loop_keeps_nothing_alive_while_machine_code_goes_on_in_its_place() {
        let mut isolate = isolate(|isolate, _, _| {
            let held = std::hint::black_box(pair(isolate));
            isolate.enter_dispatch_loop(|isolate| {
                native_stack::below(|| {
                    for goes_on in [false, true] {
                        let mut frame = [0; 4];
                        let hidden = deposit(isolate, std::hint::black_box(&mut frame));
                        native_stack::scrub();
                        match goes_on {
                            true => isolate.leave_dispatch_loop(|isolate| isolate.collect()),
                            false => isolate.collect(),
                        }
                        std::hint::black_box(&mut frame);
                        assert_ne!(is_deposit_intact(hidden), goes_on);
                    }
                });
            });
            assert!(isolate.range.waiting.is_empty() && is_intact(held));
            Ok(Value::TRUE)
        });
        assert_eq!(isolate.call(Value::NONE, &[]), Ok(Value::TRUE));
    }

    #[test]
    fn after_a_panic_nothing_of_the_stack_is_remembered() {
        let mut isolate = isolate(|isolate, callable, _| {
            if callable == Value::NONE {
                isolate.context_mut().depth += 7;
                isolate.context_mut().stack_top += 64;
                panic!("a bug");
            }
            isolate.collect();
            Ok(Value::fixnum(isolate.context().depth))
        });
        let before = isolate.context().stack_top;
        assert!(catch_unwind(AssertUnwindSafe(|| isolate.call(Value::NONE, &[]))).is_err());
        assert_eq!((isolate.range.host, isolate.context().stack_top), (0, before));
        let elsewhere = std::thread::spawn(move || isolate.call(Value::TRUE, &[]).is_ok_and(|n| n == Value::fixnum(0)));
        assert!(elsewhere.join().unwrap());
    }
}
