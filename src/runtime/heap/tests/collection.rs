//! What survives and what does not.

use super::{Fixture, is_intact};
use crate::runtime::heap::HeaderFlags;
use crate::runtime::objects::{CellObject, Gc, List, Str};
use crate::runtime::value::Value;
use num_bigint::BigInt;

fn big() -> BigInt {
    BigInt::from(1) << 200
}

#[test]
fn what_is_reachable_survives_and_the_rest_does_not() {
    let mut fixture = Fixture::new();
    let (kept, lost) = (fixture.tuple(7, 5), fixture.tuple(8, 5));
    let cell = CellObject::new(&mut fixture.heap, Some(kept.into()));
    let list = List::new(&mut fixture.heap, &[cell.into()]);
    for _ in 0..3 {
        fixture.collect(&[list.into()]);
        assert!(fixture.survived(list) && fixture.survived(cell) && fixture.survived(kept));
        assert!(!fixture.survived(lost));
        assert!(is_intact(kept, 7, 5));
    }
    cell.contents.set(None);
    fixture.collect(&[list.into()]);
    assert!(fixture.survived(cell) && !fixture.survived(kept));
}

#[test]
fn cycles_are_collected() {
    let mut fixture = Fixture::new();
    let list = List::new(&mut fixture.heap, &[]);
    let cell = CellObject::new(&mut fixture.heap, Some(list.into()));
    let number = fixture.heap.bigint(big());
    for value in [cell.into(), list.into(), number] {
        list.push(&mut fixture.heap, value);
    }
    fixture.collect(&[cell.into()]);
    assert_eq!(fixture.heap.stats().dropped, 0);
    assert!(fixture.survived(list));
    fixture.collect(&[]);
    assert_eq!(fixture.heap.stats().dropped, 1);
    assert!(!fixture.survived(list) && !fixture.survived(cell));
}

#[test]
fn destructors_run_once_for_each_dead_object() {
    let mut fixture = Fixture::new();
    let numbers: Vec<Value> = (0..1000).map(|_| fixture.heap.bigint(big())).collect();
    fixture.collect(&numbers);
    assert_eq!(fixture.heap.stats().dropped, 0);
    let odd: Vec<Value> = numbers.iter().copied().skip(1).step_by(2).collect();
    fixture.collect(&odd);
    assert_eq!(fixture.heap.stats().dropped, 500);
    fixture.collect(&odd);
    assert_eq!(fixture.heap.stats().dropped, 500);
    fixture.collect(&[]);
    assert_eq!(fixture.heap.stats().dropped, 1000);
}

#[test]
fn large_objects_survive_as_long_as_they_are_reachable() {
    let mut fixture = Fixture::new();
    let (kept, lost) = (fixture.tuple(0, 5000), fixture.tuple(1, 5000));
    for _ in 0..3 {
        fixture.collect(&[kept.into()]);
        assert!(fixture.survived(kept) && !fixture.survived(lost));
        assert!(is_intact(kept, 0, 5000));
        assert!((40_000..50_000).contains(&fixture.heap.stats().live_bytes));
    }
    fixture.collect(&[]);
    assert_eq!(fixture.heap.stats().live_bytes, 0);
}

#[test]
fn a_large_object_keeps_what_it_refers_to() {
    let mut fixture = Fixture::new();
    let items: Vec<Value> = (0..5000).map(|n| fixture.tuple(n, 2).into()).collect();
    let list = List::new(&mut fixture.heap, &items);
    for _ in 0..2 {
        fixture.collect(&[list.into()]);
        for (index, item) in list.to_vec().into_iter().enumerate() {
            assert!(is_intact(item.downcast().unwrap(), index as i64, 2));
        }
    }
}

#[test]
fn long_chains_are_marked_without_recursion() {
    let mut fixture = Fixture::new();
    let mut head = CellObject::new(&mut fixture.heap, None);
    for _ in 0..300_000 {
        head = CellObject::new(&mut fixture.heap, Some(head.into()));
    }
    fixture.collect(&[head.into()]);
    let mut length = 0;
    let mut next: Option<Gc<CellObject>> = Some(head);
    while let Some(cell) = next {
        length += 1;
        next = cell.contents.get().and_then(|value| value.downcast());
    }
    assert_eq!(length, 300_001);
}

#[test]
fn a_survivor_among_the_dead_is_not_overwritten() {
    let mut fixture = Fixture::new();
    let mut survivors: Vec<Gc<Str>> = Vec::new();
    for round in 0..6 {
        for index in 0..20_000 {
            let text = format!("{round}/{index}");
            let string = Str::new(&mut fixture.heap, &text);
            if index % 37 == 0 {
                survivors.push(string);
            }
        }
        let roots: Vec<Value> = survivors.iter().map(|&string| string.into()).collect();
        fixture.collect(&roots);
    }
    let expected = (0..6).flat_map(|round| (0..20_000).step_by(37).map(move |index| format!("{round}/{index}")));
    assert!(survivors.iter().map(|string| string.to_text().into_owned()).eq(expected));
}

#[test]
fn a_collection_of_an_empty_heap_and_a_second_one_at_once_do_nothing() {
    let mut fixture = Fixture::new();
    fixture.collect(&[]);
    let tuple = fixture.tuple(0, 3);
    fixture.collect(&[tuple.into()]);
    fixture.collect(&[tuple.into()]);
    assert!(is_intact(tuple, 0, 3));
    assert_eq!(fixture.heap.stats().collections, 3);
}

#[test]
fn under_stress_a_dead_object_loses_its_contents() {
    let mut fixture = Fixture::new();
    fixture.stress();
    let (kept, lost) = (fixture.tuple(0, 3), fixture.tuple(0, 3));
    fixture.collect(&[kept.into()]);
    assert!(is_intact(kept, 0, 3));
    assert_eq!(lost.header().bits(), 0);
}

#[test]
fn watched_objects_live_until_they_are_dealt_with() {
    let mut fixture = Fixture::new();
    let held = fixture.tuple(3, 4);
    let (kept, lost) =
        (CellObject::new(&mut fixture.heap, None), CellObject::new(&mut fixture.heap, Some(held.into())));
    let settled = CellObject::new(&mut fixture.heap, None);
    for cell in [kept, lost, settled] {
        fixture.heap.watch(cell.into());
    }
    settled.header().set_flag(HeaderFlags::SETTLED);
    for _ in 0..2 {
        fixture.collect(&[kept.into()]);
        assert!(fixture.survived(kept) && fixture.survived(lost) && fixture.survived(held));
        assert!(!fixture.survived(settled));
        assert!(is_intact(held, 3, 4));
    }
    assert_eq!(fixture.heap.pop_doomed(), Some(lost.into()));
    assert_eq!(fixture.heap.pop_doomed(), None);
    fixture.collect(&[kept.into()]);
    assert!(!fixture.survived(lost) && !fixture.survived(held));
    fixture.heap.doom_all();
    assert_eq!(fixture.heap.pop_doomed(), Some(kept.into()));
}
