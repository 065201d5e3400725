//! Tracebacks as text, exactly as CPython shows them: files, lines, carets, causes and contexts.
//!
//! The module reads exceptions and code objects; where the marks under a line need to know which part of an expression
//! failed, it asks the parser, as CPython does.

mod anchors;
mod entry;
mod hints;
mod layout;
pub(crate) mod stdlib;
mod width;

use super::objects::{CodeObject, Exception, FrameObject, Function, List, Str, Traceback, Tuple};
use super::ops;
use super::types::ExceptionKind;
use super::value::Value;
use super::{Gc, Isolate};
use crate::runtime::ops::exception_fields::{argument, place};
pub use entry::Entry;
pub use layout::render;

/// How often an entry is shown before its repetitions are only counted.
const REPETITIONS: usize = 3;

/// Notes that an exception passes through a frame of a function that runs some code: adds an entry in front of its
/// traceback.
pub fn add(
    vm: &mut Isolate,
    exception: Gc<Exception>,
    place: (Gc<Function>, Gc<CodeObject>, u32),
    frame: Option<Gc<FrameObject>>,
) {
    let next = exception.traceback.get();
    exception.traceback.set(Some(Traceback::new(&mut vm.heap, next, place, frame)));
}

/// What is shown of an exception without its traceback: class, message and notes. A hint about a name needs to know
/// where it was missing, which the traceback tells if it is `known`.
pub fn exception_only(vm: &mut Isolate, exception: Gc<Exception>, known: bool) -> String {
    let mut text = last_lines(vm, exception, known);
    notes(vm, exception, &mut text);
    text
}

/// What is shown of an exception that was raised where it cannot go anywhere: its traceback without marks, class and
/// message. What it came from and its notes are left out.
pub fn render_unraisable(vm: &mut Isolate, exception: Gc<Exception>) -> String {
    let mut text = String::new();
    if exception.traceback.get().is_some() {
        text += "Traceback (most recent call last):\n";
        entries(vm, exception, Entry::render_plain, &mut text);
    }
    let message = text_of(vm, exception.into(), "exception str()", ops::repr::str);
    text + &format!("{}: {message}\n", ops::descriptor::full_name(vm, exception.class.get()))
}

fn entries(vm: &Isolate, exception: Gc<Exception>, render: fn(&Entry, &mut String), text: &mut String) {
    let all = std::iter::successors(exception.traceback.get(), |entry| entry.next.get());
    let mut last: Option<Entry> = None;
    let mut count = 0;
    for traceback in all {
        let entry = Entry::new(vm, traceback);
        if last.as_ref() != Some(&entry) {
            repetitions(count, text);
            count = 0;
        }
        count += 1;
        if count <= REPETITIONS {
            render(&entry, text);
        }
        last = Some(entry);
    }
    repetitions(count, text);
}

fn repetitions(count: usize, text: &mut String) {
    if let Some(more @ 1..) = count.checked_sub(REPETITIONS) {
        let plural = if more > 1 { "s" } else { "" };
        *text += &format!("  [Previous line repeated {more} more time{plural}]\n");
    }
}

/// The class and the message.
fn last_lines(vm: &mut Isolate, exception: Gc<Exception>, known: bool) -> String {
    let class = ops::descriptor::full_name(vm, exception.class.get());
    if vm.types.exception_kind(exception.class.get()).is_some_and(is_syntax_error) {
        return syntax_error(&class, exception);
    }
    let mut message = text_of(vm, exception.into(), "exception str()", ops::repr::str);
    message += &hints::hint(vm, exception, known);
    match message.is_empty() {
        true => format!("{class}\n"),
        false => format!("{class}: {message}\n"),
    }
}

fn is_syntax_error(kind: ExceptionKind) -> bool {
    use ExceptionKind::*;
    matches!(kind, SyntaxError | IndentationError | TabError)
}

/// A text computed by code that may fail, which then is said in its place.
fn text_of(
    vm: &mut Isolate,
    value: Value,
    what: &str,
    convert: fn(&mut Isolate, Value) -> super::Result<Gc<Str>>,
) -> String {
    match convert(vm, value) {
        Ok(text) => text.to_text().into_owned(),
        Err(_) => {
            vm.take_pending();
            format!("<{what} failed>")
        }
    }
}

fn notes(vm: &mut Isolate, exception: Gc<Exception>, text: &mut String) {
    let name = vm.intern("__notes__");
    let Some(notes) = ops::instance::get(vm, exception.into(), name) else {
        return;
    };
    let items = match (notes.downcast::<List>(), notes.downcast::<Tuple>()) {
        (Some(list), _) => list,
        (None, Some(tuple)) => List::new(&mut vm.heap, tuple.items()),
        (None, None) if notes.is_none() => return,
        (None, None) => {
            *text += &text_of(vm, notes, "__notes__ repr()", ops::repr::repr);
            text.push('\n');
            return;
        }
    };
    for at in 0..items.len() {
        let note = items.get(at).unwrap_or(Value::NONE);
        *text += &text_of(vm, note, "note str()", ops::repr::str);
        text.push('\n');
    }
}

/// A syntax error: where it is, the line, and the marks under it.
fn syntax_error(class: &str, exception: Gc<Exception>) -> String {
    let string = |index| Some(place(exception, index).downcast::<Str>()?.to_text().into_owned());
    let number = |index| place(exception, index).as_fixnum();
    let mut text = String::new();
    let (file, line) = (string(0), number(1));
    let mut suffix = String::new();
    match (line, &file) {
        (Some(line), _) => {
            let file = file.as_deref().unwrap_or("<string>");
            text += &format!("  File \"{file}\", line {line}\n");
        }
        (None, Some(file)) => suffix = format!(" ({file})"),
        (None, None) => {}
    }
    if let Some(source) = string(3) {
        let same_line = line == number(4);
        marked_line(&source, number(2), number(5).filter(|_| same_line), same_line, &mut text);
    }
    let message = argument(exception, 0);
    let message = match message.downcast::<Str>() {
        Some(message) => message.to_text().into_owned(),
        None => "<no detail available>".to_owned(),
    };
    text + &format!("{class}: {message}{suffix}\n")
}

/// A source line, and marks under the characters from `offset` to `end`, both counted from 1.
fn marked_line(source: &str, offset: Option<i64>, end: Option<i64>, same_line: bool, text: &mut String) {
    let line = source.trim_end_matches('\n');
    let shown = line.trim_start_matches([' ', '\n', '\x0c']);
    *text += &format!("    {shown}\n");
    let Some(offset) = offset else {
        return;
    };
    let count = |s: &str| s.chars().count() as i64;
    let (length, after) = (count(source), count(line) + 1);
    let end = match same_line {
        true => end.filter(|&e| e != 0).unwrap_or(offset),
        false => after,
    };
    let offset = if offset > length { after } else { offset };
    let mut end = if end > length { after } else { end };
    if offset >= end || end < 0 {
        end = offset + 1;
    }
    let column = offset - 1 - (count(line) - count(shown));
    if column < 0 {
        return;
    }
    let blank: String = shown.chars().take(column as usize).map(|c| if c.is_whitespace() { c } else { ' ' }).collect();
    *text += &format!("    {blank}{}\n", "^".repeat((end - offset) as usize));
}
