//! Executes functions directly: the meaning of the IR, against which passes and machine code are tested.
//!
//! It is slow and strict. Where the IR leaves something undefined (tagging an integer that is no fixnum, reading outside
//! of an object) it stops with a [`Trap`] instead of giving any answer. Memory is a toy; helpers are the caller's.

mod memory;
mod pure;

pub use memory::Memory;

use super::entities::{Block, Inst, StateId, Value};
use super::function::Function;
use super::inst::{BlockCall, Imm, Opcode};
use super::map::EntityMap;
use super::state::{FrameState, Operand, Resume, Virtual};
use super::types::{CallTarget, Callee, MemAccess, MemKind, Reason, Type};
use crate::abi::HelperId;
use crate::abi::value::{self, WORD};
use pure::Computed;
use std::fmt;

/// Why execution stopped without an answer: the IR or its input is wrong, or it ran for too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trap {
    /// What is wrong.
    pub message: String,
    /// The instruction, as printed.
    pub place: Option<String>,
}

impl Trap {
    /// A trap at a place yet unknown.
    pub fn new(message: impl Into<String>) -> Trap {
        Trap { message: message.into(), place: None }
    }

    /// The same at `inst`, unless an inner call placed it already.
    fn at(mut self, func: &Function, inst: Inst) -> Trap {
        self.place.get_or_insert_with(|| func.display(inst).to_string());
        self
    }
}

impl fmt::Display for Trap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{place}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for Trap {}

/// How an execution ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It returned this value word.
    Returned(u64),
    /// It left compiled code.
    Exited(Exited),
}

/// What an exit left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exited {
    /// Which frame state.
    pub state: StateId,
    /// Why.
    pub reason: Reason,
    /// How the interpreter goes on.
    pub resume: Resume,
    /// The slots written, in slots from the base of the outermost frame, in the order of the frame state. They are in
    /// memory as well.
    pub slots: Vec<(i32, u64)>,
}

/// What the evaluator asks of the world around the function. Words go in and out as raw bits.
pub trait World {
    /// Calls `helper`: a helper that may raise answers its raised mark when it did.
    fn helper(&mut self, memory: &mut Memory, helper: HelperId, args: &[u64]) -> Result<u64, Trap>;

    /// Goes on where compiled code called by compiled code left; answers the callee's result, zero when it raised.
    fn resume(&mut self, memory: &mut Memory, code: u32, exited: &Exited) -> Result<u64, Trap> {
        let _ = memory;
        match exited.resume {
            Resume::Raise => Ok(value::ABSENT),
            Resume::Reexecute | Resume::Catch => {
                Err(Trap::new(format!("the callee of code {code} exits @{} !{}", exited.state, exited.reason)))
            }
        }
    }

    /// Whether an assumption holds.
    fn holds(&mut self, assumption: u32) -> bool {
        let _ = assumption;
        true
    }

    /// Whether somebody has seen a frame of the function that runs.
    fn has_seen_frames(&mut self) -> bool {
        false
    }

    /// Whether an interrupt is pending, so that a poll takes its slow path.
    fn interrupted(&mut self) -> bool {
        false
    }
}

/// Executes functions that call each other by the index of their code.
#[derive(Debug)]
pub struct Evaluator<'a, W> {
    /// The functions.
    pub functions: &'a [Function],
    /// The world.
    pub world: W,
    /// The memory.
    pub memory: Memory,
    /// How many instructions may still be executed.
    pub fuel: u64,
    /// How many frames there may be.
    pub depth_limit: u32,
}

impl<'a, W: World> Evaluator<'a, W> {
    /// An evaluator with empty memory, and fuel for a million instructions.
    pub fn new(functions: &'a [Function], world: W) -> Self {
        Evaluator { functions, world, memory: Memory::new(), fuel: 1_000_000, depth_limit: 100 }
    }

    /// Executes `func` with its frame window at `base` and `args`, one for each parameter, as raw bits.
    pub fn run(&mut self, func: &Function, base: u64, args: &[u64]) -> Result<Outcome, Trap> {
        self.call(func, base, args, 1)
    }

    fn call(&mut self, func: &Function, base: u64, args: &[u64], depth: u32) -> Result<Outcome, Trap> {
        let params = func.params(func.entry());
        if params.len() != args.len() {
            return trap(format!("%{} takes {} arguments, found {}", func.name, params.len(), args.len()));
        }
        let mut frame = Frame { func, base, depth, values: EntityMap::filled(func.value_count(), 0) };
        for (&param, &arg) in params.iter().zip(args) {
            frame.values[param] = arg;
        }
        let mut block = func.entry();
        loop {
            match self.block(&mut frame, block)? {
                Flow::To(next) => block = next,
                Flow::Out(outcome) => return Ok(outcome),
            }
        }
    }

