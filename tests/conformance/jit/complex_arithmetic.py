# What compiled code computes of complex numbers is what the interpreter computes, to the last bit and sign.

import math
import struct

INF, NAN = math.inf, math.nan
PARTS = [0.0, -0.0, 1.0, -2.5, 3e-308, 1e200, -1e308, INF, -INF, NAN]
NUMBERS = [complex(re, im) for re in PARTS for im in PARTS]


def show(x):
    # NaNs have no sign that counts.
    if isinstance(x, complex):
        return show(x.real) + "," + show(x.imag)
    if isinstance(x, float):
        return "nan" if x != x else struct.pack(">d", x).hex()
    return repr(x)


def digest(results):
    total = 0
    for result in results:
        for c in show(result):
            total = (total * 31 + ord(c)) % 1000000007
    return total


def attempt(f, a, b):
    try:
        return f(a, b)
    except (ArithmeticError, TypeError) as error:
        return type(error).__name__ + ": " + str(error)


def add(a, b):
    return a + b


def subtract(a, b):
    return a - b


def multiply(a, b):
    return a * b


def divide(a, b):
    return a / b


def equal(a, b):
    return a == b, a != b


def in_place(a, b):
    a *= b
    a += b
    a -= b
    return a


def parts(a, b):
    c = a + b
    return [-c, +c, c.real, c.imag, c.conjugate(), abs(c)]


def powers(a, b):
    return [(a * b) ** 2, (a + b) ** 3, (a - b) ** 4]


OPERATIONS = [add, subtract, multiply, divide, equal, in_place, parts, powers]

# One kind of operands at a time, and then all kinds that there are.
SECOND = [
    NUMBERS[::7],
    PARTS,
    [0, 1, -3, 2**53 + 1, -(2**61) - 1],
    [2**62 - 1, 2**62, 2**63, -(2**70), 10**400, True, False],
]
for second in SECOND:
    for operation in OPERATIONS:
        forwards, backwards = [], []
        for a in NUMBERS:
            for b in second:
                forwards.append(attempt(operation, a, b))
                backwards.append(attempt(operation, b, a))
        print(operation.__name__, digest(map(str, forwards)), end=" ")
        print(*[digest(r if isinstance(r, list) else [r]) for r in forwards[::97]][:4], end=" ")
        print(digest([show(r) for r in forwards]), digest([show(r) for r in backwards]))
