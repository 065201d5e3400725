"""Instances of classes derived from tuple, unpacked in hot code."""

from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y")


class Pair(NamedTuple):
    left: int
    right: str = "r"


class Swapped(tuple):
    def __iter__(self):
        return iter((self[1], self[0]))


class Plain(tuple):
    pass


def summed(points, rounds):
    total = 0
    for n in range(rounds):
        x, y = points[n % len(points)]
        total = total * 3 + x * 2 + y & 0xFFFFFF
    return total


def looped(pairs, rounds):
    text = ""
    for n in range(rounds):
        text = ""
        for left, right in pairs:
            text += right * left
    return text


def wrong(things, rounds):
    said = {}
    for n in range(rounds):
        try:
            a, b = things[n % len(things)]
        except (TypeError, ValueError) as error:
            said[str(error)] = said.get(str(error), 0) + 1
    return said


def attributes(rounds):
    point = Plain((1, 2))
    total = 0
    for n in range(rounds):
        if n % 700 == 699:
            point = Plain((n, n + 1))
            point.name = "p"
        x, y = point
        total += x - y
    return total


def late(rounds):
    """The class says how it is gone over while the loop runs."""
    thing = Plain((1, 2))
    total = 0
    for n in range(rounds):
        if n == rounds // 2:
            Plain.__iter__ = lambda self: iter((10, 20))
        x, y = thing
        total += x * y
    del Plain.__iter__
    return total


print(summed([Point(n, n + 1) for n in range(5)], 3_000))
print(summed([Point(1, 2), (3, 4), [5, 6], Plain((7, 8))], 3_000), summed([Swapped((1, 2)), Point(1, 2)], 3_000))
print(looped([Pair(1), Pair(2, "s")], 1_500))
print(wrong([Point(1, 2), Plain((1,)), Plain((1, 2, 3)), 5, Swapped((1, 2, 3))], 3_000))
print(attributes(3_000), late(3_000))
