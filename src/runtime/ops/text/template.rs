//! `str.format`: templates with fields in braces.

use super::{search, unicode};
use crate::runtime::objects::{Args, Str, StrBuf, StrView};
use crate::runtime::ops::format::Written;
use crate::runtime::ops::{attr, format, int, repr, special, subscript};
use crate::runtime::{Gc, Isolate, Result, Value};
use std::ops::Range;

/// Where fields take their values from.
#[derive(Clone, Copy)]
pub enum Source<'a> {
    /// The arguments of a call behind the first, which is the template.
    Arguments(Args<'a>),
    /// What names are looked up in.
    Mapping(Value),
}

/// The template with its fields filled in.
pub fn fill(vm: &mut Isolate, template: Gc<Str>, source: Source<'_>) -> Result<Value> {
    let mut filler = Filler { template, source, numbering: Numbering::Undecided, whole: None };
    let mut out = StrBuf::new();
    filler.render(vm, 0..template.len(), LEVELS, &mut out)?;
    match filler.whole {
        Some(text) => Ok(text),
        None => Ok(out.finish(&mut vm.heap).into()),
    }
}

/// How deep fields may be nested: one in the specification of another.
const LEVELS: u32 = 2;

/// How fields without names are numbered: one way in all of a template.
#[derive(Clone, Copy)]
enum Numbering {
    Undecided,
    /// By their order; the number of the next.
    Automatic(usize),
    Manual,
}

struct Filler<'a> {
    template: Gc<Str>,
    source: Source<'a>,
    numbering: Numbering,
    /// What the only field gave, if that is of a class derived from `str`: it is the result itself.
    whole: Option<Value>,
}

/// A field: `{name!conversion:spec}`, as ranges of the template.
struct Field {
    name: Range<usize>,
    conversion: Option<u32>,
    spec: Range<usize>,
    /// Whether there are fields in the spec.
    nested: bool,
}

const OPEN: u32 = b'{' as u32;
const CLOSE: u32 = b'}' as u32;
const OPEN_INDEX: u32 = b'[' as u32;
const CLOSE_INDEX: u32 = b']' as u32;
const DOT: u32 = b'.' as u32;
const COLON: u32 = b':' as u32;
const BANG: u32 = b'!' as u32;

