//! The isolate: everything a running program has. Nothing is global; two isolates never meet.

use super::clock::Clock;
use super::code_constants::AllConstants;
use super::context::{Context, Interrupt};
use super::error::{Raised, Result};
use super::files::Files;
use super::frames::{FrameHooks, Sites, Watchers};
use super::heap::{Header, HeaderFlags, Heap};
use super::interned::InternedStrings;
use super::last_search::LastSearch;
use super::loader::Imports;
use super::objects::{
    Args, CodeObject, Dict, Exception, FrameObject, Function, Gc, Generator, List, Str, Tuple, TypeObject,
};
use super::patterns::Patterns;
use super::program::{Compiled, Program};
use super::shape_cache::ShapeCache;
use super::shapes::Shapes;
use super::stack::{StackPointer, ValueStack};
use super::stress::Stress;
use super::type_cache::TypeCache;
use super::types::{ExceptionKind, Special, Types};
use super::value::{Slot, Value};
use super::warning::WarningHook;
use crate::bytecode::{BinaryOp, Code, CompareOp, Const, Points};
use rustc_hash::{FxHashMap, FxHashSet};
use std::hash::{Hash, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::ptr::NonNull;
use std::sync::Arc;

mod roots;

pub use roots::{NativeCall, StackRange};

/// How Python functions are called; provided by whoever runs code.
pub type CallHook = fn(&mut Isolate, Value, Args<'_>) -> Result<Value>;

/// Compiles source text to code, for the modules and built-ins that need it; provided by whoever embeds.
pub type CompileHook = fn(&mut Isolate, &Program<'_>) -> Result<Compiled>;

/// Goes on with the frame at `base`, which is at `pc`, in machine code, if there is some for that place.
pub type EntryHook = fn(&mut Isolate, base: StackPointer, pc: u32) -> Option<EntryEnd>;

/// How the interpreter reaches the tier above it.
#[derive(Clone, Copy)]
pub struct TierHooks {
    /// Code has been made ready to run, and all code in its constants.
    pub new_code: fn(&mut Isolate, Gc<CodeObject>),
    /// The heat of a function that is at its `RESUME` has reached `call_threshold`, and is zero again: compile it.
    pub hot_call: EntryHook,
    /// A loop is hot, and at its header.
    pub hot_loop: EntryHook,
    /// What may be a loop is about to begin, and its code is armed.
    pub armed_loop: EntryHook,
    /// A generator is resumed often: compile how it goes on at `pc`. Its frame at `base` has just gone on there.
    pub hot_resume: fn(&mut Isolate, base: StackPointer, pc: u32),
    /// Goes on with a suspended generator in the machine code for the place where it is; its frame's words would begin at
    /// `base`. What it has come to, its state tells.
    pub resume: fn(&mut Isolate, base: StackPointer, entry: u64, Gc<Generator>, sent: Value) -> Result<Value>,
    /// The address of what generators go on with that wait for others, as if it were machine code of theirs.
    pub relay: u64,
    /// The machine code of these numbers has lost constants: it is not to be entered any more.
    pub constants_died: fn(&mut Isolate, &[usize]),
    /// Native code has looked for the variables of a call of this code: it is the interpreter's from now on.
    pub looked_at: fn(&mut Isolate, Gc<CodeObject>),
    /// The program has got code that reaches for more of frames than any before: `frame_watchers`.
    pub watch: fn(&mut Isolate),
    /// Runs the machine code of the function whose frame at `base` holds its arguments.
    pub enter: fn(&mut Isolate, base: StackPointer, entry: u64) -> Result<Value>,
    /// The same for native code, which saves the running frame itself.
    pub enter_from_native: fn(&mut Isolate, base: StackPointer, entry: u64) -> Result<Value>,
    /// Calls before `hot_call`.
    pub call_threshold: u32,
    /// Back edges of one loop before `hot_loop`.
    pub loop_threshold: u32,
}

/// How machine code that was entered with a frame of the interpreter's has ended.
pub enum EntryEnd {
    /// With the function's result, or by raising out of it.
    Finished(Result<Value>),
    /// At an exit of a loop's code, which has written the frame, and frames above it for calls that were inlined. Whoever
    /// entered goes on in the innermost of them; if machine code did that itself, a loop whose exits are taken for ever
    /// would use up the native stack.
    Left(Resumption),
}

/// Where the interpreter goes on after an exit.
#[derive(Clone, Copy, Debug)]
pub struct Resumption {
    /// The frame.
    pub base: StackPointer,
    /// The next instruction.
    pub pc: u32,
    /// The height of the frame's value stack.
    pub height: usize,
    /// The depth of calls, this frame included.
    pub depth: i64,
    /// The instruction before has raised.
    pub raise: bool,
}

/// The namespaces of the running Python frame.
#[derive(Clone, Copy, Debug)]
pub struct Namespaces {
    /// `globals()`
    pub globals: Gc<Dict>,
    /// The instance of a class derived from dict in which they are, if they are in one.
    pub mapping: Slot,
    /// `locals()`, if it was asked for: the namespace of a module or class body, else a fresh dict of the bound variables.
    /// Nothing where machine code runs that does not show its variables.
    pub locals: Slot,
    /// The code that runs.
    pub code: Gc<CodeObject>,
}

/// Tells the namespaces of the running Python frame, if one runs, with or without the variables; provided by whoever runs code.
pub type FrameHook = fn(&mut Isolate, with_locals: bool) -> Option<Namespaces>;

/// Tells what `super()` without arguments means in the running frame, or why nothing: a class and an object.
pub type SuperHook = fn(&mut Isolate) -> std::result::Result<(Value, Value), &'static str>;
/// Resumes a suspended generator, which finds the value, or raises the exception where it waits. Gives what it yields
/// or returns; its state tells which. Provided by whoever runs code.
pub type GeneratorHook = fn(&mut Isolate, Gc<Generator>, Value, Option<Gc<Exception>>) -> Result<Value>;

/// Names of special methods that are looked for all the time. Like all interned strings they live as long as the isolate.
#[derive(Clone, Copy, Debug)]
pub struct SpecialNames {
    /// `__class__`
    pub class: Gc<Str>,
    /// `__hash__`
    pub hash: Gc<Str>,
    /// `__getattribute__`
    pub getattribute: Gc<Str>,
    /// `__getattr__`
    pub getattr: Gc<Str>,
    /// `__setattr__`
    pub setattr: Gc<Str>,
    /// `__delattr__`
    pub delattr: Gc<Str>,
    /// `__new__`
    pub new: Gc<Str>,
    /// `__init__`
    pub init: Gc<Str>,
    /// `__call__`
    pub call: Gc<Str>,
    /// `__getitem__`
    pub getitem: Gc<Str>,
    /// `__next__`
    pub next: Gc<Str>,
    /// `__iter__`
    pub iter: Gc<Str>,
    /// `__bool__`
    pub bool: Gc<Str>,
    /// `__len__`
    pub len: Gc<Str>,
    /// `__abstractmethods__`
    pub abstractmethods: Gc<Str>,
    /// `__setitem__`
    pub setitem: Gc<Str>,
    /// `__delitem__`
    pub delitem: Gc<Str>,
    /// `__missing__`
    pub missing: Gc<Str>,
    /// `default_factory`
    pub default_factory: Gc<Str>,
    /// `__contains__`
    pub contains: Gc<Str>,
    /// `__neg__`
    pub neg: Gc<Str>,
    pub invert: Gc<Str>,
    /// Those of each binary operator, by the number of its plain form: plain, reflected, in-place.
    pub binary: [[Gc<Str>; 3]; BinaryOp::PLAIN_COUNT],
    /// That of each comparison, by its number.
    pub compare: [Gc<Str>; CompareOp::ALL.len()],
}

/// An isolate: heap, value stack, types, modules, the pending exception.
///
/// It is used by one thread at a time. While no Python code runs, nothing on a native stack belongs to it, and it may
/// move to another thread.
pub struct Isolate {
    /// What compiled code reads directly; its address never changes.
    context: NonNull<Context>,
    /// The heap.
    pub heap: Heap,
    stack: ValueStack,
    /// How far the stacks of the running program reach.
    pub range: StackRange,
    /// The built-in types.
    pub types: Types,
    /// Where attributes of classes were found last.
    pub type_cache: TypeCache,
    /// What was looked for last in a dict by a tuple.
    pub last_search: LastSearch,
    /// What attributes are on instances of the shapes that were met where there are many.
    pub shape_cache: ShapeCache,
    /// The shapes of instances.
    pub shapes: Shapes,
    /// Names of special methods.
    pub names: SpecialNames,
    strings: InternedStrings,
    /// The exception that is on its way.
    pub pending: Option<Gc<Exception>>,
    /// The exception that the running generator is handling, or if none runs, the program.
    pub handled: Slot,
    /// What is handled around the generators that are handling something in machine code, with their frames: outermost first.
    pub(super) set_aside: Vec<(StackPointer, Slot)>,
    /// The generator that was resumed last and still runs; functions that it calls may run above it.
    pub running: Option<Gc<Generator>>,
    /// The outermost generators of all chains that rest, and perhaps of some that do not any more.
    pub resting: Vec<Gc<Generator>>,
    /// What is called with an asynchronous generator before its first step, and when it is collected before its end.
    pub async_generator_hooks: [Slot; 2],
    /// The namespace of the built-ins.
    pub builtins: Gc<Dict>,
    /// `sys.modules`
    pub modules: Gc<Dict>,
    empty_tuple: Gc<Tuple>,
    /// Where modules come from.
    pub imports: Imports,
    /// The loops that compiled code has in place of native functions which go over an iterable, once it has needed one.
    pub consumers: Vec<Gc<Function>>,
    /// Those that one place has to itself, by code and instruction.
    pub consumers_at: FxHashMap<(u32, u32), Gc<Function>>,
    codes: Vec<Gc<CodeObject>>,
    /// The code of expressions that were evaluated as text, by the text and whether annotations are text: code objects
    /// live as long as the isolate, and programs evaluate the same text again and again.
    pub evaluated: FxHashMap<(Box<str>, bool), Gc<CodeObject>>,
    /// Values that the host keeps, by handle.
    pub handles: Vec<Slot>,
    /// Callable and arguments of a call from the host.
    host_call: Vec<Slot>,
    /// Where `print` writes.
    pub stdout: Box<dyn Write + Send>,
    /// Where uncaught exceptions are shown.
    pub stderr: Box<dyn Write + Send>,
    /// Where `input` reads.
    pub stdin: Box<dyn BufRead + Send>,
    /// The files that the program can reach.
    pub files: Files,
    /// The clock that it can read.
    pub clock: Option<Box<dyn Clock>>,
    /// The rules of local time, once they have been asked for.
    pub zone: Option<jiff::tz::TimeZone>,
    /// `sys.argv`
    pub argv: Vec<String>,
    /// Objects being shown by `repr`, to notice recursion.
    pub repr_guard: Vec<Value>,
    /// How deeply operations on nested containers have gone down.
    pub native_depth: u32,
    call_hook: CallHook,
    /// Compiles source text.
    pub compile_hook: CompileHook,
    /// Tells the namespaces of the running frame.
    pub frame_hook: FrameHook,
    /// Looks at frames.
    pub frame_hooks: FrameHooks,
    /// Gives warnings.
    pub warning_hook: WarningHook,
    /// The instructions that have given warnings that are not ignored, by code and index. They are not compiled: a warning
    /// says where it was given, and machine code does not know where it is.
    pub warned: FxHashSet<(u32, u32)>,
    /// The objects of calls that run, the innermost last.
    pub frames: Vec<Gc<FrameObject>>,
    /// The address of the running frame's next instruction, as of its last step out of the dispatch loop.
    pub pc: usize,
    /// How many entries into machine code have not ended.
    pub in_machine_code: u32,
    /// A cell whose variable is bound once was bound again from outside: what kind of variable it is tells nothing any more.
    pub has_rebound_cells: bool,
    /// Whether tuples keep their hashes: no class has begun to hash its instances in another way than it was found to.
    pub keeps_hashes: bool,
    /// The code of the program that reaches for frames.
    pub frame_watchers: Watchers,
    /// The call sites of machine code.
    pub sites: Sites,
    /// A function gets other code: its frames that are running keep the one they have.
    pub code_hook: fn(&mut Isolate, Gc<Function>),
    /// Tells what `super()` means in the running frame.
    pub super_hook: SuperHook,
    /// Resumes generators.
    pub generator_hook: GeneratorHook,
    /// Closes the generators that the last collection has found unreachable.
    pub finalize_hook: fn(&mut Isolate),
    /// Source text by file name, for tracebacks: filled by whoever compiles.
    pub sources: FxHashMap<Box<str>, Arc<str>>,
    /// Most digits that conversions between int and str handle; 0: any number.
    pub int_max_str_digits: usize,
    /// Collections may happen on their own; `gc.disable()` clears it.
    pub gc_enabled: bool,
    /// The flags of `gc.set_debug`.
    pub gc_debug: i64,
    /// The tier above the interpreter, if there is one.
    pub tier: Option<TierHooks>,
    /// What that tier knows; its own business.
    pub tier_state: Option<Box<dyn std::any::Any + Send>>,
    /// Where to go on after the exit from a loop that machine code is taking.
    pub left: Option<Resumption>,
    /// Where machine code is (as `Context::place` has it) that has called what Python code stands in for, while that runs.
    pub place_around: u64,
    /// How tests disturb the runtime; none if they do not. See [`Isolate::disturb`].
    pub stress: Option<Stress>,
    /// Compiled regular expressions.
    pub patterns: Patterns,
    /// Values that machine code refers to.
    pub code_constants: AllConstants,
}

// SAFETY: an isolate owns all that it points to, and hands out no pointers that outlive a call of it.
unsafe impl Send for Isolate {}

impl Isolate {
    /// A new isolate with types and without modules. Boxed, because its parts refer to it.
    ///
    /// # Errors
    /// When the value stack cannot be reserved.
    pub fn new(call_hook: CallHook, compile_hook: CompileHook) -> std::io::Result<Box<Isolate>> {
        let stack = ValueStack::new()?;
        let context = Box::new(Context {
            bump_top: 0,
            bump_limit: 0,
            interrupt: 0,
            stack_limit: stack.end() as u64 - 64 * 1024,
            native_limit: 0,
            depth_limit: 1000,
            epoch: 0,
            closures: 0,
            isolate: std::ptr::null_mut(),
            depth: 0,
            stack_top: stack.base() as u64,
            frame: 0,
            place: 0,
            site_frame: 0,
            seen: 0,
            left: [0; _],
        });
        let context = NonNull::from(Box::leak(context));
        // SAFETY: the context is freed after the heap, when the isolate is dropped.
        let mut heap = unsafe { Heap::new(context) };
        let mut strings = InternedStrings::default();
        let types = Types::new(&mut heap, |heap, text| strings.intern(heap, text));
        let mut name = |text: &str| strings.intern(&mut heap, text);
        let names = SpecialNames {
            class: name("__class__"),
            hash: name("__hash__"),
            getattribute: name("__getattribute__"),
            getattr: name("__getattr__"),
            setattr: name("__setattr__"),
            delattr: name("__delattr__"),
            new: name("__new__"),
            init: name("__init__"),
            call: name("__call__"),
            getitem: name("__getitem__"),
            next: name("__next__"),
            iter: name("__iter__"),
            bool: name("__bool__"),
            len: name("__len__"),
            abstractmethods: name("__abstractmethods__"),
            setitem: name("__setitem__"),
            delitem: name("__delitem__"),
            missing: name("__missing__"),
            default_factory: name("default_factory"),
            contains: name("__contains__"),
            neg: name("__neg__"),
            invert: name("__invert__"),
            binary: super::ops::special::BINARY_NAMES.map(|names| names.map(&mut name)),
            compare: super::ops::special::COMPARE_NAMES.map(&mut name),
        };
        let builtins = Dict::new(&mut heap, 200);
        let modules = Dict::new(&mut heap, 8);
        let empty_tuple = Tuple::new(&mut heap, &[]);
        let mut isolate = Box::new(Isolate {
            context,
            heap,
            stack,
            range: StackRange::default(),
            types,
            type_cache: TypeCache::default(),
            last_search: LastSearch::default(),
            shape_cache: ShapeCache::default(),
            shapes: Shapes::default(),
            names,
            strings,
            pending: None,
            handled: None,
            set_aside: Vec::new(),
            running: None,
            resting: Vec::new(),
            async_generator_hooks: [None; 2],
            builtins,
            modules,
            empty_tuple,
            imports: Imports::default(),
            consumers: Vec::new(),
            consumers_at: FxHashMap::default(),
            codes: Vec::new(),
            evaluated: FxHashMap::default(),
            handles: Vec::new(),
            host_call: Vec::new(),
            stdout: Box::new(std::io::stdout()),
            stderr: Box::new(std::io::stderr()),
            stdin: Box::new(BufReader::new(std::io::stdin())),
            files: Files::default(),
            clock: None,
            zone: None,
            argv: Vec::new(),
            repr_guard: Vec::new(),
            native_depth: 0,
            call_hook,
            compile_hook,
            frame_hook: |_, _| None,
            frame_hooks: FrameHooks::NONE,
            warning_hook: |_, _| Ok(()),
            warned: FxHashSet::default(),
            frames: Vec::new(),
            pc: 0,
            in_machine_code: 0,
            has_rebound_cells: false,
            keeps_hashes: true,
            frame_watchers: Watchers::default(),
            sites: Sites::default(),
            code_hook: |_, _| (),
            super_hook: |_| Err("super(): no current frame"),
            finalize_hook: |_| (),
            generator_hook: |_, _, _, _| unreachable!("whoever runs code provides this"),
            sources: FxHashMap::default(),
            int_max_str_digits: 4300,
            gc_enabled: true,
            gc_debug: 0,
            tier: None,
            tier_state: None,
            left: None,
            place_around: 0,
            stress: None,
            patterns: Patterns::default(),
            code_constants: AllConstants::default(),
        });
        isolate.context_mut().isolate = (&raw mut *isolate).cast();
        Ok(isolate)
    }

    /// What compiled code reads.
    #[inline(always)]
    pub fn context(&self) -> &Context {
        // SAFETY: the isolate owns the context.
        unsafe { self.context.as_ref() }
    }

    /// What compiled code reads, to change it.
    #[inline(always)]
    pub fn context_mut(&mut self) -> &mut Context {
        // SAFETY: the isolate owns the context.
        unsafe { self.context.as_mut() }
    }

    /// The context's address, which never changes.
    pub fn context_ptr(&self) -> *mut Context {
        self.context.as_ptr()
    }

    /// Disturbs what runs from now on, for tests: see [`Stress`].
    pub fn disturb(&mut self, seed: u64) {
        self.stress = Some(Stress::new(seed));
        self.context_mut().interrupt |= Interrupt::STRESS;
    }

    /// The value stack.
    pub fn stack(&self) -> &ValueStack {
        &self.stack
    }

    /// A string value.
    pub fn str(&mut self, text: &str) -> Value {
        Str::new(&mut self.heap, text).into()
    }

    /// The one string object of a name. Interned strings live as long as the isolate.
    #[inline]
    pub fn intern(&mut self, text: &str) -> Gc<Str> {
        self.strings.intern(&mut self.heap, text)
    }

    /// The one string object of a text, which is this one if there is none yet. Lone surrogates belong to no name: what has
    /// them stays as it is.
    pub fn intern_object(&mut self, string: Gc<Str>) -> Gc<Str> {
        self.strings.intern_object(&mut self.heap, string)
    }

    /// The one string object of a name, if there is one: no object that is looked up by name knows others.
    #[inline]
    pub fn interned(&self, name: Gc<Str>) -> Option<Gc<Str>> {
        match name.header().flags() & HeaderFlags::INTERNED {
            0 => self.strings.find(&name.to_text()),
            _ => Some(name),
        }
    }

    /// What a class of a program is has changed: whoever has remembered the attributes of classes asks again.
    pub fn classes_changed(&mut self) {
        self.type_cache.clear();
        self.context_mut().epoch += 1;
    }

    /// What is taken to be fixed once a closure is made has changed: compiled code that rests on it is left.
    pub fn closures_changed(&mut self) {
        self.context_mut().closures += 1;
    }

    /// A variable that is bound once by its scope may have been bound again, or may be in future.
    pub fn stable_cells_changed(&mut self) {
        self.has_rebound_cells = true;
        self.closures_changed();
    }

    /// A tuple value.
    pub fn tuple(&mut self, items: &[Value]) -> Value {
        self.new_tuple(items).into()
    }

    /// A tuple. There is one empty tuple.
    pub fn new_tuple(&mut self, items: &[Value]) -> Gc<Tuple> {
        if items.is_empty() { self.empty_tuple } else { Tuple::new(&mut self.heap, items) }
    }

    /// The tuple of a list's items.
    pub fn tuple_of(&mut self, list: Gc<List>) -> Value {
        if list.is_empty() { self.empty_tuple.into() } else { Tuple::of_list(&mut self.heap, &list).into() }
    }

    /// `type(value)`
    #[inline]
    pub fn type_of(&self, value: Value) -> Gc<TypeObject> {
        self.types.type_of(value)
    }

    /// The name of the value's type as error messages show it: native types of modules with their module.
    pub fn type_name(&self, value: Value) -> String {
        self.full_name(self.type_of(value))
    }

    /// How messages about arguments name a value's type.
    pub fn argument_type(&self, value: Value) -> String {
        match value.is_none() {
            true => "None".to_owned(),
            false => self.type_name(value),
        }
    }

    /// A type's name as messages show it: with the module, if that is not `builtins`.
    pub fn full_name(&self, class: Gc<TypeObject>) -> String {
        let name = class.name.to_text();
        match &*class.module.to_text() {
            _ if !class.shows_module.get() => name.into_owned(),
            "builtins" => name.into_owned(),
            module => format!("{module}.{name}"),
        }
    }

    /// Calls a callable with positional arguments.
    pub fn call(&mut self, callable: Value, args: &[Value]) -> Result<Value> {
        self.call_with(callable, Args::positional(Value::as_slots(args)))
    }

    /// Calls a callable.
    pub fn call_with(&mut self, callable: Value, args: Args<'_>) -> Result<Value> {
        if self.range.is_running() {
            (self.call_hook)(self, callable, args)
        } else {
            self.call_from_host(callable, args)
        }
    }

    /// The `object` type.
    pub fn object_type(&self) -> Gc<TypeObject> {
        self.types.special(Special::Object)
    }

    /// What `make` allocates lives as long as the isolate: it refers to nothing that does not, without [`Heap::keep`].
    pub fn permanently<R>(&mut self, make: impl FnOnce(&mut Isolate) -> R) -> R {
        make(Permanently::new(self).0)
    }

    /// Makes verified code ready to run.
    pub fn instantiate(&mut self, code: &Arc<Code>) -> Gc<CodeObject> {
        let first = self.codes.len();
        let object = self.permanently(|isolate| isolate.instantiate_with(code, &mut ConstPool::default()));
        if let Some(tier) = self.tier {
            (tier.new_code)(self, object);
        }
        let mut reaches_for_more = false;
        for code in &self.codes[first..] {
            reaches_for_more |= self.frame_watchers.add(&code.code);
        }
        if let (true, Some(tier)) = (reaches_for_more, self.tier) {
            (tier.watch)(self);
        }
        object
    }

    /// The same for code nested in other code: equal constants of both are one object, as in CPython.
    fn instantiate_with<'a>(&mut self, code: &'a Arc<Code>, pool: &mut ConstPool<'a>) -> Gc<CodeObject> {
        let consts = code.consts.iter().map(|c| self.pooled(c, pool)).collect();
        let names = code.names.iter().map(|n| self.intern(n)).collect();
        let id = Header::next_number(self.codes.len());
        let object = CodeObject::new(&mut self.heap, code.clone(), id, consts, names);
        self.codes.push(object);
        object
    }

    /// The code object with a number.
    pub fn code(&self, id: u32) -> Gc<CodeObject> {
        self.codes[id as usize - 1]
    }

    /// All code objects, in the order of their numbers.
    pub fn codes(&self) -> &[Gc<CodeObject>] {
        &self.codes
    }

    fn pooled<'a>(&mut self, constant: &'a Const, pool: &mut ConstPool<'a>) -> Value {
        if matches!(constant, Const::None | Const::Bool(_) | Const::Ellipsis | Const::Code(_)) {
            return self.constant(constant, pool);
        }
        if let Some(&known) = pool.get(&Same(constant)) {
            return known;
        }
        let value = self.constant(constant, pool);
        pool.insert(Same(constant), value);
        value
    }

    fn constant<'a>(&mut self, constant: &'a Const, pool: &mut ConstPool<'a>) -> Value {
        match constant {
            Const::None => Value::NONE,
            Const::Bool(b) => Value::bool(*b),
            Const::Ellipsis => Value::ELLIPSIS,
            Const::Int(n) => self.heap.bigint(n.clone()),
            Const::Float(x) => self.heap.float(*x),
            Const::Complex(x) => self.heap.complex(*x),
            Const::Str(points) => self.constant_str(points),
            Const::Bytes(bytes) => super::objects::Bytes::new(&mut self.heap, bytes).into(),
            Const::Tuple(items) => {
                let items: Vec<Value> = items.iter().map(|c| self.pooled(c, pool)).collect();
                self.tuple(&items)
            }
            Const::FrozenSet(items) => {
                let items: Vec<Value> = items.iter().map(|c| self.pooled(c, pool)).collect();
                super::ops::set::frozen_from_constants(self, &items).into()
            }
            Const::Code(code) => self.instantiate_with(code, pool).into(),
        }
    }

    /// String constants that look like names are interned, so that comparing them is comparing words.
    fn constant_str(&mut self, points: &Points) -> Value {
        match points {
            Points::Narrow(bytes) => match std::str::from_utf8(bytes) {
                Ok(name) if name.len() <= 64 && name.is_ascii() => self.intern(name).into(),
                _ => Str::from_narrow(&mut self.heap, bytes).into(),
            },
            Points::Wide(points) => Str::from_points(&mut self.heap, points).into(),
        }
    }

    /// Whether the host asks to stop: for operations that may take long, which then raise [`Isolate::stop`].
    #[inline]
    pub fn is_asked_to_stop(&self) -> bool {
        self.context().interrupt & Interrupt::STOP != 0
    }

    /// Raises KeyboardInterrupt: the host's request is answered.
    #[cold]
    pub fn stop(&mut self) -> Raised {
        self.context_mut().interrupt &= !Interrupt::STOP;
        self.raise_new(ExceptionKind::KeyboardInterrupt, "")
    }

    /// The exception that is being handled, `sys.exception()`: by the running generator, or else by who has resumed it.
    pub fn handled_now(&self) -> Slot {
        let mut handled = self.handled;
        let mut running = self.running;
        while let (None, Some(generator)) = (handled, running) {
            (running, handled) = generator.resumer();
        }
        handled
    }

    /// Calls a callable when nothing runs. Callable and arguments are roots meanwhile, wherever the host has them.
    fn call_from_host(&mut self, callable: Value, args: Args<'_>) -> Result<Value> {
        self.host_call.push(Some(callable));
        self.host_call.extend_from_slice(args.slots);
        self.host_call.push(args.keywords.map(Value::from));
        self.enter(|isolate| (isolate.call_hook)(isolate, callable, args))
    }
}

impl Drop for Isolate {
    fn drop(&mut self) {
        // The heap holds the context's address until it is dropped; freeing the context first would only leave it a
        // dangling address it no longer uses, because dropping the heap allocates nothing.
        // SAFETY: the context was leaked from a box in `new` and is freed once.
        drop(unsafe { Box::from_raw(self.context.as_ptr()) });
    }
}

/// An isolate while what it allocates is permanent; leaves it as it was, after a panic too.
struct Permanently<'a>(&'a mut Isolate);

impl Permanently<'_> {
    fn new(isolate: &mut Isolate) -> Permanently<'_> {
        isolate.heap.begin_permanent();
        Permanently(isolate)
    }
}

impl Drop for Permanently<'_> {
    fn drop(&mut self) {
        self.0.heap.end_permanent();
    }
}

/// The constants that have been made for a program, so that equal ones are made once. No collection happens meanwhile.
type ConstPool<'a> = FxHashMap<Same<'a>, Value>;

/// A constant that is equal to the same constant only.
struct Same<'a>(&'a Const);

impl PartialEq for Same<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.same(other.0)
    }
}

impl Eq for Same<'_> {}

impl Hash for Same<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash_into(state);
    }
}
