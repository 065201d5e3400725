//! The module `math`.
//!
//! Here are the table and the functions of one float; [`real`] has the others on floats, [`integer`] those on integers,
//! [`sums`] those on many numbers.

mod integer;
mod real;
mod sums;

use super::{add, add_functions};
use crate::builtins::def;
use crate::runtime::objects::{Args, Gc, Module, NativeDef, NativeFn, Signature};
use crate::runtime::ops::number::{Integer, Number};
use crate::runtime::{Isolate, Raised, Result, Value, ops};

const fn one(name: &'static str, function: NativeFn) -> NativeDef {
    def(name, Signature::One, function)
}

const fn range(name: &'static str, min: usize, max: usize, function: NativeFn) -> NativeDef {
    def(name, Signature::Range { min, max }, function)
}

const FUNCTIONS: &[NativeDef] = &[
    one("acos", |vm, args| bounded(vm, args, f64::acos)),
    one("acosh", |vm, args| bounded(vm, args, libm::acosh)),
    one("asin", |vm, args| bounded(vm, args, f64::asin)),
    one("asinh", |vm, args| bounded(vm, args, libm::asinh)),
    one("atan", |vm, args| bounded(vm, args, f64::atan)),
    range("atan2", 2, 2, real::atan2),
    one("atanh", |vm, args| bounded(vm, args, libm::atanh)),
    one("cbrt", |vm, args| bounded(vm, args, f64::cbrt)),
    one("ceil", |vm, args| real::to_whole(vm, args, "__ceil__", f64::ceil)),
    range("comb", 2, 2, integer::comb),
    range("copysign", 2, 2, real::copysign),
    one("cos", |vm, args| bounded(vm, args, f64::cos)),
    one("cosh", |vm, args| growing(vm, args, f64::cosh)),
    one("degrees", |vm, args| plain(vm, args, |x| x * (180.0 / std::f64::consts::PI))),
    range("dist", 2, 2, sums::dist),
    one("erf", |vm, args| plain(vm, args, libm::erf)),
    one("erfc", |vm, args| plain(vm, args, libm::erfc)),
    one("exp", |vm, args| growing(vm, args, f64::exp)),
    one("exp2", |vm, args| growing(vm, args, f64::exp2)),
    one("expm1", |vm, args| growing(vm, args, f64::exp_m1)),
    one("fabs", |vm, args| plain(vm, args, f64::abs)),
    one("factorial", integer::factorial),
    one("floor", |vm, args| real::to_whole(vm, args, "__floor__", f64::floor)),
    range("fma", 3, 3, real::fma),
    range("fmod", 2, 2, real::fmod),
    one("frexp", real::frexp),
    one("fsum", sums::fsum),
    one("gamma", real::gamma),
    range("gcd", 0, usize::MAX, integer::gcd),
    range("hypot", 0, usize::MAX, sums::hypot),
    def(
        "isclose",
        Signature::Named { names: &["a", "b", "rel_tol", "abs_tol"], required: 2, positional: 2 },
        real::isclose,
    ),
    one("isfinite", |vm, args| test(vm, args, f64::is_finite)),
    one("isinf", |vm, args| test(vm, args, f64::is_infinite)),
    one("isnan", |vm, args| test(vm, args, f64::is_nan)),
    one("isqrt", integer::isqrt),
    range("lcm", 0, usize::MAX, integer::lcm),
    range("ldexp", 2, 2, real::ldexp),
    one("lgamma", real::lgamma),
    range("log", 1, 2, real::log),
    one("log10", |vm, args| real::logarithm(vm, args.at(0), f64::log10)),
    one("log1p", |vm, args| bounded(vm, args, f64::ln_1p)),
    one("log2", |vm, args| real::logarithm(vm, args.at(0), f64::log2)),
    one("modf", real::modf),
    def("nextafter", Signature::Named { names: &["", "", "steps"], required: 2, positional: 2 }, real::nextafter),
    range("perm", 1, 2, integer::perm),
    range("pow", 2, 2, real::pow),
    def("prod", Signature::Named { names: &["", "start"], required: 1, positional: 1 }, sums::prod),
    one("radians", |vm, args| plain(vm, args, |x| x * (std::f64::consts::PI / 180.0))),
    range("remainder", 2, 2, real::remainder),
    one("sin", |vm, args| bounded(vm, args, f64::sin)),
    one("sinh", |vm, args| growing(vm, args, f64::sinh)),
    one("sqrt", |vm, args| bounded(vm, args, f64::sqrt)),
    range("sumprod", 2, 2, sums::sumprod),
    one("tan", |vm, args| bounded(vm, args, f64::tan)),
    one("tanh", |vm, args| bounded(vm, args, f64::tanh)),
    one("trunc", real::trunc),
    one("ulp", |vm, args| plain(vm, args, real::ulp)),
];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    for (name, x) in [
        ("e", std::f64::consts::E),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
        ("pi", std::f64::consts::PI),
        ("tau", std::f64::consts::TAU),
    ] {
        let value = vm.heap.float(x);
        add(vm, module, name, value);
    }
}

