//! Frames: exits and what they write, polls, calls, and the limits of the stacks.

use super::harness::machine::{Exited, Machine, Outcome};
use super::harness::notation::Arena;
use super::{MAX, fixnum, flonum, machines, object, returned};
use freevar_jit::abi::{HelperId, value};
use freevar_jit::ir::{Reason, Resume, parse};
use freevar_jit::lower::{Compiler, Effort, Target};

#[test]
fn an_exit_writes_every_slot_of_every_frame() {
    let text = "fn %f(v0: ref, v1: value, v2: int, v3: bool, v4: float, v5: float) code 0 slots 20 {
        block0(v0, v1, v2, v3, v4, v5):
          exit !unsupported @s0
        state s0 = [code 0 pc 4 window 0 {-2: v0, 0: v1, 1: v2, 2: absent, 3: virtual 1, 4: v3, 5: virtual 0},
                    code 7 pc 11 window 10 {-2: virtual 0, 0: v4, 1: v5, 2: v4, 4: virtual 1}]
                   virtuals [32 0x305 {8: virtual 1, 24: v2}, 24 0x406 {8: virtual 0, 16: v4}]
        }";
    for mut machine in machines(&[text]) {
        let function = object(&mut machine, 0x99, &[]);
        for slot in -2..20 {
            machine.set_slot(slot, 0x7777);
        }
        let outcome = machine.call(0, &[function, value::NONE, 42, 1, 2.5f64.to_bits(), 0f64.to_bits()]);
        assert_eq!(outcome, Outcome::Exited(Exited { id: 0, depth: 1, base: 0 }));
        let exit = &machine.world.exits[0];
        assert_eq!((exit.reason, exit.resume), (Reason::Unsupported, Resume::Reexecute));
        let frames: Vec<_> = exit.frames.iter().map(|frame| (frame.code, frame.pc, frame.window)).collect();
        assert_eq!(frames, [(0, 4, 0), (7, 11, 10)]);
        let (first, second) = (machine.slot(5), machine.slot(3));
        assert_eq!(machine.words(first, 4), [0x305, second, 0, fixnum(42)]);
        assert_eq!(machine.words(second, 3), [0x406, first, flonum(2.5)]);
        let outer = [-2, -1, 0, 1, 2, 3, 4, 5, 6].map(|slot| machine.slot(slot));
        assert_eq!(outer, [function, 0x7777, value::NONE, fixnum(42), 0, second, value::TRUE, first, 0x7777]);
        let inner = [8, 9, 10, 12, 13, 14, 15].map(|slot| machine.slot(slot));
        assert_eq!(inner, [first, 0x7777, flonum(2.5), flonum(2.5), 0x7777, second, 0x7777]);
        let zero = machine.slot(11);
        assert_eq!(machine.world.as_float(zero), Ok(Some(0.0)));
    }
}

/// Sums the integers below the argument, polling at the back edge.
const LOOP: &str = "fn %sum(v0: value) code 0 slots 4 kept 3 {
    block0(v0):
      v1 = check_int v0 !type @s0
      v2 = int.const 0
      jump block1(v2, v2)
    block1(v3: int, v4: int):
      v5 = icmp lt v3, v1
      branch v5, block2, block3
    block2:
      v6 = add_ovf v4, v3 !overflow @s1
      v7 = int.const 1
      v8 = add v3, v7
      poll !poll @s2
      jump block1(v8, v6)
    block3:
      v9 = tag_int v4
      return v9
    state s0 = [code 0 pc 0 window 0 {0: v0}]
    state s1 = [code 0 pc 5 window 0 {1: v3, 2: v4}]
    state s2 = [code 0 pc 6 window 0 {1: v8, 2: v6}] raise
    }";

#[test]
fn a_loop_polls_and_goes_on() {
    for mut machine in machines(&[LOOP]) {
        assert_eq!(machine.call(0, &[fixnum(1000)]), returned(499_500));
        assert!(machine.world.polls.is_empty());
        machine.context.interrupt = 1;
        assert_eq!(machine.call(0, &[fixnum(1000)]), returned(499_500));
        assert_eq!(machine.world.polls, [3], "it shows the slots that are kept");
        machine.context.interrupt = 1;
        machine.world.poll_raises = true;
        let Outcome::Exited(Exited { id, .. }) = machine.call(0, &[fixnum(1000)]) else { panic!("no exit") };
        assert_eq!((machine.world.exits[id].reason, machine.world.exits[id].resume), (Reason::Poll, Resume::Raise));
        assert_eq!([machine.slot(1), machine.slot(2)], [fixnum(1), fixnum(0)]);
    }
}