    fn block(&mut self, frame: &mut Frame<'_>, block: Block) -> Result<Flow, Trap> {
        for &inst in frame.func.insts(block) {
            self.fuel = self.fuel.checked_sub(1).ok_or_else(|| Trap::new("out of fuel"))?;
            let step = self.step(frame, inst);
            match step.map_err(|trap| trap.at(frame.func, inst))? {
                Step::Next(bits) => {
                    if let Some(result) = frame.func.result(inst) {
                        frame.values[result] = bits;
                    }
                }
                Step::Flow(flow) => return Ok(flow),
                Step::Exit => return Ok(Flow::Out(self.exit(frame, inst)?)),
            }
        }
        trap(format!("{block} does not end"))
    }

    fn step(&mut self, frame: &mut Frame<'_>, inst: Inst) -> Result<Step, Trap> {
        let data = frame.func.inst(inst);
        let args: ValueArgs = data.args.iter().map(|&arg| frame.values[arg]).collect();
        match pure::compute(data, &args)? {
            Some(Computed::Bits(bits)) => return Ok(Step::Next(bits)),
            Some(Computed::Holds) => return Ok(Step::Next(0)),
            Some(Computed::Fails) => return Ok(Step::Exit),
            None => {}
        }
        let guard = |holds| if holds { Step::Next(0) } else { Step::Exit };
        Ok(match (data.op, data.imm) {
            (Opcode::ValuePool | Opcode::RefPool, Imm::Pool(index)) => Step::Next(frame.func.pool[index].word),
            (Opcode::CheckPool, Imm::Pool(index)) => guard(args[0] == frame.func.pool[index].word),
            (Opcode::FrameAddr, Imm::Slot(slot)) => Step::Next(frame.slot(slot)),
            (Opcode::FrameLoad, Imm::Slot(slot)) => Step::Next(self.memory.read_word(frame.slot(slot))?),
            (Opcode::FrameStore, Imm::Slot(slot)) => {
                self.memory.write_word(frame.slot(slot), args[0])?;
                Step::Next(0)
            }
            (Opcode::BoxFloat, _) => Step::Next(self.memory.box_float(f64::from_bits(args[0]))?),
            (Opcode::BoxWord, _) => Step::Next(self.memory.box_word(args[0])?),
            (Opcode::CheckWord, _) => match self.memory.integer(args[0])? {
                Some((word, true)) => Step::Next(word),
                _ => Step::Exit,
            },
            (Opcode::CheckLowBits, _) => match self.memory.integer(args[0])? {
                Some((word, _)) => Step::Next(word),
                None => Step::Exit,
            },
            (Opcode::UnboxFloat, _) => match self.memory.float(args[0])? {
                Some(float) => Step::Next(float.to_bits()),
                None => return trap("the value is no float"),
            },
            (Opcode::CheckFloat, _) => match self.memory.float(args[0])? {
                Some(float) => Step::Next(float.to_bits()),
                None => Step::Exit,
            },
            (Opcode::CheckNumber, _) => match value::as_fixnum(args[0]) {
                Some(int) => Step::Next((int as f64).to_bits()),
                None => self.memory.float(args[0])?.map_or(Step::Exit, |float| Step::Next(float.to_bits())),
            },
            (Opcode::CheckObj, Imm::Tag(tag)) => {
                let header = self.memory.read_word(args[0])?;
                if header & value::HEADER_TAG_MASK == u64::from(tag) { Step::Next(args[0]) } else { Step::Exit }
            }
            (Opcode::CheckHeader, Imm::Header(test)) => {
                guard(self.memory.read_word(args[0])? & test.mask == test.expected)
            }
            (Opcode::HasHeader, Imm::Header(test)) => {
                Step::Next(u64::from(self.memory.read_word(args[0])? & test.mask == test.expected))
            }
            // The evaluator has no machine code.
            (Opcode::EntryOf, _) => Step::Next(0),
            (Opcode::CheckValid, Imm::Assumption(number)) => guard(self.world.holds(number)),
            (Opcode::CheckUnseen, _) => guard(!self.world.has_seen_frames()),
            (Opcode::Alloc, Imm::Alloc(shape)) => Step::Next(self.memory.alloc(shape.size, shape.header)?),
            (Opcode::Load | Opcode::Store | Opcode::LoadElem | Opcode::StoreElem, Imm::Mem(access)) => {
                Step::Next(self.access(data.op, access, &args)?)
            }
            (Opcode::Anchor, _) => guard(true),
            (Opcode::StackCheck, Imm::Depth(frames)) => guard(frame.depth.saturating_add(frames) <= self.depth_limit),
            (Opcode::Poll, _) => {
                let raised = self.world.interrupted()
                    && self.world.helper(&mut self.memory, HelperId::Poll, &[frame.base])? == value::ABSENT;
                guard(!raised)
            }
            (Opcode::Helper, Imm::Helper(helper)) => {
                let result = self.world.helper(&mut self.memory, helper, &args)?;
                let signature = helper.signature();
                let raised = signature.raise && result == signature.raised_mark();
                if raised && !frame.func.catches(data) { Step::Exit } else { Step::Next(result) }
            }
            (Opcode::CallCode, Imm::Call(target)) => match self.call_code(frame, target, &data.args)? {
                value::ABSENT if !frame.func.catches(data) => Step::Exit,
                result => Step::Next(result),
            },
            (Opcode::Jump, _) => Step::Flow(frame.goto(&data.targets[0])),
            (Opcode::Branch, _) => Step::Flow(frame.goto(&data.targets[usize::from(args[0] == 0)])),
            (Opcode::Return, _) => Step::Flow(Flow::Out(Outcome::Returned(args[0]))),
            (Opcode::Exit, _) => Step::Exit,
            _ => return trap("it cannot be executed"),
        })
    }

