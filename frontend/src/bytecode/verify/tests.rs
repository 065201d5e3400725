//! One test a rule: the smallest draft that breaks it.

use super::super::{CodeFlags, Position};
use super::*;
use Opcode::*;
use std::sync::Arc;

fn draft(instrs: &[(Opcode, u32)]) -> Draft {
    Draft {
        name: Arc::from("f"),
        qualname: Arc::from("f"),
        filename: Arc::from("t.py"),
        first_line: 1,
        flags: 0,
        arg_count: 0,
        posonly_count: 0,
        kwonly_count: 0,
        localsplus: Vec::new(),
        stable: Vec::new(),
        consts: vec![Const::None],
        names: vec![Arc::from("n")],
        instrs: instrs.iter().map(|&(op, arg)| Instr { op, arg }).collect(),
        positions: vec![Position::default(); instrs.len()].into(),
        handlers: Vec::new(),
    }
}

fn with_slots(instrs: &[(Opcode, u32)], kinds: &[LocalKind]) -> Draft {
    let mut draft = draft(instrs);
    draft.localsplus = kinds.iter().map(|&kind| (Arc::from("x"), kind)).collect();
    draft.stable = vec![false; kinds.len()];
    draft
}

fn with_handler(instrs: &[(Opcode, u32)], rows: &[(u32, u32, u32, u32)]) -> Draft {
    let mut draft = draft(instrs);
    draft.handlers = rows
        .iter()
        .map(|&(start, end, target, depth)| Handler { start, end, target, depth, push_lasti: false })
        .collect();
    draft
}

#[track_caller]
fn refused(draft: Draft, pc: u32, part: &str) {
    let error = verify(draft).expect_err("the draft is wrong");
    assert_eq!((error.pc, error.message.contains(part)), (pc, true), "{error}");
}

#[test]
fn heights_and_stack_size_are_reported() {
    let code = verify(draft(&[
        (LOAD_CONST, 0),
        (GET_ITER, 0),
        (FOR_ITER, 5),
        (POP_TOP, 0),
        (JUMP_BACKWARD, 2),
        (RETURN_CONST, 0),
        (NOP, 0),
    ]))
    .expect("the code is right");
    let heights: Vec<u32> = (0..7).map(|pc| code.depth_at(pc)).collect();
    assert_eq!(heights, [0, 1, 1, 2, 1, 0, Code::UNREACHABLE]);
    assert_eq!(code.stack_size(), 2);
}

#[test]
fn handlers_start_at_their_height() {
    let code =
        verify(with_handler(&[(LOAD_CONST, 0), (LOAD_NAME, 0), (RETURN_VALUE, 0), (RERAISE, 0)], &[(1, 2, 3, 1)]));
    assert_eq!(code.expect("the code is right").depth_at(3), 2);
}

#[test]
fn shape() {
    refused(draft(&[]), 0, "no instructions");
    let mut unplaced = draft(&[(RETURN_CONST, 0)]);
    unplaced.positions = Vec::new().into();
    refused(unplaced, 0, "position");
    let mut unmarked = with_slots(&[(RETURN_CONST, 0)], &[LocalKind::Local]);
    unmarked.stable.clear();
    refused(unmarked, 0, "stable");
    refused(with_slots(&[(RETURN_CONST, 0)], &[LocalKind::Free, LocalKind::Local]), 0, "out of order");
    let mut starred = draft(&[(RETURN_CONST, 0)]);
    starred.flags = CodeFlags::VARARGS;
    refused(starred, 0, "more parameters");
    let mut positional = with_slots(&[(RETURN_CONST, 0)], &[LocalKind::Local]);
    positional.posonly_count = 1;
    refused(positional, 0, "positional-only");
}

#[test]
fn operands_are_in_range() {
    for (op, arg) in [
        (LOAD_CONST, 1),
        (LOAD_NAME, 1),
        (LOAD_GLOBAL, 2),
        (LOAD_FAST, 0),
        (LOAD_DEREF, 0),
        (JUMP_FORWARD, 9),
        (BINARY_OP, 26),
        (COMPARE_OP, 6),
        (CALL_INTRINSIC_1, 99),
        (CONVERT_VALUE, 4),
    ] {
        refused(draft(&[(op, arg), (RETURN_CONST, 0)]), 0, "is beyond");
    }
    refused(draft(&[(NOP, 1), (RETURN_CONST, 0)]), 0, "where there is none");
}

#[test]
fn counts_are_in_range() {
    for (op, arg) in [
        (COPY, 0),
        (SWAP, 1),
        (IS_OP, 2),
        (CONTAINS_OP, 2),
        (CALL_FUNCTION_EX, 2),
        (RERAISE, 3),
        (RAISE_VARARGS, 3),
        (BUILD_SLICE, 1),
        (MAKE_FUNCTION, 16),
        (COPY_FREE_VARS, 1),
        (BUILD_MAP, u32::MAX),
        (LIST_APPEND, 0),
    ] {
        refused(draft(&[(op, arg), (RETURN_CONST, 0)]), 0, "is not in");
    }
}

