//! The instruction table: operands, immediates, results and effects of every instruction, written once.

use super::entities::{Block, PoolId, StateId, Value};
use super::state::Place;
use super::types::{AllocShape, CallTarget, Cond, HeaderTest, MemAccess, Reason, Type};
use crate::abi::{Heap, HeapSet, HelperId};
use smallvec::SmallVec;
use std::fmt;

/// Hands the instruction table to the macro `$m`.
///
/// A row of `fixed`: `builder_method Variant "text" (operand: kind, ...) [Imm field: type] -> result class exit;`.
/// The immediate and the word `exit` (the instruction can leave compiled code and needs a frame state) are optional.
/// Rows of `special` take a varying number of operands, and their builder methods are written by hand.
macro_rules! for_each_inst {
    ($m:ident) => {
        $m! {
            fixed {
                /// An integer.
                int_const IntConst "int.const" () [Int int: i64] -> Int Pure;
                /// A double.
                float_const FloatConst "float.const" () [Float bits: u64] -> Float Pure;
                /// A bool.
                bool_const BoolConst "bool.const" () [Bool bool: bool] -> Bool Pure;
                /// A value word that is no pointer.
                value_const ValueConst "value.const" () [Word word: u64] -> Value Pure;
                /// A heap constant as a value.
                value_pool ValuePool "value.pool" () [Pool index: PoolId] -> Value Pure;
                /// The address of a heap constant.
                ref_pool RefPool "ref.pool" () [Pool index: PoolId] -> Ref Pure;

                /// Reads a slot of the frame window.
                frame_load FrameLoad "frame_load" () [Slot slot: i32] -> Value FrameLoad;
                /// Writes a slot of the frame window.
                frame_store FrameStore "frame_store" (value: Value) [Slot slot: i32] -> None FrameStore;
                /// The address of a slot of the frame window.
                frame_addr FrameAddr "frame_addr" () [Slot slot: i32] -> Ref Pure;

                /// The fixnum of an integer within the fixnum range.
                tag_int TagInt "tag_int" (int: Int) [] -> Value Pure;
                /// `True` or `False`.
                tag_bool TagBool "tag_bool" (bool: Bool) [] -> Value Pure;
                /// The value of a double: a flonum, or a new heap float.
                box_float BoxFloat "box_float" (float: Float) [] -> Value Box;
                /// The value of an object's address.
                ref_to_value RefToValue "ref_to_value" (address: Ref) [] -> Value Pure;
                /// The address of a value known to be a heap pointer.
                value_to_ref ValueToRef "value_to_ref" (value: Value) [] -> Ref Guarded;
                /// The integer of a value known to be a fixnum.
                untag_int UntagInt "untag_int" (value: Value) [] -> Int Pure;
                /// The double of a value known to be a flonum or a heap float.
                unbox_float UnboxFloat "unbox_float" (value: Value) [] -> Float Guarded;
                /// The bool of a value known to be `True` or `False`.
                untag_bool UntagBool "untag_bool" (value: Value) [] -> Bool Pure;
                /// The integer of 64 bits, the highest one not a sign, as Python has it: a fixnum or a larger integer on the heap.
                box_word BoxWord "box_word" (word: Word) [] -> Value Box;
                /// The same 64 bits, the highest one not a sign.
                int_to_word IntToWord "int_to_word" (int: Int) [] -> Word Pure;
                /// The same 64 bits, the highest one a sign.
                word_to_int WordToInt "word_to_int" (word: Word) [] -> Int Pure;
                /// The double nearest to an integer of 64 bits without a sign.
                word_to_float WordToFloat "word_to_float" (word: Word) [] -> Float Pure;
                /// The double nearest to an integer.
                int_to_float IntToFloat "int_to_float" (int: Int) [] -> Float Pure;
                /// 0 or 1.
                bool_to_int BoolToInt "bool_to_int" (bool: Bool) [] -> Int Pure;

                /// Whether a value is a fixnum.
                is_int IsInt "is_int" (value: Value) [] -> Bool Pure;
                /// Whether a value is a heap pointer.
                is_ref IsRef "is_ref" (value: Value) [] -> Bool Pure;
                /// The integer of a value; exits unless it is a fixnum.
                check_int CheckInt "check_int" (value: Value) [] -> Int Pure exit;
                /// The double of a value; exits unless it is a flonum or a heap float.
                check_float CheckFloat "check_float" (value: Value) [] -> Float Pure exit;
                /// The double nearest to a value; exits unless it is a fixnum, a flonum or a heap float.
                check_number CheckNumber "check_number" (value: Value) [] -> Float Pure exit;
                /// The bool of a value; exits unless it is `True` or `False`.
                check_bool CheckBool "check_bool" (value: Value) [] -> Bool Pure exit;
                /// The integer of a value; exits unless it is one from 0 to 2^64 - 1.
                check_word CheckWord "check_word" (value: Value) [] -> Word Pure exit;
                /// The lowest 64 bits of a value; exits unless it is an integer, of any size.
                check_low_bits CheckLowBits "check_low_bits" (value: Value) [] -> Int Pure exit;
                /// The address of a value; exits unless it is a heap pointer to an object of this type tag.
                check_obj CheckObj "check_obj" (value: Value) [Tag tag: u8] -> Ref Pure exit;
                /// The address of a value; exits unless it is a heap pointer.
                check_ref CheckRef "check_ref" (value: Value) [] -> Ref Pure exit;
                /// Exits unless the object's header has the expected bits.
                check_header CheckHeader "check_header" (object: Ref) [Header test: HeaderTest] -> None HeaderLoad exit;
                /// Whether the object's header has the expected bits.
                has_header HasHeader "has_header" (object: Ref) [Header test: HeaderTest] -> Bool HeaderLook;
                /// Exits unless the value is this word.
                check_const CheckConst "check_const" (value: Value) [Word word: u64] -> None Pure exit;
                /// Exits unless the value is this heap constant.
                check_pool CheckPool "check_pool" (value: Value) [Pool index: PoolId] -> None Pure exit;
                /// The value itself; exits if it is absent.
                check_bound CheckBound "check_bound" (value: Value) [] -> Value Pure exit;
                /// Exits unless the bool is true.
                check_true CheckTrue "check_true" (bool: Bool) [] -> None Pure exit;
                /// Exits unless the bool is false.
                check_false CheckFalse "check_false" (bool: Bool) [] -> None Pure exit;
                /// The integer itself; exits unless it is within the fixnum range.
                check_fixnum CheckFixnum "check_fixnum" (int: Int) [] -> Int Pure exit;
                /// Exits unless the assumption holds.
                check_valid CheckValid "check_valid" () [Assumption assumption: u32] -> None Watch exit;
                /// Exits if somebody has seen the frame whose first slot this is, above which there is none.
                check_unseen CheckUnseen "check_unseen" () [Slot slot: i32] -> None Watch exit;

                /// The wrapping sum.
                add Add "add" (left: Int, right: Int) [] -> Int Pure;
                /// The wrapping difference.
                sub Sub "sub" (left: Int, right: Int) [] -> Int Pure;
                /// The wrapping product.
                mul Mul "mul" (left: Int, right: Int) [] -> Int Pure;
                /// Bitwise and.
                and And "and" (left: Int, right: Int) [] -> Int Pure;
                /// Bitwise or.
                or Or "or" (left: Int, right: Int) [] -> Int Pure;
                /// Bitwise exclusive or.
                xor Xor "xor" (left: Int, right: Int) [] -> Int Pure;
                /// Shift left by the count modulo 64, wrapping.
                shl Shl "shl" (int: Int, count: Int) [] -> Int Pure;
                /// Arithmetic shift right by the count modulo 64.
                sar Sar "sar" (int: Int, count: Int) [] -> Int Pure;
                /// Logical shift right by the count modulo 64.
                shr Shr "shr" (int: Int, count: Int) [] -> Int Pure;
                /// The quotient of two integers without signs, of which the first has that many bits and the second is not zero.
                udiv Udiv "udiv" (left: Int, right: Int) [Bits bits: u32] -> Int Guarded;
                /// The remainder of that quotient.
                urem Urem "urem" (left: Int, right: Int) [Bits bits: u32] -> Int Guarded;
                /// Wrapping negation.
                neg Neg "neg" (int: Int) [] -> Int Pure;
                /// Bitwise complement.
                bnot Bnot "bnot" (int: Int) [] -> Int Pure;
                /// The sum; exits unless it is a fixnum.
                add_ovf AddOvf "add_ovf" (left: Int, right: Int) [] -> Int Pure exit;
                /// The difference; exits unless it is a fixnum.
                sub_ovf SubOvf "sub_ovf" (left: Int, right: Int) [] -> Int Pure exit;
                /// The product; exits unless it is a fixnum.
                mul_ovf MulOvf "mul_ovf" (left: Int, right: Int) [] -> Int Pure exit;
                /// The negation; exits unless it is a fixnum.
                neg_ovf NegOvf "neg_ovf" (int: Int) [] -> Int Pure exit;
                /// Shift left; exits unless the count is in 0..=62 and the exact result is a fixnum.
                shl_ovf ShlOvf "shl_ovf" (int: Int, count: Int) [] -> Int Pure exit;
                /// The quotient rounded down; the divisor is not zero. The least fixnum by -1 gives no fixnum.
                floordiv FloorDiv "floordiv" (left: Int, right: Int) [] -> Int Guarded;
                /// The remainder with the sign of the divisor, which is not zero.
                floor_mod FloorMod "mod" (left: Int, right: Int) [] -> Int Guarded;
                /// The absolute value, wrapping. That of the least fixnum is no fixnum.
                abs Abs "abs" (int: Int) [] -> Int Pure;
                /// The lesser integer.
                min Min "min" (left: Int, right: Int) [] -> Int Pure;
                /// The greater integer.
                max Max "max" (left: Int, right: Int) [] -> Int Pure;
                /// Compares two integers.
                icmp Icmp "icmp" (left: Int, right: Int) [Cond cond: Cond] -> Bool Pure;

                /// The sum of two doubles.
                fadd Fadd "fadd" (left: Float, right: Float) [] -> Float Pure;
                /// The difference of two doubles.
                fsub Fsub "fsub" (left: Float, right: Float) [] -> Float Pure;
                /// The product of two doubles.
                fmul Fmul "fmul" (left: Float, right: Float) [] -> Float Pure;
                /// The quotient of two doubles as IEEE 754 gives it, also for a divisor of zero.
                fdiv Fdiv "fdiv" (left: Float, right: Float) [] -> Float Pure;
                /// The double with its sign flipped.
                fneg Fneg "fneg" (float: Float) [] -> Float Pure;
                /// The double with its sign cleared.
                fabs Fabs "fabs" (float: Float) [] -> Float Pure;
                /// The square root; NaN below zero.
                fsqrt Fsqrt "fsqrt" (float: Float) [] -> Float Pure;
                /// The double rounded down.
                ffloor Ffloor "ffloor" (float: Float) [] -> Float Pure;
                /// Compares two doubles.
                fcmp Fcmp "fcmp" (left: Float, right: Float) [Cond cond: Cond] -> Bool Pure;
                /// Whether one value stands for the double, however often it is put into a box: it is a flonum, a zero or infinite.
                has_one_box HasOneBox "has_one_box" (float: Float) [] -> Bool Pure;
                /// The integer of a double; exits unless it is a fixnum exactly.
                float_to_int_checked FloatToIntChecked "float_to_int_checked" (float: Float) [] -> Int Pure exit;

                /// Whether two words are the same.
                word_eq WordEq "word_eq" (left: Value, right: Value) [] -> Bool Pure;
                /// The other bool.
                not Not "not" (bool: Bool) [] -> Bool Pure;
                /// The second operand if the bool is true, else the third, of the same type.
                select Select "select" (bool: Bool, yes: Any, no: Any) [] -> Any Pure;

                /// Reads memory at an address.
                load Load "load" (base: Ref) [Mem access: MemAccess] -> Memory Load;
                /// Writes memory at an address; of a narrow kind, the integer's low bits.
                store Store "store" (base: Ref, value: Memory) [Mem access: MemAccess] -> None Store;
                /// Reads memory at an address plus an index times the size of the kind.
                load_elem LoadElem "load_elem" (base: Ref, index: Int) [Mem access: MemAccess] -> Memory Load;
                /// Writes memory at an address plus an index times the size of the kind.
                store_elem StoreElem "store_elem" (base: Ref, index: Int, value: Memory) [Mem access: MemAccess] -> None Store;
                /// The address of the machine code in a place of the table of entries, 0 while there is none.
                entry_of EntryOf "entry_of" () [Entry entry: u32] -> Int Watch;
                /// A new object: its header is written, the rest is undefined.
                alloc Alloc "alloc" () [Alloc shape: AllocShape] -> Ref Alloc;

                /// Handles a pending interrupt; exits when that raised.
                poll Poll "poll" () [] -> None Poll exit;
                /// Exits unless this many more frames fit the depth limit, the value stack and the native stack.
                stack_check StackCheck "stack_check" () [Depth frames: u32] -> None Pure exit;
                /// Never exits: it only shows the frame state before a loop, to which checks can be moved that leave here, and
                /// tells whether the variables of the loop may be taken to begin with small numbers.
                anchor Anchor "anchor" () [Bool small: bool] -> None Anchor exit;
            }
            special {
                /// Calls a helper; one that may raise exits when it did.
                Helper "helper" Helper -> Helper Helper;
                /// Calls compiled code with the function's address and its arguments, and last the address of the code where the
                /// target says so; exits when it raised.
                CallCode "call_code" Call -> Value Call exit;
                /// Goes to a block.
                Jump "jump" None -> None Terminator;
                /// Goes to the first block if the bool is true, else to the second.
                Branch "branch" None -> None Terminator;
                /// Returns a value.
                Return "return" None -> None Terminator;
                /// Leaves compiled code.
                Exit "exit" None -> None Terminator exit;
            }
        }
    };
}
pub(crate) use for_each_inst;

