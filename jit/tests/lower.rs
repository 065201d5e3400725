//! Runs machine code made from the IR, and compiles the same functions for AArch64.

mod machine;

use freevar_jit::abi::{HelperId, value};
use freevar_jit::ir::{Reason, Resume, parse};
use freevar_jit::lower::{Compiler, Effort, Env, Helpers, Target};
use machine::{Exited, Machine, Outcome};

const MAX: i64 = value::FIXNUM_MAX;
const MIN: i64 = value::FIXNUM_MIN;

fn fixnum(int: i64) -> u64 {
    value::fixnum(int)
}

fn returned(int: i64) -> Outcome {
    Outcome::Returned(fixnum(int))
}

fn flonum(float: f64) -> u64 {
    value::flonum(float).expect("the float is a flonum")
}

/// Machines with all of `texts` installed: one for each effort. AArch64 must compile them too.
fn machines(texts: &[&str]) -> [Machine; 2] {
    let funcs: Vec<_> = texts
        .iter()
        .map(|text| parse(text).unwrap_or_else(|error| panic!("{error}\n{text}")))
        .collect();
    let helpers = Helpers::symbolic();
    for target in [Target::X86_64, Target::Aarch64] {
        let mut compiler = Compiler::new(target, Effort::None).unwrap();
        for func in &funcs {
            let env = Env {
                helpers: &helpers,
                code_slots: 0x8000,
                valid_epoch: 0,
                exit_base: 0,
            };
            assert!(!compiler.compile(func, &env).unwrap().bytes.is_empty());
        }
    }
    [Effort::None, Effort::Speed].map(|effort| {
        let mut machine = Machine::new(effort);
        for func in &funcs {
            machine.install(func);
        }
        machine
    })
}

/// A function of two integers that tags the result of `op`, exiting with both where it may.
fn int_function(op: &str) -> String {
    let exit = if op.ends_with("_ovf") {
        " !overflow @s0"
    } else {
        ""
    };
    format!(
        "fn %f(v0: int, v1: int) code 0 slots 4 {{
         block0(v0, v1):
           v2 = {op} v0, v1{exit}
           v3 = tag_int v2
           return v3
         state s0 = [code 0 pc 3 window 0 {{0: v0, 1: v1}}]
         }}"
    )
}

/// Checks `op` on pairs of integers: `expected` says the result, `None` for an exit.
fn check_ints(op: &str, pairs: &[(i64, i64)], expected: impl Fn(i64, i64) -> Option<i64>) {
    for mut machine in machines(&[&int_function(op)]) {
        for &(left, right) in pairs {
            let outcome = machine.call(0, &[left as u64, right as u64], &[]);
            match expected(left, right) {
                Some(int) => assert_eq!(outcome, returned(int), "{op} {left}, {right}"),
                None => {
                    assert!(
                        matches!(outcome, Outcome::Exited(_)),
                        "{op} {left}, {right}: {outcome:?}"
                    );
                    assert_eq!(
                        (machine.slot(0), machine.slot(1)),
                        (fixnum(left), fixnum(right))
                    );
                }
            }
        }
    }
}

fn pairs(ints: &[i64]) -> Vec<(i64, i64)> {
    ints.iter()
        .flat_map(|&left| ints.iter().map(move |&right| (left, right)))
        .collect()
}

fn in_range(exact: i128) -> Option<i64> {
    i64::try_from(exact)
        .ok()
        .filter(|&int| value::fits_fixnum(int))
}

