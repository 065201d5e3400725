//! Frame states: how the interpreter's frames are rebuilt when compiled code is left.

use super::entities::Value;

/// What the interpreter does first after an exit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Resume {
    /// It executes the instruction at the pc of the innermost frame.
    #[default]
    Reexecute,
    /// It handles the pending exception as raised at the pc of the innermost frame.
    Raise,
    /// Nothing: an instruction with this state does not leave compiled code when it has raised, but answers its raised
    /// mark, and the code behind it looks at that. The state says only which frames there are.
    Catch,
}

impl Resume {
    /// The name in the text form, which the usual way does without.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Resume::Reexecute => None,
            Resume::Raise => Some("raise"),
            Resume::Catch => Some("catch"),
        }
    }
}

/// What stands in a slot of a frame or a field of a virtual object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operand {
    /// An SSA value of any type, tagged at the exit.
    Value(Value),
    /// The bits of an SSA value as they are: what an object holds that is no value word.
    Raw(Value),
    /// Nothing: zero is written.
    Absent,
    /// The object rebuilt from the virtual of this number.
    Virtual(u32),
}

impl Operand {
    /// The SSA value it names, if any.
    pub const fn value(self) -> Option<Value> {
        match self {
            Operand::Value(value) | Operand::Raw(value) => Some(value),
            Operand::Absent | Operand::Virtual(_) => None,
        }
    }
}

/// What a frame is one of, as far as returning from it is concerned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FrameKind {
    /// A function.
    #[default]
    Function,
    /// An initializer: its caller gets the word of slot 0 in place of what it returns.
    Initializer,
    /// A generator, which stands in the slot below its function and runs from now on.
    Generator,
    /// A special method of an operator, whose operands its caller still has: the caller finishes the instruction.
    Operator,
    /// The same, of the other method that the operator may begin with.
    Alternative,
    /// A function that stands for a native one: its frame does not count as a call.
    Native,
}

impl FrameKind {
    /// All kinds.
    pub const ALL: [FrameKind; 6] = [
        FrameKind::Function,
        FrameKind::Initializer,
        FrameKind::Generator,
        FrameKind::Operator,
        FrameKind::Alternative,
        FrameKind::Native,
    ];

    /// The name in the text form, which the usual kind does without.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            FrameKind::Function => None,
            FrameKind::Initializer => Some("initializer"),
            FrameKind::Generator => Some("generator"),
            FrameKind::Operator => Some("operator"),
            FrameKind::Alternative => Some("alternative"),
            FrameKind::Native => Some("native"),
        }
    }
}

/// An instruction of the bytecode of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The index of the code.
    pub code: u32,
    /// The instruction.
    pub pc: u32,
}

/// The slots of one frame, and where in its code it stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FrameSlots {
    /// The index of the frame's code.
    pub code: u32,
    /// The instruction: the one to go on at for the innermost frame, the call for an outer one.
    pub pc: u32,
    /// Where slot 0 stands, in slots from the base of the outermost frame.
    pub window: i32,
    /// What it is a frame of.
    pub kind: FrameKind,
    /// The slots to be written, ascending. Slot [`FrameSlots::CALLEE`] is the frame's function; slots not listed hold
    /// already what the interpreter expects.
    pub slots: Vec<(i32, Operand)>,
    /// Those of the slots which are to hold a new dict, made of the tuple of names and values that is written there.
    pub dicts: Vec<i32>,
}

impl FrameSlots {
    /// The slot of the frame's function value.
    pub const CALLEE: i32 = -2;
    /// The slot of the generator that the frame is of, if it is one's.
    pub const GENERATOR: i32 = -3;
    /// The slot of the link word, which only the runtime writes.
    pub const LINK: i32 = -1;
}

/// An object that compiled code did not allocate and the exit must.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Virtual {
    /// The size in bytes, header included.
    pub size: u32,
    /// The header word.
    pub header: u64,
    /// The fields, by their offset in bytes; fields not listed are zero. The header is listed where it is not known
    /// beforehand.
    pub fields: Vec<(u32, Operand)>,
}

/// A word that memory should hold, but compiled code keeps in a register: the exit writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PendingStore {
    /// The address of the object.
    pub base: Value,
    /// The distance from it, in bytes.
    pub offset: i32,
    /// What is written.
    pub operand: Operand,
}

/// All frames at one place of the program, the outermost first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FrameState {
    /// The frames, the outermost first; never empty in a verified function.
    pub frames: Vec<FrameSlots>,
    /// The objects to be rebuilt; they may refer to each other in any order.
    pub virtuals: Vec<Virtual>,
    /// What is to be written to memory, before anything looks at it.
    pub stores: Vec<PendingStore>,
    /// How the innermost frame goes on.
    pub resume: Resume,
}

impl FrameState {
    /// Every operand, of frames, virtuals and stores.
    pub fn operands(&self) -> impl Iterator<Item = &Operand> {
        let slots = self.frames.iter().flat_map(|frame| frame.slots.iter().map(|(_, operand)| operand));
        let fields = self.virtuals.iter().flat_map(|object| object.fields.iter().map(|(_, operand)| operand));
        slots.chain(fields).chain(self.stores.iter().map(|store| &store.operand))
    }

    /// Every operand, to be changed.
    pub fn operands_mut(&mut self) -> impl Iterator<Item = &mut Operand> {
        let slots = self.frames.iter_mut().flat_map(|frame| frame.slots.iter_mut().map(|(_, operand)| operand));
        let fields = self.virtuals.iter_mut().flat_map(|object| object.fields.iter_mut().map(|(_, operand)| operand));
        slots.chain(fields).chain(self.stores.iter_mut().map(|store| &mut store.operand))
    }

    /// Every SSA value used.
    pub fn values(&self) -> impl Iterator<Item = Value> {
        let operands = self.operands().filter_map(|operand| operand.value());
        operands.chain(self.stores.iter().map(|store| store.base))
    }

    /// How many of the frames count as calls.
    pub fn calls(&self) -> usize {
        self.frames.iter().filter(|frame| frame.kind != FrameKind::Native).count()
    }

    /// Where the innermost frame stands.
    ///
    /// # Panics
    /// If there is no frame.
    pub fn place(&self) -> Place {
        let innermost = self.frames.last().expect("a state has a frame");
        Place { code: innermost.code, pc: innermost.pc }
    }

    /// Replaces every SSA value `v` by `f(v)`.
    pub fn map_values(&mut self, mut f: impl FnMut(Value) -> Value) {
        self.operands_mut().for_each(|operand| {
            if let Operand::Value(value) | Operand::Raw(value) = operand {
                *value = f(*value);
            }
        });
        for store in &mut self.stores {
            store.base = f(store.base);
        }
    }
}
