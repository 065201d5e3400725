# Mapping patterns.
def look(x):
    match x:
        case {"kind": "point", "x": x, "y": y}:
            return f"point {x} {y}"
        case {"kind": "list", "items": [first, *_], **rest}:
            return f"list {first} {rest}"
        case {"kind": "empty", "items": []}:
            return "empty list"
        case {-1: a, None: b}:
            return f"odd keys {a} {b}"
        case {"only": _, **others}:
            return f"only {sorted(others.items())}"
        case {}:
            return f"some dict of {len(x)}"
        case _:
            return "no mapping"


data = {"kind": "list", "items": [5, 6], "more": 1}
for x in [
    {"kind": "point", "x": 1, "y": 2},
    {"kind": "point", "x": 1, "y": 2, "z": 3},
    {"kind": "point", "x": 1},
    data,
    {"kind": "list", "items": []},
    {"kind": "empty", "items": ()},
    {-1: "a", None: "b"},
    {"only": 1, "b": 2, "a": 3},
    {},
    [],
    "kind",
    None,
]:
    print(look(x))
print(data)


def rest_only(x):
    match x:
        case {**rest}:
            rest["added"] = 1
            return rest


d = {"a": 1}
print(rest_only(d), d, rest_only([]))


def values(x):
    match x:
        case {"a": int(n) | float(n), "b": str() as s}:
            return n, s
        case {"a": {"b": {"c": deep}}}:
            return deep


print(values({"a": 1, "b": "x"}), values({"a": 1.5, "b": "x"}), values({"a": "1", "b": "x"}), values({"a": {"b": {"c": 3}}}))


class_like = {"x": 1}
import sys


def dotted(x):
    match x:
        case {sys.maxsize: a, sys.byteorder: b}:
            return a, b


print(dotted({sys.maxsize: 1, sys.byteorder: 2}), dotted({sys.maxsize: 1}))


def twice(x):
    match x:
        case {sys.maxsize: a, sys.maxsize: b}:
            return a, b


try:
    twice({sys.maxsize: 1, 2: 3})
except ValueError as e:
    print(str(e).replace(str(sys.maxsize), "MAX"))
print(twice({}))
