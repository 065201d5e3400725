//! The opcode table: the single list of instructions, from which the enum, the names, the operand kinds and the
//! stack effects are made.
//!
//! Names and stack effects follow CPython 3.13 wherever the operation is the same, and CPython 3.12 for the three
//! closure instructions that 3.13 folded away (`LOAD_CLOSURE`, `MAKE_FUNCTION` with flags, `BUILD_CONST_KEY_MAP`).
//! Jump operands are absolute instruction indices.

/// What the operand of an instruction means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg {
    /// There is no operand; it is encoded as 0.
    None,
    /// A plain number: a count, a depth or flags.
    Count,
    /// An index into the constants.
    Const,
    /// An index into the names.
    Name,
    /// An index into the names in the upper bits, a flag in bit 0.
    NameFlag,
    /// An index into the names in the upper bits, flags in bits 0 and 1.
    NameFlags,
    /// A `localsplus` index that holds a plain value.
    Local,
    /// A `localsplus` index that holds a cell.
    Cell,
    /// An absolute instruction index.
    Jump,
    /// A [`BinaryOp`].
    Binary,
    /// A [`CompareOp`].
    Compare,
    /// An [`Intrinsic`].
    Intrinsic,
    /// An [`Intrinsic2`].
    Intrinsic2,
    /// A [`Conversion`].
    Conversion,
}

