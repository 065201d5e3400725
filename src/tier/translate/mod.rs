//! From bytecode and feedback to IR.
//!
//! Bytecode is interpreted abstractly: a frame maps slots to SSA values whose types are known as far as checks have
//! shown. Every instruction that speculates carries a frame state from before its first effect, so that a failed
//! check executes the instruction again in the interpreter. Calls whose target the feedback knows are inlined by code
//! identity: the callee's cells come from whatever function object the check has passed, so that closures of one
//! factory share the code made for them.
//!
//! What is not compiled is an exit with a reason; nothing here decides what Python means.

mod analysis;
mod arith;
mod async_for;
mod attribute;
mod bind;
mod buffer;
mod call;
mod callable;
mod cell;
mod closure;
mod complex;
mod construct;
mod consume;
mod deque;
mod dict;
mod either;
mod enter;
mod entries;
mod expected;
mod frame;
mod fuse;
mod generator;
mod global;
mod growth;
mod header;
mod identity;
mod items;
mod iterator;
mod kind;
mod lessons;
mod loops;
mod matching;
mod membership;
mod modular;
mod native;
mod new_dict;
mod noted;
mod number;
mod ops;
mod payload;
mod polymorphic;
mod raise;
mod shown;
mod single;
mod special;
mod step;
mod truth;
mod with;

pub use call::MAX_DIRECT_ARGS;
pub use expected::{AT_CALL, Expected};
pub use lessons::Lessons;

use crate::bytecode::Opcode;
use crate::runtime::heap::{Header as ObjectHeader, HeaderFlags};
use crate::runtime::objects::{CodeObject, Function as FunctionObject, Gc, Generator, Tag, Word};
use crate::runtime::stack::StackPointer;
use crate::runtime::stress::Stress;
use crate::runtime::{Isolate, Slot, Value as Word64};
use analysis::{Analysis, LocalSet, bit};
use bind::MadeKeywords;
use expected::Content;
use frame::{Abs, Frame};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{
    self, Builder, Exit, FrameState, Function, MemAccess, MemKind, Operand, Reason, Resume, StateId, Type, Value,
};
use fuse::Yields;
use generator::Resumed;
use header::Header;
use noted::Noted;
use raise::{Thrown, Uncaught, entered_handlers};
use rustc_hash::{FxHashMap, FxHashSet};
use shown::Shown;
use smallvec::{SmallVec, smallvec};
use std::rc::Rc;

/// Where machine code is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entry {
    /// At a call, with the arguments in registers.
    Call,
    /// At the header of a loop, with the frame as the interpreter has left it.
    Loop(u32),
    /// Where a generator goes on, with the words of its frame in the generator and what was sent in a register.
    Resume(u32),
}

/// What code takes for granted until a program ends it, by the place of its count among the context's `epochs`.
#[derive(Clone, Copy, Debug)]
pub enum Assumption {
    /// No class has changed.
    Classes,
    /// What is fixed once a closure is made has not changed.
    Closures,
}

/// The result: IR, and what it rests on.
pub struct Translation {
    /// The function.
    pub function: Function,
    /// The codes inlined in it, for statistics.
    pub inlined: Vec<u32>,
    /// What it expects of slots where loops carry them and where it is entered.
    pub expected: Vec<Expected>,
}

/// Why a function cannot be compiled at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(pub &'static str);

/// The block has ended with an exit.
struct Ended;

type Step<T = ()> = Result<T, Ended>;

/// A control-flow edge whose target has not been made yet.
struct Edge {
    from: ir::Block,
    frame: Frame,
}

/// The translation of one code object's body, inlined or not.
struct Body {
    code: Gc<CodeObject>,
    analysis: Rc<Analysis>,
    pending: Vec<Vec<Edge>>,
    headers: Vec<Option<Header>>,
    returns: Vec<(ir::Block, Abs)>,
    /// The exceptions that leave the frame for the one around it.
    raises: Vec<(ir::Block, Value)>,
    /// What becomes of the exceptions that leave the frame.
    uncaught: Uncaught,
    /// Where a StopIteration ends the loop that has called this frame's `__next__`, or that of one around it, without having
    /// been made.
    ends: Option<Vec<ir::Block>>,
    /// Live locals before each instruction of the current block.
    live: Vec<LocalSet>,
    live_start: u32,
    depth: u32,
    /// It is called where only exceptions lead to.
    is_called_seldom: bool,
    /// Compiled code is entered in the middle of the body, perhaps in loops.
    entered_within: bool,
    /// The generator whose code this is, if compiled code goes on with it.
    resumed: Option<Resumed>,
    /// A generator that it makes is only imagined.
    imagines: bool,
    /// Where an imagined generator whose step this is has yielded.
    yields: Option<Yields>,
    /// How many generators are stepped around it.
    fused: u32,
    /// The headers of loops around the current place that are turned round.
    turned: Vec<usize>,
}

