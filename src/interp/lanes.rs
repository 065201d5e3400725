//! Lanes: how the one jump of the dispatch loop becomes a jump behind each handler, which the processor predicts by what
//! it has seen to follow there.
//!
//! LLVM copies the jump of a `match` to the ends of the blocks that lead to it, unless these are more than 16. So the
//! handlers lead there by lanes, fewer than 16 of them, each of a few handlers, which a comment for the assembler keeps
//! apart until the jump is copied: first to the lanes' ends, then to their handlers' ends. Where the compiler does
//! otherwise, only speed is lost: a release build's `run` should have more than 100 indirect jumps.

use super::quick::RunOp;

/// The end of a lane: an empty instruction that no other lane has.
macro_rules! end_of_lane {
    ($name:literal) => {{
        #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
        // SAFETY: a comment does nothing.
        unsafe {
            std::arch::asm!(concat!("/* ", $name, " */"), options(nomem, nostack, preserves_flags));
        }
    }};
}

/// Passes the lane of an instruction that has been done. Instructions that are rarely done share the last one.
#[inline(always)]
pub fn pass(op: RunOp) {
    use RunOp::*;
    match op {
        LOAD_FAST | LOAD_CONST | STORE_FAST | LOAD_FAST_LOAD_FAST | LOAD_FAST_LOAD_CONST | STORE_FAST_LOAD_FAST
        | POP_TOP | PUSH_NULL | COPY | SWAP => end_of_lane!("locals"),
        LOAD_DEREF | LOAD_DEREF_LOAD_FAST | LOAD_DEREF_LOAD_CONST | LOAD_DEREF_PUSH_NULL | STORE_DEREF => {
            end_of_lane!("cells");
        }
        LOAD_GLOBAL_MODULE | LOAD_GLOBAL_BUILTIN | LOAD_ATTR_SLOT | LOAD_ATTR_METHOD | LOAD_ATTR_CLASS
        | LOAD_ATTR_FIELD => {
            end_of_lane!("loads");
        }
        LOAD_ATTR | STORE_ATTR | LOAD_ATTR_BOUND | LOAD_ATTR_PROPERTY | LOAD_ATTR_NATIVE | LOAD_ATTR_OWN
        | LOAD_ATTR_INHERITED | STORE_ATTR_OWN => end_of_lane!("attributes"),
        STORE_ATTR_SLOT
        | STORE_ATTR_NEW
        | LOAD_METHOD_NATIVE
        | SUBSCR_LIST_INT
        | SUBSCR_TUPLE_INT
        | SUBSCR_STR_INT
        | SUBSCR_DICT
        | STORE_SUBSCR_LIST_INT => end_of_lane!("items"),
        ADD_INT | SUBTRACT_INT | MULTIPLY_INT | REMAINDER_INT | FLOOR_DIVIDE_INT | AND_INT | OR_INT
        | LEFT_SHIFT_INT | RIGHT_SHIFT_INT => end_of_lane!("integers"),
        ADD_FLOAT | SUBTRACT_FLOAT | MULTIPLY_FLOAT | TRUE_DIVIDE_FLOAT => end_of_lane!("floats"),
        COMPARE_INT | COMPARE_OP | IS_OP | TO_BOOL | TO_BOOL_BOOL | UNARY_NOT => end_of_lane!("tests"),
        COMPARE_INT_JUMP | COMPARE_FLOAT_JUMP => end_of_lane!("comparisons"),
        POP_JUMP_IF_FALSE | POP_JUMP_IF_TRUE | POP_JUMP_IF_NONE | POP_JUMP_IF_NOT_NONE | JUMP_FORWARD => {
            end_of_lane!("jumps");
        }
        FOR_ITER_RANGE | FOR_ITER_LIST | JUMP_BACKWARD => end_of_lane!("loops"),
        FOR_ITER | SEND | YIELD_VALUE | END_SEND | JUMP_BACKWARD_NO_INTERRUPT => end_of_lane!("generators"),
        RESUME | CALL_FUNCTION | CALL_METHOD | CALL_NATIVE | RETURN_VALUE | RETURN_CONST => end_of_lane!("calls"),
        _ => end_of_lane!("others"),
    }
}
