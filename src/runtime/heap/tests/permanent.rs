//! What never dies, and what it refers to.

use super::super::block::BLOCK_SIZE;
use super::{Fixture, is_intact};
use crate::runtime::objects::{CellObject, Gc, Tuple};
use crate::runtime::value::Value;
use num_bigint::BigInt;

/// More items than fit a small object.
const MANY: usize = 1100;

impl Fixture {
    fn permanently<R>(&mut self, make: impl FnOnce(&mut Fixture) -> R) -> R {
        self.heap.begin_permanent();
        let made = make(self);
        self.heap.end_permanent();
        made
    }
}

#[test]
fn permanent_objects_live_without_roots_and_the_others_do_not() {
    let mut fixture = Fixture::new();
    fixture.stress();
    let before = fixture.tuple(1, 5);
    let lengths = [1, 40, 500, MANY];
    let made: Vec<Gc<Tuple>> =
        fixture.permanently(|fixture| lengths.into_iter().map(|len| fixture.tuple(2, len)).collect());
    let after = fixture.tuple(3, 5);
    for _ in 0..3 {
        fixture.collect(&[]);
        assert!(!fixture.survived(before) && !fixture.survived(after));
        for (&tuple, len) in made.iter().zip(lengths) {
            assert!(fixture.survived(tuple) && is_intact(tuple, 2, len), "{len} items");
        }
    }
}

#[test]
fn permanent_objects_that_own_memory_are_dropped_with_the_heap() {
    let mut fixture = Fixture::new();
    fixture.permanently(|fixture| fixture.heap.bigint(BigInt::from(1) << 200));
    fixture.collect(&[]);
    assert_eq!(fixture.heap.stats().dropped, 0);
}

#[test]
fn what_permanent_objects_have_come_to_refer_to_is_kept() {
    let mut fixture = Fixture::new();
    let cell = fixture.permanently(|fixture| CellObject::new(&mut fixture.heap, None));
    let inner = fixture.tuple(4, 4);
    let outer = Tuple::new(&mut fixture.heap, &[inner.into()]);
    cell.contents.set(Some(outer.into()));
    fixture.heap.keep(outer);
    for _ in 0..2 {
        fixture.collect(&[]);
        assert!(fixture.survived(outer) && is_intact(inner, 4, 4));
    }
}

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "is_permanent_closed")]
fn what_is_not_kept_is_found_missing() {
    let mut fixture = Fixture::new();
    let cell = fixture.permanently(|fixture| CellObject::new(&mut fixture.heap, None));
    cell.contents.set(Some(fixture.tuple(4, 4).into()));
    fixture.collect(&[]);
    fixture.collect(&[]);
}

#[test]
fn both_kinds_go_on_where_they_were() {
    let mut fixture = Fixture::new();
    let mut made: Vec<Value> = Vec::new();
    for n in 0..1000 {
        made.push(fixture.permanently(|fixture| fixture.tuple(n, 2)).into());
        made.push(fixture.tuple(n, 2).into());
    }
    assert_eq!(fixture.heap.committed_bytes(), 2 * BLOCK_SIZE);
    fixture.collect(&made);
    for (n, value) in (0..).zip(&made) {
        assert!(value.downcast::<Tuple>().is_some_and(|tuple| is_intact(tuple, n / 2, 2)));
    }
}

#[test]
fn a_survey_sees_permanent_objects_and_they_live_on() {
    let mut fixture = Fixture::new();
    let inner = fixture.permanently(|fixture| fixture.tuple(6, 3));
    let outer = Tuple::new(&mut fixture.heap, &[inner.into()]);
    fixture.collect(&[outer.into()]);
    let mut survey = fixture.heap.survey();
    assert!(survey.survivors().contains(&inner.into()));
    assert_eq!(survey.references(outer.into()), [Value::from(inner)]);
    fixture.collect(&[]);
    assert!(fixture.survived(inner) && !fixture.survived(outer) && is_intact(inner, 6, 3));
}
