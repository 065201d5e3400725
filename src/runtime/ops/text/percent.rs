//! `template % args`, for strings and bytes.

use super::{Text, check_length, search};
use crate::decimal::magnitude;
use crate::runtime::objects::{ByteArray, Bytes, Str, StrBuf, StrView, Tag, Tuple};
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::ops::class::payload;
use crate::runtime::ops::number::{Integer, Number};
use crate::runtime::ops::{attr, float, format, int, repr, special, subscript};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Value};

/// `template % args`
pub fn percent_format(vm: &mut Isolate, template: Text, args: Value) -> Result<Value> {
    let mut formatter =
        Formatter { template, at: 0, arguments: Arguments::new(vm, template, args), out: StrBuf::new(), whole: None };
    formatter.run(vm)?;
    let out = formatter.out.view();
    match formatter.whole {
        Some(text) if special::as_text(text).len() == out.len() => Ok(text),
        _ => Ok(template.make(vm, out)),
    }
}

/// `int(x)` of an object that is a number; empty if it is none.
fn truncated(vm: &mut Isolate, x: Value) -> Result<Option<Integer>> {
    let class = vm.type_of(x);
    let is_number = ["__index__", "__int__", "__float__"].into_iter().any(|name| {
        let name = vm.intern(name);
        vm.class_attribute(class, name).is_some()
    });
    if !is_number {
        return Ok(None);
    }
    let int = vm.types.of_tag(Tag::Int);
    let whole = vm.call(int.into(), &[x]);
    let whole = whole.map(Some).or_else(|raised| vm.catch(raised, ExceptionKind::TypeError).map(|_| None))?;
    Ok(whole.and_then(Integer::of))
}

/// The values for conversions.
struct Arguments {
    /// A tuple of them, or the only one.
    source: Value,
    /// Whether a tuple is itself the only one.
    single: bool,
    taken: usize,
    /// What keys are looked up in.
    mapping: Option<Value>,
}

impl Arguments {
    fn new(vm: &mut Isolate, template: Text, args: Value) -> Arguments {
        let tuple = args.as_kind::<Tuple>();
        let mapping = if tuple.is_none() { mapping(vm, template, args) } else { None };
        Arguments { source: tuple.map_or(args, Value::from), single: tuple.is_none(), taken: 0, mapping }
    }

    fn len(&self) -> usize {
        match self.source.downcast::<Tuple>() {
            Some(tuple) if !self.single => tuple.len(),
            _ => 1,
        }
    }

    fn next(&mut self) -> Option<Value> {
        let at = self.taken;
        self.taken += 1;
        match self.source.downcast::<Tuple>() {
            Some(tuple) if !self.single => tuple.items().get(at).copied(),
            _ => (at == 0).then_some(self.source),
        }
    }

    /// Makes the value of a key the only one.
    fn select(&mut self, value: Value) {
        (self.source, self.single, self.taken) = (value, true, 0);
    }
}

/// The arguments as a mapping: whatever has items by key or index, but a string, or for bytes any text.
fn mapping(vm: &mut Isolate, template: Text, args: Value) -> Option<Value> {
    let is_text = match template {
        Text::Str(_) => args.as_kind::<Str>().is_some(),
        Text::Bytes(_) => Text::of(args).is_some(),
    };
    let (class, getter) = (vm.type_of(args), vm.intern("__getitem__"));
    (!is_text && vm.class_attribute(class, getter).is_some()).then_some(args)
}

/// What stands between `%` and the conversion.
#[derive(Default)]
struct Spec {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
}

impl Spec {
    /// The sign that a number shows.
    fn sign(&self, negative: bool) -> &'static str {
        match (negative, self.plus, self.space) {
            (true, _, _) => "-",
            (false, true, _) => "+",
            (false, false, true) => " ",
            _ => "",
        }
    }
}

struct Formatter {
    template: Text,
    at: usize,
    arguments: Arguments,
    out: StrBuf,
    /// What the only conversion gave, if that is of a class derived from `str`: it is the result itself unless it was
    /// cut or padded.
    whole: Option<Value>,
}

impl Formatter {
    fn is_str(&self) -> bool {
        matches!(self.template, Text::Str(_))
    }

