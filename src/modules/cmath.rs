//! The module `cmath`: functions of complex numbers.
//!
//! Formulas are Kahan's ("Branch Cuts for Complex Elementary Functions"), which lose no digits and keep signs of zeros;
//! what functions are at infinities and NaN, the tables say (ISO C, annex G).

use super::{add, add_functions};
use crate::builtins::def;
use crate::bytecode::complex::Complex;
use crate::runtime::objects::{Args, Gc, Module, NativeDef, Signature};
use crate::runtime::ops::number::Number;
use crate::runtime::ops::special;
use crate::runtime::{Isolate, Raised, Result, Value, ops};
use std::f64::consts::{E, FRAC_PI_2, FRAC_PI_4, LN_2, LN_10, PI};

/// What is wrong with a result.
enum Fault {
    Domain,
    Range,
}

type Outcome = std::result::Result<Complex, Fault>;

/// A row of the module's functions of one complex number.
macro_rules! function {
    ($name:literal, $function:ident) => {
        def($name, Signature::One, |vm, args| {
            let z = complex(vm, args.at(0))?;
            let outcome = $function(z);
            finish(vm, outcome)
        })
    };
}

macro_rules! test {
    ($name:literal, |$z:ident| $test:expr) => {
        def($name, Signature::One, |vm, args| {
            let $z = complex(vm, args.at(0))?;
            Ok(Value::bool($test))
        })
    };
}

const FUNCTIONS: &[NativeDef] = &[
    function!("acos", acos),
    function!("acosh", acosh),
    function!("asin", asin),
    function!("asinh", asinh),
    function!("atan", atan),
    function!("atanh", atanh),
    function!("cos", cos),
    function!("cosh", cosh),
    function!("exp", exp),
    function!("log10", log10),
    function!("sin", sin),
    function!("sinh", sinh),
    function!("sqrt", sqrt_of),
    function!("tan", tan),
    function!("tanh", tanh),
    def("log", Signature::Range { min: 1, max: 2 }, logarithm),
    def("phase", Signature::One, |vm, args| {
        let z = complex(vm, args.at(0))?;
        Ok(vm.heap.float(z.im.atan2(z.re)))
    }),
    def("polar", Signature::One, |vm, args| {
        let z = complex(vm, args.at(0))?;
        let length = z.re.hypot(z.im);
        if length.is_infinite() && z.re.is_finite() && z.im.is_finite() {
            return Err(raise(vm, &Fault::Range));
        }
        let parts = [vm.heap.float(length), vm.heap.float(z.im.atan2(z.re))];
        Ok(vm.tuple(&parts))
    }),
    def("rect", Signature::Range { min: 2, max: 2 }, |vm, args| {
        let (length, angle) = (real(vm, args.at(0))?, real(vm, args.at(1))?);
        let outcome = rect(Complex::new(length, angle));
        finish(vm, outcome)
    }),
    def("isclose", Signature::Named { names: &["a", "b", "rel_tol", "abs_tol"], required: 2, positional: 2 }, isclose),
    test!("isfinite", |z| z.re.is_finite() && z.im.is_finite()),
    test!("isinf", |z| z.re.is_infinite() || z.im.is_infinite()),
    test!("isnan", |z| z.re.is_nan() || z.im.is_nan()),
];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    let (inf, nan) = (f64::INFINITY, f64::NAN);
    for (name, x) in [("e", E), ("inf", inf), ("nan", nan), ("pi", PI), ("tau", 2.0 * PI)] {
        let value = vm.heap.float(x);
        add(vm, module, name, value);
    }
    for (name, x) in [("infj", inf), ("nanj", nan)] {
        let value = vm.heap.complex(Complex::new(0.0, x));
        add(vm, module, name, value);
    }
}

fn complex(vm: &mut Isolate, x: Value) -> Result<Complex> {
    let refused = |vm: &mut Isolate| {
        let message = format!("must be real number, not {}", vm.type_name(x));
        Err(vm.type_error(message))
    };
    match ops::complex::is_text(x) {
        true => refused(vm),
        false => match ops::complex::convert(vm, x)? {
            Some(z) => Ok(z),
            None => refused(vm),
        },
    }
}

fn real(vm: &mut Isolate, x: Value) -> Result<f64> {
    let number = match Number::of(x) {
        None => special::real(vm, x)?.and_then(Number::of),
        number => number,
    };
    match number {
        Some(number) => number.to_f64(vm),
        None => {
            let message = format!("must be real number, not {}", vm.type_name(x));
            Err(vm.type_error(message))
        }
    }
}

