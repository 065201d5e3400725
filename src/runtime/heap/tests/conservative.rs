//! Words that may be pointers.

use super::super::block::{BLOCK_SIZE, Block};
use super::{Fixture, Random, is_intact, size_of_tuple};
use crate::runtime::objects::{CellObject, Gc, Tuple};
use crate::runtime::{native_stack, value::Value};
use std::hint::black_box;

const LENGTHS: [usize; 8] = [0, 1, 3, 20, 100, 900, 2000, 40_000];

#[test]
fn every_byte_of_an_object_leads_to_it_and_no_other_does() {
    let mut fixture = Fixture::new();
    // In turn: an object that was just allocated, a survivor, and a survivor among new objects.
    for round in 0..3 {
        let tuples: Vec<Gc<Tuple>> = LENGTHS.iter().map(|&len| fixture.tuple(0, len)).collect();
        let roots: Vec<Value> = tuples.iter().map(|&tuple| tuple.into()).collect();
        for _ in 0..2 {
            for (&tuple, len) in tuples.iter().zip(LENGTHS) {
                let size = size_of_tuple(len);
                let words: Vec<usize> =
                    [0, 1, 8, size / 2, size - 1, size].iter().map(|offset| tuple.address() + offset).collect();
                let mut found = Vec::new();
                fixture.heap.collect(
                    |tracer| {
                        tracer.values(roots.iter().copied());
                        found = words.iter().map(|&word| tracer.find(word).map(super::header_address)).collect();
                    },
                    |_| (),
                );
                assert!(found[..5].iter().all(|&object| object == Some(tuple.address())), "round {round}");
                assert_ne!(found[5], Some(tuple.address()));
                assert!(is_intact(tuple, 0, len));
            }
        }
    }
}

#[test]
fn a_word_keeps_its_object_and_what_that_refers_to() {
    let mut fixture = Fixture::new();
    for len in LENGTHS {
        let inner = fixture.tuple(9, 2);
        let outer = Tuple::new(&mut fixture.heap, &vec![inner.into(); len + 1]);
        let interior = outer.address() + 13;
        for _ in 0..2 {
            fixture.find(&[interior]);
            assert!(fixture.survived(outer) && fixture.survived(inner));
            assert!(is_intact(inner, 9, 2));
        }
        fixture.find(&[]);
        assert!(!fixture.survived(outer) && !fixture.survived(inner));
    }
}

#[test]
fn any_word_is_harmless() {
    let mut fixture = Fixture::new();
    let tuples: Vec<Gc<Tuple>> = (0..2000).map(|n| fixture.tuple(0, n % 300)).collect();
    let roots: Vec<Value> = tuples.iter().step_by(3).map(|&tuple| tuple.into()).collect();
    fixture.collect(&roots);
    for n in 0..2000 {
        fixture.tuple(0, n % 300);
    }
    let mut random = Random(0x5EED);
    let base = tuples[0].address() & !(BLOCK_SIZE - 1);
    let mut words: Vec<usize> = vec![0, 1, 7, 8, 16, usize::MAX, usize::MAX - 7, 1 << 47, base, base - 1, base + 8];
    words.extend((0..3000).map(|_| random.next() as usize));
    words.extend((0..30_000).map(|_| base.wrapping_add(random.below(128 * BLOCK_SIZE)).wrapping_sub(BLOCK_SIZE)));
    let found = fixture.find(&words);
    assert_eq!(found[..11], [None; 11], "metadata is no object");
    assert!(found.iter().flatten().count() > 1000);
    assert!(words.iter().zip(found).all(|(&word, object)| object.is_none_or(|object| object <= word)));
}

#[test]
fn a_dead_object_is_found_no_more_even_if_its_line_lives() {
    let mut fixture = Fixture::new();
    let cells: Vec<_> = (0..8).map(|_| CellObject::new(&mut fixture.heap, None)).collect();
    fixture.collect(&[cells[3].into()]);
    let words: Vec<usize> = cells.iter().map(|cell| cell.address()).collect();
    let mut expected = [None; 8];
    expected[3] = Some(words[3]);
    assert_eq!(fixture.find(&words), expected);
}

