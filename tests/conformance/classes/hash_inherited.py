# The hash of an instance: that of the value which a derived class inherits, another native method, or a function.
from collections import namedtuple


def derive(base, value):
    return type("My" + base.__name__, (base,), {})(value)


for value in (5, -1, 2**61 - 1, 2**64, -(2**100), 1.5, -0.0, "text", b"bytes", (1, 2, (3,)), frozenset((1, 2, 3)), 1j):
    mine = derive(type(value), value)
    print(type(mine).__name__, hash(mine) == hash(value), {value: "found"}.get(mine), mine in {value}, value in {mine})

Point = namedtuple("Point", "x y")
seen = {}
for i in range(200):
    seen[Point(i % 10, i % 7)] = i
print(len(seen), seen[3, 3], Point(4, 4) in seen, Point(9, 9) in seen, hash(Point(1, 2)) == hash((1, 2)))


class ByLength(tuple):
    __hash__ = tuple.__len__


class Negative(str):
    __hash__ = str.__len__


class NoHash(tuple):
    __hash__ = None


class OnlyEqual(tuple):
    def __eq__(self, other):
        return True


class Same(tuple):
    def __hash__(self):
        return super().__hash__() + 1


print(hash(ByLength((1, 2, 3))), hash(Negative("four")), hash(Same((1, 2))) - hash((1, 2)))
for cls in (NoHash, OnlyEqual):
    try:
        hash(cls((1,)))
    except TypeError as error:
        print(error)
try:
    hash(Point([], 1))
except TypeError as error:
    print(error)


class Gives:
    def __init__(self, answer):
        self.answer = answer

    def __hash__(self):
        return self.answer


big = 2**63 - 1
for answer in (0, -1, -2, True, big, -big - 1, big + 1, 2**64, -(2**200), derive(int, 77), derive(int, -1), 1.0, "1", None):
    try:
        print(hash(Gives(answer)))
    except TypeError as error:
        print(error)