fn domain_error(vm: &mut Isolate) -> Raised {
    vm.value_error("math domain error")
}

fn range_error(vm: &mut Isolate) -> Raised {
    vm.overflow_error("math range error")
}

/// The double of a number or of an object with `__float__` or `__index__`, or TypeError.
#[inline]
fn double(vm: &mut Isolate, x: Value) -> Result<f64> {
    match Number::of(x) {
        Some(number) => number.to_f64(vm),
        None => double_of_object(vm, x),
    }
}

#[cold]
fn double_of_object(vm: &mut Isolate, x: Value) -> Result<f64> {
    real_number(vm, x)?.to_f64(vm)
}

/// The number that an object of another kind stands for.
#[cold]
fn real_number(vm: &mut Isolate, x: Value) -> Result<Number> {
    let mut number = Number::of(ops::class::payload(x));
    if number.is_none() && ops::special::has_methods(x) {
        number = ops::special::real(vm, x)?.and_then(Number::of);
    }
    match number {
        Some(number) => Ok(number),
        None => Err(not_real(vm, x)),
    }
}

#[cold]
fn not_real(vm: &mut Isolate, x: Value) -> Raised {
    let message = format!("must be real number, not {}", vm.type_name(x));
    vm.type_error(message)
}

/// A function that is defined for all floats.
fn plain(vm: &mut Isolate, args: Args<'_>, function: fn(f64) -> f64) -> Result<Value> {
    let x = double(vm, args.at(0))?;
    Ok(vm.heap.float(function(x)))
}

/// A function that is infinite only where it is not defined.
fn bounded(vm: &mut Isolate, args: Args<'_>, function: fn(f64) -> f64) -> Result<Value> {
    let x = double(vm, args.at(0))?;
    checked(vm, x, function(x), domain_error)
}

/// A function that may become too large.
fn growing(vm: &mut Isolate, args: Args<'_>, function: fn(f64) -> f64) -> Result<Value> {
    let x = double(vm, args.at(0))?;
    checked(vm, x, function(x), range_error)
}

/// The result of a function of `x`; NaN from a number and an infinity from a finite one are errors.
#[inline]
fn checked(vm: &mut Isolate, x: f64, result: f64, infinite: fn(&mut Isolate) -> Raised) -> Result<Value> {
    if result.is_nan() && !x.is_nan() {
        return Err(domain_error(vm));
    }
    if result.is_infinite() && x.is_finite() {
        return Err(infinite(vm));
    }
    Ok(vm.heap.float(result))
}

fn test(vm: &mut Isolate, args: Args<'_>, function: fn(f64) -> bool) -> Result<Value> {
    double(vm, args.at(0)).map(|x| Value::bool(function(x)))
}

/// Two arguments as doubles.
fn two(vm: &mut Isolate, args: Args<'_>) -> Result<(f64, f64)> {
    Ok((double(vm, args.at(0))?, double(vm, args.at(1))?))
}

/// An argument as an integer.
fn integer_at(vm: &mut Isolate, args: Args<'_>, index: usize) -> Result<Integer> {
    ops::int::integer(vm, args.at(index))
}