#[test]
fn slots_have_the_right_kind() {
    refused(with_slots(&[(LOAD_FAST, 0), (RETURN_VALUE, 0)], &[LocalKind::LocalCell]), 0, "LocalCell");
    refused(with_slots(&[(LOAD_FAST_AND_CLEAR, 0), (RETURN_VALUE, 0)], &[LocalKind::Free]), 0, "Free");
    refused(with_slots(&[(LOAD_DEREF, 0), (RETURN_VALUE, 0)], &[LocalKind::Local]), 0, "Local");
    refused(with_slots(&[(MAKE_CELL, 0), (RETURN_CONST, 0)], &[LocalKind::Free]), 0, "Free");
    verify(with_slots(&[(LOAD_FAST_AND_CLEAR, 0), (STORE_FAST, 0), (RETURN_CONST, 0)], &[LocalKind::Cell]))
        .expect("comprehensions put cells aside");
}

#[test]
fn jumps_go_in_their_direction() {
    refused(draft(&[(JUMP_FORWARD, 0), (RETURN_CONST, 0)]), 0, "direction");
    refused(draft(&[(JUMP_BACKWARD, 1), (RETURN_CONST, 0)]), 0, "direction");
    refused(draft(&[(NOP, 0), (LOAD_CONST, 0), (POP_JUMP_IF_TRUE, 0), (RETURN_CONST, 0)]), 2, "direction");
}

#[test]
fn stack_is_balanced() {
    refused(draft(&[(POP_TOP, 0), (RETURN_CONST, 0)]), 0, "needs 1 values and finds 0");
    refused(draft(&[(LOAD_CONST, 0), (POP_JUMP_IF_TRUE, 3), (LOAD_CONST, 0), (RETURN_CONST, 0)]), 2, "is reached with");
    refused(draft(&[(LOAD_CONST, 0)]), 0, "falls off the end");
    refused(draft(&[(LOAD_CONST, 0), (FOR_ITER, 2), (RETURN_VALUE, 0)]), 1, "is reached with");
}

#[test]
fn handlers_are_in_order() {
    let code = [(NOP, 0), (NOP, 0), (RETURN_CONST, 0), (RERAISE, 0)];
    refused(with_handler(&code, &[(0, 2, 3, 0), (1, 2, 3, 0)]), 1, "overlaps");
    refused(with_handler(&code, &[(1, 1, 3, 0)]), 1, "empty");
    refused(with_handler(&code, &[(0, 9, 3, 0)]), 0, "too long");
    refused(with_handler(&code, &[(0, 1, 9, 0)]), 0, "beyond");
    refused(with_handler(&code, &[(0, 1, 3, 1)]), 0, "keeps 1 values of 0");
}

#[test]
fn constant_operands_precede_their_instruction() {
    refused(draft(&[(LOAD_CONST, 0), (MAKE_FUNCTION, 0), (RETURN_VALUE, 0)]), 1, "no code");
    let inner = verify(with_slots(&[(COPY_FREE_VARS, 1), (RETURN_CONST, 0)], &[LocalKind::Free])).expect("right");
    let mut outer = draft(&[(LOAD_CONST, 0), (MAKE_FUNCTION, 0), (RETURN_VALUE, 0)]);
    outer.consts = vec![Const::Code(Arc::new(inner))];
    refused(outer, 1, "closure");
    refused(draft(&[(LOAD_CONST, 0), (BUILD_CONST_KEY_MAP, 0), (RETURN_VALUE, 0)]), 1, "no tuple");
    let mut names = draft(&[(LOAD_CONST, 0), (CALL_KW, 0), (RETURN_VALUE, 0)]);
    names.consts = vec![Const::Tuple(vec![Const::None])];
    refused(names.clone(), 1, "too many");
    names.instrs[1].arg = 1;
    refused(names, 1, "no string");
}

fn generator(instrs: &[(Opcode, u32)]) -> Draft {
    let mut draft = draft(instrs);
    draft.flags = CodeFlags::GENERATOR;
    draft
}

#[test]
fn only_generators_suspend() {
    let body = [(RETURN_GENERATOR, 0), (POP_TOP, 0), (RESUME, 0), (LOAD_CONST, 0), (YIELD_VALUE, 0), (RETURN_VALUE, 0)];
    verify(generator(&body)).expect("the code is right");
    refused(draft(&body), 0, "no generator");
    refused(generator(&[(LOAD_CONST, 0), (YIELD_VALUE, 0), (RETURN_VALUE, 0)]), 0, "made once");
}

#[test]
fn generators_are_made_once_and_first() {
    let made = [(RETURN_GENERATOR, 0), (POP_TOP, 0)];
    let twice = [&made[..], &made[..], &[(RETURN_CONST, 0)]].concat();
    refused(generator(&twice), 0, "made once");
    let late = [&[(LOAD_CONST, 0), (POP_TOP, 0)], &made[..], &[(RETURN_CONST, 0)]].concat();
    refused(generator(&late), 2, "before anything else");
    let again = [&made[..], &[(JUMP_BACKWARD, 0)]].concat();
    refused(generator(&again), 0, "comes back");
}