#[test]
fn overflow_checks_exit_exactly_outside_of_the_fixnums() {
    let ints = pairs(&[
        0,
        1,
        -1,
        2,
        -2,
        3,
        1 << 30,
        1 << 31,
        -(1 << 31),
        1 << 61,
        -(1 << 61),
        MAX,
        MAX - 1,
        MIN,
        MIN + 1,
    ]);
    let exact = |op: fn(i128, i128) -> i128| {
        move |left: i64, right: i64| in_range(op(left.into(), right.into()))
    };
    check_ints("add_ovf", &ints, exact(|left, right| left + right));
    check_ints("sub_ovf", &ints, exact(|left, right| left - right));
    check_ints("mul_ovf", &ints, exact(|left, right| left * right));
    let shifts: Vec<_> = ints
        .iter()
        .map(|&(left, _)| left)
        .flat_map(|left| [0, 1, 5, 30, 61, 62].map(|by| (left, by)))
        .collect();
    check_ints("shl_ovf", &shifts, exact(|left, by| left << by));
    check_ints(
        "shl_ovf",
        &[(0, 63), (0, -1), (1, 64), (0, 1 << 40)],
        |_, _| None,
    );
}

#[test]
fn unary_and_constant_forms_exit_too() {
    let text = "fn %f(v0: int) code 0 slots 4 {
        block0(v0):
          v1 = neg_ovf v0 !overflow @s0
          v2 = int.const 3
          v3 = mul_ovf v1, v2 !overflow @s0
          v4 = mul_ovf v2, v3 !overflow @s0
          v5 = int.const 2
          v6 = shl_ovf v4, v5 !overflow @s0
          v7 = abs v6
          v8 = bnot v7
          v9 = neg v8
          v10 = tag_int v9
          return v10
        state s0 = [code 0 pc 1 window 0 {1: v0}]
        }";
    for mut machine in machines(&[text]) {
        for int in [0, 1, -1, 1000, MAX / 36, MIN / 36] {
            assert_eq!(
                machine.call(0, &[int as u64], &[]),
                returned((int * 36).abs() + 1)
            );
        }
        for int in [MIN, MAX / 36 + 1, MAX / 9 + 1, MAX / 3 + 1] {
            assert!(
                matches!(machine.call(0, &[int as u64], &[]), Outcome::Exited(_)),
                "{int}"
            );
            assert_eq!(machine.slot(1), fixnum(int));
        }
    }
}

#[test]
fn wrapping_arithmetic_and_comparisons_are_those_of_the_machine() {
    let ints = pairs(&[0, 1, -1, 7, -9, MAX, MIN]);
    check_ints("and", &ints, |left, right| Some(left & right));
    check_ints("or", &ints, |left, right| Some(left | right));
    check_ints("xor", &ints, |left, right| Some(left ^ right));
    check_ints("min", &ints, |left, right| Some(left.min(right)));
    check_ints("max", &ints, |left, right| Some(left.max(right)));
    check_ints(
        "sar",
        &[(-9, 1), (9, 1), (MIN, 62), (MIN, 63)],
        |left, by| Some(left >> by),
    );
    for cond in ["eq", "ne", "lt", "le", "gt", "ge", "ult"] {
        let text = format!(
            "fn %f(v0: int, v1: int) code 0 slots 0 {{
             block0(v0, v1):
               v2 = icmp {cond} v0, v1
               v3 = not v2
               v4 = bool_to_int v3
               v5 = tag_int v4
               v6 = tag_bool v2
               v7 = select v3, v5, v6
               return v7
             }}"
        );
        let cond = freevar_jit::ir::Cond::from_name(cond).unwrap();
        for mut machine in machines(&[&text]) {
            for &(left, right) in &ints {
                let expected = if cond.holds_int(left, right) {
                    value::TRUE
                } else {
                    fixnum(1)
                };
                assert_eq!(
                    machine.call(0, &[left as u64, right as u64], &[]),
                    Outcome::Returned(expected)
                );
            }
        }
    }
}

/// The floor of the exact quotient.
fn floor_div(left: i64, right: i64) -> i64 {
    let quotient = left / right;
    if left % right != 0 && (left < 0) != (right < 0) {
        quotient - 1
    } else {
        quotient
    }
}

const DIVIDENDS: [i64; 16] = [
    0,
    1,
    -1,
    2,
    6,
    -6,
    7,
    -7,
    8,
    -8,
    1 << 40,
    -(1 << 40) - 1,
    MAX,
    MAX - 1,
    MIN,
    MIN + 1,
];

