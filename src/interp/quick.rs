//! The opcodes as the dispatch loop sees them: those of the compiler, and the quickened and fused forms that the
//! interpreter writes over them.
//!
//! A fused form stands at its first instruction; the others keep their words, so that jumps to them still work and
//! the interpreter can fall back at any time. What was fused is seen from the words that follow.

use crate::bytecode::{BinaryOp, Opcode};
use crate::runtime::objects::Word;

macro_rules! define_run_ops {
    ($($name:ident $arg:ident |$a:ident| ($pops:expr, $pushes:expr) $doc:literal;)*) => {
        /// An opcode of the dispatch loop.
        #[allow(non_camel_case_types, reason = "the names are CPython's, and users see them")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum RunOp {
            $(#[doc = $doc] $name = Opcode::$name as u8,)*
            /// `LOAD_FAST` twice.
            LOAD_FAST_LOAD_FAST,
            /// `LOAD_FAST`, `LOAD_CONST`.
            LOAD_FAST_LOAD_CONST,
            /// `STORE_FAST`, `LOAD_FAST`.
            STORE_FAST_LOAD_FAST,
            /// `LOAD_DEREF`, `LOAD_FAST`.
            LOAD_DEREF_LOAD_FAST,
            /// `LOAD_DEREF`, `LOAD_CONST`.
            LOAD_DEREF_LOAD_CONST,
            /// `LOAD_DEREF`, `PUSH_NULL`.
            LOAD_DEREF_PUSH_NULL,
            /// `BINARY_OP` on fixnums.
            ADD_INT,
            #[doc(hidden)]
            SUBTRACT_INT,
            #[doc(hidden)]
            MULTIPLY_INT,
            #[doc(hidden)]
            REMAINDER_INT,
            #[doc(hidden)]
            FLOOR_DIVIDE_INT,
            #[doc(hidden)]
            AND_INT,
            #[doc(hidden)]
            OR_INT,
            #[doc(hidden)]
            XOR_INT,
            #[doc(hidden)]
            LEFT_SHIFT_INT,
            #[doc(hidden)]
            RIGHT_SHIFT_INT,
            /// `BINARY_OP` on floats.
            ADD_FLOAT,
            #[doc(hidden)]
            SUBTRACT_FLOAT,
            #[doc(hidden)]
            MULTIPLY_FLOAT,
            #[doc(hidden)]
            TRUE_DIVIDE_FLOAT,
            /// `COMPARE_OP` on fixnums.
            COMPARE_INT,
            /// `COMPARE_OP` on fixnums, `TO_BOOL`, and a conditional jump.
            COMPARE_INT_JUMP,
            /// `COMPARE_OP` on floats, `TO_BOOL`, and a conditional jump.
            COMPARE_FLOAT_JUMP,
            /// `TO_BOOL` on a bool.
            TO_BOOL_BOOL,
            /// `LOAD_GLOBAL` of a module's own name, at a remembered position.
            LOAD_GLOBAL_MODULE,
            /// `LOAD_GLOBAL` of a built-in, by remembered versions.
            LOAD_GLOBAL_BUILTIN,
            /// `LOAD_NAME` in a module's code, of its own name, at a remembered position.
            LOAD_NAME_MODULE,
            /// `LOAD_NAME` in a module's code, of a built-in, by remembered versions.
            LOAD_NAME_BUILTIN,
            /// `STORE_NAME` in a module's code, at a remembered position.
            STORE_NAME_MODULE,
            /// `CALL` of a function with plain parameters.
            CALL_FUNCTION,
            /// `CALL` of a function with plain parameters, and a receiver.
            CALL_METHOD,
            /// `CALL` of a native function or a native method.
            CALL_NATIVE,
            /// `LOAD_ATTR` of a native method, by the kind of object.
            LOAD_METHOD_NATIVE,
            /// `LOAD_ATTR` of a slot, by the shape of the object.
            LOAD_ATTR_SLOT,
            /// `LOAD_ATTR` of a method of the class, by the shape of the object.
            LOAD_ATTR_METHOD,
            /// `LOAD_ATTR` of a method of the class that is not called at once, by the shape of the object.
            LOAD_ATTR_BOUND,
            /// `LOAD_ATTR` of a property that a function computes, by the shape of the object.
            LOAD_ATTR_PROPERTY,
            /// `LOAD_ATTR` of a native method for what an instance stands for, by the shape of the object.
            LOAD_ATTR_NATIVE,
            /// `LOAD_ATTR` of a field of a named tuple, by the shape of the object.
            LOAD_ATTR_FIELD,
            /// `LOAD_ATTR` of a value that a class holds, by the shape of the object.
            LOAD_ATTR_CLASS,
            /// `LOAD_ATTR` of what an instance has in its dict, by the shape of the object.
            LOAD_ATTR_OWN,
            /// `LOAD_ATTR` of a method of the class that the dict of an instance does not hide, by the shape of the object.
            LOAD_ATTR_INHERITED,
            /// `STORE_ATTR` to a slot, by the shape of the object.
            STORE_ATTR_SLOT,
            /// `STORE_ATTR` of a new attribute, by the shape of the object.
            STORE_ATTR_NEW,
            /// `STORE_ATTR` to the dict of an instance, by the shape of the object.
            STORE_ATTR_OWN,
            /// `FOR_ITER` on a range of fixnums.
            FOR_ITER_RANGE,
            /// `FOR_ITER` on a list.
            FOR_ITER_LIST,
            /// `BINARY_SUBSCR` of a list with a fixnum.
            SUBSCR_LIST_INT,
            /// `BINARY_SUBSCR` of a tuple with a fixnum.
            SUBSCR_TUPLE_INT,
            /// `BINARY_SUBSCR` of a string with a fixnum.
            SUBSCR_STR_INT,
            /// `BINARY_SUBSCR` of a dict.
            SUBSCR_DICT,
            /// `STORE_SUBSCR` of a list with a fixnum.
            STORE_SUBSCR_LIST_INT,
            /// `BUILD_TUPLE` of cells, `LOAD_CONST` of code, `MAKE_FUNCTION` with a closure and nothing else.
            MAKE_CLOSURE,
        }

        const LAST_PLAIN: u8 = [$(Opcode::$name as u8),*].len() as u8 - 1;
    };
}
freevar_frontend::for_each_opcode!(define_run_ops);