#[cold]
fn raise(vm: &mut Isolate, fault: &Fault) -> Raised {
    match fault {
        Fault::Domain => vm.value_error("math domain error"),
        Fault::Range => vm.overflow_error("math range error"),
    }
}

fn finish(vm: &mut Isolate, outcome: Outcome) -> Result<Value> {
    match outcome {
        Ok(z) => Ok(vm.heap.complex(z)),
        Err(fault) => Err(raise(vm, &fault)),
    }
}

/// Beyond these bounds intermediate results could be too large or too small.
const LARGE: f64 = f64::MAX / 4.0;
const TINY: f64 = f64::MIN_POSITIVE;

fn is_finite(z: Complex) -> bool {
    z.re.is_finite() && z.im.is_finite()
}

fn is_large(z: Complex) -> bool {
    z.re.abs() > LARGE || z.im.abs() > LARGE
}

fn conjugate_turned(z: Complex) -> Complex {
    Complex::new(-z.im, z.re)
}

/// The logarithm of the length of a number that is large.
fn log_of_large(z: Complex) -> f64 {
    (z.re / 2.0).hypot(z.im / 2.0).ln() + LN_2 * 2.0
}

fn sqrt(z: Complex) -> Complex {
    if !is_finite(z) {
        return looked_up(&SQRT, z);
    }
    if z.re == 0.0 && z.im == 0.0 {
        return Complex::new(0.0, z.im);
    }
    let (x, y) = (z.re.abs(), z.im.abs());
    let s = if x < TINY && y < TINY && (x > 0.0 || y > 0.0) {
        let up = 2f64.powi(53);
        (x * up + (x * up).hypot(y * up)).sqrt() * 2f64.powi(-27)
    } else {
        2.0 * (x / 8.0 + (x / 8.0).hypot(y / 8.0)).sqrt()
    };
    let d = y / (2.0 * s);
    match z.re >= 0.0 {
        true => Complex::new(s, d.copysign(z.im)),
        false => Complex::new(d, s.copysign(z.im)),
    }
}

fn sqrt_of(z: Complex) -> Outcome {
    Ok(sqrt(z))
}

fn acos(z: Complex) -> Outcome {
    if !is_finite(z) {
        return Ok(looked_up(&ACOS, z));
    }
    if is_large(z) {
        let length = log_of_large(z);
        let im = if z.re < 0.0 { -length.copysign(z.im) } else { length.copysign(-z.im) };
        return Ok(Complex::new(z.im.abs().atan2(z.re), im));
    }
    let a = sqrt(Complex::new(1.0 - z.re, -z.im));
    let b = sqrt(Complex::new(1.0 + z.re, z.im));
    Ok(Complex::new(2.0 * a.re.atan2(b.re), libm::asinh(b.re * a.im - b.im * a.re)))
}

fn acosh(z: Complex) -> Outcome {
    if !is_finite(z) {
        return Ok(looked_up(&ACOSH, z));
    }
    if is_large(z) {
        return Ok(Complex::new(log_of_large(z), z.im.atan2(z.re)));
    }
    let a = sqrt(Complex::new(z.re - 1.0, z.im));
    let b = sqrt(Complex::new(z.re + 1.0, z.im));
    Ok(Complex::new(libm::asinh(a.re * b.re + a.im * b.im), 2.0 * a.im.atan2(b.re)))
}

fn asin(z: Complex) -> Outcome {
    asinh(conjugate_turned(z)).map(|s| Complex::new(s.im, -s.re))
}

fn asinh(z: Complex) -> Outcome {
    if !is_finite(z) {
        return Ok(looked_up(&ASINH, z));
    }
    if is_large(z) {
        let length = log_of_large(z);
        let re = if z.im >= 0.0 { length.copysign(z.re) } else { -length.copysign(-z.re) };
        return Ok(Complex::new(re, z.im.atan2(z.re.abs())));
    }
    let a = sqrt(Complex::new(1.0 + z.im, -z.re));
    let b = sqrt(Complex::new(1.0 - z.im, z.re));
    Ok(Complex::new(libm::asinh(a.re * b.im - b.re * a.im), z.im.atan2(a.re * b.re - a.im * b.im)))
}

fn atan(z: Complex) -> Outcome {
    atanh(conjugate_turned(z)).map(|s| Complex::new(s.im, -s.re))
}