#[test]
fn division_rounds_down() {
    let divisors = [
        1,
        2,
        -2,
        3,
        -3,
        7,
        -7,
        8,
        -8,
        10,
        1_000_003,
        -(1 << 33),
        MAX,
        MIN,
    ];
    let pairs: Vec<_> = DIVIDENDS
        .iter()
        .flat_map(|&left| divisors.map(|right| (left, right)))
        .collect();
    check_ints("floordiv", &pairs, |left, right| {
        Some(floor_div(left, right))
    });
    check_ints("mod", &pairs, |left, right| {
        Some(left - floor_div(left, right) * right)
    });
    for divisor in divisors.into_iter().chain([-1]) {
        for (op, quotient) in [("floordiv", true), ("mod", false)] {
            let text = format!(
                "fn %f(v0: int) code 0 slots 0 {{
                 block0(v0):
                   v1 = int.const {divisor}
                   v2 = {op} v0, v1
                   v3 = tag_int v2
                   return v3
                 }}"
            );
            for mut machine in machines(&[&text]) {
                for left in DIVIDENDS
                    .into_iter()
                    .filter(|&left| divisor != -1 || left != MIN)
                {
                    let floor = floor_div(left, divisor);
                    let expected = if quotient {
                        floor
                    } else {
                        left - floor * divisor
                    };
                    assert_eq!(
                        machine.call(0, &[left as u64], &[]),
                        returned(expected),
                        "{left} {op} {divisor}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_division_moved_before_the_test_of_its_divisor_does_no_harm() {
    for mut machine in machines(&[&int_function("floordiv"), &int_function("mod")]) {
        assert!(matches!(
            machine.call(0, &[5, 0], &[]),
            Outcome::Returned(_)
        ));
        assert!(matches!(
            machine.call(1, &[5, 0], &[]),
            Outcome::Returned(_)
        ));
    }
}

#[test]
fn doubles_survive_boxing() {
    let text = "fn %f(v0: float) code 0 slots 0 {
        block0(v0):
          v1 = box_float v0
          v2 = unbox_float v1
          v3 = check_float v1 !type @s0
          v4 = fneg v3
          v5 = fabs v4
          v6 = box_float v2
          return v6
        state s0 = [code 0 pc 0 window 0 {}]
        }";
    for mut machine in machines(&[text]) {
        for float in [
            0.0,
            -0.0,
            1.0,
            -1.5,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NAN,
            1e300,
            5e-324,
            -1e-300,
            1e77,
            1e-77,
        ] {
            let Outcome::Returned(word) = machine.call(0, &[], &[float]) else {
                panic!("{float} exited")
            };
            assert_eq!(machine.float(word).to_bits(), float.to_bits());
            assert_eq!(
                value::as_flonum(word).is_some(),
                value::flonum(float).is_some()
            );
        }
    }
}

#[test]
fn float_checks_take_floats_only() {
    let text = "fn %f(v0: value) code 0 slots 2 {
        block0(v0):
          v1 = check_float v0 !type @s0
          v2 = float_to_int_checked v1 !value @s0
          v3 = tag_int v2
          return v3
        state s0 = [code 0 pc 0 window 0 {0: v0}]
        }";
    for mut machine in machines(&[text]) {
        let zero = machine.object(&[u64::from(value::TAG_FLOAT), 0]);
        let other = machine.object(&[0x105, 0]);
        for (word, expected) in [(flonum(3.0), 3), (flonum(-4e9), -4_000_000_000), (zero, 0)] {
            assert_eq!(machine.call(0, &[word], &[]), returned(expected));
        }
        assert_eq!(
            machine.call(0, &[flonum(2f64.powi(61))], &[]),
            returned(1 << 61)
        );
        assert_eq!(
            machine.call(0, &[flonum(-(2f64.powi(62)))], &[]),
            returned(MIN)
        );
        let outside = [2f64.powi(62), 2f64.powi(63), -(2f64.powi(64)), 0.5].map(flonum);
        let nan = machine.object(&[u64::from(value::TAG_FLOAT), f64::NAN.to_bits()]);
        for (word, reason) in [
            (other, Reason::Type),
            (fixnum(1), Reason::Type),
            (value::NONE, Reason::Type),
            (nan, Reason::Value),
        ]
        .into_iter()
        .chain(outside.map(|word| (word, Reason::Value)))
        {
            let Outcome::Exited(Exited { id, .. }) = machine.call(0, &[word], &[]) else {
                panic!("{word:#x} passed")
            };
            assert_eq!((machine.exits[id].reason, machine.slot(0)), (reason, word));
        }
    }
}

#[test]
fn float_arithmetic_is_that_of_ieee() {
    let text = "fn %f(v0: float, v1: float) code 0 slots 0 {
        block0(v0, v1):
          v2 = fadd v0, v1
          v3 = fmul v2, v0
          v4 = fsub v3, v1
          v5 = fdiv v4, v1
          v6 = fabs v5
          v7 = fsqrt v6
          v8 = ffloor v7
          v9 = int.const 3
          v10 = int_to_float v9
          v11 = fadd v8, v10
          v12 = fcmp lt v0, v1
          v13 = float.const 0.25
          v14 = select v12, v11, v13
          v15 = box_float v14
          return v15
        }";
    for mut machine in machines(&[text]) {
        for (left, right) in [(1.5, 20.0), (20.0, 1.5), (f64::NAN, 1.0), (0.0, 0.0)] {
            let result: f64 = ((left + right) * left - right) / right;
            let expected = if left < right {
                result.abs().sqrt().floor() + 3.0
            } else {
                0.25
            };
            assert_eq!(
                machine.call(0, &[], &[left, right]),
                Outcome::Returned(flonum(expected))
            );
        }
    }
}

