//! Generators, coroutines and asynchronous generators: a function's frame on the heap, which runs on the value stack
//! whenever the object is resumed. Here all three are called generators; their kind tells them apart.
//!
//! The words of the frame stand inline behind the fixed part. They are the frame's while it is suspended; while it
//! runs, the ones on the value stack are, and these mean nothing.

use super::{CodeObject, Function, Gc, Object, Str, Tag};
use crate::bytecode::{CodeFlags, ResumeKind};
use crate::runtime::Isolate;
use crate::runtime::heap::{Header, HeaderFlags, Heap, Tracer};
use crate::runtime::stack::StackPointer;
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;
use std::mem::MaybeUninit;

/// What a resumable object is to Python.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum GeneratorKind {
    /// A generator, which is its own iterator.
    Generator,
    /// A coroutine, which `await` takes.
    Coroutine,
    /// An asynchronous generator, which `async for` takes.
    AsyncGenerator,
}

impl GeneratorKind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [GeneratorKind; 3] =
        [GeneratorKind::Generator, GeneratorKind::Coroutine, GeneratorKind::AsyncGenerator];

    /// The name of the type.
    pub fn type_name(self) -> &'static str {
        match self {
            GeneratorKind::Generator => "generator",
            GeneratorKind::Coroutine => "coroutine",
            GeneratorKind::AsyncGenerator => "async_generator",
        }
    }

    /// What messages call such an object.
    pub fn noun(self) -> &'static str {
        match self {
            GeneratorKind::AsyncGenerator => "async generator",
            kind => kind.type_name(),
        }
    }

    /// What a call of code with these flags makes.
    pub fn of(flags: u32) -> GeneratorKind {
        match flags {
            flags if flags & CodeFlags::COROUTINE != 0 => GeneratorKind::Coroutine,
            flags if flags & CodeFlags::ASYNC_GENERATOR != 0 => GeneratorKind::AsyncGenerator,
            _ => GeneratorKind::Generator,
        }
    }
}

/// What is known of an asynchronous generator besides its frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct AsyncState {
    /// The hook for new ones has been called.
    pub announced: bool,
    /// A step of it has begun and not ended.
    pub in_step: bool,
    /// It has ended, or somebody closes it.
    pub closed: bool,
}

impl AsyncState {
    /// What the first two bytes hold while a step may begin, if it is not the first one.
    pub const MAY_STEP: i64 = 1;
    /// Where the second byte is.
    pub const IN_STEP_OFFSET: usize = std::mem::offset_of!(AsyncState, in_step);
}

/// What a generator is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum GeneratorState {
    /// It has not run yet.
    Created,
    /// It waits at a `yield`.
    Suspended,
    /// Its frame is on the value stack.
    Running,
    /// Machine code runs it, which keeps the frame in registers: its words are still those that it was suspended with.
    Entered,
    /// It counts as running, but all that it does is to pass on what the generator does that it waits for: its frame is
    /// not on the value stack.
    Relaying,
    /// It waits at a `yield from` while something is done to what it waits for, and cannot be resumed meanwhile.
    Delegating,
    /// It has ended; its frame is gone.
    Closed,
}

/// What the outermost generator of a chain, each of which waits for the next, keeps of it while it rests: all between it and
/// the innermost count as running until somebody looks at one of them.
#[derive(Clone, Copy)]
pub struct Rest {
    /// The one that waits for the innermost.
    pub outer: Gc<Generator>,
    /// The one that has yielded.
    pub innermost: Gc<Generator>,
    /// How many wait, as far as that can be counted.
    pub count: u16,
}

impl Rest {
    /// Says that the isolate knows of the outermost generator, so that it need not be told again.
    const LISTED: u16 = 1 << 15;
}

/// Private generators of one code that have ended. The next collection frees them, unless they are used again before it.
#[derive(Clone, Copy, Default)]
pub struct Spares {
    /// One of them. Each has the next one as its resumer.
    first: Option<Gc<Generator>>,
    /// How many collections there had been.
    collections: u64,
}

impl Spares {
    /// One of them, if there was no collection since.
    fn since(self, heap: &Heap) -> Option<Gc<Generator>> {
        self.first.filter(|_| self.collections == heap.stats().collections)
    }
}