/// Largest code that is compiled, in instructions. It is compiled once it has run for about as long as that takes: heat
/// counts calls and iterations, and those of large code are long.
const MAX_SIZE: u32 = 8000;

/// Translates a function as entered at `entry`. `frame` is a live frame of it whose values tell what types to expect.
///
/// # Errors
/// When the function as a whole is beyond what is compiled.
pub fn translate(
    vm: &mut Isolate,
    code: Gc<CodeObject>,
    entry: Entry,
    frame: StackPointer,
    lessons: &mut Lessons,
) -> Result<Translation, Refusal> {
    refuse(code)?;
    match entry {
        Entry::Call if code.code.is_generator() => return Err(Refusal("it is a generator")),
        Entry::Resume(_) | Entry::Loop(_)
            if code.code.is_generator() && vm.consumers_at.values().any(|function| function.code() == code) =>
        {
            return Err(Refusal("its loop is compiled with what goes over it"));
        }
        Entry::Resume(pc) if code.resumption(pc).key.get() == 0 => return Err(Refusal("too many generators")),
        _ => {}
    }
    let actual = read_frame(frame, code, entry);
    // SAFETY: the frame is live.
    let running = unsafe { crate::interp::frame::Frame(frame).function() };
    if running.extra().is_some_and(|extra| extra.namespace.get().is_some()) {
        return Err(Refusal("its names are in a namespace of their own"));
    }
    let near = match entry {
        // Such code keeps its constants alive: those that come and go are not for it.
        Entry::Resume(_) => Vec::new(),
        _ => single::functions_near(running, &actual),
    };
    // Each failure of a guess about a loop's types adds a lesson, and there are finitely many slots.
    loop {
        let known = |lessons: &Lessons| [&lessons.unstable, &lessons.words, &lessons.complexes].map(FxHashSet::len);
        let before = known(lessons);
        let name = code.code.qualname.to_string();
        let mut function = Function::new(name, code.id);
        let mut translator = Translator {
            vm,
            b: Builder::new(&mut function),
            lessons,
            state: None,
            inlining: vec![(code.id, Word64::from(running).word())],
            inlined: Vec::new(),
            expected: Vec::new(),
            frame_slots: 0,
            kept_slots: 0,
            deepest: 0,
            tuples: FxHashMap::default(),
            methods: FxHashMap::default(),
            keyword_dicts: FxHashMap::default(),
            either: FxHashSet::default(),
            noted: Noted::default(),
            near: &near,
            opened: 0,
            stepped: matches!(entry, Entry::Resume(_)).then_some(0),
            thrown: Vec::new(),
            shown: Shown::default(),
            spent: 0,
            word: Word(0),
        };
        translator.outermost(code, entry, &actual, running)?;
        let (inlined, expected) = (translator.inlined, translator.expected);
        let (frame_slots, kept_slots) = (translator.frame_slots, translator.kept_slots);
        function.frame_slots = frame_slots;
        function.unhoisted = lessons.unhoisted_in(code.id, &inlined);
        // Where variables are shown, a slot may hold the only reference to an object that was made to be looked at.
        function.kept_slots = if vm.sites.show_variables { frame_slots } else { kept_slots };
        if known(lessons) == before {
            return Ok(Translation { function, inlined, expected });
        }
    }
}

/// Whether an instruction rests on where the code finds its names.
fn names_a_global(op: Opcode) -> bool {
    use Opcode::{IMPORT_NAME, LOAD_GLOBAL, LOAD_NAME, MAKE_FUNCTION, STORE_GLOBAL, STORE_NAME};
    // New functions get the globals of the one that makes them, and relative imports begin there.
    matches!(op, LOAD_GLOBAL | LOAD_NAME | STORE_NAME | STORE_GLOBAL | MAKE_FUNCTION | IMPORT_NAME)
}