/// What an operand must be, or a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// There is no result.
    None,
    /// A value word.
    Value,
    /// An integer.
    Int,
    /// A double.
    Float,
    /// A bool.
    Bool,
    /// An address.
    Ref,
    /// An integer of 64 bits without a sign.
    Word,
    /// Any type, the same for all operands of this kind and the result.
    Any,
    /// The type of the memory kind accessed.
    Memory,
    /// The type of the helper's result.
    Helper,
}

impl Kind {
    /// The type, where the kind alone says it.
    pub const fn ty(self) -> Option<Type> {
        match self {
            Kind::Value => Some(Type::Value),
            Kind::Int => Some(Type::Int),
            Kind::Float => Some(Type::Float),
            Kind::Bool => Some(Type::Bool),
            Kind::Ref => Some(Type::Ref),
            Kind::Word => Some(Type::Word),
            Kind::None | Kind::Any | Kind::Memory | Kind::Helper => None,
        }
    }
}

/// The class of an instruction from which its effects follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Pure,
    Guarded,
    Anchor,
    Box,
    Load,
    Store,
    HeaderLoad,
    HeaderLook,
    FrameLoad,
    FrameStore,
    Watch,
    Alloc,
    Helper,
    Call,
    Poll,
    Terminator,
}

/// What an instruction carries beside its operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Imm {
    /// Nothing.
    None,
    /// An integer.
    Int(i64),
    /// The bits of a double.
    Float(u64),
    /// A bool.
    Bool(bool),
    /// A value word.
    Word(u64),
    /// A heap constant.
    Pool(PoolId),
    /// A slot of the frame window.
    Slot(i32),
    /// A type tag.
    Tag(u8),
    /// A test of a header.
    Header(HeaderTest),
    /// The number of an assumption.
    Assumption(u32),
    /// A comparison.
    Cond(Cond),
    /// An access to memory.
    Mem(MemAccess),
    /// The shape of a new object.
    Alloc(AllocShape),
    /// A number of frames.
    Depth(u32),
    /// How many bits an operand has at most, from 1 to 64.
    Bits(u32),
    /// A place of the table of entries.
    Entry(u32),
    /// A helper.
    Helper(HelperId),
    /// The target of a direct call.
    Call(CallTarget),
}