const LAST: u8 = RunOp::MAKE_CLOSURE as u8;

impl RunOp {
    /// The opcode of a word.
    #[inline(always)]
    pub fn of(word: Word) -> RunOp {
        debug_assert!(word.op() <= LAST);
        // SAFETY: words hold only the numbers of opcodes, which are numbered without gaps.
        unsafe { std::mem::transmute::<u8, RunOp>(word.op()) }
    }

    /// The compiler's opcode that this form stands for.
    pub fn plain(self) -> Opcode {
        use RunOp::*;
        match self {
            LOAD_FAST_LOAD_FAST | LOAD_FAST_LOAD_CONST => Opcode::LOAD_FAST,
            STORE_FAST_LOAD_FAST => Opcode::STORE_FAST,
            LOAD_DEREF_LOAD_FAST | LOAD_DEREF_LOAD_CONST | LOAD_DEREF_PUSH_NULL => Opcode::LOAD_DEREF,
            ADD_INT | SUBTRACT_INT | MULTIPLY_INT | REMAINDER_INT | FLOOR_DIVIDE_INT | AND_INT | OR_INT | XOR_INT
            | LEFT_SHIFT_INT | RIGHT_SHIFT_INT | ADD_FLOAT | SUBTRACT_FLOAT | MULTIPLY_FLOAT | TRUE_DIVIDE_FLOAT => {
                Opcode::BINARY_OP
            }
            COMPARE_INT | COMPARE_INT_JUMP | COMPARE_FLOAT_JUMP => Opcode::COMPARE_OP,
            TO_BOOL_BOOL => Opcode::TO_BOOL,
            LOAD_GLOBAL_MODULE | LOAD_GLOBAL_BUILTIN => Opcode::LOAD_GLOBAL,
            LOAD_NAME_MODULE | LOAD_NAME_BUILTIN => Opcode::LOAD_NAME,
            STORE_NAME_MODULE => Opcode::STORE_NAME,
            CALL_FUNCTION | CALL_METHOD | CALL_NATIVE => Opcode::CALL,
            LOAD_METHOD_NATIVE | LOAD_ATTR_SLOT | LOAD_ATTR_METHOD | LOAD_ATTR_NATIVE | LOAD_ATTR_PROPERTY
            | LOAD_ATTR_BOUND | LOAD_ATTR_FIELD | LOAD_ATTR_CLASS | LOAD_ATTR_OWN | LOAD_ATTR_INHERITED => {
                Opcode::LOAD_ATTR
            }
            STORE_ATTR_SLOT | STORE_ATTR_NEW | STORE_ATTR_OWN => Opcode::STORE_ATTR,
            FOR_ITER_RANGE | FOR_ITER_LIST => Opcode::FOR_ITER,
            SUBSCR_LIST_INT | SUBSCR_TUPLE_INT | SUBSCR_STR_INT | SUBSCR_DICT => Opcode::BINARY_SUBSCR,
            STORE_SUBSCR_LIST_INT => Opcode::STORE_SUBSCR,
            MAKE_CLOSURE => Opcode::BUILD_TUPLE,
            plain => {
                debug_assert!(plain as u8 <= LAST_PLAIN);
                Opcode::ALL[plain as usize]
            }
        }
    }

