"""cmath: all functions on ordinary numbers and on infinities, NaN and zeros of both signs, and their errors."""

import cmath
import math

FUNCTIONS = [
    "acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "sin", "sinh", "sqrt", "tan",
    "tanh",
]


def show(x):
    return f"{x:.12g}"


def text(function, *args):
    try:
        z = function(*args)
    except (ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"
    if isinstance(z, complex):
        return f"{show(z.real)} {show(z.imag)}"
    return show(z) if isinstance(z, float) else str(z)


inf, nan = math.inf, math.nan
special = [-inf, -2.5, -0.0, 0.0, 2.5, inf, nan]
for name in FUNCTIONS + ["phase", "polar", "isfinite", "isinf", "isnan"]:
    function = getattr(cmath, name)
    for re in special:
        print(name, re, " | ".join(text(function, complex(re, im)) for im in special))
for length in special:
    print("rect", length, " | ".join(text(cmath.rect, length, angle) for angle in special))

values = [0.5 + 0.25j, -1.5 - 2j, 1e-3 + 1e3j, 1 + 0j, -1 + 0j, complex(-1, -0.0), 1j, -1j, 1.1 + 1e-8j, 0.99 + 0.1j, 30 - 40j]
for name in FUNCTIONS + ["phase", "polar"]:
    function = getattr(cmath, name)
    for z in values:
        result = text(function, z) if name != "polar" else [show(x) for x in function(z)]
        print(name, z, result)
extreme = [1e308 + 1e308j, -1e308 + 1j, 1e-310 + 1e-312j, 710 + 1j, 800 + 1j, -800 + 1j, 1 + 1e-200j, 1e160 + 1e-160j]
for name in FUNCTIONS:
    for z in extreme:
        print(name, z, text(getattr(cmath, name), z))

print(text(cmath.log, 8, 2), text(cmath.log, 1j, 1 + 1j), text(cmath.log, 0), text(cmath.log, 2, 0), text(cmath.log, 2, 1))
print(cmath.sqrt(-4), cmath.sqrt(4), cmath.exp(0), cmath.sqrt(True), cmath.polar(3 + 4j)[0], cmath.rect(2, 0), cmath.phase(-1))
print(cmath.isclose(1 + 1j, 1 + 1j + 1e-10), cmath.isclose(1, 2), cmath.isclose(1, 1.1, rel_tol=0.2), cmath.isclose(inf, inf))
print(cmath.isclose(0, 1e-12), cmath.isclose(0, 1e-12, abs_tol=1e-9), cmath.isclose(nan, nan))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)


class Complex:
    def __complex__(self):
        return 3 + 4j


class Float:
    def __float__(self):
        return 9.0


print(cmath.sqrt(Float()), cmath.polar(Complex())[0])
for what in ("1", None, [], b"1"):
    try:
        cmath.sqrt(what)
    except TypeError as error:
        print(error)
try:
    cmath.isclose(1, 1, rel_tol=-1)
except ValueError as error:
    print(error)
