//! The module `time`, over the clock that the host grants.
//!
//! [`civil`] is the calendar, [`zone`] local time, [`record`] `struct_time`, [`format`] moments as text.

mod civil;
mod format;
mod record;
mod zone;

use self::civil::Fields;
use super::{add, add_functions};
use crate::builtins::{def, io::from_module};
use crate::runtime::objects::{Args, Gc, Module, NativeDef, Signature, Str};
use crate::runtime::ops::number::as_float;
use crate::runtime::{Isolate, Raised, Result, Value, ops};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::io;
use std::time::Duration;

/// The rows of a clock: in seconds and in nanoseconds.
macro_rules! clock {
    ($seconds:literal, $nanos:literal, $read:ident) => {
        [
            def($seconds, Signature::None, |vm, _| {
                let time = vm.granted_clock()?.$read();
                Ok(vm.heap.float(time.as_secs_f64()))
            }),
            def($nanos, Signature::None, |vm, _| {
                let time = vm.granted_clock()?.$read();
                Ok(vm.heap.bigint(BigInt::from(time.as_nanos())))
            }),
        ]
    };
}

const CLOCKS: [&[NativeDef]; 5] = [
    &clock!("time", "time_ns", since_epoch),
    &clock!("perf_counter", "perf_counter_ns", monotonic),
    &clock!("monotonic", "monotonic_ns", monotonic),
    &clock!("process_time", "process_time_ns", process),
    &clock!("thread_time", "thread_time_ns", thread),
];

const REALTIME: i64 = 0;
const MONOTONIC: i64 = 1;
const PROCESS: i64 = 2;
const THREAD: i64 = 3;
const MONOTONIC_RAW: i64 = 4;

/// The clocks of Linux that the host's stand for.
const NUMBERS: [(&str, i64); 5] = [
    ("CLOCK_REALTIME", REALTIME),
    ("CLOCK_MONOTONIC", MONOTONIC),
    ("CLOCK_PROCESS_CPUTIME_ID", PROCESS),
    ("CLOCK_THREAD_CPUTIME_ID", THREAD),
    ("CLOCK_MONOTONIC_RAW", MONOTONIC_RAW),
];

/// At most one argument, without a name.
const OPTIONAL: Signature = Signature::Named { names: &[""], required: 0, positional: 1 };

const FUNCTIONS: &[NativeDef] = &[
    def("sleep", Signature::One, sleep),
    def("gmtime", OPTIONAL, |vm, args| {
        let seconds = moment(vm, args)?;
        let fields = Fields { zone: Some("GMT".to_owned()), ..civil::of_seconds(seconds) };
        shown(vm, &fields)
    }),
    def("localtime", OPTIONAL, |vm, args| {
        let seconds = moment(vm, args)?;
        let fields = zone::fields(vm, seconds);
        shown(vm, &fields)
    }),
    def("mktime", Signature::One, |vm, args| {
        let fields = record::to_fields(vm, args.at(0), "mktime")?;
        let seconds = zone::seconds(vm, &fields);
        Ok(vm.heap.float(seconds as f64))
    }),
    def("asctime", OPTIONAL, |vm, args| {
        let fields = fields_or_now(vm, args.get(0), "asctime")?;
        Ok(vm.str(&format::plain(&fields)))
    }),
    def("ctime", OPTIONAL, |vm, args| {
        let seconds = moment(vm, args)?;
        let fields = zone::fields(vm, seconds);
        check_year(vm, &fields)?;
        Ok(vm.str(&format::plain(&fields)))
    }),
    def("strftime", Signature::Named { names: &["", ""], required: 1, positional: 2 }, |vm, args| {
        let Some(format) = args.at(0).as_kind::<Str>() else {
            let message = format!("strftime() argument 1 must be str, not {}", vm.argument_type(args.at(0)));
            return Err(vm.type_error(message));
        };
        if format.has_point(0) {
            return Err(vm.value_error("embedded null character"));
        }
        let fields = fields_or_now(vm, args.get(1), "strftime")?;
        let text = format::formatted(vm, format.view(), &fields);
        Ok(text.finish(&mut vm.heap).into())
    }),
    def("strptime", Signature::Any, |vm, args| {
        let function = from_module(vm, "_strptime", "_strptime_time")?;
        vm.call_with(function, args)
    }),
    def("tzset", Signature::None, |vm, _| {
        vm.zone = None;
        let time = super::import(vm, "time")?;
        add_zone(vm, time);
        Ok(Value::NONE)
    }),
    def("get_clock_info", Signature::One, clock_info),
    def("clock_gettime", Signature::One, |vm, args| {
        let time = read_by_number(vm, args.at(0))?;
        Ok(vm.heap.float(time.as_secs_f64()))
    }),
    def("clock_gettime_ns", Signature::One, |vm, args| {
        let time = read_by_number(vm, args.at(0))?;
        Ok(vm.heap.bigint(BigInt::from(time.as_nanos())))
    }),
    def("clock_getres", Signature::One, |vm, args| {
        read_by_number(vm, args.at(0))?;
        Ok(vm.heap.float(1e-9))
    }),
    def("__getattr__", Signature::One, later),
];