/// Why code is refused whose variables native code has looked for.
pub(super) const LOOKED_AT: &str = "native code looks at its frame";

fn refuse(code: Gc<CodeObject>) -> Result<(), Refusal> {
    if code.local_count > 64 {
        return Err(Refusal("more than 64 variables"));
    }
    // Every loop carries the whole frame: the time to compile nested loops grows with a power of its size.
    if code.frame_size > 96 {
        return Err(Refusal("a frame of more than 96 words"));
    }
    if code.words.len() as u32 > MAX_SIZE {
        return Err(Refusal("too large"));
    }
    // Machine code looks for built-ins where all code has them.
    if code.home_globals().has_own_builtins() {
        return Err(Refusal("its globals have built-ins of their own"));
    }
    if code.names.iter().any(|n| ["locals", "globals", "vars", "dir", "eval", "exec"].iter().any(|t| n.is_text(t))) {
        return Err(Refusal("it looks at its own frame by name"));
    }
    if code.looked_at.get() {
        return Err(Refusal(LOOKED_AT));
    }
    Ok(())
}

/// The words of a live frame at its entry.
fn read_frame(base: StackPointer, code: Gc<CodeObject>, entry: Entry) -> Vec<Slot> {
    let height = match entry {
        Entry::Call => 0,
        Entry::Loop(pc) => code.code.depth_at(pc) as usize,
        // What was sent is not part of the frame that was suspended.
        Entry::Resume(pc) => code.code.depth_at(pc) as usize - 1,
    };
    let frame = crate::interp::frame::Frame(base);
    // SAFETY: the frame is live and has this many words.
    (0..code.local_count + height).map(|index| unsafe { frame.slot(index) }).collect()
}

/// Whether an iterator is stepped by its loop alone, so that it need not be kept as an object.
fn is_private(iterator: Word64) -> bool {
    let Some(object) = iterator.as_pointer() else { return false };
    // SAFETY: the value is alive.
    unsafe { object.as_ref() }.flags() & HeaderFlags::PRIVATE != 0
}

struct Translator<'a, 'f> {
    vm: &'a mut Isolate,
    b: Builder<'f>,
    lessons: &'a mut Lessons,
    /// The frame state of the current instruction, once one was needed.
    state: Option<StateId>,
    /// The frames that are inlined in one another, by their code and the function that they usually are of.
    inlining: Vec<(u32, u64)>,
    inlined: Vec<u32>,
    expected: Vec<Expected>,
    frame_slots: u32,
    /// The slots of the frame that the code is entered with.
    kept_slots: u32,
    deepest: u32,
    /// The items of tuples that were made here.
    tuples: FxHashMap<Value, Rc<[Abs]>>,
    /// What methods that were bound here are made of: function and first argument.
    methods: FxHashMap<Value, (Gc<FunctionObject>, Value)>,
    /// The dicts of keyword arguments that were made here.
    keyword_dicts: FxHashMap<Value, MadeKeywords>,
    /// Words that are known to be numbers, of either kind.
    either: FxHashSet<Value>,
    /// What objects are taken to be.
    noted: Noted,
    /// The functions that the frame reaches whose execution is to be compiled.
    near: &'a [Gc<FunctionObject>],
    /// How many call sites of several targets are around the current instruction.
    opened: u32,
    /// The window of the generator that is stepped here without being the isolate's running one.
    stepped: Option<i32>,
    /// The blocks reached when the current instruction has raised.
    thrown: Vec<Thrown>,
    /// The variables that are where a program may look at them.
    shown: Shown,
    /// How many instructions have been translated, without those that are seldom reached.
    spent: u32,
    /// The instruction under translation, with its feedback.
    word: Word,
}

impl Translator<'_, '_> {
    /// What is to be known of the body of a code that is entered at an instruction.
    fn analysis(&self, code: Gc<CodeObject>, entry: u32) -> Rc<Analysis> {
        Rc::new(Analysis::new(&code.code, entry, self.vm.sites.show_variables, entered_handlers(code)))
    }

    /// Translates all blocks that are reached, in reverse postorder.
    fn body(&mut self, body: &mut Body) {
        let analysis = body.analysis.clone();
        for (place, &index) in analysis.order.iter().enumerate() {
            self.reached(body, index, true);
            // The next step of a generator, where all of the loop that steps it has been translated.
            let closed = |header: &usize| analysis.loops[*header].as_ref().is_some_and(|around| around.last == place);
            while let Some(header) = body.turned.pop_if(|header| closed(header)) {
                self.reached(body, header, false);
            }
        }
        self.leave_late_edges(body);
    }