#[test]
fn the_starts_of_the_dead_do_not_hide_objects_in_reused_lines() {
    let mut fixture = Fixture::new();
    let old: Vec<usize> = (0..5000).map(|_| CellObject::new(&mut fixture.heap, None).address()).collect();
    // Walks the run, which notes the start of each cell; then all of them die.
    fixture.find(&[old[100]]);
    fixture.collect(&[]);
    let new: Vec<Gc<Tuple>> = (0..800).map(|_| fixture.tuple(0, 10)).collect();
    assert!(old.contains(&new[0].address()), "the lines are used again");
    let words: Vec<usize> = new.iter().map(|tuple| tuple.address() + 80).collect();
    let expected: Vec<Option<usize>> = new.iter().map(|tuple| Some(tuple.address())).collect();
    assert_eq!(fixture.find(&words), expected);
    assert_eq!(fixture.find(&words), expected);
}

#[test]
fn objects_beside_the_run_are_found() {
    let mut fixture = Fixture::new();
    // Leaves single free lines, so that objects of more than a line go to a run of their own.
    let cells: Vec<Gc<CellObject>> = (0..5000).map(|_| CellObject::new(&mut fixture.heap, None)).collect();
    let roots: Vec<Value> = cells.iter().step_by(16).map(|&cell| cell.into()).collect();
    fixture.collect(&roots);
    let mixed: Vec<(Gc<CellObject>, Gc<Tuple>)> =
        (0..500).map(|n| (CellObject::new(&mut fixture.heap, None), fixture.tuple(n, 30))).collect();
    let block = |address: usize| address & !(BLOCK_SIZE - 1);
    assert_ne!(block(mixed[0].0.address()), block(mixed[0].1.address()));
    let words: Vec<usize> = mixed.iter().flat_map(|(cell, tuple)| [cell.address(), tuple.address() + 99]).collect();
    let found = fixture.find(&words);
    let expected = mixed.iter().flat_map(|(cell, tuple)| [Some(cell.address()), Some(tuple.address())]);
    assert!(found.into_iter().eq(expected));
    assert!(mixed.iter().enumerate().all(|(n, (_, tuple))| is_intact(*tuple, n as i64, 30)));
}

/// Collects with nothing but the native stack below `base` as roots.
#[inline(never)]
fn collect_from_native_stack(fixture: &mut Fixture, base: usize) {
    let registers = native_stack::saved_registers();
    let low = native_stack::stack_pointer();
    fixture.heap.collect(
        |tracer| {
            registers.iter().for_each(|&word| tracer.ambiguous(word));
            // SAFETY: the range is a live part of this thread's stack.
            unsafe { native_stack::words(low, base) }.for_each(|word| tracer.ambiguous(word));
        },
        |_| (),
    );
}

#[inline(never)]
fn with_a_local(fixture: &mut Fixture, base: usize) -> (i64, usize) {
    let tuple = black_box(fixture.tuple(40, 3));
    collect_from_native_stack(fixture, base);
    assert!(fixture.survived(tuple) && is_intact(tuple, 40, 3));
    (tuple.len() as i64, !tuple.address())
}

#[inline(never)]
fn with_an_iterator(fixture: &mut Fixture, base: usize) -> i64 {
    // Only the iterator refers to the tuple, from its inside.
    let tuple = fixture.tuple(1, 3);
    tuple.items().iter().rev().fold(0, |sum, item| {
        collect_from_native_stack(fixture, base);
        fixture.tuple(500, 3);
        sum * 10 + item.as_fixnum().unwrap()
    })
}

#[test]
fn a_local_variable_keeps_its_object() {
    let mut fixture = Fixture::new();
    fixture.stress();
    let base = native_stack::stack_pointer();
    let (len, hidden) = with_a_local(&mut fixture, base);
    assert_eq!(len, 3);
    assert_eq!(with_an_iterator(&mut fixture, base), 321);
    // Nothing below the base refers to it any more.
    fixture.collect(&[]);
    assert_eq!(fixture.heap.object_at(!hidden), None);
}

#[test]
fn blocks_that_were_never_handed_out_hold_nothing() {
    let mut fixture = Fixture::new();
    let tuple = fixture.tuple(0, 1);
    // SAFETY: the address is that of an object in a block.
    let block = unsafe { Block::of(tuple.address()) };
    let next = block.base() + BLOCK_SIZE;
    assert_eq!(fixture.find(&[next, next + 4 * 1024, tuple.address()]), [None, None, Some(tuple.address())]);
}
