# The abstract numeric types: what belongs to which, what they require, and fractions beside numbers of one's own.
import numbers
from fractions import Fraction
from numbers import Complex, Integral, Number, Rational, Real

TOWER = (Number, Complex, Real, Rational, Integral)
for value in (True, 5, 2.5, 1j, Fraction(1, 2), "5", None):
    print(repr(value), [kind.__name__ for kind in TOWER if isinstance(value, kind)])
for kind in TOWER:
    print(kind.__name__, kind.__mro__, sorted(kind.__abstractmethods__), kind.__slots__, kind.__hash__)
print(numbers.__all__, issubclass(int, Rational), issubclass(float, Rational), Complex.__add__.__qualname__)

for kind in (Complex, Real, Integral):
    try:
        kind()
    except TypeError as error:
        print(str(error)[:60])


class Half(Rational):
    """One half, by the least that a rational number has to say."""

    numerator, denominator = 1, 2

    def operation(self, *operands):
        return "operation"

    for name in Rational.__abstractmethods__ - {"numerator", "denominator"}:
        locals()[name] = operation

    def __eq__(self, other):
        return other == 0.5

    def __hash__(self):
        return hash(0.5)


class Seven(Integral):
    for name in Integral.__abstractmethods__:
        locals()[name] = lambda self, *operands: 7

    def __pos__(self):
        return self

    def __repr__(self):
        return "Seven()"


half, seven = Half(), Seven()
print(float(half), complex(half), half.imag, bool(half), half - 1, divmod(half, 2), half.conjugate())
print(seven.numerator, seven.denominator, float(seven), [*range(10)][seven], seven.real, seven.imag)
print(Fraction(half), Fraction(half, 3), Fraction(3, half), Fraction(1, 2) == half, Fraction(1, 3) < half)
print(half + Fraction(1, 3), Fraction(1, 4) ** half, Fraction(1, 3) > half, isinstance(half, Real))
try:
    print(Fraction(1, 3) + half)
except TypeError as error:
    print(error)
for spec in ("006f", ".010f", ".02f", "010.3f", "00.3f", "00f", "0.0f", "+06.2f", "0=6.2f"):
    try:
        print(spec, format(Fraction(1, 3), spec))
    except ValueError as error:
        print(error)