impl Filler<'_> {
    /// Appends a part of the template with its fields filled in. Fields may be nested `levels` deep.
    fn render(&mut self, vm: &mut Isolate, part: Range<usize>, levels: u32, out: &mut StrBuf) -> Result<()> {
        if levels == 0 {
            return Err(vm.value_error("Max string recursion exceeded"));
        }
        let template = self.template;
        let view = template.view();
        let mut at = part.start;
        while at < part.end {
            let rest = view.slice(at, part.end);
            let brace = match rest {
                StrView::Narrow(points) => memchr::memchr2(b'{', b'}', points),
                StrView::Wide(points) => points.iter().position(|&p| p == OPEN || p == CLOSE),
            };
            let literal = brace.unwrap_or(rest.len());
            out.push_view(rest.slice(0, literal));
            at += literal;
            if at == part.end {
                break;
            }
            let brace = view.point(at);
            at += 1;
            if at < part.end && view.point(at) == brace {
                out.push(brace);
                at += 1;
            } else if brace == CLOSE {
                return Err(vm.value_error("Single '}' encountered in format string"));
            } else if at == part.end {
                return Err(vm.value_error("Single '{' encountered in format string"));
            } else {
                let (field, next) = parse(vm, view, at..part.end)?;
                let is_whole = levels == LEVELS && next == part.end && out.view().is_empty();
                let value = self.value(vm, field.name.clone())?;
                let value = convert(vm, value, field.conversion)?;
                if field.nested || special::has_methods(value) {
                    let shown = self.shown(vm, value, field, levels)?;
                    if is_whole && !shown.is::<Str>() {
                        self.whole = Some(shown);
                    }
                    out.push_view(special::as_text(shown).view());
                } else {
                    write(vm, out, value, view.slice(field.spec.start, field.spec.end))?;
                }
                at = next;
            }
        }
        Ok(())
    }

    /// What a field stands for whose value, or specification, is more than plain.
    fn shown(&mut self, vm: &mut Isolate, value: Value, field: Field, levels: u32) -> Result<Value> {
        let spec = if field.nested {
            let mut spec = StrBuf::new();
            self.render(vm, field.spec, levels - 1, &mut spec)?;
            spec.finish(&mut vm.heap)
        } else {
            let spec = self.template.view().slice(field.spec.start, field.spec.end);
            Str::from_view(&mut vm.heap, spec)
        };
        if value.is::<Str>() && spec.is_empty() { Ok(value) } else { format::format(vm, value, spec) }
    }

    /// The value that a field's name means: `first.attribute[item]` and so on.
    fn value(&mut self, vm: &mut Isolate, name: Range<usize>) -> Result<Value> {
        let template = self.template;
        let view = template.view().slice(name.start, name.end);
        let ends = |p| p == DOT || p == OPEN_INDEX;
        let mut at = view.points().position(ends).unwrap_or(view.len());
        let mut value = self.first(vm, view.slice(0, at))?;
        while at < view.len() {
            let rest = view.slice(at + 1, view.len());
            let len = match view.point(at) {
                DOT => rest.points().position(ends).unwrap_or(rest.len()),
                OPEN_INDEX => match rest.points().position(|p| p == CLOSE_INDEX) {
                    Some(len) => len,
                    None => return Err(vm.value_error("Missing ']' in format string")),
                },
                _ => return Err(vm.value_error("Only '.' or '[' may follow ']' in format field specifier")),
            };
            if len == 0 {
                return Err(vm.value_error("Empty attribute in format string"));
            }
            let key = rest.slice(0, len);
            if view.point(at) == DOT {
                let name = Str::from_view(&mut vm.heap, key);
                value = attr::get(vm, value, name)?;
                at += 1 + len;
            } else {
                let index = number(vm, key)?.map(|index| Value::fixnum(index as i64));
                let key = index.unwrap_or_else(|| Str::from_view(&mut vm.heap, key).into());
                value = subscript::get(vm, value, key)?;
                at += 2 + len;
            }
        }
        Ok(value)
    }

    /// The value that the first part of a field's name means: an argument's number or name, or nothing for the next.
    fn first(&mut self, vm: &mut Isolate, name: StrView<'_>) -> Result<Value> {
        let index = match number(vm, name)? {
            Some(index) => Some(self.manual(vm, index)?),
            None if name.is_empty() => Some(self.automatic(vm)?),
            None => None,
        };
        match (index, self.source) {
            (Some(index), Source::Arguments(args)) => match args.values().nth(index.saturating_add(1)) {
                Some(value) => Ok(value),
                None => {
                    let message = format!("Replacement index {index} out of range for positional args tuple");
                    Err(vm.index_error(message))
                }
            },
            (Some(_), Source::Mapping(_)) => Err(vm.value_error("Format string contains positional fields")),
            (None, Source::Arguments(args)) => {
                let named = args.named().find(|(key, _)| search::equal(key.view(), name));
                match named {
                    Some((_, value)) => Ok(value),
                    None => {
                        let key = Str::from_view(&mut vm.heap, name).into();
                        Err(vm.key_error(key))
                    }
                }
            }
            (None, Source::Mapping(mapping)) => {
                let key = Str::from_view(&mut vm.heap, name).into();
                subscript::get(vm, mapping, key)
            }
        }
    }

    fn manual(&mut self, vm: &mut Isolate, index: usize) -> Result<usize> {
        if let Numbering::Automatic(_) = self.numbering {
            let message = "cannot switch from automatic field numbering to manual field specification";
            return Err(vm.value_error(message));
        }
        self.numbering = Numbering::Manual;
        Ok(index)
    }

    fn automatic(&mut self, vm: &mut Isolate) -> Result<usize> {
        let index = match self.numbering {
            Numbering::Undecided => 0,
            Numbering::Automatic(next) => next,
            Numbering::Manual => {
                let message = "cannot switch from manual field specification to automatic field numbering";
                return Err(vm.value_error(message));
            }
        };
        self.numbering = Numbering::Automatic(index + 1);
        Ok(index)
    }
}

