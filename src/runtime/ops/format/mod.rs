//! `format(x, spec)`: the format mini-language for numbers and strings.
//!
//! `spec` reads specifications, `number` lays out numbers.

mod number;
mod spec;

use super::number::{Integer, as_float};
use super::{complex, repr, special};
use crate::runtime::objects::{Str, StrBuf};
use crate::runtime::{Gc, Isolate, Raised, Result, Value};
pub use spec::{Align, Spec};

/// `format(x, spec)`, which may be of a class derived from `str`.
pub fn format(vm: &mut Isolate, x: Value, spec: Gc<Str>) -> Result<Value> {
    if special::has_methods(x)
        && let Some(text) = special::text_object(vm, x, "__format__", &[spec.into()])?
    {
        return Ok(text);
    }
    by_type(vm, x, spec)
}

/// The text of `format(x, spec)`
pub fn text(vm: &mut Isolate, x: Value, spec: Gc<Str>) -> Result<Gc<Str>> {
    format(vm, x, spec).map(special::as_text)
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
    let own = super::class::payload(x);
    if let Some(text) = own.downcast::<Str>() {
        let spec = Spec::read(vm, spec, x, Align::Left, 's')?;
        return string(vm, x, text, &spec);
    }
    if let Some(n) = Integer::of(own) {
        let spec = Spec::read(vm, spec, x, Align::Right, 'd')?;
        return number::integer(vm, x, n, &spec).map(Value::from);
    }
    if let Some(double) = as_float(own) {
        let spec = Spec::read(vm, spec, x, Align::Right, '\0')?;
        return number::float(vm, x, double, &spec).map(Value::from);
    }
    if let Some(complex) = complex::of(own) {
        let spec = Spec::read(vm, spec, x, Align::Right, '\0')?;
        return number::complex(vm, x, complex, &spec).map(Value::from);
    }
    Err(unsupported(vm, x))
}

/// Raises TypeError for an object that knows no specification but the empty one.
pub fn unsupported(vm: &mut Isolate, x: Value) -> Raised {
    let message = format!("unsupported format string passed to {}.__format__", vm.type_name(x));
    vm.type_error(message)
}

fn string(vm: &mut Isolate, x: Value, text: Gc<Str>, spec: &Spec) -> Result<Value> {
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
                return Ok(x);
            }
            let mut out = StrBuf::new();
            spec.pad(&mut out, len, |out| out.push_view(text.view().slice(0, len)));
            return Ok(out.finish(&mut vm.heap).into());
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
