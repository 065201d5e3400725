//! The module `time`.

use super::add_functions;
use crate::runtime::objects::{Args, Gc, Module, NativeDef, Signature};
use crate::runtime::ops::number::as_float;
use crate::runtime::{Isolate, Result, Value, ops};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::sync::LazyLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// A row for a clock, in seconds and in nanoseconds.
macro_rules! clock {
    ($seconds:literal, $nanos:literal, $read:path) => {
        [
            NativeDef {
                name: $seconds,
                signature: Signature::None,
                function: |vm, _| Ok(vm.heap.float($read().as_secs_f64())),
            },
            NativeDef {
                name: $nanos,
                signature: Signature::None,
                function: |vm, _| Ok(vm.heap.bigint(BigInt::from($read().as_nanos()))),
            },
        ]
    };
}

const CLOCKS: [&[NativeDef]; 4] = [
    &clock!("time", "time_ns", wall),
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

fn wall() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn monotonic() -> Duration {
    // Only differences have a meaning; the origin of the process keeps the numbers small.
    static ORIGIN: LazyLock<Instant> = LazyLock::new(Instant::now);
    ORIGIN.elapsed()
}

/// The processor time of the process, as the kernel counts it; elapsed time where there is no such count.
fn process() -> Duration {
    std::fs::read_to_string("/proc/self/schedstat")
        .ok()
        .and_then(|text| text.split_whitespace().next()?.parse().ok())
        .map_or_else(monotonic, Duration::from_nanos)
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
        Ok(duration) => std::thread::sleep(duration),
        Err(_) => {
            return Err(vm.overflow_error("timestamp too large to convert to C PyTime_t"));
        }
    }
    Ok(Value::NONE)
}