    fn access(&mut self, op: Opcode, access: MemAccess, args: &[u64]) -> Result<u64, Trap> {
        let scaled = |index: u64| index.wrapping_mul(u64::from(access.kind.size()));
        let (address, stored) = match (op, args) {
            (Opcode::LoadElem | Opcode::StoreElem, [base, index, stored @ ..]) => {
                (base.wrapping_add(scaled(*index)), stored)
            }
            (_, [base, stored @ ..]) => (*base, stored),
            _ => return trap("it has no address"),
        };
        let address = address.wrapping_add_signed(access.offset.into());
        match stored {
            [] => self.memory.read(address, access.kind),
            [bits, ..] => self.memory.write(address, access.kind, *bits).map(|()| 0),
        }
    }

    fn call_code(&mut self, frame: &Frame<'_>, target: CallTarget, args: &[Value]) -> Result<u64, Trap> {
        let code = match target.callee {
            Callee::Code(code) => code,
            Callee::Function => {
                let header = self.memory.read(frame.values[args[0]], MemKind::Int)?;
                (header >> value::HEADER_CODE_SHIFT) as u32 & value::HEADER_NUMBER_MASK
            }
            Callee::Entry => return trap("there is no machine code to call"),
        };
        let functions = self.functions;
        let Some(callee) = functions.iter().find(|func| func.code == code) else {
            return trap(format!("there is no function of code {code}"));
        };
        if frame.depth > HARD_DEPTH {
            return trap("calls without a stack check");
        }
        let types =
            |func: &Function, values: &[Value]| -> Vec<Type> { values.iter().map(|&value| func.ty(value)).collect() };
        if types(frame.func, args) != types(callee, callee.params(callee.entry())) {
            return trap(format!("the arguments are not those that %{} takes", callee.name));
        }
        let args: ValueArgs = args.iter().map(|&arg| frame.values[arg]).collect();
        match self.call(callee, frame.slot(target.window), &args, frame.depth + 1)? {
            Outcome::Returned(word) => Ok(word),
            Outcome::Exited(exited) => self.world.resume(&mut self.memory, code, &exited),
        }
    }

    /// Writes the frame state of `inst` into the window.
    fn exit(&mut self, frame: &Frame<'_>, inst: Inst) -> Result<Outcome, Trap> {
        let Some(exit) = frame.func.inst(inst).exit else {
            return trap("an instruction without exit fails");
        };
        let state = &frame.func.states[exit.state];
        let objects = self.virtuals(frame, state)?;
        for store in &state.stores {
            let word = self.operand(frame, &objects, &store.operand)?;
            let address = frame.values[store.base].wrapping_add_signed(store.offset.into());
            self.memory.write_word(address, word)?;
        }
        let mut slots = Vec::new();
        for inner in &state.frames {
            for (slot, operand) in &inner.slots {
                slots.push((inner.window + slot, self.operand(frame, &objects, operand)?));
            }
        }
        for &(slot, word) in &slots {
            self.memory.write_word(frame.slot(slot), word)?;
        }
        Ok(Outcome::Exited(Exited { state: exit.state, reason: exit.reason, resume: state.resume, slots }))
    }

    /// Allocates the virtual objects first and fills them then, as they may refer to each other.
    fn virtuals(&mut self, frame: &Frame<'_>, state: &FrameState) -> Result<Vec<u64>, Trap> {
        let mut objects = Vec::with_capacity(state.virtuals.len());
        for &Virtual { size, header, .. } in &state.virtuals {
            let address = self.memory.alloc(size, header)?;
            for offset in (WORD..u64::from(size)).step_by(WORD as usize) {
                self.memory.write_word(address + offset, 0)?;
            }
            objects.push(address);
        }
        for (object, &address) in state.virtuals.iter().zip(&objects) {
            for (offset, operand) in &object.fields {
                let word = self.operand(frame, &objects, operand)?;
                self.memory.write_word(address + u64::from(*offset), word)?;
            }
        }
        Ok(objects)
    }