/// Which [`Imm`] an instruction carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImmKind {
    /// [`Imm::None`].
    None,
    /// [`Imm::Int`].
    Int,
    /// [`Imm::Float`].
    Float,
    /// [`Imm::Bool`].
    Bool,
    /// [`Imm::Word`].
    Word,
    /// [`Imm::Pool`].
    Pool,
    /// [`Imm::Slot`].
    Slot,
    /// [`Imm::Tag`].
    Tag,
    /// [`Imm::Header`].
    Header,
    /// [`Imm::Assumption`].
    Assumption,
    /// [`Imm::Cond`].
    Cond,
    /// [`Imm::Mem`].
    Mem,
    /// [`Imm::Alloc`].
    Alloc,
    /// [`Imm::Depth`].
    Depth,
    /// [`Imm::Bits`].
    Bits,
    /// [`Imm::Entry`].
    Entry,
    /// [`Imm::Helper`].
    Helper,
    /// [`Imm::Call`].
    Call,
}

impl Imm {
    /// Which one it is.
    pub const fn kind(self) -> ImmKind {
        match self {
            Imm::None => ImmKind::None,
            Imm::Int(_) => ImmKind::Int,
            Imm::Float(_) => ImmKind::Float,
            Imm::Bool(_) => ImmKind::Bool,
            Imm::Word(_) => ImmKind::Word,
            Imm::Pool(_) => ImmKind::Pool,
            Imm::Slot(_) => ImmKind::Slot,
            Imm::Tag(_) => ImmKind::Tag,
            Imm::Header(_) => ImmKind::Header,
            Imm::Assumption(_) => ImmKind::Assumption,
            Imm::Cond(_) => ImmKind::Cond,
            Imm::Mem(_) => ImmKind::Mem,
            Imm::Alloc(_) => ImmKind::Alloc,
            Imm::Depth(_) => ImmKind::Depth,
            Imm::Bits(_) => ImmKind::Bits,
            Imm::Entry(_) => ImmKind::Entry,
            Imm::Helper(_) => ImmKind::Helper,
            Imm::Call(_) => ImmKind::Call,
        }
    }
}

