//! `format(x, spec)`: the format mini-language for numbers and strings.
//!
//! `spec` reads specifications, `number` lays out numbers.

mod number;
mod spec;

use super::number::{Integer, as_float};
use super::{complex, repr, special};
use crate::runtime::objects::{Str, StrBuf, StrView};
use crate::runtime::{Gc, Isolate, Raised, Result, Value};
pub use number::float_notation;
pub use spec::{Align, MAX_WIDTH, Spec};

/// `format(x, spec)`, which may be of a class derived from `str`.
pub fn format(vm: &mut Isolate, x: Value, spec: Gc<Str>) -> Result<Value> {
    if special::has_methods(x)
        && let Some(text) = special::text_object(vm, x, "__format__", &[spec.into()])?
    {
        return Ok(text);
    }
    by_type(vm, x, spec)
}

/// `format(x, "")`, which may be of a class derived from `str`.
pub fn plainly(vm: &mut Isolate, x: Value) -> Result<Value> {
    if special::has_methods(x) {
        let spec = vm.intern("");
        return format(vm, x, spec);
    }
    repr::str(vm, x).map(Value::from)
}

/// `format(x, spec)` of an object of a built-in type, as its `__format__` gives it.
pub fn by_type(vm: &mut Isolate, x: Value, spec: Gc<Str>) -> Result<Value> {
    if spec.is_empty() {
        return repr::str_object(vm, x);
    }
    let mut out = StrBuf::new();
    match write(vm, &mut out, x, spec.view())? {
        Written::Itself => Ok(x),
        Written::Text => Ok(out.finish(&mut vm.heap).into()),
    }
}

/// Whether formatting has given a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// A text, which has been appended.
    Text,
    /// The string itself: nothing has been appended.
    Itself,
}

/// Appends `format(x, spec)` of an object of a built-in type. The specification is not empty.
pub fn write(vm: &mut Isolate, out: &mut StrBuf, x: Value, spec: StrView<'_>) -> Result<Written> {
    let own = super::class::payload(x);
    if let Some(text) = own.downcast::<Str>() {
        let spec = Spec::read(vm, spec, x, Align::Left, 's')?;
        return string(vm, out, x, text, &spec);
    }
    if let Some(n) = Integer::of(own) {
        let spec = Spec::read(vm, spec, x, Align::Right, 'd')?;
        number::integer(vm, out, x, n, &spec)?;
    } else if let Some(double) = as_float(own) {
        let spec = Spec::read(vm, spec, x, Align::Right, '\0')?;
        number::float(vm, out, x, double, &spec)?;
    } else if let Some(complex) = complex::of(own) {
        let spec = Spec::read(vm, spec, x, Align::Right, '\0')?;
        number::complex(vm, out, x, complex, &spec)?;
    } else {
        return Err(unsupported(vm, x));
    }
    Ok(Written::Text)
}

/// Raises TypeError for an object that knows no specification but the empty one.
pub fn unsupported(vm: &mut Isolate, x: Value) -> Raised {
    let message = format!("unsupported format string passed to {}.__format__", vm.type_name(x));
    vm.type_error(message)
}

fn string(vm: &mut Isolate, out: &mut StrBuf, x: Value, text: Gc<Str>, spec: &Spec) -> Result<Written> {
    if spec.kind != 's' as u32 {
        return Err(unknown_code(vm, spec.kind, x));
    }
    let refused = match spec {
        Spec { sign: Some(' '), .. } => "Space",
        Spec { sign: Some(_), .. } => "Sign",
        Spec { no_negative_zero: true, .. } => "Negative zero coercion (z)",
        Spec { alternate: true, .. } => "Alternate form (#)",
        Spec { align: Align::AfterSign, .. } => "'=' alignment",
        _ => {
            let len = spec.precision.map_or(text.len(), |p| p.min(text.len()));
            if len == text.len() && spec.width <= len {
                // Nothing is written of an empty string, and that of a derived class is not the result.
                return Ok(if len == 0 { Written::Text } else { Written::Itself });
            }
            spec.check_width(vm)?;
            spec.pad(out, len, |out| out.push_view(text.view().slice(0, len)));
            return Ok(Written::Text);
        }
    };
    Err(vm.value_error(format!("{refused} not allowed in string format specifier")))
}

#[cold]
fn unknown_code(vm: &mut Isolate, code: u32, x: Value) -> Raised {
    let code = spec::shown(code);
    let message = format!("Unknown format code '{code}' for object of type '{}'", vm.type_name(x));
    vm.value_error(message)
}