/// A generator.
#[repr(C)]
pub struct Generator {
    header: Header,
    /// The address of the machine code with which it goes on, 0 if it cannot be resumed, or only by the interpreter. An
    /// exception that it waits to go on handling is the interpreter's business, too.
    entry: Cell<u64>,
    /// The code that it runs, whatever code its function has been given since.
    pub code: Gc<CodeObject>,
    function: Cell<Option<Gc<Function>>>,
    /// While it runs: the generator that ran before it. While it relays: the one that relays to it. While a chain rests of
    /// which it is the outermost: the innermost.
    resumer: Cell<Option<Gc<Generator>>>,
    /// While it runs: the exception that was being handled before it. While a chain rests of which it is the outermost: the
    /// generator that waits for the innermost.
    resumer_handled: Cell<Slot>,
    /// The exception that it is handling itself.
    handled: Cell<Slot>,
    /// `__name__`, if it is not that of the code.
    pub name: Cell<Slot>,
    /// `__qualname__`, if it is not that of the code.
    pub qualname: Cell<Slot>,
    /// `gi_frame`, once it has been asked for.
    pub frame: Cell<Slot>,
    /// The next instruction.
    pc: Cell<u32>,
    /// How many words are the frame's: locals, then its value stack.
    count: Cell<u32>,
    state: Cell<GeneratorState>,
    /// What it is to Python.
    pub kind: GeneratorKind,
    /// What is known of an asynchronous generator besides.
    pub async_state: Cell<AsyncState>,
    /// Whether it is suspended at a `yield from` or an `await`, in a frame that is not too large to take the place of any
    /// other.
    relays: Cell<bool>,
    /// While a chain rests of which it is the outermost: how many relay; 0 otherwise. And [`Rest::LISTED`]. Machine code that
    /// it runs forgets both.
    rest: Cell<u16>,
    /// Of an asynchronous generator: what to call when it is collected before its end.
    pub finalizer: Cell<Slot>,
    words: [Cell<u64>; 0],
}

// SAFETY: `repr(C)`, the header is first, and all references are shown; the first `count` words are valid slots unless
// the generator runs, when they are not used.
unsafe impl Object for Generator {
    const TAG: Tag = Tag::Generator;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.code);
        if let Some(function) = self.function.get() {
            tracer.gc(function);
        }
        if let Some(resumer) = self.resumer.get() {
            tracer.gc(resumer);
        }
        for slot in [&self.resumer_handled, &self.handled, &self.name, &self.qualname, &self.frame, &self.finalizer] {
            tracer.slot(slot.get());
        }
        if self.state.get() != GeneratorState::Running {
            for index in 0..self.count.get() as usize {
                tracer.slot(self.word(index));
            }
        }
    }
}

// Compiled code reads and writes the two words whole, but of an asynchronous generator only the bytes that it changes.
const _: () = {
    assert!(std::mem::offset_of!(Generator, count) == Generator::PLACE_OFFSET + 4);
    assert!(std::mem::offset_of!(Generator, kind) == Generator::STATE_OFFSET + 1);
    assert!(std::mem::offset_of!(Generator, async_state) == Generator::STATE_OFFSET + 2);
    assert!(std::mem::offset_of!(Generator, relays) < Generator::STATE_OFFSET + 8);
    assert!(std::mem::offset_of!(Generator, rest) < Generator::STATE_OFFSET + 8);
    assert!(std::mem::offset_of!(Generator, finalizer) == Generator::STATE_OFFSET + 8);
};

impl Generator {
    /// Where the words of its frame are, for compiled code.
    pub const WORDS_OFFSET: usize = std::mem::offset_of!(Generator, words);
    /// Where the object of its frame is.
    pub const FRAME_OFFSET: usize = std::mem::offset_of!(Generator, frame);
    /// Where the address of its machine code is.
    pub const ENTRY_OFFSET: usize = std::mem::offset_of!(Generator, entry);
    /// Where its code is.
    pub const CODE_OFFSET: usize = std::mem::offset_of!(Generator, code);
    /// Where its function is.
    pub const FUNCTION_OFFSET: usize = std::mem::offset_of!(Generator, function);
    /// Where the word of [`Generator::place_word`] is.
    pub const PLACE_OFFSET: usize = std::mem::offset_of!(Generator, pc);
    /// How large the frames are at most, in words, that take one another's place.
    pub const RELAY_ROOM: usize = 256;
    /// Where the word of [`Generator::state_word`] is. The state is its first byte.
    pub const STATE_OFFSET: usize = std::mem::offset_of!(Generator, state);
    /// Where the byte is that says what it is to Python.
    pub const KIND_OFFSET: usize = std::mem::offset_of!(Generator, kind);
    /// Where the byte is that says whether it relays.
    pub const RELAYS_OFFSET: usize = std::mem::offset_of!(Generator, relays);
    /// Where the [`AsyncState`] is.
    pub const ASYNC_STATE_OFFSET: usize = std::mem::offset_of!(Generator, async_state);