macro_rules! imm_kind {
    () => {
        ImmKind::None
    };
    ($imm:ident) => {
        ImmKind::$imm
    };
}

macro_rules! has_exit {
    () => {
        false
    };
    ($exit:ident) => {
        true
    };
}

macro_rules! define_opcodes {
    (
        fixed {$(
            $(#[$doc:meta])* $method:ident $name:ident $text:literal ($($arg:ident: $kind:ident),*)
                [$($imm:ident $field:ident: $immty:ty)?] -> $result:ident $class:ident $($exit:ident)?;
        )*}
        special {$(
            $(#[$sdoc:meta])* $sname:ident $stext:literal $simm:ident -> $sresult:ident $sclass:ident $($sexit:ident)?;
        )*}
    ) => {
        /// What an instruction does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Opcode {
            $($(#[$doc])* $name,)*
            $($(#[$sdoc])* $sname,)*
        }

        impl Opcode {
            /// All opcodes, in the order of the table.
            pub const ALL: &[Opcode] = &[$(Opcode::$name,)* $(Opcode::$sname,)*];

            /// The row of the table.
            const fn row(self) -> &'static Row {
                match self {
                    $(Opcode::$name => &Row {
                        text: $text,
                        operands: Some(&[$(Kind::$kind,)*]),
                        imm: imm_kind!($($imm)?),
                        result: Kind::$result,
                        class: Class::$class,
                        exits: has_exit!($($exit)?),
                    },)*
                    $(Opcode::$sname => &Row {
                        text: $stext,
                        operands: None,
                        imm: ImmKind::$simm,
                        result: Kind::$sresult,
                        class: Class::$sclass,
                        exits: has_exit!($($sexit)?),
                    },)*
                }
            }
        }
    };
}

struct Row {
    text: &'static str,
    operands: Option<&'static [Kind]>,
    imm: ImmKind,
    result: Kind,
    class: Class,
    exits: bool,
}

for_each_inst!(define_opcodes);

impl Opcode {
    /// The name in the text form.
    pub const fn name(self) -> &'static str {
        self.row().text
    }

    /// The opcode named `name`.
    pub fn from_name(name: &str) -> Option<Opcode> {
        Opcode::ALL.iter().copied().find(|op| op.name() == name)
    }

    /// The kinds of the operands; `None` where their number varies.
    pub const fn operands(self) -> Option<&'static [Kind]> {
        self.row().operands
    }

    /// Which immediate it carries.
    pub const fn imm(self) -> ImmKind {
        self.row().imm
    }

    /// What it results in.
    pub const fn result(self) -> Kind {
        self.row().result
    }

    /// Whether it always carries an [`Exit`]. (A helper call does if the helper may raise.)
    pub const fn has_exit(self) -> bool {
        self.row().exits
    }

    /// Whether it ends a block.
    pub const fn is_terminator(self) -> bool {
        matches!(self.row().class, Class::Terminator)
    }

    /// Whether its result is made again for each use, which takes no longer than to keep it.
    pub const fn is_made_where_used(self) -> bool {
        matches!(self, Opcode::FrameAddr)
    }

    /// The operation that does the same without a check for overflow.
    pub const fn unchecked(self) -> Option<Opcode> {
        Some(match self {
            Opcode::AddOvf => Opcode::Add,
            Opcode::SubOvf => Opcode::Sub,
            Opcode::MulOvf => Opcode::Mul,
            Opcode::NegOvf => Opcode::Neg,
            _ => return None,
        })
    }

    /// Whether the two operands may be swapped.
    pub const fn is_commutative(self) -> bool {
        use Opcode::*;
        matches!(self, Add | Mul | And | Or | Xor | Min | Max | AddOvf | MulOvf | Fadd | Fmul | WordEq)
    }
}

impl fmt::Display for Opcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What executing an instruction may do beside computing its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effects {
    /// The heaps it may read.
    pub reads: HeapSet,
    /// The heaps it may write.
    pub writes: HeapSet,
    /// It may leave compiled code. An exit lets the interpreter see all memory.
    pub may_exit: bool,
    /// It calls code outside of the function, which may also collect.
    pub calls: bool,
    /// What it calls may run a program, which may end an assumption.
    pub runs: bool,
    /// It allocates.
    pub allocates: bool,
    /// Two executions with the same operands give distinct results.
    pub fresh: bool,
    /// What it does is defined only behind the checks before it, above which it must not be moved.
    pub guarded: bool,
    /// It ends a block.
    pub terminator: bool,
}

impl Effects {
    /// No effect.
    pub const NONE: Effects = Effects {
        reads: HeapSet::NONE,
        writes: HeapSet::NONE,
        may_exit: false,
        calls: false,
        runs: false,
        allocates: false,
        fresh: false,
        guarded: false,
        terminator: false,
    };

    /// Whether the result depends on the operands only and nothing else happens: it may be computed once, or anywhere.
    pub const fn is_pure(&self) -> bool {
        self.is_function() && !self.may_exit
    }

    /// Whether result and exit depend on the operands only: one that dominates another of the same operands makes that
    /// one superfluous.
    pub const fn is_function(&self) -> bool {
        self.reads.is_empty() && self.writes.is_empty() && !self.calls && !self.fresh && !self.terminator
    }

    /// Whether nobody misses it if its result is not used.
    pub const fn is_removable(&self) -> bool {
        self.writes.is_empty() && !self.calls && !self.may_exit && !self.terminator
    }
}

/// Where an instruction leaves compiled code, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Exit {
    /// Why.
    pub reason: Reason,
    /// What the interpreter finds.
    pub state: StateId,
    /// The instruction of the bytecode that is checked, where that is not the one the interpreter goes on at.
    pub place: Option<Place>,
}

impl Exit {
    /// An exit for `reason` with `state`, at the place of that.
    pub const fn new(reason: Reason, state: StateId) -> Exit {
        Exit { reason, state, place: None }
    }

    /// The same exit with another state of the same place.
    pub const fn with_state(self, state: StateId) -> Exit {
        Exit { state, ..self }
    }
}

/// A few values.
pub type ValueList = SmallVec<[Value; 4]>;

/// A way out of a block: the target, and the arguments for its parameters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BlockCall {
    /// The target.
    pub block: Block,
    /// One argument for each parameter of the target.
    pub args: ValueList,
}