    /// The form of `BINARY_OP` on two fixnums, if there is one.
    pub fn binary_int(op: BinaryOp) -> Option<RunOp> {
        Some(match op.plain() {
            BinaryOp::Add => RunOp::ADD_INT,
            BinaryOp::Subtract => RunOp::SUBTRACT_INT,
            BinaryOp::Multiply => RunOp::MULTIPLY_INT,
            BinaryOp::Remainder => RunOp::REMAINDER_INT,
            BinaryOp::FloorDivide => RunOp::FLOOR_DIVIDE_INT,
            BinaryOp::And => RunOp::AND_INT,
            BinaryOp::Or => RunOp::OR_INT,
            BinaryOp::Xor => RunOp::XOR_INT,
            BinaryOp::LeftShift => RunOp::LEFT_SHIFT_INT,
            BinaryOp::RightShift => RunOp::RIGHT_SHIFT_INT,
            _ => return None,
        })
    }

    /// The form of `BINARY_OP` on two floats, if there is one.
    pub fn binary_float(op: BinaryOp) -> Option<RunOp> {
        Some(match op.plain() {
            BinaryOp::Add => RunOp::ADD_FLOAT,
            BinaryOp::Subtract => RunOp::SUBTRACT_FLOAT,
            BinaryOp::Multiply => RunOp::MULTIPLY_FLOAT,
            BinaryOp::TrueDivide => RunOp::TRUE_DIVIDE_FLOAT,
            _ => return None,
        })
    }
}

/// Fuses pairs of instructions that cannot raise, once, before code first runs.
pub fn fuse(words: &[std::cell::Cell<Word>]) {
    for pair in words.windows(2) {
        let (first, second) = (RunOp::of(pair[0].get()), RunOp::of(pair[1].get()));
        let fused = match (first, second) {
            (RunOp::LOAD_FAST, RunOp::LOAD_FAST) => RunOp::LOAD_FAST_LOAD_FAST,
            (RunOp::LOAD_FAST, RunOp::LOAD_CONST) => RunOp::LOAD_FAST_LOAD_CONST,
            (RunOp::STORE_FAST, RunOp::LOAD_FAST) => RunOp::STORE_FAST_LOAD_FAST,
            (RunOp::LOAD_DEREF, RunOp::LOAD_FAST) => RunOp::LOAD_DEREF_LOAD_FAST,
            (RunOp::LOAD_DEREF, RunOp::LOAD_CONST) => RunOp::LOAD_DEREF_LOAD_CONST,
            (RunOp::LOAD_DEREF, RunOp::PUSH_NULL) => RunOp::LOAD_DEREF_PUSH_NULL,
            _ => continue,
        };
        pair[0].set(pair[0].get().with_op(fused as u8));
    }
}

/// Whether a handler can tell that it was entered: its first instruction has no other feedback.
fn notes_entries(op: RunOp) -> bool {
    matches!(op, RunOp::PUSH_EXC_INFO | RunOp::COPY | RunOp::SWAP | RunOp::LOAD_CONST)
}

/// Notes that an exception has come to the handler that begins with this word.
pub fn note_entered(word: &std::cell::Cell<Word>) {
    if notes_entries(RunOp::of(word.get())) {
        word.set(word.get().with_feedback(1));
    }
}

/// Whether an exception has come to the handler that begins with this word.
pub fn is_entered(word: Word) -> bool {
    notes_entries(RunOp::of(word)) && word.feedback() != 0
}

/// Feedback bits of instructions that see operand types: what kinds of operands an instruction has met.
pub mod seen {
    use crate::runtime::objects::IterKind;

    /// Two fixnums.
    pub const INT: u32 = 1;
    /// Two floats.
    pub const FLOAT: u32 = 2;
    /// Anything else.
    pub const OTHER: u32 = 4;
    /// A fixnum operation whose result was no fixnum.
    pub const OVERFLOW: u32 = 8;
    /// A bool.
    pub const BOOL: u32 = 16;
    /// A list with a fixnum.
    pub const LIST: u32 = 32;
    /// A tuple with a fixnum.
    pub const TUPLE: u32 = 64;
    /// A dict.
    pub const DICT: u32 = 128;
    /// A range of fixnums.
    pub const RANGE: u32 = 256;
    /// A fixnum, then a float.
    pub const INT_FLOAT: u32 = 512;
    /// A float, then a fixnum.
    pub const FLOAT_INT: u32 = 1024;
    /// A generator.
    pub const GENERATOR: u32 = 2048;
    /// A string with a fixnum, or two strings.
    pub const STR: u32 = 4096;
    /// An array of numbers with a fixnum. Its type code is among the feedback: see [`numbers`].
    pub const NUMBERS: u32 = 8192;
    /// A byte array with a fixnum.
    pub const BYTE_ARRAY: u32 = 1 << 14;
    /// A bytes object with a fixnum.
    pub const BYTES: u32 = 1 << 15;