/// Calls the macro `$m` with the opcode table. A row is
/// `NAME kind pops pushes "what it does"`; pops and pushes may use the operand as `a`.
#[macro_export]
#[doc(hidden)]
macro_rules! for_each_opcode {
    ($m:ident) => {
        $m! {
            NOP None |_a| (0, 0) "Does nothing.";
            RESUME Count |_a| (0, 0) "Polls, unless another generator runs inside. At the entry of a function (operand 0) it counts the call; behind `yield` (1), `yield from` (2) and `await` (3) 4 is added if nothing but the generator's own handler covers it.";
            POP_TOP None |_a| (1, 0) "Drops the top of the stack.";
            PUSH_NULL None |_a| (0, 1) "Pushes the absent value that stands for `self` in a plain call.";
            COPY Count |a| (a, a + 1) "Pushes a copy of the a-th value from the top, counted from 1.";
            SWAP Count |a| (a, a) "Exchanges the top with the a-th value from the top, counted from 1.";
            LOAD_CONST Const |_a| (0, 1) "Pushes a constant.";
            LOAD_FAST Local |_a| (0, 1) "Pushes a local that is known to be bound.";
            LOAD_FAST_CHECK Local |_a| (0, 1) "Pushes a local, or raises UnboundLocalError.";
            LOAD_FAST_AND_CLEAR Local |_a| (0, 1) "Pushes a local or the absent value and unbinds it; for inlined comprehensions. A cell slot gives its cell.";
            STORE_FAST Local |_a| (1, 0) "Pops into a local; restoring after a comprehension may store the absent value.";
            DELETE_FAST Local |_a| (0, 0) "Unbinds a local, or raises UnboundLocalError.";
            MAKE_CELL Cell |_a| (0, 0) "Replaces the slot's value, or nothing, by a new cell that holds it.";
            LOAD_CLOSURE Cell |_a| (0, 1) "Pushes the cell itself.";
            COPY_FREE_VARS Count |_a| (0, 0) "Copies the closure's cells into the last a slots of `localsplus`.";
            LOAD_DEREF Cell |_a| (0, 1) "Pushes a cell's contents, or raises for an empty cell.";
            STORE_DEREF Cell |_a| (1, 0) "Pops into a cell.";
            DELETE_DEREF Cell |_a| (0, 0) "Empties a cell, or raises for an empty cell.";
            LOAD_LOCALS None |_a| (0, 1) "Pushes the namespace of the class body that runs.";
            LOAD_FROM_DICT_OR_DEREF Cell |_a| (1, 1) "Pops a namespace; pushes what it has under the cell's name, else the cell's contents.";
            LOAD_FROM_DICT_OR_GLOBALS Name |_a| (1, 1) "Pops a namespace; pushes what it has under the name, else the global or built-in.";
            LOAD_BUILD_CLASS None |_a| (0, 1) "Pushes the function that makes classes.";
            SETUP_ANNOTATIONS None |_a| (0, 0) "Gives the namespace a dict of annotations if it has none.";
            LOAD_GLOBAL NameFlag |a| (0, 1 + (a & 1)) "Pushes a global or built-in; then the absent value if bit 0 is set.";
            STORE_GLOBAL Name |_a| (1, 0) "Pops into a global.";
            DELETE_GLOBAL Name |_a| (0, 0) "Deletes a global.";
            LOAD_NAME Name |_a| (0, 1) "Pushes a module-level name: namespace, then built-ins.";
            STORE_NAME Name |_a| (1, 0) "Pops into the module namespace.";
            DELETE_NAME Name |_a| (0, 0) "Deletes from the module namespace.";
            LOAD_ATTR NameFlag |a| (1, 1 + (a & 1)) "Attribute of the top; with bit 0, pushes method and self, or attribute and the absent value.";
            LOAD_SUPER_ATTR NameFlags |a| (3, 1 + (a & 1)) "`super`, class, object: an attribute behind the class in the object's MRO; bit 0 as for LOAD_ATTR, bit 1: class and object were written.";
            STORE_ATTR Name |_a| (2, 0) "value, object: sets an attribute.";
            DELETE_ATTR Name |_a| (1, 0) "Deletes an attribute.";
            BINARY_OP Binary |_a| (2, 1) "A binary operation or its in-place form.";
            UNARY_NEGATIVE None |_a| (1, 1) "`-x`";
            UNARY_NOT None |_a| (1, 1) "Negates a bool.";
            UNARY_INVERT None |_a| (1, 1) "`~x`";
            TO_BOOL None |_a| (1, 1) "The truth value of the top, as a bool.";
            COMPARE_OP Compare |_a| (2, 1) "A rich comparison.";
            IS_OP Count |_a| (2, 1) "`is`, inverted if the operand is 1.";
            CONTAINS_OP Count |_a| (2, 1) "`in` (item, container), inverted if the operand is 1.";
            BINARY_SUBSCR None |_a| (2, 1) "container, key: `container[key]`.";
            STORE_SUBSCR None |_a| (3, 0) "value, container, key: `container[key] = value`.";
            DELETE_SUBSCR None |_a| (2, 0) "container, key: `del container[key]`.";
            BINARY_SLICE None |_a| (3, 1) "container, start, stop: `container[start:stop]`.";
            STORE_SLICE None |_a| (4, 0) "value, container, start, stop: `container[start:stop] = value`.";
            BUILD_TUPLE Count |a| (a, 1) "A tuple of the top a values.";
            BUILD_LIST Count |a| (a, 1) "A list of the top a values.";
            BUILD_SET Count |a| (a, 1) "A set of the top a values.";
            BUILD_MAP Count |a| (2 * a, 1) "A dict of a key-value pairs.";
            BUILD_CONST_KEY_MAP Count |a| (a + 1, 1) "a values and a tuple of keys: a dict.";
            BUILD_STRING Count |a| (a, 1) "Concatenates a strings.";
            BUILD_SLICE Count |a| (a, 1) "A slice of 2 or 3 values.";
            LIST_EXTEND Count |a| (a + 1, a) "Pops an iterable and extends the list that is then a-th from the top.";
            LIST_APPEND Count |a| (a + 1, a) "Pops a value and appends it to the list that is then a-th from the top.";
            SET_UPDATE Count |a| (a + 1, a) "Pops an iterable and adds its items to the set that is then a-th from the top.";
            SET_ADD Count |a| (a + 1, a) "Pops a value and adds it to the set that is then a-th from the top.";
            DICT_UPDATE Count |a| (a + 1, a) "Pops a mapping and updates the dict that is then a-th from the top.";
            DICT_MERGE Count |a| (a + 4, a + 3) "As DICT_UPDATE for `f(**k)`: a repeated key raises TypeError naming the callable, which is the first of them.";
            MAP_ADD Count |a| (a + 2, a) "Pops value and key and sets them in the dict that is then a-th from the top.";
            CONVERT_VALUE Conversion |_a| (1, 1) "`!s`, `!r` or `!a` of an f-string.";
            FORMAT_SIMPLE None |_a| (1, 1) "`format(x, '')`.";
            FORMAT_WITH_SPEC None |_a| (2, 1) "value, spec: `format(value, spec)`.";
            UNPACK_SEQUENCE Count |a| (1, a) "Unpacks exactly a values, the first on top.";
            UNPACK_EX Count |a| (1, (a & 0xff) + 1 + (a >> 8)) "Unpacks with a star: low byte before it, the rest after it.";
            GET_ITER None |_a| (1, 1) "`iter(x)`.";
            FOR_ITER Jump |_a| (1, 2) "Pushes the next item; when exhausted pops the iterator and jumps.";
            JUMP_FORWARD Jump |_a| (0, 0) "Jumps forward.";
            JUMP_BACKWARD Jump |_a| (0, 0) "Jumps to a loop header: counts the iteration and polls.";
            JUMP_BACKWARD_NO_INTERRUPT Jump |_a| (0, 0) "Jumps back out of a handler: neither a loop nor a poll.";
            POP_JUMP_IF_FALSE Jump |_a| (1, 0) "Pops a bool and jumps if it is False.";
            POP_JUMP_IF_TRUE Jump |_a| (1, 0) "Pops a bool and jumps if it is True.";
            POP_JUMP_IF_NONE Jump |_a| (1, 0) "Pops a value and jumps if it is None.";
            POP_JUMP_IF_NOT_NONE Jump |_a| (1, 0) "Pops a value and jumps if it is not None.";
            CALL Count |a| (a + 2, 1) "callable, self or absent, a positional arguments.";
            CALL_KW Count |a| (a + 3, 1) "callable, self or absent, a arguments of which the last are named by the tuple on top.";
            CALL_FUNCTION_EX Count |a| (3 + (a & 1), 1) "callable, absent, iterable of arguments (any, for `f(*x)`), and a dict of keywords if bit 0 is set.";
            MAKE_FUNCTION Count |a| (1 + a.count_ones(), 1) "A function: defaults, keyword defaults, annotations and closure as flagged, then code.";
            RETURN_VALUE None |_a| (1, 0) "Returns the top.";
            RETURN_CONST Const |_a| (0, 0) "Returns a constant.";
            CALL_INTRINSIC_1 Intrinsic |_a| (1, 1) "An internal function of one argument.";
            CALL_INTRINSIC_2 Intrinsic2 |_a| (2, 1) "An internal function of two arguments.";
            LOAD_ASSERTION_ERROR None |_a| (0, 1) "Pushes AssertionError, whatever the name is bound to.";
            RAISE_VARARGS Count |a| (a, 0) "`raise` (0), `raise e` (1), `raise e from c` (2).";
            RERAISE Count |a| (a + 1, a) "Raises the exception on top again; with operand n, the n-th value below it is the index of the instruction it came from.";
            PUSH_EXC_INFO None |_a| (1, 2) "Below the exception on top, saves the exception handled so far, and makes the top the handled one.";
            POP_EXCEPT None |_a| (1, 0) "Pops the saved exception, which is the handled one again.";
            CHECK_EXC_MATCH None |_a| (2, 2) "exception, type: replaces the type by whether it matches.";
            CHECK_EG_MATCH None |_a| (2, 2) "exception, type: replaces them by what is left of the exception without those of the type, and these; either may be None.";
            BEFORE_ASYNC_WITH None |_a| (1, 2) "context manager: pushes its bound `__aexit__` and the result of calling its `__aenter__`.";
            BEFORE_WITH None |_a| (1, 2) "context manager: pushes its bound `__exit__` and the result of its `__enter__`.";
            WITH_EXCEPT_START None |_a| (4, 5) "`__exit__`, index, saved exception, exception: calls `__exit__` with the exception and pushes the result.";
            MATCH_SEQUENCE None |_a| (1, 2) "Pushes whether the top is a sequence in the sense of patterns: no str, no bytes.";
            MATCH_MAPPING None |_a| (1, 2) "Pushes whether the top is a mapping.";
            MATCH_KEYS None |_a| (2, 3) "subject, tuple of keys: pushes a tuple of the values, or None if a key is missing.";
            MATCH_CLASS Count |_a| (3, 1) "subject, class, tuple of names: a tuple of a positional and of the named attributes, or None.";
            GET_LEN None |_a| (1, 2) "Pushes the length of the top.";
            IMPORT_NAME Name |_a| (2, 1) "level, fromlist: imports a module.";
            IMPORT_FROM Name |_a| (1, 2) "Pushes an attribute of the module on top.";
            RETURN_GENERATOR None |_a| (0, 1) "Returns a generator that goes on here; resumed, it finds the value that was sent.";
            YIELD_VALUE Count |_a| (1, 1) "Pops a value and gives it to whoever resumed the generator; resumed, pushes the value that was sent. The operand is 1 in `yield from` and `await`.";
            SEND Jump |_a| (2, 2) "receiver, value: replaces the value by the next one of the receiver; when that is exhausted, by what it returned, and jumps.";
            END_SEND None |_a| (2, 1) "receiver, value: drops the receiver.";
            GET_YIELD_FROM_ITER None |_a| (1, 1) "`iter(x)`, but for a generator itself.";
            GET_AWAITABLE Count |_a| (1, 1) "The iterator that `await x` passes on; the operand tells messages where x is from: `__aenter__` (1), `__aexit__` (2).";
            GET_AITER None |_a| (1, 1) "`aiter(x)`.";
            GET_ANEXT None |_a| (1, 2) "Pushes the awaitable of the next item of the asynchronous iterator on top.";
            END_ASYNC_FOR None |_a| (2, 0) "asynchronous iterator, exception: drops both if it is StopAsyncIteration; raises any other exception again.";
            CLEANUP_THROW None |_a| (3, 2) "receiver, value, exception: None and the value of a StopIteration; raises any other exception again.";
        }
    };
}

