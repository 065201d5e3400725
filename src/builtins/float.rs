//! float.

use super::TypeSpec;
use super::functions::def;
use crate::runtime::objects::{Args, NativeDef, PropertyDef, Signature, Str};
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::ops::number::{Number, as_float};
use crate::runtime::ops::{self, float, int};
use crate::runtime::{Isolate, Raised, Result, Value};

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        def("as_integer_ratio", Signature::None, |vm, args| {
            let (numerator, denominator) = float::integer_ratio(vm, receiver(args))?;
            Ok(vm.tuple(&[numerator, denominator]))
        }),
        def("conjugate", Signature::None, |_, args| Ok(args.at(0))),
        def("hex", Signature::None, |vm, args| Ok(vm.str(&float::text::hex(receiver(args))))),
        def("is_integer", Signature::None, |_, args| Ok(Value::bool(receiver(args).fract() == 0.0))),
        def("__ceil__", Signature::None, |vm, args| float::to_int(vm, receiver(args).ceil())),
        def("__float__", Signature::None, |_, args| Ok(args.at(0))),
        def("__floor__", Signature::None, |vm, args| float::to_int(vm, receiver(args).floor())),
        def("__int__", Signature::None, |vm, args| float::to_int(vm, receiver(args))),
        def("__trunc__", Signature::None, |vm, args| float::to_int(vm, receiver(args))),
    ],
    properties: &[property("real", |_, x| Ok(x)), property("imag", |vm, _| Ok(vm.heap.float(0.0)))],
};

/// The methods that are called on the type itself.
pub(crate) const CLASS_METHODS: &[NativeDef] = &[
    def("fromhex", Signature::One, from_hex),
    def("__getformat__", Signature::One, |vm, args| match args.at(1).as_kind::<Str>() {
        Some(kind) if kind.is_text("double") || kind.is_text("float") => Ok(vm.str("IEEE, little-endian")),
        Some(_) => Err(vm.value_error("__getformat__() argument 1 must be 'double' or 'float'")),
        None => {
            let kind = vm.argument_type(args.at(1));
            Err(vm.type_error(format!("__getformat__() argument must be str, not {kind}")))
        }
    }),
];

const fn property(name: &'static str, get: fn(&mut Isolate, Value) -> Result<Value>) -> PropertyDef {
    PropertyDef { name, get, set: None }
}

fn receiver(args: Args<'_>) -> f64 {
    as_float(ops::class::payload(args.at(0))).expect("methods of floats get a float")
}

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    ops::call::no_keywords(vm, "float", args)?;
    let x = match args.len() - 1 {
        0 => return Ok(vm.heap.float(0.0)),
        1 => args.at(1),
        count => return Err(ops::call::out_of_range(vm, "float", 0, 1, count)),
    };
    construct_from(vm, x)
}

fn construct_from(vm: &mut Isolate, x: Value) -> Result<Value> {
    match Number::of(x) {
        Some(Number::Float(_)) => Ok(x),
        Some(Number::Int(n)) => {
            let x = n.to_f64_or_raise(vm)?;
            Ok(vm.heap.float(x))
        }
        None if x.is::<Str>() || !ops::special::has_methods(x) && BytesLike::of(x).is_some() => {
            match int::text::read_number(x, float::text::parse) {
                Some(x) => Ok(vm.heap.float(x)),
                None => Err(no_number(vm, x)?),
            }
        }
        None => {
            if let Some(number) = ops::special::real(vm, x)? {
                let Some(Number::Int(n)) = Number::of(number) else { return Ok(number) };
                let x = n.to_f64_or_raise(vm)?;
                return Ok(vm.heap.float(x));
            }
            if let Some(text) = ops::text::Text::of(x) {
                return construct_from(vm, text.value());
            }
            let message = format!("float() argument must be a string or a real number, not '{}'", vm.type_name(x));
            Err(vm.type_error(message))
        }
    }
}

#[cold]
fn no_number(vm: &mut Isolate, text: Value) -> Result<Raised> {
    let shown = ops::repr::repr(vm, text)?;
    let message = format!("could not convert string to float: {}", shown.to_text());
    Ok(vm.value_error(message))
}

fn from_hex(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(text) = args.at(1).as_kind::<Str>() else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    let x = float::text::from_hex(vm, text.to_text().trim())?;
    let made = vm.heap.float(x);
    ops::class::made_by(vm, args.at(0), made)
}