    /// Translates a body that begins at `pc` with a frame, in the place of an instruction of another one.
    fn nested_body(&mut self, body: &mut Body, pc: u32, frame: Frame) {
        let (word, thrown) = (self.word, std::mem::take(&mut self.thrown));
        self.inlining.push((body.code.id, frame.usual_callee));
        self.deepest = self.deepest.max(body.depth + body.fused);
        let first = body.analysis.block_at(pc);
        body.pending[first].push(Edge { from: self.b.block(), frame });
        self.body(body);
        self.inlining.pop();
        (self.word, self.thrown, self.state) = (word, thrown, None);
    }

    /// Translates a block that edges lead to. If it is a loop's header that is reached for the first time, the loop is opened.
    fn reached(&mut self, body: &mut Body, index: usize, is_first: bool) {
        let edges = std::mem::take(&mut body.pending[index]);
        if edges.is_empty() {
            return;
        }
        if edges.len() > 1 || edges[0].from != self.b.block() {
            self.noted.forget_shapes();
        }
        let mut frame = self.merge(body, edges, body.analysis.blocks[index].live_in);
        if is_first && body.analysis.loops[index].is_some() {
            if self.turns_round(body, index, &mut frame) {
                body.turned.push(index);
            } else {
                self.open_loop(body, index, index, &mut frame);
            }
        } else if let Some(&header) = body.turned.last()
            && is_first
            && body.analysis.blocks[header].end == body.analysis.blocks[index].start
        {
            self.open_loop(body, index, header, &mut frame);
        }
        self.enter_block(body, index);
        self.block(body, index, frame);
    }

    /// Leaves at edges to blocks whose turn had come before: in code that is entered in a loop, control may get to such
    /// a block although nothing that comes before it in the order is reached.
    fn leave_late_edges(&mut self, body: &mut Body) {
        for index in 0..body.pending.len() {
            for edge in std::mem::take(&mut body.pending[index]) {
                self.enter_block(body, index);
                self.b.switch_to(edge.from);
                self.state = None;
                // Leaving ends the block.
                let _: Step = self.leave(body, &edge.frame, body.live_start, Reason::Branch);
            }
        }
    }

    fn enter_block(&mut self, body: &mut Body, index: usize) {
        let block = &body.analysis.blocks[index];
        body.live_start = block.start;
        body.live = (block.start..block.end).map(|pc| body.analysis.live_at(&body.code.code, index, pc)).collect();
    }

    fn block(&mut self, body: &mut Body, index: usize, mut frame: Frame) {
        let (start, end) = (body.analysis.blocks[index].start, body.analysis.blocks[index].end);
        let mut pc = start;
        while pc < end {
            self.state = None;
            self.spent += u32::from(!body.is_seldom_reached());
            self.word = body.code.words[pc as usize].get();
            if self.vm.stress.as_mut().is_some_and(Stress::guards_here) {
                let passes = self.b.helper(HelperId::Stress, &[]);
                let exit = self.exit_here(body, &frame, pc, Reason::Invalidated);
                self.b.check_true(passes, exit);
            }
            let flow = self.instruction(body, &mut frame, pc);
            self.land(body, pc);
            match flow {
                Ok(Flow::Next) => pc += 1,
                Ok(Flow::Skip(count)) => pc += count,
                Ok(Flow::Ended) | Err(Ended) => return,
            }
        }
        self.goto(body, end, frame);
    }

    /// Notes an edge to the block at `target`, or closes a loop.
    fn goto(&mut self, body: &mut Body, target: u32, frame: Frame) {
        let index = body.analysis.block_at(target);
        if body.headers[index].is_some() {
            self.close_loop(body, index, frame);
        } else {
            body.pending[index].push(Edge { from: self.b.block(), frame });
        }
    }

    /// Branches on a bool to two instructions.
    fn branch(&mut self, body: &mut Body, cond: Value, yes: u32, no: u32, frame: Frame) {
        let (yes_block, no_block) = (self.b.create_block(), self.b.create_block());
        self.b.branch(cond, yes_block, &[], no_block, &[]);
        self.b.switch_to(yes_block);
        self.goto(body, yes, frame.clone());
        self.b.switch_to(no_block);
        self.goto(body, no, frame);
    }