    /// The word that says where it goes on, and how many words its frame has.
    pub const fn place_word(pc: u32, count: usize) -> u64 {
        pc as u64 | (count as u64) << 32
    }

    /// The word that says what a generator or a coroutine is doing, and whether it relays.
    pub fn state_word(state: GeneratorState, code: &CodeObject, relays: bool) -> u64 {
        let kind = GeneratorKind::of(code.code.flags) as u64;
        state as u64 | kind << 8 | u64::from(relays) << (8 * (Self::RELAYS_OFFSET - Self::STATE_OFFSET))
    }

    /// Whether one of this code relays to the one that it waits for.
    pub fn may_relay(code: &CodeObject) -> bool {
        code.frame_size <= Self::RELAY_ROOM
    }

    /// Whether one of this code is to be closed, or spoken of, when it is collected.
    pub fn is_watched(code: &CodeObject) -> bool {
        code.may_need_close || GeneratorKind::of(code.code.flags) == GeneratorKind::Coroutine
    }

    /// How large one of this code is, in bytes.
    pub fn size_of(code: &CodeObject) -> usize {
        Self::WORDS_OFFSET + code.frame_size * 8
    }

    /// A generator that begins at `pc` with the first `count` words at `base` as its frame.
    ///
    /// # Safety
    /// The words are valid slots, as many as the frame has at `pc` without what it will find there, and `function` has
    /// the code that they belong to.
    pub unsafe fn new(
        heap: &mut Heap,
        function: Gc<Function>,
        base: StackPointer,
        count: usize,
        pc: u32,
    ) -> Gc<Generator> {
        let code = function.code();
        let extra = function.extra();
        let name = extra.and_then(|e| e.name.get());
        let qualname = extra.and_then(|e| e.qualname.get());
        let kind = GeneratorKind::of(code.code.flags);
        let memory = heap.alloc_sized::<Generator>(Self::size_of(&code), 0);
        // SAFETY: the memory holds the fixed part behind its header, and as many words as the frame can have.
        let generator = unsafe {
            let fields = memory.as_ptr();
            (&raw mut (*fields).entry).write(Cell::new(0));
            (&raw mut (*fields).code).write(code);
            (&raw mut (*fields).function).write(Cell::new(Some(function)));
            (&raw mut (*fields).resumer).write(Cell::new(None));
            (&raw mut (*fields).resumer_handled).write(Cell::new(None));
            (&raw mut (*fields).handled).write(Cell::new(None));
            (&raw mut (*fields).name).write(Cell::new(name));
            (&raw mut (*fields).qualname).write(Cell::new(qualname));
            (&raw mut (*fields).frame).write(Cell::new(None));
            (&raw mut (*fields).pc).write(Cell::new(pc));
            (&raw mut (*fields).count).write(Cell::new(count as u32));
            (&raw mut (*fields).state).write(Cell::new(GeneratorState::Created));
            (&raw mut (*fields).kind).write(kind);
            (&raw mut (*fields).async_state).write(Cell::new(AsyncState::default()));
            (&raw mut (*fields).relays).write(Cell::new(false));
            (&raw mut (*fields).rest).write(Cell::new(0));
            (&raw mut (*fields).finalizer).write(Cell::new(None));
            Gc::from_address(memory)
        };
        // SAFETY: as the caller vouches.
        unsafe { base.copy_to_nonoverlapping(generator.words(), count) };
        if Self::is_watched(&code) {
            heap.watch(generator.into());
        }
        generator
    }