impl BlockCall {
    /// An edge to `block` with `args`.
    pub fn new(block: Block, args: &[Value]) -> BlockCall {
        BlockCall { block, args: ValueList::from_slice(args) }
    }
}

/// An instruction without its result and its place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InstData {
    /// What it does.
    pub op: Opcode,
    /// What it carries beside its operands.
    pub imm: Imm,
    /// The operands. Of a call: the function's address, then the arguments.
    pub args: ValueList,
    /// Where it leaves compiled code.
    pub exit: Option<Exit>,
    /// The edges of a jump or a branch.
    pub targets: Vec<BlockCall>,
}

impl InstData {
    /// An instruction without exit and targets.
    pub fn new(op: Opcode, imm: Imm, args: &[Value]) -> InstData {
        InstData { op, imm, args: ValueList::from_slice(args), exit: None, targets: Vec::new() }
    }

    /// The same with an exit.
    pub fn with_exit(mut self, exit: Exit) -> InstData {
        self.exit = Some(exit);
        self
    }

    /// The same with targets.
    pub fn with_targets(mut self, targets: impl Into<Vec<BlockCall>>) -> InstData {
        self.targets = targets.into();
        self
    }

    /// The access, if it is to memory at an address.
    pub const fn mem(&self) -> Option<MemAccess> {
        match self.imm {
            Imm::Mem(access) => Some(access),
            _ => None,
        }
    }