    /// The value word of an operand: what the exit tags.
    fn operand(&mut self, frame: &Frame<'_>, objects: &[u64], operand: &Operand) -> Result<u64, Trap> {
        let value = match *operand {
            Operand::Absent => return Ok(value::ABSENT),
            Operand::Virtual(index) => return Ok(objects[index as usize]),
            Operand::Raw(value) => return Ok(frame.values[value]),
            Operand::Value(value) => value,
        };
        let bits = frame.values[value];
        match frame.func.ty(value) {
            Type::Value | Type::Ref => Ok(bits),
            Type::Bool => Ok(value::boolean(bits != 0)),
            Type::Float => self.memory.box_float(f64::from_bits(bits)),
            Type::Int => pure::tag_int(bits as i64),
            Type::Word => self.memory.box_word(bits),
        }
    }
}

/// The depth of calls at which the evaluator itself gives up, to spare the native stack.
const HARD_DEPTH: u32 = 1000;

type ValueArgs = smallvec::SmallVec<[u64; 4]>;

/// One call of a function.
struct Frame<'f> {
    func: &'f Function,
    base: u64,
    depth: u32,
    values: EntityMap<Value, u64>,
}

impl Frame<'_> {
    fn slot(&self, slot: i32) -> u64 {
        self.base.wrapping_add_signed(i64::from(slot) * WORD as i64)
    }

    /// Passes the arguments of an edge, all at once.
    fn goto(&mut self, target: &BlockCall) -> Flow {
        let args: ValueArgs = target.args.iter().map(|&arg| self.values[arg]).collect();
        for (&param, arg) in self.func.params(target.block).iter().zip(args) {
            self.values[param] = arg;
        }
        Flow::To(target.block)
    }
}

enum Step {
    /// Go on, with these bits as the result.
    Next(u64),
    Flow(Flow),
    Exit,
}

enum Flow {
    To(Block),
    Out(Outcome),
}

fn trap<T>(message: impl Into<String>) -> Result<T, Trap> {
    Err(Trap::new(message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::parse;

    /// A world in which nothing holds, all is seen, an interrupt is pending, and every helper raises.
    struct Hostile;

    impl World for Hostile {
        fn helper(&mut self, _: &mut Memory, helper: HelperId, _: &[u64]) -> Result<u64, Trap> {
            Ok(helper.signature().raised_mark())
        }

        fn holds(&mut self, _: u32) -> bool {
            false
        }

        fn has_seen_frames(&mut self) -> bool {
            true
        }

        fn interrupted(&mut self) -> bool {
            true
        }
    }

    /// The reason for which a function with this instruction exits.
    fn reason(line: &str) -> Option<Reason> {
        let text = format!(
            "fn %f(v0: value) {{\nblock0(v0):\n  {line}\n  return v0\n\
             state s0 = [code 0 pc 0 window 0 {{}}]\nstate s1 = [code 0 pc 0 window 0 {{}}] raise\n}}"
        );
        let functions = [parse(&text).unwrap()];
        let outcome = Evaluator::new(&functions, Hostile).run(&functions[0], 0, &[value::NONE]);
        match outcome.unwrap() {
            Outcome::Returned(_) => None,
            Outcome::Exited(exited) => Some(exited.reason),
        }
    }

    #[test]
    fn the_world_decides() {
        assert_eq!(reason("check_valid 3 !invalidated @s0"), Some(Reason::Invalidated));
        assert_eq!(reason("check_unseen 0 !seen @s0"), Some(Reason::Seen));
        assert_eq!(reason("poll !poll @s1"), Some(Reason::Poll));
        assert_eq!(reason("v1 = helper get_iter(v0) !raise @s1"), Some(Reason::Raise));
        assert_eq!(reason("v1 = helper truth(v0) !raise @s1"), Some(Reason::Raise));
        assert_eq!(reason("stack_check 99 !stack @s0"), None);
        assert_eq!(reason("stack_check 100 !stack @s0"), Some(Reason::Stack));
    }

    #[test]
    fn a_trap_names_its_instruction() {
        let functions = [parse("fn %f(v0: value) {\nblock0(v0):\n  v1 = untag_int v0\n  return v0\n}").unwrap()];
        let trap = Evaluator::new(&functions, Hostile).run(&functions[0], 0, &[value::NONE]).unwrap_err();
        assert_eq!(trap.to_string(), "v1 = untag_int v0: 0x4 is no fixnum");
    }
}