    fn run(&mut self, vm: &mut Isolate) -> Result<()> {
        let template = self.template;
        let view = template.view();
        while self.at < view.len() {
            let rest = view.slice(self.at, view.len());
            let literal = search::find(rest, StrView::Narrow(b"%"));
            self.out.push_view(rest.slice(0, literal.unwrap_or(rest.len())));
            let Some(literal) = literal else { break };
            self.at += literal + 1;
            self.conversion(vm)?;
        }
        if self.arguments.taken < self.arguments.len() && self.arguments.mapping.is_none() {
            let kind = if self.is_str() { "string" } else { "bytes" };
            return Err(vm.type_error(format!("not all arguments converted during {kind} formatting")));
        }
        Ok(())
    }

    /// The code point at the position, as a character if it is ASCII, which moves on.
    fn take(&mut self, vm: &mut Isolate) -> Result<u8> {
        let view = self.template.view();
        if self.at == view.len() {
            return Err(vm.value_error("incomplete format"));
        }
        self.at += 1;
        // No byte beyond ASCII means anything here.
        Ok(u8::try_from(view.point(self.at - 1)).unwrap_or(u8::MAX))
    }

    fn next_argument(&mut self, vm: &mut Isolate) -> Result<Value> {
        match self.arguments.next() {
            Some(value) => Ok(value),
            None => Err(vm.type_error("not enough arguments for format string")),
        }
    }

    /// One conversion, from behind its `%`.
    fn conversion(&mut self, vm: &mut Isolate) -> Result<()> {
        let mut spec = Spec::default();
        let start = self.at;
        let mut next = self.take(vm)?;
        if next == b'(' {
            self.key(vm)?;
            next = self.take(vm)?;
        }
        loop {
            match next {
                b'-' => spec.left = true,
                b'+' => spec.plus = true,
                b' ' => spec.space = true,
                b'#' => spec.alternate = true,
                b'0' => spec.zero = true,
                _ => break,
            }
            next = self.take(vm)?;
        }
        if next == b'*' {
            let width = self.starred(vm)?;
            let Some(width) = int::to_i64(width) else {
                return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
            };
            spec.left |= width < 0;
            spec.width = width.unsigned_abs() as usize;
            next = self.take(vm)?;
        } else {
            (spec.width, next) = self.number(vm, next, isize::MAX as usize, "width too big")?;
        }
        if next == b'.' {
            next = self.take(vm)?;
            let too_big = if self.is_str() { "precision too big" } else { "prec too big" };
            let precision;
            if next == b'*' {
                let given = self.starred(vm)?;
                let Some(given) = int::to_i64(given).and_then(|n| i32::try_from(n).ok()) else {
                    return Err(vm.overflow_error("Python int too large to convert to C int"));
                };
                precision = given.max(0) as usize;
                next = self.take(vm)?;
            } else {
                (precision, next) = self.number(vm, next, i32::MAX as usize, too_big)?;
            }
            spec.precision = Some(precision);
        }
        if matches!(next, b'h' | b'l' | b'L') {
            next = self.take(vm)?;
        }
        if next == b'%' && self.at == start + 1 {
            self.out.push(b'%'.into());
            return Ok(());
        }
        let value = self.next_argument(vm)?;
        self.convert(vm, &spec, next, value)
    }

    /// Selects the value of the key in parentheses, which may be nested.
    fn key(&mut self, vm: &mut Isolate) -> Result<()> {
        let Some(mapping) = self.arguments.mapping else {
            return Err(vm.type_error("format requires a mapping"));
        };
        let template = self.template;
        let view = template.view();
        let start = self.at;
        let mut depth = 1;
        while depth > 0 {
            if self.at == view.len() {
                return Err(vm.value_error("incomplete format key"));
            }
            match view.point(self.at) {
                0x28 => depth += 1,
                0x29 => depth -= 1,
                _ => {}
            }
            self.at += 1;
        }
        let mut key = template.part(vm, start..self.at - 1);
        if let Some(array) = key.downcast::<ByteArray>() {
            key = Bytes::new(&mut vm.heap, array.bytes.as_slice()).into();
        }
        let value = subscript::get(vm, mapping, key)?;
        self.arguments.select(value);
        Ok(())
    }

    /// The integer that stands for a `*`.
    fn starred(&mut self, vm: &mut Isolate) -> Result<Value> {
        let value = self.next_argument(vm)?;
        match Integer::of(payload(value)) {
            Some(n) => Ok(n.value()),
            None => Err(vm.type_error("* wants int")),
        }
    }