fn atanh(z: Complex) -> Outcome {
    if !is_finite(z) {
        return Ok(looked_up(&ATANH, z));
    }
    if z.re.is_sign_negative() {
        return atanh(z.negative()).map(Complex::negative);
    }
    let y = z.im.abs();
    if z.re > LARGE.sqrt() || y > LARGE.sqrt() {
        let half = (z.re / 2.0).hypot(z.im / 2.0);
        return Ok(Complex::new(z.re / 4.0 / half / half, -FRAC_PI_2.copysign(-z.im)));
    }
    if z.re == 1.0 && y < TINY.sqrt() {
        if y == 0.0 {
            return Err(Fault::Domain);
        }
        let re = -(y.sqrt() / y.hypot(2.0).sqrt()).ln();
        return Ok(Complex::new(re, (2f64.atan2(-y) / 2.0).copysign(z.im)));
    }
    let distance = 1.0 - z.re;
    let re = (4.0 * z.re / (distance * distance + y * y)).ln_1p() / 4.0;
    Ok(Complex::new(re, -(-2.0 * z.im).atan2(distance * (1.0 + z.re) - y * y) / 2.0))
}

/// What `cosh`, `sinh`, `exp` and `rect` are where the first part is infinite and the second an angle.
fn at_infinity(z: Complex, [re_sign, im_sign]: [f64; 2], size: f64) -> Option<Complex> {
    let angle = z.re.is_infinite() && z.im.is_finite() && z.im != 0.0;
    angle.then(|| Complex::new(re_sign * size.copysign(z.im.cos()), im_sign * size.copysign(z.im.sin())))
}

/// A result whose parts must not have become infinite.
fn within_range(z: Complex) -> Outcome {
    match z.re.is_infinite() || z.im.is_infinite() {
        true => Err(Fault::Range),
        false => Ok(z),
    }
}

/// The logarithm of the largest number.
fn log_large() -> f64 {
    LARGE.ln()
}

fn cos(z: Complex) -> Outcome {
    cosh(conjugate_turned(z))
}

fn cosh(z: Complex) -> Outcome {
    hyperbolic(z, [f64::cosh, f64::sinh], [1.0, -1.0], &COSH)
}

/// `cosh` or `sinh`, by the functions of a real number that its two parts have as factors, and the signs of the parts at
/// minus infinity; at infinity both are positive.
fn hyperbolic(z: Complex, [for_re, for_im]: [fn(f64) -> f64; 2], negative: [f64; 2], table: &Table) -> Outcome {
    if !is_finite(z) {
        if z.im.is_infinite() && !z.re.is_nan() {
            return Err(Fault::Domain);
        }
        let signs = if z.re > 0.0 { [1.0, 1.0] } else { negative };
        return Ok(at_infinity(z, signs, f64::INFINITY).unwrap_or_else(|| looked_up(table, z)));
    }
    if z.re.abs() > log_large() {
        let less = z.re - 1f64.copysign(z.re);
        return within_range(Complex::new(z.im.cos() * for_re(less) * E, z.im.sin() * for_im(less) * E));
    }
    within_range(Complex::new(z.im.cos() * for_re(z.re), z.im.sin() * for_im(z.re)))
}

fn sin(z: Complex) -> Outcome {
    sinh(conjugate_turned(z)).map(|s| Complex::new(s.im, -s.re))
}

fn sinh(z: Complex) -> Outcome {
    hyperbolic(z, [f64::sinh, f64::cosh], [-1.0, 1.0], &SINH)
}

fn tan(z: Complex) -> Outcome {
    tanh(conjugate_turned(z)).map(|s| Complex::new(s.im, -s.re))
}

fn tanh(z: Complex) -> Outcome {
    if !is_finite(z) {
        if z.im.is_infinite() && z.re.is_finite() {
            return Err(Fault::Domain);
        }
        if z.re.is_infinite() && z.im.is_finite() && z.im != 0.0 {
            return Ok(Complex::new(1f64.copysign(z.re), 0f64.copysign(2.0 * z.im.sin() * z.im.cos())));
        }
        return Ok(looked_up(&TANH, z));
    }
    if z.re.abs() > log_large() {
        let im = 4.0 * z.im.sin() * z.im.cos() * (-2.0 * z.re.abs()).exp();
        return Ok(Complex::new(1f64.copysign(z.re), im));
    }
    let (tx, ty, cx) = (z.re.tanh(), z.im.tan(), 1.0 / z.re.cosh());
    let product = tx * ty;
    let below = 1.0 + product * product;
    Ok(Complex::new(tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx))
}

