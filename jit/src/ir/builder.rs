//! Appends or inserts instructions: one typed method for each.

use super::entities::{Block, PoolId, StateId, Value};
use super::function::Function;
use super::inst::{BlockCall, Exit, Imm, InstData, Opcode, for_each_inst};
use super::state::FrameState;
use super::types::{AllocShape, CallTarget, Cond, HeaderTest, MemAccess, Type};
use crate::abi::HelperId;
use crate::ir::entities::Inst;

/// A place in a function where instructions are put, one after the other.
#[derive(Debug)]
pub struct Builder<'f> {
    /// The function.
    pub func: &'f mut Function,
    /// The block, and the number the next instruction gets; `None` for "at the end".
    place: Option<(Block, Option<usize>)>,
}

impl<'f> Builder<'f> {
    /// A builder without a place: call [`Builder::switch_to`] before anything is put.
    pub fn new(func: &'f mut Function) -> Self {
        Builder { func, place: None }
    }

    /// A builder that inserts before `inst`.
    pub fn before(func: &'f mut Function, inst: Inst) -> Self {
        let (block, index) = func.place(inst);
        Builder { func, place: Some((block, Some(index))) }
    }

    /// A builder that inserts before the terminator of `block`.
    pub fn before_terminator(func: &'f mut Function, block: Block) -> Self {
        let index = func.terminator(block).map(|_| func.insts(block).len() - 1);
        Builder { func, place: Some((block, index)) }
    }

    /// A builder that inserts at the start of `block`.
    pub fn at_start(func: &'f mut Function, block: Block) -> Self {
        Builder { func, place: Some((block, Some(0))) }
    }

    /// A new block at the end of the function.
    pub fn create_block(&mut self) -> Block {
        self.func.create_block()
    }

    /// Appends a parameter to `block`.
    pub fn append_param(&mut self, block: Block, ty: Type) -> Value {
        self.func.append_param(block, ty)
    }

    /// Appends what follows to `block`.
    pub fn switch_to(&mut self, block: Block) {
        self.place = Some((block, None));
    }

    /// The block to which instructions are put.
    pub fn block(&self) -> Block {
        self.place.expect("the builder has a place").0
    }

    /// Whether the block has a terminator, so that nothing can follow.
    pub fn is_terminated(&self) -> bool {
        self.func.terminator(self.block()).is_some()
    }

    /// Adds a frame state.
    pub fn new_state(&mut self, state: FrameState) -> StateId {
        self.func.new_state(state)
    }

    /// Puts an instruction; the typed methods are the usual way.
    pub fn put(&mut self, data: InstData) -> Inst {
        let inst = self.func.make_inst(data);
        match self.place.as_mut().expect("the builder has a place") {
            (block, None) => {
                debug_assert!(self.func.terminator(*block).is_none(), "{block} has its terminator already");
                self.func.append_inst(*block, inst);
            }
            (block, Some(index)) => {
                self.func.insert_inst(*block, *index, inst);
                *index += 1;
            }
        }
        inst
    }

    fn put_value(&mut self, data: InstData) -> Value {
        let inst = self.put(data);
        self.func.result(inst).expect("the instruction has a result")
    }

    /// The double `float`.
    pub fn float(&mut self, float: f64) -> Value {
        self.float_const(float.to_bits())
    }

    /// Calls a helper that may not raise.
    pub fn helper(&mut self, helper: HelperId, args: &[Value]) -> Value {
        self.put_value(InstData::new(Opcode::Helper, Imm::Helper(helper), args))
    }

    /// Calls a helper that may raise: the state of `exit` resumes with the pending exception.
    pub fn helper_raising(&mut self, helper: HelperId, args: &[Value], exit: Exit) -> Value {
        self.put_value(InstData::new(Opcode::Helper, Imm::Helper(helper), args).with_exit(exit))
    }

    /// Calls compiled code with the function's address and its arguments: the state of `exit` resumes with the pending
    /// exception.
    pub fn call_code(&mut self, target: CallTarget, function: Value, args: &[Value], exit: Exit) -> Value {
        let mut data = InstData::new(Opcode::CallCode, Imm::Call(target), &[function]);
        data.args.extend_from_slice(args);
        self.put_value(data.with_exit(exit))
    }

    /// Goes to `block`.
    pub fn jump(&mut self, block: Block, args: &[Value]) {
        self.put(InstData::new(Opcode::Jump, Imm::None, &[]).with_targets([BlockCall::new(block, args)]));
    }

    /// Goes to `yes` if `cond` is true, else to `no`.
    pub fn branch(&mut self, cond: Value, yes: Block, yes_args: &[Value], no: Block, no_args: &[Value]) {
        let targets = [BlockCall::new(yes, yes_args), BlockCall::new(no, no_args)];
        self.put(InstData::new(Opcode::Branch, Imm::None, &[cond]).with_targets(targets));
    }

    /// Returns `value`.
    pub fn ret(&mut self, value: Value) {
        self.put(InstData::new(Opcode::Return, Imm::None, &[value]));
    }

    /// Leaves compiled code.
    pub fn exit(&mut self, exit: Exit) {
        self.put(InstData::new(Opcode::Exit, Imm::None, &[]).with_exit(exit));
    }
}

/// The return type and the way to it: nothing, or the result's value.
macro_rules! put {
    (type None) => {
        ()
    };
    (type $result:ident) => {
        Value
    };
    (None $builder:ident $data:expr) => {{
        $builder.put($data);
    }};
    ($result:ident $builder:ident $data:expr) => {
        $builder.put_value($data)
    };
}

macro_rules! imm {
    () => {
        Imm::None
    };
    ($imm:ident $field:ident) => {
        Imm::$imm($field)
    };
}

macro_rules! define_methods {
    (
        fixed {$(
            $(#[$doc:meta])* $method:ident $name:ident $text:literal ($($arg:ident: $kind:ident),*)
                [$($imm:ident $field:ident: $immty:ty)?] -> $result:ident $class:ident $($exit:ident)?;
        )*}
        special { $($special:tt)* }
    ) => {
        impl Builder<'_> {$(
            $(#[$doc])*
            pub fn $method(&mut self, $($field: $immty,)? $($arg: Value,)* $($exit: Exit)?) -> put!(type $result) {
                let data = InstData::new(Opcode::$name, imm!($($imm $field)?), &[$($arg),*])$(.with_exit($exit))?;
                put!($result self data)
            }
        )*}
    };
}

for_each_inst!(define_methods);
