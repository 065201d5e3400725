//! How much memory the heap takes.

use super::super::MIN_GROWTH;
use super::super::block::BLOCK_SIZE;
use super::super::large::{Large, LargeObjects};
use super::{Fixture, Random, is_intact};
use crate::runtime::objects::{CellObject, Gc, Tuple};
use crate::runtime::value::Value;

#[test]
fn short_lived_objects_take_bounded_memory() {
    let mut fixture = Fixture::new();
    let kept = fixture.tuple(5, 50);
    for n in 0..2_000_000 {
        let cell = CellObject::new(&mut fixture.heap, Some(Value::fixnum(n)));
        if n % 4 == 0 {
            CellObject::new(&mut fixture.heap, Some(cell.into()));
        }
        fixture.poll(&[kept.into()]);
    }
    assert!(fixture.heap.stats().collections > 5);
    assert!(fixture.heap.committed_bytes() <= MIN_GROWTH + BLOCK_SIZE);
    assert!(is_intact(kept, 5, 50));
}

#[test]
fn short_lived_objects_of_all_sizes_take_bounded_memory() {
    let mut fixture = Fixture::new();
    for n in 0..40_000 {
        fixture.tuple(0, n % 1100);
        fixture.poll(&[]);
    }
    assert!(fixture.heap.stats().collections > 20);
    assert!(fixture.heap.committed_bytes() <= 2 * MIN_GROWTH);
}

#[test]
fn a_large_object_gets_the_memory_of_a_dead_one_of_its_size_and_finds_zeroes_there() {
    const SIZE: usize = 1 << 16;
    let mut objects = LargeObjects::default();
    let [kept, dead] = [(); 2].map(|()| objects.alloc(SIZE));
    // SAFETY: the memory is that large, and `kept` is an object as far as marks are concerned.
    unsafe {
        dead.write_bytes(1, SIZE);
        Large::of(kept.cast()).unwrap().mark();
    }
    assert_eq!(objects.sweep(), SIZE, "what is spare does not count");
    objects.release(SIZE);
    let next = objects.alloc(SIZE);
    assert_eq!(next, dead);
    // SAFETY: the memory is that large, and nothing writes to it.
    assert!(unsafe { std::slice::from_raw_parts(next.as_ptr(), SIZE) }.iter().all(|&byte| byte == 0));
}

/// A heap in which no two free lines lie side by side.
fn fragmented(bytes: usize) -> (Fixture, Vec<Value>) {
    let mut fixture = Fixture::new();
    let cells: Vec<Gc<CellObject>> = (0..bytes / 16).map(|_| CellObject::new(&mut fixture.heap, None)).collect();
    let roots: Vec<Value> = cells.iter().step_by(16).map(|&cell| cell.into()).collect();
    fixture.collect(&roots);
    (fixture, roots)
}

#[test]
fn objects_that_never_fit_the_free_lines_take_bounded_memory() {
    let (mut fixture, roots) = fragmented(2 * MIN_GROWTH);
    let before = fixture.heap.committed_bytes();
    for _ in 0..60_000 {
        fixture.tuple(0, 100);
        fixture.poll(&roots);
    }
    assert!(fixture.heap.stats().collections > 5);
    assert!(fixture.heap.committed_bytes() <= before + 2 * MIN_GROWTH + 2 * BLOCK_SIZE);
}

#[test]
fn larger_objects_among_small_ones_take_bounded_memory() {
    let mut fixture = Fixture::new();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut kept: Vec<Value> = (0..20_000).map(|_| fixture.tuple(0, 2).into()).collect();
    for n in 0..6_000_000 {
        let len = if n % 100 == 0 { 300 } else { 2 };
        let tuple = fixture.tuple(n, len);
        if n % 20 == 0 {
            kept[random.below(20_000)] = tuple.into();
        }
        fixture.poll(&kept);
    }
    assert!(fixture.heap.stats().collections > 20);
    assert!(fixture.heap.committed_bytes() <= 3 * fixture.heap.stats().live_bytes);
}

#[test]
fn free_lines_are_filled_before_blocks_are_added() {
    let (mut fixture, mut roots) = fragmented(MIN_GROWTH / 2);
    let before = fixture.heap.committed_bytes();
    for _ in 0..MIN_GROWTH / 2 / 2 / 16 - 2000 {
        roots.push(CellObject::new(&mut fixture.heap, None).into());
    }
    assert!(fixture.heap.committed_bytes() <= before);
    fixture.collect(&roots);
    assert!(fixture.heap.stats().live_bytes <= before);
}

#[test]
fn a_heap_that_has_shrunk_gives_memory_back() {
    let mut fixture = Fixture::new();
    let size = 12 * MIN_GROWTH;
    let live: Vec<Value> = (0..size / 1024).map(|n| fixture.tuple(n as i64, 126).into()).collect();
    fixture.collect(&live);
    assert!(fixture.heap.committed_bytes() >= size);
    let few: Vec<Value> = live.iter().copied().step_by(live.len() / 3).collect();
    for _ in 0..12 {
        fixture.collect(&few);
    }
    assert!(fixture.heap.committed_bytes() <= 2 * MIN_GROWTH);
    // The memory is as good as new when it is needed again.
    let again: Vec<Gc<Tuple>> = (0..size / 1024).map(|n| fixture.tuple(n as i64, 126)).collect();
    let roots: Vec<Value> = few.iter().copied().chain(again.iter().map(|&tuple| tuple.into())).collect();
    fixture.collect(&roots);
    assert!(again.iter().enumerate().all(|(n, &tuple)| is_intact(tuple, n as i64, 126)));
    let step = (live.len() / 3) as i64;
    assert!((0..).zip(&few).all(|(n, value)| is_intact(value.downcast().unwrap(), n * step, 126)));
}

#[test]
fn a_heap_whose_size_swings_keeps_half_of_its_memory() {
    let mut fixture = Fixture::new();
    let size = 8 * MIN_GROWTH;
    let live: Vec<Value> = (0..size / 1024).map(|n| fixture.tuple(n as i64, 126).into()).collect();
    fixture.collect(&live);
    fixture.collect(&[]);
    assert!(fixture.heap.committed_bytes() >= size / 2);
}

#[test]
fn a_heap_of_steady_size_keeps_its_memory() {
    let mut fixture = Fixture::new();
    let mut after: Vec<usize> = Vec::new();
    while after.len() < 10 {
        fixture.tuple(0, 5);
        if fixture.is_due() {
            let before = fixture.heap.committed_bytes();
            fixture.collect(&[]);
            assert_eq!(fixture.heap.committed_bytes(), before);
            after.push(before);
        }
    }
    assert!(after[1..].windows(2).all(|pair| pair[0] == pair[1]));
}

#[test]
fn a_small_heap_takes_one_block() {
    let mut fixture = Fixture::new();
    for n in 0..1000 {
        fixture.tuple(n, 5);
    }
    assert_eq!(fixture.heap.committed_bytes(), BLOCK_SIZE);
}