fn exp(z: Complex) -> Outcome {
    if !is_finite(z) {
        if z.im.is_infinite() && (z.re.is_finite() || z.re == f64::INFINITY) {
            return Err(Fault::Domain);
        }
        let size = if z.re > 0.0 { f64::INFINITY } else { 0.0 };
        return Ok(at_infinity(z, [1.0, 1.0], size).unwrap_or_else(|| looked_up(&EXP, z)));
    }
    if z.re > log_large() {
        let length = (z.re - 1.0).exp();
        return within_range(Complex::new(length * z.im.cos() * E, length * z.im.sin() * E));
    }
    let length = z.re.exp();
    within_range(Complex::new(length * z.im.cos(), length * z.im.sin()))
}

fn log(z: Complex) -> Outcome {
    if !is_finite(z) {
        return Ok(looked_up(&LOG, z));
    }
    let (x, y) = (z.re.abs(), z.im.abs());
    let re = if is_large(z) {
        (x / 2.0).hypot(y / 2.0).ln() + LN_2
    } else if x < TINY && y < TINY {
        if x == 0.0 && y == 0.0 {
            return Err(Fault::Domain);
        }
        let up = 2f64.powi(53);
        (x * up).hypot(y * up).ln() - 53.0 * LN_2
    } else {
        let length = x.hypot(y);
        match (0.71..=1.73).contains(&length) {
            // Near 1 the logarithm is small: it is computed from the difference.
            true => {
                let (more, less) = (x.max(y), x.min(y));
                ((more - 1.0) * (more + 1.0) + less * less).ln_1p() / 2.0
            }
            false => length.ln(),
        }
    };
    Ok(Complex::new(re, z.im.atan2(z.re)))
}

fn log10(z: Complex) -> Outcome {
    log(z).map(|z| Complex::new(z.re / LN_10, z.im / LN_10))
}

/// `log(z, base)`
fn logarithm(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let z = complex(vm, args.at(0))?;
    let outcome = match args.get(1) {
        None => log(z),
        Some(base) => {
            let base = complex(vm, base)?;
            log(z).and_then(|z| log(base).and_then(|base| z.over(base).ok_or(Fault::Domain)))
        }
    };
    finish(vm, outcome)
}

fn rect(polar: Complex) -> Outcome {
    let (length, angle) = (polar.re, polar.im);
    if !is_finite(polar) {
        if length != 0.0 && !length.is_nan() && angle.is_infinite() {
            return Err(Fault::Domain);
        }
        let sign = if length > 0.0 { 1.0 } else { -1.0 };
        return Ok(at_infinity(polar, [sign, sign], f64::INFINITY).unwrap_or_else(|| looked_up(&RECT, polar)));
    }
    Ok(match angle == 0.0 {
        // Keeps the sign of the zero.
        true => Complex::new(length, length * angle),
        false => Complex::new(length * angle.cos(), length * angle.sin()),
    })
}

fn isclose(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (a, b) = (complex(vm, args.at(0))?, complex(vm, args.at(1))?);
    let mut tolerance = |index, default| match args.get(index) {
        Some(x) => real(vm, x),
        None => Ok(default),
    };
    let (relative, absolute) = (tolerance(2, 1e-9)?, tolerance(3, 0.0)?);
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    let length = |z: Complex| z.re.hypot(z.im);
    let difference = length(a.minus(b));
    let close = a.re == b.re && a.im == b.im
        || is_finite(a)
            && is_finite(b)
            && (difference <= relative * length(b) || difference <= relative * length(a) || difference <= absolute);
    Ok(Value::bool(close))
}

