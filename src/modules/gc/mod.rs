//! The module `gc`: collections, and what there is to set about them.

mod graph;

use super::{add, add_functions, loaded, sys};
use crate::runtime::context::Interrupt;
use crate::runtime::isolate::NativeCall;
use crate::runtime::objects::{Args, Dict, Gc, List, Module, NativeDef, Signature};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Value, native_stack, ops};

static COLLECT: [NativeDef; 1] = [NativeDef {
    name: "collect",
    signature: Signature::Named { names: &["generation"], required: 0, positional: 1 },
    function: collect,
}];

const FUNCTIONS: &[NativeDef] = &[
    NativeDef {
        name: "enable",
        signature: Signature::None,
        function: |vm, _| {
            vm.gc_enabled = true;
            Ok(Value::NONE)
        },
    },
    NativeDef {
        name: "disable",
        signature: Signature::None,
        function: |vm, _| {
            vm.gc_enabled = false;
            Ok(Value::NONE)
        },
    },
    NativeDef { name: "isenabled", signature: Signature::None, function: |vm, _| Ok(Value::bool(vm.gc_enabled)) },
    NativeDef { name: "get_count", signature: Signature::None, function: |vm, _| Ok(vm.tuple(&[Value::fixnum(0); 3])) },
    NativeDef {
        name: "get_threshold",
        signature: Signature::None,
        function: |vm, _| Ok(vm.tuple(&[2000, 10, 0].map(Value::fixnum))),
    },
    NativeDef { name: "freeze", signature: Signature::None, function: |_, _| Ok(Value::NONE) },
    NativeDef { name: "unfreeze", signature: Signature::None, function: |_, _| Ok(Value::NONE) },
    NativeDef { name: "get_freeze_count", signature: Signature::None, function: |_, _| Ok(Value::fixnum(0)) },
    NativeDef {
        name: "set_threshold",
        signature: Signature::Range { min: 1, max: 3 },
        function: |vm, args| {
            // There is one generation of a kind of its own: what is asked for is checked, and has no effect.
            for threshold in args.values() {
                ops::int::index(vm, threshold)?;
            }
            Ok(Value::NONE)
        },
    },
    NativeDef { name: "get_debug", signature: Signature::None, function: |vm, _| Ok(Value::fixnum(vm.gc_debug)) },
    NativeDef { name: "set_debug", signature: Signature::One, function: set_debug },
    NativeDef { name: "get_stats", signature: Signature::None, function: stats },
];

const FLAGS: [(&str, i64); 5] = [
    ("DEBUG_STATS", 1),
    ("DEBUG_COLLECTABLE", 2),
    ("DEBUG_UNCOLLECTABLE", 4),
    ("DEBUG_SAVEALL", 32),
    ("DEBUG_LEAK", 38),
];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, &COLLECT);
    add_functions(vm, module, &graph::FUNCTIONS);
    add_functions(vm, module, FUNCTIONS);
    for (name, flag) in FLAGS {
        add(vm, module, name, Value::fixnum(flag));
    }
    // Nothing is uncollectable.
    for name in ["callbacks", "garbage"] {
        let list = List::new(&mut vm.heap, &[]);
        add(vm, module, name, list.into());
    }
}

/// Nothing is uncollectable, so that the flag which reports such objects can be set. The others have no effect that a
/// program would be content with.
fn set_debug(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let flags = ops::int::index(vm, args.at(0))?;
    let refused = FLAGS.iter().find(|(name, flag)| *name != "DEBUG_UNCOLLECTABLE" && flags & flag == *flag);
    if let Some((name, _)) = refused {
        let message = format!("gc.set_debug: {name}: the collector does not look at the objects that it frees");
        return Err(vm.raise_new(ExceptionKind::NotImplementedError, message));
    }
    vm.gc_debug = flags;
    Ok(Value::NONE)
}

/// Tells the functions in `gc.callbacks` that a collection which the program asks for begins or has ended.
fn notify(vm: &mut Isolate, phase: &str, generation: i64, collected: i64) {
    let Some(callbacks) = loaded(vm, "gc", "callbacks").and_then(Value::downcast::<List>) else {
        return;
    };
    for callback in callbacks.to_vec() {
        let info = Dict::new(&mut vm.heap, 3);
        for (name, count) in [("generation", generation), ("collected", collected), ("uncollectable", 0)] {
            let (name, count) = (vm.intern(name), vm.heap.int(count));
            ops::dict::set_str(vm, info, name, count);
        }
        let phase = vm.str(phase);
        if vm.call(callback, &[phase, info.into()]).is_err() {
            let exception = vm.take_pending();
            sys::unraisable(vm, exception, None, callback);
        }
    }
}

/// Collects now. The count of unreachable objects is that of those which CPython's collector would find, which frees what
/// lies in no cycle as soon as nothing refers to it.
fn collect(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let by_loop = vm.range.take_call(&COLLECT[0]);
    let generation = args.get(0).map_or(Ok(2), |generation| ops::int::index(vm, generation))?;
    if !(0..=2).contains(&generation) {
        return Err(vm.value_error("invalid generation"));
    }
    notify(vm, "start", generation, 0);
    let before = vm.heap.stats().cyclic;
    vm.heap.count_cyclic(graph::weight);
    native_stack::scrub();
    collect_now(vm, by_loop.as_ref());
    let collected = vm.heap.stats().cyclic - before;
    notify(vm, "stop", generation, collected);
    Ok(vm.heap.int(collected))
}

/// The frame of what clears the stack has to be small: nobody clears that.
#[inline(never)]
fn collect_now(vm: &mut Isolate, by_loop: Option<&NativeCall>) {
    (vm.frame_hooks.sweep)(vm);
    sweep(vm, by_loop);
    if vm.context().interrupt & Interrupt::FINALIZE != 0 {
        (vm.finalize_hook)(vm);
        // What had something to do before has been kept with all that it refers to.
        sweep(vm, by_loop);
    }
}

fn sweep(vm: &mut Isolate, by_loop: Option<&NativeCall>) {
    match by_loop {
        Some(call) => vm.collect_for_loop(call),
        None => vm.collect(),
    }
}

/// As CPython has it, a dict for each of three generations; only the last one is ever collected.
fn stats(vm: &mut Isolate, _args: Args<'_>) -> Result<Value> {
    let stats = vm.heap.stats();
    let rows = List::with_capacity(&mut vm.heap, 3);
    for generation in 0..3 {
        let full = generation == 2;
        let row = Dict::new(&mut vm.heap, 3);
        for (name, count) in
            [("collections", stats.collections as i64), ("collected", stats.cyclic), ("uncollectable", 0)]
        {
            let name = vm.intern(name);
            let count = vm.heap.int(if full { count } else { 0 });
            ops::dict::set_str(vm, row, name, count);
        }
        rows.push(&mut vm.heap, row.into());
    }
    Ok(rows.into())
}
