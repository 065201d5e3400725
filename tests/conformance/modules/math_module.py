"""math: constants, rounding, powers, logs, trigonometry, integers, errors."""

import math
from math import hypot, isclose

print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf)
print(
    math.floor(2.7),
    math.floor(-2.7),
    math.ceil(2.1),
    math.ceil(-2.1),
    math.trunc(2.9),
    math.trunc(-2.9),
    math.floor(5),
    math.ceil(True),
    math.floor(1e20),
)
print(
    math.sqrt(2),
    math.sqrt(16),
    math.sqrt(0),
    math.isqrt(17),
    math.isqrt(10**40),
    math.pow(2, 10),
    math.pow(2, 0.5),
    math.exp(1),
    math.exp(0),
    math.sqrt(10**20),
)
print(
    math.log(math.e),
    math.log(8, 2),
    math.log2(1024),
    math.log10(1000),
    math.log(10**50),
    math.log1p(0.0),
    math.expm1(0.0),
    math.log2(2**100),
)
print(
    math.sin(0),
    math.cos(0),
    math.tan(0.0),
    math.asin(1),
    math.acos(1),
    math.atan(1),
    math.atan2(1, -1),
    f"{math.sin(math.pi / 6):.12f} {math.cos(math.pi / 3):.12f}",
)
print(
    math.degrees(math.pi),
    math.radians(180),
    hypot(3, 4),
    hypot(1, 2, 2),
    math.sinh(0),
    math.cosh(0),
    math.tanh(0),
    math.dist((0, 0), (3, 4)),
)
print(
    math.factorial(0),
    math.factorial(20),
    math.factorial(25),
    math.gcd(12, 18),
    math.gcd(),
    math.gcd(2**70, 6**30),
    math.gcd(-4, 6),
    math.lcm(4, 6),
    math.comb(5, 2),
    math.comb(50, 25),
    math.perm(5, 2),
    math.perm(4),
)
print(
    math.fabs(-2),
    math.copysign(1, -0.0),
    math.fmod(-7, 3),
    math.modf(2.5),
    math.frexp(8.0),
    math.ldexp(0.5, 4),
    math.remainder(7, 3),
    math.prod([1, 2, 3, 4]),
    math.prod([]),
    math.fsum([0.1] * 10),
)
print(
    math.isnan(math.nan),
    math.isinf(-math.inf),
    math.isfinite(1.0),
    isclose(0.1 + 0.2, 0.3),
    isclose(1, 1.1),
    isclose(1, 1.05, rel_tol=0.1),
    isclose(0, 1e-12, abs_tol=1e-9),
)
for f in (
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.log(-5),
    lambda: math.log10(0),
    lambda: math.acos(2),
    lambda: math.exp(1000),
    lambda: math.pow(0, -1),
    lambda: math.factorial(-1),
    lambda: math.factorial(1.5),
    lambda: math.floor("a"),
    lambda: math.sqrt("a"),
    lambda: math.gcd(1.5, 2),
    lambda: math.isqrt(-1),
    lambda: math.floor(math.nan),
    lambda: math.ceil(math.inf),
    lambda: math.sqrt(),
    lambda: math.sqrt(1, 2),
    lambda: math.fmod(1, 0),
    lambda: math.comb(-1, 2),
    lambda: math.sin(math.inf),
    lambda: math.missing,
):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)

least = 5e-324
for x in 0.0, -0.0, least, -least, 1.0, -1.0, math.inf, -math.inf:
    print([math.nextafter(x, y) for y in (0.0, -0.0, least, -least, 1.0, -math.inf)])
    for steps in 0, 1, 2, 2 ** 52, 2 ** 62, 2 ** 63 - 1, 2 ** 64:
        print(steps, [math.nextafter(x, y, steps=steps) for y in (0.0, -0.0, least, 1.0, -math.inf)])
