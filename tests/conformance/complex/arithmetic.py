# Operators on complex numbers and on mixtures with other numbers, signs of zeros and infinities included.
inf, nan = float("inf"), float("nan")
values = [0j, 1j, -1j, 3 + 0j, 1 + 2j, -1.5 - 2.25j, complex(0.0, -0.0), complex(-0.0, 0.0), complex(inf, 1), complex(nan, 2), 1e200 + 1e200j]
reals = [0, 1, -2, True, 2.5, -0.0, inf, 10**20]


def show(name, left, right, operation):
    try:
        result = repr(operation(left, right))
    except (ArithmeticError, TypeError) as error:
        result = f"{type(error).__name__}: {error}"
    print(f"{left!r} {name} {right!r} = {result}")


operations = [
    ("+", lambda a, b: a + b),
    ("-", lambda a, b: a - b),
    ("*", lambda a, b: a * b),
    ("/", lambda a, b: a / b),
    ("==", lambda a, b: a == b),
    ("!=", lambda a, b: a != b),
]
for name, operation in operations:
    for left in values:
        for right in values + reals:
            show(name, left, right, operation)
        for right in reals:
            show(name, right, left, operation)
for name, operation in [
    ("//", lambda a, b: a // b),
    ("%", lambda a, b: a % b),
    ("<", lambda a, b: a < b),
    (">=", lambda a, b: a >= b),
    ("divmod", divmod),
    ("&", lambda a, b: a & b),
]:
    show(name, 1j, 2, operation)
    show(name, 2.5, 1j, operation)
    show(name, 1j, "a", operation)
show("+", 1j, 10**400, lambda a, b: a + b)
show("==", 10**400, 1j, lambda a, b: a == b)
show("*", [1], 1j, lambda a, b: a * b)
for x in values:
    print(x, -x, +x, bool(x), not x, x.conjugate(), x.real, x.imag, hash(x) == hash(-(-x)) or x != x)
    try:
        print(abs(x))
    except OverflowError as error:
        print(error)
try:
    abs(complex(1.5e308, 1.5e308))
except OverflowError as error:
    print(error)
try:
    ~1j
except TypeError as error:
    print(error)
print(hash(1j), hash(1.5 + 2j), hash(3 + 0j) == hash(3), hash(complex(0, -0.0)), {3: "three"}[3 + 0j], {1j, 1j, 1})
x = 1
x += 2j
x *= 3
x -= 1.5
x /= 1j
x **= 2
print(x, sum([1j, 2, 3.5]), sum([], 2j))