macro_rules! define_opcodes {
    ($($name:ident $arg:ident |$a:ident| ($pops:expr, $pushes:expr) $doc:literal;)*) => {
        /// An instruction of the language that the compiler emits and `dis` shows.
        #[allow(non_camel_case_types, reason = "the names are CPython's, and users see them")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[repr(u8)]
        pub enum Opcode {
            $(#[doc = $doc] $name,)*
        }

        impl Opcode {
            /// All opcodes in the order of their numbers.
            pub const ALL: &'static [Opcode] = &[$(Opcode::$name),*];

            /// The name as `dis` prints it.
            pub fn name(self) -> &'static str {
                match self { $(Opcode::$name => stringify!($name),)* }
            }

            /// What the operand means.
            pub fn arg_kind(self) -> Arg {
                match self { $(Opcode::$name => Arg::$arg,)* }
            }

            /// How many values the instruction pops and then pushes when it completes without a jump.
            /// `FOR_ITER` that jumps, the one exception, pops one and pushes none.
            pub fn stack_effect(self, arg: u32) -> (u32, u32) {
                match self { $(Opcode::$name => { let $a = arg; ($pops, $pushes) })* }
            }
        }
    };
}
for_each_opcode!(define_opcodes);

/// What the operand of `RESUME` says.
pub struct ResumeKind;

