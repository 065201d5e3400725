//! Objects: the checks of what a value is, allocation, and memory of all widths.

use super::harness::machine::{Exited, Machine, Outcome};
use super::{fixnum, flonum, machines, object};
use freevar_jit::abi::value;
use freevar_jit::ir::Reason;

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
          check_valid 1 !invalidated @s0
          return v11
        state s0 = [code 0 pc 9 window 0 {-2: absent, 0: v1}]
        }";
    for mut machine in machines(&[text]) {
        let right = object(&mut machine, 0x2_0000_0105, &[]);
        let wrong_tag = object(&mut machine, 0x2_0000_0106, &[]);
        let wrong_high = object(&mut machine, 0x3_0000_0105, &[]);
        let wrong_low = object(&mut machine, 0x2_0000_0205, &[]);
        let mut check = |mode: u64, word: u64, reason: Option<Reason>| {
            let outcome = machine.call(0, &[mode, word]);
            match reason {
                None => assert_eq!(outcome, Outcome::Returned(word)),
                Some(reason) => {
                    let Outcome::Exited(Exited { id, .. }) = outcome else { panic!("{word:#x} passed check {mode}") };
                    assert_eq!(machine.world.exits[id].reason, reason, "{mode} {word:#x}");
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
        machine.context.epochs[1] += 1;
        let Outcome::Exited(Exited { id, .. }) = machine.call(0, &[3, value::NONE]) else { panic!("still valid") };
        assert_eq!(machine.world.exits[id].reason, Reason::Invalidated);
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
        assert!(matches!(machine.call(0, &[]), Outcome::Exited(_)));
        let object = object(&mut machine, 5, &[]);
        machine.set_slot(1, object);
        assert_eq!(machine.call(0, &[]), Outcome::Returned(object));
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
            let Outcome::Returned(second) = machine.call(0, &[value::NONE]) else { panic!("exited") };
            let words = machine.words(second, 2);
            assert_eq!(words[0], 0x206);
            assert_eq!(machine.words(words[1], 3), [0x105, value::NONE, 0x0000_FFFF_00FF_FFFF]);
            (words[1], second)
        };
        let start = machine.context.bump_top;
        assert_eq!(check(&mut machine), (start, start + 24));
        assert_eq!((machine.context.bump_top, machine.world.slow_allocations), (start + 40, 0));
        machine.context.bump_limit = start + 80;
        check(&mut machine);
        assert_eq!((machine.context.bump_top, machine.world.slow_allocations), (start + 80, 0));
        check(&mut machine);
        assert_eq!((machine.context.bump_top, machine.world.slow_allocations), (start + 80, 2));
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
        let object = object(&mut machine, 0xFEDC_BA98_7654_3210, &[0x8000_0001_8000_0002, 5, 7f64.to_bits()]);
        let expected = 0x32 + 0x7654 + 0x8000_0001 + 0xFEDC_BA98_7654_3210u64 as i64 + 0xFEDC_BA98 + 7;
        assert_eq!(machine.call(0, &[object, 1]), Outcome::Returned((expected * 2 + 1) as u64));
        assert_eq!(machine.words(object, 2)[1], expected as u64);
    }
}

#[test]
fn no_object_is_made_before_an_exit_that_precedes_it() {
    let text = "fn %f(v0: value) code 0 slots 2 {
        block0(v0):
          v1 = alloc 16 0x105
          store.cell value v1+8, v0
          v2 = check_int v0 !type @s0
          v3 = alloc 16 0x205
          v4 = alloc 24 0x305
          store.cell ref v3+8, v1
          store.cell ref v4+8, v3
          store.cell value v4+16, v0
          v5 = ref_to_value v4
          return v5
        state s0 = [code 0 pc 3 window 0 {0: v1}]
        }";
    for mut machine in machines(&[text]) {
        let start = machine.context.bump_top;
        assert!(matches!(machine.call(0, &[value::NONE]), Outcome::Exited(_)));
        assert_eq!(machine.context.bump_top, start + 16);
        machine.context.bump_limit = start + 16 + 56;
        for slow_allocations in [0, 3] {
            let Outcome::Returned(last) = machine.call(0, &[fixnum(4)]) else { panic!("it exited") };
            let [header, second, word] = machine.words(last, 3)[..] else { unreachable!() };
            let first = machine.words(second, 2)[1];
            assert_eq!((header, word), (0x305, fixnum(4)));
            assert_eq!(machine.words(second, 2), [0x205, first]);
            assert_eq!(machine.words(first, 2), [0x105, fixnum(4)]);
            assert_eq!(machine.world.slow_allocations, slow_allocations);
        }
    }
}