    /// A decimal number, possibly of no digits, and what follows it.
    fn number(&mut self, vm: &mut Isolate, mut next: u8, most: usize, too_big: &str) -> Result<(usize, u8)> {
        let mut number: usize = 0;
        while next.is_ascii_digit() {
            let longer = number.checked_mul(10).and_then(|n| n.checked_add((next - b'0').into()));
            match longer {
                Some(longer) if longer <= most => number = longer,
                _ => return Err(vm.value_error(too_big)),
            }
            next = self.take(vm)?;
        }
        Ok((number, next))
    }

    fn convert(&mut self, vm: &mut Isolate, spec: &Spec, conversion: u8, value: Value) -> Result<()> {
        match conversion {
            b's' | b'b' if !self.is_str() => {
                let given = match special::has_methods(value) {
                    true => attr::call_special(vm, value, "__bytes__", &[])?,
                    false => None,
                };
                let Some(bytes) = BytesLike::of(given.unwrap_or(value)) else {
                    let kind = vm.type_name(value);
                    return Err(vm.type_error(format!(
                        "%b requires a bytes-like object, or an object that implements __bytes__, not '{kind}'"
                    )));
                };
                self.text(vm, spec, StrView::Narrow(bytes.as_slice()))
            }
            b's' => {
                let shown = repr::str_object(vm, value)?;
                self.shown(vm, spec, shown)
            }
            b'r' if self.is_str() => {
                let shown = repr::repr_object(vm, value)?;
                self.shown(vm, spec, shown)
            }
            b'r' | b'a' => {
                let shown = repr::ascii_object(vm, value)?;
                self.shown(vm, spec, shown)
            }
            b'c' => {
                let mut character = StrBuf::new();
                character.push(self.character(vm, value)?);
                self.pad(vm, spec, "", character.view(), false)
            }
            b'd' | b'i' | b'u' | b'o' | b'x' | b'X' => self.integer(vm, spec, conversion, value),
            b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => self.float(vm, spec, conversion, value),
            _ => Err(self.unsupported(vm)),
        }
    }

    #[cold]
    fn unsupported(&self, vm: &mut Isolate) -> Raised {
        let point = self.template.view().point(self.at - 1);
        let shown = match point {
            31..=126 => point as u8 as char,
            _ => '?',
        };
        vm.value_error(format!("unsupported format character '{shown}' ({point:#x}) at index {}", self.at - 1))
    }

    /// Appends what an object is shown as.
    fn shown(&mut self, vm: &mut Isolate, spec: &Spec, shown: Value) -> Result<()> {
        let is_last = self.at == self.template.view().len();
        if is_last && self.out.view().is_empty() && self.is_str() && !shown.is::<Str>() {
            self.whole = Some(shown);
        }
        self.text(vm, spec, special::as_text(shown).view())
    }

    fn text(&mut self, vm: &mut Isolate, spec: &Spec, text: StrView<'_>) -> Result<()> {
        let shown = spec.precision.map_or(text.len(), |precision| precision.min(text.len()));
        self.pad(vm, spec, "", text.slice(0, shown), false)
    }

    fn character(&mut self, vm: &mut Isolate, value: Value) -> Result<u32> {
        let (limit, wrong_kind) = match self.template {
            Text::Str(_) => (0x11_0000, "%c requires int or char"),
            Text::Bytes(_) => (256, "%c requires an integer in range(256) or a single byte"),
        };
        if let Some(text) = self.template.same_kind(value)
            && text.view().len() == 1
        {
            return Ok(text.view().point(0));
        }
        let number = special::index(vm, value);
        if let Some(number) = unless_type_error(vm, number)? {
            let point = int::to_i64(number).and_then(|n| u32::try_from(n).ok());
            return match point.filter(|&point| point < limit) {
                Some(point) => Ok(point),
                None => {
                    let range = if limit == 256 { "256" } else { "0x110000" };
                    Err(vm.overflow_error(format!("%c arg not in range({range})")))
                }
            };
        }
        Err(vm.type_error(wrong_kind))
    }

