//! Tests of the heap, without an isolate: roots are what a test shows.

mod allocation;
mod collection;
mod conservative;
mod memory;
mod model;
mod permanent;

use super::{Header, Heap};
use crate::runtime::context::{Context, Interrupt};
use crate::runtime::objects::{Gc, Object, Tuple};
use crate::runtime::value::Value;
use std::ptr::NonNull;

/// A context that outlives the heap beside it.
struct OwnContext(NonNull<Context>);

impl Drop for OwnContext {
    fn drop(&mut self) {
        // SAFETY: the context was leaked from a box, and the heap is gone.
        drop(unsafe { Box::from_raw(self.0.as_ptr()) });
    }
}

/// A heap for itself.
struct Fixture {
    heap: Heap,
    context: OwnContext,
}

impl Fixture {
    fn new() -> Fixture {
        let context = NonNull::from(Box::leak(Box::new(Context {
            bump_top: 0,
            bump_limit: 0,
            interrupt: 0,
            stack_limit: 0,
            native_limit: 0,
            depth_limit: 0,
            epoch: 0,
            closures: 0,
            isolate: std::ptr::null_mut(),
            depth: 0,
            stack_top: 0,
            frame: 0,
            place: 0,
            site_frame: 0,
            seen: 0,
            left: [0; _],
        })));
        Fixture {
            // SAFETY: the context is dropped after the heap.
            heap: unsafe { Heap::new(context) },
            context: OwnContext(context),
        }
    }

    fn context(&mut self) -> &mut Context {
        // SAFETY: the heap does not run.
        unsafe { self.context.0.as_mut() }
    }

    /// Whether the heap asks for a collection.
    fn is_due(&mut self) -> bool {
        self.context().interrupt & Interrupt::COLLECT != 0
    }

    /// Poisons what dies young.
    fn stress(&mut self) {
        self.context().interrupt |= Interrupt::STRESS;
    }

    /// Collects with precise roots.
    fn collect(&mut self, roots: &[Value]) {
        self.heap.collect(|tracer| tracer.values(roots.iter().copied()), |_| ());
    }

    /// What a poll does.
    fn poll(&mut self, roots: &[Value]) {
        if self.is_due() {
            self.collect(roots);
        }
    }

    /// Collects with words that may be pointers as roots, and gives the objects that each of them keeps.
    fn find(&mut self, words: &[usize]) -> Vec<Option<usize>> {
        let mut found = Vec::new();
        self.heap.collect(
            |tracer| {
                found = words.iter().map(|&word| tracer.find(word).map(header_address)).collect();
                words.iter().for_each(|&word| tracer.ambiguous(word as u64));
            },
            |_| (),
        );
        found
    }

    /// Whether an object that was allocated before the last collection has survived it.
    fn survived<T: Object>(&mut self, object: Gc<T>) -> bool {
        self.heap.object_at(object.address()).map(header_address) == Some(object.address())
    }

    /// A tuple of `len` fixnums from `first` on.
    fn tuple(&mut self, first: i64, len: usize) -> Gc<Tuple> {
        let items: Vec<Value> = (first..first + len as i64).map(Value::fixnum).collect();
        Tuple::new(&mut self.heap, &items)
    }
}

fn header_address(object: NonNull<Header>) -> usize {
    object.as_ptr() as usize
}

/// Whether a tuple is as [`Fixture::tuple`] made it.
fn is_intact(tuple: Gc<Tuple>, first: i64, len: usize) -> bool {
    let expected = (first..first + len as i64).map(Value::fixnum);
    tuple.len() == len && tuple.items().iter().copied().eq(expected)
}

/// Bytes of a tuple.
fn size_of_tuple(len: usize) -> usize {
    (Tuple::ITEMS_OFFSET + len * 8).next_multiple_of(super::GRANULE)
}

/// A small generator of numbers that look random (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }
}