#[test]
fn helpers_that_raise_leave_by_their_state() {
    let text = "fn %f(v0: value) code 0 slots 4 {
        block0(v0):
          v1 = int.const 0
          v2 = value.const fixnum 8
          v3 = helper truth(v0) !raise @s1
          branch v3, block1, block2
        block1:
          v4 = helper binary_op(v1, v0, v2) !raise @s0
          return v4
        block2:
          return v2
        state s0 = [code 0 pc 3 window 0 {0: v0, 1: v2}] raise
        state s1 = [code 0 pc 1 window 0 {0: v0, 1: absent}] raise
        }";
    for mut machine in machines(&[text]) {
        assert_eq!(machine.call(0, &[fixnum(34)]), returned(42));
        assert_eq!(machine.call(0, &[value::FALSE]), returned(8));
        for (word, pc, slot) in [(fixnum(MAX), 3, fixnum(8)), (value::ELLIPSIS, 1, 0)] {
            machine.set_slot(1, 0x7777);
            let Outcome::Exited(Exited { id, .. }) = machine.call(0, &[word]) else { panic!("no exit") };
            let exit = &machine.world.exits[id];
            assert_eq!((exit.resume, exit.frames[0].pc, machine.slot(1)), (Resume::Raise, pc, slot));
        }
    }
}

/// Fibonacci numbers by calls of itself through the table of entries.
const FIB: &str = "fn %fib(v0: ref, v1: value) code 3 slots 8 {
    block0(v0, v1):
      stack_check 0 !stack @s0
      v2 = check_int v1 !type @s0
      v3 = int.const 2
      v4 = icmp lt v2, v3
      branch v4, block1, block2
    block1:
      return v1
    block2:
      v5 = int.const 1
      v6 = sub_ovf v2, v5 !overflow @s0
      v7 = tag_int v6
      v8 = call_code 3 window 8 (v0, v7) !raise @s1
      v9 = sub_ovf v2, v3 !overflow @s2
      v10 = tag_int v9
      v11 = call_code 3 window 8 (v0, v10) !raise @s3
      v12 = check_int v8 !type @s4
      v13 = check_int v11 !type @s4
      v14 = add_ovf v12, v13 !overflow @s4
      v15 = tag_int v14
      return v15
    state s0 = [code 3 pc 0 window 0 {-2: v0, 0: v1}]
    state s1 = [code 3 pc 4 window 0 {-2: v0, 0: v1}] raise
    state s2 = [code 3 pc 6 window 0 {-2: v0, 0: v1, 4: v8}]
    state s3 = [code 3 pc 8 window 0 {-2: v0, 0: v1, 4: v8}] raise
    state s4 = [code 3 pc 9 window 0 {-2: v0, 0: v1, 4: v8, 5: v11}]
    }";

#[test]
fn compiled_code_calls_itself() {
    for mut machine in machines(&[FIB]) {
        let function = object(&mut machine, 0x99, &[]);
        assert_eq!(machine.call(0, &[function, fixnum(15)]), returned(610));
        assert!(machine.world.taken.is_empty());
    }
}

#[test]
fn calls_stop_at_every_limit() {
    for mut machine in machines(&[FIB]) {
        let function = object(&mut machine, 0x99, &[]);
        // The innermost frame leaves first, and its exit's result goes on as the result of the call.
        machine.world.resumed = fixnum(0);
        let innermost = |machine: &mut Machine| {
            machine.call(0, &[function, fixnum(9)]);
            machine.world.taken.first().map(|exit| (exit.depth, exit.base, machine.world.exits[exit.id].reason))
        };
        assert_eq!(innermost(&mut machine), None);
        machine.context.depth_limit = 5;
        assert_eq!(innermost(&mut machine), Some((6, 40, Reason::Stack)));
        machine.context.depth_limit = 100;
        machine.context.stack_limit = machine.slot_address(31);
        assert_eq!(innermost(&mut machine), Some((4, 24, Reason::Stack)));
        machine.context.stack_limit = machine.slot_address(200);
        machine.context.native_limit = i64::MAX as u64;
        assert_eq!(innermost(&mut machine), Some((1, 0, Reason::Stack)));
    }
}

#[test]
fn a_callee_that_raises_makes_its_callers_exit() {
    for mut machine in machines(&[FIB]) {
        let function = object(&mut machine, 0x99, &[]);
        machine.world.resumed = 0;
        machine.context.depth_limit = 3;
        machine.call(0, &[function, fixnum(9)]);
        let taken: Vec<_> = machine
            .world
            .taken
            .iter()
            .map(|exit| (exit.depth, machine.world.exits[exit.id].reason, machine.world.exits[exit.id].resume))
            .collect();
        let raised = |depth| (depth, Reason::Raise, Resume::Raise);
        assert_eq!(taken, [(4, Reason::Stack, Resume::Reexecute), raised(3), raised(2), raised(1)]);
        assert_eq!([0, 8, 16, 24].map(|slot| machine.slot(slot)), [9, 8, 7, 6].map(fixnum));
        assert_eq!(machine.slot(22), function);
    }
}