    /// Its effects, as precisely as operation and immediate tell.
    pub fn effects(&self) -> Effects {
        let none = Effects { may_exit: self.exit.is_some(), ..Effects::NONE };
        let accessed = || self.mem().map_or(HeapSet::ALL, |access| HeapSet::of(access.heap));
        match self.op.row().class {
            Class::Pure => none,
            Class::Guarded => Effects { guarded: true, ..none },
            // Each shows the state of its own place. Passes that need none take them for superfluous.
            Class::Anchor => Effects { may_exit: false, fresh: true, ..none },
            Class::Box => Effects { allocates: true, ..none },
            Class::Load => Effects { reads: accessed(), guarded: true, ..none },
            Class::Store => Effects { writes: accessed(), ..none },
            Class::HeaderLoad => Effects { reads: HeapSet::of(Heap::Header), ..none },
            // Unlike a check it gives a value: it may be in a branch that makes sure that there is an object.
            Class::HeaderLook => Effects { reads: HeapSet::of(Heap::Header), guarded: true, ..none },
            Class::Watch => Effects { reads: HeapSet::of(Heap::Other), ..none },
            Class::FrameLoad => Effects { reads: HeapSet::of(Heap::Frame), ..none },
            Class::FrameStore => Effects { writes: HeapSet::of(Heap::Frame), ..none },
            Class::Alloc => Effects { allocates: true, fresh: true, ..none },
            Class::Helper => self.helper_effects(none),
            Class::Call => Effects {
                reads: HeapSet::ALL,
                writes: HeapSet::MUTABLE,
                calls: true,
                runs: true,
                allocates: true,
                fresh: true,
                ..none
            },
            // The collector changes nothing that compiled code can see, and no program runs.
            Class::Poll => Effects { calls: true, ..none },
            Class::Terminator => Effects { terminator: true, ..none },
        }
    }