    /// The memory of one of this code that only the stack of whoever resumes it will refer to. The caller writes all fields.
    pub fn private(heap: &mut Heap, code: Gc<CodeObject>) -> Gc<Generator> {
        let spares = code.spares.get();
        if let Some(spare) = spares.since(heap) {
            code.spares.set(Spares { first: spare.resumer.get(), ..spares });
            spare.header.clear_flag(HeaderFlags::SETTLED);
            return spare;
        }
        let memory = heap.alloc_sized::<Generator>(Self::size_of(&code), 0);
        // SAFETY: the memory has its header; the caller writes the rest before anything looks at it.
        let generator = unsafe { Gc::from_address(memory) };
        generator.header.set_flag(HeaderFlags::PRIVATE);
        if Self::is_watched(&code) {
            heap.watch(generator.into());
        }
        generator
    }

    /// Says that something else refers to it, too.
    pub fn publish(&self) {
        self.header.clear_flag(HeaderFlags::PRIVATE);
    }

    fn words(&self) -> StackPointer {
        self.words.as_ptr().cast::<u64>().cast_mut()
    }

    /// Whether it is being run, and cannot be resumed meanwhile.
    pub fn is_running(&self) -> bool {
        use GeneratorState::*;
        matches!(self.state.get(), Running | Entered | Relaying | Delegating)
    }

    /// What it is doing.
    #[inline(always)]
    pub fn state(&self) -> GeneratorState {
        self.state.get()
    }

    /// Whether it is a generator of code that `types.coroutine` has marked.
    pub fn is_iterable_coroutine(&self) -> bool {
        self.code.code.flags & CodeFlags::ITERABLE_COROUTINE != 0
    }

    /// Changes what is known of an asynchronous generator.
    pub fn update(&self, change: impl FnOnce(&mut AsyncState)) {
        let mut state = self.async_state.get();
        change(&mut state);
        self.async_state.set(state);
    }

    /// Whether it can be resumed.
    #[inline(always)]
    pub fn is_resumable(&self) -> bool {
        matches!(self.state.get(), GeneratorState::Created | GeneratorState::Suspended)
    }

    /// Where it goes on.
    #[inline(always)]
    pub fn pc(&self) -> u32 {
        self.pc.get()
    }

    /// The function, until it has ended.
    #[inline(always)]
    pub fn function(&self) -> Option<Gc<Function>> {
        self.function.get()
    }

    /// Replaces the function by one that has the generator's code.
    pub fn set_function(&self, function: Gc<Function>) {
        debug_assert!(function.code() == self.code);
        self.function.set(Some(function));
    }

    /// How many words the suspended frame has.
    pub fn count(&self) -> usize {
        self.count.get() as usize
    }

    /// A word of the suspended frame.
    pub fn word(&self, index: usize) -> Slot {
        assert!(index < self.count() && self.state.get() != GeneratorState::Running, "the frame is not here");
        // SAFETY: the words below `count` were copied from a frame.
        unsafe { Value::from_word(*self.words().add(index)) }
    }

    /// Sets a word of the suspended frame.
    pub fn set_word(&self, index: usize, slot: Slot) {
        assert!(index < self.count() && self.state.get() != GeneratorState::Running, "the frame is not here");
        self.words_of_frame()[index].set(slot.map_or(0, Value::word));
    }

    fn words_of_frame(&self) -> &[Cell<u64>] {
        // SAFETY: the object has room for all words of a frame, and those below `count` are written.
        unsafe { std::slice::from_raw_parts(self.words.as_ptr(), self.count()) }
    }

    /// What it waits for in a `yield from` or an `await`.
    pub fn awaited(&self) -> Slot {
        if !matches!(self.state.get(), GeneratorState::Suspended | GeneratorState::Delegating) {
            return None;
        }
        let delegates = ResumeKind::delegates(self.code.code.resume_kind(self.pc()));
        // The value that it will find there is not on its stack yet: what it waits for is the top.
        if delegates { self.word(self.count() - 1) } else { None }
    }

    /// The generator that it waits for, if that is what runs when this one is resumed.
    #[inline(always)]
    pub fn relays_to(&self) -> Option<Gc<Generator>> {
        if !self.relays.get() || self.handled.get().is_some() || self.frame.get().is_some() {
            return None;
        }
        let inner = self.word(self.count() - 1)?.downcast::<Generator>()?;
        (inner.state() == GeneratorState::Suspended).then_some(inner)
    }

    /// Begins to relay, for `outer` if that relays to it.
    #[inline(always)]
    pub fn begin_relaying(&self, outer: Option<Gc<Generator>>) {
        debug_assert!(!self.rests());
        self.state.set(GeneratorState::Relaying);
        self.entry.set(0);
        self.resumer.set(outer);
    }

