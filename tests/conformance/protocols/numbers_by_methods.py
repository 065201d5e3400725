"""Functions of numbers take whatever says which number it is."""

import math
from fractions import Fraction
class F:
    def __float__(self): return 2.0
class I:
    def __index__(self): return 3
bad = []
for name in "sqrt exp log log2 log10 sin cos tan atan floor ceil fabs gamma erf degrees isnan isfinite frexp modf cbrt ulp trunc".split():
    for v in (F(), I(), Fraction(1, 2)):
        try: getattr(math, name)(v)
        except TypeError as e:
            if not (name == "trunc" or name in ("floor", "ceil") and not isinstance(v, Fraction)): bad.append(f"{name}({type(v).__name__})")
print(bad)
for f in (lambda: math.factorial(I()), lambda: math.gcd(I(), 6), lambda: math.pow(F(), I()), lambda: math.comb(I(), 2), lambda: math.isqrt(I()), lambda: math.hypot(F(), I()), lambda: math.fsum([F(), Fraction(1, 2)]), lambda: math.ldexp(F(), 2), lambda: math.log(F(), Fraction(3)), lambda: math.trunc(Fraction(7, 2)), lambda: math.dist([F()], [1]), lambda: math.isclose(F(), 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

class P:
    def __pow__(self, n, m=None): return ("pow", n, m)
print(pow(P(), 2, 3))
try: pow(1, P(), 3)
except TypeError as e: print(e)

class B:
    def __bytes__(self): return b"ok"
class I:
    def __index__(self): return 3
class W:
    def __bytes__(self): return "text"
print(bytes(B()))
print(bytes(I()))
try: bytes(W())
except TypeError as e: print(e)

class I(int): pass
class S(str): pass
class D(float): pass
for v, s in ((I(5), "s"), (S("x"), "d"), (D(1), "s"), (True, "s")):
    try: format(v, s)
    except ValueError as e: print(e)