    /// Goes on where `holds`, and to a block elsewhere.
    fn go_on_if(&mut self, holds: Value, elsewhere: ir::Block) {
        let go_on = self.b.create_block();
        self.b.branch(holds, go_on, &[], elsewhere, &[]);
        self.b.switch_to(go_on);
    }

    /// Joins edges in one block, the builder's place afterwards, and gives the frame there.
    fn merge(&mut self, body: &Body, mut edges: Vec<Edge>, live: LocalSet) -> Frame {
        if edges.len() == 1 {
            let edge = edges.pop().expect("there is one");
            self.b.switch_to(edge.from);
            return edge.frame;
        }
        let block = self.b.create_block();
        let mut frame = edges[0].frame.clone();
        let mut params = Vec::new();
        for index in 0..frame.slots.len() {
            if index < body.code.local_count && live & bit(index as u32) == 0 {
                frame.slots[index] = Abs::Absent;
                continue;
            }
            if edges.iter().any(|e| e.frame.slots[index] != frame.slots[index]) {
                if edges.iter().any(|e| e.frame.slots[index] == Abs::Absent) && index >= body.code.local_count {
                    continue;
                }
                frame.slots[index] = self.joined(block, edges.iter().map(|e| &e.frame.slots[index]));
                params.push(index);
            }
        }
        for edge in edges {
            self.b.switch_to(edge.from);
            let args: Vec<Value> =
                params.iter().flat_map(|&index| self.passed(&edge.frame.slots[index], &frame.slots[index])).collect();
            self.b.jump(block, &args);
        }
        self.b.switch_to(block);
        frame
    }

