//! The module `time`, over the clock that the host grants.

use super::add_functions;
use crate::runtime::objects::{Args, Gc, Module, NativeDef, Signature};
use crate::runtime::ops::number::as_float;
use crate::runtime::{Isolate, Result, Value, ops};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::time::Duration;

/// A row for a clock, in seconds and in nanoseconds.
macro_rules! clock {
    ($seconds:literal, $nanos:literal, $read:ident) => {
        [
            NativeDef {
                name: $seconds,
                signature: Signature::None,
                function: |vm, _| {
                    let time = vm.granted_clock()?.$read();
                    Ok(vm.heap.float(time.as_secs_f64()))
                },
            },
            NativeDef {
                name: $nanos,
                signature: Signature::None,
                function: |vm, _| {
                    let time = vm.granted_clock()?.$read();
                    Ok(vm.heap.bigint(BigInt::from(time.as_nanos())))
                },
            },
        ]
    };
}

const CLOCKS: [&[NativeDef]; 4] = [
    &clock!("time", "time_ns", since_epoch),
    &clock!("perf_counter", "perf_counter_ns", monotonic),
    &clock!("monotonic", "monotonic_ns", monotonic),
    &clock!("process_time", "process_time_ns", process),
];

const FUNCTIONS: &[NativeDef] = &[NativeDef { name: "sleep", signature: Signature::One, function: sleep }];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    for clock in CLOCKS {
        add_functions(vm, module, clock);
    }
}

fn sleep(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let x = args.at(0);
    let seconds = match as_float(x) {
        Some(seconds) => seconds,
        None => ops::int::integer(vm, x)?.big().to_f64().unwrap_or(f64::INFINITY),
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    match Duration::try_from_secs_f64(seconds) {
        Ok(duration) => vm.granted_clock()?.sleep(duration),
        Err(_) => {
            return Err(vm.overflow_error("timestamp too large to convert to C PyTime_t"));
        }
    }
    Ok(Value::NONE)
}
