//! The native part of the module `re`, the module `_sre`: patterns, matches, scanners.
//!
//! What a pattern means is `runtime::regex`'s business; here are the objects of Python around it. `pattern` has the
//! methods of patterns, `matched` those of matches, `replace` substitution and templates.

mod matched;
mod pattern;
mod replace;

pub(crate) use matched::item;

use super::{add_functions, add_type};
use crate::runtime::objects::{Args, Gc, Match, Module, NativeDef, Pattern, Signature, Str, StrView, Tag, TypeObject};
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::ops::class::payload;
use crate::runtime::ops::text::Text;
use crate::runtime::regex::{self, Error, ErrorKind, Fault, Flags, Task};
use crate::runtime::types::ExceptionKind;
use crate::runtime::warning::Place;
use crate::runtime::{Isolate, Raised, Result, Value, ops};
use rustc_hash::FxHasher;
use smallvec::SmallVec;
use std::hash::{Hash, Hasher};

const FUNCTIONS: &[NativeDef] = &[
    NativeDef { name: "compile", signature: Signature::Range { min: 2, max: 2 }, function: compile },
    NativeDef {
        name: "purge",
        signature: Signature::Written { names: &[], required: 0 },
        function: |vm, _| {
            vm.patterns.clear();
            Ok(Value::NONE)
        },
    },
    NativeDef { name: "register", signature: Signature::Range { min: 2, max: 2 }, function: register },
];

/// Native stack that parsing a pattern of the deepest nesting needs.
const STACK: usize = 4 << 20;

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    for (tag, spec) in
        [(Tag::Pattern, &pattern::TYPE), (Tag::Match, &matched::TYPE), (Tag::Scanner, &pattern::SCANNER_TYPE)]
    {
        add_type(vm, module, tag, spec);
    }
}

/// `register(error, view)`: the class of errors, and what makes read-only views of dicts. Both are written in Python.
fn register(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    vm.patterns.error = args.at(0).downcast::<TypeObject>();
    vm.patterns.view_of_dict = args.get(1);
    Ok(Value::NONE)
}

/// `compile(pattern, flags)`: patterns that have been compiled are remembered.
fn compile(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (value, flags) = (args.at(0), payload(args.at(1)));
    let Some(flags) = ops::int::to_i64(flags) else {
        let message = format!("unsupported operand type(s) for &: '{}' and 'int'", vm.type_name(args.at(1)));
        return Err(vm.type_error(message));
    };
    if value.is::<Pattern>() {
        if flags != 0 {
            return Err(vm.value_error("cannot process flags argument with a compiled pattern"));
        }
        return Ok(value);
    }
    let Some(text) = Text::of(payload(value)) else {
        // The table of known patterns is asked first, and that needs a hash.
        ops::hash::hash(vm, value)?;
        return Err(vm.type_error("first argument must be string or compiled pattern"));
    };
    let flags = Flags(flags as u32);
    let key = key(vm, text, flags)?;
    if let Some(known) = vm.patterns.get(key)
        && known.regex.asked == flags
        && is_same_text(known, text)
    {
        return Ok(known.into());
    }
    let pattern = new_pattern(vm, text, flags)?;
    vm.patterns.insert(key, pattern);
    Ok(pattern.into())
}

/// Where a pattern is remembered.
fn key(vm: &mut Isolate, text: Text, flags: Flags) -> Result<u64> {
    let mut hasher = FxHasher::default();
    let hash = ops::hash::hash(vm, text.value())?;
    (hash, flags, matches!(text, Text::Str(_))).hash(&mut hasher);
    Ok(hasher.finish())
}

fn is_same_text(pattern: Gc<Pattern>, text: Text) -> bool {
    text.same_kind(pattern.pattern).is_some_and(|own| match (own.view(), text.view()) {
        (StrView::Narrow(a), StrView::Narrow(b)) => a == b,
        (StrView::Wide(a), StrView::Wide(b)) => a == b,
        _ => false,
    })
}

fn new_pattern(vm: &mut Isolate, text: Text, flags: Flags) -> Result<Gc<Pattern>> {
    let points: SmallVec<[u32; 64]> = text.view().points().collect();
    let pattern = regex::Pattern { points: &points, is_text: matches!(text, Text::Str(_)) };
    // The parser goes down into groups; no object of the heap is in its hands.
    let mut doubts = Vec::new();
    let compiled = stacker::maybe_grow(STACK, STACK, || regex::compile(pattern, flags, &mut doubts));
    for doubt in doubts {
        vm.warn_about(ExceptionKind::FutureWarning, &doubt, Place::Program)?;
    }
    match compiled {
        Ok(_) if flags.has(Flags::DEBUG) => {
            Err(vm.raise_new(ExceptionKind::NotImplementedError, "re.DEBUG is not supported"))
        }
        Ok(regex) => Ok(Pattern::new(&mut vm.heap, text.value(), regex)),
        Err(error) => Err(raise(vm, error, text.value())),
    }
}