/// What a function is where a part of its argument is infinite or NaN: a row for each kind of real part, in it two letters
/// for each kind of imaginary part. Kinds are in the order of numbers: negative infinity, negative, negative zero, zero,
/// positive, infinity, NaN. See [`part`] for the letters; dots stand where formulas hold, marks where it is an error.
type Table = [&'static str; 7];

fn kind(x: f64) -> usize {
    match x {
        _ if x.is_nan() => 6,
        f64::NEG_INFINITY => 0,
        f64::INFINITY => 5,
        _ if x == 0.0 => {
            if x.is_sign_negative() {
                2
            } else {
                3
            }
        }
        _ if x < 0.0 => 1,
        _ => 4,
    }
}

/// Infinity, quarters of pi (quarter, half, three quarters, pi), 1, 0, NaN: capitals are negative, `O` and `l` are the
/// negative zero and -1.
fn part(letter: u8) -> f64 {
    match letter {
        b'0' => 0.0,
        b'O' => -0.0,
        b'1' => 1.0,
        b'l' => -1.0,
        b'i' => f64::INFINITY,
        b'q' => FRAC_PI_4,
        b'h' => FRAC_PI_2,
        b't' => 3.0 * FRAC_PI_4,
        b'p' => PI,
        b'I' | b'Q' | b'H' | b'T' | b'P' => -part(letter.to_ascii_lowercase()),
        _ => f64::NAN,
    }
}

fn looked_up(table: &Table, z: Complex) -> Complex {
    let (row, column) = (table[kind(z.re)].as_bytes(), 3 * kind(z.im));
    Complex::new(part(row[column]), part(row[column + 1]))
}

/// `acos`
const ACOS: Table = [
    "ti pi pi pI pI tI ni",
    "hi .. .. .. .. hI nn",
    "hi .. .. .. .. hI hn",
    "hi .. .. .. .. hI hn",
    "hi .. .. .. .. hI nn",
    "qi 0i 0i 0I 0I qI ni",
    "ni nn nn nn nn nI nn",
];

/// `acosh`
const ACOSH: Table = [
    "iT iP iP ip ip it in",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iQ iO iO i0 i0 iq in",
    "in nn nn nn nn in nn",
];

/// `asinh`
const ASINH: Table = [
    "IQ IO IO I0 I0 Iq In",
    "IH .. .. .. .. Ih nn",
    "IH .. .. .. .. Ih nn",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iQ iO iO i0 i0 iq in",
    "in nn nO n0 nn in nn",
];

/// `atanh`
const ATANH: Table = [
    "OH OH OH Oh Oh Oh On",
    "OH .. .. .. .. Oh nn",
    "OH .. .. .. .. Oh On",
    "0H .. .. .. .. 0h 0n",
    "0H .. .. .. .. 0h nn",
    "0H 0H 0H 0h 0h 0h 0n",
    "0H nn nn nn nn 0h nn",
];

/// `cosh`
const COSH: Table = [
    "!! ii i0 iO iI !! in",
    "!! .. .. .. .. !! nn",
    "!! .. .. .. .. !! n0",
    "!! .. .. .. .. !! n0",
    "!! .. .. .. .. !! nn",
    "!! iI iO i0 ii !! in",
    "nn nn n0 n0 nn nn nn",
];

/// `exp`
const EXP: Table = [
    "00 0O 0O 00 00 00 00",
    "!! .. .. .. .. !! nn",
    "!! .. .. .. .. !! nn",
    "!! .. .. .. .. !! nn",
    "!! .. .. .. .. !! nn",
    "!! iI iO i0 ii !! in",
    "nn nn nO n0 nn nn nn",
];

/// `log`
const LOG: Table = [
    "iT iP iP ip ip it in",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iH .. .. .. .. ih nn",
    "iQ iO iO i0 i0 iq in",
    "in nn nn nn nn in nn",
];

/// `rect`
const RECT: Table = [
    "!! Ii I0 IO II !! in",
    "!! .. .. .. .. !! nn",
    "00 .. .. .. .. 00 00",
    "00 .. .. .. .. 00 00",
    "!! .. .. .. .. !! nn",
    "!! iI iO i0 ii !! in",
    "nn nn n0 n0 nn nn nn",
];

/// `sinh`
const SINH: Table = [
    "!! II IO I0 Ii !! in",
    "!! .. .. .. .. !! nn",
    "!! .. .. .. .. !! 0n",
    "!! .. .. .. .. !! 0n",
    "!! .. .. .. .. !! nn",
    "!! iI iO i0 ii !! in",
    "nn nn nO n0 nn nn nn",
];

/// `sqrt`
const SQRT: Table = [
    "iI 0I 0I 0i 0i ii ni",
    "iI .. .. .. .. ii nn",
    "iI .. .. .. .. ii nn",
    "iI .. .. .. .. ii nn",
    "iI .. .. .. .. ii nn",
    "iI iO iO i0 i0 ii in",
    "iI nn nn nn nn ii nn",
];

/// `tanh`
const TANH: Table = [
    "l0 lO lO l0 l0 l0 l0",
    "!! .. .. .. .. !! nn",
    "!! .. .. .. .. !! nn",
    "!! .. .. .. .. !! nn",
    "!! .. .. .. .. !! nn",
    "10 1O 1O 10 10 10 10",
    "nn nn nO n0 nn nn nn",
];