#[test]
fn checks_exit_for_their_reason() {
    let text = "fn %f(v0: int, v1: value) code 0 slots 2 {
        pool p0 = \"a constant\"
        block0(v0, v1):
          v2 = int.const 0
          v3 = icmp eq v0, v2
          branch v3, block1, block2
        block1:
          v4 = check_int v1 !type @s0
          return v1
        block2:
          v5 = int.const 1
          v6 = icmp eq v0, v5
          branch v6, block3, block4
        block3:
          v7 = check_bool v1 !type @s0
          check_true v7 !branch @s0
          check_false v7 !value @s0
          return v1
        block4:
          v8 = int.const 2
          v9 = icmp eq v0, v8
          branch v9, block5, block6
        block5:
          v10 = check_obj 5 v1 !type @s0
          check_header 0xffff00000000=0x200000000 v10 !header @s0
          check_header 0x300=0x100 v10 !target @s0
          return v1
        block6:
          v11 = check_bound v1 !unbound @s0
          check_const none v11 !value @s0
          check_valid 3 !invalidated @s0
          return v11
        state s0 = [code 0 pc 9 window 0 {-2: absent, 0: v1}]
        }";
    for mut machine in machines(&[text]) {
        let right = machine.object(&[0x2_0000_0105]);
        let wrong_tag = machine.object(&[0x2_0000_0106]);
        let wrong_high = machine.object(&[0x3_0000_0105]);
        let wrong_low = machine.object(&[0x2_0000_0205]);
        let mut check = |mode: u64, word: u64, reason: Option<Reason>| {
            let outcome = machine.call(0, &[mode, word], &[]);
            match reason {
                None => assert_eq!(outcome, Outcome::Returned(word)),
                Some(reason) => {
                    let Outcome::Exited(Exited { id, .. }) = outcome else {
                        panic!("{word:#x} passed check {mode}")
                    };
                    assert_eq!(machine.exits[id].reason, reason, "{mode} {word:#x}");
                    assert_eq!((machine.slot(-2), machine.slot(0)), (0, word));
                }
            }
        };
        check(0, fixnum(-5), None);
        for word in [flonum(1.0), value::NONE, right, 0] {
            check(0, word, Some(Reason::Type));
        }
        check(1, value::TRUE, Some(Reason::Value));
        check(1, value::FALSE, Some(Reason::Branch));
        for word in [value::NONE, fixnum(0), flonum(1.0), right, 0] {
            check(1, word, Some(Reason::Type));
        }
        check(2, right, None);
        for word in [wrong_tag, value::NONE, fixnum(0), flonum(1.0)] {
            check(2, word, Some(Reason::Type));
        }
        check(2, wrong_high, Some(Reason::Header));
        check(2, wrong_low, Some(Reason::Target));
        check(3, 0, Some(Reason::Unbound));
        check(3, value::TRUE, Some(Reason::Value));
        check(3, value::NONE, None);
        machine.context.valid_epoch += 1;
        let Outcome::Exited(Exited { id, .. }) = machine.call(0, &[3, value::NONE], &[]) else {
            panic!("still valid")
        };
        assert_eq!(machine.exits[id].reason, Reason::Invalidated);
    }
}