    /// Keeps what there is of a chain that rests, of which it is the outermost and which it has been suspended with. Gives
    /// whether the isolate is to be told of it.
    #[inline(always)]
    pub fn rest(&self, Rest { outer, innermost, count }: Rest, entry: u64) -> bool {
        debug_assert!(count > 0);
        self.resumer.set(Some(innermost));
        self.resumer_handled.set(Some(outer.into()));
        self.rest.set(self.rest.get() | count);
        self.rest_again(entry)
    }

    /// How many wait in a chain that rests, of which it is the outermost; 0 if there is none.
    #[inline(always)]
    fn resting_count(&self) -> u16 {
        self.rest.get() & !Rest::LISTED
    }

    /// Whether a chain rests of which it is the outermost.
    #[inline(always)]
    pub fn rests(&self) -> bool {
        self.resting_count() != 0
    }

    /// Goes on with the innermost generator of a chain that rests, of which it is the outermost: as far as the chain is
    /// concerned, it may come to rest again.
    #[inline(always)]
    pub fn go_on_relaying(&self) {
        debug_assert!(self.rests());
        self.state.set(GeneratorState::Relaying);
        self.entry.set(0);
    }

    /// Has the chain rest again that has gone on so. Gives whether the isolate is to be told of it.
    #[inline(always)]
    pub fn rest_again(&self, entry: u64) -> bool {
        debug_assert!(self.rests());
        self.state.set(GeneratorState::Suspended);
        self.entry.set(entry);
        self.rest.get() & Rest::LISTED == 0
    }

    /// The innermost generator of a chain that rests, of which it is the outermost, and how many wait.
    #[inline(always)]
    pub fn resting(&self) -> Option<(Gc<Generator>, u16)> {
        let count = self.resting_count();
        self.resumer.get().filter(|_| count > 0).map(|innermost| (innermost, count))
    }

    /// What there is of a chain that rests, of which it is the outermost.
    #[inline(always)]
    pub fn take_rest(&self) -> Option<Rest> {
        let count = self.resting_count();
        if count == 0 {
            return None;
        }
        self.rest.set(self.rest.get() & Rest::LISTED);
        let innermost = self.resumer.take().expect("the outermost knows the innermost");
        let outer = self.resumer_handled.take().and_then(Value::downcast::<Generator>);
        Some(Rest { outer: outer.expect("the outermost knows who waits for the innermost"), innermost, count })
    }

    /// Notes whether the isolate knows of it.
    pub fn set_listed(&self, is_listed: bool) {
        let count = self.resting_count();
        self.rest.set(if is_listed { count | Rest::LISTED } else { count });
    }

    /// What it waits for has ended: it goes on at the `END_SEND`, with what that has returned in place of what is sent.
    #[inline(always)]
    pub fn end_waiting(&self, end_send: u32) {
        self.pc.set(end_send);
        self.relays.set(false);
    }

    /// Is suspended instead of relaying. Gives the generator that relays to it.
    #[inline(always)]
    pub fn end_relaying(&self) -> Option<Gc<Generator>> {
        self.state.set(GeneratorState::Suspended);
        self.resumer.take()
    }

    /// Whether it waits inside a `try` or a `yield from`, so that closing it can run code.
    pub fn is_inside_try(&self) -> bool {
        let kind = self.code.code.resume_kind(self.pc());
        self.state.get() == GeneratorState::Suspended && kind & ResumeKind::DEPTH_1 == 0
    }

    /// `__name__`
    pub fn name(&self, vm: &mut Isolate) -> Gc<Str> {
        let own = self.name.get().and_then(Value::downcast::<Str>);
        own.unwrap_or_else(|| vm.intern(&self.code.code.name))
    }

    /// `__qualname__`
    pub fn qualname(&self, vm: &mut Isolate) -> Gc<Str> {
        let own = self.qualname.get().and_then(Value::downcast::<Str>);
        own.unwrap_or_else(|| vm.intern(&self.code.code.qualname))
    }

