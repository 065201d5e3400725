from fractions import Fraction


def attempt(*args):
    try:
        print(args, repr(Fraction(*args)))
    except Exception as e:
        print(args, type(e).__name__, e)


for literal in [
    '3', '-3/4', ' 1/2\n', '1.5', '-.25', '1.', '.', '1e3', '1E-2', '1_000/3', '1__0', '_1', '1_', '2 / 4', '1/ 3',
    '+5', '++5', '', '-', '1/0', '0/5', '1/-2', '1.5/2', '1e', '1e+', 'e5', '.5e2', '1_0.2_5e1_0', '3.14159', 'nan',
    'inf',
    '1.2.3', '- 1', '1 2', '0x1', '-0', '1e-5',
]:
    attempt(literal)
for args in [
    (), (3,), (3, 4), (6, -4), (0, -3), (1, 0), (0.5,), (0.1,), (-2.75,), (Fraction(1, 2), Fraction(3, 4)), (1.5, 2),
    (2, 1.5), (True,), (None,), ([],), (float('nan'),), (float('inf'),), ('1/2', '3'), (Fraction(7, 3),), (True, 2),
    (Fraction(1, 2), 0), (10 ** 30, 10 ** 28 * 6),
]:
    attempt(*args)


class Ratio(Fraction):
    pass


print(repr(Ratio(1, 2)), repr(Ratio(1, 2) + 1), repr(Ratio.from_float(0.5)), Ratio(3) == 3)
print(Fraction.from_float(0.75), Fraction.from_float(3), Fraction.from_decimal(3))
for method, value in [(Fraction.from_float, 'a'), (Fraction.from_decimal, 3.5)]:
    try:
        method(value)
    except TypeError as e:
        print(e)
half = Fraction(1, 2)
for name in ('numerator', 'other'):
    try:
        setattr(half, name, 3)
    except AttributeError as e:
        print(type(e).__name__)
print(half.numerator, half.denominator, half.as_integer_ratio(), half.is_integer(), Fraction(4).is_integer(), str(half))
pi = Fraction('3.141592653589793')
for limit in (1, 2, 7, 10, 100, 1000, 10 ** 6):
    print(pi.limit_denominator(limit), Fraction(-1, 3).limit_denominator(limit), Fraction(0.1).limit_denominator(limit))
for n in range(-9, 30, 4):
    print(*(Fraction(n, d).limit_denominator(limit) for d in (11, 13, 20, 32, 49) for limit in (2, 3, 4, 6, 10)))
try:
    pi.limit_denominator(0)
except ValueError as e:
    print(e)
