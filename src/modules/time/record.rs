//! `time.struct_time`, to and from the fields of a moment.

use super::civil::Fields;
use crate::builtins::{self, TypeSpec, def};
use crate::runtime::objects::{Args, Dict, Gc, Signature, Str, Tuple, TypeObject};
use crate::runtime::types::RecordDef;
use crate::runtime::{Isolate, Raised, Result, Value, ops};
use smallvec::SmallVec;

const STRUCT_TIME: RecordDef = RecordDef {
    name: "struct_time",
    module: "time",
    fields: &[
        "tm_year",
        "tm_mon",
        "tm_mday",
        "tm_hour",
        "tm_min",
        "tm_sec",
        "tm_wday",
        "tm_yday",
        "tm_isdst",
        "tm_zone",
        "tm_gmtoff",
    ],
    hidden: 2,
};

const ITEMS: usize = STRUCT_TIME.fields.len() - STRUCT_TIME.hidden;

const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        def("__reduce__", Signature::None, |vm, args| {
            let this = receiver(args);
            let (items, hidden) = (vm.tuple(this.items()), hidden(vm, this));
            let arguments = vm.tuple(&[items, hidden.into()]);
            let class = class(vm);
            Ok(vm.tuple(&[class.into(), arguments]))
        }),
        def("__replace__", Signature::Any, replace),
    ],
    properties: &[],
};

/// The class, which has been filled with its methods.
pub(super) fn filled_class(vm: &mut Isolate) -> Gc<TypeObject> {
    let class = class(vm);
    builtins::fill(vm, class, &TYPE);
    class
}

fn class(vm: &mut Isolate) -> Gc<TypeObject> {
    vm.record_class(&STRUCT_TIME)
}

fn receiver(args: Args<'_>) -> Gc<Tuple> {
    args.at(0).downcast().expect("methods of records get a record")
}

/// What is no item, by its names.
fn hidden(vm: &mut Isolate, record: Gc<Tuple>) -> Gc<Dict> {
    let dict = Dict::new(&mut vm.heap, STRUCT_TIME.hidden);
    for (&name, &value) in STRUCT_TIME.fields[ITEMS..].iter().zip(record.hidden()) {
        let name = vm.intern(name);
        ops::dict::set_str(vm, dict, name, value);
    }
    dict
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let parameters =
        ops::call::Parameters { function: "structseq", names: &["sequence", "dict"], required: 1, positional: 2 };
    let mut row = SmallVec::from_slice(&args.slots[..1]);
    parameters.sort(vm, args, 1, &mut row)?;
    let (sequence, dict) = (row[1].expect("it is required"), row[2].filter(|dict| !dict.is_none()));
    let items = ops::iter::collect(vm, sequence).or_else(|_| {
        vm.take_pending();
        Err(vm.type_error("constructor requires a sequence"))
    })?;
    let dict = match dict.map(|dict| dict.as_kind::<Dict>()) {
        Some(None) => return Err(vm.type_error("time.struct_time() takes a dict as second arg, if any")),
        Some(Some(dict)) => dict,
        None => Dict::new(&mut vm.heap, 0),
    };
    let all = STRUCT_TIME.fields.len();
    let mut values: Vec<Value> = (0..items.len()).filter_map(|at| items.get(at)).collect();
    let given = values.len();
    if !(ITEMS..=all).contains(&given) {
        let (word, bound) = if given < ITEMS { ("least", ITEMS) } else { ("most", all) };
        let message = format!("time.struct_time() takes an at {word} {bound}-sequence ({given}-sequence given)");
        return Err(vm.type_error(message));
    }
    let mut taken = 0;
    for name in &STRUCT_TIME.fields[given..] {
        let name = vm.intern(name);
        let value = ops::dict::get_str(dict, name);
        taken += usize::from(value.is_some());
        values.push(value.unwrap_or(Value::NONE));
    }
    if dict.table.len() > taken {
        return Err(vm.type_error("time.struct_time() got duplicate or unexpected field name(s)"));
    }
    Ok(vm.record(&STRUCT_TIME, &values))
}