/// Parses a field from behind its brace; gives it, and where the template goes on.
fn parse(vm: &mut Isolate, view: StrView<'_>, part: Range<usize>) -> Result<(Field, usize)> {
    let mut at = part.start;
    let end = loop {
        if at == part.end {
            return Err(vm.value_error("expected '}' before end of string"));
        }
        match view.point(at) {
            OPEN => return Err(vm.value_error("unexpected '{' in field name")),
            // Within brackets, what ends a name is part of it.
            OPEN_INDEX => {
                let rest = view.slice(at, part.end);
                at += rest.points().position(|p| p == CLOSE_INDEX).unwrap_or(rest.len());
            }
            end @ (CLOSE | COLON | BANG) => break end,
            _ => at += 1,
        }
    };
    let mut field = Field { name: part.start..at, conversion: None, spec: at..at, nested: false };
    at += 1;
    if end == BANG {
        if at == part.end {
            return Err(vm.value_error("end of string while looking for conversion specifier"));
        }
        field.conversion = Some(view.point(at));
        at += 1;
        if at < part.end {
            at += 1;
            match view.point(at - 1) {
                CLOSE => return Ok((field, at)),
                COLON => {}
                _ => return Err(vm.value_error("expected ':' after conversion specifier")),
            }
        }
    }
    if end == CLOSE {
        return Ok((field, at));
    }
    let start = at;
    let mut depth = 1;
    while at < part.end {
        at += 1;
        match view.point(at - 1) {
            OPEN => {
                field.nested = true;
                depth += 1;
            }
            CLOSE => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            field.spec = start..at - 1;
            return Ok((field, at));
        }
    }
    Err(vm.value_error("unmatched '{' in format spec"))
}

/// Appends `format(value, spec)` of an object of a built-in type.
fn write(vm: &mut Isolate, out: &mut StrBuf, value: Value, spec: StrView<'_>) -> Result<()> {
    if let (Some(n), true) = (value.as_fixnum(), spec.is_empty()) {
        out.push_str(itoa::Buffer::new().format(n));
    } else if spec.is_empty() || format::write(vm, out, value, spec)? == Written::Itself {
        let text = repr::str(vm, value)?;
        out.push_view(text.view());
    }
    Ok(())
}

fn convert(vm: &mut Isolate, value: Value, conversion: Option<u32>) -> Result<Value> {
    let Some(conversion) = conversion else {
        return Ok(value);
    };
    match char::from_u32(conversion) {
        Some('r') => repr::repr_object(vm, value),
        Some('s') => repr::str_object(vm, value),
        Some('a') => repr::ascii_object(vm, value),
        Some(c @ '!'..='~') => Err(vm.value_error(format!("Unknown conversion specifier {c}"))),
        _ => Err(vm.value_error(format!("Unknown conversion specifier \\x{conversion:x}"))),
    }
}

/// The number that a name is, if it consists of decimal digits, which may be those of any script.
fn number(vm: &mut Isolate, name: StrView<'_>) -> Result<Option<usize>> {
    if name.is_empty() || !name.points().all(unicode::is_decimal) {
        return Ok(None);
    }
    let mut number = Some(0_i64);
    for digit in name.points().filter_map(int::text::decimal_digit) {
        let longer = |n: i64| n.checked_mul(10)?.checked_add(digit.into());
        number = number.and_then(longer);
    }
    match number.filter(|&n| n <= Value::FIXNUM_MAX) {
        Some(number) => Ok(Some(number as usize)),
        None => Err(vm.value_error("Too many decimal digits in format string")),
    }
}
