//! Where objects come to lie, and what allocation asks for.

use super::super::block::{BLOCK_SIZE, LINE_SIZE};
use super::super::{GRANULE, Header, LARGE_SIZE, MIN_GROWTH};
use super::{Fixture, is_intact, size_of_tuple};
use crate::runtime::objects::{CellObject, Gc, Tag, Tuple};
use crate::runtime::value::Value;
use num_bigint::BigInt;

/// Lengths of tuples around every boundary that the heap knows.
fn lengths() -> impl Iterator<Item = usize> {
    let around = |bytes: usize| (bytes / 8 - 4)..(bytes / 8 + 4);
    (0..40)
        .chain(around(LINE_SIZE))
        .chain(around(2 * LINE_SIZE))
        .chain(around(LARGE_SIZE))
        .chain(around(BLOCK_SIZE))
        .chain(around(1024 * 1024))
}

#[test]
fn objects_of_all_sizes_are_apart_and_keep_their_contents() {
    let mut fixture = Fixture::new();
    let tuples: Vec<(usize, Gc<Tuple>)> =
        (0..3).flat_map(|_| lengths()).map(|len| (len, fixture.tuple(len as i64, len))).collect();
    let mut ranges: Vec<(usize, usize)> =
        tuples.iter().map(|&(len, tuple)| (tuple.address(), tuple.address() + size_of_tuple(len))).collect();
    ranges.sort_unstable();
    assert!(ranges.windows(2).all(|pair| pair[0].1 <= pair[1].0));
    for &(len, tuple) in &tuples {
        assert!(is_intact(tuple, len as i64, len));
        let large = size_of_tuple(len) > LARGE_SIZE;
        assert_eq!(tuple.address() % GRANULE, if large { 8 } else { 0 });
    }
    let roots: Vec<Value> = tuples.iter().map(|&(_, tuple)| tuple.into()).collect();
    fixture.collect(&roots);
    assert!(tuples.iter().all(|&(len, tuple)| is_intact(tuple, len as i64, len)));
}

#[test]
fn objects_that_compiled_code_asks_for_at_once_lie_in_one_run() {
    let mut fixture = Fixture::new();
    let first = fixture.heap.alloc_slow(16).as_ptr() as usize;
    let second = fixture.heap.alloc_slow(32).as_ptr() as usize;
    let third = fixture.heap.alloc_slow(16).as_ptr() as usize;
    assert_eq!((second, third), (first + 16, first + 48));
}

#[test]
fn the_slow_path_takes_objects_larger_than_a_block() {
    let mut fixture = Fixture::new();
    let size = 2 * BLOCK_SIZE;
    let memory = fixture.heap.alloc_slow(size);
    // As compiled code does it: the header says the size even if it means nothing.
    let tuple = {
        let len = size / 8 - 2;
        // SAFETY: the memory holds a tuple of this length.
        unsafe {
            memory.cast::<Header>().write(Header::new(Header::word(Tag::Tuple, size, 0)));
            memory.cast::<usize>().add(1).write(len);
            for index in 0..len {
                memory.cast::<Value>().add(2 + index).write(Value::fixnum(index as i64));
            }
            Gc::<Tuple>::from_address(memory.cast())
        }
    };
    let small = fixture.tuple(0, 3);
    fixture.collect(&[tuple.into(), small.into()]);
    assert!(is_intact(tuple, 0, size / 8 - 2) && is_intact(small, 0, 3));
    let last = tuple.address() + size - 1;
    assert_eq!(fixture.find(&[last, last + 1]), [Some(tuple.address()), None]);
}

#[test]
fn a_size_never_runs_into_the_other_fields_of_a_header() {
    for size in [16, LARGE_SIZE, 1 << 20, (1 << 20) + 16, 1 << 40] {
        let header = Header::new(Header::word(Tag::Tuple, size, 77));
        assert_eq!((header.tag(), header.number(), header.flags()), (Tag::Tuple, 77, 0));
    }
}

#[test]
fn a_collection_is_due_after_the_first_growth_and_not_before() {
    let mut fixture = Fixture::new();
    let mut bytes = 0;
    while !fixture.is_due() {
        CellObject::new(&mut fixture.heap, None);
        bytes += size_of::<CellObject>();
    }
    assert!((MIN_GROWTH - 2 * BLOCK_SIZE..=MIN_GROWTH).contains(&bytes));
    fixture.collect(&[]);
    assert!(!fixture.is_due());
}

#[test]
fn a_large_heap_may_grow_by_its_own_size() {
    let mut fixture = Fixture::new();
    let live = fixture.tuple(0, 4 * MIN_GROWTH / 8);
    fixture.collect(&[live.into()]);
    fixture.tuple(0, 3 * MIN_GROWTH / 8);
    assert!(!fixture.is_due());
    fixture.tuple(0, 2 * MIN_GROWTH / 8);
    assert!(fixture.is_due());
}

#[test]
fn bytes_outside_the_heap_count() {
    let mut fixture = Fixture::new();
    let number = BigInt::from(1) << (MIN_GROWTH * 8 / 4);
    let mut objects = 0;
    while !fixture.is_due() {
        fixture.heap.bigint(number.clone());
        objects += 1;
    }
    assert!((3..=4).contains(&objects));
}