#[test]
fn a_call_from_an_inlined_frame_is_deeper_by_it() {
    let caller = "fn %caller(v0: ref, v1: float, v2: bool) code 1 slots 12 {
        block0(v0, v1, v2):
          v3 = int.const 6
          v4 = call_code 2 window 16 (v0, v3, v1, v2) !raise @s0
          return v4
        state s0 = [code 1 pc 1 window 0 {-2: v0}, code 5 pc 2 window 8 {-2: v0, 0: v1}] raise
        }";
    let callee = "fn %callee(v0: ref, v1: int, v2: float, v3: bool) code 2 slots 4 {
        block0(v0, v1, v2, v3):
          exit !unsupported @s0
        state s0 = [code 2 pc 0 window 0 {-2: v0, 0: v1, 1: v2, 2: v3}]
        }";
    for mut machine in machines(&[caller, callee]) {
        let function = object(&mut machine, 0x99, &[]);
        let outcome = machine.call(0, &[function, 1.25f64.to_bits(), 1]);
        assert_eq!(outcome, Outcome::Returned(machine.world.resumed));
        let exited = Exited { id: 1, depth: 3, base: 16 };
        assert_eq!(machine.world.taken, [exited]);
        assert_eq!([16, 17, 18].map(|slot| machine.slot(slot)), [fixnum(6), flonum(1.25), value::TRUE]);
    }
}

#[test]
fn frame_slots_are_read_and_written() {
    let text = "fn %f() code 0 slots 4 {
        block0:
          v0 = frame_load 2
          frame_store 3 v0
          v1 = frame_addr -2
          v2 = load.frame value v1+32
          store.frame value v1+8, v2
          return v0
        }";
    for mut machine in machines(&[text]) {
        machine.set_slot(2, fixnum(5));
        assert_eq!(machine.call(0, &[]), returned(5));
        assert_eq!([-1, 3].map(|slot| machine.slot(slot)), [fixnum(5); 2]);
    }
}

#[test]
fn dumps_hold_no_addresses_and_name_what_is_called() {
    let func = parse(LOOP).unwrap();
    let dumps = [(); 2].map(|()| Compiler::new(Target::X86_64, Effort::None).unwrap().dump(&func).unwrap());
    assert_eq!(dumps[0].clif, dumps[1].clif);
    assert_eq!(dumps[0].asm, dumps[1].asm);
    assert!(dumps[0].clif.contains(&format!("helper {}", HelperId::Poll)));
    assert!(dumps[0].asm.contains("ret"));
}

#[test]
fn slow_paths_that_rejoin_change_no_register() {
    let text = "fn %f(v0: int, v1: float, v2: float, v3: float) code 0 slots 2 {
        block0(v0, v1, v2, v3):
          v4 = fadd v1, v2
          v5 = fmul v2, v3
          v6 = fsub v3, v1
          v7 = int.const 3
          v8 = mul v0, v7
          v9 = xor v0, v8
          v10 = float.const 0.0
          v11 = box_float v10
          poll !poll @s0
          v12 = alloc 16 0x105
          store.cell value v12+8, v11
          v13 = load.cell value v12+8
          v14 = unbox_float v13
          v15 = fadd v4, v5
          v16 = fadd v15, v6
          v17 = fadd v16, v14
          v18 = add v8, v9
          v19 = add v18, v0
          v20 = int_to_float v19
          v21 = fadd v17, v20
          v22 = box_float v21
          return v22
        state s0 = [code 0 pc 1 window 0 {}] raise
        }";
    for mut machine in machines(&[text]) {
        let (int, floats) = (77, [1.5f64, 20.25, -3.0]);
        let args = [int as u64, floats[0].to_bits(), floats[1].to_bits(), floats[2].to_bits()];
        let expected = floats[0]
            + floats[1]
            + floats[1] * floats[2]
            + (floats[2] - floats[0])
            + (int * 3 + (int ^ (int * 3)) + int) as f64;
        for slow in [false, true] {
            if slow {
                machine.context.interrupt = 1;
                machine.context.bump_limit = 0;
            }
            assert_eq!(machine.call(0, &args), Outcome::Returned(flonum(expected)));
        }
        assert_eq!((machine.world.polls.len(), machine.world.slow_allocations), (1, 1));
    }
}