    fn helper_effects(&self, none: Effects) -> Effects {
        let Imm::Helper(helper) = self.imm else {
            return none;
        };
        let signature = helper.signature();
        let heaps = |any, which| if any { which } else { HeapSet::NONE };
        let calls = signature.raise || signature.collect || signature.write;
        let headers = HeapSet::of(Heap::ListHeader).union(HeapSet::of(Heap::Deque));
        let sequences = heaps(signature.sequences, headers.union(HeapSet::of(Heap::Items)));
        Effects {
            reads: heaps(signature.read, HeapSet::ALL).union(sequences),
            writes: heaps(signature.write, HeapSet::MUTABLE).union(sequences),
            calls,
            runs: calls,
            allocates: signature.alloc,
            fresh: signature.alloc,
            ..none
        }
    }

    /// The types its operands must have, where the operation says so: one entry each, `None` for any type.
    /// `None` as a whole if their number is free.
    pub fn operand_types(&self) -> Option<SmallVec<[Option<Type>; 4]>> {
        if let Imm::Helper(helper) = self.imm {
            return Some(helper.signature().params.iter().copied().map(Some).collect());
        }
        Some(match self.op {
            Opcode::Jump | Opcode::Exit => SmallVec::new(),
            Opcode::Branch => SmallVec::from_slice(&[Some(Type::Bool)]),
            Opcode::Return => SmallVec::from_slice(&[Some(Type::Value)]),
            op => op.operands()?.iter().map(|&kind| self.kind_type(kind)).collect(),
        })
    }

