//! Substitution: replacements by text, by template, and by what a function gives for each match.

use super::matched::{as_match, text_of};
use super::{Found, new_match, raise, run, span, subject};
use crate::builtins::size;
use crate::runtime::objects::{Args, Bytes, Gc, MemoryView, Pattern, StrBuf};
use crate::runtime::ops::class::payload;
use crate::runtime::ops::text::{Text, check_length};
use crate::runtime::regex::{Mode, Part, Task, Template};
use crate::runtime::{Isolate, Raised, Result, Value, ops};
use smallvec::SmallVec;

/// What matches are replaced by.
enum Replacement {
    /// What a function gives.
    Call(Value),
    /// A text, perhaps of the wrong kind.
    Text(Text),
    /// A template, whose texts are of the kind of this one.
    Template(Template, Text),
}

impl Replacement {
    fn of(vm: &mut Isolate, pattern: Gc<Pattern>, mut value: Value) -> Result<Replacement> {
        if payload(value).is::<MemoryView>() {
            let bytes = ops::memory_view::bytes_of(vm, value)?;
            value = Bytes::new(&mut vm.heap, &bytes).into();
        }
        if let Some(text) = Text::of(payload(value)) {
            let template = template(vm, pattern, text)?;
            return Ok(match template {
                Some(template) => Replacement::Template(template, text),
                None => Replacement::Text(text),
            });
        }
        if ops::call::is_callable(vm, value) {
            return Ok(Replacement::Call(value));
        }
        Err(not_text(vm, value))
    }
}

fn not_text(vm: &mut Isolate, value: Value) -> Raised {
    let message = format!("decoding to str: need a bytes-like object, {} found", vm.type_name(value));
    vm.type_error(message)
}

/// The template that a text is; nothing if it stands for itself.
fn template(vm: &mut Isolate, pattern: Gc<Pattern>, text: Text) -> Result<Option<Template>> {
    if text.view().points().all(|point| point != '\\' as u32) {
        return Ok(None);
    }
    let points: SmallVec<[u32; 64]> = text.view().points().collect();
    match Template::parse(&points, matches!(text, Text::Str(_)), &pattern.regex) {
        Ok(template) => Ok(Some(template)),
        Err(error) => Err(raise(vm, error, text.value())),
    }
}

/// A text that is put together from parts of another, and from what replaces the rest.
struct Output {
    kind: Text,
    buffer: StrBuf,
    parts: usize,
    /// The first part that is not of the text's kind: its number and its type.
    wrong: Option<(usize, String)>,
}

impl Output {
    fn new(kind: Text) -> Output {
        Output { kind, buffer: StrBuf::new(), parts: 0, wrong: None }
    }

    /// Appends a part of the text itself.
    fn copy(&mut self, start: usize, end: usize) {
        self.buffer.push_view(self.kind.view().slice(start, end));
        self.parts += 1;
    }

    /// Appends something that ought to be of the text's kind.
    fn push(&mut self, vm: &Isolate, value: Value) {
        match self.kind.same_kind(payload(value)) {
            Some(text) => self.buffer.push_view(text.view()),
            None if self.wrong.is_none() => self.wrong = Some((self.parts, vm.type_name(value))),
            None => {}
        }
        self.parts += 1;
    }

    fn expand(&mut self, vm: &Isolate, template: &Template, own: Text, marks: &[usize]) {
        if self.kind.same_kind(own.value()).is_none() {
            return self.push(vm, own.value());
        }
        for part in &template.parts {
            match part {
                Part::Text(text) => self.buffer.push_view(text.view()),
                Part::Group(group) => {
                    if let Some((start, end)) = span(marks, *group) {
                        let text = self.kind.view();
                        self.buffer.push_view(text.slice(start.min(text.len()), end.min(text.len())));
                    }
                }
            }
        }
        self.parts += 1;
    }

    fn finish(self, vm: &mut Isolate) -> Result<Value> {
        if let Some((part, kind)) = self.wrong {
            let wanted = match self.kind {
                Text::Str(_) => "expected str instance",
                Text::Bytes(_) => "expected a bytes-like object",
            };
            return Err(vm.type_error(format!("sequence item {part}: {wanted}, {kind} found")));
        }
        Ok(self.kind.make(vm, self.buffer.view()))
    }
}

/// `pattern.sub(repl, string, count=0)`, and how many matches were replaced.
pub(super) fn substitute(vm: &mut Isolate, pattern: Gc<Pattern>, args: Args<'_>) -> Result<(Value, usize)> {
    let most = args.get(3).map_or(Ok(0), |value| size(vm, value))?;
    let replacement = Replacement::of(vm, pattern, args.at(1))?;
    let string = args.at(2);
    // The function may change what is searched.
    let text = subject(vm, pattern, string)?.frozen(vm);
    let end = text.view().len();
    let mut output = Output::new(text);
    let mut task = Task { mode: Mode::Search, start: 0, end, must_advance: false };
    let (mut done, mut count) = (0, 0);
    while (most == 0 || (count as i64) < most)
        && let Some(found) = run(vm, pattern, text, task)?
    {
        if done < found.start() {
            output.copy(done, found.start());
        }
        match &replacement {
            Replacement::Text(text) => output.push(vm, text.value()),
            Replacement::Template(template, own) => output.expand(vm, template, *own, &found.marks),
            Replacement::Call(function) => call(vm, *function, pattern, string, end, &found, &mut output)?,
        }
        check_length(vm, Some(output.buffer.view().len()), size_of::<u32>())?;
        count += 1;
        done = found.end();
        task.must_advance = found.is_empty();
        task.start = found.end();
    }
    if count == 0 {
        return Ok((text.value(), 0));
    }
    if done < end {
        output.copy(done, end);
    }
    Ok((output.finish(vm)?, count))
}

/// Appends what a function gives for a match; None stands for nothing.
fn call(
    vm: &mut Isolate,
    function: Value,
    pattern: Gc<Pattern>,
    string: Value,
    end: usize,
    found: &Found,
    output: &mut Output,
) -> Result<()> {
    let found = new_match(vm, pattern, string, (0, end), found);
    let result = vm.call(function, &[found.into()])?;
    if !result.is_none() {
        output.push(vm, result);
    }
    Ok(())
}

/// `match.expand(template)`
pub(super) fn expand(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (this, value) = (as_match(args.at(0)), args.at(1));
    let Some(own) = Text::of(payload(value)) else { return Err(not_text(vm, value)) };
    let Some(template) = template(vm, this.pattern, own)? else {
        return Ok(own.value());
    };
    let mut output = Output::new(text_of(vm, this)?);
    output.expand(vm, &template, own, this.marks());
    output.finish(vm)
}
