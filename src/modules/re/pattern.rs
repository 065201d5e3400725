//! Patterns: their methods that search, find and split; and scanners.

use super::{captured, new_match, replace, run, subject};
use crate::builtins::{TypeSpec, def, size};
use crate::runtime::objects::{
    Args, Builtin, CallableIter, Dict, Gc, List, NativeDef, Pattern, PropertyDef, Scanner, Signature, Str, StrBuf, Tag,
};
use crate::runtime::ops::text::Text;
use crate::runtime::regex::{Flags, Mode, Task};
use crate::runtime::{Isolate, Result, Value, ops};

/// The parameters of methods that match.
const BOUNDED: Signature = Signature::Named { names: &["string", "pos", "endpos"], required: 1, positional: 3 };
/// Those of methods that substitute.
const REPLACING: Signature = Signature::Named { names: &["repl", "string", "count"], required: 2, positional: 3 };

/// An attribute that is read-only, as a field that C code declares.
pub(super) const fn property(name: &'static str, get: fn(&mut Isolate, Value) -> Result<Value>) -> PropertyDef {
    PropertyDef { name, get, set: Some(|vm, _, _| Err(ops::attr::readonly(vm))) }
}

/// `re.Pattern`
pub(super) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[
        def("match", BOUNDED, |vm, args| find_one(vm, args, Mode::Match)),
        def("fullmatch", BOUNDED, |vm, args| find_one(vm, args, Mode::Full)),
        def("search", BOUNDED, |vm, args| find_one(vm, args, Mode::Search)),
        def("findall", BOUNDED, find_all),
        def("finditer", BOUNDED, |vm, args| {
            let scanner = new_scanner(vm, args)?;
            let class = vm.types.of_tag(Tag::Scanner);
            let method = Builtin::method(&mut vm.heap, &SCANNER_SEARCH, class);
            let search = Builtin::bound(&mut vm.heap, method, scanner.into());
            Ok(CallableIter::new(&mut vm.heap, Some(search.into()).into(), Value::NONE).into())
        }),
        def("scanner", BOUNDED, |vm, args| new_scanner(vm, args).map(Value::from)),
        def("split", Signature::Named { names: &["string", "maxsplit"], required: 1, positional: 2 }, split),
        def("sub", REPLACING, |vm, args| Ok(replace::substitute(vm, as_pattern(args.at(0)), args)?.0)),
        def("subn", REPLACING, |vm, args| {
            let (text, count) = replace::substitute(vm, as_pattern(args.at(0)), args)?;
            Ok(vm.tuple(&[text, Value::fixnum(count as i64)]))
        }),
        def("__copy__", Signature::None, |_, args| Ok(args.at(0))),
        def("__deepcopy__", Signature::One, |_, args| Ok(args.at(0))),
        def("__repr__", Signature::None, repr),
        def("__hash__", Signature::None, |vm, args| {
            let hash = ops::hash::hash(vm, args.at(0))?;
            Ok(vm.heap.int(hash))
        }),
        def("__eq__", Signature::One, |vm, args| match args.at(1).is::<Pattern>() {
            true => ops::compare::equal(vm, args.at(0), args.at(1)).map(Value::bool),
            false => Ok(Value::NOT_IMPLEMENTED),
        }),
    ],
    properties: &[
        property("pattern", |_, this| Ok(as_pattern(this).pattern)),
        property("flags", |_, this| Ok(Value::fixnum(as_pattern(this).regex.flags.0.into()))),
        property("groups", |_, this| Ok(Value::fixnum(as_pattern(this).regex.groups as i64))),
        property("groupindex", group_index),
    ],
};

const SCANNER_SEARCH: NativeDef = def("search", Signature::None, |vm, args| advance(vm, args, Mode::Search));

/// The class of what `Pattern.scanner` gives.
pub(super) const SCANNER_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[SCANNER_SEARCH, def("match", Signature::None, |vm, args| advance(vm, args, Mode::Match))],
    properties: &[property("pattern", |_, this| Ok(as_scanner(this).pattern.into()))],
};

fn as_pattern(this: Value) -> Gc<Pattern> {
    this.downcast().expect("a method of patterns")
}

fn as_scanner(this: Value) -> Gc<Scanner> {
    this.downcast().expect("a method of scanners")
}

/// The text of a call, and the part of it that is to be looked at.
struct Bounded {
    pattern: Gc<Pattern>,
    string: Value,
    text: Text,
    start: usize,
    end: usize,
}

impl Bounded {
    /// From a pattern, a text, and perhaps its bounds, in the arguments' order.
    fn of(vm: &mut Isolate, args: Args<'_>) -> Result<Bounded> {
        let (pattern, string) = (as_pattern(args.at(0)), args.at(1));
        let mut bound = |at: usize, otherwise: i64| match args.get(at) {
            Some(value) => size(vm, value),
            None => Ok(otherwise),
        };
        let (start, end) = (bound(2, 0)?, bound(3, i64::MAX)?);
        let text = subject(vm, pattern, string)?;
        let len = text.view().len();
        let clamp = |bound: i64| usize::try_from(bound).unwrap_or(0).min(len);
        let (start, end) = (clamp(start), clamp(end));
        Ok(Bounded { pattern, string, text, start, end })
    }

    fn task(&self, mode: Mode) -> Option<Task> {
        (self.start <= self.end).then_some(Task { mode, start: self.start, end: self.end, must_advance: false })
    }

    fn bounds(&self) -> (usize, usize) {
        (self.start, self.end)
    }
}

fn find_one(vm: &mut Isolate, args: Args<'_>, mode: Mode) -> Result<Value> {
    let bounded = Bounded::of(vm, args)?;
    let Some(task) = bounded.task(mode) else { return Ok(Value::NONE) };
    Ok(match run(vm, bounded.pattern, bounded.text, task)? {
        Some(found) => new_match(vm, bounded.pattern, bounded.string, bounded.bounds(), &found).into(),
        None => Value::NONE,
    })
}