/// Raises the exception for an error in a pattern or a template.
fn raise(vm: &mut Isolate, error: Error, pattern: Value) -> Raised {
    let message = match pattern.is::<Str>() {
        true => error.message,
        false => ops::repr::escaped(error.message.view()),
    };
    let message: Value = message.finish(&mut vm.heap).into();
    let kind = match error.kind {
        ErrorKind::Pattern => {
            let position = error.position.map_or(Value::NONE, |at| Value::fixnum(at as i64));
            let Some(class) = vm.patterns.error else {
                return vm.raise_with(ExceptionKind::ValueError, &[message]);
            };
            return match vm.call(class.into(), &[message, pattern, position]) {
                Ok(exception) => match exception.downcast() {
                    Some(exception) => vm.raise(exception),
                    None => vm.raise_with(ExceptionKind::ValueError, &[message]),
                },
                Err(raised) => raised,
            };
        }
        ErrorKind::Value => ExceptionKind::ValueError,
        ErrorKind::Overflow => ExceptionKind::OverflowError,
        ErrorKind::Index => ExceptionKind::IndexError,
        ErrorKind::Recursion => ExceptionKind::RecursionError,
    };
    vm.raise_with(kind, &[message])
}

/// What a search has found.
struct Found {
    /// Where groups begin and end, those of the whole match first.
    marks: SmallVec<[usize; 8]>,
    /// The group that was closed last; 0 if none was.
    last_group: u32,
}

impl Found {
    fn start(&self) -> usize {
        self.marks[0]
    }

    fn end(&self) -> usize {
        self.marks[1]
    }

    fn is_empty(&self) -> bool {
        self.start() == self.end()
    }
}

/// Runs a pattern over a text.
fn run(vm: &mut Isolate, pattern: Gc<Pattern>, text: Text, task: Task) -> Result<Option<Found>> {
    let mut machine = std::mem::take(&mut vm.patterns.machine);
    let found = machine.run(&pattern.regex, text.view(), task, &mut || vm.is_asked_to_stop());
    let result = match found {
        Ok(true) => {
            let marks = SmallVec::from_slice(&machine.marks);
            Ok(Some(Found { marks, last_group: machine.last_group }))
        }
        Ok(false) => Ok(None),
        Err(Fault::Stopped) => Err(vm.stop()),
        Err(Fault::Memory) => Err(vm.raise_with(ExceptionKind::MemoryError, &[])),
    };
    vm.patterns.machine = machine;
    result
}

/// The text that a pattern is to be matched against.
fn subject(vm: &mut Isolate, pattern: Gc<Pattern>, value: Value) -> Result<Text> {
    let text = match payload(value).downcast::<Str>() {
        Some(text) => Some(Text::Str(text)),
        None => BytesLike::of(value).map(Text::Bytes),
    };
    let Some(text) = text else {
        let message = format!("expected string or bytes-like object, got '{}'", vm.type_name(value));
        return Err(vm.type_error(message));
    };
    let text = text.shown(vm);
    match (text, pattern.pattern.is::<Str>()) {
        (Text::Str(_), true) | (Text::Bytes(_), false) => Ok(text),
        (Text::Str(_), false) => Err(vm.type_error("cannot use a bytes pattern on a string-like object")),
        (Text::Bytes(_), true) => Err(vm.type_error("cannot use a string pattern on a bytes-like object")),
    }
}

/// The match object of what has been found in a part of a text.
fn new_match(
    vm: &mut Isolate,
    pattern: Gc<Pattern>,
    string: Value,
    bounds: (usize, usize),
    found: &Found,
) -> Gc<Match> {
    Match::new(&mut vm.heap, pattern, string, bounds, &found.marks, found.last_group)
}

/// What a group has captured, or something else if it has not matched.
fn captured(vm: &mut Isolate, text: Text, marks: &[usize], group: usize, otherwise: Value) -> Value {
    match span(marks, group) {
        Some((start, end)) => {
            // What was searched may have become shorter.
            let len = text.view().len();
            text.part(vm, start.min(len)..end.min(len))
        }
        None => otherwise,
    }
}

/// Where a group has matched.
fn span(marks: &[usize], group: usize) -> Option<(usize, usize)> {
    let (start, end) = (marks[2 * group], marks[2 * group + 1]);
    (start != regex::UNSET && end != regex::UNSET).then_some((start, end))
}