#[test]
fn an_absent_value_is_no_object() {
    let text = "fn %f() code 0 slots 2 {
        block0:
          v0 = frame_load 1
          v1 = check_obj 5 v0 !type @s0
          v2 = ref_to_value v1
          return v2
        state s0 = [code 0 pc 9 window 0 {}]
        }";
    for mut machine in machines(&[text]) {
        machine.set_slot(1, 0);
        assert!(matches!(machine.call(0, &[], &[]), Outcome::Exited(_)));
        let object = machine.object(&[5]);
        machine.set_slot(1, object);
        assert_eq!(machine.call(0, &[], &[]), Outcome::Returned(object));
    }
}

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
        let function = machine.object(&[0x99]);
        for slot in -2..20 {
            machine.set_slot(slot, 0x7777);
        }
        let outcome = machine.call(0, &[function, value::NONE, 42, 1], &[2.5, 0.0]);
        assert_eq!(
            outcome,
            Outcome::Exited(Exited {
                id: 0,
                depth: 1,
                function,
                base: 0
            })
        );
        let exit = &machine.exits[0];
        assert_eq!(
            (exit.reason, exit.resume),
            (Reason::Unsupported, Resume::Reexecute)
        );
        let frames: Vec<_> = exit
            .frames
            .iter()
            .map(|frame| (frame.code, frame.pc, frame.window))
            .collect();
        assert_eq!(frames, [(0, 4, 0), (7, 11, 10)]);
        let (first, second) = (machine.slot(5), machine.slot(3));
        assert_eq!(machine.words(first, 4), [0x305, second, 0, fixnum(42)]);
        assert_eq!(machine.words(second, 3), [0x406, first, flonum(2.5)]);
        let outer = [-2, -1, 0, 1, 2, 3, 4, 5, 6].map(|slot| machine.slot(slot));
        assert_eq!(
            outer,
            [
                function,
                0x7777,
                value::NONE,
                fixnum(42),
                0,
                second,
                value::TRUE,
                first,
                0x7777
            ]
        );
        let inner = [8, 9, 10, 12, 13, 14, 15].map(|slot| machine.slot(slot));
        assert_eq!(
            inner,
            [
                first,
                0x7777,
                flonum(2.5),
                flonum(2.5),
                0x7777,
                second,
                0x7777
            ]
        );
        assert_eq!(machine.float(machine.slot(11)), 0.0);
    }
}

/// Sums the integers below the argument, polling at the back edge.
const LOOP: &str = "fn %sum(v0: value) code 0 slots 4 {
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
        assert_eq!(machine.call(0, &[fixnum(1000)], &[]), returned(499_500));
        assert_eq!(machine.world.polls, 0);
        machine.context.interrupt = 1;
        assert_eq!(machine.call(0, &[fixnum(1000)], &[]), returned(499_500));
        assert_eq!(machine.world.polls, 1);
        machine.context.interrupt = 1;
        machine.world.poll_raises = true;
        let Outcome::Exited(Exited { id, .. }) = machine.call(0, &[fixnum(1000)], &[]) else {
            panic!("no exit")
        };
        assert_eq!(
            (machine.exits[id].reason, machine.exits[id].resume),
            (Reason::Poll, Resume::Raise)
        );
        assert_eq!([machine.slot(1), machine.slot(2)], [fixnum(1), fixnum(0)]);
    }
}

