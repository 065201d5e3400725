"""Operand types change in the middle of a hot loop and change back."""


def add(a, b):
    return a + b


def drive(values):
    out = values[0]
    for v in values[1:]:
        out = add(out, v)
    return out


ints = list(range(3000))
print(drive(ints), drive([0.5] * 3000), drive(["a"] * 2000)[:5], drive([[1], [2]]), drive([(1,), ()]), drive(ints))
print(drive([1] * 1000 + [0.5] * 1000 + [2**70] + [1] * 1000))
print(drive([True] * 1000), drive([1, 2.5, True, 10**20, -1.0]))


def accumulate(n, change_at, change_to):
    total = 0
    for i in range(n):
        if i == change_at:
            total = change_to
        total = total + i
    return total


print(accumulate(5000, -1, None), accumulate(5000, 2500, 0.5), accumulate(5000, 4999, 10**30))
try:
    accumulate(5000, 2500, "text")
except TypeError as error:
    print(error)
print(accumulate(5000, 0, -(2**63)), accumulate(5000, 4000, True))


def polymorphic(x, n):
    for _ in range(n):
        x = x * 2 - x
    return x


print(polymorphic(3, 4000), polymorphic(1.5, 4000), polymorphic(10**25, 400), polymorphic(True, 10))
try:
    polymorphic("s", 10)
except TypeError as error:
    print(error)


def alternate(n):
    x, y = 1, 0.25
    for i in range(n):
        x, y = y, x
        x = x + (i % 3)
        if x > 100:
            x = x - 100
    return x, y


print(alternate(9999))
