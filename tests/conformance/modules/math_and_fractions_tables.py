# math and fractions over tables of arguments: exact results, special values, integer functions of big numbers, mistakes.
import math
from fractions import Fraction


def attempt(f, *args):
    try:
        return f(*args)
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"


inf, nan = math.inf, math.nan
for name in ("sqrt", "exp", "log", "log2", "log10", "log1p", "expm1", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "floor", "ceil", "trunc", "fabs", "gamma", "lgamma", "erf", "erfc", "degrees", "radians", "isfinite", "isnan", "isinf", "frexp", "modf", "cbrt", "exp2", "ulp"):
    f = getattr(math, name)
    print(name, [round(r, 10) if isinstance(r := attempt(f, x), float) and math.isfinite(r) and abs(r) < 1e6 else r for x in (0, 1, -1, 0.5, -0.0, 10, inf, -inf, nan)])
for name, rows in {
    "pow": [(2, 10), (0, 0), (0, -1), (-8, 1 / 3), (2, 2000), (inf, -1), (-2, 3), (1, nan)], "atan2": [(0, 1), (1, 0), (0, -1), (-0.0, -1), (inf, inf)], "fmod": [(7, 3), (-7, 3), (7, -3), (1, 0), (inf, 1), (1, inf)], "remainder": [(7, 3), (8, 3), (5, 2), (1, 0), (-5, 2)], "hypot": [(), (3,), (3, 4), (1, 2, 2), (inf, nan)],
    "gcd": [(), (12,), (12, 18), (0, 0), (-4, 6), (2**100, 6**50), (1.5, 2)], "lcm": [(), (4, 6), (0, 5), (-3, 7), (2, 3, 4), ("a",)], "comb": [(5, 2), (5, 0), (5, 6), (100, 50), (-1, 2), (5, -1), (5.0, 2)], "perm": [(5, 2), (5,), (3, 5), (-1,), (20, 20)], "factorial": [(0,), (5,), (25,), (-1,), (5.0,), ("a",)], "isqrt": [(0,), (15,), (16,), (10**40,), (-1,), (2.0,)],
    "copysign": [(1, -0.0), (-5, 2), (nan, -1)], "ldexp": [(0.5, 3), (1, 2000), (1, -2000), (1, 1.5)], "nextafter": [(1, 2), (0, -1), (1, 1), (inf, 0)], "isclose": [(1, 1 + 1e-10), (1, 1.1), (inf, inf), (0, 1e-10), (nan, nan)], "dist": [((0, 0), (3, 4)), ((1,), (1, 2)), ((), ())], "prod": [([],), ([1, 2, 3],), ([0.5, 4],), (["a"],), ([[1]],)], "fsum": [([0.1] * 10,), ([1e100, 1, -1e100],), ([],), (["a"],), ([inf, -inf],)], "log": [(8, 2), (100, 10), (2**2000,), (10**400, 10), (0,), (1, 1), (-1, 2), (2, 0)], "sumprod": [([1, 2], [3, 4]), ([1], [1, 2]), ([0.1] * 3, [3] * 3)], "fma": [(2, 3, 4), (1e308, 10, -inf)],
}.items():
    print(name, [attempt(getattr(math, name), *row) for row in rows])
print(math.pi, math.e, math.tau, math.floor(-2.5), math.ceil(2**70), math.trunc(-1e20), math.floor(1e300) == int(1e300), math.sumprod([Fraction(1, 2)], [2]), math.prod([2, 3], start=10), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-9, abs_tol=1e-8))
values = [Fraction(1, 3), Fraction(-5, 2), Fraction(0), Fraction(7), Fraction("0.125"), Fraction("-3/9"), Fraction(0.5), Fraction("1e-3"), Fraction(" 22/7 "), Fraction(2**70, 3), Fraction(Fraction(1, 2), Fraction(3, 4)), Fraction(True, 4)]
print(*values, sep=", ")
a, b = Fraction(1, 3), Fraction(-5, 2)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(b, a), a**2, a**-2, b**3, a**0.5, 2**a, a + 1, 1 - a, a * 0.5, 2 / a, -a, +a, abs(b), a < b, a == Fraction(2, 6), a == 1 / 3, Fraction(1, 2) == 0.5, a > 0.3, hash(Fraction(2)) == hash(2), hash(Fraction(1, 2)) == hash(0.5), bool(Fraction(0)))
print(int(b), float(b), round(b), round(Fraction(7, 2)), round(Fraction(22, 7), 2), math.floor(b), math.ceil(b), math.trunc(b), b.numerator, b.denominator, b.as_integer_ratio(), b.is_integer(), Fraction(math.pi).limit_denominator(100), Fraction(3.3).limit_denominator(10), a.conjugate(), a.real, a.imag, repr(a), f"{a:.3f}", f"{b:+.1f}", sum([a, b, 1]), max(a, b), sorted([a, 0.2, 1, b]))
for bad in ((1, 0), ("x",), ("1/0",), (1.5, 2), (None,), (inf,), (nan,), ("1/2/3",), (1, 2, 3), ("1.5/2",), ([],), ("",)):
    print(attempt(lambda: Fraction(*bad)))
for bad in (lambda: a / 0, lambda: a % 0, lambda: Fraction(0)**-1, lambda: a + "x", lambda: a < "x", lambda: a.limit_denominator(0), lambda: setattr(a, "numerator", 1), lambda: a // 0, lambda: round(a, "x")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
