# Operators whose operands change kind from one time to the next: integers of all sizes, bools, floats, and others.
from fractions import Fraction

NUMBERS = [
    0, 1, -1, 7, True, False, 2**53 + 1, 2**62 - 1, -(2**62), 2**62, 2**64, 10**30, -(10**30), 10**400,
    0.0, -0.0, 0.5, -2.5, 3.0, 1e16, 1e-300, 1e300, float("inf"), float("-inf"), float("nan"),
]
OTHERS = ["text", None, (1,), Fraction(1, 3), 2 + 1j]


class Own:
    def __add__(self, other):
        return f"Own + {other!r}"

    def __radd__(self, other):
        return f"{other!r} + Own"

    def __mul__(self, other):
        return NotImplemented

    def __repr__(self):
        return "Own()"


OTHERS.append(Own())


def add(a, b):
    return a + b


def subtract(a, b):
    return a - b


def multiply(a, b):
    return a * b


def divide(a, b):
    return a / b


def floor_divide(a, b):
    return a // b


def remainder(a, b):
    return a % b


def power(a, b):
    return a**b


def matrix_multiply(a, b):
    return a @ b


def bit_and(a, b):
    return a & b


def bit_or(a, b):
    return a | b


def bit_xor(a, b):
    return a ^ b


def shift_left(a, b):
    return a << b


def shift_right(a, b):
    return a >> b


def add_in_place(a, b):
    a += b
    return a


def divide_in_place(a, b):
    a /= b
    return a


def is_huge(a, b):
    # Integers whose powers and shifts would fill the memory.
    return abs(a) > 1 and abs(b) > 2**20


def shown(function, a, b):
    try:
        result = function(a, b)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    if type(result) is int and abs(result) >= 10**60:
        return f"int of {result.bit_length()} bits, {result % 1000003}"
    return f"{type(result).__name__} {result!r}"


def is_int(value):
    return isinstance(value, int)


ALL = [add, subtract, multiply, divide, floor_divide, remainder, add_in_place, divide_in_place]
BITS = [matrix_multiply, bit_and, bit_or, bit_xor]
digest = {}
for function in ALL + BITS:
    lines = [shown(function, a, b) for a in NUMBERS for b in NUMBERS]
    for line in lines:
        digest[line] = digest.get(line, 0) + 1
    # Some of each, in full.
    print(function.__name__, *lines[:: len(NUMBERS) - 1], sep="\n  ")
for function in (power, shift_left, shift_right):
    for a in NUMBERS:
        for b in NUMBERS:
            if is_int(a) and is_int(b) and (is_huge(a, b) or is_huge(b, a)):
                continue
            line = shown(function, a, b)
            digest[line] = digest.get(line, 0) + 1
for line, count in sorted(digest.items()):
    if count < 60 and len(line) < 90:
        print(count, line)

# Floats have no bits, however large the integer beside them.
print(shown(bit_and, 10**400, 1.5), shown(shift_left, 1.5, 10**400), shown(add, 10**400, 1.5), sep="\n")
print(shown(power, 0, -1.0), shown(power, -8, 1 / 3), shown(power, 2.0, 2000), shown(divide, 1, 0.0), sep="\n")
print(shown(floor_divide, 1.0, 0), shown(remainder, 1, 0.0), shown(remainder, -7, 2.5), sep="\n")

# Other kinds between numbers.
for other in OTHERS:
    for function in ALL + BITS:
        for number in (3, 2.5, 0.0, True, 2**70):
            print(function.__name__, shown(function, number, other), "|", shown(function, other, number))
            shown(function, 1.5, 2)
            shown(function, 2, 3)

# Sums that go over from integers to floats, and zeros of either sign.
total = 0
for step in [1, 2, 0.5, 3, 0.25, True, 2**62, -(2**62), 1e-3, 0, -0.0] * 40:
    total = total + step
    total = step + total
    total = total * 0.5
print(total)
print([0 * -1.0, -0.0 + 0, 0 - 0.0, -0.0 * 0, 0 * 0.0, 0.0 - 0, (-0.0) - 0])