#[test]
fn objects_are_bumped_until_the_run_is_used_up() {
    let text = "fn %f(v0: value) code 0 slots 0 {
        block0(v0):
          v1 = alloc 24 0x105
          store.cell value v1+8, v0
          v2 = alloc 16 0x206
          v3 = ref_to_value v1
          store.cell value v2+8, v3
          v4 = int.const 65535
          store.other u16 v1+16, v4
          store.other u8 v1+18, v4
          v5 = int.const 0
          store.other u8 v1+19, v5
          store.other u32 v1+20, v4
          v6 = ref_to_value v2
          return v6
        }";
    for mut machine in machines(&[text]) {
        let check = |machine: &mut Machine| {
            let Outcome::Returned(second) = machine.call(0, &[value::NONE], &[]) else {
                panic!("exited")
            };
            let words = machine.words(second, 2);
            assert_eq!(words[0], 0x206);
            assert_eq!(
                machine.words(words[1], 3),
                [0x105, value::NONE, 0x0000_FFFF_00FF_FFFF]
            );
            (words[1], second)
        };
        let start = machine.context.bump_top;
        assert_eq!(check(&mut machine), (start, start + 24));
        assert_eq!(
            (machine.context.bump_top, machine.world.slow_allocations),
            (start + 40, 0)
        );
        machine.context.bump_limit = start + 80;
        check(&mut machine);
        assert_eq!(
            (machine.context.bump_top, machine.world.slow_allocations),
            (start + 80, 0)
        );
        check(&mut machine);
        assert_eq!(
            (machine.context.bump_top, machine.world.slow_allocations),
            (start + 80, 2)
        );
    }
}

#[test]
fn memory_is_read_at_its_width() {
    let text = "fn %f(v0: ref, v1: int) code 0 slots 0 {
        block0(v0, v1):
          v2 = load_elem.other u8 v0+0[v1]
          v3 = load_elem.other u16 v0+0[v1]
          v4 = load_elem.other u32 v0+8[v1]
          v5 = load_elem.items int v0-8[v1]
          v6 = load.other u32 v0+4
          v7 = load.float float v0+24
          v8 = float_to_int_checked v7 !value @s0
          v9 = add v2, v3
          v10 = add v9, v4
          v11 = add v10, v5
          v12 = add v11, v6
          v13 = add v12, v8
          store_elem.items int v0+0[v1], v13
          v14 = load.other ref v0+8
          v15 = load.other value v0+0
          v16 = tag_int v13
          return v16
        state s0 = [code 0 pc 0 window 0 {}]
        }";
    for mut machine in machines(&[text]) {
        let object = machine.object(&[
            0xFEDC_BA98_7654_3210,
            0x8000_0001_8000_0002,
            5,
            7f64.to_bits(),
        ]);
        let expected =
            0x32 + 0x7654 + 0x8000_0001 + 0xFEDC_BA98_7654_3210u64 as i64 + 0xFEDC_BA98 + 7;
        assert_eq!(
            machine.call(0, &[object, 1], &[]),
            Outcome::Returned((expected * 2 + 1) as u64)
        );
        assert_eq!(machine.words(object, 2)[1], expected as u64);
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
        assert_eq!(machine.call(0, &[fixnum(34)], &[]), returned(42));
        assert_eq!(machine.call(0, &[value::FALSE], &[]), returned(8));
        for (word, pc, slot) in [(value::NONE, 3, fixnum(8)), (value::ELLIPSIS, 1, 0)] {
            machine.set_slot(1, 0x7777);
            let Outcome::Exited(Exited { id, .. }) = machine.call(0, &[word], &[]) else {
                panic!("no exit")
            };
            let exit = &machine.exits[id];
            assert_eq!(
                (exit.resume, exit.frames[0].pc, machine.slot(1)),
                (Resume::Raise, pc, slot)
            );
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
        let function = machine.object(&[0x99]);
        assert_eq!(machine.call(0, &[function, fixnum(15)], &[]), returned(610));
        assert!(machine.world.exits.is_empty());
    }
}