fn find_all(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Bounded { pattern, text, start, end, .. } = Bounded::of(vm, args)?;
    let list = List::with_capacity(&mut vm.heap, 0);
    let mut task = Task { mode: Mode::Search, start, end, must_advance: false };
    let empty = text.part(vm, 0..0);
    while task.start <= end
        && let Some(found) = run(vm, pattern, text, task)?
    {
        let item = match pattern.regex.groups {
            0 => captured(vm, text, &found.marks, 0, empty),
            1 => captured(vm, text, &found.marks, 1, empty),
            // A group that has not matched is shown as an empty text.
            groups => {
                let row = List::with_capacity(&mut vm.heap, groups);
                for group in 1..=groups {
                    let part = captured(vm, text, &found.marks, group, empty);
                    row.push(&mut vm.heap, part);
                }
                vm.tuple(&row.to_vec())
            }
        };
        list.push(&mut vm.heap, item);
        task.must_advance = found.is_empty();
        task.start = found.end();
    }
    Ok(list.into())
}

fn split(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let pattern = as_pattern(args.at(0));
    let most = args.get(2).map_or(Ok(0), |value| size(vm, value))?;
    let text = subject(vm, pattern, args.at(1))?;
    let end = text.view().len();
    let list = List::with_capacity(&mut vm.heap, 0);
    let mut task = Task { mode: Mode::Search, start: 0, end, must_advance: false };
    let (mut done, mut count) = (0, 0);
    while (most == 0 || count < most)
        && let Some(found) = run(vm, pattern, text, task)?
    {
        let part = text.part(vm, done..found.start());
        list.push(&mut vm.heap, part);
        for group in 1..=pattern.regex.groups {
            let part = captured(vm, text, &found.marks, group, Value::NONE);
            list.push(&mut vm.heap, part);
        }
        count += 1;
        task.must_advance = found.is_empty();
        task.start = found.end();
        done = found.end();
    }
    let rest = text.part(vm, done..end);
    list.push(&mut vm.heap, rest);
    Ok(list.into())
}

fn new_scanner(vm: &mut Isolate, args: Args<'_>) -> Result<Gc<Scanner>> {
    let bounded = Bounded::of(vm, args)?;
    let scanner = Scanner::new(&mut vm.heap, bounded.pattern, bounded.string, bounded.bounds());
    if bounded.task(Mode::Search).is_none() {
        scanner.next.set(None);
    }
    Ok(scanner)
}

/// The next match of a scanner.
fn advance(vm: &mut Isolate, args: Args<'_>, mode: Mode) -> Result<Value> {
    let scanner = as_scanner(args.at(0));
    let Some(start) = scanner.next.get() else { return Ok(Value::NONE) };
    let text = subject(vm, scanner.pattern, scanner.string)?;
    let end = scanner.endpos.min(text.view().len());
    let task = Task { mode, start, end, must_advance: scanner.must_advance.get() };
    let found = if start <= end { run(vm, scanner.pattern, text, task)? } else { None };
    let Some(found) = found else {
        scanner.next.set(None);
        return Ok(Value::NONE);
    };
    scanner.next.set(Some(found.end()));
    scanner.must_advance.set(found.is_empty());
    Ok(new_match(vm, scanner.pattern, scanner.string, (scanner.pos, scanner.endpos), &found).into())
}

/// The numbers of groups by their names, not to be changed.
fn group_index(vm: &mut Isolate, this: Value) -> Result<Value> {
    let pattern = as_pattern(this);
    if let Some(known) = pattern.group_index.get() {
        return Ok(known);
    }
    let dict = Dict::new(&mut vm.heap, pattern.regex.names.len());
    for (name, group) in &pattern.regex.names {
        let name = Str::from_points(&mut vm.heap, name);
        ops::dict::set_str(vm, dict, name, Value::fixnum((*group).into()));
    }
    let view = match vm.patterns.view_of_dict {
        Some(make) => vm.call(make, &[dict.into()])?,
        None => dict.into(),
    };
    pattern.group_index.set(Some(view));
    Ok(view)
}

const FLAG_NAMES: [(Flags, &str); 8] = [
    (Flags::IGNORECASE, "re.IGNORECASE"),
    (Flags::LOCALE, "re.LOCALE"),
    (Flags::MULTILINE, "re.MULTILINE"),
    (Flags::DOTALL, "re.DOTALL"),
    (Flags::UNICODE, "re.UNICODE"),
    (Flags::VERBOSE, "re.VERBOSE"),
    (Flags::DEBUG, "re.DEBUG"),
    (Flags::ASCII, "re.ASCII"),
];

/// How much of a pattern's own representation is shown.
const MOST_SHOWN: usize = 200;

fn repr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let pattern = as_pattern(args.at(0));
    let shown = ops::repr::repr(vm, pattern.pattern)?;
    let mut text = StrBuf::new();
    text.push_str("re.compile(");
    text.push_view(shown.view().slice(0, shown.len().min(MOST_SHOWN)));
    let mut flags = pattern.regex.flags;
    if pattern.pattern.is::<Str>() {
        flags = flags.without(Flags::UNICODE);
    }
    let mut separator = ", ";
    for (flag, name) in FLAG_NAMES {
        if flags.has(flag) {
            text.push_str(std::mem::replace(&mut separator, "|"));
            text.push_str(name);
            flags = flags.without(flag);
        }
    }
    if flags != Flags::default() {
        text.push_str(separator);
        text.push_str(&format!("{:#x}", flags.0));
    }
    text.push_str(")");
    Ok(text.finish(&mut vm.heap).into())
}
