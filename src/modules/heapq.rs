//! The module `_heapq`: priority queues on plain lists, the native part of `heapq`.
//!
//! The children of index k are at 2k + 1 and 2k + 2. Items are only ever compared with `<`, which is code of the program
//! and may change the list.

use super::add_functions;
use crate::builtins::{def, range};
use crate::runtime::objects::{Args, Gc, List, Module, NativeDef, Signature};
use crate::runtime::ops::class::payload;
use crate::runtime::ops::compare::less;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Value};

const FUNCTIONS: &[NativeDef] = &[
    def("heappush", range(2, 2), push),
    def("heappop", Signature::One, |vm, args| pop(vm, args, "heappop() argument", Top::Least)),
    def("heapify", Signature::One, |vm, args| heapify(vm, args, "heapify() argument", Top::Least)),
    def("heapreplace", range(2, 2), |vm, args| {
        let heap = heap(vm, args, "heapreplace() argument 1")?;
        replace(vm, heap, args.at(1), Top::Least)
    }),
    def("heappushpop", range(2, 2), push_and_pop),
    def("_heappop_max", Signature::One, |vm, args| pop(vm, args, "_heappop_max() argument", Top::Greatest)),
    def("_heapify_max", Signature::One, |vm, args| heapify(vm, args, "_heapify_max() argument", Top::Greatest)),
    def("_heapreplace_max", range(2, 2), |vm, args| {
        let heap = heap(vm, args, "_heapreplace_max() argument 1")?;
        replace(vm, heap, args.at(1), Top::Greatest)
    }),
];

/// Which item is at index 0.
#[derive(Clone, Copy)]
enum Top {
    Least,
    Greatest,
}

impl Top {
    /// Whether one item belongs above another.
    #[inline(always)]
    fn precedes(self, vm: &mut Isolate, one: Value, other: Value) -> Result<bool> {
        match self {
            Top::Least => less(vm, one, other),
            Top::Greatest => less(vm, other, one),
        }
    }
}

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
}

fn heap(vm: &mut Isolate, args: Args<'_>, what: &str) -> Result<Gc<List>> {
    let given = args.at(0);
    payload(given).downcast::<List>().ok_or(()).or_else(|()| {
        let kind = if given.is_none() { "None".to_owned() } else { vm.type_name(given) };
        Err(vm.type_error(format!("{what} must be list, not {kind}")))
    })
}

/// Items at these indices of a heap that has had `len` items.
fn items<const N: usize>(vm: &mut Isolate, heap: Gc<List>, len: usize, at: [usize; N]) -> Result<[Value; N]> {
    if heap.len() != len {
        return Err(vm.raise_new(ExceptionKind::RuntimeError, "list changed size during iteration"));
    }
    Ok(at.map(|at| heap.get(at).expect("the index is within the length")))
}

fn swap(heap: Gc<List>, a: usize, b: usize) {
    heap.slots()[a].swap(&heap.slots()[b]);
}

/// Moves the item at index `at` towards `first` until it does not belong above its parent.
fn rise(vm: &mut Isolate, heap: Gc<List>, first: usize, mut at: usize, top: Top) -> Result<()> {
    let len = heap.len();
    let [item] = items(vm, heap, len, [at])?;
    while at > first {
        let parent = (at - 1) / 2;
        let [above] = items(vm, heap, len, [parent])?;
        let precedes = top.precedes(vm, item, above)?;
        items(vm, heap, len, [])?;
        if !precedes {
            break;
        }
        swap(heap, at, parent);
        at = parent;
    }
    Ok(())
}

/// Restores the heap below `first`, whose item may belong further down. It goes all the way down before it rises
/// again: an item from the end of the heap nearly always belongs near the leaves.
fn sink(vm: &mut Isolate, heap: Gc<List>, first: usize, top: Top) -> Result<()> {
    let len = heap.len();
    let mut at = first;
    while at < len / 2 {
        let mut child = 2 * at + 1;
        if child + 1 < len {
            let [left, right] = items(vm, heap, len, [child, child + 1])?;
            child += usize::from(!top.precedes(vm, left, right)?);
            items(vm, heap, len, [])?;
        }
        swap(heap, at, child);
        at = child;
    }
    rise(vm, heap, first, at, top)
}

fn push(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let heap = heap(vm, args, "heappush() argument 1")?;
    heap.push(&mut vm.heap, args.at(1));
    rise(vm, heap, 0, heap.len() - 1, Top::Least)?;
    Ok(Value::NONE)
}

fn pop(vm: &mut Isolate, args: Args<'_>, what: &str, top: Top) -> Result<Value> {
    let heap = heap(vm, args, what)?;
    let Some(last) = heap.pop() else { return Err(empty(vm)) };
    match heap.is_empty() {
        true => Ok(last),
        false => replace(vm, heap, last, top),
    }
}

fn heapify(vm: &mut Isolate, args: Args<'_>, what: &str, top: Top) -> Result<Value> {
    let heap = heap(vm, args, what)?;
    for at in (0..heap.len() / 2).rev() {
        sink(vm, heap, at, top)?;
    }
    Ok(Value::NONE)
}

/// Puts an item in the place of the first one, which is the result.
fn replace(vm: &mut Isolate, heap: Gc<List>, item: Value, top: Top) -> Result<Value> {
    let Some(first) = heap.get(0) else { return Err(empty(vm)) };
    heap.set(0, item);
    sink(vm, heap, 0, top)?;
    Ok(first)
}

fn push_and_pop(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (heap, item) = (heap(vm, args, "heappushpop() argument 1")?, args.at(1));
    match heap.get(0) {
        Some(smallest) if less(vm, smallest, item)? => replace(vm, heap, item, Top::Least),
        _ => Ok(item),
    }
}

#[cold]
fn empty(vm: &mut Isolate) -> crate::runtime::Raised {
    vm.index_error("index out of range")
}