impl ResumeKind {
    /// Behind `yield`.
    pub const YIELD: u32 = 1;
    /// Behind the `yield` inside `yield from`.
    pub const YIELD_FROM: u32 = 2;
    /// Behind the `yield` inside `await`.
    pub const AWAIT: u32 = 3;
    /// The bits of the place.
    pub const PLACE: u32 = 3;

    /// Whether a place is behind the `yield` inside `yield from` or `await`.
    #[inline]
    pub fn delegates(kind: u32) -> bool {
        matches!(kind & Self::PLACE, Self::YIELD_FROM | Self::AWAIT)
    }

    /// Nothing but the generator's own handler of StopIteration covers the place.
    pub const DEPTH_1: u32 = 4;
}

impl Opcode {
    /// Whether control never reaches the instruction that follows.
    pub fn ends_block(self) -> bool {
        use Opcode::*;
        matches!(
            self,
            JUMP_FORWARD
                | JUMP_BACKWARD
                | JUMP_BACKWARD_NO_INTERRUPT
                | RETURN_VALUE
                | RETURN_CONST
                | RAISE_VARARGS
                | RERAISE
        )
    }

    /// Whether the operand is a jump target.
    pub fn is_jump(self) -> bool {
        self.arg_kind() == Arg::Jump
    }
}