fn replace(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    if args.values().len() > 1 {
        return Err(vm.type_error("__replace__() takes no positional arguments"));
    }
    let this = receiver(args);
    let mut values: Vec<Value> = this.items().iter().chain(this.hidden()).copied().collect();
    let mut unknown = Vec::new();
    for (name, value) in args.named() {
        match STRUCT_TIME.fields.iter().position(|field| name.is_text(field)) {
            Some(at) => values[at] = value,
            None => unknown.push(format!("'{}'", name.to_text())),
        }
    }
    if !unknown.is_empty() {
        let message = format!("Got unexpected field name(s): [{}]", unknown.join(", "));
        return Err(vm.type_error(message));
    }
    Ok(vm.record(&STRUCT_TIME, &values))
}

/// The record of a moment.
pub(super) fn of_fields(vm: &mut Isolate, fields: &Fields) -> Value {
    let zone = fields.zone.as_deref().map_or(Value::NONE, |zone| vm.str(zone));
    let values = [
        fields.year,
        fields.month + 1,
        fields.day,
        fields.hour,
        fields.minute,
        fields.second,
        (fields.weekday + 6) % 7,
        fields.yearday + 1,
        fields.saving,
    ];
    let mut values: Vec<Value> = values.into_iter().map(Value::fixnum).collect();
    values.extend([zone, Value::fixnum(fields.offset)]);
    vm.record(&STRUCT_TIME, &values)
}

/// The fields that a record or a tuple of nine numbers has. They may be out of their ranges.
pub(super) fn to_fields(vm: &mut Isolate, x: Value, function: &str) -> Result<Fields> {
    let Some(tuple) = x.as_kind::<Tuple>() else {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    };
    if tuple.len() != ITEMS {
        let message = format!("{function}(): illegal time tuple argument");
        return Err(vm.type_error(message));
    }
    let mut numbers = [0; ITEMS];
    for (number, &item) in numbers.iter_mut().zip(tuple.items()) {
        *number = c_int(vm, item)?;
    }
    let [year, month, day, hour, minute, second, weekday, yearday, saving] = numbers;
    if year < i64::from(i32::MIN) + 1900 {
        return Err(vm.overflow_error("year out of range"));
    }
    let (month, weekday, yearday) = (month - 1, (weekday + 1) % 7, yearday - 1);
    let (zone, offset) = zone_of(vm, tuple)?;
    Ok(Fields { year, month, day, hour, minute, second, weekday, yearday, saving, zone, offset })
}

/// What only records know.
fn zone_of(vm: &mut Isolate, tuple: Gc<Tuple>) -> Result<(Option<String>, i64)> {
    let [zone, offset] = *tuple.hidden() else { return Ok((None, 0)) };
    let zone = match zone.as_kind::<Str>() {
        Some(zone) => Some(zone.to_text().into_owned()),
        None if zone.is_none() => None,
        None => return Err(vm.type_error("bad argument type for built-in operation")),
    };
    let offset = if offset.is_none() { 0 } else { c_long(vm, offset)? };
    Ok((zone, offset))
}

fn c_long(vm: &mut Isolate, x: Value) -> Result<i64> {
    let number = ops::int::integer(vm, x)?;
    match ops::int::to_i64(number.value()) {
        Some(number) => Ok(number),
        None => Err(vm.overflow_error("Python int too large to convert to C long")),
    }
}

fn c_int(vm: &mut Isolate, x: Value) -> Result<i64> {
    let number = c_long(vm, x)?;
    match number {
        _ if number > i32::MAX.into() => Err(vm.overflow_error("signed integer is greater than maximum")),
        _ if number < i32::MIN.into() => Err(vm.overflow_error("signed integer is less than minimum")),
        _ => Ok(number),
    }
}

/// Refuses fields that texts cannot show. Zero stands for the first month, day and day of the year.
pub(super) fn check(vm: &mut Isolate, fields: &mut Fields) -> Result<()> {
    let raise = |vm: &mut Isolate, what: &str| -> Raised { vm.value_error(format!("{what} out of range")) };
    for (field, unset, first) in [(&mut fields.month, -1, 0), (&mut fields.day, 0, 1), (&mut fields.yearday, -1, 0)] {
        if *field == unset {
            *field = first;
        }
    }
    for (what, value, range) in [
        ("month", fields.month, 0..=11),
        ("day of month", fields.day, 1..=31),
        ("hour", fields.hour, 0..=23),
        ("minute", fields.minute, 0..=59),
        ("seconds", fields.second, 0..=61),
        ("day of week", fields.weekday, 0..=6),
        ("day of year", fields.yearday, 0..=365),
    ] {
        if !range.contains(&value) {
            return Err(raise(vm, what));
        }
    }
    Ok(())
}
