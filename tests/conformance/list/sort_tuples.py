# Tuples are ordered by their first items that differ: plain ones, ones that say so themselves, and ones that cannot.
import heapq
from bisect import bisect_left, insort
from collections import namedtuple

nan, inf = float("nan"), float("inf")


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)


def orders(a, b):
    return [a < b, a <= b, a > b, a >= b, a == b, b < a]


for a, b in [
    ((True, False, 3), (True, True, 1)),
    ((True, 0), (1, False)),
    ((False,), (0,)),
    ((True, 1), (2, 0)),
    ((0, "b"), (False, "a")),
    (("a", 1), ("a", 2)),
    (("a",), ("a", 0)),
    (("é", 1), ("z", 1)),
    (("😀",), ("\uffff",)),
    (("", None), ("", None)),
    ((None, 1), (None, 2)),
    ((..., "x"), (..., "w")),
    ((0.0, 1), (-0.0, 2)),
    ((1, 2), (1.0, 1)),
    ((2**53 + 1,), (2.0**53,)),
    ((2**62, 1), (2**62 - 1, 2)),
    ((-(2**62) - 1, 1), (-(2**62), 0)),
    ((True, 2**70), (1, 2**70)),
    ((nan, 1), (nan, 2)),
    ((1, nan), (1, nan)),
    ((nan, 1), (float("nan"), 2)),
    ((1, float("nan")), (1, 0.0)),
    ((), ()),
    ((), (None,)),
    ((1, ()), (1, ())),
    ((1, (2, "a")), (1, (2, "b"))),
    ((1, [2]), (1, [1, 5])),
]:
    print(a, b, orders(a, b))

for a, b in [
    ((1, "a"), (1, 2)),
    ((True, None), (True, 0)),
    ((None,), (None,)),
    ((None,), (...,)),
    (("a", 1j), ("a", 2j)),
    (("a", 1j), ("b", 2j)),
    ((1, b""), (1, "")),
    ((1, (2, None)), (1, (2, 3))),
]:
    attempt(lambda: a < b)
    attempt(sorted, [b, a])


class Noted:
    """Tells which of its methods are called."""

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        told.append(("eq", self.n, getattr(other, "n", other)))
        return isinstance(other, Noted) and self.n == other.n

    def __lt__(self, other):
        told.append(("lt", self.n, getattr(other, "n", other)))
        return self.n < other.n


told = []
one, two, also_one = Noted(1), Noted(2), Noted(1)
for a, b in [
    ((True, one), (True, two)),
    ((True, one), (False, two)),
    ((0, one, 5), (False, also_one, 4)),
    ((one, "b"), (one, "a")),
    ((one, 1), (also_one, 0)),
]:
    print(a < b, told)
    told.clear()
print([(x, n.n) for x, n in sorted([("b", one), ("a", two), ("b", Noted(0)), ("a", one)])], sorted(set(told)))


class Backwards(str):
    def __lt__(self, other):
        return str(self) > str(other)


class Number(int):
    def __lt__(self, other):
        return int(self) > int(other)


class Pair(tuple):
    def __lt__(self, other):
        return self[1] < other[1]


Point = namedtuple("Point", "x y")
print(sorted([(1, Backwards("a")), (1, Backwards("b"))]), sorted([(Number(1), 0), (Number(2), 0)]))
print(sorted([Pair((1, 9)), Pair((2, 3))]), sorted([Point(2, True), Point(2, False), Point(1, 5)]))
print((1, "z") < Pair((1, 0)) if False else Pair((5, 1)) < (1, 2), Point(1, 2) < (1, 3), (1, 1) < Point(1, 0))

rows = [(n % 2 == 0, n % 3 == 0, n * 7 % 5, n) for n in range(40)]
print([row[3] for row in sorted(rows)], sorted(rows, reverse=True)[:3], min(rows), max(rows))
names = [("name%d" % (n * 7 % 4), -n) for n in range(12)]
names.sort()
print(names)
heap = []
for row in rows:
    heapq.heappush(heap, row)
print([heapq.heappop(heap)[3] for _ in rows] == [row[3] for row in sorted(rows)])
kept = []
for name in names:
    insort(kept, name[::-1])
print(kept, bisect_left(kept, (-3, "name1")), bisect_left(kept, (-3,)), bisect_left(kept, (True, "")))
print(len(sorted([(nan, n) for n in range(5)])), [n for _, n in sorted([(nan, 3), (nan, 1), (nan, 2)])])

# One that contains itself.
loop = []
knot = (loop,)
loop.append(knot)
attempt(lambda: knot < ([knot],))
other = []
twin = (other,)
other.append(twin)
attempt(lambda: (True, knot) < (True, twin))
