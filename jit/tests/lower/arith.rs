//! Integers and floats: the edges of fixnums, division, flonums and heap floats.

use super::harness::machine::{Exited, Outcome};
use super::harness::notation::Arena;
use super::{MAX, MIN, fixnum, flonum, machines, object, returned};
use freevar_jit::abi::value;
use freevar_jit::ir::Reason;

/// A function of two integers that tags the result of `op`, exiting with both where it may.
fn int_function(op: &str) -> String {
    let exit = if op.ends_with("_ovf") { " !overflow @s0" } else { "" };
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
            let outcome = machine.call(0, &[left as u64, right as u64]);
            match expected(left, right) {
                Some(int) => assert_eq!(outcome, returned(int), "{op} {left}, {right}"),
                None => {
                    assert!(matches!(outcome, Outcome::Exited(_)), "{op} {left}, {right}: {outcome:?}");
                    assert_eq!((machine.slot(0), machine.slot(1)), (fixnum(left), fixnum(right)));
                }
            }
        }
    }
}

fn pairs(ints: &[i64]) -> Vec<(i64, i64)> {
    ints.iter().flat_map(|&left| ints.iter().map(move |&right| (left, right))).collect()
}

fn in_range(exact: i128) -> Option<i64> {
    i64::try_from(exact).ok().filter(|&int| value::fits_fixnum(int))
}

#[test]
fn overflow_checks_exit_exactly_outside_of_the_fixnums() {
    let ints =
        pairs(&[0, 1, -1, 2, -2, 3, 1 << 30, 1 << 31, -(1 << 31), 1 << 61, -(1 << 61), MAX, MAX - 1, MIN, MIN + 1]);
    let exact = |op: fn(i128, i128) -> i128| move |left: i64, right: i64| in_range(op(left.into(), right.into()));
    check_ints("add_ovf", &ints, exact(|left, right| left + right));
    check_ints("sub_ovf", &ints, exact(|left, right| left - right));
    check_ints("mul_ovf", &ints, exact(|left, right| left * right));
    let shifts: Vec<_> =
        ints.iter().map(|&(left, _)| left).flat_map(|left| [0, 1, 5, 30, 61, 62].map(|by| (left, by))).collect();
    check_ints("shl_ovf", &shifts, exact(|left, by| left << by));
    check_ints("shl_ovf", &[(0, 63), (0, -1), (1, 64), (0, 1 << 40)], |_, _| None);
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
            assert_eq!(machine.call(0, &[int as u64]), returned((int * 36).abs() + 1));
        }
        for int in [MIN, MAX / 36 + 1, MAX / 9 + 1, MAX / 3 + 1] {
            assert!(matches!(machine.call(0, &[int as u64]), Outcome::Exited(_)), "{int}");
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
    check_ints("sar", &[(-9, 1), (9, 1), (MIN, 62), (MIN, 63)], |left, by| Some(left >> by));
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
                let expected = if cond.holds_int(left, right) { value::TRUE } else { fixnum(1) };
                assert_eq!(machine.call(0, &[left as u64, right as u64]), Outcome::Returned(expected));
            }
        }
    }
}

/// The floor of the exact quotient.
fn floor_div(left: i64, right: i64) -> i64 {
    let quotient = left / right;
    if left % right != 0 && (left < 0) != (right < 0) { quotient - 1 } else { quotient }
}

const DIVIDENDS: [i64; 16] = [0, 1, -1, 2, 6, -6, 7, -7, 8, -8, 1 << 40, -(1 << 40) - 1, MAX, MAX - 1, MIN, MIN + 1];

#[test]
fn division_rounds_down() {
    let divisors = [1, 2, -2, 3, -3, 7, -7, 8, -8, 10, 1_000_003, -(1 << 33), MAX, MIN];
    let pairs: Vec<_> = DIVIDENDS.iter().flat_map(|&left| divisors.map(|right| (left, right))).collect();
    check_ints("floordiv", &pairs, |left, right| Some(floor_div(left, right)));
    check_ints("mod", &pairs, |left, right| Some(left - floor_div(left, right) * right));
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
                for left in DIVIDENDS.into_iter().filter(|&left| divisor != -1 || left != MIN) {
                    let floor = floor_div(left, divisor);
                    let expected = if quotient { floor } else { left - floor * divisor };
                    assert_eq!(machine.call(0, &[left as u64]), returned(expected), "{left} {op} {divisor}");
                }
            }
        }
    }
}

#[test]
fn a_division_moved_before_the_test_of_its_divisor_does_no_harm() {
    for mut machine in machines(&[&int_function("floordiv"), &int_function("mod")]) {
        assert!(matches!(machine.call(0, &[5, 0]), Outcome::Returned(_)));
        assert!(matches!(machine.call(1, &[5, 0]), Outcome::Returned(_)));
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
        for float in
            [0.0, -0.0, 1.0, -1.5, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 1e300, 5e-324, -1e-300, 1e77, 1e-77]
        {
            let Outcome::Returned(word) = machine.call(0, &[float.to_bits()]) else { panic!("{float} exited") };
            assert_eq!(machine.world.as_float(word).unwrap().unwrap().to_bits(), float.to_bits());
            assert_eq!(value::as_flonum(word).is_some(), value::flonum(float).is_some());
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
        let zero = object(&mut machine, u64::from(value::TAG_FLOAT), &[0]);
        let other = object(&mut machine, 0x105, &[0]);
        for (word, expected) in [(flonum(3.0), 3), (flonum(-4e9), -4_000_000_000), (zero, 0)] {
            assert_eq!(machine.call(0, &[word]), returned(expected));
        }
        assert_eq!(machine.call(0, &[flonum(2f64.powi(61))]), returned(1 << 61));
        assert_eq!(machine.call(0, &[flonum(-(2f64.powi(62)))]), returned(MIN));
        let outside = [2f64.powi(62), 2f64.powi(63), -(2f64.powi(64)), 0.5].map(flonum);
        let nan = object(&mut machine, u64::from(value::TAG_FLOAT), &[f64::NAN.to_bits()]);
        for (word, reason) in
            [(other, Reason::Type), (fixnum(1), Reason::Type), (value::NONE, Reason::Type), (nan, Reason::Value)]
                .into_iter()
                .chain(outside.map(|word| (word, Reason::Value)))
        {
            let Outcome::Exited(Exited { id, .. }) = machine.call(0, &[word]) else { panic!("{word:#x} passed") };
            assert_eq!((machine.world.exits[id].reason, machine.slot(0)), (reason, word));
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
            let expected = if left < right { result.abs().sqrt().floor() + 3.0 } else { 0.25 };
            assert_eq!(machine.call(0, &[left.to_bits(), right.to_bits()]), Outcome::Returned(flonum(expected)));
        }
    }
}