macro_rules! numbered {
    ($(#[$meta:meta])* $enum:ident { $($(#[$vmeta:meta])* $name:ident $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum $enum { $($(#[$vmeta])* #[doc = concat!("`", $text, "`")] $name,)* }

        impl $enum {
            /// All members in the order of their numbers.
            pub const ALL: &'static [$enum] = &[$($enum::$name),*];

            /// The text that `dis` shows.
            pub fn text(self) -> &'static str {
                match self { $($enum::$name => $text,)* }
            }

            /// The member with this number.
            #[inline]
            pub fn from_arg(arg: u32) -> Option<$enum> {
                $enum::ALL.get(arg as usize).copied()
            }
        }
    };
}

numbered! {
    /// The operand of `BINARY_OP`, numbered as in CPython 3.13; the in-place forms follow.
    BinaryOp {
        Add "+", And "&", FloorDivide "//", LeftShift "<<", MatrixMultiply "@", Multiply "*", Remainder "%", Or "|",
        Power "**", RightShift ">>", Subtract "-", TrueDivide "/", Xor "^",
        InplaceAdd "+=", InplaceAnd "&=", InplaceFloorDivide "//=", InplaceLeftShift "<<=", InplaceMatrixMultiply "@=",
        InplaceMultiply "*=", InplaceRemainder "%=", InplaceOr "|=", InplacePower "**=", InplaceRightShift ">>=",
        InplaceSubtract "-=", InplaceTrueDivide "/=", InplaceXor "^=",
    }
}

impl BinaryOp {
    const PLAIN: u8 = 13;
    /// How many there are without the augmented assignments' forms.
    pub const PLAIN_COUNT: usize = Self::PLAIN as usize;

    /// Whether this is an augmented assignment's form.
    #[inline]
    pub fn is_inplace(self) -> bool {
        self as u8 >= Self::PLAIN
    }

    /// The operation without the assignment.
    #[inline]
    pub fn plain(self) -> BinaryOp {
        if self.is_inplace() { Self::ALL[(self as u8 - Self::PLAIN) as usize] } else { self }
    }

    /// The augmented assignment's form of the operation.
    #[inline]
    pub fn inplace(self) -> BinaryOp {
        if self.is_inplace() { self } else { Self::ALL[(self as u8 + Self::PLAIN) as usize] }
    }
}

numbered! {
    /// The operand of `COMPARE_OP`.
    CompareOp { Lt "<", Le "<=", Eq "==", Ne "!=", Gt ">", Ge ">=", }
}

impl CompareOp {
    /// The comparison of the operands the other way round.
    #[inline]
    pub fn reflected(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
            CompareOp::Eq | CompareOp::Ne => self,
        }
    }
}

numbered! {
    /// The operand of `CONVERT_VALUE`.
    Conversion { None "", Str "str", Repr "repr", Ascii "ascii", }
}

numbered! {
    /// The operand of `CALL_INTRINSIC_1`.
    Intrinsic {
        UnaryPositive "INTRINSIC_UNARY_POSITIVE", ListToTuple "INTRINSIC_LIST_TO_TUPLE", ImportStar "INTRINSIC_IMPORT_STAR",
        StopIterationError "INTRINSIC_STOPITERATION_ERROR", Print "INTRINSIC_PRINT",
        AsyncGenWrap "INTRINSIC_ASYNC_GEN_WRAP",
        TypeVar "INTRINSIC_TYPEVAR", ParamSpec "INTRINSIC_PARAMSPEC", TypeVarTuple "INTRINSIC_TYPEVARTUPLE",
        SubscriptGeneric "INTRINSIC_SUBSCRIPT_GENERIC", TypeAlias "INTRINSIC_TYPEALIAS",
    }
}

numbered! {
    /// The operand of `CALL_INTRINSIC_2`.
    Intrinsic2 {
        PrepReraiseStar "INTRINSIC_PREP_RERAISE_STAR", TypeVarWithBound "INTRINSIC_TYPEVAR_WITH_BOUND",
        TypeVarWithConstraints "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
        SetFunctionTypeParams "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
        SetTypeParamDefault "INTRINSIC_SET_TYPEPARAM_DEFAULT",
    }
}
