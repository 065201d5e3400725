//! complex.

use super::TypeSpec;
use super::functions::def;
use crate::bytecode::complex::Complex;
use crate::runtime::objects::{Args, NativeDef, PropertyDef, Signature};
use crate::runtime::ops::class::payload;
use crate::runtime::ops::complex;
use crate::runtime::{Isolate, Result, Value, ops};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(|vm, args| ops::call::native_method(vm, &CONSTRUCTOR, args)),
    methods: &[
        def("conjugate", Signature::None, |vm, args| {
            let x = receiver(args.at(0));
            Ok(vm.heap.complex(Complex::new(x.re, -x.im)))
        }),
        def("__complex__", Signature::None, |_, args| Ok(payload(args.at(0)))),
        def("__getnewargs__", Signature::None, |vm, args| {
            let x = receiver(args.at(0));
            let parts = [vm.heap.float(x.re), vm.heap.float(x.im)];
            Ok(vm.tuple(&parts))
        }),
    ],
    properties: &[
        part("real", |vm, this| Ok(vm.heap.float(receiver(this).re))),
        part("imag", |vm, this| Ok(vm.heap.float(receiver(this).im))),
    ],
};

static CONSTRUCTOR: NativeDef =
    def("complex", Signature::Named { names: &["real", "imag"], required: 0, positional: 2 }, make);

const fn part(name: &'static str, get: fn(&mut Isolate, Value) -> Result<Value>) -> PropertyDef {
    PropertyDef { name, get, set: Some(|vm, _, _| Err(ops::attr::readonly(vm))) }
}

fn receiver(this: Value) -> Complex {
    complex::of(payload(this)).expect("methods of complex numbers get a complex number")
}

/// `complex(real, imag)`
fn make(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (real, imaginary) = (args.get(1), args.get(2));
    if let (Some(x), None) = (real, imaginary)
        && complex::of(x).is_some()
    {
        return Ok(x);
    }
    let from_text = match real.filter(|&real| complex::is_text(real)) {
        Some(_) if imaginary.is_some() => {
            return Err(vm.type_error("complex() can't take second arg if first is a string"));
        }
        Some(text) => Some(complex::parse(vm, text)?),
        None => None,
    };
    if imaginary.is_some_and(complex::is_text) {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    let mut number = match (from_text, real) {
        (Some(number), _) => number,
        (None, None) => Complex::new(0.0, 0.0),
        (None, Some(real)) => match complex::convert(vm, real)? {
            Some(number) => number,
            None => {
                let kind = vm.type_name(real);
                let message = format!("complex() first argument must be a string or a number, not '{kind}'");
                return Err(vm.type_error(message));
            }
        },
    };
    if let Some(imaginary) = imaginary {
        // Parts that real numbers do not have are not added, so that a negative zero stays one.
        let own = (number.im != 0.0).then_some(number.im);
        number.im = match imaginary_part(vm, imaginary)? {
            Imaginary::Real(part) => own.map_or(part, |own| part + own),
            Imaginary::Complex(part) => {
                number.re -= part.im;
                own.map_or(part.re, |own| part.re + own)
            }
        };
    }
    Ok(vm.heap.complex(number))
}

/// A number that is to be multiplied by the imaginary unit.
enum Imaginary {
    Real(f64),
    Complex(Complex),
}

/// The second argument, whose `__complex__` is not asked.
fn imaginary_part(vm: &mut Isolate, x: Value) -> Result<Imaginary> {
    if let Some(number) = complex::of(payload(x)) {
        return Ok(Imaginary::Complex(number));
    }
    let number = match ops::number::Number::of(x) {
        Some(number) => Some(number),
        None => ops::special::real(vm, x)?.and_then(ops::number::Number::of),
    };
    match number {
        Some(number) => Ok(Imaginary::Real(number.to_f64(vm)?)),
        None => {
            let message = format!("complex() second argument must be a number, not '{}'", vm.type_name(x));
            Err(vm.type_error(message))
        }
    }
}
