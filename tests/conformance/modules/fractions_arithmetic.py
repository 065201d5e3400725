import math
import operator
from fractions import Fraction

fractions = [Fraction(1, 2), Fraction(-3, 4), Fraction(0), Fraction(5), Fraction(7, 3)]
others = [2, -3, 0, 1.5, -0.25, True, math.inf, 'text', None]


def attempt(function, *args):
    try:
        return repr(function(*args))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for name in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'eq', 'lt', 'ge'):
    function = getattr(operator, name)
    print(name)
    for a in fractions:
        print('  ', *(attempt(function, a, b) for b in fractions), sep='  ')
        for b in others:
            print('  ', repr(a), repr(b), attempt(function, a, b), '|', attempt(function, b, a))
print('pow')
for a in fractions:
    print('  ', *(attempt(operator.pow, a, b) for b in (0, 1, 2, -1, -3, Fraction(2), Fraction(-2))), sep='  ')
print(Fraction(4, 9) ** Fraction(1, 2), Fraction(4) ** 0.5, 4 ** Fraction(1, 2), 2 ** Fraction(-3), 0.5 ** Fraction(2))
for a in fractions:
    print(repr(-a), repr(+a), repr(abs(a)), float(a), int(a), round(a), bool(a))
    print(a.__floor__(), a.__ceil__(), a.__trunc__())
    print([repr(round(a * 37, digits)) for digits in (-2, -1, 0, 1, 2)])
    print(a.__divmod__(2), a.__divmod__(Fraction(2, 3)), a.__divmod__(0.5))
print([round(Fraction(n, 2)) for n in range(-5, 6)])
for value in (Fraction(1, 3), Fraction(-1, 3), Fraction(-1), Fraction(5, 4), Fraction(1, 2 ** 61 - 1)):
    print(hash(value), hash(value) == hash(float(value)))
print({Fraction(1, 2): 'half', 3: 'three'}[0.5], Fraction(3) in {3, 4}, sum([Fraction(1, 3)] * 3))
print(sorted([Fraction(1, 2), 0.3, 1, Fraction(-1)]), max(Fraction(1, 2), 0.75))
print(Fraction(1, 2) == 0.5, Fraction(1, 10) == 0.1)
print(Fraction(1, 2) < math.inf, Fraction(1, 2) > -math.inf, Fraction(1, 2) == math.nan, Fraction(1, 2) < math.nan)
print(attempt(float, Fraction(10 ** 400, 3)))
total = Fraction(0)
for n in range(1, 30):
    total += Fraction(1, n)
print(total)
