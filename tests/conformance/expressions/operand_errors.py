"""Messages of unsupported operands for every operator."""


def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError, OverflowError) as error:
        print(type(error).__name__, error)


operations = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "**": lambda a, b: a**b,
    "<<": lambda a, b: a << b,
    ">>": lambda a, b: a >> b,
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
}
pairs = [(1, "a"), ("a", 1.5), ([1], (2,)), (None, 1), ({}, {1}), (1.5, 2), (print, 1)]
for name, operation in operations.items():
    for a, b in pairs:
        if (name, type(a)) in (("%", str), ("+", str)) or (name == "|" and isinstance(a, dict)):
            continue
        print(name, end=" ")
        attempt(lambda: operation(a, b))
print("augmented")


def augmented(a, b, which):
    if which == 0:
        a += b
    elif which == 1:
        a -= b
    elif which == 2:
        a //= b
    elif which == 3:
        a **= b
    elif which == 4:
        a >>= b
    else:
        a |= b
    return a


for which in range(6):
    attempt(lambda: augmented("s", None, which))
    attempt(lambda: augmented([1], 5, which))
attempt(lambda: "a" + 1)
attempt(lambda: [1] + "a")
attempt(lambda: (1,) + [2])
attempt(lambda: b"a" + "b")
attempt(lambda: -"a")
attempt(lambda: +[])
attempt(lambda: ~1.5)
attempt(lambda: "a" * "b")
attempt(lambda: "a" * 1.5)
attempt(lambda: 1 in 5)
attempt(lambda: 1 in "abc")
attempt(lambda: [] in {})
attempt(lambda: len[0])
none, five = None, 5
attempt(lambda: none[0])
attempt(lambda: five["a"])