#[test]
fn calls_stop_at_every_limit() {
    for mut machine in machines(&[FIB]) {
        let function = machine.object(&[0x99]);
        // The innermost frame leaves first, and its exit's result goes on as the result of the call.
        machine.world.exit_result = fixnum(0);
        let innermost = |machine: &mut Machine| {
            machine.call(0, &[function, fixnum(9)], &[]);
            machine
                .world
                .exits
                .first()
                .map(|exit| (exit.depth, exit.base, machine.exits[exit.id].reason))
        };
        assert_eq!(innermost(&mut machine), None);
        machine.context.depth_limit = 5;
        assert_eq!(innermost(&mut machine), Some((6, 40, Reason::Stack)));
        machine.context.depth_limit = 100;
        machine.limit_stack(31);
        assert_eq!(innermost(&mut machine), Some((4, 24, Reason::Stack)));
        machine.limit_stack(200);
        machine.exhaust_native_stack(true);
        assert_eq!(innermost(&mut machine), Some((1, 0, Reason::Stack)));
    }
}

#[test]
fn a_callee_that_raises_makes_its_callers_exit() {
    for mut machine in machines(&[FIB]) {
        let function = machine.object(&[0x99]);
        machine.world.exit_result = 0;
        machine.context.depth_limit = 3;
        machine.call(0, &[function, fixnum(9)], &[]);
        let taken: Vec<_> = machine
            .world
            .exits
            .iter()
            .map(|exit| {
                (
                    exit.depth,
                    machine.exits[exit.id].reason,
                    machine.exits[exit.id].resume,
                )
            })
            .collect();
        let raised = |depth| (depth, Reason::Raise, Resume::Raise);
        assert_eq!(
            taken,
            [
                (4, Reason::Stack, Resume::Reexecute),
                raised(3),
                raised(2),
                raised(1)
            ]
        );
        assert_eq!(
            [0, 8, 16, 24].map(|slot| machine.slot(slot)),
            [9, 8, 7, 6].map(fixnum)
        );
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
        let function = machine.object(&[0x99]);
        let outcome = machine.call(0, &[function, 1], &[1.25]);
        assert_eq!(
            outcome,
            Outcome::Exited(Exited {
                id: 1,
                depth: 3,
                function,
                base: 16
            })
        );
        assert_eq!(
            [16, 17, 18].map(|slot| machine.slot(slot)),
            [fixnum(6), flonum(1.25), value::TRUE]
        );
    }
}

#[test]
fn frame_slots_are_read_and_written() {
    let text = "fn %f() code 0 slots 4 {
        block0:
          v0 = frame_load 2
          frame_store 3, v0
          v1 = frame_addr -2
          v2 = load.frame value v1+32
          store.frame value v1+8, v2
          return v0
        }";
    let text = text.replace("frame_store 3, v0", "frame_store 3 v0");
    for mut machine in machines(&[&text]) {
        machine.set_slot(2, fixnum(5));
        assert_eq!(machine.call(0, &[], &[]), returned(5));
        assert_eq!([-1, 3].map(|slot| machine.slot(slot)), [fixnum(5); 2]);
    }
}

#[test]
fn dumps_hold_no_addresses_and_name_what_is_called() {
    let func = parse(LOOP).unwrap();
    let dumps = [(); 2].map(|()| {
        Compiler::new(Target::X86_64, Effort::None)
            .unwrap()
            .dump(&func)
            .unwrap()
    });
    assert_eq!(dumps[0].clif, dumps[1].clif);
    assert_eq!(dumps[0].asm, dumps[1].asm);
    assert!(
        dumps[0]
            .clif
            .contains(&format!("helper {}", HelperId::Poll))
    );
    assert!(dumps[0].asm.contains("ret"));
}