    /// The type that an operand or result of `kind` has in this instruction, where operation and immediate tell.
    pub fn kind_type(&self, kind: Kind) -> Option<Type> {
        match (kind, self.imm) {
            (Kind::Memory, Imm::Mem(access)) => Some(access.kind.ty()),
            (Kind::Helper, Imm::Helper(helper)) => Some(helper.signature().result),
            _ => kind.ty(),
        }
    }

    /// Every value it uses: operands, then the arguments of its targets. Those of its frame state are not among them.
    pub fn uses(&self) -> impl Iterator<Item = Value> {
        self.args.iter().chain(self.targets.iter().flat_map(|target| &target.args)).copied()
    }

    /// Replaces every used value `v` by `f(v)`.
    pub fn map_uses(&mut self, mut f: impl FnMut(Value) -> Value) {
        let arguments = self.targets.iter_mut().flat_map(|target| &mut target.args);
        self.args.iter_mut().chain(arguments).for_each(|value| *value = f(*value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::MemKind;
    use crate::ir::entities::Entity;

    #[test]
    fn names_are_distinct() {
        for &op in Opcode::ALL {
            assert_eq!(Opcode::from_name(op.name()), Some(op));
        }
    }

    #[test]
    fn effects_follow_from_class_and_immediate() {
        let value = Value::from_index(0);
        let load = InstData::new(Opcode::Load, Imm::Mem(MemAccess::new(Heap::Cell, MemKind::Value, 8)), &[value]);
        assert_eq!(load.effects().reads, HeapSet::of(Heap::Cell));
        assert!(load.effects().is_removable() && !load.effects().is_function());

        let check = InstData::new(Opcode::CheckInt, Imm::None, &[value])
            .with_exit(Exit::new(Reason::Type, StateId::from_index(0)));
        assert!(check.effects().is_function() && !check.effects().is_removable());

        let pure = InstData::new(Opcode::Helper, Imm::Helper(HelperId::BuildTuple), &[]);
        assert!(pure.effects().is_removable() && pure.effects().fresh);
        let call = InstData::new(Opcode::Helper, Imm::Helper(HelperId::Call), &[]);
        assert_eq!(call.effects().writes, HeapSet::MUTABLE);
    }
}