    fn integer(&mut self, vm: &mut Isolate, spec: &Spec, conversion: u8, value: Value) -> Result<()> {
        let decimal = matches!(conversion, b'd' | b'i' | b'u');
        let integer = match Number::of(payload(value)) {
            Some(Number::Int(integer)) => Some(integer),
            Some(Number::Float(x)) if decimal => Integer::of(float::to_int(vm, x)?),
            _ if !special::has_methods(value) => None,
            _ if !decimal => {
                let number = special::index(vm, value);
                unless_type_error(vm, number)?.and_then(Integer::of)
            }
            _ => {
                let number = truncated(vm, value);
                unless_type_error(vm, number)?
            }
        };
        let Some(integer) = integer else {
            let wanted = if decimal { "a real number" } else { "an integer" };
            let kind = vm.type_name(value);
            let conversion = match self.template {
                Text::Bytes(_) if conversion == b'i' => 'd',
                _ => conversion as char,
            };
            return Err(vm.type_error(format!("%{conversion} format: {wanted} is required, not {kind}")));
        };
        if let (Integer::Small(n), true, None) = (integer, decimal, spec.precision) {
            let mut digits = itoa::Buffer::new();
            let digits = digits.format(n.unsigned_abs());
            return self.pad(vm, spec, spec.sign(n < 0), StrView::Narrow(digits.as_bytes()), true);
        }
        let (mut digits, prefix) = match conversion {
            b'o' => (int::text::digits(integer, 8), "0o"),
            b'x' => (int::text::digits(integer, 16), "0x"),
            b'X' => (int::text::digits(integer, 16).to_ascii_uppercase(), "0X"),
            _ => {
                let shown = int::text::decimal(vm, integer)?;
                (shown.trim_start_matches('-').to_owned(), "")
            }
        };
        let zeros = spec.precision.unwrap_or(0).saturating_sub(digits.len());
        if zeros > 0 {
            check_length(vm, zeros.checked_add(digits.len()), 1)?;
            digits.insert_str(0, &"0".repeat(zeros));
        }
        let prefix = if spec.alternate { prefix } else { "" };
        let head = [spec.sign(integer.sign() < 0), prefix].concat();
        self.pad(vm, spec, &head, StrView::Narrow(digits.as_bytes()), true)
    }

    fn float(&mut self, vm: &mut Isolate, spec: &Spec, conversion: u8, value: Value) -> Result<()> {
        let number = match Number::of(payload(value)) {
            None => special::real(vm, value)?.and_then(Number::of),
            number => number,
        };
        let x = match (number, self.template) {
            (Some(Number::Float(x)), _) => Some(x),
            (Some(Number::Int(n)), Text::Str(_)) => Some(n.to_f64_or_raise(vm)?),
            (Some(Number::Int(n)), Text::Bytes(_)) => n.to_f64(),
            (None, _) => None,
        };
        let Some(x) = x else {
            let kind = vm.type_name(value);
            return Err(vm.type_error(match self.template {
                Text::Str(_) => format!("must be real number, not {kind}"),
                Text::Bytes(_) => format!("float argument required, not {kind}"),
            }));
        };
        let precision = spec.precision.unwrap_or(6);
        if precision > format::MAX_WIDTH {
            return Err(vm.raise_with(ExceptionKind::MemoryError, &[]));
        }
        let notation = format::float_notation(conversion.to_ascii_lowercase().into(), precision as i32);
        let mut digits = magnitude(x, notation.expect("a conversion of floats"), spec.alternate);
        if conversion.is_ascii_uppercase() {
            digits.make_ascii_uppercase();
        }
        let negative = x.is_sign_negative() && !x.is_nan();
        self.pad(vm, spec, spec.sign(negative), StrView::Narrow(digits.as_bytes()), true)
    }

    /// Appends what a conversion gives: `head` (sign and prefix) and `body`, filled to the width.
    fn pad(&mut self, vm: &mut Isolate, spec: &Spec, head: &str, body: StrView<'_>, number: bool) -> Result<()> {
        let len = head.len() + body.len();
        let fill = spec.width.saturating_sub(len);
        let total = fill.checked_add(len).and_then(|n| n.checked_add(self.out.view().len()));
        check_length(vm, total, self.out.view().width().max(body.width()))?;
        let zeros = number && spec.zero && !spec.left;
        if !spec.left && !zeros {
            self.out.push_run(b' '.into(), fill);
        }
        self.out.push_str(head);
        if zeros {
            self.out.push_run(b'0'.into(), fill);
        }
        self.out.push_view(body);
        if spec.left {
            self.out.push_run(b' '.into(), fill);
        }
        Ok(())
    }
}

/// What a conversion gives; nothing if it raises TypeError, because the format has a message of its own for that.
fn unless_type_error<T>(vm: &mut Isolate, converted: Result<Option<T>>) -> Result<Option<T>> {
    converted.or_else(|raised| vm.catch(raised, ExceptionKind::TypeError).map(|_| None))
}
