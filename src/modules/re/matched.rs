//! Matches: what has matched, and where.

use super::pattern::property;
use super::{captured, replace, span};
use crate::builtins::{TypeSpec, def};
use crate::runtime::objects::{Args, Dict, Gc, List, Match, Signature, Str, StrBuf};
use crate::runtime::ops::class::payload;
use crate::runtime::ops::text::Text;
use crate::runtime::{Isolate, Result, Value, ops};
use smallvec::SmallVec;

/// The parameters of methods that say what stands for groups that have not matched.
const WITH_DEFAULT: Signature = Signature::Named { names: &["default"], required: 0, positional: 1 };
const AT_MOST_ONE: Signature = Signature::Range { min: 0, max: 1 };

/// `re.Match`
pub(super) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        def("group", Signature::Any, group),
        def("groups", WITH_DEFAULT, groups),
        def("groupdict", WITH_DEFAULT, group_dict),
        def("start", AT_MOST_ONE, |vm, args| bound(vm, args, |(start, _)| start)),
        def("end", AT_MOST_ONE, |vm, args| bound(vm, args, |(_, end)| end)),
        def("span", AT_MOST_ONE, |vm, args| {
            let (this, group) = (as_match(args.at(0)), group_number(vm, args)?);
            Ok(span_value(vm, this, group))
        }),
        def("expand", Signature::Named { names: &["template"], required: 1, positional: 1 }, replace::expand),
        def("__getitem__", Signature::One, |vm, args| item(vm, as_match(args.at(0)), args.at(1))),
        def("__copy__", Signature::None, |_, args| Ok(args.at(0))),
        def("__deepcopy__", Signature::One, |_, args| Ok(args.at(0))),
        def("__repr__", Signature::None, repr),
    ],
    properties: &[
        property("string", |_, this| Ok(as_match(this).string)),
        property("re", |_, this| Ok(as_match(this).pattern.into())),
        property("pos", |_, this| Ok(Value::fixnum(as_match(this).pos as i64))),
        property("endpos", |_, this| Ok(Value::fixnum(as_match(this).endpos as i64))),
        property("lastindex", |_, this| match as_match(this).last_group() {
            0 => Ok(Value::NONE),
            group => Ok(Value::fixnum(group.into())),
        }),
        property("lastgroup", |vm, this| {
            let this = as_match(this);
            let last = this.pattern.regex.names.iter().find(|(_, group)| *group == this.last_group());
            Ok(last.map_or(Value::NONE, |(name, _)| Str::from_points(&mut vm.heap, name).into()))
        }),
        property("regs", |vm, this| {
            let this = as_match(this);
            let spans: SmallVec<[Value; 8]> =
                (0..=this.pattern.regex.groups).map(|group| span_value(vm, this, group)).collect();
            Ok(vm.tuple(&spans))
        }),
    ],
};

pub(super) fn as_match(this: Value) -> Gc<Match> {
    this.downcast().expect("a method of matches")
}

/// The text in which a match was found.
pub(super) fn text_of(vm: &mut Isolate, this: Gc<Match>) -> Result<Text> {
    super::subject(vm, this.pattern, this.string)
}

/// `match[key]`
pub(crate) fn item(vm: &mut Isolate, this: Gc<Match>, key: Value) -> Result<Value> {
    let group = number_of(vm, this, key)?;
    let text = text_of(vm, this)?;
    Ok(captured(vm, text, this.marks(), group, Value::NONE))
}

/// The number of the group that a number or a name means.
fn number_of(vm: &mut Isolate, this: Gc<Match>, key: Value) -> Result<usize> {
    let regex = &this.pattern.regex;
    let key = ops::special::index(vm, key)?.unwrap_or(payload(key));
    let number = match (ops::int::to_i64(key), key.downcast::<Str>()) {
        (Some(number), _) => usize::try_from(number).ok(),
        (None, Some(name)) => {
            let is_name = |own: &[u32]| name.view().points().eq(own.iter().copied());
            regex.names.iter().find(|(own, _)| is_name(own)).map(|(_, group)| *group as usize)
        }
        (None, None) => None,
    };
    match number {
        Some(number) if number <= regex.groups => Ok(number),
        _ => Err(vm.index_error("no such group")),
    }
}

/// The number of the group that a method is asked about; without argument the whole match.
fn group_number(vm: &mut Isolate, args: Args<'_>) -> Result<usize> {
    match args.get(1) {
        Some(key) => number_of(vm, as_match(args.at(0)), key),
        None => Ok(0),
    }
}

fn group(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "group", args)?;
    let this = as_match(args.at(0));
    if args.len() <= 2 {
        let group = group_number(vm, args)?;
        let text = text_of(vm, this)?;
        return Ok(captured(vm, text, this.marks(), group, Value::NONE));
    }
    let items = List::with_capacity(&mut vm.heap, args.len());
    for key in args.values().skip(1) {
        let item = item(vm, this, key)?;
        items.push(&mut vm.heap, item);
    }
    Ok(vm.tuple(&items.to_vec()))
}

fn groups(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (this, otherwise) = (as_match(args.at(0)), args.get(1).unwrap_or(Value::NONE));
    let text = text_of(vm, this)?;
    let items: SmallVec<[Value; 8]> =
        (1..=this.pattern.regex.groups).map(|group| captured(vm, text, this.marks(), group, otherwise)).collect();
    Ok(vm.tuple(&items))
}

fn group_dict(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (this, otherwise) = (as_match(args.at(0)), args.get(1).unwrap_or(Value::NONE));
    let names = &this.pattern.regex.names;
    let dict = Dict::new(&mut vm.heap, names.len());
    for (name, group) in names {
        let text = text_of(vm, this)?;
        let part = captured(vm, text, this.marks(), *group as usize, otherwise);
        let name = Str::from_points(&mut vm.heap, name);
        ops::dict::set_str(vm, dict, name, part);
    }
    Ok(dict.into())
}

fn bound(vm: &mut Isolate, args: Args<'_>, which: fn((usize, usize)) -> usize) -> Result<Value> {
    let group = group_number(vm, args)?;
    let span = span(as_match(args.at(0)).marks(), group);
    Ok(Value::fixnum(span.map_or(-1, |span| which(span) as i64)))
}

fn span_value(vm: &mut Isolate, this: Gc<Match>, group: usize) -> Value {
    let (start, end) = match span(this.marks(), group) {
        Some((start, end)) => (start as i64, end as i64),
        None => (-1, -1),
    };
    vm.tuple(&[Value::fixnum(start), Value::fixnum(end)])
}

fn repr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let this = as_match(args.at(0));
    let text = text_of(vm, this)?;
    let whole = captured(vm, text, this.marks(), 0, Value::NONE);
    let shown = ops::repr::repr(vm, whole)?;
    let mut text = StrBuf::new();
    text.push_str(&format!("<re.Match object; span=({}, {}), match=", this.marks()[0], this.marks()[1]));
    text.push_view(shown.view().slice(0, shown.len().min(50)));
    text.push_str(">");
    Ok(text.finish(&mut vm.heap).into())
}