    /// What slots are where ways meet in `block`: parameters.
    fn joined<'s>(&mut self, block: ir::Block, slots: impl Iterator<Item = &'s Abs> + Clone) -> Abs {
        if let Some(complex) = self.joined_complex(block, slots.clone()) {
            return complex;
        }
        let ty = self.joined_type(slots);
        Abs::Val(self.b.append_param(block, ty))
    }

    /// A slot as the arguments for what [`joined`](Self::joined) has made of it.
    fn passed(&mut self, abs: &Abs, joined: &Abs) -> SmallVec<[Value; 2]> {
        match joined {
            Abs::Val(param) => smallvec![self.converted(abs, self.b.func.ty(*param))],
            _ => SmallVec::from(self.evident_parts(abs).expect("all that meet are complex numbers")),
        }
    }

    fn joined_type<'s>(&self, mut slots: impl Iterator<Item = &'s Abs>) -> Type {
        let ty = |abs: &Abs| match abs {
            Abs::Val(value) if !self.is_of_object(*value) => self.b.func.ty(*value),
            _ => Type::Value,
        };
        let first = slots.next().map_or(Type::Value, ty);
        if slots.all(|s| ty(s) == first) { first } else { Type::Value }
    }

    /// Whether a value is the double of an object, which is not to be mistaken for another with the same.
    fn is_of_object(&self, value: Value) -> bool {
        let inst = self.b.func.def_inst(value).map(|inst| self.b.func.inst(inst).op);
        matches!(inst, Some(ir::Opcode::CheckFloat | ir::Opcode::UnboxFloat))
    }

    /// A slot as a block argument of a type that `joined_type` or a loop has chosen.
    fn converted(&mut self, abs: &Abs, ty: Type) -> Value {
        match abs {
            Abs::Val(value) if self.b.func.ty(*value) == ty => *value,
            _ => self.tagged(abs),
        }
    }

    /// A slot as a tagged value; objects that were only imagined are made.
    fn tagged(&mut self, abs: &Abs) -> Value {
        match abs {
            Abs::Absent => self.b.value_const(0),
            Abs::Val(value) => match self.b.func.ty(*value) {
                Type::Value => *value,
                Type::Int => self.b.tag_int(*value),
                Type::Float => self.b.box_float(*value),
                Type::Word => self.b.box_word(*value),
                Type::Bool => self.b.tag_bool(*value),
                Type::Ref => self.b.ref_to_value(*value),
            },
            Abs::Keywords(keywords) => self.make_keywords(keywords),
            &Abs::Complex { re, im } => self.new_complex([re, im]),
            _ => self.object_of(abs, false),
        }
    }

    /// Makes the object of what is only imagined. A generator is private if nothing but this word of the stack refers to it,
    /// until it is resumed for the last time.
    fn object_of(&mut self, abs: &Abs, is_private: bool) -> Value {
        let mut recipes = Vec::new();
        abs.imagine(&mut recipes);
        let parts = recipes.len() - 1;
        let mut made = Vec::new();
        for (index, recipe) in recipes.iter().enumerate() {
            let object = match abs {
                Abs::Generator(generator) if is_private && index == parts => {
                    let code = self.pool_value(generator.code.into());
                    self.b.helper(HelperId::PrivateGenerator, &[code])
                }
                _ => self.b.alloc(ir::AllocShape { size: recipe.size, header: recipe.header }),
            };
            self.fill(recipe, object, &made);
            made.push(object);
        }
        let object = *made.last().expect("what is imagined can be made");
        if let Abs::Generator(generator) = abs {
            self.set_entry(object, generator);
            if !is_private && Generator::is_watched(&generator.code) {
                self.b.helper(HelperId::Watch, &[object]);
            }
        }
        self.b.ref_to_value(object)
    }

    /// Stores the fields of an object that was only imagined, and refers to those that are `made`.
    fn fill(&mut self, recipe: &ir::Virtual, object: Value, made: &[Value]) {
        let is_generator = ObjectHeader::new(recipe.header).tag() == Tag::Generator;
        let heap = if is_generator { Heap::Generator } else { Heap::Range };
        for offset in (8..recipe.size).step_by(8) {
            let field = recipe.fields.iter().find(|field| field.0 == offset);
            let (kind, value) = match field.map(|field| field.1) {
                Some(Operand::Value(value)) if is_generator && offset < Generator::WORDS_OFFSET as u32 => {
                    (MemKind::Ref, value)
                }
                Some(Operand::Value(value)) => (MemKind::Value, self.tagged(&Abs::Val(value))),
                Some(Operand::Raw(value)) => (MemKind::Int, value),
                Some(Operand::Virtual(number)) => (MemKind::Ref, made[number as usize]),
                Some(Operand::Absent) | None => (MemKind::Value, self.b.value_const(0)),
            };
            self.b.store(MemAccess::new(heap, kind, offset as i32), object, value);
        }
    }

    /// A slot as an integer of 64 bits without a sign, where it may be one.
    fn as_word(&mut self, abs: &Abs, exit: Exit) -> Option<Value> {
        let Abs::Val(value) = *abs else { return None };
        Some(match self.b.func.ty(value) {
            Type::Word => value,
            Type::Value => self.b.check_word(value, exit),
            Type::Int => {
                let zero = self.b.int_const(0);
                let has_sign = self.b.icmp(ir::Cond::Lt, value, zero);
                self.b.check_false(has_sign, exit);
                self.b.int_to_word(value)
            }
            _ => return None,
        })
    }

    /// Makes the object that a slot has only imagined, which is one object from now on.
    fn settle(&mut self, abs: &mut Abs) {
        if !matches!(abs, Abs::Val(_)) {
            *abs = Abs::Val(self.tagged(abs));
        }
    }

    /// Makes the object that the word `depth` words from the top has only imagined.
    fn settle_operand(&mut self, f: &mut Frame, depth: usize) {
        let slot = f.slots.len() - depth;
        self.settle(&mut f.slots[slot]);
    }

    /// Makes the object of the imagined generator `depth` words from the top, if there is one: whoever delegates to it, or goes
    /// over it, has it to themselves.
    fn settle_private(&mut self, f: &mut Frame, depth: usize) {
        let slot = f.slots.len() - depth;
        if let generator @ Abs::Generator(_) = &f.slots[slot] {
            let object = self.object_of(&generator.clone(), true);
            f.slots[slot] = Abs::Val(object);
        }
    }

    /// Notes what the code expects of a slot, given as lessons name it.
    fn expect(&mut self, (code, header, slot): (u32, u32, u32), content: Content) {
        self.expected.push(Expected { code, header, slot, content });
    }

    fn make_state(&mut self, frame: &Frame, pc: u32, live: LocalSet, stack: usize, resume: Resume) -> StateId {
        let (own, virtuals) = frame.describe(pc, live, stack);
        let mut frames = frame.outer.frames.clone();
        frames.push(own);
        self.frame_slots = self.frame_slots.max(frame.window as u32 + frame.code.frame_size as u32);
        self.b.new_state(FrameState { frames, virtuals, stores: Vec::new(), resume })
    }

    fn exit_at(&mut self, body: &Body, frame: &Frame, pc: u32, reason: Reason) -> Exit {
        let live = body.live_before(pc);
        let stack = frame.slots.len() - frame.code.local_count;
        let state = self.make_state(frame, pc, live, stack, Resume::Reexecute);
        Exit::new(reason, state)
    }

    /// An exit that executes the current instruction again. To be called before the instruction changes the frame.
    fn exit_here(&mut self, body: &Body, frame: &Frame, pc: u32, reason: Reason) -> Exit {
        let state = match self.state {
            Some(state) => state,
            None => {
                let exit = self.exit_at(body, frame, pc, reason);
                *self.state.insert(exit.state)
            }
        };
        Exit::new(reason, state)
    }

    /// Ends the block with an exit.
    fn leave<T>(&mut self, body: &Body, frame: &Frame, pc: u32, reason: Reason) -> Step<T> {
        let exit = self.exit_here(body, frame, pc, reason);
        self.b.exit(exit);
        Err(Ended)
    }

    /// Exits if an assumption has ended.
    fn check_assumed(&mut self, body: &Body, f: &Frame, pc: u32, assumption: Assumption) {
        let exit = self.exit_here(body, f, pc, Reason::Invalidated);
        self.b.check_valid(assumption as u32, exit);
    }

    /// A heap constant.
    fn pool_value(&mut self, value: Word64) -> Value {
        if !value.is_pointer() {
            return self.b.value_const(value.word());
        }
        let entry = self.pool_entry(value);
        self.b.value_pool(entry)
    }

    /// The address of an object that is a constant.
    fn pool_ref(&mut self, object: Word64) -> Value {
        let entry = self.pool_entry(object);
        self.b.ref_pool(entry)
    }

    fn pool_entry(&mut self, value: Word64) -> ir::PoolId {
        let label = match value.tag() {
            Some(tag) => format!("{tag:?}"),
            None => String::new(),
        };
        self.b.func.pool_entry(value.word(), &label)
    }

    /// The header of an object that was made here.
    fn made_header(&self, value: Value) -> Option<ObjectHeader> {
        match self.b.func.inst(self.b.func.def_inst(value)?).imm {
            ir::Imm::Alloc(shape) => Some(ObjectHeader::new(shape.header)),
            _ => None,
        }
    }

    /// The constant that a slot is known to hold.
    fn known(&self, abs: &Abs) -> Option<Word64> {
        let Abs::Val(value) = abs else { return None };
        let inst = self.b.func.inst(self.b.func.def_inst(*value)?);
        let word = match inst.imm {
            ir::Imm::Pool(index) => self.b.func.pool[index].word,
            ir::Imm::Word(word) if inst.op == ir::Opcode::ValueConst => word,
            _ => return None,
        };
        // SAFETY: constants in the pool are alive: the code that is translated refers to them.
        unsafe { Word64::from_word(word) }
    }
}

/// How translation goes on after an instruction.
enum Flow {
    /// With the next one.
    Next,
    /// Behind so many.
    Skip(u32),
    /// Not at all: the block has its terminator.
    Ended,
}

impl Body {
    fn new(code: Gc<CodeObject>, analysis: Rc<Analysis>, depth: u32) -> Body {
        let count = analysis.blocks.len();
        Body {
            code,
            analysis,
            pending: (0..count).map(|_| Vec::new()).collect(),
            headers: (0..count).map(|_| None).collect(),
            returns: Vec::new(),
            raises: Vec::new(),
            uncaught: Uncaught::Left(Reason::Raise),
            ends: None,
            live: Vec::new(),
            live_start: 0,
            depth,
            is_called_seldom: false,
            entered_within: false,
            resumed: None,
            imagines: false,
            yields: None,
            fused: 0,
            turned: Vec::new(),
        }
    }

    fn live_before(&self, pc: u32) -> LocalSet {
        self.live[(pc - self.live_start) as usize]
    }

    /// Whether only exceptions in inlined frames lead to the current block.
    fn is_seldom_reached(&self) -> bool {
        self.is_called_seldom || self.depth > 0 && self.analysis.is_behind_handlers(self.live_start)
    }
}