    /// None, of which a truth value is asked, or which is compared by identity.
    pub const NONE: u32 = RANGE;
    /// An instance of a program's class that is true because it has no method to say otherwise, or that is compared by
    /// identity because it has none to say how.
    pub const INSTANCE: u32 = GENERATOR;

    /// A deque, of which a truth value is asked, or a deque with a fixnum.
    pub const DEQUE: u32 = INT_FLOAT;
    /// A set that can change, of which a truth value is asked.
    pub const SET: u32 = BYTES;

    const CODE_SHIFT: u32 = 16;

    /// An array of this type code with a fixnum.
    pub const fn numbers(code: u8) -> u32 {
        NUMBERS | (code as u32) << CODE_SHIFT
    }

    /// The type code of the arrays that an instruction has met, if there is one.
    pub const fn type_code(feedback: u32) -> u8 {
        (feedback >> CODE_SHIFT) as u8
    }

    /// `enumerate`, of iterables whose kinds are among the feedback: see [`enumerated`].
    pub const ENUMERATE: u32 = FLOAT_INT;
    /// `zip` of two iterables: see [`zipped`].
    pub const ZIP: u32 = INT_FLOAT;

    /// A list from its end.
    pub const REVERSED_LIST: u32 = OVERFLOW;

    /// The kinds of iterables that loops over pairs tell apart, each by a bit.
    const ITERABLES: [u32; ITERABLE_BITS as usize] = [RANGE, LIST, TUPLE, STR];
    const ITERABLE_BITS: u32 = 4;

    /// What loops note of an iterator over pairs of items of iterables of these kinds, of which `enumerate` has one.
    pub fn pairs(of: u32, iterables: &[u32]) -> Option<u32> {
        let places = iterables.iter().map(|kind| ITERABLES.iter().position(|known| known == kind));
        let packed = places.rev().try_fold(0, |packed, place| Some(packed << ITERABLE_BITS | 1 << place?))?;
        Some(of | packed << CODE_SHIFT)
    }

    /// The kinds of iterables of which a loop has met `enumerate` and nothing else.
    pub fn enumerated(feedback: u32) -> Option<u32> {
        iterables(feedback, ENUMERATE).map(|[items, _]| items)
    }

    /// The same of `zip`.
    pub fn zipped(feedback: u32) -> Option<[u32; 2]> {
        iterables(feedback, ZIP).filter(|iterables| iterables.iter().all(|kind| *kind != 0))
    }

    /// The same of `zip` in `enumerate`.
    pub fn enumerated_zip(feedback: u32) -> Option<[u32; 2]> {
        iterables(feedback, ENUMERATE | ZIP).filter(|iterables| iterables.iter().all(|kind| *kind != 0))
    }

    fn iterables(feedback: u32, of: u32) -> Option<[u32; 2]> {
        let is_one = feedback & ((1 << CODE_SHIFT) - 1) == of;
        let kinds = |index: u32| {
            let bits = feedback >> (CODE_SHIFT + index * ITERABLE_BITS);
            let met = (0..ITERABLE_BITS).filter(|place| bits >> place & 1 != 0);
            met.fold(0, |kinds, place| kinds | ITERABLES[place as usize])
        };
        is_one.then(|| [0, 1].map(kinds))
    }

    /// What loops note of iterators over dicts.
    const ENTRIES: [(IterKind, u32); 3] =
        [(IterKind::DictKeys, 1), (IterKind::DictValues, 2), (IterKind::DictItems, 4)];

    /// What a loop notes of an iterator of this kind, if it goes over a dict.
    pub fn entries(kind: IterKind) -> Option<u32> {
        let known = ENTRIES.iter().find(|(known, _)| *known == kind);
        known.map(|(_, bit)| DICT | bit << CODE_SHIFT)
    }

    /// The one kind of iterators over dicts that a loop has met, and nothing else.
    pub fn entries_met(feedback: u32) -> Option<IterKind> {
        let known = ENTRIES.iter().find(|(_, bit)| feedback == DICT | bit << CODE_SHIFT);
        known.map(|(kind, _)| *kind)
    }

    /// Two complex numbers, or the one operand.
    pub const COMPLEX: u32 = NUMBERS;
    /// A complex number, then a fixnum or a float.
    pub const COMPLEX_REAL: u32 = BYTE_ARRAY;
    /// A fixnum or a float, then a complex number.
    pub const REAL_COMPLEX: u32 = BYTES;
    /// Two numbers that arithmetic turns into complex ones.
    pub const COMPLEXES: u32 = COMPLEX | COMPLEX_REAL | REAL_COMPLEX;

    /// Two numbers that arithmetic turns into floats.
    pub const FLOATS: u32 = FLOAT | INT_FLOAT | FLOAT_INT;
}
