"""`isinstance` of values that are not instances, of every kind, in hot code."""

from collections import OrderedDict, defaultdict, namedtuple


class Number(int):
    pass


class Items(list):
    pass


class Point(namedtuple("Point", "x y")):
    pass


class Error(Exception):
    pass


VALUES = [
    0, 2**80, True, False, None, 1.5, 0.0, 1e300, 2j, "text", b"bytes", bytearray(b"x"), (), (1, 2), [], {}, set(),
    frozenset(), range(3), slice(1), len, print, int, type, Number(5), Items(), Point(1, 2), Error(), KeyError(), ...,
    OrderedDict(), defaultdict(int), lambda: None, iter([]), NotImplemented, {}.keys(), memoryview(b"m"), object(),
]


def kinds(value):
    found = []
    if isinstance(value, int):
        found.append("int")
    if isinstance(value, float):
        found.append("float")
    if isinstance(value, str):
        found.append("str")
    if isinstance(value, bytes):
        found.append("bytes")
    if isinstance(value, tuple):
        found.append("tuple")
    if isinstance(value, list):
        found.append("list")
    if isinstance(value, dict):
        found.append("dict")
    if isinstance(value, Number):
        found.append("Number")
    if isinstance(value, Items):
        found.append("Items")
    if isinstance(value, Point):
        found.append("Point")
    if isinstance(value, Error):
        found.append("Error")
    if isinstance(value, (int, str)):
        found.append("int or str")
    if isinstance(value, (float, list, Error)):
        found.append("float, list or Error")
    return found


def all_kinds(rounds):
    found = None
    for _ in range(rounds):
        found = [kinds(value) for value in VALUES]
    return found


def flattened(values):
    for value in values:
        if isinstance(value, list):
            yield from flattened(value)
        elif isinstance(value, (str, int)):
            yield value


for value, found in zip(VALUES, all_kinds(400)):
    print(type(value).__name__, found)
print([list(flattened([1, ["a", [None, 2.5, [True, (3,)]]], {}, "b"])) for _ in range(500)][-1])
