"""`sum` of generator expressions in hot code: integers, doubles with their compensation, and all that can be added."""

from fractions import Fraction


def total(items):
    return sum(item for item in items)


def squares(n):
    return sum(x * x for x in range(n))


def halves(n):
    return sum(x * 0.1 for x in range(n))


def matches(words, letter):
    return sum(letter in word for word in words)


def repeat(function, *arguments, times=1_200):
    for _ in range(times):
        result = function(*arguments)
    return result


class Count(int):
    def __add__(self, other):
        return Count(int(self) + int(other) + 1)

    __radd__ = __add__


class Length:
    def __init__(self, metres):
        self.metres = metres

    def __radd__(self, other):
        return Length(self.metres + (other if other == 0 else other.metres))

    def __add__(self, other):
        return Length(self.metres + other.metres)


print(repeat(squares, 10), repeat(halves, 10), repeat(matches, ["sun", "moon", "star"], "n"))
print(repeat(squares, 0), repeat(halves, 0), repeat(halves, 1))
print(squares(3_000), halves(3_000))

cases = [
    [1, 2, 3],
    [0.1] * 10,
    [1e100, 1.0, -1e100],
    [1, 1e100, 2, -1e100, 3],
    [0.1, 0.2, True, 0.3, False],
    [True, True],
    [1e16, 1, 1.0, 1, -1e16],
    [0.1] * 7 + [1 << 62, 0.1, 1 << 63, 0.1, -(1 << 63), 0.2, 1 << 100, 0.3],
    [1 << 61, 1 << 61, 1 << 61, 0.5],
    [float("inf"), 1.0, 2],
    [float("inf"), float("-inf"), 1.0],
    [1e308, 1e308, -1e308],
    [-0.0, -0.0],
    [0.1, 1j, 0.2, 0.3],
    [0.1, Fraction(1, 3), 0.2],
    [Fraction(1, 3), Fraction(1, 6), 1],
    [Count(3), Count(4)],
    [0.1, 0.2, Count(4), 0.3],
    [],
]
for case in cases:
    print(repr(repeat(total, case)), repr(sum(case)) == repr(total(case)))
print(repeat(total, [Length(2), Length(3)]).metres)

for wrong in [[1, "a"], [0.5, "a"], [[1]], [None]]:
    try:
        repeat(total, wrong)
    except TypeError as error:
        lines, entry = [], error.__traceback__
        while entry:
            lines.append(entry.tb_lineno)
            entry = entry.tb_next
        print(error, lines)


def failing(n):
    return sum(1 // (n - x) for x in range(10))


caught = 0
for _ in range(1_200):
    try:
        failing(5)
    except ZeroDivisionError:
        caught += 1
print(caught, failing(10))