    /// Says that it is resumed by `resumer`, while `handled` is being handled. Gives what it is handling itself.
    #[inline(always)]
    pub fn begin(&self, resumer: Option<Gc<Generator>>, handled: Slot) -> Slot {
        debug_assert!(!self.rests());
        self.state.set(GeneratorState::Running);
        self.entry.set(0);
        self.resumer.set(resumer);
        self.resumer_handled.set(handled);
        self.handled.get()
    }

    /// Copies the frame to the stack at `base`; gives the number of its words.
    ///
    /// # Safety
    /// There is room for a frame of the code.
    #[inline(always)]
    pub unsafe fn copy_to(&self, base: StackPointer) -> usize {
        let count = self.count();
        // SAFETY: the object has `count` words, and the caller vouches for the other side.
        unsafe { self.move_words(self.words(), base, count) };
        count
    }

    /// Copies the words of a frame: few of them, as a rule, so that the first are copied at once, be there so many or not.
    ///
    /// # Safety
    /// Both sides have room for a frame of the code, and `count` is not more than it has words.
    #[inline(always)]
    unsafe fn move_words(&self, from: StackPointer, to: StackPointer, count: usize) {
        type First = [MaybeUninit<u64>; 4];
        const FIRST: usize = size_of::<First>() / size_of::<u64>();
        // SAFETY: as the caller vouches; words that are not the frame's may be anything.
        unsafe {
            if self.code.frame_size < FIRST {
                to.copy_from_nonoverlapping(from, count);
                return;
            }
            to.cast::<First>().copy_from_nonoverlapping(from.cast::<First>(), 1);
            if count > FIRST {
                to.add(FIRST).copy_from_nonoverlapping(from.add(FIRST), count - FIRST);
            }
        }
    }

    /// Suspends the frame at `base`, with `count` words, to go on at `pc`; `delegates` says whether it waits for another
    /// iterator there.
    ///
    /// # Safety
    /// The words are valid slots of a frame of the code.
    #[inline(always)]
    pub unsafe fn suspend(&self, base: StackPointer, count: usize, pc: u32, delegates: bool) {
        debug_assert!(count <= self.code.frame_size);
        // SAFETY: the object has room for all words of a frame of its code.
        unsafe { self.move_words(base, self.words(), count) };
        self.count.set(count as u32);
        self.pc.set(pc);
        self.state.set(GeneratorState::Suspended);
        self.relays.set(delegates && Self::may_relay(&self.code));
    }

    /// The address of the machine code with which it goes on, 0 if it cannot be resumed or only by the interpreter.
    #[inline(always)]
    pub fn entry(&self) -> u64 {
        self.entry.get()
    }

    /// Lets it go on in machine code.
    #[inline(always)]
    pub fn set_entry(&self, entry: u64) {
        self.entry.set(entry);
    }

    /// Says that it stops running while it handles `handled`. Gives who had resumed it, and what is handled there.
    #[inline(always)]
    pub fn end(&self, handled: Slot) -> (Option<Gc<Generator>>, Slot) {
        self.handled.set(handled);
        (self.resumer.take(), self.resumer_handled.take())
    }

    /// Who has resumed it, and what is being handled there.
    pub fn resumer(&self) -> (Option<Gc<Generator>>, Slot) {
        (self.resumer.get(), self.resumer_handled.get())
    }

    /// Lets it wait while something is done to what it waits for; gives the state to set back.
    pub fn set_state(&self, state: GeneratorState) -> GeneratorState {
        self.entry.set(0);
        self.state.replace(state)
    }

    /// Notes that it has been finalized, which is not done twice. Gives whether it is the first time.
    pub fn settle(&self) -> bool {
        let is_first = self.header.flags() & HeaderFlags::SETTLED == 0;
        self.header.set_flag(HeaderFlags::SETTLED);
        is_first
    }

    /// Ends it: its frame is gone.
    pub fn close(&self) {
        self.state.set(GeneratorState::Closed);
        self.entry.set(0);
        self.count.set(0);
        self.function.set(None);
        self.handled.set(None);
        self.header.set_flag(HeaderFlags::SETTLED);
    }
}

impl Gc<Generator> {
    /// Keeps a private one that has ended for the next one of its code.
    pub fn recycle(self, heap: &Heap) {
        if self.header.flags() & HeaderFlags::PRIVATE != 0 && self.frame.get().is_none() {
            self.resumer.set(self.code.spares.get().since(heap));
            self.code.spares.set(Spares { first: Some(self), collections: heap.stats().collections });
        }
    }
}