/// Fills the new module. What depends on the zone is added when it is first asked for.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    for clock in CLOCKS {
        add_functions(vm, module, clock);
    }
    for (name, number) in NUMBERS {
        add(vm, module, name, Value::fixnum(number));
    }
    add(vm, module, "_STRUCT_TM_ITEMS", Value::fixnum(11));
    let class = record::filled_class(vm);
    add(vm, module, "struct_time", class.into());
}

/// `time.__getattr__`: the attributes that depend on the zone.
fn later(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let time = super::import(vm, "time")?;
    let name = ops::repr::str(vm, args.at(0))?;
    if ["timezone", "altzone", "daylight", "tzname"].iter().any(|known| name.is_text(known)) {
        add_zone(vm, time);
    }
    let name = vm.intern_object(name);
    match ops::dict::get_str(time.dict, name) {
        Some(value) => Ok(value),
        None => {
            let message = format!("module 'time' has no attribute '{}'", name.to_text());
            Err(vm.attribute_error(message, time.into(), name))
        }
    }
}

/// What the module says of the zone.
fn add_zone(vm: &mut Isolate, module: Gc<Module>) {
    let [standard, saving] = zone::kinds(vm);
    let names = [&standard.name, &saving.name].map(|name| vm.str(name));
    let names = vm.tuple(&names);
    for (name, value) in [
        ("timezone", Value::fixnum(-standard.offset)),
        ("altzone", Value::fixnum(-saving.offset)),
        ("daylight", Value::fixnum((standard.offset != saving.offset).into())),
        ("tzname", names),
    ] {
        add(vm, module, name, value);
    }
}

/// The seconds since 1970 that an argument gives, or that it is now.
fn moment(vm: &mut Isolate, args: Args<'_>) -> Result<i64> {
    let Some(x) = args.get(0).filter(|x| !x.is_none()) else {
        return Ok(vm.granted_clock()?.since_epoch().as_secs() as i64);
    };
    let seconds = match as_float(ops::class::payload(x)) {
        Some(seconds) if seconds.is_nan() => return Err(vm.value_error("Invalid value NaN (not a number)")),
        Some(seconds) => seconds.floor().to_i64(),
        None => ops::int::to_i64(ops::int::integer(vm, x)?.value()),
    };
    seconds.ok_or(()).or_else(|()| Err(vm.overflow_error("timestamp out of range for platform time_t")))
}

fn shown(vm: &mut Isolate, fields: &Fields) -> Result<Value> {
    check_year(vm, fields)?;
    Ok(record::of_fields(vm, fields))
}

/// Refuses years that C's fields do not hold.
fn check_year(vm: &mut Isolate, fields: &Fields) -> Result<()> {
    match i32::try_from(fields.year - 1900) {
        Ok(_) => Ok(()),
        Err(_) => Err(system_error(vm, 75)),
    }
}

fn system_error(vm: &mut Isolate, number: i32) -> Raised {
    vm.os_error(&io::Error::from_raw_os_error(number), None)
}

/// The fields of an argument, in their ranges, or those of now.
fn fields_or_now(vm: &mut Isolate, x: Option<Value>, function: &str) -> Result<Fields> {
    match x {
        None => {
            let seconds = vm.granted_clock()?.since_epoch().as_secs() as i64;
            Ok(zone::fields(vm, seconds))
        }
        Some(x) => {
            let mut fields = record::to_fields(vm, x, function)?;
            record::check(vm, &mut fields)?;
            Ok(fields)
        }
    }
}

fn clock_info(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(name) = args.at(0).as_kind::<Str>() else {
        let message = format!("get_clock_info() argument 1 must be str, not {}", vm.argument_type(args.at(0)));
        return Err(vm.type_error(message));
    };
    let source = match &*name.to_text() {
        "time" => "CLOCK_REALTIME",
        "monotonic" | "perf_counter" => "CLOCK_MONOTONIC",
        "process_time" => "CLOCK_PROCESS_CPUTIME_ID",
        "thread_time" => "CLOCK_THREAD_CPUTIME_ID",
        _ => return Err(vm.value_error("unknown clock")),
    };
    let is_real = source == "CLOCK_REALTIME";
    let implementation = vm.str(&format!("clock_gettime({source})"));
    let resolution = vm.heap.float(1e-9);
    Ok(super::types::namespace(
        vm,
        &[
            ("implementation", implementation),
            ("monotonic", Value::bool(!is_real)),
            ("adjustable", Value::bool(is_real)),
            ("resolution", resolution),
        ],
    ))
}

/// Reads the clock that has a number on Linux.
fn read_by_number(vm: &mut Isolate, x: Value) -> Result<Duration> {
    let Some(number) = ops::special::index(vm, x)? else {
        let message = format!("clk_id should be integer, not {}", vm.type_name(x));
        return Err(vm.type_error(message));
    };
    let clock = vm.granted_clock()?;
    match ops::int::to_i64(number) {
        Some(REALTIME) => Ok(clock.since_epoch()),
        Some(MONOTONIC | MONOTONIC_RAW) => Ok(clock.monotonic()),
        Some(PROCESS) => Ok(clock.process()),
        Some(THREAD) => Ok(clock.thread()),
        _ => Err(system_error(vm, 22)),
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
